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

/// What stands first in each line of a list, on all of its pages.
async fn shown(who: &Somebody, list: &str) -> Vec<String> {
    let (mut path, mut shown) = (list.to_owned(), Vec::new());
    while !path.is_empty() {
        let page = who.get(&path).await;
        assert_eq!(page.status, 200, "{path}");
        shown.extend(page.texts("tbody th"));
        path = page.attributes("a[rel=next]", "href").pop().unwrap_or_default();
    }
    shown
}

on_each_database!(meetings_questions_territories_and_imports_go_out_as_they_are_shown);
async fn meetings_questions_territories_and_imports_go_out_as_they_are_shown(world: &World) {
    let Demonstration { personas } = demo::prepared(world).await;
    let of = |role: Role| personas.iter().find(|(persona, _)| persona.role == role.code()).map(|(_, somebody)| somebody).unwrap();
    let (sommer, yildiz, wendt) = (of(Role::Coordinator), of(Role::Partner), of(Role::Head));
    for list in ["/meetings", "/questions", "/territories", "/imports"] {
        let (page, shown) = (sommer.get(list).await, shown(sommer, list).await);
        for (label, format) in [("XLSX", "xlsx"), ("CSV", "csv")] {
            assert_eq!(page.link(label), format!("{list}/export/{format}"));
            assert_eq!(sommer.get(&page.link(label)).await.status, 200, "{list} as {format}");
        }
        assert_eq!(sommer.get(&format!("{list}/export/pdf")).await.status, 404);
        let file = lines(sommer, &format!("{list}/export/csv-plain")).await;
        assert_eq!(file.len(), shown.len(), "{list}: {file:?}");
        assert!(!shown.is_empty(), "{list} of the demonstration is empty");
    }
    for list in ["/meetings", "/questions"] {
        assert_eq!(lines(yildiz, &format!("{list}/export/csv-plain")).await.len(), shown(yildiz, list).await.len());
        assert_eq!(wendt.get(&format!("{list}/export/csv")).await.status, 403, "{list}: reading is not taking along");
    }
    let open = "/questions/export/csv-plain?state=open";
    assert_eq!(lines(sommer, open).await.len(), shown(sommer, "/questions?state=open").await.len());
    // The districts are public, and a search goes out as what it finds.
    assert_eq!(lines(wendt, "/territories/export/csv-plain").await.len(), shown(wendt, "/territories").await.len());
    let found = sommer.get("/territories?q=17004").await.texts("ul.entries > li").len();
    assert_eq!(lines(sommer, "/territories/export/csv-plain?q=17004").await.len(), found);
    assert_eq!(yildiz.get("/imports/export/csv").await.status, 403, "what a partner does not read goes nowhere");
}

on_each_database!(who_has_an_account_or_an_invitation_goes_out_only_as_far_as_it_is_seen);
async fn who_has_an_account_or_an_invitation_goes_out_only_as_far_as_it_is_seen(world: &World) {
    let home = world.home().await;
    let (work, vhs) = (world.organisation("Bildungswerk").await, world.organisation("Volkshochschule").await);
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    let klein = world.account("Ines Klein").role(Role::Admin, &work).signs_in().await;
    world.account("Daniel Weber").role(Role::Coach, &work).made().await;
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &vhs).signs_in().await;
    for (name, email, organisation) in
        [("Anna Roth", "roth@bildungswerk.example", "Bildungswerk"), ("Nour Khatib", "khatib@vhs.example", "Volkshochschule")]
    {
        let page = sommer.get("/invitations/new").await;
        let fields = [("name", name), ("email", email), ("role", "partner"), ("organisation", organisation)];
        assert_eq!(sommer.send(&page, "main form", &fields).await.status, 303);
    }
    for (who, accounts, invitations) in [(&sommer, 4, 2), (&klein, 2, 1)] {
        let file = lines(who, "/accounts/export/csv-plain").await;
        let named: Vec<String> = file.iter().map(|line| line.split(',').next().unwrap().to_owned()).collect();
        assert_eq!((named.len(), named), (accounts, shown(who, "/accounts").await));
        let file = lines(who, "/invitations/export/csv-plain").await;
        assert_eq!((file.len(), shown(who, "/invitations").await.len()), (invitations, invitations));
        assert!(file.iter().all(|line| !line.contains("/invitation/")), "nobody comes in by the file: {file:?}");
        for (list, label) in [("/accounts", "XLSX"), ("/invitations", "CSV")] {
            let link = who.get(list).await.link(label);
            assert_eq!(who.get(&link).await.status, 200);
        }
    }
    assert!(!lines(&klein, "/invitations/export/csv-plain").await.concat().contains("Khatib"));
    assert_eq!(lines(&sommer, "/accounts/export/csv-plain?q=weber").await.len(), 1);
    for list in ["/accounts", "/invitations"] {
        assert_eq!(yildiz.get(list).await.status, 403);
        assert_eq!(yildiz.get(&format!("{list}/export/csv")).await.status, 403, "{list}");
    }
    let logged = "SELECT count(*) AS n FROM log_entries WHERE action = 'export' AND object_type IN ('account', 'invitation')";
    assert!(world.count(logged).await >= 6, "each taking along is logged");
}
