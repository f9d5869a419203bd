//! People who left: name and contact go, that an office was held stays.

use db::{Id, Result, Tx, values};
use jiff::{Timestamp, civil::Date};
use web::fold::{folded, sorted};

use crate::{Organisation, Person, sql::people::PersonRow};

/// People who left before a day and still have their name, and those who were erased and came back with a backup.
pub async fn to_erase(tx: &mut Tx, before: Date) -> Result<Vec<Id<Person>>> {
    let rows = tx
        .rows(
            "SELECT id FROM people
             WHERE erased_at IS NULL AND (ended_on < $1 OR id IN (SELECT object_id FROM erasures WHERE object_type = 'person')) ORDER BY id",
            values![before],
        )
        .await?;
    rows.iter().map(|row| row.get("id")).collect()
}

/// A person, whoever's.
pub async fn person(tx: &mut Tx, id: Id<Person>) -> Result<Option<PersonRow>> {
    tx.one("SELECT * FROM people WHERE id = $1", values![id]).await
}

/// Whether the person was erased.
pub async fn is_erased(tx: &mut Tx, id: Id<Person>) -> Result<bool> {
    Ok(tx.count("SELECT count(*) AS n FROM people WHERE id = $1 AND erased_at IS NOT NULL", values![id]).await? > 0)
}

/// Puts `word` in the place of the name and empties the rest; holdings keep from when to when.
pub async fn erase(tx: &mut Tx, id: Id<Person>, word: &str, today: Date, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE people SET salutation = '', given_name = '', family_name = $2, name_search = $3, name_sort = $4, phone = '', email = '',
                    account_id = NULL, ended_on = COALESCE(ended_on, $5), erased_at = $6, version = version + 1
             WHERE id = $1 AND erased_at IS NULL",
            values![id, word, folded(word), sorted(word), today, now],
        )
        .await?;
    tx.execute("DELETE FROM absences WHERE person_id = $1", values![id]).await?;
    Ok(done == 1)
}

/// Forgets who said "Stimmt noch" before a day; that somebody did stays.
pub async fn forget_confirmers(tx: &mut Tx, before: Date) -> Result<u64> {
    tx.execute(
        "UPDATE organisations SET confirmed_by = NULL, confirmed_account = NULL WHERE confirmed_by IS NOT NULL AND confirmed_on < $1",
        values![before],
    )
    .await
}

/// Forgets that a person said "Stimmt noch" for her organisation.
pub async fn forget_confirmer(tx: &mut Tx, organisation: Id<Organisation>, name: &str) -> Result<u64> {
    tx.execute("UPDATE organisations SET confirmed_by = NULL WHERE id = $1 AND confirmed_by = $2", values![organisation, name]).await
}

/// Forgets the names of accounts that were erased.
pub async fn forget_erased_confirmers(tx: &mut Tx) -> Result<u64> {
    tx.execute(
        "UPDATE organisations SET confirmed_by = NULL, confirmed_account = NULL
         WHERE confirmed_account IN (SELECT id FROM accounts WHERE erased_at IS NOT NULL)",
        &[],
    )
    .await
}
