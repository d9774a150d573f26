//! C_DeriveKey by its C structures: ECDH without and with the X9.63 KDF, HKDF in all its forms.

use std::ptr;

use cryptoki_sys as ck;

use crate::call;
use crate::module::{Module, attr, check, expect, plain, with};
use crate::post_quantum::value;

pub fn run(module: &Module) {
    module.initialize();
    let session = module.open();
    module.log_in(session);
    agreement(module, session);
    hkdf(module, session);
    module.finalize();
}

/// A readable secret of `bytes`, or what it is refused with.
pub fn derive(
    module: &Module,
    session: u64,
    mechanism: ck::CK_MECHANISM,
    base: u64,
    bytes: u64,
) -> Result<Vec<u8>, u64> {
    let (kind, size) = (ck::CKK_GENERIC_SECRET.to_ne_bytes(), bytes.to_ne_bytes());
    let template = [
        attr(ck::CKA_KEY_TYPE, &kind),
        attr(ck::CKA_VALUE_LEN, &size),
        attr(ck::CKA_SENSITIVE, &[0]),
        attr(ck::CKA_EXTRACTABLE, &[1]),
    ];
    let (mut mechanism, mut key) = (mechanism, 0);
    let attributes = template.as_ptr().cast_mut();
    let rv = call!(module, C_DeriveKey(session, &mut mechanism, base, attributes, 4, &mut key));
    if rv == ck::CKR_OK { value(module, session, key, ck::CKA_VALUE) } else { Err(rv) }
}

/// A session pair of P-256 whose private key is readable, so that its secrets are: public, private.
fn pair(module: &Module, session: u64) -> (u64, u64) {
    let curve = [6, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7];
    let public = [attr(ck::CKA_EC_PARAMS, &curve)];
    let private = [
        attr(ck::CKA_DERIVE, &[1]),
        attr(ck::CKA_SENSITIVE, &[0]),
        attr(ck::CKA_EXTRACTABLE, &[1]),
    ];
    let (mut mechanism, mut made) = (plain(ck::CKM_EC_KEY_PAIR_GEN), (0, 0));
    let rv = call!(
        module,
        C_GenerateKeyPair(
            session,
            &mut mechanism,
            public.as_ptr().cast_mut(),
            1,
            private.as_ptr().cast_mut(),
            3,
            &mut made.0,
            &mut made.1,
        )
    );
    expect(rv, ck::CKR_OK, "C_GenerateKeyPair");
    made
}

fn agreement(module: &Module, session: u64) {
    let (one, other) = (pair(module, session), pair(module, session));
    let point = |public| value(module, session, public, ck::CKA_EC_POINT).expect("the point");
    let mut shared = *b"both know this";
    let mut agree = |private, peer: &mut [u8], kdf, info: usize, bytes| {
        let parameters = ck::CK_ECDH1_DERIVE_PARAMS {
            kdf,
            ulSharedDataLen: info as u64,
            pSharedData: if info == 0 { ptr::null_mut() } else { shared.as_mut_ptr() },
            ulPublicDataLen: peer.len() as u64,
            pPublicData: peer.as_mut_ptr(),
        };
        derive(module, session, with(ck::CKM_ECDH1_DERIVE, &parameters), private, bytes)
    };
    let (mut mine, mut theirs) = (point(one.0), point(other.0));
    let mut all = Vec::new();
    for (kdf, info, bytes) in [
        (ck::CKD_NULL, 0, 32),
        (ck::CKD_SHA1_KDF, 14, 40),
        (ck::CKD_SHA224_KDF, 0, 32),
        (ck::CKD_SHA256_KDF, 14, 32),
        (ck::CKD_SHA256_KDF, 0, 32),
        (ck::CKD_SHA384_KDF, 14, 64),
        (ck::CKD_SHA512_KDF, 14, 64),
        (ck::CKD_SHA3_256_KDF, 14, 64),
        (ck::CKD_SHA256_KDF_SP800, 14, 64),
        (ck::CKD_SHA3_512_KDF_SP800, 14, 64),
    ] {
        let here = agree(one.1, &mut theirs, kdf, info, bytes).expect("a secret");
        let there = agree(other.1, &mut mine, kdf, info, bytes).expect("a secret");
        check(here == there && here.len() == bytes as usize, "both derive the same");
        check(!all.contains(&here), "another by each function and shared data");
        all.push(here);
    }
    // A raw point instead of a DER OCTET STRING, and what is none.
    let raw = agree(one.1, &mut theirs[2..], ck::CKD_NULL, 0, 32);
    check(raw.as_ref() == Ok(&all[0]), "a raw point is the same point");
    let short = agree(one.1, &mut mine[3..], ck::CKD_NULL, 0, 32);
    check(short == Err(ck::CKR_PUBLIC_KEY_INVALID), "no point");
    let with_data = agree(one.1, &mut theirs, ck::CKD_NULL, 14, 32);
    check(with_data == Err(ck::CKR_MECHANISM_PARAM_INVALID), "no shared data without a function");
    let unknown = agree(one.1, &mut theirs, 0x77, 0, 32);
    check(unknown == Err(ck::CKR_MECHANISM_PARAM_INVALID), "no such function");
}

/// A readable secret key to derive from.
pub fn import(module: &Module, session: u64, kind: u64, bytes: &[u8]) -> u64 {
    let (class, kind) = (ck::CKO_SECRET_KEY.to_ne_bytes(), kind.to_ne_bytes());
    let template = [
        attr(ck::CKA_CLASS, &class),
        attr(ck::CKA_KEY_TYPE, &kind),
        attr(ck::CKA_VALUE, bytes),
        attr(ck::CKA_DERIVE, &[1]),
        attr(ck::CKA_SENSITIVE, &[0]),
        attr(ck::CKA_EXTRACTABLE, &[1]),
    ];
    let mut key = 0;
    let rv = call!(module, C_CreateObject(session, template.as_ptr().cast_mut(), 6, &mut key));
    expect(rv, ck::CKR_OK, "C_CreateObject");
    key
}

/// RFC 5869 §A.1.
const PSEUDORANDOM: [u8; 4] = [0x07, 0x77, 0x09, 0x36];
const OUTPUT: [u8; 4] = [0x3c, 0xb2, 0x5f, 0x25];

fn hkdf(module: &Module, session: u64) {
    let mut salt: Vec<u8> = (0..13).collect();
    let mut info: Vec<u8> = (0xf0..0xfa).collect();
    let base = import(module, session, ck::CKK_HKDF, &[0x0b; 22]);
    let salt_key = import(module, session, ck::CKK_GENERIC_SECRET, &salt);
    let blank = ck::CK_HKDF_PARAMS {
        bExtract: ck::CK_TRUE,
        bExpand: ck::CK_TRUE,
        prfHashMechanism: ck::CKM_SHA256,
        ulSaltType: ck::CKF_HKDF_SALT_DATA,
        pSalt: salt.as_mut_ptr(),
        ulSaltLen: 13,
        hSaltKey: 0,
        pInfo: info.as_mut_ptr(),
        ulInfoLen: 10,
    };
    let make = |parameters: &ck::CK_HKDF_PARAMS, base, bytes| {
        derive(module, session, with(ck::CKM_HKDF_DERIVE, parameters), base, bytes)
    };
    let whole = make(&blank, base, 42).expect("a key");
    check(whole.len() == 42 && whole[..4] == OUTPUT, "the output of the RFC");
    let by_key =
        ck::CK_HKDF_PARAMS { ulSaltType: ck::CKF_HKDF_SALT_KEY, hSaltKey: salt_key, ..blank };
    check(make(&by_key, base, 42).as_ref() == Ok(&whole), "a key as the salt");
    let extracting = ck::CK_HKDF_PARAMS { bExpand: ck::CK_FALSE, ..blank };
    let pseudorandom = make(&extracting, base, 32).expect("a key");
    check(pseudorandom[..4] == PSEUDORANDOM, "what the RFC extracts");
    let expanding = ck::CK_HKDF_PARAMS { bExtract: ck::CK_FALSE, ..blank };
    let middle = import(module, session, ck::CKK_HKDF, &pseudorandom);
    check(make(&expanding, middle, 42).as_ref() == Ok(&whole), "extracted, then expanded");
    let without = ck::CK_HKDF_PARAMS { ulSaltType: ck::CKF_HKDF_SALT_NULL, ..blank };
    check(make(&without, base, 42).expect("a key") != whole, "another key without the salt");

    let bad = Err(ck::CKR_MECHANISM_PARAM_INVALID);
    let nothing = ck::CK_HKDF_PARAMS { bExtract: ck::CK_FALSE, bExpand: ck::CK_FALSE, ..blank };
    check(make(&nothing, base, 42) == bad, "neither of both");
    check(make(&ck::CK_HKDF_PARAMS { ulSaltType: 3, ..blank }, base, 42) == bad, "no such salt");
    let null = ck::CK_HKDF_PARAMS { pSalt: ptr::null_mut(), ..blank };
    check(make(&null, base, 42) == bad, "a salt that is null");
    let hash = ck::CK_HKDF_PARAMS { prfHashMechanism: ck::CKM_SHA256_HMAC, ..blank };
    check(make(&hash, base, 42) == bad, "no digest");
    let nobody = ck::CK_HKDF_PARAMS { hSaltKey: 0xffff, ..by_key };
    check(make(&nobody, base, 42) == Err(ck::CKR_KEY_HANDLE_INVALID), "no such key");
    let aes = ck::CK_HKDF_PARAMS { hSaltKey: module.make_aes(session), ..by_key };
    check(make(&aes, base, 42) == Err(ck::CKR_KEY_TYPE_INCONSISTENT), "no key to derive with");
}
