use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::civil::Date;
use web::{
    Error, Result, Say, Visit,
    thread::{self, Thread},
};

use crate::{
    Article,
    access::Deed,
    markup::{self, Block, Piece},
    rules::{Standing, standing},
    sql::{self, ArticleRow, Choosable},
};

#[derive(Template)]
#[template(path = "show.html")]
struct Show {
    say: Say,
    article: ArticleRow,
    replaced: Vec<Choosable>,
    thread: Thread,
    today: Date,
    may_edit: bool,
}

/// An article: what it says, on what it rests, who keeps it, and whether it still holds.
pub(super) async fn show(mut visit: Visit, Path(id): Path<Id<Article>>) -> Result<Response> {
    let (network, today) = (visit.sight()?, visit.today());
    visit.may(Deed::ReadArticles, visit.here())?;
    let article = sql::article(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let content = Show {
        replaced: sql::replaced(&mut visit.tx, network, id).await?,
        thread: thread::thread(&mut visit.tx, network, &format!("/articles/{id}")).await?,
        may_edit: visit.can(Deed::EditArticles, visit.here()),
        say: visit.say.clone(),
        article,
        today,
    };
    visit.crumb_text("articles", "/articles");
    let title = content.article.title.clone();
    visit.page(title, &content).await
}

impl Show {
    fn blocks(&self) -> Vec<Block> {
        markup::blocks(&self.article.body)
    }

    fn sources(&self) -> Vec<Vec<Piece>> {
        self.article.sources.lines().map(str::trim).filter(|line| !line.is_empty()).map(markup::pieces).collect()
    }

    fn standing(&self) -> Standing {
        standing(self.article.replaced_by_id.is_some(), self.article.valid_until, self.today)
    }

    fn is_expired(&self) -> bool {
        self.standing() == Standing::Expired && self.article.ended_on.is_none()
    }

    fn status(&self) -> String {
        match self.standing() {
            _ if self.article.ended_on.is_some() => self.say.text("article-ended").to_string(),
            Standing::Valid => String::new(),
            other => self.say.word("article-state", other.code()),
        }
    }

    fn may_change(&self) -> bool {
        self.may_edit && self.article.ended_on.is_none()
    }

    /// Whether "Stimmt noch" has something to say: the article has a last day, and nothing replaces it.
    fn may_confirm(&self) -> bool {
        self.may_change() && self.article.valid_until.is_some() && self.article.replaced_by_id.is_none()
    }

    fn topic(&self) -> &str {
        self.article.topic.as_deref().unwrap_or_default()
    }

    fn replacement(&self) -> &str {
        self.article.replaced_by.as_deref().unwrap_or_default()
    }

    fn until(&self) -> String {
        self.article.valid_until.map(|day| self.say.day(day)).unwrap_or_default()
    }

    fn written(&self) -> String {
        let at = self.say.instant(self.article.written_at);
        match &self.article.writer {
            Some(name) => self.say.text("article-written-by").arg("at", at).arg("name", name.as_str()).to_string(),
            None => at,
        }
    }
}
