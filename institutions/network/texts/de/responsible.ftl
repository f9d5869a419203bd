### Wer ist zuständig, Zuständigkeiten, Lücken, Themen, Gebiete, Gremien

sphere = Rechtskreis
sphere-both = beide Rechtskreise

## Wer ist zuständig?
responsible-line = Für ein Thema an einem Ort: eine Stelle, wer dort antwortet, und warum.
responsible-form = Nach der Zuständigkeit fragen
responsible-ask = Nachsehen
responsible-place = Ort
responsible-place-hint = Name, Postleitzahl oder amtlicher Schlüssel (AGS)
responsible-sphere-any = gleich welcher
responsible-hint = Wählen Sie ein Thema und einen Ort.
responsible-rules = Zuständigkeiten bearbeiten
responsible-empty = Noch kein Thema.
responsible-empty-text = Wer wofür zuständig ist, hängt an Themen. Die meisten Netzwerke beginnen mit zwölf üblichen.
responsible-empty-do = Themen anlegen
responsible-holder = Im Amt
responsible-away = abwesend bis { $day }
responsible-no-deputy = Zurzeit vertritt niemand. Versuchen Sie es bei der Organisation.
responsible-why = Warum diese Stelle?
responsible-because = Weil { $topic } { $where } ({ $sphere }) eine Regel dieses Amt nennt.
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
responsible-no-such-place = Den Ort „{ $place }“ gibt es im Verzeichnis nicht. Prüfen Sie die Schreibweise, oder nehmen Sie die Postleitzahl.
responsible-place-in = { $place } ({ $parent })
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
gaps-kept = geregelt
gaps-vacant = { $office } ist nicht besetzt und wird nicht vertreten
gaps-missing = keine Regel
gaps-missing-part = in { $count } von { $of } Gemeinden keine Regel
gaps-by-law = { $what }, es antwortet { $name }
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

## Gebiete
territory = Gebiet
territories-count = { $count ->
    [0] Gebiete
    [one] 1 Kreis
   *[other] { $count } Kreise
}
territories-found = { $count ->
    [0] Nichts gefunden
    [one] 1 Gebiet gefunden
   *[other] { $count } Gebiete gefunden
}
territories-line = Die Kreise, in denen das Netzwerk arbeitet, und alle Gebiete des Verzeichnisses.
territories-choose = Kreise wählen
territories-choose-line = Angekreuzt sind die Kreise, in denen das Netzwerk arbeitet.
territories-search = Gebiete suchen
territories-search-do = Suchen
territories-q = Gebiet suchen
territories-q-hint = Name, Postleitzahl oder amtlicher Schlüssel (AGS)
territories-name = Name
territories-key = Schlüssel
territories-municipalities = Gemeinden
territories-organisations = Organisationen
territories-here = im Netzwerk
territories-back = Zu den Kreisen des Netzwerks
territories-nothing = Nichts gefunden.
territories-nothing-text = Prüfen Sie die Schreibweise. Gemeinden und Postleitzahlen kommen aus dem Gemeindeverzeichnis, das eingelesen wird.
territories-empty = Noch kein Kreis.
territories-empty-text = Lesen Sie das Gemeindeverzeichnis ein, und wählen Sie die Kreise, in denen das Netzwerk arbeitet.
territories-none = Noch keine Kreise im Verzeichnis.
territories-none-text = Lesen Sie zuerst das Gemeindeverzeichnis (GV100AD) ein. Es ist beim Statistischen Bundesamt frei erhältlich.
territories-land = Land
territories-land-filter = Land wählen
territories-land-do = Kreise zeigen
territories-districts = Kreise
territory-kind-land = Land
territory-kind-region = Bezirk
territory-kind-district = Kreis
territory-kind-municipality = Gemeinde
territory-kind-agency-district = Agenturbezirk
territory-name-district = Landkreis { $name }
territory-name-kreis = Kreis { $name }
territory-name-city = { $name } (kreisfreie Stadt)
territory-name-agency = Agenturbezirk { $name }
territory-in-district = im Landkreis { $name }
territory-in-kreis = im Kreis { $name }
territory-in-city = in { $name } (kreisfreie Stadt)
territory-in-its = im { $name }
territory-in-her = in der { $name }
territory-in-town = in { $name }
territory-in-land = im Land { $name }
territory-in-area = im Gebiet { $name }
territory-in-agency = im Agenturbezirk { $name }
territory-in-agency-of = im Bezirk der { $name }
territory-part = { $count ->
    [one] { $district }, 1 Gemeinde im Agenturbezirk { $agency }
   *[other] { $district }, { $count } Gemeinden im Agenturbezirk { $agency }
}
territory-key = Amtlicher Schlüssel { $key }
territory-overview = Überblick
territory-upwards = Gehört zu
territory-jobcenter = Jobcenter
territory-agency = Agentur für Arbeit
territory-agency-district = Agenturbezirk
territory-agency-spread = je nach Gemeinde, siehe unten
territory-not-entered = nicht eingetragen
territory-codes = Postleitzahlen
territory-population = Einwohner
territory-organisations = Organisationen, die hier arbeiten
territory-organisations-empty = Noch keine Organisation hat dieses Gebiet in ihrem Eintrag.
territory-parts = { $count ->
    [one] 1 Gebiet darin
   *[other] { $count } Gebiete darin
}
territory-join = Ins Netzwerk aufnehmen
territory-leave = Aus dem Netzwerk nehmen
territory-edit = Agenturbezirk ändern
territory-edit-line = Nach dem Agenturbezirk richtet sich, welche Agentur für Arbeit zuständig ist (SGB III).
territory-agency-none = nicht bekannt
territory-agency-new = Ein Agenturbezirk, der nicht in der Liste steht
territory-agency-new-hint = Nur ausfüllen, wenn er oben fehlt.
territory-agency-number = Nummer (fünf Ziffern)
territory-agency-name = Name
territory-agency-all = Auch für alle Gemeinden dieses Kreises
territory-agency-all-hint = Ohne Haken gilt es nur für Gemeinden, bei denen nichts anderes eingetragen ist.
problem-agency = Diesen Agenturbezirk gibt es nicht. Wählen Sie einen aus der Liste.
problem-agency-number = Die Nummer hat fünf Ziffern, zum Beispiel 17111.

## Gremien
body = Gremium
bodies-count = { $count ->
    [0] Gremien
    [one] 1 Gremium
   *[other] { $count } Gremien
}
bodies-words = Name
bodies-empty = Noch kein Gremium.
bodies-empty-text = Hier stehen Netzwerkversammlung, Steuerungsgruppe und Arbeitsgruppen. Die meisten Netzwerke beginnen mit der Versammlung.
body-kind-assembly = Netzwerkversammlung
body-kind-steering = Steuerungsgruppe
body-kind-working-group = Arbeitsgruppe
body-kind-project = Projektgruppe
body-kind-advisory-board = Örtlicher Beirat (§ 18d SGB II)
body-add = Gremium anlegen
body-edit = Gremium bearbeiten
body-name = Name
body-name-hint = Zum Beispiel „Steuerungsgruppe“ oder „Arbeitsgruppe Ausbildung in Teilzeit“
body-mandate = Auftrag
body-mandate-hint = Wozu es da ist, in ein oder zwei Sätzen
body-meets = Trifft sich
body-since = seit
body-until = bis
body-ended = beendet
body-seats = Sitze
body-members = { $count ->
    [one] 1 Sitz
   *[other] { $count } Sitze
}
body-members-empty = Noch niemand sitzt in diesem Gremium.
body-members-empty-text = Ein Sitz gehört einer Organisation, am besten einem ihrer Ämter. Dann bleibt er, wenn die Person wechselt.
body-former = { $count ->
    [one] 1 früherer Sitz
   *[other] { $count } frühere Sitze
}
body-organisations = Organisationen dieses Gremiums
body-end = Gremium beenden
meets-open = nach Bedarf
meets-own = nach eigenem Rhythmus
meets-weekly = jede Woche
meets-two-weeks = alle zwei Wochen
meets-monthly = monatlich
meets-two-months = alle zwei Monate
meets-quarterly = vierteljährlich
meets-four-months = alle vier Monate
meets-half-year = halbjährlich
meets-yearly = jährlich
seat = Rolle im Gremium
seat-add = Sitz vergeben
seat-edit = Sitz bearbeiten
seat-end = Sitz beenden
seat-actions = Ändern
seat-since = seit
seat-until = bis
seat-search = Organisation suchen
seat-search-do = Suchen
seat-which = Welche Organisation?
seat-more = Es gibt weitere. Suchen Sie mit dem Namen.
seat-nothing-text = Keine Organisation des Netzwerks heißt so.
seat-no-office = kein bestimmtes Amt
seat-office-hint = Wer das Amt hat, hat den Sitz.
problem-body-name = Geben Sie den Namen des Gremiums ein.
problem-body-taken = Ein Gremium dieses Namens gibt es schon, vielleicht ein beendetes.
problem-body-kind = Wählen Sie die Art des Gremiums.
problem-body-meets = Wählen Sie einen Rhythmus aus der Liste.
problem-body-mandate = Kürzen Sie den Auftrag auf 2.000 Zeichen.
problem-body-advisory = Im Örtlichen Beirat darf nicht sitzen, wer Eingliederungsleistungen nach dem SGB II anbietet (§ 18d SGB II). Beenden Sie zuerst die Sitze von Trägern und Jobcentern.
problem-seat-advisory = Wer Eingliederungsleistungen nach dem SGB II anbietet, darf nicht Mitglied des Örtlichen Beirats sein (§ 18d SGB II).
problem-seat-part = Wählen Sie die Rolle im Gremium.
problem-seat-office = Dieses Amt gehört nicht zur Organisation. Wählen Sie eines aus der Liste.
problem-seat-taken = Diesen Sitz gibt es schon. Wählen Sie ein anderes Amt.

## Meldungen
done-rule-added = Die Zuständigkeit ist angelegt.
done-rule-removed = Die Zuständigkeit ist gelöscht.
done-topics-started = Zwölf Themen sind angelegt. Sie können sie jederzeit ändern.
done-topic-added = Das Thema ist angelegt.
done-topic-removed = Das Thema ist entfernt.
done-territories = Die Kreise des Netzwerks sind gespeichert.
done-body-added = Das Gremium ist angelegt. Als Nächstes können Sie Sitze vergeben.
done-body-ended = Das Gremium ist beendet.
done-seat-added = Der Sitz ist vergeben.
done-seat-ended = Der Sitz ist beendet.
