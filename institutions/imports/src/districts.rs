//! Which district a name means: "Hof, Stadt" the town, "Landkreis Rostock" the district around it, "Ansbach" one of two, to be asked.
//!
//! A match is never a guess: it needs the same name, and the only district that has it.

use web::fold::folded;

/// A district as the register of municipalities has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct District {
    /// AGS of five digits
    pub key: String,
    /// Name: "Flensburg, Stadt", "Ansbach", "Landkreis Rostock"
    pub name: String,
    form: Form,
    base: String,
    bare: String,
}

/// What a name means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match<'a> {
    /// This one and no other.
    One(&'a District),
    /// One of these.
    Several(Vec<&'a District>),
    /// Nothing of this name; perhaps one of these.
    Nothing(Vec<&'a District>),
}

/// Town or country: the two kinds of district that share names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Kreisfreie Stadt, Stadtkreis
    Town,
    /// Landkreis, Kreis, Regionalverband
    Country,
    /// The name does not say.
    Open,
}

impl District {
    /// `label` is the Textkennzeichen (41 and 42 towns, 43 to 45 districts); without it the name says what it can.
    pub fn new(key: &str, name: &str, label: &str) -> Self {
        let (by_name, base) = parts(name);
        let form = match label {
            "41" | "42" => Form::Town,
            "43" | "44" | "45" => Form::Country,
            _ => by_name,
        };
        let bare = without_brackets(&base);
        Self { key: key.to_owned(), name: name.to_owned(), form, base: words(&base), bare }
    }

    /// The name, and whether it is the town or the district where the name alone does not tell.
    pub fn is_town(&self) -> Option<bool> {
        match self.form {
            Form::Town => Some(true),
            Form::Country => Some(false),
            Form::Open => None,
        }
    }
}

/// Which of the districts a name means.
pub fn matched<'a>(name: &str, districts: &'a [District]) -> Match<'a> {
    let (form, base) = parts(name);
    let (wanted, bare) = (words(&base), without_brackets(&base));
    let exact = |district: &&District| district.base == wanted;
    if !districts.iter().any(|district| exact(&district)) {
        // "Nienburg" is perhaps "Nienburg (Weser)"; a person says so.
        let mut near = near(&wanted, districts);
        near.sort_by_key(|district| district.bare != bare);
        return Match::Nothing(near);
    }
    // "Oldenburg" is the district of that name, or "Oldenburg (Oldenburg)".
    let same_name = |district: &&District| exact(district) || (wanted == bare && district.bare == bare);
    let fits = |district: &&District| form == Form::Open || district.form == Form::Open || district.form == form;
    let named: Vec<&District> = districts.iter().filter(same_name).collect();
    let mut fitting: Vec<&District> = named.iter().copied().filter(|district| fits(district)).collect();
    match fitting.len() {
        1 => Match::One(fitting.remove(0)),
        // "Göttingen, Stadt" where only the district has this name: perhaps meant, never sure.
        0 => Match::Nothing(named),
        _ => Match::Several(fitting),
    }
}

/// Districts that share a telling word with the name: suggestions, no matches.
fn near<'a>(wanted: &str, districts: &'a [District]) -> Vec<&'a District> {
    const SILENT: [&str; 6] = ["stadt", "land", "kreis", "bad", "region", "neustadt"];
    let telling: Vec<&str> = wanted.split([' ', '-']).filter(|word| word.chars().count() > 3 && !SILENT.contains(word)).collect();
    let shares = |district: &&District| district.base.split([' ', '-']).any(|word| telling.contains(&word));
    districts.iter().filter(shares).take(8).collect()
}

/// Whether the name says town or district, and the name without that.
fn parts(name: &str) -> (Form, String) {
    let name = name.trim();
    if let Some((base, addition)) = name.rsplit_once(',') {
        let addition = addition.trim().to_lowercase();
        if addition.contains("stadt") {
            return (Form::Town, base.trim().to_owned());
        }
        if matches!(addition.as_str(), "land" | "landkreis" | "kreis") {
            return (Form::Country, base.trim().to_owned());
        }
    }
    for (prefix, form) in [
        ("Landkreis ", Form::Country),
        ("Lkr. ", Form::Country),
        ("LK ", Form::Country),
        ("Kreis ", Form::Country),
        ("Kreisfreie Stadt ", Form::Town),
        ("Stadtkreis ", Form::Town),
        ("Landeshauptstadt ", Form::Town),
        ("Hansestadt ", Form::Town),
        ("Stadt ", Form::Town),
    ] {
        if let Some(base) = name.strip_prefix(prefix) {
            return (form, base.trim().to_owned());
        }
    }
    for (suffix, form) in
        [(" (Landkreis)", Form::Country), (" (Kreis)", Form::Country), (" (Stadt)", Form::Town), (" (kreisfreie Stadt)", Form::Town)]
    {
        if let Some(base) = name.strip_suffix(suffix) {
            return (form, base.trim().to_owned());
        }
    }
    (Form::Open, name.to_owned())
}

/// Compared words: folded, and without the small ones that are written in many ways ("a. d. Ilm", "a.d.Ilm", "an der Ilm"; "am Inn", "a.Inn").
fn words(name: &str) -> String {
    const SMALL: [&str; 12] = ["a", "am", "an", "d", "der", "den", "dem", "i", "im", "in", "o", "ob"];
    folded(name).split(' ').filter(|word| !SMALL.contains(word)).collect::<Vec<_>>().join(" ")
}

fn without_brackets(base: &str) -> String {
    words(base.split('(').next().unwrap_or(base))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn districts() -> Vec<District> {
        [
            ("09561", "Ansbach", "41"),
            ("09571", "Ansbach", "44"),
            ("09464", "Hof", "41"),
            ("09475", "Hof", "44"),
            ("13003", "Rostock", "41"),
            ("13072", "Landkreis Rostock", "44"),
            ("03403", "Oldenburg (Oldenburg), Stadt", "41"),
            ("03458", "Oldenburg", "44"),
            ("12053", "Frankfurt (Oder), Stadt", "41"),
            ("06412", "Frankfurt am Main, Stadt", "41"),
            ("05334", "Städteregion Aachen", "43"),
            ("09186", "Pfaffenhofen a.d.Ilm", "44"),
            ("09183", "Mühldorf a.Inn", "44"),
            ("05114", "Krefeld, Stadt", "41"),
            ("03159", "Göttingen", "44"),
            ("08421", "Ulm, Stadtkreis", "42"),
            ("09775", "Neu-Ulm", "44"),
            ("07232", "Eifelkreis Bitburg-Prüm", "44"),
            ("02000", "Hamburg, Freie und Hansestadt", "41"),
            ("09563", "Fürth", "41"),
            ("09573", "Fürth", "44"),
        ]
        .map(|(key, name, label)| District::new(key, name, label))
        .into()
    }

    fn one(name: &str) -> Option<String> {
        match matched(name, &districts()) {
            Match::One(district) => Some(district.key.clone()),
            Match::Several(_) | Match::Nothing(_) => None,
        }
    }

    #[test]
    fn a_name_that_says_what_it_means_finds_its_district() {
        for (name, key) in [
            ("Ansbach, Stadt", "09561"),
            ("Hof (Landkreis)", "09475"),
            ("Fürth, Land", "09573"),
            ("Rostock, Hansestadt", "13003"),
            ("Landkreis Rostock", "13072"),
            ("Oldenburg (Oldenburg), Stadt", "03403"),
            ("Frankfurt (Oder), Stadt", "12053"),
            ("Frankfurt am Main, Stadt", "06412"),
            ("Städteregion Aachen", "05334"),
            ("Pfaffenhofen a. d. Ilm", "09186"),
            ("Pfaffenhofen an der Ilm", "09186"),
            ("Mühldorf am Inn", "09183"),
            ("Ulm, Universitätsstadt", "08421"),
            ("Hamburg, Freie und Hansestadt", "02000"),
        ] {
            assert_eq!(one(name).as_deref(), Some(key), "{name}");
        }
    }

    #[test]
    fn a_name_that_only_one_district_has_needs_no_more() {
        assert_eq!(one("Krefeld").as_deref(), Some("05114"));
        assert_eq!(one("Oldenburg, Stadt").as_deref(), Some("03403"));
        assert_eq!(one("Neu-Ulm").as_deref(), Some("09775"));
    }

    #[test]
    fn a_name_that_town_and_district_share_is_asked() {
        for name in ["Ansbach", "Hof", "Fürth", "Rostock", "Oldenburg"] {
            let districts = districts();
            let Match::Several(choices) = matched(name, &districts) else { panic!("{name}") };
            assert_eq!(choices.len(), 2, "{name}");
        }
    }

    #[test]
    fn what_is_not_there_is_not_guessed() {
        let districts = districts();
        for (name, suggestions) in
            [("Göttingen, Stadt", 1), ("Bitburg-Prüm", 1), ("Frankfurt", 2), ("Vorderpfalz-Ludwigshafen", 0), ("", 0)]
        {
            let Match::Nothing(near) = matched(name, &districts) else { panic!("{name}") };
            assert_eq!(near.len(), suggestions, "{name}");
        }
    }

    #[test]
    fn every_name_with_its_form_finds_itself_again() {
        let districts = districts();
        for district in &districts {
            let form = if district.is_town() == Some(true) { "Stadt" } else { "Landkreis" };
            let name = if district.name.contains(',') { district.name.clone() } else { format!("{}, {form}", district.name) };
            let found = matched(&name, &districts);
            assert!(
                matches!(found, Match::One(one) if one.key == district.key) || district.name.starts_with("Landkreis"),
                "{name}: {found:?}"
            );
        }
    }
}
