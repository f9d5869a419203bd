//! Writing what was found and decided: one transaction, so that a half of it never stands. Only its end is seen; what takes long is the comparison.

use db::Id;
use drafts::{Kind, Message, draft::Draft};
use network::Import;
use web::{Error, Event, Result, Visit};

use super::{
    Decision, State,
    directory::{Directory, Mint},
    stage,
    write::{Added, Writer},
};
use crate::sql::{
    self, ImportRow,
    rows::{self, Due},
};

/// How many rows are held at a time.
const ROWS: i64 = 500;

/// Writes an import that is in the state of being applied, and notes what was left out. It changes nothing when it is run twice.
pub async fn apply(visit: &mut Visit, import: &ImportRow) -> Result<()> {
    match write(visit, import).await {
        Ok(()) => {}
        // Somebody saved one of the things in the same moment: nothing was written, and the person looks again.
        Err(Error::Stale) => {
            visit.tx = visit.app.db.write();
            stage::fail(visit, import.id, &Message::new("import-failed-meanwhile")).await?;
            return visit.commit().await;
        }
        Err(other) => return Err(other),
    }
    visit.commit().await?;
    // The planner has to see what has become of the tables.
    if import.total_rows > 1000 {
        visit.app.db.analyze().await?;
    }
    Ok(())
}

async fn write(visit: &mut Visit, import: &ImportRow) -> Result<()> {
    let Some(kind) = Kind::from_code(&import.kind) else { return Err(Error::Stale) };
    if !sql::set_state(&mut visit.tx, import.id, State::Applying.code(), State::Applied.code()).await? {
        // Cancelled, or written by another run.
        return Ok(());
    }
    let (now, today, mint) = (visit.app.clock.now(), visit.today(), Mint::of(&visit.app, visit.now()));
    let directory = Directory::load(&mut visit.tx, kind, import.network_id, import.joins, today, mint).await?;
    let say = visit.app.say(web::Language::De);
    let mut writer =
        Writer { tx: &mut visit.tx, say: &say, import: import.id, file_name: &import.file_name, directory, now, added: Added::default() };
    let (mut after, mut written) = (0, 0);
    loop {
        let due = rows::due(writer.tx, import.id, after, ROWS).await?;
        let Some(last) = due.last() else { break };
        after = last.row;
        for row in due {
            written += usize::from(one(&mut writer, import.id, row).await?);
        }
    }
    writer.write_added().await?;
    let message = |key: &str| serde_json::to_string(&Message::new(key)).map_err(Error::internal);
    rows::set_rest_left_out(&mut visit.tx, import.id, &message("import-left-skipped")?, &message("import-left-open")?).await?;
    sql::set_applied(&mut visit.tx, import.id, now).await?;
    visit.log(Event::new("import", "import").on::<Import>(import.id).reason(kind.code()).count(written).network(import.network_id));
    Ok(())
}

/// Writes a row; `false` when it was left out.
async fn one(writer: &mut Writer<'_>, import: Id<Import>, row: Due) -> Result<bool> {
    let draft: Draft = serde_json::from_str(&row.draft).map_err(Error::internal)?;
    let decision = row.decision.as_deref().and_then(Decision::from_code);
    match writer.row(draft, decision, row.chosen.as_deref()).await? {
        Ok(()) => Ok(true),
        Err(message) => {
            let message = serde_json::to_string(&message).map_err(Error::internal)?;
            rows::set_left_out(writer.tx, import, row.row, &message).await?;
            Ok(false)
        }
    }
}
