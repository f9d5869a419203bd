//! Writing what rows do, with a bounded number of statements for each: a postal code takes 1, an outline or a territory at most 3, an organisation that
//! is known at most 5, its unit 1, an office with its person at most 9. Offices and people of an organisation are read once, with four statements. New
//! organisations and what hangs on them wait for each other: fifty of them take one statement for each of the six tables.

use ::territories::sql::register;
use db::{Id, Tx};
use drafts::{
    Message,
    draft::{ContactDraft, Draft, OrganisationDraft, OutlineDraft},
};
use network::{
    Import, Organisation, Topic,
    confirmation::take_back_links,
    sql::{
        known, offices,
        organisations::{self as organisation_sql, Joining, OrganisationRow},
        people, tags, units,
    },
};
use responsible::sql::topics;
use serde::Serialize;
use web::{Error, Result, Say, search};

use super::{
    Decision,
    before::{Card, Contact, Membership, Reach, Until},
    directory::{
        Directory, contacts, organisations,
        territories::{self, outline},
    },
};
use crate::sql::rows::{Change, set_change};

/// Why a row was not written, though it was to be.
type Left = std::result::Result<(), Message>;

/// What was chosen is no longer there.
fn meanwhile() -> Message {
    Message::new("import-left-meanwhile")
}

/// Writes for one import, in one transaction.
pub struct Writer<'a> {
    pub tx: &'a mut Tx,
    pub say: &'a Say,
    pub import: Id<Import>,
    pub file_name: &'a str,
    pub directory: Directory,
    pub now: jiff::Timestamp,
    pub added: Added,
}

/// Organisations and what hangs on them, planned and not written yet.
#[derive(Default)]
pub struct Added {
    rows: Vec<OrganisationRow>,
    members: Vec<Joining>,
    territories: Vec<(Id<Organisation>, String)>,
    topics: Vec<(Id<Organisation>, Id<Topic>)>,
    keys: Vec<(Id<Organisation>, String, String)>,
}

/// So many new organisations are held at most, about 1 KB each.
const ADDED_AT_MOST: usize = 400;

impl Writer<'_> {
    /// Writes a row. `chosen` is what a person decided that it means.
    pub async fn row(&mut self, draft: Draft, decision: Option<Decision>, chosen: Option<&str>) -> Result<Left> {
        match draft {
            Draft::Territory(draft) => match self.directory.territories.plan(&draft) {
                Ok(writes) => self.territories(writes).await,
                Err(message) => Ok(Err(message)),
            },
            Draft::PostalCode(draft) => {
                register::insert_code(self.tx, &draft.code, &draft.territory, self.import).await?;
                Ok(Ok(()))
            }
            Draft::Outline(draft) => self.outline(&draft).await,
            Draft::Organisation(draft) => self.organisation(draft, decision, chosen).await,
            Draft::Contact(draft) => self.contact(draft, decision, chosen).await,
        }
    }

    async fn changed(&mut self, kind: &str, key: &str, title: &str, before: Option<&impl Serialize>, version: Option<i64>) -> Result<()> {
        let before = before.map(serde_json::to_string).transpose().map_err(Error::internal)?;
        let change = Change { object_type: kind, object_id: key, title, before: before.as_deref(), version };
        set_change(self.tx, self.import, &change).await?;
        Ok(())
    }

    async fn territories(&mut self, writes: Vec<territories::Write>) -> Result<Left> {
        for write in writes {
            match write {
                territories::Write::Add(row) => register::insert(self.tx, &row, self.import).await?,
                territories::Write::Change(before, after) => {
                    if !register::update(self.tx, &after).await? {
                        return Err(Error::Stale);
                    }
                    self.changed("territory", &after.key, &after.name, Some(&before), Some(after.version + 1)).await?;
                }
            }
        }
        Ok(Ok(()))
    }

    async fn outline(&mut self, draft: &OutlineDraft) -> Result<Left> {
        let row = match outline(draft, self.file_name) {
            Ok(row) => row,
            Err(message) => return Ok(Err(message)),
        };
        match register::outline(self.tx, &draft.territory).await? {
            None => register::insert_outline(self.tx, &row, self.import).await?,
            Some(before) if before.rings == row.rings => {}
            Some(before) => {
                let after = register::OutlineRow { version: before.version, ..row };
                if !register::update_outline(self.tx, &after).await? {
                    return Err(Error::Stale);
                }
                self.changed("outline", &after.territory_key, &draft.name, Some(&before), Some(before.version + 1)).await?;
            }
        }
        Ok(Ok(()))
    }

    async fn organisation(&mut self, mut draft: OrganisationDraft, decision: Option<Decision>, chosen: Option<&str>) -> Result<Left> {
        let Some(organisations) = &mut self.directory.organisations else { return Ok(Err(meanwhile())) };
        let chosen = chosen.filter(|_| decision == Some(Decision::Take)).and_then(|chosen| chosen.split_once(':'));
        let mut meant = match organisations.meant(&draft) {
            organisations::Meant::One(at) => Some(at),
            // Said to be new by an earlier row of this file: the same one.
            _ => organisations.made_of_name(&draft.name),
        };
        match chosen {
            Some(("organisation", id)) => match id.parse().ok().and_then(|id| organisations.of_id(id)) {
                Some(at) => meant = Some(at),
                None => return Ok(Err(meanwhile())),
            },
            Some(("territory", key)) if self.directory.territories.has(key) => draft.territories.push(key.to_owned()),
            Some(_) => return Ok(Err(meanwhile())),
            None => {}
        }
        let joins = self.directory.joins;
        let writes = organisations.plan(&draft, meant, joins, &self.directory.mint);
        let left = self.organisations(writes).await?;
        if self.added.members.len().max(self.added.rows.len()) >= ADDED_AT_MOST {
            self.write_added().await?;
        }
        Ok(left)
    }

    /// Writes what was added so far: before anything that rests on it, and at the end.
    pub async fn write_added(&mut self) -> Result<()> {
        let Added { rows, members, territories, topics, keys } = std::mem::take(&mut self.added);
        organisation_sql::insert(self.tx, &rows, Some(self.import), self.now).await?;
        organisation_sql::set_members(self.tx, self.directory.network, &members, Some(self.import)).await?;
        tags::add_territories(self.tx, &territories, Some(self.import)).await?;
        tags::add_topics_of_import(self.tx, &topics, self.import).await?;
        known::insert_keys(self.tx, &keys, self.import).await?;
        self.findable(members.iter().map(|joining| &joining.row)).await
    }

    async fn organisations(&mut self, writes: Vec<organisations::Write>) -> Result<Left> {
        use organisations::Write;
        for write in writes {
            if matches!(write, Write::Change { .. } | Write::Join { before: Some(_), .. } | Write::Unit(_)) {
                self.write_added().await?;
            }
            match write {
                Write::Add(row) => self.added.rows.push(row),
                Write::Change { before, after } => {
                    if !organisation_sql::update(self.tx, &after).await? {
                        return Err(Error::Stale);
                    }
                    self.changed("organisation", &after.id.to_string(), &after.name, Some(&Card::of(&before)), Some(after.version + 1))
                        .await?;
                    if after.email != before.email {
                        take_back_links(self.tx, after.id, self.now).await?;
                    }
                    search::remove_from(self.tx, self.directory.network, "organisation", &after.id.to_string()).await?;
                    self.findable([&after]).await?;
                }
                Write::Join { organisation, part, since, before } => {
                    let Some(row) =
                        self.directory.organisations.as_ref().and_then(|all| all.get(organisation)).map(|known| known.row.clone())
                    else {
                        return Ok(Err(meanwhile()));
                    };
                    let joining = Joining { row, part, since };
                    let Some(before) = before else {
                        self.added.members.push(joining);
                        continue;
                    };
                    organisation_sql::set_members(self.tx, self.directory.network, std::slice::from_ref(&joining), Some(self.import))
                        .await?;
                    let Joining { row, part, since } = joining;
                    let membership = Membership { before, after: (part, since) };
                    self.changed("membership", &row.id.to_string(), &row.name, Some(&membership), None).await?;
                }
                Write::Territory(id, key) => self.added.territories.push((id, key)),
                Write::NewTopic(id, name) => {
                    topics::insert_of_import(self.tx, self.directory.network, id, &name, self.import).await?;
                    self.found("topic", &id.to_string(), &name, "").await?;
                }
                Write::Topic(id, topic) => self.added.topics.push((id, topic)),
                Write::Unit(unit) => units::insert(self.tx, &unit, Some(self.import)).await?,
                Write::Key(id, source, key) => self.added.keys.push((id, source, key)),
            }
        }
        Ok(Ok(()))
    }

    /// As the page of an organisation makes it findable.
    async fn findable<'a>(&mut self, rows: impl IntoIterator<Item = &'a OrganisationRow>) -> Result<()> {
        let hinted = rows.into_iter().map(|row| {
            let kind = self.say.word("kind", &row.kind);
            (row, row.id.to_string(), if row.place.is_empty() { kind } else { format!("{kind}, {}", row.place) })
        });
        let hinted: Vec<(&OrganisationRow, String, String)> = hinted.collect();
        let entries = hinted.iter().map(|(row, id, hint)| search::Entry {
            network: Some(self.directory.network),
            object_type: "organisation",
            object_id: id,
            title: &row.name,
            hint,
            words: &row.short_name,
        });
        search::insert_all(self.tx, &entries.collect::<Vec<_>>(), || self.directory.mint.number()).await?;
        Ok(())
    }

    async fn contact(&mut self, draft: ContactDraft, decision: Option<Decision>, chosen: Option<&str>) -> Result<Left> {
        let Some(organisations) = &self.directory.organisations else { return Ok(Err(meanwhile())) };
        let chosen = chosen.filter(|_| decision == Some(Decision::Take)).and_then(|chosen| chosen.split_once(':'));
        let mut person = None;
        let named = organisations.members_of_name(&draft.organisation);
        let id = match (chosen, named.as_slice()) {
            (Some(("organisation", id)), _) => id.parse().ok(),
            (Some(("person", id)), [at]) => {
                person = id.parse().ok();
                organisations.get(*at).map(|known| known.row.id)
            }
            (None, [at]) => organisations.get(*at).map(|known| known.row.id),
            // Said to be new: the organisation is entered with nothing but its name.
            (None, []) if decision == Some(Decision::New) => {
                let made = OrganisationDraft { name: draft.organisation.clone(), kind: "other".into(), ..OrganisationDraft::default() };
                if let Err(message) = self.organisation(made, Some(Decision::New), None).await? {
                    return Ok(Err(message));
                }
                let made = self.directory.organisations.as_ref().map(|all| (all, all.members_of_name(&draft.organisation)));
                made.and_then(|(all, at)| all.get(*at.first()?)).map(|known| known.row.id)
            }
            _ => None,
        };
        let Some(id) = id else { return Ok(Err(meanwhile())) };
        self.write_added().await?;
        let Some(place) = self.directory.place(self.tx, id).await? else { return Ok(Err(meanwhile())) };
        let name = place.organisation.name.clone();
        let today = self.directory.today;
        let Directory { places, mint, .. } = &mut self.directory;
        let Some(place) = places.get_mut(&id) else { return Ok(Err(meanwhile())) };
        let writes = place.plan(&draft, person, today, mint);
        self.contacts(writes, &name).await
    }

    async fn contacts(&mut self, writes: Vec<contacts::Write>, organisation: &str) -> Result<Left> {
        use contacts::Write;
        for write in writes {
            match write {
                Write::Unit(unit) => units::insert(self.tx, &unit, Some(self.import)).await?,
                Write::Office(office) => {
                    offices::insert(self.tx, &office, Some(self.import)).await?;
                    self.found("office", &office.id.to_string(), &office.title, organisation).await?;
                }
                Write::ChangeOffice { before, after } => {
                    if !offices::update(self.tx, &after).await? {
                        return Err(Error::Stale);
                    }
                    self.changed("office", &after.id.to_string(), &after.title, Some(&Reach::of(&before)), Some(after.version + 1)).await?;
                }
                Write::Person(person) => {
                    people::insert(self.tx, &person, Some(self.import)).await?;
                    self.found("person", &person.id.to_string(), &person.name(), organisation).await?;
                }
                Write::ChangePerson { before, after } => {
                    if !people::update(self.tx, &after).await? {
                        return Err(Error::Stale);
                    }
                    self.changed("person", &after.id.to_string(), &after.name(), Some(&Contact::of(&before)), Some(after.version + 1))
                        .await?;
                    search::remove(self.tx, "person", &after.id.to_string()).await?;
                    self.found("person", &after.id.to_string(), &after.name(), organisation).await?;
                }
                Write::Holding(new) => offices::insert_holding(self.tx, &new, Some(self.import)).await?,
                Write::Until { before, until } => {
                    if !known::set_until(self.tx, before.id, before.version, Some(until)).await? {
                        return Err(Error::Stale);
                    }
                    let was = Until { until: before.until_day };
                    self.changed("holding", &before.id.to_string(), organisation, Some(&was), Some(before.version + 1)).await?;
                }
            }
        }
        Ok(Ok(()))
    }

    async fn found(&mut self, object_type: &'static str, id: &str, title: &str, organisation: &str) -> Result<()> {
        let network = Some(self.directory.network);
        let entry = search::Entry { network, object_type, object_id: id, title, hint: organisation, words: "" };
        search::insert(self.tx, self.directory.mint.number(), &entry).await?;
        Ok(())
    }
}
