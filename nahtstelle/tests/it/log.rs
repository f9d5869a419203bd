use accounts::Role;
use db::values;

use crate::world::{Answer, Somebody, World};

/// A coordinator whose network's log has five lines: five people whom she invited.
async fn five_lines(world: &World) -> Somebody {
    world.organisation("Volkshochschule Auenburg").await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in().await;
    for number in 0..5 {
        let page = sommer.get("/invitations/new").await;
        let (name, email) = (format!("Gast {number}"), format!("gast{number}@vhs.example"));
        let fields = [("name", name.as_str()), ("email", &email), ("role", "partner"), ("organisation", "Volkshochschule Auenburg")];
        assert_eq!(sommer.send(&page, "main form", &fields).await.status, 303);
    }
    sommer
}

async fn check(by: &Somebody) -> Answer {
    let page = by.get("/log").await;
    by.send(&page, "main form", &[]).await
}

on_each_database!(the_log_says_who_did_what_and_when_in_words);
async fn the_log_says_who_did_what_and_when_in_words(world: &World) {
    let sommer = five_lines(world).await;
    let page = sommer.get("/log").await;
    let first = page.texts("tbody tr").remove(0);
    for word in ["5", "3. März 2026, 9:00 Uhr", "Jutta Sommer (Koordination)", "eingeladen", "Einladung"] {
        assert!(first.contains(word), "{word:?} in {first:?}");
    }
    assert!(!page.has("gast0@vhs.example"), "no contents stand in the log");
    assert_eq!(page.statements, Some(sommer.get("/log").await.statements.unwrap()));
}

on_each_database!(a_log_as_it_was_written_is_in_order);
async fn a_log_as_it_was_written_is_in_order(world: &World) {
    let sommer = five_lines(world).await;
    let page = check(&sommer).await;
    assert!(page.has("Der Verlauf ist, wie er geschrieben wurde."), "{}", page.all());
}

on_each_database!(a_changed_line_is_named);
async fn a_changed_line_is_named(world: &World) {
    let sommer = five_lines(world).await;
    world.sql("UPDATE log_entries SET action = 'export' WHERE seq = 3 AND chain LIKE 'network:%'", &[]).await;
    assert_eq!(check(&sommer).await.texts("main > ul li"), ["Eintrag 3 wurde geändert."]);
}

on_each_database!(a_missing_line_is_named);
async fn a_missing_line_is_named(world: &World) {
    let sommer = five_lines(world).await;
    world.sql("DELETE FROM log_entries WHERE seq = 2 AND chain LIKE 'network:%'", &[]).await;
    assert_eq!(check(&sommer).await.texts("main > ul li"), ["Eintrag 2 fehlt."]);
}

on_each_database!(lines_that_changed_places_are_named);
async fn lines_that_changed_places_are_named(world: &World) {
    let sommer = five_lines(world).await;
    for (from, to) in [(2_i64, 100_i64), (4, 2), (100, 4)] {
        world.sql("UPDATE log_entries SET seq = $2 WHERE seq = $1 AND chain LIKE 'network:%'", values![from, to]).await;
    }
    let named = check(&sommer).await.texts("main > ul li");
    assert!(named.iter().any(|line| line.contains("Eintrag 2 ")) && named.iter().any(|line| line.contains("Eintrag 4 ")), "{named:?}");
}

on_each_database!(a_tail_that_was_cut_off_is_named);
async fn a_tail_that_was_cut_off_is_named(world: &World) {
    let sommer = five_lines(world).await;
    world.sql("DELETE FROM log_entries WHERE seq > 3 AND chain LIKE 'network:%'", &[]).await;
    assert_eq!(check(&sommer).await.texts("main > ul li"), ["Ab Eintrag 4 ist das Ende abgeschnitten."]);
}

on_each_database!(everybody_reads_the_chain_that_is_theirs);
async fn everybody_reads_the_chain_that_is_theirs(world: &World) {
    let sommer = five_lines(world).await;
    let home = world.home().await;
    let lorenz = world.account("Frank Lorenz").role(Role::Dpo, &home).signs_in().await;
    let weber = world.account("Daniel Weber").role(Role::Coach, &home).signs_in().await;
    let operator = world.account("Betrieb").role(Role::Operator, ()).signs_in().await;
    assert!(lorenz.get("/log").await.has("Jutta Sommer (Koordination)"));
    assert_eq!(weber.get("/log").await.status, 403);
    operator.post("/state", &[("imprint", "Landkreis"), ("contact", ""), ("imprint_before", ""), ("contact_before", "")]).await;
    let page = operator.get("/log?chain=network").await;
    assert!(page.has("Einstellung") && !page.has("Jutta Sommer"), "{}", page.all());
    assert!(!sommer.get("/log?chain=installation").await.has("Einstellung"));
}

on_each_database!(a_long_log_goes_back_page_by_page);
async fn a_long_log_goes_back_page_by_page(world: &World) {
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in().await;
    for _ in 0..60 {
        assert_eq!(check(&sommer).await.status, 200);
    }
    let newest = sommer.get("/log").await;
    assert_eq!(newest.texts("tbody tr").len(), 50);
    let older = sommer.get(&newest.link("Ältere")).await;
    assert_eq!(older.texts("tbody tr td.number"), (1..=10).rev().map(|number| number.to_string()).collect::<Vec<_>>());
}

on_each_database!(a_check_counts_the_lines_of_ones_own_chain_only);
async fn a_check_counts_the_lines_of_ones_own_chain_only(world: &World) {
    let sommer = five_lines(world).await;
    let north = world.network("Netz Nord").await;
    let nord = world.account("Nils Nord").role(Role::Coordinator, &north).signs_in().await;
    check(&nord).await;
    world.sql("UPDATE log_entries SET action = 'export' WHERE seq = 3 AND chain LIKE 'network:%'", &[]).await;
    let page = check(&nord).await;
    assert!(page.has("wie er geschrieben wurde") && page.has("1 Eintr"), "{}", page.all());
    assert_eq!(check(&sommer).await.texts("main > ul li"), ["Eintrag 3 wurde geändert."]);
}

on_each_database!(of_several_roles_the_log_names_the_one_that_matters);
async fn of_several_roles_the_log_names_the_one_that_matters(world: &World) {
    let (home, vhs) = (world.home().await, world.organisation("Volkshochschule Auenburg").await);
    let sommer =
        world.account("Jutta Sommer").role(Role::Bca, &vhs).role(Role::Operator, ()).role(Role::Coordinator, &home).signs_in().await;
    check(&sommer).await;
    assert!(sommer.get("/log").await.has("Jutta Sommer (Koordination)"), "{}", sommer.get("/log").await.all());
    let klein = world.account("Ines Klein").role(Role::Partner, &vhs).role(Role::Admin, &vhs).signs_in().await;
    klein.post(&format!("/organisations/{}/confirmation", vhs.id), &[]).await;
    assert!(sommer.get("/log").await.has("Ines Klein (Verwaltung der eigenen Organisation)"));
}

on_each_database!(a_line_leads_to_its_thing_where_the_reader_may_open_it);
async fn a_line_leads_to_its_thing_where_the_reader_may_open_it(world: &World) {
    let (home, vhs) = (world.home().await, world.organisation("Volkshochschule Auenburg").await);
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    let person = vhs.person("Meral Yildiz").await;
    let form = sommer.get(&format!("/offices/new?organisation={}", vhs.id)).await;
    let office = sommer.send(&form, "form.form", &[("title", "Leitung")]).await.location();
    let form = sommer.get(&format!("{office}/holdings/new")).await;
    sommer.send(&form, "form.form", &[("person", &person), ("from", "1.3.2026")]).await;
    sommer.post(&format!("/organisations/{}/confirmation", vhs.id), &[]).await;
    let page = sommer.get("/log").await;
    assert_eq!(page.link("Besetzung eines Amts"), office);
    assert_eq!(page.link("Amt"), office);
    assert_eq!(page.link("Organisation"), format!("/organisations/{}", vhs.id));
    let lorenz = world.account("Frank Lorenz").role(Role::Dpo, &home).signs_in().await;
    assert_eq!(lorenz.get("/log").await.link("Amt"), office, "data protection reads the directory");
    // What has left the network leads nowhere.
    assert_eq!(sommer.post(&format!("/organisations/{}/end", vhs.id), &[]).await.status, 303);
    assert!(sommer.get("/log").await.links().iter().all(|(_, href)| !href.ends_with(&vhs.id.to_string()) && *href != office));
}

on_each_database!(a_check_says_how_much_it_has_read);
async fn a_check_says_how_much_it_has_read(world: &World) {
    let sommer = five_lines(world).await;
    check(&sommer).await;
    assert!(sommer.get("/log").await.texts("tbody tr").remove(0).contains("Verlauf, 5 Einträge"), "{}", sommer.get("/log").await.all());
}
