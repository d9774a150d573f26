//! What the module knows between two calls: slots, sessions, handles. One lock guards it, held for
//! moments and never while the vault is asked, so that a fork finds it whole.

use std::mem;
use std::sync::{Arc, Mutex};

use cryptoki_sys as ck;
use cryptoki_sys::{CK_OBJECT_HANDLE, CK_SESSION_HANDLE, CK_SLOT_ID, CK_ULONG, CK_USER_TYPE};

use crate::link::{Link, lock};
use crate::numbered::Numbered;
use crate::objects::{Object, Objects};
use crate::operation::{Operation, Verb};
use crate::revision::{Heard, Revision};
use crate::rv::{Result, Rv};
use crate::settings::Settings;
use crate::wire::{MechanismInfo, PartitionState, PartitionStatus, Role};

pub static APPLICATION: Mutex<Option<Application>> = Mutex::new(None);

pub struct Application {
    pub settings: Settings,
    pub link: Arc<Link>,
    /// Made by a fork, and not by C_Initialize.
    pub inherited: bool,
    /// A partition keeps its place in it for as long as the process lives.
    pub slots: Vec<Slot>,
    pub sessions: Numbered<CK_SESSION_HANDLE, Session>,
    pub objects: Objects,
    pub mechanisms: Option<Arc<Vec<MechanismInfo>>>,
    pub build: String,
    last_session: CK_SESSION_HANDLE,
}

pub struct Slot {
    pub partition: Vec<u8>,
    pub status: PartitionStatus,
    /// When `status` was true.
    pub seen: Revision,
    /// What the vault's answers said since.
    pub heard: Heard,
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
    /// The parent's: this process has not resumed it yet, for a ticket of its own.
    pub inherited: bool,
    /// When the vault granted it.
    pub granted: Revision,
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
    pub operations: Numbered<Verb, Operation>,
    pub search: Option<crate::object::Search>,
    pub messages: Numbered<Verb, crate::message::Messages>,
    pub wrapped: Option<crate::key_management::Wrapped>,
}

impl Application {
    pub fn new(settings: Settings) -> Application {
        Application {
            link: Arc::new(Link::by(&settings)),
            settings,
            inherited: false,
            slots: Vec::new(),
            sessions: Numbered::default(),
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
            operations: Numbered::default(),
            search: None,
            messages: Numbered::default(),
            wrapped: None,
        };
        self.sessions.insert(self.last_session, session);
        self.last_session
    }

    /// The place of a slot; one that is gone has its id until another partition gets it.
    pub fn slot(&self, id: CK_SLOT_ID) -> Result<usize> {
        let of_id = |slot: &&Slot| slot.id() == id;
        let found = self.slots.iter().filter(of_id).max_by_key(|slot| slot.listed);
        let place = found
            .and_then(|found| self.slots.iter().position(|slot| slot.partition == found.partition));
        place.ok_or(Rv(ck::CKR_SLOT_ID_INVALID))
    }

    /// The slot that a session was opened in. Between two looks the program may have ended the
    /// module's use and begun another: `CKR_SESSION_HANDLE_INVALID`.
    pub fn slot_at(&mut self, index: usize) -> Result<&mut Slot> {
        self.slots.get_mut(index).ok_or(Rv(ck::CKR_SESSION_HANDLE_INVALID))
    }

    /// The object of a handle in a slot, and whether what is known of it is still true.
    pub fn object(&self, slot: usize, handle: CK_OBJECT_HANDLE) -> Option<Object> {
        let mut object = self.objects.get(slot, handle)?;
        let heard = &self.slots.get(slot)?.heard;
        object.fresh = object.known.as_ref().is_some_and(|known| heard.is_fresh(known.seen));
        Some(object)
    }

    /// Keeps what the vault told of its partitions over a connection.
    pub fn update_slots(&mut self, build: String, partitions: Vec<PartitionStatus>, epoch: u64) {
        self.build = build;
        self.slots.iter_mut().for_each(|slot| slot.listed = false);
        for status in partitions {
            let place = self.slots.iter().position(|slot| slot.partition == status.id);
            let place = place.unwrap_or_else(|| {
                self.slots.push(Slot::new(status.id.clone()));
                self.slots.len() - 1
            });
            if self.slots[place].update(status, epoch) {
                self.objects.forget_private(place);
            }
        }
    }
}

impl Slot {
    fn new(partition: Vec<u8>) -> Slot {
        Slot {
            partition,
            status: PartitionStatus::default(),
            seen: Revision::default(),
            heard: Heard::default(),
            listed: true,
            login: None,
            missed_login: None,
            wire: None,
        }
    }

    /// True when the vault says that the login, which the module holds, has ended.
    fn update(&mut self, status: PartitionStatus, epoch: u64) -> bool {
        self.listed = true;
        let seen = Revision { epoch, number: status.revision };
        self.heard.hear(seen);
        if self.seen.is_after(seen) {
            return false;
        }
        // A connection that has not resumed the login yet knows nothing of it.
        let ended = status.login() == Role::None
            && self.wire.is_some_and(|wire| wire.epoch == epoch)
            && self.login.as_ref().is_some_and(|login| seen.is_after(login.granted));
        if ended {
            self.login = None;
        }
        (self.status, self.seen) = (status, seen);
        ended
    }

    /// PKCS#11's name for it.
    pub fn id(&self) -> CK_SLOT_ID {
        self.status.slot.into()
    }

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
