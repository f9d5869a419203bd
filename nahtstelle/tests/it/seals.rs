//! Sperre: a participant who works in the house herself. Whoever is barred gets the answers of somebody that there never was.

use accounts::Role;
use db::values;

use crate::{
    participants::{Setting, knows_nothing, setting, taken_up_in},
    transmissions::said,
    world::{Answer, Somebody, World, address},
};

/// Bars an account of the house, or tries to.
async fn barred(who: &Somebody, page: &str, name: &str) -> Answer {
    let form = who.get(&format!("{page}/helpers")).await;
    let at = form.texts("select[name=barred] option").iter().position(|label| label == name);
    let key = form.attributes("select[name=barred] option", "value").swap_remove(at.unwrap_or_else(|| panic!("{}", form.all())));
    who.send(&form, "form[action$='/seals']", &[("barred", &key)]).await
}

on_each_database!(r18_whoever_is_barred_gets_the_answers_of_somebody_that_there_never_was);
async fn r18_whoever_is_barred_gets_the_answers_of_somebody_that_there_never_was(world: &World) {
    let Setting { unit, weber, polat, klein, provider, .. } = setting(world).await;
    let lorenz = world.account("Frank Lorenz").role(Role::Dpo, provider).signs_in().await;
    let wolf = world
        .account("Rita Wolf")
        .role(Role::Coach, crate::world::Place { unit: Some(unit.parse().unwrap()), ..provider })
        .signs_in()
        .await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    let (list, key) = (format!("/units/{unit}/participants"), page.rsplit('/').next().unwrap().to_owned());
    assert_eq!(weber.send(&weber.get(&format!("{page}/helpers")).await, "form[action$='/seals']", &[]).await.status, 422);
    let leads = barred(&klein, &page, "Daniel Weber").await;
    assert!(leads.status == 422 && leads.has("Übergeben Sie zuerst die Federführung."), "{}", leads.all());

    // She helps, and she stands in: barred, she does neither.
    let add = klein.get(&format!("{page}/helpers")).await;
    let account = polat.account.unwrap().to_string();
    klein.send(&add, "form.form", &[("account", &account)]).await;
    assert_eq!(polat.get(&page).await.status, 200);
    for _ in 0..2 {
        weber.post(&format!("{page}/seals"), &[("barred", &account)]).await;
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM seals").await, 1, "a double click");
    let deputy = "INSERT INTO roles (id, account_id, role, network_id, organisation_id, unit_id, from_day, until_day, deputy_for)
             SELECT $1, p.id, r.role, r.network_id, r.organisation_id, r.unit_id, '2026-03-01', '2026-03-05', w.id
             FROM accounts p, accounts w JOIN roles r ON r.account_id = w.id WHERE p.name = 'Aylin Polat' AND w.name = 'Daniel Weber'";
    world.sql(deputy, values![world.id::<()>()]).await;
    knows_nothing(world, &polat, &page).await;
    assert!(!polat.get(&list).await.has("Amira H."));
    assert_eq!(weber.post(&format!("{page}/helpers"), &[("id", &world.id::<()>().to_string()), ("account", &account)]).await.status, 422);
    let same = polat.get(&format!("/units/{unit}/notices/new")).await;
    let form = polat.follow(&polat.send(&same, "form.form", &[("manner", "paper")]).await).await;
    let done = polat.send(&form, "form.form", &[("name", "Amira H."), ("frame", "esf_project")]).await;
    assert_eq!(done.status, 303, "that somebody is called so is not told: {}", done.all());
    assert_eq!(weber.post(&format!("{}/end", done.location()), &[]).await.status, 404);

    // Whoever leads the unit may be barred, too: not in the list, the search, an emergency, or the deletions.
    assert!(klein.get(&list).await.has("Daniel Weber"));
    assert_eq!(barred(&weber, &page, "Ines Klein").await.status, 303);
    knows_nothing(world, &klein, &page).await;
    for address in [list.clone(), format!("{list}?q=amira"), format!("{list}?after={key}")] {
        assert!(!klein.get(&address).await.has("Daniel Weber"), "{address}");
    }
    let form = klein.get(&format!("/units/{unit}/emergency-accesses/new")).await;
    polat.post(&format!("{}/end", done.location()), &[]).await;
    world.sql("DELETE FROM helpers WHERE account_id = $1", values![polat.account.unwrap()]).await;
    world.sql("UPDATE participants SET name_search = 'jemand anders' WHERE id <> $1", values![&key]).await;
    let tried = [("name", "Amira H."), ("reason", "danger"), ("hours", "1")];
    let nobody = klein.send(&form, "form.form", &tried).await;
    assert!(nobody.status == 422 && nobody.has("Unter diesem Namen führt diese Stelle niemanden."), "{}", nobody.all());
    let form = wolf.get(&format!("/units/{unit}/emergency-accesses/new")).await;
    assert_eq!(wolf.send(&form, "form.form", &tried).await.location(), page);
    let mails = world.mails().await;
    let told = |name: &str| mails.iter().any(|mail| mail.to == address(name) && mail.subject.contains("Notzugriff"));
    assert!(told("Frank Lorenz") && !told("Ines Klein"), "whoever is barred is not told of it");
    assert!(!klein.get(&format!("/units/{unit}/emergency-accesses")).await.has("Rita Wolf"));
    world.sql("UPDATE participants SET ended_on = '2025-01-01' WHERE id = $1", values![&key]).await;
    let deletions = format!("/units/{unit}/deletions");
    assert!(!klein.get(&deletions).await.has("Amira H.") && lorenz.get(&deletions).await.has("Person 1"));
    assert!(!klein.get("/").await.has("Löschung"), "not in what is counted: {}", klein.get("/").await.all());

    // The officer of the house is asked about nobody of whom she is barred.
    let readings = format!("/units/{unit}/readings/{key}");
    assert_eq!(lorenz.get(&readings).await.status, 200);
    world.sql("UPDATE participants SET ended_on = NULL WHERE id = $1", values![&key]).await;
    assert_eq!(barred(&weber, &page, "Frank Lorenz").await.status, 303);
    assert_eq!(lorenz.get(&readings).await.status, 404);

    // Taken away, it opens nothing by itself; whoever leads sees her name again.
    let form = weber.get(&format!("{page}/helpers")).await;
    for end in form.attributes("form[action*='/seals/']", "action") {
        assert_eq!(weber.post(&end, &[]).await.status, 303);
    }
    assert_eq!((polat.get(&page).await.status, klein.get(&page).await.status), (200, 403), "a deputy reads, and who leads knows the name");
    assert_eq!(world.count("SELECT count(*) AS n FROM log_entries WHERE object_type = 'seal' AND action = 'bar'").await, 3);
}
