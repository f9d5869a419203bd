use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice as Offer;
use drafts::draft::{ContactDraft, Draft, OrganisationDraft};
use network::{Import, organisations::Filters, sql::organisations};
use serde::Deserialize;
use territories::sql as territories;
use web::{Error, Filter, Form, Page, Position, Problems, Result, Say, Visit};

use super::{Decision, Outcome, State, directory::Choice, said, show};
use crate::sql::rows::{self as sql, RowRow};

/// How many things a search offers.
const OFFERED: usize = 10;

/// What is searched for, when none of the choices is meant.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Search {
    q: String,
}

/// What was decided: `new`, `skip`, or what is meant.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Decided {
    choice: String,
}

#[derive(Template)]
#[template(path = "row.html")]
struct Show {
    say: Say,
    id: Id<Import>,
    row: RowRow,
    draft: Option<Draft>,
    choices: Vec<Choice>,
    q: String,
    can_decide: bool,
    problems: Problems,
}

/// A row: what it says, and what it may mean.
pub(super) async fn show(mut visit: Visit, Path((id, row)): Path<(Id<Import>, i64)>, Filter(search): Filter<Search>) -> Result<Response> {
    let content = page(&mut visit, id, row, search.q, Problems::default()).await?;
    let title = content.row.title.clone();
    visit.page(title, &content).await
}

/// Notes what a person decided, also for the rows of the file that ask the same, and leads to the next open one.
pub(super) async fn decide(mut visit: Visit, Path((id, row)): Path<(Id<Import>, i64)>, Form(decided): Form<Decided>) -> Result<Response> {
    let content = page(&mut visit, id, row, String::new(), Problems::default()).await?;
    let address = format!("/imports/{id}");
    if !content.can_decide {
        return visit.redirect(address).await;
    }
    let decision = match decided.choice.as_str() {
        "new" if content.may_be_new() => Some((Decision::New, None)),
        "skip" => Some((Decision::Skip, None)),
        chosen if content.is_there(&mut visit, chosen).await? => Some((Decision::Take, Some(chosen))),
        _ => None,
    };
    let Some((decision, chosen)) = decision else {
        let mut problems = Problems::default();
        problems.add("choice", "import-problem-choice");
        let content = Show { problems, ..content };
        let title = content.row.title.clone();
        return visit.again(title, &content).await;
    };
    sql::decide(&mut visit.tx, id, &content.row, decision.code(), chosen).await?;
    match sql::next_open(&mut visit.tx, id, row).await? {
        Some(next) => visit.redirect(format!("{address}/rows/{}", next.row)).await,
        None => visit.redirect(address).await,
    }
}

async fn page(visit: &mut Visit, id: Id<Import>, row: i64, q: String, problems: Problems) -> Result<Show> {
    let (import, _) = show::found(visit, id).await?;
    let row = sql::row(&mut visit.tx, id, row).await?.ok_or(Error::NotFound)?;
    let draft: Option<Draft> = row.draft.as_deref().and_then(|draft| serde_json::from_str(draft).ok());
    let mut choices: Vec<Choice> = serde_json::from_str(&row.choices).unwrap_or_default();
    if !q.trim().is_empty() {
        choices.extend(searched(visit, draft.as_ref(), &q).await?);
    }
    show::crumb(visit);
    visit.crumb(import.file_name, format!("/imports/{id}"));
    let asks = Outcome::from_code(&row.outcome).is_some_and(Outcome::asks);
    let can_decide = asks && draft.is_some() && import.state == State::Checked.code();
    Ok(Show { say: visit.say.clone(), id, row, draft, choices, q, can_decide, problems })
}

/// Districts for a Jobcenter, organisations of the network for anything else.
async fn searched(visit: &mut Visit, draft: Option<&Draft>, q: &str) -> Result<Vec<Choice>> {
    let network = visit.sight()?;
    let why = "import-why-searched".to_owned();
    if is_for_district(draft) {
        let places = territories::places_of_name(&mut visit.tx, Some(network), q).await?;
        let districts = places.into_iter().filter(|place| place.kind == "district").take(OFFERED);
        return Ok(districts.map(|place| Choice { id: format!("territory:{}", place.key), label: place.name, why: why.clone() }).collect());
    }
    let search = Filters { q: q.to_owned(), ..Filters::default() }.search();
    let today = visit.today();
    let found: Page<organisations::Listed> = organisations::members(&mut visit.tx, network, &search, &Position::default(), today).await?;
    let label = |row: &organisations::Listed| if row.place.is_empty() { row.name.clone() } else { format!("{}, {}", row.name, row.place) };
    let choice = |row: &organisations::Listed| Choice { id: format!("organisation:{}", row.id), label: label(row), why: why.clone() };
    Ok(found.rows.iter().take(OFFERED).map(choice).collect())
}

fn is_for_district(draft: Option<&Draft>) -> bool {
    matches!(draft, Some(Draft::Organisation(OrganisationDraft { district: Some(_), .. })))
}

impl Show {
    fn at(&self, what: &str) -> String {
        format!("/imports/{}/{what}", self.id).trim_end_matches('/').to_owned()
    }

    fn address(&self) -> String {
        format!("/imports/{}/rows/{}", self.id, self.row.row)
    }

    /// Whether what was chosen was offered, or can be found by the search.
    async fn is_there(&self, visit: &mut Visit, chosen: &str) -> Result<bool> {
        if self.choices.iter().any(|choice| choice.id == chosen) {
            return Ok(true);
        }
        match chosen.split_once(':') {
            Some(("territory", key)) if is_for_district(self.draft.as_ref()) => {
                Ok(territories::territory(&mut visit.tx, key).await?.is_some())
            }
            Some(("organisation", id)) if !is_for_district(self.draft.as_ref()) => match id.parse() {
                Ok(id) => {
                    let network = visit.sight()?;
                    Ok(organisations::member(&mut visit.tx, network, id).await?.is_some())
                }
                Err(_) => Ok(false),
            },
            _ => Ok(false),
        }
    }

    /// A postal code of an unknown municipality cannot be entered as new.
    fn may_be_new(&self) -> bool {
        matches!(self.draft, Some(Draft::Organisation(_) | Draft::Contact(_)))
    }

    fn may_search(&self) -> bool {
        self.can_decide && self.may_be_new() && !self.choices.iter().any(|choice| choice.id.starts_with("person:"))
    }

    fn why(&self) -> String {
        said(self.row.left_out.as_deref().unwrap_or(&self.row.reason), &self.say)
    }

    /// What can be chosen: what may be meant, then new, then not at all.
    fn options(&self) -> Vec<Offer> {
        let chosen = match self.row.decision.as_deref() {
            Some("take") => self.row.chosen.clone().unwrap_or_default(),
            other => other.unwrap_or_default().to_owned(),
        };
        let mut options: Vec<Offer> = self
            .choices
            .iter()
            .map(|choice| Offer::new(&choice.id, format!("{} – {}", choice.label, self.say.text(&choice.why)), choice.id == chosen))
            .collect();
        if self.may_be_new() {
            let key = if is_for_district(self.draft.as_ref()) { "import-choice-without-district" } else { "import-choice-new" };
            options.push(Offer::new("new", self.say.text(key).to_string(), chosen == "new"));
        }
        options.push(Offer::new("skip", self.say.text("import-choice-skip").to_string(), chosen == "skip"));
        options
    }

    /// What the row says, as label and value.
    fn facts(&self) -> Vec<(String, String)> {
        let fields = match &self.draft {
            Some(Draft::Organisation(draft)) => organisation_facts(draft, &self.say),
            Some(Draft::Contact(draft)) => contact_facts(draft, &self.say),
            Some(Draft::PostalCode(draft)) => vec![("postal_code", draft.code.clone()), ("territory", draft.territory.clone())],
            Some(Draft::Outline(draft)) => vec![("name", draft.name.clone()), ("territory", draft.territory.clone())],
            Some(Draft::Territory(draft)) => vec![("name", draft.name.clone()), ("key", draft.key.clone())],
            None => Vec::new(),
        };
        fields
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(field, value)| (self.say.word("import-field", field), value))
            .collect()
    }
}

fn organisation_facts(draft: &OrganisationDraft, say: &Say) -> Vec<(&'static str, String)> {
    vec![
        ("name", draft.name.clone()),
        ("short_name", draft.short_name.clone()),
        ("kind", say.word("kind", &draft.kind)),
        ("carrier_number", draft.carrier_number.clone().unwrap_or_default()),
        ("unit", draft.unit.clone()),
        ("street", draft.street.clone()),
        ("postal_code", draft.postal_code.clone()),
        ("place", draft.place.clone()),
        ("phone", draft.phone.clone()),
        ("email", draft.email.clone()),
        ("website", draft.website.clone()),
        ("languages", draft.languages.join(", ")),
        ("territories", draft.territories.join(", ")),
        ("topics", draft.topics.join(", ")),
    ]
}

fn contact_facts(draft: &ContactDraft, say: &Say) -> Vec<(&'static str, String)> {
    vec![
        ("organisation", draft.organisation.clone()),
        ("unit", draft.unit.clone()),
        ("office", draft.office.clone()),
        ("salutation", draft.salutation.clone()),
        ("given_name", draft.given_name.clone()),
        ("family_name", draft.family_name.clone()),
        ("phone", draft.phone.clone()),
        ("email", draft.email.clone()),
        ("reachable", draft.reachable.clone()),
        ("from", draft.from.map(|day| say.day(day)).unwrap_or_default()),
        ("until", draft.until.map(|day| say.day(day)).unwrap_or_default()),
    ]
}
