//! Offene Punkte: what earlier meetings left open is taken over with one click, and each point leads to the agenda.

use super::{meeting, setting};
use crate::{
    minutes::{notes, sent},
    world::World,
};

on_each_database!(open_tasks_and_questions_and_the_topics_go_onto_the_next_agenda_with_one_click);
async fn open_tasks_and_questions_and_the_topics_go_onto_the_next_agenda_with_one_click(world: &World) {
    let setting = setting(world).await;
    let sommer = &setting.sommer;
    sent(&setting, "A: @VHS bis 20.3. Folien an alle\nF: Wer berät Betriebe?\nF: Wer zahlt die Kita?").await;
    let (question, answered) = {
        let page = sommer.get("/questions").await;
        (page.link("Wer berät Betriebe?"), page.link("Wer zahlt die Kita?"))
    };
    let form = sommer.get(&format!("{answered}/answer")).await;
    assert_eq!(sommer.send(&form, "form.form", &[("answer", "Das Jugendamt.")]).await.status, 303);
    let topic = sommer.get(&format!("/meetings/topics/new?body={}", setting.body)).await;
    assert_eq!(sommer.send(&topic, "form.form", &[("title", "Minijobs")]).await.status, 303);
    // The form for a new meeting names both, and takes both over unless the tick is taken out.
    let form = sommer.get(&format!("/meetings/new?body={}", setting.body)).await;
    assert!(form.has("2 offene Punkte und 1 Thema übernehmen"), "{}", form.all());
    let typed = [("day", "11.6.2026"), ("begins", "9:30"), ("ends", "11:30"), ("topics", "")];
    let address = sommer.send(&form, "form.form", &typed).await.location();
    let page = sommer.get(&address).await;
    assert_eq!(page.texts(".agenda .entry-title"), ["Begrüßung", "Verschiedenes"]);
    assert!(page.has("2 offene Punkte und 1 Thema übernehmen"), "{}", page.all());
    let take = format!(".toolbar form[action='{address}/topics']");
    let (first, second) = (sommer.send(&page, &take, &[]).await, sommer.send(&page, &take, &[]).await);
    assert_eq!((first.status, second.status), (303, 303));
    let page = sommer.get(&address).await;
    assert_eq!(page.texts(".agenda .entry-title"), ["Begrüßung", "Offene Punkte", "Minijobs", "Verschiedenes"], "once");
    let text = page.text(".agenda li:nth-child(2) .typed");
    assert_eq!(text, "– VHS: Folien an alle, bis 20. März 2026 – Frage: Wer berät Betriebe?");
    assert!(!page.has("übernehmen"), "{}", page.all());
    // Both ends see it, and what is decided there does not come of everything that was open.
    assert_eq!(page.link("Wer berät Betriebe?"), question);
    let item = sommer.get(&question).await.link("Steuerungsgruppe 2/2026: Offene Punkte");
    assert!(item.starts_with(&format!("{address}#item-")), "{item}");
    let task = sommer.get(&page.link("Folien an alle")).await;
    assert_eq!(task.link("Steuerungsgruppe 2/2026: Offene Punkte"), item);
    assert!(!sommer.get(&answered).await.has("Offene Punkte"));
    // Taken off the agenda again, nothing leads there.
    let end = page.attributes(".agenda li:nth-child(2) .entry-title a", "href").remove(0).replace("/edit", "/end");
    sommer.post(&end, &[]).await;
    assert!(!sommer.get(&question).await.has("Offene Punkte"));
    // Without a topic the open points alone are offered.
    let form = sommer.get(&format!("/meetings/new?body={}", setting.body)).await;
    assert!(form.has("2 offene Punkte übernehmen"), "{}", form.all());
    let next = sommer.send(&form, "form.form", &[("day", "10.9.2026"), ("begins", "9:30"), ("ends", "11:30")]).await.location();
    assert_eq!(sommer.get(&next).await.texts(".agenda .entry-title"), ["Begrüßung", "Offene Punkte", "Verschiedenes"]);
}

on_each_database!(more_open_points_than_fit_are_counted_and_what_is_decided_comes_of_none_in_particular);
async fn more_open_points_than_fit_are_counted_and_what_is_decided_comes_of_none_in_particular(world: &World) {
    let setting = setting(world).await;
    let sommer = &setting.sommer;
    let lines: Vec<String> = (10..70).map(|number| format!("F: Frage {number}: {}?", "wie lange noch ".repeat(6).trim())).collect();
    sent(&setting, &lines.join("\n")).await;
    let address = meeting(&setting).await;
    let page = sommer.get(&address).await;
    let text = page.text(".agenda li:nth-child(2) .typed");
    let named = text.matches("– Frage:").count();
    assert!((20..60).contains(&named) && text.ends_with(&format!("und {} weitere", 60 - named)), "{named}: {text}");
    assert!(page.has("Kommt aus 60 offenen Punkten"), "{}", page.all());
    // A new question under this item has the meeting as its beginning, and not the sixty.
    let notes = notes(sommer, &address, 1).await;
    assert_eq!(sommer.post(&notes, &[("base", ""), ("notes", "F: Was tun wir zuerst?")]).await.status, 303);
    let circulation = sommer.get(&format!("{address}/circulation")).await;
    assert_eq!(sommer.send(&circulation, &format!("form[action='{address}/minutes']"), &[]).await.status, 303);
    let question = sommer.get(&sommer.get("/questions").await.link("Was tun wir zuerst?")).await;
    assert!(question.has("Punkt 2: Offene Punkte") && !question.has("Frage 10:"), "{}", question.all());
    let old = sommer.get("/questions?q=Frage+10").await;
    let old = old.links().into_iter().find(|(text, _)| text.starts_with("Frage 10:")).unwrap().1;
    let old = sommer.get(&old).await;
    assert!(old.has("Offene Punkte") && !old.has("Was tun wir zuerst?"), "{}", old.all());
}
