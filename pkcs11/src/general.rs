//! General-purpose functions: PKCS#11 v3.2 §5.4.

use std::sync::atomic::Ordering;

use cryptoki_sys as ck;
use cryptoki_sys::{
    CK_C_INITIALIZE_ARGS, CK_FLAGS, CK_FUNCTION_LIST_PTR_PTR, CK_INFO, CK_INTERFACE,
    CK_INTERFACE_PTR_PTR, CK_ULONG_PTR, CK_UTF8CHAR_PTR, CK_VERSION, CK_VERSION_PTR, CK_VOID_PTR,
};

use crate::application::{APPLICATION, Application, with};
use crate::attribute;
use crate::ffi::{arguments, boundary, lists};
use crate::fork;
use crate::link::lock;
use crate::rv::{Result, refuse};
use crate::settings::Settings;

pub const MANUFACTURER: &str = "Coffer";
pub const VERSION: CK_VERSION = CK_VERSION { major: 0, minor: 1 };

export! {
    fn C_Initialize(arguments: CK_VOID_PTR) {
        let given = arguments::optional(arguments.cast::<CK_C_INITIALIZE_ARGS>());
        given.map_or(Ok(()), |given| check(&given))?;
        // Before the lock, which a thread that forks waits for under the lock of the C library.
        fork::watch();
        let mut application = lock(&APPLICATION);
        if application.as_ref().is_some_and(|application| !application.inherited) {
            return refuse(ck::CKR_CRYPTOKI_ALREADY_INITIALIZED);
        }
        let settings = Settings::of_environment();
        let begun = match application.as_mut() {
            Some(parents) => Application::after(parents, settings),
            None => Application::new(settings),
        };
        let raw_points = begun.settings.says("COFFER_EC_POINT", "raw");
        attribute::RAW_POINTS.store(raw_points, Ordering::Relaxed);
        boundary::DEBUG.store(begun.settings.is_set("COFFER_DEBUG"), Ordering::Relaxed);
        *application = Some(begun);
        Ok(())
    }

    fn C_Finalize(reserved: CK_VOID_PTR) {
        if !reserved.is_null() {
            return refuse(ck::CKR_ARGUMENTS_BAD);
        }
        // The connection closes with it, when the last thread that waits for an answer has gone.
        match lock(&APPLICATION).take() {
            Some(_) => Ok(()),
            None => refuse(ck::CKR_CRYPTOKI_NOT_INITIALIZED),
        }
    }

    fn C_GetInfo(info: *mut CK_INFO) {
        let place = arguments::place(info)?;
        with(|_| Ok(()))?;
        place.put(CK_INFO {
            cryptokiVersion: lists::VERSION_3_2,
            manufacturerID: arguments::padded(MANUFACTURER),
            flags: 0,
            libraryDescription: arguments::padded("Coffer PKCS#11 module"),
            libraryVersion: VERSION,
        });
        Ok(())
    }

    fn C_GetFunctionList(list: CK_FUNCTION_LIST_PTR_PTR) {
        arguments::place(list)?.put((&raw const lists::LIST_2_40.0).cast_mut());
        Ok(())
    }

    fn C_GetInterfaceList(interfaces: *mut CK_INTERFACE, count: CK_ULONG_PTR) {
        arguments::output(interfaces, count)?.fill(&lists::INTERFACES.0)
    }

    fn C_GetInterface(
        name: CK_UTF8CHAR_PTR,
        version: CK_VERSION_PTR,
        interface: CK_INTERFACE_PTR_PTR,
        flags: CK_FLAGS,
    ) {
        let place = arguments::place(interface)?;
        let version = arguments::optional(version);
        let name = (!name.is_null()).then(|| std::ffi::CStr::from_ptr(name.cast()));
        match lists::find(name, version, flags) {
            Some(interface) => place.put(interface),
            None => return refuse(ck::CKR_ARGUMENTS_BAD),
        }
        Ok(())
    }
}

/// PKCS#11 v3.2 §5.4.1. The module locks by itself and starts no thread; it cannot lock by functions
/// of the program alone.
fn check(given: &CK_C_INITIALIZE_ARGS) -> Result<()> {
    let functions = [
        given.CreateMutex.is_some(),
        given.DestroyMutex.is_some(),
        given.LockMutex.is_some(),
        given.UnlockMutex.is_some(),
    ];
    let given_functions = functions.iter().filter(|given| **given).count();
    if !given.pReserved.is_null() || !matches!(given_functions, 0 | 4) {
        return refuse(ck::CKR_ARGUMENTS_BAD);
    }
    if given_functions == 4 && given.flags & ck::CKF_OS_LOCKING_OK == 0 {
        return refuse(ck::CKR_CANT_LOCK);
    }
    Ok(())
}
