//! `audit verify`: whether the log is still as it was written.

use std::process::ExitCode;

use serde::Serialize;
use web::{
    Shared,
    log::{self, Fault, Finding},
};

use crate::{
    command::{Outcome, Trouble},
    configuration::Configuration,
};

/// What the check found.
#[derive(Debug, Serialize)]
pub struct Verdict {
    /// How many lines were read.
    pub lines: i64,
    /// Every line that is not as it was written.
    pub findings: Vec<Named>,
}

/// A line that is not as it was written, with what it belongs to.
#[derive(Debug, Serialize)]
pub struct Named {
    /// `installation` or `network:` and its key
    pub chain: String,
    /// The number of the line in its chain.
    pub line: i64,
    /// `changed`, `missing`, `reordered`, `cut` or `rebuilt`
    pub fault: &'static str,
    /// All of it in one sentence.
    pub sentence: String,
}

pub(crate) async fn command(configuration: Configuration) -> Outcome {
    let app = configuration.open_existing().await?;
    let verdict = verify(&app).await?;
    app.db.close().await;
    if configuration.json {
        println!("{}", serde_json::to_string(&verdict)?);
    } else {
        for finding in &verdict.findings {
            println!("{}", finding.sentence);
        }
        match verdict.findings.len() {
            0 => println!("{} Zeilen gelesen. Der Verlauf ist unverändert.", verdict.lines),
            1 => println!("{} Zeilen gelesen. Eine Stelle stimmt nicht.", verdict.lines),
            many => println!("{} Zeilen gelesen. {many} Stellen stimmen nicht.", verdict.lines),
        }
    }
    Ok(if verdict.findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Reads the whole log, and holds it against the checkpoints that have left the database.
pub async fn verify(app: &Shared) -> Result<Verdict, Trouble> {
    let outside = log::checkpoints_outside(app).await?;
    let mut tx = app.db.read();
    let (lines, findings) = log::verify(&mut tx, None, &outside, web::today(app.clock.now())).await?;
    let networks = tx.rows("SELECT id, name FROM networks", &[]).await?;
    let units = tx.rows("SELECT id, name FROM units", &[]).await?;
    let mut named = Vec::with_capacity(findings.len());
    for finding in findings {
        let mut whose = "Verlauf der Installation".to_owned();
        if let Some((kind, id)) = finding.chain.split_once(':') {
            let all = if kind == "unit" { &units } else { &networks };
            let name = all.iter().find(|row| row.get::<String>("id").is_ok_and(|known| known == id)).map(|row| row.get::<String>("name"));
            whose = format!("Verlauf von „{}“", name.transpose()?.unwrap_or_else(|| id.to_owned()));
        }
        named.push(Named { line: finding.seq, fault: word(finding.fault), sentence: sentence(&whose, &finding), chain: finding.chain });
    }
    Ok(Verdict { lines, findings: named })
}

fn word(fault: Fault) -> &'static str {
    match fault {
        Fault::Changed => "changed",
        Fault::Missing => "missing",
        Fault::Reordered => "reordered",
        Fault::Cut => "cut",
        Fault::Rebuilt => "rebuilt",
    }
}

fn sentence(whose: &str, finding: &Finding) -> String {
    let line = finding.seq;
    match finding.fault {
        Fault::Changed => format!("{whose}: Zeile {line} wurde verändert."),
        Fault::Missing => format!("{whose}: Zeile {line} fehlt."),
        Fault::Reordered => format!("{whose}: Zeile {line} folgt nicht auf die Zeile davor; hier wurde umgestellt."),
        Fault::Cut => format!("{whose}: Ab Zeile {line} fehlt das Ende."),
        Fault::Rebuilt => {
            format!("{whose}: Zeile {line} passt nicht zu dem Prüfwert, der außerhalb aufbewahrt wird; der Verlauf wurde neu geschrieben.")
        }
    }
}
