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

fn word(reach: Reach) -> &'static str {
    match reach {
        Reach::None => ".",
        Reach::Self_ => "own",
        Reach::Helped => "helped",
        Reach::Unit => "unit",
        Reach::Organisation => "organis.",
        Reach::Network => "network",
        Reach::All => "all",
        Reach::Installation => "install.",
    }
}

/// Every role × every route: how far whoever holds the role gets with it. A role whose door is shut has a dot, however far the deed would reach.
#[test]
fn the_table_of_roles_and_routes_is_as_it_was_reviewed() {
    let mut table = format!("{:<70} visitor ", "");
    for role in Role::ALL {
        write!(table, " {:<11}", role.code()).unwrap();
    }
    for capability in nahtstelle::capabilities() {
        for route in (capability.routes)().list() {
            let visitor = if (route.deed.door)(route.deed.name, &Actor::Visitor).is_ok() { "yes" } else { "." };
            write!(table, "\n{:<70} {visitor:<8}", format!("{:<5} {}", route.method.as_str(), route.path)).unwrap();
            for role in Role::ALL {
                write!(table, " {:<11}", word(access::reach(route.deed, role))).unwrap();
            }
        }
    }
    let table: String = table.lines().map(|line| format!("{}\n", line.trim_end())).collect();
    insta::assert_snapshot!("roles-and-routes", table);
}

#[test]
fn the_role_matrix_is_as_it_was_reviewed() {
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

on_each_database!(every_role_is_let_in_or_refused_as_the_table_says);
async fn every_role_is_let_in_or_refused_as_the_table_says(world: &World) {
    let organisation = world.organisation("Volkshochschule Auenburg").await;
    let (mut let_in, mut refused) = (0, 0);
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
            let path = somewhere(route.path);
            if (route.deed.door)(route.deed.name, &Actor::Account(member)).is_ok() {
                // Further in it depends on what it is about; a page for all of the network, or for everybody, refuses nobody of it.
                let is_for_all = match access::reach(route.deed, role) {
                    Reach::All => true,
                    Reach::Network => place.network.is_some(),
                    _ => false,
                };
                if is_for_all && route.method == Method::GET {
                    let answer = somebody.get(&path).await;
                    assert!(answer.status != 403 && answer.status < 500, "GET {} as {role}: {}", route.path, answer.all());
                    let_in += 1;
                }
                continue;
            }
            let answer = if route.method == Method::POST { somebody.post(&path, &[]).await } else { somebody.get(&path).await };
            assert_eq!(answer.status, 403, "{} {} as {role}: {}", route.method, route.path, answer.all());
            refused += 1;
        }
    }
    assert!(let_in > 200 && refused > 200, "{let_in} let in, {refused} refused");
}
