use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::{Timestamp, civil::Date};
use web::{Error, Facts, Result, Say, Visit, since::Since};

use crate::{
    Organisation, Unit,
    access::Deed,
    sql::{
        confirmation,
        offices::{self, HolderRow, OfficeRow},
        organisations::{self as sql, Membership, OrganisationRow},
        people,
        tags::{self, SeatOf, Tag},
        units::{self, UnitRow},
    },
};

#[derive(Template)]
#[template(path = "organisations/show.html")]
struct Show {
    say: Say,
    organisation: OrganisationRow,
    membership: Option<Membership>,
    units: Vec<UnitRow>,
    offices: Vec<OfficeRow>,
    holders: Vec<HolderRow>,
    others: Vec<people::PersonRow>,
    territories: Vec<Tag>,
    topics: Vec<Tag>,
    seats: Vec<SeatOf>,
    today: Date,
    may_edit: bool,
    may_confirm: bool,
    may_end: bool,
    may_ask: bool,
    /// When it was asked for its entry, and has not answered yet.
    asked_at: Option<Timestamp>,
}

/// An organisation's page: who it is, its offices with the people who hold them, its units, territories, topics and bodies.
pub(super) async fn show(mut visit: Visit, Path(id): Path<Id<Organisation>>) -> Result<Response> {
    let network = visit.sight()?;
    let organisation = sql::member(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    visit.may(Deed::ReadDirectory, visit.here())?;
    let today = visit.today();
    let facts = Facts::organisation(organisation.kept_by_network.or(visit.network()), id);
    let holders = offices::holders_of_organisation(&mut visit.tx, id, today).await?;
    let mut others = people::people_of(&mut visit.tx, id).await?;
    others.retain(|person| !holders.iter().any(|holder| holder.person_id == person.id));
    let (may_ask, now) = (visit.can(Deed::AskForConfirmation, visit.here()), visit.now());
    let content = Show {
        asked_at: if may_ask { confirmation::open_question(&mut visit.tx, id, now).await? } else { None },
        may_ask,
        membership: sql::membership(&mut visit.tx, network, id).await?,
        units: units::units(&mut visit.tx, id).await?,
        offices: offices::offices(&mut visit.tx, id).await?,
        territories: tags::territories(&mut visit.tx, id).await?,
        topics: tags::topics(&mut visit.tx, network, id).await?,
        seats: tags::seats(&mut visit.tx, network, id).await?,
        may_edit: visit.can(Deed::EditOrganisation, facts),
        may_confirm: visit.can(Deed::ConfirmEntry, facts),
        may_end: visit.can(Deed::AddOrganisation, visit.here()),
        say: visit.say.clone(),
        holders,
        others,
        today,
        organisation,
    };
    visit.crumb_text("organisations", "/organisations");
    let title = content.organisation.name.clone();
    visit.page(title, &content).await
}

impl Show {
    /// "Auenburg · Kern · im Netzwerk seit Juni 2011"
    fn line(&self) -> String {
        let mut parts = vec![self.organisation.place.clone()];
        if let Some(membership) = &self.membership {
            parts.push(self.say.word("part", &membership.part));
            if let Some(code) = &membership.since {
                let since = Since::read(code).map_or_else(|| code.clone(), |since| since.words(&self.say));
                parts.push(self.say.text("organisation-member-since").arg("since", since).to_string());
            }
        }
        parts.retain(|part| !part.is_empty());
        parts.join(" · ")
    }

    fn kind(&self) -> String {
        let kind = self.say.word("kind", &self.organisation.kind);
        match &self.organisation.jobcenter_kind {
            Some(form) => format!("{kind} ({})", self.say.word("jobcenter-kind", form)),
            None => kind,
        }
    }

    fn address(&self) -> String {
        let place = format!("{} {}", self.organisation.postal_code, self.organisation.place);
        [self.organisation.street.as_str(), place.trim()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    fn territory(&self, tag: &Tag) -> String {
        territories::title(&self.say, &tag.kind, &tag.name, &tag.label)
    }

    fn confirmed(&self) -> String {
        let asked = self.asked_at.map(|at| self.say.text("organisation-asked").arg("day", self.say.day(web::today(at))).to_string());
        [Some(self.last_confirmed()), asked].into_iter().flatten().collect::<Vec<_>>().join("; ")
    }

    fn last_confirmed(&self) -> String {
        match self.organisation.confirmed_on {
            Some(day) => {
                let day = self.say.day(day);
                match &self.organisation.confirmed_by {
                    Some(by) => self.say.text("organisation-confirmed-on").arg("day", day).arg("by", by.as_str()).to_string(),
                    None => day,
                }
            }
            None => self.say.text("organisation-confirmed-never").to_string(),
        }
    }

    /// Holders of today; deputies come last.
    fn holders(&self, office: &OfficeRow) -> Vec<&HolderRow> {
        self.holders.iter().filter(|holder| holder.office_id == office.id && holder.from_day <= self.today).collect()
    }

    fn is_vacant(&self, office: &OfficeRow) -> bool {
        !self.holders(office).iter().any(|holder| !holder.deputy)
    }

    /// What to know of a holder: deputy, away until, from when on.
    fn holder_note(&self, holder: &HolderRow) -> String {
        let mut notes = Vec::new();
        if holder.deputy {
            notes.push(self.say.text("holder-deputy").to_string());
        }
        if let Some(day) = holder.away_until {
            notes.push(self.say.text("holder-away").arg("day", self.say.day(day)).to_string());
        }
        if let Some(day) = holder.until_day {
            notes.push(self.say.text("holder-until").arg("day", self.say.day(day)).to_string());
        }
        notes.join(", ")
    }

    fn unit_name(&self, unit: &Option<Id<Unit>>) -> &str {
        self.units.iter().find(|known| Some(known.id) == *unit).map_or("", |unit| unit.name.as_str())
    }
}
