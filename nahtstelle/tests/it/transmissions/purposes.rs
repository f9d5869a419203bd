//! What for, and in which direction: a yes opens the purpose that it was given for, and the law of an office the way to whoever works for it.

use db::values;

use super::{asked, but, opened, passed_on, preview, said};
use crate::{
    handovers,
    participants::{Setting, setting, taken_up_in},
    world::World,
};

/// What went on which ground, in the order of the fields.
async fn grounds(world: &World) -> Vec<(String, String)> {
    let rows = world.rows("SELECT fields, ground FROM transmissions ORDER BY fields", values![]).await;
    rows.iter().map(|row| (row.get("fields").unwrap(), row.get("ground").unwrap())).collect()
}

fn texts(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(one, other)| ((*one).to_owned(), (*other).to_owned())).collect()
}

on_each_database!(r04_r42_an_office_tells_a_provider_by_its_law_what_is_needed_and_the_rest_by_her_yes);
async fn r04_r42_an_office_tells_a_provider_by_its_law_what_is_needed_and_the_rest_by_her_yes(world: &World) {
    let Setting { unit, integration, weber, klein, becker, .. } = setting(world).await;
    let everything = ["phone", "wishes", "childcare"];
    // With people of its own the office needs her yes for all of it.
    let own = taken_up_in("jc_own", &becker, &integration, "Lena K.").await;
    said(&becker, &own, &[("phone", "0171 7654321")]).await;
    assert!(preview(&becker, &own, &unit, &everything).await.has("Dafür braucht es ihr Ja."));

    let page = taken_up_in("sgb2_contract", &becker, &integration, "Amira Hassan").await;
    said(&becker, &page, &[("phone", "0170 1234567"), ("wishes", "Köchin werden"), ("childcare", "1 Kind")]).await;
    let shown = preview(&becker, &page, &unit, &everything).await;
    assert!(shown.has("§ 50 Abs. 1 SGB II") && shown.has("Das sieht Standort Waldmark"), "{}", shown.all());
    assert!(shown.has("Nicht weitergeben: Kinderbetreuung.") && !shown.has("1 Kind"), "{}", shown.all());
    // A report is what a provider owes the office, not the other way round.
    let report = preview(&becker, &page, &format!("{unit}&purpose=report"), &everything).await;
    assert!(!report.has("§ 50") && !report.has("§ 61") && report.has("Dafür braucht es ihr Ja."), "{}", report.all());

    let form = becker.get(&format!("{page}/consents/new?recipient={unit}&purpose=joint_plan")).await;
    assert!(form.attributes("input[name=C2], input[name=C4]", "value").is_empty(), "what the law lets pass is no question");
    assert_eq!(asked(&becker, &page, &unit, &[("C5", "no"), ("C6", "yes")]).await.status, 303);
    assert_eq!(passed_on(&becker, &page, &unit, &everything, "").await.status, 303);
    assert_eq!(grounds(world).await, texts(&[("childcare", "consent_6_1_a"), ("phone wishes", "sgb2_50_1")]), "each has one ground");

    // It waits for the provider's unit, and names nobody before it is opened.
    let list = klein.get(&format!("/units/{unit}/arrivals")).await;
    assert!(list.has("Markt und Integration") && !list.has("Amira"), "{}", list.all());
    let mut came = Vec::new();
    for _ in 0..2 {
        let arrival = opened(&weber, &unit).await;
        let read = weber.get(&arrival).await;
        assert!(read.has("Amira Hassan") && read.has("Gemeinsam planen"), "{}", read.all());
        came.extend(["0170 1234567", "Köchin werden", "1 Kind"].into_iter().filter(|words| read.has(words)));
        assert_eq!(weber.post(&format!("{arrival}/end"), &[]).await.status, 303);
    }
    came.sort_unstable();
    assert_eq!(came, ["0170 1234567", "1 Kind", "Köchin werden"]);
    assert!(becker.get(&format!("{page}/transmissions")).await.has("(Coach)"), "the receipt comes back");
    assert_ne!(weber.get(&page).await.status, 200, "what came is a copy, and no way into the office's compartment");
}

on_each_database!(r02_r08_what_goes_with_a_hand_over_needs_a_yes_to_that_and_says_what_it_is_for);
async fn r02_r08_what_goes_with_a_hand_over_needs_a_yes_to_that_and_says_what_it_is_for(world: &World) {
    let Setting { unit, integration, weber, becker, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567"), ("wishes", "Köchin werden")]).await;
    assert_eq!(handovers::asked(&weber, &page, &integration).await.status, 303);
    let link = handovers::mailed(world).await;
    world.guest().post(&link, &[("do", "accept"), ("contact", "Herr Becker")]).await;
    let way = weber.get(&format!("{page}/handovers")).await.link("Weitergeben, was weitergegeben werden darf");
    assert!(way.contains("purpose=hand_over"), "{way}");

    // A yes to planning together opens nothing of it.
    let (hand_over, both) = (format!("{integration}&purpose=hand_over"), ["phone", "wishes"]);
    assert_eq!(asked(&weber, &page, &integration, &but(&["C2", "C4"])).await.status, 303);
    assert!(!preview(&weber, &page, &integration, &both).await.has("Dafür braucht es ihr Ja."));
    let closed = preview(&weber, &page, &hand_over, &both).await;
    assert!(closed.has("Dafür braucht es ihr Ja.") && closed.texts("form.form[method=post]").is_empty(), "{}", closed.all());

    let form = weber.get(&format!("{page}/consents/new?recipient={hand_over}")).await;
    assert!(form.has("Ihnen weiterhelfen"), "she reads what for: {}", form.all());
    assert_eq!(asked(&weber, &page, &hand_over, &but(&["C2"])).await.status, 303);
    assert_eq!(passed_on(&weber, &page, &hand_over, &both, "").await.status, 303);
    assert_eq!(grounds(world).await, texts(&[("phone", "consent_6_1_a")]));
    for table in ["SELECT purpose FROM transmissions", "SELECT purpose FROM arrivals"] {
        let rows = world.rows(table, &[]).await;
        assert!(rows.len() == 1 && rows[0].get::<String>("purpose").unwrap() == "hand_over", "{table}");
    }
    let read = becker.get(&opened(&becker, &integration).await).await;
    assert!(read.has("Die andere Stelle hilft weiter") && read.has("Nur für diesen Zweck verwenden."), "{}", read.all());
    assert!(read.has("0170 1234567") && !read.has("Köchin"), "{}", read.all());
    // What she takes back of the one leaves the other.
    let planning: String = world.rows("SELECT id FROM consents WHERE purpose = 'joint_plan'", &[]).await[0].get("id").unwrap();
    let ends = weber.get(&format!("{page}/transmissions")).await.attributes("form[action*='/consents/']", "action");
    assert_eq!(weber.post(ends.iter().find(|end| end.contains(&planning)).unwrap(), &[]).await.status, 303);
    let open = world.rows("SELECT purpose FROM consents WHERE ended_at IS NULL", &[]).await;
    assert!(open.len() == 1 && open[0].get::<String>("purpose").unwrap() == "hand_over");
    assert_eq!(world.count("SELECT count(*) AS n FROM arrivals WHERE deletion_at IS NULL").await, 1);
}

on_each_database!(r41_whose_what_arrives_is_only_a_person_says);
async fn r41_whose_what_arrives_is_only_a_person_says(world: &World) {
    let Setting { unit, integration, weber, becker, .. } = setting(world).await;
    // Both units know somebody of this name, and with the same number.
    let page = taken_up_in("sgb2_contract", &weber, &unit, "Amira H.").await;
    let hers = taken_up_in("jc_own", &becker, &integration, "Amira H.").await;
    taken_up_in("jc_own", &becker, &integration, "Zoe B.").await;
    for (who, page) in [(&weber, &page), (&becker, &hers)] {
        said(who, page, &[("phone", "0170 1234567")]).await;
    }
    passed_on(&weber, &page, &format!("{integration}&purpose=report"), &["phone"], "").await;
    world.run_jobs().await;
    let arrival = opened(&becker, &integration).await;
    let nobodys = "SELECT count(*) AS n FROM arrivals WHERE participant_id IS NULL";
    assert_eq!(world.count(nobodys).await, 1);
    let read = becker.get(&arrival).await;
    assert!(read.attributes("select[name=participant] option[selected]", "value").concat().is_empty(), "nobody is chosen before");
    let names: Vec<String> = read.texts("select[name=participant] option").into_iter().skip(1).collect();
    let mut sorted = names.clone();
    sorted.sort();
    assert!(names.len() == 2 && names == sorted, "in the order of their names, and no other: {names:?}");
    assert_eq!(
        becker.send(&read, &format!("form[action='{arrival}']"), &[]).await.status,
        422,
        "without a person's word it stays nobody's"
    );
    assert_eq!(world.count(nobodys).await, 1);
    becker.post(&arrival, &[("participant", hers.rsplit('/').next().unwrap())]).await;
    assert_eq!(world.count(nobodys).await, 0);
}
