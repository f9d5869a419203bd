//! Days off in the Länder of a network.

use calendar::Holidays;
use jiff::civil::Date;
use web::{Result, Visit};

/// The public holidays of the Länder that the network's districts lie in, of the year of a day and the next one.
pub(crate) async fn of_network(visit: &mut Visit, from: Date) -> Result<Holidays> {
    let network = visit.sight()?;
    let lands = crate::sql::series::lands(&mut visit.tx, network).await?;
    let lands: Vec<&str> = lands.iter().map(String::as_str).collect();
    Ok(Holidays::germany(&lands, from.year()..=from.year().saturating_add(1)))
}
