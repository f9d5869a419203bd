//! Every statement on topics and responsibilities: one function, one SQL text.

pub mod responsibilities;
pub mod responsible;
pub mod topics;
pub mod undo;
