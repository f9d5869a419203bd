//! What a table would change, without I/O.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use territories::sql::District;

use crate::{
    rules::{Figure, register_key},
    sql::indicators::{IndicatorRow, ValueRow},
    table::Table,
};

/// A value to be written.
pub(super) struct Write {
    /// Which of the table's indicators
    pub indicator: usize,
    pub territory: String,
    pub period: String,
    pub figure: Figure,
    /// What stands there now
    pub before: Option<ValueRow>,
}

/// What a table would change.
pub(super) struct Plan {
    /// For each of the table's indicators the one that is there
    pub known: Vec<Option<IndicatorRow>>,
    pub writes: Vec<Write>,
    /// Values that are there already
    pub unchanged: usize,
    /// How many values each of the table's indicators brings, new or not
    brought: Vec<usize>,
    /// Districts of the network that the table has
    pub found: Vec<District>,
    /// Districts of the network that the table lacks
    pub missing: Vec<District>,
    /// Names of the table's territories in which the network does not work
    pub outside: Vec<String>,
}

impl Plan {
    pub fn of(table: &Table, districts: Vec<District>, known: Vec<IndicatorRow>, values: &[ValueRow]) -> Self {
        let mut by_words: HashMap<String, IndicatorRow> = known.into_iter().map(|row| (row.column_words.clone(), row)).collect();
        let known: Vec<Option<IndicatorRow>> = table.indicators.iter().map(|column| by_words.remove(&column.words)).collect();
        let there: HashMap<_, &ValueRow> =
            values.iter().map(|value| ((value.indicator_id, value.territory_key.as_str(), value.period.as_str()), value)).collect();
        let own: BTreeSet<&str> = districts.iter().map(|district| district.key.as_str()).collect();
        let mut plan = Self {
            brought: vec![0; known.len()],
            known,
            writes: Vec::new(),
            unchanged: 0,
            found: Vec::new(),
            missing: Vec::new(),
            outside: Vec::new(),
        };
        for value in &table.values {
            let territory = register_key(&value.territory);
            // Hamburg's own row, should it have one, goes before that of the Land of the same name.
            if !own.contains(territory) || (territory != value.territory && table.territories.contains_key(territory)) {
                continue;
            }
            plan.brought[value.indicator] += 1;
            let period = value.period.to_string();
            let before = plan.known[value.indicator]
                .as_ref()
                .and_then(|known| there.get(&(known.id, territory, period.as_str())))
                .map(|before| (*before).clone());
            if before.as_ref().is_some_and(|before| before.figure == value.figure && before.preliminary == table.preliminary) {
                plan.unchanged += 1;
                continue;
            }
            plan.writes.push(Write { indicator: value.indicator, territory: territory.to_owned(), period, figure: value.figure, before });
        }
        let names: BTreeMap<&str, &String> = table.territories.iter().map(|(key, name)| (register_key(key), name)).collect();
        plan.outside = names.iter().filter(|(key, _)| !own.contains(*key)).map(|(_, name)| (*name).clone()).collect();
        (plan.found, plan.missing) = districts.into_iter().partition(|district| names.contains_key(district.key.as_str()));
        plan
    }

    /// New values, and values that are different now.
    pub fn counts(&self) -> (i64, i64) {
        let changed = self.writes.iter().filter(|write| write.before.is_some()).count();
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        (number(self.writes.len() - changed), number(changed))
    }

    /// Whether this indicator has a value for the network's districts.
    pub fn brings(&self, indicator: usize) -> bool {
        self.brought.get(indicator).is_some_and(|count| *count > 0)
    }
}
