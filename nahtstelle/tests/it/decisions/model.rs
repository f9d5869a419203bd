//! What the histories of decisions are compared with: the whole of the rules, in a few dozen lines.

use std::collections::BTreeSet;

use jiff::{Timestamp, civil::Date};
use participants::rules::Category;

use super::{COACH, COLLEAGUE, LEAD};

/// Conditions of the model that can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Without {
    Nothing,
    Helping,
    Deputy,
    DeputyEnd,
    OwnRole,
    Consent,
    ConsentEnd,
    Restriction,
    End,
    Deleted,
    Emergency,
    EmergencyEnd,
}

/// All conditions that can be left out.
pub const MUTANTS: [Without; 11] = [
    Without::Helping,
    Without::Deputy,
    Without::DeputyEnd,
    Without::OwnRole,
    Without::Consent,
    Without::ConsentEnd,
    Without::Restriction,
    Without::End,
    Without::Deleted,
    Without::Emergency,
    Without::EmergencyEnd,
];

/// Somebody as the model knows her.
#[derive(Debug, Clone, Default)]
pub struct Person {
    pub colleague_helps: bool,
    pub yes: Option<(BTreeSet<Category>, Date)>,
    pub ended: bool,
    pub deleted: bool,
    /// Until when the colleague and the lead have opened her record in an emergency
    pub emergency: [Option<Timestamp>; 2],
}

/// What a person may be asked for and by whom: read, change, say who helps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct May {
    pub edit: bool,
    pub arrange: bool,
}

#[derive(Debug)]
pub struct Model {
    pub people: [Person; 2],
    /// The colleague works in the unit
    pub works: bool,
    /// The colleague stands in for the coach, from when to when
    pub deputy: Option<(Date, Date)>,
    pub closed: Option<Category>,
    pub without: Without,
}

impl Model {
    fn left_out(&self, condition: Without) -> bool {
        self.without == condition
    }

    fn stands_in(&self, today: Date) -> bool {
        let (works, ends) = (self.works || self.left_out(Without::OwnRole), self.left_out(Without::DeputyEnd));
        works && !self.left_out(Without::Deputy) && self.deputy.is_some_and(|(from, until)| from <= today && (today <= until || ends))
    }

    /// Changing goes with helping; whoever leads says who helps and changes nothing.
    pub fn may(&self, person: usize, who: usize, today: Date) -> May {
        let somebody = &self.people[person];
        if somebody.deleted && !self.left_out(Without::Deleted) {
            return May { edit: false, arrange: false };
        }
        let helps = match who {
            COACH => true,
            COLLEAGUE => (self.works && (somebody.colleague_helps || self.left_out(Without::Helping))) || self.stands_in(today),
            _ => false,
        };
        May { edit: helps, arrange: helps || who == LEAD }
    }

    /// Reading goes with helping, or with an emergency that is not over.
    pub fn reads(&self, person: usize, who: usize, now: Timestamp) -> bool {
        let open = match who {
            COLLEAGUE | LEAD => self.people[person].emergency[who - 1],
            _ => None,
        };
        let works = who != COLLEAGUE || self.works;
        let lasts = open.is_some_and(|until| until > now || self.left_out(Without::EmergencyEnd)) && !self.left_out(Without::Emergency);
        self.may(person, who, web::today(now)).edit || (works && lasts && !self.people[person].deleted)
    }

    pub fn goes(&self, person: usize, category: Category, today: Date) -> bool {
        let somebody = &self.people[person];
        if (somebody.ended && !self.left_out(Without::End)) || somebody.deleted || category == Category::Health {
            return false;
        }
        if self.closed == Some(category) && person == 1 && !self.left_out(Without::Restriction) {
            return false;
        }
        let by_law = person == 1 && matches!(category, Category::Contact | Category::Profile);
        let counts = |until: Date| until >= today || self.left_out(Without::ConsentEnd);
        let yes = somebody.yes.as_ref().is_some_and(|(yes, until)| yes.contains(&category) && counts(*until));
        by_law || yes || (self.left_out(Without::Consent) && category != Category::Health)
    }
}
