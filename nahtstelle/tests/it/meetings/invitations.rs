//! What the page of a meeting offers whoever prepares it: inviting once more, and the topics that wait.

use jiff::SignedDuration;

use super::{invited, meeting, setting};
use crate::{minutes::YILDIZ, world::World};

on_each_database!(a_new_version_is_offered_where_somebody_lacks_it_and_otherwise_sent_once_when_wished);
async fn a_new_version_is_offered_where_somebody_lacks_it_and_otherwise_sent_once_when_wished(world: &World) {
    let setting = setting(world).await;
    let (sommer, address) = (&setting.sommer, meeting(&setting).await);
    assert_eq!(sommer.get(&address).await.link("Einladen"), format!("{address}/invitation"));
    let link = invited(world, &setting, &address, YILDIZ).await;
    world.guest().post(&link, &[("answer", "yes")]).await;
    let page = sommer.get(&address).await;
    assert!(page.links().iter().all(|(text, _)| text != "Neue Fassung senden" && text != "Einladen"), "{}", page.all());
    let again = sommer.get(&page.link("Einladung noch einmal senden")).await;
    assert!(
        again.has("Wer eine E-Mail-Adresse hat, hat die Einladung.") && again.has("Noch einmal senden an 2 Personen"),
        "{}",
        again.all()
    );
    world.pass(SignedDuration::from_mins(1));
    for _ in 0..2 {
        assert_eq!(sommer.send(&again, "form.form", &[]).await.status, 303);
    }
    let mails = world.mails().await;
    assert_eq!(mails.len(), 4, "a second click writes to nobody");
    let newest = mails.iter().find(|mail| mail.to == YILDIZ).unwrap();
    assert!(newest.subject.starts_with("Geändert:") && newest.calendar.as_deref().unwrap().contains("SEQUENCE:1"), "{}", newest.subject);
    assert!(sommer.get(&address).await.has("1 Zusage, 0 Absagen, 1 offen"), "the answers stay");
    let calendar = newest.calendar.as_deref().unwrap().replace("\r\n ", "");
    assert!(calendar.contains("PARTSTAT=ACCEPTED") && !calendar.contains("NEEDS-ACTION"), "also in the calendar: {calendar}");
    let edit = sommer.get(&format!("{address}/edit")).await;
    assert_eq!(sommer.send(&edit, "form.form", &[("place", "Raum 7")]).await.status, 303);
    let page = sommer.get(&address).await;
    assert_eq!(page.link("Neue Fassung senden"), format!("{address}/invitation"));
    assert!(!page.has("Einladung noch einmal senden"));
}

on_each_database!(topics_that_wait_are_named_with_who_proposed_them_and_taken_one_by_one);
async fn topics_that_wait_are_named_with_who_proposed_them_and_taken_one_by_one(world: &World) {
    let setting = setting(world).await;
    let (sommer, address) = (&setting.sommer, meeting(&setting).await);
    let link = invited(world, &setting, &address, YILDIZ).await;
    for title in ["Ausbildung in Teilzeit", "Minijobs"] {
        let page = world.guest().get(&link).await;
        world.guest().send(&page, &format!("form[action='{link}/topics']"), &[("title", title)]).await;
        world.pass(SignedDuration::from_mins(1));
    }
    let page = sommer.get(&address).await;
    assert_eq!(page.texts("#topics .entry-title"), ["Ausbildung in Teilzeit", "Minijobs"]);
    assert!(page.texts("#topics").concat().contains("Vorschlag von VHS"), "{}", page.all());
    assert_eq!(page.texts("#topics button"), ["„Ausbildung in Teilzeit“ übernehmen", "„Minijobs“ übernehmen"]);
    let second = page.attributes("#topics button", "value").remove(1);
    assert_eq!(sommer.send(&page, "#topics form", &[("topic", &second)]).await.status, 303);
    let page = sommer.get(&address).await;
    assert_eq!(page.texts(".agenda .entry-title"), ["Begrüßung", "Minijobs", "Verschiedenes"]);
    assert_eq!(page.texts("#topics .entry-title"), ["Ausbildung in Teilzeit"]);
}

on_each_database!(a_mail_names_until_when_topics_are_taken_while_they_are);
async fn a_mail_names_until_when_topics_are_taken_while_they_are(world: &World) {
    const UNTIL: &str = "Themen können Sie bis zum 10. März 2026 vorschlagen.";
    let setting = setting(world).await;
    let (sommer, address) = (&setting.sommer, meeting(&setting).await);
    let poll = sommer.get(&format!("{address}/poll")).await;
    let typed = [("day1", "12.3.2026"), ("begins1", "9:30"), ("ends1", "11:30"), ("day2", "13.3.2026")];
    assert_eq!(sommer.send(&poll, "form.form", &typed).await.status, 303);
    assert!(world.mails().await[0].body.contains(UNTIL));
    world.pass(SignedDuration::from_mins(1));
    invited(world, &setting, &address, YILDIZ).await;
    let mail = &world.mails().await[0];
    assert!(mail.body.contains(UNTIL) && mail.body.contains("Zusagen, absagen oder ein Thema vorschlagen:"), "{}", mail.body);
    // After the deadline nothing is promised.
    world.pass(SignedDuration::from_mins(1));
    let edit = sommer.get(&format!("{address}/edit")).await;
    assert_eq!(sommer.send(&edit, "form.form", &[("topics_until", "2.3.2026"), ("place", "Raum 7")]).await.status, 303);
    invited(world, &setting, &address, YILDIZ).await;
    let mail = &world.mails().await[0];
    assert!(mail.body.contains("Zusagen oder absagen:") && !mail.body.contains("Themen können Sie"), "{}", mail.body);
}
