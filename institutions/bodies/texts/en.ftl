### Bodies

bodies = Bodies

body = Body
bodies-count = { $count ->
    [0] Bodies
    [one] 1 body
   *[other] { $count } bodies
}
bodies-words = Name
bodies-empty = No body yet.
bodies-empty-text = Here stand the assembly, the steering group and working groups. Most networks begin with the assembly.
body-kind-assembly = Assembly
body-kind-steering = Steering group
body-kind-working-group = Working group
body-kind-project = Project group
body-kind-advisory-board = Local advisory board (§ 18d SGB II)
body-add = Add a body
body-edit = Edit the body
body-name = Name
body-name-hint = For example “Steuerungsgruppe” or “Arbeitsgruppe Ausbildung in Teilzeit”
body-mandate = Mandate
body-mandate-hint = What it is for, in one or two sentences
body-meets = Meets
body-since = since
body-until = until
body-ended = ended
body-seats = Seats
body-members = { $count ->
    [one] 1 seat
   *[other] { $count } seats
}
body-members-empty = Nobody sits in this body yet.
body-members-empty-text = A seat belongs to an organisation, best to one of its offices. Then it stays when the person changes.
body-former = { $count ->
    [one] 1 former seat
   *[other] { $count } former seats
}
body-organisations = Organisations of this body
body-end = End the body
meets-open = as needed
meets-own = in a rhythm of its own
meets-weekly = every week
meets-two-weeks = every two weeks
meets-monthly = monthly
meets-two-months = every two months
meets-quarterly = quarterly
meets-four-months = every four months
meets-half-year = every half year
meets-yearly = yearly
seat = Part in the body
seat-add = Give a seat
seat-edit = Edit the seat
seat-end = End the seat
seat-actions = Change
seat-since = since
seat-until = until
seat-search = Find an organisation
seat-search-do = Search
seat-which = Which organisation?
seat-more = There are more. Search by name.
seat-nothing-text = No organisation of the network has this name.
seat-no-office = no particular office
seat-office-hint = Whoever holds the office has the seat.
problem-body-name = Enter the name of the body.
problem-body-taken = There is already a body of this name, perhaps one that has ended.
problem-body-kind = Choose the kind of the body.
problem-body-meets = Choose a rhythm from the list.
problem-body-mandate = Shorten the mandate to 2,000 characters.
problem-body-advisory = Whoever offers integration services under the SGB II may not sit in the local advisory board (§ 18d SGB II). First end the seats of providers and Jobcenter.
problem-seat-advisory = Whoever offers integration services under the SGB II may not be a member of the local advisory board (§ 18d SGB II).
problem-seat-part = Choose the part in the body.
problem-seat-office = This office does not belong to the organisation. Choose one from the list.
problem-seat-taken = This seat is taken already. Choose another office.

## Messages
done-body-added = The body is entered. Next you can give seats.
done-body-ended = The body has ended.
done-seat-added = The seat is given.
done-seat-ended = The seat has ended.

## Who may do what
capability-bodies = Bodies
deed-bodies-read-bodies = Read bodies
deed-bodies-export-bodies = Take bodies and seats away as a file
deed-bodies-edit-bodies = Change bodies and seats

## Words in the log
log-object-body = Body
log-object-body-member = Seat in a body
