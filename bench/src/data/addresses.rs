//! The municipal administrations that the directory is made of: the real file where there is one, else as many made up.

use std::{error::Error, path::PathBuf};

/// Where real files lie, if anywhere.
const FOLDER: &str = "NAHTSTELLE_TEST_DATA";
const FILE: &str = "gemeinde-anschriften-2011/gemeinden_2011.csv";

/// How many the real file has; as many are made up without it.
pub const COUNT: usize = 11_270;

/// Columns of the file, in its order.
const COLUMNS: [&str; 15] = [
    "Stand",
    "Bundesland",
    "Regierungs-Bezirk",
    "Kreisname",
    "Amtl.Gemeindeschlüssel",
    "PLZ Gemeindenamen",
    "Gemeindetyp",
    "Anschrift der Gemeinde",
    "Straße",
    "PLZ Ort",
    "Fläche km2",
    "Einwohner gesamt",
    "Einwohner männlich",
    "Einwohner weiblich",
    "Einwohner je km2",
];

/// The administration of a municipality.
pub struct Address {
    /// Bundesland
    pub land: String,
    /// Kreis
    pub district: String,
    /// AGS, eight digits
    pub key: String,
    /// Name of the municipality
    pub name: String,
    /// Straße und Hausnummer
    pub street: String,
    /// Postleitzahl
    pub postal_code: String,
    /// Ort
    pub place: String,
}

/// The file as an import takes it, what it says, and whether it is the real one.
pub struct Addresses {
    /// The file
    pub bytes: Vec<u8>,
    /// What stands in it
    pub rows: Vec<Address>,
    /// Whether people live there.
    real: bool,
}

impl Addresses {
    /// Where they come from, as it stands beside the figures.
    pub fn whence(&self) -> &'static str {
        if self.real { "from the real file" } else { "made up" }
    }

    /// Reads the real file, or makes one up.
    pub fn read() -> Result<Self, Box<dyn Error>> {
        let path = std::env::var_os(FOLDER).map(|folder| PathBuf::from(folder).join(FILE));
        let (bytes, real) = match path.filter(|path| path.is_file()) {
            Some(path) => (std::fs::read(path)?, true),
            None => (made_up()?, false),
        };
        let mut rows = Vec::with_capacity(COUNT);
        for record in csv::Reader::from_reader(bytes.as_slice()).records() {
            let record = record?;
            let cell = |name: &str| {
                let at = COLUMNS.iter().position(|column| *column == name).unwrap_or_default();
                record.get(at).unwrap_or_default().trim().to_owned()
            };
            let parted = |name: &str| {
                let text = cell(name);
                text.split_once(' ').map_or((String::new(), text.clone()), |(code, rest)| (code.to_owned(), rest.to_owned()))
            };
            let (code, name) = parted("PLZ Gemeindenamen");
            let (postal_code, place) = parted("PLZ Ort");
            rows.push(Address {
                land: cell("Bundesland"),
                district: cell("Kreisname"),
                key: cell("Amtl.Gemeindeschlüssel"),
                name,
                street: cell("Straße"),
                postal_code: if is_code(&postal_code) { postal_code } else { code },
                place,
            });
        }
        rows.retain(|row| row.key.len() == 8 && is_code(&row.postal_code) && !row.name.is_empty());
        Ok(Self { bytes, rows, real })
    }
}

fn is_code(text: &str) -> bool {
    text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A file of the same shape: 16 Länder with 25 districts each, several municipalities to a postal code, names that occur more than once.
fn made_up() -> Result<Vec<u8>, csv::Error> {
    const BEGINNINGS: [&str; 24] = [
        "Ahorn", "Birken", "Buchen", "Dorn", "Eber", "Eschen", "Falken", "Fichten", "Grün", "Hasel", "Hirsch", "Kirch", "Lang", "Linden",
        "Mühl", "Neu", "Ober", "Reh", "Rosen", "Schön", "Stein", "Tannen", "Weiden", "Wiesen",
    ];
    const ENDINGS: [&str; 18] = [
        "ach", "au", "bach", "berg", "bronn", "brück", "burg", "dorf", "feld", "furt", "hausen", "heim", "hofen", "ried", "rode", "stedt",
        "tal", "walde",
    ];
    let mut file = csv::Writer::from_writer(Vec::new());
    file.write_record(COLUMNS)?;
    for at in 0..COUNT {
        let (land, district) = (at % 16 + 1, at / 16 % 25 + 1);
        let name = format!("{}{}", BEGINNINGS[at / 400 % 24], ENDINGS[(at / 7) % 18]);
        let code = format!("{:05}", 1_000 + at / 2 * 16 % 98_000);
        let row = [
            "31.12.2011".to_owned(),
            format!("Land {land}"),
            String::new(),
            format!("Kreis {land}-{district}"),
            format!("{land:02}0{district:02}{:03}", at / 400 + 1),
            format!("{code} {name}"),
            "Gemeinde".to_owned(),
            format!("Gemeinde {name}"),
            format!("Hauptstraße {}", at % 90 + 1),
            format!("{code} {name}"),
            "12.5".to_owned(),
            (900 + at % 5_000).to_string(),
            "450".to_owned(),
            "450".to_owned(),
            "72".to_owned(),
        ];
        file.write_record(row)?;
    }
    file.into_inner().map_err(|error| csv::Error::from(std::io::Error::other(error.to_string())))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_file_that_is_made_up_has_as_many_municipalities_as_the_real_one() {
        let bytes = made_up().unwrap();
        let keys: BTreeSet<String> = csv::Reader::from_reader(bytes.as_slice()).records().map(|row| row.unwrap()[4].to_owned()).collect();
        assert_eq!(keys.len(), COUNT);
        assert!(keys.iter().all(|key| key.len() == 8));
    }
}
