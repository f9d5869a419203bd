//! `demo`: a region that is made up, in a database of its own.

use std::net::SocketAddr;

use accounts::Actor;
use db::Db;
use web::{Shared, Visit, settings};

use crate::{
    command::{Outcome, Trouble},
    configuration::{Configuration, DATABASE},
    serve::{answer, end, listen, watch},
};

/// The setting by which a database is known to be a demonstration: the instant when it was loaded.
const SETTING: &str = "demo";

pub(crate) async fn command(configuration: Configuration) -> Outcome {
    watch("warn");
    let asked_to_end = end()?;
    let listener = listen(&configuration.listen).await?;
    // A folder that nobody named is a new one, and gone in the end.
    let folder = if configuration.data_is_given { None } else { Some(tempfile::tempdir()?) };
    let data = folder.as_ref().map_or_else(|| configuration.data().to_owned(), |folder| folder.path().to_owned());
    let json = configuration.json;
    let app = open(&configuration.demonstration(data), listener.local_addr()?).await?;
    let personas = demo::personas(&app).await?;
    let address = &app.config.base_url;
    if json {
        println!("{}", serde_json::json!({ "address": address, "personas": personas }));
    } else {
        println!(
            "Die Vorführung läuft: {address}\nAlle Menschen und Stellen darin sind erfunden. Jeder Link meldet einmal an; weitere gibt es unter {address}/sign-in\n"
        );
        for persona in &personas {
            println!("{:<16} {:<44} {}", persona.name, persona.roles, persona.link);
        }
    }
    answer(listener, app, asked_to_end).await
}

/// Opens a demonstration, or makes one where there is nothing yet.
async fn open(configuration: &Configuration, at: SocketAddr) -> Result<Shared, Trouble> {
    let url = configuration.database_url(DATABASE);
    configuration.make_folder()?;
    // Before the schema is touched: another database stays as it is.
    let db = Db::connect(&url).await?;
    let loaded = !db.is_blank().await?;
    if loaded && !is_demonstration(&db).await {
        return Err(Trouble::new(format!("In {url} liegt etwas anderes als eine Vorführung. Nennen Sie eine leere Datenbank.")));
    }
    db.migrate().await?;
    let app = configuration.put_together(db, Some(at))?;
    if !loaded {
        load(&app).await?;
    }
    Ok(app)
}

/// Whether the setting is there; a database without settings is none of ours.
pub(crate) async fn is_demonstration(db: &Db) -> bool {
    matches!(settings::get(&mut db.read(), SETTING).await, Ok(Some(_)))
}

/// Fills an empty database with the region.
pub async fn load(app: &Shared) -> Result<(), Trouble> {
    let mut visit = Visit::inside(app, Actor::Operator, None);
    let now = visit.now().to_string();
    settings::set(&mut visit.tx, SETTING, &now).await?;
    visit.commit().await?;
    demo::load(app).await?;
    Ok(())
}
