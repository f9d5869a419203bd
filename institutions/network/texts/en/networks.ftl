### Networks, today

## Networks
networks-title = Networks
networks-line = The networks in which you have a role
networks-current = being shown
networks-look = Look at it
networks-edit-title = Edit the network
networks-name = Name of the network
networks-name-hint = For example "Netzwerk Chancengleichheit Südhessen"
networks-sender = Sender address
networks-sender-hint = Answers to the network's mails arrive here.
networks-founded = Founded on
networks-problem-name = Enter the name of the network.
networks-problem-sender = Enter the address that answers go to, for example netzwerk@stelle.de.
networks-found = Found a network
networks-found-text = An organisation can work in several networks. Whoever founds a network coordinates it.
done-networks-look = You are now looking at another network.
done-network-founded = The network is founded. Choose its districts now.

## Today
desk-own = For you
desk-network = Your network
desk-duty = You stand in for { $name }: { $office }
desk-first-territories = Choose the network's territories
desk-first-organisation = Enter the first organisation
