use std::sync::Mutex;

use rand::{Rng, SeedableRng, rngs::StdRng};

/// Where chance comes from: the machine's generator, or a seed for tests and the demonstration.
pub struct Chance(Mutex<StdRng>);

impl Chance {
    /// Seeded by the operating system: for tokens and keys.
    pub fn machine() -> Self {
        Self(Mutex::new(rand::make_rng()))
    }

    /// Always the same sequence. Never for a server that others reach.
    pub fn seeded(seed: u64) -> Self {
        Self(Mutex::new(StdRng::seed_from_u64(seed)))
    }

    /// `N` bytes of chance.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        // A poisoned lock holds a generator that is as good as before.
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).fill_bytes(&mut bytes);
        bytes
    }
}
