use askama::Template;

use crate::{Action, Link, Notice, href};

/// Who a page is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PageKind {
    /// Signed-in people: navigation, utility line, htmx and the script.
    #[default]
    Staff,
    /// Guests, employers, participants: no navigation and no script.
    Public,
}

/// The frame around a page's content; every text comes in translated.
///
/// Render it with [`askama::Template::render`].
#[derive(Debug, Clone, Default, Template)]
#[template(path = "shell.html")]
pub struct Shell {
    /// The page's language as a BCP 47 tag.
    pub language: String,
    /// Written from right to left.
    pub rtl: bool,
    /// The page's own title; begins with "Fehler:" when the form came back.
    pub title: String,
    /// Who the page is for.
    pub kind: PageKind,
    /// The product's or the installation's name, in the header and behind the title.
    pub product: String,
    /// Where the name leads: the person's Heute, or the public start page.
    pub home: String,
    /// The network or organisation that is being worked in; empty hides the line.
    pub network: String,
    /// The others that can be chosen; empty when there is only one.
    pub networks: Vec<Link>,
    /// The sections; at most seven.
    pub navigation: Vec<Link>,
    /// Links beside the person's name, such as Anfragen and Hilfe.
    pub utility: Vec<Link>,
    /// The signed-in person.
    pub person: Option<Person>,
    /// The search field in the header.
    pub search: Option<Search>,
    /// The way from the section to this page; the last entry is the page itself.
    pub breadcrumb: Vec<Link>,
    /// Messages above the content, such as the undo bar.
    pub notices: Vec<Notice>,
    /// Links at the foot of every page.
    pub footer: Vec<Link>,
    /// The words of the frame itself.
    pub labels: Labels,
    /// The page's content as HTML, rendered and escaped by its own template.
    pub content: String,
}

/// The signed-in person in the header.
#[derive(Debug, Clone, Default)]
pub struct Person {
    /// As she is addressed in the header: "Fr. Sommer".
    pub name: String,
    /// Meine Angaben, Benachrichtigungen, Datenschutz, Verwaltung.
    pub links: Vec<Link>,
    /// Abmelden; always posts.
    pub sign_out: Action,
}

/// The search field in the header.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// The address that the form gets, with the words in `q`.
    pub action: String,
    /// The field's label.
    pub label: String,
    /// What was searched for.
    pub value: String,
}

/// The words of the frame itself.
#[derive(Debug, Clone, Default)]
pub struct Labels {
    /// "Zum Inhalt"
    pub skip: String,
    /// "Menü"
    pub menu: String,
    /// Names the main navigation: "Hauptbereiche".
    pub navigation: String,
    /// Names the breadcrumb: "Sie sind hier".
    pub breadcrumb: String,
    /// Says what the switcher switches: "Netzwerk wechseln".
    pub networks: String,
    /// Names the footer's links: "Rechtliches".
    pub footer: String,
    /// Names the messages above the content: "Meldungen".
    pub notices: String,
}

impl Shell {
    fn staff(&self) -> bool {
        self.kind == PageKind::Staff
    }

    fn asset(&self, name: &str) -> String {
        href(name)
    }
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};

    use super::*;

    fn page(kind: PageKind) -> Html {
        let shell = Shell {
            language: "de".to_owned(),
            title: "Fehler: <Organisation>".to_owned(),
            kind,
            product: "Nahtstelle".to_owned(),
            network: "Netzwerk Südhessen".to_owned(),
            networks: vec![Link::new("Netzwerk Nord", "/networks/2")],
            navigation: vec![Link::new("Heute", "/").current(true).badge(4), Link::new("Netzwerk", "/organisations").badge(0)],
            person: Some(Person {
                name: "Fr. Sommer".to_owned(),
                links: Vec::new(),
                sign_out: Action { label: "Abmelden".to_owned(), href: "/sign-out".to_owned(), post: true },
            }),
            search: Some(Search { action: "/search".to_owned(), label: "Suche".to_owned(), value: "\"><script>".to_owned() }),
            content: "<h1>Organisation</h1>".to_owned(),
            ..Shell::default()
        };
        Html::parse_document(&shell.render().unwrap())
    }

    fn count(page: &Html, selector: &str) -> usize {
        page.select(&Selector::parse(selector).unwrap()).count()
    }

    #[test]
    fn a_public_page_has_no_navigation_and_no_script() {
        let page = page(PageKind::Public);
        assert_eq!(count(&page, "script, nav.navigation, .utility, .network"), 0);
        assert_eq!(count(&page, "main h1"), 1);
    }

    #[test]
    fn a_staff_page_loads_its_scripts_from_files_only() {
        let page = page(PageKind::Staff);
        assert_eq!(count(&page, "script"), 2);
        assert_eq!(count(&page, "script[src^='/assets/'][defer]"), 2);
        assert_eq!(count(&page, "[style], style, [onclick], [onsubmit]"), 0);
        let config = Selector::parse("meta[name='htmx-config']").unwrap();
        let config = page.select(&config).next().unwrap();
        assert!(config.attr("content").unwrap().contains("\"allowEval\":false"));
    }

    #[test]
    fn every_page_has_one_region_for_announcements_and_a_way_past_the_header() {
        for kind in [PageKind::Staff, PageKind::Public] {
            let page = page(kind);
            assert_eq!(count(&page, "#status[role='status'][aria-live='polite']"), 1);
            assert_eq!(count(&page, "a.skip[href='#main-content']"), 1);
            assert_eq!(count(&page, "main#main-content[tabindex='-1']"), 1);
        }
    }

    #[test]
    fn signing_out_posts() {
        let page = page(PageKind::Staff);
        assert_eq!(count(&page, "form[method='post'][action='/sign-out'] button"), 1);
        assert_eq!(count(&page, "a[href='/sign-out']"), 0);
    }

    #[test]
    fn a_number_is_shown_only_when_something_waits() {
        assert_eq!(count(&page(PageKind::Staff), ".navigation .count"), 1);
    }

    #[test]
    fn texts_are_escaped() {
        let page = page(PageKind::Staff);
        let title = Selector::parse("title").unwrap();
        let title: String = page.select(&title).next().unwrap().text().collect();
        assert_eq!(title, "Fehler: <Organisation> – Nahtstelle");
        assert_eq!(count(&page, "script:not([src])"), 0);
    }
}
