### What comes out: decisions, tasks, questions

outcome-words = Words
outcome-body = Body
outcome-to-topic = Put on an agenda
outcome-to-task = Make a task of it
outcome-to-offer = Make an offer of it
outcome-to-article = Write an article about it
outcome-to-plan = Make a plan of it

## Decisions
decisions = Decisions
decisions-empty = No decision yet.
decisions-empty-text = Lines of the minutes that begin with “B:” become decisions as soon as the minutes are sent.
decision-number = Number
decision-text = Decision
decision-day = Decided on
decision-title = Decision { $number }
decision-line = decided on { $day }
decision-withdrawn = gone by a correction

## Tasks
tasks = Tasks
tasks-empty = No open task.
tasks-empty-text = Lines of the minutes that begin with “A:” become tasks. You can also enter one here.
task = Task
task-add = Add a task
task-edit = Edit the task
task-text-hint = A sentence with a verb, such as “Send the slides to everybody”. Please nothing about single participants.
task-who = Who
task-who-hint = An organisation of the network or whoever holds an office there, for example “VHS” or “Frau Weber”
task-nobody = nobody yet
task-unknown = not found in the directory
task-due = Until
task-given = Given
task-reminded = Reminded
task-refused = Refused
task-state = State
task-state-open = open
task-state-overdue = overdue
task-state-done = done
task-state-dropped = given up
task-state-passed = with the coordination
task-state-nameless = nobody has taken it
task-state-refused = refused
task-done-by-link = by the link from the mail
task-done-at = Done on
task-result = Result
task-result-hint = What came of it? Please nothing about single participants.
task-reason = Reason
task-complete = Done
task-drop = Give the task up
task-reopen = Open after all
task-pass = This is not my task
task-corrected = The corrected minutes do not have it any more.
done-task-saved = The task is saved.
done-task-told = The task is saved. Whoever has it gets a mail.
done-task-silent = The task is saved. No mail address is known: please tell them yourself.
done-task-completed = The task is done.
done-task-dropped = The task is given up.
done-task-reopened = The task is open again.
problem-task-text = Write what is to be done.
problem-task-who = Nobody in the network has this name. Write the name or short name of an organisation, or the family name of somebody who holds an office there.
problem-task-several = Several have this name. Write the whole name.
refused-task = The coordination and the organisation that has it report a task as done.

## The link from the mail
task-link-title = Your task
task-link-done = Thank you. The task is reported as done.
task-link-passed = Thank you. The coordination looks for somebody to take the task.
task-link-refused = You said: This is not my task. The coordination takes care of it.
task-link-over = This link is not valid any more
task-link-over-text = The task does not exist any more, or the link is too old. Ask the coordination of your network.
task-mail-line = – { $text }
    Report as done: { $link }
task-mail-line-due = – { $text }, until { $due }
    Report as done: { $link }
task-mail-subject = { $network }: { $count ->
    [one] a task from the meeting
   *[other] { $count } tasks from the meeting
}
task-mail-body = Dear { $name },

    in the meeting of the network “{ $network }” it was noted what you take on:

    { $tasks }

    You do not need an account for this.
task-given-subject = { $network }: { $count ->
    [one] a task for you
   *[other] { $count } tasks for you
}
task-given-body = Good day { $name },

    the coordination of the network “{ $network }” has given you something to do:

    { $tasks }

    You need no account for this. If it is not your task, say so with the same link.
reminder-tasks-late = Not done yet:
reminder-tasks-new = New for you:

## Questions
questions = Questions
questions-empty = No question yet.
questions-empty-text = Lines of the minutes that begin with “F:” become questions as soon as the minutes are sent.
question = Question
question-day = Asked on
question-line = asked on { $day }
question-state = State
question-state-open = open
question-state-answered = answered
question-state-closed = closed
question-answer = Answer
question-close = Close without an answer
problem-question-answer = Write what was found out.
done-question-answered = The answer is saved.
done-question-closed = The question is closed.

## Today
desk-waiting = Waiting for others
desk-task = Do: { $text }
desk-waits = { $who }: { $text }
desk-since-today = since today
desk-since = { $count ->
    [one] for 1 day
   *[other] for { $count } days
}
desk-tasks-more = See further tasks
desk-tasks-passed = { $count ->
    [one] Ask about a task that nobody has answered
   *[other] Ask about { $count } tasks that nobody has answered
}
desk-tasks-refused = { $count ->
    [one] Give a refused task to somebody else
   *[other] Give { $count } refused tasks to somebody else
}
desk-tasks-nameless = { $count ->
    [one] Give a task to somebody
   *[other] Give { $count } tasks to somebody
}

capability-outcomes = Decisions, tasks, questions
deed-outcomes-read-outcomes = Read decisions, tasks and questions
deed-outcomes-export-outcomes = Take decisions, tasks and questions away as a file
deed-outcomes-edit-outcomes = Give tasks, answer questions
deed-outcomes-complete-task = Report a task as done
deed-outcomes-open-link = Open a link from a mail

## Words of the log
log-object-decision = Decision
log-object-task = Task
log-object-question = Question
log-action-pass = passed to the coordination
