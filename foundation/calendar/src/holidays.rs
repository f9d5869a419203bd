//! Days off: public holidays (Feiertage) and school holidays (Schulferien) of a Land.

use std::collections::BTreeMap;

use jiff::civil::Date;

/// Days and their names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holidays(BTreeMap<Date, Vec<Holiday>>);

/// What a day off is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// Name, in the language of its source.
    pub name: String,
    /// Public or school
    pub kind: HolidayKind,
}

/// Who is off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HolidayKind {
    /// Everybody (gesetzlicher Feiertag): nobody meets.
    Public,
    /// Schools: parents are harder to reach.
    School,
}

/// Why a file of holidays is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HolidayProblem {
    /// More than 4 MB; a Land has some 300 kB for sixty years.
    TooLarge,
    /// No JSON object from days to names.
    Form,
    /// A day that the calendar does not have.
    Day(String),
}

const MOST: usize = 4_000_000;

impl Holidays {
    /// Reads `{"2026-04-03": "Easter/Spring Break; Good Friday", …}`, the form in which the library `holidays` publishes its snapshots.
    pub fn read(bytes: &[u8]) -> Result<Self, HolidayProblem> {
        if bytes.len() > MOST {
            return Err(HolidayProblem::TooLarge);
        }
        let days: BTreeMap<String, String> = serde_json::from_slice(bytes).map_err(|_| HolidayProblem::Form)?;
        let mut all = Self::default();
        for (day, names) in days {
            let date = Date::strptime("%Y-%m-%d", &day).map_err(|_| HolidayProblem::Day(day))?;
            for name in names.split(';').map(str::trim).filter(|name| !name.is_empty()) {
                // The source marks school holidays by this word only.
                let kind = if name.ends_with("Break") { HolidayKind::School } else { HolidayKind::Public };
                all.insert(date, Holiday { name: name.to_owned(), kind });
            }
        }
        Ok(all)
    }

    /// Adds a day.
    pub fn insert(&mut self, day: Date, holiday: Holiday) {
        self.0.entry(day).or_default().push(holiday);
    }

    /// What a day is.
    pub fn on(&self, day: Date) -> &[Holiday] {
        self.0.get(&day).map_or(&[], Vec::as_slice)
    }

    /// The public holiday of a day.
    pub fn public(&self, day: Date) -> Option<&str> {
        self.on(day).iter().find(|holiday| holiday.kind == HolidayKind::Public).map(|holiday| holiday.name.as_str())
    }

    /// All days in order.
    pub fn iter(&self) -> impl Iterator<Item = (Date, &[Holiday])> {
        self.0.iter().map(|(day, holidays)| (*day, holidays.as_slice()))
    }
}
