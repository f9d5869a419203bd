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
        // Who may never know of either of them, and the colleague, who may where she helps.
        let never: [&Somebody; 5] = [&setting.becker, &setting.lang, self.officer, &sommer, &guest];
        let knows = [0, 1].map(|person| model.sees(person, true));
        let everybody = never.into_iter().map(|who| (who, [false; 2])).chain([(&setting.polat, knows)]);
        let everybody: Vec<(&Somebody, [bool; 2])> = everybody.filter(|(_, knows)| *knows != [true; 2]).collect();
        let nobody = world.id::<()>().to_string();
        let mut asked = 0;
        for route in world.app.route_table().into_iter().filter(|route| route.method == Method::GET) {
            // A page that is not about somebody is the same for both.
            let about = if route.path.contains("{participant}") { &[0, 1][..] } else { &[0][..] };
            let keys = |person: usize| self.pages[person].split('/').map(str::to_owned).collect::<Vec<_>>();
            let address = |person: usize| filled(route.path, &keys(person)[2], &keys(person)[4]);
            for (who, knows) in &everybody {
                let nowhere = if about.len() == 2 { Some(who.get(&filled(route.path, &keys(0)[2], &nobody)).await) } else { None };
                for person in about.iter().copied().filter(|person| about.len() == 1 || !knows[*person]) {
                    let (address, answer) = (address(person), who.get(&address(person)).await);
                    asked += 1;
                    let words = String::from_utf8_lossy(&answer.body);
                    let hidden = (0..2).filter(|person| !knows[*person]).map(|person| &self.names[person]);
                    if let Some(name) = hidden.into_iter().find(|name| words.contains(name.as_str())) {
                        return Err(format!("{address} tells {name} to somebody who may not know of her"));
                    }
                    if nowhere.as_ref().is_some_and(|nowhere| told(&answer, &keys(person)[4]) != told(nowhere, &nobody)) {
                        return Err(format!("{address} answers otherwise than for a key that nobody has: {}", answer.status));
                    }
                }
            }
            for person in about {
                // Whoever leads says who helps, and reads nothing of what was said.
                let address = address(*person);
                let lead = setting.klein.get(&address).await;
                let words = String::from_utf8_lossy(&lead.body).into_owned();
                if FIELDS.iter().any(|(_, _, said)| words.contains(said)) {
                    return Err(format!("{address} tells whoever leads what somebody said"));
                }
                // By her name nobody finds her but who may.
                if matches!(route.path, "/search" | "/participants" | "/units/{id}/participants") {
                    for (who, name) in never.into_iter().flat_map(|who| self.names.iter().map(move |name| (who, name))) {
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
