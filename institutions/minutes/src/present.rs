use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use meetings::{
    Meeting,
    access::Deed,
    crumbs, facts,
    sql::{
        items::{self, ItemRow},
        meetings::{self as sql, MeetingRow},
    },
};
use web::{Error, Language, Result, Say, Visit};

use crate::{
    Part, Point,
    content::points,
    marked::marked,
    send::{newest, numbers},
};

#[derive(Template)]
#[template(path = "present.html")]
struct Present {
    say: Say,
    meeting: MeetingRow,
    agenda: Vec<ItemRow>,
    points: Vec<Point>,
    /// Whether the page is told what is written meanwhile
    follows: bool,
}

/// An item on the wall.
struct Shown<'a> {
    number: usize,
    key: String,
    title: &'a str,
    presenter: &'a str,
    parts: &'a [Part],
}

/// Präsentieren: the agenda and what is written, in big type for the wall. It follows what is written meanwhile.
pub(crate) async fn show(mut visit: Visit, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadMeetings, visit.here())?;
    let meeting = sql::meeting(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let agenda = items::agenda(&mut visit.tx, id).await?;
    let facts = facts(&mut visit, &meeting).await?;
    let follows = visit.can(Deed::WriteMinutes, facts);
    // What is being written, or corrected, is shown by whoever writes; others see what was sent, and until then the agenda.
    let points = if follows {
        let (lines, _) = marked(&mut visit, &meeting, &agenda).await?;
        let numbers = numbers(&mut visit, &agenda).await?;
        points(&visit.app.say(Language::De), &agenda, &lines, &numbers)
    } else {
        newest(&mut visit, id).await?
    };
    crumbs(&mut visit, Some(&meeting));
    let title = visit.say.text("presentation").to_string();
    let content = Present { say: visit.say.clone(), meeting, agenda, points, follows };
    visit.page(title, &content).await
}

impl Present {
    /// What sends and takes back what several write.
    fn script(&self) -> String {
        design::href("together.js")
    }

    /// Number, key, title, presenter and what was written; what was sent has the items of then.
    fn rows(&self) -> Vec<Shown<'_>> {
        let key = |index: usize| self.agenda.get(index).map(|item| item.id.to_string()).unwrap_or_default();
        if self.points.is_empty() {
            return self.agenda.iter().enumerate().map(|(index, item)| Self::planned(index, item)).collect();
        }
        let shown = |(index, point)| Self::shown(index, key(index), point);
        self.points.iter().enumerate().map(shown).collect()
    }

    fn shown(index: usize, key: String, point: &Point) -> Shown<'_> {
        Shown { number: index + 1, key, title: &point.title, presenter: &point.presenter, parts: &point.parts }
    }

    fn planned(index: usize, item: &ItemRow) -> Shown<'_> {
        Shown { number: index + 1, key: item.id.to_string(), title: &item.title, presenter: &item.presenter, parts: &[] }
    }
}
