//! What one does with participants, and who may.

use accounts::{Actor, Role, Unit};
use db::Id;
use jiff::civil::Date;
use web::{Facts, Refused, Result, Visit};

use crate::{
    Participant,
    sql::{self, ParticipantRow, emergency::OpenRow},
};

/// Handlung with participants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Reading whom the unit works with: names, and who helps them.
    ReadCaseload,
    /// Taking up somebody.
    TakeUp,
    /// Reading what is known of somebody.
    ReadParticipant,
    /// Writing it down.
    EditParticipant,
    /// Saying who helps.
    ArrangeHelp,
    /// Opening the record of somebody whom one does not help, in an emergency.
    OpenEmergencyAccess,
    /// Reading it then: nothing else.
    ReadInEmergency,
    /// Ending that.
    EndEmergencyAccess,
    /// Reading who has opened or tried it.
    ReadEmergencyAccesses,
}

impl web::Deed for Deed {
    const ALL: &'static [Self] = &[
        Deed::ReadCaseload,
        Deed::TakeUp,
        Deed::ReadParticipant,
        Deed::EditParticipant,
        Deed::ArrangeHelp,
        Deed::OpenEmergencyAccess,
        Deed::ReadInEmergency,
        Deed::EndEmergencyAccess,
        Deed::ReadEmergencyAccesses,
    ];

    fn decide(self, actor: &Actor, facts: &Facts) -> Result<(), Refused> {
        let leads = actor.is_of(Role::UnitLead, facts.unit);
        let works_here = leads || [Role::Coach, Role::Caseworker].into_iter().any(|role| actor.is_of(role, facts.unit));
        // Whoever helps somebody: looked up by `helped`, deputies of helpers among them. Of an emergency access: whoever has opened it.
        let helps = works_here && facts.account.is_some() && facts.account == actor.account();
        let opened = helps;
        let allowed = match self {
            Deed::ReadCaseload | Deed::TakeUp | Deed::OpenEmergencyAccess => works_here,
            // The lead of a unit says who helps, and reads only of those whom she helps herself.
            Deed::ReadParticipant | Deed::EditParticipant => helps,
            Deed::ArrangeHelp => helps || leads,
            Deed::ReadInEmergency => opened,
            Deed::EndEmergencyAccess => opened || leads,
            // Whoever answers for the unit, and whoever watches over its organisation; about whom it was is for the former alone.
            Deed::ReadEmergencyAccesses => leads || actor.is_for(Role::Dpo, facts.organisation),
        };
        match (allowed, works_here) {
            (true, _) => Ok(()),
            (false, _) if self == Deed::ReadEmergencyAccesses => Err(Refused("refused-emergency-accesses")),
            (false, true) => Err(Refused("refused-helpers")),
            (false, false) => Err(Refused("refused-compartment")),
        }
    }
}

/// Roles that work in a unit's compartment.
const ROLES: [Role; 3] = [Role::Coach, Role::Caseworker, Role::UnitLead];

/// The units in whose compartments the actor works.
pub fn own_units(actor: &Actor) -> Vec<Id<Unit>> {
    let mut units: Vec<Id<Unit>> = Vec::new();
    for held in actor.roles().iter().filter(|held| ROLES.contains(&held.role)) {
        units.extend(held.unit.filter(|unit| !units.contains(unit)));
    }
    units
}

/// In which role the actor works in a unit.
pub fn role_in(actor: &Actor, unit: Id<Unit>) -> Option<Role> {
    actor.roles().iter().find(|held| held.unit == Some(unit) && ROLES.contains(&held.role)).map(|held| held.role)
}

/// The facts of a unit's compartment.
pub fn compartment(visit: &Visit, unit: Id<Unit>) -> Facts {
    Facts { unit: Some(unit), ..visit.here() }
}

/// The one way to somebody's row: somebody of the unit, and what the decision needs to know: whether the actor helps her. Who is not of the unit learns
/// nothing, and within it whoever neither helps nor leads does not learn that there is such a person. (Beside it there is only `readable`, for one page.)
pub async fn helped(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>) -> Result<(ParticipantRow, Facts)> {
    helping(visit, unit, id).await.map(|(row, facts, _)| (row, facts))
}

/// Whether somebody's record is restricted: the work with her has ended, and what should be deleted is kept for a reason and until a day. Until then nobody works with it;
/// only the data protection officer reads it (§ 84(4) SGB X, Art. 18 GDPR; R15).
pub fn is_restricted(row: &ParticipantRow, today: Date) -> bool {
    row.ended_on.is_some() && row.held_until.is_some_and(|until| until >= today)
}

fn unrestricted(row: &ParticipantRow, today: Date) -> Result<(), Refused> {
    if is_restricted(row, today) { Err(Refused("refused-restricted")) } else { Ok(()) }
}

/// The same, and whether the actor may say who helps: whoever only stands in does not, or she would stay when the other is back.
pub(crate) async fn helping(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>) -> Result<(ParticipantRow, Facts, bool)> {
    let known = known(visit, unit, id).await?;
    unrestricted(&known.0, visit.today())?;
    Ok(known)
}

/// The same for where nothing of her is read but that she is there: also of whoever is restricted.
pub(crate) async fn known(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>) -> Result<(ParticipantRow, Facts, bool)> {
    match looked_up(visit, unit, id).await? {
        (Some(row), facts, arranges) if visit.can(Deed::ArrangeHelp, facts) => Ok((row, facts, arranges)),
        _ => Err(web::Error::NotFound),
    }
}

/// Somebody whose record may be read.
pub(crate) struct Readable {
    pub(crate) row: ParticipantRow,
    /// Whether the actor may say who helps
    pub(crate) arranges: bool,
    /// The access in an emergency by which it is read, where it is not help
    pub(crate) emergency: Option<OpenRow>,
}

/// The same for the page of the record: for whoever helps her, and for whoever has an access in an emergency that is not over. It is asked for here and nowhere
/// else: all that changes, exports or passes on goes by `helped`, which knows nothing of it, and no other crate can call this.
pub(crate) async fn readable(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>) -> Result<Readable> {
    let (row, facts, arranges) = looked_up(visit, unit, id).await?;
    let (account, now) = (visit.actor.account().ok_or(web::Error::NotFound)?, visit.now());
    let open = sql::emergency::open(&mut visit.tx, unit, id, account, now).await?;
    let row = row.ok_or(web::Error::NotFound)?;
    if open.is_some() || visit.can(Deed::ArrangeHelp, facts) {
        unrestricted(&row, visit.today())?;
    }
    if visit.can(Deed::ReadParticipant, facts) {
        return Ok(Readable { row, arranges, emergency: None });
    }
    if open.is_some() {
        visit.may(Deed::ReadInEmergency, Facts { account: Some(account), ..facts })?;
        return Ok(Readable { row, arranges, emergency: open });
    }
    // Whoever leads the unit knows that there is such a person; of all others nobody does.
    visit.may(Deed::ArrangeHelp, facts).map_err(|_| web::Error::NotFound)?;
    Err(Refused("refused-helpers").into())
}

/// The row, whether the actor helps, and whether she may say who does.
async fn looked_up(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>) -> Result<(Option<ParticipantRow>, Facts, bool)> {
    let here = compartment(visit, unit);
    visit.may(Deed::ReadCaseload, here)?;
    let today = visit.today();
    let account = visit.actor.account().ok_or(web::Error::NotFound)?;
    // Both are always asked, so that the work does not tell what there is.
    let row = sql::participant(&mut visit.tx, unit, id).await?;
    let help = sql::support_circle::helps(&mut visit.tx, unit, id, account, today).await?;
    // Whoever is barred is answered as if there were nobody, whatever she leads (R18).
    let row = row.filter(|_| help.barred == 0);
    let helps = row.is_some() && help.own + help.stands_in > 0;
    let facts = Facts { account: helps.then_some(account), ..here };
    let arranges = help.own > 0 || visit.actor.is_of(Role::UnitLead, Some(unit));
    Ok((row, facts, arranges))
}

/// Nothing of anybody is changed any more in a unit that is closed. What she takes back, and what she asks to be deleted, is not held up by that.
pub fn open(row: &ParticipantRow) -> Result<(), Refused> {
    if row.closed_on.is_some() { Err(Refused("refused-closed")) } else { Ok(()) }
}

/// The same for whoever says who helps.
pub(crate) async fn arranged(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>) -> Result<(ParticipantRow, Facts)> {
    let (row, facts, arranges) = helping(visit, unit, id).await?;
    if !arranges {
        return Err(Refused("refused-stand-in").into());
    }
    visit.may(Deed::ArrangeHelp, facts)?;
    Ok((row, facts))
}
