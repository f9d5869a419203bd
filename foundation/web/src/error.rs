use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

use crate::Refused;

/// What a visit may end in, besides its page. A form's problem is none of these: the form comes back.
#[derive(Debug)]
pub enum Error {
    /// It is not there, or not for you to see: both look the same.
    NotFound,
    /// Nobody signed in.
    SignIn,
    /// Signed in, but a second factor is needed first.
    SecondFactor,
    /// You see it, but may not do this to it.
    Refused(Refused),
    /// Somebody else changed it since you opened it.
    Stale,
    /// The request cannot be read: a bad address or form, made by no page of ours. The text key says which.
    Unreadable(&'static str),
    /// The database or disk cannot take it now; nothing was written.
    Busy(&'static str),
    /// Our own failure.
    Internal(Box<dyn std::error::Error + Send + Sync>),
}

/// The result of a visit or a part of it.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// The HTTP status that goes with it.
    pub fn status(&self) -> StatusCode {
        match self {
            Error::NotFound => StatusCode::NOT_FOUND,
            Error::SignIn => StatusCode::UNAUTHORIZED,
            Error::SecondFactor | Error::Refused(_) => StatusCode::FORBIDDEN,
            Error::Stale => StatusCode::CONFLICT,
            Error::Unreadable(_) => StatusCode::BAD_REQUEST,
            Error::Busy(_) => StatusCode::SERVICE_UNAVAILABLE,
            Error::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Whether somebody else put the same row there in the same moment.
    pub(crate) fn is_taken(&self) -> bool {
        let Error::Internal(cause) = self else { return false };
        matches!(cause.downcast_ref(), Some(db::Error::Violated { kind: db::Violation::Unique, .. }))
    }

    /// For failures that are ours: any error that has no better answer.
    pub fn internal(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Error::Internal(error.into())
    }
}

impl From<db::Error> for Error {
    fn from(error: db::Error) -> Self {
        match error {
            db::Error::Busy => Error::Busy("error-busy"),
            db::Error::Full => Error::Busy("error-full"),
            db::Error::Away => Error::Busy("error-away"),
            other => Error::internal(other),
        }
    }
}

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        Error::Refused(refused)
    }
}

impl From<askama::Error> for Error {
    fn from(error: askama::Error) -> Self {
        Error::internal(error)
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Error::Refused(Refused(key)) | Error::Busy(key) | Error::Unreadable(key) => write!(f, "{} ({key})", self.status()),
            Error::Internal(error) => error.fmt(f),
            _ => self.status().fmt(f),
        }
    }
}

impl std::error::Error for Error {}

/// The error travels to the outermost layer, which knows the language and the actor and makes the page.
#[derive(Clone)]
pub(crate) struct Failed(pub std::sync::Arc<Error>);

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Failed(std::sync::Arc::new(self)));
        response
    }
}
