//! Events as iCalendar texts: RFC 5545 for the form, RFC 5546 for what is asked of whom.

use jiff::{Timestamp, civil::Date};

use crate::{
    event::{Attendee, Event, Status, When},
    line::{Lines, mailto},
    zone,
};

/// What a calendar text asks for (RFC 5546 §1.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Please answer.
    Request,
    /// Only for your calendar.
    Publish,
    /// Does not take place.
    Cancel,
}

/// A calendar text and what it asks for. Only functions of this file make one, so the method in a mail's header is always the one in the text
/// (Outlook shows nothing when they differ).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    method: Method,
    text: String,
}

impl Calendar {
    /// A calendar text that one of these functions made and that was stored meanwhile; nothing for any other.
    pub fn read(text: &str) -> Option<Self> {
        let method = [Method::Request, Method::Publish, Method::Cancel].into_iter().find(|method| {
            let line = format!("\r\nMETHOD:{}\r\n", method.code());
            // Before the first component: what a person wrote can stand only within.
            text.split("\r\nBEGIN:").next().is_some_and(|head| format!("{head}\r\n").contains(&line))
        })?;
        Some(Self { method, text: text.to_owned() })
    }

    /// What it asks for.
    pub fn method(&self) -> Method {
        self.method
    }

    /// The text, with CRLF.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// `Content-Type` of a mail's part or of a download.
    pub fn content_type(&self) -> String {
        format!("text/calendar; method={}; charset=UTF-8", self.method.code())
    }
}

impl Method {
    fn code(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Publish => "PUBLISH",
            Self::Cancel => "CANCEL",
        }
    }
}

impl Event {
    /// An invitation, or its update: to one person, who is its only attendee.
    pub fn request(&self, to: &Attendee) -> Calendar {
        calendar(Method::Request, |lines| self.alone(lines, Some(to)))
    }

    /// For somebody who is not asked: guests without a role, participants. It goes into the calendar and has no buttons.
    pub fn publish(&self) -> Calendar {
        calendar(Method::Publish, |lines| self.alone(lines, None))
    }

    /// Takes the event out of the calendar of somebody who was asked, or (`None`) of a guest. Send it for [`Event::cancelled`] to everybody, and to
    /// somebody who is not invited any more for [`Event::revised`]; the status says in both cases that it is off, because Gmail looks only there.
    pub fn cancel(&self, to: Option<&Attendee>) -> Calendar {
        let off = Self { status: Status::Cancelled, ..self.clone() };
        let told = to.map(|to| Attendee { asked: false, ..to.clone() });
        calendar(Method::Cancel, |lines| off.alone(lines, told.as_ref()))
    }

    /// The event with the time zone that it needs.
    fn alone(&self, lines: &mut Lines, attendee: Option<&Attendee>) {
        if matches!(self.when, When::Time { .. }) {
            lines.ready(zone::VTIMEZONE);
        }
        self.write(lines, attendee);
    }

    fn write(&self, lines: &mut Lines, attendee: Option<&Attendee>) {
        lines.plain("BEGIN", "VEVENT");
        lines.text("UID", &self.uid);
        lines.plain("SEQUENCE", &self.sequence.to_string());
        lines.plain("DTSTAMP", &utc(self.stamp));
        lines.plain("LAST-MODIFIED", &utc(self.stamp));
        self.when.write(lines);
        lines.text("SUMMARY", &self.summary);
        if let Some(place) = self.place() {
            lines.text("LOCATION", place);
        }
        if let Some(text) = self.text() {
            lines.text("DESCRIPTION", &text);
        }
        if let Some(url) = &self.url {
            lines.plain("URL", url);
        }
        if let Some(conference) = &self.conference {
            let parameters = [("VALUE", "URI"), ("FEATURE", "VIDEO"), ("LABEL", conference.label.as_str())];
            lines.with("CONFERENCE", &parameters, &conference.url);
        }
        let organiser = &self.organiser;
        let named = organiser.name.as_deref().map(|name| [("CN", name)]);
        lines.with("ORGANIZER", named.as_ref().map_or(&[], |named| named.as_slice()), &mailto(&organiser.email));
        if let Some(attendee) = attendee {
            attendee.write(lines);
        }
        lines.plain("STATUS", self.status.code());
        lines.plain("END", "VEVENT");
    }

    /// The place; for a meeting that is only online the address to dial in, since Outlook makes its "join" from it.
    fn place(&self) -> Option<&str> {
        let place = self.location.as_deref().filter(|place| !place.trim().is_empty());
        place.or(self.conference.as_ref().map(|conference| conference.url.as_str()))
    }

    /// The text with the links that are not in it yet.
    fn text(&self) -> Option<String> {
        let mut text = self.description.clone().unwrap_or_default();
        let dial_in = self.conference.as_ref().map(|conference| (format!("{}: {}", conference.label, conference.url), &conference.url));
        let page = self.url.as_ref().map(|url| (url.clone(), url));
        for (line, link) in dial_in.into_iter().chain(page) {
            if !text.contains(link.as_str()) {
                text.push_str(if text.is_empty() { "" } else { "\n\n" });
                text.push_str(&line);
            }
        }
        (!text.is_empty()).then_some(text)
    }
}

impl Attendee {
    fn write(&self, lines: &mut Lines) {
        // Outlook wants a name; the address is better than none.
        let name = self.person.name.as_deref().unwrap_or(&self.person.email);
        let asked = if self.asked { "TRUE" } else { "FALSE" };
        let parameters =
            [("CUTYPE", "INDIVIDUAL"), ("ROLE", self.role.code()), ("PARTSTAT", self.answer.code()), ("RSVP", asked), ("CN", name)];
        lines.with("ATTENDEE", &parameters, &mailto(&self.person.email));
    }
}

impl When {
    fn write(&self, lines: &mut Lines) {
        match *self {
            Self::Time { start, end } => {
                moment(lines, "DTSTART", start);
                moment(lines, "DTEND", end.max(start));
            }
            Self::Days { first, last } => {
                let after = last.max(first).tomorrow().unwrap_or(last);
                lines.with("DTSTART", &[("VALUE", "DATE")], &day(first));
                lines.with("DTEND", &[("VALUE", "DATE")], &day(after));
            }
        }
    }
}

/// Somebody's dates to subscribe to. Programs are asked to look again every hour; Outlook takes its time nevertheless.
pub fn feed(name: &str, events: &[Event]) -> Calendar {
    calendar(Method::Publish, |lines| {
        lines.text("NAME", name);
        lines.text("X-WR-CALNAME", name);
        lines.plain("X-WR-TIMEZONE", zone::NAME);
        lines.with("REFRESH-INTERVAL", &[("VALUE", "DURATION")], "PT1H");
        lines.plain("X-PUBLISHED-TTL", "PT1H");
        lines.ready(zone::VTIMEZONE);
        for event in events {
            event.write(lines, None);
        }
    })
}

fn calendar(method: Method, content: impl FnOnce(&mut Lines)) -> Calendar {
    let mut lines = Lines::default();
    lines.plain("BEGIN", "VCALENDAR");
    lines.plain("PRODID", "-//Nahtstelle//Nahtstelle//DE");
    lines.plain("VERSION", "2.0");
    lines.plain("CALSCALE", "GREGORIAN");
    lines.plain("METHOD", method.code());
    content(&mut lines);
    lines.plain("END", "VCALENDAR");
    Calendar { method, text: lines.finish() }
}

fn moment(lines: &mut Lines, name: &str, at: Timestamp) {
    match zone::local(at) {
        Some(local) => lines.with(name, &[("TZID", zone::NAME)], &local.strftime("%Y%m%dT%H%M%S").to_string()),
        None => lines.plain(name, &utc(at)),
    }
}

fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn day(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}
