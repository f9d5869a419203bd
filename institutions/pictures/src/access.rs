//! What one does with the pictures, and who may: it follows from what one may do in the directory.

use accounts::Actor;
use network::access::Deed as Directory;
use web::{Facts, Refused};

/// Handlung with the pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Looking at the map and at the relations of the organisations.
    SeePictures,
}

impl web::Deed for Deed {
    const ALL: &'static [Self] = &[Deed::SeePictures];

    fn decide(self, actor: &Actor, facts: &Facts) -> Result<(), Refused> {
        match self {
            Deed::SeePictures => Directory::ReadDirectory.decide(actor, facts),
        }
    }
}
