use std::ops::ControlFlow;

use files::geometry::{Feature, Projection, bounds, read, svg_path};
use files::{Limits, Problem};

fn features(text: &str) -> Result<Vec<Feature>, Problem> {
    let mut features = Vec::new();
    read(text.as_bytes(), &Limits::default(), &mut |feature| {
        features.push(feature);
        ControlFlow::Continue(())
    })?;
    Ok(features)
}

const TWO: &str = r#"{"features": [
    {"type": "Feature", "properties": {"AGS": "01001", "GF": 4, "EWZ": 1.5, "BEM": null, "liste": [1, {"a": 2}], "ja": true},
     "geometry": {"coordinates": [[[9, 54], [10, 54, 12.5], [10, 55], [9, 54]], [[9.2, 54.1], [9.3, 54.1], [9.3, 54.2], [9.2, 54.1]]], "type": "Polygon"}},
    {"geometry": {"type": "MultiPolygon", "coordinates": [[[[8, 50], [9, 50], [9, 51], [8, 50]]], [[[7, 50], [7.5, 50], [7.5, 51], [7, 50]]]]}, "properties": null},
    {"geometry": {"type": "Point", "coordinates": [8, 50]}, "properties": {"name": "Punkt"}},
    {"geometry": null, "properties": {"name": "ohne"}}
], "type": "FeatureCollection"}"#;

#[test]
fn areas_are_read_with_their_properties() {
    let features = features(TWO).unwrap();
    assert_eq!(features.iter().map(|feature| feature.rings.len()).collect::<Vec<_>>(), [2, 2, 0, 0]);
    let property = |name: &str| features[0].property(name);
    assert_eq!(
        (property("ags"), property("gf"), property("ewz"), property("bem"), property("liste"), property("ja")),
        (Some("01001"), Some("4"), Some("1.5"), Some(""), None, Some("true"))
    );
    assert_eq!(features[0].rings[0][1], [10.0, 54.0]);
    assert_eq!(bounds(features.iter().flat_map(|feature| &feature.rings)), Some([7.0, 50.0, 10.0, 55.0]));
    assert_eq!(bounds([]), None);
}

#[test]
fn a_district_is_drawn_with_its_holes() {
    let features = features(TWO).unwrap();
    let drawing = Projection::fitting([9.0, 54.0, 10.0, 55.0], 100);
    let path = svg_path(&features[0].rings, &drawing, 0.5);
    assert_eq!(path.matches('M').count(), 2);
    assert!(path.bytes().all(|byte| b"Mlz -0123456789".contains(&byte)), "{path}");
}

#[test]
fn reading_may_end_early() {
    let mut seen = 0;
    let given = read(TWO.as_bytes(), &Limits::default(), &mut |_| {
        seen += 1;
        ControlFlow::Break(())
    });
    assert_eq!((given, seen), (Ok(1), 1));
}

#[test]
fn bad_maps_are_refused_with_the_reason() {
    let area = |points: &str| {
        format!(r#"{{"type":"FeatureCollection","features":[{{"geometry":{{"type":"Polygon","coordinates":[[{points}]]}}}}]}}"#)
    };
    assert_eq!(features(&area("[565000.1,5930000.2]")), Err(Problem::NotDegrees));
    assert_eq!(features(&area(&"[1,2],".repeat(600_000))), Err(Problem::TooManyPoints { limit: 500_000 }));
    assert_eq!(features(&area("[1,2],[[3,4]]")), Err(Problem::Damaged { part: String::new(), row: 1 }));
    assert_eq!(features("{\n\"features\": [\n{\"geometry\":"), Err(Problem::Damaged { part: String::new(), row: 3 }));
    assert_eq!(features(r#"{"type":"FeatureCollection","features":[]}"#), Err(Problem::NoMap));
    assert_eq!(features(&"[".repeat(100_000)), Err(Problem::Damaged { part: String::new(), row: 1 }));
}
