//! Cryptography: in one part, in several, by messages.

use std::ptr;
use std::sync::OnceLock;

use cryptoki_sys as ck;
use cryptoki_sys::CK_RV;

use super::Held;
use super::guarded::Guarded;
use crate::call;
use crate::module::{Module, expect, plain};

pub fn init_sign(module: &Module, held: &Held) {
    let mechanism = &mut plain(ck::CKM_ECDSA_SHA256);
    let rv = call!(module, C_SignInit(held.session, mechanism, held.private));
    expect(rv, ck::CKR_OK, "C_SignInit");
}

pub fn sign(module: &Module, held: &Held) -> CK_RV {
    let (mut out, mut data) = (Guarded::new(64), *b"data");
    let place = out.place();
    let rv = call!(module, C_Sign(held.session, data.as_mut_ptr(), 4, place, &mut out.length));
    out.judge(rv, 64..=64)
}

/// As much as streams.
pub fn sign_much(module: &Module, held: &Held) {
    init_sign(module, held);
    let mut data = vec![1_u8; 100_000];
    let rv = call!(module, C_SignUpdate(held.session, data.as_mut_ptr(), 100_000));
    expect(rv, ck::CKR_OK, "C_SignUpdate");
}

pub fn sign_final(module: &Module, held: &Held) -> CK_RV {
    let mut out = Guarded::new(64);
    let place = out.place();
    let rv = call!(module, C_SignFinal(held.session, place, &mut out.length));
    out.judge(rv, 64..=64)
}

pub static SIGNATURE: OnceLock<Vec<u8>> = OnceLock::new();

pub fn init_verify(module: &Module, held: &Held) {
    SIGNATURE
        .get_or_init(|| module.sign(held.session, held.private, b"data").expect("a signature"));
    let mechanism = &mut plain(ck::CKM_ECDSA_SHA256);
    let rv = call!(module, C_VerifyInit(held.session, mechanism, held.public));
    expect(rv, ck::CKR_OK, "C_VerifyInit");
}

pub fn verify(module: &Module, held: &Held) -> CK_RV {
    let signature = SIGNATURE.get().expect("made before").as_ptr().cast_mut();
    let data = b"data".as_ptr().cast_mut();
    call!(module, C_Verify(held.session, data, 4, signature, 64))
}

pub fn init_digest(module: &Module, held: &Held) {
    let rv = call!(module, C_DigestInit(held.session, &mut plain(ck::CKM_SHA256)));
    expect(rv, ck::CKR_OK, "C_DigestInit");
}

pub fn digest(module: &Module, held: &Held) -> CK_RV {
    let (mut out, mut data) = (Guarded::new(32), *b"data");
    let place = out.place();
    let rv = call!(module, C_Digest(held.session, data.as_mut_ptr(), 4, place, &mut out.length));
    out.judge(rv, 32..=32)
}

pub static IV: [u8; 16] = [3; 16];

pub fn cbc_pad() -> ck::CK_MECHANISM {
    let parameter = IV.as_ptr().cast_mut().cast();
    ck::CK_MECHANISM { mechanism: ck::CKM_AES_CBC_PAD, pParameter: parameter, ulParameterLen: 16 }
}

pub fn init_encrypt(module: &Module, held: &Held) {
    let rv = call!(module, C_EncryptInit(held.session, &mut cbc_pad(), held.aes));
    expect(rv, ck::CKR_OK, "C_EncryptInit");
}

pub fn encrypt(module: &Module, held: &Held) -> CK_RV {
    let (mut out, mut data) = (Guarded::new(48), [5_u8; 40]);
    let place = out.place();
    let rv = call!(module, C_Encrypt(held.session, data.as_mut_ptr(), 40, place, &mut out.length));
    out.judge(rv, 48..=48)
}

pub fn encrypt_some(module: &Module, held: &Held) {
    init_encrypt(module, held);
    expect(encrypt_update(module, held), ck::CKR_OK, "C_EncryptUpdate");
}

pub fn encrypt_update(module: &Module, held: &Held) -> CK_RV {
    let (mut out, mut data) = (Guarded::new(32), [5_u8; 32]);
    let (place, data) = (out.place(), data.as_mut_ptr());
    let rv = call!(module, C_EncryptUpdate(held.session, data, 32, place, &mut out.length));
    out.judge(rv, 0..=32)
}

pub fn encrypt_final(module: &Module, held: &Held) -> CK_RV {
    let mut out = Guarded::new(16);
    let place = out.place();
    let rv = call!(module, C_EncryptFinal(held.session, place, &mut out.length));
    out.judge(rv, 16..=16)
}

/// 40 bytes, encrypted before answers are spoiled.
pub static SEALED: OnceLock<[u8; 48]> = OnceLock::new();

pub fn init_decrypt(module: &Module, held: &Held) {
    SEALED.get_or_init(|| {
        let (mut out, mut length, mut data) = ([0; 48], 48, [5_u8; 40]);
        init_encrypt(module, held);
        let (data, place) = (data.as_mut_ptr(), out.as_mut_ptr());
        let rv = call!(module, C_Encrypt(held.session, data, 40, place, &mut length));
        expect(rv, ck::CKR_OK, "C_Encrypt");
        out
    });
    let rv = call!(module, C_DecryptInit(held.session, &mut cbc_pad(), held.aes));
    expect(rv, ck::CKR_OK, "C_DecryptInit");
}

pub fn decrypt(module: &Module, held: &Held) -> CK_RV {
    let (mut out, mut data) = (Guarded::new(48), *SEALED.get().expect("made before"));
    let (place, data) = (out.place(), data.as_mut_ptr());
    let rv = call!(module, C_Decrypt(held.session, data, 48, place, &mut out.length));
    out.judge(rv, 0..=48)
}

pub fn decrypt_some(module: &Module, held: &Held) {
    init_decrypt(module, held);
    let mut data = *SEALED.get().expect("made before");
    let (mut out, mut length) = ([0_u8; 48], 48);
    let (data, place) = (data.as_mut_ptr(), out.as_mut_ptr());
    let rv = call!(module, C_DecryptUpdate(held.session, data, 48, place, &mut length));
    expect(rv, ck::CKR_OK, "C_DecryptUpdate");
}

pub fn decrypt_final(module: &Module, held: &Held) -> CK_RV {
    let mut out = Guarded::new(16);
    let place = out.place();
    let rv = call!(module, C_DecryptFinal(held.session, place, &mut out.length));
    out.judge(rv, 0..=16)
}

pub fn init_messages(module: &Module, held: &Held) {
    let mechanism = &mut plain(ck::CKM_AES_GCM);
    let rv = call!(module, C_MessageEncryptInit(held.session, mechanism, held.aes));
    expect(rv, ck::CKR_OK, "C_MessageEncryptInit");
    let rv = call!(module, C_MessageDecryptInit(held.session, mechanism, held.aes));
    expect(rv, ck::CKR_OK, "C_MessageDecryptInit");
}

pub fn message_parameters(iv: *mut u8, tag: *mut u8) -> ck::CK_GCM_MESSAGE_PARAMS {
    ck::CK_GCM_MESSAGE_PARAMS {
        pIv: iv,
        ulIvLen: 12,
        ulIvFixedBits: 0,
        ivGenerator: ck::CKG_GENERATE_RANDOM,
        pTag: tag,
        ulTagBits: 128,
    }
}

type MessageCall<'a> = dyn FnOnce(*mut std::ffi::c_void, u64) -> CK_RV + 'a;

/// Calls with parameters whose IV and tag stand between fences; the vault makes the IV.
pub fn with_message(act: Box<MessageCall>) -> CK_RV {
    let (mut iv, mut tag) = (Guarded::new(12), Guarded::new(16));
    let mut parameters = message_parameters(iv.place(), tag.place());
    let rv = act((&raw mut parameters).cast(), size_of_val(&parameters) as u64);
    iv.fences();
    tag.fences();
    rv
}

pub fn encrypt_message(module: &Module, held: &Held) -> CK_RV {
    let (mut out, mut data, session) = (Guarded::new(33), [5_u8; 33], held.session);
    let (place, data) = (out.place(), data.as_mut_ptr());
    let length = &mut out.length;
    let rv = with_message(Box::new(|message, size| {
        let none = ptr::null_mut();
        call!(module, C_EncryptMessage(session, message, size, none, 0, data, 33, place, length))
    }));
    out.judge(rv, 33..=33)
}

/// IV, tag and ciphertext of a message.
pub static MESSAGE: OnceLock<([u8; 12], [u8; 16], [u8; 33])> = OnceLock::new();

pub fn seal_message(module: &Module, held: &Held) {
    init_messages(module, held);
    MESSAGE.get_or_init(|| {
        let (mut iv, mut tag, mut text) = ([0; 12], [0; 16], [5_u8; 33]);
        let mut parameters = message_parameters(iv.as_mut_ptr(), tag.as_mut_ptr());
        let (message, size) = ((&raw mut parameters).cast(), size_of_val(&parameters) as u64);
        let (mut sealed, mut length, none) = ([0; 33], 33, ptr::null_mut());
        let (from, to) = (text.as_mut_ptr(), sealed.as_mut_ptr());
        let session = held.session;
        let rv = call!(
            module,
            C_EncryptMessage(session, message, size, none, 0, from, 33, to, &mut length)
        );
        expect(rv, ck::CKR_OK, "C_EncryptMessage");
        (iv, tag, sealed)
    });
}

pub fn decrypt_message(module: &Module, held: &Held) -> CK_RV {
    let (mut iv, mut tag, mut sealed) = *MESSAGE.get().expect("made before");
    let mut parameters = message_parameters(iv.as_mut_ptr(), tag.as_mut_ptr());
    let (message, size) = ((&raw mut parameters).cast(), size_of_val(&parameters) as u64);
    let mut out = Guarded::new(33);
    let (from, to, none) = (sealed.as_mut_ptr(), out.place(), ptr::null_mut());
    let (session, length) = (held.session, &mut out.length);
    let rv = call!(module, C_DecryptMessage(session, message, size, none, 0, from, 33, to, length));
    out.judge(rv, 33..=33)
}

pub fn begin_a_message(module: &Module, held: &Held) {
    init_messages(module, held);
    expect(begin_message(module, held), ck::CKR_OK, "C_EncryptMessageBegin");
}

pub fn begin_message(module: &Module, held: &Held) -> CK_RV {
    let session = held.session;
    with_message(Box::new(|message, size| {
        call!(module, C_EncryptMessageBegin(session, message, size, ptr::null_mut(), 0))
    }))
}

pub fn next_message(module: &Module, held: &Held) -> CK_RV {
    let (mut out, mut data, session) = (Guarded::new(33), [5_u8; 33], held.session);
    let (place, data) = (out.place(), data.as_mut_ptr());
    let (length, last) = (&mut out.length, ck::CKF_END_OF_MESSAGE);
    let rv = with_message(Box::new(|message, size| {
        call!(module, C_EncryptMessageNext(session, message, size, data, 33, place, length, last))
    }));
    out.judge(rv, 33..=33)
}
