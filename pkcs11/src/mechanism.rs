//! What the module knows of each mechanism: its parameters in C, and the length of its output.

use cryptoki_sys as ck;
use cryptoki_sys::CK_MECHANISM_TYPE;

/// What `CK_MECHANISM.pParameter` points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parameters {
    None,
    /// 16 bytes.
    Iv,
    /// Nothing, or the initial value of the standard.
    WrapIv(&'static [u8]),
    Gcm,
    Ctr,
    /// Required, or not where the mechanism names the hash.
    Pss {
        required: bool,
    },
    Oaep,
    RsaAesKeyWrap,
    Ecdh,
    EcdhWrap,
    Hkdf,
    /// `CK_SP800_108_KDF_PARAMS`.
    Kbkdf,
    /// `CK_SP800_108_FEEDBACK_KDF_PARAMS`.
    KbkdfFeedback,
    /// `CK_KEY_DERIVATION_STRING_DATA`.
    DerivationData,
    /// `CK_OBJECT_HANDLE` of a second key.
    DerivationKey,
    /// `CK_EXTRACT_PARAMS`.
    ExtractKey,
    /// `CK_PKCS5_PBKD2_PARAMS2`.
    Pbkdf2,
    /// `CK_TLS12_MASTER_KEY_DERIVE_PARAMS`.
    TlsMaster,
    /// `CK_TLS12_EXTENDED_MASTER_KEY_DERIVE_PARAMS`.
    TlsExtendedMaster,
    /// `CK_TLS_KDF_PARAMS`.
    TlsKdf,
    /// `CK_COFFER_KMAC_PARAMS`, or nothing: the length of the whole MAC.
    Kmac(usize),
    Eddsa,
    MacGeneral,
    /// `CK_SIGN_ADDITIONAL_CONTEXT`, or nothing.
    SignContext,
    /// `CK_HASH_SIGN_ADDITIONAL_CONTEXT`.
    HashSignContext,
    /// 8 bytes.
    DesIv,
    /// 12 bytes.
    GmacIv,
    Ccm,
    ChaCha,
}

/// What an operation puts out, as a function of what it takes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// As long as the modulus; decryption at most that.
    Modulus,
    /// Twice the order of the curve.
    Order,
    /// That of the Edwards curve.
    Edwards,
    /// That of the parameter set: a signature, or the ciphertext of an encapsulation.
    ParameterSet,
    Fixed(usize),
    /// Whole blocks in, the same out.
    Blocks,
    Padded,
    /// The same of DES, whose blocks have 8 bytes.
    DesBlocks,
    DesPadded,
    Same,
    /// And 16 bytes of tag.
    Tagged,
    /// And 16 bytes of tag; parts put out nothing before the end.
    Held,
    /// As long as its parameter says.
    Mac,
    /// No operation with output of its own.
    Nothing,
}

#[derive(Debug)]
pub struct Rule {
    pub number: CK_MECHANISM_TYPE,
    pub parameters: Parameters,
    pub length: Length,
    /// The operation takes its input whole: no C_SignUpdate and its like.
    pub single_part: bool,
}

const KW_IV: &[u8] = &[0xa6; 8];
const KWP_IV: &[u8] = &[0xa6, 0x59, 0x59, 0xa6];

use Length::{
    Blocks, DesBlocks, DesPadded, Edwards, Fixed, Held, Mac, Modulus, Nothing, Order, Padded,
    ParameterSet, Same, Tagged,
};

/// The vault's own numbers.
const CKM_AES_GCM_SIV: CK_MECHANISM_TYPE = ck::CKM_VENDOR_DEFINED | 0x101;
const CKM_KMAC128: CK_MECHANISM_TYPE = ck::CKM_VENDOR_DEFINED | 0x130;
const CKM_KMAC256: CK_MECHANISM_TYPE = ck::CKM_VENDOR_DEFINED | 0x131;
const CKM_XCHACHA20_POLY1305: CK_MECHANISM_TYPE = ck::CKM_VENDOR_DEFINED | 0x102;
const CKM_BIP340_SCHNORR: CK_MECHANISM_TYPE = ck::CKM_VENDOR_DEFINED | 0x120;

/// Mechanisms that the module can speak of; the vault says which of them it has.
const TABLE: &[Rule] = &[
    one(ck::CKM_RSA_PKCS_KEY_PAIR_GEN, Parameters::None, Nothing),
    whole(ck::CKM_RSA_PKCS, Parameters::None, Modulus),
    whole(ck::CKM_RSA_X_509, Parameters::None, Modulus),
    one(ck::CKM_SHA1_RSA_PKCS, Parameters::None, Modulus),
    one(ck::CKM_SHA224_RSA_PKCS, Parameters::None, Modulus),
    one(ck::CKM_SHA256_RSA_PKCS, Parameters::None, Modulus),
    one(ck::CKM_SHA384_RSA_PKCS, Parameters::None, Modulus),
    one(ck::CKM_SHA512_RSA_PKCS, Parameters::None, Modulus),
    one(ck::CKM_SHA3_224_RSA_PKCS, Parameters::None, Modulus),
    one(ck::CKM_SHA3_256_RSA_PKCS, Parameters::None, Modulus),
    one(ck::CKM_SHA3_384_RSA_PKCS, Parameters::None, Modulus),
    one(ck::CKM_SHA3_512_RSA_PKCS, Parameters::None, Modulus),
    whole(ck::CKM_RSA_PKCS_OAEP, Parameters::Oaep, Modulus),
    one(ck::CKM_RSA_AES_KEY_WRAP, Parameters::RsaAesKeyWrap, Nothing),
    whole(ck::CKM_RSA_PKCS_PSS, Parameters::Pss { required: true }, Modulus),
    one(ck::CKM_SHA1_RSA_PKCS_PSS, Parameters::Pss { required: false }, Modulus),
    one(ck::CKM_SHA224_RSA_PKCS_PSS, Parameters::Pss { required: false }, Modulus),
    one(ck::CKM_SHA256_RSA_PKCS_PSS, Parameters::Pss { required: false }, Modulus),
    one(ck::CKM_SHA384_RSA_PKCS_PSS, Parameters::Pss { required: false }, Modulus),
    one(ck::CKM_SHA512_RSA_PKCS_PSS, Parameters::Pss { required: false }, Modulus),
    one(ck::CKM_SHA3_224_RSA_PKCS_PSS, Parameters::Pss { required: false }, Modulus),
    one(ck::CKM_SHA3_256_RSA_PKCS_PSS, Parameters::Pss { required: false }, Modulus),
    one(ck::CKM_SHA3_384_RSA_PKCS_PSS, Parameters::Pss { required: false }, Modulus),
    one(ck::CKM_SHA3_512_RSA_PKCS_PSS, Parameters::Pss { required: false }, Modulus),
    one(ck::CKM_DES3_KEY_GEN, Parameters::None, Nothing),
    one(ck::CKM_DES3_ECB, Parameters::None, DesBlocks),
    one(ck::CKM_DES3_CBC, Parameters::DesIv, DesBlocks),
    one(ck::CKM_DES3_CBC_PAD, Parameters::DesIv, DesPadded),
    one(ck::CKM_MD5, Parameters::None, Fixed(16)),
    one(ck::CKM_MD5_HMAC, Parameters::None, Fixed(16)),
    one(ck::CKM_MD5_HMAC_GENERAL, Parameters::MacGeneral, Mac),
    one(ck::CKM_SHA_1, Parameters::None, Fixed(20)),
    one(ck::CKM_SHA224, Parameters::None, Fixed(28)),
    one(ck::CKM_SHA256, Parameters::None, Fixed(32)),
    one(ck::CKM_SHA384, Parameters::None, Fixed(48)),
    one(ck::CKM_SHA512, Parameters::None, Fixed(64)),
    one(ck::CKM_SHA_1_HMAC, Parameters::None, Fixed(20)),
    one(ck::CKM_SHA224_HMAC, Parameters::None, Fixed(28)),
    one(ck::CKM_SHA256_HMAC, Parameters::None, Fixed(32)),
    one(ck::CKM_SHA384_HMAC, Parameters::None, Fixed(48)),
    one(ck::CKM_SHA512_HMAC, Parameters::None, Fixed(64)),
    one(ck::CKM_SHA_1_HMAC_GENERAL, Parameters::MacGeneral, Mac),
    one(ck::CKM_SHA224_HMAC_GENERAL, Parameters::MacGeneral, Mac),
    one(ck::CKM_SHA256_HMAC_GENERAL, Parameters::MacGeneral, Mac),
    one(ck::CKM_SHA384_HMAC_GENERAL, Parameters::MacGeneral, Mac),
    one(ck::CKM_SHA512_HMAC_GENERAL, Parameters::MacGeneral, Mac),
    one(ck::CKM_SHA512_224_HMAC_GENERAL, Parameters::MacGeneral, Mac),
    one(ck::CKM_SHA512_256_HMAC_GENERAL, Parameters::MacGeneral, Mac),
    one(ck::CKM_SHA3_224_HMAC_GENERAL, Parameters::MacGeneral, Mac),
    one(ck::CKM_SHA3_256_HMAC_GENERAL, Parameters::MacGeneral, Mac),
    one(ck::CKM_SHA3_384_HMAC_GENERAL, Parameters::MacGeneral, Mac),
    one(ck::CKM_SHA3_512_HMAC_GENERAL, Parameters::MacGeneral, Mac),
    one(ck::CKM_BLAKE2B_160_HMAC_GENERAL, Parameters::MacGeneral, Mac),
    one(ck::CKM_BLAKE2B_256_HMAC_GENERAL, Parameters::MacGeneral, Mac),
    one(ck::CKM_BLAKE2B_384_HMAC_GENERAL, Parameters::MacGeneral, Mac),
    one(ck::CKM_BLAKE2B_512_HMAC_GENERAL, Parameters::MacGeneral, Mac),
    one(ck::CKM_SHA512_224, Parameters::None, Fixed(28)),
    one(ck::CKM_SHA512_224_HMAC, Parameters::None, Fixed(28)),
    one(ck::CKM_SHA512_224_KEY_GEN, Parameters::None, Nothing),
    one(ck::CKM_SHA512_256, Parameters::None, Fixed(32)),
    one(ck::CKM_SHA512_256_HMAC, Parameters::None, Fixed(32)),
    one(ck::CKM_SHA512_256_KEY_GEN, Parameters::None, Nothing),
    one(ck::CKM_SHA3_224, Parameters::None, Fixed(28)),
    one(ck::CKM_SHA3_224_HMAC, Parameters::None, Fixed(28)),
    one(ck::CKM_SHA3_224_KEY_GEN, Parameters::None, Nothing),
    one(ck::CKM_SHA3_256, Parameters::None, Fixed(32)),
    one(ck::CKM_SHA3_256_HMAC, Parameters::None, Fixed(32)),
    one(ck::CKM_SHA3_256_KEY_GEN, Parameters::None, Nothing),
    one(ck::CKM_SHA3_384, Parameters::None, Fixed(48)),
    one(ck::CKM_SHA3_384_HMAC, Parameters::None, Fixed(48)),
    one(ck::CKM_SHA3_384_KEY_GEN, Parameters::None, Nothing),
    one(ck::CKM_SHA3_512, Parameters::None, Fixed(64)),
    one(ck::CKM_SHA3_512_HMAC, Parameters::None, Fixed(64)),
    one(ck::CKM_SHA3_512_KEY_GEN, Parameters::None, Nothing),
    one(ck::CKM_BLAKE2B_160, Parameters::None, Fixed(20)),
    one(ck::CKM_BLAKE2B_160_HMAC, Parameters::None, Fixed(20)),
    one(ck::CKM_BLAKE2B_160_KEY_GEN, Parameters::None, Nothing),
    one(ck::CKM_BLAKE2B_256, Parameters::None, Fixed(32)),
    one(ck::CKM_BLAKE2B_256_HMAC, Parameters::None, Fixed(32)),
    one(ck::CKM_BLAKE2B_256_KEY_GEN, Parameters::None, Nothing),
    one(ck::CKM_BLAKE2B_384, Parameters::None, Fixed(48)),
    one(ck::CKM_BLAKE2B_384_HMAC, Parameters::None, Fixed(48)),
    one(ck::CKM_BLAKE2B_384_KEY_GEN, Parameters::None, Nothing),
    one(ck::CKM_BLAKE2B_512, Parameters::None, Fixed(64)),
    one(ck::CKM_BLAKE2B_512_HMAC, Parameters::None, Fixed(64)),
    one(ck::CKM_BLAKE2B_512_KEY_GEN, Parameters::None, Nothing),
    one(ck::CKM_GENERIC_SECRET_KEY_GEN, Parameters::None, Nothing),
    one(ck::CKM_SHA_1_KEY_GEN, Parameters::None, Nothing),
    one(ck::CKM_SHA224_KEY_GEN, Parameters::None, Nothing),
    one(ck::CKM_SHA256_KEY_GEN, Parameters::None, Nothing),
    one(ck::CKM_SHA384_KEY_GEN, Parameters::None, Nothing),
    one(ck::CKM_SHA512_KEY_GEN, Parameters::None, Nothing),
    one(ck::CKM_EC_KEY_PAIR_GEN, Parameters::None, Nothing),
    one(ck::CKM_EC_EDWARDS_KEY_PAIR_GEN, Parameters::None, Nothing),
    one(ck::CKM_EC_MONTGOMERY_KEY_PAIR_GEN, Parameters::None, Nothing),
    whole(ck::CKM_ECDSA, Parameters::None, Order),
    one(ck::CKM_ECDSA_SHA1, Parameters::None, Order),
    one(ck::CKM_ECDSA_SHA224, Parameters::None, Order),
    one(ck::CKM_ECDSA_SHA256, Parameters::None, Order),
    one(ck::CKM_ECDSA_SHA384, Parameters::None, Order),
    one(ck::CKM_ECDSA_SHA512, Parameters::None, Order),
    one(ck::CKM_EDDSA, Parameters::Eddsa, Edwards),
    one(ck::CKM_ECDSA_SHA3_224, Parameters::None, Order),
    one(ck::CKM_ECDSA_SHA3_256, Parameters::None, Order),
    one(ck::CKM_ECDSA_SHA3_384, Parameters::None, Order),
    one(ck::CKM_ECDSA_SHA3_512, Parameters::None, Order),
    one(CKM_BIP340_SCHNORR, Parameters::None, Fixed(64)),
    one(ck::CKM_ECDH1_DERIVE, Parameters::Ecdh, Nothing),
    one(ck::CKM_ECDH1_COFACTOR_DERIVE, Parameters::Ecdh, Nothing),
    one(ck::CKM_ECDH_AES_KEY_WRAP, Parameters::EcdhWrap, Nothing),
    one(ck::CKM_ECDH_COF_AES_KEY_WRAP, Parameters::EcdhWrap, Nothing),
    one(ck::CKM_ECDH_X_AES_KEY_WRAP, Parameters::EcdhWrap, Nothing),
    one(ck::CKM_CONCATENATE_BASE_AND_KEY, Parameters::DerivationKey, Nothing),
    one(ck::CKM_CONCATENATE_BASE_AND_DATA, Parameters::DerivationData, Nothing),
    one(ck::CKM_CONCATENATE_DATA_AND_BASE, Parameters::DerivationData, Nothing),
    one(ck::CKM_XOR_BASE_AND_DATA, Parameters::DerivationData, Nothing),
    one(ck::CKM_EXTRACT_KEY_FROM_KEY, Parameters::ExtractKey, Nothing),
    one(ck::CKM_SHA1_KEY_DERIVATION, Parameters::None, Nothing),
    one(ck::CKM_SHA224_KEY_DERIVATION, Parameters::None, Nothing),
    one(ck::CKM_SHA256_KEY_DERIVATION, Parameters::None, Nothing),
    one(ck::CKM_SHA384_KEY_DERIVATION, Parameters::None, Nothing),
    one(ck::CKM_SHA512_KEY_DERIVATION, Parameters::None, Nothing),
    one(ck::CKM_SHA512_224_KEY_DERIVATION, Parameters::None, Nothing),
    one(ck::CKM_SHA512_256_KEY_DERIVATION, Parameters::None, Nothing),
    one(ck::CKM_SHA3_224_KEY_DERIVATION, Parameters::None, Nothing),
    one(ck::CKM_SHA3_256_KEY_DERIVATION, Parameters::None, Nothing),
    one(ck::CKM_SHA3_384_KEY_DERIVATION, Parameters::None, Nothing),
    one(ck::CKM_SHA3_512_KEY_DERIVATION, Parameters::None, Nothing),
    one(ck::CKM_SHAKE_128_KEY_DERIVATION, Parameters::None, Nothing),
    one(ck::CKM_SHAKE_256_KEY_DERIVATION, Parameters::None, Nothing),
    one(ck::CKM_TLS12_MASTER_KEY_DERIVE_DH, Parameters::TlsMaster, Nothing),
    one(ck::CKM_TLS12_EXTENDED_MASTER_KEY_DERIVE_DH, Parameters::TlsExtendedMaster, Nothing),
    one(ck::CKM_TLS12_KDF, Parameters::TlsKdf, Nothing),
    one(ck::CKM_TLS_KDF, Parameters::TlsKdf, Nothing),
    one(ck::CKM_PKCS5_PBKD2, Parameters::Pbkdf2, Nothing),
    one(CKM_KMAC128, Parameters::Kmac(32), Mac),
    one(CKM_KMAC256, Parameters::Kmac(64), Mac),
    one(ck::CKM_SP800_108_COUNTER_KDF, Parameters::Kbkdf, Nothing),
    one(ck::CKM_SP800_108_FEEDBACK_KDF, Parameters::KbkdfFeedback, Nothing),
    one(ck::CKM_SP800_108_DOUBLE_PIPELINE_KDF, Parameters::Kbkdf, Nothing),
    one(ck::CKM_HKDF_DERIVE, Parameters::Hkdf, Nothing),
    one(ck::CKM_HKDF_KEY_GEN, Parameters::None, Nothing),
    one(ck::CKM_ML_DSA_KEY_PAIR_GEN, Parameters::None, Nothing),
    one(ck::CKM_ML_DSA, Parameters::SignContext, ParameterSet),
    one(ck::CKM_SLH_DSA_KEY_PAIR_GEN, Parameters::None, Nothing),
    whole(ck::CKM_HASH_ML_DSA, Parameters::HashSignContext, ParameterSet),
    whole(ck::CKM_HASH_SLH_DSA, Parameters::HashSignContext, ParameterSet),
    one(ck::CKM_HASH_ML_DSA_SHA224, Parameters::SignContext, ParameterSet),
    one(ck::CKM_HASH_ML_DSA_SHA256, Parameters::SignContext, ParameterSet),
    one(ck::CKM_HASH_ML_DSA_SHA384, Parameters::SignContext, ParameterSet),
    one(ck::CKM_HASH_ML_DSA_SHA512, Parameters::SignContext, ParameterSet),
    one(ck::CKM_HASH_ML_DSA_SHA3_224, Parameters::SignContext, ParameterSet),
    one(ck::CKM_HASH_ML_DSA_SHA3_256, Parameters::SignContext, ParameterSet),
    one(ck::CKM_HASH_ML_DSA_SHA3_384, Parameters::SignContext, ParameterSet),
    one(ck::CKM_HASH_ML_DSA_SHA3_512, Parameters::SignContext, ParameterSet),
    one(ck::CKM_HASH_ML_DSA_SHAKE128, Parameters::SignContext, ParameterSet),
    one(ck::CKM_HASH_ML_DSA_SHAKE256, Parameters::SignContext, ParameterSet),
    one(ck::CKM_HASH_SLH_DSA_SHA224, Parameters::SignContext, ParameterSet),
    one(ck::CKM_HASH_SLH_DSA_SHA256, Parameters::SignContext, ParameterSet),
    one(ck::CKM_HASH_SLH_DSA_SHA384, Parameters::SignContext, ParameterSet),
    one(ck::CKM_HASH_SLH_DSA_SHA512, Parameters::SignContext, ParameterSet),
    one(ck::CKM_HASH_SLH_DSA_SHA3_224, Parameters::SignContext, ParameterSet),
    one(ck::CKM_HASH_SLH_DSA_SHA3_256, Parameters::SignContext, ParameterSet),
    one(ck::CKM_HASH_SLH_DSA_SHA3_384, Parameters::SignContext, ParameterSet),
    one(ck::CKM_HASH_SLH_DSA_SHA3_512, Parameters::SignContext, ParameterSet),
    one(ck::CKM_HASH_SLH_DSA_SHAKE128, Parameters::SignContext, ParameterSet),
    one(ck::CKM_HASH_SLH_DSA_SHAKE256, Parameters::SignContext, ParameterSet),
    one(ck::CKM_SLH_DSA, Parameters::SignContext, ParameterSet),
    one(ck::CKM_ML_KEM_KEY_PAIR_GEN, Parameters::None, Nothing),
    one(ck::CKM_ML_KEM, Parameters::None, ParameterSet),
    one(ck::CKM_AES_KEY_GEN, Parameters::None, Nothing),
    one(ck::CKM_AES_ECB, Parameters::None, Blocks),
    one(ck::CKM_AES_CBC, Parameters::Iv, Blocks),
    one(ck::CKM_AES_CBC_PAD, Parameters::Iv, Padded),
    whole(ck::CKM_AES_CTS, Parameters::Iv, Same),
    one(ck::CKM_AES_XTS_KEY_GEN, Parameters::None, Nothing),
    whole(ck::CKM_AES_XTS, Parameters::Iv, Same),
    one(ck::CKM_AES_CTR, Parameters::Ctr, Same),
    one(ck::CKM_AES_GCM, Parameters::Gcm, Tagged),
    one(ck::CKM_AES_OFB, Parameters::Iv, Same),
    one(ck::CKM_AES_CFB128, Parameters::Iv, Same),
    one(ck::CKM_AES_CMAC, Parameters::None, Fixed(16)),
    one(ck::CKM_AES_CMAC_GENERAL, Parameters::MacGeneral, Mac),
    one(ck::CKM_AES_GMAC, Parameters::GmacIv, Fixed(16)),
    one(ck::CKM_AES_CCM, Parameters::Ccm, Held),
    one(CKM_AES_GCM_SIV, Parameters::Gcm, Held),
    one(ck::CKM_CHACHA20_KEY_GEN, Parameters::None, Nothing),
    one(ck::CKM_CHACHA20_POLY1305, Parameters::ChaCha, Tagged),
    one(CKM_XCHACHA20_POLY1305, Parameters::ChaCha, Held),
    one(ck::CKM_AES_KEY_WRAP, Parameters::WrapIv(KW_IV), Nothing),
    one(ck::CKM_AES_KEY_WRAP_PKCS7, Parameters::WrapIv(KW_IV), Nothing),
    one(ck::CKM_AES_KEY_WRAP_KWP, Parameters::WrapIv(KWP_IV), Nothing),
];

const fn one(number: CK_MECHANISM_TYPE, parameters: Parameters, length: Length) -> Rule {
    Rule { number, parameters, length, single_part: false }
}

const fn whole(number: CK_MECHANISM_TYPE, parameters: Parameters, length: Length) -> Rule {
    Rule { number, parameters, length, single_part: true }
}

pub fn rule_of(number: CK_MECHANISM_TYPE) -> Option<&'static Rule> {
    TABLE.iter().find(|rule| rule.number == number)
}
