//! Sorting, counting and searching as side channels: whoever may not know of somebody gets the same answers, letter by letter and by the same number of statements,
//! whether she is there or not.

use std::collections::BTreeMap;

use accounts::Role;
use axum::http::Method;

use crate::{
    model::surfaces::{difference, filled, told},
    participants::{Setting, setting, taken_up_in},
    transmissions::{asked, but, passed_on, said},
    world::{Place, Somebody, World},
};

/// What somebody sees, by its address.
type Seen = BTreeMap<String, [(&'static str, String); 4]>;

/// What is searched for: her name, the beginning of it, a word that she said, her number.
const WORDS: [&str; 4] = ["Amira+Hassan", "Ami", "Bootsbauerin", "0170+1234567"];

/// Lists, their files and the pictures, in each way in which they can be asked for by words.
const LISTS: [&str; 12] = [
    "/search",
    "/organisations",
    "/organisations/export/csv",
    "/organisations/map",
    "/people",
    "/people/export/csv",
    "/responsible",
    "/topics",
    "/decisions",
    "/tasks",
    "/offers",
    "/accounts",
];

/// Every page to read that is not about somebody, and every list with words.
fn addresses(world: &World, units: &[&str], provider: Place) -> Vec<String> {
    let (organisation, network) = (provider.organisation.unwrap().to_string(), provider.network.unwrap().to_string());
    let mut all = Vec::new();
    for route in world.app.route_table().into_iter().filter(|route| route.method == Method::GET && !route.path.contains("{participant}")) {
        for unit in units.iter().take(if route.path.starts_with("/units/{id}") { units.len() } else { 1 }) {
            let places = [
                ("/units/{id}", *unit),
                ("/organisations/{id}", &organisation),
                ("/networks/{id}", &network),
                ("/export/{format}", "csv"),
                ("/access/{format}", "json"),
            ];
            let (address, is_there) = filled(route.path, &places, "");
            // What the log shows are the requests of this test, too; a second factor begins with a picture of chance.
            let is_same = !matches!(address.as_str(), "/log" | "/account/second-factor");
            all.extend(Some(address).filter(|_| is_there && is_same));
        }
    }
    let lists = LISTS.iter().map(|list| (*list).to_owned()).chain(units.iter().map(|unit| format!("/units/{unit}/participants")));
    all.extend(lists.flat_map(|list| WORDS.map(|words| format!("{list}?q={words}"))));
    all.extend(units.iter().flat_map(|unit| ["ended=1", "after=x"].map(|query| format!("/units/{unit}/participants?{query}"))));
    all
}

async fn seen(who: &Somebody, addresses: &[String]) -> Seen {
    let mut seen = Seen::new();
    for address in addresses {
        let answer = who.get(address).await;
        // A form brings a new key along each time, for a double click.
        let keys = answer.attributes("input[name^=id]", "value");
        seen.insert(address.clone(), told(&answer, &keys.iter().map(String::as_str).collect::<Vec<_>>()));
    }
    seen
}

/// Whether there is nothing by which somebody can tell the one time from the other.
fn is_same(name: &str, before: &Seen, after: &Seen) {
    assert!(before.len() > 100 && before.len() == after.len());
    for (address, one) in before {
        if let Some(difference) = difference(one, &after[address]) {
            panic!("{name} can tell by {address} that somebody is there, by {difference}");
        }
    }
}

on_each_database!(r19_no_list_number_picture_file_or_search_tells_that_somebody_is_there);
async fn r19_no_list_number_picture_file_or_search_tells_that_somebody_is_there(world: &World) {
    let Setting { unit, integration, weber, polat, klein, becker, lang, provider, jobcenter } = setting(world).await;
    let home = world.home().await;
    let vhs = world.organisation("Volkshochschule").await;
    let office = Place { unit: None, ..jobcenter };
    let named = |name: &str, role: Role, place: Place| world.account(name).role(role, place);
    let (sommer, lorenz) = (named("Jutta Sommer", Role::Coordinator, (&home).into()), named("Frank Lorenz", Role::Dpo, (&home).into()));
    let (yildiz, brandt) = (named("Meral Yildiz", Role::Partner, (&vhs).into()), named("Olga Brandt", Role::Operator, ().into()));
    let (roth, dahl) = (named("Nour Roth", Role::Head, office), named("Dora Dahl", Role::Dpo, office));
    let (watch, head) = (named("Erik Winter", Role::Dpo, provider), named("Ida Vogel", Role::Head, provider));
    let mut lookers = Vec::new();
    for (name, account) in [
        ("the coordinator", sommer),
        ("the network's officer", lorenz),
        ("a partner", yildiz),
        ("the operator", brandt),
        ("the head of the other house", roth),
        ("the other house's officer", dahl),
        ("the head of the house", head),
        // He watches over the unit, and may know its numbers: so one more of those that are there already must not show either.
        ("the house's officer", watch),
    ] {
        lookers.push((name, account.signs_in().await));
    }
    lookers.extend([
        ("a colleague", polat),
        ("a caseworker of another unit", becker),
        ("the lead of another unit", lang),
        ("a guest", world.guest()),
    ]);
    // Somebody is there already, with the same kinds of things known of her: what is kept at all is no secret.
    let other = taken_up_in("esf_project", &weber, &unit, "Zoe B.").await;
    said(&weber, &other, &[("phone", "0171 7654321"), ("wishes", "Köchin werden")]).await;
    let step = async |page: &str, text: &str| {
        let form = weber.get(&format!("{page}/plan/new?kind=step")).await;
        assert_eq!(weber.send(&form, "form.form", &[("text", text)]).await.status, 303);
    };
    step(&other, "Bewerbung schreiben").await;
    asked(&weber, &other, &integration, &but(&["C2"])).await;
    passed_on(&weber, &other, &integration, &["phone"], "6").await;

    // How much is to be done in the background whoever runs the program sees.
    world.run_jobs().await;
    let addresses = addresses(world, &[&unit, &integration], provider);
    let mut before = Vec::new();
    for (_, who) in &lookers {
        // The first look says what was said about the last deed, and that somebody is here again.
        seen(who, &addresses[..3]).await;
        before.push(seen(who, &addresses).await);
    }
    let page = taken_up_in("esf_project", &weber, &unit, "Amira Hassan").await;
    said(&weber, &page, &[("phone", "0170 1234567"), ("wishes", "Bootsbauerin werden")]).await;
    step(&page, "Zeugnis als Bootsbauerin mitbringen").await;
    asked(&weber, &page, &integration, &but(&["C2"])).await;
    world.run_jobs().await;
    for ((name, who), before) in lookers.iter().zip(&before) {
        is_same(name, before, &seen(who, &addresses).await);
    }
    // What goes to another unit shows there, and to nobody else; that a mail went, whoever runs the program sees.
    passed_on(&weber, &page, &integration, &["phone"], "6").await;
    world.run_jobs().await;
    for ((name, who), before) in lookers.iter().zip(&before) {
        if !matches!(*name, "the operator" | "a caseworker of another unit" | "the lead of another unit") {
            is_same(name, before, &seen(who, &addresses).await);
        }
    }
    // Whoever leads her unit may know that she is there, and learns it: the look finds what there is.
    let klein = seen(&klein, &addresses).await;
    let list = &klein[&format!("/units/{unit}/participants")];
    assert!(list.iter().any(|(_, text)| text.contains("Amira Hassan")) && !list.iter().any(|(_, text)| text.contains("Bootsbauerin")));
}
