use files::geometry::{Feature, Ring};

use crate::{
    Message,
    draft::{Draft, OutlineDraft},
};

/// More points than this are no outline for a page, even in thousandths of a degree.
const POINTS: usize = 20_000;

/// An area of a map with an AGS, as the BKG gives out its administrative borders (VG250). Water (GF other than 4) is left out.
pub fn area(area: Feature) -> Result<Option<Draft>, Message> {
    if area.rings.is_empty() || area.property("GF").is_some_and(|kind| kind != "4") {
        return Ok(None);
    }
    let key = ["AGS", "ags", "schluessel", "key"].iter().find_map(|name| area.property(name)).unwrap_or_default();
    let is_key = matches!(key.len(), 2 | 3 | 5 | 8) && key.bytes().all(|byte| byte.is_ascii_digit());
    if !is_key {
        return Err(Message::new("import-row-area-key").with("text", key));
    }
    let name = ["GEN", "name"].iter().find_map(|name| area.property(name)).unwrap_or(key);
    let rings: Vec<Ring> = area.rings.iter().map(coarse).filter(|ring| ring.len() > 3).collect();
    // An island smaller than the grid: kept as it is, so that every district has an outline.
    let rings = if rings.is_empty() { area.rings.iter().take(1).cloned().collect() } else { rings };
    if rings.iter().map(Vec::len).sum::<usize>() > POINTS {
        return Err(Message::new("import-row-area-points").with("limit", POINTS));
    }
    Ok(Some(Draft::Outline(OutlineDraft { territory: key.to_owned(), name: name.chars().take(200).collect(), rings })))
}

/// Every point onto a grid of thousandths of a degree: neighbours share their points before and after, so no gap opens between them.
fn coarse(ring: &Ring) -> Ring {
    let mut coarse: Ring = ring.iter().map(|point| point.map(|degree| (degree * 1000.0).round() / 1000.0)).collect();
    coarse.dedup();
    coarse
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feature(properties: &[(&str, &str)], ring: &[[f64; 2]]) -> Feature {
        let properties = properties.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Feature { properties, rings: vec![ring.to_vec()] }
    }

    const RING: [[f64; 2]; 6] = [[9.0001, 50.0], [9.0002, 50.0], [9.1, 50.0], [9.1, 50.1], [9.0, 50.1], [9.0001, 50.0]];

    #[test]
    fn points_lie_on_the_grid_and_doubled_ones_go() {
        let Ok(Some(Draft::Outline(outline))) = area(feature(&[("AGS", "17001"), ("GEN", "Auenburg"), ("GF", "4")], &RING)) else {
            panic!()
        };
        assert_eq!(outline.rings, [vec![[9.0, 50.0], [9.1, 50.0], [9.1, 50.1], [9.0, 50.1], [9.0, 50.0]]]);
        assert_eq!((outline.territory.as_str(), outline.name.as_str()), ("17001", "Auenburg"));
    }

    #[test]
    fn water_is_left_out_and_an_area_without_a_key_is_named() {
        assert_eq!(area(feature(&[("AGS", "03451"), ("GF", "2")], &RING)), Ok(None));
        assert!(area(feature(&[("GEN", "Nirgends")], &RING)).is_err());
    }
}
