//! A client that outlives its vault. Its test kills and starts the vault between lines that this
//! program says and reads.

use cryptoki_sys as ck;

use crate::call;
use crate::module::{Module, attr, check, wait_for};

pub fn run(module: &Module) {
    module.initialize();
    let session = module.open();
    module.log_in(session);
    let label = format!("restarted-{}", std::process::id());
    let (_, private) = module.make_pair(session, Some(&label)).expect("a pair");
    module.sign(session, private, b"before").expect("a signature");
    wait_for("kill it");
    let down = module.sign(session, private, b"down");
    check(matches!(down, Err(ck::CKR_DEVICE_REMOVED | ck::CKR_DEVICE_ERROR)), "it is down");
    wait_for("start it");
    if std::env::var_os("COFFER_PIN_FILE").is_none() {
        let up = module.sign(session, private, b"up");
        check(up == Err(ck::CKR_USER_NOT_LOGGED_IN), "the login is lost, and that is told");
        let again = module.sign(session, private, b"up");
        check(again == Err(ck::CKR_USER_NOT_LOGGED_IN), "and told again");
        module.log_in(session);
    }
    module.sign(session, private, b"up").expect("the same handle signs");
    let found = module.find(session, &[attr(ck::CKA_LABEL, label.as_bytes())]).expect("a search");
    check(found == [private], "the object has its handle still");
    wait_for("close its connection");
    module.sign(session, private, b"resumed").expect("the ticket resumes the login");
    module.finalize();
}

/// A program that logs in again whenever the vault was away, without asking anything before.
pub fn relogin(module: &Module) {
    module.initialize();
    let session = module.open();
    module.log_in(session);
    let (_, private) = module.make_pair(session, None).expect("a pair");
    let log_in = || module.try_log_in(session);
    check(log_in() == ck::CKR_USER_ALREADY_LOGGED_IN, "it is logged in");
    wait_for("kill it");
    let down = log_in();
    check(matches!(down, ck::CKR_DEVICE_REMOVED | ck::CKR_DEVICE_ERROR), "it is down");
    wait_for("start it");
    check(log_in() == ck::CKR_OK, "the first login after it counts");
    let (_, another) = module.make_pair(session, None).expect("a pair");
    module.sign(session, another, b"up").expect("and the keys are there");
    check(module.sign(session, private, b"up").is_err(), "but no object of the session");
    module.finalize();
}

/// A login that no vault answers is made up for by the PIN file; as CKU_USER, for no officer.
pub fn officer(module: &Module) {
    module.initialize();
    let session = module.open();
    check(module.find(session, &[]).is_ok(), "the vault is there");
    wait_for("kill it");
    let pin = b"so:12345678".as_ptr().cast_mut();
    let down = call!(module, C_Login(session, ck::CKU_USER, pin, 11));
    check(matches!(down, ck::CKR_DEVICE_REMOVED | ck::CKR_DEVICE_ERROR), "it is down");
    wait_for("start it");
    check(module.find(session, &[]).is_ok(), "the vault is there again");
    check(module.state(session) == ck::CKS_RW_PUBLIC_SESSION, "and nobody is logged in");
    module.log_in(session);
    check(module.state(session) == ck::CKS_RW_USER_FUNCTIONS, "but who does it now");
    module.finalize();
}

/// One signature between two lines, for its requests to be counted.
pub fn one(module: &Module) {
    module.initialize();
    let session = module.open();
    module.log_in(session);
    module.make_pair(session, Some("counted")).expect("a pair");
    let found = module.find(session, &[attr(ck::CKA_LABEL, b"counted")]).expect("a search");
    wait_for("count");
    module.sign(session, found[0], b"message").expect("a signature");
    wait_for("counted");
    module.finalize();
}
