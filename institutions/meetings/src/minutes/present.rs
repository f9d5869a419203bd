use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use web::{Error, Result, Say, Visit};

use super::{Point, content::points, facts, marked};
use crate::{
    Meeting,
    access::Deed,
    meetings::crumbs,
    sql::{
        items::{self, ItemRow},
        meetings::{self as sql, MeetingRow},
    },
};

#[derive(Template)]
#[template(path = "minutes/present.html")]
struct Present {
    say: Say,
    meeting: MeetingRow,
    agenda: Vec<ItemRow>,
    points: Vec<Point>,
    /// Whether the page is told what is written meanwhile
    follows: bool,
}

/// Präsentieren: the agenda and what is written, in big type for the wall. It follows what is written meanwhile.
pub(super) async fn show(mut visit: Visit, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadMeetings, visit.here())?;
    let meeting = sql::meeting(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let mut agenda = items::agenda(&mut visit.tx, id).await?;
    // What is being written is shown by whoever writes; others see the agenda until the minutes are out.
    let facts = facts(&mut visit, &meeting).await?;
    let follows = visit.can(Deed::WriteMinutes, facts);
    if meeting.sent_at.is_none() && !follows {
        agenda.iter_mut().for_each(|item| item.notes.clear());
    }
    let lines = marked(&mut visit, &meeting, &agenda).await?;
    crumbs(&mut visit, Some(&meeting));
    let points = points(&visit.say, &agenda, &lines, &std::collections::HashMap::new());
    let title = visit.say.text("presentation").to_string();
    let content = Present { say: visit.say.clone(), meeting, agenda, points, follows };
    visit.page(title, &content).await
}

impl Present {
    fn rows(&self) -> Vec<(usize, &ItemRow, &Point)> {
        self.agenda.iter().zip(&self.points).enumerate().map(|(index, (item, point))| (index + 1, item, point)).collect()
    }
}
