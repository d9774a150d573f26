//! The whole module, called as a program calls it, against a peer on a socket. The input says which
//! functions are called, and where and how the peer's answers differ from those of a vault. Buffers
//! have the sizes that were told, so that a byte too many is AddressSanitizer's to find.
#![no_main]

mod calls;
mod peer;

use libfuzzer_sys::fuzz_target;

/// Functions called in one run.
const CALLS_MAX: usize = 24;

fuzz_target!(|input: &[u8]| {
    let count = input.first().map_or(0, |first| usize::from(*first)) % CALLS_MAX;
    let rest = input.get(1..).unwrap_or_default();
    let (calls, script) = rest.split_at(count.min(rest.len()));
    peer::play(script);
    calls::run(calls);
});
