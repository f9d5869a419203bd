//! Times as they are typed and said. Everything happens in Berlin.

use jiff::{Timestamp, Zoned};
use web::Say;
pub use web::{instant, time, typed_time};

/// The clock time of an instant.
pub fn zoned(at: Timestamp) -> Zoned {
    at.to_zoned(web::zone())
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
