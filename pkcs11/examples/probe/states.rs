//! States of sessions and of their operations, as PKCS#11 v3.2 §5 has them: what ends what.

use std::ptr;

use cryptoki_sys as ck;

use crate::call;
use crate::module::{Module, attr, check, expect, plain};

pub fn run(module: &Module) {
    module.initialize();
    let session = module.open();
    module.log_in(session);
    searches(module, session);
    attributes(module, session);
    digests(module, session);
    templates(module, session);
    validations(module, session);
    logins(module);
    pending(module);
}

/// Coffer is not validated, and says so.
fn validations(module: &Module, session: u64) {
    let ask = |session, kind, flags: *mut ck::CK_FLAGS| {
        call!(module, C_GetSessionValidationFlags(session, kind, flags))
    };
    let mut flags = 7;
    expect(ask(session, ck::CKS_LAST_VALIDATION_OK, &mut flags), ck::CKR_OK, "validation flags");
    check(flags == 0, "no flag is set");
    expect(ask(session, 2, &mut flags), ck::CKR_ARGUMENTS_BAD, "flags of another kind");
    let nowhere = ask(session, ck::CKS_LAST_VALIDATION_OK, ptr::null_mut());
    expect(nowhere, ck::CKR_ARGUMENTS_BAD, "flags without a place");
    let closed = ask(0, ck::CKS_LAST_VALIDATION_OK, &mut flags);
    expect(closed, ck::CKR_SESSION_HANDLE_INVALID, "flags of no session");
}

fn searches(module: &Module, session: u64) {
    let (mut found, mut count) = ([0; 4], 0);
    let next = |found: &mut [u64; 4], count: &mut u64| {
        call!(module, C_FindObjects(session, found.as_mut_ptr(), 4, count))
    };
    let none = ck::CKR_OPERATION_NOT_INITIALIZED;
    expect(next(&mut found, &mut count), none, "no search");
    expect(call!(module, C_FindObjectsFinal(session)), none, "no search to end");
    let init = || call!(module, C_FindObjectsInit(session, ptr::null_mut(), 0));
    expect(init(), ck::CKR_OK, "a search");
    expect(init(), ck::CKR_OPERATION_ACTIVE, "a second one");
    expect(next(&mut found, &mut count), ck::CKR_OK, "the first goes on");
    // Other operations do not mind.
    check(module.make_pair(session, None).is_ok(), "a pair beside a search");
    expect(call!(module, C_FindObjectsFinal(session)), ck::CKR_OK, "its end");
    expect(init(), ck::CKR_OK, "the next search");
    expect(call!(module, C_SessionCancel(session, ck::CKF_FIND_OBJECTS)), ck::CKR_OK, "cancel");
    expect(next(&mut found, &mut count), none, "it is cancelled");
}

fn attributes(module: &Module, session: u64) {
    let key = module.make_aes(session);
    let (mut small, mut class) = ([0_u8; 3], [0_u8; 8]);
    let mut asked = [attr(ck::CKA_CLASS, &[]), attr(ck::CKA_KEY_TYPE, &[])];
    asked[0].pValue = small.as_mut_ptr().cast();
    asked[0].ulValueLen = 3;
    asked[1].pValue = class.as_mut_ptr().cast();
    asked[1].ulValueLen = 8;
    let rv = call!(module, C_GetAttributeValue(session, key, asked.as_mut_ptr(), 2));
    expect(rv, ck::CKR_BUFFER_TOO_SMALL, "a class in three bytes");
    check(asked[0].ulValueLen == ck::CK_UNAVAILABLE_INFORMATION, "is unavailable");
    check(class == ck::CKK_AES.to_ne_bytes(), "and the type after it is told");
    let rv = call!(module, C_GetAttributeValue(session, 0, asked.as_mut_ptr(), 1));
    expect(rv, ck::CKR_OBJECT_HANDLE_INVALID, "the handle of nothing");
    let rv = call!(module, C_GetAttributeValue(0, key, asked.as_mut_ptr(), 1));
    expect(rv, ck::CKR_SESSION_HANDLE_INVALID, "the session of nobody");
}

fn digests(module: &Module, session: u64) {
    let mut hash = plain(ck::CKM_SHA256);
    let (mut out, mut length) = ([0_u8; 32], 8);
    let data = out.as_mut_ptr();
    let init = |hash: &mut ck::CK_MECHANISM| call!(module, C_DigestInit(session, hash));
    expect(init(&mut hash), ck::CKR_OK, "C_DigestInit");
    expect(init(&mut hash), ck::CKR_OPERATION_ACTIVE, "twice");
    expect(call!(module, C_DigestUpdate(session, data, 4)), ck::CKR_OK, "C_DigestUpdate");
    let rv = call!(module, C_DigestFinal(session, data, &mut length));
    expect(rv, ck::CKR_BUFFER_TOO_SMALL, "eight bytes");
    check(length == 32, "are too few");
    expect(call!(module, C_DigestFinal(session, data, &mut length)), ck::CKR_OK, "goes on");
    let rv = call!(module, C_DigestFinal(session, data, &mut length));
    expect(rv, ck::CKR_OPERATION_NOT_INITIALIZED, "and has ended");
    hash.ulParameterLen = 4;
    hash.pParameter = data.cast();
    expect(init(&mut hash), ck::CKR_MECHANISM_PARAM_INVALID, "a parameter too many");
    expect(init(&mut plain(ck::CKM_ECDSA)), ck::CKR_MECHANISM_INVALID, "no digest");
}

fn templates(module: &Module, session: u64) {
    let make = |template: &[ck::CK_ATTRIBUTE]| {
        let (mut key, mut mechanism) = (0, plain(ck::CKM_AES_KEY_GEN));
        let (from, count) = (template.as_ptr().cast_mut(), template.len() as u64);
        call!(module, C_GenerateKey(session, &mut mechanism, from, count, &mut key))
    };
    let (odd, right) = (17_u64.to_ne_bytes(), 32_u64.to_ne_bytes());
    let length = attr(ck::CKA_VALUE_LEN, &right);
    expect(make(&[]), ck::CKR_TEMPLATE_INCOMPLETE, "no length");
    let rv = make(&[attr(ck::CKA_VALUE_LEN, &odd)]);
    check(
        matches!(rv, ck::CKR_ATTRIBUTE_VALUE_INVALID | ck::CKR_KEY_SIZE_RANGE),
        "17 bytes of AES",
    );
    let rsa = ck::CKK_RSA.to_ne_bytes();
    let rv = make(&[length, attr(ck::CKA_KEY_TYPE, &rsa)]);
    expect(rv, ck::CKR_TEMPLATE_INCONSISTENT, "an RSA key of AES");
    expect(make(&[length, attr(ck::CKA_SIGN, &[7])]), ck::CKR_ATTRIBUTE_VALUE_INVALID, "no flag");
    let rv = make(&[length, attr(0x7777_7777, &[1])]);
    expect(rv, ck::CKR_ATTRIBUTE_TYPE_INVALID, "an attribute that is none");
    let rv = make(&[length, attr(ck::CKA_LOCAL, &[1])]);
    expect(rv, ck::CKR_ATTRIBUTE_READ_ONLY, "what the token says");
}

/// With the last session goes the login, however it is closed.
fn logins(module: &Module) {
    expect(call!(module, C_CloseAllSessions(module.slot())), ck::CKR_OK, "close all");
    let session = module.open();
    check(module.state(session) == ck::CKS_RW_PUBLIC_SESSION, "logged out");
    module.log_in(session);
    let reader = module.open_as(ck::CKF_SERIAL_SESSION);
    check(module.state(reader) == ck::CKS_RO_USER_FUNCTIONS, "read-only, of a user");
    expect(call!(module, C_CloseSession(session)), ck::CKR_OK, "close one");
    check(module.state(reader) == ck::CKS_RO_USER_FUNCTIONS, "the other stays");
    expect(call!(module, C_CloseSession(reader)), ck::CKR_OK, "close the last");
    let session = module.open_as(ck::CKF_SERIAL_SESSION);
    check(module.state(session) == ck::CKS_RO_PUBLIC_SESSION, "logged out again");
    let mut opened = 0;
    let rv = call!(
        module,
        C_OpenSession(module.slot(), ck::CKF_RW_SESSION, ptr::null_mut(), None, &mut opened)
    );
    expect(rv, ck::CKR_SESSION_PARALLEL_NOT_SUPPORTED, "a parallel session");
    let rv = call!(module, C_Login(session, 9, module.pin.as_ptr().cast_mut(), 4));
    expect(rv, ck::CKR_USER_TYPE_INVALID, "no kind of user");
}

/// C_Finalize with operations at work; nothing of them is there afterwards.
fn pending(module: &Module) {
    let session = module.open();
    let mut hash = plain(ck::CKM_SHA256);
    expect(call!(module, C_DigestInit(session, &mut hash)), ck::CKR_OK, "C_DigestInit");
    expect(call!(module, C_FindObjectsInit(session, ptr::null_mut(), 0)), ck::CKR_OK, "a search");
    module.finalize();
    module.initialize();
    let mut data = [0; 4];
    let rv = call!(module, C_DigestUpdate(session, data.as_mut_ptr(), 4));
    expect(rv, ck::CKR_SESSION_HANDLE_INVALID, "sessions of before");
    module.finalize();
}
