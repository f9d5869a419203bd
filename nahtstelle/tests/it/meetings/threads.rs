//! From a statement or a question onto an agenda and on to an offer, seen from each end.

use accounts::Role;

use super::{meeting, setting};
use crate::{
    minutes::{notes, notes_of, sent},
    world::World,
};

const TO_AGENDA: &str = "form[action='/meetings/topics']";

on_each_database!(a_statement_reaches_the_agenda_with_one_click_and_both_ends_lead_to_each_other);
async fn a_statement_reaches_the_agenda_with_one_click_and_both_ends_lead_to_each_other(world: &World) {
    let setting = setting(world).await;
    let (sommer, address) = (&setting.sommer, meeting(&setting).await);
    let form = sommer.get("/monitoring/statements/new").await;
    let typed =
        [("kind", "risk"), ("title", "Die Quote steigt"), ("body", "Zwei Betriebe schließen."), ("likelihood", "3"), ("effect", "3")];
    let typed = [&typed[..], &[("authors", "Steuerungsgruppe")]].concat();
    let done = sommer.send(&form, "form.form", &typed).await;
    assert_eq!(done.status, 303, "{}", done.all());
    let statement = done.location();
    let shown = sommer.get(&statement).await;
    assert_eq!(shown.texts("form[action='/meetings/topics'] button"), ["Auf die Tagesordnung"], "there is one body to choose from");
    let open_elsewhere = sommer.get(&statement).await;
    // It goes onto the agenda of the next meeting at once, and a second click is the same one, also on a page that was open elsewhere.
    let placed = sommer.send(&shown, TO_AGENDA, &[]).await;
    assert!(sommer.follow(&placed).await.has("Das Thema steht auf der Tagesordnung des nächsten Treffens."));
    let again = sommer.send(&open_elsewhere, TO_AGENDA, &[]).await;
    assert_eq!((again.status, again.location()), (303, statement.clone()), "{}", again.all());
    assert!(sommer.follow(&again).await.has("Das Thema steht schon auf der Tagesordnung."));
    assert_eq!(world.count("SELECT count(*) AS n FROM items WHERE title = 'Die Quote steigt'").await, 1);
    assert_eq!(sommer.send(&shown, TO_AGENDA, &[]).await.location(), statement);
    assert_eq!((placed.status, placed.location()), (303, statement.clone()), "{}", placed.all());
    let page = sommer.follow(&placed).await;
    assert!(page.has("Steht auf der Tagesordnung") && page.has("noch nichts"), "what is on an agenda is not decided: {}", page.all());
    assert!(page.link("Steuerungsgruppe 1/2026: Die Quote steigt").starts_with(&format!("{address}#item-")));
    assert!(page.texts(TO_AGENDA).is_empty(), "while it is on an agenda there is no button");
    let agenda = sommer.get(&address).await;
    assert_eq!(agenda.texts(".agenda .entry-title"), ["Begrüßung", "Die Quote steigt", "Verschiedenes"]);
    assert!(agenda.texts(".agenda p").contains(&"Kommt aus: Die Quote steigt".to_owned()), "{}", agenda.all());
    assert!(agenda.links().contains(&("Die Quote steigt".to_owned(), statement.clone())));
    // Another title is another title there too.
    let edit = sommer.get(&format!("{statement}/edit")).await;
    assert_eq!(sommer.send(&edit, "form.form", &[("title", "Die Quote sinkt")]).await.status, 303);
    assert!(sommer.get(&address).await.has("Kommt aus: Die Quote sinkt"));
    // Back in the store it waits, and taken off for good nothing leads to it.
    let item = agenda.attributes(".agenda li:nth-child(2) .entry-title a", "href").remove(0).replace("/edit", "/end");
    sommer.post(&item, &[("do", "store")]).await;
    let page = sommer.get(&statement).await;
    assert!(page.links().iter().all(|(_, href)| !href.starts_with(&address)));
    // Where it waits it can be found.
    let waits = page.link("Die Quote steigt");
    let place = waits.strip_prefix("/meetings").unwrap();
    assert!(sommer.get("/meetings").await.text(&format!("li{place}")).contains("Die Quote steigt"), "{waits}");
    sommer.post(&format!("{address}/topics"), &[]).await;
    assert!(sommer.get(&address).await.has("Kommt aus: Die Quote sinkt"));
    sommer.post(&item, &[]).await;
    assert!(sommer.get(&statement).await.texts("a").iter().all(|label| !label.contains("Die Quote steigt")), "nothing leads to it");
    // A member's click lets it wait, and nobody but members has the button.
    let member = world.account("Daniel Weber").role(Role::Partner, &world.home().await).signs_in().await;
    let waits = member.send(&member.get(&statement).await, TO_AGENDA, &[]).await;
    assert!(member.follow(&waits).await.has("Das Thema liegt im Themenspeicher."));
    // Where there are several bodies and none meets, somebody has to say which.
    let form = sommer.get("/bodies/new").await;
    assert_eq!(sommer.send(&form, "form.form", &[("name", "Beirat"), ("kind", "steering")]).await.status, 303);
    let shown = sommer.get(&statement).await;
    assert_eq!(shown.texts("form[action='/meetings/topics'] button"), ["Auf die Tagesordnung", "Beirat", "Steuerungsgruppe"]);
    let beirat = shown.attributes("form[action='/meetings/topics'] button[name=body]", "value").remove(0);
    let chosen = sommer.send(&shown, TO_AGENDA, &[("body", &beirat)]).await;
    assert!(sommer.follow(&chosen).await.has("Das Thema liegt im Themenspeicher."), "the Beirat has no meeting");
    sommer.post(&format!("{address}/cancellation"), &[]).await;
    let asks = sommer.send(&sommer.get(&statement).await, TO_AGENDA, &[]).await;
    assert!(asks.status == 422 && asks.has("Wählen Sie das Gremium."), "{}", asks.all());
    assert_eq!(asks.attributes("#title", "value"), ["Die Quote sinkt"], "nothing has to be typed again");
}

on_each_database!(between_two_meetings_a_statement_waits_for_the_body_that_met_last);
async fn between_two_meetings_a_statement_waits_for_the_body_that_met_last(world: &World) {
    let setting = setting(world).await;
    let sommer = &setting.sommer;
    let form = sommer.get("/bodies/new").await;
    assert_eq!(sommer.send(&form, "form.form", &[("name", "Beirat"), ("kind", "steering")]).await.status, 303);
    sent(&setting, "Alle sind da.").await;
    let form = sommer.get("/monitoring/statements/new").await;
    let typed = [("kind", "risk"), ("title", "Die Quote steigt"), ("body", "Zwei Betriebe schließen."), ("likelihood", "3")];
    let typed = [&typed[..], &[("effect", "3"), ("authors", "Steuerungsgruppe")]].concat();
    let statement = sommer.send(&form, "form.form", &typed).await.location();
    let waits = sommer.send(&sommer.get(&statement).await, TO_AGENDA, &[]).await;
    assert_eq!((waits.status, waits.location()), (303, statement.clone()), "{}", waits.all());
    assert!(sommer.follow(&waits).await.has("Das Thema liegt im Themenspeicher."));
    assert_eq!(waiting_for(world).await, ["Steuerungsgruppe"]);
    // A body that is dissolved does not meet again: then it is the only other one.
    world.sql("UPDATE bodies SET ended_on = '2026-03-02' WHERE name = 'Steuerungsgruppe'", &[]).await;
    let waits = sommer.send(&sommer.get(&statement).await, TO_AGENDA, &[]).await;
    assert_eq!(waits.status, 303, "{}", waits.all());
    assert_eq!(waiting_for(world).await, ["Beirat", "Steuerungsgruppe"]);
}

/// The bodies for which topics wait, by their names.
async fn waiting_for(world: &World) -> Vec<String> {
    let rows = world.rows("SELECT b.name FROM items i JOIN bodies b ON b.id = i.body_id WHERE i.meeting_id IS NULL ORDER BY b.name", &[]);
    rows.await.iter().map(|row| row.get("name").unwrap()).collect()
}

on_each_database!(an_offer_made_from_a_question_names_the_meeting_and_the_question_its_agenda);
async fn an_offer_made_from_a_question_names_the_meeting_and_the_question_its_agenda(world: &World) {
    let setting = setting(world).await;
    sent(&setting, "F: Wer berät Betriebe?").await;
    assert!(notes_of(world).await.contains("/items/"));
    let sommer = &setting.sommer;
    let question = sommer.get("/questions").await.link("Wer berät Betriebe?");
    let page = sommer.get(&question).await;
    let form = sommer.get(&page.link("Angebot daraus machen")).await;
    let typed = [("title", "Betriebe beraten"), ("text", "Am Abend."), ("audience", "Betriebe"), ("carrier", "VHS"), ("entry", "Telefon")];
    let offer = sommer.send(&form, "form.form", &typed).await;
    let page = sommer.follow(&offer).await;
    assert_eq!(page.link("Frage: Wer berät Betriebe?"), question, "{}", page.all());
    let item = page.link("Steuerungsgruppe 1/2026 vom 12. März 2026, Punkt 1: Begrüßung");
    assert!(item.contains("#item-"), "{item}");
    // The next agenda has the question, and leads back to it.
    let next = meeting(&setting).await;
    let topic = sommer.get(&sommer.get(&question).await.link("Auf eine Tagesordnung")).await;
    let placed = sommer.send(&topic, "form.form", &[]).await;
    assert_eq!(placed.location(), question);
    let agenda = sommer.get(&next).await;
    assert!(agenda.links().contains(&("Wer berät Betriebe?".to_owned(), question.clone())), "{}", agenda.all());
    // The same words once more are nothing new; other words about it are not lost.
    for (text, many) in [("", 1), ("Mit der Kammer sprechen.", 2)] {
        let topic = sommer.get(&sommer.get(&question).await.link("Auf eine Tagesordnung")).await;
        sommer.send(&topic, "form.form", &[("text", text)]).await;
        assert_eq!(world.count("SELECT count(*) AS n FROM items WHERE title = 'Wer berät Betriebe?'").await, many, "{text}");
    }
}

on_each_database!(a_task_an_article_and_a_plan_come_from_a_question_and_an_offer_goes_onto_the_next_agenda);
async fn a_task_an_article_and_a_plan_come_from_a_question_and_an_offer_goes_onto_the_next_agenda(world: &World) {
    let setting = setting(world).await;
    sent(&setting, "F: Wer berät Betriebe?\nB: Betriebe werden beraten").await;
    let sommer = &setting.sommer;
    let question = sommer.get("/questions").await.link("Wer berät Betriebe?");
    let ways: [(&str, &[(&str, &str)]); 3] = [
        ("Aufgabe daraus machen", &[("who", "IHK")]),
        ("Artikel daraus schreiben", &[("title", "Wer Betriebe berät"), ("body", "Die IHK."), ("owner", "IHK")]),
        ("Plan daraus machen", &[("title", "Beratung aufbauen"), ("goal", "Bis Mai berät jemand.")]),
    ];
    let mut made = Vec::new();
    for (label, typed) in ways {
        let form = sommer.get(&sommer.get(&question).await.link(label)).await;
        let done = sommer.send(&form, "form.form", typed).await;
        assert_eq!(done.status, 303, "{label}: {}", done.all());
        let page = sommer.follow(&done).await;
        assert_eq!(page.link("Wer berät Betriebe?"), question, "{}", page.all());
        assert!(page.link("Steuerungsgruppe 1/2026 vom 12. März 2026, Punkt 1: Begrüßung").contains("#item-"));
        made.push(done.location());
    }
    let page = sommer.get(&question).await;
    for (title, address) in ["Artikel: Wer Betriebe berät", "Plan: Beratung aufbauen"].into_iter().zip(&made[1..]) {
        assert_eq!(page.link(title), *address, "{}", page.all());
    }
    let task = &made[0];
    assert!(page.links().contains(&("Aufgabe: Wer berät Betriebe?".to_owned(), task.clone())), "{}", page.all());
    assert!(!sommer.get(task).await.links().iter().any(|(_, href)| href.starts_with("/tasks/new")), "of a task comes no task");
    assert_eq!(world.count("SELECT count(*) AS n FROM tasks t JOIN bodies b ON b.id = t.body_id").await, 1, "the body asks for it");
    // Another title is another title there too.
    let edit = sommer.get(&format!("{}/edit", made[1])).await;
    sommer.send(&edit, "form.form", &[("title", "Beratung für Betriebe")]).await;
    assert!(sommer.get(&question).await.has("Beratung für Betriebe"));
    // From a decision too; and what a browser made up as an origin ties nothing.
    assert!(sommer.get(&sommer.get("/decisions").await.link("1/2026-1")).await.has("Plan daraus machen"));
    let form = sommer.get("/plans/new?from=/decisions/unbekannt").await;
    let done = sommer.send(&form, "form.form", &[("title", "Allein"), ("goal", "Für sich")]).await;
    assert!(!sommer.follow(&done).await.has("Woher es kommt"));
    // The offer, and from it onto the next agenda.
    let form = sommer.get(&sommer.get(&question).await.link("Angebot daraus machen")).await;
    let typed = [("title", "Betriebe beraten"), ("text", "Am Abend."), ("audience", "Betriebe"), ("carrier", "VHS"), ("entry", "Telefon")];
    let offer = sommer.send(&form, "form.form", &typed).await.location();
    let next = meeting(&setting).await;
    let topic = sommer.get(&sommer.get(&offer).await.link("Auf die Tagesordnung")).await;
    assert_eq!(sommer.send(&topic, "form.form", &[]).await.location(), offer);
    assert!(sommer.get(&next).await.links().contains(&("Betriebe beraten".to_owned(), offer.clone())));
    assert!(sommer.get(&offer).await.links().iter().any(|(_, href)| href.starts_with(&format!("{next}#item-"))));
}

on_each_database!(a_statement_shows_the_agenda_until_the_meeting_is_called_off_and_what_was_decided_once_it_is);
async fn a_statement_shows_the_agenda_until_the_meeting_is_called_off_and_what_was_decided_once_it_is(world: &World) {
    let setting = setting(world).await;
    let (sommer, called_off) = (&setting.sommer, meeting(&setting).await);
    let form = sommer.get("/monitoring/statements/new").await;
    let typed = [("kind", "risk"), ("title", "Die Quote steigt"), ("body", "Zwei Betriebe schließen."), ("likelihood", "3")];
    let typed = [&typed[..], &[("effect", "3"), ("authors", "Steuerungsgruppe")]].concat();
    let statement = sommer.send(&form, "form.form", &typed).await.location();
    sommer.send(&sommer.get(&statement).await, TO_AGENDA, &[]).await;
    assert!(sommer.get(&statement).await.has("Steht auf der Tagesordnung"));
    sommer.post(&format!("{called_off}/cancellation"), &[]).await;
    let page = sommer.get(&statement).await;
    assert!(!page.has("Steht auf der Tagesordnung") && page.has("noch nichts"), "{}", page.all());
    // The next one decides.
    let address = meeting(&setting).await;
    sommer.send(&page, TO_AGENDA, &[]).await;
    let notes = notes(sommer, &address, 1).await;
    sommer.post(&notes, &[("base", ""), ("notes", "B: Runder Tisch im Mai\nA: @VHS lädt ein")]).await;
    let send = sommer.get(&format!("{address}/circulation")).await;
    assert_eq!(sommer.send(&send, &format!("form[action='{address}/minutes']"), &[]).await.status, 303);
    let page = sommer.get(&statement).await;
    assert!(page.has("Stand auf der Tagesordnung") && !page.has("noch nichts"), "{}", page.all());
    assert!(page.link("Runder Tisch im Mai").starts_with("/decisions/") && page.link("Aufgabe: lädt ein").starts_with("/tasks/"));
    assert_eq!(page.texts(TO_AGENDA).len(), 1, "it can be put on the next one");
}
