//! A calendar's answer.

use calcard::{
    Entry, Parser,
    icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarParameterName, ICalendarProperty},
};
use jiff::{
    Timestamp,
    civil::{Date, DateTime, Time},
    tz::Offset,
};

use super::{
    About, Content, Counter, Head, Moment, Reply, Unusable,
    mime::{Mail, Part},
    tidy,
};
use crate::{Answer, Person, zone};

const BYTES: usize = 256_000;
const COMMENT: usize = 4_000;

/// The answer in a mail, if it brings one. A calendar text that asks or tells something is no answer: then the mail is what it is without it.
pub(super) fn read(mail: &Mail, head: &Head) -> Result<Option<Content>, Unusable> {
    // Of Gmail's two copies the one in the mail itself comes first.
    let Some(part) = mail.parts.iter().find(|part| is_calendar(part)) else { return Ok(None) };
    let said = part.method.as_deref().map(str::to_ascii_uppercase);
    if said.as_deref().is_some_and(|method| method != "REPLY" && method != "COUNTER") {
        return Ok(None);
    }
    if part.is_cut() || part.bytes().len() > BYTES {
        // A whole calendar that somebody attaches to a letter
        return if said.is_some() { Err(Unusable::TooLarge) } else { Ok(None) };
    }
    let text = part.text();
    let calendar = match Parser::new(&text).entry() {
        Entry::ICalendar(calendar) => calendar,
        _ if said.is_none() => return Ok(None),
        _ => return Err(Unusable::NoCalendar),
    };
    let method =
        calendar.components.first().and_then(|outer| text_of(outer, &ICalendarProperty::Method)).map(|method| method.to_ascii_uppercase());
    match method.or(said).as_deref() {
        Some("REPLY") => reply(&calendar, head).map(|reply| Some(Content::Reply(reply))),
        Some("COUNTER") => counter(&calendar, head).map(|counter| Some(Content::Counter(counter))),
        _ => Ok(None),
    }
}

fn is_calendar(part: &Part) -> bool {
    matches!(part.kind.as_str(), "text/calendar" | "application/ics" | "text/x-vcalendar")
        || part.name.as_deref().is_some_and(|name| name.to_ascii_lowercase().ends_with(".ics"))
}

fn reply(calendar: &ICalendar, head: &Head) -> Result<Reply, Unusable> {
    let event = event(calendar)?;
    let line = attendee(event, head)?;
    let answer = line.parameters(&ICalendarParameterName::Partstat).find_map(|code| Answer::parse(code.as_text()?));
    let delegated = line.parameters(&ICalendarParameterName::DelegatedTo).filter_map(|to| to.as_text().map(address));
    Ok(Reply {
        attendee: person(line),
        about: about(calendar, event)?,
        answer: answer.ok_or(Unusable::NoAnswer)?,
        comment: comment(event),
        delegated_to: delegated.take(10).collect(),
    })
}

fn counter(calendar: &ICalendar, head: &Head) -> Result<Counter, Unusable> {
    let event = event(calendar)?;
    Ok(Counter {
        attendee: person(attendee(event, head)?),
        about: about(calendar, event)?,
        start: moment(calendar, event, &ICalendarProperty::Dtstart),
        end: moment(calendar, event, &ICalendarProperty::Dtend),
        comment: comment(event),
    })
}

fn event(calendar: &ICalendar) -> Result<&ICalendarComponent, Unusable> {
    calendar.components.iter().find(|each| each.component_type == ICalendarComponentType::VEvent).ok_or(Unusable::NoEvent)
}

fn about(calendar: &ICalendar, event: &ICalendarComponent) -> Result<About, Unusable> {
    let uid = text_of(event, &ICalendarProperty::Uid).map(tidy).filter(|uid| !uid.is_empty()).ok_or(Unusable::NoUid)?;
    let sequence = event.property(&ICalendarProperty::Sequence).and_then(|line| line.values.first()?.as_integer());
    Ok(About {
        uid,
        sequence: sequence.and_then(|number| u32::try_from(number).ok()).unwrap_or(0),
        occurrence: moment(calendar, event, &ICalendarProperty::RecurrenceId),
        stamp: match moment(calendar, event, &ICalendarProperty::Dtstamp) {
            Some(Moment::Time(at)) => Some(at),
            _ => None,
        },
    })
}

/// Who answers. RFC 5546 wants one; Exchange's counter proposals name all, then it is who sent the mail.
fn attendee<'a>(event: &'a ICalendarComponent, head: &Head) -> Result<&'a ICalendarEntry, Unusable> {
    let all: Vec<_> = event.properties(&ICalendarProperty::Attendee).filter(|line| line.calendar_address().is_some()).take(1_000).collect();
    let from = head.from.as_ref().map(|from| from.email.as_str()).unwrap_or_default();
    match all.as_slice() {
        [] => Err(Unusable::NoAttendee),
        [one] => Ok(*one),
        several => several.iter().copied().find(|line| person(line).email.eq_ignore_ascii_case(from)).ok_or(Unusable::SeveralAttendees),
    }
}

fn person(line: &ICalendarEntry) -> Person {
    let name = line.parameters(&ICalendarParameterName::Cn).find_map(|name| name.as_text()).map(tidy);
    // Exchange writes internal addresses here at times and the real one beside it.
    let stated = line.parameters(&ICalendarParameterName::Email).find_map(|email| email.as_text());
    let written = line.values.first().and_then(|value| value.as_text()).unwrap_or_default();
    let email = address(stated.filter(|_| !written.contains('@')).unwrap_or(written));
    Person { name: name.filter(|name| !name.is_empty() && !name.eq_ignore_ascii_case(&email)), email }
}

fn address(text: &str) -> String {
    let text = text.trim().trim_matches('"');
    let bare = text.get(..7).filter(|scheme| scheme.eq_ignore_ascii_case("mailto:")).map_or(text, |_| &text[7..]);
    tidy(&unescaped(bare))
}

/// `%2C` and the like, which our own invitations contain for unusual addresses.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = tail.get(..2).filter(|_| *first == b'%').and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => (bytes.push(byte), rest = &tail[2..]),
            None => (bytes.push(*first), rest = tail),
        };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn comment(event: &ICalendarComponent) -> Option<String> {
    let all: Vec<&str> = event.properties(&ICalendarProperty::Comment).filter_map(|line| line.values.first()?.as_text()).take(10).collect();
    let text: String = all.join("\n").trim().chars().filter(|each| *each == '\n' || !each.is_control()).take(COMMENT).collect();
    (!text.is_empty()).then_some(text)
}

fn text_of<'a>(component: &'a ICalendarComponent, property: &ICalendarProperty) -> Option<&'a str> {
    component.property(property)?.values.first()?.as_text()
}

fn moment(calendar: &ICalendar, event: &ICalendarComponent, property: &ICalendarProperty) -> Option<Moment> {
    let line = event.property(property)?;
    let value = line.values.first()?.as_partial_date_time()?;
    let small = |number: Option<u8>| number.and_then(|number| i8::try_from(number).ok());
    let day = Date::new(i16::try_from(value.year?).ok()?, small(value.month)?, small(value.day)?).ok()?;
    let Some(hour) = small(value.hour) else { return Some(Moment::Day(day)) };
    let time = Time::new(hour, small(value.minute).unwrap_or(0), small(value.second).unwrap_or(0).min(59), 0).ok()?;
    let local = day.to_datetime(time);
    if let Some(hours) = value.tz_hour {
        let seconds = i32::from(hours) * 3_600 + i32::from(value.tz_minute.unwrap_or(0)) * 60;
        let offset = Offset::from_seconds(if value.tz_minus { -seconds } else { seconds }).ok()?;
        return offset.to_timestamp(local).ok().map(Moment::Time);
    }
    instant(calendar, line.tz_id(), local).map(Moment::Time)
}

/// A local time in the zone with this name, which may be one of Windows. A name that nobody knows ("Customized Time Zone") stands for ours, because
/// the answer repeats what we had sent.
fn instant(calendar: &ICalendar, name: Option<&str>, local: DateTime) -> Option<Timestamp> {
    let known = name.and_then(|name| calendar.build_tz_resolver().resolve(name)).and_then(|zone| zone.name());
    match known.and_then(|name| zone::named(&name)) {
        Some(zone) => zone.to_ambiguous_timestamp(local).compatible().ok(),
        None => zone::instant(local),
    }
}
