//! Pointers and lengths of callers, turned into slices and places that can be written. A pointer that
//! must not be null and is, a length that no memory has: `CKR_ARGUMENTS_BAD`.

use std::marker::PhantomData;

use cryptoki_sys as ck;
use cryptoki_sys::{CK_ULONG, CK_UTF8CHAR};

use crate::rv::{Result, refuse};

/// Longer input is no input: it is a length that went wrong, such as -1.
const INPUT_BYTES_MAX: CK_ULONG = 1 << 32;

/// The caller's bytes. A null pointer with a length of 0 is empty.
pub unsafe fn input<'a>(pointer: *const u8, length: CK_ULONG) -> Result<&'a [u8]> {
    if length == 0 {
        return Ok(&[]);
    }
    if pointer.is_null() || length > INPUT_BYTES_MAX {
        return refuse(ck::CKR_ARGUMENTS_BAD);
    }
    // SAFETY: PKCS#11 has the caller own `length` bytes there until the function returns.
    Ok(unsafe { std::slice::from_raw_parts(pointer, length as usize) })
}

/// The caller's PIN. A null one asks for a PIN pad, which no partition has.
pub unsafe fn pin<'a>(pointer: *const u8, length: CK_ULONG) -> Result<&'a [u8]> {
    if pointer.is_null() {
        return refuse(ck::CKR_ARGUMENTS_BAD);
    }
    unsafe { input(pointer, length) }
}

/// A value that the caller may leave out by a null pointer. Read unaligned: callers pack structures.
pub unsafe fn optional<T: Copy>(pointer: *const T) -> Option<T> {
    // SAFETY: not null, so the caller's `T`.
    (!pointer.is_null()).then(|| unsafe { pointer.read_unaligned() })
}

/// A value that the caller must give.
pub unsafe fn required<T: Copy>(pointer: *const T) -> Result<T> {
    match unsafe { optional(pointer) } {
        Some(value) => Ok(value),
        None => refuse(ck::CKR_ARGUMENTS_BAD),
    }
}

/// A place for one value, checked before anything is done.
pub struct Place<'a, T> {
    pointer: *mut T,
    caller: PhantomData<&'a mut T>,
}

pub unsafe fn place<'a, T>(pointer: *mut T) -> Result<Place<'a, T>> {
    if pointer.is_null() {
        return refuse(ck::CKR_ARGUMENTS_BAD);
    }
    Ok(Place { pointer, caller: PhantomData })
}

impl<T> Place<'_, T> {
    pub fn put(self, value: T) {
        // SAFETY: `place` was given the caller's place for a `T`.
        unsafe { self.pointer.write_unaligned(value) }
    }
}

/// Where a function's output goes, and where its length is told: PKCS#11 v3.2 §5.2, "conventions for
/// functions returning output in a variable-length buffer".
pub struct Output<'a, T = u8> {
    buffer: *mut T,
    length: *mut CK_ULONG,
    capacity: usize,
    caller: PhantomData<&'a mut T>,
}

pub unsafe fn output<'a, T: Copy>(buffer: *mut T, length: *mut CK_ULONG) -> Result<Output<'a, T>> {
    let capacity = unsafe { required(length) }? as usize;
    Ok(Output { buffer, length, capacity, caller: PhantomData })
}

impl<T: Copy> Output<'_, T> {
    /// The caller asks for the length only.
    pub fn asks_length(&self) -> bool {
        self.buffer.is_null()
    }

    /// Tells the length.
    pub fn tell(&mut self, length: usize) {
        // SAFETY: `output` has read from there.
        unsafe { self.length.write_unaligned(length as CK_ULONG) }
    }

    /// Tells the length, and refuses a buffer that is too small for it.
    pub fn require(&mut self, length: usize) -> Result<()> {
        if self.buffer.is_null() || self.capacity >= length {
            return Ok(());
        }
        self.tell(length);
        refuse(ck::CKR_BUFFER_TOO_SMALL)
    }

    /// Hands over all of `values`, or only their number.
    pub fn fill(&mut self, values: &[T]) -> Result<()> {
        self.require(values.len())?;
        self.tell(values.len());
        if !self.buffer.is_null() {
            for (index, value) in values.iter().enumerate() {
                // SAFETY: `require` has seen that the caller's buffer has room.
                unsafe { self.buffer.add(index).write_unaligned(*value) }
            }
        }
        Ok(())
    }
}

impl Output<'_, u8> {
    /// `fill` for bytes.
    pub fn bytes(&mut self, bytes: &[u8]) -> Result<()> {
        self.require(bytes.len())?;
        self.tell(bytes.len());
        if !self.buffer.is_null() {
            // SAFETY: as in `fill`; the module's own bytes never overlap the caller's.
            unsafe { std::ptr::copy_nonoverlapping(bytes.as_ptr(), self.buffer, bytes.len()) }
        }
        Ok(())
    }
}

/// A buffer of the length that the caller asked to have filled.
pub unsafe fn room<'a>(buffer: *mut u8, length: CK_ULONG) -> Result<&'a mut [u8]> {
    if length == 0 {
        return Ok(&mut []);
    }
    if buffer.is_null() || length > INPUT_BYTES_MAX {
        return refuse(ck::CKR_ARGUMENTS_BAD);
    }
    // SAFETY: PKCS#11 has the caller own `length` bytes there.
    Ok(unsafe { std::slice::from_raw_parts_mut(buffer, length as usize) })
}

/// Text in a field of fixed length, padded by spaces, never cut within a character.
pub fn padded<const N: usize>(text: &str) -> [CK_UTF8CHAR; N] {
    let mut field = [b' '; N];
    let end = (0..=N.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    field[..end].copy_from_slice(&text.as_bytes()[..end]);
    field
}
