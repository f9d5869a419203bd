//! What whoever is invited does without a mail: signed in, on the page of the meeting and of its minutes.

use accounts::Role;
use jiff::SignedDuration;

use super::{invited, meeting, setting};
use crate::{
    minutes::{YILDIZ, later, sent},
    world::{Somebody, World},
};

on_each_database!(whoever_is_signed_in_and_invited_answers_and_proposes_on_the_page_of_the_meeting);
async fn whoever_is_signed_in_and_invited_answers_and_proposes_on_the_page_of_the_meeting(world: &World) {
    let (setting, home) = (setting(world).await, world.home().await);
    let address = meeting(&setting).await;
    let yildiz = world.account("Meral Yildiz").role(Role::UnitLead, &world.organisation("Volkshochschule").await).signs_in().await;
    assert!(!yildiz.get(&address).await.has("kommen Sie?"), "nobody is asked before the invitation");
    invited(world, &setting, &address, YILDIZ).await;
    assert!(yildiz.get("/").await.has("zu- oder absagen"));
    let (page, form) = (yildiz.get(&address).await, format!("form[action='{address}/answers']"));
    assert!(page.has("Meral Yildiz, kommen Sie?"), "{}", page.all());
    let done = yildiz.send(&page, &form, &[("answer", "yes"), ("note", "Mit Frau Otto")]).await;
    let page = yildiz.follow(&done).await;
    assert!(page.has("Danke, Ihre Antwort ist angekommen.") && page.has("Ihre Antwort: Sie kommen."), "{}", page.all());
    assert_eq!(page.texts("button[aria-pressed=true]"), ["Ich komme"]);
    let today = yildiz.get("/").await;
    assert!(today.has("Steuerungsgruppe 1/2026") && !today.has("zu- oder absagen"), "{}", today.all());
    assert!(setting.sommer.get(&address).await.has("kommt: Mit Frau Otto"));
    let page = yildiz.send(&page, &form, &[("answer", "no"), ("note", &"x".repeat(301))]).await;
    assert!(page.status == 422 && page.form(&form).fields.iter().any(|(_, value)| value.len() == 301), "{}", page.all());
    // A topic, once, until the deadline.
    let (page, form) = (yildiz.get(&address).await, format!("form[action='{address}/proposals']"));
    assert_eq!(yildiz.send(&page, &form, &[("title", " ")]).await.status, 422);
    for _ in 0..2 {
        let done = yildiz.send(&page, &form, &[("title", "Ausbildung in Teilzeit")]).await;
        assert!(yildiz.follow(&done).await.has("Danke, Ihr Thema liegt im Themenspeicher."));
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM items WHERE title = 'Ausbildung in Teilzeit' AND proposed_by = 'VHS'").await, 1);
    // Nobody else's invitation is answered, nor one of another network.
    let otto = world.account("Ole Otto").role(Role::Partner, &home).signs_in().await;
    assert!(!otto.get(&address).await.has("kommen Sie?"));
    let other = world.account("Fritz Fremd").role(Role::Coordinator, &world.network("Netzwerk Nord").await).signs_in().await;
    for path in ["answers", "proposals"] {
        let refused = otto.post(&format!("{address}/{path}"), &[("answer", "yes")]).await;
        assert!(refused.status == 403 && refused.has("zu diesem Treffen eingeladen"), "{}", refused.all());
        assert_eq!(other.post(&format!("{address}/{path}"), &[("answer", "yes")]).await.status, 404);
    }
    // What comes too late is still in the form.
    world.pass(SignedDuration::from_hours(24 * 8));
    let yildiz = again(world).await;
    assert!(!yildiz.get(&address).await.has("Thema vorschlagen"));
    let id = world.id::<()>().to_string();
    let typed = [("id", id.as_str()), ("title", "Zu spät")];
    let late = yildiz.post(&format!("{address}/proposals"), &typed).await;
    assert!(late.status == 422 && late.has("die Frist vorbei"), "{}", late.all());
    assert_eq!(late.attributes("#title", "value"), ["Zu spät"]);
}

/// Meral Yildiz again, after her session has ended.
async fn again(world: &World) -> Somebody {
    let free = "UPDATE accounts SET email = 'old@nahtstelle.example', email_search = 'old@nahtstelle.example' WHERE name = 'Meral Yildiz'";
    world.sql(free, &[]).await;
    world.account("Meral Yildiz").role(Role::Partner, &world.home().await).signs_in().await
}

on_each_database!(whoever_is_signed_in_and_invited_objects_on_the_page_of_the_minutes);
async fn whoever_is_signed_in_and_invited_objects_on_the_page_of_the_minutes(world: &World) {
    let (setting, home) = (setting(world).await, world.home().await);
    let address = sent(&setting, "B: Info im Mai").await;
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &home).signs_in().await;
    let (page, form) = (yildiz.get(&format!("{address}/minutes")).await, format!("form[action='{address}/objections']"));
    let empty = yildiz.send(&page, &form, &[("objection", " ")]).await;
    assert!(empty.status == 422 && empty.has("was nicht stimmt"), "{}", empty.all());
    for _ in 0..2 {
        let done = yildiz.send(&page, &form, &[("objection", "Es war der Juni.")]).await;
        assert!(yildiz.follow(&done).await.has("Die Koordination sieht Ihren Einwand"));
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM objections").await, 1, "a double click");
    let page = setting.sommer.get(&format!("{address}/minutes")).await;
    assert!(page.has("Es war der Juni.") && page.has("Meral Yildiz, VHS"), "{}", page.all());
    assert!(!page.has("Einwand schreiben"), "whoever coordinates and is not invited corrects");
    let otto = world.account("Ole Otto").role(Role::Partner, &home).signs_in().await;
    let id = world.id::<()>().to_string();
    let typed = [("id", id.as_str()), ("objection", "Ich auch.")];
    assert_eq!(otto.post(&format!("{address}/objections"), &typed).await.status, 403);
    world.pass(SignedDuration::from_hours(24 * 20));
    let yildiz = again(world).await;
    assert!(!yildiz.get(&format!("{address}/minutes")).await.has("Einwand schreiben"));
    let late = yildiz.post(&format!("{address}/objections"), &typed).await;
    assert!(late.status == 422 && late.has("Einwände werden nicht mehr angenommen."), "{}", late.all());
    assert_eq!(late.texts("textarea[name=objection]"), ["Ich auch."]);
    assert!(later(world).await.get(&address).await.has("Protokoll verbindlich"));
}
