//! The product broken on purpose, below everything that it does: the database keeps one thing otherwise than it was told. Each time the histories have to find it.

use super::{HISTORIES, history, model::Without};
use crate::{participants::setting, world::World};

/// What goes wrong, each as a trigger.
const FAULTS: [(&str, &str); 17] = [
    (
        "whoever leads helps everybody",
        "CREATE TRIGGER fault AFTER INSERT ON participants BEGIN
           INSERT INTO helpers (id, unit_id, participant_id, account_id, leads, from_day)
           SELECT NEW.id, NEW.unit_id, NEW.id, a.id, 0, '2026-01-01' FROM accounts a WHERE a.name = 'Ines Klein'; END",
    ),
    (
        "standing in never ends",
        "CREATE TRIGGER fault AFTER INSERT ON roles WHEN NEW.deputy_for IS NOT NULL BEGIN
           UPDATE roles SET until_day = '2099-12-31' WHERE id = NEW.id; END",
    ),
    (
        "standing in begins before its day",
        "CREATE TRIGGER fault AFTER INSERT ON roles WHEN NEW.deputy_for IS NOT NULL BEGIN
           UPDATE roles SET from_day = '2026-01-01' WHERE id = NEW.id; END",
    ),
    (
        "a role that has ended still counts",
        "CREATE TRIGGER fault AFTER UPDATE OF until_day ON roles WHEN NEW.until_day IS NOT NULL AND NEW.deputy_for IS NULL BEGIN
           UPDATE roles SET until_day = NULL WHERE id = NEW.id; END",
    ),
    (
        "a consent never runs out",
        "CREATE TRIGGER fault AFTER INSERT ON consents BEGIN UPDATE consents SET until_day = '2099-12-31' WHERE id = NEW.id; END",
    ),
    (
        "a yes counts for what was not asked",
        "CREATE TRIGGER fault AFTER INSERT ON consents BEGIN UPDATE consents SET granted = 'C2 C4 C6' WHERE id = NEW.id; END",
    ),
    ("what the officer closes stays open", "CREATE TRIGGER fault AFTER INSERT ON restrictions BEGIN DELETE FROM restrictions; END"),
    (
        "the work with somebody never ends",
        "CREATE TRIGGER fault AFTER UPDATE OF ended_on ON participants WHEN NEW.ended_on IS NOT NULL BEGIN
           UPDATE participants SET ended_on = NULL WHERE id = NEW.id; END",
    ),
    (
        "an emergency is never over",
        "CREATE TRIGGER fault AFTER INSERT ON emergency_accesses BEGIN
           UPDATE emergency_accesses SET ends_at = ends_at + 100000000000 WHERE id = NEW.id; END",
    ),
    (
        "what she calls back stays there",
        "CREATE TRIGGER fault BEFORE DELETE ON arrivals BEGIN SELECT RAISE(IGNORE); END",
    ),
    (
        "a standing order still pushes when she has taken it back",
        "CREATE TRIGGER fault AFTER INSERT ON facts BEGIN
           INSERT INTO arrivals (id, unit_id, transmission_id, sender_id, order_id, name, purpose, ground, arrived_at)
           SELECT NEW.id, o.recipient_id, NEW.id, o.unit_id, o.id, p.name, o.purpose, 'consent_6_1_a', NEW.recorded_at
             FROM orders o JOIN participants p ON p.id = o.participant_id
            WHERE o.participant_id = NEW.participant_id AND o.fields = NEW.field AND o.ended_at IS NOT NULL LIMIT 1; END",
    ),
    (
        "a standing order begins again by itself",
        "CREATE TRIGGER fault AFTER UPDATE OF ended_at ON orders WHEN NEW.ended_at IS NOT NULL BEGIN
           UPDATE orders SET ended_at = NULL WHERE id = NEW.id; END",
    ),
    (
        "a standing order has no last day",
        "CREATE TRIGGER fault AFTER INSERT ON orders BEGIN UPDATE orders SET until_day = '2099-12-31' WHERE id = NEW.id; END",
    ),
    (
        "a legal frame has no last day",
        "CREATE TRIGGER fault AFTER UPDATE OF frame_until ON participants BEGIN UPDATE participants SET frame_until = NULL WHERE id = NEW.id; END",
    ),
    (
        "a yes to a hand-over is enough",
        "CREATE TRIGGER fault AFTER UPDATE OF accepted_at ON handovers WHEN NEW.accepted_at IS NOT NULL BEGIN
           UPDATE handovers SET taken_over_at = NEW.accepted_at WHERE id = NEW.id; END",
    ),
    (
        "two units have taken over",
        "CREATE TRIGGER fault AFTER UPDATE OF taken_over_at ON handovers WHEN NEW.taken_over_at IS NOT NULL BEGIN
           INSERT INTO handovers (id, unit_id, participant_id, recipient, email, recipient_id, manner, place, reason, offered_at, offered_by, accepted_at, taken_over_at)
           SELECT substr(NEW.id, 1, 35) || CASE substr(NEW.id, 36) WHEN '0' THEN '1' ELSE '0' END, NEW.unit_id, NEW.participant_id, 'Beratung', 'beratung@haus.example',
                  NULL, NEW.manner, '', '', NEW.offered_at, '', NEW.accepted_at, NEW.taken_over_at; END",
    ),
    (
        "she comes back, and the other unit is responsible all the same",
        "CREATE TRIGGER fault AFTER UPDATE OF returned_at ON handovers WHEN NEW.returned_at IS NOT NULL BEGIN
           UPDATE handovers SET returned_at = NULL WHERE id = NEW.id; END",
    ),
];

#[test]
fn a_product_with_one_fault_is_found_out() {
    for (fault, trigger) in FAULTS {
        crate::world::on_sqlite(async |world: &World| {
            let setting = setting(world).await;
            world.sql(trigger, &[]).await;
            let mut number = 0;
            while history(world, &setting, number, Without::Nothing).await.is_ok() {
                number += 1;
                assert!(number < HISTORIES, "that {fault} was not found in {number} histories");
            }
        });
    }
}
