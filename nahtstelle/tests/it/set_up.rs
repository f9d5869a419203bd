use accounts::{LinkKind, sql};
use jiff::SignedDuration;

use crate::world::World;

/// The link that the console of an empty installation shows.
async fn set_up_link(world: &World) -> String {
    let token = accounts::Token::made(world.app.chance.bytes());
    let now = world.now();
    let link = sql::NewLink {
        id: world.id(),
        token: &token.hash(),
        kind: LinkKind::SetUp,
        account: None,
        object: Some("set-up"),
        target: None,
        expires: now + SignedDuration::from_hours(24),
    };
    let mut tx = world.app.db.write();
    sql::insert_link(&mut tx, &link, now).await.unwrap();
    tx.commit().await.unwrap();
    format!("/set-up/{}", token.reveal())
}

const SOMMER: [(&str, &str); 3] = [("name", "Jutta Sommer"), ("email", "sommer@jobcenter.example"), ("network", "Netzwerk Mittelauen")];

on_each_database!(from_an_empty_database_to_the_first_invitation_in_five_activations);
async fn from_an_empty_database_to_the_first_invitation_in_five_activations(world: &World) {
    // The second factor is asked of coordinators; the link from the console stands for it this once.
    let world = &world.configured(|config| config.second_factor = web::SecondFactor::Required);
    let sommer = world.guest();
    let mut activations = 1;
    let page = sommer.get(&set_up_link(world).await).await;
    assert_eq!(page.status, 200);
    assert!(page.cookies.is_empty(), "nobody gets a cookie before signing in");

    let answer = sommer.send(&page, "form.form", &SOMMER).await;
    activations += 1;
    let page = sommer.follow(&answer).await;
    assert_eq!(page.text("h1"), "In welchen Kreisen arbeitet das Netzwerk?");

    let answer = sommer.send(&page, "form.form", &[("names", "17001 Auenburg, Stadt\nLandkreis Rothental 17002\n")]).await;
    activations += 1;
    let page = sommer.follow(&answer).await;
    assert_eq!(page.text("h1"), "Die ersten Organisationen");

    let lines = [("name_1", "Volkshochschule Auenburg"), ("kind_1", "adult_education"), ("email_1", "vhs@auenburg.example")];
    let answer = sommer.send(&page, "form.form", &lines).await;
    activations += 1;
    let page = sommer.follow(&answer).await;
    assert_eq!(page.text("h1"), "Die erste Einladung");
    assert!(page.has("Es geht noch keine E-Mail hinaus.") && page.has("smtp_url"), "{}", page.all());

    // The only organisation is chosen already.
    let answer = sommer.send(&page, "form.form", &[("name", "Meral Yildiz"), ("email", "yildiz@auenburg.example")]).await;
    activations += 1;
    let page = sommer.follow(&answer).await;
    assert_eq!(page.text("h1"), "Ihr Netzwerk steht");
    assert!(page.has("Es geht noch keine E-Mail hinaus."), "{}", page.all());
    assert!(page.has("Die Einladung liegt im Postausgang."), "{}", page.all());

    let mails = world.mails().await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].to, "yildiz@auenburg.example");
    assert!(mails[0].link().starts_with("/invitation/"), "{}", mails[0].body);
    assert_eq!(world.count("SELECT count(*) AS n FROM network_territories").await, 2);
    assert_eq!(world.count("SELECT count(*) AS n FROM roles WHERE role IN ('coordinator', 'operator')").await, 2);
    assert_eq!(sommer.get("/organisations").await.text("tbody th"), "Volkshochschule Auenburg");
    assert_eq!(activations, 5);
}

on_each_database!(opening_the_link_uses_nothing_up_and_a_second_founding_is_refused);
async fn opening_the_link_uses_nothing_up_and_a_second_founding_is_refused(world: &World) {
    let link = set_up_link(world).await;
    for _ in 0..3 {
        assert_eq!(world.guest().get(&link).await.status, 200);
    }
    let sommer = world.guest();
    let page = sommer.get(&link).await;
    assert_eq!(sommer.send(&page, "form.form", &SOMMER).await.location(), "/set-up/territory");

    let other = world.guest();
    let again = other.get(&link).await;
    assert_eq!(again.status, 422);
    assert!(again.has("Dieser Link gilt nicht mehr"), "{}", again.all());
    let id = world.id::<()>().to_string();
    let mut fields = vec![("id", id.as_str()), ("sender", "")];
    fields.extend(SOMMER);
    let refused = other.post(&link, &fields).await;
    assert_eq!(refused.status, 422);
    assert!(refused.cookies.is_empty());
    assert_eq!(world.count("SELECT count(*) AS n FROM networks").await, 1);
}

on_each_database!(a_double_click_founds_one_network_and_signs_in);
async fn a_double_click_founds_one_network_and_signs_in(world: &World) {
    let link = set_up_link(world).await;
    let sommer = world.guest();
    let page = sommer.get(&link).await;
    sommer.send(&page, "form.form", &SOMMER).await;
    // The answer to the first click was lost with its cookie.
    let browser = world.guest();
    let second = browser.send(&page, "form.form", &SOMMER).await;
    assert_eq!(second.location(), "/set-up/territory");
    assert_eq!(browser.follow(&second).await.status, 200);
    assert_eq!(world.count("SELECT count(*) AS n FROM networks").await, 1);
    assert_eq!(world.count("SELECT count(*) AS n FROM accounts").await, 1);

    // Later it is no double click any more.
    world.pass(SignedDuration::from_mins(3));
    assert_eq!(world.guest().send(&page, "form.form", &SOMMER).await.status, 422);
}

on_each_database!(a_link_that_is_too_old_or_unknown_says_what_to_do);
async fn a_link_that_is_too_old_or_unknown_says_what_to_do(world: &World) {
    let link = set_up_link(world).await;
    world.pass(SignedDuration::from_hours(25));
    for address in [link.as_str(), "/set-up/0000"] {
        let page = world.guest().get(address).await;
        assert_eq!(page.status, 422);
        assert!(page.has("starten Sie das Programm neu"), "{}", page.all());
    }
}

on_each_database!(what_was_typed_stays_and_what_is_wrong_is_said);
async fn what_was_typed_stays_and_what_is_wrong_is_said(world: &World) {
    let guest = world.guest();
    let page = guest.get(&set_up_link(world).await).await;
    let again = guest.send(&page, "form.form", &[("name", "Jutta Sommer"), ("email", "sommer")]).await;
    assert_eq!(again.status, 422);
    assert_eq!(again.attributes("#name", "value"), ["Jutta Sommer"]);
    assert_eq!(again.attributes("#email", "aria-invalid"), ["true"]);
    assert_eq!(again.texts("#errors li").len(), 2, "{}", again.all());
    // The link is as good as before.
    assert_eq!(guest.send(&again, "form.form", &SOMMER).await.location(), "/set-up/territory");
}

on_each_database!(a_district_that_is_not_known_needs_its_key_and_one_of_a_shared_name_is_asked_about);
async fn a_district_that_is_not_known_needs_its_key_and_one_of_a_shared_name_is_asked_about(world: &World) {
    let sommer = world.guest();
    let page = sommer.get(&set_up_link(world).await).await;
    let page = sommer.follow(&sommer.send(&page, "form.form", &SOMMER).await).await;
    let again = sommer.send(&page, "form.form", &[("names", "Rothental")]).await;
    assert_eq!(again.status, 422);
    assert!(again.text("#names-error").contains("„Rothental“ ist hier noch nicht bekannt"), "{}", again.all());
    let half = sommer.send(&again, "form.form", &[("names", "17004 Rothental\nSteinbrück")]).await;
    assert_eq!((half.status, half.texts("#district .kern-form-check").len()), (422, 0), "nothing is offered that was not entered");
    let done = sommer.send(&again, "form.form", &[("names", "17004 Rothental\n17005 Rothental, Stadt")]).await;
    assert_eq!(done.location(), "/set-up/organisations");

    let page = sommer.get("/set-up/territory").await;
    assert_eq!(page.texts("#district .kern-form-check").len(), 2);
    let again = sommer.send(&page, "form.form", &[("names", "Rothental")]).await;
    assert!(again.text("#names-error").contains("17004 Rothental; 17005 Rothental, Stadt"), "{}", again.all());
}

on_each_database!(organisations_sent_twice_are_entered_once);
async fn organisations_sent_twice_are_entered_once(world: &World) {
    let sommer = world.guest();
    let page = sommer.get(&set_up_link(world).await).await;
    sommer.send(&page, "form.form", &SOMMER).await;
    let page = sommer.get("/set-up/organisations").await;
    let lines = [("name_1", "IHK"), ("kind_1", "chamber_commerce"), ("name_4", "Betriebsseelsorge"), ("kind_4", "church_work_ministry")];
    for _ in 0..2 {
        assert_eq!(sommer.send(&page, "form.form", &lines).await.location(), "/set-up/invitation");
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM organisations").await, 2);
    assert!(sommer.get("/set-up/organisations").await.has("2 Organisationen sind schon eingetragen."));
}
