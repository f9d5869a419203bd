use axum::{
    body::to_bytes,
    extract::{FromRequest, FromRequestParts, Request},
    http::request::Parts,
};
use design::Problem;
use serde::de::DeserializeOwned;

use crate::{Error, Result, Say, Shared};

/// The largest form without a file: long minutes fit, a flood does not.
pub const LARGEST: usize = 512 * 1024;

/// The largest form at all, for pages that say themselves what is too long.
pub const LONGEST: usize = 8 * 1024 * 1024;

/// The sentence for a text of more than 300 signs.
const TOO_LONG: &str = "problem-too-long";

/// A form as it was sent: texts, to be parsed by the form's own `parse`. A field that is missing or doubled is no page of ours. Forms of more than
/// `LIMIT` bytes are not read.
pub struct Form<T, const LIMIT: usize = LARGEST>(pub T);

/// What stands behind the `?` of an address; everything in it may be missing.
pub struct Filter<T>(pub T);

impl<T: DeserializeOwned, const LIMIT: usize> FromRequest<Shared> for Form<T, LIMIT> {
    type Rejection = Error;

    async fn from_request(request: Request, _: &Shared) -> Result<Self> {
        let bytes = to_bytes(request.into_body(), LIMIT).await.map_err(|_| Error::Unreadable("error-too-large"))?;
        if bytes.contains(&0) || String::from_utf8_lossy(&bytes).contains("%00") {
            return Err(Error::Unreadable("error-unreadable"));
        }
        serde_html_form::from_bytes(&bytes).map(Form).map_err(|_| Error::Unreadable("error-unreadable"))
    }
}

impl<T: DeserializeOwned> FromRequestParts<Shared> for Filter<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &Shared) -> Result<Self> {
        let query = parts.uri.query().unwrap_or_default();
        if query.contains("%00") {
            return Err(Error::Unreadable("error-unreadable"));
        }
        serde_html_form::from_str(query).map(Filter).map_err(|_| Error::Unreadable("error-unreadable"))
    }
}

/// A text of several lines as the program counts them: ends of lines alike (browsers send two signs), no control characters but tabs.
pub fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

/// The same as it is kept: with nothing empty around it.
pub fn lines(text: &str) -> String {
    plain(text).trim().to_owned()
}

/// What must be mended in a form: the field and the key of the sentence that says how.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Problems(Vec<(&'static str, &'static str)>);

impl Problems {
    /// Notes a problem at a field; an empty field name means the form as a whole.
    pub fn add(&mut self, field: &'static str, key: &'static str) {
        self.0.push((field, key));
    }

    /// Whether there is nothing to mend.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The sentence at a field; empty for none.
    pub fn at(&self, say: &Say, field: &str) -> String {
        self.0.iter().find(|(at, _)| *at == field).map(|(at, key)| sentence(say, at, key)).unwrap_or_default()
    }

    /// For the summary above the form.
    pub fn summary(&self, say: &Say) -> Vec<Problem> {
        self.0.iter().map(|(field, key)| Problem::new(*field, sentence(say, field, key))).collect()
    }

    /// The trimmed text; notes a problem when it is empty or longer than 300 signs.
    pub fn required(&mut self, field: &'static str, text: &str, missing: &'static str) -> String {
        let text = self.optional(field, text);
        if text.is_empty() {
            self.add(field, missing);
        }
        text
    }

    /// The trimmed text; notes a problem when it is longer than 300 signs.
    pub fn optional(&mut self, field: &'static str, text: &str) -> String {
        let text = text.trim();
        if text.chars().count() > 300 {
            self.add(field, TOO_LONG);
        }
        // One line stays one line: a name with line breaks would write paragraphs into a mail.
        text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
    }

    /// The day as people type it; nothing for an empty field.
    pub fn day(&mut self, field: &'static str, text: &str) -> Option<jiff::civil::Date> {
        if text.trim().is_empty() {
            return None;
        }
        let day = files::day(text);
        if day.is_none() {
            self.add(field, if files::is_no_day(text) { "problem-no-such-day" } else { "problem-day" });
        }
        day
    }

    /// The same where a day is meant that is still to come: the year may be left out.
    pub fn coming_day(&mut self, field: &'static str, text: &str, today: jiff::civil::Date) -> Option<jiff::civil::Date> {
        match files::with_year(text, today.year()) {
            None => self.day(field, text),
            Some(_) => {
                let day = files::coming_day(text, today);
                if day.is_none() {
                    self.add(field, "problem-no-such-day");
                }
                day
            }
        }
    }

    /// An e-mail address, or an empty text.
    pub fn email(&mut self, field: &'static str, text: &str) -> String {
        let text = self.optional(field, text);
        if !text.is_empty() && !accounts::is_email(&text) {
            self.add(field, "problem-email");
        }
        text
    }

    /// Nothing to mend: the value. Otherwise the problems.
    pub fn then<T>(self, value: T) -> Result<T, Problems> {
        if self.is_empty() { Ok(value) } else { Err(self) }
    }
}

/// What is wrong, and where every field can have the same fault, in which one: above the form nobody sees where the sentence belongs.
fn sentence(say: &Say, field: &str, key: &str) -> String {
    let name = format!("field-{}", field.replace('_', "-"));
    if key == TOO_LONG && say.knows(&name) {
        return say.text("problem-too-long-in").arg("field", say.word("field", field)).to_string();
    }
    say.text(key).to_string()
}
