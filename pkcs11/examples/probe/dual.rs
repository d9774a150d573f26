//! Dual functions: two operations of a session by one call.

use std::ptr;

use cryptoki_sys as ck;

use crate::call;
use crate::module::{Module, attr, check, expect, plain, with};
use crate::rules::twice;

type Update = unsafe extern "C" fn(u64, *mut u8, u64, *mut u8, *mut u64) -> ck::CK_RV;

const IV: [u8; 16] = [7; 16];

pub fn run(module: &Module) {
    module.initialize();
    let session = module.open();
    module.log_in(session);
    let aes = module.make_aes(session);
    let hmac = make_hmac(module, session);
    let data: Vec<u8> = (0..200_003_u32).map(|i| (i % 239) as u8).collect();
    for size in [1_000, 70_000, data.len()] {
        digests(module, session, aes, &data, size);
        signs(module, session, aes, hmac, &data, size);
    }
    buffers(module, session, aes);
    endings(module, session, aes, hmac);
    module.finalize();
}

/// What the four functions are in the list.
struct Duals {
    digest_encrypt: Update,
    decrypt_digest: Update,
    sign_encrypt: Update,
    decrypt_verify: Update,
}

fn duals(module: &Module) -> Duals {
    let list = module.list();
    Duals {
        digest_encrypt: list.C_DigestEncryptUpdate.expect("in the list"),
        decrypt_digest: list.C_DecryptDigestUpdate.expect("in the list"),
        sign_encrypt: list.C_SignEncryptUpdate.expect("in the list"),
        decrypt_verify: list.C_DecryptVerifyUpdate.expect("in the list"),
    }
}

fn digests(module: &Module, session: u64, aes: u64, data: &[u8], size: usize) {
    let digest = digest_of(module, session, data);
    start_encryption(module, session, aes);
    start_digest(module, session);
    let mut sealed = through(session, duals(module).digest_encrypt, data, size);
    sealed.extend(final_of(|out, length| call!(module, C_EncryptFinal(session, out, length))));
    check(sealed.len() == data.len() / 16 * 16 + 16, "as long as the padded data");
    check(end_digest(module, session) == digest, "the digest of all of it");

    start_decryption(module, session, aes);
    start_digest(module, session);
    let mut opened = through(session, duals(module).decrypt_digest, &sealed, size);
    let rest = final_of(|out, length| call!(module, C_DecryptFinal(session, out, length)));
    // Padding holds the last block back until here: PKCS#11 v3.2 §5.17.2.
    let (pointer, count) = (rest.as_ptr().cast_mut(), rest.len() as u64);
    expect(call!(module, C_DigestUpdate(session, pointer, count)), ck::CKR_OK, "the rest");
    opened.extend(rest);
    check(opened == data, "the data comes back");
    check(end_digest(module, session) == digest, "and has the same digest");
}

fn signs(module: &Module, session: u64, aes: u64, hmac: u64, data: &[u8], size: usize) {
    start_encryption(module, session, aes);
    let mut mechanism = plain(ck::CKM_SHA256_HMAC);
    expect(call!(module, C_SignInit(session, &mut mechanism, hmac)), ck::CKR_OK, "C_SignInit");
    let mut sealed = through(session, duals(module).sign_encrypt, data, size);
    sealed.extend(final_of(|out, length| call!(module, C_EncryptFinal(session, out, length))));
    let mac = final_of(|out, length| call!(module, C_SignFinal(session, out, length)));

    expect(call!(module, C_VerifyInit(session, &mut mechanism, hmac)), ck::CKR_OK, "init");
    let (from, count) = (data.as_ptr().cast_mut(), data.len() as u64);
    let rv = call!(module, C_Verify(session, from, count, mac.as_ptr().cast_mut(), 32));
    expect(rv, ck::CKR_OK, "the MAC of all of it");

    for (flip, want) in [(0, ck::CKR_OK), (1, ck::CKR_SIGNATURE_INVALID)] {
        let mut mac = mac.clone();
        mac[0] ^= flip;
        start_decryption(module, session, aes);
        expect(call!(module, C_VerifyInit(session, &mut mechanism, hmac)), ck::CKR_OK, "init");
        through(session, duals(module).decrypt_verify, &sealed, size);
        let rest = final_of(|out, length| call!(module, C_DecryptFinal(session, out, length)));
        let (pointer, count) = (rest.as_ptr().cast_mut(), rest.len() as u64);
        expect(call!(module, C_VerifyUpdate(session, pointer, count)), ck::CKR_OK, "the rest");
        let rv = call!(module, C_VerifyFinal(session, mac.as_mut_ptr(), 32));
        expect(rv, want, "the MAC of what was decrypted");
    }
}

/// Nothing reaches the digest that was not encrypted, and ciphertext may take the plaintext's place.
fn buffers(module: &Module, session: u64, aes: u64) {
    let update = duals(module).digest_encrypt;
    let data = [5_u8; 48];
    let from = data.as_ptr().cast_mut();
    start_encryption(module, session, aes);
    start_digest(module, session);
    let (mut out, mut length) = ([0_u8; 48], 0);
    let rv = unsafe { update(session, from, 48, ptr::null_mut(), &mut length) };
    expect(rv, ck::CKR_OK, "the length");
    check(length == 48, "of three blocks");
    length = 47;
    let rv = unsafe { update(session, from, 48, out.as_mut_ptr(), &mut length) };
    expect(rv, ck::CKR_BUFFER_TOO_SMALL, "too small");
    check(length == 48 && out == [0; 48], "tells the length and writes nothing");
    let mut place = data;
    let rv = unsafe { update(session, place.as_mut_ptr(), 48, place.as_mut_ptr(), &mut length) };
    expect(rv, ck::CKR_OK, "in place");
    check(place != data, "encrypted");
    let digest = end_digest(module, session);
    check(digest == digest_of(module, session, &data), "the digest of the plaintext, once");
    module.cancel_all(session);
}

/// Both have to be there, and what goes wrong with one ends both.
fn endings(module: &Module, session: u64, aes: u64, hmac: u64) {
    let Duals { digest_encrypt, decrypt_digest, sign_encrypt, decrypt_verify } = duals(module);
    let (mut block, mut length) = ([1_u8; 16], 16);
    let mut call = |update: Update, part: *mut u8| {
        length = 16;
        unsafe { update(session, part, 16, block.as_mut_ptr(), &mut length) }
    };
    let part = [2_u8; 16].as_mut_ptr();
    for update in [digest_encrypt, decrypt_digest, sign_encrypt, decrypt_verify] {
        expect(call(update, part), ck::CKR_OPERATION_NOT_INITIALIZED, "neither");
        start_encryption(module, session, aes);
        start_decryption(module, session, aes);
        let rv = call(update, part);
        expect(rv, ck::CKR_OPERATION_NOT_INITIALIZED, "the cipher alone");
        module.cancel_all(session);
        start_digest(module, session);
        let rv = call(update, part);
        expect(rv, ck::CKR_OPERATION_NOT_INITIALIZED, "the other alone");
        module.cancel_all(session);
    }
    start_encryption(module, session, aes);
    start_digest(module, session);
    expect(call(digest_encrypt, ptr::null_mut()), ck::CKR_ARGUMENTS_BAD, "null data");
    both_ended(module, session);
    start_encryption(module, session, aes);
    start_digest(module, session);
    let rv = unsafe { digest_encrypt(session, part, 16, block.as_mut_ptr(), ptr::null_mut()) };
    expect(rv, ck::CKR_ARGUMENTS_BAD, "no place for the length");
    both_ended(module, session);

    // A signature whose input is one part.
    let (_, private) = module.make_pair(session, None).expect("a pair");
    start_encryption(module, session, aes);
    let mut mechanism = plain(ck::CKM_ECDSA);
    expect(call!(module, C_SignInit(session, &mut mechanism, private)), ck::CKR_OK, "init");
    let rv = unsafe { sign_encrypt(session, part, 16, block.as_mut_ptr(), &mut 16) };
    expect(rv, ck::CKR_FUNCTION_NOT_SUPPORTED, "ECDSA has no parts");
    both_ended(module, session);

    // What the vault refuses: the key goes while two operations use it.
    let gone = module.make_aes(session);
    start_encryption(module, session, gone);
    let mut mechanism = plain(ck::CKM_SHA256_HMAC);
    expect(call!(module, C_SignInit(session, &mut mechanism, hmac)), ck::CKR_OK, "init");
    expect(call!(module, C_DestroyObject(session, gone)), ck::CKR_OK, "C_DestroyObject");
    let rv = unsafe { sign_encrypt(session, part, 16, block.as_mut_ptr(), &mut 16) };
    expect(rv, ck::CKR_KEY_HANDLE_INVALID, "the key is gone");
    both_ended(module, session);
}

fn both_ended(module: &Module, session: u64) {
    let (mut out, mut length) = ([0_u8; 64], 64);
    let rvs = [
        call!(module, C_EncryptFinal(session, out.as_mut_ptr(), &mut length)),
        call!(module, C_DigestFinal(session, out.as_mut_ptr(), &mut length)),
        call!(module, C_SignFinal(session, out.as_mut_ptr(), &mut length)),
    ];
    check(rvs == [ck::CKR_OPERATION_NOT_INITIALIZED; 3], "both have ended");
}

fn through(session: u64, update: Update, data: &[u8], size: usize) -> Vec<u8> {
    let mut all = Vec::new();
    for part in data.chunks(size) {
        let (pointer, count) = (part.as_ptr().cast_mut(), part.len() as u64);
        let out = twice(|out, length| unsafe { update(session, pointer, count, out, length) });
        all.extend(out.expect("a part"));
    }
    all
}

fn final_of(act: impl Fn(*mut u8, *mut u64) -> ck::CK_RV) -> Vec<u8> {
    twice(act).expect("the end")
}

fn start_encryption(module: &Module, session: u64, key: u64) {
    let mut mechanism = with(ck::CKM_AES_CBC_PAD, &IV);
    expect(call!(module, C_EncryptInit(session, &mut mechanism, key)), ck::CKR_OK, "init");
}

fn start_decryption(module: &Module, session: u64, key: u64) {
    let mut mechanism = with(ck::CKM_AES_CBC_PAD, &IV);
    expect(call!(module, C_DecryptInit(session, &mut mechanism, key)), ck::CKR_OK, "init");
}

fn start_digest(module: &Module, session: u64) {
    let mut mechanism = plain(ck::CKM_SHA256);
    expect(call!(module, C_DigestInit(session, &mut mechanism)), ck::CKR_OK, "C_DigestInit");
}

fn end_digest(module: &Module, session: u64) -> Vec<u8> {
    final_of(|out, length| call!(module, C_DigestFinal(session, out, length)))
}

fn digest_of(module: &Module, session: u64, data: &[u8]) -> Vec<u8> {
    start_digest(module, session);
    let (pointer, count) = (data.as_ptr().cast_mut(), data.len() as u64);
    final_of(|out, length| call!(module, C_Digest(session, pointer, count, out, length)))
}

fn make_hmac(module: &Module, session: u64) -> u64 {
    let (size, yes) = (32_u64.to_ne_bytes(), [1]);
    let kind = ck::CKK_GENERIC_SECRET.to_ne_bytes();
    let template = [
        attr(ck::CKA_VALUE_LEN, &size),
        attr(ck::CKA_KEY_TYPE, &kind),
        attr(ck::CKA_SIGN, &yes),
        attr(ck::CKA_VERIFY, &yes),
    ];
    let (mut key, mut mechanism) = (0, plain(ck::CKM_GENERIC_SECRET_KEY_GEN));
    let pointer = template.as_ptr().cast_mut();
    let rv = call!(module, C_GenerateKey(session, &mut mechanism, pointer, 4, &mut key));
    expect(rv, ck::CKR_OK, "C_GenerateKey");
    key
}
