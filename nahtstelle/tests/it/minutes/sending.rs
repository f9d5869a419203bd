use accounts::Role;
use db::values;

use super::{YILDIZ, notes, sent};
use crate::{
    meetings::{invited, meeting, setting},
    world::World,
};

on_each_database!(who_was_there_is_ticked_and_stands_in_the_minutes);
async fn who_was_there_is_ticked_and_stands_in_the_minutes(world: &World) {
    let setting = setting(world).await;
    let address = meeting(&setting).await;
    let link = invited(world, &setting, &address, YILDIZ).await;
    world.guest().post(&link, &[("answer", "yes")]).await;
    let page = setting.sommer.get(&format!("{address}/minutes")).await;
    assert_eq!(page.attributes("input[name=there][checked]", "value").len(), 1, "who said yes is ticked first");
    let ihk = world.rows("SELECT id FROM invitees WHERE email = $1", values!["post@ihk.example"]).await;
    let ihk: String = ihk[0].get("id").unwrap();
    let done = setting.sommer.post(&format!("{address}/attendance"), &[("there", &ihk)]).await;
    let page = setting.sommer.follow(&done).await;
    assert_eq!(page.attributes("input[name=there][checked]", "value"), [ihk]);
}

on_each_database!(ticks_go_along_to_sending_and_overwrite_nobody_elses);
async fn ticks_go_along_to_sending_and_overwrite_nobody_elses(world: &World) {
    let setting = setting(world).await;
    let (sommer, address) = (&setting.sommer, meeting(&setting).await);
    let notes = notes(sommer, &address, 0).await;
    sommer.post(&notes, &[("base", ""), ("notes", "Alle sind da.")]).await;
    let page = sommer.get(&format!("{address}/minutes")).await;
    assert_eq!(page.attributes("button[form=attendance]", "value"), ["circulation"], "the button above sends the boxes below");
    let boxes = page.attributes("#attendance input[name=there]", "value");
    let attendance = page.form("#attendance").action;
    // Whoever only goes on has said nothing.
    let on = sommer.post(&attendance, &[("to", "circulation")]).await;
    assert_eq!(on.location(), format!("{address}/circulation"));
    assert_eq!(world.count("SELECT count(*) AS n FROM invitees WHERE attended IS NOT NULL").await, 0);
    // Somebody ticks one person; on a page that came before another one is ticked.
    sommer.post(&attendance, &[("there", &boxes[0])]).await;
    let on = sommer.post(&attendance, &[("there", &boxes[1]), ("to", "circulation")]).await;
    let page = sommer.follow(&on).await;
    assert_eq!(page.attributes("input[name=there][checked]", "value"), boxes);
    assert!(!page.has("Niemand ist als anwesend angekreuzt."), "{}", page.all());
    let sent = sommer.send(&page, &format!("form[action='{address}/minutes']"), &[("there", &boxes[0])]).await;
    assert_eq!(sent.status, 303, "{}", sent.all());
    let page = sommer.follow(&sent).await;
    assert_eq!(page.attributes("input[name=there][checked]", "value"), [boxes[0].as_str()], "what was ticked last stands in the minutes");
}

on_each_database!(before_minutes_go_out_one_sees_what_goes_to_whom_and_what_is_missing);
async fn before_minutes_go_out_one_sees_what_goes_to_whom_and_what_is_missing(world: &World) {
    let setting = setting(world).await;
    let (sommer, address) = (&setting.sommer, meeting(&setting).await);
    let ask = format!("{address}/circulation");
    let empty = sommer.get(&ask).await;
    assert!(empty.has("Noch ist nichts aufgeschrieben.") && !empty.has("Protokoll senden an"), "{}", empty.all());
    let notes = notes(sommer, &address, 0).await;
    let text = "B: Info im Mai\nA: @VHS Folien an alle\nA: Raum suchen\nA: @Handwerk Liste";
    sommer.post(&notes, &[("base", ""), ("notes", text)]).await;
    assert_eq!(sommer.get(&address).await.link("Protokoll senden"), ask);
    let page = sommer.get(&ask).await;
    for sentence in [
        "Das Protokoll geht an 2 Personen. Einwände nehmen wir bis 17. März 2026 an.",
        "Erkannt: 1 Beschluss, 3 Aufgaben, 0 Fragen",
        "2 Aufgaben hat noch niemand",
        "Das Treffen ist erst am 12. März 2026.",
        "Niemand ist als anwesend angekreuzt.",
        "Protokoll senden an 2",
    ] {
        assert!(page.has(sentence), "{sentence}: {}", page.all());
    }
    assert_eq!(page.texts(".kern-alert li"), ["Raum suchen", "Handwerk Liste"]);
    assert_eq!(world.count("SELECT count(*) AS n FROM minutes").await, 0, "looking sends nothing");
    let form = format!("form[action='{address}/minutes']");
    for _ in 0..2 {
        assert_eq!(sommer.send(&page, &form, &[]).await.location(), format!("{address}/minutes"));
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM minutes").await, 1, "a double click");
    assert_eq!(sommer.get(&ask).await.location(), format!("{address}/minutes"), "what is sent is corrected there");
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &world.home().await).signs_in().await;
    assert_eq!(yildiz.get(&ask).await.status, 403, "the coordination sends");
}

on_each_database!(a_meeting_whose_minutes_are_out_is_not_to_come);
async fn a_meeting_whose_minutes_are_out_is_not_to_come(world: &World) {
    let setting = setting(world).await;
    let sommer = &setting.sommer;
    meeting(&setting).await;
    let list = sommer.get("/meetings").await;
    assert!(list.text("#coming").contains("Steuerungsgruppe 1/2026") && list.texts("#past").is_empty(), "{}", list.all());
    sent(&setting, "Alle sind da.").await;
    let list = sommer.get("/meetings").await;
    assert!(list.text("#coming").contains("Steuerungsgruppe 1/2026") && !list.text("#coming").contains("Steuerungsgruppe 2/2026"));
    assert!(list.text("#past").contains("Steuerungsgruppe 2/2026"), "{}", list.all());
    assert!(!sommer.get("/").await.has("Zu „Steuerungsgruppe 2/2026“ einladen"), "nobody is invited to what was");
}

on_each_database!(what_came_of_an_item_stands_there_by_kind_and_in_the_order_of_the_minutes);
async fn what_came_of_an_item_stands_there_by_kind_and_in_the_order_of_the_minutes(world: &World) {
    let setting = setting(world).await;
    let text = "F: Wer hat Plätze?\nA: @VHS Folien\nB: Info im Mai\nA: @IHK Zahlen\nB: Plakat drucken\nA: @VHS Anzeige\nB: Auch im Juni";
    let page = setting.sommer.get(&sent(&setting, text).await).await;
    let expected = [
        "Beschluss: Info im Mai",
        "Beschluss: Plakat drucken",
        "Beschluss: Auch im Juni",
        "Aufgabe: Folien",
        "Aufgabe: Zahlen",
        "Aufgabe: Anzeige",
        "Frage: Wer hat Plätze?",
    ];
    assert_eq!(page.texts(".results li"), expected);
}
