//! Her own page: opened with the code on a sheet, for half an hour, and nothing of it without.

use db::values;
use jiff::SignedDuration;
use web::Language;

use crate::{
    participants::{Setting, setting, taken_up_in},
    transmissions::{asked, but, opened, passed_on, said},
    world::{Answer, Somebody, World},
};

/// The code of a new sheet for somebody.
pub(crate) async fn sheet(who: &Somebody, page: &str, language: &str) -> String {
    let form = who.get(&format!("{page}/codes")).await;
    let sheet = who.send(&form, "form.form", &[("language", language)]).await;
    assert_eq!(sheet.status, 200, "{}", sheet.all());
    sheet.text("p.lead").replace(' ', "")
}

/// She opens her page with a code.
pub(crate) async fn opens(world: &World, code: &str) -> (Somebody, Answer) {
    let her = world.guest();
    assert_eq!(her.get(&format!("/me/code/{code}")).await.location(), "/me", "no page with the code stays in the history");
    let door = her.get("/me").await;
    let answer = her.send(&door, "form.form", &[]).await;
    let page = her.get("/me").await;
    (her, if answer.status == 303 { page } else { answer })
}

on_each_database!(a_code_opens_her_page_and_what_she_says_there_counts);
async fn a_code_opens_her_page_and_what_she_says_there_counts(world: &World) {
    let Setting { unit, integration, weber, becker, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567"), ("goal", "Ich will kochen.")]).await;
    let form = weber.get(&format!("{page}/plan/new?kind=step")).await;
    weber.send(&form, "form.form", &[("text", "Zeugnis mitbringen"), ("due", "1.3.2030")]).await;
    let plan = weber.get(&format!("{page}/plan")).await;
    let appointment = [("day", "5.3.2030"), ("time", "9"), ("place", "Rathaus, Raum 112"), ("bring", "Ausweis")];
    assert_eq!(weber.send(&plan, "form[action$='/appointments']", &appointment).await.status, 303);
    asked(&weber, &page, &integration, &but(&["C2"])).await;
    passed_on(&weber, &page, &integration, &["phone"], "6").await;
    opened(&becker, &integration).await;

    let code = sheet(&weber, &page, "de").await;
    let (her, mine) = opens(world, &code).await;
    for words in [
        "Hallo Amira H.",
        "Im Verlauf des Browsers steht diese Seite weiter.",
        "5. März 2030, 9:00 Uhr",
        "Rathaus, Raum 112",
        "Mitbringen: Ausweis",
        "Ich will kochen.",
        "Zeugnis mitbringen",
        "Daniel Weber ist Ihre Ansprechperson.",
        "Markt und Integration, Jobcenter Auenburg darf das sehen: Erreichbarkeit.",
        "Telefon. An: Markt und Integration, Jobcenter Auenburg",
        "Dort gelesen:",
        "Von: Integrationsfachkraft, Markt und Integration, Jobcenter Auenburg",
        "Coach, Standort Waldmark. Gelesen: Name",
    ] {
        assert!(mine.has(words), "{words}: {}", mine.all());
    }
    assert!(mine.text("title").starts_with("Meine Seite") && !mine.text("title").contains("Amira"), "whoever looks over her shoulder");
    assert!(!mine.html().contains("0170 1234567") && mine.texts("script").is_empty(), "nothing that a stranger could use");

    // She answers; each answer is hers in the log, and arrives.
    assert_eq!(her.send(&mine, "form[action^='/me/appointments/']", &[("answer", "yes")]).await.location(), "/me");
    her.send(&mine, "form[action$='/done']", &[]).await;
    let mine = her.get("/me").await;
    assert!(mine.has("Sie kommen.") && mine.has("fertig, "), "{}", mine.all());
    her.send(&mine, "form.form[action^='/me/plan/']", &[("remark", "Es ist nur eine Kopie."), ("disputed", "1")]).await;
    let plan = weber.get(&format!("{page}/plan")).await;
    for words in ["Die Person kommt.", "1 von 1 fertig", "Die Person sagt dazu: Es ist nur eine Kopie.", "Das stimmt nicht"] {
        assert!(plan.has(words), "{words}: {}", plan.all());
    }
    let hers = "SELECT count(*) AS n FROM log_entries WHERE actor_kind = 'link' AND chain LIKE 'unit:%'";
    assert!(world.count(hers).await > 3);

    // What the unit knows of her is all in what she can ask for, and her own words are hers.
    let data: serde_json::Value = serde_json::from_str(&weber.get(&format!("{page}/access/json")).await.html()).unwrap();
    assert_eq!((&data["appointments"][0]["answer"], &data["sheet"].is_null()), (&"yes".into(), &false));
    assert!(data["facts"].to_string().contains("Es ist nur eine Kopie."));
    assert_eq!(weber.get(&format!("{page}/access/pdf")).await.status, 200);
    assert!(weber.get(&page).await.has("die Person selbst"));

    // Two taps, and the Jobcenter sees it no more.
    her.send(&mine, "form[action^='/me/consents/']", &[]).await;
    let mine = her.get("/me").await;
    assert!(!mine.has("darf das sehen: Erreichbarkeit") && mine.has("Wir haben gebeten, es zu löschen."), "{}", mine.all());
    assert!(mine.has("Dort gelesen:") && mine.has("Von: Integrationsfachkraft"), "what had been seen stays said: {}", mine.all());
    let inbox = becker.get(&format!("/units/{integration}/arrivals")).await;
    assert!(inbox.has("Bitte löschen"), "{}", inbox.all());
}

on_each_database!(she_is_asked_on_her_page_in_a_language_that_is_released);
async fn she_is_asked_on_her_page_in_a_language_that_is_released(world: &World) {
    let Setting { unit, integration, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    let form = weber.get(&format!("{page}/consents/new?recipient={integration}&purpose=joint_plan")).await;
    assert!(form.texts("select[name=language]").is_empty(), "German is the only one that is released");
    assert_eq!(weber.send(&form, "form[action$='/requests']", &[]).await.status, 303);
    let code = sheet(&weber, &page, "ar").await;
    let (her, mine) = opens(world, &code).await;
    assert_eq!(mine.attributes("html", "lang"), ["ar"]);
    assert_eq!(mine.attributes("html", "dir"), ["rtl"]);
    assert!(
        mine.has("Darf Markt und Integration, Jobcenter Auenburg das bekommen: Erreichbarkeit?"),
        "a draft is no question: {}",
        mine.all()
    );
    assert!(mine.attributes("#question input[checked]", "name").is_empty(), "nothing is chosen before");

    let officer = world.account("Frank Lorenz").role(accounts::Role::Dpo, &world.home().await).signs_in().await;
    assert_eq!(officer.post("/transmissions/wording/ar", &[]).await.status, 303);
    assert!(officer.get("/transmissions/wording").await.has("freigegeben"));
    assert_eq!(weber.post("/transmissions/wording/uk", &[]).await.status, 403);
    let mine = her.get("/me").await;
    assert!(!mine.has("Darf Markt und Integration"), "{}", mine.all());
    // Before she answers she sees what the other one will see, and only while she is asked.
    assert!(mine.text("#question details").contains("0170 1234567") && mine.html().len() < 50_000, "{}", mine.all());

    // The same in German beside it, for whoever reads it with her.
    assert_eq!(mine.attributes("#question p a", "href"), ["/me?german=1#question"]);
    let both = her.get("/me?german=1").await;
    let german = both.text("#question div[lang=de]");
    assert!(german.contains("das bekommen: Erreichbarkeit? (Telefon") && german.contains("Sie können jederzeit Nein sagen."), "{german}");
    assert!(both.text("#question div[lang=ar]").contains("نعم") && both.html().len() < 50_000, "{}", both.all());

    // An answer that is missing comes back with the others; then each counts, in her language.
    let some = her.send(&both, "form[action='/me/consents']", &[("C2", "yes"), ("months", "6")]).await;
    assert_eq!(some.status, 422);
    assert_eq!(some.attributes("#question input[checked]", "name"), ["C2"]);
    assert_eq!(some.texts("#question div[lang=de]").len(), 1);
    let all = [("C2", "yes"), ("C4", "no"), ("C5", "no"), ("C6", "no"), ("months", "6")];
    assert_eq!(her.send(&some, "form[action='/me/consents']", &all).await.location(), "/me");
    let kept = &world.rows("SELECT language, manner, granted, refused FROM consents", &[]).await[0];
    let column = |name| kept.get::<String>(name).unwrap();
    assert_eq!(["language", "manner", "granted", "refused"].map(column), ["ar", "phone", "C2", "C4 C5 C6"]);
    let shown: String = world.rows("SELECT shown FROM consents", &[]).await[0].get("shown").unwrap();
    assert!(!shown.contains("Darf") && shown.lines().count() > 8, "{shown}");
    assert!(her.get("/me").await.texts("#question").is_empty());

    // Two questions are asked one after the other, and what is half answered is about the one that was shown.
    let second = world.organisation("Landratsamt").await.unit("Zweite Stelle").await;
    let other = second.unit.unwrap().to_string();
    world.account("Nora Nett").role(accounts::Role::Caseworker, second).made().await;
    world.sql("UPDATE units SET secrecy = 'gdpr_private' WHERE name = 'Zweite Stelle'", &[]).await;
    for recipient in [&integration, &other] {
        let form = weber.get(&format!("{page}/consents/new?recipient={recipient}&purpose=placement")).await;
        assert_eq!(weber.send(&form, "form[action$='/requests']", &[]).await.status, 303);
    }
    let mine = her.get("/me").await;
    assert_eq!(mine.texts("#question").len(), 1);
    let (first, half) = (mine.attributes("#question input[name=recipient]", "value"), [("C2", "yes"), ("months", "6")]);
    let again = her.send(&mine, "form[action='/me/consents']", &half).await;
    assert_eq!(again.attributes("#question input[name=recipient]", "value"), first);
    let all = [("C2", "no"), ("C4", "no"), ("C5", "no"), ("C6", "no"), ("months", "6")];
    her.send(&again, "form[action='/me/consents']", &all).await;
    let mine = her.get("/me").await;
    assert_ne!(mine.attributes("#question input[name=recipient]", "value"), first);
    assert!(mine.attributes("#question input[checked]", "name").is_empty());
}

on_each_database!(without_a_code_there_is_nothing_and_a_sheet_ends);
async fn without_a_code_there_is_nothing_and_a_sheet_ends(world: &World) {
    let Setting { unit, weber, becker, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let guest = world.guest();
    assert!(guest.get("/me").await.has("Ihr Code"));
    for path in ["/me/consents", "/me/language", "/me"] {
        assert!(guest.post(path, &[]).await.status < 500);
    }
    assert_eq!(guest.post("/me/plan/00000000-0000-4000-8000-000000000000/done", &[]).await.status, 403);
    let wrong = guest.send(&guest.get("/me").await, "form.form", &[("code", "AAAA BBBB CCCC")]).await;
    assert!(wrong.status == 422 && wrong.has("Prüfen Sie den Code."), "{}", wrong.all());
    assert_eq!(becker.get(&format!("{page}/codes")).await.status, 403, "a sheet is handed out by those who help");

    // Looking at the address opens nothing; typed in small letters with blanks it opens; a new sheet ends the old one, and the visit that began with it.
    let code = sheet(&weber, &page, "de").await;
    for _ in 0..3 {
        assert_eq!(guest.get(&format!("/me/code/{code}")).await.location(), "/me");
        assert!(!guest.get("/me").await.has("Amira"));
    }
    let guest = world.guest();
    let typed = format!("{} {} {}", &code[..4], &code[4..8], &code[8..]).to_lowercase();
    let opened = guest.send(&guest.get("/me").await, "form.form", &[("code", &typed)]).await;
    assert_eq!(opened.location(), "/me");
    assert!(guest.get("/me").await.has("Hallo Amira H."));
    let second = sheet(&weber, &page, "de").await;
    assert!(!guest.get("/me").await.has("Amira"), "the visit began with a sheet that is no good any more");
    assert_eq!(opens(world, &code).await.1.status, 422);

    // A visit lasts half an hour; a sheet ninety days, or until it is taken back.
    let (her, mine) = opens(world, &second).await;
    assert!(mine.has("Hallo Amira H."));
    world.pass(SignedDuration::from_mins(31));
    assert!(!her.get("/me").await.has("Amira"));
    let form = weber.get(&format!("{page}/codes")).await;
    weber.send(&form, "form[action$='/codes/end']", &[]).await;
    assert_eq!(opens(world, &second).await.1.status, 422);
    let third = sheet(&weber, &page, "de").await;
    world.pass(SignedDuration::from_hours(24 * 91));
    assert_eq!(opens(world, &third).await.1.status, 422);
    web::retention::clean_up(&world.app).await.unwrap();
    let in_clear = "SELECT count(*) AS n FROM links WHERE token_hash LIKE '%' || $1 || '%'";
    assert_eq!(world.rows(in_clear, db::values![third]).await[0].get::<i64>("n").unwrap(), 0);
}

on_each_database!(who_guesses_codes_comes_to_an_end);
async fn who_guesses_codes_comes_to_an_end(world: &World) {
    let Setting { unit, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let code = sheet(&weber, &page, "de").await;
    let guest = world.guest();
    guest.post("/me", &[("code", "AAAABBBBCCCC")]).await;
    world.sql("UPDATE me_attempts SET wrong = 1000", &[]).await;
    let busy = opens(world, &code).await.1;
    assert!(busy.has("Versuchen Sie es in 10 Minuten noch einmal."), "{}", busy.all());
    world.pass(SignedDuration::from_mins(11));
    assert!(opens(world, &code).await.1.has("Hallo Amira H."));
}

on_each_database!(going_away_leaves_nothing_in_the_browser);
async fn going_away_leaves_nothing_in_the_browser(world: &World) {
    let Setting { unit, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let code = sheet(&weber, &page, "fr").await;
    let (her, mine) = opens(world, &code).await;
    assert_eq!(mine.attributes("html", "lang"), ["fr"]);
    let away = her.get("/me/away").await;
    assert!(away.status == 303 && away.location().starts_with("https://"), "{}", away.location());
    assert!(!her.get("/me").await.has("Amira H."));
    // She reads another language than that of her sheet.
    let (her, mine) = opens(world, &code).await;
    her.send(&mine, "form[action='/me/language']", &[("language", "en")]).await;
    assert!(her.get("/me").await.has("Hello Amira H."));
}

on_each_database!(a_page_that_nobody_has_checked_says_so_until_its_own_texts_are_released);
async fn a_page_that_nobody_has_checked_says_so_until_its_own_texts_are_released(world: &World) {
    let Setting { unit, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let code = sheet(&weber, &page, "en").await;
    let (her, mine) = opens(world, &code).await;
    let draft = "Nobody has checked this translation yet.";
    assert!(mine.has(draft), "{}", mine.all());
    let officer = world.account("Frank Lorenz").role(accounts::Role::Dpo, &world.home().await).signs_in().await;
    officer.post("/transmissions/wording/en", &[]).await;
    assert!(her.get("/me").await.has(draft), "the text of a consent is another one");
    let texts = officer.get("/transmissions/wording?language=en").await;
    assert!(
        texts.has("Mein Ziel") && texts.has("My goal") && texts.has("Nobody has checked"),
        "what is released can be read: {}",
        texts.all()
    );
    assert_eq!(officer.post("/transmissions/wording/en", &[("text", "page")]).await.status, 303);
    assert!(!her.get("/me").await.has(draft));
    officer.post("/transmissions/wording/en/end", &[("text", "page")]).await;
    assert!(her.get("/me").await.has(draft));
    assert_eq!(world.count("SELECT count(*) AS n FROM wording_releases").await, 1, "that of the consent stays");
    her.post("/me/language", &[("language", "de")]).await;
    let german = her.get("/me").await;
    assert!(german.has("Hallo Amira H.") && !german.has("Diese Übersetzung hat noch niemand geprüft."));
}

on_each_database!(a_unit_decides_whether_its_people_stand_there_with_their_names);
async fn a_unit_decides_whether_its_people_stand_there_with_their_names(world: &World) {
    let Setting { unit, weber, klein, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    for _ in 0..40 {
        weber.get(&page).await;
    }
    let code = sheet(&weber, &page, "de").await;
    let (her, mine) = opens(world, &code).await;
    assert!(!mine.has("Daniel Weber, Coach") && mine.has("Coach, Standort Waldmark"), "{}", mine.all());
    let all = her.get(&mine.link("Alle zeigen")).await;
    assert!(all.texts("ul.entries li").len() > 40, "{}", all.all());
    let names = format!("/units/{unit}/named-readers");
    assert_eq!(weber.post(&names, &[]).await.status, 403, "whoever leads decides");
    let form = klein.get(&names).await;
    assert!(form.has("Dort stehen nur Aufgabe und Stelle."), "{}", form.all());
    klein.send(&form, "form[action$='/named-readers']", &[]).await;
    assert!(her.get("/me").await.has("Daniel Weber, Coach, Standort Waldmark"));
    klein.send(&klein.get(&names).await, "form[action$='/end']", &[]).await;
    assert!(!her.get("/me").await.has("Daniel Weber, Coach"));
}

on_each_database!(r14_she_disputes_her_goal_and_r16_takes_along_what_she_gave);
async fn r14_she_disputes_her_goal_and_r16_takes_along_what_she_gave(world: &World) {
    let Setting { unit, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("goal", "Ich will kochen."), ("phone", "0170 1234567")]).await;
    let form = weber.get(&format!("{page}/plan/new?kind=step")).await;
    weber.send(&form, "form.form", &[("text", "Zeugnis mitbringen"), ("due", "1.3.2030")]).await;
    let code = sheet(&weber, &page, "de").await;
    let (her, mine) = opens(world, &code).await;
    her.send(&mine, "form[action='/me/goal']", &[("disputed", "yes")]).await;
    assert!(her.get("/me").await.has("Sie sagen: Das stimmt nicht."));
    assert!(weber.get(&page).await.has("Die Person sagt: Das stimmt nicht."));
    let mine = her.get("/me").await;
    her.send(&mine, "form.form[action^='/me/plan/']", &[("remark", "Es ist nur eine Kopie.")]).await;
    let given = weber.get(&format!("{page}/access/given")).await;
    assert_eq!(given.header("content-type"), "application/json");
    let data: serde_json::Value = serde_json::from_str(&given.html()).unwrap();
    let facts: Vec<(&str, bool)> = data["facts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fact| (fact["field"].as_str().unwrap(), fact["disputed"].as_bool().unwrap()))
        .collect();
    assert!(facts.len() == 2 && facts.contains(&("goal", true)) && facts.contains(&("phone", false)), "not what the plan says: {facts:?}");
    assert_eq!(data["remarks"][0]["remark"], "Es ist nur eine Kopie.");
    assert!(data["log"].is_null() && data["helpers"].is_null());
    // It is right by now.
    her.send(&her.get("/me").await, "form[action='/me/goal']", &[("disputed", "no")]).await;
    assert!(!weber.get(&page).await.has("Die Person sagt: Das stimmt nicht."));
}

/// What becomes of a hand-over, one after the other.
const STEPS: [&str; 8] = [
    "UPDATE handovers SET read_at = 1",
    "UPDATE handovers SET accepted_at = 1, contact = 'Herr Sahin'",
    "UPDATE handovers SET awaited_at = 1",
    "UPDATE handovers SET taken_over_at = 1",
    "UPDATE handovers SET returned_at = 1",
    "UPDATE handovers SET returned_at = NULL, taken_over_at = NULL, ended_at = 1, ended_as = 'declined'",
    "UPDATE handovers SET ended_as = 'expired'",
    "UPDATE transmissions SET deletion_at = 1, deleted_at = 1",
];

on_each_database!(no_language_of_her_page_falls_back_to_german);
async fn no_language_of_her_page_falls_back_to_german(world: &World) {
    let Setting { unit, integration, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let goal = [("phone", "0170 1234567"), ("goal", "Ich will kochen."), ("childcare", "Kita")];
    said(&weber, &page, &goal).await;
    for kind in ["milestone", "module", "step"] {
        let form = weber.get(&format!("{page}/plan/new?kind={kind}")).await;
        weber.send(&form, "form.form", &[("text", "Deutsch B2"), ("due", "1.3.2030")]).await;
    }
    let plan = weber.get(&format!("{page}/plan")).await;
    let appointment = [("day", "5.3.2030"), ("time", "9"), ("place", "Rathaus"), ("bring", "Ausweis")];
    weber.send(&plan, "form[action$='/appointments']", &appointment).await;
    asked(&weber, &page, &integration, &but(&["C2"])).await;
    passed_on(&weber, &page, &integration, &["phone"], "6").await;
    let form = weber.get(&format!("{page}/consents/new?recipient={integration}&purpose=placement")).await;
    weber.send(&form, "form[action$='/requests']", &[]).await;
    let form = weber.get(&format!("{page}/handovers/new")).await;
    weber.send(&form, "form.form", &[("unit", integration.as_str()), ("manner", "call")]).await;
    // Whoever can come to read of somebody has looked at all kinds of things.
    for (number, role) in (1_000_i64..).zip(accounts::Role::ALL) {
        let line = "INSERT INTO log_entries (chain, seq, at, actor_kind, actor_role, action, object_type, fields, subject_id, categories, prev_hash, hash)
             SELECT chain, CAST($1 AS BIGINT), at, 'account', CAST($2 AS TEXT), 'read', 'participant', '', subject_id,
                    'C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13 C14 C15 C16', '', ''
             FROM log_entries WHERE subject_id IS NOT NULL ORDER BY seq DESC LIMIT 1";
        world.sql(line, values![number, role.code()]).await;
    }
    let code = sheet(&weber, &page, "de").await;
    let her = opens(world, &code).await.0;
    let languages = Language::ALL.into_iter().filter(|language| !matches!(language, Language::De | Language::En));
    for language in languages.clone() {
        let released = "INSERT INTO wording_releases (language, edition, released_by, released_at) VALUES ($1, $2, '', 1)";
        world.sql(released, values![language.tag(), transmissions::wording::EDITION]).await;
    }
    for step in std::iter::once("UPDATE transmissions SET read_at = 1, read_role = 'caseworker'").chain(STEPS) {
        world.sql(step, &[]).await;
        for language in languages.clone() {
            her.post("/me/language", &[("language", language.tag())]).await;
            let mine = her.get("/me").await;
            assert_eq!(mine.attributes("html", "lang"), [language.tag()]);
            let html = mine.html();
            // Hour and minute stay in their order where all else goes from right to left.
            if language.is_rtl() {
                assert!(html.contains("\u{2068}\u{2068}9\u{2069}:\u{2068}00\u{2069}\u{2069}"), "{language:?}: {html}");
            }
            let (german, typed) = (mine.texts("span.german"), ["", "Ich will kochen.", "Deutsch B2", "Rathaus", "Ausweis", "Kita"]);
            let strange: Vec<&String> =
                german.iter().filter(|text| !typed.contains(&text.as_str()) && !text.starts_with("Deutsch B2: ")).collect();
            assert!(strange.is_empty() && german.len() > 4 && !html.contains('\u{2066}'), "{language:?}: {strange:?}");
            assert!(html.len() < 50_000, "{language:?}: {} bytes", html.len());
        }
    }
}
