//! Two at once: the lock is proved by what happens without it.

use std::time::Duration;

use accounts::{Held, Role, sql};
use db::Id;

use crate::world::{Network, World};

/// Long enough for a look at an idle database, short beside the five seconds after which a writer gives up.
const PATIENCE: Duration = Duration::from_millis(700);

/// Two coordinators' roles.
async fn two(world: &World) -> (Network, [Id<Held>; 2]) {
    let home = world.home().await;
    world.account("Jutta Sommer").role(Role::Coordinator, &home).made().await;
    world.account("Meral Yildiz").role(Role::Coordinator, &home).made().await;
    let rows = world.rows("SELECT id FROM roles ORDER BY id", &[]).await;
    (home, [rows[0].get("id").unwrap(), rows[1].get("id").unwrap()])
}

/// How many others there are besides this role.
async fn others(tx: &mut db::Tx, network: &Network, but: Id<Held>, day: jiff::civil::Date) -> usize {
    sql::coordinators(tx, network.id, day).await.unwrap().iter().filter(|role| role.id != but).count()
}

/// The one takes the other's role away.
async fn take(tx: &mut db::Tx, role: Id<Held>, day: jiff::civil::Date) {
    let row = sql::role(tx, role).await.unwrap().unwrap();
    sql::end_role(tx, &row, day).await.unwrap();
}

async fn left(world: &World) -> i64 {
    world.count("SELECT count(*) AS n FROM roles WHERE until_day IS NULL").await
}

on_each_database!(whoever_holds_the_coordinators_lets_the_second_wait_and_see);
async fn whoever_holds_the_coordinators_lets_the_second_wait_and_see(world: &World) {
    let (home, [one, other]) = two(world).await;
    let day = web::today(world.now());
    let mut first = world.app.db.write();
    sql::hold_coordinators(&mut first, home.id).await.unwrap();
    assert_eq!(others(&mut first, &home, one, day).await, 1);
    let db = world.app.db.clone();
    let mut second = tokio::spawn(async move {
        let mut second = db.write();
        sql::hold_coordinators(&mut second, home.id).await.unwrap();
        others(&mut second, &home, other, day).await
    });
    assert!(tokio::time::timeout(PATIENCE, &mut second).await.is_err(), "the second waits for the first");
    take(&mut first, one, day).await;
    first.commit().await.unwrap();
    assert_eq!(second.await.unwrap(), 0, "the second sees what the first has left, and takes nothing");
    assert_eq!(left(world).await, 1);
}

on_each_database!(without_holding_them_both_see_the_other_and_nobody_is_left);
async fn without_holding_them_both_see_the_other_and_nobody_is_left(world: &World) {
    let (home, [one, other]) = two(world).await;
    let day = web::today(world.now());
    // The control: both look, and only then does either write.
    let (mut first, mut second) = (world.app.db.read(), world.app.db.read());
    assert_eq!(others(&mut first, &home, one, day).await, 1);
    assert_eq!(others(&mut second, &home, other, day).await, 1);
    drop((first, second));
    for role in [one, other] {
        let mut tx = world.app.db.write();
        take(&mut tx, role, day).await;
        tx.commit().await.unwrap();
    }
    assert_eq!(left(world).await, 0, "the race is real");
}
