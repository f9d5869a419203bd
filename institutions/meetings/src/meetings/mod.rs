//! The meetings of the network: the list with what is planned, one meeting, its form, and calling it off.

mod cancellation;
mod edit;
mod list;
mod open;
pub(crate) mod planned;
mod show;

use web::Routes;

use crate::access::Deed;

pub use edit::enter;
pub(crate) use edit::put_at;
pub(crate) use list::dates;
pub(crate) use show::again;
pub use show::{crumbs, facts};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/meetings", Deed::ReadMeetings, list::list)
        .get("/meetings/new", Deed::EditMeetings, edit::new)
        .post("/meetings", Deed::EditMeetings, edit::create)
        .get("/meetings/{id}", Deed::ReadMeetings, show::show)
        .get("/meetings/{id}/edit", Deed::EditMeetings, edit::edit)
        .post("/meetings/{id}", Deed::EditMeetings, edit::update)
        .post("/meetings/{id}/open", Deed::EditMeetings, open::create)
        .get("/meetings/{id}/cancellation", Deed::EditMeetings, cancellation::ask)
        .post("/meetings/{id}/cancellation", Deed::EditMeetings, cancellation::cancel)
}
