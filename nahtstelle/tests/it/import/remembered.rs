use db::values;

use super::{bring_in, coordinator, uploaded};
use crate::world::World;

/// Nobody knows these columns.
const ODD: &str = "Bezeichnung des Hauses;Sitz\nVolkshochschule Auenburg;Auenburg\n";

on_each_database!(a_source_that_nobody_knew_is_known_the_second_time);
async fn a_source_that_nobody_knew_is_known_the_second_time(world: &World) {
    let sommer = coordinator(world).await;
    let page = uploaded(world, &sommer, "liste.csv", ODD.as_bytes()).await;
    let address = page.asked.clone();
    // What it brings is asked once …
    let chosen = sommer.get(&format!("{}/mapping?brings=organisations", address.trim_end_matches("/mapping"))).await;
    let fields = [("name", "Bezeichnung des Hauses"), ("place", "Sitz")];
    let sent = sommer.send(&chosen, "main form[method='post']", &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.all());
    world.run_jobs().await;
    // … and not for the next file of that source.
    uploaded(world, &sommer, "liste-neu.csv", ODD.as_bytes()).await;
    let rows = world.rows("SELECT kind, mapping FROM imports WHERE file_name = $1", values!["liste-neu.csv"]).await;
    assert_eq!(rows[0].get::<String>("kind").unwrap(), "organisations");
    assert!(rows[0].get::<String>("mapping").unwrap().contains("Bezeichnung des Hauses"));
}

on_each_database!(an_imported_unit_stands_under_what_such_organisations_do);
async fn an_imported_unit_stands_under_what_such_organisations_do(world: &World) {
    bring_in(
        world,
        "organisations",
        "Name;Art;Stelle\nJobcenter Auenburg;Jobcenter;Markt und Integration\nBildungswerk;Träger;Standort Rothental\n",
    )
    .await;
    let rows = world.rows("SELECT name, secrecy FROM units ORDER BY name", &[]).await;
    let units: Vec<(String, String)> = rows.iter().map(|row| (row.get("name").unwrap(), row.get("secrecy").unwrap())).collect();
    assert_eq!(
        units,
        [("Markt und Integration".to_owned(), "sozialgeheimnis".to_owned()), ("Standort Rothental".to_owned(), "gdpr_private".to_owned())]
    );
}
