//! 3DES and MD5: neither listed nor done while the policy switch `legacy` is off; `on`: as the
//! standards say.

use cryptoki_sys as ck;

use crate::call;
use crate::module::{Module, attr, check, expect, plain, with};
use crate::symmetric::{mac, make};

const LEGACY: [u64; 7] = [
    ck::CKM_DES3_KEY_GEN,
    ck::CKM_DES3_ECB,
    ck::CKM_DES3_CBC,
    ck::CKM_DES3_CBC_PAD,
    ck::CKM_MD5,
    ck::CKM_MD5_HMAC,
    ck::CKM_MD5_HMAC_GENERAL,
];

/// SP 800-67, appendix B.1.
const KEY: [u8; 24] = [
    0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef, 0x01,
    0x45, 0x67, 0x89, 0xab, 0xcd, 0xef, 0x01, 0x23,
];
const PLAINTEXT: &[u8] = b"The qufck brown fox jump";
const CIPHERTEXT: [u8; 24] = [
    0xa8, 0x26, 0xfd, 0x8c, 0xe5, 0x3b, 0x85, 0x5f, 0xcc, 0xe2, 0x1c, 0x81, 0x12, 0x25, 0x6f, 0xe6,
    0x68, 0xd5, 0xc0, 0x5d, 0xd9, 0xb6, 0xb9, 0x00,
];

pub fn run(module: &Module, rest: &[String]) {
    module.initialize();
    let session = module.open();
    module.log_in(session);
    let listed = module.mechanisms();
    let on = rest == ["on"];
    for number in LEGACY {
        check(listed.contains(&number) == on, "listed where it is on");
        let mut info = ck::CK_MECHANISM_INFO { ulMinKeySize: 0, ulMaxKeySize: 0, flags: 0 };
        let rv = call!(module, C_GetMechanismInfo(module.slot(), number, &mut info));
        expect(rv, if on { ck::CKR_OK } else { ck::CKR_MECHANISM_INVALID }, "C_GetMechanismInfo");
        check(info.flags & (ck::CKF_WRAP | ck::CKF_UNWRAP | ck::CKF_DERIVE) == 0, "moves no keys");
    }
    if on {
        ciphers(module, session);
        md5(module, session);
    } else {
        off(module, session);
    }
    module.finalize();
}

fn off(module: &Module, session: u64) {
    let mut key = 0;
    let mut mechanism = plain(ck::CKM_DES3_KEY_GEN);
    let rv =
        call!(module, C_GenerateKey(session, &mut mechanism, std::ptr::null_mut(), 0, &mut key));
    expect(rv, ck::CKR_MECHANISM_INVALID, "C_GenerateKey");
    check(import(module, session) == Err(ck::CKR_ATTRIBUTE_VALUE_INVALID), "C_CreateObject");
    check(digest(module, session) == Err(ck::CKR_MECHANISM_INVALID), "C_Digest");
}

/// The key of the known answer, as a session object.
fn import(module: &Module, session: u64) -> Result<u64, ck::CK_RV> {
    let (class, kind) = (ck::CKO_SECRET_KEY.to_ne_bytes(), ck::CKK_DES3.to_ne_bytes());
    let mut template = [
        attr(ck::CKA_CLASS, &class),
        attr(ck::CKA_KEY_TYPE, &kind),
        attr(ck::CKA_VALUE, &KEY),
        attr(ck::CKA_ENCRYPT, &[1]),
        attr(ck::CKA_DECRYPT, &[1]),
    ];
    let mut key = 0;
    let count = template.len() as u64;
    let rv = call!(module, C_CreateObject(session, template.as_mut_ptr(), count, &mut key));
    if rv == ck::CKR_OK { Ok(key) } else { Err(rv) }
}

fn ciphers(module: &Module, session: u64) {
    let key = import(module, session).expect("a key");
    let iv = [9_u8; 8];
    let known = crypt(module, session, (plain(ck::CKM_DES3_ECB), key), PLAINTEXT, true, 24);
    check(known == CIPHERTEXT, "the known answer");
    let made = make(module, session, ck::CKM_DES3_KEY_GEN, 0, &[ck::CKA_ENCRYPT, ck::CKA_DECRYPT]);
    for key in [key, made] {
        for (mechanism, longer) in [
            (plain(ck::CKM_DES3_ECB), 0),
            (with(ck::CKM_DES3_CBC, &iv), 0),
            (with(ck::CKM_DES3_CBC_PAD, &iv), 8),
        ] {
            let sealed = crypt(module, session, (mechanism, key), PLAINTEXT, true, 24 + longer);
            let opened = crypt(module, session, (mechanism, key), &sealed, false, 24);
            check(opened == PLAINTEXT, "and back");
        }
        let short = &PLAINTEXT[..13];
        let padded = with(ck::CKM_DES3_CBC_PAD, &iv);
        let sealed = crypt(module, session, (padded, key), short, true, 16);
        check(crypt(module, session, (padded, key), &sealed, false, 13) == short, "and back");
    }
    let long = [9_u8; 16];
    let rv = call!(module, C_EncryptInit(session, &mut with(ck::CKM_DES3_CBC, &long), key));
    expect(rv, ck::CKR_MECHANISM_PARAM_INVALID, "an IV of 16 bytes");
}

/// One part after its length was asked for, and then parts of 5 bytes, which give the same.
fn crypt(
    module: &Module,
    session: u64,
    (mut mechanism, key): (ck::CK_MECHANISM, u64),
    input: &[u8],
    encrypt: bool,
    bytes: usize,
) -> Vec<u8> {
    let (data, count) = (input.as_ptr().cast_mut(), input.len() as u64);
    let mut begin = || match encrypt {
        true => call!(module, C_EncryptInit(session, &mut mechanism, key)),
        false => call!(module, C_DecryptInit(session, &mut mechanism, key)),
    };
    expect(begin(), ck::CKR_OK, "Init");
    let whole = |out: *mut u8, length: &mut u64| match encrypt {
        true => call!(module, C_Encrypt(session, data, count, out, length)),
        false => call!(module, C_Decrypt(session, data, count, out, length)),
    };
    let mut length = 0;
    expect(whole(std::ptr::null_mut(), &mut length), ck::CKR_OK, "a length");
    check(length >= bytes as u64 && length < bytes as u64 + 8 + 8, "no more than a block more");
    let mut out = vec![0; length as usize];
    expect(whole(out.as_mut_ptr(), &mut length), ck::CKR_OK, "Encrypt or Decrypt");
    out.truncate(length as usize);
    check(out.len() == bytes, "as long as it should be");

    expect(begin(), ck::CKR_OK, "Init");
    let (mut parts, mut part) = (Vec::new(), [0; 64]);
    for piece in input.chunks(5) {
        let (start, count) = (piece.as_ptr().cast_mut(), piece.len() as u64);
        length = 64;
        let into = part.as_mut_ptr();
        let rv = match encrypt {
            true => call!(module, C_EncryptUpdate(session, start, count, into, &mut length)),
            false => call!(module, C_DecryptUpdate(session, start, count, into, &mut length)),
        };
        expect(rv, ck::CKR_OK, "Update");
        parts.extend_from_slice(&part[..length as usize]);
    }
    length = 64;
    let rv = match encrypt {
        true => call!(module, C_EncryptFinal(session, part.as_mut_ptr(), &mut length)),
        false => call!(module, C_DecryptFinal(session, part.as_mut_ptr(), &mut length)),
    };
    expect(rv, ck::CKR_OK, "Final");
    parts.extend_from_slice(&part[..length as usize]);
    check(parts == out, "parts give the same");
    out
}

fn md5(module: &Module, session: u64) {
    // RFC 1321 §A.5.
    let abc = [
        0x90, 0x01, 0x50, 0x98, 0x3c, 0xd2, 0x4f, 0xb0, 0xd6, 0x96, 0x3f, 0x7d, 0x28, 0xe1, 0x7f,
        0x72,
    ];
    check(digest(module, session) == Ok(abc.to_vec()), "MD5 of abc");
    let usages = [ck::CKA_SIGN, ck::CKA_VERIFY];
    let key = make(module, session, ck::CKM_GENERIC_SECRET_KEY_GEN, 20, &usages);
    let whole = mac(module, session, plain(ck::CKM_MD5_HMAC), key);
    let bytes: ck::CK_MAC_GENERAL_PARAMS = 14;
    let cut = mac(module, session, with(ck::CKM_MD5_HMAC_GENERAL, &bytes), key);
    check(whole.len() == 16 && cut == whole[..14], "HMAC, whole and cut");
}

fn digest(module: &Module, session: u64) -> Result<Vec<u8>, ck::CK_RV> {
    let rv = call!(module, C_DigestInit(session, &mut plain(ck::CKM_MD5)));
    if rv != ck::CKR_OK {
        return Err(rv);
    }
    let data = b"abc";
    let (mut out, mut length) = (vec![0; 16], 16);
    let start = data.as_ptr().cast_mut();
    let rv = call!(module, C_Digest(session, start, 3, out.as_mut_ptr(), &mut length));
    out.truncate(length as usize);
    if rv == ck::CKR_OK { Ok(out) } else { Err(rv) }
}
