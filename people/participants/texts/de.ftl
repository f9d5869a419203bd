### Teilnehmende: wer von einer Stelle begleitet wird

participants = Teilnehmende
participants-units = In welcher Stelle?
participants-no-unit = Sie arbeiten in keiner Stelle mit Teilnehmenden.
participants-lead = Sie leiten diese Stelle: Sie sehen alle Namen und wer hilft. Angaben sehen Sie nur bei Menschen, denen Sie selbst helfen.
participants-own = Hier stehen die Menschen, denen Sie helfen.
participants-empty = Niemand in dieser Liste.
participants-empty-text = Nehmen Sie jemanden auf: zuerst der Hinweis zum Datenschutz, dann der Name.
participants-ended = Auch abgeschlossene
participant-add = Person aufnehmen
participants-list = Liste einlesen
participant-step = Schritt 2 von 2
participant-keep = Aufnehmen
participant-name = Name
participant-name-hint = Der Name, oder ein Name, den die Person selbst wählt.
participant-since = Seit
participant-ended = bis { $day }
participant-called = In Ihrer Stelle heißt schon jemand so oder fast so. Ist es eine andere Person? Im Zweifel weiß es die Leitung Ihrer Stelle.
participant-another = Ja, es ist eine andere Person
participant-phone = Telefon
participant-email = E-Mail
participant-reach = So erreichen wir sie am besten
participant-languages = Sprachen
participant-availability = Wann sie Zeit hat
participant-wishes = Was sie sich wünscht
participant-skills = Was sie kann
participant-qualifications = Ausbildung und Zeugnisse
participant-health = Gesundheit: was zu beachten ist
participant-childcare = Kinderbetreuung
participant-goal = Ziel
participant-milestones = Meilensteine
participant-modules = Module
participant-steps = Schritte
participant-plan = Plan
participant-audience = sichtbar für: { $names }
participant-follows = Was sich ändert, bekommt auch: { $names }.
participant-words = { $category }. In ihren eigenen Worten.
participant-kind = { $category }
participant-edit = Angaben: { $name }
participant-edit-text = Fragen Sie nur, was Sie brauchen. Keine Angaben zu Gesundheit, Religion oder Leistungen.
participant-nothing = Noch keine Angaben
participant-nothing-text = Schreiben Sie auf, was die Person selbst sagt.
participant-handovers = Übergabe
participant-own-page = Eigene Seite
participant-message-failed = Die SMS mit dem Code für die eigene Seite ist nicht angekommen
participant-message-instead = Noch einmal senden, oder ein Blatt mit Code machen
participant-passed-on = Weitergegeben und erhalten
participant-seen = Wer hat was gesehen?
participant-seen-line = { $at }: { $who }, { $action }: { $what }
participant-herself = die Person selbst
participant-other-side = die andere Stelle
participant-program = das Programm
participant-hint-health = Das klingt nach Gesundheit. Gehört es hierher?
participant-hint-religion = Das klingt nach Religion. Gehört es hierher?
participant-hint-family = Das klingt nach Familie. Gehört es hierher?
participant-hint-money = Das klingt nach Leistungen oder Schulden. Gehört es hierher?
participant-end = Begleitung beenden
participant-reopen = Begleitung geht weiter
participant-forgotten = Die Begleitung ist beendet. Ab { $day } werden alle Angaben gelöscht, wenn zwei Personen es freigegeben haben.
participant-delete = Die Person will gelöscht werden
participant-requests = Anträge der Person: Auskunft und anderes
unit-closed = Diese Stelle gibt es seit { $day } nicht mehr. Hier wird nur noch gelesen.
fact-disputed = Die Person sagt: Das stimmt nicht.
fact-disputes = Die Person sagt, etwas stimmt nicht
fact-dispute = „{ $field }“ stimmt nicht
fact-settle = „{ $field }“ ist geklärt
fact-restricted = Eingeschränkt seit { $day }: Damit wird vorerst nicht gearbeitet.

## Einschränkung
fact-restrictions = Mit einer Angabe soll vorerst niemand arbeiten
fact-restrictions-of = Angaben einschränken: { $name }
fact-restrictions-line = Jeder Mensch darf verlangen, dass mit einer Angabe vorerst niemand arbeitet (Art. 18 DSGVO, § 84 SGB X).
fact-restrictions-text = Die Angabe bleibt da, aber niemand hier liest sie mehr, auch Sie nicht. Sie geht an keine andere Stelle und lässt sich nicht ändern. Nur der Datenschutz liest sie noch, und wenn die Person Auskunft verlangt, bekommt sie diese Worte von dort. Wer die Angabe schon hat, sieht, dass sie eingeschränkt ist. Alles andere bleibt, wie es ist.
fact-restrictions-nothing = Hier steht keine Angabe, die sich einschränken lässt.
restriction-is = { $field }: eingeschränkt seit { $day }. { $why }
restriction-was = { $field }: eingeschränkt von { $day } bis { $end }. { $why } Dass sie endet, hat die Person am { $told } erfahren.
restriction-make-title = Eine Angabe einschränken
restriction-field = Welche Angabe?
restriction-ground = Warum?
restriction-ground-disputed = Die Person sagt, es stimmt nicht. Das wird geprüft.
restriction-ground-unlawful = Es hätte hier nicht stehen dürfen, und die Person will nicht, dass es gelöscht wird.
restriction-ground-claim = Hier braucht es niemand mehr, aber die Person braucht es, um zu ihrem Recht zu kommen.
restriction-ground-objected = Die Person hat widersprochen. Das wird geprüft.
restriction-make = Einschränken
restriction-lift-title = Einschränkung aufheben
restriction-lift-text = Sagen Sie es zuerst der Person (Art. 18 Abs. 3 DSGVO). Danach lesen alle, die ihr helfen, die Angabe wieder und können sie berichtigen.
restriction-which = Welche Einschränkung?
restriction-told = Der Person gesagt am
restriction-lift = Aufheben

## Datenkategorien
category-identity = Name
category-contact = Erreichbarkeit
category-assignment = Maßnahme
category-profile = Können und Wünsche
category-progress = Fortschritte
category-family = Familie und Kinderbetreuung
category-residence = Aufenthalt
category-health = Gesundheit
category-counselling = Schulden-, Sucht- und psychosoziale Beratung
category-benefits = Leistungen
category-documents = Zeugnisse und Bescheide
category-story = Geschichte und Bild
category-acquaintances = Bekannte
category-notes = Private Notizen
category-survey = Antworten in Umfragen
category-numbers = Nummern bei Ämtern

## Rechtsrahmen
frame = Rechtsrahmen
frame-blank = Bitte wählen
frame-hint = Nach welchem Recht arbeitet Ihre Stelle mit der Person? Davon hängt ab, was weitergegeben werden darf.
frame-jc-own = Projekt des Jobcenters
frame-sgb2-contract = Auftrag eines Jobcenters (SGB II)
frame-sgb3-contract = Auftrag einer Agentur für Arbeit (SGB III)
frame-muni-16a = Beratung der Kommune (§ 16a SGB II)
frame-esf-project = ESF-Projekt
frame-language-course = Sprachkurs
frame-voluntary-network = freiwilliges Angebot
frame-of = Rechtsrahmen: { $name }
frame-line = Was ein Gesetz weiterzugeben erlaubt, gilt nur in diesen Tagen und nur mit der Stelle, die beauftragt hat. Alles andere braucht die Einwilligung der Person.
frame-edit = Rechtsrahmen ändern
frame-from = Gilt ab
frame-until = Gilt bis
frame-office = Im Auftrag von
frame-office-blank = nicht festgelegt
frame-office-hint = Bei SGB II ein Jobcenter, bei SGB III eine Agentur für Arbeit. Ist nichts festgelegt, zählt jede solche Stelle.
frame-since = ab { $day }
frame-to = bis { $day }
frame-by = im Auftrag von: { $office }
frame-over = Gilt heute nicht: Was das Gesetz erlaubt, braucht jetzt die Einwilligung der Person.

## Hinweis zum Datenschutz
notice = Hinweis zum Datenschutz
notice-step = Schritt 1 von 2: Zuerst erfährt die Person, was mit ihren Angaben geschieht.
notice-language = Sprache
notice-language-show = Zeigen
notice-manner = Wie haben Sie den Hinweis gegeben?
notice-manner-screen = am Bildschirm gezeigt
notice-manner-paper = auf Papier gegeben
notice-manner-spoken = vorgelesen
notice-given = Hinweis ist gegeben
notice-told = Hinweis gegeben { $at } ({ $language }, { $manner }).
notice-who = Hier arbeitet { $unit } ({ $organisation }). Wir sind verantwortlich für Ihre Angaben. So erreichen Sie uns: { $reach }
notice-what = Wir schreiben auf, was Sie uns sagen: Ihren Namen, wie wir Sie erreichen, was Sie können, was Sie sich wünschen, und wer Ihre Kinder betreut, wenn das wichtig ist.
notice-why = Wir brauchen das, damit wir Ihnen helfen können.
notice-whom = Das lesen nur die Menschen, die Ihnen hier helfen, und deren Vertretung. Die Leitung sieht Ihren Namen. Wenn etwas nicht warten kann, darf auch jemand anderes aus dieser Stelle lesen. Davon erfahren die Leitung und der Datenschutz, wenn es beides hier gibt. Jedes Lesen wird notiert. Andere Stellen bekommen nur etwas, wenn ein Gesetz es sagt oder wenn Sie Ja sagen.
notice-long = Wenn wir Ihnen nicht mehr helfen, sollen Ihre Angaben nach { $months } Monaten gelöscht werden. Dafür müssen zwei Menschen zustimmen. So lange bleiben die Angaben hier.
notice-rights = Sie dürfen alles sehen. Sie dürfen sagen, dass etwas nicht stimmt oder gelöscht werden soll. Sie dürfen sich beim Datenschutz beschweren.
notice-free = Sie müssen nichts sagen, was Sie nicht sagen wollen.
notice-officer = Fragen zum Datenschutz beantwortet: { $officer }
language-de = Deutsch
language-en = Englisch
language-ar = Arabisch
language-uk = Ukrainisch
language-ru = Russisch
language-tr = Türkisch
language-fa = Persisch
language-fr = Französisch
language-beside = Deutsch daneben zeigen
notice-draft = Diese Übersetzung hat noch niemand geprüft. Lesen Sie den deutschen Text daneben mit.
notice-print = Zum Mitgeben drucken Sie die Seite: Auf dem Papier steht nur der Hinweis.

## Wer hilft
helpers = Wer hilft
helpers-of = Wer hilft { $name }?
helper-lead = Federführung
helper-none = Zurzeit niemand
helper-leads = { $name }, Federführung, hilft seit { $day }
helper-helps = { $name }, hilft seit { $day }
helper-deputy = { $name } vertritt { $other } bis { $day }
helper-deputy-open = { $name } vertritt { $other }
helper-role = Arbeitet hier als: { $role }
helper-add = Jemanden dazunehmen
helper-who = Wer soll helfen?
helper-blank = Bitte wählen
helper-hint = Wer hilft, sieht alle Angaben. Die Federführung bleibt, wo sie ist.
helper-lead-give = Federführung übergeben
helper-end = Hilft nicht mehr

seals = Gesperrt
seals-text = Arbeitet die Person selbst in diesem Haus, oder steht sie jemandem dort nahe? Wer gesperrt ist, erfährt nicht, dass die Person hier begleitet wird: auch nicht als Leitung, als Vertretung oder im Notzugriff.
seal-who = Für wen?
seal-hint = Wer gesperrt wird und hilft, hilft nicht mehr.
seal-make = Sperren
seal-end = Nicht mehr sperren

lead-mail-subject = Sie haben eine Federführung übernommen
lead-mail-body =
    Guten Tag { $name },

    in Ihrer Stelle sind Sie jetzt federführend für eine Person. Wer es ist, sehen Sie hier:
    { $link }

## Notzugriff
emergency = Notzugriff
emergency-line = Lesen, was über eine Person bekannt ist, der Sie nicht helfen. Nur wenn es nicht warten kann.
emergency-told = Ein Notzugriff bleibt nicht unbemerkt.
emergency-told-text = Die Leitung der Stelle und der Datenschutz der Organisation bekommen sofort eine E-Mail, soweit sie hier ein Konto haben. Die Person sieht, dass jemand gelesen hat. Sie können lesen, aber nichts ändern und nichts weitergeben. Auch ein Versuch, der nichts öffnet, wird notiert.
emergency-name-hint = Der ganze Name, so wie ihn diese Stelle führt. Es wird nichts vorgeschlagen.
emergency-lead = Wer hat die Federführung?
emergency-reason = Warum kann es nicht warten?
emergency-reason-danger = Gefahr für die Person oder andere
emergency-reason-deadline = Eine Frist läuft ab und niemand ist da
emergency-reason-absence = Die zuständige Person fällt aus
emergency-hours = Für wie lange?
emergency-length =
    { $hours ->
        [one] 1 Stunde
       *[other] { $hours } Stunden
    }
emergency-open = Zugriff öffnen
emergency-now = Notzugriff bis { $at }
emergency-now-text = Sie können lesen, aber nichts ändern und nichts weitergeben. Jedes Lesen wird notiert.
emergency-end = Zugriff beenden
emergencies = Notzugriffe
emergencies-line = Wer in den letzten 12 Monaten einen Notzugriff geöffnet oder versucht hat.
emergencies-none = Noch kein Notzugriff.
emergencies-ask = Wer hat was über eine Person gesehen?
emergency-when = Wann
emergency-who = Wer
emergency-why = Grund
emergency-about = Bei wem
emergency-state = Stand
emergency-state-open = offen bis { $at }
emergency-state-ended = beendet { $at }
emergency-state-over = abgelaufen { $at }
emergency-state-none = versucht, nicht geöffnet

emergency-mail-subject = In einer Stelle ist ein Notzugriff offen
emergency-mail-body =
    Guten Tag { $name },

    { $who } ({ $role }) hat einen Notzugriff geöffnet.

    Stelle: { $unit }
    Wann: { $at }
    Für wie lange: { $length }
    Grund: { $reason }

    Bei wem, steht nicht in dieser E-Mail. Alle Notzugriffe der Stelle sehen Sie hier:
    { $link }

## Meldungen
done-participant-added = Die Person ist aufgenommen.
done-restricted = Die Angabe ist eingeschränkt.
done-lifted = Die Einschränkung ist aufgehoben.
done-participant-ended = Die Begleitung ist beendet.
done-participant-reopened = Die Begleitung geht weiter.
done-helper-added = Die Person hilft jetzt mit.
done-helper-leads = Die Federführung ist übergeben.
done-helper-ended = Die Person hilft nicht mehr.
done-seal = Die Sperre ist eingerichtet.
done-seal-ended = Die Sperre ist aufgehoben.
done-emergency-opened = Der Notzugriff ist offen.
done-emergency-ended = Der Notzugriff ist beendet.

## Was zu ändern ist
problem-participant-name = Geben Sie einen Namen ein.
problem-participant-frame = Wählen Sie den Rechtsrahmen.
problem-frame-days = Das Ende liegt vor dem Anfang.
problem-frame-office = Bei SGB II beauftragt ein Jobcenter, bei SGB III eine Agentur für Arbeit; sonst bleibt das Feld leer.
problem-participant-long = Kürzen Sie die Angabe auf 2.000 Zeichen.
problem-restriction-field = Wählen Sie, welche Angabe.
problem-restriction-ground = Sagen Sie, warum.
problem-restriction-which = Wählen Sie, welche Einschränkung.
problem-restriction-told = Schreiben Sie, an welchem Tag Sie es der Person gesagt haben: seit dem Beginn der Einschränkung, spätestens heute.
problem-notice-manner = Sagen Sie, wie Sie den Hinweis gegeben haben.
problem-helper = Wählen Sie, wer helfen soll.
problem-helper-oneself = Sich selbst nehmen Sie hier nicht dazu. Das macht jemand, der der Person schon hilft.
problem-seal = Wählen Sie, für wen.
problem-seal-lead = Übergeben Sie zuerst die Federführung.
problem-emergency-reason = Sagen Sie, warum es nicht warten kann.
problem-emergency-hours = Wählen Sie, für wie lange.
problem-emergency-nobody = Unter diesem Namen führt diese Stelle niemanden.
problem-emergency-several = Mehrere Menschen heißen so. Wählen Sie, wer die Federführung hat.

## Wer darf was
refused-helpers = Das sehen nur die Menschen, die der Person helfen.
refused-restricted = Diese Angaben sind eingeschränkt: Sie sollten gelöscht sein und müssen aus einem Grund noch aufbewahrt werden. Bis dahin liest sie nur der Datenschutz. Ist der Grund entfallen, sagt das die Leitung der Stelle bei den Löschungen.
refused-stand-in = Sie vertreten nur. Wer hilft, legt fest, wer selbst hilft oder die Stelle leitet.
refused-closed = Diese Stelle gibt es nicht mehr. Hier wird nur noch gelesen.
refused-compartment = Das ist für die Mitarbeitenden dieser Stelle.
refused-emergency-accesses = Das sehen nur die Leitung dieser Stelle und der Datenschutz ihrer Organisation.
capability-participants = Teilnehmende
deed-participants-read-caseload = Namen der begleiteten Menschen lesen
deed-participants-take-up = Person aufnehmen
deed-participants-read-participant = Angaben zu einer Person lesen
deed-participants-edit-participant = Angaben zu einer Person ändern
deed-participants-arrange-help = Festlegen, wer hilft
deed-participants-open-emergency-access = Notzugriff öffnen
deed-participants-read-in-emergency = Im Notzugriff Angaben zu einer Person lesen
deed-participants-end-emergency-access = Notzugriff beenden
deed-participants-read-emergency-accesses = Lesen, wer einen Notzugriff geöffnet oder versucht hat

## Worte im Verlauf
log-object-participant = Teilnehmende Person
log-object-fact = Angabe zu einer Person
log-object-helper = Hilfe für eine Person
log-object-seal = Sperre
log-object-notice = Hinweis zum Datenschutz
log-object-emergency-access = Notzugriff
log-action-attempt = versucht
log-action-reopen = wieder aufgenommen
log-action-tell = informiert
log-action-bar = gesperrt
log-action-lead = Federführung übergeben
log-action-dispute = bestritten
log-action-settle = geklärt
log-action-restrict = eingeschränkt
log-action-lift = Einschränkung aufgehoben

### Löschkonzept

keeps-participant = Teilnehmende mit allem, was von ihnen bekannt ist, nach dem Ende der Begleitung
keeps-replaced = Frühere Angaben von Teilnehmenden, nachdem etwas anderes gesagt wurde
keeps-emergency = Notzugriffe und Versuche
keeps-notice = Hinweise zum Datenschutz, nach denen niemand aufgenommen wurde
