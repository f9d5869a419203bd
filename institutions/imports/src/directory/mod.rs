//! What is there, as far as a file of one kind needs it: loaded before the first row, kept up to date while rows are compared, and again while they
//! are written. So both see the same, and a row does in the end what the preview said.
//!
//! Memory: territories 8 MB, organisations about 1 KB each, postal codes 1 MB; offices and people are read organisation by organisation. A file adds to
//! it what it brings.

pub mod contacts;
pub mod organisations;
pub mod territories;

use std::collections::HashMap;

use ::territories::sql::register;
use accounts::Organisation;
use db::{Id, Tx};
use drafts::{
    Kind, Message,
    draft::{ContactDraft, Draft, OrganisationDraft},
};
use jiff::{Timestamp, civil::Date};
use network::{Network, sql::known};
use serde::{Deserialize, Serialize};
use web::{Chance, Result, Shared};

use self::{
    contacts::Place,
    organisations::{Meant, Organisations},
    territories::{Areas, Codes, Territories},
};
use super::{Outcome, districts::Match};

/// How many rows are read with one statement.
pub const PAGE: i64 = 2000;

/// Something that a row may mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// `organisation:…`, `person:…` or `territory:…` with its key
    pub id: String,
    /// What it is called
    pub label: String,
    /// The key of the sentence that says why it may be meant
    pub why: String,
}

/// What was found about a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub outcome: Outcome,
    pub reason: Option<Message>,
    pub choices: Vec<Choice>,
}

impl Finding {
    pub fn of(outcome: Outcome) -> Self {
        Self { outcome, reason: None, choices: Vec::new() }
    }

    pub fn error(reason: Message) -> Self {
        Self { outcome: Outcome::Error, reason: Some(reason), choices: Vec::new() }
    }

    pub fn asking(outcome: Outcome, reason: Message, choices: Vec<Choice>) -> Self {
        Self { outcome, reason: Some(reason), choices }
    }

    /// New, changed or unchanged, by what would be written.
    fn by(makes: bool, changes: bool) -> Self {
        Self::of(if makes {
            Outcome::New
        } else if changes {
            Outcome::Changed
        } else {
            Outcome::Unchanged
        })
    }
}

/// Makes keys: from the clock and the chance of the visit.
pub struct Mint {
    at: Timestamp,
    app: Option<Shared>,
    seeded: Chance,
}

impl Mint {
    pub fn of(app: &Shared, at: Timestamp) -> Self {
        Self { at, app: Some(app.clone()), seeded: Chance::seeded(0) }
    }

    #[cfg(test)]
    pub fn counting() -> Self {
        Self { at: Timestamp::UNIX_EPOCH, app: None, seeded: Chance::seeded(1) }
    }

    pub fn id<T>(&self) -> Id<T> {
        let chance = self.app.as_ref().map_or(&self.seeded, |app| &app.chance);
        Id::minted(self.at.as_millisecond(), chance.bytes())
    }

    /// A number for the search's index.
    pub fn number(&self) -> i64 {
        let chance = self.app.as_ref().map_or(&self.seeded, |app| &app.chance);
        i64::from_be_bytes(chance.bytes())
    }
}

/// What is there.
pub struct Directory {
    pub network: Id<Network>,
    pub today: Date,
    pub joins: bool,
    pub mint: Mint,
    pub territories: Territories,
    pub codes: Codes,
    pub areas: Areas,
    pub organisations: Option<Organisations>,
    pub places: HashMap<Id<Organisation>, Place>,
    /// Rows that named a municipality which the register no longer has
    pub gone: i64,
}

impl Directory {
    /// Reads what a kind of file is compared with.
    pub async fn load(tx: &mut Tx, kind: Kind, network: Id<Network>, joins: bool, today: Date, mint: Mint) -> Result<Self> {
        let organisations = match kind {
            Kind::Jobcenter | Kind::Organisations | Kind::People | Kind::Vcard => Some(Organisations::load(tx, network).await?),
            Kind::Municipalities | Kind::PostalCodes | Kind::Geometry => None,
        };
        let territories = match kind {
            Kind::People | Kind::Vcard => Territories::default(),
            _ => Territories::load(tx).await?,
        };
        let codes = if kind == Kind::PostalCodes { Codes::load(tx).await? } else { Codes::default() };
        let (areas, places) = (Areas::default(), HashMap::new());
        Ok(Self { network, today, joins, mint, territories, codes, areas, organisations, places, gone: 0 })
    }

    /// What is to be said about a row. `draft` may be made clearer: territories become keys.
    pub async fn find(&mut self, tx: &mut Tx, draft: &mut Draft) -> Result<Finding> {
        Ok(match draft {
            Draft::Territory(draft) => self.territories.find(draft),
            Draft::PostalCode(draft) => self.codes.find(draft, &self.territories),
            Draft::Outline(draft) => {
                let known = register::outline(tx, &draft.territory).await?;
                territories::find_outline(draft, known.as_ref(), &self.territories)
            }
            Draft::Organisation(draft) => self.find_organisation(draft),
            Draft::Contact(draft) => self.find_contact(tx, draft).await?,
        })
    }

    fn find_organisation(&mut self, draft: &mut OrganisationDraft) -> Finding {
        let Some(organisations) = &mut self.organisations else { return Finding::error(Message::new("import-row-other-kind")) };
        let mut keys = Vec::new();
        for text in &draft.territories {
            match self.territories.meant(text) {
                Ok(key) => keys.push(key),
                // A register names municipalities that have been merged since: the administration comes in without its territory.
                Err(_) if draft.key.as_ref().is_some_and(|(_, key)| key == text) => self.gone += 1,
                Err(_) if self.territories.is_empty() => {
                    return Finding::error(Message::new("import-row-no-territories").with("key", text));
                }
                Err(message) => return Finding::error(message),
            }
        }
        draft.territories = keys;
        let meant = match organisations.meant(draft) {
            Meant::One(at) => Some(at),
            Meant::New => None,
            Meant::Several(choices) => {
                return Finding::asking(Outcome::Ambiguous, Message::new("import-row-several").with("name", &draft.name), choices);
            }
            Meant::Perhaps(choices) => {
                return Finding::asking(Outcome::Duplicate, Message::new("import-row-perhaps").with("name", &draft.name), choices);
            }
        };
        let has_territory = meant.and_then(|at| organisations.get(at)).is_some_and(|known| !known.territories.is_empty());
        if let Some(name) = draft.district.clone().filter(|_| !has_territory) {
            match self.territories.district(&name) {
                Match::One(district) => draft.territories.push(district.key.clone()),
                Match::Several(several) => {
                    return Finding::asking(
                        Outcome::Ambiguous,
                        Message::new("import-row-district-several").with("name", name),
                        choices(&several),
                    );
                }
                Match::Nothing(near) => {
                    return Finding::asking(
                        Outcome::Unmatched,
                        Message::new("import-row-district-unknown").with("name", name),
                        choices(&near),
                    );
                }
            }
        }
        let is_repeated = meant.and_then(|at| organisations.get(at)).is_some_and(|known| known.is_from_this_file());
        let writes = organisations.plan(draft, meant, self.joins, &self.mint);
        if is_repeated && writes.is_empty() {
            return Finding {
                reason: Some(Message::new("import-row-repeated").with("name", &draft.name)),
                ..Finding::of(Outcome::Unchanged)
            };
        }
        let makes = writes.iter().any(|write| matches!(write, organisations::Write::Add(_) | organisations::Write::Unit(_)));
        Finding::by(makes, !writes.is_empty())
    }

    async fn find_contact(&mut self, tx: &mut Tx, draft: &ContactDraft) -> Result<Finding> {
        let Some(organisations) = &self.organisations else { return Ok(Finding::error(Message::new("import-row-other-kind"))) };
        let at = match organisations.members_of_name(&draft.organisation).as_slice() {
            [at] => *at,
            [] => {
                let like = organisations.members_like(&draft.organisation);
                let reason = Message::new("import-row-organisation-unknown").with("name", &draft.organisation);
                return Ok(Finding::asking(Outcome::Unmatched, reason, like));
            }
            several => {
                let rows = several.iter().filter_map(|at| organisations.get(*at));
                let choices = rows.map(|known| Choice {
                    id: format!("organisation:{}", known.row.id),
                    label: format!("{}, {} {}", known.row.name, known.row.postal_code, known.row.place),
                    why: "import-why-same-name".to_owned(),
                });
                let reason = Message::new("import-row-several").with("name", &draft.organisation);
                return Ok(Finding::asking(Outcome::Ambiguous, reason, choices.collect()));
            }
        };
        let Some(id) = organisations.get(at).map(|known| known.row.id) else { return Ok(Finding::of(Outcome::Unchanged)) };
        let (network, today) = (self.network, self.today);
        let Some(place) = self.place(tx, id).await? else {
            return Ok(Finding::error(Message::new("import-row-not-yours").with("name", &draft.organisation)));
        };
        if !draft.email.is_empty() && !draft.family_name.is_empty() && !place.knows(draft) {
            let elsewhere = known::elsewhere(tx, network, id, &draft.email).await?;
            let is_same = |other: &&known::Elsewhere| web::fold::folded(&other.family_name) == web::fold::folded(&draft.family_name);
            let choices: Vec<Choice> = elsewhere
                .iter()
                .filter(is_same)
                .map(|other| Choice {
                    id: format!("person:{}", other.id),
                    label: format!("{} {}, {}", other.given_name, other.family_name, other.organisation),
                    why: "import-why-same-email".to_owned(),
                })
                .collect();
            if !choices.is_empty() {
                let name = format!("{} {}", draft.given_name, draft.family_name);
                return Ok(Finding::asking(
                    Outcome::Duplicate,
                    Message::new("import-row-person-perhaps").with("name", name.trim()),
                    choices,
                ));
            }
        }
        let mint = &self.mint;
        let Some(place) = self.places.get_mut(&id) else { return Ok(Finding::of(Outcome::Unchanged)) };
        let writes = place.plan(draft, None, today, mint);
        use contacts::Write;
        let makes = writes.iter().any(|write| matches!(write, Write::Unit(_) | Write::Office(_) | Write::Person(_) | Write::Holding(_)));
        Ok(Finding::by(makes, !writes.is_empty()))
    }

    /// The offices and people of an organisation; nothing of one that another network keeps.
    pub async fn place(&mut self, tx: &mut Tx, id: Id<Organisation>) -> Result<Option<&mut Place>> {
        if !self.places.contains_key(&id) {
            let Some(known) = self.organisations.as_ref().and_then(|all| all.get(all.of_id(id)?)) else { return Ok(None) };
            if known.row.kept_by_network.is_some_and(|keeper| keeper != self.network) {
                return Ok(None);
            }
            let row = known.row.clone();
            let place = Place::load(tx, row).await?;
            self.places.insert(id, place);
        }
        Ok(self.places.get_mut(&id))
    }
}

fn choices(districts: &[&super::districts::District]) -> Vec<Choice> {
    let choice = |district: &&super::districts::District| {
        let why = match district.is_town() {
            Some(true) => "import-why-town",
            Some(false) => "import-why-district",
            None => "import-why-like-name",
        };
        Choice { id: format!("territory:{}", district.key), label: district.name.clone(), why: why.to_owned() }
    };
    districts.iter().map(choice).collect()
}
