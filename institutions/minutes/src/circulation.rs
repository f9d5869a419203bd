//! Before the minutes go out: what goes to how many, which task nobody has, and who was there.

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use jiff::{Timestamp, ToSpan, civil::Date};
use meetings::{
    Meeting,
    access::Deed,
    crumbs,
    dates::{when, zoned},
    sql::{
        invitees::{self, InviteeRow},
        items::{self, ItemRow},
        meetings::{MeetingRow, meeting},
    },
};
use outcomes::{
    lines::{Kind, Line},
    whom::Named,
};
use web::{Error, Result, Say, Visit};

use crate::{
    attendance,
    content::{label, recognised},
    file,
    marked::marked,
};

#[derive(Template)]
#[template(path = "circulation.html")]
struct Ask {
    say: Say,
    today: Date,
    now: Timestamp,
    meeting: MeetingRow,
    agenda: Vec<ItemRow>,
    /// The marked lines of all items
    lines: Vec<Line>,
    invitees: Vec<InviteeRow>,
}

/// What will be sent. Once it is, there are the minutes, and they are corrected there.
pub(crate) async fn ask(mut visit: Visit, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditMeetings, visit.here())?;
    let meeting = meeting(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    if meeting.cancelled_at.is_some() {
        return Err(Error::Stale);
    }
    if meeting.sent_at.is_some() {
        return visit.redirect(format!("/meetings/{id}/minutes")).await;
    }
    let agenda = items::agenda(&mut visit.tx, id).await?;
    let lines = marked(&mut visit, &meeting, &agenda).await?.0.into_iter().flatten().collect();
    let invitees = invitees::invitees(&mut visit.tx, id).await?;
    crumbs(&mut visit, Some(&meeting));
    visit.crumb_text("minutes", format!("/meetings/{id}/minutes"));
    let content = Ask { say: visit.say.clone(), today: visit.today(), now: visit.now(), meeting, agenda, lines, invitees };
    visit.page(content.title(), &content).await
}

impl Ask {
    fn title(&self) -> String {
        self.say.text("circulation").to_string()
    }

    fn when(&self) -> String {
        when(&self.say, self.meeting.starts_at, self.meeting.ends_at)
    }

    /// "Das Treffen ist erst am 12. März 2026.", while it is still to come.
    fn too_early(&self) -> Option<String> {
        let at = self.meeting.starts_at.filter(|at| *at > self.now)?;
        Some(self.say.text("circulation-early").arg("day", self.say.day(zoned(at).date())).to_string())
    }

    fn is_empty(&self) -> bool {
        self.agenda.iter().all(|item| item.notes.is_empty())
    }

    fn recipients(&self) -> i64 {
        i64::try_from(self.invitees.iter().filter(|one| one.is_reachable()).count()).unwrap_or(i64::MAX)
    }

    /// "Das Protokoll geht an 11 Personen. Einwände nehmen wir bis 26. März 2026 an."
    fn goes_to(&self) -> String {
        let until = self.say.day(self.today.saturating_add(self.meeting.objection_days.days()));
        self.say.text("circulation-to").arg("count", self.recipients()).arg("until", until).to_string()
    }

    /// "Protokoll senden an 11"
    fn send_words(&self) -> String {
        self.say.text("minutes-send").arg("count", self.recipients()).to_string()
    }

    fn recognised(&self) -> String {
        recognised(&self.say, &self.lines)
    }

    fn label(&self, line: &Line) -> String {
        label(&self.say, line, None)
    }

    /// Tasks without anybody who gets them.
    fn unassigned(&self) -> Vec<&Line> {
        self.lines.iter().filter(|line| line.kind == Kind::Task && !matches!(line.whom, Named::Found(_))).collect()
    }

    fn unassigned_words(&self) -> String {
        self.say.text("circulation-nobody").arg("count", i64::try_from(self.unassigned().len()).unwrap_or(i64::MAX)).to_string()
    }

    fn boxes(&self) -> Vec<Choice> {
        attendance::boxes(&self.invitees)
    }

    /// Whose boxes are ticked while nobody has said who was there.
    fn boxes_hint(&self) -> String {
        if attendance::is_known(&self.invitees) { String::new() } else { self.say.text("circulation-guessed").to_string() }
    }

    fn nobody_there(&self) -> bool {
        file::attendance(&self.invitees).0.is_empty()
    }
}
