//! Thousands of random histories, played by the functions that decide and not by pages: who may read, change and arrange what of whom at which moment, and what may go
//! to the other unit. Helpers come and go, somebody stands in for a while, a role ends, time passes, consents run out, the officer closes something, an emergency
//! is opened and over, something is passed on and followed, a legal frame begins and ends, somebody is handed over, the work with her ends, she is deleted. A model
//! has to say the same; broken on purpose, it has to be found out.
//!
//! `NAHTSTELLE_DECISIONS=10000` plays more of them, see CONTRIBUTING.md.

mod compare;
mod faults;
mod handovers;
mod model;
mod sharing;

use std::collections::BTreeSet;

use ::handovers::Handover;
use accounts::{Account, Actor, Member, Role, Unit, sql::RoleRow};
use db::{Id, values};
use jiff::{SignedDuration, ToSpan};
use participants::{
    Participant, TakenUp, notice,
    rules::{Category, Frame, Reason},
    sql::{
        NoticeRow, emergency,
        support_circle::{self, helpers},
    },
};
use transmissions::sql::rules::{RestrictionRow, restrict};
use web::{Chance, Visit};

use self::{
    model::{MUTANTS, Model, Person, Without},
    sharing::{later, some},
};
use crate::{
    participants::{Setting, setting},
    world::{Somebody, World},
};

/// Steps of a history.
const STEPS: usize = 12;

/// The frames of the two people of a history: in the second the law lets a provider tell the office how to reach her and what she can.
const FRAMES: [Frame; 2] = [Frame::EsfProject, Frame::Sgb2Contract];

/// What may go is asked of these.
const CATEGORIES: [Category; 4] = [Category::Contact, Category::Profile, Category::Family, Category::Health];

/// Who looks: the coach who took both up, her colleague, who leads the unit, and the caseworker of the other one.
const COACH: usize = 0;
const COLLEAGUE: usize = 1;
const LEAD: usize = 2;
const OTHER: usize = 3;

/// What a history leaves to the next one: the night would work on all of it.
const LEFT: [&str; 7] = [
    "DELETE FROM restrictions",
    "DELETE FROM handovers",
    "DELETE FROM orders",
    "DELETE FROM arrived_facts",
    "DELETE FROM arrivals",
    "DELETE FROM transmissions",
    "DELETE FROM consents",
];

/// The two people of a history, and who looks at them.
struct Play<'w> {
    world: &'w World,
    network: Id<accounts::Network>,
    unit: Id<Unit>,
    recipient: Id<Unit>,
    accounts: [Id<Account>; 4],
    /// The same with a browser, for what only a page decides
    browsers: [&'w Somebody; 4],
    people: [Id<Participant>; 2],
    /// Their names, which nobody else has
    names: [String; 2],
    /// How often anybody has said something new
    said: u32,
    /// What was ever to be followed of each
    followed: [BTreeSet<Category>; 2],
    /// The newest hand-over of each
    asked: [Option<Id<Handover>>; 2],
    chance: Chance,
}

impl Play<'_> {
    fn pick(&self, many: usize) -> usize {
        let [byte]: [u8; 1] = self.chance.bytes();
        usize::from(byte) % many
    }

    fn visit(&self) -> Visit {
        Visit::inside(&self.world.app, Actor::Job("history"), Some(self.network))
    }

    /// Somebody with the roles that she holds today.
    async fn arrives(&self, visit: &mut Visit, who: usize) {
        let (account, today) = (self.accounts[who], visit.today());
        let roles = accounts::sql::held_roles(&mut visit.tx, account, today).await.unwrap();
        let member = Member { account, session: None, name: String::new(), email: String::new(), roles, has_second_factor: true };
        visit.actor = Actor::Account(member);
    }

    /// One step by the product's own functions, and in the model.
    async fn step(&mut self, visit: &mut Visit, model: &mut Model) -> String {
        let (person, today, now) = (self.pick(2), visit.today(), visit.now());
        let id = self.people[person];
        let somebody = &mut model.people[person];
        match self.pick(17) {
            0 if !somebody.deleted && model.works => {
                if somebody.colleague_helps {
                    let all = helpers(&mut visit.tx, self.unit, id).await.unwrap();
                    let hers = all.iter().find(|helper| helper.account_id == self.accounts[COLLEAGUE]).unwrap().id;
                    assert!(support_circle::end(&mut visit.tx, self.unit, id, hers, today).await.unwrap());
                } else {
                    let key = visit.random_id();
                    let colleague = self.accounts[COLLEAGUE];
                    assert!(support_circle::insert(&mut visit.tx, self.unit, id, key, colleague, false, today).await.unwrap());
                }
                somebody.colleague_helps = !somebody.colleague_helps;
                format!("{person}: the colleague helps: {}", somebody.colleague_helps)
            }
            1 => {
                let from = later(today, self.pick(3));
                let until = later(from, self.pick(20));
                let who = [COLLEAGUE, COLLEAGUE, LEAD, OTHER][self.pick(4)];
                self.end_deputy(visit).await;
                let row = RoleRow {
                    id: visit.id(),
                    account_id: self.accounts[who],
                    role: Role::Coach.code().to_owned(),
                    network_id: Some(self.network),
                    organisation_id: None,
                    unit_id: Some(self.unit),
                    from_day: from,
                    until_day: Some(until),
                    deputy_for: Some(self.accounts[COACH]),
                };
                assert!(accounts::sql::insert_role(&mut visit.tx, &row, None).await.unwrap());
                model.deputy = Some((who, from, until));
                format!("{who} stands in from {from} to {until}")
            }
            2 => {
                let until = if model.works { Some(today.saturating_sub(1.days())) } else { None };
                let change = "UPDATE roles SET until_day = $2 WHERE account_id = $1 AND deputy_for IS NULL";
                visit.tx.execute(change, values![self.accounts[COLLEAGUE], until]).await.unwrap();
                // The night after.
                support_circle::end_of_gone(&mut visit.tx, self.unit, today).await.unwrap();
                model.works = !model.works;
                for somebody in &mut model.people {
                    somebody.colleague_helps &= model.works;
                }
                format!("the colleague works here: {}", model.works)
            }
            3 if !somebody.deleted => {
                let yes = some(|| self.pick(2) == 0);
                self.says_yes(visit, model, person, yes).await
            }
            4 if !somebody.deleted => {
                let mut told = self.takes_back(visit, model, person).await;
                // And thinks better of it: what has stopped does not begin again by itself.
                if self.pick(2) == 0 {
                    told += &self.says_yes(visit, model, person, some(|| true)).await;
                    told += &self.change(visit, model).await;
                }
                told
            }
            5 => {
                visit.tx.execute("DELETE FROM restrictions", &[]).await.unwrap();
                model.closed = [None, Some(Category::Contact), Some(Category::Profile), Some(Category::Family)][self.pick(4)];
                if let Some(category) = model.closed {
                    let row = RestrictionRow {
                        frame: FRAMES[1].code().to_owned(),
                        direction: "to_office".to_owned(),
                        category: category.code().to_owned(),
                        answer: "never".to_owned(),
                    };
                    restrict(&mut visit.tx, self.network, &row, "", now).await.unwrap();
                }
                format!("the officer has closed {:?}", model.closed)
            }
            6 if !somebody.deleted => {
                let day = (!somebody.ended).then_some(today);
                assert!(participants::sql::set_ended(&mut visit.tx, self.unit, id, day).await.unwrap());
                self.changed(visit, person).await;
                somebody.ended = !somebody.ended;
                somebody.orders.clear();
                format!("{person}: ended: {}", somebody.ended)
            }
            7 if !somebody.deleted => {
                let (who, hours) = (1 + self.pick(2), [1, 4, 8][self.pick(3)]);
                let row = emergency::EmergencyRow {
                    id: visit.random_id(),
                    participant_id: Some(id),
                    account_id: self.accounts[who],
                    reason: Some(Reason::Danger.code().to_owned()),
                    begun_at: now,
                    ends_at: now + SignedDuration::from_hours(hours),
                };
                assert!(emergency::insert(&mut visit.tx, self.unit, &row).await.unwrap());
                let open = somebody.emergency[who - 1].into_iter().chain([row.ends_at]).max();
                somebody.emergency[who - 1] = open;
                format!("{person}: an emergency of {who} for {hours} hours")
            }
            8 if !somebody.deleted && self.pick(4) == 0 => {
                assert!(participants::erase(visit, self.unit, id).await.unwrap());
                somebody.deleted = true;
                format!("{person}: deleted")
            }
            9 | 10 if !somebody.deleted => self.follow(visit, model, person).await,
            11 | 12 => self.change(visit, model).await,
            15 if !somebody.deleted => self.frame(visit, model, person).await,
            13 | 14 if !somebody.deleted => self.hand_over(visit, model, person).await,
            _ => {
                visit.commit().await.unwrap();
                let hours = [1, 3, 24, 24 * 7, 24 * 30][self.pick(5)];
                self.world.pass(SignedDuration::from_hours(hours));
                *visit = self.visit();
                if hours >= 24 {
                    for capability in [transmissions::capability(), ::handovers::capability()] {
                        capability.forget.unwrap()(visit).await.unwrap();
                    }
                    model.night(visit.now());
                }
                format!("{hours} hours pass")
            }
        }
    }

    /// Somebody looks with a browser of her own.
    async fn signs_in(&self, visit: &mut Visit, who: usize) {
        let token = accounts::Token::made(self.world.app.chance.bytes());
        let (session, now) = (visit.id(), visit.now());
        let until = now + web::SESSION_LENGTH;
        accounts::sql::insert_session(&mut visit.tx, session, &token.hash(), self.accounts[who], None, "Test", now, until).await.unwrap();
        accounts::sql::set_second_factor(&mut visit.tx, session, now).await.unwrap();
        self.browsers[who].set_cookie(web::COOKIE, token.reveal());
    }

    async fn end_deputy(&self, visit: &mut Visit) {
        visit.tx.execute("DELETE FROM roles WHERE deputy_for IS NOT NULL", &[]).await.unwrap();
    }
}

/// Plays one history against the model, or against the model with one condition left out. Gives what differs.
async fn history(world: &World, setting: &Setting, number: u64, without: Without) -> Result<(), String> {
    let key = async |name: &'static str| -> Id<Account> {
        world.rows("SELECT id FROM accounts WHERE name = $1", values![name]).await[0].get("id").unwrap()
    };
    let mut play = Play {
        world,
        network: world.home().await.id,
        unit: setting.unit.parse().unwrap(),
        recipient: setting.integration.parse().unwrap(),
        accounts: [key("Daniel Weber").await, key("Aylin Polat").await, key("Ines Klein").await, key("Tobias Becker").await],
        browsers: [&setting.weber, &setting.polat, &setting.klein, &setting.becker],
        people: [Id::random([0; 16]), Id::random([0; 16])],
        names: FRAMES.map(|frame| format!("{} {number} {without:?}", frame.code())),
        said: 0,
        followed: [BTreeSet::new(), BTreeSet::new()],
        asked: [None, None],
        chance: Chance::seeded(number),
    };
    let mut visit = play.visit();
    // What the history before has left.
    play.end_deputy(&mut visit).await;
    for left in LEFT {
        visit.tx.execute(left, &[]).await.unwrap();
    }
    let back = "UPDATE roles SET until_day = NULL, from_day = '2026-01-01' WHERE account_id = $1 AND deputy_for IS NULL";
    visit.tx.execute(back, values![play.accounts[COLLEAGUE]]).await.unwrap();
    for (at, frame) in FRAMES.into_iter().enumerate() {
        let told = NoticeRow {
            id: visit.random_id(),
            language: "de".to_owned(),
            edition: notice::EDITION.to_owned(),
            manner: "spoken".to_owned(),
            given_at: visit.now(),
        };
        play.people[at] = visit.random_id();
        let name = play.names[at].clone();
        let who = TakenUp { name, frame, notice: told, lead: play.accounts[COACH], begun_on: visit.today() };
        participants::enter(&mut visit, play.unit, play.people[at], &who).await.unwrap();
    }
    let mut model = Model { people: [Person::default(), Person::default()], works: true, deputy: None, closed: None, without };
    let mut told = Vec::new();
    for _ in 0..STEPS {
        told.push(play.step(&mut visit, &mut model).await);
        if let Err(difference) = play.compare(&mut visit, &model).await {
            return Err(format!("history {number}: {difference}\n{}", told.join("\n")));
        }
    }
    visit.commit().await.unwrap();
    Ok(())
}

/// So many histories are played in each check: what they cannot find is not proven by them.
const HISTORIES: u64 = 2_000;

/// How many histories are played.
fn many() -> u64 {
    std::env::var("NAHTSTELLE_DECISIONS").ok().and_then(|many| many.parse().ok()).unwrap_or(HISTORIES)
}

#[test]
fn decisions_of_two_thousand_histories_are_as_the_model_says_on_sqlite() {
    crate::world::on_sqlite(async |world: &World| {
        let setting = setting(world).await;
        for number in 0..many() {
            history(world, &setting, number, Without::Nothing).await.unwrap();
        }
    });
}

/// A quarter of them in a database of its own: the server of the tests does not clear away behind them.
fn quarter_on_postgres(quarter: u64) {
    crate::world::on_postgres(async |world: &World| {
        let setting = setting(world).await;
        let many = many();
        for number in quarter * many / 4..(quarter + 1) * many / 4 {
            history(world, &setting, number, Without::Nothing).await.unwrap();
        }
    });
}

#[test]
fn decisions_of_the_first_quarter_of_histories_are_as_the_model_says_on_postgres() {
    quarter_on_postgres(0);
}

#[test]
fn decisions_of_the_second_quarter_of_histories_are_as_the_model_says_on_postgres() {
    quarter_on_postgres(1);
}

#[test]
fn decisions_of_the_third_quarter_of_histories_are_as_the_model_says_on_postgres() {
    quarter_on_postgres(2);
}

#[test]
fn decisions_of_the_last_quarter_of_histories_are_as_the_model_says_on_postgres() {
    quarter_on_postgres(3);
}

#[test]
fn a_model_without_one_of_its_conditions_decides_otherwise() {
    crate::world::on_sqlite(async |world: &World| {
        let setting = setting(world).await;
        for without in MUTANTS {
            let mut number = 0;
            while history(world, &setting, number, without).await.is_ok() {
                number += 1;
                assert!(number < HISTORIES, "{without:?} was not found in {number} histories");
            }
        }
    });
}
