//! Templates: arrays of `CK_ATTRIBUTE`. PKCS#11 v3.2 §4.1.

use cryptoki_sys as ck;
use cryptoki_sys::{CK_ATTRIBUTE, CK_ULONG};

use super::arguments;
use crate::attribute::{self, Kind};
use crate::rv::{Result, Rv, refuse};
use crate::wire::{Attribute, Template, attribute::Value};

/// The vault takes 64; a few more are sent, for it to refuse.
const ATTRIBUTES_MAX: CK_ULONG = 256;
/// Templates in templates; the vault's own limit is tighter.
const DEPTH_MAX: usize = 4;

/// The attributes that a caller gives, copied. `CKR_ATTRIBUTE_TYPE_INVALID` for a type that Coffer
/// does not know, `CKR_ATTRIBUTE_VALUE_INVALID` for a value that is not of its type or is not there.
pub unsafe fn given(pointer: *const CK_ATTRIBUTE, count: CK_ULONG) -> Result<Template> {
    unsafe { level(pointer, count, 1) }
}

unsafe fn level(pointer: *const CK_ATTRIBUTE, count: CK_ULONG, depth: usize) -> Result<Template> {
    let attributes =
        unsafe { array(pointer, count) }?.map(|attribute| unsafe { one(attribute, depth) });
    Ok(Template { attributes: attributes.collect::<Result<_>>()? })
}

unsafe fn one(given: CK_ATTRIBUTE, depth: usize) -> Result<Attribute> {
    let kind = attribute::kind_of(given.type_).ok_or(Rv(ck::CKR_ATTRIBUTE_TYPE_INVALID))?;
    if given.pValue.is_null() && given.ulValueLen > 0 {
        return refuse(ck::CKR_ATTRIBUTE_VALUE_INVALID);
    }
    let value = if kind == Kind::Template {
        let size = size_of::<CK_ATTRIBUTE>() as CK_ULONG;
        if depth >= DEPTH_MAX || !given.ulValueLen.is_multiple_of(size) {
            return refuse(ck::CKR_ATTRIBUTE_VALUE_INVALID);
        }
        let inner = unsafe { level(given.pValue.cast(), given.ulValueLen / size, depth + 1) }?;
        Value::Template(inner)
    } else {
        attribute::from_c(kind, unsafe {
            arguments::input(given.pValue.cast(), given.ulValueLen)
        }?)?
    };
    Ok(Attribute { r#type: given.type_ as u32, value: Some(value) })
}

unsafe fn array(
    pointer: *const CK_ATTRIBUTE,
    count: CK_ULONG,
) -> Result<impl Iterator<Item = CK_ATTRIBUTE>> {
    if count > ATTRIBUTES_MAX || (pointer.is_null() && count > 0) {
        return refuse(ck::CKR_ARGUMENTS_BAD);
    }
    // SAFETY: PKCS#11 has the caller own `count` attributes there.
    Ok((0..count as usize).map(move |index| unsafe { pointer.add(index).read_unaligned() }))
}

/// The attributes that a caller asks the values of, to be answered one by one.
pub struct Asked<'a> {
    pointer: *mut CK_ATTRIBUTE,
    types: Vec<CK_ULONG>,
    caller: std::marker::PhantomData<&'a mut CK_ATTRIBUTE>,
}

pub unsafe fn asked<'a>(pointer: *mut CK_ATTRIBUTE, count: CK_ULONG) -> Result<Asked<'a>> {
    let types = unsafe { array(pointer, count) }?.map(|attribute| attribute.type_).collect();
    Ok(Asked { pointer, types, caller: std::marker::PhantomData })
}

impl Asked<'_> {
    pub fn types(&self) -> &[CK_ULONG] {
        &self.types
    }

    /// Answers the attribute at `index`. PKCS#11 v3.2 §5.7.5, rules 1 to 5.
    pub fn answer(&mut self, index: usize, answer: Result<&Value>) -> Result<()> {
        // SAFETY: `asked` has read this attribute.
        let place = unsafe { self.pointer.add(index) };
        let mut attribute = unsafe { place.read_unaligned() };
        let result = answer.and_then(|value| unsafe { write(&mut attribute, value) });
        if result.is_err() {
            attribute.ulValueLen = ck::CK_UNAVAILABLE_INFORMATION;
        }
        unsafe { place.write_unaligned(attribute) };
        result
    }
}

/// Writes a value where the caller's attribute points, or only its length.
unsafe fn write(attribute: &mut CK_ATTRIBUTE, value: &Value) -> Result<()> {
    let invalid = Rv(ck::CKR_ATTRIBUTE_TYPE_INVALID);
    let kind = attribute::kind_of(attribute.type_).ok_or(invalid)?;
    if let (Kind::Template, Value::Template(inner)) = (kind, value) {
        return unsafe { write_template(attribute, inner) };
    }
    let bytes = attribute::to_c(kind, value).ok_or(invalid)?;
    let mut output =
        unsafe { arguments::output(attribute.pValue.cast::<u8>(), &raw mut attribute.ulValueLen) }?;
    output.bytes(&bytes)
}

/// The caller lays out the inner attributes, with buffers of their own when it wants the values.
unsafe fn write_template(attribute: &mut CK_ATTRIBUTE, inner: &Template) -> Result<()> {
    let length = inner.attributes.len() * size_of::<CK_ATTRIBUTE>();
    if attribute.pValue.is_null() {
        attribute.ulValueLen = length as CK_ULONG;
        return Ok(());
    }
    if (attribute.ulValueLen as usize) < length {
        return refuse(ck::CKR_BUFFER_TOO_SMALL);
    }
    attribute.ulValueLen = length as CK_ULONG;
    let places = attribute.pValue.cast::<CK_ATTRIBUTE>();
    for (index, wire) in inner.attributes.iter().enumerate() {
        // SAFETY: the caller's array has room for `length` bytes.
        let place = unsafe { places.add(index) };
        let mut one = unsafe { place.read_unaligned() };
        one.type_ = CK_ULONG::from(wire.r#type);
        // Of a template in this one nobody laid out anything: what is there are the bytes of a value.
        let result = match &wire.value {
            Some(Value::Template(_)) | None => refuse(ck::CKR_ATTRIBUTE_TYPE_INVALID),
            Some(value) => unsafe { write(&mut one, value) },
        };
        if result.is_err() {
            one.ulValueLen = ck::CK_UNAVAILABLE_INFORMATION;
        }
        unsafe { place.write_unaligned(one) };
        result?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ptr;

    fn attribute(type_: CK_ULONG, value: &[u8]) -> CK_ATTRIBUTE {
        CK_ATTRIBUTE {
            type_,
            pValue: value.as_ptr().cast_mut().cast(),
            ulValueLen: value.len() as CK_ULONG,
        }
    }

    #[test]
    fn templates_in_templates_are_read_to_a_depth() {
        let leaf = [attribute(ck::CKA_SIGN, &[1])];
        let outer = [CK_ATTRIBUTE {
            type_: ck::CKA_UNWRAP_TEMPLATE,
            pValue: leaf.as_ptr().cast_mut().cast(),
            ulValueLen: size_of_val(&leaf) as CK_ULONG,
        }];
        let template = unsafe { given(outer.as_ptr(), 1) }.unwrap();
        assert!(matches!(template.attributes[0].value, Some(Value::Template(_))));

        let mut loops = attribute(ck::CKA_UNWRAP_TEMPLATE, &[]);
        loops.pValue = (&raw mut loops).cast();
        loops.ulValueLen = size_of::<CK_ATTRIBUTE>() as CK_ULONG;
        let refused = unsafe { given(&raw const loops, 1) };
        assert_eq!(refused, refuse(ck::CKR_ATTRIBUTE_VALUE_INVALID));
    }

    #[test]
    fn absurd_templates_are_refused() {
        let bad = unsafe { given(ptr::null(), 1) };
        assert_eq!(bad, refuse(ck::CKR_ARGUMENTS_BAD));
        let one = attribute(ck::CKA_SIGN, &[1]);
        assert_eq!(unsafe { given(&raw const one, CK_ULONG::MAX) }, refuse(ck::CKR_ARGUMENTS_BAD));
        let null = CK_ATTRIBUTE { type_: ck::CKA_LABEL, pValue: ptr::null_mut(), ulValueLen: 5 };
        let refused = unsafe { given(&raw const null, 1) };
        assert_eq!(refused, refuse(ck::CKR_ATTRIBUTE_VALUE_INVALID));
        assert!(unsafe { given(ptr::null(), 0) }.unwrap().attributes.is_empty());
    }

    #[test]
    fn lengths_are_told_and_short_buffers_refused() {
        let mut one = attribute(ck::CKA_LABEL, &[]);
        one.pValue = ptr::null_mut();
        let value = Value::Text("label".into());
        let mut asking = unsafe { asked(&raw mut one, 1) }.unwrap();
        assert_eq!(asking.answer(0, Ok(&value)), Ok(()));
        assert_eq!(one.ulValueLen, 5);

        let mut buffer = [0_u8; 4];
        let mut short = attribute(ck::CKA_LABEL, &[]);
        short.pValue = buffer.as_mut_ptr().cast();
        short.ulValueLen = 4;
        let mut asking = unsafe { asked(&raw mut short, 1) }.unwrap();
        assert_eq!(asking.answer(0, Ok(&value)), refuse(ck::CKR_BUFFER_TOO_SMALL));
        assert_eq!((short.ulValueLen, buffer), (ck::CK_UNAVAILABLE_INFORMATION, [0; 4]));
    }
}
