//! Unterlagen: files of an item, for whoever is invited, and nothing that is no document.

use accounts::Role;
use jiff::SignedDuration;

use super::{invited, meeting, setting};
use crate::world::{Somebody, World};

const YILDIZ: &str = "meral.yildiz@nahtstelle.example";
const PDF: &[u8] = b"%PDF-1.7\nwhat stands in it is nobody's business here\n%%EOF\n";

/// The page for a paper of the first item of a meeting.
async fn form_of(sommer: &Somebody, meeting: &str) -> String {
    sommer.get(meeting).await.attributes(".agenda a[href$='/papers/new']", "href").remove(0)
}

/// Sends a file with the key that the page brought along. Gives the answer's status and what it says.
async fn upload(sommer: &Somebody, form: &str, name: &str, bytes: &[u8]) -> (u16, String) {
    let id = sommer.get(form).await.attributes("form.form input[name=id]", "value").remove(0);
    let answer = sommer.upload(form.trim_end_matches("/new"), &[("id", &id)], ("file", name, bytes)).await;
    (answer.status, answer.all())
}

on_each_database!(a_paper_is_read_by_whoever_may_read_the_meeting_or_is_invited_and_by_nobody_else);
async fn a_paper_is_read_by_whoever_may_read_the_meeting_or_is_invited_and_by_nobody_else(world: &World) {
    let setting = setting(world).await;
    let (sommer, address) = (&setting.sommer, meeting(&setting).await);
    let link = invited(world, &setting, &address, YILDIZ).await;
    let form = form_of(sommer, &address).await;
    let page = sommer.get(&form).await;
    assert!(page.has("Unterlage hinzufügen") && page.has("höchstens 1 MB"), "{}", page.all());
    let id = page.attributes("form.form input[name=id]", "value").remove(0);
    for click in 0..2 {
        let done = sommer.upload(form.trim_end_matches("/new"), &[("id", &id)], ("file", "Übersicht Teilzeit.PDF", PDF)).await;
        assert_eq!(done.status, 303, "click {click}: {}", done.all());
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM papers").await, 1, "a double click");
    let label = "Übersicht Teilzeit.pdf (1 KB)";
    let here = sommer.get(&address).await.link(label);
    let member = world.account("Daniel Weber").role(Role::Partner, &world.organisation("Kreis").await).signs_in().await;
    let by_link = world.guest().get(&link).await.link(label);
    assert!(by_link.starts_with(&format!("{link}/papers/")), "{by_link}");
    let guest = world.guest();
    for (who, path) in [(sommer, &here), (&member, &member.get(&address).await.link(label)), (&guest, &by_link)] {
        let file = who.get(path).await;
        assert_eq!((file.status, file.body.as_slice()), (200, PDF));
        assert_eq!(file.header("content-type"), "application/pdf");
        assert_eq!(
            file.header("content-disposition"),
            "attachment; filename=\"Unterlage.pdf\"; filename*=UTF-8''%C3%9Cbersicht%20Teilzeit.pdf"
        );
        assert_eq!(file.header("x-content-type-options"), "nosniff");
        assert!(file.header("content-security-policy").contains("default-src 'self'"));
    }
    // Another network, another meeting, another link
    let other = world.network("Netzwerk Nord").await;
    let fremd = world.account("Fritz Fremd").role(Role::Coordinator, &other).signs_in().await;
    assert_eq!(fremd.get(&here).await.status, 404);
    assert_eq!(world.guest().get(&here).await.status, 303, "sign-in comes first");
    let second = meeting(&setting).await;
    let elsewhere = here.replace(&address, &second);
    assert_eq!(sommer.get(&elsewhere).await.status, 404);
    assert_eq!(world.guest().get(&by_link.replace(&link, "/attend/nothing-of-ours")).await.status, 404);
    assert_eq!(member.post(&format!("{here}/end"), &[]).await.status, 403);
    assert!(!member.get(&address).await.has("Unterlage hinzufügen"));
    assert!(sommer.get(&form).await.has("„Übersicht Teilzeit.pdf“ entfernen"));

    // Removed with its content, and the log knows both.
    assert_eq!(sommer.post(&format!("{here}/end"), &[]).await.status, 303);
    assert_eq!(sommer.post(&format!("{here}/end"), &[]).await.status, 303, "a second click");
    assert_eq!(world.count("SELECT count(*) AS n FROM papers").await, 0);
    assert_eq!(guest.get(&by_link).await.status, 404);
    let page = sommer.get("/log").await;
    assert!(page.has("Unterlage") && page.has("gelöscht"), "{}", page.all());
    // Long after the meeting the link opens nothing.
    upload(sommer, &form, "a.pdf", PDF).await;
    let by_link = world.guest().get(&link).await.link("a.pdf (1 KB)");
    world.pass(SignedDuration::from_hours(24 * 120));
    assert!(guest.get(&by_link).await.has("Dieser Link gilt nicht mehr"));
}

on_each_database!(what_is_no_paper_comes_back_with_a_sentence);
async fn what_is_no_paper_comes_back_with_a_sentence(world: &World) {
    let setting = setting(world).await;
    let (sommer, address) = (&setting.sommer, meeting(&setting).await);
    let form = form_of(sommer, &address).await;
    let large = [PDF, &vec![b'x'; 1024 * 1024]].concat();
    let cases: [(&str, &[u8], &str); 6] = [
        ("Seite.pdf", b"<html><script>alert(1)</script>", "Diese Datei ist keine PDF-, Word-, Excel-, ODT-, PNG- oder JPEG-Datei"),
        ("Programm.docx", b"MZ\x90\x00", "Diese Datei ist keine PDF-, Word-, Excel-, ODT-, PNG- oder JPEG-Datei"),
        ("Kaputt.xlsx", b"PK\x03\x04kaputt", "Diese Datei ist keine PDF-, Word-, Excel-, ODT-, PNG- oder JPEG-Datei"),
        ("Leer.pdf", b"", "Diese Datei ist leer."),
        ("", b"", "Wählen Sie eine Datei."),
        ("Gross.pdf", &large, "Diese Datei ist zu groß."),
    ];
    for (name, bytes, sentence) in cases {
        let (status, page) = upload(sommer, &form, name, bytes).await;
        assert!(status == 422 && page.contains(sentence), "{name}: {status} {page}");
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM papers").await, 0);
    for number in 0..20 {
        assert_eq!(upload(sommer, &form, &format!("{number}.pdf"), PDF).await.0, 303);
    }
    let (status, page) = upload(sommer, &form, "21.pdf", PDF).await;
    assert!(status == 422 && page.contains("Zu einem Punkt gehören höchstens 20 Unterlagen."), "{page}");
}

on_each_database!(once_the_minutes_are_out_no_paper_is_added_but_the_coordination_removes_one);
async fn once_the_minutes_are_out_no_paper_is_added_but_the_coordination_removes_one(world: &World) {
    let setting = setting(world).await;
    let (sommer, address) = (&setting.sommer, meeting(&setting).await);
    let form = form_of(sommer, &address).await;
    for name in ["a.pdf", "b.pdf"] {
        upload(sommer, &form, name, PDF).await;
    }
    let page = sommer.get(&address).await;
    let (here, other) = (page.link("a.pdf (1 KB)"), page.link("b.pdf (1 KB)"));
    let key = sommer.get(&form).await.attributes("form.form input[name=id]", "value").remove(0);
    world.sql("UPDATE meetings SET begun_at = 1, sent_at = 1, objections_until = '2026-03-20'", &[]).await;
    let page = sommer.get(&address).await;
    assert!(page.has("a.pdf (1 KB)") && page.has("Unterlagen ändern") && !page.has("Unterlage hinzufügen"), "{}", page.all());
    let late = sommer.upload(form.trim_end_matches("/new"), &[("id", &key)], ("file", "c.pdf", PDF)).await;
    assert_eq!(late.status, 409, "{}", late.all());
    let page = sommer.get(&form).await;
    assert!(page.has("„b.pdf“ entfernen") && page.texts("input[type=file]").is_empty(), "{}", page.all());
    let member = world.account("Daniel Weber").role(Role::Partner, &world.organisation("Kreis").await).signs_in().await;
    assert_eq!(member.post(&format!("{other}/end"), &[]).await.status, 403);
    assert!(!member.get(&address).await.has("Unterlagen ändern"));
    assert_eq!(sommer.post(&format!("{other}/end"), &[]).await.status, 303);
    assert_eq!((sommer.get(&other).await.status, sommer.get(&here).await.status), (404, 200));
    // What was taken off the agenda is forgotten with its papers.
    world.sql("UPDATE items SET withdrawn_at = 1", &[]).await;
    assert_eq!(sommer.get(&here).await.status, 404);
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!(world.count("SELECT count(*) AS n FROM papers").await, 0);
}
