### Organisationen, Stellen, Ämter, Ansprechpersonen

organisations = Organisationen
people = Ansprechpersonen
offices = Ämter
units = Stellen
edit = Bearbeiten
more = Mehr
phone = Telefon
email = E-Mail
website = Internet
street = Straße und Hausnummer
postal-code = Postleitzahl
languages = Sprachen
languages-hint = Sprachen, in denen beraten wird, zum Beispiel Deutsch, Arabisch
vcard = Als vCard mitnehmen
nobody = niemand
all-topics = alle Themen
span = { $from } bis { $until }
span-since = seit { $from }

## Ansichten und Filter
views = Ansicht
view-list = Liste
view-map = Karte
view-relations = Beziehungsbild
filter = Filter
filter-do = Filtern
filter-all = alle
filter-set = Gesetzte Filter
filter-remove = entfernen
filter-clear = Alle Filter entfernen
filter-words = Name oder Ort
filter-kind = Art
filter-district = Kreis
filter-topic = Thema
filter-body = Gremium
list-nothing = Nichts gefunden.
list-nothing-text = Zu diesen Filtern gibt es keinen Eintrag.

## Arten
kind-jobcenter = Jobcenter
kind-employment-agency = Agentur für Arbeit
kind-municipality = Kommune
kind-district = Landkreis
kind-provider = Träger
kind-adult-education = Volkshochschule
kind-chamber-commerce = Industrie- und Handelskammer
kind-chamber-crafts = Handwerkskammer
kind-district-crafts-association = Kreishandwerkerschaft
kind-union = Gewerkschaft
kind-welfare-org = Wohlfahrtsverband
kind-migrant-org = Migrantenorganisation
kind-volunteers = Ehrenamt
kind-employer = Betrieb
kind-church-work-ministry = Kirche
kind-economic-development = Wirtschaftsförderung
kind-counselling = Beratung
kind-immigration-office = Ausländerbehörde
kind-education = Schule oder Hochschule
kind-other = Sonstige
jobcenter-kind = Form des Jobcenters
jobcenter-kind-joint = gemeinsame Einrichtung
jobcenter-kind-municipal = zugelassener kommunaler Träger
part-core = Kern
part-partner = Partner
part-guest = Gast
sphere-sgb2 = SGB II
sphere-sgb3 = SGB III
seat-chair = Leitung
seat-minutes = Protokoll
seat-voting = Mitglied
seat-guest = Gast
secrecy-sozialgeheimnis = Sozialgeheimnis (§ 35 SGB I)
secrecy-gdpr-private = Datenschutz privater Stellen (DSGVO, BDSG)
secrecy-s203-stgb = Berufsgeheimnis (§ 203 StGB)
secrecy-none = keine Daten von Teilnehmenden

## Organisation
organisation = Organisation
organisations-count = { $count ->
    [one] 1 Organisation
   *[other] { $count } Organisationen
}
organisations-empty = Noch keine Organisation.
organisations-empty-text = Beginnen Sie mit einer Liste, die Sie schon haben, oder tragen Sie die erste Organisation von Hand ein.
organisation-add = Organisation eintragen
edit-named = { $name } bearbeiten
organisation-edit = Organisation bearbeiten
organisation-name = Name
organisation-short-name = Kurzname
organisation-kind = Art
organisation-place = Ort
organisation-contact = Ansprechperson
organisation-seats = Gremien
organisation-part = Rolle im Netzwerk
organisation-since = seit
organisation-member-since = im Netzwerk seit { $since }
organisation-member-from = Im Netzwerk seit
since-hint = Ein Jahr, ein Monat oder ein Tag: 2011, 06/2011 oder 1.6.2011
organisation-overview = Überblick
organisation-address = Anschrift
organisation-email-hint = Die Adresse des Hauses, nicht die einer Person
organisation-work = Arbeit im Netzwerk
organisation-territories = Gebiete
organisation-territories-hint = Amtliche Schlüssel mit Komma, zum Beispiel 06433 für einen Kreis. Die Seite „Gebiete“ zeigt sie.
organisation-law = Rechtliche Angaben
organisation-law-hint = Ohne Angabe gilt, was bei dieser Art von Organisation üblich ist.
organisation-public-body = Öffentliche Stelle
organisation-s35-body = An das Sozialgeheimnis gebunden (§ 35 SGB I)
said-yes = ja
said-no = nein
said-unknown = noch nicht angegeben
public-body-yes = öffentliche Stelle
public-body-no = keine öffentliche Stelle
s35-body-yes = an das Sozialgeheimnis gebunden
s35-body-no = nicht an das Sozialgeheimnis gebunden
organisation-others = Weitere Ansprechpersonen
organisation-confirmed = Angaben geprüft
organisation-confirmed-on = { $day } von { $by }
organisation-confirmed-never = noch nicht
organisation-asked = gefragt am { $day }, noch ohne Antwort
organisation-twin = So heißt hier schon eine Organisation:
organisation-anyway = Es ist eine andere: trotzdem eintragen
confirmation-still-right = Stimmt noch
confirmation-ask = Angaben prüfen lassen
jobcenter-only = Nur für Jobcenter
carrier-number = Trägernummer
carrier-number-hint = Fünf Ziffern aus der Eingliederungsmittel-Verordnung
problem-organisation-name = Geben Sie den Namen der Organisation ein, zum Beispiel „Volkshochschule Groß-Gerau“.
problem-organisation-twin = Eine Organisation dieses Namens an diesem Ort ist schon eingetragen. Sehen Sie nach, ob es dieselbe ist.
problem-kind = Wählen Sie die Art der Organisation.
problem-carrier-number = Die Trägernummer hat fünf Ziffern, zum Beispiel 43433.
problem-carrier-taken = Ein Jobcenter mit dieser Trägernummer ist schon eingetragen, vielleicht in einem anderen Netzwerk.
problem-postal-code = Die Postleitzahl hat fünf Ziffern, zum Beispiel 64521.
problem-territories = Mindestens ein Schlüssel ist nicht bekannt. Die Seite „Gebiete“ zeigt die richtigen.
problem-territories-many = Bitte höchstens 200 Gebiete. Nehmen Sie größere: statt aller Gemeinden den Kreis.
problem-topics-many = Bitte höchstens 200 Themen.
problem-since = Geben Sie ein Jahr, einen Monat oder einen Tag ein, zum Beispiel 2011, 06/2011 oder 1.6.2011.
problem-since-when = Dieser Zeitpunkt liegt in der Zukunft oder vor dem Jahr 1900. Prüfen Sie das Jahr.
membership-end = Mitgliedschaft beenden
membership-end-text = { $name } gehört dann nicht mehr zum Netzwerk und erscheint in keiner Liste. Der Eintrag bleibt für die Geschichte erhalten. Daran hängt:
membership-end-offices = { $count ->
    [0] kein Amt
    [one] 1 Amt
   *[other] { $count } Ämter
}
membership-end-rules = { $count ->
    [0] keine Zuständigkeit
    [one] 1 Zuständigkeit, die danach niemand hat
   *[other] { $count } Zuständigkeiten, die danach niemand hat
}
membership-end-seats = { $count ->
    [0] kein Sitz in einem Gremium
    [one] 1 Sitz in einem Gremium
   *[other] { $count } Sitze in Gremien
}

## Stelle
unit = Stelle
unit-add = Stelle eintragen
unit-edit = Stelle bearbeiten
units-text = Eine Stelle ist ein eigener Bereich. Daten von Teilnehmenden bleiben in der Stelle, in der sie entstehen.
units-empty = Noch keine Stelle.
unit-name = Name der Stelle
unit-name-hint = Zum Beispiel „Markt und Integration“ oder „Standort Nord“
unit-secrecy = Welche Regel gilt für Daten von Teilnehmenden?
unit-function = Aufgabe der Stelle
unit-dpo-contact = Datenschutzbeauftragte Person
unit-dpo-contact-hint = So erreicht man sie: E-Mail-Adresse, Telefon oder Anschrift
unit-dpo = Datenschutz: { $contact }
unit-dpo-unknown = Datenschutz: noch nicht angegeben
function-jobcenter-integration = Vermittlung und Integration
function-jobcenter-benefits = Leistungsgewährung
function-youth-office = Jugendamt
function-equality-office = Gleichstellungsstelle
function-economic-development = Wirtschaftsförderung
function-provider-site = Standort eines Trägers
function-other = andere Aufgabe
function-unknown = noch nicht angegeben
unit-controller = Die Stelle ist selbst verantwortlich
unit-controller-hint = In einem Landkreis oder einer Stadt ist die Stelle verantwortlich, die die Aufgabe erfüllt (§ 67 Abs. 4 SGB X). Sonst ist es die Organisation.
unit-controller-short = selbst verantwortlich
unit-end = Stelle schließen
unit-end-text = Daten von Teilnehmenden bleiben lesbar, bis sie gelöscht werden. Neue kommen nicht dazu, und nichts wird weitergegeben. Das lässt sich nicht zurücknehmen.
done-unit-ended = Die Stelle ist geschlossen.
problem-unit-name = Geben Sie den Namen der Stelle ein.
problem-unit-taken = Eine Stelle dieses Namens gibt es in der Organisation schon.
problem-secrecy = Wählen Sie, welche Regel gilt.

## Amt
office = Amt
office-add = Amt eintragen
office-edit = Amt bearbeiten
office-title = Bezeichnung
office-title-hint = Zum Beispiel „Beauftragte für Chancengleichheit am Arbeitsmarkt“. Das Amt bleibt, wenn die Person geht.
office-no-unit = ohne Stelle
office-phone-hint = Die Nummer des Amts, wenn sie nicht zur Person gehört
office-reachable = Erreichbar
office-reachable-hint = Zum Beispiel „Montag bis Donnerstag 9 bis 15 Uhr“
office-stand-in = Vertretung durch ein anderes Amt
office-stand-in-hint = Antwortet, wenn dieses Amt nicht besetzt ist oder alle abwesend sind.
office-no-stand-in = keine
office-ended-on = Letzter Tag des Amts
office-ended-on-hint = Nur, wenn es das Amt danach nicht mehr gibt: TT.MM.JJJJ
office-ended = aufgelöst
office-vacant = nicht besetzt
office-vacant-text = Das Amt ist zurzeit nicht besetzt.
office-holder = Wer hat das Amt?
office-deputies = Vertretung
office-no-deputy = Keine Vertretung eingetragen.
office-reach = So erreichen Sie das Amt
office-rules = Zuständig für
office-rules-empty = Noch keine Zuständigkeit.
office-others = Früher und später
offices-empty = Noch kein Amt.
offices-empty-text = Ein Amt sagt, wofür man hier jemanden fragt. Es bleibt, wenn die Person wechselt.
problem-office-title = Geben Sie die Bezeichnung des Amts ein.
problem-unit = Diese Stelle gehört nicht zur Organisation.
problem-stand-in = Dieses Amt gibt es im Netzwerk nicht.
problem-stand-in-circle = Das wäre ein Kreis: Dieses Amt wird schon, direkt oder über andere, vom eigenen vertreten.
holder-deputy = Vertretung
holder-away = abwesend bis { $day }
holder-until = bis { $day }
holding-add = Amt besetzen
holding-person = Person
holding-somebody-new = jemand Neues
holding-new-person = Jemand Neues
holding-new-person-hint = Nur ausfüllen, wenn die Person oben nicht steht.
holding-deputy = Als Vertretung
holding-deputy-hint = Wird genannt, wenn die Person im Amt abwesend ist.
holding-from = Ab
holding-until = Bis
holding-ends-others = Wer das Amt bisher hat ({ $names }), gibt es am Tag davor ab
holding-ends-others-hint = Gilt nicht, wenn Sie eine Vertretung eintragen.
holding-end = Besetzung beenden
holding-end-text = { $name } hat das Amt dann nur noch heute. Ab morgen ist es nicht besetzt, bis Sie es neu besetzen.
holding-end-shared = { $name } hat das Amt dann nur noch heute. Die anderen behalten es.
holding-end-do = Heute beenden
deputy-add = Vertretung eintragen
deputy-end = Vertretung beenden
deputy-end-text = { $name } vertritt dann nur noch heute.
problem-holder = Wählen Sie eine Person oder tragen Sie jemand Neues ein.
problem-holder-both = Sie haben eine Person gewählt und jemand Neues eingetragen. Wählen Sie oben „jemand Neues“ oder leeren Sie die Felder darunter.
problem-from = Geben Sie den ersten Tag ein, zum Beispiel 1.3.2026.
problem-until = Der letzte Tag liegt vor dem ersten.

## Ansprechperson
people-count = { $count ->
    [one] 1 Ansprechperson
    [501] Mehr als 500 Ansprechpersonen
   *[other] { $count } Ansprechpersonen
}
people-words = Name oder Organisation
people-office = Amt
people-empty = Noch keine Ansprechperson.
people-empty-text = Ansprechpersonen werden bei ihrer Organisation eingetragen oder aus einer Datei eingelesen.
person-name = Name
person-add = Ansprechperson eintragen
person-edit = Ansprechperson bearbeiten
person-salutation = Anrede und Titel
person-salutation-hint = Zum Beispiel „Frau Dr.“
person-given-name = Vorname
person-family-name = Nachname
person-reach = Kontakt
person-no-office = Zurzeit ohne Amt.
person-left = ausgeschieden am { $day }
person-leaves = Die Person scheidet aus
person-leaves-text = Alle ihre Ämter sind ab morgen nicht besetzt. Die Ämter bleiben bestehen.
person-leaves-do = Als ausgeschieden eintragen
person-erase = Daten löschen
person-erase-text = Name und Erreichbarkeit werden sofort gelöscht, auch aus Listen und Suche. Es bleibt, von wann bis wann das Amt besetzt war. Zurücknehmen lässt sich das nicht.
person-erased = Ehemalige Ansprechperson
done-person-erased = Die Daten der Person sind gelöscht.
problem-family-name = Geben Sie den Nachnamen ein.
absences = Abwesenheiten
absence-add = Abwesenheit eintragen
absence-text = In dieser Zeit wird die Vertretung genannt. Der Grund wird nicht gefragt.
absence-from = Erster Tag
absence-until = Letzter Tag
absence-end = Löschen
problem-absence-past = Diese Abwesenheit ist schon vorbei. Geben Sie heute oder einen späteren letzten Tag ein.
problem-absence-long = Eine Abwesenheit dauert höchstens zwei Jahre. Wer länger fort ist, gibt das Amt ab.
problem-absence-overlaps = In diesen Tagen ist schon eine Abwesenheit eingetragen. Löschen Sie zuerst jene, oder wählen Sie andere Tage.
problem-absence-until = Geben Sie den letzten Tag ein, zum Beispiel 20.3.2026.

## Meldungen
done-saved = Gespeichert.
done-organisation-added = Die Organisation ist eingetragen.
done-membership-ended = Die Mitgliedschaft ist beendet.
done-office-added = Das Amt ist eingetragen. Als Nächstes können Sie es besetzen.
done-holding-added = Das Amt ist besetzt.
done-holding-ended = Die Besetzung endet mit dem heutigen Tag.
done-deputy-added = Die Vertretung ist eingetragen.
done-deputy-ended = Die Vertretung endet mit dem heutigen Tag.
done-person-added = Die Ansprechperson ist eingetragen.
done-person-ended = Die Person ist ausgeschieden. Ihre Ämter sind ab morgen nicht besetzt.
done-absence-added = Die Abwesenheit ist eingetragen.
done-absence-ended = Die Abwesenheit ist gelöscht.

## Warum nicht
refused-export = Kontakte mitnehmen dürfen Koordination, Partner, Coaches, Integrationsfachkräfte und Leitungen von Stellen.
refused-keepers = Diesen Eintrag pflegen die Koordination und die Verwaltung der Organisation selbst.
refused-set-up = Die Einrichtung gelingt nur mit dem Link, den das Programm beim ersten Start zeigt.
refused-found = Ein weiteres Netzwerk gründet, wem der Betrieb der Installation es erlaubt.

## Wer darf was
capability-network = Netzwerk
deed-network-read-directory = Organisationen, Ämter und Ansprechpersonen lesen
deed-network-export-directory = Kontakte als Datei mitnehmen
deed-network-add-organisation = Organisation eintragen, Mitgliedschaft beenden
deed-network-edit-organisation = Organisation mit Stellen, Ämtern und Ansprechpersonen bearbeiten
deed-network-ask-for-confirmation = Angaben prüfen lassen
deed-network-confirm-entry = „Stimmt noch“ sagen
deed-network-edit-network = Angaben zum Netzwerk bearbeiten
deed-network-switch-network = Netzwerk wechseln
deed-network-set-up = Erstes Netzwerk einrichten
deed-network-found-network = Weiteres Netzwerk gründen
deed-network-found-network-if-let = Weiteres Netzwerk gründen, wo der Betrieb es der Koordination erlaubt
deed-network-open-link = Link aus einer E-Mail öffnen

## Worte im Verlauf
log-object-absence = Abwesenheit
log-object-holding = Besetzung eines Amts
log-object-membership = Mitgliedschaft
log-object-network = Netzwerk
log-object-office = Amt
log-object-network-territory = Gebiet des Netzwerks
log-object-organisation = Organisation
log-object-person = Ansprechperson
log-object-unit = Stelle

### Löschkonzept

keeps-person = Personen des Verzeichnisses, nachdem sie gegangen sind
