//! Watchman: every address, what it does, and who may. A change of policy is seen as a change of these snapshots.

use std::fmt::Write;

use accounts::{Actor, LinkKind, Role};
use axum::http::Method;
use web::{
    Shared,
    access::{self, AnyDeed, Reach},
};

use crate::world::World;

#[test]
fn the_route_table_is_as_it_was_reviewed() {
    let mut table = String::new();
    for capability in nahtstelle::capabilities() {
        for route in (capability.routes)().list() {
            writeln!(table, "{:<5} {:<64} {} {}", route.method.as_str(), route.path, capability.name, route.deed.name).unwrap();
        }
    }
    insta::assert_snapshot!("routes", table);
}

#[test]
fn the_role_matrix_is_as_it_was_reviewed() {
    let word = |reach| match reach {
        Reach::None => ".",
        Reach::Self_ => "own",
        Reach::Helped => "helped",
        Reach::Unit => "unit",
        Reach::Organisation => "organis.",
        Reach::Network => "network",
        Reach::All => "all",
        Reach::Installation => "install.",
    };
    let mut others = vec![("visitor", Actor::Visitor), ("job", Actor::Job("test")), ("console", Actor::Operator)];
    for kind in LinkKind::ALL {
        others.push((kind.code(), access::link_actor(kind)));
    }
    let mut table = format!("{:<40}", "");
    for name in Role::ALL.iter().map(|role| role.code()).chain(others.iter().map(|(name, _)| *name)) {
        write!(table, " {name:<12}").unwrap();
    }
    for capability in nahtstelle::capabilities() {
        for deed in (capability.deeds)() {
            write!(table, "\n{:<40}", format!("{} {}", capability.name, deed.name)).unwrap();
            for role in Role::ALL {
                write!(table, " {:<12}", word(access::reach(deed, role))).unwrap();
            }
            for (_, actor) in &others {
                write!(table, " {:<12}", if (deed.door)(deed.name, actor).is_ok() { "yes" } else { "." }).unwrap();
            }
        }
    }
    let table: String = table.lines().map(|line| format!("{}\n", line.trim_end())).collect();
    insta::assert_snapshot!("roles", table);
}

/// Addresses with something in place of their variable parts; the door is asked before it is looked for.
fn somewhere(path: &str) -> String {
    path.split('/')
        .map(|part| if part.starts_with('{') { "01964d00-0000-7000-8000-000000000000" } else { part })
        .collect::<Vec<_>>()
        .join("/")
}

fn posts(app: &Shared) -> Vec<(&'static str, AnyDeed)> {
    app.route_table().into_iter().filter(|route| route.method == Method::POST).map(|route| (route.path, route.deed)).collect()
}

on_each_database!(a_guest_who_sends_a_form_is_asked_to_sign_in);
async fn a_guest_who_sends_a_form_is_asked_to_sign_in(world: &World) {
    let mut open = Vec::new();
    for (path, deed) in posts(&world.app) {
        if (deed.door)(deed.name, &Actor::Visitor).is_ok() {
            open.push(path);
            continue;
        }
        let answer = world.guest().post(&somewhere(path), &[]).await;
        assert_eq!(answer.status, 303, "POST {path}: {}", answer.all());
        assert!(answer.location().starts_with("/sign-in"), "POST {path} leads to {}", answer.location());
    }
    insta::assert_snapshot!("forms-for-guests", open.join("\n"));
}

on_each_database!(a_role_that_may_not_do_it_anywhere_is_refused_at_the_door);
async fn a_role_that_may_not_do_it_anywhere_is_refused_at_the_door(world: &World) {
    let organisation = world.organisation("Volkshochschule Auenburg").await;
    for role in Role::ALL {
        let place = match role {
            Role::Operator => ().into(),
            role if role.is_of_network() => (&world.home().await).into(),
            _ => crate::world::Place::from(&organisation),
        };
        let somebody = world.account(&format!("Person {}", role.code())).role(role, place).signs_in().await;
        for route in world.app.route_table() {
            let member = accounts::Member {
                account: somebody.account.unwrap(),
                session: None,
                name: String::new(),
                email: String::new(),
                roles: vec![accounts::Held {
                    role,
                    network: place.network,
                    organisation: place.organisation,
                    unit: place.unit,
                    until: None,
                }],
                has_second_factor: false,
            };
            if (route.deed.door)(route.deed.name, &Actor::Account(member)).is_ok() {
                continue;
            }
            let path = somewhere(route.path);
            let answer = if route.method == Method::POST { somebody.post(&path, &[]).await } else { somebody.get(&path).await };
            assert_eq!(answer.status, 403, "{} {} as {role}: {}", route.method, route.path, answer.all());
        }
    }
}
