use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::civil::Date;
use web::{Error, Facts, Result, Say, Visit};

use crate::{
    Office,
    access::Deed,
    sql::{
        offices::{self as sql, HolderRow, OfficeRow, RuleOfOffice},
        organisations::{self, OrganisationRow},
    },
};

#[derive(Template)]
#[template(path = "offices/show.html")]
struct Show {
    say: Say,
    office: OfficeRow,
    organisation: OrganisationRow,
    stand_in: Option<OfficeRow>,
    holders: Vec<HolderRow>,
    rules: Vec<RuleOfOffice>,
    today: Date,
    may_edit: bool,
}

/// An office's page: who holds it, who stands in, what it is responsible for.
pub(super) async fn show(mut visit: Visit, Path(id): Path<Id<Office>>) -> Result<Response> {
    let network = visit.sight()?;
    let office = sql::office(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    visit.may(Deed::ReadDirectory, visit.here())?;
    let organisation = organisations::member(&mut visit.tx, network, office.organisation_id).await?.ok_or(Error::NotFound)?;
    let today = visit.today();
    let stand_in = match office.stand_in_id {
        Some(stand_in) => sql::office(&mut visit.tx, network, stand_in).await?,
        None => None,
    };
    let facts = Facts::organisation(organisation.kept_by_network.or(Some(network)), organisation.id);
    let content = Show {
        holders: sql::holders(&mut visit.tx, id, today).await?,
        rules: sql::rules_of_office(&mut visit.tx, network, id).await?,
        may_edit: visit.can(Deed::EditOrganisation, facts),
        say: visit.say.clone(),
        stand_in,
        today,
        office,
        organisation,
    };
    crate::organisations::crumbs(&mut visit, &content.organisation);
    let title = content.office.title.clone();
    visit.page(title, &content).await
}

impl Show {
    fn current(&self, deputy: bool) -> Vec<&HolderRow> {
        self.holders.iter().filter(|holder| holder.deputy == deputy && holder.runs(self.today)).collect()
    }

    /// Past and coming holdings.
    fn others(&self) -> Vec<&HolderRow> {
        self.holders.iter().filter(|holder| !holder.runs(self.today)).collect()
    }

    fn is_vacant(&self) -> bool {
        self.current(false).is_empty()
    }

    fn status(&self) -> String {
        match (self.office.ended_on, self.is_vacant()) {
            (Some(_), _) => self.say.text("office-ended").into(),
            (None, true) => self.say.text("office-vacant").into(),
            (None, false) => String::new(),
        }
    }

    fn away(&self, holder: &HolderRow) -> String {
        holder.away_until.map(|day| self.say.text("holder-away").arg("day", self.say.day(day)).to_string()).unwrap_or_default()
    }

    /// "1. Juni 2011 bis 31. Mai 2020"
    fn span(&self, holder: &HolderRow) -> String {
        let from = self.say.day(holder.from_day);
        match holder.until_day {
            Some(until) => self.say.text("span").arg("from", from).arg("until", self.say.day(until)).to_string(),
            None => self.say.text("span-since").arg("from", from).to_string(),
        }
    }
}
