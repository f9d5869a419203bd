### Gebiete

territories = Gebiete

territory-placed = { $place } ({ $parent })
territory = Gebiet
territories-count = { $count ->
    [0] Gebiete
    [one] 1 Kreis
   *[other] { $count } Kreise
}
territories-found = { $count ->
    [0] Nichts gefunden
    [one] 1 Gebiet gefunden
   *[other] { $count } Gebiete gefunden
}
territories-line = Die Kreise, in denen das Netzwerk arbeitet, und alle Gebiete des Verzeichnisses.
territories-choose = Kreise wählen
territories-choose-line = Angekreuzt sind die Kreise, in denen das Netzwerk arbeitet.
territories-search = Gebiete suchen
territories-search-do = Suchen
territories-q = Gebiet suchen
territories-q-hint = Name, Postleitzahl oder amtlicher Schlüssel (AGS)
territories-kind = Art
territories-name = Name
territories-key = Schlüssel
territories-municipalities = Gemeinden
territories-organisations = Organisationen
territories-here = im Netzwerk
territories-import = Datei einlesen
territories-back = Zu den Kreisen des Netzwerks
territories-nothing = Nichts gefunden.
territories-nothing-text = Prüfen Sie die Schreibweise. Gemeinden und Postleitzahlen kommen aus dem Gemeindeverzeichnis, das eingelesen wird.
territories-empty = Noch kein Kreis.
territories-empty-text = Lesen Sie das Gemeindeverzeichnis ein, und wählen Sie die Kreise, in denen das Netzwerk arbeitet.
territories-none = Noch keine Kreise im Verzeichnis.
territories-none-text = Lesen Sie zuerst das Gemeindeverzeichnis (GV100AD) ein. Es ist beim Statistischen Bundesamt frei erhältlich.
territories-land = Land
territories-land-filter = Land wählen
territories-land-do = Kreise zeigen
territories-districts = Kreise
territory-kind-land = Land
territory-kind-region = Bezirk
territory-kind-district = Kreis
territory-kind-municipality = Gemeinde
territory-kind-agency-district = Agenturbezirk
territory-name-district = Landkreis { $name }
territory-name-kreis = Kreis { $name }
territory-name-city = { $name } (kreisfreie Stadt)
territory-name-agency = Agenturbezirk { $name }
territory-in-district = im Landkreis { $name }
territory-in-kreis = im Kreis { $name }
territory-in-city = in { $name } (kreisfreie Stadt)
territory-in-its = im { $name }
territory-in-her = in der { $name }
territory-in-town = in { $name }
territory-in-land = im Land { $name }
territory-in-area = im Gebiet { $name }
territory-in-agency = im Agenturbezirk { $name }
territory-in-agency-of = im Bezirk der { $name }
territory-part = { $count ->
    [one] { $district }, 1 Gemeinde im Agenturbezirk { $agency }
   *[other] { $district }, { $count } Gemeinden im Agenturbezirk { $agency }
}
territory-key = Amtlicher Schlüssel { $key }
territory-overview = Überblick
territory-upwards = Gehört zu
territory-jobcenter = Jobcenter
territory-agency = Agentur für Arbeit
territory-agency-district = Agenturbezirk
territory-agency-spread = je nach Gemeinde, siehe unten
territory-not-entered = nicht eingetragen
territory-codes = Postleitzahlen
territory-population = Einwohner
territory-organisations = Organisationen, die hier arbeiten
territory-organisations-empty = Noch keine Organisation hat dieses Gebiet in ihrem Eintrag.
territory-parts = { $count ->
    [one] 1 Gebiet darin
   *[other] { $count } Gebiete darin
}
territory-join = Ins Netzwerk aufnehmen
territory-leave = Aus dem Netzwerk nehmen
territory-edit = Agenturbezirk ändern
territory-edit-line = Nach dem Agenturbezirk richtet sich, welche Agentur für Arbeit zuständig ist (SGB III).
territory-agency-none = nicht bekannt
territory-agency-new = Ein Agenturbezirk, der nicht in der Liste steht
territory-agency-new-hint = Nur ausfüllen, wenn er oben fehlt.
territory-agency-number = Nummer (fünf Ziffern)
territory-agency-name = Name
territory-agency-all = Auch für alle Gemeinden dieses Kreises
territory-agency-all-hint = Ohne Haken gilt es nur für Gemeinden, bei denen nichts anderes eingetragen ist.
problem-agency = Diesen Agenturbezirk gibt es nicht. Wählen Sie einen aus der Liste.
problem-agency-number = Die Nummer hat fünf Ziffern, zum Beispiel 17111.

## Meldungen
done-territories = Die Kreise des Netzwerks sind gespeichert.

## Warum nicht
refused-members = Das sehen nur Mitglieder des Netzwerks.
refused-coordination = Das macht die Koordination des Netzwerks.
refused-register = Das lesen mehrere Netzwerke, oder Ihr Netzwerk arbeitet dort nicht. Ändern kann es, wer diese Installation betreibt.

## Wer darf was
capability-territories = Gebiete
deed-territories-read-territories = Gebiete lesen
deed-territories-edit-territories = Kreise wählen, Agenturbezirke ändern

## Worte im Verlauf
log-object-territory = Gebiet
