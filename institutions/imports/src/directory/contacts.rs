//! The offices and people of one organisation as they are, and what a row would do to them.

use std::collections::HashSet;

use db::{Id, Tx};
use drafts::draft::ContactDraft;
use jiff::civil::Date;
use network::{
    Office, Person, Unit,
    sql::{
        known::{self as sql, HoldingRow, UnitName},
        offices::{self, NewHolding, OfficeRow},
        organisations::OrganisationRow,
        people::{self, PersonRow},
        units::UnitRow,
    },
};
use web::fold::folded;

use super::{Mint, organisations::new_unit};

/// What is known of one organisation; read with four statements when the first row names it.
pub struct Place {
    pub organisation: OrganisationRow,
    units: Vec<UnitName>,
    offices: Vec<OfficeRow>,
    people: Vec<PersonRow>,
    holdings: Vec<HoldingRow>,
    /// What a row of this file has said already: later rows only add.
    touched_offices: HashSet<Id<Office>>,
    touched_people: HashSet<Id<Person>>,
}

/// What a row does.
#[derive(Debug, Clone)]
pub enum Write {
    Unit(UnitRow),
    Office(OfficeRow),
    ChangeOffice { before: OfficeRow, after: OfficeRow },
    Person(PersonRow),
    ChangePerson { before: PersonRow, after: PersonRow },
    Holding(NewHolding),
    Until { before: HoldingRow, until: Date },
}

impl Place {
    pub async fn load(tx: &mut Tx, organisation: OrganisationRow) -> db::Result<Self> {
        let id = organisation.id;
        Ok(Self {
            units: sql::units_of(tx, id).await?,
            offices: offices::offices(tx, id).await?,
            people: people::people_of(tx, id).await?,
            holdings: sql::holdings_of(tx, id).await?,
            ..Self::empty(organisation)
        })
    }

    /// Of an organisation that this import makes.
    pub fn empty(organisation: OrganisationRow) -> Self {
        Self {
            organisation,
            units: Vec::new(),
            offices: Vec::new(),
            people: Vec::new(),
            holdings: Vec::new(),
            touched_offices: HashSet::new(),
            touched_people: HashSet::new(),
        }
    }

    /// Whether the person of a row is known here.
    pub fn knows(&self, draft: &ContactDraft) -> bool {
        self.person(draft).is_some()
    }

    /// The same address and a part of the name, or the same name where no other address stands against it.
    fn person(&self, draft: &ContactDraft) -> Option<usize> {
        let same = |one: &str, other: &str| folded(one) == folded(other);
        let email = draft.email.to_lowercase();
        let by_email = self.people.iter().position(|person| {
            // A mailbox that several share tells nobody from another.
            !email.is_empty()
                && person.email.to_lowercase() == email
                && (same(&person.family_name, &draft.family_name)
                    || (!draft.given_name.is_empty() && same(&person.given_name, &draft.given_name)))
        });
        by_email.or_else(|| {
            self.people.iter().position(|person| {
                let no_other = email.is_empty() || person.email.is_empty() || person.email.to_lowercase() == email;
                let given = draft.given_name.is_empty() || person.given_name.is_empty() || same(&person.given_name, &draft.given_name);
                same(&person.family_name, &draft.family_name) && given && no_other
            })
        })
    }

    /// What a row does. `chosen`: a person of another organisation who is meant.
    pub fn plan(&mut self, draft: &ContactDraft, chosen: Option<Id<Person>>, today: Date, mint: &Mint) -> Vec<Write> {
        let mut writes = Vec::new();
        let unit = self.plan_unit(draft, mint, &mut writes);
        let office = (!draft.office.is_empty()).then(|| self.plan_office(draft, unit, mint, &mut writes));
        let person = match chosen {
            Some(person) => Some(person),
            None if draft.family_name.is_empty() => None,
            None => Some(self.plan_person(draft, mint, &mut writes)),
        };
        if let (Some(office), Some(person)) = (office, person) {
            self.plan_holding(draft, office, person, today, mint, &mut writes);
        }
        writes
    }

    fn plan_unit(&mut self, draft: &ContactDraft, mint: &Mint, writes: &mut Vec<Write>) -> Option<Id<Unit>> {
        if draft.unit.is_empty() {
            return None;
        }
        if let Some(unit) = self.units.iter().find(|unit| folded(&unit.name) == folded(&draft.unit)) {
            return Some(unit.id);
        }
        let unit = new_unit(&self.organisation, &draft.unit, "", "", mint);
        let id = unit.id;
        self.units.push(UnitName { id, name: unit.name.clone() });
        writes.push(Write::Unit(unit));
        Some(id)
    }

    fn plan_office(&mut self, draft: &ContactDraft, unit: Option<Id<Unit>>, mint: &Mint, writes: &mut Vec<Write>) -> Id<Office> {
        let is_vacant = draft.family_name.is_empty();
        let contact = |text: &str| if is_vacant { text.to_owned() } else { String::new() };
        let title = folded(&draft.office);
        let known = self.offices.iter_mut().find(|office| folded(&office.title) == title && (unit.is_none() || office.unit_id == unit));
        let Some(office) = known else {
            let office = OfficeRow {
                id: mint.id(),
                organisation_id: self.organisation.id,
                unit_id: unit,
                title: draft.office.clone(),
                phone: contact(&draft.phone),
                email: contact(&draft.email),
                reachable: draft.reachable.clone(),
                stand_in_id: None,
                ended_on: None,
                version: 1,
            };
            let id = office.id;
            if !draft.reachable.is_empty() && !draft.deputy {
                self.touched_offices.insert(id);
            }
            self.offices.push(office.clone());
            writes.push(Write::Office(office));
            return id;
        };
        // The holder's hours are the office's; a deputy's stand for nobody else.
        let says =
            !draft.reachable.is_empty() && (!draft.deputy || office.reachable.is_empty()) && !self.touched_offices.contains(&office.id);
        let before = office.clone();
        if says {
            office.reachable.clone_from(&draft.reachable);
            if !draft.deputy {
                self.touched_offices.insert(office.id);
            }
        }
        for (field, said) in [(&mut office.phone, contact(&draft.phone)), (&mut office.email, contact(&draft.email))] {
            if !said.is_empty() {
                *field = said;
            }
        }
        if (&before.reachable, &before.phone, &before.email) != (&office.reachable, &office.phone, &office.email) {
            let after = office.clone();
            office.version += 1;
            writes.push(Write::ChangeOffice { before, after });
        }
        office.id
    }

    fn plan_person(&mut self, draft: &ContactDraft, mint: &Mint, writes: &mut Vec<Write>) -> Id<Person> {
        let Some(at) = self.person(draft) else {
            let person = PersonRow {
                id: mint.id(),
                organisation_id: self.organisation.id,
                salutation: draft.salutation.clone(),
                given_name: draft.given_name.clone(),
                family_name: draft.family_name.clone(),
                phone: draft.phone.clone(),
                email: draft.email.clone(),
                account_id: None,
                ended_on: None,
                version: 1,
            };
            let id = person.id;
            self.touched_people.insert(id);
            self.people.push(person.clone());
            writes.push(Write::Person(person));
            return id;
        };
        let person = &mut self.people[at];
        let before = person.clone();
        let first = self.touched_people.insert(person.id);
        let pairs = [
            (&mut person.salutation, &draft.salutation),
            (&mut person.given_name, &draft.given_name),
            (&mut person.family_name, &draft.family_name),
            (&mut person.phone, &draft.phone),
            (&mut person.email, &draft.email),
        ];
        for (field, said) in pairs {
            if !said.is_empty() && (first || field.is_empty()) {
                field.clone_from(said);
            }
        }
        let fields = |row: &PersonRow| [&row.salutation, &row.given_name, &row.family_name, &row.phone, &row.email].map(Clone::clone);
        if fields(&before) != fields(person) {
            let after = person.clone();
            person.version += 1;
            writes.push(Write::ChangePerson { before, after });
        }
        person.id
    }

    fn plan_holding(
        &mut self,
        draft: &ContactDraft,
        office: Id<Office>,
        person: Id<Person>,
        today: Date,
        mint: &Mint,
        writes: &mut Vec<Write>,
    ) {
        let mine = |row: &HoldingRow| row.office_id == office && row.person_id == person && row.deputy == draft.deputy;
        let same_day = self.holdings.iter().position(|row| mine(row) && (draft.from == Some(row.from_day)));
        let runs = |row: &HoldingRow| match draft.from {
            Some(from) => row.until_day.is_none_or(|until| until >= from) && draft.until.is_none_or(|until| until >= row.from_day),
            None => true,
        };
        if let Some(at) = same_day.or_else(|| self.holdings.iter().position(|row| mine(row) && runs(row))) {
            let row = &mut self.holdings[at];
            // Only an end that the list names; that one is missing in it does not mean that somebody came back.
            if let Some(until) = draft.until.filter(|until| row.until_day != Some(*until) && *until >= row.from_day) {
                writes.push(Write::Until { before: row.clone(), until });
                row.until_day = Some(until);
                row.version += 1;
            }
            return;
        }
        let from = draft.from.unwrap_or_else(|| draft.until.map_or(today, |until| until.min(today)));
        let new = NewHolding { id: mint.id(), office, person, deputy: draft.deputy, from, until: draft.until };
        self.holdings.push(HoldingRow {
            id: new.id,
            office_id: office,
            person_id: person,
            deputy: new.deputy,
            from_day: from,
            until_day: new.until,
            version: 1,
        });
        writes.push(Write::Holding(new));
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn organisation() -> OrganisationRow {
        OrganisationRow {
            id: Id::minted(1, [1; 10]),
            name: "Jobcenter Waldmark".into(),
            short_name: String::new(),
            kind: "jobcenter".into(),
            jobcenter_kind: None,
            carrier_number: None,
            street: String::new(),
            postal_code: String::new(),
            place: String::new(),
            phone: String::new(),
            email: String::new(),
            website: String::new(),
            languages: String::new(),
            public_body: "unknown".into(),
            sgb1_s35_body: "unknown".into(),
            kept_by_network: None,
            confirmed_on: None,
            confirmed_by: None,
            ended_on: None,
            version: 1,
        }
    }

    fn contact(office: &str, given: &str, family: &str, email: &str) -> ContactDraft {
        ContactDraft {
            organisation: "Jobcenter Waldmark".into(),
            office: office.into(),
            given_name: given.into(),
            family_name: family.into(),
            email: email.into(),
            ..ContactDraft::default()
        }
    }

    /// A place, and where its keys come from.
    struct Test(Place, Mint);

    fn test() -> Test {
        Test(Place::empty(organisation()), Mint::counting())
    }

    fn plan(test: &mut Test, draft: &ContactDraft) -> Vec<Write> {
        test.0.plan(draft, None, date(2026, 3, 3), &test.1)
    }

    #[test]
    fn a_second_run_of_the_same_rows_does_nothing() {
        let mut place = test();
        let rows = [
            contact("BCA", "Jutta", "Sommer", "sommer@jc.example"),
            ContactDraft { until: Some(date(2020, 1, 1)), from: Some(date(2010, 1, 1)), ..contact("BCA", "Eva", "Alt", "") },
            ContactDraft { deputy: true, reachable: "Mo".into(), ..contact("BCA", "Thea", "Winter", "winter@jc.example") },
            contact("Leitung", "", "", ""),
        ];
        assert!(rows.iter().all(|row| !plan(&mut place, row).is_empty()));
        place.0.touched_offices.clear();
        place.0.touched_people.clear();
        for row in &rows {
            assert!(plan(&mut place, row).is_empty(), "{row:?}");
        }
    }

    #[test]
    fn one_address_is_one_person_with_two_offices() {
        let mut place = test();
        plan(&mut place, &contact("BCA", "Leyla", "Arslan", "arslan@jc.example"));
        let second = plan(&mut place, &contact("Migrationsbeauftragte", "Leyla", "Arslan", "Arslan@JC.example"));
        assert!(matches!(second.as_slice(), [Write::Office(_), Write::Holding(_)]), "{second:?}");
    }

    #[test]
    fn a_shared_mailbox_makes_nobody_the_other() {
        let mut place = test();
        plan(&mut place, &contact("BCA", "Leyla", "Arslan", "info@jc.example"));
        let second = plan(&mut place, &contact("Leitung", "Jens", "Albrecht", "info@jc.example"));
        assert!(second.iter().any(|write| matches!(write, Write::Person(_))));
    }

    #[test]
    fn a_new_family_name_at_the_same_address_is_a_change() {
        let mut place = test();
        plan(&mut place, &contact("BCA", "Leyla", "Arslan", "leyla@jc.example"));
        place.0.touched_people.clear();
        let second = plan(&mut place, &contact("BCA", "Leyla", "Berger", "leyla@jc.example"));
        assert!(matches!(second.as_slice(), [Write::ChangePerson { .. }]), "{second:?}");
    }

    #[test]
    fn an_end_that_the_list_names_is_set_and_one_that_it_leaves_out_stays() {
        let mut place = test();
        let row = ContactDraft { from: Some(date(2020, 1, 1)), ..contact("BCA", "Eva", "Alt", "") };
        plan(&mut place, &row);
        let ended = plan(&mut place, &ContactDraft { until: Some(date(2025, 1, 31)), ..row.clone() });
        assert!(matches!(ended.as_slice(), [Write::Until { .. }]), "{ended:?}");
        assert!(plan(&mut place, &row).is_empty());
    }
}
