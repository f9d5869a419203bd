use std::{path::PathBuf, process::ExitCode};

use clap::{CommandFactory, Parser, Subcommand};

use crate::{audit, backup, configuration::Options, demo, import, mail_in, responsible, restore, serve};

/// What a command ends in when it cannot do its work: the sentence for the person at the console.
#[derive(Debug)]
pub struct Trouble(String);

/// What a command ends in: 0 for done, 1 for what it was asked to find.
pub type Outcome = Result<ExitCode, Trouble>;

const TEMPLATE: &str = "{about}\n\nAufruf: {usage}\n\n{all-args}";

/// Nahtstelle: ein Netzwerk von Stellen, die Menschen in Arbeit begleiten.
#[derive(Parser)]
#[command(
    name = "nahtstelle",
    version,
    help_template = TEMPLATE,
    subcommand_help_heading = "Befehle",
    subcommand_value_name = "BEFEHL",
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    next_help_heading = "Optionen"
)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    options: Options,
    /// Zeigt diese Hilfe
    #[arg(long, short, global = true, action = clap::ArgAction::Help)]
    help: Option<bool>,
    /// Zeigt die Fassung des Programms
    #[arg(long, action = clap::ArgAction::Version)]
    version: Option<bool>,
}

#[derive(Subcommand)]
enum Command {
    /// Nimmt den Betrieb auf
    #[command(help_template = TEMPLATE)]
    Serve,
    /// Zeigt eine erfundene Region, in einer Datenbank für sich
    #[command(help_template = TEMPLATE)]
    Demo,
    /// Liest eine Datei ein; ohne --apply zeigt es nur, was geschähe
    #[command(help_template = TEMPLATE)]
    Import(import::Arguments),
    /// Sagt, wer wofür zuständig ist, und wo
    #[command(help_template = TEMPLATE)]
    Responsible(responsible::Arguments),
    /// Prüft, ob der Verlauf noch so ist, wie er geschrieben wurde
    #[command(help_template = TEMPLATE, subcommand_help_heading = "Befehle", subcommand_value_name = "BEFEHL", disable_help_subcommand = true)]
    Audit {
        #[command(subcommand)]
        what: Audit,
    },
    /// Sichert alle Daten in eine Datei, während das Programm läuft
    #[command(help_template = TEMPLATE)]
    Backup {
        /// Die Datei; sie darf noch nicht da sein
        #[arg(value_name = "DATEI")]
        file: PathBuf,
    },
    /// Ersetzt alle Daten durch die einer Sicherung; alle Anmeldungen enden
    #[command(help_template = TEMPLATE)]
    Restore {
        /// Die Sicherung
        #[arg(value_name = "DATEI")]
        file: PathBuf,
    },
    /// Nimmt eine Mail von der Standardeingabe an: die Antwort eines Kalenders auf eine Einladung
    #[command(help_template = TEMPLATE)]
    MailIn,
    /// Zeigt diese Hilfe
    // clap's own command would speak English.
    #[command(help_template = TEMPLATE)]
    Help,
}

#[derive(Subcommand)]
enum Audit {
    /// Liest alles und nennt jede Zeile, die nicht mehr stimmt
    #[command(help_template = TEMPLATE)]
    Verify,
}

/// Does what the command line says.
pub async fn run() -> ExitCode {
    let line = CommandLine::parse();
    match done(line).await {
        Ok(code) => code,
        Err(Trouble(sentence)) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

async fn done(line: CommandLine) -> Outcome {
    let configuration = line.options.configuration()?;
    match line.command {
        Command::Serve => serve::serve(configuration).await,
        Command::Demo => demo::command(configuration).await,
        Command::Import(arguments) => import::command(configuration, arguments).await,
        Command::Responsible(arguments) => responsible::command(configuration, arguments).await,
        Command::Audit { what: Audit::Verify } => audit::command(configuration).await,
        Command::Backup { file } => backup::command(configuration, &file).await,
        Command::Restore { file } => restore::command(configuration, &file).await,
        Command::MailIn => mail_in::command(configuration).await,
        Command::Help => {
            CommandLine::command().print_help()?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

impl Trouble {
    /// A sentence of ours.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<db::Error> for Trouble {
    fn from(error: db::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<std::io::Error> for Trouble {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<serde_json::Error> for Trouble {
    fn from(error: serde_json::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<web::Error> for Trouble {
    fn from(error: web::Error) -> Self {
        Self(match error {
            web::Error::NotFound => "Das gibt es hier nicht.".to_owned(),
            web::Error::Busy(_) => "Die Datenbank ist beschäftigt oder voll. Versuchen Sie es noch einmal.".to_owned(),
            other => other.to_string(),
        })
    }
}
