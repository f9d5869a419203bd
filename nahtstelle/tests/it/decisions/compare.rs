//! Whether the functions that decide say of everybody and whoever looks what the model says.

use accounts::Actor;
use db::Id;
use participants::{
    Participant,
    access::{Deed, helped},
    rules::Category,
};
use transmissions::{
    rules::{Answer, Purpose},
    sql::consents,
    ways,
};
use web::Visit;

use super::{
    CATEGORIES, COLLEAGUE, OTHER, Play,
    model::{May, Model},
};

impl Play<'_> {
    /// All of both people, for all who look. Gives what differs.
    pub(super) async fn compare(&self, visit: &mut Visit, model: &Model) -> Result<(), String> {
        let today = visit.today();
        for who in 0..=OTHER {
            self.arrives(visit, who).await;
            for (person, id) in self.people.into_iter().enumerate() {
                let (decided, taken) = self.decided(visit, id).await;
                let expected = model.may(person, who, today);
                if decided != expected {
                    return Err(format!("{person}, looked at by {who}: {decided:?}, and the model says {expected:?}"));
                }
                // The work tells as little as the answer whether there is such a person.
                if !expected.edit && !expected.arrange {
                    let nobody: Id<Participant> = visit.random_id();
                    let (_, work) = self.decided(visit, nobody).await;
                    if taken != work {
                        return Err(format!("{person}, looked at by {who}: {taken} statements, and {work} for nobody"));
                    }
                }
            }
        }
        visit.actor = Actor::Job("history");
        let (person, who, now) = (self.pick(2), COLLEAGUE + self.pick(2), visit.now());
        if model.people[person].emergency[who - 1].is_some() && self.pick(3) == 0 {
            let (reads, expected) = (self.reads(visit, person, who).await, model.reads(person, who, now));
            if reads != expected {
                return Err(format!("{person}, read by {who}: {reads}, and the model says {expected}"));
            }
        }
        for person in 0..self.people.len() {
            self.compare_ways(visit, model, person).await?;
        }
        self.compare_there(visit, model).await
    }

    /// What may be done with somebody, and how many statements it took to decide.
    async fn decided(&self, visit: &mut Visit, id: Id<Participant>) -> (May, u32) {
        let before = visit.tx.statements();
        let may = match helped(visit, self.unit, id).await {
            Ok((_, facts)) => May { edit: visit.can(Deed::EditParticipant, facts), arrange: visit.can(Deed::ArrangeHelp, facts) },
            Err(_) => May { edit: false, arrange: false },
        };
        (may, visit.tx.statements() - before)
    }

    /// What of somebody may go to the other unit.
    async fn compare_ways(&self, visit: &mut Visit, model: &Model, person: usize) -> Result<(), String> {
        let (id, today) = (self.people[person], visit.today());
        let Some(row) = participants::sql::participant(&mut visit.tx, self.unit, id).await.unwrap() else {
            return if model.people[person].deleted { Ok(()) } else { Err(format!("{person} is gone")) };
        };
        self.compare_handover(visit, model, person).await?;
        let all = consents::consents(&mut visit.tx, self.unit, id).await.unwrap();
        let consent = all.iter().find(|one| one.counts(self.recipient, Purpose::Report, today));
        let ways = ways(visit, self.unit, &row, (self.recipient, Purpose::Report), consent).await.unwrap();
        for category in CATEGORIES {
            let (goes, expected) = (ways.open(category).is_some(), model.goes(person, category, today));
            if goes != expected {
                return Err(format!("{person}, {category:?} goes: {goes}, and the model says {expected}"));
            }
            if category == Category::Health {
                assert!(ways.ground(category).answer() >= Answer::FourEyes);
            }
        }
        Ok(())
    }

    /// Whether the page of the record opens: in an emergency that alone decides.
    async fn reads(&self, visit: &mut Visit, person: usize, who: usize) -> bool {
        visit.commit().await.unwrap();
        *visit = self.visit();
        self.signs_in(visit, who).await;
        visit.commit().await.unwrap();
        *visit = self.visit();
        self.browsers[who].get(&format!("/units/{}/participants/{}", self.unit, self.people[person])).await.status == 200
    }
}
