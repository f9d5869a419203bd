//! What the marked lines of an agenda say, read with the names of those at the table.

use meetings::{
    dates::zoned,
    sql::{items::ItemRow, meetings::MeetingRow},
};
use outcomes::{
    lines::{self, Line},
    whom::{Candidate, Named, Names, Whom, called},
};
use web::{Result, Visit};

use crate::sql::{self, TableRow};

/// What the marked lines of each item say, and the names that they were read with, which are looked up together.
pub(crate) async fn marked(visit: &mut Visit, meeting: &MeetingRow, items: &[ItemRow]) -> Result<(Vec<Vec<Line>>, Names)> {
    let (network, today) = (visit.sight()?, visit.today());
    let wanted: Vec<Vec<String>> = items.iter().flat_map(|item| lines::names(&item.notes)).collect();
    let names = if wanted.is_empty() {
        Names::default()
    } else {
        let table = sql::table(&mut visit.tx, network, meeting.id).await?;
        Names::known(&mut visit.tx, network, today, candidates(table), &wanted).await?
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
            let names = called(&row.name, family, "");
            let label = row.organisation.as_ref().map_or_else(|| row.name.clone(), |organisation| format!("{}, {organisation}", row.name));
            candidates.push(Candidate { whom: whom(label), names });
        }
    }
    candidates
}

/// Who a task is for, in words, and whether somebody has to look.
pub(crate) fn who(whom: &Named) -> (&str, bool) {
    match whom {
        Named::Nobody => ("", false),
        Named::Found(whom) => (&whom.label, false),
        Named::Unknown(name) | Named::Several(name, _) | Named::Unasked(name) => (name, true),
    }
}
