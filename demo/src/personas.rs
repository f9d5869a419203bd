//! People with an account, one for each way of working with the program.

use accounts::{Account, Held, Network, Organisation, Role, Unit, sql};
use db::Id;
use jiff::SignedDuration;
use network::{
    rules::Function,
    sql::{people, units},
};
use serde::Serialize;
use web::{Event, Result, Shared, Visit};

use crate::directory::unexpected;

/// A link of the demonstration lasts as long as a day of showing it.
const LINK_LASTS: SignedDuration = SignedDuration::from_hours(24);

/// Somebody who can be played.
#[derive(Debug, Clone, Serialize)]
pub struct Persona {
    /// Full name
    pub name: String,
    /// The code of the first role: `coordinator`, `coach` …
    pub role: String,
    /// All roles in words
    #[serde(skip)]
    pub roles: String,
    /// Signs in once.
    pub link: String,
}

/// Where a role is held.
enum Place {
    Installation,
    Network,
    Organisation(&'static str),
    Unit(&'static str, &'static str),
}

struct Plan {
    name: &'static str,
    email: &'static str,
    roles: &'static [(Role, Place)],
}

/// The first role names the persona.
const PLANS: [Plan; 8] = [
    Plan {
        name: "Jutta Sommer",
        email: "jutta.sommer@jobcenter-waldmark.example",
        roles: &[(Role::Coordinator, Place::Network), (Role::Bca, Place::Organisation("Jobcenter Waldmark"))],
    },
    Plan {
        name: "Meral Yildiz",
        email: "meral.yildiz@vhs-auenburg.example",
        roles: &[(Role::Partner, Place::Organisation("Volkshochschule Auenburg"))],
    },
    Plan {
        name: "Daniel Weber",
        email: "daniel.weber@bildungswerk-mittelauen.example",
        roles: &[(Role::Coach, Place::Unit("Bildungswerk Mittelauen gGmbH", "Standort Waldmark"))],
    },
    Plan {
        name: "Ines Klein",
        email: "ines.klein@bildungswerk-mittelauen.example",
        roles: &[
            (Role::UnitLead, Place::Unit("Bildungswerk Mittelauen gGmbH", "Standort Waldmark")),
            (Role::Admin, Place::Organisation("Bildungswerk Mittelauen gGmbH")),
        ],
    },
    Plan {
        name: "Tobias Becker",
        email: "tobias.becker@jobcenter-auenburg-stadt.example",
        roles: &[(Role::Caseworker, Place::Unit("Jobcenter Auenburg, Stadt", "Markt und Integration"))],
    },
    Plan {
        name: "Dr. Carola Wendt",
        email: "carola.wendt@landkreis-waldmark.example",
        roles: &[(Role::Head, Place::Organisation("Landkreis Waldmark"))],
    },
    Plan {
        name: "Frank Lorenz",
        email: "frank.lorenz@landkreis-waldmark.example",
        // Several organisations may share an officer (Art. 37 GDPR).
        roles: &[(Role::Dpo, Place::Organisation("Bildungswerk Mittelauen gGmbH")), (Role::Dpo, Place::Organisation("Landkreis Waldmark"))],
    },
    Plan { name: "Betrieb", email: "betrieb@mittelauen.example", roles: &[(Role::Operator, Place::Installation)] },
];

/// What two units say of themselves: what they are for, and how their data protection officer is reached.
const UNITS: [(&str, &str, Function, &str); 2] = [
    ("Bildungswerk Mittelauen gGmbH", "Standort Waldmark", Function::ProviderSite, "frank.lorenz@landkreis-waldmark.example"),
    ("Jobcenter Auenburg, Stadt", "Markt und Integration", Function::JobcenterIntegration, "datenschutz@jobcenter-auenburg-stadt.example"),
];

/// Gives everybody of the plan an account and roles, and ties the account to the person in the directory.
pub(crate) async fn load(visit: &mut Visit, network: Id<Network>) -> Result<()> {
    for plan in &PLANS {
        let (account, now) = (visit.id(), visit.now());
        sql::insert_account(&mut visit.tx, account, plan.email, plan.name, "de", now).await?;
        visit.log(Event::new("create", "account").on(account));
        for (role, place) in plan.roles {
            give(visit, network, account, *role, place).await?;
        }
        if let Some((_, Place::Organisation(name) | Place::Unit(name, _))) = plan.roles.last() {
            let organisation = organisation(visit, network, name).await?;
            let staff = people::people_of(&mut visit.tx, organisation).await?;
            let person = staff.into_iter().find(|person| person.email == plan.email).ok_or_else(|| unexpected("E-Mail", plan.email))?;
            people::update(&mut visit.tx, &people::PersonRow { account_id: Some(account), ..person }).await?;
        }
    }
    for (name, unit, function, officer) in UNITS {
        let organisation = organisation(visit, network, name).await?;
        let row = units::unit_of_name(&mut visit.tx, organisation, unit).await?.ok_or_else(|| unexpected("Stelle", unit))?;
        let row = units::UnitRow { function: function.code().to_owned(), dpo_contact: officer.to_owned(), ..row };
        units::update(&mut visit.tx, &row).await?;
    }
    Ok(())
}

async fn give(visit: &mut Visit, network: Id<Network>, account: Id<Account>, role: Role, place: &Place) -> Result<()> {
    let (network_id, organisation_id, unit_id) = match place {
        Place::Installation => (None, None, None),
        Place::Network => (Some(network), None, None),
        Place::Organisation(name) => (Some(network), Some(organisation(visit, network, name).await?), None),
        Place::Unit(name, unit_name) => {
            let organisation = organisation(visit, network, name).await?;
            (Some(network), Some(organisation), Some(unit(visit, organisation, unit_name).await?))
        }
    };
    let row = sql::RoleRow {
        id: visit.id::<Held>(),
        account_id: account,
        role: role.code().to_owned(),
        network_id,
        organisation_id,
        unit_id,
        from_day: visit.today(),
        until_day: None,
        deputy_for: None,
    };
    sql::insert_role(&mut visit.tx, &row, None).await?;
    visit.log(Event::new("give", "role").on(row.id));
    Ok(())
}

async fn organisation(visit: &mut Visit, network: Id<Network>, name: &str) -> Result<Id<Organisation>> {
    let found = bodies::sql::choosable(&mut visit.tx, network, name, 20).await?;
    Ok(found.into_iter().find(|one| one.name == name).ok_or_else(|| unexpected("Organisation", name))?.id)
}

async fn unit(visit: &mut Visit, organisation: Id<Organisation>, name: &str) -> Result<Id<Unit>> {
    Ok(units::unit_of_name(&mut visit.tx, organisation, name).await?.ok_or_else(|| unexpected("Stelle", name))?.id)
}

/// Everybody of the plan with a link that has not been used: each start makes new ones.
pub async fn personas(app: &Shared) -> Result<Vec<Persona>> {
    let mut visit = Visit::inside(app, accounts::Actor::Operator, None);
    let mut all = Vec::with_capacity(PLANS.len());
    for plan in &PLANS {
        let Some(account) = sql::account_by_email(&mut visit.tx, plan.email).await? else { continue };
        let link = administration::sign_in_link(&mut visit, account.id, LINK_LASTS).await?;
        let role = plan.roles.first().map(|(role, _)| role.code().to_owned()).unwrap_or_default();
        let mut roles: Vec<String> = plan.roles.iter().map(|(role, _)| visit.say.word("role", role.code())).collect();
        // The same role in two organisations is one word.
        roles.dedup();
        all.push(Persona { name: account.name, role, roles: roles.join(", "), link });
    }
    visit.commit().await?;
    Ok(all)
}
