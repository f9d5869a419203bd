//! From the file to what its rows say. The file itself is not kept.

use drafts::{Faults, Message, source::Cells};
use files::{Format, Limits, Line, Reading};
use jiff::civil::Date;
use participants::rules::asked;
use web::lines;

use crate::{
    columns::{Layout, layout},
    rules::{Draft, begun, name, number},
};

/// Headings that stand together in many lists: they help to find the row of the headings, and the right sheet.
static KNOWN: [&[&str]; 4] = [
    &["Nachname", "Vorname", "Telefon"],
    &["Name", "Vorname", "Telefon"],
    &["Nachname", "Vorname", "Eintritt"],
    &["Name", "Vorname", "Eintritt"],
];

/// Signs of one answer, and of a name.
const LENGTHS: (usize, usize) = (2_000, 300);

/// A list that was read.
pub struct List {
    /// What its rows say
    pub drafts: Vec<Draft>,
    /// What is in it and not kept, see [`Layout`]
    pub not_kept: Vec<&'static str>,
    /// Headings that nobody knows
    pub unread: Vec<String>,
}

/// Reads a file, or says in a sentence why it cannot be read. Takes a moment: not on the thread that answers requests.
pub fn read(file: &str, bytes: &[u8], limits: &Limits, today: Date) -> Result<List, Message> {
    let format = files::recognise(file, bytes, limits).map_err(|problem| Message::from(&problem))?;
    if !matches!(format, Format::Xlsx | Format::Ods | Format::Csv { .. }) {
        return Err(Message::new("problem-participant-list-format"));
    }
    let reading = Reading { limits: limits.clone(), known: &KNOWN, sheet: None };
    let (info, rows) = files::peek(bytes, &format, &reading, usize::MAX).map_err(|problem| Message::from(&problem))?;
    let layout = layout(&info.columns).ok_or_else(|| Message::new("problem-participant-list-no-name"))?;
    if rows.is_empty() {
        return Err(Message::new("problem-participant-list-no-rows"));
    }
    let drafts = rows.iter().map(|line| draft(line, &layout, today)).collect();
    Ok(List { drafts, not_kept: layout.not_kept, unread: layout.unread })
}

fn draft(line: &Line, layout: &Layout, today: Date) -> Draft {
    let cells = layout.columns.cells(&line.cells);
    let mut faults = Faults::default();
    let name = lines(&name(cells.get("full_name"), cells.get("given_name"), cells.get("family_name")));
    if name.is_empty() {
        faults.add(Message::new("participant-list-row-no-name"));
    }
    let begun_on = faults.keep(begun(cells.get("begun_on"), today));
    let known = asked().map(|field| (field.name.to_owned(), value(&cells, field.name))).filter(|(_, value)| !value.is_empty()).collect();
    let mut draft = Draft { row: i64::from(line.row), name, begun_on, known, number: number(cells.get("number")), fault: None };
    if draft.name.chars().count() > LENGTHS.1 || draft.known.values().any(|value| value.chars().count() > LENGTHS.0) {
        faults.add(Message::new("participant-list-row-long"));
    }
    draft.fault = faults.then(()).err();
    draft
}

/// What a row says of a field; a second telephone number stands beside the first.
fn value(cells: &Cells<'_>, field: &str) -> String {
    let texts = if field == "phone" { vec![cells.get("phone"), cells.get("mobile")] } else { vec![cells.get(field)] };
    lines(&texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn list(text: &str) -> Result<List, Message> {
        let limits = Limits { rows: 3, ..Limits::default() };
        read("liste.csv", text.as_bytes(), &limits, date(2026, 3, 3))
    }

    #[test]
    fn a_list_is_read_below_its_preamble() {
        let text = "Kurs 7;;;;;;\nStand;3.3.2026;;;;;\nKundennr.;Nachname;Vorname;Telefon;Handy;Eintritt;Notiz\n12;Schäfer;Anna;069 1;0170 1;3.2.26;x\n;;;;;31.2.2026;\n";
        let list = list(text).unwrap();
        assert_eq!((list.drafts.len(), list.not_kept, list.unread), (2, vec!["numbers"], vec!["Notiz".to_owned()]));
        let anna = &list.drafts[0];
        assert_eq!((anna.row, anna.name.as_str(), anna.begun_on), (4, "Anna Schäfer", Some(date(2026, 2, 3))));
        assert_eq!((anna.known["phone"].as_str(), anna.number.as_deref()), ("069 1, 0170 1", Some("12")));
        assert!(anna.fault.is_none() && list.drafts[1].fault.is_some());
    }

    #[test]
    fn what_is_no_list_of_people_is_said() {
        let sentence = |text: &str| list(text).err();
        assert_eq!(sentence("Name;Vorname;Telefon\n"), Some(Message::new("problem-participant-list-no-rows")));
        assert_eq!(sentence("Kurs;Telefon;Raum\nDeutsch;069 1;7\n"), Some(Message::new("problem-participant-list-no-name")));
        assert_eq!(sentence("BEGIN:VCARD\nFN:A\nEND:VCARD\n"), Some(Message::new("problem-participant-list-format")));
        let many = format!("Name;Vorname;Telefon\n{}", "A;B;1\n".repeat(4));
        assert_eq!(sentence(&many), Some(Message::new("file-too-many-rows").with("limit", 3)));
    }
}
