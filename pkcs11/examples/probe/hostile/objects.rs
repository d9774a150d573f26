//! Sessions, objects and keys.

use std::ptr;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use cryptoki_sys as ck;
use cryptoki_sys::CK_RV;

use super::Held;
use super::guarded::Guarded;
use crate::call;
use crate::module::{Module, attr, check, expect, plain};

pub fn nothing(_: &Module, _: &Held) {}

pub fn log_out(module: &Module, held: &Held) {
    expect(call!(module, C_Logout(held.session)), ck::CKR_OK, "C_Logout");
}

pub fn log_in(module: &Module, held: &Held) -> CK_RV {
    module.try_log_in(held.session)
}

/// Mechanisms are asked for once.
pub fn begin_anew(module: &Module, _: &Held) {
    module.finalize();
    module.initialize();
    module.slot();
}

pub fn slots(module: &Module, _: &Held) -> CK_RV {
    let mut count = 0;
    let rv = call!(module, C_GetSlotList(0, ptr::null_mut(), &mut count));
    let (mut list, mut room) = ([u64::MAX; 4], 4);
    let _ = call!(module, C_GetSlotList(0, list.as_mut_ptr(), &mut room));
    rv
}

pub fn mechanisms(module: &Module, _: &Held) -> CK_RV {
    let (mut list, mut count) = ([0; 256], 256);
    call!(module, C_GetMechanismList(0, list.as_mut_ptr(), &mut count))
}

pub fn random(module: &Module, held: &Held) -> CK_RV {
    let mut out = Guarded::new(100);
    let rv = call!(module, C_GenerateRandom(held.session, out.place(), 100));
    out.judge(rv, 100..=100)
}

pub fn search(module: &Module, held: &Held) -> CK_RV {
    let session = held.session;
    let rv = call!(module, C_FindObjectsInit(session, ptr::null_mut(), 0));
    for _ in 0..20 {
        let (mut list, mut count) = ([7_u64; 3], 0);
        if call!(module, C_FindObjects(session, list.as_mut_ptr(), 2, &mut count)) != 0 {
            break;
        }
        check(count <= 2 && list[count as usize..].iter().all(|h| *h == 7), "handles as told");
    }
    let _ = call!(module, C_FindObjectsFinal(session));
    rv
}

pub fn attribute(module: &Module, held: &Held) -> CK_RV {
    let (mut subject, mut info) = (Guarded::new(8), Guarded::new(512));
    let mut template = [attr(ck::CKA_SUBJECT, &[]), attr(ck::CKA_PUBLIC_KEY_INFO, &[])];
    (template[0].pValue, template[0].ulValueLen) = (subject.place().cast(), 8);
    (template[1].pValue, template[1].ulValueLen) = (info.place().cast(), 512);
    let session = held.session;
    let rv = call!(module, C_GetAttributeValue(session, held.public, template.as_mut_ptr(), 2));
    let told = |length: u64| length == ck::CK_UNAVAILABLE_INFORMATION || length <= 512;
    check(told(template[0].ulValueLen) && told(template[1].ulValueLen), "lengths are told");
    subject.fences();
    info.fences();
    rv
}

/// The inner buffers hold what is no pointer: who took them for attributes would crash.
pub fn inner_attribute(module: &Module, held: &Held) -> CK_RV {
    let mut buffers = [const { [0x41_u64; 16] }; 4];
    let mut inner: Vec<_> = buffers
        .iter_mut()
        .map(|buffer| ck::CK_ATTRIBUTE {
            type_: 0,
            pValue: buffer.as_mut_ptr().cast(),
            ulValueLen: 120,
        })
        .collect();
    let mut template = [attr(ck::CKA_UNWRAP_TEMPLATE, &[])];
    template[0].pValue = inner.as_mut_ptr().cast();
    template[0].ulValueLen = size_of_val(&inner[..]) as u64;
    let rv =
        call!(module, C_GetAttributeValue(held.session, held.wrapping, template.as_mut_ptr(), 1));
    check(buffers.iter().all(|buffer| buffer[15] == 0x41), "nothing beyond an inner buffer");
    rv
}

pub fn rename(module: &Module, held: &Held) -> CK_RV {
    let mut template = [attr(ck::CKA_ID, b"1")];
    call!(module, C_SetAttributeValue(held.session, held.target, template.as_mut_ptr(), 1))
}

pub fn create(module: &Module, held: &Held) -> CK_RV {
    let class = ck::CKO_DATA.to_ne_bytes();
    let mut template = [attr(ck::CKA_CLASS, &class), attr(ck::CKA_VALUE, b"data")];
    let mut handle = u64::MAX;
    made(call!(module, C_CreateObject(held.session, template.as_mut_ptr(), 2, &mut handle)), handle)
}

pub fn copy(module: &Module, held: &Held) -> CK_RV {
    let mut template = [attr(ck::CKA_TOKEN, &[0])];
    let (session, mut handle) = (held.session, u64::MAX);
    let rv =
        call!(module, C_CopyObject(session, held.target, template.as_mut_ptr(), 1, &mut handle));
    made(rv, handle)
}

/// A handle is told with success, and only then.
pub fn made(rv: CK_RV, handle: u64) -> CK_RV {
    check((rv == ck::CKR_OK) == (handle != u64::MAX), "a handle or an error");
    rv
}

pub static TO_DESTROY: AtomicU64 = AtomicU64::new(0);

pub fn make_one(module: &Module, held: &Held) {
    TO_DESTROY.store(module.make_aes(held.session), Ordering::Relaxed);
}

pub fn destroy(module: &Module, held: &Held) -> CK_RV {
    call!(module, C_DestroyObject(held.session, TO_DESTROY.load(Ordering::Relaxed)))
}

pub fn generate(module: &Module, held: &Held) -> CK_RV {
    let size = 32_u64.to_ne_bytes();
    let mut template = [attr(ck::CKA_VALUE_LEN, &size)];
    let (mut key, mut mechanism) = (u64::MAX, plain(ck::CKM_AES_KEY_GEN));
    let attributes = template.as_mut_ptr();
    let rv = call!(module, C_GenerateKey(held.session, &mut mechanism, attributes, 1, &mut key));
    made(rv, key)
}

pub fn generate_pair(module: &Module, held: &Held) -> CK_RV {
    module.make_pair(held.session, None).err().unwrap_or(ck::CKR_OK)
}

pub fn wrap_mechanism() -> ck::CK_MECHANISM {
    plain(ck::CKM_AES_KEY_WRAP_KWP)
}

pub fn wrap(module: &Module, held: &Held) -> CK_RV {
    let mut out = Guarded::new(40);
    let (place, mut length) = (out.place(), out.length);
    let (session, wrapping, target) = (held.session, held.wrapping, held.target);
    let mechanism = &mut wrap_mechanism();
    let rv = call!(module, C_WrapKey(session, mechanism, wrapping, target, place, &mut length));
    out.length = length;
    out.judge(rv, 0..=40)
}

pub static WRAPPED: OnceLock<[u8; 40]> = OnceLock::new();

pub fn wrapped(module: &Module, held: &Held) {
    WRAPPED.get_or_init(|| {
        let (mut bytes, mut length) = ([0_u8; 40], 40);
        let (session, wrapping, target) = (held.session, held.wrapping, held.target);
        let (mechanism, place) = (&mut wrap_mechanism(), bytes.as_mut_ptr());
        let rv = call!(module, C_WrapKey(session, mechanism, wrapping, target, place, &mut length));
        expect(rv, ck::CKR_OK, "C_WrapKey");
        bytes
    });
}

pub fn unwrap(module: &Module, held: &Held) -> CK_RV {
    let mut bytes = *WRAPPED.get().expect("made before");
    let (session, wrapping) = (held.session, held.wrapping);
    let (mechanism, place) = (&mut wrap_mechanism(), bytes.as_mut_ptr());
    let (class, kind) = (ck::CKO_SECRET_KEY.to_ne_bytes(), ck::CKK_AES.to_ne_bytes());
    let mut template = [attr(ck::CKA_CLASS, &class), attr(ck::CKA_KEY_TYPE, &kind)];
    let (attributes, mut key) = (template.as_mut_ptr(), u64::MAX);
    let rv = call!(
        module,
        C_UnwrapKey(session, mechanism, wrapping, place, 40, attributes, 2, &mut key)
    );
    made(rv, key)
}
