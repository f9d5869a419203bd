//! What stands in German on a page of another language says so: for whoever has it read aloud, and for whoever cannot read it. Words of ours that are not translated
//! come between two marks ([`crate::Texts`]), what people here have typed does where a page asks for it; here the marks become elements, once for all pages.

use crate::{Language, Say};

/// U+2066: from here on it is German, and stands by itself. So it does too where there are no elements, as in a title.
pub(crate) const BEGINS: char = '\u{2066}';

/// U+2069: up to here.
pub(crate) const ENDS: char = '\u{2069}';

/// U+200E behind the first mark: it is what somebody or something is called, which nobody translates. It is read aloud as German and gets no sign.
const IS_NAME: char = '\u{200e}';

/// U+2067 and U+2068 begin something else that ends with [`ENDS`].
const OTHERS: [char; 2] = ['\u{2067}', '\u{2068}'];

/// Elements that hold no others.
const RAW: [&str; 5] = ["textarea", "title", "option", "script", "style"];

impl Say {
    /// What people here have typed: in German, if not in letters of another language.
    pub fn typed(&self, text: &str) -> String {
        if self.language == Language::De || !is_german(text) { text.to_owned() } else { format!("{BEGINS}{text}{ENDS}") }
    }

    /// What an office or a house is called.
    pub fn name(&self, name: &str) -> String {
        if self.language == Language::De || !is_german(name) { name.to_owned() } else { format!("{BEGINS}{IS_NAME}{name}{ENDS}") }
    }
}

/// Numbers alone are of no language.
fn is_german(text: &str) -> bool {
    let is_latin = |letter: char| letter < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&letter);
    let mut letters = text.chars().filter(|letter| letter.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(is_latin)
}

/// A page with elements in the place of the marks.
pub(crate) fn marked(page: String) -> String {
    if !page.contains(BEGINS) {
        return page;
    }
    let (mut marked, mut rest) = (String::with_capacity(page.len() + 1_024), page.as_str());
    while let Some(at) = rest.find('<') {
        words(&mut marked, &rest[..at]);
        let tag = &rest[at..];
        let end = RAW.iter().find_map(|raw| end_of_raw(tag, raw)).unwrap_or_else(|| end_of_tag(tag));
        marked.push_str(&tag[..end]);
        rest = &tag[end..];
    }
    words(&mut marked, rest);
    marked
}

/// What stands between two tags: whatever is open at its end is closed there, however somebody has typed it.
fn words(marked: &mut String, words: &str) {
    let mut open = Vec::new();
    let mut letters = words.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            BEGINS => {
                let is_name = letters.next_if_eq(&IS_NAME).is_some();
                marked.push_str(if is_name { "<span lang=\"de\" dir=\"ltr\">" } else { "<span class=\"german\" lang=\"de\" dir=\"ltr\">" });
                open.push(true);
            }
            ENDS if open.pop() == Some(true) => marked.push_str("</span>"),
            other => {
                if OTHERS.contains(&other) {
                    open.push(false);
                }
                marked.push(other);
            }
        }
    }
    open.into_iter().filter(|is_ours| *is_ours).for_each(|_| marked.push_str("</span>"));
}

/// Behind the `>` that ends a tag; one within quotation marks ends nothing.
fn end_of_tag(tag: &str) -> usize {
    let mut quoted = None;
    for (at, letter) in tag.char_indices() {
        match (letter, quoted) {
            ('>', None) => return at + 1,
            ('"' | '\'', None) => quoted = Some(letter),
            (_, Some(mark)) if mark == letter => quoted = None,
            _ => {}
        }
    }
    tag.len()
}

/// Where `</textarea` begins, if a textarea does here.
fn end_of_raw(tag: &str, name: &str) -> Option<usize> {
    tag.strip_prefix('<')?.strip_prefix(name)?.starts_with([' ', '>', '\n']).then(|| tag.find(&format!("</{name}")).unwrap_or(tag.len()))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::Texts;

    #[test]
    fn what_is_not_translated_and_what_was_typed_says_that_it_is_german() {
        let german = "yes = Ja\nno = Nein\nplace = Ort: { $place }\n";
        let texts = Arc::new(Texts::read([(Language::De, german), (Language::Ar, "yes = نعم\nplace = المكان: { $place }\n")]).unwrap());
        let say = Say::new(texts.clone(), Language::Ar);
        let page = |text: &str| marked(format!("<p title=\"a > b\">{text}</p>"));
        let sign = "<span class=\"german\" lang=\"de\" dir=\"ltr\">";
        assert_eq!(page(&say.text("yes").to_string()), "<p title=\"a > b\">نعم</p>");
        assert_eq!(page(&say.text("no").to_string()), format!("<p title=\"a > b\">{sign}Nein</span></p>"));
        let place = say.text("place").arg("place", say.typed("Rathaus, Raum 112")).to_string();
        assert_eq!(marked(place), format!("المكان: \u{2068}{sign}Rathaus, Raum 112</span>\u{2069}"));
        assert_eq!(marked(say.name("Jobcenter Auenburg")), "<span lang=\"de\" dir=\"ltr\">Jobcenter Auenburg</span>");
        // Her own letters are not German, numbers are of no language, and a German page has nothing to say.
        assert_eq!([say.typed("أريد أن أطبخ"), say.typed("0170 1234567")], ["أريد أن أطبخ", "0170 1234567"]);
        let german = Say::new(texts, Language::De);
        assert_eq!([german.typed("Kochen"), german.name("Jobcenter")], ["Kochen", "Jobcenter"]);
    }

    #[test]
    fn whatever_somebody_types_the_elements_are_whole() {
        let open = "\u{2066}";
        for held in ["textarea", "title", "option"] {
            let page = format!("<{held} id=\"a\">{open}Nein\u{2069}</{held}>");
            assert_eq!(marked(page.clone()), page, "no element can stand there");
        }
        let attribute = format!("<a title=\"{open}Nein\u{2069}\">Ja</a>");
        assert_eq!(marked(attribute.clone()), attribute);
        for typed in ["\u{2066}\u{2066}", "\u{2069}\u{2066}", "\u{2068}\u{2066}\u{2069}\u{2069}\u{2069}", "\u{2067}\u{2069}\u{2066}"] {
            let page = marked(format!("<p>{typed}</p><p>{open}b\u{2069}</p>"));
            for one in page.split_inclusive("</p>") {
                assert_eq!(one.matches("<span").count(), one.matches("</span>").count(), "{typed:?}: {page}");
            }
        }
    }
}
