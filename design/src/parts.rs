//! The small values that macros and the shell take; all their texts are translated already.

/// A way to another page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Link {
    /// What is read.
    pub label: String,
    /// Where it leads; an empty address shows the label as plain text.
    pub href: String,
    /// Whether this is the page, view or section that is being shown.
    pub current: bool,
    /// How many things wait behind it; only where the person can clear the number.
    pub badge: Option<u32>,
}

impl Link {
    /// A plain link: not current, without a number.
    pub fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self { label: label.into(), href: href.into(), ..Self::default() }
    }

    /// The same link, marked as the one being shown when `current` holds.
    pub fn current(mut self, current: bool) -> Self {
        self.current = current;
        self
    }

    /// The same link with the number of things that wait; 0 shows no number.
    pub fn badge(mut self, count: u32) -> Self {
        self.badge = (count > 0).then_some(count);
        self
    }
}

/// One entry of a select, a group of radio buttons or a group of checkboxes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What is read.
    pub label: String,
    /// Whether it is chosen.
    pub selected: bool,
}

impl Choice {
    /// A choice from its three parts.
    pub fn new(value: impl Into<String>, label: impl Into<String>, selected: bool) -> Self {
        Self { value: value.into(), label: label.into(), selected }
    }
}

/// What is wrong with one field of a form, for the summary on top.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problem {
    /// The field's id, which is its name; empty when it concerns the whole form.
    pub field: String,
    /// The same sentence that stands at the field.
    pub message: String,
}

impl Problem {
    /// A problem from the field's name and the sentence.
    pub fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self { field: field.into(), message: message.into() }
    }
}

/// How much a message weighs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    #[default]
    Info,
    /// Something has been done.
    Success,
    /// Something needs a look.
    Warning,
    /// Something failed.
    Danger,
}

impl NoticeKind {
    /// The word that KERN's classes use.
    pub fn class(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }
}

/// What can be done right from a message, such as undoing it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Action {
    /// The verb.
    pub label: String,
    /// Its address.
    pub href: String,
    /// A form button that posts instead of a link.
    pub post: bool,
}

/// A message above the page's content, such as "Schritt gemeldet. Rückgängig".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notice {
    /// How much it weighs.
    pub kind: NoticeKind,
    /// One or two sentences.
    pub text: String,
    /// What can be done about it.
    pub action: Option<Action>,
}

/// Where a column heading of a sortable table stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// The table is not sorted by this column.
    #[default]
    None,
    /// From small to large.
    Ascending,
    /// From large to small.
    Descending,
}

impl Sort {
    /// The value of `aria-sort`.
    pub fn aria(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Ascending => "ascending",
            Self::Descending => "descending",
        }
    }
}

/// How far a step is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum StepState {
    /// Not reached yet.
    #[default]
    Open,
    /// Being worked on.
    Current,
    /// Behind us.
    Done,
}

/// One step of a sequence, such as an import's four.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Step {
    /// What happens in it.
    pub label: String,
    /// How far it is.
    pub state: StepState,
    /// The state in a word, for people who do not see the sign ("erledigt").
    pub state_word: String,
    /// Where it can be seen again; empty when it cannot.
    pub href: String,
}

impl Step {
    /// The class that shows the state.
    pub fn class(&self) -> &'static str {
        match self.state {
            StepState::Open => "open",
            StepState::Current => "current",
            StepState::Done => "done",
        }
    }
}

/// One row of a list of work: a sentence with a verb, and a date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Task {
    /// The sentence.
    pub label: String,
    /// Where it is done.
    pub href: String,
    /// The date or the waiting time in words.
    pub when: String,
    /// Whether the date has passed.
    pub late: bool,
}
