//! The program as it is started on a machine.

use std::{
    fs::{self, File},
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, ExitStatus, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::mailbox::Server;

/// A program that runs; killed if a test forgets it.
pub(crate) struct Running {
    pub(crate) child: Child,
    output: BufReader<std::process::ChildStdout>,
}

impl Running {
    pub(crate) fn start(folder: &Path, words: &[&str]) -> Self {
        let mut child = command(folder, words).stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        Self { child, output }
    }

    pub(crate) fn line(&mut self) -> String {
        let mut line = String::new();
        self.output.read_line(&mut line).unwrap();
        line.trim().to_owned()
    }

    pub(crate) fn ends_on(mut self, signal: &str) -> ExitStatus {
        assert!(Command::new("kill").args([signal, &self.child.id().to_string()]).status().unwrap().success());
        self.child.wait().unwrap()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It has usually ended.
        let _ = self.child.kill();
    }
}

fn command(folder: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nahtstelle"));
    command
        .args(words)
        .current_dir(folder)
        .env_remove("NAHTSTELLE_DATA")
        .env_remove("NAHTSTELLE_DATABASE_URL")
        .env_remove("RUST_LOG")
        .env_remove("NAHTSTELLE_MAILBOX");
    command
}

/// What a command prints, and whether it says that all is well.
pub(crate) fn run(folder: &Path, words: &[&str]) -> (bool, String) {
    let output = command(folder, words).output().unwrap();
    (output.status.success(), format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr)))
}

/// The first line and the body of an answer.
fn get(address: &str, path: &str) -> (String, String) {
    let mut stream = TcpStream::connect(address.trim_start_matches("http://")).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    (head.lines().next().unwrap().to_owned(), body.to_owned())
}

#[test]
fn help_names_every_command_in_german() {
    let folder = tempfile::tempdir().unwrap();
    for asked in ["help", "--help"] {
        let (well, said) = run(folder.path(), &[asked]);
        assert!(well, "{said}");
        for word in ["serve", "demo", "import", "responsible", "audit", "mail-in", "backup", "restore", "Zeigt diese Hilfe"] {
            assert!(said.contains(word), "{asked} does not name {word}:\n{said}");
        }
        assert!(!said.contains("Print"), "{said}");
    }
}

#[test]
fn an_empty_installation_prints_a_link_to_set_it_up_and_ends_in_peace() {
    for signal in ["-TERM", "-INT"] {
        let folder = tempfile::tempdir().unwrap();
        let mut serve = Running::start(folder.path(), &["serve", "--listen", "127.0.0.1:0", "--data", "data"]);
        let address = serve.line().rsplit(' ').next().unwrap().to_owned();
        let link = serve.line();
        assert!(link.contains(&format!("{address}/set-up/")), "{link}");
        assert_eq!(get(&address, "/").0, "HTTP/1.1 200 OK");
        assert!(serve.ends_on(signal).success());
        let (well, text) = run(folder.path(), &["audit", "verify", "--data", "data"]);
        assert!(well && text.contains("unverändert"), "{text}");
        let left: Vec<_> = std::fs::read_dir(folder.path().join("data")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(left, ["nahtstelle.sqlite"], "the journal is folded into the database at the end");
    }
}

#[test]
fn an_installation_tells_programs_where_it_is_and_how_it_is_set_up() {
    let folder = tempfile::tempdir().unwrap();
    let mut serve = Running::start(folder.path(), &["serve", "--json", "--listen", "127.0.0.1:0", "--data", "data"]);
    let told: serde_json::Value = serde_json::from_str(&serve.line()).unwrap();
    let address = told["address"].as_str().unwrap();
    let link = told["set_up"].as_str().unwrap().strip_prefix(address).unwrap();
    assert_eq!(get(address, link).0, "HTTP/1.1 200 OK");
    assert!(serve.ends_on("-TERM").success());
}

#[test]
fn a_backup_comes_back_on_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let mut serve = Running::start(folder.path(), &["serve", "--listen", "127.0.0.1:0", "--data", "data"]);
    serve.line();
    let (well, text) = run(folder.path(), &["backup", "kept", "--data", "data", "--json"]);
    assert!(well && text.starts_with("{\"bytes\":"), "{text}");
    let (well, text) = run(folder.path(), &["restore", "kept", "--data", "data"]);
    assert!(well && text.contains("Zurückgeholt"), "{text}");
    assert!(serve.ends_on("-TERM").success());
    // Into an installation that is not there yet, too.
    let (well, text) = run(folder.path(), &["restore", "kept", "--data", "new"]);
    assert!(well, "{text}");
    assert!(run(folder.path(), &["audit", "verify", "--data", "new"]).0);
}

#[test]
fn a_mail_is_taken_from_a_pipe_and_brought_again_when_it_could_not_be_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut serve = Running::start(folder.path(), &["serve", "--listen", "127.0.0.1:0", "--data", "data"]);
    serve.line();
    let brought = |data: &str| {
        let words = ["mail-in", "--data", data];
        let mut child = command(folder.path(), &words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let letter = b"From: <a@b.example>\r\nTo: <n@n.example>\r\nSubject: Frage\r\nMessage-ID: <1@b.example>\r\n\r\nGuten Tag\r\n";
        // A program that ends at once, because it has no database, need not read it.
        let _ = child.stdin.take().unwrap().write_all(letter);
        let output = child.wait_with_output().unwrap();
        (output.status.code(), String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    assert_eq!(brought("data"), (Some(0), "Brief einer Person, steht im Postfach".to_owned()));
    assert_eq!(brought("data"), (Some(0), "schon gelesen".to_owned()));
    assert_eq!(brought("missing"), (Some(75), String::new()), "EX_TEMPFAIL: the mail server tries again");
    assert!(serve.ends_on("-TERM").success());
}

#[test]
fn the_mailbox_is_read_while_the_program_runs_and_its_password_stands_nowhere() {
    let server = Server::start();
    server.brings(b"From: <a@b.example>\r\nTo: <n@n.example>\r\nSubject: Frage\r\nMessage-ID: <1@b.example>\r\n\r\nGuten Tag\r\n");
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let mut child = command(folder.path(), &["serve", "--listen", "127.0.0.1:0", "--data", "data"])
        .env("RUST_LOG", "trace")
        .env("NAHTSTELLE_MAILBOX", format!("imap://netz%40kreis.example:ge%22heim@127.0.0.1:{}/INBOX", server.port))
        .stdout(Stdio::null())
        .stderr(File::create(&log).unwrap())
        .spawn()
        .unwrap();
    let begun = Instant::now();
    while !server.mails()[0].1 {
        assert!(begun.elapsed() < Duration::from_secs(60), "{}", fs::read_to_string(&log).unwrap());
        thread::sleep(Duration::from_millis(20));
    }
    let words = fs::read_to_string(format!("/proc/{}/cmdline", child.id())).unwrap();
    assert!(Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap().success());
    assert!(child.wait().unwrap().success());
    let log = fs::read_to_string(&log).unwrap();
    assert!(log.contains("DEBUG"), "everything was told");
    for password in ["ge\"heim", "ge\\\"heim", "ge%22heim"] {
        assert!(!words.contains(password) && !log.contains(password), "{password}");
    }
}

#[test]
fn a_mail_server_that_says_nothing_does_not_hold_the_end() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut child = command(folder.path(), &["serve", "--listen", "127.0.0.1:0", "--data", "data"])
        .env("NAHTSTELLE_MAILBOX", format!("imap://netz:geheim@{}/INBOX", listener.local_addr().unwrap()))
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let (_silent, _) = listener.accept().unwrap();
    let begun = Instant::now();
    assert!(Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap().success());
    assert!(child.wait().unwrap().success());
    assert!(begun.elapsed() < Duration::from_secs(20), "it took {:?}", begun.elapsed());
}

#[test]
fn a_typing_error_makes_no_empty_database() {
    let folder = tempfile::tempdir().unwrap();
    for words in [&["audit", "verify", "--data", "dta"][..], &["backup", "kept", "--data", "dta"]] {
        let (well, text) = run(folder.path(), words);
        assert!(!well && text.contains("gibt es nicht"), "{text}");
    }
    assert!(std::fs::read_dir(folder.path()).unwrap().next().is_none());
}

#[test]
fn a_port_that_is_taken_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let (well, text) = run(folder.path(), &["serve", "--listen", &address]);
    assert!(!well && text.contains(&address), "{text}");
}

#[test]
fn the_demonstration_tells_programs_where_it_is_and_who_can_be_played() {
    let folder = tempfile::tempdir().unwrap();
    let mut demo = Running::start(folder.path(), &["demo", "--json", "--listen", "127.0.0.1:0", "--data", "data"]);
    let told: serde_json::Value = serde_json::from_str(&demo.line()).unwrap();
    let address = told["address"].as_str().unwrap();
    assert_eq!(get(address, "/").0, "HTTP/1.1 200 OK");
    let personas = told["personas"].as_array().unwrap();
    assert_eq!(personas.len(), 8);
    for persona in personas {
        assert!(persona["name"].is_string() && persona["role"].is_string());
        let link = persona["link"].as_str().unwrap().strip_prefix(address).unwrap();
        assert_eq!(get(address, link).0, "HTTP/1.1 200 OK");
    }

    // Other commands work on the same data, while it runs.
    let (well, text) = run(
        folder.path(),
        &["responsible", "--topic", "Wiedereinstieg", "--place", "17004001", "--sphere", "sgb2", "--data", "data", "--json"],
    );
    let answer: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert!(well && answer["holder"].as_str().unwrap().contains("Jutta Sommer"), "{answer}");
    let (_, text) = run(folder.path(), &["responsible", "--topic", "Wiedereinstieg", "--place", "Auenburg", "--data", "data", "--json"]);
    let answer: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert!(answer["choices"].as_array().unwrap().len() > 1, "{answer}");
    let (well, text) = run(folder.path(), &["audit", "verify", "--data", "data"]);
    assert!(well, "{text}");
    assert!(demo.ends_on("-TERM").success());

    // It is a demonstration, and stays one.
    let (well, text) = run(folder.path(), &["serve", "--listen", "127.0.0.1:0", "--data", "data"]);
    assert!(!well && text.contains("Vorführung"), "{text}");
    let mut again = Running::start(folder.path(), &["demo", "--json", "--listen", "127.0.0.1:0", "--data", "data"]);
    assert!(again.line().contains("Jutta Sommer"));
    assert!(again.ends_on("-INT").success());
}

#[test]
fn the_demonstration_touches_no_database_that_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let mut serve = Running::start(folder.path(), &["serve", "--listen", "127.0.0.1:0", "--data", "data"]);
    serve.line();
    assert!(serve.ends_on("-TERM").success());
    let before = std::fs::read(folder.path().join("data/nahtstelle.sqlite")).unwrap();
    let (well, text) = run(folder.path(), &["demo", "--listen", "127.0.0.1:0", "--data", "data"]);
    assert!(!well && text.contains("etwas anderes als eine Vorführung"), "{text}");
    assert!(std::fs::read(folder.path().join("data/nahtstelle.sqlite")).unwrap() == before);
}

#[test]
fn a_file_is_looked_at_first_and_brought_in_on_wish() {
    let folder = tempfile::tempdir().unwrap();
    let mut demo = Running::start(folder.path(), &["demo", "--json", "--listen", "127.0.0.1:0", "--data", "data"]);
    demo.line();
    let list = "Name;Art;Straße;PLZ;Ort\nFrauenbüro Rothental;Beratung;Rothstraße 1;00130;Lindbronn\n";
    std::fs::write(folder.path().join("liste.csv"), list).unwrap();
    let import = |more: &[&str]| {
        let words = [&["import", "organisations", "liste.csv", "--data", "data", "--json"], more].concat();
        let (well, text) = run(folder.path(), &words);
        assert!(well, "{text}");
        let report: serde_json::Value = serde_json::from_str(&text).unwrap();
        (report["new"].as_i64().unwrap(), report["unchanged"].as_i64().unwrap())
    };
    assert_eq!(import(&[]), (1, 0));
    assert_eq!(states(folder.path(), "checked"), 0, "a look leaves nothing for the coordinator's desk");
    assert_eq!(states(folder.path(), "cancelled"), 1);
    assert_eq!(import(&["--apply"]), (1, 0));
    assert_eq!(import(&["--apply"]), (0, 1), "a second run changes nothing");
    std::fs::write(folder.path().join("liste.csv"), [0_u8, 159, 146, 150]).unwrap();
    let (well, text) = run(folder.path(), &["import", "organisations", "liste.csv", "--data", "data"]);
    assert!(!well && !text.contains("new"), "{text}");
    // A file without an end is read only as far as it may be long.
    let (well, text) = run(folder.path(), &["import", "organisations", "/dev/zero", "--upload-limit", "1", "--data", "data"]);
    assert!(!well && text.contains("größer als 1 MB"), "{text}");
    assert_eq!(states(folder.path(), "failed"), 0);
    assert!(demo.ends_on("-TERM").success());
}

/// How many imports of a running program are in a state.
fn states(folder: &Path, state: &str) -> i64 {
    let url = format!("sqlite:{}", folder.join("data/nahtstelle.sqlite").display());
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let db = db::Db::connect(&url).await.unwrap();
        let count = db.read().count("SELECT count(*) AS n FROM imports WHERE state = $1", db::values![state]).await.unwrap();
        db.close().await;
        count
    })
}
