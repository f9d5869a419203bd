//! R22: what goes outside does not betray that somebody gets benefits.

use std::collections::BTreeMap;

use participants::rules::betrays;

use crate::{
    me::sheet,
    participants::{Setting, setting, taken_up_in},
    sources,
    transmissions::{asked, but, passed_on, said},
    world::World,
};

/// Each text of the crates under `people/` with its key, in all languages.
fn texts() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for (_, folder) in sources::crates() {
        if !folder.starts_with(sources::root().join("people")) {
            continue;
        }
        for file in sources::files(&folder, "texts", ".ftl") {
            let (name, text) = (file.display().to_string(), std::fs::read_to_string(&file).unwrap());
            let mut key = String::new();
            for line in text.lines() {
                if let Some((begun, _)) = line.split_once(" =").filter(|_| line.starts_with(|first: char| first.is_ascii_lowercase())) {
                    key = format!("{name}: {begun}");
                }
                let said: &mut String = found.entry(key.clone()).or_default();
                said.push_str(line);
                said.push('\n');
            }
        }
    }
    found
}

/// What stands in mails, behind links that go by mail, and on the sheet that she carries with her.
fn is_outgoing(key: &str) -> bool {
    let key = key.rsplit(' ').next().unwrap_or_default();
    let is_letter = key.starts_with("handover-") && (key.ends_with("-subject") || key.ends_with("-body"));
    let families = ["handover-link", "me-sheet", "me-open", "me-message", "arrival-mail", "deletion-mail"];
    key.contains("-mail-") || is_letter || families.iter().any(|family| key.starts_with(family))
}

#[test]
fn r22_no_text_that_goes_outside_betrays_benefits() {
    let texts = texts();
    let outgoing: Vec<_> = texts.iter().filter(|(key, _)| is_outgoing(key)).collect();
    assert!(outgoing.len() > 40, "only {} texts were found", outgoing.len());
    for (key, text) in outgoing {
        assert_eq!(betrays(text), Vec::<&str>::new(), "{key}: {text}");
    }
}

on_each_database!(r22_mails_and_the_sheet_betray_nothing_and_what_is_typed_is_hinted_at);
async fn r22_mails_and_the_sheet_betray_nothing_and_what_is_typed_is_hinted_at(world: &World) {
    let Setting { unit, integration, weber, .. } = setting(world).await;
    let page = taken_up_in("sgb2_contract", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567"), ("childcare", "1 Kind")]).await;
    asked(&weber, &page, &integration, &but(&["C6"])).await;
    passed_on(&weber, &page, &format!("{integration}&purpose=report"), &["phone"], "").await;
    let mails = world.mails().await;
    assert!(!mails.is_empty());
    for mail in mails {
        assert_eq!(betrays(&format!("{}\n{}", mail.subject, mail.body)), Vec::<&str>::new(), "{}", mail.body);
    }
    sheet(&weber, &page, "de").await;
    let form = weber.get(&format!("{page}/codes")).await;
    let printed = weber.send(&form, "form.form", &[("language", "de")]).await;
    assert_eq!(betrays(&printed.texts("article").join(" ")), Vec::<&str>::new(), "{}", printed.all());
    // What somebody types is hers to say: a hint, and no lock.
    let plan = weber.get(&format!("{page}/plan")).await;
    let appointment = [("day", "5.3.2030"), ("time", "9"), ("place", "Infotag für Jobcenter-Kundinnen")];
    assert_eq!(weber.send(&plan, "form[action$='/appointments']", &appointment).await.status, 303);
    let plan = weber.get(&format!("{page}/plan")).await;
    assert!(plan.has("Das klingt nach Leistungen oder Schulden. Gehört es hierher?"), "{}", plan.all());
}
