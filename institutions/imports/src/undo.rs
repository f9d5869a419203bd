//! Taking an import back, within 30 days: what is new goes, what was changed becomes what it was. What somebody has edited since, or something else
//! needs, stays and is named.

use db::Id;
use jiff::{SignedDuration, Timestamp};
use network::{
    Network, Organisation, confirmation,
    organisations::leave,
    sql::{known, offices, organisations, people, undo as directory},
};
use responsible::sql::undo as topics;
use serde::de::DeserializeOwned;
use territories::{
    rules::TerritoryKind,
    sql::{
        register::{self, OutlineRow, RegisterRow},
        undo::{self as territory_sql, Made},
    },
};
use web::{Error, Event, Result, Visit, search};

use super::before::{Card, Contact, Membership, Reach, Until};
use crate::sql::{
    self, ImportRow,
    undo::{self, Changed},
};

/// How long an import can be taken back.
pub const DAYS: i64 = web::retention::IMPORT_DAYS;

/// Until when an import can be taken back.
pub fn until(applied: Timestamp) -> Timestamp {
    applied + SignedDuration::from_hours(24 * DAYS)
}

/// Takes an import back; `false` when it is not there any more to be taken back.
pub async fn undo(visit: &mut Visit, import: &ImportRow) -> Result<bool> {
    let now = visit.now();
    if import.applied_at.is_none_or(|applied| until(applied) < now) || !sql::set_undone(&mut visit.tx, import.id, now).await? {
        return Ok(false);
    }
    let mut undo = Undo { visit, import: import.clone(), network: import.network_id };
    for change in undo::changes(&mut undo.visit.tx, import.id).await? {
        undo.restore(change).await?;
    }
    undo.contacts().await?;
    undo.organisations().await?;
    undo.territories().await?;
    visit.log(Event::new("undo", "import").on(import.id).reason(import.kind.clone()).network(import.network_id));
    Ok(true)
}

struct Undo<'a> {
    visit: &'a mut Visit,
    import: ImportRow,
    network: Id<Network>,
}

impl Undo<'_> {
    async fn keep(&mut self, object_type: &str, id: &str, title: &str, why: &str) -> Result<()> {
        undo::set_kept(&mut self.visit.tx, self.import.id, object_type, id, title, why).await?;
        Ok(())
    }

    /// Notes all that is still there: edited since, or used by something else.
    async fn keep_all(&mut self, object_type: &str, kept: Vec<Made>) -> Result<()> {
        for made in kept {
            let why = if made.untouched == 1 { "used" } else { "edited" };
            self.keep(object_type, &made.id, &made.title, why).await?;
        }
        Ok(())
    }

    async fn restore(&mut self, change: Changed) -> Result<()> {
        let done = match change.object_type.as_str() {
            "organisation" => self.restore_organisation(&change).await?,
            "membership" => self.restore_membership(&change).await?,
            "person" => self.restore_person(&change).await?,
            "office" => self.restore_office(&change).await?,
            "holding" => {
                let was: Until = read(&change.before)?;
                match (change.object_id.parse(), change.version) {
                    (Ok(id), Some(version)) => known::set_until(&mut self.visit.tx, id, version, was.until).await?,
                    _ => false,
                }
            }
            "territory" => {
                let was: RegisterRow = read(&change.before)?;
                let version = change.version.unwrap_or_default();
                register::update(&mut self.visit.tx, &RegisterRow { version, ..was }).await?
            }
            "outline" => {
                let was: OutlineRow = read(&change.before)?;
                let version = change.version.unwrap_or_default();
                register::update_outline(&mut self.visit.tx, &OutlineRow { version, ..was }).await?
            }
            _ => false,
        };
        if !done {
            self.keep(&change.object_type, &change.object_id, &change.title, "edited").await?;
        }
        Ok(())
    }

    async fn restore_organisation(&mut self, change: &Changed) -> Result<bool> {
        let Some(id) = change.object_id.parse::<Id<Organisation>>().ok() else { return Ok(false) };
        let Some(row) = organisations::organisation(&mut self.visit.tx, id).await? else { return Ok(false) };
        if Some(row.version) != change.version
            || row.confirmed_on.is_some_and(|day| self.import.applied_at.is_some_and(|at| day > web::today(at)))
        {
            return Ok(false);
        }
        let email = row.email.clone();
        let row = read::<Card>(&change.before)?.onto(row);
        if !organisations::update(&mut self.visit.tx, &row).await? {
            return Ok(false);
        }
        if row.email != email {
            confirmation::take_back(self.visit, id).await?;
        }
        // Who has left meanwhile has its card again, and is not found by it.
        if directory::membership(&mut self.visit.tx, self.network, id).await?.is_none() {
            return Ok(true);
        }
        let kind = self.visit.say.word("kind", &row.kind);
        let hint = if row.place.is_empty() { kind } else { format!("{kind}, {}", row.place) };
        self.find_again("organisation", &change.object_id, &row.name, &hint, &row.short_name).await?;
        Ok(true)
    }

    async fn restore_membership(&mut self, change: &Changed) -> Result<bool> {
        let was: Membership = read(&change.before)?;
        let Some(id) = change.object_id.parse().ok() else { return Ok(false) };
        let Some(row) = organisations::organisation(&mut self.visit.tx, id).await? else { return Ok(false) };
        let now = directory::membership(&mut self.visit.tx, self.network, id).await?;
        if now.is_none_or(|now| (now.part, now.since) != was.after) {
            return Ok(false);
        }
        let (part, since) = was.before;
        organisations::set_member(&mut self.visit.tx, self.network, &row, &part, since.as_deref(), None).await?;
        Ok(true)
    }

    async fn restore_person(&mut self, change: &Changed) -> Result<bool> {
        let Some(id) = change.object_id.parse().ok() else { return Ok(false) };
        let Some(row) = people::person(&mut self.visit.tx, self.network, id).await? else { return Ok(false) };
        if Some(row.version) != change.version {
            return Ok(false);
        }
        let row = read::<Contact>(&change.before)?.onto(row);
        let done = people::update(&mut self.visit.tx, &row).await?;
        let organisation = organisations::organisation(&mut self.visit.tx, row.organisation_id).await?;
        let hint = organisation.map(|organisation| organisation.name).unwrap_or_default();
        self.find_again("person", &change.object_id, &row.name(), &hint, "").await?;
        Ok(done)
    }

    async fn restore_office(&mut self, change: &Changed) -> Result<bool> {
        let Some(id) = change.object_id.parse().ok() else { return Ok(false) };
        let Some(row) = offices::office(&mut self.visit.tx, self.network, id).await? else { return Ok(false) };
        if Some(row.version) != change.version {
            return Ok(false);
        }
        Ok(offices::update(&mut self.visit.tx, &read::<Reach>(&change.before)?.onto(row)).await?)
    }

    async fn find_again(&mut self, object_type: &'static str, id: &str, title: &str, hint: &str, words: &str) -> Result<()> {
        search::remove_from(&mut self.visit.tx, self.network, object_type, id).await?;
        let entry = search::Entry { network: Some(self.network), object_type, object_id: id, title, hint, words };
        search::insert(&mut self.visit.tx, i64::from_be_bytes(self.visit.app.chance.bytes()), &entry).await?;
        Ok(())
    }

    /// Who holds what, then offices, people and units: each lets go of the next.
    async fn contacts(&mut self) -> Result<()> {
        let import = self.import.id;
        directory::holdings(&mut self.visit.tx, import).await?;
        let kept = directory::kept_holdings(&mut self.visit.tx, import).await?;
        self.keep_all("holding", kept).await?;
        for made in directory::offices(&mut self.visit.tx, import).await? {
            if made.untouched == 1 {
                search::remove(&mut self.visit.tx, "office", &made.id).await?;
                directory::delete_office(&mut self.visit.tx, &made.id).await?;
            } else {
                self.keep("office", &made.id, &made.title, "edited").await?;
            }
        }
        for made in directory::people(&mut self.visit.tx, import).await? {
            if made.untouched == 1 {
                search::remove(&mut self.visit.tx, "person", &made.id).await?;
                directory::delete_person(&mut self.visit.tx, &made.id).await?;
            } else {
                self.keep("person", &made.id, &made.title, "edited").await?;
            }
        }
        directory::units(&mut self.visit.tx, import).await?;
        let kept = directory::kept_units(&mut self.visit.tx, import).await?;
        self.keep_all("unit", kept).await
    }

    async fn organisations(&mut self) -> Result<()> {
        let (import, network) = (self.import.id, self.network);
        for made in directory::organisations(&mut self.visit.tx, import, network).await? {
            if made.untouched == 1 {
                search::remove(&mut self.visit.tx, "organisation", &made.id).await?;
                directory::delete_organisation(&mut self.visit.tx, &made.id).await?;
            } else {
                self.keep("organisation", &made.id, &made.title, "edited").await?;
            }
        }
        for made in directory::joined(&mut self.visit.tx, import, network).await? {
            leave(self.visit, network, made.id.parse().map_err(Error::internal)?).await?;
            directory::leave(&mut self.visit.tx, network, &made.id).await?;
        }
        Ok(())
    }

    /// What was added to organisations, then topics, and territories from the smallest up. Only then it is known what is kept for another's sake.
    async fn territories(&mut self) -> Result<()> {
        let import = self.import.id;
        let (offices, people, organisations) = (
            directory::kept_offices(&mut self.visit.tx, import).await?,
            directory::kept_people(&mut self.visit.tx, import).await?,
            directory::kept_organisations(&mut self.visit.tx, import).await?,
        );
        for (object_type, kept) in [("office", offices), ("person", people), ("organisation", organisations)] {
            let named = undo::kept(&mut self.visit.tx, import, i64::MAX).await?;
            let is_named = |made: &Made| named.iter().any(|kept| kept.object_type == object_type && kept.object_id == made.id);
            self.keep_all(object_type, kept.into_iter().filter(|made| !is_named(made)).collect()).await?;
        }
        // An organisation that stays keeps what belongs to it.
        directory::added(&mut self.visit.tx, import).await?;
        for made in topics::topics(&mut self.visit.tx, import).await? {
            if made.untouched == 1 {
                search::remove(&mut self.visit.tx, "topic", &made.id).await?;
                topics::delete_topic(&mut self.visit.tx, &made.id).await?;
            }
        }
        let kept = topics::kept_topics(&mut self.visit.tx, import).await?;
        self.keep_all("topic", kept).await?;
        territory_sql::codes(&mut self.visit.tx, import).await?;
        territory_sql::outlines(&mut self.visit.tx, import).await?;
        for kind in [
            TerritoryKind::Municipality,
            TerritoryKind::AgencyDistrict,
            TerritoryKind::District,
            TerritoryKind::Region,
            TerritoryKind::Land,
        ] {
            territory_sql::territories(&mut self.visit.tx, import, kind.code()).await?;
        }
        let kept = territory_sql::kept_territories(&mut self.visit.tx, import).await?;
        self.keep_all("territory", kept).await
    }
}

fn read<T: DeserializeOwned>(before: &str) -> Result<T> {
    serde_json::from_str(before).map_err(Error::internal)
}
