//! What of the administration lies on a person's desk.

use accounts::Role;
use design::NoticeKind;
use jiff::SignedDuration;
use web::{Desk, DeskItem, Facts, Result, Visit, mail, settings};

use crate::{
    access::{Deed, Sight},
    invitations::State,
    sql::invitations::{InvitationRow, unanswered},
};

/// An invitation that nobody answered is forgotten here two weeks after it ended.
const LOOK_BACK: SignedDuration = SignedDuration::from_hours(14 * 24);

/// So many invitations lie on the desk; the list has the others.
const SHOWN: i64 = 5;

/// Invitations without an answer for who invites, mails that did not arrive for who runs the installation.
pub(crate) async fn today(visit: &mut Visit) -> Result<Vec<Desk>> {
    let mut desks = Vec::new();
    let invites = visit.actor.roles().iter().any(|held| {
        let facts = Facts { network: visit.network(), organisation: held.organisation, account: None, unit: None };
        visit.can(Deed::Invite, facts)
    });
    if invites && visit.network().is_some() {
        let (sight, since) = (Sight::of(visit)?, visit.now() - LOOK_BACK);
        let rows = unanswered(&mut visit.tx, &sight, since, SHOWN).await?;
        let items = rows.iter().map(|row| item(visit, row)).collect();
        desks.push(Desk { title: visit.say.text("today-invitations").into(), order: 60, items });
    }
    let coordinates = visit.actor.is_in(Role::Coordinator, visit.network());
    if visit.app.config.keeps_mail() && (coordinates || visit.can(Deed::RunInstallation, Facts::default())) {
        let text = format!("{} {}", visit.say.text("mail-off"), visit.say.text("mail-off-text"));
        visit.notice(NoticeKind::Warning, text);
    }
    if visit.can(Deed::RunInstallation, Facts::default()) {
        let (_, dead) = mail::counts(&mut visit.tx).await?;
        let text = visit.say.text("today-dead-mails").arg("count", dead).to_string();
        let item = |text: String, href: &str| DeskItem { text, href: href.to_owned(), due: None, since: String::new() };
        let mut items = if dead > 0 { vec![item(text, "/outbox")] } else { Vec::new() };
        if settings::get(&mut visit.tx, settings::MAILBOX_PROBLEM).await?.is_some() {
            items.push(item(visit.say.text("today-mailbox").into(), "/state"));
        }
        desks.push(Desk { title: visit.say.text("today-installation").into(), order: 80, items });
    }
    Ok(desks)
}

fn item(visit: &Visit, row: &InvitationRow) -> DeskItem {
    let key = if row.state(visit.now()) == State::Expired { "today-invitation-expired" } else { "today-invitation-open" };
    DeskItem {
        text: visit.say.text(key).arg("name", row.name.as_str()).into(),
        href: "/invitations".to_owned(),
        due: Some(web::today(row.expires_at)),
        since: String::new(),
    }
}
