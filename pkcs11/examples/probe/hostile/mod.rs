//! Every function that asks the vault, against a peer that answers as no vault does. Its test stands
//! between this program and the vault, spoils the answers that it chooses, and judges the return
//! values; buffers are judged here: nothing beyond their ends, nothing in them after an error, and as
//! much as was told after a success.

mod guarded;
mod objects;
mod operations;

use std::ptr;

use cryptoki_sys as ck;
use cryptoki_sys::CK_RV;

use crate::call;
use crate::module::{Module, attr, expect, plain};
use objects::*;
use operations::*;

/// What a case works with: found anew before each, because spoiled answers spoil what was known.
struct Held {
    session: u64,
    public: u64,
    private: u64,
    aes: u64,
    wrapping: u64,
    target: u64,
}

struct Case {
    name: &'static str,
    prepare: fn(&Module, &Held),
    act: fn(&Module, &Held) -> CK_RV,
}

const fn case(
    name: &'static str,
    prepare: fn(&Module, &Held),
    act: fn(&Module, &Held) -> CK_RV,
) -> Case {
    Case { name, prepare, act }
}

const CASES: &[Case] = &[
    case("hello", nothing, random),
    case("openSession", nothing, random),
    case("resume", nothing, random),
    case("C_GetSlotList", nothing, slots),
    case("C_GetMechanismList", begin_anew, mechanisms),
    case("C_Login", log_out, log_in),
    case("C_Logout", nothing, |m, h| call!(m, C_Logout(h.session))),
    case("C_GenerateRandom", nothing, random),
    case("C_FindObjectsInit", nothing, search),
    case("C_GetAttributeValue", nothing, attribute),
    case("C_GetAttributeValue of a template", nothing, inner_attribute),
    case("C_SetAttributeValue", nothing, rename),
    case("C_CreateObject", nothing, create),
    case("C_CopyObject", nothing, copy),
    case("C_DestroyObject", make_one, destroy),
    case("C_GenerateKey", nothing, generate),
    case("C_GenerateKeyPair", nothing, generate_pair),
    case("C_UnwrapKey", wrapped, unwrap),
    case("C_WrapKey", nothing, wrap),
    case("C_Sign", init_sign, sign),
    case("C_SignFinal", sign_much, sign_final),
    case("C_Verify", init_verify, verify),
    case("C_Digest", init_digest, digest),
    case("C_Encrypt", init_encrypt, encrypt),
    case("C_Decrypt", init_decrypt, decrypt),
    case("C_EncryptUpdate, the first", init_encrypt, encrypt_update),
    case("C_EncryptUpdate", encrypt_some, encrypt_update),
    case("C_EncryptFinal", encrypt_some, encrypt_final),
    case("C_DecryptFinal", decrypt_some, decrypt_final),
    case("C_EncryptMessage", init_messages, encrypt_message),
    case("C_DecryptMessage", seal_message, decrypt_message),
    case("C_EncryptMessageBegin", init_messages, begin_message),
    case("C_EncryptMessageNext", begin_a_message, next_message),
];

pub fn run(module: &Module) {
    module.initialize();
    make_keys(module);
    let mut before = None;
    for case in CASES {
        loop {
            let held = hold(module, before);
            before = Some(held.session);
            (case.prepare)(module, &held);
            println!("{}", case.name);
            let mut line = String::new();
            std::io::stdin().read_line(&mut line).expect("a line");
            if line.trim() != "go" {
                break;
            }
            let rv = (case.act)(module, &held);
            println!("answered {rv:x}");
            std::io::stdin().read_line(&mut line).expect("a line");
        }
    }
    module.finalize();
}

fn make_keys(module: &Module) {
    let session = module.open();
    module.log_in(session);
    module.make_pair(session, Some("hostile-ec")).expect("a pair");
    let (yes, size) = ([1], 32_u64.to_ne_bytes());
    let inner = [attr(ck::CKA_LABEL, b"inner"), attr(ck::CKA_SENSITIVE, &yes)];
    // SAFETY: the attributes as the bytes of an attribute.
    let inner =
        unsafe { std::slice::from_raw_parts(inner.as_ptr().cast::<u8>(), size_of_val(&inner)) };
    let make = |label: &str, usage: &[ck::CK_ATTRIBUTE]| {
        let mut template = vec![
            attr(ck::CKA_VALUE_LEN, &size),
            attr(ck::CKA_TOKEN, &yes),
            attr(ck::CKA_LABEL, label.as_bytes()),
        ];
        template.extend_from_slice(usage);
        let (mut key, mut mechanism) = (0, plain(ck::CKM_AES_KEY_GEN));
        let (pointer, count) = (template.as_mut_ptr(), template.len() as u64);
        let rv = call!(module, C_GenerateKey(session, &mut mechanism, pointer, count, &mut key));
        expect(rv, ck::CKR_OK, "C_GenerateKey");
    };
    make("hostile-aes", &[attr(ck::CKA_ENCRYPT, &yes), attr(ck::CKA_DECRYPT, &yes)]);
    make(
        "hostile-wrap",
        &[
            attr(ck::CKA_WRAP, &yes),
            attr(ck::CKA_UNWRAP, &yes),
            attr(ck::CKA_UNWRAP_TEMPLATE, inner),
        ],
    );
    make("hostile-target", &[attr(ck::CKA_EXTRACTABLE, &yes), attr(ck::CKA_ENCRYPT, &yes)]);
}

/// Logged in, with handles that the vault's own answers gave. Keeps the login of the turn before, when
/// that is still one: a login costs the vault much.
fn hold(module: &Module, before: Option<u64>) -> Held {
    let mut refused = Vec::new();
    for turn in 0..10 {
        let (mut session, mut count) = (0, 0);
        // Who asks for the number hears of slots anew.
        let _ = call!(module, C_GetSlotList(1, ptr::null_mut(), &mut count));
        let slot = module.slot();
        if turn > 0 {
            let _ = call!(module, C_CloseAllSessions(slot));
        }
        let flags = ck::CKF_SERIAL_SESSION | ck::CKF_RW_SESSION;
        let opened = call!(module, C_OpenSession(slot, flags, ptr::null_mut(), None, &mut session));
        let logged_in = module.try_log_in(session);
        refused.push((opened, logged_in));
        if turn == 0
            && let Some(before) = before
        {
            let _ = call!(module, C_CloseSession(before));
        }
        if let Some(held) = find_keys(module, session) {
            return held;
        }
    }
    panic!("the vault's own answers do not make up for spoiled ones: {refused:x?}");
}

fn find_keys(module: &Module, session: u64) -> Option<Held> {
    let find = |template: &[ck::CK_ATTRIBUTE]| module.find(session, template).ok();
    let secret = ck::CKO_SECRET_KEY.to_ne_bytes();
    let secret = |label: &str| {
        let template = [attr(ck::CKA_LABEL, label.as_bytes()), attr(ck::CKA_CLASS, &secret)];
        find(&template)?.first().copied()
    };
    // Of the one pair in the token: its label is the private key's.
    let of_pair = |class: u64| {
        let class = class.to_ne_bytes();
        find(&[attr(ck::CKA_CLASS, &class), attr(ck::CKA_TOKEN, &[1])])?.first().copied()
    };
    Some(Held {
        session,
        public: of_pair(ck::CKO_PUBLIC_KEY)?,
        private: of_pair(ck::CKO_PRIVATE_KEY)?,
        aes: secret("hostile-aes")?,
        wrapping: secret("hostile-wrap")?,
        target: secret("hostile-target")?,
    })
}
