//! What is known of somebody, as she says it herself: written down, changed, and disputed. What was said before stays as history.

use accounts::Unit;
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use serde::Deserialize;
use std::collections::BTreeMap;
use web::{Error, Event, Form, Problems, Result, Say, Visit, lines};

use crate::{
    CHANGED, Fact, Participant,
    access::{Deed, helped, open},
    fact_restrictions::restricted,
    rules::{Field, asked, field_named},
    show::{audience, followers_of},
    sql::{
        self, ParticipantRow,
        facts::{self, FactRow, FollowerRow},
        support_circle,
    },
};

/// Signs of one answer.
const LENGTH: usize = 2_000;

/// The form as it is typed: the name, the version that it was opened with, and each field by its name.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    version: i64,
    name: String,
    #[serde(flatten)]
    fields: BTreeMap<String, String>,
}

#[derive(Template)]
#[template(path = "edit.html")]
struct Edit {
    say: Say,
    unit: Id<Unit>,
    participant: ParticipantRow,
    /// What is known by now
    known: Vec<FactRow>,
    audience: String,
    followers: Vec<FollowerRow>,
    typed: Typed,
    saved: Option<Typed>,
    problems: Problems,
}

pub(crate) async fn edit(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>) -> Result<Response> {
    let (participant, known) = editable(&mut visit, unit, id).await?;
    visit.log(Event::new("read", "participant").on(id).unit(unit).subject(id, ["C1", "C2", "C4", "C6"]));
    let typed = Typed::of(&participant, &known);
    let content = form(&mut visit, unit, participant, known, typed).await?;
    let title = content.title();
    visit.page(title, &content).await
}

async fn form(visit: &mut Visit, unit: Id<Unit>, participant: ParticipantRow, known: Vec<FactRow>, typed: Typed) -> Result<Edit> {
    let (id, today) = (participant.id, visit.today());
    let helpers = support_circle::helpers(&mut visit.tx, unit, id).await?;
    let deputies = support_circle::deputies(&mut visit.tx, unit, id, today).await?;
    Ok(Edit {
        audience: audience(&visit.say, &helpers, &deputies, Vec::new()),
        followers: facts::followers(&mut visit.tx, unit, id, today).await?,
        say: visit.say.clone(),
        unit,
        participant,
        known,
        typed,
        saved: None,
        problems: Problems::default(),
    })
}

/// Saves what was changed; whoever comes second sees both versions.
pub(crate) async fn update(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (saved, known) = editable(&mut visit, unit, id).await?;
    let mut problems = Problems::default();
    let name = problems.required("name", &typed.name, "problem-participant-name");
    problems.email("email", &typed.value("email"));
    for field in asked() {
        if typed.value(field.name).chars().count() > LENGTH {
            problems.add(field.name, "problem-participant-long");
        }
    }
    let mut content = form(&mut visit, unit, saved.clone(), known.clone(), typed).await?;
    content.problems = problems;
    // Also what comes back because it cannot be saved is read.
    visit.log(Event::new("read", "participant").on(id).unit(unit).subject(id, ["C1", "C2", "C4", "C6"]));
    if !content.problems.is_empty() {
        return visit.again(content.title(), &content).await;
    }
    let row = ParticipantRow { name, version: content.typed.version, ..saved.clone() };
    if !sql::update(&mut visit.tx, unit, &row).await? {
        let (saved, known) = editable(&mut visit, unit, id).await?;
        let words = facts::in_full(&mut visit.tx, unit, id).await?;
        content.typed.catch_up(&words);
        content.saved = Some(Typed::of(&saved, &known));
        content.typed.version = saved.version;
        content.known = known;
        return visit.conflict(content.title(), &content).await;
    }
    for field in asked() {
        record(&mut visit, unit, id, field, &content.typed.value(field.name), &known).await?;
    }
    visit.later(CHANGED, &format!("{unit} {id}")).await?;
    if saved.name != row.name {
        visit.log(Event::new("update", "participant").on(id).unit(unit).subject(id, ["C1"]).fields(["name"]));
    }
    visit.done("done-saved", format!("/units/{unit}/participants/{id}")).await
}

/// Writes down what somebody says, if it is something else than what is known: for the page and the demonstration. What is restricted stays as it is until that is
/// lifted.
pub async fn record(
    visit: &mut Visit,
    unit: Id<Unit>,
    participant: Id<Participant>,
    field: Field,
    value: &str,
    known: &[FactRow],
) -> Result<()> {
    let before = known.iter().find(|fact| fact.field == field.name);
    if before.is_some_and(FactRow::is_restricted) || before.map(|fact| fact.value.as_str()).unwrap_or_default() == value {
        return Ok(());
    }
    let (now, id) = (visit.now(), visit.random_id());
    if value.is_empty() {
        // What she takes back is gone, with what she said before.
        facts::forget_field(&mut visit.tx, unit, participant, field.name).await?;
    } else {
        facts::replace(&mut visit.tx, unit, participant, field.name, now).await?;
        let by = visit.actor.account().map(|account| account.to_string()).unwrap_or_default();
        let row = FactRow {
            id,
            field: field.name.to_owned(),
            value: value.to_owned(),
            disputed: before.is_some_and(|fact| fact.disputed),
            recorded_at: now,
            restricted_at: None,
        };
        facts::insert(&mut visit.tx, unit, participant, &row, &by).await?;
    }
    let action = match before {
        None => "create",
        Some(_) if value.is_empty() => "erase",
        Some(_) => "update",
    };
    visit.log(Event::new(action, "fact").on(id).unit(unit).subject(participant, [field.category.code()]).fields([field.name]));
    Ok(())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Disputed {
    disputed: String,
}

/// She says that something is not right, or that it is settled: the mark goes wherever the fact goes.
pub(crate) async fn dispute(
    mut visit: Visit,
    Path((unit, id, fact)): Path<(Id<Unit>, Id<Participant>, Id<Fact>)>,
    Form(given): Form<Disputed>,
) -> Result<Response> {
    let (_, known) = editable(&mut visit, unit, id).await?;
    let row = known.iter().find(|row| row.id == fact).ok_or(Error::NotFound)?;
    // What the plan has written down is disputed there, entry by entry.
    let field = field_named(&row.field).filter(|field| field.is_asked).ok_or(Error::NotFound)?;
    mark(&mut visit, unit, id, field, given.disputed == "yes").await?;
    visit.later(CHANGED, &format!("{unit} {id}")).await?;
    visit.done("done-saved", format!("/units/{unit}/participants/{id}")).await
}

/// Sets the mark of a dispute on what is known of a field, or takes it away: for the page, and for whatever else writes facts.
pub async fn mark(visit: &mut Visit, unit: Id<Unit>, participant: Id<Participant>, field: Field, disputed: bool) -> Result<()> {
    let known = facts::facts(&mut visit.tx, unit, participant).await?;
    let Some(row) = known.iter().find(|row| row.field == field.name && row.disputed != disputed) else { return Ok(()) };
    if !facts::set_disputed(&mut visit.tx, unit, participant, row.id, disputed).await? {
        return Err(Error::Stale);
    }
    let action = if disputed { "dispute" } else { "settle" };
    visit.log(Event::new(action, "fact").on(row.id).unit(unit).subject(participant, [field.category.code()]));
    Ok(())
}

async fn editable(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>) -> Result<(ParticipantRow, Vec<FactRow>)> {
    let (row, here) = helped(visit, unit, id).await?;
    visit.may(Deed::EditParticipant, here)?;
    open(&row)?;
    visit.crumb_text("participants", "/participants");
    visit.crumb(&row.name, format!("/units/{unit}/participants/{id}"));
    Ok((row, facts::facts(&mut visit.tx, unit, id).await?))
}

impl Typed {
    fn of(row: &ParticipantRow, known: &[FactRow]) -> Self {
        let fields = known.iter().map(|fact| (fact.field.clone(), fact.value.clone())).collect();
        Self { version: row.version, name: row.name.clone(), fields }
    }

    fn value(&self, field: &str) -> String {
        self.fields.get(field).map(|text| lines(text)).unwrap_or_default()
    }

    /// What was restricted or lifted while the form was open: of what is restricted by now only what she typed anew stays in it, and what was not in it because it was
    /// restricted comes into it, so that nothing is taken for taken back.
    fn catch_up(&mut self, words: &[FactRow]) {
        for fact in words {
            match self.fields.get_mut(&fact.field) {
                Some(typed) if fact.is_restricted() && lines(typed) == fact.value => typed.clear(),
                None if !fact.is_restricted() => {
                    self.fields.insert(fact.field.clone(), fact.value.clone());
                }
                _ => {}
            }
        }
    }
}

impl Edit {
    fn title(&self) -> String {
        self.say.text("participant-edit").arg("name", self.participant.name.as_str()).to_string()
    }

    fn action(&self) -> String {
        format!("/units/{}/participants/{}", self.unit, self.participant.id)
    }

    fn fields(&self) -> Vec<Field> {
        asked().collect()
    }

    fn label(&self, field: &Field) -> String {
        self.say.word("participant", field.name)
    }

    /// What kind of thing it is, who else gets it, and whether she says that it is not right.
    fn hint(&self, field: &Field) -> String {
        let category = self.say.word("category", field.category.word());
        let kind =
            self.say.text(if field.is_long { "participant-words" } else { "participant-kind" }).arg("category", category).to_string();
        let others = followers_of(&self.followers, |one| one.name == field.name);
        let goes = (!others.is_empty()).then(|| self.say.text("participant-follows").arg("names", others.join("; ")).to_string());
        let is_disputed = self.known.iter().any(|fact| fact.field == field.name && fact.disputed);
        let disputed = is_disputed.then(|| self.say.text("fact-disputed").to_string());
        let more: Vec<String> = goes.into_iter().chain(disputed).collect();
        if more.is_empty() { kind } else { format!("{}. {}", kind.trim_end_matches('.'), more.join(" ")) }
    }

    fn value(&self, field: &Field) -> String {
        self.typed.value(field.name)
    }

    /// Since when nobody works with it: then it stands there and cannot be changed.
    fn restricted(&self, field: &Field) -> String {
        self.known.iter().find(|fact| fact.field == field.name).map(|fact| restricted(&self.say, fact)).unwrap_or_default()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    fn differences(&self) -> Vec<(String, String, String)> {
        let Some(saved) = &self.saved else { return Vec::new() };
        let name = (self.say.text("participant-name").to_string(), self.typed.name.clone(), saved.name.clone());
        let pair = |field: Field| {
            let since = self.restricted(&field);
            let theirs = if since.is_empty() { saved.value(field.name) } else { since };
            (self.label(&field), self.typed.value(field.name), theirs)
        };
        // What was restricted before the form was opened was not in it.
        let in_form = |field: &Field| self.restricted(field).is_empty() || self.typed.fields.contains_key(field.name);
        let all = std::iter::once(name).chain(asked().filter(in_form).map(pair));
        all.filter(|(_, mine, theirs)| mine != theirs).collect()
    }
}
