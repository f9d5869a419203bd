### Protokoll: geschrieben, verschickt, berichtigt

minutes = Protokoll
minutes-title = Protokoll: { $title }
minutes-subject = Protokoll eines Treffens: { $body }
minutes-write = Protokoll schreiben
minutes-amend = Protokoll berichtigen
minutes-tick = Wer war da?
minutes-view = Protokoll ansehen
minutes-draft = noch nicht verschickt
minutes-empty = Noch ist nichts aufgeschrieben.
minutes-send = { $count ->
    [0] Protokoll abschließen
    [one] Protokoll senden an 1 Person
   *[other] Protokoll senden an { $count }
}
circulation = Protokoll senden
circulation-to = { $count ->
    [0] Das Protokoll geht an niemanden: Auf der Liste steht keine E-Mail-Adresse.
    [one] Das Protokoll geht an 1 Person.
   *[other] Das Protokoll geht an { $count } Personen.
} Einwände nehmen wir bis { $until } an.
circulation-nobody = { $count ->
    [one] 1 Aufgabe hat noch niemand
   *[other] { $count } Aufgaben hat noch niemand
}
circulation-nobody-text = Schreiben Sie im Protokoll ein @ und den Namen dazu. Sonst erfährt niemand davon, und die Koordination gibt sie später weiter.
circulation-early = Das Treffen ist erst am { $day }.
circulation-absent = Niemand ist als anwesend angekreuzt.
circulation-guessed = Angekreuzt ist, wer zugesagt hat.
minutes-correct = { $count ->
    [0] Berichtigung abschließen
    [one] Berichtigung senden an 1 Person
   *[other] Berichtigung senden an { $count }
}
minutes-changed = Aufgeschrieben ist etwas anderes, als verschickt wurde.
minutes-reason = Grund der Berichtigung
minutes-reason-hint = Zum Beispiel: Datum in Punkt 3 berichtigt
minutes-there = Anwesend
minutes-absent = Entschuldigt
minutes-state = Fassung
minutes-version = Fassung { $number } vom { $at }
minutes-versions = Fassungen
minutes-corrected = Dieses Protokoll wurde berichtigt.
minutes-newest = Neueste Fassung
minutes-until = Einwände bis { $day }, danach verbindlich.
minutes-objections-until = Einwände bis
minutes-overview = Was herausgekommen ist
minutes-overview-caption = Beschlüsse, Aufgaben und Fragen dieses Treffens
minutes-kind = Art
minutes-text = Inhalt
minutes-item = Punkt
presentation = Präsentieren
notes = Was wird festgehalten?
notes-hint = Schreiben Sie einfach los. Zeilen mit B: werden zum Beschluss, mit A: zur Aufgabe (A: @VHS bis 20.3. Folien an alle), mit F: zur Frage. Bitte keine Angaben zu einzelnen Teilnehmenden.
notes-none = Noch nicht gespeichert.
notes-saved = Gespeichert { $at }, { $name }
notes-next = Speichern und zum nächsten Punkt
notes-correction = Das Protokoll ist verschickt. Was Sie hier ändern, geht als Berichtigung hinaus, sobald Sie sie senden.
notes-both = Zwei haben dieselbe Zeile geschrieben. Im Text stehen jetzt beide Fassungen, und beide sind gespeichert. Streichen Sie, was nicht bleiben soll.
notes-failed = Noch nicht gespeichert. Wir versuchen es weiter; lassen Sie die Seite offen.
notes-stopped = Dieses Protokoll kann hier nicht mehr geändert werden. Ihr Text steht noch da: Kopieren Sie ihn, bevor Sie die Seite verlassen.
objection-many = Viele Ihrer Einwände warten noch auf Antwort. Wenden Sie sich an die Koordination.
minutes-reason-none = ohne Angabe
notes-others = schreibt auch gerade.
problem-notes-long = Der Text ist zu lang und noch nicht gespeichert: Zu einem Punkt passen 150.000 Zeichen. Kürzen Sie ihn hier, oder hängen Sie ihn als Unterlage an.
line-decision = Beschluss
line-task = Aufgabe
line-question = Frage
line-until = bis { $day }
line-undo-decision = Doch kein Beschluss
line-undo-task = Doch keine Aufgabe
line-undo-question = Doch keine Frage
line-unknown = „{ $name }“ ist nicht im Netzwerk. Die Aufgabe bekommt so noch niemand. Hat der Name mehrere Wörter, schreiben Sie ihn in Anführungszeichen.
line-nobody = Die Aufgabe hat noch niemand. Schreiben Sie @ vor den Namen, zum Beispiel „A: @VHS Folien an alle“.
line-unasked = „{ $name }“ wurde nicht nachgesehen, denn im Text stehen zu viele verschiedene Namen. Die Aufgabe bekommt so noch niemand. Nach dem Versand können Sie sie unter „Aufgaben“ jemandem geben.
line-second = „{ $name }“ bekommt diese Aufgabe nicht: Eine Aufgabe geht an einen Namen. Schreiben Sie für „{ $name }“ eine eigene Zeile.
line-several = „{ $name }“ heißen mehrere, darunter { $some }. Schreiben Sie den ganzen Namen.
line-no-day = „{ $day }“ ist kein eindeutiger Tag, der noch kommt. Die Aufgabe hat so kein Datum. Schreiben Sie zum Beispiel „bis 20.3.“.
lines-recognised = Erkannt: { $decisions ->
    [one] 1 Beschluss
   *[other] { $decisions } Beschlüsse
}, { $tasks ->
    [one] 1 Aufgabe
   *[other] { $tasks } Aufgaben
}, { $questions ->
    [one] 1 Frage
   *[other] { $questions } Fragen
}
objections = Einwände
objection-raise = Einwand schreiben
objection-text = Was stimmt nicht?
objection-hint = Nennen Sie den Punkt, und was dort stehen sollte.
objection-answer = Antwort
objection-settle = Antworten
objection-settled = erledigt
objection-thanks = Danke. Die Koordination sieht Ihren Einwand und antwortet. Die Antwort steht dann hier und kommt per E-Mail.
done-objected = Danke. Die Koordination sieht Ihren Einwand und antwortet. Die Antwort steht dann hier und kommt per E-Mail.
objection-waits = Die Antwort steht noch aus.
objections-own = Ihre Einwände
problem-objection-answer = Schreiben Sie in höchstens 4.000 Zeichen, was aus dem Einwand wurde.
objection-mail-subject = Antwort auf Ihren Einwand: { $title }
objection-mail-body = Guten Tag { $name },

    Sie haben zum Protokoll „{ $title }“ geschrieben:

    { $objection }

    Die Antwort der Koordination:

    { $answer }

    Das Protokoll: { $link }
objection-late = Einwände werden nicht mehr angenommen. Wenden Sie sich an die Koordination.
problem-objection = Schreiben Sie in höchstens 4.000 Zeichen, was nicht stimmt.
thread-item = { $meeting } vom { $day }, Punkt { $number }: { $item }
done-minutes-sent = Das Protokoll ist verschickt.
done-attendance = Wer da war, ist gespeichert.
done-objection = Der Einwand ist beantwortet.
desk-minutes = Protokoll senden: { $title }
desk-objections = { $count ->
    [one] Einwand beantworten: { $title }
   *[other] { $count } Einwände beantworten: { $title }
}
minutes-mail-subject = Protokoll: { $title }
minutes-mail-body = Guten Tag { $name },

    das Protokoll des Treffens „{ $title }“ am { $when } ist da:
    { $link }

    Einwände nehmen wir bis { $until } an, auf der gleichen Seite. Danach ist es verbindlich.

    { $tasks }
minutes-mail-tasks = Ihre Aufgaben im Netzwerk:

    { $tasks }
correction-mail-subject = Protokoll berichtigt: { $title }
correction-mail-body = Guten Tag { $name },

    das Protokoll des Treffens „{ $title }“ am { $when } ist berichtigt: { $reason }
    { $link }

    Einwände nehmen wir bis { $until } an, auf der gleichen Seite.

    { $tasks }

## Worte im Verlauf
log-object-minutes = Protokoll
log-object-objection = Einwand
log-action-object = Einwand erhoben
log-action-send = verschickt
log-action-write = Protokoll geschrieben
