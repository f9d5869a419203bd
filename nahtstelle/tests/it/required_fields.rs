//! What the law asks of an organisation and of a unit: what follows from the kind is there, and the rest says that nobody has said it yet.

use accounts::Role;
use db::values;

use crate::{
    me::{opens, sheet},
    participants::{Setting, setting, taken_up_in},
    world::{Somebody, World},
};

async fn entered(who: &Somebody, name: &str, kind: &str) -> String {
    let form = who.get("/organisations/new").await;
    let done = who.send(&form, "form.form", &[("name", name), ("kind", kind)]).await;
    assert_eq!(done.status, 303, "{}", done.all());
    done.location()
}

on_each_database!(what_an_organisation_is_by_law_follows_from_its_kind_until_somebody_says_it);
async fn what_an_organisation_is_by_law_follows_from_its_kind_until_somebody_says_it(world: &World) {
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in().await;
    for (name, kind, said) in [
        ("Jobcenter Auenburg", "jobcenter", "öffentliche Stelle · an das Sozialgeheimnis gebunden"),
        ("IHK Auenburg", "chamber_commerce", "öffentliche Stelle · nicht an das Sozialgeheimnis gebunden"),
    ] {
        let page = sommer.get(&entered(&sommer, name, kind).await).await;
        assert!(page.has(said), "{name}: {}", page.all());
    }
    let address = entered(&sommer, "Bildungswerk", "provider").await;
    assert!(sommer.get(&address).await.has("noch nicht angegeben"), "a provider may be either: nobody guesses");
    let form = sommer.get(&format!("{address}/edit")).await;
    assert_eq!(sommer.send(&form, "form.form", &[("public_body", "no")]).await.status, 303);
    let page = sommer.get(&address).await;
    assert!(page.has("keine öffentliche Stelle") && !page.has("Sozialgeheimnis"), "{}", page.all());
    let kept =
        "SELECT count(*) AS n FROM log_entries WHERE action = 'update' AND object_type = 'organisation' AND fields LIKE '%public_body%'";
    assert_eq!(world.count(kept).await, 1, "the log says which field it was");

    let file = String::from_utf8_lossy(&sommer.get("/organisations/export/csv-plain").await.body).into_owned();
    let mut lines = file.lines();
    assert!(lines.next().unwrap().contains("Öffentliche Stelle"), "{file}");
    assert!(lines.next().unwrap().ends_with("nein,noch nicht angegeben"), "{file}");
    assert!(lines.any(|line| line.starts_with("Jobcenter Auenburg") && line.ends_with("ja,ja")), "{file}");
}

on_each_database!(a_unit_says_what_it_is_for_and_who_answers_for_data_protection);
async fn a_unit_says_what_it_is_for_and_who_answers_for_data_protection(world: &World) {
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in().await;
    let address = entered(&sommer, "Bildungswerk", "provider").await;
    let key = address.rsplit('/').next().unwrap().to_owned();
    let form = sommer.get(&format!("/units/new?organisation={key}")).await;
    assert_eq!(sommer.send(&form, "form.form", &[("name", "Standort Nord")]).await.status, 303);
    let page = sommer.get(&address).await;
    let line = "Standort eines Trägers · Datenschutz privater Stellen (DSGVO, BDSG) · Datenschutz: noch nicht angegeben";
    assert!(page.has(line), "{}", page.all());

    let edit = page.attributes("a.entry-title[href^='/units/']", "href").remove(0);
    let fields = [("function", "other"), ("dpo_contact", "datenschutz@bildungswerk.example")];
    assert_eq!(sommer.send(&sommer.get(&edit).await, "form.form", &fields).await.status, 303);
    let kept = "SELECT count(*) AS n FROM log_entries WHERE action = 'update' AND object_type = 'unit' AND fields LIKE '%dpo_contact%'";
    assert_eq!(world.count(kept).await, 1);
    let line = "andere Aufgabe · Datenschutz privater Stellen (DSGVO, BDSG) · Datenschutz: datenschutz@bildungswerk.example";
    assert!(sommer.get(&address).await.has(line));

    // Once a year the organisation itself looks at it.
    world.sql("UPDATE organisations SET email = 'post@bildungswerk.example'", &[]).await;
    sommer.post(&format!("{address}/confirmation"), &[("do", "ask")]).await;
    let asked = world.guest().get(&world.mails().await[0].link()).await;
    assert!(asked.has("Standort Nord") && asked.has(line) && asked.has("Rechtliche Angaben"), "{}", asked.all());
}

on_each_database!(whoever_a_unit_works_with_reads_how_its_officer_is_reached);
async fn whoever_a_unit_works_with_reads_how_its_officer_is_reached(world: &World) {
    let Setting { unit, integration, weber, becker, provider, .. } = setting(world).await;
    let officer = "datenschutz@bildungswerk.example";
    world.sql("UPDATE units SET dpo_contact = $1 WHERE id = $2", values![officer, &unit]).await;
    assert!(weber.get(&format!("/units/{unit}/notices/new")).await.has(&format!("Fragen zum Datenschutz beantwortet: {officer}")));
    assert!(
        !becker.get(&format!("/units/{integration}/notices/new")).await.has("Fragen zum Datenschutz"),
        "nobody is named who is not known"
    );

    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let (_, hers) = opens(world, &sheet(&weber, &page, "de").await).await;
    assert!(hers.has(&format!("Fragen zum Datenschutz: {officer}")), "{}", hers.all());
    let known: serde_json::Value = serde_json::from_str(&weber.get(&format!("{page}/access/json")).await.html()).unwrap();
    assert_eq!(known["data_protection_officer"], officer);
    let lorenz = world.account("Katrin Lorenz").role(Role::Dpo, provider).signs_in().await;
    assert!(lorenz.get(&format!("/units/{unit}/processing")).await.has(officer));
}
