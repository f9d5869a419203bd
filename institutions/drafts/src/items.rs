//! The rows of a file, read on a thread of their own and handed over in batches, so that only a few are held at a time.

use std::{ops::ControlFlow, sync::Arc};

use files::{Format, Limits, Line, Problem, geometry::Feature, vcard::Card};
use tokio::{sync::mpsc, task::JoinHandle};
use web::{Error, Result};

use crate::{Message, source};

/// How many rows come at once. At most two batches are held besides the one that is worked on.
const BATCH: usize = 250;

/// One row, card or area of a file.
#[derive(Debug)]
pub enum Item {
    /// A row of a table
    Line(Line),
    /// A contact card
    Card(Box<Card>),
    /// An area of a map, with its place in the file
    Area(u32, Box<Feature>),
}

impl Item {
    /// The row in the file, or the place of the card or area.
    pub fn row(&self) -> u32 {
        match self {
            Item::Line(line) => line.row,
            Item::Card(card) => card.position,
            Item::Area(row, _) => *row,
        }
    }

    /// The cells as they stand in the file.
    pub fn cells(&self) -> Vec<String> {
        match self {
            Item::Line(line) => line.cells.clone(),
            Item::Card(card) => vec![card.full_name.clone(), card.organisation.join(", "), card.title.clone()],
            Item::Area(_, area) => area.properties.iter().map(|(_, value)| value.clone()).collect(),
        }
    }
}

/// A file that is being read.
pub struct Reader {
    batches: mpsc::Receiver<Vec<Item>>,
    done: JoinHandle<Result<Vec<Message>, Problem>>,
}

impl Reader {
    /// Begins to read.
    pub fn start(name: String, bytes: Arc<Vec<u8>>, limits: Limits, sheet: Option<String>) -> Self {
        let (sender, batches) = mpsc::channel(2);
        let done = tokio::task::spawn_blocking(move || {
            let mut batch = Vec::new();
            let warnings = read(&name, &bytes, &limits, sheet.as_deref(), &mut |item| {
                batch.push(item);
                // Whoever reads no more has gone away: a cancelled import.
                if batch.len() >= BATCH && sender.blocking_send(std::mem::take(&mut batch)).is_err() {
                    return ControlFlow::Break(());
                }
                ControlFlow::Continue(())
            })?;
            if !batch.is_empty() {
                sender.blocking_send(batch).ok();
            }
            Ok(warnings)
        });
        Self { batches, done }
    }

    /// The next rows; none at the end, and after a problem.
    pub async fn next(&mut self) -> Option<Vec<Item>> {
        self.batches.recv().await
    }

    /// What was odd about the file, or why it could not be read to its end.
    pub async fn finish(self) -> Result<Result<Vec<Message>, Problem>> {
        drop(self.batches);
        self.done.await.map_err(Error::internal)
    }
}

/// How many rows a file has: a quick pass, so that progress can be told.
pub async fn count(name: String, bytes: Arc<Vec<u8>>, limits: Limits, sheet: Option<String>) -> Result<Result<i64, Problem>> {
    let counted = tokio::task::spawn_blocking(move || {
        let mut count = 0;
        read(&name, &bytes, &limits, sheet.as_deref(), &mut |_| {
            count += 1;
            ControlFlow::Continue(())
        })
        .map(|_| count)
    });
    counted.await.map_err(Error::internal)
}

fn read(
    name: &str,
    bytes: &[u8],
    limits: &Limits,
    sheet: Option<&str>,
    each: &mut dyn FnMut(Item) -> ControlFlow<()>,
) -> Result<Vec<Message>, Problem> {
    match files::recognise(name, bytes, limits)? {
        Format::Vcard => {
            files::vcard::read(bytes, limits, &mut |card| each(Item::Card(Box::new(card))))?;
            Ok(Vec::new())
        }
        Format::GeoJson => {
            let mut row = 0;
            files::geometry::read(bytes, limits, &mut |area| {
                row += 1;
                each(Item::Area(row, Box::new(area)))
            })?;
            Ok(Vec::new())
        }
        format => {
            let info = files::read_table(bytes, &format, &source::reading(limits, sheet), &mut |line| each(Item::Line(line)))?;
            Ok(info.warnings.iter().map(Message::from).collect())
        }
    }
}
