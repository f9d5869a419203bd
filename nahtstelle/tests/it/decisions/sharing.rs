//! What she says, what follows of it by standing orders, and what lies with the other unit by that.

use std::collections::BTreeSet;

use jiff::{ToSpan, civil::Date};
use participants::{
    record,
    rules::{Category, field_named},
    sql::{ParticipantRow, facts, participant},
};
use transmissions::{Answered, Wish, pass_on, rules::Purpose, sql::consents};
use web::{Language, Visit};

use super::{CATEGORIES, Play, model::Model};

/// Of each kind of thing that may go one field.
const FIELDS: [(Category, &str); 3] = [(Category::Contact, "phone"), (Category::Profile, "wishes"), (Category::Family, "childcare")];

fn field(category: Category) -> &'static str {
    FIELDS.iter().find(|(one, _)| *one == category).map(|(_, name)| *name).unwrap()
}

impl Play<'_> {
    async fn row(&self, visit: &mut Visit, person: usize) -> ParticipantRow {
        participant(&mut visit.tx, self.unit, self.people[person]).await.unwrap().unwrap()
    }

    /// She says yes to some of what she is asked.
    pub(super) async fn says_yes(&self, visit: &mut Visit, model: &mut Model, person: usize, yes: BTreeSet<Category>) -> String {
        let until = visit.today().saturating_add(i32::try_from(self.pick(60)).unwrap().days());
        let said = Answered {
            id: visit.random_id(),
            recipient: self.recipient,
            purpose: Purpose::Report,
            granted: yes.iter().copied().collect(),
            refused: CATEGORIES[..3].iter().copied().filter(|one| !yes.contains(one)).collect(),
            until,
            manner: "screen".to_owned(),
            language: Language::De,
        };
        let row = self.row(visit, person).await;
        transmissions::give(visit, self.unit, &row, "Jobcenter", &said).await.unwrap();
        let line = format!("{person}: she says yes to {yes:?} until {until}");
        model.answers(person, Some((yes, until)), visit.today());
        line
    }

    pub(super) async fn takes_back(&self, visit: &mut Visit, model: &mut Model, person: usize) -> String {
        let all = consents::consents(&mut visit.tx, self.unit, self.people[person]).await.unwrap();
        if let Some(open) = all.iter().find(|one| one.ended_at.is_none()) {
            let row = self.row(visit, person).await;
            transmissions::withdraw(visit, self.unit, &row, open.id).await.unwrap();
        }
        model.answers(person, None, visit.today());
        format!("{person}: she takes it back")
    }

    /// Her legal frame counts on other days than before.
    pub(super) async fn frame(&self, visit: &mut Visit, model: &mut Model, person: usize) -> String {
        let today = visit.today();
        let from = today.saturating_sub(i32::try_from(self.pick(20)).unwrap().days()).saturating_add(7.days());
        let until = later(from, self.pick(40));
        let row = ParticipantRow { frame_from: Some(from), frame_until: Some(until), ..self.row(visit, person).await };
        assert!(participants::sql::update(&mut visit.tx, self.unit, &row).await.unwrap());
        self.changed(visit, person).await;
        model.frame(person, (from, until), today);
        format!("{person}: the frame counts from {from} to {until}")
    }

    /// Something is passed on, and the other unit is to get whatever changes of it.
    pub(super) async fn follow(&mut self, visit: &mut Visit, model: &mut Model, person: usize) -> String {
        let (category, name) = FIELDS[self.pick(3)];
        self.says(visit, model, person, category).await;
        let until = visit.today().saturating_add(i32::try_from(self.pick(30)).unwrap().days());
        let fields = vec![field_named(name).unwrap()];
        let wish = Wish { id: visit.random_id(), recipient: self.recipient, purpose: Purpose::Report, fields, order: None };
        let row = self.row(visit, person).await;
        if !pass_on(visit, self.unit, &row, &wish).await.unwrap().is_empty() {
            transmissions::follow(visit, self.unit, &row, &wish, until).await.unwrap();
        }
        if model.send(person, category, self.said, visit.now()) {
            model.people[person].orders.push((category, until));
        }
        self.followed[person].insert(category);
        format!("{person}: {category:?} is passed on, and followed until {until}")
    }

    /// All that was ever followed changes, with both of them.
    pub(super) async fn change(&mut self, visit: &mut Visit, model: &mut Model) -> String {
        for person in 0..self.people.len() {
            for category in self.followed[person].clone() {
                if !model.people[person].deleted {
                    self.says(visit, model, person, category).await;
                }
            }
        }
        format!("what was followed changes, up to {}", self.said)
    }

    /// She says something new of one kind.
    async fn says(&mut self, visit: &mut Visit, model: &mut Model, person: usize, category: Category) {
        self.said += 1;
        let (id, field) = (self.people[person], field_named(field(category)).unwrap());
        let known = facts::facts(&mut visit.tx, self.unit, id).await.unwrap();
        record(visit, self.unit, id, field, &self.said.to_string(), &known).await.unwrap();
        self.changed(visit, person).await;
        model.says(person, category, self.said, visit.now());
    }

    /// What follows in the background when something has changed.
    pub(super) async fn changed(&self, visit: &mut Visit, person: usize) {
        let job = transmissions::capability().jobs.first().unwrap();
        (job.run)(visit, &format!("{} {}", self.unit, self.people[person])).await.unwrap();
    }

    /// What lies with the other unit of both of them: what went, and nothing else.
    pub(super) async fn compare_there(&self, visit: &mut Visit, model: &Model) -> Result<(), String> {
        let lies = "SELECT a.name, f.field, f.value FROM arrivals a LEFT JOIN arrived_facts f ON f.arrival_id = a.id WHERE a.unit_id = $1";
        let rows = visit.tx.rows(lies, db::values![self.recipient]).await.unwrap();
        let text = |row: &db::Row, column| row.get::<Option<String>>(column).unwrap().unwrap_or_default();
        let mut lies: Vec<[String; 3]> = rows.iter().map(|row| ["name", "field", "value"].map(|column| text(row, column))).collect();
        lies.retain(|[name, ..]| self.names.contains(name));
        let sent =
            |person: usize, sent: &super::model::Sent| [self.names[person].clone(), field(sent.category).to_owned(), sent.said.to_string()];
        let all = model.people.iter().enumerate();
        let mut expected: Vec<[String; 3]> = all.flat_map(|(at, somebody)| somebody.there.iter().map(move |one| sent(at, one))).collect();
        lies.sort();
        expected.sort();
        if lies == expected { Ok(()) } else { Err(format!("{lies:?} lies there, and the model says {expected:?}")) }
    }
}

/// Some of what she is asked.
pub(super) fn some(mut says: impl FnMut() -> bool) -> BTreeSet<Category> {
    CATEGORIES[..3].iter().copied().filter(|_| says()).collect()
}

/// So many days later.
pub(super) fn later(day: Date, days: usize) -> Date {
    day.saturating_add(i32::try_from(days).unwrap().days())
}
