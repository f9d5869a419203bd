use axum::{extract::Path, response::Response};
use files::{Cell, Column, Kind, Sheet};
use web::{Event, Export, Filter, Position, Result, Visit, today};

use crate::{
    access::Deed,
    list::Filters,
    rules::standing,
    sql::{self, Listed},
};

/// So many rows are asked for at once, so that memory does not grow with the list.
const AT_ONCE: i64 = 500;

/// The filtered list as a file, with the whole texts.
pub(super) async fn export(mut visit: Visit, Path(format): Path<String>, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadArticles, visit.here())?;
    let (search, day) = (filters.search(), visit.today());
    let mut rows: Vec<Listed> = Vec::new();
    loop {
        let after = rows.last().map(|row| Position::after(&row.title_sort, row.id)).unwrap_or_default();
        let more = sql::articles(&mut visit.tx, network, &search, &after, day, AT_ONCE).await?;
        let last = i64::try_from(more.len()).unwrap_or(i64::MAX) < AT_ONCE;
        rows.extend(more);
        if last {
            break;
        }
    }
    visit.log(Event::new("export", "article").fields(["title", "body", "owner"]).count(rows.len()));
    let say = visit.say.clone();
    let column = |key: &'static str, kind| Column { name: say.text(key).into(), kind };
    let columns = [
        column("article-title", Kind::Text),
        column("filter-topic", Kind::Text),
        column("article-owner", Kind::Text),
        column("article-valid-until", Kind::Day),
        column("article-state", Kind::Text),
        column("article-replaced-by", Kind::Text),
        column("article-written", Kind::Day),
        column("article-body", Kind::Text),
        column("article-sources", Kind::Text),
    ];
    let date = |day: Option<jiff::civil::Date>| day.map_or(Cell::Empty, Cell::Day);
    let mut cells = rows.into_iter().map(|row| {
        let state = standing(row.replaced_by.is_some(), row.valid_until, day);
        vec![
            Cell::Text(row.title),
            Cell::Text(row.topic.unwrap_or_default()),
            Cell::Text(row.owner),
            date(row.valid_until),
            Cell::Text(say.word("article-state", state.code())),
            Cell::Text(row.replaced_by.unwrap_or_default()),
            date(Some(today(row.written_at))),
            Cell::Text(row.body),
            Cell::Text(row.sources),
        ]
    });
    let title: String = say.text("articles").into();
    let export = Export::made(&format, Sheet { title: &title, columns: &columns, rows: &mut cells })?;
    visit.export("wissen", export).await
}
