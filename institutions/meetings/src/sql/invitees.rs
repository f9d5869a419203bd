//! Who is invited to a meeting, and who comes.

use accounts::Organisation;
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use network::{Body, Network, Person};
use web::{Mail, Waits};

use crate::{
    Invitee, Meeting,
    rules::{Answer, Part},
};

record! {
    /// Somebody who is invited
    #[derive(Debug, Clone)]
    pub struct InviteeRow {
        /// Key
        pub id: Id<Invitee>,
        /// To what
        pub meeting_id: Id<Meeting>,
        /// See [`crate::rules::Part`]
        pub part: String,
        /// For which organisation
        pub organisation_id: Option<Id<Organisation>>,
        /// Its name
        pub organisation: Option<String>,
        /// Who
        pub person_id: Option<Id<Person>>,
        /// Name on the day of the invitation
        pub name: String,
        /// E-Mail
        pub email: String,
        /// See [`Answer`]
        pub answer: String,
        /// Who comes instead, or a word on the answer
        pub note: String,
        /// When it was answered
        pub answered_at: Option<Timestamp>,
        /// `link` (also for whoever is signed in), `calendar` or `coordination`
        pub answered_by: Option<String>,
        /// What the calendar was sent last
        pub sequence: Option<i64>,
        /// With what it was taken out of the calendar, if it ever was
        pub cancelled_sequence: Option<i64>,
        /// When the one reminder went out
        pub reminded_at: Option<Timestamp>,
        /// Was there
        pub attended: Option<bool>,
    }
}

/// "Meral Yildiz, VHS"; a house that was invited as such stands there once.
pub fn label(name: &str, organisation: Option<&str>) -> String {
    match organisation {
        Some(organisation) if organisation != name => format!("{name}, {organisation}"),
        _ => name.to_owned(),
    }
}

impl InviteeRow {
    /// See [`label`].
    pub fn label(&self) -> String {
        label(&self.name, self.organisation.as_deref())
    }

    /// Somebody without a name yet, who has answered nothing.
    pub fn new(id: Id<Invitee>, meeting: Id<Meeting>, part: Part, email: String) -> Self {
        Self {
            id,
            meeting_id: meeting,
            part: part.code().to_owned(),
            organisation_id: None,
            organisation: None,
            person_id: None,
            name: String::new(),
            email,
            answer: Answer::Open.code().to_owned(),
            note: String::new(),
            answered_at: None,
            answered_by: None,
            sequence: None,
            cancelled_sequence: None,
            reminded_at: None,
            attended: None,
        }
    }

    /// Whether they do not have this version of the invitation yet, and a mail can bring it.
    pub fn lacks(&self, sequence: i64) -> bool {
        self.is_reachable() && self.sequence.is_none_or(|has| has < sequence)
    }

    /// Whether a mail can reach them: whoever was erased, has no address or shares one has a key in its place.
    pub fn is_reachable(&self) -> bool {
        self.email.contains('@')
    }
}

const INVITEE: &str = "SELECT i.*, o.name AS organisation FROM invitees i LEFT JOIN organisations o ON o.id = i.organisation_id WHERE i.id = $1 AND i.withdrawn_at IS NULL";

/// All who are invited, members first, in German order of their organisations.
pub async fn invitees(tx: &mut Tx, meeting: Id<Meeting>) -> Result<Vec<InviteeRow>> {
    tx.all(
        "SELECT i.*, o.name AS organisation FROM invitees i LEFT JOIN organisations o ON o.id = i.organisation_id
         WHERE i.meeting_id = $1 AND i.withdrawn_at IS NULL ORDER BY i.part DESC, o.name_sort, i.name, i.id",
        values![meeting],
    )
    .await
}

/// One of them.
pub async fn invitee(tx: &mut Tx, id: Id<Invitee>) -> Result<Option<InviteeRow>> {
    tx.one(INVITEE, values![id]).await
}

/// Whoever is invited to a meeting with this address, in whatever case it is written.
pub async fn of_email(tx: &mut Tx, meeting: Id<Meeting>, email: &str) -> Result<Option<InviteeRow>> {
    tx.one(
        "SELECT i.*, o.name AS organisation FROM invitees i LEFT JOIN organisations o ON o.id = i.organisation_id
         WHERE i.meeting_id = $1 AND i.email = $2 AND i.withdrawn_at IS NULL",
        values![meeting, accounts::folded_email(email)],
    )
    .await
}

record! {
    /// Who sits in a body today, with the address that reaches them.
    #[derive(Debug, Clone)]
    pub struct SeatedRow {
        /// For which organisation
        pub organisation_id: Id<Organisation>,
        /// Its name
        pub organisation: String,
        /// Its own address
        pub organisation_email: String,
        /// Who holds the seat's office; nobody where it is vacant or the seat has none
        pub person_id: Option<Id<Person>>,
        /// Name
        pub name: Option<String>,
        /// E-Mail of the person
        pub email: Option<String>,
    }
}

/// Who is to be invited to a meeting of the body on a day, of organisations that are still in the network: holders of the offices that have a seat, deputies left out, otherwise the organisation.
pub async fn seated(tx: &mut Tx, body: Id<Body>, day: Date) -> Result<Vec<SeatedRow>> {
    tx.all(
        "SELECT o.id AS organisation_id, o.name AS organisation, o.email AS organisation_email, p.id AS person_id,
                p.given_name || ' ' || p.family_name AS name, p.email
         FROM body_members s JOIN bodies b ON b.id = s.body_id JOIN organisations o ON o.id = s.organisation_id
              JOIN memberships m ON m.network_id = b.network_id AND m.organisation_id = o.id AND m.until_day IS NULL
              LEFT JOIN offices f ON f.id = s.office_id AND f.ended_on IS NULL
              LEFT JOIN holdings h ON h.office_id = f.id AND NOT h.deputy AND h.from_day <= $2 AND (h.until_day IS NULL OR h.until_day >= $2)
              LEFT JOIN people p ON p.id = h.person_id AND p.ended_on IS NULL
         WHERE s.body_id = $1 AND (s.since IS NULL OR s.since <= $2) AND (s.until_day IS NULL OR s.until_day >= $2) AND o.ended_on IS NULL
         ORDER BY o.name_sort, p.name_sort, o.id LIMIT 1000",
        values![body, day],
    )
    .await
}

record! {
    /// Whoever is or was on the list
    #[derive(Debug, Clone)]
    pub struct KnownRow {
        /// Key
        pub id: Id<Invitee>,
        /// For which organisation
        pub organisation_id: Option<Id<Organisation>>,
        /// Who
        pub person_id: Option<Id<Person>>,
        /// E-Mail, or the key in its place
        pub email: String,
        /// Taken off
        pub withdrawn_at: Option<Timestamp>,
    }
}

/// Who is on the list of a meeting, and who was taken off.
pub async fn known(tx: &mut Tx, meeting: Id<Meeting>) -> Result<Vec<KnownRow>> {
    tx.all(
        "SELECT id, organisation_id, person_id, email, withdrawn_at FROM invitees WHERE meeting_id = $1 ORDER BY withdrawn_at NULLS FIRST, id",
        values![meeting],
    )
    .await
}

/// Another address, or the key in its place.
pub async fn set_email(tx: &mut Tx, id: Id<Invitee>, email: &str) -> Result<()> {
    tx.execute("UPDATE invitees SET email = $2 WHERE id = $1", values![id, email]).await?;
    Ok(())
}

/// Whoever has it in the calendar was told with this version that they are not asked any more.
pub async fn set_cancelled(tx: &mut Tx, id: Id<Invitee>, sequence: i64) -> Result<()> {
    tx.execute("UPDATE invitees SET cancelled_sequence = $2 WHERE id = $1", values![id, sequence]).await?;
    Ok(())
}

/// Puts somebody on the list; whoever is on it under this address stays as they are, and whoever was taken off it is asked anew.
pub async fn insert(tx: &mut Tx, row: &InviteeRow) -> Result<()> {
    tx.execute(
        "INSERT INTO invitees (id, meeting_id, part, organisation_id, person_id, name, email) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (meeting_id, email) DO UPDATE SET withdrawn_at = NULL, name = excluded.name, answer = 'open', note = '', answered_at = NULL,
             answered_by = NULL, sequence = NULL, reminded_at = NULL
         WHERE invitees.withdrawn_at IS NOT NULL",
        values![row.id, row.meeting_id, &row.part, row.organisation_id, row.person_id, &row.name, &row.email],
    )
    .await?;
    Ok(())
}

/// What they answered. Of two answers the later one holds.
pub async fn set_answer(tx: &mut Tx, id: Id<Invitee>, answer: Answer, note: &str, at: Timestamp, by: &str) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE invitees SET answer = $2, note = $3, answered_at = $4, answered_by = $5
             WHERE id = $1 AND withdrawn_at IS NULL AND (answered_at IS NULL OR answered_at <= $4)",
            values![id, answer.code(), note, at, by],
        )
        .await?;
    Ok(done == 1)
}

/// Which version the calendar was sent.
pub async fn set_sequence(tx: &mut Tx, id: Id<Invitee>, sequence: i64) -> Result<()> {
    tx.execute("UPDATE invitees SET sequence = $2 WHERE id = $1", values![id, sequence]).await?;
    Ok(())
}

/// For whom an answer is missing, in all networks: invited to a meeting that begins between now and then, and not lately, and who got no reminder today.
pub async fn to_remind(tx: &mut Tx, now: Timestamp, until: Timestamp, patient: Timestamp, lately: Timestamp) -> Result<Vec<Waits>> {
    tx.all(
        "SELECT DISTINCT m.network_id, i.email FROM invitees i JOIN meetings m ON m.id = i.meeting_id
         WHERE i.answer = 'open' AND i.sequence IS NOT NULL AND i.reminded_at IS NULL AND i.withdrawn_at IS NULL AND i.email LIKE '%@%'
           AND m.starts_at > $1 AND m.starts_at < $2 AND m.invited_at < $3 AND m.cancelled_at IS NULL AND m.sent_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM reminders r WHERE r.email = i.email AND r.sent_at > $4)
         ORDER BY m.network_id, i.email LIMIT 1000",
        values![now, until, patient, lately],
    )
    .await
}

/// What of this is missing from one address in one network.
pub async fn silent_of(
    tx: &mut Tx,
    network: Id<Network>,
    email: &str,
    now: Timestamp,
    until: Timestamp,
    patient: Timestamp,
) -> Result<Vec<InviteeRow>> {
    tx.all(
        "SELECT i.*, o.name AS organisation FROM invitees i JOIN meetings m ON m.id = i.meeting_id LEFT JOIN organisations o ON o.id = i.organisation_id
         WHERE m.network_id = $1 AND i.email = $2 AND i.answer = 'open' AND i.sequence IS NOT NULL AND i.reminded_at IS NULL AND i.withdrawn_at IS NULL
           AND m.starts_at > $3 AND m.starts_at < $4 AND m.invited_at < $5 AND m.cancelled_at IS NULL AND m.sent_at IS NULL
         ORDER BY m.starts_at, i.id LIMIT 20",
        values![network, email, now, until, patient],
    )
    .await
}

/// Reminded, once; `false` when another process was faster.
pub async fn set_reminded(tx: &mut Tx, id: Id<Invitee>, now: Timestamp) -> Result<bool> {
    Ok(tx.execute("UPDATE invitees SET reminded_at = $2 WHERE id = $1 AND reminded_at IS NULL", values![id, now]).await? == 1)
}

record! {
    /// How many of a coming meeting were reminded and have not answered.
    #[derive(Debug, Clone)]
    pub struct SilentRow {
        /// The meeting
        pub meeting_id: Id<Meeting>,
        /// Its title
        pub title: String,
        /// How many
        pub n: i64,
    }
}

/// Coming meetings of the network whose invitation some have not answered even after the reminder.
pub async fn silent(tx: &mut Tx, network: Id<Network>, now: Timestamp) -> Result<Vec<SilentRow>> {
    tx.all(
        "SELECT m.id AS meeting_id, m.title, count(*) AS n FROM meetings m JOIN invitees i ON i.meeting_id = m.id
         WHERE m.network_id = $1 AND m.starts_at > $2 AND m.cancelled_at IS NULL AND i.withdrawn_at IS NULL AND i.answer = 'open' AND i.reminded_at IS NOT NULL
           AND i.email LIKE '%@%'
         GROUP BY m.id, m.title, m.starts_at ORDER BY m.starts_at, m.id LIMIT 5",
        values![network, now],
    )
    .await
}

/// A meeting at another time is asked about anew.
pub async fn reopen(tx: &mut Tx, meeting: Id<Meeting>) -> Result<()> {
    tx.execute(
        "UPDATE invitees SET answer = 'open', answered_at = NULL, answered_by = NULL, reminded_at = NULL WHERE meeting_id = $1 AND answer <> 'open'",
        values![meeting],
    )
    .await?;
    Ok(())
}

/// Takes somebody off the list.
pub async fn withdraw(tx: &mut Tx, id: Id<Invitee>, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE invitees SET withdrawn_at = $2 WHERE id = $1 AND withdrawn_at IS NULL", values![id, now]).await?;
    Ok(())
}

/// Whoever was erased from the directory is nobody any more in the lists of old meetings; the key stands for the address, which has to be unique.
pub async fn erase(tx: &mut Tx) -> Result<()> {
    tx.execute(
        "UPDATE invitees SET name = '–', email = id, note = '' WHERE email <> id AND person_id IN (SELECT id FROM people WHERE erased_at IS NOT NULL)",
        &[],
    )
    .await?;
    Ok(())
}

/// Notes that a mail went to an invitee.
pub async fn insert_mail(tx: &mut Tx, mail: Id<Mail>, invitee: Id<Invitee>) -> Result<()> {
    tx.execute("INSERT INTO invitee_mails (mail_id, invitee_id) VALUES ($1, $2)", values![mail, invitee]).await?;
    Ok(())
}

/// Who was written to because of a meeting, whatever about.
pub async fn written_to(tx: &mut Tx, meeting: Id<Meeting>) -> Result<Vec<Id<Invitee>>> {
    let rows = tx
        .rows("SELECT DISTINCT i.id FROM invitees i JOIN invitee_mails s ON s.invitee_id = i.id WHERE i.meeting_id = $1", values![meeting])
        .await?;
    rows.iter().map(|row| row.get("id")).collect()
}

/// A mail came back.
pub async fn set_bounced(tx: &mut Tx, mail: Id<Mail>, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE invitee_mails SET bounced_at = $2 WHERE mail_id = $1 AND bounced_at IS NULL", values![mail, now]).await?;
    Ok(())
}

/// Who was not reached by their last mail and has not answered since by themselves: it came back, or the mail server did not take it.
pub async fn unreached(tx: &mut Tx, meeting: Id<Meeting>) -> Result<Vec<Id<Invitee>>> {
    let rows = tx
        .rows(
            "SELECT i.id FROM invitees i JOIN invitee_mails s ON s.invitee_id = i.id LEFT JOIN mails m ON m.id = s.mail_id
             WHERE i.meeting_id = $1 AND i.withdrawn_at IS NULL AND i.email LIKE '%@%' AND (s.bounced_at IS NOT NULL OR m.state = 'dead')
               AND NOT EXISTS (SELECT 1 FROM invitee_mails later WHERE later.invitee_id = i.id AND later.mail_id > s.mail_id)
               AND (i.answered_at IS NULL OR i.answered_by = 'coordination' OR i.answered_at < s.bounced_at)",
            values![meeting],
        )
        .await?;
    rows.iter().map(|row| row.get("id")).collect()
}

/// Forgets which mails went to whom, once the mails are forgotten; what came back stays a fact.
pub async fn forget_mails(tx: &mut Tx) -> Result<()> {
    tx.execute(
        "DELETE FROM invitee_mails WHERE bounced_at IS NULL AND NOT EXISTS (SELECT 1 FROM mails m WHERE m.id = invitee_mails.mail_id)",
        &[],
    )
    .await?;
    Ok(())
}

record! {
    /// A meeting that somebody is invited to.
    #[derive(Debug, Clone)]
    pub struct NextRow {
        /// The meeting
        pub meeting_id: Id<Meeting>,
        /// Its title
        pub title: String,
        /// Its begin
        pub starts_at: Timestamp,
        /// See [`Answer`]
        pub answer: String,
    }
}

/// The next meetings of the network that this address was invited to.
pub async fn next_of(tx: &mut Tx, network: Id<Network>, email: &str, now: Timestamp) -> Result<Vec<NextRow>> {
    tx.all(
        "SELECT i.meeting_id, m.title, m.starts_at, i.answer FROM invitees i JOIN meetings m ON m.id = i.meeting_id
         WHERE i.email = $2 AND i.withdrawn_at IS NULL AND i.sequence IS NOT NULL AND m.network_id = $1 AND m.starts_at >= $3 AND m.cancelled_at IS NULL
         ORDER BY m.starts_at, m.id LIMIT 3",
        values![network, email, now],
    )
    .await
}

/// Who was there: everybody on the list, or not.
pub async fn set_attended(tx: &mut Tx, invitee: Id<Invitee>, attended: bool) -> Result<()> {
    tx.execute("UPDATE invitees SET attended = $2 WHERE id = $1", values![invitee, attended]).await?;
    Ok(())
}
