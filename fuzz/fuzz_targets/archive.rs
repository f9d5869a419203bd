#![no_main]

// A target goes through one door; the others are there for the other targets.
#[allow(dead_code)]
#[path = "../../foundation/files/tests/it/doors.rs"]
mod doors;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| doors::archive(bytes));
