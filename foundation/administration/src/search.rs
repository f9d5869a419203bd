//! Suche: one box for everything that a person may find.

use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use web::{Facts, Filter, Result, Routes, Say, Visit, search::Found};

use crate::access::Deed;

/// So many things are shown; whoever does not find it there types a further word.
const SHOWN: i64 = 100;

/// Fewer than so many exact hits are completed by similar ones.
const HANDFUL: usize = 5;

/// So many similar things are shown.
const SIMILAR: usize = 20;

/// What can be found, in the order in which it is shown, where it lives, and the page of the navigation that must be open to whoever finds it.
const KINDS: [(&str, &str, &str); 15] = [
    ("organisation", "/organisations/", "/organisations"),
    ("person", "/people/", "/people"),
    ("office", "/offices/", "/organisations"),
    ("body", "/bodies/", "/bodies"),
    ("meeting", "/meetings/", "/meetings"),
    ("decision", "/decisions/", "/decisions"),
    ("task", "/tasks/", "/tasks"),
    ("question", "/questions/", "/questions"),
    ("article", "/articles/", "/articles"),
    ("offer", "/offers/", "/offers"),
    ("plan", "/plans/", "/plans"),
    ("topic", "/topics/", "/topics"),
    ("territory", "/territories/", "/territories"),
    ("indicator", "/monitoring/indicators/", "/monitoring"),
    ("statement", "/monitoring/statements/", "/monitoring"),
];

/// Where a thing of this kind has its page.
pub(crate) fn address(object_type: &str, object_id: &str) -> Option<String> {
    KINDS.iter().find(|(kind, ..)| *kind == object_type).map(|(_, folder, _)| format!("{folder}{object_id}"))
}

/// Those of the things that whoever searches may read: of each kind whose page `is_open` to them.
fn readable(mut things: Vec<Found>, is_open: impl Fn(&str) -> bool) -> Vec<Found> {
    let kinds: Vec<&str> = KINDS.iter().filter(|(_, _, page)| is_open(page)).map(|(kind, ..)| *kind).collect();
    things.retain(|thing| kinds.contains(&thing.object_type.as_str()));
    things
}

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/search", Deed::Search, find)
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
}

#[derive(Template)]
#[template(path = "search.html")]
struct Page {
    say: Say,
    q: String,
    count: usize,
    more: bool,
    groups: Vec<Group>,
    /// What is written nearly like the words.
    similar: Vec<Group>,
}

struct Group {
    title: String,
    things: Vec<Found>,
}

impl Page {
    fn href(&self, thing: &Found) -> String {
        address(&thing.object_type, &thing.object_id).unwrap_or_default()
    }
}

async fn find(mut visit: Visit, Filter(asked): Filter<Asked>) -> Result<Response> {
    let network = visit.network();
    visit.may(Deed::Search, Facts::network(network))?;
    let mut found = web::search::find(&mut visit.tx, network, &asked.q, SHOWN + 1).await?;
    let more = found.len() > usize::try_from(SHOWN).unwrap_or(usize::MAX);
    found.truncate(usize::try_from(SHOWN).unwrap_or(usize::MAX));
    let found = readable(found, |page| visit.leads_to(page));
    let (say, count) = (visit.say.clone(), found.len());
    let similar = if count < HANDFUL { web::search::similar(&mut visit.tx, network, &asked.q, SIMILAR).await? } else { Vec::new() };
    let similar = readable(similar, |page| visit.leads_to(page));
    let page = Page {
        q: asked.q.trim().to_owned(),
        count,
        more,
        groups: grouped(&say, &found),
        similar: grouped(&say, &similar),
        say: say.clone(),
    };
    visit.page(say.text("search"), &page).await
}

/// Things by their kinds, in the order of these.
fn grouped(say: &Say, things: &[Found]) -> Vec<Group> {
    let group = |(kind, ..): (&str, &str, &str)| Group {
        title: say.word("found", kind),
        things: things.iter().filter(|thing| thing.object_type == kind).cloned().collect(),
    };
    KINDS.into_iter().map(group).filter(|group| !group.things.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_found_where_they_live() {
        assert_eq!(address("person", "7").as_deref(), Some("/people/7"));
        assert_eq!(address("session", "7"), None);
    }

    #[test]
    fn what_one_may_not_read_is_not_found() {
        let found = |kind: &str| Found { object_type: kind.into(), object_id: "7".into(), title: "Teilzeit".into(), hint: String::new() };
        let all = || ["meeting", "article", "session", "office"].map(found).to_vec();
        let kinds = |things: Vec<Found>| things.into_iter().map(|thing| thing.object_type).collect::<Vec<_>>();
        assert_eq!(kinds(readable(all(), |page| page != "/meetings")), ["article", "office"]);
        assert_eq!(kinds(readable(all(), |page| page == "/meetings")), ["meeting"]);
        assert!(readable(all(), |_| false).is_empty());
    }
}
