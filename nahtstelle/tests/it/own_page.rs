//! What her own page says beside what is hers: which texts are German, who stands in, and the paper of what she has answered.

use db::values;

use crate::{
    me::{opens, sheet},
    participants::{Setting, setting, taken_up_in},
    tools::says,
    transmissions::{asked, but, said},
    world::{Answer, World},
};

on_each_database!(what_stands_in_german_on_her_page_says_so);
async fn what_stands_in_german_on_her_page_says_so(world: &World) {
    let Setting { unit, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("goal", "Ich will kochen.")]).await;
    for text in ["Zeugnis mitbringen", "أريد أن أعمل"] {
        let form = weber.get(&format!("{page}/plan/new?kind=step")).await;
        weber.send(&form, "form.form", &[("text", text)]).await;
    }
    let plan = weber.get(&format!("{page}/plan")).await;
    let appointment = [("day", "5.3.2030"), ("time", "9"), ("place", "Rathaus, Raum 112"), ("bring", "Ausweis")];
    assert_eq!(weber.send(&plan, "form[action$='/appointments']", &appointment).await.status, 303);
    let code = sheet(&weber, &page, "ar").await;
    let (her, mine) = opens(world, &code).await;
    let sentence = "بعض النصوص باللغة الألمانية.";
    assert_eq!(mine.all().matches(sentence).count(), 1, "{}", mine.all());
    let german = mine.texts("main span.german[lang=de][dir=ltr]");
    for text in ["Ich will kochen.", "Zeugnis mitbringen", "Rathaus, Raum 112", "Ausweis"] {
        assert!(german.contains(&text.to_owned()), "{text}: {german:?}");
    }
    assert!(mine.has("أريد أن أعمل") && german.iter().all(|text| text.is_ascii()), "her letters are not German: {german:?}");
    // What an office is called is read aloud in German; nobody translates it, so it has no sign.
    let names = mine.texts("main span[lang=de]:not(.german)");
    assert!(names.contains(&"Standort Waldmark, Bildungswerk Mittelauen".to_owned()), "{names:?}");
    assert!(mine.html().len() < 50_000 && !mine.html().contains('\u{2066}'));

    // She says something in her own letters; where German has the same letters nobody can know.
    her.send(&mine, "form.form[action^='/me/plan/']", &[("remark", "هذه نسخة فقط")]).await;
    let mine = her.get("/me").await;
    assert!(mine.text("li p.typed").contains("هذه نسخة فقط") && mine.texts("li p.typed span").is_empty(), "{}", mine.all());
    her.post("/me/language", &[("language", "en")]).await;
    let mine = her.get("/me").await;
    assert!(mine.has("Some texts are in German.") && mine.texts("main span.german").contains(&"Ich will kochen.".to_owned()));
    let all = her.get("/me/seen").await;
    assert!(all.texts("main span[lang=de]").contains(&"Standort Waldmark".to_owned()), "{}", all.all());
    her.post("/me/language", &[("language", "de")]).await;
    assert!(her.get("/me").await.texts("main [lang=de]").is_empty(), "in German there is nothing to say");
}

/// Aylin Polat does the work of Daniel Weber to the 5th of March.
pub(crate) async fn stands_in(world: &World) {
    world
        .sql(
            "INSERT INTO roles (id, account_id, role, network_id, organisation_id, unit_id, from_day, until_day, deputy_for)
             SELECT $1, p.id, r.role, r.network_id, r.organisation_id, r.unit_id, '2026-03-01', '2026-03-05', w.id
             FROM accounts p, accounts w JOIN roles r ON r.account_id = w.id WHERE p.name = 'Aylin Polat' AND w.name = 'Daniel Weber'",
            values![world.id::<()>()],
        )
        .await;
}

on_each_database!(whoever_stands_in_for_a_helper_stands_on_her_page_until_the_last_day);
async fn whoever_stands_in_for_a_helper_stands_on_her_page_until_the_last_day(world: &World) {
    let Setting { unit, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let code = sheet(&weber, &page, "de").await;
    let (her, mine) = opens(world, &code).await;
    assert!(!mine.has("vertritt"), "{}", mine.all());
    stands_in(world).await;
    assert!(her.get("/me").await.has("Aylin Polat vertritt Daniel Weber bis 5. März 2026."));
    her.post("/me/language", &[("language", "fr")]).await;
    assert!(her.get("/me").await.has("Aylin Polat remplace Daniel Weber jusqu’au"));
    her.post("/me/language", &[("language", "de")]).await;
    world.sql("UPDATE roles SET until_day = '2026-03-02' WHERE deputy_for IS NOT NULL", &[]).await;
    assert!(!her.get("/me").await.has("vertritt"), "yesterday was the last day");
}

on_each_database!(she_opens_the_receipt_of_what_she_has_answered_and_no_other);
async fn she_opens_the_receipt_of_what_she_has_answered_and_no_other(world: &World) {
    let Setting { unit, integration, weber, .. } = setting(world).await;
    let other = taken_up_in("esf_project", &weber, &unit, "Lena K.").await;
    asked(&weber, &other, &integration, &but(&["C2"])).await;
    let another: String = world.rows("SELECT id FROM consents", &[]).await[0].get("id").unwrap();
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    let form = weber.get(&format!("{page}/consents/new?recipient={integration}&purpose=joint_plan")).await;
    assert_eq!(weber.send(&form, "form[action$='/requests']", &[]).await.status, 303);
    let code = sheet(&weber, &page, "ar").await;
    let (her, mine) = opens(world, &code).await;
    let receipts = |page: &Answer| page.attributes("a[href$='/receipt']", "href");
    assert!(receipts(&mine).is_empty(), "nothing is answered yet");
    let answers = [("C2", "yes"), ("C4", "no"), ("C5", "no"), ("C6", "no"), ("months", "6")];
    assert_eq!(her.send(&mine, "form[action='/me/consents']", &answers).await.location(), "/me");
    let mine = her.get("/me").await;
    assert!(mine.has("إيصال بصيغة PDF") && mine.html().len() < 50_000, "{}", mine.all());
    let [receipt] = receipts(&mine).try_into().unwrap();
    let seen = her.get("/me/seen").await;
    let pdf = her.get(&receipt).await;
    assert_eq!(her.get("/me/seen").await.all(), seen.all(), "what she opens herself nobody else has seen");
    assert_eq!((pdf.status, pdf.header("content-type").as_str()), (200, "application/pdf"));
    assert_eq!(pdf.header("cache-control"), "no-store");
    assert_eq!(
        pdf.header("content-disposition"),
        "attachment; filename=\"2026-03-03_beleg.pdf\"",
        "whoever borrows the phone reads nothing"
    );
    let line = "SELECT count(*) AS n FROM log_entries WHERE action = 'export' AND object_type = 'consent' AND actor_kind = 'link'";
    assert_eq!(world.count(line).await, 1);

    // Of somebody else there is none, and without a visit there is only the door.
    assert_eq!(her.get(&format!("/me/consents/{another}/receipt")).await.status, 404);
    let guest = world.guest().get(&receipt).await;
    assert!(guest.has("Ihr Code") && !guest.html().contains("Amira"), "{}", guest.all());

    // Its words are those that were shown: the question was in German, because nobody has released the Arabic one.
    let shown: String =
        world.rows("SELECT shown FROM consents WHERE language = 'de' AND manner = 'phone'", &[]).await[0].get("shown").unwrap();
    let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric() || "§.,:?()".contains(*c)).collect::<String>();
    if let Some(text) = says("pdftotext", &["FILE", "-"], &pdf.body) {
        assert!(shown.lines().count() > 8 && plain(&text).contains(&plain("Amira H.")) && !text.contains("Lena"), "{text}");
        for words in shown.lines() {
            assert!(plain(&text).contains(&plain(words)), "{words}: {text}");
        }
        assert!(!shown.contains("Gesundheit") && !text.contains("Gesundheit"), "nothing of health");
    }

    // What she takes back stays hers to read: the same address says that it is over.
    her.send(&mine, "form[action^='/me/consents/']", &[]).await;
    assert!(receipts(&her.get("/me").await).is_empty());
    assert_eq!(her.get(&receipt).await.status, 200);
}

on_each_database!(her_page_says_what_comes_after_the_next_appointment);
async fn her_page_says_what_comes_after_the_next_appointment(world: &World) {
    let Setting { unit, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    for (day, place) in [("5.3.2026", "Kammer, Raum 3"), ("4.3.2026", "Rathaus, Raum 112")] {
        let plan = weber.get(&format!("{page}/plan")).await;
        let appointment = [("day", day), ("time", "9"), ("place", place)];
        assert_eq!(weber.send(&plan, "form[action$='/appointments']", &appointment).await.status, 303);
    }
    let (_, mine) = opens(world, &sheet(&weber, &page, "de").await).await;
    assert!(mine.has("Danach: 5. März 2026, 9:00 Uhr") && mine.has("Kammer, Raum 3") && mine.has("Rathaus, Raum 112"), "{}", mine.all());
    assert_eq!(mine.attributes("form[action^='/me/appointments/']", "action").len(), 2, "she answers the next one");
}
