//! C_DeriveKey of secret keys by other functions than HKDF, with the structures of C.

use std::ffi::c_void;
use std::ptr;

use cryptoki_sys as ck;

use crate::derivation::{derive, import};
use crate::module::{Module, check, with};

pub fn run(module: &Module) {
    module.initialize();
    let session = module.open();
    module.log_in(session);
    kbkdf(module, session);
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
