//! The PKCS#11 module of Coffer: a thin client of the vault's socket. It holds no key, starts no
//! thread, and links no cryptography.
//!
//! The files named after chapters of PKCS#11 v3.2 §5 (`general` to `asynchronous`) export its
//! functions. They unpack pointers by `ffi` and no other way, and ask the vault by `exchange`.

#[macro_use]
mod ffi;

pub mod asynchronous;
pub mod decrypt;
pub mod digest;
pub mod dual;
pub mod encrypt;
pub mod general;
pub mod key_management;
pub mod message;
pub mod object;
pub mod random;
pub mod session;
pub mod sign;
pub mod slot;
pub mod verify;

mod application;
mod attribute;
mod exchange;
mod fork;
mod key;
mod length;
pub mod link;
mod mechanism;
mod numbered;
mod objects;
mod operation;
mod revision;
mod rv;
mod settings;
mod stream;
pub mod wire;
mod wire_session;
