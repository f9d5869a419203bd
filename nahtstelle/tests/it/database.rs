use crate::world::World;

on_each_database!(what_was_not_committed_was_never_there);
async fn what_was_not_committed_was_never_there(world: &World) {
    let mut tx = world.app.db.write();
    tx.execute("INSERT INTO settings (name, value) VALUES ('x', '')", &[]).await.unwrap();
    drop(tx);
    assert_eq!(world.count("SELECT count(*) AS n FROM settings").await, 0);
}

on_each_database!(a_broken_rule_is_named_the_same_way);
async fn a_broken_rule_is_named_the_same_way(world: &World) {
    let taken = world
        .app
        .db
        .write()
        .execute("INSERT INTO links (id, token_hash, kind, created_at, expires_at) VALUES ('a', 'h', 'nonsense', 1, 1)", &[])
        .await;
    assert!(matches!(taken, Err(db::Error::Violated { .. })), "{taken:?}");
    let account: db::Id<accounts::Account> = world.account("Jutta Sommer").made().await;
    let mut tx = world.app.db.write();
    let twice = accounts::sql::insert_account(&mut tx, world.id(), "JUTTA.SOMMER@nahtstelle.example", "Andere", "de", world.now())
        .await
        .unwrap_err();
    assert!(twice.is_taken("accounts", &["email_search"]), "{twice:?}");
    drop(tx);
    let mut tx = world.app.db.write();
    let same = accounts::sql::insert_account(&mut tx, account, "neu@nahtstelle.example", "Andere", "de", world.now()).await.unwrap_err();
    assert!(same.is_taken("accounts", &["id"]), "{same:?}");
    drop(tx);
    let orphan = world.app.db.write().execute("INSERT INTO sessions (id, token_hash, account_id, device, created_at, seen_at, expires_at) VALUES ('s', 't', 'nobody', '', 1, 1, 1)", &[]).await;
    assert!(orphan.unwrap_err().is_reference());
}
