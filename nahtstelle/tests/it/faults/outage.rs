//! PostgreSQL goes away while the program runs, and comes back.

use std::{
    io::{Read, Write},
    net::{Shutdown, TcpListener, TcpStream},
    os::unix::net::UnixStream,
    path::PathBuf,
    str::FromStr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use db::values;
use sqlx::postgres::PgConnectOptions;

use super::Installation;
use crate::world::with_postgres;

/// The line between the program and the server: it can be cut, and put together again. The other tests keep the server that they share.
struct Line {
    port: u16,
    socket: PathBuf,
    up: Arc<AtomicBool>,
    streams: Arc<Mutex<Vec<TcpStream>>>,
}

impl Line {
    fn to(socket: PathBuf) -> Self {
        let line = Self { port: 0, socket, up: Arc::default(), streams: Arc::default() };
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let line = Self { port: listener.local_addr().unwrap().port(), ..line };
        line.serves(listener);
        line
    }

    fn serves(&self, listener: TcpListener) {
        self.up.store(true, Ordering::SeqCst);
        let (up, streams, socket) = (self.up.clone(), self.streams.clone(), self.socket.clone());
        thread::spawn(move || {
            for stream in listener.incoming() {
                // Whoever cuts the line knocks once, so that this ends and the port is free.
                if !up.load(Ordering::SeqCst) {
                    return;
                }
                let (stream, server) = (stream.unwrap(), UnixStream::connect(&socket).unwrap());
                streams.lock().unwrap().push(stream.try_clone().unwrap());
                let (back, mut server_back) = (stream.try_clone().unwrap(), server.try_clone().unwrap());
                thread::spawn(move || {
                    carry(stream, server.try_clone().unwrap());
                    let _ = server.shutdown(Shutdown::Both);
                });
                thread::spawn(move || {
                    let mut back = back;
                    let _ = std::io::copy(&mut server_back, &mut back);
                    let _ = back.shutdown(Shutdown::Both);
                });
            }
        });
    }

    fn is_cut(&self) {
        self.up.store(false, Ordering::SeqCst);
        let _ = TcpStream::connect(("127.0.0.1", self.port));
        for stream in self.streams.lock().unwrap().drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    fn is_mended(&self) {
        let begun = Instant::now();
        let listener = loop {
            match TcpListener::bind(("127.0.0.1", self.port)) {
                Ok(listener) => break listener,
                Err(error) => assert!(begun.elapsed() < Duration::from_secs(20), "{error}"),
            }
            thread::sleep(Duration::from_millis(50));
        };
        self.serves(listener);
    }
}

fn carry(mut from: TcpStream, mut to: UnixStream) {
    let mut piece = [0; 8192];
    while let Ok(length @ 1..) = from.read(&mut piece) {
        if to.write_all(&piece[..length]).is_err() {
            return;
        }
    }
}

#[test]
fn the_database_goes_away_and_comes_back_without_a_restart() {
    with_postgres(|url| {
        let options = PgConnectOptions::from_str(url).unwrap();
        let Some(folder) = options.get_socket() else {
            println!("skipped: the server listens on no socket");
            return;
        };
        let line = Line::to(folder.join(format!(".s.PGSQL.{}", options.get_port())));
        let around =
            format!("postgres://{}@127.0.0.1:{}/{}?sslmode=disable", options.get_username(), line.port, options.get_database().unwrap());
        let installation = Installation::new(Some(&around));
        let (program, sommer) = installation.demo();
        assert_eq!(sommer.enters_organisation("Vor der Störung").status, 303);
        let form = sommer.get("/organisations/new");

        line.is_cut();
        let typed = [("name", "Während der Störung"), ("kind", "other"), ("street", "Am Wehr 3")];
        let page = sommer.send(&form, "form.form", &typed);
        assert_eq!(page.status, 503, "{}", page.all());
        assert!(page.has("Die Datenbank ist gerade nicht erreichbar."), "{}", page.all());
        assert_eq!(page.header("retry-after"), "5");
        assert!(page.form("form.form").fields.contains(&("street".to_owned(), "Am Wehr 3".to_owned())), "what was typed is on the page");
        let reading = sommer.get("/organisations");
        assert!(reading.status == 503 && reading.has("nicht erreichbar"), "{}", reading.all());

        line.is_mended();
        let saved = sommer.send(&page, "form.form", &[]);
        assert_eq!(saved.status, 303, "{}", saved.all());
        assert_eq!(sommer.get(&saved.location()).text("h1"), "Während der Störung");

        // The server itself sends everybody away, as it does when it is restarted.
        let form = sommer.get("/organisations/new");
        let sent_away = installation.rows(
            "SELECT pg_terminate_backend(pid) AS n FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
            values![],
        );
        assert!(!sent_away.is_empty());
        let answers: Vec<u16> =
            (0..10).map(|_| sommer.send(&form, "form.form", &[("name", "Nach der Störung"), ("kind", "other")]).status).collect();
        assert!(answers.iter().all(|status| [303, 503].contains(status)) && answers.last() == Some(&303), "{answers:?}");
        assert_eq!(installation.count("SELECT count(*) AS n FROM organisations WHERE name LIKE '%Störung'"), 3, "nothing is there twice");
        assert!(program.ends_on("-TERM").success());
        installation.is_sound();
    });
}
