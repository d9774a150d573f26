//! The boundary to C: the only place that follows a caller's pointers, and the one that stops panics.

pub mod arguments;
pub mod boundary;
pub mod lists;
pub mod parameters;
pub mod template;

/// Exports functions of PKCS#11. The body returns `Result<()>`; an error becomes the return value,
/// and a panic `CKR_GENERAL_ERROR`. Bodies hand pointers to `arguments` and its siblings only.
macro_rules! export {
    ($($(#[$meta:meta])* fn $name:ident($($argument:ident: $kind:ty),* $(,)?) $body:block)*) => {$(
        $(#[$meta])*
        #[unsafe(no_mangle)]
        #[allow(non_snake_case, unused_unsafe, clippy::too_many_arguments)]
        pub unsafe extern "C" fn $name($($argument: $kind),*) -> cryptoki_sys::CK_RV {
            $crate::ffi::boundary::answer(stringify!($name), || unsafe { $body })
        }
    )*};
}

/// Exports functions that the module does not offer.
macro_rules! unsupported {
    ($(fn $name:ident($($kind:ty),* $(,)?);)*) => {$(
        #[unsafe(no_mangle)]
        #[allow(non_snake_case, clippy::too_many_arguments)]
        pub unsafe extern "C" fn $name($(_: $kind),*) -> cryptoki_sys::CK_RV {
            cryptoki_sys::CKR_FUNCTION_NOT_SUPPORTED
        }
    )*};
}
