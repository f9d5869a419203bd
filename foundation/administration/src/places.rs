//! Where a role is held: an organisation of the network, found by its name, and one of its units.

use accounts::{Organisation, Role, Unit};
use db::Id;
use design::Choice;
use web::{Facts, Problems, Result, Visit, fold::folded};

use crate::{
    access::may_give,
    rules::{needs_organisation, needs_unit},
    sql::places,
};

/// So many organisations are offered when a name fits several; a narrower name helps beyond that.
const OFFERED: usize = 10;

/// A place as it was typed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Typed {
    /// Name of the organisation.
    pub organisation: String,
    /// Key of the one that was chosen among several of such a name.
    pub organisation_id: String,
    /// Key of the unit.
    pub unit: String,
}

/// A place.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Place {
    pub organisation: Option<Id<Organisation>>,
    pub unit: Option<Id<Unit>>,
}

/// The fields of a form for it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fields {
    /// Name of the organisation.
    pub organisation: String,
    /// Organisations to choose from, when several have such a name.
    pub organisations: Vec<Choice>,
    /// Units to choose from, when the organisation is known and has some.
    pub units: Vec<Choice>,
}

/// Finds the place that was typed; what is missing or not clear is noted as a problem, and offered in the fields.
pub(crate) async fn find(visit: &mut Visit, role: Option<Role>, typed: &Typed, problems: &mut Problems) -> Result<(Place, Fields)> {
    let mut fields = Fields { organisation: typed.organisation.trim().to_owned(), ..Fields::default() };
    let Some(organisation) = organisation(visit, typed, &mut fields, problems).await? else {
        if fields.organisation.is_empty() && role.is_some_and(needs_organisation) {
            problems.add("organisation", "problem-organisation");
        }
        return Ok((Place::default(), fields));
    };
    let facts = Facts { network: visit.network(), organisation: Some(organisation), account: None, unit: None };
    if let Some(role) = role
        && let Err(refused) = may_give(&visit.actor, role, &facts)
    {
        problems.add("organisation", refused.0);
    }
    let units = places::units(&mut visit.tx, organisation).await?;
    let chosen = units.iter().find(|unit| unit.id.to_string() == typed.unit).map(|unit| unit.id);
    let unit = match (chosen, role.is_some_and(needs_unit), units.as_slice()) {
        (None, true, [only]) => Some(only.id),
        (None, true, [_, ..]) => {
            problems.add("unit", "problem-role-unit");
            None
        }
        (chosen, _, _) => chosen,
    };
    fields.units = units.into_iter().map(|row| Choice::new(row.id.to_string(), row.name, Some(row.id) == unit)).collect();
    Ok((Place { organisation: Some(organisation), unit }, fields))
}

/// Never guesses: a name that fits several organisations is offered as a choice.
async fn organisation(visit: &mut Visit, typed: &Typed, fields: &mut Fields, problems: &mut Problems) -> Result<Option<Id<Organisation>>> {
    let (network, today) = (visit.sight()?, visit.today());
    let words = folded(&typed.organisation);
    if words.is_empty() {
        return Ok(None);
    }
    if let Ok(id) = typed.organisation_id.parse()
        && let Some(row) = places::organisation(&mut visit.tx, network, id).await?
        && row.name_search.contains(&words)
    {
        fields.organisation = row.name;
        return Ok(Some(row.id));
    }
    let limit = i64::try_from(OFFERED + 1).unwrap_or(i64::MAX);
    let found = places::organisations_named(&mut visit.tx, network, &words, today, limit).await?;
    // What is searched holds short name and place too; the name itself is what was typed, or the only one that fits.
    let exact: Vec<_> = found.iter().filter(|row| folded(&row.name) == words).collect();
    if let [only] = exact.as_slice() {
        fields.organisation.clone_from(&only.name);
        return Ok(Some(only.id));
    }
    if let [only] = found.as_slice() {
        fields.organisation.clone_from(&only.name);
        return Ok(Some(only.id));
    }
    problems.add(
        "organisation",
        match found.len() {
            0 => "problem-organisation-unknown",
            n if n > OFFERED => "problem-organisation-many",
            _ => "problem-organisation-which",
        },
    );
    let label = |name: &str, place: &str| if place.is_empty() { name.to_owned() } else { format!("{name}, {place}") };
    fields.organisations =
        found.iter().take(OFFERED).map(|row| Choice::new(row.id.to_string(), label(&row.name, &row.place), false)).collect();
    Ok(None)
}

/// The fields before anything was typed: the organisation that a link names, else the one whose administration the actor holds.
pub(crate) async fn blank(visit: &mut Visit, named: &str) -> Result<Fields> {
    let network = visit.sight()?;
    let own = visit
        .actor
        .roles()
        .iter()
        .find(|held| held.role == Role::Admin && held.network == Some(network))
        .and_then(|held| held.organisation);
    let Some(id) = named.parse().ok().or(own.filter(|_| !visit.actor.is_in(Role::Coordinator, Some(network)))) else {
        return Ok(Fields::default());
    };
    let Some(row) = places::organisation(&mut visit.tx, network, id).await? else { return Ok(Fields::default()) };
    let units = places::units(&mut visit.tx, id).await?;
    Ok(Fields {
        organisation: row.name,
        organisations: Vec::new(),
        units: units.into_iter().map(|row| Choice::new(row.id.to_string(), row.name, false)).collect(),
    })
}

/// The roles that the actor may give somewhere in the network that is looked at.
pub(crate) fn roles(visit: &Visit, chosen: &str) -> Vec<Choice> {
    let own = visit
        .actor
        .roles()
        .iter()
        .find(|held| held.role == Role::Admin && held.network == visit.network())
        .and_then(|held| held.organisation);
    let facts = Facts { network: visit.network(), organisation: own, account: None, unit: None };
    Role::ALL
        .into_iter()
        .filter(|role| may_give(&visit.actor, *role, &facts).is_ok())
        .map(|role| Choice::new(role.code(), visit.say.word("role", role.code()), role.code() == chosen))
        .collect()
}
