use accounts::Role;

use crate::world::{Somebody, World};

async fn coordinator(world: &World) -> Somebody {
    let home = world.home().await;
    world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await
}

on_each_database!(members_stand_in_german_order_and_others_are_not_there);
async fn members_stand_in_german_order_and_others_are_not_there(world: &World) {
    for name in ["Zentrum für Beruf", "Ökohof", "Ämterlotsen", "Amt für Arbeit", "Offene Tür"] {
        world.organisation(name).await;
    }
    let elsewhere = world.network("Netzwerk Nordwest").await;
    let foreign = world.organisation_in(&elsewhere, "Verein Fern").await;
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &world.home().await).signs_in().await;
    let page = yildiz.get("/organisations").await;
    assert_eq!(page.text("h1"), "5 Organisationen");
    let expected = ["Amt für Arbeit", "Ämterlotsen", "Offene Tür", "Ökohof", "Zentrum für Beruf"];
    assert_eq!(page.texts("tbody th"), expected);
    assert!(!page.has("Organisation eintragen"), "a partner enters no organisations");
    let page = yildiz.get(&format!("/organisations/{}", foreign.id)).await;
    assert_eq!(page.status, 404, "what belongs to another network is not there");
}

on_each_database!(a_long_list_goes_on_without_gap_or_repetition);
async fn a_long_list_goes_on_without_gap_or_repetition(world: &World) {
    for number in 0..120 {
        // Equal names too: the key tells them apart.
        world.organisation(&format!("Verein {}", number / 2)).await;
    }
    let sommer = coordinator(world).await;
    let (mut path, mut seen) = ("/organisations".to_owned(), Vec::new());
    for expected in [50, 50, 20] {
        let page = sommer.get(&path).await;
        assert_eq!(page.text("h1"), "120 Organisationen");
        let links = page.attributes("tbody th a", "href");
        assert_eq!(links.len(), expected);
        seen.extend(links);
        path = page.attributes("a[rel=next]", "href").pop().unwrap_or_default();
    }
    assert!(path.is_empty(), "the last page leads no further");
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 120);
}

on_each_database!(filters_stand_in_the_address_and_forgive_spelling);
async fn filters_stand_in_the_address_and_forgive_spelling(world: &World) {
    for name in ["Müller & Söhne", "Mühlenverein", "Straßenwerk"] {
        world.organisation(name).await;
    }
    let sommer = coordinator(world).await;
    for words in ["mueller", "MULLER", "m%C3%BCller"] {
        let page = sommer.get(&format!("/organisations?q={words}")).await;
        assert_eq!(page.texts("tbody th"), ["Müller & Söhne"], "{words}");
        assert!(page.attributes("a.chip", "href").contains(&"/organisations".to_owned()), "a set filter can be taken away");
    }
    assert_eq!(sommer.get("/organisations?q=strasse").await.texts("tbody th"), ["Straßenwerk"]);
    assert!(sommer.get("/organisations?kind=union").await.has("Nichts gefunden."));
}

on_each_database!(a_double_click_enters_one_organisation);
async fn a_double_click_enters_one_organisation(world: &World) {
    let sommer = coordinator(world).await;
    let form = sommer.get("/organisations/new").await;
    let typed = [("name", "Volkshochschule Auenburg"), ("kind", "adult_education"), ("place", "Auenburg")];
    let (first, second) = (sommer.send(&form, "form.form", &typed).await, sommer.send(&form, "form.form", &typed).await);
    assert_eq!((first.status, second.status), (303, 303));
    assert_eq!(first.location(), second.location());
    assert_eq!(world.count("SELECT count(*) AS n FROM organisations").await, 1);
    let page = sommer.follow(&first).await;
    assert_eq!(page.text("h1"), "Volkshochschule Auenburg");
    assert!(page.has("Die Organisation ist eingetragen."));
    assert!(sommer.get("/search?q=hochschule").await.has("Volkshochschule Auenburg"), "it can be found by a part of its name");
}

on_each_database!(a_form_with_errors_keeps_what_was_typed);
async fn a_form_with_errors_keeps_what_was_typed(world: &World) {
    let sommer = coordinator(world).await;
    let form = sommer.get("/organisations/new").await;
    let page = sommer.send(&form, "form.form", &[("name", ""), ("street", "Am Anger 1"), ("postal_code", "12"), ("email", "keine")]).await;
    assert_eq!(page.status, 422);
    assert!(page.text("title").starts_with("Fehler:"));
    for sentence in ["Geben Sie den Namen", "Wählen Sie die Art", "fünf Ziffern", "Geben Sie eine E-Mail-Adresse"] {
        assert!(page.has(sentence), "{sentence}: {}", page.all());
    }
    assert_eq!(page.attributes("#street", "value"), ["Am Anger 1"]);
    assert_eq!(page.attributes("#email", "aria-invalid"), ["true"]);
    assert_eq!(world.count("SELECT count(*) AS n FROM organisations").await, 0);
}

on_each_database!(whoever_saves_second_sees_both_versions);
async fn whoever_saves_second_sees_both_versions(world: &World) {
    let vhs = world.organisation("VHS").await;
    let sommer = coordinator(world).await;
    let address = format!("/organisations/{}", vhs.id);
    let (mine, theirs) = (sommer.get(&format!("{address}/edit")).await, sommer.get(&format!("{address}/edit")).await);
    let saved = sommer.send(&theirs, "form.form", &[("phone", "0471 1"), ("kind", "adult_education")]).await;
    assert_eq!(saved.status, 303, "{}", saved.all());
    let page = sommer.send(&mine, "form.form", &[("phone", "0471 2"), ("kind", "adult_education")]).await;
    assert_eq!(page.status, 409);
    assert!(page.texts("#versions td").contains(&"0471 1".to_owned()), "what was saved meanwhile");
    assert!(page.texts("#versions td").contains(&"0471 2".to_owned()), "and what was typed");
    assert!(sommer.get(&address).await.has("0471 1"), "nobody was overwritten");
    let saved = sommer.send(&page, "form.form", &[]).await;
    assert_eq!(saved.status, 303, "having seen both, the person decides");
    assert!(sommer.get(&address).await.has("0471 2"));
}

on_each_database!(an_organisation_keeps_its_own_entry_and_no_other);
async fn an_organisation_keeps_its_own_entry_and_no_other(world: &World) {
    let (vhs, ihk) = (world.organisation("VHS").await, world.organisation("IHK").await);
    let admin = world.account("Peter Amann").role(Role::Admin, &vhs).signs_in().await;
    let page = admin.get(&format!("/organisations/{}/edit", vhs.id)).await;
    assert_eq!(page.status, 200);
    let page = admin.get(&format!("/organisations/{}/edit", ihk.id)).await;
    assert_eq!(page.status, 403);
    assert!(page.has("Diesen Eintrag pflegen die Koordination"), "a no says who may: {}", page.all());
    let refused = world.count("SELECT count(*) AS n FROM log_entries WHERE action = 'refuse'").await;
    assert_eq!(refused, 1, "a refusal is logged");
}

on_each_database!(an_office_stays_when_its_person_leaves);
async fn an_office_stays_when_its_person_leaves(world: &World) {
    let jobcenter = world.organisation("Jobcenter Waldmark").await;
    let person = jobcenter.person("Tanja Winter").await;
    let sommer = coordinator(world).await;
    let form = sommer.get(&format!("/offices/new?organisation={}", jobcenter.id)).await;
    let added = sommer.send(&form, "form.form", &[("title", "Beauftragte für Chancengleichheit")]).await;
    let office = added.location();
    assert!(sommer.get(&office).await.has("nicht besetzt"), "a new office is vacant");
    let form = sommer.get(&format!("{office}/holdings/new")).await;
    let held = sommer.send(&form, "form.form", &[("person", &person), ("from", "1.3.2026")]).await;
    assert_eq!(held.location(), office);
    assert!(sommer.get(&office).await.has("Tanja Winter"));
    let left = sommer.post(&format!("/people/{person}/end"), &[]).await;
    assert_eq!(left.status, 303);
    world.pass(jiff::SignedDuration::from_hours(24));
    let page = coordinator_again(world).await.get(&office).await;
    assert!(page.has("nicht besetzt") && page.has("1. März 2026 bis 3. März 2026"), "{}", page.all());
}

async fn coordinator_again(world: &World) -> Somebody {
    let home = world.home().await;
    world.account("Rita Nachfolge").role(Role::Coordinator, &home).signs_in().await
}

on_each_database!(an_absence_shows_on_the_person_and_asks_no_reason);
async fn an_absence_shows_on_the_person_and_asks_no_reason(world: &World) {
    let vhs = world.organisation("VHS").await;
    let person = vhs.person("Meral Yildiz").await;
    let sommer = coordinator(world).await;
    let form = sommer.get(&format!("/people/{person}/absences/new")).await;
    assert!(form.form("form.form").names.iter().all(|name| name != "reason"));
    let page = sommer.send(&form, "form.form", &[("from", "3.3.2026"), ("until", "2.3.2026")]).await;
    assert!(page.status == 422 && page.has("liegt vor dem ersten"));
    let done = sommer.send(&form, "form.form", &[("from", "3.3.2026"), ("until", "20.3.2026")]).await;
    assert_eq!(done.status, 303);
    assert!(sommer.get(&format!("/people/{person}")).await.has("abwesend bis 20. März 2026"));
}

on_each_database!(contacts_that_are_taken_along_are_defused_and_logged);
async fn contacts_that_are_taken_along_are_defused_and_logged(world: &World) {
    let vhs = world.organisation("=HYPERLINK(\"http://böse.example\")").await;
    vhs.person("Meral Yildiz").await;
    let sommer = coordinator(world).await;
    let csv = sommer.get("/organisations/export/csv").await;
    assert_eq!(csv.status, 200);
    let text = csv.html();
    assert!(text.starts_with('\u{feff}') && text.contains(';'), "as German Excel wants it");
    assert!(!text.contains("\n=HYPERLINK") && text.contains("'=HYPERLINK"), "{text}");
    let vcard = sommer.get("/people/export/vcard").await.html();
    assert!(vcard.contains("FN:Meral Yildiz"), "{vcard}");
    let lines = world.rows("SELECT object_type, count FROM log_entries WHERE action = 'export' ORDER BY seq", &[]).await;
    let logged: Vec<(String, i64)> = lines.iter().map(|line| (line.get("object_type").unwrap(), line.get("count").unwrap())).collect();
    assert_eq!(logged, [("organisation".to_owned(), 1), ("person".to_owned(), 1)]);
    let wendt = world.account("Carola Wendt").role(Role::Head, &world.home().await).signs_in().await;
    assert_eq!(wendt.get("/organisations/export/csv").await.status, 403, "reading is not taking along");
}

on_each_database!(the_log_names_fields_and_never_their_values);
async fn the_log_names_fields_and_never_their_values(world: &World) {
    let vhs = world.organisation("VHS").await;
    let sommer = coordinator(world).await;
    let form = sommer.get(&format!("/organisations/{}/edit", vhs.id)).await;
    sommer.send(&form, "form.form", &[("phone", "0471 4711"), ("kind", "adult_education")]).await;
    let lines = world.rows("SELECT * FROM log_entries", &[]).await;
    let fields: String = lines.last().unwrap().get("fields").unwrap();
    assert_eq!(fields, "kind phone");
    for column in ["fields", "object_type", "action"] {
        assert!(lines.iter().all(|line| !line.get::<String>(column).unwrap().contains("4711")));
    }
}
