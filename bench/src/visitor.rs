//! A signed-in coordinator who asks the program inside this process, without a network between.

use std::{
    error::Error,
    path::Path,
    time::{Duration, Instant},
};

use axum::{
    Router,
    body::{Body, BodyDataStream, to_bytes},
    http::{Request, StatusCode, header},
};
use db::Db;
use tower::ServiceExt;
use web::{App, COOKIE, Chance, Clock, Config, SecondFactor, Shared, Statements};

/// The program on this database, as `nahtstelle serve` puts it together.
pub fn app(db: Db, data: &Path) -> Result<Shared, String> {
    let config = Config {
        base_url: "http://nahtstelle.example".to_owned(),
        demo: false,
        second_factor: SecondFactor::Required,
        smtp: None,
        text_messages: None,
        mailbox: None,
        sender: "Netzwerk <netzwerk@nahtstelle.example>".to_owned(),
        data: data.to_owned(),
        upload_limit: 20 * 1024 * 1024,
        founders: web::Founders::Operator,
        account_days: web::retention::ACCOUNT_DAYS,
        person_days: web::retention::PERSON_DAYS,
    };
    App::new(db, config, Clock::Machine, Chance::machine(), nahtstelle::capabilities())
}

/// Somebody with a session.
pub struct Visitor {
    router: Router,
    cookie: String,
}

/// What an answer cost.
pub struct Answered {
    /// From the request to the last byte.
    pub time: Duration,
    /// Of this answer; what finding out who asks takes is not counted by the program.
    pub statements: u32,
    /// As it goes over the line: compressed.
    pub bytes: usize,
}

impl Visitor {
    /// With the token of a session.
    pub fn new(app: &Shared, token: &str) -> Self {
        Self { router: app.router(), cookie: format!("{COOKIE}={token}") }
    }

    /// Opens a page as browsers do; anything but an answer is an error.
    pub async fn get(&self, address: &str) -> Result<Answered, Box<dyn Error>> {
        let request = Request::builder()
            .uri(address)
            .header(header::HOST, "nahtstelle.example")
            .header(header::COOKIE, &self.cookie)
            .header(header::ACCEPT_ENCODING, "gzip")
            .header(header::ACCEPT_LANGUAGE, "de")
            .body(Body::empty())?;
        let begun = Instant::now();
        let response = self.router.clone().oneshot(request).await?;
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await?;
        let time = begun.elapsed();
        if parts.status != StatusCode::OK {
            return Err(format!("{address} answers {}", parts.status).into());
        }
        Ok(Answered { time, statements: parts.extensions.get::<Statements>().map_or(0, |statements| statements.0), bytes: body.len() })
    }

    /// Sends a form, and follows where it leads, as browsers do.
    pub async fn send(&self, address: &str, form: String) -> Result<Duration, Box<dyn Error>> {
        let request = Request::builder()
            .method("POST")
            .uri(address)
            .header(header::HOST, "nahtstelle.example")
            .header("sec-fetch-site", "same-origin")
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form))?;
        let begun = Instant::now();
        let response = self.router.clone().oneshot(request).await?;
        let location = response.headers().get(header::LOCATION).map(|location| location.to_str().map(str::to_owned)).transpose()?;
        let Some(location) = location else { return Err(format!("{address} answers {}", response.status()).into()) };
        self.get(&location).await?;
        Ok(begun.elapsed())
    }

    /// What an open page is told from now on.
    pub async fn listen(&self, address: &str) -> Result<BodyDataStream, Box<dyn Error>> {
        let request = Request::builder().uri(address).header(header::HOST, "nahtstelle.example").header(header::COOKIE, &self.cookie);
        let response = self.router.clone().oneshot(request.body(Body::empty())?).await?;
        if response.status() != StatusCode::OK {
            return Err(format!("{address} answers {}", response.status()).into());
        }
        Ok(response.into_body().into_data_stream())
    }
}
