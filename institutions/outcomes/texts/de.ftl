### Was herauskommt: Beschlüsse, Aufgaben, Fragen

outcome-words = Wörter
outcome-body = Gremium
outcome-to-topic = Auf eine Tagesordnung
outcome-to-task = Aufgabe daraus machen
outcome-to-offer = Angebot daraus machen
outcome-to-article = Artikel daraus schreiben
outcome-to-plan = Plan daraus machen

## Beschlüsse
decisions = Beschlüsse
decisions-empty = Noch kein Beschluss.
decisions-empty-text = Zeilen im Protokoll, die mit „B:“ beginnen, werden zu Beschlüssen, sobald das Protokoll verschickt ist.
decision-number = Nummer
decision-text = Beschluss
decision-day = Beschlossen am
decision-title = Beschluss { $number }
decision-line = beschlossen am { $day }
decision-withdrawn = durch Berichtigung entfallen

## Aufgaben
tasks = Aufgaben
tasks-empty = Keine offene Aufgabe.
tasks-empty-text = Zeilen im Protokoll, die mit „A:“ beginnen, werden zu Aufgaben. Sie können auch hier eine anlegen.
task = Aufgabe
task-add = Aufgabe anlegen
task-edit = Aufgabe bearbeiten
task-text-hint = Ein Satz mit einem Verb, zum Beispiel „Folien an alle schicken“. Bitte keine Angaben zu einzelnen Teilnehmenden.
task-who = Wer
task-who-hint = Eine Organisation des Netzwerks oder wer dort ein Amt hat, zum Beispiel „VHS“ oder „Frau Weber“
task-nobody = noch niemand
task-unknown = nicht im Verzeichnis gefunden
task-due = Bis
task-given = Erteilt
task-reminded = Erinnert
task-refused = Abgelehnt
task-state = Stand
task-state-open = offen
task-state-overdue = überfällig
task-state-done = erledigt
task-state-dropped = aufgegeben
task-state-passed = bei der Koordination
task-state-nameless = ohne jemanden, der sie übernimmt
task-state-refused = abgelehnt
task-done-by-link = mit dem Link aus der Mail
task-done-at = Erledigt am
task-result = Ergebnis
task-result-hint = Was kam dabei heraus? Bitte keine Angaben zu einzelnen Teilnehmenden.
task-reason = Grund
task-complete = Erledigt
task-drop = Aufgabe aufgeben
task-reopen = Doch noch offen
task-pass = Das ist nicht meine Aufgabe
task-corrected = Im berichtigten Protokoll steht sie nicht mehr.
done-task-saved = Die Aufgabe ist gespeichert.
done-task-told = Die Aufgabe ist gespeichert. Wer sie übernimmt, bekommt eine Mail.
done-task-silent = Die Aufgabe ist gespeichert. Eine Mail-Adresse ist nicht bekannt: Bitte sagen Sie selbst Bescheid.
done-task-completed = Die Aufgabe ist erledigt.
done-task-dropped = Die Aufgabe ist aufgegeben.
done-task-reopened = Die Aufgabe ist wieder offen.
problem-task-text = Schreiben Sie, was zu tun ist.
problem-task-who = Im Netzwerk ist niemand mit diesem Namen. Schreiben Sie den Namen oder Kurznamen einer Organisation, oder den Familiennamen von jemandem, der dort ein Amt hat.
problem-task-several = So heißen mehrere. Schreiben Sie den ganzen Namen.
refused-task = Eine Aufgabe melden die Koordination und die Organisation, die sie hat, als erledigt.

## Der Link aus der Mail
task-link-title = Ihre Aufgabe
task-link-done = Danke. Die Aufgabe ist als erledigt gemeldet.
task-link-passed = Danke. Die Koordination kümmert sich darum, wer die Aufgabe übernimmt.
task-link-refused = Sie haben gesagt: Das ist nicht meine Aufgabe. Die Koordination kümmert sich darum.
task-link-over = Dieser Link gilt nicht mehr
task-link-over-text = Die Aufgabe gibt es nicht mehr, oder der Link ist zu alt. Fragen Sie die Koordination Ihres Netzwerks.
task-mail-line = – { $text }
    Erledigt melden: { $link }
task-mail-line-due = – { $text }, bis { $due }
    Erledigt melden: { $link }
task-mail-subject = { $network }: { $count ->
    [one] eine Aufgabe aus dem Treffen
   *[other] { $count } Aufgaben aus dem Treffen
}
task-mail-body = Guten Tag { $name },

    im Treffen des Netzwerks „{ $network }“ wurde festgehalten, was Sie übernehmen:

    { $tasks }

    Ein Konto brauchen Sie dafür nicht.
task-given-subject = { $network }: { $count ->
    [one] eine Aufgabe für Sie
   *[other] { $count } Aufgaben für Sie
}
task-given-body = Guten Tag { $name },

    die Koordination des Netzwerks „{ $network }“ hat Ihnen etwas zu tun gegeben:

    { $tasks }

    Ein Konto brauchen Sie dafür nicht. Wenn es nicht Ihre Aufgabe ist, sagen Sie es mit dem gleichen Link.
reminder-tasks-late = Noch nicht erledigt:
reminder-tasks-new = Neu für Sie:

## Fragen
questions = Fragen
questions-empty = Noch keine Frage.
questions-empty-text = Zeilen im Protokoll, die mit „F:“ beginnen, werden zu Fragen, sobald das Protokoll verschickt ist.
question = Frage
question-day = Gestellt am
question-line = gestellt am { $day }
question-state = Stand
question-state-open = offen
question-state-answered = beantwortet
question-state-closed = geschlossen
question-answer = Antwort
question-close = Ohne Antwort schließen
problem-question-answer = Schreiben Sie, was herausgefunden wurde.
done-question-answered = Die Antwort ist gespeichert.
done-question-closed = Die Frage ist geschlossen.

## Heute
desk-waiting = Wartet auf andere
desk-task = { $text } erledigen
desk-waits = { $who }: { $text }
desk-since-today = seit heute
desk-since = { $count ->
    [one] seit 1 Tag
   *[other] seit { $count } Tagen
}
desk-tasks-more = Weitere Aufgaben ansehen
desk-tasks-passed = { $count ->
    [one] Bei einer Aufgabe nachfragen, auf die niemand geantwortet hat
   *[other] Bei { $count } Aufgaben nachfragen, auf die niemand geantwortet hat
}
desk-tasks-refused = { $count ->
    [one] Eine abgelehnte Aufgabe jemand anderem geben
   *[other] { $count } abgelehnte Aufgaben jemand anderem geben
}
desk-tasks-nameless = { $count ->
    [one] Einer Aufgabe jemanden geben, der sie übernimmt
   *[other] { $count } Aufgaben jemanden geben, der sie übernimmt
}

capability-outcomes = Beschlüsse, Aufgaben, Fragen
deed-outcomes-read-outcomes = Beschlüsse, Aufgaben und Fragen lesen
deed-outcomes-export-outcomes = Beschlüsse, Aufgaben und Fragen als Datei mitnehmen
deed-outcomes-edit-outcomes = Aufgaben erteilen, Fragen beantworten
deed-outcomes-complete-task = Aufgabe als erledigt melden
deed-outcomes-open-link = Link aus einer Mail öffnen

## Worte im Verlauf
log-object-decision = Beschluss
log-object-task = Aufgabe
log-object-question = Frage
log-action-pass = an die Koordination gegeben
