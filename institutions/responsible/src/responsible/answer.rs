use db::Id;
use jiff::civil::Date;
use network::{Office, Organisation, Person};
use serde::{Serialize, Serializer, ser::SerializeStruct};
use web::address;

use crate::rules::Sphere;

/// What "Wer ist zuständig?" answers.
///
/// As JSON it is what the command line prints: `{"office", "holder", "deputy", "because"}` with texts or null, or `{"question", "choices"}`, where
/// each choice is a text that can be given as the topic, place or sphere of the next question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// One office.
    Office {
        /// Which one
        office: Box<OfficeCard>,
        /// Who holds it; nobody when it is vacant
        holder: Option<Speaker>,
        /// Who speaks for it, while the holder is away or missing
        deputy: Option<Speaker>,
        /// Why this one, in one sentence
        because: String,
    },
    /// What was asked can mean several things.
    Question {
        /// Which of them?
        question: String,
        /// What can be chosen
        choices: Vec<Choice>,
    },
    /// There is no such place in the register.
    NoSuchPlace {
        /// Which one, and what to do
        because: String,
    },
    /// Nobody is entered.
    Nobody {
        /// What is missing, in one or two sentences
        because: String,
        /// Who is responsible by law, where that is known but no office of it is entered
        organisation: Option<(Id<Organisation>, String)>,
    },
}

/// An office with how it is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeCard {
    /// Key
    pub id: Id<Office>,
    /// Bezeichnung
    pub title: String,
    /// Whose office it is
    pub organisation_id: Id<Organisation>,
    /// Its name
    pub organisation: String,
    /// The office's number, or the house's
    pub phone: String,
    /// The office's address, or the house's
    pub email: String,
    /// When it can be reached, in words
    pub reachable: String,
}

/// Somebody who speaks for an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// Key
    pub id: Id<Person>,
    /// "Frau Dr. Carola Wendt"
    pub name: String,
    /// The person's number
    pub phone: String,
    /// The person's address
    pub email: String,
    /// Last day of an absence that is running
    pub away_until: Option<Date>,
    /// The office in which the person sits, where it is another one that stands in
    pub office: Option<Box<OfficeCard>>,
}

/// One of the things that a question can mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is read
    pub label: String,
    /// The same, so that it can be given back as it is
    pub text: String,
    /// The next question's topic
    pub topic: String,
    /// The next question's place
    pub place: String,
    /// The next question's sphere
    pub sphere: Option<Sphere>,
}

impl Choice {
    /// The address of the next question.
    pub fn href(&self) -> String {
        let sphere = self.sphere.map_or("", Sphere::code);
        address("/responsible", &[("topic", &self.topic), ("place", &self.place), ("sphere", sphere)])
    }
}

impl std::fmt::Display for OfficeCard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}, {}", self.title, self.organisation)
    }
}

impl std::fmt::Display for Speaker {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.office {
            Some(office) => write!(f, "{} ({office})", self.name),
            None => f.write_str(&self.name),
        }
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Answer::Office { office, holder, deputy, because } => {
                texts(serializer, Some(office), holder.as_ref(), deputy.as_ref(), because)
            }
            Answer::Nobody { because, .. } | Answer::NoSuchPlace { because } => texts(serializer, None, None, None, because),
            Answer::Question { question, choices } => {
                let mut object = serializer.serialize_struct("Answer", 2)?;
                object.serialize_field("question", question)?;
                object.serialize_field("choices", &choices.iter().map(|choice| choice.text.as_str()).collect::<Vec<_>>())?;
                object.end()
            }
        }
    }
}

fn texts<S: Serializer>(
    serializer: S,
    office: Option<&OfficeCard>,
    holder: Option<&Speaker>,
    deputy: Option<&Speaker>,
    because: &str,
) -> Result<S::Ok, S::Error> {
    let mut object = serializer.serialize_struct("Answer", 4)?;
    object.serialize_field("office", &office.map(OfficeCard::to_string))?;
    object.serialize_field("holder", &holder.map(Speaker::to_string))?;
    object.serialize_field("deputy", &deputy.map(Speaker::to_string))?;
    object.serialize_field("because", because)?;
    object.end()
}
