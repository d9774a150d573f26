//! C_DeriveKey of secret keys by other functions than HKDF, with the structures of C.

use std::ffi::c_void;
use std::ptr;

use cryptoki_sys as ck;

use crate::call;
use crate::derivation::{derive, import};
use crate::module::{Module, attr, check, expect, plain, with};
use crate::post_quantum::value;

pub fn run(module: &Module) {
    module.initialize();
    let session = module.open();
    module.log_in(session);
    kbkdf(module, session);
    combinations(module, session);
    tls(module, session);
    password(module, session);
    kmac(module, session);
    module.finalize();
}

fn param<T>(kind: u64, value: &mut T) -> ck::CK_PRF_DATA_PARAM {
    let length = size_of::<T>() as u64;
    ck::CK_PRF_DATA_PARAM { type_: kind, pValue: ptr::from_mut(value).cast(), ulValueLen: length }
}

fn bytes(value: &mut [u8]) -> ck::CK_PRF_DATA_PARAM {
    let (pointer, length) = (value.as_mut_ptr().cast::<c_void>(), value.len() as u64);
    ck::CK_PRF_DATA_PARAM {
        type_: ck::CK_SP800_108_BYTE_ARRAY,
        pValue: pointer,
        ulValueLen: length,
    }
}

const VARIABLE: ck::CK_PRF_DATA_PARAM = ck::CK_PRF_DATA_PARAM {
    type_: ck::CK_SP800_108_ITERATION_VARIABLE,
    pValue: ptr::null_mut(),
    ulValueLen: 0,
};

fn params(prf: u64, data: &mut [ck::CK_PRF_DATA_PARAM]) -> ck::CK_SP800_108_KDF_PARAMS {
    ck::CK_SP800_108_KDF_PARAMS {
        prfType: prf,
        ulNumberOfDataParams: data.len() as u64,
        pDataParams: data.as_mut_ptr(),
        ulAdditionalDerivedKeys: 0,
        pAdditionalDerivedKeys: ptr::null_mut(),
    }
}

/// CAVP: KDFCTR_gen, CMAC_AES128, BEFORE_FIXED, 8_BITS, COUNT=20; KDFFeedback_gen without counter,
/// HMAC_SHA256, COUNT=0; KDFDblPipeline_gen, CMAC_AES128, AFTER_ITER, 32_BITS, COUNT=0.
const COUNTER: [&str; 3] = [
    "7aa9973481d560f3be217ac3341144d8",
    "46f88b5af7fb9e29262dd4e010143a0a9c465c627450ec74ab7251889529193e995c4b56ff55bc2fc8992a0df1ee8056f6816b7614fba4c12d3be1a5",
    "1746ae4f09903f74bfbe1b8ae2b79d74576a3b09",
];
const FEEDBACK: [&str; 4] = [
    "4b02ffb1cb9987496e19872597b026f7409d92433f9135068c29307985598586",
    "5c2a2262d14994904c9c2de36d66c7ebdaed32b5cc441c222258857f5af29bea",
    "a38f30844136c33e00d4254a8bc5f51e8473ac20e5628e77e4d91a704d58bf0d4d0fefb5f92d897f1958b0af188180b2e2d2f7",
    "ef46a7cc3f2fd3aac2d55c7386b99279098ad8af07e113c683e43601d3e0c9a4",
];
const PIPELINE: [&str; 3] = [
    "34f0c2542bfe13c7149b68c8a1ef636b",
    "daefcc52d6e32e1614109268933087fce3d64a5a6f111ba1a8d343a1e388a1752aaea93853be52864997a81c84b04c4f3ff3bd",
    "fc0eae673e7db3c4660668e187bcd81d5ca9b89213d8d741e71c9bab89bb4fb3",
];

fn hex(text: &str) -> Vec<u8> {
    let digit = |at| u8::from_str_radix(&text[at..at + 2], 16).expect("hexadecimal");
    (0..text.len()).step_by(2).map(digit).collect()
}

fn kbkdf(module: &Module, session: u64) {
    let mut narrow = ck::CK_SP800_108_COUNTER_FORMAT { bLittleEndian: 0, ulWidthInBits: 8 };
    let mut wide = ck::CK_SP800_108_COUNTER_FORMAT { bLittleEndian: 0, ulWidthInBits: 32 };
    let mut told = ck::CK_SP800_108_DKM_LENGTH_FORMAT {
        dkmLengthMethod: ck::CK_SP800_108_DKM_LENGTH_SUM_OF_KEYS,
        bLittleEndian: 0,
        ulWidthInBits: 16,
    };
    let bad = Err(ck::CKR_MECHANISM_PARAM_INVALID);

    let aes = import(module, session, ck::CKK_AES, &hex(COUNTER[0]));
    let mut fixed = hex(COUNTER[1]);
    let counter = param(ck::CK_SP800_108_ITERATION_VARIABLE, &mut narrow);
    let make = |data: &mut [ck::CK_PRF_DATA_PARAM], prf, base, length| {
        let given = params(prf, data);
        derive(module, session, with(ck::CKM_SP800_108_COUNTER_KDF, &given), base, length)
    };
    let whole = make(&mut [counter, bytes(&mut fixed)], ck::CKM_AES_CMAC, aes, 20);
    check(whole == Ok(hex(COUNTER[2])), "the counter mode of CAVP");
    let length = param(ck::CK_SP800_108_DKM_LENGTH, &mut told);
    let other = make(&mut [counter, bytes(&mut fixed), length], ck::CKM_AES_CMAC, aes, 20);
    check(other.is_ok() && other != whole, "another key when the length is told");
    check(make(&mut [VARIABLE], ck::CKM_AES_CMAC, aes, 20) == bad, "a counter without a format");
    check(make(&mut [], ck::CKM_AES_CMAC, aes, 20) == bad, "nothing");
    let null = ck::CK_PRF_DATA_PARAM { pValue: ptr::null_mut(), ..counter };
    check(make(&mut [null], ck::CKM_AES_CMAC, aes, 20) == bad, "a format that is null");
    let short = ck::CK_PRF_DATA_PARAM { ulValueLen: 8, ..counter };
    check(make(&mut [short], ck::CKM_AES_CMAC, aes, 20) == bad, "a format of another size");
    let mut handle = aes;
    let key = param(ck::CK_SP800_108_KEY_HANDLE, &mut handle);
    check(make(&mut [counter, key], ck::CKM_AES_CMAC, aes, 20) == bad, "the value of a key");
    let mut many = [counter; 33];
    check(make(&mut many, ck::CKM_AES_CMAC, aes, 20) == bad, "too many parts");
    let inconsistent = Err(ck::CKR_KEY_TYPE_INCONSISTENT);
    check(make(&mut [counter], ck::CKM_SHA256_HMAC, aes, 20) == inconsistent, "HMAC by an AES key");
    let mut parts = [counter];
    let mut more = params(ck::CKM_AES_CMAC, &mut parts);
    more.ulAdditionalDerivedKeys = 1;
    let several = derive(module, session, with(ck::CKM_SP800_108_COUNTER_KDF, &more), aes, 20);
    check(several == bad, "one key a call");

    let base = import(module, session, ck::CKK_GENERIC_SECRET, &hex(FEEDBACK[0]));
    let (mut iv, mut fixed) = (hex(FEEDBACK[1]), hex(FEEDBACK[2]));
    let mut parts = [VARIABLE, bytes(&mut fixed)];
    let given = ck::CK_SP800_108_FEEDBACK_KDF_PARAMS {
        prfType: ck::CKM_SHA256_HMAC,
        ulNumberOfDataParams: 2,
        pDataParams: parts.as_mut_ptr(),
        ulIVLen: iv.len() as u64,
        pIV: iv.as_mut_ptr(),
        ulAdditionalDerivedKeys: 0,
        pAdditionalDerivedKeys: ptr::null_mut(),
    };
    let feedback = ck::CKM_SP800_108_FEEDBACK_KDF;
    let whole = derive(module, session, with(feedback, &given), base, 32);
    check(whole == Ok(hex(FEEDBACK[3])), "the feedback mode of CAVP");
    let other = params(ck::CKM_SHA256_HMAC, &mut parts);
    check(derive(module, session, with(feedback, &other), base, 32) == bad, "another structure");

    let aes = import(module, session, ck::CKK_AES, &hex(PIPELINE[0]));
    let mut fixed = hex(PIPELINE[1]);
    let counter = param(ck::CK_SP800_108_COUNTER, &mut wide);
    let mut parts = [VARIABLE, counter, bytes(&mut fixed)];
    let given = params(ck::CKM_AES_CMAC, &mut parts);
    let pipeline = with(ck::CKM_SP800_108_DOUBLE_PIPELINE_KDF, &given);
    let whole = derive(module, session, pipeline, aes, 32);
    check(whole == Ok(hex(PIPELINE[2])), "the double pipeline of CAVP");
}

fn combinations(module: &Module, session: u64) {
    let first: Vec<u8> = (0..16).collect();
    let mut other: Vec<u8> = (16..36).collect();
    let base = import(module, session, ck::CKK_GENERIC_SECRET, &first);
    let second = import(module, session, ck::CKK_GENERIC_SECRET, &other);
    let given =
        ck::CK_KEY_DERIVATION_STRING_DATA { pData: other.as_mut_ptr(), ulLen: other.len() as u64 };
    let make = |number, bytes| derive(module, session, with(number, &given), base, bytes);
    let whole: Vec<u8> = (0..36).collect();
    check(make(ck::CKM_CONCATENATE_BASE_AND_DATA, 36).as_ref() == Ok(&whole), "base and data");
    let turned: Vec<u8> = (16..36).chain(0..16).collect();
    check(make(ck::CKM_CONCATENATE_DATA_AND_BASE, 36) == Ok(turned), "data and base");
    check(make(ck::CKM_XOR_BASE_AND_DATA, 16) == Ok(vec![16; 16]), "both at once");
    let size = Err(ck::CKR_KEY_SIZE_RANGE);
    check(make(ck::CKM_XOR_BASE_AND_DATA, 17) == size, "more than there is");
    let by_key = with(ck::CKM_CONCATENATE_BASE_AND_KEY, &second);
    check(derive(module, session, by_key, base, 36) == Ok(whole), "base and key");
    let bad = Err(ck::CKR_MECHANISM_PARAM_INVALID);
    let nothing = plain(ck::CKM_CONCATENATE_BASE_AND_KEY);
    check(derive(module, session, nothing, base, 36) == bad, "no second key");
    let nobody = with(ck::CKM_CONCATENATE_BASE_AND_KEY, &0xffff_u64);
    let invalid = Err(ck::CKR_KEY_HANDLE_INVALID);
    check(derive(module, session, nobody, base, 36) == invalid, "no such key");
    let bit: u64 = 8;
    let extracted = derive(module, session, with(ck::CKM_EXTRACT_KEY_FROM_KEY, &bit), base, 16);
    check(
        extracted == Ok((1..16).chain(0..1).collect()),
        "from the second byte round to the first",
    );
    let beyond: u64 = 128;
    let none = derive(module, session, with(ck::CKM_EXTRACT_KEY_FROM_KEY, &beyond), base, 16);
    check(none == bad, "no such bit");

    let abc = import(module, session, ck::CKK_GENERIC_SECRET, b"abc");
    let digest = derive(module, session, plain(ck::CKM_SHA256_KEY_DERIVATION), abc, 32);
    let known = hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    check(digest == Ok(known), "SHA-256 of the key");
    let shake = derive(module, session, plain(ck::CKM_SHAKE_128_KEY_DERIVATION), abc, 32);
    let known = hex("5881092dd818bf5cf8a3ddb793fbcba74097d5c526a6d35f97b83351940f2cc8");
    check(shake == Ok(known), "SHAKE128 of the key");
    let long = import(module, session, ck::CKK_GENERIC_SECRET, &[7; 65]);
    let digest = derive(module, session, plain(ck::CKM_SHA256_KEY_DERIVATION), long, 32);
    check(digest == size, "no key that HMAC hashes");
}

/// CAVP: TLS 1.2, SHA-256.
const PREMASTER: &str = "f8938ecc9edebc5030c0c6a441e213cd24e6f770a50dda07876f8d55da062bcadb386b411fd4fe4313a604fce6c17fbc";
const RANDOMS: [&str; 2] = [
    "36c129d01a3200894b9179faac589d9835d58775f9b5ea3587cb8fd0364cae8c",
    "f6c9575ed7ddd73e1f7d16eca115415812a43c2b747daaaae043abfb50053fce",
];
const MASTER: &str = "202c88c00f84a17a20027079604787461176455539e705be730890602c289a5001e34eeb3a043e5d52a65e66125188bf";

fn tls(module: &Module, session: u64) {
    let base = import(module, session, ck::CKK_GENERIC_SECRET, &hex(PREMASTER));
    let [mut client, mut server] = RANDOMS.map(hex);
    let randoms = ck::CK_SSL3_RANDOM_DATA {
        pClientRandom: client.as_mut_ptr(),
        ulClientRandomLen: 32,
        pServerRandom: server.as_mut_ptr(),
        ulServerRandomLen: 32,
    };
    let given = ck::CK_TLS12_MASTER_KEY_DERIVE_PARAMS {
        RandomInfo: randoms,
        pVersion: ptr::null_mut(),
        prfHashMechanism: ck::CKM_SHA256,
    };
    let number = ck::CKM_TLS12_MASTER_KEY_DERIVE_DH;
    let make = |given: &_, bytes| derive(module, session, with(number, given), base, bytes);
    check(make(&given, 48) == Ok(hex(MASTER)), "the master secret of CAVP");
    check(make(&given, 32) == Err(ck::CKR_KEY_SIZE_RANGE), "a master secret has 48 bytes");
    let bad = Err(ck::CKR_MECHANISM_PARAM_INVALID);
    let mut version = ck::CK_VERSION { major: 0, minor: 0 };
    let told = ck::CK_TLS12_MASTER_KEY_DERIVE_PARAMS { pVersion: &mut version, ..given };
    check(make(&told, 48) == bad, "no version after Diffie-Hellman");
    let short = ck::CK_SSL3_RANDOM_DATA { ulServerRandomLen: 31, ..randoms };
    let short = ck::CK_TLS12_MASTER_KEY_DERIVE_PARAMS { RandomInfo: short, ..given };
    check(make(&short, 48) == bad, "a short random");

    let extended = ck::CK_TLS12_EXTENDED_MASTER_KEY_DERIVE_PARAMS {
        prfHashMechanism: ck::CKM_SHA256,
        pSessionHash: client.as_mut_ptr(),
        ulSessionHashLen: 32,
        pVersion: ptr::null_mut(),
    };
    let number = ck::CKM_TLS12_EXTENDED_MASTER_KEY_DERIVE_DH;
    let made = derive(module, session, with(number, &extended), base, 48).expect("a key");
    check(made[..4] == [0x26, 0xc7, 0x57, 0x82], "the extended master secret");

    let (mut label, mut finished) = (*b"EXPORTER-coffer", *b"client finished");
    let mut export = ck::CK_TLS_KDF_PARAMS {
        prfMechanism: ck::CKM_SHA256,
        pLabel: label.as_mut_ptr(),
        ulLabelLength: label.len() as u64,
        RandomInfo: randoms,
        pContextData: ptr::null_mut(),
        ulContextDataLength: 0,
    };
    for number in [ck::CKM_TLS12_KDF, ck::CKM_TLS_KDF] {
        let made = derive(module, session, with(number, &export), base, 40);
        check(made.is_ok_and(|made| made.len() == 40), "keys for other protocols");
    }
    export.pLabel = finished.as_mut_ptr();
    let made = derive(module, session, with(ck::CKM_TLS_KDF, &export), base, 40);
    check(made == bad, "a label of the handshake");
}

/// RFC 6070 §2.
fn password(module: &Module, session: u64) {
    let mut password = *b"passwordPASSWORDpassword";
    let mut salt = *b"saltSALTsaltSALTsaltSALTsaltSALTsalt";
    let given = ck::CK_PKCS5_PBKD2_PARAMS2 {
        saltSource: ck::CKZ_SALT_SPECIFIED,
        pSaltSourceData: salt.as_mut_ptr().cast(),
        ulSaltSourceDataLen: salt.len() as u64,
        iterations: 4096,
        prf: ck::CKP_PKCS5_PBKD2_HMAC_SHA1,
        pPrfData: ptr::null_mut(),
        ulPrfDataLen: 0,
        pPassword: password.as_mut_ptr(),
        ulPasswordLen: password.len() as u64,
    };
    let size = 25_u64.to_ne_bytes();
    let template = [
        attr(ck::CKA_VALUE_LEN, &size),
        attr(ck::CKA_SENSITIVE, &[0]),
        attr(ck::CKA_EXTRACTABLE, &[1]),
    ];
    let make = |given: &ck::CK_PKCS5_PBKD2_PARAMS2| {
        let (mut mechanism, mut key) = (with(ck::CKM_PKCS5_PBKD2, given), 0);
        let attributes = template.as_ptr().cast_mut();
        let rv = call!(module, C_GenerateKey(session, &mut mechanism, attributes, 3, &mut key));
        (rv, key)
    };
    let (rv, key) = make(&given);
    expect(rv, ck::CKR_OK, "C_GenerateKey of a password");
    let made = value(module, session, key, ck::CKA_VALUE);
    check(
        made == Ok(hex("3d2eec4fe41c849b80c8d83662c0e44a8b291a964cf2f07038")),
        "PBKDF2 of the RFC",
    );
    let local = value(module, session, key, ck::CKA_LOCAL);
    check(local == Ok(vec![0]), "a key that is known outside");
    let bad = ck::CKR_MECHANISM_PARAM_INVALID;
    let few = ck::CK_PKCS5_PBKD2_PARAMS2 { iterations: 999, ..given };
    check(make(&few).0 == bad, "too few iterations");
    let many = ck::CK_PKCS5_PBKD2_PARAMS2 { iterations: 10_000_001, ..given };
    check(make(&many).0 == bad, "too many iterations");
    let gost = ck::CK_PKCS5_PBKD2_PARAMS2 { prf: 2, ..given };
    check(make(&gost).0 == bad, "no such function");
    let mut length = 24_u64;
    // CK_PKCS5_PBKD2_PARAMS: a pointer to the length in the place of the length.
    let older =
        ck::CK_PKCS5_PBKD2_PARAMS2 { ulPasswordLen: ptr::from_mut(&mut length) as u64, ..given };
    check(make(&older).0 == bad, "the older structure");
}

#[repr(C)]
struct KmacParams {
    customization: *const u8,
    customization_bytes: u64,
    mac_bytes: u64,
}

/// NIST's examples for SP 800-185: KMAC samples 1 and 2.
fn kmac(module: &Module, session: u64) {
    const CKM_KMAC128: u64 = ck::CKM_VENDOR_DEFINED | 0x130;
    let class = ck::CKO_SECRET_KEY.to_ne_bytes();
    let kind = ck::CKK_GENERIC_SECRET.to_ne_bytes();
    let bytes: Vec<u8> = (0x40..0x60).collect();
    let template = [
        attr(ck::CKA_CLASS, &class),
        attr(ck::CKA_KEY_TYPE, &kind),
        attr(ck::CKA_VALUE, &bytes),
        attr(ck::CKA_SIGN, &[1]),
        attr(ck::CKA_VERIFY, &[1]),
    ];
    let mut key = 0;
    let rv = call!(module, C_CreateObject(session, template.as_ptr().cast_mut(), 5, &mut key));
    expect(rv, ck::CKR_OK, "C_CreateObject");
    let sign = |mut mechanism: ck::CK_MECHANISM| {
        let rv = call!(module, C_SignInit(session, &mut mechanism, key));
        if rv != ck::CKR_OK {
            return Err(rv);
        }
        let (mut data, mut mac, mut length) = ([0, 1, 2, 3], [0; 64], 64);
        let (data, out) = (data.as_mut_ptr(), mac.as_mut_ptr());
        let rv = call!(module, C_Sign(session, data, 4, out, &mut length));
        if rv != ck::CKR_OK {
            return Err(rv);
        }
        Ok(mac[..length as usize].to_vec())
    };
    let known = hex("e5780b0d3ea6f7d3a429c5706aa43a00fadbd7d49628839e3187243f456ee14e");
    check(sign(plain(CKM_KMAC128)) == Ok(known), "sample 1");
    let text = b"My Tagged Application";
    let mut given = KmacParams {
        customization: text.as_ptr(),
        customization_bytes: text.len() as u64,
        mac_bytes: 32,
    };
    let known = hex("3b1fba963cd8b0b59e8c1a6d71888b7143651af8ba0a7070c0979e2811324aa5");
    check(sign(with(CKM_KMAC128, &given)) == Ok(known), "sample 2");
    given.mac_bytes = 14;
    check(sign(with(CKM_KMAC128, &given)).is_ok_and(|mac| mac.len() == 14), "a shorter one");
    given.mac_bytes = 13;
    check(sign(with(CKM_KMAC128, &given)).is_err(), "one that could be guessed");
}
