//! What one does to set the program up, and who may. Founding the network itself is a deed of the directory.

use accounts::Actor;
use network::access::Deed as Directory;
use web::{Facts, Refused};

/// Handlung of the set-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Opening the page of the link from the console: the link itself is asked what it is good for.
    OpenLink,
    /// Going on with the pages after the first.
    Continue,
}

impl web::Deed for Deed {
    const ALL: &'static [Self] = &[Deed::OpenLink, Deed::Continue];

    fn decide(self, actor: &Actor, facts: &Facts) -> Result<(), Refused> {
        match self {
            Deed::OpenLink => Ok(()),
            Deed::Continue => Directory::EditNetwork.decide(actor, facts),
        }
    }
}
