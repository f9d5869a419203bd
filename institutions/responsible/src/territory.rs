use askama::Template;
use axum::{extract::Path, response::Response};
use design::Link;
use network::rules::OrganisationKind;
use territories::{
    access::may_change,
    rules::TerritoryKind,
    sql::{self, AroundRow, CodeRow, PartRow, TerritoryRow, WorkingRow},
    title,
};
use web::{Error, Result, Say, Visit, address};

use crate::{
    access::Deed,
    rules::Sphere,
    sql::responsible::{self, KeeperRow},
};

#[derive(Template)]
#[template(path = "territory.html")]
struct Show {
    say: Say,
    territory: TerritoryRow,
    around: Vec<AroundRow>,
    parts: Vec<PartRow>,
    codes: Vec<CodeRow>,
    keepers: Vec<KeeperRow>,
    working: Vec<WorkingRow>,
    is_chosen: bool,
    may_edit: bool,
    /// It is not shared with other networks.
    may_change: bool,
}

/// A territory's page: what it lies in, what lies in it, and who works there.
pub(super) async fn show(mut visit: Visit, Path(key): Path<String>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadResponsibilities, visit.here())?;
    let territory = sql::territory(&mut visit.tx, &key).await?.ok_or(Error::NotFound)?;
    let around = sql::around(&mut visit.tx, &key).await?;
    let district = around.iter().find(|row| row.kind == TerritoryKind::District.code()).map_or_else(|| key.clone(), |row| row.key.clone());
    let agency = around.iter().find_map(|row| row.agency_key.clone());
    let places = sql::places_of_key(&mut visit.tx, Some(network), &key).await?;
    let works = sql::networks_in(&mut visit.tx, &key).await?;
    let content = Show {
        parts: sql::parts(&mut visit.tx, &key).await?,
        codes: sql::codes(&mut visit.tx, &key).await?,
        keepers: responsible::keepers_at(&mut visit.tx, network, &district, agency.as_deref()).await?,
        working: sql::working(&mut visit.tx, network, &key, &district, agency.as_deref().unwrap_or(&key)).await?,
        is_chosen: places.first().is_some_and(|row| row.here > 0),
        may_edit: visit.can(Deed::EditResponsibilities, visit.here()),
        may_change: may_change(&visit.actor, Some(network), &works).is_ok(),
        say: visit.say.clone(),
        territory,
        around,
    };
    visit.crumb(visit.say.text("territories").to_string(), "/territories");
    let title = content.title();
    visit.page(title, &content).await
}

impl Show {
    fn title(&self) -> String {
        title(&self.say, &self.territory.kind, &self.territory.name, &self.territory.label)
    }

    fn kind(&self) -> String {
        self.say.word("territory-kind", &self.territory.kind)
    }

    /// What it lies in, the narrowest first.
    fn upwards(&self) -> Vec<Link> {
        self.around
            .iter()
            .skip(1)
            .map(|row| Link::new(title(&self.say, &row.kind, &row.name, &row.label), format!("/territories/{}", row.key)))
            .collect()
    }

    fn agency(&self) -> Option<Link> {
        let row = self.around.iter().find(|row| row.agency_key.is_some())?;
        let key = row.agency_key.as_deref()?;
        let name = title(&self.say, TerritoryKind::AgencyDistrict.code(), row.agency.as_deref().unwrap_or(key), "");
        Some(Link::new(name, format!("/territories/{key}")))
    }

    /// The municipalities of the district lie in several agency districts.
    fn is_spread(&self) -> bool {
        self.around.first().is_some_and(|row| row.agency_key.is_none() && row.agencies > 1)
    }

    /// Jobcenter or agency that is responsible here by law.
    fn keepers(&self, sphere: Sphere) -> Vec<Link> {
        let district = self.around.iter().find(|row| row.kind == TerritoryKind::District.code()).map(|row| row.key.as_str());
        let agency = self.around.iter().find_map(|row| row.agency_key.as_deref());
        let own = Some(self.territory.key.as_str());
        let of_agency = if self.territory.kind == TerritoryKind::AgencyDistrict.code() { own } else { agency };
        crate::responsible::keepers_of(&self.keepers, sphere, district.or(own), of_agency)
            .into_iter()
            .map(|keeper| Link::new(&keeper.name, format!("/organisations/{}", keeper.id)))
            .collect()
    }

    fn jobcenters(&self) -> Vec<Link> {
        self.keepers(Sphere::Sgb2)
    }

    fn agencies(&self) -> Vec<Link> {
        self.keepers(Sphere::Sgb3)
    }

    fn part_title(&self, part: &PartRow) -> String {
        title(&self.say, &part.kind, &part.name, &part.label)
    }

    fn part_agency(&self, part: &PartRow) -> String {
        match (&part.agency, &part.agency_key) {
            (Some(name), _) | (None, Some(name)) => title(&self.say, TerritoryKind::AgencyDistrict.code(), name, ""),
            (None, None) => String::new(),
        }
    }

    /// Postal codes of a part, or of the territory itself.
    fn codes(&self, key: &str) -> String {
        self.codes.iter().filter(|row| row.territory_key == key).map(|row| row.code.as_str()).collect::<Vec<_>>().join(", ")
    }

    fn population(&self, population: &Option<i64>) -> String {
        population.map(|number| self.say.number(number)).unwrap_or_default()
    }

    fn is_municipality(&self) -> bool {
        self.territory.kind == TerritoryKind::Municipality.code()
    }

    fn is_district(&self) -> bool {
        self.territory.kind == TerritoryKind::District.code()
    }

    fn may_set_agency(&self) -> bool {
        self.may_edit && self.may_change && (self.is_municipality() || self.is_district())
    }

    /// Organisations that work here, without those by law, which stand above.
    fn others(&self) -> Vec<&WorkingRow> {
        let by_law = [OrganisationKind::Jobcenter.code(), OrganisationKind::EmploymentAgency.code()];
        self.working.iter().filter(|row| !by_law.contains(&row.kind.as_str())).collect()
    }

    fn ask(&self) -> String {
        let place = if self.is_municipality() { self.territory.key.clone() } else { format!("AGS {}", self.territory.key) };
        address("/responsible", &[("place", &place)])
    }
}
