//! News: what was just committed, for pages that are open meanwhile. With PostgreSQL they reach every process on the database (LISTEN and NOTIFY);
//! SQLite has one process. News are lost without harm: whoever missed some looks again.

use std::time::Duration;

use sqlx::postgres::PgListener;
use tokio::sync::{OnceCell, broadcast};

use crate::{Db, Result, Tx, connect::Open, connect::Pools};

/// What PostgreSQL calls the way that news take.
const CHANNEL: &str = "nahtstelle";

/// So many news wait for a slow listener; who is slower is told that some were missed.
const WAITING: usize = 256;

pub(crate) struct News {
    pub(crate) sender: broadcast::Sender<String>,
    /// Whether this process listens to the others already.
    listening: OnceCell<()>,
}

impl News {
    pub(crate) fn new() -> Self {
        Self { sender: broadcast::Sender::new(WAITING), listening: OnceCell::new() }
    }
}

impl Db {
    /// What is told from now on, see [`Tx::tell`].
    pub async fn news(&self) -> Result<broadcast::Receiver<String>> {
        let receiver = self.news.sender.subscribe();
        if let Pools::Postgres { pool, .. } = &*self.pools {
            let (pool, sender) = (pool.clone(), self.news.sender.clone());
            let listen = async move || -> Result<()> {
                let mut listener = PgListener::connect_with(&pool).await?;
                listener.listen(CHANNEL).await?;
                tokio::spawn(async move {
                    loop {
                        match listener.recv().await {
                            Ok(told) => drop(sender.send(told.payload().to_owned())),
                            Err(sqlx::Error::PoolClosed) => return,
                            // The server is away for a moment: the next call connects and listens again.
                            Err(_) => tokio::time::sleep(Duration::from_secs(1)).await,
                        }
                    }
                });
                Ok(())
            };
            self.news.listening.get_or_try_init(listen).await?;
        }
        Ok(receiver)
    }
}

impl Tx {
    /// Tells everybody who listens, once this transaction is committed and only then. At most 8,000 bytes.
    pub async fn tell(&mut self, news: String) -> Result<()> {
        match self.opened().await? {
            Open::Sqlite(_) => self.told.push(news),
            Open::Postgres(tx) => {
                sqlx::query("SELECT pg_notify($1, $2)").bind(CHANNEL).bind(news).execute(&mut **tx).await?;
            }
        }
        Ok(())
    }
}
