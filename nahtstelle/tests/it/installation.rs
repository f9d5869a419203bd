use accounts::Role;
use db::values;
use web::{Visit, search};

use crate::world::{Somebody, World, address};

async fn operator(world: &World) -> Somebody {
    world.account("Betrieb").role(Role::Operator, ()).signs_in().await
}

on_each_database!(search_finds_what_is_in_the_network_and_nothing_else);
async fn search_finds_what_is_in_the_network_and_nothing_else(world: &World) {
    let (home, other) = (world.home().await, world.network("Netzwerk Nord").await);
    let mut visit = Visit::inside(&world.app, accounts::Actor::Operator, None);
    for (number, network, kind, title) in [
        (1, home.id, "organisation", "Kreisvolkshochschule Auenburg"),
        (2, home.id, "topic", "Volkshochschulkurse"),
        (3, other.id, "organisation", "Volkshochschule Nord"),
    ] {
        let entry = search::Entry { network: Some(network), object_type: kind, object_id: "7", title, hint: "Auenburg", words: "" };
        search::insert(&mut visit.tx, number, &entry).await.unwrap();
    }
    visit.commit().await.unwrap();
    let sommer = world.account("Jutta Sommer").role(Role::Bca, &home).signs_in().await;
    let page = sommer.get("/search?q=hochschul").await;
    assert_eq!(page.texts("main h2").len(), 2, "{}", page.all());
    assert_eq!(page.link("Kreisvolkshochschule Auenburg"), "/organisations/7");
    assert_eq!(page.link("Volkshochschulkurse"), "/topics/7");
    assert!(!page.has("Nord"));
    assert!(sommer.get("/search?q=xyzxyz").await.has("Nichts zu „xyzxyz“."));
    assert_eq!(sommer.get("/search").await.status, 200);
}

on_each_database!(the_operator_sees_that_mails_wait_but_not_the_links_in_them);
async fn the_operator_sees_that_mails_wait_but_not_the_links_in_them(world: &World) {
    let operator = operator(world).await;
    world.guest().post("/sign-in", &[("email", &address("Betrieb"))]).await;
    let list = operator.get("/outbox").await;
    let mail = operator.get(&list.link("Ihr Link zum Anmelden")).await;
    assert!(mail.has("betrieb@nahtstelle.example") && mail.has("wartet"), "{}", mail.all());
    assert!(!mail.html().contains("/sign-in/"));
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in().await;
    assert_eq!(sommer.get("/outbox").await.status, 403);

    world.sql("UPDATE mails SET state = 'dead', problem = 'mailbox unavailable'", &[]).await;
    assert!(operator.get("/").await.has("Eine E-Mail ansehen, die nicht ankam"));
    let mail = operator.get(&operator.get("/outbox").await.link("Ihr Link zum Anmelden")).await;
    assert!(mail.has("mailbox unavailable"));
    operator.send(&mail, "form[action$='/retry']", &[]).await;
    assert_eq!(world.count("SELECT count(*) AS n FROM mails WHERE state = 'queued'").await, 1);
}

on_each_database!(in_the_demonstration_mails_are_read_here);
async fn in_the_demonstration_mails_are_read_here(world: &World) {
    let world = world.configured(|config| config.demo = true);
    let weber = world.account("Daniel Weber").role(Role::Coach, &world.home().await).signs_in().await;
    weber.post("/sign-out", &[]).await;
    world.guest().post("/sign-in", &[("email", &address("Daniel Weber"))]).await;
    assert_eq!(world.guest().get("/outbox").await.status, 303, "guests have nothing to look for here");
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &world.home().await).signs_in().await;
    let page = yildiz.get("/").await;
    assert_eq!(page.link("Postausgang ansehen"), "/outbox");
    let mail = yildiz.get(&yildiz.get("/outbox").await.link("Ihr Link zum Anmelden")).await;
    let (_, link) = mail.links().into_iter().find(|(_, href)| href.starts_with("/sign-in/")).expect("a link that can be clicked");
    assert_eq!(world.guest().get(&link).await.text("h1"), "Jetzt anmelden");
}

on_each_database!(the_operator_writes_the_imprint_and_everybody_reads_it);
async fn the_operator_writes_the_imprint_and_everybody_reads_it(world: &World) {
    let operator = operator(world).await;
    assert!(world.guest().get("/imprint").await.has("Das Impressum fehlt noch."));
    let page = operator.get("/state").await;
    assert!(page.has("Letzte Sicherung") && page.has("noch keine"), "{}", page.all());
    let saved =
        operator.send(&page, "main form", &[("imprint", "Landkreis Waldmark\r\nMarkt 1"), ("contact", "barriere@landkreis.example")]).await;
    assert_eq!(saved.status, 303);
    assert!(world.guest().get("/imprint").await.has("Markt 1"));
    let late = operator.send(&page, "main form", &[("imprint", "Anderes"), ("contact", "")]).await;
    assert_eq!(late.status, 409);
    assert!(late.has("Landkreis Waldmark") && late.has("Anderes"), "{}", late.all());
    assert_eq!(operator.send(&late, "main form", &[]).await.status, 303);
    assert_eq!(world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in().await.get("/state").await.status, 403);
}

on_each_database!(a_barrier_is_reported_without_an_account);
async fn a_barrier_is_reported_without_an_account(world: &World) {
    let guest = world.guest();
    world.sql("INSERT INTO settings (name, value) VALUES ('contact', 'barriere@landkreis.example')", &[]).await;
    let page = guest.get(&guest.get("/accessibility").await.link("Barriere melden")).await;
    let again = guest.send(&page, "main form", &[("page", "/map"), ("email", "keine")]).await;
    assert_eq!(again.status, 422);
    assert_eq!(again.attributes(".errors a", "href"), ["#what", "#email"]);
    let done = guest.send(&again, "main form", &[("what", "Die Karte hält mich fest."), ("email", "")]).await;
    assert_eq!((done.status, done.cookies.len()), (200, 0), "guests get no cookie");
    let mail = world.mails().await.remove(0);
    assert_eq!(mail.to, "barriere@landkreis.example");
    assert!(mail.body.contains("/map") && mail.body.contains("Die Karte hält mich fest."), "{}", mail.body);
    for _ in 0..25 {
        guest.post("/barrier", &[("what", "viel"), ("page", ""), ("email", "")]).await;
    }
    assert_eq!(world.mails().await.len(), 20, "a machine cannot fill the mailbox");
}

on_each_database!(pages_for_everybody_set_no_cookie_and_stand_in_the_foot);
async fn pages_for_everybody_set_no_cookie_and_stand_in_the_foot(world: &World) {
    for path in ["/imprint", "/privacy", "/accessibility", "/barrier", "/sign-in"] {
        let page = world.guest().get(path).await;
        assert_eq!(page.status, 200, "{path}");
        assert!(page.cookies.is_empty() && page.texts("script").is_empty(), "{path}");
        assert_eq!(page.texts("footer a"), ["Impressum", "Datenschutz", "Barrierefreiheit", "Barriere melden"], "{path}");
        assert_eq!(page.texts("h1").len(), 1, "{path}");
    }
}

on_each_database!(an_invitation_without_an_answer_lies_on_the_desk);
async fn an_invitation_without_an_answer_lies_on_the_desk(world: &World) {
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in().await;
    world
        .sql(
            "INSERT INTO invitations (id, email, name, role, network_id, created_at, expires_at) VALUES ($1, 'a@b.example', 'Nour Khatib', 'partner', $2, $3, $4)",
            values![world.id::<()>(), world.home().await.id, world.now(), world.now() + jiff::SignedDuration::from_hours(48)],
        )
        .await;
    assert!(sommer.get("/").await.has("Nour Khatib an die Einladung erinnern"));
}
