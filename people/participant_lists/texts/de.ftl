### Teilnehmerlisten: viele Menschen auf einmal aufnehmen

participant-lists = Teilnehmerlisten
participant-lists-empty = Noch keine Liste
participant-lists-empty-text = Mit einer Liste nehmen Sie viele Menschen auf einmal auf.
participant-list-new = Liste einlesen
participant-list-line = Sie sehen zuerst, was mit jeder Zeile geschieht. Bis dahin wird niemand aufgenommen.
participant-list-of = Teilnehmerliste vom { $at }
participant-list-when = Eingelesen
participant-list-by = Von
participant-list-state = Stand
participant-list-state-read = noch niemand aufgenommen
participant-list-state-applied = aufgenommen
participant-list-state-undone = zurückgenommen
participant-list-rows = Zeilen
participant-list-taken-up = Aufgenommen

## Die Datei
participant-list-file = Datei
participant-list-file-hint = XLSX, ODS oder CSV, höchstens { $megabytes } MB und { $rows } Zeilen. Die Datei selbst wird nicht gespeichert.
participant-list-frame-hint = Er gilt für alle in der Liste. Davon hängt ab, was weitergegeben werden darf.
participant-list-notice = Zuerst der Hinweis: Lesen Sie nur Menschen ein, die ihn schon bekommen haben. War er nicht bei allen gleich, teilen Sie die Liste.
participant-list-notice-show = Hinweis ansehen
participant-list-language = In welcher Sprache haben alle den Hinweis bekommen?
participant-list-told-on = An welchem Tag?
participant-list-told-on-hint = TT.MM.JJJJ, zum Beispiel 12.3.2026
participant-list-check = Zeilen ansehen

## Was mit jeder Zeile geschieht
participant-list-told = Hinweis zum Datenschutz gegeben am { $day } ({ $language }, { $manner }).
participant-list-waits = Bis zum { $day } können Sie die Menschen aufnehmen. Danach wird die Liste gelöscht.
participant-list-not-kept-title = Das wird nicht gespeichert
participant-list-not-kept-numbers = Nummern wie Kundennummer oder BG-Nummer: Sie gehören ins Amt. Hier zeigen sie nur, ob jemand zweimal in der Liste steht.
participant-list-not-kept-birth = Geburtsdatum und Alter: Für die Begleitung braucht sie hier niemand.
participant-list-not-kept-residence = Staatsangehörigkeit und Aufenthalt: Das ist besonders geschützt und wird hier nicht gebraucht.
participant-list-not-kept-health = Gesundheit und Behinderung: Das ist besonders geschützt. Davon wird hier nichts gespeichert.
participant-list-not-kept-counselling = Schulden, Sucht und andere Beratung: Das bleibt bei der Beratungsstelle.
participant-list-not-kept-benefits = Leistungen und Sanktionen: Sie gehören nie hierher.
participant-list-unread = Spalten, die hier nicht bekannt sind: { $columns }.
participant-list-outcomes = Das steht in der Liste
participant-list-outcome = Ergebnis
participant-list-outcome-new = neu
participant-list-outcome-there = vielleicht schon da
participant-list-outcome-twice = doppelt
participant-list-outcome-error = Fehler
participant-list-means = Bedeutung
participant-list-means-new = Diese Menschen werden aufgenommen.
participant-list-means-there = In Ihrer Stelle heißt schon jemand so oder fast so. Diese Zeilen werden ausgelassen.
participant-list-means-twice = Weiter oben steht wohl dieselbe Person. Diese Zeilen werden ausgelassen.
participant-list-means-error = Diese Zeilen lassen sich nicht lesen. Der Grund steht dabei.
participant-list-each = Jede Zeile
participant-list-row = Zeile
participant-list-known = Angaben
participant-list-row-no-name = Der Name fehlt.
participant-list-row-day = „{ $text }“ ist kein Tag wie 12.3.2026.
participant-list-row-far-day = „{ $text }“ liegt vor 1990 oder mehr als ein Jahr in der Zukunft.
participant-list-row-long = Der Name ist länger als 300 Zeichen oder eine Angabe länger als 2.000.
participant-list-row-twice = Wie Zeile { $row }.
participant-list-another = Ist jemand davon eine andere Person?
participant-list-another-hint = Wer angekreuzt ist, wird auch aufgenommen. Angaben werden nie zusammengelegt.
participant-list-other = Zeile { $row }: { $name }
participant-list-apply = Menschen aufnehmen
participant-list-cancel = Liste löschen

## Ergebnis
participant-list-applied = { $count ->
    [0] Niemand war neu
    [one] Eine Person ist aufgenommen
   *[other] { $count } Menschen sind aufgenommen
}
participant-list-left-there = { $count ->
    [one] Eine Zeile ausgelassen: In Ihrer Stelle heißt schon jemand so oder fast so.
   *[other] { $count } Zeilen ausgelassen: In Ihrer Stelle heißt schon jemand so oder fast so.
}
participant-list-left-twice = { $count ->
    [one] Eine Zeile ausgelassen: Die Person steht zweimal in der Liste.
   *[other] { $count } Zeilen ausgelassen: Die Personen stehen zweimal in der Liste.
}
participant-list-left-error = { $count ->
    [one] Eine Zeile ließ sich nicht lesen.
   *[other] { $count } Zeilen ließen sich nicht lesen.
}
participant-list-undo-until = Rückgängig machen, möglich bis { $day }
participant-list-undo-text = Wer durch diese Liste kam, wird mit allen Angaben gelöscht. Wer seither bearbeitet wurde, bleibt und wird genannt.
participant-list-undo = Aufnahme rückgängig machen
participant-list-undone = { $count ->
    [0] Niemand wurde gelöscht
    [one] Eine Person wurde wieder gelöscht
   *[other] { $count } Menschen wurden wieder gelöscht
}
participant-list-kept = { $count ->
    [one] Eine Person ist geblieben
   *[other] { $count } Menschen sind geblieben
}
participant-list-kept-why = Mit ihnen wurde seither gearbeitet.
participant-list-kept-others = { $count ->
    [one] Eine Person davon wird hier nicht genannt.
   *[other] { $count } davon werden hier nicht genannt.
}

## Meldungen
done-participant-list-applied = Die Liste ist eingelesen.
done-participant-list-undone = Die Liste ist zurückgenommen.
done-participant-list-cancelled = Die Liste ist gelöscht. Niemand wurde aufgenommen.

## Was zu ändern ist
problem-participant-list-no-file = Wählen Sie eine Datei.
problem-participant-list-too-large = Die Datei ist zu groß. Teilen Sie sie.
problem-participant-list-format = Das ist keine Tabelle. Einlesen lassen sich XLSX, ODS und CSV.
problem-participant-list-no-name = In der Datei steht keine Spalte mit Namen. Nennen Sie sie zum Beispiel „Name“, „Nachname“ oder „Teilnehmende“.
problem-participant-list-no-rows = Unter den Überschriften steht keine Zeile.
problem-participant-list-language = Wählen Sie die Sprache des Hinweises.
problem-participant-list-told-on = Geben Sie den Tag ein, an dem alle den Hinweis bekommen haben.
problem-participant-list-told-later = Dieser Tag kommt erst noch. Der Hinweis muss vorher gegeben sein.

## Wer darf was
capability-participant-lists = Teilnehmerlisten
deed-participant-lists-read-lists = Sehen, wann Listen eingelesen wurden
deed-participant-lists-bring-in = Liste einlesen und zurücknehmen

## Worte im Verlauf
log-object-participant-list = Teilnehmerliste

### Löschkonzept

keeps-list = Eingelesene Teilnehmerlisten, die niemand anwendet
