use askama::Template;
use axum::response::Response;
use design::Link;
use web::{Filter, Page, Position, Result, Say, Visit, since::Since};

use super::{Filters, Offered};
use crate::{
    access::Deed,
    sql::{
        organisations::{self as sql, Listed},
        tags,
    },
};

#[derive(Template)]
#[template(path = "organisations/list.html")]
struct List {
    say: Say,
    count: i64,
    page: Page<Listed>,
    filters: Filters,
    offered: Offered,
    chips: Vec<Link>,
    views: Vec<Link>,
    first: bool,
    may_add: bool,
    may_export: bool,
    may_import: bool,
    may_ask: bool,
}

/// The members of the network, 50 at a time.
pub(super) async fn list(mut visit: Visit, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadDirectory, visit.here())?;
    let (search, today) = (filters.search(), visit.today());
    let after = Position::read(Some(&filters.after));
    let page = sql::members(&mut visit.tx, network, &search, &after, today).await?;
    let count = sql::count_members(&mut visit.tx, network, &search).await?;
    let options = tags::filter_options(&mut visit.tx, network).await?;
    let offered = filters.choices(&visit.say, &options);
    let content = List {
        chips: filters.chips(&visit.say, "/organisations", &offered),
        views: filters.views(&visit.say, "/organisations"),
        first: after == Position::default(),
        may_add: visit.can(Deed::AddOrganisation, visit.here()),
        may_export: visit.can(Deed::ExportDirectory, visit.here()),
        may_import: visit.leads_to("/imports"),
        may_ask: visit.can(Deed::AskForConfirmation, visit.here()),
        say: visit.say.clone(),
        count,
        page,
        filters,
        offered,
    };
    let title = visit.say.text("organisations").to_string();
    visit.page(title, &content).await
}

impl List {
    fn next(&self) -> String {
        self.page.next.as_ref().map(|next| self.filters.address("/organisations", &next.to_string())).unwrap_or_default()
    }

    fn back(&self) -> String {
        if self.first { String::new() } else { self.filters.address("/organisations", "") }
    }

    fn year(&self, row: &Listed) -> String {
        row.since.as_deref().and_then(Since::read).map(|since| since.year().to_string()).unwrap_or_default()
    }

    fn is_unfiltered(&self) -> bool {
        self.chips.is_empty()
    }
}
