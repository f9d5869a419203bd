//! Districts and their borders: GeoJSON (RFC 7946) in, SVG paths out.

use std::ops::ControlFlow;

use crate::{Limits, Problem};

mod features;
mod path;

pub use path::{Projection, svg_path};

/// A closed line of longitude and latitude in degrees.
pub type Ring = Vec<[f64; 2]>;

/// An area with what the file says about it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Feature {
    /// Name and value in the order of the file; nested values are left out, nothing is an empty text.
    pub properties: Vec<(String, String)>,
    /// All borders, outer and inner, of all parts; drawn with `fill-rule="evenodd"`.
    pub rings: Vec<Ring>,
}

impl Feature {
    /// The value of a property, whatever the case of its name.
    pub fn property(&self, name: &str) -> Option<&str> {
        self.properties.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

/// Hands out the areas of a FeatureCollection one by one; gives how many there were.
///
/// Features that are no area come without rings. The file is parsed as it lies there; beside it, one area of at most
/// 500,000 points is held at a time (24 MB).
pub fn read(bytes: &[u8], limits: &Limits, each: &mut dyn FnMut(Feature) -> ControlFlow<()>) -> Result<u32, Problem> {
    limits.check_size(bytes)?;
    features::read(bytes, each)
}

/// West, south, east and north of all rings; `None` without a point.
pub fn bounds<'a>(rings: impl IntoIterator<Item = &'a Ring>) -> Option<[f64; 4]> {
    let nothing = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
    let bounds = rings
        .into_iter()
        .flatten()
        .fold(nothing, |[west, south, east, north], [x, y]| [west.min(*x), south.min(*y), east.max(*x), north.max(*y)]);
    (bounds[0] <= bounds[2]).then_some(bounds)
}
