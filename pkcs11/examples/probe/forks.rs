//! Forks: a child that never calls C_Initialize, as nginx's workers, and one that does, as the standard
//! wants; and the parent, which must not notice.

use cryptoki_sys as ck;

use crate::call;
use crate::module::{Module, check, expect};

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
                    let found = module.find(own, &[crate::module::attr(ck::CKA_LABEL, b"forked")]);
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
    module.sign(session, private, b"after").expect("the parent still signs");
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
