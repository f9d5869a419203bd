### Wer ist zuständig, Zuständigkeiten, Lücken, Themen

responsible = Wer ist zuständig?
responsibilities = Zuständigkeiten
gaps = Lücken
topics = Themen
sphere = Rechtskreis
sphere-both = beide Rechtskreise

## Wer ist zuständig?
responsible-line = Für ein Thema an einem Ort: eine Stelle, wer dort antwortet, und warum.
responsible-form = Nach der Zuständigkeit fragen
responsible-ask = Nachsehen
responsible-place = Ort
responsible-place-hint = Name, Postleitzahl oder amtlicher Schlüssel (AGS)
responsible-sphere-any = weiß ich nicht
responsible-hint = Wählen Sie ein Thema und einen Ort.
responsible-rules = Zuständigkeiten bearbeiten
responsible-empty = Noch kein Thema.
responsible-empty-text = Wer wofür zuständig ist, hängt an Themen. Die meisten Netzwerke beginnen mit zwölf üblichen.
responsible-empty-do = Themen anlegen
responsible-holder = Im Amt
responsible-away = abwesend bis { $day }
responsible-no-deputy = Zurzeit vertritt niemand. Versuchen Sie es bei der Organisation.
responsible-why = Warum diese Stelle?
responsible-because = Das ist { $topic } { $where } so festgelegt ({ $sphere }).
responsible-for-topic = für das Thema „{ $topic }“
responsible-for-wider-topic = für das Thema „{ $wider }“, zu dem „{ $topic }“ gehört,
responsible-for-all-topics = für alle Themen
responsible-where-around = { $where }, zu dem { $place } gehört,
responsible-by-law-sgb2 = Weil zum Thema „{ $topic }“ keine Regel eingetragen ist und { $where } das „{ $name }“ für die Grundsicherung zuständig ist (§ 6d SGB II).
responsible-by-law-sgb3 = Weil zum Thema „{ $topic }“ keine Regel eingetragen ist und { $where } die „{ $name }“ für die Arbeitsförderung zuständig ist (§ 9 SGB III).
responsible-by-law-no-office = { $because } Ein Amt ist dort noch nicht eingetragen. Telefon: { $phone }
responsible-no-phone = nicht eingetragen
responsible-nobody-title = Niemand ist eingetragen
responsible-nobody = Für das Thema „{ $topic }“ ist { $where } niemand eingetragen. Fragen Sie die Koordination des Netzwerks; die Seite „Lücken“ zeigt, was noch fehlt.
responsible-nobody-several = Für das Thema „{ $topic }“ gibt es { $where } keine Regel, und mehrere Organisationen kommen in Frage: { $names }. Fragen Sie die Koordination des Netzwerks.
responsible-problem-topic = Wählen Sie ein Thema.
responsible-problem-place = Geben Sie einen Ort ein, zum Beispiel eine Postleitzahl.
responsible-office-phone = Telefon des Amts
responsible-office-email = E-Mail des Amts
responsible-no-such-place-title = Diesen Ort kennen wir nicht
responsible-no-such-place = Den Ort „{ $place }“ gibt es im Verzeichnis nicht. Prüfen Sie die Schreibweise, oder nehmen Sie die Postleitzahl.
responsible-question-topic = Zu welchem Thema?
responsible-question-which-topic = Das Thema „{ $topic }“ kennt das Netzwerk nicht. Welches ist gemeint?
responsible-question-no-topics = Das Netzwerk hat noch keine Themen.
responsible-question-place = An welchem Ort?
responsible-question-which-place = „{ $place }“ kann mehreres sein. Welcher Ort ist gemeint?
responsible-question-near = „{ $place }“ gibt es so nicht. Ist einer dieser Orte gemeint?
responsible-question-which-part = Hier sind mehrere Agenturen für Arbeit zuständig. In welcher Gemeinde?
responsible-question-sphere = Das hängt vom Rechtskreis ab. Welcher ist es?
responsible-question-fill = Ergänzen Sie die Angabe oben.
responsible-gaps = Lücken ansehen
responsible-add-rule = Zuständigkeit anlegen
responsible-import = Datei einlesen

## Zuständigkeiten
responsibilities-count = { $count ->
    [one] 1 Zuständigkeit
   *[other] { $count } Zuständigkeiten
}
responsibilities-line = Die engere Regel gilt: erst das kleinere Gebiet, dann das genauere Thema, dann der genannte Rechtskreis.
responsibilities-empty = Noch keine Zuständigkeit.
responsibilities-empty-text = Eine Zuständigkeit sagt, welches Amt für ein Thema in einem Gebiet antwortet. Beginnen Sie mit dem Thema, nach dem am häufigsten gefragt wird.
responsibilities-actions = Ändern
responsibility-add = Zuständigkeit anlegen
responsibility-edit = Zuständigkeit bearbeiten
responsibility-line = „Ausprobieren“ zeigt, welche Auskünfte sich ändern würden. Gespeichert wird dabei nichts.
responsibility-territory-hint = Zum Beispiel „Landkreis Waldmark“, „Lindbronn“ oder ein amtlicher Schlüssel (AGS)
responsibility-which-place = Welches Gebiet ist gemeint?
responsibility-office = Wer ist zuständig?
responsibility-words = Amt oder Organisation
responsibility-words-hint = Zum Beispiel „Migration“ oder „Jobcenter Waldmark“
responsibility-search = Ämter suchen
responsibility-no-office = Kein Amt gefunden. Suchen Sie mit einem anderen Wort.
responsibility-more-offices = Es gibt weitere Ämter. Suchen Sie mit einem genaueren Wort.
responsibility-note = Hinweis
responsibility-over = gilt nicht mehr: Amt aufgelöst
responsibility-try = Ausprobieren
responsibility-taken-do = Die vorhandene Zuständigkeit bearbeiten
responsibility-removal = Zuständigkeit löschen
responsibility-removal-do = Löschen
trial-count = { $count ->
    [0] Keine Auskunft ändert sich
    [one] 1 Auskunft ändert sich
   *[other] { $count } Auskünfte ändern sich
}
trial-none = Im Gebiet des Netzwerks bleiben alle Auskünfte, wie sie sind: Eine engere Regel geht vor, oder es antwortet schon dasselbe Amt.
trial-before = bisher
trial-after = künftig
trial-more = Gezeigt werden die ersten { $count }.
trial-by-law = { $name } (ohne Regel)
trial-other-topics = alle anderen Themen
problem-rule-topic = Dieses Thema gibt es nicht. Wählen Sie eines aus der Liste.
problem-rule-sphere = Wählen Sie einen Rechtskreis oder beide.
problem-rule-territory = Geben Sie ein Gebiet ein, zum Beispiel „Landkreis Waldmark“.
problem-rule-territory-unknown = Dieses Gebiet ist nicht bekannt. Prüfen Sie die Schreibweise, oder nehmen Sie den amtlichen Schlüssel.
problem-rule-territory-several = Dieser Name kann mehreres sein. Wählen Sie unten das Gebiet.
problem-rule-office = Wählen Sie das Amt, das zuständig ist.
problem-rule-taken = Für dieses Thema, dieses Gebiet und diesen Rechtskreis gibt es schon eine Zuständigkeit: { $office }.

## Lücken
gaps-count = { $count ->
    [0] Keine Lücke
    [one] 1 Lücke
   *[other] { $count } Lücken
}
gaps-line = Wo keine Regel ein Amt nennt, oder wo im genannten Amt niemand antwortet.
gaps-rules = Zuständigkeiten
gaps-none = Für jedes Thema antwortet in jedem Kreis und Rechtskreis jemand.
gaps-caption = Themen und Kreise
gaps-entry = { $sphere }: { $what }
gaps-what = Was fehlt
gaps-kept = geregelt
gaps-vacant = { $office } ist nicht besetzt und wird nicht vertreten
gaps-missing = keine Regel
gaps-missing-part = in { $count } von { $of } Gemeinden keine Regel
gaps-by-law = { $what }, es antwortet { $name }
gaps-office = Amt ansehen
gaps-add = Regel anlegen
gaps-chip-topic = Thema: { $value }
gaps-chip-district = Kreis: { $value }
gaps-no-topics = Noch kein Thema.
gaps-no-topics-text = Lücken zeigen sich, sobald das Netzwerk Themen hat.
gaps-no-topics-do = Themen anlegen
gaps-no-districts = Noch kein Kreis.
gaps-no-districts-text = Lücken zeigen sich, sobald das Netzwerk seine Kreise gewählt hat.
gaps-no-districts-do = Kreise wählen

## Themen
topic = Thema
topics-count = { $count ->
    [0] Themen
    [one] 1 Thema
   *[other] { $count } Themen
}
topics-line = Woran das Netzwerk arbeitet. Was für ein Thema gilt, gilt auch für die Themen darunter.
topics-empty = Noch kein Thema.
topics-empty-text = An Themen hängt, wer wofür zuständig ist. Sie können mit zwölf üblichen beginnen und sie später ändern.
topics-starter = Mit zwölf üblichen Themen beginnen
topic-add = Thema anlegen
topic-edit = Thema bearbeiten
topic-name = Name
topic-name-hint = Kurz und so, wie Ratsuchende es nennen, zum Beispiel „Sprachkurse“
topic-parent = Gehört zu
topic-parent-hint = Nur, wenn das Thema ein Teil eines größeren ist
topic-no-parent = keinem anderen Thema
topic-part-of = gehört zu „{ $name }“
topic-parts = Dazu gehören:
topic-rules = Zuständig
topic-rules-empty = Für dieses Thema ist noch niemand zuständig.
topic-rules-all = Alle Zuständigkeiten zu diesem Thema
topic-organisations = Wer daran arbeitet
topic-organisations-empty = Noch keine Organisation.
topic-organisations-empty-text = Woran eine Organisation arbeitet, steht in ihrem Eintrag.
topic-organisations-all = Alle Organisationen zu diesem Thema
topic-removal = Thema entfernen
topic-removal-do = Entfernen
topic-removal-text = { $organisations ->
    [0] Keine Organisation hat dieses Thema in ihrem Eintrag.
    [one] 1 Organisation verliert dieses Thema aus ihrem Eintrag. Das lässt sich nicht rückgängig machen.
   *[other] { $organisations } Organisationen verlieren dieses Thema aus ihrem Eintrag. Das lässt sich nicht rückgängig machen.
}
topic-removal-parts = { $count ->
    [one] 1 Thema darunter rückt eine Stufe auf.
   *[other] { $count } Themen darunter rücken eine Stufe auf.
}
topic-removal-rules = { $count ->
    [one] 1 Zuständigkeit nennt dieses Thema
   *[other] { $count } Zuständigkeiten nennen dieses Thema
}
topic-removal-rules-text = Löschen oder ändern Sie zuerst diese Zuständigkeiten. Dann bleibt keine Auskunft ohne Thema.
topic-removal-rules-do = Zuständigkeiten ansehen
problem-topic-name = Geben Sie den Namen des Themas ein, zum Beispiel „Sprachkurse“.
problem-topic-taken = Ein Thema dieses Namens gibt es schon.
problem-topic-parent = Dieses Thema gibt es nicht. Wählen Sie eines aus der Liste.
problem-topic-circle = Ein Thema kann nicht zu sich selbst oder zu einem seiner Teile gehören.

## Heute
desk-vacant = { $office } bei { $organisation } ist nicht besetzt
desk-vacant-more = Weitere nicht besetzte Ämter ansehen
desk-gaps = { $count ->
    [one] 1 Lücke in den Zuständigkeiten schließen
   *[other] { $count } Lücken in den Zuständigkeiten schließen
}
desk-first-rule = Erste Zuständigkeit festlegen

## Meldungen
done-rule-added = Die Zuständigkeit ist angelegt.
done-rule-removed = Die Zuständigkeit ist gelöscht.
done-topics-started = Zwölf Themen sind angelegt. Sie können sie jederzeit ändern.
done-topic-added = Das Thema ist angelegt.
done-topic-removed = Das Thema ist entfernt.

## Wer darf was
capability-responsible = Zuständigkeiten
deed-responsible-read-responsibilities = Zuständigkeiten, Themen und Lücken lesen
deed-responsible-export-responsibilities = Zuständigkeiten, Themen und Lücken als Datei mitnehmen
deed-responsible-edit-responsibilities = Zuständigkeiten und Themen bearbeiten

## Worte im Verlauf
log-object-responsibility = Zuständigkeit
log-object-topic = Thema
