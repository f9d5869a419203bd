use calcard::{
    Entry, Parser,
    icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarParameterName, ICalendarProperty},
};
use calendar::{Answer, Calendar, Event, Method, Status, When, body, feed};
use jiff::{Timestamp, ToSpan, civil::Weekday, tz::TimeZone};
use proptest::prelude::*;

use crate::{at, guest, meeting, workshop};

/// Snapshots in readable lines; that each ends with CRLF is a test of its own.
fn lines(calendar: &Calendar) -> String {
    calendar.as_str().replace("\r\n", "\n")
}

#[test]
fn an_invitation_asks_one_person_and_says_all() {
    insta::assert_snapshot!(lines(&meeting().request(&guest())));
}

#[test]
fn a_guest_without_a_role_gets_an_entry_without_questions() {
    let published = meeting().publish();
    assert_eq!(published.content_type(), "text/calendar; method=PUBLISH; charset=UTF-8");
    insta::assert_snapshot!(lines(&published));
}

#[test]
fn whole_days_end_on_the_day_after_and_need_no_zone() {
    insta::assert_snapshot!(lines(&workshop().publish()));
}

#[test]
fn a_feed_names_how_often_to_look_and_nobody_who_comes() {
    let off = Event { uid: "off@nahtstelle.example".to_owned(), status: Status::Cancelled, ..meeting() };
    insta::assert_snapshot!(lines(&feed("Meine Termine, Südhessen", &[meeting(), workshop(), off])));
}

/// RFC 5546 §3.2.2: the same UID throughout, a higher number each time, and only the last one is off.
#[test]
fn an_invitation_is_updated_and_called_off_under_one_uid() {
    let asked = meeting();
    let first = asked.request(&guest());
    let moved = Event {
        when: When::Time { start: at("2026-03-19T08:30:00Z"), end: at("2026-03-19T10:30:00Z") },
        ..asked.revised(at("2026-03-04T08:00:00Z"))
    };
    let mut accepted = guest();
    accepted.answer = Answer::Accepted;
    let second = moved.request(&accepted);
    let third = moved.clone().cancelled(at("2026-03-10T08:00:00Z")).cancel(Some(&accepted));

    let seen: Vec<_> = [&first, &second, &third]
        .map(|sent| {
            let calendar = parsed(sent);
            let event = event(&calendar);
            let text = |name| text(event, name);
            let sequence = event.property(&ICalendarProperty::Sequence).and_then(|line| line.values[0].as_integer());
            (text(ICalendarProperty::Uid), sequence, text(ICalendarProperty::Status), sent.method())
        })
        .to_vec();
    let uid = Some("meeting-019503@nahtstelle.example".to_owned());
    let status = |code: &str| Some(code.to_owned());
    assert_eq!(
        seen,
        [
            (uid.clone(), Some(0), status("CONFIRMED"), Method::Request),
            (uid.clone(), Some(1), status("CONFIRMED"), Method::Request),
            (uid, Some(2), status("CANCELLED"), Method::Cancel),
        ]
    );
    insta::assert_snapshot!("update", lines(&second));
    insta::assert_snapshot!("called_off", lines(&third));
}

#[test]
fn somebody_who_is_not_invited_any_more_is_told_so_while_the_meeting_stays() {
    let gone = meeting().revised(at("2026-03-04T08:00:00Z")).cancel(Some(&guest()));
    assert!(gone.as_str().contains("METHOD:CANCEL\r\n") && gone.as_str().contains("STATUS:CANCELLED\r\n"));
    let none = meeting().cancel(None);
    assert!(!none.as_str().contains("ATTENDEE"), "a guest without a role was never an attendee");
}

#[test]
fn a_meeting_that_is_only_online_has_its_link_as_its_place_and_no_link_stands_twice() {
    let event =
        Event { location: Some(" ".to_owned()), description: Some("Link: https://treffen.example/raum/7;k=4,2".to_owned()), ..meeting() };
    let calendar = parsed(&event.publish());
    let event = self::event(&calendar);
    assert_eq!(text(event, ICalendarProperty::Location).as_deref(), Some("https://treffen.example/raum/7;k=4,2"));
    let description = text(event, ICalendarProperty::Description).expect("a description");
    assert_eq!(description, "Link: https://treffen.example/raum/7;k=4,2\n\nhttps://nahtstelle.example/meetings/019503");
}

#[test]
fn the_mail_carries_the_event_as_alternative_and_as_file() {
    let parts = body("Guten Tag,\n\nwir laden Sie herzlich ein. Übrigens:\n--=_parts\n", &meeting().request(&guest())).formatted();
    let mail = String::from_utf8(parts.clone()).expect("only ASCII");
    insta::assert_snapshot!(mail.replace("\r\n", "\n"));
    let read = mail_parser::MessageParser::default().parse(&parts).expect("a mail");
    let texts: Vec<_> =
        read.parts.iter().filter_map(|part| std::str::from_utf8(part.contents()).ok().filter(|text| text.starts_with("BEGIN:"))).collect();
    assert_eq!(texts, [meeting().request(&guest()).as_str(); 2]);
    assert_eq!(read.parts.len(), 5, "no text can imitate a border");
}

/// The rule that is sent and calculated with is the one of the time zone database, hour by hour around each change.
#[test]
fn our_rule_of_summer_time_is_that_of_the_time_zone_database() {
    let berlin = TimeZone::get("Europe/Berlin").expect("Berlin");
    let mut moment = at("1996-04-01T00:00:00Z");
    let mut changes = 0;
    while moment < at("2041-01-01T00:00:00Z") {
        let local = moment.to_zoned(berlin.clone()).datetime().strftime("%Y%m%dT%H%M%S").to_string();
        let sent = start_line(moment);
        let beside = [moment - 1.hour(), moment + 1.hour()].map(|each| each.to_zoned(berlin.clone()).datetime());
        let again = beside.contains(&moment.to_zoned(berlin.clone()).datetime());
        changes += i32::from(again);
        let expected =
            if again { format!("DTSTART:{}", moment.strftime("%Y%m%dT%H%M%SZ")) } else { format!("DTSTART;TZID=Europe/Berlin:{local}") };
        assert_eq!(sent, expected, "at {moment}");
        let shown = moment.to_zoned(berlin.clone());
        moment += match (shown.month(), shown.weekday()) {
            (3 | 10, Weekday::Saturday | Weekday::Sunday) if shown.day() > 23 => 1.hour(),
            (3 | 10, _) => 24.hours(),
            _ => 240.hours(),
        };
    }
    assert_eq!(changes, 90, "an hour comes twice each autumn, and is sent in UTC");
}

#[test]
fn what_was_before_our_rule_is_sent_in_utc() {
    assert_eq!(start_line(at("1995-10-10T08:00:00Z")), "DTSTART:19951010T080000Z");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// Whatever people type, it stays one value of one line.
    #[test]
    fn no_text_becomes_a_line_of_its_own(summary in ".{0,120}", place in ".{1,40}", text in "(.|\r|\n|\r\n|,|;|\\\\|\"){0,200}", name in "(.|\n|\"|;|:|,){1,60}", email in "[a-z\"<>,;:%\r\n]{1,12}@[a-zäöü\r\n.]{1,12}", url in "https://[a-z]{1,5}(.|\n|\r){0,90}") {
        let mut to = guest();
        to.person.name = Some(name);
        to.person.email = email;
        let event = Event {
            uid: summary.clone(), summary: summary.clone(), location: Some(place.clone()), description: Some(text.clone()), url: Some(url.clone()), conference: None, ..meeting()
        };
        let sent = event.request(&to);
        prop_assert!(sent.as_str().ends_with("\r\n"));
        for line in sent.as_str().strip_suffix("\r\n").unwrap_or_default().split("\r\n") {
            prop_assert!(line.len() <= 75, "{} octets: {line:?}", line.len());
            prop_assert!(!line.contains(['\r', '\n']));
        }
        let unfolded = sent.as_str().replace("\r\n ", "");
        let names: Vec<&str> = unfolded.split("\r\n").filter_map(|line| line.split([':', ';']).next()).collect();
        let expected = ["UID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION", "URL", "ORGANIZER", "ATTENDEE", "STATUS", "END", "END", ""];
        let begin = names.iter().position(|name| *name == "UID").unwrap_or_default();
        let mut wanted = expected.to_vec();
        if place.trim().is_empty() {
            wanted.retain(|name| *name != "LOCATION");
        }
        prop_assert_eq!(&names[begin..], &wanted[..]);

        let calendar = parsed(&sent);
        let read = self::event(&calendar);
        let clean = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n").chars().filter(|each| matches!(each, '\n' | '\t') || !each.is_control()).collect::<String>();
        if !clean(&summary).trim().is_empty() {
            prop_assert_eq!(self::text(read, ICalendarProperty::Summary).unwrap_or_default(), clean(&summary));
        }
        let description = self::text(read, ICalendarProperty::Description).unwrap_or_default();
        prop_assert!(description.starts_with(&clean(&text)), "{description:?} is not {text:?}");
    }

    /// A name that is a parameter stays a name: nothing in it becomes another parameter.
    #[test]
    fn a_name_is_only_a_name(name in "[a-zA-Zäöü;:,\"=^ ]{1,80}") {
        let mut to = guest();
        to.person.name = Some(name.clone());
        let calendar = parsed(&meeting().request(&to));
        let attendee = event(&calendar).property(&ICalendarProperty::Attendee).expect("an attendee");
        prop_assert_eq!(attendee.params.len(), 5);
        let read = attendee.parameters(&ICalendarParameterName::Cn).find_map(|value| value.as_text()).unwrap_or_default();
        prop_assert_eq!(read.trim().to_owned(), name.replace('"', "'").trim().to_owned());
        prop_assert_eq!(attendee.calendar_address(), Some("joerg.mueller+netz@kreis.example"));
    }
}

fn start_line(start: Timestamp) -> String {
    let event = Event { when: When::Time { start, end: start }, ..workshop() };
    let sent = event.publish();
    let inner = sent.as_str().split_once("BEGIN:VEVENT").expect("an event").1;
    inner.split("\r\n").find(|line| line.starts_with("DTSTART")).expect("a begin").to_owned()
}

fn parsed(calendar: &Calendar) -> ICalendar {
    match Parser::new(calendar.as_str()).entry() {
        Entry::ICalendar(calendar) => calendar,
        other => panic!("{other:?}"),
    }
}

fn event(calendar: &ICalendar) -> &ICalendarComponent {
    calendar.components.iter().find(|each| each.component_type == ICalendarComponentType::VEvent).expect("an event")
}

fn text(component: &ICalendarComponent, property: ICalendarProperty) -> Option<String> {
    component.property(&property)?.values.first()?.as_text().map(str::to_owned)
}
