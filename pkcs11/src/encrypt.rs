//! Encryption functions: PKCS#11 v3.2 §5.8.

use cryptoki_sys as ck;
use cryptoki_sys::{CK_BYTE, CK_MECHANISM, CK_OBJECT_HANDLE, CK_SESSION_HANDLE, CK_ULONG};

use crate::ffi::{arguments, parameters};
use crate::key::{Need, key_for};
use crate::operation::{self, Operation, Verb};

pub const NEED: Need = Need {
    usage: ck::CKA_ENCRYPT,
    flag: ck::CKF_ENCRYPT,
    unknown: ck::CKR_KEY_HANDLE_INVALID,
    inconsistent: ck::CKR_KEY_TYPE_INCONSISTENT,
};

export! {
    fn C_EncryptInit(session: CK_SESSION_HANDLE, mechanism: *mut CK_MECHANISM, key: CK_OBJECT_HANDLE) {
        if mechanism.is_null() {
            return operation::cancel(session, Verb::Encrypt);
        }
        operation::require_none(session, Verb::Encrypt)?;
        let given = parameters::mechanism(mechanism)?;
        let key = key_for(session, key, given.rule, &NEED)?;
        operation::start(session, Verb::Encrypt, Operation::new(given, Some(key)))
    }

    fn C_Encrypt(
        session: CK_SESSION_HANDLE,
        data: *mut CK_BYTE,
        length: CK_ULONG,
        encrypted: *mut CK_BYTE,
        encrypted_length: *mut CK_ULONG,
    ) {
        operation::ending(session, Verb::Encrypt, || {
            let mut out = arguments::output(encrypted, encrypted_length)?;
            operation::single(session, Verb::Encrypt, arguments::input(data, length)?, &mut out)
        })
    }

    fn C_EncryptUpdate(
        session: CK_SESSION_HANDLE,
        part: *mut CK_BYTE,
        length: CK_ULONG,
        encrypted: *mut CK_BYTE,
        encrypted_length: *mut CK_ULONG,
    ) {
        operation::ending(session, Verb::Encrypt, || {
            let mut out = arguments::output(encrypted, encrypted_length)?;
            let part = arguments::input(part, length)?;
            operation::update_through(session, Verb::Encrypt, part, &mut out).map(drop)
        })
    }

    fn C_EncryptFinal(
        session: CK_SESSION_HANDLE,
        last: *mut CK_BYTE,
        last_length: *mut CK_ULONG,
    ) {
        operation::ending(session, Verb::Encrypt, || {
            let mut out = arguments::output(last, last_length)?;
            operation::finish(session, Verb::Encrypt, &mut out)
        })
    }
}
