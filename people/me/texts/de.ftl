### Meine Seite: was eine Teilnehmende oder ein Teilnehmender selbst sieht. Einfache Sprache: kurze Sätze, ein Gedanke in jeder Zeile.

me = Meine Seite
me-hello = Hallo { $name }
me-close = Seite schnell schließen
me-close-text = Im Verlauf des Browsers steht diese Seite weiter. Löschen Sie den Verlauf, wenn andere das Handy benutzen.
me-language = Sprache
me-language-set = Zeigen
me-draft = Diese Übersetzung hat noch niemand geprüft.
me-german = Manche Texte sind auf Deutsch. Dort steht dieses Zeichen:

## Öffnen
me-open-title = Meine Seite öffnen
me-open-text = Hier sehen Sie Ihren nächsten Termin und Ihre Schritte. Sie sehen auch, wer das lesen darf.
me-open = Öffnen
me-code = Ihr Code
me-code-hint = Der Code steht auf Ihrem Blatt. Er hat 12 Zeichen.
me-code-wrong = Das hat nicht geklappt. Prüfen Sie den Code. Oder fragen Sie nach einem neuen Blatt.
me-code-busy = Das geht gerade nicht. Versuchen Sie es in 10 Minuten noch einmal.

## Termin
me-unit-closed = Diese Stelle gibt es seit { $day } nicht mehr. Sie können hier weiter lesen. Sie können auch weiter Nein sagen.
me-next = Ihr nächster Termin
me-no-appointment = Sie haben keinen Termin.
me-later = Danach: { $at }
me-where = Ort: { $place }
me-bring = Mitbringen: { $bring }
me-come = Ich komme
me-cannot = Ich kann nicht kommen
me-coming = Sie kommen.
me-not-coming = Sie kommen nicht.

## Plan
me-goal = Mein Ziel
me-steps = Meine Schritte
me-progress = { $done } von { $all } sind fertig.
me-no-steps = Hier steht noch nichts.
me-done = Das ist fertig
me-closed = { $state }, { $day }
me-until = { $state }, bis { $day }
me-doer = { $who } macht das.
me-yours = Das machen Sie.
me-say = Dazu etwas sagen
me-remark = Was möchten Sie sagen?
me-remark-hint = Das lesen auch alle anderen, die Ihren Plan sehen. Schreiben Sie hier nichts über Ihre Gesundheit.
me-dispute = Das stimmt nicht
me-settle = Das stimmt jetzt
me-keep = Speichern
me-disputed = Sie sagen: Das stimmt nicht.
me-restricted = Eingeschränkt seit { $day }: Damit arbeitet hier gerade niemand.
me-said = Sie sagen: { $remark }

## Wer hilft, wer sieht etwas
me-helpers = Wer hilft Ihnen?
me-lead = { $name } ist Ihre Ansprechperson.
me-helper = { $name } hilft Ihnen auch.
me-deputy = { $name } vertritt { $other } bis { $day }.
me-deputy-open = { $name } vertritt { $other }.
me-reach = So erreichen Sie uns: { $reach }
me-officer = Fragen zum Datenschutz: { $contact }
me-handover = Eine andere Stelle hilft Ihnen weiter
me-handover-asked = Wir haben gefragt: { $recipient }. Bis zum ersten Treffen dort helfen wir Ihnen.
me-handover-read = { $recipient } hat unsere Frage gelesen. Bis zum ersten Treffen dort helfen wir Ihnen.
me-handover-accepted = { $recipient } hilft Ihnen weiter. Dort für Sie da: { $contact }. Bis zum ersten Treffen helfen wir Ihnen.
me-handover-awaited = { $recipient } hat Ja gesagt. Das erste Treffen ist noch nicht bestätigt. Wir fragen dort nach. Bis dahin helfen wir Ihnen.
me-handover-declined = { $recipient } kann Ihnen nicht helfen. Wir helfen Ihnen weiter und suchen mit Ihnen.
me-handover-silent = { $recipient } hat nicht geantwortet. Wir helfen Ihnen weiter und suchen mit Ihnen.
me-handover-done = { $recipient } hilft Ihnen jetzt. Dort für Sie da: { $contact }.
me-handover-back = Sie sind wieder bei uns. Wir helfen Ihnen.
me-who = Wer darf das sehen?
me-who-own = Die Menschen, die Ihnen hier helfen.
me-decide = Sie entscheiden. Sie können jederzeit Nein sagen.
me-follows = { $recipient } bekommt: { $fields }. Das gilt bis { $day }.
me-may = { $recipient } darf das sehen: { $categories }. Das gilt bis { $day }.
me-may-not = Das darf { $recipient } nicht sehen: { $categories }.
me-back = Nein, nicht mehr
me-receipt = Beleg als PDF
me-question = Eine Frage an Sie
me-question-german = Diese Frage gibt es noch nicht in Ihrer Sprache. Fragen Sie Ihre Ansprechperson.
me-beside = Deutsch daneben zeigen
me-sees = Das sieht { $recipient }, wenn Sie zu allem Ja sagen
me-answer = Antworten
me-passed = Was haben wir weitergegeben?
me-passed-line = { $at }: { $fields }. An: { $recipient }
me-passed-none = Wir haben nichts weitergegeben.
me-passed-read = Dort gelesen: { $at }. Von: { $who }
me-passed-unread = Dort hat es niemand gelesen.
me-passed-recalled = Wir haben gebeten, es zu löschen.
me-passed-deleted = Dort ist es gelöscht.
me-seen = Wer hat meine Daten angesehen?
me-seen-line = { $at }: { $who }
me-seen-what = { $at }: { $who }. Gelesen: { $what }
me-seen-all = Alle zeigen
me-seen-back = Zurück zu meiner Seite
me-seen-program = das Programm
me-seen-emergency = im Notfall

## Angaben, wie sie in einer Einwilligung, auf ihrer Seite und in der Auskunft stehen: Sie sprechen die Person an
me-field-phone = Telefon
me-field-email = E-Mail
me-field-reach = Wie wir Sie am besten erreichen
me-field-languages = Sprachen
me-field-availability = Wann Sie Zeit haben
me-field-wishes = Was Sie sich wünschen
me-field-goal = Ihr Ziel
me-field-skills = Was Sie können
me-field-qualifications = Ausbildung und Zeugnisse
me-field-childcare = Kinderbetreuung
me-field-milestones = Meilensteine
me-field-modules = Module
me-field-steps = Schritte

## Meldungen
done-me-answer = Ihre Antwort ist gespeichert.
done-me-step = Gut gemacht. Der Schritt ist fertig.
done-me-said = Ihre Worte sind gespeichert.
done-me-back = Davon bekommt die Stelle nichts mehr. Die Stelle soll löschen, was dort davon liegt.

## Das Blatt, für die Stelle
me-codes = Eigene Seite
me-codes-of = Eigene Seite: { $name }
me-codes-text = Die Person sieht auf ihrem Handy ihren Termin, ihre Schritte, wer hilft und wer etwas sehen darf. Sie braucht dafür keine E-Mail und kein Passwort, nur ein Blatt mit einem Code.
me-codes-now = Das Blatt vom { $at } gilt bis { $day }.
me-codes-none = Die Person hat noch kein Blatt.
me-codes-make = Blatt mit Code machen
me-codes-again = Ein neues Blatt macht das alte ungültig.
me-codes-end = Blatt ungültig machen
me-codes-language = Sprache des Blatts
me-codes-once = Drucken Sie das Blatt jetzt. Der Code wird nicht noch einmal gezeigt.
me-codes-print = Drucken: Strg und P
me-sheet-scan = Halten Sie Ihr Handy vor das Bild.
me-sheet-type = Oder öffnen Sie diese Adresse und tippen Sie den Code ein.
me-sheet-until = Das Blatt gilt bis { $day }.
me-sheet-keep = Zeigen Sie das Blatt nur Menschen, denen Sie vertrauen.
me-sheet-picture = Bild, das Ihr Handy lesen kann
done-me-code-ended = Das Blatt ist ungültig.

## Ob die Stelle Namen zeigt
named-readers = Namen auf den Seiten der Teilnehmenden
named-readers-text = Wer die Daten einer Person ansieht, steht auf ihrer eigenen Seite und in ihrer Auskunft. Die Stelle entscheidet, ob dort auch der Name steht oder nur Aufgabe und Stelle.
named-readers-no = Dort stehen nur Aufgabe und Stelle.
named-readers-yes = Dort steht auch der Name.
named-readers-set = Namen zeigen
named-readers-end = Namen nicht mehr zeigen

## Wer darf was
capability-me = Eigene Seite der Teilnehmenden
deed-me-hand-out = Ein Blatt mit Code machen
deed-me-export = Auskunft für eine Person ausgeben
deed-me-name-readers = Entscheiden, ob Namen auf den Seiten der Teilnehmenden stehen
deed-me-open = Die eigene Seite öffnen
deed-me-see = Die eigene Seite lesen und dort antworten
refused-named-readers = Das entscheidet, wer die Stelle leitet.
refused-me = Das steht auf Ihrer eigenen Seite. Öffnen Sie sie mit Ihrem Code.
link-own-page = Blatt mit Code
link-own-visit = eigene Seite

## Worte im Verlauf
log-object-own-page = Eigene Seite
log-object-named-readers = Namen auf den Seiten der Teilnehmenden
log-object-own-page-code = Blatt mit Code

### Löschkonzept

keeps-codes = Zugänge zur eigenen Seite, nachdem sie abgelaufen sind

# The text message before its address; with it at most 70 signs where the letters are not Latin, else 160.
me-message = Sie haben eine Nachricht:
me-codes-message-title = Oder als SMS
me-codes-message-to = Eine SMS mit dem Link geht an { $number }. In ihr steht sonst nichts. Fragen Sie vorher, ob noch jemand das Telefon benutzt.
me-codes-message-unknown = In der Akte steht keine Telefonnummer, an die eine SMS gehen kann. Tragen Sie sie als Telefon ein, ohne andere Wörter.
me-codes-message-no-gateway = Diese Installation verschickt noch keine SMS. Der Betrieb kann einen Dienst dafür einrichten.
me-codes-message-language = Sprache der SMS
me-codes-message-send = SMS senden
me-codes-message-is-failed = Die SMS mit dem Code ist nicht angekommen
me-codes-message-then-failed = Der Dienst für SMS hat sie nicht angenommen. Prüfen Sie die Telefonnummer in den Angaben und senden Sie noch einmal. Oder machen Sie ein Blatt mit Code.
me-codes-message-is-waiting = Die SMS mit dem Code ist noch nicht hinausgegangen
me-codes-message-then-waiting = Es wird weiter versucht. Wenn es eilt, machen Sie ein Blatt mit Code; der Code in der SMS öffnet dann nichts mehr.
me-codes-message-subject = SMS
desk-message-failed = Eine SMS mit dem Code für eine eigene Seite ist nicht angekommen
done-me-message = Die SMS ist unterwegs. Ein Blatt oder eine SMS von vorher öffnet nichts mehr.

me-special = Besondere Angaben
me-special-may = { $recipient } darf von uns eine besondere Angabe über Sie bekommen. Wir haben den Text mit Ihnen geschrieben. Das gilt bis { $day }.
me-special-passed = eine besondere Angabe, die Sie erlaubt haben
me-secrecy = Wer darf mit wem über Sie sprechen?
me-secrecy-line = { $professional } darf mit { $listener } sprechen. Thema: { $content }. Das gilt bis { $day }.
done-me-secrecy = Das gilt nicht mehr. Darüber darf niemand mehr sprechen.
access-papers = Unterschriebene Blätter
access-restrictions = Womit niemand arbeitet
access-restricted = Die Worte bekommen Sie vom Datenschutz; hier liest sie sonst niemand.
access-information = Was Sie noch wissen sollen
access-purpose = Wozu: um Sie auf dem Weg in Arbeit zu begleiten. Wofür etwas an andere Stellen ging, steht bei jeder Weitergabe.
access-source = Woher: Das meiste haben Sie selbst gesagt. Was von anderen Stellen gekommen ist, steht hier mit dem Namen der Stelle.
access-kept = Wie lange: Alle Angaben werden { $months } Monate nach dem Ende der Begleitung gelöscht, wenn zwei Personen es freigegeben haben. Nachweise bleiben danach ohne Ihren Namen bis zum Ende des dritten Jahres: was wohin ging, was Sie erlaubt haben, was Sie verlangt haben und wer was gelesen hat.
access-rights = Ihre Rechte: Sie können verlangen, dass etwas berichtigt, eingeschränkt oder gelöscht wird. Sie können mitnehmen, was Sie selbst gesagt haben. Sie können widersprechen. Was Sie erlaubt haben, können Sie jederzeit zurücknehmen.
access-complaint = Wenn Sie nicht einverstanden sind, können Sie sich bei der Aufsichtsbehörde für den Datenschutz beschweren.
access-seen = Hier steht jedes Lesen, das nur Sie betrifft. Wer Ihren Namen in einer Liste gesehen oder beim Suchen nach einem Namen gefunden hat, steht nur im Verlauf der Stelle: Diese Zeilen nennen niemanden und gehören deshalb nicht zu einer einzelnen Auskunft.
