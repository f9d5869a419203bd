use axum::response::Response;
use files::Sheet;

use crate::{Error, Result, Visit};

impl Visit {
    /// Answers with a list as a file: `xlsx`, `csv` (for German Excel) or `csv-plain` (for programs); any other format is not there.
    pub async fn sheet(self, format: &str, name: &str, sheet: Sheet<'_>) -> Result<Response> {
        let (bytes, content_type, extension) = match format {
            "xlsx" => (files::xlsx(sheet), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            "csv" => (files::csv_excel(sheet), "text/csv; charset=utf-8", "csv"),
            "csv-plain" => (files::csv_plain(sheet), "text/csv; charset=utf-8", "csv"),
            _ => return Err(Error::NotFound),
        };
        let bytes = bytes.map_err(|problem| Error::internal(problem.key()))?;
        let day = self.today();
        self.file(&format!("{day}_{name}.{extension}"), content_type, bytes).await
    }
}
