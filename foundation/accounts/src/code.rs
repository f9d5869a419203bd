use totp_rs::{Builder, Totp};

/// The second factor: what a person's authenticator app and we both know (TOTP, RFC 6238: SHA-1, 6 digits, 30 seconds).
pub struct Secret(Vec<u8>);

/// Why a code was not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeError {
    /// Not the code of now, nor of the 30 seconds before or after.
    Wrong,
    /// The code was used already: each is good for one sign-in.
    Used,
}

impl Secret {
    /// Made from 160 bits of chance, as RFC 4226 recommends.
    pub fn made(chance: [u8; 20]) -> Self {
        Self(chance.to_vec())
    }

    /// As it was stored.
    pub fn stored(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// To be stored.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// For typing it into an app by hand: base32 in groups of four.
    pub fn spelled(&self) -> String {
        let text = totp_rs::Secret::from(self.0.as_slice()).to_base32();
        text.as_bytes().chunks(4).map(|four| String::from_utf8_lossy(four).into_owned()).collect::<Vec<_>>().join(" ")
    }

    /// The `otpauth://` address for the QR code. `None` when the account's address cannot stand in one.
    pub fn address(&self, email: &str) -> Option<String> {
        self.totp(email)?.to_url().ok()
    }

    /// The time step of the code, to be stored so that the code is good once. `at` is seconds since 1970.
    pub fn check(&self, code: &str, at: u64, last_step: Option<i64>) -> Result<i64, CodeError> {
        let digits: String = code.chars().filter(char::is_ascii_digit).collect();
        let step = self.totp("nahtstelle").and_then(|totp| totp.check(&digits, at)).ok_or(CodeError::Wrong)?;
        let step = i64::try_from(step).map_err(|_| CodeError::Wrong)?;
        if last_step.is_some_and(|last| step <= last) { Err(CodeError::Used) } else { Ok(step) }
    }

    /// The code of this second, for tests and for the demonstration.
    pub fn code(&self, at: u64) -> Option<String> {
        Some(self.totp("nahtstelle")?.generate(at).to_string())
    }

    fn totp(&self, account: &str) -> Option<Totp> {
        let account = account.replace(':', "");
        Builder::new().with_secret(self.0.as_slice()).with_account_name(account).with_issuer(Some("Nahtstelle")).build().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_good_once_and_only_around_its_time() {
        let secret = Secret::made([9; 20]);
        let now = 1_800_000_000;
        let code = secret.code(now).unwrap();
        let step = secret.check(&code, now, None).unwrap();
        assert_eq!(secret.check(&code, now, Some(step)), Err(CodeError::Used));
        assert_eq!(secret.check(&code, now + 600, None), Err(CodeError::Wrong));
        assert_eq!(secret.check("000 000x", now, None).is_ok(), code == "000000");
        assert!(secret.address("a@b.example").unwrap().starts_with("otpauth://totp/"));
    }
}
