//! What kinds of things are known of people, and under which law somebody works with them. No I/O.

use db::codes;
use jiff::SignedDuration;

/// Datenkategorie: `domain.md` §7.3, all of them, because the rules of transmission are about all of them. Of some nothing is kept here: see [`FIELDS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// Who she is
    Identity,
    /// How to reach her
    Contact,
    /// In which measure she is, from when to when
    Assignment,
    /// What she can and wants
    Profile,
    /// How far she is
    Progress,
    /// Family and childcare
    Family,
    /// Nationality and residence permit
    Residence,
    /// Health and disability
    Health,
    /// Debts, addiction, psychosocial advice (§ 16a SGB II)
    Counselling,
    /// Amounts of benefits and sanctions
    Benefits,
    /// Certificates and notices
    Documents,
    /// Her story, her picture
    Story,
    /// Whom she knows
    Acquaintances,
    /// Private notes of a coach (§ 203 StGB)
    Notes,
    /// What she wrote in a survey
    Survey,
    /// Numbers that offices have for her
    Numbers,
}

impl Category {
    /// In the order of their codes.
    pub const ALL: [Category; 16] = [
        Category::Identity,
        Category::Contact,
        Category::Assignment,
        Category::Profile,
        Category::Progress,
        Category::Family,
        Category::Residence,
        Category::Health,
        Category::Counselling,
        Category::Benefits,
        Category::Documents,
        Category::Story,
        Category::Acquaintances,
        Category::Notes,
        Category::Survey,
        Category::Numbers,
    ];

    /// `C1` …, as the log and the rules of transmission call it.
    pub fn code(self) -> &'static str {
        ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10", "C11", "C12", "C13", "C14", "C15", "C16"][self as usize]
    }

    /// The category of this code.
    pub fn from_code(code: &str) -> Option<Category> {
        Category::ALL.into_iter().find(|category| category.code() == code)
    }

    /// The word in text keys.
    pub fn word(self) -> &'static str {
        match self {
            Category::Identity => "identity",
            Category::Contact => "contact",
            Category::Assignment => "assignment",
            Category::Profile => "profile",
            Category::Progress => "progress",
            Category::Family => "family",
            Category::Residence => "residence",
            Category::Health => "health",
            Category::Counselling => "counselling",
            Category::Benefits => "benefits",
            Category::Documents => "documents",
            Category::Story => "story",
            Category::Acquaintances => "acquaintances",
            Category::Notes => "notes",
            Category::Survey => "survey",
            Category::Numbers => "numbers",
        }
    }
}

/// What is asked of somebody: what is needed, and no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its name in forms, in the database and in text keys
    pub name: &'static str,
    /// What kind of thing it is
    pub category: Category,
    /// Several lines, in her own words
    pub is_long: bool,
    /// Asked in the form; what is not is written by the plan
    pub is_asked: bool,
}

const fn field(name: &'static str, category: Category, is_long: bool) -> Field {
    Field { name, category, is_long, is_asked: true }
}

const fn planned(name: &'static str) -> Field {
    Field { name, category: Category::Progress, is_long: true, is_asked: false }
}

/// All fields in the order in which they are asked.
pub const FIELDS: [Field; 13] = [
    field("phone", Category::Contact, false),
    field("email", Category::Contact, false),
    field("reach", Category::Contact, false),
    field("languages", Category::Profile, false),
    field("availability", Category::Profile, true),
    field("wishes", Category::Profile, true),
    field("goal", Category::Profile, true),
    field("skills", Category::Profile, true),
    field("qualifications", Category::Profile, true),
    field("childcare", Category::Family, true),
    planned("milestones"),
    planned("modules"),
    planned("steps"),
];

/// The fields of the form.
pub fn asked() -> impl Iterator<Item = Field> {
    FIELDS.into_iter().filter(|field| field.is_asked)
}

/// The field of this name.
pub fn field_named(name: &str) -> Option<Field> {
    FIELDS.into_iter().find(|field| field.name == name)
}

/// So many months after the work with somebody has ended all that is known of her is deleted: `domain.md` §7.6, a default that a data protection officer
/// has to confirm. She is told this number.
pub const KEPT_MONTHS: i32 = 12;

/// Rechtsrahmen: under which law a unit works with somebody. It decides what may be passed on: `domain.md` §7.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// A project of the Jobcenter itself
    JcOwn,
    /// Commissioned by a Jobcenter (SGB II)
    Sgb2Contract,
    /// Commissioned by an employment agency (SGB III)
    Sgb3Contract,
    /// Advice of a municipality (§ 16a SGB II)
    Muni16a,
    /// ESF Plus and the like
    EsfProject,
    /// Integration or job-related language course
    LanguageCourse,
    /// Mentoring, associations, volunteers
    VoluntaryNetwork,
}

impl Frame {
    /// All frames, in the order of the table in `domain.md`.
    pub const ALL: [Frame; 7] = [
        Frame::JcOwn,
        Frame::Sgb2Contract,
        Frame::Sgb3Contract,
        Frame::Muni16a,
        Frame::EsfProject,
        Frame::LanguageCourse,
        Frame::VoluntaryNetwork,
    ];

    /// The word in the database and in text keys.
    pub fn code(self) -> &'static str {
        match self {
            Frame::JcOwn => "jc_own",
            Frame::Sgb2Contract => "sgb2_contract",
            Frame::Sgb3Contract => "sgb3_contract",
            Frame::Muni16a => "muni_16a",
            Frame::EsfProject => "esf_project",
            Frame::LanguageCourse => "language_course",
            Frame::VoluntaryNetwork => "voluntary_network",
        }
    }

    /// The frame of this code.
    pub fn from_code(code: &str) -> Option<Frame> {
        Frame::ALL.into_iter().find(|frame| frame.code() == code)
    }
}

codes! {
    /// Why somebody's record is opened in an emergency.
    Reason {
        /// She or others are in danger
        Danger = "danger",
        /// Something has to be done in time, and nobody is there who helps her
        Deadline = "deadline",
        /// Whoever helps her falls out
        Absence = "absence",
    }
}

/// So many hours a record can be open in an emergency: as few as can be chosen.
pub const EMERGENCY_HOURS: [i64; 3] = [1, 4, 8];

/// So long it is kept who has opened a record in an emergency: `domain.md` §7.6, as long as the access log.
pub const EMERGENCIES_KEPT_FOR: SignedDuration = SignedDuration::from_hours(24 * 365);

/// What does not belong into a text that others may come to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sensitive {
    /// Health and disability
    Health,
    /// Religion
    Religion,
    /// Family
    Family,
    /// Benefits and debts
    Money,
}

impl Sensitive {
    /// The word in text keys.
    pub fn word(self) -> &'static str {
        match self {
            Sensitive::Health => "health",
            Sensitive::Religion => "religion",
            Sensitive::Family => "family",
            Sensitive::Money => "money",
        }
    }
}

/// Beginnings of words that hint at such things, folded. A hint, and no lock: "Krankenpflege" is a trade.
const HINTS: [(Sensitive, &[&str]); 4] = [
    (
        Sensitive::Health,
        &["krank", "depress", "schwanger", "behinder", "diagnos", "therapi", "arzt", "arztin", "sucht", "trauma", "psych", "rehabilit"],
    ),
    (
        Sensitive::Religion,
        &["muslim", "islam", "christ", "evangelisch", "katholisch", "judisch", "religio", "kirche", "moschee", "kopftuch"],
    ),
    (
        Sensitive::Family,
        &[
            "familie",
            "familiar",
            "ehemann",
            "ehefrau",
            "ehepartner",
            "verheirat",
            "scheidung",
            "geschieden",
            "alleinerzieh",
            "sorgerecht",
            "schwieger",
            "geschwister",
            "mutter",
            "vater",
            "tochter",
            "sohn",
            "kind",
        ],
    ),
    (Sensitive::Money, &["schulden", "sanktion", "insolven"]),
];

/// Trades and the like whose names only sound so.
const TRADES: [&str; 20] = [
    "krankenpfleg",
    "krankenhaus",
    "krankenschwester",
    "arzthelf",
    "arztpraxis",
    "ergotherapeut",
    "familienpfleg",
    "familienhelf",
    "familienbetrieb",
    "familienzentr",
    "kinderpfleg",
    "kinderkranken",
    "kindergart",
    "kindertages",
    "kinderbetreu",
    "kindererzieh",
    "kinderladen",
    "mutterspr",
    "vaterland",
    "tochterfirm",
];

/// Words and beginnings of words that tell that somebody gets benefits, folded: that alone is protected (§ 35 SGB I; `domain.md` §1 item 9), and does not stand in
/// what goes outside (R22).
const BENEFITS: [&str; 16] = [
    "burgergeld",
    "grundsicherung",
    "hartz",
    "alg ii",
    "alg 2",
    "alg i",
    "alg 1",
    "arbeitslosengeld",
    "sgb ii",
    "sgb 2",
    "jobcenter kund",
    "kundin des jobcenter",
    "kunde des jobcenter",
    "leistungsbez",
    "leistungsempfang",
    "transferleistung",
];

/// What in a text betrays that somebody gets benefits.
pub fn betrays(text: &str) -> Vec<&'static str> {
    let words = format!(" {}", web::fold::folded(text));
    BENEFITS.into_iter().filter(|word| words.contains(&format!(" {word}"))).collect()
}

/// What a text may say of somebody that does not belong there.
pub fn hints(text: &str) -> Vec<Sensitive> {
    let folded = web::fold::folded(text);
    let words: Vec<&str> = folded.split(' ').filter(|word| !TRADES.iter().any(|trade| word.starts_with(trade))).collect();
    let hinted = |beginnings: &[&str]| words.iter().any(|word| beginnings.iter().any(|beginning| word.starts_with(beginning)));
    let is_money = |sensitive: &Sensitive| *sensitive == Sensitive::Money && !betrays(text).is_empty();
    HINTS.iter().filter(|(sensitive, beginnings)| hinted(beginnings) || is_money(sensitive)).map(|(sensitive, _)| *sensitive).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_about_health_is_noticed_and_a_trade_is_none() {
        assert_eq!(hints("Sie ist seit März krankgeschrieben"), [Sensitive::Health]);
        assert_eq!(hints("Schulden, und die Kirche hilft"), [Sensitive::Religion, Sensitive::Money]);
        assert_eq!(hints("Ausbildung zur Krankenpflegerin, Arzthelferin oder Ergotherapeutin"), []);
        assert_eq!(hints("Ihr Ehemann ist dagegen, und die Tochter ist klein"), [Sensitive::Family]);
        assert_eq!(hints("Kinderpflegerin, im Kindergarten; Muttersprache Dari"), []);
        assert_eq!(hints("Möchte in Teilzeit arbeiten, am liebsten vormittags"), []);
    }

    #[test]
    fn r22_words_that_betray_benefits_are_found_in_each_spelling() {
        for text in [
            "Bürgergeld",
            "BUERGERGELD",
            "Hartz-IV-Empfängerin",
            "Jobcenter-Kundin",
            "nach dem SGB II",
            "im Leistungsbezug",
            "ALG-II",
            "Grundsicherungsgeld",
        ] {
            assert!(!betrays(text).is_empty() && hints(text) == [Sensitive::Money], "{text}");
        }
        // A house is no benefit, nor is a trade.
        for text in ["Jobcenter Auenburg, Raum 112", "Ich kenne jemanden, der Arbeit in einer Küche sucht", "Leistungssport", "Algorithmen"]
        {
            assert_eq!(betrays(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn nothing_of_health_or_counselling_is_kept() {
        let closed = |field: &Field| matches!(field.category, Category::Health | Category::Counselling);
        assert!(
            !FIELDS.iter().any(closed),
            "what is said of somebody's health goes by an act of its own, with her explicit consent to this one text and a second pair of eyes, and is known here only \
             as long as it waits (`transmissions::health_statements`); a field would go like all the others, lie in each list, and stand behind the code of a \
             participant (`me::page`). C9 has no way yet"
        );
    }

    #[test]
    fn codes_are_read_back() {
        for frame in Frame::ALL {
            assert_eq!(Frame::from_code(frame.code()), Some(frame));
        }
        for one in FIELDS {
            assert_eq!(field_named(one.name), Some(one));
        }
        for (at, category) in Category::ALL.into_iter().enumerate() {
            assert_eq!((category.code(), Category::from_code(category.code())), (format!("C{}", at + 1).as_str(), Some(category)));
        }
    }
}
