### Plans

plans = Plans

plan = Plan
plans-count = { $count ->
    [0] Plans
    [one] 1 plan
   *[other] { $count } plans
}
plans-empty = No plan yet.
plans-empty-text = This is what the network has set itself: a goal and the steps towards it, each with a day and an organisation that takes it on.
plan-add = Set up a plan
plan-edit = Edit plan
plan-end = End plan
plan-title = Title
plan-title-hint = For example "Building training partnerships"
plan-goal = Goal
plan-goal-hint = What is to be different in the end?
plan-body = Carried by
plan-no-body = the whole network
plan-so-far = Progress
plan-progress = { $done } of { $steps } steps reached
plan-next = Next step until
plan-ended = Ended on
plan-ended-on = ended on { $day }
plan-picture = The steps on a line of time; the table says the same.
plan-today = today
plan-legend = The numbers are those of the table. Full circle: reached. Empty circle: open. Diamond: overdue. Cross: dropped.
plan-finding = { $done } of { $steps } steps are reached.
plan-finding-late = { $late ->
    [one] One is overdue.
   *[other] { $late } are overdue.
}
plan-finding-next = The next one is "{ $title }": { $due }.
milestones = Steps
milestones-empty = No step yet.
milestones-empty-text = What does it begin with? A step has a title and a time, for example "The concept stands", end of 2027.
milestone = Step
milestone-number = No.
milestone-add = Add a step
milestone-edit = Edit step
milestone-title = Step
milestone-title-hint = What is reached then, for example "The concept stands"
milestone-owner = Responsible
milestone-owner-hint = Name of an organisation of the network; a part of the name is enough
milestone-owner-which = Which organisation is meant?
milestone-due = Until when
milestone-due-day = Last day
milestone-due-hint = A day (12.3.2027) or a time: "end of 2027", "summer 2027", "March 2027", "Q3 2027"
milestone-due-until = { $due } (until { $day })
milestone-note = Note
milestone-note-hint = What came of it, or why nothing did
milestone-state = State
milestone-state-open = open
milestone-state-late = overdue
milestone-state-done = reached
milestone-state-dropped = dropped
milestone-do = Change
milestone-close = What became of it
milestone-closed = Closed on
milestone-outcome = What became of it?
milestone-day = When
milestone-by = { $day } by { $name }
milestone-reopen = Still open after all
problem-plan-title = Enter a title, for example "Building the network".
problem-plan-goal = Write in one or two sentences what the goal is.
problem-plan-long = Shorten the text to 5,000 characters.
problem-plan-body = There is no such body. Choose one from the list.
problem-milestone-title = Enter what is to be reached.
problem-milestone-owner = No organisation of the network has this name. Check the spelling, or leave the field empty.
problem-milestone-owners = Several organisations fit. Choose one.
problem-milestone-due = Enter a day or a time with its year, for example "summer 2027".
problem-milestone-day = Enter the day on which it was so. It does not lie in the future.

## Messages
done-plan-added = The plan is set up. Now add its steps.
done-plan-ended = The plan is ended.
done-milestone-added = The step is added.
done-milestone-closed = Thank you. The state of the step is kept.
done-milestone-open = The step is open again.

## Today
desk-milestone = Step "{ $title }": say what became of it

## Who may do what
capability-plans = Plans
deed-plans-read-plans = Read plans
deed-plans-edit-plans = Write plans and their steps
deed-plans-complete-milestones = Say what became of a step
refused-plans = Plans are written by the network's coordination.
refused-milestones = What became of a step is said by the coordination or by whoever works with the network for the organisation that has it.

## Words in the log
log-object-plan = Plan
log-object-milestone = Step of a plan
log-action-complete = closed
