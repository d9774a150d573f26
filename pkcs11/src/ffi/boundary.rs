//! Where Rust answers C.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};

use cryptoki_sys as ck;
use cryptoki_sys::CK_RV;

use crate::rv::Result;

/// Set by `COFFER_DEBUG`: tells refusals on stderr.
pub static DEBUG: AtomicBool = AtomicBool::new(false);

/// Runs the body of an exported function. A panic never crosses into C.
pub fn answer(name: &str, body: impl FnOnce() -> Result<()>) -> CK_RV {
    let code = match catch_unwind(AssertUnwindSafe(body)) {
        Ok(Ok(())) => return ck::CKR_OK,
        Ok(Err(rv)) => rv.0,
        Err(_) => ck::CKR_GENERAL_ERROR,
    };
    tell(|| format!("{name}: 0x{code:x}"));
    code
}

/// One line on stderr, when asked for.
pub fn tell(line: impl FnOnce() -> String) {
    if DEBUG.load(Ordering::Relaxed) {
        eprintln!("coffer-pkcs11: {}", line());
    }
}
