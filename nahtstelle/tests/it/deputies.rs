//! A deputy may the same for a time, and no longer; nothing that a deputy passes on outlasts it.

use accounts::Role;
use db::values;
use jiff::SignedDuration;

use crate::world::{Answer, Somebody, World, address};

/// Jutta Sommer and Nour Khatib coordinate, Meral Yildiz is a partner.
struct Office {
    sommer: Somebody,
    yildiz: Somebody,
}

async fn office(world: &World) -> Office {
    let (home, vhs) = (world.home().await, world.organisation("Volkshochschule Auenburg").await);
    world.account("Nour Khatib").role(Role::Coordinator, &home).made().await;
    Office {
        sommer: world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await,
        yildiz: world.account("Meral Yildiz").role(Role::Partner, &vhs).signs_in().await,
    }
}

/// The page behind the first link of this account's page that ends like this.
async fn behind(by: &Somebody, account: impl std::fmt::Display, ending: &str) -> Answer {
    let page = by.get(&format!("/accounts/{account}")).await;
    let (_, href) = page.links().into_iter().find(|(_, href)| href.ends_with(ending)).unwrap_or_else(|| panic!("{}", page.all()));
    by.get(&href).await
}

/// Names Meral Yildiz deputy of Jutta Sommer, or tries to.
async fn name(office: &Office, by: &Somebody, from: &str, until: &str) -> Answer {
    let page = behind(by, office.sommer.account.unwrap(), "/deputies/new").await;
    let deputy = office.yildiz.account.unwrap().to_string();
    by.send(&page, "main form", &[("deputy", &deputy), ("from", from), ("until", until)]).await
}

async fn end(by: &Somebody, account: impl std::fmt::Display, until: &str) -> Answer {
    let page = behind(by, account, "/end").await;
    by.send(&page, "main form", &[("until", until)]).await
}

async fn deputy_ends(world: &World) -> Vec<String> {
    let rows = world.rows("SELECT until_day FROM roles WHERE deputy_for IS NOT NULL ORDER BY id", &[]).await;
    rows.iter().map(|row| row.get("until_day").unwrap()).collect()
}

on_each_database!(a_deputy_ends_with_the_role_at_the_latest);
async fn a_deputy_ends_with_the_role_at_the_latest(world: &World) {
    let office = office(world).await;
    let sommer = office.sommer.account.unwrap();
    assert_eq!(name(&office, &office.sommer, "3.3.2026", "31.3.2026").await.status, 303);
    // The role is to end earlier: so does the deputy.
    assert_eq!(end(&office.sommer, sommer, "20.3.2026").await.status, 303);
    assert_eq!(deputy_ends(world).await, ["2026-03-20"]);
    // A further deputy beyond that end is none.
    let again = name(&office, &office.sommer, "3.3.2026", "21.3.2026").await;
    assert!(again.status == 422 && again.has("endet spätestens mit der Rolle"), "{}", again.all());
    assert_eq!(name(&office, &office.sommer, "3.3.2026", "20.3.2026").await.status, 303);
    assert_eq!(end(&office.sommer, sommer, "10.3.2026").await.status, 303);
    assert_eq!(deputy_ends(world).await, ["2026-03-10", "2026-03-10"]);
    world.pass(SignedDuration::from_hours(8 * 24));
    world.sql("UPDATE sessions SET expires_at = $1, created_at = $1", values![world.now() + SignedDuration::from_hours(1)]).await;
    assert_eq!(office.yildiz.get("/accounts").await.status, 403);
}

on_each_database!(a_deputy_does_not_begin_before_the_role);
async fn a_deputy_does_not_begin_before_the_role(world: &World) {
    let office = office(world).await;
    world.sql("UPDATE roles SET from_day = '2026-03-08' WHERE account_id = $1", values![office.sommer.account]).await;
    let brandt = world.account("Olga Brandt").role(Role::Coordinator, &world.home().await).signs_in().await;
    assert_eq!(name(&office, &brandt, "3.3.2026", "31.3.2026").await.status, 303);
    assert_eq!(world.count("SELECT count(*) AS n FROM roles WHERE deputy_for IS NOT NULL AND from_day = '2026-03-08'").await, 1);
    assert_eq!(office.yildiz.get("/accounts").await.status, 403);
}

on_each_database!(a_deputy_gives_no_role_that_lasts_longer_than_the_deputyship);
async fn a_deputy_gives_no_role_that_lasts_longer_than_the_deputyship(world: &World) {
    let office = office(world).await;
    assert_eq!(name(&office, &office.sommer, "3.3.2026", "10.3.2026").await.status, 303);
    let (yildiz, herself) = (&office.yildiz, office.yildiz.account.unwrap());
    let page = yildiz.get(&format!("/accounts/{herself}/roles/new")).await;
    for until in ["", "11.3.2026"] {
        let again = yildiz.send(&page, "main form", &[("role", "coordinator"), ("until", until)]).await;
        assert!(again.status == 422 && again.has("Ihre eigene Rolle endet früher"), "{until:?}: {}", again.all());
    }
    assert_eq!(yildiz.send(&page, "main form", &[("role", "coordinator"), ("until", "10.3.2026")]).await.status, 303);
    // Nor by naming herself the deputy for longer.
    let again = name(&office, yildiz, "3.3.2026", "31.3.2026").await;
    assert!(again.status == 422 && again.has("Ihre eigene Rolle endet früher"), "{}", again.all());
    // Nor with the role that she gave herself for that time. Whoever holds it for good is not limited.
    let page = office.sommer.get(&format!("/accounts/{herself}/roles/new")).await;
    assert_eq!(office.sommer.send(&page, "main form", &[("role", "coordinator")]).await.status, 303);
}

on_each_database!(a_deputys_invitation_gives_a_role_that_ends_with_the_deputyship);
async fn a_deputys_invitation_gives_a_role_that_ends_with_the_deputyship(world: &World) {
    let office = office(world).await;
    name(&office, &office.sommer, "3.3.2026", "10.3.2026").await;
    let invited = [("name", "Daniel Weber"), ("email", "weber@vhs.example"), ("role", "coordinator")];
    let page = office.yildiz.get("/invitations/new").await;
    assert_eq!(office.yildiz.send(&page, "main form", &invited).await.status, 303);
    world.guest().post(&world.mails().await[0].link(), &[]).await;
    let given = "SELECT r.until_day FROM roles r JOIN accounts a ON a.id = r.account_id WHERE a.name = 'Daniel Weber'";
    assert_eq!(world.rows(given, &[]).await[0].get::<String>("until_day").unwrap(), "2026-03-10");

    // The coordination's own invitation lasts: a deputy cannot bring it back to life.
    let olga = [("name", "Olga Brandt"), ("email", &address("Olga Brandt")), ("role", "coordinator")];
    let page = office.sommer.get("/invitations/new").await;
    assert_eq!(office.sommer.send(&page, "main form", &olga).await.status, 303);
    let row = world.rows("SELECT id FROM invitations WHERE until_day IS NULL", &[]).await[0].get::<String>("id").unwrap();
    let answer = office.yildiz.post(&format!("/invitations/{row}/resend"), &[]).await;
    assert!(answer.status == 403 && answer.has("gilt länger als Ihre eigene Rolle"), "{}", answer.all());
    assert_eq!(office.sommer.post(&format!("/invitations/{row}/resend"), &[]).await.status, 303);

    // The day after, her own link gives nothing any more.
    let late = [("name", "Ines Klein"), ("email", "klein@vhs.example"), ("role", "coordinator")];
    let page = office.yildiz.get("/invitations/new").await;
    world.pass(SignedDuration::from_secs(1));
    assert_eq!(office.yildiz.send(&page, "main form", &late).await.status, 303);
    let link = world.mails().await[0].link();
    world.pass(SignedDuration::from_hours(8 * 24));
    assert!(world.guest().post(&link, &[]).await.has("Zeit für diese Einladung ist abgelaufen"));
}
