//! The plug is pulled: `kill -9`, which nothing can prepare for.

use std::{fmt::Write, thread, time::Duration};

use super::{Browser, Installation};

/// How many organisations the file brings: enough for the work to be caught in its middle.
const ROWS: i64 = 4000;

in_each_database!(what_was_acknowledged_is_there_after_a_kill);
fn what_was_acknowledged_is_there_after_a_kill(installation: &Installation) {
    let (mut program, mut sommer) = installation.demo();
    for round in 0..3 {
        let answer = sommer.enters_organisation(&format!("Nähwerkstatt {round}"));
        assert!(program.ends_on("-KILL").code().is_none(), "a killed program has no exit code");
        assert_eq!(answer.status, 303);
        let (again, browser) = installation.demo();
        sommer.moves_to(&browser);
        let page = sommer.get(&answer.location());
        assert_eq!(page.text("h1"), format!("Nähwerkstatt {round}"), "and the session is still there");
        assert!(sommer.get("/search?q=werkstatt").has(&format!("Nähwerkstatt {round}")));
        (program, sommer) = (again, browser);
    }
    assert!(program.ends_on("-TERM").success());
    installation.is_sound();
}

/// Begins an import of many organisations. Gives its address.
fn begins_import(sommer: &Browser) -> String {
    let mut file = "Name;Art;Stelle;Straße;PLZ;Ort;Telefon;E-Mail;Gebiete;Themen\n".to_owned();
    for number in 0..ROWS {
        writeln!(file, "Einleseverein {number};Träger;;Weg {number};00130;Lindbronn;069 {number};;;").unwrap();
    }
    let page = sommer.get("/imports");
    let id = page.form("form[enctype]").fields.iter().find(|(field, _)| field == "id").unwrap().1.clone();
    let answer = sommer.upload("/imports", &[("id", &id), ("kind", ""), ("joins", "1")], ("file", "vereine.csv", file.as_bytes()));
    assert_eq!(answer.status, 303, "{}", answer.all());
    answer.location()
}

/// What the lease of a killed program's job comes to in two minutes.
fn two_minutes_pass(installation: &Installation) {
    installation.change("UPDATE jobs SET locked_until = 0 WHERE state = 'running'");
}

const BROUGHT_IN: &str = "SELECT count(*) AS n FROM organisations WHERE name LIKE 'Einleseverein %'";
const STAGED: &str =
    "SELECT count(*) AS n FROM import_rows r JOIN imports i ON i.id = r.import_id WHERE i.file_name = 'vereine.csv' AND r.outcome = 'new'";

in_each_database!(an_import_goes_on_by_itself_after_a_kill);
fn an_import_goes_on_by_itself_after_a_kill(installation: &Installation) {
    let (program, sommer) = installation.demo();
    let import = begins_import(&sommer);
    installation.waits_for("a batch", STAGED, |rows| rows > 0);
    program.ends_on("-KILL");
    assert!(installation.count(STAGED) < ROWS, "it was caught in the middle");
    assert_eq!(installation.count(BROUGHT_IN), 0, "comparing writes nothing into the directory");

    two_minutes_pass(installation);
    let (program, browser) = installation.demo();
    sommer.moves_to(&browser);
    installation.waits_for("the end of the comparison", "SELECT count(*) AS n FROM imports WHERE state = 'checked'", |n| n == 1);
    assert_eq!(installation.count(STAGED), ROWS, "each row once");
    let page = sommer.get(&import);
    assert_eq!(sommer.send(&page, "form[action$='/apply']", &[]).status, 303);

    installation.waits_for("the writing", "SELECT count(*) AS n FROM jobs WHERE kind = 'import-apply' AND state = 'running'", |n| n == 1);
    thread::sleep(Duration::from_millis(200));
    program.ends_on("-KILL");
    let before = installation.count(BROUGHT_IN);
    assert!(before == 0 || before == ROWS, "{before} of {ROWS} rows is a half");
    println!("killed while {before} of {ROWS} rows were there");

    two_minutes_pass(installation);
    // Nobody signs in this time: SQLite has one writer, and now that is the import.
    let program = installation.start(&["demo", "--json"]);
    installation.waits_for("the end of the writing", "SELECT count(*) AS n FROM jobs WHERE state IN ('queued', 'running')", |n| n == 0);
    assert_eq!(installation.count(BROUGHT_IN), ROWS, "all of them, and each once");
    assert_eq!(installation.count("SELECT count(*) AS n FROM search_entries WHERE title LIKE 'Einleseverein %'"), ROWS);
    assert!(program.ends_on("-TERM").success());
    installation.is_sound();
}

in_each_database!(two_who_write_minutes_lose_no_line_that_was_acknowledged);
fn two_who_write_minutes_lose_no_line_that_was_acknowledged(installation: &Installation) {
    let (program, sommer) = installation.demo();
    let meeting = sommer.get("/meetings").attributes("main a[href^='/meetings/0']", "href").remove(0);
    let item = sommer.get(&meeting).attributes(".agenda .entry-title a", "href").remove(0);
    let notes = format!("{}/notes", item.trim_end_matches("/edit"));
    // Two pages that were opened together, each with a line of its own at every save; the plug is pulled while the next is on its way.
    let mut acknowledged = Vec::new();
    let (mut hers, mut his) = (String::new(), String::new());
    for line in 0..10 {
        for (who, base) in [("Sommer", &mut hers), ("Becker", &mut his)] {
            let text = format!("{base}{who} schreibt Zeile {line}.\n");
            assert_eq!(sommer.post(&notes, &[("base", base.as_str()), ("notes", &text)]).status, 303);
            acknowledged.push(format!("{who} schreibt Zeile {line}."));
            *base = text;
        }
    }
    let (head, body) = sommer.request("POST", &notes, "application/x-www-form-urlencoded", b"base=&notes=Halb");
    let mut stream = sommer.connects();
    std::io::Write::write_all(&mut stream, &head).unwrap();
    std::io::Write::write_all(&mut stream, &body).unwrap();
    assert!(program.ends_on("-KILL").code().is_none());
    let (program, browser) = installation.demo();
    sommer.moves_to(&browser);
    let form = sommer.get(&notes).form("#notes-form");
    let text = &form.fields.iter().find(|(name, _)| name == "notes").unwrap().1;
    for line in acknowledged {
        assert!(text.lines().any(|written| written == line), "{line} is gone: {text}");
    }
    assert!(program.ends_on("-TERM").success());
    installation.is_sound();
}
