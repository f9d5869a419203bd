//! What forms take, what they refuse, and with which words.

use accounts::Role;

use crate::world::{Answer, Somebody, World};

async fn coordinator(world: &World) -> Somebody {
    world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in().await
}

on_each_database!(since_when_is_taken_as_people_write_it_and_shown_so);
async fn since_when_is_taken_as_people_write_it_and_shown_so(world: &World) {
    let vhs = world.organisation("VHS").await;
    let sommer = coordinator(world).await;
    let address = format!("/organisations/{}", vhs.id);
    let form = sommer.get(&format!("{address}/edit")).await;
    for nonsense in ["2011-13", "13/2011", "gestern", "06/2"] {
        let again = sommer.send(&form, "form.form", &[("kind", "other"), ("since", nonsense)]).await;
        assert_eq!(again.status, 422, "{nonsense}");
        assert!(again.text("#since-error").contains("zum Beispiel 2011, 06/2011 oder 1.6.2011"), "{}", again.all());
    }
    for far in ["1800", "2099", "4/2026"] {
        let again = sommer.send(&form, "form.form", &[("kind", "other"), ("since", far)]).await;
        assert!(again.text("#since-error").contains("liegt in der Zukunft oder vor dem Jahr 1900"), "{far}: {}", again.all());
    }
    let typed = [
        ("06/2011", "Juni 2011", "06/2011"),
        ("2012", "2012", "2012"),
        ("1.6.2013", "1. Juni 2013", "01.06.2013"),
        ("März 2014", "März 2014", "03/2014"),
    ];
    for (typed, read, again) in typed {
        let form = sommer.get(&format!("{address}/edit")).await;
        let done = sommer.send(&form, "form.form", &[("kind", "other"), ("since", typed)]).await;
        assert!(sommer.follow(&done).await.has(&format!("im Netzwerk seit {read}")), "{typed}");
        assert_eq!(sommer.get(&format!("{address}/edit")).await.attributes("#since", "value"), [again]);
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM memberships WHERE since = '2014-03'").await, 1);
    assert!(sommer.get("/organisations").await.texts("tbody td").contains(&"2014".to_owned()));
}

on_each_database!(a_day_that_is_in_no_calendar_is_called_so_and_a_long_text_by_its_field);
async fn a_day_that_is_in_no_calendar_is_called_so_and_a_long_text_by_its_field(world: &World) {
    let person = world.organisation("VHS").await.person("Meral Yildiz").await;
    let sommer = coordinator(world).await;
    let form = sommer.get(&format!("/people/{person}/absences/new")).await;
    let again = sommer.send(&form, "form.form", &[("from", "31.02.2026"), ("until", "morgen")]).await;
    assert_eq!(again.text("#from-error"), "Diesen Tag gibt es in keinem Kalender. Prüfen Sie Tag und Monat.");
    assert!(again.text("#until-error").starts_with("Geben Sie den Tag als TT.MM.JJJJ ein"));
    let form = sommer.get("/organisations/new").await;
    let long = "x".repeat(301);
    let again = sommer.send(&form, "form.form", &[("name", "VHS"), ("kind", "other"), ("short_name", &long), ("street", &long)]).await;
    assert_eq!(
        again.texts(".errors li"),
        ["Kürzen Sie „Kurzname“ auf 300 Zeichen.", "Kürzen Sie „Straße und Hausnummer“ auf 300 Zeichen."]
    );
}

on_each_database!(an_organisation_that_is_there_already_is_shown_before_a_second_is_entered);
async fn an_organisation_that_is_there_already_is_shown_before_a_second_is_entered(world: &World) {
    let sommer = coordinator(world).await;
    let fields = [("name", "Müller & Söhne"), ("kind", "employer"), ("place", "Auenburg"), ("short_name", "M&S")];
    let first = sommer.send(&sommer.get("/organisations/new").await, "form.form", &fields).await.location();
    let form = sommer.get("/organisations/new").await;
    let again = sommer.send(&form, "form.form", &[("name", "Mueller und Soehne"), ("kind", "employer"), ("place", "AUENBURG")]).await;
    assert_eq!(again.status, 303, "another name");
    let form = sommer.get("/organisations/new").await;
    let fields = [("name", "Mueller & Soehne"), ("kind", "employer"), ("place", "Auenburg")];
    let again = sommer.send(&form, "form.form", &fields).await;
    assert_eq!(again.status, 422);
    assert!(again.text("#name-error").contains("ist schon eingetragen"), "{}", again.all());
    assert_eq!(again.link("Müller & Söhne"), first);
    let elsewhere = sommer.send(&form, "form.form", &[("name", "Mueller & Soehne"), ("kind", "employer"), ("place", "Lindbronn")]).await;
    assert_eq!(elsewhere.status, 303, "at another place it is another one");
    let form = sommer.get("/organisations/new").await;
    let again = sommer.send(&form, "form.form", &fields).await;
    let done = sommer.send(&again, "form.form", &[("anyway", "1")]).await;
    assert_eq!(done.status, 303, "{}", done.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM organisations").await, 4);
    assert!(sommer.get(&first).await.has("M&S"), "the short name is asked for and shown");
}

on_each_database!(an_absence_that_is_over_or_endless_or_there_already_is_refused);
async fn an_absence_that_is_over_or_endless_or_there_already_is_refused(world: &World) {
    let person = world.organisation("VHS").await.person("Meral Yildiz").await;
    let sommer = coordinator(world).await;
    let add = async |from: &str, until: &str| -> Answer {
        let form = sommer.get(&format!("/people/{person}/absences/new")).await;
        sommer.send(&form, "form.form", &[("from", from), ("until", until)]).await
    };
    assert!(add("1.2.2026", "2.3.2026").await.text("#until-error").contains("schon vorbei"));
    assert!(add("3.3.2026", "3.3.2028").await.text("#until-error").contains("höchstens zwei Jahre"));
    assert_eq!(add("10.3.2026", "20.3.2026").await.status, 303);
    for (from, until) in [("10.3.2026", "20.3.2026"), ("20.3.2026", "30.3.2026"), ("1.3.2026", "31.3.2026")] {
        assert!(add(from, until).await.text("#until-error").contains("schon eine Abwesenheit"), "{from}");
    }
    assert_eq!(add("21.3.2026", "30.3.2026").await.status, 303);
    assert_eq!(world.count("SELECT count(*) AS n FROM absences").await, 2);
}

/// An office that Tanja Winter holds, and somebody else of the house.
async fn held(world: &World, sommer: &Somebody) -> (String, String) {
    let jobcenter = world.organisation("Jobcenter Waldmark").await;
    let (winter, brandt) = (jobcenter.person("Tanja Winter").await, jobcenter.person("Olaf Brandt").await);
    let form = sommer.get(&format!("/offices/new?organisation={}", jobcenter.id)).await;
    let office = sommer.send(&form, "form.form", &[("title", "Beauftragte")]).await.location();
    let form = sommer.get(&format!("{office}/holdings/new")).await;
    assert!(!form.form("form.form").names.contains(&"ends_others".to_owned()), "nobody holds it yet");
    let done = sommer.send(&form, "form.form", &[("person", &winter), ("from", "1.3.2026")]).await;
    assert!(sommer.follow(&done).await.has("Das Amt ist besetzt."));
    (office, brandt)
}

on_each_database!(whoever_takes_an_office_is_chosen_or_entered_and_a_deputy_is_called_one);
async fn whoever_takes_an_office_is_chosen_or_entered_and_a_deputy_is_called_one(world: &World) {
    let sommer = coordinator(world).await;
    let (office, brandt) = held(world, &sommer).await;
    let form = sommer.get(&format!("{office}/holdings/new")).await;
    assert!(form.has("Wer das Amt bisher hat (Tanja Winter)"), "{}", form.all());
    let both = sommer.send(&form, "form.form", &[("person", &brandt), ("family_name", "Neu"), ("from", "3.3.2026")]).await;
    assert_eq!(both.status, 422);
    assert!(both.text("#person-error").contains("jemand Neues eingetragen"), "{}", both.all());
    assert_eq!(both.attributes("#family_name", "value"), ["Neu"]);

    let page = sommer.get(&office).await;
    let form = sommer.get(&page.link("Vertretung eintragen")).await;
    assert_eq!(form.text("h1"), "Vertretung eintragen");
    assert!(!form.has("Wer das Amt bisher hat"), "{}", form.all());
    let done = sommer.send(&form, "form.form", &[("person", &brandt), ("from", "3.3.2026")]).await;
    let page = sommer.follow(&done).await;
    assert!(page.has("Die Vertretung ist eingetragen.") && page.has("Tanja Winter"), "{}", page.all());
}

on_each_database!(a_holding_ends_after_a_question_only);
async fn a_holding_ends_after_a_question_only(world: &World) {
    let sommer = coordinator(world).await;
    let (office, _) = held(world, &sommer).await;
    let page = sommer.get(&office).await;
    assert!(page.attributes("main form", "action").iter().all(|action| !action.ends_with("/end")), "no click ends it at once");
    let question = sommer.get(&page.link("Besetzung beenden")).await;
    assert!(question.has("Tanja Winter hat das Amt dann nur noch heute. Ab morgen ist es nicht besetzt"), "{}", question.all());
    assert_eq!(question.link("Abbrechen"), office);
    let done = sommer.send(&question, "form.form", &[]).await;
    assert!(sommer.follow(&done).await.has("Die Besetzung endet mit dem heutigen Tag."));
}
