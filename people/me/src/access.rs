//! Who sees the page of a participant: she herself, with the code on her sheet. Whoever helps her hands the sheet out, and reads nothing there.

use accounts::{Actor, LinkKind, Role};
use participants::access::Deed as With;
use web::{Facts, Refused, Result};

/// Handlung with somebody's own page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Making a sheet with a code.
    HandOut,
    /// Printing for her all that the unit knows of her.
    Export,
    /// Deciding whether the unit's people stand on the pages of participants with their names.
    NameReaders,
    /// Coming to the door: everybody may.
    Open,
    /// Reading one's own page, and answering there.
    See,
}

impl web::Deed for Deed {
    const ALL: &'static [Self] = &[Deed::HandOut, Deed::Export, Deed::NameReaders, Deed::Open, Deed::See];

    fn decide(self, actor: &Actor, facts: &Facts) -> Result<(), Refused> {
        match self {
            Deed::HandOut => With::EditParticipant.decide(actor, facts),
            Deed::Export => With::ReadParticipant.decide(actor, facts),
            Deed::NameReaders if actor.is_of(Role::UnitLead, facts.unit) => Ok(()),
            Deed::NameReaders => Err(Refused("refused-named-readers")),
            Deed::Open => Ok(()),
            // Whose page it is stands in the link itself: see `visits::hers`.
            Deed::See if matches!(actor, Actor::Link(scope) if scope.kind == LinkKind::OwnVisit) => Ok(()),
            Deed::See => Err(Refused("refused-me")),
        }
    }
}
