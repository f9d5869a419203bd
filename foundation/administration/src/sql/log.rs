use accounts::Network;
use db::{Id, Result, Tx, record, values};
use jiff::Timestamp;

record! {
    /// A line of the log, with the names of who acted and of the account it was about.
    #[derive(Debug, Clone)]
    pub struct LineView {
        /// Its number in the chain.
        pub seq: i64,
        /// When.
        pub at: Timestamp,
        /// `account`, `link`, `job`, `operator` or `visitor`
        pub actor_kind: String,
        /// In which role.
        pub actor_role: Option<String>,
        /// Name of the account that acted.
        pub actor: Option<String>,
        /// What was done.
        pub action: String,
        /// To what kind of thing.
        pub object_type: String,
        /// To which one.
        pub object_id: Option<String>,
        /// Name of the account that it was done to.
        pub object: Option<String>,
        /// Where that thing, or what it belongs to, has its page, as long as it is there in the chain's network.
        pub path: Option<String>,
        /// Names of fields, separated by blanks.
        pub fields: String,
        /// Why: a text key of ours.
        pub reason: Option<String>,
        /// How many rows.
        pub count: Option<i64>,
    }
}

/// The newest lines of a chain before a number.
pub async fn newest(tx: &mut Tx, chain: &str, before: i64, limit: i64) -> Result<Vec<LineView>> {
    tx.all(
        "SELECT l.seq, l.at, l.actor_kind, l.actor_role, a.name AS actor, l.action, l.object_type, l.object_id, b.name AS object, l.fields, l.reason,
                l.count,
                CASE l.object_type
                  WHEN 'account' THEN (SELECT '/accounts/' || r.account_id FROM roles r WHERE r.account_id = l.object_id AND l.chain = 'network:' || r.network_id LIMIT 1)
                  WHEN 'role' THEN (SELECT '/accounts/' || r.account_id FROM roles r WHERE l.object_id IN (r.account_id, r.id) AND l.chain = 'network:' || r.network_id LIMIT 1)
                  WHEN 'deputy' THEN (SELECT '/accounts/' || r.account_id FROM roles r WHERE r.account_id = l.object_id AND l.chain = 'network:' || r.network_id LIMIT 1)
                  WHEN 'invitation' THEN (SELECT '/invitations' FROM invitations i WHERE i.id = l.object_id AND l.chain = 'network:' || i.network_id)
                  WHEN 'organisation' THEN (SELECT '/organisations/' || m.organisation_id FROM memberships m
                      WHERE m.organisation_id = l.object_id AND l.chain = 'network:' || m.network_id AND m.until_day IS NULL)
                  WHEN 'unit' THEN (SELECT '/organisations/' || m.organisation_id FROM units u JOIN memberships m ON m.organisation_id = u.organisation_id
                      WHERE u.id = l.object_id AND l.chain = 'network:' || m.network_id AND m.until_day IS NULL)
                  WHEN 'office' THEN (SELECT '/offices/' || f.id FROM offices f JOIN memberships m ON m.organisation_id = f.organisation_id
                      WHERE f.id = l.object_id AND l.chain = 'network:' || m.network_id AND m.until_day IS NULL)
                  WHEN 'holding' THEN (SELECT '/offices/' || f.id FROM holdings h JOIN offices f ON f.id = h.office_id
                      JOIN memberships m ON m.organisation_id = f.organisation_id
                      WHERE h.id = l.object_id AND l.chain = 'network:' || m.network_id AND m.until_day IS NULL)
                  WHEN 'person' THEN (SELECT '/people/' || p.id FROM people p JOIN memberships m ON m.organisation_id = p.organisation_id
                      WHERE p.id = l.object_id AND l.chain = 'network:' || m.network_id AND m.until_day IS NULL)
                  WHEN 'absence' THEN (SELECT '/people/' || p.id FROM absences x JOIN people p ON p.id = x.person_id
                      JOIN memberships m ON m.organisation_id = p.organisation_id
                      WHERE x.id = l.object_id AND l.chain = 'network:' || m.network_id AND m.until_day IS NULL)
                  WHEN 'body' THEN (SELECT '/bodies/' || y.id FROM bodies y WHERE y.id = l.object_id AND l.chain = 'network:' || y.network_id)
                  WHEN 'body_member' THEN (SELECT '/bodies/' || y.id FROM body_members s JOIN bodies y ON y.id = s.body_id
                      WHERE s.id = l.object_id AND l.chain = 'network:' || y.network_id)
                  WHEN 'topic' THEN (SELECT '/topics/' || t.id FROM topics t WHERE t.id = l.object_id AND l.chain = 'network:' || t.network_id)
                  WHEN 'responsibility' THEN (SELECT '/offices/' || f.id FROM responsibilities z JOIN offices f ON f.id = z.office_id
                      JOIN memberships m ON m.organisation_id = f.organisation_id AND m.network_id = z.network_id
                      WHERE z.id = l.object_id AND l.chain = 'network:' || z.network_id AND m.until_day IS NULL)
                  WHEN 'territory' THEN (SELECT '/territories/' || t.key FROM territories t WHERE t.key = l.object_id)
                  WHEN 'import' THEN (SELECT '/imports/' || i.id FROM imports i WHERE i.id = l.object_id AND l.chain = 'network:' || i.network_id)
                  WHEN 'meeting' THEN (SELECT '/meetings/' || y.id FROM meetings y WHERE y.id = l.object_id AND l.chain = 'network:' || y.network_id)
                  WHEN 'minutes' THEN (SELECT '/meetings/' || y.id || '/minutes' FROM meetings y WHERE y.id = l.object_id AND l.chain = 'network:' || y.network_id)
                  WHEN 'item' THEN (SELECT '/meetings/' || y.id FROM items x JOIN meetings y ON y.id = x.meeting_id
                      WHERE x.id = l.object_id AND l.chain = 'network:' || y.network_id)
                  WHEN 'invitee' THEN (SELECT '/meetings/' || y.id FROM invitees x JOIN meetings y ON y.id = x.meeting_id
                      WHERE x.id = l.object_id AND l.chain = 'network:' || y.network_id)
                  WHEN 'poll' THEN (SELECT '/meetings/' || y.id FROM polls x JOIN meetings y ON y.id = x.meeting_id
                      WHERE x.id = l.object_id AND l.chain = 'network:' || y.network_id)
                  WHEN 'objection' THEN (SELECT '/meetings/' || y.id FROM objections x JOIN meetings y ON y.id = x.meeting_id
                      WHERE x.id = l.object_id AND l.chain = 'network:' || y.network_id)
                  WHEN 'article' THEN (SELECT '/articles/' || y.id FROM articles y WHERE y.id = l.object_id AND l.chain = 'network:' || y.network_id)
                  WHEN 'decision' THEN (SELECT '/decisions/' || y.id FROM decisions y WHERE y.id = l.object_id AND l.chain = 'network:' || y.network_id)
                  WHEN 'task' THEN (SELECT '/tasks/' || y.id FROM tasks y WHERE y.id = l.object_id AND l.chain = 'network:' || y.network_id)
                  WHEN 'question' THEN (SELECT '/questions/' || y.id FROM questions y WHERE y.id = l.object_id AND l.chain = 'network:' || y.network_id)
                  WHEN 'offer' THEN (SELECT '/offers/' || y.id FROM offers y WHERE y.id = l.object_id AND l.chain = 'network:' || y.network_id)
                  WHEN 'plan' THEN (SELECT '/plans/' || y.id FROM plans y WHERE y.id = l.object_id AND l.chain = 'network:' || y.network_id)
                  WHEN 'indicator' THEN (SELECT '/monitoring/indicators/' || y.id FROM indicators y WHERE y.id = l.object_id AND l.chain = 'network:' || y.network_id)
                  WHEN 'statement' THEN (SELECT '/monitoring/statements/' || y.id FROM statements y WHERE y.id = l.object_id AND l.chain = 'network:' || y.network_id)
                  WHEN 'delivery' THEN (SELECT '/monitoring/deliveries/' || y.id FROM deliveries y WHERE y.id = l.object_id AND l.chain = 'network:' || y.network_id)
                  WHEN 'milestone' THEN (SELECT '/plans/' || y.id FROM milestones x JOIN plans y ON y.id = x.plan_id
                      WHERE x.id = l.object_id AND l.chain = 'network:' || y.network_id)
                END AS path
         FROM log_entries l
         LEFT JOIN accounts a ON a.id = l.actor_id
         LEFT JOIN accounts b ON b.id = l.object_id
         WHERE l.chain = $1 AND l.seq < $2 ORDER BY l.seq DESC LIMIT $3",
        values![chain, before, limit],
    )
    .await
}

/// Name of a network.
pub async fn network_name(tx: &mut Tx, id: Id<Network>) -> Result<Option<String>> {
    tx.row("SELECT name FROM networks WHERE id = $1", values![id]).await?.map(|row| row.get("name")).transpose()
}
