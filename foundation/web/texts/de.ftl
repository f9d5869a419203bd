product = Nahtstelle
title-error = Fehler: { $title }
demo-notice = Vorführung: Menschen und Stellen sind erfunden, keine E-Mail geht hinaus.
demo-outbox = Postausgang ansehen

## Rahmen
section-today = Heute
section-network = Netzwerk
section-dates = Termine
section-programmes = Programme
section-people = Teilnehmende
section-figures = Auswertung
section-person = Meine Angaben
section-administration = Verwaltung
section-footer = Rechtliches
search = Suche
sign-out = Abmelden
shell-skip = Zum Inhalt
shell-menu = Menü
shell-navigation = Hauptbereiche
shell-breadcrumb = Sie sind hier
shell-networks = Netzwerk wechseln
shell-footer = Rechtliches
shell-notices = Meldungen

## Zeit
date-day = { $day }. { $month } { $year }
date-weekday = { $weekday }, { $day }. { $month }
date-instant = { $day }, { $hour }:{ $minute } Uhr
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag

## Rollen
role-coordinator = Koordination
role-bca = Beauftragte für Chancengleichheit
role-partner = Netzwerkpartnerin oder -partner
role-coach = Coach
role-caseworker = Integrationsfachkraft
role-unit-lead = Leitung einer Stelle
role-head = Leitung der Verwaltung
role-dpo = Datenschutz
role-admin = Verwaltung der eigenen Organisation
role-operator = Betrieb der Installation

## Formulare
optional = (freiwillig)
day-hint = TT.MM.JJJJ, zum Beispiel 12.3.2026
coming-day-hint = Zum Beispiel 12.3. oder 12.3.2026
problems-title = Bitte noch einmal ansehen
problem-too-long = Kürzen Sie den Text auf 300 Zeichen.
problem-too-long-in = Kürzen Sie „{ $field }“ auf 300 Zeichen.
problem-day = Geben Sie den Tag als TT.MM.JJJJ ein, zum Beispiel 12.3.2026.
problem-no-such-day = Diesen Tag gibt es in keinem Kalender. Prüfen Sie Tag und Monat.
problem-email = Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@stelle.de.
conflict-title = Jemand anderes hat inzwischen gespeichert
conflict-text = Ihre Eingabe ist noch nicht gespeichert. Vergleichen Sie beide Fassungen. Wenn Sie jetzt speichern, gilt Ihre.
conflict-table = Beide Fassungen
conflict-field = Angabe
conflict-mine = Ihre Eingabe
conflict-theirs = Inzwischen gespeichert
save = Speichern
cancel = Abbrechen
choose = Bitte wählen
pages = Seiten
next-page = Weiter
previous-page = Zum Anfang
yes = ja
no = nein

## Felder
field-contact = Adresse für gemeldete Barrieren
field-email = E-Mail
field-family-name = Nachname
field-given-name = Vorname
field-languages = Sprachen
field-name = Name
field-network = Name des Netzwerks
field-page = Auf welcher Seite?
field-phone = Telefon
field-place = Ort
field-postal-code = Postleitzahl
field-reachable = Erreichbar
field-salutation = Anrede und Titel
field-sender = Absenderadresse
field-short-name = Kurzname
field-since = Im Netzwerk seit
field-street = Straße und Hausnummer
field-title = Bezeichnung
field-website = Internet

## Fehler
error-not-found = Das gibt es hier nicht
error-not-found-text = Unter dieser Adresse gibt es nichts, oder nichts für Sie. Prüfen Sie den Link oder melden Sie sich an.
error-refused = Das geht hier nicht
error-stale = Das hat sich inzwischen geändert
error-stale-text = Jemand anderes hat den Stand geändert, bevor Ihre Eingabe ankam. Es wurde nichts überschrieben. Öffnen Sie die Seite neu.
error-unreadable-title = Das konnten wir nicht lesen
error-unreadable = Die Anfrage war unvollständig oder enthielt unerlaubte Zeichen. Gehen Sie zurück und versuchen Sie es noch einmal.
error-too-large = Das ist zu groß. Kürzen Sie den Text oder teilen Sie die Datei.
error-busy-title = Gerade geht es nicht
error-busy = Es wird gerade viel gespeichert. Ihre Eingabe wurde nicht übernommen. Versuchen Sie es in ein paar Sekunden noch einmal.
error-full = Der Speicher ist voll. Ihre Eingabe wurde nicht übernommen. Bitte sagen Sie dem Betrieb der Installation Bescheid.
error-away = Die Datenbank ist gerade nicht erreichbar. Versuchen Sie es in ein paar Sekunden noch einmal; zweimal eingetragen wird dadurch nichts.
error-typed = Was Sie eingegeben haben, steht noch auf dieser Seite.
error-typed-fields = Das haben Sie eingegeben
error-again = Noch einmal senden
error-internal = Das ist unser Fehler
error-internal-text = Etwas ist schiefgegangen, und es wurde nichts gespeichert. Wenn Sie es melden, nennen Sie bitte die Nummer { $number }.
error-way-home = Zur Startseite
error-way-sign-in = Anmelden
refused-elsewhere = Diese Eingabe kam von einer fremden Seite. Öffnen Sie die Seite hier neu und geben Sie es noch einmal ein.
refused-unknown = Diese Handlung ist nicht bekannt.

thread-origins = Woher es kommt
thread-results = Was daraus wurde

## Die eine Mail am Tag
reminder-mail-subject = { $network }: { $count ->
    [one] Etwas wartet auf Sie
   *[other] { $count } Dinge warten auf Sie
}
reminder-mail-body = Guten Tag { $name },

    im Netzwerk „{ $network }“ wartet auf Sie:

    { $parts }

    Wir erinnern an alles nur einmal und schreiben höchstens eine solche Mail am Tag. Ein Konto brauchen Sie nicht. Wenn etwas nicht geht, sagen Sie es mit dem gleichen Link; dann kümmert sich die Koordination.

### Löschkonzept

keeps-form = Was jemand tippte, während die Sitzung endete
keeps-mail = Mails, die verschickt sind
keeps-failed = Mails und Aufträge, die gescheitert sind
keeps-log = Zeilen des Protokolls; ganze Monate gehen
