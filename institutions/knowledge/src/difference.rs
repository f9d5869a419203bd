//! How two texts differ, line by line, without I/O.

/// A line of two texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Line<'a> {
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
pub(crate) fn lines<'a>(before: &'a str, after: &'a str) -> Vec<Line<'a>> {
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
}
