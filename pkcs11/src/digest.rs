//! Message digesting functions: PKCS#11 v3.2 §5.12.

use cryptoki_sys as ck;
use cryptoki_sys::{CK_BYTE, CK_MECHANISM, CK_OBJECT_HANDLE, CK_SESSION_HANDLE, CK_ULONG};

use crate::application::{with, with_session};
use crate::ffi::{arguments, parameters};
use crate::key::key_types;
use crate::operation::{self, Operation, Verb};
use crate::rv::refuse;

export! {
    fn C_DigestInit(session: CK_SESSION_HANDLE, mechanism: *mut CK_MECHANISM) {
        if mechanism.is_null() {
            return operation::cancel(session, Verb::Digest);
        }
        operation::require_none(session, Verb::Digest)?;
        let given = parameters::mechanism(mechanism)?;
        let slot = with(|application| Ok(application.session(session)?.slot))?;
        key_types(slot, given.rule, ck::CKF_DIGEST)?;
        operation::start(session, Verb::Digest, Operation::new(given, None))
    }

    fn C_Digest(
        session: CK_SESSION_HANDLE,
        data: *mut CK_BYTE,
        length: CK_ULONG,
        digest: *mut CK_BYTE,
        digest_length: *mut CK_ULONG,
    ) {
        operation::ending(session, Verb::Digest, || {
            let mut out = arguments::output(digest, digest_length)?;
            operation::single(session, Verb::Digest, arguments::input(data, length)?, &mut out)
        })
    }

    fn C_DigestUpdate(session: CK_SESSION_HANDLE, part: *mut CK_BYTE, length: CK_ULONG) {
        operation::ending(session, Verb::Digest, || {
            operation::update(session, Verb::Digest, arguments::input(part, length)?)
        })
    }

    /// A digest of a key tells a short one: no key is digested.
    fn C_DigestKey(session: CK_SESSION_HANDLE, _key: CK_OBJECT_HANDLE) {
        operation::ending(session, Verb::Digest, || {
            with_session(session, |session| match session.operations.contains_key(&Verb::Digest) {
                true => refuse(ck::CKR_KEY_INDIGESTIBLE),
                false => refuse(ck::CKR_OPERATION_NOT_INITIALIZED),
            })
        })
    }

    fn C_DigestFinal(
        session: CK_SESSION_HANDLE,
        digest: *mut CK_BYTE,
        digest_length: *mut CK_ULONG,
    ) {
        operation::ending(session, Verb::Digest, || {
            let mut out = arguments::output(digest, digest_length)?;
            operation::finish(session, Verb::Digest, &mut out)
        })
    }
}
