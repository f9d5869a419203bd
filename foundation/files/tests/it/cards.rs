//! Contact cards as address books write them.

use std::ops::ControlFlow;

use files::vcard::{Address, Card, Typed, Version, read, write};
use files::{Limits, Problem};
use proptest::prelude::*;

fn cards(bytes: &[u8]) -> Vec<Card> {
    let mut cards = Vec::new();
    read(bytes, &Limits::default(), &mut |card| {
        cards.push(card);
        ControlFlow::Continue(())
    })
    .unwrap();
    cards
}

fn typed(value: &str, kinds: &[&str]) -> Typed {
    Typed { value: value.to_owned(), kinds: kinds.iter().map(|kind| (*kind).to_owned()).collect() }
}

#[test]
fn a_card_of_version_3_is_read_with_groups_folding_and_escapes() {
    let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Weber;Anna;Maria;Dr.;\r\nFN:Dr. Anna Maria Weber\r\n\
        ORG:Kreisvolkshochschule Anhalt\\, Außenstelle;Fachbereich Grundbildung\r\nTITLE:Leitung\r\nROLE:Ansprechpartnerin\r\n\
        item1.TEL;TYPE=WORK,VOICE,pref:+49 3496 12345\r\nTEL;TYPE=cell:0171 1\r\nEMAIL;TYPE=INTERNET:weber@kvhs.example\r\n\
        ADR;TYPE=WORK:;;Lohmannstraße 29;Köthen;Sachsen-Anhalt;06366;Deutschland\r\nURL:https://kvhs.example/a;b\r\n\
        NOTE:Montags\\nnur vormit\r\n tags\\; danach mobil\r\nREV:2026-03-12T08:30:00Z\r\nUID:urn:uuid:1\r\nPHOTO;ENCODING=b;TYPE=JPEG:AAAA\r\n\
        END:VCARD\r\n";
    let card = &cards(text.as_bytes())[0];
    assert_eq!(card.full_name, "Dr. Anna Maria Weber");
    assert_eq!((card.family_name.as_str(), card.given_name.as_str(), card.honorific.as_str()), ("Weber", "Anna Maria", "Dr."));
    assert_eq!(card.organisation, ["Kreisvolkshochschule Anhalt, Außenstelle", "Fachbereich Grundbildung"]);
    assert_eq!((card.title.as_str(), card.role.as_str()), ("Leitung", "Ansprechpartnerin"));
    assert_eq!(card.phones, [typed("+49 3496 12345", &["work"]), typed("0171 1", &["cell"])]);
    assert_eq!(card.emails, [typed("weber@kvhs.example", &[])]);
    let address = Address {
        street: "Lohmannstraße 29".into(),
        postal_code: "06366".into(),
        place: "Köthen".into(),
        region: "Sachsen-Anhalt".into(),
        country: "Deutschland".into(),
        kinds: vec!["work".into()],
    };
    assert_eq!(card.addresses, [address]);
    assert_eq!(card.urls, ["https://kvhs.example/a;b"]);
    assert_eq!(card.note, "Montags\nnur vormittags; danach mobil");
    assert_eq!(card.uid.as_deref(), Some("urn:uuid:1"));
    assert!(card.revised.as_deref().unwrap().starts_with("2026-03-12T08:30:00"), "{:?}", card.revised);
}

#[test]
fn several_cards_of_version_4_are_read_in_their_order() {
    let text = "BEGIN:VCARD\nVERSION:4.0\nFN:Erste\nTEL;VALUE=uri;TYPE=\"work,voice\":tel:+49-345-1\nEND:VCARD\n\n\
        BEGIN:VCARD\nVERSION:4.0\nORG:IHK Halle\nEMAIL:mailto:post@ihk.example\nEND:VCARD\n";
    let cards = cards(text.as_bytes());
    assert_eq!(cards.iter().map(|card| (card.position, card.full_name.as_str())).collect::<Vec<_>>(), [(1, "Erste"), (2, "IHK Halle")]);
    assert_eq!(cards[0].phones, [typed("+49-345-1", &["work"])]);
    assert_eq!(cards[1].emails, [typed("post@ihk.example", &[])]);
}

#[test]
fn an_old_outlook_card_keeps_its_umlauts() {
    let text = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg\r\n\
        ADR;WORK;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:;;Hauptstra=DFe 1;K=F6then;;06366;=\r\nDeutschland\r\n\
        TEL;WORK;FAX:03496 2\r\nEND:VCARD\r\n";
    let card = &cards(text.as_bytes())[0];
    assert_eq!(card.full_name, "Jörg Müller");
    assert_eq!((card.addresses[0].street.as_str(), card.addresses[0].country.as_str()), ("Hauptstraße 1", "Deutschland"));
    assert_eq!(card.phones, [typed("03496 2", &["fax", "work"])]);
    let latin = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:J\xf6rg M\xfcller\r\nEND:VCARD\r\n";
    assert_eq!(cards_names(latin), ["Jörg Müller"]);
}

fn cards_names(bytes: &[u8]) -> Vec<String> {
    cards(bytes).into_iter().map(|card| card.full_name).collect()
}

#[test]
fn a_file_that_broke_off_is_refused_with_the_line_of_the_open_card() {
    let read = |text: &str| read(text.as_bytes(), &Limits::default(), &mut |_| ControlFlow::Continue(()));
    let whole = "BEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD\n";
    let damaged = |row| Err(Problem::Damaged { part: String::new(), row });
    assert_eq!(read(&format!("{whole}BEGIN:VCARD\nFN:B")), damaged(5));
    assert_eq!(read(&format!("BEGIN:VCARD\nFN:B\n{whole}")), damaged(1));
    assert_eq!(read("Das ist kein Kontakt"), Err(Problem::NoContacts));
    let limits = Limits { rows: 1, ..Limits::default() };
    let two = whole.repeat(2);
    let result = files::vcard::read(two.as_bytes(), &limits, &mut |_| ControlFlow::Continue(()));
    assert_eq!(result, Err(Problem::TooManyRows { limit: 1 }));
}

fn anybody() -> impl Strategy<Value = Card> {
    let words = "[A-Za-zäöüßÄÖÜ,;:\\\\\"'.()0-9 🙂-]{0,90}".prop_map(|text: String| text.split_whitespace().collect::<Vec<_>>().join(" "));
    let filled = words.clone().prop_map(|text| format!("x{text}"));
    let phones = prop::collection::vec("\\+49 [0-9]{3,12}".prop_map(|value| Typed { value, kinds: vec!["work".into()] }), 0..3);
    (filled.clone(), words.clone(), words.clone(), prop::collection::vec(filled.clone(), 0..3), phones, filled, words).prop_map(
        |(full_name, family_name, given_name, organisation, phones, street, note)| Card {
            position: 1,
            full_name,
            family_name,
            given_name,
            organisation,
            phones,
            addresses: vec![Address { street, place: "Köthen".into(), postal_code: "06366".into(), ..Address::default() }],
            note: if note.is_empty() { note } else { format!("{note}\nzweite Zeile") },
            ..Card::default()
        },
    )
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(card in anybody(), old in any::<bool>()) {
        let version = if old { Version::V3 } else { Version::V4 };
        let bytes = write(&mut std::iter::once(card.clone()), version).unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75), "{}", text);
        prop_assert_eq!(cards(&bytes), [card]);
    }

    #[test]
    fn no_text_opens_a_line_of_its_own(text in "\\PC{0,5}(\r\n|\r|\n)END:VCARD(\r\n|\n)BEGIN:VCARD\r\n\\PC{0,5}") {
        let card = Card {
            full_name: text.clone(), note: text.clone(), organisation: vec![text.clone()],
            phones: vec![Typed { value: text.clone(), kinds: vec![text.clone()] }],
            urls: vec![text.clone()], uid: Some(text.clone()), revised: Some(text),
            ..Card::default()
        };
        for version in [Version::V3, Version::V4] {
            let bytes = write(&mut std::iter::once(card.clone()), version).unwrap();
            prop_assert_eq!(cards(&bytes).len(), 1);
        }
    }

    #[test]
    fn no_bytes_make_the_reader_panic(lines in prop::collection::vec("(BEGIN:VCARD|END:VCARD|VERSION:[234].[01]|(N|FN|TEL|ADR|REV|PHOTO|BDAY|GEO|TZ|X-A)(;[A-Z]{1,8}(=\\PC{0,9})?){0,3}:\\PC{0,40}|\\PC{0,40})", 0..30)) {
        let text = lines.join("\r\n");
        let _ = read(text.as_bytes(), &Limits::default(), &mut |_| ControlFlow::Continue(()));
        let _ = read(format!("BEGIN:VCARD\r\n{text}\r\nEND:VCARD").as_bytes(), &Limits::default(), &mut |_| ControlFlow::Continue(()));
    }
}
