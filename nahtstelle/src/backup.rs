//! `backup FILE`: everything in one file, while the program runs.

use std::{path::Path, process::ExitCode};

use accounts::Actor;
use web::{Event, Shared, Visit, settings};

use crate::{
    command::{Outcome, Trouble},
    configuration::Configuration,
};

pub(crate) async fn command(configuration: Configuration, file: &Path) -> Outcome {
    let app = configuration.open_existing().await?;
    let bytes = backup(&app, file).await?;
    app.db.close().await;
    if configuration.json {
        println!("{}", serde_json::json!({ "file": file, "bytes": bytes }));
    } else {
        println!("Gesichert in {} ({} KB).", file.display(), bytes.div_ceil(1024));
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes the file and notes that it was done: the setting `last_backup` holds the instant. Gives the file's size in bytes.
pub async fn backup(app: &Shared, file: &Path) -> Result<u64, Trouble> {
    app.db.backup(file).await?;
    let bytes = std::fs::metadata(file)?.len();
    let mut visit = Visit::inside(app, Actor::Operator, None);
    let now = visit.now();
    settings::set(&mut visit.tx, "last_backup", &now.to_string()).await?;
    visit.log(Event::new("backup", "installation"));
    visit.commit().await?;
    Ok(bytes)
}
