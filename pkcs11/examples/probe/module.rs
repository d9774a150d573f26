//! The module, loaded by name, and the calls that every part makes.

use std::ffi::c_void;
use std::ptr;

use cryptoki_sys as ck;
use cryptoki_sys::{CK_ATTRIBUTE, CK_FUNCTION_LIST_3_2, CK_MECHANISM, CK_RV};

pub struct Module {
    library: *mut c_void,
    list: *const CK_FUNCTION_LIST_3_2,
    pub pin: Vec<u8>,
}

// SAFETY: the list is the module's static, and its functions take calls from any thread.
unsafe impl Sync for Module {}

/// The DER of P-256's OBJECT IDENTIFIER.
pub const P256: &[u8] = &[0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07];

/// Calls a function of the list.
#[macro_export]
macro_rules! call {
    ($module:expr, $name:ident($($argument:expr),* $(,)?)) => {
        // SAFETY: the arguments are this program's.
        unsafe { $module.list().$name.expect("in the list")($($argument),*) }
    };
}

pub fn check(fact: bool, what: &str) {
    assert!(fact, "{what}");
}

pub fn expect(rv: CK_RV, want: CK_RV, what: &str) {
    assert_eq!(rv, want, "{what}: 0x{rv:x} instead of 0x{want:x}");
}

/// Says a line, and goes on when the test has done what it asks for.
pub fn wait_for(what: &str) {
    println!("{what}");
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).expect("a line");
}

impl Module {
    pub fn load(path: &str, pin: &str) -> Module {
        let name = std::ffi::CString::new(path).expect("a path");
        // SAFETY: loads the module under test.
        let library = unsafe { libc::dlopen(name.as_ptr(), libc::RTLD_NOW | libc::RTLD_LOCAL) };
        check(!library.is_null(), "the module loads");
        let mut module = Module { library, list: ptr::null(), pin: pin.as_bytes().to_vec() };
        type GetInterface = unsafe extern "C" fn(
            *mut u8,
            *mut ck::CK_VERSION,
            *mut *mut ck::CK_INTERFACE,
            u64,
        ) -> CK_RV;
        // SAFETY: the standard's signature.
        let get: GetInterface = unsafe { std::mem::transmute(module.symbol("C_GetInterface")) };
        let mut interface = ptr::null_mut();
        let rv = unsafe { get(ptr::null_mut(), ptr::null_mut(), &mut interface, 0) };
        expect(rv, ck::CKR_OK, "C_GetInterface");
        module.list = unsafe { (*interface).pFunctionList }.cast();
        let version = module.list().version;
        check((version.major, version.minor) == (3, 2), "the default interface is 3.2");
        module
    }

    pub fn list(&self) -> &CK_FUNCTION_LIST_3_2 {
        // SAFETY: a static of the module.
        unsafe { &*self.list }
    }

    /// As a program that is done with it; calls may go on.
    pub fn unload(&self) {
        // SAFETY: the module stays mapped, by its own wish.
        check(unsafe { libc::dlclose(self.library) } == 0, "dlclose");
    }

    pub fn symbol(&self, name: &str) -> *mut c_void {
        let c_name = std::ffi::CString::new(name).expect("a name");
        // SAFETY: looks a name up.
        let symbol = unsafe { libc::dlsym(self.library, c_name.as_ptr()) };
        assert!(!symbol.is_null(), "{name} is exported");
        symbol
    }

    pub fn initialize(&self) {
        expect(call!(self, C_Initialize(ptr::null_mut())), ck::CKR_OK, "C_Initialize");
    }

    pub fn finalize(&self) {
        expect(call!(self, C_Finalize(ptr::null_mut())), ck::CKR_OK, "C_Finalize");
    }

    pub fn slot(&self) -> u64 {
        let (mut slots, mut count) = ([0; 64], 64);
        let rv = call!(self, C_GetSlotList(1, slots.as_mut_ptr(), &mut count));
        expect(rv, ck::CKR_OK, "C_GetSlotList");
        check(count > 0, "there is a token");
        slots[0]
    }

    /// All, as the vault has them now.
    pub fn slots(&self) -> Vec<u64> {
        let mut count = 0;
        let rv = call!(self, C_GetSlotList(1, ptr::null_mut(), &mut count));
        expect(rv, ck::CKR_OK, "C_GetSlotList");
        let mut slots = vec![0; count as usize];
        let rv = call!(self, C_GetSlotList(1, slots.as_mut_ptr(), &mut count));
        expect(rv, ck::CKR_OK, "C_GetSlotList");
        slots
    }

    /// The label of a token.
    pub fn label(&self, slot: u64) -> String {
        let mut info: ck::CK_TOKEN_INFO = unsafe { std::mem::zeroed() };
        expect(call!(self, C_GetTokenInfo(slot, &mut info)), ck::CKR_OK, "C_GetTokenInfo");
        String::from_utf8_lossy(&info.label).trim_end().to_owned()
    }

    /// An attribute of bytes.
    pub fn text(&self, session: u64, object: u64, kind: u64) -> Vec<u8> {
        let mut value = vec![0; 256];
        let mut asked = attr(kind, &value);
        asked.pValue = value.as_mut_ptr().cast();
        let rv = call!(self, C_GetAttributeValue(session, object, &mut asked, 1));
        expect(rv, ck::CKR_OK, "C_GetAttributeValue");
        value.truncate(asked.ulValueLen as usize);
        value
    }

    pub fn open(&self) -> u64 {
        self.open_as(ck::CKF_SERIAL_SESSION | ck::CKF_RW_SESSION)
    }

    pub fn open_as(&self, flags: u64) -> u64 {
        let mut session = 0;
        let slot = self.slot();
        let rv = call!(self, C_OpenSession(slot, flags, ptr::null_mut(), None, &mut session));
        expect(rv, ck::CKR_OK, "C_OpenSession");
        session
    }

    pub fn state(&self, session: u64) -> u64 {
        let mut info: ck::CK_SESSION_INFO = unsafe { std::mem::zeroed() };
        expect(call!(self, C_GetSessionInfo(session, &mut info)), ck::CKR_OK, "C_GetSessionInfo");
        info.state
    }

    pub fn try_log_in(&self, session: u64) -> CK_RV {
        let pin = self.pin.as_ptr().cast_mut();
        call!(self, C_Login(session, ck::CKU_USER, pin, self.pin.len() as u64))
    }

    pub fn log_in(&self, session: u64) {
        expect(self.try_log_in(session), ck::CKR_OK, "C_Login");
    }

    /// A P-256 pair; token objects with a label, or session objects.
    pub fn make_pair(&self, session: u64, label: Option<&str>) -> Result<(u64, u64), CK_RV> {
        let token = [u8::from(label.is_some())];
        let label = label.unwrap_or("session");
        let public = [attr(ck::CKA_EC_PARAMS, P256), attr(ck::CKA_TOKEN, &token)];
        let private = [attr(ck::CKA_TOKEN, &token), attr(ck::CKA_LABEL, label.as_bytes())];
        let mut made = (0, 0);
        let mut mechanism = plain(ck::CKM_EC_KEY_PAIR_GEN);
        let rv = call!(
            self,
            C_GenerateKeyPair(
                session,
                &mut mechanism,
                public.as_ptr().cast_mut(),
                2,
                private.as_ptr().cast_mut(),
                2,
                &mut made.0,
                &mut made.1,
            )
        );
        if rv == ck::CKR_OK { Ok(made) } else { Err(rv) }
    }

    pub fn make_aes(&self, session: u64) -> u64 {
        let size = 32_u64.to_ne_bytes();
        let yes = [1];
        let template = [
            attr(ck::CKA_VALUE_LEN, &size),
            attr(ck::CKA_ENCRYPT, &yes),
            attr(ck::CKA_DECRYPT, &yes),
        ];
        let (mut key, mut mechanism) = (0, plain(ck::CKM_AES_KEY_GEN));
        let template = template.as_ptr().cast_mut();
        let rv = call!(self, C_GenerateKey(session, &mut mechanism, template, 3, &mut key));
        expect(rv, ck::CKR_OK, "C_GenerateKey");
        key
    }

    pub fn find(&self, session: u64, template: &[CK_ATTRIBUTE]) -> Result<Vec<u64>, CK_RV> {
        let (pointer, count) = (template.as_ptr().cast_mut(), template.len() as u64);
        let rv = call!(self, C_FindObjectsInit(session, pointer, count));
        if rv != ck::CKR_OK {
            return Err(rv);
        }
        let (mut all, mut page) = (Vec::new(), [0_u64; 7]);
        loop {
            let mut count = 0;
            let rv = call!(self, C_FindObjects(session, page.as_mut_ptr(), 7, &mut count));
            if rv != ck::CKR_OK {
                let _ = call!(self, C_FindObjectsFinal(session));
                return Err(rv);
            }
            all.extend_from_slice(&page[..count as usize]);
            if count == 0 {
                break;
            }
        }
        expect(call!(self, C_FindObjectsFinal(session)), ck::CKR_OK, "C_FindObjectsFinal");
        Ok(all)
    }

    pub fn sign(&self, session: u64, key: u64, data: &[u8]) -> Result<Vec<u8>, CK_RV> {
        let mut mechanism = plain(ck::CKM_ECDSA_SHA256);
        let rv = call!(self, C_SignInit(session, &mut mechanism, key));
        if rv != ck::CKR_OK {
            return Err(rv);
        }
        let (mut signature, mut length) = (vec![0; 128], 128);
        let (data, count) = (data.as_ptr().cast_mut(), data.len() as u64);
        let rv = call!(self, C_Sign(session, data, count, signature.as_mut_ptr(), &mut length));
        signature.truncate(length as usize);
        if rv == ck::CKR_OK { Ok(signature) } else { Err(rv) }
    }

    pub fn verify(&self, session: u64, key: u64, data: &[u8], signature: &[u8]) -> CK_RV {
        let mut mechanism = plain(ck::CKM_ECDSA_SHA256);
        let rv = call!(self, C_VerifyInit(session, &mut mechanism, key));
        if rv != ck::CKR_OK {
            return rv;
        }
        let (data, count) = (data.as_ptr().cast_mut(), data.len() as u64);
        let pointer = signature.as_ptr().cast_mut();
        call!(self, C_Verify(session, data, count, pointer, signature.len() as u64))
    }

    pub fn mechanisms(&self) -> Vec<u64> {
        let (mut list, mut count) = ([0; 256], 256);
        let slot = self.slot();
        let rv = call!(self, C_GetMechanismList(slot, list.as_mut_ptr(), &mut count));
        expect(rv, ck::CKR_OK, "C_GetMechanismList");
        list[..count as usize].to_vec()
    }

    /// A line for each mechanism: number, sizes, flags.
    pub fn tell_mechanisms(&self) {
        self.initialize();
        let (list, slot) = (self.mechanisms(), self.slot());
        for number in list {
            let mut info: ck::CK_MECHANISM_INFO = unsafe { std::mem::zeroed() };
            let rv = call!(self, C_GetMechanismInfo(slot, number, &mut info));
            expect(rv, ck::CKR_OK, "C_GetMechanismInfo");
            let ck::CK_MECHANISM_INFO { ulMinKeySize, ulMaxKeySize, flags } = info;
            println!("mechanism {number} {ulMinKeySize} {ulMaxKeySize} {flags}");
        }
        self.finalize();
    }

    pub fn cancel_all(&self, session: u64) {
        let rv = call!(self, C_SessionCancel(session, u64::MAX));
        expect(rv, ck::CKR_OK, "C_SessionCancel");
    }

    /// How many of the Inits refuse the mechanism, with a key handle that may or may not fit.
    pub fn try_all_inits(&self, session: u64, mechanism: &mut CK_MECHANISM) -> u64 {
        let results = [
            call!(self, C_SignInit(session, mechanism, 1)),
            call!(self, C_VerifyInit(session, mechanism, 1)),
            call!(self, C_EncryptInit(session, mechanism, 1)),
            call!(self, C_DecryptInit(session, mechanism, 1)),
            call!(self, C_DigestInit(session, mechanism)),
        ];
        self.cancel_all(session);
        results.iter().filter(|rv| **rv != ck::CKR_OK).count() as u64
    }
}

pub fn attr(kind: u64, value: &[u8]) -> CK_ATTRIBUTE {
    CK_ATTRIBUTE {
        type_: kind,
        pValue: value.as_ptr().cast_mut().cast(),
        ulValueLen: value.len() as u64,
    }
}

pub fn plain(mechanism: u64) -> CK_MECHANISM {
    CK_MECHANISM { mechanism, pParameter: ptr::null_mut(), ulParameterLen: 0 }
}

/// A mechanism and the structure of its parameters, which must outlive it.
pub fn with<T>(mechanism: u64, parameters: &T) -> CK_MECHANISM {
    let pointer = ptr::from_ref(parameters).cast_mut().cast();
    CK_MECHANISM { mechanism, pParameter: pointer, ulParameterLen: size_of::<T>() as u64 }
}
