//! Mail: a row in the transaction of what it tells, sent later. It holds a link and no personal data beyond the greeting.

use std::time::Duration;

use accounts::Network;
use calendar::Calendar;
use db::{Id, Result, Tx, record, values};
use jiff::{SignedDuration, Timestamp};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, MessageBuilder, header::ContentType},
};

use crate::Shared;

/// After so many failed attempts a mail is dead and stands on the operator's page.
const ATTEMPTS: i64 = 8;

/// A mail to one person, as text.
#[derive(Debug, Clone)]
pub struct Mail {
    /// E-mail address
    pub to: String,
    /// Sensible, and without personal data.
    pub subject: String,
    /// The text, with its link.
    pub body: String,
}

record! {
    /// A mail in the outbox.
    #[derive(Debug, Clone)]
    pub struct MailRow {
        /// Key
        pub id: Id<Mail>,
        /// To whom
        pub recipient: String,
        /// Subject
        pub subject: String,
        /// Text
        pub body: String,
        /// An invitation, its update or its cancellation, for the recipient's calendar (iCalendar)
        pub calendar: Option<String>,
        /// `queued`, `sent` or `dead`
        pub state: String,
        /// How often it was tried.
        pub attempts: i64,
        /// When it was sent.
        pub sent_at: Option<Timestamp>,
        /// What the mail server said last.
        pub problem: Option<String>,
        /// When it was written.
        pub created_at: Timestamp,
    }
}

impl MailRow {
    /// Whether it goes to a telephone.
    pub fn is_text_message(&self) -> bool {
        self.recipient.starts_with('+') && !self.recipient.contains('@')
    }

    /// To whom, as the outbox shows it: a telephone number is nobody's business there.
    pub fn to(&self) -> String {
        if self.is_text_message() { crate::text_messages::shortened(&self.recipient) } else { self.recipient.clone() }
    }
}

/// Queues a mail in this transaction; [`crate::Visit::send`] is the way to it.
///
/// Only `really` writes it. Otherwise the database does the same work and keeps nothing.
pub(crate) async fn queue(
    tx: &mut Tx,
    id: Id<Mail>,
    mail: &Mail,
    calendar: Option<&Calendar>,
    network: Option<Id<Network>>,
    now: Timestamp,
    really: bool,
) -> Result<()> {
    tx.execute(
        "INSERT INTO mails (id, recipient, subject, body, calendar, state, next_at, network_id, created_at)
         SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS TEXT), CAST($4 AS TEXT), CAST($8 AS TEXT), 'queued', CAST($5 AS BIGINT), CAST($6 AS TEXT),
                CAST($5 AS BIGINT)
         WHERE CAST($7 AS BOOLEAN)",
        values![id, &mail.to, &mail.subject, &mail.body, now, network, really, calendar.map(Calendar::as_str)],
    )
    .await?;
    Ok(())
}

/// The newest mails, whatever became of them.
pub async fn newest(tx: &mut Tx, limit: i64) -> Result<Vec<MailRow>> {
    tx.all(
        "SELECT id, recipient, subject, body, calendar, state, attempts, sent_at, problem, created_at FROM mails ORDER BY created_at DESC, id DESC LIMIT $1",
        values![limit],
    )
    .await
}

/// Mails that will not be tried again, the newest first.
pub async fn dead(tx: &mut Tx, limit: i64) -> Result<Vec<MailRow>> {
    tx.all(
        "SELECT id, recipient, subject, body, calendar, state, attempts, sent_at, problem, created_at FROM mails WHERE state = 'dead'
         ORDER BY created_at DESC, id DESC LIMIT $1",
        values![limit],
    )
    .await
}

/// How many mails of a subject went to an address since a moment. Keys of mails sort by time, so this reads only what is that young.
pub async fn count_since(tx: &mut Tx, recipient: &str, subject: &str, since: Timestamp) -> Result<i64> {
    let first: Id<Mail> = Id::minted(since.as_millisecond(), [0; 10]);
    tx.count(
        "SELECT count(*) AS n FROM mails WHERE id >= $1 AND lower(recipient) = lower($2) AND subject = $3",
        values![first, recipient, subject],
    )
    .await
}

/// One mail.
pub async fn mail(tx: &mut Tx, id: Id<Mail>) -> Result<Option<MailRow>> {
    tx.one(
        "SELECT id, recipient, subject, body, calendar, state, attempts, sent_at, problem, created_at FROM mails WHERE id = $1",
        values![id],
    )
    .await
}

/// The mail of ours that a Message-ID names, if it is one of our making.
pub fn of_message_id(message_id: &str) -> Option<Id<Mail>> {
    message_id.split('@').next()?.trim_start_matches('<').parse().ok()
}

/// How many mails wait, and how many will not be tried again.
pub async fn counts(tx: &mut Tx) -> Result<(i64, i64)> {
    let waiting = tx.count("SELECT count(*) AS n FROM mails WHERE state = 'queued'", &[]).await?;
    let dead = tx.count("SELECT count(*) AS n FROM mails WHERE state = 'dead'", &[]).await?;
    Ok((waiting, dead))
}

/// Forgets all mails to an address, however it was written and whatever became of them, and that it was reminded.
pub async fn forget(tx: &mut Tx, recipient: &str) -> Result<()> {
    tx.execute("DELETE FROM reminders WHERE email = lower($1)", values![recipient]).await?;
    tx.execute("DELETE FROM mails WHERE lower(recipient) = lower($1)", values![recipient]).await?;
    Ok(())
}

/// Forgets the mails that wait: after a restore, when most of them have gone out long ago.
pub async fn forget_waiting(tx: &mut Tx) -> Result<u64> {
    tx.execute("DELETE FROM mails WHERE state = 'queued'", &[]).await
}

/// Tries a dead mail again from the start.
pub async fn retry(tx: &mut Tx, id: Id<Mail>, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE mails SET state = 'queued', attempts = 0, next_at = $2 WHERE id = $1 AND state = 'dead' AND body <> ''",
            values![id, now],
        )
        .await?;
    Ok(done == 1)
}

/// Sends what is due, until there is nothing left that is. Gives how many went out.
///
/// The row is claimed for five minutes before it is sent, so that two processes do not send it twice; after a crash it is sent again with the same
/// Message-ID, by which mail programs recognise the repetition.
pub async fn send_due(app: &Shared) -> crate::Result<usize> {
    let Some(smtp) = &app.config.smtp else { return Ok(0) };
    let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(&smtp.url)
        .map_err(crate::Error::internal)?
        .timeout(Some(Duration::from_secs(20)))
        .build();
    let mut sent = 0;
    while let Some(mail) = claim(app, false).await? {
        let answers = answers_to(&mut app.db.read(), mail.id).await?;
        let outcome = match message(app, &mail, answers.as_deref()) {
            Ok(message) => transport.send(message).await.map(drop).map_err(|error| (error.to_string(), error.is_permanent())),
            Err(problem) => Err((problem, true)),
        };
        sent += usize::from(outcome.is_ok());
        settle(app, &mail, outcome).await?;
    }
    Ok(sent)
}

/// The next that is due, of mails or of text messages, which have a telephone number in place of an address; claimed, and counted as an attempt.
pub(crate) async fn claim(app: &Shared, text_messages: bool) -> crate::Result<Option<MailRow>> {
    let now = app.clock.now();
    let mut tx = app.db.write();
    let due = tx
        .one(
            "UPDATE mails SET next_at = $2, attempts = attempts + 1
             WHERE id = (SELECT id FROM mails WHERE state = 'queued' AND next_at <= $1 AND (recipient LIKE '+%' AND recipient NOT LIKE '%@%') = CAST($3 AS BOOLEAN)
                         ORDER BY next_at, id LIMIT 1)
               AND state = 'queued' AND next_at <= $1
             RETURNING id, recipient, subject, body, calendar, state, attempts, sent_at, problem, created_at",
            values![now, now + SignedDuration::from_mins(5), text_messages],
        )
        .await?;
    tx.commit().await?;
    Ok(due)
}

/// Notes what became of an attempt: why it failed, and whether that is for good.
pub(crate) async fn settle(app: &Shared, mail: &MailRow, outcome: std::result::Result<(), (String, bool)>) -> crate::Result<()> {
    let now = app.clock.now();
    let mut tx = app.db.write();
    match outcome {
        // The link in it opens something: it stays with the recipient only. Of a telephone number only the end stays.
        Ok(()) => {
            tx.execute(
                "UPDATE mails SET state = 'sent', sent_at = $2, problem = NULL, body = '', calendar = NULL, recipient = $3 WHERE id = $1",
                values![mail.id, now, mail.to()],
            )
            .await?;
        }
        Err((problem, permanent)) => {
            let state = if permanent || mail.attempts >= ATTEMPTS { "dead" } else { "queued" };
            // 1, 2, 4 … minutes, at most four hours
            let wait = SignedDuration::from_mins((1_i64 << mail.attempts.clamp(0, 8)).min(240));
            tracing::warn!(mail = %mail.id, %problem, "mail was not sent");
            // A text message that nobody takes is not tried again: its code would lie here for whoever reads the outbox, and the number may be the wrong one.
            let is_over = state == "dead" && mail.is_text_message();
            let (recipient, body) = if is_over { (mail.to(), "") } else { (mail.recipient.clone(), mail.body.as_str()) };
            tx.execute(
                "UPDATE mails SET state = $2, next_at = $3, problem = $4, recipient = $5, body = $6 WHERE id = $1",
                values![mail.id, state, now + wait, problem, recipient, body],
            )
            .await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// Where letters belong that answer a mail: to the network that it is from.
async fn answers_to(tx: &mut Tx, mail: Id<Mail>) -> Result<Option<String>> {
    let row = tx.row("SELECT n.sender FROM mails m JOIN networks n ON n.id = m.network_id WHERE m.id = $1", values![mail]).await?;
    row.map(|row| row.get("sender")).transpose()
}

/// All mails are from the installation, whose name the mail server vouches for; `answers` is where one writes back to, if that is elsewhere.
fn message(app: &Shared, mail: &MailRow, answers: Option<&str>) -> std::result::Result<Message, String> {
    let from: Mailbox = app.config.sender.parse().map_err(|error| format!("{}: {error}", app.config.sender))?;
    let answers = answers.and_then(|answers| answers.parse::<Mailbox>().ok()).filter(|answers| answers.email != from.email);
    let to = mail.recipient.parse().map_err(|error| format!("{}: {error}", mail.recipient))?;
    let host = app.config.sender.rsplit_once('@').map_or("localhost", |(_, host)| host.trim_end_matches('>'));
    let head = Message::builder().from(from).to(to).subject(&mail.subject).message_id(Some(format!("<{}@{host}>", mail.id)));
    let head = answers.into_iter().fold(head, MessageBuilder::reply_to);
    let message = match mail.calendar.as_deref().and_then(Calendar::read) {
        Some(calendar) => head.multipart(calendar::body(&mail.body, &calendar)),
        None => head.header(ContentType::TEXT_PLAIN).body(mail.body.clone()),
    };
    message.map_err(|error| error.to_string())
}
