//! Whom the provider's site and the Jobcenter work with. All of them are made up.

use accounts::{Network, Unit};
use data_protection::{note, request_deletion, rules::Right};
use db::Id;
use jiff::ToSpan;
use participants::{
    Participant, TakenUp, enter,
    fact_restrictions::{Ground, restrict},
    notice, record,
    rules::{Category, Frame, field_named},
    sql::{NoticeRow, ParticipantRow, participant, support_circle::helpers},
};
use transmissions::{
    Answered, Wish, follow, give,
    health_statements::{Written, write},
    pass_on, release,
    rules::Purpose,
    sql::{rules::party, secrecy_releases::ReleaseRow},
};
use web::{Language, Result, Visit};

use crate::{directory::unexpected, support_plans};

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
            ("goal", "Bis zum nächsten Sommer arbeite ich als Köchin."),
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

/// Of the coach's, too, and does not want to be kept any longer.
const LEAVING: [Person; 1] = [("Nadja Petrow", "de", &[("phone", "0170 5550109")])];

/// With the caseworker of the Jobcenter.
const ADVISED: [Person; 3] = [
    ("Amira Hassan", "en", &[("phone", "0170 5550101"), ("wishes", "Köchin")]),
    ("Thomas Vogt", "de", &[("phone", "0170 5550107"), ("wishes", "Wieder im Büro arbeiten.")]),
    ("Ayşe Demir", "de", &[("phone", "0170 5550108"), ("languages", "Türkisch, Deutsch")]),
];

/// Takes them all up. The first of the coach's lets the Jobcenter know how to reach her and what she wants, and nothing about her child; the first of the
/// caseworker's lets the provider know how to reach her.
pub(crate) async fn load(visit: &mut Visit, network: Id<Network>) -> Result<()> {
    let (site, coached) = take_up(visit, network, "daniel.weber@bildungswerk-mittelauen.example", Frame::EsfProject, &COACHED).await?;
    let (integration, advised) = take_up(visit, network, "tobias.becker@jobcenter-auenburg-stadt.example", Frame::JcOwn, &ADVISED).await?;
    let yes = [Category::Contact, Category::Profile, Category::Progress];
    support_plans::load(visit, site, coached).await?;
    let wish =
        let_know(visit, (site, coached), integration, &yes, &["phone", "languages", "wishes", "goal", "milestones", "modules"]).await?;
    let amira = known(visit, site, coached).await?;
    let until = visit.today().saturating_add(6.months());
    follow(visit, site, &amira, &wish, until).await?;
    releases(visit, site, coached).await?;
    her_rights(visit, site, coached, integration).await?;
    let_know(visit, (integration, advised), site, &yes[..1], &["phone"]).await?;
    let (_, leaving) = take_up(visit, network, "daniel.weber@bildungswerk-mittelauen.example", Frame::EsfProject, &LEAVING).await?;
    request_deletion(visit, site, leaving).await
}

/// She has asked what is known of her; what she cannot do at work waits for a second person; and with one thing that she once said nobody works for now.
async fn her_rights(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>, recipient: Id<Unit>) -> Result<()> {
    let (key, today) = (visit.random_id(), visit.today());
    note(visit, unit, id, (key, Right::Access), today).await?;
    let reach = field_named("reach").ok_or_else(|| unexpected("Angabe", "reach"))?;
    restrict(visit, unit, id, reach, Ground::Disputed).await?;
    let helper = helpers(&mut visit.tx, unit, id).await?.into_iter().next().ok_or_else(|| unexpected("Hilfe", &id.to_string()))?;
    let written = Written {
        id: visit.random_id(),
        recipient: party(&mut visit.tx, recipient).await?.ok_or_else(|| unexpected("Stelle", &recipient.to_string()))?,
        purpose: Purpose::JointPlan,
        content: "Nicht länger als vier Stunden am Stück stehen".to_owned(),
        until: today.saturating_add(3.months()),
        manner: "screen".to_owned(),
        by: helper.account_id,
    };
    write(visit, unit, id, written).await
}

/// Her coach may speak with a doctor about what work she can do.
async fn releases(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>) -> Result<()> {
    let helper = helpers(&mut visit.tx, unit, id).await?.into_iter().next().ok_or_else(|| unexpected("Hilfe", &id.to_string()))?;
    let row = ReleaseRow {
        id: visit.random_id(),
        participant_id: id,
        professional_id: helper.account_id,
        professional: helper.name,
        listener: "Dr. Ines Roth".to_owned(),
        house: "Betriebsärztlicher Dienst Auenburg".to_owned(),
        content: "welche Arbeit in einer Küche möglich ist".to_owned(),
        until_day: visit.today().saturating_add(3.months()),
        shown: String::new(),
        manner: "paper".to_owned(),
        given_at: visit.now(),
        ended_at: None,
    };
    release(visit, unit, row).await
}

async fn known(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>) -> Result<ParticipantRow> {
    participant(&mut visit.tx, unit, id).await?.ok_or_else(|| unexpected("Person", &id.to_string()))
}

/// Somebody says yes to some things and no to the rest, and some of it is passed on.
async fn let_know(
    visit: &mut Visit,
    (unit, id): (Id<Unit>, Id<Participant>),
    recipient: Id<Unit>,
    yes: &[Category],
    fields: &[&str],
) -> Result<Wish> {
    let her = known(visit, unit, id).await?;
    let other = party(&mut visit.tx, recipient).await?.ok_or_else(|| unexpected("Stelle", &recipient.to_string()))?;
    let no =
        [Category::Contact, Category::Profile, Category::Progress, Category::Family].into_iter().filter(|category| !yes.contains(category));
    let said = Answered {
        id: visit.random_id(),
        recipient,
        purpose: Purpose::JointPlan,
        granted: yes.to_vec(),
        refused: no.collect(),
        until: visit.today().saturating_add(6.months()),
        manner: "screen".to_owned(),
        language: Language::De,
    };
    give(visit, unit, &her, &other.label(), &said).await?;
    let fields = fields.iter().filter_map(|name| field_named(name)).collect();
    let wish = Wish { id: visit.random_id(), recipient, purpose: Purpose::JointPlan, fields, order: None };
    pass_on(visit, unit, &her, &wish).await?;
    Ok(wish)
}

/// Takes up these people; gives their unit and the first of them.
async fn take_up(
    visit: &mut Visit,
    network: Id<Network>,
    email: &str,
    frame: Frame,
    people: &[Person],
) -> Result<(Id<Unit>, Id<Participant>)> {
    let account = accounts::sql::account_by_email(&mut visit.tx, email).await?.ok_or_else(|| unexpected("E-Mail", email))?;
    let today = visit.today();
    let roles = accounts::sql::held_roles(&mut visit.tx, account.id, today).await?;
    let held = roles.into_iter().find(|held| held.network == Some(network) && held.unit.is_some());
    let unit: Id<Unit> = held.and_then(|held| held.unit).ok_or_else(|| unexpected("Stelle", email))?;
    let mut first = None;
    for (name, language, said) in people {
        let (id, now): (Id<Participant>, _) = (visit.random_id(), visit.now());
        first = first.or(Some(id));
        let told = NoticeRow {
            id: visit.random_id(),
            language: (*language).to_owned(),
            edition: notice::EDITION.to_owned(),
            manner: "spoken".to_owned(),
            given_at: now,
        };
        enter(visit, unit, id, &TakenUp { name: (*name).to_owned(), frame, notice: told, lead: account.id, begun_on: today }).await?;
        for (field, words) in *said {
            let field = field_named(field).ok_or_else(|| unexpected("Angabe", field))?;
            record(visit, unit, id, field, words, &[]).await?;
        }
    }
    Ok((unit, first.ok_or_else(|| unexpected("Person", email))?))
}
