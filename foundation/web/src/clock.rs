use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{Timestamp, civil::Date, tz::TimeZone};

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

/// The day that it is in Berlin.
pub fn today(now: Timestamp) -> Date {
    now.to_zoned(zone()).date()
}
