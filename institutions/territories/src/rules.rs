//! Kinds of territories, without I/O.

use db::codes;

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
