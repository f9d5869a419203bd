//! What a file brings.

use db::codes;

codes! {
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

impl Kind {
    /// Whether it belongs to the register that all networks of an installation read.
    pub fn is_register(self) -> bool {
        matches!(self, Kind::Municipalities | Kind::PostalCodes | Kind::Geometry)
    }
}
