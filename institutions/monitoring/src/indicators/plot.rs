//! One small drawing for each district, all on one scale. Pure calculation.

use std::fmt::Write as _;

use crate::rules::Figure;

/// Size of a drawing; its words are 12 units high.
pub const WIDTH: f64 = 260.0;
/// Height of a drawing.
pub const HEIGHT: f64 = 130.0;
/// Left and right of the line there is room for half a word.
const SIDE: f64 = 12.0;
/// Above the highest point stands its number.
const TOP: f64 = 24.0;
/// Below the nought line stand the periods.
const BOTTOM: f64 = 24.0;

/// From where to where the values of all districts go; nought is always in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    /// Around all numbers.
    pub fn around(figures: impl Iterator<Item = Figure>) -> Self {
        let scale = figures
            .filter_map(Figure::number)
            .fold(Self { low: 0.0, high: 0.0 }, |scale, number| Self { low: scale.low.min(number), high: scale.high.max(number) });
        if scale.high - scale.low > 0.0 { scale } else { Self { low: 0.0, high: 1.0 } }
    }

    fn y(self, number: f64) -> f64 {
        TOP + (HEIGHT - TOP - BOTTOM) * (self.high - number) / (self.high - self.low)
    }
}

/// A point of the line, with its place among the periods.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// From the left
    pub x: f64,
    /// From the top
    pub y: f64,
    /// Which of the periods
    pub at: usize,
}

/// What is drawn for a district.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// The line, with a gap wherever there is no number
    pub path: String,
    /// Its points
    pub points: Vec<Point>,
    /// Where a sign stands instead of a number: left edge and width of the hatching
    pub gaps: Vec<(f64, f64)>,
    /// The nought line
    pub nought: f64,
}

/// Draws a row of values, one for each period; where nothing is entered, there is nothing.
pub fn panel(values: &[Option<Figure>], scale: Scale) -> Panel {
    #[allow(clippy::cast_precision_loss)] // at most some hundred periods
    let step = (WIDTH - 2.0 * SIDE) / (values.len().max(2) - 1) as f64;
    #[allow(clippy::cast_precision_loss)]
    let x = |at: usize| SIDE + step * at as f64;
    let mut panel = Panel { path: String::new(), points: Vec::new(), gaps: Vec::new(), nought: scale.y(0.0) };
    let mut is_open = false;
    for (at, value) in values.iter().enumerate() {
        match value {
            Some(Figure::Number(number)) => {
                let point = Point { x: x(at), y: scale.y(*number), at };
                let _ = write!(panel.path, "{}{:.1} {:.1}", if is_open { 'L' } else { 'M' }, point.x, point.y);
                panel.points.push(point);
                is_open = true;
            }
            Some(Figure::Sign(_)) => {
                let width = (step * 0.6).min(18.0);
                panel.gaps.push((x(at) - width / 2.0, width));
                is_open = false;
            }
            None => is_open = false,
        }
    }
    panel
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::rules::Sign;

    fn figure() -> impl Strategy<Value = Option<Figure>> {
        prop_oneof![
            4 => (-500_i32..10_000).prop_map(|number| Some(Figure::Number(f64::from(number)))),
            1 => Just(Some(Figure::Sign(Sign::Nothing))),
            1 => Just(Some(Figure::Sign(Sign::Unknown))),
            1 => Just(None),
        ]
    }

    proptest! {
        #[test]
        fn every_number_is_a_point_inside_and_no_sign_is_one(rows in prop::collection::vec(prop::collection::vec(figure(), 1..12), 1..6)) {
            let scale = Scale::around(rows.iter().flatten().flatten().copied());
            for row in &rows {
                let panel = panel(row, scale);
                let numbers: Vec<(usize, f64)> = row.iter().enumerate().filter_map(|(at, figure)| Some((at, (*figure)?.number()?))).collect();
                prop_assert_eq!(panel.points.iter().map(|point| point.at).collect::<Vec<_>>(), numbers.iter().map(|(at, _)| *at).collect::<Vec<_>>());
                let signs = row.iter().filter(|figure| matches!(figure, Some(Figure::Sign(_)))).count();
                prop_assert_eq!(panel.gaps.len(), signs);
                for (point, (_, number)) in panel.points.iter().zip(&numbers) {
                    prop_assert!(point.x >= SIDE - 1e-9 && point.x <= WIDTH - SIDE + 1e-9);
                    prop_assert!(point.y >= TOP - 1e-9 && point.y <= HEIGHT - BOTTOM + 1e-9);
                    // The same number stands at the same height in every drawing.
                    prop_assert!((point.y - scale.y(*number)).abs() < 1e-9);
                }
                let runs = panel.path.matches('M').count();
                prop_assert!(panel.points.is_empty() == (runs == 0) && runs <= panel.points.len());
            }
        }
    }

    #[test]
    fn a_single_period_and_nothing_but_noughts_can_be_drawn() {
        let scale = Scale::around([Figure::Number(0.0)].into_iter());
        let panel = panel(&[Some(Figure::Number(0.0))], scale);
        assert_eq!((panel.points.len(), panel.points[0].y), (1, panel.nought));
    }
}
