product = Nahtstelle
title-error = Error: { $title }
demo-notice = Demonstration: people and offices are made up, no e-mail leaves it.
demo-outbox = See the outbox

## Frame
section-today = Today
section-network = Network
section-dates = Dates
section-programmes = Programmes
section-people = Participants
section-figures = Evaluation
section-person = My details
section-administration = Administration
section-footer = Legal
search = Search
sign-out = Sign out
shell-skip = Skip to content
shell-menu = Menu
shell-navigation = Main sections
shell-breadcrumb = You are here
shell-networks = Switch network
shell-footer = Legal
shell-notices = Messages

## Time
date-day = { $day } { $month } { $year }
date-weekday = { $weekday }, { $day } { $month }
date-instant = { $day }, { $hour }:{ $minute }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

## Roles
role-coordinator = Coordination
role-bca = Equal opportunities officer (BCA)
role-partner = Network partner
role-coach = Coach
role-caseworker = Caseworker
role-unit-lead = Head of a unit
role-head = Head of the administration
role-dpo = Data protection
role-admin = Administration of one’s own organisation
role-operator = Operation of the installation

## Forms
optional = (optional)
day-hint = DD.MM.YYYY, for example 12.3.2026
coming-day-hint = For example 12.3. or 12.3.2026
problems-title = Please look at this again
problem-too-long = Shorten the text to 300 characters.
problem-too-long-in = Shorten “{ $field }” to 300 characters.
problem-day = Enter the day as DD.MM.YYYY, for example 12.3.2026.
problem-no-such-day = There is no such day in the calendar. Check day and month.
problem-email = Enter an e-mail address, for example name@office.de.
conflict-title = Somebody else has saved in the meantime
conflict-text = Your entry is not saved yet. Compare both versions. If you save now, yours counts.
conflict-table = Both versions
conflict-field = Detail
conflict-mine = Your entry
conflict-theirs = Saved in the meantime
save = Save
cancel = Cancel
choose = Please choose
pages = Pages
next-page = Next
previous-page = To the beginning
yes = yes
no = no

## Fields
field-contact = Address for reported barriers
field-email = E-mail
field-family-name = Family name
field-given-name = Given name
field-languages = Languages
field-name = Name
field-network = Name of the network
field-page = On which page?
field-phone = Phone
field-place = Place
field-postal-code = Postal code
field-reachable = Reachable
field-salutation = Form of address and title
field-sender = Sender address
field-short-name = Short name
field-since = In the network since
field-street = Street and number
field-title = Title
field-website = Website

## Errors
error-not-found = There is nothing here
error-not-found-text = There is nothing at this address, or nothing for you. Check the link or sign in.
error-refused = This is not possible here
error-stale = This has changed in the meantime
error-stale-text = Somebody else changed it before your entry arrived. Nothing was overwritten. Open the page again.
error-unreadable-title = We could not read this
error-unreadable = The request was incomplete or contained characters that are not allowed. Go back and try again.
error-too-large = This is too large. Shorten the text or split the file.
error-busy-title = This is not possible right now
error-busy = A lot is being saved at the moment. Your entry was not taken. Try again in a few seconds.
error-full = The storage is full. Your entry was not taken. Please tell whoever operates the installation.
error-away = The database cannot be reached right now. Try again in a few seconds; nothing will be entered twice by that.
error-typed = What you entered is still on this page.
error-typed-fields = This is what you entered
error-again = Send again
error-internal = This is our mistake
error-internal-text = Something went wrong, and nothing was saved. If you report it, please give the number { $number }.
error-way-home = To the start page
error-way-sign-in = Sign in
refused-elsewhere = This entry came from another site. Open the page here again and enter it once more.
refused-unknown = This action is not known.

thread-origins = Where it comes from
thread-results = What came of it

## The one mail a day
reminder-mail-subject = { $network }: { $count ->
    [one] something waits for you
   *[other] { $count } things wait for you
}
reminder-mail-body = Good day { $name },

    in the network “{ $network }” this waits for you:

    { $parts }

    We remind of everything only once, and send at most one such mail a day. You need no account. If something is not possible, say so with the same link; then the coordination takes care of it.

### Deletion concept

keeps-form = What somebody typed while the session ended
keeps-mail = Mails that were sent
keeps-failed = Mails and jobs that failed
keeps-log = Lines of the log; whole months go
