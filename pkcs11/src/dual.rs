//! Dual-function cryptographic functions: PKCS#11 v3.2 §5.17. Each takes a part through two operations
//! of the session; an error other than `CKR_BUFFER_TOO_SMALL` ends both.

use cryptoki_sys::{CK_BYTE, CK_SESSION_HANDLE, CK_ULONG};

use crate::ffi::arguments::{self, Output};
use crate::operation::{self, Verb};
use crate::rv::Result;

export! {
    fn C_DigestEncryptUpdate(
        session: CK_SESSION_HANDLE,
        part: *mut CK_BYTE,
        length: CK_ULONG,
        encrypted: *mut CK_BYTE,
        encrypted_length: *mut CK_ULONG,
    ) {
        ending_both(session, Verb::Encrypt, Verb::Digest, || {
            let mut out = arguments::output(encrypted, encrypted_length)?;
            let part = arguments::input(part, length)?;
            encrypt_and(session, Verb::Digest, part, &mut out)
        })
    }

    fn C_DecryptDigestUpdate(
        session: CK_SESSION_HANDLE,
        part: *mut CK_BYTE,
        length: CK_ULONG,
        decrypted: *mut CK_BYTE,
        decrypted_length: *mut CK_ULONG,
    ) {
        ending_both(session, Verb::Decrypt, Verb::Digest, || {
            let mut out = arguments::output(decrypted, decrypted_length)?;
            let part = arguments::input(part, length)?;
            decrypt_and(session, Verb::Digest, part, &mut out)
        })
    }

    fn C_SignEncryptUpdate(
        session: CK_SESSION_HANDLE,
        part: *mut CK_BYTE,
        length: CK_ULONG,
        encrypted: *mut CK_BYTE,
        encrypted_length: *mut CK_ULONG,
    ) {
        ending_both(session, Verb::Encrypt, Verb::Sign, || {
            let mut out = arguments::output(encrypted, encrypted_length)?;
            let part = arguments::input(part, length)?;
            encrypt_and(session, Verb::Sign, part, &mut out)
        })
    }

    fn C_DecryptVerifyUpdate(
        session: CK_SESSION_HANDLE,
        part: *mut CK_BYTE,
        length: CK_ULONG,
        decrypted: *mut CK_BYTE,
        decrypted_length: *mut CK_ULONG,
    ) {
        ending_both(session, Verb::Decrypt, Verb::Verify, || {
            let mut out = arguments::output(decrypted, decrypted_length)?;
            let part = arguments::input(part, length)?;
            decrypt_and(session, Verb::Verify, part, &mut out)
        })
    }
}

fn ending_both(
    session: CK_SESSION_HANDLE,
    cipher: Verb,
    other: Verb,
    act: impl FnOnce() -> Result<()>,
) -> Result<()> {
    operation::ending(session, cipher, || {
        operation::ending(session, other, || {
            operation::require_parts(session, cipher)?;
            operation::require_parts(session, other)?;
            act()
        })
    })
}

/// Both get the plaintext, the second one only when the ciphertext of it was put out.
fn encrypt_and(
    session: CK_SESSION_HANDLE,
    other: Verb,
    part: &[u8],
    out: &mut Output,
) -> Result<()> {
    // The caller may have the ciphertext written over it.
    let plaintext = part.to_vec();
    match operation::update_through(session, Verb::Encrypt, part, out)? {
        Some(_) => operation::update(session, other, &plaintext),
        None => Ok(()),
    }
}

/// The second one gets the plaintext that was put out: what C_DecryptFinal puts out later is the
/// caller's to pass on.
fn decrypt_and(
    session: CK_SESSION_HANDLE,
    other: Verb,
    part: &[u8],
    out: &mut Output,
) -> Result<()> {
    match operation::update_through(session, Verb::Decrypt, part, out)? {
        Some(plaintext) => operation::update(session, other, &plaintext),
        None => Ok(()),
    }
}
