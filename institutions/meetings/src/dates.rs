//! Times as they are typed and said. Everything happens in Berlin.

use jiff::{
    Timestamp, Zoned,
    civil::{Date, Time},
    tz::TimeZone,
};
use web::Say;

fn berlin() -> TimeZone {
    TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::UTC)
}

/// The clock time of an instant.
pub fn zoned(at: Timestamp) -> Zoned {
    at.to_zoned(berlin())
}

/// An instant by its day and clock time. A time that the spring leaves out is the one an hour later, one that the autumn has twice is the first.
pub fn instant(day: Date, time: Time) -> Option<Timestamp> {
    day.to_datetime(time).to_zoned(berlin()).ok().map(|zoned| zoned.timestamp())
}

/// "9:30", "9.30", "9" or "09:30 Uhr".
pub fn time(text: &str) -> Option<Time> {
    let text = text.trim().trim_end_matches("Uhr").trim_end();
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "0"));
    let digits = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hour) || !digits(minute) {
        return None;
    }
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// "9:30"
pub fn typed_time(time: Time) -> String {
    format!("{}:{:02}", time.hour(), time.minute())
}

/// "Do, 12. März 2026, 9:30 bis 11:30 Uhr"; without an end only the begin.
pub fn when(say: &Say, starts: Option<Timestamp>, ends: Option<Timestamp>) -> String {
    let Some(starts) = starts.map(zoned) else { return say.text("meeting-no-date").to_string() };
    let text = if ends.is_some() { "meeting-when" } else { "meeting-when-begin" };
    say.text(text)
        .arg("day", say.weekday(starts.date()))
        .arg("year", starts.year().to_string())
        .arg("begin", typed_time(starts.time()))
        .arg("end", ends.map(|ends| typed_time(zoned(ends).time())).unwrap_or_default())
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_type_them() {
        for (typed, read) in [("9:30", "9:30"), ("9.30", "9:30"), (" 09:30 Uhr", "9:30"), ("14", "14:00"), ("0:05", "0:05")] {
            assert_eq!(time(typed).map(typed_time).as_deref(), Some(read), "{typed}");
        }
        for typed in ["", "halb zehn", "25:00", "9:60", "9:5:1", "123", "-1:00", "+9"] {
            assert_eq!(time(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_meeting_keeps_its_clock_time_over_the_change_to_summer_time() {
        let at = |day: &str| instant(day.parse().unwrap(), Time::constant(9, 30, 0, 0)).unwrap();
        assert_eq!(at("2026-03-12").to_string(), "2026-03-12T08:30:00Z");
        assert_eq!(at("2026-06-11").to_string(), "2026-06-11T07:30:00Z");
    }
}
