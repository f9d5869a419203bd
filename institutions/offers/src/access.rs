//! What one does with offers, and who may.

use accounts::{Actor, Role};
use network::access::Deed as Directory;
use web::{Facts, Refused};

/// Handlung with offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Reading the offers of the network.
    ReadOffers,
    /// Taking them away as a file, with the contacts that stand in them.
    ExportOffers,
    /// Entering, changing, publishing and withdrawing offers.
    EditOffers,
    /// Saying that an offer is still right.
    ConfirmOffers,
    /// Reading what a network has made public: everybody, without an account.
    ReadPublicOffers,
}

impl web::Deed for Deed {
    const ALL: &'static [Self] = &[Deed::ReadOffers, Deed::ExportOffers, Deed::EditOffers, Deed::ConfirmOffers, Deed::ReadPublicOffers];

    fn decide(self, actor: &Actor, facts: &Facts) -> Result<(), Refused> {
        let coordinates = Directory::EditNetwork.decide(actor, facts).is_ok();
        let allowed = match self {
            Deed::ReadOffers => return Directory::ReadDirectory.decide(actor, facts),
            Deed::ExportOffers => return Directory::ExportDirectory.decide(actor, facts),
            Deed::EditOffers => coordinates,
            // Whoever works with the network for the organisation that carries the offer knows whether it is right.
            Deed::ConfirmOffers => {
                coordinates || [Role::Bca, Role::Partner].into_iter().any(|role| actor.is_at(role, facts.network, facts.organisation))
            }
            Deed::ReadPublicOffers => true,
        };
        if allowed { Ok(()) } else { Err(Refused(self.reason())) }
    }
}

impl Deed {
    /// The key of the sentence that says who may.
    fn reason(self) -> &'static str {
        match self {
            Deed::ReadOffers | Deed::ExportOffers | Deed::ReadPublicOffers => "refused-members",
            Deed::EditOffers => "refused-offers",
            Deed::ConfirmOffers => "refused-offers-confirm",
        }
    }
}
