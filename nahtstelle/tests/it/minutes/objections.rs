use accounts::Role;

use super::{YILDIZ, link, notes_of, sent};
use crate::{meetings::setting, world::World};

on_each_database!(an_objection_is_answered_with_a_sentence_that_its_writer_reads);
async fn an_objection_is_answered_with_a_sentence_that_its_writer_reads(world: &World) {
    let setting = setting(world).await;
    let (sommer, address) = (&setting.sommer, sent(&setting, "B: Info im Mai").await);
    let (yildiz, minutes) = (world.guest(), link(world, YILDIZ, "/minutes").await);
    let page = yildiz.get(&minutes).await;
    yildiz.send(&page, "form[action$='/objections']", &[("objection", "Es war der Juni.")]).await;
    let again = yildiz.get(&minutes.replace("/minutes", "/objections")).await;
    assert_eq!((again.status, again.location()), (303, minutes.clone()), "opened again it leads to the minutes");
    let page = yildiz.get(&minutes).await;
    assert!(page.has("Es war der Juni.") && page.has("Die Antwort steht noch aus."), "{}", page.all());
    let page = sommer.get(&format!("{address}/minutes")).await;
    let form = "form[action*='/objections/']";
    let again = sommer.send(&page, form, &[("answer", " ")]).await;
    assert!(again.status == 422 && again.has("was aus dem Einwand wurde."), "{}", again.all());
    assert_eq!(again.attributes(".errors a", "href"), ["#answer"]);
    assert!(again.text("title").starts_with("Fehler: "));
    assert_eq!(again.texts(".breadcrumb li"), page.texts(".breadcrumb li"), "it stands where it stood");
    assert_eq!(page.texts(".breadcrumb li").last().unwrap(), "Protokoll: Steuerungsgruppe 1/2026");
    let long = "lang ".repeat(1000);
    let again = sommer.send(&again, form, &[("answer", &long)]).await;
    assert_eq!((again.status, again.form(form).fields[0].1.as_str()), (422, long.as_str()), "what was typed stays");
    assert!(yildiz.get(&minutes).await.has("Die Antwort steht noch aus."), "and nothing is closed");
    for _ in 0..2 {
        assert_eq!(sommer.send(&again, form, &[("answer", "Sie haben recht.")]).await.status, 303);
    }
    let page = yildiz.get(&minutes).await;
    assert!(page.has("Antwort: Sie haben recht."), "{}", page.all());
    let mails = world.mails().await;
    let told: Vec<_> = mails.iter().filter(|mail| mail.subject.starts_with("Antwort auf Ihren Einwand")).collect();
    assert_eq!(told.len(), 1, "a double click tells once");
    assert!(told[0].to == YILDIZ && told[0].body.contains("Es war der Juni.") && told[0].body.contains("Sie haben recht."));
    assert!(yildiz.get(&told[0].link()).await.has("Antwort: Sie haben recht."));
    // Somebody else who was invited reads neither.
    let ihk = world.guest().get(&link(world, "post@ihk.example", "/minutes").await).await;
    assert!(ihk.status == 200 && !ihk.has("Es war der Juni.") && !ihk.has("Sie haben recht."), "{}", ihk.all());
}

on_each_database!(what_was_sent_before_a_correction_can_be_read_and_a_link_tells_of_it);
async fn what_was_sent_before_a_correction_can_be_read_and_a_link_tells_of_it(world: &World) {
    let setting = setting(world).await;
    let (sommer, address) = (&setting.sommer, sent(&setting, "B: Info im Mai").await);
    let minutes = link(world, YILDIZ, "/minutes").await;
    assert!(!world.guest().get(&minutes).await.has("berichtigt"));
    sommer.post(&notes_of(world).await, &[("base", "B: Info im Mai"), ("notes", "B: Info im Juni")]).await;
    let page = sommer.get(&format!("{address}/minutes")).await;
    assert!(page.has("Grund der Berichtigung (freiwillig)"), "{}", page.all());
    sommer.send(&page, &format!("form[action='{address}/minutes']"), &[("reason", "Monat berichtigt")]).await;
    let page = sommer.get(&format!("{address}/minutes")).await;
    let first = page.links().into_iter().find(|(label, _)| label.starts_with("Fassung 1 vom")).unwrap().1;
    let partner = world.account("Ole Otto").role(Role::Partner, &world.home().await).signs_in().await;
    for reader in [sommer, &partner] {
        let page = reader.get(&first).await;
        assert!(page.has("Info im Mai") && !page.has("Info im Juni"), "{}", page.all());
        assert_eq!(reader.get(&page.link("Neueste Fassung")).await.status, 200);
    }
    let page = world.guest().get(&minutes).await;
    assert!(page.has("Dieses Protokoll wurde berichtigt.") && page.has("Monat berichtigt") && page.has("Info im Juni"), "{}", page.all());
    let fremd = world.account("Fritz Fremd").role(Role::Coordinator, &world.network("Netzwerk Nord").await).signs_in().await;
    assert_eq!(fremd.get(&first).await.status, 404);
    assert_eq!(sommer.get(&format!("{address}/minutes/versions/3")).await.status, 404);
}
