//! A hand-over, played by its pages, because they decide: the coach asks, the other side answers by its link, at whatever moment. Nobody is without a unit that is
//! responsible, and nobody has two.

use accounts::{Link, LinkKind, Token, sql as links};
use handovers::{Handover, rules::State, sql::handovers};
use jiff::SignedDuration;
use web::Visit;

use super::{
    COACH, Play,
    model::{Model, Move},
};

const MOVES: [Move; 5] = [Move::Ask, Move::Accept, Move::Decline, Move::Meet, Move::TakeBack];

impl Play<'_> {
    /// Some moves in a row: mostly what one would expect next, now and then anything.
    pub(super) async fn hand_over(&mut self, visit: &mut Visit, model: &mut Model, person: usize) -> String {
        self.signs_in(visit, COACH).await;
        visit.commit().await.unwrap();
        let mut told = format!("{person}: hand-over");
        for _ in 0..=self.pick(3) {
            let next = match model.people[person].handover {
                None => Move::Ask,
                Some(one) if one.met => Move::TakeBack,
                Some(one) if one.accepted => Move::Meet,
                Some(_) => Move::Accept,
            };
            let what = if self.pick(4) > 0 { next } else { MOVES[self.pick(MOVES.len())] };
            self.moves(person, what).await;
            model.hand_over(person, what, web::today(self.world.now()));
            told += &format!(" {what:?}");
        }
        *visit = self.visit();
        told
    }

    async fn moves(&mut self, person: usize, what: Move) {
        let (coach, id) = (self.browsers[COACH], self.people[person]);
        let page = format!("/units/{}/participants/{id}/handovers", self.unit);
        let Some(asked) = self.asked[person].filter(|_| what != Move::Ask) else {
            let (key, unit) = (self.world.id::<Handover>(), self.recipient.to_string());
            let fields = [("id", key.to_string()), ("unit", unit), ("manner", "call".to_owned())];
            let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
            if what == Move::Ask && coach.post(&page, &fields).await.status == 303 {
                self.link(key).await;
                self.asked[person] = Some(key);
            }
            return;
        };
        let answer = match what {
            Move::Accept => "accept",
            Move::Decline => "decline",
            Move::Meet => "met",
            Move::Ask | Move::TakeBack => {
                coach.post(&format!("{page}/{asked}/end"), &[]).await;
                return;
            }
        };
        let fields = [("do", answer), ("contact", "Herr Sahin"), ("answer", "Kein Platz"), ("shown", "accepted")];
        self.world.guest().post(&format!("/handover/{asked}"), &fields).await;
    }

    /// A link whose token is known, beside the one in the mail.
    async fn link(&self, key: db::Id<Handover>) {
        let (mut visit, object) = (self.visit(), format!("{} {key}", self.unit));
        let (id, now, token) = (visit.id::<Link>(), visit.now(), Token::received(&key.to_string()).hash());
        let expires = now + SignedDuration::from_hours(24 * 3650);
        let link =
            links::NewLink { id, token: &token, kind: LinkKind::Handover, account: None, object: Some(&object), target: None, expires };
        links::insert_link(&mut visit.tx, &link, now).await.unwrap();
        visit.commit().await.unwrap();
    }

    /// Who is responsible, and whether a question is under way.
    pub(super) async fn compare_handover(&self, visit: &mut Visit, model: &Model, person: usize) -> Result<(), String> {
        let rows = handovers(&mut visit.tx, self.unit, self.people[person]).await.unwrap();
        let states: Vec<State> = rows.iter().map(State::of).filter(|state| state.is_open() || state.is_theirs()).collect();
        let expected = model.people[person].handover.map(|one| match (one.met, one.accepted) {
            (true, _) => State::TakenOver,
            (false, true) => State::Accepted,
            (false, false) => State::Offered,
        });
        let expected: Vec<State> = expected.into_iter().collect();
        if states == expected { Ok(()) } else { Err(format!("{person}, hand-over: {states:?}, and the model says {expected:?}")) }
    }
}
