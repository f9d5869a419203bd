### "Still right"

confirmation-title = Have entries checked
confirmation-count = { $entries ->
    [0] No entry is to be checked
    [one] 1 entry has not been checked for a year
   *[other] { $entries } entries have not been checked for a year
}
confirmation-line = Each organisation gets a mail with a link. One click confirms the entry, without an account. After the first time this happens by itself: each organisation once a year, at most 50 a day.
confirmation-do = { $organisations ->
    [one] Ask 1 organisation
   *[other] Ask { $organisations } organisations
}
confirmation-without-email = { $organisations ->
    [one] 1 organisation has no e-mail address. Call there, or enter one.
   *[other] { $organisations } organisations have no e-mail address. Call there, or enter one.
}
confirmation-empty = There is nothing to check.
confirmation-empty-text = Entries that nobody has confirmed for a year stand here.
confirmation-last = Last confirmed
confirmation-asked = Asked on
confirmation-never = never
confirmation-email-missing = no e-mail address
confirmation-unsent = There is no address to ask at
confirmation-unsent-text = No e-mail address is entered for { $name }. Nothing was sent.
confirmation-unsent-edit = Enter an e-mail address
confirmation-open = The last question is still open
confirmation-open-text = { $name } was asked on { $day } ({ $email }) and has not answered yet. If you ask again, only the new link works.
confirmation-open-do = Ask again
confirmation-mail-subject = Is your entry in { $network } still right?
confirmation-mail-body =
    Good day,

    the directory "{ $network }" has an entry for "{ $organisation }". So that others find you, we ask you once a year to see whether it is still right:

    { $link }

    The link works until { $until }. You do not need an account.

    Kind regards
    { $network }
confirm-title = Is your entry still right?
confirm-question = Is the entry of { $name } still right?
confirm-line = This is how it stands in the network's directory. It holds business details only.
confirm-entry = The entry
confirm-name = Name
confirm-address = Address
confirm-deputy = { $name } (deputy)
confirm-vacant = vacant
confirm-wrong = Something is wrong?
confirm-hint = What is wrong?
confirm-hint-hint = Say it in your own words. The network's coordination gets your hint and changes the entry.
confirm-hint-do = Send the hint
confirm-problem-hint = Say what is wrong, for example "The telephone number is now 06152 12345".
confirm-problem-long = Shorten the hint to 2,000 characters.
confirm-thanks = Thank you
confirm-thanks-text = The entry of { $name } is confirmed. We will ask again in a year.
confirm-before = The entry is confirmed already
confirm-before-text = The entry of { $name } has been confirmed since { $day }. There is nothing more to do.
confirm-hint-sent = Thank you for the hint
confirm-hint-sent-text = The network's coordination will look at the entry of { $name }.
confirm-hint-before = Your hint has arrived
confirm-hint-before-text = The network's coordination will look at the entry of { $name }. This link is no longer needed.
confirm-expired = This link no longer works
confirm-expired-text = The entry of { $name } cannot be confirmed with it any more. Answer the mail if you would like a new link.
confirm-replaced-text = There is a newer e-mail about the entry of { $name }. Take the link in it.
confirm-mail-subject = Hint about the entry of { $organisation }
confirm-mail-body =
    Good day,

    a hint has arrived about the entry of "{ $organisation }":

    { $hint }

    Change the entry here: { $link }
done-confirmed = Thank you. The entry is confirmed.
done-confirmation-asked = The question lies in the outbox.
done-confirmation-asking = The questions are being written and go out one after the other.

## Today
desk-confirm = Please check: is the entry of { $name } still right?
desk-due = { $count ->
    [one] 1 entry has not been checked for a year
   *[other] { $count } entries have not been checked for a year
}
desk-due-more = More than { $count } entries have not been checked for a year

## Words in the log
log-action-ask = asked to check
log-action-hint = gave a hint
