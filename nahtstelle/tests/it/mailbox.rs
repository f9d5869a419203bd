//! The mailbox is read by IMAP, from a small server that speaks the real protocol.

use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use accounts::Role;
use nahtstelle::mailbox::round;
use web::Mailbox;

use crate::world::{Somebody, World};

const PASSWORD: &str = r#"ge"heim"#;

/// A mail in the server's folder.
#[derive(Debug, Clone)]
struct Kept {
    key: u32,
    raw: Vec<u8>,
    seen: bool,
    folder: &'static str,
}

/// What the server has, and what it is to do.
#[derive(Debug, Default)]
struct State {
    mails: Vec<Kept>,
    /// Whether it can move
    moves: bool,
    /// Whether it knows the folder that mails are moved to
    has_folder: bool,
    /// What it was told, without what follows the first words.
    told: Vec<String>,
    hangs_up: bool,
    /// Mails that it does not give out
    withheld: Vec<u32>,
    /// Mails that it does not move
    stuck: Vec<u32>,
}

#[derive(Clone)]
pub(crate) struct Server {
    state: Arc<Mutex<State>>,
    pub(crate) port: u16,
}

impl Server {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = Self { port: listener.local_addr().unwrap().port(), state: Arc::default() };
        let state = server.state.clone();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let state = state.clone();
                thread::spawn(move || talk(stream.unwrap(), &state));
            }
        });
        server
    }

    pub(crate) fn brings(&self, raw: &[u8]) -> u32 {
        let mut state = self.state.lock().unwrap();
        let key = u32::try_from(state.mails.len()).unwrap() + 41;
        state.mails.push(Kept { key, raw: raw.to_vec(), seen: false, folder: "INBOX" });
        key
    }

    pub(crate) fn mails(&self) -> Vec<(u32, bool, &'static str)> {
        self.state.lock().unwrap().mails.iter().map(|mail| (mail.key, mail.seen, mail.folder)).collect()
    }

    fn mailbox(&self) -> Mailbox {
        Mailbox {
            host: "127.0.0.1".to_owned(),
            port: self.port,
            encrypted: false,
            user: "netz@kreis.example".to_owned(),
            password: PASSWORD.to_owned(),
            folder: "INBOX".to_owned(),
            done: None,
            every: Duration::from_secs(300),
        }
    }
}

fn talk(mut stream: TcpStream, state: &Mutex<State>) {
    let mut lines = BufReader::new(stream.try_clone().unwrap());
    stream.write_all(b"* OK [CAPABILITY IMAP4rev1] bereit\r\n").unwrap();
    let mut line = String::new();
    while lines.read_line(&mut line).is_ok_and(|read| read > 0) {
        let (tag, command) = line.trim_end().split_once(' ').unwrap();
        let mut state = state.lock().unwrap();
        if state.hangs_up {
            return;
        }
        state.told.push(command.split(' ').take(2).collect::<Vec<_>>().join(" "));
        let mut answer = Vec::new();
        let mut last = "OK done".to_owned();
        let words: Vec<&str> = command.split(' ').collect();
        match words.as_slice() {
            ["LOGIN", ..] if command == r#"LOGIN "netz@kreis.example" "ge\"heim""# => {}
            ["LOGIN", ..] => last = "NO [AUTHENTICATIONFAILED] Name oder Kennwort falsch".to_owned(),
            ["SELECT", "\"INBOX\""] => answer.extend(b"* 7 EXISTS\r\n* OK [UIDVALIDITY 1] UIDs valid\r\n* FLAGS (\\Seen)\r\n"),
            ["UID", "SEARCH", "UNSEEN", "UNDELETED"] => {
                let keys = state.mails.iter().filter(|mail| !mail.seen && mail.folder == "INBOX").map(|mail| format!(" {}", mail.key));
                answer.extend(format!("* SEARCH{}\r\n", keys.collect::<String>()).bytes());
            }
            ["UID", "FETCH", key, ..] if state.withheld.iter().any(|one| one.to_string() == *key) => {
                last = "NO [SERVERBUG] kaputt".to_owned();
            }
            ["UID", "FETCH", key, "(UID", rest] if rest.starts_with("BODY.PEEK[]<0.") => {
                // Something of another mail comes in between, as servers do.
                answer.extend(b"* 3 FETCH (FLAGS (\\Seen) UID 4)\r\n");
                if let Some(mail) = state.mails.iter().find(|mail| mail.key.to_string() == *key) {
                    answer.extend(format!("* 1 FETCH (UID {key} BODY[]<0> {{{}}}\r\n", mail.raw.len()).bytes());
                    answer.extend(&mail.raw);
                    answer.extend(b")\r\n");
                }
            }
            ["UID", "STORE", key, "+FLAGS.SILENT", "(\\Seen)"] => {
                state.mails.iter_mut().filter(|mail| mail.key.to_string() == *key).for_each(|mail| mail.seen = true);
            }
            ["CAPABILITY"] => answer.extend(format!("* CAPABILITY IMAP4rev1{}\r\n", if state.moves { " MOVE" } else { "" }).bytes()),
            ["CREATE", "\"Gelesen\""] => state.has_folder = true,
            ["UID", "MOVE", key, _] if state.stuck.iter().any(|one| one.to_string() == *key) => last = "NO [CANNOT] bleibt hier".to_owned(),
            ["UID", "MOVE", ..] if !state.has_folder => last = "NO [TRYCREATE] gibt es nicht".to_owned(),
            ["UID", "MOVE", key, "\"Gelesen\""] => {
                state.mails.iter_mut().filter(|mail| mail.key.to_string() == *key).for_each(|mail| mail.folder = "Gelesen");
            }
            ["UID", "COPY", _, "\"Gelesen\""] => {}
            ["LOGOUT"] => answer.extend(b"* BYE\r\n"),
            other => last = format!("BAD {other:?}"),
        }
        answer.extend(format!("{tag} {last}\r\n").bytes());
        drop(state);
        if stream.write_all(&answer).is_err() {
            return;
        }
        line.clear();
    }
}

fn letter(from: &str) -> Vec<u8> {
    format!("From: <{from}>\r\nTo: <netz@kreis.example>\r\nSubject: Frage\r\nMessage-ID: <{from}>\r\n\r\nGibt es einen Aufzug?\r\n")
        .into_bytes()
}

async fn people(world: &World) -> (Somebody, Somebody) {
    let home = world.home().await;
    let sommer = world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await;
    let operator = world.account("Olaf Otto").role(Role::Operator, ()).signs_in().await;
    (sommer, operator)
}

on_each_database!(each_unseen_mail_is_taken_once_and_marked_as_seen);
async fn each_unseen_mail_is_taken_once_and_marked_as_seen(world: &World) {
    let (sommer, operator) = people(world).await;
    assert!(operator.get("/state").await.has("Postfachwird nicht gelesen"), "{}", operator.get("/state").await.all());
    let server = Server::start();
    let read = world.configured(|config| config.mailbox = Some(server.mailbox()));
    let (first, second) = (server.brings(&letter("eins@example.org")), server.brings(b"\r\n\r\nnothing that is a mail"));
    round(&read.app).await.unwrap();
    assert_eq!(server.mails(), [(first, true, "INBOX"), (second, true, "INBOX")]);
    let page = sommer.get("/meetings/replies").await;
    assert!(page.has("eins@example.org") && page.has("keine lesbare Mail"), "{}", page.all());
    // The same mail once more, in another copy: known by its Message-ID.
    let third = server.brings(&letter("eins@example.org"));
    round(&read.app).await.unwrap();
    assert_eq!(server.mails()[2], (third, true, "INBOX"));
    assert_eq!(world.count("SELECT count(*) AS n FROM replies").await, 2);
    assert_eq!(world.count("SELECT count(*) AS n FROM mails").await, 0, "nothing is answered");
    let told = server.state.lock().unwrap().told.join("\n");
    for never in ["DELETE", "EXPUNGE", "CLOSE", "APPEND"] {
        assert!(!told.contains(never), "{told}");
    }
    let operator = read.account("Otto Olaf").role(Role::Operator, ()).signs_in().await;
    assert!(operator.get("/state").await.has("Postfachzuletzt gelesen"), "{}", operator.get("/state").await.all());
}

on_each_database!(read_mails_are_moved_where_that_is_wanted);
async fn read_mails_are_moved_where_that_is_wanted(world: &World) {
    world.home().await;
    let server = Server::start();
    server.state.lock().unwrap().moves = true;
    let read = world.configured(|config| config.mailbox = Some(Mailbox { done: Some("Gelesen".to_owned()), ..server.mailbox() }));
    let (first, second) = (server.brings(&letter("eins@example.org")), server.brings(&letter("zwei@example.org")));
    round(&read.app).await.unwrap();
    assert_eq!(server.mails(), [(first, true, "Gelesen"), (second, true, "Gelesen")]);
    // A server that cannot move keeps it where it is, and nothing is deleted.
    server.state.lock().unwrap().moves = false;
    let third = server.brings(&letter("drei@example.org"));
    round(&read.app).await.unwrap();
    assert_eq!(server.mails()[2], (third, true, "INBOX"));
    assert_eq!(world.count("SELECT count(*) AS n FROM replies").await, 3);
}

on_each_database!(what_cannot_be_stored_stays_unseen_and_is_tried_again);
async fn what_cannot_be_stored_stays_unseen_and_is_tried_again(world: &World) {
    let (_, operator) = people(world).await;
    let server = Server::start();
    let read = world.configured(|config| config.mailbox = Some(server.mailbox()));
    let key = server.brings(&letter("eins@example.org"));
    world.sql("ALTER TABLE replies RENAME TO hidden", &[]).await;
    round(&read.app).await.unwrap();
    assert_eq!(server.mails(), [(key, false, "INBOX")]);
    world.sql("ALTER TABLE hidden RENAME TO replies", &[]).await;
    assert!(operator.get("/").await.has("Das Postfach lässt sich nicht lesen"));
    round(&read.app).await.unwrap();
    assert_eq!(server.mails(), [(key, true, "INBOX")]);
    assert!(!operator.get("/").await.has("Das Postfach lässt sich nicht lesen"));
    assert_eq!(world.count("SELECT count(*) AS n FROM replies").await, 1);
}

on_each_database!(mails_that_the_server_does_not_give_out_keep_no_other_from_being_read);
async fn mails_that_the_server_does_not_give_out_keep_no_other_from_being_read(world: &World) {
    let (_, operator) = people(world).await;
    let server = Server::start();
    let read = world.configured(|config| config.mailbox = Some(server.mailbox()));
    // As many as are taken in one round
    let withheld: Vec<u32> = (0..200).map(|number| server.brings(&letter(&format!("kaputt{number}@example.org")))).collect();
    server.state.lock().unwrap().withheld.clone_from(&withheld);
    let good = server.brings(&letter("gut@example.org"));
    round(&read.app).await.unwrap();
    assert_eq!(server.mails().iter().filter(|(_, seen, _)| *seen).collect::<Vec<_>>(), [&(good, true, "INBOX")]);
    assert!(operator.get("/").await.has("Das Postfach lässt sich nicht lesen"), "it is not kept secret");
    server.state.lock().unwrap().withheld.clear();
    round(&read.app).await.unwrap();
    assert_eq!(world.count("SELECT count(*) AS n FROM replies").await, 201);
    assert!(!operator.get("/").await.has("Das Postfach lässt sich nicht lesen"));
}

on_each_database!(a_mail_that_cannot_be_moved_is_read_and_so_is_the_next);
async fn a_mail_that_cannot_be_moved_is_read_and_so_is_the_next(world: &World) {
    people(world).await;
    let server = Server::start();
    let read = world.configured(|config| config.mailbox = Some(Mailbox { done: Some("Gelesen".to_owned()), ..server.mailbox() }));
    let (first, second) = (server.brings(&letter("eins@example.org")), server.brings(&letter("zwei@example.org")));
    {
        let mut state = server.state.lock().unwrap();
        (state.moves, state.stuck) = (true, vec![first]);
    }
    round(&read.app).await.unwrap();
    assert_eq!(server.mails(), [(first, true, "INBOX"), (second, true, "Gelesen")]);
    assert_eq!(world.count("SELECT count(*) AS n FROM replies").await, 2);
}

on_each_database!(a_mail_with_an_endless_message_id_is_stored_and_known_again);
async fn a_mail_with_an_endless_message_id_is_stored_and_known_again(world: &World) {
    people(world).await;
    let server = Server::start();
    let read = world.configured(|config| config.mailbox = Some(server.mailbox()));
    // A thousand signs of three bytes are more than an index of PostgreSQL takes; of the same sign over and over it would make few.
    let id: String = ('\u{4e00}'..='\u{52ff}').collect();
    let endless = |first: &str| {
        format!(
            "From: <eins@example.org>\r\nTo: <netz@kreis.example>\r\nSubject: Frage\r\nMessage-ID: <{first}{id}@example.org>\r\n\r\nGibt es einen Aufzug?\r\n"
        )
    };
    for first in ["a", "a", "b"] {
        server.brings(endless(first).as_bytes());
    }
    round(&read.app).await.unwrap();
    assert!(server.mails().iter().all(|(_, seen, _)| *seen), "{:?}", server.mails());
    assert_eq!(world.count("SELECT count(*) AS n FROM replies").await, 2, "one came twice");
}

on_each_database!(a_mailbox_that_cannot_be_read_is_told_to_the_operator);
async fn a_mailbox_that_cannot_be_read_is_told_to_the_operator(world: &World) {
    let (sommer, _) = people(world).await;
    let server = Server::start();
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mut said = Vec::new();
    for (case, mailbox, sentence) in [
        ("wrong password", Mailbox { password: "falsch-geheim".to_owned(), ..server.mailbox() }, "nimmt Name oder Kennwort nicht an"),
        ("no server", Mailbox { port: nobody, ..server.mailbox() }, "ist nicht zu erreichen"),
        ("no TLS", Mailbox { encrypted: true, ..server.mailbox() }, "ist nicht zu erreichen"),
        ("no folder", Mailbox { folder: "Anderswo".to_owned(), ..server.mailbox() }, "antwortet anders als erwartet"),
    ] {
        let read = world.configured(|config| config.mailbox = Some(mailbox));
        for _ in 0..2 {
            round(&read.app).await.unwrap();
        }
        let operator = read.account(&format!("Olaf {case}")).role(Role::Operator, ()).signs_in().await;
        let page = operator.get("/state").await;
        assert!(page.has(sentence), "{case}: {}", page.all());
        assert!(!page.html().contains("geheim"), "{case}: the password is shown");
        assert_eq!(operator.get("/").await.link("Das Postfach lässt sich nicht lesen"), "/state");
        assert!(!sommer.get("/").await.has("Postfach lässt sich"), "that is for whoever runs the installation");
        said.extend(page.texts("dd"));
    }
    assert!(said.iter().any(|said| said.contains("Name oder Kennwort falsch")), "what the server says is there: {said:?}");
}

on_each_database!(a_server_that_hangs_up_in_the_middle_loses_no_mail);
async fn a_server_that_hangs_up_in_the_middle_loses_no_mail(world: &World) {
    people(world).await;
    let server = Server::start();
    let read = world.configured(|config| config.mailbox = Some(server.mailbox()));
    let key = server.brings(&letter("eins@example.org"));
    server.state.lock().unwrap().hangs_up = true;
    round(&read.app).await.unwrap();
    assert_eq!(server.mails(), [(key, false, "INBOX")]);
    server.state.lock().unwrap().hangs_up = false;
    round(&read.app).await.unwrap();
    assert_eq!(server.mails(), [(key, true, "INBOX")]);
}
