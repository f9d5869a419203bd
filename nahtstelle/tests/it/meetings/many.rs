//! Five hundred on one meeting: what it costs in statements, and that nobody is lost.

use db::{Id, values};

use super::{link, meeting, setting};
use crate::world::World;

const MANY: u32 = 500;

/// What an invitation costs for each person: the link, the mail, to whom it went, and which version they have.
const FOR_EACH: u32 = 4;

on_each_database!(five_hundred_are_invited_and_answer_and_no_page_takes_more_statements_for_it);
async fn five_hundred_are_invited_and_answer_and_no_page_takes_more_statements_for_it(world: &World) {
    let setting = setting(world).await;
    let sommer = &setting.sommer;
    let few = meeting(&setting).await;
    let few_statements = sommer.get(&few).await.statements.unwrap();
    let few_asked = sommer.get(&format!("{few}/invitation")).await.statements.unwrap();
    for number in 0..MANY {
        let organisation = world.organisation(&format!("Haus {number:03}")).await;
        let seat: Id<()> = world.id();
        world
            .sql("UPDATE organisations SET email = $2 WHERE id = $1", values![organisation.id, format!("post@haus{number:03}.example")])
            .await;
        world
            .sql(
                "INSERT INTO body_members (id, body_id, organisation_id, part) VALUES ($1, $2, $3, 'voting')",
                values![seat, setting.body.as_str(), organisation.id],
            )
            .await;
    }
    let address = meeting(&setting).await;
    let page = sommer.get(&address).await;
    assert!(page.has("Haus 000") && page.has("Haus 499") && page.has("0 Zusagen, 0 Absagen, 502 offen"));
    assert_eq!(page.statements, Some(few_statements));
    let asked = sommer.get(&format!("{address}/invitation")).await;
    assert!(asked.has("Einladung senden an 502 Personen"));
    assert_eq!(asked.statements, Some(few_asked));
    let sent = sommer.send(&asked, "form.form", &[]).await;
    let statements = sent.statements.unwrap();
    let everybody = MANY + 2;
    assert!((FOR_EACH * everybody..FOR_EACH * everybody + 30).contains(&statements), "{statements} statements");
    assert_eq!(world.mails().await.len(), everybody as usize);
    // Answering is the same for one of many as for one of few, and so is everything that is looked at.
    let link = link(world, "post@haus250.example").await;
    let answered = world.guest().post(&link, &[("answer", "yes")]).await;
    assert!(answered.has("Danke, Ihre Antwort ist angekommen.") && answered.statements.unwrap() < 30, "{:?}", answered.statements);
    let page = sommer.get(&address).await;
    assert!(page.has("1 Zusage, 0 Absagen, 501 offen"));
    assert_eq!(page.statements, Some(few_statements));
    let resent = sommer.get(&format!("{address}/invitation")).await;
    assert!(resent.has("Noch einmal senden an 502 Personen"));
    let again = sommer.send(&asked, "form.form", &[]).await;
    assert!(again.status == 303 && again.statements.unwrap() < 30, "a second click writes to nobody: {:?}", again.statements);
    assert_eq!(world.mails().await.len(), everybody as usize);
    // The minutes reach as many.
    let notes = crate::minutes::notes(sommer, &address, 0).await;
    assert_eq!(sommer.post(&notes, &[("base", ""), ("notes", "Alle waren da.")]).await.status, 303);
    let page = sommer.get(&format!("{address}/circulation")).await;
    let done = sommer.send(&page, &format!("form[action='{address}/minutes']"), &[]).await;
    assert_eq!(done.status, 303, "{}", done.all());
    assert_eq!(world.count("SELECT count(*) AS n FROM mails").await, i64::from(2 * everybody));
}
