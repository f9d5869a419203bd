### Meetings: dates, agenda, invitation

meetings = Meetings
meeting = Meeting
meetings-coming = Coming meetings
meetings-past = Past meetings
meetings-empty = No meeting yet.
meetings-empty-text = Say how a body meets. Then its next dates stand here.
meeting-add = Enter a meeting
meeting-edit = Edit the meeting
meeting-plan = Prepare { $title }
meeting-planned = by its rhythm
date-skipped = { $day } is left out
date-holiday = { $day } is left out: { $holiday }
date-skip = Leave out
date-restore = Takes place after all
meeting-date = Date
meeting-no-date = no date yet
meeting-when = { $day } { $year }, { $begin } to { $end }
meeting-when-begin = { $day } { $year }, { $begin }
meeting-state = State
meeting-state-draft = Draft
meeting-state-invited = Invited
meeting-state-running = Running
meeting-state-circulated = Minutes sent
meeting-state-final = Minutes final
meeting-state-cancelled = Called off
meeting-steps = State of the meeting in 5 steps
step-done = done
meeting-title = Title
meeting-title-hint = Without one it is called after its body, such as "Netzwerktreffen 1/2026".
meeting-day = Day
meeting-begins = Begin
meeting-ends = End
time-hint = Such as 9:30
meeting-where = Place and dial-in
meeting-place = Place
meeting-online = Video conference
meeting-online-hint = Address, begins with https://
meeting-dial-in = Dial-in by telephone
meeting-access = Accessibility
meeting-access-hint = Such as: lift, room 112, captions on request
meeting-topics-until = Topics until
meeting-topics-until-hint = So long every member can propose a topic.
meeting-cancel = Call the meeting off
meeting-cancel-do = Call the meeting off
meeting-cancel-text = { $count ->
    [0] Nobody was invited or asked for a date yet. No message goes out.
    [one] One person was invited or asked for a date. She gets the cancellation, and the date leaves her calendar.
   *[other] { $count } people were invited or asked for a date. They get the cancellation, and the date leaves their calendars.
}

## Series
series = How bodies meet
series-text = The rhythm is for planning: the next dates stand under "Meetings". Calendars get each meeting by itself.
series-add = Say how a body meets
series-edit = Edit the rhythm
series-none = no rhythm yet
series-title = Name of the meetings
series-title-hint = Such as "Netzwerktreffen". Number and year are added.
series-first = First meeting on
series-weekday = On the same weekday
series-weekday-hint = Such as always on the second Thursday instead of always on the 12th.
series-skips-holidays = Leave public holidays out
series-minutes = Length in minutes
series-topic-days = Topics until so many days before
series-objection-days = Objections until so many days after the minutes

## Agenda
agenda = Agenda
agenda-empty = No item yet.
agenda-welcome = Welcome
agenda-open = Open points
open-question = – Question: { $text }
open-more = and { $count } more
agenda-other = Any other business
agenda-load = { $planned } of { $available } min
agenda-load-open = { $planned } min
agenda-over = The items take longer than the meeting.
minutes-count = { $count } min
item-add = Add an item
item-edit = Edit the item
item-title = Item
item-kind = Kind
item-kind-information = Information
item-kind-discussion = Discussion
item-kind-decision = Decision
item-kind-report = Report
item-minutes = Minutes
item-presenter = Who presents it
item-text = What it is about
item-text-hint = One or two sentences. Please nothing about single participants.
item-up = "{ $title }" up
item-down = "{ $title }" down
item-store = Back into the topic store
item-withdraw = Take off the agenda
item-from = Comes from:
item-from-many = Comes from { $count } open points
topic-propose = Propose a topic
topic-title = Topic
topic-by = Proposed by { $name }
topic-store = Topic store
topic-take = Take over “{ $title }”
topic-at-once = Put it on the agenda of the next meeting at once
topic-at-once-hint = Otherwise it waits in the topic store.
topics-take = { $open ->
    [0] { $topics ->
        [one] Take over 1 topic from the store
       *[other] Take over { $topics } topics from the store
    }
    [one] { $topics ->
        [0] Take over 1 open point
        [one] Take over 1 open point and 1 topic
       *[other] Take over 1 open point and { $topics } topics
    }
   *[other] { $topics ->
        [0] Take over { $open } open points
        [one] Take over { $open } open points and 1 topic
       *[other] Take over { $open } open points and { $topics } topics
    }
}

## Invited
invitees = Invited
invitees-empty = Nobody yet. Whoever sits in the body is invited.
invitees-new = { $count ->
    [one] One person is new in the body and comes onto the list with the next invitation.
   *[other] { $count } people are new in the body and come onto the list with the next invitation.
}
invitee-end = Take off the list
invitee-unreached = The invitation did not arrive.
invitee-unreached-poll = The poll did not arrive.
guest = guest
guest-add = Invite a guest
guest-name = Name
answers = { $yes ->
    [one] 1 yes
   *[other] { $yes } yes
}, { $no ->
    [one] 1 no
   *[other] { $no } no
}, { $open } open
answer = Answer
answer-open = open
answer-yes = comes
answer-maybe = perhaps
answer-no = does not come
answer-deputy = sends somebody else
answer-note = Remark
answer-note-hint = Such as who comes instead
invitation-first = Invite
invitation-title = Invite to the meeting
invitation-again = Send the new version
invitation-once-more = Send the invitation once more
invitation-alone = Each person gets a mail of their own with the date for the calendar and a link to answer. Nobody sees the addresses of the others.
invitation-send = { $count ->
    [one] Send the invitation to 1 person
   *[other] Send the invitation to { $count } people
}
invitation-nobody = Whoever has an e-mail address has the invitation.
invitation-nobody-text = Whoever is given a seat in the body stands here by themselves. Invite anybody else as a guest.
invitation-repeat-text = Has the agenda changed? Then send the invitation once more. The answers stay as they are.
invitation-repeat = { $count ->
    [one] Send once more to 1 person
   *[other] Send once more to { $count } people
}
invitation-has = has the invitation
invitation-unreachable = without an e-mail address of their own
invitation-mail-subject = Invitation: { $title }, { $when }
invitation-mail-again = Changed: { $title }, { $when }
invitation-mail-body =
    Good day { $name },

    { $network } invites you: { $title }
    { $when }
    { $where }

    Agenda:
    { $agenda }

    { $takes ->
        [yes] Say yes or no, or propose a topic:
       *[no] Say yes or no:
    }
    { $link }{ $deadline }

    The link is yours alone. Please do not forward this mail.
mail-topics-until = You can propose topics until { $day }.
cancellation-mail-subject = Called off: { $title }, { $when }
cancellation-mail-body =
    Good day { $name },

    the meeting does not take place: { $title }, { $when }

    Questions are answered by { $network }: { $sender }
uninvited-mail-subject = No longer invited: { $title }, { $when }
uninvited-mail-body =
    Good day { $name },

    your invitation holds no more: { $title }, { $when }

    Questions are answered by { $network }: { $sender }
reminder-invitations = Your answer is still missing:
reminder-invitation = – { $title }, { $when }
    Accept or decline: { $link }

## Papers
papers = Papers
paper-add = Add a paper
paper-edit = Change papers
paper-text = The file is read by everybody who sees the meeting, and by whoever is invited through their link. Please no details of individual participants.
paper-file = File
paper-file-hint = PDF, Word, Excel, ODT, PNG or JPEG, { $megabytes } MB at most
paper-remove = Remove “{ $name }”
paper-kilobytes = { $name } ({ $count } KB)
paper-megabytes = { $name } ({ $count } MB)

## Date poll
poll = Date poll
poll-find = Find a date
poll-text = Propose 2 to 8 dates. Whoever is invited gets a mail with a link of their own and says “yes”, “if need be” or “no” to each date.
poll-seen = Only the coordination sees who answered what. Whoever is invited sees only their own answer.
poll-date = Proposal { $number }
poll-time-hint = Empty: as in the proposal above
poll-more = Further proposals
poll-send = { $count ->
    [one] Send the poll to 1 person
   *[other] Send the poll to { $count } people
}
poll-progress = { $answered ->
    [one] 1 of { $asked } has answered
   *[other] { $answered } of { $asked } have answered
}
poll-dates = Proposals
poll-tally = { $yes } yes, { $maybe } if need be, { $no } no
poll-answers = Who can come when
poll-choose = Take this date
poll-best = fits best
poll-remind = { $count ->
    [one] Send again to 1 person without an answer
   *[other] Send again to { $count } people without an answer
}
poll-end = End without a date
fits-yes = yes
fits-maybe = if need be
fits-no = no
fits-open = open
poll-mail-subject = Date poll: { $title }
poll-mail-body =
    Hello { $name },

    { $network } is looking for a date: { $title }

    { $dates }

    When does it suit you? Answer here, without signing in:
    { $link }{ $deadline }

    The link is yours personally. Please do not pass this mail on.
attend-poll-question = { $name }, when does it suit you?
attend-poll-seen = Only the coordination sees your answer, with your name. The others who are invited do not see it.
attend-poll-send = Send answer
attend-poll-thanks = Thank you, your answer has arrived. You can change it here until the date is fixed.
attend-poll-late = The poll has ended. Your answer is not needed any more.
attend-poll-chosen = The date is fixed: { $when }

## The page behind the link
attend-question = { $name }, are you coming?
attend-answer-open = You have not answered yet.
attend-answer-yes = Your answer: you come.
attend-answer-maybe = Your answer: you perhaps come.
attend-answer-no = Your answer: you do not come.
attend-answer-deputy = Your answer: you send somebody else.
attend-choice-yes = I come
attend-choice-maybe = Perhaps
attend-choice-no = I cannot come
attend-choice-deputy = I send somebody else
attend-thanks = Thank you, your answer has arrived. You can change it here at any time.
done-attend = Thank you, your answer has arrived. You can change it here at any time.
attend-late = The meeting is over. Your answer is no longer needed.
attend-cancelled = This meeting does not take place.
attend-topic-text = Your topic goes into the topic store. The coordination puts it on the agenda.
attend-topics-until = Topics for this meeting are taken until { $day }.
attend-topic-thanks = Thank you, your topic lies in the topic store.
done-attend-topic = Thank you, your topic lies in the topic store.
attend-topics-late = The deadline for this meeting has passed. Your text still stands below: please send it to the coordination.
attend-over = This link does not work any more
attend-over-text = The meeting was long ago, or you are no longer on the list. The coordination helps you on.

## What comes back
replies = Answers that came in
replies-text = Answers of calendars count by themselves. Here stands what came in and what became of it.
replies-empty = Nothing came in yet.
strays = Mails of no network
strays-text = These mails came in, and nothing about them says which network they belong to. Look into the mailbox whether somebody waits for an answer.
reply-received = Received
reply-sender = From
reply-outcome = What became of it
reply-outcome-counted = counts as an answer
reply-outcome-over = does not count: the meeting is called off or over
reply-outcome-old = does not count: about an earlier date
reply-outcome-stranger = does not count: from somebody who is not invited
reply-outcome-elsewhere = does not count: the mail does not come from the address of whoever is invited. If the answer is true, note it at the meeting.
reply-outcome-earlier = does not count: there is a later answer already
reply-outcome-unknown = belongs to no meeting
reply-outcome-counter = proposes another time
reply-outcome-bounced = a mail did not arrive
reply-outcome-delayed = mail arrives later: the mail server goes on trying
reply-outcome-automatic = written by a program
reply-outcome-letter = written by a person, lies in the mailbox
reply-outcome-unusable = a calendar's answer that cannot be read
reply-outcome-unreadable = no readable mail
reply-outcome-again = read before

## Today
desk-meeting-open = { $title }, { $when }: say yes or no
desk-meeting = { $title }, { $when }
desk-invite = Invite to "{ $title }", { $when }
desk-plan = Prepare { $title }, { $when }
desk-silent = { $count ->
    [one] { $title }: one answer is missing, in spite of the reminder
   *[other] { $title }: { $count } answers are missing, in spite of the reminder
}
desk-strays = { $count ->
    [one] Look at a mail that belongs to no network
   *[other] Look at { $count } mails that belong to no network
}

## Messages
done-meeting-added = The meeting is entered.
done-meeting-tell = Saved. Whoever is invited still has the old version.
done-meeting-cancelled = The meeting is called off.
done-item-added = The item is on the agenda.
done-item-stored = The item lies in the topic store.
done-item-withdrawn = The item is off the agenda.
done-topic-proposed = The topic lies in the topic store.
done-topic-placed = The topic is on the agenda of the next meeting.
done-topic-stands = The topic is already on the agenda.
done-topics-taken = What was taken over is on the agenda.
done-guest-added = The guest is on the list. Now send the invitation.
done-invitee-ended = The person is off the list.
done-invitations-sent = The invitations are on their way.
done-date-skipped = This date is left out.
done-date-restored = This date takes place.
done-poll-sent = The poll is on its way.
done-poll-runs = A poll for this meeting is running already.
done-poll-chosen = The date is fixed. Now send the invitation.
done-poll-ended = The poll has ended.
done-paper-added = The paper lies with the item.
done-paper-removed = The paper is removed.

## What to mend
problem-time = Enter a time, such as 9:30.
problem-address = Enter an address that begins with https://.
problem-meeting-body = Choose the body.
problem-meeting-title = Give the meeting a title.
problem-meeting-day = A meeting with a date needs a day. If it does not take place, call it off.
problem-meeting-ends = The end lies before the begin.
problem-item-title = Give the item a title.
problem-topic-title = Enter the topic.
problem-item-kind = Choose the kind of the item.
problem-item-minutes = Enter the minutes as a number from 0 to 600.
problem-item-text = Shorten the text to 4,000 signs.
problem-guest-name = Enter the guest's name.
problem-guest-known = This person is on the list already.
problem-answer = Choose an answer.
problem-poll-few = Propose at least 2 dates.
problem-poll-past = This date is in the past.
problem-poll-twice = You propose this date already.
problem-poll-nobody = Nobody with an e-mail address is on the list yet. Invite somebody first.
problem-poll-nothing = Choose an answer to at least one date.
problem-paper-none = Choose a file.
problem-paper-empty = This file is empty.
problem-paper-large = This file is too large. Make it smaller or divide it.
problem-paper-kind = This file is no PDF, Word, Excel, ODT, PNG or JPEG file, or it has macros in it. Save it as a PDF, for example.
problem-paper-many = An item has 20 papers at most.
problem-series-title = Give the meetings a name.
problem-series-first = Enter the day of the first meeting.
problem-series-minutes = Enter the length in minutes, from 5 to 1,440.
problem-series-days = Enter the days as a number from 0 to 90.

## Who may do what
refused-minutes = Minutes are written by the coordination and by whoever is invited to the meeting.
refused-attend = Only people who are invited to this meeting can do this.
capability-meetings = Meetings
deed-meetings-read-meetings = Read meetings
deed-meetings-export-meetings = Take meetings away as a file
deed-meetings-edit-meetings = Plan meetings and invite
deed-meetings-write-minutes = Write minutes
deed-meetings-propose-topic = Propose a topic
deed-meetings-read-strays = Read mails of no network
deed-meetings-attend = Answer one's own invitation
deed-meetings-open-link = Open a link from a mail

## Words of the log
log-object-meeting = Meeting
log-object-item = Item of an agenda
log-object-invitee = Invitation to a meeting
log-object-series = Rhythm of a body
log-object-poll = Date poll
log-object-paper = Paper
log-action-propose = proposed
log-action-answer = answered
log-action-remind = reminded
log-action-skip = left out

### Deletion concept

keeps-replies = Mail replies to invitations, and papers that nobody needs
