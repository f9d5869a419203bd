//! One HSDS service by its key: there while its offer is public, and as if it had never been otherwise.

use super::{coordinator, json, key, offer};
use crate::world::World;

on_each_database!(a_service_is_there_while_its_offer_is_public_and_not_withdrawn);
async fn a_service_is_there_while_its_offer_is_public_and_not_withdrawn(world: &World) {
    world.organisation("VHS").await;
    let (sommer, guest) = (coordinator(world).await, world.guest());
    let address = offer(&sommer, "Abendkurs", &[]).await;
    // The network has other public offers: it is this one that is not there.
    offer(&sommer, "Beratung", &[("is_public", "1")]).await;
    let services = format!("/public/networks/{}/hsds/services", world.home().await.id);
    let (service, nobody) = (format!("{services}/{}", key(&address)), format!("{services}/{}", world.id::<()>()));
    let is_nowhere = async |why: &str| {
        for who in [&guest, &sommer] {
            let (answer, nothing) = (who.get(&service).await, who.get(&nobody).await);
            assert_eq!((answer.status, answer.all(), answer.work), (404, nothing.all(), nothing.work), "{why}");
        }
        assert_eq!(json(&guest.get(&services).await)["total_items"], 1, "{why}");
    };
    is_nowhere("not public").await;

    let edit = async |fields: &[(&str, &str)]| {
        let form = sommer.get(&format!("{address}/edit")).await.form("form.form");
        let mut all: Vec<(&str, &str)> = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        all.retain(|(name, _)| *name != "is_public");
        all.extend(fields);
        assert_eq!(sommer.post(&form.action, &all).await.status, 303);
    };
    edit(&[("is_public", "1")]).await;
    assert_eq!(json(&guest.get(&service).await)["name"], "Abendkurs");
    edit(&[]).await;
    is_nowhere("public no more").await;
    edit(&[("is_public", "1")]).await;
    assert_eq!(json(&guest.get(&service).await)["id"], key(&address).as_str());
    let asked = sommer.get(&format!("{address}/withdrawal")).await;
    assert_eq!(sommer.send(&asked, "form.form", &[("reason", "Die Förderung ist ausgelaufen.")]).await.status, 303);
    is_nowhere("withdrawn").await;
}
