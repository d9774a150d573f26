//! The function lists and interfaces: PKCS#11 v3.2 §5.4.4 to §5.4.6.

use std::ffi::{CStr, c_void};

use cryptoki_sys as ck;
use cryptoki_sys::{CK_FLAGS, CK_INTERFACE, CK_VERSION};

use crate::asynchronous::*;
use crate::decrypt::*;
use crate::digest::*;
use crate::dual::*;
use crate::encrypt::*;
use crate::general::*;
use crate::key_management::*;
use crate::message::*;
use crate::object::*;
use crate::random::*;
use crate::session::*;
use crate::sign::*;
use crate::slot::*;
use crate::verify::*;

pub const VERSION_3_2: CK_VERSION = CK_VERSION { major: 3, minor: 2 };
const VERSION_3_0: CK_VERSION = CK_VERSION { major: 3, minor: 0 };
const VERSION_2_40: CK_VERSION = CK_VERSION { major: 2, minor: 40 };

/// What C sees and nobody writes.
pub struct Shared<T>(pub T);

// SAFETY: never written; its pointers are to statics.
unsafe impl<T> Sync for Shared<T> {}

/// A function list of one version: those of the versions before it, and its own.
macro_rules! list {
    ($name:ident, $kind:ident, $version:expr, [$($function:ident),* $(,)?]) => {
        pub static $name: Shared<ck::$kind> =
            Shared(ck::$kind { version: $version, $($function: Some($function)),* });
    };
}

/// Names the functions of 2.40, of 3.0 and of 3.2 once, and makes the three lists.
macro_rules! lists {
    ([$($a:ident),* $(,)?], [$($b:ident),* $(,)?], [$($c:ident),* $(,)?]) => {
        list!(LIST_2_40, CK_FUNCTION_LIST, VERSION_2_40, [$($a),*]);
        list!(LIST_3_0, CK_FUNCTION_LIST_3_0, VERSION_3_0, [$($a,)* $($b),*]);
        list!(LIST_3_2, CK_FUNCTION_LIST_3_2, VERSION_3_2, [$($a,)* $($b,)* $($c),*]);
    };
}

lists!(
    [
        C_Initialize,
        C_Finalize,
        C_GetInfo,
        C_GetFunctionList,
        C_GetSlotList,
        C_GetSlotInfo,
        C_GetTokenInfo,
        C_GetMechanismList,
        C_GetMechanismInfo,
        C_InitToken,
        C_InitPIN,
        C_SetPIN,
        C_OpenSession,
        C_CloseSession,
        C_CloseAllSessions,
        C_GetSessionInfo,
        C_GetOperationState,
        C_SetOperationState,
        C_Login,
        C_Logout,
        C_CreateObject,
        C_CopyObject,
        C_DestroyObject,
        C_GetObjectSize,
        C_GetAttributeValue,
        C_SetAttributeValue,
        C_FindObjectsInit,
        C_FindObjects,
        C_FindObjectsFinal,
        C_EncryptInit,
        C_Encrypt,
        C_EncryptUpdate,
        C_EncryptFinal,
        C_DecryptInit,
        C_Decrypt,
        C_DecryptUpdate,
        C_DecryptFinal,
        C_DigestInit,
        C_Digest,
        C_DigestUpdate,
        C_DigestKey,
        C_DigestFinal,
        C_SignInit,
        C_Sign,
        C_SignUpdate,
        C_SignFinal,
        C_SignRecoverInit,
        C_SignRecover,
        C_VerifyInit,
        C_Verify,
        C_VerifyUpdate,
        C_VerifyFinal,
        C_VerifyRecoverInit,
        C_VerifyRecover,
        C_DigestEncryptUpdate,
        C_DecryptDigestUpdate,
        C_SignEncryptUpdate,
        C_DecryptVerifyUpdate,
        C_GenerateKey,
        C_GenerateKeyPair,
        C_WrapKey,
        C_UnwrapKey,
        C_DeriveKey,
        C_SeedRandom,
        C_GenerateRandom,
        C_GetFunctionStatus,
        C_CancelFunction,
        C_WaitForSlotEvent,
    ],
    [
        C_GetInterfaceList,
        C_GetInterface,
        C_LoginUser,
        C_SessionCancel,
        C_MessageEncryptInit,
        C_EncryptMessage,
        C_EncryptMessageBegin,
        C_EncryptMessageNext,
        C_MessageEncryptFinal,
        C_MessageDecryptInit,
        C_DecryptMessage,
        C_DecryptMessageBegin,
        C_DecryptMessageNext,
        C_MessageDecryptFinal,
        C_MessageSignInit,
        C_SignMessage,
        C_SignMessageBegin,
        C_SignMessageNext,
        C_MessageSignFinal,
        C_MessageVerifyInit,
        C_VerifyMessage,
        C_VerifyMessageBegin,
        C_VerifyMessageNext,
        C_MessageVerifyFinal,
    ],
    [
        C_EncapsulateKey,
        C_DecapsulateKey,
        C_VerifySignatureInit,
        C_VerifySignature,
        C_VerifySignatureUpdate,
        C_VerifySignatureFinal,
        C_GetSessionValidationFlags,
        C_AsyncComplete,
        C_AsyncGetID,
        C_AsyncJoin,
        C_WrapKeyAuthenticated,
        C_UnwrapKeyAuthenticated,
    ]
);

const NAME: &CStr = c"PKCS 11";

/// The first is the default.
pub static INTERFACES: Shared<[CK_INTERFACE; 3]> = Shared([
    interface((&raw const LIST_3_2.0).cast()),
    interface((&raw const LIST_3_0.0).cast()),
    interface((&raw const LIST_2_40.0).cast()),
]);

const VERSIONS: [CK_VERSION; 3] = [VERSION_3_2, VERSION_3_0, VERSION_2_40];

const fn interface(list: *const c_void) -> CK_INTERFACE {
    // Forked children work.
    let flags = ck::CKF_INTERFACE_FORK_SAFE;
    CK_INTERFACE {
        pInterfaceName: NAME.as_ptr().cast_mut().cast(),
        pFunctionList: list.cast_mut(),
        flags,
    }
}

/// The first interface of that name, version and flags; what is not given fits any.
pub fn find(
    name: Option<&CStr>,
    version: Option<CK_VERSION>,
    flags: CK_FLAGS,
) -> Option<*mut CK_INTERFACE> {
    if name.is_some_and(|name| name != NAME) || flags & !ck::CKF_INTERFACE_FORK_SAFE != 0 {
        return None;
    }
    let fits = |have: &CK_VERSION| {
        version.is_none_or(|want| (want.major, want.minor) == (have.major, have.minor))
    };
    let index = VERSIONS.iter().position(fits)?;
    Some((&raw const INTERFACES.0[index]).cast_mut())
}
