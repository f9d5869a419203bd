//! Jobs: rows in the transaction of what asked for them, done in the background, once or again.

use std::{convert::Infallible, time::Duration};

use accounts::{Account, Actor, Network};
use db::{Id, record, values};
use jiff::{SignedDuration, Timestamp};

use crate::{Error, Result, Shared, Visit, app::Later};

/// After so many failed attempts a job is dead and stands on the operator's page.
const ATTEMPTS: i64 = 5;

/// How long nothing is heard of a running job before it is taken for lost, because its process was killed: then it is done again.
const LEASE: SignedDuration = SignedDuration::from_mins(2);

/// How often a running job is heard of.
const BEAT: Duration = Duration::from_secs(30);

/// Something done in the background. It runs in a visit of its own and must bear being run twice.
#[derive(Clone, Copy)]
pub struct JobKind {
    /// Its name in the table.
    pub name: &'static str,
    /// What it does; it commits its visit itself when it wants to keep something midway.
    pub run: for<'a> fn(&'a mut Visit, &'a str) -> Later<'a, ()>,
}

record! {
    struct Due {
        id: Id<JobKind>,
        kind: String,
        payload: String,
        network_id: Option<Id<Network>>,
        attempts: i64,
    }
}

impl Visit {
    /// Queues a job in this transaction. `payload` is what its `run` gets.
    pub async fn later(&mut self, kind: &'static str, payload: &str) -> Result<()> {
        let (id, account, network, now): (Id<JobKind>, Option<Id<Account>>, _, Timestamp) =
            (self.id(), self.actor.account(), self.network(), self.now());
        self.tx
            .execute(
                "INSERT INTO jobs (id, kind, payload, account_id, network_id, state, next_at, created_at) VALUES ($1, $2, $3, $4, $5, 'queued', $6, $6)",
                values![id, kind, payload, account, network, now],
            )
            .await?;
        Ok(())
    }

    /// The same, unless it is queued or running already: a second click asks for nothing new.
    pub async fn later_once(&mut self, kind: &'static str, payload: &str) -> Result<()> {
        let network = self.network();
        let known = self
            .tx
            .count(
                "SELECT count(*) AS n FROM jobs
                 WHERE kind = $1 AND payload = $2 AND network_id IS NOT DISTINCT FROM $3 AND state IN ('queued', 'running')",
                values![kind, payload, network],
            )
            .await?;
        if known == 0 { self.later(kind, payload).await } else { Ok(()) }
    }
}

/// Runs what is due, until there is nothing left that is. Gives how many ran.
///
/// A job is claimed by one statement, so that any number of processes can share a database. The condition stands in it twice: of two processes that
/// found the same row, the second waits for the first one's lock and then looks at the outer condition only (PostgreSQL, READ COMMITTED).
pub async fn run_due(app: &Shared) -> Result<usize> {
    let mut ran = 0;
    loop {
        let now = app.clock.now();
        let mut tx = app.db.write();
        let due: Option<Due> = tx
            .one(
                "UPDATE jobs SET state = 'running', locked_until = $2, attempts = attempts + 1
                 WHERE id = (SELECT id FROM jobs
                             WHERE (state = 'queued' AND next_at <= $1) OR (state = 'running' AND locked_until < $1)
                             ORDER BY next_at, id LIMIT 1)
                   AND ((state = 'queued' AND next_at <= $1) OR (state = 'running' AND locked_until < $1))
                 RETURNING id, kind, payload, network_id, attempts",
                values![now, now + LEASE],
            )
            .await?;
        tx.commit().await?;
        let Some(job) = due else { return Ok(ran) };
        ran += 1;
        let kind = app.capabilities.iter().flat_map(|capability| capability.jobs).find(|kind| kind.name == job.kind);
        let outcome = match kind {
            // Whatever it is that ends the process each time, it has had its chances.
            _ if job.attempts > ATTEMPTS => Err(Error::internal("the program broke off each time")),
            Some(kind) => {
                let mut visit = Visit::inside(app, Actor::Job(kind.name), job.network_id);
                let done = tokio::select! {
                    done = (kind.run)(&mut visit, &job.payload) => done,
                    never = heard_of(app, job.id) => match never {},
                };
                match done {
                    Ok(()) => visit.commit().await,
                    Err(error) => Err(error),
                }
            }
            None => Err(Error::internal(format!("no job is called {}", job.kind))),
        };
        let now = app.clock.now();
        let mut tx = app.db.write();
        match outcome {
            Ok(()) => {
                tx.execute("UPDATE jobs SET state = 'done', finished_at = $2, problem = NULL WHERE id = $1", values![job.id, now]).await?;
            }
            Err(error) => {
                tracing::error!(job = job.kind, id = %job.id, %error, "job failed");
                let state = if job.attempts >= ATTEMPTS { "dead" } else { "queued" };
                let wait = SignedDuration::from_secs(10 * (1_i64 << job.attempts.clamp(0, 8)));
                tx.execute(
                    "UPDATE jobs SET state = $2, next_at = $3, problem = $4 WHERE id = $1",
                    values![job.id, state, now + wait, error.to_string()],
                )
                .await?;
            }
        }
        tx.commit().await?;
    }
}

/// Renews the claim for as long as somebody waits for this.
async fn heard_of(app: &Shared, id: Id<JobKind>) -> Infallible {
    loop {
        tokio::time::sleep(BEAT).await;
        // On SQLite the job itself may be the one that writes; who takes it for lost has to wait for the same lock.
        if let Err(error) = renew(app, id).await {
            tracing::debug!(%id, %error, "a claim was not renewed");
        }
    }
}

async fn renew(app: &Shared, id: Id<JobKind>) -> db::Result<()> {
    let mut tx = app.db.write();
    tx.execute("UPDATE jobs SET locked_until = $2 WHERE id = $1 AND state = 'running'", values![id, app.clock.now() + LEASE]).await?;
    tx.commit().await
}

/// How many jobs wait, and how many will not be tried again.
pub async fn counts(tx: &mut db::Tx) -> db::Result<(i64, i64)> {
    let waiting = tx.count("SELECT count(*) AS n FROM jobs WHERE state IN ('queued', 'running')", &[]).await?;
    let dead = tx.count("SELECT count(*) AS n FROM jobs WHERE state = 'dead'", &[]).await?;
    Ok((waiting, dead))
}
