//! Handles: the names of objects in this process, for unique ids in the vault; and what is known of
//! each object.

use std::collections::HashMap;
use std::sync::Arc;

use cryptoki_sys as ck;
use cryptoki_sys::{CK_ATTRIBUTE_TYPE, CK_OBJECT_HANDLE, CK_SESSION_HANDLE};

use crate::attribute;
use crate::numbered::Numbered;
use crate::revision::Revision;
use crate::wire::{Template, attribute::Value};

#[derive(Default)]
pub struct Objects {
    by_handle: Numbered<CK_OBJECT_HANDLE, Object>,
    by_id: HashMap<(usize, Vec<u8>), CK_OBJECT_HANDLE>,
    last: CK_OBJECT_HANDLE,
}

#[derive(Clone)]
pub struct Object {
    pub slot: usize,
    pub id: Vec<u8>,
    /// The session with which it goes, of a session object made here.
    pub owner: Option<CK_SESSION_HANDLE>,
    pub known: Option<Arc<Known>>,
    /// `known` is still true: told by `Application::object`.
    pub fresh: bool,
}

/// The usual attributes of an object, as they were at a revision. What is usual and not in it, the object
/// does not have.
pub struct Known {
    attributes: Numbered<CK_ATTRIBUTE_TYPE, Value>,
    pub seen: Revision,
}

impl Known {
    pub fn new(template: Template, seen: Revision) -> Known {
        let pair = |a: crate::wire::Attribute| {
            a.value.map(|value| (CK_ATTRIBUTE_TYPE::from(a.r#type), value))
        };
        let attributes = template.attributes.into_iter().filter_map(pair).collect();
        Known { attributes, seen }
    }

    pub fn get(&self, attribute: CK_ATTRIBUTE_TYPE) -> Option<&Value> {
        self.attributes.get(&attribute)
    }

    pub fn flag(&self, attribute: CK_ATTRIBUTE_TYPE) -> bool {
        matches!(self.get(attribute), Some(Value::Flag(true)))
    }

    pub fn number(&self, attribute: CK_ATTRIBUTE_TYPE) -> Option<u32> {
        match self.get(attribute) {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        }
    }

    pub fn bytes(&self, attribute: CK_ATTRIBUTE_TYPE) -> &[u8] {
        match self.get(attribute) {
            Some(Value::Bytes(bytes)) => bytes,
            _ => &[],
        }
    }

    /// Keys may be restricted to some mechanisms; an empty list restricts nothing.
    pub fn allows(&self, mechanism: u32) -> bool {
        match self.get(ck::CKA_ALLOWED_MECHANISMS) {
            Some(Value::Numbers(list)) if !list.numbers.is_empty() => {
                list.numbers.contains(&mechanism)
            }
            _ => true,
        }
    }
}

/// `CKA_UNIQUE_ID` on the wire.
pub const ID_BYTES: usize = 16;

impl Objects {
    /// The handle of an object: the one that it has, or a new one.
    pub fn handle(&mut self, slot: usize, id: Vec<u8>) -> CK_OBJECT_HANDLE {
        if let Some(handle) = self.by_id.get(&(slot, id.clone())) {
            return *handle;
        }
        self.last += 1;
        self.by_id.insert((slot, id.clone()), self.last);
        let object = Object { slot, id, owner: None, known: None, fresh: false };
        self.by_handle.insert(self.last, object);
        self.last
    }

    /// What a forked child goes on with: the names of objects that outlive their session, and nothing
    /// that was read of them by the parent's login.
    pub fn without_session_objects(mut self) -> Objects {
        self.forget_those(|object| object.owner.is_some());
        self.by_handle.values_mut().for_each(|object| object.known = None);
        self
    }

    /// The object goes when that session is closed.
    pub fn own(&mut self, handle: CK_OBJECT_HANDLE, session: CK_SESSION_HANDLE) {
        if let Some(object) = self.by_handle.get_mut(&handle) {
            object.owner = Some(session);
        }
    }

    pub fn learn(&mut self, handle: CK_OBJECT_HANDLE, known: Arc<Known>) {
        if let Some(object) = self.by_handle.get_mut(&handle) {
            object.known = Some(known);
        }
    }

    /// Its attributes changed: they are fetched again when asked for.
    pub fn unlearn(&mut self, handle: CK_OBJECT_HANDLE) {
        if let Some(object) = self.by_handle.get_mut(&handle) {
            object.known = None;
        }
    }

    /// The object of a handle, for a session of its slot.
    pub fn get(&self, slot: usize, handle: CK_OBJECT_HANDLE) -> Option<Object> {
        self.by_handle.get(&handle).filter(|object| object.slot == slot).cloned()
    }

    pub fn forget(&mut self, handle: CK_OBJECT_HANDLE) {
        if let Some(object) = self.by_handle.remove(&handle) {
            self.by_id.remove(&(object.slot, object.id));
        }
    }

    /// At logout the handles of private objects lose their meaning: PKCS#11 v3.2 §5.6.9. So does one
    /// of which nothing is known.
    pub fn forget_private(&mut self, slot: usize) {
        self.forget_those(|object| {
            object.slot == slot
                && object.known.as_ref().is_none_or(|known| known.flag(ck::CKA_PRIVATE))
        });
    }

    /// The token was initialised.
    pub fn forget_slot(&mut self, slot: usize) {
        self.forget_those(|object| object.slot == slot);
    }

    /// The session objects of a closed session.
    pub fn forget_owned(&mut self, session: CK_SESSION_HANDLE) {
        self.forget_those(|object| object.owner == Some(session));
    }

    fn forget_those(&mut self, gone: impl Fn(&Object) -> bool) {
        let handles: Vec<_> =
            self.by_handle.iter().filter(|(_, o)| gone(o)).map(|(handle, _)| *handle).collect();
        handles.into_iter().for_each(|handle| self.forget(handle));
    }
}

/// Whether an answer about `attribute` can be given from what is known of usual attributes.
pub fn answers(attribute: CK_ATTRIBUTE_TYPE) -> bool {
    attribute::is_usual(attribute)
}
