use accounts::Role;
use jiff::SignedDuration;

use super::{invited, meeting, setting};
use crate::world::World;

on_each_database!(whoever_was_erased_is_neither_written_to_nor_counted);
async fn whoever_was_erased_is_neither_written_to_nor_counted(world: &World) {
    let setting = setting(world).await;
    let (sommer, address) = (&setting.sommer, meeting(&setting).await);
    invited(world, &setting, &address, "meral.yildiz@nahtstelle.example").await;
    world.sql("UPDATE people SET erased_at = 1, ended_on = '2026-03-01' WHERE family_name = 'Yildiz'", &[]).await;
    web::retention::clean_up(&world.app).await.unwrap();
    let before = world.mails().await.len();
    assert!(sommer.get(&format!("{address}/poll")).await.has("Umfrage senden an 1 Person"));
    let edit = sommer.get(&format!("{address}/edit")).await;
    let moved = sommer.send(&edit, "form.form", &[("day", "19.3.2026")]).await;
    let page = sommer.follow(&moved).await;
    assert_eq!(sommer.send(&page, "form.form", &[]).await.status, 303, "{}", page.all());
    assert_eq!(world.mails().await.len(), before + 1);
    let asked = sommer.get(&format!("{address}/cancellation")).await;
    assert!(asked.has("Eine Person wurde eingeladen oder nach einem Termin gefragt."), "{}", asked.all());
    world.pass(SignedDuration::from_hours(24 * 11));
    assert_eq!(web::remind(&world.app).await.unwrap(), 1);
    let mails = world.mails().await;
    assert_eq!((mails.len(), mails.iter().filter(|mail| mail.to == "post@ihk.example").count()), (before + 2, 3));
}

on_each_database!(who_has_not_answered_is_reminded_once_and_then_stands_with_the_coordination);
async fn who_has_not_answered_is_reminded_once_and_then_stands_with_the_coordination(world: &World) {
    let setting = setting(world).await;
    let address = meeting(&setting).await;
    let link = invited(world, &setting, &address, "meral.yildiz@nahtstelle.example").await;
    world.guest().post(&link, &[("answer", "yes")]).await;
    assert_eq!(web::remind(&world.app).await.unwrap(), 0, "nine days before nobody is reminded");
    world.pass(SignedDuration::from_hours(24 * 4));
    assert_eq!(web::remind(&world.app).await.unwrap(), 1);
    assert_eq!(web::remind(&world.app).await.unwrap(), 0, "once");
    let mails = world.mails().await;
    let mail = mails.iter().find(|mail| mail.body.contains("Ihre Antwort fehlt noch:")).unwrap();
    assert!(mail.to == "post@ihk.example" && mail.body.contains("/attend/"), "{}", mail.body);
    let later = world.account("Rita Nachfolge").role(Role::Coordinator, &world.home().await).signs_in().await;
    let today = later.get("/").await;
    assert!(today.has("Wartet auf andere") && today.has("eine Antwort fehlt, trotz Erinnerung"), "{}", today.all());
}
