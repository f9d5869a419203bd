//! What stands in a plan, and how far it can be: the states are those of `domain.md` §4.4. No I/O.

use db::codes;

codes! {
    /// What kind of thing an entry is.
    Kind {
        /// Something that is reached
        Milestone = "milestone",
        /// Something that she takes part in
        Module = "module",
        /// Something that somebody does
        Step = "step",
    }
}

codes! {
    /// How far an entry is.
    State {
        /// It is to come
        Planned = "planned",
        /// A place was offered
        Offered = "offered",
        /// A place is booked
        Booked = "booked",
        /// Somebody is at it
        Running = "running",
        /// It rests
        OnHold = "on_hold",
        /// Done, reached
        Done = "done",
        /// Finished with a result
        Passed = "passed",
        /// Taken part to the end
        Attended = "attended",
        /// Not reached in time
        Missed = "missed",
        /// Begun, and not finished
        BrokenOff = "broken_off",
        /// Given up
        Dropped = "dropped",
    }
}

impl Kind {
    /// The states that it can have, from the first on.
    pub fn states(self) -> &'static [State] {
        match self {
            Kind::Milestone => &[State::Planned, State::Running, State::Done, State::Missed, State::Dropped],
            Kind::Module => {
                &[State::Planned, State::Offered, State::Booked, State::Running, State::Attended, State::Passed, State::BrokenOff]
            }
            Kind::Step => &[State::Planned, State::Running, State::OnHold, State::Done, State::Dropped],
        }
    }

    /// The state that one click leads to when it went well.
    pub fn well_done(self) -> State {
        if self == Kind::Module { State::Attended } else { State::Done }
    }

    /// The fact that all of its kind are written down as, see [`participants::rules::FIELDS`].
    pub fn field(self) -> &'static str {
        match self {
            Kind::Milestone => "milestones",
            Kind::Module => "modules",
            Kind::Step => "steps",
        }
    }
}

impl State {
    /// Nothing is due any more.
    pub fn is_closed(self) -> bool {
        matches!(self, State::Done | State::Passed | State::Attended | State::Missed | State::BrokenOff | State::Dropped)
    }

    /// It went well.
    pub fn is_good(self) -> bool {
        matches!(self, State::Done | State::Passed | State::Attended)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_begins_open_and_ends_well() {
        for kind in Kind::ALL {
            assert!(!kind.states()[0].is_closed(), "{kind:?}");
            assert!(kind.states().contains(&kind.well_done()) && kind.well_done().is_good(), "{kind:?}");
            assert!(participants::rules::field_named(kind.field()).is_some(), "{kind:?}");
        }
        for state in State::ALL {
            assert!(!state.is_good() || state.is_closed(), "{state:?}");
        }
    }
}
