//! Who is tied to whom by bodies, and where each stands in the picture. Pure calculation.

use std::collections::BTreeMap;

/// Bodies with more members are no tie: who sits among so many need not know each other.
pub const LARGEST_BODY: usize = 150;

/// Width of the drawing; the words in it are 13 units high.
pub const WIDTH: f64 = 800.0;
/// From one node to the next: the height of a line of words on a phone, and some air.
const STEP: f64 = 26.0;
/// Air above the first and below the last node.
const AIR: f64 = 30.0;
/// How far the arcs bend outwards from the words' inner edge.
const INNER: f64 = 305.0;
/// How far the middle of an arc stands out from its ends.
const BEND: f64 = 50.0;

/// How many bodies two organisations share. Organisations are numbers below the count of all; the first is the smaller one.
pub type Ties = BTreeMap<(usize, usize), u32>;

/// The ties that seats make; each inner list is one body.
pub fn ties(bodies: &[Vec<usize>]) -> Ties {
    let mut ties = Ties::new();
    for members in bodies.iter().filter(|members| members.len() <= LARGEST_BODY) {
        for (index, a) in members.iter().enumerate() {
            for b in members.iter().skip(index + 1).filter(|b| *b != a) {
                *ties.entry((*a.min(b), *a.max(b))).or_default() += 1;
            }
        }
    }
    ties
}

/// For each organisation its neighbours, the strongest tie first, then in the order of the numbers.
pub fn neighbours(ties: &Ties, count: usize) -> Vec<Vec<(usize, u32)>> {
    let mut neighbours = vec![Vec::new(); count];
    for ((a, b), weight) in ties {
        neighbours[*a].push((*b, *weight));
        neighbours[*b].push((*a, *weight));
    }
    for list in &mut neighbours {
        list.sort_by_key(|(other, weight)| (std::cmp::Reverse(*weight), *other));
    }
    neighbours
}

/// A place in the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// From the left
    pub x: f64,
    /// From the top
    pub y: f64,
    /// On the left arc: its words end at the node, on the right one they begin there.
    pub left: bool,
}

/// Height of a drawing with so many nodes.
pub fn height(count: usize) -> f64 {
    let rows = count.div_ceil(2).max(1);
    #[allow(clippy::cast_precision_loss)] // at most some dozens
    let rows = (rows - 1) as f64;
    2.0 * AIR + rows * STEP
}

/// Two arcs that bulge outwards, down the left one and up the right one, so that neighbours in the order stand side by side.
///
/// Each node has a row of its own on its side and its words stand outside, so no two words meet and no line crosses one.
pub fn spots(count: usize) -> Vec<Spot> {
    let rows = count.div_ceil(2);
    (0..count)
        .map(|index| {
            let left = index < rows;
            let row = if left { index } else { count - 1 - index };
            #[allow(clippy::cast_precision_loss)] // at most some dozens
            let (row, last) = (row as f64, rows.max(2) as f64 - 1.0);
            let along = 2.0 * row / last - 1.0;
            let out = BEND * (1.0 - along * along);
            let x = if left { INNER - out } else { WIDTH - INNER + out };
            Spot { x, y: AIR + row * STEP, left }
        })
        .collect()
}

/// A line from one place to another: level across the picture, or a bow inwards between two places on the same side.
pub fn line(a: Spot, b: Spot) -> String {
    let middle = if a.left == b.left {
        let bow = ((a.y - b.y).abs() * 0.5 + 20.0).min(WIDTH / 2.0 - INNER + BEND);
        if a.left { a.x.max(b.x) + bow } else { a.x.min(b.x) - bow }
    } else {
        WIDTH / 2.0
    };
    format!("M{:.1} {:.1}C{middle:.1} {:.1} {middle:.1} {:.1} {:.1} {:.1}", a.x, a.y, a.y, b.y, b.x, b.y)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn two_organisations_are_tied_as_often_as_they_share_a_body() {
        let ties = ties(&[vec![2, 0, 1], vec![0, 2], vec![3]]);
        assert_eq!(ties, Ties::from([((0, 1), 1), ((0, 2), 2), ((1, 2), 1)]));
        let neighbours = neighbours(&ties, 4);
        assert_eq!(neighbours[0], [(2, 2), (1, 1)]);
        assert!(neighbours[3].is_empty());
    }

    #[test]
    fn a_body_in_which_everybody_sits_ties_nobody() {
        assert!(ties(&[(0..=LARGEST_BODY).collect()]).is_empty());
        assert_eq!(ties(&[(0..LARGEST_BODY).collect()]).len(), LARGEST_BODY * (LARGEST_BODY - 1) / 2);
    }

    proptest! {
        #[test]
        fn no_two_words_meet_and_all_stand_inside_the_drawing(count in 1_usize..=30) {
            let spots = spots(count);
            for (index, a) in spots.iter().enumerate() {
                prop_assert!(a.x > 0.0 && a.x < WIDTH && a.y >= AIR && a.y <= height(count) - AIR, "{a:?}");
                prop_assert_eq!(a.left, a.x < WIDTH / 2.0);
                for b in &spots[index + 1..] {
                    prop_assert!(a.left != b.left || (a.y - b.y).abs() >= STEP - 1e-9, "{a:?} {b:?}");
                }
            }
        }

        #[test]
        fn a_tie_is_seen_from_both_sides(bodies in prop::collection::vec(prop::collection::btree_set(0_usize..12, 0..8), 0..6)) {
            let bodies: Vec<Vec<usize>> = bodies.into_iter().map(|members| members.into_iter().collect()).collect();
            let neighbours = neighbours(&ties(&bodies), 12);
            for (a, of_a) in neighbours.iter().enumerate() {
                for b in 0..12 {
                    let shared = bodies.iter().filter(|members| members.contains(&a) && members.contains(&b)).count();
                    let tied = of_a.iter().find(|(other, _)| *other == b).map_or(0, |(_, weight)| *weight as usize);
                    prop_assert_eq!(tied, if a == b { 0 } else { shared });
                }
            }
        }
    }
}
