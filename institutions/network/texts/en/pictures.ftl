### Map, relation picture, "Still right", networks, set-up, Today

## Map
map-title = Map of the organisations
map-label = Map of the territories
map-finding = { $organisations ->
    [one] 1 organisation
   *[other] { $organisations } organisations
} in { $districts ->
    [one] 1 territory
   *[other] { $districts } territories
}.
map-finding-without = { $districts ->
    [one] 1 territory
   *[other] { $districts } territories
} without any: { $kind }.
map-finding-everywhere = No territory without any: { $kind }.
map-district = { $name }: { $organisations ->
    [one] 1 organisation
   *[other] { $organisations } organisations
}
map-table = The same numbers as a table
map-territory = Territory
map-elsewhere = { $organisations ->
    [one] 1 organisation works in none of these territories, or has named none.
   *[other] { $organisations } organisations work in none of these territories, or have named none.
}
map-shapeless = Without an outline, hence only in the table: { $names }
map-no-shapes = No outlines yet
map-no-shapes-text = The table shows the same numbers. For the map, import the borders of the districts, for example the file VG250 of the Bundesamt für Kartographie und Geodäsie as GeoJSON.
map-import-geometry = Import borders of districts
map-empty = No territory yet.
map-empty-text = The map shows the districts that the network works in.
map-choose = Choose territories
map-import-territories = Import the register of municipalities

## Relation picture
relations-title = Relation picture of the organisations
relations-label = Relation picture
relations-finding = { $name } is tied to the most others: to { $ties ->
    [one] 1 organisation
   *[other] { $ties } organisations
}.
relations-node = { $name }, { $ties ->
    [one] 1 tie
   *[other] { $ties } ties
}
relations-how = Organisations that sit in the same body are tied; a thicker line stands for more bodies in common. Assemblies do not count: there everybody meets. { $drawn } of { $all } are drawn.
relations-table = Who is tied to whom
relations-ties = Ties
relations-neighbours = Tied to
relations-more = and { $organisations } more
relations-loose = Without any tie:
relations-cut = There are more seats in bodies than a picture can show. Set a filter.
relations-empty = No ties yet.
relations-empty-text = Organisations that sit in the same body are tied. Assemblies do not count: there everybody meets.
relations-bodies = See the bodies

## Still right
confirmation-title = Have entries checked
confirmation-count = { $entries ->
    [0] No entry is to be checked
    [one] 1 entry has not been checked for a year
   *[other] { $entries } entries have not been checked for a year
}
confirmation-line = Each organisation gets a mail with a link. One click confirms the entry, without an account.
confirmation-do = { $organisations ->
    [one] Ask 1 organisation
   *[other] Ask { $organisations } organisations
}
confirmation-without-email = { $organisations ->
    [one] 1 organisation has no e-mail address. Call there, or enter one.
   *[other] { $organisations } organisations have no e-mail address. Call there, or enter one.
}
confirmation-empty = There is nothing to check.
confirmation-empty-text = Entries that nobody has confirmed for a year stand here.
confirmation-last = Last confirmed
confirmation-asked = Asked on
confirmation-never = never
confirmation-email-missing = no e-mail address
confirmation-unsent = There is no address to ask at
confirmation-unsent-text = No e-mail address is entered for { $name }. Nothing was sent.
confirmation-unsent-edit = Enter an e-mail address
confirmation-mail-subject = Is your entry in { $network } still right?
confirmation-mail-body =
    Good day,

    the directory "{ $network }" has an entry for "{ $organisation }". So that others find you, we ask you once a year to see whether it is still right:

    { $link }

    The link works until { $until }. You do not need an account.

    Kind regards
    { $network }
confirm-title = Is your entry still right?
confirm-question = Is the entry of { $name } still right?
confirm-line = This is how it stands in the network's directory. It holds business details only.
confirm-entry = The entry
confirm-name = Name
confirm-address = Address
confirm-deputy = { $name } (deputy)
confirm-vacant = vacant
confirm-wrong = Something is wrong?
confirm-hint = What is wrong?
confirm-hint-hint = Say it in your own words. The network's coordination gets your hint and changes the entry.
confirm-hint-do = Send the hint
confirm-problem-hint = Say what is wrong, for example "The telephone number is now 06152 12345".
confirm-problem-long = Shorten the hint to 2,000 characters.
confirm-thanks = Thank you
confirm-thanks-text = The entry of { $name } is confirmed. We will ask again in a year.
confirm-before = The entry is confirmed already
confirm-before-text = The entry of { $name } has been confirmed since { $day }. There is nothing more to do.
confirm-hint-sent = Thank you for the hint
confirm-hint-sent-text = The network's coordination will look at the entry of { $name }.
confirm-hint-before = Your hint has arrived
confirm-hint-before-text = The network's coordination will look at the entry of { $name }. This link is no longer needed.
confirm-expired = This link no longer works
confirm-expired-text = The entry of { $name } cannot be confirmed with it any more. Answer the mail if you would like a new link.
confirm-mail-subject = Hint about the entry of { $organisation }
confirm-mail-body =
    Good day,

    a hint has arrived about the entry of "{ $organisation }":

    { $hint }

    Change the entry here: { $link }
done-confirmed = Thank you. The entry is confirmed.
done-confirmation-asked = The question lies in the outbox.
done-confirmation-asking = The questions are being written and go out one after the other.

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

## Set-up
set-up-title = Set up Nahtstelle
set-up-steps = Set-up in 4 steps
set-up-step-network = You and the network
set-up-step-territory = Territory
set-up-step-organisations = Organisations
set-up-step-invitation = Invitation
set-up-step-done = done
set-up-step-current = now
set-up-step-open = open
set-up-skip = Skip
set-up-next = Go on
set-up-text = In about ten minutes your network stands. You can stop after every step and go on later.
set-up-name = Your name
set-up-email = Your e-mail address
set-up-email-hint = You sign in with this address. There is no password.
set-up-sender-hint = Answers to the network's mails arrive here. Left empty, it is your own address.
set-up-found = Found the network
set-up-problem-name = Enter your name, for example Jutta Sommer.
set-up-problem-email = Enter an e-mail address, for example name@stelle.de.
set-up-device = Set-up
set-up-over = This link no longer works
set-up-over-text = Either everything is set up already: then sign in. Or the link is older than a day: then start the program again, it shows a new one.
set-up-sign-in = Sign in
set-up-territory = In which districts does the network work?
set-up-territory-text = Rural districts and towns that are districts of their own. Everything that goes by place builds on them.
set-up-territory-chosen = Chosen: { $names }
set-up-districts = Districts
set-up-names = Type districts
set-up-names-hint = One a line, with the official key: 06433 Groß-Gerau. Once the register of municipalities is imported, the name is enough.
set-up-problem-names = Look at the districts once more.
set-up-unknown = "{ $name }" is not known here yet. Write key and name, for example "06433 Groß-Gerau", or import the register of municipalities first.
set-up-several = "{ $name }" exists several times: { $choices }. Add the key.
set-up-import-text = With the official register of municipalities the program knows all districts, municipalities and agency districts.
set-up-import = Import the register of municipalities
set-up-organisations = The first organisations
set-up-organisations-text = Who belongs to the network? Five are enough to begin with. If you have a list already, import it later.
set-up-organisations-there = { $count ->
    [one] 1 organisation is entered already.
   *[other] { $count } organisations are entered already.
}
set-up-organisation = Organisation { $number }
set-up-invitation = The first invitation
set-up-invitation-text = Invite somebody from a partner organisation. She or he gets a mail with a link.
set-up-invitation-none = An invitation is for an organisation. Enter one first.
set-up-partner = Name of the person
set-up-invite = Send the invitation
set-up-problem-partner = Enter the name of the person, for example Meral Yildiz.
set-up-problem-organisation = Choose the organisation that the person works for.
set-up-done = Your network stands
set-up-done-text = { $network } is set up.
set-up-done-next = What comes next
set-up-done-code = At the next sign-in the program asks for a second factor: a code from an app on your telephone.
set-up-next-offices = Enter offices and contacts
set-up-next-rules = Say who is responsible for what
set-up-next-import = Import lists that you have already
set-up-next-invite = Invite more partners
set-up-today = To the start page
done-set-up-invited = The invitation lies in the outbox.

## Today
desk-own = For you
desk-network = Your network
desk-duty = You stand in for { $name }: { $office }
desk-confirm = Please check: is the entry of { $name } still right?
desk-imports = { $count ->
    [one] 1 import waits for your decision
   *[other] { $count } imports wait for your decision
}
desk-vacant = { $office } at { $organisation } is vacant
desk-vacant-more = See more vacant offices
desk-due = { $count ->
    [one] 1 entry has not been checked for a year
   *[other] { $count } entries have not been checked for a year
}
desk-gaps = { $count ->
    [one] Close 1 gap in the responsibilities
   *[other] Close { $count } gaps in the responsibilities
}
desk-first-territories = Choose the network's territories
desk-first-organisation = Enter the first organisation
desk-first-rule = Say who is responsible for what first
