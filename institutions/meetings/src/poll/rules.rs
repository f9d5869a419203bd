//! How dates fit, and which fits best. No I/O.

use db::codes;

codes! {
    /// Whether a proposed date fits somebody.
    Fits {
        /// Ja
        Yes = "yes",
        /// Wenn nötig
        Maybe = "maybe",
        /// Nein
        No = "no",
    }
}

/// How many said what to a date.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Ja
    pub yes: usize,
    /// Wenn nötig
    pub maybe: usize,
    /// Nein
    pub no: usize,
}

impl Tally {
    /// Counts the answers to one date.
    pub fn of(answers: impl Iterator<Item = Fits>) -> Self {
        answers.fold(Self::default(), |tally, fits| match fits {
            Fits::Yes => Self { yes: tally.yes + 1, ..tally },
            Fits::Maybe => Self { maybe: tally.maybe + 1, ..tally },
            Fits::No => Self { no: tally.no + 1, ..tally },
        })
    }
}

/// Which dates fit best: most can come, and of these most like to. Several where they are equal; none while nobody can, or while all fit alike.
pub fn best(tallies: &[Tally]) -> Vec<usize> {
    let rank = |tally: &Tally| (tally.yes + tally.maybe, tally.yes);
    let most = tallies.iter().map(rank).max().filter(|(able, _)| *able > 0);
    let best: Vec<usize> = (0..tallies.len()).filter(|at| Some(rank(&tallies[*at])) == most).collect();
    if best.len() < tallies.len() { best } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_date_fits_best_on_which_most_can_come() {
        let tally = |yes, maybe, no| Tally { yes, maybe, no };
        assert_eq!(
            best(&[tally(2, 0, 2), tally(1, 2, 1), tally(3, 0, 1)]),
            [2],
            "three can come on two of them, and like it better on the last"
        );
        assert_eq!(best(&[tally(1, 1, 0), tally(1, 1, 0), tally(1, 0, 1)]), [0, 1]);
        assert!(best(&[tally(1, 1, 0), tally(1, 1, 0)]).is_empty(), "all alike");
        assert!(best(&[tally(0, 0, 3), Tally::default()]).is_empty());
        assert!(best(&[]).is_empty());
    }
}
