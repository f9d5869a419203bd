use std::borrow::Cow;

use quick_xml::events::Event;

use crate::table::package::{Package, local, push_text};
use crate::{Limits, Problem};

/// Blocks of this size hold the texts, so that the whole is never copied to make room.
const BLOCK: usize = 256 * 1024;

/// What a text costs beside its letters.
const COST: u64 = 40;

/// The texts that the cells of a workbook refer to by number.
#[derive(Default)]
pub struct Texts {
    blocks: Vec<String>,
    places: Vec<(u32, u32, u32)>,
    held: u64,
}

impl Texts {
    pub fn get(&self, at: usize) -> Option<&str> {
        let (block, from, to) = *self.places.get(at)?;
        self.blocks.get(block as usize)?.get(from as usize..to as usize)
    }

    fn push(&mut self, text: &str, limits: &Limits) -> Result<(), Problem> {
        self.held += text.len() as u64 + COST;
        if self.held > limits.held_bytes {
            return Err(Problem::TooMuchText { limit: limits.held_bytes });
        }
        if self.blocks.last().is_none_or(|block| block.len() + text.len() > block.capacity()) {
            self.blocks.push(String::with_capacity(BLOCK.max(text.len())));
        }
        let block = self.blocks.len() - 1;
        let from = self.blocks[block].len();
        self.blocks[block].push_str(text);
        let place = (u32::try_from(block), u32::try_from(from), u32::try_from(from + text.len()));
        let (Ok(block), Ok(from), Ok(to)) = place else {
            return Err(Problem::TooMuchText { limit: limits.held_bytes });
        };
        self.places.push((block, from, to));
        Ok(())
    }
}

/// Reads the shared texts of a workbook; formatting inside a text and reading aids are left out.
pub fn read(package: &mut Package<'_>, path: &str, limits: &Limits) -> Result<Texts, Problem> {
    let mut texts = Texts::default();
    let Some(mut part) = package.part(path)? else { return Ok(texts) };
    let (mut text, mut in_item, mut in_text, mut in_phonetic) = (String::new(), false, false, false);
    loop {
        match part.next()? {
            Event::Start(start) => match local(&start) {
                "si" => {
                    text.clear();
                    in_item = true;
                }
                "t" => in_text = in_item && !in_phonetic,
                "rPh" => in_phonetic = true,
                _ => {}
            },
            Event::End(end) => match end.local_name().into_inner() {
                "si" => {
                    in_item = false;
                    texts.push(&unescaped(&text), limits)?;
                }
                "t" => in_text = false,
                "rPh" => in_phonetic = false,
                _ => {}
            },
            Event::Eof => return Ok(texts),
            event if in_text => {
                push_text(&event, &mut text);
                if text.len() > 4 * limits.cell_chars as usize {
                    return Err(Problem::TooMuchText { limit: u64::from(limits.cell_chars) });
                }
            }
            _ => {}
        }
    }
}

/// Excel writes characters that XML cannot hold as `_x000D_`, and an underscore before such a sequence as `_x005F_`.
pub fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let (mut plain, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find("_x") {
        plain.push_str(&rest[..at]);
        let code = rest.get(at + 2..at + 6).filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let closed = rest.as_bytes().get(at + 6) == Some(&b'_');
        match code.filter(|_| closed).and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32) {
            Some(c) => {
                plain.push(c);
                rest = &rest[at + 7..];
            }
            None => {
                plain.push_str("_x");
                rest = &rest[at + 2..];
            }
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_characters_come_back() {
        assert_eq!(unescaped("a_x000D_b"), "a\rb");
        assert_eq!(unescaped("_x005F_x000D_"), "_x000D_");
        assert_eq!(unescaped("tax_xenia _x00ZZ_ _xä"), "tax_xenia _x00ZZ_ _xä");
    }

    #[test]
    fn texts_are_found_by_number_and_counted() {
        let (mut texts, limits) = (Texts::default(), Limits { held_bytes: 200, ..Limits::default() });
        texts.push("Köthen", &limits).unwrap();
        texts.push("", &limits).unwrap();
        assert_eq!((texts.get(0), texts.get(1), texts.get(2)), (Some("Köthen"), Some(""), None));
        assert_eq!(texts.push(&"x".repeat(200), &limits), Err(Problem::TooMuchText { limit: 200 }));
    }
}
