### Netzwerke, Heute

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

## Heute
desk-own = Für Sie
desk-network = Ihr Netzwerk
desk-duty = Sie vertreten { $name }: { $office }
desk-first-territories = Gebiete des Netzwerks wählen
desk-first-organisation = Erste Organisation eintragen
