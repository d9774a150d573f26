//! Streams: operations whose input is longer than one request. docs/WIRE.md, "Streams".

use cryptoki_sys::CK_SESSION_HANDLE;

use crate::application::WireSession;
use crate::exchange::{Answer, Place, Repeat, ask, ask_there, unexpected};
use crate::operation::Verb;
use crate::rv::Result;
use crate::wire::{
    self, Begin, Cancel, Finish, Mechanism, Read, Update, request::Op, response::Outcome,
};

/// Input of one request: well under the vault's limit, which additional data shares.
pub const CHUNK_BYTES: usize = 512 * 1024;

/// A stream of the vault. It ends with its connection: nothing of it is asked twice.
pub struct Stream {
    number: u32,
    wire: WireSession,
    /// Input that waits for more, where output does not wait for it.
    pending: Vec<u8>,
    /// Bytes that it may still put out: what it took in, and `END_BYTES_MAX`.
    room: usize,
}

/// A tag, padding, or the longest signature: an SLH-DSA of 49,856 bytes, FIPS 205 §11.
const END_BYTES_MAX: usize = 64 * 1024;

/// Begins a stream; also returns the IV that the vault made, if it did.
pub fn begin(
    session: CK_SESSION_HANDLE,
    verb: Verb,
    key: Vec<u8>,
    mechanism: Mechanism,
) -> Result<(Stream, Vec<u8>)> {
    let verb = match verb {
        Verb::Encrypt => wire::Verb::Encrypt,
        Verb::Decrypt => wire::Verb::Decrypt,
        Verb::Sign => wire::Verb::Sign,
        Verb::Verify => wire::Verb::Verify,
        Verb::Digest => wire::Verb::Digest,
    };
    let op = Op::Begin(Begin { verb: verb.into(), key, mechanism: Some(mechanism) });
    match ask_there(Place::Own(session), op, Repeat::Safe)? {
        Answer { outcome: Outcome::Begin(begun), wire, .. } => {
            let stream =
                Stream { number: begun.stream, wire, pending: Vec::new(), room: END_BYTES_MAX };
            Ok((stream, begun.iv))
        }
        _ => unexpected(),
    }
}

impl Stream {
    /// Takes input, and returns the output that is ready.
    pub fn update(&mut self, data: &[u8]) -> Result<Vec<u8>> {
        let mut output = Vec::new();
        for chunk in data.chunks(CHUNK_BYTES) {
            let op = Op::Update(Update { stream: self.number, data: chunk.to_vec() });
            self.room += chunk.len();
            match ask(Place::Fixed(self.wire), op, Repeat::Never)? {
                Outcome::Update(result) => self.put_out(&mut output, result.data)?,
                _ => return unexpected(),
            }
        }
        Ok(output)
    }

    /// Takes input of an operation that puts nothing out before its end: many small pieces cost few
    /// requests.
    pub fn send(&mut self, data: &[u8]) -> Result<()> {
        self.pending.extend_from_slice(data);
        if self.pending.len() >= CHUNK_BYTES {
            let pending = std::mem::take(&mut self.pending);
            self.update(&pending)?;
        }
        Ok(())
    }

    pub fn finish(mut self, signature: Vec<u8>) -> Result<Vec<u8>> {
        let pending = std::mem::take(&mut self.pending);
        self.update(&pending)?;
        let op = Op::Finish(Finish { stream: self.number, signature });
        let Outcome::Finish(result) = ask(Place::Fixed(self.wire), op, Repeat::Never)? else {
            return unexpected();
        };
        let (mut output, mut more) = (Vec::new(), result.more);
        self.put_out(&mut output, result.data)?;
        while more {
            let op = Op::Read(Read { stream: self.number });
            match ask(Place::Fixed(self.wire), op, Repeat::Never)? {
                Outcome::Read(next) if !(next.more && next.data.is_empty()) => {
                    self.put_out(&mut output, next.data)?;
                    more = next.more;
                }
                _ => return unexpected(),
            }
        }
        Ok(output)
    }

    /// Nothing puts out much more than it took in: a peer that does would fill the program's memory.
    fn put_out(&mut self, output: &mut Vec<u8>, data: Vec<u8>) -> Result<()> {
        let Some(room) = self.room.checked_sub(data.len()) else { return unexpected() };
        self.room = room;
        output.extend(data);
        Ok(())
    }

    /// That the vault cannot be told is nobody's error: the stream then ended with its connection.
    pub fn cancel(self) {
        let op = Op::Cancel(Cancel { stream: self.number });
        let _ = ask(Place::Fixed(self.wire), op, Repeat::Never);
    }
}
