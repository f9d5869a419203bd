//! Auskunft (Art. 15 GDPR, § 83 SGB X): everything that the unit knows of somebody, with what went where and every reading, as a document for her and as data that
//! another program can read; and beside it only what she gave herself (Art. 20). It is of this unit only: each controller answers for itself.

use accounts::Unit;
use axum::{extract::Path, response::Response};
use data_protection::sql::deletions::{MarkRow, marks};
use db::Id;
use documents::{Block, Column, Definition, Document, Item, List, Row, Table, Text};
use handovers::{
    rules::State,
    sql::{HandoverRow, handovers},
};
use jiff::{Timestamp, civil::Date};
use participants::{
    Participant,
    access::helped,
    fact_restrictions::line as restriction_line,
    frame_days, nobody,
    rules::{Category, Frame, field_named},
    sql::{
        NoticeRow, ParticipantRow,
        fact_restrictions::{FactRestrictionRow, fact_restrictions},
        facts::{HistoryRow, history},
        frames, notice,
        support_circle::{HelperRow, helpers},
    },
};
use serde_json::{Value, json};
use support_plans::sql::{
    VersionRow,
    appointments::{AppointmentRow, appointments},
    entries, versions,
};
use transmissions::{
    Arrived, Question, Show, gathered, questions,
    rules::HEALTH,
    sql::{
        arrivals::{ArrivalRow, ArrivedFact},
        consents::ConsentRow,
        health_statements::StatementRow,
        rules::party,
        secrecy_releases::PaperRow,
    },
};
use web::{
    Error, Event, Language, Result, Say, Visit,
    log::{self, Seen},
};

use crate::{
    access::Deed,
    given::given,
    sql::{self, CodeRow},
};

/// All lines of the log about her: more than a year of work with somebody leaves.
const LINES: i64 = 50_000;

/// What the unit knows.
pub(crate) struct Known {
    pub(crate) unit: String,
    /// How its data protection officer is reached; empty while nobody has said it
    officer: String,
    /// The office that has commissioned the work with her
    commissioner: Option<String>,
    pub(crate) day: Date,
    notice: Option<NoticeRow>,
    pub(crate) facts: Vec<HistoryRow>,
    helpers: Vec<HelperRow>,
    versions: Vec<VersionRow>,
    pub(crate) appointments: Vec<AppointmentRow>,
    handovers: Vec<HandoverRow>,
    /// What she is asked and has not answered
    questions: Vec<Question>,
    sheet: Option<CodeRow>,
    /// Why she is deleted earlier or later
    marks: Vec<MarkRow>,
    pub(crate) passed: Show,
    seen: Vec<Seen>,
    /// The unit has decided that whoever has looked stands there with a name
    is_named: bool,
    /// What nobody works with, at her wish
    restrictions: Vec<FactRestrictionRow>,
    /// With the words of that
    in_full: bool,
}

/// From whoever helps her: what is restricted stands in it without its words, because nobody who works with her reads them.
pub(crate) async fn export(mut visit: Visit, Path((unit, id, format)): Path<(Id<Unit>, Id<Participant>, String)>) -> Result<Response> {
    let (participant, here) = helped(&mut visit, unit, id).await?;
    visit.may(Deed::Export, here)?;
    answer(visit, unit, participant, &format, false).await
}

/// From the data protection officer, where something is restricted.
pub(crate) async fn of_restricted(
    mut visit: Visit,
    Path((unit, id, format)): Path<(Id<Unit>, Id<Participant>, String)>,
) -> Result<Response> {
    let participant = data_protection::restricted(&mut visit, unit, id).await?;
    answer(visit, unit, participant, &format, true).await
}

async fn answer(mut visit: Visit, unit: Id<Unit>, participant: ParticipantRow, format: &str, in_full: bool) -> Result<Response> {
    let id = participant.id;
    let facts = history(&mut visit.tx, unit, id, in_full).await?;
    let mut versions = versions(&mut visit.tx, unit, id).await?;
    // The goal stands in what was agreed.
    if !in_full && facts.iter().any(|row| row.field == "goal" && row.restricted_at.is_some()) {
        let words = visit.app.say(Language::De).text("support-plan-restricted").to_string();
        versions.iter_mut().for_each(|row| row.content.clone_from(&words));
    }
    let known = Known {
        restrictions: fact_restrictions(&mut visit.tx, unit, id).await?,
        in_full,
        commissioner: frames::commissioner(&mut visit.tx, &participant).await?,
        unit: party(&mut visit.tx, unit).await?.ok_or(Error::NotFound)?.label(),
        officer: data_protection::sql::unit(&mut visit.tx, unit).await?.map(|row| row.dpo_contact).unwrap_or_default(),
        day: visit.today(),
        notice: notice(&mut visit.tx, unit, participant.notice_id).await?,
        facts,
        helpers: helpers(&mut visit.tx, unit, id).await?,
        versions,
        appointments: appointments(&mut visit.tx, unit, id, Timestamp::UNIX_EPOCH).await?,
        handovers: handovers(&mut visit.tx, unit, id).await?,
        questions: questions(&mut visit, unit, &participant).await?,
        sheet: sql::current(&mut visit.tx, unit, id).await?,
        marks: marks(&mut visit.tx, unit, id).await?,
        seen: log::of_subject(&mut visit.tx, unit, &id.to_string(), LINES).await?,
        is_named: sql::names_readers(&mut visit.tx, unit).await?,
        passed: gathered(&mut visit, unit, participant, Language::De, LINES).await?,
    };
    let entries = entries(&mut visit.tx, unit, id).await?;
    let reason = if format == "given" { "art_20" } else { "art_15" };
    visit.log(Event::new("export", "participant").on(id).unit(unit).subject(id, Category::ALL.map(Category::code)).reason(reason));
    let name = format!("{}_auskunft.{format}", known.day);
    match format {
        "json" => visit.file(&name, "application/json", known.data().to_string().into_bytes()).await,
        "given" => {
            let name = format!("{}_eigene-angaben.json", known.day);
            visit.file(&name, "application/json", given(&known, &entries).to_string().into_bytes()).await
        }
        "pdf" => {
            let document = known.document();
            let made = tokio::task::spawn_blocking(move || documents::pdf(&document));
            let bytes = made.await.map_err(Error::internal)?.map_err(Error::internal)?;
            visit.file(&name, "application/pdf", bytes).await
        }
        _ => Err(Error::NotFound),
    }
}

impl Known {
    fn say(&self) -> &Say {
        &self.passed.say
    }

    /// In which role somebody looked, and who it was where the unit has decided that (`ux.md` §2.9).
    fn who(&self, seen: &Seen) -> String {
        match (&seen.actor_role, &seen.actor) {
            (Some(role), Some(name)) if self.is_named => {
                self.say().text("log-who").arg("name", name.as_str()).arg("role", self.say().word("role", role)).to_string()
            }
            (Some(role), _) => self.say().word("role", role),
            (None, _) => nobody(self.say(), seen),
        }
    }

    fn categories(&self, codes: &str) -> String {
        let word = |code: &str| Category::from_code(code).map(|category| self.say().word("category", category.word()));
        codes.split(' ').filter_map(word).collect::<Vec<_>>().join(", ")
    }

    /// Under which law, by whom commissioned, from when to when.
    fn frame(&self) -> String {
        let (say, somebody) = (self.say(), &self.passed.participant);
        let law = Frame::from_code(&somebody.frame).map(|frame| say.word("frame", frame.code())).unwrap_or_default();
        let days = frame_days(say, somebody, self.commissioner.as_deref());
        [law, days].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// For another program.
    fn data(&self) -> Value {
        let (passed, somebody) = (&self.passed, &self.passed.participant);
        let fact = |row: &HistoryRow| {
            let category = field_named(&row.field).map(|field| field.category.code());
            json!({ "field": row.field, "category": category, "value": row.value, "disputed": row.disputed,
                    "recorded_at": row.recorded_at.to_string(), "replaced_at": row.replaced_at.map(|at| at.to_string()),
                    "restricted_since": row.restricted_at.map(|at| at.to_string()) })
        };
        json!({
            "controller": self.unit,
            "data_protection_officer": self.officer,
            "day": self.day.to_string(),
            "name": somebody.name,
            "legal_frame": { "kind": somebody.frame, "from": somebody.frame_from.map(|day| day.to_string()),
                             "until": somebody.frame_until.map(|day| day.to_string()), "commissioned_by": self.commissioner },
            "from": somebody.begun_on.to_string(),
            "until": somebody.ended_on.map(|day| day.to_string()),
            "notice": self.notice.as_ref().map(|row| json!({ "language": row.language, "edition": row.edition, "manner": row.manner,
                                                            "given_at": row.given_at.to_string() })),
            "facts": self.facts.iter().map(fact).collect::<Vec<_>>(),
            "restrictions": self.restrictions.iter().map(|row| json!({
                "field": row.field, "ground": row.ground, "made_at": row.made_at.to_string(), "told_on": row.told_on.map(|day| day.to_string()),
                "ended_at": row.ended_at.map(|at| at.to_string()),
            })).collect::<Vec<_>>(),
            "helpers": self.helpers.iter().map(|row| json!({ "name": row.name, "leads": row.leads, "from": row.from_day.to_string() })).collect::<Vec<_>>(),
            "consents": passed.consents.iter().map(|row| json!({
                "recipient": passed.party(row.recipient_id), "purpose": row.purpose, "granted": row.granted, "refused": row.refused,
                "until": row.until_day.to_string(), "given_at": row.given_at.to_string(), "manner": row.manner, "shown": row.shown,
                "ended_at": row.ended_at.map(|at| at.to_string()), "ended_as": row.ended_as,
            })).collect::<Vec<_>>(),
            "health_statements": passed.statements.iter().map(|row| json!({
                "recipient": passed.party(row.recipient_id), "purpose": row.purpose, "content": row.content, "shown": row.shown, "manner": row.manner,
                "given_at": row.given_at.to_string(), "until": row.until_day.to_string(), "released_at": row.released_at.map(|at| at.to_string()),
                "ended_at": row.ended_at.map(|at| at.to_string()), "ended_as": row.ended_as, "reason": row.reason,
            })).collect::<Vec<_>>(),
            "secrecy_releases": passed.releases.iter().map(|row| json!({
                "professional": row.professional, "listener": row.listener, "house": row.house, "content": row.content, "shown": row.shown,
                "manner": row.manner, "given_at": row.given_at.to_string(), "until": row.until_day.to_string(), "ended_at": row.ended_at.map(|at| at.to_string()),
            })).collect::<Vec<_>>(),
            "signed_papers": passed.papers.iter().map(|row| json!({ "about": row.about, "kind": row.kind, "added_at": row.added_at.to_string() })).collect::<Vec<_>>(),
            "passed_on": passed.sent.iter().map(|row| json!({
                "recipient": passed.party(row.recipient_id), "purpose": row.purpose, "ground": row.ground, "fields": row.fields,
                "sent_at": row.sent_at.to_string(), "read_at": row.read_at.map(|at| at.to_string()), "read_role": row.read_role,
                "recalled_at": row.deletion_at.map(|at| at.to_string()), "deleted_at": row.deleted_at.map(|at| at.to_string()),
            })).collect::<Vec<_>>(),
            "standing_orders": passed.orders.iter().map(|row| json!({
                "recipient": passed.party(row.recipient_id), "purpose": row.purpose, "fields": row.fields, "until": row.until_day.to_string(),
            })).collect::<Vec<_>>(),
            "received": passed.arrivals.iter().map(|(row, arrived)| json!({
                "sender": passed.party(row.sender_id), "name": row.name, "purpose": row.purpose, "ground": row.ground,
                "arrived_at": row.arrived_at.to_string(),
                "facts": arrived.facts.iter().map(|fact| json!({ "field": fact.field, "value": fact.value, "disputed": fact.disputed,
                                                               "restricted": fact.restricted })).collect::<Vec<_>>(),
            })).collect::<Vec<_>>(),
            "plan_versions": self.versions.iter().map(|row| json!({
                "number": row.number, "content": row.content, "agreed_on": row.agreed_on.to_string(), "review_on": row.review_on.to_string(),
            })).collect::<Vec<_>>(),
            "appointments": self.appointments.iter().map(|row| json!({
                "at": row.at.to_string(), "place": row.place, "bring": row.bring, "answer": row.answer,
            })).collect::<Vec<_>>(),
            "hand_overs": self.handovers.iter().map(|row| json!({
                "recipient": row.recipient, "state": State::of(row).code(), "manner": row.manner, "reason": row.reason, "contact": row.contact,
                "answer": row.answer, "offered_at": row.offered_at.to_string(), "accepted_at": row.accepted_at.map(|at| at.to_string()),
                "taken_over_at": row.taken_over_at.map(|at| at.to_string()), "returned_at": row.returned_at.map(|at| at.to_string()),
                "ended_at": row.ended_at.map(|at| at.to_string()),
            })).collect::<Vec<_>>(),
            "asked": self.questions.iter().map(|one| json!({ "recipient": one.label, "purpose": one.purpose.code() })).collect::<Vec<_>>(),
            "sheet": self.sheet.as_ref().map(|row| json!({ "made_at": row.made_at.to_string(), "expires_at": row.expires_at.to_string() })),
            "deletion": self.marks.iter().map(|row| json!({
                "kind": row.kind, "reason": row.reason, "until": row.until_day.map(|day| day.to_string()), "made_at": row.made_at.to_string(),
            })).collect::<Vec<_>>(),
            "log": self.seen.iter().map(|row| json!({
                "at": row.at.to_string(), "role": row.actor_role, "action": row.action, "object": row.object_type, "categories": row.categories,
            })).collect::<Vec<_>>(),
        })
    }

    /// For herself.
    fn document(&self) -> Document {
        let (say, passed, somebody) = (self.say(), &self.passed, &self.passed.participant);
        let text = |key: &str| say.text(key).to_string();
        let heading = |key: &str| Block::Heading { level: 1, text: text(key) };
        let list = |lines: Vec<String>| {
            if lines.is_empty() {
                return Block::Paragraph(text("access-none").into());
            }
            let item = |line: String| Item { text: line.into(), below: None };
            Block::List(List { numbered: false, items: lines.into_iter().map(item).collect() })
        };
        let define = |term: String, words: String| Definition { term, text: words.into() };
        let until = somebody.ended_on.map(|day| say.text("participant-ended").arg("day", say.day(day)).to_string()).unwrap_or_default();
        let mut blocks = vec![
            Block::Paragraph(text("access-what").into()),
            Block::Definitions(vec![
                define(text("participant-name"), somebody.name.clone()),
                define(text("access-controller"), self.unit.clone()),
                define(text("processing-officer"), if self.officer.is_empty() { text("said-unknown") } else { self.officer.clone() }),
                define(text("frame"), self.frame()),
                define(text("participant-since"), format!("{} {until}", say.day(somebody.begun_on)).trim().to_owned()),
            ]),
            heading("access-facts"),
        ];
        if let Some(notice) = &self.notice {
            let told =
                say.text("notice-told").arg("at", say.instant(notice.given_at)).arg("language", say.word("language", &notice.language));
            blocks.insert(2, Block::Paragraph(told.arg("manner", say.word("notice-manner", &notice.manner)).to_string().into()));
        }
        let fact = |row: &HistoryRow| {
            let dispute = if row.disputed { format!(" ({})", text("fact-disputed")) } else { String::new() };
            let key = if row.replaced_at.is_some() { "access-earlier" } else { "access-now" };
            let when = say.text(key).arg("at", say.instant(row.recorded_at)).to_string();
            let since = row.restricted_at.map(|at| say.text("fact-restricted").arg("day", say.day(web::today(at))).to_string());
            let elsewhere = (since.is_some() && !self.in_full).then(|| text("access-restricted"));
            let value: Vec<String> = [Some(format!("{}{dispute}", row.value)), since, elsewhere].into_iter().flatten().collect();
            Row([say.word("me-field", &row.field), value.join(" ").trim().to_owned(), when].map(Text::from).into())
        };
        if self.facts.is_empty() {
            blocks.push(Block::Paragraph(text("access-none").into()));
        } else {
            let column = |key: &str| Column { header: text(key), numeric: false };
            let columns = vec![column("access-field"), column("access-value"), column("access-when")];
            let rows = self.facts.iter().map(fact).collect();
            blocks.push(Block::Table(Table { caption: text("access-facts"), columns, row_headers: true, rows }));
        }
        let helper = |row: &HelperRow| {
            let key = if row.leads { "helper-leads" } else { "helper-helps" };
            say.text(key).arg("name", row.name.as_str()).arg("day", say.day(row.from_day)).to_string()
        };
        let restriction = |row: &FactRestrictionRow| restriction_line(say, row);
        blocks.extend([heading("access-restrictions"), list(self.restrictions.iter().map(restriction).collect())]);
        blocks.extend([heading("helpers"), list(self.helpers.iter().map(helper).collect())]);
        let consent = |row: &ConsentRow| {
            format!("{}. {} {}. {}", passed.consent(row), passed.answers(row), passed.time(row), row.shown.replace('\n', " "))
        };
        blocks.extend([heading("consents"), list(passed.consents.iter().map(consent).collect())]);
        let statement = |row: &StatementRow| {
            let text = row.content.as_ref().map(|text| format!(" „{text}“")).unwrap_or_default();
            format!("{}.{text} {}. {}", passed.statement(row), passed.statement_time(row), row.shown.replace('\n', " "))
        };
        blocks.extend([heading("health-statements"), list(passed.statements.iter().map(statement).collect())]);
        let release = |row| format!("{}. {}", passed.release(row), passed.release_time(row));
        blocks.extend([heading("secrecy-releases"), list(passed.releases.iter().map(release).collect())]);
        let paper = |row: &PaperRow| say.text("signed-paper-of").arg("at", say.instant(row.added_at)).to_string();
        blocks.extend([heading("access-papers"), list(passed.papers.iter().map(paper).collect())]);
        let sent = |row| format!("{}. {}. {}", passed.line(row), passed.why(row), passed.state(row));
        blocks.extend([heading("transmissions"), list(passed.sent.iter().map(sent).collect())]);
        blocks.extend([heading("orders"), list(passed.orders.iter().map(|row| passed.order(row)).collect())]);
        let came = |(row, arrived): &(ArrivalRow, Arrived)| {
            let fact = |fact: &ArrivedFact| {
                let family = if fact.field == HEALTH.name { "participant" } else { "me-field" };
                let line = format!("{}: {}", say.word(family, &fact.field), fact.value);
                let marks = [(fact.disputed, "fact-disputed"), (fact.restricted, "arrival-restricted")];
                let marks = marks.into_iter().filter(|(is_there, _)| *is_there).map(|(_, key)| format!(" ({})", text(key)));
                std::iter::once(line).chain(marks).collect::<String>()
            };
            let facts: Vec<String> = arrived.facts.iter().map(fact).collect();
            let line =
                say.text("arrival-line").arg("at", say.instant(row.arrived_at)).arg("sender", passed.party(row.sender_id)).to_string();
            format!("{line}. {}", facts.join("; "))
        };
        blocks.extend([heading("arrival"), list(passed.arrivals.iter().map(came).collect())]);
        let version = |row: &VersionRow| {
            let line = say.text("access-version").arg("number", row.number).arg("day", say.day(row.agreed_on)).to_string();
            format!("{line} {}", row.content.split_whitespace().collect::<Vec<_>>().join(" "))
        };
        blocks.extend([heading("access-plan"), list(self.versions.iter().map(version).collect())]);
        let appointment = |row: &AppointmentRow| {
            let answer = say.word("appointment-answer", row.answer.as_deref().unwrap_or("none"));
            format!("{}: {}. {} {answer}", say.instant(row.at), row.place, row.bring)
        };
        blocks.extend([heading("appointments"), list(self.appointments.iter().map(appointment).collect())]);
        let handover = |row: &HandoverRow| {
            let state = say.word("handover-state", State::of(row).code());
            let said: Vec<&str> =
                [&row.contact, &row.answer, &row.reason].into_iter().map(String::as_str).filter(|said| !said.is_empty()).collect();
            format!("{}: {} ({state}). {}", say.instant(row.offered_at), row.recipient, said.join(". "))
        };
        blocks.extend([heading("handovers"), list(self.handovers.iter().map(handover).collect())]);
        let question = |one: &Question| format!("{}: {}", one.label, say.word("purpose", one.purpose.code()));
        blocks.extend([heading("me-question"), list(self.questions.iter().map(question).collect())]);
        let sheet = |row: &CodeRow| {
            let until = say.day(web::today(row.expires_at));
            say.text("me-codes-now").arg("at", say.instant(row.made_at)).arg("day", until).to_string()
        };
        blocks.extend([heading("me-codes"), list(self.sheet.iter().map(sheet).collect())]);
        let mark = |row: &MarkRow| match (&row.reason, row.until_day) {
            (Some(reason), Some(until)) => {
                let why = say.word("deletion-hold", reason);
                say.text("deletion-held").arg("why", why).arg("day", say.day(until)).to_string()
            }
            _ => say.text("deletion-requested").arg("at", say.day(web::today(row.made_at))).to_string(),
        };
        blocks.extend([heading("deletions"), list(self.marks.iter().map(mark).collect())]);
        let line = |seen: &Seen| {
            say.text("participant-seen-line")
                .arg("at", say.instant(seen.at))
                .arg("who", self.who(seen))
                .arg("action", say.word("log-action", &seen.action.replace('_', "-")))
                .arg("what", self.categories(&seen.categories))
                .to_string()
        };
        blocks.extend([
            heading("participant-seen"),
            Block::Paragraph(text("access-seen").into()),
            list(self.seen.iter().map(line).collect()),
        ]);
        Document {
            title: say.text("access-title").arg("name", somebody.name.as_str()).to_string(),
            language: documents::Language::German,
            organisation: self.unit.clone(),
            day: self.day,
            subject: text("access-subject"),
            blocks,
        }
    }
}
