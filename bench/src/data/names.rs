//! What people, offices and topics are called.

/// Fifty; no one is a part of another, so that each finds its own thousand.
pub const GIVEN_NAMES: [&str; 50] = [
    "Agnieszka", "Ahmed", "Albrecht", "Aylin", "Beate", "Bogdan", "Brigitte", "Carsten", "Cornelia", "Dagmar", "Daniel", "Dorothea", "Dragana",
    "Eberhard", "Elke", "Emine", "Farida", "Friedrich", "Gabriele", "Gökhan", "Gudrun", "Heiko", "Hildegard", "Ilse", "Ingrid", "Jörg", "Jutta",
    "Katharina", "Klaus", "Leyla", "Ludmila", "Manfred", "Mehmet", "Monika", "Nadja", "Norbert", "Olga", "Petra", "Rainer", "Renate", "Sabine",
    "Samira", "Stefan", "Susanne", "Thorsten", "Ulrike", "Viktor", "Walter", "Yusuf", "Zeynep",
];

/// A hundred.
pub const FAMILY_NAMES: [&str; 100] = [
    "Ackermann", "Albers", "Arslan", "Bachmann", "Baumann", "Becker", "Bergmann", "Böhm", "Brandt", "Braun", "Busch", "Celik", "Demir", "Dietrich",
    "Eberle", "Engel", "Ernst", "Fischer", "Förster", "Frank", "Friedrichs", "Fuchs", "Gärtner", "Graf", "Groß", "Günther", "Haas", "Hahn",
    "Hartmann", "Heinrich", "Herrmann", "Hoffmann", "Horn", "Huber", "Jäger", "Jung", "Kaiser", "Kaya", "Keller", "Klein", "Koch", "Köhler", "König",
    "Kowalski", "Krämer", "Krause", "Krüger", "Kuhn", "Lang", "Lehmann", "Lindner", "Lorenz", "Ludwig", "Maier", "Martin", "Meyer", "Möller",
    "Müller", "Neumann", "Nowak", "Otto", "Peters", "Petrov", "Pfeiffer", "Pohl", "Popescu", "Richter", "Roth", "Sahin", "Sauer", "Schäfer",
    "Schmidt", "Schneider", "Scholz", "Schreiber", "Schröder", "Schubert", "Schulz", "Schuster", "Schwarz", "Seidel", "Simon", "Sommer", "Stein",
    "Thomas", "Vogel", "Voigt", "Wagner", "Walther", "Weber", "Weiß", "Werner", "Winkler", "Winter", "Wolf", "Yildiz", "Yilmaz", "Ziegler",
    "Zimmermann", "Zöller",
];

/// What offices are called.
pub const OFFICES: [&str; 16] = [
    "Beauftragte für Chancengleichheit am Arbeitsmarkt",
    "Leitung Bildung und Beruf",
    "Fallmanagement",
    "Arbeitgeber-Service",
    "Integrationsbeauftragte",
    "Leitung Sprachkurse",
    "Wirtschaftsförderung",
    "Gleichstellungsbeauftragte",
    "Ausbildungsberatung",
    "Beratung zur Anerkennung",
    "Geschäftsführung",
    "Migrationsberatung",
    "Schuldnerberatung",
    "Ehrenamtsbüro",
    "Kinderbetreuung",
    "Öffentlichkeitsarbeit",
];

/// Forty; each of the first of four has the next three as its parts.
pub const TOPICS: [&str; 40] = [
    "Sprache", "Alphabetisierung", "Berufssprachkurse", "Integrationskurse", "Anerkennung", "Anerkennung Handwerk", "Anerkennung Pflege",
    "Anerkennung Hochschule", "Wiedereinstieg", "Teilzeitausbildung", "Minijob", "Rückkehr nach Elternzeit", "Kinderbetreuung", "Tagespflege",
    "Randzeiten", "Ferienbetreuung", "Existenzgründung", "Gründungszuschuss", "Businessplan", "Mikrokredit", "Ausbildung", "Einstiegsqualifizierung",
    "Berufsorientierung", "Schulabschluss", "Pflege", "Pflegehilfe", "Altenpflege", "Krankenpflege", "Gesundheit", "Rehabilitation",
    "Psychosoziale Beratung", "Sucht", "Wohnen", "Wohngeld", "Wohnungslosigkeit", "Mietschulden", "Schulden", "Insolvenz", "Mobilität",
    "Führerschein",
];
