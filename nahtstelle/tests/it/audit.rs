use accounts::{Actor, LinkKind};
use db::values;
use jiff::SignedDuration;
use nahtstelle::audit;
use web::{Event, Visit};

use crate::world::World;

/// Writes this many lines into the log of the installation, a month apart from what follows.
async fn lines(world: &World, count: usize) {
    for _ in 0..count {
        let mut visit = Visit::inside(&world.app, Actor::Operator, None);
        visit.log(Event::new("create", "link").reason(LinkKind::SignIn.code()));
        visit.commit().await.unwrap();
    }
}

async fn faults(world: &World) -> Vec<(i64, &'static str)> {
    audit::verify(&world.app).await.unwrap().findings.iter().map(|finding| (finding.line, finding.fault)).collect()
}

on_each_database!(an_untouched_log_is_in_order);
async fn an_untouched_log_is_in_order(world: &World) {
    lines(world, 5).await;
    let verdict = audit::verify(&world.app).await.unwrap();
    assert_eq!((verdict.lines, verdict.findings.len()), (5, 0));
}

on_each_database!(a_line_that_was_changed_is_named);
async fn a_line_that_was_changed_is_named(world: &World) {
    lines(world, 5).await;
    world.sql("UPDATE log_entries SET action = 'delete' WHERE seq = 3", &[]).await;
    assert_eq!(faults(world).await, [(3, "changed")]);
    let verdict = audit::verify(&world.app).await.unwrap();
    assert_eq!(verdict.findings[0].sentence, "Verlauf der Installation: Zeile 3 wurde verändert.");
}

on_each_database!(a_line_that_is_missing_is_named);
async fn a_line_that_is_missing_is_named(world: &World) {
    lines(world, 5).await;
    world.sql("DELETE FROM log_entries WHERE seq IN (2, 3)", &[]).await;
    assert_eq!(faults(world).await, [(2, "missing"), (3, "missing")]);
}

on_each_database!(lines_that_changed_places_are_named);
async fn lines_that_changed_places_are_named(world: &World) {
    lines(world, 2).await;
    world.pass(SignedDuration::from_secs(1));
    lines(world, 3).await;
    for (from, to) in [(2_i64, 100_i64), (4, 2), (100, 4)] {
        world.sql("UPDATE log_entries SET seq = $2 WHERE seq = $1", values![from, to]).await;
    }
    let found = faults(world).await;
    assert!(found.contains(&(2, "changed")) && found.contains(&(4, "changed")), "{found:?}");
}

on_each_database!(a_tail_that_was_cut_off_is_named_even_with_its_head);
async fn a_tail_that_was_cut_off_is_named_even_with_its_head(world: &World) {
    lines(world, 5).await;
    world.sql("DELETE FROM log_entries WHERE seq > 3", &[]).await;
    assert_eq!(faults(world).await, [(4, "cut")]);

    // Who also mends the head is found by the checkpoint that left the database.
    lines(world, 1).await;
    world.pass(SignedDuration::from_hours(24 * 40));
    lines(world, 1).await;
    web::log::checkpoints_outside(&world.app).await.unwrap();
    world.sql("DELETE FROM log_entries WHERE seq > 3", &[]).await;
    world.sql("UPDATE log_heads SET seq = 3, hash = (SELECT hash FROM log_entries WHERE seq = 3)", &[]).await;
    world.sql("DELETE FROM log_checkpoints", &[]).await;
    assert_eq!(faults(world).await, [(4, "cut")]);
}

on_each_database!(the_file_outside_remembers_a_chain_that_is_gone);
async fn the_file_outside_remembers_a_chain_that_is_gone(world: &World) {
    lines(world, 3).await;
    world.pass(SignedDuration::from_hours(24 * 40));
    lines(world, 1).await;
    web::log::checkpoints_outside(&world.app).await.unwrap();
    for table in ["DELETE FROM log_entries", "DELETE FROM log_heads", "DELETE FROM log_checkpoints"] {
        world.sql(table, &[]).await;
    }
    assert_eq!(faults(world).await, [(1, "cut")]);
}

on_each_database!(what_is_older_than_a_year_is_forgotten_and_the_rest_is_in_order);
async fn what_is_older_than_a_year_is_forgotten_and_the_rest_is_in_order(world: &World) {
    lines(world, 3).await;
    world.pass(SignedDuration::from_hours(24 * 40));
    lines(world, 2).await;
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!(world.count("SELECT count(*) AS n FROM log_entries WHERE seq <= 5").await, 5, "nothing of the last year goes");
    world.pass(SignedDuration::from_hours(24 * 400));
    lines(world, 1).await;
    web::log::checkpoints_outside(&world.app).await.unwrap();
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!(world.count("SELECT count(*) AS n FROM log_entries WHERE seq <= 5").await, 0);
    assert_eq!(world.count("SELECT min(seq) AS n FROM log_entries WHERE chain = 'installation'").await, 6);
    assert_eq!(faults(world).await, []);
    // That they went stands in the chain itself: how many, up to which month, and nothing of what they said.
    let said = world.rows("SELECT seq, object_id, count, actor_kind FROM log_entries WHERE action = 'forget'", &[]).await;
    assert_eq!(said.len(), 1);
    let number = |name| said[0].get::<i64>(name).unwrap();
    let word = |name| said[0].get::<String>(name).unwrap();
    assert_eq!((number("seq"), number("count"), word("object_id"), word("actor_kind")), (7, 5, "2026-04".into(), "job".into()));
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!(world.count("SELECT count(*) AS n FROM log_entries WHERE action = 'forget'").await, 1, "once");
    // Whoever takes away more, and writes a point for it, has those against them that are known outside.
    lines(world, 1).await;
    world.sql("DELETE FROM log_entries WHERE seq = 6 AND chain = 'installation'", &[]).await;
    let forged = "INSERT INTO log_checkpoints (chain, month, seq, hash)
                  SELECT chain, '2026-01', 6, prev_hash FROM log_entries WHERE chain = 'installation' AND seq = 7";
    assert_eq!(world.sql(forged, &[]).await, 1);
    assert!(faults(world).await.contains(&(6, "missing")), "{:?}", faults(world).await);
}

on_each_database!(lines_of_this_year_that_are_gone_are_missing_although_their_month_is_closed);
async fn lines_of_this_year_that_are_gone_are_missing_although_their_month_is_closed(world: &World) {
    lines(world, 3).await;
    world.pass(SignedDuration::from_hours(24 * 40));
    lines(world, 1).await;
    world.sql("DELETE FROM log_entries WHERE seq <= 3", &[]).await;
    assert_eq!(faults(world).await, [(1, "missing"), (2, "missing"), (3, "missing")]);
}

on_each_database!(a_chain_that_has_fallen_silent_is_forgotten_too);
async fn a_chain_that_has_fallen_silent_is_forgotten_too(world: &World) {
    lines(world, 3).await;
    world.pass(SignedDuration::from_hours(24 * 430));
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!(world.count("SELECT count(*) AS n FROM log_entries WHERE seq <= 3").await, 0);
    assert_eq!(faults(world).await, []);
    lines(world, 1).await;
    assert_eq!(faults(world).await, []);
}

on_each_database!(each_chain_says_what_it_forgot_and_a_silent_one_comes_to_its_end);
async fn each_chain_says_what_it_forgot_and_a_silent_one_comes_to_its_end(world: &World) {
    lines(world, 3).await;
    let home = world.home().await.id;
    let mut visit = Visit::inside(&world.app, Actor::Operator, Some(home));
    visit.log(Event::new("update", "setting").fields(["imprint"]));
    visit.commit().await.unwrap();
    let forgotten = async || world.count("SELECT count(*) AS n FROM log_entries WHERE action = 'forget'").await;
    let chains = world.count("SELECT count(DISTINCT chain) AS n FROM log_entries").await;
    assert!(chains >= 2, "{chains}");
    world.pass(SignedDuration::from_hours(24 * 430));
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!((forgotten().await, faults(world).await), (chains, Vec::new()));
    // A line that only says so is forgotten in its turn, and nothing says that again.
    world.pass(SignedDuration::from_hours(24 * 430));
    web::retention::clean_up(&world.app).await.unwrap();
    assert_eq!((world.count("SELECT count(*) AS n FROM log_entries").await, faults(world).await), (0, Vec::new()));
}
