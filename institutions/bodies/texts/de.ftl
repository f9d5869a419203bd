### Gremien

bodies = Gremien

body = Gremium
bodies-count = { $count ->
    [0] Gremien
    [one] 1 Gremium
   *[other] { $count } Gremien
}
bodies-words = Name
bodies-empty = Noch kein Gremium.
bodies-empty-text = Hier stehen Netzwerkversammlung, Steuerungsgruppe und Arbeitsgruppen. Die meisten Netzwerke beginnen mit der Versammlung.
body-kind-assembly = Netzwerkversammlung
body-kind-steering = Steuerungsgruppe
body-kind-working-group = Arbeitsgruppe
body-kind-project = Projektgruppe
body-kind-advisory-board = Örtlicher Beirat (§ 18d SGB II)
body-add = Gremium anlegen
body-edit = Gremium bearbeiten
body-name = Name
body-name-hint = Zum Beispiel „Steuerungsgruppe“ oder „Arbeitsgruppe Ausbildung in Teilzeit“
body-mandate = Auftrag
body-mandate-hint = Wozu es da ist, in ein oder zwei Sätzen
body-meets = Trifft sich
body-since = seit
body-until = bis
body-ended = beendet
body-seats = Sitze
body-members = { $count ->
    [one] 1 Sitz
   *[other] { $count } Sitze
}
body-members-empty = Noch niemand sitzt in diesem Gremium.
body-members-empty-text = Ein Sitz gehört einer Organisation, am besten einem ihrer Ämter. Dann bleibt er, wenn die Person wechselt.
body-former = { $count ->
    [one] 1 früherer Sitz
   *[other] { $count } frühere Sitze
}
body-organisations = Organisationen dieses Gremiums
body-end = Gremium beenden
meets-open = nach Bedarf
meets-own = nach eigenem Rhythmus
meets-weekly = jede Woche
meets-two-weeks = alle zwei Wochen
meets-monthly = monatlich
meets-two-months = alle zwei Monate
meets-quarterly = vierteljährlich
meets-four-months = alle vier Monate
meets-half-year = halbjährlich
meets-yearly = jährlich
seat = Rolle im Gremium
seat-add = Sitz vergeben
seat-edit = Sitz bearbeiten
seat-end = Sitz beenden
seat-actions = Ändern
seat-since = seit
seat-until = bis
seat-search = Organisation suchen
seat-search-do = Suchen
seat-which = Welche Organisation?
seat-more = Es gibt weitere. Suchen Sie mit dem Namen.
seat-nothing-text = Keine Organisation des Netzwerks heißt so.
seat-no-office = kein bestimmtes Amt
seat-office-hint = Wer das Amt hat, hat den Sitz.
problem-body-name = Geben Sie den Namen des Gremiums ein.
problem-body-taken = Ein Gremium dieses Namens gibt es schon, vielleicht ein beendetes.
problem-body-kind = Wählen Sie die Art des Gremiums.
problem-body-meets = Wählen Sie einen Rhythmus aus der Liste.
problem-body-mandate = Kürzen Sie den Auftrag auf 2.000 Zeichen.
problem-body-advisory = Im Örtlichen Beirat darf nicht sitzen, wer Eingliederungsleistungen nach dem SGB II anbietet (§ 18d SGB II). Beenden Sie zuerst die Sitze von Trägern und Jobcentern.
problem-seat-advisory = Wer Eingliederungsleistungen nach dem SGB II anbietet, darf nicht Mitglied des Örtlichen Beirats sein (§ 18d SGB II).
problem-seat-part = Wählen Sie die Rolle im Gremium.
problem-seat-office = Dieses Amt gehört nicht zur Organisation. Wählen Sie eines aus der Liste.
problem-seat-taken = Diesen Sitz gibt es schon. Wählen Sie ein anderes Amt.

## Meldungen
done-body-added = Das Gremium ist angelegt. Als Nächstes können Sie Sitze vergeben.
done-body-ended = Das Gremium ist beendet.
done-seat-added = Der Sitz ist vergeben.
done-seat-ended = Der Sitz ist beendet.

## Wer darf was
capability-bodies = Gremien
deed-bodies-read-bodies = Gremien lesen
deed-bodies-export-bodies = Gremien und Sitze als Datei mitnehmen
deed-bodies-edit-bodies = Gremien und Sitze bearbeiten

## Worte im Verlauf
log-object-body = Gremium
log-object-body-member = Sitz in einem Gremium
