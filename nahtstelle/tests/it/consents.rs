//! What she says yes and no to: kept as it was shown, and what follows when she says something else.

use db::values;

use crate::{
    me::{opens, sheet},
    participants::{Setting, setting, taken_up_in},
    tools::says,
    transmissions::{asked, but, passed_on, preview, said},
    world::World,
};

on_each_database!(r10_what_she_takes_back_stops_at_once_and_is_asked_to_be_deleted);
async fn r10_what_she_takes_back_stops_at_once_and_is_asked_to_be_deleted(world: &World) {
    let Setting { unit, integration, weber, becker, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567"), ("wishes", "Köchin werden")]).await;
    asked(&weber, &page, &integration, &but(&["C2", "C4"])).await;
    passed_on(&weber, &page, &integration, &["phone", "wishes"], "3").await;
    let count = async || world.count("SELECT count(*) AS n FROM arrivals").await;
    assert_eq!(count().await, 1);
    // What changes goes as well, each time as an act of its own.
    said(&weber, &page, &[("phone", "0171 7654321")]).await;
    world.run_jobs().await;
    assert_eq!(count().await, 2);
    assert_eq!(world.count("SELECT count(*) AS n FROM arrived_facts").await, 3, "only what has changed");
    said(&weber, &page, &[("skills", "Sie näht.")]).await;
    world.run_jobs().await;
    assert_eq!(count().await, 2, "what nobody asked for does not go");
    // Both are read. She says no in the moment between the change and the job.
    for arrival in becker.get(&format!("/units/{integration}/arrivals")).await.attributes("a[href*='/arrivals/']", "href") {
        becker.post(&format!("{arrival}/read"), &[]).await;
    }
    said(&weber, &page, &[("phone", "0172 0000000")]).await;
    let shown = weber.get(&format!("{page}/transmissions")).await;
    let end = shown.attributes("form[action*='/consents/']", "action").remove(0);
    assert_eq!(weber.post(&end, &[]).await.status, 303);
    world.run_jobs().await;
    assert_eq!(count().await, 2, "nothing goes any more");
    let shown = weber.get(&format!("{page}/transmissions")).await;
    assert!(shown.has("(Integrationsfachkraft); Löschen erbeten"), "what had been seen, by which role and when, stays: {}", shown.all());
    assert!(shown.has("Löschen erbeten") && shown.has("zurückgenommen") && !shown.has("Nicht mehr weitergeben"), "{}", shown.all());
    assert!(preview(&weber, &page, &integration, &["phone"]).await.has("Dafür braucht es ihr Ja."));
    // Saying yes again begins nothing by itself.
    asked(&weber, &page, &integration, &but(&["C2", "C4"])).await;
    said(&weber, &page, &[("phone", "0173 0000000")]).await;
    world.run_jobs().await;
    assert_eq!(count().await, 2);
    // The recipient finds it on the desk, deletes it, and the sender learns it.
    assert!(becker.get("/").await.has("2 Übermittlungen löschen"), "{}", becker.get("/").await.all());
    assert!(world.mails().await.iter().any(|mail| mail.subject == "Ihre Stelle soll etwas löschen"));
    for _ in 0..2 {
        let list = becker.get(&format!("/units/{integration}/arrivals")).await;
        let arrival = list.attributes("a[href*='/arrivals/']", "href").remove(0);
        let shown = becker.get(&arrival).await;
        assert!(shown.has("Bitte löschen") && !shown.has("0170") && !shown.has("Amira"), "nothing of it is shown any more");
        assert_eq!(becker.post(&arrival, &[("participant", "x")]).await.status, 409);
        assert_eq!(becker.post(&format!("{arrival}/end"), &[]).await.status, 303);
    }
    assert_eq!((count().await, world.count("SELECT count(*) AS n FROM arrived_facts").await), (0, 0));
    assert_eq!(weber.get(&format!("{page}/transmissions")).await.all().matches("dort gelöscht").count(), 2);
}

on_each_database!(a_consent_that_covers_less_recalls_what_it_no_longer_covers);
async fn a_consent_that_covers_less_recalls_what_it_no_longer_covers(world: &World) {
    let Setting { unit, integration, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567"), ("wishes", "Köchin werden")]).await;
    asked(&weber, &page, &integration, &but(&["C2", "C4"])).await;
    passed_on(&weber, &page, &integration, &["phone"], "").await;
    passed_on(&weber, &page, &integration, &["wishes"], "").await;
    asked(&weber, &page, &integration, &but(&["C2"])).await;
    let recalled = world.rows("SELECT fields FROM transmissions WHERE deletion_at IS NOT NULL", &[]).await;
    let fields: Vec<String> = recalled.iter().map(|row| row.get("fields").unwrap()).collect();
    assert_eq!(fields, ["wishes"]);
    assert_eq!(world.count("SELECT count(*) AS n FROM arrivals").await, 1, "what nobody had opened is gone at once");
    assert_eq!(world.count("SELECT count(*) AS n FROM consents WHERE ended_as = 'replaced'").await, 1);
    // A consent ends by itself on its last day.
    world.sql("UPDATE consents SET until_day = '2026-03-02' WHERE ended_at IS NULL", &[]).await;
    assert!(preview(&weber, &page, &integration, &["phone"]).await.has("Dafür braucht es ihr Ja."));
    // She can be asked again; and what went by a consent that was replaced is called back with the one that she takes back now.
    assert_eq!(asked(&weber, &page, &integration, &but(&["C2"])).await.status, 303);
    let end = weber.get(&format!("{page}/transmissions")).await.attributes("form[action*='/consents/']", "action").remove(0);
    weber.post(&end, &[]).await;
    assert_eq!(world.count("SELECT count(*) AS n FROM transmissions WHERE deletion_at IS NULL").await, 0);
}

on_each_database!(r09_a_consent_is_kept_as_it_was_shown);
async fn r09_a_consent_is_kept_as_it_was_shown(world: &World) {
    let Setting { unit, integration, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    asked(&weber, &page, &integration, &but(&["C2"])).await;
    let row = world.rows("SELECT shown, language, edition, manner, granted, refused FROM consents", &[]).await.remove(0);
    let shown: String = row.get("shown").unwrap();
    for words in [
        "Markt und Integration, Jobcenter Auenburg",
        "Die Stelle bekommt eine Kopie.",
        "mit uns und Ihnen planen, was als Nächstes kommt",
        "Wenn Sie Nein sagen, geben wir das nicht weiter.",
        "Sie können jederzeit Nein sagen.",
        "das bekommen: Erreichbarkeit? (Telefon, E-Mail, Wie wir Sie am besten erreichen) Ja",
        "das bekommen: Familie und Kinderbetreuung? (Kinderbetreuung) Nein",
        "Das gilt bis 3. September 2026.",
    ] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    let codes: [String; 4] = ["language", "manner", "granted", "refused"].map(|name| row.get(name).unwrap());
    assert_eq!(codes, ["de", "screen", "C2", "C4 C5 C6"]);
}

on_each_database!(german_that_speaks_to_her_does_not_speak_about_her);
async fn german_that_speaks_to_her_does_not_speak_about_her(world: &World) {
    let Setting { unit, integration, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let known = [("reach", "abends"), ("availability", "morgens"), ("wishes", "Küche"), ("skills", "Kochen"), ("goal", "Koch werden")];
    said(&weber, &page, &known).await;
    let ask = format!("{page}/consents/new?recipient={integration}");
    asked(&weber, &page, &integration, &but(&["C2", "C4"])).await;
    let form = weber.get(&format!("{ask}&purpose=placement")).await;
    assert!(
        form.text("form.form[action$='/consents']").contains("Was Sie sich wünschen"),
        "on the screen of the coach she reads it too: {}",
        form.all()
    );
    weber.send(&form, "form[action$='/requests']", &[]).await;
    passed_on(&weber, &page, &integration, &["reach", "skills"], "6").await;
    let code = sheet(&weber, &page, "de").await;
    let (_, mine) = opens(world, &code).await;
    let hers = mine.text(".me");
    for words in ["Wie wir Sie am besten erreichen", "Was Sie können. An:", "bekommt: Wie wir Sie am besten erreichen, Was Sie können"] {
        assert!(hers.contains(words), "{words}: {hers}");
    }
    assert!(mine.text("#question").contains("Wann Sie Zeit haben"), "{hers}");
    // The recipient's page, too, has words that speak to her as long as it is she who looks.
    assert!(mine.text("#question details").contains("Was Sie sich wünschen"), "{hers}");
    let kept: String = world.rows("SELECT shown FROM consents", &[]).await[0].get("shown").unwrap();
    for text in [hers, kept] {
        let about: Vec<&str> = text
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| ["sie", "ihr", "ihre", "ihren", "ihrem", "ihrer", "ihres"].contains(word))
            .collect();
        assert_eq!(about, Vec::<&str>::new(), "{text}");
    }
}

on_each_database!(coach_and_participant_read_the_same_question_in_two_languages);
async fn coach_and_participant_read_the_same_question_in_two_languages(world: &World) {
    let Setting { unit, integration, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let officer = world.account("Frank Lorenz").role(accounts::Role::Dpo, &world.home().await).signs_in().await;
    officer.post("/transmissions/wording/fa", &[]).await;
    let ask = format!("{page}/consents/new?recipient={integration}&purpose=joint_plan");
    assert!(!weber.get(&ask).await.has("Deutsch daneben zeigen"), "German is what it is in");
    let persian = weber.get(&format!("{ask}&language=fa")).await;
    assert!(persian.texts("article[lang=de]").is_empty());
    let both = weber.get(&persian.link("Deutsch daneben zeigen")).await;
    let german = both.text("article[lang=de]");
    for words in ["Die Stelle bekommt eine Kopie.", "das bekommen: Können und Wünsche?", "Was Sie sich wünschen"] {
        assert!(german.contains(words), "{words}: {german}");
    }
    assert!(both.attributes("div[lang=fa]", "dir") == ["rtl"] && both.html().len() < 50_000);
    let again = weber.send(&both, "form.form", &[("C2", "yes")]).await;
    assert_eq!((again.status, again.texts("article[lang=de]").len()), (422, 1));
    let all: Vec<_> = but(&["C2"]).into_iter().chain([("manner", "screen"), ("months", "6")]).collect();
    assert_eq!(weber.send(&again, "form.form", &all).await.status, 303);
    // What is kept is what she answered to.
    let row = world.rows("SELECT shown, language FROM consents", &[]).await.remove(0);
    assert_eq!(row.get::<String>("language").unwrap(), "fa");
    assert!(!row.get::<String>("shown").unwrap().contains("Die Stelle bekommt"));
}

on_each_database!(a_receipt_says_what_was_shown_and_what_she_said);
async fn a_receipt_says_what_was_shown_and_what_she_said(world: &World) {
    let Setting { unit, integration, weber, polat, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    asked(&weber, &page, &integration, &but(&["C2"])).await;
    let receipt = weber.get(&format!("{page}/transmissions")).await.attributes("a[href$='/receipt']", "href").remove(0);
    assert_eq!(polat.get(&receipt).await.status, 404);
    let pdf = weber.get(&receipt).await;
    assert_eq!((pdf.status, pdf.header("content-type").as_str()), (200, "application/pdf"));
    assert!(pdf.header("content-disposition").contains("2026-03-03_einwilligung.pdf"), "no name in the name of the file");
    // A line may end anywhere, also within a word.
    let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric() || "§.,:?()".contains(*c)).collect::<String>();
    let Some(text) = says("pdftotext", &["FILE", "-"], &pdf.body) else { return };
    for words in [
        "Ihre Einwilligung",
        "Amira H.",
        "Standort Waldmark, Bildungswerk Mittelauen",
        "Markt und Integration, Jobcenter Auenburg",
        "Gemeinsam planen",
        "das bekommen: Erreichbarkeit? (Telefon, E-Mail, Wie wir Sie am besten erreichen) Ja",
        "Das gilt bis 3. September 2026.",
        "Ein Wort genügt.",
    ] {
        assert!(plain(&text).contains(&plain(words)), "{words}: {text}");
    }
    // Taken back, it says so.
    let end = weber.get(&format!("{page}/transmissions")).await.attributes("form[action*='/consents/']", "action").remove(0);
    weber.post(&end, &[]).await;
    let text = says("pdftotext", &["FILE", "-"], &weber.get(&receipt).await.body).unwrap();
    assert!(plain(&text).contains(&plain("gilt das nicht mehr.")), "{text}");
}

on_each_database!(a_withdrawal_counts_for_the_newest_answer_and_time_ends_orders);
async fn a_withdrawal_counts_for_the_newest_answer_and_time_ends_orders(world: &World) {
    let Setting { unit, integration, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    asked(&weber, &page, &integration, &but(&["C2"])).await;
    let stale = weber.get(&format!("{page}/transmissions")).await.attributes("form[action*='/consents/']", "action").remove(0);
    asked(&weber, &page, &integration, &but(&["C2", "C4"])).await;
    weber.post(&stale, &[]).await;
    assert_eq!(world.count("SELECT count(*) AS n FROM consents WHERE ended_at IS NULL").await, 0);
    // Her no is heard also where nothing counts any more: what went is called back.
    asked(&weber, &page, &integration, &but(&["C2"])).await;
    passed_on(&weber, &page, &integration, &["phone"], "").await;
    let shown = weber.get(&format!("{page}/transmissions")).await;
    let late = shown.attributes("form[action*='/consents/']", "action").remove(0);
    world.sql("UPDATE consents SET ended_at = 1, ended_as = 'expired' WHERE ended_at IS NULL", &[]).await;
    weber.post(&late, &[]).await;
    assert_eq!(world.count("SELECT count(*) AS n FROM transmissions WHERE deletion_at IS NULL").await, 0);
    // A standing order lasts no longer than the consent; both end by themselves, and a new consent begins nothing.
    asked(&weber, &page, &integration, &but(&["C2"])).await;
    passed_on(&weber, &page, &integration, &["phone"], "12").await;
    assert_eq!(world.count("SELECT count(*) AS n FROM orders WHERE until_day = '2026-09-03'").await, 1);
    world.sql("UPDATE consents SET until_day = '2026-03-02' WHERE ended_at IS NULL", &[]).await;
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!(world.count("SELECT count(*) AS n FROM consents WHERE ended_as = 'expired' AND ended_at > 1").await, 1);
    assert_eq!(world.count("SELECT count(*) AS n FROM orders WHERE ended_at IS NULL").await, 0);
    assert_eq!(world.count("SELECT count(*) AS n FROM arrivals").await, 1, "what went while it counted stays");
    // An organisation that has left the network gets nothing any more.
    asked(&weber, &page, &integration, &but(&["C2"])).await;
    passed_on(&weber, &page, &integration, &["phone"], "3").await;
    let left = "UPDATE memberships SET until_day = '2026-03-02' WHERE organisation_id IN (SELECT o.id FROM organisations o WHERE o.name = 'Jobcenter Auenburg')";
    world.sql(left, &[]).await;
    said(&weber, &page, &[("phone", "0171 7654321")]).await;
    world.run_jobs().await;
    assert_eq!(world.count("SELECT count(*) AS n FROM arrivals").await, 2);
    assert_eq!(world.count("SELECT count(*) AS n FROM orders WHERE ended_at IS NULL").await, 0);
}

on_each_database!(whoever_asks_on_her_own_page_sees_the_open_question_and_takes_it_back);
async fn whoever_asks_on_her_own_page_sees_the_open_question_and_takes_it_back(world: &World) {
    let Setting { unit, integration, weber, polat, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    let form = weber.get(&format!("{page}/consents/new?recipient={integration}&purpose=joint_plan")).await;
    let asked = weber.follow(&weber.send(&form, "form[action$='/requests']", &[]).await).await;
    assert!(asked.has("Markt und Integration, Jobcenter Auenburg") && asked.has("noch keine Antwort"), "{}", asked.all());
    assert!(asked.has("gefragt am 3. März 2026"), "{}", asked.all());
    let (her, mine) = opens(world, &sheet(&weber, &page, "de").await).await;
    assert!(!mine.texts("#question").is_empty());
    let end = asked.attributes("form[action$='/requests/end']", "action").remove(0);
    assert_eq!(polat.post(&end, &[("recipient", &integration), ("purpose", "joint_plan")]).await.status, 404);
    for _ in 0..2 {
        assert_eq!(weber.send(&asked, "form[action$='/requests/end']", &[]).await.status, 303);
    }
    let shown = weber.get(&format!("{page}/transmissions")).await;
    assert!(!shown.has("noch keine Antwort") && her.get("/me").await.texts("#question").is_empty(), "{}", shown.all());
    // What she has answered is no question any more.
    let form = weber.get(&format!("{page}/consents/new?recipient={integration}&purpose=joint_plan")).await;
    weber.send(&form, "form[action$='/requests']", &[]).await;
    let mine = her.get("/me").await;
    let all = [("C2", "no"), ("C4", "no"), ("C5", "no"), ("C6", "no"), ("months", "6")];
    assert_eq!(her.send(&mine, "form[action='/me/consents']", &all).await.location(), "/me");
    assert!(!weber.get(&format!("{page}/transmissions")).await.has("noch keine Antwort"));
}

on_each_database!(a_unit_behind_three_hundred_others_can_be_chosen);
async fn a_unit_behind_three_hundred_others_can_be_chosen(world: &World) {
    let Setting { unit, integration, weber, .. } = setting(world).await;
    // They stand before it: a provider comes before a Jobcenter.
    world
        .sql(
            "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 301)
             INSERT INTO units (id, organisation_id, name, name_sort, controller, secrecy, phone, email)
             SELECT '00000000-0000-4000-8000-' || (100000000000 + n), u.organisation_id, 'Standort ' || n, 'standort ' || n, u.controller, u.secrecy, '', ''
             FROM numbers, units u WHERE u.id = $1",
            values![unit.as_str()],
        )
        .await;
    world
        .sql(
            "INSERT INTO roles (id, account_id, role, network_id, organisation_id, unit_id, from_day)
             SELECT replace(u.id, '-8000-', '-9000-'), r.account_id, r.role, r.network_id, r.organisation_id, u.id, r.from_day
             FROM units u, roles r JOIN accounts a ON a.id = r.account_id WHERE a.name = 'Aylin Polat' AND u.name LIKE 'Standort %' AND u.id <> $1",
            values![unit.as_str()],
        )
        .await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    let form = weber.get(&format!("{page}/consents/new")).await;
    assert!(form.attributes("option", "value").contains(&integration), "{}", form.all());
    assert_eq!(asked(&weber, &page, &integration, &but(&["C2"])).await.status, 303);
    assert_eq!(passed_on(&weber, &page, &integration, &["phone"], "").await.status, 303);
}
