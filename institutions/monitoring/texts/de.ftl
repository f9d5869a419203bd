### Lagebild: regionales Arbeitsmarktmonitoring

monitoring = Lagebild
monitoring-law = Regionales Arbeitsmarktmonitoring (§ 9 SGB III)

## Zeichen und Zeiträume
sign-nothing = nichts vorhanden
sign-unknown = unbekannt oder geheim
sign-senseless = nicht sinnvoll
value-missing = kein Eintrag
value-none = kein Wert
value-no-sum = nicht zu bilden
period-quarter = { $quarter }. Quartal { $year }
period-month = { $month } { $year }
change-same = unverändert
change-unsaid = nicht vergleichbar
change-more = { $amount } mehr
change-less = { $amount } weniger
change-percent-more = { $amount } mehr (+{ $percent } %)
change-percent-less = { $amount } weniger (−{ $percent } %)
change-points-more = { $amount } Prozentpunkte mehr
change-points-less = { $amount } Prozentpunkte weniger

## Kennzahlen
indicators = Kennzahlen
indicator = Kennzahl
indicators-count = { $count ->
    [0] Kennzahlen
    [one] 1 Kennzahl
   *[other] { $count } Kennzahlen
}
indicators-empty = Noch keine Kennzahl.
indicators-empty-text = Hier steht, wie sich Arbeitslosigkeit, Betreuung und Beschäftigung in den Kreisen des Netzwerks entwickeln. Die meisten Netzwerke beginnen mit der Tabelle „Arbeitslose nach ausgewählten Personengruppen“ der Regionaldatenbank.
indicator-words = Name der Kennzahl
indicator-newest = Neuester Zeitraum
indicator-territories = Gebiete
indicator-name = Name
indicator-name-hint = Zum Beispiel „Arbeitslosenquote der Frauen“
indicator-definition = Was gezählt wird
indicator-definition-hint = Auch, was sich im Lauf der Zeit geändert hat
indicator-source = Quelle
indicator-unit = Einheit
indicator-unit-hint = Zum Beispiel Anzahl oder Prozent
indicator-additive = Summe über Gebiete
indicator-additive-yes = darf gebildet werden
indicator-additive-no = darf nicht gebildet werden
indicator-additive-do = Die Werte mehrerer Gebiete dürfen zusammengezählt werden
indicator-additive-hint = Anzahlen darf man zusammenzählen, Quoten nicht.
indicator-edit = Kennzahl bearbeiten
indicator-about = Über diese Kennzahl
indicator-day = Stand
indicator-released = { $released }, eingelesen am { $retrieved }
indicator-empty = Noch kein Wert für die Kreise des Netzwerks.
indicator-empty-text = Werte kommen mit einer amtlichen Tabelle.
indicator-compare = Zwei Zeiträume vergleichen
indicator-compare-do = Vergleichen
indicator-from = Von
indicator-to = Bis
indicator-comparison = { $from } und { $to } im Vergleich
indicator-change = Veränderung
indicator-together = Netzwerk zusammen
indicator-all = Alle Werte als Tabelle
indicator-key = Schlüssel (AGS)
indicator-period = Zeitraum
indicator-value = Wert
indicator-provisional = vorläufig
indicator-scale = Alle Bilder haben denselben Maßstab; die Linie unten ist null.
indicator-gaps = Schraffiert ist, wo statt einer Zahl ein Zeichen steht; die Tabelle nennt es.
indicator-preliminary = Einige Werte sind vorläufig.
indicator-spoken = { $territory }: von { $from } ({ $first }) auf { $to } ({ $last })
indicator-finding-more = In { $count } von { $all } Gebieten mehr als { $period }.
indicator-finding-less = In { $count } von { $all } Gebieten weniger als { $period }.
indicator-finding-most = Am höchsten { $period }: { $territory } mit { $value }.
indicator-finding-none = Für diesen Zeitraum gibt es keine Zahl.
problem-indicator-name = Geben Sie den Namen der Kennzahl ein.
problem-indicator-definition = Kürzen Sie den Text auf 8.000 Zeichen.
problem-indicator-source = Geben Sie an, woher die Werte stammen.
problem-indicator-unit = Geben Sie die Einheit ein, zum Beispiel Anzahl.

## Lieferungen
deliveries = Amtliche Tabellen
deliveries-line = Tabellen der Regionaldatenbank Deutschland (GENESIS) als CSV-Datei. Vor dem Übernehmen sehen Sie, was erkannt wurde.
deliveries-table = Eingelesene Tabellen
deliveries-empty = Noch keine Tabelle.
deliveries-empty-text = Laden Sie eine Tabelle nach Kreisen herunter, zum Beispiel 13211-02-05-4 „Arbeitslose nach ausgewählten Personengruppen“, und wählen Sie hier die Datei.
delivery-new = Tabelle einlesen
delivery-file = Datei
delivery-file-hint = CSV, höchstens { $megabytes } MB
delivery-look = Ansehen, was darin steht
delivery-table = Tabelle
delivery-state = Zustand
delivery-state-open = noch nicht übernommen
delivery-state-applied = übernommen
delivery-state-undone = zurückgenommen
delivery-state-gone = nicht übernommen, Datei gelöscht
delivery-when = Hochgeladen
delivery-released = Stand der Tabelle
delivery-licence = Lizenz
delivery-licence-none = keine Angabe in der Datei
delivery-period = Zeiträume
delivery-periods = { $first } bis { $last } ({ $count })
delivery-values = Werte in der Datei
delivery-values-count = { $values } Werte für { $territories } Gebiete
delivery-open = Leere Stellen
delivery-open-count = { $count ->
    [one] 1 Stelle ist noch offen oder zu unsicher und bleibt leer.
   *[other] { $count } Stellen sind noch offen oder zu unsicher und bleiben leer.
}
delivery-found = Kreise des Netzwerks in der Tabelle
delivery-missing = Kreise des Netzwerks, die fehlen
delivery-outside = { $count ->
    [one] 1 Gebiet außerhalb des Netzwerks, nicht übernommen
   *[other] { $count } Gebiete außerhalb des Netzwerks, nicht übernommen
}
delivery-outside-more = { $names } und { $count } weitere
delivery-indicators = { $count ->
    [one] 1 Kennzahl erkannt
   *[other] { $count } Kennzahlen erkannt
}
delivery-indicator-known = schon bekannt
delivery-indicator-new = wird angelegt
delivery-indicator-none = ohne Wert für die Kreise des Netzwerks
delivery-counts = { $added ->
    [0] Kein neuer Wert
    [one] 1 neuer Wert
   *[other] { $added } neue Werte
}, { $changed ->
    [one] 1 geänderter
   *[other] { $changed } geänderte
}, { $unchanged } schon vorhanden.
delivery-apply = Werte übernehmen
delivery-undo = Zurücknehmen
delivery-undo-until = Bis zum { $day } können Sie das zurücknehmen.
delivery-report = Übernommen: { $added ->
    [one] 1 neuer Wert
   *[other] { $added } neue Werte
}, { $changed ->
    [one] 1 geänderter
   *[other] { $changed } geänderte
}.
delivery-undone = Diese Tabelle ist zurückgenommen.
delivery-kept = { $count ->
    [one] 1 Wert bleibt, weil eine spätere Tabelle ihn geändert hat.
   *[other] { $count } Werte bleiben, weil eine spätere Tabelle sie geändert hat.
}
delivery-nothing-here = Nichts für dieses Netzwerk
delivery-nothing-here-text = Keiner der Kreise, in denen das Netzwerk arbeitet, steht in dieser Tabelle.
delivery-nothing-new = Nichts Neues
delivery-nothing-new-text = Alle Werte dieser Tabelle sind schon da.
delivery-problem-large = Die Datei ist zu groß. Laden Sie die Tabelle mit weniger Merkmalen oder Jahren herunter.
delivery-problem-none = Wählen Sie eine Datei.
delivery-problem-table = Diese Datei kann nicht gelesen werden. Am Feld steht, warum.
table-problem-none = Das ist keine Tabelle der Regionaldatenbank: In Zeile { $line } wird „GENESIS-Tabelle: …“ erwartet, dort steht „{ $cell }“.
table-problem-line = Zeile { $line } kann nicht gelesen werden. { $cell }
table-problem-header = Vor Zeile { $line } fehlen Titel, Spaltenköpfe oder Einheiten. { $cell }
table-problem-empty = Die Tabelle hat keine Werte ({ $cell }, ab Zeile { $line }).
table-problem-cells = Zeile { $line } („{ $cell }“) hat weniger Spalten als der Kopf der Tabelle.
table-problem-period = In Zeile { $line } steht „{ $cell }“ statt eines Jahres oder Stichtags, oder ein Zeitraum anderer Art als darüber.
table-problem-territory = In Zeile { $line } fehlt Schlüssel oder Name des Gebiets („{ $cell }“).
table-problem-value = In Zeile { $line } ist „{ $cell }“ weder eine Zahl noch eines der Zeichen - . x
table-problem-twice = Zeile { $line } („{ $cell }“) steht zweimal in der Tabelle.
table-problem-long = Die Tabelle hat zu viele Werte (ab Zeile { $line }). { $cell }

## Einschätzungen
statements = Einschätzungen
statement = Einschätzung
statements-count = { $count ->
    [0] Einschätzungen
    [one] 1 Einschätzung
   *[other] { $count } Einschätzungen
}
statements-empty = Noch keine Einschätzung.
statements-empty-text = Hier steht, was das Netzwerk in den Zahlen sieht: Risiken und Chancen, mit Beleg und abweichender Meinung.
statements-finding = { $risks ->
    [0] Kein Risiko ist
    [one] 1 Risiko ist
   *[other] { $risks } Risiken sind
} wahrscheinlich und von großer Wirkung, { $opportunities ->
    [0] keine Chance.
    [one] 1 Chance.
   *[other] { $opportunities } Chancen.
}
statements-picture = Einschätzungen nach Wahrscheinlichkeit und Wirkung
statements-signs = Dreieck: Risiko. Kreis: Chance. Die Tabelle nennt dieselben Einschätzungen.
statements-more = und { $count } weitere
statement-words = Wort im Titel
statement-kind-risk = Risiko
statement-kind-opportunity = Chance
statement-add = Einschätzung schreiben
statement-edit = Einschätzung bearbeiten
statement-end = Einschätzung beenden
statement-ended = beendet
statement-agenda = Auf die Tagesordnung
statement-agenda-of = Gremium wählen
statement-title = Titel
statement-title-hint = In einem Satz, zum Beispiel „Plätze in Sprachkursen werden knapp“
statement-body = Begründung
statement-everywhere = ganzes Netzwerk
statement-no-topic = kein Thema
statement-step = { $words } ({ $step } von { $steps })
statement-evidence = Beleg
statement-evidence-other = Anderer Beleg
statement-evidence-hint = Eine Quelle, ein Link oder eine Beobachtung
statement-value = Wert der Kennzahl
statement-value-hint = Kennzahl: { $indicator }
statement-value-how = Mit einem Wert als Beleg: Öffnen Sie die Kennzahl und wählen Sie dort „Einschätzung schreiben“.
statement-no-value = kein Wert als Beleg
statement-authors = Verfasst von
statement-authors-hint = Zum Beispiel „AG Wiedereinstieg, zusammen mit der Agentur für Arbeit“
statement-dissent = Abweichende Meinung
statement-dissent-hint = Wer es anders sieht, und warum
statement-dissent-none = keine
statement-stands = Steht auf der Tagesordnung
statement-stood = Stand auf der Tagesordnung
statement-waits = Wartet im Themenspeicher
statement-decided = Was das Netzwerk dazu beschlossen hat
statement-decided-none = noch nichts
statement-entered = Eingetragen
likelihood = Wahrscheinlichkeit
likelihood-1 = unwahrscheinlich
likelihood-2 = möglich
likelihood-3 = wahrscheinlich
likelihood-4 = fast sicher
effect = Wirkung
effect-1 = gering
effect-2 = spürbar
effect-3 = groß
effect-4 = sehr groß
problem-statement-kind = Wählen Sie Risiko oder Chance.
problem-statement-title = Geben Sie einen Titel ein, am besten einen Satz.
problem-statement-long = Kürzen Sie den Text auf 5.000 Zeichen.
problem-statement-territory = Wählen Sie einen Kreis aus der Liste.
problem-statement-topic = Wählen Sie ein Thema aus der Liste.
problem-statement-period = Wählen Sie einen Zeitraum aus der Liste.
problem-statement-likelihood = Wählen Sie, wie wahrscheinlich es ist.
problem-statement-effect = Wählen Sie, wie groß die Wirkung ist.
problem-statement-authors = Geben Sie an, von wem die Einschätzung stammt.

## Meldungen
done-delivery-applied = Die Werte sind übernommen.
done-delivery-undone = Die Tabelle ist zurückgenommen.
done-statement-added = Die Einschätzung ist eingetragen.
done-statement-ended = Die Einschätzung ist beendet.

## Wer darf was
capability-monitoring = Lagebild
deed-monitoring-read-monitoring = Lagebild lesen
deed-monitoring-edit-monitoring = Amtliche Tabellen einlesen, Kennzahlen und Einschätzungen bearbeiten
refused-monitoring = Das Lagebild pflegen die Koordination und die Beauftragten für Chancengleichheit.

## Worte im Verlauf
log-object-indicator = Kennzahl
log-object-statement = Einschätzung
log-object-delivery = Amtliche Tabelle

### Löschkonzept

keeps-delivery = Eingelesene Zahlen des Lagebilds und was sie geändert haben
