//! What people typed or pasted, as far as it can stand on a page.

use unicode_normalization::char::is_combining_mark;

/// Shown for a character that has no form in our fonts or belongs to somebody's private use.
pub const REPLACEMENT: &str = "\u{FFFD}";
/// Where a line may end though there is no space.
const MAY_BREAK: char = '\u{200B}';
/// Letters in a row that are a word; the longest in German law has 67. Longer ones were pasted and break anywhere.
const WORD: usize = 70;
/// Letters in a row after which an address may break at its punctuation.
const ADDRESS: usize = 20;
/// Letters of a pasted row that stay together; the narrowest cell still holds them.
const PIECE: usize = 10;

/// The text without what neither XML 1.0 nor PDF/A-2 can hold: control characters, non-characters, byte order marks,
/// and private use (ISO 19005-2, 6.2.11.7). Line feeds stay.
pub fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => clean.push('\n'),
            '\t' | '\u{85}' | '\u{2028}' | '\u{2029}' => clean.push(' '),
            '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' => {}
            c if c.is_control() || is_no_character(c) => {}
            '\u{E000}'..='\u{F8FF}' | '\u{F0000}'.. => clean.push_str(REPLACEMENT),
            c => clean.push(c),
        }
    }
    clean
}

/// [`clean`] on one line, for titles, headers and alternative texts.
pub fn line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether there is nothing to read in it: white space and what leaves no trace.
pub fn blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c.is_control() || is_no_character(c) || is_invisible(c))
}

/// The text with places where lines may end, so that nothing runs off the page: addresses at their punctuation, what is
/// longer than any word anywhere.
pub fn breakable(text: &str) -> String {
    let mut broken = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        let letters = word.chars().count();
        let (mut since, mut after_sign) = (0, false);
        for c in word.chars() {
            let may_break = after_sign || letters > WORD && since >= PIECE;
            if may_break && !is_combining_mark(c) && !c.is_whitespace() {
                broken.push(MAY_BREAK);
                since = 0;
            }
            broken.push(c);
            since += 1;
            after_sign = letters > ADDRESS && since > 2 && matches!(c, '/' | '.' | '@' | '_' | '&' | '=' | '?' | ';' | ':' | '-');
        }
    }
    broken
}

fn is_no_character(c: char) -> bool {
    matches!(u32::from(c) & 0xFFFF, 0xFFFE | 0xFFFF) || ('\u{FDD0}'..='\u{FDEF}').contains(&c)
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_file_can_hold_is_gone_and_lines_stay() {
        assert_eq!(clean("a\0b\u{1b}[1m\tc\r\nd\u{FEFF}\u{FFFE}\u{E001}"), "ab[1m c\nd\u{FFFD}");
        assert_eq!(line(" a\n\n b\t"), "a b");
        assert!(blank(" \0\u{200B}\n") && !blank("·"));
    }

    #[test]
    fn words_stay_whole_and_what_was_pasted_breaks() {
        let word = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";
        assert_eq!(breakable(word), word);
        assert_eq!(breakable("https://www.beispiel.example/a"), "https:\u{200B}//www.\u{200B}beispiel.\u{200B}example/\u{200B}a");
        let pasted = breakable(&"x".repeat(10_000));
        assert!(pasted.split(MAY_BREAK).all(|piece| piece.len() <= PIECE));
        assert_eq!(pasted.replace(MAY_BREAK, "").len(), 10_000);
    }
}
