use std::fmt::Write;

use super::Ring;

/// A border is simplified in stretches of this many points. The method of Douglas and Peucker looks at some borders
/// once per point; in stretches its work stays proportional to the border, for one point too many in a thousand.
const STRETCH: usize = 1024;

/// Longitude and latitude to a drawing: equirectangular, true to shape at the middle latitude.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Projection {
    west: f64,
    north: f64,
    across: f64,
    down: f64,
    height: u32,
}

impl Projection {
    /// Fits the bounds (west, south, east, north) into a drawing of that width.
    pub fn fitting([west, south, east, north]: [f64; 4], width: u32) -> Self {
        let shrink = f64::midpoint(south, north).to_radians().cos().max(0.01);
        // A single point still has a drawing.
        let across = f64::from(width) / (east - west).max(1e-6);
        let down = across / shrink;
        let height = ((north - south) * down).ceil().clamp(1.0, f64::from(width) * 100.0);
        Self { west, north, across, down, height: height as u32 }
    }

    /// The height of the drawing.
    pub fn height(&self) -> u32 {
        self.height
    }

    /// Where a point of the earth lies in the drawing, from its upper left corner.
    pub fn place(&self, [longitude, latitude]: [f64; 2]) -> [f64; 2] {
        [(longitude - self.west) * self.across, (self.north - latitude) * self.down]
    }
}

/// The `d` of an SVG path in whole numbers; points closer to the line than `tolerance` units are left out.
///
/// Rings that vanish are left out too, but something is drawn of every area: at least one unit square.
pub fn svg_path(rings: &[Ring], projection: &Projection, tolerance: f64) -> String {
    let mut path = String::new();
    for ring in rings {
        let points: Vec<[f64; 2]> = ring.iter().map(|point| projection.place(*point)).collect();
        let points = simplified(&points, tolerance.max(0.0));
        let mut whole: Vec<[i64; 2]> = points.iter().map(|[x, y]| [x.round() as i64, y.round() as i64]).collect();
        whole.dedup();
        if whole.len() > 1 && whole.first() == whole.last() {
            whole.pop();
        }
        if whole.len() > 2 {
            draw(&whole, &mut path);
        }
    }
    if path.is_empty()
        && let Some(point) = rings.iter().flatten().next()
    {
        let [x, y] = projection.place(*point);
        let _ = write!(path, "M{} {}h1v1h-1z", x.round() as i64, y.round() as i64);
    }
    path
}

/// Absolute once, then steps: shorter, and exact because the steps are between whole numbers.
fn draw(points: &[[i64; 2]], path: &mut String) {
    let mut at = points[0];
    let _ = write!(path, "M{} {}l", at[0], at[1]);
    for (index, point) in points[1..].iter().enumerate() {
        let [dx, dy] = [point[0] - at[0], point[1] - at[1]];
        at = *point;
        // A minus separates as well as a blank does.
        let before = if index == 0 || dx < 0 { "" } else { " " };
        let between = if dy < 0 { "" } else { " " };
        let _ = write!(path, "{before}{dx}{between}{dy}");
    }
    path.push('z');
}

/// The points that are needed to stay within the tolerance (Douglas and Peucker 1973).
fn simplified(points: &[[f64; 2]], tolerance: f64) -> Vec<[f64; 2]> {
    if points.len() < 3 {
        return points.to_vec();
    }
    let mut keep = vec![false; points.len()];
    // A closed ring has no ends; its farthest point from the first serves as one.
    let distance = |point: &[f64; 2]| (point[0] - points[0][0]).hypot(point[1] - points[0][1]);
    let far = (0..points.len()).max_by(|a, b| distance(&points[*a]).total_cmp(&distance(&points[*b]))).unwrap_or(0);
    let mut ends: Vec<usize> = (0..points.len()).step_by(STRETCH).chain([far, points.len() - 1]).collect();
    ends.sort_unstable();
    ends.dedup();
    let mut open: Vec<(usize, usize)> = ends.windows(2).map(|pair| (pair[0], pair[1])).collect();
    for end in ends {
        keep[end] = true;
    }
    while let Some((from, to)) = open.pop() {
        let offs = (from + 1..to).map(|at| (at, off_line(points[at], points[from], points[to])));
        if let Some((at, off)) = offs.max_by(|(_, a), (_, b)| a.total_cmp(b))
            && off > tolerance
        {
            keep[at] = true;
            open.extend([(from, at), (at, to)]);
        }
    }
    points.iter().zip(&keep).filter(|(_, keep)| **keep).map(|(point, _)| *point).collect()
}

/// How far a point lies from the stretch between two others.
fn off_line([x, y]: [f64; 2], [ax, ay]: [f64; 2], [bx, by]: [f64; 2]) -> f64 {
    let (dx, dy) = (bx - ax, by - ay);
    let length = dx * dx + dy * dy;
    let along = if length == 0.0 { 0.0 } else { (((x - ax) * dx + (y - ay) * dy) / length).clamp(0.0, 1.0) };
    (x - ax - along * dx).hypot(y - ay - along * dy)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FLAT: Projection = Projection { west: 0.0, north: 0.0, across: 1.0, down: -1.0, height: 1 };

    #[test]
    fn a_square_is_drawn_in_steps() {
        let square = vec![vec![[0.0, 0.0], [5.0, 0.1], [10.0, 0.0], [10.0, 10.0], [0.0, 10.0], [0.0, 0.0]]];
        assert_eq!(svg_path(&square, &FLAT, 0.5), "M0 0l10 0 0 10-10 0z");
        assert_eq!(svg_path(&[vec![[3.0, 4.0]; 4]], &FLAT, 0.5), "M3 4h1v1h-1z");
        assert_eq!(svg_path(&[], &FLAT, 0.5), "");
    }

    #[test]
    fn a_drawing_is_true_to_shape() {
        let germany = Projection::fitting([5.9, 47.3, 15.0, 55.0], 1000);
        assert!((1310..1360).contains(&germany.height()), "{}", germany.height());
        assert_eq!(germany.place([5.9, 55.0]), [0.0, 0.0]);
        assert!((germany.place([15.0, 50.0])[0] - 1000.0).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn no_point_is_farther_from_the_drawing_than_allowed(
            points in prop::collection::vec(prop::array::uniform2(-100.0..100.0f64), 3..200),
            tolerance in 0.0..20.0f64,
        ) {
            let kept = simplified(&points, tolerance);
            for point in &points {
                let off = kept.windows(2).map(|pair| off_line(*point, pair[0], pair[1])).fold(f64::INFINITY, f64::min);
                prop_assert!(off <= tolerance + 1e-9);
            }
        }
    }
}
