//! `bench minutes`: how long an autosave takes, and how long until fifty open pages know of it, while five people write at once.

use std::{
    error::Error,
    sync::Arc,
    time::{Duration, Instant},
};

use db::{Db, Id, values};
use futures_util::StreamExt;
use meetings::sql::{
    items::{self, ItemRow},
    meetings::{self as sql, MeetingRow},
};
use network::{Body, Network};
use tokio::sync::Barrier;
use web::{Chance, Clock};

use crate::{
    data::{self, Addresses},
    databases::Place,
    figures::{ms, percentile, ratio},
    visitor::{Visitor, app},
};

/// Pages of one meeting that are open.
const OPEN: usize = 50;
/// People who write at once, each about an item.
const WRITERS: usize = 5;
/// How often each of them saves.
const TIMES: usize = 60;
const WARM: usize = 5;
/// 99 of 100 have to be faster.
const LIMIT: Duration = Duration::from_millis(50);

/// Measures it on each database.
pub async fn run(url: Option<&str>) -> Result<(), Box<dyn Error>> {
    let addresses = Addresses::read()?;
    println!("\n| {OPEN} pages open, {WRITERS} write at once | p50 | p95 | p99 | max | bare p50 | ratio |\n|---|--:|--:|--:|--:|--:|--:|");
    for place in Place::all(url).await? {
        let db = Db::open(&place.url).await?;
        let made = data::fill(&db, &addresses).await?;
        let app = app(db.clone(), place.folder())?;
        let visitor = Arc::new(Visitor::new(&app, &made.token));
        let (meeting, agenda) = meeting(&db, made.network).await?;
        let bare = bare(&db, &agenda[0]).await?;
        // Each page that is open is told by itself, as it would be in fifty browsers.
        let mut pages = Vec::new();
        for _ in 0..OPEN {
            let mut page = visitor.listen(&format!("/meetings/{meeting}/live")).await?;
            page.next().await;
            pages.push(tokio::spawn(async move {
                let mut told = Vec::new();
                while told.len() < WRITERS * (WARM + TIMES) {
                    let Some(Ok(piece)) = page.next().await else { break };
                    let now = Instant::now();
                    let pieces = String::from_utf8_lossy(&piece).matches("data:").count();
                    told.extend(std::iter::repeat_n(now, pieces));
                }
                told
            }));
        }
        let (saved, sent) = write(&visitor, meeting, &agenda).await?;
        let mut late = Vec::new();
        for page in pages {
            let told = page.await?;
            if told.len() != sent.len() {
                return Err(format!("a page was told {} of {} times", told.len(), sent.len()).into());
            }
            // Each save is told of after it was sent: the n-th piece is at most as late as the n-th request.
            late.extend(told.iter().zip(&sent).map(|(told, sent)| told.saturating_duration_since(*sent)));
        }
        for (name, times) in [("autosave with the page that follows", &saved), ("until an open page is told", &late)] {
            let of = |share| percentile(times, share);
            let mark = if of(0.99) < LIMIT { "" } else { " **over**" };
            println!(
                "| {}: {name} | {} | {} | {}{mark} | {} | {} | {} |",
                place.name,
                ms(of(0.5)),
                ms(of(0.95)),
                ms(of(0.99)),
                ms(of(1.0)),
                ms(percentile(&bare, 0.5)),
                ratio(of(0.5), percentile(&bare, 0.5))
            );
        }
        db.close().await;
        place.drop().await?;
    }
    Ok(())
}

/// All writers save at once, wait for the others, and save again. Gives how long each save took, and when each was sent.
async fn write(
    visitor: &Arc<Visitor>,
    meeting: Id<outcomes::Meeting>,
    agenda: &[ItemRow],
) -> Result<(Vec<Duration>, Vec<Instant>), Box<dyn Error>> {
    let barrier = Arc::new(Barrier::new(WRITERS));
    let mut writers = Vec::new();
    for item in agenda {
        let (visitor, barrier, address) = (visitor.clone(), barrier.clone(), format!("/meetings/{meeting}/items/{}/notes", item.id));
        writers.push(async move {
            let (mut base, mut saved, mut sent) = (String::new(), Vec::new(), Vec::new());
            for at in 0..WARM + TIMES {
                barrier.wait().await;
                let text = format!("{base}Zeile {at}: die Kammern berichten von Betrieben, die ausbilden wollen. ");
                sent.push(Instant::now());
                let time = visitor.send(&address, format!("base={}&notes={}", base.replace(' ', "+"), text.replace(' ', "+"))).await?;
                if at >= WARM {
                    saved.push(time);
                }
                base = text;
            }
            Ok::<_, Box<dyn Error>>((saved, sent))
        });
    }
    let (mut saved, mut sent) = (Vec::new(), Vec::new());
    for outcome in futures_util::future::join_all(writers).await {
        let (times, instants) = outcome?;
        saved.extend(times);
        sent.extend(instants);
    }
    sent.sort();
    Ok((saved, sent))
}

/// A meeting of tomorrow with an item for each writer and fifty who are invited.
async fn meeting(db: &Db, network: Id<Network>) -> Result<(Id<outcomes::Meeting>, Vec<ItemRow>), Box<dyn Error>> {
    let (chance, now) = (Chance::machine(), Clock::Machine.now());
    let mut tx = db.write();
    let row = tx.row("SELECT id FROM bodies WHERE network_id = $1 ORDER BY id LIMIT 1", values![network]).await?;
    let body: Id<Body> = row.ok_or("no body was made")?.get("id")?;
    let id = Id::minted(now.as_millisecond(), chance.bytes());
    let starts = now + jiff::SignedDuration::from_hours(24);
    let row =
        MeetingRow { title: "Netzwerktreffen".to_owned(), year: 2026, number: 1, starts_at: Some(starts), ..MeetingRow::draft(id, body) };
    sql::insert(&mut tx, network, &row, now).await?;
    let mut agenda = Vec::new();
    for position in 1..=WRITERS {
        let item = ItemRow {
            position: i64::try_from(position)?,
            title: format!("Punkt {position}"),
            ..ItemRow::draft(Id::minted(now.as_millisecond(), chance.bytes()), body, Some(id))
        };
        items::insert(&mut tx, network, &item, now).await?;
        agenda.push(item);
    }
    for at in 0..OPEN {
        let invitee: Id<meetings::Invitee> = Id::minted(now.as_millisecond(), chance.bytes());
        tx.execute(
            "INSERT INTO invitees (id, meeting_id, part, name, email) VALUES ($1, $2, 'member', $3, $4)",
            values![invitee, id, format!("Person {at}"), format!("person{at}@nahtstelle.example")],
        )
        .await?;
    }
    tx.commit().await?;
    Ok((id, agenda))
}

/// The baseline: the one statement of a save, alone and committed.
async fn bare(db: &Db, item: &ItemRow) -> Result<Vec<Duration>, Box<dyn Error>> {
    let mut times = Vec::new();
    for at in 0..WARM + TIMES {
        let begun = Instant::now();
        let mut tx = db.write();
        tx.execute("UPDATE items SET presenter = $2 WHERE id = $1", values![item.id, format!("{at}")]).await?;
        tx.commit().await?;
        if at >= WARM {
            times.push(begun.elapsed());
        }
    }
    Ok(times)
}
