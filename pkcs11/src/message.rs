//! Message-based functions: PKCS#11 v3.2 §5.9, §5.11. AES-GCM: the key is chosen once, IV and tag
//! come and go with each message, whole or in parts.

use cryptoki_sys as ck;
use cryptoki_sys::{
    CK_BYTE, CK_FLAGS, CK_MECHANISM, CK_OBJECT_HANDLE, CK_SESSION_HANDLE, CK_ULONG, CK_VOID_PTR,
};

use crate::application::with_session;
use crate::exchange::{Place, Repeat, ask, unexpected};
use crate::ffi::arguments::Output;
use crate::ffi::{arguments, parameters};
use crate::key::{Key, Need, key_for};
use crate::operation::Verb;
use crate::rv::{Result, Rv, refuse};
use crate::stream::{self, Stream};
use crate::wire::{
    Decrypt, Encrypt, GcmParameters, Mechanism, mechanism::Parameters, request::Op,
    response::Outcome,
};

/// What C_MessageEncryptInit leaves behind.
pub struct Messages {
    key: Key,
    /// A message that comes in parts.
    parts: Option<Parts>,
}

struct Parts {
    stream: Stream,
    taken: usize,
}

export! {
    fn C_MessageEncryptInit(
        session: CK_SESSION_HANDLE,
        mechanism: *mut CK_MECHANISM,
        key: CK_OBJECT_HANDLE,
    ) {
        init(session, mechanism, key, Verb::Encrypt, &crate::encrypt::NEED)
    }

    fn C_EncryptMessage(
        session: CK_SESSION_HANDLE,
        parameter: CK_VOID_PTR,
        parameter_length: CK_ULONG,
        aad: *mut CK_BYTE,
        aad_length: CK_ULONG,
        plaintext: *mut CK_BYTE,
        plaintext_length: CK_ULONG,
        ciphertext: *mut CK_BYTE,
        ciphertext_length: *mut CK_ULONG,
    ) {
        let mut out = arguments::output(ciphertext, ciphertext_length)?;
        let message = parameters::gcm_message(parameter, parameter_length)?;
        let aad = arguments::input(aad, aad_length)?.to_vec();
        let data = arguments::input(plaintext, plaintext_length)?.to_vec();
        let (slot, key) = messages(session, Verb::Encrypt)?;
        if out.asks_length() {
            out.tell(data.len());
            return Ok(());
        }
        out.require(data.len())?;
        let iv = if message.generate_iv { Vec::new() } else { message.iv.to_vec() };
        let op = Op::Encrypt(Encrypt { key, mechanism: Some(gcm(iv, aad)), data });
        let Outcome::Encrypt(result) = ask(Place::Shared(slot), op, Repeat::Safe)? else {
            return unexpected();
        };
        let (body, tag) = result.data.split_at(data_length(&result.data));
        let is_whole = body.len() == plaintext_length as usize && tag.len() == message.tag.len();
        if !is_whole || (message.generate_iv && result.iv.len() != message.iv.len()) {
            return unexpected();
        }
        if message.generate_iv {
            message.iv.copy_from_slice(&result.iv);
        }
        message.tag.copy_from_slice(tag);
        out.bytes(body)
    }

    fn C_EncryptMessageBegin(
        session: CK_SESSION_HANDLE,
        parameter: CK_VOID_PTR,
        parameter_length: CK_ULONG,
        aad: *mut CK_BYTE,
        aad_length: CK_ULONG,
    ) {
        let message = parameters::gcm_message(parameter, parameter_length)?;
        let aad = arguments::input(aad, aad_length)?.to_vec();
        let iv = if message.generate_iv { Vec::new() } else { message.iv.to_vec() };
        let iv_bytes = if message.generate_iv { message.iv.len() } else { 0 };
        let made = begin(session, Verb::Encrypt, gcm(iv, aad), iv_bytes)?;
        if message.generate_iv {
            message.iv.copy_from_slice(&made);
        }
        Ok(())
    }

    fn C_EncryptMessageNext(
        session: CK_SESSION_HANDLE,
        parameter: CK_VOID_PTR,
        parameter_length: CK_ULONG,
        part: *mut CK_BYTE,
        part_length: CK_ULONG,
        ciphertext: *mut CK_BYTE,
        ciphertext_length: *mut CK_ULONG,
        flags: CK_FLAGS,
    ) {
        let mut out = arguments::output(ciphertext, ciphertext_length)?;
        let message = parameters::gcm_message(parameter, parameter_length)?;
        let part = arguments::input(part, part_length)?;
        let Some(mut parts) = take_parts(session, Verb::Encrypt, &mut out, |_| part.len())? else {
            return Ok(());
        };
        let mut output = parts.stream.update(part)?;
        if output.len() != part.len() {
            return unexpected();
        }
        if flags & ck::CKF_END_OF_MESSAGE == 0 {
            out.bytes(&output)?;
            return put_parts(session, Verb::Encrypt, parts);
        }
        output.extend(parts.stream.finish(Vec::new())?);
        let (body, tag) = output.split_at(data_length(&output));
        if tag.len() != message.tag.len() || body.len() != part.len() {
            return unexpected();
        }
        message.tag.copy_from_slice(tag);
        out.bytes(body)
    }

    fn C_MessageEncryptFinal(session: CK_SESSION_HANDLE) {
        finish(session, Verb::Encrypt)
    }

    fn C_MessageDecryptInit(
        session: CK_SESSION_HANDLE,
        mechanism: *mut CK_MECHANISM,
        key: CK_OBJECT_HANDLE,
    ) {
        init(session, mechanism, key, Verb::Decrypt, &crate::decrypt::NEED)
    }

    fn C_DecryptMessage(
        session: CK_SESSION_HANDLE,
        parameter: CK_VOID_PTR,
        parameter_length: CK_ULONG,
        aad: *mut CK_BYTE,
        aad_length: CK_ULONG,
        ciphertext: *mut CK_BYTE,
        ciphertext_length: CK_ULONG,
        plaintext: *mut CK_BYTE,
        plaintext_length: *mut CK_ULONG,
    ) {
        let mut out = arguments::output(plaintext, plaintext_length)?;
        let message = parameters::gcm_message(parameter, parameter_length)?;
        let aad = arguments::input(aad, aad_length)?.to_vec();
        let ciphertext = arguments::input(ciphertext, ciphertext_length)?;
        let (slot, key) = messages(session, Verb::Decrypt)?;
        if out.asks_length() {
            out.tell(ciphertext.len());
            return Ok(());
        }
        out.require(ciphertext.len())?;
        let data = [ciphertext, &*message.tag].concat();
        let mechanism = Some(gcm(message.iv.to_vec(), aad));
        let op = Op::Decrypt(Decrypt { key, mechanism, data });
        match ask(Place::Shared(slot), op, Repeat::Safe)? {
            Outcome::Decrypt(result) if result.data.len() == ciphertext.len() => {
                out.bytes(&result.data)
            }
            _ => unexpected(),
        }
    }

    fn C_DecryptMessageBegin(
        session: CK_SESSION_HANDLE,
        parameter: CK_VOID_PTR,
        parameter_length: CK_ULONG,
        aad: *mut CK_BYTE,
        aad_length: CK_ULONG,
    ) {
        let message = parameters::gcm_message(parameter, parameter_length)?;
        let aad = arguments::input(aad, aad_length)?.to_vec();
        begin(session, Verb::Decrypt, gcm(message.iv.to_vec(), aad), 0).map(drop)
    }

    /// All of the plaintext comes with the last part, when its tag was checked.
    fn C_DecryptMessageNext(
        session: CK_SESSION_HANDLE,
        parameter: CK_VOID_PTR,
        parameter_length: CK_ULONG,
        part: *mut CK_BYTE,
        part_length: CK_ULONG,
        plaintext: *mut CK_BYTE,
        plaintext_length: *mut CK_ULONG,
        flags: CK_FLAGS,
    ) {
        let mut out = arguments::output(plaintext, plaintext_length)?;
        let message = parameters::gcm_message(parameter, parameter_length)?;
        let part = arguments::input(part, part_length)?;
        let is_last = flags & ck::CKF_END_OF_MESSAGE != 0;
        let length = |taken: usize| if is_last { taken + part.len() } else { 0 };
        let Some(mut parts) = take_parts(session, Verb::Decrypt, &mut out, length)? else {
            return Ok(());
        };
        parts.stream.update(part)?;
        parts.taken += part.len();
        if !is_last {
            out.bytes(&[])?;
            return put_parts(session, Verb::Decrypt, parts);
        }
        parts.stream.update(message.tag)?;
        let output = parts.stream.finish(Vec::new())?;
        if output.len() != parts.taken {
            return unexpected();
        }
        out.bytes(&output)
    }

    fn C_MessageDecryptFinal(session: CK_SESSION_HANDLE) {
        finish(session, Verb::Decrypt)
    }
}

const TAG_BYTES: usize = (parameters::GCM_TAG_BITS / 8) as usize;

unsafe fn init(
    session: CK_SESSION_HANDLE,
    mechanism: *mut CK_MECHANISM,
    key: CK_OBJECT_HANDLE,
    verb: Verb,
    need: &Need,
) -> Result<()> {
    if mechanism.is_null() {
        return finish(session, verb).or_else(|_| refuse(ck::CKR_ARGUMENTS_BAD));
    }
    with_session(session, |session| match session.messages.contains_key(&verb) {
        true => refuse(ck::CKR_OPERATION_ACTIVE),
        false => Ok(()),
    })?;
    let rule = unsafe { parameters::mechanism_number(mechanism) }?;
    if rule.number != ck::CKM_AES_GCM {
        return refuse(ck::CKR_MECHANISM_INVALID);
    }
    let key = key_for(session, key, rule, need)?;
    with_session(session, |session| {
        session.messages.insert(verb, Messages { key, parts: None });
        Ok(())
    })
}

/// The slot and the key of the session's messages. A message that fails ends nothing but itself.
fn messages(session: CK_SESSION_HANDLE, verb: Verb) -> Result<(usize, Vec<u8>)> {
    with_session(session, |session| match session.messages.get(&verb) {
        Some(Messages { parts: Some(_), .. }) => refuse(ck::CKR_OPERATION_ACTIVE),
        Some(messages) => Ok((session.slot, messages.key.id.clone())),
        None => refuse(ck::CKR_OPERATION_NOT_INITIALIZED),
    })
}

/// Begins a message that comes in parts; returns the IV of `iv_bytes` that the vault made.
fn begin(
    session: CK_SESSION_HANDLE,
    verb: Verb,
    mechanism: Mechanism,
    iv_bytes: usize,
) -> Result<Vec<u8>> {
    let (_, key) = messages(session, verb)?;
    let (stream, iv) = stream::begin(session, verb, key, mechanism)?;
    if iv_bytes > 0 && iv.len() != iv_bytes {
        stream.cancel();
        return unexpected();
    }
    put_parts(session, verb, Parts { stream, taken: 0 })?;
    Ok(iv)
}

/// Takes the message out of its session; an error after that ends it. `None` when only the length was
/// asked for.
fn take_parts(
    session: CK_SESSION_HANDLE,
    verb: Verb,
    out: &mut Output,
    length: impl Fn(usize) -> usize,
) -> Result<Option<Parts>> {
    with_session(session, |session| {
        let messages = session.messages.get_mut(&verb);
        let parts = messages.map(|messages| &mut messages.parts);
        let none = Rv(ck::CKR_OPERATION_NOT_INITIALIZED);
        let parts = parts.ok_or(none)?;
        let length = length(parts.as_ref().ok_or(none)?.taken);
        if out.asks_length() {
            out.tell(length);
            return Ok(None);
        }
        out.require(length)?;
        Ok(parts.take())
    })
}

fn put_parts(session: CK_SESSION_HANDLE, verb: Verb, parts: Parts) -> Result<()> {
    let given = with_session(session, |session| match session.messages.get_mut(&verb) {
        Some(messages) if messages.parts.is_none() => {
            messages.parts = Some(parts);
            Ok(None)
        }
        _ => Ok(Some(parts)),
    })?;
    match given {
        None => Ok(()),
        Some(parts) => {
            parts.stream.cancel();
            refuse(ck::CKR_OPERATION_ACTIVE)
        }
    }
}

fn finish(session: CK_SESSION_HANDLE, verb: Verb) -> Result<()> {
    let ended = with_session(session, |session| Ok(session.messages.remove(&verb)))?;
    ended.map(discard).ok_or(Rv(ck::CKR_OPERATION_NOT_INITIALIZED))
}

/// Tells the vault, if it holds a message in parts.
pub fn discard(messages: Messages) {
    if let Some(parts) = messages.parts {
        parts.stream.cancel();
    }
}

fn gcm(iv: Vec<u8>, aad: Vec<u8>) -> Mechanism {
    let tag_bits = parameters::GCM_TAG_BITS as u32;
    let parameters = Some(Parameters::Gcm(GcmParameters { iv, aad, tag_bits }));
    Mechanism { r#type: ck::CKM_AES_GCM as u32, parameters }
}

fn data_length(ciphertext_and_tag: &[u8]) -> usize {
    ciphertext_and_tag.len().saturating_sub(TAG_BYTES)
}

// Messages signed are not offered.
unsupported! {
    fn C_MessageSignInit(CK_SESSION_HANDLE, *mut CK_MECHANISM, CK_OBJECT_HANDLE);
    fn C_SignMessage(
        CK_SESSION_HANDLE,
        CK_VOID_PTR,
        CK_ULONG,
        *mut CK_BYTE,
        CK_ULONG,
        *mut CK_BYTE,
        *mut CK_ULONG,
    );
    fn C_SignMessageBegin(CK_SESSION_HANDLE, CK_VOID_PTR, CK_ULONG);
    fn C_SignMessageNext(
        CK_SESSION_HANDLE,
        CK_VOID_PTR,
        CK_ULONG,
        *mut CK_BYTE,
        CK_ULONG,
        *mut CK_BYTE,
        *mut CK_ULONG,
    );
    fn C_MessageSignFinal(CK_SESSION_HANDLE);
    fn C_MessageVerifyInit(CK_SESSION_HANDLE, *mut CK_MECHANISM, CK_OBJECT_HANDLE);
    fn C_VerifyMessage(
        CK_SESSION_HANDLE,
        CK_VOID_PTR,
        CK_ULONG,
        *mut CK_BYTE,
        CK_ULONG,
        *mut CK_BYTE,
        CK_ULONG,
    );
    fn C_VerifyMessageBegin(CK_SESSION_HANDLE, CK_VOID_PTR, CK_ULONG);
    fn C_VerifyMessageNext(
        CK_SESSION_HANDLE,
        CK_VOID_PTR,
        CK_ULONG,
        *mut CK_BYTE,
        CK_ULONG,
        *mut CK_BYTE,
        CK_ULONG,
    );
    fn C_MessageVerifyFinal(CK_SESSION_HANDLE);
}
