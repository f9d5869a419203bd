//! What the histories of decisions are compared with: the whole of the rules, in a few dozen lines.

use std::{collections::BTreeSet, mem};

use jiff::{
    SignedDuration, Timestamp, ToSpan,
    civil::{Date, Weekday},
};
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
    Frame,
    End,
    Deleted,
    Emergency,
    EmergencyEnd,
    Recall,
    OrderStop,
    OrderEnd,
    Meeting,
    Unanswered,
}

/// All conditions that can be left out.
pub const MUTANTS: [Without; 17] = [
    Without::Helping,
    Without::Deputy,
    Without::DeputyEnd,
    Without::OwnRole,
    Without::Consent,
    Without::ConsentEnd,
    Without::Restriction,
    Without::Frame,
    Without::End,
    Without::Deleted,
    Without::Emergency,
    Without::EmergencyEnd,
    Without::Recall,
    Without::OrderStop,
    Without::OrderEnd,
    Without::Meeting,
    Without::Unanswered,
];

/// Somebody as the model knows her.
#[derive(Debug, Clone, Default)]
pub struct Person {
    pub colleague_helps: bool,
    pub yes: Option<(BTreeSet<Category>, Date)>,
    /// First and last day of her legal frame
    pub frame: Option<(Date, Date)>,
    pub ended: bool,
    pub deleted: bool,
    /// Until when the colleague and the lead have opened her record in an emergency
    pub emergency: [Option<Timestamp>; 2],
    /// What the other unit gets whenever it changes, and until when
    pub orders: Vec<(Category, Date)>,
    /// What lies with the other unit
    pub there: Vec<Sent>,
    /// The hand-over that is under way, or by which the other unit is responsible
    pub handover: Option<Handover>,
}

/// One thing that went.
#[derive(Debug, Clone, Copy)]
pub struct Sent {
    pub category: Category,
    by_consent: bool,
    /// What she said, by its number
    pub said: u32,
    at: Timestamp,
}

#[derive(Debug, Clone, Copy)]
pub struct Handover {
    asked_on: Date,
    pub accepted: bool,
    /// The first meeting was held: until then she is ours, from then on theirs
    pub met: bool,
}

/// What either side does with a hand-over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    Ask,
    Accept,
    Decline,
    Meet,
    /// The question is taken back, or she has come back
    TakeBack,
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
    /// Who stands in for the coach, from when to when
    pub deputy: Option<(usize, Date, Date)>,
    pub closed: Option<Category>,
    pub without: Without,
}

impl Model {
    fn left_out(&self, condition: Without) -> bool {
        self.without == condition
    }

    /// Only whoever works in the unit herself stands in.
    fn stands_in(&self, who: usize, today: Date) -> bool {
        let works = who == LEAD || (who == COLLEAGUE && self.works) || self.left_out(Without::OwnRole);
        let lasts = |until: Date| today <= until || self.left_out(Without::DeputyEnd);
        let named = self.deputy.is_some_and(|(one, from, until)| one == who && from <= today && lasts(until));
        works && named && !self.left_out(Without::Deputy)
    }

    /// Changing goes with helping; whoever leads says who helps and changes nothing.
    pub fn may(&self, person: usize, who: usize, today: Date) -> May {
        let somebody = &self.people[person];
        if somebody.deleted && !self.left_out(Without::Deleted) {
            return May { edit: false, arrange: false };
        }
        let helps = match who {
            COACH => true,
            COLLEAGUE if self.works && (somebody.colleague_helps || self.left_out(Without::Helping)) => true,
            _ => self.stands_in(who, today),
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
        let by_law = self.by_law(person, category, today);
        let counts = |until: Date| until >= today || self.left_out(Without::ConsentEnd);
        let yes = somebody.yes.as_ref().is_some_and(|(yes, until)| yes.contains(&category) && counts(*until));
        by_law || yes || (self.left_out(Without::Consent) && category != Category::Health)
    }

    /// The law lets a provider tell the office that has commissioned it, in the days of the frame.
    fn by_law(&self, person: usize, category: Category, today: Date) -> bool {
        let counts = |(from, until): (Date, Date)| (from..=until).contains(&today) || self.left_out(Without::Frame);
        person == 1 && matches!(category, Category::Contact | Category::Profile) && self.people[person].frame.is_none_or(counts)
    }

    /// Something goes: a copy lies there from now on.
    pub fn send(&mut self, person: usize, category: Category, said: u32, at: Timestamp) -> bool {
        let goes = self.goes(person, category, web::today(at));
        let sent = Sent { category, by_consent: !self.by_law(person, category, web::today(at)), said, at };
        self.people[person].there.extend(goes.then_some(sent));
        goes
    }

    /// She says something new: each standing order on it sends it. One by which nothing may go any more is over.
    pub fn says(&mut self, person: usize, category: Category, said: u32, now: Timestamp) {
        self.stop(person, web::today(now));
        for (followed, until) in mem::take(&mut self.people[person].orders) {
            let lasts = until >= web::today(now) || self.left_out(Without::OrderEnd);
            if followed != category || (lasts && self.send(person, category, said, now)) {
                self.people[person].orders.push((followed, until));
            }
        }
    }

    /// She says yes, something else, or no: what went by her yes and is no longer covered is called back, and standing orders that need it stop for good.
    pub fn answers(&mut self, person: usize, yes: Option<(BTreeSet<Category>, Date)>, today: Date) {
        let covered = yes.as_ref().map(|(yes, _)| yes.clone()).unwrap_or_default();
        let before = mem::replace(&mut self.people[person].yes, yes);
        if before.is_some() || self.people[person].yes.is_some() {
            let recalls = !self.left_out(Without::Recall);
            self.people[person].there.retain(|sent| !(recalls && sent.by_consent) || covered.contains(&sent.category));
            self.stop(person, today);
        }
    }

    /// Her legal frame counts on other days.
    pub fn frame(&mut self, person: usize, days: (Date, Date), today: Date) {
        self.people[person].frame = Some(days);
        self.stop(person, today);
    }

    fn stop(&mut self, person: usize, today: Date) {
        let mut orders = mem::take(&mut self.people[person].orders);
        orders.retain(|(category, _)| self.left_out(Without::OrderStop) || self.goes(person, *category, today));
        self.people[person].orders = orders;
    }

    /// Once a day: a yes whose last day is over ends, what only went by the law of a frame that does not count stops, what nobody there took is forgotten, a question that nobody answered goes back.
    pub fn night(&mut self, now: Timestamp) {
        let today = web::today(now);
        for person in 0..self.people.len() {
            let yes = self.people[person].yes.take();
            let (before, left_out) = (yes.is_some(), self.left_out(Without::ConsentEnd));
            self.people[person].yes = yes.filter(|(_, until)| *until >= today || left_out);
            let is_out_of_frame = self.people[person].frame.is_some_and(|(from, until)| !(from..=until).contains(&today));
            if is_out_of_frame || (before && self.people[person].yes.is_none()) {
                self.stop(person, today);
            }
            let goes_back = !self.left_out(Without::Unanswered);
            let somebody = &mut self.people[person];
            somebody.there.retain(|sent| sent.at + SignedDuration::from_hours(24 * 30) >= now);
            let is_late = |asked_on| goes_back && working_days(asked_on, today) >= 10;
            let is_over = |one: &Handover| !one.met && (somebody.ended || (!one.accepted && is_late(one.asked_on)));
            somebody.handover = somebody.handover.filter(|one| !is_over(one));
        }
    }

    /// One at a time; the other side has to say yes before there is a first meeting; what is over cannot be answered any more.
    pub fn hand_over(&mut self, person: usize, what: Move, today: Date) {
        let skips = self.left_out(Without::Meeting);
        let somebody = &mut self.people[person];
        let (before, goes_on) = (somebody.handover, !somebody.ended);
        somebody.handover = match (what, before) {
            _ if somebody.deleted => before,
            (Move::Ask, None) if goes_on => Some(Handover { asked_on: today, accepted: false, met: false }),
            (Move::Accept, Some(one)) if goes_on => Some(Handover { accepted: true, met: one.met || skips, ..one }),
            (Move::Decline, Some(one)) if goes_on && !one.met => None,
            (Move::Meet, Some(one)) if goes_on => Some(Handover { met: one.accepted, ..one }),
            (Move::TakeBack, _) => None,
            _ => before,
        };
    }
}

/// Weekdays after the first day.
fn working_days(from: Date, to: Date) -> usize {
    let days = from.series(1.day()).skip(1).take_while(|day| *day <= to);
    days.filter(|day| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)).count()
}
