//! Pages that are told what others do meanwhile: server-sent events, where people work at the same time.

use std::{convert::Infallible, time::Duration};

use axum::response::{
    IntoResponse, Response,
    sse::{Event, KeepAlive, Sse},
};
use futures_util::stream;
use tokio::sync::broadcast::error::RecvError;

use crate::{Result, Visit};

/// After so long the page asks anew, and with that whether it still may. That it does so is no use of the session: it ends while the page stays open.
const LASTS: Duration = Duration::from_mins(15);

impl Visit {
    /// Tells the open pages of a topic, once this visit is committed. The topic is a word without blanks.
    pub async fn tell(&mut self, topic: &str, news: &str) -> Result<()> {
        Ok(self.tx.tell(format!("{topic} {news}")).await?)
    }

    /// Answers with what is told about a topic from now on. Whoever calls it has asked whether the actor may know.
    pub async fn live(mut self, topic: String) -> Result<Response> {
        // Nothing of the database is held while the page is open.
        self.commit().await?;
        let news = self.app.db.news().await?;
        let ended = self.app.ended();
        drop(self.tx);
        let until = tokio::time::Instant::now() + LASTS;
        // The first line comes at once, so that the page knows that it is heard.
        let opening = stream::once(async { Ok::<_, Infallible>(Event::default().comment("")) });
        let told = stream::unfold((news, ended, topic), move |(mut news, mut ended, topic)| async move {
            loop {
                let heard = tokio::select! {
                    heard = news.recv() => heard,
                    _ = ended.wait_for(|ended| *ended) => return None,
                    () = tokio::time::sleep_until(until) => return None,
                };
                let data = match heard {
                    Ok(heard) => match heard.split_once(' ') {
                        Some((about, data)) if about == topic => data.to_owned(),
                        _ => continue,
                    },
                    // Some were missed: the page looks again at all.
                    Err(RecvError::Lagged(_)) => String::new(),
                    Err(RecvError::Closed) => return None,
                };
                return Some((Ok(Event::default().data(data)), (news, ended, topic)));
            }
        });
        let stream = stream::StreamExt::chain(opening, told);
        Ok(Sse::new(stream).keep_alive(KeepAlive::default()).into_response())
    }
}
