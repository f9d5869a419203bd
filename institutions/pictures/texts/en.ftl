### Map and relations

## Map
map-title = Map of the organisations
map-label = Map of the territories
map-finding = { $organisations ->
    [one] 1 organisation
   *[other] { $organisations } organisations
} in { $districts ->
    [one] 1 territory
   *[other] { $districts } territories
}.
map-finding-without = { $districts ->
    [one] 1 territory
   *[other] { $districts } territories
} without any: { $kind }.
map-finding-everywhere = No territory without any: { $kind }.
map-district = { $name }: { $organisations ->
    [one] 1 organisation
   *[other] { $organisations } organisations
}
map-table = The same numbers as a table
map-territory = Territory
map-elsewhere = { $organisations ->
    [one] 1 organisation works in none of these territories, or has named none.
   *[other] { $organisations } organisations work in none of these territories, or have named none.
}
map-shapeless = Without an outline, hence only in the table: { $names }
map-no-shapes = No outlines yet
map-no-shapes-text = The table shows the same numbers. For the map, import the borders of the districts, for example the file VG250 of the Bundesamt für Kartographie und Geodäsie as GeoJSON.
map-import-geometry = Import borders of districts
map-empty = No territory yet.
map-empty-text = The map shows the districts that the network works in.
map-choose = Choose territories
map-import-territories = Import the register of municipalities

## Relation picture
relations-title = Relation picture of the organisations
relations-label = Relation picture
relations-finding = { $name } is tied to the most others: to { $ties ->
    [one] 1 organisation
   *[other] { $ties } organisations
}.
relations-node = { $name }, { $ties ->
    [one] 1 tie
   *[other] { $ties } ties
}
relations-how = Organisations that sit in the same body are tied; a thicker line stands for more bodies in common. Assemblies do not count: there everybody meets. { $drawn } of { $all } are drawn.
relations-table = Who is tied to whom
relations-ties = Ties
relations-neighbours = Tied to
relations-more = and { $organisations } more
relations-loose = Without any tie:
relations-cut = There are more seats in bodies than a picture can show. Set a filter.
relations-empty = No ties yet.
relations-empty-text = Organisations that sit in the same body are tied. Assemblies do not count: there everybody meets.
relations-bodies = See the bodies

## Who may do what
capability-pictures = Pictures of the network
deed-pictures-see-pictures = See map and relations
