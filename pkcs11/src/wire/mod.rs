//! The messages of `proto/coffer/v1`. `coffer.v1.rs` is written by `generate/`; a test keeps it in
//! step.

#[allow(clippy::all, clippy::pedantic, dead_code)]
#[path = "coffer.v1.rs"]
mod generated;

pub use generated::*;
