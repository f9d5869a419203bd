//! `bench documents`: how long ten pages of minutes take as a tagged PDF, beside the same document as DOCX.

use std::{
    error::Error,
    time::{Duration, Instant},
};

use ::documents::{Block, Column, Definition, Document, Language, Row, Table, Text};
use jiff::civil::date;

use crate::figures::{ms, percentile, ratio};

const TIMES: usize = 30;
const WARM: usize = 2;
/// All of them have to be faster.
const LIMIT: Duration = Duration::from_millis(500);

/// Measures both.
pub fn run() -> Result<(), Box<dyn Error>> {
    let document = minutes();
    let (pdf, pages) = timed(|| ::documents::pdf(&document))?;
    let (docx, _) = timed(|| ::documents::docx(&document))?;
    let pages = String::from_utf8_lossy(&pages)
        .matches("/Type /Page\n")
        .count()
        .max(String::from_utf8_lossy(&pages).matches("/Type/Page/").count());
    println!(
        "\n| ten pages of minutes (page objects seen in the file: {pages}) | p50 | p95 | max | DOCX p50 | ratio |\n|---|--:|--:|--:|--:|--:|"
    );
    let of = |share| percentile(&pdf, share);
    let mark = if of(1.0) < LIMIT { "" } else { " **over**" };
    println!(
        "| PDF/UA-1 | {} | {} | {}{mark} | {} | {} |",
        ms(of(0.5)),
        ms(of(0.95)),
        ms(of(1.0)),
        ms(percentile(&docx, 0.5)),
        ratio(of(0.5), percentile(&docx, 0.5))
    );
    Ok(())
}

fn timed(make: impl Fn() -> Result<Vec<u8>, ::documents::Problem>) -> Result<(Vec<Duration>, Vec<u8>), Box<dyn Error>> {
    let (mut times, mut last) = (Vec::new(), Vec::new());
    for at in 0..WARM + TIMES {
        let begun = Instant::now();
        last = make()?;
        if at >= WARM {
            times.push(begun.elapsed());
        }
    }
    Ok((times, last))
}

/// Twenty items of half a page each, and the table of what came out.
fn minutes() -> Document {
    let paragraph = "Die Kammern berichten von zwölf Betrieben, die in Teilzeit ausbilden wollen. Drei haben es schon getan. Das Jobcenter spricht mit den \
                     Müttern, die sich gemeldet haben, und die Volkshochschule bereitet den Sprachkurs vor. ";
    let mut blocks = vec![Block::Definitions(vec![Definition { term: "Ort".into(), text: "Landratsamt, Raum 112".into() }])];
    let mut rows = Vec::new();
    for item in 1..=20 {
        blocks.push(Block::Heading { level: 1, text: format!("{item} Ausbildung in Teilzeit") });
        blocks.extend((0..4).map(|_| Block::Paragraph(paragraph.repeat(2).into())));
        let label = format!("Beschluss 1/2026-{item}");
        blocks.push(Block::Paragraph(Text::default().strong(format!("{label}: ")).plain("Infoveranstaltung in jedem Gebiet")));
        rows.push(Row(vec![label.into(), "Infoveranstaltung in jedem Gebiet".into(), item.to_string().into()]));
    }
    let column = |header: &str| Column { header: header.to_owned(), numeric: false };
    blocks.push(Block::Table(Table {
        caption: "Was herausgekommen ist".into(),
        columns: vec![column("Art"), column("Inhalt"), column("Punkt")],
        row_headers: true,
        rows,
    }));
    Document {
        title: "Protokoll: Netzwerktreffen 1/2026".into(),
        language: Language::German,
        organisation: "Netzwerk Chancengleichheit".into(),
        day: date(2026, 3, 12),
        subject: "Protokoll eines Treffens".into(),
        blocks,
    }
}
