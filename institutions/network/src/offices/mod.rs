//! Ämter: what somebody is asked for. An office stays when its person leaves, and can be vacant.

mod edit;
mod holdings;
mod show;

use web::Routes;

pub use edit::enter;

use crate::access::Deed;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/offices/new", Deed::EditOrganisation, edit::new)
        .post("/offices", Deed::EditOrganisation, edit::create)
        .get("/offices/{id}", Deed::ReadDirectory, show::show)
        .get("/offices/{id}/edit", Deed::EditOrganisation, edit::edit)
        .post("/offices/{id}", Deed::EditOrganisation, edit::update)
        .get("/offices/{id}/holdings/new", Deed::EditOrganisation, holdings::new)
        .post("/offices/{id}/holdings", Deed::EditOrganisation, holdings::create)
        .get("/offices/{id}/holdings/{holding}/end", Deed::EditOrganisation, holdings::ask_end)
        .post("/offices/{id}/holdings/{holding}/end", Deed::EditOrganisation, holdings::end)
}
