### Übermittlungen: was von einer Stelle an eine andere geht

transmissions = Weitergegeben
transmissions-of = Weitergegeben und erhalten: { $name }
transmissions-none = Von dieser Person wurde nichts weitergegeben.
transmission-line = { $at }: { $fields } an { $recipient }
transmission-why = { $purpose }. Grundlage: { $ground }
transmission-unread = noch nicht gelesen
transmission-read = gelesen { $at } ({ $role })
transmission-recall = Zurückrufen
transmission-recalled = Löschen erbeten { $at }
transmission-deleted = dort gelöscht { $at }
transmit = Weitergeben
transmit-title = Von { $name } weitergeben
transmit-line = Nur, was gebraucht wird, und nur, was darf.
transmit-to = An welche Stelle?
transmit-blank = Bitte wählen
transmit-what = Was geben Sie weiter?
transmit-hint = Der Name geht immer mit.
transmit-open = { $field } ({ $ground })
transmit-closed = Nicht weitergeben: { $fields }. { $reason }
transmit-nothing = An diese Stelle darf zurzeit nichts gehen.
transmit-over = Die Begleitung ist beendet. Es geht nichts mehr weiter.
transmit-ask = Um Einwilligung bitten
transmit-preview = Was sieht die Stelle dann?
transmit-change = Auswahl ändern
transmit-next = Weiter
transmit-sees = Das sieht { $recipient }
transmit-send = Weitergeben
transmit-nobody = Es gibt keine andere Stelle.
transmit-nobody-text = In Ihrem Netzwerk arbeitet in keiner anderen Stelle jemand mit Teilnehmenden.

## Zwecke
purpose = Wozu?
purpose-hint = Die andere Stelle darf es nur dafür verwenden.
purpose-joint-plan = Gemeinsam planen
purpose-placement = Arbeit oder Ausbildung finden
purpose-hand-over = Die andere Stelle hilft weiter
purpose-report = Bericht an die beauftragende Stelle
purpose-hers-joint-plan = mit uns und Ihnen planen, was als Nächstes kommt
purpose-hers-placement = mit Ihnen Arbeit oder Ausbildung finden
purpose-hers-hand-over = Ihnen weiterhelfen
purpose-hers-report = wissen, wie es bei uns läuft

## Grundlagen
ground = Grundlage
ground-sgb2-50-1 = § 50 Abs. 1 SGB II
ground-sgb2-61-2 = § 61 Abs. 2 SGB II
ground-sgb3-395-1 = § 395 Abs. 1 SGB III
ground-sgb3-318 = § 318 SGB III
ground-aufenthg-88a = § 88a AufenthG
ground-deufoev-6-15 = §§ 6, 15 DeuFöV
ground-consent-6-1-a = Einwilligung
ground-consent-9-2-a = ausdrückliche Einwilligung
ground-secret = § 203 StGB
ground-not-foreseen = kein Gesetz sieht es vor
ground-not-kept = wird hier nicht geführt
ground-own-way = hat eine eigene Einwilligung
ground-house = hier gesperrt
ground-closed-sgb2-50-1 = Der Name darf nicht mitgehen.
ground-closed-sgb2-61-2 = Der Name darf nicht mitgehen.
ground-closed-sgb3-395-1 = Der Name darf nicht mitgehen.
ground-closed-sgb3-318 = Der Name darf nicht mitgehen.
ground-closed-aufenthg-88a = Der Name darf nicht mitgehen.
ground-closed-deufoev-6-15 = Der Name darf nicht mitgehen.
ground-closed-consent-6-1-a = Dafür braucht es ihr Ja.
ground-closed-consent-9-2-a = Dafür braucht es ein ausdrückliches Ja und zwei Personen, die es prüfen.
ground-closed-secret = Das ist Ihr Berufsgeheimnis.
ground-closed-not-foreseen = Kein Gesetz sieht es vor.
ground-closed-not-kept = Das wird hier nicht geführt.
ground-closed-own-way = Dafür gibt es eine eigene Einwilligung.
ground-closed-house = In Ihrem Netzwerk ist das gesperrt.

## Daueraufträge
orders = Das geht weiter mit
order-follow = Auch spätere Änderungen weitergeben?
order-once = Nein, nur einmal
order-hint = Es hört sofort auf, wenn die Einwilligung endet.
order-months =
    { $months ->
        [one] Einen Monat lang
       *[other] { $months } Monate lang
    }
order-line = Änderungen an { $fields } gehen bis { $day } an { $recipient }.
order-end = Nicht mehr weitergeben

## Einwilligungen
consents = Einwilligungen
consents-none = Die Person wurde noch nicht gefragt.
consent-asked = { $recipient }, { $purpose }: gefragt am { $at }, noch keine Antwort
consent-unask = Frage zurücknehmen
consent-of = { $recipient }: { $purpose }
consent-take = Einwilligung aufnehmen
consent-title = { $name } fragen
consent-line = Lesen Sie den Text mit der Person. Ja und Nein sind gleich viel wert.
consent-show = Text zeigen
consent-other = Andere Stelle oder anderer Zweck
consent-none = Hier braucht es keine Einwilligung.
consent-none-text = Was an diese Stelle gehen darf, erlaubt ein Gesetz, oder es geht gar nicht.
consent-what = Wir möchten etwas von Ihnen an eine andere Stelle weitergeben: { $recipient }. Die Stelle braucht es dafür: { $purpose }.
consent-copy = Die Stelle bekommt eine Kopie. Die Stelle erfährt auch Ihren Namen, und dass wir Ihnen helfen.
consent-later = Ändert sich etwas davon, dürfen wir auch das weitergeben, solange es gilt.
consent-free = Sie entscheiden. Wenn Sie Nein sagen, geben wir das nicht weiter.
consent-back = Sie können jederzeit Nein sagen. Dann geben wir davon nichts mehr weiter und bitten die Stelle, die Kopie zu löschen. Was bis dahin war, bleibt erlaubt.
consent-law = Was ein Gesetz verlangt, geben wir auch ohne Ihr Ja weiter.
consent-question = Darf { $recipient } das bekommen: { $category }?
consent-yes = Ja
consent-no = Nein
consent-long = Wie lange?
consent-until = Das gilt bis { $day }.
consent-manner = Wie hat die Person geantwortet?
consent-manner-screen = selbst, hier am Bildschirm
consent-manner-paper = auf Papier, mit Unterschrift
consent-language = Sprache der Person
consent-ask = Auf ihrer eigenen Seite fragen
consent-ask-text = Die Person kann auch allein antworten, auf ihrem Handy und wann sie will.
consent-manner-phone = selbst, auf der eigenen Seite
consent-keep = Antworten festhalten
consent-granted = Ja: { $categories }.
consent-refused = Nein: { $categories }.
consent-counts = Gesagt { $at }, gilt bis { $day }
consent-over = Gesagt { $at }, galt bis { $day }
consent-withdrawn = Gesagt { $at }, zurückgenommen { $end }
consent-replaced = Gesagt { $at }, ersetzt { $end }
consent-end = Einwilligung zurücknehmen
consent-pass-on = An diese Stelle weitergeben
consent-shown = Der Text, wie er gezeigt wurde

## Texte in anderen Sprachen
wording = Sprachen der Einwilligung
wording-line = In welchen Sprachen Menschen um ihre Einwilligung gebeten werden
wording-text = Übersetzungen sind Entwürfe, bis der Datenschutz sie freigibt. In einem Entwurf wird niemand gefragt.
wording-recipient = Stelle, Organisation
wording-released = freigegeben { $at }
wording-original = deutscher Text, freigegeben
wording-draft = Entwurf, noch nicht geprüft
wording-release = Freigeben: { $language }
wording-end = Wieder Entwurf: { $language }
wording-part-text = Der Hinweis zum Datenschutz und die Texte der eigenen Seite werden für sich freigegeben. Bis dahin steht dabei, dass die Übersetzung noch niemand geprüft hat.
wording-of-page = Texte der eigenen Seite
wording-of-notice = Hinweis zum Datenschutz
wording-part-released = { $text }: freigegeben { $at }
wording-part-draft = { $text }: Entwurf, noch nicht geprüft
wording-part-read = { $text } lesen: { $language }
wording-part-release = { $text } freigeben: { $language }
wording-part-end = { $text } wieder Entwurf: { $language }

## Eingang
arrivals = Eingang
arrivals-text = Namen stehen hier nicht. Wer etwas öffnet, wird notiert, und die andere Stelle erfährt, dass es gelesen ist.
arrivals-empty = Es ist nichts angekommen.
arrival = Erhalten
arrival-line = { $at }: { $sender }
arrival-at = Erhalten { $at }
arrival-from = Von
arrival-read = Öffnen
arrival-unread = noch nicht gelesen
arrival-open = gelesen, noch niemandem zugeordnet
arrival-deletion = Bitte löschen
arrival-deletion-text = Die andere Stelle bittet darum. Gezeigt wird davon nichts mehr.
arrival-only = Nur für diesen Zweck verwenden.
arrival-restricted = Beim Absender eingeschränkt: Arbeiten Sie vorerst nicht damit.
arrival-whose = Zu wem gehört das?
arrival-who = Person
arrival-who-hint = Hier stehen die Menschen, denen Sie helfen. Danach sehen es alle, die dieser Person helfen.
arrival-nobody = Sie begleiten zurzeit niemanden in dieser Stelle.
arrival-unassign = Gehört doch nicht zu dieser Person
arrival-assign = Zuordnen
arrival-delete = Löschen
arrival-delete-text = Gelöscht wird nur, was hier angekommen ist.
arrival-mail-subject = Im Eingang Ihrer Stelle liegt etwas
arrival-mail-body =
    Guten Tag { $name },

    eine andere Stelle hat Ihrer Stelle etwas weitergegeben. Hier können Sie es lesen:
    { $link }
deletion-mail-subject = Ihre Stelle soll etwas löschen
deletion-mail-body =
    Guten Tag { $name },

    eine andere Stelle bittet darum, etwas zu löschen, was Ihre Stelle von ihr erhalten hat:
    { $link }
desk-arrivals =
    { $count ->
        [one] Eine Übermittlung lesen
       *[other] { $count } Übermittlungen lesen
    }
desk-deletions =
    { $count ->
        [one] Eine Übermittlung löschen
       *[other] { $count } Übermittlungen löschen
    }

## Regeln
transmission-rules = Regeln der Weitergabe
rules-line = Was von einer Stelle an eine andere gehen darf
rules-text = Es hängt davon ab, nach welchem Recht die Stelle mit der Person arbeitet, wohin es geht und was es ist. Ein Gesetz gilt nur gegenüber der Stelle, die den Auftrag gegeben hat oder ausführt, und nur für das, was gebraucht wird.
rules-four-eyes = Wo Einwilligung und vier Augen stehen, geht nur ein einzelner kurzer Text, zu dem die Person ausdrücklich Ja gesagt hat und den eine zweite Person freigibt. Keine Einstellung öffnet einen anderen Weg.
rules-health = wird hier nicht geführt; nur als einzelner Text
rules-not-kept = dafür gibt es hier keine Angabe, die weitergehen könnte
rules-show = Zeigen
rules-restrict = Regel strenger machen
rules-direction = Wohin
rules-answer = Was soll in Ihrem Netzwerk gelten?
rules-answer-hint = Strenger heißt: nur mit Einwilligung, oder gar nicht. Vier Augen verlangt nur das Programm selbst. Was schon strenger ist, bleibt es.
rules-category = Was
rule-source-consent = Art. 6 Abs. 1 Buchst. a DSGVO, § 67b Abs. 2 SGB X
rule-source-explicit = Art. 9 Abs. 2 Buchst. a DSGVO, § 67b Abs. 2 SGB X
rule-verified = Norm am Gesetz geprüft
rule-unverified = zu bestätigen
rule-restricted = hier strenger
rule-make-consent = Nur mit Einwilligung
rule-make-never = Sperren
rule-make-own = Wieder wie vorgesehen
answer-norm = erlaubt
answer-consent = mit Einwilligung
answer-four-eyes = mit Einwilligung und vier Augen
answer-never = nein
direction-to-provider = Vom Amt an den Träger
direction-to-office = Vom Träger ans Amt
direction-to-partner = An andere Stellen
direction-to-employer = An Betriebe

## Auskunft
access = Auskunft
access-pdf = Auskunft als PDF
access-json = Auskunft als Daten (JSON)
access-given = Was die Person selbst angegeben hat, als Daten (JSON)
access-title = Auskunft für { $name }
access-subject = Auskunft nach Art. 15 DSGVO
access-what = Das ist, was diese Stelle über Sie aufgeschrieben hat. Eigene Notizen der Menschen, die Ihnen helfen, stehen hier nicht; fragen Sie danach. Andere Stellen geben Ihnen selbst Auskunft.
access-controller = Verantwortlich
access-facts = Was wir über Sie wissen
access-field = Angabe
access-value = Was dort steht
access-when = Seit wann
access-now = seit { $at }
access-earlier = früher, seit { $at }
access-none = Nichts.
access-plan = Vereinbarter Plan
access-version = Fassung { $number } vom { $day }:

## Meldungen
done-transmitted = Es ist weitergegeben.
done-transmit-changed = Inzwischen hat jemand etwas geändert. Sehen Sie es noch einmal an.
done-recalled = Es ist zurückgerufen.
done-order-ended = Änderungen gehen nicht mehr weiter.
done-consent = Die Antworten sind festgehalten.
done-consent-asked = Die Person wird auf ihrer Seite gefragt.
done-consent-unasked = Die Frage ist zurückgenommen.
done-consent-ended = Die Einwilligung gilt nicht mehr. Was an ihr hing, geht nicht mehr weiter, und die Stelle soll löschen, was sie dadurch hat.
done-arrival-assigned = Es ist zugeordnet.
done-arrival-deleted = Es ist gelöscht.

## Was zu ändern ist
problem-consent-answer = Wählen Sie Ja oder Nein.
problem-consent-manner = Sagen Sie, wie die Person geantwortet hat.
problem-consent-months = Wählen Sie, wie lange es gilt.
problem-transmit-recipient = Wählen Sie eine Stelle.
problem-transmit-purpose = Wählen Sie, wozu.
problem-transmit-fields = Wählen Sie, was weitergegeben werden soll.
problem-rule = Treffen Sie eine Auswahl.
problem-rule-duty = Das muss gemeldet werden, da hilft kein Ja. Sperren Sie es, oder lassen Sie es.
problem-arrival = Wählen Sie, zu wem es gehört.

## Wer darf was
refused-restrict-rules = Regeln macht nur die Datenschutzbeauftragte oder der Datenschutzbeauftragte strenger.
capability-transmissions = Übermittlungen
deed-transmissions-read-transmissions = Lesen, was weitergegeben wurde
deed-transmissions-transmit = Etwas weitergeben
deed-transmissions-take-consent = Einwilligungen festhalten und zurücknehmen
deed-transmissions-read-arrivals = Eingang der Stelle lesen
deed-transmissions-read-rules = Regeln der Weitergabe lesen
deed-transmissions-restrict-rules = Regeln der Weitergabe strenger machen

## Worte im Verlauf
log-object-transmission = Übermittlung
log-object-arrival = Eingang
log-object-order = Dauerauftrag
log-object-consent = Einwilligung
log-object-restriction = Regel der Weitergabe
log-action-open = geöffnet
log-action-disclose = weitergegeben
log-action-receive = erhalten
log-action-recall = Löschen erbeten
log-action-consent = Antwort festgehalten
log-action-take-back = zurückgenommen
log-action-unassign = Zuordnung aufgehoben
log-action-assign = zugeordnet
log-object-wording = Text der Einwilligung
log-action-request = gefragt
log-action-unask = nicht mehr gefragt
log-action-release = freigegeben

### Löschkonzept

keeps-arrival = Was eine andere Stelle schickte und niemand zuordnete
keeps-proof = Nachweise: Übermittlungen und Einwilligungen von Menschen, die gelöscht sind; bis zum Ende des dritten Jahres danach, also höchstens

## Beleg einer Einwilligung
receipt = Ihre Einwilligung
receipt-pdf = Beleg für die Person (PDF)
receipt-subject = Beleg einer Einwilligung in das Weitergeben von Angaben
receipt-who = Person
receipt-from = Weitergeben darf
receipt-to = Bekommen darf
receipt-purpose = Wofür
receipt-given = Gesagt am
receipt-manner = Wie
receipt-until = Wie lange
receipt-ended = Seit { $at } gilt das nicht mehr.
receipt-translated = Gezeigt wurde der Text in der Sprache { $language }. Hier steht er auf Deutsch.
receipt-earlier = Gezeigt wurde ein früherer Text in der Sprache { $language }. Die Stelle hat ihn aufbewahrt und kann ihn zeigen.
receipt-back = So nehmen Sie es zurück
receipt-back-text = Sagen Sie es der Stelle, oder sagen Sie auf Ihrer eigenen Seite Nein. Ein Wort genügt. Ab dann wird davon nichts mehr weitergegeben.

## Entbindung von der Schweigepflicht
secrecy-releases = Schweigepflicht
secrecy-what = Wer an die Schweigepflicht gebunden ist, spricht mit anderen nur, wenn die Person das erlaubt hat: ein Mensch mit einem anderen, über eine Sache. Das ist keine Einwilligung für eine Stelle.
secrecy-take = Von der Schweigepflicht entbinden
secrecy-title = { $name }: von der Schweigepflicht entbinden
secrecy-line = Lesen Sie den Text mit der Person. Ja und Nein sind gleich viel wert.
secrecy-text = Sie können erlauben, dass ein Mensch, der Ihnen hilft, mit einem anderen Menschen über eine Sache spricht. Beide werden mit Namen genannt.
secrecy-free = Sie entscheiden. Wenn Sie Nein sagen, hat das keine Nachteile.
secrecy-back = Sie können das jederzeit zurücknehmen. Dann darf ab sofort nicht mehr darüber gesprochen werden.
secrecy-professional = Wer darf sprechen?
secrecy-listener = Mit wem?
secrecy-listener-hint = Vor- und Nachname eines Menschen, zum Beispiel Dr. Ines Roth
secrecy-house = Wo arbeitet dieser Mensch?
secrecy-content = Worüber?
secrecy-content-hint = Nennen Sie das Thema, nicht den Inhalt: „welche Arbeit sie leisten kann“
secrecy-keep = Entbindung festhalten
secrecy-of = { $professional } darf mit { $listener } sprechen. Thema: { $content }
secrecy-end = Entbindung zurücknehmen
secrecy-mail-subject = Etwas hat sich an einer Entbindung von der Schweigepflicht geändert
secrecy-mail-body =
    Guten Tag { $name },

    bei einer Person, der Sie helfen, hat sich geändert, mit wem Sie über sie sprechen dürfen. Bitte sehen Sie gleich nach:

    { $link }
done-secrecy-released = Die Entbindung ist festgehalten.
done-secrecy-ended = Die Entbindung gilt nicht mehr. Sagen Sie es allen, die davon wussten.
problem-secrecy-professional = Wählen Sie, wer sprechen darf.
problem-secrecy-listener = Nennen Sie den Menschen mit Namen. Eine Stelle genügt nicht.
problem-secrecy-content = Nennen Sie die Sache.
log-object-secrecy = Schweigepflicht
log-action-release-secrecy = entbunden

## Unterschriebenes Blatt
signed-paper-add = Unterschriebenes Blatt hinzufügen
signed-paper-of = Unterschriebenes Blatt vom { $at }
signed-paper-text = Fotografieren oder scannen Sie das Blatt mit der Unterschrift. Nur wer der Person hilft, kann es ansehen; jedes Ansehen steht im Protokoll.
signed-paper-file = Foto oder Scan
signed-paper-file-hint = PDF, PNG oder JPEG, höchstens { $megabytes } MB
signed-paper-remove = Dieses Blatt entfernen
done-signed-paper = Das Blatt ist gespeichert.
done-signed-paper-removed = Das Blatt ist entfernt.
problem-signed-paper-large = Die Datei ist zu groß.
problem-signed-paper-none = Wählen Sie eine Datei.
problem-signed-paper-kind = Diese Datei ist kein PDF und kein Bild (PNG, JPEG).
problem-signed-paper-many = Mehr als zehn Seiten gehen nicht. Entfernen Sie zuerst eine.
log-object-signed-paper = unterschriebenes Blatt

## Angabe zur Gesundheit
health-statements = Angaben zur Gesundheit
health-statements-what = Hier wird nichts zur Gesundheit geführt. Was eine andere Stelle beachten muss, geht als einzelner kurzer Text: mit einem ausdrücklichen Ja dazu, und nachdem eine zweite Person ihn gelesen hat.
health-statement-new = Angabe zur Gesundheit weitergeben
health-statement-title = { $name }: Angabe zur Gesundheit
health-statement-waits-title = { $name }: Angabe zur Gesundheit, wartet auf Freigabe
health-statement-line = Schreiben Sie den Text mit der Person. Ja und Nein sind gleich viel wert.
health-statement-of = An { $recipient }: { $purpose }
health-statement-closed = An diese Stelle darf nichts zur Gesundheit gehen.
health-statement-nobody = Zurzeit kann das niemand freigeben.
health-statement-nobody-text = Eine zweite Person muss den Text lesen: jemand, der auch hilft, oder die Leitung der Stelle. Ohne sie wird er nach 14 Tagen gelöscht.
health-statement-content = Was muss beachtet werden?
health-statement-hint = Höchstens 500 Zeichen. Schreiben Sie, was bei der Arbeit oder im Kurs zu beachten ist, zum Beispiel „nicht schwer heben, alle zwei Stunden eine Pause“. Keine Diagnose.
health-statement-change = Text ändern
health-statement-what = Wir möchten, dass { $recipient } etwas zu Ihrer Gesundheit erfährt. Genau das und nicht mehr:
health-statement-purpose = Die Stelle braucht es dafür: { $purpose }. Die Stelle erfährt auch Ihren Namen, und dass wir Ihnen helfen.
health-statement-second = Vorher liest es bei uns noch ein Mensch. Dieser Mensch prüft, ob es so gehen soll.
health-statement-free = Sie entscheiden. Wenn Sie Nein sagen, geben wir das nicht weiter, und nichts davon wird aufgeschrieben. Nachteile haben Sie dadurch nicht.
health-statement-back = Sie können jederzeit Nein sagen. Dann bitten wir die Stelle, es zu löschen. Was bis dahin war, bleibt erlaubt.
health-statement-until = Das gilt bis { $day }. Danach wird es dort gelöscht.
health-statement-gap = (Der Text selbst wird hier nicht aufbewahrt.)
health-statement-question = Darf { $recipient } genau das bekommen?
health-statement-paper = Ein unterschriebenes Blatt bleibt auf Papier: Es enthält den Text, und der wird hier nicht aufbewahrt.
health-statement-keep = Antwort festhalten
health-statement-written = Aufgeschrieben von { $name } am { $at }
health-statement-check = Darf das so gehen?
health-statement-check-text = Wenn Sie es freigeben, geht es sofort. In dieser Stelle wird der Text dann gelöscht.
health-statement-release = Freigeben und weitergeben
health-statement-return = Zurückgeben
health-statement-why = Warum?
health-statement-reason-diagnosis = Es steht eine Diagnose darin.
health-statement-reason-too-much = Es steht mehr darin, als dort gebraucht wird.
health-statement-reason-unclear = Es ist nicht klar, was zu beachten ist.
health-statement-reason-recipient = Stelle oder Zweck passt nicht.
health-statement-reason-ask = Die Person sollte noch einmal gefragt werden.
health-statement-mine = Eine zweite Person gibt das frei.
health-statement-mine-text = Sie haben es aufgeschrieben. Ohne Freigabe wird es nach 14 Tagen gelöscht.
health-statement-hers = Die Person sagt Nein
health-statement-waits = Wartet auf eine zweite Person
health-statement-released = Freigegeben und weitergegeben { $at }
health-statement-returned = Zurückgegeben { $at }: { $reason }
health-statement-withdrawn = Zurückgenommen { $at }
health-statement-recalled = Zurückgerufen { $at }
health-statement-lapsed = Gelöscht { $at }, niemand hat es freigegeben
health-statement-expired = Vorbei
health-statement-mail-subject = Etwas wartet auf Ihre Freigabe
health-statement-mail-body =
    Guten Tag { $name },

    aus Ihrer Stelle soll etwas weitergegeben werden. Es geht erst, wenn eine zweite Person es gelesen hat. Hier können Sie es lesen:
    { $link }
health-statement-back-mail-subject = Etwas ist zu Ihnen zurückgekommen
health-statement-back-mail-body =
    Guten Tag { $name },

    was Sie zur Freigabe gegeben haben, ist nicht weitergegeben worden. Hier steht, warum:
    { $link }
arrival-until = Das wird nach dem { $day } gelöscht.
desk-health-statement = Etwas lesen und freigeben, bevor es weitergeht
done-health-statement = Es wartet jetzt auf eine zweite Person.
done-health-statement-refused = Es wird nicht weitergegeben. Davon ist nichts aufgeschrieben.
done-health-statement-released = Es ist weitergegeben. In dieser Stelle ist der Text gelöscht.
done-health-statement-returned = Es ist zurückgegeben. Der Text ist gelöscht.
done-health-statement-over = Das ist schon entschieden.
done-health-statement-ended = Das gilt nicht mehr. Was weitergegeben war, soll die Stelle löschen.
problem-health-statement-content = Schreiben Sie, was beachtet werden muss.
problem-health-statement-long = Mehr als 500 Zeichen gehen nicht. Kürzen Sie den Text.
problem-health-statement-reason = Wählen Sie, warum es zurückgeht.
refused-health-statement-closed = Das darf nicht mehr weitergegeben werden. Geben Sie es zurück.
refused-health-statement = Sie haben es selbst aufgeschrieben. Freigeben oder zurückgeben kann es nur eine zweite Person.
deed-transmissions-release-health-statement = Eine Angabe zur Gesundheit, die jemand anders aufgeschrieben hat, lesen und freigeben
log-object-health-statement = Angabe zur Gesundheit
log-action-return = zurückgegeben
keeps-health-statement = Ein Text zur Gesundheit, den niemand freigibt
keeps-health-arrived = Was zur Gesundheit von einer anderen Stelle kam; bis zu dem Tag, den die Person erlaubt hat, und nicht länger als vier Wochen nach dem Ende der Begleitung, also höchstens
