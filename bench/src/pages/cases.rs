//! What is asked for. Each case knows its address for every number, so that no two answers in a row are the same.

use network::{organisations::Filters, sql::people};
use web::{Position, fold::folded};

use super::bare::Bare;
use crate::data::{FAMILY_NAMES, GIVEN_NAMES, Made, OFFICES};

/// One kind of page.
pub struct Case<'m> {
    /// What it is called in the table.
    pub name: &'static str,
    /// Its address for a number.
    pub address: Box<dyn Fn(usize) -> String + 'm>,
    /// Its main statement with the same filters, where there is one.
    pub bare: Option<Box<dyn Fn(usize) -> Bare + 'm>>,
}

const KINDS: [&str; 8] =
    ["provider", "employer", "jobcenter", "employment_agency", "adult_education", "welfare_org", "migrant_org", "municipality"];
const PARTS: [&str; 12] =
    ["hausen", "verwaltung", "bildung", "metall", "burg", "verein", "schule", "jobcent", "stadt", "ingen", "heim", "fried"];
const LETTERS: [&str; 8] = ["be", "st", "al", "vo", "je", "mu", "kr", "zö"];

/// All kinds of pages.
pub fn all(made: &Made) -> Vec<Case<'_>> {
    [lists(made), people_lists(made), searches(made), exports(made), questions(made), others(made)].into_iter().flatten().collect()
}

fn plain<'m>(name: &'static str, address: impl Fn(usize) -> String + 'm) -> Case<'m> {
    Case { name, address: Box::new(address), bare: None }
}

/// A list of organisations, narrowed and begun somewhere.
fn list<'m>(name: &'static str, filters: impl Fn(usize) -> Filters + 'm + Clone) -> Case<'m> {
    let also = filters.clone();
    Case {
        name,
        address: Box::new(move |at| {
            let filters = filters(at);
            filters.address("/organisations", &filters.after)
        }),
        bare: Some(Box::new(move |at| {
            let filters = also(at);
            Bare::Organisations(filters.search(), Position::read(Some(&filters.after)))
        })),
    }
}

/// A place in a list, a different one for every number, from its beginning to its end.
fn deep(list: &[(String, String)], at: usize) -> String {
    let (sort, id) = &list[at * 7_919 % list.len()];
    format!("{sort}~{id}")
}

fn lists(made: &Made) -> Vec<Case<'_>> {
    let words = |at: usize| made.places[at * 37 % made.places.len()].1.clone();
    vec![
        list("organisations, first page", |_| Filters::default()),
        list("organisations, deep page", |at| Filters { after: deep(&made.organisations, at), ..Filters::default() }),
        list("organisations by kind", |at| Filters { kind: KINDS[at % KINDS.len()].into(), ..Filters::default() }),
        list("organisations by district", |at| Filters {
            district: made.districts[at % made.districts.len()].clone(),
            ..Filters::default()
        }),
        list("organisations by topic", |at| Filters { topic: made.topics[at % made.topics.len()].0.clone(), ..Filters::default() }),
        list("organisations by words", move |at| Filters { q: words(at), ..Filters::default() }),
        list("organisations by kind, district and words", |at| Filters {
            kind: KINDS[at % KINDS.len()].into(),
            district: made.districts[at % made.districts.len()].clone(),
            q: PARTS[at % PARTS.len()].into(),
            ..Filters::default()
        }),
        plain("an organisation", |at| format!("/organisations/{}", made.organisations[at * 7_919 % made.organisations.len()].1)),
    ]
}

fn people_list<'m>(name: &'static str, asked: impl Fn(usize) -> [String; 3] + 'm + Clone) -> Case<'m> {
    let also = asked.clone();
    Case {
        name,
        address: Box::new(move |at| {
            let [words, office, after] = asked(at);
            web::address("/people", &[("q", &words), ("office", &office), ("after", &after)])
        }),
        bare: Some(Box::new(move |at| {
            let [words, office, after] = also(at);
            Bare::People(people_search(&words, &office), Position::read(Some(&after)))
        })),
    }
}

fn people_search(words: &str, office: &str) -> people::Search {
    let folded = |text: &str| Some(folded(text)).filter(|words| !words.is_empty());
    people::Search { words: folded(words), office: folded(office) }
}

fn people_lists(made: &Made) -> Vec<Case<'_>> {
    let none = String::new;
    let full = |at: usize| format!("{} {}", GIVEN_NAMES[at % GIVEN_NAMES.len()], FAMILY_NAMES[at * 3 % FAMILY_NAMES.len()]);
    vec![
        people_list("people, first page", move |_| [none(), none(), none()]),
        people_list("people, deep page", move |at| [none(), none(), deep(&made.people, at)]),
        people_list("people by name", move |at| [full(at), none(), none()]),
        people_list("people by name, nobody found", move |at| [format!("{}xyz", FAMILY_NAMES[at % FAMILY_NAMES.len()]), none(), none()]),
        people_list("people by organisation", move |at| [made.places[at * 41 % made.places.len()].1.clone(), none(), none()]),
        people_list("people by office", move |at| [none(), OFFICES[at % OFFICES.len()].into(), none()]),
        plain("a person", |at| format!("/people/{}", made.people[at * 7_919 % made.people.len()].1)),
        plain("an office", |at| format!("/offices/{}", made.offices[at % made.offices.len()])),
    ]
}

fn search<'m>(name: &'static str, words: impl Fn(usize) -> String + 'm + Clone) -> Case<'m> {
    let also = words.clone();
    Case {
        name,
        address: Box::new(move |at| web::address("/search", &[("q", &words(at))])),
        bare: Some(Box::new(move |at| Bare::Found(also(at)))),
    }
}

fn searches(made: &Made) -> Vec<Case<'_>> {
    let place = |at: usize| made.places[at * 37 % made.places.len()].1.clone();
    let full = |at: usize| format!("{} {}", GIVEN_NAMES[at % GIVEN_NAMES.len()], FAMILY_NAMES[at * 3 % FAMILY_NAMES.len()]);
    vec![
        search("search: a person's name", full),
        search("search: a place", place),
        search("search: a word that thousands have", |at| OFFICES[at % OFFICES.len()].into()),
        search("search: a part of a word", |at| PARTS[at % PARTS.len()].into()),
        search("search: two letters", |at| LETTERS[at % LETTERS.len()].into()),
        search("search: nothing found", |at| format!("xq{}", FAMILY_NAMES[at % FAMILY_NAMES.len()])),
    ]
}

fn exports(_: &Made) -> Vec<Case<'_>> {
    let providers = || Filters { kind: "provider".into(), ..Filters::default() };
    let organisations = |name, format: &'static str| Case {
        name,
        address: Box::new(move |_| providers().address(&format!("/organisations/export/{format}"), "")),
        bare: Some(Box::new(move |_| Bare::AllOrganisations(providers().search()))),
    };
    let people = |name, format: &'static str| Case {
        name,
        address: Box::new(move |at| web::address(&format!("/people/export/{format}"), &[("q", GIVEN_NAMES[at % GIVEN_NAMES.len()])])),
        bare: Some(Box::new(|at| Bare::AllPeople(people_search(GIVEN_NAMES[at % GIVEN_NAMES.len()], "")))),
    };
    vec![
        organisations("export of 1,000 organisations, XLSX", "xlsx"),
        organisations("export of 1,000 organisations, CSV", "csv"),
        people("export of 1,000 people, XLSX", "xlsx"),
        people("export of 1,000 people, CSV", "csv"),
        people("export of 1,000 people, vCard", "vcard"),
    ]
}

/// A question of routing; the place is written as the number asks.
fn question<'m>(name: &'static str, made: &'m Made, place: impl Fn(usize) -> String + 'm) -> Case<'m> {
    let topic = |at: usize| at % made.topics.len();
    let spheres = ["sgb2", "sgb3", ""];
    Case {
        name,
        address: Box::new(move |at| {
            web::address("/responsible", &[("topic", made.topics[topic(at)].1), ("place", &place(at)), ("sphere", spheres[at % 3])])
        }),
        bare: Some(Box::new(move |at| Bare::Rules(made.places[number(made, at)].0.clone(), topic(at)))),
    }
}

fn number(made: &Made, at: usize) -> usize {
    at * 37 % made.places.len()
}

fn questions(made: &Made) -> Vec<Case<'_>> {
    vec![
        question("responsible, by name", made, |at| made.places[number(made, at)].1.clone()),
        question("responsible, by postal code", made, |at| made.places[number(made, at)].2.clone()),
        question("responsible, by AGS", made, |at| made.places[number(made, at)].0.clone()),
    ]
}

fn others(made: &Made) -> Vec<Case<'_>> {
    let district = |at: usize| made.districts[at % made.districts.len()].clone();
    let topic = |at: usize| made.topics[at % made.topics.len()].0.clone();
    vec![
        plain("today", |_| "/".into()),
        plain("map of organisations", |_| "/organisations/map".into()),
        plain("map of one kind", |at| format!("/organisations/map?kind={}", KINDS[at % 7])),
        plain("relations of organisations", |_| "/organisations/relations".into()),
        plain("rules", |_| "/responsibilities".into()),
        plain("rules by district", move |at| format!("/responsibilities?district={}", district(at))),
        plain("rules by topic", move |at| format!("/responsibilities?topic={}", topic(at))),
        plain("gaps", |_| "/gaps".into()),
        plain("bodies", |_| "/bodies".into()),
        plain("topics", |_| "/topics".into()),
        plain("territories", |_| "/territories".into()),
    ]
}
