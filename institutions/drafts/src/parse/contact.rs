use files::vcard::Card;

use crate::{
    Faults, Message,
    draft::{ContactDraft, Draft},
    source::Cells,
};

/// A line of a list of people and their offices.
pub fn row(cells: &Cells<'_>) -> Result<Draft, Message> {
    let mut faults = Faults::default();
    let mut draft = ContactDraft {
        organisation: faults.keep(cells.text("organisation", 300)),
        unit: faults.keep(cells.text("unit", 200)),
        office: faults.keep(cells.text("office", 300)),
        salutation: faults.keep(cells.text("salutation", 60)),
        given_name: faults.keep(cells.text("given_name", 100)),
        family_name: faults.keep(cells.text("family_name", 100)),
        phone: faults.keep(cells.text("phone", 100)),
        email: faults.keep(super::email(cells)),
        reachable: faults.keep(cells.text("reachable", 300)),
        from: faults.keep(super::day(cells, "from")),
        until: faults.keep(super::day(cells, "until")),
        deputy: faults.keep(yes(cells.get("deputy"))),
    };
    let full_name = faults.keep(cells.text("full_name", 200));
    if draft.family_name.is_empty() && !full_name.is_empty() {
        split(&full_name, &mut draft);
    }
    checked(draft, faults)
}

/// A contact card: its organisation, position and person.
pub fn card(card: Card) -> Result<Draft, Message> {
    let first = |typed: &[files::vcard::Typed]| typed.first().map(|typed| typed.value.clone()).unwrap_or_default();
    let line = |text: &str, limit: usize| text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(limit).collect::<String>();
    let mut organisation = card.organisation.iter();
    let mut draft = ContactDraft {
        organisation: line(organisation.next().map_or("", String::as_str), 300),
        unit: line(organisation.next().map_or("", String::as_str), 200),
        office: line(if card.title.is_empty() { &card.role } else { &card.title }, 300),
        salutation: line(&card.honorific, 60),
        given_name: line(&card.given_name, 100),
        family_name: line(&card.family_name, 100),
        phone: line(&first(&card.phones), 100),
        email: line(&first(&card.emails), 254),
        ..ContactDraft::default()
    };
    if !draft.email.is_empty() && !accounts::is_email(&draft.email) {
        return Err(Message::new("import-row-email").with("text", &draft.email));
    }
    // The name in one piece is made of the organisation where a card has no person.
    if draft.family_name.is_empty() && draft.given_name.is_empty() && card.full_name != draft.organisation {
        split(&line(&card.full_name, 200), &mut draft);
    }
    checked(draft, Faults::default())
}

fn checked(mut draft: ContactDraft, mut faults: Faults) -> Result<Draft, Message> {
    if draft.organisation.is_empty() {
        faults.add(Message::new("import-row-no-organisation"));
    }
    // "Frau Sekretariat" without a family name: a name all the same.
    if draft.family_name.is_empty() && !draft.given_name.is_empty() {
        draft.family_name = std::mem::take(&mut draft.given_name);
    }
    if draft.family_name.is_empty() && draft.office.is_empty() {
        faults.add(Message::new("import-row-nobody"));
    }
    if draft.from.zip(draft.until).is_some_and(|(from, until)| until < from) {
        faults.add(Message::new("import-row-days"));
    }
    faults.then(Draft::Contact(draft))
}

/// "Frau Dr. Ulrike Hansmann" and "Hansmann, Ulrike": salutation, given and family name.
fn split(full_name: &str, draft: &mut ContactDraft) {
    if let Some((family, given)) = full_name.split_once(',') {
        draft.family_name = family.trim().to_owned();
        draft.given_name = given.trim().to_owned();
        return;
    }
    let mut words: Vec<&str> = full_name.split(' ').collect();
    let titles = words.iter().take_while(|word| matches!(**word, "Frau" | "Herr" | "Hr." | "Fr." | "Dr." | "Prof." | "Dipl.-Ing.")).count();
    if titles > 0 && titles < words.len() {
        let taken: Vec<&str> = words.drain(..titles).collect();
        if draft.salutation.is_empty() {
            draft.salutation = taken.join(" ");
        }
    }
    // "von der Heide" is one family name.
    let family = words.iter().position(|word| matches!(*word, "von" | "van" | "zu" | "de")).unwrap_or(words.len().saturating_sub(1));
    draft.family_name = words.split_off(family.min(words.len())).join(" ");
    draft.given_name = words.join(" ");
}

fn yes(text: &str) -> Result<bool, Message> {
    match text.to_lowercase().as_str() {
        "" | "nein" | "n" | "0" | "falsch" | "no" | "false" | "-" => Ok(false),
        "ja" | "j" | "x" | "1" | "wahr" | "yes" | "true" => Ok(true),
        _ => Err(Message::new("import-row-yes-or-no").with("text", text)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::read;
    use super::*;
    use crate::Kind;

    fn contact(result: Result<Option<Draft>, Message>) -> ContactDraft {
        match result {
            Ok(Some(Draft::Contact(draft))) => draft,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn names_in_one_column_are_taken_apart() {
        for (text, salutation, given, family) in [
            ("Frau Dr. Ulrike Hansmann", "Frau Dr.", "Ulrike", "Hansmann"),
            ("Hansmann, Ulrike", "", "Ulrike", "Hansmann"),
            ("Jan von der Heide", "", "Jan", "von der Heide"),
            ("Sommer", "", "", "Sommer"),
        ] {
            let draft = contact(read(Kind::People, "Organisation;Ansprechperson", &format!("VHS;{text}")));
            assert_eq!((draft.salutation.as_str(), draft.given_name.as_str(), draft.family_name.as_str()), (salutation, given, family));
        }
    }

    #[test]
    fn an_office_without_a_name_is_vacant_and_a_row_without_both_is_nothing() {
        let columns = "Organisation;Amt;Vorname;Nachname;von;bis;Vertretung";
        let vacant = contact(read(Kind::People, columns, "Jobcenter;Leitung;;;2026-07-01;;nein"));
        assert_eq!((vacant.family_name.as_str(), vacant.office.as_str()), ("", "Leitung"));
        assert!(read(Kind::People, columns, "Jobcenter;;;;;;").is_err());
        assert!(read(Kind::People, columns, ";Leitung;A;B;;;").is_err());
        assert!(read(Kind::People, columns, "J;Leitung;A;B;1.2.2026;1.1.2026;").is_err());
        assert!(read(Kind::People, columns, "J;Leitung;A;B;;;vielleicht").is_err());
    }

    #[test]
    fn a_card_is_an_office_and_its_person() {
        let draft = contact(
            card(Card {
                position: 1,
                full_name: "Meral Yildiz".into(),
                family_name: "Yildiz".into(),
                given_name: "Meral".into(),
                organisation: vec!["VHS Auenburg".into(), "Integration".into()],
                title: "Programmleitung".into(),
                ..Card::default()
            })
            .map(Some),
        );
        assert_eq!(
            (draft.organisation.as_str(), draft.unit.as_str(), draft.office.as_str()),
            ("VHS Auenburg", "Integration", "Programmleitung")
        );
        assert!(card(Card { full_name: "Ohne Organisation".into(), ..Card::default() }).is_err());
    }
}
