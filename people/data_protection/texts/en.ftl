### Data protection: who has seen what, what is deleted when, and the papers that go with it

data-protection = Data protection of units
data-protection-line = What is to be done in the units whose data you watch over.
data-protection-none = No unit
data-protection-none-text = Your organisation has no unit here that works with participants.
data-protection-due =
    { $count ->
        [one] One deletion is to be released.
       *[other] { $count } deletions are to be released.
    }
data-protection-waiting = A deletion waits for your release.
data-protection-further = Rules and papers

## Who has seen it?
readings-ask = Who has seen what of somebody?
readings-ask-line = Only the unit that you choose is searched. What is known of the person is not shown to you.
readings-unit = Unit
readings-blank = Please choose
readings-name = Name of the person
readings-hint = The name or a whole word of it. The search is noted.
readings-show = Show
readings-several = Several people have that name
readings-choice = { $name }, { $frame }, since { $day }
readings-of = Readings: { $name }
readings-line = What the unit’s log holds about this person, the newest first. Who saw her in a list stands in the log of the unit only.
readings-doubtful =
    { $count ->
        [one] One reading on this page is to be asked about.
       *[other] { $count } readings on this page are to be asked about.
    }
readings-none = No reading yet
readings-at = When
readings-who = Who
readings-what = What
readings-ground = On what ground
readings-with = with { $name }
readings-older = Older readings
restricted-read = Read the restricted record
restricted-until = Restricted until { $day }
restricted-text = This record is only kept. Only the data protection officer can read it; each look is in the log of the unit.
restricted-facts = Some things are restricted
restricted-facts-text = Nobody works with them for now, because the person wants it so. Only these stand here; each reading is in the log of the unit. You give access to all of it when the person has asked for it.
restricted-access-pdf = Access for the person (PDF)
restricted-access-json = Access for programs (JSON)
restricted-access-given = What the person said herself (JSON)
restricted-nothing = Nothing is known of the person but the name.
readings-ground-helps = helps
readings-ground-stands-in = stands in
readings-ground-leads = leads the unit
readings-ground-emergency = emergency access
readings-ground-herself = the person's own data
readings-ground-link = link of the hand-over
readings-ground-program = the program's own work
readings-ground-officer = data protection
readings-ground-none = does not help

## Deleting
deletions = Deletions
deletions-of = Deletions: { $unit }
deletions-line = Whoever stands here is deleted as soon as two people have released it, on the day that is given at the earliest. Whoever still waits for an answer stays until then.
deletions-none = No deletion is due
deletions-none-text = A month before their day people stand here with whom the work ended a year ago.
deletions-due = To be deleted
deletions-earlier = Earlier releases
deletion-who = Who
deletion-why = Why
deletion-day = Delete from
deletion-state = State
deletion-somebody = Person { $number }
deletion-requested = Deletion asked for on { $at }
deletion-due = to be released
deletion-awaited = released, waits for the day
deletion-unanswered = waits for an answer
deletion-once = released once
deletion-held = waits until { $day }: { $why }
deletion-two = What is to be released above is released. Then a second person has to release it. What is deleted then does not come back here, not from a backup either. What stays is a number and, without a name, the proofs: what went where, which consent there was, who saw what.
deletion-release = Release for deletion
deletion-first =
    { $count ->
        [one] { $name } released one person for deletion on { $at }.
       *[other] { $name } released { $count } people for deletion on { $at }.
    }
deletion-waits = Now a second person has to release it: whoever leads the unit, or the data protection officer.
deletion-release-too = Release too
deletion-final = Delete for good
deletion-final-now =
    { $count ->
        [0] Nobody is deleted today.
        [one] One person is deleted at once and for good.
       *[other] { $count } people are deleted at once and for good.
    }
deletion-final-unanswered =
    { $count ->
        [one] One more person waits for an answer and is deleted in the night after it.
       *[other] { $count } more people wait for an answer and are deleted in the night after it.
    }
deletion-final-later =
    { $count ->
        [one] One more person is deleted on the day that is due, without being asked for again.
       *[other] { $count } more people are deleted on the day that is due, without being asked for again.
    }
deletion-final-what = Deleted is all that the unit knows of them: what they said, plan, appointments, notes, hand-overs and their own page. Nothing of it comes back, not from a backup either.
deletion-final-stays = What stays is a number and, without a name, the proofs: what went where, which consent there was, who saw what.
deletion-final-release = Release and delete for good
deletion-final-back = Back
deletion-take-back = Take the release back
deletion-done =
    { $count ->
        [one] { $at }: one person deleted. Released by { $first } and { $second }.
       *[other] { $at }: { $count } people deleted. Released by { $first } and { $second }.
    }
deletion-taken-back = { $at }: release by { $first } taken back.
deletion-nobody = somebody whose account is deleted
deletion-hold-title = Not to be deleted yet
deletion-blank = Please choose
deletion-until = Do not delete before
deletion-hold-save = Except
deletion-unhold = The reason is gone
deletion-hold-proceedings = Proceedings are still going on
deletion-hold-restriction = The person wants it kept (restriction, Art. 18 GDPR)
deletion-hold-contract = A contract still asks for the proof
deletion-numbers = What stays of those who were deleted
deletion-year = Ended in
deletion-length = Length
deletion-people = People
deletion-length-under-6 = under 6 months
deletion-length-under-12 = 6 to under 12 months
deletion-length-longer = 12 months and longer
deletion-few = fewer than { $count }
deletion-of = Delete what is known of { $name }
deletion-request-line = Everybody may ask for her data to be deleted (Art. 17 GDPR).
deletion-request-text = If the person wants that, note it here. Two people then release it. Whoever got something is asked to delete it too.
deletion-request = The person wants to be deleted
deletion-request-next = Now whoever leads the unit and a second person release it.
deletion-request-end = The person does not want it after all

## Requests
requests = Requests
requests-of = Requests: { $unit }
requests-of-her = Requests of { $name }
requests-line = What people demand with regard to what is known of them. They get an answer within a month (Art. 12 GDPR).
requests-none = No request
requests-none-text = Whoever helps a person notes there what she demands.
requests-deletion-held = If the person wants to be deleted, whoever leads the unit ends the exception first.
requests-hers-none = The person has not demanded anything yet.
request-note-title = The person demands something
request-kind = What?
request-kind-access = Access: everything that stands here about her
request-kind-correction = Correction: something is not right
request-kind-restriction = Restriction: nobody shall work with something for now
request-kind-deletion = Deletion
request-kind-portability = To take along: what she said herself, for another program
request-received = Demanded on
request-received-hint = The month counts from this day.
request-note = Note
request-due = Answer by
request-what-line = { $kind } (demanded on { $day })
request-until = open, answer by { $day }
request-longer = It takes longer because: { $why }
request-late = The time is over.
request-nobody = somebody who is deleted
request-answered = { $day }: { $answer }
request-answer-title = Answer
request-answer-text = Note what the person has learned. A no needs a reason. Tell it to the person. Tell her, too, that she can complain to the supervisory authority for data protection and go to court (Art. 12(4) GDPR). The reason stays here and stands in her access.
request-answer = How did it end?
request-answer-given = done as she wanted
request-answer-refused = refused
request-answer-withdrawn = she does not want it after all
request-reason = Reason, if you refuse
request-reason-hint = As the person heard it.
request-told = The person was told on
request-manner = How did she learn of it?
request-manner-paper = given on paper
request-manner-post = by post
request-manner-spoken = in a talk
request-answer-keep = Note the answer
request-longer-until = It takes longer: until { $day }
request-extension-text = That can be done once, by two months, and only for a reason. Tell the person before the first month is over (Art. 12(3) GDPR).
request-extension = Why does it take longer?
request-extension-keep = Extend
request-way-access = Access as PDF
request-way-portability = Own statements as a file
request-way-correction = Correct what is known
request-hidden = Nobody here reads this person any more
request-hidden-text = What is known of this person is restricted. That is why she gets access from you.

desk-deletions-due =
    { $count ->
        [one] { $unit }: release one deletion
       *[other] { $unit }: release { $count } deletions
    }
desk-deletions-waiting = { $unit }: a deletion waits for your release
data-protection-asked =
    { $count ->
        [one] One request is to be answered
       *[other] { $count } requests are to be answered
    }
desk-requests =
    { $count ->
        [one] { $unit }: one request has to be answered
       *[other] { $unit }: { $count } requests have to be answered
    }
desk-emergencies =
    { $count ->
        [one] { $unit }: one access in an emergency is open
       *[other] { $unit }: { $count } accesses in an emergency are open
    }

done-deletions-released = Released. Now a second person has to release it.
done-deletions-carried-out = Released. Whose day has come is deleted.
done-deletions-ended = The release is taken back.
done-request-noted = The request is noted.
done-request-answered = The answer is noted.
done-request-extended = The time is extended.

problem-readings-name = Write the name of the person.
problem-readings-short = Write at least one whole word of three letters.
problem-readings-unit = Choose the unit.
problem-readings-nobody = The unit has nobody of that name.
problem-deletion-same = A second person has to release it, not you again.
problem-deletion-lead = One of the two releases has to come from whoever leads the unit.
problem-deletion-who = Choose whom it is about.
problem-deletion-reason = Say why it is not deleted yet.
problem-deletion-until = Write a day within the next two years.
problem-request-kind = Choose what the person demands.
problem-request-received = Write on which day the person demanded it: today at the latest.
problem-request-answer = Choose how it ended.
problem-request-told = Write on which day the person learned of it: after the request, today at the latest.
problem-request-manner = Say how the person learned of it.
problem-request-reason = A no needs a reason.
problem-request-extension = Write why it takes longer.
problem-request-long = Shorten the reason to 1,000 characters.

## Papers
paper-pdf = As PDF
paper-day = As of { $day }
processing = Record of processing activities
processing-of = Record of processing activities: { $unit }
processing-subject = Processing activity “work with participants” (Art. 30 GDPR)
processing-draft = Written from what is really kept and passed on in this unit. The data protection officer checks and completes it; what it says of law are defaults.
processing-controller = Controller
processing-unit = Unit
processing-officer = Data protection officer
processing-purpose = Purpose
processing-purpose-text = Going with people on their way into training and work: planning goals and steps together, handing over to other units
processing-frames = Legal frames
processing-people = Data subjects
processing-people-text = Participants
processing-deletion = Deletion
processing-deletion-text = { $months } months after the work has ended, released by two people; details in the deletion concept
processing-third = Third countries
processing-third-text = The program sends nothing to third countries. It connects only to the server that sends its mail, and to the mailbox for answers where one is set up. Where both stand is decided by whoever runs the program.
processing-kinds = Which data
processing-kind = Kind
processing-fields = Data
processing-nothing = none yet
processing-recipients = Who got something
processing-recipient = Unit
processing-nobody = Nothing was passed on so far.
processing-access = Who sees something
processing-role = Role
processing-sees = What it sees
processing-role-coach = those whom she helps herself or standing in; others only by an emergency access
processing-role-caseworker = those whom she helps herself or standing in; others only by an emergency access
processing-role-unit-lead = all names, and who helps them; data only of those whom she helps herself, others by an emergency access
processing-role-dpo = who has seen what: name, legal frame and days; no other data
processing-measures = How the data are protected
processing-measure-compartment = The data lie in the unit. No query reaches into another one, and no identifier is used in two.
processing-measure-helpers = Only whoever helps the person or stands in reads the data. An emergency access opens them for a few hours and is reported.
processing-measure-transmission = Something leaves only as a single, recorded transmission, with purpose and ground. Without a rule that allows it nothing goes.
processing-measure-health = Nothing on health is kept. What another unit has to heed goes as one text with explicit consent, after a second person has read it; then it is deleted here.
processing-measure-log = Every reading and change stands in a log that cannot be changed unnoticed. It holds no content.
processing-measure-factor = Whoever works with participants signs in with a second factor, unless the installation says otherwise.
processing-measure-deletion = What nobody needs is forgotten by itself; a backup does not bring back who was deleted.
processing-measure-operator = Whoever runs the installation has no way to the data in the program.
deletion-concept = Deletion concept
concept-organisation = Nahtstelle
concept-subject = What is kept how long, written from the running installation
concept-how = The periods are defaults. The data protection officer confirms them for the organisation.
concept-what = What
concept-long = How long
concept-hours = { $number } hours
concept-days = { $number } days
concept-months = { $number } months
concept-two = Participants are deleted only when two people have released it, one of whom leads the unit. Before that they are counted: year, legal frame and length, without the person. All else the program forgets at night by itself.
concept-log = The log is not deleted yet. It holds keys and kinds of data, no content.
concept-backup = Whoever was deleted stands with her key in a list outside the database. When an older backup is brought back, the program deletes these people once more.

## Who may do what
capability-data-protection = Data protection
deed-data-protection-read-unit = Read the record of processing and what is due in a unit
deed-data-protection-read-readings = Read who has seen what of somebody
deed-data-protection-read-restricted = Read a restricted record
deed-data-protection-release-deletions = Release deletions
deed-data-protection-hold-deletion = Except somebody from deletion
deed-data-protection-request-deletion = Note that somebody wants to be deleted
refused-answer-request = Only those who help the person, whoever leads the unit and the data protection officer of its organisation may do this.
deed-data-protection-note-request = Note what somebody demands with regard to her own data
deed-data-protection-read-requests = Read the requests of a unit
deed-data-protection-answer-request = Note what somebody was answered
deed-data-protection-read-concept = Read the deletion concept
refused-officer = Only the data protection officer of the organisation that the unit belongs to reads this.
refused-officer-or-lead = This is for whoever leads the unit and for the data protection officer of its organisation.
refused-lead = Only whoever leads the unit may do this.
refused-signed-in = You need an account for this.

## Words of the log
log-object-readings = Readings
log-object-deletion = Deletion
log-object-deletion-run = Deletion run
log-object-subject-request = Request about one’s own data
log-object-deletion-concept = Deletion concept
log-object-processing = Record of processing activities
log-action-hold = held back
log-action-extend = time extended

### Deletion concept

keeps-requests = Requests about one’s own data, after they were answered
