use std::{fs, path::Path, time::Instant};

use calendar::{Answer, Content, Moment, Unreadable, Unusable, When, body, read};
use jiff::Timestamp;
use proptest::prelude::*;

use crate::{at, guest, meeting};

/// Made-up mails in the forms that mail programs and servers send.
fn samples() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mails");
    let mut all: Vec<_> = fs::read_dir(folder)
        .expect("the mails")
        .map(|entry| {
            let path = entry.expect("a mail").path();
            (path.file_stem().expect("a name").to_string_lossy().into_owned(), fs::read(&path).expect("a mail"))
        })
        .collect();
    all.sort();
    all
}

fn with_crlf(mail: &[u8]) -> Vec<u8> {
    mail.split(|byte| *byte == b'\n').collect::<Vec<_>>().join(&b"\r\n"[..])
}

#[test]
fn each_mail_is_what_it_is_with_either_line_end() {
    for (name, mail) in samples() {
        let incoming = read(&mail);
        assert_eq!(read(&with_crlf(&mail)), incoming, "{name} with CRLF");
        insta::assert_debug_snapshot!(name, incoming);
    }
}

#[test]
fn letters_of_old_programs_are_read_in_their_charset() {
    let mail = b"From: a@b.example\r\nSubject: x\r\n\r\nGr\xfc\xdfe\r\n";
    let Ok(Content::Letter(letter)) = read(mail).map(|mail| mail.content) else { panic!("a letter") };
    assert_eq!(letter.text, "Grüße");
}

#[test]
fn an_answer_that_is_not_usable_says_why_and_who_sent_it() {
    let mail = |body: &str| {
        let text = format!("From: a@b.example\nContent-Type: text/calendar; method=REPLY\n\n{body}");
        let mail = read(text.as_bytes()).expect(body);
        assert_eq!(mail.head.from.map(|from| from.email).as_deref(), Some("a@b.example"));
        match mail.content {
            Content::Unusable(why) => why,
            other => panic!("{other:?}"),
        }
    };
    let reply = |inner: &str| mail(&format!("BEGIN:VCALENDAR\nMETHOD:REPLY\n{inner}END:VCALENDAR\n"));
    let event = |inner: &str| reply(&format!("BEGIN:VEVENT\n{inner}END:VEVENT\n"));
    assert_eq!(reply(""), Unusable::NoEvent);
    assert_eq!(event("UID:1\n"), Unusable::NoAttendee);
    assert_eq!(event("ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.example\n"), Unusable::NoUid);
    assert_eq!(event("UID:1\nATTENDEE:mailto:a@b.example\n"), Unusable::NoAnswer);
    assert_eq!(event("UID:1\nATTENDEE;PARTSTAT=MAYBE:mailto:a@b.example\n"), Unusable::NoAnswer);
    let two = "UID:1\nATTENDEE;PARTSTAT=ACCEPTED:mailto:c@b.example\nATTENDEE;PARTSTAT=ACCEPTED:mailto:d@b.example\n";
    assert_eq!(event(two), Unusable::SeveralAttendees);
    assert_eq!(mail("Hallo\n"), Unusable::NoCalendar);
    assert_eq!(mail(&format!("BEGIN:VCALENDAR\n{}", "X-A:b\n".repeat(50_000))), Unusable::TooLarge);
}

/// What a calendar program does with our invitation: it gives it back with its answer in it.
#[test]
fn our_own_invitation_comes_back_as_an_answer_about_the_same_event() {
    let event = meeting().revised(at("2026-03-04T08:00:00Z"));
    let mut to = guest();
    to.person.email = "a%b&c,d@kreis.example".to_owned();
    let asked = event.request(&to);
    let answered = asked.as_str().replace("METHOD:REQUEST", "METHOD:REPLY").replace("NEEDS-ACTION", "DECLINED");
    let mail = format!("From: a@b.example\r\nContent-Type: text/calendar; method=REPLY; charset=utf-8\r\n\r\n{answered}");
    let Ok(Content::Reply(reply)) = read(mail.as_bytes()).map(|mail| mail.content) else { panic!("an answer") };
    assert_eq!((reply.about.uid, reply.about.sequence, reply.about.stamp), (event.uid.clone(), 1, Some(event.stamp)));
    assert_eq!((reply.attendee.email, reply.answer), (to.person.email, Answer::Declined));
    let proposed = mail.replace("REPLY", "COUNTER");
    let Ok(Content::Counter(counter)) = read(proposed.as_bytes()).map(|mail| mail.content) else { panic!("a proposal") };
    assert_eq!(When::Time { start: instant(counter.start), end: instant(counter.end) }, event.when);
}

#[test]
fn a_large_calendar_attached_to_a_letter_leaves_it_a_letter() {
    let file = "X-A:b\n".repeat(50_000);
    let mail = format!(
        "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nUnsere Termine\n--b\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\n{file}\n--b--\n"
    );
    let Ok(Content::Letter(letter)) = read(mail.as_bytes()).map(|mail| mail.content) else { panic!("a letter") };
    assert_eq!(letter.text, "Unsere Termine");
}

#[test]
fn our_own_invitation_is_no_answer() {
    let parts = body("Wir laden ein.", &meeting().request(&guest())).formatted();
    let mail = [b"From: termine@nahtstelle.example\r\n".as_slice(), &parts].concat();
    let Ok(Content::Letter(letter)) = read(&mail).map(|mail| mail.content) else { panic!("a letter") };
    assert_eq!(letter.text, "Wir laden ein.");
}

fn instant(moment: Option<Moment>) -> Timestamp {
    match moment {
        Some(Moment::Time(at)) => at,
        other => panic!("{other:?}"),
    }
}

#[test]
fn mails_that_want_to_do_harm_are_refused_with_a_reason() {
    assert_eq!(read(&vec![b'a'; 25_000_001]), Err(Unreadable::TooLarge));
    assert_eq!(read(b""), Err(Unreadable::NoHead));
    assert_eq!(read(b"\r\n\r\nnur Text"), Err(Unreadable::NoHead));
    let long = format!("From: a@b.example\n{}\n", "X-Header: nichts\n".repeat(20_000));
    assert_eq!(read(long.as_bytes()), Err(Unreadable::HeadTooLarge));
    let mut deep = String::from("From: a@b.example\n");
    for level in 0..12 {
        deep += &format!("Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n");
    }
    assert_eq!(read(deep.as_bytes()), Err(Unreadable::TooDeep));
    let many = format!("From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n{}", "--b\n\nx\n".repeat(300));
    assert_eq!(read(many.as_bytes()), Err(Unreadable::TooManyParts));
}

/// Each of these holds a reader that trusts its input for minutes, or ends the process.
#[test]
fn large_mails_that_want_to_take_time_take_none() {
    let fill = |unit: &str| unit.repeat(8_000_000 / unit.len());
    let calendar = |body: &str| format!("From: a@b.example\nContent-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\n{body}");
    let hostile = [
        ("messages within messages", format!("From: a@b.example\n{}", fill("Content-Type: message/rfc822\n\n"))),
        (
            "borders that never come",
            format!(
                "From: a@b.example\nContent-Type: multipart/mixed; boundary=a\n\n{}",
                fill("--a\nContent-Type: multipart/mixed; boundary=never\n\n")
            ),
        ),
        ("border lines only", format!("From: a@b.example\nContent-Type: multipart/mixed; boundary=a\n\n{}", fill("--a\n"))),
        ("one line", format!("From: a@b.example\n\n{}", fill("a"))),
        ("quotations", format!("From: a@b.example\n\n{}", fill("> a\n"))),
        ("beginnings of quotations", format!("From: a@b.example\n\n{}", fill("Am 1 \n"))),
        ("HTML", format!("From: a@b.example\nContent-Type: text/html\n\n{}", fill("<p>&amp;"))),
        ("a bounce", format!("From: mailer-daemon@b.example\n\ncould not be delivered\n{}", fill("<a@b.example>:\n"))),
        ("components within components", calendar(&"BEGIN:VEVENT\n".repeat(18_000))),
        ("zones", calendar(&"BEGIN:VTIMEZONE\nTZID:X\nEND:VTIMEZONE\n".repeat(6_000))),
        ("attendees", calendar(&format!("BEGIN:VEVENT\nUID:1\n{}", "ATTENDEE:mailto:c@d.example\n".repeat(8_000)))),
    ];
    for (name, mail) in hostile {
        let begun = Instant::now();
        let answer = read(mail.as_bytes());
        let took = begun.elapsed().as_secs_f64();
        eprintln!("{name}: {took:.2} s, {:?}", answer.as_ref().map(|mail| mail.head.subject.len()));
        assert!(took < 10.0, "{name} took {took} s");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_the_reader_fall_over(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = read(&bytes);
    }

    /// Real mails with pieces cut out, doubled, moved and overwritten.
    #[test]
    fn no_damaged_mail_makes_the_reader_fall_over(
        which in any::<prop::sample::Index>(),
        wounds in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0u8..5, any::<u8>()), 1..12),
    ) {
        let samples = samples();
        let mut mail = samples[which.index(samples.len())].1.clone();
        for (from, to, kind, byte) in wounds {
            let (from, to) = (from.index(mail.len().max(1)), to.index(mail.len().max(1)));
            let piece = mail.get(from.min(to)..(from.max(to)).min(from.min(to) + 80)).unwrap_or_default().to_vec();
            match kind {
                0 => drop(mail.drain(from.min(to)..from.min(to) + piece.len())),
                1 => drop(mail.splice(from..from, piece)),
                2 => if let Some(each) = mail.get_mut(from) { *each = byte },
                3 => mail.truncate(from.max(20)),
                _ => drop(mail.splice(from..from, *b"=\r\n--\"<;:")),
            }
        }
        let _ = read(&mail);
    }

    /// Calendar texts out of everything that means something in them.
    #[test]
    fn no_calendar_text_makes_the_reader_fall_over(
        text in "((BEGIN|END):(VEVENT|VTIMEZONE|STANDARD|X)|UID:1|ATTENDEE;PARTSTAT=accepted:mailto:a@b.c|DTSTART|RECURRENCE-ID|DTEND|;TZID=|\\(UTC\\+01:00\\) |W. Europe|\"|;VALUE=(DATE|RECUR|BINARY|PERIOD)|;ENCODING=(BASE64|QUOTED-PRINTABLE)|:|,|[0-9T]{1,16}Z?|TZID:|SEQUENCE:|COMMENT:|RRULE:FREQ=|ä|=|\\\\|\n|\n |.){0,60}",
        method in "(REPLY|COUNTER)",
    ) {
        let mail = format!("From: a@b.c\nContent-Type: text/calendar; method={method}; charset=utf-8\n\nBEGIN:VCALENDAR\nMETHOD:{method}\nBEGIN:VEVENT\nUID:1\n{text}");
        let _ = read(mail.as_bytes());
    }

    #[test]
    fn no_html_makes_the_reader_fall_over(text in "(<|>|&|;|#|x|/|!|-|<!--|-->|<style>|</style>|<p|<br/>|\"|ä|€|😀|[0-9]|.){0,60}") {
        let mail = format!("From: a@b.c\nContent-Type: text/html; charset=utf-8\n\n{text}");
        let _ = read(mail.as_bytes());
    }
}
