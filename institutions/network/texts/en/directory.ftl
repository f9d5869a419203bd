### Organisations, units, offices, contacts

organisations = Organisations
people = Contact persons
offices = Offices
units = Units
edit = Edit
more = More
phone = Telephone
email = E-mail
website = Website
street = Street and number
postal-code = Postal code
languages = Languages
languages-hint = Languages in which advice is given, for example German, Arabic
vcard = Take along as vCard
nobody = nobody
all-topics = all topics
span = { $from } to { $until }
span-since = since { $from }

## Views and filters
views = View
view-list = List
view-map = Map
view-relations = Relations
filter = Filters
filter-do = Filter
filter-all = all
filter-set = Filters that are set
filter-remove = remove
filter-clear = Remove all filters
filter-words = Name or place
filter-kind = Kind
filter-district = District
filter-topic = Topic
filter-body = Body
list-nothing = Nothing found.
list-nothing-text = There is no entry for these filters.

## Kinds
kind-jobcenter = Jobcenter
kind-employment-agency = Employment agency
kind-municipality = Municipality
kind-district = District administration
kind-provider = Training provider
kind-adult-education = Adult education centre
kind-chamber-commerce = Chamber of commerce
kind-chamber-crafts = Chamber of crafts
kind-district-crafts-association = District crafts association
kind-union = Trade union
kind-welfare-org = Welfare organisation
kind-migrant-org = Migrant organisation
kind-volunteers = Volunteers
kind-employer = Employer
kind-church-work-ministry = Church
kind-economic-development = Economic development
kind-counselling = Counselling
kind-immigration-office = Immigration office
kind-education = School or university
kind-other = Other
jobcenter-kind = Form of the Jobcenter
jobcenter-kind-joint = joint institution
jobcenter-kind-municipal = authorised municipal carrier
part-core = core
part-partner = partner
part-guest = guest
sphere-sgb2 = SGB II
sphere-sgb3 = SGB III
seat-chair = chair
seat-minutes = minutes
seat-voting = member
seat-guest = guest
secrecy-sozialgeheimnis = social data secrecy (§ 35 SGB I)
secrecy-gdpr-private = data protection of private bodies (GDPR, BDSG)
secrecy-s203-stgb = professional secrecy (§ 203 StGB)
secrecy-none = no data of participants

## Organisation
organisation = Organisation
organisations-count = { $count ->
    [one] 1 organisation
   *[other] { $count } organisations
}
organisations-empty = No organisation yet.
organisations-empty-text = Begin with a list that you already have, or enter the first organisation by hand.
organisation-add = Enter an organisation
edit-named = Edit { $name }
organisation-edit = Edit organisation
organisation-name = Name
organisation-short-name = Short name
organisation-kind = Kind
organisation-place = Place
organisation-contact = Contact person
organisation-seats = Bodies
organisation-part = Part in the network
organisation-since = since
organisation-member-since = in the network since { $since }
organisation-member-from = In the network since
since-hint = A year, a month or a day: 2011, 06/2011 or 1.6.2011
organisation-overview = Overview
organisation-address = Address
organisation-email-hint = The address of the house, not of a person
organisation-work = Work in the network
organisation-territories = Territories
organisation-territories-hint = Official keys separated by commas, for example 06433 for a district. The page “Territories” shows them.
organisation-law = Legal details
organisation-law-hint = Without an answer, what is usual for this kind of organisation holds.
organisation-public-body = Public body
organisation-s35-body = Bound by social secrecy (§ 35 SGB I)
said-yes = yes
said-no = no
said-unknown = not said yet
public-body-yes = public body
public-body-no = not a public body
s35-body-yes = bound by social secrecy
s35-body-no = not bound by social secrecy
organisation-others = Other contact persons
organisation-confirmed = Entry checked
organisation-confirmed-on = { $day } by { $by }
organisation-confirmed-never = not yet
organisation-asked = asked on { $day }, no answer yet
organisation-twin = An organisation of this name is there already:
organisation-anyway = It is another one: enter it nevertheless
confirmation-still-right = Still right
confirmation-ask = Have entries checked
jobcenter-only = Only for Jobcenter
carrier-number = Carrier number
carrier-number-hint = Five digits from the regulation on integration funds
problem-organisation-name = Enter the name of the organisation, for example “Volkshochschule Groß-Gerau”.
problem-organisation-twin = An organisation of this name at this place is entered already. See whether it is the same.
problem-kind = Choose the kind of the organisation.
problem-carrier-number = The carrier number has five digits, for example 43433.
problem-carrier-taken = A Jobcenter with this carrier number has already been entered, perhaps in another network.
problem-postal-code = The postal code has five digits, for example 64521.
problem-territories = At least one key is not known. The page “Territories” shows the right ones.
problem-territories-many = 200 territories at most. Take larger ones: the district instead of all its municipalities.
problem-topics-many = 200 topics at most.
problem-since = Enter a year, a month or a day, for example 2011, 06/2011 or 1.6.2011.
problem-since-when = This lies in the future or before the year 1900. Check the year.
membership-end = End the membership
membership-end-text = { $name } will then no longer belong to the network and appear in no list. The entry is kept for history. What hangs on it:
membership-end-offices = { $count ->
    [0] no office
    [one] 1 office
   *[other] { $count } offices
}
membership-end-rules = { $count ->
    [0] no responsibility
    [one] 1 responsibility that nobody will have afterwards
   *[other] { $count } responsibilities that nobody will have afterwards
}
membership-end-seats = { $count ->
    [0] no seat in a body
    [one] 1 seat in a body
   *[other] { $count } seats in bodies
}

## Unit
unit = Unit
unit-add = Enter a unit
unit-edit = Edit unit
units-text = A unit is a compartment of its own. Data of participants stay in the unit in which they arise.
units-empty = No unit yet.
unit-name = Name of the unit
unit-name-hint = For example “Markt und Integration” or “Standort Nord”
unit-secrecy = Which rule holds for data of participants?
unit-function = Task of the unit
unit-dpo-contact = Data protection officer
unit-dpo-contact-hint = How to reach them: e-mail address, telephone or postal address
unit-dpo = Data protection: { $contact }
unit-dpo-unknown = Data protection: not said yet
function-jobcenter-integration = Placement and integration
function-jobcenter-benefits = Benefits
function-youth-office = Youth office
function-equality-office = Equality office
function-economic-development = Economic development
function-provider-site = Site of a provider
function-other = another task
function-unknown = not said yet
unit-controller = The unit is itself the controller
unit-controller-hint = In a district or a town the unit that performs the task is the controller (§ 67(4) SGB X). Elsewhere it is the organisation.
unit-controller-short = itself the controller
unit-end = Close the unit
unit-end-text = Data of participants can be read until they are deleted. Nothing new is added, and nothing is passed on. This cannot be taken back.
done-unit-ended = The unit is closed.
problem-unit-name = Enter the name of the unit.
problem-unit-taken = The organisation already has a unit of this name.
problem-secrecy = Choose which rule holds.

## Office
office = Office
office-add = Enter an office
office-edit = Edit office
office-title = Title
office-title-hint = For example “Equal opportunities officer”. The office stays when the person leaves.
office-no-unit = without a unit
office-phone-hint = The number of the office, if it does not belong to the person
office-reachable = Can be reached
office-reachable-hint = For example “Monday to Thursday 9 to 15”
office-stand-in = Another office stands in
office-stand-in-hint = Answers when this office is vacant or everybody is away.
office-no-stand-in = none
office-ended-on = Last day of the office
office-ended-on-hint = Only if the office will not exist afterwards: DD.MM.YYYY
office-ended = dissolved
office-vacant = vacant
office-vacant-text = The office is vacant at present.
office-holder = Who holds the office?
office-deputies = Deputies
office-no-deputy = No deputy entered.
office-reach = How to reach the office
office-rules = Responsible for
office-rules-empty = No responsibility yet.
office-others = Earlier and later
offices-empty = No office yet.
offices-empty-text = An office says what somebody is asked for here. It stays when the person changes.
problem-office-title = Enter the title of the office.
problem-unit = This unit does not belong to the organisation.
problem-stand-in = There is no such office in the network.
problem-stand-in-circle = That would be a circle: this office already has the other one, directly or over others, as its stand-in.
holder-deputy = deputy
holder-away = away until { $day }
holder-until = until { $day }
holding-add = Fill the office
holding-person = Person
holding-somebody-new = somebody new
holding-new-person = Somebody new
holding-new-person-hint = Only fill in if the person is not in the list above.
holding-deputy = As deputy
holding-deputy-hint = Is named while the holder is away.
holding-from = From
holding-until = Until
holding-ends-others = Whoever holds the office now ({ $names }) hands it over the day before
holding-ends-others-hint = Does not apply when you enter a deputy.
holding-end = End the holding
holding-end-text = { $name } then holds the office for today only. From tomorrow on it is vacant until you fill it again.
holding-end-shared = { $name } then holds the office for today only. The others keep it.
holding-end-do = End today
deputy-add = Enter a deputy
deputy-end = End the deputyship
deputy-end-text = { $name } then stands in for today only.
problem-holder = Choose a person or enter somebody new.
problem-holder-both = You have chosen a person and entered somebody new. Choose “somebody new” above or empty the fields below.
problem-from = Enter the first day, for example 1.3.2026.
problem-until = The last day lies before the first.

## Contact person
people-count = { $count ->
    [one] 1 contact person
    [501] More than 500 contact persons
   *[other] { $count } contact persons
}
people-words = Name or organisation
people-office = Office
people-empty = No contact person yet.
people-empty-text = Contact persons are entered at their organisation or imported from a file.
person-name = Name
person-add = Enter a contact person
person-edit = Edit contact person
person-salutation = Form of address and title
person-salutation-hint = For example “Frau Dr.”
person-given-name = Given name
person-family-name = Family name
person-reach = Contact
person-no-office = Without an office at present.
person-left = left on { $day }
person-leaves = The person leaves
person-leaves-text = All of the person’s offices are vacant from tomorrow. The offices stay.
person-leaves-do = Enter as left
person-erase = Erase data
person-erase-text = Name and contact are erased at once, from lists and search too. What stays is from when to when the office was held. This cannot be undone.
person-erased = Former contact person
done-person-erased = The person's data are erased.
problem-family-name = Enter the family name.
absences = Absences
absence-add = Enter an absence
absence-text = The deputy is named during this time. Nobody asks for the reason.
absence-from = First day
absence-until = Last day
absence-end = Delete
problem-absence-past = This absence is over already. Enter today or a later last day.
problem-absence-long = An absence lasts two years at most. Whoever is away for longer hands the office over.
problem-absence-overlaps = An absence is entered for these days already. Delete that one first, or choose other days.
problem-absence-until = Enter the last day, for example 20.3.2026.

## Messages
done-saved = Saved.
done-organisation-added = The organisation has been entered.
done-membership-ended = The membership has ended.
done-office-added = The office has been entered. Next you can fill it.
done-holding-added = The office has been filled.
done-holding-ended = The holding ends with today.
done-deputy-added = The deputy is entered.
done-deputy-ended = The deputyship ends with today.
done-person-added = The contact person has been entered.
done-person-ended = The person has left. The offices are vacant from tomorrow.
done-absence-added = The absence has been entered.
done-absence-ended = The absence has been deleted.

## Why not
refused-export = Coordination, partners, coaches, caseworkers and heads of units may take contacts along.
refused-keepers = This entry is kept by the coordination and by the organisation’s own administration.
refused-set-up = Setting up works only with the link that the program shows at its first start.
refused-found = A further network is founded by whom the operator of the installation lets.

## Who may do what
capability-network = Network
deed-network-read-directory = Read organisations, offices and contact persons
deed-network-export-directory = Take contacts along as a file
deed-network-add-organisation = Enter an organisation, end a membership
deed-network-edit-organisation = Edit an organisation with its units, offices and contact persons
deed-network-ask-for-confirmation = Have entries checked
deed-network-confirm-entry = Say “still right”
deed-network-edit-network = Change what is said about the network
deed-network-switch-network = Switch network
deed-network-set-up = Set up the first network
deed-network-found-network = Found a further network
deed-network-found-network-if-let = Found a further network, where the operator lets coordinators
deed-network-open-link = Open a link from an e-mail

## Words in the log
log-object-absence = Absence
log-object-holding = Holding of an office
log-object-membership = Membership
log-object-network = Network
log-object-office = Office
log-object-network-territory = Territory of the network
log-object-organisation = Organisation
log-object-person = Contact person
log-object-unit = Unit

### Deletion concept

keeps-person = People of the directory, after they left
