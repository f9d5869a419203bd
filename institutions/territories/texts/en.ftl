### Territories

territories = Territories

territory-placed = { $place } ({ $parent })
territory = Territory
territories-count = { $count ->
    [0] Territories
    [one] 1 district
   *[other] { $count } districts
}
territories-found = { $count ->
    [0] Nothing found
    [one] 1 territory found
   *[other] { $count } territories found
}
territories-line = The districts that the network works in, and all territories of the register.
territories-choose = Choose districts
territories-choose-line = The districts that the network works in are ticked.
territories-search = Search territories
territories-search-do = Search
territories-q = Find a territory
territories-q-hint = Name, postal code or official key (AGS)
territories-kind = Kind
territories-name = Name
territories-key = Key
territories-municipalities = Municipalities
territories-organisations = Organisations
territories-here = in the network
territories-import = Read in a file
territories-back = To the network’s districts
territories-nothing = Nothing found.
territories-nothing-text = Check the spelling. Municipalities and postal codes come from the register that is read in.
territories-empty = No district yet.
territories-empty-text = Read in the register of municipalities, and choose the districts that the network works in.
territories-none = No districts in the register yet.
territories-none-text = First read in the register of municipalities (GV100AD). The Federal Statistical Office offers it freely.
territories-land = Land
territories-land-filter = Choose a Land
territories-land-do = Show districts
territories-districts = Districts
territory-kind-land = Land
territory-kind-region = Region
territory-kind-district = District
territory-kind-municipality = Municipality
territory-kind-agency-district = Agency district
territory-name-district = Landkreis { $name }
territory-name-kreis = Kreis { $name }
territory-name-city = { $name } (district-free city)
territory-name-agency = Agency district { $name }
territory-in-district = in Landkreis { $name }
territory-in-kreis = in Kreis { $name }
territory-in-city = in { $name } (district-free city)
territory-in-its = in { $name }
territory-in-her = in { $name }
territory-in-town = in { $name }
territory-in-land = in the Land { $name }
territory-in-area = in { $name }
territory-in-agency = in the agency district { $name }
territory-in-agency-of = in the district of { $name }
territory-part = { $count ->
    [one] { $district }, 1 municipality in agency district { $agency }
   *[other] { $district }, { $count } municipalities in agency district { $agency }
}
territory-key = Official key { $key }
territory-overview = Overview
territory-upwards = Part of
territory-jobcenter = Jobcenter
territory-agency = Employment agency
territory-agency-district = Agency district
territory-agency-spread = depends on the municipality, see below
territory-not-entered = not entered
territory-codes = Postal codes
territory-population = Inhabitants
territory-organisations = Organisations that work here
territory-organisations-empty = No organisation has this territory in its entry yet.
territory-parts = { $count ->
    [one] 1 territory in it
   *[other] { $count } territories in it
}
territory-join = Add to the network
territory-leave = Take out of the network
territory-edit = Change the agency district
territory-edit-line = The agency district decides which employment agency is responsible (SGB III).
territory-agency-none = not known
territory-agency-new = An agency district that is not in the list
territory-agency-new-hint = Only if it is missing above.
territory-agency-number = Number (five digits)
territory-agency-name = Name
territory-agency-all = For all municipalities of this district too
territory-agency-all-hint = Without a tick it only counts for municipalities where nothing else is entered.
problem-agency = There is no such agency district. Choose one from the list.
problem-agency-number = The number has five digits, for example 17111.

## Messages
done-territories = The network’s districts are saved.

## Why not
refused-members = Only members of the network see this.
refused-coordination = The coordination of the network does this.
refused-register = Several networks read this, or your network does not work there. Whoever runs this installation can change it.

## Who may do what
capability-territories = Territories
deed-territories-read-territories = Read territories
deed-territories-edit-territories = Choose districts, change agency districts

## Words in the log
log-object-territory = Territory
