//! Parallel and asynchronous functions, and validation: PKCS#11 v3.2 §5.20 to §5.22. Every function
//! works to its end.

use cryptoki_sys as ck;
use cryptoki_sys::{
    CK_ASYNC_DATA, CK_BYTE, CK_FLAGS, CK_SESSION_HANDLE, CK_SESSION_VALIDATION_FLAGS_TYPE,
    CK_ULONG, CK_UTF8CHAR,
};

use crate::application::with_session;
use crate::ffi::arguments;
use crate::rv::refuse;

export! {
    /// Of PKCS#11 v1; the answer is the standard's.
    fn C_GetFunctionStatus(session: CK_SESSION_HANDLE) {
        with_session(session, |_| refuse(ck::CKR_FUNCTION_NOT_PARALLEL))
    }

    fn C_CancelFunction(session: CK_SESSION_HANDLE) {
        with_session(session, |_| refuse(ck::CKR_FUNCTION_NOT_PARALLEL))
    }
}

export! {
    /// No validation of any kind was made of Coffer: there is no CKO_VALIDATION object, and none of
    /// its flags is ever set. PKCS#11 v3.2 §5.22.
    fn C_GetSessionValidationFlags(
        session: CK_SESSION_HANDLE,
        kind: CK_SESSION_VALIDATION_FLAGS_TYPE,
        flags: *mut CK_FLAGS,
    ) {
        let place = arguments::place(flags)?;
        with_session(session, |_| Ok(()))?;
        if kind != ck::CKS_LAST_VALIDATION_OK {
            return refuse(ck::CKR_ARGUMENTS_BAD);
        }
        place.put(0);
        Ok(())
    }
}

unsupported! {
    fn C_AsyncComplete(CK_SESSION_HANDLE, *mut CK_UTF8CHAR, *mut CK_ASYNC_DATA);
    fn C_AsyncGetID(CK_SESSION_HANDLE, *mut CK_UTF8CHAR, *mut CK_ULONG);
    fn C_AsyncJoin(CK_SESSION_HANDLE, *mut CK_UTF8CHAR, CK_ULONG, *mut CK_BYTE, CK_ULONG);
}
