//! A PKCS#11 module, loaded by its path and used by its list of functions of v2.40: what all have.

use std::ffi::{CString, c_void};
use std::fmt;
use std::ptr;

use cryptoki_sys as ck;
use cryptoki_sys::{CK_ATTRIBUTE, CK_FUNCTION_LIST, CK_RV};

/// What went wrong, in one line.
pub struct Failure(pub String);

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

pub struct Module {
    list: *const CK_FUNCTION_LIST,
    slot: u64,
}

// SAFETY: the list is the module's static, and its functions take calls from any thread, because
// C_Initialize was told so.
unsafe impl Sync for Module {}

/// Calls a function of the list; anything but CKR_OK is a failure.
#[macro_export]
macro_rules! call {
    ($module:expr, $name:ident($($argument:expr),* $(,)?)) => {{
        // SAFETY: the arguments are this program's, and outlive the call.
        let rv = unsafe { $module.list().$name.expect("in the list")($($argument),*) };
        $crate::module::expect(stringify!($name), rv)
    }};
}

pub fn expect(name: &str, rv: CK_RV) -> Result<(), Failure> {
    if rv == ck::CKR_OK { Ok(()) } else { Err(Failure(format!("{name}: 0x{rv:x}"))) }
}

impl Module {
    pub fn load(path: &str) -> Result<Module, Failure> {
        type GetFunctionList = unsafe extern "C" fn(*mut *mut CK_FUNCTION_LIST) -> CK_RV;
        let c_path = CString::new(path).map_err(|error| Failure(error.to_string()))?;
        let mut list = ptr::null_mut();
        // SAFETY: the module is the user's to choose; the function has the standard's signature.
        unsafe {
            let library = libc::dlopen(c_path.as_ptr(), libc::RTLD_NOW | libc::RTLD_LOCAL);
            if library.is_null() {
                return Err(Failure(format!("{path} does not load")));
            }
            let symbol = libc::dlsym(library, c"C_GetFunctionList".as_ptr());
            if symbol.is_null() {
                return Err(Failure(format!("{path} is no PKCS#11 module")));
            }
            let get = std::mem::transmute::<*mut c_void, GetFunctionList>(symbol);
            expect("C_GetFunctionList", get(&mut list))?;
        }
        Ok(Module { list, slot: 0 })
    }

    /// Initializes it for several threads, and finds the token by its label.
    pub fn initialize(self, token: &str) -> Result<Module, Failure> {
        // SAFETY: all-zero arguments are "no functions of the program's".
        let mut arguments: ck::CK_C_INITIALIZE_ARGS = unsafe { std::mem::zeroed() };
        arguments.flags = ck::CKF_OS_LOCKING_OK;
        call!(self, C_Initialize((&raw mut arguments).cast()))?;
        let slot = self.slot_of(token)?;
        Ok(Module { slot, ..self })
    }

    pub fn list(&self) -> &CK_FUNCTION_LIST {
        // SAFETY: a static of the module, which is never unloaded.
        unsafe { &*self.list }
    }

    fn slot_of(&self, token: &str) -> Result<u64, Failure> {
        let (mut slots, mut count) = ([0; 256], 256);
        call!(self, C_GetSlotList(ck::CK_TRUE, slots.as_mut_ptr(), &mut count))?;
        for slot in &slots[..count as usize] {
            // SAFETY: numbers and characters, for which zeros are valid.
            let mut info: ck::CK_TOKEN_INFO = unsafe { std::mem::zeroed() };
            call!(self, C_GetTokenInfo(*slot, &mut info))?;
            if info.label.trim_ascii_end() == token.as_bytes() {
                return Ok(*slot);
            }
        }
        Err(Failure(format!("there is no token {token}")))
    }

    pub fn open(&self) -> Result<u64, Failure> {
        let mut session = 0;
        let flags = ck::CKF_SERIAL_SESSION | ck::CKF_RW_SESSION;
        call!(self, C_OpenSession(self.slot, flags, ptr::null_mut(), None, &mut session))?;
        Ok(session)
    }

    pub fn close(&self, session: u64) -> Result<(), Failure> {
        call!(self, C_CloseSession(session))
    }

    pub fn log_in(&self, session: u64, pin: &[u8]) -> Result<(), Failure> {
        call!(self, C_Login(session, ck::CKU_USER, pin.as_ptr().cast_mut(), pin.len() as u64))
    }

    pub fn finalize(&self) -> Result<(), Failure> {
        call!(self, C_Finalize(ptr::null_mut()))
    }

    /// The first object that a template finds.
    pub fn find(&self, session: u64, template: &[CK_ATTRIBUTE]) -> Result<Option<u64>, Failure> {
        let (mut found, mut count) = (0, 0);
        let length = template.len() as u64;
        call!(self, C_FindObjectsInit(session, template.as_ptr().cast_mut(), length))?;
        let told = call!(self, C_FindObjects(session, &mut found, 1, &mut count));
        call!(self, C_FindObjectsFinal(session))?;
        told?;
        Ok((count > 0).then_some(found))
    }
}

pub fn attribute(kind: u64, value: &[u8]) -> CK_ATTRIBUTE {
    CK_ATTRIBUTE {
        type_: kind,
        pValue: value.as_ptr().cast_mut().cast(),
        ulValueLen: value.len() as u64,
    }
}
