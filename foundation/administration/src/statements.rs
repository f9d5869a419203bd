//! The statements at the foot of every page: imprint, data protection, accessibility; and the components' gallery.

use askama::Template;
use axum::response::Response;
use web::{Facts, Result, Routes, Say, Visit, settings};

use crate::{access::Deed, state::IMPRINT};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/imprint", Deed::Arrive, imprint)
        .get("/privacy", Deed::Arrive, privacy)
        .get("/accessibility", Deed::Arrive, accessibility)
        .get("/gallery", Deed::SeeGallery, gallery)
}

#[derive(Template)]
#[template(path = "statements/imprint.html")]
struct Imprint {
    say: Say,
    paragraphs: Vec<String>,
}

async fn imprint(mut visit: Visit) -> Result<Response> {
    let text = settings::get(&mut visit.tx, IMPRINT).await?.unwrap_or_default();
    let paragraphs = text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect();
    let page = Imprint { say: visit.say.clone(), paragraphs };
    let title = visit.say.text("imprint").to_string();
    visit.page(title, &page).await
}

#[derive(Template)]
#[template(path = "statements/privacy.html")]
struct Privacy {
    say: Say,
}

async fn privacy(visit: Visit) -> Result<Response> {
    let page = Privacy { say: visit.say.clone() };
    let title = visit.say.text("privacy").to_string();
    visit.page(title, &page).await
}

#[derive(Template)]
#[template(path = "statements/accessibility.html")]
struct Accessibility {
    say: Say,
}

async fn accessibility(visit: Visit) -> Result<Response> {
    let page = Accessibility { say: visit.say.clone() };
    let title = visit.say.text("accessibility").to_string();
    visit.page(title, &page).await
}

#[derive(Template)]
#[template(source = "{{ content|safe }}", ext = "html")]
struct Gallery {
    content: String,
}

async fn gallery(visit: Visit) -> Result<Response> {
    visit.may(Deed::SeeGallery, Facts::of_actor(&visit.actor))?;
    let title = visit.say.text("gallery").to_string();
    visit.page(title, &Gallery { content: design::gallery() }).await
}
