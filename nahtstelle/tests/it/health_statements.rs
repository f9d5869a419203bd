//! R05: something about her health goes to another unit as one text, with her yes to exactly this and with a second pair of eyes; and nothing of it stays.

use accounts::Role;
use db::values;
use jiff::SignedDuration;
use web::Language;

use crate::{
    me::{opens, sheet},
    own_page::stands_in,
    participant_lists::places,
    participants::{Setting, setting, taken_up_in},
    transmissions::{opened, preview, said},
    world::{Answer, Somebody, World, address},
};

const TEXT: &str = "Nicht schwer heben, alle zwei Stunden eine Pause";

const DAY: SignedDuration = SignedDuration::from_hours(24);

/// The form for a recipient, for planning together.
async fn form(who: &Somebody, page: &str, recipient: &str) -> Answer {
    who.get(&format!("{page}/health-statements/new?recipient={recipient}&purpose=joint_plan")).await
}

/// The text as it will be seen, with the question to her.
async fn seen(who: &Somebody, page: &str, recipient: &str) -> Answer {
    let shown = who.send(&form(who, page, recipient).await, "form.form", &[("content", TEXT), ("months", "3")]).await;
    assert_eq!(shown.status, 200, "{}", shown.all());
    shown
}

/// She says yes. Gives the address of what waits.
async fn written(who: &Somebody, page: &str, recipient: &str) -> String {
    let yes = [("answer", "yes"), ("manner", "screen"), ("step", "answered")];
    let done = who.send(&seen(who, page, recipient).await, "form.form", &yes).await;
    let shown = who.follow(&done).await;
    shown.attributes(".entry-title a[href*='/health-statements/']", "href").remove(0)
}

async fn count(world: &World, table: &str) -> i64 {
    world.count(format!("SELECT count(*) AS n FROM {table}").leak()).await
}

/// In which columns of the whole database the text stands.
async fn stands(world: &World) -> Vec<String> {
    places(world, &["schwer heben"]).await
}

on_each_database!(r05_what_is_said_of_her_health_goes_with_her_yes_and_a_second_person);
async fn r05_what_is_said_of_her_health_goes_with_her_yes_and_a_second_person(world: &World) {
    let Setting { unit, integration, weber, polat, klein, becker, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let empty = weber.send(&form(&weber, &page, &integration).await, "form.form", &[("content", " ")]).await;
    assert!(empty.status == 422 && empty.has("Schreiben Sie, was beachtet werden muss."), "{}", empty.all());
    let long = "x".repeat(501);
    let long = weber.send(&form(&weber, &page, &integration).await, "form.form", &[("content", &long), ("months", "3")]).await;
    assert!(long.status == 422 && long.has("Mehr als 500 Zeichen gehen nicht."), "{}", long.all());

    // What will be seen, the words, and two answers of which none is chosen; without one nothing is kept, and a no leaves nothing.
    let shown = seen(&weber, &page, &integration).await;
    for words in ["Das sieht Markt und Integration", TEXT, "Darf Markt und Integration, Jobcenter Auenburg genau das bekommen?"] {
        assert!(shown.has(words), "{words}: {}", shown.all());
    }
    assert!(!shown.html().contains("checked"), "nothing is chosen");
    let silent = weber.send(&shown, "form.form", &[("step", "answered")]).await;
    assert!(silent.status == 422 && silent.has("Wählen Sie Ja oder Nein.") && silent.has(TEXT), "{}", silent.all());
    let changed = weber.send(&shown, "form.form", &[("step", "change")]).await;
    assert_eq!(changed.text("textarea"), TEXT, "it can be written differently");
    assert_eq!(weber.send(&shown, "form.form", &[("answer", "no"), ("step", "answered")]).await.status, 303);
    assert_eq!((stands(world).await, count(world, "health_statements").await), (Vec::<String>::new(), 0));
    let yes = [("answer", "yes"), ("manner", "paper"), ("step", "answered")];
    for _ in 0..2 {
        assert_eq!(weber.send(&shown, "form.form", &yes).await.status, 303);
    }
    assert_eq!((stands(world).await, count(world, "health_statements").await), (vec!["health_statements.content".to_owned()], 1));
    assert_eq!((count(world, "transmissions").await, count(world, "arrivals").await), (0, 0), "it waits");
    let mails = world.mails().await;
    assert!(mails.iter().any(|mail| mail.to == address("Ines Klein") && mail.subject.contains("Freigabe")), "{mails:?}");
    for mail in &mails {
        let text = format!("{} {}", mail.subject, mail.body);
        assert!(!["Amira", "heben", "Gesundheit", "health"].iter().any(|word| text.contains(word)), "{text}");
    }

    // Whoever wrote it reads it, and does not release it, not by the address either.
    let waits = weber.get(&format!("{page}/transmissions")).await;
    assert!(waits.has("Wartet auf eine zweite Person") && !waits.has(TEXT), "{}", waits.all());
    let statement = waits.attributes(".entry-title a[href*='/health-statements/']", "href").remove(0);
    let mine = weber.get(&statement).await;
    assert!(mine.has(TEXT) && mine.has("Eine zweite Person gibt das frei."), "{}", mine.all());
    assert!(mine.attributes("form[action$='/release'], form[action$='/return']", "action").is_empty());
    assert_eq!(weber.post(&format!("{statement}/release"), &[]).await.status, 403);
    assert_eq!(weber.post(&format!("{statement}/return"), &[("reason", "unclear")]).await.status, 403);
    assert!(!weber.get("/").await.has("Etwas lesen und freigeben"));
    // Nor does anybody who neither helps her nor leads.
    for stranger in [&polat, &becker] {
        let nobody = stranger.get(&format!("{page}/plan")).await.status;
        assert_eq!(stranger.get(&statement).await.status, nobody);
        assert_ne!(stranger.post(&format!("{statement}/release"), &[]).await.status, 303);
        assert_ne!(stranger.post(&format!("{statement}/end"), &[]).await.status, 303);
        assert!(!stranger.get("/").await.has("Etwas lesen und freigeben"));
    }
    assert_eq!(count(world, "arrivals").await, 0);

    // Whoever leads the unit reads this one text and nothing else of her, and two clicks release once.
    let desk = klein.get("/").await;
    assert!(!desk.has("Amira") && desk.link("Etwas lesen und freigeben, bevor es weitergeht") == statement, "{}", desk.all());
    let second = klein.get(&statement).await;
    assert!(second.has(TEXT) && second.has("Aufgeschrieben von Daniel Weber") && second.has("genau das bekommen? Ja"), "{}", second.all());
    assert!(second.attributes("main form[action$='/end']", "action").is_empty() && !second.html().contains("checked"));
    assert_eq!((klein.get(&page).await.status, klein.get(&format!("{page}/transmissions")).await.status), (403, 403));
    for _ in 0..2 {
        let done = klein.send(&second, "form[action$='/release']", &[]).await;
        assert_eq!((done.status, done.location().as_str()), (303, "/"));
    }
    assert_eq!(klein.get(&statement).await.location(), "/", "there is nothing more to read");
    assert!(!klein.get("/").await.has("Etwas lesen und freigeben"));
    let rows = world.rows("SELECT ground, fields FROM transmissions", &[]).await;
    let [row] = &rows[..] else { panic!("{} went", rows.len()) };
    assert_eq!((row.get::<String>("ground").unwrap(), row.get::<String>("fields").unwrap()), ("consent_9_2_a".into(), "health".into()));
    assert_eq!(stands(world).await, ["arrived_facts.value"], "nothing of it is left where it came from");
    for (chain, action) in [(&unit, "disclose"), (&integration, "receive")] {
        let lines = "SELECT categories FROM log_entries WHERE chain = $1 AND action = $2";
        let lines = world.rows(lines, values![format!("unit:{chain}"), action]).await;
        assert_eq!(lines[0].get::<String>("categories").unwrap(), "C1 C8", "{action}");
    }
    let read = becker.get(&opened(&becker, &integration).await).await;
    for words in [TEXT, "Gesundheit: was zu beachten ist", "ausdrückliche Einwilligung", "Das wird nach dem 3. Juni 2026 gelöscht."] {
        assert!(read.has(words), "{words}: {}", read.all());
    }
    let sent = weber.get(&format!("{page}/transmissions")).await;
    assert!(sent.has("Freigegeben und weitergegeben") && sent.has("(Integrationsfachkraft)") && !sent.has(TEXT), "{}", sent.all());
}

on_each_database!(r05_her_yes_is_to_this_text_and_to_this_day);
async fn r05_her_yes_is_to_this_text_and_to_this_day(world: &World) {
    let Setting { unit, integration, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let shown = seen(&weber, &page, &integration).await;
    assert!(shown.has("Das gilt bis 3. Juni 2026."), "{}", shown.all());
    // The night passes, and nobody has gone home.
    world.pass(SignedDuration::from_hours(16));
    world.sql("UPDATE sessions SET created_at = $1, expires_at = $2", values![world.now(), world.now() + web::SESSION_LENGTH]).await;
    let yes = [("answer", "yes"), ("manner", "screen"), ("step", "answered")];
    let again = weber.send(&shown, "form.form", &yes).await;
    assert!(again.status == 200 && again.has("Das gilt bis 4. Juni 2026."), "another day is shown to her again: {}", again.all());
    assert_eq!(count(world, "health_statements").await, 0);
    for (text, status) in [(TEXT, 303), (TEXT, 303), ("Nur im Sitzen arbeiten", 409)] {
        assert_eq!(weber.send(&again, "form.form", &[&yes[..], &[("content", text)]].concat()).await.status, status, "{text}");
    }
    assert_eq!(stands(world).await, ["health_statements.content"], "what waits is what she said yes to first");
}

on_each_database!(r05_another_one_who_helps_her_is_a_second_person_too);
async fn r05_another_one_who_helps_her_is_a_second_person_too(world: &World) {
    let Setting { unit, integration, weber, polat, klein, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let statement = written(&weber, &page, &integration).await;
    // An access in an emergency does not open it.
    let emergency = polat.get(&format!("/units/{unit}/emergency-accesses/new")).await;
    let tried = polat.send(&emergency, "form.form", &[("name", "Amira H."), ("reason", "danger"), ("hours", "1")]).await;
    assert!(polat.get(&tried.location()).await.has("Amira H."));
    assert_eq!((polat.get(&statement).await.status, polat.post(&format!("{statement}/release"), &[]).await.status), (404, 404));
    let account = polat.account.unwrap().to_string();
    klein.send(&klein.get(&format!("{page}/helpers")).await, "form.form", &[("account", &account)]).await;
    assert_eq!(polat.get("/").await.link("Etwas lesen und freigeben, bevor es weitergeht"), statement);
    let done = polat.send(&polat.get(&statement).await, "form[action$='/release']", &[]).await;
    assert_eq!(done.location(), format!("{page}/transmissions"));
    assert_eq!(klein.post(&format!("{statement}/release"), &[]).await.status, 303, "whoever comes second finds it released");
    assert_eq!(klein.post(&format!("{statement}/return"), &[("reason", "ask")]).await.status, 409);
    // It stands on nothing that is known of her: what changes neither calls it back nor takes it along.
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    world.run_jobs().await;
    assert_eq!((stands(world).await, count(world, "arrivals").await), (vec!["arrived_facts.value".to_owned()], 1));
    // So is whoever stands in for one who helps her, and learns it by mail.
    stands_in(world).await;
    let other = taken_up_in("esf_project", &weber, &unit, "Lena K.").await;
    let told = async || world.mails().await.iter().filter(|mail| mail.to == address("Aylin Polat")).count();
    let before = told().await;
    let statement = written(&weber, &other, &integration).await;
    assert_eq!(told().await, before + 1);
    assert_eq!(polat.post(&format!("{statement}/release"), &[]).await.status, 303);
}

on_each_database!(r05_what_she_takes_back_before_its_release_is_gone_and_goes_nowhere);
async fn r05_what_she_takes_back_before_its_release_is_gone_and_goes_nowhere(world: &World) {
    let Setting { unit, integration, weber, klein, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let statement = written(&weber, &page, &integration).await;
    let open = klein.get(&statement).await;
    for _ in 0..2 {
        assert_eq!(weber.post(&format!("{statement}/end"), &[]).await.status, 303);
    }
    assert_eq!(stands(world).await, Vec::<String>::new());
    assert_eq!(klein.send(&open, "form[action$='/release']", &[]).await.status, 409, "the form was open before");
    assert!(weber.get(&format!("{page}/transmissions")).await.has("Zurückgenommen"));

    // On her own page, where it is not called what it is.
    written(&weber, &page, &integration).await;
    let (her, mine) = opens(world, &sheet(&weber, &page, "de").await).await;
    assert!(mine.has("darf von uns eine besondere Angabe über Sie bekommen"), "{}", mine.all());
    let back = mine.attributes("form[action*='/me/special/']", "action").remove(0);
    for _ in 0..2 {
        assert_eq!(her.post(&back, &[]).await.status, 303);
    }
    assert!(!her.get("/me").await.has("darf von uns eine besondere Angabe"));
    assert_eq!((stands(world).await, count(world, "transmissions").await), (Vec::<String>::new(), 0));
    let other = taken_up_in("esf_project", &weber, &unit, "Sara L.").await;
    let hers = written(&weber, &other, &integration).await;
    let key = hers.rsplit('/').next().unwrap();
    assert_eq!(her.post(&format!("/me/special/{key}/end"), &[]).await.status, 404, "that of another one");
    assert_eq!(stands(world).await, ["health_statements.content"]);
}

on_each_database!(r05_what_she_takes_back_after_its_release_is_called_back);
async fn r05_what_she_takes_back_after_its_release_is_called_back(world: &World) {
    let Setting { unit, integration, weber, klein, becker, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let goes = async || {
        let statement = written(&weber, &page, &integration).await;
        assert_eq!(klein.post(&format!("{statement}/release"), &[]).await.status, 303);
        statement
    };
    // What nobody has opened is gone at once; of the rest the deletion is asked for, and nothing is shown.
    let statement = goes().await;
    assert_eq!(weber.post(&format!("{statement}/end"), &[]).await.status, 303);
    assert_eq!((stands(world).await, count(world, "arrivals").await), (Vec::<String>::new(), 0));
    let statement = goes().await;
    let arrival = opened(&becker, &integration).await;
    assert_eq!(weber.post(&format!("{statement}/end"), &[]).await.status, 303);
    let asked = becker.get(&arrival).await;
    assert!(asked.has("Bitte löschen") && !asked.has(TEXT), "{}", asked.all());
    assert!(weber.get(&format!("{page}/transmissions")).await.has("Löschen erbeten"));
    becker.post(&format!("{arrival}/end"), &[]).await;
    assert_eq!(stands(world).await, Vec::<String>::new());
    // The wrong unit: whoever passed it on calls it back, and her yes is used up.
    goes().await;
    let shown = weber.get(&format!("{page}/transmissions")).await;
    let end = shown.attributes("form[action*='/transmissions/']", "action").remove(0);
    assert_eq!(weber.post(&end, &[]).await.status, 303);
    let shown = weber.get(&format!("{page}/transmissions")).await;
    assert!(shown.has("Zurückgerufen") && shown.attributes("form[action*='/health-statements/']", "action").is_empty(), "{}", shown.all());
    assert_eq!(count(world, "arrivals").await, 0);
}

on_each_database!(r05_what_is_sent_back_says_why_and_is_gone);
async fn r05_what_is_sent_back_says_why_and_is_gone(world: &World) {
    let Setting { unit, integration, weber, klein, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let statement = written(&weber, &page, &integration).await;
    let open = klein.get(&statement).await;
    let silent = klein.send(&open, "form[action$='/return']", &[]).await;
    assert!(silent.status == 422 && silent.has("Wählen Sie, warum es zurückgeht.") && silent.has(TEXT), "{}", silent.all());
    for _ in 0..2 {
        assert_eq!(klein.send(&open, "form[action$='/return']", &[("reason", "diagnosis")]).await.status, 303);
    }
    assert_eq!((stands(world).await, count(world, "arrivals").await), (Vec::<String>::new(), 0));
    let mails = world.mails().await;
    let told: Vec<_> = mails.iter().filter(|mail| mail.to == address("Daniel Weber") && mail.subject.contains("zurückgekommen")).collect();
    assert!(told.len() == 1 && !told[0].body.contains("Amira") && !told[0].body.contains("Diagnose"), "{told:?}");
    let shown = weber.get(&format!("{page}/transmissions")).await;
    assert!(shown.has("Zurückgegeben") && shown.has("Es steht eine Diagnose darin."), "{}", shown.all());
    assert_eq!(klein.send(&open, "form[action$='/release']", &[]).await.status, 409);
    written(&weber, &page, &integration).await;
    assert_eq!(stands(world).await, ["health_statements.content"], "it can be written anew");
}

on_each_database!(r05_the_night_forgets_what_nobody_released_and_what_is_over);
async fn r05_the_night_forgets_what_nobody_released_and_what_is_over(world: &World) {
    let Setting { unit, integration, weber, klein, becker, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    // Taken for one of the Jobcenter's own people, it would stay as long as she is there.
    for name in ["Amira Hassan", "Amira Hakimi"] {
        let statement = written(&weber, &page, &integration).await;
        klein.post(&format!("{statement}/release"), &[]).await;
        let arrival = opened(&becker, &integration).await;
        let hers = taken_up_in("jc_own", &becker, &integration, name).await;
        let taken = becker.post(&arrival, &[("participant", hers.rsplit('/').next().unwrap())]).await;
        assert!(becker.follow(&taken).await.has(TEXT));
    }
    written(&weber, &page, &integration).await;
    world.sql("UPDATE participants SET ended_on = '2026-03-03' WHERE name = 'Amira Hakimi'", &[]).await;
    let night = async |days: i32| {
        world.pass(DAY * days);
        web::retention::clean_up(&world.app).await.unwrap();
    };
    let waiting = "SELECT count(*) AS n FROM health_statements WHERE content IS NOT NULL";
    let ended = async |how: &str| {
        let rows = world.rows("SELECT id FROM health_statements WHERE ended_as = $1", values![how]).await;
        rows.len()
    };
    night(13).await;
    assert_eq!((world.count(waiting).await, count(world, "arrivals").await), (1, 2));
    night(2).await;
    assert_eq!((world.count(waiting).await, ended("lapsed").await), (0, 1), "nobody released it in fourteen days");
    night(15).await;
    assert_eq!(count(world, "arrivals").await, 1, "four weeks after the work with her has ended it is gone");
    night(62).await;
    assert_eq!((count(world, "arrivals").await, ended("expired").await), (1, 0), "its last day");
    night(1).await;
    assert_eq!((count(world, "arrivals").await, ended("expired").await), (0, 2));
    assert_eq!(stands(world).await, Vec::<String>::new());
    assert_eq!(count(world, "transmissions WHERE fields = 'health' AND deleted_at IS NOT NULL").await, 2, "that it went is proved");
}

on_each_database!(r05_where_no_rule_lets_it_pass_there_is_no_form_and_what_waits_does_not_go);
async fn r05_where_no_rule_lets_it_pass_there_is_no_form_and_what_waits_does_not_go(world: &World) {
    let Setting { unit, integration, weber, klein, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let advice = taken_up_in("muni_16a", &weber, &unit, "Sara L.").await;
    let chosen = preview(&weber, &page, &integration, &[]).await.link("Angabe zur Gesundheit weitergeben");
    assert_eq!(chosen, format!("{page}/health-statements/new?recipient={integration}&purpose=joint_plan"));
    let (open, statement) = (seen(&weber, &page, &integration).await, written(&weber, &page, &integration).await);
    let yes = [("answer", "yes"), ("manner", "screen"), ("step", "answered")];
    let is_closed = async |page: &str| {
        let shown = form(&weber, page, &integration).await;
        assert!(shown.has("An diese Stelle darf nichts zur Gesundheit gehen."), "{}", shown.all());
        assert!(shown.attributes("textarea", "name").is_empty() && shown.attributes("main form[method=post]", "action").is_empty());
        let link = preview(&weber, page, &integration, &[]).await;
        assert!(!link.has("Angabe zur Gesundheit weitergeben"), "{}", link.all());
    };
    is_closed(&advice).await;
    let id = world.id::<()>().to_string();
    let forged = [("id", id.as_str()), ("recipient", &integration), ("purpose", "joint_plan"), ("content", TEXT), ("months", "3")];
    assert_eq!(weber.post(&format!("{advice}/health-statements"), &[&forged[..], &yes[..]].concat()).await.status, 422);
    // A firm gets nothing of the kind, and a network can close it; what waits is decided anew.
    for (close, open_again) in [
        (
            "UPDATE organisations SET kind = 'employer' WHERE name = 'Jobcenter Auenburg'",
            "UPDATE organisations SET kind = 'jobcenter' WHERE name = 'Jobcenter Auenburg'",
        ),
        (
            "INSERT INTO restrictions (network_id, frame, direction, category, answer, set_by, set_at)
             SELECT n.id, 'esf_project', 'to_office', 'C8', 'never', '', 1 FROM networks n",
            "DELETE FROM restrictions",
        ),
    ] {
        world.sql(close, &[]).await;
        is_closed(&page).await;
        assert_eq!(weber.send(&open, "form.form", &yes).await.status, 422);
        // Whoever would release it reads why not, and can return it.
        let (waits, released) = (klein.get(&statement).await, klein.post(&format!("{statement}/release"), &[]).await);
        assert!(released.status == 403 && released.has("Das darf nicht mehr weitergegeben werden."), "{}", released.all());
        assert!(waits.has("Das darf nicht mehr weitergegeben werden."), "{}", waits.all());
        assert!(waits.attributes("form[action$='/release']", "action").is_empty());
        assert_eq!(waits.attributes("form[action$='/return']", "action").len(), 1);
        world.sql(open_again, &[]).await;
    }
    // The other way does not take it along, whoever asks for it.
    let forged = [("id", id.as_str()), ("recipient", &integration), ("purpose", "joint_plan"), ("fields", "health"), ("version", "1")];
    weber.post(&format!("{page}/transmissions"), &forged).await;
    assert_eq!(count(world, "transmissions").await, 0);
    assert_eq!(weber.post(&format!("{page}/end"), &[]).await.status, 303);
    assert_eq!(klein.post(&format!("{statement}/release"), &[]).await.status, 403, "the work with her has ended");
    assert_eq!(weber.get(&format!("{page}/health-statements/new")).await.status, 409);
    assert_eq!((count(world, "health_statements").await, count(world, "arrivals").await), (1, 0));
    assert_eq!(stands(world).await, ["health_statements.content"]);
    // Whoever wants to be deleted takes it along.
    let mut visit = web::Visit::inside(&world.app, accounts::Actor::Job("test"), None);
    let key = page.rsplit('/').next().unwrap().parse().unwrap();
    transmissions::recall_all(&mut visit, unit.parse().unwrap(), key).await.unwrap();
    visit.commit().await.unwrap();
    assert_eq!(stands(world).await, Vec::<String>::new());
}

on_each_database!(r05_her_own_page_does_not_tell_of_it_and_r13_access_does);
async fn r05_her_own_page_does_not_tell_of_it_and_r13_access_does(world: &World) {
    let Setting { unit, integration, weber, klein, provider, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("goal", "Ich will kochen.")]).await;
    let statement = written(&weber, &page, &integration).await;
    let data = async || String::from_utf8_lossy(&weber.get(&format!("{page}/access/json")).await.body).into_owned();
    assert!(data().await.contains(TEXT), "as long as it waits it is known here");
    let her = opens(world, &sheet(&weber, &page, "de").await).await.0;
    for is_released in [false, true] {
        if is_released {
            klein.get(&statement).await;
            assert_eq!(klein.post(&format!("{statement}/release"), &[]).await.status, 303);
        }
        for language in Language::ALL {
            her.post("/me/language", &[("language", language.tag())]).await;
            let say = world.app.say(language);
            let (word, neutral) = (say.text("category-health").to_string(), say.text("me-special-passed").to_string());
            for mine in [her.get("/me").await, her.get("/me/seen").await] {
                assert!(!mine.has(TEXT) && !mine.has(&word) && !mine.html().contains("health"), "{language:?}: {}", mine.all());
            }
            assert_eq!(her.get("/me").await.has(&neutral), is_released, "{language:?}");
        }
    }
    let data = data().await;
    for words in ["consent_9_2_a", "\"health\"", "Der Text selbst wird hier nicht aufbewahrt.", "released_at"] {
        assert!(data.contains(words), "{words}: {data}");
    }
    assert!(!data.contains(TEXT), "the unit does not know it any more");
    let pdf = weber.get(&format!("{page}/access/pdf")).await;
    assert_eq!((pdf.status, pdf.header("content-type").as_str()), (200, "application/pdf"));
    let lorenz = world.account("Frank Lorenz").role(Role::Dpo, provider).signs_in().await;
    let record = lorenz.get(&format!("/units/{unit}/processing")).await;
    assert!(record.has("Gesundheit: was zu beachten ist") && !record.has(TEXT), "{}", record.all());
}
