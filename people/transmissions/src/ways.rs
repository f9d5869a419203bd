//! Whether something may go: the rule for its kind, what networks have closed, and what she said yes to. One function decides for the form, for the act
//! itself and for standing orders.

use accounts::Unit;
use db::Id;
use participants::{
    rules::{Category, FIELDS, Frame},
    sql::ParticipantRow,
};
use web::{Error, Result, Visit};

use crate::{
    Consent,
    rules::{Answer, Direction, Ground, Purpose, rule},
    sql::{
        consents::ConsentRow,
        rules::{PartyRow, meet, party, restrictions_for},
    },
};

/// How each kind of thing can go from one unit to another.
pub struct Ways {
    /// Who gets it
    pub recipient: PartyRow,
    /// Nothing goes: the work with her has ended, or the two units meet in no network, or nobody there could take it
    is_closed: bool,
    grounds: Vec<(Category, Ground)>,
    consent: Option<(Id<Consent>, Vec<Category>)>,
}

/// The categories of a list of codes.
pub(crate) fn categories(codes: &str) -> Vec<Category> {
    codes.split(' ').filter_map(Category::from_code).collect()
}

/// How things about somebody can go to a recipient. `consent` is the one that counts today for that recipient and purpose.
pub async fn ways(
    visit: &mut Visit,
    unit: Id<Unit>,
    participant: &ParticipantRow,
    (recipient, purpose): (Id<Unit>, Purpose),
    consent: Option<&ConsentRow>,
) -> Result<Ways> {
    let today = visit.today();
    let is_closed = participant.ended_on.is_some() || !meet(&mut visit.tx, unit, recipient, today).await?;
    let sender = party(&mut visit.tx, unit).await?.ok_or(Error::NotFound)?;
    let recipient = party(&mut visit.tx, recipient).await?.ok_or(Error::NotFound)?;
    let direction = Direction::between(&sender.kind, &recipient.kind);
    let restrictions = restrictions_for(&mut visit.tx, unit, &participant.frame, direction).await?;
    let frame = Frame::from_code(&participant.frame).ok_or_else(|| Error::internal("a frame that the rules do not know"))?;
    // The law of a frame counts within its days, and with the office that has commissioned it.
    let is_commissioned =
        participant.commissioner_id.is_none_or(|office| [sender.organisation_id, recipient.organisation_id].contains(&office));
    let counts = participant.frame_counts(today) && is_commissioned;
    let own = |category| rule(frame, direction, category).between(&sender.kind, &recipient.kind, purpose).while_it(counts);
    let grounds = Category::ALL.into_iter().map(|category| {
        let of = restrictions.iter().filter(|row| row.category == category.code());
        // Of what several networks say the strictest counts.
        let ground = of.fold(own(category), |ground, row| ground.at_most(Answer::from_code(&row.answer)));
        (category, ground)
    });
    let grounds = grounds.collect();
    Ok(Ways { recipient, is_closed, grounds, consent: consent.map(|row| (row.id, categories(&row.granted))) })
}

impl Ways {
    /// What the rules leave to her, of what is kept here: what a law lets pass is no question, or a no would be none.
    pub fn asked(&self) -> Vec<Category> {
        let is_kept = |category: &Category| FIELDS.iter().any(|field| field.category == *category);
        Category::ALL.into_iter().filter(is_kept).filter(|category| self.ground(*category).answer() == Answer::Consent).collect()
    }

    /// What the rules say of a kind of thing.
    pub fn ground(&self, category: Category) -> Ground {
        self.grounds.iter().find(|(one, _)| *one == category).map_or(Ground::NotForeseen, |(_, ground)| *ground)
    }

    /// On which ground it may go now, with the consent where that is the ground.
    pub fn open(&self, category: Category) -> Option<(Ground, Option<Id<Consent>>)> {
        self.allowed(category).filter(|_| !self.is_closed)
    }

    /// On which ground it may go while somebody there can take it. Her name has to be allowed to go along on the same ground. What needs four eyes does not go on
    /// this way: see [`Ways::by_four_eyes`].
    pub(crate) fn allowed(&self, category: Category) -> Option<(Ground, Option<Id<Consent>>)> {
        let (ground, consent) = self.grounded(category)?;
        let named = match consent {
            Some(_) => self.ground(Category::Identity).answer() <= Answer::Consent,
            None => self.ground(Category::Identity).answer() == Answer::Norm,
        };
        named.then_some((ground, consent))
    }

    /// On which ground something of her health may go: she has said yes to exactly this, and a second person has looked at it. Her name has to be
    /// allowed to go along.
    pub(crate) fn by_four_eyes(&self) -> Option<Ground> {
        let ground = self.ground(Category::Health);
        let named = self.ground(Category::Identity).answer() <= Answer::Consent;
        (!self.is_closed && ground.answer() == Answer::FourEyes && named).then_some(ground)
    }

    fn grounded(&self, category: Category) -> Option<(Ground, Option<Id<Consent>>)> {
        let ground = self.ground(category);
        match (ground.answer(), &self.consent) {
            (Answer::Norm, _) => Some((ground, None)),
            (Answer::Consent, Some((consent, granted))) => {
                let covered = granted.contains(&category) || (category == Category::Identity && !granted.is_empty());
                covered.then_some((ground, Some(*consent)))
            }
            (Answer::Consent | Answer::FourEyes | Answer::Never, _) => None,
        }
    }
}
