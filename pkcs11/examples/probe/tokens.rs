//! C_InitToken, C_InitPIN and C_SetPIN: what an officer does with a token, from full to fresh. Its
//! argument is the officer's PIN.

use std::ptr;

use cryptoki_sys as ck;

use crate::call;
use crate::module::{Module, attr, check, expect, wait_for};

const RO: u64 = ck::CKF_SERIAL_SESSION;

pub fn run(module: &Module, rest: &[String]) {
    let so_pin = rest[0].as_bytes();
    module.initialize();
    let slot = module.slot();
    refused(module, slot, so_pin);
    let full = module.open();
    module.log_in(full);
    module.make_pair(full, Some("old")).expect("a pair");
    expect(init(module, slot, so_pin, "fresh"), ck::CKR_SESSION_EXISTS, "a session is open");
    expect(call!(module, C_CloseSession(full)), ck::CKR_OK, "C_CloseSession");
    expect(init(module, slot, so_pin, "fresh"), ck::CKR_OK, "C_InitToken");
    fresh(module, slot);
    pins(module, so_pin);
    kinds(module, so_pin);
    expect(init(module, slot, so_pin, "fresh"), ck::CKR_OK, "once more, under its own label");
    check(!has(module, ck::CKF_USER_PIN_INITIALIZED), "the user's PIN went");
    module.finalize();
}

fn refused(module: &Module, slot: u64, so_pin: &[u8]) {
    let mut event = 0;
    let wait = |flags, event| call!(module, C_WaitForSlotEvent(flags, event, ptr::null_mut()));
    expect(wait(ck::CKF_DONT_BLOCK, &mut event), ck::CKR_NO_EVENT, "C_WaitForSlotEvent");
    expect(wait(0, &mut event), ck::CKR_FUNCTION_NOT_SUPPORTED, "one that blocks");
    expect(init(module, 4711, so_pin, "x"), ck::CKR_SLOT_ID_INVALID, "no slot");
    let mut label = [b' '; 32];
    let rv = call!(module, C_InitToken(slot, ptr::null_mut(), 0, label.as_mut_ptr()));
    expect(rv, ck::CKR_ARGUMENTS_BAD, "no PIN");
    let pin = so_pin.as_ptr().cast_mut();
    let rv = call!(module, C_InitToken(slot, pin, so_pin.len() as u64, ptr::null_mut()));
    expect(rv, ck::CKR_ARGUMENTS_BAD, "no label");
    expect(init(module, slot, so_pin, ""), ck::CKR_ARGUMENTS_BAD, "an empty label");
    check(!has(module, ck::CKF_SO_PIN_COUNT_LOW), "not counted");
    expect(init(module, slot, b"wrong", "x"), ck::CKR_PIN_INCORRECT, "a wrong PIN");
    check(has(module, ck::CKF_SO_PIN_COUNT_LOW), "is counted");
}

/// No object, no user, and a new label.
fn fresh(module: &Module, slot: u64) {
    check(module.label(slot) == "fresh", "the new label");
    check(has(module, ck::CKF_TOKEN_INITIALIZED), "initialised");
    let gone = ck::CKF_USER_PIN_INITIALIZED | ck::CKF_SO_PIN_COUNT_LOW;
    check(!has(module, gone), "no user, and the count is cleared");
    let session = module.open();
    expect(module.try_log_in(session), ck::CKR_USER_PIN_NOT_INITIALIZED, "no user");
    check(module.find(session, &[]).expect("a search").is_empty(), "no object");
    expect(call!(module, C_CloseAllSessions(slot)), ck::CKR_OK, "close");
}

fn pins(module: &Module, so_pin: &[u8]) {
    let reader = module.open_as(RO);
    let session = module.open();
    let officer = || log_in(module, session, ck::CKU_SO, so_pin);
    expect(officer(), ck::CKR_SESSION_READ_ONLY_EXISTS, "an officer beside a read-only session");
    expect(call!(module, C_CloseSession(reader)), ck::CKR_OK, "close it");
    expect(init_pin(module, session, b"97531"), ck::CKR_USER_NOT_LOGGED_IN, "a stranger");
    expect(officer(), ck::CKR_OK, "C_Login");
    check(module.state(session) == ck::CKS_RW_SO_FUNCTIONS, "the state");
    let (mut other, slot) = (0, module.slot());
    let rv = call!(module, C_OpenSession(slot, RO, ptr::null_mut(), None, &mut other));
    expect(rv, ck::CKR_SESSION_READ_WRITE_SO_EXISTS, "read-only beside an officer");
    expect(init_pin(module, session, b"1"), ck::CKR_PIN_LEN_RANGE, "a short PIN");
    expect(init_pin(module, session, b"97531"), ck::CKR_OK, "C_InitPIN makes the user");
    check(has(module, ck::CKF_USER_PIN_INITIALIZED), "who is there now");
    expect(init_pin(module, session, b"13579"), ck::CKR_OK, "C_InitPIN again");
    expect(set_pin(module, session, b"wrong", b"24680"), ck::CKR_PIN_INCORRECT, "C_SetPIN");
    expect(set_pin(module, session, so_pin, b"123"), ck::CKR_PIN_LEN_RANGE, "a short one");
    expect(set_pin(module, session, so_pin, b"24680135"), ck::CKR_OK, "the officer's own");
    expect(set_pin(module, session, b"24680135", so_pin), ck::CKR_OK, "and back");
    wait_for("close the connection");
    expect(init_pin(module, session, b"13579"), ck::CKR_OK, "a ticket resumes the login");
    check(module.make_pair(session, None).is_err(), "an officer makes no key");
    expect(call!(module, C_Logout(session)), ck::CKR_OK, "C_Logout");

    expect(log_in(module, session, ck::CKU_USER, b"97531"), ck::CKR_PIN_INCORRECT, "the old PIN");
    expect(log_in(module, session, ck::CKU_USER, b"13579"), ck::CKR_OK, "the new PIN");
    expect(officer(), ck::CKR_USER_ANOTHER_ALREADY_LOGGED_IN, "an officer beside a user");
    expect(init_pin(module, session, b"97531"), ck::CKR_USER_NOT_LOGGED_IN, "a user");
    let reader = module.open_as(RO);
    expect(set_pin(module, reader, b"13579", &module.pin), ck::CKR_SESSION_READ_ONLY, "read-only");
    expect(set_pin(module, session, b"13579", &module.pin), ck::CKR_OK, "C_SetPIN");
    let (_, key) = module.make_pair(session, Some("new")).expect("the login stays");
    wait_for("close the connection");
    module.sign(session, key, b"x").expect("a ticket of after C_SetPIN resumes the login");
    expect(call!(module, C_Logout(session)), ck::CKR_OK, "C_Logout");
    check(module.sign(session, key, b"x").is_err(), "no login, no key");
    expect(
        set_pin(module, session, &module.pin, b"13579"),
        ck::CKR_OK,
        "without a login: the user's",
    );
    expect(set_pin(module, session, b"13579", &module.pin), ck::CKR_OK, "and back");
    module.log_in(session);
    let found = module.find(session, &[attr(ck::CKA_LABEL, b"new")]).expect("a search");
    check(found.len() == 1, "the key is there");
    expect(call!(module, C_CloseAllSessions(slot)), ck::CKR_OK, "close");
}

/// Whoever a name means comes in as what he is, or not at all.
fn kinds(module: &Module, so_pin: &[u8]) {
    let named = [b"so:", so_pin].concat();
    let (session, reader) = (module.open(), module.open_as(RO));
    let log_in_user = |kind, name: &[u8], pin: &[u8]| {
        let (name_at, pin_at) = (name.as_ptr().cast_mut(), pin.as_ptr().cast_mut());
        let (name_length, pin_length) = (name.len() as u64, pin.len() as u64);
        call!(module, C_LoginUser(session, kind, pin_at, pin_length, name_at, name_length))
    };
    let rv = log_in(module, session, ck::CKU_USER, b"so:wrong");
    expect(rv, ck::CKR_PIN_INCORRECT, "a wrong PIN of an officer");
    for _ in 0..2 {
        let rv = log_in(module, session, ck::CKU_USER, &named);
        expect(rv, ck::CKR_USER_TYPE_INVALID, "an officer is no user");
        let rv = log_in_user(ck::CKU_USER, b"so", so_pin);
        expect(rv, ck::CKR_USER_TYPE_INVALID, "nor by C_LoginUser");
        check(module.state(session) == ck::CKS_RW_PUBLIC_SESSION, "nobody is logged in");
        check(module.state(reader) == ck::CKS_RO_PUBLIC_SESSION, "nor there");
        expect(init_pin(module, session, b"97531"), ck::CKR_USER_NOT_LOGGED_IN, "C_InitPIN");
    }
    let rv = log_in_user(ck::CKU_SO, b"so", so_pin);
    expect(rv, ck::CKR_SESSION_READ_ONLY_EXISTS, "an officer beside a read-only session");
    expect(call!(module, C_CloseSession(reader)), ck::CKR_OK, "C_CloseSession");
    let rv = log_in_user(ck::CKU_SO, b"user", &module.pin);
    expect(rv, ck::CKR_USER_TYPE_INVALID, "a user is no officer");
    check(module.state(session) == ck::CKS_RW_PUBLIC_SESSION, "nobody is logged in");
    expect(log_in_user(ck::CKU_SO, b"so", so_pin), ck::CKR_OK, "an officer is one");
    check(module.state(session) == ck::CKS_RW_SO_FUNCTIONS, "the state");
    expect(call!(module, C_Logout(session)), ck::CKR_OK, "C_Logout");
    expect(log_in_user(ck::CKU_USER, b"user", &module.pin), ck::CKR_OK, "a user is one");
    let rv = log_in(module, session, ck::CKU_USER, &named);
    expect(rv, ck::CKR_USER_ANOTHER_ALREADY_LOGGED_IN, "beside a user");
    check(module.state(session) == ck::CKS_RW_USER_FUNCTIONS, "who stays");
    expect(call!(module, C_CloseAllSessions(module.slot())), ck::CKR_OK, "close");
}

fn init(module: &Module, slot: u64, pin: &[u8], label: &str) -> ck::CK_RV {
    let mut padded = [b' '; 32];
    padded[..label.len()].copy_from_slice(label.as_bytes());
    let (pointer, length) = (pin.as_ptr().cast_mut(), pin.len() as u64);
    call!(module, C_InitToken(slot, pointer, length, padded.as_mut_ptr()))
}

fn log_in(module: &Module, session: u64, kind: u64, pin: &[u8]) -> ck::CK_RV {
    call!(module, C_Login(session, kind, pin.as_ptr().cast_mut(), pin.len() as u64))
}

fn init_pin(module: &Module, session: u64, pin: &[u8]) -> ck::CK_RV {
    call!(module, C_InitPIN(session, pin.as_ptr().cast_mut(), pin.len() as u64))
}

fn set_pin(module: &Module, session: u64, old: &[u8], new: &[u8]) -> ck::CK_RV {
    let (from, to) = (old.as_ptr().cast_mut(), new.as_ptr().cast_mut());
    call!(module, C_SetPIN(session, from, old.len() as u64, to, new.len() as u64))
}

/// Any of these flags of the token.
fn has(module: &Module, flags: u64) -> bool {
    let mut info: ck::CK_TOKEN_INFO = unsafe { std::mem::zeroed() };
    expect(call!(module, C_GetTokenInfo(module.slot(), &mut info)), ck::CKR_OK, "C_GetTokenInfo");
    info.flags & flags != 0
}
