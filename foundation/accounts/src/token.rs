use sha2::{Digest, Sha256};

/// 256 bits of chance that open something, as they stand in a link or cookie. Never stored and never logged.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// What is stored of a token: SHA-256 as hex. A plain hash suffices because the token itself is 256 bits of chance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenHash(String);

impl Token {
    /// Made from 32 bytes of chance.
    pub fn made(chance: [u8; 32]) -> Self {
        Self(hex(&chance))
    }

    /// Whatever stood in the link or cookie; that it is no token shows when its hash is not found.
    pub fn received(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// What the database knows of it.
    pub fn hash(&self) -> TokenHash {
        TokenHash(hex(&Sha256::digest(self.0.as_bytes())))
    }

    /// The text for the link or cookie.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

impl From<&TokenHash> for db::Value {
    fn from(hash: &TokenHash) -> Self {
        db::Value::Text(Some(hash.0.clone()))
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_not_shown_by_debug_and_not_found_in_its_hash() {
        let token = Token::made([7; 32]);
        assert_eq!(token.reveal().len(), 64);
        assert!(!format!("{token:?}").contains("07"));
        assert_ne!(token.hash().0, token.reveal());
        assert_eq!(Token::received(token.reveal()).hash(), token.hash());
    }
}
