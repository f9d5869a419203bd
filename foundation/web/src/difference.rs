//! How two texts differ, line by line, and how two people's changes to one text come together; without I/O.

/// A line of two texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line<'a> {
    /// In both
    Kept(&'a str),
    /// In the first only
    Gone(&'a str),
    /// In the second only
    New(&'a str),
}

/// So many pairs of lines are compared, a few milliseconds' work. Longer texts differ as a whole, but for their beginning and end.
const PAIRS: usize = 4_000_000;

/// The lines of both texts; as many as possible are kept, and of a change what is gone comes first.
pub fn lines<'a>(before: &'a str, after: &'a str) -> Vec<Line<'a>> {
    compared(&before.lines().collect::<Vec<_>>(), &after.lines().collect::<Vec<_>>())
}

fn compared<'a>(before: &[&'a str], after: &[&'a str]) -> Vec<Line<'a>> {
    let same = before.iter().zip(after).take_while(|(one, other)| one == other).count();
    let end = before[same..].iter().rev().zip(after[same..].iter().rev()).take_while(|(one, other)| one == other).count();
    let (old, new) = (&before[same..before.len() - end], &after[same..after.len() - end]);
    let mut lines: Vec<Line<'a>> = before[..same].iter().map(|line| Line::Kept(line)).collect();
    if old.len().saturating_mul(new.len()) > PAIRS {
        lines.extend(old.iter().map(|line| Line::Gone(line)));
        lines.extend(new.iter().map(|line| Line::New(line)));
    } else {
        middle(old, new, &mut lines);
    }
    lines.extend(before[before.len() - end..].iter().map(|line| Line::Kept(line)));
    lines
}

/// By the longest common subsequence: `kept[i][j]` is how many lines can be kept of what follows the i-th and the j-th.
fn middle<'a>(old: &[&'a str], new: &[&'a str], lines: &mut Vec<Line<'a>>) {
    let width = new.len() + 1;
    let mut kept = vec![0_u32; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            kept[i * width + j] =
                if old[i] == new[j] { 1 + kept[(i + 1) * width + j + 1] } else { kept[(i + 1) * width + j].max(kept[i * width + j + 1]) };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < old.len() && j < new.len() {
        if old[i] == new[j] {
            lines.push(Line::Kept(old[i]));
            (i, j) = (i + 1, j + 1);
        } else if kept[(i + 1) * width + j] >= kept[i * width + j + 1] {
            lines.push(Line::Gone(old[i]));
            i += 1;
        } else {
            lines.push(Line::New(new[j]));
            j += 1;
        }
    }
    lines.extend(old[i..].iter().map(|line| Line::Gone(line)));
    lines.extend(new[j..].iter().map(|line| Line::New(line)));
}

/// A change of one side: lines `from..to` of the text before became `new`.
struct Edit<'a> {
    from: usize,
    to: usize,
    new: Vec<&'a str>,
}

/// The changes that lead from some lines to others, in their order.
fn edits<'a>(before: &[&'a str], after: &[&'a str]) -> Vec<Edit<'a>> {
    let (mut edits, mut at, mut open): (Vec<Edit>, usize, bool) = (Vec::new(), 0, false);
    for line in compared(before, after) {
        if let Line::Kept(_) = line {
            (at, open) = (at + 1, false);
            continue;
        }
        if !open {
            edits.push(Edit { from: at, to: at, new: Vec::new() });
            open = true;
        }
        let Some(edit) = edits.last_mut() else { continue };
        match line {
            Line::New(new) => edit.new.push(new),
            _ => {
                at += 1;
                edit.to = at;
            }
        }
    }
    edits
}

/// The lines of a text without its empty end; how many line feeds that is.
fn body(text: &str) -> (Vec<&str>, usize) {
    let words = text.trim_end_matches('\n');
    (if words.is_empty() { Vec::new() } else { words.split('\n').collect() }, text.len() - words.len())
}

/// What two people made of one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// Everything that either of them added
    pub text: String,
    /// Whether both wrote the same lines anew, each in other words: then both stand in the text, and a person has to look
    pub clash: bool,
}

/// Joins what two people made of one text. What both added at one place stands there twice over, theirs first; a line that one took out and the other
/// changed stays as it was changed. An empty end, where somebody is about to write on, is mine.
pub fn merged(base: &str, theirs: &str, mine: &str) -> Joined {
    let joined = |text: &str| Joined { text: text.to_owned(), clash: false };
    if base == theirs || theirs == mine {
        return joined(mine);
    }
    if base == mine {
        return joined(theirs);
    }
    let ((before, _), (after, _), (own, end)) = (body(base), body(theirs), body(mine));
    let (others, own) = (edits(&before, &after), edits(&before, &own));
    let clash = |one: &Edit, other: &Edit| {
        let overlap = one.from < other.to && other.from < one.to;
        overlap && !one.new.is_empty() && !other.new.is_empty() && (one.from, one.to, &one.new) != (other.from, other.to, &other.new)
    };
    let mut result: Vec<&str> = Vec::new();
    for at in 0..=before.len() {
        // What replaces lines that end here stands before what was only added here.
        for added in [false, true] {
            let ending = |edits: &'_ [Edit<'_>]| edits.iter().position(|edit| edit.to == at && (edit.from == edit.to) == added);
            let (their, my) = (ending(&others).map(|index| &others[index].new), ending(&own).map(|index| &own[index].new));
            if their != my {
                result.extend(their.into_iter().flatten());
            }
            result.extend(my.into_iter().flatten());
        }
        let gone = |edits: &[Edit]| edits.iter().any(|edit| (edit.from..edit.to).contains(&at));
        if at < before.len() && !gone(&others) && !gone(&own) {
            result.push(before[at]);
        }
    }
    let clash = others.iter().any(|one| own.iter().any(|other| clash(one, other)));
    Joined { text: result.join("\n") + &"\n".repeat(end), clash }
}

/// Whether a text has all that somebody added to another: then what they sent has arrived, though they never heard of it.
pub fn holds(text: &str, base: &str, sent: &str) -> bool {
    let ((before, _), (after, _), (lines, _)) = (body(base), body(sent), body(text));
    edits(&before, &after).iter().flat_map(|edit| &edit.new).all(|line| lines.contains(line))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_changed_line_is_gone_and_new() {
        let shown = lines("Anfang\nalt\nEnde", "Anfang\nneu\nEnde");
        assert_eq!(shown, [Line::Kept("Anfang"), Line::Gone("alt"), Line::New("neu"), Line::Kept("Ende")]);
        assert_eq!(lines("", "neu"), [Line::New("neu")]);
        assert_eq!(lines("gleich", "gleich"), [Line::Kept("gleich")]);
    }

    #[test]
    fn very_long_texts_differ_as_a_whole() {
        let text = |word: &str| (0..3000).map(|at| format!("{word}{at}\n")).collect::<String>();
        let (before, after) = (format!("Anfang\n{}", text("a")), format!("Anfang\n{}", text("b")));
        let shown = lines(&before, &after);
        assert_eq!((shown[0], shown.len()), (Line::Kept("Anfang"), 6001));
    }

    /// The longest common subsequence by trying everything.
    fn most(one: &[&str], other: &[&str]) -> usize {
        match (one, other) {
            ([a, one_rest @ ..], [b, other_rest @ ..]) => {
                let both = if a == b { 1 + most(one_rest, other_rest) } else { 0 };
                both.max(most(one_rest, other)).max(most(one, other_rest))
            }
            _ => 0,
        }
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_from_the_difference_and_as_much_as_possible_is_kept(
            before in prop::collection::vec("[abc]", 0..7), after in prop::collection::vec("[abc]", 0..7)
        ) {
            let (one, other) = (before.join("\n"), after.join("\n"));
            let shown = lines(&one, &other);
            let first: Vec<&str> = shown.iter().filter_map(|line| match line { Line::Kept(text) | Line::Gone(text) => Some(*text), Line::New(_) => None }).collect();
            let second: Vec<&str> = shown.iter().filter_map(|line| match line { Line::Kept(text) | Line::New(text) => Some(*text), Line::Gone(_) => None }).collect();
            prop_assert_eq!(&first, &one.lines().collect::<Vec<_>>());
            prop_assert_eq!(&second, &other.lines().collect::<Vec<_>>());
            let kept = shown.iter().filter(|line| matches!(line, Line::Kept(_))).count();
            prop_assert_eq!(kept, most(&first, &second));
        }
    }

    fn text(base: &str, theirs: &str, mine: &str) -> String {
        let joined = merged(base, theirs, mine);
        assert!(!joined.clash, "{joined:?}");
        joined.text
    }

    #[test]
    fn two_people_who_add_at_the_same_place_lose_nothing() {
        assert_eq!(text("eins", "eins\nB: ja", "eins\nA: @VHS"), "eins\nB: ja\nA: @VHS");
        assert_eq!(text("", "ihr", "mein"), "ihr\nmein");
        assert_eq!(text("", "beide", "beide"), "beide");
    }

    #[test]
    fn one_changes_a_line_and_the_other_adds_behind_it() {
        assert_eq!(text("eins\nzwei", "eins\nzwo", "eins\nzwei\ndrei"), "eins\nzwo\ndrei");
        assert_eq!(text("eins\nzwei", "zwei", "eins\nzwo"), "zwo");
        assert_eq!(text("eins\nzwei", "zwei", "eins"), "");
    }

    #[test]
    fn a_line_that_was_just_begun_stays_a_line_of_its_own() {
        assert_eq!(text("eins", "eins\nzwei", "eins\n"), "eins\nzwei\n");
        assert_eq!(text("eins\n", "eins\nihr", "eins\nmein"), "eins\nihr\nmein");
        assert_eq!(text("", "ihr\n", "mein\n\n"), "ihr\nmein\n\n");
    }

    #[test]
    fn the_same_line_in_other_words_needs_a_person_and_both_are_there() {
        assert_eq!(merged("eins\nzwei", "one\nzwei\ndrei", "uno\nzwei"), Joined { text: "one\nuno\nzwei\ndrei".into(), clash: true });
        assert_eq!(merged("a\nb\nc", "a\nx\nc", "y"), Joined { text: "x\ny".into(), clash: true });
    }

    #[test]
    fn what_arrived_unheard_is_found_again() {
        assert!(holds("eins\nihr\nBeschl", "eins", "eins\nBeschl"));
        assert!(!holds("eins\nihr", "eins", "eins\nBeschl"));
    }

    proptest! {
        #[test]
        fn no_word_that_was_added_is_lost(base in words(), theirs in words(), mine in words()) {
            let joined = merged(&base, &theirs, &mine).text;
            for line in theirs.lines().chain(mine.lines()).filter(|line| !line.is_empty() && !base.lines().any(|old| old == *line)) {
                prop_assert!(joined.lines().any(|one| one == line), "{line:?} is not in {joined:?}");
            }
        }

        #[test]
        fn who_changed_nothing_takes_what_the_other_wrote(base in words(), theirs in words()) {
            prop_assert_eq!(merged(&base, &theirs, &base).text, theirs.clone());
            prop_assert_eq!(merged(&base, &base, &theirs).text, theirs);
        }
    }

    fn words() -> impl Strategy<Value = String> {
        proptest::collection::vec("[a-d]?", 0..6).prop_map(|lines| lines.join("\n"))
    }
}
