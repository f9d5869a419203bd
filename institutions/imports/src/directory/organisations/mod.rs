//! Organisations as they are, how a row finds the one that it means, and what it would do to it.

mod load;
mod plan;

use std::collections::{BTreeSet, HashMap};

use db::Id;
use web::fold::folded;

pub use plan::new_unit;

use super::Choice;
use drafts::draft::OrganisationDraft;
use network::{
    Network, Organisation, Topic,
    sql::{organisations::OrganisationRow, units::UnitRow},
};

use crate::similar::{own_domain, similarity};

/// All organisations of the installation with what hangs on them: about 1 KB each, 12 MB for 11,270.
pub struct Organisations {
    network: Id<Network>,
    all: Vec<Known>,
    by_id: HashMap<Id<Organisation>, usize>,
    by_key: HashMap<(String, String), usize>,
    by_carrier: HashMap<String, usize>,
    by_name: HashMap<String, Vec<usize>>,
    by_place: HashMap<String, Vec<usize>>,
    by_domain: HashMap<String, Vec<usize>>,
    topics: HashMap<String, Id<Topic>>,
}

/// One of them.
pub struct Known {
    pub row: OrganisationRow,
    /// Part and since, when it is a member of the network.
    pub membership: Option<(String, Option<String>)>,
    pub territories: BTreeSet<String>,
    topics: BTreeSet<Id<Topic>>,
    units: BTreeSet<String>,
    keys: Vec<(String, String)>,
    /// Made by this file: it cannot be chosen, because it is not written yet.
    made_here: bool,
    /// A row of this file has said how its card is; later rows only add to it.
    touched: bool,
}

/// Which organisation a row means.
#[derive(Debug, PartialEq)]
pub enum Meant {
    One(usize),
    New,
    /// Several of its very name.
    Several(Vec<Choice>),
    /// None of its name, but some that are like it.
    Perhaps(Vec<Choice>),
}

/// What a row does.
#[derive(Debug, Clone)]
#[expect(clippy::large_enum_variant, reason = "those of one row at a time")]
pub enum Write {
    Add(OrganisationRow),
    Change { before: OrganisationRow, after: OrganisationRow },
    Join { organisation: usize, part: String, since: Option<String>, before: Option<(String, Option<String>)> },
    Territory(Id<Organisation>, String),
    NewTopic(Id<Topic>, String),
    Topic(Id<Organisation>, Id<Topic>),
    Unit(UnitRow),
    Key(Id<Organisation>, String, String),
}

impl Organisations {
    fn with<T>(&mut self, id: Id<Organisation>, change: impl FnOnce(&mut Known) -> T) {
        if let Some(known) = self.by_id.get(&id).and_then(|at| self.all.get_mut(*at)) {
            change(known);
        }
    }

    fn note_key(&mut self, at: usize, key: (String, String)) {
        if let Some(known) = self.all.get_mut(at) {
            known.keys.push(key.clone());
            self.by_key.insert(key, at);
        }
    }

    fn enter(&mut self, row: OrganisationRow, made_here: bool) -> usize {
        let at = self.all.len();
        self.by_id.insert(row.id, at);
        self.by_name.entry(folded(&row.name)).or_default().push(at);
        for place in [folded(&row.place), row.postal_code.clone()].into_iter().filter(|place| !place.is_empty()) {
            self.by_place.entry(place).or_default().push(at);
        }
        if let Some(domain) = own_domain(&row.email) {
            self.by_domain.entry(domain).or_default().push(at);
        }
        if let Some(carrier) = &row.carrier_number {
            self.by_carrier.insert(carrier.clone(), at);
        }
        self.all.push(Known {
            row,
            membership: None,
            territories: BTreeSet::new(),
            topics: BTreeSet::new(),
            units: BTreeSet::new(),
            keys: Vec::new(),
            made_here,
            touched: made_here,
        });
        at
    }

    pub fn get(&self, at: usize) -> Option<&Known> {
        self.all.get(at)
    }

    pub fn of_id(&self, id: Id<Organisation>) -> Option<usize> {
        self.by_id.get(&id).copied()
    }

    /// Members of the network with this name.
    pub fn members_of_name(&self, name: &str) -> Vec<usize> {
        let named = self.by_name.get(&folded(name)).cloned().unwrap_or_default();
        named.into_iter().filter(|at| self.all.get(*at).is_some_and(|known| known.membership.is_some())).collect()
    }

    /// The one of this name that this file has made.
    pub fn made_of_name(&self, name: &str) -> Option<usize> {
        let named = self.by_name.get(&folded(name)).into_iter().flatten().copied();
        named.into_iter().find(|at| self.all.get(*at).is_some_and(|known| known.made_here))
    }

    /// Members of the network whose name is like this one, the likest first.
    pub fn members_like(&self, name: &str) -> Vec<Choice> {
        let members = self.all.iter().filter(|known| known.membership.is_some() && !known.made_here);
        let mut like: Vec<(f64, &Known)> =
            members.map(|known| (similarity(name, &known.row.name), known)).filter(|(likeness, _)| *likeness >= 0.5).collect();
        like.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        like.into_iter().take(5).map(|(_, known)| choice(&known.row, "import-why-like-name")).collect()
    }

    /// Which one a row means. Keys of registers decide; then the very name, in the same place or where one of both does not say where; then a person.
    pub fn meant(&self, draft: &OrganisationDraft) -> Meant {
        if let Some(at) = draft.key.as_ref().and_then(|key| self.by_key.get(key)).or_else(|| {
            let carrier = draft.carrier_number.as_ref()?;
            self.by_carrier.get(carrier)
        }) {
            return Meant::One(*at);
        }
        // Another network's organisations are neither matched by their looks nor shown: their people are not shared between networks.
        let known = |at: &usize| self.all.get(*at).filter(|known| !known.is_kept_elsewhere(self.network)).map(|known| (*at, known));
        let named =
            self.by_name.get(&folded(&draft.name)).into_iter().flatten().filter_map(known).filter(|(_, known)| !known.is_another(draft));
        let named: Vec<(usize, &Known)> = named.collect();
        let here = |row: &OrganisationRow| {
            !draft.unit.is_empty() || row.postal_code == draft.postal_code || row.postal_code.is_empty() || draft.postal_code.is_empty()
        };
        let same: Vec<&(usize, &Known)> = named.iter().filter(|(_, known)| here(&known.row)).collect();
        match same.as_slice() {
            [(at, _)] => return Meant::One(*at),
            [] => {}
            several => {
                // Of several the one in the very place, if there is one.
                let in_place: Vec<_> = several.iter().filter(|(_, known)| known.row.postal_code == draft.postal_code).collect();
                if let [(at, _)] = in_place.as_slice()
                    && !draft.postal_code.is_empty()
                {
                    return Meant::One(*at);
                }
                return Meant::Several(several.iter().map(|(_, known)| choice(&known.row, "import-why-same-name")).collect());
            }
        }
        // Registers have one line for each: what is like it is its neighbour.
        if draft.carrier_number.is_some() {
            return Meant::New;
        }
        let choices = self.like(draft);
        if choices.is_empty() { Meant::New } else { Meant::Perhaps(choices) }
    }

    fn like(&self, draft: &OrganisationDraft) -> Vec<Choice> {
        let mut found: Vec<(f64, usize, &'static str)> = Vec::new();
        let mut look = |index: Option<&Vec<usize>>, least: f64, why: &'static str| {
            for at in index.into_iter().flatten() {
                let Some(known) = self
                    .all
                    .get(*at)
                    .filter(|known| !known.made_here && !known.is_another(draft) && !known.is_kept_elsewhere(self.network))
                else {
                    continue;
                };
                let likeness = similarity(&draft.name, &known.row.name);
                if likeness >= least && !found.iter().any(|(_, seen, _)| seen == at) {
                    found.push((likeness, *at, why));
                }
            }
        };
        look(own_domain(&draft.email).and_then(|domain| self.by_domain.get(&domain)), 0.5, "import-why-same-domain");
        look(self.by_place.get(&draft.postal_code).filter(|_| !draft.postal_code.is_empty()), 0.66, "import-why-same-place");
        let place = folded(&draft.place);
        look(self.by_place.get(&place).filter(|_| !place.is_empty()), 0.66, "import-why-same-place");
        found.sort_by(|(one, ..), (other, ..)| other.total_cmp(one));
        found.into_iter().take(5).filter_map(|(_, at, why)| self.all.get(at).map(|known| choice(&known.row, why))).collect()
    }
}

impl Known {
    /// Whether a row of this file has made it or said how its card is.
    pub fn is_from_this_file(&self) -> bool {
        self.touched
    }

    /// Registers know it under another key than the row.
    fn is_another(&self, draft: &OrganisationDraft) -> bool {
        let other_key =
            draft.key.as_ref().is_some_and(|(source, key)| self.keys.iter().any(|(theirs, other)| theirs == source && other != key));
        other_key
            || (draft.carrier_number.is_some() && self.row.carrier_number.is_some() && draft.carrier_number != self.row.carrier_number)
    }
}

fn choice(row: &OrganisationRow, why: &str) -> Choice {
    let place = [row.postal_code.as_str(), row.place.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let label = if place.is_empty() { row.name.clone() } else { format!("{}, {place}", row.name) };
    Choice { id: format!("organisation:{}", row.id), label, why: why.to_owned() }
}
