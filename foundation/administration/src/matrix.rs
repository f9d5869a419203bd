//! Wer darf was: the role matrix, asked of the same functions as every page.

use accounts::{Actor, LinkKind, Role};
use askama::Template;
use axum::response::Response;
use web::{
    Facts, Result, Routes, Say, Visit,
    access::{AnyDeed, Reach, link_actor, reach},
};

use crate::{access::Deed, rules::kebab};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/access", Deed::ReadMatrix, show)
}

#[derive(Template)]
#[template(path = "matrix.html")]
struct Page {
    say: Say,
    roles: Vec<String>,
    parts: Vec<Part>,
}

/// The deeds of one capability.
struct Part {
    name: &'static str,
    title: String,
    rows: Vec<Row>,
}

struct Row {
    deed: String,
    /// One word per role.
    cells: Vec<String>,
    visitor: String,
    /// Which links from mails open it.
    links: String,
}

async fn show(visit: Visit) -> Result<Response> {
    visit.may(Deed::ReadMatrix, Facts::of_actor(&visit.actor))?;
    let say = visit.say.clone();
    let part = |capability: &web::Capability| Part {
        name: capability.name,
        title: say.word("capability", capability.name),
        rows: (capability.deeds)().into_iter().map(|deed| row(&say, capability.name, deed)).collect(),
    };
    let parts = visit.app.capabilities.iter().map(part).collect();
    let roles = Role::ALL.iter().map(|role| say.word("role", role.code())).collect();
    let page = Page { say: say.clone(), roles, parts };
    visit.page(say.text("matrix"), &page).await
}

fn row(say: &Say, capability: &str, deed: AnyDeed) -> Row {
    let opens = |actor: &Actor| (deed.door)(deed.name, actor).is_ok();
    let visitor = opens(&Actor::Visitor);
    // What a guest may do needs no link.
    let links: Vec<String> =
        LinkKind::ALL.into_iter().filter(|kind| !visitor && opens(&link_actor(*kind))).map(|kind| say.word("link", kind.code())).collect();
    Row {
        deed: say.word("deed", &format!("{capability}-{}", kebab(deed.name))),
        cells: Role::ALL.iter().map(|role| say.word("reach", code(reach(deed, *role)))).collect(),
        visitor: say.text(if visitor { "yes" } else { "no" }).into(),
        links: if links.is_empty() { say.text("no").into() } else { links.join(", ") },
    }
}

fn code(reach: Reach) -> &'static str {
    match reach {
        Reach::None => "none",
        Reach::Self_ => "own",
        Reach::Installation => "installation",
        Reach::Helped => "helped",
        Reach::Unit => "unit",
        Reach::Organisation => "organisation",
        Reach::Network => "network",
        Reach::All => "all",
    }
}
