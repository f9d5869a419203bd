use std::collections::BTreeMap;

use db::{Db, Engine, values};
use demo::Persona;
use nahtstelle::audit;

use crate::world::{BASE_URL, Somebody, World};

/// The demonstration with everybody in it signed in.
pub struct Demonstration {
    pub personas: Vec<(Persona, Somebody)>,
}

/// Loads the demonstration into the world, and lets every persona come in by the link that was printed for her.
pub async fn prepared(world: &World) -> Demonstration {
    nahtstelle::demo::load(&world.app).await.unwrap();
    let mut personas = Vec::new();
    for persona in demo::personas(&world.app).await.unwrap() {
        let somebody = world.guest();
        let page = somebody.get(persona.link.strip_prefix(BASE_URL).unwrap()).await;
        assert_eq!(page.status, 200, "{}: {}", persona.name, page.all());
        let entered = somebody.send(&page, "main form", &[]).await;
        assert_eq!(entered.status, 303, "{}: {}", persona.name, entered.all());
        personas.push((persona, somebody));
    }
    Demonstration { personas }
}

on_each_database!(every_persona_comes_in_by_her_link_and_lands_on_her_desk);
async fn every_persona_comes_in_by_her_link_and_lands_on_her_desk(world: &World) {
    let demonstration = prepared(world).await;
    let roles: Vec<&str> = demonstration.personas.iter().map(|(persona, _)| persona.role.as_str()).collect();
    assert_eq!(roles, ["coordinator", "partner", "coach", "unit_lead", "caseworker", "head", "dpo", "operator"]);
    for (persona, somebody) in &demonstration.personas {
        let page = somebody.get("/").await;
        assert_eq!(page.status, 200);
        assert!(page.text("h1").ends_with(&persona.name), "{}", page.text("h1"));
    }
}

on_each_database!(the_region_is_complete_and_its_log_in_order);
async fn the_region_is_complete_and_its_log_in_order(world: &World) {
    nahtstelle::demo::load(&world.app).await.unwrap();
    for (sql, expected) in [
        ("SELECT count(*) AS n FROM territories WHERE kind = 'district'", 5),
        ("SELECT count(*) AS n FROM outlines", 5),
        ("SELECT count(*) AS n FROM organisations WHERE kind = 'jobcenter'", 5),
        ("SELECT count(*) AS n FROM organisations WHERE jobcenter_kind = 'municipal'", 3),
        ("SELECT count(*) AS n FROM bodies", 5),
        ("SELECT count(*) AS n FROM articles", 6),
        ("SELECT count(*) AS n FROM offers", 12),
        ("SELECT count(*) AS n FROM offers WHERE is_public AND withdrawn_on IS NULL", 8),
        ("SELECT count(*) AS n FROM threads WHERE result LIKE '/offers/%'", 9),
        ("SELECT count(*) AS n FROM plans", 2),
        ("SELECT count(*) AS n FROM milestones WHERE outcome = 'done'", 7),
        ("SELECT count(*) AS n FROM responsibilities", 52),
        ("SELECT count(*) AS n FROM absences", 3),
        ("SELECT count(*) AS n FROM people WHERE account_id IS NOT NULL", 7),
    ] {
        assert_eq!(world.count(sql).await, expected, "{sql}");
    }
    let verdict = audit::verify(&world.app).await.unwrap();
    assert!(verdict.lines > 100 && verdict.findings.is_empty(), "{verdict:?}");
}

on_each_database!(the_region_is_the_same_each_time_and_on_both_databases);
async fn the_region_is_the_same_each_time_and_on_both_databases(world: &World) {
    nahtstelle::demo::load(&world.app).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let again = World::new(Db::open(&format!("sqlite:{}", folder.path().join("again.sqlite").display())).await.unwrap());
    nahtstelle::demo::load(&again.app).await.unwrap();
    let (mut lines, mut differ) = (0, Vec::new());
    for (table, columns) in tables(&again).await {
        let (here, there) = (contents(world, &table, &columns).await, contents(&again, &table, &columns).await);
        lines += there.len();
        let first = here.iter().zip(&there).find(|(here, there)| here != there);
        if here.len() != there.len() || first.is_some() {
            differ.push(format!("{table}: {} and {} lines, the first that differs: {first:?}", here.len(), there.len()));
        }
    }
    again.app.db.close().await;
    assert!(lines > 2_000, "only {lines} lines were compared");
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}

/// The tables of an installation on SQLite, without the index of the search, and their columns with what they hold.
async fn tables(world: &World) -> BTreeMap<String, Vec<(String, String)>> {
    let mut tables: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    let columns = "SELECT m.name AS place, p.name AS part, p.type AS kind FROM sqlite_master m JOIN pragma_table_info(m.name) p
                   WHERE m.type = 'table' AND m.name NOT LIKE 'search_index%' AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '_sqlx%'";
    for row in world.rows(columns, &[]).await {
        let column = (row.get("part").unwrap(), row.get("kind").unwrap());
        tables.entry(row.get("place").unwrap()).or_default().push(column);
    }
    tables
}

/// All lines of a table in their order, written alike on both databases.
async fn contents(world: &World, table: &str, columns: &[(String, String)]) -> Vec<String> {
    let is_sqlite = world.app.db.engine() == Engine::Sqlite;
    let written = columns.iter().map(|(name, kind)| match kind.as_str() {
        "BYTEA" if is_sqlite => format!("CASE WHEN \"{name}\" IS NULL THEN '-' ELSE lower(hex(\"{name}\")) END"),
        "BYTEA" => format!("coalesce(encode(\"{name}\", 'hex'), '-')"),
        "BOOLEAN" => format!("CASE WHEN \"{name}\" IS NULL THEN '-' WHEN \"{name}\" THEN 'yes' ELSE 'no' END"),
        // The two write out the same number differently.
        "DOUBLE PRECISION" => format!("coalesce(CAST(CAST(round(\"{name}\" * 1000) AS BIGINT) AS TEXT), '-')"),
        _ => format!("coalesce(CAST(\"{name}\" AS TEXT), '-')"),
    });
    let written: Vec<String> = written.collect();
    let sql: &'static str = format!("SELECT {} AS line FROM \"{table}\"", written.join(" || ' | ' || ")).leak();
    let mut lines: Vec<String> = world.rows(sql, &[]).await.iter().map(|row| row.get("line").unwrap()).collect();
    lines.sort();
    lines
}

on_each_database!(each_start_makes_new_links_and_a_used_one_offers_another);
async fn each_start_makes_new_links_and_a_used_one_offers_another(world: &World) {
    let first = prepared(world).await;
    let again = demo::personas(&world.app).await.unwrap();
    for ((used, _), fresh) in first.personas.iter().zip(&again) {
        assert_ne!(used.link, fresh.link);
        let roles: Vec<&str> = fresh.roles.split(", ").collect();
        assert!(roles.iter().enumerate().all(|(at, role)| !roles[..at].contains(role)), "each role once: {}", fresh.roles);
        let page = world.guest().get(used.link.strip_prefix(BASE_URL).unwrap()).await;
        assert!(!page.texts("form").is_empty(), "a used link is no dead end: {}", page.all());
    }
}

on_each_database!(nothing_in_the_region_looks_like_a_real_person);
async fn nothing_in_the_region_looks_like_a_real_person(world: &World) {
    nahtstelle::demo::load(&world.app).await.unwrap();
    let reachable =
        world.rows("SELECT email FROM people WHERE email <> '' UNION SELECT email FROM organisations WHERE email <> ''", values![]).await;
    assert!(reachable.len() > 100);
    for row in reachable {
        let email: String = row.get("email").unwrap();
        assert!(email.ends_with(".example"), "{email}");
    }
}
