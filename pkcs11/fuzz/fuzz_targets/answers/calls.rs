//! A program: begins, opens a session, logs in, finds keys, and calls what it is told to.

use std::ffi::c_void;
use std::ptr;

use coffer_pkcs11::decrypt::*;
use coffer_pkcs11::digest::*;
use coffer_pkcs11::encrypt::*;
use coffer_pkcs11::general::*;
use coffer_pkcs11::key_management::*;
use coffer_pkcs11::message::*;
use coffer_pkcs11::object::*;
use coffer_pkcs11::random::*;
use coffer_pkcs11::session::*;
use coffer_pkcs11::sign::*;
use coffer_pkcs11::slot::*;
use coffer_pkcs11::verify::*;
use cryptoki_sys as ck;
use cryptoki_sys::{CK_ATTRIBUTE, CK_MECHANISM, CK_RV};

pub fn run(calls: &[u8]) {
    // SAFETY: pointers are to buffers of the lengths given, or null.
    unsafe {
        assert_eq!(C_Initialize(ptr::null_mut()), ck::CKR_OK);
        let mut count = 0;
        C_GetSlotList(0, ptr::null_mut(), &mut count);
        let mut session = 0;
        let flags = ck::CKF_SERIAL_SESSION | ck::CKF_RW_SESSION;
        C_OpenSession(0, flags, ptr::null_mut(), None, &mut session);
        C_Login(session, ck::CKU_USER, b"1234".as_ptr().cast_mut(), 4);
        let keys = find(session);
        for call in calls {
            one(session, keys[usize::from(call >> 6) % 3], call & 0x3f);
        }
        assert_eq!(C_Finalize(ptr::null_mut()), ck::CKR_OK);
    }
}

/// The first handles found.
unsafe fn find(session: u64) -> [u64; 3] {
    let (mut handles, mut count) = (vec![0_u64; 3].into_boxed_slice(), 0);
    unsafe {
        if C_FindObjectsInit(session, ptr::null_mut(), 0) == ck::CKR_OK {
            C_FindObjects(session, handles.as_mut_ptr(), 3, &mut count);
            C_FindObjectsFinal(session);
        }
    }
    assert!(count <= 3);
    [handles[0], handles[1], handles[2]]
}

/// A buffer of that length of its own, filled by a call, which tells no more than it had.
fn out(length: usize, act: impl FnOnce(*mut u8, *mut u64) -> CK_RV) {
    let mut buffer = vec![0xa5; length].into_boxed_slice();
    let mut told = length as u64;
    if act(buffer.as_mut_ptr(), &mut told) == ck::CKR_OK {
        assert!(told as usize <= length, "no more than there was room for");
    }
}

fn mechanism(number: u64, parameter: &mut [u8]) -> CK_MECHANISM {
    CK_MECHANISM {
        mechanism: number,
        pParameter: parameter.as_mut_ptr().cast(),
        ulParameterLen: parameter.len() as u64,
    }
}

fn gcm_message(iv: &mut [u8; 12], tag: &mut [u8; 16]) -> ck::CK_GCM_MESSAGE_PARAMS {
    ck::CK_GCM_MESSAGE_PARAMS {
        pIv: iv.as_mut_ptr(),
        ulIvLen: 12,
        ulIvFixedBits: 0,
        ivGenerator: ck::CKG_GENERATE_RANDOM,
        pTag: tag.as_mut_ptr(),
        ulTagBits: 128,
    }
}

/// # Safety
/// As the functions of PKCS#11: every pointer here is to a buffer of the length that goes with it.
unsafe fn one(session: u64, key: u64, call: u8) {
    let (mut iv, mut data) = ([3; 16], vec![5_u8; 40].into_boxed_slice());
    let from = data.as_mut_ptr();
    let cbc = &mut mechanism(ck::CKM_AES_CBC_PAD, &mut iv);
    let none: *mut CK_ATTRIBUTE = ptr::null_mut();
    let (mut handle, mut other) = (0, 0);
    unsafe {
        match call {
            0 => drop(C_SignInit(session, &mut mechanism(ck::CKM_ECDSA_SHA256, &mut []), key)),
            1 => out(64, |to, length| C_Sign(session, from, 40, to, length)),
            2 => drop(C_SignUpdate(session, vec![1; 70_000].as_mut_ptr(), 70_000)),
            3 => out(64, |to, length| C_SignFinal(session, to, length)),
            4 => drop(C_VerifyInit(session, &mut mechanism(ck::CKM_ECDSA_SHA256, &mut []), key)),
            5 => drop(C_Verify(session, from, 40, vec![1; 64].as_mut_ptr(), 64)),
            6 => drop(C_EncryptInit(session, cbc, key)),
            7 => out(48, |to, length| C_Encrypt(session, from, 40, to, length)),
            8 => out(32, |to, length| C_EncryptUpdate(session, from, 40, to, length)),
            9 => out(16, |to, length| C_EncryptFinal(session, to, length)),
            10 => drop(C_DecryptInit(session, cbc, key)),
            11 => out(32, |to, length| C_Decrypt(session, from, 32, to, length)),
            12 => out(16, |to, length| C_DecryptUpdate(session, from, 32, to, length)),
            13 => out(16, |to, length| C_DecryptFinal(session, to, length)),
            14 => drop(C_DigestInit(session, &mut mechanism(ck::CKM_SHA256, &mut []))),
            15 => out(32, |to, length| C_Digest(session, from, 40, to, length)),
            16 => out(100, |to, _| C_GenerateRandom(session, to, 100)),
            17 | 18 => {
                let mechanism = &mut mechanism(ck::CKM_AES_KEY_WRAP_KWP, &mut []);
                out(40, |to, length| C_WrapKey(session, mechanism, key, key, to, length));
            }
            19 => {
                let mechanism = &mut mechanism(ck::CKM_AES_KEY_WRAP_KWP, &mut []);
                C_UnwrapKey(session, mechanism, key, from, 40, none, 0, &mut handle);
            }
            20 => {
                let mechanism = &mut mechanism(ck::CKM_AES_KEY_GEN, &mut []);
                C_GenerateKey(session, mechanism, none, 0, &mut handle);
            }
            21 => {
                let mechanism = &mut mechanism(ck::CKM_EC_KEY_PAIR_GEN, &mut []);
                let (no, pair) = (ptr::null_mut(), (&mut handle, &mut other));
                C_GenerateKeyPair(session, mechanism, no, 0, no, 0, pair.0, pair.1);
            }
            22..=27 => attribute(session, key, call),
            28 => drop(C_CopyObject(session, key, none, 0, &mut handle)),
            29 => drop(C_DestroyObject(session, key)),
            30 => drop(C_CreateObject(session, none, 0, &mut handle)),
            31 => drop(C_SetAttributeValue(session, key, none, 0)),
            32 => drop(C_Logout(session)),
            33 => drop(C_Login(session, ck::CKU_USER, from, 4)),
            34 => drop(find(session)),
            35 => slot(),
            36 => drop(C_CloseSession(session)),
            37..=42 => message(session, key, call - 37),
            43 => drop(C_SessionCancel(session, u64::MAX)),
            44 => drop(C_InitPIN(session, from, 4)),
            45 => drop(C_SetPIN(session, from, 4, from, 4)),
            _ => {}
        }
    }
}

/// Each attribute with room of its own; of a template, room for one.
unsafe fn attribute(session: u64, key: u64, call: u8) {
    let kind = [
        ck::CKA_SUBJECT,
        ck::CKA_UNWRAP_TEMPLATE,
        ck::CKA_ALLOWED_MECHANISMS,
        ck::CKA_CLASS,
        ck::CKA_UNIQUE_ID,
        ck::CKA_LABEL,
    ][usize::from(call - 22)];
    let mut buffer = vec![0x41_u8; 24].into_boxed_slice();
    let mut inner = CK_ATTRIBUTE {
        type_: 0,
        pValue: buffer.as_mut_ptr().cast(),
        ulValueLen: buffer.len() as u64,
    };
    let mut asked = CK_ATTRIBUTE { type_: kind, ..inner };
    if kind == ck::CKA_UNWRAP_TEMPLATE {
        asked.pValue = (&raw mut inner).cast();
        asked.ulValueLen = size_of::<CK_ATTRIBUTE>() as u64;
    }
    // SAFETY: one attribute, and room for what it says.
    unsafe { C_GetAttributeValue(session, key, &mut asked, 1) };
}

unsafe fn slot() {
    unsafe {
        let (mut list, mut count) = (vec![0; 2].into_boxed_slice(), 2);
        C_GetSlotList(0, ptr::null_mut(), &mut 0);
        C_GetSlotList(0, list.as_mut_ptr(), &mut count);
        let mut list = vec![0; 4].into_boxed_slice();
        C_GetMechanismList(0, list.as_mut_ptr(), &mut 4);
        let mut info = std::mem::zeroed();
        C_GetTokenInfo(0, &mut info);
        let mut info = std::mem::zeroed();
        C_GetSlotInfo(0, &mut info);
        let mut info = std::mem::zeroed();
        C_GetMechanismInfo(0, ck::CKM_AES_GCM, &mut info);
    }
}

unsafe fn message(session: u64, key: u64, call: u8) {
    let (mut iv, mut tag) = (Box::new([0; 12]), Box::new([0; 16]));
    let mut given = gcm_message(&mut iv, &mut tag);
    let (message, size): (*mut c_void, _) = ((&raw mut given).cast(), size_of_val(&given) as u64);
    let (mut data, no) = (vec![5_u8; 33].into_boxed_slice(), ptr::null_mut());
    let from = data.as_mut_ptr();
    let gcm = &mut mechanism(ck::CKM_AES_GCM, &mut []);
    unsafe {
        match call {
            0 => {
                C_MessageEncryptInit(session, gcm, key);
                C_MessageDecryptInit(session, gcm, key);
            }
            1 => out(33, |to, length| {
                C_EncryptMessage(session, message, size, no, 0, from, 33, to, length)
            }),
            2 => out(33, |to, length| {
                C_DecryptMessage(session, message, size, no, 0, from, 33, to, length)
            }),
            3 => drop(C_EncryptMessageBegin(session, message, size, no, 0)),
            4 => out(33, |to, length| {
                let last = ck::CKF_END_OF_MESSAGE;
                C_EncryptMessageNext(session, message, size, from, 33, to, length, last)
            }),
            _ => drop(C_MessageEncryptFinal(session)),
        }
    }
}
