//! What people type and paste is data, never markup, and never keeps a document from being made.

use documents::{Block, Document, Figure, Item, List, Table, Text, docx, pdf};
use proptest::prelude::*;

use crate::{
    sample::{PICTURE, minutes},
    tools::says,
};

const EMPTY: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="320" height="120"></svg>"#;

/// A document that holds `text` wherever text can stand.
fn everywhere(text: &str) -> Document {
    let mut document = minutes();
    document.title = format!("T {text}");
    document.organisation = text.into();
    document.subject = text.into();
    let all = Text::from(text).emphasis(text).strong(text).link(format!("L {text}"), "https://beispiel.example");
    for block in &mut document.blocks {
        match block {
            Block::Heading { text: each, .. } => *each = format!("H {text}"),
            Block::Paragraph(each) => *each = all.clone(),
            Block::List(each) => *each = List { items: vec![Item { text: Text::from("I ").plain(text), below: None }], ..each.clone() },
            Block::Definitions(each) => each.iter_mut().for_each(|each| {
                each.term = format!("D {text}");
                each.text = all.clone();
            }),
            Block::Table(Table { caption, columns, rows, .. }) => {
                *caption = format!("C {text}");
                columns.iter_mut().for_each(|column| column.header = format!("S {text}"));
                rows.iter_mut().for_each(|row| row.0.fill(Text::from("Z ").plain(text)));
            }
            Block::Figure(figure) => {
                figure.caption = text.into();
                figure.alternative = format!("A {text}");
            }
            Block::Notice(notice) => {
                notice.title = format!("N {text}");
                notice.text = all.clone();
            }
            Block::PageBreak => {}
        }
    }
    document
}

#[test]
fn markup_of_the_typesetter_is_printed_as_it_was_typed() {
    let typed =
        r##"#import "/etc/passwd": x #panic() $x^2$ *fett* _schräg_ @quelle <marke> = Titel // Rest \ " ' `code` -- ... ~ [a] {b}"##;
    let made = pdf(&everywhere(typed)).unwrap();
    docx(&everywhere(typed)).unwrap();
    let Some(text) = says("pdftotext", &["-raw", "FILE", "-"], &made) else { return };
    let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200B}').collect::<String>();
    // At least once in the title, three headings, three paragraphs, cells.
    assert!(squeezed(&text).matches(&squeezed(typed)).count() > 10, "{text}");
}

#[test]
fn letters_of_all_kinds_are_shown_or_replaced() {
    for text in [
        "🎉👩‍🔧👍🏽",
        "مرحبا بالعالم",
        "שלום",
        "日本語",
        "Ștefan Łukasz Đặng Ńḹ̥ ĝ̂",
        "a\u{0}b\u{1b}c\u{FFFF}d",
        "\u{E001}\u{F8FF}",
        "\u{202E}kehrt\u{202C}",
        "½ € ‰ ≤ ∑ → ✓",
    ] {
        pdf(&everywhere(text)).unwrap_or_else(|problem| panic!("{text}: {problem}"));
        docx(&everywhere(text)).unwrap();
    }
}

#[test]
fn ten_thousand_letters_without_a_space_stay_on_the_page() {
    let made = pdf(&Document { blocks: vec![Block::Paragraph("x".repeat(10_000).into())], ..minutes() }).unwrap();
    let Some(boxes) = says("pdftotext", &["-bbox", "FILE", "-"], &made) else { return };
    let rights = boxes.lines().filter_map(|line| line.split("xMax=\"").nth(1)?.split('"').next()?.parse::<f64>().ok());
    // A4 less the margin of 2.5 cm.
    assert!(rights.fold(0.0, f64::max) <= 525.0, "something runs off the page");
}

#[test]
fn a_picture_names_no_file() {
    let folder = tempfile::TempDir::new().unwrap();
    let secret = folder.path().join("secret.svg");
    std::fs::write(&secret, PICTURE).unwrap();
    let naming = format!("<image href=\"{}\" width=\"320\" height=\"120\"/></svg>", secret.display());
    let with = |svg: String| {
        let figure = Figure { svg: svg.into(), alternative: "Säulen".into(), caption: String::new() };
        Document { blocks: vec![Block::Figure(figure)], ..minutes() }
    };
    let (plain, stealing) = (with(EMPTY.into()), with(EMPTY.replace("</svg>", &naming)));
    assert_eq!(docx(&stealing).unwrap(), docx(&plain).unwrap());
    assert_eq!(pdf(&stealing).unwrap(), pdf(&plain).unwrap());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    #[test]
    fn any_text_makes_a_document(text in "\\PC{0,100}", any in proptest::collection::vec(any::<char>(), 0..40)) {
        let text = text + &any.into_iter().collect::<String>();
        let document = everywhere(&text);
        prop_assert!(docx(&document).is_ok());
        let made = pdf(&document);
        prop_assert!(made.is_ok(), "{:?}", made.err());
    }
}
