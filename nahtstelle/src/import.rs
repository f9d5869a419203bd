//! `import KIND FILE`: what the page for imports does, on the command line.

use std::{
    fs::File,
    io::Read,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Args, builder::PossibleValuesParser};
use imports::{Kind, Report};

use crate::{
    command::{Outcome, Trouble},
    configuration::Configuration,
};

/// What is to be brought in.
#[derive(Args)]
pub(crate) struct Arguments {
    /// Was in der Datei steht
    #[arg(value_name = "ART", value_parser = PossibleValuesParser::new(Kind::ALL.iter().map(|kind| kind.code())))]
    kind: String,
    /// Die Datei
    #[arg(value_name = "DATEI")]
    file: PathBuf,
    /// Welche Spalte was bedeutet: "name=Einrichtung; place=Ort", oder JSON, oder eine Datei damit
    #[arg(long, value_name = "ZUORDNUNG")]
    map: Option<String>,
    /// Liest wirklich ein
    #[arg(long)]
    apply: bool,
}

pub(crate) async fn command(configuration: Configuration, arguments: Arguments) -> Outcome {
    let app = configuration.open_existing().await?;
    let mut visit = configuration.operator(&app).await?;
    let bytes = read(&arguments.file, app.config.upload_limit)
        .map_err(|error| Trouble::new(format!("{} lässt sich nicht lesen: {error}", arguments.file.display())))?;
    let name = arguments.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    // A mapping that is the name of a file stands in that file.
    let mapping = arguments.map.map(|map| std::fs::read_to_string(&map).unwrap_or(map));
    let mut report = imports::preview(&mut visit, &arguments.kind, &name, bytes, mapping.as_deref()).await?;
    let readable = !report.errors.iter().any(|error| error.row == 0);
    if arguments.apply && readable {
        report = imports::apply(&mut visit, report.import).await?;
    } else {
        // Whoever only looks leaves nothing on the coordinator's desk.
        imports::cancel(&mut visit, report.import).await?;
        visit.commit().await?;
    }
    drop(visit);
    app.db.close().await;
    if configuration.json {
        println!("{}", serde_json::to_string(&report)?);
    } else {
        tell(&report, arguments.apply);
    }
    Ok(if readable { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// One byte more than it may have is enough to see that a file is too large.
fn read(file: &Path, limit: u64) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(file)?.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn tell(report: &Report, applied: bool) {
    println!("{}", if applied { "Eingelesen:" } else { "Das geschähe (mit --apply wird eingelesen):" });
    for (count, what) in [
        (report.new, "neu"),
        (report.changed, "geändert"),
        (report.unchanged, "schon da"),
        (report.duplicates, "wahrscheinlich schon da, jemand muss entscheiden"),
        (report.ambiguous, "mehrdeutig, jemand muss entscheiden"),
        (report.unmatched, "ohne Zuordnung, jemand muss entscheiden"),
    ] {
        println!("{count:>8}  {what}");
    }
    println!("{:>8}  mit Fehlern", report.errors.len());
    for error in &report.errors {
        match error.row {
            0 => println!("{}", error.message),
            row => println!("Zeile {row}: {}", error.message),
        }
    }
}
