//! Bytes of a peer, in pieces of any size: frames come out of them, or the peer is found out. How the
//! bytes are cut makes no difference.
#![no_main]

use coffer_pkcs11::link::frame::{missing, take_all};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (Vec<u8>, Vec<u8>)| {
    let (bytes, cuts) = input;
    let mut all = bytes.clone();
    let whole = take_all(&mut all);

    let mut buffer = Vec::new();
    let mut responses = Vec::new();
    let mut garbled = false;
    let mut rest = &bytes[..];
    for cut in cuts.iter().chain(std::iter::repeat(&u8::MAX)) {
        if rest.is_empty() || garbled {
            break;
        }
        let (piece, after) = rest.split_at(rest.len().min(usize::from(*cut).max(1)));
        rest = after;
        buffer.extend_from_slice(piece);
        match take_all(&mut buffer) {
            Ok(some) => responses.extend(some),
            Err(_) => garbled = true,
        }
        assert!(missing(&buffer) <= (1 << 20) + 4096 + 4, "room for a frame and no more");
    }
    match whole {
        Ok(whole) => {
            assert!(!garbled && whole == responses);
            assert!(buffer == all, "the same rest waits for more");
        }
        Err(_) => assert!(garbled),
    }
});
