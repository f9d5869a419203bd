use axum::response::Response;
use db::Id;
use design::Choice;
use drafts::{
    Kind, Message,
    source::{self, Source},
};
use jiff::SignedDuration;
use network::Import;
use web::{Error, Event, Problems, Result, Say, Upload, Visit};

use super::{
    CHECK, State,
    list::{self, Typed},
    stage, undo,
};
use crate::{
    access::{Deed, may_write},
    sql::{self, ImportRow, rows},
};

/// A file that has arrived.
pub struct Arrived {
    pub id: Id<Import>,
    /// What it brings, if the person said so
    pub kind: Option<Kind>,
    pub name: String,
    pub bytes: Vec<u8>,
    pub joins: bool,
    /// Which column means what, if the person said so
    pub mapping: Option<String>,
}

/// Takes a file. The form brings its key along, so that a double click begins one import.
pub(super) async fn create(mut visit: Visit, upload: Upload) -> Result<Response> {
    visit.may(Deed::Import, visit.here())?;
    let id: Id<Import> = upload.field("id").parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    let network = visit.sight()?;
    let typed = Typed { id: id.to_string(), kind: upload.field("kind").to_owned(), joins: !upload.field("joins").is_empty() };
    let mut problems = Problems::default();
    if upload.too_large {
        problems.add("file", "import-problem-too-large");
    } else if upload.name.is_empty() {
        problems.add("file", "import-problem-no-file");
    } else if upload.bytes.is_empty() {
        problems.add("file", "file-empty");
    }
    if !problems.is_empty() {
        return list::again(visit, typed, problems).await;
    }
    let kind = Kind::from_code(&typed.kind);
    let arrived = Arrived { id, kind, name: upload.name, bytes: upload.bytes, joins: typed.joins, mapping: None };
    // Before the first statement: nobody waits for the database while a file is looked into.
    let looked = look(&visit, arrived).await?;
    if sql::import(&mut visit.tx, network, id).await?.is_some() {
        return visit.redirect(format!("/imports/{id}")).await;
    }
    let import = enter(&mut visit, looked).await?;
    if import.state == State::Checking.code() {
        visit.later(CHECK.name, &id.to_string()).await?;
    }
    visit.redirect(format!("/imports/{id}")).await
}

/// A file that was looked into: what it is, or why it cannot be read.
pub struct Looked {
    arrived: Arrived,
    found: std::result::Result<(Source, Option<Kind>), files::Problem>,
}

/// Looks into a file, without the database: a workbook takes a moment.
pub async fn look(visit: &Visit, arrived: Arrived) -> Result<Looked> {
    let limits = stage::limits(visit);
    let look = move || Looked { found: source::look(&arrived.name, &arrived.bytes, &limits), arrived };
    tokio::task::spawn_blocking(look).await.map_err(Error::internal)
}

/// Keeps a file and says what it is. A file that nobody can read, or that the actor may not bring in, is kept as failed, with the reason.
pub async fn enter(visit: &mut Visit, looked: Looked) -> Result<ImportRow> {
    let network = visit.sight()?;
    let Looked { arrived, found } = looked;
    let mut row = ImportRow {
        id: arrived.id,
        network_id: network,
        kind: arrived.kind.map(Kind::code).unwrap_or_default().to_owned(),
        file_name: arrived.name.chars().filter(|c| !c.is_control()).take(200).collect(),
        upload_id: None,
        source: String::new(),
        mapping: String::new(),
        joins: arrived.joins,
        state: State::Uploaded.code().to_owned(),
        total_rows: 0,
        read_rows: 0,
        problem: None,
        notes: "[]".to_owned(),
        created_at: visit.now(),
        checked_at: None,
        applied_at: None,
        undone_at: None,
    };
    let mut recognised = match found {
        Ok((source, kind)) => fitting(arrived.kind, kind, &source).map(|kind| (source, kind)),
        Err(problem) => Err(Message::from(&problem)),
    };
    if let Ok((_, Some(kind))) = &recognised
        && let Err(refused) = may_write(visit, kind.code()).await?
    {
        recognised = Err(Message::new(refused.0));
    }
    match recognised {
        Err(problem) => {
            row.state = State::Failed.code().to_owned();
            row.problem = Some(serde_json::to_string(&problem).map_err(Error::internal)?);
        }
        Ok((source, kind)) => {
            // A source that nobody knew is known the second time.
            let kind = match kind {
                None => sql::kind_of_columns(&mut visit.tx, network, &columns(&source)?).await?.and_then(|code| Kind::from_code(&code)),
                known => known,
            };
            row.upload_id = Some(visit.keep_upload(&arrived.name, &arrived.bytes).await?);
            row.source = serde_json::to_string(&source).map_err(Error::internal)?;
            row.kind = kind.map(Kind::code).unwrap_or_default().to_owned();
            if let Some(kind) = kind
                && let Some(mapping) = understood(visit, kind, &source, arrived.mapping.as_deref()).await?
            {
                row.mapping = mapping;
                row.state = State::Checking.code().to_owned();
            }
        }
    }
    sql::insert(&mut visit.tx, &row, visit.actor.account()).await?;
    visit.log(Event::new("upload", "import").on(row.id).reason(row.kind.clone()));
    Ok(row)
}

/// What the file brings: what was said, if it can be that, or what was recognised.
fn fitting(said: Option<Kind>, recognised: Option<Kind>, source: &Source) -> Result<Option<Kind>, Message> {
    let is_table = |kind: Kind| !matches!(kind, Kind::Vcard | Kind::Geometry);
    match (said, recognised) {
        (None, recognised) => Ok(recognised),
        (Some(said), None) if is_table(said) => Ok(Some(said)),
        (Some(said), Some(recognised)) if said == recognised || (is_table(said) && is_table(recognised) && !source.known) => Ok(Some(said)),
        // A register is what it is; people and organisations may be read from one and the same list.
        (Some(said @ (Kind::People | Kind::Organisations)), Some(Kind::People | Kind::Organisations)) => Ok(Some(said)),
        (Some(said), Some(_) | None) => Err(Message::new("import-failed-other-kind").with("kind", said.code())),
    }
}

/// How the columns are matched, if no person has to say it: a known source, one that was matched before, or what the command line says.
async fn understood(visit: &mut Visit, kind: Kind, source: &Source, said: Option<&str>) -> Result<Option<String>> {
    let network = visit.sight()?;
    let mut mapping = source::suggested(kind, &source.columns);
    let mut is_sure = source.known;
    if let Some(said) = said {
        mapping.extend(source::read_mapping(said, &source.columns));
        is_sure = true;
    } else if let Some(remembered) = sql::mapping(&mut visit.tx, network, kind.code(), &columns(source)?).await? {
        mapping = source::read_mapping(&remembered.mapping, &source.columns);
        is_sure = true;
    } else if visit.actor.member().is_none() {
        // On the command line there is nobody to ask; what is required must be there all the same.
        is_sure = true;
    }
    if !is_sure || !source::missing(kind, &mapping).is_empty() {
        return Ok(None);
    }
    Ok(Some(serde_json::to_string(&mapping).map_err(Error::internal)?))
}

/// What a source is remembered by: its columns in their order.
pub fn columns(source: &Source) -> Result<String> {
    serde_json::to_string(&source.columns).map_err(Error::internal)
}

/// Forgets files, rows and what stood before of all imports that can no longer be taken back: lists of people are in them. Of those who were erased,
/// what stood before goes at once.
pub async fn forget(visit: &mut Visit) -> Result<()> {
    sql::forget_erased(&mut visit.tx).await?;
    let before = visit.now() - SignedDuration::from_hours(24 * undo::DAYS);
    for old in sql::old(&mut visit.tx, before).await? {
        rows::clear(&mut visit.tx, old.id).await?;
        sql::forget_changes(&mut visit.tx, old.id).await?;
        sql::forget_upload(&mut visit.tx, old.id).await?;
        if let Some(upload) = old.upload_id {
            visit.drop_upload(upload).await?;
        }
    }
    Ok(())
}

/// The kinds to choose from.
pub fn kinds(say: &Say, chosen: &str) -> Vec<Choice> {
    Kind::ALL.iter().map(|kind| Choice::new(kind.code(), say.word("import-kind", kind.code()), kind.code() == chosen)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_counts_where_it_can_be_true() {
        let source = Source::default();
        let known = Source { known: true, ..Source::default() };
        assert_eq!(fitting(None, Some(Kind::People), &source), Ok(Some(Kind::People)));
        assert_eq!(fitting(Some(Kind::Organisations), Some(Kind::People), &source), Ok(Some(Kind::Organisations)));
        assert_eq!(fitting(Some(Kind::Jobcenter), None, &source), Ok(Some(Kind::Jobcenter)));
        assert!(fitting(Some(Kind::PostalCodes), Some(Kind::Jobcenter), &known).is_err());
        assert!(fitting(Some(Kind::Geometry), Some(Kind::Organisations), &source).is_err());
        assert!(fitting(Some(Kind::People), Some(Kind::Vcard), &known).is_err());
    }
}
