mod objections;
mod sending;

use accounts::Role;
use futures_util::StreamExt;
use jiff::SignedDuration;

use crate::{
    meetings::{Setting, meeting, setting},
    tools::{self, opened_in_libreoffice, tagged},
    world::{Answer, BASE_URL, Somebody, World},
};

pub const YILDIZ: &str = "meral.yildiz@nahtstelle.example";

/// The page on which one writes about an item of a meeting, by its place on the agenda.
pub async fn notes(sommer: &Somebody, meeting: &str, place: usize) -> String {
    let page = sommer.get(meeting).await;
    let edit = page.attributes(".agenda .entry-title a", "href").remove(place);
    edit.trim_end_matches("/edit").to_owned() + "/notes"
}

/// Writes about the first item and sends the minutes. Gives the address of the meeting.
pub async fn sent(setting: &Setting, text: &str) -> String {
    let address = meeting(setting).await;
    let notes = notes(&setting.sommer, &address, 0).await;
    let saved = setting.sommer.post(&notes, &[("base", ""), ("notes", text)]).await;
    assert_eq!(saved.status, 303, "{}", saved.all());
    let page = setting.sommer.get(&format!("{address}/circulation")).await;
    let done = setting.sommer.send(&page, &format!("form[action='{address}/minutes']"), &[]).await;
    assert_eq!(done.status, 303, "{}", done.all());
    address
}

/// What is in the text box.
pub fn written(page: &Answer) -> String {
    page.form("#notes-form").fields.into_iter().find(|(name, _)| name == "notes").unwrap().1
}

/// Whoever coordinates after a long time.
pub async fn later(world: &World) -> Somebody {
    world.account(&format!("Rita Nachfolge {}", world.now().as_second())).role(Role::Coordinator, &world.home().await).signs_in().await
}

/// The newest link of a kind in the mails to an address.
pub async fn link(world: &World, email: &str, kind: &str) -> String {
    let mails = world.mails().await;
    let mail = mails.iter().find(|mail| mail.to == email && mail.body.contains(kind)).unwrap();
    mail.body.split_whitespace().find(|word| word.contains(kind)).unwrap().trim_start_matches(BASE_URL).to_owned()
}

on_each_database!(two_who_write_at_once_lose_no_word);
async fn two_who_write_at_once_lose_no_word(world: &World) {
    let setting = setting(world).await;
    let address = meeting(&setting).await;
    let (sommer, notes) = (&setting.sommer, notes(&setting.sommer, &address, 0).await);
    assert!(sommer.get(&notes).await.has("Noch nicht gespeichert."));
    sommer.post(&notes, &[("base", ""), ("notes", "Alle sind da.")]).await;
    // Both had the page open with the first line.
    sommer.post(&notes, &[("base", "Alle sind da."), ("notes", "Alle sind da.\r\nDie IHK kommt später.")]).await;
    let joined =
        sommer.follow(&sommer.post(&notes, &[("base", "Alle sind da."), ("notes", "Alle sind da.\r\nProtokoll: Sommer")]).await).await;
    assert_eq!(written(&joined), "Alle sind da.\nDie IHK kommt später.\nProtokoll: Sommer");
    // The same line in other words: both are shown, and what was typed is in the box.
    sommer.post(&notes, &[("base", &written(&joined)), ("notes", "Zwölf sind da.\nDie IHK kommt später.\nProtokoll: Sommer")]).await;
    let both =
        sommer.post(&notes, &[("base", &written(&joined)), ("notes", "Elf sind da.\nDie IHK kommt später.\nProtokoll: Sommer")]).await;
    assert!(both.status == 409 && both.has("Zwölf sind da."), "{}", both.all());
    assert_eq!(
        written(&both),
        "Zwölf sind da.\nElf sind da.\nDie IHK kommt später.\nProtokoll: Sommer",
        "nothing goes unless a person takes it out"
    );
    assert_eq!(both.texts("#versions td.typed").len(), 2, "both keep their line breaks");
    assert!(both.has("Im Text stehen jetzt beide Fassungen") && !both.has("gilt Ihre"), "{}", both.all());
    // Whoever leaves the page now leaves nothing behind, and a second click doubles nothing.
    assert_eq!(written(&sommer.get(&notes).await), written(&both), "both are kept");
    let again =
        sommer.post(&notes, &[("base", &written(&joined)), ("notes", "Elf sind da.\nDie IHK kommt später.\nProtokoll: Sommer")]).await;
    assert_eq!((again.status, written(&again)), (409, written(&both)));
    let saved = sommer.send(&both, "#notes-form", &[("notes", "Zwölf sind da, elf bleiben.")]).await;
    assert_eq!(written(&sommer.follow(&saved).await), "Zwölf sind da, elf bleiben.");
    assert_eq!(sommer.get(&address).await.text(".step--current"), "Entwurf", "what is written before prepares it");
    world.pass(SignedDuration::from_hours(24 * 9));
    let page = later(world).await.get(&address).await;
    assert_eq!(page.text(".step--current"), "Läuft");
    assert_eq!(page.texts(".step--done"), ["Entwurf, erledigt"], "nobody was invited");
}

on_each_database!(twenty_who_save_in_the_same_moment_lose_no_line);
async fn twenty_who_save_in_the_same_moment_lose_no_line(world: &World) {
    let setting = setting(world).await;
    let address = meeting(&setting).await;
    let notes = notes(&setting.sommer, &address, 0).await;
    let lines: Vec<String> = (1..=20).map(|number| format!("Zeile {number}.")).collect();
    let saves = lines.iter().map(|line| {
        let (sommer, notes) = (&setting.sommer, &notes);
        async move { sommer.post(notes, &[("base", ""), ("notes", line)]).await.status }
    });
    let answers = futures_util::future::join_all(saves).await;
    assert!(answers.iter().all(|status| *status == 303), "{answers:?}");
    let text = written(&setting.sommer.get(&notes).await);
    assert!(lines.iter().all(|line| text.lines().any(|written| written == line)) && text.lines().count() == 20, "{text}");
}

on_each_database!(a_text_that_is_too_long_comes_back_with_a_sentence);
async fn a_text_that_is_too_long_comes_back_with_a_sentence(world: &World) {
    let setting = setting(world).await;
    let address = meeting(&setting).await;
    let notes = notes(&setting.sommer, &address, 0).await;
    setting.sommer.post(&notes, &[("base", ""), ("notes", "Was da war.")]).await;
    let pasted = "Zwölf Betriebe. ".repeat(131_072);
    let page = setting.sommer.post(&notes, &[("base", "Was da war."), ("notes", &pasted)]).await;
    assert!(page.status == 422 && page.has("Der Text ist zu lang und noch nicht gespeichert"), "{}", page.status);
    assert_eq!(written(&page).len(), pasted.len(), "all of it is still there");
    assert_eq!(written(&setting.sommer.get(&notes).await), "Was da war.");
}

on_each_database!(marked_lines_are_recognised_at_once_and_undone);
async fn marked_lines_are_recognised_at_once_and_undone(world: &World) {
    let setting = setting(world).await;
    world.organisation("IHK Nord").await;
    world.organisation("Rat der Kirchen").await;
    world.sql("UPDATE organisations SET short_name = 'ÖRK', name_search = 'rat der kirchen ork' WHERE name = 'Rat der Kirchen'", &[]).await;
    let address = meeting(&setting).await;
    let notes = notes(&setting.sommer, &address, 0).await;
    let text = "Yildiz berichtet.\nB: Info im Mai\nA: @VHS bis 20.3. Folien an alle\nA: @Handwerk Liste\nA: @IHK bis 31.2. Zahlen\nA: @örk Raum\nF: Wer hat Plätze?";
    let page = setting.sommer.follow(&setting.sommer.post(&notes, &[("base", ""), ("notes", text)]).await).await;
    for sentence in [
        "Erkannt: 1 Beschluss, 4 Aufgaben, 1 Frage",
        "Aufgabe, Rat der Kirchen: Raum",
        "Aufgabe, VHS, bis 20. März 2026: Folien an alle",
        "„Handwerk“ ist nicht im Netzwerk.",
        "„31.2.“ ist kein eindeutiger Tag, der noch kommt.",
    ] {
        assert!(page.has(sentence), "{sentence}: {}", page.all());
    }
    let undo = page.attributes("button[name=undo]", "aria-label");
    assert_eq!((undo.len(), undo[1].as_str()), (6, "Doch keine Aufgabe: Folien an alle"), "each is told apart");
    let undone = setting.sommer.send(&page, "#notes-form", &[("undo", "1")]).await;
    let page = setting.sommer.follow(&undone).await;
    assert!(written(&page).contains("\nInfo im Mai\n") && page.has("Erkannt: 0 Beschlüsse, 4 Aufgaben, 1 Frage"), "{}", page.all());
}

on_each_database!(what_a_task_lacks_is_said_at_its_line);
async fn what_a_task_lacks_is_said_at_its_line(world: &World) {
    let setting = setting(world).await;
    for name in ["Kammer Mitte", "Kammer Nord", "Kammer Ost", "Kammer Süd"] {
        world.organisation(name).await;
    }
    let address = meeting(&setting).await;
    let notes = notes(&setting.sommer, &address, 0).await;
    let text = "A: @VHS bis nächsten Freitag Folien\nA: @VHS bis zum nächsten Treffen Liste\nA: Meral Yildiz Raum suchen\nA: @Unbekannter Mensch etwas tun\nA: @Kammer Zahlen\nA: @VHS, @IHK bis 20.3. Folien an alle\nB: Info im Mai";
    let page = setting.sommer.follow(&setting.sommer.post(&notes, &[("base", ""), ("notes", text)]).await).await;
    for sentence in [
        "„nächsten Freitag“ ist kein eindeutiger Tag",
        "„zum nächsten Treffen“ ist kein eindeutiger Tag",
        "Die Aufgabe hat noch niemand. Schreiben Sie @ vor den Namen",
        "Unbekannter Mensch etwas tun",
        "„Unbekannter“ ist nicht im Netzwerk.",
        "schreiben Sie ihn in Anführungszeichen",
        "„Kammer“ heißen mehrere, darunter „Kammer Mitte“, „Kammer Nord“, „Kammer Ost“. Schreiben Sie den ganzen Namen.",
        "„IHK“ bekommt diese Aufgabe nicht: Eine Aufgabe geht an einen Namen.",
    ] {
        assert!(page.has(sentence), "{sentence}: {}", page.all());
    }
    assert_eq!(page.all().matches("Die Aufgabe hat noch niemand.").count(), 1, "a decision needs nobody");
}

on_each_database!(one_act_sends_the_minutes_and_makes_of_its_lines_what_they_say);
async fn one_act_sends_the_minutes_and_makes_of_its_lines_what_they_say(world: &World) {
    let setting = setting(world).await;
    let address = sent(&setting, "Yildiz berichtet.\nB: Info im Mai\nA: @VHS bis 20.3. Folien an alle\nF: Wer hat Plätze?").await;
    let sommer = &setting.sommer;
    let again = sommer.post(&format!("{address}/minutes"), &[("known", "0")]).await;
    assert_eq!(again.status, 303);
    let mails = world.mails().await;
    assert_eq!(mails.iter().filter(|mail| mail.subject.starts_with("Protokoll:")).count(), 2, "a second click sends nothing");
    let hers = mails.iter().find(|mail| mail.to == YILDIZ).unwrap();
    assert!(hers.body.contains("Folien an alle, bis 20. März 2026") && hers.body.contains("/task/"), "{}", hers.body);
    assert!(!mails.iter().any(|mail| mail.to == "post@ihk.example" && mail.body.contains("Folien")), "tasks go to whom they are for");
    let page = sommer.get(&address).await;
    assert!(page.has("Protokoll verschickt") && !page.has("Protokoll schreiben"), "{}", page.all());
    let log = sommer.get("/log").await;
    assert!(log.has("verschickt") && log.link("Protokoll") == format!("{address}/minutes"), "{}", log.all());
    // The register, and both ends of the thread.
    let register = sommer.get("/decisions").await;
    assert!(register.has("1/2026-1") && register.has("Info im Mai"), "{}", register.all());
    let decision = sommer.get(&register.link("1/2026-1")).await;
    let origin = "Steuerungsgruppe 1/2026 vom 12. März 2026, Punkt 1: Begrüßung";
    assert!(decision.has(origin), "{}", decision.all());
    let item = decision.link(origin);
    assert!(item.starts_with(&address) && item.contains("#item-"), "{item}");
    assert!(sommer.get(&address).await.has("Info im Mai"), "what came of an item stands at the item");
    assert!(sommer.get("/questions").await.has("Wer hat Plätze?") && sommer.get("/tasks").await.has("Folien an alle"));
    assert!(sommer.get("/search?q=Folien").await.has("Folien an alle"));
    for format in ["xlsx", "csv"] {
        assert_eq!(sommer.get(&format!("/decisions/export/{format}")).await.status, 200);
        assert_eq!(sommer.get(&format!("/tasks/export/{format}")).await.status, 200);
    }
    // From the mail without an account: the link, and one click.
    let (yildiz, link) = (world.guest(), link(world, YILDIZ, "/task/").await);
    let page = yildiz.get(&link).await;
    assert!(page.status == 200 && page.has("Folien an alle") && page.texts("script").is_empty(), "{}", page.all());
    assert!(sommer.get("/tasks").await.has("Folien an alle"), "looking is no doing");
    let done = yildiz.send(&page, "form.form", &[("do", "done"), ("text", "Verschickt")]).await;
    assert!(done.has("Danke. Die Aufgabe ist als erledigt gemeldet."), "{}", done.all());
    assert!(yildiz.send(&page, "form.form", &[("do", "done")]).await.status == 200, "a double click");
    assert!(!sommer.get("/tasks").await.has("Folien an alle") && sommer.get("/tasks?state=done").await.has("Folien an alle"));
    assert_eq!(yildiz.get("/task/nothing-of-ours").await.status, 404);
}

on_each_database!(whoever_is_invited_writes_and_others_read_only_what_was_sent);
async fn whoever_is_invited_writes_and_others_read_only_what_was_sent(world: &World) {
    let setting = setting(world).await;
    let home = world.home().await;
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &home).signs_in().await;
    let otto = world.account("Ole Otto").role(Role::Partner, &home).signs_in().await;
    let address = meeting(&setting).await;
    let path = notes(&setting.sommer, &address, 0).await;
    assert_eq!(yildiz.post(&path, &[("base", ""), ("notes", "B: Info im Mai")]).await.status, 303);
    assert_eq!(otto.post(&path, &[("base", ""), ("notes", "Ich auch")]).await.status, 403);
    assert_eq!(otto.get(&path).await.status, 403);
    assert_eq!(otto.get(&format!("{address}/minutes")).await.status, 403, "a draft is for those who write");
    assert!(!otto.get(&format!("{address}/presentation")).await.has("Info im Mai"));
    assert_eq!(otto.get(&format!("{address}/live")).await.status, 403, "who writes when is for those who write");
    assert!(yildiz.get(&format!("{address}/presentation")).await.has("Info im Mai"));
    assert_eq!(yildiz.post(&format!("{address}/minutes"), &[("known", "0")]).await.status, 403, "the coordination sends");
    setting.sommer.post(&format!("{address}/minutes"), &[("known", "0")]).await;
    assert!(otto.get(&format!("{address}/minutes")).await.has("Info im Mai"));
    assert_eq!(
        yildiz.post(&path, &[("base", ""), ("notes", "anders")]).await.status,
        403,
        "what was sent is corrected by the coordination"
    );
    let other = world.network("Netzwerk Nord").await;
    let fremd = world.account("Fritz Fremd").role(Role::Coordinator, &other).signs_in().await;
    for page in ["/minutes", "/presentation", "/live", "/minutes/pdf"] {
        assert_eq!(fremd.get(&format!("{address}{page}")).await.status, 404, "{page}");
    }
    assert!(!fremd.get("/decisions").await.has("Info im Mai"));
}

on_each_database!(an_objection_leads_to_a_correction_that_keeps_the_numbers);
async fn an_objection_leads_to_a_correction_that_keeps_the_numbers(world: &World) {
    let setting = setting(world).await;
    let sommer = &setting.sommer;
    let address = sent(&setting, "B: Info im Mai\nB: Plakat drucken\nA: @VHS Folien").await;
    let (yildiz, minutes) = (world.guest(), link(world, YILDIZ, "/minutes").await);
    let link = minutes.strip_suffix("/minutes").unwrap();
    assert_eq!(yildiz.get(link).await.attributes("main a.kern-btn", "href"), [minutes.as_str()], "the page of the meeting leads to them");
    let page = yildiz.get(&minutes).await;
    assert!(page.has("Beschluss 1/2026-1: Info im Mai") && page.has("Einwände bis 17. März 2026"), "{}", page.all());
    assert_eq!(yildiz.send(&page, &format!("form[action='{link}/objections']"), &[("objection", " ")]).await.status, 422);
    let form = format!("form[action='{link}/objections']");
    for _ in 0..2 {
        assert!(yildiz.send(&page, &form, &[("objection", "Es war der Juni.")]).await.has("Die Koordination sieht Ihren Einwand"));
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM objections").await, 1, "a double click");
    assert!(sommer.get("/").await.has("Einwand beantworten: Steuerungsgruppe 1/2026"));
    let page = sommer.get(&format!("{address}/minutes")).await;
    assert!(page.has("Es war der Juni.") && page.has("Meral Yildiz, VHS"), "{}", page.all());
    let notes = notes_of(world).await;
    let text = "B: Info im Juni\nB: Plakat drucken\nA: @VHS Folien";
    sommer.post(&notes, &[("base", "B: Info im Mai\nB: Plakat drucken\nA: @VHS Folien"), ("notes", text)]).await;
    world.pass(SignedDuration::from_mins(1));
    let page = sommer.get(&format!("{address}/minutes")).await;
    assert!(page.has("Aufgeschrieben ist etwas anderes, als verschickt wurde."), "{}", page.all());
    let sent = sommer.send(&page, &format!("form[action='{address}/minutes']"), &[("reason", "Monat berichtigt")]).await;
    assert_eq!(sent.status, 303);
    let register = sommer.get("/decisions").await;
    let of = |number: &str| register.texts("tbody tr").into_iter().find(|row| row.contains(number)).unwrap();
    assert!(of("1/2026-1").contains("Info im Juni") && of("1/2026-2").contains("Plakat drucken"), "{}", register.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM tasks WHERE dropped_at IS NULL").await, 1, "a task that stands is no new one");
    let mails = world.mails().await;
    assert!(
        mails
            .iter()
            .any(|mail| mail.to == YILDIZ && mail.subject.starts_with("Protokoll berichtigt:") && mail.body.contains("Monat berichtigt"))
    );
    let page = sommer.get(&format!("{address}/minutes")).await;
    assert!(page.has("Fassung 2") && page.has("Fassung 1") && !page.has("Aufgeschrieben ist etwas anderes"), "{}", page.all());
    let settled = sommer.send(&page, "form[action*='/objections/']", &[("answer", "Sie haben recht.")]).await;
    assert_eq!(settled.status, 303);
    // After the last day they are final, and objections are not taken.
    world.pass(SignedDuration::from_hours(24 * 20));
    assert!(later(world).await.get(&address).await.has("Protokoll verbindlich"));
    let late = yildiz.post(&format!("{link}/objections"), &[("id", &world.id::<()>().to_string()), ("objection", "Doch nicht.")]).await;
    assert!(late.status == 422 && late.has("Einwände werden nicht mehr angenommen."), "{}", late.all());
    assert_eq!(late.texts("textarea[name=objection]"), ["Doch nicht."], "what was typed can be sent another way");
}

/// The page on which one writes about the item that has notes.
pub async fn notes_of(world: &World) -> String {
    let rows = world.rows("SELECT id, meeting_id FROM items WHERE notes <> ''", &[]).await;
    let (item, meeting): (String, String) = (rows[0].get("id").unwrap(), rows[0].get("meeting_id").unwrap());
    format!("/meetings/{meeting}/items/{item}/notes")
}

on_each_database!(minutes_are_a_pdf_and_a_docx_for_members_and_for_the_link);
async fn minutes_are_a_pdf_and_a_docx_for_members_and_for_the_link(world: &World) {
    let setting = setting(world).await;
    let address = sent(&setting, "Yildiz berichtet.\n\nB: Info im Mai\nA: @VHS bis 20.3. Folien").await;
    world.sql("UPDATE bodies SET name = 'Ausschuss für Ältere (Süd)' WHERE name = 'Steuerungsgruppe'", &[]).await;
    let minutes = link(world, YILDIZ, "/minutes").await;
    let link = minutes.strip_suffix("/minutes").unwrap().to_owned();
    for (who, base) in [(&setting.sommer, address), (&world.guest(), link)] {
        for (format, opening) in [("pdf", b"%PDF"), ("docx", b"PK\x03\x04")] {
            let file: Answer = who.get(&format!("{base}/minutes/{format}")).await;
            assert!(file.status == 200 && file.body.starts_with(opening), "{base} {format}: {}", file.status);
            let name = format!("attachment; filename=\"2026-03-12_Protokoll_Ausschuss-fuer-Aeltere-Sued-1.{format}\"");
            assert_eq!(file.header("content-disposition"), name);
        }
        assert_eq!(who.get(&format!("{base}/minutes/exe")).await.status, 404);
    }
}

on_each_database!(minutes_say_the_same_to_tools_that_are_not_ours);
async fn minutes_say_the_same_to_tools_that_are_not_ours(world: &World) {
    let setting = setting(world).await;
    let address = sent(&setting, "Yildiz berichtet.\n\nB: Info im Mai\nA: @VHS bis 20.3. Folien").await;
    let pdf = setting.sommer.get(&format!("{address}/minutes/pdf")).await.body;
    if let Some(tree) = tagged(&pdf, "Protokoll: Steuerungsgruppe 1/2026") {
        let tags: Vec<&str> = tree.lines().map(str::trim).collect();
        let above =
            |words: &str| tags[tags.iter().position(|line| *line == format!("\"{words}\"")).unwrap() - 1].split(' ').next().unwrap();
        assert_eq!([above("1 Begrüßung"), above("Was herausgekommen ist")], ["H1", "H1"], "{tree}");
        assert_eq!((tools::tags(&tree, "/Scope /Column"), tools::tags(&tree, "/Scope /Row")), (3, 2), "{tree}");
        assert!(tree.contains("Beschluss 1/2026-1") && tree.contains("Folien"), "{tree}");
    }
    let docx = setting.sommer.get(&format!("{address}/minutes/docx")).await.body;
    if let Some((text, facts)) = opened_in_libreoffice(&docx) {
        assert!(text.contains("Info im Mai") && text.contains("Was herausgekommen ist") && facts.contains("H1"), "{text} {facts}");
    }
}

on_each_database!(open_pages_are_told_what_others_write_and_let_go_when_the_program_ends);
async fn open_pages_are_told_what_others_write_and_let_go_when_the_program_ends(world: &World) {
    let setting = setting(world).await;
    let address = meeting(&setting).await;
    let (notes, other) = (notes(&setting.sommer, &address, 0).await, meeting(&setting).await);
    let mut told = setting.sommer.listen(&format!("{address}/live")).await;
    let mut elsewhere = setting.sommer.listen(&format!("{other}/live")).await;
    told.next().await.unwrap().unwrap();
    elsewhere.next().await.unwrap().unwrap();
    setting.sommer.post(&notes, &[("base", ""), ("notes", "Alle sind da.")]).await;
    let piece = tokio::time::timeout(std::time::Duration::from_secs(10), told.next()).await.unwrap().unwrap().unwrap();
    let piece = String::from_utf8(piece.to_vec()).unwrap();
    let item = notes.split('/').nth(4).unwrap();
    assert_eq!(piece.trim(), format!("data: {item} Jutta Sommer"));
    world.app.end();
    assert!(told.next().await.is_none() && elsewhere.next().await.is_none(), "and another meeting was told nothing");
}

on_each_database!(what_was_sent_and_never_answered_is_not_doubled);
async fn what_was_sent_and_never_answered_is_not_doubled(world: &World) {
    let setting = setting(world).await;
    let address = meeting(&setting).await;
    let notes = notes(&setting.sommer, &address, 0).await;
    let sommer = &setting.sommer;
    sommer.post(&notes, &[("base", ""), ("notes", "eins")]).await;
    sommer.post(&notes, &[("base", "eins"), ("notes", "eins\nBeschl")]).await;
    sommer.post(&notes, &[("base", "eins"), ("notes", "eins\nandere")]).await;
    // The answer to the first was lost; the person has typed on.
    let saved = sommer.post(&notes, &[("base", "eins"), ("pending", "eins\nBeschl"), ("notes", "eins\nBeschluss")]).await;
    assert_eq!(written(&sommer.follow(&saved).await), "eins\nBeschluss\nandere");
}
