//! Bringing in files: recognise, match columns, compare, decide, write, report, and take back.
//!
//! The page, its jobs, the command line and the demonstration go the same way: `stage` compares the rows with what is there and puts them on a stage,
//! [`apply`] writes what was found and decided in one transaction, `undo` takes it back. A second run of a file finds that all of it is there.

pub mod access;
mod apply;
mod before;
mod directory;
mod districts;
mod export;
mod kinds;
mod list;
mod mapping;
mod report;
mod row;
mod rows;
mod show;
mod similar;
pub mod sql;
mod stage;
mod today;
mod undo;
mod upload;
mod write;

use db::Id;
use serde::Serialize;
use web::{
    Capability, Entry, Error, JobKind,
    Language::{De, En},
    Result, Routes, Section, Visit,
    access::{any, deeds},
    retention::{Keeps, Long},
};

pub use drafts::{Kind, Message};
pub use kinds::{Decision, Outcome, State};
pub use network::Import;

use access::Deed;
use sql::{ImportRow, rows as row_sql};

/// How many wrong rows a report names; the page shows all of them.
const NAMED: i64 = 1000;

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "imports",
        routes,
        texts: &[(De, include_str!("../texts/de.ftl")), (En, include_str!("../texts/en.ftl"))],
        entries: || vec![Entry { section: Section::Administration, label: "imports", href: "/imports", deed: any(Deed::Import) }],
        deeds: deeds::<Deed>,
        jobs: &[CHECK, APPLY],
        today: Some(|visit| Box::pin(today::today(visit))),
        forget: Some(|visit| Box::pin(upload::forget(visit))),
        keeps: &[Keeps { what: "keeps-import", long: Long::Days(undo::DAYS) }],
        reminders: None,
        networks: None,
    }
}

fn routes() -> Routes {
    Routes::new()
        .get("/imports", Deed::Import, list::list)
        .post("/imports", Deed::Import, upload::create)
        .get("/imports/export/{format}", Deed::Import, export::export)
        .get("/imports/{id}", Deed::Import, show::show)
        .get("/imports/{id}/mapping", Deed::Import, mapping::edit)
        .post("/imports/{id}/mapping", Deed::Import, mapping::save)
        .get("/imports/{id}/rows", Deed::Import, rows::list)
        .get("/imports/{id}/rows/{row}", Deed::Import, row::show)
        .post("/imports/{id}/rows/{row}", Deed::Import, row::decide)
        .get("/imports/{id}/left-out", Deed::Import, report::left_out)
        .post("/imports/{id}/apply", Deed::Import, show::apply)
        .post("/imports/{id}/cancel", Deed::Import, show::cancel)
        .post("/imports/{id}/undo", Deed::Import, show::undo)
}

/// Compares the rows of a file with what is there.
pub const CHECK: JobKind = JobKind { name: "import-check", run: |visit, id| Box::pin(check(visit, id)) };

/// Writes an import.
pub const APPLY: JobKind = JobKind { name: "import-apply", run: |visit, id| Box::pin(run_apply(visit, id)) };

async fn check(visit: &mut Visit, id: &str) -> Result<()> {
    match found(visit, id, State::Checking).await? {
        Some(import) => stage::stage(visit, &import).await,
        None => Ok(()),
    }
}

async fn run_apply(visit: &mut Visit, id: &str) -> Result<()> {
    match found(visit, id, State::Applying).await? {
        Some(import) => apply::apply(visit, &import).await,
        None => Ok(()),
    }
}

/// The import of a job, if it is still in the state in which the job was queued.
async fn found(visit: &mut Visit, id: &str, state: State) -> Result<Option<ImportRow>> {
    let (id, network) = (id.parse::<Id<Import>>().map_err(Error::internal)?, visit.sight()?);
    let import = sql::import(&mut visit.tx, network, id).await?;
    Ok(import.filter(|import| import.state == state.code()))
}

/// What an import brings: for the command line and the demonstration.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// Its key
    pub import: Id<Import>,
    /// Rows that bring something that is not there
    pub new: i64,
    /// Rows that change something
    pub changed: i64,
    /// Rows that are there already
    pub unchanged: i64,
    /// Rows that may mean several things, and wait for a person
    pub ambiguous: i64,
    /// Rows that belong to something that was not found, and wait for a person
    pub unmatched: i64,
    /// Rows that are probably there under another name, and wait for a person
    pub duplicates: i64,
    /// Rows that cannot be read, the first 1000
    pub errors: Vec<RowError>,
}

/// A row that cannot be read.
#[derive(Debug, Clone, Serialize)]
pub struct RowError {
    /// In the file, from 1; 0 for the file as a whole
    pub row: i64,
    /// What is wrong with it
    pub message: String,
}

/// Brings a file as far as the preview. `kind` is one of [`Kind`]'s words, `mapping` as [`drafts::source::read_mapping`] takes it.
///
/// A file that cannot be read is no error here: the report says in row 0 what is wrong with it.
pub async fn preview(visit: &mut Visit, kind: &str, name: &str, bytes: Vec<u8>, mapping: Option<&str>) -> Result<Report> {
    let kind = Kind::from_code(kind).ok_or(Error::Unreadable("import-unknown-kind"))?;
    visit.may(Deed::Import, visit.here())?;
    let arrived = upload::Arrived {
        id: visit.id(),
        kind: Some(kind),
        name: name.to_owned(),
        bytes,
        joins: true,
        mapping: mapping.map(str::to_owned),
    };
    let looked = upload::look(visit, arrived).await?;
    let import = upload::enter(visit, looked).await?;
    visit.commit().await?;
    if import.state == State::Checking.code() {
        stage::stage(visit, &import).await?;
    }
    report(visit, import.id).await
}

/// Writes what the preview found; what waits for a person is left out.
pub async fn apply(visit: &mut Visit, import: Id<Import>) -> Result<Report> {
    visit.may(Deed::Import, visit.here())?;
    let network = visit.sight()?;
    if sql::set_state(&mut visit.tx, import, State::Checked.code(), State::Applying.code()).await? {
        let row = sql::import(&mut visit.tx, network, import).await?.ok_or(Error::NotFound)?;
        visit.commit().await?;
        apply::apply(visit, &row).await?;
    }
    report(visit, import).await
}

/// Leaves an import that was only looked at.
pub async fn cancel(visit: &mut Visit, import: Id<Import>) -> Result<bool> {
    show::leave(visit, import).await
}

async fn report(visit: &mut Visit, id: Id<Import>) -> Result<Report> {
    let network = visit.sight()?;
    let import = sql::import(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let counts = row_sql::counts(&mut visit.tx, id).await?;
    let of = |outcome: Outcome| counts.iter().find(|count| count.outcome == outcome.code()).map_or(0, |count| count.n);
    let mut errors = Vec::new();
    if let Some(problem) = &import.problem {
        errors.push(RowError { row: 0, message: said(problem, &visit.say) });
    } else if import.state == State::Uploaded.code() {
        errors.push(RowError { row: 0, message: visit.say.text("import-problem-mapping").to_string() });
    }
    for wrong in row_sql::errors(&mut visit.tx, id, NAMED).await? {
        errors.push(RowError { row: wrong.row, message: said(&wrong.reason, &visit.say) });
    }
    visit.commit().await?;
    Ok(Report {
        import: id,
        new: of(Outcome::New),
        changed: of(Outcome::Changed),
        unchanged: of(Outcome::Unchanged),
        ambiguous: of(Outcome::Ambiguous),
        unmatched: of(Outcome::Unmatched),
        duplicates: of(Outcome::Duplicate),
        errors,
    })
}

/// A sentence that was kept as JSON; nothing when there is none.
fn said(json: &str, say: &web::Say) -> String {
    serde_json::from_str::<Message>(json).map(|message| message.say(say)).unwrap_or_default()
}
