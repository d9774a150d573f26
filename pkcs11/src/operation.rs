//! Operations of sessions: what Init leaves behind, and what the functions after it do with it. Init
//! itself asks the vault nothing: its key and mechanism travel with the data.
//!
//! A function takes the operation out of its session, and puts it back when the operation goes on. So
//! every error but `CKR_BUFFER_TOO_SMALL` ends it: PKCS#11 v3.2 §5.8 to §5.13.

use cryptoki_sys as ck;
use cryptoki_sys::CK_SESSION_HANDLE;

use crate::application::with_session;
use crate::exchange::{Place, Repeat, ask, unexpected};
use crate::ffi::arguments::Output;
use crate::ffi::parameters::Given;
use crate::key::{Key, explain};
use crate::mechanism::Length;
use crate::rv::{Result, Rv, refuse};
use crate::stream::{self, Stream};
use crate::wire::{Decrypt, Digest, Encrypt, Sign, Verify, request::Op, response::Outcome};

/// Input up to here is gathered and asked in one request; over it, it streams.
const GATHERED_BYTES_MAX: usize = 64 * 1024;
const BLOCK_BYTES: usize = 16;
const TAG_BYTES: usize = 16;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verb {
    Encrypt,
    Decrypt,
    Sign,
    Verify,
    Digest,
}

pub struct Operation {
    pub given: Given,
    /// `None` for digests.
    pub key: Option<Key>,
    /// Given before the data, by C_VerifySignatureInit.
    signature: Option<Vec<u8>>,
    progress: Progress,
    /// Bytes that updates took in.
    taken: usize,
    held: Option<Held>,
}

enum Progress {
    Fresh,
    Gathering(Vec<u8>),
    Streaming(Stream),
}

/// Output that did not fit the caller's buffer, for when it asks again with the same input.
struct Held {
    input: Vec<u8>,
    output: Vec<u8>,
}

/// How long an output is, or at most is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Size {
    Exact(usize),
    AtMost(usize),
}

impl Operation {
    pub fn new(given: Given, key: Option<Key>) -> Operation {
        let progress = Progress::Fresh;
        Operation { given, key, signature: None, progress, taken: 0, held: None }
    }

    pub fn with_signature(self, signature: &[u8]) -> Operation {
        Operation { signature: Some(signature.to_vec()), ..self }
    }
}

/// `CKR_OPERATION_ACTIVE` when the session has one of this kind. Asked before anything else of Init.
pub fn require_none(session: CK_SESSION_HANDLE, verb: Verb) -> Result<()> {
    with_session(session, |session| match session.operations.contains_key(&verb) {
        true => refuse(ck::CKR_OPERATION_ACTIVE),
        false => Ok(()),
    })
}

pub fn start(session: CK_SESSION_HANDLE, verb: Verb, operation: Operation) -> Result<()> {
    with_session(session, |session| {
        session.operations.insert(verb, operation);
        Ok(())
    })
}

/// Init with a null mechanism ends the operation that there is: PKCS#11 v3.2 §5.8.1.
pub fn cancel(session: CK_SESSION_HANDLE, verb: Verb) -> Result<()> {
    let ended = with_session(session, |session| Ok(session.operations.remove(&verb)))?;
    ended.map(discard).ok_or(Rv(ck::CKR_ARGUMENTS_BAD))
}

/// Runs a function that ends the operation unless it succeeds or the buffer was too small: also when
/// its arguments are bad.
pub fn ending(
    session: CK_SESSION_HANDLE,
    verb: Verb,
    act: impl FnOnce() -> Result<()>,
) -> Result<()> {
    let result = act();
    if result.is_err_and(Rv::ends_operation) {
        let left = with_session(session, |session| Ok(session.operations.remove(&verb)));
        if let Ok(Some(operation)) = left {
            discard(operation);
        }
    }
    result
}

/// Tells the vault, if it holds a stream. That it cannot be told is nobody's error.
pub fn discard(operation: Operation) {
    if let Progress::Streaming(stream) = operation.progress {
        stream.cancel();
    }
}

/// C_Encrypt, C_Decrypt, C_Sign, C_Digest: all of the input at once.
pub fn single(
    session: CK_SESSION_HANDLE,
    verb: Verb,
    input: &[u8],
    out: &mut Output,
) -> Result<()> {
    let mut operation = take(session, verb)?;
    if !matches!(operation.progress, Progress::Fresh) {
        discard(operation);
        return refuse(ck::CKR_OPERATION_ACTIVE);
    }
    let size = operation.single_size(verb, input.len());
    let answered =
        operation.answer(size, input, out, |operation| operation.whole(session, verb, input));
    settle(session, verb, operation, answered)
}

/// C_Verify.
pub fn verify(session: CK_SESSION_HANDLE, input: &[u8], signature: Option<&[u8]>) -> Result<()> {
    let mut operation = take(session, Verb::Verify)?;
    if !matches!(operation.progress, Progress::Fresh) {
        discard(operation);
        return refuse(ck::CKR_OPERATION_ACTIVE);
    }
    operation.expect_signature(signature)?;
    operation.whole(session, Verb::Verify, input).map(drop)
}

/// C_EncryptUpdate and C_DecryptUpdate: puts out what it can.
pub fn update_through(
    session: CK_SESSION_HANDLE,
    verb: Verb,
    input: &[u8],
    out: &mut Output,
) -> Result<()> {
    let mut operation = take(session, verb)?;
    operation.require_multi_part()?;
    let size = Size::Exact(operation.update_length(verb, input.len()));
    let answered = operation.answer(size, input, out, |operation| {
        let output = operation.stream(session, verb)?.update(input)?;
        operation.taken += input.len();
        Ok(output)
    });
    match answered {
        Ok(_) => put_back(session, verb, operation),
        Err(rv) => settle(session, verb, operation, Err(rv)),
    }
}

/// C_SignUpdate, C_VerifyUpdate, C_DigestUpdate: gathers, and streams when it gets much.
pub fn update(session: CK_SESSION_HANDLE, verb: Verb, input: &[u8]) -> Result<()> {
    let mut operation = take(session, verb)?;
    operation.require_multi_part()?;
    operation.gather(session, verb, input)?;
    put_back(session, verb, operation)
}

/// C_EncryptFinal, C_DecryptFinal, C_SignFinal, C_DigestFinal.
pub fn finish(session: CK_SESSION_HANDLE, verb: Verb, out: &mut Output) -> Result<()> {
    let mut operation = take(session, verb)?;
    operation.require_multi_part()?;
    let size = operation.final_size(verb);
    let answered = operation.answer(size, &[], out, |operation| operation.last(session, verb));
    settle(session, verb, operation, answered)
}

/// C_VerifyFinal.
pub fn finish_verify(session: CK_SESSION_HANDLE, signature: Option<&[u8]>) -> Result<()> {
    let mut operation = take(session, Verb::Verify)?;
    operation.require_multi_part()?;
    operation.expect_signature(signature)?;
    operation.last(session, Verb::Verify).map(drop)
}

fn take(session: CK_SESSION_HANDLE, verb: Verb) -> Result<Operation> {
    with_session(session, |session| {
        session.operations.remove(&verb).ok_or(Rv(ck::CKR_OPERATION_NOT_INITIALIZED))
    })
}

fn put_back(session: CK_SESSION_HANDLE, verb: Verb, operation: Operation) -> Result<()> {
    start(session, verb, operation)
}

/// What becomes of an operation after a function that may be its last.
fn settle(
    session: CK_SESSION_HANDLE,
    verb: Verb,
    operation: Operation,
    answered: Result<Answered>,
) -> Result<()> {
    match answered {
        Ok(Answered::Output) => Ok(()),
        Ok(Answered::Length) => put_back(session, verb, operation),
        Err(rv) if rv.ends_operation() => {
            discard(operation);
            Err(rv)
        }
        Err(rv) => put_back(session, verb, operation).and(Err(rv)),
    }
}

enum Answered {
    /// Only how long the output is.
    Length,
    Output,
}

impl Operation {
    /// The buffer protocol, PKCS#11 v3.2 §5.2: lengths are told without asking the vault. Output that
    /// turns out too long for the buffer waits for the next try.
    fn answer(
        &mut self,
        size: Size,
        input: &[u8],
        out: &mut Output,
        act: impl FnOnce(&mut Operation) -> Result<Vec<u8>>,
    ) -> Result<Answered> {
        let (Size::Exact(length) | Size::AtMost(length)) = size;
        if out.asks_length() {
            let held = self.held.as_ref().filter(|held| held.input == input);
            out.tell(held.map_or(length, |held| held.output.len()));
            return Ok(Answered::Length);
        }
        if matches!(size, Size::Exact(_)) {
            out.require(length)?;
        }
        let output = match self.held.take() {
            Some(held) if held.input == input => held.output,
            _ => act(self)?,
        };
        if let Err(rv) = out.bytes(&output) {
            self.held = Some(Held { input: input.to_vec(), output });
            return Err(rv);
        }
        Ok(Answered::Output)
    }

    fn require_multi_part(&self) -> Result<()> {
        if self.given.rule.single_part { refuse(ck::CKR_FUNCTION_NOT_SUPPORTED) } else { Ok(()) }
    }

    /// The signature comes with Init or with the last function, and not with both. All that the vault
    /// makes have a length that the key or the mechanism fixes.
    fn expect_signature(&mut self, signature: Option<&[u8]>) -> Result<()> {
        match (signature, &self.signature) {
            (Some(signature), None) => self.signature = Some(signature.to_vec()),
            (None, Some(_)) => {}
            _ => return refuse(ck::CKR_OPERATION_NOT_INITIALIZED),
        }
        let length = self.signature.as_ref().map_or(0, Vec::len);
        match self.fixed_length() {
            0 => Ok(()),
            fixed if fixed == length => Ok(()),
            _ => refuse(ck::CKR_SIGNATURE_LEN_RANGE),
        }
    }

    fn gather(&mut self, session: CK_SESSION_HANDLE, verb: Verb, input: &[u8]) -> Result<()> {
        let gathered = match &mut self.progress {
            Progress::Streaming(stream) => return stream.send(input),
            Progress::Fresh => {
                self.progress = Progress::Gathering(input.to_vec());
                input.len()
            }
            Progress::Gathering(gathered) => {
                gathered.extend_from_slice(input);
                gathered.len()
            }
        };
        if gathered > GATHERED_BYTES_MAX
            && let Progress::Gathering(gathered) =
                std::mem::replace(&mut self.progress, Progress::Fresh)
        {
            self.stream(session, verb)?.send(&gathered)?;
        }
        Ok(())
    }

    fn last(&mut self, session: CK_SESSION_HANDLE, verb: Verb) -> Result<Vec<u8>> {
        let signature = self.signature.clone().unwrap_or_default();
        match std::mem::replace(&mut self.progress, Progress::Fresh) {
            Progress::Streaming(stream) => stream.finish(signature),
            Progress::Gathering(gathered) => self.whole(session, verb, &gathered),
            Progress::Fresh if matches!(verb, Verb::Encrypt | Verb::Decrypt) => {
                self.begin(session, verb)?.finish(signature)
            }
            Progress::Fresh => self.whole(session, verb, &[]),
        }
    }

    fn stream(&mut self, session: CK_SESSION_HANDLE, verb: Verb) -> Result<&mut Stream> {
        if !matches!(self.progress, Progress::Streaming(_)) {
            self.progress = Progress::Streaming(self.begin(session, verb)?);
        }
        match &mut self.progress {
            Progress::Streaming(stream) => Ok(stream),
            _ => refuse(ck::CKR_GENERAL_ERROR),
        }
    }

    fn begin(&self, session: CK_SESSION_HANDLE, verb: Verb) -> Result<Stream> {
        let key = self.key.as_ref().map(|key| key.id.clone()).unwrap_or_default();
        stream::begin(session, verb, key, self.given.mechanism.clone())
    }

    /// The operation on all of its input: one request, unless the input is longer than one takes.
    fn whole(&self, session: CK_SESSION_HANDLE, verb: Verb, data: &[u8]) -> Result<Vec<u8>> {
        if data.len() > stream::CHUNK_BYTES {
            let mut stream = self.begin(session, verb)?;
            let mut output = stream.update(data)?;
            output.extend(stream.finish(self.signature.clone().unwrap_or_default())?);
            return Ok(output);
        }
        let key = self.key.as_ref().map(|key| key.id.clone()).unwrap_or_default();
        let mechanism = Some(self.given.mechanism.clone());
        let data = data.to_vec();
        let signature = self.signature.clone().unwrap_or_default();
        let op = match verb {
            Verb::Encrypt => Op::Encrypt(Encrypt { key, mechanism, data }),
            Verb::Decrypt => Op::Decrypt(Decrypt { key, mechanism, data }),
            Verb::Sign => Op::Sign(Sign { key, mechanism, data }),
            Verb::Verify => Op::Verify(Verify { key, mechanism, data, signature }),
            Verb::Digest => Op::Digest(Digest { mechanism, data }),
        };
        let slot = with_session(session, |session| Ok(session.slot))?;
        let answer = ask(Place::Shared(slot), op, Repeat::Safe);
        let told = |rv| self.key.as_ref().map_or(rv, |key| explain(slot, key, rv));
        match answer.map_err(told)? {
            Outcome::Encrypt(result) => Ok(result.data),
            Outcome::Decrypt(result) => Ok(result.data),
            Outcome::Sign(result) => Ok(result.signature),
            Outcome::Verify(_) => Ok(Vec::new()),
            Outcome::Digest(result) => Ok(result.digest),
            _ => unexpected(),
        }
    }

    fn single_size(&self, verb: Verb, input: usize) -> Size {
        let length = self.given.rule.length;
        match (verb, length) {
            (Verb::Decrypt, Length::Modulus) => Size::AtMost(self.fixed_length()),
            (Verb::Decrypt, Length::Padded) => Size::AtMost(input),
            (Verb::Decrypt, Length::Tagged) => Size::Exact(input.saturating_sub(TAG_BYTES)),
            (_, Length::Padded) => Size::Exact(input - input % BLOCK_BYTES + BLOCK_BYTES),
            (_, Length::Tagged) => Size::Exact(input + TAG_BYTES),
            (_, Length::Blocks | Length::Same) => Size::Exact(input),
            _ => Size::Exact(self.fixed_length()),
        }
    }

    fn update_length(&self, verb: Verb, input: usize) -> usize {
        let put_out = |taken: usize| match (verb, self.given.rule.length) {
            (Verb::Decrypt, Length::Tagged) => 0,
            // The last block may be padding.
            (Verb::Decrypt, Length::Padded) => taken.saturating_sub(1) / BLOCK_BYTES * BLOCK_BYTES,
            (_, Length::Blocks | Length::Padded) => taken / BLOCK_BYTES * BLOCK_BYTES,
            _ => taken,
        };
        put_out(self.taken + input) - put_out(self.taken)
    }

    fn final_size(&self, verb: Verb) -> Size {
        match (verb, self.given.rule.length) {
            (Verb::Decrypt, Length::Tagged) => Size::Exact(self.taken.saturating_sub(TAG_BYTES)),
            (Verb::Decrypt, Length::Padded) => Size::AtMost(BLOCK_BYTES),
            (_, Length::Padded) => Size::Exact(BLOCK_BYTES),
            (_, Length::Tagged) => Size::Exact(TAG_BYTES),
            (_, Length::Blocks | Length::Same) => Size::Exact(0),
            _ => Size::Exact(self.fixed_length()),
        }
    }

    /// Output whose length the key or the mechanism fixes.
    fn fixed_length(&self) -> usize {
        let known = self.key.as_ref().map(|key| &key.known);
        let params = known.map(|known| known.bytes(ck::CKA_EC_PARAMS)).unwrap_or_default();
        match self.given.rule.length {
            Length::Fixed(length) => length,
            Length::Modulus => known.map_or(0, |known| known.bytes(ck::CKA_MODULUS).len()),
            Length::Order => 2 * order_bytes(params),
            Length::Edwards => {
                if params.ends_with(&[0x71]) {
                    114
                } else {
                    64
                }
            }
            _ => 0,
        }
    }
}

/// Bytes of the order of a curve, by the DER of its OBJECT IDENTIFIER: SEC 2, RFC 5480 §2.1.1.1.
fn order_bytes(params: &[u8]) -> usize {
    const CURVES: &[(&[u8], usize)] = &[
        (&[0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x21], 28),
        (&[0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07], 32),
        (&[0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x0a], 32),
        (&[0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x22], 48),
        (&[0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x23], 66),
    ];
    CURVES.iter().find(|(oid, _)| *oid == params).map_or(0, |(_, bytes)| *bytes)
}
