//! What goes from one unit to another: on a ground, as a copy, with a receipt; and what stops at once when she takes it back.

mod purposes;

use accounts::Role;
use db::values;

use crate::{
    data_protection::erased,
    participants::{Setting, setting, taken_up_in},
    world::{Answer, Somebody, World},
};

/// Writes down what somebody says.
pub(crate) async fn said(who: &Somebody, page: &str, fields: &[(&str, &str)]) {
    let form = who.get(&format!("{page}/edit")).await;
    assert_eq!(who.send(&form, "form.form", fields).await.status, 303);
}

/// The recipient in an address; for planning together, where nothing else is said.
fn to(recipient: &str) -> String {
    if recipient.contains('&') { recipient.to_owned() } else { format!("{recipient}&purpose=joint_plan") }
}

/// The page before the act, with what is chosen.
pub(crate) async fn preview(who: &Somebody, page: &str, recipient: &str, fields: &[&str]) -> Answer {
    let chosen: String = fields.iter().map(|field| format!("&fields={field}")).collect();
    who.get(&format!("{page}/transmissions/new?recipient={}{chosen}", to(recipient))).await
}

/// Passes something on; the page before it has shown it.
pub(crate) async fn passed_on(who: &Somebody, page: &str, recipient: &str, fields: &[&str], months: &str) -> Answer {
    let shown = preview(who, page, recipient, fields).await;
    who.send(&shown, "form.form[method=post]", &[("months", months)]).await
}

/// She says yes and no.
pub(crate) async fn asked(who: &Somebody, page: &str, recipient: &str, answers: &[(&str, &str)]) -> Answer {
    let form = who.get(&format!("{page}/consents/new?recipient={}", to(recipient))).await;
    let fields: Vec<(&str, &str)> = answers.iter().copied().chain([("manner", "screen"), ("months", "6")]).collect();
    who.send(&form, "form.form", &fields).await
}

/// The newest thing that waits in a unit, opened.
pub(crate) async fn opened(who: &Somebody, unit: &str) -> String {
    let arrival = who.get(&format!("/units/{unit}/arrivals")).await.attributes("a[href*='/arrivals/']", "href").remove(0);
    assert_eq!(who.post(&format!("{arrival}/read"), &[]).await.location(), arrival);
    arrival
}

const ALL_NO: [(&str, &str); 4] = [("C2", "no"), ("C4", "no"), ("C5", "no"), ("C6", "no")];

pub(crate) fn but(yes: &[&'static str]) -> Vec<(&'static str, &'static str)> {
    ALL_NO.into_iter().map(|(code, no)| (code, if yes.contains(&code) { "yes" } else { no })).collect()
}

on_each_database!(r03_r04_nothing_goes_without_a_ground_and_what_goes_is_a_copy_with_a_receipt);
async fn r03_r04_nothing_goes_without_a_ground_and_what_goes_is_a_copy_with_a_receipt(world: &World) {
    let Setting { unit, integration, weber, becker, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567"), ("wishes", "Köchin werden")]).await;
    let closed = preview(&weber, &page, &integration, &["phone", "wishes"]).await;
    assert!(closed.has("Dafür braucht es ihr Ja.") && closed.has("An diese Stelle darf zurzeit nichts gehen."), "{}", closed.all());
    assert!(closed.attributes("form[method=post] input[name=recipient]", "value").is_empty(), "there is nothing to send");
    let id = world.id::<()>().to_string();
    let fact: String = world.rows("SELECT id FROM facts WHERE field = 'phone'", &[]).await[0].get("id").unwrap();
    let (fact, version) = (format!("{fact} false"), world.count("SELECT version AS n FROM participants").await.to_string());
    let forged = [
        ("id", id.as_str()),
        ("recipient", &integration),
        ("purpose", "joint_plan"),
        ("fields", "phone"),
        ("facts", &fact),
        ("version", &version),
    ];
    assert_eq!(weber.post(&format!("{page}/transmissions"), &forged).await.status, 409);
    assert_eq!(world.count("SELECT count(*) AS n FROM arrivals").await, 0);

    // She is asked one thing at a time; no answer is no answer.
    let form = weber.get(&format!("{page}/consents/new?recipient={integration}&purpose=joint_plan")).await;
    assert!(
        form.has("Darf Markt und Integration, Jobcenter Auenburg das bekommen: Erreichbarkeit?") && !form.html().contains("checked"),
        "{}",
        form.all()
    );
    let silent = asked(&weber, &page, &integration, &[("C2", "yes")]).await;
    assert!(silent.status == 422 && silent.has("Wählen Sie Ja oder Nein."), "{}", silent.all());
    assert_eq!(asked(&weber, &page, &integration, &but(&["C2"])).await.status, 303);

    // What is shown before is what comes: the phone, and not her wishes.
    let shown = preview(&weber, &page, &integration, &["phone", "wishes"]).await;
    assert!(shown.has("Das sieht Markt und Integration") && shown.has("0170 1234567") && !shown.has("Köchin"), "{}", shown.all());
    let sent = weber.send(&shown, "form.form[method=post]", &[]).await;
    assert_eq!((sent.status, weber.send(&shown, "form.form[method=post]", &[]).await.status), (303, 303), "a double click");
    assert_eq!(world.count("SELECT count(*) AS n FROM transmissions").await, 1);
    assert!(weber.follow(&sent).await.has("noch nicht gelesen"));
    assert!(
        world.mails().await.iter().any(|mail| mail.body.contains("/arrivals") && !mail.body.contains("Amira")),
        "she is not named in a mail"
    );

    // The list names nobody; whoever opens it is noted on both sides.
    let list = becker.get(&format!("/units/{integration}/arrivals")).await;
    assert!(list.has("Standort Waldmark") && !list.has("Amira"), "{}", list.all());
    let unread = becker.get(&list.attributes("a[href*='/arrivals/']", "href").remove(0)).await;
    assert!(unread.has("Gemeinsam planen") && !unread.has("Amira") && !unread.has("0170"), "{}", unread.all());
    assert!(weber.get(&format!("{page}/transmissions")).await.has("noch nicht gelesen"), "looking at the envelope is not reading");
    let arrival = opened(&becker, &integration).await;
    let read = becker.get(&arrival).await;
    assert!(
        read.has("Amira H.") && read.has("0170 1234567") && !read.has("Köchin") && read.has("Nur für diesen Zweck verwenden."),
        "{}",
        read.all()
    );
    assert!(weber.get(&format!("{page}/transmissions")).await.has("(Integrationsfachkraft)"), "the receipt comes back");
    for (chain, action) in [(&unit, "disclose"), (&integration, "receive"), (&integration, "read")] {
        let rows = world
            .rows(
                "SELECT recipient_id FROM log_entries WHERE chain = $1 AND action = $2 AND recipient_id IS NOT NULL",
                values![format!("unit:{chain}"), action],
            )
            .await;
        assert!(!rows.is_empty(), "{action}");
    }
    let key = page.rsplit('/').next().unwrap();
    let rows =
        world.rows("SELECT seq FROM log_entries WHERE chain = $1 AND subject_id = $2", values![format!("unit:{integration}"), key]).await;
    assert!(rows.is_empty(), "her key stands in one compartment only");

    // Taken for one of the caseworker's own people, it is seen by those who help her.
    let hers = taken_up_in("jc_own", &becker, &integration, "Amira Hassan").await;
    let option =
        becker.get(&arrival).await.attributes("select[name=participant] option", "value").into_iter().find(|value| !value.is_empty());
    let taken = becker.post(&arrival, &[("participant", &option.unwrap())]).await;
    assert_eq!(taken.location(), format!("{hers}/transmissions"));
    assert!(becker.follow(&taken).await.has("0170 1234567"));
    // A copy: what changes afterwards stays where it is.
    said(&weber, &page, &[("phone", "0171 7654321")]).await;
    world.run_jobs().await;
    assert!(!becker.get(&arrival).await.has("0171 7654321"));
}

on_each_database!(a_duty_to_report_needs_no_consent_and_asks_for_none);
async fn a_duty_to_report_needs_no_consent_and_asks_for_none(world: &World) {
    let Setting { unit, integration, weber, becker, .. } = setting(world).await;
    let page = taken_up_in("sgb2_contract", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567"), ("childcare", "1 Kind")]).await;
    assert!(!preview(&weber, &page, &integration, &["phone"]).await.has("§ 61"), "a duty to report is for the report only");
    let report = format!("{integration}&purpose=report");
    let shown = preview(&weber, &page, &report, &["phone", "childcare"]).await;
    assert!(shown.has("§ 61 Abs. 2 SGB II") && shown.has("Nicht weitergeben: Kinderbetreuung."), "{}", shown.all());
    assert_eq!(weber.send(&shown, "form.form[method=post]", &[]).await.status, 303);
    let form = weber.get(&format!("{page}/consents/new?recipient={report}")).await;
    assert!(!form.has("das bekommen: Erreichbarkeit?") && form.has("das bekommen: Familie und Kinderbetreuung?"), "{}", form.all());
    // A consent to the rest goes by itself: each transmission has one ground.
    asked(&weber, &page, &report, &[("C6", "yes")]).await;
    passed_on(&weber, &page, &report, &["phone", "childcare"], "").await;
    let grounds = world.rows("SELECT ground, fields FROM transmissions ORDER BY sent_at, ground", &[]).await;
    let grounds: Vec<(String, String)> = grounds.iter().map(|row| (row.get("ground").unwrap(), row.get("fields").unwrap())).collect();
    let (law, consent) = ("sgb2_61_2".to_owned(), "consent_6_1_a".to_owned());
    assert_eq!(grounds.iter().filter(|(ground, fields)| *ground == law && fields == "phone").count(), 2, "{grounds:?}");
    assert_eq!(grounds.iter().filter(|(ground, fields)| *ground == consent && fields == "childcare").count(), 1, "{grounds:?}");
    assert_eq!(becker.get(&format!("/units/{integration}/arrivals")).await.attributes("a[href*='/arrivals/']", "href").len(), 3);
}

on_each_database!(r14_a_disputed_fact_carries_its_mark_wherever_it_goes);
async fn r14_a_disputed_fact_carries_its_mark_wherever_it_goes(world: &World) {
    let Setting { unit, integration, weber, becker, .. } = setting(world).await;
    let page = taken_up_in("sgb2_contract", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    let dispute = weber.get(&page).await.attributes("form[action*='/disputes/']", "action").remove(0);
    weber.post(&dispute, &[("disputed", "yes")]).await;
    let report = format!("{integration}&purpose=report");
    assert!(preview(&weber, &page, &report, &["phone"]).await.has("Die Person sagt: Das stimmt nicht."));
    passed_on(&weber, &page, &report, &["phone"], "").await;
    let arrival = opened(&becker, &integration).await;
    assert!(becker.get(&arrival).await.has("Die Person sagt: Das stimmt nicht."));
    // A mark is about what was said: a correction leaves the copy of what was said before as it is.
    said(&weber, &page, &[("phone", "0171 7654321")]).await;
    let corrected = weber.get(&page).await.attributes("form[action*='/disputes/']", "action").remove(0);
    weber.post(&corrected, &[("disputed", "no")]).await;
    world.run_jobs().await;
    assert!(becker.get(&arrival).await.has("Die Person sagt: Das stimmt nicht."));
    passed_on(&weber, &page, &report, &["phone"], "").await;
    let arrival = opened(&becker, &integration).await;
    weber.post(&corrected, &[("disputed", "yes")]).await;
    world.run_jobs().await;
    assert!(becker.get(&arrival).await.has("Die Person sagt: Das stimmt nicht."));
    // What is settled afterwards follows, and what she takes back is called back (Art. 19 GDPR).
    weber.post(&corrected, &[("disputed", "no")]).await;
    world.run_jobs().await;
    assert!(!becker.get(&arrival).await.has("Die Person sagt: Das stimmt nicht."));
    said(&weber, &page, &[("phone", "")]).await;
    world.run_jobs().await;
    let shown = becker.get(&arrival).await;
    assert!(shown.has("Bitte löschen") && !shown.has("0171 7654321"), "{}", shown.all());
}

on_each_database!(an_officer_makes_a_rule_stricter_and_it_counts_at_once);
async fn an_officer_makes_a_rule_stricter_and_it_counts_at_once(world: &World) {
    let Setting { unit, integration, weber, .. } = setting(world).await;
    let lorenz = world.account("Frank Lorenz").role(Role::Dpo, &world.home().await).signs_in().await;
    let page = taken_up_in("sgb2_contract", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    let rules = lorenz.get("/transmissions/rules?frame=sgb2_contract").await;
    assert!(rules.has("§ 61 Abs. 2 SGB II") && rules.has("am Gesetz geprüft") && rules.has("zu bestätigen"), "{}", rules.all());
    let cells = rules.texts("tbody td");
    let consents: Vec<&String> = cells.iter().filter(|cell| cell.starts_with("mit Einwilligung")).collect();
    assert!(
        !consents.is_empty() && consents.iter().all(|cell| cell.contains("§ 67b Abs. 2 SGB X") && cell.contains("zu bestätigen")),
        "{consents:?}"
    );
    assert!(rules.has("Vier Augen verlangt nur das Programm selbst."), "what a house can make of a rule is said");
    let rule = [("frame", "sgb2_contract"), ("direction", "to_office"), ("category", "C2")];
    let with = |answer: &'static str| [rule.as_slice(), &[("answer", answer)]].concat();
    assert_eq!(weber.post("/transmissions/rules", &with("never")).await.status, 403);
    let report = format!("{integration}&purpose=report");
    let open = async || !preview(&weber, &page, &report, &["phone"]).await.has("An diese Stelle darf zurzeit nichts gehen.");
    assert!(open().await);
    let question = lorenz.post("/transmissions/rules", &with("consent")).await;
    assert!(question.status == 422 && question.has("da hilft kein Ja") && open().await, "of a duty nobody makes a question");
    assert_eq!(lorenz.post("/transmissions/rules", &with("perhaps")).await.status, 400);
    lorenz.post("/transmissions/rules", &with("never")).await;
    assert!(!open().await && lorenz.get("/transmissions/rules").await.has("hier strenger"));
    // Nobody makes a rule looser than it is.
    let looser = [("frame", "sgb2_contract"), ("direction", "to_employer"), ("category", "C2"), ("answer", "norm")];
    lorenz.post("/transmissions/rules", &looser).await;
    assert_eq!(world.count("SELECT count(*) AS n FROM restrictions").await, 1);
    lorenz.post("/transmissions/rules", &with("own")).await;
    assert!(open().await);
}

on_each_database!(r05_no_setting_lets_health_pass);
async fn r05_no_setting_lets_health_pass(world: &World) {
    let Setting { unit, integration, weber, .. } = setting(world).await;
    let lorenz = world.account("Frank Lorenz").role(Role::Dpo, &world.home().await).signs_in().await;
    let rules = lorenz.get("/transmissions/rules?frame=esf_project").await;
    let health = rules.texts("tbody tr").into_iter().find(|row| row.starts_with("C8 ")).unwrap();
    assert!(health.contains("nur als einzelner Text") && health.contains("vier Augen"), "{health}");
    assert!(rules.has("Keine Einstellung öffnet einen anderen Weg."), "{}", rules.all());
    let contact = rules.texts("tbody tr").into_iter().find(|row| row.starts_with("C2 ")).unwrap();
    assert!(!contact.contains("keine Angabe"), "{contact}");
    let rule = [("frame", "esf_project"), ("direction", "to_office"), ("category", "C8")];
    for (answer, status) in [("consent", 303), ("own", 303), ("norm", 400), ("four_eyes", 400)] {
        let fields = [rule.as_slice(), &[("answer", answer)]].concat();
        assert_eq!(lorenz.post("/transmissions/rules", &fields).await.status, status, "{answer}");
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM restrictions").await, 0);
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let form = weber.get(&format!("{page}/consents/new?recipient={integration}&purpose=joint_plan")).await;
    assert!(!form.attributes("input[name=C2]", "value").is_empty() && form.attributes("input[name=C8]", "value").is_empty());
}

on_each_database!(who_does_not_help_her_learns_nothing_of_it);
async fn who_does_not_help_her_learns_nothing_of_it(world: &World) {
    let Setting { unit, integration, weber, polat, klein, becker, lang, .. } = setting(world).await;
    let page = taken_up_in("sgb2_contract", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    passed_on(&weber, &page, &format!("{integration}&purpose=report"), &["phone"], "").await;
    let arrivals = format!("/units/{integration}/arrivals");
    let arrival = becker.get(&arrivals).await.attributes("a[href*='/arrivals/']", "href").remove(0);
    let nobody = page.rsplit_once('/').unwrap().0.to_owned() + "/" + &world.id::<()>().to_string();
    for who in [&polat, &becker, &world.guest()] {
        for end in ["/transmissions", "/transmissions/new", "/consents/new"] {
            let (hers, none) = (who.get(&format!("{page}{end}")).await, who.get(&format!("{nobody}{end}")).await);
            assert_eq!((hers.status, hers.work), (none.status, none.work), "{end}");
            assert!(hers.status != 200 && !hers.has("Amira"), "{end}: {}", hers.status);
        }
    }
    // Whoever leads knows her name, and not what goes.
    assert_eq!(klein.get(&format!("{page}/transmissions")).await.status, 403);
    for who in [&weber, &polat, &klein, &world.guest()] {
        for address in [&arrivals, &arrival] {
            assert_ne!(who.get(address).await.status, 200, "{address}");
        }
    }
    // Taken for somebody, it is seen by those who help her: whoever leads that unit does not see it either, until it is nobody's again.
    opened(&becker, &integration).await;
    assert_eq!(lang.get(&arrival).await.status, 200);
    let hers = taken_up_in("jc_own", &becker, &integration, "Amira Hassan").await;
    becker.post(&arrival, &[("participant", hers.rsplit('/').next().unwrap())]).await;
    assert_eq!((becker.get(&arrival).await.status, lang.get(&arrival).await.status), (200, 403));
    assert_eq!(lang.post(&format!("{arrival}/end"), &[]).await.status, 403);
    becker.post(&format!("{arrival}/assignment/end"), &[]).await;
    assert_eq!(lang.get(&arrival).await.status, 200);
    // To oneself, or to a unit where nobody works, nothing goes.
    let id = world.id::<()>().to_string();
    let own = [("id", id.as_str()), ("recipient", &unit), ("purpose", "joint_plan"), ("fields", "phone")];
    assert_eq!(weber.post(&format!("{page}/transmissions"), &own).await.status, 409);
}

on_each_database!(what_nobody_takes_goes_after_thirty_days_and_with_whom_it_was_taken_for);
async fn what_nobody_takes_goes_after_thirty_days_and_with_whom_it_was_taken_for(world: &World) {
    let Setting { unit, integration, weber, becker, .. } = setting(world).await;
    let page = taken_up_in("sgb2_contract", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    let report = format!("{integration}&purpose=report");
    passed_on(&weber, &page, &report, &["phone"], "").await;
    passed_on(&weber, &page, &report, &["phone"], "").await;
    let hers = taken_up_in("jc_own", &becker, &integration, "Amira Hassan").await;
    let arrival = opened(&becker, &integration).await;
    becker.post(&arrival, &[("participant", hers.rsplit('/').next().unwrap())]).await;
    world.pass(jiff::SignedDuration::from_hours(24 * 91));
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!(world.count("SELECT count(*) AS n FROM arrivals").await, 1, "what is taken stays");
    erased(world, &hers).await;
    assert_eq!(world.count("SELECT count(*) AS n FROM arrivals").await, 0);
    assert_eq!(world.count("SELECT count(*) AS n FROM transmissions").await, 2, "the proof stays");
    let told = world.count("SELECT count(*) AS n FROM transmissions WHERE deleted_at IS NOT NULL").await;
    assert_eq!(told, 0, "how long the other unit works with her is nobody's business");
}

on_each_database!(what_was_shown_is_what_goes_and_what_went_wrong_is_called_back);
async fn what_was_shown_is_what_goes_and_what_went_wrong_is_called_back(world: &World) {
    let Setting { unit, integration, weber, .. } = setting(world).await;
    let page = taken_up_in("sgb2_contract", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("wishes", "Köchin werden")]).await;
    let report = format!("{integration}&purpose=report");
    let shown = preview(&weber, &page, &report, &["wishes"]).await;
    said(&weber, &page, &[("wishes", "Sie war lange krank.")]).await;
    let again = weber.send(&shown, "form.form[method=post]", &[]).await;
    let again = weber.follow(&again).await;
    assert!(again.has("Inzwischen hat jemand etwas geändert.") && again.has("Das klingt nach Gesundheit."), "{}", again.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM transmissions").await, 0);
    weber.send(&again, "form.form[method=post]", &[("months", "3")]).await;
    assert_eq!(world.count("SELECT count(*) AS n FROM arrivals").await, 1);
    let back = weber.get(&format!("{page}/transmissions")).await.attributes("form[action*='/transmissions/']", "action").remove(0);
    assert_eq!(weber.post(&back, &[]).await.status, 303);
    assert_eq!(world.count("SELECT count(*) AS n FROM arrivals").await, 0);
    assert_eq!(world.count("SELECT count(*) AS n FROM orders WHERE ended_at IS NULL").await, 0, "what would follow it stops, too");
    // Without a choice the form says what is missing.
    let empty = weber.get(&format!("{page}/transmissions/new?asked=1&recipient=&purpose=")).await;
    assert!(empty.has("Wählen Sie eine Stelle.") && empty.has("Wählen Sie, wozu."));
    let unticked = weber.get(&format!("{page}/transmissions/new?asked=2&recipient={report}")).await;
    assert!(unticked.has("Wählen Sie, was weitergegeben werden soll."), "{}", unticked.all());
    // Beside what is shown nothing can be ticked: what is shown is what goes. Whoever wants another choice gets the form back as it was.
    let shown = preview(&weber, &page, &report, &["wishes"]).await;
    assert!(shown.texts("input[type=checkbox]").is_empty(), "{}", shown.all());
    let choice = weber.get(&shown.link("Auswahl ändern")).await;
    assert_eq!(choice.attributes("input[type=checkbox][name=fields][checked]", "value"), ["wishes"]);
    // With whom the work has ended, of her nothing goes.
    weber.post(&format!("{page}/end"), &[]).await;
    assert!(preview(&weber, &page, &report, &["wishes"]).await.has("Es geht nichts mehr weiter."));
}

#[test]
fn the_table_of_rules_names_tests_that_are_there() {
    let root = crate::sources::root();
    let table = std::fs::read_to_string(root.join("docs/rules.md")).unwrap();
    let files = crate::sources::crates()
        .into_iter()
        .flat_map(|(_, folder)| ["src", "tests"].map(|part| crate::sources::files(&folder, part, ".rs")));
    let sources: String = files.flatten().map(|file| std::fs::read_to_string(file).unwrap()).collect();
    let rules: Vec<&str> = table.lines().filter(|line| line.starts_with("| R")).collect();
    let numbers: usize = rules.iter().map(|line| line.split('|').nth(1).unwrap().split(',').count()).sum();
    assert_eq!(numbers, 42, "each rule stands in the table once");
    let named = rules.iter().flat_map(|line| line.split('`').skip(1).step_by(2)).filter(|name| name.contains('_') && !name.contains("::"));
    let missing: Vec<&str> = named.filter(|name| !sources.contains(&format!("fn {name}("))).collect();
    assert!(missing.is_empty(), "tests that are not there: {missing:?}");
}
