//! Elliptic curves by their C structures: signatures in all their forms, X448, wrapping to a public key.

use std::ptr;

use cryptoki_sys as ck;

use crate::call;
use crate::module::{Module, attr, check, expect, plain, with};

const ED25519: &[u8] = &[0x06, 0x03, 0x2b, 0x65, 0x70];
const ED448: &[u8] = &[0x06, 0x03, 0x2b, 0x65, 0x71];
const X448: &[u8] = &[0x06, 0x03, 0x2b, 0x65, 0x6f];

pub fn run(module: &Module) {
    module.initialize();
    let session = module.open();
    module.log_in(session);
    edwards(module, session);
    montgomery(module, session);
    more_signatures(module, session);
    wrapping(module, session);
    module.finalize();
}

/// A session pair of a curve, public and private, with more attributes of each.
fn pair(
    module: &Module,
    session: u64,
    (number, curve): (u64, &[u8]),
    public: &[ck::CK_ATTRIBUTE],
    private: &[ck::CK_ATTRIBUTE],
) -> (u64, u64) {
    let public = [&[attr(ck::CKA_EC_PARAMS, curve)], public].concat();
    let (mut mechanism, mut made) = (plain(number), (0, 0));
    let rv = call!(
        module,
        C_GenerateKeyPair(
            session,
            &mut mechanism,
            public.as_ptr().cast_mut(),
            public.len() as u64,
            private.as_ptr().cast_mut(),
            private.len() as u64,
            &mut made.0,
            &mut made.1,
        )
    );
    expect(rv, ck::CKR_OK, "C_GenerateKeyPair");
    made
}

/// A signature, in one part or in two.
fn sign(
    module: &Module,
    session: u64,
    mut mechanism: ck::CK_MECHANISM,
    key: u64,
    parts: bool,
) -> Result<Vec<u8>, u64> {
    let rv = call!(module, C_SignInit(session, &mut mechanism, key));
    if rv != ck::CKR_OK {
        return Err(rv);
    }
    let (mut out, mut length) = (vec![0; 256], 256);
    let data = b"abc".as_ptr().cast_mut();
    let rv = if parts {
        expect(call!(module, C_SignUpdate(session, data, 1)), ck::CKR_OK, "C_SignUpdate");
        let rest = b"bc".as_ptr().cast_mut();
        expect(call!(module, C_SignUpdate(session, rest, 2)), ck::CKR_OK, "C_SignUpdate");
        call!(module, C_SignFinal(session, out.as_mut_ptr(), &mut length))
    } else {
        call!(module, C_Sign(session, data, 3, out.as_mut_ptr(), &mut length))
    };
    out.truncate(length as usize);
    if rv == ck::CKR_OK { Ok(out) } else { Err(rv) }
}

fn verify(
    module: &Module,
    session: u64,
    mut mechanism: ck::CK_MECHANISM,
    key: u64,
    signature: &[u8],
) -> u64 {
    let rv = call!(module, C_VerifyInit(session, &mut mechanism, key));
    expect(rv, ck::CKR_OK, "C_VerifyInit");
    let (data, count) = (b"abc".as_ptr().cast_mut(), signature.len() as u64);
    call!(module, C_Verify(session, data, 3, signature.as_ptr().cast_mut(), count))
}

fn edwards(module: &Module, session: u64) {
    let mut context = *b"foo";
    let given = |prehash, context: &mut [u8]| ck::CK_EDDSA_PARAMS {
        phFlag: prehash,
        ulContextDataLen: context.len() as u64,
        pContextData: if context.is_empty() { ptr::null_mut() } else { context.as_mut_ptr() },
    };
    let forms = [
        None,
        Some(given(ck::CK_FALSE, &mut context)),
        Some(given(ck::CK_TRUE, &mut [])),
        Some(given(ck::CK_TRUE, &mut context)),
    ];
    for (curve, bytes) in [(ED25519, 64), (ED448, 114)] {
        let kind = (ck::CKM_EC_EDWARDS_KEY_PAIR_GEN, curve);
        let (public, private) = pair(module, session, kind, &[], &[]);
        let mechanism = |form: &Option<ck::CK_EDDSA_PARAMS>| match form {
            None => plain(ck::CKM_EDDSA),
            Some(parameters) => with(ck::CKM_EDDSA, parameters),
        };
        let mut signatures = Vec::new();
        for form in &forms {
            let whole = sign(module, session, mechanism(form), private, false).expect("whole");
            let parts = sign(module, session, mechanism(form), private, true).expect("parts");
            check(whole.len() == bytes && whole == parts, "the same, whole and in parts");
            signatures.push(whole);
        }
        for (i, form) in forms.iter().enumerate() {
            for (j, signature) in signatures.iter().enumerate() {
                let expected = if i == j { ck::CKR_OK } else { ck::CKR_SIGNATURE_INVALID };
                let rv = verify(module, session, mechanism(form), public, signature);
                expect(rv, expected, "C_Verify by its own form alone");
            }
        }
        // PKCS#11 v3.2 §6.3.15: Ed448 has parameters, Ed25519 none; an empty Ed25519ctx is refused.
        let empty = Some(given(ck::CK_FALSE, &mut []));
        let made = sign(module, session, mechanism(&empty), private, false);
        let expected = if curve == ED448 {
            Ok(signatures[0].clone())
        } else {
            Err(ck::CKR_MECHANISM_PARAM_INVALID)
        };
        check(made == expected, "a structure with nothing in it");
        let null = ck::CK_EDDSA_PARAMS { pContextData: ptr::null_mut(), ..given(0, &mut context) };
        let bad = Err(ck::CKR_MECHANISM_PARAM_INVALID);
        let made = sign(module, session, with(ck::CKM_EDDSA, &null), private, false);
        check(made == bad, "a context that is null");
        let made = sign(module, session, with(ck::CKM_EDDSA, &[0_u64; 2]), private, false);
        check(made == bad, "a structure that is too short");
        let long = given(ck::CK_TRUE, &mut [7; 256]);
        let made = sign(module, session, with(ck::CKM_EDDSA, &long), private, false);
        check(made == bad, "a context of 256 bytes");
    }
}

/// The shared secret of a private key and a peer's point.
fn agree(module: &Module, session: u64, private: u64, peer: &mut [u8]) -> Vec<u8> {
    let parameters = ck::CK_ECDH1_DERIVE_PARAMS {
        kdf: ck::CKD_NULL,
        ulSharedDataLen: 0,
        pSharedData: ptr::null_mut(),
        ulPublicDataLen: peer.len() as u64,
        pPublicData: peer.as_mut_ptr(),
    };
    let kind = ck::CKK_GENERIC_SECRET.to_ne_bytes();
    let template = [
        attr(ck::CKA_KEY_TYPE, &kind),
        attr(ck::CKA_SENSITIVE, &[0]),
        attr(ck::CKA_EXTRACTABLE, &[1]),
    ];
    let (mut mechanism, mut key) = (with(ck::CKM_ECDH1_DERIVE, &parameters), 0);
    let attributes = template.as_ptr().cast_mut();
    let rv = call!(module, C_DeriveKey(session, &mut mechanism, private, attributes, 3, &mut key));
    expect(rv, ck::CKR_OK, "C_DeriveKey");
    module.text(session, key, ck::CKA_VALUE)
}

fn montgomery(module: &Module, session: u64) {
    let private = [
        attr(ck::CKA_DERIVE, &[1]),
        attr(ck::CKA_SENSITIVE, &[0]),
        attr(ck::CKA_EXTRACTABLE, &[1]),
    ];
    let kind = (ck::CKM_EC_MONTGOMERY_KEY_PAIR_GEN, X448);
    let one = pair(module, session, kind, &[], &private);
    let other = pair(module, session, kind, &[], &private);
    let mut mine = module.text(session, one.0, ck::CKA_EC_POINT);
    let mut theirs = module.text(session, other.0, ck::CKA_EC_POINT);
    check(mine.len() == 2 + 56, "a point of X448, in an OCTET STRING");
    let secret = agree(module, session, one.1, &mut theirs);
    check(secret.len() == 56, "as long as a coordinate");
    check(secret == agree(module, session, other.1, &mut mine), "both agree on it");
}

const P256: &[u8] = &[0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07];
const SECP256K1: &[u8] = &[0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x0a];
const X25519: &[u8] = &[0x06, 0x03, 0x2b, 0x65, 0x6e];
/// The vault's own number.
const BIP340_SCHNORR: u64 = ck::CKM_VENDOR_DEFINED | 0x120;

/// ECDSA with SHA-3, and BIP 340, which takes keys of one curve.
fn more_signatures(module: &Module, session: u64) {
    let (public, private) = pair(module, session, (ck::CKM_EC_KEY_PAIR_GEN, SECP256K1), &[], &[]);
    for number in [
        ck::CKM_ECDSA_SHA3_224,
        ck::CKM_ECDSA_SHA3_256,
        ck::CKM_ECDSA_SHA3_384,
        ck::CKM_ECDSA_SHA3_512,
        BIP340_SCHNORR,
    ] {
        for parts in [false, true] {
            let made = sign(module, session, plain(number), private, parts).expect("a signature");
            check(made.len() == 64, "r and s");
            let rv = verify(module, session, plain(number), public, &made);
            expect(rv, ck::CKR_OK, "C_Verify");
            let rv = verify(module, session, plain(ck::CKM_ECDSA_SHA256), public, &made);
            expect(rv, ck::CKR_SIGNATURE_INVALID, "C_Verify by another mechanism");
        }
    }
    let (_, other) = pair(module, session, (ck::CKM_EC_KEY_PAIR_GEN, P256), &[], &[]);
    let made = sign(module, session, plain(BIP340_SCHNORR), other, false);
    check(made == Err(ck::CKR_KEY_TYPE_INCONSISTENT), "BIP 340 on another curve");
}

/// An AES key leaves to a public key, and comes back by the private one.
fn wrapping(module: &Module, session: u64) {
    let mut shared = *b"both know this";
    let mut parameters = ck::CK_ECDH_AES_KEY_WRAP_PARAMS {
        ulAESKeyBits: 256,
        kdf: ck::CKD_SHA256_KDF,
        ulSharedDataLen: 14,
        pSharedData: shared.as_mut_ptr(),
    };
    for (kind, number, point) in [
        ((ck::CKM_EC_KEY_PAIR_GEN, P256), ck::CKM_ECDH_AES_KEY_WRAP, 65),
        ((ck::CKM_EC_KEY_PAIR_GEN, P256), ck::CKM_ECDH_COF_AES_KEY_WRAP, 65),
        ((ck::CKM_EC_MONTGOMERY_KEY_PAIR_GEN, X25519), ck::CKM_ECDH_X_AES_KEY_WRAP, 32),
    ] {
        let wrap = [attr(ck::CKA_WRAP, &[1])];
        let unwrap = [attr(ck::CKA_UNWRAP, &[1])];
        let (public, private) = pair(module, session, kind, &wrap, &unwrap);
        let key = readable_aes(module, session);
        let value = module.text(session, key, ck::CKA_VALUE);
        let (mut out, mut length) = (vec![0; 256], 256);
        let mut mechanism = with(number, &parameters);
        let pointer = out.as_mut_ptr();
        let rv =
            call!(module, C_WrapKey(session, &mut mechanism, public, key, pointer, &mut length));
        expect(rv, ck::CKR_OK, "C_WrapKey");
        out.truncate(length as usize);
        check(out.len() == point + 24, "a point, and KWP of 16 bytes");
        let back = unwrap_aes(module, session, with(number, &parameters), private, &mut out);
        let back = back.expect("C_UnwrapKey");
        check(module.text(session, back, ck::CKA_VALUE) == value, "the key that left");
        let last = out.len() - 1;
        out[last] ^= 1;
        let rv = unwrap_aes(module, session, with(number, &parameters), private, &mut out);
        check(rv == Err(ck::CKR_WRAPPED_KEY_INVALID), "what was changed does not come back");
    }
    let (public, _) =
        pair(module, session, (ck::CKM_EC_KEY_PAIR_GEN, P256), &[attr(ck::CKA_WRAP, &[1])], &[]);
    let key = readable_aes(module, session);
    for (bits, kdf) in [(255, ck::CKD_SHA256_KDF), (256, ck::CKD_NULL), (256, 0x77)] {
        (parameters.ulAESKeyBits, parameters.kdf) = (bits, kdf);
        let (mut mechanism, mut length) = (with(ck::CKM_ECDH_AES_KEY_WRAP, &parameters), 256);
        let (mut out, mechanism) = ([0; 256], &mut mechanism);
        let pointer = out.as_mut_ptr();
        let rv = call!(module, C_WrapKey(session, mechanism, public, key, pointer, &mut length));
        expect(rv, ck::CKR_MECHANISM_PARAM_INVALID, "C_WrapKey of another size or function");
    }
}

/// An AES key of 128 bits that may leave, and be read.
fn readable_aes(module: &Module, session: u64) -> u64 {
    let size = 16_u64.to_ne_bytes();
    let template = [
        attr(ck::CKA_VALUE_LEN, &size),
        attr(ck::CKA_SENSITIVE, &[0]),
        attr(ck::CKA_EXTRACTABLE, &[1]),
    ];
    let (mut key, mut mechanism) = (0, plain(ck::CKM_AES_KEY_GEN));
    let template = template.as_ptr().cast_mut();
    let rv = call!(module, C_GenerateKey(session, &mut mechanism, template, 3, &mut key));
    expect(rv, ck::CKR_OK, "C_GenerateKey");
    key
}

fn unwrap_aes(
    module: &Module,
    session: u64,
    mut mechanism: ck::CK_MECHANISM,
    private: u64,
    wrapped: &mut [u8],
) -> Result<u64, u64> {
    let (class, kind) = (ck::CKO_SECRET_KEY.to_ne_bytes(), ck::CKK_AES.to_ne_bytes());
    let template = [
        attr(ck::CKA_CLASS, &class),
        attr(ck::CKA_KEY_TYPE, &kind),
        attr(ck::CKA_SENSITIVE, &[0]),
        attr(ck::CKA_EXTRACTABLE, &[1]),
    ];
    let mut key = 0;
    let (pointer, length) = (wrapped.as_mut_ptr(), wrapped.len() as u64);
    let attributes = template.as_ptr().cast_mut();
    let rv = call!(
        module,
        C_UnwrapKey(session, &mut mechanism, private, pointer, length, attributes, 4, &mut key)
    );
    if rv == ck::CKR_OK { Ok(key) } else { Err(rv) }
}
