### Wissen

articles = Wissen

article = Artikel
articles-count = { $count ->
    [0] Wissen
    [one] 1 Artikel
   *[other] { $count } Artikel
}
articles-words = Wörter im Titel oder Text
articles-empty = Noch kein Artikel.
articles-empty-text = Hier steht, was das Netzwerk herausgefunden hat: wie eine Ausbildung in Teilzeit beantragt wird, wer Kinderbetreuung bezahlt, was ein Begriff bedeutet.
article-add = Artikel schreiben
article-edit = Artikel bearbeiten
article-title = Titel
article-title-hint = Am besten die Frage, die der Artikel beantwortet
article-body = Text
article-body-hint = Eine leere Zeile trennt Absätze. „## “ am Anfang einer Zeile macht sie zur Überschrift, „- “ zum Punkt einer Liste. Adressen mit https:// werden zu Links.
article-no-topic = kein bestimmtes Thema
article-owner = Verantwortlich
article-owner-hint = Wer den Artikel aktuell hält: der Name einer Organisation des Netzwerks, oder andere Worte
article-sources = Quellen
article-sources-hint = Eine in jeder Zeile
article-valid-until = Gilt bis
article-valid-until-hint = TT.MM.JJJJ. Danach erinnert die Seite „Heute“ daran, den Artikel durchzusehen.
article-state = Stand
article-state-valid = gilt
article-state-expired = abgelaufen
article-state-replaced = ersetzt
article-ended = zurückgezogen
article-end = Artikel zurückziehen
article-confirm = Stimmt noch
article-about = Zu diesem Artikel
article-written = Geschrieben
article-written-by = { $at } von { $name }
article-writer = Von
article-expired-title = Dieser Artikel ist abgelaufen.
article-expired-text = Er galt bis { $day }. Prüfen Sie vor dem Weitergeben, ob er noch stimmt.
article-replace = Durch einen anderen ersetzen
article-replaced-title = Dieser Artikel gilt nicht mehr. An seine Stelle tritt:
article-replaced-by = Ersetzt durch
article-replaces = Ersetzt
article-replacement-choose = Diesen nehmen
article-replacement-end = Doch nicht ersetzt
article-replacement-nothing = Kein anderer Artikel, der noch gilt, hat diese Wörter im Titel.
article-search = Artikel suchen
article-search-do = Suchen
article-search-more = Es gibt weitere. Suchen Sie mit dem Titel.
article-which = Welcher Artikel tritt an seine Stelle?
article-versions = Fassungen
article-compare = Zwei Fassungen vergleichen
article-compare-do = Vergleichen
article-compare-before = Was sich geändert hat
article-from = Von
article-to = Bis
article-difference = Unterschied
article-change = Änderung
article-line = Zeile
article-line-gone = weg
article-line-new = neu
article-same = Beide Fassungen haben denselben Text.
article-back = Zum Artikel
problem-article-title = Geben Sie einen Titel ein, zum Beispiel „Wer bezahlt die Kinderbetreuung?“.
problem-article-body = Schreiben Sie einen Text.
problem-article-long = Kürzen Sie den Text auf 20.000 Zeichen.
problem-article-topic = Dieses Thema gibt es nicht. Wählen Sie eines aus der Liste.
problem-article-owner = Geben Sie ein, wer den Artikel aktuell hält.
problem-article-replacement = Dieser Artikel kann hier nicht einspringen: Er wurde selbst ersetzt oder zurückgezogen. Wählen Sie einen aus der Liste.

## Meldungen
done-article-added = Der Artikel ist gespeichert.
done-article-confirmed = Danke. Der Artikel gilt ein weiteres Jahr.
done-article-replaced = Der Artikel ist ersetzt.
done-article-replacement-ended = Der Artikel gilt wieder für sich.
done-article-ended = Der Artikel ist zurückgezogen.

## Heute
desk-articles = { $count ->
    [one] Einen abgelaufenen Artikel durchsehen
   *[other] { $count } abgelaufene Artikel durchsehen
}
desk-articles-own = { $count ->
    [one] Einen abgelaufenen Artikel durchsehen: { $name }
   *[other] { $count } abgelaufene Artikel durchsehen: { $name }
}

## Wer darf was
capability-knowledge = Wissen
deed-knowledge-read-articles = Artikel lesen
deed-knowledge-edit-articles = Artikel schreiben und bearbeiten
refused-articles = Artikel schreiben die Koordination, Beauftragte für Chancengleichheit und die Partner des Netzwerks.

## Worte im Verlauf
log-object-article = Artikel
