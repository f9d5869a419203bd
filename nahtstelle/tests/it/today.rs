use accounts::Role;
use jiff::SignedDuration;

use crate::{
    me::{opens, sheet},
    participants::{Setting, setting, taken_up_in},
    world::World,
};

on_each_database!(a_guest_reads_what_this_is_and_where_to_sign_in);
async fn a_guest_reads_what_this_is_and_where_to_sign_in(world: &World) {
    let page = world.guest().get("/").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.link("Anmelden"), "/sign-in");
    assert!(page.texts("nav.navigation, script").is_empty(), "a guest's page has no navigation and no script");
    assert!(page.cookies.is_empty(), "nobody gets a cookie before signing in");
}

on_each_database!(whoever_signed_in_is_greeted_by_name_with_the_day);
async fn whoever_signed_in_is_greeted_by_name_with_the_day(world: &World) {
    let home = world.home().await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    let page = sommer.get("/").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.text("h1"), "Guten Morgen, Jutta Sommer");
    assert!(page.has("Dienstag, 3. März"), "{}", page.all());
    world.pass(SignedDuration::from_hours(9));
    assert_eq!(sommer.get("/").await.text("h1"), "Guten Abend, Jutta Sommer");
}

on_each_database!(an_empty_desk_says_what_to_do_next);
async fn an_empty_desk_says_what_to_do_next(world: &World) {
    let klein = world.account("Ines Klein").role(Role::Operator, ()).signs_in().await;
    let page = klein.get("/").await;
    assert!(page.has("Heute liegt nichts an."), "{}", page.all());
}

on_each_database!(entries_that_are_due_are_counted_and_many_of_them_are_not_counted_to_the_end);
async fn entries_that_are_due_are_counted_and_many_of_them_are_not_counted_to_the_end(world: &World) {
    let home = world.home().await;
    world.organisation("VHS").await;
    world.pass(SignedDuration::from_hours(24 * 370));
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    assert_eq!(sommer.get("/").await.link("1 Eintrag ist seit einem Jahr nicht geprüft"), "/confirmations");
    for number in 2..=100 {
        world.organisation(&format!("Träger {number}")).await;
    }
    world.pass(SignedDuration::from_hours(24 * 370));
    let sommer = world.account("Rita Nachfolge").role(Role::Coordinator, &home).signs_in().await;
    assert_eq!(sommer.get("/").await.link("Mehr als 99 Einträge sind seit einem Jahr nicht geprüft"), "/confirmations");
}

on_each_database!(a_session_that_has_ended_leads_to_the_start_page);
async fn a_session_that_has_ended_leads_to_the_start_page(world: &World) {
    let weber = world.account("Daniel Weber").role(Role::Coach, &world.organisation("Bildungswerk").await).signs_in().await;
    assert!(weber.get("/").await.has("Daniel Weber"));
    world.pass(SignedDuration::from_hours(13));
    let page = weber.get("/").await;
    assert!(page.has("Willkommen") && !page.has("Daniel Weber"), "{}", page.all());
}

on_each_database!(whose_second_factor_is_missing_is_asked_for_it_first);
async fn whose_second_factor_is_missing_is_asked_for_it_first(world: &World) {
    let world = world.configured(|config| config.second_factor = web::SecondFactor::Required);
    let home = world.home().await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in_without_code().await;
    let page = sommer.get("/").await;
    assert_eq!((page.status, page.location()), (303, "/second-factor".to_owned()));
}

on_each_database!(an_address_that_leads_nowhere_offers_ways_on);
async fn an_address_that_leads_nowhere_offers_ways_on(world: &World) {
    let page = world.guest().get("/gibt-es-nicht").await;
    assert_eq!(page.status, 404);
    assert_eq!(page.link("Zur Startseite"), "/");
    assert_eq!(page.link("Anmelden"), "/sign-in?target=%2Fgibt-es-nicht");
}

fn with_mail(config: &mut web::Config) {
    config.smtp = Some(web::Smtp { url: "smtp://localhost:25".to_owned() });
}

on_each_database!(that_no_mail_goes_out_is_said_to_those_who_can_change_it);
async fn that_no_mail_goes_out_is_said_to_those_who_can_change_it(world: &World) {
    let (home, off) = (world.home().await, "Es geht noch keine E-Mail hinaus.");
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    let operator = world.account("Betrieb").role(Role::Operator, ()).signs_in().await;
    let weber = world.account("Daniel Weber").role(Role::Coach, &home).signs_in().await;
    assert!(sommer.get("/").await.has(off) && operator.get("/").await.has(off));
    assert!(!weber.get("/").await.has(off));
    let asked = world.guest().post("/sign-in", &[("email", "jemand@vhs.example")]).await;
    assert!(!asked.has("unterwegs") && asked.has("auf der Konsole"), "{}", asked.all());

    let world = world.configured(with_mail);
    let yildiz = world.account("Meral Yildiz").role(Role::Coordinator, &home).signs_in().await;
    assert!(!yildiz.get("/").await.has(off));
    let asked = world.guest().post("/sign-in", &[("email", "jemand@vhs.example")]).await;
    assert!(asked.has("unterwegs") && !asked.has("Konsole"), "{}", asked.all());
}

on_each_database!(data_protection_finds_the_log_from_an_empty_desk);
async fn data_protection_finds_the_log_from_an_empty_desk(world: &World) {
    let lorenz = world.account("Frank Lorenz").role(Role::Dpo, &world.home().await).signs_in().await;
    assert_eq!(lorenz.get("/").await.link("Verlauf"), "/log");
}

on_each_database!(a_page_without_an_entry_of_its_own_stands_in_its_section);
async fn a_page_without_an_entry_of_its_own_stands_in_its_section(world: &World) {
    let (home, vhs) = (world.home().await, world.organisation("VHS").await);
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    for path in ["/organisations".to_owned(), format!("/offices/new?organisation={}", vhs.id), "/confirmations".to_owned()] {
        let page = sommer.get(&path).await;
        assert!(
            page.texts("nav.navigation a[aria-current]").contains(&"Netzwerk".to_owned()),
            "{path}: {:?}",
            page.texts("nav a[aria-current]")
        );
    }
    assert_eq!(sommer.get("/organisations").await.link("Import"), "/imports");
    let links = sommer.get("/access").await.links();
    assert!(links.iter().all(|(_, href)| href != "/gallery"), "the gallery is the operator's: {links:?}");
}

on_each_database!(a_coach_finds_today_s_appointments_and_what_she_answered_on_her_own_page);
async fn a_coach_finds_today_s_appointments_and_what_she_answered_on_her_own_page(world: &World) {
    let Setting { unit, weber, polat, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    for (day, time) in [("3.3.2026", "16"), ("4.3.2026", "9"), ("5.3.2026", "9")] {
        let appointment = [("day", day), ("time", time), ("place", "Rathaus, Raum 112")];
        let plan = weber.get(&format!("{page}/plan")).await;
        assert_eq!(weber.send(&plan, "form[action$='/appointments']", &appointment).await.status, 303);
    }
    let desk = weber.get("/").await;
    assert_eq!(desk.link("Heute: 3. März 2026, 16:00 Uhr"), format!("{page}/plan"));
    assert_eq!(desk.link("Morgen: 4. März 2026, 9:00 Uhr"), format!("{page}/plan"));
    assert!(!desk.has("5. März") && !desk.html().contains("Amira") && !desk.has("Raum 112"), "a desk has no names: {}", desk.all());
    assert!(!polat.get("/").await.has("Termine mit Teilnehmenden"), "whoever does not help her meets nobody");

    // What she does on her own page lies there until it is looked at; looking at it is no answer.
    let news = "Auf einer eigenen Seite gibt es eine Antwort";
    let (her, hers) = opens(world, &sheet(&weber, &page, "de").await).await;
    assert!(!weber.get("/").await.has(news));
    assert_eq!(her.send(&hers, "form[action^='/me/appointments/']", &[("answer", "yes")]).await.status, 303);
    assert_eq!(weber.get("/").await.link(news), format!("{page}/plan"));
    assert!(!polat.get("/").await.has(news));
    weber.get(&format!("{page}/plan")).await;
    assert!(!weber.get("/").await.has(news), "it was looked at");
}
