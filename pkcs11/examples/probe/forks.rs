//! Forks: a child that never calls C_Initialize, as nginx's workers, and one that does, as the standard
//! wants; and the parent, which must not notice.

use cryptoki_sys as ck;

use crate::call;
use crate::module::wait_for;
use crate::module::{Module, attr, check, expect};

pub fn run(module: &Module) {
    module.initialize();
    let session = module.open();
    module.log_in(session);
    let (public, private) = module.make_pair(session, Some("forked")).expect("a pair");
    module.sign(session, private, b"before").expect("the parent signs");

    // Threads that use the module while the process forks.
    std::thread::scope(|scope| {
        let busy = scope.spawn(|| {
            for _ in 0..300 {
                module.sign(module.open(), private, b"busy").expect("a busy thread signs");
            }
        });
        for round in 0..10 {
            in_child(|| {
                for _ in 0..5 {
                    let signature =
                        module.sign(session, private, b"child").expect("the child signs");
                    let rv = module.verify(session, public, b"child", &signature);
                    expect(rv, ck::CKR_OK, "the child verifies");
                }
                if round % 2 == 0 {
                    // It may begin anew, and finds nothing of the parent's.
                    module.initialize();
                    let mut info = unsafe { std::mem::zeroed() };
                    let rv = call!(module, C_GetSessionInfo(session, &mut info));
                    expect(rv, ck::CKR_SESSION_HANDLE_INVALID, "the parent's session");
                    let own = module.open();
                    module.log_in(own);
                    let found = module.find(own, &[attr(ck::CKA_LABEL, b"forked")]);
                    let key = found.expect("a search")[0];
                    module.sign(own, key, b"anew").expect("a child that began anew signs");
                    let rv = call!(module, C_Initialize(std::ptr::null_mut()));
                    expect(rv, ck::CKR_CRYPTOKI_ALREADY_INITIALIZED, "twice");
                    module.finalize();
                }
            });
        }
        busy.join().expect("the busy thread");
    });
    // Several threads that fork at once: each handler hands the lock on.
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..150 {
                    in_child(|| {});
                    let mut info = unsafe { std::mem::zeroed() };
                    expect(call!(module, C_GetInfo(&mut info)), ck::CKR_OK, "between forks");
                }
            });
        }
    });
    in_child(|| {
        // The login is the child's own: others do not notice that it ends.
        module.sign(session, private, b"child").expect("the child signs");
        expect(call!(module, C_Logout(session)), ck::CKR_OK, "the child logs out");
        check(module.sign(session, private, b"child").is_err(), "and has no key any more");
        module.log_in(session);
        expect(call!(module, C_CloseAllSessions(module.slot())), ck::CKR_OK, "close");
    });
    in_child(|| expect(call!(module, C_Logout(session)), ck::CKR_OK, "one that asked nothing"));
    module.sign(session, private, b"after").expect("the parent still signs");
    expect(call!(module, C_Logout(session)), ck::CKR_OK, "the parent logs out");
    in_child(|| {
        check(module.sign(session, private, b"child").is_err(), "and so did its children");
        module.log_in(session);
        let mut key = module.find(session, &[crate::module::attr(ck::CKA_LABEL, b"forked")]);
        let key = key.as_mut().expect("a search").remove(0);
        module.sign(session, key, b"child").expect("a child logs in by itself");
    });
    module.finalize();
}

/// A worker of a web server: its environment is cleared, libp11 calls C_Initialize in it with slots and
/// handles of its parent in hand, and its first request may come while the vault is down.
pub fn worker(module: &Module) {
    module.initialize();
    let slot = module.slot();
    let session = module.open();
    module.log_in(session);
    let has_pin_file = std::env::var_os("COFFER_PIN_FILE").is_some();
    let label = format!("worker-{}", std::process::id());
    let (_, private) = module.make_pair(session, Some(&label)).expect("a pair");
    let (_, of_session) = module.make_pair(session, None).expect("a pair of session objects");
    wait_for("kill it");
    in_child(|| {
        // SAFETY: the child has one thread.
        unsafe { libc::clearenv() };
        module.initialize();
        let flags = ck::CKF_SERIAL_SESSION;
        let mut own = 0;
        let rv = call!(module, C_OpenSession(slot, flags, std::ptr::null_mut(), None, &mut own));
        expect(rv, ck::CKR_OK, "a session needs no vault yet");
        check(own != session, "it is not the parent's");
        expect(module.try_log_in(own), ck::CKR_DEVICE_REMOVED, "nobody can say who it is");
        let mine = [attr(ck::CKA_LABEL, label.as_bytes())];
        let private_key = ck::CKO_PRIVATE_KEY.to_ne_bytes();
        let mine = [mine[0], attr(ck::CKA_CLASS, &private_key)];
        expect(module.find(own, &mine).unwrap_err(), ck::CKR_DEVICE_REMOVED, "nor what it has");
        check(module.sign(own, private, b"down").is_err(), "nor sign");
        wait_for("start it");
        if has_pin_file {
            module.sign(own, private, b"up").expect("the login was made up for");
            check(module.find(own, &mine).expect("a search") == [private], "under its handle");
            expect(module.try_log_in(own), ck::CKR_USER_ALREADY_LOGGED_IN, "again");
        } else {
            check(module.find(own, &mine).expect("a search").is_empty(), "it is not logged in");
            module.log_in(own);
            module.sign(own, private, b"up").expect("it is now");
        }
        check(
            module.sign(own, of_session, b"up").is_err(),
            "the parent's session object is not its",
        );
        module.finalize();
    });
    module.finalize();
}

fn in_child(act: impl FnOnce()) {
    // SAFETY: the child runs `act` and exits.
    match unsafe { libc::fork() } {
        0 => {
            let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(act));
            unsafe { libc::_exit(i32::from(done.is_err())) }
        }
        child => {
            let mut status = 0;
            unsafe { libc::waitpid(child, &mut status, 0) };
            check(status == 0, "the child is content");
        }
    }
}
