//! Many threads that sign, find, make and destroy while the vault dies and comes back: `stress THREADS
//! SECONDS`. A wrong result or a hang fails; an error is one only while the vault is there.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use cryptoki_sys as ck;

use crate::call;
use crate::module::{Module, attr, expect};

/// What a vault that dies or has died may answer.
const DOWN: [ck::CK_RV; 8] = [
    ck::CKR_DEVICE_REMOVED,
    ck::CKR_DEVICE_ERROR,
    ck::CKR_USER_NOT_LOGGED_IN,
    ck::CKR_OBJECT_HANDLE_INVALID,
    ck::CKR_KEY_HANDLE_INVALID,
    ck::CKR_SESSION_HANDLE_INVALID,
    ck::CKR_TOKEN_NOT_PRESENT,
    ck::CKR_USER_ALREADY_LOGGED_IN,
];

pub fn run(module: &Module, arguments: &[String]) {
    let number = |index: usize| arguments.get(index).and_then(|text| text.parse().ok());
    let (threads, seconds) = (number(0).unwrap_or(16), number(1).unwrap_or(10));
    module.initialize();
    let session = module.open();
    module.log_in(session);
    let label = format!("stress-{}", std::process::id());
    let (public, private) = module.make_pair(session, Some(&label)).expect("a pair");
    let end = Instant::now() + Duration::from_secs(seconds);
    let (done, failed) = (AtomicU64::new(0), AtomicU64::new(0));
    std::thread::scope(|scope| {
        for thread in 0..threads {
            let (done, failed, label) = (&done, &failed, &label);
            scope.spawn(move || {
                let session = module.open();
                let mut round = thread;
                while Instant::now() < end {
                    round += 1;
                    match turn(module, session, (public, private), label, round) {
                        Ok(()) => done.fetch_add(1, Ordering::Relaxed),
                        Err(rv) => {
                            assert!(
                                DOWN.contains(&rv),
                                "0x{rv:x} is no answer of a vault that died"
                            );
                            let _ = module.try_log_in(session);
                            std::thread::sleep(Duration::from_millis(5));
                            failed.fetch_add(1, Ordering::Relaxed)
                        }
                    };
                }
            });
        }
    });
    let (done, failed) = (done.into_inner(), failed.into_inner());
    println!("{done} turns, {failed} failed");
    assert!(done > 0, "something worked");
    module.finalize();
}

fn turn(
    module: &Module,
    session: u64,
    (public, private): (u64, u64),
    label: &str,
    round: u64,
) -> Result<(), ck::CK_RV> {
    let message = round.to_ne_bytes();
    match round % 16 {
        0 => {
            let (public, private) = module.make_pair(session, None)?;
            let signature = module.sign(session, private, &message)?;
            ok(module.verify(session, public, &message, &signature))?;
            ok(call!(module, C_DestroyObject(session, private)))?;
            ok(call!(module, C_DestroyObject(session, public)))
        }
        1 => {
            let found = module.find(session, &[attr(ck::CKA_LABEL, label.as_bytes())])?;
            assert!(found.is_empty() || found == [private], "the key is found by its handle");
            Ok(())
        }
        _ => {
            let signature = module.sign(session, private, &message)?;
            if round.is_multiple_of(4) {
                ok(module.verify(session, public, &message, &signature))?;
                let rv = module.verify(session, public, b"another", &signature);
                if !DOWN.contains(&rv) {
                    expect(rv, ck::CKR_SIGNATURE_INVALID, "a signature of another message");
                }
            }
            Ok(())
        }
    }
}

fn ok(rv: ck::CK_RV) -> Result<(), ck::CK_RV> {
    if rv == ck::CKR_OK { Ok(()) } else { Err(rv) }
}
