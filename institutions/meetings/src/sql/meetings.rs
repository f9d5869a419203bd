//! Meetings.

use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use network::{Body, Network};
use web::{Page, Position};

use crate::{
    Meeting,
    dates::zoned,
    rules::{Instants, State},
};

record! {
    /// Treffen
    #[derive(Debug, Clone)]
    pub struct MeetingRow {
        /// Key
        pub id: Id<Meeting>,
        /// Whose
        pub body_id: Id<Body>,
        /// Its name
        pub body: String,
        /// The year that its number counts in
        pub year: i64,
        /// 1, 2, … within body and year
        pub number: i64,
        /// "Netzwerktreffen 1/2026"
        pub title: String,
        /// Begin, once a date is found
        pub starts_at: Option<Timestamp>,
        /// End
        pub ends_at: Option<Timestamp>,
        /// Ort
        pub place: String,
        /// Address of the video conference
        pub online: String,
        /// Telephone number to dial in
        pub dial_in: String,
        /// Barrierefreiheit, in words
        pub access: String,
        /// Last day on which topics are taken
        pub topics_until: Option<Date>,
        /// The date of the rhythm that it was made for, or the day it was first to be on; stays when it is moved
        pub planned_on: Option<Date>,
        /// How many days objections are taken
        pub objection_days: i64,
        /// How often calendars had to learn of a change
        pub sequence: i64,
        /// Invitations went out.
        pub invited_at: Option<Timestamp>,
        /// Minutes were begun.
        pub begun_at: Option<Timestamp>,
        /// Minutes went out.
        pub sent_at: Option<Timestamp>,
        /// Last day of objections
        pub objections_until: Option<Date>,
        /// Called off
        pub cancelled_at: Option<Timestamp>,
        /// For saving without overwriting somebody else
        pub version: i64,
    }
}

record! {
    /// A line of the list of meetings.
    #[derive(Debug, Clone)]
    pub struct Listed {
        /// Key
        pub id: Id<Meeting>,
        /// Title
        pub title: String,
        /// Whose
        pub body_id: Id<Body>,
        /// Name of the body
        pub body: String,
        /// Begin
        pub starts_at: Option<Timestamp>,
        /// Ort
        pub place: String,
        /// See [`Instants`]
        pub invited_at: Option<Timestamp>,
        /// See [`Instants`]
        pub begun_at: Option<Timestamp>,
        /// See [`Instants`]
        pub sent_at: Option<Timestamp>,
        /// See [`Instants`]
        pub objections_until: Option<Date>,
        /// See [`Instants`]
        pub cancelled_at: Option<Timestamp>,
    }
}

impl MeetingRow {
    /// Nothing but a key.
    pub fn draft(id: Id<Meeting>, body: Id<Body>) -> Self {
        Self {
            id,
            body_id: body,
            body: String::new(),
            year: 0,
            number: 0,
            title: String::new(),
            starts_at: None,
            ends_at: None,
            place: String::new(),
            online: String::new(),
            dial_in: String::new(),
            access: String::new(),
            topics_until: None,
            planned_on: None,
            objection_days: 0,
            sequence: 0,
            invited_at: None,
            begun_at: None,
            sent_at: None,
            objections_until: None,
            cancelled_at: None,
            version: 1,
        }
    }

    /// How far it is.
    pub fn state(&self, today: Date) -> State {
        let instants = Instants {
            day: self.starts_at.map(|at| zoned(at).date()),
            invited: self.invited_at,
            begun: self.begun_at,
            sent: self.sent_at,
            objections_until: self.objections_until,
            cancelled: self.cancelled_at,
        };
        State::of(instants, today)
    }
}

impl Listed {
    /// How far it is.
    pub fn state(&self, today: Date) -> State {
        let instants = Instants {
            day: self.starts_at.map(|at| zoned(at).date()),
            invited: self.invited_at,
            begun: self.begun_at,
            sent: self.sent_at,
            objections_until: self.objections_until,
            cancelled: self.cancelled_at,
        };
        State::of(instants, today)
    }
}

/// A meeting of the network; any other is not there.
pub async fn meeting(tx: &mut Tx, network: Id<Network>, id: Id<Meeting>) -> Result<Option<MeetingRow>> {
    tx.one(
        "SELECT m.*, b.name AS body FROM meetings m JOIN bodies b ON b.id = m.body_id WHERE m.id = $2 AND m.network_id = $1",
        values![network, id],
    )
    .await
}

/// A meeting, whichever network it is of, with its network: for who comes by a link or from a calendar.
pub async fn network_of(tx: &mut Tx, id: Id<Meeting>) -> Result<Option<Id<Network>>> {
    tx.rows("SELECT network_id FROM meetings WHERE id = $1", values![id]).await?.first().map(|row| row.get("network_id")).transpose()
}

/// Meetings that are still to come or still to be finished, the next first; those without a date before all. One page, so that it ends.
pub async fn coming(tx: &mut Tx, network: Id<Network>, since: Timestamp) -> Result<Vec<Listed>> {
    tx.all(
        "SELECT m.id, m.title, m.body_id, b.name AS body, m.starts_at, m.place, m.invited_at, m.begun_at, m.sent_at, m.objections_until, m.cancelled_at
         FROM meetings m JOIN bodies b ON b.id = m.body_id
         WHERE m.network_id = $1 AND m.cancelled_at IS NULL AND (m.starts_at IS NULL OR m.starts_at >= $2)
         ORDER BY m.starts_at NULLS FIRST, m.id LIMIT 50",
        values![network, since],
    )
    .await
}

record! {
    /// Which day is taken by a meeting, whatever became of it.
    #[derive(Debug, Clone)]
    pub struct TakenRow {
        /// Of which body
        pub body_id: Id<Body>,
        /// Its begin
        pub starts_at: Option<Timestamp>,
        /// See [`MeetingRow`]
        pub planned_on: Option<Date>,
    }
}

/// Days from a day and its first instant on for which the network has made a meeting, those that are called off too.
pub async fn taken(tx: &mut Tx, network: Id<Network>, begin: Timestamp, day: Date) -> Result<Vec<TakenRow>> {
    tx.all(
        "SELECT body_id, starts_at, planned_on FROM meetings WHERE network_id = $1 AND (starts_at >= $2 OR planned_on >= $3)",
        values![network, begin, day],
    )
    .await
}

/// Meetings that are over or whose minutes are out, the last first, one page of them. The sort key is the begin in milliseconds.
pub async fn past(tx: &mut Tx, network: Id<Network>, before: Timestamp, after: &Position) -> Result<Page<Listed>> {
    let last = after.sort.parse::<i64>().unwrap_or(i64::MAX);
    let rows = tx
        .all(
            "SELECT m.id, m.title, m.body_id, b.name AS body, m.starts_at, m.place, m.invited_at, m.begun_at, m.sent_at, m.objections_until, m.cancelled_at
             FROM meetings m JOIN bodies b ON b.id = m.body_id
             WHERE m.network_id = $1 AND (m.starts_at < $2 OR m.sent_at IS NOT NULL) AND (m.starts_at, m.id) < ($3, $4)
             ORDER BY m.starts_at DESC, m.id DESC LIMIT $5",
            values![network, before, last, if after.id.is_empty() { "~" } else { after.id.as_str() }, Page::<Listed>::ASK],
        )
        .await?;
    Ok(Page::of(rows, |row: &Listed| {
        Position::after(&row.starts_at.map(Timestamp::as_millisecond).unwrap_or_default().to_string(), row.id)
    }))
}

/// How many meetings of a body have a number in a year.
pub async fn last_number(tx: &mut Tx, body: Id<Body>, year: i64) -> Result<i64> {
    tx.count("SELECT COALESCE(max(number), 0) AS n FROM meetings WHERE body_id = $1 AND year = $2", values![body, year]).await
}

/// Enters a meeting.
pub async fn insert(tx: &mut Tx, network: Id<Network>, row: &MeetingRow, now: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO meetings (id, network_id, body_id, year, number, title, starts_at, ends_at, place, online, dial_in, access, topics_until,
                               objection_days, created_at, planned_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        values![
            row.id,
            network,
            row.body_id,
            row.year,
            row.number,
            &row.title,
            row.starts_at,
            row.ends_at,
            &row.place,
            &row.online,
            &row.dial_in,
            &row.access,
            row.topics_until,
            row.objection_days,
            now,
            row.planned_on
        ],
    )
    .await?;
    Ok(())
}

/// Saves what was changed, if nobody else has since; `false` if somebody has.
pub async fn update(tx: &mut Tx, network: Id<Network>, row: &MeetingRow) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE meetings SET title = $3, starts_at = $4, ends_at = $5, place = $6, online = $7, dial_in = $8, access = $9, topics_until = $10,
                    objection_days = $11, sequence = $12, version = version + 1
             WHERE id = $1 AND network_id = $2 AND version = $13",
            values![
                row.id,
                network,
                &row.title,
                row.starts_at,
                row.ends_at,
                &row.place,
                &row.online,
                &row.dial_in,
                &row.access,
                row.topics_until,
                row.objection_days,
                row.sequence,
                row.version
            ],
        )
        .await?;
    Ok(done == 1)
}

/// Invitations went out; the first time counts.
pub async fn set_invited(tx: &mut Tx, id: Id<Meeting>, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE meetings SET invited_at = COALESCE(invited_at, $2) WHERE id = $1", values![id, now]).await?;
    Ok(())
}

/// A new version for everybody, once: the sequence for calendars goes on from the one that is known. `false` when it did already.
pub async fn next_sequence(tx: &mut Tx, id: Id<Meeting>, known: i64) -> Result<bool> {
    Ok(tx.execute("UPDATE meetings SET sequence = sequence + 1 WHERE id = $1 AND sequence = $2", values![id, known]).await? == 1)
}

/// Called off, with the next sequence for calendars; `false` when it was already.
pub async fn set_cancelled(tx: &mut Tx, id: Id<Meeting>, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute("UPDATE meetings SET cancelled_at = $2, sequence = sequence + 1 WHERE id = $1 AND cancelled_at IS NULL", values![id, now])
        .await?;
    Ok(done == 1)
}

/// The minutes went out, and until when objections are taken.
pub async fn set_sent(tx: &mut Tx, id: Id<Meeting>, now: Timestamp, objections_until: Date) -> Result<()> {
    tx.execute(
        "UPDATE meetings SET sent_at = $2, objections_until = $3, begun_at = COALESCE(begun_at, $2) WHERE id = $1",
        values![id, now, objections_until],
    )
    .await?;
    Ok(())
}

/// Minutes are being written; the first time counts.
pub async fn set_begun(tx: &mut Tx, meeting: Id<Meeting>, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE meetings SET begun_at = $2 WHERE id = $1 AND begun_at IS NULL", values![meeting, now]).await?;
    Ok(())
}
