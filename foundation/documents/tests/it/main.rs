//! Documents as people and their programs get them.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "these are tests, and so are their builders")]

mod docx;
mod hostile;
mod pdf;
mod refusals;
mod sample;
mod tools;
