//! How long the output of an operation is: told to callers without asking the vault.

use cryptoki_sys as ck;

use crate::mechanism::Length;
use crate::objects::Known;
use crate::operation::Verb;
use crate::rv::{Result, refuse};

/// Of AES, and of DES.
const fn block_bytes(length: Length) -> usize {
    if matches!(length, Length::DesBlocks | Length::DesPadded) { 8 } else { 16 }
}
const TAG_BYTES: usize = 16;

/// How long an output is, or at most is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    Exact(usize),
    AtMost(usize),
}

impl Size {
    /// Output of the vault. `CKR_DEVICE_ERROR` when it is not as long as such output is. Of a length
    /// that the module does not know, 0, it may be anything.
    pub fn admit(self, output: Vec<u8>) -> Result<Vec<u8>> {
        match self {
            Size::Exact(length) if length > 0 && output.len() != length => {
                refuse(ck::CKR_DEVICE_ERROR)
            }
            Size::AtMost(length) if length > 0 && output.len() > length => {
                refuse(ck::CKR_DEVICE_ERROR)
            }
            _ => Ok(output),
        }
    }
}

/// Of `input` bytes in one part; `fixed` is what `fixed_length` says.
pub fn single_size(verb: Verb, length: Length, input: usize, fixed: usize) -> Size {
    let block = block_bytes(length);
    match (verb, length) {
        (Verb::Decrypt, Length::Modulus) => Size::AtMost(fixed),
        (Verb::Decrypt, Length::Padded | Length::DesPadded) => Size::AtMost(input),
        (Verb::Decrypt, Length::Tagged | Length::Held) => {
            Size::Exact(input.saturating_sub(TAG_BYTES))
        }
        (_, Length::Padded | Length::DesPadded) => Size::Exact(input - input % block + block),
        (_, Length::Tagged | Length::Held) => Size::Exact(input + TAG_BYTES),
        (_, Length::Blocks | Length::DesBlocks | Length::Same) => Size::Exact(input),
        _ => Size::Exact(fixed),
    }
}

/// Of `input` bytes in a part, after parts of `taken` bytes.
pub fn update_length(verb: Verb, length: Length, taken: usize, input: usize) -> usize {
    let block = block_bytes(length);
    let put_out = |taken: usize| match (verb, length) {
        (Verb::Decrypt, Length::Tagged) | (_, Length::Held) => 0,
        // The last block may be padding.
        (Verb::Decrypt, Length::Padded | Length::DesPadded) => {
            taken.saturating_sub(1) / block * block
        }
        (_, Length::Blocks | Length::Padded | Length::DesBlocks | Length::DesPadded) => {
            taken / block * block
        }
        _ => taken,
    };
    put_out(taken + input) - put_out(taken)
}

/// Of the end of an operation, after parts of `taken` bytes.
pub fn final_size(verb: Verb, length: Length, taken: usize, fixed: usize) -> Size {
    match (verb, length) {
        (Verb::Decrypt, Length::Tagged | Length::Held) => {
            Size::Exact(taken.saturating_sub(TAG_BYTES))
        }
        (_, Length::Held) => Size::Exact(taken + TAG_BYTES),
        (Verb::Decrypt, Length::Padded | Length::DesPadded) => Size::AtMost(block_bytes(length)),
        (_, Length::Padded | Length::DesPadded) => Size::Exact(block_bytes(length)),
        (_, Length::Tagged) => Size::Exact(TAG_BYTES),
        (_, Length::Blocks | Length::DesBlocks | Length::Same) => Size::Exact(0),
        _ => Size::Exact(fixed),
    }
}

/// Of output whose length the key or the mechanism fixes; 0 for other, and for a curve that the module
/// does not know.
pub fn fixed_length(length: Length, key: Option<&Known>) -> usize {
    let params = key.map(|key| key.bytes(ck::CKA_EC_PARAMS)).unwrap_or_default();
    match length {
        Length::Fixed(bytes) => bytes,
        Length::Modulus => key.map_or(0, |key| key.bytes(ck::CKA_MODULUS).len()),
        Length::Order => 2 * order_bytes(params),
        // RFC 8032: Ed448 by its OID, id-Ed448, else Ed25519.
        Length::Edwards if params.ends_with(&[0x71]) => 114,
        Length::Edwards => 64,
        Length::ParameterSet => key.map_or(0, parameter_set_bytes),
        _ => 0,
    }
}

/// An ECDSA signature to verify, with both halves as long as the order: it "may have a shorter length",
/// PKCS#11 v3.2 §6.3.1, and Java leaves out zeros that both begin with. Others stay as they are.
pub fn widened(signature: Vec<u8>, fixed: usize) -> Vec<u8> {
    let length = signature.len();
    if length == 0 || length >= fixed || !length.is_multiple_of(2) {
        return signature;
    }
    let zeros = vec![0; (fixed - length) / 2];
    let (r, s) = signature.split_at(length / 2);
    [&zeros, r, &zeros, s].concat()
}

/// Of what a key of a parameter set puts out: FIPS 204 §4, table 2; FIPS 205 §11, table 2; FIPS 203
/// §8, table 3.
fn parameter_set_bytes(key: &Known) -> usize {
    const SETS: &[(ck::CK_KEY_TYPE, ck::CK_ULONG, usize)] = &[
        (ck::CKK_ML_DSA, ck::CKP_ML_DSA_44, 2420),
        (ck::CKK_ML_DSA, ck::CKP_ML_DSA_65, 3309),
        (ck::CKK_ML_DSA, ck::CKP_ML_DSA_87, 4627),
        (ck::CKK_SLH_DSA, ck::CKP_SLH_DSA_SHA2_128S, 7856),
        (ck::CKK_SLH_DSA, ck::CKP_SLH_DSA_SHA2_128F, 17088),
        (ck::CKK_SLH_DSA, ck::CKP_SLH_DSA_SHA2_192S, 16224),
        (ck::CKK_SLH_DSA, ck::CKP_SLH_DSA_SHA2_192F, 35664),
        (ck::CKK_SLH_DSA, ck::CKP_SLH_DSA_SHA2_256S, 29792),
        (ck::CKK_SLH_DSA, ck::CKP_SLH_DSA_SHA2_256F, 49856),
        (ck::CKK_SLH_DSA, ck::CKP_SLH_DSA_SHAKE_128S, 7856),
        (ck::CKK_SLH_DSA, ck::CKP_SLH_DSA_SHAKE_128F, 17088),
        (ck::CKK_SLH_DSA, ck::CKP_SLH_DSA_SHAKE_192S, 16224),
        (ck::CKK_SLH_DSA, ck::CKP_SLH_DSA_SHAKE_192F, 35664),
        (ck::CKK_SLH_DSA, ck::CKP_SLH_DSA_SHAKE_256S, 29792),
        (ck::CKK_SLH_DSA, ck::CKP_SLH_DSA_SHAKE_256F, 49856),
        (ck::CKK_ML_KEM, ck::CKP_ML_KEM_512, 768),
        (ck::CKK_ML_KEM, ck::CKP_ML_KEM_768, 1088),
        (ck::CKK_ML_KEM, ck::CKP_ML_KEM_1024, 1568),
    ];
    let number = |attribute| key.number(attribute).map(ck::CK_ULONG::from);
    let (kind, set) = (number(ck::CKA_KEY_TYPE), number(ck::CKA_PARAMETER_SET));
    SETS.iter()
        .find(|(known, number, _)| Some(*known) == kind && Some(*number) == set)
        .map_or(0, |(.., bytes)| *bytes)
}

/// Bytes of the order of a curve, by the DER of its OBJECT IDENTIFIER: SEC 2, RFC 5480 §2.1.1.1, RFC 5639 §4.
fn order_bytes(params: &[u8]) -> usize {
    const CURVES: &[(&[u8], usize)] = &[
        (&[0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x21], 28),
        (&[0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07], 32),
        (&[0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x0a], 32),
        (&[0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x22], 48),
        (&[0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x23], 66),
        (&[0x06, 0x09, 0x2b, 0x24, 0x03, 0x03, 0x02, 0x08, 0x01, 0x01, 0x07], 32),
        (&[0x06, 0x09, 0x2b, 0x24, 0x03, 0x03, 0x02, 0x08, 0x01, 0x01, 0x0b], 48),
        (&[0x06, 0x09, 0x2b, 0x24, 0x03, 0x03, 0x02, 0x08, 0x01, 0x01, 0x0d], 64),
    ];
    CURVES.iter().find(|(oid, _)| *oid == params).map_or(0, |(_, bytes)| *bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_and_end_put_out_what_the_whole_does() {
        let kinds = [
            Length::Blocks,
            Length::Padded,
            Length::DesBlocks,
            Length::DesPadded,
            Length::Same,
            Length::Tagged,
            Length::Held,
        ];
        for (verb, length) in kinds.iter().flat_map(|l| [(Verb::Encrypt, *l), (Verb::Decrypt, *l)])
        {
            for total in (0..100).map(|n| n * 16).filter(|n| verb == Verb::Encrypt || *n > 0) {
                let (mut taken, mut output) = (0, 0);
                for part in [1, 15, 16, 17, 100].iter().cycle() {
                    let part = (total - taken).min(*part);
                    if part == 0 {
                        break;
                    }
                    output += update_length(verb, length, taken, part);
                    taken += part;
                }
                let (Size::Exact(end) | Size::AtMost(end)) = final_size(verb, length, taken, 0);
                let (Size::Exact(all) | Size::AtMost(all)) = single_size(verb, length, total, 0);
                assert_eq!(output + end, all, "{verb:?} {length:?} {total}");
            }
        }
    }

    #[test]
    fn short_signatures_get_their_zeros_back() {
        assert_eq!(widened(vec![1, 2, 3, 4], 8), [0, 0, 1, 2, 0, 0, 3, 4]);
        assert_eq!(widened(vec![1, 2], 2), [1, 2]);
        // Not two halves, nothing, and too long: the caller's fault.
        assert_eq!(widened(vec![1, 2, 3], 8), [1, 2, 3]);
        assert!(widened(vec![], 8).is_empty());
        assert_eq!(widened(vec![1; 10], 8), [1; 10]);
        assert_eq!(widened(vec![1; 10], 0), [1; 10]);
    }

    #[test]
    fn an_encrypted_part_is_never_shorter_than_told() {
        assert_eq!(update_length(Verb::Encrypt, Length::Padded, 15, 1), 16);
        assert_eq!(update_length(Verb::Decrypt, Length::Padded, 15, 1), 0);
        assert_eq!(update_length(Verb::Decrypt, Length::Padded, 16, 1), 16);
        assert_eq!(update_length(Verb::Decrypt, Length::Tagged, 16, 100), 0);
    }
}
