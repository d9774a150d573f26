//! Every symmetric mechanism, once whole and once in parts, with the structures of C that it takes.

use cryptoki_sys as ck;

use crate::call;
use crate::module::{Module, attr, check, expect, plain, with};

pub fn run(module: &Module) {
    module.initialize();
    let session = module.open();
    module.log_in(session);
    digests_and_macs(module, session);
    aes_macs(module, session);
    ciphers(module, session);
    module.finalize();
}

/// A session key with its usages; `bytes` of 0: the mechanism's own length.
pub fn make(module: &Module, session: u64, number: u64, bytes: u64, usages: &[u64]) -> u64 {
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

fn aes_macs(module: &Module, session: u64) {
    let key = make(module, session, ck::CKM_AES_KEY_GEN, 16, &[ck::CKA_SIGN, ck::CKA_VERIFY]);
    let whole = mac(module, session, plain(ck::CKM_AES_CMAC), key);
    let cut_bytes: ck::CK_MAC_GENERAL_PARAMS = 14;
    let cut = mac(module, session, with(ck::CKM_AES_CMAC_GENERAL, &cut_bytes), key);
    check(whole.len() == 16 && cut == whole[..14], "CMAC, whole and cut");
    let iv = [7_u8; 12];
    check(mac(module, session, with(ck::CKM_AES_GMAC, &iv), key).len() == 16, "GMAC");
    let short = [7_u8; 11];
    let rv = call!(module, C_SignInit(session, &mut with(ck::CKM_AES_GMAC, &short), key));
    expect(rv, ck::CKR_MECHANISM_PARAM_INVALID, "a GMAC IV of 11 bytes");
}

fn ciphers(module: &Module, session: u64) {
    let usages = [ck::CKA_ENCRYPT, ck::CKA_DECRYPT];
    let aes = make(module, session, ck::CKM_AES_KEY_GEN, 32, &usages);
    let iv = [9_u8; 16];
    for number in [ck::CKM_AES_OFB, ck::CKM_AES_CFB128] {
        cipher(module, session, (with(number, &iv), aes, 0));
    }
    storage(module, session, aes);
    let (mut nonce, mut aad) = ([5_u8; 24], *b"header");
    let ccm = ck::CK_CCM_PARAMS {
        ulDataLen: DATA.len() as u64,
        pNonce: nonce.as_mut_ptr(),
        ulNonceLen: 13,
        pAAD: aad.as_mut_ptr(),
        ulAADLen: 6,
        ulMACLen: 16,
    };
    cipher(module, session, (with(ck::CKM_AES_CCM, &ccm), aes, 16));
    let short = ck::CK_CCM_PARAMS { ulMACLen: 8, ..ccm };
    let rv = call!(module, C_EncryptInit(session, &mut with(ck::CKM_AES_CCM, &short), aes));
    expect(rv, ck::CKR_MECHANISM_PARAM_INVALID, "a CCM tag of 8 bytes");
    let siv = ck::CK_GCM_PARAMS {
        pIv: nonce.as_mut_ptr(),
        ulIvLen: 12,
        ulIvBits: 96,
        pAAD: aad.as_mut_ptr(),
        ulAADLen: 6,
        ulTagBits: 128,
    };
    cipher(module, session, (with(ck::CKM_VENDOR_DEFINED | 0x101, &siv), aes, 16));
    let chacha20 = make(module, session, ck::CKM_CHACHA20_KEY_GEN, 0, &usages);
    for (number, bytes) in [(ck::CKM_CHACHA20_POLY1305, 12), (ck::CKM_VENDOR_DEFINED | 0x102, 24)] {
        let chacha = ck::CK_SALSA20_CHACHA20_POLY1305_PARAMS {
            pNonce: nonce.as_mut_ptr(),
            ulNonceLen: bytes,
            pAAD: aad.as_mut_ptr(),
            ulAADLen: 6,
        };
        cipher(module, session, (with(number, &chacha), chacha20, 16));
    }
}

/// Ciphers whose end takes from what is before it: whole inputs alone, of a block at least.
fn storage(module: &Module, session: u64, aes: u64) {
    let usages = [ck::CKA_ENCRYPT, ck::CKA_DECRYPT];
    let unit = [9_u8; 16];
    let mut keys = vec![(ck::CKM_AES_CTS, aes)];
    for bytes in [32, 64] {
        let key = make(module, session, ck::CKM_AES_XTS_KEY_GEN, bytes, &usages);
        keys.push((ck::CKM_AES_XTS, key));
    }
    for (number, key) in keys {
        let mut mechanism = with(number, &unit);
        let mut run = |encrypt: bool, input: &[u8]| {
            let (data, count) = (input.as_ptr().cast_mut(), input.len() as u64);
            let rv = match encrypt {
                true => call!(module, C_EncryptInit(session, &mut mechanism, key)),
                false => call!(module, C_DecryptInit(session, &mut mechanism, key)),
            };
            expect(rv, ck::CKR_OK, "Init");
            let (mut out, mut length) = (vec![0; 64], 64);
            let rv = match encrypt {
                true => {
                    call!(module, C_Encrypt(session, data, count, out.as_mut_ptr(), &mut length))
                }
                false => {
                    call!(module, C_Decrypt(session, data, count, out.as_mut_ptr(), &mut length))
                }
            };
            out.truncate(length as usize);
            (rv, out)
        };
        for bytes in [16, 17, 31, 32, 49] {
            let (rv, sealed) = run(true, &DATA[..bytes]);
            check(rv == ck::CKR_OK && sealed.len() == bytes, "as long as the data");
            check(run(false, &sealed) == (ck::CKR_OK, DATA[..bytes].to_vec()), "and back");
        }
        expect(run(true, &DATA[..15]).0, ck::CKR_DATA_LEN_RANGE, "less than a block");
        let short = [9_u8; 15];
        let rv = call!(module, C_EncryptInit(session, &mut with(number, &short), key));
        expect(rv, ck::CKR_MECHANISM_PARAM_INVALID, "a unit number of 15 bytes");
    }
}

const DATA: &[u8] = b"some bytes, and no whole number of blocks of them";

/// Encrypts and decrypts, whole and in parts; with a byte changed, an authenticated text is refused.
fn cipher(module: &Module, session: u64, (mechanism, key, tag): (ck::CK_MECHANISM, u64, usize)) {
    let mut mechanism = mechanism;
    let mut run = |encrypt: bool, input: &[u8], parts: bool| -> Result<Vec<u8>, ck::CK_RV> {
        let (data, count) = (input.as_ptr().cast_mut(), input.len() as u64);
        let (mut out, mut length) = (vec![0; 256], 256);
        let rv = match encrypt {
            true => call!(module, C_EncryptInit(session, &mut mechanism, key)),
            false => call!(module, C_DecryptInit(session, &mut mechanism, key)),
        };
        expect(rv, ck::CKR_OK, "Init");
        if !parts {
            let rv = match encrypt {
                true => {
                    call!(module, C_Encrypt(session, data, count, out.as_mut_ptr(), &mut length))
                }
                false => {
                    call!(module, C_Decrypt(session, data, count, out.as_mut_ptr(), &mut length))
                }
            };
            out.truncate(length as usize);
            return if rv == ck::CKR_OK { Ok(out) } else { Err(rv) };
        }
        let mut all = Vec::new();
        for part in input.chunks(7) {
            let (start, bytes) = (part.as_ptr().cast_mut(), part.len() as u64);
            length = 256;
            let rv = match encrypt {
                true => {
                    call!(
                        module,
                        C_EncryptUpdate(session, start, bytes, out.as_mut_ptr(), &mut length)
                    )
                }
                false => {
                    call!(
                        module,
                        C_DecryptUpdate(session, start, bytes, out.as_mut_ptr(), &mut length)
                    )
                }
            };
            expect(rv, ck::CKR_OK, "Update");
            all.extend_from_slice(&out[..length as usize]);
        }
        length = 256;
        let rv = match encrypt {
            true => call!(module, C_EncryptFinal(session, out.as_mut_ptr(), &mut length)),
            false => call!(module, C_DecryptFinal(session, out.as_mut_ptr(), &mut length)),
        };
        all.extend_from_slice(&out[..length as usize]);
        if rv == ck::CKR_OK { Ok(all) } else { Err(rv) }
    };
    let sealed = run(true, DATA, false).expect("encrypts");
    check(sealed.len() == DATA.len() + tag, "the length of a ciphertext");
    check(run(true, DATA, true) == Ok(sealed.clone()), "parts give the same ciphertext");
    for parts in [false, true] {
        check(run(false, &sealed, parts) == Ok(DATA.to_vec()), "decrypts");
    }
    let mut changed = sealed;
    changed[3] ^= 1;
    for parts in [false, true] {
        let opened = run(false, &changed, parts);
        check(opened != Ok(DATA.to_vec()), "another plaintext, or none");
        check(tag == 0 || opened == Err(ck::CKR_AEAD_DECRYPT_FAILED), "a changed ciphertext");
    }
}

/// A MAC in one part, which two parts give again, and which verifies; with a byte changed, it does not.
pub fn mac(module: &Module, session: u64, mechanism: ck::CK_MECHANISM, key: u64) -> Vec<u8> {
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
