//! Auskunft (Art. 15 GDPR, § 83 SGB X): everything that the unit knows of somebody, with what went where and every reading, as a document for her and as data that
//! another program can read; and beside it only what she gave herself (Art. 20). It is of this unit only: each controller answers for itself.

mod document;

use accounts::Unit;
use axum::{extract::Path, response::Response};
use data_protection::sql::{
    deletions::{MarkRow, marks},
    subject_requests::{SubjectRequestRow, of_participant},
};
use db::Id;
use handovers::{
    rules::State,
    sql::{HandoverRow, handovers},
};
use jiff::{Timestamp, civil::Date};
use participants::{
    Participant,
    access::helped,
    frame_days, nobody,
    rules::{Category, Frame, KEPT_MONTHS, field_named},
    sql::{
        NoticeRow, ParticipantRow,
        fact_restrictions::{FactRestrictionRow, fact_restrictions},
        facts::{HistoryRow, history},
        frames, notice,
        support_circle::{HelperRow, helpers},
    },
};
use serde_json::{Value, json};
use support_plans::{
    agreed,
    sql::{
        EntryRow, VersionRow,
        appointments::{AppointmentRow, appointments},
        entries, versions,
    },
};
use transmissions::{Question, Show, gathered, questions, sql::rules::party};
use web::{
    Error, Event, Language, Result, Say, Visit,
    log::{self, Seen},
};

use crate::{
    access::Deed,
    given::{given, has_her_words, is_hers},
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
    /// What she has asked for, and what she was answered
    requests: Vec<SubjectRequestRow>,
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
    let participant = data_protection::restricted(&mut visit, unit, id, &format).await?;
    answer(visit, unit, participant, &format, true).await
}

async fn answer(mut visit: Visit, unit: Id<Unit>, participant: ParticipantRow, format: &str, in_full: bool) -> Result<Response> {
    let id = participant.id;
    let facts = history(&mut visit.tx, unit, id, in_full).await?;
    let mut versions = versions(&mut visit.tx, unit, id).await?;
    let hides_goal = !in_full && facts.iter().any(|row| row.field == "goal" && row.restricted_at.is_some());
    let say = visit.app.say(Language::De);
    versions.iter_mut().for_each(|row| row.content = agreed(&say, row, hides_goal));
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
        requests: of_participant(&mut visit.tx, unit, id).await?,
        marks: marks(&mut visit.tx, unit, id).await?,
        seen: log::of_subject(&mut visit.tx, unit, &id.to_string(), LINES).await?,
        is_named: sql::names_readers(&mut visit.tx, unit).await?,
        passed: gathered(&mut visit, unit, participant, Language::De, LINES).await?,
    };
    let entries = entries(&mut visit.tx, unit, id).await?;
    let reason = if format == "given" { "art_20" } else { "art_15" };
    let categories = known.categories(format, &entries).into_iter().map(Category::code);
    visit.log(Event::new("export", "participant").on(id).unit(unit).subject(id, categories).reason(reason));
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
    /// Of which categories there is something in a file. Notes are in none.
    fn categories(&self, format: &str, entries: &[EntryRow]) -> Vec<Category> {
        let category = |field: &str| field_named(field).map(|field| field.category);
        let mut categories = vec![Category::Identity];
        let planned = if format == "given" {
            categories.extend(self.facts.iter().filter(|row| is_hers(row)).filter_map(|row| category(&row.field)));
            entries.iter().any(has_her_words) || self.appointments.iter().any(|row| row.answer.is_some())
        } else {
            categories.push(Category::Assignment);
            categories.extend(self.facts.iter().filter_map(|row| category(&row.field)));
            categories.extend(self.passed.arrivals.iter().flat_map(|(_, arrived)| &arrived.facts).filter_map(|fact| category(&fact.field)));
            let passed = &self.passed;
            let of_health = !(passed.statements.is_empty() && passed.releases.is_empty() && passed.papers.is_empty());
            categories.extend(of_health.then_some(Category::Health));
            !self.versions.is_empty() || !self.appointments.is_empty()
        };
        categories.extend(planned.then_some(Category::Progress));
        categories.sort_unstable();
        categories.dedup();
        categories
    }

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

    /// What she is told beside her data (Art. 15(1)(a), (d)–(g) GDPR): what for, how long, her rights, where from. With whom it was shared stands at each transmission.
    fn information(&self) -> Vec<String> {
        let kept = self.say().text("access-kept").arg("months", KEPT_MONTHS).to_string();
        let text = |key: &str| self.say().text(key).to_string();
        vec![text("access-purpose"), text("access-source"), kept, text("access-rights"), text("access-complaint")]
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
            "information": self.information(),
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
            "requests": self.requests.iter().map(|row| json!({
                "kind": row.kind, "received_on": row.received_on.to_string(), "due_on": row.due_on.to_string(), "extension": row.extension,
                "answer": row.answer, "answered_on": row.answered_on.map(|day| day.to_string()), "manner": row.manner, "reason": row.reason,
            })).collect::<Vec<_>>(),
            "deletion": self.marks.iter().map(|row| json!({
                "kind": row.kind, "reason": row.reason, "until": row.until_day.map(|day| day.to_string()), "made_at": row.made_at.to_string(),
            })).collect::<Vec<_>>(),
            "log": self.seen.iter().map(|row| json!({
                "at": row.at.to_string(), "role": row.actor_role, "action": row.action, "object": row.object_type, "categories": row.categories,
                "in_emergency": row.reason.as_deref() == Some("emergency"),
            })).collect::<Vec<_>>(),
        })
    }
}
