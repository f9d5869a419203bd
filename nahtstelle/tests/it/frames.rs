//! Under which law a unit works with somebody: from when to when, and by which office it is commissioned.

use db::values;

use crate::{
    participants::{Setting, setting, taken_up_in},
    tools,
    transmissions::{passed_on, preview, said},
    world::World,
};

on_each_database!(a_law_counts_within_the_days_of_its_frame_and_with_the_office_that_has_commissioned_it);
async fn a_law_counts_within_the_days_of_its_frame_and_with_the_office_that_has_commissioned_it(world: &World) {
    let Setting { unit, integration, weber, polat, .. } = setting(world).await;
    world.organisation("Jobcenter Rothental").await;
    world.sql("UPDATE organisations SET kind = 'jobcenter' WHERE name = $1", values!["Jobcenter Rothental"]).await;
    let page = taken_up_in("sgb2_contract", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    let report = format!("{integration}&purpose=report");
    let asks = async || preview(&weber, &page, &report, &["phone"]).await.has("Dafür braucht es ihr Ja.");
    assert!(!asks().await, "where nothing is said it counts always, and with each office of its kind");
    let form = weber.get(&weber.get(&page).await.link("Rechtsrahmen ändern")).await;
    assert_eq!(polat.get(&format!("{page}/frame/edit")).await.status, 404);
    let office = |name: &str| {
        let at = form.texts("select[name=office] option").iter().position(|label| label == name).unwrap();
        form.attributes("select[name=office] option", "value").remove(at)
    };
    let (ours, other) = (office("Jobcenter Auenburg"), office("Jobcenter Rothental"));
    for (fields, sentence) in [
        (vec![("from", "1.4.2026"), ("until", "31.3.2026")], "Das Ende liegt vor dem Anfang."),
        (vec![("frame", "sgb3_contract"), ("office", ours.as_str())], "Bei SGB II beauftragt ein Jobcenter"),
        (vec![("frame", "esf_project"), ("office", ours.as_str())], "Bei SGB II beauftragt ein Jobcenter"),
        (vec![("frame", "")], "Wählen Sie den Rechtsrahmen."),
    ] {
        let refused = weber.send(&form, "form.form", &fields).await;
        assert!(refused.status == 422 && refused.has(sentence), "{fields:?}: {}", refused.all());
        let still = |(name, value): &(&str, &str)| {
            refused.form("form.form").fields.iter().any(|(n, v)| (n.as_str(), v.as_str()) == (*name, *value))
        };
        assert!(
            fields.iter().filter(|(_, value)| !value.is_empty()).all(still),
            "what was typed is still there: {:?}",
            refused.form("form.form").fields
        );
    }
    let says = async |from: &str, until: &str, office: &str| {
        let form = weber.get(&format!("{page}/frame/edit")).await;
        let done = weber.send(&form, "form.form", &[("from", from), ("until", until), ("office", office)]).await;
        assert_eq!(done.status, 303, "{}", done.all());
        weber.get(&page).await
    };
    let shown = says("1.3.2026", "3.3.2026", &ours).await;
    for words in ["ab 1. März 2026", "bis 3. März 2026", "im Auftrag von: Jobcenter Auenburg"] {
        assert!(shown.has(words), "{words}: {}", shown.all());
    }
    assert!(!shown.has("Gilt heute nicht") && !asks().await, "on its last day it counts");
    assert_eq!(passed_on(&weber, &page, &report, &["phone"], "").await.status, 303);
    let access: serde_json::Value = serde_json::from_slice(&weber.get(&format!("{page}/access/json")).await.body).unwrap();
    let told = serde_json::json!({ "kind": "sgb2_contract", "from": "2026-03-01", "until": "2026-03-03", "commissioned_by": "Jobcenter Auenburg" });
    assert_eq!(access["legal_frame"], told, "she is told under which law, by whom and how long");
    let noted = "SELECT categories FROM log_entries WHERE action = 'export' AND object_type = 'participant'";
    let noted: String = world.rows(noted, &[]).await[0].get("categories").unwrap();
    assert!(noted.split(' ').any(|one| one == "C3") && !noted.split(' ').any(|one| one == "C8"), "{noted}");
    if let Some(text) = tools::says("pdftotext", &["FILE", "-"], &weber.get(&format!("{page}/access/pdf")).await.body) {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            words.contains("Auftrag eines Jobcenters (SGB II), ab 1. März 2026, bis 3. März 2026, im Auftrag von: Jobcenter Auenburg"),
            "{words}"
        );
    }
    // The law of another office is not this one's.
    says("", "", &other).await;
    assert!(asks().await);
    for (from, until) in [("4.3.2026", ""), ("", "2.3.2026")] {
        let shown = says(from, until, &ours).await;
        assert!(shown.has("Gilt heute nicht") && asks().await, "{from} – {until}: {}", shown.all());
    }
    // Her yes opens it then: a frame that is over asks, and does not close.
    let form = weber.get(&format!("{page}/consents/new?recipient={report}")).await;
    assert!(form.has("das bekommen: Erreichbarkeit?"), "{}", form.all());
    let noted = "SELECT count(*) AS n FROM log_entries WHERE action = 'update' AND object_type = 'participant' AND fields = 'frame'";
    assert_eq!(world.count(noted).await, 4);
}

on_each_database!(a_standing_order_by_law_stops_with_the_frame_and_does_not_begin_again);
async fn a_standing_order_by_law_stops_with_the_frame_and_does_not_begin_again(world: &World) {
    let Setting { unit, integration, weber, .. } = setting(world).await;
    let page = taken_up_in("sgb2_contract", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    let report = format!("{integration}&purpose=report");
    let until = async |day: &str| {
        let form = weber.get(&format!("{page}/frame/edit")).await;
        assert_eq!(weber.send(&form, "form.form", &[("until", day)]).await.status, 303);
        world.run_jobs().await;
    };
    let going_on = async || world.count("SELECT count(*) AS n FROM orders WHERE ended_at IS NULL").await;
    // Somebody enters that the frame is over, and then that it is not.
    passed_on(&weber, &page, &report, &["phone"], "3").await;
    let (shown, form) = (weber.get(&page).await, weber.get(&format!("{page}/edit")).await);
    assert!(shown.has("sichtbar für: Daniel Weber; Markt und Integration, Jobcenter Auenburg (Telefon)"), "{}", shown.all());
    assert!(form.has("bekommt auch: Markt und Integration, Jobcenter Auenburg."), "{}", form.all());
    until("3.3.2026").await;
    assert_eq!(going_on().await, 1, "on its last day it counts");
    until("2.3.2026").await;
    assert_eq!(going_on().await, 0);
    until("").await;
    said(&weber, &page, &[("phone", "0171 7654321")]).await;
    world.run_jobs().await;
    assert_eq!(world.count("SELECT count(*) AS n FROM arrivals").await, 1, "it does not begin again by itself");
    // Its last day passes: the night stops the order, and a frame that is prolonged later begins nothing.
    passed_on(&weber, &page, &report, &["phone"], "3").await;
    until("5.3.2026").await;
    assert_eq!(going_on().await, 1);
    world.pass(jiff::SignedDuration::from_hours(72));
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!(going_on().await, 0);
}
