//! The schema goes forward only, and over data that are there: a database of an earlier program is filled, and opened by this one.

use std::path::Path;

use db::{Db, Error, values};
use sqlx::{PgPool, SqlitePool, migrate::Migrator, sqlite::SqliteConnectOptions};

use crate::world::{World, block_on, with_postgres};

/// The last step of the earlier program. Steps after it copy, drop and rename tables in which rows are.
const EARLIER: i64 = 17;

/// Rows as the earlier program wrote them: of each table that a later step touches, and of those that they need.
const ROWS: [&str; 18] = [
    "INSERT INTO accounts (id, email, email_search, name, language, created_at) VALUES ('a1', 'js@n.example', 'js@n.example', 'Jutta Sommer', 'de', 1)",
    "INSERT INTO networks (id, name, sender, created_at) VALUES ('n1', 'Netzwerk', 'netz@n.example', 1)",
    "INSERT INTO organisations (id, name, name_search, name_sort, short_name, kind, street, postal_code, place, phone, email, website, languages, created_at)
     VALUES ('o1', 'Bildungswerk', 'bildungswerk', 'bildungswerk', '', 'provider', '', '', '', '', 'bw@n.example', '', '', 1)",
    "INSERT INTO organisations (id, name, name_search, name_sort, short_name, kind, street, postal_code, place, phone, email, website, languages, created_at)
     VALUES ('o2', 'Jobcenter', 'jobcenter', 'jobcenter', '', 'jobcenter', '', '', '', '', '', '', '', 1)",
    "INSERT INTO memberships (network_id, organisation_id, part, since, name_sort, kind) VALUES ('n1', 'o1', 'core', '2011', 'bildungswerk', 'provider')",
    "INSERT INTO units (id, organisation_id, name, name_sort, controller, secrecy, phone, email) VALUES ('u1', 'o1', 'Standort', 'standort', FALSE, 'gdpr_private', '', '')",
    "INSERT INTO bodies (id, network_id, name, name_sort, kind, mandate, meets) VALUES ('b1', 'n1', 'Steuerungsgruppe', 'steuerungsgruppe', 'steering', '', '')",
    "INSERT INTO meetings (id, network_id, body_id, year, number, title, place, online, dial_in, access, objection_days, created_at)
     VALUES ('m1', 'n1', 'b1', 2026, 1, 'Erstes Treffen', '', '', '', '', 14, 1)",
    "INSERT INTO invitees (id, meeting_id, part, organisation_id, name, email, answer) VALUES ('i1', 'm1', 'member', 'o1', 'Bildungswerk', 'bw@n.example', 'yes')",
    "INSERT INTO invitee_mails (mail_id, invitee_id, bounced_at) VALUES ('w1', 'i1', 7)",
    "INSERT INTO tasks (id, network_id, body_id, meeting_id, position, line, text, text_search, organisation_id, named, email, list_sort, refused_at, created_at)
     VALUES ('t1', 'n1', 'b1', 'm1', 1, '', 'Liste schicken', 'liste schicken', 'o1', '', 'bw@n.example', '9999-12-31', 5, 1)",
    "INSERT INTO notices (id, unit_id, language, edition, manner, given_at, given_by) VALUES ('h1', 'u1', 'de', '2026-11', 'paper', 1, 'a1')",
    "INSERT INTO participants (id, unit_id, name, name_search, name_sort, frame, notice_id, begun_on)
     VALUES ('p1', 'u1', 'Amira H.', 'amira h', 'amira h', 'voluntary_network', 'h1', '2026-01-01')",
    "INSERT INTO released_wordings (language, edition, released_by, released_at) VALUES ('ar', '2026-11', 'a1', 1)",
    "INSERT INTO erasures (object_type, object_id, at) VALUES ('account', 'gone', 2)",
    "INSERT INTO erasures (object_type, object_id, at) VALUES ('person', 'gone', 3)",
    "INSERT INTO settings (name, value) VALUES ('kept', 'yes')",
    "INSERT INTO search_entries (id, network_id, object_type, object_id, title, title_sort, hint, folded)
     VALUES (7, 'n1', 'organisation', 'o1', 'Bildungswerk Au', 'bildungswerk au', '', '#or bildungswerk au')",
];

/// What has to be true of them afterwards.
const STAYS: [&str; 14] = [
    "SELECT count(*) AS n FROM accounts WHERE id = 'a1' AND name = 'Jutta Sommer'",
    "SELECT count(*) AS n FROM memberships WHERE organisation_id = 'o1' AND part = 'core' AND since = '2011' AND asked_on IS NULL",
    "SELECT count(*) AS n FROM organisations WHERE id = 'o1' AND public_body = 'unknown' AND sgb1_s35_body = 'unknown'",
    "SELECT count(*) AS n FROM organisations WHERE id = 'o2' AND public_body = 'yes' AND sgb1_s35_body = 'yes'",
    "SELECT count(*) AS n FROM units WHERE id = 'u1' AND function = 'provider_site' AND dpo_contact = '' AND secrecy = 'gdpr_private'",
    "SELECT count(*) AS n FROM meetings WHERE id = 'm1' AND title = 'Erstes Treffen'",
    "SELECT count(*) AS n FROM invitee_mails WHERE mail_id = 'w1' AND invitee_id = 'i1' AND bounced_at = 7",
    "SELECT count(*) AS n FROM tasks WHERE id = 't1' AND refused_at = 5",
    "SELECT count(*) AS n FROM participants WHERE id = 'p1' AND notice_id = 'h1'",
    "SELECT count(*) AS n FROM erasures WHERE object_type = 'account' AND object_id = 'gone' AND at = 2",
    "SELECT count(*) AS n FROM erasures WHERE object_type = 'person' AND object_id = 'gone' AND at = 3",
    "SELECT count(*) AS n FROM settings WHERE name = 'kept' AND value = 'yes'",
    "SELECT count(*) AS n FROM search_index_parts WHERE word LIKE '%dungswe%'",
    "SELECT count(*) AS n FROM search_index_things('\"#or\" AND \"bildungswerk\"') WHERE object_id = 'o1'",
];

/// Brings a new database as far as the earlier program knew it.
async fn earlier(url: &str) {
    let steps = Migrator::new(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../migrations"))).await.unwrap();
    if let Some(file) = url.strip_prefix("sqlite:") {
        let pool = SqlitePool::connect_with(SqliteConnectOptions::new().filename(file).create_if_missing(true)).await.unwrap();
        steps.run_to(EARLIER, &pool).await.unwrap();
        pool.close().await;
    } else {
        let pool = PgPool::connect(url).await.unwrap();
        steps.run_to(EARLIER, &pool).await.unwrap();
        pool.close().await;
    }
}

async fn goes_forward(url: &str) {
    earlier(url).await;
    let before = Db::connect(url).await.unwrap();
    let mut tx = before.write();
    for row in ROWS {
        tx.execute(row, &[]).await.unwrap();
    }
    tx.commit().await.unwrap();
    before.close().await;

    let world = World::new(Db::open(url).await.unwrap());
    for sentence in STAYS {
        assert_eq!(world.count(sentence).await, 1, "{sentence}");
    }
    // What the step was for: participants stand in the same list now.
    world.sql("INSERT INTO erasures (object_type, object_id, at) VALUES ('participant', 'gone', 4)", &[]).await;
    assert_eq!(world.count("SELECT count(*) AS n FROM erasures").await, 3);
    assert!(world.guest().get("/sign-in").await.status == 200);
    world.app.db.migrate().await.unwrap();
    assert_eq!(world.count("SELECT count(*) AS n FROM erasures").await, 3, "a second start changes nothing");
    world.app.db.close().await;
}

async fn refuses_what_is_newer(url: &str) {
    let db = Db::open(url).await.unwrap();
    let mut tx = db.write();
    tx.execute(
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
         SELECT 9999, 'later', success, checksum, execution_time FROM _sqlx_migrations WHERE version = 1",
        values![],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    db.close().await;
    match Db::open(url).await {
        Err(Error::Unusable(sentence)) => assert!(sentence.contains("neueres Programm") && sentence.contains("9999"), "{sentence}"),
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("a database of a newer program was opened"),
    }
}

/// Runs a test on a new database of each kind that nothing was done to yet.
fn on_sqlite(test: impl AsyncFnOnce(&str)) {
    let folder = tempfile::tempdir().unwrap();
    block_on(test(&format!("sqlite:{}", folder.path().join("test.sqlite").display())));
}

#[test]
fn what_is_there_stays_when_the_schema_goes_forward_on_sqlite() {
    on_sqlite(goes_forward);
}

#[test]
fn what_is_there_stays_when_the_schema_goes_forward_on_postgres() {
    with_postgres(|url| block_on(goes_forward(url)));
}

#[test]
fn a_database_of_a_newer_program_is_refused_with_a_sentence_on_sqlite() {
    on_sqlite(refuses_what_is_newer);
}

#[test]
fn a_database_of_a_newer_program_is_refused_with_a_sentence_on_postgres() {
    with_postgres(|url| block_on(refuses_what_is_newer(url)));
}
