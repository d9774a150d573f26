//! Object management functions: PKCS#11 v3.2 §5.7.

use std::collections::VecDeque;
use std::sync::Arc;

use cryptoki_sys as ck;
use cryptoki_sys::{
    CK_ATTRIBUTE, CK_ATTRIBUTE_TYPE, CK_OBJECT_HANDLE, CK_SESSION_HANDLE, CK_ULONG,
};

use crate::application::with;
use crate::attribute;
use crate::exchange::{Answer, Place, Repeat, ask, ask_there, unexpected};
use crate::ffi::{arguments, template};
use crate::key::{fetch, object};
use crate::objects::{ID_BYTES, Known, Object, answers};
use crate::rv::{Result, Rv, refuse};
use crate::wire::{
    self, CopyObject, DestroyObject, FindObjects, GetAttributes, GetAttributesResult, ImportObject,
    SetAttributes, Template, attribute::Value, request::Op, response::Outcome,
};

/// Handles of one request.
const PAGE: u32 = 256;

/// A search: what was found and not told, and where to go on.
pub struct Search {
    found: VecDeque<CK_OBJECT_HANDLE>,
    template: Template,
    after: Vec<u8>,
    more: bool,
}

export! {
    fn C_CreateObject(
        session: CK_SESSION_HANDLE,
        attributes: *mut CK_ATTRIBUTE,
        count: CK_ULONG,
        handle: *mut CK_OBJECT_HANDLE,
    ) {
        let place = arguments::place(handle)?;
        let template = template::given(attributes, count)?;
        let maker = Maker::of(session, &[&template], false)?;
        let op = Op::ImportObject(ImportObject { template: Some(template), ..Default::default() });
        match ask(maker.place, op, Repeat::Never)? {
            Outcome::ImportObject(result) => place.put(maker.handle(result.object)?),
            _ => return unexpected(),
        }
        Ok(())
    }

    fn C_CopyObject(
        session: CK_SESSION_HANDLE,
        source: CK_OBJECT_HANDLE,
        attributes: *mut CK_ATTRIBUTE,
        count: CK_ULONG,
        handle: *mut CK_OBJECT_HANDLE,
    ) {
        let place = arguments::place(handle)?;
        let template = template::given(attributes, count)?;
        let original = object(session, source, ck::CKR_OBJECT_HANDLE_INVALID)?;
        let is_token = known(&original, source)?.flag(ck::CKA_TOKEN);
        let maker = Maker::of(session, &[&template], is_token)?;
        let op = Op::CopyObject(CopyObject { object: original.id, template: Some(template) });
        match ask(maker.place, op, Repeat::Never)? {
            Outcome::CopyObject(result) => place.put(maker.handle(result.object)?),
            _ => return unexpected(),
        }
        Ok(())
    }

    fn C_DestroyObject(session: CK_SESSION_HANDLE, handle: CK_OBJECT_HANDLE) {
        let object = changeable(session, handle)?;
        let op = Op::DestroyObject(DestroyObject { object: object.id });
        let Outcome::DestroyObject(_) = ask(Place::Shared(object.slot), op, Repeat::Never)? else {
            return unexpected();
        };
        with(|application| {
            application.objects.forget(handle);
            Ok(())
        })
    }

    /// What an object takes in the vault is not told.
    fn C_GetObjectSize(session: CK_SESSION_HANDLE, handle: CK_OBJECT_HANDLE, size: *mut CK_ULONG) {
        let place = arguments::place(size)?;
        object(session, handle, ck::CKR_OBJECT_HANDLE_INVALID)?;
        place.put(ck::CK_UNAVAILABLE_INFORMATION);
        Ok(())
    }

    fn C_GetAttributeValue(
        session: CK_SESSION_HANDLE,
        handle: CK_OBJECT_HANDLE,
        attributes: *mut CK_ATTRIBUTE,
        count: CK_ULONG,
    ) {
        with(|application| application.session(session).map(drop))?;
        let mut asked = template::asked(attributes, count)?;
        let object = object(session, handle, ck::CKR_OBJECT_HANDLE_INVALID)?;
        let values = read(&object, handle, asked.types())?;
        // Every attribute is answered; of several errors one is told.
        let mut result = Ok(());
        for index in 0..asked.types().len() {
            let answer = values.get(asked.types()[index]);
            if let Err(rv) = asked.answer(index, answer) {
                result = Err(rv);
            }
        }
        result
    }

    fn C_SetAttributeValue(
        session: CK_SESSION_HANDLE,
        handle: CK_OBJECT_HANDLE,
        attributes: *mut CK_ATTRIBUTE,
        count: CK_ULONG,
    ) {
        let template = Some(template::given(attributes, count)?);
        let object = changeable(session, handle)?;
        let op = Op::SetAttributes(SetAttributes { object: object.id, template });
        let answer = ask(Place::Shared(object.slot), op, Repeat::Never);
        with(|application| {
            application.objects.unlearn(handle);
            Ok(())
        })?;
        match answer? {
            Outcome::SetAttributes(_) => Ok(()),
            _ => unexpected(),
        }
    }

    fn C_FindObjectsInit(session: CK_SESSION_HANDLE, attributes: *mut CK_ATTRIBUTE, count: CK_ULONG) {
        with(|application| match application.session(session)?.search {
            Some(_) => refuse(ck::CKR_OPERATION_ACTIVE),
            None => Ok(()),
        })?;
        let search = match template::given(attributes, count) {
            Ok(template) => {
                let mut search = Search { template, ..Search::nothing() };
                search.next_page(session)?;
                search
            }
            // No object has an attribute that Coffer does not know, or a value that its kind has not.
            Err(Rv(ck::CKR_ATTRIBUTE_TYPE_INVALID | ck::CKR_ATTRIBUTE_VALUE_INVALID)) => {
                Search::nothing()
            }
            Err(rv) => return Err(rv),
        };
        with(|application| {
            application.session(session)?.search = Some(search);
            Ok(())
        })
    }

    fn C_FindObjects(
        session: CK_SESSION_HANDLE,
        handles: *mut CK_OBJECT_HANDLE,
        max: CK_ULONG,
        count: *mut CK_ULONG,
    ) {
        let place = arguments::place(count)?;
        let mut length = max;
        let mut out = arguments::output(handles, &raw mut length)?;
        if handles.is_null() {
            return refuse(ck::CKR_ARGUMENTS_BAD);
        }
        let mut search = with(|application| {
            let search = application.session(session)?.search.take();
            search.ok_or(Rv(ck::CKR_OPERATION_NOT_INITIALIZED))
        })?;
        while search.found.len() < usize::try_from(max).unwrap_or(usize::MAX) && search.more {
            search.next_page(session)?;
        }
        let told = search.found.len().min(usize::try_from(max).unwrap_or(usize::MAX));
        let found: Vec<_> = search.found.drain(..told).collect();
        out.fill(&found)?;
        place.put(found.len() as CK_ULONG);
        with(|application| {
            application.session(session)?.search = Some(search);
            Ok(())
        })
    }

    fn C_FindObjectsFinal(session: CK_SESSION_HANDLE) {
        with(|application| match application.session(session)?.search.take() {
            Some(_) => Ok(()),
            None => refuse(ck::CKR_OPERATION_NOT_INITIALIZED),
        })
    }
}

impl Search {
    fn nothing() -> Search {
        let (found, template) = (VecDeque::new(), Template::default());
        Search { found, template, after: Vec::new(), more: false }
    }

    /// Fetches a page of objects with their usual attributes.
    fn next_page(&mut self, session: CK_SESSION_HANDLE) -> Result<()> {
        let slot = with(|application| Ok(application.session(session)?.slot))?;
        let after = std::mem::take(&mut self.after);
        let op = Op::FindObjects(FindObjects {
            template: Some(self.template.clone()),
            max: PAGE,
            after: after.clone(),
            attributes: attribute::usual().collect(),
        });
        let answer = ask_there(Place::Shared(slot), op, Repeat::Safe)?;
        let Answer { outcome: Outcome::FindObjects(page), revision, .. } = answer else {
            return unexpected();
        };
        let last = page.objects.last().map(|found| found.object.clone()).unwrap_or_default();
        let are_ids = page.objects.iter().all(|found| found.object.len() == ID_BYTES);
        // A page that ends where the one before it did would be asked for without end.
        if page.objects.len() > PAGE as usize || !are_ids || (page.more && last == after) {
            return unexpected();
        }
        self.more = page.more && !page.objects.is_empty();
        self.after = last;
        with(|application| {
            for found in page.objects {
                let handle = application.objects.handle(slot, found.object);
                let known = Known::new(found.attributes.unwrap_or_default(), revision);
                application.objects.learn(handle, Arc::new(known));
                self.found.push_back(handle);
            }
            Ok(())
        })
    }
}

/// In whose name objects are made: session objects by the session's own wire session, with which they
/// go; token objects by that which all share.
pub struct Maker {
    session: CK_SESSION_HANDLE,
    pub slot: usize,
    /// Whether each of the objects is a token object.
    token: Vec<bool>,
    pub place: Place,
}

impl Maker {
    /// `CKR_SESSION_READ_ONLY` when a read-only session would make a token object. `default` is for
    /// templates that do not say `CKA_TOKEN`.
    pub fn of(session: CK_SESSION_HANDLE, templates: &[&Template], default: bool) -> Result<Maker> {
        let is_token = |template: &&Template| flag_of(template, ck::CKA_TOKEN).unwrap_or(default);
        let token: Vec<bool> = templates.iter().map(is_token).collect();
        let (slot, read_write) = with(|application| {
            let session = application.session(session)?;
            Ok((session.slot, session.read_write))
        })?;
        if token.contains(&true) && !read_write {
            return refuse(ck::CKR_SESSION_READ_ONLY);
        }
        let shared = !token.contains(&false);
        let place = if shared { Place::Shared(slot) } else { Place::Own(session) };
        Ok(Maker { session, slot, token, place })
    }

    /// The handle of the object that the vault has made.
    pub fn handle(&self, id: Vec<u8>) -> Result<CK_OBJECT_HANDLE> {
        self.handle_of(0, id)
    }

    /// The handle of the object that the vault has made of the template at `index`.
    pub fn handle_of(&self, index: usize, id: Vec<u8>) -> Result<CK_OBJECT_HANDLE> {
        if id.len() != ID_BYTES {
            return unexpected();
        }
        with(|application| {
            let handle = application.objects.handle(self.slot, id);
            if self.token.get(index) == Some(&false) {
                application.objects.own(handle, self.session);
            }
            Ok(handle)
        })
    }
}

fn flag_of(template: &Template, attribute: CK_ATTRIBUTE_TYPE) -> Option<bool> {
    let found = template.attributes.iter().find(|a| CK_ATTRIBUTE_TYPE::from(a.r#type) == attribute);
    match found?.value {
        Some(Value::Flag(flag)) => Some(flag),
        _ => None,
    }
}

fn known(object: &Object, handle: CK_OBJECT_HANDLE) -> Result<Arc<Known>> {
    match &object.known {
        Some(known) => Ok(known.clone()),
        None => fetch(object, handle, ck::CKR_OBJECT_HANDLE_INVALID),
    }
}

/// An object that the session may change: a read-only session leaves token objects alone.
fn changeable(session: CK_SESSION_HANDLE, handle: CK_OBJECT_HANDLE) -> Result<Object> {
    let found = object(session, handle, ck::CKR_OBJECT_HANDLE_INVALID)?;
    let read_write = with(|application| Ok(application.session(session)?.read_write))?;
    if !read_write && known(&found, handle)?.flag(ck::CKA_TOKEN) {
        return refuse(ck::CKR_SESSION_READ_ONLY);
    }
    Ok(found)
}

/// Values of an object, from what was fetched with it and what the vault was asked for the rest.
struct Values {
    known: Option<Arc<Known>>,
    asked: GetAttributesResult,
}

fn read(object: &Object, handle: CK_OBJECT_HANDLE, types: &[CK_ATTRIBUTE_TYPE]) -> Result<Values> {
    let fresh = object.known.clone().filter(|_| object.fresh);
    let missing = |known: bool| -> Vec<u32> {
        let wanted = types.iter().filter(|t| attribute::kind_of(**t).is_some());
        wanted.filter(|t| !(known && answers(**t))).map(|t| *t as u32).collect()
    };
    let wants_usual = types.iter().any(|attribute| answers(*attribute));
    let known = match fresh {
        None if wants_usual => Some(fetch(object, handle, ck::CKR_OBJECT_HANDLE_INVALID)?),
        other => other,
    };
    let rest = missing(known.is_some());
    if rest.is_empty() {
        return Ok(Values { known, asked: GetAttributesResult::default() });
    }
    let op = Op::GetAttributes(GetAttributes { object: object.id.clone(), types: rest });
    match ask(Place::Shared(object.slot), op, Repeat::Safe)? {
        Outcome::GetAttributes(asked) => Ok(Values { known, asked }),
        _ => unexpected(),
    }
}

/// No mechanism: a key that was not generated. PKCS#11 v3.2 §4.7.
const NOT_GENERATED: Value = Value::Number(u32::MAX);

impl Values {
    fn get(&self, attribute: CK_ATTRIBUTE_TYPE) -> Result<&Value> {
        if let Some(value) = self.known.as_ref().and_then(|known| known.get(attribute)) {
            return Ok(value);
        }
        let number = attribute as u32;
        let template = self.asked.attributes.as_ref();
        let mut told = template.iter().flat_map(|template| &template.attributes);
        if let Some(wire::Attribute { value: Some(value), .. }) =
            told.find(|told| CK_ATTRIBUTE_TYPE::from(told.r#type) == attribute)
        {
            return Ok(value);
        }
        let is_key = self.known.as_ref().is_some_and(|known| known.get(ck::CKA_KEY_TYPE).is_some());
        if attribute == ck::CKA_KEY_GEN_MECHANISM && is_key {
            return Ok(&NOT_GENERATED);
        }
        if self.asked.sensitive.contains(&number) {
            return refuse(ck::CKR_ATTRIBUTE_SENSITIVE);
        }
        refuse(ck::CKR_ATTRIBUTE_TYPE_INVALID)
    }
}
