### Angebote

offers = Angebote

offer = Angebot
offers-count = { $count ->
    [0] Angebote
    [one] 1 Angebot
   *[other] { $count } Angebote
}
offers-words = Wörter im Angebot
offers-all = alle außer zurückgezogenen
offers-empty = Noch kein Angebot.
offers-empty-text = Hier steht, was aus der gemeinsamen Arbeit geworden ist: ein Kurs, eine Beratung, eine Sprechstunde. Für wen es ist, wer es trägt und wie man dazukommt.
offers-public-title = Angebote: { $network }
offers-public = Öffentliche Seite
offers-public-text = Das bietet { $network } an. Wie Sie dazukommen, steht bei jedem Angebot.
offers-public-empty = Zurzeit läuft kein Angebot.
offers-of = Alle Angebote: { $network }
offers-hsds = Für andere Verzeichnisse:
offer-add = Angebot eintragen
offer-edit = Angebot bearbeiten
offer-title = Titel
offer-title-hint = Wie das Angebot heißt, zum Beispiel „Ausbildung in Teilzeit: Beratung für Betriebe“
offer-text = Was es ist
offer-text-hint = Was geschieht dort, wie oft, was kostet es? Adressen mit https:// werden zu Links.
offer-audience = Für wen
offer-audience-hint = Zum Beispiel „Alleinerziehende ohne Berufsabschluss“
offer-carrier = Angeboten von
offer-carrier-hint = Name der Organisation im Netzwerk, die das Angebot trägt; ein Teil des Namens genügt
offer-carrier-which = Welche Organisation ist gemeint?
offer-organisation = Organisation
offer-partners = Gemeinsam mit
offer-partners-hint = Wer noch mitmacht
offer-place = Wo
offer-place-hint = Zum Beispiel „vhs Auenburg, Raum 3“ oder „online“
offer-territories = Für welche Gebiete
offer-territories-hint = Ohne Auswahl gilt es für das ganze Netzwerk.
offer-territories-all = ganzes Netzwerk
offer-when = Wann
offer-from = Beginnt am
offer-until = Endet am
offer-period = { $from } bis { $until }
offer-period-open = ab { $from }
offer-capacity = Plätze
offer-capacity-hint = In Worten, zum Beispiel „12 je Kurs, zurzeit 3 frei“
offer-entry = Zugang
offer-entry-hint = Telefon, E-Mail oder Link einer Stelle. Keine Angaben zu Teilnehmenden.
offer-entry-public = So kommen Sie dazu
offer-public = Öffentlich
offer-public-label = Öffentlich zeigen
offer-public-hint = Dann kann jeder das Angebot ohne Anmeldung lesen, und andere Verzeichnisse können es übernehmen.
offer-public-page = öffentliche Seite ansehen
offer-is-public = öffentlich
offer-state = Stand
offer-state-planned = geplant
offer-state-running = läuft
offer-state-ended = beendet
offer-state-withdrawn = zurückgezogen
offer-due = Zu tun
offer-due-unconfirmed = seit einem Jahr nicht bestätigt
offer-due-ending = endet in den nächsten 30 Tagen
offer-due-gone = Organisation nicht mehr im Netzwerk
offer-about = Zu diesem Angebot
offer-address = Anschrift
offer-phone = Telefon
offer-email = E-Mail
offer-website = Internet
offer-to-topic = Auf die Tagesordnung
offer-confirm = Stimmt noch
offer-confirmed = Bestätigt
offer-confirmed-public = Zuletzt bestätigt am { $day }.
offer-by = { $day } von { $name }
offer-stale-title = Dieses Angebot hat seit einem Jahr niemand bestätigt.
offer-stale-text = Fragen Sie nach, bevor Sie es weitergeben. Wenn es noch stimmt, genügt ein Klick auf „Stimmt noch“.
offer-withdraw = Angebot zurückziehen
offer-withdraw-text = Das Angebot verschwindet aus der Liste, aus der Suche und von der öffentlichen Seite. Wer die Adresse im Netzwerk kennt, liest dort den Grund.
offer-withdrawn-title = Dieses Angebot ist zurückgezogen.
offer-reason = Grund
offer-reason-hint = Zum Beispiel „Die Förderung ist ausgelaufen.“
offer-comes-from = Dieses Angebot kommt aus:
offer-from-decision = Beschluss { $title }
offer-from-task = Aufgabe: { $title }
offer-from-question = Frage: { $title }
problem-offer-title = Geben Sie einen Titel ein, zum Beispiel „Sprechstunde Wiedereinstieg“.
problem-offer-text = Schreiben Sie in ein, zwei Sätzen, was das Angebot ist.
problem-offer-long = Kürzen Sie den Text auf 5.000 Zeichen.
problem-offer-audience = Geben Sie ein, für wen das Angebot ist.
problem-offer-carrier = Geben Sie ein, welche Organisation das Angebot trägt.
problem-offer-carrier-unknown = Keine Organisation des Netzwerks heißt so. Prüfen Sie die Schreibweise oder nehmen Sie die Organisation zuerst auf.
problem-offer-carrier-several = Mehrere Organisationen passen dazu. Wählen Sie eine aus.
problem-offer-from = Geben Sie ein, wann das Angebot beginnt oder begonnen hat.
problem-offer-until = Das Angebot endet vor seinem Beginn. Prüfen Sie beide Tage.
problem-offer-entry = Geben Sie ein, wie man dazukommt: Telefon, E-Mail oder Link einer Stelle.
problem-offer-reason = Geben Sie den Grund ein. Er hilft allen, die das Angebot suchen.

## Meldungen
done-offer-added = Das Angebot ist eingetragen.
done-offer-confirmed = Danke. Das Angebot ist bestätigt.
done-offer-withdrawn = Das Angebot ist zurückgezogen.

## Heute
desk-offers-gone = { $count ->
    [one] Die Organisation eines Angebots ist nicht mehr im Netzwerk: übergeben oder zurückziehen
   *[other] { $count } Angebote, deren Organisation nicht mehr im Netzwerk ist: übergeben oder zurückziehen
}
desk-offers-unconfirmed = { $count ->
    [one] Ein Angebot bestätigen lassen: seit einem Jahr hat niemand nachgesehen
   *[other] { $count } Angebote bestätigen lassen: seit einem Jahr hat niemand nachgesehen
}
desk-offers-ending = { $count ->
    [one] Ein Angebot endet in den nächsten 30 Tagen: verlängern oder auslaufen lassen
   *[other] { $count } Angebote enden in den nächsten 30 Tagen: verlängern oder auslaufen lassen
}

## Wer darf was
capability-offers = Angebote
deed-offers-read-offers = Angebote lesen
deed-offers-export-offers = Angebote als Datei mitnehmen
deed-offers-edit-offers = Angebote eintragen, veröffentlichen und zurückziehen
deed-offers-confirm-offers = bestätigen, dass ein Angebot noch stimmt
deed-offers-read-public-offers = öffentliche Angebote lesen
refused-offers = Angebote trägt die Koordination des Netzwerks ein.
refused-offers-confirm = Ein Angebot bestätigen die Koordination und wer für seine Organisation im Netzwerk mitarbeitet.

## Worte im Verlauf
log-object-offer = Angebot
log-action-withdraw = zurückgezogen
