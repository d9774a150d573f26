//! Post-quantum mechanisms by their C structures: CK_SIGN_ADDITIONAL_CONTEXT, encapsulation.

use std::ptr;

use cryptoki_sys as ck;

use crate::call;
use crate::module::{Module, attr, check, expect, plain};

pub fn run(module: &Module) {
    module.initialize();
    let session = module.open();
    module.log_in(session);
    signatures(module, session);
    prehashed(module, session);
    hash_based(module, session);
    encapsulation(module, session);
    module.finalize();
}

/// A session pair of a parameter set: public, private.
fn pair(module: &Module, session: u64, mechanism: u64, set: u64) -> (u64, u64) {
    let set = set.to_ne_bytes();
    let (public, private) = ([attr(ck::CKA_PARAMETER_SET, &set)], [attr(ck::CKA_TOKEN, &[0])]);
    let (mut mechanism, mut made) = (plain(mechanism), (0, 0));
    let rv = call!(
        module,
        C_GenerateKeyPair(
            session,
            &mut mechanism,
            public.as_ptr().cast_mut(),
            1,
            private.as_ptr().cast_mut(),
            1,
            &mut made.0,
            &mut made.1,
        )
    );
    expect(rv, ck::CKR_OK, "C_GenerateKeyPair");
    made
}

pub fn value(module: &Module, session: u64, key: u64, kind: u64) -> Result<Vec<u8>, u64> {
    let mut bytes = vec![0; 4096];
    let mut template = [attr(kind, &[])];
    template[0].pValue = bytes.as_mut_ptr().cast();
    template[0].ulValueLen = bytes.len() as u64;
    let rv = call!(module, C_GetAttributeValue(session, key, template.as_mut_ptr(), 1));
    bytes.truncate(if rv == ck::CKR_OK { template[0].ulValueLen as usize } else { 0 });
    if rv == ck::CKR_OK { Ok(bytes) } else { Err(rv) }
}

fn with_context(context: &mut ck::CK_SIGN_ADDITIONAL_CONTEXT) -> ck::CK_MECHANISM {
    ck::CK_MECHANISM {
        mechanism: ck::CKM_ML_DSA,
        pParameter: (context as *mut ck::CK_SIGN_ADDITIONAL_CONTEXT).cast(),
        ulParameterLen: size_of::<ck::CK_SIGN_ADDITIONAL_CONTEXT>() as u64,
    }
}

fn signatures(module: &Module, session: u64) {
    for (set, bytes, public_bytes) in [
        (ck::CKP_ML_DSA_44, 2420, 1312),
        (ck::CKP_ML_DSA_65, 3309, 1952),
        (ck::CKP_ML_DSA_87, 4627, 2592),
    ] {
        let (public, private) = pair(module, session, ck::CKM_ML_DSA_KEY_PAIR_GEN, set);
        let key = value(module, session, public, ck::CKA_VALUE).expect("the public key");
        check(key.len() == public_bytes, "as long as its parameter set says");
        for secret in [ck::CKA_SEED, ck::CKA_VALUE] {
            let read = value(module, session, private, secret);
            check(read == Err(ck::CKR_ATTRIBUTE_SENSITIVE), "private parts stay in");
        }
        let mut name = *b"probe";
        let mut given = ck::CK_SIGN_ADDITIONAL_CONTEXT {
            hedgeVariant: ck::CKH_DETERMINISTIC_REQUIRED,
            pContext: name.as_mut_ptr(),
            ulContextLen: 5,
        };
        let mut mechanism = with_context(&mut given);
        let mut sign = || {
            expect(call!(module, C_SignInit(session, &mut mechanism, private)), ck::CKR_OK, "init");
            let (data, mut length) = (b"data".as_ptr().cast_mut(), 0);
            let rv = call!(module, C_Sign(session, data, 4, ptr::null_mut(), &mut length));
            expect(rv, ck::CKR_OK, "the length");
            check(length == bytes, "of a signature of the set");
            let mut signature = vec![0; length as usize];
            let out = signature.as_mut_ptr();
            expect(call!(module, C_Sign(session, data, 4, out, &mut length)), ck::CKR_OK, "sign");
            signature
        };
        let signature = sign();
        check(signature == sign(), "twice the same, as asked for");
        let verify = |mechanism: &mut ck::CK_MECHANISM| {
            expect(call!(module, C_VerifyInit(session, mechanism, public)), ck::CKR_OK, "init");
            let (data, pointer) = (b"data".as_ptr().cast_mut(), signature.as_ptr().cast_mut());
            call!(module, C_Verify(session, data, 4, pointer, bytes))
        };
        given.hedgeVariant = ck::CKH_HEDGE_PREFERRED;
        expect(verify(&mut with_context(&mut given)), ck::CKR_OK, "in its context");
        let other = verify(&mut plain(ck::CKM_ML_DSA));
        expect(other, ck::CKR_SIGNATURE_INVALID, "in no context");
    }
    let (_, private) = pair(module, session, ck::CKM_ML_DSA_KEY_PAIR_GEN, ck::CKP_ML_DSA_44);
    let mut long = [0; 256];
    for (hedge, context_bytes) in [(3, 0), (0, 256)] {
        let mut given = ck::CK_SIGN_ADDITIONAL_CONTEXT {
            hedgeVariant: hedge,
            pContext: long.as_mut_ptr(),
            ulContextLen: context_bytes,
        };
        let (mut out, mut length) = (vec![0; 4627], 4627);
        let init = call!(module, C_SignInit(session, &mut with_context(&mut given), private));
        let rv = match init {
            ck::CKR_OK => {
                call!(module, C_Sign(session, long.as_mut_ptr(), 4, out.as_mut_ptr(), &mut length))
            }
            refused => refused,
        };
        expect(rv, ck::CKR_MECHANISM_PARAM_INVALID, "no such hedge, no such context");
    }
}

/// HASH_ML_DSA of a digest, and of what the vault hashes in parts: one signature.
fn prehashed(module: &Module, session: u64) {
    let (public, private) = pair(module, session, ck::CKM_ML_DSA_KEY_PAIR_GEN, ck::CKP_ML_DSA_44);
    let digest = digest(module, session, b"data");
    let mut name = *b"probe";
    let mut of_digest = ck::CK_HASH_SIGN_ADDITIONAL_CONTEXT {
        hedgeVariant: ck::CKH_DETERMINISTIC_REQUIRED,
        pContext: name.as_mut_ptr(),
        ulContextLen: 5,
        hash: ck::CKM_SHA256,
    };
    let mut given = ck::CK_SIGN_ADDITIONAL_CONTEXT {
        hedgeVariant: ck::CKH_DETERMINISTIC_REQUIRED,
        pContext: name.as_mut_ptr(),
        ulContextLen: 5,
    };
    let mut mechanism = ck::CK_MECHANISM {
        mechanism: ck::CKM_HASH_ML_DSA,
        pParameter: (&raw mut of_digest).cast(),
        ulParameterLen: size_of::<ck::CK_HASH_SIGN_ADDITIONAL_CONTEXT>() as u64,
    };
    let mut hashing =
        ck::CK_MECHANISM { mechanism: ck::CKM_HASH_ML_DSA_SHA256, ..with_context(&mut given) };
    let (mut one, mut other, mut length) = (vec![0; 2420], vec![0; 2420], 2420);
    expect(call!(module, C_SignInit(session, &mut mechanism, private)), ck::CKR_OK, "init");
    let (data, out) = (digest.as_ptr().cast_mut(), one.as_mut_ptr());
    expect(call!(module, C_Sign(session, data, 32, out, &mut length)), ck::CKR_OK, "a digest");
    expect(call!(module, C_SignInit(session, &mut hashing, private)), ck::CKR_OK, "init");
    for part in [b"da", b"ta"] {
        let rv = call!(module, C_SignUpdate(session, part.as_ptr().cast_mut(), 2));
        expect(rv, ck::CKR_OK, "C_SignUpdate");
    }
    let rv = call!(module, C_SignFinal(session, other.as_mut_ptr(), &mut length));
    expect(rv, ck::CKR_OK, "C_SignFinal");
    check(one == other && length == 2420, "one signature, by whoever hashed");
    expect(call!(module, C_VerifyInit(session, &mut hashing, public)), ck::CKR_OK, "init");
    let (data, signature) = (b"data".as_ptr().cast_mut(), one.as_mut_ptr());
    let rv = call!(module, C_Verify(session, data, 4, signature, 2420));
    expect(rv, ck::CKR_OK, "C_Verify");
    expect(call!(module, C_SignInit(session, &mut mechanism, private)), ck::CKR_OK, "init");
    let (data, out) = (digest.as_ptr().cast_mut(), one.as_mut_ptr());
    let rv = call!(module, C_Sign(session, data, 31, out, &mut length));
    expect(rv, ck::CKR_DATA_LEN_RANGE, "no digest of SHA-256");
    let rv = call!(module, C_SignInit(session, &mut plain(ck::CKM_HASH_ML_DSA), private));
    expect(rv, ck::CKR_MECHANISM_PARAM_INVALID, "a digest of which hash?");
}

fn digest(module: &Module, session: u64, data: &[u8]) -> [u8; 32] {
    let (mut out, mut length) = ([0; 32], 32);
    let mut sha = plain(ck::CKM_SHA256);
    expect(call!(module, C_DigestInit(session, &mut sha)), ck::CKR_OK, "init");
    let (pointer, count) = (data.as_ptr().cast_mut(), data.len() as u64);
    let rv = call!(module, C_Digest(session, pointer, count, out.as_mut_ptr(), &mut length));
    expect(rv, ck::CKR_OK, "C_Digest");
    out
}

/// SLH-DSA of the fast sets: a length told before a second of work, and in a context.
fn hash_based(module: &Module, session: u64) {
    for (set, bytes, public_bytes) in [
        (ck::CKP_SLH_DSA_SHA2_128F, 17_088, 32),
        (ck::CKP_SLH_DSA_SHA2_192F, 35_664, 48),
        (ck::CKP_SLH_DSA_SHA2_256F, 49_856, 64),
        (ck::CKP_SLH_DSA_SHAKE_128F, 17_088, 32),
    ] {
        let (public, private) = pair(module, session, ck::CKM_SLH_DSA_KEY_PAIR_GEN, set);
        let key = value(module, session, public, ck::CKA_VALUE).expect("the public key");
        check(key.len() == public_bytes, "as long as its parameter set says");
        let secret = value(module, session, private, ck::CKA_VALUE);
        check(secret == Err(ck::CKR_ATTRIBUTE_SENSITIVE), "the private key stays in");
        let seed = value(module, session, private, ck::CKA_SEED);
        check(seed == Err(ck::CKR_ATTRIBUTE_TYPE_INVALID), "and has no seed");
        let mut name = *b"probe";
        let mut given = ck::CK_SIGN_ADDITIONAL_CONTEXT {
            hedgeVariant: ck::CKH_HEDGE_REQUIRED,
            pContext: name.as_mut_ptr(),
            ulContextLen: 5,
        };
        let mut mechanism =
            ck::CK_MECHANISM { mechanism: ck::CKM_SLH_DSA, ..with_context(&mut given) };
        expect(call!(module, C_SignInit(session, &mut mechanism, private)), ck::CKR_OK, "init");
        let (data, mut length) = (b"data".as_ptr().cast_mut(), 0);
        let rv = call!(module, C_Sign(session, data, 4, ptr::null_mut(), &mut length));
        expect(rv, ck::CKR_OK, "the length");
        check(length == bytes, "of a signature of the set");
        let mut signature = vec![0; length as usize];
        let out = signature.as_mut_ptr();
        expect(call!(module, C_Sign(session, data, 4, out, &mut length)), ck::CKR_OK, "sign");
        let verify = |mechanism: &mut ck::CK_MECHANISM| {
            expect(call!(module, C_VerifyInit(session, mechanism, public)), ck::CKR_OK, "init");
            let (data, pointer) = (b"data".as_ptr().cast_mut(), signature.as_ptr().cast_mut());
            call!(module, C_Verify(session, data, 4, pointer, bytes))
        };
        expect(verify(&mut mechanism), ck::CKR_OK, "in its context");
        let other = verify(&mut plain(ck::CKM_SLH_DSA));
        expect(other, ck::CKR_SIGNATURE_INVALID, "in no context");
    }
}

fn encapsulation(module: &Module, session: u64) {
    for (set, bytes) in
        [(ck::CKP_ML_KEM_512, 768), (ck::CKP_ML_KEM_768, 1088), (ck::CKP_ML_KEM_1024, 1568)]
    {
        let (public, private) = pair(module, session, ck::CKM_ML_KEM_KEY_PAIR_GEN, set);
        let (aes, yes) = (ck::CKK_AES.to_ne_bytes(), [1]);
        let template = [
            attr(ck::CKA_KEY_TYPE, &aes),
            attr(ck::CKA_ENCRYPT, &yes),
            attr(ck::CKA_DECRYPT, &yes),
        ];
        let attributes = template.as_ptr().cast_mut();
        let (mut length, mut sent, mut received) = (0, 0, 0);
        let encapsulate = |out: *mut u8, length: &mut u64, key: *mut u64| {
            let mut kem = plain(ck::CKM_ML_KEM);
            call!(
                module,
                C_EncapsulateKey(session, &mut kem, public, attributes, 3, out, length, key)
            )
        };
        let rv = encapsulate(ptr::null_mut(), &mut length, ptr::null_mut());
        expect(rv, ck::CKR_OK, "the length");
        check(length == bytes, "of a ciphertext of the set");
        let mut ciphertext = vec![0; bytes as usize];
        length = bytes - 1;
        let rv = encapsulate(ciphertext.as_mut_ptr(), &mut length, &mut sent);
        expect(rv, ck::CKR_BUFFER_TOO_SMALL, "too small");
        check(length == bytes && sent == 0, "makes nothing");
        let rv = encapsulate(ciphertext.as_mut_ptr(), &mut length, &mut sent);
        expect(rv, ck::CKR_OK, "C_EncapsulateKey");
        let decapsulate = |from: &[u8], length: u64, key: *mut u64| {
            let (mut kem, from) = (plain(ck::CKM_ML_KEM), from.as_ptr().cast_mut());
            call!(
                module,
                C_DecapsulateKey(session, &mut kem, private, attributes, 3, from, length, key)
            )
        };
        let rv = decapsulate(&ciphertext, bytes, &mut received);
        expect(rv, ck::CKR_OK, "C_DecapsulateKey");
        check(ecb(module, session, sent) == ecb(module, session, received), "one secret");
        let cut = decapsulate(&ciphertext, bytes - 1, &mut received);
        expect(cut, ck::CKR_WRAPPED_KEY_LEN_RANGE, "a short ciphertext");
        ciphertext[3] ^= 1;
        expect(decapsulate(&ciphertext, bytes, &mut received), ck::CKR_OK, "another ciphertext");
        check(ecb(module, session, sent) != ecb(module, session, received), "another secret");
        let mut kem = plain(ck::CKM_ML_KEM);
        let wrong = call!(
            module,
            C_EncapsulateKey(
                session,
                &mut kem,
                private,
                attributes,
                3,
                ciphertext.as_mut_ptr(),
                &mut length,
                &mut sent
            )
        );
        expect(wrong, ck::CKR_KEY_FUNCTION_NOT_PERMITTED, "by a private key");
    }
}

/// A block under a key: equal blocks, equal keys.
fn ecb(module: &Module, session: u64, key: u64) -> [u8; 16] {
    let (mut mechanism, mut out, mut length) = (plain(ck::CKM_AES_ECB), [0; 16], 16);
    expect(call!(module, C_EncryptInit(session, &mut mechanism, key)), ck::CKR_OK, "init");
    let data = [7_u8; 16].as_ptr().cast_mut();
    let rv = call!(module, C_Encrypt(session, data, 16, out.as_mut_ptr(), &mut length));
    expect(rv, ck::CKR_OK, "C_Encrypt");
    out
}
