use std::collections::HashMap;

use db::{Id, Tx};
use network::{Network, sql::known as sql};
use responsible::sql::topics;

use super::{super::PAGE, Organisations};

impl Organisations {
    /// Reads all of them, page by page.
    pub async fn load(tx: &mut Tx, network: Id<Network>) -> db::Result<Self> {
        let mut all = Self {
            network,
            all: Vec::new(),
            by_id: HashMap::new(),
            by_key: HashMap::new(),
            by_carrier: HashMap::new(),
            by_name: HashMap::new(),
            by_place: HashMap::new(),
            by_domain: HashMap::new(),
            topics: HashMap::new(),
        };
        let mut after = String::new();
        loop {
            let page = sql::organisations(tx, &after, PAGE).await?;
            let Some(last) = page.last() else { break };
            after = last.id.to_string();
            for row in page {
                all.enter(row, false);
            }
        }
        all.load_members(tx).await?;
        all.load_owned(tx).await?;
        for topic in topics::topics(tx, network).await? {
            all.topics.insert(topic.name_search, topic.id);
        }
        Ok(all)
    }

    async fn load_members(&mut self, tx: &mut Tx) -> db::Result<()> {
        let mut after = String::new();
        loop {
            let page = sql::members(tx, self.network, &after, PAGE).await?;
            let Some(last) = page.last() else { return Ok(()) };
            after = last.organisation_id.to_string();
            for member in page {
                if let Some(known) = self.by_id.get(&member.organisation_id).and_then(|at| self.all.get_mut(*at)) {
                    known.membership = Some((member.part, member.since));
                }
            }
        }
    }

    /// Territories, topics and names of units, and under which key registers know it.
    async fn load_owned(&mut self, tx: &mut Tx) -> db::Result<()> {
        let mut after = (String::new(), String::new());
        loop {
            let page = sql::territories(tx, (&after.0, &after.1), PAGE).await?;
            let Some(last) = page.last() else { break };
            after = (last.organisation_id.to_string(), last.value.clone());
            for owned in page {
                self.with(owned.organisation_id, |known| known.territories.insert(owned.value));
            }
        }
        after = (String::new(), String::new());
        loop {
            let page = sql::topics(tx, (&after.0, &after.1), PAGE).await?;
            let Some(last) = page.last() else { break };
            after = (last.organisation_id.to_string(), last.value.clone());
            for owned in page {
                if let Ok(topic) = owned.value.parse() {
                    self.with(owned.organisation_id, |known| known.topics.insert(topic));
                }
            }
        }
        after = (String::new(), String::new());
        loop {
            let page = sql::units(tx, (&after.0, &after.1), PAGE).await?;
            let Some(last) = page.last() else { break };
            after = (last.organisation_id.to_string(), last.value.clone());
            for owned in page {
                self.with(owned.organisation_id, |known| known.units.insert(owned.value));
            }
        }
        after = (String::new(), String::new());
        loop {
            let page = sql::keys(tx, (&after.0, &after.1), PAGE).await?;
            let Some(last) = page.last() else { return Ok(()) };
            after = (last.source.clone(), last.key.clone());
            for row in page {
                if let Some(at) = self.by_id.get(&row.organisation_id).copied() {
                    self.note_key(at, (row.source, row.key));
                }
            }
        }
    }
}
