### Participants: whom a unit works with

participants = Participants
participants-units = In which unit?
participants-no-unit = You work with participants in no unit.
participants-lead = You lead this unit: you see all names and who helps. You see what is known only of people whom you help yourself.
participants-own = These are the people whom you help.
participants-empty = Nobody in this list.
participants-empty-text = Take up somebody: first the notice on data protection, then the name.
participants-ended = Finished ones too
participant-add = Take up a person
participants-list = Read a list
participant-step = Step 2 of 2
participant-keep = Take up
participant-name = Name
participant-name-hint = The name, or one that the person chooses herself.
participant-since = Since
participant-ended = until { $day }
participant-called = Somebody in your unit has this name or one nearly like it. Is this another person? In doubt whoever leads your unit knows.
participant-another = Yes, it is another person
participant-phone = Phone
participant-email = E-mail
participant-reach = How we best reach her
participant-languages = Languages
participant-availability = When she has time
participant-wishes = What she wishes
participant-skills = What she can do
participant-qualifications = Training and certificates
participant-health = Health: what has to be heeded
participant-childcare = Childcare
participant-goal = Goal
participant-milestones = Milestones
participant-modules = Modules
participant-steps = Steps
participant-plan = Plan
participant-audience = visible to: { $names }
participant-follows = What changes also goes to: { $names }.
participant-words = { $category }. In her own words.
participant-kind = { $category }
participant-edit = Details: { $name }
participant-edit-text = Ask only what you need. Nothing about health, religion or benefits.
participant-nothing = Nothing known yet
participant-nothing-text = Write down what the person says herself.
participant-handovers = Hand-over
participant-own-page = Own page
participant-message-failed = The text message with the code of the own page did not arrive
participant-message-instead = Send it again, or make a sheet with a code
participant-passed-on = Passed on and received
participant-seen = Who has seen what?
participant-seen-line = { $at }: { $who }, { $action }: { $what }
participant-herself = the person herself
participant-other-side = the other unit
participant-program = the program
participant-hint-health = This sounds like health. Does it belong here?
participant-hint-religion = This sounds like religion. Does it belong here?
participant-hint-family = This sounds like family. Does it belong here?
participant-hint-money = This sounds like benefits or debts. Does it belong here?
participant-end = End the work
participant-reopen = The work goes on
participant-forgotten = The work has ended. From { $day } on all that is known is deleted, when two people have released it.
participant-delete = The person wants to be deleted
participant-requests = Requests of the person: access and others
unit-closed = This unit has been closed since { $day }. Things here are only read.
fact-disputed = The person says: this is not right.
fact-disputes = The person says that something is not right
fact-dispute = "{ $field }" is not right
fact-settle = "{ $field }" is settled
fact-restricted = Restricted since { $day }: nobody works with it for now.

## Restriction
fact-restrictions = Nobody shall work with something for now
fact-restrictions-of = Restrict what is known: { $name }
fact-restrictions-line = Everybody may demand that nobody works with something for now (Art. 18 GDPR, § 84 SGB X).
fact-restrictions-text = It stays there, but nobody here reads it any more, nor do you. It goes to no other unit and cannot be changed. Only data protection still reads it, and when the person asks for access she gets these words from there. Whoever has it already sees that it is restricted. Everything else stays as it is.
fact-restrictions-nothing = Nothing stands here that can be restricted.
restriction-is = { $field }: restricted since { $day }. { $why }
restriction-was = { $field }: restricted from { $day } to { $end }. { $why } The person was told of the end on { $told }.
restriction-make-title = Restrict something
restriction-field = What?
restriction-ground = Why?
restriction-ground-disputed = The person says that it is not right. It is being checked.
restriction-ground-unlawful = It should not have stood here, and the person does not want it deleted.
restriction-ground-claim = Nobody needs it here any more, but the person needs it to get her rights.
restriction-ground-objected = The person has objected. It is being checked.
restriction-make = Restrict
restriction-lift-title = Lift a restriction
restriction-lift-text = Tell the person first (Art. 18(3) GDPR). After that everybody who helps her reads it again and can correct it.
restriction-which = Which restriction?
restriction-told = The person was told on
restriction-lift = Lift

## Categories of data
category-identity = Name
category-contact = Contact details
category-assignment = Measure
category-profile = Skills and wishes
category-progress = Progress
category-family = Family and childcare
category-residence = Residence
category-health = Health
category-counselling = Debt, addiction and psychosocial advice
category-benefits = Benefits
category-documents = Certificates and notices
category-story = Story and picture
category-acquaintances = Acquaintances
category-notes = Private notes
category-survey = Answers in surveys
category-numbers = Numbers at offices

## Legal frames
frame = Legal frame
frame-blank = Please choose
frame-hint = Under which law does your unit work with the person? It decides what may be passed on.
frame-jc-own = Project of the Jobcenter
frame-sgb2-contract = Commissioned by a Jobcenter (SGB II)
frame-sgb3-contract = Commissioned by an employment agency (SGB III)
frame-muni-16a = Advice of the municipality (§ 16a SGB II)
frame-esf-project = ESF project
frame-language-course = Language course
frame-voluntary-network = Voluntary offer
frame-of = Legal frame: { $name }
frame-line = What a law allows to be passed on counts only in these days and only with the office that has commissioned it. Everything else needs the person's consent.
frame-edit = Change the legal frame
frame-from = Counts from
frame-until = Counts until
frame-office = Commissioned by
frame-office-blank = not said
frame-office-hint = For SGB II a Jobcenter, for SGB III an employment agency. Where nothing is said each such office counts.
frame-since = from { $day }
frame-to = until { $day }
frame-by = commissioned by: { $office }
frame-over = Does not count today: what the law allows needs the person's consent now.

## Notice on data protection
notice = Notice on data protection
notice-step = Step 1 of 2: first the person learns what happens with what she says.
notice-language = Language
notice-language-show = Show
notice-manner = How did you give the notice?
notice-manner-screen = shown on a screen
notice-manner-paper = given on paper
notice-manner-spoken = read out
notice-given = Notice is given
notice-told = Notice given { $at } ({ $language }, { $manner }).
notice-who = This is { $unit } ({ $organisation }). We are responsible for what you tell us. How to reach us: { $reach }
notice-what = We write down what you tell us: your name, how we reach you, what you can do, what you wish, and who looks after your children if that matters.
notice-why = We need this to be able to help you.
notice-whom = Only the people who help you here read it, and who stands in for them. The lead sees your name. If something cannot wait, somebody else of this office may read it too. The lead and the data protection officer learn of that, if there are any here. Each look is noted. Other offices get something only if a law says so or if you say yes.
notice-long = When we do not help you any more, what you told us shall be deleted after { $months } months. Two people have to agree to that. Until then it stays here.
notice-rights = You may see everything. You may say that something is not right or shall be deleted. You may complain to the data protection authority.
notice-free = You do not have to say what you do not want to say.
notice-officer = Questions about data protection are answered by: { $officer }
language-de = German
language-en = English
language-ar = Arabic
language-uk = Ukrainian
language-ru = Russian
language-tr = Turkish
language-fa = Persian
language-fr = French
language-beside = Show German beside it
notice-draft = Nobody has checked this translation yet. Read the German text beside it, too.
notice-print = To hand it over, print the page: only the notice is on the paper.

## Who helps
helpers = Who helps
helpers-of = Who helps { $name }?
helper-lead = Lead
helper-none = Nobody at the moment
helper-leads = { $name }, lead, helps since { $day }
helper-helps = { $name }, helps since { $day }
helper-deputy = { $name } stands in for { $other } until { $day }
helper-deputy-open = { $name } stands in for { $other }
helper-role = Works here as: { $role }
helper-add = Add somebody
helper-who = Who shall help?
helper-blank = Please choose
helper-hint = Whoever helps sees everything. The lead stays where it is.
helper-lead-give = Hand the lead over
helper-end = Helps no longer

seals = Barred
seals-text = Does the person work in this house herself, or is she close to somebody there? Whoever is barred does not learn that the person is supported here: not as lead, as deputy or by emergency access either.
seal-who = For whom?
seal-hint = Whoever is barred and helps stops helping.
seal-make = Bar
seal-end = Bar no longer

lead-mail-subject = You have taken over a lead
lead-mail-body =
    Dear { $name },

    in your unit you lead the work with a person now. Who it is you see here:
    { $link }

## Emergency access
emergency = Emergency access
emergency-line = Reading what is known of a person whom you do not help. Only if it cannot wait.
emergency-told = An emergency access does not go unnoticed.
emergency-told-text = Whoever leads the unit and the data protection officer of the organisation get an e-mail at once, as far as they have an account here. The person sees that somebody has read. You can read, but change nothing and pass nothing on. An attempt that opens nothing is noted too.
emergency-name-hint = The whole name, as this unit keeps it. Nothing is suggested.
emergency-lead = Who has the lead?
emergency-reason = Why can it not wait?
emergency-reason-danger = Danger for the person or others
emergency-reason-deadline = A deadline runs out and nobody is there
emergency-reason-absence = The person responsible is unavailable
emergency-hours = For how long?
emergency-length =
    { $hours ->
        [one] 1 hour
       *[other] { $hours } hours
    }
emergency-open = Open access
emergency-now = Emergency access until { $at }
emergency-now-text = You can read, but change nothing and pass nothing on. Each reading is noted.
emergency-end = End access
emergencies = Emergency accesses
emergencies-line = Who has opened or tried an emergency access in the last 12 months.
emergencies-none = No emergency access yet.
emergencies-ask = Who has seen what of a person?
emergency-when = When
emergency-who = Who
emergency-why = Reason
emergency-about = About whom
emergency-state = State
emergency-state-open = open until { $at }
emergency-state-ended = ended { $at }
emergency-state-over = ran out { $at }
emergency-state-none = tried, not opened

emergency-mail-subject = An emergency access is open in a unit
emergency-mail-body =
    Dear { $name },

    { $who } ({ $role }) has opened an emergency access.

    Unit: { $unit }
    When: { $at }
    For how long: { $length }
    Reason: { $reason }

    About whom does not stand in this e-mail. All emergency accesses of the unit you see here:
    { $link }

## Messages
done-participant-added = The person is taken up.
done-restricted = It is restricted.
done-lifted = The restriction is lifted.
done-participant-ended = The work is finished.
done-participant-reopened = The work goes on.
done-helper-added = The person helps now.
done-helper-leads = The lead is handed over.
done-helper-ended = The person helps no longer.
done-seal = Barred.
done-seal-ended = Barred no longer.
done-emergency-opened = The emergency access is open.
done-emergency-ended = The emergency access is ended.

## What to mend
problem-participant-name = Enter a name.
problem-participant-frame = Choose the legal frame.
problem-frame-days = The end lies before the beginning.
problem-frame-office = For SGB II a Jobcenter commissions, for SGB III an employment agency; else the field stays empty.
problem-participant-long = Shorten this to 2,000 characters.
problem-restriction-field = Choose what.
problem-restriction-ground = Say why.
problem-restriction-which = Choose which restriction.
problem-restriction-told = Write on which day you told the person: since the restriction began, today at the latest.
problem-notice-manner = Say how you gave the notice.
problem-helper = Choose who shall help.
problem-helper-oneself = You do not add yourself here. Somebody who helps the person already does that.
problem-seal = Choose for whom.
problem-seal-lead = Hand over the lead first.
problem-emergency-reason = Say why it cannot wait.
problem-emergency-hours = Choose for how long.
problem-emergency-nobody = This unit works with nobody of this name.
problem-emergency-several = Several people are called so. Choose who has the lead.

## Who may do what
refused-helpers = This is seen only by the people who help the person.
refused-restricted = This record is restricted: it should be deleted and has to be kept for a reason. Until then only the data protection officer reads it. When the reason is gone, whoever leads the unit says so at the deletions.
refused-stand-in = You only stand in. Who helps is said by whoever helps herself or leads the unit.
refused-closed = This unit is closed. Things here are only read.
refused-compartment = This is for those who work in this unit.
refused-emergency-accesses = This is seen only by whoever leads this unit and by the data protection officer of its organisation.
capability-participants = Participants
deed-participants-read-caseload = Read the names of the people one works with
deed-participants-take-up = Take up a person
deed-participants-read-participant = Read what is known of a person
deed-participants-edit-participant = Change what is known of a person
deed-participants-arrange-help = Say who helps
deed-participants-open-emergency-access = Open an emergency access
deed-participants-read-in-emergency = Read what is known of a person in an emergency
deed-participants-end-emergency-access = End an emergency access
deed-participants-read-emergency-accesses = Read who has opened or tried an emergency access

## Words of the log
log-object-participant = Participant
log-object-fact = Fact about a person
log-object-helper = Help for a person
log-object-seal = Bar
log-object-notice = Notice on data protection
log-object-emergency-access = Emergency access
log-action-attempt = tried
log-action-reopen = taken up again
log-action-tell = told
log-action-bar = barred
log-action-lead = lead handed over
log-action-dispute = disputed
log-action-settle = settled
log-action-restrict = restricted
log-action-lift = restriction lifted

### Deletion concept

keeps-participant = Participants with all that is known of them, after the work has ended
keeps-replaced = Earlier statements of participants, after something else was said
keeps-emergency = Emergency accesses and attempts
keeps-notice = Notices after which nobody was taken up
