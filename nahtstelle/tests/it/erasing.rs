//! Ending an account, and erasing those who are gone (Art. 17 DSGVO): at once, by itself, and again after a restore.

use accounts::Role;
use db::values;
use jiff::SignedDuration;
use nahtstelle::{audit, backup, restore};
use web::{erasures, retention};

use crate::world::{Organisation, Somebody, World, address};

const DAY: SignedDuration = SignedDuration::from_hours(24);

async fn coordinator(world: &World) -> Somebody {
    world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in().await
}

/// Ends the account behind the page's button.
async fn end(by: &Somebody, path: &str) -> crate::world::Answer {
    let page = by.get(path).await;
    assert_eq!(page.status, 200, "{}", page.all());
    by.send(&page, "main form", &[]).await
}

/// What still tells of a name or an address anywhere in the database.
async fn traces(world: &World, word: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (place, sql) in [
        ("accounts", "SELECT name || ' ' || email || ' ' || email_search AS n FROM accounts"),
        ("invitations", "SELECT name || ' ' || email AS n FROM invitations"),
        ("mails", "SELECT recipient || ' ' || body AS n FROM mails"),
        ("reminders", "SELECT email AS n FROM reminders"),
        ("people", "SELECT salutation || given_name || family_name || name_search || name_sort || phone || email AS n FROM people"),
        ("search", "SELECT title || ' ' || folded AS n FROM search_entries"),
        ("words", "SELECT word AS n FROM search_index_words"),
        ("organisations", "SELECT COALESCE(confirmed_by, '') AS n FROM organisations"),
        ("imports", "SELECT title || ' ' || COALESCE(before, '') AS n FROM import_changes"),
        ("log", "SELECT COALESCE(object_id, '') || fields || COALESCE(reason, '') AS n FROM log_entries"),
    ] {
        let rows = world.rows(sql, &[]).await;
        let hits = rows.iter().filter(|row| row.get::<String>("n").unwrap().to_lowercase().contains(word)).count();
        found.extend((hits > 0).then(|| place.to_owned()));
    }
    found
}

on_each_database!(whoever_ends_the_own_account_is_out_at_once);
async fn whoever_ends_the_own_account_is_out_at_once(world: &World) {
    let vhs = world.organisation("Volkshochschule Auenburg").await;
    let sommer = coordinator(world).await;
    let yildiz = world.account("Meral Yildiz").role(Role::Admin, &vhs).signs_in().await;
    let (id, today) = (yildiz.account.unwrap(), web::today(world.now()));
    // A deputy of hers, an invitation that she sent, one to her, and a link to sign in.
    world
        .sql(
            "INSERT INTO roles (id, account_id, role, network_id, organisation_id, from_day, until_day, deputy_for) VALUES ($1, $2, 'admin', $3, $4, $5, $5, $6)",
            values![world.id::<()>(), sommer.account, vhs.network, vhs.id, today, id],
        )
        .await;
    for (by, name) in [(&yildiz, "Daniel Weber"), (&sommer, "Meral Yildiz")] {
        let page = by.get("/invitations/new").await;
        let fields = [("name", name), ("email", &*address(name)), ("role", "partner"), ("organisation", "Volkshochschule Auenburg")];
        assert_eq!(by.send(&page, "main form", &fields).await.status, 303);
    }
    world.pass(SignedDuration::from_secs(1));
    world.guest().post("/sign-in", &[("email", &address("Meral Yildiz"))]).await;
    let links: Vec<String> = world.mails().await.iter().map(crate::world::Letter::link).collect();

    let page = yildiz.get("/account/end").await;
    assert!(page.has("30 Tage danach"), "{}", page.all());
    assert_eq!(end(&yildiz, "/account/end").await.location(), "/");
    assert!(yildiz.get("/").await.has("Willkommen"));
    for link in &links {
        assert!(world.guest().post(link, &[]).await.cookies.is_empty(), "{link}");
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM invitations WHERE revoked_at IS NULL").await, 0);
    assert_eq!(world.count("SELECT count(*) AS n FROM roles WHERE role = 'admin'").await, 0, "the deputy's too");
    let mails = world.mails().await.len();
    world.guest().post("/sign-in", &[("email", &address("Meral Yildiz"))]).await;
    assert_eq!(world.mails().await.len(), mails);
    assert!(!sommer.get("/accounts").await.has("Meral Yildiz"));
}

on_each_database!(an_account_is_ended_only_by_who_could_have_given_every_role);
async fn an_account_is_ended_only_by_who_could_have_given_every_role(world: &World) {
    let work = world.organisation("Bildungswerk Mittelauen").await;
    let klein = world.account("Ines Klein").role(Role::Admin, &work).signs_in().await;
    let weber = world.account("Daniel Weber").role(Role::Coach, &work).signs_in().await;
    let elsewhere = world.network("Netzwerk Nord").await;
    let other = world.account("Nour Khatib").role(Role::Coach, &work).role(Role::Coordinator, &elsewhere).made().await;
    assert!(!klein.get(&format!("/accounts/{other}")).await.has("Konto beenden"));
    assert_eq!(klein.post(&format!("/accounts/{other}/end"), &[]).await.status, 403);
    let webers = format!("/accounts/{}/end", weber.account.unwrap());
    assert_eq!(klein.get(&webers).await.text("h1"), "Konto von Daniel Weber beenden");
    assert_eq!(end(&klein, &webers).await.status, 303);
    assert!(weber.get("/").await.has("Willkommen"));
    // Whoever stands in ends no account whose role outlasts that.
    let sommer = coordinator(world).await;
    world.sql("UPDATE roles SET until_day = '2026-03-20' WHERE account_id = $1 AND role = 'admin'", values![klein.account]).await;
    world.account("Olga Brandt").role(Role::Partner, &work).made().await;
    let brandt = world.rows("SELECT id FROM accounts WHERE name = 'Olga Brandt'", &[]).await[0].get::<String>("id").unwrap();
    assert_eq!(klein.post(&format!("/accounts/{brandt}/end"), &[]).await.status, 403);
    // A network keeps its last coordination.
    let again = end(&sommer, "/account/end").await;
    assert!(again.status == 422 && again.has("keine Koordination mehr"), "{}", again.all());
}

on_each_database!(an_account_that_ended_is_erased_after_the_time_that_was_set);
async fn an_account_that_ended_is_erased_after_the_time_that_was_set(world: &World) {
    let vhs = world.organisation("Volkshochschule Auenburg").await;
    let sommer = coordinator(world).await;
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &vhs).signs_in().await;
    let id = yildiz.account.unwrap();
    world.sql("UPDATE accounts SET totp_secret = $1, totp_confirmed_at = 1", values![vec![1_u8; 20]]).await;
    let page = sommer.get("/invitations/new").await;
    let email = address("Meral Yildiz");
    let fields = [("name", "Meral Yildiz"), ("email", email.as_str()), ("role", "admin"), ("organisation", "Volkshochschule Auenburg")];
    sommer.send(&page, "main form", &fields).await;
    yildiz.post(&world.mails().await[0].link(), &[]).await;
    yildiz.post(&format!("/organisations/{}/confirmation", vhs.id), &[]).await;
    assert_eq!(end(&sommer, &format!("/accounts/{id}/end")).await.status, 303);

    world.pass(DAY * 29);
    retention::clean_up(&world.app).await.unwrap();
    assert!(!traces(world, "yildiz").await.is_empty());
    world.pass(DAY * 2);
    retention::clean_up(&world.app).await.unwrap();
    assert_eq!(traces(world, "yildiz").await, ["organisations"]);
    let row = &world.rows("SELECT name, totp_secret FROM accounts WHERE id = $1", values![id]).await[0];
    assert_eq!(row.get::<String>("name").unwrap(), "Gelöschtes Konto");
    assert_eq!(row.get::<Option<Vec<u8>>>("totp_secret").unwrap(), None);
    assert_eq!(world.rows("SELECT id FROM sessions WHERE account_id = $1", values![id]).await.len(), 0);
    // Who said "Stimmt noch" is forgotten with the contacts.
    world.pass(DAY * 61);
    retention::clean_up(&world.app).await.unwrap();
    assert_eq!(traces(world, "yildiz").await, [""; 0]);
    let verdict = audit::verify(&world.app).await.unwrap();
    assert!(verdict.findings.is_empty() && verdict.lines > 0, "{:?}", verdict.findings);
    // The address is nobody's again.
    world.account("Meral Yildiz").made().await;
}

on_each_database!(the_times_are_the_operators_and_the_page_says_them);
async fn the_times_are_the_operators_and_the_page_says_them(world: &World) {
    let vhs = world.organisation("Volkshochschule Auenburg").await;
    let person = vhs.person("Daniel Weber").await;
    world.sql("UPDATE people SET ended_on = '2026-03-03' WHERE id = $1", values![person]).await;
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &vhs).signs_in().await;
    end(&yildiz, "/account/end").await;
    let world = &world.configured(|config| (config.account_days, config.person_days) = (3, 5));
    let page = world.guest().get("/privacy").await;
    for sentence in [
        "3 Tage, nachdem es beendet ist",
        "5 Tage, nachdem Sie dort ausgeschieden",
        "nach 12 Stunden",
        "30 Minuten",
        "Einladungen gelten 14 Tage",
    ] {
        assert!(page.has(sentence), "{sentence}: {}", page.all());
    }
    world.pass(DAY * 4);
    retention::clean_up(&world.app).await.unwrap();
    assert_eq!(traces(world, "yildiz").await, [""; 0]);
    assert_eq!(traces(world, "weber").await, ["people"]);
    world.pass(DAY * 2);
    retention::clean_up(&world.app).await.unwrap();
    assert_eq!(traces(world, "weber").await, [""; 0]);
}

/// Daniel Weber, findable, who held an office and was away once.
async fn holder(world: &World, house: &Organisation<'_>) -> String {
    let (person, office) = (house.person("Daniel Weber").await, world.id::<()>());
    world
        .sql(
            "INSERT INTO offices (id, organisation_id, title, title_search, title_sort, phone, email, reachable) VALUES ($1, $2, 'Beratung', 'beratung', 'beratung', '', '', '')",
            values![office, house.id],
        )
        .await;
    world
        .sql(
            "INSERT INTO holdings (id, office_id, person_id, deputy, from_day) VALUES ($1, $2, $3, $4, '2024-01-01')",
            values![world.id::<()>(), office, &person, false],
        )
        .await;
    world
        .sql(
            "INSERT INTO absences (id, person_id, from_day, until_day) VALUES ($1, $2, '2026-03-01', '2026-03-30')",
            values![world.id::<()>(), &person],
        )
        .await;
    person
}

on_each_database!(who_left_the_directory_is_erased_on_request_and_the_office_was_held);
async fn who_left_the_directory_is_erased_on_request_and_the_office_was_held(world: &World) {
    let vhs = world.organisation("Volkshochschule Auenburg").await;
    let person = holder(world, &vhs).await;
    let sommer = coordinator(world).await;
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &vhs).signs_in().await;
    let at = format!("/people/{person}");
    assert!(!sommer.get(&at).await.has("Daten löschen"), "only who has left");
    assert_eq!(sommer.post(&format!("{at}/erase"), &[]).await.status, 409);
    sommer.post(&format!("{at}/end"), &[]).await;
    assert!(!yildiz.get(&at).await.has("Daten löschen"));
    assert_eq!(yildiz.post(&format!("{at}/erase"), &[]).await.status, 403);
    // What she was called before an import goes with the rest.
    world
        .sql(
            "INSERT INTO imports (id, network_id, kind, file_name, source, mapping, joins, state, notes, created_at)
             SELECT 'i', id, 'people', 'liste.csv', '{}', '{}', FALSE, 'applied', '[]', 1 FROM networks",
            &[],
        )
        .await;
    let before =
        "INSERT INTO import_changes (import_id, object_type, object_id, title, before) VALUES ('i', 'person', $1, 'Daniel Weber', '{}')";
    world.sql(before, values![&person]).await;
    let page = sommer.get(&at).await;
    let done = sommer.send(&page, "form[action$='/erase']", &[]).await;
    assert!(sommer.follow(&done).await.has("Die Daten der Person sind gelöscht."));
    world.run_jobs().await;
    assert_eq!(traces(world, "weber").await, [""; 0]);
    let page = sommer.get(&at).await;
    assert!(page.has("Ehemalige Ansprechperson") && page.has("1. Januar 2024 bis 3. März 2026"), "{}", page.all());
    assert!(!page.has("Daten löschen"));
    assert_eq!(world.count("SELECT count(*) AS n FROM absences").await, 0);
    // A form that was open all the while does not bring the name back.
    let typed = [("person_id", person.as_str()), ("organisation", ""), ("version", "3"), ("family_name", "Weber")];
    assert_eq!(sommer.post(&at, &typed).await.status, 409);
    assert_eq!(traces(world, "weber").await, [""; 0]);
    assert!(audit::verify(&world.app).await.unwrap().findings.is_empty());
}

on_each_database!(what_was_erased_since_a_backup_is_erased_again_when_it_is_brought_back);
async fn what_was_erased_since_a_backup_is_erased_again_when_it_is_brought_back(world: &World) {
    let vhs = world.organisation("Volkshochschule Auenburg").await;
    let person = holder(world, &vhs).await;
    let sommer = coordinator(world).await;
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &vhs).signs_in().await;
    let khatib = world.account("Nour Khatib").role(Role::Partner, &vhs).signs_in().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("backup");
    backup::backup(&world.app, &file).await.unwrap();

    sommer.post(&format!("/people/{person}/end"), &[]).await;
    sommer.post(&format!("/people/{person}/erase"), &[]).await;
    end(&yildiz, "/account/end").await;
    let later = world.now() + DAY * 31;
    world.sql("UPDATE sessions SET expires_at = $1, created_at = $2 WHERE ended_at IS NULL", values![later + DAY, later]).await;
    world.pass(DAY * 31);
    retention::clean_up(&world.app).await.unwrap();
    // The next one ends on the day before the disk breaks: its time is not over.
    end(&khatib, "/account/end").await;
    erasures::erasures_outside(&world.app).await.unwrap();
    for table in ["DELETE FROM erasures", "DELETE FROM settings"] {
        world.sql(table, &[]).await;
    }
    restore::restore(&world.app, &file).await.unwrap();

    for gone in ["yildiz", "weber"] {
        assert_eq!(traces(world, gone).await, [""; 0], "{gone}");
    }
    let left = world.rows("SELECT ended_at, erased_at FROM accounts WHERE name = 'Nour Khatib'", &[]).await;
    assert!(left[0].get::<Option<i64>>("ended_at").unwrap().is_some() && left[0].get::<Option<i64>>("erased_at").unwrap().is_none());
    assert_eq!(world.count("SELECT count(*) AS n FROM holdings WHERE until_day IS NULL").await, 0);
    assert_eq!(world.count("SELECT count(*) AS n FROM erasures").await, 3);
    let verdict = audit::verify(&world.app).await.unwrap();
    assert!(verdict.findings.is_empty(), "{:?}", verdict.findings);
    let text = std::fs::read_to_string(world.app.config.data.join("erasures.log")).unwrap();
    assert_eq!(text.lines().count(), 3, "{text}");
    assert!(!text.to_lowercase().contains("weber") && !text.contains('@'));
}

on_each_database!(what_somebody_confirmed_and_was_written_to_is_erased_with_her);
async fn what_somebody_confirmed_and_was_written_to_is_erased_with_her(world: &World) {
    let (vhs, ihk) = (world.organisation("VHS").await, world.organisation("IHK").await);
    let person = vhs.person("Meral Yildiz").await;
    let sommer = coordinator(world).await;
    let yildiz = world.account("Meral Yildiz").role(Role::Admin, &vhs).signs_in().await;
    assert_eq!(yildiz.post(&format!("/organisations/{}/confirmation", vhs.id), &[]).await.status, 303);
    assert_eq!(sommer.post(&format!("/organisations/{}/confirmation", ihk.id), &[]).await.status, 303);
    let page = sommer.get("/invitations/new").await;
    let fields = [("name", "M. Y."), ("email", "Meral.YILDIZ@nahtstelle.example"), ("role", "partner"), ("organisation", "VHS")];
    assert_eq!(sommer.send(&page, "main form", &fields).await.status, 303);
    let world = &world.configured(|config| config.account_days = 0);
    assert_eq!(end(&yildiz, "/account/end").await.status, 303);
    world.pass(SignedDuration::from_secs(1));
    retention::clean_up(&world.app).await.unwrap();
    world.run_jobs().await;
    assert_eq!(traces(world, "yildiz").await, ["people"], "the directory's own entry is another matter");
    assert_eq!(
        world.count("SELECT count(*) AS n FROM organisations WHERE confirmed_by = 'Jutta Sommer'").await,
        1,
        "what others said stays"
    );
    assert_eq!(world.count("SELECT count(*) AS n FROM organisations WHERE confirmed_on IS NOT NULL").await, 2);

    // A person of the directory: what was noted by her name, and mail to her address.
    world.sql("UPDATE organisations SET confirmed_by = 'Meral Yildiz' WHERE id = $1", values![vhs.id]).await;
    let mut visit = web::Visit::inside(&world.app, accounts::Actor::Operator, None);
    let to = address("Meral Yildiz").to_uppercase();
    visit.send(web::Mail { to, subject: "Betreff".to_owned(), body: "Text".to_owned() }).await.unwrap();
    visit.commit().await.unwrap();
    world.sql("DELETE FROM search_entries", &[]).await;
    let rita = world.account("Rita Nachfolge").role(Role::Coordinator, &world.home().await).signs_in().await;
    assert_eq!(rita.post(&format!("/people/{person}/end"), &[]).await.status, 303);
    assert_eq!(rita.post(&format!("/people/{person}/erase"), &[]).await.status, 303);
    assert!(traces(world, "yildiz").await.is_empty(), "{:?}", traces(world, "yildiz").await);
}
