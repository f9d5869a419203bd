//! The document as data for the template. Nothing in it is markup: the template puts strings where strings belong.

use serde_json::{Value, json};

use crate::{
    Block, Document, List, Run, Text,
    letters::{self, REPLACEMENT},
};

/// The document as the template reads it; `unknown` are characters that no font has.
pub fn json(document: &Document, unknown: &[String]) -> String {
    let data = Data { unknown };
    let mut pictures = 0..;
    let blocks: Vec<Value> = document.blocks.iter().filter_map(|block| data.block(block, &mut pictures)).collect();
    let value = json!({
        "title": data.line(&document.title),
        "language": document.language.code(),
        "region": document.language.region(),
        "organisation": data.line(&document.organisation),
        "subject": data.line(&document.subject),
        "day": document.language.day(document.day),
        "date": [document.day.year(), document.day.month(), document.day.day()],
        "page": document.language.page(),
        "blocks": blocks,
    });
    value.to_string()
}

struct Data<'a> {
    unknown: &'a [String],
}

impl Data<'_> {
    fn block(&self, block: &Block, pictures: &mut impl Iterator<Item = usize>) -> Option<Value> {
        Some(match block {
            Block::Heading { level, text } => json!({ "kind": "heading", "level": level, "text": self.line(text) }),
            Block::Paragraph(text) if text.is_blank() => return None,
            Block::Paragraph(text) => json!({ "kind": "paragraph", "text": self.text(text) }),
            Block::List(list) => self.list(list),
            Block::Definitions(all) => {
                let items: Vec<_> =
                    all.iter().map(|each| json!({ "term": self.line(&each.term), "text": self.text(&each.text) })).collect();
                json!({ "kind": "definitions", "items": items })
            }
            Block::Table(table) => json!({
                "kind": "table",
                "caption": self.line(&table.caption),
                "columns": table.columns.iter().map(|column| json!({ "header": self.line(&column.header), "numeric": column.numeric })).collect::<Vec<_>>(),
                "row-headers": table.row_headers,
                "rows": table.rows.iter().map(|row| row.0.iter().map(|cell| self.text(cell)).collect()).collect::<Vec<Vec<_>>>(),
            }),
            Block::Figure(figure) => json!({
                "kind": "figure",
                "file": format!("picture-{}.svg", pictures.next()?),
                "alternative": letters::line(&figure.alternative),
                "caption": self.line(&figure.caption),
            }),
            Block::Notice(notice) => json!({ "kind": "notice", "title": self.line(&notice.title), "text": self.text(&notice.text) }),
            Block::PageBreak => json!({ "kind": "page-break" }),
        })
    }

    fn list(&self, list: &List) -> Value {
        let items: Vec<_> = list
            .items
            .iter()
            .map(|item| json!({ "text": self.text(&item.text), "below": item.below.as_ref().map(|below| self.list(below)) }))
            .collect();
        json!({ "kind": "list", "numbered": list.numbered, "items": items })
    }

    fn text(&self, text: &Text) -> Vec<Value> {
        let mut runs = Vec::new();
        for run in &text.0 {
            for (at, line) in letters::clean(run.text()).split('\n').enumerate() {
                if at > 0 {
                    runs.push(json!({ "kind": "break" }));
                }
                let text = letters::breakable(&self.known(line.into()));
                runs.push(match run {
                    Run::Plain(_) => json!({ "kind": "plain", "text": text }),
                    Run::Emphasis(_) => json!({ "kind": "emphasis", "text": text }),
                    Run::Strong(_) => json!({ "kind": "strong", "text": text }),
                    Run::Link { address, .. } => json!({ "kind": "link", "text": text, "address": address }),
                });
            }
        }
        runs
    }

    fn line(&self, text: &str) -> String {
        letters::breakable(&self.known(letters::line(text)))
    }

    fn known(&self, text: String) -> String {
        self.unknown.iter().fold(text, |text, unknown| if text.contains(unknown) { text.replace(unknown, REPLACEMENT) } else { text })
    }
}
