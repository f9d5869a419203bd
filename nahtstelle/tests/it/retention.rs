use accounts::Role;
use jiff::SignedDuration;
use web::{Mail, Visit, retention};

use crate::world::World;

const DAY: SignedDuration = SignedDuration::from_hours(24);

on_each_database!(what_is_over_is_forgotten_after_thirty_days_and_what_is_not_stays);
async fn what_is_over_is_forgotten_after_thirty_days_and_what_is_not_stays(world: &World) {
    let home = world.home().await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    let mut visit = Visit::inside(&world.app, accounts::Actor::Operator, None);
    visit.send(Mail { to: "a@b.example".to_owned(), subject: "Betreff".to_owned(), body: "Text".to_owned() }).await.unwrap();
    visit.commit().await.unwrap();
    world.sql("UPDATE mails SET state = 'sent', sent_at = created_at", &[]).await;

    world.pass(DAY * 29);
    retention::clean_up(&world.app).await.unwrap();
    assert_eq!((world.mails().await.len(), world.count("SELECT count(*) AS n FROM sessions").await), (1, 1));

    world.pass(DAY * 2);
    retention::clean_up(&world.app).await.unwrap();
    assert_eq!((world.mails().await.len(), world.count("SELECT count(*) AS n FROM sessions").await), (0, 0));
    assert_eq!(world.count("SELECT count(*) AS n FROM accounts").await, 1);
    assert!(sommer.get("/").await.has("Willkommen"));
}

on_each_database!(a_mail_that_never_went_is_forgotten_with_its_link);
async fn a_mail_that_never_went_is_forgotten_with_its_link(world: &World) {
    let mut visit = Visit::inside(&world.app, accounts::Actor::Operator, None);
    visit.send(Mail { to: "a@b.example".to_owned(), subject: "Betreff".to_owned(), body: "Text".to_owned() }).await.unwrap();
    visit.commit().await.unwrap();
    world.pass(DAY * 29);
    retention::clean_up(&world.app).await.unwrap();
    assert_eq!(world.mails().await.len(), 1, "a mail server may be away for a while");
    world.pass(DAY * 2);
    retention::clean_up(&world.app).await.unwrap();
    assert_eq!(world.mails().await.len(), 0);
}
