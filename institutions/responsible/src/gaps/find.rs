//! Which combinations of district, topic and sphere have no office. No I/O.

use db::Id;
use network::Office;

use crate::{
    responsible::{Found, Whole},
    rules::Sphere,
};

/// What is there for a district, a topic and a sphere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum State {
    /// An office with somebody who speaks for it, everywhere in the district
    Kept,
    /// The office has nobody, no deputy and no stand-in.
    Vacant {
        /// Its key
        id: Id<Office>,
        /// Its title and organisation
        office: String,
    },
    /// No rule, at least in a part of the municipalities
    Missing {
        /// In how many municipalities
        places: i64,
        /// Of how many
        of: i64,
        /// Who answers by law instead
        by_law: Option<String>,
    },
}

/// A district and a topic: SGB II, SGB III.
pub(super) type Cell = [State; 2];

/// All cells of a network.
pub(super) struct Table {
    districts: usize,
    cells: Vec<Cell>,
}

impl Table {
    /// The cell of a topic and a district, by their positions.
    pub fn cell(&self, topic: usize, district: usize) -> &Cell {
        &self.cells[topic * self.districts + district]
    }

    /// How many gaps these cells show: what is alike in both spheres is one.
    pub fn count(&self, topics: impl Iterator<Item = usize> + Clone, districts: &[usize]) -> usize {
        let cells = districts.iter().flat_map(|district| topics.clone().map(|topic| self.cell(topic, *district)));
        let gaps = |[sgb2, sgb3]: &Cell| usize::from(*sgb2 != State::Kept) + usize::from(*sgb3 != State::Kept && sgb2 != sgb3);
        cells.map(gaps).sum()
    }
}

/// Goes through all topics and districts.
pub(super) fn table(whole: &Whole) -> Table {
    let districts = whole.districts.len();
    let mut cells = Vec::with_capacity(whole.topics.len() * districts);
    for topic in &whole.topics {
        let line = whole.line(topic.id);
        let mut states: Vec<[Vec<(i64, Found<'_>)>; 2]> = (0..districts).map(|_| [Vec::new(), Vec::new()]).collect();
        for part in &whole.parts {
            let Some(row) = part.district.and_then(|at| states.get_mut(at)) else { continue };
            for (list, sphere) in row.iter_mut().zip(Sphere::ALL) {
                // A district whose municipalities are not entered counts as one place.
                list.push((part.n.max(1), whole.answer(part, &line, *sphere)));
            }
        }
        cells.extend(states.into_iter().map(|row| row.map(|found| state(whole, &found))));
    }
    Table { districts, cells }
}

/// Joins what was found in the parts of a district; what is missing weighs more than what is vacant.
fn state(whole: &Whole, found: &[(i64, Found<'_>)]) -> State {
    let of = found.iter().map(|(n, _)| n).sum();
    let missing: Vec<&(i64, Found<'_>)> = found.iter().filter(|(_, found)| !matches!(found, Found::Rule(_))).collect();
    if !missing.is_empty() {
        let mut names: Vec<Option<&str>> = missing
            .iter()
            .map(|(_, found)| match found {
                Found::ByLaw(keeper) => Some(keeper.name.as_str()),
                _ => None,
            })
            .collect();
        names.dedup();
        let by_law = if let [Some(name)] = names[..] { Some(name.to_owned()) } else { None };
        return State::Missing { places: missing.iter().map(|(n, _)| n).sum(), of, by_law };
    }
    let vacant = found.iter().find_map(|(_, found)| match found {
        Found::Rule(rule) if !whole.is_staffed(rule.office) => Some(rule.office),
        _ => None,
    });
    vacant.map_or(State::Kept, |id| State::Vacant { id, office: whole.vacancy(id) })
}
