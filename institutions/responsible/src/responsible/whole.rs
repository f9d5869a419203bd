//! All answers of a network at once: for the page Lücken, and for trying a rule before it is saved.
//!
//! Municipalities that are alike (same district, same agency district, no rule of their own) are asked about once, so the cost grows with the
//! districts, the topics and the rules, and not with the municipalities.

use std::collections::{HashMap, HashSet};

use db::Id;
use network::{Network, Office, Organisation, Topic};
use territories::{place::short, rules::TerritoryKind, sql as territories_sql, title};
use web::{Result, Say, Visit};

use super::{Case, Rule, chain, decide, keepers_of, line_of, territories};
use crate::{
    rules::Sphere,
    sql::{
        responsible::{self as sql, AroundRow, KeeperRow, PartRow, VacantRow},
        topics::{self, TopicRow},
    },
};

/// Everything that answers depend on.
pub(crate) struct Whole {
    /// The network's districts, in German order.
    pub districts: Vec<District>,
    /// What answers can differ by, district after district.
    pub parts: Vec<Part>,
    /// Topics of the network, in German order.
    pub topics: Vec<TopicRow>,
    /// Territory, then topic; at most three stand in one place, one for each sphere and one for both.
    rules: HashMap<String, HashMap<Option<Id<Topic>>, Vec<Rule>>>,
    vacant: Vec<VacantRow>,
    keepers: Vec<KeeperRow>,
}

/// A district of the network.
pub(crate) struct District {
    /// Key
    pub key: String,
    /// "Landkreis Waldmark"
    pub title: String,
}

/// Municipalities that are alike, or a single one.
pub(crate) struct Part {
    /// Which of the districts it lies in; none for a place outside the network that a rule is tried for.
    pub district: Option<usize>,
    /// "Lindbronn", for a single municipality or a place outside
    pub name: Option<String>,
    /// Name and number of the agency district
    pub agency: Option<String>,
    /// How many municipalities; 0 where none are entered
    pub n: i64,
    place: String,
    keys: [Vec<String>; 2],
}

/// Who answers.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Found<'w> {
    /// A rule says so.
    Rule(&'w Rule),
    /// No rule, but the Jobcenter or the agency is responsible by law.
    ByLaw(&'w KeeperRow),
    /// Nobody is entered.
    Nobody,
}

impl Whole {
    /// Reads what is there: six statements, and one more for a place (`beside`) that a rule is tried for.
    pub async fn read(visit: &mut Visit, network: Id<Network>, beside: Option<&str>) -> Result<Self> {
        let (today, say) = (visit.today(), visit.say.clone());
        let around = sql::districts_with_around(&mut visit.tx, network).await?;
        let rows = sql::district_parts(&mut visit.tx, network).await?;
        let rules = sql::all_rules(&mut visit.tx, network).await?;
        let vacant = sql::vacant(&mut visit.tx, network, today).await?;
        let topics = topics::topics(&mut visit.tx, network).await?;
        let mut whole = Self { districts: Vec::new(), parts: Vec::new(), topics, rules: HashMap::new(), vacant, keepers: Vec::new() };
        for rule in rules {
            whole.add(rule);
        }
        whole.lay_out(&say, &around, &rows);
        let mut agency = None;
        if let Some(key) = beside.filter(|key| !whole.parts.iter().any(|part| part.place == **key)) {
            let around = territories_sql::around(&mut visit.tx, key).await?;
            agency = around.iter().find_map(|row| row.agency_key.clone());
            whole.add_beside(&say, &around, agency.as_deref());
        }
        whole.keepers = sql::keepers(&mut visit.tx, network, agency.as_deref()).await?;
        Ok(whole)
    }

    /// Districts with their parts.
    fn lay_out(&mut self, say: &Say, around: &[AroundRow], rows: &[PartRow]) {
        let mut of_district: HashMap<&str, Vec<&PartRow>> = HashMap::new();
        for row in rows {
            of_district.entry(row.district.as_str()).or_default().push(row);
        }
        for group in around.chunk_by(|a, b| a.district == b.district) {
            let Some(own) = group.first() else { continue };
            let at = self.districts.len();
            self.districts.push(District { key: own.key.clone(), title: title(say, &own.kind, &own.name, &own.label) });
            let line: Vec<(&str, Option<TerritoryKind>)> =
                group.iter().map(|row| (row.key.as_str(), TerritoryKind::from_code(&row.kind))).collect();
            let inner = of_district.get(own.key.as_str()).map(Vec::as_slice).unwrap_or_default();
            if inner.is_empty() {
                self.parts.push(Part::new(Some(at), own.key.clone(), None, own.agency_key.clone(), 0, &line));
            }
            for row in inner {
                let agency = row.agency_key.clone().or_else(|| own.agency_key.clone());
                let mut line = line.clone();
                if let Some(key) = &row.municipality {
                    line.insert(0, (key, Some(TerritoryKind::Municipality)));
                }
                let name = row.municipality.as_ref().and(row.name.as_deref()).map(|name| short(name).to_owned());
                let place = row.municipality.clone().unwrap_or_else(|| own.key.clone());
                self.parts.push(Part::new(Some(at), place, name, agency, row.n, &line));
            }
        }
    }

    /// A place that no part stands for yet: a municipality without rules, or one outside the network's districts.
    fn add_beside(&mut self, say: &Say, around: &[territories_sql::AroundRow], agency: Option<&str>) {
        let Some(own) = around.first() else { return };
        if !matches!(TerritoryKind::from_code(&own.kind), Some(TerritoryKind::Municipality | TerritoryKind::District)) {
            return;
        }
        let line: Vec<(&str, Option<TerritoryKind>)> =
            around.iter().map(|row| (row.key.as_str(), TerritoryKind::from_code(&row.kind))).collect();
        let district = self.districts.iter().position(|district| around.iter().any(|row| row.key == district.key));
        self.parts.push(Part::new(
            district,
            own.key.clone(),
            Some(title(say, &own.kind, &own.name, &own.label)),
            agency.map(str::to_owned),
            1,
            &line,
        ));
    }

    /// Who answers in a part; `topic`: a topic with all that it is a part of, empty for topics that no rule names.
    pub fn answer(&self, part: &Part, topic: &[Id<Topic>], sphere: Sphere) -> Found<'_> {
        let keys = &part.keys[usize::from(sphere == Sphere::Sgb3)];
        let topics = || topic.iter().copied().map(Some).chain([None]);
        let rules = keys.iter().filter_map(|key| self.rules.get(key)).flat_map(|of| topics().filter_map(|topic| of.get(&topic))).flatten();
        if let Some(rule) = decide(rules, Case { topics: topic, territories: keys, sphere }) {
            return Found::Rule(rule);
        }
        let district = part.district.and_then(|at| self.districts.get(at)).map(|district| district.key.as_str());
        match keepers_of(&self.keepers, sphere, district, part.agency.as_deref())[..] {
            [keeper] => Found::ByLaw(keeper),
            _ => Found::Nobody,
        }
    }

    /// Whether any rule counts.
    pub fn has_rules(&self) -> bool {
        !self.rules.is_empty()
    }

    /// A topic and all that it is a part of.
    pub fn line(&self, topic: Id<Topic>) -> Vec<Id<Topic>> {
        line_of(&self.topics, topic)
    }

    /// Whether anybody speaks for the office: its own people, or those of an office that stands in.
    pub fn is_staffed(&self, office: Id<Office>) -> bool {
        chain(office, |at| self.empty(at)?.stand_in_id).iter().any(|id| self.empty(*id).is_none())
    }

    /// Offices that a rule names and that nobody speaks for, by title.
    pub fn unstaffed(&self) -> impl Iterator<Item = &VacantRow> {
        let named: HashSet<Id<Office>> = self.rules.values().flat_map(HashMap::values).flatten().map(|rule| rule.office).collect();
        self.vacant.iter().filter(move |row| named.contains(&row.id) && !self.is_staffed(row.id))
    }

    /// "Migrationsbeauftragte, Jobcenter Steinbrück", of an office that nobody holds.
    pub fn vacancy(&self, id: Id<Office>) -> String {
        self.empty(id).map(|row| format!("{}, {}", row.title, row.organisation)).unwrap_or_default()
    }

    fn empty(&self, id: Id<Office>) -> Option<&VacantRow> {
        self.vacant.iter().find(|row| row.id == id)
    }

    /// Name of a Jobcenter or an agency
    pub fn keeper(&self, id: Id<Organisation>) -> &str {
        self.keepers.iter().find(|keeper| keeper.id == id).map_or("", |keeper| keeper.name.as_str())
    }

    /// The same network with another rule in place of an old one.
    pub fn replace(&mut self, old: Option<&Rule>, new: Option<Rule>) {
        if let Some(old) = old
            && let Some(rules) = self.rules.get_mut(&old.territory).and_then(|of| of.get_mut(&old.topic))
        {
            rules.retain(|rule| rule != old);
        }
        if let Some(rule) = new {
            self.add(rule);
        }
    }

    fn add(&mut self, rule: Rule) {
        self.rules.entry(rule.territory.clone()).or_default().entry(rule.topic).or_default().push(rule);
    }

    /// "Landkreis Waldmark", "Lindbronn", or "Landkreis Steinbrück, 4 Gemeinden im Agenturbezirk 17111".
    pub fn place(&self, say: &Say, part: &Part) -> String {
        if let Some(name) = &part.name {
            return name.clone();
        }
        let Some(district) = part.district.and_then(|at| self.districts.get(at)) else { return String::new() };
        let classes = self.parts.iter().filter(|other| other.district == part.district && other.name.is_none()).count();
        match &part.agency {
            Some(agency) if classes > 1 => {
                let agency = agency.trim_start_matches("AA").to_owned();
                say.text("territory-part").arg("district", district.title.as_str()).arg("count", part.n).arg("agency", agency).to_string()
            }
            _ => district.title.clone(),
        }
    }
}

impl Part {
    fn new(
        district: Option<usize>,
        place: String,
        name: Option<String>,
        agency: Option<String>,
        n: i64,
        line: &[(&str, Option<TerritoryKind>)],
    ) -> Self {
        let keys = Sphere::ALL.iter().map(|sphere| territories(line, agency.as_deref(), *sphere));
        let mut keys = keys.collect::<Vec<_>>().into_iter();
        let keys = [keys.next().unwrap_or_default(), keys.next().unwrap_or_default()];
        Self { district, name, agency, n, place, keys }
    }
}
