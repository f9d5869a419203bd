### Somebody's plan: goal, milestones, modules, steps

support-plan = Plan
support-plan-of = Plan: { $name }
participant-record = Details
support-plan-not-agreed = Not agreed with the person yet
support-plan-agreed = Agreed on { $day } (version { $number })
support-plan-changed = Changed since version { $number } of { $day }
support-plan-no-goal = No goal yet. Ask what the person wants to reach, and write it down in her words.
support-plan-restricted = The goal is restricted. What was agreed stands here again after that.
support-plan-goal-edit = Write down the goal
support-plan-goal-change = Change the goal
support-plan-none = Nothing yet.
support-plan-progress = { $done } of { $all } done
support-plan-how-far = How far
support-plan-follower = { $recipient } ({ $fields }, until { $day })
support-plan-does = done by: { $who }
support-plan-complete = Done
support-plan-due-on = { $state }, by { $day }
support-plan-closed-on = { $state }, { $day }
support-plan-until = by { $day }
support-plan-late = overdue since { $day }
support-plan-remark-said = The person says: { $remark }
support-plan-agreement = Agreed with the person
support-plan-agree = The plan is agreed
support-plan-review = When do we look at it together again?
support-plan-months =
    { $months ->
        [one] in a month
       *[other] in { $months } months
    }
support-plan-version = Version { $number } of { $day }, to be looked at again on { $review }
support-plan-from = Plan of { $sender }
support-plan-as-of = As of { $at }. Only for: { $purpose }
support-plan-news = There is something new.
support-plan-news-read = Open what is new
support-plan-notes = My notes
support-plan-notes-text = Only you read this. It goes nowhere.
support-plan-note = New note
support-plan-note-hint = If possible nothing about health, religion or family.
support-plan-note-keep = Keep note
support-plan-note-end = Delete note

## Appointments
appointments = Appointments
appointments-none = No appointment.
appointment-add = Make an appointment
appointment-day = Day
appointment-time = Time
appointment-place = Place
appointment-bring = What should the person bring?
appointment-keep = Enter appointment
appointment-end = Cancel appointment
appointment-line = { $at }: { $place }
appointment-line-bring = { $at }: { $place }. Bring: { $bring }
appointment-answer-yes = The person is coming.
appointment-answer-no = The person cannot come.
appointment-answer-none = No answer yet.

## Kinds
support-plan-kind-milestone = Milestone
support-plan-kind-module = Module
support-plan-kind-step = Step
support-plan-add-milestone = Add a milestone
support-plan-add-module = Add a module
support-plan-add-step = Add a step
support-plan-edit-milestone = Change milestone
support-plan-edit-module = Change module
support-plan-edit-step = Change step
support-plan-hint-milestone = How does one see that it is reached? Nothing about health, religion or family.
support-plan-hint-module = For example a course, or a part of the measure.
support-plan-hint-step = What is to be done? Nothing about health, religion or family.

## Entry
support-plan-text = What?
support-plan-due = By when?
support-plan-doer = Who does it?
support-plan-herself = the person herself
support-plan-state = State
support-plan-disputed = The person says: That is not right
support-plan-remark = What the person says about it
support-plan-erase = Take out of the plan

## State
support-plan-state-planned = planned
support-plan-state-offered = offered
support-plan-state-booked = booked
support-plan-state-running = running
support-plan-state-on-hold = on hold
support-plan-state-done = done
support-plan-state-passed = passed
support-plan-state-attended = attended
support-plan-state-missed = not reached
support-plan-state-broken-off = broken off
support-plan-state-dropped = given up

## The plan in words, as it is passed on
support-plan-line-open = { $text }: { $state }
support-plan-line-due = { $text }: { $state }, by { $day }
support-plan-line-closed = { $text }: { $state }, { $day }
support-plan-line-doer = { $line } ({ $doer })
support-plan-line-disputed = { $line }. The person says: That is not right.
support-plan-line-remark = { $line }. The person says: { $remark }

## Due
due-steps = Steps that are due
due-steps-line = What is due within a week, for the people whom you help and those whom you stand in for today
due-steps-none = Nothing is due this week.
desk-steps =
    { $count ->
        [one] One step is due
       *[other] { $count } steps are due
    }
desk-support-plan-news = There is something new in a plan
desk-appointments = Appointments with participants
desk-appointment-today = Today: { $at }
desk-appointment-tomorrow = Tomorrow: { $at }
desk-own-page = There is an answer on a page of somebody's own
desk-own-page-consent = There is an answer about passing on, on a page of somebody's own

## Messages
done-support-plan-entry = It stands in the plan.
done-support-plan-step = Reported as done.
done-support-plan-erased = It is taken out of the plan.
done-support-plan-agreed = The plan is agreed.
done-support-plan-note = The note is kept.
done-support-plan-note-gone = The note is deleted.

done-appointment = The appointment is made.
done-appointment-gone = The appointment is cancelled.

## What is to be mended
problem-appointment-day = Enter the day.
problem-appointment-time = Enter the time, for example 9:30.
problem-appointment-place = Say where.
problem-appointment-past = This appointment is over already.
problem-support-plan-text = Write what it is.
problem-support-plan-state = Choose the state.
problem-support-plan-doer = Choose somebody who helps, or the person herself.
problem-support-plan-remark = Shorten it to 1,000 signs.
problem-support-plan-note = The note is too long. Go back and shorten it to 4,000 signs.
problem-support-plan-full = A plan has at most 100 entries. Take something out first.

## Who may do what
capability-support-plans = Plans with participants
deed-support-plans-read-plan = Read somebody's plan
deed-support-plans-edit-plan = Write somebody's plan
deed-support-plans-read-due = Read which steps of one's own people are due

## Words of the log
log-object-support-plan = Somebody's plan
log-object-plan-entry = Entry of somebody's plan
log-object-plan-note = Note of one's own on somebody
log-action-agree = agreed
log-object-appointment = Appointment with somebody

### Deletion concept

keeps-notes = One’s own notes, after the work has ended
