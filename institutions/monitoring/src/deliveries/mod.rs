//! Official tables: upload, look at what was recognised, take over, take back.

mod list;
mod plan;
mod show;

use db::Id;
use jiff::{SignedDuration, Timestamp};
use web::{Error, Event, Result, Routes, Upload, Visit, retention::IMPORT_DAYS, search};

use crate::{
    Delivery, Indicator,
    access::Deed,
    sql::{
        deliveries::{self as sql, DeliveryRow},
        indicators::{self, IndicatorRow},
    },
    table::{self, Table, Wrong},
};
use plan::Plan;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/monitoring/deliveries", Deed::EditMonitoring, list::list)
        .post("/monitoring/deliveries", Deed::EditMonitoring, list::create)
        .get("/monitoring/deliveries/{id}", Deed::EditMonitoring, show::show)
        .post("/monitoring/deliveries/{id}/apply", Deed::EditMonitoring, show::apply)
        .post("/monitoring/deliveries/{id}/undo", Deed::EditMonitoring, show::undo)
}

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delivered {
    /// Its key
    pub id: Id<Delivery>,
    /// Values that were new
    pub added: i64,
    /// Values that were different before
    pub changed: i64,
}

/// Brings in a table and takes it over at once: for the demonstration.
pub async fn deliver(visit: &mut Visit, name: &str, bytes: Vec<u8>) -> Result<Delivered> {
    visit.may(Deed::EditMonitoring, visit.here())?;
    let id = visit.id();
    let (table, bytes) = read(bytes).await?;
    let table = table.map_err(Error::internal)?;
    let row = enter(visit, id, name, &bytes, &table).await?;
    take_over(visit, &row, &table).await
}

/// Reads a table beside the other requests: a large one takes a moment.
async fn read(bytes: Vec<u8>) -> Result<(Result<Table, Wrong>, Vec<u8>)> {
    tokio::task::spawn_blocking(move || (table::read(&bytes), bytes)).await.map_err(Error::internal)
}

/// Keeps a file that could be read.
async fn enter(visit: &mut Visit, id: Id<Delivery>, name: &str, bytes: &[u8], table: &Table) -> Result<DeliveryRow> {
    let network = visit.sight()?;
    let row = DeliveryRow {
        id,
        file_name: name.chars().filter(|c| !c.is_control()).take(200).collect(),
        upload_id: Some(visit.keep_upload(name, bytes).await?),
        table_code: table.code.clone(),
        title: table.title.clone(),
        source: table.source.clone(),
        licence: table.licence.clone(),
        released_on: table.released_on,
        created_at: visit.now(),
        applied_at: None,
        undone_at: None,
        added: 0,
        changed: 0,
        kept: 0,
    };
    sql::insert(&mut visit.tx, network, &row, visit.actor.account()).await?;
    visit.log(Event::new("upload", "delivery").on(id).reason(table.code.clone()));
    Ok(row)
}

/// The table of a delivery, as long as its file is kept.
async fn table_of(visit: &mut Visit, row: &DeliveryRow) -> Result<Option<Table>> {
    let Some(upload) = row.upload_id else { return Ok(None) };
    let Some(upload) = visit.kept_upload(upload).await? else { return Ok(None) };
    let (table, _) = read(upload.bytes).await?;
    Ok(Some(table.map_err(Error::internal)?))
}

/// Compares a table with what is there.
async fn planned(visit: &mut Visit, table: &Table) -> Result<Plan> {
    let network = visit.sight()?;
    let districts = territories::sql::districts(&mut visit.tx, network).await?;
    let known = indicators::indicators_of_table(&mut visit.tx, network, &table.code).await?;
    let values = indicators::values_of_table(&mut visit.tx, network, &table.code).await?;
    Ok(Plan::of(table, districts, known, &values))
}

/// Writes what a table brings; a second time it changes nothing.
async fn take_over(visit: &mut Visit, row: &DeliveryRow, table: &Table) -> Result<Delivered> {
    let (network, now) = (visit.sight()?, visit.now());
    let plan = planned(visit, table).await?;
    let mut done = Delivered { id: row.id, added: 0, changed: 0 };
    let (added, changed) = plan.counts();
    if !sql::set_applied(&mut visit.tx, row.id, now, added, changed).await? {
        return Ok(done);
    }
    (done.added, done.changed) = (added, changed);
    let mut keys: Vec<Option<Id<Indicator>>> = Vec::new();
    for (column, known) in table.indicators.iter().zip(&plan.known) {
        let key = match known {
            Some(known) => {
                indicators::set_decimals(&mut visit.tx, known.id, column.decimals).await?;
                Some(known.id)
            }
            // A column without a value for the network's districts says nothing here.
            None if !plan.brings(keys.len()) => None,
            None => Some(insert_indicator(visit, row, table, column).await?),
        };
        keys.push(key);
    }
    for write in &plan.writes {
        let Some(Some(indicator)) = keys.get(write.indicator) else { continue };
        if let Some(before) = &write.before {
            sql::insert_change(&mut visit.tx, row.id, before).await?;
        }
        let value = indicators::ValueRow {
            indicator_id: *indicator,
            territory_key: write.territory.clone(),
            period: write.period.clone(),
            figure: write.figure,
            source: source(table),
            released_on: table.released_on,
            retrieved_at: row.created_at,
            preliminary: table.preliminary,
            delivery_id: Some(row.id),
        };
        indicators::set_value(&mut visit.tx, &value).await?;
    }
    visit.log(Event::new("apply", "delivery").on(row.id).reason(row.table_code.clone()).network(network));
    Ok(done)
}

/// Enters an indicator that nobody knew, with the table's own words.
async fn insert_indicator(visit: &mut Visit, row: &DeliveryRow, table: &Table, column: &table::Column) -> Result<Id<Indicator>> {
    let network = visit.sight()?;
    let mut definition = vec![table.title.clone()];
    definition.extend(table.notes.iter().cloned());
    let name: String = column.words.chars().take(300).collect();
    let new = IndicatorRow {
        id: visit.id(),
        table_code: table.code.clone(),
        column_words: column.words.clone(),
        name,
        definition: definition.join("\n\n").chars().take(crate::indicators::LONGEST).collect(),
        source: source(table).chars().take(300).collect(),
        unit: column.unit.clone(),
        // People and firms can be added up, shares of them cannot.
        additive: column.unit == "Anzahl",
        period_kind: table.period_kind.code().to_owned(),
        decimals: column.decimals,
        delivery_id: Some(row.id),
        version: 1,
    };
    indicators::insert(&mut visit.tx, network, &new).await?;
    crate::indicators::findable(visit, &new).await?;
    visit.log(Event::new("create", "indicator").on(new.id));
    Ok(new.id)
}

/// "Arbeitsmarktstatistik der Bundesagentur für Arbeit, Tabelle 13211-02-05-4": an official word, not one of the page.
fn source(table: &Table) -> String {
    format!("{}, Tabelle {}", table.source, table.code)
}

/// Until when a table can be taken back.
fn until(applied: Timestamp) -> Timestamp {
    applied + SignedDuration::from_hours(24 * IMPORT_DAYS)
}

/// Takes a table back: what was new goes, what was changed becomes what it was. What a later table has changed since stays as that one says.
async fn take_back(visit: &mut Visit, row: &DeliveryRow) -> Result<bool> {
    let (network, now) = (visit.sight()?, visit.now());
    if row.applied_at.is_none_or(|applied| until(applied) < now) {
        return Ok(false);
    }
    let kept = sql::overtaken(&mut visit.tx, row.id).await?;
    if !sql::set_undone(&mut visit.tx, row.id, now, kept).await? {
        return Ok(false);
    }
    sql::pass_on_changes(&mut visit.tx, row.id).await?;
    sql::drop_followers(&mut visit.tx, row.id).await?;
    indicators::restore_values(&mut visit.tx, row.id).await?;
    sql::forget_changes(&mut visit.tx, row.id).await?;
    indicators::delete_values(&mut visit.tx, row.id).await?;
    for idle in indicators::idle(&mut visit.tx, row.id).await? {
        search::remove_from(&mut visit.tx, network, "indicator", &idle.id.to_string()).await?;
        indicators::delete(&mut visit.tx, idle.id).await?;
    }
    visit.log(Event::new("undo", "delivery").on(row.id).reason(row.table_code.clone()));
    Ok(true)
}

/// Forgets the files of all deliveries that can no longer be taken back.
pub(crate) async fn forget(visit: &mut Visit) -> Result<()> {
    let before = visit.now() - SignedDuration::from_hours(24 * IMPORT_DAYS);
    for old in sql::old(&mut visit.tx, before).await? {
        sql::forget_changes(&mut visit.tx, old.id).await?;
        sql::forget_upload(&mut visit.tx, old.id).await?;
        if let Some(upload) = old.upload_id {
            visit.drop_upload(upload).await?;
        }
    }
    Ok(())
}

/// The form of an upload, as far as it is text.
fn id_of(upload: &Upload) -> Result<Id<Delivery>> {
    upload.field("id").parse().map_err(|_| Error::Unreadable("error-unreadable"))
}
