//! Watchman: who may import whom is drawn in ARCHITECTURE.md, and the drawing is true.

use std::{collections::BTreeMap, process::Command};

use crate::sources;

/// The wings from bottom to top; a crate may name those of its own wing and of the wings below.
const WINGS: [&[&str]; 7] =
    [&["design", "foundation", "engines"], &["institutions"], &["people"], &["figures"], &["demo"], &["nahtstelle"], &["bench"]];

/// Each crate with the crates of the house that it names, as Cargo knows it.
fn named() -> BTreeMap<String, Vec<String>> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version", "1", "--offline"])
        .current_dir(sources::root())
        .output();
    let output = output.unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let house: Vec<String> = packages.iter().map(|package| text(&package["name"])).collect();
    let named = packages.iter().map(|package| {
        let dependencies = package["dependencies"].as_array().unwrap().iter();
        let mut names: Vec<String> =
            dependencies.filter(|one| one["kind"].is_null()).map(|one| text(&one["name"])).filter(|name| house.contains(name)).collect();
        names.sort();
        (text(&package["name"]), names)
    });
    named.collect()
}

/// The block in ARCHITECTURE.md that begins with ```crates: lines such as `network -> accounts db web`.
fn drawn() -> BTreeMap<String, Vec<String>> {
    let text = std::fs::read_to_string(sources::root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md draws who imports whom");
    let (_, rest) = text.split_once("```crates\n").expect("ARCHITECTURE.md has a block ```crates");
    let (block, _) = rest.split_once("```").unwrap();
    let lines = block.lines().filter(|line| !line.trim().is_empty()).map(|line| {
        let (name, others) = line.split_once("->").unwrap_or((line, ""));
        let mut others: Vec<String> = others.split_whitespace().map(str::to_owned).collect();
        others.sort();
        (name.trim().to_owned(), others)
    });
    lines.collect()
}

#[test]
fn the_drawing_of_the_crates_is_what_cargo_knows() {
    let (drawn, named) = (drawn(), named());
    let wrong: Vec<String> = named
        .iter()
        .filter(|(name, others)| drawn.get(*name) != Some(others))
        .map(|(name, others)| format!("{name} -> {}", others.join(" ")))
        .collect();
    assert!(wrong.is_empty(), "these lines are missing or different in ARCHITECTURE.md:\n{}", wrong.join("\n"));
    let gone: Vec<_> = drawn.keys().filter(|name| !named.contains_key(*name)).collect();
    assert!(gone.is_empty(), "these crates are drawn and not there: {gone:?}");
}

#[test]
fn no_crate_names_one_of_a_wing_above() {
    let folders: BTreeMap<String, String> = sources::crates()
        .into_iter()
        .map(|(name, folder)| (name, folder.strip_prefix(sources::root()).unwrap().iter().next().unwrap().to_str().unwrap().to_owned()))
        .collect();
    let height =
        |name: &str| WINGS.iter().position(|wing| wing.contains(&folders[name].as_str())).unwrap_or_else(|| panic!("{name} is in no wing"));
    for (name, others) in named() {
        for other in others {
            assert!(height(&other) <= height(&name), "{name} names {other}, which is above it");
        }
    }
}
