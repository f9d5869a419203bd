//! What ends with a role or a membership: invitations, links, contacts that others see.

use accounts::Role;
use db::{Id, values};
use jiff::SignedDuration;
use web::fold;

use crate::world::{Organisation, Place, Somebody, World, address};

/// Invites and gives the link of the invitation.
async fn invited(world: &World, by: &Somebody, name: &str, role: Role, organisation: &str) -> String {
    // So that the newest mail is this one.
    world.pass(SignedDuration::from_secs(1));
    let page = by.get("/invitations/new").await;
    let fields = [("name", name), ("email", &address(name)), ("role", role.code()), ("organisation", organisation)];
    let done = by.send(&page, "main form[action='/invitations']", &fields).await;
    assert_eq!(done.status, 303, "{}", done.all());
    world.mails().await[0].link()
}

/// Ends the one role of an account at once.
async fn end_role(world: &World, by: &Somebody, of: &Somebody) {
    let account = of.account.unwrap();
    let rows = world.rows("SELECT id FROM roles WHERE account_id = $1", values![account]).await;
    let address = format!("/accounts/{account}/roles/{}/end", rows[0].get::<String>("id").unwrap());
    assert_eq!(by.post(&address, &[("until", "")]).await.status, 303);
}

async fn accepted(world: &World) -> i64 {
    world.count("SELECT count(*) AS n FROM invitations WHERE accepted_at IS NOT NULL").await
}

async fn leaves(by: &Somebody, organisation: &Organisation<'_>) {
    assert_eq!(by.post(&format!("/organisations/{}/end", organisation.id), &[]).await.status, 303);
}

/// An office with somebody in it.
async fn office(world: &World, organisation: &Organisation<'_>, title: &str, holder: &str) -> Id<network::Office> {
    let id = world.id();
    world
        .sql(
            "INSERT INTO offices (id, organisation_id, title, title_search, title_sort, phone, email, reachable) VALUES ($1, $2, $3, $4, $4, '', '', '')",
            values![id, organisation.id, title, fold::folded(title)],
        )
        .await;
    if !holder.is_empty() {
        let person = organisation.person(holder).await;
        world
            .sql(
                "INSERT INTO holdings (id, office_id, person_id, deputy, from_day) VALUES ($1, $2, $3, $4, '2020-01-01')",
                values![world.id::<()>(), id, person, false],
            )
            .await;
    }
    id
}

on_each_database!(whoever_coordinates_no_more_does_not_come_back_by_her_own_invitation);
async fn whoever_coordinates_no_more_does_not_come_back_by_her_own_invitation(world: &World) {
    let home = world.home().await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    let eve = world.account("Eve Kurz").role(Role::Coordinator, &home).signs_in().await;
    let own = invited(world, &eve, "Eve Privat", Role::Coordinator, "").await;
    let kept = invited(world, &sommer, "Nour Khatib", Role::Coordinator, "").await;
    end_role(world, &sommer, &eve).await;
    for page in [world.guest().get(&own).await, world.guest().post(&own, &[]).await] {
        assert!(page.has("zurückgenommen") && page.cookies.is_empty(), "{}", page.all());
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM invitations WHERE revoked_at IS NOT NULL").await, 1);
    assert_eq!(world.guest().post(&kept, &[]).await.location(), "/", "what others sent works on");
    assert_eq!(accepted(world).await, 1);
}

on_each_database!(an_invitation_does_not_outlive_a_role_that_ended_by_itself);
async fn an_invitation_does_not_outlive_a_role_that_ended_by_itself(world: &World) {
    let vhs = world.organisation("VHS").await;
    let admin = world.account("Meral Yildiz").role(Role::Admin, &vhs).signs_in().await;
    let link = invited(world, &admin, "Daniel Weber", Role::Admin, "VHS").await;
    // A role of which nobody said a word that it ended: a day has passed.
    world.sql("UPDATE roles SET from_day = '2026-01-01', until_day = '2026-03-02' WHERE account_id = $1", values![admin.account]).await;
    for page in [world.guest().get(&link).await, world.guest().post(&link, &[]).await] {
        assert!(page.has("zurückgenommen"), "{}", page.all());
    }
    assert_eq!(accepted(world).await, 0);
}

on_each_database!(what_an_administration_invited_to_ends_with_it_but_not_what_another_role_still_gives);
async fn what_an_administration_invited_to_ends_with_it_but_not_what_another_role_still_gives(world: &World) {
    let (vhs, ihk) = (world.organisation("VHS").await, world.organisation("IHK").await);
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in().await;
    let admin = world.account("Meral Yildiz").role(Role::Admin, &vhs).role(Role::Admin, &ihk).signs_in().await;
    let gone = invited(world, &admin, "Daniel Weber", Role::Coach, "VHS").await;
    let kept = invited(world, &admin, "Leyla Arslan", Role::Coach, "IHK").await;
    leaves(&sommer, &vhs).await;
    assert!(world.guest().post(&gone, &[]).await.has("zurückgenommen"));
    assert_eq!(world.guest().post(&kept, &[]).await.location(), "/");
}

on_each_database!(who_has_left_does_not_stand_in_for_anybody);
async fn who_has_left_does_not_stand_in_for_anybody(world: &World) {
    let (vhs, gone) = (world.organisation("VHS").await, world.organisation("Bildungswerk").await);
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in().await;
    world
        .sql(
            "INSERT INTO territories (key, kind, name, name_search, name_sort, label) VALUES ('17001', 'district', 'Auenburg', 'auenburg', 'auenburg', '41')",
            &[],
        )
        .await;
    let home = world.home().await;
    world.sql("INSERT INTO network_territories (network_id, territory_key) VALUES ($1, '17001')", values![home.id]).await;
    let topic = world.id::<()>();
    world
        .sql(
            "INSERT INTO topics (id, network_id, name, name_search, name_sort) VALUES ($1, $2, 'Sprache', 'sprache', 'sprache')",
            values![topic, home.id],
        )
        .await;
    let (vacant, stand_in) = (office(world, &vhs, "Beratung", "").await, office(world, &gone, "Jobcoach", "Leyla Arslan").await);
    world.sql("UPDATE offices SET stand_in_id = $2 WHERE id = $1", values![vacant, stand_in]).await;
    world
        .sql(
            "INSERT INTO responsibilities (id, network_id, topic_id, territory_key, office_id, created_at) VALUES ($1, $2, $3, '17001', $4, 0)",
            values![world.id::<()>(), home.id, topic, vacant],
        )
        .await;
    let asked = "/responsible?topic=Sprache&place=17001";
    assert!(sommer.get(asked).await.has("Leyla Arslan"), "{}", sommer.get(asked).await.all());
    leaves(&sommer, &gone).await;
    let page = sommer.get(asked).await;
    assert!(page.has("Beratung") && !page.has("Leyla Arslan") && !page.has("Bildungswerk"), "{}", page.all());
    // Nobody looks into the other house for a vacancy.
    world.sql("UPDATE holdings SET until_day = '2026-01-01'", &[]).await;
    let page = sommer.get("/gaps").await;
    assert!(page.has("Beratung") && !page.has("Bildungswerk"), "{}", page.all());
}

on_each_database!(a_seat_is_over_when_its_organisation_has_left);
async fn a_seat_is_over_when_its_organisation_has_left(world: &World) {
    let (vhs, home) = (world.organisation("VHS").await, world.home().await);
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    let holder = office(world, &vhs, "Leitung", "Murat Demir").await;
    let body = world.id::<()>();
    world
        .sql(
            "INSERT INTO bodies (id, network_id, name, name_sort, kind, mandate, meets) VALUES ($1, $2, 'Beirat', 'beirat', 'steering', '', '')",
            values![body, home.id],
        )
        .await;
    world
        .sql(
            "INSERT INTO body_members (id, body_id, organisation_id, office_id, part, since) VALUES ($1, $2, $3, $4, 'chair', '2020-01-01')",
            values![world.id::<()>(), body, vhs.id, holder],
        )
        .await;
    let page = sommer.get(&format!("/bodies/{body}")).await;
    assert!(page.text("#members").contains("Murat Demir"), "{}", page.all());
    assert!(sommer.get("/bodies").await.texts("tbody td.number").contains(&"1".to_owned()), "{}", sommer.get("/bodies").await.all());
    leaves(&sommer, &vhs).await;
    let page = sommer.get(&format!("/bodies/{body}")).await;
    assert!(!page.has("Murat Demir") && page.texts("#members").is_empty(), "{}", page.all());
    assert!(page.has("1 früherer Sitz") && page.has("3. März 2026"), "{}", page.all());
    assert!(sommer.get("/bodies").await.texts("tbody td.number").contains(&"0".to_owned()), "{}", sommer.get("/bodies").await.all());
}

on_each_database!(a_link_for_an_entry_does_not_outlive_the_address_it_was_sent_to);
async fn a_link_for_an_entry_does_not_outlive_the_address_it_was_sent_to(world: &World) {
    let vhs = world.organisation("VHS").await;
    world.sql("UPDATE organisations SET email = 'alt@vhs.example' WHERE id = $1", values![vhs.id]).await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in().await;
    let ask = format!("/organisations/{}/confirmation", vhs.id);
    sommer.post(&ask, &[("do", "ask")]).await;
    let link = world.mails().await[0].link();
    let edit = sommer.get(&format!("/organisations/{}/edit", vhs.id)).await;
    assert_eq!(sommer.send(&edit, "form.form", &[("phone", "069 1")]).await.status, 303);
    assert!(world.guest().get(&link).await.has("069 1"), "the address is as it was");
    let edit = sommer.get(&format!("/organisations/{}/edit", vhs.id)).await;
    assert_eq!(sommer.send(&edit, "form.form", &[("email", "neu@vhs.example")]).await.status, 303);
    assert_eq!(world.guest().get(&link).await.text("h1"), "Dieser Link gilt nicht mehr");

    world.pass(SignedDuration::from_secs(1));
    sommer.post(&ask, &[("do", "ask")]).await;
    let link = world.mails().await[0].link();
    leaves(&sommer, &vhs).await;
    for page in [world.guest().get(&link).await, world.guest().post(&link, &[]).await] {
        assert_eq!(page.text("h1"), "Dieser Link gilt nicht mehr");
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM organisations WHERE confirmed_on IS NOT NULL").await, 0);
}

const LIST: &str = "Name;Art;Telefon;E-Mail\nVHS;Volkshochschule;069 2;neu@vhs.example\n";

/// Brings in the list with members, and gives the address of its import.
async fn brings_in(world: &World, who: &Somebody) -> String {
    let page = who.get("/imports").await;
    let id = page.form("form[enctype]").fields.iter().find(|(field, _)| field == "id").map(|(_, id)| id.clone()).unwrap();
    let fields = [("id", id.as_str()), ("kind", "organisations"), ("joins", "1")];
    let import = who.upload("/imports", &fields, ("file", "liste.csv", LIST.as_bytes())).await.location();
    world.run_jobs().await;
    let mapping = who.get(&import).await;
    if mapping.status == 303 {
        let form = who.follow(&mapping).await;
        who.send(&form, "form.form", &[]).await;
        world.run_jobs().await;
    }
    assert_eq!(who.post(&format!("{import}/apply"), &[]).await.status, 303);
    world.run_jobs().await;
    import
}

on_each_database!(a_list_that_is_taken_back_takes_access_and_search_back);
async fn a_list_that_is_taken_back_takes_access_and_search_back(world: &World) {
    let north = world.network("Netz Nord").await;
    let vhs = world.organisation_in(&north, "VHS").await;
    world.sql("UPDATE organisations SET kept_by_network = NULL", &[]).await;
    vhs.person("Murat Demir").await;
    let home = world.home().await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    let import = brings_in(world, &sommer).await;
    assert_eq!(sommer.get(&format!("/organisations/{}", vhs.id)).await.status, 200, "{}", sommer.get(&import).await.all());
    let here = Place { network: Some(home.id), organisation: Some(vhs.id), unit: None };
    let yildiz = world.account("Meral Yildiz").role(Role::Admin, here).signs_in().await;
    let link = invited(world, &yildiz, "Daniel Weber", Role::Coach, "VHS").await;
    assert_eq!(sommer.post(&format!("{import}/undo"), &[]).await.status, 303);
    assert_eq!(sommer.get(&format!("/organisations/{}", vhs.id)).await.status, 404);
    assert_ne!(yildiz.get("/organisations").await.status, 200, "whoever has left reads no more");
    assert!(world.guest().post(&link, &[]).await.has("zurückgenommen"));
}

on_each_database!(an_import_taken_back_does_not_make_findable_who_has_left_since);
async fn an_import_taken_back_does_not_make_findable_who_has_left_since(world: &World) {
    let vhs = world.organisation("VHS").await;
    world.sql("UPDATE organisations SET email = 'alt@vhs.example' WHERE id = $1", values![vhs.id]).await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in().await;
    sommer.post(&format!("/organisations/{}/confirmation", vhs.id), &[("do", "ask")]).await;
    let link = world.mails().await[0].link();
    let import = brings_in(world, &sommer).await;
    assert!(sommer.get("/search?q=VHS").await.texts("main li").iter().any(|found| found.contains("VHS")));
    assert_eq!(world.guest().get(&link).await.text("h1"), "Dieser Link gilt nicht mehr", "the list brought another address");
    leaves(&sommer, &vhs).await;
    assert_eq!(sommer.post(&format!("{import}/undo"), &[]).await.status, 303);
    assert_eq!(world.count("SELECT count(*) AS n FROM organisations WHERE email = 'alt@vhs.example'").await, 1, "the card is as it was");
    assert_eq!(world.count("SELECT count(*) AS n FROM search_entries WHERE object_type = 'organisation'").await, 0);
}
