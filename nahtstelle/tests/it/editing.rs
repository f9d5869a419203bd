//! Watchman: whatever can be edited shows both versions to whoever saves second, and whatever can be added is there once after two clicks.
//! An edit page or a page for something new that has no line here fails.

use accounts::Role;

use crate::{
    crawl::{address, pages, prepared},
    demo::Demonstration,
    world::{Answer, Somebody, World},
};

/// A page on which something is changed: what somebody else saves meanwhile, and what is typed.
struct Edit {
    page: &'static str,
    field: &'static str,
    theirs: &'static str,
    mine: &'static str,
    /// How the other's value reads, where it is chosen from a list.
    reads: &'static str,
}

const fn edit(page: &'static str, field: &'static str, theirs: &'static str, mine: &'static str) -> Edit {
    Edit { page, field, theirs, mine, reads: theirs }
}

const EDITS: [Edit; 25] = [
    edit("/account", "name", "J. Sommer", "Frau Sommer"),
    edit("/articles/{id}/edit", "title", "Lernen in Teilzeit", "Lehre in Teilzeit"),
    edit("/bodies/{id}/edit", "mandate", "Wir beraten.", "Wir entscheiden."),
    Edit { reads: "01.02.2012", ..edit("/bodies/{id}/members/{member}/edit", "since", "1.2.2012", "2.3.2013") },
    edit("/meetings/{id}/edit", "place", "Rathaus", "Kreishaus"),
    edit("/meetings/{id}/items/{item}/edit", "title", "Ankommen", "Willkommen"),
    edit("/monitoring/indicators/{id}/edit", "definition", "Am Stichtag gezählt", "Im Jahr gezählt"),
    edit("/monitoring/statements/{id}/edit", "title", "Plätze werden knapp", "Plätze sind knapp"),
    edit("/networks/{id}/edit", "sender", "eins@netz.example", "zwei@netz.example"),
    edit("/offers/{id}/edit", "place", "Rathaus", "Kreishaus"),
    edit("/offices/{id}/edit", "phone", "0471 1", "0471 2"),
    edit("/organisations/{id}/edit", "phone", "0471 1", "0471 2"),
    edit("/people/{id}/edit", "phone", "0471 1", "0471 2"),
    edit("/plans/{id}/edit", "goal", "Zehn Betriebe.", "Zwölf Betriebe."),
    edit("/plans/{id}/milestones/{milestone}/edit", "due", "Ende 2027", "Sommer 2027"),
    Edit { reads: "SGB II", ..edit("/responsibilities/{id}/edit", "sphere", "sgb2", "sgb3") },
    edit("/series/{body}/edit", "place", "Rathaus", "Kreishaus"),
    edit("/state", "imprint", "Landkreis Waldmark", "Landkreis Rothental"),
    edit("/tasks/{id}/edit", "text", "Folien schicken", "Folien drucken"),
    Edit { reads: "Bezirk Eins", ..edit("/territories/{key}/edit", "name", "Bezirk Eins", "Bezirk Zwei") },
    edit("/topics/{id}/edit", "name", "Rückkehr", "Wiederkehr"),
    edit("/units/{id}/edit", "phone", "0471 1", "0471 2"),
    edit("/units/{id}/participants/{participant}/edit", "phone", "0471 1", "0471 2"),
    Edit { reads: "01.02.2027", ..edit("/units/{id}/participants/{participant}/frame/edit", "until", "1.2.2027", "2.3.2028") },
    edit("/units/{id}/participants/{participant}/plan/{entry}/edit", "text", "Kantinen anrufen", "Kantinen besuchen"),
];

/// What else has to be filled in, for the other and for me.
fn beside(page: &str) -> [&'static [(&'static str, &'static str)]; 2] {
    match page {
        "/territories/{key}/edit" => [&[("number", "17991")], &[("number", "17992")]],
        _ => [&[], &[]],
    }
}

/// Whoever may change the most of the demonstration: of the network, of the installation, and of the people whom she helps.
struct People {
    coordinator: Somebody,
    operator: Somebody,
    coach: Somebody,
}

impl People {
    /// Who does something on a page.
    fn of(&self, page: &str) -> &Somebody {
        match page {
            "/state" => &self.operator,
            _ if page.starts_with("/units/{id}/") && !page.ends_with("{id}/edit") => &self.coach,
            _ => &self.coordinator,
        }
    }
}

async fn personas(world: &World) -> People {
    let Demonstration { personas } = prepared(world).await;
    let mut somebody: Vec<_> = personas.into_iter().map(|(persona, somebody)| (persona.role, somebody)).collect();
    let mut of = |role: Role| {
        let at = somebody.iter().position(|(known, _)| known == role.code()).unwrap();
        somebody.swap_remove(at).1
    };
    People { coordinator: of(Role::Coordinator), operator: of(Role::Operator), coach: of(Role::Coach) }
}

on_each_database!(whoever_saves_second_sees_both_versions_and_keeps_what_was_typed);
async fn whoever_saves_second_sees_both_versions_and_keeps_what_was_typed(world: &World) {
    let people = personas(world).await;
    for Edit { page, field, theirs, mine, reads } in EDITS {
        let who = people.of(page);
        let address = address(world, page).await;
        let (hers, his) = (who.get(&address).await, who.get(&address).await);
        assert_eq!(hers.status, 200, "{page}: {}", hers.all());
        let form = if hers.texts("form.form").len() == 1 { "form.form" } else { "main form" };
        let [with_theirs, with_mine] = beside(page);
        let saved = who.send(&his, form, &[&[(field, theirs)], with_theirs].concat()).await;
        assert_eq!(saved.status, 303, "{page}: {}", saved.all());
        let typed = [&[(field, mine)], with_mine].concat();
        let conflict = who.send(&hers, form, &typed).await;
        assert_eq!(conflict.status, 409, "{page}: {}", conflict.all());
        assert!(conflict.has(reads), "{page} does not show what was saved meanwhile: {}", conflict.all());
        for typed in typed {
            let still = conflict.form(form).fields.iter().any(|(name, value)| (name.as_str(), value.as_str()) == typed);
            assert!(still, "{page} has lost {typed:?}: {:?}", conflict.form(form).fields);
        }
        let decided = who.send(&conflict, form, &[]).await;
        assert_eq!(decided.status, 303, "{page}, having seen both: {}", decided.all());
    }
}

/// A page for something new: what is filled in, and a statement that counts what is there.
struct New {
    page: &'static str,
    /// The place in the demonstration that the page is asked for, and how the address names it.
    of: Option<(&'static str, &'static str)>,
    /// What is chosen from a list stands behind an @.
    fields: &'static [(&'static str, &'static str)],
    count: &'static str,
}

const NEW: [New; 25] = [
    New {
        page: "/accounts/{id}/roles/new",
        of: None,
        fields: &[("role", "coordinator"), ("from", "5.3.2026"), ("until", "6.3.2026")],
        count: "SELECT count(*) AS n FROM roles",
    },
    New {
        page: "/accounts/{id}/roles/{role}/deputies/new",
        of: None,
        fields: &[("deputy", "@Daniel Weber"), ("from", "5.3.2026"), ("until", "6.3.2026")],
        count: "SELECT count(*) AS n FROM roles",
    },
    New {
        page: "/articles/new",
        of: None,
        fields: &[("title", "Wozu zweite Klicks?"), ("body", "Zu nichts."), ("owner", "Jobcenter Waldmark")],
        count: "SELECT count(*) AS n FROM articles",
    },
    New { page: "/bodies/new", of: None, fields: &[("name", "Beirat der zweiten Klicks")], count: "SELECT count(*) AS n FROM bodies" },
    New {
        page: "/bodies/{id}/members/new",
        of: Some(("/organisations/{id}", "organisation")),
        fields: &[("part", "guest")],
        count: "SELECT count(*) AS n FROM body_members",
    },
    New {
        page: "/invitations/new",
        of: None,
        fields: &[("name", "Nour Khatib"), ("email", "nour@vhs.example"), ("role", "coordinator")],
        count: "SELECT count(*) AS n FROM invitations",
    },
    New {
        page: "/meetings/new",
        of: Some(("/series/{body}", "body")),
        fields: &[("day", "5.5.2026"), ("begins", "9:30")],
        count: "SELECT count(*) AS n FROM meetings",
    },
    New { page: "/meetings/{id}/items/new", of: None, fields: &[("title", "Zweite Klicks")], count: "SELECT count(*) AS n FROM items" },
    New {
        page: "/meetings/{id}/guests/new",
        of: None,
        fields: &[("name", "Nour Khatib"), ("email", "nour@vhs.example")],
        count: "SELECT count(*) AS n FROM invitees",
    },
    New {
        page: "/meetings/topics/new",
        of: Some(("/series/{body}", "body")),
        fields: &[("title", "Zweite Klicks")],
        count: "SELECT count(*) AS n FROM items",
    },
    New {
        page: "/monitoring/statements/new",
        of: None,
        fields: &[("kind", "risk"), ("title", "Zweite Klicks"), ("likelihood", "2"), ("effect", "2"), ("authors", "VHS")],
        count: "SELECT count(*) AS n FROM statements",
    },
    New {
        page: "/offers/new",
        of: None,
        fields: &[
            ("title", "Zweite Klicks"),
            ("text", "Wir klicken."),
            ("audience", "Eilige"),
            ("carrier", "Jobcenter Waldmark"),
            ("entry", "Telefon 0471 1"),
        ],
        count: "SELECT count(*) AS n FROM offers",
    },
    New {
        page: "/offices/new",
        of: Some(("/organisations/{id}", "organisation")),
        fields: &[("title", "Amt für zweite Klicks")],
        count: "SELECT count(*) AS n FROM offices",
    },
    New {
        page: "/offices/{id}/holdings/new",
        of: None,
        fields: &[("person", ""), ("given_name", "Nour"), ("family_name", "Khatib"), ("from", "1.3.2026")],
        count: "SELECT count(*) AS n FROM people",
    },
    New {
        page: "/organisations/new",
        of: None,
        fields: &[("name", "Verein der zweiten Klicks"), ("kind", "other")],
        count: "SELECT count(*) AS n FROM organisations",
    },
    New {
        page: "/people/new",
        of: Some(("/organisations/{id}", "organisation")),
        fields: &[("family_name", "Doppel")],
        count: "SELECT count(*) AS n FROM people",
    },
    New {
        page: "/people/{id}/absences/new",
        of: None,
        fields: &[("from", "1.4.2026"), ("until", "2.4.2026")],
        count: "SELECT count(*) AS n FROM absences",
    },
    New {
        page: "/plans/new",
        of: None,
        fields: &[("title", "Zweite Klicks"), ("goal", "Niemand klickt zweimal.")],
        count: "SELECT count(*) AS n FROM plans",
    },
    New {
        page: "/plans/{id}/milestones/new",
        of: None,
        fields: &[("title", "Zweite Klicks"), ("due", "Sommer 2027")],
        count: "SELECT count(*) AS n FROM milestones",
    },
    New { page: "/tasks/new", of: None, fields: &[("text", "Zweite Klicks zählen")], count: "SELECT count(*) AS n FROM tasks" },
    New { page: "/topics/new", of: None, fields: &[("name", "Zweite Klicks")], count: "SELECT count(*) AS n FROM topics" },
    New {
        page: "/units/new",
        of: Some(("/organisations/{id}", "organisation")),
        fields: &[("name", "Standort der zweiten Klicks")],
        count: "SELECT count(*) AS n FROM units",
    },
    New {
        page: "/units/{id}/participants/{participant}/handovers/new",
        of: None,
        fields: &[("unit", "@Markt und Integration"), ("manner", "call")],
        count: "SELECT count(*) AS n FROM handovers",
    },
    New {
        page: "/units/{id}/participants/{participant}/plan/new",
        of: None,
        fields: &[("text", "Zweite Klicks")],
        count: "SELECT count(*) AS n FROM support_plan_entries",
    },
    New { page: "/units/{id}/notices/new", of: None, fields: &[("manner", "paper")], count: "SELECT count(*) AS n FROM notices" },
];

/// The value of a field, looked up in its list where that is asked for.
fn meant(page: &Answer, name: &str, value: &str) -> String {
    let Some(label) = value.strip_prefix('@') else { return value.to_owned() };
    let options = format!("select[name={name}] option");
    let at = page.texts(&options).iter().position(|text| text.contains(label)).unwrap_or_else(|| panic!("no {label} in {name}"));
    page.attributes(&options, "value").swap_remove(at)
}

/// Looked at elsewhere: the form has to be filled in on two pages, takes a file, names who helps somebody, or is for somebody whom the coach does not help.
const ELSEWHERE: [&str; 10] = [
    "/meetings/{id}/items/{item}/papers/new",
    "/responsibilities/new",
    "/units/{id}/emergency-accesses/new",
    "/units/{id}/participant-lists/new",
    "/units/{id}/participants/new",
    "/units/{id}/participants/{participant}/consents/new",
    "/units/{id}/participants/{participant}/health-statements/new",
    "/units/{id}/participants/{participant}/secrecy-releases/new",
    "/units/{id}/participants/{participant}/signed-papers/new",
    "/units/{id}/participants/{participant}/transmissions/new",
];

on_each_database!(two_clicks_make_one);
async fn two_clicks_make_one(world: &World) {
    let people = personas(world).await;
    let mut problems = Vec::new();
    for New { page, of, fields, count } in NEW {
        let mut address = address(world, page).await;
        if let Some((place, name)) = of {
            let key = crate::crawl::address(world, place).await;
            address = format!("{address}?{name}={}", key.rsplit('/').next().unwrap());
        }
        let who = people.of(page);
        let (first, second) = (who.get(&address).await, who.get(&address).await);
        assert_eq!(first.status, 200, "{page}: {}", first.all());
        let form = if first.texts("form.form").len() == 1 { "form.form" } else { "main form" };
        let before = world.count(count).await;
        let fields: Vec<(&str, String)> = fields.iter().map(|(name, value)| (*name, meant(&first, name, value))).collect();
        let typed: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();

        let (one, other) = (who.send(&first, form, &typed).await, who.send(&first, form, &typed).await);
        if (one.status, other.status) != (303, 303) || one.location() != other.location() {
            problems.push(format!("{page}: the first click {} {}, the second {} {}", one.status, one.all(), other.status, other.all()));
        }
        let made = world.count(count).await - before;
        if made != 1 {
            problems.push(format!("{page}: one click after the other made {made}"));
        }

        // In the same moment, and with a name of their own where names must differ.
        let renamed = |value: &String| if value.contains("Klicks") { format!("{value} zugleich") } else { value.clone() };
        let again: Vec<(&str, String)> = fields.iter().map(|(name, value)| (*name, renamed(value))).collect();
        let again: Vec<(&str, &str)> = again.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answers = tokio::join!(who.send(&second, form, &again), who.send(&second, form, &again), who.send(&second, form, &again));
        let answers = [answers.0, answers.1, answers.2];
        let also_made = world.count(count).await - before - made;
        let done = also_made == 1 && answers.iter().all(|answer| answer.status == 303 && answer.location() == answers[0].location());
        // The same role or invitation is there from before: then all three are told so.
        if !done && (also_made != 0 || answers.iter().any(|answer| answer.status != 422)) {
            let answers: Vec<String> = answers.iter().map(|answer| format!("{} {}", answer.status, answer.all())).collect();
            problems.push(format!("{page}: three clicks at once made {also_made}: {answers:?}"));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

on_each_database!(no_page_that_changes_something_is_left_out_here);
async fn no_page_that_changes_something_is_left_out_here(world: &World) {
    let people = personas(world).await;
    let (mut edits, mut new) = (0, 0);
    // The gallery's forms lead nowhere.
    for (pattern, address) in pages(world).await.into_iter().filter(|(pattern, _)| *pattern != "/gallery") {
        if pattern.ends_with("/new") {
            assert!(
                NEW.iter().any(|new| new.page == pattern) || ELSEWHERE.contains(&pattern),
                "say in NEW what two clicks on {pattern} make"
            );
            new += 1;
        }
        let mut has_version = pattern.ends_with("/edit");
        for somebody in [&people.coordinator, &people.operator, &people.coach] {
            let page = somebody.get(&address).await;
            if page.status == 200 && page.header("content-type").starts_with("text/html") {
                // A form with a version and nothing to type, such as for a removal, has nothing to lose.
                has_version |= page.forms().iter().any(|form| {
                    form.posts && form.names.iter().any(|name| name == "version" || name.ends_with("_before")) && form.names.len() > 2
                });
            }
        }
        if has_version && !pattern.ends_with("/new") {
            assert!(EDITS.iter().any(|edit| edit.page == pattern), "say in EDITS what happens when two save {pattern}");
            edits += 1;
        }
    }
    assert_eq!((edits, new), (EDITS.len(), NEW.len() + ELSEWHERE.len()), "a line here belongs to no page");
}
