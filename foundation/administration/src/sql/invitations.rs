use accounts::{Account, Network, Organisation, Unit};
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};

use crate::{Invitation, NewInvitation, access::Sight};

record! {
    /// Einladung, with the names of where it leads and of who sent it.
    #[derive(Debug, Clone)]
    pub struct InvitationRow {
        /// Key
        pub id: Id<Invitation>,
        /// Where it was sent.
        pub email: String,
        /// Whom it is for.
        pub name: String,
        /// See [`accounts::Role`].
        pub role: String,
        /// The role is held in this network.
        pub network_id: Option<Id<Network>>,
        /// The role is held for this organisation.
        pub organisation_id: Option<Id<Organisation>>,
        /// The role is held for this unit.
        pub unit_id: Option<Id<Unit>>,
        /// Last day of the role, if whoever invited could give it for a time only.
        pub until_day: Option<Date>,
        /// When it was written.
        pub created_at: Timestamp,
        /// Until when it can be accepted.
        pub expires_at: Timestamp,
        /// When it was accepted.
        pub accepted_at: Option<Timestamp>,
        /// When it was taken back.
        pub revoked_at: Option<Timestamp>,
        /// Name of the network.
        pub network: Option<String>,
        /// Name of the organisation.
        pub organisation: Option<String>,
        /// Name of the unit.
        pub unit: Option<String>,
        /// Who sent it.
        pub inviter: Option<String>,
        /// The account that did; nobody for the operator and the set-up.
        pub invited_by: Option<Id<Account>>,
    }
}

/// Keeps an invitation; `false` when one of this key is there already.
pub async fn insert_invitation(
    tx: &mut Tx,
    new: &NewInvitation,
    until: Option<Date>,
    by: Option<Id<Account>>,
    now: Timestamp,
    expires: Timestamp,
) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO invitations (id, email, name, role, network_id, organisation_id, unit_id, until_day, invited_by, created_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (id) DO NOTHING",
            values![new.id, &new.email, &new.name, new.role.code(), new.network, new.organisation, new.unit, until, by, now, expires],
        )
        .await?;
    Ok(done == 1)
}

/// One invitation.
pub async fn invitation(tx: &mut Tx, id: Id<Invitation>) -> Result<Option<InvitationRow>> {
    tx.one(
        "SELECT i.id, i.email, i.name, i.role, i.network_id, i.organisation_id, i.unit_id, i.until_day, i.created_at, i.expires_at, i.accepted_at, i.revoked_at,
                n.name AS network, o.name AS organisation, u.name AS unit, a.name AS inviter, i.invited_by
         FROM invitations i
         LEFT JOIN networks n ON n.id = i.network_id
         LEFT JOIN organisations o ON o.id = i.organisation_id
         LEFT JOIN units u ON u.id = i.unit_id
         LEFT JOIN accounts a ON a.id = i.invited_by
         WHERE i.id = $1",
        values![id],
    )
    .await
}

/// Invitations in sight, the newest first, after the row of these keys.
pub async fn newest(tx: &mut Tx, sight: &Sight, before: i64, id: &str, limit: i64) -> Result<Vec<InvitationRow>> {
    tx.all(
        "SELECT i.id, i.email, i.name, i.role, i.network_id, i.organisation_id, i.unit_id, i.until_day, i.created_at, i.expires_at, i.accepted_at, i.revoked_at,
                n.name AS network, o.name AS organisation, u.name AS unit, a.name AS inviter, i.invited_by
         FROM invitations i
         LEFT JOIN networks n ON n.id = i.network_id
         LEFT JOIN organisations o ON o.id = i.organisation_id
         LEFT JOIN units u ON u.id = i.unit_id
         LEFT JOIN accounts a ON a.id = i.invited_by
         WHERE i.network_id = $1
           AND ($2 OR i.organisation_id IN (SELECT r.organisation_id FROM roles r WHERE r.account_id = $3 AND r.role = 'admin' AND r.network_id = $1
                                            AND r.from_day <= $4 AND (r.until_day IS NULL OR r.until_day >= $4)))
           AND (i.created_at, i.id) < ($5, $6)
         ORDER BY i.created_at DESC, i.id DESC LIMIT $7",
        values![sight.network, sight.whole, sight.account, sight.today, before, id, limit],
    )
    .await
}

/// Invitations in sight that nobody has accepted yet and that have not ended for longer than since a moment: for the page Heute.
pub async fn unanswered(tx: &mut Tx, sight: &Sight, since: Timestamp, limit: i64) -> Result<Vec<InvitationRow>> {
    tx.all(
        "SELECT i.id, i.email, i.name, i.role, i.network_id, i.organisation_id, i.unit_id, i.until_day, i.created_at, i.expires_at, i.accepted_at, i.revoked_at,
                n.name AS network, o.name AS organisation, u.name AS unit, a.name AS inviter, i.invited_by
         FROM invitations i
         LEFT JOIN networks n ON n.id = i.network_id
         LEFT JOIN organisations o ON o.id = i.organisation_id
         LEFT JOIN units u ON u.id = i.unit_id
         LEFT JOIN accounts a ON a.id = i.invited_by
         WHERE i.network_id = $1 AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > $5
           AND ($2 OR i.organisation_id IN (SELECT r.organisation_id FROM roles r WHERE r.account_id = $3 AND r.role = 'admin' AND r.network_id = $1
                                            AND r.from_day <= $4 AND (r.until_day IS NULL OR r.until_day >= $4)))
         ORDER BY i.expires_at, i.id LIMIT $6",
        values![sight.network, sight.whole, sight.account, sight.today, since, limit],
    )
    .await
}

/// Notes that it was accepted; `false` when it was before, or was taken back.
pub async fn set_accepted(tx: &mut Tx, id: Id<Invitation>, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute("UPDATE invitations SET accepted_at = $2 WHERE id = $1 AND accepted_at IS NULL AND revoked_at IS NULL", values![id, now])
        .await?;
    Ok(done == 1)
}

/// Takes it back; `false` when it was accepted or taken back before.
pub async fn set_revoked(tx: &mut Tx, id: Id<Invitation>, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute("UPDATE invitations SET revoked_at = $2 WHERE id = $1 AND accepted_at IS NULL AND revoked_at IS NULL", values![id, now])
        .await?;
    Ok(done == 1)
}

/// Lets it run on until a moment; `false` when it was accepted or taken back before.
pub async fn set_expires(tx: &mut Tx, id: Id<Invitation>, expires: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE invitations SET expires_at = $2 WHERE id = $1 AND accepted_at IS NULL AND revoked_at IS NULL",
            values![id, expires],
        )
        .await?;
    Ok(done == 1)
}

/// Takes back all open invitations of an organisation in a network.
pub async fn revoke_for(tx: &mut Tx, network: Id<Network>, organisation: Id<Organisation>, now: Timestamp) -> Result<u64> {
    tx.execute(
        "UPDATE invitations SET revoked_at = $3 WHERE network_id = $1 AND organisation_id = $2 AND accepted_at IS NULL AND revoked_at IS NULL",
        values![network, organisation, now],
    )
    .await
}

/// Open invitations of a network that accounts sent, with those who did.
pub async fn of_accounts(tx: &mut Tx, network: Id<Network>) -> Result<Vec<InvitationRow>> {
    tx.all(
        "SELECT i.id, i.email, i.name, i.role, i.network_id, i.organisation_id, i.unit_id, i.until_day, i.created_at, i.expires_at, i.accepted_at, i.revoked_at,
                n.name AS network, o.name AS organisation, u.name AS unit, a.name AS inviter, i.invited_by
         FROM invitations i
         LEFT JOIN networks n ON n.id = i.network_id
         LEFT JOIN organisations o ON o.id = i.organisation_id
         LEFT JOIN units u ON u.id = i.unit_id
         JOIN accounts a ON a.id = i.invited_by
         WHERE i.network_id = $1 AND i.accepted_at IS NULL AND i.revoked_at IS NULL ORDER BY i.invited_by, i.id",
        values![network],
    )
    .await
}

record! {
    /// To whom an invitation goes, and who sent it.
    pub struct Sent {
        /// Key
        pub id: Id<Invitation>,
        /// Where it was sent.
        pub email: String,
        /// Who sent it.
        pub invited_by: Option<Id<Account>>,
    }
}

/// Invitations that can still be accepted, or could be when they are sent again.
pub async fn open(tx: &mut Tx) -> Result<Vec<Sent>> {
    tx.all("SELECT id, email, invited_by FROM invitations WHERE accepted_at IS NULL AND revoked_at IS NULL ORDER BY id", &[]).await
}

/// All invitations whose reader was not erased.
pub async fn to_somebody(tx: &mut Tx) -> Result<Vec<Sent>> {
    tx.all("SELECT id, email, invited_by FROM invitations WHERE email <> id ORDER BY id", &[]).await
}

/// Puts `word` in the place of the name, and the key in that of the address.
pub async fn erase(tx: &mut Tx, id: Id<Invitation>, word: &str) -> Result<()> {
    tx.execute("UPDATE invitations SET name = $2, email = id WHERE id = $1", values![id, word]).await?;
    Ok(())
}

/// Forgets invitations that nobody accepted and that ended before a moment.
pub async fn forget_unanswered(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    tx.execute("DELETE FROM invitations WHERE accepted_at IS NULL AND expires_at < $1", values![before]).await
}
