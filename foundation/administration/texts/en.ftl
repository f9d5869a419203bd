## General
action = Action
older = Older
role-at = { $role }, { $organisation }
role-at-unit = { $role }, { $organisation } ({ $unit })

## What a role does
role-about-coordinator = Leads the network: keeps all entries, invites and gives roles.
role-about-bca = Works on overarching questions of equal opportunities and reads the directory.
role-about-partner = Reads the directory and confirms the entry of the own organisation.
role-about-coach = Accompanies participants and belongs to a unit for that.
role-about-caseworker = Places and advises at a Jobcenter or an employment agency and belongs to a unit.
role-about-unit-lead = Leads a unit and the people who work there.
role-about-head = Leads an administration and reads the directory.
role-about-dpo = Watches over data protection and reads the log.
role-about-admin = Keeps the entry of the own organisation and invites its people.
role-about-operator = Runs the program and sees nothing about participants.

## Who may
refused-account = For this you need an account in this network.
refused-accounts = The network’s coordination may do this, and for its own organisation the organisation’s administration.
refused-log = The network’s coordination and data protection officer read the log; that of the installation is read by its operator.
refused-operator = Only whoever operates the installation may do this.
refused-role = You cannot give this role. Coordination and data protection are given by the network’s coordination.
refused-invited-often = Several invitations went to this address today. It works again tomorrow.
refused-role-own = Nobody gives a role to themselves. Ask the coordination of the network.
refused-reset = This person also has roles that you do not give. Ask the coordination that gave them.
refused-role-longer = This invitation lasts longer than your own role. Ask whoever holds the role for good.

## Signing in
sign-in = Sign in
sign-in-text = Enter the e-mail address of your account. You will get a link that signs you in. You need no password.
sign-in-email = E-mail address
sign-in-send = Send link
sign-in-kept = Your entry has been kept
sign-in-kept-text = Your session had ended when you saved. After signing in you can send your entry.
sign-in-sent = Look into your mailbox
sign-in-sent-text = If an account belongs to { $email }, a link is on its way there. It works for { $minutes } minutes.
sign-in-sent-elsewhere = Your link for signing in
sign-in-sent-console = Sending e-mail is not set up here yet. If an account belongs to { $email }, the link stands on the console on which the program runs. It works for { $minutes } minutes. Ask whoever runs the program.
sign-in-sent-demo = No e-mail leaves the demonstration. The links for signing in stand where you started the program.
sign-in-sent-none = Nothing arrived? Look into the folder for unwanted mail too. We send at most five links an hour.
sign-in-again = Send another link
sign-in-link = Sign in now
sign-in-link-text = One click and you are signed in.
sign-in-enter = Sign in
sign-in-gone = This link works no more
sign-in-used = Somebody has signed in with this link already; each link works once. We gladly send you a new one.
sign-in-expired = The time for this link is over. We gladly send you a new one.
sign-in-unknown = We do not know this link. Perhaps not all of it was copied. We gladly send you a new one.
mail-sign-in-subject = Your link for signing in
mail-sign-in-body =
    Hello { $name },

    this link signs you in:
    { $link }

    It works for { $minutes } minutes and once. If you did not want to sign in, you need not do anything.

## Second factor
second-factor = Enter the code
second-factor-text = Open the app with which you set up the second factor, and enter the code that it shows now.
second-factor-code = Code
second-factor-code-hint = Six digits, for example 123 456
second-factor-give = Next
second-factor-lost = You no longer have the device? Your network’s coordination can reset the second factor.
second-factor-new = Set up the second factor
second-factor-set-up = Set up my second factor
second-factor-renew = Renew the second factor
second-factor-new-text = Your role is protected by a second factor. Scan the picture with an authenticator app on your phone, for example Aegis, FreeOTP or the one that your office provides. Then enter the code that the app shows.
second-factor-picture = QR code for the app. The same key stands below for typing.
second-factor-key = Key for typing:
second-factor-current = Code of the app so far
second-factor-current-hint = So that nobody else replaces your second factor
second-factor-code-new = Code of the new app
second-factor-save = Set up
second-factor-locked = After five wrong codes we wait. The next one is looked at from { $until }.
problem-code = The code is not right. Enter the one that the app shows now.
problem-code-used = This code has been used already. Wait until the app shows the next one.
problem-code-locked = No code is looked at right now. For how long is said at the top of the page.
problem-code-new = The code does not belong to this key. Scan the picture again and enter the code that the app shows then.

## My details
account = My details
account-kind = Account
account-name = Name
account-name-hint = Under this name you appear in the network
account-language = Language
account-email = E-mail address
account-email-hint = Links for signing in go to this address. If it changes, have yourself invited under the new one.
account-sign-in = Signing in
account-second-factor = Second factor
account-second-factor-since = Set up on { $since }.
account-second-factor-none = Not set up. Your roles do not ask for it.
account-second-factor-missing = Not set up. Your role asks for it at the next sign-in.
account-second-factor-change = Set up or renew the second factor
account-sessions = Where you are signed in
account-theirs = This is what stands there now:
account-yours = Your entry is still in the form. If you save again, it counts.
done-account = Your details have been saved.
done-second-factor = The second factor is set up. From now on only the new app counts.
problem-name = Enter a name, for example Jutta Sommer.
problem-language = Choose a language.

## Sessions
sessions = Sessions
sessions-text = You are signed in here. A session ends by itself when you do nothing for twelve hours.
sessions-caption = { $count ->
    [one] One session
   *[other] { $count } sessions
}
sessions-where = Device
sessions-since = Signed in on
sessions-seen = Last used
sessions-this = this one
sessions-end = Sign out { $device }
sessions-end-others = Sign out all others
sessions-device = { $browser } on { $system }
sessions-device-unknown = Unknown device
done-session-ended = The device has been signed out.
done-sessions-ended = All other devices have been signed out.

## Kept entry
kept = Your entry is still here
kept-text = Your session had ended before you saved. Nothing is lost: send your entry now.
kept-fields = This is what you entered
kept-send = Send entry
kept-discard = Discard
kept-where = It goes to the page { $path }.

## Invitations
invitations = Invitations
invitations-text = Whoever is to have a role is invited. The link in the e-mail works for 14 days.
invitations-new = Invite
invitations-new-text = The person gets an e-mail with a link. On accepting, she has an account with this role.
invitations-none = No invitation yet.
invitations-none-text = Invite the people who work in the network. Begin with those whom you see at the next meeting.
invitations-caption = Invitations
invitations-whom = Who
invitations-role = Role
invitations-by = Invited by
invitations-state = State
invitations-name = First and last name
invitations-email = E-mail address
invitations-roles = Which role does what?
invitations-send = Send invitation
invitations-open = open, works until { $day }
invitations-expired = expired on { $day }
invitations-accepted = accepted on { $day }
invitations-revoked = taken back on { $day }
invitations-unfounded = Whoever invited may no longer do so
invitations-resend = Send to { $name } again
invitations-revoke = Take back the invitation to { $name }
place-organisation = Organisation
place-organisation-hint = Name as in the directory, for example Volkshochschule Auenburg
place-which = Which of them?
place-unit = Unit
place-unit-none = No particular unit
place-unit-hint = Whoever works with participants belongs to a unit.
done-invited = The invitation is on its way.
done-invited-waiting = The invitation is written, but not on its way yet: sending e-mail is not set up. The link stands on the console.
mail-off = No e-mail goes out yet.
mail-off-text = Sending is not set up. E-mails wait in the outbox; links for signing in and accepting stand on the console on which the program runs, and can be passed on from there. Sending is set up with the setting smtp_url.
done-invitation-resent = The invitation is on its way again and works for another 14 days.
done-invitation-revoked = The invitation has been taken back.
problem-role = Choose a role.
problem-organisation = Enter the organisation for which the role holds.
problem-organisation-unknown = There is no organisation of this name in the network. Check the spelling or enter it first.
problem-organisation-which = Several organisations have a name like this. Choose the right one.
problem-organisation-many = Very many organisations have a name like this. Enter more of the name or choose one.
problem-role-unit = Choose the unit for which the role holds.
mail-invitation-subject = Invitation into a network
mail-invitation-body =
    Hello { $name },

    { $inviter } invites you to work together: { $where }.
    Your role: { $role }

    Here you see the invitation and accept it:
    { $link }

    The link works until { $until }. You need no password.

## Accepting an invitation
invitation = You are invited
invitation-text = Hello { $name }, { $inviter } invites you to work together.
invitation-where = Where
invitation-operator = The installation’s operator
invitation-accept = Accept invitation
invitation-hint = Accepting signs you in. From then on you sign in with a link to this e-mail address.
invitation-other = { $name } is signed in in this browser.
invitation-other-text = If you accept, you will work as { $email } afterwards.
invitation-gone = This invitation works no more
invitation-unknown = We do not know this link. Perhaps not all of it was copied. Ask the person who invited you.
invitation-accepted = The invitation has been accepted already. Sign in with your e-mail address. If it was not you, please tell: you were invited by { $inviter }.
invitation-expired = The time for this invitation is over. Ask for a new one: you were invited by { $inviter }.
invitation-revoked = The invitation has been taken back. If you want to ask why: you were invited by { $inviter }.
invitation-older = A newer link is on its way. Look into your mailbox, or ask: you were invited by { $inviter }.
invitation-sign-in = Sign in

## People and roles
accounts = People and roles
accounts-text = Who can sign in here, and what the person does.
accounts-find = Find people
accounts-find-label = Name or e-mail address
accounts-find-verb = Find
accounts-none = Nobody found.
accounts-none-text = Check the spelling, or invite the person.
accounts-all = Show all
accounts-caption = { $count ->
    [one] One person
   *[other] { $count } people
}
accounts-roles = Roles
accounts-role = Role
accounts-no-role = no role any more
accounts-from = from { $day }
accounts-until = until { $day }
accounts-deputy-of = standing in for { $name }
accounts-deputy = { $name }, { $from } to { $until }
accounts-first-day = First day
accounts-last-day = Last day
accounts-last-day-hint = Leave empty when no end is known
accounts-deputies = Deputies
accounts-over = ended
accounts-give = Give role
accounts-give-to = Give role: { $name }
accounts-end = End
accounts-end-title = End role
accounts-end-text = { $name } loses the role { $role }. The account stays. Whoever stands in for this role loses it too.
accounts-end-hint = Leave empty when the role is to end at once
accounts-end-verb = End role
accounts-name-deputy = Name deputy
accounts-deputy-text = Who stands in for { $name } as { $role }? The person may do the same in this time.
accounts-deputy-who = Deputy
accounts-deputy-hint = Begin with the name and choose from the list
accounts-lost-device = Device lost?
accounts-lost-device-text = The person is signed out everywhere and sets up the second factor anew at the next sign-in. Make sure by telephone that it is really her who asks.
accounts-reset = Reset second factor
done-role-given = The role has been given.
done-role-ended = The end of the role has been entered.
done-deputy-named = The deputy has been named.
done-second-factor-reset = The second factor has been reset, all sessions of the person have ended.
problem-until-before-from = The last day lies before the first. Enter a later one.
problem-until-past = This day has passed. Enter today or a later day.
problem-last-coordinator = Then the network would have no coordination any more. Give the role to somebody else first.
problem-deputy = Choose a person who has an account here. Whoever has none is invited first.
problem-deputy-until = A deputy stands in for a time. Enter the last day, for example 14.4.2026.
problem-deputy-role = A deputy ends with the role at the latest. Enter an earlier last day.
problem-role-longer = Your own role ends earlier. Enter a last day until which you hold it.

## Ending an account
account-end = End account
account-end-of = End the account of { $name }
account-end-own = You are signed out everywhere, and your roles, invitations and links end at once. Whoever stands in for you loses the role too.
account-end-other = { $name } is signed out everywhere; roles, invitations and links end at once, those of deputies too.
account-end-erased = We erase name, e-mail address and second factor { $days } days later. This cannot be undone.
account-erased = Erased account
done-account-ended = The account has ended.
refused-account-end = This person also has roles that you cannot give for good. Ask the coordination that gave them.

## Who may do what
matrix = Who may do what
matrix-text = By this table every page decides what it opens to whom.
matrix-reach = “Own” is what belongs to one’s account; “organisation” and “network” are one’s own; “installation” is what belongs to no network.
matrix-deed = What is done
matrix-visitor = Without signing in
matrix-link = With a link from an e-mail
matrix-pdf = As PDF
matrix-who = Who
matrix-organisation = Nahtstelle
matrix-subject = Roles and what they may do, written from the running program
log-object-matrix = Role matrix
reach-none = –
reach-own = own
reach-installation = installation
reach-helped = whom one helps
reach-unit = unit
reach-organisation = organisation
reach-network = network
reach-all = everything
link-sign-in = Signing in
link-invitation = Invitation
link-confirmation = Still right
link-set-up = Set-up
link-meeting = invitation to a meeting
link-task = task from a mail
capability-administration = Administration
deed-administration-arrive = Signing in, accepting an invitation, reading the statements, reporting a barrier
deed-administration-keep-account = One’s own details and sessions
deed-administration-search = Searching
deed-administration-read-matrix = Reading this table
deed-administration-see-gallery = Looking at the components
deed-administration-read-accounts = Reading people and roles
deed-administration-give-roles = Giving and ending roles, naming deputies
deed-administration-invite = Inviting
deed-administration-read-log = Reading and checking the log
deed-administration-read-outbox = Opening the outbox
deed-administration-run-installation = Operating the installation

## Log
log = Log
log-text = Who did what and when. The log is only ever added to. Contents and names do not stand in it; this page shows the name as long as there is the account.
log-chain = Log
log-installation = Installation
log-caption = Log
log-none = Nothing has happened yet.
log-none-text = As soon as somebody changes something, it stands here.
log-number = No.
log-when = When
log-actor = Who
log-action = What
log-object = To what
log-who = { $name } ({ $role })
log-fields = { $count ->
    [one] one detail
   *[other] { $count } details
}
log-until = up to { $month }
log-count = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
log-actor-account = an account that is gone
log-actor-link = link from an e-mail
log-actor-job = the program
log-actor-operator = operator at the console
log-actor-visitor = without signing in
log-action-other = other action
log-action-accept = accepted
log-action-confirm = confirmed
log-action-create = entered
log-action-delete = deleted
log-action-end = ended
log-action-forget = forgotten
log-action-erase = name erased
log-action-export = taken as a file
log-action-fail = wrong code
log-action-give = given
log-action-import = read in
log-action-invite = invited
log-action-read = read
log-action-refuse = refused
log-action-resend = sent again
log-action-reset = reset
log-action-revoke = taken back
log-action-sign-in = signed in
log-action-sign-out = signed out
log-action-undo = undone
log-action-update = changed
log-action-verify = checked
log-object-other = other
log-object-account = Account
log-object-address = Page
log-object-deputy = Deputy
log-object-invitation = Invitation
log-object-link = Link
log-object-log = Log
log-object-mail = E-mail
log-object-role = Role
log-object-second-factor = Second factor
log-object-session = Session
log-object-setting = Setting
log-check = Check
log-check-title = Log checked
log-intact = The log is as it was written.
log-broken = The log is not as it was written.
log-broken-text = Do not change anything in the database. Tell the installation’s operator and the data protection officer.
log-read = { $count } entries were read.
log-fault-changed = Entry { $seq } was changed.
log-fault-missing = Entry { $seq } is missing.
log-fault-reordered = Entry { $seq } does not follow the one before it.
log-fault-cut = From entry { $seq } on the end was cut off.
log-fault-rebuilt = From entry { $seq } on the log was written anew.
log-back = To the log

## Outbox
outbox = Outbox
outbox-demo = No e-mail leaves the demonstration. Here you read what people would have got; the links lead on.
outbox-text = The latest e-mails. Their text is not shown, because links in it sign people in.
outbox-dead = { $count ->
    [one] One e-mail did not arrive
   *[other] { $count } e-mails did not arrive
}
outbox-caption = Latest e-mails
outbox-none = No e-mail.
outbox-none-text = Invitations and links for signing in appear here as soon as they are written.
outbox-mail = { $subject } to { $recipient }
outbox-kind = E-mail
outbox-subject = Subject
outbox-recipient = To
outbox-written = Written
outbox-sent = Sent
outbox-state = State
outbox-attempts = Attempts
outbox-problem = What the mail server said
outbox-hidden = The text is not shown, because links in it sign people in.
outbox-body = Text
outbox-retry = Try again
mail-state-queued = waiting
mail-state-sent = sent
mail-state-dead = not arrived
done-mail-retried = The e-mail is waiting to be sent again.

## Search
search-form = Search the network
search-label = Words
search-hint = Name, place or topic; a part of the word is enough
search-verb = Search
search-count = { $count ->
    [0] Nothing for “{ $words }”.
    [one] One result for “{ $words }”.
   *[other] { $count } results for “{ $words }”.
}
search-more = More than { $count } results. Another word helps.
search-similar = Similar results
search-similar-text = These entries are written nearly alike. Perhaps one letter of a word differs.
search-none = Nothing found.
search-none-text = Try a shorter word or another spelling.
found-organisation = Organisations
found-person = Contacts
found-office = Offices
found-body = Bodies
found-meeting = Meetings
found-decision = Decisions
found-task = Tasks
found-question = Questions
found-article = Knowledge
found-offer = Offers
found-plan = Plans
found-topic = Topics
found-territory = Territories
found-indicator = Indicators
found-statement = Statements

## State
state = State
state-text = How the installation is
state-version = Version of the program
state-address = Address
state-database = Database
state-backup = Last backup
state-backup-none = none yet
state-sending = Sending of e-mails
state-sending-on = set up
state-sending-off = not set up: e-mails wait, links for signing in stand on the console
state-text-messages = Sending of text messages
state-text-messages-on = set up
state-text-messages-off = not set up: nobody is offered one (sms_url)
state-mailbox = Mailbox
state-mailbox-off = is not read
state-mailbox-new = not read yet
state-mailbox-read = last read { $when }
mailbox-problem-connection = The mail server cannot be reached
mailbox-problem-sign-in = The mail server does not accept name or password
mailbox-problem-protocol = The mail server answers otherwise than expected
mailbox-problem-store = Some mails could not be stored. The program goes on trying
state-mails = E-mails
state-jobs = Work in the background
state-queue = { $waiting } waiting, { $dead } failed
state-upload = Largest file
state-megabytes = { $count } MB
state-statements = Legal
state-imprint-hint = Name and address of the office that is responsible for this installation, representation, e-mail address, telephone
state-contact = Address for reported barriers
state-contact-hint = Leave empty when reports are to go to the sender of the e-mails
done-state = The details have been saved.
problem-imprint-long = Shorten the text to 5,000 characters.
gallery = Components

## Legal
imprint = Imprint
imprint-missing = The imprint is still missing. It has to be entered by the office that operates this installation: Administration, State.
privacy = Data protection
privacy-text = What this program keeps about you when you work here.
privacy-who = Who is responsible
privacy-who-text = Responsible is your organisation, in public authorities the unit that you work for. Whoever operates the installation processes the data on their behalf and is named here:
privacy-kept = What we keep
privacy-kept-account = Your account: name, e-mail address, language, second factor, roles with their beginning and end. { $days } days after it has ended, we erase everything by which you can be recognised.
privacy-kept-person = Your entry as a contact person: name, telephone, e-mail address, offices, absences. { $days } days after you have left, we erase it, on request at once. What stays is from when to when an office was held.
privacy-kept-sessions = Your sessions: browser and system, beginning, last use. A session ends after { $hours } hours without use, after { $longest } days at the latest; { $days } days later it is erased. We do not keep your network address.
privacy-kept-links = Links for signing in work for { $minutes } minutes; { $days } days later they are erased.
privacy-kept-invitations = Invitations work for { $lasts } days. If nobody accepts them, we erase name and address { $days } days later, otherwise with the account.
privacy-kept-log = The log: who did what when, without contents. Only keys are kept. Whoever may read the log sees your name with it as long as there is your account; afterwards the key remains. The log is not erased by itself.
privacy-kept-mail = E-mails to you: recipient and subject for { $days } days after sending, the text only until then. Whoever runs the installation sees what did not arrive for { $failed } days.
privacy-kept-import = Files that were brought in: { $days } days, so that the import can be taken back.
privacy-kept-form = A form during which your session ended: encrypted, for { $hours } hours. Only your browser has the key.
privacy-kept-backup = Backups hold what was erased until whoever runs the installation destroys them. When a backup is brought back, we erase it in there again.
privacy-cookies = Cookies
privacy-cookies-text = None before signing in. Then one for the session, one for the language, and for a short time one for the message after saving. They only serve these pages.
privacy-others = Others
privacy-others-text = No page loads anything from other servers. Visits are not counted.
privacy-rights = Your rights
privacy-rights-text = You can ask for information, correction and deletion. Turn to your organisation’s data protection officer or to the supervisory authority of your Land.
accessibility = Accessibility
accessibility-text = Everybody should be able to use these pages. The aim is WCAG 2.2 at level AA; required is EN 301 549. A complete audit has not been done yet.
accessibility-tested = What has been tested
accessibility-tested-axe = Automatically, at every change: all pages with axe, light and dark.
accessibility-tested-keyboard = Automatically: the most important tasks with the keyboard alone.
accessibility-tested-narrow = Automatically: all pages at a width of 320 pixels, which is fourfold magnification.
accessibility-untested = What has not been tested yet
accessibility-untested-reader = Use with screen readers and with voice control.
accessibility-untested-people = Use by people with disabilities.
accessibility-untested-easy = There is no content in easy language or sign language yet.
accessibility-feedback = Tell us what does not work
accessibility-feedback-text = You met a barrier? Report it, also without an account.
accessibility-enforcement = If you get no answer
accessibility-enforcement-text = Then the enforcement body of your Land helps. Which one that is will be entered in the imprint by the office that operates this installation.
barrier = Report a barrier
barrier-text = Describe what you wanted to do and where it failed. Your report goes to the office that operates this installation.
barrier-what = What does not work?
barrier-what-hint = If you like, also name the aids that you use.
barrier-page = On which page?
barrier-email = Your e-mail address
barrier-email-hint = Only if you want an answer
barrier-send = Send report
barrier-sent = Thank you for your report
barrier-sent-text = It is on its way to the office that operates this installation.
barrier-sent-answer = It is on its way to the office that operates this installation. The answer will come to your e-mail address.
barrier-not-said = not given
problem-barrier = Describe what does not work, for example: the map cannot be left with the keyboard.
problem-barrier-long = Shorten the text to 3,000 characters.
problem-barrier-many = Very many reports are arriving right now. Please send yours again in an hour; your text is still there.
mail-barrier-subject = A barrier was reported
mail-barrier-body =
    Somebody has reported a barrier.

    Page: { $page }
    Answer to: { $email }

    { $what }

## Today
today-invitations = Invitations without an answer
today-invitation-open = Remind { $name } of the invitation
today-invitation-expired = Invite { $name } again or take the invitation back
today-installation = Installation
today-mailbox = The mailbox cannot be read
today-dead-mails = { $count ->
    [one] Look at an e-mail that did not arrive
   *[other] Look at { $count } e-mails that did not arrive
}

### Deletion concept

keeps-account = Accounts, after they ended
