### My page: what a participant sees herself. Plain words: short sentences, one thought each.

me = My page
me-hello = Hello { $name }
me-close = Close this page quickly
me-close-text = This page stays in the history of the browser. Delete the history if others use this phone.
me-language = Language
me-language-set = Show
me-draft = Nobody has checked this translation yet.
me-german = Some texts are in German. They have this sign:

## Opening
me-open-title = Open my page
me-open-text = Here you see your next appointment and your steps. You also see who may read this.
me-open = Open
me-code = Your code
me-code-hint = The code is on your sheet. It has 12 signs.
me-code-wrong = That did not work. Check the code. Or ask for a new sheet.
me-code-busy = This does not work right now. Try again in 10 minutes.

## Appointment
me-unit-closed = This unit has been closed since { $day }. You can still read here. You can still say no, too.
me-next = Your next appointment
me-no-appointment = You have no appointment.
me-later = After that: { $at }
me-where = Place: { $place }
me-bring = Bring: { $bring }
me-come = I am coming
me-cannot = I cannot come
me-coming = You are coming.
me-not-coming = You are not coming.

## Plan
me-goal = My goal
me-steps = My steps
me-progress = { $done } of { $all } are done.
me-no-steps = There is nothing here yet.
me-done = This is done
me-closed = { $state }, { $day }
me-until = { $state }, by { $day }
me-doer = { $who } does this.
me-yours = You do this.
me-say = Say something about it
me-remark = What do you want to say?
me-remark-hint = All others who see your plan read this too. Write nothing about your health here.
me-dispute = This is not right
me-settle = This is right now
me-keep = Save
me-disputed = You say: This is not right.
me-restricted = Restricted since { $day }: nobody here works with this at the moment.
me-said = You say: { $remark }

## Who helps, who sees something
me-helpers = Who helps you?
me-lead = { $name } is your contact person.
me-helper = { $name } helps you too.
me-deputy = { $name } stands in for { $other } until { $day }.
me-deputy-open = { $name } stands in for { $other }.
me-reach = This is how you reach us: { $reach }
me-officer = Questions about data protection: { $contact }
me-handover = Others help you on
me-handover-asked = We have asked: { $recipient }. Until the first meeting there we help you.
me-handover-read = { $recipient } has read our question. Until the first meeting there we help you.
me-handover-accepted = { $recipient } will help you. There for you: { $contact }. Until the first meeting we help you.
me-handover-awaited = { $recipient } has said yes. The first meeting is not confirmed yet. We are asking there. Until then we help you.
me-handover-declined = { $recipient } cannot help you. We go on helping you and look for others with you.
me-handover-silent = { $recipient } has not answered. We go on helping you and look for others with you.
me-handover-done = { $recipient } helps you now. There for you: { $contact }.
me-handover-back = You are with us again. We help you.
me-who = Who may see this?
me-who-own = The people who help you here.
me-decide = You decide. You can say no at any time.
me-follows = { $recipient } gets: { $fields }. Until { $day }.
me-may = { $recipient } may see this: { $categories }. Until { $day }.
me-may-not = { $recipient } may not see this: { $categories }.
me-back = No, not any more
me-receipt = Receipt as PDF
me-question = A question for you
me-question-german = This question is not there in your language yet. Ask your contact person.
me-beside = Show German beside it
me-sees = What { $recipient } sees if you say yes to everything
me-answer = Answer
me-passed = What have we passed on?
me-passed-line = { $at }: { $fields }. To: { $recipient }
me-passed-none = We have passed on nothing.
me-passed-read = Read there: { $at }. By: { $who }
me-passed-unread = Nobody has read it there.
me-passed-recalled = We have asked them to delete it.
me-passed-deleted = It is deleted there.
me-seen = Who has looked at my data?
me-seen-line = { $at }: { $who }
me-seen-what = { $at }: { $who }. Read: { $what }
me-seen-all = Show all
me-seen-back = Back to my page
me-seen-program = the program
me-seen-emergency = in an emergency

## What is known, as a consent, her page and the answer to her say it: to her
me-field-phone = Phone
me-field-email = E-mail
me-field-reach = How we best reach you
me-field-languages = Languages
me-field-availability = When you have time
me-field-wishes = What you wish
me-field-goal = Your goal
me-field-skills = What you can do
me-field-qualifications = Training and certificates
me-field-childcare = Childcare
me-field-milestones = Milestones
me-field-modules = Modules
me-field-steps = Steps

## Messages
done-me-answer = Your answer is saved.
done-me-step = Well done. The step is done.
done-me-said = Your words are saved.
done-me-back = They get no more of this. They shall delete what they have of it.

## The sheet, for the unit
me-codes = Own page
me-codes-of = Own page: { $name }
me-codes-text = On her phone the person sees her appointment, her steps, who helps, and who may see something. She needs no e-mail and no password for that, only a sheet with a code.
me-codes-now = The sheet of { $at } is good until { $day }.
me-codes-none = The person has no sheet yet.
me-codes-make = Make a sheet with a code
me-codes-again = A new sheet makes the old one invalid.
me-codes-end = Make the sheet invalid
me-codes-language = Language of the sheet
me-codes-once = Print the sheet now. The code is not shown again.
me-codes-print = To print: Ctrl and P
me-sheet-scan = Hold your phone in front of the picture.
me-sheet-type = Or open this address and type the code.
me-sheet-until = The sheet is good until { $day }.
me-sheet-keep = Show this sheet only to people whom you trust.
me-sheet-picture = A picture that your phone can read
done-me-code-ended = The sheet is invalid.

## Whether the unit shows names
named-readers = Names on the pages of participants
named-readers-text = Whoever looks at somebody's data stands on that person's own page and in the answer to her request. The unit decides whether the name stands there too, or only task and unit.
named-readers-no = Only task and unit stand there.
named-readers-yes = The name stands there too.
named-readers-set = Show names
named-readers-end = Show names no more

## Who may do what
capability-me = Own page of participants
deed-me-hand-out = Make a sheet with a code
deed-me-export = Print all that is known for a person
deed-me-name-readers = Decide whether names stand on the pages of participants
deed-me-open = Open one's own page
deed-me-see = Read one's own page and answer there
refused-named-readers = Whoever leads the unit decides this.
refused-me = This is on your own page. Open it with your code.
link-own-page = Sheet with a code
link-own-visit = own page

## Words of the log
log-object-own-page = Own page
log-object-named-readers = Names on the pages of participants
log-object-own-page-code = Sheet with a code

### Deletion concept

keeps-codes = Codes of one’s own page, after they ran out

# The text message before its address; with it at most 70 signs where the letters are not Latin, else 160.
me-message = You have a message:
me-codes-message-title = Or by text message
me-codes-message-to = A text message with the link goes to { $number }. It says nothing else. Ask before whether somebody else uses the telephone.
me-codes-message-unknown = The record has no telephone number that a text message can go to. Enter it as the telephone, without other words.
me-codes-message-no-gateway = This installation does not send text messages yet. Whoever runs it can set up a service for that.
me-codes-message-language = Language of the text message
me-codes-message-send = Send text message
me-codes-message-is-failed = The text message with the code did not arrive
me-codes-message-then-failed = The service for text messages did not take it. Check the telephone number that is known and send again. Or make a sheet with a code.
me-codes-message-is-waiting = The text message with the code has not gone out yet
me-codes-message-then-waiting = It will be tried again. If it is urgent, make a sheet with a code; the code of the message then opens nothing any more.
me-codes-message-subject = Text message
desk-message-failed = A text message with the code of somebody's own page did not arrive
done-me-message = The text message is on its way. A sheet or a message from before opens nothing any more.

me-special = Special information
me-special-may = { $recipient } may get one special piece of information about you from us. We wrote the text with you. This counts until { $day }.
me-special-passed = one special piece of information that you have allowed
me-secrecy = Who may speak with whom about you?
me-secrecy-line = { $professional } may speak with { $listener }. Subject: { $content }. This counts until { $day }.
done-me-secrecy = This does not count any more. Nobody may speak about it now.
access-papers = Signed papers
access-restrictions = What nobody works with
access-restricted = You get the words from data protection; nobody else here reads them.
access-information = What else you should know
access-purpose = What for: to support you on the way into work. What something went to other offices for stands with each transmission.
access-source = Where from: you said most of it yourself. What came from other offices stands here with the name of the office.
access-kept = How long: everything is deleted { $months } months after the work with you has ended, when two people have released it. Proof stays after that without your name to the end of the third year: what went where, what you allowed, what you asked for and who read what.
access-rights = Your rights: you can ask for something to be corrected, restricted or deleted. You can take along what you said yourself. You can object. What you allowed you can take back at any time.
access-complaint = If you do not agree, you can complain to the supervisory authority for data protection.
access-seen = Each reading that concerns you alone stands here. Who has seen your name in a list or found it when looking for a name stands only in the log of the unit: these lines name nobody and so belong to nobody’s access.
