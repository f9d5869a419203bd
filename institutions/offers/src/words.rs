//! Addresses of the web and of mail in a text become links, without I/O. What comes out holds texts only; the template escapes them.

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Words
    Words(String),
    /// What is shown, and where it leads
    Link(String, String),
}

/// The text in its parts; a text without addresses is one.
pub(crate) fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut words = String::new();
    for part in text.split_inclusive(char::is_whitespace) {
        let word = part.trim_end();
        let bare = word.trim_start_matches(['(', '„', '"', '<']).trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '“', '"', '>']);
        match leads_to(bare) {
            Some(address) => {
                let at = word.find(bare).unwrap_or_default();
                words.push_str(&part[..at]);
                if !words.is_empty() {
                    pieces.push(Piece::Words(std::mem::take(&mut words)));
                }
                pieces.push(Piece::Link(bare.to_owned(), address));
                words.push_str(&part[at + bare.len()..]);
            }
            None => words.push_str(part),
        }
    }
    if !words.is_empty() {
        pieces.push(Piece::Words(words));
    }
    pieces
}

/// Where a word leads, if it is an address.
fn leads_to(word: &str) -> Option<String> {
    let host = word.strip_prefix("https://").or_else(|| word.strip_prefix("http://"));
    if host.is_some_and(|host| host.starts_with(char::is_alphanumeric)) {
        return Some(word.to_owned());
    }
    accounts::is_email(word).then(|| format!("mailto:{word}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(text: &str, address: &str) -> Piece {
        Piece::Link(text.into(), address.into())
    }

    #[test]
    fn addresses_become_links_without_the_signs_around_them() {
        assert_eq!(
            pieces("Mail an (info@vhs.example), oder https://vhs.example/kurs?a=1.\nBis bald"),
            [
                Piece::Words("Mail an (".into()),
                link("info@vhs.example", "mailto:info@vhs.example"),
                Piece::Words("), oder ".into()),
                link("https://vhs.example/kurs?a=1", "https://vhs.example/kurs?a=1"),
                Piece::Words(".\nBis bald".into()),
            ]
        );
    }

    #[test]
    fn nothing_else_becomes_a_link() {
        for none in ["javascript:alert(1)", "https://", "http:///x", "ftp://netz.example", "0471 123", ""] {
            assert!(pieces(none).iter().all(|piece| matches!(piece, Piece::Words(_))), "{none}");
        }
    }
}
