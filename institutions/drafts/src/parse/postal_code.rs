use crate::{
    Message,
    draft::{Draft, PostalCodeDraft},
    source::Cells,
};

/// A postal code and the AGS of a Gemeinde where it is used.
pub fn postal_code(cells: &Cells<'_>) -> Result<Draft, Message> {
    let code = super::postal_code(cells.get("postal_code"))?;
    if code.is_empty() {
        return Err(Message::new("import-row-postal-code").with("text", ""));
    }
    Ok(Draft::PostalCode(PostalCodeDraft { code, territory: super::municipality_key(cells.get("territory"))? }))
}
