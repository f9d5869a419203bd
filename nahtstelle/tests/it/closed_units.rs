//! A unit that is closed: what lies in it is read, and nothing more is done with it.

use accounts::Role;

use crate::{
    me::{opens, sheet},
    participants::{Setting, setting, taken_up_in},
    transmissions::{asked, but, opened, passed_on, preview, said},
    world::{Somebody, World},
};

/// Whoever may edit the organisation closes a unit; a second click finds it closed.
async fn closed(world: &World, unit: &str) {
    let sommer: Somebody = world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in().await;
    let edit = sommer.get(&format!("/units/{unit}/edit")).await;
    for _ in 0..2 {
        assert_eq!(sommer.send(&edit, "form[action$='/end']", &[]).await.status, 303);
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM units WHERE ended_on = '2026-03-03'").await, 1);
    assert_eq!(world.count("SELECT count(*) AS n FROM log_entries WHERE action = 'end' AND object_type = 'unit'").await, 1);
}

on_each_database!(a_unit_that_is_closed_is_only_read_and_nothing_goes_from_it);
async fn a_unit_that_is_closed_is_only_read_and_nothing_goes_from_it(world: &World) {
    let Setting { unit, integration, weber, polat, klein, provider, .. } = setting(world).await;
    let lorenz = world.account("Frank Lorenz").role(Role::Dpo, provider).signs_in().await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    let form = weber.get(&format!("{page}/plan/new?kind=step")).await;
    weber.send(&form, "form.form", &[("text", "Zeugnis mitbringen")]).await;
    asked(&weber, &page, &integration, &but(&["C2"])).await;
    passed_on(&weber, &page, &integration, &["phone"], "6").await;
    let (record, plan) = (weber.get(&format!("{page}/edit")).await, weber.get(&format!("{page}/plan")).await);
    let notice = weber.get(&format!("/units/{unit}/notices/new")).await;
    let late = weber.follow(&weber.send(&notice, "form.form", &[("manner", "paper")]).await).await;
    let (her, mine) = opens(world, &sheet(&weber, &page, "de").await).await;
    assert!(mine.has("Zeugnis mitbringen"));
    closed(world, &unit).await;

    // Whoever helps her reads, and whoever leads sees who it is; nobody else does.
    let shown = weber.get(&page).await;
    assert!(shown.has("0170 1234567") && shown.has("Diese Stelle gibt es seit 3. März 2026 nicht mehr."), "{}", shown.all());
    assert!(!shown.html().contains(&format!("{page}/edit")) && shown.attributes("main form[action*='/end']", "action").is_empty());
    let list = format!("/units/{unit}/participants");
    assert!(weber.get(&list).await.has("Amira H.") && klein.get(&list).await.has("Amira H.") && !polat.get(&list).await.has("Amira H."));
    assert_eq!(polat.get(&page).await.status, 404);
    let read = weber.get(&format!("{page}/plan")).await;
    assert!(read.has("Zeugnis mitbringen") && read.attributes("main form", "action").is_empty(), "{}", read.all());
    assert_eq!(weber.get(&format!("{page}/access/json")).await.status, 200);

    // Nothing is changed, nobody comes, nothing goes: forms that were open before do not either.
    assert_eq!(weber.send(&record, "form.form", &[("phone", "0171 1")]).await.status, 403);
    assert_eq!(weber.post(&plan.link("Zeugnis mitbringen").replace("/edit", "/done"), &[]).await.status, 403);
    assert_eq!(weber.send(&plan, "form[action$='/notes']", &[("text", "Später")]).await.status, 403);
    assert_eq!(weber.post(&format!("{page}/end"), &[]).await.status, 403);
    assert_eq!(weber.send(&late, "form.form", &[("name", "Lena K."), ("frame", "esf_project")]).await.status, 403);
    assert_ne!(weber.get(&format!("/units/{unit}/notices/new")).await.status, 200);
    assert!(preview(&weber, &page, &integration, &["phone"]).await.has("Es geht nichts mehr weiter."));

    // Her own page opens and says so; the officer reads.
    let mine = her.get("/me").await;
    assert!(mine.has("Diese Stelle gibt es seit 3. März 2026 nicht mehr.") && mine.has("Zeugnis mitbringen"), "{}", mine.all());
    assert!(mine.attributes("form[action^='/me/plan/']", "action").is_empty(), "she answers nothing any more");
    let readings = format!("/units/{unit}/readings/{}", page.rsplit('/').next().unwrap());
    assert!(lorenz.get(&readings).await.has("Daniel Weber") && lorenz.get(&format!("/units/{unit}/deletions")).await.status == 200);

    // The night ends the work with everybody, and standing orders; her no is heard all the same.
    web::retention::clean_up(&world.app).await.unwrap();
    world.run_jobs().await;
    assert_eq!(world.count("SELECT count(*) AS n FROM orders WHERE ended_at IS NULL").await, 0);
    assert_eq!(world.count("SELECT count(*) AS n FROM participants WHERE ended_on = '2026-03-03'").await, 1);
    let shown = weber.get(&format!("{page}/transmissions")).await;
    assert_eq!(weber.send(&shown, "form[action*='/consents/']", &[]).await.status, 303);
    assert_eq!(world.count("SELECT count(*) AS n FROM arrivals").await, 0, "nobody had opened it");
}

on_each_database!(nothing_goes_to_a_unit_that_is_closed);
async fn nothing_goes_to_a_unit_that_is_closed(world: &World) {
    let Setting { unit, integration, weber, becker, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    asked(&weber, &page, &integration, &but(&["C2"])).await;
    passed_on(&weber, &page, &integration, &["phone"], "6").await;
    let hers = taken_up_in("jc_own", &becker, &integration, "Amira Hassan").await;
    let arrival = opened(&becker, &integration).await;
    closed(world, &integration).await;
    let shown = preview(&weber, &page, &integration, &["phone"]).await;
    assert!(!shown.attributes("select[name=recipient] option", "value").contains(&integration), "{}", shown.all());
    assert!(shown.texts("form.form[method=post]").is_empty() && !shown.has("0170 1234567"), "there is nothing to send");
    said(&weber, &page, &[("phone", "0171 7654321")]).await;
    world.run_jobs().await;
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!(world.count("SELECT count(*) AS n FROM arrivals").await, 1, "a standing order stops");
    assert_eq!(world.count("SELECT count(*) AS n FROM orders WHERE ended_at IS NULL").await, 0);
    // What is there is read, and taken for nobody any more.
    assert!(becker.get(&arrival).await.has("0170 1234567"));
    assert_eq!(becker.post(&arrival, &[("participant", hers.rsplit('/').next().unwrap())]).await.status, 403);
}
