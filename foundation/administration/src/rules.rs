//! Rules without input or output: where a sign-in leads, what a device is called, when codes are locked.

use accounts::Role;
use jiff::{SignedDuration, Timestamp, civil::Date};

/// A sign-in link works for half an hour.
pub const LINK_LASTS: SignedDuration = SignedDuration::from_mins(30);

/// An account is sent at most so many sign-in links an hour.
pub const LINKS_AN_HOUR: i64 = 5;

/// An invitation works for two weeks.
pub const INVITATION_LASTS: SignedDuration = SignedDuration::from_hours(14 * 24);

/// An address is sent at most so many invitations a day, by whomever.
pub const INVITATIONS_A_DAY: i64 = 5;

/// When an invitation ends: after two weeks, and no later than the role that it is for.
pub fn expires(now: Timestamp, until: Option<Date>) -> Timestamp {
    until.map(web::end_of).map_or(now + INVITATION_LASTS, |end| end.min(now + INVITATION_LASTS))
}

/// After so many wrong codes in a row no further one is looked at for [`LOCK_LASTS`].
const WRONG_CODES: i64 = 5;
const LOCK_LASTS: SignedDuration = SignedDuration::from_mins(15);

/// Where to go after signing in: a path of ours and nothing else, so that a link in a mail cannot lead away from here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target(String);

impl Target {
    /// The start page for anything that is not a plain path of this installation, and for what only leads back to signing in.
    pub fn read(text: &str) -> Self {
        // Browsers read a backslash as a slash, and skip control signs: "/\host" and "/\t/host" both leave the house.
        let ours = text.starts_with('/')
            && !text.starts_with("//")
            && text.len() <= 1000
            && text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
        let leads_back = ["/sign-in", "/second-factor", "/sign-out"].iter().any(|path| text.starts_with(path));
        Self(if ours && !leads_back { text.to_owned() } else { "/".to_owned() })
    }

    /// The path with its query.
    pub fn path(&self) -> &str {
        &self.0
    }

    /// The same for a form or an address: empty for the start page.
    pub fn typed(&self) -> &str {
        if self.0 == "/" { "" } else { &self.0 }
    }
}

/// A browser and the system under it, as far as the request tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Device {
    /// "Firefox", or nothing.
    pub browser: Option<&'static str>,
    /// "Windows", or nothing.
    pub system: Option<&'static str>,
}

impl Device {
    /// Reads a User-Agent header. The order matters: every browser also claims to be some of the later ones.
    pub fn read(agent: &str) -> Self {
        const BROWSERS: [(&str, &str); 7] = [
            ("Firefox/", "Firefox"),
            ("FxiOS/", "Firefox"),
            ("Edg", "Edge"),
            ("OPR/", "Opera"),
            ("Chrome/", "Chrome"),
            ("CriOS/", "Chrome"),
            ("Safari/", "Safari"),
        ];
        const SYSTEMS: [(&str, &str); 7] = [
            ("iPhone", "iOS"),
            ("iPad", "iPadOS"),
            ("Android", "Android"),
            ("Windows", "Windows"),
            ("Mac OS X", "macOS"),
            ("CrOS", "ChromeOS"),
            ("Linux", "Linux"),
        ];
        let first = |names: &[(&str, &'static str)]| names.iter().find(|(sign, _)| agent.contains(sign)).map(|(_, name)| *name);
        Self { browser: first(&BROWSERS), system: first(&SYSTEMS) }
    }
}

/// What follows from a further wrong code: how many there are now, and until when none is looked at.
pub fn after_wrong_code(failed: i64, locked_until: Option<Timestamp>, now: Timestamp) -> (i64, Option<Timestamp>) {
    // A lock that has passed has done its work: counting begins anew.
    let failed = if locked_until.is_some_and(|until| until <= now) { 1 } else { failed + 1 };
    (failed, (failed >= WRONG_CODES).then(|| now + LOCK_LASTS))
}

/// Whether a role is held for an organisation; the coordinator's is held for the network, with or without one.
pub fn needs_organisation(role: Role) -> bool {
    !role.is_of_network() && role != Role::Operator
}

/// Whether a role is held for one unit where the organisation has several: these work with participants' data, whose compartment the unit is.
pub fn needs_unit(role: Role) -> bool {
    matches!(role, Role::Coach | Role::Caseworker | Role::UnitLead)
}

/// A code of the database as it stands in text keys: `unit_lead` becomes `unit-lead`.
pub fn hyphenated(code: &str) -> String {
    code.replace('_', "-")
}

/// The name of a deed as it stands in text keys: `ReadAccounts` becomes `read-accounts`.
pub fn kebab(name: &str) -> String {
    let mut kebab = String::with_capacity(name.len() + 4);
    for sign in name.chars() {
        if sign.is_ascii_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.push(sign.to_ascii_lowercase());
    }
    kebab
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_a_path_of_ours() {
        for ours in ["/", "/organisations?kind=ihk&page=2", "/people/1#x", "/signature"] {
            assert_eq!(Target::read(ours).path(), ours);
        }
        for other in [
            "",
            "organisations",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "https://evil.example",
            "/a\nb",
            "/ä",
            "\\\\evil",
            "/sign-out",
            "/sign-in/00",
        ] {
            assert_eq!(Target::read(other).path(), "/", "{other:?}");
        }
        assert_eq!(Target::read(&format!("/{}", "a".repeat(1000))).path(), "/");
        assert_eq!(Target::read("").typed(), "");
        assert_eq!(Target::read("/people").typed(), "/people");
    }

    #[test]
    fn devices_are_called_as_people_know_them() {
        let device = |agent: &str| {
            let device = Device::read(agent);
            (device.browser.unwrap_or("?"), device.system.unwrap_or("?"))
        };
        assert_eq!(device("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"), ("Firefox", "Windows"));
        assert_eq!(
            device(
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0"
            ),
            ("Edge", "Windows")
        );
        assert_eq!(
            device(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1"
            ),
            ("Safari", "iOS")
        );
        assert_eq!(
            device("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36"),
            ("Chrome", "Android")
        );
        assert_eq!(device("curl/8.5.0"), ("?", "?"));
    }

    #[test]
    fn the_fifth_wrong_code_locks_and_counting_begins_anew_afterwards() {
        let now: Timestamp = "2026-03-03T09:00:00Z".parse().unwrap();
        assert_eq!(after_wrong_code(0, None, now), (1, None));
        assert_eq!(after_wrong_code(3, None, now), (4, None));
        let (failed, until) = after_wrong_code(4, None, now);
        assert_eq!((failed, until), (5, Some(now + SignedDuration::from_mins(15))));
        let later = now + SignedDuration::from_mins(15);
        assert_eq!(after_wrong_code(failed, until, later), (1, None));
    }

    #[test]
    fn an_invitation_ends_no_later_than_its_role() {
        let now: Timestamp = "2026-03-03T09:00:00Z".parse().unwrap();
        assert_eq!(expires(now, None), now + INVITATION_LASTS);
        assert_eq!(expires(now, "2026-05-01".parse().ok()), now + INVITATION_LASTS);
        assert_eq!(expires(now, "2026-03-10".parse().ok()).to_string(), "2026-03-10T23:00:00Z");
    }

    #[test]
    fn names_of_deeds_become_text_keys() {
        assert_eq!(kebab("ReadAccounts"), "read-accounts");
        assert_eq!(kebab("Arrive"), "arrive");
    }
}
