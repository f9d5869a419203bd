use accounts::Role;
use db::values;

use crate::{
    demo, tools,
    world::{Answer, Somebody, World},
};

async fn coordinator(world: &World) -> Somebody {
    let home = world.home().await;
    world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await
}

/// What stands in a year, under its headings.
fn year(page: &Answer, number: i16) -> Vec<String> {
    page.texts(&format!("#year-{number} h3, #year-{number} li a"))
}

on_each_database!(each_year_tells_who_joined_and_left_what_began_and_what_was_reached);
async fn each_year_tells_who_joined_and_left_what_began_and_what_was_reached(world: &World) {
    let home = world.home().await;
    let (vhs, ihk) = (world.organisation("VHS").await, world.organisation("IHK").await);
    let sommer = coordinator(world).await;
    assert!(sommer.get("/chronicle").await.has("Noch nichts geschehen."));
    let since = "UPDATE memberships SET since = $2 WHERE organisation_id = $1";
    world.sql(since, values![vhs.id, "2011"]).await;
    world.sql(since, values![ihk.id, "2012-06"]).await;
    world.sql("UPDATE memberships SET until_day = $2 WHERE organisation_id = $1", values![ihk.id, "2014-12-31"]).await;
    for (title, from) in [("Abendkurs", "1.2.2014"), ("Künftiges", "1.2.2030")] {
        let typed =
            [("title", title), ("from_day", from), ("text", "Am Abend."), ("audience", "Alle"), ("carrier", "VHS"), ("entry", "Telefon")];
        assert_eq!(sommer.send(&sommer.get("/offers/new").await, "form.form", &typed).await.status, 303);
    }
    let plan = sommer.send(&sommer.get("/plans/new").await, "form.form", &[("title", "Aufbau"), ("goal", "Es steht.")]).await.location();
    for (title, outcome) in [("Konzept", "done"), ("Messe", "dropped")] {
        let form = sommer.get(&format!("{plan}/milestones/new")).await;
        assert_eq!(sommer.send(&form, "form.form", &[("title", title), ("due", "Ende 2014")]).await.status, 303);
        let form = sommer.get(&sommer.get(&plan).await.link(&format!("Was daraus wurde: {title}"))).await;
        assert_eq!(sommer.send(&form, "form.form", &[("outcome", outcome), ("day", "15.11.2014")]).await.status, 303);
    }
    let page = sommer.get("/chronicle").await;
    assert_eq!(page.texts("#years tbody th"), ["2011", "2012", "2014"]);
    assert_eq!(year(&page, 2011), ["Neu dabei (1)", "VHS"]);
    assert_eq!(year(&page, 2012), ["Neu dabei (1)", "IHK"]);
    assert_eq!(year(&page, 2014), ["Ausgeschieden (1)", "IHK", "Neue Angebote (1)", "Abendkurs", "Erreichte Schritte (1)", "Konzept"]);
    assert!(page.has("Juni 2012") && page.has("15. November 2014, Aufbau"), "{}", page.all());
    assert_eq!(page.texts("#years tbody tr:nth-child(3) td"), ["0", "0", "1", "0", "1", "1"]);
    let some = sommer.get("/chronicle?from=2012&until=2013").await;
    assert_eq!(some.texts("#years tbody th"), ["2012"]);
    assert_eq!(some.link("PDF"), "/chronicle/export/pdf?from=2012&until=2013");
    let elsewhere = world.network("Netzwerk Nordwest").await;
    assert_ne!(elsewhere.id, home.id);
    let nord = world.account("Nils Nord").role(Role::Coordinator, &elsewhere).signs_in().await;
    assert!(nord.get("/chronicle").await.has("Noch nichts geschehen."));
    let operator = world.account("Ines Klein").role(Role::Operator, ()).signs_in().await;
    assert_eq!(operator.get("/chronicle").await.status, 403);
    assert_eq!(world.guest().get("/chronicle/export/pdf").await.status, 303);
}

on_each_database!(ten_years_of_the_demonstration_are_a_page_and_a_tagged_document);
async fn ten_years_of_the_demonstration_are_a_page_and_a_tagged_document(world: &World) {
    let people = demo::prepared(world).await.personas;
    let (_, sommer) = people.iter().find(|(persona, _)| persona.role == Role::Coordinator.code()).unwrap();
    let page = sommer.get("/chronicle").await;
    let years = page.texts("#years tbody th");
    assert!(years.len() >= 11 && years.contains(&"2020".to_owned()), "{years:?}");
    assert!(year(&page, 2018).contains(&"Treffen (4)".to_owned()), "{:?}", year(&page, 2018));
    assert!(year(&page, 2020).contains(&"Konzept und arbeitsfähige Struktur stehen".to_owned()), "{:?}", year(&page, 2020));
    let file = sommer.get("/chronicle/export/pdf").await;
    assert_eq!((file.status, file.header("content-type").as_str()), (200, "application/pdf"));
    if let Some(tree) = tools::tagged(&file.body, "Chronik: Netzwerk Chancengleichheit Mittelauen") {
        // A heading for each year beside that of the table, and the table's own head: a column for each figure, a row for each year.
        assert_eq!(tools::tags(&tree, "/Scope /Row"), years.len(), "{tree}");
        assert!(tools::tags(&tree, "H1") > years.len() && tools::tags(&tree, "/Scope /Column") == 7, "{tree}");
    }
    let document = sommer.get("/chronicle/export/docx?from=2020&until=2021").await;
    assert_eq!(document.status, 200);
    if let Some((text, facts)) = tools::opened_in_libreoffice(&document.body) {
        assert!(text.contains("Konzept und arbeitsfähige Struktur stehen") && facts.contains("H1"), "{text} {facts}");
    }
    assert_eq!(sommer.get("/chronicle/export/odt").await.status, 404);
    assert_eq!(sommer.get("/chronicle/export/pdf?from=1800&until=1801").await.status, 200, "nothing happened, and that can be read");
}
