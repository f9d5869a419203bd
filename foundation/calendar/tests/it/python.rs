//! An independent reader: Python's `icalendar` (Debian: python3-icalendar) says what it finds in our files.

use std::process::{Command, Stdio};
use std::{fs, io::Write};

use calendar::{Calendar, Event, When, feed};

use crate::{at, guest, meeting, workshop};

const SCRIPT: &str = r#"
import datetime, icalendar, sys, zoneinfo

utc = datetime.timezone.utc
for path in sys.argv[1:]:
    calendar = icalendar.Calendar.from_ical(open(path, "rb").read())
    print("calendar", calendar["METHOD"], calendar["VERSION"], calendar.get("X-WR-CALNAME", ""), calendar.get("X-PUBLISHED-TTL", ""), len(calendar.errors))
    for zone in calendar.walk("VTIMEZONE"):
        ours, theirs = zone.to_tz(), zoneinfo.ZoneInfo("Europe/Berlin")
        hours = [datetime.datetime(year, month, day, hour, tzinfo=utc) for year in range(1997, 2037) for month in (3, 10) for day in range(24, 32) for hour in range(24)]
        print("  zone", zone["TZID"], len(hours), "hours,", sum(hour.astimezone(ours).utcoffset() != hour.astimezone(theirs).utcoffset() for hour in hours), "differ")
    for event in calendar.walk("VEVENT"):
        when = [event.decoded(name) for name in ("DTSTART", "DTEND")]
        when = [each.astimezone(utc).isoformat() if hasattr(each, "hour") else each.isoformat() for each in when]
        print("  event", event["UID"], event["SEQUENCE"], event["STATUS"], event["DTSTAMP"].dt.isoformat(), *when, len(event.errors))
        for name in ("SUMMARY", "LOCATION", "DESCRIPTION", "URL", "CONFERENCE", "ORGANIZER", "ATTENDEE"):
            if name in event:
                value = event[name]
                print("   ", name, repr(str(value)), *["%s=%s" % each for each in sorted(value.params.items())])
"#;

/// A Python that has the library.
fn python() -> Option<&'static str> {
    ["python3", "/usr/bin/python3"].into_iter().find(|program| {
        let asked = Command::new(program).args(["-c", "import icalendar"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
        asked.is_ok_and(|status| status.success())
    })
}

#[test]
fn an_independent_reader_finds_in_every_file_what_was_put_in() {
    let Some(python) = python() else {
        assert!(std::env::var_os("CI").is_none(), "Python's icalendar is missing. On Debian: apt-get install python3-icalendar");
        let _ = writeln!(std::io::stderr(), "not run: Python's icalendar is missing. On Debian: apt-get install python3-icalendar");
        return;
    };
    let moved = meeting().revised(at("2026-03-04T08:00:00Z"));
    let twice = Event { when: When::Time { start: at("2026-10-25T00:30:00Z"), end: at("2026-10-25T01:30:00Z") }, ..workshop() };
    let files: [(&str, Calendar); 7] = [
        ("1-request", meeting().request(&guest())),
        ("2-update", moved.request(&guest())),
        ("3-cancel", moved.clone().cancelled(at("2026-03-05T08:00:00Z")).cancel(Some(&guest()))),
        ("4-publish", meeting().publish()),
        ("5-days", workshop().publish()),
        ("6-the-hour-that-comes-twice", twice.publish()),
        ("7-feed", feed("Meine Termine, Südhessen", &[meeting(), workshop()])),
    ];
    let folder = tempfile::tempdir().expect("a folder");
    let paths: Vec<_> = files
        .iter()
        .map(|(name, calendar)| {
            let path = folder.path().join(name).with_extension("ics");
            fs::write(&path, calendar.as_str()).expect("written");
            path
        })
        .collect();
    let answer = Command::new(python).args(["-c", SCRIPT]).args(&paths).env("PYTHONIOENCODING", "utf-8").output().expect("Python");
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    insta::assert_snapshot!(String::from_utf8(answer.stdout).expect("UTF-8"));
}
