//! `restore FILE`: everything as a backup holds it, while the program runs.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use accounts::{Actor, ending};
use web::{
    Event, Shared, Visit, erasures,
    log::{self, Line},
    mail, retention,
};

use crate::{
    command::{Outcome, Trouble},
    configuration::Configuration,
};

pub(crate) async fn command(configuration: Configuration, file: &Path) -> Outcome {
    let app = configuration.open(&configuration.database_url(crate::configuration::DATABASE), None).await?;
    let alive = restore(&app, file).await?;
    app.db.close().await;
    let alive: Vec<String> = alive.iter().map(told).collect();
    if configuration.json {
        println!("{}", serde_json::json!({ "file": file, "review": alive }));
    } else {
        println!("Zurückgeholt aus {}. Alle müssen sich neu anmelden.", file.display());
        if !alive.is_empty() {
            println!("Seit der Sicherung beendet, jetzt wieder da; bitte prüfen und noch einmal beenden:\n{}", alive.join("\n"));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// A line of the log in keys: when, in which chain, what ended.
fn told(line: &Line) -> String {
    format!("{} {} {} {} {}", line.at, line.chain, line.action, line.object_type, line.object_id.as_deref().unwrap_or_default())
}

/// Replaces everything by what the file holds. All sessions end, what was erased since the backup is erased again, mails that waited then are not sent now,
/// and the log of the backup goes on with a line that says so. Gives what had ended since the backup and is alive again.
pub async fn restore(app: &Shared, file: &Path) -> Result<Vec<Line>, Trouble> {
    let scratch = Scratch(app.config.data.join(format!("restore-{}.sqlite", std::process::id())));
    // Before it is replaced, what the database knows of endings leaves it.
    let erased = erasures::erasures_outside(app).await?;
    let ended = log::endings(&mut app.db.read()).await?;
    let mut visit = Visit::inside(app, Actor::Operator, None);
    let now = visit.now();
    visit.tx = app.db.restore(file, &scratch.0).await?;
    let mut alive = Vec::new();
    for line in ended {
        if !log::holds(&mut visit.tx, &line).await? {
            alive.push(line);
        }
    }
    ending::end_everything(&mut visit.tx, now).await?;
    mail::forget_waiting(&mut visit.tx).await?;
    erasures::note_all(&mut visit.tx, &erased).await?;
    retention::forget_all(&mut visit).await?;
    visit.log(Event::new("restore", "installation"));
    visit.commit().await?;
    retention::forget_words(app).await?;
    app.db.analyze().await?;
    Ok(alive)
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
