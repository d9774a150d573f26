//! Signing and MACing functions: PKCS#11 v3.2 §5.13.

use cryptoki_sys as ck;
use cryptoki_sys::{CK_BYTE, CK_MECHANISM, CK_OBJECT_HANDLE, CK_SESSION_HANDLE, CK_ULONG};

use crate::ffi::{arguments, parameters};
use crate::key::{Need, key_for};
use crate::operation::{self, Operation, Verb};

const NEED: Need = Need {
    usage: ck::CKA_SIGN,
    flag: ck::CKF_SIGN,
    unknown: ck::CKR_KEY_HANDLE_INVALID,
    inconsistent: ck::CKR_KEY_TYPE_INCONSISTENT,
};

export! {
    fn C_SignInit(session: CK_SESSION_HANDLE, mechanism: *mut CK_MECHANISM, key: CK_OBJECT_HANDLE) {
        if mechanism.is_null() {
            return operation::cancel(session, Verb::Sign);
        }
        operation::require_none(session, Verb::Sign)?;
        let given = parameters::mechanism(mechanism)?;
        let key = key_for(session, key, given.rule, &NEED)?;
        operation::start(session, Verb::Sign, Operation::new(given, Some(key)))
    }

    fn C_Sign(
        session: CK_SESSION_HANDLE,
        data: *mut CK_BYTE,
        length: CK_ULONG,
        signature: *mut CK_BYTE,
        signature_length: *mut CK_ULONG,
    ) {
        operation::ending(session, Verb::Sign, || {
            let mut out = arguments::output(signature, signature_length)?;
            operation::single(session, Verb::Sign, arguments::input(data, length)?, &mut out)
        })
    }

    fn C_SignUpdate(session: CK_SESSION_HANDLE, part: *mut CK_BYTE, length: CK_ULONG) {
        operation::ending(session, Verb::Sign, || {
            operation::update(session, Verb::Sign, arguments::input(part, length)?)
        })
    }

    fn C_SignFinal(
        session: CK_SESSION_HANDLE,
        signature: *mut CK_BYTE,
        signature_length: *mut CK_ULONG,
    ) {
        operation::ending(session, Verb::Sign, || {
            let mut out = arguments::output(signature, signature_length)?;
            operation::finish(session, Verb::Sign, &mut out)
        })
    }
}

// No mechanism of the vault recovers data from a signature.
unsupported! {
    fn C_SignRecoverInit(CK_SESSION_HANDLE, *mut CK_MECHANISM, CK_OBJECT_HANDLE);
    fn C_SignRecover(CK_SESSION_HANDLE, *mut CK_BYTE, CK_ULONG, *mut CK_BYTE, *mut CK_ULONG);
}
