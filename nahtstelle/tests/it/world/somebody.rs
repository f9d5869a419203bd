use std::{collections::BTreeMap, sync::Mutex};

use accounts::Account;
use axum::{
    Router,
    body::{Body, BodyDataStream, to_bytes},
    http::{HeaderValue, Method, Request, header},
};
use db::{Db, Id};
use tower::ServiceExt;
use web::{COOKIE, Statements};

use super::Answer;

/// How a browser says that a form comes.
const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

/// How our script says that nobody clicked.
const BACKGROUND: (&str, &str) = ("x-background", "1");

/// A person with a browser, signed in or not. Cookies are kept and sent as browsers do.
pub struct Somebody {
    /// The account, if there is one.
    pub account: Option<Id<Account>>,
    router: Router,
    db: Db,
    cookies: Mutex<BTreeMap<String, String>>,
}

impl Somebody {
    pub(super) fn new(router: Router, db: Db, account: Option<Id<Account>>, session: Option<&str>) -> Self {
        let cookies = session.map(|token| (COOKIE.to_owned(), token.to_owned())).into_iter().collect();
        Self { account, router, db, cookies: Mutex::new(cookies) }
    }

    /// Opens a page. A redirect is not followed: see [`Somebody::follow`].
    pub async fn get(&self, path: &str) -> Answer {
        self.ask(Method::GET, path, &[], Body::empty()).await
    }

    /// Sends a form.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.ask(Method::POST, path, &[FORM], Body::from(encoded(fields))).await
    }

    /// A page asks for something by itself: nobody clicked.
    pub async fn get_in_background(&self, path: &str) -> Answer {
        self.ask(Method::GET, path, &[BACKGROUND], Body::empty()).await
    }

    /// A page sends by itself what was typed, as notes do.
    pub async fn post_in_background(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.ask(Method::POST, path, &[FORM, BACKGROUND], Body::from(encoded(fields))).await
    }

    /// Sends a form with a file.
    pub async fn upload(&self, path: &str, fields: &[(&str, &str)], file: (&str, &str, &[u8])) -> Answer {
        let (kind, body) = multipart(fields, file);
        self.ask(Method::POST, path, &[("content-type", &kind)], Body::from(body)).await
    }

    /// Sends anything, as no page of ours does.
    pub async fn send_body(&self, path: &str, kind: &str, body: impl Into<Body>) -> Answer {
        self.ask(Method::POST, path, &[("content-type", kind)], body.into()).await
    }

    /// Fills in the form of this selector on a page and sends it: what the page holds, and on top of it what is given here.
    pub async fn send(&self, page: &Answer, form: &str, fields: &[(&str, &str)]) -> Answer {
        let form = page.form(form);
        for (name, _) in fields {
            assert!(form.names.iter().any(|known| known == name), "the form has no field {name}, but {:?}", form.names);
        }
        let mut all: Vec<(&str, &str)> = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        all.retain(|(name, _)| !fields.iter().any(|(given, _)| given == name));
        all.extend(fields);
        if form.posts {
            return self.post(&form.action, &all).await;
        }
        self.get(&format!("{}?{}", form.action, encoded(&all))).await
    }

    /// Goes where the answer leads, until a page is reached.
    pub async fn follow(&self, answer: &Answer) -> Answer {
        let mut page = self.get(&answer.location()).await;
        for _ in 0..5 {
            if page.status != 303 {
                return page;
            }
            page = self.get(&page.location()).await;
        }
        panic!("{} leads in circles", answer.location());
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap().get(name).cloned()
    }

    /// Takes over a cookie that somebody else was given.
    pub fn set_cookie(&self, name: &str, value: &str) {
        self.cookies.lock().unwrap().insert(name.to_owned(), value.to_owned());
    }

    /// What an open page is told from now on. The first piece is there at once.
    pub async fn listen(&self, path: &str) -> BodyDataStream {
        let cookies: Vec<String> = self.cookies.lock().unwrap().iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = Request::builder().uri(path).header(header::HOST, "nahtstelle.example").header(header::COOKIE, cookies.join("; "));
        let request = request.header(header::ACCEPT, "text/event-stream");
        let response = self.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        response.into_body().into_data_stream()
    }

    async fn ask(&self, method: Method, path: &str, with: &[(&'static str, &str)], body: Body) -> Answer {
        let mut request = Request::builder().method(method).uri(path).body(body).unwrap();
        let headers = request.headers_mut();
        headers.insert(header::HOST, HeaderValue::from_static("nahtstelle.example"));
        headers.insert("sec-fetch-site", HeaderValue::from_static("same-origin"));
        for (name, value) in with {
            headers.insert(*name, HeaderValue::from_str(value).unwrap());
        }
        let cookies: Vec<String> = self.cookies.lock().unwrap().iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            headers.insert(header::COOKIE, HeaderValue::from_str(&cookies.join("; ")).unwrap());
        }
        let before = self.db.statements();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let told = parts.headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/event-stream"));
        let set: Vec<String> = parts.headers.get_all(header::SET_COOKIE).iter().map(|value| value.to_str().unwrap().to_owned()).collect();
        for cookie in &set {
            self.remember(cookie);
        }
        // What is told to an open page has no end: see `listen`.
        let body = if told { Vec::new() } else { to_bytes(body, usize::MAX).await.unwrap().to_vec() };
        Answer {
            asked: path.to_owned(),
            status: parts.status.as_u16(),
            statements: parts.extensions.get::<Statements>().map(|statements| statements.0),
            headers: parts.headers,
            cookies: set,
            body,
            work: self.db.statements() - before,
        }
    }

    fn remember(&self, cookie: &str) {
        let (pair, attributes) = cookie.split_once(';').unwrap_or((cookie, ""));
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let mut cookies = self.cookies.lock().unwrap();
        if value.is_empty() || attributes.contains("Max-Age=0") {
            cookies.remove(name);
        } else {
            cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

/// As browsers send a form with a file: content type and body.
pub fn multipart(fields: &[(&str, &str)], (name, file_name, bytes): (&str, &str, &[u8])) -> (String, Vec<u8>) {
    const BOUNDARY: &str = "----nahtstelle-test";
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").into_bytes());
    }
    body.extend(format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\n\r\n").into_bytes());
    body.extend(bytes);
    body.extend(format!("\r\n--{BOUNDARY}--\r\n").into_bytes());
    (format!("multipart/form-data; boundary={BOUNDARY}"), body)
}

/// As browsers encode a form.
pub fn encoded(fields: &[(&str, &str)]) -> String {
    let byte = |byte: u8| match byte {
        b' ' => "+".to_owned(),
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'*' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    let text = |text: &str| text.bytes().map(byte).collect::<String>();
    fields.iter().map(|(name, value)| format!("{}={}", text(name), text(value))).collect::<Vec<_>>().join("&")
}
