//! The rules as a table that a data protection officer reads, and may make stricter for the network.

use askama::Template;
use axum::response::Response;
use design::Choice;
use participants::rules::{Category, FIELDS, Frame};
use serde::Deserialize;
use web::{Error, Event, Filter, Form, Problems, Result, Say, Visit, address};

use crate::{
    access::Deed,
    rules::{Answer, Direction, Ground, rule},
    sql::rules::{self as sql, RestrictionRow},
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Filters {
    frame: String,
}

/// What is made stricter, or as it was.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    frame: String,
    direction: String,
    category: String,
    answer: String,
}

#[derive(Template)]
#[template(path = "restrictions.html")]
struct Rules {
    say: Say,
    frame: Frame,
    restrictions: Vec<RestrictionRow>,
    may_restrict: bool,
    typed: Typed,
    problems: Problems,
}

pub(crate) async fn list(mut visit: Visit, Filter(filters): Filter<Filters>) -> Result<Response> {
    let frame = Frame::from_code(&filters.frame).unwrap_or(Frame::Sgb2Contract);
    let content = content(&mut visit, frame, Typed::default(), Problems::default()).await?;
    let title = visit.say.text("transmission-rules").to_string();
    visit.page(title, &content).await
}

/// Makes a rule stricter for the network, or lets the program's own count again; looser than that it does not get.
pub(crate) async fn set(mut visit: Visit, Form(typed): Form<Typed>) -> Result<Response> {
    let (network, here) = (visit.sight()?, visit.here());
    visit.may(Deed::RestrictRules, here)?;
    let frame = Frame::from_code(&typed.frame).ok_or(Error::Unreadable("error-unreadable"))?;
    let mut problems = Problems::default();
    let (direction, category) = (Direction::from_code(&typed.direction), Category::from_code(&typed.category));
    for (field, is_chosen) in [("category", category.is_some()), ("direction", direction.is_some()), ("answer", !typed.answer.is_empty())] {
        if !is_chosen {
            problems.add(field, "problem-rule");
        }
    }
    if let (Some(direction), Some(category), "consent") = (direction, category, typed.answer.as_str())
        && rule(frame, direction, category).is_duty()
    {
        problems.add("answer", "problem-rule-duty");
    }
    let (Some(direction), Some(category), true) = (direction, category, problems.is_empty()) else {
        let content = content(&mut visit, frame, typed, problems).await?;
        let title = visit.say.text("transmission-rules").to_string();
        return visit.again(title, &content).await;
    };
    let row = RestrictionRow {
        frame: frame.code().to_owned(),
        direction: direction.code().to_owned(),
        category: category.code().to_owned(),
        answer: typed.answer.clone(),
    };
    let (now, by) = (visit.now(), visit.actor.account().map(|account| account.to_string()).unwrap_or_default());
    let own = rule(frame, direction, category);
    let answer = match (Answer::from_code(&typed.answer), typed.answer.as_str()) {
        (Some(answer @ (Answer::Consent | Answer::Never)), _) => Some(answer),
        (None, "own") => None,
        _ => return Err(Error::Unreadable("error-unreadable")),
    };
    // What would change nothing is not kept.
    match answer.filter(|answer| own.at_most(Some(*answer)) != own) {
        Some(_) => sql::restrict(&mut visit.tx, network, &row, &by, now).await?,
        None => sql::release(&mut visit.tx, network, &row).await?,
    }
    let rule = format!("{} {} {}", row.frame, row.direction, row.category);
    visit.log(Event::new("update", "restriction").key(rule).reason(answer.map_or("own", Answer::code)));
    visit.done("done-saved", address("/transmissions/rules", &[("frame", frame.code())])).await
}

async fn content(visit: &mut Visit, frame: Frame, typed: Typed, problems: Problems) -> Result<Rules> {
    let (network, here) = (visit.sight()?, visit.here());
    visit.may(Deed::ReadRules, here)?;
    Ok(Rules {
        restrictions: sql::restrictions(&mut visit.tx, network, frame).await?,
        may_restrict: visit.can(Deed::RestrictRules, here),
        say: visit.say.clone(),
        frame,
        typed,
        problems,
    })
}

impl Rules {
    fn frames(&self) -> Vec<Choice> {
        Frame::ALL.iter().map(|one| Choice::new(one.code(), self.say.word("frame", one.code()), *one == self.frame)).collect()
    }

    fn title(&self) -> String {
        self.say.word("frame", self.frame.code())
    }

    fn directions(&self) -> Vec<String> {
        Direction::ALL.iter().map(|direction| self.say.word("direction", direction.code())).collect()
    }

    fn categories(&self) -> Vec<Category> {
        Category::ALL.into()
    }

    fn category(&self, category: &Category) -> String {
        format!("{} {}", category.code(), self.say.word("category", category.word()))
    }

    /// That there is nothing of it here that could go, or only by an act of its own. The name goes along with all that does.
    fn note(&self, category: &Category) -> String {
        let key = match category {
            Category::Identity => return String::new(),
            Category::Health => "rules-health",
            _ if FIELDS.iter().any(|field| field.category == *category) => return String::new(),
            _ => "rules-not-kept",
        };
        self.say.text(key).to_string()
    }

    fn cells(&self, category: &Category) -> Vec<Cell> {
        let cell = |direction: &Direction| {
            let own = rule(self.frame, *direction, *category);
            let here = self.restrictions.iter().find(|row| row.direction == direction.code() && row.category == category.code());
            Cell { own, ground: own.at_most(here.and_then(|row| Answer::from_code(&row.answer))) }
        };
        Direction::ALL.iter().map(cell).collect()
    }

    fn answer(&self, cell: &Cell) -> String {
        self.say.word("answer", cell.ground.answer().code())
    }

    /// "§ 61 Abs. 2 SGB II"; of a consent the law that lets her decide.
    fn source(&self, cell: &Cell) -> String {
        match cell.ground {
            Ground::Consent => self.say.text("rule-source-consent").to_string(),
            Ground::ExplicitConsent => self.say.text("rule-source-explicit").to_string(),
            ground => self.say.word("ground", ground.code()),
        }
    }

    fn state(&self, cell: &Cell) -> String {
        let key = if cell.own != cell.ground {
            "rule-restricted"
        } else if cell.ground.is_verified() {
            "rule-verified"
        } else {
            "rule-unverified"
        };
        self.say.text(key).to_string()
    }

    fn category_choices(&self) -> Vec<Choice> {
        Category::ALL.iter().map(|one| Choice::new(one.code(), self.category(one), one.code() == self.typed.category)).collect()
    }

    fn direction_choices(&self) -> Vec<Choice> {
        let choice = |one: &Direction| Choice::new(one.code(), self.say.word("direction", one.code()), one.code() == self.typed.direction);
        Direction::ALL.iter().map(choice).collect()
    }

    /// By consent, never, and as the program has it.
    fn answers(&self) -> Vec<Choice> {
        let choice = |value: &&str| Choice::new(*value, self.say.word("rule-make", value), *value == self.typed.answer);
        ["consent", "never", "own"].iter().map(choice).collect()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}

/// One rule, and what it is here.
struct Cell {
    own: Ground,
    ground: Ground,
}
