use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderMap, HeaderValue},
    response::Response,
};
use db::Id;
use design::{Step, StepState};
use drafts::{Kind, Message, source::Source};
use network::Import;
use web::{Error, Event, Result, Say, Visit};

use super::{APPLY, Outcome, State, said, undo as taking_back};
use crate::{
    access::{Deed, may_write},
    sql::{
        self, ImportRow,
        rows::{self, OutcomeCount},
        undo::{self as undo_sql, Kept},
    },
};

/// How many kept things a page names.
const KEPT: i64 = 200;

#[derive(Template)]
#[template(path = "show.html")]
struct Show {
    say: Say,
    import: ImportRow,
    state: State,
    steps: Vec<Step>,
    counts: Vec<OutcomeCount>,
    next_open: Option<i64>,
    kept: Vec<Kept>,
    kept_count: i64,
    can_undo: bool,
    can_match: bool,
}

/// The import, if it is one of the network that is looked at.
pub(super) async fn found(visit: &mut Visit, id: Id<Import>) -> Result<(ImportRow, Source)> {
    visit.may(Deed::Import, visit.here())?;
    let network = visit.sight()?;
    let import = sql::import(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let source = serde_json::from_str(&import.source).unwrap_or_default();
    Ok((import, source))
}

/// The step from the list of imports.
pub(super) fn crumb(visit: &mut Visit) {
    let label = visit.say.text("imports").to_string();
    visit.crumb(label, "/imports");
}

/// How far an import is, and what comes next.
///
/// While something runs, only the progress is asked for every second, so that the focus stays where it is. When it is done, the page loads anew; without
/// script there is a link.
pub(super) async fn show(mut visit: Visit, Path(id): Path<Id<Import>>, headers: HeaderMap) -> Result<Response> {
    let (import, source) = found(&mut visit, id).await?;
    let Some(state) = State::from_code(&import.state) else { return Err(Error::NotFound) };
    if state == State::Uploaded {
        return visit.redirect(format!("/imports/{id}/mapping")).await;
    }
    let counts = rows::counts(&mut visit.tx, id).await?;
    let next_open = match state {
        State::Checked => rows::next_open(&mut visit.tx, id, 0).await?.map(|row| row.row),
        _ => None,
    };
    let (mut kept, mut kept_count) = (Vec::new(), 0);
    if state == State::Undone {
        kept = undo_sql::kept(&mut visit.tx, id, KEPT).await?;
        kept_count = undo_sql::count_kept(&mut visit.tx, id).await?;
    }
    let can_undo = state == State::Applied && import.applied_at.is_some_and(|at| taking_back::until(at) >= visit.now());
    let can_match = import.upload_id.is_some() && !source.columns.is_empty();
    crumb(&mut visit);
    let title = import.file_name.clone();
    let steps = steps(
        &visit.say,
        if state == State::Applied {
            5
        } else if state == State::Applying {
            4
        } else {
            3
        },
    );
    let content = Show { say: visit.say.clone(), import, state, steps, counts, next_open, kept, kept_count, can_undo, can_match };
    let runs = matches!(state, State::Checking | State::Applying);
    let mut response = visit.page(title, &content).await?;
    if !runs && headers.contains_key("hx-request") {
        response.headers_mut().insert("hx-refresh", HeaderValue::from_static("true"));
    }
    Ok(response)
}

/// The four steps; `current` counts from 1, 5 is after the last.
pub(super) fn steps(say: &Say, current: usize) -> Vec<Step> {
    let labels = ["import-step-file", "import-step-mapping", "import-step-check", "import-step-apply"];
    let step = |(at, label): (usize, &str)| {
        let (state, word) = match (at + 1).cmp(&current) {
            std::cmp::Ordering::Less => (StepState::Done, say.text("import-step-done").to_string()),
            std::cmp::Ordering::Equal => (StepState::Current, String::new()),
            std::cmp::Ordering::Greater => (StepState::Open, String::new()),
        };
        Step { label: say.text(label).to_string(), state, state_word: word, href: String::new() }
    };
    labels.into_iter().enumerate().map(step).collect()
}

/// Queues the writing. Of two clicks one counts.
pub(super) async fn apply(mut visit: Visit, Path(id): Path<Id<Import>>) -> Result<Response> {
    let (import, _) = found(&mut visit, id).await?;
    may_write(&mut visit, &import.kind).await??;
    if sql::set_state(&mut visit.tx, id, State::Checked.code(), State::Applying.code()).await? {
        visit.later(APPLY.name, &id.to_string()).await?;
        visit.log(Event::new("apply", "import").on(id));
    }
    visit.redirect(format!("/imports/{id}")).await
}

/// Leaves an import before it is written: nothing of it stays but the line in the list.
pub(super) async fn cancel(mut visit: Visit, Path(id): Path<Id<Import>>) -> Result<Response> {
    if leave(&mut visit, id).await? {
        return visit.done("done-import-cancelled", "/imports").await;
    }
    visit.redirect(format!("/imports/{id}")).await
}

/// The same, for the command line too; `false` for an import that cannot be left any more.
pub(super) async fn leave(visit: &mut Visit, id: Id<Import>) -> Result<bool> {
    let (import, _) = found(visit, id).await?;
    let state = State::from_code(&import.state);
    let can = matches!(state, Some(State::Uploaded | State::Checking | State::Checked | State::Applying | State::Failed));
    if !can || !sql::set_state(&mut visit.tx, id, &import.state, State::Cancelled.code()).await? {
        return Ok(false);
    }
    rows::clear(&mut visit.tx, id).await?;
    sql::forget_upload(&mut visit.tx, id).await?;
    if let Some(upload) = import.upload_id {
        visit.drop_upload(upload).await?;
    }
    visit.log(Event::new("cancel", "import").on(id));
    Ok(true)
}

/// Takes an import back.
pub(super) async fn undo(mut visit: Visit, Path(id): Path<Id<Import>>) -> Result<Response> {
    let (import, _) = found(&mut visit, id).await?;
    may_write(&mut visit, &import.kind).await??;
    let address = format!("/imports/{id}");
    if taking_back::undo(&mut visit, &import).await? {
        return visit.done("done-import-undone", address).await;
    }
    visit.redirect(address).await
}

impl Show {
    fn at(&self, what: &str) -> String {
        format!("/imports/{}/{what}", self.import.id).trim_end_matches('/').to_owned()
    }

    fn at_row(&self, row: &i64) -> String {
        format!("/imports/{}/rows/{row}", self.import.id)
    }

    fn is(&self, state: &str) -> bool {
        self.state.code() == state
    }

    fn kind(&self) -> String {
        Kind::from_code(&self.import.kind).map(|kind| self.say.word("import-kind", kind.code())).unwrap_or_default()
    }

    fn count(&self, outcome: Outcome) -> i64 {
        self.counts.iter().find(|count| count.outcome == outcome.code()).map_or(0, |count| count.n)
    }

    /// Outcomes that occur, in the order of interest.
    fn outcomes(&self) -> Vec<(Outcome, i64)> {
        let order = [
            Outcome::New,
            Outcome::Changed,
            Outcome::Unchanged,
            Outcome::Duplicate,
            Outcome::Ambiguous,
            Outcome::Unmatched,
            Outcome::Error,
        ];
        order.into_iter().map(|outcome| (outcome, self.count(outcome))).filter(|(_, count)| *count > 0).collect()
    }

    /// Rows about which a person has to decide, and has not.
    fn open(&self) -> i64 {
        let asks = |count: &&OutcomeCount| Outcome::from_code(&count.outcome).is_some_and(Outcome::asks);
        self.counts.iter().filter(asks).map(|count| count.n - count.decided).sum()
    }

    fn left_out(&self) -> i64 {
        self.counts.iter().map(|count| count.left_out).sum()
    }

    /// Rows that were written.
    fn written(&self) -> i64 {
        let counts = self.counts.iter().filter(|count| !matches!(count.outcome.as_str(), "unchanged" | "error"));
        counts.map(|count| count.n - count.left_out).sum()
    }

    fn brings_something(&self) -> bool {
        self.count(Outcome::New) + self.count(Outcome::Changed) + self.counts.iter().map(|count| count.decided).sum::<i64>() > 0
    }

    fn problem(&self) -> String {
        self.import.problem.as_deref().map(|problem| said(problem, &self.say)).unwrap_or_default()
    }

    fn notes(&self) -> Vec<String> {
        let notes: Vec<Message> = serde_json::from_str(&self.import.notes).unwrap_or_default();
        notes.iter().map(|note| note.say(&self.say)).collect()
    }

    fn progress(&self) -> String {
        self.say
            .text("import-progress")
            .arg("read", self.say.number(self.import.read_rows))
            .arg("total", self.say.number(self.import.total_rows))
            .to_string()
    }

    /// A bar needs an end, also before the rows were counted.
    fn total(&self) -> i64 {
        self.import.total_rows.max(1)
    }

    fn undo_until(&self) -> String {
        self.import.applied_at.map(|at| self.say.day(web::today(taking_back::until(at)))).unwrap_or_default()
    }

    fn instant(&self, at: &Option<jiff::Timestamp>) -> String {
        at.map(|at| self.say.instant(at)).unwrap_or_default()
    }

    /// Where a kept thing can be looked at.
    fn kept_address(&self, kept: &Kept) -> String {
        match kept.object_type.as_str() {
            "organisation" | "membership" => format!("/organisations/{}", kept.object_id),
            "person" => format!("/people/{}", kept.object_id),
            "office" => format!("/offices/{}", kept.object_id),
            "territory" | "outline" => format!("/territories/{}", kept.object_id),
            _ => String::new(),
        }
    }
}
