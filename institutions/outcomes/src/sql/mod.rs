//! Every statement on decisions, tasks and questions.

pub mod decisions;
pub mod late;
pub mod questions;
pub mod tasks;
