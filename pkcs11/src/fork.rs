//! Forks. The fork handlers hold the module's one lock over the fork, so that the child finds what the
//! module knows whole. The child then talks over a connection of its own: it keeps its handles, and
//! its logins by the parent's tickets.

use std::cell::UnsafeCell;
use std::mem;
use std::sync::{Arc, MutexGuard, Once};

use crate::application::{APPLICATION, Application};
use crate::link::lock;

static REGISTERED: Once = Once::new();

struct Held(UnsafeCell<Option<MutexGuard<'static, Option<Application>>>>);

// SAFETY: written and read between `before` and `in_parent` or `in_child` only, by a thread that holds
// the lock whose guard it is. Several threads may fork at once: the guard is taken out before it
// unlocks, or the next thread's would be overwritten.
unsafe impl Sync for Held {}

static HELD: Held = Held(UnsafeCell::new(None));

/// Registers the handlers, once a process: the module is never unmapped.
pub fn watch() {
    REGISTERED.call_once(|| {
        // SAFETY: the handlers only lock, unlock and replace what is theirs.
        unsafe { libc::pthread_atfork(Some(before), Some(in_parent), Some(in_child)) };
    });
}

extern "C" fn before() {
    let guard = lock(&APPLICATION);
    // SAFETY: see `Held`.
    unsafe { *HELD.0.get() = Some(guard) };
}

extern "C" fn in_parent() {
    // SAFETY: see `Held`.
    let held = unsafe { (*HELD.0.get()).take() };
    drop(held);
}

extern "C" fn in_child() {
    // SAFETY: see `Held`.
    let held = unsafe { (*HELD.0.get()).take() };
    if let Some(mut guard) = held
        && let Some(application) = guard.as_mut()
    {
        application.inherited = true;
        application
            .slots
            .iter_mut()
            .flat_map(|slot| &mut slot.login)
            .for_each(|login| login.inherited = true);
        let link = Arc::new(application.link.renewed());
        let parents = mem::replace(&mut application.link, link);
        parents.abandon();
        // Its locks may be held by threads that this process does not have.
        mem::forget(parents);
    }
}
