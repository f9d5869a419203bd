use askama::Template;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use design::{Action, Labels, Link, Notice, NoticeKind, PageKind, Person, Search, Shell};

use crate::{Error, Refused, Result, Say, Section, Visit, app::Entry, arrive::Arrival, german, lists::address, typed::Typed};

#[derive(Template)]
#[template(path = "frame.html")]
struct Frame<'a> {
    label: String,
    sections: Vec<Link>,
    content: &'a str,
}

/// Puts the frame around a page's content: navigation, breadcrumb, messages, footer. `place` ends the breadcrumb.
pub(crate) async fn render(visit: &mut Visit, title: String, place: String, content: String) -> Result<String> {
    let entries: Vec<Entry> =
        visit.app.entries().into_iter().filter(|entry| (entry.deed.door)(entry.deed.name, &visit.actor).is_ok()).collect();
    let within = |path: &str| -> Option<Entry> {
        let holds = |entry: &&Entry| path == entry.href || (entry.href != "/" && path.starts_with(&format!("{}/", entry.href)));
        entries.iter().filter(holds).max_by_key(|entry| entry.href.len()).copied()
    };
    // An office has no entry of its own: it stands where its way begins, with the organisations.
    let here = within(&visit.path).or_else(|| visit.crumbs.iter().find_map(|step| within(&step.href)));
    let say = visit.say.clone();
    let of = |section: Section| -> Vec<Link> {
        entries
            .iter()
            .filter(|entry| entry.section == section)
            .map(|entry| Link::new(say.text(entry.label), entry.href).current(here.is_some_and(|here| here.href == entry.href)))
            .collect()
    };
    let mut navigation = Vec::new();
    for section in [Section::Today, Section::Network, Section::Dates, Section::Programmes, Section::People, Section::Figures] {
        if let Some(first) = entries.iter().find(|entry| entry.section == section) {
            navigation.push(Link::new(say.text(section.key()), first.href).current(here.is_some_and(|here| here.section == section)));
        }
    }
    let sections =
        here.map(|here| of(here.section)).filter(|links| links.len() > 1 && here.is_some_and(|here| here.section != Section::Footer));
    let content = Frame {
        label: here.map(|here| say.text(here.section.key()).to_string()).unwrap_or_default(),
        sections: if visit.public { Vec::new() } else { sections.unwrap_or_default() },
        content: &content,
    }
    .render()?;
    let (mut network, mut networks) = (String::new(), Vec::new());
    let mut person = None;
    if let Some(member) = visit.actor.member().filter(|_| !visit.public) {
        let mut links = of(Section::Person);
        if let Some(first) = entries.iter().find(|entry| entry.section == Section::Administration) {
            links.push(Link::new(say.text(Section::Administration.key()), first.href));
        }
        let sign_out = Action { label: say.text("sign-out").into(), href: "/sign-out".into(), post: true };
        person = Some(Person { name: member.name.clone(), links, sign_out });
    }
    if person.is_some()
        && let Some(known) = visit.app.capabilities.iter().find_map(|capability| capability.networks)
    {
        networks = known(visit).await?;
        network = networks.iter().find(|link| link.current).map(|link| link.label.clone()).unwrap_or_default();
        if networks.len() < 2 {
            networks.clear();
        }
    }
    let mut notices = std::mem::take(&mut visit.notices);
    if let Some(note) = visit.note.take().filter(|note| note.starts_with("done-")) {
        notices.insert(0, Notice { kind: NoticeKind::Success, text: say.text(&note).into(), action: None });
    }
    if visit.app.config.demo {
        // The outbox shows what would have been sent; guests have nothing to look for there.
        let outbox = person.is_some().then(|| Action { label: say.text("demo-outbox").into(), href: "/outbox".into(), post: false });
        notices.push(Notice { kind: NoticeKind::Info, text: say.text("demo-notice").into(), action: outbox });
    }
    let mut breadcrumb = std::mem::take(&mut visit.crumbs);
    if !breadcrumb.is_empty() {
        breadcrumb.push(Link::new(place, "").current(true));
    }
    let search = person.is_some().then(|| Search { action: "/search".into(), label: say.text("search").into(), value: String::new() });
    let mut footer = of(Section::Footer);
    if visit.app.config.demo && person.is_some() {
        footer.push(Link::new(say.text("gallery"), "/gallery"));
    }
    let shell = Shell {
        language: say.language.tag().into(),
        rtl: say.language.is_rtl(),
        title,
        kind: if person.is_some() { PageKind::Staff } else { PageKind::Public },
        product: say.text("product").into(),
        home: "/".into(),
        network,
        networks,
        navigation: if person.is_some() { navigation } else { Vec::new() },
        utility: Vec::new(),
        person,
        search,
        breadcrumb,
        notices,
        footer,
        labels: Labels {
            skip: say.text("shell-skip").into(),
            menu: say.text("shell-menu").into(),
            navigation: say.text("shell-navigation").into(),
            breadcrumb: say.text("shell-breadcrumb").into(),
            networks: say.text("shell-networks").into(),
            footer: say.text("shell-footer").into(),
            notices: say.text("shell-notices").into(),
        },
        content,
    };
    Ok(german::marked(shell.render()?))
}

#[derive(Template)]
#[template(path = "error.html")]
struct Failure {
    title: String,
    text: String,
    ways: Vec<Link>,
    say: Say,
    /// Where what was typed can be sent once more, and its fields.
    again: Option<(String, Vec<(String, String)>)>,
}

/// The page for what a visit ended in: what happened, and ways on. What was typed is still there when the fault was not the form's.
pub(crate) async fn error(arrival: &Arrival, error: &Error, typed: Option<&Typed>) -> Response {
    let asked = if arrival.query.is_empty() { arrival.path.clone() } else { format!("{}?{}", arrival.path, arrival.query) };
    let target = if arrival.method.is_safe() && asked != "/" { asked.clone() } else { String::new() };
    match error {
        Error::SignIn => return elsewhere(&address("/sign-in", &[("target", &target)])),
        Error::SecondFactor => return elsewhere(&address("/second-factor", &[("target", &target)])),
        _ => {}
    }
    let say = arrival.app.say(arrival.language);
    let (title, text) = match error {
        Error::NotFound => ("error-not-found", say.text("error-not-found-text").to_string()),
        Error::Refused(Refused(reason)) => ("error-refused", say.text(reason).to_string()),
        Error::Stale => ("error-stale", say.text("error-stale-text").to_string()),
        Error::Unreadable(key) => ("error-unreadable-title", say.text(key).to_string()),
        Error::Busy(key) => ("error-busy-title", say.text(key).to_string()),
        Error::SignIn | Error::SecondFactor => ("error-refused", String::new()),
        Error::Internal(cause) => {
            let number = format!("{:06X}", u32::from_be_bytes(arrival.app.chance.bytes()) & 0x00ff_ffff);
            tracing::error!(number, path = arrival.spoken_path(), cause = ?cause, "internal error");
            ("error-internal", say.text("error-internal-text").arg("number", number).to_string())
        }
    };
    let mut ways = vec![Link::new(say.text("error-way-home"), "/")];
    if arrival.actor.member().is_none() && matches!(error, Error::NotFound) {
        ways.push(Link::new(say.text("error-way-sign-in"), address("/sign-in", &[("target", &target)])));
    }
    let title = say.text(title).to_string();
    let again = typed.filter(|_| matches!(error, Error::Busy(_) | Error::Internal(_))).map(|typed| (asked, typed.fields()));
    let html = match (Failure { title: title.clone(), text: text.clone(), ways, say, again }).render() {
        Ok(content) => around(arrival, &title, content).await.ok(),
        Err(_) => None,
    };
    let html =
        html.unwrap_or_else(|| format!("<!doctype html><html lang=\"de\"><title>{title}</title><h1>{title}</h1><p>{text}</p></html>"));
    let mut response = (error.status(), Html(html)).into_response();
    if error.status() == StatusCode::SERVICE_UNAVAILABLE {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
    }
    response
}

/// The frame around the page of an error. Without a database there is no navigation either; then it is the frame that guests see.
async fn around(arrival: &Arrival, title: &str, content: String) -> Result<String> {
    for public in [false, true] {
        let mut visit = Visit::of(Arrival { note: None, ..arrival.clone() });
        visit.tx = arrival.app.db.read();
        visit.public = public;
        match render(&mut visit, title.to_owned(), title.to_owned(), content.clone()).await {
            Err(_) if !public => {}
            rendered => return rendered,
        }
    }
    Err(Error::NotFound)
}

fn elsewhere(address: &str) -> Response {
    match HeaderValue::from_str(address) {
        Ok(location) => (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response(),
        Err(_) => StatusCode::BAD_REQUEST.into_response(),
    }
}
