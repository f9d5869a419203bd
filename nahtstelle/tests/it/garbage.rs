//! Watchman: what no page of ours sends goes to every address. Never is it our fault (500), always there is a page with a sentence.

use std::collections::{BTreeMap, BTreeSet};

use accounts::Role;
use axum::http::Method;

use crate::{
    crawl::{address, pages, prepared},
    demo::Demonstration,
    world::{Answer, Somebody, World},
};

/// What somebody might type, or a program put, into any field.
const GARBAGE: [&str; 12] = [
    "",
    "\0",
    "\u{1}\u{7f}\u{9b}\u{202e}\u{feff}",
    "31.2.2026",
    "9999-99-99",
    "99999999999999999999",
    "-1",
    "01964d00-0000-7000-8000-000000000000",
    "'; DROP TABLE people; --",
    "<script>alert(1)</script>{{ 7 }}%00\r\nX-Header: 1",
    "../../etc/passwd",
    "👩‍👩‍👧‍👦ẞ\u{301}",
];

/// Bytes that are no text.
const NO_TEXT: &str = "%FF%FE%C3%28%ED%A0%80";

/// The answer to anything: a page with a heading and a sentence, or the way to one.
fn is_answered(what: &str, answer: &Answer) {
    assert!(answer.status < 500, "{what}: {}", answer.all());
    if answer.leads_on() || answer.status == 200 && !answer.header("content-type").starts_with("text/html") {
        return;
    }
    assert!(answer.header("content-type").starts_with("text/html"), "{what}: {} {:?}", answer.status, answer.headers);
    assert_eq!(answer.html().matches("<h1").count(), 1, "{what}: {}", answer.all());
    assert!(answer.status == 200 || answer.all().contains('.'), "{what} is answered without a sentence: {}", answer.all());
}

/// Names of the fields that a form of ours sends to each route, and what it sends when nobody touches it.
type Forms = BTreeMap<&'static str, (BTreeSet<String>, Vec<(String, String)>)>;

/// The forms of all pages, by the route that they go to.
async fn forms(world: &World, who: &[&Somebody]) -> Forms {
    let routes = world.app.route_table();
    let mut forms = Forms::new();
    // The gallery's forms lead nowhere.
    for (_, address) in pages(world).await.into_iter().filter(|(pattern, _)| *pattern != "/gallery") {
        for somebody in who {
            let page = somebody.get(&address).await;
            if page.status != 200 || !page.header("content-type").starts_with("text/html") {
                continue;
            }
            for form in page.forms().into_iter().filter(|form| form.posts) {
                let route = routes.iter().find(|route| route.method == Method::POST && fits(route.path, &form.action));
                let Some(route) = route else { panic!("the form of {address} goes nowhere: {}", form.action) };
                let (names, fields) = forms.entry(route.path).or_default();
                names.extend(form.names);
                if fields.len() < form.fields.len() {
                    *fields = form.fields;
                }
            }
        }
    }
    forms
}

/// Whether the address is one of the route; a fixed part wins over a variable one by its place in the table only where both fit.
fn fits(pattern: &str, address: &str) -> bool {
    let address = address.split('?').next().unwrap_or_default();
    let (pattern, address): (Vec<_>, Vec<_>) = (pattern.split('/').collect(), address.split('/').collect());
    pattern.len() == address.len() && pattern.iter().zip(&address).all(|(part, given)| part.starts_with('{') || part == given)
}

/// What ends something comes last: before that it is still there.
fn ends(path: &str) -> bool {
    let verb = path.rsplit('/').next().unwrap_or_default();
    ["end", "end-others", "removal", "discard", "cancel", "undo", "apply", "sign-out", "resend", "revoke", "second-factor-reset", "starter"]
        .contains(&verb)
}

fn encoded(fields: &[(String, String)]) -> String {
    let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    crate::world::encoded(&pairs)
}

fn without(fields: &[(String, String)], name: &str) -> Vec<(String, String)> {
    fields.iter().filter(|(other, _)| other != name).cloned().collect()
}

/// Everything that is sent to one form.
fn bodies(names: &BTreeSet<String>, honest: &[(String, String)]) -> Vec<(String, Vec<u8>)> {
    let first = names.first().map_or("name", String::as_str);
    let mut bodies =
        vec![("nothing".to_owned(), Vec::new()), ("no form".to_owned(), b"{\"a\": [1, 2".to_vec()), ("bytes".to_owned(), vec![0xff; 100])];
    for kilobytes in [300, 1024] {
        bodies.push((
            format!("{kilobytes} KB in {first}"),
            format!("{}&{first}={}", encoded(&without(honest, first)), "x".repeat(kilobytes * 1024)).into_bytes(),
        ));
    }
    for value in GARBAGE {
        let all: Vec<_> = names.iter().map(|name| (name.clone(), value.to_owned())).collect();
        bodies.push((format!("{:.20?} everywhere", value), encoded(&all).into_bytes()));
    }
    for name in names {
        let others = without(honest, name);
        bodies.push((format!("no {name}"), encoded(&others).into_bytes()));
        for value in ["31.2.2026", &"\u{1}x".repeat(2500)] {
            let with = [others.as_slice(), &[(name.clone(), value.to_owned())]].concat();
            bodies.push((format!("{name} is {value:.20}"), encoded(&with).into_bytes()));
        }
        bodies.push((format!("{name} is no text"), format!("{}&{name}={NO_TEXT}", encoded(&others)).into_bytes()));
        bodies.push((format!("{name} is there twice"), format!("{}&{name}=1&{name}=2", encoded(honest)).into_bytes()));
    }
    bodies
}

on_each_database!(every_form_answers_garbage_with_a_sentence);
async fn every_form_answers_garbage_with_a_sentence(world: &World) {
    let Demonstration { personas } = prepared(world).await;
    let of = |role: Role| personas.iter().find(|(persona, _)| persona.role == role.code()).map(|(_, somebody)| somebody).unwrap();
    let who = [of(Role::Coordinator), of(Role::Operator)];
    let forms = forms(world, &who).await;
    let mut routes: Vec<_> = world.app.route_table().into_iter().filter(|route| route.method == Method::POST).collect();
    routes.sort_by_key(|route| ends(route.path));
    let mut sent = 0;
    for route in routes {
        let address = if ends(route.path) { nowhere(route.path) } else { address(world, route.path).await };
        let (names, honest) = forms.get(route.path).cloned().unwrap_or_default();
        for somebody in who {
            for (what, body) in bodies(&names, &honest) {
                let answer = somebody.send_body(&address, "application/x-www-form-urlencoded", body).await;
                is_answered(&format!("POST {} with {what}", route.path), &answer);
                sent += 1;
                if answer.status == 403 {
                    break;
                }
            }
            for kind in ["application/json", "text/plain", "multipart/form-data", "multipart/form-data; boundary=x", ""] {
                let answer =
                    somebody.send_body(&address, kind, "--x\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n\0\r\n--x").await;
                is_answered(&format!("POST {} as {kind:?}", route.path), &answer);
            }
            for path in odd_addresses(route.path) {
                let answer = somebody.send_body(&path, "application/x-www-form-urlencoded", "id=1").await;
                is_answered(&format!("POST {path}"), &answer);
            }
        }
    }
    assert!(sent > 2000, "only {sent} forms were sent");
    assert!(world.rows("SELECT id FROM jobs WHERE state = 'dead'", &[]).await.is_empty());
}

on_each_database!(every_page_answers_garbage_in_its_address);
async fn every_page_answers_garbage_in_its_address(world: &World) {
    let Demonstration { personas } = prepared(world).await;
    let of = |role: Role| personas.iter().find(|(persona, _)| persona.role == role.code()).map(|(_, somebody)| somebody).unwrap();
    let (coordinator, operator) = (of(Role::Coordinator), of(Role::Operator));
    for (pattern, address) in pages(world).await {
        let mut page = coordinator.get(&address).await;
        let mut somebody = coordinator;
        if page.status == 403 {
            (page, somebody) = (operator.get(&address).await, operator);
        }
        let mut names = BTreeSet::from(["after".to_owned(), "q".to_owned()]);
        if page.status == 200 && page.header("content-type").starts_with("text/html") {
            for form in page.forms().into_iter().filter(|form| !form.posts && fits(pattern, &form.action)) {
                names.extend(form.names);
            }
            for (_, href) in page.links() {
                if let Some((_, query)) = href.split_once('?').filter(|(path, _)| fits(pattern, path)) {
                    names.extend(query.split('&').filter_map(|pair| pair.split_once('=')).map(|(name, _)| name.to_owned()));
                }
            }
        }
        let mut queries = vec!["%".to_owned(), "=&=&&".to_owned(), "a=%ZZ".to_owned(), NO_TEXT.to_owned()];
        let garbage = GARBAGE.iter().map(|value| crate::world::encoded(&[("", value)])[1..].to_owned());
        let values: Vec<String> = garbage.chain([NO_TEXT.to_owned(), "~".to_owned(), "z~~1".to_owned(), "x".repeat(9000)]).collect();
        for value in &values {
            queries.push(names.iter().map(|name| format!("{name}={value}")).collect::<Vec<_>>().join("&"));
        }
        // One after the other too: the first that cannot be read must not hide the rest.
        for value in ["%01", "31.2.2026", NO_TEXT] {
            queries.extend(names.iter().map(|name| format!("{name}={value}")));
        }
        queries.push("q=1&q=2&after=1&after=2".to_owned());
        for query in queries {
            is_answered(&format!("GET {pattern}?{query:.100}"), &somebody.get(&format!("{address}?{query}")).await);
        }
        for path in odd_addresses(pattern) {
            is_answered(&format!("GET {path}"), &somebody.get(&path).await);
        }
    }
}

/// An address with keys of nothing in its variable parts.
fn nowhere(pattern: &str) -> String {
    with(pattern, "01964d00-0000-7000-8000-000000000000")
}

fn with(pattern: &str, key: &str) -> String {
    pattern.split('/').map(|part| if part.starts_with('{') { key } else { part }).collect::<Vec<_>>().join("/")
}

/// Addresses whose variable parts are no keys; none for those without.
fn odd_addresses(pattern: &str) -> Vec<String> {
    if !pattern.contains('{') {
        return Vec::new();
    }
    ["x", "%00", NO_TEXT, "-1", "99999999999999999999", "%2e%2e%2f", "%F0%9F%98%80", "01964D00000070008000000000000000"]
        .iter()
        .map(|key| with(pattern, key))
        .collect()
}
