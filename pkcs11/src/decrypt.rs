//! Decryption functions: PKCS#11 v3.2 §5.10.

use cryptoki_sys as ck;
use cryptoki_sys::{CK_BYTE, CK_MECHANISM, CK_OBJECT_HANDLE, CK_SESSION_HANDLE, CK_ULONG};

use crate::ffi::{arguments, parameters};
use crate::key::{Need, key_for};
use crate::operation::{self, Operation, Verb};

pub const NEED: Need = Need {
    usage: ck::CKA_DECRYPT,
    flag: ck::CKF_DECRYPT,
    unknown: ck::CKR_KEY_HANDLE_INVALID,
    inconsistent: ck::CKR_KEY_TYPE_INCONSISTENT,
};

export! {
    fn C_DecryptInit(session: CK_SESSION_HANDLE, mechanism: *mut CK_MECHANISM, key: CK_OBJECT_HANDLE) {
        if mechanism.is_null() {
            return operation::cancel(session, Verb::Decrypt);
        }
        operation::require_none(session, Verb::Decrypt)?;
        let given = parameters::mechanism(mechanism)?;
        let key = key_for(session, key, given.rule, &NEED)?;
        operation::start(session, Verb::Decrypt, Operation::new(given, Some(key)))
    }

    fn C_Decrypt(
        session: CK_SESSION_HANDLE,
        encrypted: *mut CK_BYTE,
        length: CK_ULONG,
        data: *mut CK_BYTE,
        data_length: *mut CK_ULONG,
    ) {
        operation::ending(session, Verb::Decrypt, || {
            let mut out = arguments::output(data, data_length)?;
            operation::single(session, Verb::Decrypt, arguments::input(encrypted, length)?, &mut out)
        })
    }

    fn C_DecryptUpdate(
        session: CK_SESSION_HANDLE,
        part: *mut CK_BYTE,
        length: CK_ULONG,
        data: *mut CK_BYTE,
        data_length: *mut CK_ULONG,
    ) {
        operation::ending(session, Verb::Decrypt, || {
            let mut out = arguments::output(data, data_length)?;
            let part = arguments::input(part, length)?;
            operation::update_through(session, Verb::Decrypt, part, &mut out).map(drop)
        })
    }

    fn C_DecryptFinal(
        session: CK_SESSION_HANDLE,
        last: *mut CK_BYTE,
        last_length: *mut CK_ULONG,
    ) {
        operation::ending(session, Verb::Decrypt, || {
            let mut out = arguments::output(last, last_length)?;
            operation::finish(session, Verb::Decrypt, &mut out)
        })
    }
}
