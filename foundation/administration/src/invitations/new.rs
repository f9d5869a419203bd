use accounts::Role;
use askama::Template;
use axum::response::Response;
use db::Id;
use design::Choice;
use serde::Deserialize;
use web::{Filter, Form, Problems, Result, Routes, Say, Visit};

use crate::{
    Invitation, NewInvitation,
    access::Deed,
    invite::invite,
    places::{self, Fields, Typed},
};

pub(super) fn routes(routes: Routes) -> Routes {
    routes.get("/invitations/new", Deed::Invite, new).post("/invitations", Deed::Invite, create)
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    organisation: String,
}

#[derive(Deserialize)]
struct Invited {
    id: Id<Invitation>,
    name: String,
    email: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    organisation_id: String,
    #[serde(default)]
    unit: String,
}

impl Invited {
    /// Name, address and role; the place is looked up.
    fn parse(&self, problems: &mut Problems) -> (String, String, Option<Role>) {
        let name = problems.required("name", &self.name, "problem-name");
        let email = problems.email("email", &self.email);
        if self.email.trim().is_empty() {
            problems.add("email", "problem-email");
        }
        let role = Role::from_code(&self.role);
        if role.is_none() {
            problems.add("role", "problem-role");
        }
        (name, email, role)
    }
}

#[derive(Template)]
#[template(path = "invitations/new.html")]
struct Page {
    say: Say,
    id: Id<Invitation>,
    name: String,
    email: String,
    roles: Vec<Choice>,
    place: Fields,
    keeps_mail: bool,
    problems: Problems,
}

async fn new(mut visit: Visit, Filter(asked): Filter<Asked>) -> Result<Response> {
    let place = places::blank(&mut visit, &asked.organisation).await?;
    visit.crumb(visit.say.text("invitations").to_string(), "/invitations");
    let page = Page {
        say: visit.say.clone(),
        id: visit.id(),
        name: String::new(),
        email: String::new(),
        roles: places::roles(&visit, ""),
        place,
        keeps_mail: visit.app.config.keeps_mail(),
        problems: Problems::default(),
    };
    let title = visit.say.text("invitations-new").to_string();
    visit.page(title, &page).await
}

async fn create(mut visit: Visit, Form(form): Form<Invited>) -> Result<Response> {
    let mut problems = Problems::default();
    let (name, email, role) = form.parse(&mut problems);
    let typed = Typed { organisation: form.organisation, organisation_id: form.organisation_id, unit: form.unit };
    let (place, fields) = places::find(&mut visit, role, &typed, &mut problems).await?;
    let Some(role) = role.filter(|_| problems.is_empty()) else {
        visit.crumb(visit.say.text("invitations").to_string(), "/invitations");
        let roles = places::roles(&visit, &form.role);
        let (say, keeps_mail) = (visit.say.clone(), visit.app.config.keeps_mail());
        let page = Page { say, id: form.id, name: form.name, email: form.email, roles, place: fields, keeps_mail, problems };
        let title = visit.say.text("invitations-new").to_string();
        return visit.again(title, &page).await;
    };
    let new =
        NewInvitation { id: form.id, name, email, role, network: visit.network(), organisation: place.organisation, unit: place.unit };
    invite(&mut visit, &new).await?;
    let note = if visit.app.config.keeps_mail() { "done-invited-waiting" } else { "done-invited" };
    visit.done(note, "/invitations").await
}
