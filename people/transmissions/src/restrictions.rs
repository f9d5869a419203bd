//! The rules as a table that a data protection officer reads, and may make stricter for the network.

use askama::Template;
use axum::response::Response;
use design::Choice;
use participants::rules::{Category, Frame};
use serde::Deserialize;
use web::{Error, Event, Filter, Form, Result, Say, Visit, address};

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
}

pub(crate) async fn list(mut visit: Visit, Filter(filters): Filter<Filters>) -> Result<Response> {
    let (network, here) = (visit.sight()?, visit.here());
    visit.may(Deed::ReadRules, here)?;
    let frame = Frame::from_code(&filters.frame).unwrap_or(Frame::Sgb2Contract);
    let content = Rules {
        restrictions: sql::restrictions(&mut visit.tx, network, frame).await?,
        may_restrict: visit.can(Deed::RestrictRules, here),
        say: visit.say.clone(),
        frame,
    };
    let title = visit.say.text("transmission-rules").to_string();
    visit.page(title, &content).await
}

/// Makes a rule stricter for the network, or lets the program's own count again.
pub(crate) async fn set(mut visit: Visit, Form(typed): Form<Typed>) -> Result<Response> {
    let (network, here) = (visit.sight()?, visit.here());
    visit.may(Deed::RestrictRules, here)?;
    let unreadable = || Error::Unreadable("error-unreadable");
    let frame = Frame::from_code(&typed.frame).ok_or_else(unreadable)?;
    let direction = Direction::from_code(&typed.direction).ok_or_else(unreadable)?;
    let category = Category::from_code(&typed.category).ok_or_else(unreadable)?;
    let row = RestrictionRow {
        frame: frame.code().to_owned(),
        direction: direction.code().to_owned(),
        category: category.code().to_owned(),
        answer: typed.answer.clone(),
    };
    let (now, by) = (visit.now(), visit.actor.account().map(|account| account.to_string()).unwrap_or_default());
    match Answer::from_code(&typed.answer) {
        Some(answer @ (Answer::Consent | Answer::Never)) if answer > rule(frame, direction, category).answer() => {
            sql::restrict(&mut visit.tx, network, &row, &by, now).await?;
        }
        _ => sql::release(&mut visit.tx, network, &row).await?,
    }
    visit.log(Event::new("update", "restriction").key(format!("{} {} {}", row.frame, row.direction, row.category)));
    visit.done("done-saved", address("/transmissions/rules", &[("frame", frame.code())])).await
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

    fn cells(&self, category: &Category) -> Vec<Cell> {
        let cell = |direction: &Direction| {
            let own = rule(self.frame, *direction, *category);
            let here = self.restrictions.iter().find(|row| row.direction == direction.code() && row.category == category.code());
            Cell { direction: *direction, own, ground: own.at_most(here.and_then(|row| Answer::from_code(&row.answer))) }
        };
        Direction::ALL.iter().map(cell).collect()
    }

    fn answer(&self, cell: &Cell) -> String {
        self.say.word("answer", cell.ground.answer().code())
    }

    /// "§ 61 Abs. 2 SGB II"
    fn source(&self, cell: &Cell) -> String {
        self.say.word("ground", cell.ground.code())
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

    /// What the rule can be made: by consent, never, and back.
    fn choices(&self, cell: &Cell) -> Vec<Choice> {
        let stricter =
            [Answer::Consent, Answer::Never].into_iter().filter(|answer| *answer > cell.own.answer() && *answer != cell.ground.answer());
        let mut choices: Vec<Choice> =
            stricter.map(|answer| Choice::new(answer.code(), self.say.word("rule-make", answer.code()), false)).collect();
        if cell.own != cell.ground {
            choices.push(Choice::new("own", self.say.text("rule-make-own"), false));
        }
        choices
    }

    /// What a button says to whoever hears it alone.
    fn spoken(&self, category: &Category, cell: &Cell, choice: &Choice) -> String {
        let direction = self.say.word("direction", cell.direction.code());
        format!("{}: {}, {direction}", choice.label, self.category(category))
    }
}

/// One rule, and what it is here.
struct Cell {
    direction: Direction,
    own: Ground,
    ground: Ground,
}
