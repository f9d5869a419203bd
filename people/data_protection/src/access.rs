//! What one does to watch over the data of participants, and who may.

use accounts::{Actor, Role, Unit};
use db::Id;
use web::{Error, Facts, Refused, Result, Visit};

use crate::sql::{self, UnitRow};

/// Handlung of data protection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Reading the record of processing activities and what is due in a unit.
    ReadUnit,
    /// Reading who has seen what of somebody.
    ReadReadings,
    /// Reading a record that is restricted.
    ReadRestricted,
    /// Releasing for deletion whoever is due; the second one has to be another.
    ReleaseDeletions,
    /// Saying that somebody's data are kept longer, and why.
    HoldDeletion,
    /// Noting that somebody wants her data deleted.
    RequestDeletion,
    /// Noting what else somebody asks for.
    NoteRequest,
    /// Reading what is asked for in a unit.
    ReadRequests,
    /// Noting what she was answered.
    AnswerRequest,
    /// Reading the deletion concept.
    ReadConcept,
}

impl web::Deed for Deed {
    const ALL: &'static [Self] = &[
        Deed::ReadUnit,
        Deed::ReadReadings,
        Deed::ReadRestricted,
        Deed::ReleaseDeletions,
        Deed::HoldDeletion,
        Deed::RequestDeletion,
        Deed::NoteRequest,
        Deed::ReadRequests,
        Deed::AnswerRequest,
        Deed::ReadConcept,
    ];

    fn decide(self, actor: &Actor, facts: &Facts) -> Result<(), Refused> {
        // Of the organisation whose unit it is: the officer sees that something was read or is due, and no content (`domain.md` §8) but of what is restricted (R15).
        let watches = actor.is_for(Role::Dpo, facts.organisation);
        let leads = actor.is_of(Role::UnitLead, facts.unit);
        let works_here = leads || [Role::Coach, Role::Caseworker].into_iter().any(|role| actor.is_of(role, facts.unit));
        // Whoever helps somebody: looked up by `participants::access::helped`.
        let helps = works_here && facts.account.is_some() && facts.account == actor.account();
        let (allowed, why) = match self {
            Deed::ReadReadings | Deed::ReadRestricted => (watches, "refused-officer"),
            Deed::ReadUnit | Deed::ReleaseDeletions | Deed::ReadRequests => (watches || leads, "refused-officer-or-lead"),
            Deed::HoldDeletion => (leads, "refused-lead"),
            Deed::RequestDeletion => (helps, "refused-helpers"),
            // The officer of whoever is restricted as a whole: looked up by `restricted::whole`.
            Deed::NoteRequest => (helps || watches, "refused-helpers"),
            Deed::AnswerRequest => (helps || leads || watches, "refused-answer-request"),
            Deed::ReadConcept => (actor.account().is_some(), "refused-signed-in"),
        };
        if allowed { Ok(()) } else { Err(Refused(why)) }
    }
}

/// A unit, with what the decision needs to know of it.
pub(crate) async fn watched(visit: &mut Visit, unit: Id<Unit>, deed: Deed) -> Result<(UnitRow, Facts)> {
    let row = sql::unit(&mut visit.tx, unit).await?.ok_or(Error::NotFound)?;
    let facts = Facts { unit: Some(unit), organisation: Some(row.organisation_id), ..visit.here() };
    visit.may(deed, facts)?;
    Ok((row, facts))
}
