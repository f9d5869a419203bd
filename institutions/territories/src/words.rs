//! How territories are called, and how one says that something is in them.

use web::Say;

use crate::{place::short, rules::TerritoryKind, sql::PlaceRow};

/// "Landkreis Waldmark", "Auenburg (kreisfreie Stadt)", "Lindbronn", "Agenturbezirk Auenburg". `label` is the register's key of the kind
/// (GV100AD: 41 kreisfreie Stadt, 42 Stadtkreis, 43 Kreis, 44 Landkreis, 45 Regionalverband).
pub fn title(say: &Say, kind: &str, name: &str, label: &str) -> String {
    let name = short(name);
    let key = match form(kind, name, label) {
        Form::Plain | Form::Its | Form::Her | Form::Town | Form::Land | Form::Area | Form::Agency => return name.to_owned(),
        Form::District => "territory-name-district",
        Form::Kreis => "territory-name-kreis",
        Form::City => "territory-name-city",
        Form::AgencyDistrict => "territory-name-agency",
    };
    say.text(key).arg("name", name).to_string()
}

/// "im Landkreis Waldmark", "in Lindbronn", "in der Region Hannover", "im Land Auental".
pub fn within(say: &Say, kind: &str, name: &str, label: &str) -> String {
    let name = short(name);
    let key = match form(kind, name, label) {
        Form::District => "territory-in-district",
        Form::Kreis => "territory-in-kreis",
        Form::City => "territory-in-city",
        Form::Its => "territory-in-its",
        Form::Her => "territory-in-her",
        Form::Town | Form::Plain => "territory-in-town",
        Form::Land => "territory-in-land",
        Form::Area => "territory-in-area",
        Form::AgencyDistrict => "territory-in-agency",
        Form::Agency => "territory-in-agency-of",
    };
    say.text(key).arg("name", name).to_string()
}

/// A place with what tells it from others of its name: "Neuaue (Landkreis Rothental)", "Landkreis Auenburg", "Auenburg (kreisfreie Stadt)".
pub fn placed(say: &Say, row: &PlaceRow) -> String {
    let own = title(say, &row.kind, &row.name, &row.label);
    let Some(parent) = row.parent.as_ref().filter(|_| row.kind == TerritoryKind::Municipality.code()) else { return own };
    let label = row.parent_label.as_deref().unwrap_or_default();
    let parent_title = title(say, TerritoryKind::District.code(), parent, label);
    // A town that is a district of its own needs no second name.
    if form(TerritoryKind::District.code(), parent, label) == Form::City && short(parent) == own {
        return parent_title;
    }
    say.text("territory-placed").arg("place", own).arg("parent", parent_title).to_string()
}

/// "Landkreis Waldmark, AGS 17004", "Agenturbezirk 17111, AA17111": what a field shows, and what it understands when it comes back.
pub fn spelled(say: &Say, kind: &str, name: &str, label: &str, key: &str) -> String {
    let title = title(say, kind, name, label);
    if key.bytes().all(|byte| byte.is_ascii_digit()) { format!("{title}, AGS {key}") } else { format!("{title}, {key}") }
}

/// What kind of name it is: German wants another article for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// "Waldmark": Landkreis Waldmark
    District,
    /// "Kleve": Kreis Kleve
    Kreis,
    /// "Auenburg": a town that is a district
    City,
    /// "Odenwaldkreis", "Regionalverband Saarbrücken": der, im
    Its,
    /// "Region Hannover", "Städteregion Aachen": die, in der
    Her,
    /// "Lindbronn"
    Town,
    /// "Auental"
    Land,
    /// "Reg.-Bez. Darmstadt"
    Area,
    /// "Auenburg" or "17111": Agenturbezirk Auenburg
    AgencyDistrict,
    /// "Agentur für Arbeit Auenburg"
    Agency,
    /// A kind that is not known
    Plain,
}

fn form(kind: &str, name: &str, label: &str) -> Form {
    match TerritoryKind::from_code(kind) {
        Some(TerritoryKind::District) => {
            let lower = name.to_lowercase();
            if matches!(label, "41" | "42") {
                Form::City
            } else if lower.contains("kreis") || lower.contains("regionalverband") {
                Form::Its
            } else if lower.contains("region") {
                Form::Her
            } else if label == "43" {
                Form::Kreis
            } else if label.is_empty() {
                // Entered by hand, as it is called.
                Form::Plain
            } else {
                Form::District
            }
        }
        Some(TerritoryKind::Municipality) => Form::Town,
        Some(TerritoryKind::Land) => Form::Land,
        Some(TerritoryKind::Region) => Form::Area,
        Some(TerritoryKind::AgencyDistrict) if name.starts_with("Agenturbezirk") => Form::Its,
        Some(TerritoryKind::AgencyDistrict) if name.starts_with("Agentur") => Form::Agency,
        Some(TerritoryKind::AgencyDistrict) => Form::AgencyDistrict,
        None => Form::Plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_has_its_article() {
        for (kind, name, label, expected) in [
            ("district", "Waldmark", "44", Form::District),
            ("district", "Odenwaldkreis", "44", Form::Its),
            ("district", "Main-Kinzig-Kreis", "44", Form::Its),
            ("district", "Kleve", "43", Form::Kreis),
            ("district", "Darmstadt", "41", Form::City),
            ("district", "Region Hannover", "44", Form::Her),
            ("district", "Regionalverband Saarbrücken", "45", Form::Its),
            ("district", "Mein Landkreis", "", Form::Its),
            ("municipality", "Lindbronn", "63", Form::Town),
            ("agency_district", "Agenturbezirk 17111", "", Form::Its),
            ("agency_district", "17111", "", Form::AgencyDistrict),
            ("agency_district", "Agentur für Arbeit Auenburg", "", Form::Agency),
        ] {
            assert_eq!(form(kind, name, label), expected, "{name}");
        }
    }
}
