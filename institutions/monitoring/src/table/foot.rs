//! What stands below the values: notes, licence, and the day of the table.

use jiff::civil::Date;

/// So long is a note at most.
const LONGEST: usize = 2000;

#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Foot {
    pub notes: Vec<String>,
    pub licence: String,
    pub released_on: Option<Date>,
}

/// The text above the line of underscores, and the text below it.
pub(super) fn split(text: &str) -> (&str, &str) {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with("_____") {
            return (&text[..at], &text[at + line.len()..]);
        }
        at += line.len();
    }
    (text, "")
}

pub(super) fn read(text: &str) -> Foot {
    let mut foot = Foot::default();
    let (notes, rest) = text.find('©').map_or((text, ""), |at| text.split_at(at));
    // Two quotation marks are one; a single one only encloses.
    let plain = |text: &str| text.replace("\"\"", "\u{1}").replace('"', "").replace('\u{1}', "\"");
    let is_day = |line: &&str| line.trim_start().starts_with("Stand:");
    foot.released_on = text.lines().find(is_day).and_then(|line| {
        let day = line.trim_start().trim_start_matches("Stand:").trim();
        files::day(day.split(['/', ' ']).next().unwrap_or_default())
    });
    let without_day = |text: &str| text.lines().filter(|line| !is_day(line)).collect::<Vec<_>>().join("\n");
    foot.notes = paragraphs(&plain(&without_day(notes)));
    foot.licence = paragraphs(&plain(&without_day(rest))).join(" ");
    foot
}

/// Joins the lines of each paragraph: the table breaks them at 60 signs, words and addresses too.
fn paragraphs(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut open = String::new();
    for line in text.lines().map(str::trim).chain([""]) {
        if line.is_empty() {
            let done = std::mem::take(&mut open);
            if !done.is_empty() {
                all.push(done.chars().take(LONGEST).collect());
            }
            continue;
        }
        let broken_word = open.ends_with('-')
            && open.chars().rev().nth(1).is_some_and(char::is_alphabetic)
            && line.starts_with(char::is_lowercase)
            && !line.starts_with("und ");
        let broken_address = !line.contains(' ') && open.rsplit(' ').next().is_some_and(|word| word.contains("://"));
        if broken_word {
            open.pop();
        } else if !open.is_empty() && !broken_address {
            open.push(' ');
        }
        open.push_str(line);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_lines_are_joined_again() {
        let text = "\"zu \"\"gesamte Tabelle\"\":\nSchätzungen der Ausländerar-\nbeitslosenquote, Kreis-\nund Gemeindeebene:\nhttps://a.example/Statischer-Content/Grund\nlagen/x.pdf\n\n2017: nichts.\"\n\"© Ämter, 2021.\nDatenlizenz\n- Namensnennung - Version 2.0.\"\nStand: 17.08.2021 / 19:38:04\n";
        let foot = read(text);
        assert_eq!(
            foot.notes,
            [
                "zu \"gesamte Tabelle\": Schätzungen der Ausländerarbeitslosenquote, Kreis- und Gemeindeebene: https://a.example/Statischer-Content/Grundlagen/x.pdf",
                "2017: nichts."
            ]
        );
        assert_eq!(foot.licence, "© Ämter, 2021. Datenlizenz - Namensnennung - Version 2.0.");
        assert_eq!(foot.released_on, Some(jiff::civil::date(2021, 8, 17)));
        assert_eq!(read(""), Foot::default());
    }
}
