### Karte, Beziehungsbild, „Stimmt noch“, Netzwerke, Einrichtung, Heute

## Karte
map-title = Karte der Organisationen
map-label = Karte der Gebiete
map-finding = { $organisations ->
    [one] 1 Organisation
   *[other] { $organisations } Organisationen
} in { $districts ->
    [one] 1 Gebiet
   *[other] { $districts } Gebieten
}.
map-finding-without = { $districts ->
    [one] 1 Gebiet
   *[other] { $districts } Gebiete
} ohne { $kind }.
map-finding-everywhere = Kein Gebiet ohne { $kind }.
map-district = { $name }: { $organisations ->
    [one] 1 Organisation
   *[other] { $organisations } Organisationen
}
map-table = Dieselben Zahlen als Tabelle
map-territory = Gebiet
map-elsewhere = { $organisations ->
    [one] 1 Organisation arbeitet in keinem dieser Gebiete oder hat keines angegeben.
   *[other] { $organisations } Organisationen arbeiten in keinem dieser Gebiete oder haben keines angegeben.
}
map-shapeless = Ohne Umriss und deshalb nur in der Tabelle: { $names }
map-no-shapes = Noch keine Umrisse
map-no-shapes-text = Die Tabelle zeigt dieselben Zahlen. Für die Karte lesen Sie die Kreisgrenzen ein, zum Beispiel die Datei VG250 des Bundesamts für Kartographie und Geodäsie als GeoJSON.
map-import-geometry = Kreisgrenzen einlesen
map-empty = Noch kein Gebiet.
map-empty-text = Die Karte zeigt die Kreise, in denen das Netzwerk arbeitet.
map-choose = Gebiete wählen
map-import-territories = Gemeindeverzeichnis einlesen

## Beziehungsbild
relations-title = Beziehungsbild der Organisationen
relations-label = Beziehungsbild
relations-finding = { $name } ist mit den meisten verbunden: mit { $ties ->
    [one] 1 Organisation
   *[other] { $ties } Organisationen
}.
relations-node = { $name }, { $ties ->
    [one] 1 Verbindung
   *[other] { $ties } Verbindungen
}
relations-how = Verbunden sind Organisationen, die im selben Gremium sitzen; eine dickere Linie steht für mehr gemeinsame Gremien. Versammlungen zählen nicht: Dort treffen sich alle. Gezeichnet sind { $drawn } von { $all }.
relations-table = Wer mit wem verbunden ist
relations-ties = Verbindungen
relations-neighbours = Verbunden mit
relations-more = und { $organisations } weitere
relations-loose = Ohne Verbindung:
relations-cut = Es sind mehr Sitze in Gremien eingetragen, als ein Bild zeigen kann. Setzen Sie einen Filter.
relations-empty = Noch keine Verbindung.
relations-empty-text = Verbunden sind Organisationen, die im selben Gremium sitzen. Versammlungen zählen nicht: Dort treffen sich alle.
relations-bodies = Gremien ansehen

## Stimmt noch
confirmation-title = Angaben prüfen lassen
confirmation-count = { $entries ->
    [0] Kein Eintrag ist zu prüfen
    [one] 1 Eintrag ist seit einem Jahr nicht geprüft
   *[other] { $entries } Einträge sind seit einem Jahr nicht geprüft
}
confirmation-line = Jede Organisation bekommt eine E-Mail mit einem Link. Ein Klick bestätigt den Eintrag, ohne Konto.
confirmation-do = { $organisations ->
    [one] 1 Organisation bitten
   *[other] { $organisations } Organisationen bitten
}
confirmation-without-email = { $organisations ->
    [one] 1 Organisation hat keine E-Mail-Adresse. Rufen Sie an oder tragen Sie eine ein.
   *[other] { $organisations } Organisationen haben keine E-Mail-Adresse. Rufen Sie an oder tragen Sie eine ein.
}
confirmation-empty = Es ist nichts zu prüfen.
confirmation-empty-text = Hier stehen Einträge, die seit einem Jahr niemand bestätigt hat.
confirmation-last = Zuletzt bestätigt
confirmation-asked = Gebeten am
confirmation-never = noch nie
confirmation-email-missing = keine E-Mail-Adresse
confirmation-unsent = Es gibt keine Adresse, an die die Bitte gehen kann
confirmation-unsent-text = Bei { $name } ist keine E-Mail-Adresse eingetragen. Es wurde nichts gesendet.
confirmation-unsent-edit = E-Mail-Adresse eintragen
confirmation-mail-subject = Stimmt Ihr Eintrag im { $network } noch?
confirmation-mail-body =
    Guten Tag,

    im Verzeichnis „{ $network }“ steht ein Eintrag zu „{ $organisation }“. Damit andere Sie finden, bitten wir Sie einmal im Jahr nachzusehen, ob er noch stimmt:

    { $link }

    Der Link gilt bis zum { $until }. Sie brauchen kein Konto.

    Freundliche Grüße
    { $network }
confirm-title = Stimmt Ihr Eintrag noch?
confirm-question = Stimmt der Eintrag von { $name } noch?
confirm-line = So steht er im Verzeichnis des Netzwerks. Es sind nur dienstliche Angaben.
confirm-entry = Der Eintrag
confirm-name = Name
confirm-address = Anschrift
confirm-deputy = { $name } (Vertretung)
confirm-vacant = nicht besetzt
confirm-wrong = Etwas stimmt nicht?
confirm-hint = Was stimmt nicht?
confirm-hint-hint = Schreiben Sie es in eigenen Worten. Die Koordination des Netzwerks bekommt Ihren Hinweis und ändert den Eintrag.
confirm-hint-do = Hinweis senden
confirm-problem-hint = Schreiben Sie, was nicht stimmt, zum Beispiel „Die Telefonnummer ist jetzt 06152 12345“.
confirm-problem-long = Kürzen Sie den Hinweis auf 2.000 Zeichen.
confirm-thanks = Danke
confirm-thanks-text = Der Eintrag von { $name } ist bestätigt. Wir fragen in einem Jahr wieder.
confirm-before = Der Eintrag ist schon bestätigt
confirm-before-text = Der Eintrag von { $name } ist seit dem { $day } bestätigt. Sie müssen nichts mehr tun.
confirm-hint-sent = Danke für den Hinweis
confirm-hint-sent-text = Die Koordination des Netzwerks sieht sich den Eintrag von { $name } an.
confirm-hint-before = Ihr Hinweis ist angekommen
confirm-hint-before-text = Die Koordination des Netzwerks sieht sich den Eintrag von { $name } an. Dieser Link wird nicht mehr gebraucht.
confirm-expired = Dieser Link gilt nicht mehr
confirm-expired-text = Der Eintrag von { $name } lässt sich damit nicht mehr bestätigen. Antworten Sie auf die E-Mail, wenn Sie einen neuen Link möchten.
confirm-mail-subject = Hinweis zum Eintrag von { $organisation }
confirm-mail-body =
    Guten Tag,

    zum Eintrag von „{ $organisation }“ ist ein Hinweis angekommen:

    { $hint }

    Hier ändern Sie den Eintrag: { $link }
done-confirmed = Danke. Der Eintrag ist bestätigt.
done-confirmation-asked = Die Bitte liegt im Postausgang.
done-confirmation-asking = Die Bitten werden geschrieben und gehen nacheinander hinaus.

## Netzwerke
networks-title = Netzwerke
networks-line = Die Netzwerke, in denen Sie eine Rolle haben
networks-current = wird angezeigt
networks-look = Ansehen
networks-edit-title = Netzwerk bearbeiten
networks-name = Name des Netzwerks
networks-name-hint = Zum Beispiel „Netzwerk Chancengleichheit Südhessen“
networks-sender = Absenderadresse
networks-sender-hint = Antworten auf E-Mails des Netzwerks kommen hier an.
networks-founded = Gegründet am
networks-problem-name = Geben Sie den Namen des Netzwerks ein.
networks-problem-sender = Geben Sie die Adresse ein, an die Antworten gehen, zum Beispiel netzwerk@stelle.de.
networks-found = Netzwerk gründen
networks-found-text = Eine Organisation kann in mehreren Netzwerken mitarbeiten. Wer ein Netzwerk gründet, koordiniert es.
done-networks-look = Sie sehen jetzt ein anderes Netzwerk.
done-network-founded = Das Netzwerk ist gegründet. Wählen Sie jetzt seine Kreise.

## Einrichtung
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

## Heute
desk-own = Für Sie
desk-network = Ihr Netzwerk
desk-duty = Sie vertreten { $name }: { $office }
desk-confirm = Bitte prüfen: Stimmt der Eintrag von { $name } noch?
desk-imports = { $count ->
    [one] 1 Import wartet auf Ihre Entscheidung
   *[other] { $count } Importe warten auf Ihre Entscheidung
}
desk-vacant = { $office } bei { $organisation } ist nicht besetzt
desk-vacant-more = Weitere nicht besetzte Ämter ansehen
desk-due = { $count ->
    [one] 1 Eintrag ist seit einem Jahr nicht geprüft
   *[other] { $count } Einträge sind seit einem Jahr nicht geprüft
}
desk-gaps = { $count ->
    [one] 1 Lücke in den Zuständigkeiten schließen
   *[other] { $count } Lücken in den Zuständigkeiten schließen
}
desk-first-territories = Gebiete des Netzwerks wählen
desk-first-organisation = Erste Organisation eintragen
desk-first-rule = Erste Zuständigkeit festlegen
