use std::{
    cell::RefCell,
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

use crate::world::{Answer, encoded, multipart};

/// A person's browser on the wire.
pub struct Browser {
    address: RefCell<String>,
    cookie: RefCell<String>,
}

impl Browser {
    pub fn at(address: &str) -> Self {
        Self { address: RefCell::new(address.trim_start_matches("http://").to_owned()), cookie: RefCell::default() }
    }

    /// The program has been started again, at another port.
    pub fn moves_to(&self, other: &Self) {
        *self.address.borrow_mut() = other.address.borrow().clone();
    }

    /// A form ready to be put on the wire: its head and its body.
    pub fn request(&self, method: &str, path: &str, kind: &str, body: &[u8]) -> (Vec<u8>, Vec<u8>) {
        let (host, cookie, length) = (self.address.borrow(), self.cookie.borrow(), body.len());
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: {kind}\r\n\
             Content-Length: {length}\r\nConnection: close\r\n\r\n"
        );
        (head.into_bytes(), body.to_vec())
    }

    pub fn connects(&self) -> TcpStream {
        let stream = TcpStream::connect(&*self.address.borrow()).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        stream
    }

    /// Reads an answer to its end.
    pub fn reads(&self, path: &str, mut stream: TcpStream) -> Answer {
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").unwrap_or_else(|| panic!("{path}: no answer came"));
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let mut headers = HeaderMap::new();
        for line in head.lines().skip(1) {
            let (name, value) = line.split_once(": ").unwrap();
            headers.append(name.parse::<HeaderName>().unwrap(), HeaderValue::from_str(value).unwrap());
        }
        let cookies: Vec<String> = headers.get_all(header::SET_COOKIE).iter().map(|value| value.to_str().unwrap().to_owned()).collect();
        if let Some(session) = cookies.iter().find_map(|cookie| cookie.split(';').next().filter(|pair| pair.starts_with(web::COOKIE))) {
            *self.cookie.borrow_mut() = session.to_owned();
        }
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer { asked: path.to_owned(), status, headers, cookies, body: bytes[end + 4..].to_vec(), statements: None, work: 0 }
    }

    fn asks(&self, method: &str, path: &str, kind: &str, body: &[u8]) -> Answer {
        let mut stream = self.connects();
        let (head, body) = self.request(method, path, kind, body);
        stream.write_all(&head).unwrap();
        stream.write_all(&body).unwrap();
        self.reads(path, stream)
    }

    pub fn get(&self, path: &str) -> Answer {
        self.asks("GET", path, "text/plain", b"")
    }

    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.asks("POST", path, "application/x-www-form-urlencoded", encoded(fields).as_bytes())
    }

    pub fn upload(&self, path: &str, fields: &[(&str, &str)], file: (&str, &str, &[u8])) -> Answer {
        let (kind, body) = multipart(fields, file);
        self.asks("POST", path, &kind, &body)
    }

    /// Fills in the form of this selector and sends it.
    pub fn send(&self, page: &Answer, form: &str, fields: &[(&str, &str)]) -> Answer {
        let form = page.form(form);
        let mut all: Vec<(&str, &str)> = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        all.retain(|(name, _)| !fields.iter().any(|(given, _)| given == name));
        all.extend(fields);
        self.post(&form.action, &all)
    }

    /// Enters an organisation. Gives the answer.
    pub fn enters_organisation(&self, name: &str) -> Answer {
        let form = self.get("/organisations/new");
        assert_eq!(form.status, 200, "{}", form.all());
        self.send(&form, "form.form", &[("name", name), ("kind", "adult_education"), ("place", "Auenburg")])
    }
}
