//! The database's own shell, loading the rows that the import has written: the same tables with the same indexes, in one transaction.

use std::{
    error::Error,
    fs::File,
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use db::Db;

use crate::databases::Place;

/// What has to be there before: not measured.
const GROUND: [&str; 2] = ["networks", "territories"];
/// What an import of organisations writes into the directory, in an order that references can bear.
const TABLES: [&str; 5] = ["organisations", "memberships", "organisation_keys", "organisation_territories", "search_entries"];

/// How long the shell takes to load what stands in the database of `from` into a new one.
pub async fn load(from: &Place) -> Result<Duration, Box<dyn Error>> {
    let to = from.beside().await?;
    let db = Db::open(&to.url).await?;
    db.close().await;
    let time = match from.url.strip_prefix("sqlite:").zip(to.url.strip_prefix("sqlite:")) {
        Some((from_file, to_file)) => sqlite(Path::new(from_file), Path::new(to_file), to.folder())?,
        None => postgres(&from.url, &to.url, to.folder())?,
    };
    to.drop().await?;
    Ok(time)
}

fn sqlite(from: &Path, to: &Path, folder: &Path) -> Result<Duration, Box<dyn Error>> {
    let dumped = |name: &str, tables: &[&str]| -> Result<std::path::PathBuf, Box<dyn Error>> {
        let file = folder.join(name);
        let mut script = format!(".output {}\n.print BEGIN;\n", file.display());
        for table in tables {
            script.push_str(&format!(".mode insert {table}\nSELECT * FROM {table};\n"));
        }
        script.push_str(".print COMMIT;\n");
        let script_file = folder.join("dump.txt");
        std::fs::write(&script_file, script)?;
        shell(Command::new("sqlite3").arg(from).stdin(File::open(script_file)?))?;
        Ok(file)
    };
    let (ground, rows) = (dumped("ground.sql", &GROUND)?, dumped("rows.sql", &TABLES)?);
    shell(Command::new("sqlite3").arg(to).stdin(File::open(ground)?))?;
    let begun = Instant::now();
    shell(Command::new("sqlite3").arg(to).stdin(File::open(rows)?))?;
    Ok(begun.elapsed())
}

fn postgres(from: &str, to: &str, folder: &Path) -> Result<Duration, Box<dyn Error>> {
    let script = |name: &str, tables: &[&str], direction: &str| -> Result<std::path::PathBuf, Box<dyn Error>> {
        let file = folder.join(name);
        let copy = |table: &&str| format!("\\copy {table} {direction} '{}'\n", folder.join(table).display());
        std::fs::write(&file, tables.iter().map(copy).collect::<String>())?;
        Ok(file)
    };
    let psql = |url: &str, file: &Path| {
        shell(Command::new("psql").args(["--quiet", "--set=ON_ERROR_STOP=1", "--single-transaction"]).arg("--file").arg(file).arg(url))
    };
    psql(from, &script("out-ground", &GROUND, "TO")?)?;
    psql(from, &script("out-rows", &TABLES, "TO")?)?;
    psql(to, &script("in-ground", &GROUND, "FROM")?)?;
    let rows = script("in-rows", &TABLES, "FROM")?;
    let begun = Instant::now();
    psql(to, &rows)?;
    Ok(begun.elapsed())
}

fn shell(command: &mut Command) -> Result<(), Box<dyn Error>> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.stdout(Stdio::null()).output().map_err(|error| format!("{program} is needed for the comparison: {error}"))?;
    if output.status.success() && output.stderr.is_empty() {
        return Ok(());
    }
    Err(format!("{program}: {}", String::from_utf8_lossy(&output.stderr)).into())
}
