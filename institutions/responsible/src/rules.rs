//! Kinds of this crate, without I/O. How a rule is chosen stands in `responsible/decide.rs`.

use db::codes;

codes! {
    /// Rechtskreis: which book pays or advises a person.
    Sphere {
        /// Grundsicherung für Arbeitsuchende
        Sgb2 = "sgb2",
        /// Arbeitsförderung
        Sgb3 = "sgb3",
    }
}
