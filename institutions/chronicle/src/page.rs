//! The chronicle as a page.

use std::collections::BTreeMap;

use askama::Template;
use axum::response::Response;
use design::Choice;
use network::sql::networks;
use serde::Deserialize;
use web::{Error, Filter, Result, Say, Visit, address, since::Since, today};

use crate::{
    access::Deed,
    rules::{Happening, Kind, Span, Year, years},
    sql,
};

/// So many members of a year are named; how many more there were is said.
pub(crate) const NAMED: usize = 30;

/// The years as they are asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Filters {
    from: String,
    until: String,
}

/// All that is told.
pub(crate) struct Chronicle {
    pub say: Say,
    pub network: String,
    pub years: BTreeMap<i16, Year>,
}

#[derive(Template)]
#[template(path = "page.html")]
struct Page {
    chronicle: Chronicle,
    say: Say,
    filters: Filters,
    all: Vec<i16>,
}

pub(crate) async fn show(mut visit: Visit, Filter(filters): Filter<Filters>) -> Result<Response> {
    visit.may(Deed::ReadChronicle, visit.here())?;
    let say = visit.say.clone();
    let chronicle = told(&mut visit, Span::default(), say).await?;
    let all = chronicle.years.keys().copied().collect();
    let years = chronicle.years.into_iter().filter(|(year, _)| filters.span().holds(*year)).collect();
    let content = Page { say: visit.say.clone(), chronicle: Chronicle { years, ..chronicle }, filters, all };
    let title = visit.say.text("chronicle").to_string();
    visit.page(title, &content).await
}

/// Puts it together, in the language of `say`.
pub(crate) async fn told(visit: &mut Visit, span: Span, say: Say) -> Result<Chronicle> {
    let (network, now, day) = (visit.sight()?, visit.now(), visit.today());
    let row = networks::network(&mut visit.tx, network).await?.ok_or(Error::NotFound)?;
    let meetings = sql::meetings(&mut visit.tx, network, now).await?.into_iter().map(|row| {
        let (kind, when) = (Kind::Meetings, Since::Day(today(row.starts_at)));
        (kind, Happening { href: format!("{}{}", kind.folder(), row.id), title: row.title, detail: row.place, when })
    });
    let mut all: Vec<(Kind, Happening)> = meetings.collect();
    let tx = &mut visit.tx;
    for (kind, rows) in [
        (Kind::Joined, sql::joined(tx, network).await?),
        (Kind::Left, sql::left(tx, network, day).await?),
        (Kind::Decisions, sql::decisions(tx, network, day).await?),
        (Kind::Offers, sql::offers(tx, network, day).await?),
        (Kind::Steps, sql::steps(tx, network).await?),
    ] {
        let happening = |row: sql::Row| {
            let when = Since::read(&row.day)?;
            Some((kind, Happening { href: format!("{}{}", kind.folder(), row.id), title: row.title, detail: row.detail, when }))
        };
        all.extend(rows.into_iter().filter_map(happening));
    }
    Ok(Chronicle { say, network: row.name, years: years(all, span) })
}

impl Filters {
    /// The years that are asked for; what is no year asks for nothing.
    pub(crate) fn span(&self) -> Span {
        Span { from: self.from.parse().ok(), until: self.until.parse().ok() }
    }

    fn address(&self, path: &str) -> String {
        address(path, &[("from", self.from.as_str()), ("until", &self.until)])
    }
}

impl Chronicle {
    /// The kinds of which something happened in a year, each with its heading: "Treffen (4)".
    pub(crate) fn kinds<'a>(&self, year: &'a Year) -> Vec<(String, Kind, &'a [Happening])> {
        let heading = |kind: Kind, count: usize| {
            self.say.text("chronicle-kind").arg("kind", self.say.word("chronicle-kind", kind.code())).arg("count", count).to_string()
        };
        year.kinds.iter().map(|(kind, all)| (heading(*kind, all.len()), *kind, all.as_slice())).collect()
    }

    /// What is said of a happening beside its title: when, and a word more.
    pub(crate) fn aside(&self, one: &Happening) -> String {
        let when = if matches!(one.when, Since::Year(_)) { String::new() } else { one.when.words(&self.say) };
        [when, one.detail.clone()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// Who is not named any more; nothing where all are.
    pub(crate) fn more(&self, all: &[Happening]) -> String {
        if all.len() <= NAMED { String::new() } else { self.say.text("chronicle-more").arg("count", all.len() - NAMED).to_string() }
    }

    /// From the first to the last year in one sentence.
    pub(crate) fn finding(&self) -> String {
        let total = |kind: Kind| self.years.values().map(|year| year.count(kind)).sum::<usize>();
        self.say
            .text("chronicle-finding")
            .arg("years", self.years.len())
            .arg("meetings", total(Kind::Meetings))
            .arg("decisions", total(Kind::Decisions))
            .arg("offers", total(Kind::Offers))
            .to_string()
    }
}

impl Page {
    fn kinds(&self) -> Vec<String> {
        Kind::ALL.iter().map(|kind| self.say.word("chronicle-kind", kind.code())).collect()
    }

    fn counts(&self, year: &Year) -> Vec<usize> {
        Kind::ALL.iter().map(|kind| year.count(*kind)).collect()
    }

    fn named<'a>(&self, all: &'a [Happening]) -> &'a [Happening] {
        &all[..all.len().min(NAMED)]
    }

    fn choices(&self, chosen: &str) -> Vec<Choice> {
        self.all.iter().map(|year| Choice::new(year.to_string(), year.to_string(), year.to_string() == chosen)).collect()
    }

    fn file(&self, format: &str) -> String {
        self.filters.address(&format!("/chronicle/export/{format}"))
    }
}
