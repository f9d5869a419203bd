//! What lies on a desk: each statement reads a handful of rows, however large the network is.

use accounts::Account;
use db::{Id, Result, Tx, record, values};
use jiff::civil::Date;

use crate::{Network, Office};

record! {
    /// What a network has, as far as its next step depends on it: 0 or 1.
    #[derive(Debug, Clone, Copy)]
    pub struct Begun {
        /// Whether it has a member.
        pub members: i64,
        /// Whether it has a district.
        pub districts: i64,
    }
}

record! {
    /// A duty of a deputy that runs today.
    #[derive(Debug, Clone)]
    pub struct DutyRow {
        /// The office
        pub id: Id<Office>,
        /// Bezeichnung
        pub title: String,
        /// Who is away
        pub holder: String,
        /// Last day of the absence
        pub until_day: Date,
    }
}

/// How far a network has come.
pub async fn begun(tx: &mut Tx, network: Id<Network>) -> Result<Option<Begun>> {
    tx.one(
        "SELECT (SELECT count(*) FROM (SELECT 1 AS one FROM memberships WHERE network_id = $1 AND until_day IS NULL LIMIT 1) AS x) AS members,
                (SELECT count(*) FROM (SELECT 1 AS one FROM network_territories WHERE network_id = $1 LIMIT 1) AS x) AS districts",
        values![network],
    )
    .await
}

/// Offices in which an account stands in for somebody who is away today, of members of networks in which it holds a role. The account's person is found by its key, or by the address that signed in;
/// CROSS JOIN, so that SQLite begins with it.
pub async fn duties(tx: &mut Tx, account: Id<Account>, email: &str, today: Date) -> Result<Vec<DutyRow>> {
    tx.all(
        "SELECT f.id, f.title, away.given_name || ' ' || away.family_name AS holder, max(a.until_day) AS until_day
         FROM people me CROSS JOIN holdings d
              JOIN offices f ON f.id = d.office_id AND f.ended_on IS NULL
              JOIN holdings h ON h.office_id = f.id AND NOT h.deputy AND h.from_day <= $3 AND (h.until_day IS NULL OR h.until_day >= $3)
              JOIN people away ON away.id = h.person_id
              JOIN absences a ON a.person_id = away.id AND a.from_day <= $3 AND a.until_day >= $3
         WHERE (me.account_id = $1 OR me.email = $2) AND me.ended_on IS NULL
           AND EXISTS (SELECT 1 FROM memberships m JOIN roles r ON r.network_id = m.network_id
                        WHERE m.organisation_id = f.organisation_id AND m.until_day IS NULL
                          AND r.account_id = $1 AND r.from_day <= $3 AND (r.until_day IS NULL OR r.until_day >= $3))
           AND d.person_id = me.id AND d.deputy AND d.from_day <= $3 AND (d.until_day IS NULL OR d.until_day >= $3)
         GROUP BY f.id, f.title, f.title_sort, away.given_name, away.family_name
         ORDER BY until_day, f.title_sort, f.id LIMIT 10",
        values![account, email, today],
    )
    .await
}
