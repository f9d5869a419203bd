use std::collections::HashMap;

use jiff::civil::Date;
use network::rules::{OrganisationKind, Part};
use web::{fold::folded, since::Since};

use super::Reading;
use crate::{
    Faults, Message,
    draft::{Draft, OrganisationDraft},
    source::Cells,
};

/// Under which name the keys of municipal administrations are kept.
const MUNICIPALITY_KEYS: &str = "ags";

/// A line of a list of organisations, or of the addresses of municipal administrations.
pub fn organisation(reading: &Reading, cells: &Cells<'_>) -> Result<Draft, Message> {
    let mut faults = Faults::default();
    let municipality = cells.get("municipality");
    let key = if municipality.is_empty() { None } else { Some(faults.keep(super::municipality_key(municipality))) };
    let mut name = faults.keep(cells.text("name", 300));
    if key.is_some() && cells.has("addressee") {
        name = administration(&name, &faults.keep(cells.text("addressee", 200)));
    }
    if name.is_empty() && cells.get("name").is_empty() {
        faults.add(Message::new("import-row-no-name"));
    }
    let word = |words: &HashMap<String, &'static str>, text: &str, key: &str| {
        words.get(&folded(text)).copied().ok_or_else(|| Message::new(key).with("text", text))
    };
    let kind = match (cells.get("kind"), &key) {
        (_, Some(_)) => OrganisationKind::Municipality.code(),
        ("", None) => OrganisationKind::Other.code(),
        (kind, None) => faults.keep(word(&reading.kinds, kind, "import-row-organisation-kind")),
    };
    let part = match cells.get("part") {
        "" if key.is_some() => Part::Guest.code(),
        "" => "",
        part => faults.keep(word(&reading.parts, part, "import-row-part")),
    };
    let (postal_code, place) = address(cells, &mut faults);
    let mut territories = faults.keep(cells.list("territories"));
    territories.extend(key.clone());
    let draft = OrganisationDraft {
        key: key.map(|key| (MUNICIPALITY_KEYS.to_owned(), key)),
        name,
        short_name: faults.keep(cells.text("short_name", 100)),
        kind: kind.to_owned(),
        unit: faults.keep(cells.text("unit", 200)),
        // Registers write 0 where there is no street.
        street: Some(faults.keep(cells.text("street", 200))).filter(|street| street != "0").unwrap_or_default(),
        postal_code,
        place,
        phone: faults.keep(cells.text("phone", 100)),
        email: faults.keep(super::email(cells)),
        website: faults.keep(cells.text("website", 300).and_then(|text| website(&text))),
        languages: faults.keep(cells.list("languages")),
        territories,
        topics: faults.keep(cells.list("topics")),
        part: part.to_owned(),
        since: faults.keep(since(cells.get("since"), reading.today)),
        ..OrganisationDraft::default()
    };
    faults.then(Draft::Organisation(draft))
}

/// "52156 Monschau, Stadt" with the addressee "Stadt Monschau" is the administration "Stadt Monschau"; a village whose matters an association runs
/// stays itself: "Pokrent (Amt Lützow-Lübstorf)".
fn administration(municipality: &str, addressee: &str) -> String {
    let name = municipality
        .split_once(' ')
        .filter(|(code, _)| code.bytes().all(|byte| byte.is_ascii_digit()))
        .map_or(municipality, |(_, name)| name);
    let base = folded(name.split(',').next().unwrap_or(name));
    if addressee.is_empty() {
        name.to_owned()
    } else if folded(addressee).contains(&base) {
        addressee.to_owned()
    } else {
        format!("{name} ({addressee})")
    }
}

/// Postal code and place, also where they stand in one column.
fn address(cells: &Cells<'_>, faults: &mut Faults) -> (String, String) {
    let mut code = cells.get("postal_code").to_owned();
    let mut place = faults.keep(cells.text("place", 100));
    let both = faults.keep(cells.text("postal_place", 120));
    if let Some((first, rest)) = both.split_once(' ').filter(|(first, _)| first.bytes().all(|byte| byte.is_ascii_digit())) {
        (code, place) = (first.to_owned(), rest.to_owned());
    } else if !both.is_empty() {
        place = both;
    }
    (faults.keep(super::postal_code(&code)), place)
}

/// An address that a browser opens; anything but a page of the web is refused, because it becomes a link.
fn website(text: &str) -> Result<String, Message> {
    if text.is_empty() || text.starts_with("https://") || text.starts_with("http://") {
        return Ok(text.to_owned());
    }
    if text.contains(':') || !text.contains('.') || text.contains(' ') {
        return Err(Message::new("import-row-website").with("text", text));
    }
    Ok(format!("https://{text}"))
}

/// A day, a month or a year, as the form takes it too.
fn since(text: &str, today: Date) -> Result<Option<String>, Message> {
    if text.is_empty() {
        return Ok(None);
    }
    let since = Since::read(text).filter(|since| since.is_possible(today));
    since.map(|since| Some(since.code())).ok_or_else(|| Message::new("import-row-since").with("text", text))
}

#[cfg(test)]
mod tests {
    use super::super::samples::read;
    use super::*;
    use crate::Kind;

    const LIST: &str = "Name;Art;Stelle;Straße;PLZ;Ort;E-Mail;Internet;Gebiete;Mitglied seit;Rolle im Netzwerk";

    fn draft(columns: &str, cells: &str) -> OrganisationDraft {
        match read(Kind::Organisations, columns, cells) {
            Ok(Some(Draft::Organisation(draft))) => draft,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_line_of_a_list_is_read() {
        let vhs = draft(
            LIST,
            "VHS Auenburg;VHS;;Markt 1;101;Auenburg;info@vhs.example;vhs.example;17001,AA 17111;2011;Kern"
                .replace(";101;", ";0101;")
                .as_str(),
        );
        assert_eq!(
            (vhs.kind.as_str(), vhs.postal_code.as_str(), vhs.website.as_str()),
            ("adult_education", "00101", "https://vhs.example")
        );
        assert_eq!(
            (vhs.territories, vhs.since.as_deref(), vhs.part.as_str()),
            (vec!["17001".into(), "AA 17111".into()], Some("2011"), "core")
        );
    }

    #[test]
    fn what_cannot_be_meant_is_named() {
        for cells in [
            ";VHS;;;;;;;;;",
            "A;Verein am Rand;;;;;;;;;",
            "A;;;;12;;;;;;",
            "A;;;;;;kein-at;;;;",
            "A;;;;;;;javascript:alert(1);;;",
            "A;;;;;;;;;gestern;",
            "A;;;;;;;;;;Chef",
        ] {
            assert!(read(Kind::Organisations, LIST, cells).is_err(), "{cells}");
        }
    }

    #[test]
    fn municipal_administrations_are_called_after_whom_one_writes_to() {
        let columns = "Amtl.Gemeindeschlüssel;PLZ Gemeindenamen;Anschrift der Gemeinde;Straße;PLZ Ort;Gemeindetyp";
        let monschau = draft(columns, "05334020;52156 Monschau, Stadt;Stadt Monschau;Laufenstraße 84;52156 Monschau;Stadt");
        assert_eq!(
            (monschau.name.as_str(), monschau.place.as_str(), monschau.kind.as_str()),
            ("Stadt Monschau", "Monschau", "municipality")
        );
        assert_eq!((monschau.key, monschau.territories), (Some(("ags".into(), "05334020".into())), vec!["05334020".to_owned()]));
        let pokrent = draft(columns, "13074064;19205 Pokrent;Amt Lützow-Lübstorf;0;19209 Lützow;Kreisangehörige Gemeinde");
        assert_eq!(
            (pokrent.name.as_str(), pokrent.street.as_str(), pokrent.postal_code.as_str()),
            ("Pokrent (Amt Lützow-Lübstorf)", "", "19209")
        );
    }
}
