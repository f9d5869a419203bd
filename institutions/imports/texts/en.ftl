### Imports

imports = Import

## Import: list and new file
imports-line = Check files, import them, and take them back if need be
imports-empty = No file imported yet.
imports-empty-text = Begin with the register of municipalities (GV100AD); Jobcenter, organisations and contact persons come next.
imports-count = { $count ->
    [one] One file
   *[other] { $count } files
}
import-new = Import a file
import-file = File
import-file-hint = XLSX, ODS, CSV, GV100AD, vCard or GeoJSON, at most { $megabytes } MB. Nothing is changed yet.
import-kind = Content
import-kind-auto = recognise
import-kind-hint = Known files are recognised by their headings.
import-kind-choose = Choose the content
import-kind-open = still open
import-kind-municipalities = Municipalities and districts
import-kind-postal-codes = Postal codes
import-kind-geometry = Outlines for the map
import-kind-jobcenter = Register of Jobcenter
import-kind-organisations = Organisations
import-kind-people = Contact persons
import-kind-vcard = Contact cards (vCard)
import-joins = Take into the network
import-joins-hint = New organisations become members of this network.
import-upload = Check the file
import-state = State
import-state-uploaded = columns open
import-state-checking = being checked
import-state-checked = checked
import-state-applying = being imported
import-state-applied = imported
import-state-cancelled = cancelled
import-state-failed = not readable
import-state-undone = taken back
import-rows = Rows
import-when = When
import-by = By

## Steps
import-steps = Import in four steps
import-step-file = File
import-step-mapping = Match columns
import-step-check = Check
import-step-apply = Import
import-step-done = done

## Matching columns
import-mapping = Match columns
import-mapping-text = The headings are in row { $row }. Say which column means what. It counts for the next file of this source too.
import-column-none = does not occur
import-check = Check the rows
import-samples = The first rows of the file
import-field-record = Record kind
import-field-name = Name
import-field-key = Key
import-field-land = Land
import-field-region = Administrative region
import-field-district = District
import-field-association = Association of municipalities
import-field-municipality = Municipality key
import-field-label = Official label
import-field-area-ha = Area in hectares
import-field-area-km2 = Area in km²
import-field-population = Population
import-field-agency = Agency district
import-field-territory = Territory
import-field-postal-code = Postal code
import-field-carrier-number = Carrier number
import-field-form = Form of carrier
import-field-short-name = Short name
import-field-kind = Kind
import-field-unit = Unit
import-field-addressee = Addressee
import-field-street = Street and number
import-field-place = Place
import-field-postal-place = Postal code and place in one column
import-field-phone = Telephone
import-field-email = E-mail
import-field-website = Website
import-field-territories = Territories
import-field-topics = Topics
import-field-languages = Languages
import-field-part = Part in the network
import-field-since = Member since
import-field-organisation = Organisation
import-field-office = Office
import-field-salutation = Salutation
import-field-given-name = Given name
import-field-family-name = Family name
import-field-full-name = Name in one column
import-field-reachable = Reachable
import-field-from = From
import-field-until = Until
import-field-deputy = Deputy (yes or no)

## Checking
import-checking = The rows are being checked
import-progress = { $read } of { $total } rows checked
import-look-again = Load the state again
import-cancel = Cancel
import-found = What the file contains
import-outcome = Result
import-outcome-means = Meaning
import-outcome-new = new
import-outcome-changed = changed
import-outcome-unchanged = unchanged
import-outcome-duplicate = probably there already
import-outcome-ambiguous = ambiguous
import-outcome-unmatched = not matched
import-outcome-error = error
import-means-new = It is not here yet. It will be added.
import-means-changed = It is here. The file knows something else or more.
import-means-unchanged = It is here just like that. Nothing changes.
import-means-duplicate = There is something like it. Decide whether it is the same.
import-means-ambiguous = It may be several things. Decide which one is meant.
import-means-unmatched = What it belongs to is not known. Decide.
import-means-error = These rows are not imported. The reason is given.
import-open = { $count ->
    [one] One row waits for your decision
   *[other] { $count } rows wait for your decision
}
import-open-text = Without a decision they are not imported. You can import everything else all the same.
import-decide = Go through the rows
import-nothing = The file has no row that is needed here.
import-nothing-to-do = There is nothing to import.
import-notes = Noticed
import-apply = Import
import-change-mapping = Change columns

## Rows
import-rows-count = { $count ->
    [one] One row
   *[other] { $count } rows
}
import-rows-empty = There is no row here.
import-row = Row
import-row-place = Row { $row }
import-row-title = Entry
import-row-why = Reason
import-row-decision = Decision
import-decision-take = matched
import-decision-new = add as new
import-decision-skip = leave out
import-decision-open = open
import-back = Back to the file
import-row-says = What the row says
import-choice = What is meant?
import-choice-hint = Your answer also counts for other rows of this file for which the same question is open.
import-choice-new = Something new: add it
import-choice-without-district = Add it without a territory
import-choice-skip = Leave it out
import-choose = Take it
import-search = Look for something else
import-search-do = Search
import-why-same-name = the same name
import-why-like-name = a similar name
import-why-same-domain = a similar name, the same internet domain
import-why-same-place = a similar name, the same place
import-why-same-email = the same name, the same e-mail address
import-why-town = town that is a district of its own
import-why-district = rural district
import-why-searched = found by your search

## Importing and result
import-applying = The rows are being imported
import-applying-text = The file has { $count ->
    [one] one row
   *[other] { $count } rows
}. It comes in at one go: all of it or nothing. Until its end nothing of it can be seen.
import-applied = { $count ->
    [0] Nothing was imported
    [one] One row imported
   *[other] { $count } rows imported
}
import-applied-text = Imported on { $when }.
import-left-out = { $count ->
    [one] One row was not imported
   *[other] { $count } rows were not imported
}
import-left-out-title = Not imported
import-left-out-list = Look at the rows
import-left-out-file = Download the rows with their reasons as XLSX
import-left-skipped = You decided not to import this row.
import-left-open = Nobody decided about this row.
import-left-meanwhile = What was chosen is no longer there.
import-failed = This file could not be imported
import-failed-gone = The file is no longer there. Upload it again.
import-failed-meanwhile = Somebody changed one of the entries while they were imported. Nothing was imported. Check the file again.
import-failed-other-kind = The chosen content does not fit this file ({ $kind }).
import-check-again = Check again
import-other-file = Import another file
import-cancelled = Cancelled
import-cancelled-text = Nothing of this file was imported.
import-undo-until = Take it back, possible until { $day }
import-undo-text = What was new is removed. What was changed becomes what it was. What somebody has edited since, or what is needed elsewhere, stays and is named.
import-undo = Take the import back
import-undone = The import was taken back
import-undone-text = Taken back on { $when }.
import-kept = { $count ->
    [one] One entry stayed
   *[other] { $count } entries stayed
}
import-kept-thing = Entry
import-kept-kind = Kind
import-kept-why = Reason
import-kept-edited = edited since
import-kept-used = still needed
import-object-organisation = Organisation
import-object-membership = Membership
import-object-person = Contact person
import-object-office = Office
import-object-holding = Holder of an office
import-object-unit = Unit
import-object-topic = Topic
import-object-territory = Territory
import-object-outline = Outline
done-import-cancelled = Cancelled. Nothing of the file was imported.
done-import-undone = The import was taken back.

## What must be mended in the form
import-unknown-kind = There is no such content.
import-problem-too-large = The file is too large. Split it.
import-problem-no-file = Choose a file.
import-problem-mapping = It is not clear which column means what. Match the columns.
import-problem-required = It does not work without this column. Choose one.
import-problem-doubled = This column is taken already.
import-problem-choice = Choose what is meant.

## What is wrong with a row
import-row-too-long = “{ $text }…” is longer than { $limit } characters.
import-row-other-kind = This row does not belong into such a file.
import-row-postal-code = “{ $text }” is no postal code of five digits.
import-row-municipality-key = “{ $text }” is no municipality key of eight digits.
import-row-email = “{ $text }” is no e-mail address.
import-row-day = “{ $text }” is no day such as 12.3.2026.
import-row-days = The end lies before the beginning.
import-row-number = “{ $text }” is no number.
import-row-record = The register of municipalities has no record kind “{ $text }”.
import-row-key = The territory's key is missing or has the wrong length.
import-row-since = “{ $text }” is no year, month or day up to today, for example 2011, 06/2011 or 1.6.2011.
import-row-no-name = The name is missing.
import-row-area-key = “{ $text }” is no key of a territory (AGS).
import-row-area-points = The outline has more than { $limit } points. Take a coarser map.
import-row-carrier = “{ $text }” is no carrier number of five digits.
import-row-jobcenter-form = “{ $text }” is no form of a Jobcenter (gE or zkT).
import-row-organisation-kind = The kind “{ $text }” is not known.
import-row-part = The part “{ $text }” is not known (Kern, Partner or Gast).
import-row-website = “{ $text }” is no internet address.
import-row-no-organisation = The organisation is missing.
import-row-nobody = Office and name are missing.
import-row-yes-or-no = “{ $text }” means neither yes nor no.
import-row-territory = The territory “{ $text }” is not known.
import-row-territory-several = Several territories are called “{ $text }”: { $keys }. Write the key into the file.
import-row-no-territories = The territory “{ $key }” is not known. Import the register of municipalities first.
import-row-municipality-unknown = The register of municipalities has no territory “{ $key }”.
import-row-no-parent = The territory above it ({ $key }) is missing.
import-row-several = There are several called “{ $name }”.
import-row-perhaps = “{ $name }” is probably there under another name.
import-row-repeated = “{ $name }” stands further up in this file already.
import-row-district-several = A town and a rural district are called “{ $name }”.
import-row-district-unknown = A district “{ $name }” is not known.
import-row-organisation-unknown = The organisation “{ $name }” is not in the network.
import-row-person-perhaps = “{ $name }” probably works at another organisation already.
import-row-not-yours = “{ $name }” is kept by another network.
import-note-gone = { $count ->
    [one] One municipality is no longer in the register; its administration is added without a territory.
   *[other] { $count } municipalities are no longer in the register; their administrations are added without a territory.
}

## What is wrong with a file
file-not-a-spreadsheet = This is no table. XLSX, ODS, CSV, GV100AD, vCard and GeoJSON can be imported.
file-password = The file is protected by a password. Save it without one.
file-binary-excel = This is an old Excel format (.xls or .xlsb). Save the file as .xlsx.
file-not-a-table = There are no rows in this file.
file-no-contacts = There is no contact card in the file.
file-no-map = There is no area with an outline in the file.
file-not-degrees = The map has no degrees of longitude and latitude (WGS 84).
file-empty = The file is empty.
file-too-large = The file is larger than { $megabytes } MB.
file-inflated = Unpacked, the file is larger than { $megabytes } MB.
file-too-much-text = The file has more than { $megabytes } MB of text in one piece.
file-too-many-rows = The file has more than { $limit } rows. Split it.
file-too-many-points = An outline has more than { $limit } points. Take a coarser map.
file-too-many-columns = Row { $row } has more than { $limit } columns.
file-cell-too-long = Row { $row }, column { $column } has more than { $limit } characters. Perhaps a quotation mark is missing.
file-unclosed-quote = In row { $row } a quotation mark opens that never closes.
file-nul-bytes = Row { $row } has characters that belong into no text (NUL).
file-damaged = The file is damaged. It could be read up to row { $row } ({ $part }).
file-no-header = In row { $row } the headings of the columns are missing.
file-no-such-sheet = There is no sheet “{ $name }”.
file-unwritable = The list could not be written: { $cause }
file-warning-formulas = { $count ->
    [one] Row { $row }: one cell is calculated. The value saved last counts.
   *[other] From row { $row } on, { $count } cells are calculated. The values saved last count.
}
file-warning-formulas-without-value = { $count ->
    [one] Row { $row }: one calculated cell has no saved value and stays empty.
   *[other] From row { $row } on, { $count } calculated cells have no saved value and stay empty.
}
file-warning-error-cells = { $count ->
    [one] Row { $row }: one cell holds an error such as #N/A. It stays empty.
   *[other] From row { $row } on, { $count } cells hold an error such as #N/A. They stay empty.
}
file-warning-merged-cells = { $count ->
    [one] Row { $row }: cells are merged. The value belongs to the first.
   *[other] From row { $row } on, cells are merged { $count } times. The value belongs to the first each time.
}
file-warning-mixed-encodings = { $count ->
    [one] Row { $row } is stored differently from the rest. Check its umlauts.
   *[other] From row { $row } on, { $count } rows are stored differently from the rest. Check their umlauts.
}
file-warning-long-rows = { $count ->
    [one] Row { $row } has more cells than headings. What is beyond them is not read.
   *[other] From row { $row } on, { $count } rows have more cells than headings. What is beyond them is not read.
}
file-warning-short-rows = { $count ->
    [one] Row { $row } has fewer cells than headings.
   *[other] From row { $row } on, { $count } rows have fewer cells than headings.
}
file-warning-lost-zeros = In column “{ $column }” leading zeros are probably missing (first in row { $row }, { $count } times). Postal codes and keys are completed.
file-warning-unnamed-column = A column has no heading. It is called “{ $column }” here (row { $row }, { $count } times).
file-warning-repeated-column = The heading “{ $column }” occurs several times (row { $row }, { $count } times).

## Today
desk-imports = { $count ->
    [one] 1 import waits for your decision
   *[other] { $count } imports wait for your decision
}

## Who may do what
capability-imports = Import
deed-imports-import = Import files and take an import back

## Words in the log
log-action-apply = had it applied
log-action-cancel = cancelled
log-action-upload = uploaded
log-object-import = Import

### Deletion concept

keeps-import = Files that were imported and what they changed
