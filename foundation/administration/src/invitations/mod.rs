//! Einladungen: who was asked to join, in which role, and what became of it.

mod export;
mod new;

use accounts::{LinkKind, Role};
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::Timestamp;
use serde::Deserialize;
use web::{Error, Event, Facts, Filter, Page, Position, Refused, Result, Routes, Say, Visit};

use crate::{
    Invitation,
    access::{Deed, Sight, lasts_too_long, longest},
    invite::send_link,
    rules::expires,
    sql::invitations::{self, InvitationRow},
};

pub(crate) fn routes(routes: Routes) -> Routes {
    let routes = routes
        .get("/invitations", Deed::Invite, list)
        .get("/invitations/export/{format}", Deed::Invite, export::export)
        .post("/invitations/{id}/resend", Deed::Invite, resend)
        .post("/invitations/{id}/revoke", Deed::Invite, revoke);
    new::routes(routes)
}

#[derive(Deserialize)]
struct Asked {
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "invitations/list.html")]
struct List {
    say: Say,
    invitations: Vec<InvitationRow>,
    now: Timestamp,
    next: String,
}

/// What became of an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    Open,
    Expired,
    Accepted,
    Revoked,
}

impl InvitationRow {
    /// At this moment.
    pub(crate) fn state(&self, now: Timestamp) -> State {
        match (self.accepted_at, self.revoked_at) {
            (Some(_), _) => State::Accepted,
            (None, Some(_)) => State::Revoked,
            (None, None) if self.expires_at <= now => State::Expired,
            (None, None) => State::Open,
        }
    }

    pub(crate) fn facts(&self) -> Facts {
        Facts { network: self.network_id, organisation: self.organisation_id, account: None, unit: None }
    }
}

impl InvitationRow {
    /// What became of it, in words.
    fn spoken(&self, say: &Say, now: Timestamp) -> String {
        let day = |at| say.day(web::today(at));
        match (self.state(now), self.accepted_at, self.revoked_at) {
            (State::Accepted, Some(at), _) => say.text("invitations-accepted").arg("day", day(at)).into(),
            (State::Revoked, _, Some(at)) => say.text("invitations-revoked").arg("day", day(at)).into(),
            (State::Expired, ..) => say.text("invitations-expired").arg("day", day(self.expires_at)).into(),
            _ => say.text("invitations-open").arg("day", day(self.expires_at)).into(),
        }
    }

    /// For which organisation and unit.
    fn where_to(&self) -> String {
        [&self.organisation, &self.unit].into_iter().filter_map(Option::as_deref).collect::<Vec<_>>().join(", ")
    }
}

impl List {
    fn state(&self, row: &InvitationRow) -> String {
        row.spoken(&self.say, self.now)
    }

    fn waits(&self, row: &InvitationRow) -> bool {
        matches!(row.state(self.now), State::Open | State::Expired)
    }

    fn role(&self, row: &InvitationRow) -> String {
        self.say.word("role", &row.role)
    }
}

/// Invitations in sight, the newest first, one page of them.
async fn page(visit: &mut Visit, sight: &Sight, after: &Position) -> Result<Page<InvitationRow>> {
    let before = after.sort.parse().unwrap_or(i64::MAX);
    let rows = invitations::newest(&mut visit.tx, sight, before, &after.id, Page::<InvitationRow>::ASK).await?;
    Ok(Page::of(rows, |row| Position::after(&row.created_at.as_millisecond().to_string(), row.id)))
}

async fn list(mut visit: Visit, Filter(asked): Filter<Asked>) -> Result<Response> {
    let sight = Sight::of(&visit)?;
    let after = Position::read(asked.after.as_deref());
    let page = page(&mut visit, &sight, &after).await?;
    let next = page.next.map(|next| web::address("/invitations", &[("after", &next.to_string())])).unwrap_or_default();
    let page = List { say: visit.say.clone(), invitations: page.rows, now: visit.now(), next };
    let title = visit.say.text("invitations").to_string();
    visit.page(title, &page).await
}

/// An invitation that the actor may see; what others sent elsewhere is not there.
async fn invitation(visit: &mut Visit, id: Id<Invitation>) -> Result<InvitationRow> {
    let row = invitations::invitation(&mut visit.tx, id).await?.ok_or(Error::NotFound)?;
    visit.may(Deed::Invite, row.facts()).map_err(|_| Error::NotFound)?;
    Ok(row)
}

async fn resend(mut visit: Visit, Path(id): Path<Id<Invitation>>) -> Result<Response> {
    let row = invitation(&mut visit, id).await?;
    let longest = longest(&visit.actor, Role::from_code(&row.role).ok_or(Error::NotFound)?, &row.facts())?;
    if lasts_too_long(row.until_day, longest) {
        return Err(Error::Refused(Refused("refused-role-longer")));
    }
    let expires = expires(visit.now(), row.until_day);
    if !invitations::set_expires(&mut visit.tx, id, expires).await? {
        return Err(Error::Stale);
    }
    send_link(&mut visit, id).await?;
    visit.log(Event::new("resend", "invitation").on(id));
    let note = if visit.app.config.keeps_mail() { "done-invited-waiting" } else { "done-invitation-resent" };
    visit.done(note, "/invitations").await
}

async fn revoke(mut visit: Visit, Path(id): Path<Id<Invitation>>) -> Result<Response> {
    invitation(&mut visit, id).await?;
    let now = visit.now();
    if !invitations::set_revoked(&mut visit.tx, id, now).await? {
        return Err(Error::Stale);
    }
    accounts::sql::revoke_links(&mut visit.tx, LinkKind::Invitation, &id.to_string(), now).await?;
    visit.log(Event::new("revoke", "invitation").on(id));
    visit.done("done-invitation-revoked", "/invitations").await
}
