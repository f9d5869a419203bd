use accounts::Role;
use db::values;
use nahtstelle::{audit, backup, restore};

use crate::world::World;

on_each_database!(a_backup_is_made_while_others_write_and_brings_everything_back);
async fn a_backup_is_made_while_others_write_and_brings_everything_back(world: &World) {
    let home = world.home().await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    world.organisation("Volkshochschule Auenburg").await;
    search_entry(world, 7, "volkshochschule auenburg").await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("backup");

    // Two settings that are only ever written together: a backup that tears a transaction apart shows it.
    let (app, done) = (world.app.clone(), std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false)));
    let (stop, first) = (done.clone(), std::sync::Arc::new(tokio::sync::Notify::new()));
    let written = first.clone();
    let writer = tokio::spawn(async move {
        let mut count = 0;
        while !stop.load(std::sync::atomic::Ordering::SeqCst) {
            count += 1;
            let mut tx = app.db.write();
            for name in ["left", "right"] {
                web::settings::set(&mut tx, name, &count.to_string()).await.unwrap();
            }
            tx.commit().await.unwrap();
            written.notify_one();
        }
        count
    });
    first.notified().await;
    backup::backup(&world.app, &file).await.unwrap();
    done.store(true, std::sync::atomic::Ordering::SeqCst);
    assert!(writer.await.unwrap() > 0);
    assert!(backup::backup(&world.app, &file).await.is_err(), "a backup overwrites nothing");

    // Afterwards much is changed, and a table emptied.
    world.sql("UPDATE organisations SET name = 'Verschrieben'", &[]).await;
    world.sql("DELETE FROM search_entries", &[]).await;
    world.sql("INSERT INTO settings (name, value) VALUES ('later', '1')", &[]).await;
    assert!(sommer.get("/").await.has("Jutta Sommer"));
    restore::restore(&world.app, &file).await.unwrap();

    let names = world.rows("SELECT name FROM organisations", &[]).await;
    assert_eq!(names.iter().map(|row| row.get::<String>("name").unwrap()).collect::<Vec<_>>(), ["Volkshochschule Auenburg"]);
    let pair = world.rows("SELECT value FROM settings WHERE name IN ('left', 'right')", &[]).await;
    assert_eq!(pair[0].get::<String>("value").unwrap(), pair[1].get::<String>("value").unwrap());
    assert_eq!(world.count("SELECT count(*) AS n FROM settings WHERE name = 'later'").await, 0);
    let found = web::search::find(&mut world.app.db.read(), Some(home.id), "hochschul", 10).await.unwrap();
    assert_eq!(found.len(), 1, "what was found before is found again");

    assert!(sommer.get("/").await.has("Willkommen"), "whoever was signed in has to sign in again");
    let verdict = audit::verify(&world.app).await.unwrap();
    assert!(verdict.findings.is_empty(), "{:?}", verdict.findings);
    let last = world.rows("SELECT action FROM log_entries WHERE chain = 'installation' ORDER BY seq DESC LIMIT 1", &[]).await;
    assert_eq!(last[0].get::<String>("action").unwrap(), "restore");
}

on_each_database!(a_restore_sends_no_old_mail_and_names_what_had_ended_since);
async fn a_restore_sends_no_old_mail_and_names_what_had_ended_since(world: &World) {
    let home = world.home().await;
    let (vhs, folder) = (world.organisation("VHS").await, tempfile::tempdir().unwrap());
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    let eve = world.account("Eve Kurz").role(Role::Coordinator, &home).signs_in().await;
    let page = sommer.get("/invitations/new").await;
    let fields = [("name", "Meral Yildiz"), ("email", "m@vhs.example"), ("role", "partner"), ("organisation", "VHS")];
    sommer.send(&page, "main form", &fields).await;
    let file = folder.path().join("backup");
    backup::backup(&world.app, &file).await.unwrap();

    let account = eve.account.unwrap();
    let role = world.rows("SELECT id FROM roles WHERE account_id = $1", values![account]).await[0].get::<String>("id").unwrap();
    assert_eq!(sommer.post(&format!("/accounts/{account}/roles/{role}/end"), &[("until", "")]).await.status, 303);
    assert_eq!(sommer.send(&sommer.get("/invitations").await, "form[action$='/revoke']", &[]).await.status, 303);
    assert_eq!(sommer.post(&format!("/organisations/{}/end", vhs.id), &[]).await.status, 303);
    let alive = restore::restore(&world.app, &file).await.unwrap();

    let alive: Vec<(&str, &str)> = alive.iter().map(|line| (line.action.as_str(), line.object_type.as_str())).collect();
    assert_eq!(alive, [("end", "role"), ("revoke", "invitation"), ("end", "membership")], "to be looked at by a person");
    assert!(world.mails().await.is_empty(), "what waited then was sent long ago");
}

on_each_database!(what_is_no_backup_changes_nothing);
async fn what_is_no_backup_changes_nothing(world: &World) {
    world.organisation("Volkshochschule Auenburg").await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("notes.txt");
    std::fs::write(&file, "Das ist keine Sicherung.").unwrap();
    let trouble = restore::restore(&world.app, &file).await.unwrap_err().to_string();
    assert!(trouble.contains("keine Sicherung") || trouble.contains("pg_restore"), "{trouble}");
    assert_eq!(world.count("SELECT count(*) AS n FROM organisations").await, 1);
    assert!(std::fs::read_dir(&world.app.config.data).unwrap().next().is_none(), "nothing is left lying about");
}

on_each_database!(a_backup_of_a_newer_program_is_refused);
async fn a_backup_of_a_newer_program_is_refused(world: &World) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("backup");
    world
        .sql(
            "INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time)
             VALUES (99999, 'later', '2099-01-01', $1, $2, 0)",
            values![true, vec![1_u8]],
        )
        .await;
    backup::backup(&world.app, &file).await.unwrap();
    world.sql("DELETE FROM _sqlx_migrations WHERE version = 99999", &[]).await;
    let trouble = restore::restore(&world.app, &file).await.unwrap_err().to_string();
    assert!(trouble.contains("neueren Fassung"), "{trouble}");
}

async fn search_entry(world: &World, id: i64, title: &str) {
    let entry = web::search::Entry { network: None, object_type: "organisation", object_id: "x", title, hint: "", words: "" };
    let mut tx = world.app.db.write();
    web::search::insert(&mut tx, id, &entry).await.unwrap();
    tx.commit().await.unwrap();
}
