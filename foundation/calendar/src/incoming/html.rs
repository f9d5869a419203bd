//! A letter that is only HTML, as text.

use mail_parser::decoders::html::html_to_text;

/// Elements that begin a line of their own, whose ends do too. mail-parser knows only `p` and `br`.
const BLOCKS: [&str; 14] = ["div", "tr", "li", "ul", "ol", "table", "blockquote", "hr", "pre", "h1", "h2", "h3", "h4", "section"];

pub(super) fn text(html: &str) -> String {
    let mut marked = String::with_capacity(html.len() + html.len() / 8);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        marked.push_str(before);
        let name = tag[1..].strip_prefix('/').unwrap_or(&tag[1..]);
        let length = name.bytes().take_while(u8::is_ascii_alphanumeric).take(12).count();
        if BLOCKS.iter().any(|block| block.eq_ignore_ascii_case(&name[..length])) {
            marked.push_str("<br>");
        }
        marked.push('<');
        rest = &tag[1..];
    }
    marked.push_str(rest);
    let text = html_to_text(&marked);
    // The end of one element and the beginning of the next make one line, not three.
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim) {
        if !(line.is_empty() && lines.last().is_none_or(|last| last.is_empty())) {
            lines.push(line);
        }
    }
    lines.join("\n")
}
