//! Protokoll: written during the meeting by more than one person at once, sent with one act, objected to until a day, corrected as a new version.
//!
//! The notes are kept with the items of the agenda (`meetings`); what was sent is kept here, and what comes of the lines is kept by `outcomes`.
//! Who may do what with minutes follows from the meeting, so the deeds are those of `meetings`.

mod attend;
mod attendance;
mod circulation;
mod content;
mod file;
mod marked;
mod notes;
mod object;
mod objections;
mod present;
mod send;
mod show;
pub mod sql;
mod today;
mod version;

use db::Id;
use meetings::{
    Meeting,
    access::Deed,
    sql::meetings::{self as rows, MeetingRow},
};
use web::{
    Capability, Error,
    Language::{De, En},
    Result, Routes, Visit,
};

pub use content::{Part, Point};
pub use send::circulate;

/// Einwand against minutes.
pub enum Objection {}

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "minutes",
        routes,
        texts: &[(De, include_str!("../texts/de.ftl")), (En, include_str!("../texts/en.ftl"))],
        entries: Vec::new,
        deeds: Vec::new,
        jobs: &[],
        today: Some(|visit| Box::pin(today::today(visit))),
        forget: None,
        keeps: &[],
        reminders: None,
        networks: None,
    }
}

fn routes() -> Routes {
    Routes::new()
        .get("/meetings/{id}/items/{item}/notes", Deed::WriteMinutes, notes::edit)
        .post("/meetings/{id}/items/{item}/notes", Deed::WriteMinutes, notes::save)
        .get("/meetings/{id}/live", Deed::WriteMinutes, notes::live)
        .get("/meetings/{id}/presentation", Deed::ReadMeetings, present::show)
        .get("/meetings/{id}/minutes", Deed::ReadMeetings, show::show)
        .get("/meetings/{id}/circulation", Deed::EditMeetings, circulation::ask)
        .post("/meetings/{id}/minutes", Deed::EditMeetings, send::send)
        .get("/meetings/{id}/minutes/{format}", Deed::ReadMeetings, file::download)
        .get("/meetings/{id}/minutes/versions/{number}", Deed::ReadMeetings, version::show)
        .post("/meetings/{id}/attendance", Deed::WriteMinutes, attendance::save)
        .post("/meetings/{id}/objections", Deed::Attend, object::create)
        .post("/meetings/{id}/objections/{objection}", Deed::EditMeetings, objections::settle)
        .get("/attend/{token}/minutes", Deed::OpenLink, attend::show)
        .get("/attend/{token}/minutes/{format}", Deed::OpenLink, attend::file)
        .get("/attend/{token}/objections", Deed::OpenLink, attend::back)
        .post("/attend/{token}/objections", Deed::OpenLink, attend::object)
}

/// A meeting whose minutes the actor may write: until they are out the coordination and whoever is invited, then the coordination, which corrects.
async fn writable(visit: &mut Visit, id: Id<Meeting>) -> Result<MeetingRow> {
    let network = visit.sight()?;
    let meeting = rows::meeting(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    if meeting.cancelled_at.is_some() {
        return Err(Error::Stale);
    }
    let facts = ::meetings::facts(visit, &meeting).await?;
    visit.may(Deed::WriteMinutes, facts)?;
    Ok(meeting)
}
