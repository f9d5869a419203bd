### Chronicle

chronicle = Chronicle
chronicle-of = Chronicle: { $network }
chronicle-subject = What the network did in its years
chronicle-finding = { $years ->
    [one] One year
   *[other] { $years } years
}: { $meetings } meetings, { $decisions ->
    [one] 1 decision
   *[other] { $decisions } decisions
}, { $offers ->
    [one] 1 new offer
   *[other] { $offers } new offers
}.
chronicle-overview = Overview
chronicle-years = Years
chronicle-year = Year
chronicle-from = From
chronicle-until = To
chronicle-first = beginning
chronicle-last = today
chronicle-empty = Nothing has happened yet.
chronicle-empty-text = The chronicle makes itself: from the meetings, the members, the decisions, the offers and the steps of plans that were reached.
chronicle-kind = { $kind } ({ $count })
chronicle-kind-meetings = Meetings
chronicle-kind-joined = Joined
chronicle-kind-left = Left
chronicle-kind-decisions = Decisions
chronicle-kind-offers = New offers
chronicle-kind-steps = Steps reached
chronicle-more = and { $count } more

## Who may do what
capability-chronicle = Chronicle
deed-chronicle-read-chronicle = Read the chronicle and take it away

## Words in the log
log-object-chronicle = Chronicle
