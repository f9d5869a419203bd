### Treffen: Termine, Tagesordnung, Einladung

meetings = Treffen
meeting = Treffen
meetings-coming = Kommende Treffen
meetings-past = Vergangene Treffen
meetings-empty = Noch kein Treffen.
meetings-empty-text = Legen Sie fest, wie sich ein Gremium trifft. Dann stehen die nächsten Termine hier.
meeting-add = Treffen anlegen
meeting-edit = Treffen bearbeiten
meeting-plan = { $title } vorbereiten
meeting-planned = nach Rhythmus
date-skipped = { $day } fällt aus
date-holiday = { $day } fällt aus: { $holiday }
date-skip = Fällt aus
date-restore = Findet doch statt
meeting-date = Termin
meeting-no-date = noch kein Termin
meeting-when = { $day } { $year }, { $begin } bis { $end } Uhr
meeting-when-begin = { $day } { $year }, { $begin } Uhr
meeting-state = Stand
meeting-state-draft = Entwurf
meeting-state-invited = Eingeladen
meeting-state-running = Läuft
meeting-state-circulated = Protokoll verschickt
meeting-state-final = Protokoll verbindlich
meeting-state-cancelled = Abgesagt
meeting-steps = Stand des Treffens in 5 Schritten
step-done = erledigt
meeting-title = Titel
meeting-title-hint = Ohne Titel heißt es nach dem Gremium, zum Beispiel „Netzwerktreffen 1/2026“.
meeting-day = Tag
meeting-begins = Beginn
meeting-ends = Ende
time-hint = Zum Beispiel 9:30
meeting-where = Ort und Einwahl
meeting-place = Ort
meeting-online = Videokonferenz
meeting-online-hint = Adresse, beginnt mit https://
meeting-dial-in = Einwahl per Telefon
meeting-access = Barrierefreiheit
meeting-access-hint = Zum Beispiel: Aufzug, Raum 112, Schriftdolmetschen auf Anfrage
meeting-topics-until = Themen bis
meeting-topics-until-hint = So lange kann jedes Mitglied ein Thema vorschlagen.
meeting-cancel = Treffen absagen
meeting-cancel-do = Treffen absagen
meeting-cancel-text = { $count ->
    [0] Niemand wurde bisher eingeladen oder nach einem Termin gefragt. Es geht keine Nachricht hinaus.
    [one] Eine Person wurde eingeladen oder nach einem Termin gefragt. Sie bekommt die Absage, und aus ihrem Kalender verschwindet der Termin.
   *[other] { $count } Personen wurden eingeladen oder nach einem Termin gefragt. Sie bekommen die Absage, und aus ihren Kalendern verschwindet der Termin.
}

## Reihen
series = Wie sich Gremien treffen
series-text = Der Rhythmus dient der Planung: Die nächsten Termine stehen unter „Treffen“. In die Kalender kommt jedes Treffen einzeln.
series-add = Rhythmus festlegen
series-edit = Rhythmus bearbeiten
series-none = noch kein Rhythmus
series-title = Name der Treffen
series-title-hint = Zum Beispiel „Netzwerktreffen“. Nummer und Jahr kommen von selbst dazu.
series-first = Erstes Treffen am
series-weekday = Am gleichen Wochentag
series-weekday-hint = Zum Beispiel immer am zweiten Donnerstag statt immer am 12.
series-skips-holidays = Feiertage auslassen
series-minutes = Dauer in Minuten
series-topic-days = Themen bis so viele Tage vorher
series-objection-days = Einwände bis so viele Tage nach dem Protokoll

## Tagesordnung
agenda = Tagesordnung
agenda-empty = Noch kein Punkt.
agenda-welcome = Begrüßung
agenda-open = Offene Punkte
open-question = – Frage: { $text }
open-more = und { $count } weitere
agenda-other = Verschiedenes
agenda-load = { $planned } von { $available } Min.
agenda-load-open = { $planned } Min.
agenda-over = Die Punkte dauern länger als das Treffen.
minutes-count = { $count } Min.
item-add = Punkt anlegen
item-edit = Punkt bearbeiten
item-title = Punkt
item-kind = Art
item-kind-information = Information
item-kind-discussion = Beratung
item-kind-decision = Beschluss
item-kind-report = Bericht
item-minutes = Minuten
item-presenter = Wer stellt vor
item-text = Worum es geht
item-text-hint = Ein oder zwei Sätze. Bitte keine Angaben zu einzelnen Teilnehmenden.
item-up = „{ $title }“ nach oben
item-down = „{ $title }“ nach unten
item-store = Zurück in den Themenspeicher
item-withdraw = Von der Tagesordnung nehmen
item-from = Kommt aus:
item-from-many = Kommt aus { $count } offenen Punkten
topic-propose = Thema vorschlagen
topic-title = Thema
topic-by = Vorschlag von { $name }
topic-store = Themenspeicher
topic-take = „{ $title }“ übernehmen
topic-at-once = Gleich auf die Tagesordnung des nächsten Treffens
topic-at-once-hint = Sonst wartet es im Themenspeicher.
topics-take = { $open ->
    [0] { $topics ->
        [one] 1 Thema aus dem Themenspeicher übernehmen
       *[other] { $topics } Themen aus dem Themenspeicher übernehmen
    }
    [one] { $topics ->
        [0] 1 offenen Punkt übernehmen
        [one] 1 offenen Punkt und 1 Thema übernehmen
       *[other] 1 offenen Punkt und { $topics } Themen übernehmen
    }
   *[other] { $topics ->
        [0] { $open } offene Punkte übernehmen
        [one] { $open } offene Punkte und 1 Thema übernehmen
       *[other] { $open } offene Punkte und { $topics } Themen übernehmen
    }
}

## Eingeladene
invitees = Eingeladene
invitees-empty = Noch niemand. Eingeladen wird, wer im Gremium sitzt.
invitees-new = { $count ->
    [one] Eine Person ist neu im Gremium. Sie kommt mit der nächsten Einladung dazu.
   *[other] { $count } Personen sind neu im Gremium. Sie kommen mit der nächsten Einladung dazu.
}
invitee-end = Von der Liste nehmen
invitee-unreached = Die Einladung kam nicht an.
invitee-unreached-poll = Die Umfrage kam nicht an.
guest = Gast
guest-add = Gast einladen
guest-name = Name
answers = { $yes ->
    [one] 1 Zusage
   *[other] { $yes } Zusagen
}, { $no ->
    [one] 1 Absage
   *[other] { $no } Absagen
}, { $open } offen
answer = Antwort
answer-open = offen
answer-yes = kommt
answer-maybe = vielleicht
answer-no = kommt nicht
answer-deputy = schickt Vertretung
answer-note = Bemerkung
answer-note-hint = Zum Beispiel wer zur Vertretung kommt
invitation-first = Einladen
invitation-title = Zum Treffen einladen
invitation-again = Neue Fassung senden
invitation-once-more = Einladung noch einmal senden
invitation-alone = Jede Person bekommt eine eigene Mail mit dem Termin für den Kalender und einem Link zum Zusagen. Niemand sieht die Adressen der anderen.
invitation-send = { $count ->
    [one] Einladung senden an 1 Person
   *[other] Einladung senden an { $count } Personen
}
invitation-nobody = Wer eine E-Mail-Adresse hat, hat die Einladung.
invitation-nobody-text = Wer einen Sitz im Gremium bekommt, steht hier von selbst. Alle anderen laden Sie als Gast ein.
invitation-repeat-text = Hat sich die Tagesordnung geändert? Dann senden Sie die Einladung noch einmal. Die Antworten bleiben stehen.
invitation-repeat = { $count ->
    [one] Noch einmal senden an 1 Person
   *[other] Noch einmal senden an { $count } Personen
}
invitation-has = hat die Einladung
invitation-unreachable = ohne eigene E-Mail-Adresse
invitation-mail-subject = Einladung: { $title }, { $when }
invitation-mail-again = Geändert: { $title }, { $when }
invitation-mail-body =
    Guten Tag { $name },

    { $network } lädt Sie ein: { $title }
    { $when }
    { $where }

    Tagesordnung:
    { $agenda }

    { $takes ->
        [yes] Zusagen, absagen oder ein Thema vorschlagen:
       *[no] Zusagen oder absagen:
    }
    { $link }{ $deadline }

    Der Link gehört Ihnen persönlich. Bitte leiten Sie diese Mail nicht weiter.
mail-topics-until = Themen können Sie bis zum { $day } vorschlagen.
cancellation-mail-subject = Abgesagt: { $title }, { $when }
cancellation-mail-body =
    Guten Tag { $name },

    das Treffen fällt aus: { $title }, { $when }

    Fragen beantwortet { $network }: { $sender }
uninvited-mail-subject = Ausgeladen: { $title }, { $when }
uninvited-mail-body =
    Guten Tag { $name },

    Ihre Einladung gilt nicht mehr: { $title }, { $when }

    Fragen beantwortet { $network }: { $sender }
reminder-invitations = Ihre Antwort fehlt noch:
reminder-invitation = – { $title }, { $when }
    Zusagen oder absagen: { $link }

## Unterlagen
papers = Unterlagen
paper-add = Unterlage hinzufügen
paper-edit = Unterlagen ändern
paper-text = Die Datei lesen alle, die das Treffen sehen, und die Eingeladenen über ihren Link. Bitte keine Angaben zu einzelnen Teilnehmenden.
paper-file = Datei
paper-file-hint = PDF, Word, Excel, ODT, PNG oder JPEG, höchstens { $megabytes } MB
paper-remove = „{ $name }“ entfernen
paper-kilobytes = { $name } ({ $count } KB)
paper-megabytes = { $name } ({ $count } MB)

## Terminumfrage
poll = Terminumfrage
poll-find = Termin finden
poll-text = Schlagen Sie 2 bis 8 Termine vor. Wer eingeladen ist, bekommt eine Mail mit einem eigenen Link und sagt zu jedem Termin „ja“, „wenn nötig“ oder „nein“.
poll-seen = Wer was geantwortet hat, sieht nur die Koordination. Die Eingeladenen sehen nur ihre eigene Antwort.
poll-date = Vorschlag { $number }
poll-time-hint = Leer: wie im Vorschlag darüber
poll-more = Weitere Vorschläge
poll-send = { $count ->
    [one] Umfrage senden an 1 Person
   *[other] Umfrage senden an { $count } Personen
}
poll-progress = { $answered ->
    [one] 1 von { $asked } hat geantwortet
   *[other] { $answered } von { $asked } haben geantwortet
}
poll-dates = Vorschläge
poll-tally = { $yes } ja, { $maybe } wenn nötig, { $no } nein
poll-answers = Wer wann kann
poll-choose = Diesen Termin nehmen
poll-best = passt am besten
poll-remind = { $count ->
    [one] Noch einmal senden an 1 Person ohne Antwort
   *[other] Noch einmal senden an { $count } Personen ohne Antwort
}
poll-end = Ohne Termin beenden
fits-yes = ja
fits-maybe = wenn nötig
fits-no = nein
fits-open = offen
poll-mail-subject = Terminumfrage: { $title }
poll-mail-body =
    Guten Tag { $name },

    { $network } sucht einen Termin: { $title }

    { $dates }

    Wann passt es Ihnen? Antworten Sie hier, ohne Anmeldung:
    { $link }{ $deadline }

    Der Link gehört Ihnen persönlich. Bitte leiten Sie diese Mail nicht weiter.
attend-poll-question = { $name }, wann passt es Ihnen?
attend-poll-seen = Ihre Antwort sieht nur die Koordination, mit Ihrem Namen. Die anderen Eingeladenen sehen sie nicht.
attend-poll-send = Antwort senden
attend-poll-thanks = Danke, Ihre Antwort ist angekommen. Sie können sie hier ändern, bis der Termin feststeht.
attend-poll-late = Die Umfrage ist beendet. Ihre Antwort wird nicht mehr gebraucht.
attend-poll-chosen = Der Termin steht fest: { $when }

## Die Seite hinter dem Link
attend-question = { $name }, kommen Sie?
attend-answer-open = Sie haben noch nicht geantwortet.
attend-answer-yes = Ihre Antwort: Sie kommen.
attend-answer-maybe = Ihre Antwort: Sie kommen vielleicht.
attend-answer-no = Ihre Antwort: Sie kommen nicht.
attend-answer-deputy = Ihre Antwort: Sie schicken eine Vertretung.
attend-choice-yes = Ich komme
attend-choice-maybe = Vielleicht
attend-choice-no = Ich kann nicht
attend-choice-deputy = Ich schicke eine Vertretung
attend-thanks = Danke, Ihre Antwort ist angekommen. Sie können sie hier jederzeit ändern.
done-attend = Danke, Ihre Antwort ist angekommen. Sie können sie hier jederzeit ändern.
attend-late = Das Treffen ist vorbei. Ihre Antwort wird nicht mehr gebraucht.
attend-cancelled = Dieses Treffen fällt aus.
attend-topic-text = Ihr Thema kommt in den Themenspeicher. Die Koordination setzt es auf die Tagesordnung.
attend-topics-until = Themen für dieses Treffen nehmen wir bis { $day }.
attend-topic-thanks = Danke, Ihr Thema liegt im Themenspeicher.
done-attend-topic = Danke, Ihr Thema liegt im Themenspeicher.
attend-topics-late = Für dieses Treffen ist die Frist vorbei. Ihr Text steht noch unten: Bitte schicken Sie ihn an die Koordination.
attend-over = Dieser Link gilt nicht mehr
attend-over-text = Das Treffen ist lange vorbei, oder Sie stehen nicht mehr auf der Liste. Die Koordination hilft Ihnen weiter.

## Was zurückkommt
replies = Eingegangene Antworten
replies-text = Antworten aus Kalendern zählen von selbst. Hier steht, was angekommen ist und was daraus wurde.
replies-empty = Noch nichts angekommen.
strays = Mails ohne Netzwerk
strays-text = Diese Mails kamen an, und nichts an ihnen sagt, zu welchem Netzwerk sie gehören. Sehen Sie im Postfach nach, ob jemand auf Antwort wartet.
reply-received = Eingang
reply-sender = Von
reply-outcome = Was daraus wurde
reply-outcome-counted = zählt als Antwort
reply-outcome-over = zählt nicht: Das Treffen ist abgesagt oder vorbei
reply-outcome-old = zählt nicht: gilt einem früheren Termin
reply-outcome-stranger = zählt nicht: von einer Person, die nicht eingeladen ist
reply-outcome-elsewhere = zählt nicht: Die Mail kommt nicht von der Adresse der eingeladenen Person. Wenn die Antwort stimmt, tragen Sie sie beim Treffen ein.
reply-outcome-earlier = zählt nicht: Es gibt schon eine spätere Antwort
reply-outcome-unknown = gehört zu keinem Treffen
reply-outcome-counter = schlägt eine andere Zeit vor
reply-outcome-bounced = Mail kam nicht an
reply-outcome-delayed = Mail kommt später an: Der Mailserver versucht es weiter
reply-outcome-automatic = automatische Antwort
reply-outcome-letter = Brief einer Person, steht im Postfach
reply-outcome-unusable = Antwort eines Kalenders, die nicht zu lesen ist
reply-outcome-unreadable = keine lesbare Mail
reply-outcome-again = schon gelesen

## Heute
desk-meeting-open = { $title }, { $when }: zu- oder absagen
desk-meeting = { $title }, { $when }
desk-invite = Zu „{ $title }“ einladen, { $when }
desk-plan = { $title } vorbereiten, { $when }
desk-silent = { $count ->
    [one] { $title }: eine Antwort fehlt, trotz Erinnerung
   *[other] { $title }: { $count } Antworten fehlen, trotz Erinnerung
}
desk-strays = { $count ->
    [one] Eine Mail ansehen, die zu keinem Netzwerk gehört
   *[other] { $count } Mails ansehen, die zu keinem Netzwerk gehören
}

## Meldungen
done-meeting-added = Das Treffen ist angelegt.
done-meeting-tell = Gespeichert. Wer eingeladen ist, hat noch die alte Fassung.
done-meeting-cancelled = Das Treffen ist abgesagt.
done-item-added = Der Punkt steht auf der Tagesordnung.
done-item-stored = Der Punkt liegt im Themenspeicher.
done-item-withdrawn = Der Punkt ist von der Tagesordnung genommen.
done-topic-proposed = Das Thema liegt im Themenspeicher.
done-topic-placed = Das Thema steht auf der Tagesordnung des nächsten Treffens.
done-topic-stands = Das Thema steht schon auf der Tagesordnung.
done-topics-taken = Das Übernommene steht auf der Tagesordnung.
done-guest-added = Der Gast steht auf der Liste. Senden Sie noch die Einladung.
done-invitee-ended = Die Person steht nicht mehr auf der Liste.
done-invitations-sent = Die Einladungen sind unterwegs.
done-date-skipped = Dieser Termin fällt aus.
done-date-restored = Dieser Termin findet statt.
done-poll-sent = Die Umfrage ist unterwegs.
done-poll-runs = Für dieses Treffen läuft schon eine Umfrage.
done-poll-chosen = Der Termin steht fest. Senden Sie jetzt die Einladung.
done-poll-ended = Die Umfrage ist beendet.
done-paper-added = Die Unterlage liegt beim Punkt.
done-paper-removed = Die Unterlage ist entfernt.

## Was zu ändern ist
problem-time = Geben Sie eine Uhrzeit ein, zum Beispiel 9:30.
problem-address = Geben Sie eine Adresse ein, die mit https:// beginnt.
problem-meeting-body = Wählen Sie das Gremium.
problem-meeting-title = Geben Sie dem Treffen einen Titel.
problem-meeting-day = Ein Treffen mit Termin braucht einen Tag. Wenn es ausfällt, sagen Sie es ab.
problem-meeting-ends = Das Ende liegt vor dem Beginn.
problem-item-title = Geben Sie dem Punkt einen Titel.
problem-topic-title = Geben Sie das Thema ein.
problem-item-kind = Wählen Sie die Art des Punktes.
problem-item-minutes = Geben Sie die Minuten als Zahl von 0 bis 600 ein.
problem-item-text = Kürzen Sie den Text auf 4.000 Zeichen.
problem-guest-name = Geben Sie den Namen des Gastes ein.
problem-guest-known = Diese Person steht schon auf der Liste.
problem-answer = Wählen Sie eine Antwort.
problem-poll-few = Schlagen Sie mindestens 2 Termine vor.
problem-poll-past = Dieser Termin liegt in der Vergangenheit.
problem-poll-twice = Diesen Termin schlagen Sie schon vor.
problem-poll-nobody = Noch steht niemand mit E-Mail-Adresse auf der Liste. Laden Sie zuerst jemanden ein.
problem-poll-nothing = Wählen Sie zu mindestens einem Termin eine Antwort.
problem-paper-none = Wählen Sie eine Datei.
problem-paper-empty = Diese Datei ist leer.
problem-paper-large = Diese Datei ist zu groß. Verkleinern oder teilen Sie sie.
problem-paper-kind = Diese Datei ist keine PDF-, Word-, Excel-, ODT-, PNG- oder JPEG-Datei, oder sie enthält Makros. Speichern Sie sie zum Beispiel als PDF.
problem-paper-many = Zu einem Punkt gehören höchstens 20 Unterlagen.
problem-series-title = Geben Sie den Treffen einen Namen.
problem-series-first = Geben Sie den Tag des ersten Treffens ein.
problem-series-minutes = Geben Sie die Dauer in Minuten ein, von 5 bis 1.440.
problem-series-days = Geben Sie die Tage als Zahl von 0 bis 90 ein.

## Wer darf was
refused-minutes = Protokolle schreiben die Koordination und wer zum Treffen eingeladen ist.
refused-attend = Das können nur Personen, die zu diesem Treffen eingeladen sind.
capability-meetings = Treffen
deed-meetings-read-meetings = Treffen lesen
deed-meetings-export-meetings = Treffen als Datei mitnehmen
deed-meetings-edit-meetings = Treffen planen und einladen
deed-meetings-write-minutes = Protokoll schreiben
deed-meetings-propose-topic = Thema vorschlagen
deed-meetings-read-strays = Mails ohne Netzwerk lesen
deed-meetings-attend = Auf die eigene Einladung antworten
deed-meetings-open-link = Link aus einer Mail öffnen

## Worte im Verlauf
log-object-meeting = Treffen
log-object-item = Tagesordnungspunkt
log-object-invitee = Einladung zu einem Treffen
log-object-series = Rhythmus eines Gremiums
log-object-poll = Terminumfrage
log-object-paper = Unterlage
log-action-propose = vorgeschlagen
log-action-answer = beantwortet
log-action-remind = erinnert
log-action-skip = ausgelassen

### Löschkonzept

keeps-replies = Antworten auf Einladungen als Mail, und Papiere, die niemand mehr braucht
