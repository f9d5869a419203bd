//! The statements at the foot of every page: imprint, data protection, accessibility; and the components' gallery.

use askama::Template;
use axum::response::Response;
use web::{Facts, Result, Routes, Say, Visit, retention, settings};

use crate::{
    access::Deed,
    rules::{INVITATION_LASTS, LINK_LASTS},
    state::IMPRINT,
};

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
    kept: Vec<String>,
}

/// What is kept for how long, in sentences with the numbers by which it is forgotten.
fn kept(visit: &Visit) -> Vec<String> {
    let (say, config) = (&visit.say, &visit.app.config);
    let days = |lasts: jiff::SignedDuration| lasts.as_hours() / 24;
    let over = days(retention::KEPT_FOR);
    vec![
        say.text("privacy-kept-account").arg("days", config.account_days).into(),
        say.text("privacy-kept-person").arg("days", config.person_days).into(),
        say.text("privacy-kept-sessions")
            .arg("hours", web::SESSION_LENGTH.as_hours())
            .arg("longest", days(accounts::sql::LONGEST_SESSION))
            .arg("days", over)
            .into(),
        say.text("privacy-kept-links").arg("minutes", LINK_LASTS.as_mins()).arg("days", over).into(),
        say.text("privacy-kept-invitations").arg("lasts", days(INVITATION_LASTS)).arg("days", config.account_days).into(),
        say.text("privacy-kept-log").into(),
        say.text("privacy-kept-mail").arg("days", over).arg("failed", days(retention::FAILED_KEPT_FOR)).into(),
        say.text("privacy-kept-import").arg("days", retention::IMPORT_DAYS).into(),
        say.text("privacy-kept-form").arg("hours", web::FORM_KEPT_FOR.as_hours()).into(),
        say.text("privacy-kept-backup").into(),
    ]
}

async fn privacy(visit: Visit) -> Result<Response> {
    let page = Privacy { say: visit.say.clone(), kept: kept(&visit) };
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
