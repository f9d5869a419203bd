//! Lists that go out as files: what the list counts stands in the file, with the same filters, for whom may take it along.

use accounts::Role;
use db::values;

use crate::{
    demo::{self, Demonstration},
    world::{Somebody, World},
};

/// The lines of a list's file without its headings.
async fn lines(who: &Somebody, address: &str) -> Vec<String> {
    let file = who.get(address).await;
    assert_eq!(file.status, 200, "{address}");
    String::from_utf8_lossy(&file.body).lines().skip(1).map(str::to_owned).collect()
}

/// The number with which the heading of a page begins; 0 for "Keine Lücke".
async fn counted(who: &Somebody, address: &str) -> usize {
    who.get(address).await.text("h1").split(' ').next().and_then(|number| number.parse().ok()).unwrap_or_default()
}

on_each_database!(what_a_list_counts_stands_in_its_file_with_the_same_filters);
async fn what_a_list_counts_stands_in_its_file_with_the_same_filters(world: &World) {
    let Demonstration { personas } = demo::prepared(world).await;
    let of = |role: Role| personas.iter().find(|(persona, _)| persona.role == role.code()).map(|(_, somebody)| somebody).unwrap();
    let (sommer, wendt) = (of(Role::Coordinator), of(Role::Head));
    let topic: String = world.rows("SELECT id FROM topics WHERE name = 'Wiedereinstieg'", &[]).await[0].get("id").unwrap();
    let filtered = [format!("?topic={topic}"), "?district=17004".to_owned(), String::new()];
    for list in ["/responsibilities", "/gaps"] {
        for filter in &filtered {
            let file = lines(sommer, &format!("{list}/export/csv-plain{filter}")).await;
            assert_eq!(file.len(), counted(sommer, &format!("{list}{filter}")).await, "{list}{filter}");
        }
    }
    for list in ["/topics", "/plans"] {
        assert_eq!(lines(sommer, &format!("{list}/export/csv-plain")).await.len(), counted(sommer, list).await, "{list}");
    }
    for list in ["/bodies", "/responsibilities", "/gaps", "/topics", "/plans"] {
        let page = sommer.get(list).await;
        for (label, format) in [("XLSX", "xlsx"), ("CSV", "csv")] {
            assert_eq!(page.link(label), format!("{list}/export/{format}"));
            assert_eq!(sommer.get(&page.link(label)).await.status, 200, "{list} as {format}");
        }
        assert_eq!(sommer.get(&format!("{list}/export/pdf")).await.status, 404);
    }
    for list in ["/bodies", "/responsibilities", "/gaps", "/topics"] {
        assert_eq!(wendt.get(list).await.status, 200);
        assert_eq!(wendt.get(&format!("{list}/export/csv")).await.status, 403, "{list}: reading is not taking along");
    }
}

on_each_database!(a_body_goes_out_with_whoever_sits_in_it_today);
async fn a_body_goes_out_with_whoever_sits_in_it_today(world: &World) {
    let home = world.home().await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    let (vhs, gone) = (world.organisation("=HYPERLINK(1)").await, world.organisation("Bildungswerk").await);
    for (name, kind) in [("Steuerungsgruppe", "steering"), ("Arbeitsgruppe", "working_group")] {
        sommer.post("/bodies", &[("id", &world.id::<()>().to_string()), ("name", name), ("kind", kind), ("meets", "")]).await;
    }
    for (organisation, until) in [(vhs.id, None), (gone.id, Some("2026-01-31"))] {
        world
            .sql(
                "INSERT INTO body_members (id, body_id, organisation_id, part, since, until_day)
                 VALUES ($1, (SELECT id FROM bodies WHERE name = 'Steuerungsgruppe'), $2, 'chair', '2020-01-01', $3)",
                values![world.id::<()>(), organisation, until],
            )
            .await;
    }
    let file = lines(&sommer, "/bodies/export/csv-plain").await;
    let [working, steering] = &file[..] else { panic!("{file:?}") };
    assert!(working.starts_with("Arbeitsgruppe,Arbeitsgruppe,"), "a body in which nobody sits has a line: {working}");
    assert!(steering.contains("'=HYPERLINK(1)") && !steering.contains("Bildungswerk") && steering.contains("2020-01-01"), "{steering}");
    assert_eq!(lines(&sommer, "/bodies/export/csv-plain?kind=working_group").await.len(), 1);
    assert_eq!(lines(&sommer, "/bodies/export/csv-plain?q=steuer").await.len(), 1);
    let logged = world.rows("SELECT count FROM log_entries WHERE action = 'export' AND object_type = 'body' ORDER BY seq", &[]).await;
    let counts: Vec<i64> = logged.iter().map(|row| row.get("count").unwrap()).collect();
    assert_eq!(counts, [2, 1, 1], "each taking along is logged with how much it was");
}
