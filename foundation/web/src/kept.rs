use accounts::{Session, sql};
use axum::{
    body::to_bytes,
    extract::Request,
    http::{Method, header},
    response::{IntoResponse, Response},
};
use chacha20poly1305::{
    ChaCha20Poly1305, Key, KeyInit, Nonce,
    aead::{Aead, Payload},
};
use db::Id;
use jiff::SignedDuration;
use sha2::{Digest, Sha256};

use crate::{
    Error, Result, Visit,
    arrive::{Arrival, set_cookie},
};

/// What was typed is kept for a day after the session ended.
pub const KEPT_FOR: SignedDuration = SignedDuration::from_hours(24);

/// The largest form that is kept; a file is chosen again instead.
const LARGEST: usize = 512 * 1024;

/// A form that was sent after its session had ended, ready to be sent again.
pub struct Kept {
    /// Where it goes.
    pub path: String,
    /// Its fields.
    pub fields: Vec<(String, String)>,
}

/// Keeps the form of somebody whose session has ended, encrypted with a key that only this browser has, and asks to sign in.
///
/// Only the account whose session it was gets it back: the old session's cookie says whose it is, without signing anybody in.
pub(crate) async fn keep(arrival: &Arrival, request: Request) -> Result<Response> {
    let is_form =
        request.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
    let (Some(session), &Method::POST, true) = (&arrival.session, request.method(), is_form) else { return Err(Error::SignIn) };
    let Ok(body) = to_bytes(request.into_body(), LARGEST).await else { return Err(Error::SignIn) };
    let app = &arrival.app;
    let id: Id<Session> = Id::minted(arrival.now.as_millisecond(), app.chance.bytes());
    let token = accounts::Token::made(app.chance.bytes());
    let path = if arrival.query.is_empty() { arrival.path.clone() } else { format!("{}?{}", arrival.path, arrival.query) };
    let sealed = cipher(&token)
        .encrypt(&nonce(id), Payload { msg: &body, aad: path.as_bytes() })
        .map_err(|_| Error::internal("a form could not be encrypted"))?;
    let mut tx = app.db.write();
    sql::insert_kept_form(&mut tx, id, session.account_id, &path, &sealed, arrival.now + KEPT_FOR).await?;
    tx.commit().await?;
    let mut response = Error::SignIn.into_response();
    response.headers_mut().append(header::SET_COOKIE, set_cookie(app, "kept", &format!("{id}.{}", token.reveal()), 86400)?);
    Ok(response)
}

/// The kept form of this browser and account, if there is one. `cookie` is the value of the cookie `kept`.
pub async fn reopen(visit: &mut Visit, cookie: &str) -> Result<Option<Kept>> {
    let (Some((id, token)), Some(account)) = (cookie.split_once('.'), visit.actor.account()) else { return Ok(None) };
    let Ok(id) = id.parse::<Id<Session>>() else { return Ok(None) };
    let now = visit.now();
    let Some(form) = sql::kept_form(&mut visit.tx, id, account, now).await? else { return Ok(None) };
    let opened = cipher(&accounts::Token::received(token)).decrypt(&nonce(id), Payload { msg: &form.body, aad: form.path.as_bytes() });
    let Ok(body) = opened else { return Ok(None) };
    let Ok(fields) = serde_html_form::from_bytes::<Vec<(String, String)>>(&body) else { return Ok(None) };
    Ok(Some(Kept { path: form.path, fields }))
}

/// Forgets the kept form of this cookie.
pub async fn forget(visit: &mut Visit, cookie: &str) -> Result<()> {
    let Some(id) = cookie.split_once('.').and_then(|(id, _)| id.parse::<Id<Session>>().ok()) else { return Ok(()) };
    let now = visit.now();
    Ok(sql::delete_kept_form(&mut visit.tx, id, now).await?)
}

fn cipher(token: &accounts::Token) -> ChaCha20Poly1305 {
    let key: [u8; 32] = Sha256::digest(format!("kept form {}", token.reveal())).into();
    ChaCha20Poly1305::new(&Key::from(key))
}

/// The key is used for one form only, so the form's id is a nonce that never repeats for it.
fn nonce(id: Id<Session>) -> Nonce {
    let hash = Sha256::digest(id.to_string());
    let mut nonce = [0; 12];
    nonce.copy_from_slice(&hash[..12]);
    Nonce::from(nonce)
}
