//! Termin finden: dates are proposed, whoever is invited says which fit, and one of them becomes the meeting's.

use accounts::Role;
use jiff::SignedDuration;

use super::{Setting, invited, link, meeting, setting};
use crate::world::{Somebody, World};

const YILDIZ: &str = "meral.yildiz@nahtstelle.example";
const IHK: &str = "post@ihk.example";

const DATES: [(&str, &str); 6] =
    [("day1", "12.3.2026"), ("begins1", "9:30"), ("ends1", "11:30"), ("day2", "10.3.2026"), ("day3", "19.3.2026"), ("begins3", "14")];

/// A meeting without a date. Gives its address.
async fn undated(setting: &Setting) -> String {
    let form = setting.sommer.get(&format!("/meetings/new?body={}", setting.body)).await;
    let done = setting.sommer.send(&form, "form.form", &[("day", ""), ("begins", ""), ("ends", ""), ("place", "Raum 112")]).await;
    assert_eq!(done.status, 303, "{}", done.all());
    done.location()
}

/// Sends a poll with three dates: 10 and 12 March in the morning, 19 March in the afternoon.
async fn polled(sommer: &Somebody, meeting: &str) {
    let form = sommer.get(&format!("{meeting}/poll")).await;
    let done = sommer.send(&form, "form.form", &[&DATES[..], &[("ends3", "15:30")]].concat()).await;
    assert_eq!(done.status, 303, "{}", done.all());
}

/// The names of the radio buttons, in the order of the dates.
async fn names(somebody: &Somebody, link: &str) -> Vec<String> {
    let mut names = somebody.get(link).await.attributes("form[action$='/poll'] input[type=radio]", "name");
    names.dedup();
    names
}

on_each_database!(a_date_is_found_from_the_meeting_with_three_clicks_and_leads_to_the_invitation);
async fn a_date_is_found_from_the_meeting_with_three_clicks_and_leads_to_the_invitation(world: &World) {
    let setting = setting(world).await;
    let (sommer, address) = (&setting.sommer, undated(&setting).await);
    let page = sommer.get(&address).await;
    let form = sommer.get(&page.link("Termin finden")).await;
    assert!(form.has("Umfrage senden an 2 Personen") && form.has("sieht nur die Koordination"), "{}", form.all());
    let typed = [&DATES[..], &[("ends3", "15:30")]].concat();
    let (first, second) = (sommer.send(&form, "form.form", &typed).await, sommer.send(&form, "form.form", &typed).await);
    assert_eq!((first.status, second.status), (303, 303), "{}", second.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM poll_dates").await, 3);
    let mails = world.mails().await;
    assert_eq!(mails.len(), 2, "a second click writes to nobody");
    let mail = mails.iter().find(|mail| mail.to == YILDIZ).unwrap();
    assert_eq!(mail.subject, "Terminumfrage: Steuerungsgruppe 1/2026");
    assert!(mail.body.contains("- Dienstag, 10. März 2026, 9:30 bis 11:30 Uhr\n- Donnerstag, 12. März 2026, 9:30 bis 11:30 Uhr\n- Donnerstag, 19. März 2026, 14:00 bis 15:30 Uhr"), "{}", mail.body);
    assert!(mail.calendar.is_none() && !mail.body.contains("ihk"), "{}", mail.body);

    // Without an account, one answer for each date, and a second one takes the place of the first.
    let (yildiz, ihk) = (link(world, YILDIZ).await, link(world, IHK).await);
    let guest = world.guest();
    let page = guest.get(&yildiz).await;
    assert!(
        page.has("Meral Yildiz, wann passt es Ihnen?") && page.has("Ihre Antwort sieht nur die Koordination, mit Ihrem Namen."),
        "{}",
        page.all()
    );
    assert!(!page.has("Ich komme"), "nobody knows when: {}", page.all());
    assert!(page.texts("script").is_empty() && !page.has("IHK"));
    let dates = names(&guest, &yildiz).await;
    assert_eq!(dates.len(), 3);
    let say = async |link: &str, said: [&str; 3]| {
        let fields: Vec<(&str, &str)> = dates.iter().map(String::as_str).zip(said).collect();
        guest.post(&format!("{link}/poll"), &fields).await
    };
    assert!(say(&yildiz, ["yes", "no", "no"]).await.has("Danke, Ihre Antwort ist angekommen."));
    assert!(say(&yildiz, ["no", "yes", "maybe"]).await.has("Danke, Ihre Antwort ist angekommen."));
    let page = guest.get(&yildiz).await;
    assert_eq!(page.attributes("form[action$='/poll'] input[checked]", "value"), ["no", "yes", "maybe"], "what was said stands there");
    assert!(say(&ihk, ["maybe", "maybe", "no"]).await.has("Danke"));
    assert!(!guest.get(&ihk).await.has("Yildiz"));

    let page = sommer.get(&format!("{address}/poll")).await;
    assert!(page.has("2 von 2 haben geantwortet") && !page.has("Noch einmal senden"), "{}", page.all());
    assert_eq!(page.texts("#fits tbody tr"), ["IHKwenn nötigwenn nötignein", "Meral Yildiz, VHSneinjawenn nötig"], "{}", page.all());
    let best: Vec<_> = page.texts("#dates li").into_iter().filter(|row| row.contains("passt am besten")).collect();
    assert!(best.len() == 1 && best[0].contains("12. März"), "{best:?}");
    let choice = page.attributes("#dates li:nth-child(2) button", "value").pop().unwrap();
    let (first, second) = (
        sommer.post(&format!("{address}/poll/choice"), &[("date", &choice)]).await,
        sommer.post(&format!("{address}/poll/choice"), &[("date", &choice)]).await,
    );
    assert_eq!((first.location(), second.location()), (format!("{address}/invitation"), format!("{address}/invitation")));
    assert!(sommer.get(&address).await.has("Donnerstag, 12. März 2026, 9:30 bis 11:30 Uhr"));
    let page = guest.get(&yildiz).await;
    assert!(page.has("Der Termin steht fest: Donnerstag, 12. März 2026") && page.has("Meral Yildiz, kommen Sie?"), "{}", page.all());
    assert!(say(&yildiz, ["yes", "yes", "yes"]).await.has("Die Umfrage ist beendet."));
    assert_eq!(world.count("SELECT count(*) AS n FROM poll_answers WHERE fits = 'yes'").await, 1);
    let page = sommer.send(&sommer.get(&format!("{address}/invitation")).await, "form.form", &[]).await;
    assert_eq!(page.status, 303, "{}", page.all());
    assert!(world.mails().await.iter().any(|mail| mail.calendar.as_deref().is_some_and(|event| event.contains("20260312T093000"))));
}

on_each_database!(a_meeting_is_moved_to_a_date_that_fits_and_everybody_is_asked_anew);
async fn a_meeting_is_moved_to_a_date_that_fits_and_everybody_is_asked_anew(world: &World) {
    let setting = setting(world).await;
    let (sommer, address) = (&setting.sommer, meeting(&setting).await);
    let yildiz = invited(world, &setting, &address, YILDIZ).await;
    world.guest().post(&yildiz, &[("answer", "yes")]).await;
    world.pass(SignedDuration::from_mins(1));
    polled(sommer, &address).await;
    assert!(!world.guest().get(&yildiz).await.has("Ich komme"), "the old date is in question");
    let page = sommer.get(&format!("{address}/poll")).await;
    let choice = page.attributes("#dates li:last-child button", "value").pop().unwrap();
    sommer.post(&format!("{address}/poll/choice"), &[("date", &choice)]).await;
    let page = sommer.get(&address).await;
    assert!(page.has("19. März 2026, 14:00 bis 15:30 Uhr") && page.has("0 Zusagen, 0 Absagen, 2 offen"), "{}", page.all());
    let page = sommer.get(&format!("{address}/invitation")).await;
    sommer.send(&page, "form.form", &[]).await;
    let mails = world.mails().await;
    let newest = mails.iter().find(|mail| mail.to == YILDIZ).unwrap();
    assert!(newest.subject.starts_with("Geändert:") && newest.calendar.as_deref().unwrap().contains("SEQUENCE:1"), "{newest:?}");
}

on_each_database!(whoever_has_not_answered_is_asked_once_more_and_a_poll_ends_without_a_date);
async fn whoever_has_not_answered_is_asked_once_more_and_a_poll_ends_without_a_date(world: &World) {
    let setting = setting(world).await;
    let (sommer, address) = (&setting.sommer, undated(&setting).await);
    polled(sommer, &address).await;
    let yildiz = link(world, YILDIZ).await;
    let dates = names(&world.guest(), &yildiz).await;
    world.guest().post(&format!("{yildiz}/poll"), &[(&dates[0], "yes")]).await;
    let guest = sommer.get(&format!("{address}/guests/new")).await;
    sommer.send(&guest, "form.form", &[("name", "Petra Krämer"), ("email", "kraemer@holz.example")]).await;
    let page = sommer.get(&format!("{address}/poll")).await;
    assert!(page.has("1 von 3 hat geantwortet") && page.has("Noch einmal senden an 2 Personen ohne Antwort"), "{}", page.all());
    assert_eq!(sommer.post(&format!("{address}/poll/mails"), &[]).await.status, 303);
    let mails = world.mails().await;
    let count = |email: &str| mails.iter().filter(|mail| mail.to == email).count();
    assert_eq!((count(YILDIZ), count(IHK), count("kraemer@holz.example")), (1, 2, 1));
    world.sql("UPDATE mails SET state = 'dead' WHERE recipient = $1", db::values![IHK]).await;
    assert!(sommer.get(&address).await.has("Die Umfrage kam nicht an."));

    assert_eq!(sommer.post(&format!("{address}/poll/end"), &[]).await.location(), address);
    let page = world.guest().get(&yildiz).await;
    assert!(!page.has("wann passt es Ihnen") && !page.has("Der Termin steht fest"), "{}", page.all());
    assert_eq!(sommer.post(&format!("{address}/poll/end"), &[]).await.status, 409);
    // Another one may follow, also one at a time for two who ask at once.
    let (one, two) = (sommer.get(&format!("{address}/poll")).await, sommer.get(&format!("{address}/poll")).await);
    let typed = [&DATES[..], &[("ends3", "15:30")]].concat();
    sommer.send(&one, "form.form", &typed).await;
    let second = sommer.send(&two, "form.form", &typed).await;
    assert_eq!(second.status, 303);
    assert_eq!(world.count("SELECT count(*) AS n FROM polls").await, 2);
}

on_each_database!(what_cannot_be_a_poll_comes_back_with_a_sentence);
async fn what_cannot_be_a_poll_comes_back_with_a_sentence(world: &World) {
    let setting = setting(world).await;
    let (sommer, address) = (&setting.sommer, undated(&setting).await);
    let form = sommer.get(&format!("{address}/poll")).await;
    let page = sommer.send(&form, "form.form", &[("day1", "12.3.2026"), ("begins1", "9:30"), ("ends1", "11:30")]).await;
    assert!(page.status == 422 && page.has("Schlagen Sie mindestens 2 Termine vor."), "{}", page.all());
    assert!(page.attributes("input[name=day1]", "value").contains(&"12.3.2026".to_owned()), "what was typed stays");
    let page = sommer.send(&page, "form.form", &[("day8", "1.2.2026")]).await;
    assert!(page.status == 422 && page.has("Dieser Termin liegt in der Vergangenheit."), "{}", page.all());
    assert!(!page.attributes("details[open]", "class").is_empty(), "where the problem is must not be folded away");
    polled(sommer, &address).await;
    let yildiz = link(world, YILDIZ).await;
    let page = world.guest().post(&format!("{yildiz}/poll"), &[("something", "yes")]).await;
    assert!(page.status == 422 && page.has("Wählen Sie zu mindestens einem Termin eine Antwort."), "{}", page.all());
    let again = world.guest().get(&format!("{yildiz}/poll")).await;
    assert_eq!((again.status, again.location()), (303, yildiz.clone()), "opened again it leads to the page of the link");
    assert_eq!(world.guest().get("/attend/nothing-of-ours/poll").await.status, 404);
    assert_eq!(world.guest().post("/attend/nothing-of-ours/poll", &[]).await.status, 404);

    // Nobody else sees it or takes part in it.
    let member = world.account("Daniel Weber").role(Role::Partner, &world.organisation("Kreis").await).signs_in().await;
    assert_eq!(member.get(&format!("{address}/poll")).await.status, 403);
    let other = world.network("Netzwerk Nord").await;
    let fremd = world.account("Fritz Fremd").role(Role::Coordinator, &other).signs_in().await;
    for path in ["poll", "poll/mails", "poll/choice", "poll/end"] {
        assert_eq!(fremd.post(&format!("{address}/{path}"), &[("date", "")]).await.status, 404, "{path}");
    }
    // Nobody to ask
    world.sql("UPDATE invitees SET withdrawn_at = 1", &[]).await;
    sommer.post(&format!("{address}/poll/end"), &[]).await;
    let form = sommer.get(&format!("{address}/poll")).await;
    let page = sommer.send(&form, "form.form", &[&DATES[..], &[("ends3", "15:30")]].concat()).await;
    assert!(page.status == 422 && page.has("Noch steht niemand mit E-Mail-Adresse auf der Liste."), "{}", page.all());
}

on_each_database!(whoever_was_asked_for_a_date_is_told_that_there_is_none);
async fn whoever_was_asked_for_a_date_is_told_that_there_is_none(world: &World) {
    let setting = setting(world).await;
    let (sommer, address) = (&setting.sommer, undated(&setting).await);
    polled(sommer, &address).await;
    // Whoever came onto the list since knows nothing of it.
    let guest = sommer.get(&format!("{address}/guests/new")).await;
    assert_eq!(sommer.send(&guest, "form.form", &[("name", "Petra Krämer"), ("email", "kraemer@holz.example")]).await.status, 303);
    let ask = sommer.get(&format!("{address}/cancellation")).await;
    assert!(ask.has("2 Personen wurden eingeladen oder nach einem Termin gefragt."), "{}", ask.all());
    assert_eq!(sommer.send(&ask, "form.form", &[]).await.status, 303);
    let mails = world.mails().await;
    let off: Vec<_> = mails.iter().filter(|mail| mail.subject.starts_with("Abgesagt:")).collect();
    assert_eq!(off.len(), 2, "{mails:?}");
    assert!(off.iter().all(|mail| mail.body.contains("das Treffen fällt aus")));
}
