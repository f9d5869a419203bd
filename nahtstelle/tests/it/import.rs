//! Bringing in files, as a coordinator does on the pages and the operator on the command line. The official files are read when
//! `NAHTSTELLE_TEST_DATA` says where they lie; small files of our own stand in for them otherwise.

use accounts::{Actor, Role};
use db::values;
use imports::Report;
use jiff::SignedDuration;
use web::Visit;

use crate::world::{Answer, Somebody, World};

const REGISTER: &str = "\u{feff}satzart,textkennzeichen,land,rb,kreis,vb,gemeinde,gemeindename,flaeche,bevoelkerung
10,,17,,,,,Auental,,
40,41,17,0,01,,,\"Auenburg, Stadt\",,
60,61,17,0,01,0000,000,\"Auenburg, Stadt\", 53.02, 90 164
40,44,17,0,02,,,Rothental,,
50,50,17,0,02,0001,,Lindbronn,,
60,63,17,0,02,0001,001,\"Lindbronn, Stadt\", 15.27, 21 486
60,64,17,0,02,0002,002,Buchfurt, 6.36, 2 218
40,44,17,0,05,,,Auenburg,,
60,64,17,0,05,0003,003,Bruckau, 9.41, 2 731
";
const ORGANISATIONS: &str = "Name;Art;Stelle;Straße;PLZ;Ort;Telefon;E-Mail;Gebiete;Themen
Volkshochschule Auenburg;Volkshochschule;;Markt 1;00101;Auenburg;069 90009 1;info@vhs.example;17001,17005;Sprachkurse,Wiedereinstieg
Bildungswerk;Träger;Standort Rothental;Weg 2;00130;Lindbronn;069 90009 2;roth@bw.example;17002;Wiedereinstieg
Bildungswerk;Träger;Standort Auenburg;Weg 2;00130;Lindbronn;069 90009 3;auen@bw.example;17001;
";
const PEOPLE: &str = "Organisation;Stelle;Amt;Anrede;Vorname;Nachname;Telefon;E-Mail;Erreichbar;von;bis;Vertretung
Bildungswerk;Standort Auenburg;Jobcoach;Frau;Leyla;Arslan;069 1;leyla.arslan@bw.example;Mo bis Do;2020-01-01;;nein
Bildungswerk;Standort Auenburg;Jobcoach;Herr;Daniel;Weber;069 2;daniel.weber@bw.example;;2021-01-01;;ja
Bildungswerk;Standort Auenburg;Migrationsberatung;Frau;Leyla;Arslan;069 1;leyla.arslan@bw.example;;2022-01-01;;nein
Bildungswerk;;Leitung;;;;;;;;;
";

async fn coordinator(world: &World) -> Somebody {
    let home = world.home().await;
    world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await
}

async fn operator(world: &World) -> Visit {
    let network = world.home().await.id;
    Visit::inside(&world.app, Actor::Operator, Some(network))
}

async fn preview(world: &World, kind: &str, file: &[u8]) -> Report {
    let mut visit = operator(world).await;
    imports::preview(&mut visit, kind, "datei", file.to_vec(), None).await.unwrap()
}

async fn bring_in(world: &World, kind: &str, file: &str) -> Report {
    let report = preview(world, kind, file.as_bytes()).await;
    assert!(report.errors.is_empty(), "{:?}", report.errors.first());
    let mut visit = operator(world).await;
    imports::apply(&mut visit, report.import).await.unwrap()
}

/// The counts of a preview: new, changed, unchanged, what waits for a person, and errors.
fn counts(report: &Report) -> [i64; 5] {
    let waits = report.ambiguous + report.unmatched + report.duplicates;
    [report.new, report.changed, report.unchanged, waits, i64::try_from(report.errors.len()).unwrap()]
}

/// Uploads a file and gives the page of its import.
async fn uploaded(world: &World, who: &Somebody, name: &str, file: &[u8]) -> Answer {
    let page = who.get("/imports").await;
    let form = page.form("form[enctype]");
    let id = form.fields.iter().find(|(field, _)| field == "id").map(|(_, id)| id.clone()).unwrap();
    let answer = who.upload("/imports", &[("id", &id), ("kind", ""), ("joins", "1")], ("file", name, file)).await;
    assert_eq!(answer.status, 303, "{}", answer.all());
    world.run_jobs().await;
    who.follow(&answer).await
}

/// How many rows of the file have which result, as the page says it.
fn found(page: &Answer) -> String {
    let counts = page.texts("#outcomes tbody td.number");
    page.texts("#outcomes tbody th")
        .into_iter()
        .zip(counts)
        .map(|(outcome, count)| format!("{outcome} {count}"))
        .collect::<Vec<_>>()
        .join(", ")
}

/// A table of the database as text, to see whether anything in it has changed.
async fn picture(world: &World) -> String {
    let mut picture = String::new();
    for (sql, columns) in [
        ("SELECT key, name, CAST(version AS TEXT) AS version FROM territories ORDER BY key", ["key", "name", "version"]),
        ("SELECT name, phone AS key, CAST(version AS TEXT) AS version FROM organisations ORDER BY name", ["key", "name", "version"]),
        ("SELECT name, email AS key, CAST(version AS TEXT) AS version FROM units ORDER BY name", ["key", "name", "version"]),
        (
            "SELECT title AS name, reachable AS key, CAST(version AS TEXT) AS version FROM offices ORDER BY title",
            ["key", "name", "version"],
        ),
        (
            "SELECT family_name AS name, email AS key, CAST(version AS TEXT) AS version FROM people ORDER BY family_name",
            ["key", "name", "version"],
        ),
        (
            "SELECT from_day AS key, until_day AS name, CAST(deputy AS TEXT) AS version FROM holdings ORDER BY from_day",
            ["key", "name", "version"],
        ),
        ("SELECT name, name AS key, '' AS version FROM topics ORDER BY name", ["key", "name", "version"]),
        (
            "SELECT object_type AS key, title AS name, hint AS version FROM search_entries ORDER BY object_type, title",
            ["key", "name", "version"],
        ),
    ] {
        for row in world.rows(sql, &[]).await {
            let cells: Vec<String> = columns.iter().map(|column| row.get::<Option<String>>(column).unwrap().unwrap_or_default()).collect();
            picture.push_str(&cells.join("|"));
            picture.push('\n');
        }
    }
    picture
}

on_each_database!(a_coordinator_brings_in_a_list_and_takes_it_back);
async fn a_coordinator_brings_in_a_list_and_takes_it_back(world: &World) {
    bring_in(world, "municipalities", REGISTER).await;
    let before = picture(world).await;
    let sommer = coordinator(world).await;
    let page = uploaded(world, &sommer, "liste.csv", ORGANISATIONS.as_bytes()).await;
    assert_eq!(page.text("h1"), "liste.csv geprüft");
    assert_eq!(found(&page), "neu 3");
    let answer = sommer.send(&page, "form[action$='/apply']", &[]).await;
    world.run_jobs().await;
    let page = sommer.follow(&answer).await;
    assert!(page.has("3 Zeilen eingelesen"), "{}", page.all());
    let list = sommer.get("/organisations").await;
    assert_eq!(list.texts("tbody th"), ["Bildungswerk", "Volkshochschule Auenburg"]);
    assert!(sommer.get("/search?q=bildungswerk").await.has("Bildungswerk"));
    assert_eq!(world.count("SELECT count(*) AS n FROM units").await, 2);

    let again = uploaded(world, &sommer, "liste.csv", ORGANISATIONS.as_bytes()).await;
    assert_eq!(found(&again), "unverändert 3");
    assert!(again.has("Es gibt nichts einzulesen"));

    let answer = sommer.send(&page, "form[action$='/undo']", &[]).await;
    let page = sommer.follow(&answer).await;
    assert!(page.has("Das Einlesen ist zurückgenommen") && !page.has("geblieben"), "{}", page.all());
    assert_eq!(picture(world).await, before, "everything is as it was");
    assert_eq!(world.count("SELECT count(*) AS n FROM log_entries WHERE action IN ('import', 'undo') AND object_type = 'import'").await, 3);
}

on_each_database!(a_second_run_of_each_kind_changes_nothing);
async fn a_second_run_of_each_kind_changes_nothing(world: &World) {
    let codes = "osm_id,ags,ort,plz,landkreis,bundesland\n,17001000,Auenburg,00101,,Auental\n,17002001,Lindbronn,130,,Auental\n"
        .replace(",130,", ",0130,");
    let jobcenter = "traeger_nummer,traeger_form,jobcenter\n17102,gE,\"Auenburg, Stadt\"\n17104,zkT,Rothental\n";
    let map = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"AGS":"17001","GEN":"Auenburg","GF":4},"geometry":{"type":"Polygon","coordinates":[[[9.7,49.8],[9.8,49.8],[9.8,49.9],[9.7,49.8]]]}},
        {"type":"Feature","properties":{"AGS":"17001","GEN":"Auenburg","GF":4},"geometry":{"type":"Polygon","coordinates":[[[9.5,49.8],[9.6,49.8],[9.6,49.9],[9.5,49.8]]]}},
        {"type":"Feature","properties":{"AGS":"17002","GEN":"Rothental","GF":2},"geometry":{"type":"Polygon","coordinates":[[[9.5,49.8],[9.6,49.8],[9.6,49.9],[9.5,49.8]]]}}]}"#;
    let cards = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Meral Yildiz\r\nN:Yildiz;Meral;;;\r\nORG:Volkshochschule Auenburg\r\nTITLE:Programmleitung\r\nEMAIL:yildiz@vhs.example\r\nEND:VCARD\r\n\
                 BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Eva Alt\r\nN:Alt;Eva;;;\r\nORG:Bildungswerk;Standort Auenburg\r\nEND:VCARD\r\n";
    let files: [(&str, &str, i64); 7] = [
        ("municipalities", REGISTER, 8),
        ("postal-codes", &codes, 2),
        ("geometry", map, 1),
        ("jobcenter", jobcenter, 2),
        ("organisations", ORGANISATIONS, 3),
        ("people", PEOPLE, 4),
        ("vcard", cards, 2),
    ];
    for (kind, file, rows) in files {
        assert_eq!(counts(&preview(world, kind, file.as_bytes()).await), [rows, 0, 0, 0, 0], "{kind}");
        bring_in(world, kind, file).await;
        let before = picture(world).await;
        let second = bring_in(world, kind, file).await;
        assert_eq!(counts(&second), [0, 0, rows, 0, 0], "{kind}");
        assert_eq!(picture(world).await, before, "{kind}");
    }
    let rings: String = world.rows("SELECT rings FROM outlines", &[]).await[0].get("rings").unwrap();
    assert_eq!(rings.matches("[[").count(), 2, "both parts of the town, no water: {rings}");
    assert_eq!(world.count("SELECT count(*) AS n FROM people WHERE family_name = 'Arslan'").await, 1, "one address is one person");
    assert_eq!(world.count("SELECT count(*) AS n FROM offices WHERE title = 'Leitung'").await, 1, "a vacant office is an office");
}

on_each_database!(what_was_edited_since_is_kept_and_named);
async fn what_was_edited_since_is_kept_and_named(world: &World) {
    bring_in(world, "municipalities", REGISTER).await;
    bring_in(world, "organisations", ORGANISATIONS).await;
    let changed = ORGANISATIONS.replace("069 90009 1", "069 5").replace("Weg 2", "Weg 7");
    let second = bring_in(world, "organisations", &changed).await;
    assert_eq!(counts(&second), [0, 2, 1, 0, 0]);
    let people = bring_in(world, "people", PEOPLE).await;
    world.sql("UPDATE organisations SET street = 'Tor 3', version = version + 1 WHERE name = 'Bildungswerk'", &[]).await;
    world.sql("UPDATE people SET phone = '1', version = version + 1 WHERE family_name = 'Weber'", &[]).await;

    let sommer = coordinator(world).await;
    sommer.post(&format!("/imports/{}/undo", second.import), &[]).await;
    let page = sommer.get(&format!("/imports/{}", second.import)).await;
    assert_eq!(page.texts("#kept tbody th"), ["Bildungswerk"]);
    assert!(page.has("seither bearbeitet"));
    let rows = world.rows("SELECT name, street, phone FROM organisations ORDER BY name", &[]).await;
    let streets: Vec<(String, String)> = rows.iter().map(|row| (row.get("street").unwrap(), row.get("phone").unwrap())).collect();
    assert_eq!(streets[0].0, "Tor 3", "what somebody wrote stays");
    assert_eq!(streets[1].1, "069 90009 1", "what nobody touched is as before");

    sommer.post(&format!("/imports/{}/undo", people.import), &[]).await;
    let page = sommer.get(&format!("/imports/{}", people.import)).await;
    assert_eq!(page.texts("#kept tbody th"), ["Daniel Weber"]);
    assert_eq!(world.count("SELECT count(*) AS n FROM offices").await, 0);
}

on_each_database!(an_import_cannot_be_taken_back_after_30_days_nor_twice);
async fn an_import_cannot_be_taken_back_after_30_days_nor_twice(world: &World) {
    bring_in(world, "municipalities", REGISTER).await;
    let list = bring_in(world, "organisations", ORGANISATIONS).await;
    let sommer = coordinator(world).await;
    world.pass(SignedDuration::from_hours(24 * 30 + 1));
    let sommer_later = world.account("Jutta Herbst").role(Role::Coordinator, &world.home().await).signs_in().await;
    let page = sommer_later.get(&format!("/imports/{}", list.import)).await;
    assert!(page.texts("form[action$='/undo']").is_empty());
    sommer_later.post(&format!("/imports/{}/undo", list.import), &[]).await;
    assert_eq!(world.count("SELECT count(*) AS n FROM organisations").await, 2);
    drop(sommer);
}

on_each_database!(progress_is_seen_with_and_without_script);
async fn progress_is_seen_with_and_without_script(world: &World) {
    bring_in(world, "municipalities", REGISTER).await;
    let sommer = coordinator(world).await;
    let page = sommer.get("/imports").await;
    let id = page.form("form[enctype]").fields.iter().find(|(field, _)| field == "id").unwrap().1.clone();
    sommer.upload("/imports", &[("id", &id), ("kind", ""), ("joins", "1")], ("file", "l.csv", ORGANISATIONS.as_bytes())).await;
    world.sql("UPDATE imports SET total_rows = 229, read_rows = 143 WHERE state = 'checking'", &[]).await;
    let page = sommer.get(&format!("/imports/{id}")).await;
    assert!(page.has("143 von 229 Zeilen geprüft"), "{}", page.all());
    assert_eq!(page.attributes("#progress", "hx-trigger"), ["every 1s"]);
    assert_eq!(page.link("Stand neu laden"), page.asked);
    world.run_jobs().await;
    let page = sommer.get(&format!("/imports/{id}")).await;
    assert!(page.attributes("#progress", "hx-trigger").is_empty(), "nothing runs any more");
    assert_eq!(found(&page), "neu 3");
}

on_each_database!(cancelling_leaves_nothing_at_any_moment);
async fn cancelling_leaves_nothing_at_any_moment(world: &World) {
    bring_in(world, "municipalities", REGISTER).await;
    let before = picture(world).await;
    let sommer = coordinator(world).await;
    let page = uploaded(world, &sommer, "liste.csv", ORGANISATIONS.as_bytes()).await;
    sommer.post(&format!("{}/apply", page.asked), &[]).await;
    // The writing is queued, but has not begun.
    sommer.post(&format!("{}/cancel", page.asked), &[]).await;
    world.run_jobs().await;
    assert_eq!(picture(world).await, before);
    let id = page.asked.trim_start_matches("/imports/").to_owned();
    assert_eq!(world.rows("SELECT row FROM import_rows WHERE import_id = $1", values![&id]).await.len(), 0);
    assert_eq!(world.rows("SELECT id FROM uploads u WHERE u.name = 'liste.csv'", &[]).await.len(), 0);
    assert!(sommer.get(&page.asked).await.has("Von dieser Datei wurde nichts eingelesen"));
}

on_each_database!(a_double_click_begins_one_import_and_writes_once);
async fn a_double_click_begins_one_import_and_writes_once(world: &World) {
    bring_in(world, "municipalities", REGISTER).await;
    let sommer = coordinator(world).await;
    let page = sommer.get("/imports").await;
    let id = page.form("form[enctype]").fields.iter().find(|(field, _)| field == "id").unwrap().1.clone();
    for _ in 0..2 {
        let answer =
            sommer.upload("/imports", &[("id", &id), ("kind", ""), ("joins", "1")], ("file", "l.csv", ORGANISATIONS.as_bytes())).await;
        assert_eq!(answer.location(), format!("/imports/{id}"));
    }
    world.run_jobs().await;
    for _ in 0..2 {
        sommer.post(&format!("/imports/{id}/apply"), &[]).await;
    }
    world.run_jobs().await;
    assert_eq!(world.count("SELECT count(*) AS n FROM organisations").await, 2);
    assert_eq!(world.count("SELECT count(*) AS n FROM imports WHERE kind = 'organisations'").await, 1);
}

on_each_database!(two_checked_copies_of_one_file_bring_it_in_once);
async fn two_checked_copies_of_one_file_bring_it_in_once(world: &World) {
    bring_in(world, "municipalities", REGISTER).await;
    let (first, second) =
        (preview(world, "organisations", ORGANISATIONS.as_bytes()).await, preview(world, "organisations", ORGANISATIONS.as_bytes()).await);
    for report in [first, second] {
        let mut visit = operator(world).await;
        imports::apply(&mut visit, report.import).await.unwrap();
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM organisations").await, 2);
    assert_eq!(world.count("SELECT count(*) AS n FROM units").await, 2);
}

on_each_database!(a_bad_file_gets_a_sentence_and_brings_nothing);
async fn a_bad_file_gets_a_sentence_and_brings_nothing(world: &World) {
    let sommer = coordinator(world).await;
    let ole: Vec<u8> = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
        .into_iter()
        .chain([0; 504])
        .chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let wide = format!("Name;Ort\n{}\n", "x;".repeat(2000));
    let files: [(&str, &[u8], &str); 6] = [
        ("bild.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "Das ist keine Tabelle"),
        ("geheim.xlsx", &ole, "mit einem Kennwort geschützt"),
        ("nul.csv", b"Name;Ort\nA;\0B\n", "In Zeile 2 stehen Zeichen, die in keinen Text gehören"),
        ("breit.csv", wide.as_bytes(), "In Zeile 2 stehen mehr als"),
        ("offen.csv", b"Name;Art;PLZ;Ort;Stra\xc3\x9fe\nA;VHS;12345;B;\"C\n", "Anführungszeichen"),
        ("leer.csv", b"\n\n", "Die Datei ist leer"),
    ];
    for (name, file, sentence) in files {
        let page = uploaded(world, &sommer, name, file).await;
        assert!(page.has(sentence), "{name}: {}", page.all());
    }
    let page = sommer.get("/imports").await;
    let id = page.form("form[enctype]").fields.iter().find(|(field, _)| field == "id").unwrap().1.clone();
    let large = vec![b'a'; 1024 * 1024 + 10];
    let answer = sommer.upload("/imports", &[("id", &id), ("kind", ""), ("joins", "1")], ("file", "gross.csv", &large)).await;
    assert_eq!(answer.status, 422);
    assert!(answer.has("Die Datei ist zu groß"), "{}", answer.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM organisations").await, 0);
}

on_each_database!(a_wrong_row_is_named_with_its_reason_and_the_others_come_in);
async fn a_wrong_row_is_named_with_its_reason_and_the_others_come_in(world: &World) {
    bring_in(world, "municipalities", REGISTER).await;
    let file =
        ORGANISATIONS.replace("00101", "123") + "=cmd|' /C calc'!A0;VHS;;;;;;;;\nVolkshochschule Bruckau;VHS;;;00103;Bruckau;;;99999;\n";
    let file = file + "<script>alert(1)</script>;Träger;;;;;;;;\nVHS Buchfurt;VHS;;;;;;;;\nVHS Buchfurt;VHS;;;;;;;;\n";
    let report = preview(world, "organisations", file.as_bytes()).await;
    let errors: Vec<(i64, &str)> = report.errors.iter().map(|error| (error.row, error.message.as_str())).collect();
    assert_eq!(errors, [(2, "„123“ ist keine Postleitzahl mit fünf Ziffern."), (6, "Das Gebiet „99999“ ist nicht bekannt.")]);
    assert_eq!((report.new, report.unchanged), (5, 1), "a repeated row is no second organisation");
    let sommer = coordinator(world).await;
    let page = sommer.get(&format!("/imports/{}/rows?outcome=unchanged", report.import)).await;
    assert!(page.has("„VHS Buchfurt“ steht in dieser Datei schon weiter oben"), "{}", page.all());
    let page = sommer.get(&format!("/imports/{}/rows", report.import)).await;
    assert!(page.has("<script>alert(1)</script>") && !page.html().contains("<script>alert"), "what a file says is text");
}

on_each_database!(only_coordination_brings_in_files_and_only_its_own);
async fn only_coordination_brings_in_files_and_only_its_own(world: &World) {
    let report = preview(world, "municipalities", REGISTER.as_bytes()).await;
    let elsewhere = world.network("Netzwerk Nordwest").await;
    let stranger = world.account("Sven Fern").role(Role::Coordinator, &elsewhere).signs_in().await;
    let partner = world.account("Meral Yildiz").role(Role::Partner, &world.home().await).signs_in().await;
    for path in ["", "/rows", "/rows/2", "/left-out", "/mapping"] {
        let path = format!("/imports/{}{path}", report.import);
        assert_eq!(stranger.get(&path).await.status, 404, "{path}");
        assert_eq!(partner.get(&path).await.status, 403, "{path}");
    }
    for verb in ["apply", "cancel", "undo"] {
        assert_eq!(stranger.post(&format!("/imports/{}/{verb}", report.import), &[]).await.status, 404);
        assert_eq!(partner.post(&format!("/imports/{}/{verb}", report.import), &[]).await.status, 403);
    }
    assert_eq!(world.count("SELECT count(*) AS n FROM territories").await, 0);
}

on_each_database!(an_organisation_that_another_network_keeps_stays_theirs);
async fn an_organisation_that_another_network_keeps_stays_theirs(world: &World) {
    bring_in(world, "municipalities", REGISTER).await;
    let elsewhere = world.network("Netzwerk Nordwest").await;
    let theirs = world.organisation_in(&elsewhere, "Volkshochschule Auenburg").await;
    let report = bring_in(world, "organisations", ORGANISATIONS).await;
    assert_eq!(counts(&report), [3, 0, 0, 0, 0], "what another network keeps is neither matched nor shown");
    let row = &world.rows("SELECT phone, version FROM organisations WHERE id = $1", values![theirs.id]).await[0];
    assert_eq!((row.get::<String>("phone").unwrap(), row.get::<i64>("version").unwrap()), (String::new(), 1));
    assert_eq!(world.rows("SELECT 1 AS n FROM memberships WHERE organisation_id = $1", values![theirs.id]).await.len(), 1);
    coordinator(world).await.post(&format!("/imports/{}/undo", report.import), &[]).await;
    assert_eq!(world.count("SELECT count(*) AS n FROM organisations").await, 1, "it stays where it belongs");
}

on_each_database!(an_organisation_that_its_own_people_keep_is_taken_in_as_it_is);
async fn an_organisation_that_its_own_people_keep_is_taken_in_as_it_is(world: &World) {
    bring_in(world, "municipalities", REGISTER).await;
    let elsewhere = world.network("Netzwerk Nordwest").await;
    let own = world.organisation_in(&elsewhere, "Volkshochschule Auenburg").await;
    world.sql("UPDATE organisations SET kept_by_network = NULL", &[]).await;
    let report = bring_in(world, "organisations", ORGANISATIONS).await;
    assert_eq!(counts(&report), [2, 1, 0, 0, 0]);
    let row = &world.rows("SELECT phone, version FROM organisations WHERE id = $1", values![own.id]).await[0];
    assert_eq!((row.get::<String>("phone").unwrap(), row.get::<i64>("version").unwrap()), (String::new(), 1));
    let sommer = coordinator(world).await;
    assert_eq!(sommer.get("/organisations").await.texts("tbody th"), ["Bildungswerk", "Volkshochschule Auenburg"]);
    sommer.post(&format!("/imports/{}/undo", report.import), &[]).await;
    assert!(sommer.get("/organisations").await.texts("tbody th").is_empty());
    assert_eq!(world.count("SELECT count(*) AS n FROM organisations").await, 1, "it is still a member elsewhere");
}

mod decisions;
mod official;
mod remembered;
mod workbooks;
