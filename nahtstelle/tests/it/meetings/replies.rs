//! What comes back by mail finds the network, the meeting and the invitee that it is about.

use accounts::Role;
use db::values;
use jiff::SignedDuration;
use meetings::reply::{Outcome, receive};

use super::{answer, invited, meeting, setting};
use crate::world::{Somebody, World};

const YILDIZ: &str = "meral.yildiz@nahtstelle.example";
const UNREACHED: &str = "Die Einladung kam nicht an.";

/// A mail as a mail program or server sends it, about a mail of ours: the samples of the crate that reads them, with the key of that mail in it.
fn about(sample: &str, theirs: &str, ours: &str) -> Vec<u8> {
    let text = sample.replace(theirs, &format!("{ours}@nahtstelle.example"));
    assert!(text.contains(ours), "{theirs} stands in the sample");
    text.into_bytes()
}

fn postfix_bounce(ours: &str) -> Vec<u8> {
    about(include_str!("../../../../foundation/calendar/tests/mails/postfix_bounce.eml"), "019503@nahtstelle.example", ours)
}

fn exim_bounce(ours: &str) -> Vec<u8> {
    about(include_str!("../../../../foundation/calendar/tests/mails/exim_bounce.eml"), "019507@nahtstelle.example", ours)
}

fn exchange_bounce(ours: &str) -> Vec<u8> {
    about(include_str!("../../../../foundation/calendar/tests/mails/exchange_bounce.eml"), "019505@nahtstelle.example", ours)
}

fn postfix_delay(ours: &str) -> Vec<u8> {
    let sample = include_str!("../../../../foundation/calendar/tests/mails/postfix_delay.eml");
    about(sample, "019504@nahtstelle.example", ours)
}

fn outlook_absence(ours: &str) -> Vec<u8> {
    about(include_str!("../../../../foundation/calendar/tests/mails/outlook_absence.eml"), "019503@nahtstelle.example", ours)
}

fn letter(ours: &str) -> Vec<u8> {
    about(include_str!("../../../../foundation/calendar/tests/mails/thunderbird_letter.eml"), "019510@nahtstelle.example", ours)
}

/// The key of the newest mail to an address.
async fn newest_to(world: &World, email: &str) -> String {
    let rows = world.rows("SELECT id FROM mails WHERE recipient = $1 ORDER BY id DESC LIMIT 1", values![email]).await;
    rows.first().unwrap_or_else(|| panic!("no mail to {email}")).get("id").unwrap()
}

/// A coordinator of another network, who must see nothing of it.
async fn stranger(world: &World) -> Somebody {
    let other = world.network("Netzwerk Nord").await;
    world.account("Fritz Fremd").role(Role::Coordinator, &other).signs_in().await
}

on_each_database!(a_bounce_finds_the_meeting_and_the_person_whom_the_invitation_did_not_reach);
async fn a_bounce_finds_the_meeting_and_the_person_whom_the_invitation_did_not_reach(world: &World) {
    let setting = setting(world).await;
    let fremd = stranger(world).await;
    let address = meeting(&setting).await;
    let link = invited(world, &setting, &address, YILDIZ).await;
    let ours = newest_to(world, YILDIZ).await;
    // Not yet is not never.
    assert_eq!(receive(&world.app, &postfix_delay(&ours)).await.unwrap(), Outcome::Delayed);
    assert!(!setting.sommer.get(&address).await.has(UNREACHED));

    assert_eq!(receive(&world.app, &postfix_bounce(&ours)).await.unwrap(), Outcome::Bounced);
    assert_eq!(receive(&world.app, &postfix_bounce(&ours)).await.unwrap(), Outcome::Again);
    let page = setting.sommer.get(&address).await;
    let lines = page.texts(".entries li");
    let lines: Vec<_> = lines.iter().filter(|line| line.contains(UNREACHED)).collect();
    assert!(lines.len() == 1 && lines[0].contains("Meral Yildiz"), "{}", page.all());
    let page = setting.sommer.get("/meetings/replies").await;
    assert!(page.has("Mail kam nicht an niemand@vhs.example"), "{}", page.all());
    assert_eq!(page.link("Steuerungsgruppe 1/2026"), address);
    assert!(!fremd.get("/meetings/replies").await.has("niemand@vhs.example"));
    let member = world.account("Daniel Weber").role(Role::Partner, &world.organisation("Kreis").await).signs_in().await;
    assert!(!member.get(&address).await.has(UNREACHED), "whom a mail does not reach is for whoever invites");

    // Whoever answers by the link has read the mail; a new mail is a new try.
    world.pass(SignedDuration::from_mins(1));
    world.guest().post(&link, &[("answer", "yes")]).await;
    assert!(!setting.sommer.get(&address).await.has(UNREACHED));
    world.pass(SignedDuration::from_mins(1));
    let edit = setting.sommer.get(&format!("{address}/edit")).await;
    setting.sommer.send(&edit, "form.form", &[("day", "19.3.2026")]).await;
    invited(world, &setting, &address, YILDIZ).await;
    let second = newest_to(world, YILDIZ).await;
    assert_ne!(second, ours);
    assert_eq!(receive(&world.app, &exim_bounce(&ours)).await.unwrap(), Outcome::Bounced);
    assert!(!setting.sommer.get(&address).await.has(UNREACHED), "the earlier mail says nothing of the later one");
    assert_eq!(receive(&world.app, &exchange_bounce(&second)).await.unwrap(), Outcome::Bounced);
    assert!(setting.sommer.get(&address).await.has(UNREACHED));
}

on_each_database!(a_mail_that_the_mail_server_refuses_did_not_arrive_either);
async fn a_mail_that_the_mail_server_refuses_did_not_arrive_either(world: &World) {
    let setting = setting(world).await;
    let address = meeting(&setting).await;
    invited(world, &setting, &address, YILDIZ).await;
    world.sql("UPDATE mails SET state = 'dead', problem = '550' WHERE recipient = $1", values![YILDIZ]).await;
    assert!(setting.sommer.get(&address).await.has(UNREACHED));
    world.sql("UPDATE mails SET state = 'queued' WHERE recipient = $1", values![YILDIZ]).await;
    assert!(!setting.sommer.get(&address).await.has(UNREACHED));
}

on_each_database!(letters_and_absence_notes_find_the_meeting_by_the_mail_that_they_answer);
async fn letters_and_absence_notes_find_the_meeting_by_the_mail_that_they_answer(world: &World) {
    let setting = setting(world).await;
    let fremd = stranger(world).await;
    let address = meeting(&setting).await;
    invited(world, &setting, &address, YILDIZ).await;
    let ours = newest_to(world, YILDIZ).await;
    assert_eq!(receive(&world.app, &outlook_absence(&ours)).await.unwrap(), Outcome::Automatic);
    assert_eq!(receive(&world.app, &letter(&ours)).await.unwrap(), Outcome::Letter);
    let page = setting.sommer.get("/meetings/replies").await;
    for (sender, outcome) in
        [("becker@agentur.example", "automatische Antwort"), ("weber@vhs.example", "Brief einer Person, steht im Postfach")]
    {
        let rows = page.texts("#replies tbody tr");
        let row = rows.iter().find(|row| row.contains(sender)).unwrap_or_else(|| panic!("{sender}: {}", page.all()));
        assert!(row.contains(outcome) && row.contains("Steuerungsgruppe 1/2026"), "{row}");
    }
    assert!(!fremd.get("/meetings/replies").await.has("weber@vhs.example"));
    // The mail itself is forgotten after a month, and a late answer still finds its way.
    world.sql("DELETE FROM mails", &[]).await;
    let late = String::from_utf8(letter(&ours)).unwrap().replace("Re: Fragen", "Re: Noch eine Frage");
    assert_eq!(receive(&world.app, late.as_bytes()).await.unwrap(), Outcome::Letter);
    assert_eq!(world.count("SELECT count(*) AS n FROM replies WHERE meeting_id IS NOT NULL").await, 3);
    // Any other mail of the network leads to the network.
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!(world.count("SELECT count(*) AS n FROM invitee_mails").await, 0, "forgotten with the mails");
}

on_each_database!(a_bounce_of_another_mail_finds_at_least_the_network);
async fn a_bounce_of_another_mail_finds_at_least_the_network(world: &World) {
    let setting = setting(world).await;
    let fremd = stranger(world).await;
    let home = world.home().await;
    let id = world.id::<web::Mail>();
    world
        .sql(
            "INSERT INTO mails (id, recipient, subject, body, state, next_at, network_id, created_at) VALUES ($1, 'weg@vhs.example', 'Stimmt noch?', '', 'sent', 0, $2, 0)",
            values![id, home.id],
        )
        .await;
    assert_eq!(receive(&world.app, &postfix_bounce(&id.to_string())).await.unwrap(), Outcome::Bounced);
    assert!(setting.sommer.get("/meetings/replies").await.has("Mail kam nicht an niemand@vhs.example"));
    assert!(!fremd.get("/meetings/replies").await.has("niemand@vhs.example"));
}

on_each_database!(what_belongs_to_nobody_is_the_only_networks_or_the_operators);
async fn what_belongs_to_nobody_is_the_only_networks_or_the_operators(world: &World) {
    let setting = setting(world).await;
    let operator = world.account("Olaf Otto").role(Role::Operator, ()).signs_in().await;
    let letter = |from: &str| {
        format!("From: <{from}>\r\nTo: <netz@nahtstelle.example>\r\nSubject: Frage\r\n\r\nGibt es einen Aufzug?\r\n").into_bytes()
    };
    assert_eq!(receive(&world.app, &letter("eins@example.org")).await.unwrap(), Outcome::Letter);
    assert!(setting.sommer.get("/meetings/replies").await.has("eins@example.org"), "there is no other network");
    assert!(!operator.get("/strays").await.has("eins@example.org"));
    assert!(!operator.get("/").await.has("zu keinem Netzwerk"));

    let fremd = stranger(world).await;
    assert_eq!(receive(&world.app, &letter("zwei@example.org")).await.unwrap(), Outcome::Letter);
    assert_eq!(receive(&world.app, b"").await.unwrap(), Outcome::Unreadable);
    // A key that could be a meeting's and is none.
    let unknown = answer(&format!("{}@nahtstelle.example", world.id::<()>()), YILDIZ, 0, "ACCEPTED", "unknown");
    assert_eq!(receive(&world.app, &unknown).await.unwrap(), Outcome::Unknown);
    for coordinator in [&setting.sommer, &fremd] {
        assert!(!coordinator.get("/meetings/replies").await.has("zwei@example.org"));
        assert_eq!(coordinator.get("/strays").await.status, 403);
    }
    assert_eq!(operator.get("/").await.link("3 Mails ansehen, die zu keinem Netzwerk gehören"), "/strays");
    let page = operator.get("/strays").await;
    for sentence in ["zwei@example.org", "keine lesbare Mail", "gehört zu keinem Treffen"] {
        assert!(page.has(sentence), "{sentence}: {}", page.all());
    }
}

on_each_database!(what_somebody_writes_to_an_answer_is_read_by_the_coordination_only);
async fn what_somebody_writes_to_an_answer_is_read_by_the_coordination_only(world: &World) {
    let setting = setting(world).await;
    let address = meeting(&setting).await;
    let yildiz = invited(world, &setting, &address, YILDIZ).await;
    let ihk = super::link(world, "post@ihk.example").await;
    assert_eq!(world.guest().post(&yildiz, &[("answer", "no"), ("note", "krank bis Ostern")]).await.status, 200);
    let page = setting.sommer.get(&address).await;
    assert!(page.has("kommt nicht: krank bis Ostern"), "{}", page.all());
    let vhs = world.organisation("Kreis").await;
    for role in [Role::Partner, Role::Coach] {
        let member = world.account(&format!("{role:?} Weber")).role(role, &vhs).signs_in().await;
        let page = member.get(&address).await;
        assert!(page.status == 200 && page.has("kommt nicht"), "{role:?}: {}", page.all());
        assert!(!page.html().contains("krank"), "{role:?} reads why: {}", page.all());
    }
    assert!(!world.guest().get(&ihk).await.html().contains("krank"), "nor does whoever else is invited");
    assert!(world.guest().get(&yildiz).await.html().contains("krank"), "she sees what she wrote");
}

on_each_database!(an_answer_from_another_address_does_not_count_and_is_kept_for_the_coordination);
async fn an_answer_from_another_address_does_not_count_and_is_kept_for_the_coordination(world: &World) {
    let setting = setting(world).await;
    let address = meeting(&setting).await;
    invited(world, &setting, &address, YILDIZ).await;
    let uid = format!("{}@nahtstelle.example", address.rsplit('/').next().unwrap());
    let own = String::from_utf8(answer(&uid, YILDIZ, 0, "DECLINED", "own")).unwrap();
    let theirs = own.replace(&format!("From: <{YILDIZ}>"), "From: <buero@anderswo.example>").replace("<own@", "<theirs@");
    let theirs = theirs.replace("END:VEVENT", "COMMENT:Im Urlaub\r\nEND:VEVENT");
    assert_eq!(receive(&world.app, theirs.as_bytes()).await.unwrap(), Outcome::Elsewhere);
    assert!(setting.sommer.get(&address).await.has("0 Zusagen, 0 Absagen, 2 offen"));
    let page = setting.sommer.get("/meetings/replies").await;
    for words in ["buero@anderswo.example", "nicht von der Adresse der eingeladenen Person", "Meral Yildiz, VHS: kommt nicht: Im Urlaub"] {
        assert!(page.has(words), "{words}: {}", page.all());
    }
    // In whatever case her program writes her address, it is hers.
    let hers = own.replace(&format!("From: <{YILDIZ}>"), "From: Meral <Meral.Yildiz@NAHTSTELLE.example>");
    assert_eq!(receive(&world.app, hers.as_bytes()).await.unwrap(), Outcome::Counted);
    assert!(setting.sommer.get(&address).await.has("0 Zusagen, 1 Absage, 1 offen"));
}

on_each_database!(of_two_answers_the_one_that_was_given_later_holds_in_whatever_order_they_arrive);
async fn of_two_answers_the_one_that_was_given_later_holds_in_whatever_order_they_arrive(world: &World) {
    let setting = setting(world).await;
    let address = meeting(&setting).await;
    let link = invited(world, &setting, &address, YILDIZ).await;
    let uid = format!("{}@nahtstelle.example", address.rsplit('/').next().unwrap());
    let given = |at: &str, says: &str, message: &str| {
        let text = String::from_utf8(answer(&uid, YILDIZ, 0, says, message)).unwrap();
        text.replace("DTSTAMP:20260304T080000Z", &format!("DTSTAMP:{at}")).into_bytes()
    };
    world.pass(SignedDuration::from_hours(3));
    assert_eq!(receive(&world.app, &given("20260303T100000Z", "DECLINED", "second")).await.unwrap(), Outcome::Counted);
    assert_eq!(receive(&world.app, &given("20260303T090000Z", "ACCEPTED", "first")).await.unwrap(), Outcome::Earlier);
    assert!(setting.sommer.get(&address).await.has("0 Zusagen, 1 Absage, 1 offen"));
    let page = setting.sommer.get("/meetings/replies").await;
    assert!(page.has("Es gibt schon eine spätere Antwort Meral Yildiz, VHS: kommt"), "{}", page.all());
    // By the link she has changed her mind since; what her calendar said before is over.
    world.guest().post(&link, &[("answer", "yes")]).await;
    assert_eq!(receive(&world.app, &given("20260303T103000Z", "TENTATIVE", "third")).await.unwrap(), Outcome::Earlier);
    // A clock that is ahead says nothing of when: then it is when it arrived.
    world.pass(SignedDuration::from_mins(1));
    assert_eq!(receive(&world.app, &given("20300101T000000Z", "DECLINED", "ahead")).await.unwrap(), Outcome::Counted);
    world.pass(SignedDuration::from_mins(1));
    world.guest().post(&link, &[("answer", "yes")]).await;
    assert!(setting.sommer.get(&address).await.has("1 Zusage, 0 Absagen, 1 offen"));
}
