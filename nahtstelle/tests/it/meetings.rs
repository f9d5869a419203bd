mod days;
mod invitations;
mod lists;
mod many;
mod open_points;
mod papers;
mod planned;
mod polls;
mod reminders;
mod replies;
mod reply_to;
mod signed_in;
mod threads;

use accounts::Role;
use db::{Id, values};
use jiff::SignedDuration;
use meetings::reply::Outcome;

use crate::world::{Answer, Somebody, World};

/// A coordinator, and a steering group in which Meral Yildiz sits for the VHS and the IHK has a vacant office.
pub struct Setting {
    pub sommer: Somebody,
    pub body: String,
}

pub async fn setting(world: &World) -> Setting {
    let home = world.home().await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    let form = sommer.get("/bodies/new").await;
    let done =
        sommer.send(&form, "form.form", &[("name", "Steuerungsgruppe"), ("kind", "steering"), ("meets", "FREQ=MONTHLY;INTERVAL=3")]).await;
    let body = done.location().rsplit('/').next().unwrap().to_owned();
    let vhs = world.organisation("VHS").await;
    let yildiz = vhs.person("Meral Yildiz").await;
    let ihk = world.organisation("IHK").await;
    world.sql("UPDATE organisations SET email = 'post@ihk.example' WHERE id = $1", values![ihk.id]).await;
    for (organisation, person) in [(vhs.id, Some(yildiz)), (ihk.id, None)] {
        let (office, seat): (Id<()>, Id<()>) = (world.id(), world.id());
        world
            .sql(
                "INSERT INTO offices (id, organisation_id, title, title_search, title_sort, phone, email, reachable) VALUES ($1, $2, 'Leitung', 'leitung', 'leitung', '', '', '')",
                values![office, organisation],
            )
            .await;
        if let Some(person) = person {
            let holding: Id<()> = world.id();
            world
                .sql(
                    "INSERT INTO holdings (id, office_id, person_id, deputy, from_day) VALUES ($1, $2, $3, $4, '2020-01-01')",
                    values![holding, office, person, false],
                )
                .await;
        }
        world
            .sql(
                "INSERT INTO body_members (id, body_id, organisation_id, office_id, part) VALUES ($1, $2, $3, $4, 'voting')",
                values![seat, body.as_str(), organisation, office],
            )
            .await;
    }
    Setting { sommer, body }
}

/// A meeting of the body on 12 March 2026, at 9:30. Gives its address.
pub async fn meeting(setting: &Setting) -> String {
    let Setting { sommer, body } = setting;
    let form = sommer.get(&format!("/meetings/new?body={body}")).await;
    let typed = [("day", "12.3.2026"), ("begins", "9:30"), ("ends", "11.30"), ("place", "Raum 112"), ("topics_until", "10.3.2026")];
    let done = sommer.send(&form, "form.form", &typed).await;
    assert_eq!(done.status, 303, "{}", done.all());
    done.location()
}

/// Invites everybody, and gives the link that the mail to this address brought.
pub async fn invited(world: &World, setting: &Setting, meeting: &str, email: &str) -> String {
    let page = setting.sommer.get(&format!("{meeting}/invitation")).await;
    let done = setting.sommer.send(&page, "form.form", &[]).await;
    assert_eq!(done.status, 303, "{}", done.all());
    link(world, email).await
}

/// The newest link that was mailed to an address.
async fn link(world: &World, email: &str) -> String {
    let mails = world.mails().await;
    let mail = mails.iter().find(|mail| mail.to == email && mail.body.contains("/attend/")).unwrap();
    let word = mail.body.split_whitespace().find(|word| word.contains("/attend/")).unwrap();
    word.trim_start_matches(crate::world::BASE_URL).to_owned()
}

on_each_database!(a_meeting_is_entered_once_with_number_agenda_and_whoever_sits_in_the_body);
async fn a_meeting_is_entered_once_with_number_agenda_and_whoever_sits_in_the_body(world: &World) {
    let setting = setting(world).await;
    let form = setting.sommer.get(&format!("/meetings/new?body={}", setting.body)).await;
    let typed = [("day", "12.3.2026"), ("begins", "9:30"), ("ends", "11:30"), ("place", "Raum 112")];
    let (first, second) = (setting.sommer.send(&form, "form.form", &typed).await, setting.sommer.send(&form, "form.form", &typed).await);
    assert_eq!((first.status, first.location()), (303, second.location()), "{}", first.all());
    let page = setting.sommer.follow(&first).await;
    assert_eq!(page.text("h1"), "Steuerungsgruppe 1/2026");
    assert!(page.has("Donnerstag, 12. März 2026, 9:30 bis 11:30 Uhr") && page.has("15 von 120 Min."), "{}", page.all());
    assert_eq!(page.texts(".agenda .entry-title"), ["Begrüßung", "Verschiedenes"]);
    assert!(page.has("Meral Yildiz, VHS") && page.has("IHK"), "{}", page.all());
    assert!(setting.sommer.get("/search?q=Steuerungsgruppe").await.has("Steuerungsgruppe 1/2026"));
    // Nothing of it can be read or changed from another network.
    let other = world.network("Netzwerk Nord").await;
    let fremd = world.account("Fritz Fremd").role(Role::Coordinator, &other).signs_in().await;
    for path in [first.location(), format!("{}/edit", first.location()), format!("{}/invitation", first.location())] {
        assert_eq!(fremd.get(&path).await.status, 404, "{path}");
    }
    assert!(!fremd.get("/meetings").await.has("Steuerungsgruppe"));
}

on_each_database!(whoever_has_left_the_network_is_not_invited);
async fn whoever_has_left_the_network_is_not_invited(world: &World) {
    let setting = setting(world).await;
    world.sql("UPDATE memberships SET until_day = '2026-03-01' WHERE name_sort LIKE 'vhs%'", &[]).await;
    let page = setting.sommer.get(&meeting(&setting).await).await;
    assert!(page.has("IHK") && !page.has("Yildiz"), "{}", page.all());
}

on_each_database!(an_erased_person_leaves_the_lists_of_old_meetings_and_a_link_ends_with_the_membership);
async fn an_erased_person_leaves_the_lists_of_old_meetings_and_a_link_ends_with_the_membership(world: &World) {
    let setting = setting(world).await;
    let address = meeting(&setting).await;
    let link = invited(world, &setting, &address, "meral.yildiz@nahtstelle.example").await;
    assert!(world.guest().get(&link).await.has("kommen Sie?"));
    world.sql("UPDATE memberships SET until_day = '2026-03-02' WHERE name_sort LIKE 'vhs%'", &[]).await;
    assert!(world.guest().get(&link).await.has("Dieser Link gilt nicht mehr"));
    world.sql("UPDATE people SET erased_at = 1, ended_on = '2026-03-01' WHERE family_name = 'Yildiz'", &[]).await;
    web::retention::clean_up(&world.app).await.unwrap();
    let page = setting.sommer.get(&address).await;
    assert!(page.has("IHK") && !page.has("Yildiz"), "{}", page.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM invitees WHERE email LIKE '%yildiz%'").await, 0);
}

on_each_database!(what_cannot_be_a_meeting_comes_back_with_a_sentence_at_each_field);
async fn what_cannot_be_a_meeting_comes_back_with_a_sentence_at_each_field(world: &World) {
    let setting = setting(world).await;
    let form = setting.sommer.get("/meetings/new").await;
    let typed = [("day", "31.2.2026"), ("begins", "halb zehn"), ("ends", "8:00"), ("online", "javascript:alert(1)"), ("place", "Raum 112")];
    let page = setting.sommer.send(&form, "form.form", &typed).await;
    assert_eq!(page.status, 422);
    for sentence in ["Wählen Sie das Gremium.", "Geben Sie eine Uhrzeit ein", "die mit https:// beginnt"] {
        assert!(page.has(sentence), "{sentence}: {}", page.all());
    }
    assert!(page.attributes("input[name=place]", "value").contains(&"Raum 112".to_owned()), "what was typed stays");
    let typed = [("body", setting.body.as_str()), ("day", "12.3.2026"), ("begins", "11:30"), ("ends", "9:30")];
    assert!(setting.sommer.send(&form, "form.form", &typed).await.has("Das Ende liegt vor dem Beginn."));
}

on_each_database!(invitations_go_to_each_person_alone_with_an_event_for_the_calendar);
async fn invitations_go_to_each_person_alone_with_an_event_for_the_calendar(world: &World) {
    let setting = setting(world).await;
    let address = meeting(&setting).await;
    let guest = setting.sommer.get(&format!("{address}/guests/new")).await;
    setting.sommer.send(&guest, "form.form", &[("name", "Petra Krämer"), ("email", "Kraemer@holz.example")]).await;
    let page = setting.sommer.get(&format!("{address}/invitation")).await;
    assert!(page.has("Einladung senden an 3 Personen"), "{}", page.all());
    let (first, second) = (setting.sommer.send(&page, "form.form", &[]).await, setting.sommer.send(&page, "form.form", &[]).await);
    assert_eq!((first.status, second.status), (303, 303));
    let mails = world.mails().await;
    assert_eq!(mails.len(), 3, "a second click writes to nobody");
    let to = |email: &str| mails.iter().find(|mail| mail.to == email).unwrap();
    for (email, method) in
        [("meral.yildiz@nahtstelle.example", "REQUEST"), ("post@ihk.example", "REQUEST"), ("kraemer@holz.example", "PUBLISH")]
    {
        let mail = to(email);
        let event = mail.calendar.as_deref().unwrap();
        assert!(event.contains(&format!("METHOD:{method}")) && event.contains("SEQUENCE:0"), "{event}");
        assert!(mail.body.contains("1. Begrüßung") && mail.body.contains("Raum 112"), "{}", mail.body);
        for other in ["yildiz", "ihk.example", "kraemer"].iter().filter(|name| !email.contains(**name)) {
            assert!(!event.to_lowercase().contains(other) && !mail.body.to_lowercase().contains(other), "{email} reads of {other}");
        }
    }
    assert!(setting.sommer.get(&address).await.has("Eingeladen"));
}

on_each_database!(one_answers_from_the_mail_without_an_account_as_often_as_one_likes);
async fn one_answers_from_the_mail_without_an_account_as_often_as_one_likes(world: &World) {
    let setting = setting(world).await;
    let address = meeting(&setting).await;
    let link = invited(world, &setting, &address, "meral.yildiz@nahtstelle.example").await;
    let yildiz = world.guest();
    let page = yildiz.get(&link).await;
    assert!(page.status == 200 && page.has("Meral Yildiz, kommen Sie?") && page.has("Raum 112"), "{}", page.all());
    assert!(page.cookies.is_empty() && page.texts("script").is_empty());
    assert!(!page.has("IHK"), "who else is invited is nobody's business");
    assert!(setting.sommer.get(&address).await.has("0 Zusagen, 0 Absagen, 2 offen"), "looking is no answer");
    assert!(yildiz.post(&link, &[("answer", "yes")]).await.has("Danke, Ihre Antwort ist angekommen."));
    assert!(setting.sommer.get(&address).await.has("1 Zusage, 0 Absagen, 1 offen"));
    let page = yildiz.post(&link, &[("answer", "deputy"), ("note", "Frau Otto")]).await;
    assert!(page.has("Sie schicken eine Vertretung."), "{}", page.all());
    assert!(setting.sommer.get(&address).await.has("schickt Vertretung: Frau Otto"));
    assert_eq!(yildiz.post(&link, &[("answer", "open")]).await.status, 400);
    assert_eq!(yildiz.get("/attend/nothing-of-ours").await.status, 404);
    // Long after the meeting the link is over, with a sentence.
    world.pass(SignedDuration::from_hours(24 * 120));
    assert!(yildiz.get(&link).await.has("Dieser Link gilt nicht mehr"));
    assert!(yildiz.post(&link, &[("answer", "no")]).await.has("Dieser Link gilt nicht mehr"));
}

on_each_database!(a_topic_is_proposed_from_the_mail_until_the_deadline_and_taken_onto_the_agenda);
async fn a_topic_is_proposed_from_the_mail_until_the_deadline_and_taken_onto_the_agenda(world: &World) {
    let setting = setting(world).await;
    let address = meeting(&setting).await;
    let link = invited(world, &setting, &address, "meral.yildiz@nahtstelle.example").await;
    let yildiz = world.guest();
    let page = yildiz.get(&link).await;
    let topic = [("title", "Ausbildung in Teilzeit"), ("text", "Zwölf Betriebe haben Interesse.")];
    let form = format!("form[action='{link}/topics']");
    assert!(yildiz.send(&page, &form, &topic).await.has("Ihr Thema liegt im Themenspeicher."));
    assert!(yildiz.send(&page, &form, &topic).await.has("Ihr Thema liegt im Themenspeicher."), "a double click");
    assert_eq!(world.count("SELECT count(*) AS n FROM items WHERE title = 'Ausbildung in Teilzeit'").await, 1);
    let page = yildiz.get(&link).await;
    let without = yildiz.send(&page, &form, &[("title", "")]).await;
    assert!(without.status == 422 && without.has("Geben Sie das Thema ein."), "{}", without.all());
    assert_eq!(yildiz.get(&format!("{link}/topics")).await.location(), link, "whoever opens it again is led to the page");
    let page = setting.sommer.get(&address).await;
    assert!(page.has("1 Thema aus dem Themenspeicher übernehmen"), "{}", page.all());
    setting.sommer.post(&format!("{address}/topics"), &[]).await;
    let page = setting.sommer.get(&address).await;
    assert_eq!(page.texts(".agenda .entry-title"), ["Begrüßung", "Ausbildung in Teilzeit", "Verschiedenes"]);
    assert!(page.has("Vorschlag von VHS"));
    world.pass(SignedDuration::from_hours(24 * 8));
    let page = yildiz.get(&link).await;
    assert!(!page.has("Thema vorschlagen"), "the deadline was 10 March: {}", page.all());
    let late = yildiz.post(&format!("{link}/topics"), &[("id", &world.id::<()>().to_string()), ("title", "Zu spät")]).await;
    assert!(late.status == 422 && late.has("die Frist vorbei"), "{}", late.all());
}

on_each_database!(items_are_moved_changed_and_put_back_into_the_store);
async fn items_are_moved_changed_and_put_back_into_the_store(world: &World) {
    let setting = setting(world).await;
    let address = meeting(&setting).await;
    let sommer = &setting.sommer;
    let form = sommer.get(&format!("{address}/items/new")).await;
    let done = sommer
        .send(&form, "form.form", &[("title", "Bericht der VHS"), ("kind", "report"), ("minutes", "20"), ("presenter", "Meral Yildiz")])
        .await;
    assert_eq!(done.status, 303, "{}", done.all());
    let page = sommer.get(&address).await;
    assert!(page.has("Bericht, 20 Min., Meral Yildiz"), "{}", page.all());
    let titles = |page: &Answer| page.texts(".agenda .entry-title");
    assert_eq!(titles(&page), ["Begrüßung", "Bericht der VHS", "Verschiedenes"], "new items come before the closing one");
    let up = page.attributes(".agenda li:nth-child(2) form", "action").pop().unwrap();
    sommer.post(&up, &[("to", "up")]).await;
    assert_eq!(titles(&sommer.get(&address).await), ["Bericht der VHS", "Begrüßung", "Verschiedenes"]);
    sommer.post(&up, &[("to", "up")]).await;
    let page = sommer.get(&address).await;
    assert_eq!(titles(&page), ["Bericht der VHS", "Begrüßung", "Verschiedenes"]);
    assert!(page.has("35 von 120 Min."));
    let edit = sommer.get(&page.link("Bericht der VHS")).await;
    assert_eq!(sommer.send(&edit, "form.form", &[("minutes", "viele")]).await.status, 422);
    sommer.send(&edit, "form.form", &[("minutes", "110")]).await;
    assert!(sommer.get(&address).await.has("Die Punkte dauern länger als das Treffen."));
    sommer.post(&up.replace("/position", "/end"), &[("do", "store")]).await;
    let page = sommer.get(&address).await;
    assert_eq!(titles(&page), ["Begrüßung", "Verschiedenes"]);
    assert!(page.has("1 Thema aus dem Themenspeicher übernehmen"));
    // Whoever puts something else at the end wants it there.
    let close = page.attributes(".agenda li:last-child form", "action").pop().unwrap();
    sommer.post(&close, &[("to", "up")]).await;
    sommer.post(&format!("{address}/topics"), &[]).await;
    assert_eq!(titles(&sommer.get(&address).await), ["Verschiedenes", "Begrüßung", "Bericht der VHS"]);
}

on_each_database!(another_time_is_told_to_calendars_and_asked_about_anew_and_a_cancellation_takes_it_out);
async fn another_time_is_told_to_calendars_and_asked_about_anew_and_a_cancellation_takes_it_out(world: &World) {
    let setting = setting(world).await;
    let address = meeting(&setting).await;
    let link = invited(world, &setting, &address, "meral.yildiz@nahtstelle.example").await;
    world.guest().post(&link, &[("answer", "yes")]).await;
    world.pass(SignedDuration::from_mins(1));
    let edit = setting.sommer.get(&format!("{address}/edit")).await;
    let moved = setting.sommer.send(&edit, "form.form", &[("day", "19.3.2026")]).await;
    assert_eq!(moved.location(), format!("{address}/invitation"));
    assert!(setting.sommer.get(&address).await.has("0 Zusagen, 0 Absagen, 2 offen"));
    let page = setting.sommer.follow(&moved).await;
    setting.sommer.send(&page, "form.form", &[]).await;
    let mails = world.mails().await;
    let newest = mails.iter().find(|mail| mail.to == "meral.yildiz@nahtstelle.example").unwrap();
    let event = newest.calendar.as_deref().unwrap();
    assert!(newest.subject.starts_with("Geändert:") && event.contains("SEQUENCE:1") && event.contains("20260319T093000"), "{event}");
    world.pass(SignedDuration::from_mins(1));
    let page = setting.sommer.get(&format!("{address}/cancellation")).await;
    assert!(page.has("2 Personen wurden eingeladen oder nach einem Termin gefragt."), "{}", page.all());
    for _ in 0..2 {
        assert_eq!(setting.sommer.send(&page, "form.form", &[]).await.status, 303);
    }
    let mails = world.mails().await;
    let off: Vec<_> = mails.iter().filter(|mail| mail.subject.starts_with("Abgesagt:")).collect();
    assert_eq!(off.len(), 2, "told once");
    let event = off[0].calendar.as_deref().unwrap();
    assert!(event.contains("METHOD:CANCEL") && event.contains("STATUS:CANCELLED") && event.contains("SEQUENCE:2"), "{event}");
    let page = world.guest().get(&link).await;
    assert!(page.has("Dieses Treffen fällt aus.") && !page.has("Ich komme"), "{}", page.all());
}

/// An answer as a calendar sends it.
fn answer(uid: &str, email: &str, sequence: u32, says: &str, message: &str) -> Vec<u8> {
    format!(
        "From: <{email}>\r\nTo: <netz@nahtstelle.example>\r\nSubject: Zugesagt\r\nMessage-ID: <{message}@example>\r\nMIME-Version: 1.0\r\n\
         Content-Type: text/calendar; method=REPLY; charset=UTF-8\r\n\r\n\
         BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:{uid}\r\nSEQUENCE:{sequence}\r\nDTSTAMP:20260304T080000Z\r\n\
         DTSTART:20260312T083000Z\r\nORGANIZER:mailto:netz@nahtstelle.example\r\nATTENDEE;PARTSTAT={says}:mailto:{email}\r\n\
         END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    .into_bytes()
}

on_each_database!(calendars_answer_by_mail_and_what_does_not_count_is_noted_with_a_sentence);
async fn calendars_answer_by_mail_and_what_does_not_count_is_noted_with_a_sentence(world: &World) {
    let setting = setting(world).await;
    let address = meeting(&setting).await;
    invited(world, &setting, &address, "meral.yildiz@nahtstelle.example").await;
    let uid = format!("{}@nahtstelle.example", address.rsplit('/').next().unwrap());
    let yildiz = "meral.yildiz@nahtstelle.example";
    let receive = async |raw: &[u8]| meetings::reply::receive(&world.app, raw).await.unwrap();
    assert_eq!(receive(&answer(&uid, "Meral.Yildiz@Nahtstelle.example", 0, "ACCEPTED", "a")).await, Outcome::Counted);
    assert!(setting.sommer.get(&address).await.has("1 Zusage, 0 Absagen, 1 offen"));
    assert_eq!(receive(&answer(&uid, yildiz, 0, "DECLINED", "a")).await, Outcome::Again, "the same mail once more");
    assert_eq!(receive(&answer(&uid, "fremd@example.org", 0, "DECLINED", "b")).await, Outcome::Stranger);
    assert_eq!(receive(&answer("etwas@anderswo.example", yildiz, 0, "ACCEPTED", "c")).await, Outcome::Unknown);
    assert_eq!(receive(b"").await, Outcome::Unreadable);
    let letter = b"From: <yildiz@example.org>\r\nTo: <netz@nahtstelle.example>\r\nSubject: Frage\r\nMessage-ID: <d@example>\r\n\r\nGibt es einen Aufzug?\r\n";
    assert_eq!(receive(letter).await, Outcome::Letter);
    let away = b"From: <yildiz@example.org>\r\nTo: <netz@nahtstelle.example>\r\nSubject: Abwesend\r\nAuto-Submitted: auto-replied\r\nMessage-ID: <e@example>\r\n\r\nIch bin weg.\r\n";
    let mails = world.mails().await.len();
    assert_eq!(receive(away).await, Outcome::Automatic);
    assert_eq!(world.mails().await.len(), mails, "nothing that comes in is answered");
    world.pass(SignedDuration::from_mins(1));
    let edit = setting.sommer.get(&format!("{address}/edit")).await;
    setting.sommer.send(&edit, "form.form", &[("day", "19.3.2026")]).await;
    assert_eq!(receive(&answer(&uid, yildiz, 1, "TENTATIVE", "f")).await, Outcome::Counted);
    setting.sommer.post(&format!("{address}/cancellation"), &[]).await;
    assert_eq!(receive(&answer(&uid, yildiz, 2, "ACCEPTED", "g")).await, Outcome::Over);
    let page = setting.sommer.get("/meetings/replies").await;
    for sentence in ["zählt als Antwort", "von einer Person, die nicht eingeladen ist", "Das Treffen ist abgesagt oder vorbei"] {
        assert!(page.has(sentence), "{sentence}: {}", page.all());
    }
    let other = world.network("Netzwerk Nord").await;
    let fremd = world.account("Fritz Fremd").role(Role::Coordinator, &other).signs_in().await;
    assert!(!fremd.get("/meetings/replies").await.has("yildiz"));
}

on_each_database!(a_series_gives_the_next_dates_without_holidays_and_those_left_out);
async fn a_series_gives_the_next_dates_without_holidays_and_those_left_out(world: &World) {
    let setting = setting(world).await;
    let sommer = &setting.sommer;
    let form = sommer.get(&format!("/series/{}/edit", setting.body)).await;
    // 1 May is a holiday everywhere.
    let typed = [
        ("title", "Steuerung"),
        ("rule", "FREQ=MONTHLY"),
        ("first_day", "1.2.2026"),
        ("begins", "9:30"),
        ("minutes", "90"),
        ("skips_holidays", "1"),
    ];
    let done = sommer.send(&form, "form.form", &typed).await;
    assert_eq!(done.status, 303, "{}", done.all());
    let dates = |page: &Answer| page.texts("#coming tbody td:nth-child(2)");
    let page = sommer.get("/meetings").await;
    assert_eq!(
        dates(&page),
        [
            "Mittwoch, 1. April 2026, 9:30 bis 11:00 Uhr",
            "Freitag, 1. Mai fällt aus: Tag der Arbeit",
            "Montag, 1. Juni 2026, 9:30 bis 11:00 Uhr",
            "Mittwoch, 1. Juli 2026, 9:30 bis 11:00 Uhr",
            "Samstag, 1. August 2026, 9:30 bis 11:00 Uhr"
        ],
        "{}",
        page.all()
    );
    sommer.post(&format!("/series/{}/exceptions", setting.body), &[("day", "2026-06-01")]).await;
    assert_eq!(dates(&sommer.get("/meetings").await)[2..4], ["Montag, 1. Juni fällt aus", "Mittwoch, 1. Juli 2026, 9:30 bis 11:00 Uhr"]);
    assert_eq!(
        sommer.get("/").await.link("Steuerung vorbereiten, Mittwoch, 1. April 2026, 9:30 Uhr"),
        sommer.get("/meetings").await.link("Steuerung vorbereiten")
    );
    let plan = sommer.get(&sommer.get("/meetings").await.link("Steuerung vorbereiten")).await;
    let done = sommer.send(&plan, "form.form", &[]).await;
    assert_eq!(done.status, 303, "everything is filled in: {}", done.all());
    let page = sommer.get("/meetings").await;
    assert!(page.has("Steuerung 1/2026") && dates(&page)[3] == "Mittwoch, 1. Juli 2026, 9:30 bis 11:00 Uhr", "{}", page.all());
    let form = sommer.get(&format!("/series/{}/edit", setting.body)).await;
    let page = sommer.send(&form, "form.form", &[("minutes", "0"), ("first_day", "")]).await;
    assert!(page.status == 422 && page.has("Geben Sie den Tag des ersten Treffens ein."), "{}", page.all());
}
