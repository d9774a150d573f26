//! Structures of elliptic curves. PKCS#11 v3.2 §6.3.

use cryptoki_sys as ck;

use super::{inner, narrow, structure};
use crate::rv::Result;
use crate::wire::{EcdhParameters, EcdhWrapParameters, EddsaParameters};

pub unsafe fn ecdh(bytes: &[u8]) -> Result<EcdhParameters> {
    let ecdh = structure::<ck::CK_ECDH1_DERIVE_PARAMS>(bytes)?;
    Ok(EcdhParameters {
        kdf: narrow(ecdh.kdf)?,
        shared_data: unsafe { inner(ecdh.pSharedData, ecdh.ulSharedDataLen) }?.to_vec(),
        public_data: unsafe { inner(ecdh.pPublicData, ecdh.ulPublicDataLen) }?.to_vec(),
    })
}

/// Of Ed25519ctx, Ed25519ph, Ed448 and Ed448ph: plain Ed25519 has none. PKCS#11 v3.2 §6.3.15.
pub unsafe fn eddsa(bytes: &[u8]) -> Result<EddsaParameters> {
    let eddsa = structure::<ck::CK_EDDSA_PARAMS>(bytes)?;
    Ok(EddsaParameters {
        prehash: eddsa.phFlag != ck::CK_FALSE,
        context: unsafe { inner(eddsa.pContextData, eddsa.ulContextDataLen) }?.to_vec(),
    })
}

/// `CK_ECDH_AES_KEY_WRAP_PARAMS`. PKCS#11 v3.2 §6.3.20.
pub unsafe fn ecdh_wrap(bytes: &[u8]) -> Result<EcdhWrapParameters> {
    let wrap = structure::<ck::CK_ECDH_AES_KEY_WRAP_PARAMS>(bytes)?;
    Ok(EcdhWrapParameters {
        aes_key_bits: narrow(wrap.ulAESKeyBits)?,
        kdf: narrow(wrap.kdf)?,
        shared_data: unsafe { inner(wrap.pSharedData, wrap.ulSharedDataLen) }?.to_vec(),
    })
}
