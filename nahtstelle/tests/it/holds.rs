//! Two at once about one person: a withdrawal and a transmission, a deletion and a transmission. Each waits for the other and sees what it has left.

use std::time::Duration;

use accounts::{Actor, Unit};
use db::Id;
use participants::{Participant, rules::field_named, sql::ParticipantRow};
use transmissions::{Consent, Wish, pass_on, rules::Purpose, sql::consents};
use web::{Error, Visit};

use crate::{
    participants::{Setting, setting, taken_up_in},
    transmissions::{asked, but, passed_on, said},
    world::World,
};

/// Long enough for a look at an idle database, short beside the five seconds after which a writer gives up.
const PATIENCE: Duration = Duration::from_millis(700);

/// So often both happen in the same moment.
const ROUNDS: usize = 30;

/// Longer than PostgreSQL looks on before it ends one of two that wait for each other.
const AT_MOST: Duration = Duration::from_secs(10);

/// Somebody who has said yes to her telephone number going to a Jobcenter, as the click found her.
struct Clicked {
    unit: Id<Unit>,
    recipient: Id<Unit>,
    somebody: ParticipantRow,
    consent: Id<Consent>,
}

async fn clicked(world: &World) -> Clicked {
    let Setting { unit, integration, weber, .. } = setting(world).await;
    let page = taken_up_in("esf_project", &weber, &unit, "Amira H.").await;
    said(&weber, &page, &[("phone", "0170 1234567")]).await;
    asked(&weber, &page, &integration, &but(&["C2"])).await;
    let (unit, id): (Id<Unit>, Id<Participant>) = (unit.parse().unwrap(), page.rsplit('/').next().unwrap().parse().unwrap());
    let somebody = participants::sql::participant(&mut world.app.db.read(), unit, id).await.unwrap().unwrap();
    let consent = world.rows("SELECT id FROM consents", &[]).await[0].get("id").unwrap();
    Clicked { unit, recipient: integration.parse().unwrap(), somebody, consent }
}

/// Passes her number on, as the job of a standing order does; gives how many fields went.
fn passes_on(world: &World, clicked: &Clicked) -> tokio::task::JoinHandle<Result<usize, Error>> {
    let (app, unit, somebody) = (world.app.clone(), clicked.unit, clicked.somebody.clone());
    let wish = Wish {
        id: world.id(),
        recipient: clicked.recipient,
        purpose: Purpose::JointPlan,
        fields: vec![field_named("phone").unwrap()],
        order: None,
    };
    tokio::spawn(async move {
        let mut visit = Visit::inside(&app, Actor::Job("test"), None);
        let gone = pass_on(&mut visit, unit, &somebody, &wish).await?.len();
        visit.commit().await?;
        Ok(gone)
    })
}

async fn arrived(world: &World) -> i64 {
    world.count("SELECT count(*) AS n FROM arrivals").await
}

on_each_database!(what_she_takes_back_between_the_click_and_the_job_does_not_go);
async fn what_she_takes_back_between_the_click_and_the_job_does_not_go(world: &World) {
    let clicked = clicked(world).await;
    let mut first = world.app.db.write();
    assert!(consents::end(&mut first, clicked.unit, clicked.somebody.id, clicked.consent, world.now(), "withdrawn").await.unwrap());
    let mut second = passes_on(world, &clicked);
    assert!(tokio::time::timeout(PATIENCE, &mut second).await.is_err(), "the transmission waits for her no");
    first.commit().await.unwrap();
    assert_eq!(second.await.unwrap().unwrap(), 0, "and sees it");
    assert_eq!(arrived(world).await, 0);
}

on_each_database!(a_withdrawal_waits_for_what_goes_and_finds_it);
async fn a_withdrawal_waits_for_what_goes_and_finds_it(world: &World) {
    let Clicked { unit, recipient, somebody, consent } = clicked(world).await;
    let mut first = world.app.db.write();
    let today = web::today(world.now());
    let held = consents::valid(&mut first, unit, somebody.id, recipient, Purpose::JointPlan.code(), today).await.unwrap();
    assert_eq!(held.unwrap().id, consent);
    let (db, now) = (world.app.db.clone(), world.now());
    let mut second = tokio::spawn(async move {
        let mut second = db.write();
        let ended = consents::end(&mut second, unit, somebody.id, consent, now, "withdrawn").await.unwrap();
        second.commit().await.unwrap();
        ended
    });
    assert!(tokio::time::timeout(PATIENCE, &mut second).await.is_err(), "her no waits for what goes");
    first.commit().await.unwrap();
    assert!(second.await.unwrap());
}

on_each_database!(of_whom_is_deleted_in_this_moment_nothing_goes);
async fn of_whom_is_deleted_in_this_moment_nothing_goes(world: &World) {
    let clicked = clicked(world).await;
    let mut first = Visit::inside(&world.app, Actor::Job("test"), None);
    assert!(participants::erase(&mut first, clicked.unit, clicked.somebody.id).await.unwrap());
    let mut second = passes_on(world, &clicked);
    assert!(tokio::time::timeout(PATIENCE, &mut second).await.is_err(), "the transmission waits for the deletion");
    first.commit().await.unwrap();
    assert!(matches!(second.await.unwrap(), Err(Error::NotFound)), "and finds nobody");
    assert_eq!(arrived(world).await, 0);
}

on_each_database!(without_holding_them_a_withdrawal_would_pass_by);
async fn without_holding_them_a_withdrawal_would_pass_by(world: &World) {
    let Clicked { unit, somebody, consent, .. } = clicked(world).await;
    // The control: whoever only reads her yes sees it, and so does she who ends it in the same moment.
    let mut first = world.app.db.read();
    let read = consents::consents(&mut first, unit, somebody.id).await.unwrap();
    let mut second = world.app.db.write();
    assert!(consents::end(&mut second, unit, somebody.id, consent, world.now(), "withdrawn").await.unwrap());
    second.commit().await.unwrap();
    assert!(read[0].ended_at.is_none(), "the race is real");
}

#[test]
fn a_withdrawal_and_a_standing_order_in_the_same_moment_do_not_stop_each_other() {
    crate::world::on_postgres(async |world: &World| {
        let Setting { unit, integration, weber, .. } = setting(world).await;
        for round in 0..ROUNDS {
            let page = taken_up_in("esf_project", &weber, &unit, &format!("Amira {round}")).await;
            said(&weber, &page, &[("phone", "0170 1234567"), ("wishes", "Köchin werden")]).await;
            asked(&weber, &page, &integration, &but(&["C2", "C4"])).await;
            passed_on(&weber, &page, &integration, &["phone", "wishes"], "6").await;
            world.run_jobs().await;
            // The job marks what has gone as disputed and passes on what is new; the withdrawal ends what lets it pass and takes away what has gone.
            let dispute = weber.get(&page).await.attributes("form[action*='/disputes/']", "action").remove(0);
            weber.post(&dispute, &[("disputed", "yes")]).await;
            said(&weber, &page, &[("wishes", "Bootsbauerin werden")]).await;
            let back = weber.get(&format!("{page}/transmissions")).await.attributes("form[action*='/consents/']", "action").remove(0);
            let both = async { tokio::join!(weber.post(&back, &[]), world.run_jobs()) };
            let (taken_back, _) = tokio::time::timeout(AT_MOST, both).await.expect("both are done");
            assert_eq!(taken_back.status, 303, "round {round}");
            assert_eq!(arrived(world).await, 0, "round {round}: nothing of her is there any more");
        }
        assert_eq!(world.count("SELECT count(*) AS n FROM orders WHERE ended_at IS NULL").await, 0);
        let failed = world.rows("SELECT problem FROM jobs WHERE problem IS NOT NULL", &[]).await;
        assert!(failed.is_empty(), "{:?}", failed[0].get::<String>("problem"));
    });
}
