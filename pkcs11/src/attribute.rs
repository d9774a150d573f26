//! How the value of each attribute looks in C and on the wire: `docs/WIRE.md`, "Objects".

use std::sync::atomic::{AtomicBool, Ordering};

use cryptoki_sys as ck;
use cryptoki_sys::CK_ULONG;

use crate::rv::{Result, Rv};
use crate::wire::NumberList;
use crate::wire::attribute::Value;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Flag,
    Number,
    Bytes,
    /// A big integer: no leading zero on the wire.
    Integer,
    Text,
    Date,
    /// An array of `CK_MECHANISM_TYPE`.
    Numbers,
    /// An array of `CK_ATTRIBUTE`.
    Template,
    /// Bytes on the wire, hex digits in C, where `CKA_UNIQUE_ID` is text.
    UniqueId,
    /// `CKA_EC_POINT`: see `RAW_POINTS`.
    Point,
}

use Kind::{Bytes, Date, Flag, Integer, Number, Numbers, Point, Template, Text, UniqueId};

/// `CKA_` number, kind, and whether finding an object brings it along.
const TABLE: &[(CK_ULONG, Kind, bool)] = &[
    (ck::CKA_CLASS, Number, true),
    (ck::CKA_TOKEN, Flag, true),
    (ck::CKA_PRIVATE, Flag, true),
    (ck::CKA_LABEL, Text, true),
    (ck::CKA_UNIQUE_ID, UniqueId, true),
    (ck::CKA_APPLICATION, Text, false),
    (ck::CKA_VALUE, Bytes, false),
    (ck::CKA_OBJECT_ID, Bytes, false),
    (ck::CKA_CERTIFICATE_TYPE, Number, true),
    (ck::CKA_ISSUER, Bytes, false),
    (ck::CKA_SERIAL_NUMBER, Bytes, false),
    (ck::CKA_TRUSTED, Flag, true),
    (ck::CKA_CERTIFICATE_CATEGORY, Number, true),
    (ck::CKA_JAVA_MIDP_SECURITY_DOMAIN, Number, false),
    (ck::CKA_URL, Text, false),
    (ck::CKA_HASH_OF_SUBJECT_PUBLIC_KEY, Bytes, false),
    (ck::CKA_HASH_OF_ISSUER_PUBLIC_KEY, Bytes, false),
    (ck::CKA_NAME_HASH_ALGORITHM, Number, false),
    (ck::CKA_CHECK_VALUE, Bytes, false),
    (ck::CKA_KEY_TYPE, Number, true),
    (ck::CKA_SUBJECT, Bytes, false),
    (ck::CKA_ID, Bytes, true),
    (ck::CKA_SENSITIVE, Flag, true),
    (ck::CKA_ENCRYPT, Flag, true),
    (ck::CKA_DECRYPT, Flag, true),
    (ck::CKA_WRAP, Flag, true),
    (ck::CKA_UNWRAP, Flag, true),
    (ck::CKA_SIGN, Flag, true),
    (ck::CKA_SIGN_RECOVER, Flag, true),
    (ck::CKA_VERIFY, Flag, true),
    (ck::CKA_VERIFY_RECOVER, Flag, true),
    (ck::CKA_DERIVE, Flag, true),
    (ck::CKA_ENCAPSULATE, Flag, true),
    (ck::CKA_DECAPSULATE, Flag, true),
    (ck::CKA_START_DATE, Date, true),
    (ck::CKA_END_DATE, Date, true),
    (ck::CKA_MODULUS, Integer, true),
    (ck::CKA_MODULUS_BITS, Number, true),
    (ck::CKA_PUBLIC_EXPONENT, Integer, true),
    (ck::CKA_PRIVATE_EXPONENT, Integer, false),
    (ck::CKA_PRIME_1, Integer, false),
    (ck::CKA_PRIME_2, Integer, false),
    (ck::CKA_EXPONENT_1, Integer, false),
    (ck::CKA_EXPONENT_2, Integer, false),
    (ck::CKA_COEFFICIENT, Integer, false),
    (ck::CKA_PUBLIC_KEY_INFO, Bytes, false),
    (ck::CKA_VALUE_LEN, Number, true),
    (ck::CKA_EXTRACTABLE, Flag, true),
    (ck::CKA_LOCAL, Flag, true),
    (ck::CKA_NEVER_EXTRACTABLE, Flag, true),
    (ck::CKA_ALWAYS_SENSITIVE, Flag, true),
    (ck::CKA_KEY_GEN_MECHANISM, Number, true),
    (ck::CKA_MODIFIABLE, Flag, true),
    (ck::CKA_COPYABLE, Flag, true),
    (ck::CKA_DESTROYABLE, Flag, true),
    (ck::CKA_EC_PARAMS, Bytes, true),
    (ck::CKA_EC_POINT, Point, true),
    (ck::CKA_PARAMETER_SET, Number, true),
    (ck::CKA_SEED, Bytes, false),
    (ck::CKA_ALWAYS_AUTHENTICATE, Flag, true),
    (ck::CKA_WRAP_WITH_TRUSTED, Flag, true),
    (ck::CKA_WRAP_TEMPLATE, Template, false),
    (ck::CKA_UNWRAP_TEMPLATE, Template, false),
    (ck::CKA_DERIVE_TEMPLATE, Template, false),
    (ck::CKA_ENCAPSULATE_TEMPLATE, Template, false),
    (ck::CKA_DECAPSULATE_TEMPLATE, Template, false),
    (ck::CKA_ALLOWED_MECHANISMS, Numbers, true),
    (KEY_STATE, Number, false),
];

/// Coffer's own: the state of a key, SP 800-57 part 1 §7.
pub const KEY_STATE: CK_ULONG = ck::CKA_VENDOR_DEFINED | 4;

/// Set by `COFFER_EC_POINT=raw`: points of Edwards and Montgomery curves are the bare bytes that
/// PKCS#11 v3.2 §6.3.5 and §6.3.7 want. Else they are in a DER OCTET STRING, as those of other curves
/// are: OpenSC, GnuTLS and libp11 read them that way alone, and who reads bare bytes reads it too.
pub static RAW_POINTS: AtomicBool = AtomicBool::new(false);

/// Bytes of a point of curve25519, curve448, and Ed448. No DER of a Weierstrass point is as long.
const BARE_POINTS: [usize; 3] = [32, 56, 57];
const OCTET_STRING: u8 = 0x04;

pub fn kind_of(attribute: CK_ULONG) -> Option<Kind> {
    TABLE.iter().find(|(number, ..)| *number == attribute).map(|(_, kind, _)| *kind)
}

/// Attributes that come with every found object. None is part of a secret, and none is long.
pub fn usual() -> impl Iterator<Item = u32> {
    TABLE.iter().filter(|(.., usual)| *usual).map(|(number, ..)| *number as u32)
}

pub fn is_usual(attribute: CK_ULONG) -> bool {
    TABLE.iter().any(|(number, _, usual)| *number == attribute && *usual)
}

/// The value of a caller, but for templates, whose pointers `ffi::template` follows.
/// `CKR_ATTRIBUTE_VALUE_INVALID` for one of another kind.
pub fn from_c(kind: Kind, bytes: &[u8]) -> Result<Value> {
    let invalid = Rv(ck::CKR_ATTRIBUTE_VALUE_INVALID);
    match kind {
        Flag => match bytes {
            [byte] if *byte <= 1 => Ok(Value::Flag(*byte == 1)),
            _ => Err(invalid),
        },
        Number => number(bytes).map(Value::Number).ok_or(invalid),
        Bytes => Ok(Value::Bytes(bytes.to_vec())),
        Integer => {
            let start = bytes.iter().position(|byte| *byte != 0).unwrap_or(bytes.len());
            Ok(Value::Bytes(bytes[start..].to_vec()))
        }
        Text => String::from_utf8(bytes.to_vec()).map(Value::Text).map_err(|_| invalid),
        Date if bytes.is_empty() || (bytes.len() == 8 && bytes.iter().all(u8::is_ascii_digit)) => {
            Ok(Value::Text(String::from_utf8_lossy(bytes).into_owned()))
        }
        Numbers if bytes.len().is_multiple_of(size_of::<CK_ULONG>()) => bytes
            .chunks_exact(size_of::<CK_ULONG>())
            .map(number)
            .collect::<Option<Vec<u32>>>()
            .map(|numbers| Value::Numbers(NumberList { numbers }))
            .ok_or(invalid),
        UniqueId => from_hex(bytes).map(Value::Bytes).ok_or(invalid),
        Point => Ok(Value::Bytes(bare_point(bytes).to_vec())),
        Date | Numbers | Template => Err(invalid),
    }
}

/// The value for a caller; `None` for templates, and for what the vault never sends.
pub fn to_c(kind: Kind, value: &Value) -> Option<Vec<u8>> {
    match (kind, value) {
        (Flag, Value::Flag(flag)) => Some(vec![u8::from(*flag)]),
        (Number, Value::Number(number)) => Some(wide(*number).to_ne_bytes().to_vec()),
        (Bytes | Integer, Value::Bytes(bytes)) => Some(bytes.clone()),
        (Text | Date, Value::Text(text)) => Some(text.clone().into_bytes()),
        (Numbers, Value::Numbers(list)) => {
            Some(list.numbers.iter().flat_map(|number| wide(*number).to_ne_bytes()).collect())
        }
        (UniqueId, Value::Bytes(bytes)) => Some(to_hex(bytes).into_bytes()),
        (Point, Value::Bytes(bytes)) => Some(told_point(bytes, RAW_POINTS.load(Ordering::Relaxed))),
        _ => None,
    }
}

fn told_point(bytes: &[u8], raw: bool) -> Vec<u8> {
    if raw || !BARE_POINTS.contains(&bytes.len()) {
        return bytes.to_vec();
    }
    [&[OCTET_STRING, bytes.len() as u8], bytes].concat()
}

/// What is in an OCTET STRING that holds a bare point, or the bytes themselves.
fn bare_point(bytes: &[u8]) -> &[u8] {
    match bytes {
        [OCTET_STRING, length, point @ ..]
            if point.len() == usize::from(*length) && BARE_POINTS.contains(&point.len()) =>
        {
            point
        }
        _ => bytes,
    }
}

pub fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex(text: &[u8]) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    let digit = |byte: u8| char::from(byte).to_digit(16).unwrap_or(0) as u8;
    Some(text.chunks_exact(2).map(|pair| digit(pair[0]) << 4 | digit(pair[1])).collect())
}

/// A `CK_ULONG`, of which the wire carries 32 bits: no attribute needs more.
fn number(bytes: &[u8]) -> Option<u32> {
    let value = CK_ULONG::from_ne_bytes(bytes.try_into().ok()?);
    if value == ck::CK_UNAVAILABLE_INFORMATION { Some(u32::MAX) } else { value.try_into().ok() }
}

fn wide(number: u32) -> CK_ULONG {
    if number == u32::MAX { ck::CK_UNAVAILABLE_INFORMATION } else { CK_ULONG::from(number) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_come_back_as_they_went() {
        let cases: &[(Kind, &[u8])] = &[
            (Flag, &[1]),
            (Number, &7_u64.to_ne_bytes()),
            (Number, &u64::MAX.to_ne_bytes()),
            (Bytes, &[0, 1, 2]),
            (Text, b"label"),
            (Date, b"20261231"),
            (Date, b""),
            (Numbers, &[4_u64.to_ne_bytes(), 9_u64.to_ne_bytes()].concat()),
            (UniqueId, b"00ff10"),
        ];
        for (kind, bytes) in cases {
            let value = from_c(*kind, bytes).unwrap();
            assert_eq!(to_c(*kind, &value).as_deref(), Some(*bytes), "{kind:?}");
        }
    }

    #[test]
    fn bare_points_are_told_in_an_octet_string() {
        for length in BARE_POINTS {
            let bare = vec![7; length];
            let told = told_point(&bare, false);
            assert_eq!(told, [&[4, length as u8], &bare[..]].concat());
            assert_eq!(told_point(&bare, true), bare);
            assert_eq!(from_c(Point, &told), Ok(Value::Bytes(bare.clone())));
            assert_eq!(from_c(Point, &bare), Ok(Value::Bytes(bare)));
        }
        // Of P-256: an OCTET STRING already. And 32 bare bytes that begin like one.
        let weierstrass = [&[4, 65, 4], &[1; 64][..]].concat();
        assert_eq!(told_point(&weierstrass, false), weierstrass);
        assert_eq!(bare_point(&weierstrass), weierstrass);
        let alike = [&[4, 30], &[1; 30][..]].concat();
        assert_eq!(bare_point(&alike), alike);
    }

    #[test]
    fn a_value_of_another_kind_is_refused() {
        let cases: &[(Kind, &[u8])] = &[
            (Flag, &[]),
            (Flag, &[2]),
            (Flag, &[0, 0]),
            (Number, &[1, 2, 3, 4]),
            (Number, &(1_u64 << 32).to_ne_bytes()),
            (Text, &[0xff]),
            (Date, b"2026"),
            (Date, b"2026-1-1"),
            (Numbers, &[1]),
            (UniqueId, b"xyz"),
            (UniqueId, b"zz"),
            (Template, &[]),
        ];
        for (kind, bytes) in cases {
            assert_eq!(from_c(*kind, bytes), Err(Rv(ck::CKR_ATTRIBUTE_VALUE_INVALID)), "{kind:?}");
        }
    }

    #[test]
    fn integers_lose_their_leading_zeros() {
        assert_eq!(from_c(Integer, &[0, 0, 5, 0]), Ok(Value::Bytes(vec![5, 0])));
        assert_eq!(from_c(Integer, &[0]), Ok(Value::Bytes(vec![])));
    }

    #[test]
    fn what_is_asked_for_with_each_object_fits_one_request() {
        assert!(usual().count() <= 64);
        assert!(!is_usual(ck::CKA_VALUE) && !is_usual(ck::CKA_PRIVATE_EXPONENT));
        assert!(!is_usual(ck::CKA_SEED));
    }
}
