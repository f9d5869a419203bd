//! The meetings of the network: the list with what is planned, one meeting, its form, and calling it off.

mod cancellation;
mod edit;
mod export;
mod list;
pub(crate) mod open_points;
pub(crate) mod planned;
mod show;

use db::Id;
use web::{Error, Result, Routes, Visit};

use crate::{Meeting, access::Deed, sql::meetings::MeetingRow};

pub use edit::enter;
pub(crate) use edit::findable;
pub(crate) use list::dates;
pub(crate) use show::again;
pub use show::{crumbs, facts};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/meetings", Deed::ReadMeetings, list::list)
        .get("/meetings/export/{format}", Deed::ExportMeetings, export::export)
        .get("/meetings/new", Deed::EditMeetings, edit::new)
        .post("/meetings", Deed::EditMeetings, edit::create)
        .get("/meetings/{id}", Deed::ReadMeetings, show::show)
        .get("/meetings/{id}/edit", Deed::EditMeetings, edit::edit)
        .post("/meetings/{id}", Deed::EditMeetings, edit::update)
        .get("/meetings/{id}/cancellation", Deed::EditMeetings, cancellation::ask)
        .post("/meetings/{id}/cancellation", Deed::EditMeetings, cancellation::cancel)
}

/// A meeting that may still change, for whoever may change it.
pub(crate) async fn open(visit: &mut Visit, id: Id<Meeting>) -> Result<MeetingRow> {
    let network = visit.sight()?;
    visit.may(Deed::EditMeetings, visit.here())?;
    let meeting = crate::sql::meetings::meeting(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    if meeting.state(visit.today()).is_open() { Ok(meeting) } else { Err(Error::Stale) }
}
