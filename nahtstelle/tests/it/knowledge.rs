use accounts::Role;
use db::values;
use jiff::SignedDuration;

use crate::world::{Somebody, World};

async fn coordinator(world: &World) -> Somebody {
    let home = world.home().await;
    world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await
}

/// Writes an article and gives its address.
async fn article(by: &Somebody, title: &str, body: &str, fields: &[(&str, &str)]) -> String {
    let form = by.get("/articles/new").await;
    let mut typed = vec![("title", title), ("body", body), ("owner", "Arbeitskreis")];
    typed.retain(|(name, _)| !fields.iter().any(|(given, _)| given == name));
    typed.extend(fields);
    let done = by.send(&form, "form.form", &typed).await;
    assert_eq!(done.status, 303, "{}", done.all());
    done.location()
}

on_each_database!(an_article_is_written_once_and_read_with_headings_lists_and_links);
async fn an_article_is_written_once_and_read_with_headings_lists_and_links(world: &World) {
    let sommer = coordinator(world).await;
    assert!(sommer.get("/articles").await.has("Noch kein Artikel."));
    let form = sommer.get("/articles/new").await;
    let body = "## Wer hilft?\r\n- das Jobcenter\r\n- die Kammer\r\n\r\n<b>Mehr</b> unter https://netz.example/teilzeit.";
    let typed =
        [("title", "Ausbildung in Teilzeit"), ("body", body), ("owner", "Arbeitskreis"), ("sources", "§ 7a BBiG\nhttps://bbig.example")];
    let (first, second) = (sommer.send(&form, "form.form", &typed).await, sommer.send(&form, "form.form", &typed).await);
    assert_eq!((first.status, first.location()), (303, second.location()));
    assert_eq!(world.count("SELECT count(*) AS n FROM articles").await, 1);
    let page = sommer.follow(&first).await;
    assert!(page.texts("main h2").contains(&"Wer hilft?".to_owned()), "{}", page.html());
    assert!(page.texts("main li").contains(&"die Kammer".to_owned()));
    assert_eq!(page.link("https://netz.example/teilzeit"), "https://netz.example/teilzeit");
    assert_eq!(page.link("https://bbig.example"), "https://bbig.example");
    assert!(page.has("<b>Mehr</b>") && page.texts("main b").is_empty(), "{}", page.html());
    assert!(page.has("von Jutta Sommer") && page.has("3. März 2027"), "a year from today is proposed: {}", page.all());
    let page = sommer.post("/articles", &[("id", &world.id::<()>().to_string()), ("title", " "), ("body", "Ohne Titel")]).await;
    assert!(page.status == 422 && page.has("Geben Sie einen Titel ein") && page.has("Ohne Titel"), "{}", page.all());
}

on_each_database!(members_read_and_coordination_commissioners_and_partners_write);
async fn members_read_and_coordination_commissioners_and_partners_write(world: &World) {
    let (home, vhs) = (world.home().await, world.organisation("VHS").await);
    let address = article(&coordinator(world).await, "Sprachkurse", "Am Abend.", &[]).await;
    for (name, role, writes) in
        [("Meral Yildiz", Role::Partner, true), ("Britta Beck", Role::Bca, true), ("Daniel Weber", Role::Coach, false)]
    {
        let somebody = world.account(name).role(role, &vhs).signs_in().await;
        assert_eq!(somebody.get(&address).await.status, 200);
        assert_eq!(somebody.get(&format!("{address}/versions")).await.status, 200);
        assert_eq!(somebody.get("/articles/export/csv").await.status, 200);
        assert_eq!(somebody.get("/articles").await.has("Artikel schreiben"), writes);
        let refused = somebody.get(&format!("{address}/edit")).await;
        assert_eq!(refused.status, if writes { 200 } else { 403 });
        assert!(writes || refused.has("Artikel schreiben die Koordination"), "{}", refused.all());
        assert_eq!(somebody.post(&format!("{address}/validity"), &[]).await.status, if writes { 303 } else { 403 });
    }
    let elsewhere = world.network("Netzwerk Nordwest").await;
    assert_ne!(elsewhere.id, home.id);
    let nord = world.account("Nils Nord").role(Role::Coordinator, &elsewhere).signs_in().await;
    for page in ["", "/edit", "/versions", "/replacement"] {
        assert_eq!(nord.get(&format!("{address}{page}")).await.status, 404, "{page}");
    }
    assert_eq!(nord.post(&format!("{address}/end"), &[]).await.status, 404);
    assert!(!nord.get("/search?q=Sprachkurse").await.has("Am Abend") && nord.get("/articles").await.has("Noch kein Artikel."));
    assert_eq!(world.guest().get(&address).await.status, 303);
}

on_each_database!(what_was_written_stays_and_two_texts_can_be_compared);
async fn what_was_written_stays_and_two_texts_can_be_compared(world: &World) {
    let sommer = coordinator(world).await;
    let address = article(&sommer, "Kinderbetreuung", "Zuerst das Jugendamt.\nDann das Jobcenter.", &[]).await;
    let vhs = world.organisation("VHS").await;
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &vhs).signs_in().await;
    world.pass(SignedDuration::from_hours(1));
    let edit = format!("{address}/edit");
    let (mine, theirs) = (sommer.get(&edit).await, yildiz.get(&edit).await);
    let saved = yildiz.send(&theirs, "form.form", &[("body", "Zuerst das Jugendamt.\r\nDann die Agentur.")]).await;
    assert_eq!(saved.status, 303, "{}", saved.all());
    let conflict = sommer.send(&mine, "form.form", &[("body", "Zuerst die Kita.")]).await;
    assert!(conflict.status == 409 && conflict.has("Dann die Agentur."), "{}", conflict.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM article_versions").await, 1, "what was refused left nothing");
    let topic = sommer.send(&sommer.get(&edit).await, "form.form", &[("valid_until", "")]).await;
    assert_eq!(topic.status, 303);
    assert_eq!(world.count("SELECT count(*) AS n FROM article_versions").await, 1, "the text is the same as before");
    let versions = sommer.get(&format!("{address}/versions")).await;
    assert_eq!(versions.texts("#article-versions tbody td:nth-child(2)"), ["Meral Yildiz", "Jutta Sommer"]);
    let change = versions.attributes("#article-versions tbody a", "href").remove(0);
    let shown = yildiz.get(&change).await;
    assert_eq!(shown.texts("#difference del"), ["Dann das Jobcenter."]);
    assert_eq!(shown.texts("#difference ins"), ["Dann die Agentur."]);
    assert!(shown.has("Zuerst das Jugendamt."));
    let nothing = sommer.get(&format!("{address}/versions?from=77&to=x")).await;
    assert!(nothing.status == 200 && nothing.texts("#difference").is_empty());
}

on_each_database!(an_article_that_expires_lies_on_the_desk_until_somebody_says_that_it_is_right);
async fn an_article_that_expires_lies_on_the_desk_until_somebody_says_that_it_is_right(world: &World) {
    let vhs = world.organisation("Volkshochschule").await;
    let first = coordinator(world).await;
    let address = article(&first, "Abendkurse", "Montags.", &[("owner", "volkshochschule"), ("valid_until", "10.3.2026")]).await;
    article(&first, "Etwas anderes", "Ohne Tag.", &[("valid_until", "")]).await;
    assert!(first.get(&address).await.links().iter().any(|(text, _)| text == "Volkshochschule"), "the owner is a member");
    world.sql("UPDATE organisations SET short_name = 'KVHS', place = 'Gerau', name_search = 'volkshochschule kvhs gerau' WHERE name = 'Volkshochschule'", &[]).await;
    for owner in ["Volkshochschule", "kvhs"] {
        let address = article(&first, &format!("Kurse der {owner}"), "Montags.", &[("owner", owner)]).await;
        let page = first.get(&address).await;
        assert!(
            page.links().iter().any(|(text, _)| text == "Volkshochschule"),
            "{owner}, who has a short name and a place too: {}",
            page.all()
        );
    }
    world.pass(SignedDuration::from_hours(24 * 7));
    let home = world.home().await;
    let nachfolge = world.account("Rita Nachfolge").role(Role::Coordinator, &home).signs_in().await;
    assert!(!nachfolge.get("/").await.has("abgelaufen"), "it holds on its last day");
    world.pass(SignedDuration::from_hours(24));
    let home_page = world.account("Karla Kern").role(Role::Coordinator, &home).signs_in().await.get("/").await;
    assert_eq!(home_page.link("Einen abgelaufenen Artikel durchsehen"), "/articles?state=expired");
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &vhs).signs_in().await;
    let list = yildiz.get(&yildiz.get("/").await.link("Einen abgelaufenen Artikel durchsehen: Volkshochschule")).await;
    assert_eq!(list.texts("tbody th"), ["Abendkurse"]);
    let elsewhere = world.organisation("Kammer").await;
    let other = world.account("Olga Other").role(Role::Partner, &elsewhere).signs_in().await;
    assert!(!other.get("/").await.has("abgelaufen"), "it is not hers");
    let page = yildiz.get(&address).await;
    assert!(page.has("Er galt bis 10. März 2026"), "{}", page.all());
    let done = yildiz.post(&format!("{address}/validity"), &[]).await;
    let page = yildiz.follow(&done).await;
    assert!(page.has("11. März 2027") && !page.has("abgelaufen"), "{}", page.all());
    let version = |rows: Vec<db::Row>| rows[0].get::<i64>("version").unwrap();
    let sql = "SELECT version FROM articles WHERE title = 'Abendkurse'";
    let before = version(world.rows(sql, values![]).await);
    yildiz.post(&format!("{address}/validity"), &[]).await;
    assert_eq!(version(world.rows(sql, values![]).await), before, "a second click changes nothing");
    assert!(!yildiz.get("/").await.has("durchsehen"));
}

on_each_database!(what_replaces_an_article_is_shown_and_never_leads_in_a_circle);
async fn what_replaces_an_article_is_shown_and_never_leads_in_a_circle(world: &World) {
    let sommer = coordinator(world).await;
    let old = article(&sommer, "Alte Regel", "So war es.", &[]).await;
    let new = article(&sommer, "Neue Regel", "So ist es.", &[]).await;
    let key = |address: &str| address.rsplit('/').next().unwrap().to_owned();
    let choice = sommer.get(&format!("{old}/replacement?words=neue")).await;
    assert_eq!(choice.texts(".entries .entry-title"), ["Neue Regel"]);
    let done = sommer.post(&format!("{old}/replacement"), &[("article", &key(&new))]).await;
    let page = sommer.follow(&done).await;
    assert_eq!(page.link("Neue Regel"), new);
    assert!(page.has("ersetzt"), "{}", page.all());
    assert_eq!(sommer.get(&new).await.link("Alte Regel"), old);
    for wrong in [key(&old), key(&new), world.id::<()>().to_string(), "x".to_owned()] {
        let page = sommer.post(&format!("{new}/replacement"), &[("article", &wrong)]).await;
        assert!(page.status == 422 && page.has("selbst ersetzt"), "{wrong}: {}", page.all());
    }
    assert_eq!(sommer.get("/articles?state=replaced").await.texts("tbody th"), ["Alte Regel"]);
    assert_eq!(sommer.post(&format!("{old}/replacement/end"), &[]).await.status, 303);
    assert_eq!(sommer.get("/articles?state=replaced").await.texts("tbody th"), Vec::<String>::new());
}

on_each_database!(articles_are_filtered_taken_away_found_and_withdrawn);
async fn articles_are_filtered_taken_away_found_and_withdrawn(world: &World) {
    let sommer = coordinator(world).await;
    let topic = sommer.send(&sommer.get("/topics/new").await, "form.form", &[("name", "Vereinbarkeit")]).await;
    assert_eq!(topic.status, 303, "{}", topic.all());
    let key = topic.location().rsplit('/').next().unwrap().to_owned();
    let address = article(&sommer, "Schichtarbeit", "Nachtdienst und Kita.", &[("topic", &key)]).await;
    article(&sommer, "Ämter", "Öffnungszeiten.", &[]).await;
    let titles = async |query: &str| sommer.get(&format!("/articles?{query}")).await.texts("tbody th");
    assert_eq!(titles("").await, ["Ämter", "Schichtarbeit"]);
    assert_eq!(titles("q=kita+nacht").await, ["Schichtarbeit"]);
    assert_eq!(titles("q=offnungszeiten").await, ["Ämter"]);
    assert_eq!(titles(&format!("topic={key}")).await, ["Schichtarbeit"]);
    assert_eq!(titles("state=expired").await, Vec::<String>::new());
    let file = String::from_utf8_lossy(&sommer.get(&format!("/articles/export/csv-plain?topic={key}")).await.body).into_owned();
    assert!(file.contains("Nachtdienst und Kita.") && !file.contains("Ämter"), "{file}");
    assert_eq!(sommer.get("/articles/export/xlsx").await.status, 200);
    for words in ["schicht", "nachtdienst", "vereinbarkeit"] {
        let found = sommer.get(&format!("/search?q={words}")).await;
        assert_eq!(found.link("Schichtarbeit"), address, "{words}");
    }
    let renamed = sommer.send(&sommer.get(&format!("{address}/edit")).await, "form.form", &[("title", "Arbeit in Schichten")]).await;
    assert_eq!(renamed.status, 303);
    assert_eq!(sommer.get("/search?q=schichten").await.link("Arbeit in Schichten"), address);
    // A topic that goes leaves the article behind.
    let removal = sommer.get(&format!("/topics/{key}/removal")).await;
    assert_eq!(sommer.send(&removal, "main form", &[]).await.status, 303, "{}", removal.all());
    assert_eq!(sommer.get(&address).await.status, 200);
    assert_eq!(sommer.post(&format!("{address}/end"), &[]).await.status, 303);
    assert_eq!(titles("").await, ["Ämter"]);
    assert!(!sommer.get("/search?q=schichten").await.has("Arbeit in Schichten"));
    let page = sommer.get(&address).await;
    assert!(page.has("zurückgezogen") && !page.has("Stimmt noch"), "it stays for whoever knows its address: {}", page.all());
    assert_eq!(sommer.get(&format!("{address}/edit")).await.status, 404);
}

on_each_database!(a_long_list_goes_on_from_page_to_page);
async fn a_long_list_goes_on_from_page_to_page(world: &World) {
    let sommer = coordinator(world).await;
    for number in 0..52 {
        article(&sommer, &format!("Artikel {number:02}"), "Text", &[]).await;
    }
    let first = sommer.get("/articles").await;
    assert_eq!((first.texts("tbody th").len(), first.text("h1")), (50, "52 Artikel".to_owned()));
    let second = sommer.get(&first.link("Weiter")).await;
    assert_eq!(second.texts("tbody th"), ["Artikel 50", "Artikel 51"]);
}
