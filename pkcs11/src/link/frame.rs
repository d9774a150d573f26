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

/// Room for one read that is not told to be longer.
const READ_BYTES: usize = 16 * 1024;
/// A longer buffer is given back once it is empty.
const KEPT_BYTES: usize = 4 * READ_BYTES;

/// Bytes that came, from the first that belongs to no message taken yet.
#[derive(Default)]
pub struct Incoming {
    /// Longer than what came: room for more is not cleared again for each read.
    buffer: Vec<u8>,
    filled: usize,
}

impl Incoming {
    /// Where the next bytes go: room for the frame that has begun, at least.
    pub fn room(&mut self) -> &mut [u8] {
        let wanted = self.filled + self.missing().max(READ_BYTES);
        if self.buffer.len() < wanted {
            self.buffer.resize(wanted, 0);
        }
        &mut self.buffer[self.filled..]
    }

    /// So many were put there.
    pub fn fill(&mut self, count: usize) {
        self.filled = (self.filled + count).min(self.buffer.len());
    }

    /// Takes the whole frames off the front, and keeps the rest.
    pub fn take_all(&mut self) -> Result<Vec<Response>, Garbled> {
        let filled = &self.buffer[..self.filled];
        let mut responses = Vec::new();
        let mut start = 0;
        while let Some(length) = length_at(filled, start)? {
            let body = start + HEADER_BYTES;
            let Some(message) = filled.get(body..body + length) else { break };
            responses.push(Response::decode(message).map_err(|_| Garbled)?);
            start = body + length;
        }
        if start > 0 {
            self.buffer.copy_within(start..self.filled, 0);
            self.filled -= start;
        }
        if self.filled == 0 && self.buffer.len() > KEPT_BYTES {
            self.buffer = Vec::new();
        }
        Ok(responses)
    }

    /// Bytes still missing of the frame that the buffer begins with.
    fn missing(&self) -> usize {
        match length_at(&self.buffer[..self.filled], 0) {
            Ok(Some(length)) => (HEADER_BYTES + length).saturating_sub(self.filled),
            _ => 0,
        }
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
        let body = Response { id, revision: 0, approval: 0, outcome }.encode_to_vec();
        [&(body.len() as u32).to_be_bytes()[..], &body].concat()
    }

    /// What a read would have brought.
    fn receive(incoming: &mut Incoming, bytes: &[u8]) {
        incoming.room()[..bytes.len()].copy_from_slice(bytes);
        incoming.fill(bytes.len());
    }

    fn received(bytes: &[u8]) -> Incoming {
        let mut incoming = Incoming::default();
        receive(&mut incoming, bytes);
        incoming
    }

    #[test]
    fn every_cut_waits_for_the_rest() {
        let all = [frame(1), frame(2)].concat();
        for cut in 0..all.len() {
            let mut incoming = received(&all[..cut]);
            let mut ids: Vec<u32> = incoming.take_all().unwrap().iter().map(|r| r.id).collect();
            receive(&mut incoming, &all[cut..]);
            ids.extend(incoming.take_all().unwrap().iter().map(|r| r.id));
            assert_eq!((ids, incoming.filled), (vec![1, 2], 0));
        }
    }

    #[test]
    fn a_length_over_the_limit_is_believed_by_nobody() {
        assert_eq!(received(&[0xff; 16]).take_all(), Err(Garbled));
        assert_eq!(received(&[0, 0, 0, 9, 1]).missing(), 8);
    }

    #[test]
    fn there_is_room_for_the_frame_that_has_begun_and_it_is_given_back() {
        let length = FRAME_BYTES_MAX as u32;
        let mut incoming = received(&length.to_be_bytes());
        assert_eq!(incoming.room().len(), FRAME_BYTES_MAX);
        incoming.fill(1);
        assert_eq!(incoming.take_all(), Ok(Vec::new()));
        assert_eq!(incoming.room().len(), FRAME_BYTES_MAX - 1);
        // A field that no response has is skipped: a message of any length.
        let unknown = [&[0xfa, 0xff, 0x07, 0x80, 0x80, 0x04][..], &[0; KEPT_BYTES]].concat();
        let mut incoming = Incoming::default();
        let whole = [&(unknown.len() as u32).to_be_bytes()[..], &unknown].concat();
        for part in whole.chunks(READ_BYTES) {
            assert_eq!(incoming.take_all(), Ok(Vec::new()));
            receive(&mut incoming, part);
        }
        assert!(incoming.take_all().is_ok_and(|responses| responses.len() == 1));
        assert_eq!(incoming.buffer.len(), 0);
    }

    #[test]
    fn every_flipped_bit_is_decoded_or_refused() {
        let whole = frame(7);
        for bit in 0..whole.len() * 8 {
            let mut flipped = whole.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            let _ = received(&flipped).take_all();
        }
    }
}
