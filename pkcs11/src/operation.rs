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
use crate::length::{Size, final_size, fixed_length, single_size, update_length, widened};
use crate::mechanism::{Length, Parameters as Takes};
use crate::rv::{Result, Rv, refuse};
use crate::stream::{self, Stream};
use crate::wire::mechanism::Parameters;
use crate::wire::{Decrypt, Digest, Encrypt, Sign, Verify, request::Op, response::Outcome};

/// Input up to here is gathered and asked in one request; over it, it streams.
const GATHERED_BYTES_MAX: usize = 64 * 1024;

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

/// `CKR_OPERATION_NOT_INITIALIZED` without an operation of this kind, `CKR_FUNCTION_NOT_SUPPORTED` for
/// one whose input is one part.
pub fn require_parts(session: CK_SESSION_HANDLE, verb: Verb) -> Result<()> {
    with_session(session, |session| match session.operations.get_mut(&verb) {
        Some(operation) => operation.require_multi_part(),
        None => refuse(ck::CKR_OPERATION_NOT_INITIALIZED),
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
    let size = single_size(verb, operation.given.rule.length, input.len(), operation.fixed());
    let answered = operation
        .answer(size, input, out, |operation| size.admit(operation.whole(session, verb, input)?));
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

/// C_EncryptUpdate and C_DecryptUpdate: puts out what it can, and returns that; `None` when only its
/// length was asked for.
pub fn update_through(
    session: CK_SESSION_HANDLE,
    verb: Verb,
    input: &[u8],
    out: &mut Output,
) -> Result<Option<Vec<u8>>> {
    let mut operation = take(session, verb)?;
    operation.require_multi_part()?;
    let size =
        Size::Exact(update_length(verb, operation.given.rule.length, operation.taken, input.len()));
    let answered = operation.answer(size, input, out, |operation| {
        let output = operation.stream(session, verb)?.update(input)?;
        operation.taken += input.len();
        let (Size::Exact(length) | Size::AtMost(length)) = size;
        if output.len() > length { unexpected() } else { Ok(output) }
    });
    match answered {
        Ok(Answered::Length) => put_back(session, verb, operation).map(|()| None),
        Ok(Answered::Output(output)) => put_back(session, verb, operation).map(|()| Some(output)),
        Err(rv) => settle(session, verb, operation, Err(rv)).map(|()| None),
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
    let size = final_size(verb, operation.given.rule.length, operation.taken, operation.fixed());
    let answered =
        operation.answer(size, &[], out, |operation| size.admit(operation.last(session, verb)?));
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
        Ok(Answered::Output(_)) => Ok(()),
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
    /// What the caller's buffer got.
    Output(Vec<u8>),
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
        Ok(Answered::Output(output))
    }

    /// The length of output that the key or the mechanism fixes.
    fn fixed(&self) -> usize {
        if let Some(Parameters::MacGeneral(cut)) = &self.given.mechanism.parameters {
            return cut.mac_bytes as usize;
        }
        if let Takes::Kmac(whole) = self.given.rule.parameters {
            return match &self.given.mechanism.parameters {
                Some(Parameters::Kmac(kmac)) if kmac.mac_bytes > 0 => kmac.mac_bytes as usize,
                _ => whole,
            };
        }
        fixed_length(self.given.rule.length, self.key.as_ref().map(|key| &*key.known))
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
        let fixed = self.fixed();
        if self.given.rule.length == Length::Order {
            self.signature = self.signature.take().map(|signature| widened(signature, fixed));
        }
        match fixed {
            0 => Ok(()),
            _ if self.signature.as_ref().is_some_and(|signature| signature.len() == fixed) => {
                Ok(())
            }
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
        stream::begin(session, verb, key, self.given.mechanism.clone()).map(|(stream, _)| stream)
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
        match (verb, answer.map_err(told)?) {
            (Verb::Encrypt, Outcome::Encrypt(result)) => Ok(result.data),
            (Verb::Decrypt, Outcome::Decrypt(result)) => Ok(result.data),
            (Verb::Sign, Outcome::Sign(result)) => Ok(result.signature),
            (Verb::Verify, Outcome::Verify(_)) => Ok(Vec::new()),
            (Verb::Digest, Outcome::Digest(result)) => Ok(result.digest),
            _ => unexpected(),
        }
    }
}
