//! Elliptic curves by their C structures: EdDSA in all its forms, X448.

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
