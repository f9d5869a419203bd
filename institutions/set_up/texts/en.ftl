### Set-up

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

## Who may do what
capability-set-up = Set-up
deed-set-up-open-link = Open the link from the console
deed-set-up-continue = Continue the set-up
