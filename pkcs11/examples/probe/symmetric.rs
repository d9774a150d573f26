//! Every symmetric mechanism, once whole and once in parts, with the structures of C that it takes.

use cryptoki_sys as ck;

use crate::call;
use crate::module::{Module, attr, check, expect, plain, with};

pub fn run(module: &Module) {
    module.initialize();
    let session = module.open();
    module.log_in(session);
    digests_and_macs(module, session);
    module.finalize();
}

/// A session key with its usages; `bytes` of 0: the mechanism's own length.
fn make(module: &Module, session: u64, number: u64, bytes: u64, usages: &[u64]) -> u64 {
    let (size, yes) = (bytes.to_ne_bytes(), [1]);
    let mut template: Vec<_> = usages.iter().map(|usage| attr(*usage, &yes)).collect();
    if bytes > 0 {
        template.push(attr(ck::CKA_VALUE_LEN, &size));
    }
    let (mut key, mut mechanism) = (0, plain(number));
    let count = template.len() as u64;
    let rv = call!(
        module,
        C_GenerateKey(session, &mut mechanism, template.as_mut_ptr(), count, &mut key)
    );
    expect(rv, ck::CKR_OK, "C_GenerateKey");
    key
}

/// Digest, HMAC, HMAC_GENERAL and key generation; bytes of the hash.
const HASHES: &[(u64, u64, u64, u64, usize)] = &[
    (ck::CKM_SHA_1, ck::CKM_SHA_1_HMAC, ck::CKM_SHA_1_HMAC_GENERAL, ck::CKM_SHA_1_KEY_GEN, 20),
    (ck::CKM_SHA224, ck::CKM_SHA224_HMAC, ck::CKM_SHA224_HMAC_GENERAL, ck::CKM_SHA224_KEY_GEN, 28),
    (ck::CKM_SHA256, ck::CKM_SHA256_HMAC, ck::CKM_SHA256_HMAC_GENERAL, ck::CKM_SHA256_KEY_GEN, 32),
    (ck::CKM_SHA384, ck::CKM_SHA384_HMAC, ck::CKM_SHA384_HMAC_GENERAL, ck::CKM_SHA384_KEY_GEN, 48),
    (ck::CKM_SHA512, ck::CKM_SHA512_HMAC, ck::CKM_SHA512_HMAC_GENERAL, ck::CKM_SHA512_KEY_GEN, 64),
    (
        ck::CKM_SHA512_224,
        ck::CKM_SHA512_224_HMAC,
        ck::CKM_SHA512_224_HMAC_GENERAL,
        ck::CKM_SHA512_224_KEY_GEN,
        28,
    ),
    (
        ck::CKM_SHA512_256,
        ck::CKM_SHA512_256_HMAC,
        ck::CKM_SHA512_256_HMAC_GENERAL,
        ck::CKM_SHA512_256_KEY_GEN,
        32,
    ),
    (
        ck::CKM_SHA3_224,
        ck::CKM_SHA3_224_HMAC,
        ck::CKM_SHA3_224_HMAC_GENERAL,
        ck::CKM_SHA3_224_KEY_GEN,
        28,
    ),
    (
        ck::CKM_SHA3_256,
        ck::CKM_SHA3_256_HMAC,
        ck::CKM_SHA3_256_HMAC_GENERAL,
        ck::CKM_SHA3_256_KEY_GEN,
        32,
    ),
    (
        ck::CKM_SHA3_384,
        ck::CKM_SHA3_384_HMAC,
        ck::CKM_SHA3_384_HMAC_GENERAL,
        ck::CKM_SHA3_384_KEY_GEN,
        48,
    ),
    (
        ck::CKM_SHA3_512,
        ck::CKM_SHA3_512_HMAC,
        ck::CKM_SHA3_512_HMAC_GENERAL,
        ck::CKM_SHA3_512_KEY_GEN,
        64,
    ),
    (
        ck::CKM_BLAKE2B_160,
        ck::CKM_BLAKE2B_160_HMAC,
        ck::CKM_BLAKE2B_160_HMAC_GENERAL,
        ck::CKM_BLAKE2B_160_KEY_GEN,
        20,
    ),
    (
        ck::CKM_BLAKE2B_256,
        ck::CKM_BLAKE2B_256_HMAC,
        ck::CKM_BLAKE2B_256_HMAC_GENERAL,
        ck::CKM_BLAKE2B_256_KEY_GEN,
        32,
    ),
    (
        ck::CKM_BLAKE2B_384,
        ck::CKM_BLAKE2B_384_HMAC,
        ck::CKM_BLAKE2B_384_HMAC_GENERAL,
        ck::CKM_BLAKE2B_384_KEY_GEN,
        48,
    ),
    (
        ck::CKM_BLAKE2B_512,
        ck::CKM_BLAKE2B_512_HMAC,
        ck::CKM_BLAKE2B_512_HMAC_GENERAL,
        ck::CKM_BLAKE2B_512_KEY_GEN,
        64,
    ),
];

fn digests_and_macs(module: &Module, session: u64) {
    for (digest, hmac, general, generation, bytes) in HASHES {
        let rv = call!(module, C_DigestInit(session, &mut plain(*digest)));
        expect(rv, ck::CKR_OK, "C_DigestInit");
        let (mut out, mut length) = ([0; 128], 128);
        let (data, data_bytes) = (b"abc".as_ptr().cast_mut(), 3);
        let rv = call!(module, C_Digest(session, data, data_bytes, out.as_mut_ptr(), &mut length));
        expect(rv, ck::CKR_OK, "C_Digest");
        check(length as usize == *bytes, "the length of a digest");
        let key = make(module, session, *generation, 0, &[ck::CKA_SIGN, ck::CKA_VERIFY]);
        let whole = mac(module, session, plain(*hmac), key);
        check(whole.len() == *bytes, "the length of a MAC");
        let cut_bytes: ck::CK_MAC_GENERAL_PARAMS = 16;
        let cut = mac(module, session, with(*general, &cut_bytes), key);
        check(cut == whole[..16], "a cut MAC is the beginning of the whole one");
        for wrong in [0_u64, 13, *bytes as u64 + 1] {
            let mut mechanism = with(*general, &wrong);
            let rv = call!(module, C_SignInit(session, &mut mechanism, key));
            let mut length = 128;
            let data = b"abc".as_ptr().cast_mut();
            let rv = if rv == ck::CKR_OK {
                call!(module, C_Sign(session, data, 3, out.as_mut_ptr(), &mut length))
            } else {
                rv
            };
            expect(rv, ck::CKR_MECHANISM_PARAM_INVALID, "a MAC too short or too long");
        }
    }
}

/// A MAC in one part, which two parts give again, and which verifies; with a byte changed, it does not.
fn mac(module: &Module, session: u64, mechanism: ck::CK_MECHANISM, key: u64) -> Vec<u8> {
    let mut mechanism = mechanism;
    let data = b"a message of some bytes";
    let (start, count) = (data.as_ptr().cast_mut(), data.len() as u64);
    let sign = |out: &mut [u8; 64], parts: bool| {
        let mut length = out.len() as u64;
        let rv = call!(module, C_SignInit(session, &mut mechanism.clone(), key));
        expect(rv, ck::CKR_OK, "C_SignInit");
        let rv = if parts {
            for at in 0..data.len() {
                let part = data[at..].as_ptr().cast_mut();
                expect(call!(module, C_SignUpdate(session, part, 1)), ck::CKR_OK, "C_SignUpdate");
            }
            call!(module, C_SignFinal(session, out.as_mut_ptr(), &mut length))
        } else {
            call!(module, C_Sign(session, start, count, out.as_mut_ptr(), &mut length))
        };
        expect(rv, ck::CKR_OK, "a MAC");
        length as usize
    };
    let (mut whole, mut parts) = ([0; 64], [0; 64]);
    let length = sign(&mut whole, false);
    check(sign(&mut parts, true) == length && parts == whole, "parts give the same MAC");
    for (byte, want) in [(0, ck::CKR_OK), (1, ck::CKR_SIGNATURE_INVALID)] {
        let rv = call!(module, C_VerifyInit(session, &mut mechanism, key));
        expect(rv, ck::CKR_OK, "C_VerifyInit");
        whole[0] ^= byte;
        let signature = whole.as_mut_ptr();
        let rv = call!(module, C_Verify(session, start, count, signature, length as u64));
        expect(rv, want, "C_Verify");
        whole[0] ^= byte;
    }
    whole[..length].to_vec()
}
