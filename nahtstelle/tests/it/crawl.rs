//! Watchman: every persona of the demonstration opens every page, and the answer is the one that was reviewed. A route without a line fails.

use std::{collections::BTreeMap, fmt::Write};

use accounts::Role;
use axum::http::Method;

use crate::{
    demo::{self, Demonstration},
    world::{Answer, Place, Somebody, World},
};

/// What stands for the variable part of an address: the address up to it, and a statement that gives one as `n`.
const PLACES: &[(&str, &str)] = &[
    // Papers are made elsewhere: here it is enough who may ask for one.
    ("/access/{format}", "SELECT 'none' AS n"),
    ("/deletion-concept/{format}", "SELECT 'none' AS n"),
    ("/accounts/export/{format}", "SELECT 'csv' AS n"),
    ("/accounts/{id}", "SELECT id AS n FROM accounts WHERE name = 'Meral Yildiz'"),
    ("/accounts/{id}/roles/{role}", "SELECT r.id AS n FROM roles r JOIN accounts a ON a.id = r.account_id WHERE a.name = 'Meral Yildiz'"),
    ("/articles/export/{format}", "SELECT 'xlsx' AS n"),
    ("/articles/{id}", "SELECT id AS n FROM articles WHERE title LIKE 'Ausbildung in Teilzeit%'"),
    ("/bodies/export/{format}", "SELECT 'xlsx' AS n"),
    ("/gaps/export/{format}", "SELECT 'csv' AS n"),
    ("/plans/export/{format}", "SELECT 'xlsx' AS n"),
    ("/responsibilities/export/{format}", "SELECT 'csv' AS n"),
    ("/topics/export/{format}", "SELECT 'xlsx' AS n"),
    ("/bodies/{id}", "SELECT id AS n FROM bodies WHERE name = 'Steuerungsgruppe'"),
    (
        "/bodies/{id}/members/{member}",
        "SELECT m.id AS n FROM body_members m JOIN bodies b ON b.id = m.body_id WHERE b.name = 'Steuerungsgruppe' ORDER BY m.id",
    ),
    ("/chronicle/export/{format}", "SELECT 'docx' AS n"),
    ("/confirmations/export/{format}", "SELECT 'csv' AS n"),
    ("/confirm/{token}", "SELECT 'unknown' AS n"),
    ("/imports/export/{format}", "SELECT 'xlsx' AS n"),
    ("/imports/{id}", "SELECT id AS n FROM imports WHERE kind = 'organisations'"),
    (
        "/imports/{id}/rows/{row}",
        "SELECT CAST(r.row AS TEXT) AS n FROM import_rows r JOIN imports i ON i.id = r.import_id WHERE i.kind = 'organisations' ORDER BY r.row LIMIT 1",
    ),
    ("/invitations/export/{format}", "SELECT 'xlsx' AS n"),
    ("/invitation/{token}", "SELECT 'unknown' AS n"),
    ("/attend/{token}", "SELECT 'unknown' AS n"),
    ("/attend/{token}/topics", "SELECT 'unknown' AS n"),
    ("/attend/{token}/poll", "SELECT 'unknown' AS n"),
    ("/attend/{token}/objections", "SELECT 'unknown' AS n"),
    ("/attend/{token}/minutes", "SELECT 'unknown' AS n"),
    ("/attend/{token}/minutes/{format}", "SELECT 'pdf' AS n"),
    ("/decisions/export/{format}", "SELECT 'xlsx' AS n"),
    ("/decisions/{id}", "SELECT id AS n FROM decisions ORDER BY decided_on, id"),
    ("/attend/{token}/papers/{paper}", "SELECT 'unknown' AS n"),
    ("/meetings/export/{format}", "SELECT 'xlsx' AS n"),
    ("/meetings/{id}", "SELECT id AS n FROM meetings WHERE invited_at IS NULL"),
    ("/meetings/{id}/minutes/{format}", "SELECT 'pdf' AS n"),
    ("/meetings/{id}/minutes/versions/{number}", "SELECT '1' AS n"),
    ("/meetings/{id}/objections/{objection}", "SELECT 'unknown' AS n"),
    ("/questions/export/{format}", "SELECT 'csv' AS n"),
    ("/questions/{id}", "SELECT id AS n FROM questions ORDER BY asked_on, id"),
    ("/task/{token}", "SELECT 'unknown' AS n"),
    ("/tasks/export/{format}", "SELECT 'csv' AS n"),
    ("/tasks/{id}", "SELECT id AS n FROM tasks WHERE done_at IS NULL ORDER BY list_sort, id"),
    (
        "/meetings/{id}/invitees/{invitee}",
        "SELECT i.id AS n FROM invitees i JOIN meetings m ON m.id = i.meeting_id WHERE m.invited_at IS NULL ORDER BY i.email",
    ),
    (
        "/meetings/{id}/items/{item}",
        "SELECT i.id AS n FROM items i JOIN meetings m ON m.id = i.meeting_id WHERE m.invited_at IS NULL ORDER BY i.position",
    ),
    ("/meetings/{id}/papers/{paper}", "SELECT 'unknown' AS n"),
    ("/monitoring/deliveries/{id}", "SELECT id AS n FROM deliveries"),
    ("/monitoring/indicators/{id}", "SELECT id AS n FROM indicators WHERE name = 'Arbeitslose, langzeitarbeitslos'"),
    ("/monitoring/indicators/{id}/export/{format}", "SELECT 'xlsx' AS n"),
    ("/monitoring/statements/export/{format}", "SELECT 'csv' AS n"),
    ("/monitoring/statements/{id}", "SELECT id AS n FROM statements WHERE period IS NOT NULL ORDER BY id"),
    ("/networks/{id}", "SELECT id AS n FROM networks"),
    ("/offers/export/{format}", "SELECT 'xlsx' AS n"),
    ("/offers/{id}", "SELECT id AS n FROM offers WHERE title LIKE 'Ausbildung in Teilzeit%'"),
    (
        "/offices/{id}",
        "SELECT f.id AS n FROM offices f JOIN organisations o ON o.id = f.organisation_id WHERE o.name = 'Bildungswerk Mittelauen gGmbH' ORDER BY f.title_sort",
    ),
    (
        "/offices/{id}/holdings/{holding}",
        "SELECT h.id AS n FROM holdings h JOIN offices f ON f.id = h.office_id JOIN organisations o ON o.id = f.organisation_id
         WHERE o.name = 'Bildungswerk Mittelauen gGmbH' ORDER BY f.title_sort",
    ),
    ("/organisations/export/{format}", "SELECT 'xlsx' AS n"),
    ("/organisations/{id}", "SELECT id AS n FROM organisations WHERE name = 'Bildungswerk Mittelauen gGmbH'"),
    ("/outbox/{id}", "SELECT id AS n FROM mails"),
    ("/people/export/{format}", "SELECT 'csv' AS n"),
    ("/people/{id}/absences/{absence}", "SELECT id AS n FROM absences"),
    ("/people/{id}", "SELECT id AS n FROM people WHERE family_name = 'Weber' AND given_name = 'Daniel'"),
    ("/plans/{id}", "SELECT id AS n FROM plans WHERE title LIKE 'Ausbildung in Teilzeit%'"),
    ("/plans/{id}/export/{format}", "SELECT 'xlsx' AS n"),
    (
        "/plans/{id}/milestones/{milestone}",
        "SELECT m.id AS n FROM milestones m JOIN plans p ON p.id = m.plan_id WHERE p.title LIKE 'Ausbildung in Teilzeit%' AND m.outcome IS NULL ORDER BY m.due_day",
    ),
    ("/public/networks/{id}", "SELECT id AS n FROM networks"),
    ("/public/networks/{id}/hsds/services/{service}", "SELECT id AS n FROM offers WHERE title LIKE 'Ausbildung in Teilzeit%'"),
    ("/public/offers/{id}", "SELECT id AS n FROM offers WHERE title LIKE 'Ausbildung in Teilzeit%'"),
    ("/responsibilities/{id}", "SELECT id AS n FROM responsibilities ORDER BY id"),
    ("/set-up/{token}", "SELECT 'unknown' AS n"),
    ("/series/{body}", "SELECT body_id AS n FROM series"),
    ("/sign-in/{token}", "SELECT 'unknown' AS n"),
    ("/territories/export/{format}", "SELECT 'csv' AS n"),
    ("/territories/{key}", "SELECT '17004' AS n"),
    ("/topics/{id}", "SELECT id AS n FROM topics WHERE name = 'Wiedereinstieg'"),
    (
        "/units/{id}/arrivals/{arrival}",
        "SELECT a.id AS n FROM arrivals a JOIN units u ON u.id = a.unit_id WHERE u.name = 'Standort Waldmark'",
    ),
    ("/units/{id}/emergency-accesses/{access}", "SELECT id AS n FROM participants WHERE name = 'Amira H.'"),
    // The demonstration has no list: whoever may bring one in finds none.
    ("/units/{id}/participant-lists/{list}", "SELECT id AS n FROM participants WHERE name = 'Amira H.'"),
    ("/units/{id}/participants/{participant}", "SELECT id AS n FROM participants WHERE name = 'Amira H.'"),
    (
        "/units/{id}/participants/{participant}/disputes/{fact}",
        "SELECT f.id AS n FROM facts f JOIN participants p ON p.id = f.participant_id WHERE p.name = 'Amira H.' AND f.field = 'phone'",
    ),
    (
        "/units/{id}/participants/{participant}/helpers/{helper}",
        "SELECT h.id AS n FROM helpers h JOIN participants p ON p.id = h.participant_id WHERE p.name = 'Amira H.'",
    ),
    ("/units/{id}/participants/{participant}/seals/{account}", "SELECT id AS n FROM accounts WHERE name = 'Meral Yildiz'"),
    ("/units/{id}/participants/{participant}/access/{format}", "SELECT 'json' AS n"),
    (
        "/units/{id}/participants/{participant}/consents/{consent}",
        "SELECT c.id AS n FROM consents c JOIN participants p ON p.id = c.participant_id WHERE p.name = 'Amira H.'",
    ),
    (
        "/units/{id}/participants/{participant}/orders/{order}",
        "SELECT o.id AS n FROM orders o JOIN participants p ON p.id = o.participant_id WHERE p.name = 'Amira H.'",
    ),
    (
        "/units/{id}/participants/{participant}/appointments/{appointment}",
        "SELECT a.id AS n FROM appointments a JOIN participants p ON p.id = a.participant_id WHERE p.name = 'Amira H.'",
    ),
    ("/units/{id}/participants/{participant}/handovers/{handover}", "SELECT id AS n FROM participants WHERE name = 'Amira H.'"),
    ("/handover/{token}", "SELECT 'unknown' AS n"),
    ("/me/code/{code}", "SELECT '0123456789AB' AS n"),
    ("/me/appointments/{appointment}", "SELECT id AS n FROM appointments"),
    ("/me/plan/{entry}", "SELECT id AS n FROM support_plan_entries"),
    ("/me/consents/{consent}", "SELECT id AS n FROM consents"),
    ("/me/secrecy-releases/{release}", "SELECT id AS n FROM secrecy_releases"),
    ("/me/special/{statement}", "SELECT id AS n FROM participants WHERE name = 'Amira H.'"),
    ("/transmissions/wording/{language}", "SELECT 'ar' AS n"),
    (
        "/units/{id}/participants/{participant}/plan/{entry}",
        "SELECT e.id AS n FROM support_plan_entries e JOIN participants p ON p.id = e.participant_id WHERE p.name = 'Amira H.'",
    ),
    ("/units/{id}/participants/{participant}/plan/notes/{note}", "SELECT id AS n FROM participants WHERE name = 'Amira H.'"),
    (
        "/units/{id}/participants/{participant}/transmissions/{transmission}",
        "SELECT t.id AS n FROM transmissions t JOIN participants p ON p.id = t.participant_id WHERE p.name = 'Amira H.'",
    ),
    ("/units/{id}/participants/{participant}/health-statements/{statement}", "SELECT id AS n FROM health_statements"),
    ("/units/{id}/participants/{participant}/secrecy-releases/{release}", "SELECT id AS n FROM secrecy_releases"),
    ("/units/{id}/participants/{participant}/signed-papers/{paper}", "SELECT id AS n FROM participants WHERE name = 'Amira H.'"),
    ("/units/{id}/readings/{participant}", "SELECT id AS n FROM participants WHERE name = 'Amira H.'"),
    ("/units/{id}/readings/{participant}/access/{format}", "SELECT 'none' AS n"),
    ("/units/{id}/requests/{request}", "SELECT id AS n FROM subject_requests WHERE kind = 'access'"),
    ("/units/{id}/deletions/{run}", "SELECT id AS n FROM participants WHERE name = 'Amira H.'"),
    ("/units/{id}/deletions/holds/{participant}", "SELECT id AS n FROM participants WHERE name = 'Amira H.'"),
    ("/units/{id}/processing/{format}", "SELECT 'none' AS n"),
    ("/units/{id}", "SELECT id AS n FROM units WHERE name = 'Standort Waldmark'"),
];

/// The address with real keys of the demonstration in its variable parts.
pub async fn address(world: &World, pattern: &'static str) -> String {
    let mut address = String::new();
    for part in pattern.split('/').skip(1) {
        if !part.starts_with('{') {
            write!(address, "/{part}").unwrap();
            continue;
        }
        let place = pattern[..pattern.find(part).unwrap() + part.len()].to_owned();
        let Some((_, sql)) = PLACES.iter().find(|(known, _)| *known == place) else { panic!("say in PLACES what stands for {place}") };
        let rows = world.rows(sql, &[]).await;
        let key: String = rows.first().unwrap_or_else(|| panic!("the demonstration has nothing for {place}")).get("n").unwrap();
        write!(address, "/{key}").unwrap();
    }
    address
}

/// The demonstration, with a mail in the outbox.
pub async fn prepared(world: &World) -> Demonstration {
    let demonstration = demo::prepared(world).await;
    let before = world.mails().await.len();
    let asked = world.guest().post("/sign-in", &[("email", "jutta.sommer@jobcenter-waldmark.example"), ("target", "")]).await;
    assert_eq!(world.mails().await.len(), before + 1, "{}", asked.all());
    demonstration
}

/// Roles that nobody in the demonstration holds without another one.
async fn alone(world: &World) -> Vec<(String, Somebody)> {
    let sql = "SELECT m.network_id, m.organisation_id FROM memberships m JOIN organisations o ON o.id = m.organisation_id
               WHERE o.name = 'Bildungswerk Mittelauen gGmbH'";
    let row = &world.rows(sql, &[]).await[0];
    let place = Place { network: row.get("network_id").unwrap(), organisation: row.get("organisation_id").unwrap(), unit: None };
    let mut people = Vec::new();
    for role in [Role::Bca, Role::Admin] {
        people.push((role.code().to_owned(), world.account(&format!("Person {}", role.code())).role(role, place).signs_in().await));
    }
    people
}

/// Every page to read, with its address.
pub async fn pages(world: &World) -> Vec<(&'static str, String)> {
    let mut all = Vec::new();
    for route in world.app.route_table().into_iter().filter(|route| route.method == Method::GET) {
        all.push((route.path, address(world, route.path).await));
    }
    all
}

/// The status, and for a way elsewhere its first step.
fn word(answer: &Answer) -> String {
    match answer.status {
        303 => format!("→ /{}", answer.location().split(['/', '?']).nth(1).unwrap_or_default()),
        other => other.to_string(),
    }
}

/// What every answer tells the browser, letter by letter: nothing foreign, nothing inline, no frame, no form to elsewhere.
const HEADERS: [(&str, &str); 5] = [
    (
        "content-security-policy",
        "default-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("x-frame-options", "DENY"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()"),
];

fn is_strict(pattern: &str, answer: &Answer) {
    for (name, value) in HEADERS {
        assert_eq!(answer.header(name), value, "{pattern}: {name}");
    }
}

on_each_database!(every_answer_tells_the_browser_to_be_strict);
async fn every_answer_tells_the_browser_to_be_strict(world: &World) {
    let guest = world.guest();
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in().await;
    for (answer, status) in [
        (guest.get("/").await, 200),
        (guest.get("/organisations").await, 303),
        (guest.get("/nowhere").await, 404),
        (sommer.get("/organisations").await, 200),
        (sommer.get("/organisations/export/csv").await, 200),
        (
            sommer
                .post("/bodies", &[("id", &world.id::<()>().to_string()), ("name", "X"), ("kind", "steering"), ("meets", "FREQ=SECONDLY")])
                .await,
            422,
        ),
    ] {
        assert_eq!(answer.status, status, "{}", answer.asked);
        is_strict(&answer.asked, &answer);
    }
}

/// What must be true of every page, whoever reads it.
fn is_sound(pattern: &str, answer: &Answer) {
    assert!(answer.status < 500, "{pattern}: {}", answer.all());
    is_strict(pattern, answer);
    if !answer.header("content-type").starts_with("text/html") || answer.status == 303 {
        return;
    }
    let html = answer.html();
    assert_eq!(answer.texts("h1").len(), 1, "{pattern} has one heading of the first order: {:?}", answer.texts("h1"));
    assert!(!html.contains("{$") && !html.contains("{ $"), "{pattern} shows a text without its argument:\n{}", answer.all());
    assert!(
        answer.attributes("[style], [onclick], [onsubmit], [onchange]", "class").is_empty(),
        "{pattern} has a style or script of its own"
    );
    // A label and a link to a field lead to the first element of its name.
    let mut names = answer.attributes("[id]", "id");
    names.sort();
    let twice: Vec<&str> = names.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].as_str()).collect();
    assert!(twice.is_empty(), "{pattern} has two elements of one id: {twice:?}");
}

on_each_database!(every_page_answers_every_persona_as_reviewed);
async fn every_page_answers_every_persona_as_reviewed(world: &World) {
    let Demonstration { personas } = prepared(world).await;
    let mut people: Vec<(String, Somebody)> = personas.into_iter().map(|(persona, somebody)| (persona.role, somebody)).collect();
    people.extend(alone(world).await);
    let guest = world.guest();
    let mut table = format!("{:<56} {:<14}", "", "guest");
    for (role, _) in &people {
        write!(table, " {role:<14}").unwrap();
    }
    for (pattern, address) in pages(world).await {
        let answer = guest.get(&address).await;
        is_sound(pattern, &answer);
        write!(table, "\n{pattern:<56} {:<14}", word(&answer)).unwrap();
        for (_, somebody) in &people {
            let answer = somebody.get(&address).await;
            is_sound(pattern, &answer);
            write!(table, " {:<14}", word(&answer)).unwrap();
        }
    }
    let table: String = table.lines().map(|line| format!("{}\n", line.trim_end())).collect();
    insta::assert_snapshot!("pages", table);
}

on_each_database!(the_number_of_statements_of_each_page_is_as_reviewed);
async fn the_number_of_statements_of_each_page_is_as_reviewed(world: &World) {
    let Demonstration { personas } = prepared(world).await;
    let (_, sommer) = personas.iter().find(|(persona, _)| persona.role == Role::Coordinator.code()).unwrap();
    let mut table = String::new();
    for (pattern, address) in pages(world).await {
        let answer = sommer.get(&address).await;
        if let Some(statements) = answer.statements {
            writeln!(table, "{pattern:<56} {statements}").unwrap();
        }
    }
    insta::assert_snapshot!("statements", table);
}

on_each_database!(no_page_asks_the_database_once_for_each_row);
async fn no_page_asks_the_database_once_for_each_row(world: &World) {
    let home = world.home().await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    let mut before = BTreeMap::new();
    for (goal, from) in [(10, 0), (100, 10)] {
        for number in from..goal {
            let organisation = world.organisation(&format!("Organisation {number:03}")).await;
            organisation.unit("Beratung").await;
            organisation.person(&format!("Person {number:03}")).await;
            world.account(&format!("Konto {number:03}")).role(Role::Partner, &organisation).made().await;
        }
        for route in world.app.route_table().into_iter().filter(|route| route.method == Method::GET && !route.path.contains('{')) {
            let Some(statements) = sommer.get(route.path).await.statements else { continue };
            let few = *before.entry(route.path).or_insert(statements);
            assert!(statements <= few, "{} takes {few} statements with 10 organisations and {statements} with {goal}", route.path);
        }
    }
    assert!(before.len() > 10, "only these pages were looked at: {:?}", before.keys());
}
