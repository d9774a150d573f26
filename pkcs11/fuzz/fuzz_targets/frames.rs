//! Bytes of a peer, in pieces of any size: frames come out of them, or the peer is found out. How the
//! bytes are cut makes no difference.
#![no_main]

use coffer_pkcs11::link::frame::{Garbled, Incoming};
use coffer_pkcs11::wire::Response;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (Vec<u8>, Vec<u8>)| {
    let (bytes, cuts) = input;
    let whole = take(&bytes, &[]);
    assert!(whole == take(&bytes, &cuts));
});

/// Gives the bytes in pieces of these sizes, and then in as large ones as there is room for.
fn take(bytes: &[u8], cuts: &[u8]) -> Result<Vec<Response>, Garbled> {
    let mut incoming = Incoming::default();
    let mut responses = Vec::new();
    let sizes = cuts.iter().map(|cut| usize::from(*cut).max(1));
    let mut sizes = sizes.chain(std::iter::repeat(usize::MAX));
    let mut rest = bytes;
    while !rest.is_empty() {
        let room = incoming.room();
        assert!(room.len() <= 3 << 20, "room for a frame or two, and no more");
        let count = rest.len().min(room.len()).min(sizes.next().unwrap_or(1));
        let (piece, after) = rest.split_at(count);
        room[..count].copy_from_slice(piece);
        incoming.fill(count);
        rest = after;
        responses.extend(incoming.take_all()?);
    }
    Ok(responses)
}
