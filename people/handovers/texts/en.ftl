### Hand-over: another unit helps on

handovers = Hand-overs
handovers-of = Hand-overs: { $name }
handovers-none = No hand-over yet.
handovers-none-text = If another unit is to help, ask there. Until it says yes and has met the person, you stay responsible.
handover-new = Hand over
handover-new-of = Hand over { $name }
handover-new-line = The other unit is asked. Nothing about the person goes along with the question.
handover-who = To whom?
handover-topic = Topic
handover-place = Place or postal code
handover-propose = Who is responsible?
handover-proposed = Responsible is: { $office }
handover-no-email = This office has no e-mail address. Call there, or choose a unit.
handover-unit = Unit
handover-unit-proposed = the responsible office, as proposed above
handover-unit-hint = Or choose a unit of your network yourself.
handover-how = How?
handover-manner-appointment = an appointment together
handover-manner-call = a call of three
handover-manner-written = in writing only
handover-together = Appointment together
handover-together-hint = Only if you meet together. If the other unit says yes, the appointment stands in the person's plan too. The place stands on the page of the other unit too: no name.
handover-reason = Why?
handover-reason-hint = For your own unit. The other one does not read this.
handover-doubts = Not sent yet. Read it once more. You can change it or send it as it is.
handover-ask = Ask
handover-end = Take the question back
handover-pass-on = Pass on what may be passed on
handover-ours = Your unit is responsible.
handover-theirs = Responsible is now: { $recipient }
handover-meets = Appointment together: { $at }, { $place }
handover-offered = asked { $at }
handover-read = read { $at }
handover-accepted = accepted { $at } ({ $contact })
handover-taken-over = first meeting confirmed { $at }
handover-reminded = reminded { $at }
handover-escalated = both heads asked { $at }
handover-escalated-own = your head asked { $at }, nobody else is known on the other side
handover-awaited = asked for the first meeting { $at }
handover-pressed = both heads asked for the first meeting { $at }
handover-pressed-own = your head asked for the first meeting { $at }, nobody else is known on the other side
handover-returned = back with your unit { $at }
handover-return = The person is back with us
handover-return-text = If the person comes back: from then on your unit is responsible again. The other unit gets a mail.
handover-over = ended { $at }
handover-answer-said = The other unit says: { $answer }
handover-state-offered = asked
handover-state-read = read
handover-state-accepted = accepted
handover-state-taken-over = taken over
handover-state-declined = declined
handover-state-expired = not answered
handover-state-withdrawn = taken back
handover-state-returned = come back
desk-handover = There is something new about a hand-over

## The page of the other unit
handover-link = Can you help somebody on?
handover-link-text = { $sender } works with a person and asks you to help her on.
handover-link-nobody = Nothing about the person stands on this page. What you may know you get when you have said yes.
handover-link-responsible = Until you have met the person and confirm it here, the other unit stays responsible. After that it is you.
handover-link-read = I have read it and will answer
handover-link-accepted = You have said yes. Confirm here when the first meeting was held. From then on you are responsible.
handover-link-early = You have said yes. From { $day } on you confirm here that the first meeting was held. Until then the other unit stays responsible.
handover-link-done = Thank you. Your unit is responsible for the person now, and { $sender } knows. There is nothing left to do here.
handover-link-over = This question is settled
handover-link-over-text = The other unit has taken it back, or it is too old.
handover-from = Who asks
handover-reach = How you reach the unit
handover-contact = Who takes over on your side?
handover-contact-hint = Your name and your task, so that the person knows whom she goes to.
handover-accept = Yes, we take over
handover-answer = Why not, and who would be better?
handover-answer-hint = For example: no place, not responsible. Only if you decline.
handover-answer-after = Why does it not work after all?
handover-decline = No, we cannot
handover-decline-after = It does not work after all
handover-met = The first meeting was held. We are responsible now.

## Mails
handover-mail-subject = { $sender } asks you for help
handover-mail-body =
    Hello,

    { $sender } works with a person and asks whether you can help her on: { $recipient }.

    Here you say yes or no. Nothing about the person stands there:
    { $link }
handover-reminder-subject = Reminder: { $sender } asks you for help
handover-reminder-body =
    Hello,

    { $sender } has asked you whether you can help a person on. There is no answer yet.

    Here you say yes or no:
    { $link }
handover-told-subject = Something has happened with a hand-over
handover-told-body =
    Hello { $name },

    there is something new about a hand-over. You see what here:
    { $link }
handover-escalated-subject = A hand-over stands still
handover-escalated-body =
    Hello,

    this mail is for the head.

    On { $day } { $sender } asked { $recipient } whether somebody can be helped on there. There is no answer yet. Please talk to each other.
handover-awaited-subject = { $sender } asks for the first meeting
handover-awaited-body =
    Hello,

    you have said yes to { $sender } and help somebody on ({ $recipient }). The first meeting is not confirmed yet. Until then the other unit stays responsible.

    Here you confirm the meeting, or say why it does not work:
    { $link }
handover-pressed-body =
    Hello,

    this mail is for the head.

    On { $day } { $recipient } said yes to { $sender } and wanted to help somebody on. The first meeting is not confirmed yet. Please talk to each other.
handover-back-subject = { $sender } takes the question back
handover-back-body =
    Hello,

    on { $day } { $sender } asked you whether you help somebody on ({ $recipient }). { $sender } takes that back. If you have a meeting with the person already, please speak with { $sender }.

## Messages
done-handover-offered = The other unit is asked.
done-handover-ended = The question is taken back.
done-handover-returned = Your unit is responsible again.
done-handover-answered = Your answer has arrived.

## What is to be mended
problem-handover-whom = Choose a unit, or ask above who is responsible.
problem-handover-open = A hand-over is under way. Take it back first.
problem-handover-theirs = The other unit is responsible now. Only it can hand over. If the person is back with you, say so first at the hand-over.
problem-handover-meanwhile = Somebody on your side has said yes meanwhile. Talk to each other; you can still say no afterwards.
problem-handover-manner = Choose how you hand over.
problem-handover-long = Shorten it to 1,000 signs.
problem-handover-contact = Say who takes over on your side.
problem-handover-answer = Say briefly why not.
problem-handover-early = The appointment together is on a later day. Confirm it on that day or afterwards. If you have met earlier already, tell the other unit: it can take the question back and ask anew.

## Who may do what
capability-handovers = Hand-overs
deed-handovers-read-handovers = Read somebody's hand-overs
deed-handovers-hand-over = Ask another unit to take over
deed-handovers-open-link = Open the question whether somebody takes over
deed-handovers-answer-handover = Answer the question whether somebody takes over
refused-handover = Whoever has the link of the mail answers this.
link-handover = question whether somebody takes over

## Words of the log
log-object-handover = Hand-over
log-action-offer = asked
log-action-decline = declined
log-action-take-over = taken over
