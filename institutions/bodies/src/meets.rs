//! How often a body meets: a handful of rhythms, stored as RRULEs (RFC 5545) so that dates can be made of them later.

use design::Choice;
use web::Say;

/// Rhythms to choose from: the code of the words, and the rule.
const RHYTHMS: [(&str, &str); 8] = [
    ("weekly", "FREQ=WEEKLY"),
    ("two-weeks", "FREQ=WEEKLY;INTERVAL=2"),
    ("monthly", "FREQ=MONTHLY"),
    ("two-months", "FREQ=MONTHLY;INTERVAL=2"),
    ("quarterly", "FREQ=MONTHLY;INTERVAL=3"),
    ("four-months", "FREQ=MONTHLY;INTERVAL=4"),
    ("half-year", "FREQ=MONTHLY;INTERVAL=6"),
    ("yearly", "FREQ=YEARLY"),
];

/// "vierteljährlich"; a rule of another origin is "nach eigenem Rhythmus".
pub fn words(say: &Say, rule: &str) -> String {
    if rule.is_empty() {
        return say.text("meets-open").to_string();
    }
    match RHYTHMS.iter().find(|(_, known)| *known == rule) {
        Some((code, _)) => say.word("meets", code),
        None => say.text("meets-own").to_string(),
    }
}

/// The rhythms for a form; one of another origin is offered only where it stands already.
pub fn choices(say: &Say, chosen: &str) -> Vec<Choice> {
    let mut choices: Vec<Choice> =
        RHYTHMS.iter().map(|(code, rule)| Choice::new(*rule, say.word("meets", code), *rule == chosen)).collect();
    if !chosen.is_empty() && !choices.iter().any(|choice| choice.selected) {
        choices.push(Choice::new(chosen, say.text("meets-own"), true));
    }
    choices
}

/// Whether the form may bring this: nothing, one of the rhythms, or what was there before.
pub fn is_known(rule: &str, before: &str) -> bool {
    rule.is_empty() || rule == before || RHYTHMS.iter().any(|(_, known)| *known == rule)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_brings_no_other_rhythm_than_those_offered_or_the_one_that_stood_there() {
        assert!(is_known("", "") && is_known("FREQ=MONTHLY;INTERVAL=3", ""));
        assert!(is_known("FREQ=MONTHLY;BYDAY=2TU", "FREQ=MONTHLY;BYDAY=2TU"));
        assert!(!is_known("FREQ=SECONDLY", "FREQ=MONTHLY"));
    }
}
