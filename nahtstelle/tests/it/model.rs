//! Random histories of two units run through the pages and through a model of a few dozen lines; after each step both have to say the same about who sees what of
//! whom. The model is also broken on purpose, one condition at a time, and each break has to be found: otherwise the comparison would prove nothing.
//!
//! `NAHTSTELLE_HISTORIES=500` plays more of them, see CONTRIBUTING.md.

mod handovers;
mod surfaces;

use std::collections::BTreeSet;

use accounts::Role;
use web::Chance;

use self::handovers::Handover;
use crate::{
    participants::{Setting, setting, taken_up_in},
    transmissions::{asked, opened, preview, said},
    world::{Somebody, World},
};

/// Steps of a history.
const STEPS: usize = 10;

/// At the end of each so manieth history everybody asks for every page.
const LOOKED_AT: usize = 7;

/// What is known of everybody, with its category and the words by which it is recognised on a page.
const FIELDS: [(&str, &str, &str); 3] = [("phone", "C2", "0170 777"), ("wishes", "C4", "Köchin werden"), ("childcare", "C6", "ein Kind")];

/// The legal frames of the two people of a history.
const FRAMES: [&str; 2] = ["esf_project", "sgb2_contract"];

/// Conditions of the model that can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Without {
    Nothing,
    Helping,
    Consent,
    Withdrawal,
    Law,
    Restriction,
    End,
    Recall,
    Meeting,
}

/// All of them.
const MUTANTS: [Without; 8] = [
    Without::Helping,
    Without::Consent,
    Without::Withdrawal,
    Without::Law,
    Without::Restriction,
    Without::End,
    Without::Recall,
    Without::Meeting,
];

/// Somebody as the model knows her.
#[derive(Debug, Clone, Default)]
struct Person {
    /// Whether the colleague helps, too; the one who took her up always does.
    colleague_helps: bool,
    /// What she said yes to, if she was asked and it counts.
    yes: Option<BTreeSet<&'static str>>,
    ended: bool,
    /// What went: the fields, whether by consent, and whether it is called back.
    went: Vec<(BTreeSet<&'static str>, bool, bool)>,
    /// How far it is to hand her over.
    handover: Handover,
}

/// Who sees what: the whole of the rules that the histories are about.
#[derive(Debug)]
struct Model {
    people: [Person; 2],
    /// What the officer has closed for reports of the second frame.
    closed: Option<&'static str>,
    without: Without,
}

impl Model {
    fn sees(&self, person: usize, colleague: bool) -> bool {
        !colleague || self.people[person].colleague_helps || self.without == Without::Helping
    }

    /// Whether a kind of thing may go, and whether by her consent.
    fn goes(&self, person: usize, category: &str) -> Option<bool> {
        if self.closed == Some(category) && person == 1 && self.without != Without::Restriction {
            return None;
        }
        if person == 1 && matches!(category, "C2" | "C4") && self.without != Without::Law {
            return Some(false);
        }
        let yes = self.people[person].yes.as_ref().is_some_and(|yes| yes.contains(category));
        (yes || self.without == Without::Consent).then_some(true)
    }

    fn open(&self, person: usize) -> BTreeSet<&'static str> {
        if self.people[person].ended && self.without != Without::End {
            return BTreeSet::new();
        }
        FIELDS.iter().filter(|(_, category, _)| self.goes(person, category).is_some()).map(|(field, _, _)| *field).collect()
    }

    /// Everything that may go goes: what by law and what by consent are two acts.
    fn pass_on(&mut self, person: usize) {
        let open = self.open(person);
        for by_consent in [false, true] {
            let is_so =
                |field: &&str| FIELDS.iter().any(|(name, category, _)| *name == *field && self.goes(person, category) == Some(by_consent));
            let fields: BTreeSet<&'static str> = open.iter().copied().filter(|field| is_so(field)).collect();
            if !fields.is_empty() {
                self.people[person].went.push((fields, by_consent, false));
            }
        }
    }

    /// She says something else, or nothing any more: what went by the consent before and is no longer covered is called back.
    fn say(&mut self, person: usize, yes: Option<BTreeSet<&'static str>>) {
        if yes.is_none() && self.without == Without::Withdrawal {
            return;
        }
        let recalls = self.people[person].yes.is_some() && self.without != Without::Recall;
        let covered = |field: &&str| {
            FIELDS.iter().any(|(name, category, _)| *name == *field && yes.as_ref().is_some_and(|yes| yes.contains(category)))
        };
        for (fields, by_consent, recalled) in &mut self.people[person].went {
            *recalled = *recalled || (recalls && *by_consent && !fields.iter().all(covered));
        }
        self.people[person].yes = yes;
    }
}

/// The two people of a history, and who acts.
struct Play<'w> {
    world: &'w World,
    setting: &'w Setting,
    officer: &'w Somebody,
    /// The addresses of their pages.
    pages: [String; 2],
    /// Their names, which nobody else has.
    names: [String; 2],
    /// The links of the newest hand-overs
    links: [String; 2],
    chance: Chance,
}

impl Play<'_> {
    fn pick(&self, many: usize) -> usize {
        let [byte]: [u8; 1] = self.chance.bytes();
        usize::from(byte) % many
    }

    /// One step, in the pages and in the model.
    async fn step(&mut self, model: &mut Model) -> String {
        let Setting { weber, klein, integration, .. } = self.setting;
        let (person, report) = (self.pick(2), format!("{integration}&purpose=report"));
        let page = &self.pages[person];
        match self.pick(8) {
            0 => {
                let helpers = klein.get(&format!("{page}/helpers")).await;
                if model.people[person].colleague_helps {
                    let end = helpers.attributes("form[action$='/end']", "action").remove(0);
                    klein.post(&end, &[]).await;
                } else {
                    let label = helpers.texts("select[name=account] option").into_iter().position(|name| name == "Aylin Polat").unwrap();
                    let colleague = helpers.attributes("select[name=account] option", "value").swap_remove(label);
                    klein.send(&helpers, "form.form", &[("account", &colleague)]).await;
                }
                model.people[person].colleague_helps = !model.people[person].colleague_helps;
                format!("{person}: the colleague helps: {}", model.people[person].colleague_helps)
            }
            1 | 2 if !model.people[person].ended => {
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
                let answers: Vec<(&str, &str)> =
                    questions.iter().map(|code| (*code, if yes.contains(code) { "yes" } else { "no" })).collect();
                assert_eq!(asked(weber, page, &report, &answers).await.status, 303);
                let said: BTreeSet<&'static str> = yes.into_iter().filter(|code| questions.contains(code)).collect();
                let line = format!("{person}: she says yes to {said:?}");
                model.say(person, Some(said));
                line
            }
            3 => {
                let shown = weber.get(&format!("{page}/transmissions")).await;
                if let Some(end) = shown.attributes("form[action*='/consents/']", "action").first() {
                    weber.post(end, &[]).await;
                    model.say(person, None);
                }
                format!("{person}: she takes it back")
            }
            4 => {
                if let Some(before) = model.closed {
                    self.restrict(before, "own").await;
                }
                model.closed = [None, Some("C2"), Some("C4"), Some("C6")][self.pick(4)];
                if let Some(category) = model.closed {
                    self.restrict(category, "never").await;
                }
                format!("the officer has closed {:?}", model.closed)
            }
            5 => {
                let ended = model.people[person].ended;
                weber.post(&format!("{page}/end{}", if ended { "/end" } else { "" }), &[]).await;
                model.people[person].ended = !ended;
                format!("{person}: ended: {}", !ended)
            }
            6 if !model.people[person].ended => self.hand_over(model, person).await,
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

    async fn restrict(&self, category: &str, answer: &str) {
        let rule = [("frame", FRAMES[1]), ("direction", "to_office"), ("category", category), ("answer", answer)];
        assert_eq!(self.officer.post("/transmissions/rules", &rule).await.status, 303);
    }

    /// Whether pages and model say the same; what differs otherwise.
    async fn compare(&self, model: &Model) -> Result<(), String> {
        let Setting { weber, polat, integration, .. } = self.setting;
        for (person, page) in self.pages.iter().enumerate() {
            for (who, colleague) in [(weber, false), (polat, true)] {
                let (page, sees) = (who.get(page).await, model.sees(person, colleague));
                let shown = FIELDS.iter().all(|(_, _, words)| page.has(words));
                if (page.status == 200) != sees || shown != sees {
                    return Err(format!("{person}, colleague: {colleague}: {} where the model says {sees}", page.status));
                }
            }
            let names: Vec<&str> = FIELDS.iter().map(|(field, _, _)| *field).collect();
            let shown = preview(weber, page, &format!("{integration}&purpose=report"), &names).await;
            let open: BTreeSet<String> = shown.attributes("form[method=post] input[name=fields]", "value").into_iter().collect();
            let expected: BTreeSet<String> = model.open(person).into_iter().map(str::to_owned).collect();
            if open != expected {
                return Err(format!("{person}: {open:?} may go, and the model says {expected:?}"));
            }
            // What went, by what the sender's page says of each.
            let sent = weber.get(&format!("{page}/transmissions")).await;
            let counts = (sent.all().matches("noch nicht gelesen").count(), sent.all().matches("dort gelöscht").count());
            let recalled = model.people[person].went.iter().filter(|(_, _, recalled)| *recalled).count();
            let expected = (model.people[person].went.len() - recalled, recalled);
            if counts != expected {
                return Err(format!("{person}: {counts:?} went and are called back, and the model says {expected:?}"));
            }
            self.compare_handover(model, person).await?;
        }
        Ok(())
    }

    /// At the end the recipient opens everything: what stands there is what the model says went.
    async fn open_all(&self, model: &Model) -> Result<(), String> {
        let Setting { klein, becker, integration, .. } = self.setting;
        for (who, end) in [(klein, ""), (becker, ""), (klein, "/transmissions"), (becker, "/transmissions")] {
            for page in &self.pages {
                if who.get(&format!("{page}{end}")).await.status == 200 {
                    return Err(format!("{page}{end} is open to whoever never helps"));
                }
            }
        }
        let mut expected: Vec<BTreeSet<&str>> = model
            .people
            .iter()
            .flat_map(|person| &person.went)
            .filter(|(_, _, recalled)| !recalled)
            .map(|(fields, _, _)| fields.clone())
            .collect();
        let mut came: Vec<BTreeSet<&str>> = Vec::new();
        let list = format!("/units/{integration}/arrivals");
        while let Some(first) = becker.get(&list).await.attributes("a[href*='/arrivals/']", "href").first() {
            let arrival = becker.get(&opened(becker, integration).await).await;
            came.push(FIELDS.iter().filter(|(_, _, words)| arrival.has(words)).map(|(field, _, _)| *field).collect());
            assert_eq!(becker.post(&format!("{first}/end"), &[]).await.status, 303);
        }
        came.sort();
        expected.sort();
        if came == expected { Ok(()) } else { Err(format!("{came:?} came, and the model says {expected:?}")) }
    }
}

/// Plays one history against the model, or against the model with one condition left out. Gives what differs.
async fn history(world: &World, setting: &Setting, officer: &Somebody, number: usize, without: Without) -> Result<(), String> {
    played(world, (setting, officer), number, without, false).await
}

/// The two people of a history, taken up.
async fn begun<'w>(world: &'w World, (setting, officer): (&'w Setting, &'w Somebody), number: usize, without: Without) -> Play<'w> {
    let mut pages = [String::new(), String::new()];
    let names = FRAMES.map(|frame| format!("{frame} {number} {without:?}"));
    for (page, (frame, name)) in pages.iter_mut().zip(FRAMES.into_iter().zip(&names)) {
        *page = taken_up_in(frame, &setting.weber, &setting.unit, name).await;
        let fields = FIELDS.map(|(field, _, words)| (field, words));
        said(&setting.weber, page, &fields).await;
    }
    let (links, chance) = ([String::new(), String::new()], Chance::seeded(number as u64));
    Play { world, setting, officer, pages, names, links, chance }
}

/// The same, with a look at every page at its end.
async fn played(
    world: &World,
    (setting, officer): (&Setting, &Somebody),
    number: usize,
    without: Without,
    looks: bool,
) -> Result<(), String> {
    let mut play = begun(world, (setting, officer), number, without).await;
    let mut model = Model { people: [Person::default(), Person::default()], closed: None, without };
    let mut told = Vec::new();
    let mut outcome = play.compare(&model).await;
    for _ in 0..STEPS {
        if outcome.is_err() {
            break;
        }
        told.push(play.step(&mut model).await);
        outcome = play.compare(&model).await;
    }
    let mut end = play.open_all(&model).await;
    if looks && end.is_ok() {
        end = play.surfaces(world, &model).await;
    }
    if let Some(category) = model.closed {
        play.restrict(category, "own").await;
    }
    outcome.and(end).map_err(|difference| format!("history {number}: {difference}\n{}", told.join("\n")))
}

on_each_database!(random_histories_are_as_the_model_says);
async fn random_histories_are_as_the_model_says(world: &World) {
    let (setting, officer) = (setting(world).await, world.account("Frank Lorenz").role(Role::Dpo, &world.home().await).signs_in().await);
    let many = std::env::var("NAHTSTELLE_HISTORIES").ok().and_then(|many| many.parse().ok());
    let many = many.unwrap_or(if world.app.db.engine() == db::Engine::Sqlite { 20 } else { 5 });
    for number in 0..many {
        // It takes some seconds.
        played(world, (&setting, &officer), number, Without::Nothing, number % LOOKED_AT == 0).await.unwrap();
    }
}

#[test]
fn a_model_without_one_of_its_conditions_is_found_out() {
    crate::world::on_sqlite(async |world: &World| {
        let (setting, officer) =
            (setting(world).await, world.account("Frank Lorenz").role(Role::Dpo, &world.home().await).signs_in().await);
        for without in MUTANTS {
            let mut number = 0;
            while history(world, &setting, &officer, number, without).await.is_ok() {
                number += 1;
                assert!(number < 20, "{without:?} was not found in {number} histories");
            }
        }
    });
}

#[test]
fn a_page_that_tells_a_name_too_much_is_found_out() {
    crate::world::on_sqlite(async |world: &World| {
        let (setting, officer) =
            (setting(world).await, world.account("Frank Lorenz").role(Role::Dpo, &world.home().await).signs_in().await);
        let play = begun(world, (&setting, &officer), 0, Without::Nothing).await;
        let model = Model { people: [Person::default(), Person::default()], closed: None, without: Without::Nothing };
        play.surfaces(world, &model).await.unwrap();
        // The colleague helps, and the model does not know.
        let circle = setting.klein.get(&format!("{}/helpers", play.pages[0])).await;
        let colleague = circle.attributes("option", "value").into_iter().find(|value| !value.is_empty()).unwrap();
        assert_eq!(setting.klein.send(&circle, "form.form", &[("account", &colleague)]).await.status, 303);
        let found = play.surfaces(world, &model).await.unwrap_err();
        assert!(found.contains("may not know of her"), "{found}");
    });
}
