use accounts::Role;
use db::values;

use crate::world::{Answer, Somebody, World};

async fn coordinator(world: &World) -> Somebody {
    let home = world.home().await;
    world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await
}

/// Makes a body and gives its address.
async fn body(sommer: &Somebody, name: &str, kind: &str) -> String {
    let form = sommer.get("/bodies/new").await;
    let done = sommer
        .send(&form, "form.form", &[("name", name), ("kind", kind), ("meets", "FREQ=MONTHLY;INTERVAL=3"), ("since", "15.6.2011")])
        .await;
    assert_eq!(done.status, 303, "{}", done.all());
    done.location()
}

/// Goes the way to a seat: search, choose, fill in.
async fn seat(sommer: &Somebody, body: &str, organisation: &str, fields: &[(&str, &str)]) -> Answer {
    let search = sommer.get(&format!("{body}/members/new?words={organisation}")).await;
    let form = sommer.get(&search.link(organisation)).await;
    sommer.send(&form, "form.form", fields).await
}

on_each_database!(a_body_is_entered_once_and_shown_with_its_rhythm_in_words);
async fn a_body_is_entered_once_and_shown_with_its_rhythm_in_words(world: &World) {
    let sommer = coordinator(world).await;
    assert!(sommer.get("/bodies").await.has("Noch kein Gremium."));
    let form = sommer.get("/bodies/new").await;
    let typed = [("name", "Netzwerkversammlung"), ("kind", "assembly"), ("meets", "FREQ=MONTHLY;INTERVAL=3")];
    let (first, second) = (sommer.send(&form, "form.form", &typed).await, sommer.send(&form, "form.form", &typed).await);
    assert_eq!((first.status, first.location()), (303, second.location()));
    assert_eq!(world.count("SELECT count(*) AS n FROM bodies").await, 1);
    let page = sommer.follow(&first).await;
    assert!(page.has("vierteljährlich") && page.has("Noch niemand sitzt"), "{}", page.all());
    let page = sommer.send(&sommer.get("/bodies/new").await, "form.form", &typed).await;
    assert!(page.status == 422 && page.has("gibt es schon"), "{}", page.all());
    let page = sommer
        .post("/bodies", &[("id", &world.id::<()>().to_string()), ("name", "X"), ("kind", "steering"), ("meets", "FREQ=SECONDLY")])
        .await;
    assert!(page.status == 422 && page.has("Rhythmus aus der Liste"), "{}", page.all());
    assert!(sommer.get("/search?q=versammlung").await.has("Netzwerkversammlung"));
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &world.home().await).signs_in().await;
    assert_eq!(yildiz.get("/bodies").await.texts("tbody th"), ["Netzwerkversammlung"]);
    assert_eq!(yildiz.get("/bodies/new").await.status, 403);
}

on_each_database!(seats_are_given_changed_and_ended_and_stay_in_memory);
async fn seats_are_given_changed_and_ended_and_stay_in_memory(world: &World) {
    world.organisation("VHS").await;
    let sommer = coordinator(world).await;
    let address = body(&sommer, "Steuerungsgruppe", "steering").await;
    assert_eq!(seat(&sommer, &address, "VHS", &[("part", "chair"), ("since", "1.3.2026")]).await.status, 303);
    let page = seat(&sommer, &address, "VHS", &[]).await;
    assert!(page.status == 422 && page.has("Diesen Sitz gibt es schon"), "{}", page.all());
    let page = sommer.get(&address).await;
    assert!(page.has("Leitung") && page.has("1. März 2026"), "{}", page.all());
    let edit = page.attributes("tbody a[href$=edit]", "href").pop().unwrap();
    let (mine, theirs) = (sommer.get(&edit).await, sommer.get(&edit).await);
    assert_eq!(sommer.send(&theirs, "form.form", &[("part", "minutes")]).await.status, 303);
    let conflict = sommer.send(&mine, "form.form", &[("part", "guest")]).await;
    assert_eq!(conflict.status, 409);
    assert!(conflict.texts("#versions td").contains(&"Protokoll".to_owned()), "{}", conflict.all());
    world.pass(jiff::SignedDuration::from_hours(24 * 7));
    let sommer = world.account("Rita Nachfolge").role(Role::Coordinator, &world.home().await).signs_in().await;
    let ended = sommer.post(&edit.replace("/edit", "/end"), &[]).await;
    assert_eq!(ended.status, 303);
    let page = sommer.get(&address).await;
    assert!(page.has("1 früherer Sitz") && page.texts("#members").is_empty(), "{}", page.all());
}

on_each_database!(who_offers_services_of_the_sgb_2_does_not_sit_in_the_advisory_board);
async fn who_offers_services_of_the_sgb_2_does_not_sit_in_the_advisory_board(world: &World) {
    let (provider, union) = (world.organisation("Bildungswerk").await, world.organisation("Gewerkschaftsbund").await);
    world.sql("UPDATE organisations SET kind = 'provider' WHERE id = $1", values![provider.id]).await;
    world.sql("UPDATE organisations SET kind = 'union' WHERE id = $1", values![union.id]).await;
    let sommer = coordinator(world).await;
    let board = body(&sommer, "Beirat", "advisory_board").await;
    let search = sommer.get(&format!("{board}/members/new?words=Bildungswerk")).await;
    assert!(search.has("§ 18d SGB II") && search.links().iter().all(|(text, _)| text != "Bildungswerk"), "{}", search.all());
    let fields = [("id", world.id::<()>().to_string()), ("organisation", provider.id.to_string()), ("part", "voting".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let page = sommer.post(&format!("{board}/members"), &fields).await;
    assert!(page.status == 422 && page.has("darf nicht Mitglied des Örtlichen Beirats sein (§ 18d SGB II)"), "{}", page.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM body_members").await, 0);
    assert_eq!(seat(&sommer, &board, "Gewerkschaftsbund", &[]).await.status, 303);
    let group = body(&sommer, "Arbeitsgruppe", "working_group").await;
    assert_eq!(seat(&sommer, &group, "Bildungswerk", &[]).await.status, 303);
    let form = sommer.get(&format!("{group}/edit")).await;
    let page = sommer.send(&form, "form.form", &[("kind", "advisory_board")]).await;
    assert!(page.status == 422 && page.has("Beenden Sie zuerst die Sitze"), "a body does not become one around them: {}", page.all());
}

on_each_database!(a_body_of_another_network_is_not_there);
async fn a_body_of_another_network_is_not_there(world: &World) {
    let sommer = coordinator(world).await;
    let address = body(&sommer, "Steuerungsgruppe", "steering").await;
    let elsewhere = world.network("Netzwerk Nordwest").await;
    let nord = world.account("Nils Nord").role(Role::Coordinator, &elsewhere).signs_in().await;
    assert_eq!(nord.get(&address).await.status, 404);
    assert_eq!(nord.post(&format!("{address}/end"), &[]).await.status, 404);
    assert!(nord.get("/bodies").await.has("Noch kein Gremium."));
    assert_eq!(sommer.post(&format!("{address}/end"), &[]).await.status, 303);
    assert!(sommer.get("/bodies").await.has("Noch kein Gremium."));
    assert!(sommer.get(&address).await.has("beendet"), "it stays for whoever knows its address");
}
