//! The answer as a paper for herself: everything in order, in words.

use data_protection::{
    sql::{deletions::MarkRow, subject_requests::SubjectRequestRow},
    state, what,
};
use documents::{Block, Column, Definition, Document, Item, List, Row, Table, Text};
use handovers::{rules::State, sql::HandoverRow};
use participants::{
    fact_restrictions::line as restriction_line,
    looked_at,
    sql::{fact_restrictions::FactRestrictionRow, facts::HistoryRow, support_circle::HelperRow},
};
use support_plans::sql::{VersionRow, appointments::AppointmentRow};
use transmissions::{
    Arrived, Question,
    rules::HEALTH,
    sql::{
        arrivals::{ArrivalRow, ArrivedFact},
        consents::ConsentRow,
        health_statements::StatementRow,
        secrecy_releases::PaperRow,
    },
};
use web::log::Seen;

use super::Known;
use crate::sql::CodeRow;

impl Known {
    /// For herself.
    pub(super) fn document(&self) -> Document {
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
        let request = |row: &SubjectRequestRow| format!("{}: {}", what(say, row), state(say, row));
        blocks.extend([heading("requests"), list(self.requests.iter().map(request).collect())]);
        blocks.extend([heading("deletions"), list(self.marks.iter().map(mark).collect())]);
        let line = |seen: &Seen| {
            say.text("participant-seen-line")
                .arg("at", say.instant(seen.at))
                .arg("who", self.who(seen))
                .arg("action", say.word("log-action", &seen.action))
                .arg("what", looked_at(say, seen))
                .to_string()
        };
        blocks.extend([
            heading("access-information"),
            list(self.information()),
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
