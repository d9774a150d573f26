//! Functions for verifying signatures and MACs: PKCS#11 v3.2 §5.15 and §5.16.

use cryptoki_sys as ck;
use cryptoki_sys::{CK_BYTE, CK_MECHANISM, CK_OBJECT_HANDLE, CK_SESSION_HANDLE, CK_ULONG};

use crate::ffi::{arguments, parameters};
use crate::key::{Need, key_for};
use crate::operation::{self, Operation, Verb};

const NEED: Need = Need {
    usage: ck::CKA_VERIFY,
    flag: ck::CKF_VERIFY,
    unknown: ck::CKR_KEY_HANDLE_INVALID,
    inconsistent: ck::CKR_KEY_TYPE_INCONSISTENT,
};

export! {
    fn C_VerifyInit(session: CK_SESSION_HANDLE, mechanism: *mut CK_MECHANISM, key: CK_OBJECT_HANDLE) {
        if mechanism.is_null() {
            return operation::cancel(session, Verb::Verify);
        }
        operation::require_none(session, Verb::Verify)?;
        let given = parameters::mechanism(mechanism)?;
        let key = key_for(session, key, given.rule, &NEED)?;
        operation::start(session, Verb::Verify, Operation::new(given, Some(key)))
    }

    fn C_Verify(
        session: CK_SESSION_HANDLE,
        data: *mut CK_BYTE,
        length: CK_ULONG,
        signature: *mut CK_BYTE,
        signature_length: CK_ULONG,
    ) {
        operation::ending(session, Verb::Verify, || {
            let signature = arguments::input(signature, signature_length)?;
            operation::verify(session, arguments::input(data, length)?, Some(signature))
        })
    }

    fn C_VerifyUpdate(session: CK_SESSION_HANDLE, part: *mut CK_BYTE, length: CK_ULONG) {
        operation::ending(session, Verb::Verify, || {
            operation::update(session, Verb::Verify, arguments::input(part, length)?)
        })
    }

    fn C_VerifyFinal(
        session: CK_SESSION_HANDLE,
        signature: *mut CK_BYTE,
        signature_length: CK_ULONG,
    ) {
        operation::ending(session, Verb::Verify, || {
            let signature = arguments::input(signature, signature_length)?;
            operation::finish_verify(session, Some(signature))
        })
    }

    fn C_VerifySignatureInit(
        session: CK_SESSION_HANDLE,
        mechanism: *mut CK_MECHANISM,
        key: CK_OBJECT_HANDLE,
        signature: *mut CK_BYTE,
        signature_length: CK_ULONG,
    ) {
        if mechanism.is_null() {
            return operation::cancel(session, Verb::Verify);
        }
        operation::require_none(session, Verb::Verify)?;
        let given = parameters::mechanism(mechanism)?;
        let signature = arguments::input(signature, signature_length)?;
        let key = key_for(session, key, given.rule, &NEED)?;
        let started = Operation::new(given, Some(key)).with_signature(signature);
        operation::start(session, Verb::Verify, started)
    }

    fn C_VerifySignature(session: CK_SESSION_HANDLE, data: *mut CK_BYTE, length: CK_ULONG) {
        operation::ending(session, Verb::Verify, || {
            operation::verify(session, arguments::input(data, length)?, None)
        })
    }

    fn C_VerifySignatureUpdate(session: CK_SESSION_HANDLE, part: *mut CK_BYTE, length: CK_ULONG) {
        operation::ending(session, Verb::Verify, || {
            operation::update(session, Verb::Verify, arguments::input(part, length)?)
        })
    }

    fn C_VerifySignatureFinal(session: CK_SESSION_HANDLE) {
        operation::ending(session, Verb::Verify, || operation::finish_verify(session, None))
    }
}

// No mechanism of the vault recovers data from a signature.
unsupported! {
    fn C_VerifyRecoverInit(CK_SESSION_HANDLE, *mut CK_MECHANISM, CK_OBJECT_HANDLE);
    fn C_VerifyRecover(CK_SESSION_HANDLE, *mut CK_BYTE, CK_ULONG, *mut CK_BYTE, *mut CK_ULONG);
}
