//! What became of a step: reached or dropped, on which day, in a sentence if there is one to say.

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use serde::Deserialize;
use web::{Error, Event, Facts, Form, Problems, Result, Say, Visit};

use crate::{
    Milestone, Plan,
    access::Deed,
    edit::{crumbs, editable, open},
    rules::{LONGEST, Outcome},
    sql::{self, MilestoneRow, PlanRow},
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    outcome: String,
    day: String,
    note: String,
}

#[derive(Template)]
#[template(path = "completion.html")]
struct Ask {
    say: Say,
    plan: PlanRow,
    row: MilestoneRow,
    typed: Typed,
    problems: Problems,
}

pub(super) async fn ask(mut visit: Visit, Path((id, milestone)): Path<(Id<Plan>, Id<Milestone>)>) -> Result<Response> {
    let (plan, row) = found(&mut visit, id, milestone).await?;
    if row.outcome.is_some() {
        return visit.redirect(format!("/plans/{id}")).await;
    }
    crumbs(&mut visit, &plan);
    let day = visit.say.typed_day(Some(visit.today()));
    let typed = Typed { outcome: Outcome::Done.code().to_owned(), day, note: row.note.clone() };
    let title = visit.say.text("milestone-close").to_string();
    let content = Ask { say: visit.say.clone(), plan, row, typed, problems: Problems::default() };
    visit.page(title, &content).await
}

/// Closes a step; what somebody has said before stays.
pub(super) async fn create(
    mut visit: Visit,
    Path((id, milestone)): Path<(Id<Plan>, Id<Milestone>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (plan, row) = found(&mut visit, id, milestone).await?;
    let (today, by) = (visit.today(), visit.actor.account());
    let mut problems = Problems::default();
    let day = problems.day("day", &typed.day);
    if typed.day.trim().is_empty() || day.is_some_and(|day| day > today) {
        problems.add("day", "problem-milestone-day");
    }
    let note = web::lines(&typed.note);
    if note.chars().count() > LONGEST {
        problems.add("note", "problem-plan-long");
    }
    let outcome = Outcome::from_code(&typed.outcome).ok_or(Error::Unreadable("error-unreadable"))?;
    match day.filter(|_| problems.is_empty()) {
        Some(day) => {
            if sql::close(&mut visit.tx, milestone, outcome.code(), day, by, &note).await? {
                visit.log(Event::new("complete", "milestone").on(milestone));
            }
            visit.done("done-milestone-closed", format!("/plans/{id}")).await
        }
        None => {
            let title = visit.say.text("milestone-close").to_string();
            let content = Ask { say: visit.say.clone(), plan, row, typed, problems };
            visit.again(title, &content).await
        }
    }
}

/// The step is open again: somebody was too quick.
pub(super) async fn end(mut visit: Visit, Path((id, milestone)): Path<(Id<Plan>, Id<Milestone>)>) -> Result<Response> {
    editable(&mut visit, id).await?;
    sql::milestone(&mut visit.tx, id, milestone).await?.ok_or(Error::NotFound)?;
    if sql::reopen(&mut visit.tx, milestone).await? {
        visit.log(Event::new("update", "milestone").on(milestone).fields(["outcome"]));
    }
    visit.done("done-milestone-open", format!("/plans/{id}")).await
}

/// A step of a plan that was not ended, for whoever may say what became of it.
async fn found(visit: &mut Visit, id: Id<Plan>, milestone: Id<Milestone>) -> Result<(PlanRow, MilestoneRow)> {
    let (_, plan) = open(visit, id).await?;
    let row = sql::milestone(&mut visit.tx, id, milestone).await?.ok_or(Error::NotFound)?;
    visit.may(Deed::CompleteMilestones, Facts { organisation: row.owner_id, ..visit.here() })?;
    Ok((plan, row))
}

impl Ask {
    fn outcomes(&self) -> Vec<Choice> {
        let choice =
            |one: &Outcome| Choice::new(one.code(), self.say.word("milestone-state", one.code()), one.code() == self.typed.outcome);
        Outcome::ALL.iter().map(choice).collect()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}
