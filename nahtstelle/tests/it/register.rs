//! The register of territories is one for all networks of an installation: who may change it, and who reads that it was changed.

use accounts::Role;
use db::values;
use web::fold;

use crate::world::{Network, Somebody, World};

const REGISTER: &str = "\u{feff}satzart,textkennzeichen,land,rb,kreis,vb,gemeinde,gemeindename,flaeche,bevoelkerung
10,,17,,,,,Auental,,
40,41,17,0,01,,,\"Auenburg, Stadt\",,
60,61,17,0,01,0000,000,\"Auenburg, Stadt\", 53.02, 90 164
";

/// The town of Auenburg with its one municipality, in the agency district 17111.
async fn auenburg(world: &World) {
    for (key, kind, parent, agency) in [
        ("AA17111", "agency_district", None, None),
        ("17001", "district", None, Some("AA17111")),
        ("17001000", "municipality", Some("17001"), Some("AA17111")),
    ] {
        world
            .sql(
                "INSERT INTO territories (key, kind, name, name_search, name_sort, label, parent_key, agency_key)
                 VALUES ($1, $2, 'Auenburg', $3, $3, '', $4, $5)",
                values![key, kind, fold::folded("Auenburg"), parent, agency],
            )
            .await;
    }
}

async fn works_in(world: &World, network: &Network, territory: &str) {
    world.sql("INSERT INTO network_territories (network_id, territory_key) VALUES ($1, $2)", values![network.id, territory]).await;
}

async fn agencies(world: &World) -> Vec<Option<String>> {
    let rows = world.rows("SELECT agency_key FROM territories WHERE kind <> 'agency_district' ORDER BY key", &[]).await;
    rows.iter().map(|row| row.get("agency_key").unwrap()).collect()
}

async fn lines(world: &World, network: &Network) -> usize {
    let chain = format!("network:{}", network.id);
    world
        .rows("SELECT seq FROM log_entries WHERE chain = $1 AND action = 'update' AND object_type = 'territory'", values![chain])
        .await
        .len()
}

/// Uploads the register and gives the address of its import.
async fn uploads(world: &World, who: &Somebody, kind: &str) -> String {
    let page = who.get("/imports").await;
    let id = page.form("form[enctype]").fields.iter().find(|(field, _)| field == "id").map(|(_, id)| id.clone()).unwrap();
    let answer = who.upload("/imports", &[("id", &id), ("kind", kind), ("joins", "")], ("file", "register.csv", REGISTER.as_bytes())).await;
    world.run_jobs().await;
    answer.location()
}

on_each_database!(a_territory_of_another_network_is_not_changed_from_here);
async fn a_territory_of_another_network_is_not_changed_from_here(world: &World) {
    auenburg(world).await;
    let (home, north) = (world.home().await, world.network("Netz Nord").await);
    works_in(world, &home, "17001").await;
    let nord = world.account("Nils Nord").role(Role::Coordinator, &north).signs_in().await;
    for address in ["/territories/17001", "/territories/17001000"] {
        assert_eq!(nord.get(&format!("{address}/edit")).await.status, 403);
        let refused = nord.post(address, &[("version", "1"), ("agency", ""), ("all", "1")]).await;
        assert!(refused.status == 403 && refused.has("wer diese Installation betreibt"), "{}", refused.all());
    }
    assert_eq!(agencies(world).await, vec![Some("AA17111".to_owned()); 2]);
    assert!(!nord.get("/territories/17001").await.has("Bearbeiten"), "no button that leads to a no");

    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    let form = sommer.get("/territories/17001000/edit").await;
    assert_eq!(sommer.send(&form, "form.form", &[("agency", "")]).await.status, 303);
    assert_eq!((lines(world, &home).await, lines(world, &north).await), (1, 0));
}

on_each_database!(a_territory_that_networks_share_is_changed_by_the_operator_and_all_of_them_read_it);
async fn a_territory_that_networks_share_is_changed_by_the_operator_and_all_of_them_read_it(world: &World) {
    auenburg(world).await;
    let (home, north) = (world.home().await, world.network("Netz Nord").await);
    works_in(world, &home, "17001").await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    let nord = world.account("Nils Nord").role(Role::Coordinator, &north).signs_in().await;
    assert_eq!(nord.post("/territories/17001/choice", &[("here", "yes")]).await.status, 303);
    for coordinator in [&sommer, &nord] {
        assert_eq!(coordinator.get("/territories/17001/edit").await.status, 403, "it is no longer one network's alone");
    }
    let richter = world.account("Alex Richter").role(Role::Operator, ()).role(Role::Coordinator, &north).signs_in().await;
    let form = richter.get("/territories/17001/edit").await;
    assert_eq!(richter.send(&form, "form.form", &[("agency", ""), ("all", "1")]).await.status, 303);
    assert_eq!(agencies(world).await, vec![None; 2]);
    assert_eq!((lines(world, &home).await, lines(world, &north).await), (1, 1));
}

on_each_database!(a_register_is_brought_in_by_the_only_network_or_by_the_operator);
async fn a_register_is_brought_in_by_the_only_network_or_by_the_operator(world: &World) {
    let home = world.home().await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    let first = uploads(world, &sommer, "").await;
    let checked = sommer.get(&first).await;
    let waits = uploads(world, &sommer, "").await;
    assert_eq!(sommer.send(&checked, "form[action$='/apply']", &[]).await.status, 303);
    world.run_jobs().await;
    assert_eq!(agencies(world).await.len(), 3, "the only network brings the register in");

    let north = world.network("Netz Nord").await;
    for kind in ["", "municipalities"] {
        let page = sommer.get(&uploads(world, &sommer, kind).await).await;
        assert!(page.has("wer diese Installation betreibt") && page.texts("form[action$='/apply']").is_empty(), "{}", page.all());
    }
    for (import, what) in [(&waits, "apply"), (&first, "undo")] {
        let refused = sommer.post(&format!("{import}/{what}"), &[]).await;
        assert!(refused.status == 403 && refused.has("wer diese Installation betreibt"), "{what}: {}", refused.all());
    }
    assert_eq!(agencies(world).await.len(), 3);

    let richter = world.account("Alex Richter").role(Role::Operator, ()).role(Role::Coordinator, &north).signs_in().await;
    let page = richter.get(&uploads(world, &richter, "").await).await;
    assert!(!page.has("wer diese Installation betreibt"), "{}", page.all());
}
