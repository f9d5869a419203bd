//! What the first of the coach's wants to reach, and what is planned with her.

use accounts::Unit;
use db::Id;
use jiff::{ToSpan, civil::time};
use participants::{Participant, sql::support_circle::helpers};
use support_plans::{
    Agreed, agree, enter, make,
    rules::{Kind, State},
    sql::{EntryRow, appointments::AppointmentRow},
    write,
};
use web::{Result, Visit, instant};

/// An entry: what kind, what, in so many days from today it is due or, before today, was done, how far it is, and whether the one who leads does it.
type Planned = (Kind, &'static str, i32, State, bool);

const ENTRIES: [Planned; 10] = [
    (Kind::Milestone, "Lebenslauf ist fertig", -40, State::Done, false),
    (Kind::Milestone, "Zeugnis ist übersetzt", -26, State::Done, false),
    (Kind::Milestone, "Praktikum ist vereinbart", 24, State::Planned, false),
    (Kind::Milestone, "Praktikum ist gemacht", 60, State::Planned, false),
    (Kind::Milestone, "Zehn Bewerbungen sind geschrieben", 90, State::Planned, false),
    (Kind::Module, "Deutsch B1", 120, State::Running, false),
    (Kind::Module, "Hygiene-Schulung", 35, State::Booked, false),
    (Kind::Step, "Drei Kantinen anrufen und nach einem Praktikum fragen", 3, State::Planned, true),
    (Kind::Step, "Arbeitszeiten aufschreiben, die zur Kita passen", 6, State::Planned, false),
    (Kind::Step, "Zeugnisse kopieren und mitbringen", -26, State::Done, false),
];

/// Writes the plan, and agrees on it with her.
pub(crate) async fn load(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>) -> Result<()> {
    let today = visit.today();
    let lead = helpers(&mut visit.tx, unit, id).await?.first().map(|helper| helper.account_id);
    for (kind, text, days, state, led) in ENTRIES {
        let day = today.saturating_add(days.days());
        let row = EntryRow {
            id: visit.random_id(),
            kind: kind.code().to_owned(),
            text: text.to_owned(),
            doer_id: lead.filter(|_| led),
            doer: None,
            due_on: (!state.is_closed()).then_some(day),
            state: state.code().to_owned(),
            closed_on: state.is_closed().then_some(day),
            disputed: false,
            remark: String::new(),
            version: 1,
        };
        enter(visit, unit, id, &row).await?;
    }
    write(visit, unit, id).await?;
    let at = instant(today.saturating_add(4.days()), time(9, 0, 0, 0)).unwrap_or_else(|| visit.now());
    let next = AppointmentRow {
        id: visit.random_id(),
        at,
        place: "Rathaus Waldmark, Raum 112".to_owned(),
        bring: "Ausweis und Zeugnisse".to_owned(),
        answer: None,
    };
    make(visit, unit, id, &next).await?;
    let agreed = Agreed { id: visit.random_id(), review_on: today.saturating_add(3.months()) };
    agree(visit, unit, id, &agreed).await
}
