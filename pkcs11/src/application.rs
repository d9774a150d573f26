//! What the module knows between two calls: slots, sessions, handles. One lock guards it, held for
//! moments and never while the vault is asked, so that a fork finds it whole.

use std::collections::HashMap;
use std::mem;
use std::sync::{Arc, Mutex};

use cryptoki_sys as ck;
use cryptoki_sys::{CK_SESSION_HANDLE, CK_SLOT_ID, CK_ULONG, CK_USER_TYPE};

use crate::link::{Link, lock};
use crate::objects::Objects;
use crate::operation::{Operation, Verb};
use crate::rv::{Result, Rv};
use crate::settings::Settings;
use crate::wire::{MechanismInfo, PartitionState, PartitionStatus};

pub static APPLICATION: Mutex<Option<Application>> = Mutex::new(None);

pub struct Application {
    pub settings: Settings,
    pub link: Arc<Link>,
    /// Made by a fork, and not by C_Initialize.
    pub inherited: bool,
    /// Slot ids are places in it: a partition keeps its slot for as long as the process lives.
    pub slots: Vec<Slot>,
    pub sessions: HashMap<CK_SESSION_HANDLE, Session>,
    pub objects: Objects,
    pub mechanisms: Option<Arc<Vec<MechanismInfo>>>,
    pub build: String,
    last_session: CK_SESSION_HANDLE,
}

pub struct Slot {
    pub partition: Vec<u8>,
    pub status: PartitionStatus,
    /// Still listed by the vault.
    pub listed: bool,
    pub login: Option<Login>,
    /// Whose login no vault could answer: made up for by `COFFER_PIN_FILE` when one can.
    pub missed_login: Option<String>,
    /// The wire session that all PKCS#11 sessions of the slot share.
    pub wire: Option<WireSession>,
}

pub struct Login {
    pub kind: CK_USER_TYPE,
    pub user: String,
    /// Resumes the login on another connection; empty when there is none.
    pub ticket: Vec<u8>,
}

/// A session of the vault: a number that means something on one connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WireSession {
    pub epoch: u64,
    pub number: u32,
}

pub struct Session {
    pub slot: usize,
    pub read_write: bool,
    /// Its own wire session, from when it first makes a session object or a stream.
    pub wire: Option<WireSession>,
    pub operations: HashMap<Verb, Operation>,
    pub search: Option<crate::object::Search>,
    pub messages: HashMap<Verb, crate::message::Messages>,
    pub wrapped: Option<crate::key_management::Wrapped>,
}

impl Application {
    pub fn new(settings: Settings) -> Application {
        Application {
            link: Arc::new(Link::by(&settings)),
            settings,
            inherited: false,
            slots: Vec::new(),
            sessions: HashMap::new(),
            objects: Objects::default(),
            mechanisms: None,
            build: String::new(),
            last_session: 0,
        }
    }

    /// For a forked child that begins anew. It is logged in nowhere and has no session; but programs
    /// that call C_Initialize there keep slot ids, and libp11 also object handles that it could not
    /// look up again: those keep their meaning, and no session handle is given twice.
    pub fn after(parents: &mut Application, settings: Settings) -> Application {
        let known = |slot: Slot| Slot { login: None, missed_login: None, wire: None, ..slot };
        Application {
            slots: mem::take(&mut parents.slots).into_iter().map(known).collect(),
            objects: mem::take(&mut parents.objects).without_session_objects(),
            last_session: parents.last_session,
            ..Application::new(settings.or(&parents.settings))
        }
    }

    pub fn session(&mut self, handle: CK_SESSION_HANDLE) -> Result<&mut Session> {
        self.sessions.get_mut(&handle).ok_or(Rv(ck::CKR_SESSION_HANDLE_INVALID))
    }

    pub fn add_session(&mut self, slot: usize, read_write: bool) -> CK_SESSION_HANDLE {
        self.last_session += 1;
        let session = Session {
            slot,
            read_write,
            wire: None,
            operations: HashMap::new(),
            search: None,
            messages: HashMap::new(),
            wrapped: None,
        };
        self.sessions.insert(self.last_session, session);
        self.last_session
    }

    pub fn slot(&self, id: CK_SLOT_ID) -> Result<usize> {
        let index = usize::try_from(id).unwrap_or(usize::MAX);
        if index < self.slots.len() { Ok(index) } else { Err(Rv(ck::CKR_SLOT_ID_INVALID)) }
    }

    /// The slot that a session was opened in. Between two looks the program may have ended the
    /// module's use and begun another: `CKR_SESSION_HANDLE_INVALID`.
    pub fn slot_at(&mut self, index: usize) -> Result<&mut Slot> {
        self.slots.get_mut(index).ok_or(Rv(ck::CKR_SESSION_HANDLE_INVALID))
    }

    /// Keeps what the vault told of its partitions: known ones stay where they are.
    pub fn update_slots(&mut self, build: String, partitions: Vec<PartitionStatus>) {
        self.build = build;
        self.slots.iter_mut().for_each(|slot| slot.listed = false);
        for status in partitions {
            match self.slots.iter_mut().find(|slot| slot.partition == status.id) {
                Some(slot) => (slot.status, slot.listed) = (status, true),
                None => self.slots.push(Slot {
                    partition: status.id.clone(),
                    status,
                    listed: true,
                    login: None,
                    missed_login: None,
                    wire: None,
                }),
            }
        }
    }
}

impl Slot {
    /// A token is there while its partition can be worked in.
    pub fn has_token(&self) -> bool {
        self.listed && self.status.state() == PartitionState::Unsealed
    }
}

/// Looks at or changes what the module knows. `CKR_CRYPTOKI_NOT_INITIALIZED` before C_Initialize.
/// Never asks the vault within.
pub fn with<T>(act: impl FnOnce(&mut Application) -> Result<T>) -> Result<T> {
    match lock(&APPLICATION).as_mut() {
        Some(application) => act(application),
        None => Err(Rv(ck::CKR_CRYPTOKI_NOT_INITIALIZED)),
    }
}

/// `with`, for what concerns one session.
pub fn with_session<T>(
    handle: CK_SESSION_HANDLE,
    act: impl FnOnce(&mut Session) -> Result<T>,
) -> Result<T> {
    with(|application| act(application.session(handle)?))
}

/// The state of a session: PKCS#11 v3.2 §5.6.1, table of session states.
pub fn state_of(read_write: bool, login: Option<CK_USER_TYPE>) -> CK_ULONG {
    match (read_write, login) {
        (_, Some(ck::CKU_SO)) => ck::CKS_RW_SO_FUNCTIONS,
        (true, Some(_)) => ck::CKS_RW_USER_FUNCTIONS,
        (true, None) => ck::CKS_RW_PUBLIC_SESSION,
        (false, Some(_)) => ck::CKS_RO_USER_FUNCTIONS,
        (false, None) => ck::CKS_RO_PUBLIC_SESSION,
    }
}
