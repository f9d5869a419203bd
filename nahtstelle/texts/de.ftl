## Heute
today-morning = Guten Morgen, { $name }
today-day = Guten Tag, { $name }
today-evening = Guten Abend, { $name }
today-late = überfällig
today-since = seit { $day }
today-until-today = bis heute
today-until = bis { $day }
today-empty = Heute liegt nichts an.
today-empty-text = Sehen Sie im Verzeichnis nach, wer wofür zuständig ist.
today-empty-alone = Sobald etwas auf Sie wartet, steht es hier.

## Startseite
start-title = Willkommen
start-text = Hier arbeiten Stellen zusammen, die Menschen auf dem Weg in Arbeit begleiten: Wer ist wofür zuständig, und wo?
start-sign-in = Anmelden
start-hint = Sie brauchen kein Passwort: Sie bekommen einen Link an Ihre E-Mail-Adresse. Noch kein Zugang? Fragen Sie die Koordination Ihres Netzwerks.

## Wer darf was
capability-nahtstelle = Startseite
deed-nahtstelle-arrive = Die Startseite öffnen

## Worte im Verlauf
log-action-backup = gesichert
log-action-restore = wiederhergestellt
log-object-installation = Installation
