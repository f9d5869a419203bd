//! What the rhythm of a body plans: dates are left out and taken in again, and none is offered twice.

use accounts::Role;
use jiff::SignedDuration;

use super::{Setting, setting};
use crate::world::{Answer, World};

/// Once a month from a day on, at half past nine.
async fn monthly(setting: &Setting, first: &str) {
    let form = setting.sommer.get(&format!("/series/{}/edit", setting.body)).await;
    let typed = [("title", "Steuerung"), ("rule", "FREQ=MONTHLY"), ("first_day", first), ("begins", "9:30"), ("minutes", "90")];
    let done = setting.sommer.send(&form, "form.form", &typed).await;
    assert_eq!(done.status, 303, "{}", done.all());
}

/// The days that can be prepared.
fn offered(page: &Answer) -> Vec<String> {
    let days = page.links().into_iter().filter(|(text, _)| text == "Steuerung vorbereiten");
    days.map(|(_, href)| href.rsplit('=').next().unwrap().to_owned()).collect()
}

on_each_database!(a_date_is_left_out_and_taken_in_again_with_one_click_each_and_a_holiday_is_named);
async fn a_date_is_left_out_and_taken_in_again_with_one_click_each_and_a_holiday_is_named(world: &World) {
    let setting = setting(world).await;
    let sommer = &setting.sommer;
    monthly(&setting, "1.4.2026").await;
    let page = sommer.get("/meetings").await;
    assert!(page.has("Freitag, 1. Mai fällt aus: Tag der Arbeit"), "{}", page.all());
    assert_eq!(offered(&page), ["2026-04-01", "2026-06-01", "2026-07-01", "2026-08-01"]);
    let buttons = page.texts("#coming form button");
    assert_eq!(buttons, ["Fällt aus"; 4], "a holiday is nobody's decision: {}", page.all());
    let days = page.attributes("#coming form button", "value");
    let skip = format!("/series/{}/exceptions", setting.body);
    assert_eq!(page.attributes("#coming form", "action"), [skip.as_str(); 4]);
    for _ in 0..2 {
        let done = sommer.post(&skip, &[("day", &days[1])]).await;
        assert!(sommer.follow(&done).await.has("Dieser Termin fällt aus."));
    }
    let page = sommer.get("/meetings").await;
    assert!(page.has("Montag, 1. Juni fällt aus"), "{}", page.all());
    assert_eq!(offered(&page), ["2026-04-01", "2026-07-01", "2026-08-01", "2026-09-01"]);
    let back = format!("form[action='{skip}/2026-06-01/end']");
    for _ in 0..2 {
        let done = sommer.send(&page, &back, &[]).await;
        assert!(sommer.follow(&done).await.has("Dieser Termin findet statt."));
    }
    let page = sommer.get("/meetings").await;
    assert_eq!(offered(&page), ["2026-04-01", "2026-06-01", "2026-07-01", "2026-08-01"]);
    // Members read it, and change nothing; another network does not find it.
    let member = world.account("Daniel Weber").role(Role::Partner, &world.home().await).signs_in().await;
    let page = member.get("/meetings").await;
    assert!(page.has("fällt aus: Tag der Arbeit") && page.texts("#coming form").is_empty(), "{}", page.all());
    let other = world.account("Fritz Fremd").role(Role::Coordinator, &world.network("Netzwerk Nord").await).signs_in().await;
    assert_eq!(other.post(&format!("{skip}/2026-06-01/end"), &[]).await.status, 404);
    assert_eq!(sommer.post(&format!("{skip}/irgendwann/end"), &[]).await.status, 404);
}

on_each_database!(a_date_for_which_there_is_a_meeting_is_not_offered_again_whatever_became_of_it);
async fn a_date_for_which_there_is_a_meeting_is_not_offered_again_whatever_became_of_it(world: &World) {
    let setting = setting(world).await;
    let sommer = &setting.sommer;
    monthly(&setting, "4.3.2026").await;
    let mut made = Vec::new();
    for _ in 0..3 {
        let plan = sommer.get(&sommer.get("/meetings").await.link("Steuerung vorbereiten")).await;
        let done = sommer.send(&plan, "form.form", &[]).await;
        assert_eq!(done.status, 303, "{}", done.all());
        made.push(done.location());
    }
    assert_eq!(offered(&sommer.get("/meetings").await)[0], "2026-06-04");
    // One is moved, one is called off, and the first one begins.
    let edit = sommer.get(&format!("{}/edit", made[1])).await;
    assert_eq!(sommer.send(&edit, "form.form", &[("day", "15.4.2026")]).await.status, 303);
    assert_eq!(sommer.post(&format!("{}/cancellation", made[2]), &[]).await.status, 303);
    world.pass(SignedDuration::from_hours(26));
    let later = world.account("Rita Nachfolge").role(Role::Coordinator, &world.home().await).signs_in().await;
    assert_eq!(offered(&later.get("/meetings").await)[0], "2026-06-04");
    assert!(!later.get("/").await.has("Steuerung vorbereiten"), "{}", later.get("/").await.all());
    // A meeting that was entered from the plan for another day, or without one, is for that date all the same.
    let plan = later.get(&later.get("/meetings").await.link("Steuerung vorbereiten")).await;
    assert_eq!(later.send(&plan, "form.form", &[("day", ""), ("begins", ""), ("ends", "")]).await.status, 303);
    assert_eq!(offered(&later.get("/meetings").await)[0], "2026-07-04");
    // Meetings from before know only their day.
    world.sql("UPDATE meetings SET planned_on = NULL WHERE cancelled_at IS NOT NULL", &[]).await;
    assert_eq!(offered(&later.get("/meetings").await)[0], "2026-07-04");
}
