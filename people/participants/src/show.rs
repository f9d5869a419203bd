//! What is known of somebody: each thing with its category and who can see it, who helps her, and who has looked.

use accounts::Unit;
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::{ToSpan, civil::Date};
use web::{
    Event, Result, Say, Visit,
    log::{self, Seen},
};

use crate::{
    Participant,
    access::{Readable, readable},
    fact_restrictions::restricted,
    frame::frame_days,
    rules::{Category, FIELDS, Field, Frame, KEPT_MONTHS, Sensitive, field_named, hints},
    sql::{
        self, NoticeRow, ParticipantRow,
        emergency::OpenRow,
        facts::{self, FactRow, FollowerRow},
        frames,
        support_circle::{self, DeputyRow, HelperRow},
    },
    support_circle::deputy,
};

/// So many lines of who has looked stand on the page.
const SHOWN: i64 = 20;

#[derive(Template)]
#[template(path = "show.html")]
struct Show {
    say: Say,
    unit: Id<Unit>,
    participant: ParticipantRow,
    facts: Vec<FactRow>,
    helpers: Vec<HelperRow>,
    deputies: Vec<DeputyRow>,
    /// Who gets whatever changes
    followers: Vec<FollowerRow>,
    notice: Option<NoticeRow>,
    /// Which office has commissioned it
    commissioner: Option<String>,
    today: Date,
    seen: Vec<Seen>,
    /// The text message with the code of her own page did not arrive
    message_failed: bool,
    /// Whether whoever looks may say who helps
    arranges: bool,
    /// The access in an emergency by which it is read: then nothing can be done here
    emergency: Option<OpenRow>,
}

pub(crate) async fn show(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>) -> Result<Response> {
    let Readable { row: participant, arranges, emergency } = readable(&mut visit, unit, id).await?;
    let known = facts::facts(&mut visit.tx, unit, id).await?;
    let categories: Vec<&'static str> =
        Category::ALL.into_iter().filter(|one| *one == Category::Identity || reads(&known, *one)).map(Category::code).collect();
    let read = Event::new("read", "participant").on(id).unit(unit).subject(id, categories);
    visit.log(if emergency.is_some() { read.reason("emergency") } else { read });
    visit.crumb_text("participants", "/participants");
    let today = visit.today();
    let content = Show {
        commissioner: frames::commissioner(&mut visit.tx, &participant).await?,
        today,
        helpers: support_circle::helpers(&mut visit.tx, unit, id).await?,
        deputies: support_circle::deputies(&mut visit.tx, unit, id, today).await?,
        followers: facts::followers(&mut visit.tx, unit, id, today).await?,
        notice: sql::notice(&mut visit.tx, unit, participant.notice_id).await?,
        seen: log::of_subject(&mut visit.tx, unit, &id.to_string(), SHOWN).await?,
        message_failed: emergency.is_none() && sql::message_failed(&mut visit.tx, unit, id).await?,
        say: visit.say.clone(),
        unit,
        facts: known,
        participant,
        arranges,
        emergency,
    };
    let title = content.participant.name.clone();
    visit.page(title, &content).await
}

/// Who acted where it was no account: she herself on her own page, the other side of a hand-over by its link, or the program.
pub fn nobody(say: &Say, seen: &Seen) -> String {
    let key = match seen.actor_kind.as_str() {
        "link" if is_other_side(&seen.object_type, &seen.action) => "participant-other-side",
        "link" => "participant-herself",
        _ => "participant-program",
    };
    say.text(key).to_string()
}

/// Whether what was done by a link was done by the other side of a hand-over, and not by her on her own page: she makes no appointments.
pub fn is_other_side(object_type: &str, action: &str) -> bool {
    object_type == "handover" || (object_type, action) == ("appointment", "create")
}

/// What somebody looked at or changed: the categories, or the kind of thing where the line names none.
pub fn looked_at(say: &Say, seen: &Seen) -> String {
    let word = |code: &str| Category::from_code(code).map(|category| say.word("category", category.word()));
    let words: Vec<String> = seen.categories.split(' ').filter_map(word).collect();
    let words = if words.is_empty() { say.word("log-object", &seen.object_type) } else { words.join(", ") };
    let in_emergency = seen.reason.as_deref() == Some("emergency");
    if in_emergency { format!("{words} ({})", say.text("emergency")) } else { words }
}

/// Whoever sees what is known of somebody: who helps, who stands in for them today, and others who follow it.
pub(crate) fn audience(say: &Say, helpers: &[HelperRow], deputies: &[DeputyRow], others: Vec<String>) -> String {
    let names = helpers.iter().map(|helper| helper.name.as_str()).chain(deputies.iter().map(|row| row.name.as_str()));
    let all: Vec<String> = std::iter::once(names.collect::<Vec<_>>().join(", ")).chain(others).collect();
    say.text("participant-audience").arg("names", all.join("; ")).to_string()
}

/// The units that get whatever changes of such fields.
pub(crate) fn followers_of(followers: &[FollowerRow], such: impl Fn(&Field) -> bool) -> Vec<String> {
    let follows = |row: &&FollowerRow| row.fields.split(' ').filter_map(field_named).any(|field| such(&field));
    followers.iter().filter(follows).map(|row| format!("{}, {}", row.unit, row.organisation)).collect()
}

fn has(facts: &[FactRow], category: Category) -> bool {
    FIELDS.iter().filter(|field| field.category == category).any(|field| facts.iter().any(|fact| fact.field == field.name))
}

/// Whether words of it stand there: those of what is restricted do not.
fn reads(facts: &[FactRow], category: Category) -> bool {
    let of = |fact: &&FactRow| !fact.is_restricted() && field_named(&fact.field).is_some_and(|field| field.category == category);
    facts.iter().any(|fact| of(&fact))
}

impl Show {
    fn href(&self) -> String {
        format!("/units/{}/participants/{}", self.unit, self.participant.id)
    }

    fn is_over(&self) -> bool {
        self.participant.ended_on.is_some()
    }

    /// "Notzugriff bis 3. März 2026, 13:00 Uhr"
    fn until(&self, open: &OpenRow) -> String {
        self.say.text("emergency-now").arg("at", self.say.instant(open.ends_at)).to_string()
    }

    fn is_closed(&self) -> bool {
        self.participant.closed_on.is_some()
    }

    /// "Diese Stelle gibt es seit 3. März 2026 nicht mehr."
    fn closed(&self) -> String {
        self.participant.closed_on.map(|day| self.say.text("unit-closed").arg("day", self.say.day(day)).to_string()).unwrap_or_default()
    }

    fn status(&self) -> String {
        let until = |day| self.say.text("participant-ended").arg("day", self.say.day(day)).to_string();
        self.participant.ended_on.map(until).unwrap_or_default()
    }

    /// When all that is known of her is deleted.
    fn forgotten(&self) -> String {
        let day = self.participant.ended_on.map(|day| self.say.day(day.saturating_add(KEPT_MONTHS.months()))).unwrap_or_default();
        self.say.text("participant-forgotten").arg("day", day).to_string()
    }

    fn frame(&self) -> String {
        Frame::from_code(&self.participant.frame).map(|frame| self.say.word("frame", frame.code())).unwrap_or_default()
    }

    fn frame_days(&self) -> String {
        frame_days(&self.say, &self.participant, self.commissioner.as_deref())
    }

    /// Today the law of the frame opens nothing.
    fn is_out_of_frame(&self) -> bool {
        !self.participant.frame_counts(self.today)
    }

    /// Categories of which something is known.
    fn categories(&self) -> Vec<Category> {
        Category::ALL.into_iter().filter(|category| has(&self.facts, *category)).collect()
    }

    fn heading(&self, category: &Category) -> String {
        self.say.word("category", category.word())
    }

    fn of(&self, category: &Category) -> Vec<(Field, &FactRow)> {
        let of = |field: &Field| self.facts.iter().find(|fact| fact.field == field.name).map(|fact| (*field, fact));
        FIELDS.iter().filter(|field| field.category == *category).filter_map(of).collect()
    }

    /// The same without what the plan has written down, which is disputed there.
    fn disputable(&self, category: &Category) -> Vec<(Field, &FactRow)> {
        self.of(category).into_iter().filter(|(field, _)| field.is_asked).collect()
    }

    fn label(&self, field: &Field) -> String {
        self.say.word("participant", field.name)
    }

    /// "Eingeschränkt seit 3. März 2026 …"
    fn restricted(&self, fact: &FactRow) -> String {
        restricted(&self.say, fact)
    }

    fn dispute(&self, fact: &FactRow) -> String {
        format!("{}/disputes/{}", self.href(), fact.id)
    }

    /// What the button makes of it.
    fn disputed(&self, fact: &FactRow) -> &'static str {
        if fact.disputed { "no" } else { "yes" }
    }

    /// "Telefon stimmt nicht", "Telefon ist geklärt"
    fn dispute_words(&self, field: &Field, fact: &FactRow) -> String {
        let key = if fact.disputed { "fact-settle" } else { "fact-dispute" };
        self.say.text(key).arg("field", self.label(field)).to_string()
    }

    /// "sichtbar für: Daniel Weber, Ines Klein; Markt und Integration, Jobcenter Auenburg (Telefon)": others get single fields and not the whole category.
    fn audience(&self, category: &Category) -> String {
        let follower = |row: &FollowerRow| {
            let fields = row.fields.split(' ').filter_map(field_named).filter(|field| field.category == *category);
            let labels: Vec<String> = fields.map(|field| self.label(&field)).collect();
            (!labels.is_empty()).then(|| format!("{}, {} ({})", row.unit, row.organisation, labels.join(", ")))
        };
        let others = self.followers.iter().filter_map(follower).collect();
        audience(&self.say, &self.helpers, &self.deputies, others)
    }

    /// What a text may say that does not belong there.
    fn doubts(&self, fact: &FactRow) -> Vec<String> {
        let sentence = |sensitive: Sensitive| self.say.word("participant-hint", sensitive.word());
        // Where family is asked for it is no surprise.
        let is_asked = |sensitive: &Sensitive| {
            *sensitive == Sensitive::Family && field_named(&fact.field).is_some_and(|field| field.category == Category::Family)
        };
        hints(&fact.value).into_iter().filter(|one| !is_asked(one)).map(sentence).collect()
    }

    /// "Hinweis gegeben am 26. November 2026 auf Deutsch, am Bildschirm"
    fn told(&self) -> String {
        let Some(notice) = &self.notice else { return String::new() };
        self.say
            .text("notice-told")
            .arg("at", self.say.instant(notice.given_at))
            .arg("language", self.say.word("language", &notice.language))
            .arg("manner", self.say.word("notice-manner", &notice.manner))
            .to_string()
    }

    fn since(&self) -> String {
        self.say.day(self.participant.begun_on)
    }

    fn helper(&self, helper: &HelperRow) -> String {
        let key = if helper.leads { "helper-leads" } else { "helper-helps" };
        self.say.text(key).arg("name", helper.name.as_str()).arg("day", self.say.day(helper.from_day)).to_string()
    }

    /// "Coach"
    fn role(&self, helper: &HelperRow) -> String {
        helper.role.as_deref().map(|role| self.say.word("role", role)).unwrap_or_default()
    }

    fn deputy(&self, row: &DeputyRow) -> String {
        deputy(&self.say, row)
    }

    /// "26. November 2026, 10:42: Daniel Weber (Coach), gelesen: Kontakt, Profil"
    fn line(&self, seen: &Seen) -> String {
        let who = match (&seen.actor, &seen.actor_role) {
            (Some(name), Some(role)) => {
                self.say.text("log-who").arg("name", name.as_str()).arg("role", self.say.word("role", role)).to_string()
            }
            (Some(name), None) => name.clone(),
            (None, _) => nobody(&self.say, seen),
        };
        self.say
            .text("participant-seen-line")
            .arg("at", self.say.instant(seen.at))
            .arg("who", who)
            .arg("action", self.say.word("log-action", &seen.action))
            .arg("what", looked_at(&self.say, seen))
            .to_string()
    }
}
