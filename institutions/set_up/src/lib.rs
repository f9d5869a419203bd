//! Einrichtung: from an empty database to the first invitation, one thing per page. Only the first page needs the link from the console; the others
//! belong to the coordinator and can be left and taken up again at any time.

pub mod access;
mod done;
mod invitation;
mod link;
mod organisations;
mod territory;

use design::{Link, Step, StepState};
use web::{
    Capability,
    Language::{De, En},
    Routes, Say,
    access::deeds,
};

use access::Deed;

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "set_up",
        routes,
        texts: &[(De, include_str!("../texts/de.ftl")), (En, include_str!("../texts/en.ftl"))],
        entries: Vec::new,
        deeds: deeds::<Deed>,
        jobs: &[],
        today: None,
        forget: None,
        keeps: &[],
        reminders: None,
        networks: None,
    }
}

fn routes() -> Routes {
    let routes = link::routes(Routes::new());
    let routes = territory::routes(routes);
    let routes = organisations::routes(routes);
    let routes = invitation::routes(routes);
    done::routes(routes)
}

/// The pages in their order: key of the label, address.
const STEPS: [(&str, &str); 4] = [
    ("set-up-step-network", ""),
    ("set-up-step-territory", "/set-up/territory"),
    ("set-up-step-organisations", "/set-up/organisations"),
    ("set-up-step-invitation", "/set-up/invitation"),
];

/// How far the set-up is; `here` is the number of the page, from 0. Beyond the last one all is done.
fn steps(say: &Say, here: usize) -> Vec<Step> {
    let step = |(index, (label, href)): (usize, &(&str, &str))| {
        let (state, word) = match index.cmp(&here) {
            std::cmp::Ordering::Less => (StepState::Done, "set-up-step-done"),
            std::cmp::Ordering::Equal => (StepState::Current, "set-up-step-current"),
            std::cmp::Ordering::Greater => (StepState::Open, "set-up-step-open"),
        };
        Step {
            label: say.text(label).into(),
            state,
            state_word: say.text(word).into(),
            // The first page worked once; the current one is here.
            href: if index == here || here == 0 { String::new() } else { (*href).to_owned() },
        }
    };
    STEPS.iter().enumerate().map(step).collect()
}

/// The way on without doing anything here.
fn skip(say: &Say, href: &str) -> Link {
    Link::new(say.text("set-up-skip"), href)
}
