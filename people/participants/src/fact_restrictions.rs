//! Einschränkung (Art. 18 GDPR, § 84 SGB X): at her wish nobody works with a single thing for a while. The work needs the rest, so the rest stays as it is. Its words are read
//! by nobody who works with her, and go nowhere; the data protection officer reads them, and she gets them with her access. It is lifted after she was told.

use accounts::Unit;
use askama::Template;
use axum::{extract::Path, response::Response};
use db::{Id, codes};
use design::Choice;
use serde::Deserialize;
use web::{Error, Event, Form, Problems, Result, Say, Visit};

use crate::{
    CHANGED, Participant,
    access::{Deed, helped},
    rules::{Field, field_named},
    sql::{
        ParticipantRow,
        fact_restrictions::{self as rows, FactRestrictionRow, fact_restrictions, hold_and_count},
        facts::{FactRow, facts},
    },
};

codes! {
    /// Why nobody works with it: Art. 18(1)(a) to (d).
    Ground {
        /// She says that it is not right, and nobody has checked it yet
        Disputed = "disputed",
        /// It should not have been written down, and she does not want it deleted
        Unlawful = "unlawful",
        /// Nobody here needs it any more, and she needs it for a claim
        Claim = "claim",
        /// She has objected, and nobody has checked yet whose reasons weigh more
        Objected = "objected",
    }
}

/// The forms as they are typed: what is restricted and why, and what is lifted and when she was told.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    field: String,
    ground: String,
    restriction: String,
    told: String,
}

#[derive(Template)]
#[template(path = "fact_restrictions.html")]
struct FactRestrictions {
    say: Say,
    unit: Id<Unit>,
    participant: ParticipantRow,
    known: Vec<FactRow>,
    rows: Vec<FactRestrictionRow>,
    typed: Typed,
    problems: Problems,
}

pub(crate) async fn list(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>) -> Result<Response> {
    let content = content(&mut visit, unit, id, Typed::default()).await?;
    visit.page(content.title(), &content).await
}

/// She wants that nobody works with it. Also in a unit that is closed: her right is not held up by that.
pub(crate) async fn create(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let mut content = content(&mut visit, unit, id, typed).await?;
    // What the plan has written down is changed there, entry by entry.
    let field =
        field_named(&content.typed.field).filter(|field| content.known.iter().any(|fact| fact.field == field.name && field.is_asked));
    let ground = Ground::from_code(&content.typed.ground);
    for (name, key, is_chosen) in
        [("field", "problem-restriction-field", field.is_some()), ("ground", "problem-restriction-ground", ground.is_some())]
    {
        if !is_chosen {
            content.problems.add(name, key);
        }
    }
    let (Some(field), Some(ground)) = (field, ground) else { return visit.again(content.title(), &content).await };
    if !hold_and_count(&mut visit.tx, unit, id).await? {
        return Err(Error::NotFound);
    }
    restrict(&mut visit, unit, id, field, ground).await?;
    visit.done("done-restricted", content.href()).await
}

/// Restricts it, once.
pub async fn restrict(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>, field: Field, ground: Ground) -> Result<()> {
    let (now, by) = (visit.now(), visit.actor.account().map(|account| account.to_string()).unwrap_or_default());
    let row = FactRestrictionRow {
        id: visit.random_id(),
        field: field.name.to_owned(),
        ground: ground.code().to_owned(),
        made_at: now,
        told_on: None,
        ended_at: None,
    };
    if rows::insert(&mut visit.tx, unit, id, &row, &by).await? {
        let restricted = Event::new("restrict", "fact").on(row.id).unit(unit).subject(id, [field.category.code()]).fields([field.name]);
        visit.log(restricted.reason(ground.code()));
        visit.later(CHANGED, &format!("{unit} {id}")).await?;
    }
    Ok(())
}

/// It is lifted, after she was told (Art. 18(3)).
pub(crate) async fn end(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let mut content = content(&mut visit, unit, id, typed).await?;
    let row = content.open().find(|row| row.id.to_string() == content.typed.restriction).cloned();
    let today = visit.today();
    let told = content.problems.day("told", &content.typed.told);
    if row.is_none() {
        content.problems.add("restriction", "problem-restriction-which");
    }
    let was_told = |row: &FactRestrictionRow| told.is_some_and(|day| day <= today && day >= web::today(row.made_at));
    if content.problems.at(&visit.say, "told").is_empty() && !row.as_ref().is_none_or(was_told) {
        content.problems.add("told", "problem-restriction-told");
    }
    let (Some(row), Some(told), true) = (row, told, content.problems.is_empty()) else {
        return visit.again(content.title(), &content).await;
    };
    if !hold_and_count(&mut visit.tx, unit, id).await? {
        return Err(Error::NotFound);
    }
    let (now, by) = (visit.now(), visit.actor.account().map(|account| account.to_string()).unwrap_or_default());
    if !rows::end(&mut visit.tx, unit, id, row.id, told, (&by, now)).await? {
        return Err(Error::Stale);
    }
    let field = field_named(&row.field);
    let lifted = Event::new("lift", "fact").on(row.id).unit(unit).subject(id, field.map(|field| field.category.code()));
    visit.log(lifted.fields(field.map(|field| field.name)).reason(row.ground));
    visit.later(CHANGED, &format!("{unit} {id}")).await?;
    visit.done("done-lifted", content.href()).await
}

async fn content(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>, typed: Typed) -> Result<FactRestrictions> {
    let (participant, here) = helped(visit, unit, id).await?;
    visit.may(Deed::EditParticipant, here)?;
    visit.log(Event::new("read", "participant").on(id).unit(unit).subject(id, ["C1"]));
    visit.crumb_text("participants", "/participants");
    visit.crumb(&participant.name, format!("/units/{unit}/participants/{id}"));
    Ok(FactRestrictions {
        say: visit.say.clone(),
        unit,
        participant,
        known: facts(&mut visit.tx, unit, id).await?,
        rows: fact_restrictions(&mut visit.tx, unit, id).await?,
        typed,
        problems: Problems::default(),
    })
}

/// "Eingeschränkt seit 3. März 2026 …": empty for what is not.
pub fn restricted(say: &Say, fact: &FactRow) -> String {
    let since = |at| say.text("fact-restricted").arg("day", say.day(web::today(at))).to_string();
    fact.restricted_at.map(since).unwrap_or_default()
}

/// "Telefon: eingeschränkt seit 3. März 2026. Die Person sagt, …"
pub fn line(say: &Say, row: &FactRestrictionRow) -> String {
    let (day, why) = (say.day(web::today(row.made_at)), say.word("restriction-ground", &row.ground));
    let text = match (row.ended_at, row.told_on) {
        (Some(at), Some(told)) => say.text("restriction-was").arg("end", say.day(web::today(at))).arg("told", say.day(told)),
        _ => say.text("restriction-is"),
    };
    text.arg("field", say.word("participant", &row.field)).arg("day", day).arg("why", why).to_string()
}

impl FactRestrictions {
    fn title(&self) -> String {
        self.say.text("fact-restrictions-of").arg("name", self.participant.name.as_str()).to_string()
    }

    fn href(&self) -> String {
        format!("/units/{}/participants/{}/restrictions", self.unit, self.participant.id)
    }

    fn open(&self) -> impl Iterator<Item = &FactRestrictionRow> {
        self.rows.iter().filter(|row| row.ended_at.is_none())
    }

    fn label(&self, field: &str) -> String {
        self.say.word("participant", field)
    }

    /// What can be restricted.
    fn fields(&self) -> Vec<Choice> {
        let can = |fact: &&FactRow| !fact.is_restricted() && field_named(&fact.field).is_some_and(|field| field.is_asked);
        let choice = |fact: &FactRow| Choice::new(&fact.field, self.label(&fact.field), fact.field == self.typed.field);
        self.known.iter().filter(can).map(choice).collect()
    }

    fn grounds(&self) -> Vec<Choice> {
        let choice =
            |one: &Ground| Choice::new(one.code(), self.say.word("restriction-ground", one.code()), one.code() == self.typed.ground);
        Ground::ALL.iter().map(choice).collect()
    }

    /// What can be lifted.
    fn lifts(&self) -> Vec<Choice> {
        let choice = |row: &FactRestrictionRow| {
            Choice::new(row.id.to_string(), self.label(&row.field), row.id.to_string() == self.typed.restriction)
        };
        self.open().map(choice).collect()
    }

    fn line(&self, row: &FactRestrictionRow) -> String {
        line(&self.say, row)
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}
