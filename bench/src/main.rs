//! One command per benchmark; see the README beside this crate for what is measured and what came out.

mod caseload;
mod data;
mod databases;
mod documents;
mod figures;
mod import;
mod memory;
mod minutes;
mod pages;
mod search;
mod visitor;

use std::{error::Error, process::ExitCode};

use clap::{Parser, Subcommand};

/// Measures Nahtstelle with 11,270 organisations, 50,000 people and 60,000 offices.
#[derive(Parser)]
#[command(name = "bench")]
struct CommandLine {
    #[command(subcommand)]
    what: What,
    /// `sqlite:` or a PostgreSQL server on which databases may be made; without it both, the server from NAHTSTELLE_TEST_POSTGRES
    #[arg(long, global = true)]
    database_url: Option<String>,
}

#[derive(Subcommand, Clone, Copy)]
enum What {
    /// How long pages, searches, exports and routing questions take
    Pages,
    /// How long the import of 11,270 organisations takes, and how many statements
    Import,
    /// How much memory the running program takes
    Memory,
    /// How long the search box takes over a million objects
    Search,
    /// How long an autosave of minutes takes with fifty pages open
    Minutes,
    /// How long ten pages of minutes take as a PDF
    Documents,
    /// How long pages about participants take, and the check of the log: 100,000 of them on PostgreSQL, a tenth on SQLite
    Caseload {
        /// A tenth of that on PostgreSQL too
        #[arg(long)]
        tenth: bool,
    },
}

#[tokio::main]
async fn main() -> ExitCode {
    let line = CommandLine::parse();
    match measured(&line).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn measured(line: &CommandLine) -> Result<(), Box<dyn Error>> {
    let url = line.database_url.as_deref();
    match line.what {
        What::Pages => pages::run(url).await,
        What::Import => import::run(url).await,
        What::Memory => memory::run(url).await,
        What::Search => search::run(url).await,
        What::Minutes => minutes::run(url).await,
        What::Documents => documents::run(),
        What::Caseload { tenth } => caseload::run(url, tenth).await,
    }
}
