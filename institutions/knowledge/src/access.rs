//! What one does with articles, and who may.

use accounts::{Actor, Role};
use network::access::Deed as Directory;
use web::{Facts, Refused};

/// Handlung with articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Reading the articles of the network, and what they said before.
    ReadArticles,
    /// Writing, changing, confirming, replacing and withdrawing articles.
    EditArticles,
}

impl web::Deed for Deed {
    const ALL: &'static [Self] = &[Deed::ReadArticles, Deed::EditArticles];

    fn decide(self, actor: &Actor, facts: &Facts) -> Result<(), Refused> {
        match self {
            Deed::ReadArticles => Directory::ReadDirectory.decide(actor, facts),
            Deed::EditArticles => {
                let writes = [Role::Bca, Role::Partner].into_iter().any(|role| actor.is_in(role, facts.network));
                if writes || Directory::EditNetwork.decide(actor, facts).is_ok() { Ok(()) } else { Err(Refused("refused-articles")) }
            }
        }
    }
}
