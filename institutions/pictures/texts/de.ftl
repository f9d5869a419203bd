### Karte und Beziehungsbild

## Karte
map-title = Karte der Organisationen
map-label = Karte der Gebiete
map-finding = { $organisations ->
    [one] 1 Organisation
   *[other] { $organisations } Organisationen
} in { $districts ->
    [one] 1 Gebiet
   *[other] { $districts } Gebieten
}.
map-finding-without = { $districts ->
    [one] 1 Gebiet
   *[other] { $districts } Gebiete
} ohne { $kind }.
map-finding-everywhere = Kein Gebiet ohne { $kind }.
map-district = { $name }: { $organisations ->
    [one] 1 Organisation
   *[other] { $organisations } Organisationen
}
map-table = Dieselben Zahlen als Tabelle
map-territory = Gebiet
map-elsewhere = { $organisations ->
    [one] 1 Organisation arbeitet in keinem dieser Gebiete oder hat keines angegeben.
   *[other] { $organisations } Organisationen arbeiten in keinem dieser Gebiete oder haben keines angegeben.
}
map-shapeless = Ohne Umriss und deshalb nur in der Tabelle: { $names }
map-no-shapes = Noch keine Umrisse
map-no-shapes-text = Die Tabelle zeigt dieselben Zahlen. Für die Karte lesen Sie die Kreisgrenzen ein, zum Beispiel die Datei VG250 des Bundesamts für Kartographie und Geodäsie als GeoJSON.
map-import-geometry = Kreisgrenzen einlesen
map-empty = Noch kein Gebiet.
map-empty-text = Die Karte zeigt die Kreise, in denen das Netzwerk arbeitet.
map-choose = Gebiete wählen
map-import-territories = Gemeindeverzeichnis einlesen

## Beziehungsbild
relations-title = Beziehungsbild der Organisationen
relations-label = Beziehungsbild
relations-finding = { $name } ist mit den meisten verbunden: mit { $ties ->
    [one] 1 Organisation
   *[other] { $ties } Organisationen
}.
relations-node = { $name }, { $ties ->
    [one] 1 Verbindung
   *[other] { $ties } Verbindungen
}
relations-how = Verbunden sind Organisationen, die im selben Gremium sitzen; eine dickere Linie steht für mehr gemeinsame Gremien. Versammlungen zählen nicht: Dort treffen sich alle. Gezeichnet sind { $drawn } von { $all }.
relations-table = Wer mit wem verbunden ist
relations-ties = Verbindungen
relations-neighbours = Verbunden mit
relations-more = und { $organisations } weitere
relations-loose = Ohne Verbindung:
relations-cut = Es sind mehr Sitze in Gremien eingetragen, als ein Bild zeigen kann. Setzen Sie einen Filter.
relations-empty = Noch keine Verbindung.
relations-empty-text = Verbunden sind Organisationen, die im selben Gremium sitzen. Versammlungen zählen nicht: Dort treffen sich alle.
relations-bodies = Gremien ansehen

## Wer darf was
capability-pictures = Bilder des Netzwerks
deed-pictures-see-pictures = Karte und Beziehungsbild ansehen
