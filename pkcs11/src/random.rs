//! Random number generation functions: PKCS#11 v3.2 §5.19.

use cryptoki_sys as ck;
use cryptoki_sys::{CK_BYTE, CK_SESSION_HANDLE, CK_ULONG};

use crate::application::with_session;
use crate::exchange::{Place, Repeat, ask, unexpected};
use crate::ffi::arguments;
use crate::rv::refuse;
use crate::wire::{GenerateRandom, request::Op, response::Outcome};

/// Of one answer.
const RANDOM_BYTES_MAX: usize = 64 * 1024;

export! {
    /// The vault's generator takes no seed.
    fn C_SeedRandom(session: CK_SESSION_HANDLE, seed: *mut CK_BYTE, length: CK_ULONG) {
        with_session(session, |_| Ok(()))?;
        arguments::input(seed, length)?;
        refuse(ck::CKR_RANDOM_SEED_NOT_SUPPORTED)
    }

    fn C_GenerateRandom(session: CK_SESSION_HANDLE, random: *mut CK_BYTE, length: CK_ULONG) {
        let slot = with_session(session, |session| Ok(session.slot))?;
        for part in arguments::room(random, length)?.chunks_mut(RANDOM_BYTES_MAX) {
            let op = Op::GenerateRandom(GenerateRandom { length: part.len() as u32 });
            match ask(Place::Shared(slot), op, Repeat::Safe)? {
                Outcome::GenerateRandom(result) if result.data.len() == part.len() => {
                    part.copy_from_slice(&result.data);
                }
                _ => return unexpected(),
            }
        }
        Ok(())
    }
}
