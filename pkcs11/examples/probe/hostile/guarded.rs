//! Buffers that show what was written to them.

use cryptoki_sys as ck;
use cryptoki_sys::CK_RV;

use crate::module::check;

const FENCE: usize = 256;
const FILL: u8 = 0xa5;

/// A buffer between fences.
pub struct Guarded {
    bytes: Vec<u8>,
    size: usize,
    pub length: u64,
}

impl Guarded {
    pub fn new(size: usize) -> Guarded {
        Guarded { bytes: vec![FILL; size + 2 * FENCE], size, length: size as u64 }
    }

    pub fn place(&mut self) -> *mut u8 {
        self.bytes[FENCE..].as_mut_ptr()
    }

    pub fn fences(&self) {
        let ends = self.bytes[..FENCE].iter().chain(&self.bytes[FENCE + self.size..]);
        check(ends.copied().all(|byte| byte == FILL), "nothing is written beyond the buffer");
    }

    /// After a call that told `length`: as long as it must be, and nothing after an error.
    pub fn judge(&self, rv: CK_RV, must: std::ops::RangeInclusive<usize>) -> CK_RV {
        self.fences();
        let written = if rv == ck::CKR_OK { self.length as usize } else { 0 };
        check(rv != ck::CKR_OK || must.contains(&written), "a success is as long as it must be");
        let rest = &self.bytes[FENCE + written..FENCE + self.size];
        check(rest.iter().all(|byte| *byte == FILL), "nothing is written that was not told");
        rv
    }
}
