//! Whom the provider's site and the Jobcenter work with. All of them are made up.

use accounts::{Network, Unit};
use db::Id;
use participants::{
    Participant, TakenUp, enter, notice, record,
    rules::{Frame, field_named},
    sql::NoticeRow,
};
use web::{Result, Visit};

use crate::directory::unexpected;

/// Somebody: her name, in which language she was told, and what she says of herself.
type Person = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

/// With the coach of the provider, in a project of the ESF.
const COACHED: [Person; 6] = [
    (
        "Amira H.",
        "en",
        &[
            ("phone", "0170 5550101"),
            ("reach", "Nachricht auf dem Handy, am besten nachmittags"),
            ("languages", "Arabisch, Englisch, Deutsch (A2)"),
            ("availability", "vormittags, wenn das Kind in der Kita ist"),
            ("wishes", "Als Köchin arbeiten, am liebsten in einer Kantine."),
            ("skills", "Hat acht Jahre in einem Restaurant gekocht."),
            ("qualifications", "Ausbildung zur Köchin in Syrien, Zeugnis liegt vor"),
            ("childcare", "1 Kind, Kita bis 14 Uhr"),
        ],
    ),
    (
        "Oksana M.",
        "en",
        &[
            ("email", "oksana.m@post.example"),
            ("languages", "Ukrainisch, Russisch, Deutsch (B1)"),
            ("wishes", "Zurück in die Buchhaltung."),
            ("qualifications", "Diplom in Wirtschaft, noch nicht anerkannt"),
        ],
    ),
    (
        "Fatma Y.",
        "de",
        &[
            ("phone", "0170 5550103"),
            ("languages", "Türkisch, Deutsch"),
            ("availability", "20 Stunden in der Woche"),
            ("skills", "Nähen, Änderungen, Kundengespräche"),
        ],
    ),
    ("Marek S.", "de", &[("phone", "0170 5550104"), ("wishes", "Lager oder Fahrer, Führerschein Klasse B ist da.")]),
    ("Lena K.", "de", &[("email", "lena.k@post.example"), ("wishes", "Ausbildung in Teilzeit, etwas mit Pflanzen.")]),
    ("Stern", "de", &[("reach", "nur persönlich beim Termin")]),
];

/// With the caseworker of the Jobcenter.
const ADVISED: [Person; 3] = [
    ("Amira Hassan", "en", &[("phone", "0170 5550101"), ("wishes", "Köchin")]),
    ("Thomas Vogt", "de", &[("phone", "0170 5550107"), ("wishes", "Wieder im Büro arbeiten.")]),
    ("Ayşe Demir", "de", &[("phone", "0170 5550108"), ("languages", "Türkisch, Deutsch")]),
];

/// Takes them all up.
pub(crate) async fn load(visit: &mut Visit, network: Id<Network>) -> Result<()> {
    take_up(visit, network, "daniel.weber@bildungswerk-mittelauen.example", Frame::EsfProject, &COACHED).await?;
    take_up(visit, network, "tobias.becker@jobcenter-auenburg-stadt.example", Frame::JcOwn, &ADVISED).await
}

async fn take_up(visit: &mut Visit, network: Id<Network>, email: &str, frame: Frame, people: &[Person]) -> Result<()> {
    let account = accounts::sql::account_by_email(&mut visit.tx, email).await?.ok_or_else(|| unexpected("E-Mail", email))?;
    let today = visit.today();
    let roles = accounts::sql::held_roles(&mut visit.tx, account.id, today).await?;
    let held = roles.into_iter().find(|held| held.network == Some(network) && held.unit.is_some());
    let unit: Id<Unit> = held.and_then(|held| held.unit).ok_or_else(|| unexpected("Stelle", email))?;
    for (name, language, said) in people {
        let (id, now): (Id<Participant>, _) = (visit.random_id(), visit.now());
        let told = NoticeRow {
            id: visit.random_id(),
            language: (*language).to_owned(),
            edition: notice::EDITION.to_owned(),
            manner: "spoken".to_owned(),
            given_at: now,
        };
        enter(visit, unit, id, &TakenUp { name: (*name).to_owned(), frame, notice: told, lead: account.id }).await?;
        for (field, words) in *said {
            let field = field_named(field).ok_or_else(|| unexpected("Angabe", field))?;
            record(visit, unit, id, field, words, &[]).await?;
        }
    }
    Ok(())
}
