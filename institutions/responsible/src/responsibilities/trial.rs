//! What a rule would change, before it is saved: every answer of the network before and after.

use std::collections::HashMap;

use db::Id;
use network::{Network, Office, Organisation, sql::offices::Choosable};
use web::{Result, Visit};

use crate::{
    responsible::{Found, Part, Rule, Whole},
    rules::Sphere,
    sql::{self, responsibilities::RuleRow},
};

/// How many changes stand on the page; their number is told in any case.
const SHOWN: usize = 100;

/// All changes that a rule would make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Trial {
    /// The first hundred.
    pub changes: Vec<Change>,
    /// How many there are.
    pub count: usize,
}

/// An answer that would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    /// "Landkreis Waldmark"
    pub place: String,
    /// Name of the topic
    pub topic: String,
    /// "SGB II"
    pub sphere: String,
    /// Who answers now
    pub before: String,
    /// Who would answer then
    pub after: String,
}

/// Who answers, as far as two answers can be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    Office(Id<Office>),
    ByLaw(Id<Organisation>),
    Nobody,
}

/// What changes when `new` stands in the place of `old`; without a new one, when the old one goes.
pub(super) async fn trial(
    visit: &mut Visit,
    network: Id<Network>,
    old: Option<&RuleRow>,
    new: Option<(&RuleRow, &Choosable)>,
) -> Result<Trial> {
    let place = new.map(|(row, _)| row).or(old).map(|row| row.territory_key.clone());
    let mut whole = Whole::read(visit, network, place.as_deref()).await?;
    let before = answers(&whole);
    whole.replace(old.map(rule).as_ref(), new.map(|(row, _)| rule(row)));
    let after = answers(&whole);
    let called = |title: &str, organisation: &str| format!("{title}, {organisation}");
    let named = sql::responsible::named(&mut visit.tx, network).await?;
    let mut names: HashMap<Id<Office>, String> = named.iter().map(|row| (row.id, called(&row.title, &row.organisation))).collect();
    names.extend(new.map(|(row, office)| (row.office_id, called(&office.title, &office.organisation))));
    let say = &visit.say;
    let name = |who: Who| match who {
        Who::Office(id) => names.get(&id).cloned().unwrap_or_default(),
        Who::ByLaw(id) => say.text("trial-by-law").arg("name", whole.keeper(id)).to_string(),
        Who::Nobody => say.text("nobody").to_string(),
    };
    let mut trial = Trial { changes: Vec::new(), count: 0 };
    for (cell, (before, after)) in cells(&whole).zip(before.into_iter().zip(after)).filter(|(_, (before, after))| before != after) {
        trial.count += 1;
        if trial.count <= SHOWN {
            trial.changes.push(Change {
                place: whole.place(say, cell.part),
                topic: cell.topic.map_or_else(|| say.text("trial-other-topics").to_string(), |at| whole.topics[at].name.clone()),
                sphere: say.word("sphere", cell.sphere.code()),
                before: name(before),
                after: name(after),
            });
        }
    }
    Ok(trial)
}

/// A question that the network can be asked.
struct Cell<'w> {
    part: &'w Part,
    topic: Option<usize>,
    sphere: Sphere,
}

/// All questions, always in the same order; the last topic stands for all that no rule names.
fn cells(whole: &Whole) -> impl Iterator<Item = Cell<'_>> {
    let topics = (0..whole.topics.len()).map(Some).chain([None]);
    topics.flat_map(move |topic| {
        whole.parts.iter().flat_map(move |part| Sphere::ALL.iter().map(move |sphere| Cell { part, topic, sphere: *sphere }))
    })
}

fn answers(whole: &Whole) -> Vec<Who> {
    let lines: Vec<_> = whole.topics.iter().map(|topic| whole.line(topic.id)).collect();
    cells(whole)
        .map(|cell| match whole.answer(cell.part, cell.topic.map_or(&[][..], |at| &lines[at]), cell.sphere) {
            Found::Rule(rule) => Who::Office(rule.office),
            Found::ByLaw(keeper) => Who::ByLaw(keeper.id),
            Found::Nobody => Who::Nobody,
        })
        .collect()
}

fn rule(row: &RuleRow) -> Rule {
    let sphere = row.sphere.as_deref().and_then(Sphere::from_code);
    Rule { topic: row.topic_id, territory: row.territory_key.clone(), sphere, office: row.office_id }
}
