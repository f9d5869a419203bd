### Minutes: written, sent, corrected

minutes = Minutes
minutes-title = Minutes: { $title }
minutes-subject = Minutes of a meeting: { $body }
minutes-write = Write the minutes
minutes-amend = Correct the minutes
minutes-tick = Who was there?
minutes-view = Look at the minutes
minutes-draft = not sent yet
minutes-empty = Nothing is written yet.
minutes-send = { $count ->
    [0] Close the minutes
    [one] Send the minutes to 1 person
   *[other] Send the minutes to { $count }
}
circulation = Send minutes
circulation-to = { $count ->
    [0] The minutes go to nobody: there is no e-mail address on the list.
    [one] The minutes go to 1 person.
   *[other] The minutes go to { $count } people.
} Objections are taken until { $until }.
circulation-nobody = { $count ->
    [one] 1 task has nobody yet
   *[other] { $count } tasks have nobody yet
}
circulation-nobody-text = Add an @ and the name in the minutes. Otherwise nobody hears of them, and the coordination passes them on later.
circulation-early = The meeting is not until { $day }.
circulation-absent = Nobody is ticked as present.
circulation-guessed = Ticked are those who said that they would come.
minutes-correct = { $count ->
    [0] Close the correction
    [one] Send the correction to 1 person
   *[other] Send the correction to { $count }
}
minutes-changed = What is written is not what was sent.
minutes-reason = Reason of the correction
minutes-reason-hint = For example: date in item 3 corrected
minutes-there = Present
minutes-absent = Excused
minutes-state = Version
minutes-version = Version { $number } of { $at }
minutes-versions = Versions
minutes-corrected = These minutes were corrected.
minutes-newest = Newest version
minutes-until = Objections until { $day }, final after that.
minutes-objections-until = Objections until
minutes-overview = What came out
minutes-overview-caption = Decisions, tasks and questions of this meeting
minutes-kind = Kind
minutes-text = Content
minutes-item = Item
presentation = Present
notes = What is put down?
notes-hint = Just write. Lines with B: become a decision, with A: a task (A: @VHS bis 20.3. slides to everybody), with F: a question. Please nothing about single participants.
notes-none = Not saved yet.
notes-saved = Saved { $at }, { $name }
notes-next = Save and go to the next item
notes-correction = The minutes are sent. What you change here goes out as a correction as soon as you send it.
notes-both = Two people have written the same line. Both versions are in the text now, and both are saved. Delete what is not to stay.
notes-failed = Not saved yet. We keep trying; leave the page open.
notes-stopped = These minutes cannot be changed here any more. Your text is still there: copy it before you leave the page.
objection-many = Many of your objections still wait for an answer. Turn to the coordination.
minutes-reason-none = not given
notes-others = is writing too.
problem-notes-long = The text is too long and not saved yet: an item takes 150,000 characters. Shorten it here, or attach it as a paper.
line-decision = Decision
line-task = Task
line-question = Question
line-until = until { $day }
line-undo-decision = No decision after all
line-undo-task = No task after all
line-undo-question = No question after all
line-unknown = “{ $name }” is not in the network. Nobody gets the task like this. If the name has several words, write it in quotation marks.
line-nobody = Nobody has the task yet. Write @ before the name, for example “A: @VHS Folien an alle”.
line-unasked = “{ $name }” was not looked up, for there are too many different names in the text. Nobody gets the task like this. Once the minutes are sent you can give it to somebody under “Tasks”.
line-second = “{ $name }” does not get this task: a task goes to one name. Write a line of its own for “{ $name }”.
line-several = Several are called “{ $name }”, among them { $some }. Write the whole name.
line-no-day = “{ $day }” is not one certain day that is still to come. The task has no date like this. Write for example “bis 20.3.”.
lines-recognised = Recognised: { $decisions ->
    [one] 1 decision
   *[other] { $decisions } decisions
}, { $tasks ->
    [one] 1 task
   *[other] { $tasks } tasks
}, { $questions ->
    [one] 1 question
   *[other] { $questions } questions
}
objections = Objections
objection-raise = Write an objection
objection-text = What is not right?
objection-hint = Name the item, and what should stand there.
objection-answer = Answer
objection-settle = Answer
objection-settled = settled
objection-thanks = Thank you. The coordination sees your objection and answers. The answer will stand here and come by e-mail.
done-objected = Thank you. The coordination sees your objection and answers. The answer will stand here and come by e-mail.
objection-waits = The answer is still to come.
objections-own = Your objections
problem-objection-answer = Write in at most 4,000 characters what became of the objection.
objection-mail-subject = Answer to your objection: { $title }
objection-mail-body = Hello { $name },

    you have written about the minutes “{ $title }”:

    { $objection }

    The answer of the coordination:

    { $answer }

    The minutes: { $link }
objection-late = Objections are not taken any more. Turn to the coordination.
problem-objection = Write in 4,000 characters at most what is not right.
thread-item = { $meeting } of { $day }, item { $number }: { $item }
done-minutes-sent = The minutes are sent.
done-attendance = Who was there is saved.
done-objection = The objection is answered.
desk-minutes = Send the minutes: { $title }
desk-objections = { $count ->
    [one] Answer an objection: { $title }
   *[other] Answer { $count } objections: { $title }
}
minutes-mail-subject = Minutes: { $title }
minutes-mail-body = Dear { $name },

    the minutes of the meeting “{ $title }” on { $when } are here:
    { $link }

    We take objections until { $until }, on the same page. After that they are final.

    { $tasks }
minutes-mail-tasks = Your tasks in the network:

    { $tasks }
correction-mail-subject = Minutes corrected: { $title }
correction-mail-body = Dear { $name },

    the minutes of the meeting “{ $title }” on { $when } are corrected: { $reason }
    { $link }

    We take objections until { $until }, on the same page.

    { $tasks }

## Words of the log
log-object-minutes = Minutes
log-object-objection = Objection
log-action-object = objected
log-action-send = sent
log-action-write = minutes written
