use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::civil::Date;
use web::{
    Error, Facts, Result, Say, Visit,
    thread::{self, Thread},
};

use crate::{
    Plan,
    access::Deed,
    rules::{Outcome, State, state},
    sql::{self, MilestoneRow, PlanRow},
    timeline::{BASE, Timeline, WIDTH, timeline},
};

/// A step with what is shown of it.
struct Step {
    row: MilestoneRow,
    state: State,
    may_complete: bool,
}

#[derive(Template)]
#[template(path = "show.html")]
struct Show {
    say: Say,
    plan: PlanRow,
    steps: Vec<Step>,
    thread: Thread,
    today: Date,
    may_edit: bool,
}

/// A plan: what is to be reached, by whom and until when, as a line of time and as a table.
pub(super) async fn show(mut visit: Visit, Path(id): Path<Id<Plan>>) -> Result<Response> {
    let (network, today) = (visit.sight()?, visit.today());
    visit.may(Deed::ReadPlans, visit.here())?;
    let plan = sql::plan(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let rows = sql::milestones(&mut visit.tx, id).await?;
    let thread = thread::thread(&mut visit.tx, network, &format!("/plans/{id}")).await?;
    let is_open = plan.ended_on.is_none();
    let step = |row: MilestoneRow| Step {
        state: state(row.outcome.as_deref().and_then(Outcome::from_code), row.due_day, today),
        may_complete: is_open
            && row.outcome.is_none()
            && visit.can(Deed::CompleteMilestones, Facts { organisation: row.owner_id, ..visit.here() }),
        row,
    };
    let steps = rows.into_iter().map(step).collect();
    let may_edit = is_open && visit.can(Deed::EditPlans, visit.here());
    let content = Show { say: visit.say.clone(), plan, steps, thread, today, may_edit };
    visit.crumb_text("plans", "/plans");
    let title = content.plan.title.clone();
    visit.page(title, &content).await
}

impl Show {
    fn body(&self) -> &str {
        self.plan.body.as_deref().unwrap_or_default()
    }

    fn status(&self) -> String {
        self.plan.ended_on.map(|day| self.say.text("plan-ended-on").arg("day", self.say.day(day)).to_string()).unwrap_or_default()
    }

    fn of(&self, wanted: State) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(move |step| step.state == wanted)
    }

    /// What there is to see, in a sentence.
    fn finding(&self) -> String {
        let (done, late) = (self.of(State::Done).count(), self.of(State::Late).count());
        let steps = self.steps.len() - self.of(State::Dropped).count();
        let so_far = self.say.text("plan-finding").arg("done", done).arg("steps", steps).to_string();
        if self.plan.ended_on.is_some() {
            return so_far;
        }
        if late > 0 {
            return format!("{so_far} {}", self.say.text("plan-finding-late").arg("late", late));
        }
        match self.of(State::Open).next() {
            Some(next) => {
                let next =
                    self.say.text("plan-finding-next").arg("title", next.row.title.as_str()).arg("due", next.row.due.as_str()).to_string();
                format!("{so_far} {next}")
            }
            None => so_far,
        }
    }

    fn timeline(&self) -> Option<Timeline> {
        let steps: Vec<(Date, State)> = self.steps.iter().map(|step| (step.row.due_day, step.state)).collect();
        timeline(&steps, self.today)
    }

    fn width(&self) -> f64 {
        WIDTH
    }

    fn base(&self) -> f64 {
        BASE
    }

    /// "Sommer 2021 (bis 31. August 2021)"; a day stands for itself.
    fn due(&self, row: &MilestoneRow) -> String {
        let day = self.say.day(row.due_day);
        if files::day(&row.due).is_some() {
            day
        } else {
            self.say.text("milestone-due-until").arg("due", row.due.as_str()).arg("day", day).to_string()
        }
    }

    fn word(&self, step: &Step) -> String {
        self.say.word("milestone-state", step.state.code())
    }

    fn colour(&self, step: &Step) -> &'static str {
        match step.state {
            State::Done => "success",
            State::Late => "warning",
            State::Open => "info",
            State::Dropped => "neutral",
        }
    }

    fn closed(&self, row: &MilestoneRow) -> String {
        let Some(day) = row.closed_on else { return String::new() };
        match &row.closer {
            Some(name) => self.say.text("milestone-by").arg("day", self.say.day(day)).arg("name", name.as_str()).to_string(),
            None => self.say.day(day),
        }
    }

    fn here(&self, step: &Step) -> String {
        format!("/plans/{}/milestones/{}", self.plan.id, step.row.id)
    }
}
