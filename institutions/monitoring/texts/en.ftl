### Situation: regional labour market monitoring

monitoring = Situation
monitoring-law = Regional labour market monitoring (§ 9 SGB III)

## Signs and periods
sign-nothing = exactly nothing
sign-unknown = unknown or secret
sign-senseless = not meaningful
value-missing = no entry
value-none = no value
value-no-sum = cannot be added up
period-quarter = quarter { $quarter } of { $year }
period-month = { $month } { $year }
change-same = unchanged
change-unsaid = not comparable
change-more = { $amount } more
change-less = { $amount } less
change-percent-more = { $amount } more (+{ $percent } %)
change-percent-less = { $amount } less (−{ $percent } %)
change-points-more = { $amount } percentage points more
change-points-less = { $amount } percentage points less

## Indicators
indicators = Indicators
indicator = Indicator
indicators-count = { $count ->
    [0] Indicators
    [one] 1 indicator
   *[other] { $count } indicators
}
indicators-empty = No indicator yet.
indicators-empty-text = This shows how unemployment, childcare and employment develop in the districts of the network. Most networks begin with the table “Arbeitslose nach ausgewählten Personengruppen” of the Regionaldatenbank.
indicator-words = Name of the indicator
indicator-newest = Newest period
indicator-territories = Territories
indicator-name = Name
indicator-name-hint = For example “Unemployment rate of women”
indicator-definition = What is counted
indicator-definition-hint = Also what has changed in the course of time
indicator-source = Source
indicator-unit = Unit
indicator-unit-hint = For example Anzahl or Prozent
indicator-additive = Sum over territories
indicator-additive-yes = may be made
indicator-additive-no = may not be made
indicator-additive-do = The values of several territories may be added up
indicator-additive-hint = Counts may be added up, rates may not.
indicator-edit = Edit indicator
indicator-about = About this indicator
indicator-day = As of
indicator-released = { $released }, brought in on { $retrieved }
indicator-empty = No value yet for the districts of the network.
indicator-empty-text = Values come with an official table.
indicator-compare = Compare two periods
indicator-compare-do = Compare
indicator-from = From
indicator-to = To
indicator-comparison = { $from } and { $to } compared
indicator-change = Change
indicator-together = Network in total
indicator-all = All values as a table
indicator-key = Key (AGS)
indicator-period = Period
indicator-value = Value
indicator-provisional = preliminary
indicator-scale = All pictures have the same scale; the line below is nought.
indicator-gaps = Hatched is where a sign stands instead of a number; the table names it.
indicator-preliminary = Some values are preliminary.
indicator-spoken = { $territory }: from { $from } ({ $first }) to { $to } ({ $last })
indicator-finding-more = More than in { $period } in { $count } of { $all } territories.
indicator-finding-less = Less than in { $period } in { $count } of { $all } territories.
indicator-finding-most = Highest in { $period }: { $territory } with { $value }.
indicator-finding-none = There is no number for this period.
problem-indicator-name = Enter the name of the indicator.
problem-indicator-definition = Shorten the text to 8,000 characters.
problem-indicator-source = Say where the values come from.
problem-indicator-unit = Enter the unit, for example Anzahl.

## Deliveries
deliveries = Official tables
deliveries-line = Tables of the Regionaldatenbank Deutschland (GENESIS) as CSV files. Before taking them over you see what was recognised.
deliveries-table = Tables that were brought in
deliveries-empty = No table yet.
deliveries-empty-text = Download a table by district, for example 13211-02-05-4 “Arbeitslose nach ausgewählten Personengruppen”, and choose the file here.
delivery-new = Bring in a table
delivery-file = File
delivery-file-hint = CSV, at most { $megabytes } MB
delivery-look = See what is in it
delivery-table = Table
delivery-state = State
delivery-state-open = not taken over yet
delivery-state-applied = taken over
delivery-state-undone = taken back
delivery-state-gone = not taken over, file deleted
delivery-when = Uploaded
delivery-released = Day of the table
delivery-licence = Licence
delivery-licence-none = nothing in the file
delivery-period = Periods
delivery-periods = { $first } to { $last } ({ $count })
delivery-values = Values in the file
delivery-values-count = { $values } values for { $territories } territories
delivery-open = Empty places
delivery-open-count = { $count ->
    [one] 1 place is still open or too uncertain and stays empty.
   *[other] { $count } places are still open or too uncertain and stay empty.
}
delivery-found = Districts of the network in the table
delivery-missing = Districts of the network that are missing
delivery-outside = { $count ->
    [one] 1 territory outside of the network, not taken over
   *[other] { $count } territories outside of the network, not taken over
}
delivery-outside-more = { $names } and { $count } more
delivery-indicators = { $count ->
    [one] 1 indicator recognised
   *[other] { $count } indicators recognised
}
delivery-indicator-known = known already
delivery-indicator-new = will be created
delivery-indicator-none = without a value for the districts of the network
delivery-counts = { $added ->
    [0] No new value
    [one] 1 new value
   *[other] { $added } new values
}, { $changed ->
    [one] 1 changed
   *[other] { $changed } changed
}, { $unchanged } there already.
delivery-apply = Take over the values
delivery-undo = Take back
delivery-undo-until = Until { $day } you can take this back.
delivery-report = Taken over: { $added ->
    [one] 1 new value
   *[other] { $added } new values
}, { $changed ->
    [one] 1 changed
   *[other] { $changed } changed
}.
delivery-undone = This table was taken back.
delivery-kept = { $count ->
    [one] 1 value stays because a later table has changed it.
   *[other] { $count } values stay because a later table has changed them.
}
delivery-nothing-here = Nothing for this network
delivery-nothing-here-text = None of the districts in which the network works is in this table.
delivery-nothing-new = Nothing new
delivery-nothing-new-text = All values of this table are there already.
delivery-problem-large = The file is too large. Download the table with fewer features or years.
delivery-problem-none = Choose a file.
delivery-problem-table = This file cannot be read. The field says why.
table-problem-none = This is no table of the Regionaldatenbank: in line { $line } “GENESIS-Tabelle: …” is expected, there stands “{ $cell }”.
table-problem-line = Line { $line } cannot be read. { $cell }
table-problem-header = Before line { $line } title, column heads or units are missing. { $cell }
table-problem-empty = The table has no values ({ $cell }, from line { $line }).
table-problem-cells = Line { $line } (“{ $cell }”) has fewer columns than the head of the table.
table-problem-period = In line { $line } there is “{ $cell }” instead of a year or a day, or a period of another kind than above.
table-problem-territory = In line { $line } key or name of the territory is missing (“{ $cell }”).
table-problem-value = In line { $line } “{ $cell }” is neither a number nor one of the signs - . x
table-problem-twice = Line { $line } (“{ $cell }”) stands twice in the table.
table-problem-long = The table has too many values (from line { $line }). { $cell }

## Statements
statements = Statements
statement = Statement
statements-count = { $count ->
    [0] Statements
    [one] 1 statement
   *[other] { $count } statements
}
statements-empty = No statement yet.
statements-empty-text = This is what the network sees in the figures: risks and opportunities, with evidence and dissent.
statements-finding = { $risks ->
    [0] No risk is
    [one] 1 risk is
   *[other] { $risks } risks are
} likely and of great effect, { $opportunities ->
    [0] no opportunity.
    [one] 1 opportunity.
   *[other] { $opportunities } opportunities.
}
statements-picture = Statements by likelihood and effect
statements-signs = Triangle: risk. Circle: opportunity. The table names the same statements.
statements-more = and { $count } more
statement-words = Word in the title
statement-kind-risk = Risk
statement-kind-opportunity = Opportunity
statement-add = Write a statement
statement-edit = Edit statement
statement-end = End statement
statement-ended = ended
statement-agenda = Put on the agenda
statement-agenda-of = Choose the body
statement-title = Title
statement-title-hint = In one sentence, for example “Places in language courses become scarce”
statement-body = Reasons
statement-everywhere = whole network
statement-no-topic = no topic
statement-step = { $words } ({ $step } of { $steps })
statement-evidence = Evidence
statement-evidence-other = Other evidence
statement-evidence-hint = A source, a link or an observation
statement-value = Value of the indicator
statement-value-hint = Indicator: { $indicator }
statement-value-how = With a value as evidence: open the indicator and choose “Write a statement” there.
statement-no-value = no value as evidence
statement-authors = Written by
statement-authors-hint = For example “Working group return to work, together with the Agentur für Arbeit”
statement-dissent = Dissent
statement-dissent-hint = Who sees it otherwise, and why
statement-dissent-none = none
statement-stands = Is on the agenda
statement-stood = Was on the agenda
statement-waits = Waits in the topic store
statement-decided = What the network decided to do about it
statement-decided-none = nothing yet
statement-entered = Entered
likelihood = Likelihood
likelihood-1 = unlikely
likelihood-2 = possible
likelihood-3 = likely
likelihood-4 = almost certain
effect = Effect
effect-1 = small
effect-2 = noticeable
effect-3 = great
effect-4 = very great
problem-statement-kind = Choose risk or opportunity.
problem-statement-title = Enter a title, at best a sentence.
problem-statement-long = Shorten the text to 5,000 characters.
problem-statement-territory = Choose a district from the list.
problem-statement-topic = Choose a topic from the list.
problem-statement-period = Choose a period from the list.
problem-statement-likelihood = Choose how likely it is.
problem-statement-effect = Choose how great the effect is.
problem-statement-authors = Say whose statement it is.

## Messages
done-delivery-applied = The values are taken over.
done-delivery-undone = The table is taken back.
done-statement-added = The statement is entered.
done-statement-ended = The statement is ended.

## Who may do what
capability-monitoring = Situation
deed-monitoring-read-monitoring = Reading the situation
deed-monitoring-edit-monitoring = Bringing in official tables, editing indicators and statements
refused-monitoring = The situation is kept by the coordination and the officers for equal opportunities.

## Words in the log
log-object-indicator = Indicator
log-object-statement = Statement
log-object-delivery = Official table

### Deletion concept

keeps-delivery = Figures of the regional labour market that were brought in and what they changed
