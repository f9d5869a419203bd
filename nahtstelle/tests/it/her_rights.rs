//! Her rights: access, restriction of single things while the work goes on, and requests that are answered in time.

use jiff::SignedDuration;

use crate::{
    data_protection::{RELEASE, asked_again, ended, officer},
    me::{opens, sheet},
    participants::{Setting, setting, taken_up_in},
    tools,
    transmissions::{asked, but, opened, passed_on, preview, said},
    world::{Answer, Somebody, World},
};

const MAKE: &str = "form[action$='/restrictions']";
const LIFT: &str = "form[action$='/restrictions/end']";

/// She wants that nobody works with it.
async fn restricted(who: &Somebody, page: &str, field: &str) -> Answer {
    let form = who.get(&format!("{page}/restrictions")).await;
    who.send(&form, MAKE, &[("field", field), ("ground", "disputed")]).await
}

/// The only restriction is lifted, after she was told on a day.
async fn lifted(who: &Somebody, page: &str, told: &str) -> Answer {
    let form = who.get(&format!("{page}/restrictions")).await;
    let restriction = form.attributes("input[name=restriction]", "value").remove(0);
    who.send(&form, LIFT, &[("restriction", &restriction), ("told", told)]).await
}

fn data(answer: &Answer) -> serde_json::Value {
    assert_eq!(answer.status, 200, "{}", answer.all());
    serde_json::from_str(&answer.html()).unwrap()
}

on_each_database!(r13_access_holds_all_that_the_unit_knows_and_nothing_of_others);
async fn r13_access_holds_all_that_the_unit_knows_and_nothing_of_others(world: &World) {
    let Setting { unit, integration, weber, klein, becker, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567"), ("wishes", "Köchin werden")]).await;
    said(&weber, &page, &[("phone", "0171 7654321")]).await;
    asked(&weber, &page, &integration, &but(&["C2"])).await;
    passed_on(&weber, &page, &integration, &["phone"], "").await;
    opened(&becker, &integration).await;
    let answer = weber.get(&format!("{page}/access/json")).await;
    let data: serde_json::Value = serde_json::from_str(&answer.html()).unwrap();
    let fields: Vec<&str> = data["facts"].as_array().unwrap().iter().map(|fact| fact["value"].as_str().unwrap()).collect();
    assert_eq!(fields, ["0171 7654321", "0170 1234567", "Köchin werden"], "what was said before is kept for a while, and told");
    let told = data["information"].to_string();
    assert!(told.contains("12 Monate nach dem Ende") && told.contains("Aufsichtsbehörde"), "{told}");
    assert_eq!((&data["name"], &data["controller"]), (&"Amira H.".into(), &"Standort Waldmark, Bildungswerk Mittelauen".into()));
    assert_eq!(data["passed_on"][0]["read_role"], "caseworker");
    assert!(data["consents"][0]["shown"].as_str().unwrap().contains("Erreichbarkeit"));
    let roles: Vec<&str> = data["log"].as_array().unwrap().iter().filter_map(|line| line["role"].as_str()).collect();
    assert!(roles.len() > 5 && roles.iter().all(|role| *role == "coach"), "only what happened in this unit: {roles:?}");
    assert!(!answer.html().contains(&integration) && !answer.html().contains("Tobias Becker"), "no key and no name of the other unit");
    let health = "SELECT count(*) AS n FROM log_entries WHERE action = 'export' AND categories LIKE '%C8%'";
    assert_eq!(world.count(health).await, 0, "what is in no file was not taken along");
    let pdf = weber.get(&format!("{page}/access/pdf")).await;
    assert!(pdf.status == 200 && pdf.header("content-type") == "application/pdf");
    for who in [&klein, &becker] {
        assert_ne!(who.get(&format!("{page}/access/json")).await.status, 200);
    }
}

on_each_database!(r13_what_came_from_others_stands_in_her_access_and_only_what_is_about_her);
async fn r13_what_came_from_others_stands_in_her_access_and_only_what_is_about_her(world: &World) {
    let Setting { unit, integration, weber, becker, .. } = setting(world).await;
    let report = format!("{integration}&purpose=report");
    for (name, phone) in [("Amira H.", "0170 1234567"), ("Lena K.", "0151 7777777")] {
        let page = taken_up_in("sgb2_contract", &weber, &unit, name).await;
        said(&weber, &page, &[("phone", phone), ("wishes", "Köchin werden")]).await;
        passed_on(&weber, &page, &report, &["phone"], "").await;
    }
    let hers = taken_up_in("jc_own", &becker, &integration, "Amira Hassan").await;
    let access = format!("{hers}/access/json");
    assert_eq!(data(&becker.get(&access).await)["received"], serde_json::json!([]), "what nobody has taken for her is not hers yet");
    // The newest is about Lena; what is about Amira is opened and taken for her.
    let list = becker.get(&format!("/units/{integration}/arrivals")).await;
    for arrival in list.attributes("a[href*='/arrivals/']", "href") {
        becker.post(&format!("{arrival}/read"), &[]).await;
        let shown = becker.get(&arrival).await;
        if shown.has("Amira H.") {
            let taken = becker.post(&arrival, &[("participant", hers.rsplit('/').next().unwrap())]).await;
            assert_eq!(taken.location(), format!("{hers}/transmissions"));
        }
    }
    let answer = becker.get(&access).await;
    let known = data(&answer);
    let received = known["received"].as_array().unwrap();
    assert_eq!(received.len(), 1, "{received:?}");
    let one = &received[0];
    assert_eq!((&one["sender"], &one["purpose"]), (&"Standort Waldmark, Bildungswerk Mittelauen".into(), &"report".into()));
    assert_eq!((&one["name"], &one["ground"]), (&"Amira H.".into(), &"sgb2_61_2".into()));
    let phone = serde_json::json!([{ "field": "phone", "value": "0170 1234567", "disputed": false, "restricted": false }]);
    assert_eq!(one["facts"], phone);
    for strange in ["0151", "Lena", "Köchin", "Daniel Weber"] {
        assert!(!answer.html().contains(strange), "{strange} is not about her, or not known here");
    }
    assert_eq!(becker.get(&format!("{hers}/access/pdf")).await.status, 200);
}

on_each_database!(r15_what_she_restricts_is_read_by_nobody_who_works_with_her);
async fn r15_what_she_restricts_is_read_by_nobody_who_works_with_her(world: &World) {
    let Setting { unit, weber, polat, provider, .. } = setting(world).await;
    let lorenz = officer(world, provider).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("goal", "Ich will kochen."), ("wishes", "Nicht nachts.")]).await;
    let plan = weber.get(&format!("{page}/plan")).await;
    assert_eq!(weber.send(&plan, "form[action$='/versions']", &[("months", "3")]).await.status, 303);
    let record = format!("/units/{unit}/readings/{}/record", page.rsplit('/').next().unwrap());
    assert_eq!(lorenz.get(&record).await.status, 404, "nothing is restricted");
    let form = weber.get(&weber.get(&page).await.link("Mit einer Angabe soll vorerst niemand arbeiten")).await;
    let silent = weber.send(&form, MAKE, &[]).await;
    assert!(silent.status == 422 && silent.has("Wählen Sie, welche Angabe.") && silent.has("Sagen Sie, warum."), "{}", silent.all());
    for _ in 0..2 {
        assert_eq!(weber.send(&form, MAKE, &[("field", "goal"), ("ground", "unlawful")]).await.status, 303);
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM fact_restrictions").await, 1, "a double click");
    assert_eq!(polat.get(&format!("{page}/restrictions")).await.status, 404, "only who helps her");

    // The record, the form, the plan with what was agreed, the access that a coach prints: none of them has its words; all else is there.
    for end in ["", "/edit", "/plan", "/restrictions", "/access/json", "/access/given"] {
        let shown = weber.get(&format!("{page}{end}")).await;
        assert!(shown.status == 200 && !shown.html().contains("kochen"), "{end}: {}", shown.all());
    }
    for end in ["", "/edit", "/plan"] {
        assert!(weber.get(&format!("{page}{end}")).await.has("Eingeschränkt seit 3. März 2026"), "{end}");
    }
    assert!(weber.get(&page).await.has("Nicht nachts."));
    let emergency = polat.get(&format!("/units/{unit}/emergency-accesses/new")).await;
    let fields = [("name", "Amira H."), ("reason", "danger"), ("hours", "1")];
    let read = polat.follow(&polat.send(&emergency, "form.form", &fields).await).await;
    assert!(read.has("Nicht nachts.") && !read.has("kochen"), "an emergency does not open it: {}", read.all());

    // The officer reads it and nothing else; she gets it, and knows.
    let readings = record.trim_end_matches("/record");
    let read = lorenz.get(&lorenz.get(readings).await.link("Eingeschränkte Angaben lesen")).await;
    assert!(read.has("Ich will kochen.") && !read.has("Nicht nachts."), "{}", read.all());
    let (_, mine) = opens(world, &sheet(&weber, &page, "de").await).await;
    assert!(mine.has("Eingeschränkt seit 3. März 2026") && !mine.has("kochen"), "{}", mine.all());
    assert!(
        !read.html().contains("/access/json") && lorenz.get(&format!("{readings}/access/json")).await.status == 404,
        "she has not asked for it"
    );
    // What she gave herself is hers where she has asked for that, and no more.
    noted(&weber, &page, "portability", "3.3.2026").await;
    assert!(data(&lorenz.get(&format!("{readings}/access/given")).await).to_string().contains("kochen"));
    for end in ["json", "pdf", "html"] {
        assert_eq!(lorenz.get(&format!("{readings}/access/{end}")).await.status, 404, "{end}");
    }
    let read = lorenz.get(&record).await;
    assert!(read.html().contains("/access/given") && !read.html().contains("/access/json"), "{}", read.all());
    noted(&weber, &page, "access", "3.3.2026").await;
    let known = data(&lorenz.get(&format!("{readings}/access/json")).await);
    let goal = known["facts"].as_array().unwrap().iter().find(|fact| fact["field"] == "goal").unwrap();
    assert!(goal["value"] == "Ich will kochen." && !goal["restricted_since"].is_null(), "{goal}");
    assert!(known["plan_versions"][0]["content"].as_str().unwrap().contains("kochen") && known["restrictions"][0]["ground"] == "unlawful");
    let papers = [(&weber, format!("{page}/access/pdf")), (&lorenz, format!("{readings}/access/pdf"))];
    for ((who, paper), has_words) in papers.into_iter().zip([false, true]) {
        let paper = who.get(&paper).await;
        assert_eq!(paper.header("content-type"), "application/pdf");
        if let Some(text) = tools::says("pdftotext", &["FILE", "-"], &paper.body) {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains("Eingeschränkt seit 3. März 2026") && text.contains("kochen") == has_words, "{text}");
            assert_eq!(text.contains("Die Worte bekommen Sie vom"), !has_words, "{text}");
            assert!(text.contains("Coach, angelegt: Antrag zu eigenen Angaben"), "a line without categories says what it is about: {text}");
        }
    }

    // It is lifted after she was told, and not before.
    for (told, status) in [("", 422), ("4.3.2026", 422), ("2.3.2026", 422), ("3.3.2026", 303)] {
        assert_eq!(lifted(&weber, &page, told).await.status, status, "{told}");
    }
    assert!(weber.get(&page).await.has("Ich will kochen.") && weber.get(&format!("{page}/plan")).await.has("Ich will kochen."));
    assert!(weber.get(&format!("{page}/restrictions")).await.has("Dass sie endet, hat die Person am 3. März 2026 erfahren."));
    assert_eq!(lorenz.get(&record).await.status, 404);
    assert_eq!(lorenz.get(&format!("{readings}/access/json")).await.status, 404, "whoever helps her gives her all of it again");
    for (action, lines) in [("restrict", 1), ("lift", 1)] {
        let noted = "SELECT count(*) AS n FROM log_entries WHERE action = $1 AND object_type = 'fact' AND reason = 'unlawful' AND subject_id IS NOT NULL";
        let count: i64 = world.rows(noted, db::values![action]).await[0].get("n").unwrap();
        assert_eq!(count, lines, "{action}");
    }
}

on_each_database!(r15_what_is_restricted_goes_nowhere_and_whoever_has_it_is_told);
async fn r15_what_is_restricted_goes_nowhere_and_whoever_has_it_is_told(world: &World) {
    let Setting { unit, integration, weber, becker, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567"), ("email", "amira@example.org")]).await;
    asked(&weber, &page, &integration, &but(&["C2"])).await;
    let shown = preview(&weber, &page, &integration, &["phone", "email"]).await;
    passed_on(&weber, &page, &integration, &["phone", "email"], "6").await;
    let arrival = opened(&becker, &integration).await;
    restricted(&weber, &page, "phone").await;
    world.run_jobs().await;
    let mark = "Beim Absender eingeschränkt";
    let read = becker.get(&arrival).await;
    assert!(read.has(mark) && read.has("0170 1234567") && !read.has("Bitte löschen"), "{}", read.all());

    // It is not shown, not offered and not sent, also not by a page that was open before.
    let closed = preview(&weber, &page, &integration, &["phone", "email"]).await;
    assert!(closed.has("amira@example.org") && !closed.html().contains("0170 1234567"), "{}", closed.all());
    assert!(closed.has("Nicht weitergeben: Telefon. Eingeschränkt seit"), "{}", closed.all());
    let late = weber.send(&shown, "form.form[method=post]", &[]).await;
    assert!(late.location().contains("/transmissions/new"), "what was shown is not what would go: {}", late.location());
    assert_eq!(world.count("SELECT count(*) AS n FROM transmissions").await, 1);

    // The standing order goes on with the rest, and begins with it again when it is lifted.
    said(&weber, &page, &[("email", "hassan@example.org")]).await;
    world.run_jobs().await;
    let fields = world.rows("SELECT fields FROM transmissions ORDER BY sent_at, fields DESC", &[]).await;
    let fields: Vec<String> = fields.iter().map(|row| row.get("fields").unwrap()).collect();
    assert_eq!((fields.len(), fields.iter().filter(|one| *one == "email").count()), (2, 1), "{fields:?}");
    assert_eq!(world.count("SELECT count(*) AS n FROM orders WHERE ended_at IS NULL").await, 1);
    lifted(&weber, &page, "3.3.2026").await;
    world.run_jobs().await;
    assert!(!becker.get(&arrival).await.has(mark));
    assert_eq!(world.count("SELECT count(*) AS n FROM transmissions").await, 2, "what has gone does not go again");
    said(&weber, &page, &[("phone", "0171 7654321")]).await;
    world.run_jobs().await;
    assert_eq!(world.count("SELECT count(*) AS n FROM transmissions WHERE fields = 'phone'").await, 1, "what changes goes again");
}

on_each_database!(r15_a_form_that_was_open_meanwhile_takes_nothing_back_and_shows_nothing);
async fn r15_a_form_that_was_open_meanwhile_takes_nothing_back_and_shows_nothing(world: &World) {
    let Setting { unit, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    let (edit, kept) = (format!("{page}/edit"), "SELECT count(*) AS n FROM facts WHERE value = '0170 1234567' AND replaced_at IS NULL");
    let open = weber.get(&edit).await;
    restricted(&weber, &page, "phone").await;
    // Opened before: what is restricted by now is not shown once more, and what she typed is.
    let both = weber.send(&open, "form.form", &[("reach", "Abends")]).await;
    assert!(both.status == 409 && both.has("Eingeschränkt seit") && !both.html().contains("0170"), "{}", both.all());
    let typed = weber.send(&open, "form.form", &[("phone", "0171 7654321")]).await;
    assert!(typed.status == 409 && typed.has("0171 7654321") && !typed.html().contains("0170"), "{}", typed.all());
    assert_eq!(weber.send(&both, "form.form", &[]).await.status, 303);
    assert!(weber.get(&page).await.has("Abends"));
    assert_eq!(world.count(kept).await, 1, "what is restricted cannot be changed");
    let forged = weber.get(&edit).await;
    let version = forged.attributes("input[name=version]", "value").remove(0);
    weber.post(&page, &[("name", "Amira H."), ("version", &version), ("reach", "Abends"), ("phone", "1")]).await;
    assert_eq!(world.count(kept).await, 1, "by no form");
    // Opened while it was restricted: the field was not in it, and is not taken for taken back.
    let open = weber.get(&edit).await;
    lifted(&weber, &page, "3.3.2026").await;
    let both = weber.send(&open, "form.form", &[("reach", "Mittags")]).await;
    assert_eq!(both.status, 409, "{}", both.all());
    assert_eq!(weber.send(&both, "form.form", &[]).await.status, 303);
    assert!(weber.get(&page).await.has("Mittags"));
    assert_eq!(world.count(kept).await, 1);
}

/// She asks for something; gives the address of the request.
async fn noted(who: &Somebody, page: &str, kind: &str, received: &str) -> String {
    let form = who.get(&format!("{page}/requests")).await;
    let done = who.send(&form, "form[action$='/requests']", &[("kind", kind), ("received", received)]).await;
    let again = who.send(&form, "form[action$='/requests']", &[("kind", kind), ("received", received)]).await;
    assert_eq!((done.status, again.status), (303, 303), "a double click: {}", done.all());
    who.follow(&done).await.attributes("main a[href*='/requests/']", "href").remove(0)
}

const ANSWER: &str = "form[action$='/answer']";

on_each_database!(r13_a_request_is_answered_in_time_or_refused_with_a_reason_that_is_kept);
async fn r13_a_request_is_answered_in_time_or_refused_with_a_reason_that_is_kept(world: &World) {
    let Setting { unit, weber, polat, klein, becker, provider, .. } = setting(world).await;
    let lorenz = officer(world, provider).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let form = weber.get(&weber.get(&page).await.link("Anträge der Person: Auskunft und anderes")).await;
    let tomorrow = weber.send(&form, "form[action$='/requests']", &[("received", "4.3.2026")]).await;
    assert!(tomorrow.status == 422 && tomorrow.has("spätestens heute") && tomorrow.has("Wählen Sie, was die Person verlangt."));
    let request = noted(&weber, &page, "correction", "1.2.2026").await;
    assert_eq!(world.count("SELECT count(*) AS n FROM subject_requests").await, 1);

    // A month from when she asked. It is over: the list says so, Heute too, and neither the officer nor Heute reads a name.
    let list = format!("/units/{unit}/requests");
    let (lead, watching) = (klein.get(&list).await, lorenz.get(&list).await);
    assert!(lead.has("Amira H.") && lead.has("1. März 2026") && lead.has("Die Frist ist vorbei."), "{}", lead.all());
    assert!(watching.has("Person 1") && !watching.html().contains("Amira"), "{}", watching.all());
    for who in [&klein, &lorenz] {
        let desk = who.get("/").await;
        assert!(desk.has("Standort Waldmark: ein Antrag ist zu beantworten") && !desk.has("Amira"), "{}", desk.all());
    }
    let seen = lorenz.get(&request).await;
    assert!(
        seen.status == 200 && !seen.html().contains("Amira") && !seen.html().contains(page.rsplit('/').next().unwrap()),
        "{}",
        seen.all()
    );
    // Others learn nothing, not even that there is one.
    let none = format!("{list}/{}", world.id::<()>());
    for who in [&polat, &becker, &world.guest()] {
        assert_eq!(who.get(&request).await.status, who.get(&none).await.status);
        assert!(!matches!(who.get(&request).await.status, 200) && who.get(&list).await.status != 200);
    }

    // A no without a reason is none; it is kept, and she reads it with her access.
    let open = weber.get(&request).await;
    let given = [("answer", "refused"), ("told", "3.3.2026"), ("manner", "spoken")];
    let silent = weber.send(&open, ANSWER, &given).await;
    assert!(silent.status == 422 && silent.has("Ein Nein braucht einen Grund."), "{}", silent.all());
    for (told, status) in [("31.1.2026", 422), ("4.3.2026", 422), ("3.3.2026", 303)] {
        let answer = [("answer", "refused"), ("told", told), ("manner", "spoken"), ("reason", "Es stimmt\nso.")];
        assert_eq!(weber.send(&open, ANSWER, &answer).await.status, status, "{told}");
    }
    let again = [("answer", "given"), ("told", "3.3.2026"), ("manner", "paper")];
    assert_eq!(klein.send(&open, ANSWER, &again).await.status, 409, "an answer is given once");
    assert!(weber.get(&request).await.has("3. März 2026: abgelehnt, im Gespräch: Es stimmt so."));
    let known = data(&weber.get(&format!("{page}/access/json")).await);
    assert_eq!((&known["requests"][0]["answer"], &known["requests"][0]["reason"]), (&"refused".into(), &"Es stimmt\nso.".into()));
    assert!(!klein.get("/").await.has("Antrag"));

    // It takes longer once, for a reason, within the first month.
    let request = noted(&weber, &page, "portability", "3.3.2026").await;
    assert!(!klein.get("/").await.has("Antrag"), "a month is left");
    let open = weber.get(&request).await;
    assert_eq!(weber.send(&open, "form[action$='/extension']", &[]).await.status, 422);
    assert_eq!(weber.send(&open, "form[action$='/extension']", &[("extension", "Viele Akten.")]).await.status, 303);
    assert_eq!(weber.send(&open, "form[action$='/extension']", &[("extension", "Noch mehr.")]).await.status, 409);
    assert!(weber.get(&request).await.has("offen, Antwort bis 3. Juni 2026. Es dauert länger, weil: Viele Akten."));
    weber.send(&open, ANSWER, &[("answer", "given"), ("told", "3.3.2026"), ("manner", "paper")]).await;

    // Three years it is proof.
    world.pass(SignedDuration::from_hours(24 * 1_000));
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!(world.count("SELECT count(*) AS n FROM subject_requests").await, 2);
    world.pass(SignedDuration::from_hours(24 * 100));
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!(world.count("SELECT count(*) AS n FROM subject_requests").await, 0);
}

on_each_database!(r13_the_officer_gives_access_where_nobody_else_reads_any_more);
async fn r13_the_officer_gives_access_where_nobody_else_reads_any_more(world: &World) {
    let Setting { unit, weber, klein, provider, jobcenter, .. } = setting(world).await;
    let lorenz = officer(world, provider).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    let request = noted(&weber, &page, "access", "3.3.2026").await;
    ended(world, "Amira H.", 400).await;
    let (hers, list) = (page.rsplit('/').next().unwrap().to_owned(), format!("/units/{unit}/deletions"));
    let held = [("participant", hers.as_str()), ("reason", "proceedings"), ("until", "31.12.2026")];
    assert_eq!(klein.send(&klein.get(&list).await, "form[action$='/holds']", &held).await.status, 303);
    assert_eq!(weber.get(&request).await.status, 403);
    let record = lorenz.get(&lorenz.get(&request).await.link("Eingeschränkte Angaben lesen")).await;
    let known = data(&lorenz.get(&record.link("Auskunft für Programme (JSON)")).await);
    assert_eq!((&known["name"], &known["facts"][0]["value"]), (&"Amira H.".into(), &"0170 1234567".into()));
    let pdf = record.link("Auskunft für die Person (PDF)");
    assert_eq!(lorenz.get(&pdf).await.header("content-type"), "application/pdf");
    let elsewhere = world.account("Karla Kern").role(accounts::Role::Dpo, jobcenter).signs_in().await;
    for who in [&weber, &klein, &elsewhere] {
        assert_eq!(who.get(&pdf).await.status, 403);
    }
    let exported = "SELECT count(*) AS n FROM log_entries WHERE action = 'export' AND actor_role = 'dpo' AND reason = 'art_15' AND subject_id IS NOT NULL";
    assert_eq!(world.count(exported).await, 2);
    let answer = [("answer", "given"), ("told", "3.3.2026"), ("manner", "post")];
    assert_eq!(lorenz.send(&lorenz.get(&request).await, ANSWER, &answer).await.status, 303);
    assert!(klein.get(&format!("/units/{unit}/requests")).await.has("3. März 2026: erledigt, wie sie es wollte, mit der Post"));
}

on_each_database!(who_waits_for_an_answer_is_not_deleted_before);
async fn who_waits_for_an_answer_is_not_deleted_before(world: &World) {
    let Setting { unit, weber, klein, provider, .. } = setting(world).await;
    let lorenz = officer(world, provider).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let request = noted(&weber, &page, "correction", "3.3.2026").await;
    ended(world, "Amira H.", 400).await;
    let (list, people) = (format!("/units/{unit}/deletions"), "SELECT count(*) AS n FROM participants");
    assert_eq!(klein.send(&klein.get(&list).await, "form[action$='/deletions']", &[]).await.status, 303);
    let last = asked_again(&lorenz, &list).await;
    assert!(last.has("Heute wird niemand gelöscht.") && last.has("Eine weitere Person wartet noch auf eine Antwort."), "{}", last.all());
    assert_eq!(lorenz.send(&last, RELEASE, &[]).await.status, 303);
    assert!(world.count(people).await == 1 && klein.get(&list).await.has("wartet auf eine Antwort"), "she is answered first");
    let answer = [("answer", "given"), ("told", "3.3.2026"), ("manner", "post")];
    assert_eq!(klein.send(&klein.get(&request).await, ANSWER, &answer).await.status, 303);
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!(world.count(people).await, 0);
    assert_eq!(world.count("SELECT count(*) AS n FROM subject_requests WHERE answer IS NULL").await, 0);
}

on_each_database!(who_wants_to_be_deleted_has_asked_and_is_answered_by_that);
async fn who_wants_to_be_deleted_has_asked_and_is_answered_by_that(world: &World) {
    let Setting { unit, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    let deletion = format!("{page}/deletion");
    for wanted in ["yes", "no", "yes"] {
        weber.post(&deletion, &[("wanted", wanted)]).await;
    }
    let answers = world.rows("SELECT kind, answer FROM subject_requests ORDER BY answer", &[]).await;
    let answers: Vec<(String, Option<String>)> = answers.iter().map(|row| (row.get("kind").unwrap(), row.get("answer").unwrap())).collect();
    assert!(answers.len() == 2 && answers.iter().all(|(kind, _)| kind == "deletion"), "{answers:?}");
    assert_eq!(answers.iter().filter(|(_, answer)| answer.as_deref() == Some("withdrawn")).count(), 1, "{answers:?}");
    // A no ends the deletion too: no list says otherwise.
    let open = world.rows("SELECT id FROM subject_requests WHERE answer IS NULL", &[]).await[0].get::<String>("id").unwrap();
    let form = weber.get(&format!("/units/{unit}/requests/{open}")).await;
    assert!(!form.has("erledigt, wie sie es wollte"), "that is said by deleting her");
    let answer = [("answer", "refused"), ("told", "3.3.2026"), ("manner", "paper"), ("reason", "Ein Verfahren läuft.")];
    assert_eq!(weber.send(&form, ANSWER, &answer).await.status, 303);
    assert!(!weber.get(&deletion).await.has("Löschung verlangt am"));
}
