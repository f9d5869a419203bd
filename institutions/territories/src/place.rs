//! What people type for a place, and which places it can mean. A name that exists more than once is never taken for one of them.

use web::fold::folded;

use crate::sql::PlaceRow;

/// What was typed, understood as far as it can be without looking anything up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// Nothing
    Nothing,
    /// The key of a territory: an AGS of 8 digits, or AA and 5 digits
    Key(String),
    /// Five digits: a postal code, or the AGS of a district; with the other words that stood beside it
    FiveDigits(String, String),
    /// The AGS of a district or Land, said to be one
    District(String),
    /// A name; `district`: the words say that a district is meant
    Name {
        /// Folded, without words such as "Landkreis"
        name: String,
        /// "Landkreis Hof" means no town.
        district: bool,
    },
}

/// Understands what was typed: "Lindbronn", "00130", "00130 Lindbronn", "17002001", "AGS 17002", "AA 17111", "Landkreis Hof",
/// "Lindbronn (Landkreis Rothental), AGS 17002001".
pub fn read(text: &str) -> Typed {
    let words = folded(text);
    if words.is_empty() {
        return Typed::Nothing;
    }
    let list: Vec<&str> = words.split(' ').collect();
    let is_digits = |word: &str, length: usize| word.len() == length && word.bytes().all(|b| b.is_ascii_digit());
    if let Some(key) = list.iter().find(|word| is_digits(word, 8)) {
        return Typed::Key((*key).to_owned());
    }
    if let Some(at) = list.iter().position(|word| *word == "ags")
        && let Some(key) = list.get(at + 1).filter(|word| word.bytes().all(|b| b.is_ascii_digit()))
    {
        return Typed::District((*key).to_owned());
    }
    let after_aa = list.iter().position(|word| *word == "aa").and_then(|at| list.get(at + 1)).copied();
    let agency = list.iter().find_map(|word| word.strip_prefix("aa")).filter(|rest| !rest.is_empty()).or(after_aa);
    if let Some(digits) = agency.filter(|digits| is_digits(digits, 5)) {
        return Typed::Key(format!("AA{digits}"));
    }
    if let Some(code) = list.iter().find(|word| is_digits(word, 5)) {
        let rest: Vec<&str> = list.iter().filter(|word| *word != code && **word != "plz").copied().collect();
        return Typed::FiveDigits((*code).to_owned(), rest.join(" "));
    }
    let district = matches!(list[0], "landkreis" | "lkr" | "lk" | "kreis") && list.len() > 1;
    let town = matches!(list[0], "stadt" | "gemeinde" | "markt") && list.len() > 1;
    let name = if district || town { list[1..].join(" ") } else { words.clone() };
    Typed::Name { name, district }
}

/// The name by which people call a place: "Lindbronn, Stadt" is Lindbronn, "Essen (Oldenburg)" is Essen, "Frankfurt am Main" is Frankfurt too.
pub fn called(name: &str) -> &str {
    const ADDITIONS: [&str; 16] =
        [",", " (", "/", " am ", " an ", " im ", " in ", " bei ", " b.", " auf ", " a.", " i.", " vor ", " v.", " ob ", " unter "];
    let end = ADDITIONS.iter().filter_map(|addition| name.find(addition)).min().unwrap_or(name.len());
    name[..end].trim()
}

/// The name without the designation that the register adds: "Lindbronn, Stadt" is "Lindbronn".
pub fn short(name: &str) -> &str {
    name.split(',').next().unwrap_or(name).trim()
}

/// Which of the places a name means. The register's own spelling finds its place alone, if no other is spelt so.
///
/// A district goes when a town of the same name lies in it: whoever writes "Gießen" means the town in the Landkreis Gießen, and what holds for
/// the district holds there too. A district of the same name beside the town stays, as a choice.
pub fn meant<'p>(places: &'p [PlaceRow], name: &str, district: bool) -> Vec<&'p PlaceRow> {
    let of_name =
        |place: &&PlaceRow| folded(&place.name) == name || folded(called(&place.name)) == name || folded(short(&place.name)) == name;
    // A town that is a district of its own (41 kreisfreie Stadt, 42 Stadtkreis) is no "Landkreis".
    let fits = |place: &&PlaceRow| !district || (place.kind == "district" && !matches!(place.label.as_str(), "41" | "42"));
    let mut found: Vec<&PlaceRow> = places.iter().filter(fits).filter(of_name).collect();
    // Written with its designation or its addition, a name is the register's own.
    let exact: Vec<&PlaceRow> =
        found.iter().copied().filter(|place| folded(&place.name) == name && folded(called(&place.name)) != name).collect();
    if exact.len() == 1 {
        return exact;
    }
    let parents: Vec<String> =
        found.iter().filter(|place| place.kind == "municipality").filter_map(|place| place.parent_key.clone()).collect();
    found.retain(|place| place.kind != "district" || !parents.contains(&place.key));
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn town(key: &str, name: &str) -> PlaceRow {
        PlaceRow {
            key: key.into(),
            kind: "municipality".into(),
            name: name.into(),
            label: String::new(),
            parent_key: Some(key[..5].into()),
            parent: Some("Kreis".into()),
            parent_label: None,
            here: 1,
        }
    }

    fn district(key: &str, name: &str) -> PlaceRow {
        PlaceRow { kind: "district".into(), parent_key: Some(key[..2].into()), ..town(&format!("{key}000"), name) }.with_key(key)
    }

    impl PlaceRow {
        fn with_key(self, key: &str) -> Self {
            Self { key: key.into(), ..self }
        }
    }

    fn keys(found: &[&PlaceRow]) -> Vec<String> {
        found.iter().map(|place| place.key.clone()).collect()
    }

    #[test]
    fn what_is_typed_is_understood() {
        let name = |name: &str, district| Typed::Name { name: name.into(), district };
        for (text, typed) in [
            ("  ", Typed::Nothing),
            ("17002001", Typed::Key("17002001".into())),
            ("Lindbronn (Landkreis Rothental), AGS 17002001", Typed::Key("17002001".into())),
            ("AGS 17002", Typed::District("17002".into())),
            ("AGS 17", Typed::District("17".into())),
            ("aa 17111", Typed::Key("AA17111".into())),
            ("AA17111", Typed::Key("AA17111".into())),
            ("Agenturbezirk 17111, AA17111", Typed::Key("AA17111".into())),
            ("Aachen", name("aachen", false)),
            ("00130", Typed::FiveDigits("00130".into(), String::new())),
            ("PLZ 00130", Typed::FiveDigits("00130".into(), String::new())),
            ("00130 Lindbronn", Typed::FiveDigits("00130".into(), "lindbronn".into())),
            ("Groß-Gerau", name("gross gerau", false)),
            ("Landkreis Hof", name("hof", true)),
            ("Stadt Hof", name("hof", false)),
            ("Kreis", name("kreis", false)),
        ] {
            assert_eq!(read(text), typed, "{text}");
        }
    }

    #[test]
    fn a_name_that_exists_once_is_that_place_with_or_without_its_designation() {
        let places = [town("17002001", "Lindbronn, Stadt"), town("17002002", "Lindbronn-Forst")];
        assert_eq!(keys(&meant(&places, "lindbronn", false)), ["17002001"]);
        assert_eq!(keys(&meant(&places, "lindbronn stadt", false)), ["17002001"]);
    }

    #[test]
    fn a_name_that_exists_twice_stays_open_even_if_one_is_written_with_an_addition() {
        let places = [town("05113000", "Essen, Stadt"), town("03453005", "Essen (Oldenburg)")];
        assert_eq!(meant(&places, "essen", false).len(), 2);
        assert_eq!(keys(&meant(&places, "essen stadt", false)), ["05113000"]);
        assert_eq!(keys(&meant(&places, "essen oldenburg", false)), ["03453005"]);
    }

    #[test]
    fn a_district_beside_a_town_of_its_name_is_a_choice_and_one_around_it_is_not() {
        let beside = [town("09464000", "Hof, Stadt"), district("09475", "Hof")];
        assert_eq!(meant(&beside, "hof", false).len(), 2);
        assert_eq!(keys(&meant(&beside, "hof", true)), ["09475"]);
        let both = [PlaceRow { label: "41".into(), ..district("09464", "Hof") }, district("09475", "Hof")];
        assert_eq!(keys(&meant(&both, "hof", true)), ["09475"], "the town that is a district of its own is no Landkreis");
        let around = [town("06531005", "Gießen, Universitätsstadt"), district("06531", "Gießen")];
        assert_eq!(keys(&meant(&around, "giessen", false)), ["06531005"]);
    }

    #[test]
    fn a_part_of_a_name_is_no_name() {
        assert!(meant(&[town("06433003", "Groß-Gerau, Stadt")], "gross", false).is_empty());
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_read_without_failing(text in ".{0,60}") {
            let _ = read(&text);
            let _ = called(&text);
        }

        #[test]
        fn two_places_called_the_same_are_never_told_apart_by_that_name(name in "[A-Z][a-z]{2,8}", addition in prop_oneof![Just(", Stadt"), Just(" am See"), Just("")]) {
            let places = [town("01001001", &format!("{name}{addition}")), town("01002001", &name)];
            prop_assert!(meant(&places, &folded(&name), false).len() != 1);
        }
    }
}
