use accounts::Role;
use jiff::SignedDuration;

use crate::world::World;

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
