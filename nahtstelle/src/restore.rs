//! `restore FILE`: everything as a backup holds it, while the program runs.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use accounts::{Actor, ending};
use web::{Event, Shared, Visit, erasures, retention};

use crate::{
    command::{Outcome, Trouble},
    configuration::Configuration,
};

pub(crate) async fn command(configuration: Configuration, file: &Path) -> Outcome {
    let app = configuration.open(&configuration.database_url(crate::configuration::DATABASE), None).await?;
    restore(&app, file).await?;
    app.db.close().await;
    if configuration.json {
        println!("{}", serde_json::json!({ "file": file }));
    } else {
        println!("Zurückgeholt aus {}. Alle müssen sich neu anmelden.", file.display());
    }
    Ok(ExitCode::SUCCESS)
}

/// Replaces everything by what the file holds. All sessions end, what was erased since the backup is erased again, and the log of the backup goes on with
/// a line that says so.
pub async fn restore(app: &Shared, file: &Path) -> Result<(), Trouble> {
    let scratch = Scratch(app.config.data.join(format!("restore-{}.sqlite", std::process::id())));
    // Before it is replaced, what the database knows of endings leaves it.
    let erased = erasures::erasures_outside(app).await?;
    let mut visit = Visit::inside(app, Actor::Operator, None);
    let now = visit.now();
    visit.tx = app.db.restore(file, &scratch.0).await?;
    ending::end_everything(&mut visit.tx, now).await?;
    erasures::note_all(&mut visit.tx, &erased).await?;
    retention::forget_all(&mut visit).await?;
    visit.log(Event::new("restore", "installation"));
    visit.commit().await?;
    app.db.analyze().await?;
    Ok(())
}

/// A copy of the backup, with what SQLite writes beside it; gone when it is no longer needed, whatever happened.
struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        for end in ["", "-wal", "-shm"] {
            let mut name = self.0.clone().into_os_string();
            name.push(end);
            // Mostly not there.
            let _ = std::fs::remove_file(name);
        }
    }
}
