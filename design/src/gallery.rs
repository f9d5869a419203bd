use askama::Template;

use crate::{Action, Choice, Link, Notice, NoticeKind, Problem, Sort, Step, StepState, Task};

#[derive(Template)]
#[template(path = "gallery.html")]
struct Gallery {
    districts: Vec<Choice>,
    spheres: Vec<Choice>,
    topics: Vec<Choice>,
    nothing: Vec<Choice>,
    undecided: Vec<Choice>,
    problems: Vec<Problem>,
    notices: Vec<Notice>,
    views: Vec<Link>,
    sections: Vec<Link>,
    chips: Vec<Link>,
    breadcrumb: Vec<Link>,
    pages: Vec<Link>,
    steps: Vec<Step>,
    tasks: Vec<Task>,
    waiting: Vec<Task>,
    organisations: Vec<Row>,
    ascending: Sort,
    descending: Sort,
    unsorted: Sort,
    icons: Vec<&'static str>,
}

struct Row {
    name: &'static str,
    kind: &'static str,
    person: &'static str,
    links: u32,
    since: u32,
}

/// The names that `kern-icon--…` knows; the style sheet carries no others.
const ICONS: [&str; 22] = [
    "account-circle",
    "add",
    "arrow-down",
    "arrow-up",
    "calendar-today",
    "check",
    "chevron-left",
    "chevron-right",
    "close",
    "danger",
    "dehaze",
    "delete",
    "download",
    "drive-folder-upload",
    "edit",
    "help",
    "info",
    "mail",
    "open-in-new",
    "search",
    "success",
    "warning",
];

/// Every component in every state, as the content of a page.
pub fn gallery() -> String {
    let gallery = Gallery {
        districts: choices(&["Groß-Gerau", "Darmstadt", "Darmstadt-Dieburg", "Bergstraße", "Odenwaldkreis"]),
        spheres: choices(&["SGB II", "SGB III"]),
        topics: choices(&[
            "Wiedereinstieg",
            "Ausbildung in Teilzeit",
            "Anerkennung ausländischer Berufsqualifikationen",
            "Kinderbetreuung in Randzeiten",
        ]),
        nothing: Vec::new(),
        undecided: vec![Choice::new("sgb2", "SGB II", false), Choice::new("sgb3", "SGB III", false)],
        problems: vec![
            Problem::new("error-name", "Geben Sie den Namen ein, zum Beispiel „Volkshochschule Groß-Gerau“."),
            Problem::new("error-day", "Geben Sie einen Tag ein, zum Beispiel 12.3.2026."),
            Problem::new("", "Eine andere Person hat inzwischen etwas geändert."),
        ],
        notices: notices(),
        views: vec![Link::new("Liste", "#views").current(true), Link::new("Karte", "#views"), Link::new("Beziehungsbild", "#views")],
        sections: vec![
            Link::new("Überblick", "#sections").current(true),
            Link::new("Personen und Zuständigkeiten", "#sections").badge(12),
            Link::new("Gremien", "#sections"),
            Link::new("Vereinbarungen", "#sections"),
            Link::new("Verlauf", "#sections"),
        ],
        chips: vec![
            Link::new("Kreis: Groß-Gerau", "#chips"),
            Link::new("Art: Migrantenorganisation", "#chips"),
            Link::new("Thema: Ausbildung in Teilzeit", "#chips"),
        ],
        breadcrumb: vec![
            Link::new("Netzwerk", "#breadcrumb"),
            Link::new("Organisationen", "#breadcrumb"),
            Link::new("Kommunales Jobcenter Odenwaldkreis", ""),
        ],
        pages: vec![
            Link::new("1", "#pages"),
            Link::new("2", "#pages").current(true),
            Link::new("3", "#pages"),
            Link::new("…", ""),
            Link::new("24", "#pages"),
        ],
        steps: steps(),
        tasks: vec![
            task("Anfrage von Holz Krämer beantworten", "seit gestern", true),
            task("Protokoll vom 24. Februar freigeben", "bis heute", false),
            task("Einladung „Ausbildung in Teilzeit“ senden", "bis Do, 5. März", false),
            task("Quartalszahlen für das erste Quartal anfordern", "bis 15. März", false),
        ],
        waiting: vec![
            task("IHK: Rückmeldung zur Vereinbarung", "seit 9 Tagen", false),
            task("VHS: Teilnahmezahlen", "seit 3 Tagen", false),
        ],
        organisations: organisations(),
        ascending: Sort::Ascending,
        descending: Sort::Descending,
        unsorted: Sort::None,
        icons: ICONS.to_vec(),
    };
    // Rendering fails only when a value cannot be displayed, and all values here are strings and numbers.
    gallery.render().unwrap_or_else(|error| error.to_string())
}

fn choices(labels: &[&str]) -> Vec<Choice> {
    labels.iter().enumerate().map(|(index, label)| Choice::new(index.to_string(), *label, index == 1)).collect()
}

fn task(label: &str, when: &str, late: bool) -> Task {
    Task { label: label.to_owned(), href: "#tasks".to_owned(), when: when.to_owned(), late }
}

fn notices() -> Vec<Notice> {
    let undo = |post| Some(Action { label: if post { "Rückgängig" } else { "Ansehen" }.to_owned(), href: "#notices".to_owned(), post });
    let notice = |kind, text: &str, action| Notice { kind, text: text.to_owned(), action };
    vec![
        notice(NoticeKind::Success, "Die Stelle ist gespeichert.", undo(true)),
        notice(NoticeKind::Info, "Herr Becker hat diese Seite gerade geändert.", undo(false)),
        notice(NoticeKind::Warning, "3 Einträge sind noch nicht gesendet.", undo(true)),
        notice(NoticeKind::Danger, "Die Einladung ist nicht angekommen. Das Postfach gibt es nicht.", None),
    ]
}

fn steps() -> Vec<Step> {
    let step = |label: &str, state, word: &str, href: &str| Step {
        label: label.to_owned(),
        state,
        state_word: word.to_owned(),
        href: href.to_owned(),
    };
    vec![
        step("Datei", StepState::Done, "erledigt", "#steps"),
        step("Spalten zuordnen", StepState::Done, "erledigt", "#steps"),
        step("Prüfen", StepState::Current, "läuft", ""),
        step("Einlesen", StepState::Open, "offen", ""),
    ]
}

fn organisations() -> Vec<Row> {
    let row = |name, kind, person, links, since| Row { name, kind, person, links, since };
    vec![
        row("Kommunales Jobcenter Odenwaldkreis", "Jobcenter", "Jana Sommer", 9, 2011),
        row("Volkshochschule Groß-Gerau", "Träger", "Murat Yıldız", 7, 2019),
        row("Kreishandwerkerschaft Bergstraße", "Handwerk", "unbesetzt", 4, 2011),
        row(
            "Gleichstellungs- und Frauenbeauftragte des Landkreises Darmstadt-Dieburg",
            "Verwaltung",
            "Dr. Annegret von der Heydte-Wiesenhütten",
            12,
            2014,
        ),
        row("Migrantinnenverein Brücke e. V.", "Migrantenorganisation", "Nour Al-Khatib", 2, 2024),
    ]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use scraper::{Html, Selector};

    use super::*;

    /// Names of the macros that a page may call; those that only build others are reached through them.
    fn macros(source: &str) -> BTreeSet<String> {
        source
            .split("macro ")
            .skip(1)
            .filter_map(|rest| rest.split_once('('))
            .map(|(name, _)| name.trim().to_owned())
            .filter(|name| name.chars().all(|sign| sign.is_ascii_lowercase() || sign == '_'))
            .collect()
    }

    #[test]
    fn every_component_is_shown() {
        let inner = ["about", "caption", "entries", "group", "wrong"];
        let components = include_str!("../templates/components.html");
        let shown = include_str!("../templates/gallery.html");
        let all = macros(components);
        assert!(all.len() > 35, "{all:?}");
        for name in all {
            if !inner.contains(&name.as_str()) {
                assert!(shown.contains(&format!("c::{name}(")), "{name} is not in the gallery");
            }
        }
    }

    #[test]
    fn every_icon_of_the_style_sheet_is_shown_and_no_other() {
        let source = include_str!("../style/_icons.scss");
        let names = source.split_once("$names:").and_then(|(_, rest)| rest.split_once(';')).map(|(names, _)| names).unwrap();
        let made: BTreeSet<&str> = names.split(',').map(str::trim).collect();
        assert_eq!(made, BTreeSet::from(ICONS));
    }

    #[test]
    fn no_component_brings_styles_or_script_of_its_own() {
        let page = Html::parse_fragment(&gallery());
        let all = Selector::parse("*").unwrap();
        for element in page.select(&all) {
            let tag = element.value();
            assert!(!["script", "style"].contains(&tag.name()), "{}", element.html());
            for (name, _) in tag.attrs() {
                assert!(name != "style" && !name.starts_with("on"), "{}", element.html());
            }
        }
    }

    #[test]
    fn ids_are_unique_and_every_reference_leads_to_one() {
        let html = gallery();
        let page = Html::parse_fragment(&html);
        let with_id = Selector::parse("[id]").unwrap();
        let mut ids = BTreeSet::new();
        for element in page.select(&with_id) {
            let id = element.value().id().unwrap();
            assert!(ids.insert(id), "{id} twice");
        }
        for attribute in ["for", "aria-describedby", "aria-labelledby"] {
            let with = Selector::parse(&format!("[{attribute}]")).unwrap();
            for element in page.select(&with) {
                for id in element.attr(attribute).unwrap().split(' ') {
                    assert!(ids.contains(id), "{attribute}={id:?}");
                }
            }
        }
    }

    #[test]
    fn a_field_with_an_error_says_so_and_points_to_the_message() {
        let page = Html::parse_fragment(&gallery());
        for (field, words) in [
            ("error-name", "error-name-error"),
            ("error-day", "error-day-hint error-day-error"),
            ("error-topic", "error-topic-hint error-topic-error"),
        ] {
            let field = Selector::parse(&format!("#{field}")).unwrap();
            let element = page.select(&field).next().unwrap();
            assert_eq!(element.attr("aria-invalid"), Some("true"));
            assert_eq!(element.attr("aria-describedby"), Some(words));
        }
    }
}
