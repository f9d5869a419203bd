//! Days as they are typed where something is still to come.

use super::{meeting, setting};
use crate::world::World;

on_each_database!(a_day_that_is_still_to_come_needs_no_year);
async fn a_day_that_is_still_to_come_needs_no_year(world: &World) {
    let setting = setting(world).await;
    let (sommer, address) = (&setting.sommer, meeting(&setting).await);
    let edit = sommer.get(&format!("{address}/edit")).await;
    let done = sommer.send(&edit, "form.form", &[("day", "16.12."), ("topics_until", "10.12")]).await;
    assert_eq!(done.status, 303, "{}", done.all());
    let page = sommer.get(&address).await;
    assert!(page.has("Mittwoch, 16. Dezember 2026") && page.has("10. Dezember 2026"), "{}", page.all());
    let edit = sommer.get(&format!("{address}/edit")).await;
    let wrong = sommer.send(&edit, "form.form", &[("day", "31.2.")]).await;
    assert_eq!(wrong.text("#day-error"), "Diesen Tag gibt es in keinem Kalender. Prüfen Sie Tag und Monat.");
    let poll = sommer.get(&format!("{address}/poll")).await;
    let typed = [("day1", "16.12."), ("begins1", "9:30"), ("ends1", "11:30"), ("day2", "2.3.")];
    assert_eq!(sommer.send(&poll, "form.form", &typed).await.status, 303);
    let page = sommer.get(&format!("{address}/poll")).await;
    assert!(page.has("16. Dezember 2026") && page.has("2. März 2027"), "the first that comes: {}", page.all());
    let form = sommer.get("/tasks/new").await;
    let done = sommer.send(&form, "form.form", &[("text", "Folien an alle"), ("due", "27.3.")]).await;
    assert!(sommer.follow(&done).await.has("27. März 2026"));
}
