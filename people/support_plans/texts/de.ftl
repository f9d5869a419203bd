### Plan einer Person: Ziel, Meilensteine, Module, Schritte

support-plan = Plan
support-plan-of = Plan: { $name }
participant-record = Angaben
support-plan-not-agreed = Noch nicht mit der Person vereinbart
support-plan-agreed = Vereinbart am { $day } (Fassung { $number })
support-plan-changed = Geändert seit Fassung { $number } vom { $day }
support-plan-no-goal = Noch kein Ziel. Fragen Sie, was die Person erreichen will, und schreiben Sie es in ihren Worten auf.
support-plan-restricted = Das Ziel ist eingeschränkt. Was vereinbart wurde, steht erst danach wieder hier.
support-plan-goal-edit = Ziel aufschreiben
support-plan-goal-change = Ziel ändern
support-plan-none = Noch nichts.
support-plan-progress = { $done } von { $all } fertig
support-plan-how-far = Wie weit
support-plan-follower = { $recipient } ({ $fields }, bis { $day })
support-plan-does = macht: { $who }
support-plan-complete = Fertig
support-plan-due-on = { $state }, bis { $day }
support-plan-closed-on = { $state }, { $day }
support-plan-until = bis { $day }
support-plan-late = überfällig seit { $day }
support-plan-remark-said = Die Person sagt dazu: { $remark }
support-plan-agreement = Mit der Person vereinbart
support-plan-agree = Plan ist vereinbart
support-plan-review = Wann sehen wir wieder gemeinsam darauf?
support-plan-months =
    { $months ->
        [one] in einem Monat
       *[other] in { $months } Monaten
    }
support-plan-version = Fassung { $number } vom { $day }, nächster Blick am { $review }
support-plan-from = Plan von { $sender }
support-plan-as-of = Stand { $at }. Nur für: { $purpose }
support-plan-news = Es gibt einen neuen Stand.
support-plan-news-read = Neuen Stand öffnen
support-plan-notes = Meine Notizen
support-plan-notes-text = Nur Sie lesen das. Es geht nirgendwohin.
support-plan-note = Neue Notiz
support-plan-note-hint = Möglichst nichts zu Gesundheit, Religion oder Familie.
support-plan-note-keep = Notiz behalten
support-plan-note-end = Notiz löschen

## Termine
appointments = Termine
appointments-none = Kein Termin.
appointment-add = Termin vereinbaren
appointment-day = Tag
appointment-time = Uhrzeit
appointment-place = Ort
appointment-bring = Was soll die Person mitbringen?
appointment-keep = Termin eintragen
appointment-end = Termin absagen
appointment-line = { $at }: { $place }
appointment-line-bring = { $at }: { $place }. Mitbringen: { $bring }
appointment-answer-yes = Die Person kommt.
appointment-answer-no = Die Person kann nicht kommen.
appointment-answer-none = Noch keine Antwort.

## Arten
support-plan-kind-milestone = Meilenstein
support-plan-kind-module = Modul
support-plan-kind-step = Schritt
support-plan-add-milestone = Meilenstein eintragen
support-plan-add-module = Modul eintragen
support-plan-add-step = Schritt eintragen
support-plan-edit-milestone = Meilenstein ändern
support-plan-edit-module = Modul ändern
support-plan-edit-step = Schritt ändern
support-plan-hint-milestone = Woran sieht man, dass es erreicht ist? Nichts zu Gesundheit, Religion oder Familie.
support-plan-hint-module = Zum Beispiel ein Kurs oder ein Teil der Maßnahme.
support-plan-hint-step = Was ist zu tun? Nichts zu Gesundheit, Religion oder Familie.

## Eintrag
support-plan-text = Was?
support-plan-due = Bis wann?
support-plan-doer = Wer macht es?
support-plan-herself = die Person selbst
support-plan-state = Stand
support-plan-disputed = Die Person sagt: Das stimmt nicht
support-plan-remark = Was die Person dazu sagt
support-plan-erase = Aus dem Plan nehmen

## Stand
support-plan-state-planned = geplant
support-plan-state-offered = angeboten
support-plan-state-booked = gebucht
support-plan-state-running = läuft
support-plan-state-on-hold = ruht
support-plan-state-done = fertig
support-plan-state-passed = bestanden
support-plan-state-attended = teilgenommen
support-plan-state-missed = nicht erreicht
support-plan-state-broken-off = abgebrochen
support-plan-state-dropped = aufgegeben

## Der Plan in Worten, wie er weitergegeben wird
support-plan-line-open = { $text }: { $state }
support-plan-line-due = { $text }: { $state }, bis { $day }
support-plan-line-closed = { $text }: { $state }, { $day }
support-plan-line-doer = { $line } ({ $doer })
support-plan-line-disputed = { $line }. Die Person sagt: Das stimmt nicht.
support-plan-line-remark = { $line }. Die Person sagt dazu: { $remark }

## Fällig
due-steps = Fällige Schritte
due-steps-line = Was bis in einer Woche fällig ist, bei den Menschen, denen Sie helfen, und bei denen, die Sie heute vertreten
due-steps-none = In dieser Woche ist nichts fällig.
desk-steps =
    { $count ->
        [one] Ein Schritt ist fällig
       *[other] { $count } Schritte sind fällig
    }
desk-support-plan-news = In einem Plan gibt es einen neuen Stand
desk-appointments = Termine mit Teilnehmenden
desk-appointment-today = Heute: { $at }
desk-appointment-tomorrow = Morgen: { $at }
desk-own-page = Auf einer eigenen Seite gibt es eine Antwort
desk-own-page-consent = Auf einer eigenen Seite gibt es eine Antwort zur Weitergabe

## Meldungen
done-support-plan-entry = Es steht im Plan.
done-support-plan-step = Als fertig gemeldet.
done-support-plan-erased = Es ist aus dem Plan genommen.
done-support-plan-agreed = Der Plan ist vereinbart.
done-support-plan-note = Die Notiz ist gespeichert.
done-support-plan-note-gone = Die Notiz ist gelöscht.

done-appointment = Der Termin steht.
done-appointment-gone = Der Termin ist abgesagt.

## Was zu ändern ist
problem-appointment-day = Geben Sie den Tag ein.
problem-appointment-time = Geben Sie die Uhrzeit ein, zum Beispiel 9:30.
problem-appointment-place = Sagen Sie, wo.
problem-appointment-past = Dieser Termin ist schon vorbei.
problem-support-plan-text = Schreiben Sie, was es ist.
problem-support-plan-state = Wählen Sie den Stand.
problem-support-plan-doer = Wählen Sie jemanden, der hilft, oder die Person selbst.
problem-support-plan-remark = Kürzen Sie auf 1.000 Zeichen.
problem-support-plan-note = Die Notiz ist zu lang. Gehen Sie zurück und kürzen Sie sie auf 4.000 Zeichen.
problem-support-plan-full = In einem Plan stehen höchstens 100 Einträge. Nehmen Sie zuerst etwas heraus.

## Wer darf was
capability-support-plans = Pläne mit Teilnehmenden
deed-support-plans-read-plan = Plan einer Person lesen
deed-support-plans-edit-plan = Plan einer Person schreiben
deed-support-plans-read-due = Fällige Schritte der eigenen Leute lesen

## Worte im Verlauf
log-object-support-plan = Plan einer Person
log-object-plan-entry = Eintrag im Plan einer Person
log-object-plan-note = Eigene Notiz zu einer Person
log-action-agree = vereinbart
log-object-appointment = Termin mit einer Person

### Löschkonzept

keeps-notes = Eigene Notizen, nach dem Ende der Begleitung
