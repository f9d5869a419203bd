//! Who is on the list of a meeting: whoever sits in the body, reachable or not, now or later.

use db::{Id, values};
use jiff::SignedDuration;

use super::{Setting, invited, meeting, setting};
use crate::world::{Organisation, World};

const BECKER: &str = "becker@jobcenter.example";

/// Gives somebody of an organisation a seat in the body, with this address. Gives the key.
async fn seat(world: &World, setting: &Setting, organisation: &Organisation<'_>, name: &str, email: &str) -> String {
    let person = organisation.person(name).await;
    let (office, place, holding): (Id<()>, Id<()>, Id<()>) = (world.id(), world.id(), world.id());
    world.sql("UPDATE people SET email = $2 WHERE id = $1", values![person.as_str(), email]).await;
    world
        .sql(
            "INSERT INTO offices (id, organisation_id, title, title_search, title_sort, phone, email, reachable) VALUES ($1, $2, 'Fachkraft', 'fachkraft', 'fachkraft', '', '', '')",
            values![office, organisation.id],
        )
        .await;
    world
        .sql(
            "INSERT INTO holdings (id, office_id, person_id, deputy, from_day) VALUES ($1, $2, $3, $4, '2020-01-01')",
            values![holding, office, person.as_str(), false],
        )
        .await;
    world
        .sql(
            "INSERT INTO body_members (id, body_id, organisation_id, office_id, part) VALUES ($1, $2, $3, $4, 'voting')",
            values![place, setting.body.as_str(), organisation.id, office],
        )
        .await;
    person
}

/// Sends whatever invitation is due, and gives to whom.
async fn sends(world: &World, setting: &Setting, meeting: &str) -> Vec<String> {
    let before = world.mails().await.len();
    world.pass(SignedDuration::from_mins(1));
    let page = setting.sommer.get(&format!("{meeting}/invitation")).await;
    assert!(page.has("Einladung senden an"), "{}", page.all());
    assert_eq!(setting.sommer.send(&page, "form.form", &[]).await.status, 303);
    let mails = world.mails().await;
    let mut to: Vec<String> = mails[..mails.len() - before].iter().map(|mail| mail.to.clone()).collect();
    to.sort();
    to
}

/// Takes somebody off the list.
async fn takes_off(setting: &Setting, meeting: &str, name: &str) {
    let links = setting.sommer.get(meeting).await.links();
    let (_, href) = links.into_iter().find(|(text, href)| href.contains("/invitees/") && text.ends_with(name)).unwrap();
    assert_eq!(setting.sommer.post(&format!("{href}/end"), &[]).await.status, 303);
}

on_each_database!(whoever_has_no_address_is_on_the_list_without_a_mail_and_with_one_once_there_is_an_address);
async fn whoever_has_no_address_is_on_the_list_without_a_mail_and_with_one_once_there_is_an_address(world: &World) {
    let setting = setting(world).await;
    let jobcenter = world.organisation("Jobcenter").await;
    let becker = seat(world, &setting, &jobcenter, "Ute Becker", "").await;
    let address = meeting(&setting).await;
    let page = setting.sommer.get(&address).await;
    let lines = page.texts(".entries li");
    let line = lines.iter().find(|line| line.contains("Ute Becker, Jobcenter")).unwrap_or_else(|| panic!("{}", page.all()));
    assert!(line.contains("ohne eigene E-Mail-Adresse") && page.has("3 offen"), "{line}");
    assert!(setting.sommer.get(&format!("{address}/minutes")).await.has("Ute Becker"), "she can be ticked as present");
    assert_eq!(sends(world, &setting, &address).await, ["meral.yildiz@nahtstelle.example", "post@ihk.example"]);
    let links = setting.sommer.get(&address).await.links();
    let (_, href) = links.into_iter().find(|(text, href)| href.contains("/invitees/") && text.ends_with("Ute Becker")).unwrap();
    let noted = setting.sommer.get(&href).await;
    assert!(noted.has("ohne eigene E-Mail-Adresse") && !noted.html().contains(&becker), "{}", noted.all());
    world.sql("UPDATE people SET email = 'Becker@Jobcenter.example' WHERE id = $1", values![becker.as_str()]).await;
    assert_eq!(sends(world, &setting, &address).await, [BECKER]);
    assert_eq!(world.count("SELECT count(*) AS n FROM invitees").await, 3);
}

on_each_database!(two_who_share_a_mailbox_are_both_on_the_list_and_one_mail_goes_there);
async fn two_who_share_a_mailbox_are_both_on_the_list_and_one_mail_goes_there(world: &World) {
    let setting = setting(world).await;
    let jobcenter = world.organisation("Jobcenter").await;
    seat(world, &setting, &jobcenter, "Ute Becker", "team@jobcenter.example").await;
    seat(world, &setting, &jobcenter, "Jan Weil", "Team@Jobcenter.example").await;
    let address = meeting(&setting).await;
    let page = setting.sommer.get(&address).await;
    assert!(page.has("Ute Becker, Jobcenter") && page.has("Jan Weil, Jobcenter"), "{}", page.all());
    let to = sends(world, &setting, &address).await;
    assert_eq!(to, ["meral.yildiz@nahtstelle.example", "post@ihk.example", "team@jobcenter.example"]);
    // Where the first one goes, the mailbox is the other's.
    takes_off(&setting, &address, "Ute Becker").await;
    assert_eq!(sends(world, &setting, &address).await, ["team@jobcenter.example"]);
    assert!(world.mails().await[0].body.contains("Jan Weil"));
    assert!(!setting.sommer.get(&address).await.has("Ute Becker"));
}

on_each_database!(whoever_is_given_a_seat_later_comes_onto_the_list_and_whoever_was_taken_off_stays_off);
async fn whoever_is_given_a_seat_later_comes_onto_the_list_and_whoever_was_taken_off_stays_off(world: &World) {
    let setting = setting(world).await;
    let address = meeting(&setting).await;
    sends(world, &setting, &address).await;
    let jobcenter = world.organisation("Jobcenter").await;
    seat(world, &setting, &jobcenter, "Ute Becker", BECKER).await;
    let page = setting.sommer.get(&address).await;
    assert!(page.has("Eine Person ist neu im Gremium.") && !page.has("Ute Becker"), "{}", page.all());
    let ask = setting.sommer.get(&page.link("Neue Fassung senden")).await;
    assert!(ask.has("Ute Becker, Jobcenter") && ask.has("Einladung senden an 1 Person"), "{}", ask.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM invitees").await, 2, "looking writes nothing");
    assert_eq!(sends(world, &setting, &address).await, [BECKER]);
    takes_off(&setting, &address, "Ute Becker").await;
    let page = setting.sommer.get(&address).await;
    assert!(!page.has("Ute Becker") && !page.has("neu im Gremium"), "{}", page.all());
    let again = setting.sommer.get(&format!("{address}/invitation")).await;
    assert!(again.has("Noch einmal senden an 2 Personen") && !again.has("Ute Becker"), "{}", again.all());
    let before = world.mails().await.len();
    assert_eq!(setting.sommer.send(&again, "form.form", &[]).await.status, 303);
    assert_eq!(world.mails().await.len(), before + 2);
    // A poll asks whoever is new as well.
    seat(world, &setting, &jobcenter, "Jan Weil", "weil@jobcenter.example").await;
    let poll = setting.sommer.get(&format!("{address}/poll")).await;
    assert!(poll.has("Umfrage senden an 3 Personen"), "{}", poll.all());
    let typed = [("day1", "12.3.2026"), ("begins1", "9:30"), ("ends1", "11:30"), ("day2", "13.3.2026")];
    assert_eq!(setting.sommer.send(&poll, "form.form", &typed).await.status, 303);
    assert!(world.mails().await.iter().any(|mail| mail.to == "weil@jobcenter.example"));
}

on_each_database!(whoever_was_taken_off_and_is_put_on_again_is_asked_anew);
async fn whoever_was_taken_off_and_is_put_on_again_is_asked_anew(world: &World) {
    let setting = setting(world).await;
    let address = meeting(&setting).await;
    let guest = setting.sommer.get(&format!("{address}/guests/new")).await;
    setting.sommer.send(&guest, "form.form", &[("name", "Petra Krämer"), ("email", "kraemer@holz.example")]).await;
    let link = invited(world, &setting, &address, "kraemer@holz.example").await;
    world.guest().post(&link, &[("answer", "yes")]).await;
    world.pass(SignedDuration::from_mins(1));
    takes_off(&setting, &address, "Petra Krämer").await;
    let version = async |says: &str| world.mails().await[0].calendar.as_deref().unwrap().contains(says);
    assert!(version("SEQUENCE:1").await && version("METHOD:CANCEL").await);
    assert!(world.guest().get(&link).await.has("Dieser Link gilt nicht mehr"));
    world.pass(SignedDuration::from_mins(1));
    let guest = setting.sommer.get(&format!("{address}/guests/new")).await;
    let added = setting.sommer.send(&guest, "form.form", &[("name", "Dr. Petra Krämer"), ("email", "kraemer@holz.example")]).await;
    let page = setting.sommer.follow(&added).await;
    assert!(page.has("Dr. Petra Krämer") && page.has("0 Zusagen, 0 Absagen, 3 offen"), "{}", page.all());
    assert_eq!(sends(world, &setting, &address).await, ["kraemer@holz.example"], "she does not have it any more");
    assert!(version("SEQUENCE:1").await && !version("METHOD:CANCEL").await, "a calendar takes it, being later than what took it out");
    assert!(super::link(world, "kraemer@holz.example").await.starts_with("/attend/"));
    // And what takes it out for good is newer again.
    world.pass(SignedDuration::from_mins(1));
    takes_off(&setting, &address, "Dr. Petra Krämer").await;
    assert!(version("SEQUENCE:2").await && version("METHOD:CANCEL").await);
}
