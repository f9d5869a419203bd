//! The links by which an entry can be confirmed end with what they were sent for. Who is asked, and what a link opens, is for the crate `confirmations`.

use accounts::LinkKind;
use db::{Id, Tx};
use jiff::Timestamp;
use web::{Result, Visit};

use crate::Organisation;

/// Takes back the links by which an entry can be read and confirmed: its address is another now, or it has left a network.
pub async fn take_back(visit: &mut Visit, id: Id<Organisation>) -> Result<()> {
    let now = visit.now();
    take_back_links(&mut visit.tx, id, now).await
}

/// The same, for an import.
pub async fn take_back_links(tx: &mut Tx, id: Id<Organisation>, now: Timestamp) -> Result<()> {
    accounts::sql::revoke_links(tx, LinkKind::Confirmation, &id.to_string(), now).await?;
    Ok(())
}
