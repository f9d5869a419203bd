//! The last page: inviting the first partner.

use accounts::Role;
use administration::{Invitation, NewInvitation};
use askama::Template;
use axum::response::Response;
use db::Id;
use design::{Choice, Link, Step};
use network::{
    Organisation,
    organisations::Filters,
    sql::organisations::{self as sql, Listed},
};
use serde::Deserialize;
use web::{Form, Position, Problems, Result, Routes, Say, Visit};

use super::{skip, steps};
use crate::access::Deed;

/// Where the set-up ends.
const NEXT: &str = "/set-up/done";

pub(super) fn routes(routes: Routes) -> Routes {
    routes.get("/set-up/invitation", Deed::Continue, show).post("/set-up/invitation", Deed::Continue, invite)
}

#[derive(Template)]
#[template(path = "invitation.html")]
struct Invite {
    say: Say,
    steps: Vec<Step>,
    skip: Link,
    /// The first organisations of the network.
    organisations: Vec<Listed>,
    /// No mail goes out yet.
    keeps_mail: bool,
    typed: Typed,
    problems: Problems,
}

#[derive(Debug, Clone, Deserialize)]
struct Typed {
    id: Id<Invitation>,
    name: String,
    email: String,
    organisation: String,
}

async fn show(mut visit: Visit) -> Result<Response> {
    let typed = Typed { id: visit.id(), name: String::new(), email: String::new(), organisation: String::new() };
    let content = page(&mut visit, typed, Problems::default()).await?;
    let title = visit.say.text("set-up-invitation").to_string();
    visit.page(title, &content).await
}

/// Invites a partner; the mail lies in the outbox when this is done.
async fn invite(mut visit: Visit, Form(typed): Form<Typed>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::Continue, visit.here())?;
    let mut problems = Problems::default();
    let name = problems.required("name", &typed.name, "set-up-problem-partner");
    let email = problems.email("email", &typed.email);
    if email.is_empty() {
        problems.add("email", "set-up-problem-email");
    }
    let organisation = match typed.organisation.parse::<Id<Organisation>>() {
        Ok(id) => sql::member(&mut visit.tx, network, id).await?.map(|row| row.id),
        Err(_) => None,
    };
    if organisation.is_none() {
        problems.add("organisation", "set-up-problem-organisation");
    }
    if !problems.is_empty() {
        let content = page(&mut visit, typed, problems).await?;
        let title = visit.say.text("set-up-invitation").to_string();
        return visit.again(title, &content).await;
    }
    let new = NewInvitation { id: typed.id, name, email, role: Role::Partner, network: Some(network), organisation, unit: None };
    administration::invite(&mut visit, &new).await?;
    visit.done("done-set-up-invited", NEXT).await
}

async fn page(visit: &mut Visit, typed: Typed, problems: Problems) -> Result<Invite> {
    let (network, today) = (visit.sight()?, visit.today());
    visit.may(Deed::Continue, visit.here())?;
    let organisations = sql::members(&mut visit.tx, network, &Filters::default().search(), &Position::default(), today).await?.rows;
    let (say, keeps_mail) = (visit.say.clone(), visit.app.config.keeps_mail());
    Ok(Invite { keeps_mail, steps: steps(&say, 3), skip: skip(&say, NEXT), organisations, typed, problems, say })
}

impl Invite {
    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    /// The organisations to choose from; a single one is chosen already.
    fn choices(&self) -> Vec<Choice> {
        let single = self.organisations.len() == 1;
        let choice = |row: &Listed| Choice::new(row.id.to_string(), &row.name, single || row.id.to_string() == self.typed.organisation);
        self.organisations.iter().map(choice).collect()
    }
}
