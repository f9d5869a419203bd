//! The library as its callers see it.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "helpers of tests may panic")]

mod incoming;
mod python;
mod recurrence;
mod send;

use calendar::{Attendee, Conference, Event, Person, Status, When};
use jiff::Timestamp;

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

fn person(name: &str, email: &str) -> Person {
    Person { name: Some(name.to_owned()), email: email.to_owned() }
}

/// A meeting in spring, as the coordinator plans it.
fn meeting() -> Event {
    Event {
        uid: "meeting-019503@nahtstelle.example".to_owned(),
        sequence: 0,
        stamp: at("2026-03-01T12:00:00Z"),
        when: When::Time { start: at("2026-03-12T08:30:00Z"), end: at("2026-03-12T10:30:00Z") },
        summary: "Netzwerktreffen 1/2026: Ausbildung, Teilzeit; Küche & Pflege".to_owned(),
        location: Some("Landratsamt Erbach, Raum 112 (barrierefrei)".to_owned()),
        description: Some("Tagesordnung:\n1 Begrüßung\n2 Offene Punkte\n\nMit freundlichen Grüßen\nPetra Sommer".to_owned()),
        url: Some("https://nahtstelle.example/meetings/019503".to_owned()),
        conference: Some(Conference { url: "https://treffen.example/raum/7;k=4,2".to_owned(), label: "Videokonferenz".to_owned() }),
        organiser: person("Netzwerk Chancengleichheit, Südhessen", "termine@nahtstelle.example"),
        status: Status::Confirmed,
    }
}

fn guest() -> Attendee {
    Attendee::invited(person("Müller, Jörg \"JM\"", "joerg.mueller+netz@kreis.example"))
}

/// Two whole days without any extra.
fn workshop() -> Event {
    Event {
        uid: "workshop-1@nahtstelle.example".to_owned(),
        when: When::Days { first: jiff::civil::date(2026, 10, 24), last: jiff::civil::date(2026, 10, 25) },
        summary: "Klausur".to_owned(),
        location: None,
        description: None,
        url: None,
        conference: None,
        ..meeting()
    }
}
