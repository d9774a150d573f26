//! Parallel and asynchronous functions: PKCS#11 v3.2 §5.20 to §5.22. Every function works to its end.

use cryptoki_sys as ck;
use cryptoki_sys::{
    CK_ASYNC_DATA, CK_BYTE, CK_FLAGS, CK_SESSION_HANDLE, CK_SESSION_VALIDATION_FLAGS_TYPE,
    CK_ULONG, CK_UTF8CHAR,
};

use crate::application::with_session;
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

unsupported! {
    fn C_AsyncComplete(CK_SESSION_HANDLE, *mut CK_UTF8CHAR, *mut CK_ASYNC_DATA);
    fn C_AsyncGetID(CK_SESSION_HANDLE, *mut CK_UTF8CHAR, *mut CK_ULONG);
    fn C_AsyncJoin(CK_SESSION_HANDLE, *mut CK_UTF8CHAR, CK_ULONG, *mut CK_BYTE, CK_ULONG);
    fn C_GetSessionValidationFlags(
        CK_SESSION_HANDLE,
        CK_SESSION_VALIDATION_FLAGS_TYPE,
        *mut CK_FLAGS,
    );
}
