//! Parameters of RSA.

use cryptoki_sys as ck;

use crate::rv::Result;
use crate::wire::{OaepParameters, PssParameters, RsaAesKeyWrapParameters};

use super::{bad, inner, narrow, structure};

pub fn pss(bytes: &[u8]) -> Result<PssParameters> {
    let pss = structure::<ck::CK_RSA_PKCS_PSS_PARAMS>(bytes)?;
    Ok(PssParameters {
        hash: narrow(pss.hashAlg)?,
        mgf: narrow(pss.mgf)?,
        salt_bytes: narrow(pss.sLen)?,
    })
}

pub unsafe fn oaep(bytes: &[u8]) -> Result<OaepParameters> {
    let oaep = structure::<ck::CK_RSA_PKCS_OAEP_PARAMS>(bytes)?;
    let label = unsafe { inner(oaep.pSourceData.cast(), oaep.ulSourceDataLen) }?;
    // Without a label some programs leave the source at 0.
    if oaep.source != ck::CKZ_DATA_SPECIFIED && !(oaep.source == 0 && label.is_empty()) {
        return bad();
    }
    Ok(OaepParameters {
        hash: narrow(oaep.hashAlg)?,
        mgf: narrow(oaep.mgf)?,
        label: label.to_vec(),
    })
}

/// `CK_RSA_AES_KEY_WRAP_PARAMS`.
pub unsafe fn aes_key_wrap(bytes: &[u8]) -> Result<RsaAesKeyWrapParameters> {
    let given = structure::<ck::CK_RSA_AES_KEY_WRAP_PARAMS>(bytes)?;
    let size = size_of::<ck::CK_RSA_PKCS_OAEP_PARAMS>() as ck::CK_ULONG;
    let oaep_bytes = unsafe { inner(given.pOAEPParams.cast(), size) }?;
    Ok(RsaAesKeyWrapParameters {
        aes_key_bits: narrow(given.ulAESKeyBits)?,
        oaep: Some(unsafe { oaep(oaep_bytes) }?),
    })
}
