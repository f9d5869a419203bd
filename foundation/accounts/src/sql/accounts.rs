//! Konten.

use db::{Id, Result, Tx, record, values};
use jiff::Timestamp;

use crate::{Account, folded_email};

record! {
    /// Konto
    #[derive(Debug, Clone)]
    pub struct AccountRow {
        /// Key
        pub id: Id<Account>,
        /// The address that signs in.
        pub email: String,
        /// As the person wants to be called.
        pub name: String,
        /// `de` or `en`
        pub language: String,
        /// The second factor's secret, confirmed or not.
        pub totp_secret: Option<Vec<u8>>,
        /// When the second factor was set up.
        pub totp_confirmed_at: Option<Timestamp>,
        /// Time step of the last code that was accepted.
        pub totp_last_step: Option<i64>,
        /// Wrong codes since the last right one.
        pub failed_codes: i64,
        /// No code is looked at before this.
        pub locked_until: Option<Timestamp>,
        /// When the account was ended.
        pub ended_at: Option<Timestamp>,
        /// When its name and address were replaced.
        pub erased_at: Option<Timestamp>,
        /// For saving without overwriting somebody else.
        pub version: i64,
    }
}

/// The account of this address.
pub async fn account_by_email(tx: &mut Tx, email: &str) -> Result<Option<AccountRow>> {
    tx.one("SELECT * FROM accounts WHERE email_search = $1", values![folded_email(email)]).await
}

/// The account of this key.
pub async fn account(tx: &mut Tx, id: Id<Account>) -> Result<Option<AccountRow>> {
    tx.one("SELECT * FROM accounts WHERE id = $1", values![id]).await
}

/// Makes an account; the address must not have one yet.
pub async fn insert_account(tx: &mut Tx, id: Id<Account>, email: &str, name: &str, language: &str, now: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO accounts (id, email, email_search, name, language, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        values![id, email.trim(), folded_email(email), name.trim(), language, now],
    )
    .await?;
    Ok(())
}

/// Changes name and language; `false` when somebody else changed the account meanwhile.
pub async fn set_account(tx: &mut Tx, id: Id<Account>, version: i64, name: &str, language: &str) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE accounts SET name = $3, language = $4, version = version + 1 WHERE id = $1 AND version = $2",
            values![id, version, name.trim(), language],
        )
        .await?;
    Ok(done == 1)
}

/// Stores a second factor that is not confirmed yet.
pub async fn set_secret(tx: &mut Tx, id: Id<Account>, secret: &[u8]) -> Result<()> {
    tx.execute("UPDATE accounts SET totp_secret = $2, totp_confirmed_at = NULL, totp_last_step = NULL WHERE id = $1", values![id, secret])
        .await?;
    Ok(())
}

/// The account of this key, held against others until the transaction ends: of two codes at once, the second sees what became of the first.
pub async fn hold_account(tx: &mut Tx, id: Id<Account>) -> Result<Option<AccountRow>> {
    tx.one("UPDATE accounts SET version = version WHERE id = $1 RETURNING *", values![id]).await
}

/// A right code: its step cannot be used again, and wrong ones are forgotten.
pub async fn set_code_used(tx: &mut Tx, id: Id<Account>, step: i64, now: Timestamp) -> Result<()> {
    tx.execute(
        "UPDATE accounts SET totp_last_step = $2, totp_confirmed_at = COALESCE(totp_confirmed_at, $3), failed_codes = 0, locked_until = NULL WHERE id = $1",
        values![id, step, now],
    )
    .await?;
    Ok(())
}

/// A wrong code: how many there were by now, and until when no further one is looked at.
pub async fn set_code_failed(tx: &mut Tx, id: Id<Account>, failed: i64, locked_until: Option<Timestamp>) -> Result<()> {
    tx.execute("UPDATE accounts SET failed_codes = $2, locked_until = $3 WHERE id = $1", values![id, failed, locked_until]).await?;
    Ok(())
}

/// Takes the second factor away: the person sets up a new one at the next sign-in.
pub async fn clear_secret(tx: &mut Tx, id: Id<Account>) -> Result<()> {
    tx.execute(
        "UPDATE accounts SET totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL, failed_codes = 0, locked_until = NULL WHERE id = $1",
        values![id],
    )
    .await?;
    Ok(())
}
