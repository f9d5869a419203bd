use accounts::Role;
use db::values;

use crate::world::{Organisation, Somebody, World};

/// Three districts in a row, two of them with an outline.
async fn region(world: &World) -> Somebody {
    let home = world.home().await;
    world
        .sql(
            "INSERT INTO territories (key, kind, name, name_search, name_sort, label) VALUES ('17', 'land', 'Auental', '', '', '60')",
            values![],
        )
        .await;
    for (key, name, west) in [("17001", "Auenburg", Some(9)), ("17002", "Rothental", Some(10)), ("17003", "Unterau", None)] {
        world
            .sql(
                "INSERT INTO territories (key, kind, name, name_search, name_sort, label) VALUES ($1, 'district', $2, $2, $2, '44')",
                values![key, name],
            )
            .await;
        world.sql("INSERT INTO network_territories (network_id, territory_key) VALUES ($1, $2)", values![home.id, key]).await;
        if let Some(west) = west {
            let rings = format!("[[[{west},50],[{},50],[{},51],[{west},51]]]", west + 1, west + 1);
            world.sql("INSERT INTO outlines (territory_key, rings, source) VALUES ($1, $2, 'test')", values![key, rings]).await;
        }
    }
    world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await
}

async fn organisation<'w>(world: &'w World, name: &str, kind: &str, territory: &str) -> Organisation<'w> {
    let organisation = world.organisation(name).await;
    world.sql("UPDATE organisations SET kind = $2 WHERE id = $1", values![organisation.id, kind]).await;
    world.sql("UPDATE memberships SET kind = $2 WHERE organisation_id = $1", values![organisation.id, kind]).await;
    if !territory.is_empty() {
        let place = values![organisation.id, territory];
        world.sql("INSERT INTO organisation_territories (organisation_id, territory_key) VALUES ($1, $2)", place).await;
    }
    organisation
}

/// A body of the home network with these members.
async fn body(world: &World, name: &str, kind: &str, members: &[&Organisation<'_>]) -> String {
    let id = world.id::<()>().to_string();
    world
        .sql(
            "INSERT INTO bodies (id, network_id, name, name_sort, kind, mandate, meets) VALUES ($1, $2, $3, $3, $4, '', '')",
            values![&id, world.home().await.id, name, kind],
        )
        .await;
    for member in members {
        world
            .sql(
                "INSERT INTO body_members (id, body_id, organisation_id, part) VALUES ($1, $2, $3, 'voting')",
                values![world.id::<()>(), &id, member.id],
            )
            .await;
    }
    id
}

on_each_database!(the_map_counts_as_the_list_does_and_links_to_it);
async fn the_map_counts_as_the_list_does_and_links_to_it(world: &World) {
    let sommer = region(world).await;
    for (name, kind, territory) in [
        ("VHS Auenburg", "adult_education", "17001"),
        ("Brücke e. V.", "migrant_org", "17001"),
        ("IHK", "chamber_commerce", "17"),
        ("Verein ohne Gebiet", "volunteers", ""),
    ] {
        organisation(world, name, kind, territory).await;
    }
    let page = sommer.get("/organisations/map").await;
    assert_eq!(page.text("figure figcaption"), "4 Organisationen in 3 Gebieten. 2 Gebiete ohne Migrantenorganisation.");
    assert_eq!(page.texts("#districts tbody th"), ["Landkreis Auenburg", "Landkreis Rothental", "Landkreis Unterau"]);
    assert_eq!(page.texts("#districts tbody td"), ["3", "1", "1", "0", "1", "0"]);
    assert_eq!(page.attributes("svg a", "aria-label"), ["Landkreis Auenburg: 3 Organisationen", "Landkreis Rothental: 1 Organisation"]);
    assert!(page.has("nur in der Tabelle: Unterau"), "{}", page.all());
    assert!(page.has("1 Organisation arbeitet in keinem dieser Gebiete"), "{}", page.all());
    for (label, href) in page.links().into_iter().filter(|(label, _)| label.starts_with("Landkreis ")) {
        let list = sommer.get(&href).await;
        let place = page.texts("#districts tbody th").into_iter().position(|name| name == label).unwrap();
        let shown = page.texts("#districts tbody td:nth-child(2)").swap_remove(place);
        assert_eq!(list.texts("tbody tr").len().to_string(), shown, "{label}");
    }
    assert_eq!(page.attributes("svg [style], svg [onclick]", "class").len(), 0);
}

on_each_database!(filters_narrow_the_map_and_stay_in_its_links);
async fn filters_narrow_the_map_and_stay_in_its_links(world: &World) {
    let sommer = region(world).await;
    organisation(world, "VHS Auenburg", "adult_education", "17001").await;
    organisation(world, "Brücke e. V.", "migrant_org", "17002").await;
    let page = sommer.get("/organisations/map?kind=adult_education").await;
    assert_eq!(page.text("figure figcaption"), "1 Organisation in 3 Gebieten. 2 Gebiete ohne Volkshochschule.");
    assert_eq!(page.attributes("svg a", "href")[0], "/organisations?kind=adult_education&district=17001");
    assert_eq!(page.link("Liste"), "/organisations?kind=adult_education");
    assert_eq!(page.text(".views a[aria-current]"), "Karte");
}

on_each_database!(without_outlines_the_page_says_so_and_shows_the_table);
async fn without_outlines_the_page_says_so_and_shows_the_table(world: &World) {
    let sommer = region(world).await;
    organisation(world, "VHS", "adult_education", "17001").await;
    world.sql("DELETE FROM outlines", values![]).await;
    let page = sommer.get("/organisations/map").await;
    assert!(page.has("Noch keine Umrisse"), "{}", page.all());
    assert_eq!(page.link("Kreisgrenzen einlesen"), "/imports");
    assert!(page.texts("main svg").is_empty());
    assert_eq!(page.texts("#districts tbody tr").len(), 3);
    world.sql("DELETE FROM network_territories", values![]).await;
    let page = sommer.get("/organisations/map").await;
    assert_eq!(page.link("Gebiete wählen"), "/territories");
}

on_each_database!(the_relation_picture_ties_those_who_share_bodies_and_names_those_without_a_tie);
async fn the_relation_picture_ties_those_who_share_bodies_and_names_those_without_a_tie(world: &World) {
    let sommer = region(world).await;
    let vhs = organisation(world, "VHS", "adult_education", "").await;
    let ihk = organisation(world, "IHK", "chamber_commerce", "").await;
    let union = organisation(world, "Gewerkschaft", "union", "").await;
    let church = organisation(world, "Kirche", "church_work_ministry", "").await;
    let alone = organisation(world, "Ehrenamt", "volunteers", "").await;
    body(world, "Steuerungsgruppe", "steering", &[&vhs, &ihk]).await;
    body(world, "AG Ausbildung", "working_group", &[&vhs, &ihk, &union]).await;
    body(world, "Projekt", "project", &[&alone]).await;
    // In the assembly everybody sits: it ties nobody.
    body(world, "Versammlung", "assembly", &[&vhs, &ihk, &union, &church]).await;
    let page = sommer.get("/organisations/relations").await;
    assert_eq!(page.text("figure figcaption"), "IHK ist mit den meisten verbunden: mit 2 Organisationen.");
    assert_eq!(page.texts("#relations tbody th"), ["IHK", "VHS", "Gewerkschaft"]);
    assert_eq!(page.texts("#relations tbody td:nth-child(3)"), ["2", "2", "2"]);
    assert_eq!(page.texts("#relations tbody td:last-child"), ["VHS, Gewerkschaft", "IHK, Gewerkschaft", "IHK, VHS"]);
    assert_eq!(page.attributes("svg a", "href").len(), 3);
    assert_eq!(page.attributes("svg path.rel-edge", "class"), ["rel-edge rel-edge-1", "rel-edge rel-edge-1", "rel-edge rel-edge-2"]);
    assert!(page.has("Ohne Verbindung: Ehrenamt, Kirche."), "{}", page.all());
    assert_eq!(page.link("Kirche"), format!("/organisations/{}", church.id));
    assert_eq!(page.html(), sommer.get("/organisations/relations").await.html(), "the same data give the same picture");
}

on_each_database!(without_bodies_the_relation_picture_says_what_would_tie);
async fn without_bodies_the_relation_picture_says_what_would_tie(world: &World) {
    let sommer = region(world).await;
    organisation(world, "VHS", "adult_education", "").await;
    let page = sommer.get("/organisations/relations").await;
    assert!(page.has("Noch keine Verbindung."), "{}", page.all());
    assert_eq!(page.link("Gremien ansehen"), "/bodies");
    assert!(page.texts("main svg").is_empty());
}

on_each_database!(another_network_sees_nothing_of_either_picture);
async fn another_network_sees_nothing_of_either_picture(world: &World) {
    region(world).await;
    let vhs = organisation(world, "VHS", "adult_education", "17001").await;
    let ihk = organisation(world, "IHK", "chamber_commerce", "17001").await;
    body(world, "Steuerungsgruppe", "steering", &[&vhs, &ihk]).await;
    let north = world.network("Netz Nord").await;
    let becker = world.account("Tobias Becker").role(Role::Coordinator, &north).signs_in().await;
    for path in ["/organisations/map", "/organisations/relations"] {
        let page = becker.get(path).await;
        assert_eq!(page.status, 200);
        assert!(!page.has("VHS") && !page.has("Auenburg"), "{}", page.all());
    }
}
