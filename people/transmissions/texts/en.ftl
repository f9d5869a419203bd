### Transmissions: what goes from one unit to another

transmissions = Passed on
transmissions-of = Passed on and received: { $name }
transmissions-none = Nothing was passed on about this person.
transmission-line = { $at }: { $fields } to { $recipient }
transmission-why = { $purpose }. Ground: { $ground }
transmission-unread = not read yet
transmission-read = read { $at } ({ $role })
transmission-recall = Call back
transmission-recalled = deletion asked for { $at }
transmission-deleted = deleted there { $at }
transmit = Pass on
transmit-title = Pass on about { $name }
transmit-line = Only what is needed, and only what may go.
transmit-to = To which unit?
transmit-blank = Please choose
transmit-what = What do you pass on?
transmit-hint = The name always goes along.
transmit-open = { $field } ({ $ground })
transmit-closed = Not to be passed on: { $fields }. { $reason }
transmit-nothing = Nothing may go to this unit at present.
transmit-over = The work with her has ended. Nothing goes any more.
transmit-ask = Ask for consent
transmit-preview = What will the unit see?
transmit-change = Change the choice
transmit-next = Next
transmit-sees = This is what { $recipient } will see
transmit-send = Pass on
transmit-nobody = There is no other unit.
transmit-nobody-text = In no other unit of your network does anybody work with participants.

## Purposes
purpose = What for?
purpose-hint = The other unit may use it for this only.
purpose-joint-plan = Plan together
purpose-placement = Find work or training
purpose-hand-over = The other unit helps from now on
purpose-report = Report to the commissioning office
purpose-hers-joint-plan = plan with us and you what comes next
purpose-hers-placement = find work or training with you
purpose-hers-hand-over = help you from now on
purpose-hers-report = know how things go here

## Grounds
ground = Ground
ground-sgb2-50-1 = § 50(1) SGB II
ground-sgb2-61-2 = § 61(2) SGB II
ground-sgb3-395-1 = § 395(1) SGB III
ground-sgb3-318 = § 318 SGB III
ground-aufenthg-88a = § 88a AufenthG
ground-deufoev-6-15 = §§ 6, 15 DeuFöV
ground-consent-6-1-a = consent
ground-consent-9-2-a = explicit consent
ground-secret = § 203 StGB
ground-not-foreseen = no law provides for it
ground-not-kept = not kept here
ground-own-way = has a consent of its own
ground-house = closed here
ground-closed-sgb2-50-1 = The name may not go along.
ground-closed-sgb2-61-2 = The name may not go along.
ground-closed-sgb3-395-1 = The name may not go along.
ground-closed-sgb3-318 = The name may not go along.
ground-closed-aufenthg-88a = The name may not go along.
ground-closed-deufoev-6-15 = The name may not go along.
ground-closed-consent-6-1-a = She has to say yes first.
ground-closed-consent-9-2-a = She has to say yes explicitly, and two people have to look at it.
ground-closed-secret = This is your professional secret.
ground-closed-not-foreseen = No law provides for it.
ground-closed-not-kept = This is not kept here.
ground-closed-own-way = There is a consent of its own for this.
ground-closed-house = Your network has closed this.

## Standing orders
orders = What goes on
order-follow = Pass on later changes, too?
order-once = No, once only
order-hint = It stops at once when the consent ends.
order-months =
    { $months ->
        [one] For one month
       *[other] For { $months } months
    }
order-line = Changes of { $fields } go to { $recipient } until { $day }.
order-end = Pass on no longer

## Consents
consents = Consents
consents-none = This person has not been asked yet.
consent-asked = { $recipient }, { $purpose }: asked on { $at }, no answer yet
consent-unask = Take the question back
consent-of = { $recipient }: { $purpose }
consent-take = Take a consent
consent-title = Ask { $name }
consent-line = Read the text with her. Yes and no are worth the same.
consent-show = Show the text
consent-other = Another unit or purpose
consent-none = No consent is needed here.
consent-none-text = What may go to this unit a law allows, or it does not go at all.
consent-what = We would like to pass on something about you to another unit: { $recipient }. It needs it to { $purpose }.
consent-copy = The unit gets a copy. It also learns your name, and that we help you.
consent-later = If something of it changes, we may pass that on, too, as long as this counts.
consent-free = You decide. If you say no, we do not pass it on.
consent-back = You can say no at any time. Then we pass on nothing more of it and ask the unit to delete its copy. What was done before stays allowed.
consent-law = What a law demands we pass on without your yes, too.
consent-question = May { $recipient } get this: { $category }?
consent-yes = Yes
consent-no = No
consent-long = For how long?
consent-until = This counts until { $day }.
consent-manner = How did she answer?
consent-manner-screen = herself, here on the screen
consent-manner-paper = on paper, with her signature
consent-language = The person's language
consent-ask = Ask on her own page
consent-ask-text = The person can also answer alone, on her phone and when she wants to.
consent-manner-phone = alone, on the own page
consent-keep = Keep the answers
consent-granted = Yes: { $categories }.
consent-refused = No: { $categories }.
consent-counts = Said { $at }, counts until { $day }
consent-over = Said { $at }, counted until { $day }
consent-withdrawn = Said { $at }, taken back { $end }
consent-replaced = Said { $at }, replaced { $end }
consent-end = Take the consent back
consent-pass-on = Pass on to this unit
consent-shown = The text as it was shown

## Texts in other languages
wording = Languages of consent
wording-line = In which languages people are asked for their consent
wording-text = Translations are drafts until data protection releases them. In a draft nobody is asked.
wording-recipient = Unit, organisation
wording-released = released { $at }
wording-original = German text, released
wording-draft = draft, not checked yet
wording-release = Release: { $language }
wording-end = Make it a draft again: { $language }
wording-part-text = The notice on data protection and the texts of somebody's own page are released by themselves. Until then it stands there that nobody has checked the translation.
wording-of-page = Texts of the own page
wording-of-notice = Notice on data protection
wording-part-released = { $text }: released { $at }
wording-part-draft = { $text }: draft, not checked yet
wording-part-read = { $text }, read it: { $language }
wording-part-release = { $text }, release it: { $language }
wording-part-end = { $text }, make it a draft again: { $language }

## What has come
arrivals = Arrivals
arrivals-text = No names stand here. Whoever opens something is noted, and the other unit learns that it was read.
arrivals-empty = Nothing has come.
arrival = Received
arrival-line = { $at }: { $sender }
arrival-at = Received { $at }
arrival-from = From
arrival-read = Open
arrival-unread = not read yet
arrival-open = read, not taken for anybody yet
arrival-deletion = Please delete
arrival-deletion-text = The other unit asks for it. Nothing of it is shown any more.
arrival-only = To be used for this purpose only.
arrival-restricted = Restricted at the sender: do not work with it for now.
arrival-whose = Whose is it?
arrival-who = Person
arrival-who-hint = These are the people whom you help. Afterwards all who help this person see it.
arrival-nobody = You help nobody in this unit at present.
arrival-unassign = Not about this person after all
arrival-assign = Assign
arrival-delete = Delete
arrival-delete-text = Only what has come here is deleted.
arrival-mail-subject = Something has come for your unit
arrival-mail-body =
    Hello { $name },

    another unit has passed something on to yours. You can read it here:
    { $link }
deletion-mail-subject = Your unit should delete something
deletion-mail-body =
    Hello { $name },

    another unit asks you to delete something that your unit has received from it:
    { $link }
desk-arrivals =
    { $count ->
        [one] Read a transmission
       *[other] Read { $count } transmissions
    }
desk-deletions =
    { $count ->
        [one] Delete a transmission
       *[other] Delete { $count } transmissions
    }

## Rules
transmission-rules = Rules of passing on
rules-line = What may go from one unit to another
rules-text = It depends on the law under which the unit works with somebody, on where it goes and on what it is. A law counts only towards the unit that commissioned the work or carries it out, and only for what is needed.
rules-four-eyes = Where it says consent and four eyes only one short text goes, to which the person has said yes explicitly and which a second person releases. No setting opens another way.
rules-health = not kept here; only as one single text
rules-not-kept = there is no field of it here that could go
rules-show = Show
rules-restrict = Make a rule stricter
rules-direction = Where to
rules-answer = What shall count in your network?
rules-answer-hint = Stricter means: only with consent, or not at all. Four eyes are asked for by the program alone. What is stricter already stays so.
rules-category = What
rule-source-consent = Art. 6(1)(a) GDPR, § 67b(2) SGB X
rule-source-explicit = Art. 9(2)(a) GDPR, § 67b(2) SGB X
rule-verified = norm read in the law
rule-unverified = to be confirmed
rule-restricted = stricter here
rule-make-consent = By consent only
rule-make-never = Close
rule-make-own = As it was
answer-norm = allowed
answer-consent = by consent
answer-four-eyes = by consent and four eyes
answer-never = no
direction-to-provider = From office to provider
direction-to-office = From provider to office
direction-to-partner = To other units
direction-to-employer = To firms

## Access
access = Access
access-pdf = Access as PDF
access-json = Access as data (JSON)
access-given = What the person gave herself, as data (JSON)
access-title = Access for { $name }
access-subject = Access under Art. 15 GDPR
access-what = This is what this unit has written down about you. Notes of their own of the people who help you are not here; ask for them. Other units answer you themselves.
access-controller = Controller
access-facts = What we know about you
access-field = What
access-value = What it says
access-when = Since
access-now = since { $at }
access-earlier = earlier, since { $at }
access-none = Nothing.
access-plan = Plan as agreed
access-version = Version { $number } of { $day }:

## Messages
done-transmitted = It is passed on.
done-transmit-changed = Somebody has changed something meanwhile. Please look at it once more.
done-recalled = It is called back.
done-order-ended = Changes are passed on no longer.
done-consent = The answers are kept.
done-consent-asked = The person is asked on her page.
done-consent-unasked = The question is taken back.
done-consent-ended = The consent counts no more. What hung on it goes no more, and the unit is asked to delete what it has by it.
done-arrival-assigned = It is assigned.
done-arrival-deleted = It is deleted.

## What to mend
problem-consent-answer = Choose yes or no.
problem-consent-manner = Say how she answered.
problem-consent-months = Choose how long it counts.
problem-transmit-recipient = Choose a unit.
problem-transmit-purpose = Choose what for.
problem-transmit-fields = Choose what is to be passed on.
problem-rule = Make a choice.
problem-rule-duty = This has to be reported, a yes does not count. Close it, or leave it.
problem-arrival = Choose whose it is.

## Who may do what
refused-restrict-rules = Only the data protection officer makes rules stricter.
capability-transmissions = Transmissions
deed-transmissions-read-transmissions = Reading what was passed on
deed-transmissions-transmit = Passing something on
deed-transmissions-take-consent = Keeping consents and taking them back
deed-transmissions-read-arrivals = Reading what has come for the unit
deed-transmissions-read-rules = Reading the rules of passing on
deed-transmissions-restrict-rules = Making the rules of passing on stricter

## Words in the log
log-object-transmission = Transmission
log-object-arrival = Arrival
log-object-order = Standing order
log-object-consent = Consent
log-object-restriction = Rule of passing on
log-action-open = opened
log-action-disclose = passed on
log-action-receive = received
log-action-recall = deletion asked for
log-action-consent = answer kept
log-action-take-back = taken back
log-action-unassign = assignment undone
log-action-assign = assigned
log-object-wording = Text of the consent
log-action-request = asked
log-action-unask = no longer asked
log-action-release = released

### Deletion concept

keeps-arrival = What another unit sent and nobody laid to somebody
keeps-proof = Proofs: transmissions and consents of people who were deleted; until the end of the third year after that, so at most

## Receipt of a consent
receipt = Your consent
receipt-pdf = Receipt for the person (PDF)
receipt-subject = Receipt of a consent to passing something on
receipt-who = Person
receipt-from = May pass on
receipt-to = May get it
receipt-purpose = What for
receipt-given = Said on
receipt-manner = How
receipt-until = How long
receipt-ended = Since { $at } this does not count any more.
receipt-translated = The text was shown in this language: { $language }. Here it stands in German.
receipt-earlier = An earlier text was shown in this language: { $language }. The unit has kept it and can show it.
receipt-back = How you take it back
receipt-back-text = Tell the unit, or say no on your own page. One word is enough. From then on nothing of it is passed on.

## Release from professional secrecy
secrecy-releases = Professional secrecy
secrecy-what = Whoever is bound to secrecy speaks with others only when the person has allowed it: one human being with another, about one thing. That is no consent for an office.
secrecy-take = Release from secrecy
secrecy-title = { $name }: release from secrecy
secrecy-line = Read the text with the person. Yes and no are worth the same.
secrecy-text = You can allow somebody who helps you to speak with another human being about one thing. Both are named.
secrecy-free = You decide. If you say no, nothing bad follows.
secrecy-back = You can take this back at any time. From then on nobody may speak about it any more.
secrecy-professional = Who may speak?
secrecy-listener = With whom?
secrecy-listener-hint = First and last name of a human being, for example Dr. Ines Roth
secrecy-house = Where does this person work?
secrecy-content = What about?
secrecy-content-hint = Name the subject, not what there is to say: "which work she can do"
secrecy-keep = Keep the release
secrecy-of = { $professional } may speak with { $listener }. Subject: { $content }
secrecy-end = Take the release back
secrecy-mail-subject = Something has changed in a release from professional secrecy
secrecy-mail-body =
    Hello { $name },

    with a person whom you help it has changed with whom you may speak about her. Please look at it now:

    { $link }
done-secrecy-released = The release is kept.
done-secrecy-ended = The release does not count any more. Tell everybody who knew of it.
problem-secrecy-professional = Choose who may speak.
problem-secrecy-listener = Name the human being. An office is not enough.
problem-secrecy-content = Name the subject.
log-object-secrecy = professional secrecy
log-action-release-secrecy = released

## Signed paper
signed-paper-add = Add the signed paper
signed-paper-of = Signed paper of { $at }
signed-paper-text = Take a photo or a scan of the paper with the signature. Only who helps the person can look at it; each look stands in the log.
signed-paper-file = Photo or scan
signed-paper-file-hint = PDF, PNG or JPEG, { $megabytes } MB at most
signed-paper-remove = Remove this paper
done-signed-paper = The paper is kept.
done-signed-paper-removed = The paper is removed.
problem-signed-paper-large = The file is too large.
problem-signed-paper-none = Choose a file.
problem-signed-paper-kind = This file is neither a PDF nor a picture (PNG, JPEG).
problem-signed-paper-many = More than ten pages cannot be kept. Remove one first.
log-object-signed-paper = signed paper

## Health statement
health-statements = Statements on health
health-statements-what = Nothing on health is kept here. What another unit has to heed goes as one short text: with an explicit yes to it, and after a second person has read it.
health-statement-new = Pass on a statement on health
health-statement-title = { $name }: statement on health
health-statement-waits-title = { $name }: statement on health, waits for a release
health-statement-line = Write the text with the person. Yes and no are worth the same.
health-statement-of = To { $recipient }: { $purpose }
health-statement-closed = Nothing on health may go to this unit.
health-statement-nobody = Nobody can release this at present.
health-statement-nobody-text = A second person has to read the text: somebody who helps as well, or whoever leads the unit. Without her it is deleted after 14 days.
health-statement-content = What has to be heeded?
health-statement-hint = 500 signs at most. What has to be heeded at work or on a course, no diagnosis: "no heavy lifting, needs a break every two hours"
health-statement-change = Change the text
health-statement-what = We would like to tell { $recipient } something about your health. Exactly this and no more:
health-statement-purpose = They need it for this: { $purpose }. They also learn your name, and that we help you.
health-statement-second = Before that one more person here reads it. That person checks whether it should go like this.
health-statement-free = You decide. If you say no, we do not pass this on, and nothing of it is written down. Nothing bad follows.
health-statement-back = You can say no at any time. Then we ask them to delete it. What was until then stays allowed.
health-statement-until = This counts until { $day }. After that it is deleted there.
health-statement-gap = (The text itself is not kept here.)
health-statement-question = May { $recipient } get exactly this?
health-statement-paper = A signed sheet stays on paper: the text is on it, and the text is not kept here.
health-statement-keep = Keep the answer
health-statement-written = Written by { $name } on { $at }
health-statement-check = May it go like this?
health-statement-check-text = When you release it, it goes at once. In this unit the text is deleted then.
health-statement-release = Release and pass on
health-statement-return = Send back
health-statement-why = Why?
health-statement-reason-diagnosis = There is a diagnosis in it.
health-statement-reason-too-much = There is more in it than is needed there.
health-statement-reason-unclear = It is not clear what has to be heeded.
health-statement-reason-recipient = The unit or the purpose does not fit.
health-statement-reason-ask = The person should be asked once more.
health-statement-mine = A second person releases this.
health-statement-mine-text = You have written it. Without a release it is deleted after 14 days.
health-statement-hers = The person says no
health-statement-waits = Waits for a second person
health-statement-released = Released and passed on { $at }
health-statement-returned = Sent back { $at }: { $reason }
health-statement-withdrawn = Taken back { $at }
health-statement-recalled = Called back { $at }
health-statement-lapsed = Deleted { $at }, nobody released it
health-statement-expired = Over
health-statement-mail-subject = Something waits for your release
health-statement-mail-body =
    Hello { $name },

    something is to be passed on from your unit. It goes only when a second person has read it. You can read it here:
    { $link }
health-statement-back-mail-subject = Something has come back to you
health-statement-back-mail-body =
    Hello { $name },

    what you gave to be released has not been passed on. The reason stands here:
    { $link }
arrival-until = This is deleted after { $day }.
desk-health-statement = Read and release something before it goes on
done-health-statement = It now waits for a second person.
done-health-statement-refused = It does not go. Nothing of it is written down.
done-health-statement-released = It is passed on. In this unit the text is deleted.
done-health-statement-returned = It is sent back. The text is deleted.
done-health-statement-over = This has been decided already.
done-health-statement-ended = This counts no more. What was passed on is asked to be deleted.
problem-health-statement-content = Write what has to be heeded.
problem-health-statement-long = More than 500 signs are not possible. Shorten the text.
problem-health-statement-reason = Choose why it goes back.
refused-health-statement-closed = This may not be passed on any more. Return it.
refused-health-statement = You have written it yourself. Only a second person can release it or send it back.
deed-transmissions-release-health-statement = Reading and releasing a statement on health that somebody else has written
log-object-health-statement = Statement on health
log-action-return = sent back
keeps-health-statement = A text on health that nobody releases
keeps-health-arrived = What came on health from another unit; until the day that the person allowed, and no longer than four weeks after the work with her has ended, so at most
