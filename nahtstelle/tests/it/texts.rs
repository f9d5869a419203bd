//! Watchman: texts are complete. What the sources ask for is there in both languages, and what is there is asked for.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};

use crate::sources;

/// Crates that have no texts of their own: what they say comes in translated, or is said elsewhere.
const TEXTLESS: [&str; 5] = ["bench", "db", "demo", "design", "files"];

/// Literals that look like a text's key and are none, each with its reason.
const NO_TEXTS: [(&str, &str); 3] = [
    ("mail-in", "the job that takes in answers, as the log calls it"),
    ("postal-codes", "a kind of file, as the command line calls it"),
    ("set-up", "the object of a link, and a reason in the log"),
];

/// Every key of a language, with the arguments of its text.
fn keys(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for (_, folder) in sources::crates() {
        for file in sources::files(&folder, "texts", ".ftl") {
            let stem = file.strip_prefix(folder.join("texts")).unwrap().to_str().unwrap();
            if stem != format!("{language}.ftl") && !stem.starts_with(&format!("{language}/")) {
                continue;
            }
            let text = std::fs::read_to_string(&file).unwrap();
            let resource = parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.display()));
            for entry in resource.body {
                let Entry::Message(message) = entry else { continue };
                let mut arguments = BTreeSet::new();
                if let Some(pattern) = &message.value {
                    collect(pattern, &mut arguments);
                }
                let twice = found.insert(message.id.name.to_owned(), arguments);
                assert!(twice.is_none(), "{} stands twice in {language}", message.id.name);
            }
        }
    }
    assert!(found.len() > 60, "only {} texts in {language} were found", found.len());
    found
}

#[test]
fn a_participant_reads_her_page_in_each_language() {
    let german = keys("de");
    let mut others: Vec<(&str, BTreeMap<String, BTreeSet<String>>)> =
        ["ar", "uk", "ru", "tr", "fa", "fr"].map(|language| (language, keys(language))).into();
    let (first, wanted) = others.remove(0);
    let strangers: Vec<&String> = wanted.keys().filter(|key| !german.contains_key(*key)).collect();
    assert!(strangers.is_empty(), "nothing in German is called {strangers:?}");
    let hers: Vec<&String> = german.keys().filter(|key| *key == "me" || (key.starts_with("me-") && !key.starts_with("me-codes"))).collect();
    assert!(hers.len() > 50, "{}", hers.len());
    // Words for a code of ours: each that her page can come to say.
    let roles = accounts::Role::ALL.map(|role| format!("role-{}", role.code().replace('_', "-")));
    let states = support_plans::rules::State::ALL.iter().map(|state| format!("support-plan-state-{}", state.code().replace('_', "-")));
    let fields = participants::rules::FIELDS.map(|field| format!("me-field-{}", field.name));
    let purposes = transmissions::rules::Purpose::ALL.iter().map(|purpose| purpose.code().replace('_', "-"));
    let purposes = purposes.flat_map(|purpose| [format!("purpose-{purpose}"), format!("purpose-hers-{purpose}")]);
    let categories = participants::rules::Category::ALL.map(|category| format!("category-{}", category.word()));
    let notice = participants::notice::KEYS.map(str::to_owned);
    let words: Vec<String> = roles.into_iter().chain(states).chain(fields).chain(purposes).chain(categories).chain(notice).collect();
    let missing: Vec<&String> = hers.into_iter().chain(&words).filter(|key| !wanted.contains_key(*key)).collect();
    assert!(missing.is_empty(), "not in {first}: {missing:?}");
    for (key, arguments) in &wanted {
        assert_eq!(arguments, &german[key], "{first}: arguments of {key}");
    }
    for (language, texts) in others {
        assert!(texts.keys().eq(wanted.keys()), "{language} and {first} differ: {:?}", difference(&texts, &wanted));
        for (key, arguments) in &texts {
            assert_eq!(arguments, &german[key], "{language}: arguments of {key}");
        }
    }
}

/// Keys that only one of two has.
fn difference<'t>(one: &'t BTreeMap<String, BTreeSet<String>>, other: &'t BTreeMap<String, BTreeSet<String>>) -> Vec<&'t String> {
    let only = |one: &'t BTreeMap<String, BTreeSet<String>>, other: &'t BTreeMap<String, BTreeSet<String>>| {
        one.keys().filter(|key| !other.contains_key(*key))
    };
    only(one, other).chain(only(other, one)).collect()
}

fn collect(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => variable(inline, arguments),
            Expression::Select { selector, variants } => {
                variable(selector, arguments);
                variants.iter().for_each(|variant| collect(&variant.value, arguments));
            }
        }
    }
}

fn variable(inline: &InlineExpression<&str>, arguments: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            arguments.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments: given, .. } => {
            given.positional.iter().for_each(|inline| variable(inline, arguments))
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inline) = &**expression {
                variable(inline, arguments);
            }
        }
        _ => {}
    }
}

/// What the sources ask for.
struct Asked {
    /// All literals.
    literals: BTreeSet<String>,
    /// Literals of crates with texts, with their places: they are a key if they look like one.
    candidates: BTreeMap<String, String>,
    /// Literals that are a key, by what they are given to.
    certain: BTreeMap<String, String>,
    /// First parts of keys whose end is a code of ours.
    families: BTreeSet<String>,
}

fn asked() -> Asked {
    let mut asked = Asked { literals: BTreeSet::new(), candidates: BTreeMap::new(), certain: BTreeMap::new(), families: BTreeSet::new() };
    for literal in sources::literals() {
        asked.literals.insert(literal.text.clone());
        // Problems of files name their texts; whoever reads the file has them.
        let names_a_text = literal.house == "files" && literal.text.starts_with("file-");
        if TEXTLESS.contains(&literal.house.as_str()) && !names_a_text {
            continue;
        }
        match literal.call.as_ref().map(|call| (call.name.as_str(), call.argument)) {
            Some((name, 0)) if name.ends_with(".word") => drop(asked.families.insert(literal.text.clone())),
            Some(("say.text" | "Refused" | "Unreadable" | "Busy" | "visit.done", 0)) => {
                asked.certain.insert(literal.text.clone(), literal.place.clone());
            }
            _ => {}
        }
        asked.candidates.insert(literal.text, literal.place);
    }
    for (_, folder) in sources::crates() {
        for file in sources::files(&folder, "src", ".html") {
            let text = std::fs::read_to_string(&file).unwrap();
            let place = file.strip_prefix(sources::root()).unwrap().display().to_string();
            for (before, literal) in quoted(&text) {
                if before.ends_with(".word(") {
                    asked.families.insert(literal.clone());
                } else if before.ends_with("say.text(") {
                    asked.certain.insert(literal.clone(), place.clone());
                }
                asked.literals.insert(literal);
            }
        }
    }
    asked
}

/// Each text in quotation marks within a template's expressions, with what stands before it.
fn quoted(template: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let parts =
        ["{{", "{%", "}}", "%}"].iter().fold(vec![template], |parts, edge| parts.into_iter().flat_map(|part| part.split(edge)).collect());
    for part in parts {
        let pieces: Vec<&str> = part.split('"').collect();
        found.extend(pieces.chunks(2).filter_map(|pair| Some((pair[0].trim_end().to_owned(), (*pair.get(1)?).to_owned()))));
    }
    found
}

/// `organisation-name`: what a key with more than one part looks like.
fn looks_like_a_key(text: &str) -> bool {
    text.contains('-')
        && text.split('-').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
        && text.starts_with(|first: char| first.is_ascii_lowercase())
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_arguments() {
    let (german, english) = (keys("de"), keys("en"));
    let only = |one: &BTreeMap<String, _>, other: &BTreeMap<String, _>| {
        one.keys().filter(|key| !other.contains_key(*key)).cloned().collect::<Vec<_>>()
    };
    assert_eq!(only(&german, &english), Vec::<String>::new(), "German only");
    assert_eq!(only(&english, &german), Vec::<String>::new(), "English only");
    let differing: Vec<_> = german.iter().filter(|(key, arguments)| english[*key] != **arguments).map(|(key, _)| key).collect();
    assert!(differing.is_empty(), "texts whose arguments differ: {differing:?}");
}

#[test]
fn every_text_that_is_asked_for_is_there() {
    let (german, asked) = (keys("de"), asked());
    let openings: BTreeSet<&str> = german.keys().filter_map(|key| key.split_once('-')).map(|(first, _)| first).collect();
    let mut missing: BTreeMap<&String, &String> = asked.certain.iter().filter(|(key, _)| !german.contains_key(*key)).collect();
    for (literal, place) in &asked.candidates {
        let is_text = looks_like_a_key(literal) && openings.contains(literal.split('-').next().unwrap());
        let is_family = asked.families.contains(literal);
        if is_text && !is_family && !german.contains_key(literal) && !NO_TEXTS.iter().any(|(other, _)| other == literal) {
            missing.insert(literal, place);
        }
    }
    assert!(missing.is_empty(), "texts that are asked for and not there: {missing:#?}");
    let empty: Vec<_> = asked.families.iter().filter(|family| !german.keys().any(|key| key.starts_with(&format!("{family}-")))).collect();
    assert!(empty.is_empty(), "families of texts without a text: {empty:?}");
}

/// What a program writes into the log is read years later by somebody who asks what was done to what.
#[test]
fn what_is_noted_in_the_log_has_words() {
    let german = keys("de");
    let mut count = 0;
    let mut missing = BTreeSet::new();
    for literal in sources::literals() {
        let family = match literal.call.as_ref().map(|call| (call.name.as_str(), call.argument)) {
            Some(("Event::new", 0)) => "log-action",
            Some(("Event::new", 1)) => "log-object",
            _ => continue,
        };
        count += 1;
        let key = format!("{family}-{}", literal.text.replace('_', "-"));
        if !german.contains_key(&key) {
            missing.insert((key, literal.place));
        }
    }
    assert!(count > 200, "only {count} words of the log were found");
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_text_that_is_there_is_asked_for() {
    let (german, asked) = (keys("de"), asked());
    let in_family =
        |key: &str| asked.families.iter().any(|family| key.strip_prefix(family.as_str()).is_some_and(|rest| rest.starts_with('-')));
    let idle: Vec<_> = german.keys().filter(|key| !asked.literals.contains(*key) && !in_family(key)).collect();
    assert!(idle.is_empty(), "texts that nothing asks for: {idle:#?}");
}
