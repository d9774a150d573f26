//! RSA by its C structures: signatures with SHA-3, masks of another hash, OAEP, RSA_AES_KEY_WRAP.

use std::ptr;

use cryptoki_sys as ck;

use crate::call;
use crate::module::{Module, attr, check, expect, plain, with};

pub fn run(module: &Module) {
    module.initialize();
    let session = module.open();
    module.log_in(session);
    let pair = pair(module, session, &[ck::CKA_SIGN], &[ck::CKA_VERIFY]);
    signatures(module, session, pair);
    oaep(module, session);
    key_wrap(module, session);
    switched(module, session);
    module.finalize();
}

/// A session pair of 2048 bits, with these usages: public, private.
pub fn pair(module: &Module, session: u64, private: &[u64], public: &[u64]) -> (u64, u64) {
    let bits = 2048_u64.to_ne_bytes();
    let mut public: Vec<_> = public.iter().map(|usage| attr(*usage, &[1])).collect();
    public.push(attr(ck::CKA_MODULUS_BITS, &bits));
    let private: Vec<_> = private.iter().map(|usage| attr(*usage, &[1])).collect();
    let (mut mechanism, mut made) = (plain(ck::CKM_RSA_PKCS_KEY_PAIR_GEN), (0, 0));
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

fn sign(
    module: &Module,
    session: u64,
    mut mechanism: ck::CK_MECHANISM,
    key: u64,
    parts: &[&[u8]],
) -> Result<Vec<u8>, u64> {
    let begun = call!(module, C_SignInit(session, &mut mechanism, key));
    if begun != ck::CKR_OK {
        return Err(begun);
    }
    let (mut signature, mut length) = (vec![0; 1024], 1024);
    let rv = if let [data] = parts {
        let data = (data.as_ptr().cast_mut(), data.len() as u64);
        call!(module, C_Sign(session, data.0, data.1, signature.as_mut_ptr(), &mut length))
    } else {
        for part in parts {
            let part = (part.as_ptr().cast_mut(), part.len() as u64);
            expect(call!(module, C_SignUpdate(session, part.0, part.1)), ck::CKR_OK, "a part");
        }
        call!(module, C_SignFinal(session, signature.as_mut_ptr(), &mut length))
    };
    signature.truncate(length as usize);
    if rv == ck::CKR_OK { Ok(signature) } else { Err(rv) }
}

fn verify(
    module: &Module,
    session: u64,
    mut mechanism: ck::CK_MECHANISM,
    key: u64,
    data: &[u8],
    signature: &[u8],
) -> u64 {
    let begun = call!(module, C_VerifyInit(session, &mut mechanism, key));
    expect(begun, ck::CKR_OK, "C_VerifyInit");
    let data = (data.as_ptr().cast_mut(), data.len() as u64);
    let signature = (signature.as_ptr().cast_mut(), signature.len() as u64);
    call!(module, C_Verify(session, data.0, data.1, signature.0, signature.1))
}

fn signatures(module: &Module, session: u64, (public, private): (u64, u64)) {
    let pss = |mgf, salt| ck::CK_RSA_PKCS_PSS_PARAMS { hashAlg: ck::CKM_SHA3_256, mgf, sLen: salt };
    let usual = pss(ck::CKG_MGF1_SHA3_256, 32);
    let mixed = pss(ck::CKG_MGF1_SHA1, 20);
    let data = b"to be signed";
    for mechanism in [
        plain(ck::CKM_SHA3_224_RSA_PKCS),
        plain(ck::CKM_SHA3_256_RSA_PKCS),
        plain(ck::CKM_SHA3_384_RSA_PKCS),
        plain(ck::CKM_SHA3_512_RSA_PKCS),
        plain(ck::CKM_SHA3_224_RSA_PKCS_PSS),
        plain(ck::CKM_SHA3_512_RSA_PKCS_PSS),
        with(ck::CKM_SHA3_256_RSA_PKCS_PSS, &usual),
        with(ck::CKM_SHA3_256_RSA_PKCS_PSS, &mixed),
    ] {
        let whole = sign(module, session, mechanism, private, &[data]).expect("a signature");
        check(whole.len() == 256, "as long as the modulus");
        let parts = sign(module, session, mechanism, private, &[b"to be", b" ", b"signed"]);
        for signature in [&whole, &parts.expect("a signature of parts")] {
            let rv = verify(module, session, mechanism, public, data, signature);
            expect(rv, ck::CKR_OK, "C_Verify");
        }
        let rv = verify(module, session, mechanism, public, b"something else", &whole);
        expect(rv, ck::CKR_SIGNATURE_INVALID, "C_Verify of other data");
    }
    let of_one =
        sign(module, session, with(ck::CKM_SHA3_256_RSA_PKCS_PSS, &mixed), private, &[data]);
    let as_other = with(ck::CKM_SHA3_256_RSA_PKCS_PSS, &usual);
    let rv = verify(module, session, as_other, public, data, &of_one.expect("a signature"));
    expect(rv, ck::CKR_SIGNATURE_INVALID, "another mask is another signature");
    let unknown = pss(99, 32);
    let refused =
        sign(module, session, with(ck::CKM_SHA3_256_RSA_PKCS_PSS, &unknown), private, &[data]);
    check(refused == Err(ck::CKR_MECHANISM_PARAM_INVALID), "no such mask");
}

/// What C_Encrypt or C_Decrypt gives.
pub fn crypt(
    module: &Module,
    session: u64,
    mut mechanism: ck::CK_MECHANISM,
    key: u64,
    data: &[u8],
    encrypts: bool,
) -> Result<Vec<u8>, u64> {
    let begun = if encrypts {
        call!(module, C_EncryptInit(session, &mut mechanism, key))
    } else {
        call!(module, C_DecryptInit(session, &mut mechanism, key))
    };
    if begun != ck::CKR_OK {
        return Err(begun);
    }
    let (mut output, mut length) = (vec![0; 1024], 1024);
    let data = (data.as_ptr().cast_mut(), data.len() as u64);
    let rv = if encrypts {
        call!(module, C_Encrypt(session, data.0, data.1, output.as_mut_ptr(), &mut length))
    } else {
        call!(module, C_Decrypt(session, data.0, data.1, output.as_mut_ptr(), &mut length))
    };
    output.truncate(length as usize);
    if rv == ck::CKR_OK { Ok(output) } else { Err(rv) }
}

/// `CK_RSA_PKCS_OAEP_PARAMS` without a label.
pub fn oaep_of(hash: u64, mgf: u64) -> ck::CK_RSA_PKCS_OAEP_PARAMS {
    ck::CK_RSA_PKCS_OAEP_PARAMS {
        hashAlg: hash,
        mgf,
        source: ck::CKZ_DATA_SPECIFIED,
        pSourceData: ptr::null_mut(),
        ulSourceDataLen: 0,
    }
}

fn oaep(module: &Module, session: u64) {
    let (public, private) = pair(module, session, &[ck::CKA_DECRYPT], &[ck::CKA_ENCRYPT]);
    let data = b"a secret";
    for (hash, mgf) in [
        (ck::CKM_SHA3_224, ck::CKG_MGF1_SHA3_224),
        (ck::CKM_SHA3_256, ck::CKG_MGF1_SHA3_256),
        (ck::CKM_SHA3_384, ck::CKG_MGF1_SHA3_384),
        (ck::CKM_SHA3_512, ck::CKG_MGF1_SHA3_512),
    ] {
        let parameters = oaep_of(hash, mgf);
        let mechanism = with(ck::CKM_RSA_PKCS_OAEP, &parameters);
        let sealed = crypt(module, session, mechanism, public, data, true).expect("a ciphertext");
        let opened = crypt(module, session, mechanism, private, &sealed, false);
        check(opened.as_deref() == Ok(data), "what was encrypted");
        let mixed = oaep_of(hash, ck::CKG_MGF1_SHA1);
        let refused =
            crypt(module, session, with(ck::CKM_RSA_PKCS_OAEP, &mixed), private, &sealed, false);
        check(refused == Err(ck::CKR_MECHANISM_PARAM_INVALID), "one hash for label and mask");
    }
}

/// An AES key goes out under one pair and comes back; what C can get wrong is refused.
fn key_wrap(module: &Module, session: u64) {
    let (public, private) = pair(module, session, &[ck::CKA_UNWRAP], &[ck::CKA_WRAP]);
    let mut oaep = oaep_of(ck::CKM_SHA256, ck::CKG_MGF1_SHA256);
    let good = ck::CK_RSA_AES_KEY_WRAP_PARAMS { ulAESKeyBits: 256, pOAEPParams: &mut oaep };
    let (class, kind) = (ck::CKO_SECRET_KEY.to_ne_bytes(), ck::CKK_GENERIC_SECRET.to_ne_bytes());
    let size = 14_u64.to_ne_bytes();
    let made = [
        attr(ck::CKA_VALUE_LEN, &size),
        attr(ck::CKA_EXTRACTABLE, &[1]),
        attr(ck::CKA_SIGN, &[1]),
        attr(ck::CKA_VERIFY, &[1]),
    ];
    let (mut mechanism, mut key) = (plain(ck::CKM_GENERIC_SECRET_KEY_GEN), 0);
    let rv = call!(
        module,
        C_GenerateKey(session, &mut mechanism, made.as_ptr().cast_mut(), 4, &mut key)
    );
    expect(rv, ck::CKR_OK, "C_GenerateKey");
    let (mut wrapped, mut length) = (vec![0; 1024], 1024);
    let mut mechanism = with(ck::CKM_RSA_AES_KEY_WRAP, &good);
    let rv = call!(
        module,
        C_WrapKey(session, &mut mechanism, public, key, wrapped.as_mut_ptr(), &mut length)
    );
    expect(rv, ck::CKR_OK, "C_WrapKey");
    check(length == 256 + 24, "the modulus, and KWP of 14 bytes");
    wrapped.truncate(length as usize);
    let unwrapped = [
        attr(ck::CKA_CLASS, &class),
        attr(ck::CKA_KEY_TYPE, &kind),
        attr(ck::CKA_SIGN, &[1]),
        attr(ck::CKA_VERIFY, &[1]),
    ];
    let unwrap = |mut mechanism: ck::CK_MECHANISM, wrapped: &[u8]| {
        let (mut key, bytes) = (0, (wrapped.as_ptr().cast_mut(), wrapped.len() as u64));
        let template = unwrapped.as_ptr().cast_mut();
        let rv = call!(
            module,
            C_UnwrapKey(session, &mut mechanism, private, bytes.0, bytes.1, template, 4, &mut key)
        );
        if rv == ck::CKR_OK { Ok(key) } else { Err(rv) }
    };
    let again = unwrap(with(ck::CKM_RSA_AES_KEY_WRAP, &good), &wrapped).expect("the key");
    let mac = |key| sign(module, session, plain(ck::CKM_SHA256_HMAC), key, &[b"data"]);
    check(mac(key).is_ok() && mac(key) == mac(again), "the same key");
    wrapped[3] ^= 1;
    let spoilt = unwrap(with(ck::CKM_RSA_AES_KEY_WRAP, &good), &wrapped);
    check(spoilt == Err(ck::CKR_WRAPPED_KEY_INVALID), "spoilt");
    let odd = ck::CK_RSA_AES_KEY_WRAP_PARAMS { ulAESKeyBits: 64, ..good };
    let nothing = ck::CK_RSA_AES_KEY_WRAP_PARAMS { pOAEPParams: ptr::null_mut(), ..good };
    for wrong in [odd, nothing] {
        let refused = unwrap(with(ck::CKM_RSA_AES_KEY_WRAP, &wrong), &wrapped);
        check(refused == Err(ck::CKR_MECHANISM_PARAM_INVALID), "parameters that are none");
    }
    let refused = unwrap(plain(ck::CKM_RSA_AES_KEY_WRAP), &wrapped);
    check(refused == Err(ck::CKR_MECHANISM_PARAM_INVALID), "no parameters");
}

/// What an officer allows, and this partition has not: it is not listed, and refused.
fn switched(module: &Module, session: u64) {
    let listed = module.mechanisms();
    check(!listed.contains(&ck::CKM_RSA_X_509), "RSA without a padding is not listed");
    check(listed.contains(&ck::CKM_RSA_PKCS), "its signatures are");
    let mut info = ck::CK_MECHANISM_INFO { ulMinKeySize: 0, ulMaxKeySize: 0, flags: 0 };
    let rv = call!(module, C_GetMechanismInfo(module.slot(), ck::CKM_RSA_PKCS, &mut info));
    expect(rv, ck::CKR_OK, "C_GetMechanismInfo");
    check(info.flags & (ck::CKF_DECRYPT | ck::CKF_UNWRAP) == 0, "no decryption");
    check(info.flags & ck::CKF_SIGN != 0, "signatures");
    let rv = call!(module, C_GetMechanismInfo(module.slot(), ck::CKM_RSA_X_509, &mut info));
    expect(rv, ck::CKR_MECHANISM_INVALID, "C_GetMechanismInfo of what is not listed");
    let (public, private) = pair(module, session, &[ck::CKA_DECRYPT], &[ck::CKA_ENCRYPT]);
    for mechanism in [ck::CKM_RSA_PKCS, ck::CKM_RSA_X_509] {
        let encrypted = crypt(module, session, plain(mechanism), public, b"data", true);
        check(encrypted == Err(ck::CKR_MECHANISM_INVALID), "no encryption");
        let decrypted = crypt(module, session, plain(mechanism), private, &[1; 256], false);
        check(decrypted == Err(ck::CKR_MECHANISM_INVALID), "no decryption");
    }
}
