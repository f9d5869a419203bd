//! Who is meant by a name behind an `@`: somebody who is invited, or an organisation of the network.

use accounts::Organisation;
use db::{Id, Result, Tx, record, values};
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
    /// Several have this name
    Several(String),
}

/// Somebody who may be meant.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Who it is
    pub whom: Whom,
    /// All that they may be called by
    pub names: Vec<String>,
}

/// The names of one meeting, to be asked.
#[derive(Debug, Default)]
pub struct Names(Vec<(Vec<String>, Whom)>);

/// So many names are looked up for one text; what lies behind is asked for by hand.
const LOOKED_UP: usize = 30;

record! {
    struct Known {
        id: Id<Organisation>,
        name: String,
        short_name: String,
        email: String,
    }
}

impl Names {
    /// Those who are invited, and of the network those that a text names beside them. One statement for each name that nobody at the table has.
    pub async fn known(tx: &mut Tx, network: Id<Network>, invited: Vec<Candidate>, wanted: &[Vec<String>]) -> Result<Self> {
        let mut names = Self::default();
        for one in invited {
            names.add(one);
        }
        for spellings in wanted.iter().take(LOOKED_UP) {
            // At the table somebody is called exactly so. "JC Rothental" is nobody there, even where others are a JC too.
            if spellings.iter().any(|name| names.is_called(&folded(name))) {
                continue;
            }
            for row in organisations(tx, network, spellings).await? {
                let whom = Whom { organisation: Some(row.id), person: None, label: row.name.clone(), email: row.email };
                names.add(Candidate { whom, names: vec![row.name, row.short_name] });
            }
        }
        Ok(names)
    }

    fn add(&mut self, one: Candidate) {
        if !self.0.iter().any(|(_, whom)| *whom == one.whom) {
            let names = one.names.iter().map(|name| folded(name)).filter(|name| !name.is_empty()).collect();
            self.0.push((names, one.whom));
        }
    }

    fn is_called(&self, folded: &str) -> bool {
        self.0.iter().any(|(names, _)| names.iter().any(|name| name == folded))
    }

    /// Who is meant: who is called exactly so, else whose name has these words in it.
    pub fn find(&self, name: &str) -> Option<Named> {
        let wanted = folded(name);
        if wanted.is_empty() {
            return None;
        }
        let exact: Vec<&Whom> = self.0.iter().filter(|(names, _)| names.contains(&wanted)).map(|(_, whom)| whom).collect();
        let inside = |names: &[String]| names.iter().any(|known| format!(" {known} ").contains(&format!(" {wanted} ")));
        let found = if exact.is_empty() { self.0.iter().filter(|(names, _)| inside(names)).map(|(_, whom)| whom).collect() } else { exact };
        match found[..] {
            [] => None,
            [one] => Some(Named::Found(one.clone())),
            _ => Some(Named::Several(name.to_owned())),
        }
    }
}

/// Organisations of the network with a word that begins like the shortest spelling; before others those that have the longest one in their name.
async fn organisations(tx: &mut Tx, network: Id<Network>, spellings: &[String]) -> Result<Vec<Known>> {
    let Some(shortest) = spellings.last().map(|name| folded(name)).filter(|name| !name.is_empty()) else { return Ok(Vec::new()) };
    // A spelling that is not there is in no name.
    let spelling = |at: usize| spellings.get(at).map_or_else(|| "-".to_owned(), |name| folded(name));
    tx.all(
        "SELECT o.id, o.name, o.short_name, o.email FROM memberships m JOIN organisations o ON o.id = m.organisation_id
         WHERE m.network_id = $1 AND m.until_day IS NULL AND ' ' || o.name_search LIKE '% ' || $2 || '%'
         ORDER BY CASE WHEN ' ' || o.name_search || ' ' LIKE '% ' || $3 || ' %' THEN 0 WHEN ' ' || o.name_search || ' ' LIKE '% ' || $4 || ' %' THEN 1
                       WHEN ' ' || o.name_search || ' ' LIKE '% ' || $5 || ' %' THEN 2 WHEN ' ' || o.name_search || ' ' LIKE '% ' || $6 || ' %' THEN 3
                       WHEN ' ' || o.name_search || ' ' LIKE '% ' || $7 || ' %' THEN 4 ELSE 5 END, o.name_sort, o.id
         LIMIT 20",
        values![network, shortest, spelling(0), spelling(1), spelling(2), spelling(3), spelling(4)],
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
            names.add(Candidate { whom, names: all.into_iter().map(str::to_owned).collect() });
        }
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
        assert_eq!(found("IHK"), "Some(Several(\"IHK\"))");
        assert_eq!(found("IHK Nord"), "IHK IHK Nord");
        assert_eq!(found("Nord"), "IHK IHK Nord");
        assert_eq!(found("Handwerk"), "None");
        assert_eq!(found("Beck"), "None");
    }
}
