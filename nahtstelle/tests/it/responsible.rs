mod pages;

use accounts::{Actor, Role};
use db::{Id, values};
use network::{Office, Organisation, Person, Topic};
use responsible::{Answer, rules::Sphere};
use web::{Visit, address, fold};

use crate::world::{Somebody, World};

/// A made-up region. Two municipalities are called Neuaue; the town and the rural district of Auenburg share their name; Rothental lies in two agency
/// districts; a postal code spans two districts.
#[expect(clippy::type_complexity, reason = "rows of a table, read as one")]
const TERRITORIES: [(&str, &str, &str, &str, Option<&str>, Option<&str>); 12] = [
    ("AA17111", "agency_district", "17111", "", None, None),
    ("AA17112", "agency_district", "17112", "", None, None),
    ("17", "land", "Auental", "", None, None),
    ("17001", "district", "Auenburg, Stadt", "41", Some("17"), None),
    ("17002", "district", "Rothental", "44", Some("17"), None),
    ("17005", "district", "Auenburg", "44", Some("17"), None),
    ("17001000", "municipality", "Auenburg, Stadt", "61", Some("17001"), Some("AA17111")),
    ("17002001", "municipality", "Lindbronn, Stadt", "63", Some("17002"), Some("AA17111")),
    ("17002002", "municipality", "Neuaue", "64", Some("17002"), Some("AA17112")),
    ("17005001", "municipality", "Auerbrunn", "64", Some("17005"), Some("AA17111")),
    ("17005010", "municipality", "Neuaue", "64", Some("17005"), Some("AA17111")),
    ("17005011", "municipality", "Essen (Aue)", "64", Some("17005"), Some("AA17111")),
];

pub(crate) async fn region(world: &World) {
    let home = world.home().await;
    for (key, kind, name, label, parent, agency) in TERRITORIES {
        world
            .sql(
                "INSERT INTO territories (key, kind, name, name_search, name_sort, label, parent_key, agency_key) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                values![key, kind, name, fold::folded(name), fold::sorted(name), label, parent, agency],
            )
            .await;
        if kind == "district" {
            world.sql("INSERT INTO network_territories (network_id, territory_key) VALUES ($1, $2)", values![home.id, key]).await;
        }
    }
    for (code, key) in [("00130", "17002001"), ("00131", "17002002"), ("00131", "17005010")] {
        world.sql("INSERT INTO postal_codes (code, territory_key) VALUES ($1, $2)", values![code, key]).await;
    }
}

async fn coordinator(world: &World) -> Somebody {
    let home = world.home().await;
    world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await
}

pub(crate) async fn topic(world: &World, name: &str, parent: Option<Id<Topic>>) -> Id<Topic> {
    let (id, home) = (world.id(), world.home().await);
    world
        .sql(
            "INSERT INTO topics (id, network_id, name, name_search, name_sort, parent_id) VALUES ($1, $2, $3, $4, $5, $6)",
            values![id, home.id, name, fold::folded(name), fold::sorted(name), parent],
        )
        .await;
    id
}

/// An organisation of a kind, with a telephone number and a territory.
async fn keeper(world: &World, name: &str, kind: &str, territory: &str) -> Id<Organisation> {
    let id = world.organisation(name).await.id;
    world.sql("UPDATE organisations SET kind = $2, phone = '0471 100' WHERE id = $1", values![id, kind]).await;
    world.sql("UPDATE memberships SET kind = $2 WHERE organisation_id = $1", values![id, kind]).await;
    world.sql("INSERT INTO organisation_territories (organisation_id, territory_key) VALUES ($1, $2)", values![id, territory]).await;
    id
}

async fn office_of(world: &World, organisation: Id<Organisation>, title: &str) -> Id<Office> {
    let id = world.id();
    world
        .sql(
            "INSERT INTO offices (id, organisation_id, title, title_search, title_sort, phone, email, reachable) VALUES ($1, $2, $3, $4, $5, '', '', '')",
            values![id, organisation, title, fold::folded(title), fold::sorted(title)],
        )
        .await;
    id
}

/// An office with somebody in it.
pub(crate) async fn office(world: &World, organisation: &str, title: &str, holder: &str) -> Id<Office> {
    let organisation = world.organisation(organisation).await;
    let id = office_of(world, organisation.id, title).await;
    if !holder.is_empty() {
        let person = organisation.person(holder).await;
        hold(world, id, &person, false).await;
    }
    id
}

async fn hold(world: &World, office: Id<Office>, person: &str, deputy: bool) {
    world
        .sql(
            "INSERT INTO holdings (id, office_id, person_id, deputy, from_day) VALUES ($1, $2, $3, $4, '2020-01-01')",
            values![world.id::<()>(), office, person, deputy],
        )
        .await;
}

pub(crate) async fn rule(world: &World, topic: Option<Id<Topic>>, territory: &str, sphere: Option<&str>, office: Id<Office>) {
    let home = world.home().await;
    world
        .sql(
            "INSERT INTO responsibilities (id, network_id, topic_id, territory_key, sphere, office_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, 0)",
            values![world.id::<()>(), home.id, topic, territory, sphere, office],
        )
        .await;
}

async fn ask(world: &World, topic: &str, place: &str, sphere: Option<Sphere>) -> Answer {
    let home = world.home().await;
    responsible::ask(&mut Visit::inside(&world.app, Actor::Operator, Some(home.id)), topic, place, sphere).await.unwrap()
}

fn office_in(answer: &Answer) -> String {
    match answer {
        Answer::Office { office, .. } => office.title.clone(),
        Answer::Question { question, choices } => format!("? {question} {}", choices.len()),
        Answer::Nobody { because, .. } | Answer::NoSuchPlace { because } => format!("– {because}"),
    }
}

on_each_database!(one_office_is_named_with_its_holder_and_the_reason);
async fn one_office_is_named_with_its_holder_and_the_reason(world: &World) {
    region(world).await;
    let wiedereinstieg = topic(world, "Wiedereinstieg", None).await;
    let bca = office(world, "Jobcenter Rothental", "Beauftragte für Chancengleichheit", "Tanja Winter").await;
    rule(world, Some(wiedereinstieg), "17002", Some("sgb2"), bca).await;
    let weber = world.account("Daniel Weber").role(Role::Coach, &world.home().await).signs_in().await;
    for place in ["Lindbronn", "lindbronn, stadt", "00130", "17002001"] {
        let page = weber.get(&address("/responsible", &[("topic", "Wiedereinstieg"), ("place", place), ("sphere", "sgb2")])).await;
        assert_eq!(page.status, 200);
        assert_eq!(page.text("#list h2"), "Beauftragte für Chancengleichheit", "{place}: {}", page.all());
        assert!(page.has("Tanja Winter"));
        let because = "Das ist für das Thema „Wiedereinstieg“ im Landkreis Rothental, zu dem Lindbronn gehört, so festgelegt (SGB II).";
        assert!(page.has(because), "{}", page.all());
        assert!(page.statements.unwrap() <= 11, "six for the answer, the rest for the frame: {:?}", page.statements);
    }
    let answer = ask(world, "wiedereinstieg", "Lindbronn", Some(Sphere::Sgb2)).await;
    let json = serde_json::to_value(&answer).unwrap();
    assert_eq!(json["office"], "Beauftragte für Chancengleichheit, Jobcenter Rothental");
    assert_eq!(json["holder"], "Tanja Winter");
    assert!(json["deputy"].is_null());
    assert!(json["because"].as_str().unwrap().starts_with("Das ist für das Thema"));
}

on_each_database!(what_can_mean_several_places_is_asked_back_and_each_choice_can_be_given_back);
async fn what_can_mean_several_places_is_asked_back_and_each_choice_can_be_given_back(world: &World) {
    region(world).await;
    let sprache = topic(world, "Sprachkurse", None).await;
    let (town, rural, red) = (
        office(world, "VHS Stadt", "Stadt", "A").await,
        office(world, "VHS Land", "Land", "B").await,
        office(world, "VHS Rot", "Rot", "C").await,
    );
    rule(world, Some(sprache), "17001", None, town).await;
    rule(world, Some(sprache), "17005", None, rural).await;
    rule(world, Some(sprache), "17002", None, red).await;
    for (place, expected) in [("Neuaue", ["Rot", "Land"]), ("00131", ["Rot", "Land"]), ("Auenburg", ["Stadt", "Land"])] {
        let answer = ask(world, "Sprachkurse", place, None).await;
        let Answer::Question { choices, .. } = &answer else { panic!("{place}: {answer:?}") };
        let mut offices = Vec::new();
        for choice in choices {
            let again = ask(world, "Sprachkurse", &choice.text, None).await;
            assert_eq!(
                again,
                ask(world, &choice.topic, &choice.place, choice.sphere).await,
                "the link and the text mean the same: {choice:?}"
            );
            offices.push(office_in(&again));
        }
        offices.sort();
        let mut expected = expected.map(str::to_owned);
        expected.sort();
        assert_eq!(offices, expected, "{place}");
    }
    let sommer = coordinator(world).await;
    let page = sommer.get("/responsible?topic=Sprachkurse&place=Neuaue").await;
    assert_eq!(page.text("#list h2"), "„Neuaue“ kann mehreres sein. Welcher Ort ist gemeint?");
    let page = sommer.get(&page.link("Neuaue (Landkreis Rothental)")).await;
    assert_eq!(page.text("#list h2"), "Rot");
    for (place, expected) in
        [("Landkreis Auenburg", "Land"), ("Auenburg, Stadt", "Stadt"), ("AGS 17005", "Land"), ("Essen (Aue)", "Land"), ("Essen", "Land")]
    {
        assert_eq!(office_in(&ask(world, "Sprachkurse", place, None).await), expected, "{place}");
    }
    for near in ["Lindbronn am Wald", "Ober-Lindbronn"] {
        assert!(!matches!(ask(world, "Sprachkurse", near, None).await, Answer::Office { .. }), "{near} is not guessed");
    }
}

on_each_database!(the_narrower_territory_comes_first_then_the_narrower_topic_then_the_exact_sphere);
async fn the_narrower_territory_comes_first_then_the_narrower_topic_then_the_exact_sphere(world: &World) {
    region(world).await;
    let whole = topic(world, "Bildung", None).await;
    let part = topic(world, "Sprachkurse", Some(whole)).await;
    let offices = ["Land", "Kreis", "Kreis SGB II", "Kreis Sprache", "Gemeinde"];
    let mut ids = Vec::new();
    for title in offices {
        ids.push(office(world, title, title, "X").await);
    }
    let at = async |place: &str, sphere| office_in(&ask(world, "Sprachkurse", place, Some(sphere)).await);
    rule(world, None, "17", None, ids[0]).await;
    assert_eq!(at("Lindbronn", Sphere::Sgb2).await, "Land");
    rule(world, Some(whole), "17002", None, ids[1]).await;
    assert_eq!(at("Lindbronn", Sphere::Sgb2).await, "Kreis");
    rule(world, Some(whole), "17002", Some("sgb2"), ids[2]).await;
    assert_eq!((at("Lindbronn", Sphere::Sgb2).await, at("Lindbronn", Sphere::Sgb3).await), ("Kreis SGB II".into(), "Kreis".into()));
    rule(world, Some(part), "17002", None, ids[3]).await;
    assert_eq!(at("Lindbronn", Sphere::Sgb2).await, "Kreis Sprache", "the topic itself before the one around it, whatever the sphere");
    rule(world, None, "17002001", None, ids[4]).await;
    assert_eq!(at("Lindbronn", Sphere::Sgb2).await, "Gemeinde");
    assert_eq!(at("17002002", Sphere::Sgb2).await, "Kreis Sprache", "the other municipality of the district keeps its answer");
    world.sql("UPDATE offices SET ended_on = '2026-01-31' WHERE id = $1", values![ids[4]]).await;
    assert_eq!(at("Lindbronn", Sphere::Sgb2).await, "Kreis Sprache", "an office that has ended answers nothing");
}

on_each_database!(who_is_away_is_stood_in_for_and_a_circle_ends);
async fn who_is_away_is_stood_in_for_and_a_circle_ends(world: &World) {
    region(world).await;
    let minijob = topic(world, "Minijob", None).await;
    let jobcenter = world.organisation("Jobcenter Rothental").await;
    let [own, next, last] = [
        office_of(world, jobcenter.id, "Eins").await,
        office_of(world, jobcenter.id, "Zwei").await,
        office_of(world, jobcenter.id, "Drei").await,
    ];
    let (holder, deputy, other) =
        (jobcenter.person("Anna Amt").await, jobcenter.person("Berta Bei").await, jobcenter.person("Clara Da").await);
    hold(world, own, &holder, false).await;
    hold(world, own, &deputy, true).await;
    hold(world, last, &other, false).await;
    rule(world, Some(minijob), "17002", None, own).await;
    for (office, stand_in) in [(own, next), (next, last), (last, own)] {
        world.sql("UPDATE offices SET stand_in_id = $2 WHERE id = $1", values![office, stand_in]).await;
    }
    let who = async || {
        let Answer::Office { holder, deputy, .. } = ask(world, "Minijob", "Lindbronn", None).await else { panic!("no office") };
        (holder.map(|one| one.name), deputy.map(|one| one.to_string()))
    };
    let away = async |person: &str| {
        let absence = values![world.id::<()>(), person.parse::<Id<Person>>().unwrap()].to_vec();
        world.sql("INSERT INTO absences (id, person_id, from_day, until_day) VALUES ($1, $2, '2026-03-01', '2026-03-20')", &absence).await;
    };
    assert_eq!(who().await, (Some("Anna Amt".into()), None), "who is there needs nobody else");
    away(&holder).await;
    assert_eq!(who().await, (Some("Anna Amt".into()), Some("Berta Bei".into())));
    let page = coordinator(world).await.get("/responsible?topic=Minijob&place=Lindbronn").await;
    assert!(page.has("abwesend bis 20. März 2026"), "{}", page.all());
    away(&deputy).await;
    assert_eq!(
        who().await,
        (Some("Anna Amt".into()), Some("Clara Da (Drei, Jobcenter Rothental)".into())),
        "over the vacant office to the next"
    );
    away(&other).await;
    assert_eq!(who().await, (Some("Anna Amt".into()), None), "nobody is there, and the circle has ended");
    world.sql("DELETE FROM holdings WHERE office_id = $1", values![own]).await;
    world.sql("DELETE FROM absences", &[]).await;
    assert_eq!(who().await, (None, Some("Clara Da (Drei, Jobcenter Rothental)".into())), "a vacant office is stood in for");
    let mut tx = world.app.db.read();
    assert!(network::sql::offices::stand_in_circle(&mut tx, own, own).await.unwrap());
    assert!(network::sql::offices::stand_in_circle(&mut tx, own, next).await.unwrap());
    world.sql("UPDATE offices SET stand_in_id = NULL WHERE id = $1", values![last]).await;
    let mut tx = world.app.db.read();
    assert!(!network::sql::offices::stand_in_circle(&mut tx, own, last).await.unwrap());
    assert!(network::sql::offices::stand_in_circle(&mut tx, last, own).await.unwrap());
}

on_each_database!(without_a_rule_the_law_says_who_and_nobody_is_made_up);
async fn without_a_rule_the_law_says_who_and_nobody_is_made_up(world: &World) {
    region(world).await;
    topic(world, "Minijob", None).await;
    let jobcenter = keeper(world, "Jobcenter Rothental", "jobcenter", "17002").await;
    let agency = keeper(world, "Agentur für Arbeit Auenburg", "employment_agency", "AA17111").await;
    let Answer::Nobody { because, organisation } = ask(world, "Minijob", "Lindbronn", Some(Sphere::Sgb2)).await else { panic!() };
    assert!(because.contains("§ 6d SGB II") && because.contains("0471 100"), "{because}");
    assert_eq!(organisation.map(|(id, _)| id), Some(jobcenter), "it says whose telephone it is");
    office_of(world, jobcenter, "Integrationsfachkraft").await;
    office_of(world, agency, "Berufsberatung").await;
    assert_eq!(office_in(&ask(world, "Minijob", "Lindbronn", Some(Sphere::Sgb2)).await), "Integrationsfachkraft");
    assert_eq!(office_in(&ask(world, "Minijob", "Lindbronn", Some(Sphere::Sgb3)).await), "Berufsberatung");
    let Answer::Question { choices, .. } = ask(world, "Minijob", "Lindbronn", None).await else { panic!("the sphere decides") };
    assert_eq!(choices.iter().map(|choice| choice.text.as_str()).collect::<Vec<_>>(), ["sgb2", "sgb3"]);
    let answer = ask(world, "Minijob", "17002002", Some(Sphere::Sgb3)).await;
    assert!(office_in(&answer).starts_with('–'), "the other agency district has no agency: {answer:?}");
    let page = coordinator(world).await.get("/responsible?topic=Minijob&place=17002002&sphere=sgb3").await;
    assert!(page.has("Niemand ist eingetragen") && page.has("Lücken ansehen"), "{}", page.all());
    keeper(world, "Noch ein Jobcenter", "jobcenter", "17002").await;
    let answer = ask(world, "Minijob", "Lindbronn", Some(Sphere::Sgb2)).await;
    assert!(office_in(&answer).starts_with('–') && office_in(&answer).contains("Noch ein Jobcenter"), "of two, none is chosen: {answer:?}");
}

on_each_database!(the_agency_district_of_the_municipality_decides_in_the_sgb_3);
async fn the_agency_district_of_the_municipality_decides_in_the_sgb_3(world: &World) {
    region(world).await;
    let weiter = topic(world, "Weiterbildung", None).await;
    let (one, two) = (office(world, "Agentur Eins", "Beratung Eins", "A").await, office(world, "Agentur Zwei", "Beratung Zwei", "B").await);
    rule(world, Some(weiter), "AA17111", Some("sgb3"), one).await;
    rule(world, Some(weiter), "AA17112", Some("sgb3"), two).await;
    let at = async |place: &str| office_in(&ask(world, "Weiterbildung", place, Some(Sphere::Sgb3)).await);
    assert_eq!((at("Lindbronn").await, at("17002002").await), ("Beratung Eins".into(), "Beratung Zwei".into()));
    assert_eq!(at("Landkreis Auenburg").await, "Beratung Eins", "all its municipalities lie in one agency district");
    assert!(at("Landkreis Rothental").await.starts_with("? Hier sind mehrere Agenturen"), "{}", at("Landkreis Rothental").await);
    let sommer = coordinator(world).await;
    let form = sommer.get("/territories/17002/edit").await;
    let done = sommer.send(&form, "form.form", &[("agency", "AA17111"), ("all", "1")]).await;
    assert_eq!(done.status, 303, "{}", done.all());
    assert_eq!(at("17002002").await, "Beratung Eins", "the agency district can be set by hand");
    assert_eq!(at("Landkreis Rothental").await, "Beratung Eins");
    let form = sommer.get("/territories/17002002/edit").await;
    let page = sommer.send(&form, "form.form", &[("number", "17 11")]).await;
    assert!(page.status == 422 && page.has("fünf Ziffern"));
    sommer.send(&form, "form.form", &[("number", "17113"), ("name", "Neuland")]).await;
    assert!(sommer.get("/territories/17002002").await.has("Agenturbezirk Neuland"));
    let stale = sommer.send(&form, "form.form", &[("agency", "AA17112")]).await;
    assert_eq!(stale.status, 409, "whoever comes second sees both versions");
}

on_each_database!(every_combination_has_an_office_or_is_a_gap);
async fn every_combination_has_an_office_or_is_a_gap(world: &World) {
    region(world).await;
    let topics = [topic(world, "Minijob", None).await, topic(world, "Sprachkurse", None).await, topic(world, "Weiterbildung", None).await];
    let jobcenter = keeper(world, "Jobcenter Rothental", "jobcenter", "17002").await;
    let by_law = office_of(world, jobcenter, "Geschäftsführung").await;
    let some = office(world, "VHS", "Sprache", "A").await;
    let empty = office(world, "Kammer", "Leer", "").await;
    rule(world, Some(topics[1]), "17", None, some).await;
    rule(world, Some(topics[2]), "AA17111", Some("sgb3"), some).await;
    rule(world, Some(topics[0]), "17002001", Some("sgb2"), some).await;
    rule(world, Some(topics[0]), "17005", Some("sgb2"), empty).await;
    let sommer = coordinator(world).await;
    let page = sommer.get("/gaps").await;
    let gaps = page.texts("tbody p.gap");
    assert_eq!(page.text("h1"), format!("{} Lücken", gaps.len()), "as many as can be seen");
    assert_eq!(page.attributes("tbody p.gap a", "href").len(), gaps.len(), "each leads on");
    assert!(page.attributes("tbody p.gap a", "href").contains(&format!("/offices/{empty}")));
    let (mut missing, mut named) = (0, 0);
    for name in ["Minijob", "Sprachkurse", "Weiterbildung"] {
        for district in ["17001", "17002", "17005"] {
            for sphere in Sphere::ALL {
                let mut is_missing = false;
                for (key, kind, ..) in TERRITORIES {
                    if kind == "municipality" && key.starts_with(district) {
                        // Only a rule closes a gap; that the law names somebody is said beside it.
                        is_missing |= match ask(world, name, key, Some(*sphere)).await {
                            Answer::Office { office, .. } => office.id == by_law,
                            _ => true,
                        };
                    }
                }
                missing += usize::from(is_missing);
            }
        }
    }
    for gap in &gaps {
        named += if gap.starts_with("beide Rechtskreise") { 2 } else { 1 };
    }
    assert_eq!(named, missing + 1, "and one office is vacant: {gaps:?}");
    let has = |text: &str| gaps.iter().any(|gap| gap.contains(text));
    assert!(has("SGB II: in 1 von 2 Gemeinden keine Regel, es antwortet Jobcenter Rothental"), "{gaps:?}");
    assert!(has("SGB II: Leer, Kammer ist nicht besetzt und wird nicht vertreten"), "{gaps:?}");
    world.sql("UPDATE offices SET stand_in_id = $2 WHERE id = $1", values![empty, some]).await;
    let page = sommer.get("/gaps").await;
    assert!(!page.has("nicht besetzt"), "whoever is stood in for leaves no gap");
    let one = sommer.get(&format!("/gaps?topic={}&district=17002", topics[0])).await;
    assert_eq!(one.texts("tbody tr").len(), 1);
    assert_eq!(one.texts("thead th").len(), 2);
}
