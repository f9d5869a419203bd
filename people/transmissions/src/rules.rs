//! What may be passed on, to whom and why: legal frame × direction × category. No I/O. The table is that of `domain.md` §7.2 and §7.3; what is marked as
//! not verified there is so here, and each house can be stricter ([`Ground::at_most`]), never looser.

use db::codes;
use participants::rules::{Category, Field, Frame, field_named};

/// What is said of somebody's health: it goes by an act of its own ([`crate::health_statements`]), is known nowhere, and is therefore none of
/// [`participants::rules::FIELDS`].
pub const HEALTH: Field = Field { name: "health", category: Category::Health, is_long: true, is_asked: false };

/// The field of this name, of all that can have gone or come.
pub fn passed_field(name: &str) -> Option<Field> {
    field_named(name).or((name == HEALTH.name).then_some(HEALTH))
}

codes! {
    /// Richtung, by what kind of house sends and gets it.
    Direction {
        /// Jobcenter or employment agency to whoever works for them
        ToProvider = "to_provider",
        /// Whoever works for them to the Jobcenter or employment agency
        ToOffice = "to_office",
        /// Any other unit: municipality, advice, association
        ToPartner = "to_partner",
        /// A firm
        ToEmployer = "to_employer",
    }
}

impl Direction {
    /// The direction between two kinds of organisations (`organisations.kind`).
    pub fn between(sender: &str, recipient: &str) -> Self {
        match (sender, recipient) {
            (_, "employer") => Direction::ToEmployer,
            ("jobcenter" | "employment_agency", kind) if carries_out(kind) => Direction::ToProvider,
            (kind, "jobcenter" | "employment_agency") if carries_out(kind) => Direction::ToOffice,
            _ => Direction::ToPartner,
        }
    }
}

/// Kinds of houses that carry out measures for a Jobcenter or an employment agency (§ 17 SGB II, § 178 SGB III).
fn carries_out(kind: &str) -> bool {
    matches!(kind, "provider" | "adult_education" | "welfare_org")
}

codes! {
    /// Zweck: what the recipient may use it for, and nothing else (§ 67c(1), § 78(1) SGB X).
    Purpose {
        /// Planning together
        JointPlan = "joint_plan",
        /// Finding work or a training place
        Placement = "placement",
        /// Somebody else helps from now on
        HandOver = "hand_over",
        /// What a commissioned provider has to report
        Report = "report",
    }
}

codes! {
    /// What the rules answer, from open to closed.
    Answer {
        /// A norm allows it
        Norm = "norm",
        /// If she said yes
        Consent = "consent",
        /// If she said yes explicitly, and two people look at it
        FourEyes = "four_eyes",
        /// Not on this way
        Never = "never",
    }
}

codes! {
    /// Why: the codes of R42 (`domain.md` §7.4), and the reasons of a no.
    Ground {
        /// § 50(1) SGB II
        Sgb2Contractor = "sgb2_50_1",
        /// § 61(2) SGB II
        Sgb2Report = "sgb2_61_2",
        /// § 395(1) SGB III
        Sgb3Contractor = "sgb3_395_1",
        /// § 318 SGB III
        Sgb3Report = "sgb3_318",
        /// § 88a AufenthG
        Course = "aufenthg_88a",
        /// § 6, § 15 DeuFöV
        CourseReport = "deufoev_6_15",
        /// Art. 6(1) a GDPR, § 67b(2) SGB X
        Consent = "consent_6_1_a",
        /// Art. 9(2) a GDPR, § 67b SGB X
        ExplicitConsent = "consent_9_2_a",
        /// § 203 StGB
        Secret = "secret",
        /// No law provides for it in this frame
        NotForeseen = "not_foreseen",
        /// Nothing of the kind is kept here
        NotKept = "not_kept",
        /// It has a consent and a way of its own
        OwnWay = "own_way",
        /// This house is stricter
        House = "house",
    }
}

impl Ground {
    /// What it answers.
    pub fn answer(self) -> Answer {
        match self {
            Ground::Sgb2Contractor
            | Ground::Sgb2Report
            | Ground::Sgb3Contractor
            | Ground::Sgb3Report
            | Ground::Course
            | Ground::CourseReport => Answer::Norm,
            Ground::Consent => Answer::Consent,
            Ground::ExplicitConsent => Answer::FourEyes,
            Ground::Secret | Ground::NotForeseen | Ground::NotKept | Ground::OwnWay | Ground::House => Answer::Never,
        }
    }

    /// Whether the source was read in the law itself (mark V of `domain.md`); the others are our own design, and a data protection officer has to confirm them.
    pub fn is_verified(self) -> bool {
        self.answer() == Answer::Norm || self == Ground::Secret
    }

    /// What somebody is bound to report. There is nothing to say yes to, and her no would change nothing.
    pub fn is_duty(self) -> bool {
        matches!(self, Ground::Sgb2Report | Ground::Sgb3Report | Ground::CourseReport)
    }

    /// The same between two houses and for a purpose: the law of an office counts with that office only, a duty to report for the report only, and what an
    /// office may pass on for all but that. Everything else needs her yes.
    #[must_use]
    pub fn between(self, sender: &str, recipient: &str, purpose: Purpose) -> Self {
        let office = match self {
            Ground::Sgb2Contractor | Ground::Sgb2Report => "jobcenter",
            Ground::Sgb3Contractor | Ground::Sgb3Report => "employment_agency",
            _ if self.answer() != Answer::Norm => return self,
            _ => "",
        };
        let fits = (office.is_empty() || sender == office || recipient == office) && self.is_duty() == (purpose == Purpose::Report);
        if fits { self } else { Ground::Consent }
    }

    /// The same where the frame may be over or another office's: then no norm opens anything, and she is asked.
    #[must_use]
    pub fn while_it(self, counts: bool) -> Self {
        if counts || self.answer() != Answer::Norm { self } else { Ground::Consent }
    }

    /// The same where a house is stricter; a looser wish changes nothing, and of a duty nobody makes a question.
    #[must_use]
    pub fn at_most(self, restriction: Option<Answer>) -> Self {
        match restriction {
            Some(Answer::Consent) if self.answer() < Answer::Consent && !self.is_duty() => Ground::Consent,
            Some(Answer::Never) if self.answer() < Answer::Never => Ground::House,
            _ => self,
        }
    }
}

/// The rule for one kind of thing, in one frame, in one direction.
pub fn rule(frame: Frame, direction: Direction, category: Category) -> Ground {
    use Category as C;
    use Direction as D;
    use Frame as F;
    match (category, frame, direction) {
        // Whatever the frame.
        (C::Benefits | C::Survey, _, _) => Ground::NotKept,
        (C::Notes, _, _) => Ground::Secret,
        (C::Acquaintances | C::Story, _, _) => Ground::OwnWay,
        (C::Health | C::Counselling, _, D::ToEmployer) => Ground::NotForeseen,
        // What is said in advice is secret: only that somebody takes part, and that with consent.
        (_, F::Muni16a, D::ToPartner | D::ToEmployer) => Ground::NotForeseen,
        (C::Identity | C::Assignment, F::Muni16a, D::ToOffice) => Ground::Consent,
        (_, F::Muni16a, D::ToOffice) | (C::Counselling | C::Health, F::Muni16a, _) => Ground::Secret,
        // Courses have rules of their own, and these are closed.
        (C::Identity | C::Contact | C::Assignment | C::Residence, F::LanguageCourse, D::ToProvider) => Ground::Course,
        (C::Identity | C::Assignment | C::Progress, F::LanguageCourse, D::ToOffice) => Ground::CourseReport,
        (_, F::LanguageCourse, _) => Ground::NotForeseen,
        (C::Health, _, _) => Ground::ExplicitConsent,
        // Whoever works for an office: the law lets pass what is needed, each thing by itself.
        (C::Identity | C::Contact | C::Assignment | C::Profile | C::Numbers, F::Sgb2Contract, D::ToProvider) => Ground::Sgb2Contractor,
        (C::Identity | C::Contact | C::Assignment | C::Profile | C::Progress | C::Numbers, F::Sgb2Contract, D::ToOffice) => {
            Ground::Sgb2Report
        }
        (C::Identity | C::Contact | C::Assignment | C::Profile | C::Numbers, F::Sgb3Contract, D::ToProvider) => Ground::Sgb3Contractor,
        (C::Identity | C::Contact | C::Assignment | C::Profile | C::Progress | C::Numbers, F::Sgb3Contract, D::ToOffice) => {
            Ground::Sgb3Report
        }
        (C::Numbers, _, _) => Ground::NotForeseen,
        _ => Ground::Consent,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn all() -> impl Iterator<Item = (Frame, Direction, Category)> {
        let directions = |frame| Direction::ALL.iter().map(move |direction| (frame, *direction));
        let categories = |(frame, direction)| Category::ALL.into_iter().map(move |category| (frame, direction, category));
        Frame::ALL.into_iter().flat_map(directions).flat_map(categories)
    }

    #[test]
    fn r05_health_never_goes_by_a_norm_and_needs_four_eyes() {
        for (frame, direction, _) in all() {
            let answer = rule(frame, direction, Category::Health).answer();
            assert!(matches!(answer, Answer::FourEyes | Answer::Never), "{frame:?} {direction:?}: {answer:?}");
            // Whoever is at both ends, whatever it is for and however a house sets its rule.
            for (purpose, wish) in Purpose::ALL.iter().flat_map(|purpose| Answer::ALL.iter().map(move |wish| (*purpose, *wish))) {
                let ground = rule(frame, direction, Category::Health).between("jobcenter", "provider", purpose).at_most(Some(wish));
                assert!(ground.answer() >= Answer::FourEyes, "{frame:?} {direction:?} {purpose:?} {wish:?}");
            }
        }
    }

    #[test]
    fn r33_what_never_goes_does_so_in_no_frame_and_direction() {
        for (frame, direction, category) in all() {
            if matches!(category, Category::Benefits | Category::Notes | Category::Survey | Category::Story | Category::Acquaintances) {
                assert_eq!(rule(frame, direction, category).answer(), Answer::Never, "{frame:?} {direction:?} {category:?}");
            }
        }
    }

    #[test]
    fn r42_a_norm_counts_only_in_the_frame_that_it_is_for_and_only_between_office_and_provider() {
        for (frame, direction, category) in all() {
            let ground = rule(frame, direction, category);
            if ground.answer() == Answer::Norm {
                assert!(matches!(frame, Frame::Sgb2Contract | Frame::Sgb3Contract | Frame::LanguageCourse), "{frame:?} {category:?}");
                assert!(matches!(direction, Direction::ToProvider | Direction::ToOffice), "{direction:?} {category:?}");
                assert!(ground.is_verified());
            }
        }
    }

    #[test]
    fn a_duty_to_report_asks_for_no_consent() {
        for category in [Category::Identity, Category::Contact, Category::Assignment, Category::Profile, Category::Progress] {
            assert_eq!(rule(Frame::Sgb2Contract, Direction::ToOffice, category), Ground::Sgb2Report);
            assert_eq!(rule(Frame::Sgb3Contract, Direction::ToOffice, category), Ground::Sgb3Report);
        }
    }

    #[test]
    fn the_law_of_an_office_counts_with_that_office_and_for_its_purpose() {
        let report = |recipient, purpose| Ground::Sgb2Report.between("provider", recipient, purpose);
        assert_eq!(report("jobcenter", Purpose::Report), Ground::Sgb2Report);
        assert_eq!(report("employment_agency", Purpose::Report), Ground::Consent);
        assert_eq!(report("jobcenter", Purpose::Placement), Ground::Consent);
        assert_eq!(Ground::Sgb3Contractor.between("employment_agency", "provider", Purpose::JointPlan), Ground::Sgb3Contractor);
        assert_eq!(Ground::Sgb3Contractor.between("jobcenter", "provider", Purpose::JointPlan), Ground::Consent);
        assert_eq!(Ground::Secret.between("provider", "jobcenter", Purpose::Report), Ground::Secret);
    }

    #[test]
    fn a_frame_that_does_not_count_opens_nothing_and_closes_nothing() {
        for (frame, direction, category) in all() {
            let ground = rule(frame, direction, category);
            assert_eq!(ground.while_it(true), ground);
            assert!(ground.while_it(false).answer() >= Answer::Consent && ground.while_it(false).answer() >= ground.answer());
        }
    }

    #[test]
    fn an_employer_gets_nothing_without_consent() {
        for (frame, _, category) in all() {
            assert_ne!(rule(frame, Direction::ToEmployer, category).answer(), Answer::Norm, "{frame:?} {category:?}");
        }
    }

    #[test]
    fn the_direction_follows_from_the_houses() {
        assert_eq!(Direction::between("jobcenter", "provider"), Direction::ToProvider);
        assert_eq!(Direction::between("welfare_org", "employment_agency"), Direction::ToOffice);
        assert_eq!(Direction::between("jobcenter", "municipality"), Direction::ToPartner);
        assert_eq!(Direction::between("jobcenter", "employment_agency"), Direction::ToPartner);
        assert_eq!(Direction::between("provider", "adult_education"), Direction::ToPartner);
        assert_eq!(Direction::between("jobcenter", "union"), Direction::ToPartner);
        assert_eq!(Direction::between("volunteers", "jobcenter"), Direction::ToPartner);
        assert_eq!(Direction::between("jobcenter", "employer"), Direction::ToEmployer);
    }

    proptest! {
        #[test]
        fn a_house_makes_a_rule_stricter_and_never_looser(at in 0_usize..7 * 4 * 16, wish in prop::sample::select(Answer::ALL)) {
            let (frame, direction, category) = all().nth(at).unwrap();
            let ground = rule(frame, direction, category);
            let restricted = ground.at_most(Some(wish));
            prop_assert!(restricted.answer() >= ground.answer());
            if wish == Answer::Never || (wish == Answer::Consent && !ground.is_duty()) {
                prop_assert!(restricted.answer() >= wish);
            }
        }
    }
}
