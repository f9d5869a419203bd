//! Territories, postal codes and outlines as they are, and what a row would do to them.

use std::collections::{BTreeMap, HashMap, HashSet};

use db::Tx;
use drafts::{
    Message,
    draft::{OutlineDraft, PostalCodeDraft, TerritoryDraft},
};
use territories::{
    rules::TerritoryKind,
    sql::register::{self as sql, CodeRow, OutlineRow, RegisterRow},
};

use super::{Finding, PAGE};
use crate::{
    Outcome,
    districts::{District, Match, matched},
};

/// All territories of the installation: fewer than 20,000 in Germany, about 8 MB.
#[derive(Default)]
pub struct Territories {
    rows: HashMap<String, RegisterRow>,
    districts: Vec<District>,
}

/// What a row does.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "those of one row at a time")]
pub enum Write {
    /// A territory that is not there
    Add(RegisterRow),
    /// One that changes: before and after
    Change(RegisterRow, RegisterRow),
}

impl Territories {
    pub async fn load(tx: &mut Tx) -> db::Result<Self> {
        let mut all = Self::default();
        let mut after = String::new();
        loop {
            let page = sql::page(tx, &after, PAGE).await?;
            let Some(last) = page.last() else { break };
            after.clone_from(&last.key);
            all.rows.extend(page.into_iter().map(|row| (row.key.clone(), row)));
        }
        let districts = all.rows.values().filter(|row| row.kind == TerritoryKind::District.code());
        all.districts = districts.map(|row| District::new(&row.key, &row.name, &row.label)).collect();
        all.districts.sort_by(|one, other| one.key.cmp(&other.key));
        Ok(all)
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub fn has(&self, key: &str) -> bool {
        self.rows.contains_key(key)
    }

    /// Which district a name means.
    pub fn district(&self, name: &str) -> Match<'_> {
        matched(name, &self.districts)
    }

    /// The key of a territory that is given by its key ("06433", "AA 17111") or by its name, if it is the only one.
    pub fn meant(&self, text: &str) -> Result<String, Message> {
        let key: String = text.split_whitespace().collect();
        if self.has(&key) {
            return Ok(key);
        }
        // A spreadsheet takes the zero of 01 to 09.
        if key.bytes().all(|byte| byte.is_ascii_digit()) {
            let padded = format!("0{key}");
            return if self.has(&padded) { Ok(padded) } else { Err(Message::new("import-row-territory").with("text", text)) };
        }
        match self.district(text) {
            Match::One(district) => Ok(district.key.clone()),
            Match::Several(several) => {
                let keys = several.iter().map(|district| format!("{} ({})", district.key, district.name)).collect::<Vec<_>>().join(", ");
                Err(Message::new("import-row-territory-several").with("text", text).with("keys", keys))
            }
            Match::Nothing(_) => Err(Message::new("import-row-territory").with("text", text)),
        }
    }

    /// What a line of the register does: first the agency district that it names, then itself.
    pub fn plan(&mut self, draft: &TerritoryDraft) -> Result<Vec<Write>, Message> {
        let mut writes = Vec::new();
        let parent = draft.parents.iter().find(|key| self.has(key)).cloned();
        if parent.is_none() && !draft.parents.is_empty() {
            return Err(Message::new("import-row-no-parent").with("key", draft.parents.join(", ")));
        }
        if let Some(agency) = draft.agency.as_ref().filter(|key| !self.has(key)) {
            // The register knows the number only; the name comes by hand, and stays.
            writes.push(Write::Add(RegisterRow {
                key: agency.clone(),
                kind: TerritoryKind::AgencyDistrict.code().to_owned(),
                name: format!("Agenturbezirk {}", agency.trim_start_matches("AA")),
                label: String::new(),
                ars: None,
                parent_key: None,
                agency_key: None,
                population: None,
                area_ha: None,
                version: 1,
            }));
        }
        match self.rows.get(&draft.key) {
            None => writes.push(Write::Add(RegisterRow {
                key: draft.key.clone(),
                kind: draft.kind.clone(),
                name: draft.name.clone(),
                label: draft.label.clone(),
                ars: draft.ars.clone(),
                parent_key: parent,
                agency_key: draft.agency.clone(),
                population: draft.population,
                area_ha: draft.area_ha,
                version: 1,
            })),
            Some(before) => {
                // What the file does not say stays.
                let after = RegisterRow {
                    name: draft.name.clone(),
                    label: if draft.label.is_empty() { before.label.clone() } else { draft.label.clone() },
                    ars: draft.ars.clone().or_else(|| before.ars.clone()),
                    parent_key: parent.or_else(|| before.parent_key.clone()),
                    agency_key: draft.agency.clone().or_else(|| before.agency_key.clone()),
                    population: draft.population.or(before.population),
                    area_ha: draft.area_ha.or(before.area_ha),
                    ..before.clone()
                };
                if after != *before {
                    writes.push(Write::Change(before.clone(), after));
                }
            }
        }
        for write in &writes {
            let mut row = match write {
                Write::Add(row) => row.clone(),
                Write::Change(_, after) => after.clone(),
            };
            row.version += i64::from(matches!(write, Write::Change(..)));
            self.rows.insert(row.key.clone(), row);
        }
        Ok(writes)
    }

    pub fn find(&mut self, draft: &TerritoryDraft) -> Finding {
        let is_there = self.has(&draft.key);
        match self.plan(draft) {
            Err(message) => Finding::error(message),
            Ok(writes) if writes.is_empty() => Finding::of(Outcome::Unchanged),
            Ok(_) if is_there => Finding::of(Outcome::Changed),
            Ok(_) => Finding::of(Outcome::New),
        }
    }
}

/// Postal codes with their municipalities: about 13,000 in Germany, 1 MB.
#[derive(Default)]
pub struct Codes(HashSet<(String, String)>);

impl Codes {
    pub async fn load(tx: &mut Tx) -> db::Result<Self> {
        let mut all = HashSet::new();
        let mut after = CodeRow { code: String::new(), territory_key: String::new() };
        loop {
            let mut page = sql::codes(tx, &after, PAGE).await?;
            let Some(last) = page.pop() else { return Ok(Self(all)) };
            all.extend(page.into_iter().map(|row| (row.code, row.territory_key)));
            all.insert((last.code.clone(), last.territory_key.clone()));
            after = last;
        }
    }

    pub fn find(&mut self, draft: &PostalCodeDraft, territories: &Territories) -> Finding {
        if !territories.has(&draft.territory) {
            let key = if territories.is_empty() { "import-row-no-territories" } else { "import-row-municipality-unknown" };
            return Finding::asking(Outcome::Unmatched, Message::new(key).with("key", &draft.territory), Vec::new());
        }
        let is_new = self.0.insert((draft.code.clone(), draft.territory.clone()));
        Finding::of(if is_new { Outcome::New } else { Outcome::Unchanged })
    }
}

/// Areas of a file, joined by territory: some maps have one feature for each part of a district.
#[derive(Default)]
pub struct Areas(BTreeMap<String, (u32, OutlineDraft)>);

impl Areas {
    pub fn add(&mut self, row: u32, draft: OutlineDraft) {
        match self.0.get_mut(&draft.territory) {
            Some((_, known)) => known.rings.extend(draft.rings),
            None => drop(self.0.insert(draft.territory.clone(), (row, draft))),
        }
    }

    pub fn take(&mut self) -> Vec<(u32, OutlineDraft)> {
        let mut areas: Vec<_> = std::mem::take(&mut self.0).into_values().collect();
        areas.sort_by_key(|(row, _)| *row);
        areas
    }
}

/// The outline that a draft makes.
pub fn outline(draft: &OutlineDraft, source: &str) -> Result<OutlineRow, Message> {
    let rings = serde_json::to_string(&draft.rings).map_err(|_| Message::new("file-damaged"))?;
    Ok(OutlineRow { territory_key: draft.territory.clone(), rings, source: source.to_owned(), version: 1 })
}

pub fn find_outline(draft: &OutlineDraft, known: Option<&OutlineRow>, territories: &Territories) -> Finding {
    if !territories.has(&draft.territory) {
        let key = if territories.is_empty() { "import-row-no-territories" } else { "import-row-municipality-unknown" };
        return Finding::asking(Outcome::Unmatched, Message::new(key).with("key", &draft.territory), Vec::new());
    }
    match (outline(draft, ""), known) {
        (Err(message), _) => Finding::error(message),
        (Ok(_), None) => Finding::of(Outcome::New),
        (Ok(row), Some(known)) if row.rings == known.rings => Finding::of(Outcome::Unchanged),
        (Ok(_), Some(_)) => Finding::of(Outcome::Changed),
    }
}
