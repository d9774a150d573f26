//! Parameters of key derivation.

use cryptoki_sys as ck;
use cryptoki_sys::{CK_PRF_DATA_PARAM, CK_ULONG};

use super::{bad, inner, narrow, structure};
use crate::rv::Result;
use crate::wire::{KbkdfData, KbkdfParameters};

/// No more of them are read than the vault takes.
const PARTS_MAX: CK_ULONG = 32;

/// `CK_SP800_108_KDF_PARAMS`. One key a call: additional ones are not offered.
pub unsafe fn kbkdf(bytes: &[u8]) -> Result<KbkdfParameters> {
    let given = structure::<ck::CK_SP800_108_KDF_PARAMS>(bytes)?;
    if given.ulAdditionalDerivedKeys != 0 {
        return bad();
    }
    let data = unsafe { parts(given.pDataParams, given.ulNumberOfDataParams) }?;
    Ok(KbkdfParameters { prf: narrow(given.prfType)?, data, iv: Vec::new() })
}

/// `CK_SP800_108_FEEDBACK_KDF_PARAMS`.
pub unsafe fn kbkdf_feedback(bytes: &[u8]) -> Result<KbkdfParameters> {
    let given = structure::<ck::CK_SP800_108_FEEDBACK_KDF_PARAMS>(bytes)?;
    if given.ulAdditionalDerivedKeys != 0 {
        return bad();
    }
    let data = unsafe { parts(given.pDataParams, given.ulNumberOfDataParams) }?;
    let iv = unsafe { inner(given.pIV, given.ulIVLen) }?.to_vec();
    Ok(KbkdfParameters { prf: narrow(given.prfType)?, data, iv })
}

unsafe fn parts(pointer: *const CK_PRF_DATA_PARAM, count: CK_ULONG) -> Result<Vec<KbkdfData>> {
    if count > PARTS_MAX {
        return bad();
    }
    let size = size_of::<CK_PRF_DATA_PARAM>();
    let bytes = unsafe { inner(pointer.cast(), count * size as CK_ULONG) }?;
    bytes.chunks_exact(size).map(|part| unsafe { self::part(structure(part)?) }).collect()
}

/// `CK_PRF_DATA_PARAM`: a format, or bytes.
unsafe fn part(given: CK_PRF_DATA_PARAM) -> Result<KbkdfData> {
    let value = unsafe { inner(given.pValue.cast(), given.ulValueLen) }?;
    let mut part = KbkdfData { r#type: narrow(given.type_)?, ..Default::default() };
    match given.type_ {
        // The iteration variable has a format where it is a counter.
        ck::CK_SP800_108_ITERATION_VARIABLE if value.is_empty() => {}
        ck::CK_SP800_108_ITERATION_VARIABLE | ck::CK_SP800_108_COUNTER => {
            let format = structure::<ck::CK_SP800_108_COUNTER_FORMAT>(value)?;
            part.width_bits = narrow(format.ulWidthInBits)?;
            part.little_endian = format.bLittleEndian != ck::CK_FALSE;
        }
        ck::CK_SP800_108_DKM_LENGTH => {
            let format = structure::<ck::CK_SP800_108_DKM_LENGTH_FORMAT>(value)?;
            part.width_bits = narrow(format.ulWidthInBits)?;
            part.little_endian = format.bLittleEndian != ck::CK_FALSE;
            part.length_method = narrow(format.dkmLengthMethod)?;
        }
        ck::CK_SP800_108_BYTE_ARRAY if !value.is_empty() => part.bytes = value.to_vec(),
        _ => return bad(),
    }
    Ok(part)
}
