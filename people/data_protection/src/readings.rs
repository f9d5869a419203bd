//! Wer hat was über eine Person gesehen? The officer asks by name; the answer is the unit's chain of the log, each line with what entitled to it. What is known of the
//! person is not shown.

use accounts::Unit;
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::{Choice, Link};
use participants::{
    Participant, is_other_side, nobody,
    rules::{Category, Frame},
    sql::seals,
};
use serde::Deserialize;
use web::{Error, Event, Facts, Filter, Form, Problems, Result, Say, Visit, address, log::Seen, today};

use crate::{
    access::{Deed, watched},
    overview::open,
    restricted::is_any,
    sql::{
        UnitRow,
        readings::{self, Named, Reading, Span},
    },
};

/// What whoever leads a unit does without helping.
const LEADING: [&str; 5] = ["helper", "deletion", "deletion_run", "health_statement", "subject_request"];

/// So many lines stand on a page.
const SHOWN: usize = 50;

/// So many people of one name are offered.
const CHOICES: i64 = 20;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    unit: String,
    name: String,
}

/// Of which unit somebody asks who comes from there; a name stands in no address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    unit: String,
}

#[derive(Template)]
#[template(path = "readings_ask.html")]
struct Ask {
    say: Say,
    /// Where she watches
    units: Vec<UnitRow>,
    typed: Typed,
    found: Vec<Named>,
    problems: Problems,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Older {
    before: Option<i64>,
}

#[derive(Template)]
#[template(path = "readings.html")]
struct Readings {
    say: Say,
    unit: UnitRow,
    name: String,
    lines: Vec<Line>,
    older: String,
    /// Where the officer reads what is restricted
    record: Option<String>,
}

/// A line as the officer reads it.
struct Line {
    at: String,
    who: String,
    what: String,
    ground: Ground,
}

/// What entitled somebody to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ground {
    /// She helps the person.
    Helps,
    /// She stood in that day for somebody who does.
    StandsIn,
    /// She leads the unit and says who helps.
    Leads,
    /// By an emergency access
    Emergency,
    /// It was the person herself, on her own page.
    Herself,
    /// It was the other side of a hand-over, by its link.
    Link,
    /// It was the program.
    Program,
    /// She watches over the data.
    Officer,
    /// Nothing that the program knows
    None,
}

pub(crate) async fn new(mut visit: Visit, Filter(asked): Filter<Asked>) -> Result<Response> {
    let units = watched_over(&mut visit).await?;
    visit.crumb_text("data-protection", "/data-protection");
    let typed = Typed { unit: asked.unit, ..Typed::default() };
    let content = Ask { say: visit.say.clone(), units, typed, found: Vec::new(), problems: Problems::default() };
    let title = visit.say.text("readings-ask").to_string();
    visit.page(title, &content).await
}

/// Looks for the name; it stands in no address. Whoever is the only one opens at once.
pub(crate) async fn ask(mut visit: Visit, Form(typed): Form<Typed>) -> Result<Response> {
    let units = watched_over(&mut visit).await?;
    let mut problems = Problems::default();
    let unit = match &units[..] {
        [only] => Some(only.id),
        several => several.iter().map(|unit| unit.id).find(|unit| unit.to_string() == typed.unit),
    };
    if unit.is_none() {
        problems.add("unit", "problem-readings-unit");
    }
    let name = problems.required("name", &typed.name, "problem-readings-name");
    if problems.is_empty() && word(&name).is_empty() {
        problems.add("name", "problem-readings-short");
    }
    let mut found = Vec::new();
    if let Some(unit) = unit.filter(|_| problems.is_empty()) {
        let account = visit.actor.account();
        found = readings::named(&mut visit.tx, unit, account, [&name, word(&name)], CHOICES).await?;
        visit.log(Event::new("read", "participant").unit(unit).fields(["name"]).reason("search").count(found.len()));
        match &found[..] {
            [only] => return visit.redirect(format!("/units/{unit}/readings/{}", only.id)).await,
            [] => problems.add("name", "problem-readings-nobody"),
            _ => {}
        }
    }
    visit.crumb_text("data-protection", "/data-protection");
    let has_problems = !problems.is_empty();
    let typed = Typed { unit: unit.map(|unit| unit.to_string()).unwrap_or_default(), ..typed };
    let content = Ask { say: visit.say.clone(), units, typed, found, problems };
    let title = visit.say.text("readings-ask").to_string();
    if has_problems { visit.again(title, &content).await } else { visit.page(title, &content).await }
}

/// The longest word of what was typed: whoever asks knows a name, and does not leaf through those of a unit.
fn word(name: &str) -> &str {
    let longest = name.split_whitespace().max_by_key(|word| word.chars().count()).unwrap_or_default();
    if longest.chars().filter(|sign| sign.is_alphabetic()).count() < 3 { "" } else { longest }
}

/// The units whose readings somebody may ask for.
async fn watched_over(visit: &mut Visit) -> Result<Vec<UnitRow>> {
    let mut units = open(visit).await?;
    let here = visit.here();
    units.retain(|unit| visit.can(Deed::ReadReadings, Facts { unit: Some(unit.id), organisation: Some(unit.organisation_id), ..here }));
    if units.is_empty() {
        visit.may(Deed::ReadReadings, here)?;
    }
    Ok(units)
}

pub(crate) async fn show(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Filter(older): Filter<Older>,
) -> Result<Response> {
    let (row, _) = watched(&mut visit, unit, Deed::ReadReadings).await?;
    let account = visit.actor.account().ok_or(Error::NotFound)?;
    let is_barred = seals::is_barred(&mut visit.tx, unit, id, account).await?;
    let somebody = participants::sql::participant(&mut visit.tx, unit, id).await?.filter(|_| !is_barred).ok_or(Error::NotFound)?;
    let limit = i64::try_from(SHOWN + 1).unwrap_or(i64::MAX);
    let mut rows = readings::readings(&mut visit.tx, unit, id, older.before.unwrap_or(i64::MAX), limit).await?;
    let more = rows.len() > SHOWN;
    rows.truncate(SHOWN);
    let here = format!("/units/{unit}/readings/{id}");
    let older = rows.last().filter(|_| more).map(|row| address(&here, &[("before", &row.seq.to_string())])).unwrap_or_default();
    let spans = (readings::helped(&mut visit.tx, unit, id).await?, readings::stood_in(&mut visit.tx, unit).await?);
    visit.log(Event::new("read", "readings").unit(unit).subject(id, [Category::Identity.code()]).count(rows.len()));
    visit.crumb_text("data-protection", "/data-protection");
    let say = visit.say.clone();
    let lines = rows.iter().map(|row| line(&say, row, ground(row, &spans.0, &spans.1))).collect();
    let record = is_any(&mut visit, unit, &somebody).await?.then(|| format!("{here}/record"));
    let content = Readings { unit: row, name: somebody.name, lines, older, record, say };
    let title = content.title();
    visit.page(title, &content).await
}

/// What entitled to it, as far as the unit's own tables know it.
fn ground(row: &Reading, helped: &[Span], stood_in: &[Span]) -> Ground {
    let day = today(row.at);
    let on = |span: &&Span| span.from_day <= day && span.until_day.is_none_or(|until| until >= day);
    let Some(account) = row.actor_id.as_deref().filter(|_| row.actor_kind == "account") else {
        // Whoever comes by a link may have an account all the same: it says by which link.
        return match row.actor_kind.as_str() {
            "link" if is_other_side(&row.object_type, &row.action) => Ground::Link,
            "link" => Ground::Herself,
            _ => Ground::Program,
        };
    };
    let helps = |account: &str| helped.iter().filter(on).any(|span| span.account_id.to_string() == account);
    let deputises = stood_in
        .iter()
        .filter(on)
        .filter(|span| span.account_id.to_string() == account)
        .any(|span| span.deputy_for.is_some_and(|other| helps(&other.to_string())));
    match () {
        () if row.reason.as_deref() == Some("emergency") || row.object_type == "emergency_access" => Ground::Emergency,
        () if helps(account) => Ground::Helps,
        () if deputises => Ground::StandsIn,
        () if row.actor_role.as_deref() == Some("dpo") => Ground::Officer,
        // Whoever leads says who helps and releases what is deleted; for all else she needs to help herself.
        () if row.actor_role.as_deref() == Some("unit_lead") && LEADING.contains(&row.object_type.as_str()) => Ground::Leads,
        () => Ground::None,
    }
}

fn line(say: &Say, row: &Reading, ground: Ground) -> Line {
    let who = match (&row.actor, &row.actor_role) {
        (Some(name), Some(role)) => say.text("log-who").arg("name", name.as_str()).arg("role", say.word("role", role)).to_string(),
        (Some(name), None) => name.clone(),
        (None, _) => nobody(
            say,
            &Seen {
                at: row.at,
                actor: None,
                actor_role: None,
                actor_kind: row.actor_kind.clone(),
                action: row.action.clone(),
                object_type: row.object_type.clone(),
                categories: String::new(),
                reason: None,
            },
        ),
    };
    let category = |code: &str| Category::from_code(code).map(|one| say.word("category", one.word()));
    let categories: Vec<String> = row.categories.split(' ').filter_map(category).collect();
    let mut what = vec![format!("{}: {}", say.word("log-object", &row.object_type), say.word("log-action", &row.action))];
    what.extend(Some(categories.join(", ")).filter(|words| !words.is_empty()));
    what.extend(row.recipient.as_ref().map(|name| say.text("readings-with").arg("name", name.as_str()).to_string()));
    Line { at: say.instant(row.at), who, what: what.join(" – "), ground }
}

impl Ground {
    fn code(self) -> &'static str {
        match self {
            Ground::Helps => "helps",
            Ground::StandsIn => "stands-in",
            Ground::Leads => "leads",
            Ground::Emergency => "emergency",
            Ground::Herself => "herself",
            Ground::Link => "link",
            Ground::Program => "program",
            Ground::Officer => "officer",
            Ground::None => "none",
        }
    }
}

impl Ask {
    fn links(&self) -> Vec<Link> {
        let label = |row: &Named| {
            let frame = Frame::from_code(&row.frame).map(|frame| self.say.word("frame", frame.code())).unwrap_or_default();
            let since = self.say.day(row.begun_on);
            self.say.text("readings-choice").arg("name", row.name.as_str()).arg("frame", frame).arg("day", since).to_string()
        };
        let several = if self.found.len() > 1 { &self.found[..] } else { &[] };
        several.iter().map(|row| Link::new(label(row), format!("/units/{}/readings/{}", self.typed.unit, row.id))).collect()
    }

    fn choices(&self) -> Vec<Choice> {
        choices(&self.units, &self.typed.unit)
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}

/// Units to choose from; of one there is nothing to choose.
pub(crate) fn choices(units: &[UnitRow], chosen: &str) -> Vec<Choice> {
    let several = if units.len() > 1 { units } else { &[] };
    several.iter().map(|unit| Choice::new(unit.id.to_string(), unit.label(), unit.id.to_string() == chosen)).collect()
}

impl Readings {
    fn title(&self) -> String {
        self.say.text("readings-of").arg("name", self.name.as_str()).to_string()
    }

    fn words(&self, line: &Line) -> String {
        self.say.word("readings-ground", line.ground.code())
    }

    fn is_doubtful(&self, line: &Line) -> bool {
        matches!(line.ground, Ground::None | Ground::Emergency)
    }

    /// How many lines of the page nothing entitles to.
    fn doubtful(&self) -> usize {
        self.lines.iter().filter(|line| self.is_doubtful(line)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(actor: &str, role: &str, object: &str) -> Reading {
        Reading {
            seq: 1,
            at: "2026-03-03T08:12:00Z".parse().unwrap(),
            actor_kind: "account".into(),
            actor_id: Some(actor.into()),
            actor: None,
            actor_role: Some(role.into()),
            action: "read".into(),
            object_type: object.into(),
            categories: String::new(),
            reason: None,
            recipient: None,
        }
    }

    fn span(account: u8, deputy_for: Option<u8>, from: &str, until: Option<&str>) -> Span {
        let id = |n: u8| Id::minted(1, [n; 10]);
        let day = |text: &str| text.parse().unwrap();
        Span { account_id: id(account), deputy_for: deputy_for.map(id), from_day: day(from), until_day: until.map(day) }
    }

    #[test]
    fn a_reading_is_entitled_by_help_on_that_day_or_by_standing_in_or_by_nothing() {
        let name = |n: u8| Id::<()>::minted(1, [n; 10]).to_string();
        let (helper, deputy, other) = (name(1), name(2), name(3));
        let helped = [span(1, None, "2026-03-01", Some("2026-03-03"))];
        let deputies = [span(2, Some(1), "2026-03-03", Some("2026-03-05"))];
        let asked = |row: &Reading| ground(row, &helped, &deputies);
        assert_eq!(asked(&reading(&helper, "coach", "participant")), Ground::Helps);
        assert_eq!(asked(&reading(&deputy, "coach", "participant")), Ground::StandsIn);
        assert_eq!(asked(&reading(&other, "coach", "participant")), Ground::None);
        assert_eq!(asked(&reading(&other, "unit_lead", "helper")), Ground::Leads);
        for object in ["participant", "fact", "support_plan", "transmission", "handover"] {
            assert_eq!(asked(&reading(&other, "unit_lead", object)), Ground::None, "{object}");
        }
        assert_eq!(asked(&reading(&other, "dpo", "readings")), Ground::Officer);
        let later = Reading { at: "2026-03-04T08:12:00Z".parse().unwrap(), ..reading(&helper, "coach", "participant") };
        assert_eq!(asked(&later), Ground::None, "her help had ended the day before");
        let emergency = Reading { reason: Some("emergency".into()), ..reading(&other, "coach", "participant") };
        assert_eq!(asked(&emergency), Ground::Emergency);
        let herself = Reading { actor_kind: "link".into(), ..reading(&other, "coach", "own_page") };
        assert_eq!(asked(&herself), Ground::Herself);
        let other_side = Reading { actor_kind: "link".into(), ..reading(&other, "coach", "handover") };
        assert_eq!(asked(&other_side), Ground::Link);
        let appointment = Reading { actor_kind: "link".into(), action: "create".into(), ..reading(&other, "coach", "appointment") };
        assert_eq!(asked(&appointment), Ground::Link);
        let night = Reading { actor_kind: "job".into(), ..reading(&other, "coach", "participant") };
        assert_eq!(asked(&night), Ground::Program);
    }
}
