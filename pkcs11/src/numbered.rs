//! Maps from numbers that the module itself gives out, or that a standard fixes: every call looks some
//! up, and nobody can choose them to collide, against which the standard library's hash is slow.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

pub type Numbered<K, V> = HashMap<K, V, BuildHasherDefault<Spread>>;

/// Spreads a number over all bits: by Fibonacci hashing, Knuth, TAOCP 3 §6.4. The map looks at the
/// highest and the lowest ones.
#[derive(Default)]
pub struct Spread(u64);

/// 2^64 over the golden ratio, odd.
const RATIO: u64 = 0x9e37_79b9_7f4a_7c15;

impl Hasher for Spread {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write_u64(&mut self, number: u64) {
        let product = (self.0 ^ number).wrapping_mul(RATIO);
        self.0 = product ^ (product >> 32);
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(u64::from(*byte)));
    }

    fn write_isize(&mut self, number: isize) {
        self.write_u64(number as u64);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn numbers_in_a_row_and_far_apart_are_kept_apart() {
        let numbers = (0..1000).chain((0..1000).map(|n| n << 32)).chain((0..64).map(|n| 1 << n));
        let distinct: HashSet<u64> = numbers.collect();
        let hashes: HashSet<u64> = distinct
            .iter()
            .map(|number| {
                let mut spread = Spread::default();
                spread.write_u64(*number);
                spread.finish()
            })
            .collect();
        assert_eq!(hashes.len(), distinct.len());
    }
}
