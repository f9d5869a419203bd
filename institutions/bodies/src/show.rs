use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::civil::Date;
use web::{Error, Result, Say, Visit};

use crate::{
    Body,
    access::Deed,
    meets,
    sql::{self, BodyRow, MemberRow},
};

#[derive(Template)]
#[template(path = "show.html")]
struct Show {
    say: Say,
    body: BodyRow,
    members: Vec<MemberRow>,
    today: Date,
    may_edit: bool,
}

/// A body's page: mandate, rhythm, who sits in it, and who did.
pub(super) async fn show(mut visit: Visit, Path(id): Path<Id<Body>>) -> Result<Response> {
    let (network, today) = (visit.sight()?, visit.today());
    visit.may(Deed::ReadBodies, visit.here())?;
    let body = sql::body(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let content = Show {
        members: sql::members(&mut visit.tx, id, today).await?,
        may_edit: visit.can(Deed::EditBodies, visit.here()),
        say: visit.say.clone(),
        body,
        today,
    };
    visit.crumb(visit.say.text("bodies").to_string(), "/bodies");
    let title = content.body.name.clone();
    visit.page(title, &content).await
}

impl Show {
    fn is_over(&self, member: &MemberRow) -> bool {
        member.left_on.is_some() || member.until_day.is_some_and(|until| until < self.today)
    }

    /// Seats of today, or those that are over.
    fn members(&self, over: bool) -> Vec<&MemberRow> {
        self.members.iter().filter(|member| self.is_over(member) == over).collect()
    }

    fn seated(&self) -> Vec<&MemberRow> {
        self.members(false)
    }

    fn former(&self) -> Vec<&MemberRow> {
        self.members(true)
    }

    fn office<'a>(&self, member: &'a MemberRow) -> &'a str {
        member.office.as_deref().unwrap_or_default()
    }

    /// The last day of a seat: its own, or that of the membership.
    fn last_day(&self, member: &MemberRow) -> String {
        let last = member.left_on.into_iter().chain(member.until_day).min();
        self.day(&last)
    }

    fn heading(&self) -> String {
        self.say.text("body-members").arg("count", i64::try_from(self.seated().len()).unwrap_or(i64::MAX)).to_string()
    }

    fn meets(&self) -> String {
        meets::words(&self.say, &self.body.meets)
    }

    fn status(&self) -> String {
        if self.body.ended_on.is_some() { self.say.text("body-ended").to_string() } else { String::new() }
    }

    fn day(&self, day: &Option<Date>) -> String {
        day.map(|day| self.say.day(day)).unwrap_or_default()
    }

    fn may_change(&self) -> bool {
        self.may_edit && self.body.ended_on.is_none()
    }
}
