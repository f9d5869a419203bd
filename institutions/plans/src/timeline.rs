//! The steps of a plan on a line of time. Pure calculation.

use jiff::civil::Date;

use crate::rules::State;

/// Width of the drawing; its words are 13 units high.
pub const WIDTH: f64 = 600.0;
/// Left and right of the line there is room for half a word.
const SIDE: f64 = 24.0;
/// Two numbers that are nearer than this stand at different heights.
const NEAR: f64 = 22.0;
/// At so many heights numbers stand.
const LEVELS: usize = 4;
/// The line of time.
pub const BASE: f64 = 104.0;

/// A step in the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// From the left
    pub x: f64,
    /// Height of its number, from the top
    pub label: f64,
    /// What became of it
    pub state: State,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// The steps, in the order in which they came
    pub marks: Vec<Mark>,
    /// The beginnings of the years: place and year
    pub years: Vec<(f64, i16)>,
    /// Today, if it lies between the first and the last step
    pub today: Option<f64>,
}

/// Draws steps that come in the order of their days; nothing for none.
pub fn timeline(steps: &[(Date, State)], today: Date) -> Option<Timeline> {
    let (first, last) = (steps.first()?.0, steps.last()?.0);
    let day = |day: Date| f64::from(first.until(day).map_or(0, |span| span.get_days()));
    let length = day(last).max(1.0);
    let x = |one: Date| SIDE + (WIDTH - 2.0 * SIDE) * day(one) / length;
    let mut marks: Vec<Mark> = Vec::new();
    for &(due, state) in steps {
        let at = x(due);
        let level = match marks.last() {
            Some(before) if at - before.x < NEAR => (level_of(before.label) + 1) % LEVELS,
            _ => 0,
        };
        #[allow(clippy::cast_precision_loss)] // at most LEVELS
        marks.push(Mark { x: at, label: BASE - 16.0 - 18.0 * level as f64, state });
    }
    let years = (first.year() + 1..=last.year()).filter_map(|year| Date::new(year, 1, 1).ok().map(|day| (x(day), year)));
    // Where there are many years, each is a line and not all are words.
    let years: Vec<(f64, i16)> = years.collect();
    Some(Timeline { marks, years, today: (first..=last).contains(&today).then(|| x(today)) })
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // what was put in above
fn level_of(label: f64) -> usize {
    ((BASE - 16.0 - label) / 18.0).round() as usize
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn steps_stand_where_their_days_are_and_no_number_on_another() {
        let steps =
            [date(2020, 9, 30), date(2020, 11, 30), date(2020, 12, 2), date(2020, 12, 3), date(2021, 8, 31)].map(|day| (day, State::Done));
        let drawn = timeline(&steps, date(2021, 1, 1)).unwrap();
        assert!((drawn.marks[0].x - SIDE).abs() < 1e-9 && (drawn.marks[4].x - (WIDTH - SIDE)).abs() < 1e-9);
        assert!(drawn.marks.windows(2).all(|pair| pair[0].x <= pair[1].x));
        let levels: Vec<usize> = drawn.marks.iter().map(|mark| level_of(mark.label)).collect();
        assert_eq!(levels, [0, 0, 1, 2, 0]);
        assert_eq!(drawn.years.iter().map(|(_, year)| *year).collect::<Vec<_>>(), [2021]);
        assert!((drawn.today.unwrap() - drawn.years[0].0).abs() < 1e-9);
    }

    #[test]
    fn one_step_or_none_is_drawn_too() {
        assert_eq!(timeline(&[], date(2021, 1, 1)), None);
        let one = timeline(&[(date(2021, 5, 5), State::Open)], date(2020, 1, 1)).unwrap();
        assert_eq!((one.marks.len(), one.today), (1, None));
    }
}
