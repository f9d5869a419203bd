//! Kinds and states of the directory, without I/O. Codes stand in the database, labels in the texts (`family-code`).

/// Codes with labels: `ALL`, `code`, `from_code`.
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $code:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$variant_meta])* $variant),* }
        impl $name {
            /// All of them, in the order of a list to choose from.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            /// The word in the database and in text keys.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }
            /// The one of this code, if there is one.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

codes! {
    /// Art of an organisation: the partners that § 18(1) SGB II and § 9(3) SGB III name, in the words of the networks themselves (`domain.md` §2.1).
    OrganisationKind {
        /// Jobcenter, joint or municipal (§ 6d SGB II)
        Jobcenter = "jobcenter",
        /// Agentur für Arbeit (§ 9 SGB III)
        EmploymentAgency = "employment_agency",
        /// Stadt or Gemeinde
        Municipality = "municipality",
        /// Landkreis
        District = "district",
        /// Maßnahmeträger, Bildungsträger (§ 178 SGB III)
        Provider = "provider",
        /// Volkshochschule
        AdultEducation = "adult_education",
        /// Industrie- und Handelskammer
        ChamberCommerce = "chamber_commerce",
        /// Handwerkskammer
        ChamberCrafts = "chamber_crafts",
        /// Kreishandwerkerschaft
        DistrictCraftsAssociation = "district_crafts_association",
        /// Gewerkschaft
        Union = "union",
        /// Wohlfahrtsverband
        WelfareOrganisation = "welfare_org",
        /// Migrantenorganisation
        MigrantOrganisation = "migrant_org",
        /// Ehrenamt
        Volunteers = "volunteers",
        /// Betrieb
        Employer = "employer",
        /// Kirche, Betriebsseelsorge
        Church = "church_work_ministry",
        /// Wirtschaftsförderung
        EconomicDevelopment = "economic_development",
        /// Beratung (Migration, Anerkennung, Schulden)
        Counselling = "counselling",
        /// Ausländerbehörde
        ImmigrationOffice = "immigration_office",
        /// Schule, Hochschule
        Education = "education",
        /// Sonstige
        Other = "other",
    }
}

codes! {
    /// Form of a Jobcenter.
    JobcenterKind {
        /// gemeinsame Einrichtung (§ 44b SGB II)
        Joint = "joint",
        /// zugelassener kommunaler Träger (§ 6a SGB II)
        Municipal = "municipal",
    }
}

codes! {
    /// Rolle of an organisation in a network.
    Part {
        /// Kern
        Core = "core",
        /// Partner
        Partner = "partner",
        /// Gast
        Guest = "guest",
    }
}

codes! {
    /// Which secrecy holds in a unit (`domain.md` §7.1).
    Secrecy {
        /// § 35 SGB I
        Sozialgeheimnis = "sozialgeheimnis",
        /// DSGVO and BDSG of a private body
        GdprPrivate = "gdpr_private",
        /// § 203 StGB
        S203 = "s203_stgb",
        /// No personal data of participants
        None = "none",
    }
}

codes! {
    /// Rechtskreis: which book pays or advises a person.
    Sphere {
        /// Grundsicherung für Arbeitsuchende
        Sgb2 = "sgb2",
        /// Arbeitsförderung
        Sgb3 = "sgb3",
    }
}

codes! {
    /// Art of a territory.
    TerritoryKind {
        /// Land
        Land = "land",
        /// Regierungsbezirk or Region
        Region = "region",
        /// Kreis or kreisfreie Stadt
        District = "district",
        /// Gemeinde
        Municipality = "municipality",
        /// Agenturbezirk
        AgencyDistrict = "agency_district",
    }
}

codes! {
    /// Art of a body.
    BodyKind {
        /// Netzwerkversammlung
        Assembly = "assembly",
        /// Steuerungsgruppe
        Steering = "steering",
        /// Arbeitsgruppe
        WorkingGroup = "working_group",
        /// Projektgruppe
        Project = "project",
        /// Örtlicher Beirat (§ 18d SGB II)
        AdvisoryBoard = "advisory_board",
    }
}

codes! {
    /// Rolle of a member in a body.
    Seat {
        /// Leitung
        Chair = "chair",
        /// Protokoll
        Minutes = "minutes",
        /// Stimmberechtigt
        Voting = "voting",
        /// Gast
        Guest = "guest",
    }
}

impl Secrecy {
    /// What a unit of such an organisation usually stands under (`domain.md` §7.1); a person may decide otherwise.
    pub fn usual(kind: &str) -> Self {
        use OrganisationKind as Kind;
        match Kind::from_code(kind) {
            Some(Kind::Jobcenter | Kind::EmploymentAgency | Kind::Municipality | Kind::District) => Secrecy::Sozialgeheimnis,
            Some(Kind::Counselling) => Secrecy::S203,
            Some(Kind::Provider | Kind::WelfareOrganisation | Kind::AdultEducation) => Secrecy::GdprPrivate,
            _ => Secrecy::None,
        }
    }
}

impl OrganisationKind {
    /// Whether an organisation of this kind is a public body whose units are controllers of their own (§ 67(4) SGB X).
    pub fn is_territorial_authority(self) -> bool {
        matches!(self, OrganisationKind::Municipality | OrganisationKind::District)
    }
}
