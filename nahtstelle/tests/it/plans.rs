use accounts::Role;
use jiff::SignedDuration;

use crate::world::{Somebody, World};

async fn coordinator(world: &World) -> Somebody {
    let home = world.home().await;
    world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await
}

/// Sets up a plan and gives its address.
async fn plan(by: &Somebody, title: &str) -> String {
    let form = by.get("/plans/new").await;
    let done = by.send(&form, "form.form", &[("title", title), ("goal", "Betriebe finden Fachkräfte.")]).await;
    assert_eq!(done.status, 303, "{}", done.all());
    done.location()
}

/// Adds a step to a plan.
async fn step(by: &Somebody, plan: &str, title: &str, due: &str, owner: &str) {
    let form = by.get(&format!("{plan}/milestones/new")).await;
    let done = by.send(&form, "form.form", &[("title", title), ("due", due), ("owner", owner)]).await;
    assert_eq!((done.status, done.location().as_str()), (303, plan), "{}", done.all());
}

on_each_database!(a_plan_is_set_up_once_and_its_steps_stand_on_a_line_and_in_a_table);
async fn a_plan_is_set_up_once_and_its_steps_stand_on_a_line_and_in_a_table(world: &World) {
    world.organisation("IHK").await;
    let sommer = coordinator(world).await;
    assert!(sommer.get("/plans").await.has("Noch kein Plan."));
    let form = sommer.get("/plans/new").await;
    let typed = [("title", "Netzwerk aufbauen"), ("goal", "Wir arbeiten zusammen.")];
    let (first, second) = (sommer.send(&form, "form.form", &typed).await, sommer.send(&form, "form.form", &typed).await);
    assert_eq!((first.status, first.location()), (303, second.location()));
    assert_eq!(world.count("SELECT count(*) AS n FROM plans").await, 1);
    let plan = first.location();
    assert!(sommer.follow(&first).await.has("Noch kein Schritt."));
    step(&sommer, &plan, "Ergebnisse vorstellen", "Sommer 2027", "").await;
    step(&sommer, &plan, "Konzept steht", "Ende 2026", "ihk").await;
    step(&sommer, &plan, "Umfrage", "1.3.2026", "").await;
    let page = sommer.get(&plan).await;
    assert_eq!(page.texts("#milestones tbody th"), ["Umfrage", "Konzept steht", "Ergebnisse vorstellen"], "the earliest first");
    assert!(page.has("Sommer 2027 (bis 31. August 2027)") && page.has("Ende 2026 (bis 31. Dezember 2026)"), "{}", page.all());
    assert_eq!(page.text("figcaption"), "0 von 3 Schritten sind erreicht. Einer ist überfällig.");
    assert_eq!((page.texts(".timeline-number").len(), page.attributes(".timeline-late", "d").len()), (3, 1));
    let wrong = sommer.get(&format!("{plan}/milestones/new")).await;
    let wrong = sommer.send(&wrong, "form.form", &[("title", "Etwas"), ("due", "bald"), ("owner", "Zirkus")]).await;
    assert_eq!(wrong.status, 422);
    for words in ["Geben Sie einen Tag oder eine Zeit mit Jahr ein", "Keine Organisation des Netzwerks heißt so"] {
        assert!(wrong.has(words), "{words}: {}", wrong.all());
    }
    let file = String::from_utf8_lossy(&sommer.get(&format!("{plan}/export/csv-plain")).await.body).into_owned();
    assert!(file.contains("Konzept steht") && file.contains("IHK"), "{file}");
    assert_eq!(sommer.get("/search?q=aufbauen").await.link("Netzwerk aufbauen"), plan);
    assert!(sommer.get("/plans").await.has("0 von 3 Schritten erreicht"));
}

on_each_database!(what_became_of_a_step_is_said_by_whose_step_it_is);
async fn what_became_of_a_step_is_said_by_whose_step_it_is(world: &World) {
    let (ihk, vhs) = (world.organisation("IHK").await, world.organisation("VHS").await);
    let sommer = coordinator(world).await;
    let plan = plan(&sommer, "Netzwerk aufbauen").await;
    step(&sommer, &plan, "Umfrage", "10.3.2026", "IHK").await;
    let address = sommer.get(&plan).await.link("Was daraus wurde: Umfrage");
    let theirs = world.account("Karla Kern").role(Role::Partner, &ihk).signs_in().await;
    let other = world.account("Meral Yildiz").role(Role::Partner, &vhs).signs_in().await;
    let coach = world.account("Daniel Weber").role(Role::Coach, &ihk).signs_in().await;
    for somebody in [&other, &coach] {
        assert!(!somebody.get(&plan).await.has("Was daraus wurde") && !somebody.get("/").await.has("Umfrage"));
        let refused = somebody.get(&address).await;
        assert!(refused.status == 403 && refused.has("hält die Koordination fest"), "{}", refused.all());
        assert_eq!(somebody.post(&address, &[("outcome", "done"), ("day", "3.3.2026")]).await.status, 403);
        assert_eq!(somebody.get(&format!("{plan}/edit")).await.status, 403);
    }
    assert!(sommer.get("/").await.has("Schritt „Umfrage“: sagen, was daraus wurde"));
    let desk = theirs.get("/").await;
    assert!(desk.link("Schritt „Umfrage“: sagen, was daraus wurde").starts_with(&format!("{plan}#milestone-")), "{}", desk.all());
    let form = theirs.get(&address).await;
    let wrong = theirs.send(&form, "form.form", &[("outcome", "done"), ("day", "4.3.2026")]).await;
    assert!(wrong.status == 422 && wrong.has("Er liegt nicht in der Zukunft"), "{}", wrong.all());
    let done = theirs.send(&form, "form.form", &[("outcome", "done"), ("day", "2.3.2026"), ("note", "84 Antworten")]).await;
    let page = theirs.follow(&done).await;
    assert!(page.has("erreicht") && page.has("2. März 2026 von Karla Kern") && page.has("84 Antworten"), "{}", page.all());
    let again = theirs.send(&form, "form.form", &[("outcome", "dropped"), ("day", "3.3.2026")]).await;
    assert_eq!(again.status, 303);
    assert!(
        !theirs.follow(&again).await.texts("#milestones tbody td").iter().any(|text| text.contains("fallen gelassen")),
        "the first stands"
    );
    assert!(!theirs.get("/").await.has("Umfrage"));
    let reopened = sommer.post(&format!("{address}/end"), &[]).await;
    assert!(sommer.follow(&reopened).await.link("Was daraus wurde: Umfrage") == address);
    let elsewhere = world.network("Netzwerk Nordwest").await;
    let nord = world.account("Nils Nord").role(Role::Coordinator, &elsewhere).signs_in().await;
    for page in [plan.as_str(), &address, &format!("{plan}/edit"), &format!("{plan}/export/csv")] {
        assert_eq!(nord.get(page).await.status, 404, "{page}");
    }
}

on_each_database!(whoever_saves_second_sees_both_plans_and_both_steps);
async fn whoever_saves_second_sees_both_plans_and_both_steps(world: &World) {
    let sommer = coordinator(world).await;
    let plan = plan(&sommer, "Netzwerk aufbauen").await;
    step(&sommer, &plan, "Umfrage", "Sommer 2026", "").await;
    let edit = sommer.get(&plan).await.link("Bearbeiten: Umfrage");
    for (page, field, theirs, mine) in [(format!("{plan}/edit"), "goal", "Ihres", "Meines"), (edit, "due", "Herbst 2026", "Ende 2026")] {
        let (hers, his) = (sommer.get(&page).await, sommer.get(&page).await);
        assert_eq!(sommer.send(&his, "form.form", &[(field, theirs)]).await.status, 303);
        let conflict = sommer.send(&hers, "form.form", &[(field, mine)]).await;
        assert!(conflict.status == 409 && conflict.has(theirs), "{page}: {}", conflict.all());
        assert_eq!(sommer.send(&conflict, "form.form", &[]).await.status, 303);
        assert!(sommer.get(&plan).await.has(mine), "{page}");
    }
}

on_each_database!(a_plan_that_has_ended_is_read_and_nothing_of_it_is_due);
async fn a_plan_that_has_ended_is_read_and_nothing_of_it_is_due(world: &World) {
    let sommer = coordinator(world).await;
    let plan = plan(&sommer, "Netzwerk aufbauen").await;
    step(&sommer, &plan, "Umfrage", "1.6.2026", "").await;
    assert!(!sommer.get("/").await.has("Umfrage"), "it is not due for three months");
    world.pass(SignedDuration::from_hours(24 * 80));
    let home = world.home().await;
    let nachfolge = world.account("Rita Nachfolge").role(Role::Coordinator, &home).signs_in().await;
    assert!(nachfolge.get("/").await.has("Umfrage"));
    let done = nachfolge.post(&format!("{plan}/end"), &[]).await;
    let page = nachfolge.follow(&done).await;
    assert!(page.has("beendet am 22. Mai 2026") && !page.has("Schritt hinzufügen") && !page.has("Was daraus wurde"), "{}", page.all());
    assert!(!nachfolge.get("/").await.has("Umfrage"));
    assert_eq!(nachfolge.get(&format!("{plan}/edit")).await.status, 404);
}
