//! Protokoll: written during the meeting by more than one person at once, sent with one act, objected to until a day, corrected as a new version.

mod attendance;
mod content;
mod file;
mod notes;
mod objections;
mod present;
mod send;
mod show;

use db::Id;
use outcomes::{
    lines::{self, Line},
    whom::{Candidate, Named, Names, Whom},
};
use web::{Error, Facts, Result, Routes, Visit};

use crate::{
    Meeting,
    access::Deed,
    dates::zoned,
    sql::{
        invitees,
        items::ItemRow,
        meetings::{self as sql, MeetingRow},
        minutes::{self, TableRow},
    },
};

pub use content::{Part, Point};
pub(crate) use file::document;
pub(crate) use objections::{Raised, raise, takes};
pub use send::circulate;
pub(crate) use send::newest;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/meetings/{id}/items/{item}/notes", Deed::WriteMinutes, notes::edit)
        .post("/meetings/{id}/items/{item}/notes", Deed::WriteMinutes, notes::save)
        .get("/meetings/{id}/live", Deed::WriteMinutes, notes::live)
        .get("/meetings/{id}/presentation", Deed::ReadMeetings, present::show)
        .get("/meetings/{id}/minutes", Deed::ReadMeetings, show::show)
        .post("/meetings/{id}/minutes", Deed::EditMeetings, send::send)
        .get("/meetings/{id}/minutes/{format}", Deed::ReadMeetings, file::download)
        .post("/meetings/{id}/attendance", Deed::WriteMinutes, attendance::save)
        .post("/meetings/{id}/objections/{objection}", Deed::EditMeetings, objections::settle)
}

/// A meeting whose minutes the actor may write: until they are out the coordination and whoever is invited, then the coordination, which corrects.
async fn writable(visit: &mut Visit, id: Id<Meeting>) -> Result<MeetingRow> {
    let network = visit.sight()?;
    let meeting = sql::meeting(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    if meeting.cancelled_at.is_some() {
        return Err(Error::Stale);
    }
    let facts = facts(visit, &meeting).await?;
    visit.may(Deed::WriteMinutes, facts)?;
    Ok(meeting)
}

/// Whether the meeting is the actor's own: one statement for whoever does not coordinate.
pub(crate) async fn facts(visit: &mut Visit, meeting: &MeetingRow) -> Result<Facts> {
    let here = visit.here();
    if meeting.sent_at.is_some() || visit.can(Deed::EditMeetings, here) {
        return Ok(here);
    }
    let Some((email, account)) = visit.actor.member().map(|member| (member.email.clone(), member.account)) else { return Ok(here) };
    let invited = invitees::of_email(&mut visit.tx, meeting.id, &email).await?.is_some();
    Ok(Facts { account: invited.then_some(account), ..here })
}

/// What the marked lines of each item say, and the names that they were read with, which are looked up together.
async fn marked(visit: &mut Visit, meeting: &MeetingRow, items: &[ItemRow]) -> Result<(Vec<Vec<Line>>, Names)> {
    let network = visit.sight()?;
    let wanted: Vec<Vec<String>> = items.iter().flat_map(|item| lines::names(&item.notes)).collect();
    let names = if wanted.is_empty() {
        Names::default()
    } else {
        let table = minutes::table(&mut visit.tx, network, meeting.id).await?;
        Names::known(&mut visit.tx, network, candidates(table), &wanted).await?
    };
    // Dates without a year are meant from the meeting on.
    let day = meeting.starts_at.map_or(visit.today(), |at| zoned(at).date());
    let lines = items.iter().map(|item| lines::read(&item.notes, day, |name| names.find(name))).collect();
    Ok((lines, names))
}

/// Those at the table, as people call them: by name, by family name, by the house that they are there for.
fn candidates(table: Vec<TableRow>) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = Vec::new();
    for row in table {
        let whom = |label: String| Whom { organisation: row.organisation_id, person: row.person_id, label, email: row.email.clone() };
        if let Some(organisation) = &row.organisation
            && !candidates.iter().any(|one| one.whom.person.is_none() && one.whom.organisation == row.organisation_id)
            && !candidates.iter().any(|one| one.whom.label == *organisation)
        {
            let names = vec![organisation.clone(), row.short_name.clone().unwrap_or_default()];
            candidates.push(Candidate { whom: whom(organisation.clone()), names });
        }
        if row.person_id.is_some() || row.organisation.is_none() {
            let family = row.name.rsplit(' ').next().unwrap_or_default();
            let names =
                vec![row.name.clone(), family.to_owned(), format!("Frau {family}"), format!("Herr {family}"), format!("Herrn {family}")];
            let label = row.organisation.as_ref().map_or_else(|| row.name.clone(), |organisation| format!("{}, {organisation}", row.name));
            candidates.push(Candidate { whom: whom(label), names });
        }
    }
    candidates
}

/// Who a task is for, in words, and whether somebody has to look.
fn who(whom: &Named) -> (&str, bool) {
    match whom {
        Named::Nobody => ("", false),
        Named::Found(whom) => (&whom.label, false),
        Named::Unknown(name) | Named::Several(name) => (name, true),
    }
}
