use accounts::Role;
use db::values;
use jiff::SignedDuration;

use crate::world::{Somebody, World, address};

/// Asks for a link, as somebody in front of the form does.
async fn ask(world: &World, browser: &Somebody, name: &str, target: &str) -> String {
    // So that the newest mail is this one.
    world.pass(SignedDuration::from_secs(1));
    let page = browser.get(&web::address("/sign-in", &[("target", target)])).await;
    let answer = browser.send(&page, "main form", &[("email", &address(name))]).await;
    assert_eq!(answer.status, 200, "{}", answer.all());
    answer.all()
}

/// The way in with the newest mail.
async fn enter(world: &World, browser: &Somebody) -> crate::world::Answer {
    let page = browser.get(&world.mails().await[0].link()).await;
    browser.send(&page, "main form", &[]).await
}

async fn sessions(world: &World) -> i64 {
    world.count("SELECT count(*) AS n FROM sessions WHERE ended_at IS NULL").await
}

on_each_database!(a_link_signs_in_and_leads_where_one_wanted_to_go);
async fn a_link_signs_in_and_leads_where_one_wanted_to_go(world: &World) {
    world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).made().await;
    let sommer = world.guest();
    ask(world, &sommer, "Jutta Sommer", "/accounts?q=Weber").await;
    let mail = world.mails().await.remove(0);
    assert_eq!((mail.to.as_str(), mail.subject.as_str()), ("jutta.sommer@nahtstelle.example", "Ihr Link zum Anmelden"));

    // Scanners in the mail's way open the link before the person does.
    for _ in 0..3 {
        let page = world.guest().get(&mail.link()).await;
        assert_eq!((page.status, page.text("h1").as_str()), (200, "Jetzt anmelden"));
        assert!(page.cookies.is_empty());
    }
    assert_eq!(sessions(world).await, 0);

    let answer = enter(world, &sommer).await;
    assert_eq!((answer.status, answer.location()), (303, "/accounts?q=Weber".to_owned()));
    let cookie = answer.cookies.iter().find(|cookie| cookie.starts_with("nahtstelle=")).unwrap();
    assert!(
        cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Lax") && cookie.contains("; Path=/") && !cookie.contains("Secure"),
        "{cookie}"
    );
    assert!(sommer.get("/").await.has("Jutta Sommer"));
    let signed = world.rows("SELECT actor_id, session_id FROM log_entries WHERE action = 'sign_in'", &[]).await;
    assert_eq!(signed.len(), 1);
    assert!(signed[0].get::<Option<String>>("session_id").unwrap().is_some());
}

on_each_database!(behind_https_the_session_never_goes_over_an_open_line);
async fn behind_https_the_session_never_goes_over_an_open_line(world: &World) {
    let world = &world.configured(|config| config.base_url = "https://nahtstelle.example".to_owned());
    world.account("Jutta Sommer").role(Role::Bca, &world.home().await).made().await;
    let sommer = world.guest();
    ask(world, &sommer, "Jutta Sommer", "").await;
    let path =
        world.mails().await[0].body.split_once("https://nahtstelle.example").unwrap().1.split_whitespace().next().unwrap().to_owned();
    let answer = sommer.post(&path, &[]).await;
    assert!(answer.cookies.iter().all(|cookie| cookie.contains("; Secure")), "{:?}", answer.cookies);
}

on_each_database!(a_link_that_was_used_offers_a_new_one);
async fn a_link_that_was_used_offers_a_new_one(world: &World) {
    world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).made().await;
    let sommer = world.guest();
    ask(world, &sommer, "Jutta Sommer", "").await;
    let link = world.mails().await[0].link();
    enter(world, &sommer).await;

    for page in [world.guest().get(&link).await, world.guest().post(&link, &[]).await] {
        assert_eq!((page.status, page.text("h1").as_str()), (200, "Dieser Link gilt nicht mehr"));
        assert!(page.has("schon jemand angemeldet"), "{}", page.all());
        assert_eq!(page.form("main form").action, "/sign-in");
        assert!(page.cookies.is_empty());
    }
    assert_eq!(sessions(world).await, 1);
    assert_eq!(sommer.get(&link).await.location(), "/", "who is signed in by it goes on");
}

on_each_database!(a_link_that_is_too_old_or_unknown_offers_a_new_one);
async fn a_link_that_is_too_old_or_unknown_offers_a_new_one(world: &World) {
    world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).made().await;
    ask(world, &world.guest(), "Jutta Sommer", "").await;
    let link = world.mails().await[0].link();
    world.pass(SignedDuration::from_mins(30));
    assert!(world.guest().get(&link).await.has("abgelaufen"));
    assert!(world.guest().post(&link, &[]).await.has("abgelaufen"));
    let unknown = format!("/sign-in/{}", "0".repeat(64));
    assert!(world.guest().post(&unknown, &[]).await.has("Diesen Link kennen wir nicht"));
    assert_eq!(sessions(world).await, 0);
}

on_each_database!(the_answer_does_not_tell_who_has_an_account);
async fn the_answer_does_not_tell_who_has_an_account(world: &World) {
    world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).made().await;
    let known = ask(world, &world.guest(), "Jutta Sommer", "").await;
    let unknown = ask(world, &world.guest(), "Niemand Da", "").await;
    assert_eq!(known.replace("jutta.sommer", "…"), unknown.replace("niemand.da", "…"));
    assert_eq!(world.mails().await.len(), 1);
    let links = world.rows("SELECT account_id FROM links ORDER BY created_at, id", &[]).await;
    assert_eq!(links.len(), 2, "the same is written for both");
}

on_each_database!(asking_takes_the_same_statements_for_everybody);
async fn asking_takes_the_same_statements_for_everybody(world: &World) {
    world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).made().await;
    world.account("Meral Yildiz").made().await;
    world.sql("UPDATE accounts SET ended_at = 1 WHERE name = 'Meral Yildiz'", &[]).await;
    let mut figures = std::collections::BTreeMap::<&str, (std::collections::BTreeSet<u32>, Vec<std::time::Duration>)>::new();
    for round in 0..40 {
        // After the fifth, the known one is sent no more; its answers stay the same.
        world.pass(SignedDuration::from_mins(if round < 8 { 1 } else { 13 }));
        for name in ["Jutta Sommer", "Niemand Da", "Meral Yildiz"] {
            let (email, began) = (address(name), std::time::Instant::now());
            let answer = world.guest().post("/sign-in", &[("email", &email)]).await;
            let (statements, times) = figures.entry(name).or_default();
            statements.insert(answer.statements.unwrap());
            times.push(began.elapsed());
        }
    }
    for (name, (statements, times)) in &mut figures {
        times.sort_unstable();
        println!("{name}: {statements:?} statements, median {:?}, fastest {:?}", times[times.len() / 2], times[0]);
        assert_eq!(*statements, [5].into(), "{name}");
    }
    assert_eq!(world.rows("SELECT id FROM mails WHERE recipient <> $1", values![address("Jutta Sommer")]).await.len(), 0);
    assert!(world.mails().await.len() > 5);
}

on_each_database!(what_is_no_address_is_said_at_the_field);
async fn what_is_no_address_is_said_at_the_field(world: &World) {
    let answer = world.guest().post("/sign-in", &[("email", "Jutta Sommer"), ("target", "/people")]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text("title").starts_with("Fehler: "));
    assert_eq!(answer.attributes("#email", "value"), ["Jutta Sommer"]);
    assert_eq!(answer.attributes("input[name=target]", "value"), ["/people"]);
    assert_eq!(answer.attributes(".errors a", "href"), ["#email"]);
}

on_each_database!(nobody_is_sent_more_than_five_links_an_hour);
async fn nobody_is_sent_more_than_five_links_an_hour(world: &World) {
    world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).made().await;
    for _ in 0..7 {
        ask(world, &world.guest(), "Jutta Sommer", "").await;
    }
    assert_eq!(world.mails().await.len(), 5);
    world.pass(SignedDuration::from_mins(61));
    ask(world, &world.guest(), "Jutta Sommer", "").await;
    assert_eq!(world.mails().await.len(), 6);
}

on_each_database!(of_two_clicks_at_once_one_signs_in);
async fn of_two_clicks_at_once_one_signs_in(world: &World) {
    world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).made().await;
    ask(world, &world.guest(), "Jutta Sommer", "").await;
    let link = world.mails().await[0].link();
    let (one, other) = (world.guest(), world.guest());
    let (first, second) = tokio::join!(one.post(&link, &[]), other.post(&link, &[]));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 303]);
    assert_eq!(sessions(world).await, 1);
}

on_each_database!(a_target_never_leads_away);
async fn a_target_never_leads_away(world: &World) {
    world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).made().await;
    for target in ["//evil.example", "/\\evil.example", "https://evil.example/"] {
        world.pass(SignedDuration::from_hours(2));
        let sommer = world.guest();
        sommer.post("/sign-in", &[("email", &address("Jutta Sommer")), ("target", target)]).await;
        assert_eq!(enter(world, &sommer).await.location(), "/", "{target}");
        assert_eq!(sommer.get(&web::address("/sign-in", &[("target", target)])).await.location(), "/");
    }
}

on_each_database!(a_page_that_stays_open_does_not_keep_the_session_but_what_somebody_types_does);
async fn a_page_that_stays_open_does_not_keep_the_session_but_what_somebody_types_does(world: &World) {
    let home = world.home().await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    let yildiz = world.account("Meral Yildiz").role(Role::Bca, &home).signs_in().await;
    for hour in 1..12 {
        world.pass(SignedDuration::from_hours(1));
        drop(sommer.listen("/account").await);
        assert_eq!(sommer.get_in_background("/account").await.status, 200, "hour {hour}");
        yildiz.post_in_background("/account", &[("name", "Meral Yildiz"), ("language", "de"), ("version", "1")]).await;
    }
    world.pass(SignedDuration::from_mins(61));
    assert_eq!(sommer.get("/account").await.status, 303, "nobody was there for twelve hours");
    assert_eq!(yildiz.get("/account").await.status, 200);
    world.pass(SignedDuration::from_hours(11));
    assert_eq!(yildiz.get("/account").await.status, 200, "a click counts as ever");
}

on_each_database!(what_was_typed_when_the_session_ended_comes_back);
async fn what_was_typed_when_the_session_ended_comes_back(world: &World) {
    let sommer = world.account("Jutta Sommer").role(Role::Bca, &world.home().await).signs_in().await;
    let form = sommer.get("/account").await;
    world.pass(SignedDuration::from_hours(13));
    let answer = sommer.send(&form, "main form", &[("name", "Dr. Jutta Sommer-Łukasz")]).await;
    assert_eq!((answer.status, answer.location()), (303, "/sign-in".to_owned()));
    let stored = world.rows("SELECT body FROM kept_forms", &[]).await[0].get::<Vec<u8>>("body").unwrap();
    assert!(!String::from_utf8_lossy(&stored).contains("Sommer"), "nobody who reads the database reads the form");
    assert!(sommer.get("/sign-in").await.has("Ihre Eingabe ist aufgehoben"));

    ask(world, &sommer, "Jutta Sommer", "").await;
    let answer = enter(world, &sommer).await;
    assert_eq!(answer.location(), "/kept");
    let kept = sommer.get("/kept").await;
    assert_eq!(kept.text("h1"), "Ihre Eingabe ist noch da");
    assert!(kept.has("Dr. Jutta Sommer-Łukasz"), "{}", kept.all());
    let sent = sommer.send(&kept, "main form", &[]).await;
    assert_eq!((sent.status, sent.location()), (307, "/account".to_owned()));
    // A browser sends the same body on.
    let fields = kept.form("main form").fields;
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(sommer.post(&sent.location(), &fields).await.location(), "/account");
    assert_eq!(sommer.get("/account").await.attributes("#name", "value"), ["Dr. Jutta Sommer-Łukasz"]);
    assert_eq!(sommer.cookie("kept"), None);
    assert_eq!(world.count("SELECT count(*) AS n FROM kept_forms").await, 0);
    assert_eq!(sommer.get("/kept").await.location(), "/");
}

on_each_database!(a_kept_form_is_only_for_whose_session_it_was);
async fn a_kept_form_is_only_for_whose_session_it_was(world: &World) {
    let home = world.home().await;
    let sommer = world.account("Jutta Sommer").role(Role::Bca, &home).signs_in().await;
    world.account("Meral Yildiz").role(Role::Bca, &home).made().await;
    world.pass(SignedDuration::from_hours(13));
    sommer.post("/account", &[("name", "Geheim"), ("language", "de"), ("version", "1")]).await;
    // The next person at the same machine
    ask(world, &sommer, "Meral Yildiz", "").await;
    assert_eq!(enter(world, &sommer).await.location(), "/kept");
    assert_eq!(sommer.get("/kept").await.location(), "/");
    assert_eq!(sommer.cookie("kept"), None);
}

on_each_database!(a_kept_form_can_be_thrown_away);
async fn a_kept_form_can_be_thrown_away(world: &World) {
    let sommer = world.account("Jutta Sommer").role(Role::Bca, &world.home().await).signs_in().await;
    world.pass(SignedDuration::from_hours(13));
    sommer.post("/account", &[("name", "Falsch"), ("language", "de"), ("version", "1")]).await;
    ask(world, &sommer, "Jutta Sommer", "").await;
    enter(world, &sommer).await;
    assert_eq!(sommer.post("/kept/discard", &[]).await.location(), "/");
    assert_eq!(world.count("SELECT count(*) AS n FROM kept_forms").await, 0);
    assert_eq!(sommer.cookie("kept"), None);
}

on_each_database!(of_many_kept_forms_an_account_has_the_newest_twenty);
async fn of_many_kept_forms_an_account_has_the_newest_twenty(world: &World) {
    let home = world.home().await;
    let sommer = world.account("Jutta Sommer").role(Role::Bca, &home).signs_in().await;
    let yildiz = world.account("Meral Yildiz").role(Role::Bca, &home).signs_in().await;
    world.pass(SignedDuration::from_hours(13));
    yildiz.post("/account", &[("name", "Ihre")]).await;
    for number in 0..25 {
        world.pass(SignedDuration::from_secs(1));
        sommer.post(&format!("/account?{number}"), &[("name", "Seine")]).await;
    }
    let kept = world.rows("SELECT path FROM kept_forms WHERE account_id = $1 ORDER BY expires_at", values![sommer.account]).await;
    assert_eq!(kept.len(), 20);
    assert_eq!(kept[0].get::<String>("path").unwrap(), "/account?5");
    assert_eq!(world.count("SELECT count(*) AS n FROM kept_forms").await, 21, "nobody else loses one");
}

on_each_database!(sessions_are_listed_and_ended);
async fn sessions_are_listed_and_ended(world: &World) {
    let phone = world.account("Jutta Sommer").role(Role::Bca, &world.home().await).signs_in().await;
    let desk = world.guest();
    ask(world, &desk, "Jutta Sommer", "").await;
    enter(world, &desk).await;
    let page = desk.get("/account/sessions").await;
    assert_eq!(page.text("caption"), "2 Sitzungen");
    assert_eq!(page.texts("tbody .kern-badge"), ["diese"]);
    let done = desk.send(&page, "form[action='/account/sessions/end-others']", &[]).await;
    assert!(desk.follow(&done).await.has("Alle anderen Geräte sind abgemeldet."));
    assert_eq!(phone.get("/account").await.location(), "/sign-in?target=%2Faccount");
    assert_eq!(desk.get("/account").await.status, 200);
}

on_each_database!(nobody_ends_anothers_session);
async fn nobody_ends_anothers_session(world: &World) {
    let home = world.home().await;
    let sommer = world.account("Jutta Sommer").role(Role::Bca, &home).signs_in().await;
    let yildiz = world.account("Meral Yildiz").role(Role::Bca, &home).signs_in().await;
    let row = world.rows("SELECT id FROM sessions WHERE account_id = $1", values![sommer.account.unwrap()]).await;
    yildiz.post(&format!("/account/sessions/{}/end", row[0].get::<String>("id").unwrap()), &[]).await;
    assert_eq!(sommer.get("/account").await.status, 200);
}

on_each_database!(signing_out_ends_the_session_here_and_in_the_database);
async fn signing_out_ends_the_session_here_and_in_the_database(world: &World) {
    let sommer = world.account("Jutta Sommer").role(Role::Bca, &world.home().await).signs_in().await;
    let token = sommer.cookie("nahtstelle").unwrap();
    assert_eq!(sommer.post("/sign-out", &[]).await.location(), "/");
    assert_eq!(sommer.cookie("nahtstelle"), None);
    let thief = world.guest();
    thief.set_cookie("nahtstelle", &token);
    assert_eq!(thief.get("/account").await.status, 303);
    assert_eq!(world.guest().post("/sign-out", &[]).await.location(), "/", "who is out already goes home");
}

on_each_database!(the_accounts_language_is_spoken_everywhere);
async fn the_accounts_language_is_spoken_everywhere(world: &World) {
    let sommer = world.account("Jutta Sommer").role(Role::Bca, &world.home().await).signs_in().await;
    let page = sommer.get("/account").await;
    sommer.send(&page, "main form", &[("language", "en")]).await;
    assert_eq!(sommer.get("/account").await.text("h1"), "My details");
    let elsewhere = world.guest();
    ask(world, &elsewhere, "Jutta Sommer", "").await;
    assert_eq!(world.mails().await[0].subject, "Your link for signing in");
    enter(world, &elsewhere).await;
    assert_eq!(elsewhere.get("/account").await.text("h1"), "My details");
}

on_each_database!(of_two_who_save_an_account_the_second_sees_both);
async fn of_two_who_save_an_account_the_second_sees_both(world: &World) {
    let sommer = world.account("Jutta Sommer").role(Role::Bca, &world.home().await).signs_in().await;
    let form = sommer.get("/account").await;
    sommer.send(&form, "main form", &[("name", "J. Sommer")]).await;
    let second = sommer.send(&form, "main form", &[("name", "Frau Sommer")]).await;
    assert_eq!(second.status, 409);
    assert!(second.has("J. Sommer"), "what stands there now");
    assert_eq!(second.attributes("#name", "value"), ["Frau Sommer"], "what was typed");
    assert_eq!(sommer.send(&second, "main form", &[]).await.status, 303);
    assert_eq!(sommer.get("/account").await.attributes("#name", "value"), ["Frau Sommer"]);
}

on_each_database!(the_key_of_a_kept_form_travels_by_tls_only);
async fn the_key_of_a_kept_form_travels_by_tls_only(world: &World) {
    let world = &world.configured(|config| config.base_url = "https://nahtstelle.example".to_owned());
    let sommer = world.account("Jutta Sommer").role(Role::Bca, &world.home().await).signs_in().await;
    let form = sommer.get("/account").await;
    world.pass(SignedDuration::from_hours(13));
    let answer = sommer.send(&form, "main form", &[("name", "Dr. Jutta Sommer")]).await;
    let kept = answer.cookies.iter().find(|cookie| cookie.starts_with("kept=")).unwrap();
    assert!(kept.ends_with("; Secure"), "{}", kept.split(';').skip(1).collect::<String>());
}
