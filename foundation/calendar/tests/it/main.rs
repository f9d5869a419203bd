//! The library as its callers see it.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "helpers of tests may panic")]

mod recurrence;
