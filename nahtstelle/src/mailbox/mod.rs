//! The mailbox that invitations name, read by IMAP every few minutes. Each unseen mail goes through [`reply::receive`] and is marked as seen only when
//! that is in the database; nothing is deleted and nothing is answered. Whatever fails is tried again with the next round, and keeps no other mail from
//! being read.

mod imap;

use std::time::Duration;

use meetings::reply;
use percent_encoding::percent_decode_str;
use tokio::time::timeout;
use url::{Host, Url};
use web::{Mailbox, Shared, settings};

use crate::command::Trouble;

/// So many mails are taken in one round; the next one goes on. One that fails takes no place.
const ROUND: usize = 200;

/// So long a round may take; what it has done is done.
const PATIENCE: Duration = Duration::from_secs(80);

/// Why a mailbox was not read. What the other side said is in it, what we sent never is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The server cannot be reached, or not safely.
    Connection(String),
    /// It knows neither name nor password.
    SignIn(String),
    /// It refuses something, or speaks otherwise than expected.
    Protocol(String),
    /// Some mails could not be stored: how many, and what the first one met.
    Store(String),
}

impl Problem {
    fn silent() -> Self {
        Problem::Connection("no answer in time".to_owned())
    }

    fn broken(error: std::io::Error) -> Self {
        Problem::Connection(error.to_string())
    }

    /// The last word of its text key, and what was said.
    fn words(&self) -> (&'static str, String) {
        match self {
            Problem::Connection(said) => ("connection", said.clone()),
            Problem::SignIn(said) => ("sign-in", said.clone()),
            Problem::Protocol(said) => ("protocol", said.clone()),
            Problem::Store(met) => ("store", met.clone()),
        }
    }
}

/// One round, and a note for the operator's page: when the mailbox was read last, or why it was not. A failure that goes on is told once.
pub async fn round(app: &Shared) -> web::Result<()> {
    let Some(mailbox) = &app.config.mailbox else { return Ok(()) };
    let outcome = timeout(PATIENCE, read(app, mailbox)).await.unwrap_or_else(|_| Err(Problem::silent()));
    let mut tx = app.db.write();
    match outcome {
        Ok(_) => {
            settings::set(&mut tx, settings::MAILBOX_READ, &app.clock.now().to_string()).await?;
            settings::clear(&mut tx, settings::MAILBOX_PROBLEM).await?;
        }
        Err(problem) => {
            let (kind, said) = problem.words();
            let said: String = said.chars().filter(|sign| !sign.is_control()).take(200).collect();
            let note = format!("{kind} {said}");
            if settings::get(&mut tx, settings::MAILBOX_PROBLEM).await?.as_ref() != Some(&note) {
                tracing::warn!(host = %mailbox.host, problem = kind, %said, "the mailbox was not read; it is tried again");
                settings::set(&mut tx, settings::MAILBOX_PROBLEM, &note).await?;
            }
        }
    }
    tx.commit().await?;
    Ok(())
}

/// Takes what nobody has read yet. Gives how many mails that were.
async fn read(app: &Shared, mailbox: &Mailbox) -> Result<usize, Problem> {
    let mut session = imap::Session::open(mailbox).await?;
    let mut taken = 0;
    let mut failures: Vec<String> = Vec::new();
    let mut refused = None;
    for key in session.unseen().await? {
        if taken == ROUND {
            break;
        }
        match take(app, mailbox, &mut session, key).await {
            Ok(true) => taken += 1,
            Ok(false) => {}
            Err(Problem::Store(failure)) => failures.push(failure),
            // What the server refuses is about this mail.
            Err(problem @ Problem::Protocol(_)) => refused = refused.or(Some(problem)),
            Err(broken) => return Err(broken),
        }
    }
    session.close().await;
    match (failures.first(), refused) {
        (Some(first), _) => Err(Problem::Store(format!("{}: {first}", failures.len()))),
        (None, Some(refused)) => Err(refused),
        (None, None) => Ok(taken),
    }
}

/// Takes one mail; `false` when it is gone meanwhile.
async fn take(app: &Shared, mailbox: &Mailbox, session: &mut imap::Session, key: u32) -> Result<bool, Problem> {
    let Some(raw) = session.mail(key).await? else { return Ok(false) };
    stored(app, raw).await.map_err(Problem::Store)?;
    session.set_seen(key).await?;
    if let Some(folder) = &mailbox.done {
        session.move_to(key, folder).await?;
    }
    Ok(true)
}

/// In a task of its own, so that one mail on which something breaks does not keep the others from being read.
async fn stored(app: &Shared, raw: Vec<u8>) -> Result<(), String> {
    let app = app.clone();
    match tokio::spawn(async move { reply::receive(&app, &raw).await }).await {
        Ok(received) => received.map(drop).map_err(|error| error.to_string()),
        Err(broken) => Err(broken.to_string()),
    }
}

/// What `imaps://name:kennwort@host:993/INBOX` says. The address is never part of a complaint: its password would be.
pub(crate) fn address(text: &str, done: Option<String>, every: Duration) -> Result<Mailbox, Trouble> {
    let wrong = |what: &str| Trouble::new(format!("mailbox: {what} So sieht es aus: imaps://name:kennwort@host:993/INBOX"));
    let url = Url::parse(text).map_err(|_| wrong("Das ist keine Adresse eines Postfachs."))?;
    let encrypted = match url.scheme() {
        "imaps" => true,
        "imap" => false,
        _ => return Err(wrong("Sie beginnt mit imaps://.")),
    };
    let host = url.host_str().map(|host| host.trim_matches(['[', ']']).to_owned()).filter(|host| !host.is_empty());
    let host = host.ok_or_else(|| wrong("Der Name des Mailservers fehlt."))?;
    let is_here = match url.host() {
        Some(Host::Ipv4(at)) => at.is_loopback(),
        Some(Host::Ipv6(at)) => at.is_loopback(),
        _ => matches!(host.as_str(), "localhost" | "127.0.0.1" | "::1"),
    };
    if !encrypted && !is_here {
        return Err(wrong("Ohne Verschlüsselung (imap://) nur auf dieser Maschine."));
    }
    let plain = |text: &str| percent_decode_str(text).decode_utf8().map(|text| text.into_owned());
    let user = plain(url.username()).ok().filter(|user| !user.is_empty()).ok_or_else(|| wrong("Der Name fehlt."))?;
    let password = plain(url.password().unwrap_or_default()).map_err(|_| wrong("Das Kennwort ist nicht zu lesen."))?;
    let folder = plain(url.path().trim_start_matches('/')).map_err(|_| wrong("Der Ordner ist nicht zu lesen."))?;
    Ok(Mailbox {
        host,
        port: url.port().unwrap_or(if encrypted { 993 } else { 143 }),
        encrypted,
        user,
        password,
        folder: if folder.is_empty() { "INBOX".to_owned() } else { folder },
        done: done.filter(|folder| !folder.trim().is_empty()),
        every,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Mailbox, String> {
        address(text, None, Duration::from_secs(300)).map_err(|trouble| trouble.to_string())
    }

    #[test]
    fn an_address_says_everything_and_its_signs_may_be_written_out() {
        let mailbox = read("imaps://netz%40kreis.example:ge%3Aheim%2F@mail.kreis.example/INBOX/Antworten").unwrap();
        assert_eq!((mailbox.host.as_str(), mailbox.port, mailbox.encrypted), ("mail.kreis.example", 993, true));
        assert_eq!((mailbox.user.as_str(), mailbox.password.as_str()), ("netz@kreis.example", "ge:heim/"));
        assert_eq!(mailbox.folder, "INBOX/Antworten");
        assert_eq!(read("imap://a:b@127.0.0.1:1143").unwrap().folder, "INBOX");
        assert!(read("imap://a:b@localhost").is_ok() && read("imap://a:b@[::1]:1").is_ok());
    }

    #[test]
    fn a_wrong_address_is_explained_without_its_password() {
        for text in
            ["imap://a:geheim@mail.example", "https://a:geheim@mail.example", "imaps://:geheim@mail.example", "geheim", "imaps://a:geheim@"]
        {
            let sentence = read(text).unwrap_err();
            assert!(sentence.contains("imaps://name:kennwort@host") && !sentence.contains("geheim"), "{text}: {sentence}");
        }
        let shown = format!("{:?}", read("imaps://a:geheim@mail.example").unwrap());
        assert!(!shown.contains("geheim"), "{shown}");
    }
}
