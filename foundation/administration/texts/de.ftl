## Allgemein
action = Aktion
older = Ältere
role-at = { $role }, { $organisation }
role-at-unit = { $role }, { $organisation } ({ $unit })

## Wer darf
refused-account = Dafür brauchen Sie ein Konto in diesem Netzwerk.
refused-accounts = Das darf die Koordination des Netzwerks, und für die eigene Organisation deren Verwaltung.
refused-log = Den Verlauf lesen die Koordination und der Datenschutz des Netzwerks; den der Installation liest deren Betrieb.
refused-operator = Das darf nur, wer die Installation betreibt.
refused-role = Diese Rolle können Sie nicht vergeben. Koordination und Datenschutz vergibt die Koordination des Netzwerks.
refused-invited-often = An diese Adresse gingen heute schon mehrere Einladungen. Morgen geht es wieder.
refused-role-own = Sich selbst gibt niemand eine Rolle. Fragen Sie die Koordination des Netzwerks.
refused-reset = Diese Person hat auch Rollen, die Sie nicht vergeben. Fragen Sie die Koordination, die sie vergeben hat.
refused-role-longer = Diese Einladung gilt länger als Ihre eigene Rolle. Fragen Sie, wer die Rolle auf Dauer hat.

## Anmelden
sign-in = Anmelden
sign-in-text = Geben Sie die E-Mail-Adresse Ihres Kontos ein. Sie bekommen einen Link, mit dem Sie sich anmelden. Ein Passwort brauchen Sie nicht.
sign-in-email = E-Mail-Adresse
sign-in-send = Link senden
sign-in-kept = Ihre Eingabe ist aufgehoben
sign-in-kept-text = Ihre Sitzung war zu Ende, als Sie gespeichert haben. Nach dem Anmelden können Sie Ihre Eingabe absenden.
sign-in-sent = Sehen Sie in Ihr Postfach
sign-in-sent-text = Wenn zu { $email } ein Konto gehört, ist ein Link dorthin unterwegs. Er gilt { $minutes } Minuten.
sign-in-sent-elsewhere = Ihr Link zum Anmelden
sign-in-sent-console = Der Versand von E-Mails ist hier noch nicht eingerichtet. Wenn zu { $email } ein Konto gehört, steht der Link auf der Konsole, auf der das Programm läuft. Er gilt { $minutes } Minuten. Fragen Sie, wer das Programm betreibt.
sign-in-sent-demo = In der Vorführung geht keine E-Mail hinaus. Die Links zum Anmelden stehen dort, wo Sie das Programm gestartet haben.
sign-in-sent-none = Nichts angekommen? Sehen Sie auch im Ordner für unerwünschte E-Mails nach. In einer Stunde senden wir höchstens fünf Links.
sign-in-again = Noch einen Link senden
sign-in-link = Jetzt anmelden
sign-in-link-text = Mit einem Klick sind Sie angemeldet.
sign-in-enter = Anmelden
sign-in-gone = Dieser Link gilt nicht mehr
sign-in-used = Mit diesem Link hat sich schon jemand angemeldet; jeder Link gilt einmal. Wir senden Ihnen gern einen neuen.
sign-in-expired = Die Zeit für diesen Link ist abgelaufen. Wir senden Ihnen gern einen neuen.
sign-in-unknown = Diesen Link kennen wir nicht. Vielleicht ist er beim Kopieren nicht ganz mitgekommen. Wir senden Ihnen gern einen neuen.
mail-sign-in-subject = Ihr Link zum Anmelden
mail-sign-in-body =
    Guten Tag { $name },

    mit diesem Link melden Sie sich an:
    { $link }

    Er gilt { $minutes } Minuten und einmal. Wenn Sie sich nicht anmelden wollten, brauchen Sie nichts zu tun.

## Zweiter Faktor
second-factor = Code eingeben
second-factor-text = Öffnen Sie die App, mit der Sie den zweiten Faktor eingerichtet haben, und geben Sie den Code ein, der dort gerade steht.
second-factor-code = Code
second-factor-code-hint = Sechs Ziffern, zum Beispiel 123 456
second-factor-give = Weiter
second-factor-lost = Sie haben das Gerät nicht mehr? Die Koordination Ihres Netzwerks kann den zweiten Faktor zurücksetzen.
second-factor-new = Zweiten Faktor einrichten
second-factor-set-up = Meinen zweiten Faktor einrichten
second-factor-renew = Zweiten Faktor erneuern
second-factor-new-text = Ihre Rolle ist mit einem zweiten Faktor geschützt. Lesen Sie das Bild mit einer Authentisierungs-App auf Ihrem Telefon ein, zum Beispiel Aegis, FreeOTP oder der App, die Ihre Stelle dafür vorsieht. Geben Sie dann den Code ein, den die App zeigt.
second-factor-picture = QR-Code für die App. Denselben Schlüssel finden Sie darunter zum Abtippen.
second-factor-key = Schlüssel zum Abtippen:
second-factor-current = Code der bisherigen App
second-factor-current-hint = Damit niemand anderes Ihren zweiten Faktor austauscht
second-factor-code-new = Code der neuen App
second-factor-save = Einrichten
second-factor-locked = Nach fünf falschen Codes warten wir. Der nächste wird ab { $until } angesehen.
problem-code = Der Code stimmt nicht. Geben Sie den ein, den die App gerade zeigt.
problem-code-used = Dieser Code wurde schon benutzt. Warten Sie, bis die App den nächsten zeigt.
problem-code-locked = Zurzeit wird kein Code angesehen. Wie lange, steht oben auf der Seite.
problem-code-new = Der Code gehört nicht zu diesem Schlüssel. Lesen Sie das Bild noch einmal ein und geben Sie den Code ein, den die App dann zeigt.

## Meine Angaben
account = Meine Angaben
account-kind = Konto
account-name = Name
account-name-hint = Unter diesem Namen erscheinen Sie im Netzwerk
account-language = Sprache
account-email = E-Mail-Adresse
account-email-hint = An diese Adresse gehen die Links zum Anmelden. Wenn sie sich ändert, lassen Sie sich unter der neuen Adresse einladen.
account-sign-in = Anmeldung
account-second-factor = Zweiter Faktor
account-second-factor-since = Eingerichtet am { $since }.
account-second-factor-none = Nicht eingerichtet. Ihre Rollen verlangen keinen.
account-second-factor-missing = Nicht eingerichtet. Ihre Rolle verlangt ihn beim nächsten Anmelden.
account-second-factor-change = Zweiten Faktor einrichten oder erneuern
account-sessions = Wo Sie angemeldet sind
account-theirs = Das steht jetzt da:
account-yours = Ihre Eingabe steht noch im Formular. Wenn Sie noch einmal speichern, gilt sie.
done-account = Ihre Angaben sind gespeichert.
done-second-factor = Der zweite Faktor ist eingerichtet. Ab jetzt gilt nur noch die neue App.
problem-name = Geben Sie einen Namen ein, zum Beispiel Jutta Sommer.
problem-language = Wählen Sie eine Sprache.

## Sitzungen
sessions = Sitzungen
sessions-text = Hier sind Sie angemeldet. Eine Sitzung endet von selbst, wenn Sie zwölf Stunden nichts tun.
sessions-caption = { $count ->
    [one] Eine Sitzung
   *[other] { $count } Sitzungen
}
sessions-where = Gerät
sessions-since = Angemeldet am
sessions-seen = Zuletzt benutzt
sessions-this = diese
sessions-end = { $device } abmelden
sessions-end-others = Alle anderen abmelden
sessions-device = { $browser } unter { $system }
sessions-device-unknown = Unbekanntes Gerät
done-session-ended = Das Gerät ist abgemeldet.
done-sessions-ended = Alle anderen Geräte sind abgemeldet.

## Aufgehobene Eingabe
kept = Ihre Eingabe ist noch da
kept-text = Ihre Sitzung war zu Ende, bevor Sie gespeichert haben. Es ist nichts verloren: Senden Sie Ihre Eingabe jetzt ab.
kept-fields = Das haben Sie eingegeben
kept-send = Eingabe absenden
kept-discard = Verwerfen
kept-where = Sie geht an die Seite { $path }.

## Einladungen
invitations = Einladungen
invitations-text = Wer eine Rolle bekommen soll, wird eingeladen. Der Link in der E-Mail gilt 14 Tage.
invitations-new = Einladen
invitations-new-text = Die Person bekommt eine E-Mail mit einem Link. Wenn sie annimmt, hat sie ein Konto mit dieser Rolle.
invitations-none = Noch keine Einladung.
invitations-none-text = Laden Sie die Menschen ein, die im Netzwerk mitarbeiten. Beginnen Sie mit denen, die Sie beim nächsten Treffen sehen.
invitations-caption = Einladungen
invitations-whom = Wer
invitations-role = Rolle
invitations-by = Eingeladen von
invitations-state = Stand
invitations-name = Vor- und Nachname
invitations-email = E-Mail-Adresse
invitations-roles = Welche Rolle tut was?
invitations-send = Einladung senden
invitations-open = offen, gilt bis { $day }
invitations-expired = abgelaufen am { $day }
invitations-accepted = angenommen am { $day }
invitations-revoked = zurückgenommen am { $day }
invitations-unfounded = Wer eingeladen hat, darf es nicht mehr
invitations-resend = Noch einmal an { $name } senden
invitations-revoke = Einladung an { $name } zurücknehmen
place-organisation = Organisation
place-organisation-hint = Name wie im Verzeichnis, zum Beispiel Volkshochschule Auenburg
place-which = Welche davon?
place-unit = Stelle
place-unit-none = Keine bestimmte Stelle
place-unit-hint = Wer mit Teilnehmenden arbeitet, gehört zu einer Stelle.
done-invited = Die Einladung ist unterwegs.
done-invited-waiting = Die Einladung ist geschrieben, aber noch nicht unterwegs: Der Versand von E-Mails ist nicht eingerichtet. Der Link steht auf der Konsole.
mail-off = Es geht noch keine E-Mail hinaus.
mail-off-text = Der Versand ist nicht eingerichtet. E-Mails warten im Postausgang; Links zum Anmelden und Annehmen stehen auf der Konsole, auf der das Programm läuft, und lassen sich von dort weitergeben. Eingerichtet wird der Versand mit der Einstellung smtp_url.
done-invitation-resent = Die Einladung ist noch einmal unterwegs und gilt wieder 14 Tage.
done-invitation-revoked = Die Einladung ist zurückgenommen.
problem-role = Wählen Sie eine Rolle.
problem-organisation = Geben Sie die Organisation ein, für die die Rolle gilt.
problem-organisation-unknown = Eine Organisation mit diesem Namen gibt es im Netzwerk nicht. Prüfen Sie die Schreibweise oder tragen Sie sie zuerst ein.
problem-organisation-which = Mehrere Organisationen passen zu diesem Namen. Wählen Sie die richtige.
problem-organisation-many = Sehr viele Organisationen passen zu diesem Namen. Geben Sie mehr vom Namen ein oder wählen Sie eine.
problem-role-unit = Wählen Sie die Stelle, für die die Rolle gilt.
mail-invitation-subject = Einladung in ein Netzwerk
mail-invitation-body =
    Guten Tag { $name },

    { $inviter } lädt Sie zur Mitarbeit ein: { $where }.
    Ihre Rolle: { $role }

    Hier sehen Sie die Einladung und nehmen sie an:
    { $link }

    Der Link gilt bis { $until }. Ein Passwort brauchen Sie nicht.

## Einladung annehmen
invitation = Sie sind eingeladen
invitation-text = Guten Tag { $name }, { $inviter } lädt Sie zur Mitarbeit ein.
invitation-where = Wo
invitation-operator = Der Betrieb der Installation
invitation-accept = Einladung annehmen
invitation-hint = Mit dem Annehmen sind Sie angemeldet. Künftig melden Sie sich mit einem Link an diese E-Mail-Adresse an.
invitation-other = In diesem Browser ist { $name } angemeldet.
invitation-other-text = Wenn Sie annehmen, arbeiten Sie danach als { $email }.
invitation-gone = Diese Einladung gilt nicht mehr
invitation-unknown = Diesen Link kennen wir nicht. Vielleicht ist er beim Kopieren nicht ganz mitgekommen. Fragen Sie die Person, die Sie eingeladen hat.
invitation-accepted = Die Einladung ist schon angenommen. Melden Sie sich mit Ihrer E-Mail-Adresse an. Wenn nicht Sie es waren, sagen Sie bitte Bescheid: Eingeladen hat Sie { $inviter }.
invitation-expired = Die Zeit für diese Einladung ist abgelaufen. Bitten Sie um eine neue: Eingeladen hat Sie { $inviter }.
invitation-revoked = Die Einladung wurde zurückgenommen. Wenn Sie fragen möchten, warum: Eingeladen hat Sie { $inviter }.
invitation-older = Inzwischen ist ein neuerer Link unterwegs. Sehen Sie in Ihr Postfach, oder fragen Sie nach: Eingeladen hat Sie { $inviter }.
invitation-sign-in = Anmelden

## Was eine Rolle tut
role-about-coordinator = Führt das Netzwerk: pflegt alle Einträge, lädt ein und vergibt Rollen.
role-about-bca = Arbeitet an übergeordneten Fragen der Chancengleichheit und liest das Verzeichnis.
role-about-partner = Liest das Verzeichnis und bestätigt den Eintrag der eigenen Organisation.
role-about-coach = Begleitet Teilnehmende und gehört dafür zu einer Stelle.
role-about-caseworker = Vermittelt und berät im Jobcenter oder in der Agentur für Arbeit und gehört zu einer Stelle.
role-about-unit-lead = Leitet eine Stelle und die Menschen, die dort arbeiten.
role-about-head = Leitet eine Verwaltung und liest das Verzeichnis.
role-about-dpo = Achtet auf den Datenschutz und liest den Verlauf.
role-about-admin = Pflegt den Eintrag der eigenen Organisation und lädt deren Menschen ein.
role-about-operator = Betreibt das Programm und sieht keine Angaben zu Teilnehmenden.

## Personen und Rollen
accounts = Personen und Rollen
accounts-text = Wer sich hier anmelden kann, und was die Person tut.
accounts-find = Personen finden
accounts-find-label = Name oder E-Mail-Adresse
accounts-find-verb = Finden
accounts-none = Niemand gefunden.
accounts-none-text = Prüfen Sie die Schreibweise, oder laden Sie die Person ein.
accounts-all = Alle zeigen
accounts-caption = { $count ->
    [one] Eine Person
   *[other] { $count } Personen
}
accounts-roles = Rollen
accounts-role = Rolle
accounts-no-role = keine Rolle mehr
accounts-from = ab { $day }
accounts-until = bis { $day }
accounts-deputy-of = in Vertretung von { $name }
accounts-deputy = { $name }, { $from } bis { $until }
accounts-first-day = Erster Tag
accounts-last-day = Letzter Tag
accounts-last-day-hint = Leer lassen, wenn kein Ende feststeht
accounts-deputies = Vertretung
accounts-over = beendet
accounts-give = Rolle geben
accounts-give-to = Rolle geben: { $name }
accounts-end = Beenden
accounts-end-title = Rolle beenden
accounts-end-text = { $name } verliert die Rolle { $role }. Das Konto bleibt. Wer in dieser Rolle vertritt, verliert sie auch.
accounts-end-hint = Leer lassen, wenn die Rolle sofort enden soll
accounts-end-verb = Rolle beenden
accounts-name-deputy = Vertretung benennen
accounts-deputy-text = Wer vertritt { $name } in der Rolle { $role }? Die Person darf in dieser Zeit dasselbe.
accounts-deputy-who = Vertretung
accounts-deputy-hint = Beginnen Sie mit dem Namen und wählen Sie aus der Liste
accounts-lost-device = Gerät verloren?
accounts-lost-device-text = Die Person wird überall abgemeldet und richtet den zweiten Faktor beim nächsten Anmelden neu ein. Prüfen Sie vorher am Telefon, dass wirklich sie fragt.
accounts-reset = Zweiten Faktor zurücksetzen
done-role-given = Die Rolle ist gegeben.
done-role-ended = Das Ende der Rolle ist eingetragen.
done-deputy-named = Die Vertretung ist benannt.
done-second-factor-reset = Der zweite Faktor ist zurückgesetzt, alle Sitzungen der Person sind beendet.
problem-until-before-from = Der letzte Tag liegt vor dem ersten. Geben Sie einen späteren ein.
problem-until-past = Dieser Tag ist vorbei. Geben Sie heute oder einen späteren Tag ein.
problem-last-coordinator = Dann hätte das Netzwerk keine Koordination mehr. Geben Sie die Rolle zuerst einer anderen Person.
problem-deputy = Wählen Sie eine Person, die hier ein Konto hat. Wer keines hat, wird zuerst eingeladen.
problem-deputy-until = Eine Vertretung ist für eine Zeit. Geben Sie den letzten Tag ein, zum Beispiel 14.4.2026.
problem-deputy-role = Eine Vertretung endet spätestens mit der Rolle. Geben Sie einen früheren letzten Tag ein.
problem-role-longer = Ihre eigene Rolle endet früher. Geben Sie einen letzten Tag ein, bis zu dem Sie sie haben.

## Konto beenden
account-end = Konto beenden
account-end-of = Konto von { $name } beenden
account-end-own = Sie werden überall abgemeldet, und Ihre Rollen, Einladungen und Links enden sofort. Wer Sie vertritt, verliert die Rolle auch.
account-end-other = { $name } wird überall abgemeldet; Rollen, Einladungen und Links enden sofort, auch die der Vertretungen.
account-end-erased = Name, E-Mail-Adresse und zweiten Faktor löschen wir { $days } Tage danach. Zurücknehmen lässt sich das nicht.
account-erased = Gelöschtes Konto
done-account-ended = Das Konto ist beendet.
refused-account-end = Diese Person hat auch Rollen, die Sie nicht auf Dauer vergeben. Fragen Sie die Koordination, die sie vergeben hat.

## Wer darf was
matrix = Wer darf was
matrix-text = Nach dieser Tabelle entscheidet jede Seite, was sie wem öffnet.
matrix-reach = „Eigenes“ ist, was zum eigenen Konto gehört; „Organisation“ und „Netzwerk“ sind die eigenen; „Installation“ ist, was zu keinem Netzwerk gehört.
matrix-deed = Handlung
matrix-visitor = Ohne Anmeldung
matrix-link = Mit einem Link aus einer E-Mail
matrix-pdf = Als PDF
matrix-who = Wer
matrix-organisation = Nahtstelle
matrix-subject = Rollen und was sie dürfen, aus dem laufenden Programm geschrieben
log-object-matrix = Rollen und Rechte
reach-none = –
reach-own = Eigenes
reach-installation = Installation
reach-helped = wem man hilft
reach-unit = Stelle
reach-organisation = Organisation
reach-network = Netzwerk
reach-all = alles
link-sign-in = Anmelden
link-invitation = Einladung
link-confirmation = Stimmt noch
link-set-up = Einrichtung
link-meeting = Einladung zu einem Treffen
link-task = Aufgabe aus einer Mail
capability-administration = Verwaltung
deed-administration-arrive = Anmelden, Einladung annehmen, Rechtliches lesen, Barriere melden
deed-administration-keep-account = Eigene Angaben und Sitzungen
deed-administration-search = Suchen
deed-administration-read-matrix = Diese Tabelle lesen
deed-administration-see-gallery = Bausteine der Gestaltung ansehen
deed-administration-read-accounts = Personen und Rollen lesen
deed-administration-give-roles = Rollen geben und beenden, Vertretung benennen
deed-administration-invite = Einladen
deed-administration-read-log = Verlauf lesen und prüfen
deed-administration-read-outbox = Postausgang öffnen
deed-administration-run-installation = Installation betreiben

## Verlauf
log = Verlauf
log-text = Wer hat wann was getan. Der Verlauf wird nur fortgeschrieben. Inhalte und Namen stehen nicht darin; den Namen zeigt diese Seite, solange es das Konto gibt.
log-chain = Verlauf
log-installation = Installation
log-caption = Verlauf
log-none = Noch ist nichts geschehen.
log-none-text = Sobald jemand etwas ändert, steht es hier.
log-number = Nr.
log-when = Wann
log-actor = Wer
log-action = Was
log-object = Woran
log-who = { $name } ({ $role })
log-fields = { $count ->
    [one] eine Angabe
   *[other] { $count } Angaben
}
log-until = bis { $month }
log-count = { $count ->
    [one] 1 Eintrag
   *[other] { $count } Einträge
}
log-actor-account = Konto, das es nicht mehr gibt
log-actor-link = Link aus einer E-Mail
log-actor-job = das Programm
log-actor-operator = Betrieb an der Konsole
log-actor-visitor = ohne Anmeldung
log-action-other = sonstige Handlung
log-action-accept = angenommen
log-action-confirm = bestätigt
log-action-create = angelegt
log-action-delete = gelöscht
log-action-end = beendet
log-action-forget = vergessen
log-action-erase = Name gelöscht
log-action-export = als Datei mitgenommen
log-action-fail = falscher Code
log-action-give = gegeben
log-action-import = eingelesen
log-action-invite = eingeladen
log-action-read = gelesen
log-action-refuse = abgelehnt
log-action-resend = noch einmal gesendet
log-action-reset = zurückgesetzt
log-action-revoke = zurückgenommen
log-action-sign-in = angemeldet
log-action-sign-out = abgemeldet
log-action-undo = rückgängig gemacht
log-action-update = geändert
log-action-verify = geprüft
log-object-other = Sonstiges
log-object-account = Konto
log-object-address = Seite
log-object-deputy = Vertretung
log-object-invitation = Einladung
log-object-link = Link
log-object-log = Verlauf
log-object-mail = E-Mail
log-object-role = Rolle
log-object-second-factor = Zweiter Faktor
log-object-session = Sitzung
log-object-setting = Einstellung
log-check = Prüfen
log-check-title = Verlauf geprüft
log-intact = Der Verlauf ist, wie er geschrieben wurde.
log-broken = Der Verlauf ist nicht, wie er geschrieben wurde.
log-broken-text = Ändern Sie nichts an der Datenbank. Sagen Sie dem Betrieb der Installation und dem Datenschutz Bescheid.
log-read = { $count } Einträge wurden gelesen.
log-fault-changed = Eintrag { $seq } wurde geändert.
log-fault-missing = Eintrag { $seq } fehlt.
log-fault-reordered = Eintrag { $seq } folgt nicht auf den vor ihm.
log-fault-cut = Ab Eintrag { $seq } ist das Ende abgeschnitten.
log-fault-rebuilt = Ab Eintrag { $seq } wurde der Verlauf neu geschrieben.
log-back = Zum Verlauf

## Postausgang
outbox = Postausgang
outbox-demo = In der Vorführung geht keine E-Mail hinaus. Hier lesen Sie, was die Menschen bekommen hätten; die Links führen weiter.
outbox-text = Die letzten E-Mails. Ihr Text wird nicht gezeigt, weil Links darin Menschen anmelden.
outbox-dead = { $count ->
    [one] Eine E-Mail kam nicht an
   *[other] { $count } E-Mails kamen nicht an
}
outbox-caption = Letzte E-Mails
outbox-none = Keine E-Mail.
outbox-none-text = Einladungen und Links zum Anmelden erscheinen hier, sobald sie geschrieben sind.
outbox-mail = { $subject } an { $recipient }
outbox-kind = E-Mail
outbox-subject = Betreff
outbox-recipient = An
outbox-written = Geschrieben
outbox-sent = Gesendet
outbox-state = Stand
outbox-attempts = Versuche
outbox-problem = Meldung des Mailservers
outbox-hidden = Der Text wird nicht gezeigt, weil Links darin Menschen anmelden.
outbox-body = Text
outbox-retry = Noch einmal versuchen
mail-state-queued = wartet
mail-state-sent = gesendet
mail-state-dead = nicht angekommen
done-mail-retried = Die E-Mail wartet wieder darauf, gesendet zu werden.

## Suche
search-form = Im Netzwerk suchen
search-label = Suchwörter
search-hint = Name, Ort oder Thema; ein Teil des Wortes genügt
search-verb = Suchen
search-count = { $count ->
    [0] Nichts zu „{ $words }“.
    [one] Ein Treffer zu „{ $words }“.
   *[other] { $count } Treffer zu „{ $words }“.
}
search-more = Mehr als { $count } Treffer. Ein weiteres Wort hilft.
search-similar = Ähnliche Treffer
search-similar-text = Diese Einträge sind fast so geschrieben. Vielleicht ist in einem Wort ein Buchstabe anders.
search-none = Nichts gefunden.
search-none-text = Versuchen Sie ein kürzeres Wort oder eine andere Schreibweise.
found-organisation = Organisationen
found-person = Ansprechpersonen
found-office = Zuständige Stellen
found-body = Gremien
found-meeting = Treffen
found-decision = Beschlüsse
found-task = Aufgaben
found-question = Fragen
found-article = Wissen
found-offer = Angebote
found-plan = Pläne
found-topic = Themen
found-territory = Gebiete
found-indicator = Kennzahlen
found-statement = Einschätzungen

## Zustand
state = Zustand
state-text = Wie es der Installation geht
state-version = Fassung des Programms
state-address = Adresse
state-database = Datenbank
state-backup = Letzte Sicherung
state-backup-none = noch keine
state-sending = Versand von E-Mails
state-sending-on = eingerichtet
state-sending-off = nicht eingerichtet: E-Mails warten, Links zum Anmelden stehen auf der Konsole
state-text-messages = Versand von SMS
state-text-messages-on = eingerichtet
state-text-messages-off = nicht eingerichtet: niemand bekommt eine SMS angeboten (sms_url)
state-mailbox = Postfach
state-mailbox-off = wird nicht gelesen
state-mailbox-new = noch nicht gelesen
state-mailbox-read = zuletzt gelesen { $when }
mailbox-problem-connection = Der Mailserver ist nicht zu erreichen
mailbox-problem-sign-in = Der Mailserver nimmt Name oder Kennwort nicht an
mailbox-problem-protocol = Der Mailserver antwortet anders als erwartet
mailbox-problem-store = Einige Mails ließen sich nicht speichern. Das Programm versucht es weiter
state-mails = E-Mails
state-jobs = Arbeiten im Hintergrund
state-queue = { $waiting } warten, { $dead } gescheitert
state-upload = Größte Datei
state-megabytes = { $count } MB
state-statements = Rechtliches
state-imprint-hint = Name und Anschrift der Stelle, die diese Installation verantwortet, Vertretung, E-Mail-Adresse, Telefon
state-contact = Adresse für gemeldete Barrieren
state-contact-hint = Leer lassen, wenn die Meldungen an den Absender der E-Mails gehen sollen
done-state = Die Angaben sind gespeichert.
problem-imprint-long = Kürzen Sie den Text auf 5.000 Zeichen.
gallery = Gestaltung

## Rechtliches
imprint = Impressum
imprint-missing = Das Impressum fehlt noch. Eintragen muss es die Stelle, die diese Installation betreibt: Verwaltung, Zustand.
privacy = Datenschutz
privacy-text = Was dieses Programm über Sie aufhebt, wenn Sie hier arbeiten.
privacy-who = Wer verantwortlich ist
privacy-who-text = Verantwortlich ist Ihre Organisation, in Behörden die Stelle, die Sie vertreten. Wer die Installation betreibt, verarbeitet die Daten in deren Auftrag und ist hier genannt:
privacy-kept = Was wir aufheben
privacy-kept-account = Ihr Konto: Name, E-Mail-Adresse, Sprache, zweiter Faktor, Rollen mit Anfang und Ende. { $days } Tage, nachdem es beendet ist, löschen wir alles, woran man Sie erkennt.
privacy-kept-person = Ihren Eintrag als Ansprechperson: Name, Telefon, E-Mail-Adresse, Ämter, Abwesenheiten. { $days } Tage, nachdem Sie dort ausgeschieden sind, löschen wir ihn, auf Wunsch sofort. Es bleibt, von wann bis wann ein Amt besetzt war.
privacy-kept-sessions = Ihre Sitzungen: Browser und System, Anfang, letzte Benutzung. Eine Sitzung endet nach { $hours } Stunden ohne Benutzung, spätestens nach { $longest } Tagen; { $days } Tage danach ist sie gelöscht. Die Adresse Ihres Anschlusses heben wir nicht auf.
privacy-kept-links = Links zum Anmelden gelten { $minutes } Minuten; { $days } Tage danach sind sie gelöscht.
privacy-kept-invitations = Einladungen gelten { $lasts } Tage. Nimmt niemand sie an, löschen wir Name und Adresse { $days } Tage danach, sonst mit dem Konto.
privacy-kept-log = Den Verlauf: wer wann was getan hat, ohne Inhalte. Aufgehoben werden nur Kennungen. Wer den Verlauf lesen darf, sieht dazu Ihren Namen, solange es Ihr Konto gibt; danach bleibt die Kennung. Der Verlauf wird nicht von selbst gelöscht.
privacy-kept-mail = E-Mails an Sie: Empfänger und Betreff { $days } Tage nach dem Versand, den Text nur bis dahin. Was nicht ankam, sieht der Betrieb { $failed } Tage lang.
privacy-kept-import = Eingelesene Dateien: { $days } Tage, damit man den Import zurücknehmen kann.
privacy-kept-form = Eine Eingabe, bei der Ihre Sitzung endete: verschlüsselt, { $hours } Stunden lang. Den Schlüssel hat nur Ihr Browser.
privacy-kept-backup = In Sicherungen steht Gelöschtes, bis der Betrieb sie vernichtet. Wird eine Sicherung zurückgeholt, löschen wir es darin noch einmal.
privacy-cookies = Cookies
privacy-cookies-text = Vor dem Anmelden keine. Danach eines für die Sitzung, eines für die Sprache und für kurze Zeit eines für die Meldung nach dem Speichern. Sie dienen nur dem Betrieb dieser Seiten.
privacy-others = Andere
privacy-others-text = Keine Seite lädt etwas von anderen Servern. Es gibt keine Zählung von Besuchen.
privacy-rights = Ihre Rechte
privacy-rights-text = Sie können Auskunft, Berichtigung und Löschung verlangen. Wenden Sie sich an den Datenschutz Ihrer Organisation oder an die Aufsichtsbehörde Ihres Landes.
accessibility = Barrierefreiheit
accessibility-text = Diese Seiten sollen alle benutzen können. Ziel ist WCAG 2.2 in der Stufe AA; verlangt ist EN 301 549. Eine vollständige Prüfung steht noch aus.
accessibility-tested = Was geprüft ist
accessibility-tested-axe = Automatisch, bei jeder Änderung: alle Seiten mit axe, hell und dunkel.
accessibility-tested-keyboard = Automatisch: die wichtigsten Aufgaben nur mit der Tastatur.
accessibility-tested-narrow = Automatisch: alle Seiten bei 320 Pixel Breite, das entspricht vierfacher Vergrößerung.
accessibility-untested = Was noch nicht geprüft ist
accessibility-untested-reader = Die Bedienung mit Bildschirmleseprogrammen und mit Sprachsteuerung.
accessibility-untested-people = Die Benutzung durch Menschen mit Behinderungen.
accessibility-untested-easy = Inhalte in Leichter Sprache und in Gebärdensprache gibt es noch nicht.
accessibility-feedback = Sagen Sie uns, was nicht geht
accessibility-feedback-text = Sie stoßen auf eine Barriere? Melden Sie sie, auch ohne Konto.
accessibility-enforcement = Wenn Sie keine Antwort bekommen
accessibility-enforcement-text = Dann hilft die Durchsetzungsstelle Ihres Landes. Welche das ist, trägt die Stelle, die diese Installation betreibt, im Impressum ein.
barrier = Barriere melden
barrier-text = Beschreiben Sie, was Sie tun wollten und woran es gescheitert ist. Ihre Meldung geht an die Stelle, die diese Installation betreibt.
barrier-what = Was geht nicht?
barrier-what-hint = Nennen Sie auch Hilfsmittel, die Sie benutzen, wenn Sie möchten.
barrier-page = Auf welcher Seite?
barrier-email = Ihre E-Mail-Adresse
barrier-email-hint = Nur wenn Sie eine Antwort möchten
barrier-send = Meldung senden
barrier-sent = Danke für Ihre Meldung
barrier-sent-text = Sie ist unterwegs an die Stelle, die diese Installation betreibt.
barrier-sent-answer = Sie ist unterwegs an die Stelle, die diese Installation betreibt. Die Antwort kommt an Ihre E-Mail-Adresse.
barrier-not-said = nicht angegeben
problem-barrier = Beschreiben Sie, was nicht geht, zum Beispiel: Die Karte lässt sich mit der Tastatur nicht verlassen.
problem-barrier-long = Kürzen Sie den Text auf 3.000 Zeichen.
problem-barrier-many = Gerade kommen sehr viele Meldungen an. Bitte senden Sie Ihre in einer Stunde noch einmal; Ihr Text steht noch da.
mail-barrier-subject = Eine Barriere wurde gemeldet
mail-barrier-body =
    Jemand hat eine Barriere gemeldet.

    Seite: { $page }
    Antwort an: { $email }

    { $what }

## Heute
today-invitations = Einladungen ohne Antwort
today-invitation-open = { $name } an die Einladung erinnern
today-invitation-expired = { $name } noch einmal einladen oder die Einladung zurücknehmen
today-installation = Installation
today-mailbox = Das Postfach lässt sich nicht lesen
today-dead-mails = { $count ->
    [one] Eine E-Mail ansehen, die nicht ankam
   *[other] { $count } E-Mails ansehen, die nicht ankamen
}

### Löschkonzept

keeps-account = Konten, nachdem sie beendet sind
