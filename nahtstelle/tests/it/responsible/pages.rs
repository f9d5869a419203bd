use super::*;

on_each_database!(a_gap_leads_to_the_form_and_the_rule_can_be_tried_before_it_is_saved);
async fn a_gap_leads_to_the_form_and_the_rule_can_be_tried_before_it_is_saved(world: &World) {
    region(world).await;
    topic(world, "Minijob", None).await;
    let bca = office(world, "Jobcenter Rothental", "Beauftragte", "Tanja Winter").await.to_string();
    let sommer = coordinator(world).await;
    let gaps = sommer.get(&format!("{}&topic=", "/gaps?district=17002")).await;
    assert!(gaps.has("beide Rechtskreise: keine Regel"), "{}", gaps.all());
    let form = sommer.get(&gaps.attributes("p.gap a", "href").pop().unwrap()).await;
    assert_eq!(form.attributes("#territory", "value"), ["Landkreis Rothental, AGS 17002"]);
    let mut fields = form.form("form.form").fields;
    fields.retain(|(name, _)| name != "office");
    let mut query: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    query.extend([("office", bca.as_str()), ("step", "try")]);
    let tried = sommer.get(&address("/responsibilities/new", &query)).await;
    assert!(tried.has("4 Auskünfte ändern sich"), "two agency districts in two spheres: {}", tried.all());
    assert!(tried.texts("#trial td").iter().any(|text| text == "Beauftragte, Jobcenter Rothental"));
    assert_eq!(world.count("SELECT count(*) AS n FROM responsibilities").await, 0, "trying saves nothing");
    let (first, second) =
        (sommer.send(&tried, "form.form", &[("office", &bca)]).await, sommer.send(&tried, "form.form", &[("office", &bca)]).await);
    assert_eq!((first.status, second.status), (303, 303), "{}", first.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM responsibilities").await, 1, "a double click enters one");
    assert_eq!(office_in(&ask(world, "Minijob", "Lindbronn", None).await), "Beauftragte");
    let form = sommer.get("/responsibilities/new").await;
    let minijob = form.attributes("#topic option", "value").pop().unwrap();
    let page = sommer.send(&form, "form.form", &[("topic", &minijob), ("territory", "Landkreis Rothental"), ("office", &bca)]).await;
    assert_eq!(page.status, 422);
    assert!(page.has("gibt es schon eine Zuständigkeit: Beauftragte, Jobcenter Rothental"), "{}", page.all());
    let page = sommer.send(&form, "form.form", &[("topic", &minijob), ("territory", "Auenburg"), ("office", &bca)]).await;
    assert!(page.status == 422 && page.has("Dieser Name kann mehreres sein"), "{}", page.all());
    let page = sommer.get(&page.link("Auenburg (kreisfreie Stadt)")).await;
    assert_eq!(page.attributes("#territory", "value"), ["Auenburg, AGS 17001000"]);
    let edit = sommer.get("/responsibilities").await.attributes("tbody a[href$=edit]", "href").pop().unwrap();
    let removal = sommer.get(&edit.replace("edit", "removal")).await;
    assert!(removal.has("4 Auskünfte ändern sich") && removal.has("niemand"), "{}", removal.all());
    let (mine, theirs) = (sommer.get(&edit).await, sommer.get(&edit).await);
    assert_eq!(sommer.send(&theirs, "form.form", &[("sphere", "sgb2")]).await.status, 303);
    let conflict = sommer.send(&mine, "form.form", &[("sphere", "sgb3")]).await;
    assert_eq!(conflict.status, 409);
    assert!(
        conflict.texts("#versions td").contains(&"SGB II".to_owned()) && conflict.texts("#versions td").contains(&"SGB III".to_owned())
    );
    let removal = sommer.get(&edit.replace("edit", "removal")).await;
    assert_eq!(sommer.send(&removal, "form.form", &[]).await.status, 303);
    assert_eq!(world.count("SELECT count(*) AS n FROM responsibilities").await, 0);
}

on_each_database!(topics_are_started_put_in_order_and_kept_while_rules_name_them);
async fn topics_are_started_put_in_order_and_kept_while_rules_name_them(world: &World) {
    region(world).await;
    let sommer = coordinator(world).await;
    assert!(sommer.get("/topics").await.has("Mit zwölf üblichen Themen beginnen"));
    for _ in 0..2 {
        assert_eq!(sommer.post("/topics/starter", &[]).await.status, 303);
    }
    let page = sommer.get("/topics").await;
    assert_eq!(page.text("h1"), "12 Themen", "a second click starts nothing anew");
    assert!(sommer.get("/search?q=Sprachk").await.has("Sprachkurse"));
    let (sprache, weiter) = (page.link("Sprachkurse"), page.link("Weiterbildung"));
    let id = |path: &str| path.rsplit('/').next().unwrap().to_owned();
    let form = sommer.get(&format!("{sprache}/edit")).await;
    assert_eq!(sommer.send(&form, "form.form", &[("parent", &id(&weiter))]).await.status, 303);
    let form = sommer.get(&format!("{weiter}/edit")).await;
    let page = sommer.send(&form, "form.form", &[("parent", &id(&sprache))]).await;
    assert!(page.status == 422 && page.has("kann nicht zu sich selbst"), "{}", page.all());
    let page = sommer.send(&form, "form.form", &[("name", "sprach-kurse"), ("parent", "")]).await;
    assert_eq!(page.status, 303, "another word is another name");
    let page = sommer.send(&sommer.get("/topics/new").await, "form.form", &[("name", " MINIJOB ")]).await;
    assert!(page.status == 422 && page.has("gibt es schon"), "{}", page.all());
    let some = office(world, "VHS", "Sprache", "A").await;
    rule(world, Some(id(&weiter).parse().unwrap()), "17", None, some).await;
    assert_eq!(office_in(&ask(world, "Sprachkurse", "Lindbronn", None).await), "Sprache", "what holds for the whole holds for the part");
    let page = sommer.get(&format!("{weiter}/removal")).await;
    assert!(page.has("1 Zuständigkeit nennt dieses Thema"), "{}", page.all());
    assert_eq!(sommer.post(&format!("{weiter}/removal"), &[("version", "2")]).await.status, 422);
    world.sql("DELETE FROM responsibilities", &[]).await;
    let page = sommer.get(&format!("{weiter}/removal")).await;
    assert_eq!(sommer.send(&page, "form.form", &[]).await.status, 303);
    let parent = world.count("SELECT count(*) AS n FROM topics WHERE parent_id IS NOT NULL").await;
    assert_eq!(parent, 0, "parts move up");
}

on_each_database!(territories_are_found_by_name_code_and_key_and_chosen);
async fn territories_are_found_by_name_code_and_key_and_chosen(world: &World) {
    region(world).await;
    keeper(world, "Jobcenter Rothental", "jobcenter", "17002").await;
    let sommer = coordinator(world).await;
    assert_eq!(sommer.get("/territories").await.text("h1"), "3 Kreise");
    for (words, found) in [("Neuaue", 2), ("00131", 2), ("17002001", 1), ("Auenburg", 3), ("nirgends", 0)] {
        assert_eq!(sommer.get(&format!("/territories?q={words}")).await.texts("#list li").len(), found, "{words}");
    }
    let page = sommer.get("/territories/17002").await;
    assert_eq!(page.text("h1"), "Landkreis Rothental");
    assert!(page.has("je nach Gemeinde") && page.has("Jobcenter Rothental") && page.has("00130"), "{}", page.all());
    assert_eq!(page.texts("#parts tbody tr").len(), 2);
    let form = sommer.get("/territories/choice").await;
    let done = sommer.send(&form, "form.form", &[("district", "17002"), ("district", "17005")]).await;
    assert_eq!(done.status, 303, "{}", done.all());
    assert_eq!(sommer.get("/territories").await.text("h1"), "2 Kreise");
    sommer.post("/territories/17001/choice", &[("here", "yes")]).await;
    assert_eq!(sommer.get("/territories").await.text("h1"), "3 Kreise");
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &world.home().await).signs_in().await;
    assert_eq!(yildiz.post("/territories/17001/choice", &[("here", "no")]).await.status, 403);
}

on_each_database!(a_question_costs_the_same_statements_however_much_is_entered);
async fn a_question_costs_the_same_statements_however_much_is_entered(world: &World) {
    region(world).await;
    let minijob = topic(world, "Minijob", None).await;
    let first = office(world, "Jobcenter Rothental", "Erste", "A").await;
    rule(world, Some(minijob), "17002", None, first).await;
    let sommer = coordinator(world).await;
    let pages =
        ["/responsible?topic=Minijob&place=Lindbronn", "/gaps", "/responsibilities", "/topics", "/territories", "/territories/17002"];
    let mut before = Vec::new();
    for path in pages {
        let page = sommer.get(path).await;
        assert_eq!(page.status, 200, "{path}");
        before.push(page.statements);
    }
    for number in 0..20 {
        let other = topic(world, &format!("Thema {number}"), None).await;
        let office = office(world, &format!("Verein {number}"), "Amt", "B").await;
        rule(world, Some(other), "17002", None, office).await;
    }
    for (path, before) in pages.into_iter().zip(before) {
        assert_eq!(sommer.get(path).await.statements, before, "{path}");
    }
}

on_each_database!(a_place_that_nobody_knows_is_called_so_and_nothing_typed_is_an_error);
async fn a_place_that_nobody_knows_is_called_so_and_nothing_typed_is_an_error(world: &World) {
    region(world).await;
    topic(world, "Minijob", None).await;
    let sommer = coordinator(world).await;
    let unknown = sommer.get(&format!("/responsible?topic=Minijob&place={}", "Xyz".repeat(100))).await;
    assert!(unknown.has("Diesen Ort kennen wir nicht") && !unknown.has("Niemand ist eingetragen"), "{}", unknown.all());
    assert!(!unknown.all().contains(&"Xyz".repeat(30)), "a long place is not said again in full");
    assert!(sommer.get("/responsible").await.texts(".errors").is_empty());
    let empty = sommer.get("/responsible?topic=&place=&sphere=").await;
    assert_eq!(empty.attributes(".errors a", "href"), ["#topic", "#place"]);
}

on_each_database!(an_answer_says_whose_number_is_whose);
async fn an_answer_says_whose_number_is_whose(world: &World) {
    region(world).await;
    let topic = topic(world, "Minijob", None).await;
    let some = office(world, "VHS", "Sprache", "Meral Yildiz").await;
    world.sql("UPDATE people SET phone = '0471 5', email = 'y@vhs.example'", &[]).await;
    rule(world, Some(topic), "17", None, some).await;
    let page = coordinator(world).await.get("/responsible?topic=Minijob&place=Lindbronn").await;
    assert!(page.has("Telefon: 0471 5") && page.has("E-Mail: y@vhs.example") && page.has("Telefon des Amts"), "{}", page.all());
}
