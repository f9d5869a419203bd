//! The PDF as poppler and qpdf see it.

use std::thread;

use documents::{Block, Document, Language, Row, pdf};

use crate::{
    sample::{heading, minutes},
    tools::{self, says},
};

#[test]
fn it_is_tagged_and_tells_its_title_and_language() {
    let made = pdf(&minutes()).unwrap();
    let Some(facts) = says("pdfinfo", &["-isodates", "FILE"], &made) else { return };
    let fact = |name: &str| facts.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).unwrap_or_default().trim();
    assert_eq!(fact("Title"), "Protokoll des 41. Netzwerktreffens");
    assert_eq!(fact("Author"), "Netzwerk Wiedereinstieg Beispielland");
    assert_eq!(fact("Subject"), "Netzwerktreffen im Frühjahr");
    assert_eq!((fact("Tagged"), fact("Pages"), fact("JavaScript")), ("yes", "2", "no"));
    // The day of the meeting, not of the machine.
    assert!(fact("CreationDate").starts_with("2026-03-12"), "{facts}");

    let claims = says("pdfinfo", &["-meta", "FILE"], &made).unwrap();
    for claim in ["<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<", "<rdf:li>de-DE<"] {
        assert!(claims.contains(claim), "{claim}: {claims}");
    }
    let Some(objects) = says("qpdf", &["--json", "--json-key=qpdf", "FILE"], &made) else { return };
    for entry in ["\"/Lang\": \"u:de-DE\"", "\"/DisplayDocTitle\": true", "\"/Marked\": true"] {
        assert!(objects.contains(entry), "{entry}");
    }
    assert!(objects.contains("\"/Alt\": \"u:Säulen: Westkreis 5,2 Prozent, Ostkreis 3,5 Prozent\""));
    assert!(says("qpdf", &["--check", "FILE"], &made).unwrap().contains("No syntax or stream encoding errors"));
}

#[test]
fn its_tags_say_what_everything_is_in_reading_order() {
    let Some(tree) = tools::tagged(&pdf(&minutes()).unwrap(), "Protokoll des 41. Netzwerktreffens") else { return };
    let tags: Vec<&str> = tree.lines().map(str::trim).collect();
    // Each line is a tag, an attribute or words; the words come in the order in which they are read out.
    let mut from = 0;
    for expected in [
        "Protokoll des 41. Netzwerktreffens",
        "Ort",
        "Rathaus, Raum 2",
        "Lage am Arbeitsmarkt",
        "Statistik der Bundesagentur",
        "Zahlen",
        "Arbeitslosenquote nach Kreisen, in Prozent",
        "Kreis",
        "2026",
        "Westkreis",
        "6,1",
        "5,2",
        "Ostkreis",
        "Verlauf",
        "Beschlüsse",
        "Der Sprechtag wird verlegt.",
        "die Kinderbetreuung",
        "Einwände bis 26. März",
        "Nächstes Treffen",
        "im Kreishaus.",
    ] {
        let words = format!("\"{expected}\"");
        let at = tags[from..].iter().position(|line| *line == words).unwrap_or_else(|| panic!("{expected} in its place: {tree}"));
        from += at + 1;
    }

    let above = |words: &str| tags[tags.iter().position(|line| *line == format!("\"{words}\"")).unwrap() - 1].split(' ').next().unwrap();
    assert_eq!([above("Lage am Arbeitsmarkt"), above("Zahlen"), above("Verlauf"), above("Beschlüsse")], ["H1", "H2", "H3", "H1"]);
    let count = |tag: &str| tools::tags(&tree, tag);
    assert_eq!((count("Table"), count("TR"), count("TH"), count("TD")), (1, 3, 5, 4), "{tree}");
    assert_eq!((count("/Scope /Column"), count("/Scope /Row")), (3, 2), "{tree}");
    assert_eq!((count("Figure"), count("Link"), count("L"), count("LI"), count("Caption")), (1, 1, 4, 7, 2), "{tree}");
}

#[test]
fn every_page_says_which_one_it_is() {
    let text = |document: &Document| says("pdftotext", &["-layout", "FILE", "-"], &pdf(document).unwrap());
    let Some(german) = text(&minutes()) else { return };
    assert!(german.contains("Seite 1 von 2") && german.contains("Seite 2 von 2") && german.contains("12. März 2026"), "{german}");
    let english = text(&Document { language: Language::English, ..minutes() }).unwrap();
    assert!(english.contains("Page 2 of 2") && english.contains("12 March 2026"), "{english}");
}

#[test]
fn a_table_that_goes_on_repeats_its_header() {
    let mut document = minutes();
    for block in &mut document.blocks {
        if let Block::Table(table) = block {
            table.rows = vec![Row(vec!["Nordkreis".into(), "1".into(), "2".into()]); 90];
        }
    }
    let Some(text) = says("pdftotext", &["-layout", "FILE", "-"], &pdf(&document).unwrap()) else { return };
    let with_rows: Vec<_> = text.split('\u{c}').filter(|page| page.contains("Nordkreis")).collect();
    assert!(with_rows.len() > 1);
    assert!(with_rows.iter().all(|page| page.lines().any(|line| line.split_whitespace().eq(["Kreis", "2025", "2026"]))), "{text}");
}

#[test]
fn the_same_document_makes_the_same_bytes() {
    let other = Document { blocks: vec![heading(1, "Anderes")], ..minutes() };
    let first = pdf(&minutes()).unwrap();
    let (again, different) = thread::scope(|scope| {
        let (again, different) = (scope.spawn(|| pdf(&minutes())), scope.spawn(|| pdf(&other)));
        (again.join().unwrap().unwrap(), different.join().unwrap().unwrap())
    });
    assert!(first == again);
    assert!(first != different);
}
