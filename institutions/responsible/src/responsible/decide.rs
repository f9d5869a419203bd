//! The rule of "Wer ist zuständig?": which responsibility counts, and who speaks for an office. No I/O.

use std::{collections::HashSet, hash::Hash};

use db::Id;
use network::{Office, Topic};
use territories::rules::TerritoryKind;

use crate::rules::Sphere;

/// How many territories a place can lie in: municipality, district, agency district, region, Land, and one to spare.
pub const TERRITORIES: usize = 6;

/// Zuständigkeit, as the decision sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// None: all topics
    pub topic: Option<Id<Topic>>,
    /// Key of the territory
    pub territory: String,
    /// None: both
    pub sphere: Option<Sphere>,
    /// Who answers
    pub office: Id<Office>,
}

/// A question: a topic with all that it is a part of, a place with all that it lies in, the narrowest first, and one sphere.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// Empty: no topic in particular, so that only rules for all topics count.
    pub topics: &'a [Id<Topic>],
    /// In the order of [`territories`]
    pub territories: &'a [String],
    /// Rechtskreis
    pub sphere: Sphere,
}

/// The one rule that counts: the narrowest territory first, then the narrowest topic, then the exact sphere before a rule for both.
///
/// There is at most one, because no two rules of a network agree in topic, territory and sphere.
pub fn decide<'r>(rules: impl IntoIterator<Item = &'r Rule>, case: Case<'_>) -> Option<&'r Rule> {
    rules.into_iter().filter_map(|rule| Some((rank(rule, case)?, rule))).min_by_key(|(rank, _)| *rank).map(|(_, rule)| rule)
}

/// How far a rule is from the case; nothing when it is about something else.
fn rank(rule: &Rule, case: Case<'_>) -> Option<(usize, usize, bool)> {
    let territory = case.territories.iter().position(|key| *key == rule.territory)?;
    let topic = match rule.topic {
        Some(topic) => case.topics.iter().position(|known| *known == topic)?,
        None => case.topics.len(),
    };
    if rule.sphere.is_some_and(|sphere| sphere != case.sphere) {
        return None;
    }
    Some((territory, topic, rule.sphere.is_none()))
}

/// All territories of a place, the narrowest first. `around` is the place and what it is a part of.
///
/// The agency district is the SGB III's own division, so there it comes before the district (§ 9 SGB III). In the SGB II the district comes first
/// (§ 6 SGB II), and what an agency does for both, such as the joint Arbeitgeber-Service (§ 44b SGB II), still counts where the district says nothing.
pub fn territories(around: &[(&str, Option<TerritoryKind>)], agency: Option<&str>, sphere: Sphere) -> Vec<String> {
    let narrower = |kind: Option<TerritoryKind>| match sphere {
        Sphere::Sgb2 => matches!(kind, Some(TerritoryKind::Municipality | TerritoryKind::District)),
        Sphere::Sgb3 => kind == Some(TerritoryKind::Municipality),
    };
    let mut keys: Vec<String> = around.iter().map(|(key, _)| (*key).to_owned()).collect();
    if let Some(agency) = agency.filter(|agency| !keys.iter().any(|key| key == agency)) {
        let at = around.iter().position(|(_, kind)| !narrower(*kind)).unwrap_or(keys.len());
        keys.insert(at, agency.to_owned());
    }
    keys.truncate(TERRITORIES);
    keys
}

/// What follows from not being told the sphere.
#[derive(Debug, PartialEq, Eq)]
pub enum Either<T> {
    /// The answer does not depend on it, or only this sphere has one.
    One(Sphere, T),
    /// It depends on it: this for the SGB II, that for the SGB III.
    Depends(T, T),
    /// Neither sphere has an answer.
    None,
}

/// Joins the answers of both spheres; `same` says whether two of them are the same office.
pub fn either<T>(sgb2: Option<T>, sgb3: Option<T>, same: impl Fn(&T, &T) -> bool) -> Either<T> {
    match (sgb2, sgb3) {
        (Some(two), Some(three)) if same(&two, &three) => Either::One(Sphere::Sgb2, two),
        (Some(two), Some(three)) => Either::Depends(two, three),
        (Some(two), None) => Either::One(Sphere::Sgb2, two),
        (None, Some(three)) => Either::One(Sphere::Sgb3, three),
        (None, None) => Either::None,
    }
}

/// A thing, what it leads to, what that leads to …; each once, so that a circle ends.
pub fn chain<K: Copy + Eq + Hash>(start: K, next: impl Fn(K) -> Option<K>) -> Vec<K> {
    let (mut seen, mut chain, mut at) = (HashSet::new(), Vec::new(), Some(start));
    while let Some(key) = at.filter(|key| seen.insert(*key)) {
        chain.push(key);
        at = next(key);
    }
    chain
}

/// Whether a circle would close if `from` led to `to`: a topic under a part of itself, an office that stands in for its own stand-in.
pub fn is_circle<K: Copy + Eq + Hash>(from: K, to: K, next: impl Fn(K) -> Option<K>) -> bool {
    chain(to, next).contains(&from)
}

/// Somebody of an office today, as the decision sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct There {
    /// Stands in for the holder
    pub deputy: bool,
    /// Away today
    pub away: bool,
}

/// Who speaks for an office: positions of an office on the way of stand-ins, and of a person in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Speakers {
    /// Who holds the office itself; nobody when it is vacant. Present ones first.
    pub holder: Option<usize>,
    /// Who speaks instead, when the holder is away or the office vacant.
    pub instead: Option<(usize, usize)>,
}

/// Who speaks: the holder; when away or missing a deputy of the same office, then whoever is there in the next office on the way of stand-ins.
///
/// `line` begins with the office itself and has each office once.
pub fn speakers(line: &[Vec<There>]) -> Speakers {
    let Some(own) = line.first() else { return Speakers::default() };
    let holders = || own.iter().enumerate().filter(|(_, one)| !one.deputy);
    let holder = holders().find(|(_, one)| !one.away).or_else(|| holders().next()).map(|(at, _)| at);
    if holder.is_some_and(|at| !own[at].away) {
        return Speakers { holder, instead: None };
    }
    let instead = line.iter().enumerate().find_map(|(office, people)| {
        let present = || people.iter().enumerate().filter(|(_, one)| !one.away);
        let person = present().find(|(_, one)| !one.deputy).or_else(|| present().next())?.0;
        Some((office, person))
    });
    Speakers { holder, instead }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn id<T>(n: u8) -> Id<T> {
        Id::minted(1, [n; 10])
    }

    /// The rule as one would explain it: go through everything from the narrowest to the widest, and take the first that is there.
    fn slowly<'r>(rules: &'r [Rule], case: Case<'_>) -> Option<&'r Rule> {
        for territory in case.territories {
            let topics = case.topics.iter().copied().map(Some).chain([None]);
            for topic in topics {
                for sphere in [Some(case.sphere), None] {
                    let found = rules.iter().find(|rule| rule.territory == *territory && rule.topic == topic && rule.sphere == sphere);
                    if found.is_some() {
                        return found;
                    }
                }
            }
        }
        None
    }

    fn rules() -> impl Strategy<Value = Vec<Rule>> {
        let sphere = prop_oneof![Just(None), Just(Some(Sphere::Sgb2)), Just(Some(Sphere::Sgb3))];
        let rule = (prop::option::of(0u8..5), 0usize..8, sphere, any::<u8>());
        prop::collection::vec(rule, 0..40).prop_map(|list| {
            let mut rules: Vec<Rule> = Vec::new();
            for (topic, territory, sphere, office) in list {
                let rule = Rule { topic: topic.map(id), territory: format!("k{territory}"), sphere, office: id(office) };
                // The database holds at most one rule for the same topic, territory and sphere.
                if !rules.iter().any(|known| known.topic == rule.topic && known.territory == rule.territory && known.sphere == rule.sphere)
                {
                    rules.push(rule);
                }
            }
            rules
        })
    }

    proptest! {
        #[test]
        fn the_decision_is_the_one_that_going_through_everything_finds(
            rules in rules(),
            topics in prop::collection::vec(0u8..5, 0..4),
            territories in prop::collection::vec(0usize..8, 0..6),
            sgb2 in any::<bool>(),
        ) {
            let mut topics: Vec<Id<Topic>> = topics.into_iter().map(id).collect();
            topics.dedup();
            let territories: Vec<String> = territories.into_iter().map(|n| format!("k{n}")).collect();
            let case = Case { topics: &topics, territories: &territories, sphere: if sgb2 { Sphere::Sgb2 } else { Sphere::Sgb3 } };
            prop_assert_eq!(decide(&rules, case), slowly(&rules, case));
        }

        #[test]
        fn the_order_of_the_rules_does_not_matter(rules in rules(), territories in prop::collection::vec(0usize..8, 1..6)) {
            let territories: Vec<String> = territories.into_iter().map(|n| format!("k{n}")).collect();
            let case = Case { topics: &[id(1), id(2)], territories: &territories, sphere: Sphere::Sgb2 };
            let mut turned = rules.clone();
            turned.reverse();
            prop_assert_eq!(decide(&rules, case), decide(&turned, case));
        }

        #[test]
        fn following_stand_ins_always_ends(next in prop::collection::vec(prop::option::of(0usize..6), 6), start in 0usize..6) {
            let way = chain(start, |at| next[at]);
            prop_assert!(way.len() <= 6);
            prop_assert_eq!(way.iter().collect::<HashSet<_>>().len(), way.len());
        }

        #[test]
        fn a_way_without_circles_stays_without_when_each_step_is_asked_about(steps in prop::collection::vec((0usize..6, 0usize..6), 0..20)) {
            let mut next = [None; 6];
            for (from, to) in steps {
                if !is_circle(from, to, |at| next[at]) {
                    next[from] = Some(to);
                }
            }
            for start in 0..6 {
                let way = chain(start, |at| next[at]);
                prop_assert!(way.last().is_some_and(|last| next[*last].is_none()), "a circle at {}", start);
            }
        }

        #[test]
        fn nobody_who_is_away_speaks_and_somebody_does_when_anybody_is_there(
            line in prop::collection::vec(prop::collection::vec((any::<bool>(), any::<bool>()), 0..4), 1..5),
        ) {
            let line: Vec<Vec<There>> =
                line.into_iter().map(|people| people.into_iter().map(|(deputy, away)| There { deputy, away }).collect()).collect();
            let who = speakers(&line);
            if let Some((office, person)) = who.instead {
                prop_assert!(!line[office][person].away);
                prop_assert!(line[..office].iter().flatten().all(|one| one.away), "somebody nearer is there");
            }
            let present = who.holder.is_some_and(|at| !line[0][at].away);
            prop_assert!(present != who.instead.is_some() || (!present && line.iter().flatten().all(|one| one.away)));
        }
    }

    #[test]
    fn an_office_never_stands_in_for_itself() {
        assert!(is_circle(1, 1, |_: u8| None));
        let next = |at: u8| [None, Some(2), Some(3), None][usize::from(at)];
        assert!(is_circle(3, 1, next));
        assert!(!is_circle(1, 3, next));
    }

    #[test]
    fn the_agency_district_comes_before_the_district_in_the_sgb_3_and_after_it_in_the_sgb_2() {
        let around =
            [("17003001", Some(TerritoryKind::Municipality)), ("17003", Some(TerritoryKind::District)), ("17", Some(TerritoryKind::Land))];
        assert_eq!(territories(&around, Some("AA17111"), Sphere::Sgb3), ["17003001", "AA17111", "17003", "17"]);
        assert_eq!(territories(&around, Some("AA17111"), Sphere::Sgb2), ["17003001", "17003", "AA17111", "17"]);
        assert_eq!(territories(&around[1..], None, Sphere::Sgb3), ["17003", "17"]);
        assert_eq!(territories(&[("AA17111", Some(TerritoryKind::AgencyDistrict))], Some("AA17111"), Sphere::Sgb3), ["AA17111"]);
    }

    #[test]
    fn a_narrower_territory_wins_over_a_narrower_topic() {
        let rule = |topic: Option<u8>, territory: &str, sphere, office| Rule {
            topic: topic.map(id),
            territory: territory.into(),
            sphere,
            office: id(office),
        };
        let rules = [rule(Some(1), "17", Some(Sphere::Sgb2), 1), rule(None, "17003", None, 2)];
        let territories = ["17003".to_owned(), "17".to_owned()];
        let case = Case { topics: &[id(1)], territories: &territories, sphere: Sphere::Sgb2 };
        assert_eq!(decide(&rules, case).map(|rule| rule.office), Some(id(2)));
    }

    #[test]
    fn without_a_sphere_the_answer_is_one_only_if_both_spheres_agree_or_one_is_silent() {
        let same = |a: &u8, b: &u8| a == b;
        assert_eq!(either(Some(1), Some(1), same), Either::One(Sphere::Sgb2, 1));
        assert_eq!(either(Some(1), Some(2), same), Either::Depends(1, 2));
        assert_eq!(either(None, Some(2), same), Either::One(Sphere::Sgb3, 2));
        assert_eq!(either::<u8>(None, None, same), Either::None);
    }
}
