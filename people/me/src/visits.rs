//! Her visit: half an hour after the code was given, in one browser. Nothing of it stays signed in.

use accounts::{Actor, Link, LinkKind, LinkScope, Token, Unit, sql as links};
use axum::http::HeaderMap;
use db::Id;
use jiff::SignedDuration;
use participants::sql::{ParticipantRow, participant};
use web::{Error, Language, Result, Visit, cookie};

use crate::{
    Code,
    access::Deed,
    sql::{self, CodeRow},
};

/// The cookie of a visit.
pub(crate) const COOKIE: &str = "me";

/// How long a visit lasts: others may use the same phone.
pub(crate) const LASTS: SignedDuration = SignedDuration::from_mins(30);

/// Whose page it is.
pub(crate) struct Hers {
    pub(crate) unit: Id<Unit>,
    pub(crate) participant: ParticipantRow,
}

/// What a link of this crate opens: a unit, and a code in its compartment.
pub(crate) fn object(unit: Id<Unit>, code: Id<Code>) -> String {
    format!("{unit} {code}")
}

/// Begins a visit; gives the secret of its cookie.
pub(crate) async fn begin(visit: &mut Visit, object: &str) -> Result<Token> {
    let (token, now) = (visit.token(), visit.now());
    let link = links::NewLink {
        id: visit.id::<Link>(),
        token: &token.hash(),
        kind: LinkKind::OwnVisit,
        account: None,
        object: Some(object),
        target: None,
        expires: now + LASTS,
    };
    links::insert_link(&mut visit.tx, &link, now).await?;
    Ok(token)
}

/// Whose page the visit is of; nothing where it is over, or the sheet was taken back. From here on the link acts, and speaks her language.
pub(crate) async fn hers(visit: &mut Visit, headers: &HeaderMap) -> Result<Option<Hers>> {
    let Some(token) = cookie(headers, COOKIE) else { return Ok(None) };
    let Some(link) = links::link(&mut visit.tx, &Token::received(&token).hash()).await? else { return Ok(None) };
    if link.kind != LinkKind::OwnVisit.code() || link.revoked_at.is_some() || link.expires_at <= visit.now() {
        return Ok(None);
    }
    let Some((unit, code)) = opened(visit, link.object_id.as_deref().unwrap_or_default()).await? else { return Ok(None) };
    let Some(participant) = participant(&mut visit.tx, unit, code.participant_id).await? else { return Ok(None) };
    visit.actor = Actor::Link(LinkScope { link: link.id, kind: LinkKind::OwnVisit, object: link.object_id.unwrap_or_default() });
    visit.may(Deed::See, visit.here())?;
    speak(visit, headers, &code.language);
    Ok(Some(Hers { unit, participant }))
}

/// The same for whoever does something: without a visit there is nothing to do it to.
pub(crate) async fn must(visit: &mut Visit, headers: &HeaderMap) -> Result<Hers> {
    hers(visit, headers).await?.ok_or(Error::Refused(web::Refused("refused-me")))
}

/// The code that an object names, if it still opens.
pub(crate) async fn opened(visit: &mut Visit, object: &str) -> Result<Option<(Id<Unit>, CodeRow)>> {
    let Some((Ok(unit), Ok(code))) = object.split_once(' ').map(|(unit, code)| (unit.parse::<Id<Unit>>(), code.parse::<Id<Code>>())) else {
        return Ok(None);
    };
    let now = visit.now();
    let row = sql::code(&mut visit.tx, unit, code).await?;
    Ok(row.filter(|row| row.revoked_at.is_none() && row.expires_at > now).map(|row| (unit, row)))
}

/// From here on the page is in her language: the one that she chose, else that of her sheet.
pub(crate) fn speak(visit: &mut Visit, headers: &HeaderMap, sheet: &str) {
    let chosen = cookie(headers, crate::language::COOKIE).unwrap_or_else(|| sheet.to_owned());
    visit.say = visit.app.say(Language::spoken(&chosen));
    visit.public();
}
