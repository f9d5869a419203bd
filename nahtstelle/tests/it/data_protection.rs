//! Datenschutz: who has seen what, what two people release for deletion, and the papers.

use accounts::{Actor, Role};
use db::values;
use jiff::SignedDuration;
use web::{Visit, erasures};

use crate::{
    me::{opens, sheet},
    participants::{Setting, setting, taken_up_in},
    tools,
    transmissions::{opened, passed_on, said},
    world::{Answer, Somebody, World},
};

/// Deletes somebody, as the second release does, with all that others keep of her.
pub(crate) async fn erased(world: &World, page: &str) {
    let keys: Vec<&str> = page.split('/').collect();
    let mut visit = Visit::inside(&world.app, Actor::Job("test"), None);
    assert!(participants::erase(&mut visit, keys[2].parse().unwrap(), keys[4].parse().unwrap()).await.unwrap());
    visit.commit().await.unwrap();
    web::retention::clean_up(&world.app).await.unwrap();
}

/// The form of the second release.
pub(crate) const RELEASE: &str = "form[action$='/release']";

/// The page before the second release.
pub(crate) async fn asked_again(who: &Somebody, list: &str) -> Answer {
    let href = who.get(list).await.link("Auch freigeben");
    who.get(&href).await
}

/// The officer of the provider.
pub(crate) async fn officer(world: &World, provider: crate::world::Place) -> Somebody {
    world.account("Frank Lorenz").role(Role::Dpo, provider).signs_in().await
}

/// The work with somebody ended so many days ago.
pub(crate) async fn ended(world: &World, name: &'static str, days: i64) {
    let day = (world.now() - SignedDuration::from_hours(24 * days)).strftime("%Y-%m-%d").to_string();
    world.sql("UPDATE participants SET ended_on = $1 WHERE name = $2", values![day, name]).await;
}

on_each_database!(two_people_release_who_is_deleted_and_a_number_stays);
async fn two_people_release_who_is_deleted_and_a_number_stays(world: &World) {
    let Setting { unit, weber, klein, lang, provider, .. } = setting(world).await;
    let lorenz = officer(world, provider).await;
    for name in ["Amira H.", "Lena K.", "Sofia M.", "Olena B."] {
        let page = taken_up_in("esf_project", &weber, &unit, name).await;
        said(&weber, &page, &[("phone", "0170 1234567")]).await;
    }
    let list = format!("/units/{unit}/deletions");
    assert!(klein.get(&list).await.has("Keine Löschung fällig"));
    ended(world, "Amira H.", 400).await;
    ended(world, "Lena K.", 400).await;
    // Her day comes in twenty days.
    ended(world, "Sofia M.", 345).await;
    // Whoever helps is not the one who releases, and another unit's lead neither.
    for who in [&weber, &lang] {
        assert_eq!(who.get(&list).await.status, 403);
    }
    let page = klein.get(&list).await;
    assert!(page.has("Amira H.") && page.has("Sofia M.") && !page.has("Olena B."), "{}", page.all());
    let theirs = lorenz.get(&list).await;
    assert!(theirs.has("Person 1") && !theirs.html().contains("Amira"), "the officer sees no names: {}", theirs.all());
    // One is held: there are proceedings.
    let bad = klein.send(&page, "form[action$='/holds']", &[("until", "1.1.2020")]).await;
    assert!(bad.status == 422 && bad.has("Wählen Sie, um wen es geht.") && bad.has("nächsten zwei Jahren"), "{}", bad.all());
    let at = page.texts("select[name=participant] option").iter().position(|label| label == "Lena K.").unwrap();
    let lena = page.attributes("select[name=participant] option", "value").remove(at);
    let held = [("participant", lena.as_str()), ("reason", "proceedings"), ("until", "31.12.2026")];
    assert_eq!(klein.send(&page, "form[action$='/holds']", &held).await.status, 303);
    // First release, twice clicked; the same person is not the second one.
    let page = klein.get(&list).await;
    assert!(page.has("wartet bis 31. Dezember 2026: Ein Verfahren läuft noch"), "{}", page.all());
    for _ in 0..2 {
        assert_eq!(klein.send(&page, "form[action$='/deletions']", &[]).await.status, 303);
    }
    let waiting = klein.get(&list).await;
    assert!(waiting.has("Ines Klein hat am 3. März 2026") && waiting.has("Jetzt muss eine zweite Person freigeben"), "{}", waiting.all());
    let theirs = lorenz.get(&list).await;
    assert!(theirs.has("einmal freigegeben"), "{}", theirs.all());
    let last = asked_again(&lorenz, &list).await;
    for key in world.rows("SELECT id FROM participants", &[]).await {
        let key = key.get::<String>("id").unwrap();
        assert!(!theirs.html().contains(&key) && !last.html().contains(&key), "a key leads to a name");
    }
    // A page asks before anything goes for good, and changes nothing itself.
    assert!(last.has("Eine Person wird sofort und für immer gelöscht.") && last.has("Eine weitere Person wird an ihrem Tag gelöscht"));
    assert!(last.link("Zurück") == list && !last.html().contains("Amira") && !last.html().contains("Sofia"), "{}", last.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM participants").await, 4, "looking at it deletes nobody");
    let same = klein.send(&last, RELEASE, &[]).await;
    assert!(same.status == 422 && same.has("nicht noch einmal Sie"), "{}", same.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM participants").await, 4, "one release deletes nobody");
    let desk = lorenz.get("/").await.links();
    let (_, waiting) = desk.into_iter().find(|(text, _)| text.ends_with("eine Löschung wartet auf Ihre Freigabe")).unwrap();
    assert_eq!(waiting, list);
    for _ in 0..2 {
        assert_eq!(lorenz.send(&last, RELEASE, &[]).await.status, 303);
    }
    let left = world.rows("SELECT name FROM participants ORDER BY name", &[]).await;
    let left: Vec<String> = left.iter().map(|row| row.get("name").unwrap()).collect();
    assert_eq!(left, ["Lena K.", "Olena B.", "Sofia M."], "whose day has come is gone");
    let page = klein.get(&list).await;
    assert!(page.has("freigegeben, wartet auf den Tag") && page.has("eine Person gelöscht. Freigegeben von Ines Klein und Frank Lorenz"));
    assert!(page.has("weniger als 3") && page.has("unter 6 Monaten"), "what stays is a number: {}", page.all());
    // The night does it on her day, and not before.
    world.pass(SignedDuration::from_hours(24 * 19));
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!(world.count("SELECT count(*) AS n FROM participants").await, 3);
    world.pass(SignedDuration::from_hours(24 * 2));
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!(world.count("SELECT count(*) AS n FROM participants").await, 2);
    for (table, left) in [("facts", 2), ("helpers", 2), ("deletion_entries", 0)] {
        let count: &'static str = format!("SELECT count(*) AS n FROM {table}").leak();
        assert_eq!(world.count(count).await, left, "{table}");
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM log_entries WHERE action = 'erase' AND object_type = 'participant'").await, 2);
}

on_each_database!(a_release_needs_whoever_leads_the_unit_and_can_be_taken_back);
async fn a_release_needs_whoever_leads_the_unit_and_can_be_taken_back(world: &World) {
    let Setting { unit, weber, klein, provider, .. } = setting(world).await;
    let (lorenz, other) = (officer(world, provider).await, world.account("Karla Kern").role(Role::Dpo, provider).signs_in().await);
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    ended(world, "Amira H.", 400).await;
    let list = format!("/units/{unit}/deletions");
    let shown = lorenz.get(&list).await;
    lorenz.send(&shown, "form[action$='/deletions']", &[]).await;
    let open = asked_again(&klein, &list).await;
    assert!(open.has("Amira H."), "whoever leads the unit reads whom it is about: {}", open.all());
    let two = other.send(&open, RELEASE, &[]).await;
    assert!(two.status == 422 && two.has("von der Leitung der Stelle"), "{}", two.all());
    let release = open.attributes(RELEASE, "action").remove(0);
    assert_eq!(lorenz.post(&release.replace("/release", "/end"), &[]).await.status, 303);
    assert_eq!(klein.send(&open, RELEASE, &[]).await.status, 409, "what was taken back is not released any more");
    assert!(klein.get(&list).await.has("zurückgenommen"));
    // The work goes on between the first and the second release: she stays.
    let shown = lorenz.get(&list).await;
    lorenz.send(&shown, "form[action$='/deletions']", &[]).await;
    weber.post(&format!("{page}/end/end"), &[]).await;
    let open = asked_again(&klein, &list).await;
    assert_eq!(klein.send(&open, RELEASE, &[]).await.status, 303);
    assert_eq!(world.count("SELECT count(*) AS n FROM participants").await, 1);
    // Who has come meanwhile was not seen, and is not released.
    let seen = klein.get(&list).await;
    assert!(seen.attributes("form[action$='/deletions']", "action").is_empty());
    ended(world, "Amira H.", 400).await;
    let seen = klein.get(&list).await;
    taken_up_in("esf_project", &weber, &unit, "Lena K.").await;
    ended(world, "Lena K.", 400).await;
    assert_eq!(klein.send(&seen, "form[action$='/deletions']", &[]).await.status, 409);
    // A reason to wait ends what was released: two people release it anew.
    let seen = klein.get(&list).await;
    klein.send(&seen, "form[action$='/deletions']", &[]).await;
    let open = asked_again(&lorenz, &list).await;
    let page = klein.get(&list).await;
    let at = page.texts("select[name=participant] option").iter().position(|label| label == "Lena K.").unwrap();
    let lena = page.attributes("select[name=participant] option", "value").remove(at);
    klein.send(&page, "form[action$='/holds']", &[("participant", &lena), ("reason", "contract"), ("until", "31.12.2026")]).await;
    assert_eq!(lorenz.send(&open, RELEASE, &[]).await.status, 409, "the list is another one than she saw");
    lorenz.send(&asked_again(&lorenz, &list).await, RELEASE, &[]).await;
    klein.post(&format!("/units/{unit}/deletions/holds/{lena}/end"), &[]).await;
    web::retention::clean_up(&world.app).await.unwrap();
    let left = world.rows("SELECT name FROM participants", &[]).await;
    assert_eq!(left.iter().map(|row| row.get::<String>("name").unwrap()).collect::<Vec<_>>(), ["Lena K."]);
    // Each release says of whom.
    assert!(world.count("SELECT count(*) AS n FROM log_entries WHERE action = 'release' AND subject_id IS NOT NULL").await >= 5);
}

on_each_database!(r15_what_is_kept_beyond_its_day_is_read_by_the_officer_alone);
async fn r15_what_is_kept_beyond_its_day_is_read_by_the_officer_alone(world: &World) {
    let Setting { unit, weber, polat, klein, provider, .. } = setting(world).await;
    let lorenz = officer(world, provider).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    ended(world, "Amira H.", 400).await;
    assert!(weber.get(&page).await.has("0170 1234567"));
    let hers = page.rsplit('/').next().unwrap().to_owned();
    let (readings, list) = (format!("/units/{unit}/readings/{hers}"), format!("/units/{unit}/deletions"));
    let record = format!("{readings}/record");
    assert_eq!(lorenz.get(&record).await.status, 404, "what is not restricted is none of the officer's");
    let held = [("participant", hers.as_str()), ("reason", "proceedings"), ("until", "31.12.2026")];
    assert_eq!(klein.send(&klein.get(&list).await, "form[action$='/holds']", &held).await.status, 303);
    // Those who helped her read that it is restricted and why, and nothing of it.
    for end in ["", "/plan", "/edit", "/handovers", "/transmissions", "/access/json", "/helpers", "/codes"] {
        let closed = weber.get(&format!("{page}{end}")).await;
        assert!(closed.status == 403 && closed.has("Diese Angaben sind eingeschränkt") && !closed.html().contains("0170"), "{end}");
    }
    assert!(klein.get(&format!("{page}/helpers")).await.has("Diese Angaben sind eingeschränkt"));
    assert_eq!(polat.get(&page).await.status, 404, "nobody else learns that she is there");
    assert!(weber.get(&format!("/units/{unit}/participants?ended=on&after={hers}")).await.status == 200);
    let form = polat.get(&format!("/units/{unit}/emergency-accesses/new")).await;
    let tried = polat.send(&form, "form.form", &[("name", "Amira H."), ("reason", "danger"), ("hours", "1")]).await;
    assert!(tried.status == 403 && tried.has("Diese Angaben sind eingeschränkt"), "no emergency opens it: {}", tried.all());
    // The officer reads it, and that is noted.
    let read = lorenz.get(&lorenz.get(&readings).await.link("Eingeschränkte Angaben lesen")).await;
    assert!(read.has("0170 1234567") && read.has("Eingeschränkt bis 31. Dezember 2026"), "{}", read.all());
    for who in [&weber, &klein] {
        assert_eq!(who.get(&record).await.status, 403);
    }
    let noted = "SELECT count(*) AS n FROM log_entries WHERE actor_role = 'dpo' AND object_type = 'participant' AND reason = 'restricted'";
    assert_eq!(world.count(noted).await, 1);
    // What she asks for is noted and answered by whoever can do it: nobody else reads her.
    let requests = format!("{page}/requests");
    let form = lorenz.get(&read.link("Anträge")).await;
    assert!(form.has("Anträge von Amira H.") && !form.html().contains("/deletion"), "{}", form.all());
    let asked = [("kind", "access"), ("received", "3.3.2026")];
    assert_eq!(lorenz.send(&form, "form[action$='/requests']", &asked).await.status, 303);
    assert_eq!((weber.get(&requests).await.status, polat.get(&requests).await.status), (403, 404));
    let request = lorenz.get(&lorenz.get(&requests).await.attributes("main a[href*='/requests/']", "href").remove(0)).await;
    assert!(request.html().contains(&record) && !request.has("Amira H."), "{}", request.all());
    assert_eq!(lorenz.get(&format!("{readings}/access/pdf")).await.status, 200);
    // When the reason is gone it is as before.
    klein.post(&format!("{list}/holds/{hers}/end"), &[]).await;
    assert_eq!((weber.get(&page).await.status, lorenz.get(&record).await.status), (200, 404));
    assert_eq!((weber.get(&requests).await.status, lorenz.get(&requests).await.status), (200, 403));
}

on_each_database!(who_wants_to_be_deleted_is_and_whoever_got_something_is_asked_to);
async fn who_wants_to_be_deleted_is_and_whoever_got_something_is_asked_to(world: &World) {
    let Setting { unit, integration, weber, polat, klein, becker, provider, .. } = setting(world).await;
    let lorenz = officer(world, provider).await;
    let page = taken_up_in("sgb2_contract", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    passed_on(&weber, &page, &format!("{integration}&purpose=report"), &["phone"], "").await;
    opened(&becker, &integration).await;
    assert_eq!(polat.get(&format!("{page}/deletion")).await.status, 404, "only who helps her");
    let form = weber.get(&format!("{page}/deletion")).await;
    weber.send(&form, "form[action$='/deletion']", &[("wanted", "yes")]).await;
    assert!(weber.get(&format!("{page}/deletion")).await.has("Löschung verlangt am 3. März 2026"));
    let known = weber.get(&format!("{page}/access/json")).await.html();
    assert!(known.contains(r#""deletion":[{"kind":"request""#), "{known}");
    let list = format!("/units/{unit}/deletions");
    klein.send(&klein.get(&list).await, "form[action$='/deletions']", &[]).await;
    lorenz.send(&asked_again(&lorenz, &list).await, RELEASE, &[]).await;
    assert_eq!(world.count("SELECT count(*) AS n FROM participants").await, 0);
    assert_eq!(world.count("SELECT count(*) AS n FROM arrivals WHERE deletion_at IS NOT NULL").await, 1, "Art. 19");
    assert_eq!(world.count("SELECT count(*) AS n FROM deletion_marks").await, 1);
    let done = "SELECT count(*) AS n FROM subject_requests WHERE kind = 'deletion' AND answer = 'given'";
    assert_eq!(world.count(done).await, 1, "her request is answered by that");
    world.run_jobs().await;
    assert_eq!(world.count("SELECT count(*) AS n FROM deletion_marks").await, 0);
}

on_each_database!(a_backup_that_is_brought_back_does_not_bring_back_who_was_deleted);
async fn a_backup_that_is_brought_back_does_not_bring_back_who_was_deleted(world: &World) {
    let Setting { unit, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    taken_up_in("esf_project", &weber, &unit, "Lena K.").await;
    let mut visit = Visit::inside(&world.app, Actor::Job("test"), None);
    let now = visit.now();
    erasures::note(&mut visit.tx, "participant", page.rsplit('/').next().unwrap(), now).await.unwrap();
    visit.commit().await.unwrap();
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!(world.count("SELECT count(*) AS n FROM participants").await, 1);
}

on_each_database!(the_officer_reads_who_has_seen_what_and_no_content);
async fn the_officer_reads_who_has_seen_what_and_no_content(world: &World) {
    let Setting { unit, weber, klein, provider, jobcenter, .. } = setting(world).await;
    let lorenz = officer(world, provider).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    taken_up_in("esf_project", &weber, &unit, "Amira Z.").await;
    taken_up_in("esf_project", &weber, &unit, "Lena K.").await;
    klein.get(&format!("{page}/helpers")).await;
    opens(world, &sheet(&weber, &page, "de").await).await;
    // From Heute: Datenschutz, the name, and that is it.
    assert!(lorenz.get("/").await.html().contains("/data-protection"));
    let start = lorenz.get("/data-protection").await;
    let nobody = lorenz.send(&start, "form[action$='/readings']", &[("name", "Nadia")]).await;
    assert!(nobody.status == 422 && nobody.has("führt diese Stelle niemanden") && nobody.html().contains("Nadia"), "{}", nobody.all());
    let several = lorenz.send(&start, "form[action$='/readings']", &[("name", "Amira")]).await;
    assert!(several.has("Mehrere Personen heißen so") && several.has("Amira Z., "), "{}", several.all());
    for short in ["a", "-", "am"] {
        let again = lorenz.send(&start, "form[action$='/readings']", &[("name", short)]).await;
        assert!(again.status == 422 && again.has("drei Buchstaben") && !again.has("Amira Z."), "{short}: {}", again.all());
    }
    let part = lorenz.send(&start, "form[action$='/readings']", &[("name", "mira")]).await;
    assert_eq!(part.status, 422, "she does not leaf through names");
    let found = lorenz.send(&start, "form[action$='/readings']", &[("name", "amira h")]).await;
    assert!(found.status == 303 && !found.location().contains("mira"), "{}", found.location());
    let read = lorenz.follow(&found).await;
    for words in [
        "Daniel Weber (Coach)",
        "Begleitung",
        "Ines Klein (Leitung",
        "Leitung der Stelle",
        "Erreichbarkeit",
        "die Person selbst",
        "die eigenen Angaben",
    ] {
        assert!(read.has(words), "{words}: {}", read.all());
    }
    assert!(!read.html().contains("0170"), "no content");
    assert!(!read.has("ist zu fragen, warum"), "{}", read.all());
    // A reading that nothing entitles to stands out.
    let by_another = "UPDATE log_entries SET actor_id = (SELECT a.id FROM accounts a WHERE a.name = 'Tobias Becker')
         WHERE action = 'read' AND object_type = 'participant' AND subject_id IS NOT NULL AND actor_role = 'coach'";
    world.sql(by_another, &[]).await;
    let read = lorenz.follow(&found).await;
    assert!(read.has("keine Begleitung") && read.has("zu fragen, warum"), "{}", read.all());
    // Others do not read it: the lead, the coach, and the officer of another organisation.
    let elsewhere = world.account("Karla Kern").role(Role::Dpo, jobcenter).signs_in().await;
    for who in [&klein, &weber, &elsewhere] {
        assert_eq!(who.get(&found.location()).await.status, 403);
    }
    let key = found.location().rsplit('/').next().unwrap().to_owned();
    let leaked = world
        .rows("SELECT object_id FROM log_entries WHERE chain LIKE 'network:%' AND object_id LIKE '%' || $1 || '%'", values![key])
        .await;
    assert!(leaked.is_empty(), "the network's chain holds the key of a participant");
    assert_eq!(elsewhere.post("/data-protection/readings", &[("unit", &unit), ("name", "Amira H.")]).await.status, 422);
    // That she asked is in the same chain.
    let asked = "SELECT count(*) AS n FROM log_entries WHERE action = 'read' AND object_type = 'readings' AND actor_role = 'dpo'";
    assert_eq!(world.count(asked).await, 2);
}

on_each_database!(r27_the_papers_say_what_the_program_does);
async fn r27_the_papers_say_what_the_program_does(world: &World) {
    let Setting { unit, integration, weber, klein, provider, .. } = setting(world).await;
    let lorenz = officer(world, provider).await;
    let page = taken_up_in("sgb2_contract", &weber, &unit, "Amira H.").await;
    let record = format!("/units/{unit}/processing");
    assert!(lorenz.get(&record).await.has("Bisher ist nichts weitergegeben worden."));
    said(&weber, &page, &[("phone", "0170 1234567"), ("childcare", "Zwei Kinder")]).await;
    passed_on(&weber, &page, &format!("{integration}&purpose=report"), &["phone"], "").await;
    for who in [&lorenz, &klein] {
        let read = who.get(&record).await;
        for words in
            ["Bildungswerk Mittelauen", "SGB II", "Erreichbarkeit", "Telefon", "Familie", "Markt und Integration, Jobcenter Auenburg"]
        {
            assert!(read.has(words), "{words}: {}", read.all());
        }
        assert!(!read.html().contains("Amira") && !read.html().contains("0170"));
    }
    assert_eq!(weber.get(&record).await.status, 403);
    let papers = [
        (format!("{record}/pdf"), "Verzeichnis der Verarbeitungen: Standort Waldmark"),
        ("/deletion-concept/pdf".to_owned(), "Löschkonzept"),
        ("/access/pdf".to_owned(), "Wer darf was"),
    ];
    for (paper, title) in papers {
        let pdf = lorenz.get(&paper).await;
        if let Some(tree) = tools::tagged(&pdf.body, title) {
            assert!(tools::tags(&tree, "/Scope /Column") > 1 && tools::tags(&tree, "/Scope /Row") > 1, "{paper}: {tree}");
        }
        assert_eq!(lorenz.get(&paper.replace("/pdf", "/doc")).await.status, 404);
    }
    let concept = weber.get("/deletion-concept").await;
    for words in ["Teilnehmende mit allem, was von ihnen bekannt ist", "12 Monate", "Konten, nachdem sie beendet sind", "24 Stunden"] {
        assert!(concept.has(words), "{words}: {}", concept.all());
    }
}

/// What is forgotten together with what it belongs to needs no time of its own.
const WITH_OTHERS: [&str; 2] = ["outcomes", "handovers"];

#[test]
fn whoever_forgets_says_after_how_long() {
    for capability in nahtstelle::capabilities() {
        let says = !capability.keeps.is_empty() || WITH_OTHERS.contains(&capability.name);
        assert!(capability.forget.is_none() || says, "{} forgets and does not say when", capability.name);
        assert!(capability.forget.is_some() || capability.keeps.is_empty(), "{} says when, and forgets nothing", capability.name);
    }
}
