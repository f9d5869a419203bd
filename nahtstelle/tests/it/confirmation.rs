use accounts::Role;
use confirmations::ask_yearly;
use db::values;
use jiff::SignedDuration;

use crate::world::{Organisation, World};

const YEAR: SignedDuration = SignedDuration::from_hours(366 * 24);

async fn with_email(world: &World, name: &str, email: &str) -> String {
    let organisation: Organisation<'_> = world.organisation(name).await;
    world.sql("UPDATE organisations SET email = $2 WHERE id = $1", values![organisation.id, email]).await;
    organisation.id.to_string()
}

async fn confirmed_on(world: &World, id: &str) -> Option<String> {
    world.rows("SELECT confirmed_on FROM organisations WHERE id = $1", values![id]).await[0].get("confirmed_on").unwrap()
}

on_each_database!(after_a_year_everybody_is_asked_once_and_one_click_confirms);
async fn after_a_year_everybody_is_asked_once_and_one_click_confirms(world: &World) {
    let vhs = with_email(world, "VHS Auenburg", "vhs@auenburg.example").await;
    with_email(world, "Betriebsseelsorge", "").await;
    let home = world.home().await;
    let made = world.account("Jutta Sommer").role(Role::Coordinator, &home);
    world.pass(YEAR);
    let fresh = with_email(world, "Neue Stelle", "neu@auenburg.example").await;
    let sommer = made.signs_in().await;

    let page = sommer.get("/confirmations").await;
    assert!(page.text("h1").contains("2 Einträge"), "{}", page.all());
    assert!(page.has("1 Organisation hat keine E-Mail-Adresse."), "{}", page.all());
    assert_eq!(page.text(".identity button"), "1 Organisation bitten");
    let file = sommer.get("/confirmations/export/csv-plain").await.html();
    let due: Vec<String> = file.lines().skip(1).map(|line| line.split(',').next().unwrap().to_owned()).collect();
    assert_eq!(due, page.texts("tbody th"), "{file}");
    for _ in 0..2 {
        assert_eq!(sommer.post("/confirmations", &[]).await.location(), "/confirmations");
    }
    assert_eq!(world.run_jobs().await, 1, "a second click queues nothing");
    let mails = world.mails().await;
    assert_eq!(mails.iter().map(|mail| mail.to.as_str()).collect::<Vec<_>>(), ["vhs@auenburg.example"], "asked twice, written to once");
    assert!(mails[0].subject.contains("noch?"));
    assert!(sommer.get("/confirmations").await.texts(".identity button").is_empty(), "there is nobody left to ask");
    sommer.post("/confirmations", &[]).await;
    world.run_jobs().await;
    assert_eq!(world.mails().await.len(), 1, "whose question is open is not asked again");

    // A scanner opens the link first, then the person; neither confirms by looking.
    let (scanner, person, link) = (world.guest(), world.guest(), mails[0].link());
    for guest in [&scanner, &scanner, &person] {
        let page = guest.get(&link).await;
        assert_eq!(page.status, 200);
        assert!(page.has("VHS Auenburg") && page.texts("nav.navigation, script").is_empty(), "{}", page.all());
        assert!(page.cookies.is_empty());
    }
    assert_eq!(confirmed_on(world, &vhs).await, None);
    let page = person.get(&link).await;
    let thanks = person.send(&page, "form.post", &[]).await;
    assert_eq!(thanks.text("h1"), "Danke");
    assert_eq!(confirmed_on(world, &vhs).await.as_deref(), Some("2027-03-04"));
    assert_eq!(confirmed_on(world, &fresh).await, None);

    let again = world.guest().get(&link).await;
    assert_eq!(again.text("h1"), "Der Eintrag ist schon bestätigt");
    assert!(again.has("seit dem 4. März 2027"), "{}", again.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM log_entries WHERE action = 'confirm' AND actor_kind = 'link'").await, 1);
}

on_each_database!(once_begun_each_organisation_is_asked_once_a_year_by_itself);
async fn once_begun_each_organisation_is_asked_once_a_year_by_itself(world: &World) {
    let day = SignedDuration::from_hours(24);
    let mails = async || world.mails().await.len();
    with_email(world, "VHS Auenburg", "vhs@auenburg.example").await;
    let made = world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await);
    world.pass(YEAR);
    assert_eq!(ask_yearly(&world.app).await.unwrap(), 0, "nobody of the network has begun, and nothing was ever confirmed");
    let sommer = made.signs_in().await;
    sommer.post("/confirmations", &[]).await;
    world.run_jobs().await;
    let guest = world.guest();
    let page = guest.get(&world.mails().await[0].link()).await;
    assert_eq!(guest.send(&page, "form.post", &[]).await.text("h1"), "Danke");
    world.pass(day * 364);
    assert_eq!((ask_yearly(&world.app).await.unwrap(), mails().await), (0, 1), "what was confirmed holds a year");
    world.pass(day * 3);
    assert_eq!((ask_yearly(&world.app).await.unwrap(), mails().await), (1, 2));
    // Nobody answers; the link has long come to its end.
    for _ in 0..3 {
        world.pass(day * 100);
        assert_eq!((ask_yearly(&world.app).await.unwrap(), mails().await), (0, 2), "asked once a year");
    }
    world.pass(day * 70);
    assert_eq!((ask_yearly(&world.app).await.unwrap(), mails().await), (1, 3));
}

on_each_database!(a_large_network_is_asked_over_several_days);
async fn a_large_network_is_asked_over_several_days(world: &World) {
    for number in 0..60 {
        with_email(world, &format!("Organisation {number:02}"), &format!("o{number}@auenburg.example")).await;
    }
    world.sql("UPDATE organisations SET confirmed_on = '2026-03-03'", &[]).await;
    world.pass(YEAR);
    let mut asked = Vec::new();
    for hours in [0, 1, 24, 24] {
        world.pass(SignedDuration::from_hours(hours));
        asked.push(ask_yearly(&world.app).await.unwrap());
    }
    assert_eq!(asked, [50, 0, 10, 0]);
    let mut to: Vec<String> = world.mails().await.into_iter().map(|mail| mail.to).collect();
    to.sort();
    to.dedup();
    assert_eq!(to.len(), 60, "each of them once");
}

on_each_database!(a_hint_goes_to_the_network_once);
async fn a_hint_goes_to_the_network_once(world: &World) {
    let vhs = with_email(world, "VHS Auenburg", "vhs@auenburg.example").await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in().await;
    let asked = sommer.post(&format!("/organisations/{vhs}/confirmation"), &[("do", "ask")]).await;
    assert_eq!(asked.location(), format!("/organisations/{vhs}"));
    let link = world.mails().await[0].link();
    let guest = world.guest();
    let page = guest.get(&link).await;
    let empty = guest.send(&page, "form.form", &[("hint", "  ")]).await;
    assert_eq!(empty.status, 422);
    let sent = guest.send(&page, "form.form", &[("hint", "Die Telefonnummer ist neu.")]).await;
    assert_eq!(sent.text("h1"), "Danke für den Hinweis");
    let second = guest.send(&page, "form.form", &[("hint", "Noch einmal.")]).await;
    assert_eq!(second.text("h1"), "Ihr Hinweis ist angekommen");
    let mails = world.mails().await;
    assert_eq!(mails.len(), 2);
    let hint = mails.iter().find(|mail| mail.to == "netzwerk@nahtstelle.example").unwrap();
    assert!(hint.body.contains("Die Telefonnummer ist neu.") && hint.link() == format!("/organisations/{vhs}/edit"), "{}", hint.body);
    assert_eq!(confirmed_on(world, &vhs).await, None);
}

on_each_database!(a_link_that_is_too_old_or_was_replaced_confirms_nothing);
async fn a_link_that_is_too_old_or_was_replaced_confirms_nothing(world: &World) {
    let vhs = with_email(world, "VHS Auenburg", "vhs@auenburg.example").await;
    let home = world.home().await;
    let ask = format!("/organisations/{vhs}/confirmation");
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    sommer.post(&ask, &[("do", "ask")]).await;
    let first = world.mails().await[0].link();
    world.pass(SignedDuration::from_secs(1));
    assert!(sommer.get(&format!("/organisations/{vhs}")).await.has("gefragt am 3. März 2026, noch ohne Antwort"));
    let open = sommer.post(&ask, &[("do", "ask")]).await;
    assert!(open.has("wurde am 3. März 2026 gefragt") && world.mails().await.len() == 1, "{}", open.all());
    assert_eq!(sommer.send(&open, "main form.form", &[]).await.status, 303);
    let second = world.mails().await[0].link();
    assert_ne!(first, second);
    let replaced = world.guest().get(&first).await;
    assert!(replaced.text("h1") == "Dieser Link gilt nicht mehr" && replaced.has("gibt es eine neuere E-Mail"), "{}", replaced.all());
    assert_eq!(world.guest().get(&second).await.status, 200);
    world.pass(SignedDuration::from_hours(61 * 24));
    let late = world.guest().post(&second, &[]).await;
    assert_eq!(late.text("h1"), "Dieser Link gilt nicht mehr");
    assert_eq!(confirmed_on(world, &vhs).await, None);
    assert_eq!(world.guest().get("/confirm/0000").await.status, 404);
}

on_each_database!(whoever_keeps_an_entry_or_works_with_it_confirms_it_and_nobody_else_does);
async fn whoever_keeps_an_entry_or_works_with_it_confirms_it_and_nobody_else_does(world: &World) {
    let (vhs, ihk) = (world.organisation("VHS").await, world.organisation("IHK").await);
    let address = format!("/organisations/{}/confirmation", vhs.id);
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &vhs).signs_in().await;
    let weber = world.account("Daniel Weber").role(Role::Partner, &ihk).signs_in().await;
    assert_eq!(weber.post(&address, &[]).await.status, 403);
    assert_eq!(yildiz.post(&address, &[("do", "ask")]).await.status, 403, "asking others is the coordination's");
    assert_eq!(yildiz.post(&address, &[]).await.location(), format!("/organisations/{}", vhs.id));
    assert_eq!(confirmed_on(world, &vhs.id.to_string()).await.as_deref(), Some("2026-03-03"));
    assert!(yildiz.get(&format!("/organisations/{}", vhs.id)).await.has("Meral Yildiz"));
}

on_each_database!(without_an_address_nothing_is_sent_and_the_page_says_so);
async fn without_an_address_nothing_is_sent_and_the_page_says_so(world: &World) {
    let id = with_email(world, "Betriebsseelsorge", "").await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in().await;
    let page = sommer.post(&format!("/organisations/{id}/confirmation"), &[("do", "ask")]).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.link("E-Mail-Adresse eintragen"), format!("/organisations/{id}/edit"));
    assert!(world.mails().await.is_empty());
}

on_each_database!(heute_asks_those_who_know_and_tells_the_coordination);
async fn heute_asks_those_who_know_and_tells_the_coordination(world: &World) {
    let vhs = world.organisation("VHS").await;
    let home = world.home().await;
    world.pass(YEAR);
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &vhs).signs_in().await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    assert_eq!(yildiz.get("/").await.link("Bitte prüfen: Stimmt der Eintrag von VHS noch?"), format!("/organisations/{}", vhs.id));
    assert_eq!(sommer.get("/").await.link("1 Eintrag ist seit einem Jahr nicht geprüft"), "/confirmations");
}

on_each_database!(a_deputy_reads_on_heute_whom_she_stands_in_for_and_until_when);
async fn a_deputy_reads_on_heute_whom_she_stands_in_for_and_until_when(world: &World) {
    let vhs = world.organisation("VHS").await;
    let (holder, deputy) = (vhs.person("Murat Demir").await, vhs.person("Meral Yildiz").await);
    let office = world.id::<()>().to_string();
    world
        .sql(
            "INSERT INTO offices (id, organisation_id, title, title_search, title_sort, phone, email, reachable) VALUES ($1, $2, 'Leitung', '', '', '', '', '')",
            values![&office, vhs.id],
        )
        .await;
    for (person, is_deputy) in [(&holder, false), (&deputy, true)] {
        world
            .sql(
                "INSERT INTO holdings (id, office_id, person_id, deputy, from_day) VALUES ($1, $2, $3, $4, '2026-01-01')",
                values![world.id::<()>(), &office, person, is_deputy],
            )
            .await;
    }
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &vhs).signs_in().await;
    assert!(!yildiz.get("/").await.has("Sie vertreten"));
    world
        .sql(
            "INSERT INTO absences (id, person_id, from_day, until_day) VALUES ($1, $2, '2026-03-01', '2026-03-05')",
            values![world.id::<()>(), &holder],
        )
        .await;
    let page = yildiz.get("/").await;
    assert_eq!(page.link("Sie vertreten Murat Demir: Leitung"), format!("/offices/{office}"));
    assert!(page.has("5. März"), "{}", page.all());
}

on_each_database!(a_partner_says_still_right_on_the_page_of_the_own_organisation_only);
async fn a_partner_says_still_right_on_the_page_of_the_own_organisation_only(world: &World) {
    let (vhs, work) = (world.organisation("Volkshochschule Auenburg").await, world.organisation("Bildungswerk").await);
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &vhs).signs_in().await;
    let page = yildiz.get(&format!("/organisations/{}", vhs.id)).await;
    assert!(!page.has("Bearbeiten"));
    let done = yildiz.send(&page, "main form[action$='/confirmation']", &[]).await;
    assert!(yildiz.follow(&done).await.has("3. März 2026 von Meral Yildiz"));
    assert!(!yildiz.get(&format!("/organisations/{}", work.id)).await.has("Stimmt noch"));
}
