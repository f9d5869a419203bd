//! What the pictures read; they write nothing.

pub mod map;
pub mod relations;
