//! The code of her own page by text message: once, to the telephone in her record, and nothing of it is kept afterwards.

use std::sync::{Arc, Mutex};

use accounts::Role;
use axum::{Router, http::HeaderMap, routing::post};
use web::{
    Language,
    text_messages::{self, FORM, Gateway},
};

use crate::{
    me::{opens, sheet},
    participants::{Setting, setting, taken_up_in},
    transmissions::said,
    world::World,
};

/// What the gateway was given: the form, and what signed in.
type Given = Arc<Mutex<Vec<(String, String)>>>;

/// A gateway that takes what it is given, but for a number that ends in 99.
async fn gateway() -> (Gateway, Given) {
    let given = Given::default();
    let kept = given.clone();
    let take = move |headers: HeaderMap, body: String| async move {
        let signed = headers.get("authorization").map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default();
        let refused = body.contains("99&");
        kept.lock().unwrap().push((body, signed));
        if refused { axum::http::StatusCode::BAD_REQUEST } else { axum::http::StatusCode::OK }
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/send", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, Router::new().route("/send", post(take))).await });
    (Gateway { url, authorization: Some("Bearer abc".into()), form: FORM.into() }, given)
}

async fn message(world: &World, column: &str) -> Option<String> {
    let row = world.app.db.read().row("SELECT recipient, body, state FROM mails WHERE subject = 'SMS' ORDER BY id DESC LIMIT 1", &[]).await;
    row.unwrap().map(|row| row.get(column).unwrap())
}

on_each_database!(a_text_message_brings_the_code_and_nothing_of_it_stays);
async fn a_text_message_brings_the_code_and_nothing_of_it_stays(world: &World) {
    let (gateway, given) = gateway().await;
    let world = &world.configured(|config| config.text_messages = Some(gateway));
    let Setting { unit, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    assert!(weber.get(&format!("{page}/codes")).await.has("keine Telefonnummer"));
    said(&weber, &page, &[("phone", "0170 / 123 45 67")]).await;
    let form = weber.get(&format!("{page}/codes")).await;
    assert!(form.has("+491701234567"), "{}", form.all());
    for _ in 0..2 {
        // A double click sends one.
        let answer = weber.send(&form, "form[action$='/message']", &[("message_language", "tr")]).await;
        assert_eq!(answer.status, 303, "{}", answer.all());
    }
    assert_eq!(text_messages::send_due(&world.app).await.unwrap(), 1);
    assert_eq!(text_messages::send_due(&world.app).await.unwrap(), 0);
    let (body, signed) = given.lock().unwrap().pop().unwrap();
    assert!(given.lock().unwrap().is_empty(), "one request");
    assert_eq!(signed, "Bearer abc");
    let text = body.strip_prefix("to=%2B491701234567&text=").unwrap().to_owned();
    assert!(text.starts_with("Mesaj%3A%20http"), "{text}");
    assert!(!text.contains("Amira"));
    assert_eq!(message(world, "recipient").await.unwrap(), "… 67");
    assert_eq!(message(world, "body").await.unwrap(), "");

    let code = text.rsplit("%2F").next().unwrap();
    let (_, hers) = opens(world, code).await;
    assert!(hers.has("Amira H."), "{}", hers.all());
}

on_each_database!(a_message_that_is_refused_stands_in_the_outbox_without_its_number);
async fn a_message_that_is_refused_stands_in_the_outbox_without_its_number(world: &World) {
    let (gateway, _) = gateway().await;
    let world = &world.configured(|config| config.text_messages = Some(gateway));
    let Setting { unit, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234599")]).await;
    let form = weber.get(&format!("{page}/codes")).await;
    weber.send(&form, "form[action$='/message']", &[]).await;
    assert_eq!(text_messages::send_due(&world.app).await.unwrap(), 0);
    assert_eq!(message(world, "state").await.unwrap(), "dead");
    let outbox = world.account("Betrieb").role(Role::Operator, ()).signs_in().await.get("/outbox").await;
    assert!(outbox.has("… 99") && !outbox.html().contains("1234599"), "{}", outbox.all());
}

on_each_database!(whoever_sent_a_message_that_did_not_arrive_sees_it_and_what_to_do);
async fn whoever_sent_a_message_that_did_not_arrive_sees_it_and_what_to_do(world: &World) {
    let (gateway, _) = gateway().await;
    let world = &world.configured(|config| config.text_messages = Some(gateway));
    let Setting { unit, weber, polat, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let other = taken_up_in("esf_project", &weber, &unit, "Boris K.").await;
    said(&weber, &page, &[("phone", "0170 1234599")]).await;
    let failed = "Die SMS mit dem Code für die eigene Seite ist nicht angekommen";
    let form = weber.get(&format!("{page}/codes")).await;
    weber.send(&form, "form[action$='/message']", &[]).await;
    assert!(weber.get(&format!("{page}/codes")).await.has("ist noch nicht hinausgegangen") && !weber.get(&page).await.has(failed));
    let on_desk = "Eine SMS mit dem Code für eine eigene Seite ist nicht angekommen";
    assert!(!weber.get("/").await.has(on_desk));
    text_messages::send_due(&world.app).await.unwrap();
    let desk = weber.get("/").await;
    assert_eq!(desk.link(on_desk), format!("{page}/codes"));
    assert!(!desk.has("Amira") && !polat.get("/").await.has(on_desk), "{}", desk.all());
    let record = weber.get(&page).await;
    assert!(record.has(failed) && !weber.get(&other).await.has(failed), "{}", record.all());
    let codes = weber.get(&record.link("Noch einmal senden, oder ein Blatt mit Code machen")).await;
    assert!(codes.has("Prüfen Sie die Telefonnummer") && codes.has("ist nicht angekommen"), "{}", codes.all());

    // With a sheet of paper there is nothing to worry about any more; and a message that arrives says nothing.
    sheet(&weber, &page, "de").await;
    assert!(!weber.get("/").await.has(on_desk));
    assert!(!weber.get(&page).await.has(failed) && !weber.get(&format!("{page}/codes")).await.has("nicht angekommen"));
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    let form = weber.get(&format!("{page}/codes")).await;
    weber.send(&form, "form[action$='/message']", &[]).await;
    assert_eq!(text_messages::send_due(&world.app).await.unwrap(), 1);
    let codes = weber.get(&format!("{page}/codes")).await;
    assert!(!weber.get(&page).await.has(failed) && !codes.has("nicht angekommen") && !codes.has("noch nicht hinausgegangen"));
}

on_each_database!(two_requests_in_the_same_moment_send_one_message);
async fn two_requests_in_the_same_moment_send_one_message(world: &World) {
    let (gateway, given) = gateway().await;
    let world = &world.configured(|config| config.text_messages = Some(gateway));
    let Setting { unit, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    let form = weber.get(&format!("{page}/codes")).await;
    let send = || weber.send(&form, "form[action$='/message']", &[]);
    let answers = tokio::join!(send(), send(), send());
    assert_eq!([answers.0.status, answers.1.status, answers.2.status], [303; 3]);
    assert_eq!(text_messages::send_due(&world.app).await.unwrap(), 1);
    assert_eq!(given.lock().unwrap().len(), 1);
    assert_eq!(world.count("SELECT count(*) AS n FROM me_codes").await, 1);
}

on_each_database!(without_a_gateway_no_message_is_offered);
async fn without_a_gateway_no_message_is_offered(world: &World) {
    let Setting { unit, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    let form = weber.get(&format!("{page}/codes")).await;
    assert!(form.has("verschickt noch keine SMS") && form.texts("form[action$='/message']").is_empty(), "{}", form.all());
    let id = world.id::<()>().to_string();
    assert_eq!(weber.post(&format!("{page}/codes/message"), &[("id", &id)]).await.status, 409);
    assert!(message(world, "state").await.is_none());
}

// One message has room for 160 signs of the small alphabet, 70 of any other (3GPP TS 23.038).
on_each_database!(a_message_is_one_message_in_every_language);
async fn a_message_is_one_message_in_every_language(world: &World) {
    let link = format!("https://netz.landkreis-waldmark.example/me/code/{}", "A".repeat(12));
    for language in Language::ALL {
        let text = format!("{} {link}", world.app.say(language).text("me-message"));
        let most = if text.is_ascii() { 160 } else { 70 };
        assert!(text.chars().count() <= most, "{language:?}: {} signs: {text}", text.chars().count());
    }
}
