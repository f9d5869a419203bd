use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use web::{Error, Event, Result, Say, Visit, search};

use crate::{
    Network, Organisation,
    access::Deed,
    confirmation,
    sql::{
        offices, organisations as sql, people,
        tags::{self, SeatOf},
    },
};

#[derive(Template)]
#[template(path = "organisations/membership.html")]
struct End {
    say: Say,
    id: Id<Organisation>,
    name: String,
    offices: usize,
    rules: i64,
    seats: Vec<SeatOf>,
}

/// Says what hangs on the membership before it is ended.
pub(super) async fn ask(mut visit: Visit, Path(id): Path<Id<Organisation>>) -> Result<Response> {
    visit.may(Deed::AddOrganisation, visit.here())?;
    let network = visit.sight()?;
    let row = sql::member(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let content = End {
        offices: offices::offices(&mut visit.tx, id).await?.len(),
        rules: tags::count_rules(&mut visit.tx, network, id).await?,
        seats: tags::seats(&mut visit.tx, network, id).await?,
        say: visit.say.clone(),
        id,
        name: row.name.clone(),
    };
    super::crumbs(&mut visit, &row);
    let title = visit.say.text("membership-end").to_string();
    visit.page(title, &content).await
}

/// Ends the membership. The organisation stays for history and for its other networks.
pub(super) async fn end(mut visit: Visit, Path(id): Path<Id<Organisation>>) -> Result<Response> {
    visit.may(Deed::AddOrganisation, visit.here())?;
    let (network, today) = (visit.sight()?, visit.today());
    if !sql::end_membership(&mut visit.tx, network, id, today).await? {
        return Err(Error::NotFound);
    }
    leave(&mut visit, network, id).await?;
    visit.log(Event::new("end", "membership").on(id));
    visit.done("done-membership-ended", "/organisations").await
}

/// What goes with a membership, however it ends: whoever has left reads no more, lets nobody in, is found no more and is asked no more.
pub async fn leave(visit: &mut Visit, network: Id<Network>, id: Id<Organisation>) -> Result<()> {
    let today = visit.today();
    accounts::sql::end_roles_for(&mut visit.tx, network, id, today).await?;
    administration::revoke_invitations_for(visit, network, id).await?;
    confirmation::take_back(visit, id).await?;
    search::remove_from(&mut visit.tx, network, "organisation", &id.to_string()).await?;
    for office in offices::offices(&mut visit.tx, id).await? {
        search::remove_from(&mut visit.tx, network, "office", &office.id.to_string()).await?;
    }
    for person in people::people_of(&mut visit.tx, id).await? {
        search::remove_from(&mut visit.tx, network, "person", &person.id.to_string()).await?;
    }
    Ok(())
}
