use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{
    Timestamp,
    civil::{Date, Time},
    tz::TimeZone,
};

/// Where the time comes from: the machine, or a test.
pub enum Clock {
    /// The machine's clock.
    Machine,
    /// Stands at these milliseconds since 1970 until a test moves it.
    Standing(AtomicI64),
}

impl Clock {
    /// A clock that stands at `at`.
    pub fn standing(at: Timestamp) -> Self {
        Clock::Standing(AtomicI64::new(at.as_millisecond()))
    }

    /// Now, to the millisecond.
    pub fn now(&self) -> Timestamp {
        match self {
            // The one place that asks the machine.
            #[allow(clippy::disallowed_methods)]
            Clock::Machine => Timestamp::from_millisecond(Timestamp::now().as_millisecond()).unwrap_or_default(),
            Clock::Standing(at) => Timestamp::from_millisecond(at.load(Ordering::SeqCst)).unwrap_or_default(),
        }
    }

    /// Moves a standing clock on; a machine's clock goes by itself.
    pub fn pass(&self, by: jiff::SignedDuration) {
        if let Clock::Standing(at) = self {
            at.fetch_add(i64::try_from(by.as_millis()).unwrap_or(0), Ordering::SeqCst);
        }
    }
}

/// The time zone of the people: offices in Germany.
pub fn zone() -> TimeZone {
    TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::UTC)
}

/// The moment in which a day is over in Berlin.
pub fn end_of(day: Date) -> Timestamp {
    let after = day.tomorrow().unwrap_or(day);
    after.to_zoned(zone()).map(|zoned| zoned.timestamp()).unwrap_or(Timestamp::MAX)
}

/// An instant by its day and clock time in Berlin. A time that the spring leaves out is the one an hour later, one that the autumn has twice is the first.
pub fn instant(day: Date, time: Time) -> Option<Timestamp> {
    day.to_datetime(time).to_zoned(zone()).ok().map(|zoned| zoned.timestamp())
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

/// The day that it is in Berlin.
pub fn today(now: Timestamp) -> Date {
    now.to_zoned(zone()).date()
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
