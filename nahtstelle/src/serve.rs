use std::{process::ExitCode, time::Duration};

use accounts::{Actor, LinkKind, sql};
use jiff::SignedDuration;
use tokio::{net::TcpListener, signal};
use tracing_subscriber::EnvFilter;
use web::{Event, Shared, Visit};

use crate::{
    command::{Outcome, Trouble},
    configuration::{Configuration, DATABASE},
    demo::is_demonstration,
    workers::Workers,
};

/// How long requests that are running may take when the program is asked to end.
const FAREWELL: Duration = Duration::from_secs(20);

/// How long the first person may take to set up an empty installation.
const SET_UP: SignedDuration = SignedDuration::from_hours(24);

/// Runs an installation until it is asked to end.
pub async fn serve(configuration: Configuration) -> Outcome {
    watch("info");
    let asked_to_end = end()?;
    let listener = listen(&configuration.listen).await?;
    let app = configuration.open(&configuration.database_url(DATABASE), Some(listener.local_addr()?)).await?;
    if is_demonstration(&app.db).await {
        return Err(Trouble::new("In dieser Datenbank liegt eine Vorführung. Sie läuft mit: nahtstelle demo"));
    }
    let (address, link) = (&app.config.base_url, set_up_link(&app).await?);
    if configuration.json {
        println!("{}", serde_json::json!({ "address": address, "set_up": link }));
    } else {
        println!("Nahtstelle läuft: {address}");
        if let Some(link) = link {
            println!("Noch ist nichts eingerichtet. Öffnen Sie innerhalb eines Tages: {link}");
        }
    }
    answer(listener, app, asked_to_end).await
}

/// Takes the port before anything else, so that two programs never open one database by accident of a typo.
pub async fn listen(address: &str) -> Result<TcpListener, Trouble> {
    TcpListener::bind(address).await.map_err(|error| Trouble::new(format!("Auf {address} kann das Programm nicht warten: {error}")))
}

/// Answers requests until Ctrl-C or SIGTERM; then running requests and works finish, and the database is closed.
pub async fn answer(listener: TcpListener, app: Shared, asked_to_end: impl Future<Output = ()> + Send + 'static) -> Outcome {
    let (told, mut tell) = tokio::sync::watch::channel(false);
    let workers = Workers::start(&app);
    let ending = app.clone();
    let server = axum::serve(listener, app.router()).with_graceful_shutdown(async move {
        asked_to_end.await;
        ending.end();
        let _ = told.send(true);
    });
    let late = async {
        // An error means that nobody will ever tell: then there is no hurry.
        if tell.wait_for(|told| *told).await.is_err() {
            std::future::pending::<()>().await;
        }
        tokio::time::sleep(FAREWELL).await;
    };
    tokio::select! {
        done = server => done?,
        () = late => tracing::warn!("some requests did not finish in time"),
    }
    workers.stop().await;
    app.db.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Ready when Ctrl-C or SIGTERM comes. Both are heard from now on, not only when the result is awaited: whoever ends the program while it starts
/// must not find half a start.
pub fn end() -> Result<impl Future<Output = ()> + Send, Trouble> {
    let mut interrupt = signal::unix::signal(signal::unix::SignalKind::interrupt())?;
    let mut terminate = signal::unix::signal(signal::unix::SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Tells on the error output what goes on; `RUST_LOG` says how much.
pub fn watch(usual: &str) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(usual));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
}

/// While there is no account yet: a link for whoever sees the console. Each start takes the earlier ones back.
async fn set_up_link(app: &Shared) -> Result<Option<String>, Trouble> {
    let mut visit = Visit::inside(app, Actor::Operator, None);
    if visit.tx.count("SELECT count(*) AS n FROM accounts", &[]).await? > 0 {
        return Ok(None);
    }
    let (now, id, token) = (visit.now(), visit.id(), visit.token());
    sql::revoke_links(&mut visit.tx, LinkKind::SetUp, "set-up", now).await?;
    let link = sql::NewLink {
        id,
        token: &token.hash(),
        kind: LinkKind::SetUp,
        account: None,
        object: Some("set-up"),
        target: None,
        expires: now + SET_UP,
    };
    sql::insert_link(&mut visit.tx, &link, now).await?;
    visit.log(Event::new("create", "link").on(id).reason("set-up"));
    visit.commit().await?;
    Ok(Some(visit.link(&format!("/set-up/{}", token.reveal()))))
}
