use accounts::Role;
use db::values;

use crate::world::World;

on_each_database!(whoever_has_a_role_in_two_networks_can_look_at_either);
async fn whoever_has_a_role_in_two_networks_can_look_at_either(world: &World) {
    let (south, north) = (world.network("Netz Süd").await, world.network("Netz Nord").await);
    world.organisation_in(&south, "VHS Süd").await;
    world.organisation_in(&north, "VHS Nord").await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &south).role(Role::Bca, &north).signs_in().await;
    let shown = sommer.get("/organisations").await.text("tbody th");
    let (this, other) = if shown == "VHS Süd" { ("Netz Süd", &north) } else { ("Netz Nord", &south) };

    let page = sommer.get("/networks").await;
    assert_eq!(page.texts("details.network a").len(), 2);
    assert_eq!(page.text("details.network a[aria-current]"), this);
    let answer = sommer.post(&format!("/networks/{}/look", other.id), &[]).await;
    assert_eq!(answer.location(), "/");
    assert_ne!(sommer.get("/organisations").await.text("tbody th"), shown);
}

on_each_database!(a_network_in_which_one_has_no_role_is_not_there);
async fn a_network_in_which_one_has_no_role_is_not_there(world: &World) {
    let other = world.network("Netz Nord").await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in().await;
    assert_eq!(sommer.post(&format!("/networks/{}/look", other.id), &[]).await.status, 404);
    assert_eq!(sommer.get(&format!("/networks/{}/edit", other.id)).await.status, 404);
    assert!(!sommer.get("/networks").await.has("Netz Nord"));
}

on_each_database!(whoever_saves_second_sees_both_versions_of_a_network);
async fn whoever_saves_second_sees_both_versions_of_a_network(world: &World) {
    let home = world.home().await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    let becker = world.account("Tobias Becker").role(Role::Coordinator, &home).signs_in().await;
    let address = format!("/networks/{}/edit", home.id);
    let (hers, his) = (sommer.get(&address).await, becker.get(&address).await);
    assert_eq!(sommer.send(&hers, "form.form", &[("sender", "sommer@netz.example")]).await.location(), "/networks");
    let conflict = becker.send(&his, "form.form", &[("sender", "becker@netz.example")]).await;
    assert_eq!(conflict.status, 409);
    assert_eq!(conflict.texts("#versions td"), ["becker@netz.example", "sommer@netz.example"]);
    assert_eq!(becker.send(&conflict, "form.form", &[]).await.location(), "/networks");
    assert_eq!(becker.get(&address).await.attributes("#sender", "value"), ["becker@netz.example"]);
}

on_each_database!(only_the_coordination_changes_a_network);
async fn only_the_coordination_changes_a_network(world: &World) {
    let home = world.home().await;
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &world.organisation("VHS").await).signs_in().await;
    assert_eq!(yildiz.get(&format!("/networks/{}/edit", home.id)).await.status, 403);
    assert!(yildiz.get("/networks").await.texts("main a").is_empty());
}

on_each_database!(a_further_network_is_founded_by_whom_the_operator_lets);
async fn a_further_network_is_founded_by_whom_the_operator_lets(world: &World) {
    let home = world.home().await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    assert!(!sommer.get("/networks").await.has("Netzwerk gründen"));
    let typed = [("id", world.id::<()>().to_string()), ("name", "Netz Nord".to_owned()), ("sender", "nord@netz.example".to_owned())];
    let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let refused = sommer.post("/networks", &typed).await;
    assert!(refused.status == 403 && refused.has("wem der Betrieb"), "{}", refused.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM networks").await, 1);

    let richter = world.account("Alex Richter").role(Role::Operator, ()).signs_in().await;
    let page = richter.get("/networks").await;
    let again = richter.send(&page, "main form[action='/networks']", &[("name", "Netz Nord")]).await;
    assert_eq!((again.status, again.attributes(".errors a", "href")), (422, vec!["#sender".to_owned()]));
    let fields = [("name", "Netz Nord"), ("sender", "nord@netz.example")];
    for _ in 0..2 {
        assert_eq!(richter.send(&page, "main form[action='/networks']", &fields).await.location(), "/set-up/territory", "a double click");
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM networks").await, 2);
    assert_eq!(richter.get("/set-up/territory").await.status, 200, "whoever founds it coordinates it");
    assert!(richter.get("/networks").await.has("Netz Nord wird angezeigt"));
    assert!(!sommer.get("/networks").await.has("Netz Nord"));

    let world = &world.configured(|config| config.founders = web::Founders::Coordinators);
    let khatib = world.account("Nour Khatib").role(Role::Coordinator, &home).signs_in().await;
    let page = khatib.get("/networks").await;
    let fields = [("name", "Netz West"), ("sender", "west@netz.example")];
    assert_eq!(khatib.send(&page, "main form[action='/networks']", &fields).await.status, 303);
    let partner = world.account("Meral Yildiz").role(Role::Partner, &world.organisation("VHS").await).signs_in().await;
    assert_eq!(partner.post("/networks", &typed).await.status, 403);
}

on_each_database!(an_administration_of_one_network_changes_nothing_in_the_other);
async fn an_administration_of_one_network_changes_nothing_in_the_other(world: &World) {
    let (south, north) = (world.network("Netz Süd").await, world.network("Netz Nord").await);
    let house = world.organisation_in(&south, "Bildungswerk").await;
    world
        .sql(
            "INSERT INTO memberships (network_id, organisation_id, part, name_sort, kind) VALUES ($1, $2, 'partner', 'bildungswerk', 'other')",
            values![north.id, house.id],
        )
        .await;
    let there = crate::world::Place { network: Some(north.id), organisation: Some(house.id), unit: None };
    let klein = world.account("Ines Klein").role(Role::Admin, &house).role(Role::Partner, there).signs_in().await;
    let weber = world.account("Daniel Weber").role(Role::Partner, there).made().await;
    assert_eq!(klein.post(&format!("/networks/{}/look", north.id), &[]).await.status, 303);
    // The card is the organisation's own, wherever it is looked at.
    assert_eq!(klein.get(&format!("/organisations/{}/edit", house.id)).await.status, 200);
    // Who works for it there, the other network's coordination decides.
    assert!(!klein.get("/accounts").await.has("Daniel Weber"));
    assert_eq!(klein.get(&format!("/accounts/{weber}")).await.status, 404);
    let invited = [
        ("id", &*world.id::<()>().to_string()),
        ("name", "N. N."),
        ("email", "n@n.example"),
        ("role", "coach"),
        ("organisation", "Bildungswerk"),
    ]
    .map(|(name, value)| (name, value.to_owned()));
    let invited: Vec<(&str, &str)> = invited.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(klein.post("/invitations", &invited).await.status, 422);
    assert_eq!(world.count("SELECT count(*) AS n FROM invitations").await, 0);
    assert_eq!(klein.post(&format!("/networks/{}/look", south.id), &[]).await.status, 303);
    assert_eq!(klein.post("/invitations", &invited).await.status, 303);
}

on_each_database!(whoever_coordinates_for_a_time_founds_no_network_for_good);
async fn whoever_coordinates_for_a_time_founds_no_network_for_good(world: &World) {
    let home = world.home().await;
    let world = &world.configured(|config| config.founders = web::Founders::Coordinators);
    let deputy = world.account("Tobias Becker").role(Role::Coordinator, &home).signs_in().await;
    world.sql("UPDATE roles SET until_day = '2026-03-10'", &[]).await;
    assert!(!deputy.get("/networks").await.has("Netzwerk gründen"));
    let id = world.id::<()>().to_string();
    let refused = deputy.post("/networks", &[("id", &id), ("name", "Netz Nord"), ("sender", "nord@netz.example")]).await;
    assert_eq!(refused.status, 403, "{}", refused.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM networks").await, 1);
}
