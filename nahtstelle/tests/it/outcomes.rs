//! Decisions, tasks and questions after the minutes went out.

use accounts::Role;
use db::{Id, values};
use jiff::SignedDuration;

use crate::{
    meetings::{meeting, setting},
    minutes::{YILDIZ, later, link, notes, notes_of, sent},
    world::{BASE_URL, Organisation, World},
};

on_each_database!(a_late_task_is_reminded_of_once_and_then_passed_to_the_coordination);
async fn a_late_task_is_reminded_of_once_and_then_passed_to_the_coordination(world: &World) {
    let setting = setting(world).await;
    sent(&setting, "A: @VHS bis 20.3. Folien\nA: @VHS bis 21.3. Liste\nA: @IHK Zahlen").await;
    let reminders = async || {
        web::remind(&world.app).await.unwrap();
        world
            .mails()
            .await
            .iter()
            .filter(|mail| mail.subject.contains("warte"))
            .map(|mail| (mail.to.clone(), mail.body.clone()))
            .collect::<Vec<_>>()
    };
    assert!(reminders().await.is_empty(), "nothing when nothing is late");
    // 24 March: both of the VHS are late, and the IHK's, which has no day, is three weeks old.
    world.pass(SignedDuration::from_hours(24 * 21));
    let written = reminders().await;
    assert_eq!(written.len(), 2, "one mail to each: {written:?}");
    let hers = written.iter().find(|(to, _)| to == YILDIZ).unwrap();
    assert!(hers.1.contains("Folien") && hers.1.contains("Liste"), "all of one address in one mail: {}", hers.1);
    assert_eq!(reminders().await.len(), 2, "once");
    let today = later(world).await.get("/").await;
    assert!(today.has("Wartet auf andere") && today.has("VHS: Folien"), "{}", today.all());
    assert!(today.has("IHK: Zahlen") && today.has("seit heute"), "what has no day waits since the reminder: {}", today.all());
    world.pass(SignedDuration::from_hours(24 * 8));
    let sommer = later(world).await;
    let today = sommer.get("/").await;
    assert!(today.has("IHK: Zahlen") && today.has("seit 8 Tagen"), "{}", today.all());
    assert_eq!(reminders().await.len(), 2);
    assert!(sommer.get("/").await.has("Bei 3 Aufgaben nachfragen"), "{}", sommer.get("/").await.all());
    // "Das ist nicht meine Aufgabe" from the mail, and the coordination gives it to somebody else.
    let link = link(world, "post@ihk.example", "/task/").await;
    let page = world.guest().post(&link, &[("do", "pass")]).await;
    assert!(page.has("Die Koordination kümmert sich"), "{}", page.all());
    let list = sommer.get("/tasks").await;
    let edit = sommer.get(&format!("{}/edit", list.link("Zahlen"))).await;
    assert!(sommer.send(&edit, "form.form", &[("who", "Nirgendwer")]).await.has("Im Netzwerk ist niemand mit diesem Namen."));
    assert_eq!(sommer.send(&edit, "form.form", &[("who", "VHS")]).await.status, 303);
    assert!(sommer.get("/").await.has("Bei 2 Aufgaben nachfragen"));
}

on_each_database!(what_has_no_room_on_heute_is_found_from_there);
async fn what_has_no_room_on_heute_is_found_from_there(world: &World) {
    let setting = setting(world).await;
    let tasks: Vec<String> = (1..=5).map(|number| format!("A: @VHS bis 20.3. Liste {number}")).collect();
    sent(&setting, &tasks.join("\n")).await;
    world.pass(SignedDuration::from_hours(24 * 21));
    let sommer = later(world).await;
    let further =
        |page: &crate::world::Answer| page.links().iter().any(|(text, href)| text == "Weitere Aufgaben ansehen" && href == "/tasks");
    let today = sommer.get("/").await;
    assert!(today.has("Liste 5") && !further(&today), "{}", today.all());
    let form = sommer.get("/tasks/new").await;
    let typed = [("text", "Liste 6"), ("who", "VHS"), ("due", "25.3.2026")];
    assert_eq!(sommer.send(&form, "form.form", &typed).await.status, 303);
    world.pass(SignedDuration::from_hours(24 * 3));
    let today = later(world).await.get("/").await;
    assert!(further(&today) && !today.has("Liste 6"), "{}", today.all());
}

on_each_database!(a_task_that_is_refused_is_nobodys_until_somebody_else_gets_it);
async fn a_task_that_is_refused_is_nobodys_until_somebody_else_gets_it(world: &World) {
    let setting = setting(world).await;
    let address = sent(&setting, "A: @Yildiz bis 20.3. Folien\nA: @VHS Liste").await;
    let (sommer, home) = (&setting.sommer, world.home().await);
    let yildiz = world.account("Meral Yildiz").role(Role::Partner, &home).signs_in().await;
    assert!(yildiz.get("/").await.has("Folien erledigen"));
    let task = sommer.get("/tasks").await.link("Folien");
    let letter = world.mails().await.into_iter().find(|mail| mail.to == YILDIZ && mail.body.contains("Folien")).unwrap();
    let (_, after) = letter.body.split_once("Folien").unwrap();
    let link = after.split_whitespace().find(|word| word.contains("/task/")).unwrap().trim_start_matches(BASE_URL).to_owned();
    let guest = world.guest();
    for _ in 0..2 {
        let page = guest.post(&link, &[("do", "pass"), ("text", "Das macht die IHK.")]).await;
        assert!(page.has("Die Koordination kümmert sich") && page.has("abgelehnt"), "{}", page.all());
        assert!(page.texts("main form").is_empty(), "nothing is asked any more: {}", page.all());
    }
    let page = guest.get(&link).await;
    assert!(page.has("Das ist nicht meine Aufgabe. Die Koordination") && page.texts("main form").is_empty(), "{}", page.all());
    let hers = yildiz.get("/").await;
    assert!(!hers.has("Folien erledigen"), "{}", hers.all());
    let page = sommer.get(&task).await;
    assert!(page.has("abgelehnt") && page.has("Abgelehnt") && page.has("Das macht die IHK."), "{}", page.all());
    let today = sommer.get("/").await;
    assert!(today.has("Eine abgelehnte Aufgabe jemand anderem geben") && !today.has("niemand geantwortet"), "{}", today.all());
    // Another day is no other person.
    let edit = sommer.get(&format!("{task}/edit")).await;
    assert_eq!(sommer.send(&edit, "form.form", &[("due", "27.3.2026")]).await.status, 303);
    assert!(sommer.get(&task).await.has("abgelehnt") && !yildiz.get("/").await.has("Folien erledigen"));
    let edit = sommer.get(&format!("{task}/edit")).await;
    assert_eq!(sommer.send(&edit, "form.form", &[("who", "IHK")]).await.status, 303);
    let page = sommer.get(&task).await;
    assert!(page.has("IHK") && !page.has("bgelehnt") && !page.has("Das macht die IHK."), "{}", page.all());
    assert!(!sommer.get("/").await.has("abgelehnte"));
    assert!(guest.get(&link).await.has("Dieser Link gilt nicht mehr"));
    assert_eq!(sommer.get(&address).await.status, 200);
}

on_each_database!(whoever_gets_a_task_by_hand_is_told_at_once);
async fn whoever_gets_a_task_by_hand_is_told_at_once(world: &World) {
    let setting = setting(world).await;
    let sommer = &setting.sommer;
    world.sql("UPDATE organisations SET email = 'info@vhs.example' WHERE name_sort LIKE 'vhs%'", &[]).await;
    let told = async || world.mails().await.into_iter().map(|mail| (mail.to, mail.subject)).collect::<Vec<_>>();
    let subject = "Netzwerk Mittelauen: eine Aufgabe für Sie".to_owned();
    let form = sommer.get("/tasks/new").await;
    let typed = [("text", "Folien an alle"), ("who", "IHK"), ("due", "20.3.2026")];
    let (first, second) = (sommer.send(&form, "form.form", &typed).await, sommer.send(&form, "form.form", &typed).await);
    assert_eq!(first.location(), second.location());
    assert_eq!(told().await, [("post@ihk.example".to_owned(), subject.clone())], "once");
    let page = sommer.follow(&first).await;
    assert!(page.has("Wer sie übernimmt, bekommt eine Mail."), "{}", page.all());
    // She does not take it, and the coordination gives it to somebody else, who is told; another day tells nobody.
    let old = link(world, "post@ihk.example", "/task/").await;
    world.guest().post(&old, &[("do", "pass")]).await;
    let task = first.location();
    let change = async |field: (&str, &str)| {
        let edit = sommer.get(&format!("{task}/edit")).await;
        let done = sommer.send(&edit, "form.form", &[field]).await;
        assert_eq!(done.status, 303, "{}", done.all());
        sommer.follow(&done).await
    };
    world.pass(SignedDuration::from_mins(1));
    change(("who", "VHS")).await;
    assert_eq!(told().await[0], ("info@vhs.example".to_owned(), subject));
    change(("due", "27.3.2026")).await;
    assert_eq!(told().await.len(), 2);
    let new = link(world, "info@vhs.example", "/task/").await;
    assert!(world.guest().get(&new).await.has("Folien an alle"));
    // Whoever has no address is told by a person, and whoever gives it to herself knows.
    world.organisation("Handwerkskammer").await;
    assert!(change(("who", "Handwerkskammer")).await.has("Bitte sagen Sie selbst Bescheid."));
    let nameless = sommer.get("/").await.link("Einer Aufgabe jemanden geben, der sie übernimmt");
    assert!(sommer.get(&nameless).await.has("Folien an alle"), "{}", sommer.get(&nameless).await.all());
    let own = world.organisation("Frauenbüro").await;
    world.sql("UPDATE organisations SET email = 'jutta.sommer@nahtstelle.example' WHERE id = $1", values![own.id]).await;
    assert!(change(("who", "Frauenbüro")).await.has("Die Aufgabe ist gespeichert."));
    assert!(!sommer.get(&nameless).await.has("Folien an alle"), "somebody has it now");
    // Of what is done nobody has to know.
    sommer.post(&format!("{task}/completion"), &[]).await;
    change(("who", "IHK")).await;
    assert_eq!(told().await.len(), 2);
    world.pass(SignedDuration::from_hours(24));
    assert_eq!(web::remind(&world.app).await.unwrap(), 0, "who knows is not told again");
}

/// Gives a person an office of the organisation, from long ago on.
async fn holds_an_office(world: &World, organisation: &Organisation<'_>, person: &str) {
    let (office, holding): (Id<()>, Id<()>) = (world.id(), world.id());
    world
        .sql(
            "INSERT INTO offices (id, organisation_id, title, title_search, title_sort, phone, email, reachable) VALUES ($1, $2, 'Leitung', 'leitung', 'leitung', '', '', '')",
            values![office, organisation.id],
        )
        .await;
    world
        .sql(
            "INSERT INTO holdings (id, office_id, person_id, deputy, from_day) VALUES ($1, $2, $3, $4, '2020-01-01')",
            values![holding, office, person, false],
        )
        .await;
}

on_each_database!(whoever_holds_an_office_in_the_network_is_found_by_name);
async fn whoever_holds_an_office_in_the_network_is_found_by_name(world: &World) {
    let setting = setting(world).await;
    let (sommer, kjc) = (&setting.sommer, world.organisation("KJC").await);
    let (jutta, daniel) = (kjc.person("Jutta Weber").await, kjc.person("Daniel Weber").await);
    holds_an_office(world, &kjc, &jutta).await;
    sent(&setting, "A: @Frau Weber bis 20.3. Folien an alle").await;
    let page = sommer.get(&sommer.get("/tasks").await.link("Folien an alle")).await;
    assert!(page.has("Jutta Weber, KJC") && page.has("20. März 2026"), "{}", page.all());
    assert!(link(world, "jutta.weber@nahtstelle.example", "/task/").await.starts_with("/task/"));
    // In the form too, as long as exactly one is meant.
    holds_an_office(world, &kjc, &daniel).await;
    let gives = async |who: &str| {
        let form = sommer.get("/tasks/new").await;
        let done = sommer.send(&form, "form.form", &[("text", "Zahlen schicken"), ("who", who)]).await;
        if done.status == 303 { sommer.follow(&done).await } else { done }
    };
    assert!(gives("Weber").await.has("So heißen mehrere."));
    assert!(gives("Jutta").await.has("Im Netzwerk ist niemand mit diesem Namen."), "a first name alone means nobody");
    world.pass(SignedDuration::from_mins(1));
    let page = gives("daniel weber").await;
    assert!(page.has("Daniel Weber, KJC") && page.has("bekommt eine Mail"), "{}", page.all());
    assert_eq!(world.mails().await[0].to, "daniel.weber@nahtstelle.example");
    world.sql("UPDATE holdings SET until_day = '2026-03-01' WHERE person_id = $1", values![jutta.as_str()]).await;
    assert!(gives("Jutta Weber").await.has("Im Netzwerk ist niemand mit diesem Namen."));
    assert!(gives("Frau Weber").await.has("Daniel Weber, KJC"), "nobody noted how he is spoken to");
}

on_each_database!(of_more_names_than_are_looked_up_the_page_says_so);
async fn of_more_names_than_are_looked_up_the_page_says_so(world: &World) {
    let setting = setting(world).await;
    let address = meeting(&setting).await;
    let notes = notes(&setting.sommer, &address, 0).await;
    let mut lines: Vec<String> = (0..100).map(|number| format!("A: @Verein{number} Liste")).collect();
    lines.extend(["A: @VHS Raum".to_owned(), "A: @Frauenhaus Folien".to_owned()]);
    let text = lines.join("\n");
    let page = setting.sommer.follow(&setting.sommer.post(&notes, &[("base", ""), ("notes", &text)]).await).await;
    assert!(page.has("„Verein99“ ist nicht im Netzwerk.") && page.has("„Frauenhaus“ wurde nicht nachgesehen"), "{}", page.all());
    assert!(page.has("Aufgabe, VHS"), "whoever is at the table is known in any case: {}", page.all());
}

on_each_database!(what_was_done_last_comes_first);
async fn what_was_done_last_comes_first(world: &World) {
    let setting = setting(world).await;
    sent(&setting, "A: @VHS bis 20.3. Erstens\nA: @VHS bis 21.3. Zweitens\nA: @IHK bis 19.3. Drittens").await;
    let sommer = &setting.sommer;
    let rows = async |query: &str| {
        let rows = sommer.get(&format!("/tasks{query}")).await.texts("tbody tr");
        rows.iter().map(|row| ["Erstens", "Zweitens", "Drittens"].into_iter().find(|word| row.contains(word)).unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(rows("").await, ["Drittens", "Erstens", "Zweitens"], "what is due first");
    for task in ["Erstens", "Drittens", "Zweitens"] {
        world.pass(SignedDuration::from_mins(1));
        let address = sommer.get("/tasks").await.link(task);
        assert_eq!(sommer.post(&format!("{address}/completion"), &[]).await.status, 303);
    }
    assert_eq!(rows("?state=done").await, ["Zweitens", "Drittens", "Erstens"]);
    let address = sommer.get("/tasks?state=done").await.link("Zweitens");
    assert_eq!(sommer.post(&format!("{address}/end/end"), &[]).await.status, 303);
    assert_eq!((rows("").await, rows("?state=done").await), (vec!["Zweitens"], vec!["Drittens", "Erstens"]));
}

on_each_database!(a_question_is_answered_and_the_second_to_save_sees_both);
async fn a_question_is_answered_and_the_second_to_save_sees_both(world: &World) {
    let setting = setting(world).await;
    sent(&setting, "F: Wer hat Plätze?").await;
    let sommer = &setting.sommer;
    let page = sommer.get(&sommer.get("/questions").await.link("Wer hat Plätze?")).await;
    let (hers, his) = (sommer.get(&page.link("Antwort")).await, sommer.get(&page.link("Antwort")).await);
    assert_eq!(sommer.send(&hers, "form.form", &[("answer", " ")]).await.status, 422);
    let done = sommer.send(&hers, "form.form", &[("answer", "Die VHS, ab Mai.")]).await;
    assert!(sommer.follow(&done).await.has("Die VHS, ab Mai."));
    let both = sommer.send(&his, "form.form", &[("answer", "Niemand.")]).await;
    assert!(both.status == 409 && both.has("Die VHS, ab Mai.") && both.has("Niemand."), "{}", both.all());
    assert!(
        sommer.get("/questions?state=answered").await.has("Wer hat Plätze?")
            && !sommer.get("/questions?state=open").await.has("Wer hat Plätze?")
    );
    // It goes on: onto an agenda, with the thread from both ends.
    let page = sommer.get(&page.asked).await;
    let topic = sommer.get(&page.link("Auf eine Tagesordnung")).await;
    assert_eq!(sommer.send(&topic, "form.form", &[]).await.status, 303);
    assert_eq!(world.count("SELECT count(*) AS n FROM items WHERE title = 'Wer hat Plätze?'").await, 1);
}

on_each_database!(a_correction_leaves_alone_what_was_done_since);
async fn a_correction_leaves_alone_what_was_done_since(world: &World) {
    let setting = setting(world).await;
    let sommer = &setting.sommer;
    let text = "B: Zustimmung zum Programm\nB: Zustimmung zum Programm\nA: @VHS bis 20.3. Folien\nA: @IHK Zahlen\nA: @VHS Raum\nF: Wer hat Plätze?";
    let address = sent(&setting, text).await;
    let minutes = sommer.get(&format!("{address}/minutes")).await;
    assert!(minutes.has("Beschluss 1/2026-1: Zustimmung") && minutes.has("Beschluss 1/2026-2: Zustimmung"), "{}", minutes.all());
    let task = async |words: &str| sommer.get("/tasks").await.link(words);
    let (slides, figures, room) = (task("Folien").await, task("Zahlen").await, task("Raum").await);
    let old = link(world, "post@ihk.example", "/task/").await;
    // The coordination moves the day, passes a task on, drops one, and closes the question.
    let edit = sommer.get(&format!("{slides}/edit")).await;
    sommer.send(&edit, "form.form", &[("due", "20.4.2026")]).await;
    let edit = sommer.get(&format!("{figures}/edit")).await;
    sommer.send(&edit, "form.form", &[("who", "VHS")]).await;
    assert!(world.guest().get(&old).await.has("Dieser Link gilt nicht mehr"), "whoever had it before has no link any more");
    sommer.post(&format!("{room}/end"), &[("reason", "Nicht nötig")]).await;
    let question = sommer.get("/questions").await.link("Wer hat Plätze?");
    sommer.post(&format!("{question}/end"), &[]).await;
    // A word is corrected elsewhere.
    let corrected = text.replacen("Zustimmung", "Ablehnung", 1).replace("A: @VHS Raum", "A: @VHS Raum\nA: @VHS Einladung drucken");
    sommer.post(&notes_of(world).await, &[("base", text), ("notes", &corrected)]).await;
    world.pass(SignedDuration::from_mins(1));
    let before = world.mails().await.len();
    let page = sommer.get(&format!("{address}/minutes")).await;
    sommer.send(&page, &format!("form[action='{address}/minutes']"), &[("reason", "Wort berichtigt")]).await;
    assert!(sommer.get(&slides).await.has("20. April 2026"), "the day stays as it was moved");
    assert!(sommer.get(&figures).await.has("VHS") && !sommer.get(&figures).await.has("IHK"));
    assert!(sommer.get(&room).await.has("aufgegeben"));
    assert_eq!(world.count("SELECT count(*) AS n FROM tasks").await, 4, "one is new, none came back");
    assert_eq!(world.count("SELECT count(*) AS n FROM questions").await, 1);
    let mails = world.mails().await;
    let new: Vec<_> = mails.iter().take(mails.len() - before).collect();
    assert!(new.iter().all(|mail| !mail.body.contains("Raum") && !mail.body.contains("Folien")), "a correction tells of what it gave anew");
    assert!(new.iter().any(|mail| mail.to == YILDIZ && mail.body.contains("Einladung drucken")));
    let register = sommer.get("/decisions").await;
    assert!(register.has("Ablehnung") && register.has("Zustimmung") && !register.has("1/2026-3"), "{}", register.all());
    // While a correction is being written, members see what was sent.
    sommer.post(&notes_of(world).await, &[("base", &corrected), ("notes", "Ganz anders")]).await;
    let otto = world.account("Ole Otto").role(Role::Partner, &world.home().await).signs_in().await;
    let wall = otto.get(&format!("{address}/presentation")).await;
    assert!(wall.has("Ablehnung") && !wall.has("Ganz anders"), "{}", wall.all());
}

on_each_database!(an_erased_person_and_a_house_that_left_have_no_task_any_more);
async fn an_erased_person_and_a_house_that_left_have_no_task_any_more(world: &World) {
    let setting = setting(world).await;
    sent(&setting, "A: @Yildiz bis 20.3. Folien\nA: @IHK bis 20.3. Zahlen").await;
    let task = link(world, YILDIZ, "/task/").await;
    world.sql("UPDATE people SET erased_at = 1, ended_on = '2026-03-01' WHERE family_name = 'Yildiz'", &[]).await;
    world.sql("UPDATE memberships SET until_day = '2026-03-02' WHERE name_sort LIKE 'ihk%'", &[]).await;
    web::retention::clean_up(&world.app).await.unwrap();
    assert!(world.guest().get(&task).await.has("Dieser Link gilt nicht mehr"));
    assert!(!setting.sommer.get("/search?q=Yildiz").await.has("Folien"));
    assert_eq!(
        world
            .count("SELECT count(*) AS n FROM tasks WHERE text_search LIKE '%yildiz%' OR named LIKE '%Yildiz%' OR email LIKE '%yildiz%'")
            .await,
        0
    );
    world.pass(SignedDuration::from_hours(24 * 21));
    web::remind(&world.app).await.unwrap();
    assert!(!world.mails().await.iter().any(|mail| mail.subject.contains("warte")), "nobody is reminded who is gone");
    assert!(later(world).await.get("/").await.has("Bei 2 Aufgaben nachfragen"));
}
