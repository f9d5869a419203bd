//! Kinds of bodies and seats, and who may not sit where, without I/O.

use db::codes;
use network::rules::OrganisationKind;

codes! {
    /// Art of a body.
    BodyKind {
        /// Netzwerkversammlung
        Assembly = "assembly",
        /// Steuerungsgruppe
        Steering = "steering",
        /// Arbeitsgruppe
        WorkingGroup = "working_group",
        /// Projektgruppe
        Project = "project",
        /// Örtlicher Beirat (§ 18d SGB II)
        AdvisoryBoard = "advisory_board",
    }
}

codes! {
    /// Rolle of a member in a body.
    Seat {
        /// Leitung
        Chair = "chair",
        /// Protokoll
        Minutes = "minutes",
        /// Stimmberechtigt
        Voting = "voting",
        /// Gast
        Guest = "guest",
    }
}

/// Whether an organisation of this kind may sit in a body of this kind; the key of the sentence that says why not.
///
/// § 18d sentence 4 SGB II: representatives of those who offer integration services under the SGB II may not be members of the advisory board.
pub fn may_sit(body: BodyKind, organisation: OrganisationKind) -> Result<(), &'static str> {
    let offers = matches!(organisation, OrganisationKind::Provider | OrganisationKind::Jobcenter);
    if body == BodyKind::AdvisoryBoard && offers { Err("problem-seat-advisory") } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_offers_services_of_the_sgb_2_sits_in_every_body_but_the_advisory_board() {
        for kind in BodyKind::ALL {
            for organisation in OrganisationKind::ALL {
                let refused =
                    *kind == BodyKind::AdvisoryBoard && matches!(organisation, OrganisationKind::Provider | OrganisationKind::Jobcenter);
                assert_eq!(may_sit(*kind, *organisation).is_err(), refused, "{kind:?} {organisation:?}");
            }
        }
    }
}
