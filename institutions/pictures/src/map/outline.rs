//! Districts drawn: from degrees to the page. Pure calculation.

use std::fmt::Write as _;

/// Width of the drawing; the words in it are 13 units high.
pub const WIDTH: f64 = 600.0;
/// Height of the drawing.
pub const HEIGHT: f64 = 460.0;
/// Air around the outlines, so that no border touches the edge.
const AIR: f64 = 10.0;
/// The place of a name is looked for on a grid of so many lines a side.
const GRID: u32 = 24;

/// So much less than height counts width when a place for a name is looked for.
const NARROW: f64 = 0.4;

/// Half the height of a letter.
const LETTER: f64 = 4.5;

/// A point: lon/lat in degrees, or x/y on the drawing.
pub type Point = (f64, f64);
/// Closed lines of an area: outer borders and holes, told apart by the even-odd rule.
pub type Rings = Vec<Vec<Point>>;

/// Reads what the table `outlines` holds; nothing for what is no outline.
pub fn read(rings: &str) -> Option<Rings> {
    let rings: Vec<Vec<[f64; 2]>> = serde_json::from_str(rings).ok()?;
    let rings: Rings = rings
        .into_iter()
        .map(|ring| ring.into_iter().map(|[lon, lat]| (lon, lat)).filter(|(lon, lat)| lon.is_finite() && lat.is_finite()).collect())
        .filter(|ring: &Vec<Point>| ring.len() > 2)
        .collect();
    (!rings.is_empty()).then_some(rings)
}

/// Where degrees lie on the drawing.
#[derive(Debug, Clone, Copy)]
pub struct Frame {
    west: f64,
    north: f64,
    /// How much shorter a degree of longitude is than one of latitude.
    shrink: f64,
    scale: f64,
    left: f64,
    top: f64,
}

impl Frame {
    /// The frame in which all these outlines just fit; nothing without any.
    pub fn around<'a>(areas: impl Iterator<Item = &'a Rings>) -> Option<Self> {
        let (mut west, mut east, mut south, mut north) = (f64::MAX, f64::MIN, f64::MAX, f64::MIN);
        for (lon, lat) in areas.flatten().flatten() {
            (west, east) = (west.min(*lon), east.max(*lon));
            (south, north) = (south.min(*lat), north.max(*lat));
        }
        if west > east {
            return None;
        }
        let shrink = f64::midpoint(south, north).to_radians().cos();
        let (width, height) = (((east - west) * shrink).max(1e-6), (north - south).max(1e-6));
        let scale = ((WIDTH - 2.0 * AIR) / width).min((HEIGHT - 2.0 * AIR) / height);
        Some(Self { west, north, shrink, scale, left: (WIDTH - width * scale) / 2.0, top: (HEIGHT - height * scale) / 2.0 })
    }

    /// The outlines on the drawing; y grows downwards.
    pub fn draw(&self, rings: &Rings) -> Rings {
        let place =
            |(lon, lat): &Point| (self.left + (lon - self.west) * self.shrink * self.scale, self.top + (self.north - lat) * self.scale);
        rings.iter().map(|ring| ring.iter().map(place).collect()).collect()
    }
}

/// The `d` of an SVG path, to a tenth of a unit.
pub fn path(rings: &Rings) -> String {
    let mut path = String::new();
    for ring in rings {
        for (index, (x, y)) in ring.iter().enumerate() {
            let _ = write!(path, "{}{x:.1} {y:.1}", if index == 0 { 'M' } else { 'L' });
        }
        path.push('Z');
    }
    path
}

/// Where a name stands best: the point of a grid inside the area that is farthest from all borders, where the way to the left or right counts for
/// less than the way up or down, because names are wide.
pub fn middle(rings: &Rings) -> Point {
    let (mut left, mut right, mut top, mut bottom) = (f64::MAX, f64::MIN, f64::MAX, f64::MIN);
    for (x, y) in rings.iter().flatten() {
        (left, right, top, bottom) = (left.min(*x), right.max(*x), top.min(*y), bottom.max(*y));
    }
    let mut best = ((f64::midpoint(left, right), f64::midpoint(top, bottom)), f64::MIN);
    for row in 1..GRID {
        for column in 1..GRID {
            let along = |from: f64, to: f64, step: u32| from + (to - from) * f64::from(step) / f64::from(GRID);
            let point = (along(left, right, column), along(top, bottom, row));
            if !is_inside(rings, point) {
                continue;
            }
            let narrow = |(x, y): Point| (x * NARROW, y);
            let room = sides(rings).map(|(a, b)| distance(narrow(point), narrow(a), narrow(b))).fold(f64::MAX, f64::min);
            if room > best.1 {
                best = (point, room);
            }
        }
    }
    best.0
}

/// How wide a word may be that stands in the middle of this point, so that it stays within the borders.
pub fn room(rings: &Rings, (x, y): Point) -> f64 {
    let borders = |y: f64| {
        let crossing = sides(rings).filter(move |((_, ay), (_, by))| (*ay > y) != (*by > y));
        crossing.map(move |((ax, ay), (bx, by))| (bx - ax) * (y - ay) / (by - ay) + ax)
    };
    let near = [y - LETTER, y, y + LETTER].into_iter().flat_map(borders).map(|border| (border - x).abs());
    2.0 * near.fold(WIDTH / 2.0, f64::min)
}

/// All sides of all rings, the closing ones too.
fn sides(rings: &Rings) -> impl Iterator<Item = (Point, Point)> {
    rings.iter().flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)).map(|(a, b)| (*a, *b)))
}

/// Whether a point lies in the area: a line from it to the right crosses an odd number of sides.
fn is_inside(rings: &Rings, (x, y): Point) -> bool {
    let crosses = |((ax, ay), (bx, by)): &(Point, Point)| (*ay > y) != (*by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax;
    sides(rings).filter(crosses).count() % 2 == 1
}

/// How far a point is from a side.
fn distance((x, y): Point, (ax, ay): Point, (bx, by): Point) -> f64 {
    let (dx, dy) = (bx - ax, by - ay);
    let length = dx * dx + dy * dy;
    let along = if length == 0.0 { 0.0 } else { (((x - ax) * dx + (y - ay) * dy) / length).clamp(0.0, 1.0) };
    (x - ax - along * dx).hypot(y - ay - along * dy)
}

/// The step of the scale that a number stands on: 0 for none, else one of five up to the largest.
pub fn step(count: i64, largest: i64) -> i64 {
    if count <= 0 { 0 } else { (count.min(largest) * 5 + largest - 1) / largest.max(1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square() -> Rings {
        vec![vec![(9.0, 50.0), (10.0, 50.0), (10.0, 51.0), (9.0, 51.0)]]
    }

    #[test]
    fn north_is_up_and_everything_lies_inside_the_drawing() {
        let rings = square();
        let drawn = Frame::around([&rings].into_iter()).unwrap().draw(&rings);
        let points: Vec<Point> = drawn.into_iter().flatten().collect();
        assert!(points[2].1 < points[1].1, "51° lies above 50°");
        assert!(points[1].0 > points[0].0, "10° lies right of 9°");
        assert!(
            points.iter().all(|(x, y)| (AIR..=WIDTH - AIR).contains(x) && (AIR - 1e-6..=HEIGHT - AIR + 1e-6).contains(y)),
            "{points:?}"
        );
        // At 50.5° a degree of longitude is 0.636 of a degree of latitude.
        let ratio = (points[1].0 - points[0].0) / (points[1].1 - points[2].1);
        assert!((ratio - 0.636).abs() < 0.001, "{ratio}");
    }

    #[test]
    fn a_name_stands_inside_its_district_also_where_that_has_a_hole_or_is_bent() {
        let hole = vec![
            vec![(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)],
            vec![(30.0, 30.0), (90.0, 30.0), (90.0, 90.0), (30.0, 90.0)],
        ];
        let bent = vec![vec![(0.0, 0.0), (100.0, 0.0), (100.0, 20.0), (20.0, 20.0), (20.0, 100.0), (0.0, 100.0)]];
        for rings in [hole, bent] {
            assert!(is_inside(&rings, middle(&rings)), "{:?}", middle(&rings));
        }
    }

    #[test]
    fn a_word_has_as_much_room_as_lies_between_the_borders() {
        let square = vec![vec![(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)]];
        assert!((room(&square, (40.0, 50.0)) - 80.0).abs() < 1e-9, "the nearer border counts");
        let roof = vec![vec![(0.0, 100.0), (50.0, 0.0), (100.0, 100.0)]];
        assert!(room(&roof, (50.0, 50.0)) < 50.0, "the upper edge of the letters is narrower than their middle");
    }

    #[test]
    fn what_is_no_outline_is_not_drawn() {
        for text in ["", "[]", "[[]]", "[[[1,2],[3,4]]]", "{\"a\":1}", "[[[\"x\",2]]]", "[[1,2,3]]"] {
            assert!(read(text).is_none(), "{text}");
        }
        assert!(read("[[[9,50],[10,50],[10,51]]]").is_some());
        assert!(Frame::around(std::iter::empty()).is_none());
    }

    #[test]
    fn a_path_is_closed_and_short() {
        assert_eq!(path(&vec![vec![(1.0, 2.0), (3.25, 4.0), (5.0, 6.0)]]), "M1.0 2.0L3.2 4.0L5.0 6.0Z");
    }

    #[test]
    fn only_nothing_is_on_the_lowest_step_and_the_most_is_on_the_highest() {
        assert_eq!([0, 1, 2, 5, 10].map(|count| step(count, 10)), [0, 1, 1, 3, 5]);
        assert_eq!([0, 1].map(|count| step(count, 1)), [0, 5]);
        assert!((1..=9).all(|count| (1..=5).contains(&step(count, 9))));
    }
}
