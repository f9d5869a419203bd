use std::cell::{Cell, RefCell};
use std::fmt;
use std::ops::ControlFlow;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::{Feature, Ring};
use crate::Problem;

/// Points of one area; the longest district border of the official 1:250,000 map has some ten thousand.
const POINTS: u32 = 500_000;

/// What the parser's visitors share. A parser can only be left by an error, so what was meant is kept here.
struct Reading<'a> {
    each: RefCell<&'a mut dyn FnMut(Feature) -> ControlFlow<()>>,
    given: Cell<u32>,
    points: Cell<u32>,
    stopped: Cell<bool>,
    problem: RefCell<Option<Problem>>,
}

pub fn read(bytes: &[u8], each: &mut dyn FnMut(Feature) -> ControlFlow<()>) -> Result<u32, Problem> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let reading = Reading {
        each: RefCell::new(each),
        given: Cell::new(0),
        points: Cell::new(0),
        stopped: Cell::new(false),
        problem: RefCell::new(None),
    };
    let mut parser = serde_json::Deserializer::from_slice(bytes);
    let result = Collection(&reading).deserialize(&mut parser).and_then(|()| parser.end());
    match result {
        _ if reading.stopped.get() => Ok(reading.given.get()),
        Err(error) => {
            let row = u32::try_from(error.line()).unwrap_or(u32::MAX);
            Err(reading.problem.take().unwrap_or(Problem::damaged("", row)))
        }
        Ok(()) if reading.given.get() == 0 => Err(Problem::NoMap),
        Ok(()) => Ok(reading.given.get()),
    }
}

/// `{"type": "FeatureCollection", "features": [ … ]}`
struct Collection<'r, 'a>(&'r Reading<'a>);

impl<'de> DeserializeSeed<'de> for Collection<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Collection<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a collection of features")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if key == "features" {
                map.next_value_seed(Features(self.0))?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

struct Features<'r, 'a>(&'r Reading<'a>);

impl<'de> DeserializeSeed<'de> for Features<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Features<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of features")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut features: A) -> Result<(), A::Error> {
        while let Some(feature) = features.next_element_seed(OneFeature(self.0))? {
            self.0.points.set(0);
            self.0.given.set(self.0.given.get().saturating_add(1));
            if (self.0.each.borrow_mut())(feature).is_break() {
                self.0.stopped.set(true);
                return Err(A::Error::custom("enough"));
            }
        }
        Ok(())
    }
}

struct OneFeature<'r, 'a>(&'r Reading<'a>);

impl<'de> DeserializeSeed<'de> for OneFeature<'_, '_> {
    type Value = Feature;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Feature, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for OneFeature<'_, '_> {
    type Value = Feature;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a feature")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Feature, A::Error> {
        let mut feature = Feature::default();
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "properties" => feature.properties = map.next_value_seed(Properties)?,
                "geometry" => feature.rings = map.next_value_seed(Geometry(self.0))?,
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(feature)
    }
}

struct Properties;

impl<'de> DeserializeSeed<'de> for Properties {
    type Value = Vec<(String, String)>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Properties {
    type Value = Vec<(String, String)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("properties")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut properties = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            if let Some(value) = map.next_value_seed(Scalar)? {
                properties.push((key, value));
            }
        }
        Ok(properties)
    }
}

/// A value as text; `None` for lists and objects.
struct Scalar;

impl<'de> DeserializeSeed<'de> for Scalar {
    type Value = Option<String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Scalar {
    type Value = Option<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Self::Value, E> {
        Ok(Some(value.trim().to_owned()))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Some(value.to_string()))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Some(value.to_string()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Some(value.to_string()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Self::Value, E> {
        Ok(Some(crate::value::plain(value)))
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Some(String::new()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(None)
    }
}

/// `{"type": "MultiPolygon", "coordinates": [ … ]}` or null; its type may stand behind the coordinates.
struct Geometry<'r, 'a>(&'r Reading<'a>);

impl<'de> DeserializeSeed<'de> for Geometry<'_, '_> {
    type Value = Vec<Ring>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Geometry<'_, '_> {
    type Value = Vec<Ring>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a geometry")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut is_area, mut rings) = (false, Vec::new());
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "type" => is_area = matches!(map.next_value::<String>()?.as_str(), "Polygon" | "MultiPolygon"),
                "coordinates" => {
                    if let Nested::Rings(found) = map.next_value_seed(Coordinates(self.0))? {
                        rings = found;
                    }
                }
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(if is_area { rings } else { Vec::new() })
    }
}

/// Lists of lists of numbers, as deep as they come.
enum Nested {
    Nothing,
    Number(f64),
    Point([f64; 2]),
    Line(Ring),
    Rings(Vec<Ring>),
}

struct Coordinates<'r, 'a>(&'r Reading<'a>);

impl<'de> DeserializeSeed<'de> for Coordinates<'_, '_> {
    type Value = Nested;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Nested, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Coordinates<'_, '_> {
    type Value = Nested;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("coordinates")
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Nested, E> {
        Ok(Nested::Number(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Nested, E> {
        Ok(Nested::Number(value as f64))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Nested, E> {
        Ok(Nested::Number(value as f64))
    }

    fn visit_unit<E: Error>(self) -> Result<Nested, E> {
        Ok(Nested::Nothing)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Nested, A::Error> {
        let mut whole = Nested::Nothing;
        let mut numbers = 0;
        while let Some(part) = list.next_element_seed(Coordinates(self.0))? {
            whole = match (whole, part) {
                (whole, Nested::Nothing) => whole,
                (Nested::Nothing, Nested::Number(longitude)) => Nested::Point([longitude, 0.0]),
                (Nested::Point([longitude, _]), Nested::Number(latitude)) if numbers == 1 => {
                    self.0.point::<A::Error>(longitude, latitude)?
                }
                // A height above the sea.
                (Nested::Point(point), Nested::Number(_)) => Nested::Point(point),
                (Nested::Nothing, Nested::Point(point)) => Nested::Line(vec![point]),
                (Nested::Line(mut line), Nested::Point(point)) => {
                    line.push(point);
                    Nested::Line(line)
                }
                (Nested::Nothing, Nested::Line(line)) => Nested::Rings(vec![line]),
                (Nested::Rings(mut rings), Nested::Line(line)) => {
                    rings.push(line);
                    Nested::Rings(rings)
                }
                (Nested::Nothing, Nested::Rings(rings)) => Nested::Rings(rings),
                (Nested::Rings(mut all), Nested::Rings(rings)) => {
                    all.extend(rings);
                    Nested::Rings(all)
                }
                _ => return Err(A::Error::custom("coordinates of different depth")),
            };
            numbers += 1;
        }
        Ok(whole)
    }
}

impl Reading<'_> {
    fn point<E: Error>(&self, longitude: f64, latitude: f64) -> Result<Nested, E> {
        self.points.set(self.points.get() + 1);
        let problem = if !(-180.0..=180.0).contains(&longitude) || !(-90.0..=90.0).contains(&latitude) {
            Problem::NotDegrees
        } else if self.points.get() > POINTS {
            Problem::TooManyPoints { limit: POINTS }
        } else {
            return Ok(Nested::Point([longitude, latitude]));
        };
        *self.problem.borrow_mut() = Some(problem);
        Err(E::custom("refused"))
    }
}
