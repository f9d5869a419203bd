//! Kinds and states of the directory, without I/O. Codes stand in the database, labels in the texts (`family-code`).

use std::collections::HashSet;

use db::codes;

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
    /// What was said about an organisation; nobody guesses where it does not follow from its kind.
    Said {
        /// Ja
        Yes = "yes",
        /// Nein
        No = "no",
        /// Noch nicht angegeben
        Unknown = "unknown",
    }
}

codes! {
    /// Aufgabe of a unit (`domain.md` §5).
    Function {
        /// Markt und Integration of a Jobcenter
        JobcenterIntegration = "jobcenter_integration",
        /// Leistungsgewährung of a Jobcenter
        JobcenterBenefits = "jobcenter_benefits",
        /// Jugendamt
        YouthOffice = "youth_office",
        /// Frauen- und Gleichstellungsbüro
        EqualityOffice = "equality_office",
        /// Wirtschaftsförderung
        EconomicDevelopment = "economic_development",
        /// Standort of a provider
        ProviderSite = "provider_site",
        /// Sonstige
        Other = "other",
        /// Noch nicht angegeben
        Unknown = "unknown",
    }
}

impl Said {
    /// Whether such organisations are public bodies: § 44b and § 6a SGB II, § 367 SGB III, § 3 IHKG, §§ 89 and 90 HwO. A Volkshochschule, an association
    /// of welfare or a provider may be either.
    pub fn public_body(kind: &str) -> Self {
        use OrganisationKind as Kind;
        match Kind::from_code(kind) {
            Some(
                Kind::Jobcenter
                | Kind::EmploymentAgency
                | Kind::Municipality
                | Kind::District
                | Kind::ImmigrationOffice
                | Kind::ChamberCommerce
                | Kind::ChamberCrafts
                | Kind::DistrictCraftsAssociation,
            ) => Said::Yes,
            Some(Kind::Union) => Said::No,
            _ => Said::Unknown,
        }
    }

    /// Whether such organisations have to keep the Sozialgeheimnis (§ 35 SGB I with §§ 18 to 29): carriers of benefits do. A municipality may be one, and a
    /// provider may run an Integrationsfachdienst, which § 35 names.
    pub fn sgb1_s35_body(kind: &str) -> Self {
        use OrganisationKind as Kind;
        match Kind::from_code(kind) {
            Some(Kind::Jobcenter | Kind::EmploymentAgency | Kind::District) => Said::Yes,
            Some(Kind::ChamberCommerce | Kind::ChamberCrafts | Kind::DistrictCraftsAssociation | Kind::Union | Kind::Employer) => Said::No,
            _ => Said::Unknown,
        }
    }
}

impl Function {
    /// What a unit of such an organisation is for, where its kind says so.
    pub fn usual(kind: &str) -> Self {
        match OrganisationKind::from_code(kind) {
            Some(OrganisationKind::Provider) => Function::ProviderSite,
            Some(OrganisationKind::EconomicDevelopment) => Function::EconomicDevelopment,
            _ => Function::Unknown,
        }
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
/// Every key once, in the order in which they were typed.
pub fn each_once(keys: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = HashSet::new();
    keys.filter(|key| seen.insert(key.clone())).collect()
}
