//! How figures are told.

use std::time::Duration;

/// What was measured of one kind of page.
pub struct Measured {
    /// What was asked for.
    pub name: &'static str,
    /// How long each answer took.
    pub answers: Vec<Duration>,
    /// How long the main statement of the same question took alone.
    pub bare: Vec<Duration>,
    /// How many statements the answer took at most.
    pub statements: u32,
    /// The largest answer, in bytes.
    pub bytes: usize,
}

/// The time below which this share of all measurements lies, by the nearest rank.
pub fn percentile(times: &[Duration], share: f64) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort();
    let count = f64::from(u32::try_from(sorted.len()).unwrap_or(u32::MAX));
    // Rounded up and at least 1, so the cast loses nothing.
    let rank = (share * count).ceil().max(1.0) as usize;
    sorted.get(rank - 1).copied().unwrap_or_default()
}

/// Milliseconds with one place.
pub fn ms(time: Duration) -> String {
    format!("{:.1}", time.as_secs_f64() * 1000.0)
}

/// How many times `whole` is `part`.
pub fn ratio(whole: Duration, part: Duration) -> String {
    format!("{:.1}", whole.as_secs_f64() / part.as_secs_f64().max(1e-9))
}

/// The head of a table of pages.
pub const HEAD: &str = "| page | p50 | p95 | p99 | max | statements | KB | bare p50 | ratio | |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|---|";

impl Measured {
    /// Whether 99 of 100 answers came in time.
    pub fn in_time(&self, limit: Duration) -> bool {
        percentile(&self.answers, 0.99) < limit
    }

    /// Its line in the table; the ratio compares the medians.
    pub fn line(&self, limit: Duration) -> String {
        let of = |share| percentile(&self.answers, share);
        let (bare, bytes) = (percentile(&self.bare, 0.5), self.bytes.div_ceil(1024));
        let (bare_text, ratio) = if self.bare.is_empty() { ("–".into(), "–".into()) } else { (ms(bare), ratio(of(0.5), bare)) };
        let mark = if self.in_time(limit) { "" } else { "**over**" };
        format!(
            "| {} | {} | {} | {} | {} | {} | {bytes} | {bare_text} | {ratio} | {mark} |",
            self.name,
            ms(of(0.5)),
            ms(of(0.95)),
            ms(of(0.99)),
            ms(of(1.0)),
            self.statements
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_the_nearest_rank() {
        let times: Vec<Duration> = (1..=300).rev().map(Duration::from_millis).collect();
        assert_eq!(percentile(&times, 0.5), Duration::from_millis(150));
        assert_eq!(percentile(&times, 0.99), Duration::from_millis(297));
        assert_eq!(percentile(&times, 1.0), Duration::from_millis(300));
        assert_eq!(percentile(&[], 0.99), Duration::ZERO);
    }
}
