//! Who is meant by a name behind an `@`: somebody who is invited, an organisation of the network, or whoever holds an office there.

use std::collections::HashSet;

use accounts::Organisation;
use db::{Id, Result, Tx, record, values};
use jiff::civil::Date;
use network::{Network, Person};
use web::fold::folded;

/// Who answers for a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whom {
    /// Its organisation
    pub organisation: Option<Id<Organisation>>,
    /// The person in it, if one was meant
    pub person: Option<Id<Person>>,
    /// How it is shown: "VHS", "Meral Yildiz, VHS"
    pub label: String,
    /// Where its mails go; empty where nobody knows
    pub email: String,
}

/// What became of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// No name was given
    Nobody,
    /// Exactly one is meant
    Found(Whom),
    /// Nobody of this name is known
    Unknown(String),
    /// Several have this name: it, and how some of them are shown
    Several(String, Vec<String>),
    /// The text has more names than are looked up
    Unasked(String),
}

/// Somebody who may be meant.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Who it is
    pub whom: Whom,
    /// All that they may be called by
    pub names: Vec<String>,
}

/// The names of one text, to be asked.
#[derive(Debug, Default)]
pub struct Names {
    /// Those at the table
    table: Vec<(Vec<String>, Whom)>,
    /// Those of the network who were looked up
    network: Vec<(Vec<String>, Whom)>,
    /// Names that were too many to be looked up
    unasked: HashSet<String>,
}

/// So many names are looked up for one text; of what lies behind is said so.
const LOOKED_UP: usize = 100;

/// So many are found for one name.
const FOUND: usize = 20;

/// So many are shown where several have a name.
const SHOWN: usize = 3;

/// How people are spoken to; no part of their names.
const FORMS: [&str; 5] = ["frau", "herr", "herrn", "dr", "prof"];

record! {
    struct Known {
        id: Id<Organisation>,
        name: String,
        short_name: String,
        person_id: Option<Id<Person>>,
        salutation: String,
        given_name: String,
        family_name: String,
        email: String,
    }
}

impl Names {
    /// Those who are invited, and of the network those that a text names beside them. One statement for each name that nobody at the table has.
    pub async fn known(tx: &mut Tx, network: Id<Network>, today: Date, invited: Vec<Candidate>, wanted: &[Vec<String>]) -> Result<Self> {
        let mut names = Self::default();
        for one in invited {
            add(&mut names.table, one);
        }
        let mut asked = HashSet::new();
        for spellings in wanted {
            // At the table somebody is called exactly so. "JC Rothental" is nobody there, even where others are a JC too.
            if spellings.iter().any(|name| names.is_at_table(&spoken(name))) || !asked.insert(spellings) {
                continue;
            }
            if asked.len() > LOOKED_UP {
                names.unasked.extend(spellings.last().map(|name| spoken(name)));
                continue;
            }
            for row in looked_up(tx, network, today, spellings).await? {
                let one = row.candidate();
                if !names.table.iter().any(|(_, whom)| is_same(whom, &one.whom)) {
                    add(&mut names.network, one);
                }
            }
        }
        Ok(names)
    }

    fn is_at_table(&self, name: &str) -> bool {
        self.table.iter().any(|(names, _)| names.iter().any(|known| known == name))
    }

    /// Who is meant: who is called exactly so, at the table before others, else whose name has these words in it. Of people who are not there the whole
    /// name or the family name is asked for.
    pub fn find(&self, name: &str) -> Option<Named> {
        let wanted = spoken(name);
        if wanted.is_empty() {
            return None;
        }
        let exact = |all: &[(Vec<String>, Whom)]| -> Vec<Whom> {
            all.iter().filter(|(names, _)| names.contains(&wanted)).map(|(_, whom)| whom.clone()).collect()
        };
        let inside = |names: &[String]| names.iter().any(|known| format!(" {known} ").contains(&format!(" {wanted} ")));
        let houses = self.network.iter().filter(|(_, whom)| whom.person.is_none());
        let mut found = exact(&self.table);
        if found.is_empty() && self.unasked.contains(&wanted) {
            return Some(Named::Unasked(name.to_owned()));
        }
        if found.is_empty() {
            found = exact(&self.network);
        }
        if found.is_empty() {
            found = self.table.iter().chain(houses).filter(|(names, _)| inside(names)).map(|(_, whom)| whom.clone()).collect();
        }
        match found[..] {
            [] => None,
            [_] => found.pop().map(Named::Found),
            _ => Some(Named::Several(name.to_owned(), found.iter().take(SHOWN).map(|whom| whom.label.clone()).collect())),
        }
    }
}

/// What a person is called: by the whole name, by the family name, and as one is spoken to.
pub fn called(name: &str, family: &str, salutation: &str) -> Vec<String> {
    let mut names = vec![name.to_owned(), family.to_owned()];
    for (form, says) in [("Frau", "Frau"), ("Herr", "Herr"), ("Herr", "Herrn")] {
        if salutation.is_empty() || salutation.starts_with(form) {
            names.push(format!("{says} {family}"));
        }
    }
    names
}

/// A name as it is compared: "Frau Dr. Weber" is "frau weber".
fn spoken(name: &str) -> String {
    folded(name).split(' ').filter(|word| !matches!(*word, "dr" | "prof")).collect::<Vec<_>>().join(" ")
}

fn is_same(one: &Whom, other: &Whom) -> bool {
    one == other || (one.organisation.is_some() && (one.organisation, one.person) == (other.organisation, other.person))
}

fn add(to: &mut Vec<(Vec<String>, Whom)>, one: Candidate) {
    // Somebody is at the table as a person and as the house: two labels for one address.
    if !to.iter().any(|(_, whom)| *whom == one.whom) {
        let names = one.names.iter().map(|name| spoken(name)).filter(|name| !name.is_empty()).collect();
        to.push((names, one.whom));
    }
}

impl Known {
    fn candidate(self) -> Candidate {
        let (organisation, email) = (Some(self.id), self.email);
        if self.person_id.is_none() {
            let whom = Whom { organisation, person: None, label: self.name.clone(), email };
            return Candidate { whom, names: vec![self.name, self.short_name] };
        }
        let name = format!("{} {}", self.given_name, self.family_name).trim().to_owned();
        let label = format!("{name}, {}", self.name);
        let mut names = called(&name, &self.family_name, &self.salutation);
        names.push(label.clone());
        Candidate { whom: Whom { organisation, person: self.person_id, label, email }, names }
    }
}

/// Organisations of the network with a word that begins like the shortest spelling, before others those that have the longest one in their name; and
/// people who hold an office in them today and whose family name ends with one of the words, before others those whose whole name these are.
async fn looked_up(tx: &mut Tx, network: Id<Network>, today: Date, spellings: &[String]) -> Result<Vec<Known>> {
    let Some(shortest) = spellings.last().map(|name| folded(name)).filter(|name| !name.is_empty()) else { return Ok(Vec::new()) };
    // A spelling that is not there is in no name.
    let spelling = |at: usize| spellings.get(at).map_or_else(|| "-".to_owned(), |name| folded(name));
    let longest = spelling(0);
    let words: Vec<&str> = longest.split(' ').filter(|word| !FORMS.contains(word)).collect();
    let word = |at: usize| words.get(at).map_or_else(|| "-".to_owned(), |word| (*word).to_owned());
    let whole = |length: usize| words.get(..length).map_or_else(|| "-".to_owned(), |words| words.join(" "));
    tx.all(
        "SELECT * FROM (
             SELECT o.id, o.name, o.short_name, CAST(NULL AS TEXT) AS person_id, '' AS salutation, '' AS given_name, '' AS family_name, o.email
             FROM memberships m JOIN organisations o ON o.id = m.organisation_id
             WHERE m.network_id = $1 AND m.until_day IS NULL AND ' ' || o.name_search LIKE '% ' || $2 || '%'
             ORDER BY CASE WHEN ' ' || o.name_search || ' ' LIKE '% ' || $3 || ' %' THEN 0 WHEN ' ' || o.name_search || ' ' LIKE '% ' || $4 || ' %' THEN 1
                           WHEN ' ' || o.name_search || ' ' LIKE '% ' || $5 || ' %' THEN 2 WHEN ' ' || o.name_search || ' ' LIKE '% ' || $6 || ' %' THEN 3
                           WHEN ' ' || o.name_search || ' ' LIKE '% ' || $7 || ' %' THEN 4 ELSE 5 END, o.name_sort, o.id
             LIMIT $8) AS houses
         UNION ALL SELECT * FROM (
             SELECT o.id, o.name, o.short_name, p.id AS person_id, p.salutation, p.given_name, p.family_name, CASE WHEN p.email <> '' THEN p.email ELSE o.email END AS email
             FROM memberships m JOIN organisations o ON o.id = m.organisation_id JOIN people p ON p.organisation_id = o.id
             WHERE m.network_id = $1 AND m.until_day IS NULL AND p.ended_on IS NULL
               AND (' ' || p.name_search LIKE '% ' || $9 OR ' ' || p.name_search LIKE '% ' || $10 OR ' ' || p.name_search LIKE '% ' || $11 OR ' ' || p.name_search LIKE '% ' || $12)
               AND EXISTS (SELECT 1 FROM holdings h JOIN offices f ON f.id = h.office_id
                           WHERE h.person_id = p.id AND f.ended_on IS NULL AND h.from_day <= $13 AND (h.until_day IS NULL OR h.until_day >= $13))
             ORDER BY CASE WHEN p.name_search IN ($14, $15, $16) THEN 0 ELSE 1 END, p.name_sort, p.id
             LIMIT $8) AS people",
        values![
            network,
            shortest,
            spelling(0),
            spelling(1),
            spelling(2),
            spelling(3),
            spelling(4),
            i64::try_from(FOUND).unwrap_or(i64::MAX),
            word(0),
            word(1),
            word(2),
            word(3),
            today,
            whole(2),
            whole(3),
            whole(4)
        ],
    )
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        let mut names = Names::default();
        for (label, all) in [
            ("VHS", vec!["Volkshochschule Groß-Gerau", "VHS"]),
            ("Becker", vec!["Ute Becker", "Frau Becker", "Becker"]),
            ("IHK", vec!["IHK Süd"]),
            ("IHK", vec!["IHK Nord"]),
        ] {
            let whom = Whom { organisation: None, person: None, label: format!("{label} {}", all[0]), email: String::new() };
            add(&mut names.table, Candidate { whom, names: all.into_iter().map(str::to_owned).collect() });
        }
        for (given, family, salutation) in
            [("Jutta", "Weber", "Frau Dr."), ("Daniel", "Weber", "Herr"), ("Ute", "Müller-Lüdenscheid", ""), ("Anna", "Becker", "Frau")]
        {
            let known = Known {
                id: Id::minted(1, [1; 10]),
                name: "KJC".to_owned(),
                short_name: String::new(),
                person_id: Some(Id::minted(1, [u8::try_from(names.network.len()).unwrap(); 10])),
                salutation: salutation.to_owned(),
                given_name: given.to_owned(),
                family_name: family.to_owned(),
                email: String::new(),
            };
            add(&mut names.network, known.candidate());
        }
        names.unasked.insert("caritas".to_owned());
        names
    }

    #[test]
    fn a_name_is_found_by_what_people_call_it() {
        let found = |name: &str| match names().find(name) {
            Some(Named::Found(whom)) => whom.label,
            other => format!("{other:?}"),
        };
        assert_eq!(found("vhs"), "VHS Volkshochschule Groß-Gerau");
        assert_eq!(found("Gross-Gerau"), "VHS Volkshochschule Groß-Gerau");
        assert_eq!(found("Frau Becker"), "Becker Ute Becker");
        assert_eq!(found("IHK"), "Some(Several(\"IHK\", [\"IHK IHK Süd\", \"IHK IHK Nord\"]))");
        assert_eq!(found("IHK Nord"), "IHK IHK Nord");
        assert_eq!(found("Nord"), "IHK IHK Nord");
        assert_eq!(found("Handwerk"), "None");
        assert_eq!(found("Beck"), "None");
        for name in ["Jutta Weber", "Frau Weber", "Frau Dr. Weber", "Jutta Weber, KJC"] {
            assert_eq!(found(name), "Jutta Weber, KJC", "{name}");
        }
        assert_eq!(found("Herrn Weber"), "Daniel Weber, KJC");
        assert_eq!(found("Weber"), "Some(Several(\"Weber\", [\"Jutta Weber, KJC\", \"Daniel Weber, KJC\"]))");
        assert_eq!(found("Mueller-Luedenscheid"), "Ute Müller-Lüdenscheid, KJC");
        assert_eq!(found("Jutta"), "None", "a first name alone means nobody");
        assert_eq!(found("Caritas"), "Some(Unasked(\"Caritas\"))");
    }
}
