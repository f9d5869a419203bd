//! The minutes of a made-up meeting, with everything that a document can hold.

use documents::{Block, Column, Definition, Document, Figure, Item, Language, List, Notice, Row, Table, Text};
use jiff::civil::date;

pub const PICTURE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="320" height="120" viewBox="0 0 320 120">
<rect x="10" y="20" width="60" height="90" fill="#0b3d63"/><rect x="90" y="50" width="60" height="60" fill="#0b3d63"/>
<text x="10" y="15" font-family="sans-serif" font-size="12">Westkreis 5,2 %</text></svg>"##;

pub fn minutes() -> Document {
    Document {
        title: "Protokoll des 41. Netzwerktreffens".into(),
        language: Language::German,
        organisation: "Netzwerk Wiedereinstieg Beispielland".into(),
        day: date(2026, 3, 12),
        subject: "Netzwerktreffen im Frühjahr".into(),
        blocks: vec![
            Block::Definitions(vec![definition("Ort", "Rathaus, Raum 2"), definition("Anwesend", "14 von 17 Mitgliedern")]),
            heading(1, "Lage am Arbeitsmarkt"),
            Block::Paragraph(
                Text::from("Die Quote ist ")
                    .strong("gefallen")
                    .plain(", im Westkreis ")
                    .emphasis("deutlich")
                    .plain(". Quelle: ")
                    .link("Statistik der Bundesagentur", "https://statistik.beispiel.example/kreise?monat=3"),
            ),
            heading(2, "Zahlen"),
            Block::Table(figures()),
            heading(3, "Verlauf"),
            Block::Figure(Figure {
                svg: PICTURE.into(),
                alternative: "Säulen: Westkreis 5,2 Prozent, Ostkreis 3,5 Prozent".into(),
                caption: "Arbeitslosenquote im März".into(),
            }),
            heading(1, "Beschlüsse"),
            Block::List(List {
                numbered: true, items: vec![item("Der Sprechtag wird verlegt."), item("Die Fragen gehen an die Träger.")]
            }),
            Block::List(List {
                numbered: false,
                items: vec![Item {
                    text: "Offen bleibt".into(),
                    below: Some(List { numbered: true, items: vec![item("die Kinderbetreuung"), item("der Bus am Abend")] }),
                }],
            }),
            Block::Notice(Notice { title: "Einwände bis 26. März".into(), text: "Danach gilt das Protokoll als angenommen.".into() }),
            Block::PageBreak,
            heading(1, "Nächstes Treffen"),
            Block::Paragraph("Am 18. Juni 2026, 10 Uhr,\nim Kreishaus.".into()),
            Block::Paragraph("".into()),
        ],
    }
}

fn figures() -> Table {
    Table {
        caption: "Arbeitslosenquote nach Kreisen, in Prozent".into(),
        columns: vec![
            Column { header: "Kreis".into(), numeric: false },
            Column { header: "2025".into(), numeric: true },
            Column { header: "2026".into(), numeric: true },
        ],
        row_headers: true,
        rows: vec![Row(vec!["Westkreis".into(), "6,1".into(), "5,2".into()]), Row(vec!["Ostkreis".into(), "3,6".into(), "3,5".into()])],
    }
}

pub fn heading(level: u8, text: &str) -> Block {
    Block::Heading { level, text: text.into() }
}

fn item(text: &str) -> Item {
    Text::from(text).into()
}

fn definition(term: &str, text: &str) -> Definition {
    Definition { term: term.into(), text: text.into() }
}
