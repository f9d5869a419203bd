use documents::{Block, Column, Document, Figure, List, Problem, Row, Table, Text, docx, pdf};

use crate::sample::{PICTURE, heading, minutes};

/// Both ways out refuse it, for the same reason.
fn refused(blocks: Vec<Block>) -> Problem {
    let document = Document { blocks, ..minutes() };
    let problem = pdf(&document).unwrap_err();
    assert_eq!(docx(&document).unwrap_err(), problem);
    problem
}

fn table(headers: &[&str], row: &[&str]) -> Table {
    Table {
        caption: "Zahlen".into(),
        columns: headers.iter().map(|header| Column { header: (*header).into(), numeric: false }).collect(),
        row_headers: true,
        rows: vec![Row(row.iter().map(|cell| (*cell).into()).collect())],
    }
}

#[test]
fn a_document_without_a_title_is_refused() {
    assert_eq!(pdf(&Document { title: " \u{200B}".into(), ..minutes() }), Err(Problem::NoTitle));
}

#[test]
fn headings_have_words_and_skip_no_level() {
    assert_eq!(refused(vec![heading(1, "Lage"), heading(2, "\0 ")]), Problem::EmptyHeading { after: "Lage".into() });
    let skipped = |heading: &str, level, after| Problem::SkippedLevel { heading: heading.into(), level, after };
    assert_eq!(refused(vec![heading(2, "Lage")]), skipped("Lage", 2, 0));
    assert_eq!(refused(vec![heading(1, "Lage"), heading(3, "Zahlen")]), skipped("Zahlen", 3, 1));
    assert_eq!(refused(vec![heading(0, "Lage")]), skipped("Lage", 0, 0));
    let deep: Vec<_> = (1..=7).map(|level| heading(level, "Tief")).collect();
    assert_eq!(refused(deep), skipped("Tief", 7, 6));
}

#[test]
fn tables_have_headers_and_a_cell_for_each_column() {
    let without_header = Problem::TableWithoutHeader { table: "Zahlen".into() };
    assert_eq!(refused(vec![Block::Table(table(&[], &[]))]), without_header);
    assert_eq!(refused(vec![Block::Table(table(&["Kreis", ""], &["West", "1"]))]), without_header);
    assert_eq!(refused(vec![Block::Table(table(&["Kreis", "2026"], &["", "1"]))]), without_header);
    assert_eq!(refused(vec![Block::Table(table(&["Kreis", "2026"], &["West"]))]), Problem::RowLength { table: "Zahlen".into(), row: 1 });
    let without_caption = Table { caption: String::new(), ..table(&["Kreis"], &["West"]) };
    assert_eq!(refused(vec![Block::Table(without_caption)]), Problem::TableWithoutCaption { under: String::new() });
}

#[test]
fn figures_say_what_there_is_to_see_and_are_pictures() {
    let figure =
        |svg: &str, alternative: &str| Block::Figure(Figure { svg: svg.into(), alternative: alternative.into(), caption: String::new() });
    let problem = refused(vec![heading(1, "Verlauf"), figure(PICTURE, "")]);
    assert_eq!(problem, Problem::FigureWithoutAlternative { under: "Verlauf".into() });
    assert!(matches!(refused(vec![figure("kein Bild", "Säulen")]), Problem::Picture { .. }));
}

#[test]
fn lists_have_items_and_are_at_most_three_deep() {
    let under = || Problem::List { under: String::new() };
    assert_eq!(refused(vec![Block::List(List::default())]), under());
    let mut list = List { numbered: false, items: vec![Text::from("innen").into()] };
    for _ in 0..3 {
        list = List { numbered: false, items: vec![documents::Item { text: "außen".into(), below: Some(list) }] };
    }
    assert_eq!(refused(vec![Block::List(list)]), under());
}

#[test]
fn links_lead_to_pages_letters_and_calls_only() {
    for address in ["javascript:alert(1)", "file:///etc/passwd", "https://", "https://a b", "", "mailto:a\u{0}b"] {
        let link = Block::Paragraph(Text::default().link("hier", address));
        assert_eq!(refused(vec![link]), Problem::Link { address: address.into() });
    }
    let wordless = Block::Paragraph(Text::default().link("", "https://beispiel.example"));
    assert!(matches!(refused(vec![wordless]), Problem::Link { .. }));
}
