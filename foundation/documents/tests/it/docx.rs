//! The DOCX from the inside, and as LibreOffice sees it.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};

use documents::{Block, Document, docx};
use quick_xml::{Reader, events::Event};
use zip::ZipArchive;

use crate::{sample::minutes, tools::opened_in_libreoffice};

fn unpacked(bytes: Vec<u8>) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut part = |name: &String| {
        let mut bytes = Vec::new();
        archive.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
        (name.clone(), bytes)
    };
    names.iter().map(&mut part).collect()
}

/// The elements of a part, each with its attributes as they stand there.
fn elements(part: &[u8]) -> Vec<String> {
    let mut reader = Reader::from_reader(part);
    let mut elements = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(element) | Event::Empty(element) => elements.push(element.as_ref().to_owned()),
            Event::Eof => return elements,
            _ => {}
        }
    }
}

#[test]
fn its_parts_are_marked_as_what_they_are() {
    let parts = unpacked(docx(&minutes()).unwrap());
    let body = elements(&parts["word/document.xml"]);
    let count = |wanted: &str| {
        body.iter().filter(|element| element.strip_prefix(wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))).count()
    };
    for (style, times) in
        [("Title", 1), ("Heading1", 3), ("Heading2", 1), ("Heading3", 1), ("ListParagraph", 5), ("Caption", 2), ("Notice", 2)]
    {
        assert_eq!(count(&format!("w:pStyle w:val=\"{style}\"")), times, "{style}");
    }
    assert_eq!((count("w:tr"), count("w:tblHeader"), count("w:tbl"), count("w:hyperlink")), (3, 1, 1, 1), "{body:?}");
    assert_eq!(count("wp:docPr id=\"1\" name=\"picture1\" descr=\"Säulen: Westkreis 5,2 Prozent, Ostkreis 3,5 Prozent\""), 1);
    assert_eq!((count("w:pageBreakBefore"), count("w:jc w:val=\"right\"")), (1, 6));

    let styles = elements(&parts["word/styles.xml"]);
    assert!(styles.iter().any(|element| element.starts_with("w:lang w:val=\"de-DE\"")));
    for name in ["Title", "heading 1", "heading 2", "heading 3", "caption", "List Paragraph"] {
        assert!(styles.iter().any(|element| element.starts_with(&format!("w:name w:val=\"{name}\""))), "Word knows the style {name}");
    }
    assert!(String::from_utf8_lossy(&parts["docProps/core.xml"]).contains("<dc:title>Protokoll des 41. Netzwerktreffens</dc:title>"));
}

#[test]
fn what_it_refers_to_is_in_it() {
    let parts = unpacked(docx(&minutes()).unwrap());
    let related = elements(&parts["word/_rels/document.xml.rels"]);
    let attribute =
        |element: &str, name: &str| element.split(&format!("{name}=\"")).nth(1).and_then(|rest| rest.split('"').next()).map(String::from);
    let ids: Vec<String> = related.iter().filter_map(|element| attribute(element, "Id")).collect();
    for element in elements(&parts["word/document.xml"]) {
        for name in ["r:id", "r:embed"] {
            if let Some(id) = attribute(&element, name) {
                assert!(ids.contains(&id), "{element}");
            }
        }
    }
    for element in related.iter().filter(|element| element.contains("Target=") && !element.contains("TargetMode")) {
        assert!(parts.contains_key(&format!("word/{}", attribute(element, "Target").unwrap())), "{element}");
    }
    assert!(parts["word/media/picture1.png"].starts_with(b"\x89PNG"));
    parts.iter().filter(|(name, _)| !name.ends_with(".png")).for_each(|(_, part)| assert!(!elements(part).is_empty()));
}

#[test]
fn letters_that_word_has_stay_and_those_that_no_file_can_hold_go() {
    let document = Document { blocks: vec![Block::Paragraph("a\u{0}b 🎉 <w:t> & \"c\" مرحبا".into())], ..minutes() };
    let body = String::from_utf8(unpacked(docx(&document).unwrap()).remove("word/document.xml").unwrap()).unwrap();
    assert!(body.contains("ab 🎉 &#60;w:t&#62; &#38; &#34;c&#34; مرحبا"), "{body}");
}

#[test]
fn libreoffice_opens_it_and_finds_title_headings_and_headers() {
    let Some((text, facts)) = opened_in_libreoffice(&docx(&minutes()).unwrap()) else { return };
    for words in ["Der Sprechtag wird verlegt.", "1. die Kinderbetreuung", "Westkreis", "Arbeitslosenquote im März", "Seite 2 von 2"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let count = |tag: &str| {
        facts
            .lines()
            .filter(|line| {
                line.trim() == tag || line.trim().starts_with(&format!("{tag} (")) || line.trim().starts_with(&format!("{tag}:"))
            })
            .count()
    };
    assert!(facts.contains("Protokoll des 41. Netzwerktreffens"), "{facts}");
    assert_eq!((count("H1"), count("H2"), count("H3"), count("TH"), count("Figure")), (3, 1, 1, 3, 1), "{facts}");
}

#[test]
fn the_same_document_makes_the_same_bytes() {
    assert!(docx(&minutes()).unwrap() == docx(&minutes()).unwrap());
}
