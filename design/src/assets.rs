use std::borrow::Cow;

use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "$OUT_DIR/assets/"]
struct Files;

/// One file for the browser; its name carries its content's hash, so it may be kept for ever.
pub struct Asset {
    /// The file as it is.
    pub bytes: Cow<'static, [u8]>,
    /// The file compressed at build time, for browsers that accept gzip.
    pub gzip: Option<Cow<'static, [u8]>>,
    /// The value of `Content-Type`.
    pub content_type: &'static str,
    /// The value of `ETag`, with its quotes.
    pub etag: String,
}

/// The address of a file: `app.css` becomes `/assets/app.<hash>.css`.
///
/// A name that does not exist keeps its form and leads to a 404, which the tests of every page find.
pub fn href(name: &str) -> String {
    match (Files::get(name), name.split_once('.')) {
        (Some(file), Some((stem, extension))) => {
            let hash = short(&file.metadata.sha256_hash());
            format!("/assets/{stem}.{hash}.{extension}")
        }
        _ => format!("/assets/{name}"),
    }
}

/// The file behind `/assets/{name}`; `None` for a name that this build never gave out.
pub fn asset(name: &str) -> Option<Asset> {
    let mut parts = name.splitn(3, '.');
    let (stem, hash, extension) = (parts.next()?, parts.next()?, parts.next()?);
    let plain = format!("{stem}.{extension}");
    let file = Files::get(&plain)?;
    if hash != short(&file.metadata.sha256_hash()) {
        return None;
    }
    Some(Asset {
        bytes: file.data,
        gzip: Files::get(&format!("{plain}.gz")).map(|file| file.data),
        content_type: content_type(extension)?,
        etag: format!("\"{hash}\""),
    })
}

fn content_type(extension: &str) -> Option<&'static str> {
    match extension.rsplit('.').next()? {
        "css" => Some("text/css; charset=utf-8"),
        "js" => Some("text/javascript; charset=utf-8"),
        "svg" => Some("image/svg+xml"),
        _ => None,
    }
}

/// 48 bits tell two builds of one file apart well enough.
fn short(hash: &[u8; 32]) -> String {
    hash.iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [&str; 5] = ["app.css", "htmx.min.js", "script.js", "together.js", "mark.svg"];

    #[test]
    fn every_file_is_found_under_the_address_that_is_given_out() {
        for name in ALL {
            let address = href(name);
            let file = asset(address.trim_start_matches("/assets/")).unwrap();
            assert!(!file.bytes.is_empty(), "{name}");
            assert!(file.gzip.unwrap().len() < file.bytes.len(), "{name}");
            assert!(file.etag.starts_with('"') && file.etag.ends_with('"'), "{name}");
        }
    }

    #[test]
    fn a_stale_or_foreign_name_leads_nowhere() {
        for name in ["app.css", "app.000000000000.css", "../Cargo.toml", "app.css.gz", ""] {
            assert!(asset(name).is_none(), "{name}");
        }
    }

    #[test]
    fn what_every_page_loads_stays_small() {
        let weigh = |name: &str| {
            let address = href(name);
            asset(address.trim_start_matches("/assets/")).unwrap().gzip.unwrap().len()
        };
        assert!(weigh("app.css") <= 25 * 1024, "app.css: {}", weigh("app.css"));
        assert!(weigh("htmx.min.js") <= 20 * 1024);
        assert!(weigh("script.js") <= 3 * 1024);
        assert!(weigh("together.js") <= 3 * 1024);
    }

    #[test]
    fn the_style_sheet_asks_nobody_else_for_anything() {
        let sheet = Files::get("app.css").unwrap().data;
        let sheet = std::str::from_utf8(&sheet).unwrap();
        for foreign in ["@import", "@font-face", "url(http", "url(\"http", "url(//"] {
            assert!(!sheet.contains(foreign), "{foreign}");
        }
    }
}
