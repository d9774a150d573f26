//! `CK_MECHANISM` and what its parameter points to. A structure of another size, an inner pointer that
//! is null, a number that no standard has: `CKR_MECHANISM_PARAM_INVALID`.

mod curve;
mod derivation;
mod post_quantum;
mod rsa;

use cryptoki_sys as ck;
use cryptoki_sys::{CK_MECHANISM, CK_OBJECT_HANDLE, CK_ULONG};

use crate::ffi::arguments;
use crate::mechanism::{Parameters, Rule, rule_of};
use crate::rv::{Result, Rv, refuse};
use crate::wire::{
    AeadParameters, CtrParameters, GcmParameters, HkdfParameters, IvParameters,
    MacGeneralParameters, Mechanism, mechanism::Parameters as Wire,
};

/// GCM takes 12 bytes of IV, and gives 16 of tag: SP 800-38D §5.2.1.
pub const GCM_IV_BYTES: usize = 12;
pub const GCM_TAG_BITS: CK_ULONG = 128;
const AES_BLOCK_BYTES: usize = 16;
const DES_BLOCK_BYTES: usize = 8;

/// A mechanism that the module knows, with its parameters.
#[derive(Clone)]
pub struct Given {
    pub rule: &'static Rule,
    pub mechanism: Mechanism,
    /// The handle of another key that the parameters name: `with_second` puts its id in its place.
    pub second: Option<CK_OBJECT_HANDLE>,
}

impl Given {
    /// The mechanism, with what the vault calls the second key.
    pub fn with_second(mut self, id: Vec<u8>) -> Mechanism {
        match &mut self.mechanism.parameters {
            Some(Wire::Hkdf(hkdf)) => hkdf.salt_key = id,
            Some(Wire::DerivationKey(second)) => second.key = id,
            _ => {}
        }
        self.mechanism
    }
}

/// `CKR_ARGUMENTS_BAD` for a null pointer, `CKR_MECHANISM_INVALID` for an unknown mechanism.
pub unsafe fn mechanism(pointer: *const CK_MECHANISM) -> Result<Given> {
    let given = unsafe { arguments::required(pointer) }?;
    let rule = rule_of(given.mechanism).ok_or(Rv(ck::CKR_MECHANISM_INVALID))?;
    let mut second = None;
    let parameters = match rule.parameters {
        Parameters::Hkdf => Some(Wire::Hkdf(unsafe { hkdf(&given, &mut second) }?)),
        Parameters::DerivationKey => {
            second = Some(unsafe { derivation::handle(&given) }?);
            Some(Wire::DerivationKey(Default::default()))
        }
        _ => unsafe { parameters(rule, &given) }?,
    };
    let mechanism = Mechanism { r#type: given.mechanism as u32, parameters };
    Ok(Given { rule, mechanism, second })
}

/// The number alone: of a mechanism whose parameters come with each message.
pub unsafe fn mechanism_number(pointer: *const CK_MECHANISM) -> Result<&'static Rule> {
    let given = unsafe { arguments::required(pointer) }?;
    rule_of(given.mechanism).ok_or(Rv(ck::CKR_MECHANISM_INVALID))
}

unsafe fn parameters(rule: &Rule, given: &CK_MECHANISM) -> Result<Option<Wire>> {
    let (pointer, length) = (given.pParameter, given.ulParameterLen);
    if length == 0 {
        return match rule.parameters {
            Parameters::None
            | Parameters::WrapIv(_)
            | Parameters::Eddsa
            | Parameters::SignContext
            | Parameters::Kmac(_)
            | Parameters::Pss { required: false } => Ok(None),
            _ => bad(),
        };
    }
    let bytes = unsafe { inner(pointer.cast(), length) }?;
    match rule.parameters {
        Parameters::None => bad(),
        Parameters::WrapIv(iv) => {
            if bytes == iv {
                Ok(None)
            } else {
                bad()
            }
        }
        Parameters::Iv if bytes.len() == AES_BLOCK_BYTES => {
            Ok(Some(Wire::Iv(IvParameters { iv: bytes.to_vec() })))
        }
        Parameters::Iv => bad(),
        Parameters::DesIv if bytes.len() == DES_BLOCK_BYTES => {
            Ok(Some(Wire::Iv(IvParameters { iv: bytes.to_vec() })))
        }
        Parameters::DesIv => bad(),
        Parameters::GmacIv if bytes.len() == GCM_IV_BYTES => {
            Ok(Some(Wire::Iv(IvParameters { iv: bytes.to_vec() })))
        }
        Parameters::GmacIv => bad(),
        Parameters::Ccm => unsafe { ccm(bytes) }.map(|aead| Some(Wire::Aead(aead))),
        Parameters::ChaCha => unsafe { chacha(bytes) }.map(|aead| Some(Wire::Aead(aead))),
        Parameters::Gcm => unsafe { gcm(bytes) }.map(|gcm| Some(Wire::Gcm(gcm))),
        Parameters::Ctr => ctr(bytes).map(|ctr| Some(Wire::Ctr(ctr))),
        Parameters::Pss { .. } => rsa::pss(bytes).map(|pss| Some(Wire::Pss(pss))),
        Parameters::Oaep => unsafe { rsa::oaep(bytes) }.map(|oaep| Some(Wire::Oaep(oaep))),
        Parameters::RsaAesKeyWrap => {
            unsafe { rsa::aes_key_wrap(bytes) }.map(|wrap| Some(Wire::RsaAesKeyWrap(wrap)))
        }
        Parameters::EcdhWrap => {
            unsafe { curve::ecdh_wrap(bytes) }.map(|wrap| Some(Wire::EcdhWrap(wrap)))
        }
        Parameters::Ecdh => unsafe { curve::ecdh(bytes) }.map(|ecdh| Some(Wire::Ecdh(ecdh))),
        Parameters::Kbkdf => {
            unsafe { derivation::kbkdf(bytes) }.map(|kbkdf| Some(Wire::Kbkdf(kbkdf)))
        }
        Parameters::KbkdfFeedback => {
            unsafe { derivation::kbkdf_feedback(bytes) }.map(|kbkdf| Some(Wire::Kbkdf(kbkdf)))
        }
        // It names a key, and is read apart.
        Parameters::Hkdf | Parameters::DerivationKey => bad(),
        Parameters::DerivationData => {
            unsafe { derivation::data(bytes) }.map(|data| Some(Wire::DerivationData(data)))
        }
        Parameters::ExtractKey => {
            derivation::extract(bytes).map(|extract| Some(Wire::ExtractKey(extract)))
        }
        Parameters::Pbkdf2 => {
            unsafe { derivation::pbkdf2(bytes) }.map(|pbkdf2| Some(Wire::Pbkdf2(pbkdf2)))
        }
        Parameters::TlsMaster => {
            unsafe { derivation::tls_master(bytes) }.map(|tls| Some(Wire::Tls(tls)))
        }
        Parameters::TlsExtendedMaster => {
            unsafe { derivation::tls_extended_master(bytes) }.map(|tls| Some(Wire::Tls(tls)))
        }
        Parameters::TlsKdf => unsafe { derivation::tls_kdf(bytes) }.map(|tls| Some(Wire::Tls(tls))),
        Parameters::Kmac(_) => {
            unsafe { derivation::kmac(bytes) }.map(|kmac| Some(Wire::Kmac(kmac)))
        }
        Parameters::Eddsa => unsafe { curve::eddsa(bytes) }.map(|eddsa| Some(Wire::Eddsa(eddsa))),
        Parameters::MacGeneral => mac_general(bytes).map(|cut| Some(Wire::MacGeneral(cut))),
        Parameters::HashSignContext => unsafe { post_quantum::hash_sign_context(bytes) }
            .map(|context| Some(Wire::HashSignContext(context))),
        Parameters::SignContext => {
            unsafe { post_quantum::sign_context(bytes) }.map(|given| Some(Wire::SignContext(given)))
        }
    }
}

/// `CK_GCM_PARAMS`. Programs built with a header of PKCS#11 v2.40 as first published have no ulIvBits
/// in it; those that have it fill it with anything, so that ulIvLen alone counts.
unsafe fn gcm(bytes: &[u8]) -> Result<GcmParameters> {
    #[repr(C)]
    #[derive(Clone, Copy)]
    struct WithoutIvBits {
        iv: *const u8,
        iv_bytes: CK_ULONG,
        aad: *const u8,
        aad_bytes: CK_ULONG,
        tag_bits: CK_ULONG,
    }
    let (iv, aad, tag_bits) = if bytes.len() == size_of::<WithoutIvBits>() {
        let old = structure::<WithoutIvBits>(bytes)?;
        let iv = unsafe { inner(old.iv, old.iv_bytes) }?;
        (iv, unsafe { inner(old.aad, old.aad_bytes) }?, old.tag_bits)
    } else {
        let gcm = structure::<ck::CK_GCM_PARAMS>(bytes)?;
        let iv = unsafe { inner(gcm.pIv, gcm.ulIvLen) }?;
        (iv, unsafe { inner(gcm.pAAD, gcm.ulAADLen) }?, gcm.ulTagBits)
    };
    if iv.len() != GCM_IV_BYTES || tag_bits != GCM_TAG_BITS {
        return bad();
    }
    Ok(GcmParameters { iv: iv.to_vec(), aad: aad.to_vec(), tag_bits: tag_bits as u32 })
}

/// `CK_CCM_PARAMS`. The vault finds the length of the data by itself: `ulDataLen` is not read.
unsafe fn ccm(bytes: &[u8]) -> Result<AeadParameters> {
    let ccm = structure::<ck::CK_CCM_PARAMS>(bytes)?;
    let nonce = unsafe { inner(ccm.pNonce, ccm.ulNonceLen) }?;
    let aad = unsafe { inner(ccm.pAAD, ccm.ulAADLen) }?;
    if ccm.ulMACLen == GCM_TAG_BITS / 8 { aead(nonce, aad) } else { bad() }
}

unsafe fn chacha(bytes: &[u8]) -> Result<AeadParameters> {
    let chacha = structure::<ck::CK_SALSA20_CHACHA20_POLY1305_PARAMS>(bytes)?;
    let nonce = unsafe { inner(chacha.pNonce, chacha.ulNonceLen) }?;
    aead(nonce, unsafe { inner(chacha.pAAD, chacha.ulAADLen) }?)
}

/// An empty nonce would be the vault's to make, and C has no place for it.
fn aead(nonce: &[u8], aad: &[u8]) -> Result<AeadParameters> {
    if nonce.is_empty() {
        return bad();
    }
    Ok(AeadParameters { nonce: nonce.to_vec(), aad: aad.to_vec(), tag_bits: GCM_TAG_BITS as u32 })
}

fn ctr(bytes: &[u8]) -> Result<CtrParameters> {
    let ctr = structure::<ck::CK_AES_CTR_PARAMS>(bytes)?;
    if !(1..=128).contains(&ctr.ulCounterBits) {
        return bad();
    }
    let counter_bits = ctr.ulCounterBits as u32;
    Ok(CtrParameters { counter_block: ctr.cb.to_vec(), counter_bits })
}

/// `CK_HKDF_PARAMS`. What is neither extracted nor expanded with is not read. PKCS#11 v3.2 §6.62.2.
unsafe fn hkdf(
    given: &CK_MECHANISM,
    salt_key: &mut Option<CK_OBJECT_HANDLE>,
) -> Result<HkdfParameters> {
    let bytes = unsafe { inner(given.pParameter.cast(), given.ulParameterLen) }?;
    let hkdf = structure::<ck::CK_HKDF_PARAMS>(bytes)?;
    let (extract, expand) = (hkdf.bExtract != ck::CK_FALSE, hkdf.bExpand != ck::CK_FALSE);
    let hash = narrow(hkdf.prfHashMechanism)?;
    let mut wire = HkdfParameters { extract, expand, hash, ..Default::default() };
    if extract {
        match hkdf.ulSaltType {
            ck::CKF_HKDF_SALT_NULL => {}
            ck::CKF_HKDF_SALT_DATA => {
                wire.salt = unsafe { inner(hkdf.pSalt, hkdf.ulSaltLen) }?.to_vec();
            }
            ck::CKF_HKDF_SALT_KEY => *salt_key = Some(hkdf.hSaltKey),
            _ => return bad(),
        }
    }
    if expand {
        wire.info = unsafe { inner(hkdf.pInfo, hkdf.ulInfoLen) }?.to_vec();
    }
    Ok(wire)
}

/// `CK_MAC_GENERAL_PARAMS`: the length of the MAC in bytes.
fn mac_general(bytes: &[u8]) -> Result<MacGeneralParameters> {
    let mac_bytes = structure::<ck::CK_MAC_GENERAL_PARAMS>(bytes)?;
    Ok(MacGeneralParameters { mac_bytes: narrow(mac_bytes)? })
}

/// `CK_GCM_MESSAGE_PARAMS` of one message. PKCS#11 v3.2 §6.13.3.
pub struct GcmMessage<'a> {
    /// Where the vault's IV goes, when it generates it.
    pub iv: &'a mut [u8],
    pub generate_iv: bool,
    pub tag: &'a mut [u8],
}

pub unsafe fn gcm_message<'a>(
    pointer: *mut std::ffi::c_void,
    length: CK_ULONG,
) -> Result<GcmMessage<'a>> {
    let bytes = unsafe { arguments::input(pointer.cast::<u8>(), length) }?;
    let given = structure::<ck::CK_GCM_MESSAGE_PARAMS>(bytes)?;
    let whole_iv = given.ulIvLen as usize == GCM_IV_BYTES && !given.pIv.is_null();
    let whole_tag = given.ulTagBits == GCM_TAG_BITS && !given.pTag.is_null();
    // A fixed part of the IV is the caller's to choose; the vault makes all of it or nothing.
    let generate_iv = given.ivGenerator != ck::CKG_NO_GENERATE;
    if !whole_iv || !whole_tag || (generate_iv && given.ulIvFixedBits > 0) {
        return bad();
    }
    let iv = unsafe { arguments::room(given.pIv, given.ulIvLen) }?;
    let tag = unsafe { arguments::room(given.pTag, given.ulTagBits / 8) }?;
    Ok(GcmMessage { iv, generate_iv, tag })
}

/// What an inner pointer points to: null with a length is the parameter's fault.
unsafe fn inner<'a>(pointer: *const u8, length: CK_ULONG) -> Result<&'a [u8]> {
    unsafe { arguments::input(pointer, length) }.or_else(|_| bad())
}

fn structure<T: Copy>(bytes: &[u8]) -> Result<T> {
    if bytes.len() != size_of::<T>() {
        return bad();
    }
    // SAFETY: as many bytes as `T` has, of C structures for which every pattern is valid.
    Ok(unsafe { bytes.as_ptr().cast::<T>().read_unaligned() })
}

fn narrow(number: CK_ULONG) -> Result<u32> {
    number.try_into().or_else(|_| bad())
}

fn bad<T>() -> Result<T> {
    refuse(ck::CKR_MECHANISM_PARAM_INVALID)
}
