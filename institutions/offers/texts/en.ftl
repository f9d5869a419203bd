### Offers

offers = Offers

offer = Offer
offers-count = { $count ->
    [0] Offers
    [one] 1 offer
   *[other] { $count } offers
}
offers-words = Words in the offer
offers-all = all but withdrawn ones
offers-empty = No offer yet.
offers-empty-text = This is what the joint work has led to: a course, an advice service, office hours. For whom it is, who carries it and how one gets in.
offers-public-title = Offers: { $network }
offers-public = Public page
offers-public-text = This is what { $network } offers. Each offer says how you get in.
offers-public-empty = No offer is running at the moment.
offers-of = All offers: { $network }
offers-hsds = For other directories:
offer-add = Enter an offer
offer-edit = Edit offer
offer-title = Title
offer-title-hint = What the offer is called, for example "Part-time training: advice for employers"
offer-text = What it is
offer-text-hint = What happens there, how often, what does it cost? Addresses with https:// become links.
offer-audience = For whom
offer-audience-hint = For example "single parents without a vocational qualification"
offer-carrier = Offered by
offer-carrier-hint = Name of the network's organisation that carries the offer; a part of the name is enough
offer-carrier-which = Which organisation is meant?
offer-organisation = Organisation
offer-partners = Together with
offer-partners-hint = Who else takes part
offer-place = Where
offer-place-hint = For example "vhs Auenburg, room 3" or "online"
offer-territories = For which territories
offer-territories-hint = Without a choice it is for the whole network.
offer-territories-all = whole network
offer-when = When
offer-from = Begins on
offer-until = Ends on
offer-period = { $from } to { $until }
offer-period-open = from { $from }
offer-capacity = Places
offer-capacity-hint = In words, for example "12 in each course, 3 free at the moment"
offer-entry = How to get in
offer-entry-hint = Telephone, e-mail or link of an office. Nothing about participants.
offer-entry-public = How to get in
offer-public = Public
offer-public-label = Show it to the public
offer-public-hint = Then everybody can read the offer without signing in, and other directories can take it over.
offer-public-page = look at the public page
offer-is-public = public
offer-state = State
offer-state-planned = planned
offer-state-running = running
offer-state-ended = ended
offer-state-withdrawn = withdrawn
offer-due = To do
offer-due-unconfirmed = not confirmed for a year
offer-due-ending = ends within the next 30 days
offer-due-gone = organisation no longer in the network
offer-about = About this offer
offer-address = Address
offer-phone = Telephone
offer-email = E-mail
offer-website = Website
offer-to-topic = Onto the agenda
offer-confirm = Still right
offer-confirmed = Confirmed
offer-confirmed-public = Last confirmed on { $day }.
offer-by = { $day } by { $name }
offer-stale-title = Nobody has confirmed this offer for a year.
offer-stale-text = Ask before you pass it on. If it is still right, one click on "Still right" is enough.
offer-withdraw = Withdraw offer
offer-withdraw-text = The offer disappears from the list, from the search and from the public page. Whoever knows its address in the network reads the reason there.
offer-withdrawn-title = This offer was withdrawn.
offer-reason = Reason
offer-reason-hint = For example "The funding has run out."
offer-comes-from = This offer comes from:
offer-from-decision = Decision { $title }
offer-from-task = Task: { $title }
offer-from-question = Question: { $title }
problem-offer-title = Enter a title, for example "Office hours for returners".
problem-offer-text = Write in one or two sentences what the offer is.
problem-offer-long = Shorten the text to 5,000 characters.
problem-offer-audience = Enter for whom the offer is.
problem-offer-carrier = Enter which organisation carries the offer.
problem-offer-carrier-unknown = No organisation of the network has this name. Check the spelling, or enter the organisation first.
problem-offer-carrier-several = Several organisations fit. Choose one.
problem-offer-from = Enter when the offer begins or began.
problem-offer-until = The offer ends before it begins. Check both days.
problem-offer-entry = Enter how one gets in: telephone, e-mail or link of an office.
problem-offer-reason = Enter the reason. It helps everybody who looks for the offer.

## Messages
done-offer-added = The offer is entered.
done-offer-confirmed = Thank you. The offer is confirmed.
done-offer-withdrawn = The offer is withdrawn.

## Today
desk-offers-gone = { $count ->
    [one] The organisation of an offer is no longer in the network: hand it over or withdraw it
   *[other] { $count } offers whose organisation is no longer in the network: hand them over or withdraw them
}
desk-offers-unconfirmed = { $count ->
    [one] Have one offer confirmed: nobody has looked for a year
   *[other] Have { $count } offers confirmed: nobody has looked for a year
}
desk-offers-ending = { $count ->
    [one] One offer ends within the next 30 days: extend it or let it end
   *[other] { $count } offers end within the next 30 days: extend them or let them end
}

## Who may do what
capability-offers = Offers
deed-offers-read-offers = Read offers
deed-offers-export-offers = Take offers away as a file
deed-offers-edit-offers = Enter, publish and withdraw offers
deed-offers-confirm-offers = Confirm that an offer is still right
deed-offers-read-public-offers = Read public offers
refused-offers = Offers are entered by the network's coordination.
refused-offers-confirm = An offer is confirmed by the coordination and by whoever works with the network for its organisation.

## Words in the log
log-object-offer = Offer
log-action-withdraw = withdrawn
