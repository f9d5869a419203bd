//! Units with their coaches and whom they work with. Made past all doors, in one transaction for each kind of thing; the lines of the log are chained by the product's own hash.

use accounts::{Account, Held, Network, Organisation, Role, Session, Token, Unit, sql};
use db::{Db, Engine, Id, Tx, values};
use jiff::{Timestamp, civil::date};
use participants::Participant;
use web::{
    Chance, Clock,
    fold::{folded, sorted},
    log::{GENESIS, Line},
};

use crate::data::{FAMILY_NAMES, GIVEN_NAMES, Insert};

/// Coaches of a unit; each helps as many people as the others.
const COACHES: usize = 10;

/// How much is made.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Units, every second one an office
    pub units: usize,
    /// People of each unit
    pub people: usize,
    /// Transmissions of each person
    pub transmissions: usize,
    /// Lines of the log about each person
    pub lines: usize,
}

impl Size {
    /// 100,000 people, 1,000,000 transmissions, 10,000,000 lines
    pub const WHOLE: Size = Size { units: 500, people: 200, transmissions: 10, lines: 100 };
    /// A tenth of it
    pub const TENTH: Size = Size { units: 50, people: 200, transmissions: 10, lines: 100 };
}

/// A coach with a session.
pub struct Coach {
    pub account: Id<Account>,
    pub unit: Id<Unit>,
    pub token: String,
}

/// What was made.
pub struct Made {
    pub network: Id<Network>,
    pub units: Vec<Id<Unit>>,
    pub coaches: Vec<Coach>,
    /// In the order of units
    pub people: Vec<Id<Participant>>,
    per_unit: usize,
    chance: Chance,
}

impl Made {
    /// Somebody, another one for each number, with the coach who helps her.
    pub fn of_coach(&self, at: usize) -> (usize, Id<Participant>) {
        let somebody = at * 7_919 % self.people.len();
        let (unit, within) = (somebody / self.per_unit, somebody % self.per_unit);
        (unit * COACHES + within % COACHES, self.people[somebody])
    }

    /// A unit of the other kind.
    pub fn other(&self, unit: Id<Unit>) -> Id<Unit> {
        let at = self.units.iter().position(|one| *one == unit).unwrap_or(0);
        self.units[(at + 1) % self.units.len()]
    }

    /// A name to look for.
    pub fn name(&self, at: usize) -> &'static str {
        GIVEN_NAMES[at % GIVEN_NAMES.len()]
    }

    /// A key for a form.
    pub fn key(&self, _: usize) -> Id<()> {
        Id::random(self.chance.bytes())
    }

    /// A line of the log as it stands in the chains.
    pub fn line(&self, at: usize, size: Size) -> Line {
        line(&self.units, &self.coaches, &self.people, size, at / size.lines % self.people.len(), at)
    }
}

fn line(units: &[Id<Unit>], coaches: &[Coach], people: &[Id<Participant>], size: Size, somebody: usize, at: usize) -> Line {
    let unit = somebody / size.people;
    let coach = &coaches[unit * COACHES + somebody % size.people % COACHES];
    Line {
        chain: format!("unit:{}", units[unit]),
        seq: 0,
        at: Timestamp::from_millisecond(1_767_225_600_000 + i64::try_from(at).unwrap_or(0)).unwrap_or(Timestamp::UNIX_EPOCH),
        actor_kind: "account".to_owned(),
        actor_id: Some(coach.account.to_string()),
        actor_role: Some("coach".to_owned()),
        session_id: None,
        action: "read".to_owned(),
        object_type: "participant".to_owned(),
        object_id: Some(people[somebody].to_string()),
        fields: String::new(),
        reason: None,
        count: None,
        subject_id: Some(people[somebody].to_string()),
        categories: "C1 C2 C4".to_owned(),
        recipient_id: None,
        prev_hash: String::new(),
        hash: String::new(),
    }
}

struct Maker {
    chance: Chance,
    at: i64,
}

impl Maker {
    fn id<T>(&mut self) -> Id<T> {
        self.at += 1;
        Id::minted(self.at, self.chance.bytes())
    }

    fn random<T>(&self) -> Id<T> {
        Id::random(self.chance.bytes())
    }
}

/// Makes all of it.
pub async fn fill(db: &Db, size: Size) -> db::Result<Made> {
    db.migrate().await?;
    let mut maker = Maker { chance: Chance::seeded(500), at: 1_767_225_600_000 };
    let mut tx = db.write();
    let network: Id<Network> = maker.id();
    tx.execute(
        "INSERT INTO networks (id, name, sender, created_at) VALUES ($1, 'Netzwerk Messung', 'netz@nahtstelle.example', $2)",
        values![network, maker.at],
    )
    .await?;
    let (units, coaches) = units(&mut tx, &mut maker, network, size).await?;
    tx.commit().await?;
    let mut tx = db.write();
    let people = people(&mut tx, &mut maker, &units, &coaches, size).await?;
    tx.commit().await?;
    // PostgreSQL takes two chains at once.
    let writers = if db.engine() == Engine::Postgres { 2 } else { 1 };
    let chains = async |first: usize| {
        for unit in (first..units.len()).step_by(writers) {
            let mut tx = db.write();
            chain(&mut tx, &units, &coaches, &people, size, unit).await?;
            tx.commit().await?;
        }
        db::Result::Ok(())
    };
    match writers {
        1 => chains(0).await?,
        _ => tokio::try_join!(chains(0), chains(1)).map(|_| ())?,
    }
    db.analyze().await?;
    Ok(Made { network, units, coaches, people, per_unit: size.people, chance: Chance::seeded(501) })
}

/// Units of organisations of their own, with coaches who are signed in.
async fn units(tx: &mut Tx, maker: &mut Maker, network: Id<Network>, size: Size) -> db::Result<(Vec<Id<Unit>>, Vec<Coach>)> {
    let (mut units, mut coaches) = (Vec::new(), Vec::new());
    let now = Clock::Machine.now();
    for at in 0..size.units {
        let (organisation, unit): (Id<Organisation>, Id<Unit>) = (maker.id(), maker.id());
        let (kind, secrecy) = if at % 2 == 0 { ("provider", "gdpr_private") } else { ("jobcenter", "sozialgeheimnis") };
        let name = format!("Träger {at}");
        tx.execute(
            "INSERT INTO organisations (id, name, name_search, name_sort, short_name, kind, street, postal_code, place, phone, email, website,
                                        languages, kept_by_network, created_at)
             VALUES ($1, $2, $3, $4, '', $5, '', '', '', '', '', '', '', $6, $7)",
            values![organisation, &name, folded(&name), sorted(&name), kind, network, now],
        )
        .await?;
        tx.execute(
            "INSERT INTO memberships (network_id, organisation_id, part, name_sort, kind) VALUES ($1, $2, 'partner', $3, $4)",
            values![network, organisation, sorted(&name), kind],
        )
        .await?;
        tx.execute(
            "INSERT INTO units (id, organisation_id, name, name_sort, controller, secrecy, phone, email) VALUES ($1, $2, 'Standort', 'standort', $3, $4, '', '')",
            values![unit, organisation, false, secrecy],
        )
        .await?;
        for coach in 0..COACHES {
            let account: Id<Account> = maker.id();
            sql::insert_account(tx, account, &format!("coach{at}-{coach}@nahtstelle.example"), "Daniel Weber", "de", now).await?;
            let role = sql::RoleRow {
                id: maker.id::<Held>(),
                account_id: account,
                role: Role::Coach.code().to_owned(),
                network_id: Some(network),
                organisation_id: Some(organisation),
                unit_id: Some(unit),
                from_day: date(2026, 1, 1),
                until_day: None,
                deputy_for: None,
            };
            sql::insert_role(tx, &role, None).await?;
            let (session, token): (Id<Session>, _) = (maker.id(), Token::made(maker.chance.bytes()));
            sql::insert_session(tx, session, &token.hash(), account, None, "Messung", now, now + web::SESSION_LENGTH).await?;
            sql::set_second_factor(tx, session, now).await?;
            coaches.push(Coach { account, unit, token: token.reveal().to_owned() });
        }
        units.push(unit);
    }
    Ok((units, coaches))
}

/// Whom they work with: what is known, the plan, a consent, and what was passed on by it.
async fn people(tx: &mut Tx, maker: &mut Maker, units: &[Id<Unit>], coaches: &[Coach], size: Size) -> db::Result<Vec<Id<Participant>>> {
    let mut notices = Insert::into("notices", &["id", "unit_id", "language", "edition", "manner", "given_at", "given_by"]);
    let mut rows = Vec::new();
    for unit in units {
        for _ in 0..size.people {
            let (notice, id): (Id<()>, Id<Participant>) = (maker.random(), maker.random());
            notices.row(tx, values![notice, *unit, "de", "2026-11-2", "spoken", maker.at, ""]).await?;
            rows.push((notice, id));
        }
    }
    notices.finish(tx).await?;
    let mut insert = Insert::into("participants", &["id", "unit_id", "name", "name_search", "name_sort", "frame", "notice_id", "begun_on"]);
    let unit_of = |at: usize| units[at / size.people];
    for (at, (notice, id)) in rows.iter().enumerate() {
        let name = format!("{} {}", GIVEN_NAMES[at % GIVEN_NAMES.len()], FAMILY_NAMES[at / 7 % FAMILY_NAMES.len()]);
        insert.row(tx, values![*id, unit_of(at), &name, folded(&name), sorted(&name), "esf_project", *notice, "2026-01-05"]).await?;
    }
    insert.finish(tx).await?;
    let coach_of = |at: usize| &coaches[at / size.people * COACHES + at % size.people % COACHES];
    let mut helpers = Insert::into("helpers", &["id", "unit_id", "participant_id", "account_id", "leads", "from_day"]);
    let mut facts = Insert::into("facts", &["id", "unit_id", "participant_id", "field", "value", "disputed", "recorded_by", "recorded_at"]);
    let mut plan = Insert::into(
        "support_plan_entries",
        &["id", "unit_id", "participant_id", "kind", "text", "doer_id", "due_on", "state", "disputed", "remark"],
    );
    for (at, (_, id)) in rows.iter().enumerate() {
        let (unit, coach) = (unit_of(at), coach_of(at).account);
        helpers.row(tx, values![maker.random::<()>(), unit, *id, coach, true, "2026-01-05"]).await?;
        for (field, value) in
            [("phone", "0170 5550101"), ("languages", "Deutsch"), ("wishes", "Im Büro arbeiten"), ("goal", "Bis zum Sommer eine Stelle")]
        {
            facts.row(tx, values![maker.random::<()>(), unit, *id, field, value, false, coach.to_string(), maker.at]).await?;
        }
        for (kind, text, due) in [
            ("milestone", "Deutsch B1", "2026-06-30"),
            ("milestone", "Praktikum", "2026-09-30"),
            ("module", "Bewerbung", "2026-05-15"),
            ("step", "Lebenslauf schreiben", "2026-02-28"),
            ("step", "Kita anrufen", "2026-12-10"),
            ("step", "Betrieb besuchen", "2026-12-20"),
        ] {
            plan.row(tx, values![maker.random::<()>(), unit, *id, kind, text, coach, due, "planned", false, ""]).await?;
        }
    }
    helpers.finish(tx).await?;
    facts.finish(tx).await?;
    plan.finish(tx).await?;
    passed_on(tx, maker, units, &rows, size).await?;
    Ok(rows.into_iter().map(|(_, id)| id).collect())
}

async fn passed_on(tx: &mut Tx, maker: &mut Maker, units: &[Id<Unit>], rows: &[(Id<()>, Id<Participant>)], size: Size) -> db::Result<()> {
    let mut consents = Insert::into(
        "consents",
        &[
            "id",
            "unit_id",
            "participant_id",
            "recipient_id",
            "purpose",
            "granted",
            "refused",
            "until_day",
            "language",
            "edition",
            "shown",
            "manner",
            "given_at",
            "given_by",
        ],
    );
    let mut keys = Vec::with_capacity(rows.len());
    for (at, (_, id)) in rows.iter().enumerate() {
        let (unit, other, consent) = (at / size.people, (at / size.people + 1) % units.len(), maker.random::<()>());
        let shown = "Darf die andere Stelle das bekommen: Erreichbarkeit? (Telefon) Ja";
        consents
            .row(
                tx,
                values![
                    consent,
                    units[unit],
                    *id,
                    units[other],
                    "report",
                    "C2 C4",
                    "C6",
                    "2030-12-31",
                    "de",
                    "2026-11",
                    shown,
                    "screen",
                    maker.at,
                    ""
                ],
            )
            .await?;
        keys.push(consent);
    }
    consents.finish(tx).await?;
    let mut sent = Insert::into(
        "transmissions",
        &["id", "unit_id", "participant_id", "recipient_id", "purpose", "ground", "consent_id", "fields", "sent_at", "sent_by"],
    );
    for (at, (_, id)) in rows.iter().enumerate() {
        let (unit, other) = (at / size.people, (at / size.people + 1) % units.len());
        for number in 0..size.transmissions {
            let when = maker.at + i64::try_from(number).unwrap_or(0);
            sent.row(
                tx,
                values![
                    maker.random::<()>(),
                    units[unit],
                    *id,
                    units[other],
                    "report",
                    "consent_6_1_a",
                    keys[at],
                    "phone wishes",
                    when,
                    ""
                ],
            )
            .await?;
        }
    }
    sent.finish(tx).await
}

/// The chain of a unit: as many lines about each of its people, one after the other.
async fn chain(tx: &mut Tx, units: &[Id<Unit>], coaches: &[Coach], people: &[Id<Participant>], size: Size, unit: usize) -> db::Result<()> {
    let mut insert = Insert::into(
        "log_entries",
        &[
            "chain",
            "seq",
            "at",
            "actor_kind",
            "actor_id",
            "actor_role",
            "action",
            "object_type",
            "object_id",
            "fields",
            "subject_id",
            "categories",
            "prev_hash",
            "hash",
        ],
    );
    let (mut hash, mut seq, name) = (GENESIS.to_owned(), 0_i64, format!("unit:{}", units[unit]));
    for at in 0..size.people * size.lines {
        seq += 1;
        let somebody = unit * size.people + at % size.people;
        let line = Line { seq, ..line(units, coaches, people, size, somebody, at) }.after(hash);
        insert
            .row(
                tx,
                values![
                    &line.chain,
                    line.seq,
                    line.at,
                    &line.actor_kind,
                    line.actor_id.as_ref(),
                    line.actor_role.as_ref(),
                    &line.action,
                    &line.object_type,
                    line.object_id.as_ref(),
                    &line.fields,
                    line.subject_id.as_ref(),
                    &line.categories,
                    &line.prev_hash,
                    &line.hash
                ],
            )
            .await?;
        hash = line.hash;
    }
    insert.finish(tx).await?;
    let month = "2026-01";
    tx.execute("INSERT INTO log_heads (chain, seq, month, hash) VALUES ($1, $2, $3, $4)", values![name, seq, month, hash]).await?;
    Ok(())
}
