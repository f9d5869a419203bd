//! "Ersetzt durch": an article that is not right any more leads to the one that is.

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use serde::Deserialize;
use web::{Event, Filter, Form, Problems, Result, Say, Visit};

use crate::{
    Article,
    edit::{crumbs, editable},
    sql::{self, ArticleRow, Choosable},
};

/// How many articles a search offers.
const OFFERED: i64 = 20;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Words {
    words: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Chosen {
    article: String,
}

#[derive(Template)]
#[template(path = "replacement.html")]
struct Choose {
    say: Say,
    article: ArticleRow,
    words: String,
    found: Vec<Choosable>,
    problems: Problems,
}

/// The way to a replacement: words, then an article.
pub(super) async fn choose(mut visit: Visit, Path(id): Path<Id<Article>>, Filter(search): Filter<Words>) -> Result<Response> {
    let (network, article) = editable(&mut visit, id).await?;
    crumbs(&mut visit, &article);
    let found = sql::replacements(&mut visit.tx, network, id, &search.words, OFFERED).await?;
    let content = Choose { say: visit.say.clone(), article, words: search.words, found, problems: Problems::default() };
    let title = visit.say.text("article-replace").to_string();
    visit.page(title, &content).await
}

/// Says what replaces the article. What is itself replaced replaces nothing, so that no way leads in a circle.
pub(super) async fn create(mut visit: Visit, Path(id): Path<Id<Article>>, Form(chosen): Form<Chosen>) -> Result<Response> {
    let (network, article) = editable(&mut visit, id).await?;
    let other = match chosen.article.parse::<Id<Article>>() {
        Ok(other) if other != id => sql::article(&mut visit.tx, network, other).await?,
        _ => None,
    };
    let Some(other) = other.filter(|other| other.ended_on.is_none() && other.replaced_by_id.is_none()) else {
        let mut problems = Problems::default();
        problems.add("", "problem-article-replacement");
        let found = sql::replacements(&mut visit.tx, network, id, "", OFFERED).await?;
        let content = Choose { say: visit.say.clone(), article, words: String::new(), found, problems };
        let title = visit.say.text("article-replace").to_string();
        return visit.again(title, &content).await;
    };
    if sql::set_replaced_by(&mut visit.tx, network, id, Some(other.id)).await? {
        visit.log(Event::new("update", "article").on(id).fields(["replaced_by"]));
    }
    visit.done("done-article-replaced", format!("/articles/{id}")).await
}

/// Nothing replaces the article any more.
pub(super) async fn end(mut visit: Visit, Path(id): Path<Id<Article>>) -> Result<Response> {
    let (network, _) = editable(&mut visit, id).await?;
    if sql::set_replaced_by(&mut visit.tx, network, id, None).await? {
        visit.log(Event::new("update", "article").on(id).fields(["replaced_by"]));
    }
    visit.done("done-article-replacement-ended", format!("/articles/{id}")).await
}

impl Choose {
    fn action(&self) -> String {
        format!("/articles/{}/replacement", self.article.id)
    }
}
