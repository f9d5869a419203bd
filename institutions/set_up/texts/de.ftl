### Einrichtung

set-up-title = Nahtstelle einrichten
set-up-steps = Einrichten in 4 Schritten
set-up-step-network = Sie und das Netzwerk
set-up-step-territory = Gebiet
set-up-step-organisations = Organisationen
set-up-step-invitation = Einladung
set-up-step-done = erledigt
set-up-step-current = jetzt
set-up-step-open = offen
set-up-skip = Überspringen
set-up-next = Weiter
set-up-text = In etwa zehn Minuten steht Ihr Netzwerk. Sie können nach jedem Schritt aufhören und später weitermachen.
set-up-name = Ihr Name
set-up-email = Ihre E-Mail-Adresse
set-up-email-hint = Mit dieser Adresse melden Sie sich an. Ein Passwort gibt es nicht.
set-up-sender-hint = Antworten auf E-Mails des Netzwerks kommen hier an. Ohne Angabe ist es Ihre eigene Adresse.
set-up-found = Netzwerk gründen
set-up-problem-name = Geben Sie Ihren Namen ein, zum Beispiel Jutta Sommer.
set-up-problem-email = Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@stelle.de.
set-up-device = Einrichtung
set-up-over = Dieser Link gilt nicht mehr
set-up-over-text = Entweder ist schon alles eingerichtet, dann melden Sie sich an. Oder der Link ist älter als einen Tag, dann starten Sie das Programm neu: Es zeigt einen neuen.
set-up-sign-in = Anmelden
set-up-territory = In welchen Kreisen arbeitet das Netzwerk?
set-up-territory-text = Kreise und kreisfreie Städte. Alles, was sich nach Orten richtet, baut darauf auf.
set-up-territory-chosen = Gewählt: { $names }
set-up-districts = Kreise
set-up-names = Kreise eintippen
set-up-names-hint = Einen je Zeile, mit dem amtlichen Schlüssel: 06433 Groß-Gerau. Ist das Gemeindeverzeichnis eingelesen, genügt der Name.
set-up-problem-names = Sehen Sie die Kreise noch einmal an.
set-up-unknown = „{ $name }“ ist hier noch nicht bekannt. Schreiben Sie Schlüssel und Namen, zum Beispiel „06433 Groß-Gerau“, oder lesen Sie zuerst das Gemeindeverzeichnis ein.
set-up-several = „{ $name }“ gibt es mehrmals: { $choices }. Schreiben Sie den Schlüssel dazu.
set-up-import-text = Mit dem amtlichen Gemeindeverzeichnis kennt das Programm alle Kreise, Gemeinden und Agenturbezirke.
set-up-import = Gemeindeverzeichnis einlesen
set-up-organisations = Die ersten Organisationen
set-up-organisations-text = Wer gehört zum Netzwerk? Fünf genügen für den Anfang. Haben Sie schon eine Liste, lesen Sie sie später ein.
set-up-organisations-there = { $count ->
    [one] 1 Organisation ist schon eingetragen.
   *[other] { $count } Organisationen sind schon eingetragen.
}
set-up-organisation = { $number }. Organisation
set-up-invitation = Die erste Einladung
set-up-invitation-text = Laden Sie jemanden aus einer Partnerorganisation ein. Sie oder er bekommt eine E-Mail mit einem Link.
set-up-invitation-none = Eine Einladung gilt für eine Organisation. Tragen Sie zuerst eine ein.
set-up-partner = Name der Person
set-up-invite = Einladung senden
set-up-problem-partner = Geben Sie den Namen der Person ein, zum Beispiel Meral Yildiz.
set-up-problem-organisation = Wählen Sie die Organisation, für die die Person arbeitet.
set-up-done = Ihr Netzwerk steht
set-up-done-text = { $network } ist eingerichtet.
set-up-done-next = Wie es weitergeht
set-up-done-code = Bei der nächsten Anmeldung fragt das Programm nach einem zweiten Faktor: einem Code aus einer App auf Ihrem Telefon.
set-up-next-offices = Ämter und Ansprechpersonen eintragen
set-up-next-rules = Festlegen, wer wofür zuständig ist
set-up-next-import = Listen einlesen, die Sie schon haben
set-up-next-invite = Weitere Partner einladen
set-up-today = Zur Startseite
done-set-up-invited = Die Einladung liegt im Postausgang.

## Wer darf was
capability-set-up = Einrichtung
deed-set-up-open-link = Link von der Konsole öffnen
deed-set-up-continue = Einrichtung fortsetzen
