mod hsds;

use accounts::Role;
use db::values;
use jiff::SignedDuration;
use serde_json::Value;
use web::thread::{self, End};

use crate::world::{Answer, Somebody, World};

async fn coordinator(world: &World) -> Somebody {
    let home = world.home().await;
    world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await
}

/// Enters an offer and gives its address.
async fn offer(by: &Somebody, title: &str, fields: &[(&str, &str)]) -> String {
    let form = by.get("/offers/new").await;
    let typed = filled(title, fields);
    let done = by.send(&form, "form.form", &typed).await;
    assert_eq!(done.status, 303, "{}", done.all());
    done.location()
}

/// What has to be typed, with other words for some of it.
fn filled<'a>(title: &'a str, fields: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut typed = vec![
        ("title", title),
        ("text", "Ein Kurs am Abend."),
        ("audience", "Alleinerziehende"),
        ("carrier", "VHS"),
        ("entry", "Telefon 0471 1"),
    ];
    typed.retain(|(name, _)| !fields.iter().any(|(given, _)| given == name));
    typed.extend(fields);
    typed
}

fn key(address: &str) -> String {
    address.rsplit('/').next().unwrap().to_owned()
}

fn json(answer: &Answer) -> Value {
    assert_eq!((answer.status, answer.header("content-type").as_str()), (200, "application/json"));
    serde_json::from_slice(&answer.body).unwrap()
}

on_each_database!(an_offer_is_entered_once_and_says_for_whom_it_is_and_how_one_gets_in);
async fn an_offer_is_entered_once_and_says_for_whom_it_is_and_how_one_gets_in(world: &World) {
    world.organisation("VHS").await;
    let sommer = coordinator(world).await;
    assert!(sommer.get("/offers").await.has("Noch kein Angebot."));
    let form = sommer.get("/offers/new").await;
    let typed = filled(
        "Lehre in Teilzeit",
        &[("entry", "Fragen an kurse@vhs.example oder https://vhs.example/kurse."), ("until_day", "30.6.2026")],
    );
    let (first, second) = (sommer.send(&form, "form.form", &typed).await, sommer.send(&form, "form.form", &typed).await);
    assert_eq!((first.status, first.location()), (303, second.location()), "{}", first.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM offers").await, 1);
    let page = sommer.follow(&first).await;
    for words in ["Alleinerziehende", "läuft", "3. März 2026 bis 30. Juni 2026", "3. März 2026 von Jutta Sommer", "ganzes Netzwerk"] {
        assert!(page.has(words), "{words}: {}", page.all());
    }
    assert_eq!(page.link("kurse@vhs.example"), "mailto:kurse@vhs.example");
    assert_eq!(page.link("https://vhs.example/kurse"), "https://vhs.example/kurse");
    assert!(page.links().iter().any(|(text, href)| text == "VHS" && href.starts_with("/organisations/")));
    let wrong = [("title", " "), ("carrier", "Zirkus"), ("from_day", "5.3.2026"), ("until_day", "4.3.2026")];
    let page = sommer.send(&sommer.get("/offers/new").await, "form.form", &filled("", &wrong)).await;
    assert_eq!(page.status, 422);
    for words in ["Geben Sie einen Titel ein", "Keine Organisation des Netzwerks heißt so", "endet vor seinem Beginn", "Ein Kurs am Abend."]
    {
        assert!(page.has(words), "{words}: {}", page.all());
    }
}

on_each_database!(which_of_several_organisations_is_meant_is_asked);
async fn which_of_several_organisations_is_meant_is_asked(world: &World) {
    world.organisation("Jobcenter Waldmark").await;
    let steinbrueck = world.organisation("Jobcenter Steinbrück").await;
    let sommer = coordinator(world).await;
    let form = sommer.get("/offers/new").await;
    let asked = sommer.send(&form, "form.form", &filled("Beratung", &[("carrier", "Jobcenter")])).await;
    assert!(asked.status == 422 && asked.has("Mehrere Organisationen passen dazu"), "{}", asked.all());
    assert_eq!(asked.texts("#carrier_id label"), ["Jobcenter Steinbrück", "Jobcenter Waldmark"]);
    let done = sommer.send(&asked, "form.form", &[("carrier_id", &steinbrueck.id.to_string())]).await;
    let page = sommer.follow(&done).await;
    assert!(page.has("Jobcenter Steinbrück") && !page.has("Jobcenter Waldmark"), "{}", page.all());
    let address = offer(&sommer, "Noch eine", &[("carrier", "waldmark")]).await;
    assert!(sommer.get(&address).await.has("Jobcenter Waldmark"), "a part of the name is enough for one");
}

on_each_database!(members_read_the_coordination_writes_and_whose_offer_it_is_confirms);
async fn members_read_the_coordination_writes_and_whose_offer_it_is_confirms(world: &World) {
    let (vhs, kammer) = (world.organisation("VHS").await, world.organisation("Kammer").await);
    let address = offer(&coordinator(world).await, "Sprachkurs", &[]).await;
    for (name, role, place, confirms) in [
        ("Meral Yildiz", Role::Partner, &vhs, true),
        ("Britta Beck", Role::Bca, &vhs, true),
        ("Daniel Weber", Role::Coach, &vhs, false),
        ("Karla Kern", Role::Partner, &kammer, false),
    ] {
        let somebody = world.account(name).role(role, place).signs_in().await;
        let page = somebody.get(&address).await;
        assert_eq!((page.status, page.has("Stimmt noch")), (200, confirms), "{name}");
        assert_eq!(somebody.get("/offers/export/csv").await.status, 200);
        for page in ["/edit", "/withdrawal"] {
            let refused = somebody.get(&format!("{address}{page}")).await;
            assert!(refused.status == 403 && refused.has("Angebote trägt die Koordination"), "{name}: {}", refused.all());
        }
        assert_eq!(somebody.post(&address, &[("title", "Meins")]).await.status, 403);
        let done = somebody.post(&format!("{address}/confirmation"), &[]).await;
        assert_eq!(done.status, if confirms { 303 } else { 403 }, "{name}");
    }
    let elsewhere = world.network("Netzwerk Nordwest").await;
    let nord = world.account("Nils Nord").role(Role::Coordinator, &elsewhere).signs_in().await;
    for page in ["", "/edit", "/withdrawal"] {
        assert_eq!(nord.get(&format!("{address}{page}")).await.status, 404, "{page}");
    }
    assert_eq!(nord.post(&format!("{address}/confirmation"), &[]).await.status, 404);
    assert!(nord.get("/offers").await.has("Noch kein Angebot.") && !nord.get("/search?q=sprachkurs").await.has("Angebote"));
    assert_eq!(world.guest().get(&address).await.status, 303);
}

on_each_database!(whoever_saves_second_sees_both_offers);
async fn whoever_saves_second_sees_both_offers(world: &World) {
    world.organisation("VHS").await;
    let sommer = coordinator(world).await;
    let address = offer(&sommer, "Sprachkurs", &[]).await;
    let edit = format!("{address}/edit");
    let (mine, theirs) = (sommer.get(&edit).await, sommer.get(&edit).await);
    assert_eq!(sommer.send(&theirs, "form.form", &[("capacity", "zwölf"), ("is_public", "1")]).await.status, 303);
    let conflict = sommer.send(&mine, "form.form", &[("capacity", "zehn")]).await;
    assert!(conflict.status == 409 && conflict.has("zwölf"), "{}", conflict.all());
    assert_eq!(conflict.texts("#versions tbody th"), ["Plätze", "Öffentlich"]);
    assert_eq!(sommer.send(&conflict, "form.form", &[]).await.status, 303);
    assert!(sommer.get(&address).await.has("zehn"));
}

on_each_database!(what_is_not_public_or_withdrawn_is_not_there_for_the_public);
async fn what_is_not_public_or_withdrawn_is_not_there_for_the_public(world: &World) {
    let home = world.home().await;
    world.organisation("VHS").await;
    let sommer = coordinator(world).await;
    let hidden = offer(&sommer, "Geheimes Vorhaben", &[]).await;
    let (page, list) = (format!("/public{hidden}"), format!("/public/networks/{}/offers", home.id));
    let services = format!("/public/networks/{}/hsds/services", home.id);
    let guest = world.guest();
    let nowhere = guest.get(&format!("/public/offers/{}", world.id::<()>())).await;
    for address in [&page, &list, &services, &format!("/public/networks/{}/hsds", home.id)] {
        let answer = guest.get(address).await;
        assert_eq!((answer.status, answer.all()), (404, nowhere.all()), "{address} tells nothing");
        assert_eq!(sommer.get(address).await.status, 404, "{address}: nor to whoever signed in");
    }
    let form = sommer.get(&format!("{hidden}/edit")).await;
    assert_eq!(sommer.send(&form, "form.form", &[("is_public", "1"), ("title", "Offener Kurs")]).await.status, 303);
    let shown = guest.get(&page).await;
    assert_eq!((shown.status, shown.cookies.len()), (200, 0));
    for words in ["Offener Kurs", "Telefon 0471 1", "VHS", "Zuletzt bestätigt am 3. März 2026"] {
        assert!(shown.has(words), "{words}: {}", shown.all());
    }
    assert!(!shown.has("Jutta Sommer") && shown.texts("script, nav.navigation").is_empty(), "no person, no script: {}", shown.all());
    offer(&sommer, "Noch ein Geheimnis", &[]).await;
    let listed = guest.get(&list).await;
    assert_eq!(listed.texts("tbody th"), ["Offener Kurs"]);
    assert_eq!(json(&guest.get(&services).await)["total_items"], 1);
    let asked = sommer.get(&format!("{hidden}/withdrawal")).await;
    assert_eq!(sommer.send(&asked, "form.form", &[("reason", " ")]).await.status, 422);
    let done = sommer.send(&asked, "form.form", &[("reason", "Die Förderung ist ausgelaufen.")]).await;
    assert_eq!(sommer.send(&asked, "form.form", &[("reason", "Noch einmal")]).await.location(), done.location());
    let page_of_members = sommer.follow(&done).await;
    assert!(page_of_members.has("Die Förderung ist ausgelaufen.") && page_of_members.has("3. März 2026 von Jutta Sommer"));
    for address in [&page, &list, &services] {
        assert_eq!(guest.get(address).await.status, 404, "{address}");
    }
    assert_eq!(sommer.get(&format!("{hidden}/edit")).await.status, 404);
    assert_eq!(sommer.get("/offers").await.texts("tbody th"), ["Noch ein Geheimnis"]);
    assert_eq!(sommer.get("/offers?state=withdrawn").await.texts("tbody th"), ["Offener Kurs"]);
}

/// What the schema of HSDS 3.1 requires of an object of this kind, see `public/hsds.rs`.
fn required(kind: &str) -> &'static [&'static str] {
    match kind {
        "service" => &["id", "name", "status"],
        "organization" => &["id", "name", "description"],
        "location" => &["id", "location_type"],
        "phone" => &["id", "number"],
        "page" => &["total_items", "total_pages", "page_number", "size", "first_page", "last_page", "empty", "contents"],
        _ => &["id"],
    }
}

/// The object has all that its kind requires, and its key is a UUID.
fn is_valid(kind: &str, object: &Value) {
    for field in required(kind) {
        let value = &object[*field];
        assert!(!value.is_null() && value.as_str() != Some(""), "{kind} without {field}: {object}");
    }
    if kind != "page" {
        object["id"].as_str().unwrap().parse::<db::Id<()>>().unwrap();
    }
}

on_each_database!(public_offers_are_services_of_hsds);
async fn public_offers_are_services_of_hsds(world: &World) {
    let home = world.home().await;
    let vhs = world.organisation("VHS").await;
    let fields = values!["0471 100", "info@vhs.example", "https://vhs.example", "Lindbronn", vhs.id];
    world.sql("UPDATE organisations SET phone = $1, email = $2, website = $3, place = $4 WHERE id = $5", fields).await;
    let sommer = coordinator(world).await;
    let public = [("is_public", "1"), ("place", "Rathaus, Raum 3"), ("until_day", "30.6.2026"), ("capacity", "12 je Kurs")];
    let running = offer(&sommer, "Abendkurs", &public).await;
    offer(&sommer, "Beendet", &[("is_public", "1"), ("from_day", "1.1.2026"), ("until_day", "1.2.2026")]).await;
    offer(&sommer, "Geplant", &[("is_public", "1"), ("from_day", "1.4.2026")]).await;
    let guest = world.guest();
    let root = format!("/public/networks/{}/hsds", home.id);
    assert_eq!(json(&guest.get(&root).await)["version"], "3.1");
    let page = json(&guest.get(&format!("{root}/services")).await);
    is_valid("page", &page);
    assert_eq!((&page["total_items"], &page["first_page"], &page["last_page"]), (&3.into(), &true.into(), &true.into()));
    let services = page["contents"].as_array().unwrap();
    let states: Vec<_> = services.iter().map(|one| (one["name"].as_str().unwrap(), one["status"].as_str().unwrap())).collect();
    assert_eq!(states, [("Abendkurs", "active"), ("Beendet", "defunct"), ("Geplant", "inactive")]);
    let service = &services[0];
    is_valid("service", service);
    is_valid("organization", &service["organization"]);
    is_valid("phone", &service["organization"]["phones"][0]);
    is_valid("schedule", &service["schedules"][0]);
    is_valid("service_at_location", &service["service_at_locations"][0]);
    is_valid("location", &service["service_at_locations"][0]["location"]);
    assert_eq!(service["id"], key(&running).as_str());
    assert_eq!(json(&guest.get(&format!("{root}/services/{}", key(&running))).await), *service, "one is as it is among the others");
    let elsewhere = format!("/public/networks/{}/hsds/services/{}", world.id::<()>(), key(&running));
    assert_eq!(guest.get(&elsewhere).await.status, 404);
    assert_eq!((&service["organization_id"], &service["organization"]["id"]), (&vhs.id.to_string().into(), &vhs.id.to_string().into()));
    assert_eq!(service["organization"]["email"], "info@vhs.example");
    assert_eq!(service["service_at_locations"][0]["location"]["name"], "Rathaus, Raum 3");
    assert_eq!(
        (&service["schedules"][0]["valid_from"], &service["schedules"][0]["valid_to"]),
        (&"2026-03-03".into(), &"2026-06-30".into())
    );
    assert_eq!(
        (&service["eligibility_description"], &service["application_process"]),
        (&"Alleinerziehende".into(), &"Telefon 0471 1".into())
    );
    assert_eq!(service["assured_date"], "2026-03-03");
    assert!(service["description"].as_str().unwrap().ends_with("Plätze: 12 je Kurs"), "{service}");
    assert!(!page.to_string().contains("Sommer"), "no person stands in it: {page}");
    let second = json(&guest.get(&format!("{root}/services?page=2&per_page=2")).await);
    assert_eq!((&second["contents"][0]["name"], &second["total_pages"], &second["size"]), (&"Geplant".into(), &2.into(), &1.into()));
    assert_eq!(json(&guest.get(&format!("{root}/services?page=x&per_page=-3")).await)["contents"].as_array().unwrap().len(), 1);
}

on_each_database!(of_an_organisation_that_left_only_the_name_is_public_and_its_offers_lie_on_the_desk);
async fn of_an_organisation_that_left_only_the_name_is_public_and_its_offers_lie_on_the_desk(world: &World) {
    let home = world.home().await;
    let (vhs, kammer) = (world.organisation("VHS").await, world.organisation("Kammer").await);
    let shown = ["Gasse 7", "0471 100", "info@haus.example", "https://haus.example"];
    world
        .sql("UPDATE organisations SET street = $1, phone = $2, email = $3, website = $4", values![shown[0], shown[1], shown[2], shown[3]])
        .await;
    let sommer = coordinator(world).await;
    let public = ("is_public", "1");
    let (left, ended) = (offer(&sommer, "Abendkurs", &[public]).await, offer(&sommer, "Beratung", &[public, ("carrier", "Kammer")]).await);
    let (guest, services) = (world.guest(), format!("/public/networks/{}/hsds/services", home.id));
    for address in [&left, &ended] {
        let page = guest.get(&format!("/public{address}")).await;
        assert!(shown.iter().all(|words| page.has(words)), "{}", page.all());
    }
    assert!(!sommer.get("/").await.has("nicht mehr im Netzwerk"));
    world.sql("UPDATE memberships SET until_day = '2026-03-02' WHERE organisation_id = $1", values![vhs.id]).await;
    world.sql("UPDATE organisations SET ended_on = '2026-03-02' WHERE id = $1", values![kammer.id]).await;
    for (address, name) in [(&left, "VHS"), (&ended, "Kammer")] {
        let page = guest.get(&format!("/public{address}")).await;
        assert!(page.status == 200 && page.has(name), "{}", page.all());
        assert!(!shown.iter().any(|words| page.has(words)), "{}", page.all());
    }
    let page = json(&guest.get(&services).await);
    for service in page["contents"].as_array().unwrap() {
        is_valid("organization", &service["organization"]);
    }
    assert!(page["total_items"] == 2 && !shown[1..].iter().any(|words| page.to_string().contains(words)), "{page}");
    let desk = sommer.get("/").await;
    let due = desk.link("2 Angebote, deren Organisation nicht mehr im Netzwerk ist: übergeben oder zurückziehen");
    let page = sommer.get(&due).await;
    assert_eq!((page.texts("tbody th"), page.text("h1")), (vec!["Abendkurs".to_owned(), "Beratung".to_owned()], "2 Angebote".to_owned()));
    let file = String::from_utf8_lossy(&sommer.get("/offers/export/csv-plain?due=gone").await.body).into_owned();
    assert!(file.contains("Abendkurs") && file.contains("Beratung"), "{file}");
    sommer.post(&format!("{left}/withdrawal"), &[("reason", "Die VHS ist nicht mehr dabei.")]).await;
    assert!(sommer.get("/").await.has("Die Organisation eines Angebots ist nicht mehr im Netzwerk"));
}

on_each_database!(the_file_is_for_whoever_works_with_the_contacts_of_the_network);
async fn the_file_is_for_whoever_works_with_the_contacts_of_the_network(world: &World) {
    let vhs = world.organisation("VHS").await;
    offer(&coordinator(world).await, "Sprachkurs", &[]).await;
    for (name, role, takes) in [("Karla Kern", Role::Partner, true), ("Hanna Haupt", Role::Head, false), ("Dora Dahl", Role::Dpo, false)] {
        let somebody = world.account(name).role(role, &vhs).signs_in().await;
        let page = somebody.get("/offers").await;
        assert!(page.status == 200 && page.has("Sprachkurs"), "{name}: {}", page.all());
        assert_eq!(page.links().iter().any(|(_, href)| href.starts_with("/offers/export/")), takes, "{name}");
        assert_eq!(somebody.get("/offers/export/csv").await.status, if takes { 200 } else { 403 }, "{name}");
    }
}

on_each_database!(an_offer_that_nobody_confirmed_for_a_year_or_that_ends_soon_lies_on_the_desk);
async fn an_offer_that_nobody_confirmed_for_a_year_or_that_ends_soon_lies_on_the_desk(world: &World) {
    let vhs = world.organisation("VHS").await;
    let first = coordinator(world).await;
    let address = offer(&first, "Abendkurs", &[]).await;
    offer(&first, "Sommerkurs", &[("until_day", "8.4.2027")]).await;
    offer(&first, "Alter Kurs", &[("until_day", "1.2.2027")]).await;
    assert!(!first.get("/").await.has("bestätigen lassen"));
    world.pass(SignedDuration::from_hours(24 * 371));
    let home = world.home().await;
    let nachfolge = world.account("Rita Nachfolge").role(Role::Coordinator, &home).signs_in().await;
    let desk = nachfolge.get("/").await;
    let unconfirmed = desk.link("2 Angebote bestätigen lassen: seit einem Jahr hat niemand nachgesehen");
    assert_eq!(nachfolge.get(&unconfirmed).await.texts("tbody th"), ["Abendkurs", "Sommerkurs"]);
    let ending = desk.link("Ein Angebot endet in den nächsten 30 Tagen: verlängern oder auslaufen lassen");
    assert_eq!(nachfolge.get(&ending).await.texts("tbody th"), ["Sommerkurs"]);
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &vhs).signs_in().await;
    assert!(yildiz.get(&address).await.has("seit einem Jahr niemand bestätigt"));
    let done = yildiz.post(&format!("{address}/confirmation"), &[]).await;
    let page = yildiz.follow(&done).await;
    assert!(page.has("9. März 2027 von Meral Yildiz") && !page.has("niemand bestätigt"), "{}", page.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM log_entries WHERE action = 'confirm' AND object_type = 'offer'").await, 1);
    yildiz.post(&format!("{address}/confirmation"), &[]).await;
    assert_eq!(
        world.count("SELECT count(*) AS n FROM log_entries WHERE action = 'confirm' AND object_type = 'offer'").await,
        1,
        "once a day"
    );
    assert!(nachfolge.get("/").await.has("Ein Angebot bestätigen lassen"));
}

on_each_database!(offers_are_filtered_taken_away_and_found);
async fn offers_are_filtered_taken_away_and_found(world: &World) {
    world.organisation("VHS").await;
    let kammer = world.organisation("Kammer").await;
    let sommer = coordinator(world).await;
    let address = offer(&sommer, "Ämterlotsen", &[("text", "Nachtdienst und Kita."), ("carrier", "Kammer")]).await;
    offer(&sommer, "Beratung", &[("from_day", "1.5.2026")]).await;
    let titles = async |query: &str| sommer.get(&format!("/offers?{query}")).await.texts("tbody th");
    assert_eq!(titles("").await, ["Ämterlotsen", "Beratung"]);
    assert_eq!(titles("q=kita+nacht").await, ["Ämterlotsen"]);
    assert_eq!(titles("state=planned").await, ["Beratung"]);
    assert_eq!(titles("state=running").await, ["Ämterlotsen"]);
    assert_eq!(titles(&format!("organisation={}", kammer.id)).await, ["Ämterlotsen"]);
    let file = String::from_utf8_lossy(&sommer.get("/offers/export/csv-plain?state=running").await.body).into_owned();
    assert!(file.contains("Nachtdienst und Kita.") && !file.contains("Beratung"), "{file}");
    assert_eq!(sommer.get("/offers/export/xlsx").await.status, 200);
    for words in ["amterlotsen", "nachtdienst", "kammer"] {
        assert_eq!(sommer.get(&format!("/search?q={words}")).await.link("Ämterlotsen"), address, "{words}");
    }
    let renamed = sommer.send(&sommer.get(&format!("{address}/edit")).await, "form.form", &[("title", "Behördenlotsen")]).await;
    assert_eq!(renamed.status, 303);
    assert_eq!(sommer.get("/search?q=lotsen").await.link("Behördenlotsen"), address);
    sommer.post(&format!("{address}/withdrawal"), &[("reason", "Vorbei")]).await;
    assert!(!sommer.get("/search?q=lotsen").await.has("Behördenlotsen"));
    for number in 0..50 {
        offer(&sommer, &format!("Kurs {number:02}"), &[]).await;
    }
    let first = sommer.get("/offers").await;
    assert_eq!((first.texts("tbody th").len(), first.text("h1")), (50, "51 Angebote".to_owned()));
    assert_eq!(sommer.get(&first.link("Weiter")).await.texts("tbody th"), ["Kurs 49"]);
}

on_each_database!(an_offer_tells_what_it_came_from_and_the_thread_follows_its_title);
async fn an_offer_tells_what_it_came_from_and_the_thread_follows_its_title(world: &World) {
    let home = world.home().await;
    world.organisation("VHS").await;
    let sommer = coordinator(world).await;
    let item = "/meetings/1#item-2";
    let question = format!("/questions/{}", world.id::<()>());
    let mut tx = world.app.db.write();
    let (from, to) = (End::new(item, "Netzwerktreffen 1/2026, Punkt 4"), End::new(&question, "Frage: Wer berät Betriebe?"));
    thread::tie(&mut tx, home.id, &from, &to, world.now()).await.unwrap();
    tx.commit().await.unwrap();
    let form = sommer.get(&web::address("/offers/new", &[("from", &question)])).await;
    assert_eq!(form.link("Frage: Wer berät Betriebe?"), question);
    let wrong = sommer.send(&form, "form.form", &filled(" ", &[])).await;
    assert_eq!((wrong.status, wrong.link("Frage: Wer berät Betriebe?")), (422, question.clone()), "it is not lost");
    let done = sommer.send(&wrong, "form.form", &filled("Betriebe beraten", &[])).await;
    let page = sommer.follow(&done).await;
    assert!(page.has("Woher es kommt") && page.link("Frage: Wer berät Betriebe?") == question, "{}", page.all());
    let edit = sommer.get(&format!("{}/edit", done.location())).await;
    assert_eq!(sommer.send(&edit, "form.form", &[("title", "Beratung für Betriebe")]).await.status, 303);
    let mut tx = world.app.db.read();
    let led_to = thread::led_to(&mut tx, home.id, &question).await.unwrap();
    assert_eq!(led_to, [End::new(done.location(), "Beratung für Betriebe")]);
    for nothing in ["https://fremd.example", "/questions/7", "//fremd.example", "/offers"] {
        let form = sommer.get(&web::address("/offers/new", &[("from", nothing)])).await;
        assert!(form.status == 200 && !form.has("Dieses Angebot kommt aus"), "{nothing}: {}", form.all());
    }
}
