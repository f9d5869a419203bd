//! The official files, when they are there. One after the other on one installation, as a coordinator would bring them in.

use accounts::Actor;
use web::Visit;

use super::{bring_in, counts, preview};
use crate::world::World;

/// A file of the test data; nothing, and a word about it, when there is none.
fn official(path: &str) -> Option<String> {
    let Ok(folder) = std::env::var("NAHTSTELLE_TEST_DATA") else {
        println!("NAHTSTELLE_TEST_DATA is not set: only our own small files were read, not {path}");
        return None;
    };
    println!("reads the official {path}");
    Some(std::fs::read_to_string(std::path::Path::new(&folder).join(path)).unwrap())
}

on_each_database!(the_official_files_come_in);
async fn the_official_files_come_in(world: &World) {
    let world = &world.configured(|config| config.upload_limit = 20 * 1024 * 1024);
    let Some(register) = official("gemeinden/AuszugGV4QAktuell.csv") else { return };
    municipalities(world, &register).await;
    let Some(codes) = official("gemeinden/zuordnung_plz_ort_landkreis.csv") else { return };
    let report = bring_in(world, "postal-codes", &codes).await;
    assert_eq!((report.new, report.unmatched), (12_882, 1), "one municipality was merged in between");
    let Some(map) = official("vg250-kreise/landkreise_sim200.geojson") else { return };
    outlines(world, &map).await;
    let Some(jobcenter) = official("jobcenter-register-2026/jobcenter_2026.csv") else { return };
    every_jobcenter_is_matched_rightly_or_asked(world, &jobcenter).await;
    let Some(addresses) = official("gemeinde-anschriften-2011/gemeinden_2011.csv") else { return };
    administrations(world, &addresses).await;
}

async fn municipalities(world: &World, register: &str) {
    let report = bring_in(world, "municipalities", register).await;
    assert_eq!(counts(&report), [16 + 29 + 401 + 11_004, 0, 0, 0, 0]);
    let row = &world.rows("SELECT population, area_ha FROM territories WHERE key = '01001000'", &[]).await[0];
    assert_eq!((row.get::<i64>("population").unwrap(), row.get::<i64>("area_ha").unwrap()), (90_164, 5302));
}

async fn outlines(world: &World, map: &str) {
    let report = bring_in(world, "geometry", map).await;
    assert_eq!(counts(&report), [401, 0, 0, 0, 0]);
    let size = world.count("SELECT CAST(sum(length(rings)) AS BIGINT) AS n FROM outlines").await;
    assert!(size < 2_000_000, "{size} bytes of outlines");
}

async fn every_jobcenter_is_matched_rightly_or_asked(world: &World, register: &str) {
    let report = bring_in(world, "jobcenter", register).await;
    println!("of 404 Jobcenter {} matched, {} ambiguous, {} unmatched", report.new, report.ambiguous, report.unmatched);
    assert_eq!((report.new, report.ambiguous, report.unmatched), (365, 21, 18));
    let matched = world
        .rows(
            "SELECT o.name, t.key, t.name AS district, t.label FROM organisations o
             JOIN organisation_territories ot ON ot.organisation_id = o.id JOIN territories t ON t.key = ot.territory_key ORDER BY o.name",
            &[],
        )
        .await;
    let mut seen = std::collections::BTreeMap::new();
    for row in matched {
        let (name, key, label): (String, String, String) = (row.get("name").unwrap(), row.get("key").unwrap(), row.get("label").unwrap());
        let (district, addition): (String, &str) =
            (row.get("district").unwrap(), name.rsplit_once(", ").map_or("", |(_, addition)| addition));
        // Seen from the other side than the matcher does: what is added says the form, and the first word is the same.
        if addition.contains("tadt") {
            assert!(["41", "42"].contains(&label.as_str()), "{name} is no {key}");
        } else if name.contains("kreis") || addition == "Land" {
            assert!(["43", "44", "45"].contains(&label.as_str()), "{name} is no {key}");
        }
        let first = |text: &str| text.split([' ', ',']).next().unwrap_or_default().to_owned();
        assert_eq!(first(name.trim_start_matches("Jobcenter ")), first(&district), "{name} is no {key}");
        assert_eq!(seen.insert(key.clone(), name.clone()), None, "{key} has two: {name}");
    }
    assert_eq!(seen.len(), 365);
}

async fn administrations(world: &World, addresses: &str) {
    let report = preview(world, "organisations", addresses.as_bytes()).await;
    assert_eq!(counts(&report), [11_270, 0, 0, 0, 0]);
    let network = world.home().await.id;
    let mut visit = Visit::inside(&world.app, Actor::Operator, Some(network));
    imports::apply(&mut visit, report.import).await.unwrap();
    let statements = visit.tx.statements();
    println!("{statements} statements wrote 11,270 organisations: {:.2} each", f64::from(statements) / 11_270.0);
    assert!(statements < 900, "{statements}: each writes many rows");
    let linked = world.count("SELECT count(*) AS n FROM organisation_territories WHERE length(territory_key) = 8").await;
    assert_eq!(linked, 11_270 - 625, "625 municipalities have been merged since 2011");
    assert_eq!(counts(&preview(world, "organisations", addresses.as_bytes()).await), [0, 0, 11_270, 0, 0]);
}
