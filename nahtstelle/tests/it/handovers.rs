//! A person is handed over so that nobody falls between two offices: at every moment one unit is responsible.

use db::values;
use jiff::SignedDuration;

use crate::{
    me::{opens, sheet},
    participants::{Setting, setting, taken_up_in},
    responsible::{office, region, rule, topic},
    world::{Answer, Somebody, World, address},
};

/// Asks the other unit to take over, at an appointment together.
pub(crate) async fn asked(who: &Somebody, page: &str, unit: &str) -> Answer {
    let form = who.get(&format!("{page}/handovers/new")).await;
    let fields = [("unit", unit), ("manner", "appointment"), ("day", "12.3.2030"), ("time", "10"), ("room", "Rathaus")];
    who.send(&form, "form.form", &[&fields[..], &[("reason", "Sie braucht Hilfe bei der Anerkennung.")]].concat()).await
}

/// The link of the newest mail that has one.
pub(crate) async fn mailed(world: &World) -> String {
    let mails = world.mails().await;
    let body = mails.iter().map(|mail| mail.body.clone()).find(|body| body.contains("/handover/")).unwrap();
    body.split_whitespace()
        .find(|word| word.contains("/handover/"))
        .map(|link| link[link.find("/handover/").unwrap()..].to_owned())
        .unwrap()
}

on_each_database!(at_every_moment_of_a_hand_over_one_unit_is_responsible);
async fn at_every_moment_of_a_hand_over_one_unit_is_responsible(world: &World) {
    let Setting { unit, integration, weber, becker, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let ours = "Verantwortlich ist Ihre Stelle.";
    let (first, again) = (asked(&weber, &page, &integration).await, asked(&weber, &page, &integration).await);
    assert_eq!(first.status, 303, "{}", first.all());
    assert!(again.status == 422 && again.has("Eine Übergabe läuft schon."), "one at a time: {}", again.all());
    assert_eq!(becker.get(&format!("{page}/handovers")).await.status, 403);
    let state = weber.get(&format!("{page}/handovers")).await;
    assert!(state.has(ours) && state.has("gefragt"), "{}", state.all());
    assert!(!weber.get(&format!("{page}/plan")).await.has("12. März 2030"), "nobody waits for her before the yes");

    // The page of the other side carries nothing of her, and looking at it changes nothing.
    let (guest, link) = (world.guest(), mailed(world).await);
    for _ in 0..3 {
        let seen = guest.get(&link).await;
        assert!(seen.has("Standort Waldmark") && seen.has("12. März 2030"), "{}", seen.all());
        assert!(!seen.html().contains("Amira") && !seen.html().contains("Anerkennung"), "{}", seen.html());
    }
    assert!(!weber.get(&format!("{page}/handovers")).await.has("gelesen"));
    guest.send(&guest.get(&link).await, "form.form", &[("do", "read")]).await;
    assert!(weber.get(&format!("{page}/handovers")).await.has("gelesen"));

    // A yes needs a name; nobody takes over without one; a no that comes too late changes nothing.
    assert_eq!(guest.post(&link, &[("do", "met")]).await.status, 303);
    assert!(weber.get(&format!("{page}/handovers")).await.has(ours));
    let nameless = guest.post(&link, &[("do", "accept")]).await;
    assert!(nameless.status == 422 && nameless.has("Sagen Sie, wer bei Ihnen übernimmt."), "{}", nameless.all());
    guest.post(&link, &[("do", "accept"), ("contact", "Herr Sahin, Beratung")]).await;
    assert!(weber.get(&format!("{page}/plan")).await.has("12. März 2030, 10:00 Uhr: Rathaus"), "the appointment stands in her plan");
    let late = guest.post(&link, &[("do", "decline"), ("answer", "Kein Platz"), ("shown", "offered")]).await;
    assert!(late.status == 422 && late.has("Inzwischen hat bei Ihnen jemand zugesagt."), "{}", late.all());
    let state = weber.get(&format!("{page}/handovers")).await;
    assert!(state.has("angenommen") && state.has("Herr Sahin, Beratung") && state.has(ours), "{}", state.all());
    assert!(state.link("Weitergeben, was weitergegeben werden darf").contains(&format!("recipient={integration}&purpose=hand_over")));
    // Nobody has met her before the day of the appointment; what was typed is still there.
    let waits = guest.get(&link).await;
    assert!(waits.has("Ab dem 12. März 2030") && !waits.has("Das erste Treffen hat stattgefunden."), "{}", waits.all());
    let early = guest.post(&link, &[("do", "met"), ("answer", "Wir sehen uns im Rathaus.")]).await;
    assert!(early.status == 422 && early.has("an diesem Tag oder danach") && early.html().contains("Wir sehen uns im Rathaus."));
    assert!(weber.get(&format!("{page}/handovers")).await.has(ours));
    world.sql("UPDATE handovers SET meets_at = $1", values![world.now() + SignedDuration::from_hours(2)]).await;
    guest.send(&guest.get(&link).await, "form.form", &[("do", "met")]).await;
    let state = weber.get(&format!("{page}/handovers")).await;
    assert!(state.has("Verantwortlich ist jetzt: Markt und Integration, Jobcenter Auenburg") && !state.has(ours), "{}", state.all());
    guest.post(&link, &[("do", "decline"), ("answer", "Doch nicht")]).await;
    assert!(weber.get(&format!("{page}/handovers")).await.has("Verantwortlich ist jetzt:"));
    // No mail names her.
    assert!(world.mails().await.iter().all(|mail| !format!("{} {}", mail.subject, mail.body).contains("Amira")));
}

on_each_database!(what_nobody_answers_is_raised_and_goes_back_and_a_no_goes_back_with_its_reason);
async fn what_nobody_answers_is_raised_and_goes_back_and_a_no_goes_back_with_its_reason(world: &World) {
    let Setting { unit, integration, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    asked(&weber, &page, &integration).await;
    let days = |days: i64| SignedDuration::from_hours(24 * days);
    world.pass(days(4));
    for _ in 0..2 {
        web::retention::clean_up(&world.app).await.unwrap();
    }
    let reminded: Vec<String> = world.mails().await.iter().map(|mail| mail.subject.clone()).collect();
    assert_eq!(reminded.iter().filter(|subject| subject.starts_with("Erinnerung:")).count(), 1, "{reminded:?}");
    world.pass(days(4));
    for _ in 0..2 {
        web::retention::clean_up(&world.app).await.unwrap();
    }
    let raised = world.mails().await;
    let heads: Vec<&str> = raised.iter().filter(|mail| mail.subject == "Eine Übergabe steht still").map(|mail| mail.to.as_str()).collect();
    assert_eq!(heads.len(), 2, "both heads: {heads:?}");
    world.pass(days(8));
    web::retention::clean_up(&world.app).await.unwrap();
    let state = world.rows("SELECT ended_as FROM handovers", &[]).await[0].get::<String>("ended_as").unwrap();
    assert_eq!(state, "expired");

    // It is asked anew, and declined: the reason comes back, and the unit stays responsible.
    let weber = world
        .account("Daniel Weber Zwei")
        .role(accounts::Role::Coach, world.organisation("Bildungswerk Mittelauen").await.unit("Zweiter Standort").await)
        .signs_in()
        .await;
    let unit: String = world.rows("SELECT id FROM units WHERE name = 'Zweiter Standort'", &[]).await[0].get("id").unwrap();
    let page = taken_up_in("esf_project", &weber, &unit, "Lena K.").await;
    asked(&weber, &page, &integration).await;
    let (guest, link) = (world.guest(), mailed(world).await);
    assert_eq!(guest.post(&link, &[("do", "decline")]).await.status, 422, "a no has a reason");
    guest.post(&link, &[("do", "decline"), ("answer", "Kein Platz bis Mai; fragen Sie die Beratungsstelle.")]).await;
    let state = weber.get(&format!("{page}/handovers")).await;
    assert!(state.has("abgelehnt") && state.has("Kein Platz bis Mai") && state.has("Verantwortlich ist Ihre Stelle."), "{}", state.all());
    assert_eq!(weber.get("/").await.link("Bei einer Übergabe gibt es etwas Neues"), format!("{page}/handovers"));
    // What is taken back answers nothing any more.
    world.pass(SignedDuration::from_secs(60));
    asked(&weber, &page, &integration).await;
    let link = mailed(world).await;
    let form = weber.get(&format!("{page}/handovers")).await;
    weber.send(&form, "form[action$='/end']", &[]).await;
    assert!(guest.get(&link).await.has("Diese Frage ist erledigt"));
    assert_eq!(world.count("SELECT count(*) AS n FROM handovers WHERE accepted_at IS NOT NULL").await, 0);
}

on_each_database!(what_a_hand_over_lacks_is_said_and_nothing_is_lost);
async fn what_a_hand_over_lacks_is_said_and_nothing_is_lost(world: &World) {
    let Setting { unit, integration, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let form = weber.get(&format!("{page}/handovers/new")).await;
    // Asking who is responsible keeps what was typed, and no topic stands in an address.
    let fields = [("topic", "Schulden"), ("place", "Auenburg"), ("reason", "Sie will das."), ("do", "propose")];
    let proposed = weber.send(&form, "form.form", &fields).await;
    assert!(proposed.status == 200 && proposed.html().contains("Sie will das."), "{}", proposed.all());
    assert_eq!(proposed.attributes("input[name=topic]", "value"), ["Schulden"]);
    for (fields, sentence) in [
        (vec![("manner", "call")], "Wählen Sie eine Stelle"),
        (vec![("unit", integration.as_str())], "Wählen Sie, wie Sie übergeben."),
        (vec![("unit", integration.as_str()), ("manner", "appointment"), ("room", "Rathaus")], "Geben Sie den Tag ein."),
        (
            vec![("unit", integration.as_str()), ("manner", "appointment"), ("day", "1.1.2020"), ("time", "9"), ("room", "Rathaus")],
            "schon vorbei",
        ),
    ] {
        let refused = weber.send(&form, "form.form", &fields).await;
        assert!(refused.status == 422 && refused.has(sentence), "{fields:?}: {}", refused.all());
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM handovers").await, 0);
    assert_eq!(world.guest().get("/handover/0000").await.status, 404);
}

/// Asks in a call of three: no appointment that could be later than two weeks.
async fn called(who: &Somebody, page: &str, unit: &str) -> Answer {
    let form = who.get(&format!("{page}/handovers/new")).await;
    who.send(&form, "form.form", &[("unit", unit), ("manner", "call")]).await
}

/// How many mails have a subject that ends so, by whom they go to.
async fn told(world: &World, subject: &str) -> Vec<String> {
    let mut to: Vec<String> =
        world.mails().await.iter().filter(|mail| mail.subject.ends_with(subject)).map(|mail| mail.to.clone()).collect();
    to.sort();
    to
}

on_each_database!(whoever_has_taken_over_is_the_one_and_it_comes_back_only_by_a_deed);
async fn whoever_has_taken_over_is_the_one_and_it_comes_back_only_by_a_deed(world: &World) {
    let Setting { unit, integration, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let code = sheet(&weber, &page, "de").await;
    let her = opens(world, &code).await.0;
    let (ours, theirs) = ("Verantwortlich ist Ihre Stelle.", "Verantwortlich ist jetzt: Markt und Integration");
    called(&weber, &page, &integration).await;
    assert!(her.get("/me").await.has("Wir haben gefragt: Markt und Integration"));
    let (guest, link) = (world.guest(), mailed(world).await);
    guest.post(&link, &[("do", "read")]).await;
    assert!(her.get("/me").await.has("hat unsere Frage gelesen."), "she sees each step");
    guest.post(&link, &[("do", "accept"), ("contact", "Herr Sahin")]).await;
    guest.post(&link, &[("do", "met")]).await;

    // One unit is responsible, said once; who is not does not hand over.
    let state = weber.get(&format!("{page}/handovers")).await;
    assert!(state.has(theirs) && !state.has(ours) && state.all().matches("Verantwortlich ist").count() == 1, "{}", state.all());
    let again = called(&weber, &page, &integration).await;
    assert!(again.status == 422 && again.has("Verantwortlich ist jetzt die andere Stelle."), "{}", again.all());
    assert!(her.get("/me").await.has("hilft Ihnen jetzt."));

    // She comes back: a deed, and the other side learns it without her name.
    weber.send(&state, "form[action$='/end']", &[]).await;
    let state = weber.get(&format!("{page}/handovers")).await;
    assert!(state.has(ours) && !state.has(theirs) && state.has("wieder bei Ihrer Stelle"), "{}", state.all());
    assert!(her.get("/me").await.has("Sie sind wieder bei uns."));
    assert!(guest.get(&link).await.has("Diese Frage ist erledigt"));
    assert_eq!(told(world, "nimmt die Bitte zurück").await.len(), 1);
    assert_eq!(called(&weber, &page, &integration).await.status, 303);

    // What is taken back after a yes is told as well; before it nobody waits.
    let link = mailed(world).await;
    guest.post(&link, &[("do", "accept"), ("contact", "Herr Sahin")]).await;
    let state = weber.get(&format!("{page}/handovers")).await;
    weber.send(&state, "form[action$='/end']", &[]).await;
    assert_eq!(told(world, "nimmt die Bitte zurück").await.len(), 2);
    called(&weber, &page, &integration).await;
    let state = weber.get(&format!("{page}/handovers")).await;
    weber.send(&state, "form[action$='/end']", &[]).await;
    assert_eq!(told(world, "nimmt die Bitte zurück").await.len(), 2);
    assert!(world.mails().await.iter().all(|mail| !format!("{} {}", mail.subject, mail.body).contains("Amira")));
}

on_each_database!(a_first_meeting_that_nobody_confirms_is_raised_to_the_other_side_and_then_to_both_heads);
async fn a_first_meeting_that_nobody_confirms_is_raised_to_the_other_side_and_then_to_both_heads(world: &World) {
    let Setting { unit, integration, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let code = sheet(&weber, &page, "de").await;
    called(&weber, &page, &integration).await;
    let link = mailed(world).await;
    world.guest().post(&link, &[("do", "accept"), ("contact", "Herr Sahin")]).await;
    let later = async |days: i64| {
        world.pass(SignedDuration::from_hours(24 * days));
        for _ in 0..2 {
            web::retention::clean_up(&world.app).await.unwrap();
        }
    };
    later(13).await;
    assert!(told(world, "fragt nach dem ersten Treffen").await.is_empty());
    later(2).await;
    let asked: String = world.rows("SELECT email FROM handovers", &[]).await[0].get("email").unwrap();
    assert_eq!(told(world, "fragt nach dem ersten Treffen").await, [asked], "the other side first, and once");
    assert!(told(world, "Eine Übergabe steht still").await.is_empty());
    let mine = opens(world, &code).await.1;
    assert!(mine.has("Das erste Treffen ist noch nicht bestätigt.") && mine.has("Bis dahin helfen wir Ihnen."), "{}", mine.all());
    later(9).await;
    assert_eq!(told(world, "Eine Übergabe steht still").await, [address("Ines Klein"), address("Petra Lang")], "then both heads, once");
    later(9).await;
    assert_eq!(told(world, "Eine Übergabe steht still").await.len(), 2);
    assert_eq!(told(world, "fragt nach dem ersten Treffen").await.len(), 1);
    // It stays the sender's until they have met, and the link of the mail says so.
    world.guest().post(&mailed(world).await, &[("do", "met")]).await;
    assert_eq!(world.count("SELECT count(*) AS n FROM handovers WHERE taken_over_at IS NOT NULL").await, 1);
}

on_each_database!(of_an_office_the_house_is_told_and_the_page_says_who_was);
async fn of_an_office_the_house_is_told_and_the_page_says_who_was(world: &World) {
    let Setting { unit, weber, .. } = setting(world).await;
    region(world).await;
    let debts = topic(world, "Schulden", None).await;
    let advice = office(world, "Beratungshaus", "Schuldnerberatung", "Tanja Winter").await;
    rule(world, Some(debts), "17002", None, advice).await;
    world.sql("UPDATE offices SET email = 'schulden@haus.example' WHERE title = 'Schuldnerberatung'", &[]).await;
    // What was told is counted up: who is told of the second one comes to those of the first.
    let klein = address("Ines Klein");
    for (name, house, told_so_far, said) in [
        ("Amira H.", "haus@haus.example", vec!["haus@haus.example", &klein], "beide Leitungen gefragt"),
        ("Lena K.", "schulden@haus.example", vec!["haus@haus.example", &klein, &klein], "Ihre Leitung gefragt"),
    ] {
        world.sql("UPDATE organisations SET email = $1 WHERE name = 'Beratungshaus'", values![house]).await;
        let page = taken_up_in("esf_project", &weber, &unit, name).await;
        let form = weber.get(&format!("{page}/handovers/new")).await;
        let fields = [("topic", "Schulden"), ("place", "Lindbronn"), ("manner", "call")];
        let done = weber.send(&form, "form.form", &fields).await;
        assert_eq!(done.status, 303, "{}", done.all());
        world
            .sql("UPDATE handovers SET offered_at = offered_at - 691200000, reminded_at = offered_at WHERE escalated_at IS NULL", &[])
            .await;
        web::retention::clean_up(&world.app).await.unwrap();
        assert_eq!(told(world, "Eine Übergabe steht still").await, told_so_far, "{house}");
        let state = weber.get(&format!("{page}/handovers")).await;
        assert!(state.has(said), "{said}: {}", state.all());
    }
}

on_each_database!(what_does_not_belong_in_a_hand_over_is_said_before_it_goes_and_goes_all_the_same);
async fn what_does_not_belong_in_a_hand_over_is_said_before_it_goes_and_goes_all_the_same(world: &World) {
    let Setting { unit, integration, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let count = async || world.count("SELECT count(*) AS n FROM handovers").await;
    let (health, money) =
        ("Das klingt nach Gesundheit. Gehört es hierher?", "Das klingt nach Leistungen oder Schulden. Gehört es hierher?");
    let form = weber.get(&format!("{page}/handovers/new")).await;
    assert!(!form.has(health) && !form.has("Lesen Sie es noch einmal."));
    let fields = [("unit", integration.as_str()), ("manner", "call"), ("reason", "Sie ist krankgeschrieben.")];
    let told = weber.send(&form, "form.form", &fields).await;
    assert!(told.status == 200 && told.has(health) && told.html().contains("Sie ist krankgeschrieben."), "{}", told.all());
    assert_eq!(count().await, 0);
    assert!(world.mails().await.iter().all(|mail| !mail.body.contains("/handover/")), "nothing has gone");
    // Of something else it is said again; of what was said already it is not.
    let more = weber.send(&told, "form.form", &[("reason", "Sie ist krankgeschrieben und bekommt Bürgergeld.")]).await;
    assert!(more.status == 200 && more.has(health) && more.has(money), "{}", more.all());
    assert_eq!(weber.send(&more, "form.form", &[]).await.status, 303, "a hint, and no lock");
    assert_eq!(count().await, 1);
    let list = weber.get(&format!("{page}/handovers")).await;
    assert!(list.has(health) && list.has(money), "{}", list.all());

    // The other side is told as well, and nothing is answered until it has read it.
    let (guest, link) = (world.guest(), mailed(world).await);
    guest.post(&link, &[("do", "read")]).await;
    let answer = [("do", "decline"), ("answer", "Mit ihrer Depression passt es bei uns nicht.")];
    let told = guest.send(&guest.get(&link).await, "form.form", &answer).await;
    assert!(told.status == 200 && told.has(health) && told.html().contains("Depression"), "{}", told.all());
    assert!(!weber.get(&format!("{page}/handovers")).await.has("abgelehnt"));
    let changed = guest.send(&told, "form.form", &[("do", "decline"), ("answer", "Wir haben keinen Platz.")]).await;
    assert_eq!(changed.status, 303);
    let list = weber.get(&format!("{page}/handovers")).await;
    assert!(list.has("abgelehnt") && list.has("Wir haben keinen Platz.") && !list.html().contains("Depression"), "{}", list.all());
}
