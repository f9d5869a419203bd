use axum::response::Response;
use files::Sheet;

use crate::{Error, Result, Visit};

/// A list as a file, ready to be sent.
pub struct Export {
    bytes: Vec<u8>,
    content_type: &'static str,
    extension: &'static str,
}

impl Export {
    /// `xlsx`, `csv` (for German Excel) or `csv-plain` (for programs); any other format is not there.
    pub fn made(format: &str, sheet: Sheet<'_>) -> Result<Self> {
        let (bytes, content_type, extension) = match format {
            "xlsx" => (files::xlsx(sheet), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            "csv" => (files::csv_excel(sheet), "text/csv; charset=utf-8", "csv"),
            "csv-plain" => (files::csv_plain(sheet), "text/csv; charset=utf-8", "csv"),
            _ => return Err(Error::NotFound),
        };
        Ok(Self { bytes: bytes.map_err(|problem| Error::internal(problem.key()))?, content_type, extension })
    }
}

impl Visit {
    /// Answers with a list as a file; its name begins with the day.
    pub async fn export(self, name: &str, export: Export) -> Result<Response> {
        let day = self.today();
        self.file(&format!("{day}_{name}.{}", export.extension), export.content_type, export.bytes).await
    }
}
