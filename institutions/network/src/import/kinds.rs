//! The words of an import: what it brings, how far it is, what was found about a row, what a person decided.

/// Codes that stand in the database, in addresses and in text keys.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $code:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_meta])* $variant),* }
        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            /// The word.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }
            /// The one of this word, if there is one.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

words! {
    /// What a file brings.
    Kind {
        /// Länder, Kreise and Gemeinden, and the agency districts they lie in
        Municipalities = "municipalities",
        /// Postleitzahlen of the Gemeinden
        PostalCodes = "postal-codes",
        /// Outlines of the Kreise
        Geometry = "geometry",
        /// The register of all Jobcenter (Anlagen of the EinglMV)
        Jobcenter = "jobcenter",
        /// Organisations, with their units
        Organisations = "organisations",
        /// Offices and who holds them
        People = "people",
        /// Contact cards
        Vcard = "vcard",
    }
}

words! {
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

words! {
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

words! {
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
