//! What her own page says beside what is hers: which texts are German, who stands in, and the paper of what she has answered.

use db::values;

use crate::{
    me::{opens, sheet},
    participants::{Setting, setting, taken_up_in},
    transmissions::said,
    world::World,
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

on_each_database!(whoever_stands_in_for_a_helper_stands_on_her_page_until_the_last_day);
async fn whoever_stands_in_for_a_helper_stands_on_her_page_until_the_last_day(world: &World) {
    let Setting { unit, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let code = sheet(&weber, &page, "de").await;
    let (her, mine) = opens(world, &code).await;
    assert!(!mine.has("vertritt"), "{}", mine.all());
    world
        .sql(
            "INSERT INTO roles (id, account_id, role, network_id, organisation_id, unit_id, from_day, until_day, deputy_for)
             SELECT $1, p.id, r.role, r.network_id, r.organisation_id, r.unit_id, '2026-03-01', '2026-03-05', w.id
             FROM accounts p, accounts w JOIN roles r ON r.account_id = w.id WHERE p.name = 'Aylin Polat' AND w.name = 'Daniel Weber'",
            values![world.id::<()>()],
        )
        .await;
    assert!(her.get("/me").await.has("Aylin Polat vertritt Daniel Weber bis 5. März 2026."));
    her.post("/me/language", &[("language", "fr")]).await;
    assert!(her.get("/me").await.has("Aylin Polat remplace Daniel Weber jusqu’au"));
    her.post("/me/language", &[("language", "de")]).await;
    world.sql("UPDATE roles SET until_day = '2026-03-02' WHERE deputy_for IS NOT NULL", &[]).await;
    assert!(!her.get("/me").await.has("vertritt"), "yesterday was the last day");
}
