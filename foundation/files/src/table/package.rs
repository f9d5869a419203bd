//! The archive inside XLSX and ODS, and its XML parts, read through a counter.

use std::cell::Cell;
use std::collections::HashMap;
use std::io::{self, BufReader, Cursor, Read};
use std::rc::Rc;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;
use zip::result::ZipError;

use crate::{Limits, Problem};

/// One tag, text or comment; the longest honest ones are lists of merged cells, some ten thousand characters.
const EVENT_BYTES: u64 = 1024 * 1024;

/// Honest workbooks have some hundred parts; each costs memory before a byte of it is read.
const PARTS: usize = 10_000;

/// How deep elements may lie in each other; the parser keeps all their names.
const DEPTH: u32 = 200;

/// Whether the bytes begin like an archive.
pub fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// An archive whose parts are found whatever way their names are written.
pub struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    places: HashMap<String, usize>,
    meter: Rc<Meter>,
}

/// Counts what leaves the archive.
struct Meter {
    limit: u64,
    total: Cell<u64>,
    since_event: Cell<u64>,
}

/// Why a part is not read on; travels as an I/O error through the parser.
#[derive(Debug, Clone, Copy)]
enum Breach {
    Total,
    Event,
}

impl std::fmt::Display for Breach {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Breach {}

struct Metered<R> {
    inner: R,
    meter: Rc<Meter>,
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        let Meter { limit, total, since_event } = &*self.meter;
        total.set(total.get() + count as u64);
        since_event.set(since_event.get() + count as u64);
        if total.get() > *limit {
            return Err(io::Error::other(Breach::Total));
        }
        if since_event.get() > EVENT_BYTES {
            return Err(io::Error::other(Breach::Event));
        }
        Ok(count)
    }
}

impl<'a> Package<'a> {
    pub fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, Problem> {
        let entries = bytes.windows(4).filter(|window| window == b"PK\x01\x02").count();
        if entries > PARTS {
            return Err(Problem::damaged("", 0));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Problem::damaged("", 0))?;
        let name = |name: &[u8]| String::from_utf8_lossy(name).replace('\\', "/").trim_start_matches('/').to_lowercase();
        let places = archive.file_names_raw().enumerate().map(|(place, raw)| (name(raw), place)).collect();
        let meter = Meter { limit: limits.inflated_bytes, total: Cell::new(0), since_event: Cell::new(0) };
        Ok(Self { archive, places, meter: Rc::new(meter) })
    }

    pub fn has(&self, name: &str) -> bool {
        self.places.contains_key(&name.to_lowercase())
    }

    pub fn has_ending(&self, ending: &str) -> bool {
        self.places.keys().any(|name| name.ends_with(ending))
    }

    /// Counts from zero again: a second reading of the same parts is no bomb.
    pub fn reset(&self) {
        self.meter.total.set(0);
    }

    /// A part to be read as XML; `None` when there is none of that name.
    pub fn part(&mut self, name: &str) -> Result<Option<Part<'_>>, Problem> {
        let Some(place) = self.places.get(&name.to_lowercase()) else { return Ok(None) };
        let file = self.archive.by_index(*place).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => Problem::Password,
            _ => Problem::damaged(name, 0),
        })?;
        self.meter.since_event.set(0);
        let inner: Box<dyn Read + '_> = Box::new(file);
        let metered = Metered { inner, meter: Rc::clone(&self.meter) };
        let mut reader = quick_xml::Reader::from_reader(BufReader::new(metered));
        reader.config_mut().expand_empty_elements = true;
        Ok(Some(Part { reader, buffer: Vec::new(), meter: Rc::clone(&self.meter), name: name.to_owned(), row: 0, depth: 0 }))
    }
}

/// An XML part on its way through the parser.
pub struct Part<'p> {
    reader: quick_xml::Reader<BufReader<Metered<Box<dyn Read + 'p>>>>,
    buffer: Vec<u8>,
    meter: Rc<Meter>,
    name: String,
    /// The row that is being read, for the message when the part is damaged.
    pub row: u32,
    depth: u32,
}

impl Part<'_> {
    pub fn next(&mut self) -> Result<Event<'_>, Problem> {
        self.buffer.clear();
        self.meter.since_event.set(0);
        let event = match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(error) => return Err(problem(&error, &self.meter, &self.name, self.row)),
        };
        match event {
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::Eof if self.depth > 0 => return Err(Problem::damaged(&self.name, self.row)),
            _ => {}
        }
        if self.depth > DEPTH {
            return Err(Problem::damaged(&self.name, self.row));
        }
        Ok(event)
    }
}

fn problem(error: &quick_xml::Error, meter: &Meter, part: &str, row: u32) -> Problem {
    let breach = match error {
        quick_xml::Error::Io(error) => error.get_ref().and_then(|inner| inner.downcast_ref::<Breach>()),
        _ => None,
    };
    match breach {
        Some(Breach::Total) => Problem::Inflated { limit: meter.limit },
        Some(Breach::Event) => Problem::TooMuchText { limit: EVENT_BYTES },
        None => Problem::damaged(part, row),
    }
}

/// The local name of an element: `table:table-row` and `table-row` alike.
pub fn local<'n>(start: &'n BytesStart<'_>) -> &'n str {
    start.local_name().into_inner()
}

/// Calls back for each attribute with its local name. Duplicates are not looked for: that is quadratic.
pub fn attributes(start: &BytesStart<'_>, mut each: impl FnMut(&str, &str)) {
    for attribute in start.attributes().with_checks(false).flatten() {
        if let Ok(value) = attribute.normalized_value(XmlVersion::Implicit1_0) {
            each(attribute.key.local_name().into_inner(), &value);
        }
    }
}

/// One attribute by its local name.
pub fn attribute(start: &BytesStart<'_>, wanted: &str) -> Option<String> {
    let mut found = None;
    attributes(start, |name, value| {
        if name == wanted {
            found = Some(value.to_owned());
        }
    });
    found
}

/// Appends what an event says as text; entities other than XML's own five have no meaning here.
pub fn push_text(event: &Event<'_>, text: &mut String) {
    match event {
        Event::Text(piece) => text.push_str(&piece.xml10_content()),
        Event::CData(piece) => text.push_str(&piece.xml10_content()),
        Event::GeneralRef(reference) => match reference.resolve_char_ref() {
            Ok(Some(c)) => text.push(c),
            _ => text.push_str(match &**reference {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                "apos" => "'",
                _ => "",
            }),
        },
        _ => {}
    }
}
