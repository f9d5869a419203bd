//! A page that is also a paper: the same blocks, read on the screen or taken along as a PDF.

use askama::Template;
use axum::response::Response;
use documents::{Block, Document, Text};
use web::{Error, Language, Result, Say, Visit};

#[derive(Template)]
#[template(path = "paper.html")]
struct Paper {
    say: Say,
    document: Document,
    /// Where the PDF is
    pdf: String,
}

/// On the screen.
pub(crate) async fn page(mut visit: Visit, document: Document, pdf: String) -> Result<Response> {
    visit.crumb_text("data-protection", "/data-protection");
    let title = document.title.clone();
    let content = Paper { say: visit.say.clone(), document, pdf };
    visit.page(title, &content).await
}

/// As a PDF.
pub(crate) async fn pdf(visit: Visit, document: Document, name: &str) -> Result<Response> {
    let name = format!("{}_{name}.pdf", document.day);
    let made = tokio::task::spawn_blocking(move || documents::pdf(&document));
    let bytes = made.await.map_err(Error::internal)?.map_err(Error::internal)?;
    visit.file(&name, "application/pdf", bytes).await
}

/// In the language of whoever reads it.
pub(crate) fn language(say: &Say) -> documents::Language {
    if say.language == Language::En { documents::Language::English } else { documents::Language::German }
}

impl Paper {
    fn words(&self, text: &Text) -> String {
        text.0.iter().map(documents::Run::text).collect()
    }

    fn day(&self) -> String {
        self.say.text("paper-day").arg("day", self.say.day(self.document.day)).to_string()
    }
}
