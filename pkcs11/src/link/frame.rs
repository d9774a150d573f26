//! Frames: an unsigned 32-bit big-endian length, then one message. docs/WIRE.md.

use prost::Message;

use crate::wire::{Request, Response};

/// Over the vault's own limit of 1 MiB by some room: a longer frame is no frame.
const FRAME_BYTES_MAX: usize = (1 << 20) + 4096;
const HEADER_BYTES: usize = 4;

/// The peer does not speak the protocol.
#[derive(Debug, PartialEq, Eq)]
pub struct Garbled;

pub fn encode(request: &Request) -> Vec<u8> {
    let length = request.encoded_len();
    let mut frame = Vec::with_capacity(HEADER_BYTES + length);
    frame.extend_from_slice(&(length as u32).to_be_bytes());
    request.encode_raw(&mut frame);
    frame
}

/// Takes the whole frames off the front of `buffer`, and keeps the rest.
pub fn take_all(buffer: &mut Vec<u8>) -> Result<Vec<Response>, Garbled> {
    let mut responses = Vec::new();
    let mut start = 0;
    while let Some(length) = length_at(buffer, start)? {
        let body = start + HEADER_BYTES;
        let Some(message) = buffer.get(body..body + length) else { break };
        responses.push(Response::decode(message).map_err(|_| Garbled)?);
        start = body + length;
    }
    buffer.drain(..start);
    Ok(responses)
}

/// Bytes still missing of the frame that `buffer` begins with.
pub fn missing(buffer: &[u8]) -> usize {
    match length_at(buffer, 0) {
        Ok(Some(length)) => (HEADER_BYTES + length).saturating_sub(buffer.len()),
        _ => 0,
    }
}

fn length_at(buffer: &[u8], start: usize) -> Result<Option<usize>, Garbled> {
    let Some(header) = buffer.get(start..start + HEADER_BYTES) else { return Ok(None) };
    let length = header.iter().fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte));
    if length > FRAME_BYTES_MAX { Err(Garbled) } else { Ok(Some(length)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{CloseSessionResult, response::Outcome};

    fn frame(id: u32) -> Vec<u8> {
        let outcome = Some(Outcome::CloseSession(CloseSessionResult {}));
        let body = Response { id, revision: 0, outcome }.encode_to_vec();
        [&(body.len() as u32).to_be_bytes()[..], &body].concat()
    }

    #[test]
    fn every_cut_waits_for_the_rest() {
        let all = [frame(1), frame(2)].concat();
        for cut in 0..all.len() {
            let mut buffer = all[..cut].to_vec();
            let mut ids: Vec<u32> = take_all(&mut buffer).unwrap().iter().map(|r| r.id).collect();
            buffer.extend_from_slice(&all[cut..]);
            ids.extend(take_all(&mut buffer).unwrap().iter().map(|r| r.id));
            assert_eq!((ids, buffer.len()), (vec![1, 2], 0));
        }
    }

    #[test]
    fn a_length_over_the_limit_is_believed_by_nobody() {
        assert_eq!(take_all(&mut vec![0xff; 16]), Err(Garbled));
        assert_eq!(missing(&[0, 0, 0, 9, 1]), 8);
    }

    #[test]
    fn every_flipped_bit_is_decoded_or_refused() {
        let whole = frame(7);
        for bit in 0..whole.len() * 8 {
            let mut flipped = whole.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            let _ = take_all(&mut flipped);
        }
    }
}
