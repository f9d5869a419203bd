//! Whom a unit works with: told before she is kept, seen by those who help her, and by nobody else.

use accounts::Role;
use db::values;
use web::Language;

use crate::{
    transmissions::{opened, passed_on, said},
    world::{Answer, Place, Somebody, World},
};

/// A provider's unit with two coaches and a lead, and a Jobcenter's with a caseworker.
pub(crate) struct Setting {
    pub(crate) unit: String,
    /// That of the Jobcenter
    pub(crate) integration: String,
    pub(crate) weber: Somebody,
    pub(crate) polat: Somebody,
    pub(crate) klein: Somebody,
    pub(crate) becker: Somebody,
    /// Leads the Jobcenter's unit.
    pub(crate) lang: Somebody,
    /// Whose the provider's unit is, for whoever watches over its data
    pub(crate) provider: Place,
    /// The same of the Jobcenter
    pub(crate) jobcenter: Place,
}

pub(crate) async fn setting(world: &World) -> Setting {
    world.home().await;
    let (provider, jobcenter) = (world.organisation("Bildungswerk Mittelauen").await, world.organisation("Jobcenter Auenburg").await);
    let (site, integration) = (provider.unit("Standort Waldmark").await, jobcenter.unit("Markt und Integration").await);
    for (kind, secrecy, name) in
        [("provider", "gdpr_private", "Bildungswerk Mittelauen"), ("jobcenter", "sozialgeheimnis", "Jobcenter Auenburg")]
    {
        world.sql("UPDATE organisations SET kind = $1 WHERE name = $2", values![kind, name]).await;
        let units = "UPDATE units SET secrecy = $1 WHERE organisation_id IN (SELECT o.id FROM organisations o WHERE o.name = $2)";
        world.sql(units, values![secrecy, name]).await;
    }
    Setting {
        weber: world.account("Daniel Weber").role(Role::Coach, site).signs_in().await,
        polat: world.account("Aylin Polat").role(Role::Coach, site).signs_in().await,
        klein: world.account("Ines Klein").role(Role::UnitLead, site).signs_in().await,
        becker: world.account("Tobias Becker").role(Role::Caseworker, integration).signs_in().await,
        lang: world.account("Petra Lang").role(Role::UnitLead, integration).signs_in().await,
        provider: (&provider).into(),
        jobcenter: (&jobcenter).into(),
        unit: site.unit.unwrap().to_string(),
        integration: integration.unit.unwrap().to_string(),
    }
}

async fn taken_up(who: &Somebody, unit: &str, name: &str) -> String {
    taken_up_in("esf_project", who, unit, name).await
}

/// Tells somebody and takes her up under a law. Gives the address of her page.
pub(crate) async fn taken_up_in(frame: &str, who: &Somebody, unit: &str, name: &str) -> String {
    let notice = who.get(&format!("/units/{unit}/notices/new")).await;
    let told = who.send(&notice, "form.form", &[("manner", "paper")]).await;
    let form = who.follow(&told).await;
    let done = who.send(&form, "form.form", &[("name", name), ("frame", frame)]).await;
    assert_eq!(done.status, 303, "{}", done.all());
    done.location()
}

on_each_database!(r12_nobody_is_kept_who_was_not_told);
async fn r12_nobody_is_kept_who_was_not_told(world: &World) {
    let Setting { unit, weber, .. } = setting(world).await;
    assert_eq!(weber.get(&format!("/units/{unit}/participants/new")).await.location(), format!("/units/{unit}/notices/new"));
    let id = world.id::<()>().to_string();
    let fields = [("id", id.as_str()), ("name", "Amira H."), ("frame", "esf_project")];
    assert_eq!(weber.post(&format!("/units/{unit}/participants"), &fields).await.status, 409);
    let notice = weber.get(&format!("/units/{unit}/notices/new?language=en")).await;
    assert!(notice.has("We write down what you tell us") && notice.has("Standort Waldmark"), "{}", notice.all());
    assert_eq!(weber.send(&notice, "form.form", &[]).await.status, 422, "how she was told is asked");
    let form = weber.follow(&weber.send(&notice, "form.form", &[("manner", "spoken")]).await).await;
    let nameless = weber.send(&form, "form.form", &[("name", " "), ("frame", "")]).await;
    assert!(nameless.status == 422 && nameless.has("Geben Sie einen Namen ein.") && nameless.has("Wählen Sie den Rechtsrahmen."));
    let done = weber.send(&form, "form.form", &[("name", "Amira H."), ("frame", "esf_project")]).await;
    let again = weber.send(&form, "form.form", &[("name", "Amira H."), ("frame", "esf_project")]).await;
    assert_eq!((done.location(), world.count("SELECT count(*) AS n FROM participants").await), (again.location(), 1), "a double click");
    let page = weber.follow(&done).await;
    assert!(page.has("Hinweis gegeben") && page.has("Englisch, vorgelesen") && page.has("Daniel Weber, Federführung"), "{}", page.all());
}

on_each_database!(the_notice_is_there_in_each_language_and_a_draft_is_marked);
async fn the_notice_is_there_in_each_language_and_a_draft_is_marked(world: &World) {
    let Setting { unit, weber, .. } = setting(world).await;
    let address = format!("/units/{unit}/notices/new?language=");
    for language in Language::ALL {
        let page = weber.get(&format!("{address}{}", language.tag())).await;
        let is_draft = language != Language::De;
        // A draft has the German text beside it.
        let expected: Vec<&str> = if is_draft { vec![language.tag(), "de"] } else { vec!["de"] };
        assert_eq!(page.attributes("article", "lang"), expected);
        assert_eq!(page.attributes("article", "dir")[0], if language.is_rtl() { "rtl" } else { "ltr" });
        assert_eq!(page.has("hat noch niemand geprüft"), is_draft, "{}", page.all());
        assert!(page.texts("article")[0].contains("Standort Waldmark") && page.texts("article .german").is_empty(), "{}", page.all());
        assert!(page.html().len() < 50_000, "{} bytes", page.html().len());
    }
    let officer = world.account("Frank Lorenz").role(Role::Dpo, &world.home().await).signs_in().await;
    assert_eq!(weber.post("/transmissions/wording/ar", &[("text", "notice")]).await.status, 403);
    let texts = officer.get("/transmissions/wording?language=ar&text=notice").await;
    assert!(texts.text("#part").contains("Sie müssen nichts sagen") && texts.text("#part").contains("حماية البيانات"), "{}", texts.all());
    assert_eq!(officer.post("/transmissions/wording/ar", &[("text", "notice")]).await.status, 303);
    let arabic = weber.get(&format!("{address}ar")).await;
    assert!(arabic.texts("article").len() == 1 && !arabic.has("hat noch niemand geprüft"), "{}", arabic.all());
    let consent = weber.get(&format!("{address}en")).await;
    assert!(consent.has("Nobody has checked"), "one language, one text");

    // German beside it on demand, and it stays there when the form comes back.
    let both = weber.get(&arabic.link("Deutsch daneben zeigen")).await;
    assert_eq!(both.attributes("article", "lang"), ["ar", "de"]);
    let again = weber.send(&both, "form.form", &[]).await;
    assert_eq!((again.status, again.texts("article").len()), (422, 2));
    let form = weber.follow(&weber.send(&again, "form.form", &[("manner", "paper")]).await).await;
    let done = weber.send(&form, "form.form", &[("name", "Amira H."), ("frame", "esf_project")]).await;
    assert!(weber.follow(&done).await.has("Arabisch, auf Papier gegeben"));
}

on_each_database!(what_is_known_shows_its_category_and_who_sees_it);
async fn what_is_known_shows_its_category_and_who_sees_it(world: &World) {
    let Setting { unit, weber, .. } = setting(world).await;
    let page = taken_up(&weber, &unit, "Amira H.").await;
    let form = weber.get(&format!("{page}/edit")).await;
    let fields = [("phone", "0170 1234567"), ("wishes", "Als Köchin arbeiten.\nNicht nachts."), ("skills", "Sie war oft krank")];
    let shown = weber.follow(&weber.send(&form, "form.form", &fields).await).await;
    for words in [
        "Erreichbarkeit",
        "0170 1234567",
        "Können und Wünsche",
        "Nicht nachts.",
        "sichtbar für: Daniel Weber",
        "Das klingt nach Gesundheit.",
    ] {
        assert!(shown.has(words), "{words}: {}", shown.all());
    }
    // Whoever comes second sees both; what was said before is history.
    let late = weber.send(&form, "form.form", &[("phone", "0171 7654321")]).await;
    assert!(late.status == 409 && late.has("0170 1234567") && late.has("0171 7654321"), "{}", late.all());
    let form = weber.get(&format!("{page}/edit")).await;
    weber.send(&form, "form.form", &[("phone", "0171 7654321")]).await;
    let wrong = weber.send(&weber.get(&format!("{page}/edit")).await, "form.form", &[("email", "amira(at)mail")]).await;
    assert!(wrong.status == 422 && wrong.html().contains("amira(at)mail"), "{}", wrong.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM facts WHERE field = 'phone' AND replaced_at IS NOT NULL").await, 1);
    // A disputed fact carries its mark.
    let shown = weber.get(&page).await;
    let dispute = shown.attributes("form[action*='/disputes/']", "action").remove(0);
    weber.post(&dispute, &[("disputed", "yes")]).await;
    assert!(weber.get(&page).await.has("Die Person sagt: Das stimmt nicht."));
    let form = weber.get(&format!("{page}/edit")).await;
    assert!(form.has("Die Person sagt: Das stimmt nicht."), "also where it is changed: {}", form.all());
    weber.send(&form, "form.form", &[("phone", "0171 7654322")]).await;
    let shown = weber.get(&page).await;
    assert!(shown.has("Die Person sagt: Das stimmt nicht."), "a correction does not take the mark away");
    let dispute = shown.attributes("form[action*='/disputes/']", "action").remove(0);
    weber.post(&dispute, &[("disputed", "no")]).await;
    assert!(!weber.get(&page).await.has("Die Person sagt: Das stimmt nicht."));
    // What she takes back is gone, with what she said before.
    let form = weber.get(&format!("{page}/edit")).await;
    weber.send(&form, "form.form", &[("phone", "")]).await;
    assert_eq!(world.count("SELECT count(*) AS n FROM facts WHERE field = 'phone'").await, 0);
    let long = "x".repeat(2_001);
    let form = weber.get(&format!("{page}/edit")).await;
    let again = weber.send(&form, "form.form", &[("wishes", &long)]).await;
    assert!(again.status == 422 && again.texts("textarea[name=wishes]") == [long], "what was typed is still there");
}

fn is_sent_to_sign_in(answer: &Answer) -> bool {
    answer.status == 303 && answer.location().starts_with("/sign-in")
}

/// What somebody gets who shall not know that there is such a person: the same as for one that there never was.
pub(crate) async fn knows_nothing(world: &World, who: &Somebody, page: &str) {
    let nobody = page.rsplit_once('/').unwrap().0.to_owned() + "/" + &world.id::<()>().to_string();
    for end in ["", "/edit", "/helpers"] {
        let (hers, none) = (who.get(&format!("{page}{end}")).await, who.get(&format!("{nobody}{end}")).await);
        assert_eq!((hers.status, hers.work), (none.status, none.work), "{page}{end}");
        assert!((matches!(hers.status, 403 | 404) || is_sent_to_sign_in(&hers)) && !hers.has("Amira"), "{page}{end}: {}", hers.status);
    }
    for end in ["", "/helpers"] {
        let posted: Answer = who.post(&format!("{page}{end}"), &[("name", "Anders"), ("version", "1")]).await;
        assert!(matches!(posted.status, 403 | 404) || is_sent_to_sign_in(&posted), "{page}{end}: {}", posted.status);
    }
    assert!(!who.get("/search?q=Amira").await.has("Amira H."));
}

on_each_database!(r01_somebody_is_seen_by_those_who_help_her_and_by_nobody_else);
async fn r01_somebody_is_seen_by_those_who_help_her_and_by_nobody_else(world: &World) {
    let Setting { unit, weber, polat, klein, becker, .. } = setting(world).await;
    let page = taken_up(&weber, &unit, "Amira H.").await;
    let list = format!("/units/{unit}/participants");
    assert!(weber.get(&list).await.has("Amira H.") && weber.get("/participants").await.location() == list);
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &world.home().await).signs_in().await;
    let lorenz = world.account("Frank Lorenz").role(Role::Dpo, &world.home().await).signs_in().await;
    for who in [&polat, &becker, &sommer, &lorenz, &world.guest()] {
        knows_nothing(world, who, &page).await;
    }
    assert!(!polat.get(&list).await.has("Amira H."), "a colleague does not see whom others help");
    assert_eq!((becker.get(&list).await.status, sommer.get(&list).await.status), (403, 403));
    // Whoever leads the unit sees her name and who helps, and nothing else.
    assert!(klein.get(&list).await.has("Amira H.") && klein.get(&list).await.has("Daniel Weber"));
    assert_eq!((klein.get(&page).await.status, klein.get(&format!("{page}/edit")).await.status), (403, 403));
    // She says who helps. Whoever joins does not lead by it, and whoever leads cannot just go.
    let helpers = klein.get(&format!("{page}/helpers")).await;
    let colleague = helpers.attributes("option", "value").into_iter().find(|value| !value.is_empty()).unwrap();
    for nobody in [String::new(), klein.account.unwrap().to_string()] {
        assert_eq!(klein.send(&helpers, "form.form", &[("account", &nobody)]).await.status, 422, "nor does she help herself to it");
    }
    klein.send(&helpers, "form.form", &[("account", &colleague)]).await;
    let shown = klein.get(&format!("{page}/helpers")).await;
    assert!(shown.has("Aylin Polat, hilft seit") && shown.has("Daniel Weber, Federführung"), "{}", shown.all());
    assert_eq!(polat.get(&page).await.status, 200);
    let action = |end: &str| shown.attributes(&format!("form[action$='/{end}']"), "action").remove(0);
    klein.post(&action("lead"), &[]).await;
    let shown = klein.get(&format!("{page}/helpers")).await;
    assert!(shown.has("Aylin Polat, Federführung") && shown.has("Daniel Weber, hilft seit"), "{}", shown.all());
    assert!(
        world.mails().await.iter().any(|mail| mail.subject.contains("Federführung") && !mail.body.contains("Amira")),
        "she is told, without a name"
    );
    assert_eq!(klein.post(&action("end"), &[]).await.status, 409, "whoever leads stays");
    assert_eq!(polat.get(&page).await.status, 200);
    let end = shown.attributes("form[action$='/end']", "action").remove(0);
    assert_eq!(weber.post(&end, &[]).await.location(), list);
    knows_nothing(world, &weber, &page).await;
}

on_each_database!(a_deputy_sees_for_the_time_of_the_deputy);
async fn a_deputy_sees_for_the_time_of_the_deputy(world: &World) {
    let Setting { unit, weber, polat, .. } = setting(world).await;
    let page = taken_up(&weber, &unit, "Amira H.").await;
    world
        .sql(
            "INSERT INTO roles (id, account_id, role, network_id, organisation_id, unit_id, from_day, until_day, deputy_for)
             SELECT $1, p.id, r.role, r.network_id, r.organisation_id, r.unit_id, '2026-03-01', '2026-03-05', w.id
             FROM accounts p, accounts w JOIN roles r ON r.account_id = w.id WHERE p.name = 'Aylin Polat' AND w.name = 'Daniel Weber'",
            values![world.id::<()>()],
        )
        .await;
    let shown = polat.get(&page).await;
    assert!(shown.status == 200 && shown.attributes("a[href$='/helpers']", "href").is_empty(), "no button that leads to a no");
    assert!(polat.get(&format!("/units/{unit}/participants")).await.has("Amira H."));
    for circle in [weber.get(&page).await, weber.get(&format!("{page}/helpers")).await] {
        assert!(circle.has("Aylin Polat vertritt Daniel Weber bis 5. März 2026") && circle.has("Coach"), "{}", circle.all());
    }
    assert_eq!(polat.get(&format!("{page}/helpers")).await.status, 403, "a deputy does not make herself permanent");
    world.sql("UPDATE roles SET until_day = '2026-03-02' WHERE deputy_for IS NOT NULL", &[]).await;
    knows_nothing(world, &polat, &page).await;
}

on_each_database!(whoever_no_longer_works_in_the_unit_helps_no_longer);
async fn whoever_no_longer_works_in_the_unit_helps_no_longer(world: &World) {
    let Setting { unit, weber, klein, .. } = setting(world).await;
    let page = taken_up(&weber, &unit, "Amira H.").await;
    let yesterday = "UPDATE roles SET from_day = '2026-01-01', until_day = '2026-03-02' WHERE role = 'coach' AND account_id IN (SELECT a.id FROM accounts a WHERE a.name = 'Daniel Weber')";
    world.sql(yesterday, &[]).await;
    knows_nothing(world, &weber, &page).await;
    assert!(klein.get(&format!("{page}/helpers")).await.has("Daniel Weber"), "until the night");
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!(world.count("SELECT count(*) AS n FROM helpers WHERE ended_on IS NULL").await, 0);
    assert!(klein.get(&format!("{page}/helpers")).await.has("Zurzeit niemand"), "whoever leads the unit sees that somebody has to");
}

on_each_database!(a_refused_form_is_read_too_and_a_refusal_names_nobody_to_others);
async fn a_refused_form_is_read_too_and_a_refusal_names_nobody_to_others(world: &World) {
    let Setting { unit, weber, becker, .. } = setting(world).await;
    let page = taken_up(&weber, &unit, "Amira H.").await;
    let key = page.rsplit('/').next().unwrap().to_owned();
    let lines = async || {
        let read = "SELECT seq FROM log_entries WHERE chain = $1 AND subject_id = $2 AND action = 'read'";
        world.rows(read, values![format!("unit:{unit}"), &key]).await.len()
    };
    let form = weber.get(&format!("{page}/edit")).await;
    let before = lines().await;
    let long = "x".repeat(2_001);
    assert_eq!(weber.send(&form, "form.form", &[("wishes", &long)]).await.status, 422);
    assert_eq!(lines().await, before + 1, "what comes back was seen");
    weber.send(&form, "form.form", &[("phone", "0170 1")]).await;
    let before = lines().await;
    assert_eq!(weber.send(&form, "form.form", &[("phone", "0170 2")]).await.status, 409);
    assert_eq!(lines().await, before + 1, "both versions were seen");
    // Whoever is refused leaves a line in the network's chain, without her key.
    assert_eq!(becker.get(&page).await.status, 403);
    let refused = world.rows("SELECT object_id, chain FROM log_entries WHERE action = 'refuse'", &[]).await;
    assert!(!refused.is_empty());
    for row in refused {
        let object: Option<String> = row.get("object_id").unwrap();
        assert!(!object.unwrap_or_default().contains(&key));
    }
}

on_each_database!(sorting_is_no_side_channel_for_whoever_does_not_help_her);
async fn sorting_is_no_side_channel_for_whoever_does_not_help_her(world: &World) {
    let Setting { unit, weber, polat, klein, .. } = setting(world).await;
    for name in ["Anna B.", "Zoe B."] {
        taken_up(&polat, &unit, name).await;
    }
    let page = taken_up(&weber, &unit, "Mona H.").await;
    let after = |id: &str| format!("/units/{unit}/participants?after={id}");
    let (hers, nobody) = (after(page.rsplit('/').next().unwrap()), after(&world.id::<()>().to_string()));
    let same = async |who: &str| {
        // What was said about the last deed is said once.
        polat.get(&nobody).await;
        let (hers, none) = (polat.get(&hers).await, polat.get(&nobody).await);
        assert_eq!((hers.all(), hers.status, hers.statements), (none.all(), 200, none.statements), "{who}");
        assert!(hers.has("Anna B.") && hers.has("Zoe B."), "{who}: the first page: {}", hers.all());
    };
    same("a colleague").await;
    let helped = "INSERT INTO helpers (id, unit_id, participant_id, account_id, leads, from_day, ended_on) VALUES ($1, $2, $3, $4, $5, '2026-03-01', NULL)";
    let key = page.rsplit('/').next().unwrap();
    world.sql(helped, values![world.id::<()>(), &unit, key, polat.account.unwrap(), false]).await;
    let shown = polat.get(&hers).await;
    assert!(!shown.has("Anna B.") && shown.has("Zoe B."), "whoever helps her goes on behind her: {}", shown.all());
    world.sql("UPDATE helpers SET ended_on = '2026-03-02' WHERE participant_id = $1 AND NOT leads", values![key]).await;
    same("a former helper").await;
    let shown = klein.get(&hers).await;
    assert!(!shown.has("Anna B.") && shown.has("Zoe B."), "and so does whoever leads: {}", shown.all());
}

on_each_database!(the_same_name_is_noticed_within_the_unit_only);
async fn the_same_name_is_noticed_within_the_unit_only(world: &World) {
    let Setting { unit, integration, weber, polat, becker, .. } = setting(world).await;
    taken_up(&weber, &unit, "Amira H.").await;
    let form = polat
        .follow(&polat.send(&polat.get(&format!("/units/{unit}/notices/new")).await, "form.form", &[("manner", "screen")]).await)
        .await;
    let asked = polat.send(&form, "form.form", &[("name", "amira h"), ("frame", "jc_own")]).await;
    assert!(asked.status == 422 && asked.has("In Ihrer Stelle heißt schon jemand so oder fast so.") && !asked.has("Weber"));
    // With her stands that somebody asked; first letters alone find nobody.
    taken_up(&polat, &unit, "A. H.").await;
    assert_eq!(world.count("SELECT count(*) AS n FROM log_entries WHERE reason = 'search' AND subject_id IS NOT NULL").await, 1);
    assert_eq!(polat.send(&asked, "form.form", &[("another", "1")]).await.status, 303);
    taken_up(&becker, &integration, "Amira H.").await;
}

on_each_database!(whom_the_work_has_ended_with_is_told_when_she_is_deleted_and_stays_until_two_release_it);
async fn whom_the_work_has_ended_with_is_told_when_she_is_deleted_and_stays_until_two_release_it(world: &World) {
    let Setting { unit, weber, polat, .. } = setting(world).await;
    let page = taken_up(&weber, &unit, "Amira H.").await;
    assert_eq!(polat.post(&format!("{page}/end"), &[]).await.status, 404, "only who helps ends it");
    assert_eq!(weber.post(&format!("{page}/end"), &[]).await.status, 303);
    let told = "Ab 3. März 2027 werden alle Angaben gelöscht, wenn zwei Personen es freigegeben haben.";
    assert!(weber.get(&page).await.has(told), "{}", weber.get(&page).await.all());
    let list = format!("/units/{unit}/participants");
    assert!(!weber.get(&list).await.has("Amira H.") && weber.get(&format!("{list}?ended=1")).await.has("Amira H."));
    world.pass(jiff::SignedDuration::from_hours(24 * 400));
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!(world.count("SELECT count(*) AS n FROM participants").await, 1, "the night alone deletes nobody");
}

on_each_database!(each_look_is_a_line_in_the_chain_of_the_unit);
async fn each_look_is_a_line_in_the_chain_of_the_unit(world: &World) {
    let Setting { unit, weber, klein, .. } = setting(world).await;
    let page = taken_up(&weber, &unit, "Amira H.").await;
    let lines = async || {
        world
            .rows(
                "SELECT action, object_type FROM log_entries WHERE chain = $1 AND subject_id = $2",
                values![format!("unit:{unit}"), page.rsplit('/').next().unwrap()],
            )
            .await
            .len()
    };
    let before = lines().await;
    for (who, address, status) in
        [(&weber, page.clone(), 200), (&weber, format!("{page}/edit"), 200), (&klein, format!("{page}/helpers"), 200)]
    {
        let had = lines().await;
        assert_eq!((who.get(&address).await.status, lines().await), (status, had + 1), "{address}");
    }
    assert_eq!(lines().await, before + 3);
    let refused = world.count("SELECT count(*) AS n FROM log_entries WHERE action = 'refuse'").await;
    assert_eq!(klein.get(&page).await.status, 403);
    assert_eq!(world.count("SELECT count(*) AS n FROM log_entries WHERE action = 'refuse'").await, refused + 1);
    assert!(weber.get(&page).await.has("Daniel Weber (Coach), gelesen: Name"), "{}", weber.get(&page).await.all());
}

on_each_database!(whoever_is_taken_up_from_what_has_come_keeps_the_name_that_came_with_it);
async fn whoever_is_taken_up_from_what_has_come_keeps_the_name_that_came_with_it(world: &World) {
    let Setting { unit, integration, weber, becker, .. } = setting(world).await;
    let page = taken_up_in("sgb2_contract", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    passed_on(&weber, &page, &format!("{integration}&purpose=report"), &["phone"], "").await;
    let unread = becker.get(&format!("/units/{integration}/arrivals")).await.attributes("a[href*='/arrivals/']", "href").remove(0);
    let told = async |arrival: &str| {
        let notice = becker.get(&format!("/units/{integration}/notices/new?arrival={}", arrival.rsplit('/').next().unwrap())).await;
        becker.follow(&becker.send(&notice, "form.form", &[("manner", "paper")]).await).await
    };
    assert_eq!(told(&unread).await.attributes("input[name=name]", "value").concat(), "", "who has not opened it reads no name");
    let arrival = opened(&becker, &integration).await;
    assert!(becker.get(&arrival).await.link("Person aufnehmen").contains("/notices/new?arrival="));
    let form = told(&arrival).await;
    assert!(form.attributes("input[name=name]", "value") == ["Amira H."] && !form.asked.contains("Amira"), "{}", form.asked);
    let back = becker.follow(&becker.send(&form, "form.form", &[("frame", "jc_own")]).await).await;
    let hers = back.attributes("select[name=participant] option[selected]", "value").concat();
    assert!(!hers.is_empty() && becker.send(&back, "form.form", &[]).await.location().contains(&hers), "{}", back.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM participants WHERE name = 'Amira H.'").await, 2);
}
