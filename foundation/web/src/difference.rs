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
    let (before, after): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let same = before.iter().zip(&after).take_while(|(one, other)| one == other).count();
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

/// The changes that lead from one text to another, in their order.
fn edits<'a>(before: &'a str, after: &'a str) -> Vec<Edit<'a>> {
    let (mut edits, mut at, mut open): (Vec<Edit>, usize, bool) = (Vec::new(), 0, false);
    for line in lines(before, after) {
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

/// Joins what two people made of one text. What both added at one place stands there twice over, theirs first; a line that one took out and the other
/// changed stays as it was changed. `None` where both wrote the same lines anew, each in other words: then a person has to look.
pub fn merged<'a>(base: &'a str, theirs: &'a str, mine: &'a str) -> Option<String> {
    if base == theirs || theirs == mine {
        return Some(mine.to_owned());
    }
    if base == mine {
        return Some(theirs.to_owned());
    }
    let (others, own) = (edits(base, theirs), edits(base, mine));
    let clash = |one: &Edit, other: &Edit| {
        one.from < other.to
            && other.from < one.to
            && !one.new.is_empty()
            && !other.new.is_empty()
            && (one.from, one.to, &one.new) != (other.from, other.to, &other.new)
    };
    if others.iter().any(|one| own.iter().any(|other| clash(one, other))) {
        return None;
    }
    let before: Vec<&str> = base.lines().collect();
    let mut result: Vec<&str> = Vec::new();
    for at in 0..=before.len() {
        // What replaces lines that end here stands before what was only added here.
        let ending = |edits: &[Edit<'a>], added: bool| {
            edits.iter().find(|edit| edit.to == at && (edit.from == edit.to) == added).map(|edit| edit.new.clone()).unwrap_or_default()
        };
        for added in [false, true] {
            let (their, mine) = (ending(&others, added), ending(&own, added));
            if their != mine {
                result.extend(&their);
            }
            result.extend(mine);
        }
        let gone = |edits: &[Edit]| edits.iter().any(|edit| (edit.from..edit.to).contains(&at));
        if at < before.len() && !gone(&others) && !gone(&own) {
            result.push(before[at]);
        }
    }
    Some(result.join("\n"))
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

    #[test]
    fn two_people_who_add_at_the_same_place_lose_nothing() {
        assert_eq!(merged("eins", "eins\nB: ja", "eins\nA: @VHS").unwrap(), "eins\nB: ja\nA: @VHS");
        assert_eq!(merged("", "ihr", "mein").unwrap(), "ihr\nmein");
        assert_eq!(merged("", "beide", "beide").unwrap(), "beide");
    }

    #[test]
    fn one_changes_a_line_and_the_other_adds_behind_it() {
        assert_eq!(merged("eins\nzwei", "eins\nzwo", "eins\nzwei\ndrei").unwrap(), "eins\nzwo\ndrei");
        assert_eq!(merged("eins\nzwei", "zwei", "eins\nzwo").unwrap(), "zwo");
        assert_eq!(merged("eins\nzwei", "zwei", "eins").unwrap(), "");
    }

    #[test]
    fn the_same_line_in_other_words_needs_a_person() {
        assert_eq!(merged("eins", "one", "uno"), None);
        assert_eq!(merged("a\nb\nc", "a\nx\nc", "y"), None);
    }

    proptest! {
        #[test]
        fn no_word_that_was_added_is_lost(base in words(), theirs in words(), mine in words()) {
            if let Some(joined) = merged(&base, &theirs, &mine) {
                for line in theirs.lines().chain(mine.lines()).filter(|line| !base.lines().any(|old| old == *line)) {
                    prop_assert!(joined.lines().any(|one| one == line), "{line:?} is not in {joined:?}");
                }
            }
        }

        #[test]
        fn who_changed_nothing_takes_what_the_other_wrote(base in words(), theirs in words()) {
            prop_assert_eq!(merged(&base, &theirs, &base), Some(theirs.clone()));
            prop_assert_eq!(merged(&base, &base, &theirs), Some(theirs));
        }
    }

    fn words() -> impl Strategy<Value = String> {
        proptest::collection::vec("[a-d]", 0..6).prop_map(|lines| lines.join("\n"))
    }
}
