use accounts::Role;
use db::values;
use jiff::SignedDuration;
use web::access::reach;

use crate::world::{Answer, Somebody, World, address};

async fn coordinator(world: &World) -> Somebody {
    world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in().await
}

/// Fills in the form and sends it.
async fn invite(world: &World, by: &Somebody, name: &str, role: Role, organisation: &str) -> Answer {
    // So that the newest mail is this one.
    world.pass(SignedDuration::from_secs(1));
    let page = by.get("/invitations/new").await;
    let email = address(name);
    by.send(
        &page,
        "main form[action='/invitations']",
        &[("name", name), ("email", &email), ("role", role.code()), ("organisation", organisation)],
    )
    .await
}

on_each_database!(an_invitation_becomes_an_account_with_a_role);
async fn an_invitation_becomes_an_account_with_a_role(world: &World) {
    world.organisation("Volkshochschule Auenburg").await;
    let sommer = coordinator(world).await;
    let done = invite(world, &sommer, "Meral Yildiz", Role::Partner, "volkshochschule auenburg").await;
    assert!(sommer.follow(&done).await.has("Die Einladung ist geschrieben, aber noch nicht unterwegs"), "no mail goes out here");
    let mail = world.mails().await.remove(0);
    assert_eq!(mail.to, address("Meral Yildiz"));
    assert!(mail.body.contains("Jutta Sommer lädt Sie") && mail.body.contains("Volkshochschule Auenburg"), "{}", mail.body);

    let yildiz = world.guest();
    for _ in 0..3 {
        let page = yildiz.get(&mail.link()).await;
        assert!(page.has("Sie sind eingeladen") && page.has("Netzwerkpartnerin oder -partner"), "{}", page.all());
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM accounts").await, 1);
    let page = yildiz.get(&mail.link()).await;
    assert_eq!(yildiz.send(&page, "main form", &[]).await.location(), "/");
    assert!(yildiz.get("/").await.has("Meral Yildiz"));
    assert_eq!(yildiz.get("/accounts").await.status, 403);
    assert!(sommer.get("/invitations").await.has("angenommen am 3. März 2026"));
    assert!(sommer.get("/accounts").await.has("Netzwerkpartnerin oder -partner, Volkshochschule Auenburg"));

    let second = world.guest().post(&mail.link(), &[]).await;
    assert!(second.has("schon angenommen") && second.has("Jutta Sommer") && second.cookies.is_empty(), "{}", second.all());
}

on_each_database!(whoever_has_an_account_gets_the_role_on_top);
async fn whoever_has_an_account_gets_the_role_on_top(world: &World) {
    let vhs = world.organisation("Volkshochschule Auenburg").await;
    let account = world.account("Meral Yildiz").role(Role::Partner, &vhs).made().await;
    let sommer = coordinator(world).await;
    invite(world, &sommer, "Meral Yildiz", Role::Admin, "Volkshochschule Auenburg").await;
    let invitation = world.mails().await[0].link();
    let yildiz = world.guest();
    // The invitation works for two weeks: it is no way around signing in.
    let answer = yildiz.post(&invitation, &[]).await;
    assert_eq!(answer.location(), web::address("/sign-in", &[("target", &invitation)]));
    assert_eq!(yildiz.cookie("nahtstelle"), None);
    let page = yildiz.get(&answer.location()).await;
    world.pass(SignedDuration::from_secs(1));
    yildiz.send(&page, "main form", &[("email", &address("Meral Yildiz"))]).await;
    assert_eq!(yildiz.post(&world.mails().await[0].link(), &[]).await.location(), invitation);
    let page = yildiz.get(&invitation).await;
    assert_eq!(yildiz.send(&page, "main form", &[]).await.location(), "/");
    assert_eq!(world.count("SELECT count(*) AS n FROM accounts").await, 2);
    let roles = world.rows("SELECT role FROM roles WHERE account_id = $1 ORDER BY role", values![account]).await;
    assert_eq!(roles.iter().map(|row| row.get::<String>("role").unwrap()).collect::<Vec<_>>(), ["admin", "partner"]);
    assert_eq!(yildiz.get("/accounts").await.status, 200);

    // The same role twice is one.
    invite(world, &sommer, "Meral Yildiz", Role::Admin, "Volkshochschule Auenburg").await;
    assert_eq!(yildiz.post(&world.mails().await[0].link(), &[]).await.location(), "/");
    assert_eq!(world.rows("SELECT id FROM roles WHERE account_id = $1", values![account]).await.len(), 2);
}

on_each_database!(an_invitation_for_somebody_else_than_who_is_signed_in_leads_to_sign_in);
async fn an_invitation_for_somebody_else_than_who_is_signed_in_leads_to_sign_in(world: &World) {
    let vhs = world.organisation("Volkshochschule Auenburg").await;
    world.account("Meral Yildiz").role(Role::Partner, &vhs).made().await;
    let sommer = coordinator(world).await;
    invite(world, &sommer, "Meral Yildiz", Role::Admin, "Volkshochschule Auenburg").await;
    let link = world.mails().await[0].link();
    let page = sommer.get(&link).await;
    assert!(page.has("In diesem Browser ist Jutta Sommer angemeldet."), "{}", page.all());
    let answer = sommer.send(&page, "main form", &[]).await;
    assert_eq!(sommer.follow(&answer).await.text("h1"), "Anmelden", "no circle");
    assert_eq!(world.count("SELECT count(*) AS n FROM invitations WHERE accepted_at IS NOT NULL").await, 0);
}

on_each_database!(an_invitation_that_ended_says_whom_to_ask);
async fn an_invitation_that_ended_says_whom_to_ask(world: &World) {
    world.organisation("Volkshochschule Auenburg").await;
    let sommer = coordinator(world).await;
    invite(world, &sommer, "Meral Yildiz", Role::Partner, "Volkshochschule Auenburg").await;
    let first = world.mails().await[0].link();
    world.pass(SignedDuration::from_hours(14 * 24));
    let page = world.guest().post(&first, &[]).await;
    assert!(page.has("Zeit für diese Einladung ist abgelaufen") && page.has("Jutta Sommer"), "{}", page.all());

    let sommer = world.guest();
    world.pass(SignedDuration::from_secs(1));
    sommer.post("/sign-in", &[("email", &address("Jutta Sommer"))]).await;
    sommer.post(&world.mails().await[0].link(), &[]).await;
    let list = sommer.get("/invitations").await;
    world.pass(SignedDuration::from_secs(1));
    assert_eq!(sommer.send(&list, "form[action$='/resend']", &[]).await.status, 303);
    let second = world.mails().await[0].link();
    assert!(world.guest().get(&first).await.has("ein neuerer Link"));
    assert!(world.guest().get(&second).await.has("Sie sind eingeladen"));

    sommer.send(&sommer.get("/invitations").await, "form[action$='/revoke']", &[]).await;
    assert!(world.guest().post(&second, &[]).await.has("zurückgenommen"));
    assert_eq!(world.count("SELECT count(*) AS n FROM accounts").await, 1);
}

on_each_database!(a_double_click_invites_once);
async fn a_double_click_invites_once(world: &World) {
    world.organisation("Volkshochschule Auenburg").await;
    let sommer = coordinator(world).await;
    let page = sommer.get("/invitations/new").await;
    let fields = [("name", "Meral Yildiz"), ("email", "m@vhs.example"), ("role", "partner"), ("organisation", "Volkshochschule Auenburg")];
    let (one, other) = tokio::join!(sommer.send(&page, "main form", &fields), sommer.send(&page, "main form", &fields));
    assert_eq!((one.location(), other.location()), ("/invitations".to_owned(), "/invitations".to_owned()));
    assert_eq!(world.mails().await.len(), 1);
    assert_eq!(world.count("SELECT count(*) AS n FROM invitations").await, 1);
}

on_each_database!(a_name_that_fits_several_organisations_is_a_question);
async fn a_name_that_fits_several_organisations_is_a_question(world: &World) {
    world.organisation("Bildungswerk Mittelauen").await;
    let waldmark = world.organisation("Bildungswerk Waldmark").await;
    let sommer = coordinator(world).await;
    let again = invite(world, &sommer, "Daniel Weber", Role::Partner, "bildungswerk").await;
    assert_eq!(again.status, 422);
    assert_eq!(again.texts("#organisation_id .kern-form-check label"), ["Bildungswerk Mittelauen", "Bildungswerk Waldmark"]);
    assert_eq!(again.attributes("#name", "value"), ["Daniel Weber"]);
    let done = sommer.send(&again, "main form", &[("organisation_id", &waldmark.id.to_string())]).await;
    assert_eq!(done.status, 303, "{}", done.all());
    assert!(sommer.get("/invitations").await.has("Bildungswerk Waldmark"));
    assert_eq!(invite(world, &sommer, "Nele Kurz", Role::Partner, "werk wald").await.status, 303, "only one fits");
    let unknown = invite(world, &sommer, "Daniel Weber", Role::Partner, "Gibt es nicht").await;
    assert!(unknown.has("gibt es im Netzwerk nicht"));
}

on_each_database!(the_exact_name_is_no_question_whatever_else_is_searched);
async fn the_exact_name_is_no_question_whatever_else_is_searched(world: &World) {
    let sommer = coordinator(world).await;
    for (name, short) in [("Volkshochschule Auenburg", "VHS"), ("Freunde der Volkshochschule Auenburg", "")] {
        let form = sommer.get("/organisations/new").await;
        let fields = [("name", name), ("short_name", short), ("place", "Auenburg"), ("kind", "adult_education")];
        assert_eq!(sommer.send(&form, "form.form", &fields).await.status, 303);
    }
    let done = invite(world, &sommer, "Meral Yildiz", Role::Partner, "volkshochschule  auenburg").await;
    assert_eq!(done.status, 303, "{}", done.all());
    let page = sommer.get("/invitations/new").await;
    assert!(page.has("Führt das Netzwerk: pflegt alle Einträge") && page.link("Abbrechen") == "/invitations", "{}", page.all());
}

on_each_database!(who_works_with_participants_belongs_to_a_unit);
async fn who_works_with_participants_belongs_to_a_unit(world: &World) {
    let work = world.organisation("Bildungswerk Mittelauen").await;
    work.unit("Standort Waldmark").await;
    let sommer = coordinator(world).await;
    assert_eq!(invite(world, &sommer, "Ines Klein", Role::UnitLead, "Bildungswerk Mittelauen").await.status, 303);
    assert_eq!(world.count("SELECT count(*) AS n FROM invitations WHERE unit_id IS NOT NULL").await, 1, "the only one is meant");
    work.unit("Standort Auenburg").await;
    let again = invite(world, &sommer, "Daniel Weber", Role::Coach, "Bildungswerk Mittelauen").await;
    assert_eq!(again.attributes(".errors a", "href"), ["#unit"]);
    let unit = again.attributes("#unit option", "value").remove(1);
    assert_eq!(sommer.send(&again, "main form", &[("unit", &unit)]).await.status, 303);
    assert_eq!(invite(world, &sommer, "Meral Yildiz", Role::Partner, "Bildungswerk Mittelauen").await.status, 303, "a partner needs none");
}

on_each_database!(an_organisations_administration_stays_among_its_own);
async fn an_organisations_administration_stays_among_its_own(world: &World) {
    let (work, vhs) = (world.organisation("Bildungswerk Mittelauen").await, world.organisation("Volkshochschule Auenburg").await);
    let klein = world.account("Ines Klein").role(Role::Admin, &work).signs_in().await;
    let weber = world.account("Daniel Weber").role(Role::Coach, &work).made().await;
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &vhs).made().await;
    let sommer = coordinator(world).await;
    invite(world, &sommer, "Nour Khatib", Role::Partner, "Volkshochschule Auenburg").await;

    let list = klein.get("/accounts").await;
    assert_eq!(list.texts("tbody th"), ["Daniel Weber", "Ines Klein"]);
    assert_eq!(klein.get(&format!("/accounts/{weber}")).await.status, 200);
    assert_eq!(klein.get(&format!("/accounts/{yildiz}")).await.status, 404);
    assert!(!klein.get("/invitations").await.has("Nour Khatib"));
    let others = world.rows("SELECT id FROM invitations", &[]).await[0].get::<String>("id").unwrap();
    assert_eq!(klein.post(&format!("/invitations/{others}/revoke"), &[]).await.status, 404);

    assert_eq!(invite(world, &klein, "Nele Kurz", Role::Coach, "Bildungswerk Mittelauen").await.status, 303);
    assert!(invite(world, &klein, "Nele Kurz", Role::Coach, "Volkshochschule Auenburg").await.status == 422);
    let page = klein.get("/invitations/new").await;
    assert!(!page.attributes("#role option", "value").contains(&"coordinator".to_owned()));
    assert_eq!(page.attributes("#organisation", "value"), ["Bildungswerk Mittelauen"], "her own stands there already");
    let grab = [("name", "Ines Klein"), ("email", "i@work.example"), ("role", "coordinator"), ("organisation", "")];
    let answer = klein.send(&page, "main form", &grab).await;
    assert_eq!(answer.status, 403, "{}", answer.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM invitations").await, 2);
}

on_each_database!(an_administration_cannot_end_a_coordinators_role);
async fn an_administration_cannot_end_a_coordinators_role(world: &World) {
    let work = world.organisation("Bildungswerk Mittelauen").await;
    let klein = world.account("Ines Klein").role(Role::Admin, &work).signs_in().await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &work).made().await;
    let row = world.rows("SELECT id FROM roles WHERE role = 'coordinator'", &[]).await[0].get::<String>("id").unwrap();
    assert!(!klein.get(&format!("/accounts/{sommer}")).await.has("Beenden"));
    assert_eq!(klein.post(&format!("/accounts/{sommer}/roles/{row}/end"), &[("until", "")]).await.status, 403);
}

/// The page on which a role of this account is ended.
async fn end_page(by: &Somebody, account: impl std::fmt::Display) -> Answer {
    let page = by.get(&format!("/accounts/{account}")).await;
    let (_, href) = page.links().into_iter().find(|(_, href)| href.ends_with("/end")).expect("a role that can be ended");
    by.get(&href).await
}

on_each_database!(the_last_coordination_cannot_be_taken_away);
async fn the_last_coordination_cannot_be_taken_away(world: &World) {
    let home = world.home().await;
    let sommer = coordinator(world).await;
    let page = end_page(&sommer, sommer.account.unwrap()).await;
    let again = sommer.send(&page, "main form", &[]).await;
    assert_eq!(again.status, 422);
    assert!(again.has("keine Koordination mehr"), "{}", again.all());
    world.account("Meral Yildiz").role(Role::Coordinator, &home).made().await;
    assert_eq!(sommer.send(&page, "main form", &[]).await.status, 303);
    assert_eq!(sommer.get("/accounts").await.status, 403, "it ended at once");
    assert_eq!(sommer.get("/account").await.status, 200, "the account stays");
}

on_each_database!(two_coordinators_cannot_take_each_others_role_away_at_once);
async fn two_coordinators_cannot_take_each_others_role_away_at_once(world: &World) {
    let sommer = coordinator(world).await;
    let yildiz = world.account("Meral Yildiz").role(Role::Coordinator, &world.home().await).signs_in().await;
    world.pass(SignedDuration::from_hours(2));
    let (one, other) = (end_page(&sommer, yildiz.account.unwrap()).await, end_page(&yildiz, sommer.account.unwrap()).await);
    // Opening connections takes longer than answering: without them ready, the two would not meet.
    let _ = tokio::join!(sommer.get("/accounts"), yildiz.get("/accounts"));
    let (hers, his) = tokio::join!(sommer.send(&one, "main form", &[]), yildiz.send(&other, "main form", &[]));
    assert_eq!([hers.status, his.status].iter().filter(|status| **status == 303).count(), 1, "{} {}", hers.status, his.status);
    assert_eq!(world.count("SELECT count(*) AS n FROM roles WHERE role = 'coordinator' AND until_day IS NULL").await, 1);
}

on_each_database!(a_role_is_given_from_a_day_to_a_day);
async fn a_role_is_given_from_a_day_to_a_day(world: &World) {
    let vhs = world.organisation("Volkshochschule Auenburg").await;
    let sommer = coordinator(world).await;
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &vhs).signs_in().await;
    let page = sommer.get(&format!("/accounts/{}/roles/new", yildiz.account.unwrap())).await;
    let fields = [("role", "coordinator"), ("from", "5.3.2026"), ("until", "6.3.2026")];
    let wrong = sommer.send(&page, "main form", &[("role", "coordinator"), ("from", "5.3.2026"), ("until", "4.3.2026")]).await;
    assert!(wrong.has("Der letzte Tag liegt vor dem ersten"));
    assert_eq!(sommer.send(&page, "main form", &fields).await.status, 303);
    assert_eq!(sommer.send(&page, "main form", &fields).await.status, 303, "a double click");
    assert_eq!(world.count("SELECT count(*) AS n FROM roles WHERE role = 'coordinator'").await, 2);
    for (hours, status) in [(1, 403), (48, 200), (24, 200), (24, 403)] {
        world.pass(SignedDuration::from_hours(hours));
        // Twelve hours without a click end a session; here only the days count.
        world.sql("UPDATE sessions SET expires_at = $1", values![world.now() + SignedDuration::from_hours(1)]).await;
        assert_eq!(yildiz.get("/accounts").await.status, status, "{}", web::today(world.now()));
    }
}

on_each_database!(a_deputy_holds_the_role_for_a_time_and_loses_it_with_its_holder);
async fn a_deputy_holds_the_role_for_a_time_and_loses_it_with_its_holder(world: &World) {
    let vhs = world.organisation("Volkshochschule Auenburg").await;
    let sommer = coordinator(world).await;
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &vhs).signs_in().await;
    let person = sommer.get(&format!("/accounts/{}", sommer.account.unwrap())).await;
    let (_, new) = person.links().into_iter().find(|(_, href)| href.ends_with("/deputies/new")).unwrap();
    let page = sommer.get(&new).await;
    let deputy = yildiz.account.unwrap().to_string();
    let open = sommer.send(&page, "main form", &[("deputy", &deputy), ("from", "3.3.2026")]).await;
    assert!(open.has("Eine Vertretung ist für eine Zeit"), "{}", open.all());
    let done = sommer.send(&page, "main form", &[("deputy", &deputy), ("from", "3.3.2026"), ("until", "10.3.2026")]).await;
    let person = sommer.follow(&done).await;
    assert!(person.has("Meral Yildiz, 3. März 2026 bis 10. März 2026"), "{}", person.all());
    assert_eq!(yildiz.get("/accounts").await.status, 200);
    assert!(yildiz.get("/accounts").await.has("in Vertretung von Jutta Sommer"));

    // A deputy is no second coordination: the last one still cannot go.
    let end = end_page(&sommer, sommer.account.unwrap()).await;
    assert_eq!(sommer.send(&end, "main form", &[]).await.status, 422);
    world.account("Nour Khatib").role(Role::Coordinator, &world.home().await).made().await;
    assert_eq!(sommer.send(&end, "main form", &[]).await.status, 303);
    assert_eq!(yildiz.get("/accounts").await.status, 403);
}

on_each_database!(a_lost_device_is_reset_only_by_who_could_have_given_every_role);
async fn a_lost_device_is_reset_only_by_who_could_have_given_every_role(world: &World) {
    let work = world.organisation("Bildungswerk Mittelauen").await;
    let klein = world.account("Ines Klein").role(Role::Admin, &work).signs_in().await;
    let weber = world.account("Daniel Weber").role(Role::Coach, &work).made().await;
    let elsewhere = world.network("Netzwerk Nord").await;
    let other = world.account("Nour Khatib").role(Role::Coach, &work).role(Role::Coordinator, &elsewhere).made().await;
    world.sql("UPDATE accounts SET totp_secret = $1, totp_confirmed_at = 1", values![vec![1_u8; 20]]).await;
    let page = klein.get(&format!("/accounts/{weber}")).await;
    assert_eq!(klein.send(&page, "form[action$='/second-factor-reset']", &[]).await.status, 303);
    assert!(!klein.get(&format!("/accounts/{other}")).await.has("Zweiten Faktor zurücksetzen"));
    assert_eq!(klein.post(&format!("/accounts/{other}/second-factor-reset"), &[]).await.status, 403);
    assert_eq!(world.count("SELECT count(*) AS n FROM accounts WHERE totp_secret IS NULL").await, 1);
}

on_each_database!(the_matrix_says_what_the_pages_decide);
async fn the_matrix_says_what_the_pages_decide(world: &World) {
    let sommer = coordinator(world).await;
    let page = sommer.get("/access").await;
    let say = world.app.say(web::Language::De);
    for capability in &world.app.capabilities {
        let rows = page.texts(&format!("#{} tbody tr", capability.name)).len();
        let cells = page.texts(&format!("#{} tbody td", capability.name));
        let deeds = (capability.deeds)();
        assert_eq!(rows, deeds.len(), "{}", capability.name);
        for (deed, cells) in deeds.into_iter().zip(cells.chunks(Role::ALL.len() + 2)) {
            for (role, cell) in Role::ALL.into_iter().zip(cells) {
                let code = format!("{:?}", reach(deed, role)).trim_end_matches('_').to_lowercase().replace("self", "own");
                assert_eq!(*cell, say.word("reach", &code), "{} {} {role}", capability.name, deed.name);
            }
            let visitor = (deed.door)(deed.name, &accounts::Actor::Visitor).is_ok();
            assert_eq!(cells[Role::ALL.len()], if visitor { "ja" } else { "nein" }, "{}", deed.name);
        }
    }
}
