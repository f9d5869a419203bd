//! An organisation that belongs to two networks: what one of them must not read or change by way of the other.

use accounts::Role;
use db::values;
use web::fold;

use crate::world::{Network, Organisation, Place, World};

/// The organisation becomes a member of this network too; its card stays with the first.
async fn joins(world: &World, organisation: &Organisation<'_>, network: &Network) -> Place {
    world
        .sql(
            "INSERT INTO memberships (network_id, organisation_id, part, name_sort, kind) VALUES ($1, $2, 'partner', 'x', 'other')",
            values![network.id, organisation.id],
        )
        .await;
    Place { network: Some(network.id), organisation: Some(organisation.id), unit: None }
}

on_each_database!(a_topic_or_body_of_another_network_finds_nothing);
async fn a_topic_or_body_of_another_network_finds_nothing(world: &World) {
    let (home, north) = (world.home().await, world.network("Netz Nord").await);
    let vhs = world.organisation("VHS").await;
    joins(world, &vhs, &north).await;
    let (topic, body) = (world.id::<()>(), world.id::<()>());
    world
        .sql(
            "INSERT INTO topics (id, network_id, name, name_search, name_sort) VALUES ($1, $2, 'Sprache', 'sprache', 'sprache')",
            values![topic, home.id],
        )
        .await;
    world.sql("INSERT INTO organisation_topics (organisation_id, topic_id) VALUES ($1, $2)", values![vhs.id, topic]).await;
    world
        .sql(
            "INSERT INTO bodies (id, network_id, name, name_sort, kind, mandate, meets) VALUES ($1, $2, 'Beirat', 'beirat', 'steering', '', '')",
            values![body, home.id],
        )
        .await;
    world
        .sql(
            "INSERT INTO body_members (id, body_id, organisation_id, part) VALUES ($1, $2, $3, 'voting')",
            values![world.id::<()>(), body, vhs.id],
        )
        .await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    let nord = world.account("Nils Nord").role(Role::Coordinator, &north).signs_in().await;
    world
        .sql(
            "INSERT INTO territories (key, kind, name, name_search, name_sort, label) VALUES ('17001', 'district', 'Au', 'au', 'au', '41')",
            &[],
        )
        .await;
    world.sql("INSERT INTO organisation_territories (organisation_id, territory_key) VALUES ($1, '17001')", values![vhs.id]).await;
    for network in [&home, &north] {
        world.sql("INSERT INTO network_territories (network_id, territory_key) VALUES ($1, '17001')", values![network.id]).await;
    }
    for (what, key) in [("topic", topic), ("body", body)] {
        for page in ["/organisations", "/organisations/export/csv", "/organisations/map", "/organisations/relations"] {
            let (address, unknown) = (format!("{page}?{what}={key}"), format!("{page}?{what}={}", world.id::<()>()));
            assert_ne!(sommer.get(&address).await.all(), sommer.get(&unknown).await.all(), "{address}");
            assert_eq!(
                nord.get(&address).await.all(),
                nord.get(&unknown).await.all(),
                "no more than of a key that nobody knows: {address}"
            );
        }
    }
}

on_each_database!(the_card_of_an_organisation_is_changed_by_whom_its_keeper_made_its_administration);
async fn the_card_of_an_organisation_is_changed_by_whom_its_keeper_made_its_administration(world: &World) {
    let north = world.network("Netz Nord").await;
    let vhs = world.organisation("VHS").await;
    let there = joins(world, &vhs, &north).await;
    let demir = vhs.person("Murat Demir").await;
    let nord = world.account("Nils Nord").role(Role::Coordinator, &north).role(Role::Admin, there).signs_in().await;
    let addresses = [format!("/organisations/{}/edit", vhs.id), format!("/people/{demir}/edit")];
    for address in &addresses {
        assert_eq!(nord.get(address).await.status, 403, "{address}");
    }
    assert_eq!(nord.post(&format!("/people/{demir}/end"), &[]).await.status, 403);
    // The keeper's administration works on the card, whichever network she looks at.
    let yildiz = world.account("Meral Yildiz").role(Role::Admin, &vhs).role(Role::Partner, there).signs_in().await;
    for network in [north.id, vhs.network] {
        yildiz.post(&format!("/networks/{network}/look"), &[]).await;
        for address in &addresses {
            assert_eq!(yildiz.get(address).await.status, 200, "{address}");
        }
    }
}

on_each_database!(an_administration_gives_itself_no_further_role);
async fn an_administration_gives_itself_no_further_role(world: &World) {
    let vhs = world.organisation("VHS").await;
    let admin = world.account("Meral Yildiz").role(Role::Admin, &vhs).signs_in().await;
    let weber = world.account("Daniel Weber").role(Role::Coach, &vhs).signs_in().await;
    let give = async |to: &crate::world::Somebody| {
        let address = format!("/accounts/{}/roles", to.account.unwrap());
        let page = admin.get(&format!("{address}/new")).await;
        admin.send(&page, &format!("main form[action='{address}']"), &[("role", "partner"), ("organisation", "VHS")]).await
    };
    let refused = give(&admin).await;
    assert!(refused.status == 403 && refused.has("Sich selbst"), "{}", refused.all());
    assert_eq!(admin.get("/organisations/export/csv").await.status, 403);
    assert_eq!(give(&weber).await.status, 303, "to others she does");

    let page = admin.get("/invitations/new").await;
    let fields = [("name", "Ich"), ("email", "Meral.Yildiz@nahtstelle.example"), ("role", "partner"), ("organisation", "VHS")];
    let refused = admin.send(&page, "main form[action='/invitations']", &fields).await;
    assert!(refused.status == 403 && refused.has("Sich selbst"), "{}", refused.all());

    let account = weber.account.unwrap();
    let rows = world.rows("SELECT id FROM roles WHERE account_id = $1 AND role = 'coach'", values![account]).await;
    let address = format!("/accounts/{account}/roles/{}/deputies", rows[0].get::<String>("id").unwrap());
    let page = admin.get(&format!("{address}/new")).await;
    let fields = [("deputy", admin.account.unwrap().to_string()), ("until", "10.3.2026".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let refused = admin.send(&page, &format!("main form[action='{address}']"), &fields).await;
    assert!(refused.status == 403 && refused.has("Sich selbst"), "{}", refused.all());
}

on_each_database!(heute_names_nobody_of_a_network_that_one_has_left);
async fn heute_names_nobody_of_a_network_that_one_has_left(world: &World) {
    let vhs = world.organisation("VHS").await;
    let (holder, deputy, office) = (vhs.person("Murat Demir").await, vhs.person("Meral Yildiz").await, world.id::<()>());
    world
        .sql(
            "INSERT INTO offices (id, organisation_id, title, title_search, title_sort, phone, email, reachable) VALUES ($1, $2, 'Leitung', $3, $3, '', '', '')",
            values![office, vhs.id, fold::folded("Leitung")],
        )
        .await;
    for (person, is_deputy) in [(&holder, false), (&deputy, true)] {
        world
            .sql(
                "INSERT INTO holdings (id, office_id, person_id, deputy, from_day) VALUES ($1, $2, $3, $4, '2026-01-01')",
                values![world.id::<()>(), office, person, is_deputy],
            )
            .await;
    }
    world
        .sql(
            "INSERT INTO absences (id, person_id, from_day, until_day) VALUES ($1, $2, '2026-03-01', '2026-03-05')",
            values![world.id::<()>(), &holder],
        )
        .await;
    let elsewhere = world.network("Netz Nord").await;
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &vhs).role(Role::Bca, &elsewhere).signs_in().await;
    assert!(yildiz.get("/").await.has("Sie vertreten Murat Demir"));
    world.sql("UPDATE roles SET from_day = '2026-01-01', until_day = '2026-03-02' WHERE role = 'partner'", &[]).await;
    assert!(!yildiz.get("/").await.has("Murat Demir"), "{}", yildiz.get("/").await.all());
}
