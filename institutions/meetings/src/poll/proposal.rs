//! The form with which dates are proposed.

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::Time};
use web::{Problems, Say};

use crate::{
    dates::{instant, time, typed_time, zoned},
    sql::meetings::MeetingRow,
};

/// At least so many dates make a poll.
pub(super) const FEWEST: usize = 2;

/// So many dates can be proposed, with the names of their fields: day, begin, end.
pub(super) const FIELDS: [[&str; 3]; 8] = [
    ["day1", "begins1", "ends1"],
    ["day2", "begins2", "ends2"],
    ["day3", "begins3", "ends3"],
    ["day4", "begins4", "ends4"],
    ["day5", "begins5", "ends5"],
    ["day6", "begins6", "ends6"],
    ["day7", "begins7", "ends7"],
    ["day8", "begins8", "ends8"],
];

/// So many stand open on the page; the others open on a click.
pub(super) const OPEN: usize = 4;

/// What was typed, by the names of the fields.
#[derive(Debug, Clone, Default)]
pub(super) struct Typed(pub(super) BTreeMap<String, String>);

impl Typed {
    /// An empty form that knows how long the meeting takes, where it has a date already.
    pub(super) fn of(meeting: &MeetingRow, say: &Say) -> Self {
        let mut typed = BTreeMap::new();
        if let Some((starts, ends)) = meeting.starts_at.zip(meeting.ends_at) {
            let (starts, ends) = (zoned(starts), zoned(ends));
            let [day, begins, till] = FIELDS[0];
            typed.insert(day.to_owned(), say.typed_day(Some(starts.date())));
            typed.insert(begins.to_owned(), typed_time(starts.time()));
            typed.insert(till.to_owned(), typed_time(ends.time()));
        }
        Self(typed)
    }

    /// What stands in a field.
    pub(super) fn at(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// The dates that are meant, in their order. Where a time is left out, the one of the date above holds.
    pub(super) fn parse(&self, now: Timestamp) -> Result<Vec<(Timestamp, Timestamp)>, Problems> {
        let mut problems = Problems::default();
        let mut dates: Vec<(Timestamp, Timestamp)> = Vec::new();
        let mut above: [Option<Time>; 2] = [None; 2];
        for [day_field, begins_field, ends_field] in FIELDS {
            let Some(day) = problems.coming_day(day_field, self.at(day_field), web::today(now)) else { continue };
            for (at, field) in [begins_field, ends_field].into_iter().enumerate() {
                let typed = self.at(field).trim();
                if !typed.is_empty() {
                    above[at] = time(typed);
                }
                if above[at].is_none() {
                    problems.add(field, "problem-time");
                }
            }
            let [Some(begins), Some(ends)] = above else { continue };
            let Some(date) = instant(day, begins).zip(instant(day, ends)) else { continue };
            if date.1 <= date.0 {
                problems.add(ends_field, "problem-meeting-ends");
            } else if date.0 <= now {
                problems.add(day_field, "problem-poll-past");
            } else if dates.contains(&date) {
                problems.add(day_field, "problem-poll-twice");
            } else {
                dates.push(date);
            }
        }
        if problems.is_empty() && dates.len() < FEWEST {
            let empty = FIELDS.into_iter().find(|[day, ..]| self.at(day).trim().is_empty());
            problems.add(empty.map_or("", |[day, ..]| day), "problem-poll-few");
        }
        dates.sort_unstable();
        problems.then(dates)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(fields: &[(&str, &str)]) -> Typed {
        Typed(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    fn now() -> Timestamp {
        "2026-03-03T08:00:00Z".parse().unwrap()
    }

    #[test]
    fn times_that_are_left_out_are_those_of_the_date_above() {
        let form = typed(&[
            ("day1", "12.3.2026"),
            ("begins1", "9:30"),
            ("ends1", "11"),
            ("day3", "10.3.2026"),
            ("day4", "11.3.2026"),
            ("ends4", "12"),
        ]);
        let dates: Vec<String> = form.parse(now()).unwrap().into_iter().map(|(starts, ends)| format!("{starts} {ends}")).collect();
        assert_eq!(
            dates,
            [
                "2026-03-10T08:30:00Z 2026-03-10T10:00:00Z",
                "2026-03-11T08:30:00Z 2026-03-11T11:00:00Z",
                "2026-03-12T08:30:00Z 2026-03-12T10:00:00Z"
            ]
        );
    }

    #[test]
    fn what_cannot_be_a_date_is_said_at_its_field() {
        let key = |fields: &[(&str, &str)]| format!("{:?}", typed(fields).parse(now()).unwrap_err());
        let first = [("day1", "12.3.2026"), ("begins1", "9:30"), ("ends1", "11")];
        assert!(key(&first).contains(r#"("day2", "problem-poll-few")"#));
        assert!(key(&[]).contains(r#"("day1", "problem-poll-few")"#));
        assert!(key(&[&first[..], &[("day2", "12.3.2026")]].concat()).contains(r#"("day2", "problem-poll-twice")"#));
        assert!(key(&[&first[..], &[("day2", "1.3.2026")]].concat()).contains(r#"("day2", "problem-poll-past")"#));
        assert!(key(&[&first[..], &[("day2", "31.2.2026")]].concat()).contains(r#"("day2", "problem-no-such-day")"#));
        assert!(key(&[&first[..], &[("day2", "13.3.2026"), ("ends2", "8")]].concat()).contains(r#"("ends2", "problem-meeting-ends")"#));
        assert!(key(&[("day1", "12.3.2026"), ("begins1", "halb zehn"), ("ends1", "11")]).contains(r#"("begins1", "problem-time")"#));
    }
}
