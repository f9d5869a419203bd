//! The one mail a day: what waits for somebody, of all capabilities.

use accounts::Role;
use db::values;
use jiff::SignedDuration;

use crate::{
    meetings::{invited, meeting, setting},
    minutes::{YILDIZ, sent},
    world::{Letter, World},
};

const IHK: &str = "post@ihk.example";

/// The reminders that went to an address, the newest first.
async fn reminders(world: &World, email: &str) -> Vec<Letter> {
    world.mails().await.into_iter().filter(|mail| mail.to == email && mail.subject.contains("warte")).collect()
}

/// The IHK has a late task and has not answered an invitation; Yildiz has answered hers.
async fn waiting(world: &World) {
    let setting = setting(world).await;
    sent(&setting, "A: @IHK Zahlen").await;
    world.sql("UPDATE tasks SET due = '2026-03-04', list_sort = '2026-03-04'", &[]).await;
    // The newest mail is the invitation.
    world.pass(SignedDuration::from_mins(1));
    let next = meeting(&setting).await;
    let link = invited(world, &setting, &next, YILDIZ).await;
    world.guest().post(&link, &[("answer", "yes")]).await;
    world.pass(SignedDuration::from_hours(24 * 4));
}

on_each_database!(all_that_waits_for_an_address_comes_in_one_mail_a_day);
async fn all_that_waits_for_an_address_comes_in_one_mail_a_day(world: &World) {
    waiting(world).await;
    assert_eq!(web::remind(&world.app).await.unwrap(), 1, "{:?}", world.mails().await);
    let mails = reminders(world, IHK).await;
    let [mail] = &mails[..] else { panic!("{mails:?}") };
    assert_eq!(mail.subject, "Netzwerk Mittelauen: 2 Dinge warten auf Sie");
    let (answer, task) = mail.body.split_once("Noch nicht erledigt:").unwrap();
    assert!(answer.contains("Ihre Antwort fehlt noch:") && answer.contains("/attend/"), "{}", mail.body);
    assert!(task.contains("– Zahlen, bis 4. März 2026") && task.contains("/task/"), "{}", mail.body);
    assert!(reminders(world, YILDIZ).await.is_empty(), "nothing when nothing is new");
    // A task that nobody told of waits for the next day, in its own part.
    world.sql("UPDATE tasks SET told_at = NULL", &[]).await;
    assert_eq!(web::remind(&world.app).await.unwrap(), 0);
    world.pass(SignedDuration::from_hours(21));
    assert_eq!(web::remind(&world.app).await.unwrap(), 1);
    let mail = reminders(world, IHK).await.remove(0);
    assert!(mail.body.contains("Neu für Sie:") && !mail.body.contains("Noch nicht erledigt"), "{}", mail.body);
    world.pass(SignedDuration::from_hours(21));
    assert_eq!(web::remind(&world.app).await.unwrap(), 0, "nothing when nothing is new");
    world.pass(SignedDuration::from_hours(21));
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!(world.count("SELECT count(*) AS n FROM reminders").await, 0, "the day is forgotten when it is over");
}

on_each_database!(two_processes_at_once_write_one_mail);
async fn two_processes_at_once_write_one_mail(world: &World) {
    waiting(world).await;
    let (one, other) = tokio::join!(web::remind(&world.app), web::remind(&world.app));
    assert_eq!(one.unwrap() + other.unwrap(), 1);
    assert_eq!(reminders(world, IHK).await.len(), 1);
}

on_each_database!(whoever_is_waited_for_in_two_networks_gets_the_other_mail_a_day_later);
async fn whoever_is_waited_for_in_two_networks_gets_the_other_mail_a_day_later(world: &World) {
    waiting(world).await;
    let north = world.network("Netz Nord").await;
    let other = world.account("Nora Nord").role(Role::Coordinator, &north).signs_in().await;
    let house = world.organisation_in(&north, "IHK Nord").await;
    world.sql("UPDATE organisations SET email = $2 WHERE id = $1", values![house.id, IHK]).await;
    let form = other.get("/tasks/new").await;
    assert_eq!(other.send(&form, "form.form", &[("text", "Liste schicken"), ("who", "IHK Nord")]).await.status, 303);
    world.sql("UPDATE tasks SET due = '2026-03-04', list_sort = '2026-03-04'", &[]).await;
    assert_eq!(web::remind(&world.app).await.unwrap(), 1);
    world.pass(SignedDuration::from_hours(21));
    assert_eq!(web::remind(&world.app).await.unwrap(), 1);
    let mails = reminders(world, IHK).await;
    assert_eq!(mails.iter().filter(|mail| mail.body.contains("Zahlen")).count(), 1, "{mails:?}");
    assert_eq!(mails.iter().filter(|mail| mail.body.contains("Liste schicken") && mail.subject.contains("Netz Nord")).count(), 1);
    assert!(mails.iter().all(|mail| !(mail.body.contains("Zahlen") && mail.body.contains("Liste schicken"))), "networks stay apart");
}
