use accounts::{Role, Secret};
use jiff::SignedDuration;
use web::SecondFactor;

use crate::world::{Answer, Somebody, World, address};

/// The same installation, where roles that need a second factor are asked for it.
fn strict(world: &World) -> World {
    world.configured(|config| config.second_factor = SecondFactor::Required)
}

/// What the person's app shows now, of the secret that stood on this page.
fn code(world: &World, page: &Answer) -> String {
    let hex = page.attributes("input[name=secret]", "value").remove(0);
    let bytes = (0..20).map(|index| u8::from_str_radix(&hex[2 * index..2 * index + 2], 16).unwrap()).collect();
    Secret::stored(bytes).code(world.now().as_second().unsigned_abs()).unwrap()
}

/// A code that is not the one of now, nor of the moments around it.
fn wrong(right: &str) -> String {
    format!("{:06}", (right.parse::<u32>().unwrap() + 123_457) % 1_000_000)
}

/// Sommer with her second factor just set up; gives the page that showed the secret, too.
async fn set_up(world: &World) -> (Somebody, Answer) {
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in_without_code().await;
    let page = sommer.get("/second-factor?target=%2Faccounts").await;
    let done = sommer.send(&page, "main form", &[("code", &code(world, &page))]).await;
    assert_eq!((done.status, done.location()), (303, "/accounts".to_owned()));
    (sommer, page)
}

/// A further browser of hers, past the mail and before the code.
async fn another_browser(world: &World) -> Somebody {
    let browser = world.guest();
    // So that the newest mail is this one.
    world.pass(SignedDuration::from_secs(1));
    browser.post("/sign-in", &[("email", &address("Jutta Sommer"))]).await;
    browser.post(&world.mails().await[0].link(), &[]).await;
    browser
}

on_each_database!(a_role_that_needs_it_sets_the_second_factor_up_first);
async fn a_role_that_needs_it_sets_the_second_factor_up_first(world: &World) {
    let world = strict(world);
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in_without_code().await;
    assert_eq!(sommer.get("/accounts").await.location(), "/second-factor?target=%2Faccounts");
    let page = sommer.get("/second-factor?target=%2Faccounts").await;
    assert_eq!(page.text("h1"), "Zweiten Faktor einrichten");
    assert!(page.attributes("main img", "src")[0].starts_with("data:image/svg+xml,"));

    let right = code(&world, &page);
    let again = sommer.send(&page, "main form", &[("code", &wrong(&right))]).await;
    assert_eq!(again.status, 422);
    assert_eq!(
        again.attributes("input[name=secret]", "value"),
        page.attributes("input[name=secret]", "value"),
        "the app need not read a second picture"
    );
    assert_eq!(
        world.count("SELECT count(*) AS n FROM accounts WHERE totp_secret IS NOT NULL").await,
        0,
        "only what was confirmed is stored"
    );

    let done = sommer.send(&again, "main form", &[("code", &right)]).await;
    assert_eq!(done.location(), "/accounts");
    assert_eq!(sommer.get("/accounts").await.status, 200);
}

on_each_database!(without_a_session_there_is_no_code_to_give);
async fn without_a_session_there_is_no_code_to_give(world: &World) {
    let world = strict(world);
    assert_eq!(world.guest().get("/second-factor").await.location(), "/sign-in?target=%2Fsecond-factor");
    assert_eq!(world.guest().post("/second-factor", &[("code", "123456")]).await.location(), "/sign-in");
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in_without_code().await;
    world.pass(SignedDuration::from_hours(13));
    assert!(sommer.get("/second-factor").await.location().starts_with("/sign-in"), "a session that has ended opens nothing");
}

on_each_database!(a_code_is_good_once);
async fn a_code_is_good_once(world: &World) {
    let world = strict(world);
    let (_, page) = set_up(&world).await;
    let browser = another_browser(&world).await;
    let asked = browser.get("/second-factor").await;
    assert_eq!(asked.text("h1"), "Code eingeben");
    let again = browser.send(&asked, "main form", &[("code", &code(&world, &page))]).await;
    assert_eq!(again.status, 422);
    assert!(again.has("schon benutzt"), "{}", again.all());
    world.pass(SignedDuration::from_secs(30));
    assert_eq!(browser.send(&asked, "main form", &[("code", &code(&world, &page))]).await.status, 303);
    assert_eq!(browser.get("/accounts").await.status, 200);
}

on_each_database!(of_four_browsers_with_one_code_one_gets_in);
async fn of_four_browsers_with_one_code_one_gets_in(world: &World) {
    let world = strict(world);
    let (_, page) = set_up(&world).await;
    let browsers =
        [another_browser(&world).await, another_browser(&world).await, another_browser(&world).await, another_browser(&world).await];
    let [a, b, c, d] = &browsers;
    world.pass(SignedDuration::from_secs(60));
    let code = code(&world, &page);
    let fields = [("code", code.as_str())];
    // Opening connections takes longer than answering: without them ready, nobody would meet.
    let _ = tokio::join!(a.get("/second-factor"), b.get("/second-factor"), c.get("/second-factor"), d.get("/second-factor"));
    let path = "/second-factor";
    let (a, b, c, d) = tokio::join!(a.post(path, &fields), b.post(path, &fields), c.post(path, &fields), d.post(path, &fields));
    let mut statuses = [a.status, b.status, c.status, d.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422, 422, 422]);
}

on_each_database!(five_wrong_codes_lock_for_a_quarter_of_an_hour);
async fn five_wrong_codes_lock_for_a_quarter_of_an_hour(world: &World) {
    let world = strict(world);
    let (_, page) = set_up(&world).await;
    let browser = another_browser(&world).await;
    world.pass(SignedDuration::from_secs(60));
    for _ in 0..4 {
        let answer = browser.post("/second-factor", &[("code", &wrong(&code(&world, &page)))]).await;
        assert!(answer.has("Der Code stimmt nicht"), "{}", answer.all());
    }
    let locked = browser.post("/second-factor", &[("code", &wrong(&code(&world, &page)))]).await;
    assert!(locked.has("ab 3. März 2026, 9:16 Uhr angesehen"), "{}", locked.all());
    let right = browser.post("/second-factor", &[("code", &code(&world, &page))]).await;
    assert_eq!(right.status, 422, "not even the right one is looked at");
    world.pass(SignedDuration::from_mins(15));
    assert_eq!(browser.post("/second-factor", &[("code", &code(&world, &page))]).await.status, 303);
    assert_eq!(world.count("SELECT count(*) AS n FROM log_entries WHERE action = 'fail'").await, 5);
}

on_each_database!(many_guesses_at_once_are_counted_one_by_one);
async fn many_guesses_at_once_are_counted_one_by_one(world: &World) {
    let world = strict(world);
    let (_, page) = set_up(&world).await;
    let browser = another_browser(&world).await;
    let wrong = wrong(&code(&world, &page));
    let fields = [("code", wrong.as_str())];
    let look = || browser.get("/second-factor");
    let _ = tokio::join!(look(), look(), look(), look(), look(), look(), look(), look());
    let guess = || browser.post("/second-factor", &fields);
    tokio::join!(guess(), guess(), guess(), guess(), guess(), guess(), guess(), guess());
    assert_eq!(world.count("SELECT failed_codes AS n FROM accounts").await, 5, "after the fifth none was looked at");
}

on_each_database!(a_new_app_needs_a_code_of_the_old_one);
async fn a_new_app_needs_a_code_of_the_old_one(world: &World) {
    let world = strict(world);
    let (sommer, old) = set_up(&world).await;
    world.pass(SignedDuration::from_secs(60));
    let page = sommer.get("/account/second-factor").await;
    let (current, new) = (code(&world, &old), code(&world, &page));
    let refused = sommer.send(&page, "main form", &[("current", &wrong(&current)), ("code", &new)]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.attributes(".errors a", "href"), ["#current"]);
    let slip = sommer.send(&page, "main form", &[("current", &current), ("code", &wrong(&new))]).await;
    assert_eq!(slip.attributes(".errors a", "href"), ["#code"]);
    let done = sommer.send(&page, "main form", &[("current", &current), ("code", &new)]).await;
    assert_eq!(done.location(), "/account", "{}", done.all());

    let browser = another_browser(&world).await;
    world.pass(SignedDuration::from_secs(60));
    assert_eq!(browser.post("/second-factor", &[("code", &code(&world, &old))]).await.status, 422);
    assert_eq!(browser.post("/second-factor", &[("code", &code(&world, &page))]).await.status, 303);
}
