//! Every sample, cut off at each byte and broken at each byte, and then at random: an answer comes, in bounded memory.
//!
//! `NAHTSTELLE_FUZZ_SECONDS=600` goes on at random for so long, `NAHTSTELLE_FUZZ_SEED` somewhere else than last time. What a campaign found becomes
//! a line of [`FOUND`].

#![allow(clippy::unwrap_used, reason = "these are tests, and so are their builders")]

use std::{
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    time::{Duration, Instant},
};

use peak_alloc::PeakAlloc;

#[path = "it/archive.rs"]
mod archive;
#[path = "it/doors.rs"]
mod doors;
#[path = "mutations/samples.rs"]
mod samples;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// What once went wrong.
const FOUND: [&[u8]; 0] = [];

/// What a text or an archive may contain in a place that was made for something else.
const SPLICES: [&[u8]; 16] = [
    b"\0",
    b"\"",
    b"\r\n",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"99999999999999999999",
    b"-1",
    b"1e999",
    b";;;;;;;;",
    b"<",
    b"&#x110000;",
    b"]]>",
    b"END:VCARD",
    b"[[[[[[[[",
    b"PK\x05\x06",
    b"\xf0\x9f\x98\x80",
];

/// Goes through these doors; a case that breaks one is printed.
fn answers(what: &str, bytes: &[u8], doors: &[doors::Door]) {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    if let Err(panic) = catch_unwind(AssertUnwindSafe(|| doors.iter().for_each(|door| door(bytes)))) {
        println!("{what}: b\"{}\"", bytes.escape_ascii());
        resume_unwind(panic);
    }
    let peak = MEMORY.peak_usage().saturating_sub(before);
    let bound = doors::limits().held_bytes as usize + 16 * 1024 * 1024 + 2 * bytes.len();
    assert!(peak < bound, "{what} takes {peak} bytes: b\"{}\"", bytes.escape_ascii());
}

/// xorshift64*: the same run for the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % end.max(1)
    }

    /// Breaks the bytes in one to eight places.
    fn breaks(&mut self, mut bytes: Vec<u8>, others: &[u8]) -> Vec<u8> {
        for _ in 0..=self.below(8) {
            let at = self.below(bytes.len() + 1);
            let end = (at + self.below(12)).min(bytes.len());
            match self.below(7) {
                0 => bytes.truncate(at),
                1 => drop(bytes.drain(at..end)),
                2 => drop(bytes.splice(at..at, SPLICES[self.below(SPLICES.len())].iter().copied())),
                3 => bytes = [&bytes[..end], &bytes[at..]].concat(),
                4 => {
                    let from = self.below(others.len());
                    let piece = others[from..(from + self.below(40)).min(others.len())].to_vec();
                    drop(bytes.splice(at..at, piece));
                }
                _ if at < bytes.len() => bytes[at] = self.below(256) as u8,
                _ => {}
            }
        }
        bytes
    }
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|value| value.parse().ok())
}

/// One test, so that nothing else allocates while it measures.
#[test]
fn whatever_breaks_a_file_an_answer_comes() {
    let begun = Instant::now();
    FOUND.iter().for_each(|bytes| answers("found earlier", bytes, &doors::ALL));
    let (samples, insides) = (samples::all(), samples::insides());
    let mut cases = 0;
    for (what, sample, door) in &samples {
        answers(what, sample, &doors::ALL);
        // Long samples are broken at every few bytes, so that the time is bounded.
        for at in (0..sample.len()).step_by(sample.len().div_ceil(100)) {
            answers(&format!("{what} that ends at {at}"), &sample[..at], &[doors::file, *door]);
            let mut broken = sample.clone();
            broken[at] ^= [0xff, 0x01, 0x80, 0x20][at % 4];
            answers(&format!("{what} that is broken at {at}"), &broken, &[doors::file, *door]);
            cases += 2;
        }
    }
    for (what, inside, around) in &insides {
        for at in (0..inside.len()).step_by(5).filter(|at| inside.is_char_boundary(*at)) {
            answers(&format!("{what} that end at {at}"), &around(&inside[..at]), &[doors::file]);
            cases += 1;
        }
    }
    println!("{cases} cases in order, after {:.1} s", begun.elapsed().as_secs_f64());

    let campaign = Duration::from_secs(number("NAHTSTELLE_FUZZ_SECONDS").unwrap_or(3));
    let mut dice = Dice(number("NAHTSTELLE_FUZZ_SEED").unwrap_or(20260303).max(1));
    let begun = Instant::now();
    let mut cases = 0;
    while begun.elapsed() < campaign {
        let others = &samples[dice.below(samples.len())].1;
        let (_, sample, door) = &samples[dice.below(samples.len())];
        if dice.below(3) == 0 {
            let (what, inside, around) = insides[dice.below(insides.len())];
            let broken = around(&String::from_utf8_lossy(&dice.breaks(inside.as_bytes().to_vec(), others)));
            answers(what, &broken, &[doors::file]);
        } else {
            let broken = dice.breaks(sample.clone(), others);
            answers("at random", &broken, &[doors::file, *door, doors::ALL[dice.below(doors::ALL.len())]]);
        }
        cases += 1;
    }
    println!("{cases} cases at random in {} s", campaign.as_secs());
}
