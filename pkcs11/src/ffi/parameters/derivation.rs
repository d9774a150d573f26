//! Parameters of key derivation.

use cryptoki_sys as ck;
use cryptoki_sys::{CK_MECHANISM, CK_OBJECT_HANDLE, CK_PRF_DATA_PARAM, CK_ULONG};

use super::{bad, inner, narrow, structure};
use crate::rv::Result;
use crate::wire::{
    DerivationDataParameters, ExtractKeyParameters, KbkdfData, KbkdfParameters, KmacParameters,
    Pbkdf2Parameters, TlsParameters,
};

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

/// `CK_KEY_DERIVATION_STRING_DATA`.
pub unsafe fn data(bytes: &[u8]) -> Result<DerivationDataParameters> {
    let given = structure::<ck::CK_KEY_DERIVATION_STRING_DATA>(bytes)?;
    let data = unsafe { inner(given.pData, given.ulLen) }?.to_vec();
    Ok(DerivationDataParameters { data })
}

/// The `CK_OBJECT_HANDLE` of a second key.
pub unsafe fn handle(given: &CK_MECHANISM) -> Result<CK_OBJECT_HANDLE> {
    structure(unsafe { inner(given.pParameter.cast(), given.ulParameterLen) }?)
}

/// `CK_EXTRACT_PARAMS`: the first bit.
pub fn extract(bytes: &[u8]) -> Result<ExtractKeyParameters> {
    let first_bit = structure::<ck::CK_EXTRACT_PARAMS>(bytes)?;
    Ok(ExtractKeyParameters { first_bit: narrow(first_bit)? })
}

/// `CK_PKCS5_PBKD2_PARAMS2`. The older `CK_PKCS5_PBKD2_PARAMS` has the same size, and a pointer where
/// this one has the length of the password: PKCS#11 v3.2 §6.40.4 has this one alone.
pub unsafe fn pbkdf2(bytes: &[u8]) -> Result<Pbkdf2Parameters> {
    let given = structure::<ck::CK_PKCS5_PBKD2_PARAMS2>(bytes)?;
    if given.saltSource != ck::CKZ_SALT_SPECIFIED || given.ulPrfDataLen != 0 {
        return bad();
    }
    // A longer password, or a pointer in the place of its length, is not read.
    if given.ulPasswordLen > PASSWORD_BYTES_MAX {
        return bad();
    }
    let password = unsafe { inner(given.pPassword, given.ulPasswordLen) }?.to_vec();
    let salt = unsafe { inner(given.pSaltSourceData.cast(), given.ulSaltSourceDataLen) }?.to_vec();
    let (prf, iterations) = (narrow(given.prf)?, narrow(given.iterations)?);
    Ok(Pbkdf2Parameters { prf, password, salt, iterations })
}

const PASSWORD_BYTES_MAX: CK_ULONG = 1024;

/// `CK_TLS12_MASTER_KEY_DERIVE_PARAMS`. After Diffie-Hellman no version is told.
pub unsafe fn tls_master(bytes: &[u8]) -> Result<TlsParameters> {
    let given = structure::<ck::CK_TLS12_MASTER_KEY_DERIVE_PARAMS>(bytes)?;
    if !given.pVersion.is_null() {
        return bad();
    }
    let hash = narrow(given.prfHashMechanism)?;
    unsafe { randoms(&given.RandomInfo, TlsParameters { hash, ..Default::default() }) }
}

/// `CK_TLS12_EXTENDED_MASTER_KEY_DERIVE_PARAMS`.
pub unsafe fn tls_extended_master(bytes: &[u8]) -> Result<TlsParameters> {
    let given = structure::<ck::CK_TLS12_EXTENDED_MASTER_KEY_DERIVE_PARAMS>(bytes)?;
    if !given.pVersion.is_null() {
        return bad();
    }
    let hash = narrow(given.prfHashMechanism)?;
    let session_hash = unsafe { inner(given.pSessionHash, given.ulSessionHashLen) }?.to_vec();
    Ok(TlsParameters { hash, session_hash, ..Default::default() })
}

/// `CK_TLS_KDF_PARAMS`.
pub unsafe fn tls_kdf(bytes: &[u8]) -> Result<TlsParameters> {
    let given = structure::<ck::CK_TLS_KDF_PARAMS>(bytes)?;
    let tls = TlsParameters {
        hash: narrow(given.prfMechanism)?,
        label: unsafe { inner(given.pLabel, given.ulLabelLength) }?.to_vec(),
        context: unsafe { inner(given.pContextData, given.ulContextDataLength) }?.to_vec(),
        ..Default::default()
    };
    unsafe { randoms(&given.RandomInfo, tls) }
}

unsafe fn randoms(given: &ck::CK_SSL3_RANDOM_DATA, tls: TlsParameters) -> Result<TlsParameters> {
    let client_random = unsafe { inner(given.pClientRandom, given.ulClientRandomLen) }?.to_vec();
    let server_random = unsafe { inner(given.pServerRandom, given.ulServerRandomLen) }?.to_vec();
    Ok(TlsParameters { client_random, server_random, ..tls })
}

/// Parameters of CKM_KMAC128 and CKM_KMAC256, which are the vault's own: docs/PKCS11.md.
#[repr(C)]
#[derive(Clone, Copy)]
struct CkCofferKmacParams {
    customization: *const u8,
    customization_bytes: CK_ULONG,
    mac_bytes: CK_ULONG,
}

pub unsafe fn kmac(bytes: &[u8]) -> Result<KmacParameters> {
    let given = structure::<CkCofferKmacParams>(bytes)?;
    let customization = unsafe { inner(given.customization, given.customization_bytes) }?.to_vec();
    Ok(KmacParameters { customization, mac_bytes: narrow(given.mac_bytes)? })
}
