//! The words of an import: how far it is, what was found about a row, what a person decided.

use db::codes;

codes! {
    /// How far an import is.
    State {
        /// The file is here; a person says which column is what.
        Uploaded = "uploaded",
        /// Rows are being compared with what is there.
        Checking = "checking",
        /// A person looks at what was found.
        Checked = "checked",
        /// Being written.
        Applying = "applying",
        /// Written.
        Applied = "applied",
        /// Left before it was written.
        Cancelled = "cancelled",
        /// The file cannot be taken.
        Failed = "failed",
        /// Written and taken back.
        Undone = "undone",
    }
}

codes! {
    /// What was found about a row.
    Outcome {
        /// It brings something that is not there.
        New = "new",
        /// It changes something that is there.
        Changed = "changed",
        /// All of it is there already.
        Unchanged = "unchanged",
        /// It is probably there under another name: a person decides.
        Duplicate = "duplicate",
        /// It may mean several things: a person decides.
        Ambiguous = "ambiguous",
        /// What it belongs to was not found: a person decides.
        Unmatched = "unmatched",
        /// It cannot be read.
        Error = "error",
    }
}

codes! {
    /// What a person decided about a row.
    Decision {
        /// It means the thing that was chosen.
        Take = "take",
        /// It is something new.
        New = "new",
        /// It is left out.
        Skip = "skip",
    }
}

impl Outcome {
    /// Whether a person has to decide before the row is written.
    pub fn asks(self) -> bool {
        matches!(self, Outcome::Duplicate | Outcome::Ambiguous | Outcome::Unmatched)
    }
}
