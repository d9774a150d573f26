//! Structures of post-quantum signatures. PKCS#11 v3.2 §6.67.1.

use cryptoki_sys as ck;

use super::{inner, narrow, structure};
use crate::rv::Result;
use crate::wire::{HashSignContextParameters, SignContextParameters};

pub unsafe fn sign_context(bytes: &[u8]) -> Result<SignContextParameters> {
    let given = structure::<ck::CK_SIGN_ADDITIONAL_CONTEXT>(bytes)?;
    let context = unsafe { inner(given.pContext, given.ulContextLen) }?;
    Ok(SignContextParameters { hedge: narrow(given.hedgeVariant)?, context: context.to_vec() })
}

pub unsafe fn hash_sign_context(bytes: &[u8]) -> Result<HashSignContextParameters> {
    let given = structure::<ck::CK_HASH_SIGN_ADDITIONAL_CONTEXT>(bytes)?;
    let context = unsafe { inner(given.pContext, given.ulContextLen) }?;
    Ok(HashSignContextParameters {
        hedge: narrow(given.hedgeVariant)?,
        context: context.to_vec(),
        hash: narrow(given.hash)?,
    })
}
