//! A hand-over on its way: asked, answered by a link without an account, theirs from the first meeting on. The page of the other side tells nothing of her.

use jiff::SignedDuration;

use super::{FIELDS, Model, Play, Without};
use crate::{handovers::mailed, participants::Setting};

/// How far it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Handover {
    #[default]
    No,
    Asked,
    Accepted,
    Theirs,
}

impl Model {
    fn is_theirs(&self, person: usize) -> bool {
        match self.people[person].handover {
            Handover::Theirs => true,
            Handover::Accepted => self.without == Without::Meeting,
            Handover::No | Handover::Asked => false,
        }
    }
}

impl Play<'_> {
    /// The next thing that happens with it.
    pub(super) async fn hand_over(&mut self, model: &mut Model, person: usize) -> String {
        let (Setting { weber, integration, .. }, page) = (self.setting, &self.pages[person]);
        let answer = async |how: &str| {
            let (guest, link) = (self.world.guest(), &self.links[person]);
            let shown = guest.get(link).await;
            assert_eq!(shown.status, 200);
            let tells = FIELDS.iter().map(|(_, _, words)| *words).chain([self.names[person].as_str()]).find(|words| shown.has(words));
            assert_eq!(tells, None, "the page of the other side tells something of her");
            let said = [("do", how), ("contact", "Herr Sahin"), ("answer", "Kein Platz")];
            let answered = guest.post(link, &said).await;
            assert_eq!(answered.status, 303, "{how}: {}", answered.all());
        };
        let next = match model.people[person].handover {
            Handover::No => {
                // Of mails of one moment none is the newest.
                self.world.pass(SignedDuration::from_secs(1));
                // In a call of three: no day has to come before they have met.
                let form = weber.get(&format!("{page}/handovers/new")).await;
                let asked = weber.send(&form, "form.form", &[("unit", integration), ("manner", "call")]).await;
                assert_eq!(asked.status, 303, "{}", asked.all());
                self.links[person] = mailed(self.world).await;
                Handover::Asked
            }
            Handover::Asked if self.pick(3) == 0 => {
                answer("decline").await;
                Handover::No
            }
            Handover::Asked => {
                answer("accept").await;
                Handover::Accepted
            }
            Handover::Accepted => {
                answer("met").await;
                Handover::Theirs
            }
            Handover::Theirs => {
                weber.send(&weber.get(&format!("{page}/handovers")).await, "form[action$='/end']", &[]).await;
                Handover::No
            }
        };
        model.people[person].handover = next;
        format!("{person}: hand-over: {next:?}")
    }

    /// Whoever is responsible: one unit, and always one.
    pub(super) async fn compare_handover(&self, model: &Model, person: usize) -> Result<(), String> {
        if self.links[person].is_empty() {
            return Ok(());
        }
        let shown = self.setting.weber.get(&format!("{}/handovers", self.pages[person])).await;
        let (ours, theirs) = (shown.has("Verantwortlich ist Ihre Stelle."), shown.has("Verantwortlich ist jetzt:"));
        let expected = model.is_theirs(person);
        if (ours, theirs) == (!expected, expected) {
            return Ok(());
        }
        Err(format!("{person}: ours: {ours}, theirs: {theirs}, and the model says that she is theirs: {expected}"))
    }
}
