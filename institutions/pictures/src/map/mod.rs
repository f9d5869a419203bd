//! Karte: the list of organisations as a map of the network's districts, and the same numbers as a table.

mod outline;

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::response::Response;
use db::Id;
use design::Link;
use network::{
    Organisation,
    access::Deed as Directory,
    organisations::{Filters, Offered},
    rules::OrganisationKind,
    sql::{organisations::count_members, tags::filter_options},
};
use web::{Filter, Result, Routes, Say, Visit};

use crate::{
    access::Deed,
    sql::map::{self as sql, Covered, District, Reach},
};

const PATH: &str = "/organisations/map";

/// Beyond so many districts only the numbers are written into the map; the names stand in the table.
const NAMED: usize = 30;

/// How wide a sign of a name is on the drawing, on average.
const SIGN: f64 = 8.0;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get(PATH, Deed::SeePictures, show)
}

#[derive(Template)]
#[template(path = "map/map.html")]
struct Map {
    say: Say,
    filters: Filters,
    offered: Offered,
    chips: Vec<Link>,
    views: Vec<Link>,
    organisations: i64,
    districts: Vec<Counted>,
    /// Organisations that work in none of the districts, or have named none.
    elsewhere: i64,
    /// The kind that is looked for in every district.
    sought: OrganisationKind,
    may_import: bool,
    may_edit: bool,
}

/// A district with its numbers, and its shape if one was imported.
struct Counted {
    /// As it is written into the drawing, where there is little room: "Waldmark"
    name: String,
    /// "Landkreis Waldmark"
    title: String,
    organisations: i64,
    sought: i64,
    href: String,
    shape: Option<Shape>,
}

/// What is drawn of a district.
struct Shape {
    path: String,
    step: i64,
    x: String,
    y: String,
    /// How wide its words may be.
    room: f64,
}

/// Five statements, however many organisations there are.
async fn show(mut visit: Visit, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::SeePictures, visit.here())?;
    let search = filters.search();
    let organisations = count_members(&mut visit.tx, network, &search).await?;
    let reach = sql::reach(&mut visit.tx, network, &search).await?;
    let districts = sql::districts(&mut visit.tx, network).await?;
    let agencies = sql::agencies(&mut visit.tx, network).await?;
    let options = filter_options(&mut visit.tx, network).await?;
    let offered = filters.choices(&visit.say, &options);
    // Where no kind was asked for, the map looks for the partner that networks miss most often.
    let sought = search.kind.unwrap_or(OrganisationKind::MigrantOrganisation);
    let counts = counted(&districts, &agencies, &reach, sought);
    let content = Map {
        chips: filters.chips(&visit.say, PATH, &offered),
        views: filters.views(&visit.say, PATH),
        elsewhere: organisations - counts.placed,
        districts: drawn(districts, &counts, &filters, |one| territories::title(&visit.say, "district", &one.name, &one.label)),
        may_import: visit.leads_to("/imports"),
        may_edit: visit.can(Directory::EditNetwork, visit.here()),
        say: visit.say.clone(),
        filters,
        offered,
        organisations,
        sought,
    };
    visit.crumb_text("organisations", "/organisations");
    let title = visit.say.text("map-title").to_string();
    visit.page(title, &content).await
}

/// Numbers of all districts, in their order.
struct Counts {
    /// Organisations, and those of the kind that is looked for.
    of: Vec<(i64, i64)>,
    /// Organisations that work in any of the districts.
    placed: i64,
}

/// Counts each organisation once in every district that it works in: the rule of the list's filter.
fn counted(districts: &[District], agencies: &[Covered], reach: &[Reach], sought: OrganisationKind) -> Counts {
    let covers = |district: &str, territory: &str| {
        territory.starts_with(district)
            || district.starts_with(territory)
            || agencies.iter().any(|covered| covered.district == district && covered.agency == territory)
    };
    let mut within: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut members: Vec<(BTreeSet<Id<Organisation>>, i64)> = vec![Default::default(); districts.len()];
    let mut placed = BTreeSet::new();
    for row in reach {
        let places = within
            .entry(&row.territory_key)
            .or_insert_with(|| (0..districts.len()).filter(|at| covers(&districts[*at].key, &row.territory_key)).collect());
        for at in places {
            placed.insert(row.organisation_id);
            if members[*at].0.insert(row.organisation_id) && row.kind == sought.code() {
                members[*at].1 += 1;
            }
        }
    }
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    Counts { of: members.into_iter().map(|(all, sought)| (number(all.len()), sought)).collect(), placed: number(placed.len()) }
}

/// The districts with their shapes on one drawing.
fn drawn(districts: Vec<District>, counts: &Counts, filters: &Filters, title: impl Fn(&District) -> String) -> Vec<Counted> {
    let outlines: Vec<_> = districts.iter().map(|district| district.rings.as_deref().and_then(outline::read)).collect();
    let frame = outline::Frame::around(outlines.iter().flatten());
    let largest = counts.of.iter().map(|(all, _)| *all).max().unwrap_or(0);
    let shape = |rings: &outline::Rings, count: i64| {
        let rings = frame?.draw(rings);
        let (x, y) = outline::middle(&rings);
        let room = outline::room(&rings, (x, y));
        // The words are 13 high: their middle, not their foot, stands on the point.
        Some(Shape {
            path: outline::path(&rings),
            step: outline::step(count, largest),
            x: format!("{x:.1}"),
            y: format!("{:.1}", y + 4.5),
            room,
        })
    };
    let all = districts.into_iter().zip(outlines).zip(&counts.of);
    all.map(|((district, outline), (organisations, sought))| Counted {
        href: Filters { district: district.key.clone(), after: String::new(), ..filters.clone() }.address("/organisations", ""),
        shape: outline.as_ref().and_then(|rings| shape(rings, *organisations)),
        title: title(&district),
        name: district.name,
        organisations: *organisations,
        sought: *sought,
    })
    .collect()
}

impl Map {
    /// The finding in one sentence or two: title of the picture.
    fn finding(&self) -> String {
        let (say, districts) = (&self.say, self.districts.len());
        let all = say.text("map-finding").arg("organisations", self.organisations).arg("districts", districts).to_string();
        let without = self.districts.iter().filter(|district| district.sought == 0).count();
        let kind = say.word("kind", self.sought.code());
        let key = if without == 0 { "map-finding-everywhere" } else { "map-finding-without" };
        format!("{all} {}", say.text(key).arg("districts", without).arg("kind", kind))
    }

    fn has_shapes(&self) -> bool {
        self.districts.iter().any(|district| district.shape.is_some())
    }

    /// Names of districts that cannot be drawn.
    fn shapeless(&self) -> String {
        let names: Vec<_> =
            self.districts.iter().filter(|district| district.shape.is_none()).map(|district| district.name.as_str()).collect();
        names.join(", ")
    }

    /// Name and number; in an area that is too small for both, the number.
    fn label(&self, district: &Counted, shape: &Shape) -> String {
        let words = format!("{} {}", district.name, district.organisations);
        let width = SIGN * words.chars().map(|_| 1.0).sum::<f64>();
        if self.districts.len() > NAMED || width > shape.room { district.organisations.to_string() } else { words }
    }

    fn spoken(&self, district: &Counted) -> String {
        self.say.text("map-district").arg("name", district.title.as_str()).arg("organisations", district.organisations).to_string()
    }

    /// Whether a second column of numbers says more than the first.
    fn counts_sought(&self) -> bool {
        self.filters.search().kind.is_none()
    }

    fn sought_word(&self) -> String {
        self.say.word("kind", self.sought.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reach(organisation: u8, kind: OrganisationKind, territory: &str) -> Reach {
        Reach { organisation_id: Id::minted(1, [organisation; 10]), kind: kind.code().into(), territory_key: territory.into() }
    }

    fn district(key: &str) -> District {
        District { key: key.into(), name: key.into(), label: String::new(), rings: None }
    }

    #[test]
    fn an_organisation_counts_once_in_every_district_that_it_works_in() {
        let districts = [district("17001"), district("17002"), district("17003")];
        let agencies = [Covered { district: "17003".into(), agency: "AA17111".into() }];
        let (provider, migrants) = (OrganisationKind::Provider, OrganisationKind::MigrantOrganisation);
        let rows = [
            // in the whole Land
            reach(1, provider, "17"),
            // in a district, and once more in one of its municipalities
            reach(2, provider, "17001"),
            reach(2, provider, "17001004"),
            // in an agency district, and in a municipality of another district
            reach(3, migrants, "AA17111"),
            reach(3, migrants, "17002009"),
            // elsewhere
            reach(4, provider, "06"),
        ];
        let counts = counted(&districts, &agencies, &rows, migrants);
        assert_eq!(counts.of, [(2, 0), (2, 1), (2, 1)]);
        assert_eq!(counts.placed, 3);
    }

    #[test]
    fn a_district_without_an_outline_is_counted_but_not_drawn() {
        let mut districts = vec![district("17001"), district("17002")];
        districts[0].rings = Some("[[[9,50],[10,50],[10,51],[9,51]]]".into());
        let counts = Counts { of: vec![(4, 0), (9, 2)], placed: 13 };
        let drawn = drawn(districts, &counts, &Filters::default(), |one| one.name.clone());
        assert_eq!(drawn[0].shape.as_ref().map(|shape| shape.step), Some(3));
        assert!(drawn[1].shape.is_none());
        assert_eq!(drawn[1].href, "/organisations?district=17002");
    }
}
