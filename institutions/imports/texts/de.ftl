### Einlesen

imports = Import

## Einlesen: Liste und neue Datei
imports-line = Dateien prüfen, einlesen und bei Bedarf wieder zurücknehmen
imports-empty = Noch keine Datei eingelesen.
imports-empty-text = Beginnen Sie mit dem Gemeindeverzeichnis (GV100AD), dann kommen Jobcenter, Organisationen und Ansprechpersonen.
imports-count = { $count ->
    [one] Eine Datei
   *[other] { $count } Dateien
}
import-new = Datei einlesen
import-file = Datei
import-file-hint = XLSX, ODS, CSV, GV100AD, vCard oder GeoJSON, höchstens { $megabytes } MB. Es wird noch nichts geändert.
import-kind = Inhalt
import-kind-auto = automatisch erkennen
import-kind-hint = Bekannte Dateien erkennt das Programm an ihren Überschriften.
import-kind-choose = Inhalt wählen
import-kind-open = noch offen
import-kind-municipalities = Gemeinden und Kreise
import-kind-postal-codes = Postleitzahlen
import-kind-geometry = Umrisse für die Karte
import-kind-jobcenter = Verzeichnis der Jobcenter
import-kind-organisations = Organisationen
import-kind-people = Ansprechpersonen
import-kind-vcard = Kontaktkarten (vCard)
import-joins = In das Netzwerk aufnehmen
import-joins-hint = Neue Organisationen werden Mitglied dieses Netzwerks.
import-upload = Datei prüfen
import-state = Stand
import-state-uploaded = Spalten offen
import-state-checking = wird geprüft
import-state-checked = geprüft
import-state-applying = wird eingelesen
import-state-applied = eingelesen
import-state-cancelled = abgebrochen
import-state-failed = nicht lesbar
import-state-undone = zurückgenommen
import-rows = Zeilen
import-when = Wann
import-by = Von

## Schritte
import-steps = Einlesen in vier Schritten
import-step-file = Datei
import-step-mapping = Spalten zuordnen
import-step-check = Prüfen
import-step-apply = Einlesen
import-step-done = erledigt

## Spalten zuordnen
import-mapping = Spalten zuordnen
import-mapping-text = Die Überschriften stehen in Zeile { $row }. Sagen Sie, welche Spalte was bedeutet. Beim nächsten Mal gilt die Zuordnung wieder.
import-column-none = kommt nicht vor
import-check = Zeilen prüfen
import-samples = Die ersten Zeilen der Datei
import-field-record = Satzart
import-field-name = Name
import-field-key = Schlüssel
import-field-land = Land
import-field-region = Regierungsbezirk
import-field-district = Kreis
import-field-association = Gemeindeverband
import-field-municipality = Gemeindeschlüssel
import-field-label = Textkennzeichen
import-field-area-ha = Fläche in Hektar
import-field-area-km2 = Fläche in km²
import-field-population = Einwohner
import-field-agency = Agenturbezirk
import-field-territory = Gebiet
import-field-postal-code = Postleitzahl
import-field-carrier-number = Trägernummer
import-field-form = Trägerform
import-field-short-name = Kurzname
import-field-kind = Art
import-field-unit = Stelle
import-field-addressee = Anschrift (Name)
import-field-street = Straße und Hausnummer
import-field-place = Ort
import-field-postal-place = Postleitzahl und Ort in einer Spalte
import-field-phone = Telefon
import-field-email = E-Mail
import-field-website = Internet
import-field-territories = Gebiete
import-field-topics = Themen
import-field-languages = Sprachen
import-field-part = Rolle im Netzwerk
import-field-since = Mitglied seit
import-field-organisation = Organisation
import-field-office = Amt
import-field-salutation = Anrede
import-field-given-name = Vorname
import-field-family-name = Nachname
import-field-full-name = Name in einer Spalte
import-field-reachable = Erreichbar
import-field-from = Von
import-field-until = Bis
import-field-deputy = Vertretung (ja oder nein)

## Prüfen
import-checking = Die Zeilen werden geprüft
import-progress = { $read } von { $total } Zeilen geprüft
import-look-again = Stand neu laden
import-cancel = Abbrechen
import-found = Das steht in der Datei
import-outcome = Ergebnis
import-outcome-means = Bedeutung
import-outcome-new = neu
import-outcome-changed = geändert
import-outcome-unchanged = unverändert
import-outcome-duplicate = wohl schon vorhanden
import-outcome-ambiguous = mehrdeutig
import-outcome-unmatched = nicht zugeordnet
import-outcome-error = Fehler
import-means-new = Das gibt es hier noch nicht. Es kommt hinzu.
import-means-changed = Das gibt es schon. Die Datei weiß etwas anderes oder mehr.
import-means-unchanged = Das steht schon so da. Es ändert sich nichts.
import-means-duplicate = Es gibt etwas Ähnliches. Entscheiden Sie, ob es dasselbe ist.
import-means-ambiguous = Mehreres kommt in Frage. Entscheiden Sie, was gemeint ist.
import-means-unmatched = Wozu es gehört, ist nicht bekannt. Entscheiden Sie.
import-means-error = Diese Zeilen werden nicht eingelesen. Der Grund steht dabei.
import-open = { $count ->
    [one] Eine Zeile wartet auf Ihre Entscheidung
   *[other] { $count } Zeilen warten auf Ihre Entscheidung
}
import-open-text = Ohne Entscheidung werden sie nicht eingelesen. Alles andere können Sie trotzdem einlesen.
import-decide = Zeilen durchgehen
import-nothing = In der Datei steht keine Zeile, die hier gebraucht wird.
import-nothing-to-do = Es gibt nichts einzulesen.
import-notes = Auffälliges
import-apply = Einlesen
import-change-mapping = Spalten ändern

## Zeilen
import-rows-count = { $count ->
    [one] Eine Zeile
   *[other] { $count } Zeilen
}
import-rows-empty = Hier ist keine Zeile.
import-row = Zeile
import-row-place = Zeile { $row }
import-row-title = Eintrag
import-row-why = Grund
import-row-decision = Entscheidung
import-decision-take = zugeordnet
import-decision-new = neu anlegen
import-decision-skip = nicht einlesen
import-decision-open = offen
import-back = Zurück zur Datei
import-row-says = Das steht in der Zeile
import-choice = Was ist gemeint?
import-choice-hint = Ihre Antwort gilt auch für die anderen Zeilen dieser Datei, bei denen dieselbe Frage offen ist.
import-choice-new = Etwas Neues: anlegen
import-choice-without-district = Ohne Gebiet anlegen
import-choice-skip = Nicht einlesen
import-choose = Übernehmen
import-search = Etwas anderes suchen
import-search-do = Suchen
import-why-same-name = derselbe Name
import-why-like-name = ähnlicher Name
import-why-same-domain = ähnlicher Name, dieselbe Internet-Domain
import-why-same-place = ähnlicher Name, derselbe Ort
import-why-same-email = derselbe Name, dieselbe E-Mail-Adresse
import-why-town = kreisfreie Stadt
import-why-district = Landkreis
import-why-searched = gesucht

## Einlesen und Ergebnis
import-applying = Die Zeilen werden eingelesen
import-applying-text = Die Datei hat { $count ->
    [one] eine Zeile
   *[other] { $count } Zeilen
}. Sie kommt in einem Zug herein: ganz oder gar nicht. Bis zum Ende ist davon nichts zu sehen.
import-applied = { $count ->
    [0] Es wurde nichts eingelesen
    [one] Eine Zeile eingelesen
   *[other] { $count } Zeilen eingelesen
}
import-applied-text = Eingelesen am { $when }.
import-left-out = { $count ->
    [one] Eine Zeile wurde nicht eingelesen
   *[other] { $count } Zeilen wurden nicht eingelesen
}
import-left-out-title = Nicht eingelesen
import-left-out-list = Zeilen ansehen
import-left-out-file = Zeilen mit Grund als XLSX herunterladen
import-left-skipped = Sie haben entschieden, diese Zeile nicht einzulesen.
import-left-open = Über diese Zeile wurde nicht entschieden.
import-left-meanwhile = Was gewählt war, gibt es nicht mehr.
import-failed = Diese Datei konnte nicht eingelesen werden
import-failed-gone = Die Datei ist nicht mehr da. Laden Sie sie noch einmal hoch.
import-failed-meanwhile = Während des Einlesens hat jemand einen der Einträge geändert. Es wurde nichts eingelesen. Prüfen Sie die Datei noch einmal.
import-failed-other-kind = Der gewählte Inhalt passt nicht zu dieser Datei ({ $kind }).
import-check-again = Noch einmal prüfen
import-other-file = Andere Datei einlesen
import-cancelled = Abgebrochen
import-cancelled-text = Von dieser Datei wurde nichts eingelesen.
import-undo-until = Rückgängig machen, möglich bis { $day }
import-undo-text = Was neu war, wird entfernt. Was geändert wurde, wird wie vorher. Was seither jemand bearbeitet hat oder was anderswo gebraucht wird, bleibt und wird genannt.
import-undo = Einlesen rückgängig machen
import-undone = Das Einlesen ist zurückgenommen
import-undone-text = Zurückgenommen am { $when }.
import-kept = { $count ->
    [one] Ein Eintrag ist geblieben
   *[other] { $count } Einträge sind geblieben
}
import-kept-thing = Eintrag
import-kept-kind = Art
import-kept-why = Grund
import-kept-edited = seither bearbeitet
import-kept-used = wird noch gebraucht
import-object-organisation = Organisation
import-object-membership = Mitgliedschaft
import-object-person = Ansprechperson
import-object-office = Amt
import-object-holding = Besetzung eines Amts
import-object-unit = Stelle
import-object-topic = Thema
import-object-territory = Gebiet
import-object-outline = Umriss
done-import-cancelled = Abgebrochen. Von der Datei wurde nichts eingelesen.
done-import-undone = Das Einlesen ist zurückgenommen.

## Was an der Auswahl zu ändern ist
import-unknown-kind = Diesen Inhalt gibt es nicht.
import-problem-too-large = Die Datei ist zu groß. Teilen Sie sie.
import-problem-no-file = Wählen Sie eine Datei.
import-problem-mapping = Es ist nicht klar, welche Spalte was bedeutet. Ordnen Sie die Spalten zu.
import-problem-required = Ohne diese Spalte geht es nicht. Wählen Sie eine.
import-problem-doubled = Diese Spalte ist schon vergeben.
import-problem-choice = Wählen Sie aus, was gemeint ist.

## Was an einer Zeile nicht stimmt
import-row-too-long = „{ $text }…“ ist länger als { $limit } Zeichen.
import-row-other-kind = Diese Zeile gehört nicht in eine solche Datei.
import-row-postal-code = „{ $text }“ ist keine Postleitzahl mit fünf Ziffern.
import-row-municipality-key = „{ $text }“ ist kein Gemeindeschlüssel mit acht Ziffern.
import-row-email = „{ $text }“ ist keine E-Mail-Adresse.
import-row-day = „{ $text }“ ist kein Tag wie 12.3.2026.
import-row-days = Das Ende liegt vor dem Anfang.
import-row-number = „{ $text }“ ist keine Zahl.
import-row-record = Die Satzart „{ $text }“ gibt es im Gemeindeverzeichnis nicht.
import-row-key = Der Schlüssel des Gebiets fehlt oder hat die falsche Länge.
import-row-since = „{ $text }“ ist kein Jahr, Monat oder Tag bis heute, zum Beispiel 2011, 06/2011 oder 1.6.2011.
import-row-no-name = Der Name fehlt.
import-row-area-key = „{ $text }“ ist kein Schlüssel eines Gebiets (AGS).
import-row-area-points = Der Umriss hat mehr als { $limit } Punkte. Nehmen Sie eine gröbere Karte.
import-row-carrier = „{ $text }“ ist keine Trägernummer mit fünf Ziffern.
import-row-jobcenter-form = „{ $text }“ ist keine Form eines Jobcenters (gE oder zkT).
import-row-organisation-kind = Die Art „{ $text }“ ist nicht bekannt.
import-row-part = Die Rolle „{ $text }“ ist nicht bekannt (Kern, Partner oder Gast).
import-row-website = „{ $text }“ ist keine Internetadresse.
import-row-no-organisation = Die Organisation fehlt.
import-row-nobody = Amt und Name fehlen.
import-row-yes-or-no = „{ $text }“ heißt weder ja noch nein.
import-row-territory = Das Gebiet „{ $text }“ ist nicht bekannt.
import-row-territory-several = „{ $text }“ heißen mehrere Gebiete: { $keys }. Schreiben Sie den Schlüssel in die Datei.
import-row-no-territories = Das Gebiet „{ $key }“ ist nicht bekannt. Lesen Sie zuerst das Gemeindeverzeichnis ein.
import-row-municipality-unknown = Das Gebiet „{ $key }“ gibt es im Gemeindeverzeichnis nicht.
import-row-no-parent = Das Gebiet darüber ({ $key }) fehlt.
import-row-several = „{ $name }“ gibt es mehrfach.
import-row-perhaps = „{ $name }“ gibt es wohl schon unter einem anderen Namen.
import-row-repeated = „{ $name }“ steht in dieser Datei schon weiter oben.
import-row-district-several = „{ $name }“ heißen eine Stadt und ein Landkreis.
import-row-district-unknown = Ein Kreis „{ $name }“ ist nicht bekannt.
import-row-organisation-unknown = Die Organisation „{ $name }“ ist nicht im Netzwerk.
import-row-person-perhaps = „{ $name }“ arbeitet wohl schon bei einer anderen Organisation.
import-row-not-yours = „{ $name }“ wird von einem anderen Netzwerk gepflegt.
import-note-gone = { $count ->
    [one] Eine Gemeinde gibt es im Gemeindeverzeichnis nicht mehr; ihre Verwaltung kommt ohne Gebiet hinzu.
   *[other] { $count } Gemeinden gibt es im Gemeindeverzeichnis nicht mehr; ihre Verwaltungen kommen ohne Gebiet hinzu.
}

## Was an einer Datei nicht stimmt
file-not-a-spreadsheet = Das ist keine Tabelle. Einlesen lassen sich XLSX, ODS, CSV, GV100AD, vCard und GeoJSON.
file-password = Die Datei ist mit einem Kennwort geschützt. Speichern Sie sie ohne Kennwort.
file-binary-excel = Das ist ein altes Excel-Format (.xls oder .xlsb). Speichern Sie die Datei als .xlsx.
file-not-a-table = In dieser Datei stehen keine Zeilen.
file-no-contacts = In der Datei steht keine Kontaktkarte.
file-no-map = In der Datei steht kein Gebiet mit einem Umriss.
file-not-degrees = Die Karte hat keine Längen- und Breitengrade (WGS 84).
file-empty = Die Datei ist leer.
file-too-large = Die Datei ist größer als { $megabytes } MB.
file-inflated = Die Datei ist entpackt größer als { $megabytes } MB.
file-too-much-text = Die Datei enthält mehr als { $megabytes } MB Text in einem Stück.
file-too-many-rows = Die Datei hat mehr als { $limit } Zeilen. Teilen Sie sie.
file-too-many-points = Ein Umriss hat mehr als { $limit } Punkte. Nehmen Sie eine gröbere Karte.
file-too-many-columns = In Zeile { $row } stehen mehr als { $limit } Spalten.
file-cell-too-long = In Zeile { $row }, Spalte { $column } stehen mehr als { $limit } Zeichen. Vielleicht fehlt ein Anführungszeichen.
file-unclosed-quote = In Zeile { $row } beginnt ein Anführungszeichen, das nirgends endet.
file-nul-bytes = In Zeile { $row } stehen Zeichen, die in keinen Text gehören (NUL).
file-damaged = Die Datei ist beschädigt. Lesbar war sie bis Zeile { $row } ({ $part }).
file-no-header = In Zeile { $row } fehlt die Überschrift über den Spalten.
file-no-such-sheet = Das Blatt „{ $name }“ gibt es nicht.
file-unwritable = Die Liste ließ sich nicht schreiben: { $cause }
file-warning-formulas = { $count ->
    [one] Zeile { $row }: Eine Zelle wird berechnet. Es gilt der zuletzt gespeicherte Wert.
   *[other] Ab Zeile { $row } werden { $count } Zellen berechnet. Es gilt der zuletzt gespeicherte Wert.
}
file-warning-formulas-without-value = { $count ->
    [one] Zeile { $row }: Eine berechnete Zelle hat keinen gespeicherten Wert und bleibt leer.
   *[other] Ab Zeile { $row } haben { $count } berechnete Zellen keinen gespeicherten Wert und bleiben leer.
}
file-warning-error-cells = { $count ->
    [one] Zeile { $row }: In einer Zelle steht ein Fehler wie #NV. Sie bleibt leer.
   *[other] Ab Zeile { $row } steht in { $count } Zellen ein Fehler wie #NV. Sie bleiben leer.
}
file-warning-merged-cells = { $count ->
    [one] Zeile { $row }: Zellen sind verbunden. Der Wert gehört zur ersten.
   *[other] Ab Zeile { $row } sind { $count }-mal Zellen verbunden. Der Wert gehört jeweils zur ersten.
}
file-warning-mixed-encodings = { $count ->
    [one] Zeile { $row } ist anders gespeichert als der Rest. Prüfen Sie dort die Umlaute.
   *[other] Ab Zeile { $row } sind { $count } Zeilen anders gespeichert als der Rest. Prüfen Sie dort die Umlaute.
}
file-warning-long-rows = { $count ->
    [one] Zeile { $row } hat mehr Zellen als Überschriften. Was darüber hinausgeht, wird nicht gelesen.
   *[other] Ab Zeile { $row } haben { $count } Zeilen mehr Zellen als Überschriften. Was darüber hinausgeht, wird nicht gelesen.
}
file-warning-short-rows = { $count ->
    [one] Zeile { $row } hat weniger Zellen als Überschriften.
   *[other] Ab Zeile { $row } haben { $count } Zeilen weniger Zellen als Überschriften.
}
file-warning-lost-zeros = In der Spalte „{ $column }“ fehlen wohl führende Nullen (zuerst in Zeile { $row }, { $count }-mal). Postleitzahlen und Schlüssel werden ergänzt.
file-warning-unnamed-column = Eine Spalte hat keine Überschrift. Sie heißt hier „{ $column }“ (Zeile { $row }, { $count }-mal).
file-warning-repeated-column = Die Überschrift „{ $column }“ kommt mehrfach vor (Zeile { $row }, { $count }-mal).

## Heute
desk-imports = { $count ->
    [one] 1 Import wartet auf Ihre Entscheidung
   *[other] { $count } Importe warten auf Ihre Entscheidung
}

## Wer darf was
capability-imports = Import
deed-imports-import = Dateien einlesen und Import zurücknehmen

## Worte im Verlauf
log-action-apply = einlesen lassen
log-action-cancel = abgebrochen
log-action-upload = hochgeladen
log-object-import = Import

### Löschkonzept

keeps-import = Eingelesene Dateien und was sie geändert haben
