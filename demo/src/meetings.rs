//! Ten years of quarterly meetings of the network's assembly, and the next one, which is being prepared.

use accounts::Network;
use bodies::sql::RunningRow;
use calendar::{Exceptions, Holidays, Horizon, Recurrence, Slot, occurrences};
use db::Id;
use jiff::{
    ToSpan,
    civil::{Date, date, time},
};
use meetings::{
    Item, Meeting,
    rules::ItemKind,
    sql::{
        items::{self, ItemRow},
        meetings::{self as sql, MeetingRow},
        series::{self, SeriesRow},
    },
};
use web::{Error, Event, Result, Visit};

use crate::{directory::unexpected, minutes};

/// The body whose meetings they are.
const BODY: &str = "Netzwerkversammlung";

/// What they spoke about, in turns.
const TOPICS: [(&str, ItemKind); 12] = [
    ("Lage auf dem Arbeitsmarkt der Region", ItemKind::Report),
    ("Ausbildung in Teilzeit: Betriebe gewinnen", ItemKind::Discussion),
    ("Vom Minijob in sozialversicherte Arbeit", ItemKind::Discussion),
    ("Kinderbetreuung am Rand der Öffnungszeiten", ItemKind::Discussion),
    ("Woche der Chancengleichheit: gemeinsames Programm", ItemKind::Decision),
    ("Anerkennung ausländischer Abschlüsse", ItemKind::Information),
    ("Wiedereinstieg nach der Familienzeit", ItemKind::Discussion),
    ("Sprachkurse: Wartezeiten und freie Plätze", ItemKind::Report),
    ("Ergebnis der Befragung von Teilnehmenden", ItemKind::Report),
    ("Alleinerziehende: Wege in Arbeit", ItemKind::Discussion),
    ("Pendelwege im ländlichen Raum", ItemKind::Information),
    ("Jahresplanung und Termine", ItemKind::Decision),
];

pub(crate) async fn load(visit: &mut Visit, network: Id<Network>) -> Result<()> {
    let bodies = bodies::sql::running(&mut visit.tx, network).await?;
    let body = bodies.into_iter().find(|row| row.name == BODY).ok_or_else(|| unexpected("Gremium", BODY))?;
    let row = rhythm(&body);
    series::insert(&mut visit.tx, &row).await?;
    visit.log(Event::new("update", "series").on(body.id));
    let today = visit.today();
    let days = dates(&row, today)?;
    let mut topics = TOPICS.iter().cycle();
    let over = days.iter().filter(|(day, ..)| *day < today).count();
    for (index, (day, starts, ends)) in days.into_iter().enumerate() {
        let meeting = MeetingRow {
            starts_at: Some(starts),
            ends_at: Some(ends),
            place: row.place.clone(),
            access: row.access.clone(),
            topics_until: day.checked_sub(row.topic_days.days()).ok(),
            body: body.name.clone(),
            ..MeetingRow::draft(visit.id::<Meeting>(), body.id)
        };
        let meeting = meetings::enter(visit, meeting, false).await?;
        let position = items::next_position(&mut visit.tx, meeting.id).await?;
        for (position, (title, kind)) in (position..).zip(topics.by_ref().take(3)) {
            item(visit, network, &ItemRow { position, ..topic(visit, &body, Some(meeting.id), title, *kind) }).await?;
        }
        if day < today {
            sql::set_invited(&mut visit.tx, meeting.id, starts - jiff::SignedDuration::from_hours(24 * 28)).await?;
            minutes::write(visit, &meeting, index * 3, ends).await?;
            // Before the last two meetings everything is done.
            if index + 2 == over {
                minutes::settle(visit, network, starts).await?;
            }
        }
    }
    let waiting = topic(visit, &body, None, "Praktika in der Pflege: wer hat Plätze?", ItemKind::Discussion);
    item(visit, network, &waiting).await
}

/// They meet on the third Wednesday of March, June, September and December.
fn rhythm(body: &RunningRow) -> SeriesRow {
    SeriesRow {
        body_id: body.id,
        body: body.name.clone(),
        title: "Netzwerktreffen".to_owned(),
        rule: "FREQ=MONTHLY;INTERVAL=3;BYDAY=3WE".to_owned(),
        first_day: date(2011, 6, 15),
        begins: "9:30".to_owned(),
        minutes: 120,
        place: "Landratsamt Waldmark, Raum 112".to_owned(),
        online: String::new(),
        dial_in: String::new(),
        access: "Aufzug, rollstuhlgerechtes WC".to_owned(),
        topic_days: 14,
        objection_days: 14,
        skips_holidays: true,
        version: 1,
    }
}

/// The dates of the last ten years and the next one.
fn dates(row: &SeriesRow, today: Date) -> Result<Vec<(Date, jiff::Timestamp, jiff::Timestamp)>> {
    let rule: Recurrence = row.rule.parse().map_err(|_| Error::internal("the rhythm of the demonstration is not understood"))?;
    let start = row.first_day.to_datetime(time(9, 30, 0, 0));
    let first = Slot { start, end: start.saturating_add(row.minutes.minutes()) };
    let (from, until) = (today.saturating_sub(10.years()), today.saturating_add(4.months()));
    let horizon = Horizon { from, until, most: 60 };
    let (exceptions, off) = (Exceptions::default(), Holidays::default());
    let all: Vec<_> = occurrences(&rule, first, &exceptions, &off, horizon).map(|one| (one.day, one.start, one.end)).collect();
    let next = all.iter().position(|(day, ..)| *day >= today).map_or(all.len(), |next| next + 1);
    Ok(all.into_iter().take(next).collect())
}

fn topic(visit: &Visit, body: &RunningRow, meeting: Option<Id<Meeting>>, title: &str, kind: ItemKind) -> ItemRow {
    ItemRow { title: title.to_owned(), kind: kind.code().to_owned(), minutes: 30, ..ItemRow::draft(visit.id::<Item>(), body.id, meeting) }
}

async fn item(visit: &mut Visit, network: Id<Network>, row: &ItemRow) -> Result<()> {
    let now = visit.now();
    items::insert(&mut visit.tx, network, row, now).await?;
    visit.log(Event::new("create", "item").on(row.id));
    Ok(())
}
