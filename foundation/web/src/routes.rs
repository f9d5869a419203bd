use axum::{
    Router,
    extract::{Path, Request},
    handler::Handler,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::MethodFilter,
};

use crate::{
    Deed, Error, Shared,
    access::{self, AnyDeed},
    arrive::Arrival,
    kept,
};

/// The pages of a capability. None can be added without the deed that it is.
#[derive(Default)]
pub struct Routes {
    pub(crate) router: Router<Shared>,
    pub(crate) list: Vec<Route>,
}

/// A line of the route table.
#[derive(Clone)]
pub struct Route {
    /// GET or POST
    pub method: Method,
    /// The address, with its variable parts in braces.
    pub path: &'static str,
    /// What a request does; asked at the door, and again when the thing is known.
    pub deed: AnyDeed,
}

impl Routes {
    /// No pages yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Its lines of the route table.
    pub fn list(&self) -> &[Route] {
        &self.list
    }

    /// A page to read.
    pub fn get<D: Deed, H: Handler<T, Shared>, T: 'static>(self, path: &'static str, deed: D, handler: H) -> Self {
        self.on(Method::GET, MethodFilter::GET, path, deed, handler)
    }

    /// Something to do.
    pub fn post<D: Deed, H: Handler<T, Shared>, T: 'static>(self, path: &'static str, deed: D, handler: H) -> Self {
        self.on(Method::POST, MethodFilter::POST, path, deed, handler)
    }

    fn on<D, H, T>(mut self, method: Method, filter: MethodFilter, path: &'static str, deed: D, handler: H) -> Self
    where
        D: Deed,
        H: Handler<T, Shared>,
        T: 'static,
    {
        let deed = access::any(deed);
        let guarded = axum::routing::on(filter, handler).route_layer(middleware::from_fn(move |request, next| door(deed, request, next)));
        self.router = self.router.route(path, guarded);
        self.list.push(Route { method, path, deed });
        self
    }
}

/// Lets nobody in who may do the deed to nothing at all.
async fn door(deed: AnyDeed, request: Request, next: Next) -> Response {
    let Some(arrival) = request.extensions().get::<Arrival>().cloned() else { return Error::NotFound.into_response() };
    match (deed.door)(deed.name, &arrival.actor) {
        Ok(()) => next.run(request).await,
        Err(_) if arrival.needs_code => Error::SecondFactor.into_response(),
        // What was typed before the session ended is kept, and offered again after signing in.
        Err(_) if arrival.actor.member().is_none() => kept::keep(&arrival, request).await.unwrap_or_else(IntoResponse::into_response),
        Err(refused) => Error::Refused(refused).into_response(),
    }
}

/// Style sheet, script and icons; their names carry a hash, so browsers keep them for ever.
pub(crate) async fn assets(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some(asset) = design::asset(&name) else { return StatusCode::NOT_FOUND.into_response() };
    let takes_gzip = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains("gzip"));
    let mut response = match asset.gzip {
        Some(gzip) if takes_gzip => ([(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"))], gzip.into_owned()).into_response(),
        _ => asset.bytes.into_owned().into_response(),
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.content_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}
