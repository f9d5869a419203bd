//! The end of the set-up: what is there, and what comes next.

use askama::Template;
use axum::response::Response;
use design::{Link, Step};
use network::sql::networks;
use web::{Result, Routes, Say, Visit};

use super::{STEPS, steps};
use crate::access::Deed;

pub(super) fn routes(routes: Routes) -> Routes {
    routes.get("/set-up/done", Deed::Continue, show)
}

#[derive(Template)]
#[template(path = "done.html")]
struct Done {
    say: Say,
    steps: Vec<Step>,
    network: String,
    /// No mail goes out yet.
    keeps_mail: bool,
    next: Vec<Link>,
}

async fn show(mut visit: Visit) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::Continue, visit.here())?;
    let name = networks::network(&mut visit.tx, network).await?.map(|network| network.name).unwrap_or_default();
    let say = visit.say.clone();
    let link = |key: &str, href: &str| Link::new(say.text(key), href);
    let content = Done {
        steps: steps(&say, STEPS.len()),
        network: name,
        keeps_mail: visit.app.config.keeps_mail(),
        next: vec![
            link("set-up-next-offices", "/organisations"),
            link("set-up-next-rules", "/responsibilities"),
            link("set-up-next-import", "/imports"),
            link("set-up-next-invite", "/invitations"),
        ],
        say: say.clone(),
    };
    let title = say.text("set-up-done").to_string();
    visit.page(title, &content).await
}
