//! The few commands of IMAP4rev1 (RFC 3501, RFC 6851) that reading a mailbox takes. A client of its own: the library for it writes the password into
//! its trace lines. Nothing here says what was sent.

use std::{sync::Arc, time::Duration};

use tokio::{
    io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader},
    net::TcpStream,
    time::timeout,
};
use tokio_rustls::{
    TlsConnector,
    rustls::{ClientConfig, RootCertStore, crypto::ring, pki_types::ServerName},
};
use web::Mailbox;

use super::Problem;

/// So much of a mail is fetched; more is no mail that we can use, and is noted as such.
const MOST: usize = 26 * 1024 * 1024;

/// A line of the server is no longer than this; texts of mails come as counted bytes.
const LINE: u64 = 1024 * 1024;

/// How long the server may take for an answer.
const PATIENCE: Duration = Duration::from_secs(30);

trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

/// A connection to a mailbox, signed in.
pub(super) struct Session {
    stream: BufReader<Box<dyn Stream>>,
    number: u32,
}

/// What the server says at one go: a line, with the counted bytes in it taken out.
#[derive(Debug, Default)]
struct Answer {
    text: String,
    bytes: Vec<Vec<u8>>,
}

impl Session {
    /// Connects, signs in, and opens the folder that is read.
    pub(super) async fn open(mailbox: &Mailbox) -> Result<Self, Problem> {
        let connecting = TcpStream::connect((mailbox.host.as_str(), mailbox.port));
        let tcp =
            timeout(PATIENCE, connecting).await.map_err(|_| Problem::silent())?.map_err(|error| Problem::Connection(error.to_string()))?;
        let stream: Box<dyn Stream> = if mailbox.encrypted {
            let name = ServerName::try_from(mailbox.host.clone()).map_err(|error| Problem::Connection(error.to_string()))?;
            let shaking_hands = TlsConnector::from(trust()?).connect(name, tcp);
            Box::new(
                timeout(PATIENCE, shaking_hands)
                    .await
                    .map_err(|_| Problem::silent())?
                    .map_err(|error| Problem::Connection(error.to_string()))?,
            )
        } else {
            Box::new(tcp)
        };
        let mut session = Self { stream: BufReader::new(stream), number: 0 };
        let greeting = session.answer().await?;
        if !greeting.text.starts_with("* OK") {
            return Err(Problem::Protocol(said(&greeting.text)));
        }
        let (user, password) = (quoted(&mailbox.user)?, quoted(&mailbox.password)?);
        session.ask(&format!("LOGIN {user} {password}")).await.map_err(|problem| match problem {
            Problem::Protocol(said) => Problem::SignIn(said),
            other => other,
        })?;
        session.ask(&["SELECT", &quoted(&mailbox.folder)?].join(" ")).await?;
        Ok(session)
    }

    /// The keys of the mails that nobody has read yet.
    pub(super) async fn unseen(&mut self) -> Result<Vec<u32>, Problem> {
        let answers = self.ask("UID SEARCH UNSEEN UNDELETED").await?;
        let found = answers.iter().filter_map(|answer| answer.text.strip_prefix("* SEARCH"));
        Ok(found.flat_map(str::split_whitespace).filter_map(|key| key.parse().ok()).collect())
    }

    /// A mail as it came; nothing if it is gone meanwhile. It stays unseen.
    pub(super) async fn mail(&mut self, key: u32) -> Result<Option<Vec<u8>>, Problem> {
        let answers = self.ask(&format!("UID FETCH {key} (UID BODY.PEEK[]<0.{MOST}>)")).await?;
        // Servers tell of other mails in between.
        let is_it = |text: &str| {
            let words: Vec<&str> = text.split([' ', '(', ')']).collect();
            words.contains(&"FETCH") && words.windows(2).any(|pair| pair[0] == "UID" && pair[1].parse() == Ok(key))
        };
        let mut mails = answers.into_iter().filter(|answer| is_it(&answer.text));
        Ok(mails.find_map(|mut answer| answer.bytes.pop().or_else(|| short(&answer.text))))
    }

    /// Notes that a mail was read.
    pub(super) async fn set_seen(&mut self, key: u32) -> Result<(), Problem> {
        self.ask(&format!("UID STORE {key} +FLAGS.SILENT (\\Seen)")).await.map(drop)
    }

    /// Moves a mail to another folder, which is made if it is missing. A server that cannot move keeps it here as well: nothing is deleted.
    pub(super) async fn move_to(&mut self, key: u32, folder: &str) -> Result<(), Problem> {
        let folder = quoted(folder)?;
        let able = self.ask("CAPABILITY").await?;
        let moves = able.iter().any(|answer| answer.text.to_ascii_uppercase().split_whitespace().any(|word| word == "MOVE"));
        let command = format!("UID {} {key} {folder}", if moves { "MOVE" } else { "COPY" });
        match self.ask(&command).await {
            Err(Problem::Protocol(said)) => match self.ask(&format!("CREATE {folder}")).await {
                Ok(_) => self.ask(&command).await.map(drop),
                // It is there already: what the server refuses is the mail.
                Err(Problem::Protocol(_)) => Err(Problem::Protocol(said)),
                Err(broken) => Err(broken),
            },
            done => done.map(drop),
        }
    }

    /// Says good-bye; whether the server hears it does not matter.
    pub(super) async fn close(mut self) {
        let _ = self.ask("LOGOUT").await;
    }

    /// Gives a command and takes all that is said until it is done.
    async fn ask(&mut self, command: &str) -> Result<Vec<Answer>, Problem> {
        self.number += 1;
        let tag = format!("a{}", self.number);
        let line = format!("{tag} {command}\r\n");
        let stream = self.stream.get_mut();
        let writing = async {
            stream.write_all(line.as_bytes()).await?;
            stream.flush().await
        };
        timeout(PATIENCE, writing).await.map_err(|_| Problem::silent())?.map_err(Problem::broken)?;
        let mut all = Vec::new();
        loop {
            let answer = self.answer().await?;
            match answer.text.strip_prefix(&tag).and_then(|rest| rest.strip_prefix(' ')) {
                Some(rest) if rest.to_ascii_uppercase().starts_with("OK") => return Ok(all),
                Some(rest) => return Err(Problem::Protocol(said(rest))),
                None if answer.text.starts_with("* BYE") && command != "LOGOUT" => return Err(Problem::Connection(said(&answer.text))),
                None => all.push(answer),
            }
        }
    }

    async fn answer(&mut self) -> Result<Answer, Problem> {
        let mut answer = Answer::default();
        let reading = async {
            loop {
                let mut line = Vec::new();
                (&mut self.stream).take(LINE).read_until(b'\n', &mut line).await?;
                let Some(line) = line.strip_suffix(b"\n") else { return Err(std::io::ErrorKind::UnexpectedEof.into()) };
                let line = String::from_utf8_lossy(line.strip_suffix(b"\r").unwrap_or(line)).into_owned();
                let Some((before, count)) = counted(&line) else {
                    answer.text.push_str(&line);
                    return Ok(());
                };
                if count > MOST || answer.bytes.len() > 100 {
                    return Err(std::io::ErrorKind::InvalidData.into());
                }
                answer.text.push_str(before);
                let mut bytes = Vec::new();
                let wanted = u64::try_from(count).unwrap_or(u64::MAX);
                if (&mut self.stream).take(wanted).read_to_end(&mut bytes).await? < count {
                    return Err(std::io::ErrorKind::UnexpectedEof.into());
                }
                answer.bytes.push(bytes);
            }
        };
        timeout(PATIENCE, reading).await.map_err(|_| Problem::silent())?.map_err(Problem::broken)?;
        Ok(answer)
    }
}

/// "… {123}" announces so many bytes.
fn counted(line: &str) -> Option<(&str, usize)> {
    let (before, count) = line.strip_suffix('}')?.rsplit_once('{')?;
    Some((before, count.parse().ok()?))
}

/// A mail so short that it stands in the line, in quotation marks.
fn short(text: &str) -> Option<Vec<u8>> {
    let (_, rest) = text.split_once("BODY[]")?;
    let (_, rest) = rest.split_once('"')?;
    let mut bytes = Vec::new();
    let mut signs = rest.bytes();
    while let Some(sign) = signs.next() {
        match sign {
            b'"' => return Some(bytes),
            b'\\' => bytes.extend(signs.next()),
            other => bytes.push(other),
        }
    }
    None
}

/// A text as the protocol quotes it. What could end the line is refused.
fn quoted(text: &str) -> Result<String, Problem> {
    if text.contains(|sign: char| sign.is_control()) {
        return Err(Problem::Connection("control character".to_owned()));
    }
    Ok(format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")))
}

/// What a server says, as a line of bounded length.
fn said(text: &str) -> String {
    text.trim_start_matches("* ").chars().filter(|sign| !sign.is_control()).take(200).collect()
}

/// Certificates are checked against the usual authorities, as for mail that goes out.
fn trust() -> Result<Arc<ClientConfig>, Problem> {
    let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| Problem::Connection(error.to_string()))?;
    Ok(Arc::new(config.with_root_certificates(roots).with_no_client_auth()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counted_bytes_are_announced_at_the_end_of_a_line() {
        assert_eq!(counted("* 1 FETCH (UID 7 BODY[]<0> {42}"), Some(("* 1 FETCH (UID 7 BODY[]<0> ", 42)));
        for line in ["* OK ready", "* OK {braces} in words", "{}", "{-1}"] {
            assert_eq!(counted(line), None, "{line}");
        }
    }

    #[test]
    fn what_could_end_the_line_is_no_password() {
        assert_eq!(quoted(r#"a"b\c"#).unwrap(), r#""a\"b\\c""#);
        assert!(quoted("geheim\r\na1 DELETE INBOX").is_err());
    }

    #[test]
    fn a_short_mail_may_stand_in_the_line() {
        assert_eq!(short(r#"* 1 FETCH (BODY[]<0> "a \"b\"" UID 7)"#), Some(b"a \"b\"".to_vec()));
        assert_eq!(short("* 1 FETCH (UID 7 BODY[] NIL)"), None);
    }
}
