//! The one error of the module.

use cryptoki_sys as ck;
use cryptoki_sys::CK_RV;

/// Why a function did not do what it was asked: a `CKR_` number of PKCS#11 v3.2, never `CKR_OK`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rv(pub CK_RV);

pub type Result<T> = std::result::Result<T, Rv>;

/// `Err` with that code.
pub fn refuse<T>(code: CK_RV) -> Result<T> {
    Err(Rv(code))
}

impl Rv {
    /// The caller's buffer was too small, or an error of the vault: which of them ends an operation.
    pub fn ends_operation(self) -> bool {
        self.0 != ck::CKR_BUFFER_TOO_SMALL
    }
}
