//! What she has answered, as a paper that she takes along: the one that her unit prints. Others use the same phone, so the name of the file tells nothing.

use axum::{extract::Path, http::HeaderMap, response::Response};
use db::Id;
use transmissions::{Consent, receipt};
use web::{Result, Visit};

use crate::{
    open::ask,
    visits::{Hers, hers},
};

pub(crate) async fn show(mut visit: Visit, Path(id): Path<Id<Consent>>, headers: HeaderMap) -> Result<Response> {
    let Some(Hers { unit, participant }) = hers(&mut visit, &headers).await? else { return ask(visit, &headers).await };
    receipt(visit, unit, &participant, id, "beleg").await
}
