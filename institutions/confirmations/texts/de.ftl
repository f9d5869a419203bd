### „Stimmt noch“

confirmation-title = Angaben prüfen lassen
confirmation-count = { $entries ->
    [0] Kein Eintrag ist zu prüfen
    [one] 1 Eintrag ist seit einem Jahr nicht geprüft
   *[other] { $entries } Einträge sind seit einem Jahr nicht geprüft
}
confirmation-line = Jede Organisation bekommt eine E-Mail mit einem Link. Ein Klick bestätigt den Eintrag, ohne Konto. Nach dem ersten Mal geschieht das von selbst: jede Organisation einmal im Jahr, höchstens 50 am Tag.
confirmation-do = { $organisations ->
    [one] 1 Organisation bitten
   *[other] { $organisations } Organisationen bitten
}
confirmation-without-email = { $organisations ->
    [one] 1 Organisation hat keine E-Mail-Adresse. Rufen Sie an oder tragen Sie eine ein.
   *[other] { $organisations } Organisationen haben keine E-Mail-Adresse. Rufen Sie an oder tragen Sie eine ein.
}
confirmation-empty = Es ist nichts zu prüfen.
confirmation-empty-text = Hier stehen Einträge, die seit einem Jahr niemand bestätigt hat.
confirmation-last = Zuletzt bestätigt
confirmation-asked = Gebeten am
confirmation-never = noch nie
confirmation-email-missing = keine E-Mail-Adresse
confirmation-unsent = Es gibt keine Adresse, an die die Bitte gehen kann
confirmation-unsent-text = Bei { $name } ist keine E-Mail-Adresse eingetragen. Es wurde nichts gesendet.
confirmation-unsent-edit = E-Mail-Adresse eintragen
confirmation-open = Die letzte Bitte ist noch offen
confirmation-open-text = { $name } wurde am { $day } gefragt ({ $email }) und hat noch nicht geantwortet. Wenn Sie noch einmal fragen, gilt nur der neue Link.
confirmation-open-do = Noch einmal fragen
confirmation-mail-subject = Stimmt Ihr Eintrag im { $network } noch?
confirmation-mail-body =
    Guten Tag,

    im Verzeichnis „{ $network }“ steht ein Eintrag zu „{ $organisation }“. Damit andere Sie finden, bitten wir Sie einmal im Jahr nachzusehen, ob er noch stimmt:

    { $link }

    Der Link gilt bis zum { $until }. Sie brauchen kein Konto.

    Freundliche Grüße
    { $network }
confirm-title = Stimmt Ihr Eintrag noch?
confirm-question = Stimmt der Eintrag von { $name } noch?
confirm-line = So steht er im Verzeichnis des Netzwerks. Es sind nur dienstliche Angaben.
confirm-entry = Der Eintrag
confirm-name = Name
confirm-address = Anschrift
confirm-deputy = { $name } (Vertretung)
confirm-vacant = nicht besetzt
confirm-wrong = Etwas stimmt nicht?
confirm-hint = Was stimmt nicht?
confirm-hint-hint = Schreiben Sie es in eigenen Worten. Die Koordination des Netzwerks bekommt Ihren Hinweis und ändert den Eintrag.
confirm-hint-do = Hinweis senden
confirm-problem-hint = Schreiben Sie, was nicht stimmt, zum Beispiel „Die Telefonnummer ist jetzt 06152 12345“.
confirm-problem-long = Kürzen Sie den Hinweis auf 2.000 Zeichen.
confirm-thanks = Danke
confirm-thanks-text = Der Eintrag von { $name } ist bestätigt. Wir fragen in einem Jahr wieder.
confirm-before = Der Eintrag ist schon bestätigt
confirm-before-text = Der Eintrag von { $name } ist seit dem { $day } bestätigt. Sie müssen nichts mehr tun.
confirm-hint-sent = Danke für den Hinweis
confirm-hint-sent-text = Die Koordination des Netzwerks sieht sich den Eintrag von { $name } an.
confirm-hint-before = Ihr Hinweis ist angekommen
confirm-hint-before-text = Die Koordination des Netzwerks sieht sich den Eintrag von { $name } an. Dieser Link wird nicht mehr gebraucht.
confirm-expired = Dieser Link gilt nicht mehr
confirm-expired-text = Der Eintrag von { $name } lässt sich damit nicht mehr bestätigen. Antworten Sie auf die E-Mail, wenn Sie einen neuen Link möchten.
confirm-replaced-text = Zum Eintrag von { $name } gibt es eine neuere E-Mail. Nehmen Sie den Link darin.
confirm-mail-subject = Hinweis zum Eintrag von { $organisation }
confirm-mail-body =
    Guten Tag,

    zum Eintrag von „{ $organisation }“ ist ein Hinweis angekommen:

    { $hint }

    Hier ändern Sie den Eintrag: { $link }
done-confirmed = Danke. Der Eintrag ist bestätigt.
done-confirmation-asked = Die Bitte liegt im Postausgang.
done-confirmation-asking = Die Bitten werden geschrieben und gehen nacheinander hinaus.

## Heute
desk-confirm = Bitte prüfen: Stimmt der Eintrag von { $name } noch?
desk-due = { $count ->
    [one] 1 Eintrag ist seit einem Jahr nicht geprüft
   *[other] { $count } Einträge sind seit einem Jahr nicht geprüft
}
desk-due-more = Mehr als { $count } Einträge sind seit einem Jahr nicht geprüft

## Worte im Verlauf
log-action-ask = um Prüfung gebeten
log-action-hint = Hinweis gegeben
