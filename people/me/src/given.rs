//! Mitnehmen (Art. 20 GDPR): what she gave herself, for another program. What others wrote about her is in the answer of Art. 15, and not here.

use participants::{rules::field_named, sql::facts::HistoryRow};
use serde_json::{Value, json};
use support_plans::sql::EntryRow;

use crate::subject_access::Known;

/// Facts, wishes and goals as she said them, what she says to her plan, and what she answered. What stood there before is history of the unit and stays.
pub(crate) fn given(known: &Known, entries: &[EntryRow]) -> Value {
    json!({
        "controller": known.unit,
        "day": known.day.to_string(),
        "name": known.passed.participant.name,
        "facts": known.facts.iter().filter(|row| is_hers(row)).map(|row| json!({
            "field": row.field, "value": row.value, "disputed": row.disputed, "recorded_at": row.recorded_at.to_string(),
            "restricted_since": row.restricted_at.map(|at| at.to_string()),
        })).collect::<Vec<_>>(),
        "remarks": entries.iter().filter(|row| has_her_words(row)).map(|row| json!({
            "about": row.text, "remark": row.remark, "disputed": row.disputed,
        })).collect::<Vec<_>>(),
        "appointments": known.appointments.iter().filter(|row| row.answer.is_some()).map(|row| json!({
            "at": row.at.to_string(), "answer": row.answer,
        })).collect::<Vec<_>>(),
        "consents": known.passed.consents.iter().map(|row| json!({
            "recipient": known.passed.party(row.recipient_id), "purpose": row.purpose, "granted": row.granted, "refused": row.refused,
            "until": row.until_day.to_string(), "given_at": row.given_at.to_string(), "ended_at": row.ended_at.map(|at| at.to_string()),
            "ended_as": row.ended_as,
        })).collect::<Vec<_>>(),
    })
}

/// What she said, as it stands now.
pub(crate) fn is_hers(row: &HistoryRow) -> bool {
    row.replaced_at.is_none() && field_named(&row.field).is_some_and(|field| field.is_asked)
}

/// A line of her plan to which she has said something.
pub(crate) fn has_her_words(row: &EntryRow) -> bool {
    !row.remark.is_empty() || row.disputed
}
