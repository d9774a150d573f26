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
    /// A refusal of the vault. One that would mean success, or that speaks of the caller's buffer,
    /// which the vault does not see, is none: `CKR_DEVICE_ERROR`.
    pub fn of_vault(code: u32) -> Rv {
        match CK_RV::from(code) {
            ck::CKR_OK | ck::CKR_BUFFER_TOO_SMALL => Rv(ck::CKR_DEVICE_ERROR),
            code => Rv(code),
        }
    }

    /// The caller's buffer was too small, or an error of the vault: which of them ends an operation.
    pub fn ends_operation(self) -> bool {
        self.0 != ck::CKR_BUFFER_TOO_SMALL
    }
}
