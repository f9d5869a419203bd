//! What an article said before, and how two of its texts differ.

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use serde::Deserialize;
use web::{
    Error, Filter, Result, Say, Visit,
    difference::{self, Line},
};

use crate::{
    Article,
    access::Deed,
    edit::crumbs,
    sql::{self, ArticleRow, TextRow, VersionRow},
};

/// So many texts are listed; older ones stay in the database.
const LISTED: i64 = 200;

/// Which two texts are compared.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Compared {
    from: String,
    to: String,
}

#[derive(Template)]
#[template(path = "versions.html")]
struct Versions {
    say: Say,
    article: ArticleRow,
    /// The text of today first.
    versions: Vec<VersionRow>,
    compared: Option<(TextRow, TextRow)>,
}

/// The texts of an article, the newest first, and two of them line by line.
pub(super) async fn list(mut visit: Visit, Path(id): Path<Id<Article>>, Filter(asked): Filter<Compared>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadArticles, visit.here())?;
    let article = sql::article(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let mut versions = vec![VersionRow {
        version: article.version,
        title: article.title.clone(),
        writer: article.writer.clone(),
        written_at: article.written_at,
    }];
    versions.extend(sql::versions(&mut visit.tx, id, LISTED).await?);
    let compared = match (asked.from.parse(), asked.to.parse()) {
        (Ok(from), Ok(to)) => two(&mut visit, &article, from, to).await?,
        _ => None,
    };
    crumbs(&mut visit, &article);
    let content = Versions { say: visit.say.clone(), article, versions, compared };
    let title = visit.say.text("article-versions").to_string();
    visit.page(title, &content).await
}

/// Both texts, the older first; nothing if one of them is not there.
async fn two(visit: &mut Visit, article: &ArticleRow, from: i64, to: i64) -> Result<Option<(TextRow, TextRow)>> {
    let mut texts = sql::texts(&mut visit.tx, article.id, from, to).await?;
    texts.push(TextRow { version: article.version, title: article.title.clone(), body: article.body.clone() });
    let find = |version: i64| texts.iter().find(|text| text.version == version).cloned();
    Ok(find(from.min(to)).zip(find(from.max(to))))
}

impl Versions {
    fn action(&self) -> String {
        format!("/articles/{}/versions", self.article.id)
    }

    fn writer<'a>(&self, row: &'a VersionRow) -> &'a str {
        row.writer.as_deref().unwrap_or("–")
    }

    fn label(&self, row: &VersionRow) -> String {
        self.say.instant(row.written_at)
    }

    /// The version before this one; 0 when it is the first.
    fn before(&self, row: &VersionRow) -> i64 {
        self.versions.iter().find(|other| other.version < row.version).map_or(0, |other| other.version)
    }

    fn choices(&self, chosen: i64) -> Vec<Choice> {
        self.versions.iter().map(|row| Choice::new(row.version.to_string(), self.label(row), row.version == chosen)).collect()
    }

    /// What is compared, or would be next: the last change.
    fn chosen(&self) -> (i64, i64) {
        let current = self.article.version;
        let last = self.versions.get(1).map_or(current, |row| row.version);
        self.compared.as_ref().map_or((last, current), |(from, to)| (from.version, to.version))
    }

    fn from(&self) -> Vec<Choice> {
        self.choices(self.chosen().0)
    }

    fn to(&self) -> Vec<Choice> {
        self.choices(self.chosen().1)
    }

    fn titles(&self) -> Vec<Line<'_>> {
        self.compared.iter().flat_map(|(from, to)| difference::lines(&from.title, &to.title)).collect()
    }

    fn lines(&self) -> Vec<Line<'_>> {
        self.compared.iter().flat_map(|(from, to)| difference::lines(&from.body, &to.body)).collect()
    }

    fn is_same(&self) -> bool {
        self.compared.as_ref().is_some_and(|(from, to)| (&from.title, &from.body) == (&to.title, &to.body))
    }
}
