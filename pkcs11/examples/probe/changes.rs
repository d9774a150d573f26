//! What others change is seen at the next answer of the vault, and not a second later. Its test changes
//! things between lines that this program says and reads.

use cryptoki_sys as ck;

use crate::call;
use crate::module::{Module, attr, check, expect, wait_for};

pub fn run(module: &Module) {
    module.initialize();
    let session = module.open();
    module.log_in(session);
    module.make_pair(session, Some("before")).expect("a pair");
    let found = module.find(session, &[attr(ck::CKA_LABEL, b"before")]).expect("a search");
    check(module.text(session, found[0], ck::CKA_LABEL) == b"before", "the label");
    wait_for("change the label");
    hear(module, session);
    check(module.text(session, found[0], ck::CKA_LABEL) == b"after", "changed by another");
    wait_for("destroy the key");
    hear(module, session);
    let gone = module.sign(session, found[0], b"x");
    check(gone == Err(ck::CKR_KEY_HANDLE_INVALID), "destroyed by another");
    pins(module, session);
    ended_login(module, session);
    slots(module);
    module.finalize();
}

/// Any answer of the vault tells of changes.
fn hear(module: &Module, session: u64) {
    let mut random = [0; 8];
    let rv = call!(module, C_GenerateRandom(session, random.as_mut_ptr(), 8));
    expect(rv, ck::CKR_OK, "C_GenerateRandom");
}

fn pins(module: &Module, session: u64) {
    let set = ck::CKF_USER_PIN_INITIALIZED;
    let low = ck::CKF_USER_PIN_COUNT_LOW | ck::CKF_SO_PIN_COUNT_LOW;
    let others = ck::CKF_USER_PIN_FINAL_TRY | ck::CKF_USER_PIN_LOCKED | ck::CKF_SO_PIN_LOCKED;
    check(flags(module) & (set | low | others) == set, "all is well");
    expect(call!(module, C_Logout(session)), ck::CKR_OK, "C_Logout");
    let wrong = b"wrong".as_ptr().cast_mut();
    let rv = call!(module, C_Login(session, ck::CKU_USER, wrong, 5));
    expect(rv, ck::CKR_PIN_INCORRECT, "a wrong PIN");
    check(flags(module) & low == ck::CKF_USER_PIN_COUNT_LOW, "is told of");
    module.log_in(session);
    check(flags(module) & low == 0, "until the right one");
}

fn flags(module: &Module) -> u64 {
    let mut info: ck::CK_TOKEN_INFO = unsafe { std::mem::zeroed() };
    expect(call!(module, C_GetTokenInfo(module.slot(), &mut info)), ck::CKR_OK, "C_GetTokenInfo");
    check(info.ulMinPinLen == 4, "the policy's");
    info.flags
}

fn ended_login(module: &Module, session: u64) {
    let state = || {
        let mut info: ck::CK_SESSION_INFO = unsafe { std::mem::zeroed() };
        expect(call!(module, C_GetSessionInfo(session, &mut info)), ck::CKR_OK, "info");
        check(info.slotID == module.slot(), "the slot");
        info.state
    };
    check(state() == ck::CKS_RW_USER_FUNCTIONS, "logged in");
    wait_for("reset the PIN");
    hear(module, session);
    check(state() == ck::CKS_RW_PUBLIC_SESSION, "logged out by the officer");
    expect(call!(module, C_Logout(session)), ck::CKR_USER_NOT_LOGGED_IN, "C_Logout");
    module.log_in(session);
}

/// Slots keep their ids while other partitions come and go, and over C_Initialize.
fn slots(module: &Module) {
    let before = module.slots();
    wait_for("make partitions");
    let after = module.slots();
    check(after.len() == before.len() + 1 && after.starts_with(&before), "one more slot");
    let added = after[before.len()];
    check(added == before.len() as u64 + 1, "the one between them was destroyed");
    check(module.label(added) == "second", "and this is the second one");
    module.finalize();
    module.initialize();
    check(module.slots() == after, "the same anew");
    check(module.label(added) == "second", "with the same tokens");
}
