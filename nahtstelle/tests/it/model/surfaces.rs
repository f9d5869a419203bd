//! At the end of a history every page to read is asked for by everybody: whoever may not know of somebody finds her name nowhere, and her key is as good as one that
//! nobody has, in the answer, in its headers and in the statements that it took.

use std::fmt::Write;

use axum::http::Method;

use super::{FIELDS, Model, Play};
use crate::world::{Answer, Somebody, encoded};

/// The address of a page, and whether something is there behind each key that it names.
pub(crate) fn filled(pattern: &str, places: &[(&str, &str)], nobody: &str) -> (String, bool) {
    let (mut seen, mut address, mut is_there) = (String::new(), String::new(), true);
    for part in pattern.split('/').skip(1) {
        write!(seen, "/{part}").unwrap();
        let key = places.iter().find(|(place, _)| seen.ends_with(place)).map(|(_, key)| *key);
        is_there &= !part.starts_with('{') || key.is_some();
        write!(address, "/{}", if part.starts_with('{') { key.unwrap_or(nobody) } else { part }).unwrap();
    }
    (address, is_there)
}

/// What can be told from an answer, but for the words that were asked for.
pub(crate) fn told(answer: &Answer, asked: &[&str]) -> [(&'static str, String); 4] {
    let without = |text: String| asked.iter().fold(text, |text, word| text.replace(word, ""));
    let mut headers: Vec<String> =
        answer.headers.iter().map(|(name, value)| format!("{name}: {}", String::from_utf8_lossy(value.as_bytes()))).collect();
    headers.sort();
    [
        ("status", answer.status.to_string()),
        ("statements", answer.work.to_string()),
        ("headers", without(headers.join("\n"))),
        ("words", without(String::from_utf8_lossy(&answer.body).into_owned())),
    ]
}

/// By what two answers can be told apart.
pub(crate) fn difference(one: &[(&'static str, String); 4], other: &[(&'static str, String); 4]) -> Option<String> {
    let (what, one, other) = one.iter().zip(other).find(|(one, other)| one != other).map(|((what, one), (_, other))| (what, one, other))?;
    let at = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count().saturating_sub(60);
    let part = |text: &str| String::from_utf8_lossy(&text.as_bytes()[at.min(text.len())..(at + 160).min(text.len())]).into_owned();
    Some(format!("its {what}: {:?} and {:?}", part(one), part(other)))
}

/// What there is in this world of what an address can name.
struct Keys {
    unit: String,
    organisation: String,
    network: String,
    account: String,
    consent: String,
    /// A key that nobody has
    nobody: String,
}

impl Keys {
    fn address(&self, pattern: &str, unit: &str, participant: &str) -> (String, bool) {
        let places = [
            ("/units/{id}", unit),
            ("/{participant}", participant),
            ("/{consent}", &self.consent),
            ("/organisations/{id}", &self.organisation),
            ("/networks/{id}", &self.network),
            ("/accounts/{id}", &self.account),
            ("/export/{format}", "csv"),
            ("/access/{format}", "json"),
        ];
        filled(pattern, &places, &self.nobody)
    }
}

/// Who looks, in which unit, and whom of both she may know of.
struct Looker<'s> {
    who: &'s Somebody,
    units: Vec<&'s str>,
    knows: [bool; 2],
}

impl Play<'_> {
    fn key(&self, person: usize) -> &str {
        self.pages[person].rsplit('/').next().unwrap()
    }

    /// All of them, for both people.
    pub(super) async fn surfaces(&self, model: &Model) -> Result<(), String> {
        let (setting, cast, guest, now) = (self.setting, self.cast, self.world.guest(), self.world.now());
        let (unit, other) = (setting.unit.as_str(), setting.integration.as_str());
        let mut lookers = Vec::new();
        for who in [&cast.officer, &cast.sommer, &cast.partner, &cast.operator, &guest] {
            lookers.push(Looker { who, units: vec![unit], knows: [false; 2] });
        }
        for who in [&setting.becker, &setting.lang] {
            lookers.push(Looker { who, units: vec![unit, other], knows: [false; 2] });
        }
        // Whoever leads knows the names; of whoever is deleted nobody knows any more.
        for (who, sees) in [(&setting.polat, true), (&setting.weber, false), (&setting.klein, false)] {
            lookers.push(Looker { who, units: vec![unit], knows: [0, 1].map(|person| model.sees(person, sees, now)) });
        }
        lookers.retain(|looker| looker.knows != [true; 2]);
        for looker in &lookers {
            // What was said about the last deed is said once.
            looker.who.get("/").await;
        }
        let (keys, mut asked) = (self.keys().await, 0);
        for route in self.world.app.route_table().into_iter().filter(|route| route.method == Method::GET) {
            for (at, looker) in lookers.iter().enumerate() {
                for unit in &looker.units {
                    asked += self.look(&keys, (route.path, unit), looker, at == 0).await?;
                }
            }
            for person in (0..2).filter(|_| route.path.contains("{participant}")) {
                let address = keys.address(route.path, unit, self.key(person)).0;
                self.lead_reads_no_fact(&address).await?;
            }
        }
        assert!(asked > 1_000, "only {asked} answers were looked at");
        for looker in &lookers {
            self.search(looker).await?;
        }
        let mails = self.world.mails().await;
        match mails.iter().find(|mail| self.names.iter().any(|name| mail.subject.contains(name) || mail.body.contains(name))) {
            Some(mail) => Err(format!("a mail tells a name: {}", mail.subject)),
            None => Ok(()),
        }
    }

    async fn keys(&self) -> Keys {
        let (setting, nobody) = (self.setting, self.world.id::<()>().to_string());
        let sql = "SELECT id FROM consents WHERE participant_id = $1 OR participant_id = $2";
        let consents = self.world.rows(sql, db::values![self.key(0), self.key(1)]).await;
        Keys {
            unit: setting.unit.clone(),
            organisation: setting.provider.organisation.unwrap().to_string(),
            network: setting.provider.network.unwrap().to_string(),
            account: setting.weber.account.unwrap().to_string(),
            consent: consents.first().map_or_else(|| nobody.clone(), |row| row.get("id").unwrap()),
            nobody,
        }
    }

    /// One page: no name in it that she may not know, and of somebody who is hidden the same as of a key that nobody has. Gives how many answers were looked at.
    async fn look(&self, keys: &Keys, (pattern, unit): (&str, &str), looker: &Looker<'_>, is_first: bool) -> Result<usize, String> {
        let is_about = pattern.contains("{participant}");
        // Where nothing of the kind is there all get the same, and one asks for all; nor is another unit's page asked for where an address has no unit.
        let (of_nobody, is_there) = keys.address(pattern, unit, &keys.nobody);
        if (!is_about && !is_there && !is_first) || (unit != keys.unit && !pattern.starts_with("/units/{id}")) {
            return Ok(0);
        }
        let hidden: Vec<usize> = (0..2).filter(|person| !looker.knows[*person]).collect();
        let names_nobody = |answer: &Answer| {
            let words = String::from_utf8_lossy(&answer.body);
            match hidden.iter().find(|person| words.contains(&self.names[**person])) {
                Some(person) => Err(format!("{} tells {} to somebody who may not know of her", answer.asked, self.names[*person])),
                None => Ok(()),
            }
        };
        let nowhere = looker.who.get(&of_nobody).await;
        names_nobody(&nowhere)?;
        if !is_about {
            return Ok(1);
        }
        for person in &hidden {
            let answer = looker.who.get(&keys.address(pattern, unit, self.key(*person)).0).await;
            names_nobody(&answer)?;
            if let Some(difference) = difference(&told(&answer, &[self.key(*person), &keys.nobody]), &told(&nowhere, &[&keys.nobody])) {
                return Err(format!("{} is told apart from a key that nobody has by {difference}", answer.asked));
            }
        }
        Ok(1 + hidden.len())
    }

    /// Whoever leads says who helps, and reads nothing of what was said.
    async fn lead_reads_no_fact(&self, address: &str) -> Result<(), String> {
        let lead = self.setting.klein.get(address).await;
        let words = String::from_utf8_lossy(&lead.body);
        match FIELDS.iter().find(|(_, _, said)| words.contains(said)) {
            Some(_) => Err(format!("{address} tells whoever leads what somebody said")),
            None => Ok(()),
        }
    }

    /// By her name nobody finds her but who may, nor does the answer or its work tell that somebody has this name.
    async fn search(&self, looker: &Looker<'_>) -> Result<(), String> {
        let unit = looker.units.last().unwrap();
        for list in ["/search".to_owned(), "/organisations".to_owned(), format!("/units/{unit}/participants")] {
            for name in (0..2).filter(|person| !looker.knows[*person]).map(|person| &self.names[person]) {
                let search = async |last: &str| {
                    let typed = encoded(&[("q", &name.replace("Nothing", last))]);
                    told(&looker.who.get(&format!("{list}?{typed}")).await, &[last])
                };
                if let Some(difference) = difference(&search("Nothing").await, &search("Nusring").await) {
                    return Err(format!("{list} tells that somebody is called {name} by {difference}"));
                }
            }
        }
        Ok(())
    }
}
