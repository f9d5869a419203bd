use db::Id;
use drafts::draft::OrganisationDraft;
use network::{
    Network, Organisation,
    rules::{Function, OrganisationKind, Part, Said, Secrecy},
    sql::{organisations::OrganisationRow, units::UnitRow},
};
use web::fold::folded;

use super::{super::Mint, Known, Organisations, Write};

impl Organisations {
    /// What a row does to the organisation that it means, or to a new one. `joins`: whether it becomes a member.
    pub fn plan(&mut self, draft: &OrganisationDraft, meant: Option<usize>, joins: bool, mint: &Mint) -> Vec<Write> {
        let mut writes = Vec::new();
        let at = match meant {
            Some(at) => at,
            None => {
                let row = new_row(draft, self.network, mint.id());
                writes.push(Write::Add(row.clone()));
                self.enter(row, true)
            }
        };
        let network = self.network;
        let Some(known) = self.all.get_mut(at) else { return writes };
        // An organisation that another network keeps is taken in as it is.
        let is_ours = known.made_here || (known.membership.is_some() && known.row.kept_by_network.is_none_or(|keeper| keeper == network));
        if is_ours && meant.is_some() {
            writes.extend(known.change(draft));
        }
        // Whether it joins a second network is for those who keep it, not for a file.
        if (joins && !known.is_kept_elsewhere(network)) || (known.made_here && known.membership.is_some()) {
            writes.extend(known.join(at, draft));
        }
        if is_ours {
            let id = known.row.id;
            writes.extend(
                draft
                    .territories
                    .iter()
                    .filter(|key| known.territories.insert((*key).clone()))
                    .map(|key| Write::Territory(id, key.clone())),
            );
            for name in &draft.topics {
                let topic = *self.topics.entry(folded(name)).or_insert_with(|| {
                    let topic = mint.id();
                    writes.push(Write::NewTopic(topic, name.clone()));
                    topic
                });
                if known.topics.insert(topic) {
                    writes.push(Write::Topic(id, topic));
                }
            }
            if !draft.unit.is_empty() && known.units.insert(draft.unit.clone()) {
                writes.push(Write::Unit(new_unit(&known.row, &draft.unit, &draft.phone, &draft.email, mint)));
            }
            if let Some(key) = draft.key.as_ref().filter(|key| !known.keys.contains(key)) {
                writes.push(Write::Key(id, key.0.clone(), key.1.clone()));
                self.note_key(at, key.clone());
            }
        }
        writes
    }
}

impl Known {
    /// Whether another network keeps it and this one does not know it yet.
    pub fn is_kept_elsewhere(&self, network: Id<Network>) -> bool {
        !self.made_here && self.membership.is_none() && self.row.kept_by_network.is_some_and(|keeper| keeper != network)
    }

    /// What the row says differently. The first row of a file counts; later ones only add languages.
    fn change(&mut self, draft: &OrganisationDraft) -> Option<Write> {
        let before = self.row.clone();
        let set = |field: &mut String, said: &str| {
            if !said.is_empty() {
                said.clone_into(field);
            }
        };
        if !self.touched {
            set(&mut self.row.name, &draft.name);
            set(&mut self.row.short_name, &draft.short_name);
            if draft.kind != OrganisationKind::Other.code() {
                set(&mut self.row.kind, &draft.kind);
            }
            set(&mut self.row.street, &draft.street);
            set(&mut self.row.postal_code, &draft.postal_code);
            set(&mut self.row.place, &draft.place);
            set(&mut self.row.website, &draft.website);
            if draft.unit.is_empty() {
                set(&mut self.row.phone, &draft.phone);
                set(&mut self.row.email, &draft.email);
            }
            self.row.jobcenter_kind = draft.jobcenter_kind.clone().or(self.row.jobcenter_kind.take());
            self.row.carrier_number = draft.carrier_number.clone().or(self.row.carrier_number.take());
            self.touched = true;
        }
        let mut languages: Vec<&str> = before.languages.split(',').map(str::trim).filter(|language| !language.is_empty()).collect();
        let had = languages.len();
        for language in &draft.languages {
            if !languages.iter().any(|known| folded(known) == folded(language)) {
                languages.push(language);
            }
        }
        if languages.len() > had {
            self.row.languages = languages.join(", ");
        }
        if same_card(&before, &self.row) {
            return None;
        }
        let after = self.row.clone();
        self.row.version += 1;
        Some(Write::Change { before, after })
    }

    fn join(&mut self, at: usize, draft: &OrganisationDraft) -> Option<Write> {
        let before = self.membership.clone();
        let usual = || (Part::Partner.code().to_owned(), None);
        let (mut part, mut since) = before.clone().unwrap_or_else(usual);
        if !draft.part.is_empty() && (before.is_none() || !draft.part_is_usual()) {
            part.clone_from(&draft.part);
        }
        since = draft.since.clone().or(since);
        let after = Some((part.clone(), since.clone()));
        if before == after {
            return None;
        }
        self.membership = after;
        Some(Write::Join { organisation: at, part, since, before })
    }
}

fn same_card(one: &OrganisationRow, other: &OrganisationRow) -> bool {
    let card = |row: &OrganisationRow| {
        let texts = [
            &row.name,
            &row.short_name,
            &row.kind,
            &row.street,
            &row.postal_code,
            &row.place,
            &row.phone,
            &row.email,
            &row.website,
            &row.languages,
        ];
        (texts.map(Clone::clone), row.jobcenter_kind.clone(), row.carrier_number.clone())
    };
    card(one) == card(other)
}

fn new_row(draft: &OrganisationDraft, network: Id<Network>, id: Id<Organisation>) -> OrganisationRow {
    OrganisationRow {
        id,
        name: draft.name.clone(),
        short_name: draft.short_name.clone(),
        kind: draft.kind.clone(),
        jobcenter_kind: draft.jobcenter_kind.clone(),
        carrier_number: draft.carrier_number.clone(),
        street: draft.street.clone(),
        postal_code: draft.postal_code.clone(),
        place: draft.place.clone(),
        phone: draft.phone.clone(),
        email: draft.email.clone(),
        website: draft.website.clone(),
        languages: draft.languages.join(", "),
        public_body: Said::public_body(&draft.kind).code().to_owned(),
        sgb1_s35_body: Said::sgb1_s35_body(&draft.kind).code().to_owned(),
        kept_by_network: Some(network),
        confirmed_on: None,
        confirmed_by: None,
        ended_on: None,
        version: 1,
    }
}

/// A new unit. In a territorial authority it is itself the controller (§ 67(4) SGB X), and it stands under what such organisations usually do.
pub fn new_unit(organisation: &OrganisationRow, name: &str, phone: &str, email: &str, mint: &Mint) -> UnitRow {
    let is_authority = OrganisationKind::from_code(&organisation.kind).is_some_and(OrganisationKind::is_territorial_authority);
    UnitRow {
        id: mint.id(),
        organisation_id: organisation.id,
        name: name.to_owned(),
        controller: is_authority,
        secrecy: Secrecy::usual(&organisation.kind).code().to_owned(),
        function: Function::usual(&organisation.kind).code().to_owned(),
        dpo_contact: String::new(),
        phone: phone.to_owned(),
        email: email.to_owned(),
        version: 1,
    }
}
