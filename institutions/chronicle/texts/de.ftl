### Chronik

chronicle = Chronik
chronicle-of = Chronik: { $network }
chronicle-subject = Was das Netzwerk in seinen Jahren getan hat
chronicle-finding = { $years ->
    [one] Ein Jahr
   *[other] { $years } Jahre
}: { $meetings } Treffen, { $decisions ->
    [one] 1 Beschluss
   *[other] { $decisions } Beschlüsse
}, { $offers ->
    [one] 1 neues Angebot
   *[other] { $offers } neue Angebote
}.
chronicle-overview = Überblick
chronicle-years = Jahre
chronicle-year = Jahr
chronicle-from = Von
chronicle-until = Bis
chronicle-first = Anfang
chronicle-last = heute
chronicle-empty = Noch nichts geschehen.
chronicle-empty-text = Die Chronik entsteht von selbst: aus den Treffen, den Mitgliedern, den Beschlüssen, den Angeboten und den erreichten Schritten der Pläne.
chronicle-kind = { $kind } ({ $count })
chronicle-kind-meetings = Treffen
chronicle-kind-joined = Neu dabei
chronicle-kind-left = Ausgeschieden
chronicle-kind-decisions = Beschlüsse
chronicle-kind-offers = Neue Angebote
chronicle-kind-steps = Erreichte Schritte
chronicle-more = und { $count } weitere

## Wer darf was
capability-chronicle = Chronik
deed-chronicle-read-chronicle = Chronik lesen und mitnehmen

## Worte im Verlauf
log-object-chronicle = Chronik
