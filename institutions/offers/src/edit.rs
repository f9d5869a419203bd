use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use network::{
    Network,
    named::{Named, choices, named},
};
use territories::sql::District;
use web::{
    Error, Event, Filter, Form, Problems, Result, Say, Visit, search,
    thread::{self, End},
};

use crate::{
    Offer,
    access::Deed,
    sql::{self, Draft, OfferRow},
    typed::Typed,
};

#[derive(Template)]
#[template(path = "edit.html")]
struct Edit {
    say: Say,
    districts: Vec<District>,
    /// The members that the words name, where these are several.
    carriers: Vec<Named>,
    /// What it comes from.
    origin: Option<End>,
    typed: Typed,
    saved: Option<Typed>,
    problems: Problems,
    is_new: bool,
}

pub(super) async fn new(mut visit: Visit, Filter(typed): Filter<Typed>) -> Result<Response> {
    visit.may(Deed::EditOffers, visit.here())?;
    let from_day = visit.say.typed_day(Some(visit.today()));
    let typed = Typed { id: visit.id::<Offer>().to_string(), from_day, ..typed };
    let content = form(&mut visit, typed, Problems::default(), true).await?;
    visit.crumb_text("offers", "/offers");
    let title = content.title();
    visit.page(title, &content).await
}

/// Enters an offer, and ties it to what it comes from. The form brings its key along, so that a double click enters one.
pub(super) async fn create(mut visit: Visit, Form(typed): Form<Typed>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditOffers, visit.here())?;
    let id: Id<Offer> = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    if sql::offer(&mut visit.tx, network, id).await?.is_some() {
        return visit.redirect(format!("/offers/{id}")).await;
    }
    match read(&mut visit, &typed, id, None).await? {
        Ok(draft) => {
            let origin = origin(&mut visit, network, &typed.from).await?;
            enter(&mut visit, &draft, origin.as_ref()).await?;
            visit.done("done-offer-added", format!("/offers/{id}")).await
        }
        Err(problems) => {
            let content = form(&mut visit, typed, problems, true).await?;
            visit.again(content.title(), &content).await
        }
    }
}

/// Enters an offer into the network that is looked at, with what it comes from: for the form and the demonstration.
pub async fn enter(visit: &mut Visit, draft: &Draft, origin: Option<&End>) -> Result<()> {
    let (network, by, today, now) = (visit.sight()?, visit.actor.account(), visit.today(), visit.now());
    sql::insert(&mut visit.tx, network, draft, by, today, now).await?;
    for key in &draft.territories {
        sql::add_territory(&mut visit.tx, draft.id, key).await?;
    }
    findable(visit, network, draft).await?;
    if let Some(origin) = origin {
        thread::tie(&mut visit.tx, network, origin, &end(draft), now).await?;
    }
    visit.log(Event::new("create", "offer").on(draft.id));
    Ok(())
}

pub(super) async fn edit(mut visit: Visit, Path(id): Path<Id<Offer>>) -> Result<Response> {
    let (_, row) = editable(&mut visit, id).await?;
    crumbs(&mut visit, &row);
    let typed = as_typed(&mut visit, &row).await?;
    let content = form(&mut visit, typed, Problems::default(), false).await?;
    let title = content.title();
    visit.page(title, &content).await
}

/// Saves what was changed; whoever comes second sees both versions.
pub(super) async fn update(mut visit: Visit, Path(id): Path<Id<Offer>>, Form(typed): Form<Typed>) -> Result<Response> {
    let (network, saved) = editable(&mut visit, id).await?;
    let typed = Typed { id: id.to_string(), ..typed };
    let problems = match read(&mut visit, &typed, id, Some(&saved)).await? {
        Ok(draft) => {
            if save(&mut visit, network, &saved, &draft).await? {
                return visit.done("done-saved", format!("/offers/{id}")).await;
            }
            let now = as_typed(&mut visit, &saved).await?;
            let mine = Typed { version: now.version, ..typed };
            let mut content = form(&mut visit, mine, Problems::default(), false).await?;
            content.saved = Some(now);
            return visit.conflict(content.title(), &content).await;
        }
        Err(problems) => problems,
    };
    let content = form(&mut visit, typed, problems, false).await?;
    visit.again(content.title(), &content).await
}

/// Saves, if nobody else has meanwhile.
async fn save(visit: &mut Visit, network: Id<Network>, saved: &OfferRow, draft: &Draft) -> Result<bool> {
    if !sql::update(&mut visit.tx, network, draft).await? {
        return Ok(false);
    }
    let before: Vec<String> = sql::territories(&mut visit.tx, draft.id).await?.into_iter().map(|territory| territory.key).collect();
    if before != draft.territories {
        sql::clear_territories(&mut visit.tx, draft.id).await?;
        for key in &draft.territories {
            sql::add_territory(&mut visit.tx, draft.id, key).await?;
        }
    }
    findable(visit, network, draft).await?;
    if saved.title != draft.title {
        thread::rename(&mut visit.tx, network, &end(draft)).await?;
    }
    visit.log(Event::new("update", "offer").on(draft.id).fields(changed(saved, draft, before != draft.territories)));
    Ok(true)
}

/// An offer that was not withdrawn.
pub(super) async fn open(visit: &mut Visit, id: Id<Offer>) -> Result<(Id<Network>, OfferRow)> {
    let network = visit.sight()?;
    let row = sql::offer(&mut visit.tx, network, id).await?.filter(|row| row.withdrawn_on.is_none()).ok_or(Error::NotFound)?;
    Ok((network, row))
}

/// The same for whoever may change it.
pub(super) async fn editable(visit: &mut Visit, id: Id<Offer>) -> Result<(Id<Network>, OfferRow)> {
    visit.may(Deed::EditOffers, visit.here())?;
    open(visit, id).await
}

/// The way to a page of this offer.
pub(super) fn crumbs(visit: &mut Visit, offer: &OfferRow) {
    visit.crumb_text("offers", "/offers");
    visit.crumb(&offer.title, format!("/offers/{}", offer.id));
}

/// The offer as an end of a thread.
fn end(draft: &Draft) -> End {
    End::new(format!("/offers/{}", draft.id), &draft.title)
}

/// Makes it findable by its title, whom it is for, who carries it and what it says.
async fn findable(visit: &mut Visit, network: Id<Network>, draft: &Draft) -> Result<()> {
    let key = draft.id.to_string();
    let words = format!("{} {} {} {}", draft.audience, draft.partners, draft.place, draft.text);
    search::remove_from(&mut visit.tx, network, "offer", &key).await?;
    let entry = search::Entry {
        network: Some(network),
        object_type: "offer",
        object_id: &key,
        title: &draft.title,
        hint: &draft.carrier,
        words: &words,
    };
    search::insert(&mut visit.tx, i64::from_be_bytes(visit.app.chance.bytes()), &entry).await?;
    Ok(())
}

/// What an address stands for, as an offer may come from it; nothing for an address that is none of this network's.
pub(super) async fn origin(visit: &mut Visit, network: Id<Network>, href: &str) -> Result<Option<End>> {
    if !thread::is_address(href) {
        return Ok(None);
    }
    if let Some(known) = thread::title(&mut visit.tx, network, href).await? {
        return Ok(Some(End::new(href, known)));
    }
    let say = visit.say.clone();
    let (key, found) = match href.rsplit_once('/') {
        Some(("/decisions", id)) => ("offer-from-decision", sql::decision_title(&mut visit.tx, network, id).await?),
        Some(("/tasks", id)) => ("offer-from-task", sql::task_title(&mut visit.tx, network, id).await?),
        Some(("/questions", id)) => ("offer-from-question", sql::question_title(&mut visit.tx, network, id).await?),
        _ => return Ok(None),
    };
    Ok(found.map(|found| End::new(href, say.text(key).arg("title", shortened(&found.title)).to_string())))
}

/// Its first words, so that a link stays one line.
fn shortened(text: &str) -> String {
    if text.chars().count() <= 120 { text.to_owned() } else { text.chars().take(119).chain(['…']).collect() }
}

async fn as_typed(visit: &mut Visit, row: &OfferRow) -> Result<Typed> {
    let territories = sql::territories(&mut visit.tx, row.id).await?;
    Ok(Typed::of(row, &territories, &visit.say))
}

/// What the form means, or what must be mended.
async fn read(visit: &mut Visit, typed: &Typed, id: Id<Offer>, saved: Option<&OfferRow>) -> Result<Result<Draft, Problems>> {
    let network = visit.sight()?;
    let districts = territories::sql::districts(&mut visit.tx, network).await?;
    let districts: Vec<String> = districts.into_iter().map(|district| district.key).collect();
    let found = named(&mut visit.tx, network, &typed.carrier).await?;
    Ok(typed.parse(id, saved, &found, &districts))
}

async fn form(visit: &mut Visit, typed: Typed, problems: Problems, is_new: bool) -> Result<Edit> {
    let network = visit.sight()?;
    let districts = territories::sql::districts(&mut visit.tx, network).await?;
    let several = !problems.at(&visit.say, "carrier").is_empty();
    let carriers = if several { named(&mut visit.tx, network, &typed.carrier).await? } else { Vec::new() };
    let origin = if is_new { origin(visit, network, &typed.from).await? } else { None };
    Ok(Edit { say: visit.say.clone(), districts, carriers, origin, typed, saved: None, problems, is_new })
}

/// Names of the fields that differ, for the log.
fn changed(before: &OfferRow, after: &Draft, territories: bool) -> Vec<&'static str> {
    let pairs = [
        ("title", before.title != after.title),
        ("text", before.text != after.text),
        ("audience", before.audience != after.audience),
        ("carrier", before.carrier != after.carrier),
        ("partners", before.partners != after.partners),
        ("place", before.place != after.place),
        ("territories", territories),
        ("from_day", before.from_day != after.from_day),
        ("until_day", before.until_day != after.until_day),
        ("capacity", before.capacity != after.capacity),
        ("entry", before.entry != after.entry),
        ("is_public", before.is_public != after.is_public),
    ];
    pairs.into_iter().filter(|(_, changed)| *changed).map(|(name, _)| name).collect()
}

impl Edit {
    fn title(&self) -> String {
        self.say.text(if self.is_new { "offer-add" } else { "offer-edit" }).to_string()
    }

    fn action(&self) -> String {
        if self.is_new { "/offers".to_owned() } else { format!("/offers/{}", self.typed.id) }
    }

    fn territories(&self) -> Vec<Choice> {
        let choice = |district: &District| {
            let title = territories::title(&self.say, &district.kind, &district.name, &district.label);
            Choice::new(&district.key, title, self.typed.territories.contains(&district.key))
        };
        self.districts.iter().map(choice).collect()
    }

    fn carriers(&self) -> Vec<Choice> {
        choices(&self.carriers, &self.typed.carrier_id)
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    /// The names of the districts that are ticked.
    fn ticked(&self, typed: &Typed) -> String {
        let ticked = self.territories().into_iter().filter(|choice| typed.territories.contains(&choice.value)).map(|choice| choice.label);
        ticked.collect::<Vec<_>>().join(", ")
    }

    fn yes_or_no(&self, typed: &Typed) -> String {
        self.say.text(if typed.is_public.is_empty() { "no" } else { "yes" }).to_string()
    }

    /// Fields in which the two versions differ: label, mine, saved.
    fn differences(&self) -> Vec<(String, String, String)> {
        let (Some(saved), mine) = (&self.saved, &self.typed) else { return Vec::new() };
        [
            ("offer-title", mine.title.clone(), saved.title.clone()),
            ("offer-text", web::lines(&mine.text), saved.text.clone()),
            ("offer-audience", mine.audience.clone(), saved.audience.clone()),
            ("offer-carrier", mine.carrier.clone(), saved.carrier.clone()),
            ("offer-partners", mine.partners.clone(), saved.partners.clone()),
            ("offer-place", mine.place.clone(), saved.place.clone()),
            ("offer-territories", self.ticked(mine), self.ticked(saved)),
            ("offer-from", mine.from_day.clone(), saved.from_day.clone()),
            ("offer-until", mine.until_day.clone(), saved.until_day.clone()),
            ("offer-capacity", mine.capacity.clone(), saved.capacity.clone()),
            ("offer-entry", web::lines(&mine.entry), saved.entry.clone()),
            ("offer-public", self.yes_or_no(mine), self.yes_or_no(saved)),
        ]
        .into_iter()
        .filter(|(_, mine, theirs)| mine != theirs)
        .map(|(key, mine, theirs)| (self.say.text(key).to_string(), mine, theirs))
        .collect()
    }
}
