//! Random histories of two units run through the pages and through a model of a few dozen lines; after each step both have to say the same about who sees what of
//! whom. The model is also broken on purpose, one condition at a time, and each break has to be found: otherwise the comparison would prove nothing.
//!
//! `NAHTSTELLE_HISTORIES=500` plays more of them, see CONTRIBUTING.md.

mod handovers;
mod steps;
pub(crate) mod surfaces;

use std::collections::BTreeSet;

use accounts::Role;
use db::values;
use jiff::Timestamp;
use web::Chance;

use self::handovers::Handover;
use crate::{
    participants::{Setting, setting, taken_up_in},
    transmissions::{opened, preview, said},
    world::{Somebody, World},
};

/// Steps of a history.
const STEPS: usize = 18;

/// So many histories are played in each check.
const HISTORIES: usize = 20;

/// What is known of everybody, with its category and the words by which it is recognised on a page.
const FIELDS: [(&str, &str, &str); 3] = [("phone", "C2", "0170 777"), ("wishes", "C4", "Köchin werden"), ("childcare", "C6", "ein Kind")];

/// The legal frames of the two people of a history.
const FRAMES: [&str; 2] = ["esf_project", "sgb2_contract"];

/// Conditions of the model that can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Without {
    Nothing,
    Helping,
    Deputy,
    Emergency,
    EmergencyEnd,
    Deleted,
    Consent,
    Withdrawal,
    Law,
    Restriction,
    End,
    Recall,
    Meeting,
}

/// All of them.
const MUTANTS: [Without; 12] = [
    Without::Helping,
    Without::Deputy,
    Without::Emergency,
    Without::EmergencyEnd,
    Without::Deleted,
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
    deleted: bool,
    /// Until when the colleague has opened her record in an emergency
    emergency: Option<Timestamp>,
    /// What went: the fields, whether by consent, and whether it is called back.
    went: Vec<(BTreeSet<&'static str>, bool, bool)>,
    /// How far it is to hand her over.
    handover: Handover,
}

/// Who sees what: the whole of the rules that the histories are about.
#[derive(Debug)]
struct Model {
    people: [Person; 2],
    /// The colleague stands in for the coach
    deputy: bool,
    /// What the officer has closed for reports of the second frame.
    closed: Option<&'static str>,
    without: Without,
}

impl Model {
    fn left_out(&self, condition: Without) -> bool {
        self.without == condition
    }

    fn is_there(&self, person: usize) -> bool {
        !self.people[person].deleted || self.left_out(Without::Deleted)
    }

    fn helps(&self, person: usize, colleague: bool) -> bool {
        let joins = self.people[person].colleague_helps || self.left_out(Without::Helping);
        self.is_there(person) && (!colleague || joins || (self.deputy && !self.left_out(Without::Deputy)))
    }

    /// Reading goes with helping, or with an emergency that is not over.
    fn sees(&self, person: usize, colleague: bool, now: Timestamp) -> bool {
        let lasts = |until| until > now || self.left_out(Without::EmergencyEnd);
        let open = self.people[person].emergency.is_some_and(lasts) && !self.left_out(Without::Emergency);
        self.helps(person, colleague) || (colleague && open && self.is_there(person))
    }

    /// Whether a kind of thing may go, and whether by her consent.
    fn goes(&self, person: usize, category: &str) -> Option<bool> {
        if self.closed == Some(category) && person == 1 && !self.left_out(Without::Restriction) {
            return None;
        }
        if person == 1 && matches!(category, "C2" | "C4") && !self.left_out(Without::Law) {
            return Some(false);
        }
        let yes = self.people[person].yes.as_ref().is_some_and(|yes| yes.contains(category));
        (yes || self.left_out(Without::Consent)).then_some(true)
    }

    fn open(&self, person: usize) -> BTreeSet<&'static str> {
        if self.people[person].ended && !self.left_out(Without::End) {
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
        if yes.is_none() && self.left_out(Without::Withdrawal) {
            return;
        }
        let recalls = self.people[person].yes.is_some() && !self.left_out(Without::Recall);
        let covered = |field: &&str| {
            FIELDS.iter().any(|(name, category, _)| *name == *field && yes.as_ref().is_some_and(|yes| yes.contains(category)))
        };
        for (fields, by_consent, recalled) in &mut self.people[person].went {
            *recalled = *recalled || (recalls && *by_consent && !fields.iter().all(covered));
        }
        self.people[person].yes = yes;
    }
}

/// Who is there in all histories of a test.
struct Cast {
    setting: Setting,
    officer: Somebody,
    sommer: Somebody,
    /// Of an organisation that works with nobody
    partner: Somebody,
    operator: Somebody,
}

async fn cast(world: &World) -> Cast {
    let (setting, home) = (setting(world).await, world.home().await);
    Cast {
        setting,
        officer: world.account("Frank Lorenz").role(Role::Dpo, &home).signs_in().await,
        sommer: world.account("Jutta Sommer").role(Role::Coordinator, &home).signs_in().await,
        partner: world.account("Meral Yildiz").role(Role::Partner, &world.organisation("Volkshochschule").await).signs_in().await,
        operator: world.account("Olga Brandt").role(Role::Operator, ()).signs_in().await,
    }
}

/// The two people of a history, and who acts.
struct Play<'w> {
    world: &'w World,
    cast: &'w Cast,
    setting: &'w Setting,
    /// The addresses of their pages.
    pages: [String; 2],
    /// Their names, which nobody else has.
    names: [String; 2],
    /// The links of the newest hand-overs
    links: [String; 2],
    chance: Chance,
}

impl Play<'_> {
    async fn restrict(&self, category: &str, answer: &str) {
        let rule = [("frame", FRAMES[1]), ("direction", "to_office"), ("category", category), ("answer", answer)];
        assert_eq!(self.cast.officer.post("/transmissions/rules", &rule).await.status, 303);
    }

    /// Whether pages and model say the same; what differs otherwise.
    async fn compare(&self, model: &Model) -> Result<(), String> {
        let Setting { weber, polat, integration, .. } = self.setting;
        for (person, page) in self.pages.iter().enumerate() {
            for (who, colleague) in [(weber, false), (polat, true)] {
                let (page, sees) = (who.get(page).await, model.sees(person, colleague, self.world.now()));
                let shown = FIELDS.iter().all(|(_, _, words)| page.has(words));
                if (page.status == 200) != sees || shown != sees {
                    return Err(format!("{person}, colleague: {colleague}: {} where the model says {sees}", page.status));
                }
            }
            if model.people[person].deleted {
                continue;
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
async fn history(world: &World, cast: &Cast, number: usize, without: Without) -> Result<(), String> {
    played(world, cast, number, without, false).await
}

/// The two people of a history, taken up.
async fn begun<'w>(world: &'w World, cast: &'w Cast, number: usize, without: Without) -> Play<'w> {
    // What the history before has left; time has passed in it, and nobody has gone home.
    world.sql("DELETE FROM roles WHERE deputy_for IS NOT NULL", &[]).await;
    world.sql("UPDATE sessions SET created_at = $1, expires_at = $2", values![world.now(), world.now() + web::SESSION_LENGTH]).await;
    let mut pages = [String::new(), String::new()];
    let (setting, names) = (&cast.setting, FRAMES.map(|frame| format!("{frame} {number} {without:?}")));
    for (page, (frame, name)) in pages.iter_mut().zip(FRAMES.into_iter().zip(&names)) {
        *page = taken_up_in(frame, &setting.weber, &setting.unit, name).await;
        let fields = FIELDS.map(|(field, _, words)| (field, words));
        said(&setting.weber, page, &fields).await;
    }
    let (links, chance) = ([String::new(), String::new()], Chance::seeded(number as u64));
    Play { world, cast, setting, pages, names, links, chance }
}

fn model(without: Without) -> Model {
    Model { people: [Person::default(), Person::default()], deputy: false, closed: None, without }
}

/// The same, with a look at every page at its end.
async fn played(world: &World, cast: &Cast, number: usize, without: Without, looks: bool) -> Result<(), String> {
    let (mut play, mut model) = (begun(world, cast, number, without).await, model(without));
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
    if looks && outcome.is_ok() && end.is_ok() {
        end = play.surfaces(&model).await;
    }
    if let Some(category) = model.closed {
        play.restrict(category, "own").await;
    }
    outcome.and(end).map_err(|difference| format!("history {number}: {difference}\n{}", told.join("\n")))
}

/// A quarter of the histories, each with a look at every page at its end.
async fn quarter(world: &World, quarter: usize) {
    let cast = cast(world).await;
    let many = std::env::var("NAHTSTELLE_HISTORIES").ok().and_then(|many| many.parse().ok()).unwrap_or(HISTORIES);
    for number in quarter * many / 4..(quarter + 1) * many / 4 {
        played(world, &cast, number, Without::Nothing, true).await.unwrap();
    }
}

on_each_database!(the_first_quarter_of_histories_is_as_the_model_says);
async fn the_first_quarter_of_histories_is_as_the_model_says(world: &World) {
    quarter(world, 0).await;
}

on_each_database!(the_second_quarter_of_histories_is_as_the_model_says);
async fn the_second_quarter_of_histories_is_as_the_model_says(world: &World) {
    quarter(world, 1).await;
}

on_each_database!(the_third_quarter_of_histories_is_as_the_model_says);
async fn the_third_quarter_of_histories_is_as_the_model_says(world: &World) {
    quarter(world, 2).await;
}

on_each_database!(the_last_quarter_of_histories_is_as_the_model_says);
async fn the_last_quarter_of_histories_is_as_the_model_says(world: &World) {
    quarter(world, 3).await;
}

#[test]
fn a_model_without_one_of_its_conditions_is_found_out() {
    crate::world::on_sqlite(async |world: &World| {
        let cast = cast(world).await;
        for without in MUTANTS {
            let mut number = 0;
            while history(world, &cast, number, without).await.is_ok() {
                number += 1;
                assert!(number < HISTORIES, "{without:?} was not found in {number} histories");
            }
        }
    });
}

#[test]
fn a_page_that_tells_a_name_too_much_is_found_out() {
    crate::world::on_sqlite(async |world: &World| {
        let cast = cast(world).await;
        let (play, model) = (begun(world, &cast, 0, Without::Nothing).await, model(Without::Nothing));
        play.surfaces(&model).await.unwrap();
        // The colleague helps, and the model does not know.
        let klein = &cast.setting.klein;
        let circle = klein.get(&format!("{}/helpers", play.pages[0])).await;
        let colleague = circle.attributes("option", "value").into_iter().find(|value| !value.is_empty()).unwrap();
        assert_eq!(klein.send(&circle, "form.form", &[("account", &colleague)]).await.status, 303);
        let found = play.surfaces(&model).await.unwrap_err();
        assert!(found.contains("may not know of her"), "{found}");
    });
}
