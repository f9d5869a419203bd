//! The way from a question to its answer: topic, place, territories around it, rules, people. Six statements when all goes well.

use db::Id;
use jiff::civil::Date;
use network::{Network, Office, Topic, rules::OrganisationKind};
use territories::{
    place::{self, Typed},
    placed,
    rules::TerritoryKind,
    sql::{self as territories_sql, AroundRow, PlaceRow},
    title, within,
};
use web::{Result, Say, Visit, fold::folded};

use super::{Answer, Case, Choice, Either, OfficeCard, Rule, Speaker, There, chain, decide, either, speakers, territories};
use crate::{
    access::Deed,
    rules::Sphere,
    sql::{
        responsible::{self as sql, KeeperRow, PostRow},
        topics::{self as topics_sql, TopicRow},
    },
};

/// Who is responsible for a topic in a place? `topic` is a name or key; `place` a name, postal code or AGS, see `place::read`.
pub async fn ask(visit: &mut Visit, topic: &str, place: &str, sphere: Option<Sphere>) -> Result<Answer> {
    let network = visit.sight()?;
    visit.may(Deed::ReadResponsibilities, visit.here())?;
    let topics = topics_sql::topics(&mut visit.tx, network).await?;
    answer(visit, network, &topics, topic, place, sphere).await
}

/// The same, for a page that has read the topics already.
pub(super) async fn answer(
    visit: &mut Visit,
    network: Id<Network>,
    topics: &[TopicRow],
    topic: &str,
    place: &str,
    sphere: Option<Sphere>,
) -> Result<Answer> {
    let say = visit.say.clone();
    let question = Question { say: &say, topic: topic.trim(), place: place.trim(), sphere };
    let Some(found) = topic_of(topics, topic) else { return Ok(question.which_topic(topics)) };
    let place = match resolve(visit, network, &question, &found.name).await? {
        Ok(place) => place,
        Err(answer) => return Ok(answer),
    };
    let around = territories_sql::around(&mut visit.tx, &place.key).await?;
    let spread = around.first().is_some_and(|first| first.agency_key.is_none() && first.agencies > 1);
    if spread && sphere != Some(Sphere::Sgb2) {
        return question.which_part(visit, network, &found.name, &place.key).await;
    }
    let agency = around.iter().find_map(|row| row.agency_key.clone());
    let line = line_of(topics, found.id);
    let keys = |sphere| territories(&around.iter().map(kinded).collect::<Vec<_>>(), agency.as_deref(), sphere);
    let rules = sql::candidates(&mut visit.tx, network, Some(found.id), &keys(Sphere::Sgb2)).await?;
    let of = |wanted: Sphere| {
        let asked = sphere.is_none_or(|sphere| sphere == wanted);
        asked.then(|| decide(&rules, Case { topics: &line, territories: &keys(wanted), sphere: wanted })).flatten()
    };
    match either(of(Sphere::Sgb2), of(Sphere::Sgb3), |two, three| two.office == three.office) {
        Either::One(_, rule) => {
            let because = why(&say, rule, topics, found, &around, agency.as_deref());
            office(visit, rule.office, because).await
        }
        Either::Depends(..) => Ok(question.which_sphere(&found.name, &place.key)),
        Either::None => by_law(visit, network, &question, found, &around, agency.as_deref()).await,
    }
}

fn kinded(row: &AroundRow) -> (&str, Option<TerritoryKind>) {
    (row.key.as_str(), TerritoryKind::from_code(&row.kind))
}

/// The one place that is meant, or the answer that asks which one.
async fn resolve(visit: &mut Visit, network: Id<Network>, question: &Question<'_>, topic: &str) -> Result<Result<PlaceRow, Answer>> {
    let (tx, sight) = (&mut visit.tx, Some(network));
    let (mut found, near): (Vec<PlaceRow>, Vec<PlaceRow>) = match place::read(question.place) {
        Typed::Nothing => return Ok(Err(question.nothing("responsible-question-place"))),
        Typed::Key(key) | Typed::District(key) => (territories_sql::places_of_key(tx, sight, &key).await?, Vec::new()),
        Typed::FiveDigits(code, words) => {
            let rows = territories_sql::places_of_code(tx, sight, &code).await?;
            let named: Vec<PlaceRow> = place::meant(&rows, &words, false).into_iter().cloned().collect();
            (if named.is_empty() { rows } else { named }, Vec::new())
        }
        Typed::Name { name, district } => {
            let rows = territories_sql::places_of_name(tx, sight, &name).await?;
            let meant: Vec<PlaceRow> = place::meant(&rows, &name, district).into_iter().cloned().collect();
            let first = name.split(' ').next().unwrap_or_default();
            let near = if !meant.is_empty() {
                Vec::new()
            } else if rows.is_empty() && first != name {
                territories_sql::places_of_name(tx, sight, first).await?
            } else {
                rows
            };
            (meant, near)
        }
    };
    if found.len() == 1 {
        return Ok(Ok(found.remove(0)));
    }
    if found.is_empty() && near.is_empty() {
        let because = question.say.text("responsible-no-such-place").arg("place", question.spoken()).to_string();
        return Ok(Err(Answer::NoSuchPlace { because }));
    }
    let key = if found.is_empty() { "responsible-question-near" } else { "responsible-question-which-place" };
    let mut rows = if found.is_empty() { near } else { found };
    // What the network works in comes first; the rest stays, because the question may be about somewhere else.
    rows.sort_by_key(|row| row.here == 0);
    let text = question.say.text(key).arg("place", question.spoken()).to_string();
    Ok(Err(Answer::Question { question: text, choices: rows.iter().map(|row| question.place_choice(row, topic)).collect() }))
}

/// No rule says anything: the Jobcenter of the district (§ 6d SGB II) or the employment agency of the agency district (§ 9 SGB III).
async fn by_law(
    visit: &mut Visit,
    network: Id<Network>,
    question: &Question<'_>,
    topic: &TopicRow,
    around: &[AroundRow],
    agency: Option<&str>,
) -> Result<Answer> {
    let say = question.say;
    let place = around.iter().find(|row| row.kind == TerritoryKind::District.code()).or(around.first());
    let (Some(place), Some(first)) = (place, around.first()) else { return Ok(question.nothing("responsible-question-place")) };
    let keepers = sql::keepers_at(&mut visit.tx, network, &place.key, agency).await?;
    let of = |sphere: Sphere| -> Option<Vec<&KeeperRow>> {
        let asked = question.sphere.is_none_or(|asked| asked == sphere);
        Some(keepers_of(&keepers, sphere, Some(&place.key), agency)).filter(|found| asked && !found.is_empty())
    };
    let nobody = |key: &str, names: String| {
        let where_ = within(say, &first.kind, &first.name, &first.label);
        let because = say.text(key).arg("topic", topic.name.as_str()).arg("where", where_).arg("names", names).to_string();
        Answer::Nobody { because, organisation: None }
    };
    let (sphere, found) = match either(of(Sphere::Sgb2), of(Sphere::Sgb3), |_, _| false) {
        Either::One(sphere, found) => (sphere, found),
        Either::Depends(..) => return Ok(question.which_sphere(&topic.name, &first.key)),
        Either::None => return Ok(nobody("responsible-nobody", String::new())),
    };
    let [keeper] = found[..] else {
        let names = found.iter().map(|keeper| keeper.name.as_str()).collect::<Vec<_>>().join(", ");
        return Ok(nobody("responsible-nobody-several", names));
    };
    let key = if sphere == Sphere::Sgb2 { "responsible-by-law-sgb2" } else { "responsible-by-law-sgb3" };
    let where_ = within(say, &place.kind, &place.name, &place.label);
    let because = say.text(key).arg("topic", topic.name.as_str()).arg("where", where_).arg("name", keeper.name.as_str()).to_string();
    if let Some(id) = keeper.office_id {
        return office(visit, id, because).await;
    }
    let phone = if keeper.phone.is_empty() { say.text("responsible-no-phone").to_string() } else { keeper.phone.clone() };
    let missing = say.text("responsible-by-law-no-office").arg("because", because).arg("phone", phone).to_string();
    Ok(Answer::Nobody { because: missing, organisation: Some((keeper.id, keeper.name.clone())) })
}

/// Who keeps a sphere in a district by law: each organisation once.
pub(crate) fn keepers_of<'k>(keepers: &'k [KeeperRow], sphere: Sphere, district: Option<&str>, agency: Option<&str>) -> Vec<&'k KeeperRow> {
    let kind = match sphere {
        Sphere::Sgb2 => OrganisationKind::Jobcenter,
        Sphere::Sgb3 => OrganisationKind::EmploymentAgency,
    };
    let of = |key: Option<&str>| -> Vec<&KeeperRow> {
        let mut found: Vec<&KeeperRow> =
            keepers.iter().filter(|keeper| keeper.kind == kind.code() && Some(keeper.territory_key.as_str()) == key).collect();
        found.dedup_by_key(|keeper| keeper.id);
        found
    };
    // An agency is found by its agency district, and only without one by the districts that it is entered with.
    let by_agency = if sphere == Sphere::Sgb3 { of(agency) } else { Vec::new() };
    if by_agency.is_empty() { of(district) } else { by_agency }
}

/// Why a rule counts: "Das ist für das Thema „Wiedereinstieg“ im Landkreis Waldmark so festgelegt (SGB II)."
fn why(say: &Say, rule: &Rule, topics: &[TopicRow], asked: &TopicRow, around: &[AroundRow], agency: Option<&str>) -> String {
    let named = rule.topic.and_then(|id| topics.iter().find(|row| row.id == id));
    let topic = match named {
        None => say.text("responsible-for-all-topics").to_string(),
        Some(topic) if topic.id == asked.id => say.text("responsible-for-topic").arg("topic", topic.name.as_str()).to_string(),
        Some(topic) => {
            say.text("responsible-for-wider-topic").arg("wider", topic.name.as_str()).arg("topic", asked.name.as_str()).to_string()
        }
    };
    let where_ = match around.iter().find(|row| row.key == rule.territory) {
        Some(row) => within(say, &row.kind, &row.name, &row.label),
        None => {
            let name = around.iter().find_map(|row| row.agency.clone()).or_else(|| agency.map(str::to_owned)).unwrap_or_default();
            within(say, TerritoryKind::AgencyDistrict.code(), &name, "")
        }
    };
    let place = around.first().filter(|first| first.key != rule.territory).map(|first| title(say, &first.kind, &first.name, &first.label));
    let where_ = match place {
        Some(place) => say.text("responsible-where-around").arg("where", where_).arg("place", place).to_string(),
        None => where_,
    };
    let sphere = say.word("sphere", rule.sphere.map_or("both", Sphere::code));
    say.text("responsible-because").arg("topic", topic).arg("where", where_).arg("sphere", sphere).to_string()
}

/// An office with who speaks for it today.
async fn office(visit: &mut Visit, id: Id<Office>, because: String) -> Result<Answer> {
    let (network, today) = (visit.sight()?, visit.today());
    let rows = sql::line(&mut visit.tx, network, id, today).await?;
    Ok(spoken(&rows, id, because, today))
}

/// Puts the people of an office and of its stand-ins in their order, and chooses.
fn spoken(rows: &[PostRow], id: Id<Office>, because: String, today: Date) -> Answer {
    let of = |id: Id<Office>| rows.iter().filter(move |row| row.id == id);
    let line = chain(id, |at| of(at).next()?.stand_in_id);
    let people: Vec<Vec<&PostRow>> = line
        .iter()
        .map(|id| of(*id).filter(|row| row.person_id.is_some() && row.ended_on.is_none_or(|end| end >= today)).collect())
        .collect();
    let there: Vec<Vec<There>> = people
        .iter()
        .map(|people| people.iter().map(|row| There { deputy: row.deputy == Some(true), away: row.away_until.is_some() }).collect())
        .collect();
    let who = speakers(&there);
    let Some(own) = of(id).next() else { return Answer::Nobody { because, organisation: None } };
    let holder = who.holder.and_then(|at| speaker(people[0][at], false));
    let deputy = who.instead.and_then(|(office, person)| speaker(people[office][person], office > 0));
    Answer::Office { office: Box::new(card(own)), holder, deputy, because }
}

fn card(row: &PostRow) -> OfficeCard {
    let or = |own: &String, house: &String| if own.is_empty() { house.clone() } else { own.clone() };
    OfficeCard {
        id: row.id,
        title: row.title.clone(),
        organisation_id: row.organisation_id,
        organisation: row.organisation.clone(),
        phone: or(&row.phone, &row.organisation_phone),
        email: or(&row.email, &row.organisation_email),
        reachable: row.reachable.clone(),
    }
}

fn speaker(row: &PostRow, elsewhere: bool) -> Option<Speaker> {
    let name = format!("{} {}", row.salutation.as_deref().unwrap_or_default(), row.name.as_deref().unwrap_or_default());
    Some(Speaker {
        id: row.person_id?,
        name: name.trim().to_owned(),
        phone: row.person_phone.clone().unwrap_or_default(),
        email: row.person_email.clone().unwrap_or_default(),
        away_until: row.away_until,
        office: elsewhere.then(|| Box::new(card(row))),
    })
}

/// What was asked, for asking back.
struct Question<'a> {
    say: &'a Say,
    topic: &'a str,
    place: &'a str,
    sphere: Option<Sphere>,
}

/// So many signs of a place are said again.
const SPOKEN: usize = 60;

impl Question<'_> {
    /// The place as it was typed; of a very long one the beginning.
    fn spoken(&self) -> String {
        let mut text: String = self.place.chars().take(SPOKEN).collect();
        if text.len() < self.place.len() {
            text.push('…');
        }
        text
    }

    fn nothing(&self, key: &str) -> Answer {
        Answer::Question { question: self.say.text(key).to_string(), choices: Vec::new() }
    }

    /// Topics that hold one of the words; all of them if none does.
    fn which_topic(&self, topics: &[TopicRow]) -> Answer {
        let asked = folded(self.topic);
        let near = |row: &&TopicRow| asked.split(' ').any(|word| word.len() > 2 && row.name_search.contains(word));
        let mut rows: Vec<&TopicRow> = topics.iter().filter(near).collect();
        if rows.is_empty() {
            rows = topics.iter().collect();
        }
        let key = match (topics.is_empty(), self.topic.is_empty()) {
            (true, _) => "responsible-question-no-topics",
            (false, true) => "responsible-question-topic",
            (false, false) => "responsible-question-which-topic",
        };
        let choice = |row: &TopicRow| self.choice(row.name.clone(), row.name.clone(), &row.name, self.place, self.sphere);
        let question = self.say.text(key).arg("topic", self.topic).to_string();
        Answer::Question { question, choices: rows.into_iter().map(choice).collect() }
    }

    /// The district lies in several agency districts: the municipality decides.
    async fn which_part(&self, visit: &mut Visit, network: Id<Network>, topic: &str, district: &str) -> Result<Answer> {
        let rows = territories_sql::places_in(&mut visit.tx, Some(network), district).await?;
        let question = self.say.text("responsible-question-which-part").arg("place", self.place).to_string();
        Ok(Answer::Question { question, choices: rows.iter().map(|row| self.place_choice(row, topic)).collect() })
    }

    fn which_sphere(&self, topic: &str, place: &str) -> Answer {
        let place = if place.len() < 8 && place.bytes().all(|b| b.is_ascii_digit()) { format!("AGS {place}") } else { place.to_owned() };
        let choice = |sphere: &Sphere| {
            let label = self.say.word("sphere", sphere.code());
            self.choice(label, sphere.code().to_owned(), topic, &place, Some(*sphere))
        };
        Answer::Question {
            question: self.say.text("responsible-question-sphere").to_string(),
            choices: Sphere::ALL.iter().map(choice).collect(),
        }
    }

    /// "Lindbronn (Landkreis Rothental)"; its text carries the AGS, so that it means one place.
    fn place_choice(&self, row: &PlaceRow, topic: &str) -> Choice {
        let label = placed(self.say, row);
        let key = if row.key.len() == 8 { row.key.clone() } else { format!("AGS {}", row.key) };
        let text = format!("{label}, AGS {}", row.key);
        self.choice(label, text, topic, &key, self.sphere)
    }

    fn choice(&self, label: String, text: String, topic: &str, place: &str, sphere: Option<Sphere>) -> Choice {
        Choice { label, text, topic: topic.to_owned(), place: place.to_owned(), sphere }
    }
}

/// A topic by its key or name, for whoever asks in words.
pub(crate) fn topic_of<'t>(topics: &'t [TopicRow], text: &str) -> Option<&'t TopicRow> {
    let name = folded(text);
    topics.iter().find(|row| row.id.to_string() == text.trim() || (!name.is_empty() && row.name_search == name))
}

/// A topic and all that it is a part of: rules for those hold for it too.
pub(crate) fn line_of(topics: &[TopicRow], id: Id<Topic>) -> Vec<Id<Topic>> {
    chain(id, |at| topics.iter().find(|row| row.id == at)?.parent_id)
}
