//! Organisationen: the list with its filters, an organisation's page, entering and changing one, and taking the list away as a file.

mod edit;
mod export;
mod list;
mod membership;
mod show;

use db::Id;
use design::{Choice, Link};
use serde::Deserialize;
use web::{Error, Facts, Result, Routes, Say, Visit, address, fold::folded};

use crate::{
    Body, Organisation, Topic,
    access::Deed,
    rules::{OrganisationKind, Said},
    sql::{self, organisations::OrganisationRow, tags::Tag},
};

pub use edit::{Draft, enter};
pub use membership::leave;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/organisations", Deed::ReadDirectory, list::list)
        .get("/organisations/new", Deed::AddOrganisation, edit::new)
        .post("/organisations", Deed::AddOrganisation, edit::create)
        .get("/organisations/export/{format}", Deed::ExportDirectory, export::export)
        .get("/organisations/{id}", Deed::ReadDirectory, show::show)
        .get("/organisations/{id}/edit", Deed::EditOrganisation, edit::edit)
        .post("/organisations/{id}", Deed::EditOrganisation, edit::update)
        .get("/organisations/{id}/end", Deed::AddOrganisation, membership::ask)
        .post("/organisations/{id}/end", Deed::AddOrganisation, membership::end)
}

/// The organisation, if the actor may change it.
pub(crate) async fn editable(visit: &mut Visit, id: Id<Organisation>) -> Result<OrganisationRow> {
    let network = visit.sight()?;
    let row = sql::organisations::member(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    visit.may(Deed::EditOrganisation, Facts::organisation(row.kept_by_network.or(Some(network)), id))?;
    Ok(row)
}

/// "VHS bearbeiten"; without a name the form still has a heading: what it is that is edited.
pub(crate) fn edited(say: &Say, unnamed: &str, name: &str) -> String {
    let name = name.trim();
    if name.is_empty() { say.text(unnamed).into() } else { say.text("edit-named").arg("name", name).to_string() }
}

/// "öffentliche Stelle · an das Sozialgeheimnis gebunden", or that nobody has said it yet.
pub fn law(say: &Say, row: &OrganisationRow) -> String {
    let mut words = Vec::new();
    if row.public_body != Said::Unknown.code() {
        words.push(say.word("public-body", &row.public_body));
    }
    if row.sgb1_s35_body != Said::Unknown.code() {
        words.push(say.word("s35-body", &row.sgb1_s35_body));
    }
    if words.is_empty() { say.word("said", Said::Unknown.code()) } else { words.join(" · ") }
}

pub(crate) fn crumbs(visit: &mut Visit, row: &OrganisationRow) {
    visit.crumb_text("organisations", "/organisations");
    visit.crumb(&row.name, format!("/organisations/{}", row.id));
}

/// What the list is narrowed by, as it stands in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Filters {
    /// See [`OrganisationKind`].
    pub kind: String,
    /// Key of a district.
    pub district: String,
    /// Key of a topic.
    pub topic: String,
    /// Key of a body.
    pub body: String,
    /// Words of the name, short name or place.
    pub q: String,
    /// Where the page begins, see [`web::Position`].
    pub after: String,
}

/// The same, understood.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// Only this kind.
    pub kind: Option<OrganisationKind>,
    /// Only those who work in this district.
    pub district: Option<String>,
    /// Only those who work on this topic.
    pub topic: Option<Id<Topic>>,
    /// Only members of this body.
    pub body: Option<Id<Body>>,
    words: String,
}

impl Search {
    /// The words, folded; nothing when there are none.
    pub fn words(&self) -> Option<String> {
        Some(folded(&self.words)).filter(|words| !words.is_empty())
    }
}

impl Filters {
    /// What can be understood of it; the rest is left out.
    pub fn search(&self) -> Search {
        Search {
            kind: OrganisationKind::from_code(&self.kind),
            district: Some(self.district.clone()).filter(|key| !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric())),
            topic: self.topic.parse().ok(),
            body: self.body.parse().ok(),
            words: self.q.clone(),
        }
    }

    /// The address of a view with these filters; `after` only where a page begins.
    pub fn address(&self, path: &str, after: &str) -> String {
        let query = [
            ("kind", self.kind.as_str()),
            ("district", self.district.as_str()),
            ("topic", self.topic.as_str()),
            ("body", self.body.as_str()),
            ("q", self.q.as_str()),
            ("after", after),
        ];
        address(path, &query)
    }

    /// The three views of the list; `here` is the path of the one that is shown.
    pub fn views(&self, say: &Say, here: &str) -> Vec<Link> {
        [("view-list", "/organisations"), ("view-map", "/organisations/map"), ("view-relations", "/organisations/relations")]
            .map(|(key, path)| Link::new(say.text(key), self.address(path, "")).current(path == here))
            .into()
    }

    /// What the selects offer. `options` come from [`crate::sql::tags::filter_options`].
    pub fn choices(&self, say: &Say, options: &[Tag]) -> Offered {
        let of = |kind: &str, chosen: &str| {
            options.iter().filter(|tag| tag.kind == kind).map(|tag| Choice::new(&tag.key, &tag.name, tag.key == chosen)).collect()
        };
        let mut districts: Vec<Choice> = of("district", &self.district);
        for (choice, tag) in districts.iter_mut().zip(options.iter().filter(|tag| tag.kind == "district")) {
            choice.label = territories::title(say, &tag.kind, &tag.name, &tag.label);
        }
        let mut kinds: Vec<Choice> = OrganisationKind::ALL
            .iter()
            .map(|kind| Choice::new(kind.code(), say.word("kind", kind.code()), kind.code() == self.kind))
            .collect();
        kinds.sort_by_key(|choice| web::fold::sorted(&choice.label));
        Offered { kinds, districts, topics: of("topic", &self.topic), bodies: of("body", &self.body) }
    }

    /// The filters that are set, each with the address of the list without it.
    pub fn chips(&self, say: &Say, path: &str, offered: &Offered) -> Vec<Link> {
        let mut chips = Vec::new();
        let mut chip = |label: &str, value: Option<String>, without: Filters| {
            if let Some(value) = value {
                chips.push(Link::new(format!("{}: {value}", say.text(label)), without.address(path, "")));
            }
        };
        let chosen = |choices: &[Choice]| choices.iter().find(|choice| choice.selected).map(|choice| choice.label.clone());
        let words = Some(self.q.trim().to_owned()).filter(|words| !words.is_empty());
        chip("filter-words", words, Filters { q: String::new(), ..self.clone() });
        chip("filter-kind", chosen(&offered.kinds), Filters { kind: String::new(), ..self.clone() });
        chip("filter-district", chosen(&offered.districts), Filters { district: String::new(), ..self.clone() });
        chip("filter-topic", chosen(&offered.topics), Filters { topic: String::new(), ..self.clone() });
        chip("filter-body", chosen(&offered.bodies), Filters { body: String::new(), ..self.clone() });
        chips
    }
}

/// What the selects of the filter offer.
pub struct Offered {
    /// Arten
    pub kinds: Vec<Choice>,
    /// Kreise of the network
    pub districts: Vec<Choice>,
    /// Themen of the network
    pub topics: Vec<Choice>,
    /// Gremien of the network
    pub bodies: Vec<Choice>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_keeps_what_is_set_and_leaves_out_what_is_not() {
        let filters = Filters { kind: "provider".into(), q: "vhs & co".into(), ..Filters::default() };
        assert_eq!(filters.address("/organisations", ""), "/organisations?kind=provider&q=vhs+%26+co");
        assert_eq!(Filters::default().address("/organisations", ""), "/organisations");
    }

    #[test]
    fn what_cannot_be_understood_is_no_filter() {
        let filters = Filters { kind: "nothing".into(), topic: "x".into(), district: "17%".into(), ..Filters::default() };
        let search = filters.search();
        assert!(search.kind.is_none() && search.topic.is_none() && search.district.is_none() && search.words().is_none());
    }
}
