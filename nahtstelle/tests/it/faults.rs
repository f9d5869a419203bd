//! Nothing is lost: the program as a process, and what can befall it. A kill at any moment, a full disk, a database that goes away, an end in the
//! middle of a request.

/// Runs a `fn(&Installation)` as two tests, one on each database. Stands above it like an attribute.
macro_rules! in_each_database {
    ($name:ident) => {
        mod $name {
            use crate::faults::Installation;

            #[test]
            fn on_sqlite() {
                super::$name(&Installation::new(None));
            }

            #[test]
            fn on_postgres() {
                crate::world::with_postgres(|url| super::$name(&Installation::new(Some(url))));
            }
        }
    };
}

mod browser;
mod disk;
mod farewell;
mod killed;
mod mail;
mod outage;

use std::{
    path::Path,
    time::{Duration, Instant},
};

use db::{Db, Row, Value};

use crate::{
    program::{Running, run},
    world::block_on,
};

use browser::Browser;

/// Data on a disk, whether a program runs on them or not.
pub struct Installation {
    folder: tempfile::TempDir,
    url: String,
}

impl Installation {
    /// In a new folder; on this database or else in a file.
    fn new(url: Option<&str>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = format!("sqlite:{}", folder.path().join("data/nahtstelle.sqlite").display());
        Self { url: url.map_or(file, str::to_owned), folder }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Starts the program; `words` are the command and what is special about it.
    fn start(&self, words: &[&str]) -> Running {
        Running::start(self.path(), &[words, &["--listen", "127.0.0.1:0", "--data", "data", "--database-url", &self.url]].concat())
    }

    /// Starts the demonstration. Gives the coordinator, signed in.
    fn demo(&self) -> (Running, Browser) {
        let mut demo = self.start(&["demo", "--json"]);
        let told: serde_json::Value = serde_json::from_str(&demo.line()).unwrap();
        let browser = Browser::at(told["address"].as_str().unwrap());
        let link = told["personas"][0]["link"].as_str().unwrap().strip_prefix(told["address"].as_str().unwrap()).unwrap();
        let page = browser.get(link);
        let entered = browser.send(&page, "main form", &[]);
        assert_eq!(entered.status, 303, "{}", entered.all());
        (demo, browser)
    }

    /// Starts what was empty until now and founds its network. Gives the founder, signed in.
    fn founded(&self, words: &[&str]) -> (Running, Browser) {
        let mut serve = self.start(words);
        let browser = Browser::at(serve.line().rsplit(' ').next().unwrap());
        let link = serve.line().rsplit_once("/set-up/").unwrap().1.to_owned();
        let page = browser.get(&format!("/set-up/{link}"));
        let fields = [("name", "Jutta Sommer"), ("email", "sommer@jobcenter.example"), ("network", "Netzwerk Mittelauen")];
        let entered = browser.send(&page, "form.form", &fields);
        assert_eq!(entered.status, 303, "{}", entered.all());
        (serve, browser)
    }

    /// Reads past the program.
    fn rows(&self, sql: &'static str, values: &[Value]) -> Vec<Row> {
        block_on(async {
            let db = Db::connect(&self.url).await.unwrap();
            let rows = db.read().rows(sql, values).await.unwrap();
            db.close().await;
            rows
        })
    }

    /// The `n` of a statement such as `SELECT count(*) AS n …`.
    fn count(&self, sql: &'static str) -> i64 {
        self.rows(sql, &[])[0].get("n").unwrap()
    }

    /// Writes past the program, while it does not run.
    fn change(&self, sql: &'static str) {
        block_on(async {
            let db = Db::connect(&self.url).await.unwrap();
            let mut tx = db.write();
            tx.execute(sql, &[]).await.unwrap();
            tx.commit().await.unwrap();
            drop(tx);
            db.close().await;
        });
    }

    /// Waits until the statement gives as its `n` what is said.
    fn waits_for(&self, what: &str, sql: &'static str, is: impl Fn(i64) -> bool) -> i64 {
        let begun = Instant::now();
        block_on(async {
            let db = Db::connect(&self.url).await.unwrap();
            loop {
                let n = db.read().count(sql, &[]).await.unwrap();
                if is(n) {
                    db.close().await;
                    return n;
                }
                assert!(begun.elapsed() < Duration::from_secs(180), "{what} did not come; the statement gives {n}");
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        })
    }

    /// The log is unbroken.
    fn is_sound(&self) {
        let (well, text) = run(self.path(), &["audit", "verify", "--data", "data", "--database-url", &self.url]);
        assert!(well && text.contains("unverändert"), "{text}");
    }
}
