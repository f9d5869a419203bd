### Übergabe: eine andere Stelle hilft weiter

handovers = Übergaben
handovers-of = Übergaben: { $name }
handovers-none = Noch keine Übergabe.
handovers-none-text = Wenn eine andere Stelle weiterhelfen soll, fragen Sie dort an. Bis sie zugesagt und die Person getroffen hat, bleiben Sie verantwortlich.
handover-new = Übergeben
handover-new-of = { $name } übergeben
handover-new-line = Die andere Stelle wird gefragt. Mit der Frage geht nichts über die Person mit.
handover-who = An wen?
handover-topic = Thema
handover-place = Ort oder Postleitzahl
handover-propose = Wer ist zuständig?
handover-proposed = Zuständig ist: { $office }
handover-no-email = Dieses Amt hat keine E-Mail-Adresse. Rufen Sie dort an, oder wählen Sie eine Stelle.
handover-unit = Stelle
handover-unit-proposed = das zuständige Amt, wie oben vorgeschlagen
handover-unit-hint = Oder wählen Sie selbst eine Stelle aus Ihrem Netzwerk.
handover-how = Wie?
handover-manner-appointment = gemeinsamer Termin
handover-manner-call = Anruf zu dritt
handover-manner-written = nur schriftlich
handover-together = Gemeinsamer Termin
handover-together-hint = Nur wenn Sie sich gemeinsam treffen. Sagt die andere Stelle zu, steht der Termin auch im Plan der Person. Der Ort steht auch auf der Seite der anderen Stelle: kein Name.
handover-reason = Warum?
handover-reason-hint = Für Ihre eigene Stelle. Die andere Stelle liest das nicht.
handover-doubts = Noch nicht gesendet. Lesen Sie es noch einmal: Sie können es ändern oder so senden.
handover-ask = Anfragen
handover-end = Anfrage zurücknehmen
handover-pass-on = Weitergeben, was weitergegeben werden darf
handover-ours = Verantwortlich ist Ihre Stelle.
handover-theirs = Verantwortlich ist jetzt: { $recipient }
handover-meets = Gemeinsamer Termin: { $at }, { $place }
handover-offered = gefragt { $at }
handover-read = gelesen { $at }
handover-accepted = angenommen { $at } ({ $contact })
handover-taken-over = erstes Treffen bestätigt { $at }
handover-reminded = erinnert { $at }
handover-escalated = beide Leitungen gefragt { $at }
handover-escalated-own = Ihre Leitung gefragt { $at }, auf der anderen Seite ist sonst niemand bekannt
handover-awaited = nach dem ersten Treffen gefragt { $at }
handover-pressed = beide Leitungen nach dem ersten Treffen gefragt { $at }
handover-pressed-own = Ihre Leitung nach dem ersten Treffen gefragt { $at }, auf der anderen Seite ist sonst niemand bekannt
handover-returned = wieder bei Ihrer Stelle { $at }
handover-return = Die Person ist wieder bei uns
handover-return-text = Wenn die Person zurückkommt: Von da an ist wieder Ihre Stelle verantwortlich. Die andere Stelle bekommt eine Mail.
handover-over = beendet { $at }
handover-answer-said = Die andere Stelle sagt: { $answer }
handover-state-offered = gefragt
handover-state-read = gelesen
handover-state-accepted = angenommen
handover-state-taken-over = übernommen
handover-state-declined = abgelehnt
handover-state-expired = nicht beantwortet
handover-state-withdrawn = zurückgenommen
handover-state-returned = zurückgekommen
desk-handover = Bei einer Übergabe gibt es etwas Neues

## Die Seite der anderen Stelle
handover-link = Können Sie jemandem weiterhelfen?
handover-link-text = { $sender } begleitet eine Person und bittet Sie, ihr weiterzuhelfen.
handover-link-nobody = Auf dieser Seite steht nichts über die Person. Was Sie wissen dürfen, bekommen Sie, wenn Sie zugesagt haben.
handover-link-responsible = Bis Sie sich mit der Person getroffen haben und das hier bestätigen, bleibt die andere Stelle verantwortlich. Danach sind Sie es.
handover-link-read = Ich habe es gelesen und melde mich
handover-link-accepted = Sie haben zugesagt. Bestätigen Sie hier, wenn das erste Treffen stattgefunden hat. Ab dann sind Sie verantwortlich.
handover-link-early = Sie haben zugesagt. Ab dem { $day } bestätigen Sie hier, dass das erste Treffen stattgefunden hat. Bis dahin bleibt die andere Stelle verantwortlich.
handover-link-done = Danke. Jetzt ist Ihre Stelle für die Person verantwortlich, { $sender } weiß es. Hier ist nichts mehr zu tun.
handover-link-over = Diese Frage ist erledigt
handover-link-over-text = Die andere Stelle hat sie zurückgenommen, oder sie ist zu alt.
handover-from = Wer fragt
handover-reach = So erreichen Sie die Stelle
handover-contact = Wer übernimmt bei Ihnen?
handover-contact-hint = Ihr Name und Ihre Aufgabe, damit die Person weiß, zu wem sie geht.
handover-accept = Ja, wir übernehmen
handover-answer = Warum nicht, und wer wäre besser?
handover-answer-hint = Zum Beispiel: kein Platz, nicht zuständig. Nur wenn Sie ablehnen.
handover-answer-after = Warum geht es doch nicht?
handover-decline = Nein, wir können nicht
handover-decline-after = Es geht doch nicht
handover-met = Das erste Treffen hat stattgefunden. Wir sind jetzt verantwortlich.

## Mails
handover-mail-subject = { $sender } bittet Sie um Hilfe
handover-mail-body =
    Guten Tag,

    { $sender } begleitet eine Person und fragt, ob Sie ihr weiterhelfen können: { $recipient }.

    Hier sagen Sie zu oder ab. Über die Person steht dort nichts:
    { $link }
handover-reminder-subject = Erinnerung: { $sender } bittet Sie um Hilfe
handover-reminder-body =
    Guten Tag,

    { $sender } hat Sie gefragt, ob Sie einer Person weiterhelfen können. Es gibt noch keine Antwort.

    Hier sagen Sie zu oder ab:
    { $link }
handover-told-subject = Bei einer Übergabe hat sich etwas getan
handover-told-body =
    Guten Tag { $name },

    bei einer Übergabe gibt es etwas Neues. Was, sehen Sie hier:
    { $link }
handover-escalated-subject = Eine Übergabe steht still
handover-escalated-body =
    Guten Tag,

    diese Mail ist für die Leitung.

    { $sender } hat am { $day } bei { $recipient } gefragt, ob dort einer Person weitergeholfen werden kann. Es gibt noch keine Antwort. Bitte sprechen Sie miteinander.
handover-awaited-subject = { $sender } fragt nach dem ersten Treffen
handover-awaited-body =
    Guten Tag,

    Sie haben { $sender } zugesagt, dass Sie einer Person weiterhelfen ({ $recipient }). Das erste Treffen ist noch nicht bestätigt. Bis dahin bleibt die andere Stelle verantwortlich.

    Hier bestätigen Sie das Treffen, oder Sie sagen, warum es nicht geht:
    { $link }
handover-pressed-body =
    Guten Tag,

    diese Mail ist für die Leitung.

    { $recipient } hat { $sender } am { $day } zugesagt, einer Person weiterzuhelfen. Das erste Treffen ist noch nicht bestätigt. Bitte sprechen Sie miteinander.
handover-back-subject = { $sender } nimmt die Bitte zurück
handover-back-body =
    Guten Tag,

    { $sender } hat Sie am { $day } gefragt, ob Sie einer Person weiterhelfen ({ $recipient }). { $sender } nimmt das zurück. Sind Sie mit der Person schon verabredet, sprechen Sie bitte mit { $sender }.

## Meldungen
done-handover-offered = Die andere Stelle ist gefragt.
done-handover-ended = Die Anfrage ist zurückgenommen.
done-handover-returned = Ihre Stelle ist wieder verantwortlich.
done-handover-answered = Ihre Antwort ist angekommen.

## Was zu ändern ist
problem-handover-whom = Wählen Sie eine Stelle, oder fragen Sie oben, wer zuständig ist.
problem-handover-open = Eine Übergabe läuft schon. Nehmen Sie sie zuerst zurück.
problem-handover-theirs = Verantwortlich ist jetzt die andere Stelle. Nur sie kann übergeben. Ist die Person wieder bei Ihnen, sagen Sie das zuerst bei der Übergabe.
problem-handover-meanwhile = Inzwischen hat bei Ihnen jemand zugesagt. Sprechen Sie miteinander; absagen können Sie dann immer noch.
problem-handover-manner = Wählen Sie, wie Sie übergeben.
problem-handover-long = Kürzen Sie auf 1.000 Zeichen.
problem-handover-contact = Sagen Sie, wer bei Ihnen übernimmt.
problem-handover-answer = Sagen Sie kurz, warum nicht.
problem-handover-early = Der gemeinsame Termin ist erst an einem späteren Tag. Bestätigen Sie ihn an diesem Tag oder danach. Haben Sie sich schon früher getroffen, sagen Sie es der anderen Stelle: Sie kann die Anfrage zurücknehmen und neu stellen.

## Wer darf was
capability-handovers = Übergaben
deed-handovers-read-handovers = Übergaben einer Person lesen
deed-handovers-hand-over = Eine andere Stelle um Übernahme bitten
deed-handovers-open-link = Die Frage nach einer Übernahme öffnen
deed-handovers-answer-handover = Die Frage nach einer Übernahme beantworten
refused-handover = Das beantwortet, wer den Link aus der Mail hat.
link-handover = Frage nach einer Übernahme

## Worte im Verlauf
log-object-handover = Übergabe
log-action-offer = angefragt
log-action-decline = abgelehnt
log-action-take-over = übernommen
