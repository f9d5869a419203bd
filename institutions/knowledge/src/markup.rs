//! From plain text to paragraphs, lists, headings and links, without I/O. What comes out holds texts only; the template escapes them, so that no text
//! can bring HTML of its own.

/// A part of a text that stands by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    /// A line that began with `## `
    Heading(Vec<Piece>),
    /// Lines in a row
    Paragraph(Vec<Vec<Piece>>),
    /// Lines in a row that began with `- `
    List(Vec<Vec<Piece>>),
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Words
    Text(String),
    /// An address of the web, shown as it is
    Link(String),
}

/// Reads a text. Blanks at the ends of lines do not count.
pub(crate) fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    // After an empty line something new begins.
    let mut is_open = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            is_open = false;
            continue;
        }
        if let Some(heading) = line.strip_prefix("## ") {
            blocks.push(Block::Heading(pieces(heading.trim())));
            is_open = false;
            continue;
        }
        match (line.strip_prefix("- "), blocks.last_mut().filter(|_| is_open)) {
            (Some(item), Some(Block::List(items))) => items.push(pieces(item.trim())),
            (Some(item), _) => blocks.push(Block::List(vec![pieces(item.trim())])),
            (None, Some(Block::Paragraph(lines))) => lines.push(pieces(line)),
            (None, _) => blocks.push(Block::Paragraph(vec![pieces(line)])),
        }
        is_open = true;
    }
    blocks
}

/// A line with its links: what begins with http:// or https:// up to the next blank, without the signs that end a sentence.
pub(crate) fn pieces(line: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut words = String::new();
    let mut rest = line;
    while let Some((before, address, after)) = next_link(rest) {
        words.push_str(before);
        if !words.is_empty() {
            pieces.push(Piece::Text(std::mem::take(&mut words)));
        }
        pieces.push(Piece::Link(address.to_owned()));
        rest = after;
    }
    words.push_str(rest);
    if !words.is_empty() {
        pieces.push(Piece::Text(words));
    }
    pieces
}

/// What stands before the first address, the address, and what stands behind it.
fn next_link(text: &str) -> Option<(&str, &str, &str)> {
    for (start, _) in text.match_indices("http") {
        // "xhttp://…" is a word of its own and no address.
        if text[..start].chars().next_back().is_some_and(char::is_alphanumeric) {
            continue;
        }
        let rest = &text[start..];
        let Some(behind) = ["http://", "https://"].into_iter().find_map(|scheme| rest.strip_prefix(scheme)) else { continue };
        let scheme = rest.len() - behind.len();
        let end = behind
            .find(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '„' | '“' | '”'))
            .unwrap_or(behind.len());
        let host = behind[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '*']);
        if host.starts_with(char::is_alphanumeric) {
            let (address, after) = rest.split_at(scheme + host.len());
            return Some((&text[..start], address, after));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use askama::Template;
    use proptest::prelude::*;

    use super::*;

    #[derive(Template)]
    #[template(source = "{%- import \"markup.html\" as markup -%}{{ markup::text(blocks) }}", ext = "html")]
    struct Shown {
        blocks: Vec<Block>,
    }

    fn html(text: &str) -> String {
        Shown { blocks: blocks(text) }.render().unwrap()
    }

    #[test]
    fn a_text_becomes_headings_paragraphs_and_lists() {
        assert_eq!(html("Erste Zeile\nzweite Zeile\n\nNeuer Absatz"), "<p>Erste Zeile<br>zweite Zeile</p><p>Neuer Absatz</p>");
        assert_eq!(
            html("## Wer hilft?\n- Jobcenter\n- Kammer\nDanach"),
            "<h2>Wer hilft?</h2><ul><li>Jobcenter</li><li>Kammer</li></ul><p>Danach</p>"
        );
        assert_eq!(html("-kein Punkt\n##keine Überschrift"), "<p>-kein Punkt<br>##keine Überschrift</p>");
        assert_eq!(html("- eins\n\n- zwei"), "<ul><li>eins</li></ul><ul><li>zwei</li></ul>");
        assert_eq!(html(" \n\n"), "");
    }

    #[test]
    fn an_address_becomes_a_link_without_the_sign_behind_it() {
        let link = |line: &str| pieces(line).into_iter().find_map(|piece| if let Piece::Link(link) = piece { Some(link) } else { None });
        assert_eq!(link("Siehe (https://netz.example/teilzeit?a=1&b=2).").as_deref(), Some("https://netz.example/teilzeit?a=1&b=2"));
        assert_eq!(link("http://netz.example"), Some("http://netz.example".to_owned()));
        for none in ["javascript:alert(1)", "ftp://netz.example", "https://", "http:///x", "xhttp://netz.example", "https://.", "HTTPS"] {
            assert_eq!(link(none), None, "{none}");
        }
        assert_eq!(
            html("https://a.example/\"onclick=x"),
            "<p><a href=\"https://a.example/\" rel=\"noopener noreferrer\">https://a.example/</a>&#34;onclick=x</p>"
        );
    }

    /// What is read on a page: all tags taken out, characters written as themselves.
    fn read(html: &str) -> String {
        let mut text = String::new();
        let mut in_tag = false;
        for c in html.chars() {
            match c {
                '<' => in_tag = true,
                '>' => in_tag = false,
                c if !in_tag => text.push(c),
                _ => {}
            }
        }
        [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")]
            .iter()
            .fold(text, |text, (code, sign)| text.replace(code, sign))
    }

    /// Tags of a page, without what stands in them.
    fn tags(html: &str) -> Vec<String> {
        html.split('<').skip(1).map(|part| part.split(['>', ' ']).next().unwrap_or_default().to_owned()).collect()
    }

    fn texts() -> impl Strategy<Value = String> {
        let line = prop_oneof![
            ".{0,30}",
            "(## |- )?(<script>|<b>|&lt;|\"|'|https?://[a-z.]{0,8}[<>\"'/a-z().]{0,8}|javascript:x| |a){0,6}",
            Just(String::new())
        ];
        prop::collection::vec(line, 0..8).prop_map(|lines| lines.join("\n"))
    }

    proptest! {
        #[test]
        fn no_text_brings_a_tag_of_its_own(text in texts()) {
            let html = html(&text);
            for tag in tags(&html) {
                prop_assert!(["p", "/p", "br", "h2", "/h2", "ul", "/ul", "li", "/li", "a", "/a"].contains(&tag.as_str()), "{tag} in {html}");
            }
            for link in html.split("href=\"").skip(1) {
                prop_assert!(link.starts_with("http://") || link.starts_with("https://"), "{link}");
            }
        }

        #[test]
        fn no_word_is_lost(text in texts()) {
            let signs = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            let plain: Vec<&str> = text.lines().map(str::trim).map(|line| line.strip_prefix("## ").or_else(|| line.strip_prefix("- ")).unwrap_or(line)).collect();
            prop_assert_eq!(signs(&read(&html(&text))), signs(&plain.concat()));
        }
    }
}
