//! What can happen in a history, in the pages and in the model.

use std::collections::BTreeSet;

use accounts::Actor;
use db::values;
use jiff::SignedDuration;
use web::Visit;

use super::{FIELDS, Model, Play};
use crate::{
    emergency::tried,
    participants::Setting,
    transmissions::{asked, preview},
};

impl Play<'_> {
    pub(super) fn pick(&self, many: usize) -> usize {
        let [byte]: [u8; 1] = self.chance.bytes();
        usize::from(byte) % many
    }

    /// One step, in the pages and in the model.
    pub(super) async fn step(&mut self, model: &mut Model) -> String {
        let (person, what) = (self.pick(2), self.pick(14));
        let Setting { weber, integration, .. } = self.setting;
        let report = format!("{integration}&purpose=report");
        let page = &self.pages[person];
        match what {
            0 => {
                if let Some(before) = model.closed {
                    self.restrict(before, "own").await;
                }
                model.closed = [None, Some("C2"), Some("C4"), Some("C6")][self.pick(4)];
                if let Some(category) = model.closed {
                    self.restrict(category, "never").await;
                }
                format!("the officer has closed {:?}", model.closed)
            }
            1 => {
                self.stand_in(!model.deputy).await;
                model.deputy = !model.deputy;
                format!("the colleague stands in: {}", model.deputy)
            }
            2 | 13 => {
                // An emergency lasts an hour: some last beyond it.
                let minutes = [40, 70][self.pick(2)];
                self.world.pass(SignedDuration::from_mins(minutes));
                format!("{minutes} minutes pass")
            }
            _ if model.people[person].deleted => format!("{person}: is gone"),
            3 => {
                self.arrange(person, !model.people[person].colleague_helps).await;
                model.people[person].colleague_helps = !model.people[person].colleague_helps;
                format!("{person}: the colleague helps: {}", model.people[person].colleague_helps)
            }
            4 | 5 if !model.people[person].ended => self.ask(model, person, &report).await,
            6 => {
                let shown = weber.get(&format!("{page}/transmissions")).await;
                if let Some(end) = shown.attributes("form[action*='/consents/']", "action").first() {
                    weber.post(end, &[]).await;
                    model.say(person, None);
                }
                format!("{person}: she takes it back")
            }
            7 => {
                let ended = model.people[person].ended;
                weber.post(&format!("{page}/end{}", if ended { "/end" } else { "" }), &[]).await;
                model.people[person].ended = !ended;
                format!("{person}: ended: {}", !ended)
            }
            8 | 9 if !model.people[person].ended => self.hand_over(model, person).await,
            10 => {
                // Whoever helps her needs none.
                let opens = !model.helps(person, true);
                let opened = tried(&self.setting.polat, &self.setting.unit, &self.names[person], "1").await;
                assert_eq!(opened.location(), *page);
                if opens {
                    model.people[person].emergency = Some(self.world.now() + SignedDuration::from_hours(1));
                }
                format!("{person}: an emergency: {opens}")
            }
            11 if self.pick(3) == 0 => {
                let (unit, id) = (self.setting.unit.parse().unwrap(), page.rsplit('/').next().unwrap().parse().unwrap());
                let mut visit = Visit::inside(&self.world.app, Actor::Job("history"), None);
                assert!(participants::erase(&mut visit, unit, id).await.unwrap());
                visit.commit().await.unwrap();
                model.people[person].deleted = true;
                format!("{person}: deleted")
            }
            _ => {
                let names: Vec<&str> = FIELDS.iter().map(|(field, _, _)| *field).collect();
                let shown = preview(weber, page, &report, &names).await;
                if !shown.attributes("form[method=post] input[name=fields]", "value").is_empty() {
                    weber.send(&shown, "form.form[method=post]", &[]).await;
                }
                model.pass_on(person);
                format!("{person}: passed on")
            }
        }
    }

    /// Whoever leads the unit says whether the colleague helps.
    async fn arrange(&self, person: usize, helps: bool) {
        let (klein, circle) = (&self.setting.klein, format!("{}/helpers", self.pages[person]));
        let circle = klein.get(&circle).await;
        if helps {
            let label = circle.texts("select[name=account] option").into_iter().position(|name| name == "Aylin Polat").unwrap();
            let colleague = circle.attributes("select[name=account] option", "value").swap_remove(label);
            klein.send(&circle, "form.form", &[("account", &colleague)]).await;
        } else {
            let end = circle.attributes("form[action$='/end']", "action").remove(0);
            klein.post(&end, &[]).await;
        }
    }

    /// The coach is away, and the colleague does his work.
    async fn stand_in(&self, begins: bool) {
        if !begins {
            self.world.sql("DELETE FROM roles WHERE deputy_for IS NOT NULL", &[]).await;
            return;
        }
        self.world
            .sql(
                "INSERT INTO roles (id, account_id, role, network_id, organisation_id, unit_id, from_day, until_day, deputy_for)
                 SELECT $1, p.id, r.role, r.network_id, r.organisation_id, r.unit_id, '2026-03-01', '2099-12-31', w.id
                 FROM accounts p, accounts w JOIN roles r ON r.account_id = w.id WHERE p.name = 'Aylin Polat' AND w.name = 'Daniel Weber'",
                values![self.world.id::<()>()],
            )
            .await;
    }

    /// She is asked, and says yes to some of it.
    async fn ask(&self, model: &mut Model, person: usize, report: &str) -> String {
        let (weber, page) = (&self.setting.weber, &self.pages[person]);
        let yes: BTreeSet<&'static str> = FIELDS.iter().filter(|_| self.pick(2) == 0).map(|(_, category, _)| *category).collect();
        let form = weber.get(&format!("{page}/consents/new?recipient={report}")).await;
        // What a law lets pass is not asked: her no would change nothing.
        let questions: Vec<&str> = ["C2", "C4", "C5", "C6"]
            .into_iter()
            .filter(|code| !form.attributes(&format!("input[name={code}]"), "name").is_empty())
            .collect();
        if questions.is_empty() {
            return "nothing to ask".to_owned();
        }
        let answers: Vec<(&str, &str)> = questions.iter().map(|code| (*code, if yes.contains(code) { "yes" } else { "no" })).collect();
        assert_eq!(asked(weber, page, report, &answers).await.status, 303);
        let said: BTreeSet<&'static str> = yes.into_iter().filter(|code| questions.contains(code)).collect();
        let line = format!("{person}: she says yes to {said:?}");
        model.say(person, Some(said));
        line
    }
}
