//! The third page: the first organisations, five at a time.

use std::collections::BTreeMap;

use askama::Template;
use axum::response::Response;
use design::{Choice, Link, Step};
use network::{
    Organisation,
    access::Deed as Directory,
    organisations::{Draft, Filters, enter},
    rules::{OrganisationKind, Part, Said},
    sql::organisations::{self as sql, OrganisationRow},
};
use web::{Error, Form, Problems, Result, Routes, Say, Visit};

use super::{skip, steps};
use crate::access::Deed;

/// Where the set-up goes on.
const NEXT: &str = "/set-up/invitation";

/// Names of the fields of a line: key, name, kind, e-mail.
const LINES: [[&str; 4]; 5] = [
    ["id_1", "name_1", "kind_1", "email_1"],
    ["id_2", "name_2", "kind_2", "email_2"],
    ["id_3", "name_3", "kind_3", "email_3"],
    ["id_4", "name_4", "kind_4", "email_4"],
    ["id_5", "name_5", "kind_5", "email_5"],
];

pub(super) fn routes(routes: Routes) -> Routes {
    routes.get("/set-up/organisations", Deed::Continue, show).post("/set-up/organisations", Deed::Continue, enter_all)
}

#[derive(Template)]
#[template(path = "organisations.html")]
struct Organisations {
    say: Say,
    steps: Vec<Step>,
    skip: Link,
    /// How many the network has.
    count: i64,
    typed: Typed,
    problems: Problems,
}

/// The fields by their names.
type Typed = BTreeMap<String, String>;

async fn show(mut visit: Visit) -> Result<Response> {
    let typed = LINES.iter().map(|[id, ..]| ((*id).to_owned(), visit.id::<Organisation>().to_string())).collect();
    let content = page(&mut visit, typed, Problems::default()).await?;
    let title = visit.say.text("set-up-organisations").to_string();
    visit.page(title, &content).await
}

/// Enters the lines that have a name. Each brings its key along, so that a double click enters it once.
async fn enter_all(mut visit: Visit, Form(typed): Form<Typed>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Directory::AddOrganisation, visit.here())?;
    let rows = match parse(&typed) {
        Ok(rows) => rows,
        Err(problems) => {
            let content = page(&mut visit, typed, problems).await?;
            let title = visit.say.text("set-up-organisations").to_string();
            return visit.again(title, &content).await;
        }
    };
    for mut row in rows {
        if sql::organisation(&mut visit.tx, row.id).await?.is_none() {
            row.kept_by_network = Some(network);
            enter(&mut visit, &Draft { row, territories: Vec::new(), topics: Vec::new(), part: Part::Partner, since: None }, None).await?;
        }
    }
    visit.redirect(NEXT).await
}

/// The lines that have a name, or what must be mended in them. A key that is none was not made by the page.
fn parse(typed: &Typed) -> Result<Vec<OrganisationRow>, Problems> {
    let value = |field: &str| typed.get(field).map(String::as_str).unwrap_or_default();
    let mut problems = Problems::default();
    let mut rows = Vec::new();
    for [id, name, kind, email] in LINES {
        if value(name).trim().is_empty() {
            if !value(email).trim().is_empty() {
                problems.add(name, "problem-organisation-name");
            }
            continue;
        }
        let chosen = OrganisationKind::from_code(value(kind));
        if chosen.is_none() {
            problems.add(kind, "problem-kind");
        }
        let Ok(id) = value(id).parse() else {
            problems.add("", "error-unreadable");
            continue;
        };
        rows.push(OrganisationRow {
            id,
            name: problems.required(name, value(name), "problem-organisation-name"),
            short_name: String::new(),
            kind: chosen.unwrap_or(OrganisationKind::Other).code().to_owned(),
            jobcenter_kind: None,
            carrier_number: None,
            street: String::new(),
            postal_code: String::new(),
            place: String::new(),
            phone: String::new(),
            email: problems.email(email, value(email)),
            website: String::new(),
            languages: String::new(),
            public_body: Said::public_body(value(kind)).code().to_owned(),
            sgb1_s35_body: Said::sgb1_s35_body(value(kind)).code().to_owned(),
            kept_by_network: None,
            confirmed_on: None,
            confirmed_by: None,
            ended_on: None,
            version: 1,
        });
    }
    problems.then(rows)
}

async fn page(visit: &mut Visit, typed: Typed, problems: Problems) -> Result<Organisations> {
    let network = visit.network().ok_or(Error::NotFound)?;
    visit.may(Directory::AddOrganisation, visit.here())?;
    let count = sql::count_members(&mut visit.tx, network, &Filters::default().search()).await?;
    let say = visit.say.clone();
    Ok(Organisations { steps: steps(&say, 2), skip: skip(&say, NEXT), count, typed, problems, say })
}

impl Organisations {
    fn lines(&self) -> [[&'static str; 4]; 5] {
        LINES
    }

    fn value(&self, field: &str) -> String {
        self.typed.get(field).cloned().unwrap_or_default()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    fn kinds(&self, field: &str) -> Vec<Choice> {
        let chosen = self.value(field);
        let choice = |kind: &OrganisationKind| Choice::new(kind.code(), self.say.word("kind", kind.code()), kind.code() == chosen);
        let mut kinds: Vec<Choice> = OrganisationKind::ALL.iter().map(choice).collect();
        kinds.sort_by_key(|choice| web::fold::sorted(&choice.label));
        kinds
    }
}

#[cfg(test)]
mod tests {
    use db::Id;

    use super::*;

    fn typed(fields: &[(&str, &str)]) -> Typed {
        let ids = LINES.iter().enumerate().map(|(index, [id, ..])| (*id, Id::<()>::minted(1, [index as u8; 10]).to_string()));
        let mut typed: Typed = ids.map(|(field, id)| (field.to_owned(), id)).collect();
        typed.extend(fields.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned())));
        typed
    }

    #[test]
    fn lines_without_a_name_are_left_out() {
        let rows = parse(&typed(&[("name_2", " VHS Auenburg "), ("kind_2", "adult_education"), ("kind_4", "union")])).unwrap();
        let named: Vec<_> = rows.iter().map(|row| (row.name.as_str(), row.kind.as_str())).collect();
        assert_eq!(named, [("VHS Auenburg", "adult_education")]);
    }

    #[test]
    fn a_line_needs_a_kind_and_an_address_that_is_one() {
        let mut expected = Problems::default();
        expected.add("kind_1", "problem-kind");
        expected.add("email_1", "problem-email");
        expected.add("name_3", "problem-organisation-name");
        let fields = [("name_1", "VHS"), ("email_1", "vhs"), ("email_3", "x@y.example")];
        assert_eq!(parse(&typed(&fields)).err(), Some(expected));
    }
}
