use std::fmt;

/// Rolle: what an account does in a network, an organisation or a unit. See `domain.md` §8.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Koordination of a network
    Coordinator,
    /// Beauftragte für Chancengleichheit am Arbeitsmarkt (§ 18e SGB II, § 385 SGB III): superordinate questions, no case files
    Bca,
    /// Netzwerkpartner/-in
    Partner,
    /// Coach at a provider or Jobcenter
    Coach,
    /// Integrationsfachkraft at a Jobcenter or an agency
    Caseworker,
    /// Leitung of a unit
    UnitLead,
    /// Leitung of an administration: reads aggregates
    Head,
    /// Datenschutzbeauftragte/r
    Dpo,
    /// Verwaltung of an organisation's own entries and accounts
    Admin,
    /// Runs the installation as a processor; sees no content about participants.
    Operator,
}

impl Role {
    /// All roles, in the order of the role matrix.
    pub const ALL: [Role; 10] = [
        Role::Coordinator,
        Role::Bca,
        Role::Partner,
        Role::Coach,
        Role::Caseworker,
        Role::UnitLead,
        Role::Head,
        Role::Dpo,
        Role::Admin,
        Role::Operator,
    ];

    /// The word in the database and in text keys.
    pub fn code(self) -> &'static str {
        match self {
            Role::Coordinator => "coordinator",
            Role::Bca => "bca",
            Role::Partner => "partner",
            Role::Coach => "coach",
            Role::Caseworker => "caseworker",
            Role::UnitLead => "unit_lead",
            Role::Head => "head",
            Role::Dpo => "dpo",
            Role::Admin => "admin",
            Role::Operator => "operator",
        }
    }

    /// The role of this code, if there is one.
    pub fn from_code(code: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.code() == code)
    }

    /// Whether the role decides over others' entries or will see participants' data, so that a mail account alone must not open it.
    pub fn needs_second_factor(self) -> bool {
        match self {
            Role::Coordinator | Role::Coach | Role::Caseworker | Role::UnitLead | Role::Dpo | Role::Admin | Role::Operator => true,
            Role::Bca | Role::Partner | Role::Head => false,
        }
    }

    /// Whether the role is held in a network as a whole (and not for one organisation's side of it).
    pub fn is_of_network(self) -> bool {
        matches!(self, Role::Coordinator)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
