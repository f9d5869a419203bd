//! "Stimmt noch": somebody has looked, and the article holds for another year.

use axum::{extract::Path, response::Response};
use db::Id;
use web::{Event, Result, Visit};

use crate::{Article, edit::editable, rules::held_until, sql};

/// Extends the validity to a year from today; twice on one day is once.
pub(super) async fn create(mut visit: Visit, Path(id): Path<Id<Article>>) -> Result<Response> {
    let (network, _) = editable(&mut visit, id).await?;
    let until = held_until(visit.today());
    if sql::set_valid_until(&mut visit.tx, network, id, until).await? {
        visit.log(Event::new("confirm", "article").on(id));
    }
    visit.done("done-article-confirmed", format!("/articles/{id}")).await
}
