//! One list: what will become of each row, what became of them, and who stayed when it was taken back.

use std::collections::BTreeMap;

use accounts::Unit;
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use drafts::Message;
use jiff::SignedDuration;
use participants::{
    rules::{Category, FIELDS},
    sql::unit as named_unit,
};
use web::{Error, Event, Result, Say, Visit};

use crate::{
    ParticipantList,
    access::own,
    list::{crumbs, place},
    rules::{Outcome, State, WAITS_DAYS},
    sql::{self, Kept, ListRow, RowRow},
    undo,
};

#[derive(Template)]
#[template(path = "show.html")]
struct Show {
    say: Say,
    unit: Id<Unit>,
    list: ListRow,
    rows: Vec<Row>,
    kept: Vec<Kept>,
    can_undo: bool,
}

/// A row as it is shown.
struct Row {
    row: RowRow,
    outcome: Outcome,
    known: BTreeMap<String, String>,
    why: String,
}

pub(crate) async fn show(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<ParticipantList>)>) -> Result<Response> {
    let list = own(&mut visit, unit, id).await?;
    let account = visit.actor.account().ok_or(Error::NotFound)?;
    let (mut rows, mut kept) = (Vec::new(), Vec::new());
    match State::from_code(&list.state) {
        Some(State::Read) => {
            let staged = sql::rows(&mut visit.tx, unit, id).await?;
            rows = staged.into_iter().map(|row| Row::of(row, &visit.say)).collect();
            visit.log(Event::new("read", "participant_list").on(id).unit(unit).categories(categories(&rows)).count(rows.len()));
        }
        Some(State::Undone) if list.kept > 0 => {
            kept = sql::kept(&mut visit.tx, unit, id, account).await?;
            visit.log(Event::new("read", "participant_list").on(id).unit(unit).categories(["C1"]).count(kept.len()));
        }
        _ => {}
    }
    let named = named_unit(&mut visit.tx, unit).await?.ok_or(Error::NotFound)?;
    crumbs(&mut visit, &named);
    visit.crumb_text("participant-lists", format!("/units/{unit}/participant-lists"));
    let can_undo = list.taken_up > 0 && list.undone_at.is_none() && list.applied_at.is_some_and(|at| undo::until(at) >= visit.now());
    let content = Show { say: visit.say.clone(), unit, list, rows, kept, can_undo };
    visit.page(content.title(), &content).await
}

/// Which categories stand in the rows, by their codes.
fn categories(rows: &[Row]) -> Vec<&'static str> {
    let shown = |category: &Category| {
        let of_it = |field: &String| FIELDS.iter().any(|one| one.category == *category && one.name == field);
        *category == Category::Identity || rows.iter().any(|row| row.known.keys().any(of_it))
    };
    Category::ALL.into_iter().filter(shown).map(Category::code).collect()
}

impl Row {
    fn of(row: RowRow, say: &Say) -> Self {
        let message = serde_json::from_str::<Message>(&row.message).ok();
        Self {
            outcome: Outcome::from_code(&row.status).unwrap_or(Outcome::Error),
            known: serde_json::from_str(&row.known).unwrap_or_default(),
            why: message.map(|message| message.say(say)).unwrap_or_default(),
            row,
        }
    }
}

impl Show {
    fn title(&self) -> String {
        self.say.text("participant-list-of").arg("at", self.say.instant(self.list.made_at)).to_string()
    }

    fn at(&self, what: &str) -> String {
        format!("{}/{what}", place(self.unit, self.list.id))
    }

    fn caseload(&self) -> String {
        format!("/units/{}/participants", self.unit)
    }

    fn is(&self, state: &str) -> bool {
        self.list.state == state
    }

    fn state(&self) -> String {
        self.say.word("participant-list-state", &self.list.state)
    }

    /// "Alle wissen Bescheid: Hinweis gegeben am 2. März 2026 (Deutsch, auf Papier gegeben)."
    fn told(&self) -> String {
        self.say
            .text("participant-list-told")
            .arg("day", self.say.day(self.list.told_on))
            .arg("language", self.say.word("language", &self.list.language))
            .arg("manner", self.say.word("notice-manner", &self.list.manner))
            .to_string()
    }

    fn frame(&self) -> String {
        self.say.word("frame", &self.list.frame)
    }

    /// What was in the file and is not kept, and why, a sentence each.
    fn not_kept(&self) -> Vec<String> {
        let mut sentences: Vec<String> =
            self.list.not_kept.split_whitespace().map(|word| self.say.word("participant-list-not-kept", word)).collect();
        let unread: Vec<String> = serde_json::from_str(&self.list.unread).unwrap_or_default();
        if !unread.is_empty() {
            sentences.push(self.say.text("participant-list-unread").arg("columns", unread.join(", ")).to_string());
        }
        sentences
    }

    /// What will become of the rows, with how many there are.
    fn outcomes(&self) -> Vec<(Outcome, i64)> {
        let count = |outcome: Outcome| self.rows.iter().filter(|row| row.outcome == outcome).map(|_| 1).sum();
        let all = [Outcome::New, Outcome::There, Outcome::Twice, Outcome::Error];
        all.into_iter().map(|outcome| (outcome, count(outcome))).filter(|(_, count)| *count > 0).collect()
    }

    fn brings_somebody(&self) -> bool {
        self.rows.iter().any(|row| row.outcome != Outcome::Error)
    }

    fn since(&self, row: &Row) -> String {
        row.row.begun_on.map(|day| self.say.day(day)).unwrap_or_default()
    }

    /// "Telefon: 0170 1; Sprachen: Arabisch"
    fn known(&self, row: &Row) -> String {
        let fields = FIELDS.iter().filter_map(|field| row.known.get(field.name).map(|value| (field.name, value)));
        fields.map(|(name, value)| format!("{}: {value}", self.say.word("participant", name))).collect::<Vec<_>>().join("; ")
    }

    /// The rows that may be other people after all.
    fn others(&self) -> Vec<Choice> {
        let choice = |row: &Row| {
            let label = self.say.text("participant-list-other").arg("row", row.row.row.to_string()).arg("name", row.row.name.as_str());
            Choice::new(row.row.row.to_string(), label.to_string(), false)
        };
        self.rows.iter().filter(|row| row.outcome.asks()).map(choice).collect()
    }

    fn waits_until(&self) -> String {
        let until = self.list.made_at + SignedDuration::from_hours(24 * WAITS_DAYS);
        self.say.text("participant-list-waits").arg("day", self.say.day(web::today(until))).to_string()
    }

    fn taken_up(&self) -> String {
        self.say.text("participant-list-applied").arg("count", self.list.taken_up).to_string()
    }

    /// What was left out, and why.
    fn left_out(&self) -> Vec<String> {
        let sentence = |(key, count): (&'static str, i64)| self.say.text(key).arg("count", count).to_string();
        let all = [
            ("participant-list-left-there", self.list.there_rows),
            ("participant-list-left-twice", self.list.twice_rows),
            ("participant-list-left-error", self.list.error_rows),
        ];
        all.into_iter().filter(|(_, count)| *count > 0).map(sentence).collect()
    }

    fn undo_until(&self) -> String {
        let day = self.list.applied_at.map(|at| self.say.day(web::today(undo::until(at)))).unwrap_or_default();
        self.say.text("participant-list-undo-until").arg("day", day).to_string()
    }

    fn taken_back(&self) -> String {
        self.say.text("participant-list-undone").arg("count", self.list.taken_up - self.list.kept).to_string()
    }

    fn stayed(&self) -> String {
        self.say.text("participant-list-kept").arg("count", self.list.kept).to_string()
    }

    /// Those who stayed and are helped by others today: they are counted, not named.
    fn others_stayed(&self) -> String {
        let others = self.list.kept - self.kept.iter().map(|_| 1).sum::<i64>();
        if others > 0 { self.say.text("participant-list-kept-others").arg("count", others).to_string() } else { String::new() }
    }
}
