use std::{
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    str::FromStr,
    sync::atomic::{AtomicU32, Ordering},
};

use db::Db;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, postgres::PgConnectOptions};

use super::World;

/// Names the maintenance database of a server on which databases may be made.
const SERVER: &str = "NAHTSTELLE_TEST_POSTGRES";

/// Runs a test on a new SQLite database in a file.
pub fn on_sqlite(test: impl AsyncFnOnce(&World)) {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("test.sqlite").display());
    block_on(async {
        let world = World::new(Db::open(&url).await.unwrap());
        test(&world).await;
        world.app.db.close().await;
    });
}

/// Runs a test on a new PostgreSQL database, if a server is named; with `CI=true` one has to be.
pub fn on_postgres(test: impl AsyncFnOnce(&World)) {
    with_postgres(|url| {
        block_on(async {
            let world = World::new(Db::open(url).await.unwrap());
            test(&world).await;
            world.app.db.close().await;
        });
    });
}

/// The same with the address of the database only: for the program in a process of its own.
pub fn with_postgres(test: impl FnOnce(&str)) {
    static COUNTER: AtomicU32 = AtomicU32::new(0);
    let Ok(server) = std::env::var(SERVER) else {
        assert_ne!(std::env::var("CI").as_deref(), Ok("true"), "{SERVER} is not set: the half on PostgreSQL cannot run");
        println!("skipped: {SERVER} is not set");
        return;
    };
    let name = format!("nahtstelle_test_{}_{}", std::process::id(), COUNTER.fetch_add(1, Ordering::SeqCst));
    let url = beside(&server, &name);
    block_on(async {
        on_server(&server, format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
        on_server(&server, format!("CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'")).await;
    });
    // Whatever becomes of the test, its database goes.
    let outcome = catch_unwind(AssertUnwindSafe(|| test(&url)));
    block_on(on_server(&server, format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")));
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
}

async fn on_server(server: &str, sql: String) {
    let mut connection = PgConnection::connect_with(&PgConnectOptions::from_str(server).unwrap()).await.unwrap();
    connection.execute(AssertSqlSafe(sql)).await.unwrap();
    connection.close().await.unwrap();
}

/// The address of another database on the same server.
fn beside(server: &str, name: &str) -> String {
    let (start, query) = server.split_once('?').map_or((server, String::new()), |(start, query)| (start, format!("?{query}")));
    let (scheme, rest) = start.split_once("://").expect("the server's address begins with postgres://");
    let host = rest.split_once('/').map_or(rest, |(host, _)| host);
    format!("{scheme}://{host}/{name}{query}")
}

pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    // What the program complains about stands beside the failure. A second test in this process finds it installed.
    let _ = tracing_subscriber::fmt().with_test_writer().with_max_level(tracing::Level::WARN).try_init();
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap().block_on(future)
}
