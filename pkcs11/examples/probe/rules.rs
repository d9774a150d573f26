//! What PKCS#11 says of buffers, of when operations end, of sessions and logins.

use std::ptr;

use cryptoki_sys as ck;

use crate::call;
use crate::module::{Module, attr, check, expect, plain};

pub fn run(module: &Module) {
    logins(module);
    module.initialize();
    let session = module.open();
    module.log_in(session);
    buffers(module, session);
    endings(module, session);
    parts(module, session);
    ciphers(module, session);
    messages(module, session);
    wrapping(module, session);
    objects(module, session);
    module.finalize();
}

fn logins(module: &Module) {
    let mut info = unsafe { std::mem::zeroed() };
    expect(call!(module, C_GetInfo(&mut info)), ck::CKR_CRYPTOKI_NOT_INITIALIZED, "too early");
    module.initialize();
    let twice = call!(module, C_Initialize(ptr::null_mut()));
    expect(twice, ck::CKR_CRYPTOKI_ALREADY_INITIALIZED, "twice");
    let first = module.open();
    let second = module.open_as(ck::CKF_SERIAL_SESSION);
    let wrong = call!(module, C_Login(first, ck::CKU_USER, b"wrong".as_ptr().cast_mut(), 5));
    expect(wrong, ck::CKR_PIN_INCORRECT, "a wrong PIN");
    expect(module.try_log_in(first), ck::CKR_OK, "a login");
    expect(module.try_log_in(second), ck::CKR_USER_ALREADY_LOGGED_IN, "of every session");
    let mut state = unsafe { std::mem::zeroed() };
    expect(call!(module, C_GetSessionInfo(second, &mut state)), ck::CKR_OK, "info");
    check(state.state == ck::CKS_RO_USER_FUNCTIONS, "the other session is logged in too");
    let made = module.make_pair(second, Some("no"));
    check(made == Err(ck::CKR_SESSION_READ_ONLY), "read-only sessions make no token objects");
    let (_, private) = module.make_pair(first, None).expect("a session pair");
    expect(call!(module, C_Logout(second)), ck::CKR_OK, "logout");
    expect(call!(module, C_Logout(first)), ck::CKR_USER_NOT_LOGGED_IN, "a second logout");
    let hidden = module.sign(first, private, b"x");
    check(hidden == Err(ck::CKR_KEY_HANDLE_INVALID), "private objects go with the login");
    expect(call!(module, C_CloseAllSessions(module.slot())), ck::CKR_OK, "close");
    expect(call!(module, C_CloseSession(first)), ck::CKR_SESSION_HANDLE_INVALID, "closed");
    module.finalize();
    let late = call!(module, C_Finalize(ptr::null_mut()));
    expect(late, ck::CKR_CRYPTOKI_NOT_INITIALIZED, "finalized twice");
}

fn buffers(module: &Module, session: u64) {
    let (_, key) = module.make_pair(session, None).expect("a pair");
    let mut mechanism = plain(ck::CKM_ECDSA_SHA256);
    expect(call!(module, C_SignInit(session, &mut mechanism, key)), ck::CKR_OK, "init");
    let again = call!(module, C_SignInit(session, &mut mechanism, key));
    expect(again, ck::CKR_OPERATION_ACTIVE, "init twice");
    let data = b"data".as_ptr().cast_mut();
    let (mut out, mut length) = ([0_u8; 64], 0);
    let rv = call!(module, C_Sign(session, data, 4, ptr::null_mut(), &mut length));
    expect(rv, ck::CKR_OK, "the length");
    check(length == 64, "of a P-256 signature");
    length = 63;
    let rv = call!(module, C_Sign(session, data, 4, out.as_mut_ptr(), &mut length));
    expect(rv, ck::CKR_BUFFER_TOO_SMALL, "too small");
    check(length == 64 && out == [0; 64], "tells the length and writes nothing");
    let rv = call!(module, C_Sign(session, data, 4, out.as_mut_ptr(), &mut length));
    expect(rv, ck::CKR_OK, "the operation went on");
    let rv = call!(module, C_Sign(session, data, 4, out.as_mut_ptr(), &mut length));
    expect(rv, ck::CKR_OPERATION_NOT_INITIALIZED, "and has ended");
}

fn endings(module: &Module, session: u64) {
    let (public, private) = module.make_pair(session, None).expect("a pair");
    let mut mechanism = plain(ck::CKM_ECDSA_SHA256);
    let init = |key| call!(module, C_SignInit(session, &mut plain(ck::CKM_ECDSA_SHA256), key));
    expect(init(public), ck::CKR_KEY_FUNCTION_NOT_PERMITTED, "a public key signs nothing");
    expect(init(9999), ck::CKR_KEY_HANDLE_INVALID, "no key");
    let rv = call!(module, C_SignInit(session, &mut plain(ck::CKM_SHA256_RSA_PKCS), private));
    expect(rv, ck::CKR_KEY_TYPE_INCONSISTENT, "an EC key for RSA");
    let rv = call!(module, C_SignInit(session, &mut plain(0x7777_7777), private));
    expect(rv, ck::CKR_MECHANISM_INVALID, "no mechanism");
    let rv = call!(module, C_SignInit(session, &mut plain(ck::CKM_AES_GCM), private));
    expect(rv, ck::CKR_MECHANISM_PARAM_INVALID, "GCM without parameters");

    let (mut out, mut length) = ([0_u8; 64], 64);
    expect(init(private), ck::CKR_OK, "init");
    let rv = call!(module, C_Sign(session, ptr::null_mut(), 5, out.as_mut_ptr(), &mut length));
    expect(rv, ck::CKR_ARGUMENTS_BAD, "null data");
    let rv = call!(module, C_Sign(session, out.as_mut_ptr(), 1, out.as_mut_ptr(), &mut length));
    expect(rv, ck::CKR_OPERATION_NOT_INITIALIZED, "bad arguments end it");

    expect(init(private), ck::CKR_OK, "init");
    expect(call!(module, C_SignUpdate(session, out.as_mut_ptr(), 4)), ck::CKR_OK, "update");
    let rv = call!(module, C_Sign(session, out.as_mut_ptr(), 4, out.as_mut_ptr(), &mut length));
    expect(rv, ck::CKR_OPERATION_ACTIVE, "single-part after update");
    let rv = call!(module, C_SignFinal(session, out.as_mut_ptr(), &mut length));
    expect(rv, ck::CKR_OPERATION_NOT_INITIALIZED, "which ended it");

    expect(init(private), ck::CKR_OK, "init");
    expect(call!(module, C_SignInit(session, ptr::null_mut(), 0)), ck::CKR_OK, "cancel");
    expect(init(private), ck::CKR_OK, "init after cancel");
    expect(call!(module, C_SessionCancel(session, ck::CKF_SIGN)), ck::CKR_OK, "cancel");
    expect(init(private), ck::CKR_OK, "init after C_SessionCancel");
    let rv = call!(module, C_GetOperationState(session, ptr::null_mut(), &mut length));
    expect(rv, ck::CKR_STATE_UNSAVEABLE, "the state");
    module.cancel_all(session);

    let signature = module.sign(session, private, b"data").expect("a signature");
    expect(module.verify(session, public, b"data", &signature), ck::CKR_OK, "it verifies");
    let rv = module.verify(session, public, b"date", &signature);
    expect(rv, ck::CKR_SIGNATURE_INVALID, "of other data");
    let rv = module.verify(session, public, b"data", &signature[1..]);
    expect(rv, ck::CKR_SIGNATURE_LEN_RANGE, "a short one");
    let pointer = signature.as_ptr().cast_mut();
    let rv = call!(module, C_VerifySignatureInit(session, &mut mechanism, public, pointer, 64));
    expect(rv, ck::CKR_OK, "the signature first");
    let data = b"data".as_ptr().cast_mut();
    expect(call!(module, C_VerifySignature(session, data, 4)), ck::CKR_OK, "then the data");
}

/// Parts of any size give what one part gives.
fn parts(module: &Module, session: u64) {
    let (public, private) = module.make_pair(session, None).expect("a pair");
    let data: Vec<u8> = (0..2_000_000_u32).map(|i| (i % 251) as u8).collect();
    for size in [1_000, 100_000, 1_500_000] {
        let mut mechanism = plain(ck::CKM_ECDSA_SHA256);
        expect(call!(module, C_SignInit(session, &mut mechanism, private)), ck::CKR_OK, "init");
        for part in data.chunks(size) {
            let pointer = part.as_ptr().cast_mut();
            let rv = call!(module, C_SignUpdate(session, pointer, part.len() as u64));
            expect(rv, ck::CKR_OK, "update");
        }
        let (mut out, mut length) = ([0_u8; 64], 64);
        let rv = call!(module, C_SignFinal(session, out.as_mut_ptr(), &mut length));
        expect(rv, ck::CKR_OK, "final");
        expect(module.verify(session, public, &data, &out), ck::CKR_OK, "of all at once");
    }
}

fn ciphers(module: &Module, session: u64) {
    let key = module.make_aes(session);
    let mut iv = [7_u8; 16];
    let mut aad = *b"additional";
    let mut gcm = ck::CK_GCM_PARAMS {
        pIv: iv.as_mut_ptr(),
        ulIvLen: 12,
        ulIvBits: 0,
        pAAD: aad.as_mut_ptr(),
        ulAADLen: aad.len() as u64,
        ulTagBits: 128,
    };
    let cases = [
        with(ck::CKM_AES_GCM, &mut gcm),
        with(ck::CKM_AES_CBC, &mut iv),
        with(ck::CKM_AES_CBC_PAD, &mut iv),
        plain(ck::CKM_AES_ECB),
    ];
    let data: Vec<u8> = (0..8000_u32).map(|i| (i % 241) as u8).collect();
    for mut mechanism in cases {
        let name = format!("mechanism 0x{:x}", mechanism.mechanism);
        let whole = encrypt(module, session, &mut mechanism, key, &data, data.len());
        let parts = encrypt(module, session, &mut mechanism, key, &data, 100);
        assert_eq!(whole, parts, "{name}");
        for size in [77, whole.len()] {
            let back = decrypt(module, session, &mut mechanism, key, &whole, size);
            assert_eq!(back.as_deref(), Ok(&data[..]), "{name}");
        }
        if mechanism.mechanism == ck::CKM_AES_GCM {
            let mut bad = whole.clone();
            bad[5] ^= 1;
            let refused = decrypt(module, session, &mut mechanism, key, &bad, 77);
            check(refused.is_err(), "a changed ciphertext gives nothing");
        }
    }
}

fn with<T>(mechanism: u64, parameter: &mut T) -> ck::CK_MECHANISM {
    let size = size_of::<T>() as u64;
    let pointer: *mut T = parameter;
    ck::CK_MECHANISM { mechanism, pParameter: pointer.cast(), ulParameterLen: size }
}

fn encrypt(
    module: &Module,
    session: u64,
    mechanism: &mut ck::CK_MECHANISM,
    key: u64,
    data: &[u8],
    size: usize,
) -> Vec<u8> {
    expect(call!(module, C_EncryptInit(session, mechanism, key)), ck::CKR_OK, "init");
    if size == data.len() {
        return twice(|out, length| {
            let pointer = data.as_ptr().cast_mut();
            call!(module, C_Encrypt(session, pointer, data.len() as u64, out, length))
        })
        .expect("C_Encrypt");
    }
    let mut all = Vec::new();
    for part in data.chunks(size) {
        let pointer = part.as_ptr().cast_mut();
        let out = twice(|out, length| {
            call!(module, C_EncryptUpdate(session, pointer, part.len() as u64, out, length))
        });
        all.extend(out.expect("C_EncryptUpdate"));
    }
    let last = twice(|out, length| call!(module, C_EncryptFinal(session, out, length)));
    all.extend(last.expect("C_EncryptFinal"));
    all
}

fn decrypt(
    module: &Module,
    session: u64,
    mechanism: &mut ck::CK_MECHANISM,
    key: u64,
    data: &[u8],
    size: usize,
) -> Result<Vec<u8>, ck::CK_RV> {
    expect(call!(module, C_DecryptInit(session, mechanism, key)), ck::CKR_OK, "init");
    if size == data.len() {
        return twice(|out, length| {
            let pointer = data.as_ptr().cast_mut();
            call!(module, C_Decrypt(session, pointer, data.len() as u64, out, length))
        });
    }
    let mut all = Vec::new();
    for part in data.chunks(size) {
        let pointer = part.as_ptr().cast_mut();
        all.extend(twice(|out, length| {
            call!(module, C_DecryptUpdate(session, pointer, part.len() as u64, out, length))
        })?);
    }
    all.extend(twice(|out, length| call!(module, C_DecryptFinal(session, out, length)))?);
    Ok(all)
}

/// Asks the length, then for the output in a buffer of exactly that length.
pub fn twice(act: impl Fn(*mut u8, *mut u64) -> ck::CK_RV) -> Result<Vec<u8>, ck::CK_RV> {
    let mut length = 0;
    expect(act(ptr::null_mut(), &mut length), ck::CKR_OK, "the length");
    let mut out = vec![0; length as usize + 1];
    match act(out.as_mut_ptr(), &mut length) {
        ck::CKR_OK => {
            out.truncate(length as usize);
            Ok(out)
        }
        rv => Err(rv),
    }
}

fn messages(module: &Module, session: u64) {
    let key = module.make_aes(session);
    let (mut iv, mut tag) = ([0_u8; 12], [0_u8; 16]);
    let mut gcm = ck::CK_GCM_MESSAGE_PARAMS {
        pIv: iv.as_mut_ptr(),
        ulIvLen: 12,
        ulIvFixedBits: 0,
        ivGenerator: ck::CKG_GENERATE_RANDOM,
        pTag: tag.as_mut_ptr(),
        ulTagBits: 128,
    };
    let size = size_of_val(&gcm) as u64;
    let mut mechanism = plain(ck::CKM_AES_GCM);
    let init = call!(module, C_MessageEncryptInit(session, &mut mechanism, key));
    expect(init, ck::CKR_OK, "C_MessageEncryptInit");
    let init = call!(module, C_MessageDecryptInit(session, &mut mechanism, key));
    expect(init, ck::CKR_OK, "C_MessageDecryptInit");
    for round in 0..3_u8 {
        let mut text = [round; 33];
        let (mut sealed, mut length) = ([0_u8; 33], 33);
        gcm.ivGenerator = ck::CKG_GENERATE_RANDOM;
        let pointer: *mut ck::CK_GCM_MESSAGE_PARAMS = &mut gcm;
        let aad = b"aad".as_ptr().cast_mut();
        let (from, to) = (text.as_mut_ptr(), sealed.as_mut_ptr());
        let rv = call!(
            module,
            C_EncryptMessage(session, pointer.cast(), size, aad, 3, from, 33, to, &mut length)
        );
        expect(rv, ck::CKR_OK, "C_EncryptMessage");
        let mut opened = [0_u8; 33];
        let (from, to) = (sealed.as_mut_ptr(), opened.as_mut_ptr());
        let rv = call!(
            module,
            C_DecryptMessage(session, pointer.cast(), size, aad, 3, from, 33, to, &mut length)
        );
        expect(rv, ck::CKR_OK, "C_DecryptMessage");
        check(opened == text, "the message comes back");
        let rv = call!(
            module,
            C_DecryptMessage(session, pointer.cast(), size, aad, 2, from, 33, to, &mut length)
        );
        check(rv != ck::CKR_OK, "other additional data");
    }
    check(iv != [0; 12], "the vault made the IV");
    // In parts: what parts give, the whole takes.
    let text: Vec<u8> = (0..100).collect();
    let pointer: *mut ck::CK_GCM_MESSAGE_PARAMS = &mut gcm;
    let aad = b"aad".as_ptr().cast_mut();
    let begun = call!(module, C_EncryptMessageBegin(session, pointer.cast(), size, aad, 3));
    expect(begun, ck::CKR_OK, "C_EncryptMessageBegin");
    let mut sealed = Vec::new();
    for (index, part) in text.chunks(30).enumerate() {
        let last = if index == 3 { ck::CKF_END_OF_MESSAGE } else { 0 };
        let (from, count) = (part.as_ptr().cast_mut(), part.len() as u64);
        let out = twice(|out, length| {
            let message = pointer.cast();
            call!(
                module,
                C_EncryptMessageNext(session, message, size, from, count, out, length, last)
            )
        });
        sealed.extend(out.expect("C_EncryptMessageNext"));
    }
    check(sealed.len() == 100, "as long as the text");
    let begun = call!(module, C_DecryptMessageBegin(session, pointer.cast(), size, aad, 3));
    expect(begun, ck::CKR_OK, "C_DecryptMessageBegin");
    let mut opened = Vec::new();
    for (index, part) in sealed.chunks(40).enumerate() {
        let last = if index == 2 { ck::CKF_END_OF_MESSAGE } else { 0 };
        let (from, count) = (part.as_ptr().cast_mut(), part.len() as u64);
        let out = twice(|out, length| {
            let message = pointer.cast();
            call!(
                module,
                C_DecryptMessageNext(session, message, size, from, count, out, length, last)
            )
        });
        opened.extend(out.expect("C_DecryptMessageNext"));
    }
    check(opened == text, "the text comes back");
    expect(call!(module, C_MessageEncryptFinal(session)), ck::CKR_OK, "final");
    expect(call!(module, C_MessageDecryptFinal(session)), ck::CKR_OK, "final");
    let again = call!(module, C_MessageEncryptFinal(session));
    expect(again, ck::CKR_OPERATION_NOT_INITIALIZED, "final twice");
}

fn wrapping(module: &Module, session: u64) {
    let (yes, no, size) = ([1], [0], 32_u64.to_ne_bytes());
    let make = |template: &[ck::CK_ATTRIBUTE]| {
        let (mut key, mut mechanism) = (0, plain(ck::CKM_AES_KEY_GEN));
        let (pointer, count) = (template.as_ptr().cast_mut(), template.len() as u64);
        let rv = call!(module, C_GenerateKey(session, &mut mechanism, pointer, count, &mut key));
        expect(rv, ck::CKR_OK, "C_GenerateKey");
        key
    };
    let length = attr(ck::CKA_VALUE_LEN, &size);
    let wrapping = make(&[length, attr(ck::CKA_WRAP, &yes), attr(ck::CKA_UNWRAP, &yes)]);
    let target = make(&[length, attr(ck::CKA_EXTRACTABLE, &yes), attr(ck::CKA_ENCRYPT, &yes)]);
    let held_in = make(&[length, attr(ck::CKA_EXTRACTABLE, &no)]);
    let wrap = |key, out: *mut u8, length: &mut u64| {
        let mut mechanism = plain(ck::CKM_AES_KEY_WRAP_KWP);
        call!(module, C_WrapKey(session, &mut mechanism, wrapping, key, out, length))
    };
    let wrapped = twice(|out, length| wrap(target, out, unsafe { &mut *length }));
    let wrapped = wrapped.expect("C_WrapKey");
    check(wrapped.len() == 40, "32 bytes and 8 of integrity");
    let rv = wrap(held_in, ptr::null_mut(), &mut 0);
    expect(rv, ck::CKR_KEY_UNEXTRACTABLE, "a key that stays in");
    let secret = ck::CKO_SECRET_KEY.to_ne_bytes();
    let aes = ck::CKK_AES.to_ne_bytes();
    let template = [attr(ck::CKA_CLASS, &secret), attr(ck::CKA_KEY_TYPE, &aes)];
    let unwrap = |bytes: &[u8]| {
        let (mut key, mut mechanism) = (0, plain(ck::CKM_AES_KEY_WRAP_KWP));
        let (from, count) = (bytes.as_ptr().cast_mut(), bytes.len() as u64);
        let attributes = template.as_ptr().cast_mut();
        call!(
            module,
            C_UnwrapKey(session, &mut mechanism, wrapping, from, count, attributes, 2, &mut key)
        )
    };
    expect(unwrap(&wrapped), ck::CKR_OK, "C_UnwrapKey");
    let mut bad = wrapped.clone();
    bad[9] ^= 1;
    expect(unwrap(&bad), ck::CKR_WRAPPED_KEY_INVALID, "a changed key");
}

fn objects(module: &Module, session: u64) {
    let key = module.make_aes(session);
    let (mut flag, mut label) = ([9_u8; 1], [0_u8; 4]);
    let mut template = [
        attr(ck::CKA_VALUE, &[0; 32]),
        attr(ck::CKA_SENSITIVE, &[]),
        attr(0x7777_7777, &[]),
        attr(ck::CKA_MODULUS, &[]),
    ];
    template[1].pValue = flag.as_mut_ptr().cast();
    template[1].ulValueLen = 1;
    let rv = call!(module, C_GetAttributeValue(session, key, template.as_mut_ptr(), 4));
    check(
        matches!(rv, ck::CKR_ATTRIBUTE_SENSITIVE | ck::CKR_ATTRIBUTE_TYPE_INVALID),
        "one of the errors is told",
    );
    check(flag == [1], "and what can be told is told");
    let lengths = [template[0].ulValueLen, template[2].ulValueLen, template[3].ulValueLen];
    check(lengths == [ck::CK_UNAVAILABLE_INFORMATION; 3], "the rest is unavailable");

    let mut named = [attr(ck::CKA_LABEL, b"name")];
    let rv = call!(module, C_SetAttributeValue(session, key, named.as_mut_ptr(), 1));
    expect(rv, ck::CKR_OK, "C_SetAttributeValue");
    named[0].pValue = label.as_mut_ptr().cast();
    let rv = call!(module, C_GetAttributeValue(session, key, named.as_mut_ptr(), 1));
    expect(rv, ck::CKR_OK, "the new label");
    check(&label == b"name", "at once");
    let mut sticky = [attr(ck::CKA_SENSITIVE, &[0])];
    let rv = call!(module, C_SetAttributeValue(session, key, sticky.as_mut_ptr(), 1));
    expect(rv, ck::CKR_ATTRIBUTE_READ_ONLY, "sensitive stays");

    let mut copy = 0;
    let rv = call!(module, C_CopyObject(session, key, named.as_mut_ptr(), 1, &mut copy));
    expect(rv, ck::CKR_OK, "C_CopyObject");
    let found = module.find(session, &[attr(ck::CKA_LABEL, b"name")]).expect("a search");
    check(found.len() == 2 && found.contains(&copy), "both are found");
    for handle in found {
        expect(call!(module, C_DestroyObject(session, handle)), ck::CKR_OK, "C_DestroyObject");
    }
    let gone = call!(module, C_DestroyObject(session, key));
    expect(gone, ck::CKR_OBJECT_HANDLE_INVALID, "destroyed twice");
    for _ in 0..20 {
        module.make_aes(session);
    }
    let all = module.find(session, &[attr(ck::CKA_KEY_TYPE, &ck::CKK_AES.to_ne_bytes())]);
    check(all.expect("a search").len() >= 20, "seven at a time finds all");
    let none = module.find(session, &[attr(0x7777_7777, &[1])]).expect("a search");
    check(none.is_empty(), "no object has an unknown attribute");
    let own = module.open();
    let (_, private) = module.make_pair(own, None).expect("a pair");
    module.sign(session, private, b"x").expect("session objects are every session's");
    expect(call!(module, C_CloseSession(own)), ck::CKR_OK, "close");
    let gone = module.sign(session, private, b"x");
    check(gone == Err(ck::CKR_KEY_HANDLE_INVALID), "and go with their own");
}
