//! Notzugriff: somebody's record is opened for reading by a colleague who does not help her, and nobody does so unnoticed.

use accounts::Role;
use db::values;
use jiff::SignedDuration;

use crate::{
    data_protection::erased,
    me::{opens, sheet},
    participants::{Setting, setting, taken_up_in},
    transmissions::said,
    world::{Answer, Letter, Place, Somebody, World, address},
};

/// A place in the unit's organisation, or in the unit itself.
async fn place(world: &World, unit: &str, within: bool) -> Place {
    let rows = world.rows("SELECT organisation_id FROM units WHERE id = $1", values![unit]).await;
    Place {
        network: Some(world.home().await.id),
        organisation: Some(rows[0].get("organisation_id").unwrap()),
        unit: within.then(|| unit.parse().unwrap()),
    }
}

/// The data protection officer of the unit's organisation.
async fn officer(world: &World, unit: &str) -> Somebody {
    world.account("Frank Lorenz").role(Role::Dpo, place(world, unit, false).await).signs_in().await
}

fn list(unit: &str) -> String {
    format!("/units/{unit}/emergency-accesses")
}

/// Asks for somebody by her name.
pub(crate) async fn tried(who: &Somebody, unit: &str, name: &str, hours: &str) -> Answer {
    let form = who.get(&format!("{}/new", list(unit))).await;
    who.send(&form, "form.form", &[("name", name), ("reason", "danger"), ("hours", hours)]).await
}

/// The mails that tell of an access.
async fn told(world: &World) -> Vec<Letter> {
    world.mails().await.into_iter().filter(|mail| mail.subject == "In einer Stelle ist ein Notzugriff offen").collect()
}

on_each_database!(an_emergency_opens_for_reading_and_only_for_reading);
async fn an_emergency_opens_for_reading_and_only_for_reading(world: &World) {
    let Setting { unit, weber, polat, klein, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let other = taken_up_in("esf_project", &weber, &unit, "Lena K.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    assert_eq!(polat.get(&page).await.status, 404);
    let caseload = polat.get(&format!("/units/{unit}/participants")).await;
    let form = polat.get(&caseload.link("Notzugriff")).await;
    assert!(!form.html().contains("checked") && !form.has("Amira"), "nothing is chosen or suggested: {}", form.all());
    let fields = [("name", "amira h"), ("reason", "deadline"), ("hours", "4")];
    let (done, again) = (polat.send(&form, "form.form", &fields).await, polat.send(&form, "form.form", &fields).await);
    assert_eq!((done.location(), again.location()), (page.clone(), page.clone()), "{}", done.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM emergency_accesses").await, 1, "a double click");
    let shown = polat.get(&page).await;
    assert!(shown.has("0170 1234567") && shown.has("Notzugriff bis 3. März 2026, 13:00 Uhr"), "{}", shown.all());
    let forms = shown.attributes("main form", "action");
    assert!(forms.len() == 1 && forms[0].starts_with(&list(&unit)) && forms[0].ends_with("/end"), "{forms:?}");

    // Whoever helps her, and she herself, read how it was opened.
    assert!(weber.get(&page).await.has("(Notzugriff)"), "{}", weber.get(&page).await.all());
    assert!(weber.get(&format!("{page}/access/json")).await.html().contains(r#""in_emergency":true"#));
    let (_, mine) = opens(world, &sheet(&weber, &page, "de").await).await;
    assert!(mine.has("(im Notfall)"), "{}", mine.all());

    // Nothing else opens with it: no form, no export, no other page, nobody else.
    for end in [
        "/edit",
        "/helpers",
        "/plan",
        "/handovers",
        "/handovers/new",
        "/codes",
        "/access/json",
        "/access/pdf",
        "/transmissions",
        "/transmissions/new",
        "/consents/new",
    ] {
        assert!(shown.attributes(&format!("main a[href$='{end}']"), "href").is_empty(), "a button that leads to a no: {end}");
        assert_eq!(polat.get(&format!("{page}{end}")).await.status, 404, "{end}");
    }
    let dispute = weber.get(&page).await.attributes("form[action*='/disputes/']", "action").remove(0);
    for address in [page.clone(), format!("{page}/end"), format!("{page}/helpers"), dispute] {
        let fields = [("name", "Anders"), ("version", "1"), ("disputed", "yes")];
        assert_eq!(polat.post(&address, &fields).await.status, 404, "{address}");
    }
    assert_eq!(polat.get(&other).await.status, 404);
    assert!(!polat.get(&format!("/units/{unit}/participants")).await.has("Amira H."), "she is not among those whom she helps");
    assert!(weber.get(&page).await.has("0170 1234567"), "nothing has changed for whoever helps her");
    // Whoever comes with the key of another one's access gets none, and has tried.
    let key: String = world.rows("SELECT id FROM emergency_accesses", &[]).await[0].get("id").unwrap();
    let fields = [("id", key.as_str()), ("name", "Amira H."), ("reason", "danger"), ("hours", "1")];
    assert_eq!((klein.post(&list(&unit), &fields).await.status, klein.get(&page).await.status), (409, 403));
    assert_eq!(world.count("SELECT count(*) AS n FROM emergency_accesses WHERE participant_id IS NULL").await, 1);
}

on_each_database!(an_emergency_ends_by_itself_and_by_hand);
async fn an_emergency_ends_by_itself_and_by_hand(world: &World) {
    let Setting { unit, weber, polat, klein, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    assert_eq!(tried(&polat, &unit, "Amira H.", "1").await.location(), page);
    world.pass(SignedDuration::from_mins(59));
    assert_eq!(polat.get(&page).await.status, 200);
    world.pass(SignedDuration::from_mins(1));
    assert_eq!(polat.get(&page).await.status, 404, "to the minute");
    assert!(klein.get(&list(&unit)).await.has("abgelaufen 3. März 2026, 10:00 Uhr"));

    // By whoever has opened it: all that she has open of her.
    for hours in ["8", "1"] {
        assert_eq!(tried(&polat, &unit, "Amira H.", hours).await.location(), page);
    }
    let end = polat.get(&page).await.attributes("form[action$='/end']", "action").remove(0);
    assert_eq!(weber.post(&end, &[]).await.status, 404, "a colleague does not end it");
    assert_eq!(polat.post(&end, &[]).await.location(), format!("/units/{unit}/participants"));
    assert_eq!(polat.get(&page).await.status, 404);
    // By whoever leads the unit.
    assert_eq!(tried(&polat, &unit, "Amira H.", "4").await.location(), page);
    let shown = klein.get(&list(&unit)).await;
    assert!(shown.has("offen bis 3. März 2026, 14:00 Uhr") && shown.has("beendet 3. März 2026, 10:00 Uhr"), "{}", shown.all());
    assert_eq!(shown.texts("main form").len(), 1, "only what is open can be ended");
    assert_eq!(klein.send(&shown, "main form", &[]).await.location(), list(&unit));
    assert_eq!(polat.get(&page).await.status, 404);
    assert_eq!(world.count("SELECT count(*) AS n FROM log_entries WHERE action = 'end' AND object_type = 'emergency_access'").await, 2);

    // With the work in the unit it ends, too.
    assert_eq!(tried(&polat, &unit, "Amira H.", "4").await.location(), page);
    let yesterday = "UPDATE roles SET from_day = '2026-01-01', until_day = '2026-03-02' WHERE role = 'coach' AND account_id IN (SELECT a.id FROM accounts a WHERE a.name = 'Aylin Polat')";
    world.sql(yesterday, &[]).await;
    assert_eq!(polat.get(&page).await.status, 403);
}

on_each_database!(the_officer_finds_an_open_access_on_the_desk_and_who_has_seen_what_in_three_steps);
async fn the_officer_finds_an_open_access_on_the_desk_and_who_has_seen_what_in_three_steps(world: &World) {
    let Setting { unit, weber, polat, klein, .. } = setting(world).await;
    let lorenz = officer(world, &unit).await;
    taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let open = "Standort Waldmark: ein Notzugriff ist offen";
    assert!(!lorenz.get("/").await.has(open));
    // An attempt opens nothing.
    tried(&polat, &unit, "Nadia", "1").await;
    assert!(!lorenz.get("/").await.has(open));
    tried(&polat, &unit, "Amira H.", "1").await;
    for who in [&lorenz, &klein] {
        let desk = who.get("/").await;
        assert!(desk.link(open) == list(&unit) && !desk.html().contains("Amira"), "{}", desk.all());
    }
    assert!(!polat.get("/").await.has(open) && !weber.get("/").await.has(open));
    let seen = lorenz.get(&lorenz.get("/").await.link(open)).await;
    let form = seen.link("Wer hat was über eine Person gesehen?");
    assert_eq!(form, format!("/data-protection/readings?unit={unit}"), "where she comes from is chosen already");
    let form = lorenz.get(&form).await;
    let asked = lorenz.send(&form, "form[action$='/readings']", &[("name", "Amira H.")]).await;
    let readings = lorenz.follow(&asked).await;
    assert!(readings.has("Aylin Polat") && readings.has("Notzugriff"), "{}", readings.all());
    world.pass(SignedDuration::from_hours(2));
    assert!(!lorenz.get("/").await.has(open), "what is over is not open");
}

on_each_database!(an_attempt_that_finds_nobody_is_in_the_list_and_in_the_log);
async fn an_attempt_that_finds_nobody_is_in_the_list_and_in_the_log(world: &World) {
    let Setting { unit, weber, polat, klein, .. } = setting(world).await;
    taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    // What is incomplete looks for nobody.
    let form = polat.get(&format!("{}/new", list(&unit))).await;
    let nothing = polat.send(&form, "form.form", &[("name", "Amira H.")]).await;
    assert!(nothing.status == 422 && nothing.has("Sagen Sie, warum es nicht warten kann.") && nothing.has("Wählen Sie, für wie lange."));
    assert_eq!(world.count("SELECT count(*) AS n FROM emergency_accesses").await, 0);

    let mut again = None;
    for name in ["Amira", "Amira Hassan"] {
        let answer = tried(&polat, &unit, name, "4").await;
        assert!(answer.status == 422 && answer.has("Unter diesem Namen führt diese Stelle niemanden."), "{}", answer.all());
        assert_eq!(answer.attributes("#name", "value"), [name], "what was typed is kept");
        again = Some(answer);
    }
    assert_eq!(
        world.count("SELECT count(*) AS n FROM emergency_accesses WHERE participant_id IS NULL AND reason = 'danger'").await,
        2,
        "kept, although the answer was a no"
    );
    let lines = world
        .rows(
            "SELECT reason, subject_id FROM log_entries WHERE chain = $1 AND action = 'attempt' AND object_type = 'emergency_access'",
            values![format!("unit:{unit}")],
        )
        .await;
    assert_eq!(lines.len(), 2);
    for line in lines {
        let (reason, subject): (Option<String>, Option<String>) = (line.get("reason").unwrap(), line.get("subject_id").unwrap());
        assert_eq!((reason.as_deref(), subject), (Some("danger"), None));
    }
    let shown = klein.get(&klein.get(&format!("/units/{unit}/participants")).await.link("Notzugriffe")).await;
    assert!(shown.has("Aylin Polat") && shown.has("versucht, nicht geöffnet") && !shown.has("Amira"), "{}", shown.all());
    assert!(shown.attributes("main form", "action").is_empty() && told(world).await.is_empty());
    // The form that came back is good once the name is right.
    assert_eq!(polat.send(&again.unwrap(), "form.form", &[("name", "Amira H.")]).await.status, 303);
    assert!(klein.get(&list(&unit)).await.has("Amira H."));
    assert!(nahtstelle::audit::verify(&world.app).await.unwrap().findings.is_empty());
}

on_each_database!(somebody_of_another_unit_opens_nothing_and_is_noticed);
async fn somebody_of_another_unit_opens_nothing_and_is_noticed(world: &World) {
    let Setting { unit, integration, weber, polat, klein, becker, lang, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let id = world.id::<()>().to_string();
    let fields = [("id", id.as_str()), ("name", "Amira H."), ("reason", "danger"), ("hours", "1")];
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in().await;
    let elsewhere = world.account("Dora Dahl").role(Role::Dpo, place(world, &integration, false).await).signs_in().await;
    for who in [&becker, &lang, &sommer, &elsewhere] {
        for address in [list(&unit), format!("{}/new", list(&unit))] {
            assert_eq!(who.get(&address).await.status, 403, "{address}");
        }
        assert_eq!(who.post(&list(&unit), &fields).await.status, 403);
        assert!(matches!(who.get(&page).await.status, 403 | 404));
    }
    assert_eq!(polat.get(&list(&unit)).await.status, 403, "colleagues do not read who has");
    let guest = world.guest();
    for answer in [guest.get(&list(&unit)).await, guest.post(&list(&unit), &fields).await] {
        assert!(answer.location().starts_with("/sign-in"), "{}", answer.location());
    }
    // Whoever works in another unit comes through the door and no further; that she was there stays. Others do not come so far.
    let shown = klein.get(&list(&unit)).await;
    assert!(shown.has("Tobias Becker") && shown.has("Petra Lang") && !shown.has("Jutta Sommer") && !shown.has("Amira"), "{}", shown.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM emergency_accesses WHERE participant_id IS NULL").await, 2);
    let lines = world.rows("SELECT seq FROM log_entries WHERE chain = $1 AND action = 'attempt'", values![format!("unit:{unit}")]).await;
    assert_eq!(lines.len(), 2);
    assert!(world.count("SELECT count(*) AS n FROM log_entries WHERE action = 'refuse'").await > 0, "and in the chain of the network");
}

on_each_database!(r34_the_officer_and_the_lead_are_told_without_her_name);
async fn r34_the_officer_and_the_lead_are_told_without_her_name(world: &World) {
    let Setting { unit, weber, polat, klein, .. } = setting(world).await;
    let lorenz = officer(world, &unit).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    assert_eq!(tried(&weber, &unit, "Amira H.", "4").await.location(), page);
    assert!(told(world).await.is_empty(), "whoever helps her needs none");
    assert_eq!(world.count("SELECT count(*) AS n FROM emergency_accesses").await, 0);

    assert_eq!(tried(&polat, &unit, "Amira H.", "4").await.location(), page);
    let mails = told(world).await;
    let mut readers: Vec<String> = mails.iter().map(|mail| mail.to.clone()).collect();
    readers.sort();
    assert_eq!(readers, [address("Frank Lorenz"), address("Ines Klein")]);
    for mail in &mails {
        for words in [
            "Aylin Polat (Coach)",
            "Standort Waldmark, Bildungswerk Mittelauen",
            "3. März 2026, 9:00 Uhr",
            "4 Stunden",
            "Gefahr für die Person oder andere",
        ] {
            assert!(mail.body.contains(words), "{words}: {}", mail.body);
        }
        assert!(!mail.body.contains("Amira") && mail.link() == list(&unit), "{}", mail.body);
    }
    // Both see who it was; about whom it was only who leads the unit.
    let (hers, his) = (klein.get(&list(&unit)).await, lorenz.get(&list(&unit)).await);
    assert!(hers.has("Aylin Polat") && hers.has("Amira H."), "{}", hers.all());
    assert!(his.has("Aylin Polat") && his.has("offen bis") && !his.html().contains("Amira"), "{}", his.all());
    assert!(his.attributes("main form", "action").is_empty(), "he watches, and ends nothing");
    let end = hers.attributes("main form", "action").remove(0);
    assert_eq!((lorenz.post(&end, &[]).await.status, lorenz.get(&page).await.status), (403, 403));

    // Whoever leads the unit can need one too, and is not told of her own.
    let circle = klein.get(&format!("{page}/helpers")).await;
    assert_eq!(circle.link("Notzugriff"), format!("{}/new", list(&unit)));
    assert_eq!(klein.get(&page).await.status, 403);
    assert_eq!(tried(&klein, &unit, "Amira H.", "1").await.location(), page);
    assert_eq!((klein.get(&page).await.status, klein.get(&format!("{page}/edit")).await.status), (200, 403));
    assert_eq!(told(world).await.len(), 3);
}

on_each_database!(of_two_with_the_same_name_who_leads_is_all_that_tells_them_apart);
async fn of_two_with_the_same_name_who_leads_is_all_that_tells_them_apart(world: &World) {
    let Setting { unit, weber, polat, klein, .. } = setting(world).await;
    let his = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &his, &[("phone", "0170 1234567")]).await;
    let notice = polat.get(&format!("/units/{unit}/notices/new")).await;
    let form = polat.follow(&polat.send(&notice, "form.form", &[("manner", "paper")]).await).await;
    let called = polat.send(&form, "form.form", &[("name", "Amira H."), ("frame", "jc_own")]).await;
    let hers = polat.send(&called, "form.form", &[("another", "1")]).await.location();

    let several = tried(&klein, &unit, "Amira H.", "4").await;
    assert!(several.status == 422 && several.has("Mehrere Menschen heißen so."), "{}", several.all());
    let leads = several.texts("#participant .kern-form-check label");
    let mut sorted = leads.clone();
    sorted.sort();
    assert_eq!(sorted, ["Aylin Polat", "Daniel Weber"]);
    assert!(several.attributes("#participant input[checked]", "value").is_empty(), "none of them is chosen before");
    assert!(!several.has("0170") && !several.has("ESF-Projekt"), "{}", several.all());
    let at = leads.iter().position(|name| name == "Aylin Polat").unwrap();
    let chosen = several.attributes("#participant input", "value").swap_remove(at);
    let done = klein.send(&several, "form.form", &[("participant", &chosen)]).await;
    assert_eq!(done.location(), hers);
    assert_eq!((klein.get(&hers).await.status, klein.get(&his).await.status), (200, 403), "one of them, and not the other");
    // A key that belongs to nobody of this name opens nothing.
    let forged = klein.send(&several, "form.form", &[("participant", &world.id::<()>().to_string())]).await;
    assert_eq!(forged.status, 422);
}

on_each_database!(she_sees_that_somebody_has_read);
async fn she_sees_that_somebody_has_read(world: &World) {
    let Setting { unit, weber, klein, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let code = sheet(&weber, &page, "de").await;
    let (her, before) = opens(world, &code).await;
    assert!(!before.has("Leitung einer Stelle, Standort Waldmark"));
    klein.follow(&tried(&klein, &unit, "Amira H.", "1").await).await;
    let reads = "SELECT count(*) AS n FROM log_entries WHERE action = 'read' AND object_type = 'participant' AND reason = 'emergency' AND subject_id IS NOT NULL";
    assert_eq!(world.count(reads).await, 1);
    klein.get(&page).await;
    assert_eq!(world.count(reads).await, 2, "each look is a line");
    let mine = her.get("/me").await;
    assert!(mine.has("Leitung einer Stelle, Standort Waldmark"), "{}", mine.all());
    assert!(weber.get(&page).await.has("Ines Klein (Leitung einer Stelle), gelesen: Name"), "{}", weber.get(&page).await.all());
    let access = weber.get(&format!("{page}/access/json")).await.html();
    assert!(access.contains("emergency_access") && access.contains("unit_lead"), "{access}");
}

on_each_database!(an_emergency_is_forgotten_with_her_and_an_attempt_after_twelve_months);
async fn an_emergency_is_forgotten_with_her_and_an_attempt_after_twelve_months(world: &World) {
    let Setting { unit, weber, polat, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    assert_eq!(tried(&polat, &unit, "Amira Hassan", "1").await.status, 422);
    weber.post(&format!("{page}/end"), &[]).await;
    let day = SignedDuration::from_hours(24);
    world.pass(day * 200);
    let neu = world.account("Ole Neu").role(Role::Coach, place(world, &unit, true).await).signs_in().await;
    assert_eq!(tried(&neu, &unit, "Amira H.", "8").await.location(), page, "for as long as she is not forgotten");
    world.pass(day * 164);
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!(world.count("SELECT count(*) AS n FROM emergency_accesses").await, 2);
    erased(world, &page).await;
    assert_eq!(world.count("SELECT count(*) AS n FROM participants").await, 0);
    assert_eq!(world.count("SELECT count(*) AS n FROM emergency_accesses WHERE participant_id IS NOT NULL").await, 0, "with her");
    world.pass(day * 2);
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!(world.count("SELECT count(*) AS n FROM emergency_accesses").await, 0, "the attempt after twelve months");
}
