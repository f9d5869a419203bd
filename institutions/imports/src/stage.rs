//! Comparing the rows of a file with what is there, in batches. Each batch is a transaction of its own, so that progress is seen and nobody waits.

use std::sync::Arc;

use db::Id;
use drafts::{
    Kind, Message,
    draft::Draft,
    items::{self, Item, Reader},
    parse::Reading,
    source::{Mapping, Source},
};
use files::Limits;
use network::Import;
use web::{Error, Result, Visit};

use super::{
    Outcome,
    directory::{Directory, Finding, Mint},
};
use crate::sql::{
    self, ImportRow,
    rows::{self, RowRow, Staged},
};

/// What a file may cost here.
pub fn limits(visit: &Visit) -> Limits {
    Limits { file_bytes: visit.app.config.upload_limit, ..Limits::default() }
}

/// Compares all rows; stops when the import is cancelled meanwhile. It begins anew when it is run twice.
pub async fn stage(visit: &mut Visit, import: &ImportRow) -> Result<()> {
    match compare(visit, import).await? {
        Ok(notes) => {
            let notes = serde_json::to_string(&notes).map_err(Error::internal)?;
            sql::set_checked(&mut visit.tx, import.id, &notes, visit.app.clock.now()).await?;
        }
        Err(problem) => {
            rows::clear(&mut visit.tx, import.id).await?;
            fail(visit, import.id, &problem).await?;
        }
    }
    visit.commit().await
}

/// Notes why an import cannot go on.
pub async fn fail(visit: &mut Visit, import: Id<Import>, problem: &Message) -> Result<()> {
    let problem = serde_json::to_string(problem).map_err(Error::internal)?;
    sql::set_failed(&mut visit.tx, import, &problem).await?;
    Ok(())
}

async fn compare(visit: &mut Visit, import: &ImportRow) -> Result<Result<Vec<Message>, Message>> {
    let Some(kind) = Kind::from_code(&import.kind) else { return Ok(Err(Message::new("import-unknown-kind"))) };
    let source: Source = serde_json::from_str(&import.source).map_err(Error::internal)?;
    let mapping: Mapping = serde_json::from_str(&import.mapping).unwrap_or_default();
    let Some(upload) = import.upload_id else { return Ok(Err(Message::new("import-failed-gone"))) };
    let Some(upload) = visit.kept_upload(upload).await? else { return Ok(Err(Message::new("import-failed-gone"))) };
    let (bytes, limits) = (Arc::new(upload.bytes), limits(visit));
    rows::clear(&mut visit.tx, import.id).await?;
    visit.commit().await?;

    let counted = items::count(upload.name.clone(), bytes.clone(), limits.clone(), source.sheet.clone()).await?;
    let total = match counted {
        Ok(total) => total,
        Err(problem) => return Ok(Err(Message::from(&problem))),
    };
    let mut tx = visit.app.db.read();
    let mint = Mint::of(&visit.app, visit.now());
    let directory = Directory::load(&mut tx, kind, import.network_id, import.joins, visit.today(), mint).await?;
    let reading = Reading::of(kind, &mapping, &source.columns, &visit.app.say(web::Language::De), visit.today());
    let mut stage = Stage { import: import.id, reading, directory, lookups: tx, total, read: 0, staged: Vec::new() };

    let mut reader = Reader::start(upload.name, bytes, limits, source.sheet);
    while let Some(batch) = reader.next().await {
        if !stage.batch(visit, batch).await? {
            return Ok(Ok(Vec::new()));
        }
    }
    match reader.finish().await? {
        Err(problem) => Ok(Err(Message::from(&problem))),
        Ok(mut notes) => {
            stage.areas(visit).await?;
            if stage.directory.gone > 0 {
                notes.push(Message::new("import-note-gone").with("count", stage.directory.gone));
            }
            Ok(Ok(notes))
        }
    }
}

struct Stage {
    import: Id<Import>,
    reading: Reading,
    directory: Directory,
    /// Sees the data as they were when the comparison began.
    lookups: db::Tx,
    total: i64,
    read: i64,
    /// Rows of this batch, to be stored together
    staged: Vec<Staged>,
}

impl Stage {
    /// One batch; `false` when the import was cancelled.
    async fn batch(&mut self, visit: &mut Visit, batch: Vec<Item>) -> Result<bool> {
        for item in batch {
            self.read += 1;
            let (row, cells) = (item.row(), item.cells());
            match self.reading.draft(item) {
                // Areas of one district are joined first.
                Ok(Some(Draft::Outline(outline))) => self.directory.areas.add(row, outline),
                Ok(Some(draft)) => self.row(row, draft, &cells).await?,
                Ok(None) => {}
                Err(reason) => {
                    let title = cells.iter().find(|cell| !cell.is_empty()).cloned().unwrap_or_default();
                    self.put(row, title, &Finding::error(reason), None, &cells)?;
                }
            }
        }
        self.store(visit).await?;
        let goes_on = sql::set_progress(&mut visit.tx, self.import, self.total, self.read).await?;
        if !goes_on {
            // Cancelled: what was put on the stage goes with it.
            rows::clear(&mut visit.tx, self.import).await?;
        }
        visit.commit().await?;
        Ok(goes_on)
    }

    async fn areas(&mut self, visit: &mut Visit) -> Result<()> {
        for (row, outline) in self.directory.areas.take() {
            self.row(row, Draft::Outline(outline), &[]).await?;
        }
        self.store(visit).await
    }

    async fn store(&mut self, visit: &mut Visit) -> Result<()> {
        let staged = std::mem::take(&mut self.staged);
        rows::insert(&mut visit.tx, self.import, &staged).await?;
        Ok(())
    }

    async fn row(&mut self, row: u32, mut draft: Draft, cells: &[String]) -> Result<()> {
        let finding = self.directory.find(&mut self.lookups, &mut draft).await?;
        let title = draft.title();
        self.put(row, title, &finding, Some(draft), cells)
    }

    fn put(&mut self, row: u32, title: String, finding: &Finding, draft: Option<Draft>, cells: &[String]) -> Result<()> {
        // The cells are kept only of rows that may end up in the list of what was not read.
        let cells = if finding.outcome.asks() || finding.outcome == Outcome::Error { Some(json(cells)?) } else { None };
        let row = RowRow {
            row: i64::from(row),
            outcome: finding.outcome.code().to_owned(),
            title: title.chars().take(300).collect(),
            reason: finding.reason.as_ref().map(json).transpose()?.unwrap_or_default(),
            choices: if finding.choices.is_empty() { "[]".to_owned() } else { json(&finding.choices)? },
            decision: None,
            chosen: None,
            // What is there already needs no draft.
            draft: match draft.filter(|_| !matches!(finding.outcome, Outcome::Unchanged | Outcome::Error)) {
                Some(draft) => Some(json(&draft)?),
                None => None,
            },
            left_out: None,
        };
        self.staged.push(Staged { row, cells });
        Ok(())
    }
}

fn json(value: &(impl serde::Serialize + ?Sized)) -> Result<String> {
    serde_json::to_string(value).map_err(Error::internal)
}
