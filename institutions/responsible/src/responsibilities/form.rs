//! The form of a rule: as it is typed, what it means, and what it offers.

use askama::Template;
use db::Id;
use design::{Choice, Link};
use network::{
    Network, Office, Topic,
    sql::offices::{self, Choosable},
};
use serde::Deserialize;
use territories::{
    place::{Typed as Place, meant, read},
    placed, spelled,
    sql::{self as territories_sql, PlaceRow},
};
use web::{Problems, Result, Say, Visit, address};

use super::trial::Trial;
use crate::{
    Responsibility,
    responsible::topic_of,
    rules::Sphere,
    sql::{
        responsibilities::{self as sql, RuleRow},
        topics::{self, TopicRow},
    },
};

/// How many offices a search offers.
const OFFERED: i64 = 20;

/// The form as it is typed; as an address too, so that a rule can be looked for, tried and linked to before it is saved.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    pub id: String,
    pub version: i64,
    pub topic: String,
    pub territory: String,
    pub sphere: String,
    pub words: String,
    pub office: String,
    /// `try`: show what would change
    pub step: String,
}

/// What a form means.
pub(super) struct Meant {
    pub row: RuleRow,
    pub office: Choosable,
}

/// What is wrong with a form, and the places that its territory could be.
#[derive(Default)]
pub(super) struct Wrong {
    pub problems: Problems,
    pub places: Vec<PlaceRow>,
    /// The office of the rule that stands there already
    pub taken: Option<(Id<Responsibility>, String)>,
}

#[derive(Template)]
#[template(path = "responsibilities/edit.html")]
pub(super) struct Edit {
    pub say: Say,
    pub typed: Typed,
    pub saved: Option<Typed>,
    pub wrong: Wrong,
    pub trial: Option<Trial>,
    pub is_new: bool,
    topics: Vec<TopicRow>,
    usual: Vec<territories_sql::Choosable>,
    offices: Vec<Choosable>,
}

impl Typed {
    /// As the saved rule would be typed.
    pub async fn of(visit: &mut Visit, row: &RuleRow) -> Result<Self> {
        let territory = territories_sql::territory(&mut visit.tx, &row.territory_key).await?;
        let territory = territory.map(|territory| spelled(&visit.say, &territory.kind, &territory.name, &territory.label, &territory.key));
        Ok(Self {
            id: row.id.to_string(),
            version: row.version,
            topic: row.topic_id.map(|id| id.to_string()).unwrap_or_default(),
            territory: territory.unwrap_or_else(|| row.territory_key.clone()),
            sphere: row.sphere.clone().unwrap_or_default(),
            words: String::new(),
            office: row.office_id.to_string(),
            step: String::new(),
        })
    }

    /// Whether the address brings a form along, and not only says which rule.
    pub fn is_filled(&self) -> bool {
        [&self.topic, &self.territory, &self.sphere, &self.words, &self.office, &self.step].iter().any(|text| !text.is_empty())
    }

    /// What it means, or what must be mended.
    pub async fn parse(&self, visit: &mut Visit, network: Id<Network>, id: Id<Responsibility>) -> Result<Result<Meant, Wrong>> {
        let mut wrong = Wrong::default();
        let topics = topics::topics(&mut visit.tx, network).await?;
        let topic: Option<Id<Topic>> = topic_of(&topics, &self.topic).map(|row| row.id);
        if topic.is_none() && !self.topic.trim().is_empty() {
            wrong.problems.add("topic", "problem-rule-topic");
        }
        if Sphere::from_code(&self.sphere).is_none() && !self.sphere.is_empty() {
            wrong.problems.add("sphere", "problem-rule-sphere");
        }
        let mut places = places(visit, network, &self.territory).await?;
        if places.len() != 1 {
            let key = match (places.len(), self.territory.trim().is_empty()) {
                (_, true) => "problem-rule-territory",
                (0, false) => "problem-rule-territory-unknown",
                _ => "problem-rule-territory-several",
            };
            wrong.problems.add("territory", key);
        }
        let office = match self.office.parse::<Id<Office>>() {
            Ok(office) => sql::choosable_office(&mut visit.tx, network, office).await?,
            Err(_) => None,
        };
        if office.is_none() {
            wrong.problems.add("office", "problem-rule-office");
        }
        let (Some(office), Some(place), true) = (office, places.first(), wrong.problems.is_empty()) else {
            if places.len() > 1 {
                wrong.places = std::mem::take(&mut places);
            }
            return Ok(Err(wrong));
        };
        let sphere = Sphere::from_code(&self.sphere).map(|sphere| sphere.code().to_owned());
        let row = RuleRow { id, topic_id: topic, territory_key: place.key.clone(), sphere, office_id: office.id, version: self.version };
        if let Some(other) = sql::rule_in_place(&mut visit.tx, network, &row).await? {
            let name = sql::choosable_office(&mut visit.tx, network, other.office_id).await?;
            wrong.taken = Some((other.id, name.map(|office| format!("{}, {}", office.title, office.organisation)).unwrap_or_default()));
            return Ok(Err(wrong));
        }
        Ok(Ok(Meant { row, office }))
    }
}

/// The territories that a text can mean.
async fn places(visit: &mut Visit, network: Id<Network>, text: &str) -> Result<Vec<PlaceRow>> {
    let (tx, sight) = (&mut visit.tx, Some(network));
    Ok(match read(text) {
        Place::Nothing => Vec::new(),
        Place::Key(key) | Place::District(key) => territories_sql::places_of_key(tx, sight, &key).await?,
        Place::FiveDigits(code, _) => territories_sql::places_of_code(tx, sight, &code).await?,
        Place::Name { name, district } => {
            let rows = territories_sql::places_of_name(tx, sight, &name).await?;
            let found: Vec<PlaceRow> = meant(&rows, &name, district).into_iter().cloned().collect();
            // A key that somebody chose by hand is found as it is.
            if found.is_empty() { territories_sql::places_of_key(tx, sight, text.trim()).await? } else { found }
        }
    })
}

impl Edit {
    /// Reads what the form offers: topics, usual territories, and the offices that the words find.
    pub async fn read(visit: &mut Visit, network: Id<Network>, mut typed: Typed, wrong: Wrong, is_new: bool) -> Result<Self> {
        let topics = topics::topics(&mut visit.tx, network).await?;
        if let Some(topic) = topic_of(&topics, &typed.topic) {
            typed.topic = topic.id.to_string();
        }
        let usual = territories_sql::usual(&mut visit.tx, network).await?;
        if let Some(known) = usual.iter().find(|row| row.key == typed.territory.trim()) {
            typed.territory = spelled(&visit.say, &known.kind, &known.name, &known.label, &known.key);
        }
        let chosen = match typed.office.parse::<Id<Office>>() {
            Ok(office) => sql::choosable_office(&mut visit.tx, network, office).await?,
            Err(_) => None,
        };
        let mut list = if chosen.is_some() && typed.words.trim().is_empty() {
            Vec::new()
        } else {
            offices::choosable(&mut visit.tx, network, &typed.words, OFFERED).await?
        };
        if let Some(chosen) = chosen
            && !list.iter().any(|row| row.id == chosen.id)
        {
            list.insert(0, chosen);
        }
        Ok(Self { say: visit.say.clone(), typed, saved: None, wrong, trial: None, is_new, topics, usual, offices: list })
    }

    pub fn title(&self) -> String {
        self.say.text(if self.is_new { "responsibility-add" } else { "responsibility-edit" }).to_string()
    }

    fn action(&self) -> String {
        if self.is_new { "/responsibilities".to_owned() } else { format!("/responsibilities/{}", self.typed.id) }
    }

    /// The address that shows the form again without saving.
    fn look(&self) -> String {
        if self.is_new { "/responsibilities/new".to_owned() } else { format!("/responsibilities/{}/edit", self.typed.id) }
    }

    /// For a button that only looks. The address is ours: a fixed text and a key.
    fn looking(&self) -> String {
        format!("formmethod=\"get\" formaction=\"{}\"", self.look())
    }

    fn topic_choices(&self) -> Vec<Choice> {
        self.topics.iter().map(|row| Choice::new(row.id.to_string(), &row.name, row.id.to_string() == self.typed.topic)).collect()
    }

    fn territories(&self) -> Vec<String> {
        self.usual.iter().map(|row| spelled(&self.say, &row.kind, &row.name, &row.label, &row.key)).collect()
    }

    fn spheres(&self) -> Vec<Choice> {
        let both = Choice::new("", self.say.word("sphere", "both"), self.typed.sphere.is_empty());
        let each =
            Sphere::ALL.iter().map(|one| Choice::new(one.code(), self.say.word("sphere", one.code()), one.code() == self.typed.sphere));
        [both].into_iter().chain(each).collect()
    }

    fn office_choices(&self) -> Vec<Choice> {
        let label = |row: &Choosable| format!("{}, {}", row.title, row.organisation);
        self.offices.iter().map(|row| Choice::new(row.id.to_string(), label(row), row.id.to_string() == self.typed.office)).collect()
    }

    fn has_more(&self) -> bool {
        i64::try_from(self.offices.len()).is_ok_and(|count| count >= OFFERED)
    }

    /// The places that the territory could be, each as the form with it.
    fn places(&self) -> Vec<Link> {
        let typed = &self.typed;
        let link = |row: &PlaceRow| {
            let text = spelled(&self.say, &row.kind, &row.name, &row.label, &row.key);
            let query = [
                ("id", typed.id.as_str()),
                ("version", &typed.version.to_string()),
                ("topic", &typed.topic),
                ("territory", &text),
                ("sphere", &typed.sphere),
                ("words", &typed.words),
                ("office", &typed.office),
            ];
            Link::new(placed(&self.say, row), address(&self.look(), &query))
        };
        self.wrong.places.iter().map(link).collect()
    }

    fn error(&self, field: &str) -> String {
        self.wrong.problems.at(&self.say, field)
    }

    /// What is wrong, with the rule that stands there already.
    fn summary(&self) -> Vec<design::Problem> {
        let taken = self.wrong.taken.is_some().then(|| design::Problem::new("territory", self.taken()));
        self.wrong.problems.summary(&self.say).into_iter().chain(taken).collect()
    }

    fn taken(&self) -> String {
        let name = self.wrong.taken.as_ref().map(|(_, name)| name.as_str());
        name.map(|name| self.say.text("problem-rule-taken").arg("office", name).to_string()).unwrap_or_default()
    }

    fn territory_error(&self) -> String {
        let error = self.error("territory");
        if error.is_empty() { self.taken() } else { error }
    }

    fn trial_heading(&self) -> String {
        let count = self.trial.as_ref().map_or(0, |trial| trial.count);
        self.say.text("trial-count").arg("count", i64::try_from(count).unwrap_or(i64::MAX)).to_string()
    }

    fn office_name(&self, key: &str) -> String {
        self.office_choices().into_iter().find(|choice| choice.value == key).map(|choice| choice.label).unwrap_or_default()
    }

    fn topic_name(&self, key: &str) -> String {
        self.topics
            .iter()
            .find(|row| row.id.to_string() == key)
            .map_or_else(|| self.say.text("all-topics").to_string(), |row| row.name.clone())
    }

    /// Fields in which the two versions differ: label, mine, saved.
    fn differences(&self) -> Vec<(String, String, String)> {
        let Some(saved) = &self.saved else { return Vec::new() };
        let (mine, sphere) = (&self.typed, |typed: &Typed| super::sphere_word(&self.say, Some(&typed.sphere)));
        [
            ("topic", self.topic_name(&mine.topic), self.topic_name(&saved.topic)),
            ("territory", mine.territory.clone(), saved.territory.clone()),
            ("sphere", sphere(mine), sphere(saved)),
            ("office", self.office_name(&mine.office), self.office_name(&saved.office)),
        ]
        .into_iter()
        .filter(|(_, mine, theirs)| mine != theirs)
        .map(|(key, mine, theirs)| (self.say.text(key).to_string(), mine, theirs))
        .collect()
    }

    /// Adds an office that the comparison names.
    pub fn know(&mut self, office: Option<Choosable>) {
        self.offices.extend(office.filter(|office| !self.offices.iter().any(|row| row.id == office.id)));
    }
}
