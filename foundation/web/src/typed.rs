//! What was typed, held until it has arrived: a full disk or a database that is away costs nobody her words.

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::Request,
    http::{Method, header},
};

use crate::{Error, Result};

/// The body of a form without a file; a file is chosen again instead.
#[derive(Clone)]
pub(crate) struct Typed(Bytes);

/// Reads the form of a request, if there is one and it is not larger than `limit` bytes, and gives the request as it was.
pub(crate) async fn held(request: Request, limit: usize) -> Result<(Request, Option<Typed>)> {
    let kind = request.headers().get(header::CONTENT_TYPE);
    if request.method() != Method::POST || !kind.is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded")) {
        return Ok((request, None));
    }
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(body, limit).await.map_err(|_| Error::Unreadable("error-too-large"))?;
    Ok((Request::from_parts(parts, Body::from(bytes.clone())), Some(Typed(bytes))))
}

impl Typed {
    /// The same request once more.
    pub(crate) fn request(&self, request: &Request) -> Request {
        let mut again = Request::new(Body::from(self.0.clone()));
        *again.method_mut() = request.method().clone();
        *again.uri_mut() = request.uri().clone();
        *again.headers_mut() = request.headers().clone();
        *again.extensions_mut() = request.extensions().clone();
        again
    }

    /// Names and values; none when it is no form of ours.
    pub(crate) fn fields(&self) -> Vec<(String, String)> {
        serde_html_form::from_bytes(&self.0).unwrap_or_default()
    }
}

/// Of a form's fields those that a person filled in: keys and versions travel along unseen.
pub fn readable(fields: &[(String, String)]) -> Vec<&(String, String)> {
    let typed = |(name, value): &&(String, String)| !value.trim().is_empty() && name != "version" && name != "id" && !name.ends_with("_id");
    fields.iter().filter(typed).collect()
}
