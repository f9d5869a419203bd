use territories::rules::TerritoryKind;

use crate::{
    Message,
    draft::{Draft, TerritoryDraft},
    source::Cells,
};

/// A record of the municipality register: GV100AD, or the table "Auszug aus dem Gemeindeverzeichnis" (`domain.md` §11.4).
///
/// Record kinds 30 (Region in Baden-Württemberg) and 50 (Gemeindeverband) are not needed: nothing lies in them alone.
pub fn territory(cells: &Cells<'_>) -> Result<Option<Draft>, Message> {
    let record = cells.get("record");
    let kind = match record {
        "10" => TerritoryKind::Land,
        "20" => TerritoryKind::Region,
        "40" => TerritoryKind::District,
        "60" => TerritoryKind::Municipality,
        "30" | "50" => return Ok(None),
        _ => return Err(Message::new("import-row-record").with("text", record)),
    };
    let key = key(cells, kind).ok_or_else(|| Message::new("import-row-key"))?;
    let name = cells.text("name", 200)?;
    if name.is_empty() {
        return Err(Message::new("import-row-no-name"));
    }
    // What is above is the beginning of the key: 09, 091, 09172. An area that is in no district (07000999, held with Luxembourg) lies in its Land.
    let parents: &[usize] = match kind {
        TerritoryKind::Municipality if key.get(3..5) == Some("00") => &[5, 2],
        TerritoryKind::Municipality => &[5],
        TerritoryKind::District => &[3, 2],
        TerritoryKind::Region => &[2],
        TerritoryKind::Land | TerritoryKind::AgencyDistrict => &[],
    };
    let parents = parents.iter().filter_map(|digits| key.get(..*digits)).map(str::to_owned).collect();
    let association = cells.get("association");
    let is_association = association.len() == 4 && association.bytes().all(|byte| byte.is_ascii_digit());
    let agency = cells.get("agency");
    let ars = (kind == TerritoryKind::Municipality && is_association).then(|| format!("{}{association}{}", &key[..5], &key[5..]));
    Ok(Some(Draft::Territory(TerritoryDraft {
        kind: kind.code().to_owned(),
        name,
        label: cells.text("label", 20)?,
        ars,
        parents,
        agency: (agency.len() == 5 && agency.bytes().all(|byte| byte.is_ascii_digit())).then(|| format!("AA{agency}")),
        population: whole(cells, "population")?,
        area_ha: match whole(cells, "area_ha")? {
            Some(area) => Some(area),
            None => number(cells, "area_km2")?.map(|area| rounded(area * 100.0)),
        },
        key,
    })))
}

/// The AGS: in one field, or in one field for each of its parts.
fn key(cells: &Cells<'_>, kind: TerritoryKind) -> Option<String> {
    let digits = match kind {
        TerritoryKind::Land => 2,
        TerritoryKind::Region => 3,
        TerritoryKind::District => 5,
        TerritoryKind::Municipality | TerritoryKind::AgencyDistrict => 8,
    };
    // The table has other columns that are called key; where the parts stand, they count.
    if !cells.has("land") {
        return Some(cells.get("key").to_owned()).filter(|key| key.len() == digits && key.bytes().all(|byte| byte.is_ascii_digit()));
    }
    let parts = [("land", 2), ("region", 1), ("district", 2), ("municipality", 3)];
    let mut key = String::new();
    for (field, length) in parts {
        if key.len() < digits {
            key.push_str(&files::padded(cells.get(field), length)?);
        }
    }
    Some(key)
}

fn number(cells: &Cells<'_>, field: &str) -> Result<Option<f64>, Message> {
    let text = cells.get(field);
    if text.is_empty() {
        return Ok(None);
    }
    let number = files::number(text).filter(|number| (0.0..1e12).contains(number));
    number.map(Some).ok_or_else(|| Message::new("import-row-number").with("text", text))
}

fn whole(cells: &Cells<'_>, field: &str) -> Result<Option<i64>, Message> {
    Ok(number(cells, field)?.map(rounded))
}

/// The numbers were read with a bound far below that of an integer.
fn rounded(number: f64) -> i64 {
    number.round() as i64
}

#[cfg(test)]
mod tests {
    use super::super::samples::read;
    use super::*;
    use crate::Kind;

    const TABLE: &str = "satzart;textkennzeichen;land;rb;kreis;vb;gemeinde;gemeindename;flaeche;bevoelkerung";
    const RECORD: &str = "satzart;schluessel;verband;name;textkennzeichen;flaeche_ha;bevoelkerung;arbeitsagentur";

    fn draft(columns: &str, cells: &str) -> TerritoryDraft {
        match read(Kind::Municipalities, columns, cells) {
            Ok(Some(Draft::Territory(draft))) => draft,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn numbers_with_blanks_between_thousands_are_read() {
        let flensburg = draft(TABLE, "60;61;01;0;01;0000;000;Flensburg, Stadt; 53.02; 90 164");
        assert_eq!((flensburg.key.as_str(), flensburg.kind.as_str()), ("01001000", "municipality"));
        assert_eq!((flensburg.area_ha, flensburg.population), (Some(5302), Some(90_164)));
        assert_eq!((flensburg.parents, flensburg.ars.as_deref()), (vec!["01001".to_owned()], Some("010010000000")));
    }

    #[test]
    fn a_record_of_fixed_width_brings_its_agency_district() {
        let lindbronn = draft(RECORD, "60;17002001;0001;Lindbronn, Stadt;63;15270;21486;17112");
        assert_eq!(lindbronn.agency.as_deref(), Some("AA17112"));
        let land = draft(RECORD, "10;17;;Auental;;;;");
        assert_eq!((land.key.as_str(), land.agency, land.parents.len()), ("17", None, 0));
    }

    #[test]
    fn a_district_lies_in_its_region_or_in_its_land() {
        assert_eq!(draft(TABLE, "40;44;09;1;72;;;Ansbach;;").parents, ["091", "09"]);
    }

    #[test]
    fn an_area_in_no_district_lies_in_its_land() {
        assert_eq!(draft(TABLE, "60;66;07;0;00;9999;999;Gemeinsames deutsch-luxemburgisches Hoheitsgebiet;;").parents, ["07000", "07"]);
        assert_eq!(draft(TABLE, "60;61;07;1;11;0000;000;Koblenz, Stadt;;").parents, ["07111"]);
    }

    #[test]
    fn associations_are_passed_over_and_strange_records_are_named() {
        assert_eq!(read(Kind::Municipalities, TABLE, "50;50;01;0;01;0000;;Flensburg, Stadt;;"), Ok(None));
        assert!(read(Kind::Municipalities, TABLE, "61;50;01;0;01;0000;;Flensburg, Stadt;;").is_err());
        assert!(read(Kind::Municipalities, TABLE, "60;50;01;0;;0000;;ohne Kreis;;").is_err());
        assert!(read(Kind::Municipalities, TABLE, "60;61;01;0;01;0000;000;Flensburg;53;viele").is_err());
    }
}
