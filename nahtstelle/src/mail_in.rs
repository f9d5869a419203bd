//! `mail-in`: one mail from standard input, as a mail server hands it over to a program.

use std::{io::Read, process::ExitCode};

use meetings::reply;
use web::Language;

use crate::{command::Outcome, configuration::Configuration};

/// So much of a mail is read; more is no mail that we can use, and is noted as such.
const MOST: u64 = 26 * 1024 * 1024;

/// What sysexits.h calls EX_TEMPFAIL: the mail server keeps the mail and tries again.
const TRY_AGAIN: u8 = 75;

/// Says what became of the mail. Whatever it was, the mail server need not know: only when it could not be stored, it has to bring it again.
pub(crate) async fn command(configuration: Configuration) -> Outcome {
    let mut raw = Vec::new();
    std::io::stdin().lock().take(MOST).read_to_end(&mut raw)?;
    let app = match configuration.open_existing().await {
        Ok(app) => app,
        Err(trouble) => {
            eprintln!("{trouble}");
            return Ok(ExitCode::from(TRY_AGAIN));
        }
    };
    let code = match reply::receive(&app, &raw).await {
        Ok(outcome) => {
            let sentence = app.say(Language::De).word("reply-outcome", outcome.code());
            if configuration.json {
                println!("{}", serde_json::json!({ "outcome": outcome.code(), "sentence": sentence }));
            } else {
                println!("{sentence}");
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(TRY_AGAIN)
        }
    };
    app.db.close().await;
    Ok(code)
}
