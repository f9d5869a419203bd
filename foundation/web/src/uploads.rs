use accounts::Account;
use axum::extract::{FromRequest, Multipart, Request};
use db::{Id, record, values};
use jiff::Timestamp;

use crate::{Error, Result, Shared, Visit};

/// A file that was uploaded, with the other fields of its form.
pub struct Upload {
    /// As the person's machine calls it.
    pub name: String,
    /// Its content; at most [`crate::Config::upload_limit`] bytes.
    pub bytes: Vec<u8>,
    /// The form's other fields.
    pub fields: Vec<(String, String)>,
    /// More than the limit came; `bytes` is empty then.
    pub too_large: bool,
}

record! {
    /// A stored file.
    pub struct UploadRow {
        /// Key
        pub id: Id<Upload>,
        /// As the person's machine called it.
        pub name: String,
        /// Its content.
        pub bytes: Vec<u8>,
        /// When it came.
        pub created_at: Timestamp,
    }
}

impl Upload {
    /// The value of another field of the form; empty for none.
    pub fn field(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }
}

impl FromRequest<Shared> for Upload {
    type Rejection = Error;

    async fn from_request(request: Request, app: &Shared) -> Result<Self> {
        let mut parts = Multipart::from_request(request, app).await.map_err(|_| Error::Unreadable("error-unreadable"))?;
        let mut upload = Upload { name: String::new(), bytes: Vec::new(), fields: Vec::new(), too_large: false };
        loop {
            let mut part = match parts.next_field().await {
                Ok(Some(part)) => part,
                Ok(None) => return Ok(upload),
                Err(error) => return Self::broken(upload, error),
            };
            let field = part.name().unwrap_or_default().to_owned();
            let file = part.file_name().map(str::to_owned);
            let mut bytes = Vec::new();
            loop {
                match part.chunk().await {
                    Ok(Some(chunk)) => {
                        if (bytes.len() + chunk.len()) as u64 > app.config.upload_limit {
                            return Ok(Upload { too_large: true, bytes: Vec::new(), name: file.unwrap_or_default(), ..upload });
                        }
                        bytes.extend_from_slice(&chunk);
                    }
                    Ok(None) => break,
                    Err(error) => return Self::broken(upload, error),
                }
            }
            match file {
                Some(name) => (upload.name, upload.bytes) = (name, bytes),
                None => upload.fields.push((field, String::from_utf8_lossy(&bytes).into_owned())),
            }
        }
    }
}

impl Upload {
    /// The body limit ends a stream in the middle; anything else is no form of ours.
    fn broken(upload: Upload, error: axum::extract::multipart::MultipartError) -> Result<Upload> {
        if error.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
            return Ok(Upload { too_large: true, bytes: Vec::new(), ..upload });
        }
        Err(Error::Unreadable("error-unreadable"))
    }
}

impl Visit {
    /// Keeps an uploaded file in the database.
    pub async fn keep_upload(&mut self, name: &str, bytes: &[u8]) -> Result<Id<Upload>> {
        let (id, account, now): (Id<Upload>, Option<Id<Account>>, _) = (self.id(), self.actor.account(), self.now());
        let size = i64::try_from(bytes.len()).map_err(Error::internal)?;
        self.tx
            .execute(
                "INSERT INTO uploads (id, name, size, bytes, account_id, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
                values![id, name, size, bytes, account, now],
            )
            .await?;
        Ok(id)
    }

    /// A kept file.
    pub async fn kept_upload(&mut self, id: Id<Upload>) -> Result<Option<UploadRow>> {
        Ok(self.tx.one("SELECT id, name, bytes, created_at FROM uploads WHERE id = $1", values![id]).await?)
    }

    /// Forgets a kept file.
    pub async fn drop_upload(&mut self, id: Id<Upload>) -> Result<()> {
        self.tx.execute("DELETE FROM uploads WHERE id = $1", values![id]).await?;
        Ok(())
    }
}
