### Datenschutz: wer hat was gesehen, was wird wann gelöscht, und die Papiere dazu

data-protection = Datenschutz der Stellen
data-protection-line = Was in den Stellen zu tun ist, auf deren Daten Sie achten.
data-protection-none = Keine Stelle
data-protection-none-text = Ihre Organisation hat hier keine Stelle, die mit Teilnehmenden arbeitet.
data-protection-due =
    { $count ->
        [one] Eine Löschung ist freizugeben.
       *[other] { $count } Löschungen sind freizugeben.
    }
data-protection-waiting = Eine Löschung wartet auf Ihre Freigabe.
data-protection-further = Regeln und Papiere

## Wer hat gesehen?
readings-ask = Wer hat was über eine Person gesehen?
readings-ask-line = Gesucht wird nur in der Stelle, die Sie wählen. Was über die Person bekannt ist, sehen Sie nicht.
readings-unit = Stelle
readings-blank = Bitte wählen
readings-name = Name der Person
readings-hint = Der Name oder ein ganzes Wort daraus. Die Suche wird festgehalten.
readings-show = Anzeigen
readings-several = Mehrere Personen heißen so
readings-choice = { $name }, { $frame }, seit { $day }
readings-of = Zugriffe: { $name }
readings-line = Was der Verlauf der Stelle zu dieser Person festhält, das Neueste zuerst. Wer sie in einer Liste gesehen hat, steht nur im Verlauf der Stelle.
readings-doubtful =
    { $count ->
        [one] Bei einem Zugriff auf dieser Seite ist zu fragen, warum.
       *[other] Bei { $count } Zugriffen auf dieser Seite ist zu fragen, warum.
    }
readings-none = Noch kein Zugriff
readings-at = Wann
readings-who = Wer
readings-what = Was
readings-ground = Grundlage
readings-with = mit { $name }
readings-older = Ältere Zugriffe
restricted-read = Eingeschränkte Angaben lesen
restricted-until = Eingeschränkt bis { $day }
restricted-text = Diese Angaben werden nur noch aufbewahrt. Lesen kann sie nur der Datenschutz; jedes Lesen steht im Verlauf der Stelle.
restricted-facts = Einzelne Angaben sind eingeschränkt
restricted-facts-text = Mit ihnen arbeitet vorerst niemand, weil die Person es so will. Hier stehen nur diese; jedes Lesen steht im Verlauf der Stelle. Auskunft über alles geben Sie, wenn die Person sie verlangt hat.
restricted-access-pdf = Auskunft für die Person (PDF)
restricted-access-json = Auskunft für Programme (JSON)
restricted-access-given = Was die Person selbst angegeben hat (JSON)
restricted-nothing = Über die Person ist nichts bekannt als ihr Name.
readings-ground-helps = Begleitung
readings-ground-stands-in = Vertretung
readings-ground-leads = Leitung der Stelle
readings-ground-emergency = Notzugriff
readings-ground-herself = die eigenen Angaben
readings-ground-link = Link zur Übergabe
readings-ground-program = Ablauf des Programms
readings-ground-officer = Datenschutz
readings-ground-none = keine Begleitung

## Löschen
deletions = Löschungen
deletions-of = Löschungen: { $unit }
deletions-line = Wer hier steht, wird gelöscht, sobald zwei Personen es freigegeben haben, frühestens an dem Tag, der dabei steht. Wer noch auf eine Antwort wartet, bleibt bis dahin.
deletions-none = Keine Löschung fällig
deletions-none-text = Einen Monat vor ihrem Tag stehen Menschen hier, deren Begleitung vor einem Jahr endete.
deletions-due = Zu löschen
deletions-earlier = Frühere Freigaben
deletion-who = Wer
deletion-why = Warum
deletion-day = Löschen ab
deletion-state = Stand
deletion-somebody = Person { $number }
deletion-requested = Löschung verlangt am { $at }
deletion-due = freizugeben
deletion-awaited = freigegeben, wartet auf den Tag
deletion-unanswered = wartet auf eine Antwort
deletion-once = einmal freigegeben
deletion-held = wartet bis { $day }: { $why }
deletion-two = Freigegeben wird, was oben freizugeben ist. Danach muss eine zweite Person freigeben. Was dann gelöscht ist, kommt hier nicht wieder, auch nicht aus einer Sicherung. Es bleiben eine Zahl und, ohne Namen, die Nachweise: was wohin ging, welche Einwilligung es gab, wer was gesehen hat.
deletion-release = Löschung freigeben
deletion-first =
    { $count ->
        [one] { $name } hat am { $at } die Löschung einer Person freigegeben.
       *[other] { $name } hat am { $at } die Löschung von { $count } Personen freigegeben.
    }
deletion-waits = Jetzt muss eine zweite Person freigeben: die Leitung der Stelle oder der Datenschutz.
deletion-release-too = Auch freigeben
deletion-final = Endgültig löschen
deletion-final-now =
    { $count ->
        [0] Heute wird niemand gelöscht.
        [one] Eine Person wird sofort und für immer gelöscht.
       *[other] { $count } Personen werden sofort und für immer gelöscht.
    }
deletion-final-unanswered =
    { $count ->
        [one] Eine weitere Person wartet noch auf eine Antwort. Sie wird in der Nacht danach gelöscht.
       *[other] { $count } weitere Personen warten noch auf eine Antwort. Sie werden in der Nacht danach gelöscht.
    }
deletion-final-later =
    { $count ->
        [one] Eine weitere Person wird an ihrem Tag gelöscht, ohne dass noch einmal gefragt wird.
       *[other] { $count } weitere Personen werden an ihrem Tag gelöscht, ohne dass noch einmal gefragt wird.
    }
deletion-final-what = Gelöscht wird alles, was die Stelle über sie weiß: Angaben, Plan, Termine, Notizen, Übergaben und ihre eigene Seite. Nichts davon kommt wieder, auch nicht aus einer Sicherung.
deletion-final-stays = Es bleiben eine Zahl und, ohne Namen, die Nachweise: was wohin ging, welche Einwilligung es gab, wer was gesehen hat.
deletion-final-release = Freigeben und endgültig löschen
deletion-final-back = Zurück
deletion-take-back = Freigabe zurücknehmen
deletion-done =
    { $count ->
        [one] { $at }: eine Person gelöscht. Freigegeben von { $first } und { $second }.
       *[other] { $at }: { $count } Personen gelöscht. Freigegeben von { $first } und { $second }.
    }
deletion-taken-back = { $at }: Freigabe von { $first } zurückgenommen.
deletion-nobody = jemand, dessen Konto gelöscht ist
deletion-hold-title = Jemanden noch nicht löschen
deletion-blank = Bitte wählen
deletion-until = Noch nicht löschen bis
deletion-hold-save = Ausnehmen
deletion-unhold = Grund entfallen
deletion-hold-proceedings = Ein Verfahren läuft noch
deletion-hold-restriction = Die Person will, dass es bleibt (Einschränkung, Art. 18 DSGVO)
deletion-hold-contract = Ein Vertrag verlangt den Nachweis noch
deletion-numbers = Was von den Gelöschten bleibt
deletion-year = Ende im Jahr
deletion-length = Dauer
deletion-people = Personen
deletion-length-under-6 = unter 6 Monaten
deletion-length-under-12 = 6 bis unter 12 Monate
deletion-length-longer = 12 Monate und länger
deletion-few = weniger als { $count }
deletion-of = Angaben löschen: { $name }
deletion-request-line = Jeder Mensch darf verlangen, dass seine Angaben gelöscht werden (Art. 17 DSGVO).
deletion-request-text = Wenn die Person das will, halten Sie es hier fest. Zwei Personen geben die Löschung dann frei. Wer etwas bekommen hat, wird aufgefordert, es auch zu löschen.
deletion-request = Die Person will gelöscht werden
deletion-request-next = Jetzt geben die Leitung der Stelle und eine zweite Person die Löschung frei.
deletion-request-end = Die Person will es doch nicht

## Anträge
requests = Anträge
requests-of = Anträge: { $unit }
requests-of-her = Anträge von { $name }
requests-line = Was Menschen zu ihren Angaben verlangen. Eine Antwort bekommen sie innerhalb eines Monats (Art. 12 DSGVO).
requests-none = Kein Antrag
requests-none-text = Wer einer Person hilft, hält auf der Seite dieser Person fest, was sie verlangt.
requests-deletion-held = Will die Person gelöscht werden, dann beendet die Leitung der Stelle zuerst die Ausnahme.
requests-hers-none = Die Person hat noch nichts verlangt.
request-note-title = Die Person verlangt etwas
request-kind = Was?
request-kind-access = Auskunft: alles, was hier über sie steht
request-kind-correction = Berichtigung: etwas stimmt nicht
request-kind-restriction = Einschränkung: mit etwas soll vorerst niemand arbeiten
request-kind-deletion = Löschung
request-kind-portability = Mitnehmen: was sie selbst gesagt hat, für ein anderes Programm
request-received = Verlangt am
request-received-hint = Von diesem Tag an zählt der Monat.
request-note = Festhalten
request-due = Antwort bis
request-what-line = { $kind } (verlangt am { $day })
request-until = offen, Antwort bis { $day }
request-longer = Es dauert länger, weil: { $why }
request-late = Die Frist ist vorbei.
request-nobody = jemand, der gelöscht ist
request-answered = { $day }: { $answer }
request-answer-title = Antwort
request-answer-text = Halten Sie fest, was die Person erfahren hat. Ein Nein braucht einen Grund. Sagen Sie ihn der Person. Sagen Sie ihr auch: Sie kann sich bei der Aufsichtsbehörde für den Datenschutz beschweren und vor Gericht gehen (Art. 12 Abs. 4 DSGVO). Der Grund bleibt hier und steht in ihrer Auskunft.
request-answer = Wie ist es ausgegangen?
request-answer-given = erledigt, wie sie es wollte
request-answer-refused = abgelehnt
request-answer-withdrawn = sie will es doch nicht
request-reason = Grund, wenn Sie ablehnen
request-reason-hint = So, wie die Person ihn gehört hat.
request-told = Der Person gesagt am
request-manner = Wie hat sie es erfahren?
request-manner-paper = auf Papier gegeben
request-manner-post = mit der Post
request-manner-spoken = im Gespräch
request-answer-keep = Antwort festhalten
request-longer-until = Es dauert länger: bis { $day }
request-extension-text = Das geht einmal, um zwei Monate, und nur mit einem Grund. Sagen Sie ihn der Person, bevor der erste Monat vorbei ist (Art. 12 Abs. 3 DSGVO).
request-extension = Warum dauert es länger?
request-extension-keep = Frist verlängern
request-way-access = Auskunft als PDF
request-way-portability = Eigene Angaben als Datei
request-way-correction = Angaben berichtigen
request-hidden = Diese Person liest hier niemand mehr
request-hidden-text = Die Angaben dieser Person sind eingeschränkt. Auskunft bekommt sie deshalb von Ihnen.

desk-deletions-due =
    { $count ->
        [one] { $unit }: eine Löschung freigeben
       *[other] { $unit }: { $count } Löschungen freigeben
    }
desk-deletions-waiting = { $unit }: eine Löschung wartet auf Ihre Freigabe
data-protection-asked =
    { $count ->
        [one] Ein Antrag ist zu beantworten
       *[other] { $count } Anträge sind zu beantworten
    }
desk-requests =
    { $count ->
        [one] { $unit }: ein Antrag ist zu beantworten
       *[other] { $unit }: { $count } Anträge sind zu beantworten
    }
desk-emergencies =
    { $count ->
        [one] { $unit }: ein Notzugriff ist offen
       *[other] { $unit }: { $count } Notzugriffe sind offen
    }

done-deletions-released = Freigegeben. Jetzt muss eine zweite Person freigeben.
done-deletions-carried-out = Freigegeben. Gelöscht ist, wessen Tag gekommen ist.
done-deletions-ended = Die Freigabe ist zurückgenommen.
done-request-noted = Der Antrag ist festgehalten.
done-request-answered = Die Antwort ist festgehalten.
done-request-extended = Die Frist ist verlängert.

problem-readings-name = Schreiben Sie den Namen der Person.
problem-readings-short = Schreiben Sie mindestens ein ganzes Wort mit drei Buchstaben.
problem-readings-unit = Wählen Sie die Stelle.
problem-readings-nobody = Unter diesem Namen führt diese Stelle niemanden.
problem-deletion-same = Freigeben muss eine zweite Person, nicht noch einmal Sie.
problem-deletion-lead = Eine der beiden Freigaben muss von der Leitung der Stelle kommen.
problem-deletion-who = Wählen Sie, um wen es geht.
problem-deletion-reason = Sagen Sie, warum noch nicht gelöscht wird.
problem-deletion-until = Schreiben Sie einen Tag in den nächsten zwei Jahren.
problem-request-kind = Wählen Sie, was die Person verlangt.
problem-request-received = Schreiben Sie, an welchem Tag die Person es verlangt hat: spätestens heute.
problem-request-answer = Wählen Sie, wie es ausgegangen ist.
problem-request-told = Schreiben Sie, an welchem Tag die Person es erfahren hat: nach dem Antrag, spätestens heute.
problem-request-manner = Sagen Sie, wie die Person es erfahren hat.
problem-request-reason = Ein Nein braucht einen Grund.
problem-request-extension = Schreiben Sie, warum es länger dauert.
problem-request-long = Kürzen Sie den Grund auf 1.000 Zeichen.

## Papiere
paper-pdf = Als PDF
paper-day = Stand: { $day }
processing = Verzeichnis der Verarbeitungen
processing-of = Verzeichnis der Verarbeitungen: { $unit }
processing-subject = Verarbeitungstätigkeit „Begleitung von Teilnehmenden“ (Art. 30 DSGVO)
processing-draft = Geschrieben aus dem, was in dieser Stelle wirklich geführt und weitergegeben wird. Der Datenschutz prüft und ergänzt es; rechtliche Angaben hier sind Voreinstellungen.
processing-controller = Verantwortlich
processing-unit = Stelle
processing-officer = Datenschutzbeauftragte Person
processing-purpose = Zweck
processing-purpose-text = Menschen auf dem Weg in Ausbildung und Arbeit begleiten: Ziele und Schritte gemeinsam planen, an andere Stellen übergeben
processing-frames = Rechtsrahmen
processing-people = Betroffene
processing-people-text = Teilnehmende
processing-deletion = Löschung
processing-deletion-text = { $months } Monate nach dem Ende der Begleitung, freigegeben von zwei Personen; Einzelheiten im Löschkonzept
processing-third = Drittländer
processing-third-text = Das Programm übermittelt nichts in Drittländer. Es verbindet sich nur mit dem Server, der seine E-Mails verschickt, und mit dem Postfach für Antworten, wenn eines eingerichtet ist. Wo beide stehen, legt fest, wer das Programm betreibt.
processing-kinds = Welche Angaben
processing-kind = Art
processing-fields = Angaben
processing-nothing = noch keine
processing-recipients = Wer etwas bekommen hat
processing-recipient = Stelle
processing-nobody = Bisher ist nichts weitergegeben worden.
processing-access = Wer etwas sieht
processing-role = Rolle
processing-sees = Was sie sieht
processing-role-coach = die Menschen, denen sie hilft, selbst oder als Vertretung; andere nur in einem Notzugriff
processing-role-caseworker = die Menschen, denen sie hilft, selbst oder als Vertretung; andere nur in einem Notzugriff
processing-role-unit-lead = die Namen aller, und wer ihnen hilft; Angaben nur von denen, denen sie selbst hilft, andere in einem Notzugriff
processing-role-dpo = wer was gesehen hat: Name, Rechtsrahmen und Tage; sonst keine Angaben
processing-measures = Wie die Angaben geschützt sind
processing-measure-compartment = Die Angaben liegen in der Stelle. Keine Abfrage reicht in eine andere Stelle, und kein Kennzeichen gilt in zweien.
processing-measure-helpers = Angaben liest nur, wer der Person hilft oder vertritt. Ein Notzugriff öffnet sie für wenige Stunden und wird gemeldet.
processing-measure-transmission = Etwas geht nur als einzelne, festgehaltene Übermittlung hinaus, mit Zweck und Grundlage. Ohne Regel, die es erlaubt, geht nichts.
processing-measure-health = Zur Gesundheit wird nichts geführt. Was eine andere Stelle beachten muss, geht als einzelner Text mit ausdrücklicher Einwilligung, nachdem eine zweite Person ihn gelesen hat; danach ist er hier gelöscht.
processing-measure-log = Jedes Lesen und Ändern steht in einem Verlauf, der sich nicht unbemerkt ändern lässt. Er enthält keine Inhalte.
processing-measure-factor = Wer mit Teilnehmenden arbeitet, meldet sich mit einem zweiten Faktor an, wenn die Installation es nicht anders einstellt.
processing-measure-deletion = Was niemand mehr braucht, wird von selbst vergessen; eine Sicherung bringt Gelöschte nicht zurück.
processing-measure-operator = Wer die Installation betreibt, hat im Programm keinen Zugang zu den Angaben.
deletion-concept = Löschkonzept
concept-organisation = Nahtstelle
concept-subject = Was wie lange aufbewahrt wird, aus der laufenden Installation geschrieben
concept-how = Die Fristen sind Voreinstellungen. Der Datenschutz bestätigt sie für seine Organisation.
concept-what = Was
concept-long = Wie lange
concept-hours = { $number } Stunden
concept-days = { $number } Tage
concept-months = { $number } Monate
concept-two = Teilnehmende werden erst gelöscht, wenn zwei Personen es freigegeben haben, von denen eine die Stelle leitet. Vorher wird gezählt: Jahr, Rechtsrahmen und Dauer, ohne Person. Alles andere vergisst das Programm nachts von selbst.
concept-log = Der Verlauf wird bisher nicht gelöscht. Er enthält Schlüssel und Arten von Angaben, keine Inhalte.
concept-backup = Wer gelöscht ist, steht mit seinem Schlüssel in einer Liste außerhalb der Datenbank. Wird eine ältere Sicherung eingespielt, löscht das Programm diese Menschen noch einmal.

## Wer darf was
capability-data-protection = Datenschutz
deed-data-protection-read-unit = Verzeichnis der Verarbeitungen und Fälliges einer Stelle lesen
deed-data-protection-read-readings = Lesen, wer was über eine Person gesehen hat
deed-data-protection-read-restricted = Eingeschränkte Angaben lesen
deed-data-protection-release-deletions = Löschungen freigeben
deed-data-protection-hold-deletion = Jemanden von der Löschung ausnehmen
deed-data-protection-request-deletion = Festhalten, dass jemand gelöscht werden will
refused-answer-request = Das dürfen nur die Menschen, die der Person helfen, die Leitung der Stelle und der Datenschutz ihrer Organisation.
deed-data-protection-note-request = Festhalten, was jemand zu den eigenen Angaben verlangt
deed-data-protection-read-requests = Anträge einer Stelle lesen
deed-data-protection-answer-request = Festhalten, was jemand auf einen Antrag erfahren hat
deed-data-protection-read-concept = Löschkonzept lesen
refused-officer = Das liest nur der Datenschutz der Organisation, zu der die Stelle gehört.
refused-officer-or-lead = Das ist für die Leitung der Stelle und den Datenschutz ihrer Organisation.
refused-lead = Das darf nur, wer die Stelle leitet.
refused-signed-in = Dafür brauchen Sie ein Konto.

## Wörter des Verlaufs
log-object-readings = Zugriffe
log-object-deletion = Löschung
log-object-deletion-run = Löschlauf
log-object-subject-request = Antrag zu eigenen Angaben
log-object-deletion-concept = Löschkonzept
log-object-processing = Verzeichnis der Verarbeitungen
log-action-hold = ausgenommen
log-action-extend = Frist verlängert

### Löschkonzept

keeps-requests = Anträge zu eigenen Angaben, nachdem sie beantwortet sind
