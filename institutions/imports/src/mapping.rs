use std::collections::BTreeMap;

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::{Choice, Step};
use drafts::{
    Kind,
    source::{self, Field, Mapping, Source},
};
use network::Import;
use serde::Deserialize;
use web::{Error, Filter, Form, Problems, Result, Say, Visit};

use super::{CHECK, State, show, upload};
use crate::{access::may_write, sql};

/// What the file brings, while it is being chosen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Chosen {
    brings: String,
}

#[derive(Template)]
#[template(path = "mapping.html")]
struct Edit {
    say: Say,
    id: Id<Import>,
    file_name: String,
    steps: Vec<Step>,
    source: Source,
    kind: Option<Kind>,
    mapping: Mapping,
    joins: bool,
    problems: Problems,
}

/// Which column means what.
pub(super) async fn edit(mut visit: Visit, Path(id): Path<Id<Import>>, Filter(chosen): Filter<Chosen>) -> Result<Response> {
    let (import, source) = show::found(&mut visit, id).await?;
    if !can_match(&import) {
        return visit.redirect(format!("/imports/{id}")).await;
    }
    let kind = Kind::from_code(&chosen.brings).or_else(|| Kind::from_code(&import.kind));
    let mut mapping: Mapping = serde_json::from_str(&import.mapping).unwrap_or_default();
    if mapping.is_empty() || kind.map(Kind::code) != Some(import.kind.as_str()) {
        mapping = kind.map(|kind| source::suggested(kind, &source.columns)).unwrap_or_default();
    }
    let content = page(&visit, &import, source, kind, mapping, import.joins, Problems::default());
    show::crumb(&mut visit);
    let title = visit.say.text("import-mapping").to_string();
    visit.page(title, &content).await
}

/// Saves which column means what, for this file and for the next of its source, and compares its rows anew.
pub(super) async fn save(mut visit: Visit, Path(id): Path<Id<Import>>, Form(form): Form<BTreeMap<String, String>>) -> Result<Response> {
    let (import, source) = show::found(&mut visit, id).await?;
    let address = format!("/imports/{id}");
    if !can_match(&import) {
        return visit.redirect(address).await;
    }
    let said = |field: &str| form.get(field).map(String::as_str).unwrap_or_default();
    let Some(kind) = Kind::from_code(said("brings")) else { return visit.redirect(format!("{address}/mapping")).await };
    may_write(&mut visit, kind.code()).await??;
    let columns = |field: &&Field| source.columns.iter().any(|column| column == said(field.name));
    let mapping: Mapping =
        source::fields(kind).iter().filter(columns).map(|field| (field.name.to_owned(), said(field.name).to_owned())).collect();
    let joins = !said("joins").is_empty();
    let mut problems = Problems::default();
    for field in source::missing(kind, &mapping) {
        problems.add(field.name, "import-problem-required");
    }
    if let Some(double) = doubled(kind, &mapping) {
        problems.add(double, "import-problem-doubled");
    }
    if !problems.is_empty() {
        let content = page(&visit, &import, source, Some(kind), mapping, joins, problems);
        let title = visit.say.text("import-mapping").to_string();
        return visit.again(title, &content).await;
    }
    let network = visit.sight()?;
    let text = serde_json::to_string(&mapping).map_err(Error::internal)?;
    if !mapping.is_empty() {
        sql::remember_mapping(&mut visit.tx, network, kind.code(), &upload::columns(&source)?, &text).await?;
    }
    sql::set_mapping(&mut visit.tx, id, kind.code(), &text, joins).await?;
    if sql::set_state(&mut visit.tx, id, &import.state, State::Checking.code()).await? {
        visit.later(CHECK.name, &id.to_string()).await?;
    }
    visit.redirect(address).await
}

/// Before it is written, and while its file is there.
fn can_match(import: &sql::ImportRow) -> bool {
    let state = State::from_code(&import.state);
    import.upload_id.is_some() && matches!(state, Some(State::Uploaded | State::Checked | State::Failed))
}

/// A column that is to mean two things: the later field.
fn doubled(kind: Kind, mapping: &Mapping) -> Option<&'static str> {
    let mut seen = Vec::new();
    source::fields(kind).iter().find_map(|field| {
        let column = mapping.get(field.name)?;
        if seen.contains(&column) {
            return Some(field.name);
        }
        seen.push(column);
        None
    })
}

fn page(
    visit: &Visit,
    import: &sql::ImportRow,
    source: Source,
    kind: Option<Kind>,
    mapping: Mapping,
    joins: bool,
    problems: Problems,
) -> Edit {
    let (say, file_name) = (visit.say.clone(), import.file_name.clone());
    Edit { steps: show::steps(&say, 2), say, id: import.id, file_name, source, kind, mapping, joins, problems }
}

impl Edit {
    fn at(&self, what: &str) -> String {
        format!("/imports/{}/{what}", self.id).trim_end_matches('/').to_owned()
    }

    fn kinds(&self) -> Vec<Choice> {
        upload::kinds(&self.say, self.kind.map(Kind::code).unwrap_or_default())
    }

    fn code(&self) -> &'static str {
        self.kind.map(Kind::code).unwrap_or_default()
    }

    fn fields(&self) -> &'static [Field] {
        self.kind.map(source::fields).unwrap_or_default()
    }

    fn label(&self, field: &Field) -> String {
        self.say.word("import-field", field.name)
    }

    fn optional(&self, field: &Field) -> String {
        if field.required { String::new() } else { self.say.text("optional").to_string() }
    }

    /// The columns, each with what stands in it.
    fn columns(&self, field: &Field) -> Vec<Choice> {
        let chosen = self.mapping.get(field.name);
        let columns = self.source.columns.iter().enumerate();
        columns
            .map(|(at, column)| {
                let samples: Vec<&str> = self
                    .source
                    .samples
                    .iter()
                    .filter_map(|row| row.get(at))
                    .map(String::as_str)
                    .filter(|cell| !cell.is_empty())
                    .take(2)
                    .collect();
                let samples: String = samples.join(", ").chars().take(40).collect();
                let label = if samples.is_empty() { column.clone() } else { format!("{column} ({samples})") };
                Choice::new(column, label, chosen == Some(column))
            })
            .collect()
    }

    fn may_join(&self) -> bool {
        self.kind == Some(Kind::Organisations) || self.kind == Some(Kind::Jobcenter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_means_one_thing() {
        let mapping =
            |pairs: &[(&str, &str)]| pairs.iter().map(|(field, column)| ((*field).to_owned(), (*column).to_owned())).collect::<Mapping>();
        assert_eq!(doubled(Kind::Organisations, &mapping(&[("name", "A"), ("place", "A")])), Some("place"));
        assert_eq!(doubled(Kind::Organisations, &mapping(&[("name", "A"), ("place", "B")])), None);
    }
}
