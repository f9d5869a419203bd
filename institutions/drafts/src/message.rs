use serde::{Deserialize, Serialize};
use web::Say;

/// A sentence that is kept: its key and what goes into it, so that everybody reads it in her own language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    key: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    arguments: Vec<(String, String)>,
    /// Sentences that follow it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    more: Vec<Message>,
}

impl Message {
    /// The sentence of this key.
    pub fn new(key: &str) -> Self {
        Self { key: key.to_owned(), ..Self::default() }
    }

    /// With an argument. One that is called `count` chooses the plural.
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        // A cell may hold anything, also a whole book; the sentence shows its beginning.
        let value: String = value.to_string().chars().take(200).collect();
        self.arguments.push((name.to_owned(), value));
        self
    }

    /// The sentence.
    pub fn say(&self, say: &Say) -> String {
        let mut text = say.text(&self.key);
        for (name, value) in &self.arguments {
            text = match value.parse::<i64>() {
                Ok(count) if name == "count" => text.arg(name, count),
                _ => text.arg(name, value.as_str()),
            };
        }
        self.more.iter().fold(text.to_string(), |all, next| format!("{all} {}", next.say(say)))
    }
}

/// What is wrong with a row, all of it: whoever mends a file wants to mend it once.
#[derive(Debug, Default)]
pub struct Faults(Option<Message>);

impl Faults {
    /// The value, or the usual one with the fault noted.
    pub fn keep<T: Default>(&mut self, result: Result<T, Message>) -> T {
        result.unwrap_or_else(|fault| {
            self.add(fault);
            T::default()
        })
    }

    /// Notes a fault.
    pub fn add(&mut self, fault: Message) {
        match &mut self.0 {
            Some(first) => first.more.push(fault),
            none => *none = Some(fault),
        }
    }

    /// The value when nothing was wrong, otherwise all that was.
    pub fn then<T>(self, value: T) -> Result<T, Message> {
        self.0.map_or(Ok(value), Err)
    }
}

impl From<&files::Problem> for Message {
    fn from(problem: &files::Problem) -> Self {
        problem.arguments().into_iter().fold(Self::new(problem.key()), |message, (name, value)| message.with(name, value))
    }
}

impl From<&files::Warning> for Message {
    fn from(warning: &files::Warning) -> Self {
        warning.arguments().into_iter().fold(Self::new(warning.key()), |message, (name, value)| message.with(name, value))
    }
}
