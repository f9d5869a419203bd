//! The official files, when they are there.

use super::{bring_in, counts, operator, preview};
use crate::world::World;
use network::import;

/// A file of the test data; nothing, and a word about it, when there is none.
fn official(path: &str) -> Option<String> {
    let Ok(folder) = std::env::var("NAHTSTELLE_TEST_DATA") else {
        println!("NAHTSTELLE_TEST_DATA is not set: only our own small files were read, not {path}");
        return None;
    };
    println!("reads the official {path}");
    Some(std::fs::read_to_string(std::path::Path::new(&folder).join(path)).unwrap())
}

on_each_database!(the_registers_of_germany_come_in);
async fn the_registers_of_germany_come_in(world: &World) {
    let Some(register) = official("gemeinden/AuszugGV4QAktuell.csv") else { return };
    let world = &world.configured(|config| config.upload_limit = 20 * 1024 * 1024);
    let report = bring_in(world, "municipalities", &register).await;
    assert_eq!(counts(&report), [16 + 29 + 401 + 11_004, 0, 0, 0, 0]);
    let flensburg = "SELECT population, area_ha FROM territories WHERE key = '01001000'";
    let row = &world.rows(flensburg, &[]).await[0];
    assert_eq!((row.get::<i64>("population").unwrap(), row.get::<i64>("area_ha").unwrap()), (90_164, 5302));

    let Some(codes) = official("gemeinden/zuordnung_plz_ort_landkreis.csv") else { return };
    let report = bring_in(world, "postal-codes", &codes).await;
    assert_eq!((report.new, report.unmatched), (12_882, 1), "one municipality was merged in between");

    let Some(map) = official("vg250-kreise/landkreise_sim200.geojson") else { return };
    let report = bring_in(world, "geometry", &map).await;
    assert_eq!(counts(&report), [401, 0, 0, 0, 0]);
    let size = world.count("SELECT CAST(sum(length(rings)) AS BIGINT) AS n FROM outlines").await;
    assert!(size < 2_000_000, "{size} bytes of outlines");
}

on_each_database!(every_jobcenter_is_matched_rightly_or_asked);
async fn every_jobcenter_is_matched_rightly_or_asked(world: &World) {
    let (Some(register), Some(jobcenter)) = (official("gemeinden/AuszugGV4QAktuell.csv"), official("jobcenter-register-2026/jobcenter_2026.csv")) else {
        return;
    };
    let world = &world.configured(|config| config.upload_limit = 20 * 1024 * 1024);
    bring_in(world, "municipalities", &register).await;
    let report = preview(world, "jobcenter", jobcenter.as_bytes()).await;
    println!("of 404 Jobcenter {} matched, {} ambiguous, {} unmatched", report.new, report.ambiguous, report.unmatched);
    assert_eq!(report.new + report.ambiguous + report.unmatched, 404);
    assert!(report.errors.is_empty() && report.new >= 330, "{report:?}");
    let mut visit = operator(world).await;
    import::apply(&mut visit, report.import).await.unwrap();
    let matched = world
        .rows(
            "SELECT o.name, o.kind, t.key, t.name AS district, t.label FROM organisations o
             JOIN organisation_territories ot ON ot.organisation_id = o.id JOIN territories t ON t.key = ot.territory_key ORDER BY o.name",
            &[],
        )
        .await;
    let mut seen = std::collections::BTreeMap::new();
    for row in matched {
        let (name, key, label): (String, String, String) = (row.get("name").unwrap(), row.get("key").unwrap(), row.get("label").unwrap());
        if name.contains(", Stadt") || name.contains("hauptstadt") {
            assert!(["41", "42"].contains(&label.as_str()), "{name} → {key}");
        }
        if name.contains("Landkreis") || name.ends_with("kreis") || name.contains(", Land") && !name.contains(", Landeshauptstadt") {
            assert!(["43", "44", "45"].contains(&label.as_str()), "{name} → {key}");
        }
        let district: String = row.get("district").unwrap();
        if std::env::var("SHOW_MATCHES").is_ok() {
            println!("{name} → {key} {district} {label}");
        }
        assert_eq!(seen.insert(key.clone(), name.clone()), None, "{key} has two: {name}");
    }
}

on_each_database!(all_municipal_administrations_come_in_once);
async fn all_municipal_administrations_come_in_once(world: &World) {
    let (Some(register), Some(addresses)) =
        (official("gemeinden/AuszugGV4QAktuell.csv"), official("gemeinde-anschriften-2011/gemeinden_2011.csv"))
    else {
        return;
    };
    let world = &world.configured(|config| config.upload_limit = 20 * 1024 * 1024);
    bring_in(world, "municipalities", &register).await;
    let report = bring_in(world, "organisations", &addresses).await;
    assert_eq!(counts(&report), [11_270, 0, 0, 0, 0]);
    let linked = world.count("SELECT count(*) AS n FROM organisation_territories").await;
    assert_eq!(linked, 11_270 - 625, "625 municipalities have been merged since 2011");
    let second = bring_in(world, "organisations", &addresses).await;
    assert_eq!(counts(&second), [0, 0, 11_270, 0, 0]);
}
