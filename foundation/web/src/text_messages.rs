//! Text messages (SMS): they lie in the outbox as mails do, for a telephone number in place of an address, and go out by a gateway of the operator's choice.
//! They hold one link and nothing else (`ux.md` §5.3): a lock screen shows them to everybody.

use std::time::Duration;

use crate::{Shared, mail};

/// So long a gateway may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// What a gateway gets, unless the configuration names something else.
pub const FORM: &str = "to={to}&text={text}";

/// A service that sends text messages when a form is posted to it; almost every one does.
#[derive(Clone, PartialEq, Eq)]
pub struct Gateway {
    /// Address that takes the form: `https://sms.example.de/send`
    pub url: String,
    /// What goes with each request as `Authorization`, if the service wants it: `Bearer …`; nothing prints it.
    pub authorization: Option<String>,
    /// The form with its marks, see [`FORM`]
    pub form: String,
}

impl std::fmt::Debug for Gateway {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.url)
    }
}

impl Gateway {
    /// The form for one message.
    fn filled(&self, to: &str, text: &str) -> String {
        self.form.replace("{to}", &encoded(to)).replace("{text}", &encoded(text))
    }

    /// Hands one message over; whether a refusal is for good, as mail servers tell it.
    fn post(&self, to: &str, text: &str) -> std::result::Result<(), (String, bool)> {
        let agent = ureq::Agent::config_builder().timeout_global(Some(PATIENCE)).max_redirects(0).build().new_agent();
        let mut request = agent.post(&self.url).header("content-type", "application/x-www-form-urlencoded");
        if let Some(authorization) = &self.authorization {
            request = request.header("authorization", authorization);
        }
        match request.send(self.filled(to, text)) {
            Ok(answer) if answer.status().is_success() => Ok(()),
            Ok(answer) => Err((answer.status().to_string(), false)),
            // Too much at once is a matter of time, any other no is one of the message.
            Err(ureq::Error::StatusCode(code)) => Err((format!("HTTP {code}"), (400..500).contains(&code) && code != 429)),
            Err(error) => Err((error.to_string(), false)),
        }
    }
}

/// Everything but what is safe in a form, by RFC 3986.
fn encoded(text: &str) -> String {
    text.bytes().map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// A telephone number as gateways want it (E.164: `+491701234567`), from what people type; `None` where it is none. Without the sign of a country it is German.
pub fn number(typed: &str) -> Option<String> {
    // "+49 (0) 170 …": the nought is for those who call from within.
    let abroad = typed.trim_start().starts_with('+') || typed.trim_start().starts_with("00");
    let typed = if abroad { typed.replacen("(0)", "", 1) } else { typed.to_owned() };
    let bare: String = typed.chars().filter(|sign| !" -/().\u{a0}".contains(*sign)).collect();
    let number = match (bare.strip_prefix("00"), bare.strip_prefix('0')) {
        (Some(abroad), _) => format!("+{abroad}"),
        (None, Some(here)) => format!("+49{here}"),
        (None, None) => bare,
    };
    let digits = number.strip_prefix('+')?;
    (!digits.starts_with("490") && digits.bytes().all(|byte| byte.is_ascii_digit()) && (8..=15).contains(&digits.len())).then_some(number)
}

/// A number as it may be shown to whoever has nothing to do with the person.
pub(crate) fn shortened(number: &str) -> String {
    format!("… {}", number.get(number.len().saturating_sub(2)..).unwrap_or_default())
}

/// Sends what is due. Gives how many went out. Of what has gone neither text nor number is kept.
pub async fn send_due(app: &Shared) -> crate::Result<usize> {
    let Some(gateway) = &app.config.text_messages else { return Ok(0) };
    let mut sent = 0;
    while let Some(message) = mail::claim(app, true).await? {
        let (gateway, to, text) = (gateway.clone(), message.recipient.clone(), message.body.clone());
        let outcome = tokio::task::spawn_blocking(move || gateway.post(&to, &text)).await.map_err(crate::Error::internal)?;
        sent += usize::from(outcome.is_ok());
        mail::settle(app, &message, outcome).await?;
    }
    Ok(sent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (typed, number) in [
            ("0170 1234567", "+491701234567"),
            ("0170/12 34-567", "+491701234567"),
            ("+49 (170) 1234567", "+491701234567"),
            ("0049 170 1234567", "+491701234567"),
            ("+49 (0)170 1234567", "+491701234567"),
            ("0049 (0) 170 1234567", "+491701234567"),
            ("+380 50 123 4567", "+380501234567"),
        ] {
            assert_eq!(super::number(typed).as_deref(), Some(number), "{typed}");
        }
        for typed in ["", "abends", "0170 1234567 (abends)", "12", "+49170123456789012", "1701234567", "+49 0170 1234567"] {
            assert_eq!(super::number(typed), None, "{typed}");
        }
    }

    #[test]
    fn nothing_that_is_typed_gets_out_of_its_field() {
        let gateway = Gateway { url: String::new(), authorization: None, form: FORM.to_owned() };
        assert_eq!(gateway.filled("+491", "a&to=+49 ü"), "to=%2B491&text=a%26to%3D%2B49%20%C3%BC");
    }

    #[test]
    fn a_number_is_shown_by_its_end_only() {
        assert_eq!(shortened("+491701234567"), "… 67");
    }
}
