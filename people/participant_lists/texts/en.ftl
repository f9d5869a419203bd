### Lists of participants: taking up many people at once

participant-lists = Lists of participants
participant-lists-empty = No list yet
participant-lists-empty-text = With a list you take up many people at once.
participant-list-new = Read a list
participant-list-line = You first see what happens to each row. Until then nobody is taken up.
participant-list-of = List of participants of { $at }
participant-list-when = Read
participant-list-by = By
participant-list-state = State
participant-list-state-read = nobody taken up yet
participant-list-state-applied = taken up
participant-list-state-undone = taken back
participant-list-rows = Rows
participant-list-taken-up = Taken up

## The file
participant-list-file = File
participant-list-file-hint = XLSX, ODS or CSV, at most { $megabytes } MB and { $rows } rows. The file itself is not kept.
participant-list-frame-hint = It holds for everybody on the list. It decides what may be passed on.
participant-list-notice = First the notice: read only people who were given it already. If it was not the same for all, divide the list.
participant-list-notice-show = Look at the notice
participant-list-language = In which language was everybody given the notice?
participant-list-told-on = On which day?
participant-list-told-on-hint = DD.MM.YYYY, such as 12.3.2026
participant-list-check = Look at the rows

## What happens to each row
participant-list-told = Notice on data protection given on { $day } ({ $language }, { $manner }).
participant-list-waits = Until { $day } you can take the people up. After that the list is deleted.
participant-list-not-kept-title = This is not kept
participant-list-not-kept-numbers = Numbers such as those of clients or households: they belong to the office. Here they only show whether somebody stands twice in the list.
participant-list-not-kept-birth = Date of birth and age: nobody needs them here for the work with people.
participant-list-not-kept-residence = Nationality and residence: this is specially protected and not needed here.
participant-list-not-kept-health = Health and disability: this is specially protected. Nothing of it is kept here.
participant-list-not-kept-counselling = Debts, addiction and other advice: this stays with the advice centre.
participant-list-not-kept-benefits = Benefits and sanctions: they never belong here.
participant-list-unread = Columns that are not known here: { $columns }.
participant-list-outcomes = This is in the list
participant-list-outcome = Result
participant-list-outcome-new = new
participant-list-outcome-there = there already, perhaps
participant-list-outcome-twice = twice
participant-list-outcome-error = error
participant-list-means = Meaning
participant-list-means-new = These people are taken up.
participant-list-means-there = Somebody in your unit has this name already or one nearly like it. These rows are left out.
participant-list-means-twice = The same person probably stands further up. These rows are left out.
participant-list-means-error = These rows cannot be read. The reason stands beside them.
participant-list-each = Each row
participant-list-row = Row
participant-list-known = Details
participant-list-row-no-name = The name is missing.
participant-list-row-day = "{ $text }" is no day such as 12.3.2026.
participant-list-row-far-day = "{ $text }" lies before 1990 or more than a year in the future.
participant-list-row-long = The name is longer than 300 characters, or a detail longer than 2,000.
participant-list-row-twice = Like row { $row }.
participant-list-another = Is somebody of these another person?
participant-list-another-hint = Whom you tick is taken up too. Details are never merged.
participant-list-other = Row { $row }: { $name }
participant-list-apply = Take people up
participant-list-cancel = Delete the list

## Result
participant-list-applied = { $count ->
    [0] Nobody was new
    [one] One person is taken up
   *[other] { $count } people are taken up
}
participant-list-left-there = { $count ->
    [one] One row left out: somebody in your unit has this name already or one nearly like it.
   *[other] { $count } rows left out: somebody in your unit has this name already or one nearly like it.
}
participant-list-left-twice = { $count ->
    [one] One row left out: the person stands twice in the list.
   *[other] { $count } rows left out: the people stand twice in the list.
}
participant-list-left-error = { $count ->
    [one] One row could not be read.
   *[other] { $count } rows could not be read.
}
participant-list-undo-until = Take back, possible until { $day }
participant-list-undo-text = Whoever came by this list is deleted with everything. Whoever was worked with since stays and is named.
participant-list-undo = Take the list back
participant-list-undone = { $count ->
    [0] Nobody was deleted
    [one] One person was deleted again
   *[other] { $count } people were deleted again
}
participant-list-kept = { $count ->
    [one] One person has stayed
   *[other] { $count } people have stayed
}
participant-list-kept-why = They were worked with since.
participant-list-kept-others = { $count ->
    [one] One of them is not named here.
   *[other] { $count } of them are not named here.
}

## Messages
done-participant-list-applied = The list is read.
done-participant-list-undone = The list is taken back.
done-participant-list-cancelled = The list is deleted. Nobody was taken up.

## What to mend
problem-participant-list-no-file = Choose a file.
problem-participant-list-too-large = The file is too large. Divide it.
problem-participant-list-format = This is no table. XLSX, ODS and CSV can be read.
problem-participant-list-no-name = The file has no column with names. Call it "Name", "Nachname" or "Teilnehmende", for example.
problem-participant-list-no-rows = There is no row below the headings.
problem-participant-list-language = Choose the language of the notice.
problem-participant-list-told-on = Enter the day on which everybody was given the notice.
problem-participant-list-told-later = This day is still to come. The notice has to be given before.

## Who may do what
capability-participant-lists = Lists of participants
deed-participant-lists-read-lists = See when lists were read
deed-participant-lists-bring-in = Read a list and take it back

## Words of the log
log-object-participant-list = List of participants

### Deletion concept

keeps-list = Lists of participants that nobody applies
