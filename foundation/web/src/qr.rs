//! An address as a picture that a phone reads (ISO/IEC 18004).

use qrcode::{QrCode, render::svg};

use crate::{Error, Result};

/// The picture as the address of an image, at least 240 units wide.
///
/// # Errors
/// When the text is longer than a picture can hold.
pub fn picture(text: &str) -> Result<String> {
    let code = QrCode::new(text.as_bytes()).map_err(Error::internal)?;
    let picture = code.render::<svg::Color>().min_dimensions(240, 240).build();
    Ok(format!("data:image/svg+xml,{}", percent(&picture)))
}

/// A text as part of an address.
fn percent(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~ =/:".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}
