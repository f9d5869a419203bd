//! The plan with somebody: what is planned, agreed and disputed, and how the other side follows it.

use jiff::SignedDuration;

use crate::{
    data_protection::erased,
    participants::{Setting, setting, taken_up_in},
    transmissions::{asked, but, opened, passed_on, said},
    world::{Answer, Somebody, World},
};

/// Enters something into somebody's plan.
async fn planned(who: &Somebody, page: &str, kind: &str, fields: &[(&str, &str)]) -> Answer {
    let form = who.get(&format!("{page}/plan/new?kind={kind}")).await;
    who.send(&form, "form.form", fields).await
}

on_each_database!(what_is_planned_goes_where_she_wants_it_and_stops_when_she_says_no);
async fn what_is_planned_goes_where_she_wants_it_and_stops_when_she_says_no(world: &World) {
    let Setting { unit, integration, weber, becker, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("goal", "Ich will als Köchin arbeiten.")]).await;
    planned(&weber, &page, "milestone", &[("text", "Praktikum ist vereinbart"), ("due", "30.4.2030")]).await;
    planned(&weber, &page, "module", &[("text", "Deutsch B1"), ("state", "running")]).await;
    let plan = weber.get(&format!("{page}/plan")).await;
    assert!(
        plan.has("Ich will als Köchin arbeiten.") && plan.has("geplant, bis 30. April 2030") && plan.has("0 von 1 fertig"),
        "{}",
        plan.all()
    );

    // The Jobcenter follows it, because she says so.
    asked(&weber, &page, &integration, &but(&["C4", "C5"])).await;
    assert_eq!(passed_on(&weber, &page, &integration, &["goal", "milestones", "modules"], "6").await.status, 303);
    let hers = taken_up_in("jc_own", &becker, &integration, "Amira Hassan").await;
    let arrival = opened(&becker, &integration).await;
    let form = becker.get(&arrival).await;
    let key = hers.rsplit('/').next().unwrap();
    becker.send(&form, "form.form", &[("participant", key)]).await;
    let theirs = becker.get(&format!("{hers}/plan")).await;
    assert!(
        theirs.has("Plan von Standort Waldmark") && theirs.has("Praktikum ist vereinbart: geplant, bis 30. April 2030"),
        "{}",
        theirs.all()
    );

    // A change comes by itself, to whom it belongs; it is read when somebody opens it, and that goes back.
    let entry = plan.link("Praktikum ist vereinbart");
    world.pass(SignedDuration::from_secs(60));
    weber.post(&entry.replace("/edit", "/done"), &[]).await;
    assert!(world.run_jobs().await > 0);
    assert!(becker.get("/").await.has("In einem Plan gibt es einen neuen Stand"));
    assert!(becker.get(&format!("/units/{integration}/arrivals")).await.has("Es ist nichts angekommen."));
    let news = becker.get(&format!("{hers}/plan")).await;
    assert!(news.has("Es gibt einen neuen Stand.") && !news.has("Praktikum ist vereinbart: fertig"), "{}", news.all());
    let opened = becker.send(&news, "form[action$='/read']", &[("to", "plan")]).await;
    assert_eq!(opened.location(), format!("{hers}/plan"));
    assert!(becker.get(&format!("{hers}/plan")).await.has("Praktikum ist vereinbart: fertig, "));
    let unread = "SELECT count(*) AS n FROM transmissions WHERE read_at IS NULL";
    assert_eq!(world.count(unread).await, 0, "that it was read went back");

    // It was somebody else after all: all that came by the same order lies there again, and nothing more comes to her by itself.
    let arrival: String = world.rows("SELECT id FROM arrivals WHERE order_id IS NULL", &[]).await[0].get("id").unwrap();
    becker.post(&format!("/units/{integration}/arrivals/{arrival}/assignment/end"), &[]).await;
    assert_eq!(world.count("SELECT count(*) AS n FROM arrivals WHERE participant_id IS NOT NULL").await, 0);
    assert!(!becker.get(&format!("{hers}/plan")).await.has("Plan von"));
    for id in world.rows("SELECT id FROM arrivals", &[]).await {
        let id: String = id.get("id").unwrap();
        becker.post(&format!("/units/{integration}/arrivals/{id}"), &[("participant", key)]).await;
    }

    // She disputes it: the mark and what she says go along.
    world.pass(SignedDuration::from_secs(60));
    let form = weber.get(&entry).await;
    weber.send(&form, "form.form", &[("disputed", "1"), ("remark", "Der Betrieb hat\nabgesagt.")]).await;
    world.run_jobs().await;
    let news = becker.get(&format!("{hers}/plan")).await;
    becker.send(&news, "form[action$='/read']", &[("to", "plan")]).await;
    let theirs = becker.get(&format!("{hers}/plan")).await;
    assert!(
        theirs.has("Die Person sagt dazu: Der Betrieb hat abgesagt.") && theirs.text(".rows").contains("Das stimmt nicht"),
        "{}",
        theirs.all()
    );

    // She says no: nothing of it is shown any more, and nothing follows.
    let form = weber.get(&format!("{page}/transmissions")).await;
    weber.send(&form, "form[action*='/consents/']", &[]).await;
    planned(&weber, &page, "milestone", &[("text", "Zehn Bewerbungen")]).await;
    world.run_jobs().await;
    let theirs = becker.get(&format!("{hers}/plan")).await;
    assert!(!theirs.has("Praktikum") && !theirs.has("Zehn Bewerbungen") && !theirs.has("Plan von"), "{}", theirs.all());
}

on_each_database!(a_plan_is_agreed_and_each_version_stays_as_it_was);
async fn a_plan_is_agreed_and_each_version_stays_as_it_was(world: &World) {
    let Setting { unit, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let empty = weber.get(&format!("{page}/plan")).await;
    assert!(empty.has("Noch nicht mit der Person vereinbart") && empty.attributes("form[action$='/versions']", "action").is_empty());
    planned(&weber, &page, "step", &[("text", "Lebenslauf schreiben"), ("due", "1.3.2030")]).await;
    let plan = weber.get(&format!("{page}/plan")).await;
    let (first, second) = (
        weber.send(&plan, "form[action$='/versions']", &[("months", "3")]).await,
        weber.send(&plan, "form[action$='/versions']", &[("months", "3")]).await,
    );
    assert_eq!((first.status, second.status), (303, 303), "{}", second.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM support_plan_versions").await, 1);
    let agreed = weber.get(&format!("{page}/plan")).await;
    assert!(
        agreed.has("Vereinbart am") && agreed.has("(Fassung 1)") && agreed.attributes("form[action$='/versions']", "action").is_empty(),
        "{}",
        agreed.all()
    );
    weber.post(&agreed.link("Lebenslauf schreiben").replace("/edit", "/done"), &[]).await;
    let changed = weber.get(&format!("{page}/plan")).await;
    assert!(changed.has("Geändert seit Fassung 1") && changed.has("Lebenslauf schreiben: geplant, bis 1. März 2030"), "{}", changed.all());
}

on_each_database!(two_coaches_on_one_plan_overwrite_nothing);
async fn two_coaches_on_one_plan_overwrite_nothing(world: &World) {
    let Setting { unit, weber, polat, klein, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let circle = klein.get(&format!("{page}/helpers")).await;
    let at = circle.texts("option").iter().position(|name| name.contains("Polat")).unwrap();
    let account = circle.attributes("option", "value").remove(at);
    assert_eq!(klein.send(&circle, "form.form", &[("account", &account)]).await.status, 303);
    planned(&weber, &page, "step", &[("text", "Lebenslauf schreiben")]).await;
    let entry = weber.get(&format!("{page}/plan")).await.link("Lebenslauf schreiben");
    let (mine, theirs) = (weber.get(&entry).await, polat.get(&entry).await);
    assert_eq!(weber.send(&mine, "form.form", &[("text", "Lebenslauf mit Frau Klein schreiben")]).await.status, 303);
    let conflict = polat.send(&theirs, "form.form", &[("text", "Lebenslauf auf Deutsch schreiben"), ("state", "running")]).await;
    assert_eq!(conflict.status, 409);
    assert!(
        conflict.has("Lebenslauf mit Frau Klein schreiben") && conflict.html().contains("Lebenslauf auf Deutsch schreiben"),
        "{}",
        conflict.all()
    );
    assert_eq!(polat.send(&conflict, "form.form", &[]).await.status, 303);
    assert!(weber.get(&format!("{page}/plan")).await.has("Lebenslauf auf Deutsch schreiben"));
}

on_each_database!(what_cannot_be_planned_says_why_and_loses_nothing);
async fn what_cannot_be_planned_says_why_and_loses_nothing(world: &World) {
    let Setting { unit, weber, becker, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let long = "a".repeat(301);
    let stranger: String = world.rows("SELECT id FROM accounts WHERE name = 'Tobias Becker'", &[]).await[0].get("id").unwrap();
    for (fields, sentence) in [
        (vec![("text", " "), ("due", "1.3.2030")], "Schreiben Sie, was es ist."),
        (vec![("text", "Lebenslauf"), ("due", "31.2.2030")], "Diesen Tag gibt es in keinem Kalender."),
        (vec![("text", "Lebenslauf"), ("state", "passed")], "Wählen Sie den Stand."),
        (vec![("text", "Lebenslauf"), ("doer", stranger.as_str())], "Wählen Sie jemanden, der hilft"),
        (vec![("text", long.as_str())], "300"),
    ] {
        let form = weber.get(&format!("{page}/plan/new?kind=step")).await;
        let refused = weber.send(&form, "form.form", &fields).await;
        assert_eq!(refused.status, 422, "{fields:?}: {}", refused.all());
        assert!(refused.has(sentence), "{fields:?}: {}", refused.all());
        for (name, value) in fields.iter().filter(|(name, _)| *name != "state" && *name != "doer") {
            assert_eq!(refused.attributes(&format!("input[name={name}]"), "value"), [*value], "{name} stays");
        }
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM support_plan_entries").await, 0);

    // Whoever does not help learns nothing, and nobody plans with somebody with whom the work has ended.
    for path in [format!("{page}/plan"), format!("{page}/plan/new?kind=step")] {
        assert_eq!(becker.get(&path).await.status, 403, "{path}");
    }
    weber.post(&format!("{page}/end"), &[]).await;
    assert_eq!(weber.get(&format!("{page}/plan/new?kind=step")).await.status, 409);
    assert_eq!(weber.get(&format!("{page}/plan")).await.status, 200);
}

on_each_database!(what_is_due_is_shown_for_ones_own_people_and_done_in_two_clicks);
async fn what_is_due_is_shown_for_ones_own_people_and_done_in_two_clicks(world: &World) {
    let Setting { unit, weber, klein, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let day = |days: i64| (world.now() + SignedDuration::from_hours(24 * days)).to_zoned(jiff::tz::TimeZone::UTC).date();
    let typed = |day: jiff::civil::Date| format!("{}.{}.{}", day.day(), day.month(), day.year());
    planned(&weber, &page, "step", &[("text", "Kantinen anrufen"), ("due", &typed(day(2)))]).await;
    planned(&weber, &page, "step", &[("text", "In einem Monat"), ("due", &typed(day(30)))]).await;
    let home = weber.get("/").await;
    assert!(home.has("Ein Schritt ist fällig") && !home.has("Amira") && !home.has("Kantinen"), "{}", home.all());
    let list = weber.get(&home.link("Ein Schritt ist fällig")).await;
    assert!(list.has("Kantinen anrufen") && list.has("Amira H.") && !list.has("In einem Monat"), "{}", list.all());
    assert!(!klein.get("/").await.has("fällig"), "she does not help her");
    let done = weber.send(&list, "form[action$='/done']", &[]).await;
    assert_eq!(done.status, 303);
    assert!(!weber.get("/").await.has("Ein Schritt ist fällig"));
    // Whose lines were shown is in the chain of the unit, for each of them.
    let lines = "SELECT count(*) AS n FROM log_entries WHERE object_type = 'plan_entry' AND action = 'read' AND subject_id IS NOT NULL";
    assert!(world.count(lines).await > 0);
}

on_each_database!(r14_what_she_disputes_is_marked_in_what_was_agreed_and_in_what_is_due);
async fn r14_what_she_disputes_is_marked_in_what_was_agreed_and_in_what_is_due(world: &World) {
    let Setting { unit, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("goal", "Ich will kochen.")]).await;
    planned(&weber, &page, "step", &[("text", "Kantinen anrufen"), ("due", "4.3.2026")]).await;
    let plan = weber.get(&format!("{page}/plan")).await;
    weber.send(&plan, "form[action$='/versions']", &[("months", "3")]).await;
    let dispute = weber.get(&page).await.attributes("form[action*='/disputes/']", "action").remove(0);
    weber.post(&dispute, &[("disputed", "yes")]).await;
    let entry = plan.link("Kantinen anrufen");
    weber.send(&weber.get(&entry).await, "form.form", &[("disputed", "1")]).await;
    let plan = weber.get(&format!("{page}/plan")).await;
    assert!(plan.has("Geändert seit Fassung 1"), "what she disputes was not agreed like this: {}", plan.all());
    weber.send(&plan, "form[action$='/versions']", &[("months", "3")]).await;
    let agreed = weber.get(&format!("{page}/plan")).await;
    assert!(agreed.has("Ziel: Ich will kochen. Die Person sagt: Das stimmt nicht. Schritte:"), "{}", agreed.all());
    let due = weber.get(&format!("/units/{unit}/steps")).await;
    assert!(due.has("Kantinen anrufen") && due.has("Die Person sagt: Das stimmt nicht."), "{}", due.all());
}

on_each_database!(who_stands_in_finds_what_is_due_on_the_desk);
async fn who_stands_in_finds_what_is_due_on_the_desk(world: &World) {
    let Setting { unit, weber, polat, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    planned(&weber, &page, "step", &[("text", "Kantinen anrufen"), ("due", "4.3.2026")]).await;
    assert!(!polat.get("/").await.has("fällig"));
    let deputy = "INSERT INTO roles (id, account_id, role, network_id, organisation_id, unit_id, from_day, until_day, deputy_for)
             SELECT $1, p.id, r.role, r.network_id, r.organisation_id, r.unit_id, '2026-03-01', '2026-03-05', w.id
             FROM accounts p, accounts w JOIN roles r ON r.account_id = w.id WHERE p.name = 'Aylin Polat' AND w.name = 'Daniel Weber'";
    world.sql(deputy, db::values![world.id::<()>()]).await;
    let desk = polat.get("/").await;
    assert!(desk.has("Ein Schritt ist fällig"), "{}", desk.all());
    assert!(polat.get(&desk.link("Ein Schritt ist fällig")).await.has("Kantinen anrufen"));
    world.sql("UPDATE roles SET until_day = '2026-03-02' WHERE deputy_for IS NOT NULL", &[]).await;
    assert!(!polat.get("/").await.has("fällig"), "that ends with the deputy");
}

on_each_database!(notes_are_for_whoever_wrote_them_and_go_nowhere);
async fn notes_are_for_whoever_wrote_them_and_go_nowhere(world: &World) {
    let Setting { unit, weber, polat, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let plan = weber.get(&format!("{page}/plan")).await;
    for _ in 0..2 {
        assert_eq!(
            weber.send(&plan, "form[action$='/notes']", &[("text", "Hat Angst vor Prüfungen. Ihr Ehemann ist krank.")]).await.status,
            303
        );
    }
    let noted = weber.get(&format!("{page}/plan")).await;
    assert!(plan.has("Möglichst nichts zu Gesundheit, Religion oder Familie.") && noted.has("Das klingt nach Familie."), "{}", noted.all());
    assert!(noted.has("Das klingt nach Gesundheit."), "a hint, and no lock: {}", noted.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM support_plan_notes").await, 1);
    let form = weber.get(&format!("{page}/helpers")).await;
    let options = form.texts("select[name=account] option");
    let at = options.iter().position(|name| name.contains("Polat")).unwrap();
    let account = form.attributes("select[name=account] option", "value").swap_remove(at);
    weber.send(&form, "form.form", &[("account", &account)]).await;
    assert!(weber.get(&format!("{page}/plan")).await.has("Hat Angst vor Prüfungen."));
    let theirs = polat.get(&format!("{page}/plan")).await;
    assert!(theirs.status == 200 && !theirs.has("Hat Angst"), "{}", theirs.all());
    assert!(!polat.get(&format!("{page}/access/json")).await.html().contains("Angst"));
    let too_long = weber.send(&plan, "form[action$='/notes']", &[("text", &"a".repeat(4_001))]).await;
    assert!(too_long.has("4.000 Zeichen"), "{}", too_long.all());

    // Half a year after the work has ended they are gone, and with her the plan.
    planned(&weber, &page, "step", &[("text", "Lebenslauf")]).await;
    weber.post(&format!("{page}/end"), &[]).await;
    world.pass(SignedDuration::from_hours(24 * 190));
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!(world.count("SELECT count(*) AS n FROM support_plan_notes").await, 0);
    assert_eq!(world.count("SELECT count(*) AS n FROM support_plan_entries").await, 1);
    erased(world, &page).await;
    assert_eq!(world.count("SELECT count(*) AS n FROM support_plan_entries").await, 0);
}
