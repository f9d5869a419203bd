//! Release from professional secrecy: one person towards one other, and nothing else follows. And the scan of what she signed.

use crate::{
    data_protection::erased,
    me::{opens, sheet},
    participants::{Setting, setting, taken_up_in},
    transmissions::{asked, but, preview, said},
    world::{Somebody, World},
};

/// A picture, as far as its first signs tell.
const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n and the rest of it";

async fn released(who: &Somebody, page: &str, fields: &[(&str, &str)]) -> crate::world::Answer {
    let form = who.get(&format!("{page}/secrecy-releases/new")).await;
    let professional = form.attributes("input[name=professional]", "value").remove(0);
    let mut all = vec![
        ("professional", professional.as_str()),
        ("listener", "Dr. Ines Roth"),
        ("house", "Klinikum Auenburg"),
        ("content", "welche Arbeit sie leisten kann"),
        ("months", "3"),
        ("manner", "paper"),
    ];
    all.retain(|(name, _)| !fields.iter().any(|(other, _)| name == other));
    all.extend_from_slice(fields);
    let (answer, again) = (who.send(&form, "form.form", &all).await, who.send(&form, "form.form", &all).await);
    let led = |answer: &crate::world::Answer| if answer.leads_on() { answer.location() } else { String::new() };
    assert_eq!((answer.status, led(&answer)), (again.status, led(&again)), "a double click");
    answer
}

on_each_database!(a_release_from_secrecy_names_two_people_and_opens_nothing);
async fn a_release_from_secrecy_names_two_people_and_opens_nothing(world: &World) {
    let Setting { unit, integration, weber, becker, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    let refused = released(&weber, &page, &[("listener", " "), ("content", "")]).await;
    assert!(refused.status == 422 && refused.has("Eine Stelle genügt nicht.") && refused.has("Nennen Sie die Sache."), "{}", refused.all());
    assert_eq!(released(&weber, &page, &[("professional", "somebody")]).await.status, 422, "only who helps her is released");
    assert_eq!(released(&weber, &page, &[]).await.status, 303);
    assert_eq!(world.count("SELECT count(*) AS n FROM secrecy_releases").await, 1);
    let shown = weber.get(&format!("{page}/transmissions")).await;
    assert!(
        shown.has("Daniel Weber darf mit Dr. Ines Roth, Klinikum Auenburg sprechen. Thema: welche Arbeit sie leisten kann"),
        "{}",
        shown.all()
    );
    // It is no consent: what needed one still does.
    assert!(preview(&weber, &page, &integration, &["phone"]).await.has("Dafür braucht es ihr Ja."));
    for address in ["/secrecy-releases/new", "/signed-papers/new?about=x"] {
        assert_eq!(becker.get(&format!("{page}{address}")).await.status, becker.get(&format!("{page}/plan")).await.status);
    }

    // She takes it back on her own page, and whoever was released is told: by a mail that names nobody.
    let end = shown.attributes("form[action*='/secrecy-releases/']", "action").remove(0);
    let told = async || world.mails().await.into_iter().filter(|mail| mail.subject.contains("Schweigepflicht")).collect::<Vec<_>>();
    assert!(told().await.is_empty(), "of her own deed she knows");
    let (her, mine) = opens(world, &sheet(&weber, &page, "de").await).await;
    assert!(mine.has("Daniel Weber darf mit Dr. Ines Roth, Klinikum Auenburg sprechen."), "{}", mine.all());
    let back = mine.attributes("form[action*='/me/secrecy-releases/']", "action").remove(0);
    assert_eq!(her.post(&back, &[]).await.status, 303);
    assert!(!her.get("/me").await.has("Ines Roth"));
    let [mail] = &told().await[..] else { panic!("{:?}", told().await) };
    assert!(mail.body.contains("/transmissions") && !mail.body.contains("Amira") && !mail.body.contains("Roth"), "{}", mail.body);
    assert_ne!(becker.post(&end, &[]).await.status, 303);
    assert_eq!(weber.post(&end, &[]).await.status, 303);
    assert_eq!(weber.post(&end, &[]).await.status, 303, "a double click");
    let shown = weber.get(&format!("{page}/transmissions")).await;
    assert!(shown.has("zurückgenommen") && shown.attributes("form[action*='/secrecy-releases/']", "action").is_empty(), "{}", shown.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM log_entries WHERE object_type = 'secrecy'").await, 2);
}

on_each_database!(r37_the_scan_of_a_paper_lies_with_what_it_proves_and_goes_with_her);
async fn r37_the_scan_of_a_paper_lies_with_what_it_proves_and_goes_with_her(world: &World) {
    let Setting { unit, integration, weber, becker, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    asked(&weber, &page, &integration, &but(&["C2"])).await;
    released(&weber, &page, &[]).await;
    let shown = weber.get(&format!("{page}/transmissions")).await;
    // The consent was given at the screen: there is no paper of it.
    let forms = shown.attributes("a[href*='/signed-papers/new']", "href");
    assert_eq!(forms.len(), 1, "{}", shown.all());
    let form = weber.get(&forms[0]).await;
    let values = form.attributes("form.form input[type=hidden]", "value");
    let fields = [("id", values[0].as_str()), ("about", values[1].as_str())];
    let send = async |bytes: &[u8]| weber.upload(&format!("{page}/signed-papers"), &fields, ("file", "blatt.png", bytes)).await;
    for (bytes, sentence) in
        [(&b"<html>"[..], "kein PDF und kein Bild"), (b"", "Wählen Sie eine Datei."), (&vec![0; 1024 * 1024 + 1], "zu groß")]
    {
        let answer = send(bytes).await;
        assert!(answer.status == 422 && answer.has(sentence), "{sentence}: {}", answer.all());
    }
    for _ in 0..2 {
        assert_eq!(send(PICTURE).await.status, 303);
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM signed_papers").await, 1, "a double click keeps one");
    let shown = weber.get(&format!("{page}/transmissions")).await;
    let file = shown.attributes("a[href*='/signed-papers/']:not([href*='new'])", "href").remove(0);
    let read = weber.get(&file).await;
    assert!(read.status == 200 && read.header("content-disposition").starts_with("attachment"), "{}", read.status);
    assert_ne!(becker.get(&file).await.status, 200);
    assert_eq!(world.count("SELECT count(*) AS n FROM log_entries WHERE object_type = 'signed_paper' AND action = 'read'").await, 1);
    // Of somebody else's things no paper can be added.
    let other = taken_up_in("esf_project", &weber, &unit, "Sara L.").await;
    assert_eq!(weber.upload(&format!("{other}/signed-papers"), &fields, ("file", "blatt.png", PICTURE)).await.status, 404);

    erased(world, &page).await;
    for table in ["SELECT count(*) AS n FROM signed_papers", "SELECT count(*) AS n FROM secrecy_releases"] {
        assert_eq!(world.count(table).await, 0, "{table}");
    }
}
