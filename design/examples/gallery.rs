//! Writes the gallery and its files into a folder, to be looked at in a browser:
//! `cargo run -p design --example gallery -- FOLDER`, then serve the folder (the addresses begin with `/`).

use std::{error::Error, fs, path::PathBuf};

use askama::Template;
use design::{Action, Labels, Link, PageKind, Person, Search, Shell};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("Name a folder.")?);
    fs::create_dir_all(folder.join("assets"))?;
    for name in ["app.css", "htmx.min.js", "script.js", "mark.svg"] {
        let address = design::href(name);
        let file = design::asset(address.trim_start_matches("/assets/")).ok_or("no such file")?;
        fs::write(folder.join(address.trim_start_matches('/')), file.bytes)?;
    }
    fs::write(folder.join("index.html"), shell(PageKind::Staff).render()?)?;
    fs::write(folder.join("public.html"), shell(PageKind::Public).render()?)?;
    Ok(())
}

fn shell(kind: PageKind) -> Shell {
    let section = |label: &str| Link::new(label, "/");
    Shell {
        rtl: false,
        language: "de".to_owned(),
        title: "Bausteine".to_owned(),
        kind,
        product: "Nahtstelle".to_owned(),
        home: "/".to_owned(),
        network: "Netzwerk Chancengleichheit Südhessen".to_owned(),
        networks: vec![section("Netzwerk Chancengleichheit Südhessen").current(true), section("Fachkräftebündnis Rhein-Main")],
        navigation: vec![
            section("Heute").badge(4),
            section("Netzwerk").current(true),
            section("Termine"),
            section("Programme"),
            section("Teilnehmende"),
            section("Betriebe"),
            section("Auswertung"),
        ],
        utility: vec![section("Anfragen").badge(3), section("Hilfe")],
        person: Some(Person {
            name: "Fr. Sommer".to_owned(),
            links: vec![section("Meine Angaben"), section("Benachrichtigungen"), section("Verwaltung")],
            sign_out: Action { label: "Abmelden".to_owned(), href: "/sign-out".to_owned(), post: true },
        }),
        search: Some(Search { action: "/search".to_owned(), label: "Suche".to_owned(), value: String::new() }),
        breadcrumb: vec![section("Verwaltung"), Link::new("Bausteine", "")],
        notices: Vec::new(),
        footer: vec![
            section("Impressum"),
            section("Datenschutz"),
            section("Barrierefreiheit"),
            section("Barriere melden"),
            section("Leichte Sprache"),
            section("Gebärdensprache"),
        ],
        labels: Labels {
            skip: "Zum Inhalt".to_owned(),
            menu: "Menü".to_owned(),
            navigation: "Hauptbereiche".to_owned(),
            breadcrumb: "Sie sind hier".to_owned(),
            networks: "Netzwerk wechseln".to_owned(),
            footer: "Rechtliches".to_owned(),
            notices: "Meldungen".to_owned(),
        },
        content: design::gallery(),
    }
}
