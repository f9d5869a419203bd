//! What one does with lists of participants, and who may: whoever may take up one person may take up many.

use accounts::{Actor, Unit};
use db::Id;
use participants::access::{Deed as OfParticipants, compartment};
use web::{Error, Facts, Refused, Result, Visit};

use crate::{
    ParticipantList,
    sql::{self, ListRow},
};

/// Handlung with lists of participants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Reading when lists were brought in, and how many people came by them.
    ReadLists,
    /// Bringing in a list, and taking it back.
    BringIn,
}

impl web::Deed for Deed {
    const ALL: &'static [Self] = &[Deed::ReadLists, Deed::BringIn];

    fn decide(self, actor: &Actor, facts: &Facts) -> Result<(), Refused> {
        match self {
            Deed::ReadLists => OfParticipants::ReadCaseload.decide(actor, facts),
            Deed::BringIn => OfParticipants::TakeUp.decide(actor, facts),
        }
    }
}

/// The one way to a list and its rows: for whoever brought it. A colleague does not see whom others help, so for her it is not there.
pub async fn own(visit: &mut Visit, unit: Id<Unit>, id: Id<ParticipantList>) -> Result<ListRow> {
    visit.may(Deed::BringIn, compartment(visit, unit))?;
    let account = visit.actor.account().ok_or(Error::NotFound)?;
    sql::list(&mut visit.tx, unit, id, account).await?.ok_or(Error::NotFound)
}
