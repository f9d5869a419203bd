//! The poll behind the link in its mail: one person, without an account, and only her own answers.

use std::collections::BTreeMap;

use askama::Template;
use axum::{extract::Path, response::Response};
use design::Choice;
use web::{Event, Form, Problems, Result, Routes, Say, Visit};

use super::Fits;
use crate::{
    access::Deed,
    attend,
    dates::when,
    sql::{
        invitees::InviteeRow,
        meetings::MeetingRow,
        polls::{self as sql, DateRow, FitRow, PollRow},
    },
};

pub(super) fn routes(routes: Routes) -> Routes {
    routes.get("/attend/{token}/poll", Deed::OpenLink, attend::back).post("/attend/{token}/poll", Deed::OpenLink, answer)
}

/// What the page behind a link says of the poll of its meeting.
#[derive(Template)]
#[template(path = "poll/asked.html")]
pub(crate) struct Asked {
    say: Say,
    token: String,
    name: String,
    poll: PollRow,
    dates: Vec<DateRow>,
    fits: Vec<FitRow>,
    /// The meeting is called off or over
    over: bool,
}

/// The poll of a meeting as one person sees it, if there is or was one. Three statements, one where there is none.
pub(crate) async fn asked(visit: &mut Visit, token: &str, meeting: &MeetingRow, invitee: &InviteeRow) -> Result<Option<Asked>> {
    let Some(poll) = sql::newest(&mut visit.tx, meeting.id).await? else { return Ok(None) };
    Ok(Some(Asked {
        say: visit.say.clone(),
        token: token.to_owned(),
        name: invitee.name.clone(),
        dates: sql::dates(&mut visit.tx, poll.id).await?,
        fits: sql::fits_of(&mut visit.tx, poll.id, invitee.id).await?,
        over: !meeting.state(visit.today()).is_open(),
        poll,
    }))
}

/// Takes an answer to each date; what is left out stays as it was. It can be changed until a date is taken.
async fn answer(mut visit: Visit, Path(token): Path<String>, Form(given): Form<BTreeMap<String, String>>) -> Result<Response> {
    visit.public();
    let Some((meeting, invitee)) = attend::invited(&mut visit, &token).await? else { return attend::over(visit).await };
    let now = visit.now();
    let open = meeting.state(visit.today()).is_open();
    let poll = sql::newest(&mut visit.tx, meeting.id).await?.filter(|poll| poll.closed_at.is_none() && open);
    let Some(poll) = poll else { return attend::page(visit, token, (meeting, invitee), "attend-poll-late").await };
    let dates = sql::dates(&mut visit.tx, poll.id).await?;
    let said: Vec<_> = dates.iter().filter_map(|date| Some((date.id, Fits::from_code(given.get(&date.id.to_string())?)?))).collect();
    if said.is_empty() {
        let mut problems = Problems::default();
        problems.add("", "problem-poll-nothing");
        return attend::again(visit, token, (meeting, invitee), problems).await;
    }
    for (date, fits) in said {
        sql::set_fits(&mut visit.tx, date, invitee.id, fits, now).await?;
    }
    visit.log(Event::new("answer", "poll").on(poll.id));
    attend::page(visit, token, (meeting, invitee), "attend-poll-thanks").await
}

impl Asked {
    /// Whether one is still asked.
    pub(crate) fn is_open(&self) -> bool {
        self.poll.closed_at.is_none() && !self.over
    }

    /// The date that was taken.
    fn chosen(&self) -> Option<String> {
        let date = self.dates.iter().find(|date| Some(date.id) == self.poll.chosen_id)?;
        Some(self.when(date)).filter(|_| !self.over)
    }

    fn when(&self, date: &DateRow) -> String {
        when(&self.say, Some(date.starts_at), Some(date.ends_at))
    }

    fn choices(&self, date: &DateRow) -> Vec<Choice> {
        let said = self.fits.iter().find(|row| row.date_id == date.id).map(|row| row.fits.as_str());
        let choice = |fits: &Fits| Choice::new(fits.code(), self.say.word("fits", fits.code()), said == Some(fits.code()));
        Fits::ALL.iter().map(choice).collect()
    }
}
