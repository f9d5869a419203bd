//! What was passed on of somebody and to whom, what has become of it, what she said yes and no to, and what has come from others.

use accounts::Unit;
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::{Timestamp, civil::Date};
use participants::{Participant, access::helped, rules::Category, sql::ParticipantRow};
use web::{Event, Language, Result, Say, Visit};

use crate::{
    access::Deed,
    arrivals::{Arrived, label, log_reading, parties, until},
    rules::passed_field,
    secrecy_releases::words,
    sql::{
        self, TransmissionRow,
        arrivals::{self, ArrivalRow},
        consents::{self, ConsentRow, RequestRow},
        health_statements::{self, StatementRow},
        orders::{self, OrderRow},
        rules::PartyRow,
        secrecy_releases::{self, PaperRow, ReleaseRow},
    },
    ways::categories,
};

/// So many transmissions and arrivals stand on the page.
const SHOWN: i64 = 200;

/// What was passed on of somebody and what has come, in words.
#[derive(Template)]
#[template(path = "show.html")]
pub struct Show {
    /// Speaks the language that was asked for
    pub say: Say,
    unit: Id<Unit>,
    today: Date,
    /// Whom it is about
    pub participant: ParticipantRow,
    /// What went
    pub sent: Vec<TransmissionRow>,
    /// What changes goes on
    pub orders: Vec<OrderRow>,
    /// What she said yes and no to
    pub consents: Vec<ConsentRow>,
    /// What she is asked on her own page and has not answered
    asked: Vec<RequestRow>,
    /// What was written about her health for somebody, and what has become of it
    pub statements: Vec<StatementRow>,
    /// Whom she has released from secrecy
    pub releases: Vec<ReleaseRow>,
    /// What she has signed
    pub papers: Vec<PaperRow>,
    /// What has come and was taken for her
    pub arrivals: Vec<(ArrivalRow, Arrived)>,
    parties: Vec<PartyRow>,
}

pub(crate) async fn show(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>) -> Result<Response> {
    let (participant, here) = helped(&mut visit, unit, id).await?;
    visit.may(Deed::ReadTransmissions, here)?;
    let language = visit.say.language;
    let content = gathered(&mut visit, unit, participant, language, SHOWN).await?;
    visit.crumb_text("participants", "/participants");
    visit.crumb(&content.participant.name, format!("/units/{unit}/participants/{id}"));
    let title = content.title();
    visit.page(title, &content).await
}

/// All of it, in a language: for the page and for what she can ask for.
pub async fn gathered(visit: &mut Visit, unit: Id<Unit>, participant: ParticipantRow, language: Language, limit: i64) -> Result<Show> {
    let (id, today, say) = (participant.id, visit.today(), visit.app.say(language));
    let sent = sql::transmissions(&mut visit.tx, unit, id, limit).await?;
    let orders = orders::orders(&mut visit.tx, unit, id, today).await?;
    let consents = consents::consents(&mut visit.tx, unit, id).await?;
    let asked = consents::requests(&mut visit.tx, unit, id).await?;
    let statements = health_statements::statements(&mut visit.tx, unit, id).await?;
    let releases = secrecy_releases::releases(&mut visit.tx, unit, id).await?;
    let papers = secrecy_releases::papers(&mut visit.tx, unit, id).await?;
    let came = arrivals::of_participant(&mut visit.tx, unit, id, limit).await?;
    let concerned = sent.iter().map(|row| row.recipient_id).chain(orders.iter().map(|row| row.recipient_id));
    let concerned = concerned.chain(consents.iter().map(|row| row.recipient_id)).chain(came.iter().map(|row| row.sender_id));
    let concerned = concerned.chain(asked.iter().map(|row| row.recipient_id)).chain(statements.iter().map(|row| row.recipient_id));
    let parties = parties(visit, concerned).await?;
    let codes: &[&str] = if statements.is_empty() { &["C1"] } else { &["C1", "C8"] };
    visit.log(Event::new("read", "transmission").unit(unit).subject(id, codes.iter().copied()));
    let mut arrivals = Vec::new();
    for row in came {
        // What is to be deleted is read no more.
        let facts = if row.deletion_at.is_none() { arrivals::facts(&mut visit.tx, unit, row.id).await? } else { Vec::new() };
        log_reading(visit, unit, &row, &facts);
        let arrived = Arrived {
            say: say.clone(),
            name: row.name.clone(),
            sender: label(&parties, row.sender_id),
            purpose: row.purpose.clone(),
            ground: row.ground.clone(),
            facts,
            is_hers: false,
        };
        arrivals.push((row, arrived));
    }
    Ok(Show { say, unit, today, participant, sent, orders, consents, asked, statements, releases, papers, arrivals, parties })
}

impl Show {
    /// "Daniel Weber darf mit Dr. Ines Roth sprechen: …"
    pub fn release(&self, row: &ReleaseRow) -> String {
        words(&self.say, row)
    }

    /// From when to when, and whether it still counts.
    pub fn release_time(&self, row: &ReleaseRow) -> String {
        let (at, day) = (self.say.instant(row.given_at), self.say.day(row.until_day));
        match row.ended_at {
            Some(end) => self.say.text("consent-withdrawn").arg("at", at).arg("end", self.say.instant(end)).to_string(),
            None if row.is_open(self.today) => self.say.text("consent-counts").arg("at", at).arg("day", day).to_string(),
            None => self.say.text("consent-over").arg("at", at).arg("day", day).to_string(),
        }
    }

    fn is_open(&self, row: &ReleaseRow) -> bool {
        row.is_open(self.today)
    }

    /// The scans of one thing.
    fn signed<T>(&self, about: &Id<T>) -> Vec<&PaperRow> {
        let about = about.to_string();
        self.papers.iter().filter(|row| row.about == about).collect()
    }

    fn title(&self) -> String {
        self.say.text("transmissions-of").arg("name", self.participant.name.as_str()).to_string()
    }

    fn href(&self) -> String {
        format!("/units/{}/participants/{}", self.unit, self.participant.id)
    }

    /// The label of a unit that something went to or came from.
    pub fn party(&self, unit: Id<Unit>) -> String {
        label(&self.parties, unit)
    }

    fn is_over(&self) -> bool {
        self.participant.ended_on.is_some()
    }

    fn fields(&self, names: &str) -> String {
        names.split(' ').filter_map(passed_field).map(|field| self.say.word("participant", field.name)).collect::<Vec<_>>().join(", ")
    }

    /// "3. März 2026, 10:00: Telefon, Sprachen an Markt und Integration, Jobcenter Auenburg"
    pub fn line(&self, row: &TransmissionRow) -> String {
        self.say
            .text("transmission-line")
            .arg("at", self.say.instant(row.sent_at))
            .arg("fields", self.fields(&row.fields))
            .arg("recipient", label(&self.parties, row.recipient_id))
            .to_string()
    }

    /// "Gemeinsam planen. Grundlage: Einwilligung"
    pub fn why(&self, row: &TransmissionRow) -> String {
        let ground = self.say.word("ground", &row.ground);
        self.say.text("transmission-why").arg("purpose", self.say.word("purpose", &row.purpose)).arg("ground", ground).to_string()
    }

    /// What has become of it: when it was read and in which role, and after that when its deletion was asked for or done.
    pub fn state(&self, row: &TransmissionRow) -> String {
        let role = row.read_role.as_deref().map(|role| self.say.word("role", role)).unwrap_or_default();
        let line = |key: &str, at| self.say.text(key).arg("at", self.say.instant(at)).arg("role", role.as_str()).to_string();
        let read = row.read_at.map(|at| line("transmission-read", at));
        let gone = match (row.deleted_at, row.deletion_at) {
            (Some(at), _) => Some(line("transmission-deleted", at)),
            (None, Some(at)) => Some(line("transmission-recalled", at)),
            (None, None) => None,
        };
        let lines: Vec<String> = read.into_iter().chain(gone).collect();
        if lines.is_empty() { self.say.text("transmission-unread").to_string() } else { lines.join("; ") }
    }

    fn kind(&self, row: &TransmissionRow) -> &'static str {
        match (row.deleted_at, row.deletion_at, row.read_at) {
            (None, Some(_), _) => "warning",
            (Some(_), _, _) | (None, None, Some(_)) => "success",
            (None, None, None) => "info",
        }
    }

    /// "Änderungen an Telefon gehen bis 3. Juni an …"
    pub fn order(&self, row: &OrderRow) -> String {
        self.say
            .text("order-line")
            .arg("fields", self.fields(&row.fields))
            .arg("recipient", label(&self.parties, row.recipient_id))
            .arg("day", self.say.day(row.until_day))
            .to_string()
    }

    /// "Markt und Integration, Jobcenter Auenburg, gemeinsam planen"
    pub fn consent(&self, row: &ConsentRow) -> String {
        let purpose = self.say.word("purpose", &row.purpose);
        self.say.text("consent-of").arg("recipient", label(&self.parties, row.recipient_id)).arg("purpose", purpose).to_string()
    }

    /// "Ja: Erreichbarkeit. Nein: Familie und Kinderbetreuung."
    pub fn answers(&self, row: &ConsentRow) -> String {
        let words = |codes: &str| {
            let words: Vec<String> =
                categories(codes).into_iter().map(|category: Category| self.say.word("category", category.word())).collect();
            words.join(", ")
        };
        let sentence = |key: &str, codes: &str| {
            if codes.is_empty() { String::new() } else { self.say.text(key).arg("categories", words(codes)).to_string() }
        };
        format!("{} {}", sentence("consent-granted", &row.granted), sentence("consent-refused", &row.refused)).trim().to_owned()
    }

    /// "Markt und Integration, Jobcenter Auenburg, gemeinsam planen: gefragt am 3. März 2026, noch keine Antwort"
    fn question(&self, row: &RequestRow) -> String {
        let text = self.say.text("consent-asked").arg("recipient", label(&self.parties, row.recipient_id));
        text.arg("purpose", self.say.word("purpose", &row.purpose)).arg("at", self.say.instant(row.asked_at)).to_string()
    }

    fn counts(&self, row: &ConsentRow) -> bool {
        row.is_open(self.today)
    }

    /// "An Markt und Integration, Jobcenter Auenburg: gemeinsam planen"
    pub fn statement(&self, row: &StatementRow) -> String {
        let text = self.say.text("health-statement-of").arg("recipient", label(&self.parties, row.recipient_id));
        text.arg("purpose", self.say.word("purpose", &row.purpose)).to_string()
    }

    /// Since when she has said yes, and what has become of it.
    pub fn statement_time(&self, row: &StatementRow) -> String {
        let (at, day) = (self.say.instant(row.given_at), self.say.day(row.until_day));
        let counts = self.say.text("consent-counts").arg("at", at).arg("day", day).to_string();
        let became = match (row.ended_at, row.ended_as.as_deref(), row.released_at) {
            (Some(end), Some(how), _) => self.ended(row, how, end),
            (_, _, Some(at)) => self.say.text("health-statement-released").arg("at", self.say.instant(at)).to_string(),
            _ => self.say.text("health-statement-waits").to_string(),
        };
        format!("{counts}. {became}")
    }

    fn ended(&self, row: &StatementRow, how: &str, end: Timestamp) -> String {
        let why = row.reason.as_deref().map(|reason| self.say.word("health-statement-reason", reason)).unwrap_or_default();
        let key = match how {
            "returned" => "health-statement-returned",
            "withdrawn" => "health-statement-withdrawn",
            "recalled" => "health-statement-recalled",
            "lapsed" => "health-statement-lapsed",
            _ => "health-statement-expired",
        };
        self.say.text(key).arg("at", self.say.instant(end)).arg("reason", why).to_string()
    }

    fn still(&self, row: &StatementRow) -> bool {
        row.is_open(self.today)
    }

    /// Until when something that came may be kept.
    fn until(&self, row: &ArrivalRow) -> String {
        until(&self.say, row)
    }

    /// Since when and how long.
    pub fn time(&self, row: &ConsentRow) -> String {
        let key = match row.ended_as.as_deref() {
            Some("withdrawn") => "consent-withdrawn",
            Some("replaced") => "consent-replaced",
            Some(_) => "consent-over",
            None if self.counts(row) => "consent-counts",
            None => "consent-over",
        };
        let end = row.ended_at.map(|at| self.say.instant(at)).unwrap_or_default();
        let text = self.say.text(key).arg("at", self.say.instant(row.given_at)).arg("day", self.say.day(row.until_day));
        text.arg("end", end).to_string()
    }

    /// As it was shown to her.
    fn shown<'r>(&self, row: &'r ConsentRow) -> Vec<&'r str> {
        row.shown.lines().collect()
    }
}
