use std::time::Duration;

use tokio::{sync::watch, task::JoinHandle, time};
use web::{Shared, erasures, log, mail, retention, run_due_jobs, text_messages};

use crate::mailbox;

/// Jobs are looked for often, because somebody waits for an import.
const JOBS: Duration = Duration::from_millis(500);
const MAILS: Duration = Duration::from_secs(2);
const CHECKPOINTS: Duration = Duration::from_hours(1);
/// Often, so that what was erased in the last minute is known beside the database when it has to be brought back from a backup.
const ERASURES: Duration = Duration::from_secs(60);
const CLEANING: Duration = Duration::from_hours(24);
/// What waits for somebody, and whose entry is a year old, is looked for every hour; reminders go in one mail a day and address, see [`web::remind`].
const REMINDERS: Duration = Duration::from_hours(1);

/// What the program does besides answering. Each work finishes what it has begun before it ends.
pub struct Workers {
    stop: watch::Sender<bool>,
    handles: Vec<JoinHandle<()>>,
}

impl Workers {
    /// Starts them all.
    pub fn start(app: &Shared) -> Self {
        let (stop, stopped) = watch::channel(false);
        let mut handles = vec![
            every(JOBS, app, &stopped, |app| async move { run_due_jobs(&app).await.map(drop) }),
            every(MAILS, app, &stopped, |app| async move { mail::send_due(&app).await.map(drop) }),
            every(MAILS, app, &stopped, |app| async move { text_messages::send_due(&app).await.map(drop) }),
            every(CHECKPOINTS, app, &stopped, |app| async move { log::checkpoints_outside(&app).await.map(drop) }),
            every(ERASURES, app, &stopped, |app| async move { erasures::erasures_outside(&app).await.map(drop) }),
            every(CLEANING, app, &stopped, |app| async move { retention::clean_up(&app).await }),
            every(REMINDERS, app, &stopped, |app| async move { remind(&app).await }),
        ];
        if let Some(mailbox) = &app.config.mailbox {
            handles.push(reading(mailbox.every, app, &stopped));
        }
        Self { stop, handles }
    }

    /// Ends them, and waits until they have.
    pub async fn stop(self) {
        // Without anybody who listens there is nobody to stop.
        let _ = self.stop.send(true);
        for handle in self.handles {
            if let Err(error) = handle.await {
                tracing::error!(%error, "a worker broke down");
            }
        }
    }
}

fn every<F>(pause: Duration, app: &Shared, stopped: &watch::Receiver<bool>, work: fn(Shared) -> F) -> JoinHandle<()>
where
    F: Future<Output = web::Result<()>> + Send + 'static,
{
    let (app, mut stopped) = (app.clone(), stopped.clone());
    tokio::spawn(async move {
        loop {
            // In a task of its own, so that a fault in one job does not end all work in the background.
            match tokio::spawn(work(app.clone())).await {
                Ok(Ok(())) => {}
                Ok(Err(error)) => tracing::error!(%error, "work in the background failed"),
                Err(error) => tracing::error!(%error, "work in the background broke down"),
            }
            tokio::select! {
                () = time::sleep(pause) => {}
                _ = stopped.wait_for(|stop| *stop) => return,
            }
        }
    })
}

/// Reads the mailbox. A mail server may be slow, and a round that is left in the middle loses nothing: a mail is marked only when it is stored.
fn reading(pause: Duration, app: &Shared, stopped: &watch::Receiver<bool>) -> JoinHandle<()> {
    let (app, mut stopped) = (app.clone(), stopped.clone());
    tokio::spawn(async move {
        loop {
            let now = app.clone();
            let mut round = tokio::spawn(async move { mailbox::round(&now).await });
            tokio::select! {
                done = &mut round => match done {
                    Ok(Ok(())) => {}
                    Ok(Err(error)) => tracing::error!(%error, "reading the mailbox failed"),
                    Err(error) => tracing::error!(%error, "reading the mailbox broke down"),
                },
                _ = stopped.wait_for(|stop| *stop) => {
                    round.abort();
                    return;
                }
            }
            tokio::select! {
                () = time::sleep(pause) => {}
                _ = stopped.wait_for(|stop| *stop) => return,
            }
        }
    })
}

/// Everything that writes by itself to people who have not asked for it.
async fn remind(app: &Shared) -> web::Result<()> {
    confirmations::ask_yearly(app).await?;
    web::remind(app).await.map(drop)
}
