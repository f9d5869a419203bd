## Heute
today-morning = Good morning, { $name }
today-day = Hello, { $name }
today-evening = Good evening, { $name }
today-late = overdue
today-since = since { $day }
today-until-today = until today
today-until = until { $day }
today-empty = There is nothing to do today.
today-empty-text = Look up in the directory who is responsible for what.
today-empty-alone = As soon as something waits for you, it will be listed here.

## Startseite
start-title = Welcome
start-text = This is where offices work together that accompany people on their way into work: who is responsible for what, and where?
start-sign-in = Sign in
start-hint = You need no password: you will be sent a link by e-mail. No access yet? Ask the coordination of your network.

## Who may do what
capability-nahtstelle = Start page
deed-nahtstelle-arrive = Open the start page

## Words in the log
log-action-backup = backed up
log-action-restore = restored
log-object-installation = Installation
