use std::{
    net::SocketAddr,
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
    time::Duration,
};

use accounts::Actor;
use clap::Args;
use serde::Deserialize;
use web::{
    App, Chance, Clock, Config, Founders, SecondFactor, Shared, Smtp, Visit, retention,
    text_messages::{self, Gateway},
};

use crate::{capabilities, command::Trouble, mailbox};

/// How large an uploaded file may be, in megabytes, unless the configuration says otherwise.
const UPLOAD_LIMIT: u64 = 20;

/// So many minutes after a reading the mailbox is read again.
const MAILBOX_MINUTES: u64 = 5;

/// The environment's name for the mailbox: `imaps://name:password@host:993/INBOX`.
const MAILBOX: &str = "NAHTSTELLE_MAILBOX";

/// The environment's name for what signs in at the service for text messages: `Bearer …`.
const SMS_AUTHORIZATION: &str = "NAHTSTELLE_SMS_AUTHORIZATION";

/// The database's file in the data folder, unless the configuration names another database.
pub const DATABASE: &str = "nahtstelle.sqlite";

/// What the command line and the environment say; the file adds what they leave open.
#[derive(Args, Debug, Clone, Default)]
pub struct Options {
    /// Ausgabe für Programme: JSON
    #[arg(long, global = true)]
    pub json: bool,
    /// Name des Netzwerks, wenn es mehrere gibt
    #[arg(long, global = true, value_name = "NAME")]
    pub network: Option<String>,
    /// Datei mit der Einrichtung (TOML)
    #[arg(long, global = true, value_name = "DATEI", env = "NAHTSTELLE_CONFIG")]
    pub config: Option<PathBuf>,
    #[command(flatten)]
    settings: Settings,
}

/// One setting has one name in all three places: `--base-url`, `NAHTSTELLE_BASE_URL`, `base_url = …`.
#[derive(Args, Deserialize, Debug, Clone, Default)]
#[serde(default, deny_unknown_fields)]
struct Settings {
    /// Datenbank: sqlite:DATEI oder postgres://… [sonst: eine Datei im Datenordner]
    #[arg(long, global = true, value_name = "ADRESSE", env = "NAHTSTELLE_DATABASE_URL", hide_env_values = true)]
    database_url: Option<String>,
    /// Datenordner
    #[arg(long, global = true, value_name = "ORDNER", env = "NAHTSTELLE_DATA")]
    data: Option<PathBuf>,
    /// Adresse und Port, auf denen das Programm wartet [sonst: 127.0.0.1:8080]
    #[arg(long, global = true, value_name = "ADRESSE", env = "NAHTSTELLE_LISTEN")]
    listen: Option<String>,
    /// Adresse, unter der die Menschen das Programm erreichen: https://netz.example.de
    #[arg(long, global = true, value_name = "ADRESSE", env = "NAHTSTELLE_BASE_URL")]
    base_url: Option<String>,
    /// Absender der E-Mails: "Netzwerk <netzwerk@example.de>"
    #[arg(long, global = true, value_name = "ABSENDER", env = "NAHTSTELLE_SENDER")]
    sender: Option<String>,
    /// Mailserver: smtps://name:kennwort@host oder smtp://…?tls=required
    #[arg(long, global = true, value_name = "ADRESSE", env = "NAHTSTELLE_SMTP_URL", hide_env_values = true)]
    smtp_url: Option<String>,
    /// Adresse eines Dienstes, der SMS verschickt: an sie geht ein Formular
    #[arg(long, global = true, value_name = "ADRESSE", env = "NAHTSTELLE_SMS_URL", hide_env_values = true)]
    sms_url: Option<String>,
    /// Das Formular für den Dienst [sonst: to={to}&text={text}]
    #[arg(long, global = true, value_name = "FORMULAR", env = "NAHTSTELLE_SMS_FORM", hide_env_values = true)]
    sms_form: Option<String>,
    /// Only by file and environment, as the mailbox is.
    #[arg(skip)]
    sms_authorization: Option<String>,
    /// Only by file and environment: on the command line its password would be there for everybody to see.
    #[arg(skip)]
    mailbox: Option<String>,
    /// Ordner, in den gelesene Mails des Postfachs kommen [sonst: sie bleiben, als gelesen]
    #[arg(long, global = true, value_name = "ORDNER", env = "NAHTSTELLE_MAILBOX_FOLDER")]
    mailbox_folder: Option<String>,
    /// Minuten, nach denen das Postfach wieder gelesen wird [sonst: 5]
    #[arg(long, global = true, value_name = "MINUTEN", env = "NAHTSTELLE_MAILBOX_MINUTES", value_parser = clap::value_parser!(u64).range(1..=1440))]
    mailbox_minutes: Option<u64>,
    /// Größe, bis zu der Dateien angenommen werden, in MB [sonst: 20]
    #[arg(long, global = true, value_name = "MB", env = "NAHTSTELLE_UPLOAD_LIMIT")]
    upload_limit: Option<u64>,
    /// Wer ein weiteres Netzwerk gründen darf: operator (der Betrieb) oder coordinators (auch die Koordinationen) [sonst: operator]
    #[arg(long, global = true, value_name = "WER", env = "NAHTSTELLE_FOUNDERS")]
    founders: Option<Founding>,
    /// Tage, nach denen ein beendetes Konto gelöscht wird [sonst: 30]
    #[arg(long, global = true, value_name = "TAGE", env = "NAHTSTELLE_ACCOUNT_DAYS", value_parser = clap::value_parser!(i64).range(0..=3650))]
    account_days: Option<i64>,
    /// Tage, nach denen eine ausgeschiedene Ansprechperson gelöscht wird [sonst: 90]
    #[arg(long, global = true, value_name = "TAGE", env = "NAHTSTELLE_PERSON_DAYS", value_parser = clap::value_parser!(i64).range(0..=3650))]
    person_days: Option<i64>,
}

/// See [`Founders`].
#[derive(clap::ValueEnum, Deserialize, Debug, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum Founding {
    /// Nur der Betrieb
    Operator,
    /// Auch die Koordinationen
    Coordinators,
}

impl From<Founding> for Founders {
    fn from(founding: Founding) -> Self {
        match founding {
            Founding::Operator => Founders::Operator,
            Founding::Coordinators => Founders::Coordinators,
        }
    }
}

/// How the program is to run: command line before environment before file before what is usual.
#[derive(Debug, Clone)]
pub struct Configuration {
    /// Answers are for programs.
    pub json: bool,
    /// The network that a command works in, by name.
    pub network: Option<String>,
    /// Address and port to listen on.
    pub listen: String,
    /// Whether somebody named the data folder.
    pub data_is_given: bool,
    database_url: Option<String>,
    base_url: Option<String>,
    config: Config,
}

impl Options {
    /// Reads the file, if one is named, and puts everything together.
    pub fn configuration(self) -> Result<Configuration, Trouble> {
        let file = match &self.config {
            Some(path) => read(path)?,
            None => Settings::default(),
        };
        let given = self.settings;
        let data = given.data.or(file.data);
        let minutes = given.mailbox_minutes.or(file.mailbox_minutes).unwrap_or(MAILBOX_MINUTES).clamp(1, 1440);
        let mailbox = from_environment(MAILBOX).or(file.mailbox);
        let done = given.mailbox_folder.or(file.mailbox_folder);
        let mailbox = mailbox.map(|address| mailbox::address(&address, done, Duration::from_secs(minutes * 60))).transpose()?;
        let form = given.sms_form.or(file.sms_form).unwrap_or_else(|| text_messages::FORM.to_owned());
        let authorization = from_environment(SMS_AUTHORIZATION).or(file.sms_authorization);
        let text_messages = given.sms_url.or(file.sms_url).map(|url| Gateway { url, authorization, form });
        if let Some(gateway) = text_messages.as_ref().filter(|gateway| !is_safe(&gateway.url)) {
            return Err(Trouble::new(format!("{}: Telefonnummern gehen nur verschlüsselt hinaus, mit https://", gateway.url)));
        }
        Ok(Configuration {
            json: self.json,
            network: self.network,
            listen: given.listen.or(file.listen).unwrap_or_else(|| "127.0.0.1:8080".to_owned()),
            data_is_given: data.is_some(),
            database_url: given.database_url.or(file.database_url),
            base_url: given.base_url.or(file.base_url).map(|address| address.trim_end_matches('/').to_owned()),
            config: Config {
                base_url: String::new(),
                demo: false,
                second_factor: SecondFactor::Required,
                smtp: given.smtp_url.or(file.smtp_url).map(|url| Smtp { url }),
                text_messages,
                mailbox,
                sender: given.sender.or(file.sender).unwrap_or_else(|| "Nahtstelle <nahtstelle@localhost>".to_owned()),
                data: data.unwrap_or_else(|| PathBuf::from("nahtstelle-data")),
                upload_limit: given.upload_limit.or(file.upload_limit).unwrap_or(UPLOAD_LIMIT).saturating_mul(1024 * 1024),
                founders: given.founders.or(file.founders).map_or(Founders::Operator, Founders::from),
                account_days: given.account_days.or(file.account_days).unwrap_or(retention::ACCOUNT_DAYS).clamp(0, 3650),
                person_days: given.person_days.or(file.person_days).unwrap_or(retention::PERSON_DAYS).clamp(0, 3650),
            },
        })
    }
}

/// Encrypted, or on this machine.
fn is_safe(url: &str) -> bool {
    url.starts_with("https://") || ["http://127.0.0.1:", "http://localhost:"].iter().any(|here| url.starts_with(here))
}

fn from_environment(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

fn read(path: &Path) -> Result<Settings, Trouble> {
    let text =
        std::fs::read_to_string(path).map_err(|error| Trouble::new(format!("{} lässt sich nicht lesen: {error}", path.display())))?;
    toml::from_str(&text).map_err(|error| Trouble::new(format!("{}: {error}", path.display())))
}

impl Configuration {
    /// Where the data lie that are no rows of the database.
    pub fn data(&self) -> &Path {
        &self.config.data
    }

    /// The database's address: the one that was named, or `file` in the data folder.
    pub fn database_url(&self, file: &str) -> String {
        self.database_url.clone().unwrap_or_else(|| format!("sqlite:{}", self.data().join(file).display()))
    }

    /// The same for a demonstration with its files in this folder: made-up people, no mail, no second factor.
    pub fn demonstration(mut self, data: PathBuf) -> Self {
        self.config =
            Config { demo: true, second_factor: SecondFactor::Off, smtp: None, text_messages: None, mailbox: None, data, ..self.config };
        self
    }

    /// Opens the database of an installation that exists already: a typing error must not make an empty one.
    pub async fn open_existing(&self) -> Result<Shared, Trouble> {
        let url = self.database_url(DATABASE);
        let file = url.strip_prefix("sqlite:").map(|file| file.split('?').next().unwrap_or(file).trim_start_matches("//"));
        if let Some(file) = file.filter(|file| !Path::new(file).is_file()) {
            return Err(Trouble::new(format!("„{file}“ gibt es nicht. Nennen Sie die Datenbank mit --data oder --database-url.")));
        }
        self.open(&url, None).await
    }

    /// Makes the data folder, opens the database and puts the house together. `listening` is the address that was bound, if any.
    pub async fn open(&self, url: &str, listening: Option<SocketAddr>) -> Result<Shared, Trouble> {
        self.make_folder()?;
        self.put_together(db::Db::open(url).await?, listening)
    }

    /// The operator in the network that was named, or in the only one there is.
    pub async fn operator(&self, app: &Shared) -> Result<Visit, Trouble> {
        let known = app.db.read().rows("SELECT id, name FROM networks ORDER BY created_at, id", &[]).await?;
        let names: Vec<String> = known.iter().map(|row| row.get("name")).collect::<Result<_, _>>()?;
        let place = match &self.network {
            Some(name) => names.iter().position(|known| known == name),
            None => Some(0).filter(|_| names.len() == 1),
        };
        match place.and_then(|place| known.get(place)) {
            Some(row) => Ok(Visit::inside(app, Actor::Operator, Some(row.get("id")?))),
            None if names.is_empty() => Err(Trouble::new("Es gibt noch kein Netzwerk. Richten Sie zuerst eines ein: nahtstelle serve")),
            None => Err(Trouble::new(format!("Welches Netzwerk? Nennen Sie eines mit --network: {}", names.join(", ")))),
        }
    }

    /// The data folder, only for the account that runs the program: in it lies everything.
    pub fn make_folder(&self) -> Result<(), Trouble> {
        let data = self.data();
        let made = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(data);
        made.map_err(|error| Trouble::new(format!("{} lässt sich nicht anlegen: {error}", data.display())))
    }

    /// The house on this database.
    pub fn put_together(&self, db: db::Db, listening: Option<SocketAddr>) -> Result<Shared, Trouble> {
        let usual = || format!("http://{}", listening.map_or_else(|| self.listen.clone(), |at| at.to_string()));
        let config = Config { base_url: self.base_url.clone().unwrap_or_else(usual), ..self.config.clone() };
        App::new(db, config, Clock::Machine, Chance::machine(), capabilities()).map_err(Trouble::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> tempfile::NamedTempFile {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), text).unwrap();
        file
    }

    #[test]
    fn the_command_line_wins_over_the_file_and_the_file_over_what_is_usual() {
        let file = file("listen = \"0.0.0.0:80\"\nbase_url = \"https://netz.example/\"\nupload_limit = 5\n");
        let settings = Settings { listen: Some("127.0.0.1:9".to_owned()), ..Settings::default() };
        let options = Options { config: Some(file.path().to_owned()), settings, ..Options::default() };
        let configuration = options.configuration().unwrap();
        assert_eq!(configuration.listen, "127.0.0.1:9");
        assert_eq!(configuration.base_url.as_deref(), Some("https://netz.example"));
        assert_eq!(configuration.config.upload_limit, 5 * 1024 * 1024);
        assert_eq!(configuration.database_url("nahtstelle.sqlite"), "sqlite:nahtstelle-data/nahtstelle.sqlite");
    }

    #[test]
    fn text_messages_go_out_encrypted_only() {
        let with = |url: &str| {
            let settings = Settings { sms_url: Some(url.to_owned()), ..Settings::default() };
            Options { settings, ..Options::default() }.configuration()
        };
        assert!(with("http://sms.example.de/send").unwrap_err().to_string().contains("https://"));
        assert!(with("https://sms.example.de/send").is_ok() && with("http://127.0.0.1:9/send").is_ok());
    }

    #[test]
    fn a_setting_that_does_not_exist_is_named() {
        let file = file("lisen = \"0.0.0.0:80\"\n");
        let options = Options { config: Some(file.path().to_owned()), ..Options::default() };
        assert!(options.configuration().unwrap_err().to_string().contains("lisen"));
    }
}
