//! Entering an organisation, and changing one.

mod form;

use axum::{extract::Path, response::Response};
use db::Id;
use serde::Deserialize;
use web::{Error, Event, Form, Problems, Result, Visit, search, since::Since};

use super::{crumbs, editable};
use crate::{
    Import, Organisation,
    access::Deed,
    confirmation,
    rules::{JobcenterKind, OrganisationKind, Part, Said, each_once},
    sql::{
        networks,
        organisations::{self as sql, OrganisationRow},
        tags,
    },
};

use form::form;

/// So many territories, and so many topics, are entered with an organisation at most: each takes two statements, while nobody else can write.
const TAGS: usize = 200;

/// The form as it is typed.
#[derive(Debug, Clone, Default, Deserialize, PartialEq, Eq)]
#[serde(default)]
pub struct Typed {
    id: String,
    version: i64,
    name: String,
    short_name: String,
    kind: String,
    jobcenter_kind: String,
    carrier_number: String,
    street: String,
    postal_code: String,
    place: String,
    phone: String,
    email: String,
    website: String,
    languages: String,
    public_body: String,
    sgb1_s35_body: String,
    territories: String,
    topics: Vec<String>,
    part: String,
    since: String,
    /// It is another one than that of the same name.
    anyway: String,
}

/// An organisation that can be entered.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The row to be.
    pub row: OrganisationRow,
    /// Keys of its territories.
    pub territories: Vec<String>,
    /// Keys of its topics.
    pub topics: Vec<String>,
    /// Its part in the network.
    pub part: Part,
    /// Member since: a day, a month or a year.
    pub since: Option<String>,
}

impl Draft {
    fn of_territories(&self) -> Vec<(Id<Organisation>, String)> {
        self.territories.iter().map(|key| (self.row.id, key.clone())).collect()
    }
}

/// The empty form.
pub(super) async fn new(mut visit: Visit) -> Result<Response> {
    visit.may(Deed::AddOrganisation, visit.here())?;
    let typed = Typed { id: visit.id::<Organisation>().to_string(), part: Part::Partner.code().into(), ..Typed::default() };
    let content = form(&mut visit, typed, Problems::default(), true).await?;
    let title = visit.say.text("organisation-add").to_string();
    visit.page(title, &content).await
}

/// Enters an organisation. The form brings its key along, so that a double click enters one.
pub(super) async fn create(mut visit: Visit, Form(typed): Form<Typed>) -> Result<Response> {
    visit.may(Deed::AddOrganisation, visit.here())?;
    let id: Id<Organisation> = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    let address = format!("/organisations/{id}");
    if sql::organisation(&mut visit.tx, id).await?.is_some() {
        return visit.redirect(address).await;
    }
    let mut draft = match typed.parse(&mut visit).await? {
        Ok(draft) => draft,
        Err(problems) => {
            let content = form(&mut visit, typed, problems, true).await?;
            let title = visit.say.text("organisation-add").to_string();
            return visit.again(title, &content).await;
        }
    };
    draft.row.id = id;
    let network = visit.sight()?;
    if typed.anyway != "1"
        && let Some(twin) = sql::twin(&mut visit.tx, network, &draft.row).await?
    {
        let mut problems = Problems::default();
        problems.add("name", "problem-organisation-twin");
        let mut content = form(&mut visit, typed, problems, true).await?;
        content.twin = Some(twin);
        let title = visit.say.text("organisation-add").to_string();
        return visit.again(title, &content).await;
    }
    draft.row.kept_by_network = visit.network();
    enter(&mut visit, &draft, None).await?;
    visit.done("done-organisation-added", address).await
}

/// Enters an organisation into the network that is looked at: for the form, the set-up and the demonstration.
pub async fn enter(visit: &mut Visit, draft: &Draft, import: Option<Id<Import>>) -> Result<()> {
    let (network, now) = (visit.sight()?, visit.now());
    sql::insert(&mut visit.tx, std::slice::from_ref(&draft.row), import, now).await?;
    sql::set_member(&mut visit.tx, network, &draft.row, draft.part.code(), draft.since.as_deref(), import).await?;
    tags::add_territories(&mut visit.tx, &draft.of_territories(), import).await?;
    for topic in &draft.topics {
        tags::add_topic(&mut visit.tx, network, draft.row.id, topic).await?;
    }
    findable(visit, &draft.row).await?;
    visit.log(Event::new("create", "organisation").on(draft.row.id));
    Ok(())
}

/// Makes it findable under its new name in all of its networks.
async fn findable(visit: &mut Visit, row: &OrganisationRow) -> Result<()> {
    let id = row.id.to_string();
    let hint = visit.say.word("kind", &row.kind);
    let hint = if row.place.is_empty() { hint } else { format!("{hint}, {}", row.place) };
    search::remove(&mut visit.tx, "organisation", &id).await?;
    for network in networks::all_of_organisation(&mut visit.tx, row.id).await? {
        let entry = search::Entry {
            network: Some(network),
            object_type: "organisation",
            object_id: &id,
            title: &row.name,
            hint: &hint,
            words: &row.short_name,
        };
        search::insert(&mut visit.tx, i64::from_be_bytes(visit.app.chance.bytes()), &entry).await?;
    }
    Ok(())
}

/// The form with what is there.
pub(super) async fn edit(mut visit: Visit, Path(id): Path<Id<Organisation>>) -> Result<Response> {
    let row = editable(&mut visit, id).await?;
    let typed = Typed::of(&mut visit, &row).await?;
    let content = form(&mut visit, typed, Problems::default(), false).await?;
    crumbs(&mut visit, &row);
    let title = visit.say.text("edit-named").arg("name", row.name).to_string();
    visit.page(title, &content).await
}

/// Saves what was changed; whoever comes second sees both versions.
pub(super) async fn update(mut visit: Visit, Path(id): Path<Id<Organisation>>, Form(typed): Form<Typed>) -> Result<Response> {
    let saved = editable(&mut visit, id).await?;
    let title = visit.say.text("edit-named").arg("name", saved.name.as_str()).to_string();
    let mut draft = match typed.parse(&mut visit).await? {
        Ok(draft) => draft,
        Err(problems) => {
            let content = form(&mut visit, typed, problems, false).await?;
            return visit.again(title, &content).await;
        }
    };
    draft.row.id = id;
    if !sql::update(&mut visit.tx, &draft.row).await? {
        let now = Typed::of(&mut visit, &saved).await?;
        let mut content = form(&mut visit, Typed { version: now.version, ..typed }, Problems::default(), false).await?;
        content.saved = Some(now);
        return visit.conflict(title, &content).await;
    }
    let network = visit.sight()?;
    // Its part in the network is the coordination's to decide, not its own.
    if visit.can(Deed::AddOrganisation, visit.here()) {
        sql::set_member(&mut visit.tx, network, &draft.row, draft.part.code(), draft.since.as_deref(), None).await?;
    }
    tags::clear_territories(&mut visit.tx, id).await?;
    tags::add_territories(&mut visit.tx, &draft.of_territories(), None).await?;
    tags::clear_topics(&mut visit.tx, network, id).await?;
    for topic in &draft.topics {
        tags::add_topic(&mut visit.tx, network, id, topic).await?;
    }
    findable(&mut visit, &draft.row).await?;
    if draft.row.email != saved.email {
        // Whoever reads the old mailbox is asked no more.
        confirmation::take_back(&mut visit, id).await?;
    }
    visit.log(Event::new("update", "organisation").on(id).fields(changed(&saved, &draft.row)));
    visit.done("done-saved", format!("/organisations/{id}")).await
}

/// Names of the fields that differ, for the log.
fn changed(before: &OrganisationRow, after: &OrganisationRow) -> Vec<&'static str> {
    let pairs = [
        ("name", &before.name, &after.name),
        ("short_name", &before.short_name, &after.short_name),
        ("kind", &before.kind, &after.kind),
        ("street", &before.street, &after.street),
        ("postal_code", &before.postal_code, &after.postal_code),
        ("place", &before.place, &after.place),
        ("phone", &before.phone, &after.phone),
        ("email", &before.email, &after.email),
        ("website", &before.website, &after.website),
        ("languages", &before.languages, &after.languages),
        ("public_body", &before.public_body, &after.public_body),
        ("sgb1_s35_body", &before.sgb1_s35_body, &after.sgb1_s35_body),
    ];
    pairs.into_iter().filter(|(_, before, after)| before != after).map(|(name, ..)| name).collect()
}

impl Typed {
    /// As the saved organisation would be typed.
    async fn of(visit: &mut Visit, row: &OrganisationRow) -> Result<Self> {
        let network = visit.sight()?;
        let territories = tags::territories(&mut visit.tx, row.id).await?;
        let topics = tags::topics(&mut visit.tx, network, row.id).await?;
        let membership = sql::membership(&mut visit.tx, network, row.id).await?;
        Ok(Self {
            id: row.id.to_string(),
            version: row.version,
            name: row.name.clone(),
            short_name: row.short_name.clone(),
            kind: row.kind.clone(),
            jobcenter_kind: row.jobcenter_kind.clone().unwrap_or_default(),
            carrier_number: row.carrier_number.clone().unwrap_or_default(),
            street: row.street.clone(),
            postal_code: row.postal_code.clone(),
            place: row.place.clone(),
            phone: row.phone.clone(),
            email: row.email.clone(),
            website: row.website.clone(),
            languages: row.languages.clone(),
            public_body: row.public_body.clone(),
            sgb1_s35_body: row.sgb1_s35_body.clone(),
            territories: territories.into_iter().map(|tag| tag.key).collect::<Vec<_>>().join(", "),
            topics: topics.into_iter().map(|tag| tag.key).collect(),
            part: membership.as_ref().map(|membership| membership.part.clone()).unwrap_or_default(),
            since: membership
                .and_then(|row| row.since)
                .map(|code| Since::read(&code).map_or(code, |since| since.typed(&visit.say)))
                .unwrap_or_default(),
            anyway: String::new(),
        })
    }

    /// What it means, or what must be mended.
    async fn parse(&self, visit: &mut Visit) -> Result<Result<Draft, Problems>> {
        let mut problems = Problems::default();
        let kind = OrganisationKind::from_code(&self.kind);
        if kind.is_none() {
            problems.add("kind", "problem-kind");
        }
        let is_jobcenter = kind == Some(OrganisationKind::Jobcenter);
        let carrier = self.carrier_number.trim();
        if is_jobcenter && !carrier.is_empty() && (carrier.len() != 5 || !carrier.chars().all(|c| c.is_ascii_digit())) {
            problems.add("carrier_number", "problem-carrier-number");
        } else if is_jobcenter && !carrier.is_empty() {
            let own = self.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
            if sql::carrier_taken(&mut visit.tx, carrier, own).await? {
                problems.add("carrier_number", "problem-carrier-taken");
            }
        }
        let postal_code = problems.optional("postal_code", &self.postal_code);
        if !postal_code.is_empty() && (postal_code.len() != 5 || !postal_code.chars().all(|c| c.is_ascii_digit())) {
            problems.add("postal_code", "problem-postal-code");
        }
        let mut website = problems.optional("website", &self.website);
        if !website.is_empty() && !website.starts_with("http://") && !website.starts_with("https://") {
            website = format!("https://{website}");
        }
        let keys = self.territories.split(',').map(|key| key.split_whitespace().collect::<String>()).filter(|key| !key.is_empty());
        let (keys, topics) = (each_once(keys), each_once(self.topics.iter().cloned()));
        if topics.len() > TAGS {
            problems.add("topics", "problem-topics-many");
        }
        if keys.len() > TAGS {
            problems.add("territories", "problem-territories-many");
        }
        for key in keys.iter().take(TAGS) {
            if territories::sql::territory(&mut visit.tx, key).await?.is_none() {
                problems.add("territories", "problem-territories");
                break;
            }
        }
        let typed = problems.optional("since", &self.since);
        let since = Since::read(&typed);
        match since {
            None if typed.is_empty() => {}
            None => problems.add("since", if files::is_no_day(&typed) { "problem-no-such-day" } else { "problem-since" }),
            Some(since) if since.is_possible(visit.today()) => {}
            Some(_) => problems.add("since", "problem-since-when"),
        }
        let row = OrganisationRow {
            id: visit.id(),
            name: problems.required("name", &self.name, "problem-organisation-name"),
            short_name: problems.optional("short_name", &self.short_name),
            kind: self.kind.clone(),
            jobcenter_kind: JobcenterKind::from_code(&self.jobcenter_kind).filter(|_| is_jobcenter).map(|kind| kind.code().to_owned()),
            carrier_number: Some(carrier.to_owned()).filter(|number| is_jobcenter && !number.is_empty()),
            street: problems.optional("street", &self.street),
            postal_code,
            place: problems.optional("place", &self.place),
            phone: problems.optional("phone", &self.phone),
            email: problems.email("email", &self.email),
            website,
            languages: problems.optional("languages", &self.languages),
            // Where nobody says it, the kind does, as far as it can.
            public_body: Said::from_code(&self.public_body).unwrap_or_else(|| Said::public_body(&self.kind)).code().to_owned(),
            sgb1_s35_body: Said::from_code(&self.sgb1_s35_body).unwrap_or_else(|| Said::sgb1_s35_body(&self.kind)).code().to_owned(),
            kept_by_network: None,
            confirmed_on: None,
            confirmed_by: None,
            ended_on: None,
            version: self.version,
        };
        let part = Part::from_code(&self.part).unwrap_or(Part::Partner);
        Ok(problems.then(Draft { row, territories: keys, topics, part, since: since.map(Since::code) }))
    }
}
