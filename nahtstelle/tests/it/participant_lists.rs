//! A provider's list, as such lists are: below a preamble, in an old encoding, with damaged numbers, people who stand twice, and days in six styles.

use db::{Engine, values};
use jiff::SignedDuration;

use crate::{
    participants::{Setting, setting, taken_up_in},
    sources,
    world::{Answer, Somebody, World},
};

const LIST: &str = "Teilnehmerliste Kurs 7;;;;;;;;;
Träger: Bildungswerk Mittelauen;;Stand;3.3.2026;;;;;;
;;;;;;;;;
Kundennr.;Nachname;Vorname;geb. am;Telefon;Eintritt;Sprachen;Berufsziel;Schwerbehinderung;Bemerkung
0071234501;Schäfer;Anna;11.12.1985;0170 1;03.02.2026;Deutsch, Türkisch;Köchin;nein;sehr zuverlässig
71234502;Müller;Jürgen;12.12.1985;0170 2;3.2.26;;;;
1,23E+08;Förster;Käthe;13.12.1985;0170 3;2026-02-03;;;;
1,23E+08;Groß;Lena;14.12.1985;0170 4;03/02/2026;;;;
71234503;Huber;Rosa;15.12.1985;0170 5;3. Februar 2026;;;;
71234504;Vogel;Ida;16.12.1985;0170 6;46056;;;;
71 234 501;Schäfer-Klein;Anna;11.12.1985;0170 9;;;;;
;Mueller;Juergen;;+49 170 2;;;;;
;Kühn;Beate;;;;;;;
71234505;;;17.12.1985;0170 7;;;;;
71234506;Wolf;Eva;18.12.1985;0170 8;31.02.2026;;;;
71234507;Wolf;Ute;19.12.1985;0170 88;1.1.2031;;;;
";

/// What the preview says of each row: its number, the name, since when, what is known, what becomes of it.
const PREVIEW: [&str; 12] = [
    "5|Anna Schäfer|3. Februar 2026|Telefon: 0170 1; Sprachen: Deutsch, Türkisch; Ziel: Köchin|neu",
    "6|Jürgen Müller|3. Februar 2026|Telefon: 0170 2|neu",
    "7|Käthe Förster|3. Februar 2026|Telefon: 0170 3|neu",
    "8|Lena Groß|3. Februar 2026|Telefon: 0170 4|neu",
    "9|Rosa Huber|3. Februar 2026|Telefon: 0170 5|neu",
    "10|Ida Vogel|3. Februar 2026|Telefon: 0170 6|neu",
    "11|Anna Schäfer-Klein||Telefon: 0170 9|doppelt. Wie Zeile 5.",
    "12|Juergen Mueller||Telefon: +49 170 2|doppelt. Wie Zeile 6.",
    "13|Beate Kühn|||vielleicht schon da",
    "14|–||Telefon: 0170 7|Fehler. Der Name fehlt.",
    "15|Eva Wolf||Telefon: 0170 8|Fehler. „31.02.2026“ ist kein Tag wie 12.3.2026.",
    "16|Ute Wolf||Telefon: 0170 88|Fehler. „1.1.2031“ liegt vor 1990 oder mehr als ein Jahr in der Zukunft.",
];

/// What is in the list and never in the database.
const NEVER: [&str; 7] = ["71234501", "71 234 501", "71234502", "23E+08", ".12.1985", "1985-12", "zuverlässig"];

/// As Excel saves it in Germany.
fn windows_1252(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
}

/// What the form of a new list holds, filled in.
async fn form(who: &Somebody, unit: &str) -> Vec<(String, String)> {
    let page = who.get(&format!("/units/{unit}/participant-lists/new")).await;
    let mut fields = page.form("form.form").fields;
    for (name, value) in [("frame", "esf_project"), ("language", "de"), ("manner", "paper"), ("told_on", "2.3.2026")] {
        fields.retain(|(known, _)| known != name);
        fields.push((name.to_owned(), value.to_owned()));
    }
    fields
}

async fn sent(who: &Somebody, unit: &str, fields: &[(String, String)], file: &[u8]) -> Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    who.upload(&format!("/units/{unit}/participant-lists"), &fields, ("file", "Kurs Schaefer.csv", file)).await
}

/// The list, read as far as the preview.
async fn previewed(who: &Somebody, unit: &str) -> Answer {
    let answer = sent(who, unit, &form(who, unit).await, &windows_1252(LIST)).await;
    assert_eq!(answer.status, 303, "{}", answer.all());
    who.follow(&answer).await
}

/// Everybody new is taken up. Gives the page of the list.
async fn applied(who: &Somebody, page: &Answer) -> Answer {
    let done = who.send(page, "form.form", &[]).await;
    assert_eq!(done.status, 303, "{}", done.all());
    who.follow(&done).await
}

fn rows(page: &Answer) -> Vec<String> {
    let cells: Vec<Vec<String>> = (1..=5).map(|column| page.texts(&format!("#rows tbody tr > :nth-child({column})"))).collect();
    (0..cells[0].len()).map(|row| cells.iter().map(|column| column[row].as_str()).collect::<Vec<_>>().join("|")).collect()
}

/// How many rows become what, as the page says it.
fn outcomes(page: &Answer) -> String {
    let counts = page.texts("#outcomes tbody td.number");
    let words = page.texts("#outcomes tbody th").into_iter().zip(counts).map(|(word, count)| format!("{word} {count}"));
    words.collect::<Vec<_>>().join(", ")
}

async fn person(world: &World, unit: &str, name: &str) -> String {
    let id: String = world.rows("SELECT id FROM participants WHERE name = $1", values![name]).await[0].get("id").unwrap();
    format!("/units/{unit}/participants/{id}")
}

async fn people(world: &World) -> i64 {
    world.count("SELECT count(*) AS n FROM participants").await
}

/// In which columns of the database one of these texts stands.
pub(crate) async fn places(world: &World, texts: &[&str]) -> Vec<String> {
    let columns = match world.app.db.engine() {
        Engine::Sqlite => {
            "SELECT m.name AS place, p.name AS part FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table' AND m.name NOT LIKE 'search%'"
        }
        Engine::Postgres => {
            "SELECT CAST(table_name AS TEXT) AS place, CAST(column_name AS TEXT) AS part FROM information_schema.columns WHERE table_schema = 'public'"
        }
    };
    let mut found = Vec::new();
    for row in world.rows(columns, &[]).await {
        let (place, part): (String, String) = (row.get("place").unwrap(), row.get("part").unwrap());
        let stands: Vec<String> = texts.iter().map(|text| format!("CAST(\"{part}\" AS TEXT) LIKE '%{text}%'")).collect();
        let sql: &'static str = format!("SELECT count(*) AS n FROM \"{place}\" WHERE {}", stands.join(" OR ")).leak();
        if world.count(sql).await > 0 {
            found.push(format!("{place}.{part}"));
        }
    }
    found
}

on_each_database!(a_messy_list_is_understood_row_by_row_before_anybody_is_taken_up);
async fn a_messy_list_is_understood_row_by_row_before_anybody_is_taken_up(world: &World) {
    let Setting { unit, weber, polat, .. } = setting(world).await;
    taken_up_in("esf_project", &polat, &unit, "Beate Kühn").await;
    let page = previewed(&weber, &unit).await;
    assert_eq!(rows(&page), PREVIEW);
    assert_eq!(outcomes(&page), "neu 6, vielleicht schon da 1, doppelt 2, Fehler 3");
    for words in [
        "Nummern wie Kundennummer oder BG-Nummer: Sie gehören ins Amt.",
        "Geburtsdatum und Alter:",
        "Gesundheit und Behinderung:",
        "Spalten, die hier nicht bekannt sind: Bemerkung.",
        "Hinweis zum Datenschutz gegeben am 2. März 2026 (Deutsch, auf Papier gegeben).",
        "Bis zum 10. März 2026 können Sie die Menschen aufnehmen.",
    ] {
        assert!(page.has(words), "{words}: {}", page.all());
    }
    assert_eq!(people(world).await, 1, "nobody is taken up by looking");
    let looks = "SELECT categories, count FROM log_entries WHERE chain = $1 AND action = 'read' AND object_type = 'participant_list'";
    let looks = world.rows(looks, values![format!("unit:{unit}")]).await;
    assert_eq!((looks.len(), looks[0].get::<String>("categories").unwrap().as_str()), (1, "C1 C2 C4"));
    assert_eq!(looks[0].get::<Option<i64>>("count").unwrap(), Some(12));
}

on_each_database!(whoever_is_new_is_taken_up_once_and_a_second_run_changes_nothing);
async fn whoever_is_new_is_taken_up_once_and_a_second_run_changes_nothing(world: &World) {
    let Setting { unit, weber, polat, .. } = setting(world).await;
    taken_up_in("esf_project", &polat, &unit, "Beate Kühn").await;
    let page = applied(&weber, &previewed(&weber, &unit).await).await;
    for words in [
        "6 Menschen sind aufgenommen",
        "Eine Zeile ausgelassen: In Ihrer Stelle heißt schon jemand so oder fast so.",
        "2 Zeilen ausgelassen: Die Personen stehen zweimal in der Liste.",
        "3 Zeilen ließen sich nicht lesen.",
    ] {
        assert!(page.has(words), "{words}: {}", page.all());
    }
    let counted = async || {
        let mut counts = Vec::new();
        for sql in [
            "SELECT count(*) AS n FROM participants",
            "SELECT count(*) AS n FROM notices",
            "SELECT count(*) AS n FROM helpers WHERE leads",
            "SELECT count(*) AS n FROM facts",
            "SELECT count(*) AS n FROM participants WHERE begun_on = '2026-02-03' AND frame = 'esf_project'",
            "SELECT count(*) AS n FROM log_entries WHERE action = 'create' AND object_type = 'participant' AND subject_id IS NOT NULL",
            "SELECT count(*) AS n FROM log_entries WHERE action = 'tell' AND object_type = 'notice'",
        ] {
            counts.push(world.count(sql).await);
        }
        counts
    };
    let before = counted().await;
    assert_eq!(before, [7, 7, 7, 8, 6, 7, 7]);
    // What the rows said is forgotten; who came by the list is what taking it back needs.
    assert_eq!(world.count("SELECT count(*) AS n FROM participant_list_rows").await, 6);
    assert_eq!(world.count("SELECT count(*) AS n FROM participant_list_rows WHERE name <> '' OR known <> '{}' OR message <> ''").await, 0);
    let anna = weber.get(&person(world, &unit, "Anna Schäfer").await).await;
    for words in [
        "Deutsch, Türkisch",
        "Köchin",
        "Daniel Weber, Federführung",
        "Hinweis gegeben 2. März 2026, 0:00 Uhr (Deutsch, auf Papier gegeben).",
    ] {
        assert!(anna.has(words), "{words}: {}", anna.all());
    }
    assert!(!anna.has("1985") && !anna.has("zuverlässig"), "{}", anna.all());
    world.pass(SignedDuration::from_mins(1));
    let again = previewed(&weber, &unit).await;
    assert_eq!(outcomes(&again), "vielleicht schon da 9, Fehler 3");
    assert!(applied(&weber, &again).await.has("Niemand war neu"));
    assert_eq!(counted().await, before);
    let lists = weber.get(&format!("/units/{unit}/participant-lists")).await;
    assert_eq!(lists.texts("#lists tbody td.number"), ["12", "0", "12", "6"], "{}", lists.all());
}

on_each_database!(somebody_of_the_same_name_is_another_one_when_a_person_says_so);
async fn somebody_of_the_same_name_is_another_one_when_a_person_says_so(world: &World) {
    let Setting { unit, weber, polat, .. } = setting(world).await;
    taken_up_in("esf_project", &polat, &unit, "Beate Kühn").await;
    let page = previewed(&weber, &unit).await;
    assert!(page.has("Zeile 13: Beate Kühn") && page.has("Zeile 11: Anna Schäfer-Klein"), "{}", page.all());
    let done = weber.follow(&weber.send(&page, "form.form", &[("another", "13")]).await).await;
    assert!(done.has("7 Menschen sind aufgenommen") && !done.has("heißt schon jemand so"), "{}", done.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM participants WHERE name = 'Beate Kühn'").await, 2);
}

on_each_database!(whoever_came_between_the_preview_and_the_click_is_not_taken_up_again);
async fn whoever_came_between_the_preview_and_the_click_is_not_taken_up_again(world: &World) {
    let Setting { unit, weber, polat, .. } = setting(world).await;
    let page = previewed(&weber, &unit).await;
    taken_up_in("esf_project", &polat, &unit, "Anna Schäfer").await;
    assert!(applied(&weber, &page).await.has("6 Menschen sind aufgenommen"));
    assert_eq!(world.count("SELECT count(*) AS n FROM participants WHERE name = 'Anna Schäfer'").await, 1);
}

on_each_database!(what_another_unit_knows_changes_no_byte_of_the_preview_and_the_rows_are_for_one_person);
async fn what_another_unit_knows_changes_no_byte_of_the_preview_and_the_rows_are_for_one_person(world: &World) {
    let Setting { unit, integration, weber, polat, klein, becker, .. } = setting(world).await;
    let plain = |page: &Answer| page.html().replace(page.asked.rsplit('/').next().unwrap(), "list");
    let before = previewed(&weber, &unit).await;
    for name in ["Anna Schäfer", "Beate Kühn", "Ida Vogel"] {
        taken_up_in("jc_own", &becker, &integration, name).await;
    }
    let after = previewed(&weber, &unit).await;
    assert_ne!(before.asked, after.asked);
    assert_eq!((plain(&before), before.statements), (plain(&after), after.statements));
    // A colleague sees that there was a list, and not who is on it; so does whoever leads the unit.
    for (who, status) in [(&polat, 404), (&klein, 404), (&becker, 403)] {
        assert_eq!(who.get(&after.asked).await.status, status);
        for end in ["apply", "undo", "cancel"] {
            assert_eq!(who.post(&format!("{}/{end}", after.asked), &[]).await.status, status, "{end}");
        }
    }
    let lists = polat.get(&format!("/units/{unit}/participant-lists")).await;
    assert!(lists.has("Daniel Weber") && lists.attributes("#lists a", "href").is_empty(), "{}", lists.all());
    assert_eq!(becker.get(&format!("/units/{unit}/participant-lists")).await.status, 403);
    let sommer = world.account("Jutta Sommer").role(accounts::Role::Coordinator, &world.home().await).signs_in().await;
    assert_eq!(sommer.get(&format!("/units/{unit}/participant-lists/new")).await.status, 403);
    assert_eq!(people(world).await, 3, "only those of the other unit");
}

on_each_database!(r17_numbers_birth_dates_and_the_name_of_the_file_are_nowhere_in_the_database);
async fn r17_numbers_birth_dates_and_the_name_of_the_file_are_nowhere_in_the_database(world: &World) {
    let Setting { unit, weber, .. } = setting(world).await;
    let page = previewed(&weber, &unit).await;
    assert_eq!(places(world, &["Anna Schäfer-Klein"]).await, ["participant_list_rows.name"], "the search finds what is there");
    assert_eq!(places(world, &NEVER).await, Vec::<String>::new());
    assert_eq!(places(world, &["Kurs Schaefer"]).await, Vec::<String>::new());
    applied(&weber, &page).await;
    assert_eq!(places(world, &["Köchin"]).await, ["facts.value"]);
    assert_eq!(places(world, &NEVER).await, Vec::<String>::new());
    assert_eq!(places(world, &["Schäfer-Klein", "Bemerkung"]).await, Vec::<String>::new(), "who was left out is forgotten");
    assert_eq!(world.count("SELECT count(*) AS n FROM uploads").await, 0, "the file itself is not kept");
}

on_each_database!(two_clicks_take_everybody_up_once_and_what_breaks_in_the_middle_leaves_nothing);
async fn two_clicks_take_everybody_up_once_and_what_breaks_in_the_middle_leaves_nothing(world: &World) {
    let Setting { unit, weber, .. } = setting(world).await;
    // The same form sent twice is one list.
    let (fields, file) = (form(&weber, &unit).await, windows_1252(LIST));
    let (first, second) = (sent(&weber, &unit, &fields, &file).await, sent(&weber, &unit, &fields, &file).await);
    assert_eq!((first.location(), world.count("SELECT count(*) AS n FROM participant_lists").await), (second.location(), 1));
    let page = weber.follow(&first).await;
    // A row in the middle that the database refuses.
    let damage = "UPDATE participant_list_rows SET name = $1 WHERE row = 9";
    world.sql(damage, values![""]).await;
    assert_eq!(weber.send(&page, "form.form", &[]).await.status, 500);
    for table in ["participants", "notices", "facts", "helpers"] {
        let count: &'static str = format!("SELECT count(*) AS n FROM {table}").leak();
        assert_eq!(world.count(count).await, 0, "{table}");
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM participant_list_rows WHERE name <> ''").await, 10, "the rows still wait");
    world.sql(damage, values!["Rosa Huber"]).await;
    let answers = tokio::join!(weber.send(&page, "form.form", &[]), weber.send(&page, "form.form", &[]));
    assert_eq!((answers.0.status, answers.1.status), (303, 303));
    assert_eq!(weber.send(&page, "form.form", &[("another", "11")]).await.status, 303, "and a late one");
    assert_eq!(people(world).await, 7);
    assert!(weber.get(&first.location()).await.has("7 Menschen sind aufgenommen"));
}

on_each_database!(a_list_is_taken_back_and_whoever_was_worked_with_stays_and_is_named);
async fn a_list_is_taken_back_and_whoever_was_worked_with_stays_and_is_named(world: &World) {
    let Setting { unit, weber, .. } = setting(world).await;
    let page = applied(&weber, &previewed(&weber, &unit).await).await;
    world.pass(SignedDuration::from_hours(1));
    let anna = person(world, &unit, "Anna Schäfer").await;
    assert_eq!(weber.send(&weber.get(&format!("{anna}/edit")).await, "form.form", &[("phone", "0171 7")]).await.status, 303);
    let plan = weber.get(&format!("{}/plan/new", person(world, &unit, "Jürgen Müller").await)).await;
    assert_eq!(weber.send(&plan, "form.form", &[("text", "Bewerbung schreiben")]).await.status, 303);
    let kaethe = weber.get(&person(world, &unit, "Käthe Förster").await).await;
    let dispute = kaethe.attributes("form[action*='/disputes/']", "action").remove(0);
    weber.post(&dispute, &[("disputed", "yes")]).await;
    let done = weber.send(&weber.get(&page.asked).await, "form[action$='/undo']", &[]).await;
    let shown = weber.follow(&done).await;
    for words in ["4 Menschen wurden wieder gelöscht", "3 Menschen sind geblieben", "Anna Schäfer", "Jürgen Müller", "Käthe Förster"]
    {
        assert!(shown.has(words), "{words}: {}", shown.all());
    }
    assert!(!shown.has("Lena Groß") && shown.link("Anna Schäfer") == anna, "{}", shown.all());
    for (table, left) in [("participants", 3), ("notices", 3), ("helpers", 3), ("participant_list_rows", 3)] {
        let count: &'static str = format!("SELECT count(*) AS n FROM {table}").leak();
        assert_eq!(world.count(count).await, left, "{table}");
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM facts WHERE participant_id NOT IN (SELECT id FROM participants)").await, 0);
    assert_eq!(world.count("SELECT count(*) AS n FROM log_entries WHERE action = 'take_back' AND object_type = 'participant'").await, 4);
    // A second click changes nothing.
    assert_eq!(weber.post(&format!("{}/undo", page.asked), &[]).await.status, 303);
    assert_eq!(people(world).await, 3);
}

on_each_database!(a_list_is_forgotten_after_a_week_and_can_be_taken_back_for_thirty_days);
async fn a_list_is_forgotten_after_a_week_and_can_be_taken_back_for_thirty_days(world: &World) {
    let Setting { unit, weber, .. } = setting(world).await;
    let page = previewed(&weber, &unit).await;
    let done = weber.send(&page, "form[action$='/cancel']", &[]).await;
    assert!(weber.follow(&done).await.has("Die Liste ist gelöscht. Niemand wurde aufgenommen."));
    assert_eq!(world.count("SELECT count(*) AS n FROM participant_list_rows").await, 0);
    let page = applied(&weber, &previewed(&weber, &unit).await).await;
    assert!(page.has("Rückgängig machen, möglich bis 2. April 2026"), "{}", page.all());
    assert_eq!(weber.post(&format!("{}/cancel", page.asked), &[]).await.location(), page.asked, "what is applied is not cancelled");
    previewed(&weber, &unit).await;
    let rows = async || world.count("SELECT count(*) AS n FROM participant_list_rows").await;
    assert_eq!(rows().await, 7 + 12);
    world.pass(SignedDuration::from_hours(24 * 7));
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!(rows().await, 7 + 12, "not before the week is over");
    world.pass(SignedDuration::from_hours(1));
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!((rows().await, world.count("SELECT count(*) AS n FROM participant_lists").await), (7, 1));
    // The same as 31 days later, while Weber is still signed in.
    world.sql("UPDATE participant_lists SET applied_at = applied_at - 2678400000", &[]).await;
    world.sql("UPDATE sessions SET expires_at = expires_at + 2678400000", &[]).await;
    assert!(weber.get(&page.asked).await.attributes("form[action$='/undo']", "action").is_empty());
    assert_eq!(weber.post(&format!("{}/undo", page.asked), &[]).await.status, 303);
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!((people(world).await, rows().await), (7, 0), "they stay, and nothing leads from the list to them");
}

on_each_database!(a_list_that_cannot_be_read_gives_a_sentence_and_keeps_the_form);
async fn a_list_that_cannot_be_read_gives_a_sentence_and_keeps_the_form(world: &World) {
    let Setting { unit, weber, .. } = setting(world).await;
    let long = "Name;Vorname;Telefon\n".to_owned() + &(0..501).map(|n| format!("Wolf;Eva {n};{n}\n")).collect::<String>();
    for (file, sentence) in [
        (long.as_str(), "Die Datei hat mehr als 500 Zeilen. Teilen Sie sie."),
        ("", "Die Datei ist leer."),
        ("Name;Vorname;Telefon\n", "Unter den Überschriften steht keine Zeile."),
        ("Kurs;Telefon;Raum\nDeutsch;069 1;7\n", "In der Datei steht keine Spalte mit Namen."),
        ("BEGIN:VCARD\nFN:Anna\nEND:VCARD\n", "Das ist keine Tabelle."),
    ] {
        let again = sent(&weber, &unit, &form(&weber, &unit).await, file.as_bytes()).await;
        assert_eq!(again.status, 422, "{sentence}");
        assert!(again.text("#file-error").contains(sentence) && again.text("#errors").contains(sentence), "{}", again.all());
        assert_eq!(again.attributes("#told_on", "value"), ["2.3.2026"], "{sentence}");
        assert_eq!(again.attributes("option[selected]", "value"), ["esf_project", "de"], "{sentence}");
        assert_eq!(again.attributes("input[type=radio][checked]", "value"), ["paper"], "{sentence}");
    }
    // Without the notice nobody is read.
    let mut fields = form(&weber, &unit).await;
    fields.retain(|(name, _)| name == "id");
    fields.push(("told_on".to_owned(), "4.3.2026".to_owned()));
    let again = sent(&weber, &unit, &fields, &windows_1252(LIST)).await;
    assert_eq!(again.status, 422);
    for sentence in [
        "Wählen Sie den Rechtsrahmen.",
        "Wählen Sie die Sprache des Hinweises.",
        "Sagen Sie, wie Sie den Hinweis gegeben haben.",
        "Dieser Tag kommt erst noch.",
    ] {
        assert!(again.text("#errors").contains(sentence), "{sentence}: {}", again.all());
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM participant_lists").await, 0);
}

/// Taking back asks every table that may know somebody, or she would be gone while something of her is still there.
#[test]
fn every_table_that_knows_somebody_is_asked_before_she_is_taken_back() {
    let statements = std::fs::read_to_string(sources::root().join("people/participant_lists/src/sql.rs")).unwrap();
    let mut asked = 0;
    for file in std::fs::read_dir(sources::root().join("migrations")).unwrap().map(|entry| entry.unwrap().path()) {
        let Ok(text) = std::fs::read_to_string(&file) else { continue };
        for table in text.split("CREATE TABLE ").skip(1) {
            let (name, rest) = table.split_once(' ').unwrap();
            let knows = rest.split(");").next().unwrap().lines().any(|line| line.trim().starts_with("participant_id "));
            // Those of the crate of participants are asked by itself.
            if !knows || ["facts", "helpers", "participant_list_rows"].contains(&name) {
                continue;
            }
            asked += 1;
            assert!(statements.contains(&format!("SELECT participant_id FROM {name} WHERE")), "is_used does not ask {name}");
        }
    }
    assert!(asked > 8, "only {asked} tables were found");
}
