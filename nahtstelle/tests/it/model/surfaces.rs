//! At the end of a history every page to read is asked for by everybody: whoever may not know of somebody finds her name nowhere, and her key is as good as one that
//! nobody has, in the answer and in its words.

use accounts::Role;
use axum::http::Method;

use super::{FIELDS, Model, Play};
use crate::world::{Answer, Somebody, World};

/// The address of a page about somebody; what else it names is nobody's.
fn filled(pattern: &str, unit: &str, participant: &str) -> String {
    let part = |part: &str| match part {
        "{participant}" => participant.to_owned(),
        "{format}" => "json".to_owned(),
        "{language}" => "ar".to_owned(),
        part if part.starts_with('{') => unit.to_owned(),
        part => part.to_owned(),
    };
    pattern.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// What can be told from an answer, but for the key that was asked for.
fn told(answer: &Answer, key: &str) -> (u16, String) {
    let where_to = if answer.leads_on() { answer.location() } else { String::new() };
    let words = String::from_utf8_lossy(&answer.body).into_owned() + &where_to;
    (answer.status, words.replace(key, ""))
}

impl Play<'_> {
    /// All of them, for both people.
    pub(super) async fn surfaces(&self, world: &World, model: &Model) -> Result<(), String> {
        let setting = self.setting;
        let (guest, sommer) = (
            world.guest(),
            world.account(&format!("Sommer {}", world.number())).role(Role::Coordinator, &world.home().await).signs_in().await,
        );
        let never: [&Somebody; 5] = [&setting.becker, &setting.lang, self.officer, &sommer, &guest];
        let nobody = world.id::<()>().to_string();
        let mut asked = 0;
        for route in world.app.route_table().into_iter().filter(|route| route.method == Method::GET) {
            for (person, page) in self.pages.iter().enumerate() {
                let keys: Vec<&str> = page.split('/').collect();
                let (unit, key, name) = (keys[2], keys[4], &self.names[person]);
                let (address, nowhere) = (filled(route.path, unit, key), filled(route.path, unit, &nobody));
                let knows = model.sees(person, true);
                for who in never.into_iter().chain((!knows).then_some(&setting.polat)) {
                    let answer = who.get(&address).await;
                    asked += 1;
                    if String::from_utf8_lossy(&answer.body).contains(name.as_str()) {
                        return Err(format!("{address} tells {name} to somebody who may not know of her"));
                    }
                    if address != nowhere && told(&answer, key) != told(&who.get(&nowhere).await, &nobody) {
                        return Err(format!("{address} answers otherwise than for a key that nobody has: {}", answer.status));
                    }
                }
                // Whoever leads says who helps, and reads nothing of what was said.
                let lead = setting.klein.get(&address).await;
                let words = String::from_utf8_lossy(&lead.body).into_owned();
                if FIELDS.iter().any(|(_, _, said)| words.contains(said)) {
                    return Err(format!("{address} tells whoever leads what somebody said"));
                }
                // By her name nobody finds her but who may.
                if person == 0 && matches!(route.path, "/search" | "/participants" | "/units/{id}/participants") {
                    for who in never {
                        let search = format!("{address}?q={}", crate::world::encoded(&[("", name)]).trim_start_matches('='));
                        let found = who.get(&search).await;
                        if found.texts("main a").iter().any(|link| link.contains(name.as_str())) {
                            return Err(format!("{search} finds {name}"));
                        }
                    }
                }
            }
        }
        assert!(asked > 500, "only {asked} answers were looked at");
        match world.mails().await.iter().find(|mail| self.names.iter().any(|name| mail.subject.contains(name) || mail.body.contains(name)))
        {
            Some(mail) => Err(format!("a mail tells a name: {}", mail.subject)),
            None => Ok(()),
        }
    }
}
