### Pläne

plans = Pläne

plan = Plan
plans-count = { $count ->
    [0] Pläne
    [one] 1 Plan
   *[other] { $count } Pläne
}
plans-empty = Noch kein Plan.
plans-empty-text = Hier steht, was sich das Netzwerk vornimmt: ein Ziel und die Schritte dahin, jeder mit einem Tag und einer Organisation, die ihn übernimmt.
plan-add = Plan anlegen
plan-edit = Plan bearbeiten
plan-end = Plan beenden
plan-title = Titel
plan-title-hint = Zum Beispiel „Qualifizierungspartnerschaften aufbauen“
plan-goal = Ziel
plan-goal-hint = Was soll am Ende anders sein?
plan-body = Getragen von
plan-no-body = dem ganzen Netzwerk
plan-so-far = Stand
plan-progress = { $done } von { $steps } Schritten erreicht
plan-next = Nächster Schritt bis
plan-ended = Beendet am
plan-ended-on = beendet am { $day }
plan-picture = Die Schritte auf einer Zeitachse; dieselben Angaben stehen in der Tabelle.
plan-today = heute
plan-legend = Die Zahlen sind die der Tabelle. Voller Kreis: erreicht. Leerer Kreis: offen. Raute: überfällig. Kreuz: fallen gelassen.
plan-finding = { $done } von { $steps } Schritten sind erreicht.
plan-finding-late = { $late ->
    [one] Einer ist überfällig.
   *[other] { $late } sind überfällig.
}
plan-finding-next = Der nächste ist „{ $title }“: { $due }.
milestones = Schritte
milestones-empty = Noch kein Schritt.
milestones-empty-text = Womit fängt es an? Ein Schritt hat einen Titel und eine Zeit, zum Beispiel „Konzept steht“, Ende 2027.
milestone = Schritt
milestone-number = Nr.
milestone-add = Schritt hinzufügen
milestone-edit = Schritt bearbeiten
milestone-title = Schritt
milestone-title-hint = Was dann erreicht ist, zum Beispiel „Das Konzept steht“
milestone-owner = Verantwortlich
milestone-owner-hint = Name einer Organisation im Netzwerk; ein Teil des Namens genügt
milestone-owner-which = Welche Organisation ist gemeint?
milestone-due = Bis wann
milestone-due-day = Letzter Tag
milestone-due-hint = Ein Tag (12.3.2027) oder eine Zeit: „Ende 2027“, „Sommer 2027“, „März 2027“, „3. Quartal 2027“
milestone-due-until = { $due } (bis { $day })
milestone-note = Notiz
milestone-note-hint = Was dabei herauskam, oder warum nicht
milestone-state = Stand
milestone-state-open = offen
milestone-state-late = überfällig
milestone-state-done = erreicht
milestone-state-dropped = fallen gelassen
milestone-do = Ändern
milestone-close = Was daraus wurde
milestone-closed = Abgeschlossen am
milestone-outcome = Was wurde daraus?
milestone-day = Wann
milestone-by = { $day } von { $name }
milestone-reopen = Doch noch offen
problem-plan-title = Geben Sie einen Titel ein, zum Beispiel „Netzwerk aufbauen“.
problem-plan-goal = Schreiben Sie in ein, zwei Sätzen, was das Ziel ist.
problem-plan-long = Kürzen Sie den Text auf 5.000 Zeichen.
problem-plan-body = Dieses Gremium gibt es nicht. Wählen Sie eines aus der Liste.
problem-milestone-title = Geben Sie ein, was erreicht werden soll.
problem-milestone-owner = Keine Organisation des Netzwerks heißt so. Prüfen Sie die Schreibweise, oder lassen Sie das Feld leer.
problem-milestone-owners = Mehrere Organisationen passen dazu. Wählen Sie eine aus.
problem-milestone-due = Geben Sie einen Tag oder eine Zeit mit Jahr ein, zum Beispiel „Sommer 2027“.
problem-milestone-day = Geben Sie den Tag ein, an dem es so weit war. Er liegt nicht in der Zukunft.

## Meldungen
done-plan-added = Der Plan ist angelegt. Fügen Sie nun die Schritte hinzu.
done-plan-ended = Der Plan ist beendet.
done-milestone-added = Der Schritt ist hinzugefügt.
done-milestone-closed = Danke. Der Stand des Schritts ist festgehalten.
done-milestone-open = Der Schritt ist wieder offen.

## Heute
desk-milestone = Schritt „{ $title }“: sagen, was daraus wurde

## Wer darf was
capability-plans = Pläne
deed-plans-read-plans = Pläne lesen
deed-plans-edit-plans = Pläne und ihre Schritte schreiben
deed-plans-complete-milestones = festhalten, was aus einem Schritt wurde
refused-plans = Pläne schreibt die Koordination des Netzwerks.
refused-milestones = Was aus einem Schritt wurde, hält die Koordination fest oder wer für die verantwortliche Organisation mitarbeitet.

## Worte im Verlauf
log-object-plan = Plan
log-object-milestone = Schritt eines Plans
log-action-complete = abgeschlossen
