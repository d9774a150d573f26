//! Keys as a caller names them: looked up, and checked at Init, so that what is wrong with a key is
//! said where PKCS#11 says it. The vault checks again at the operation itself.

use std::sync::Arc;

use cryptoki_sys as ck;
use cryptoki_sys::{CK_ATTRIBUTE_TYPE, CK_OBJECT_HANDLE, CK_RV, CK_SESSION_HANDLE};

use crate::application::with;
use crate::attribute;
use crate::exchange::{Answer, Place, Repeat, ask_there, mechanisms, unexpected};
use crate::mechanism::Rule;
use crate::objects::{Known, Object};
use crate::rv::{Result, Rv, refuse};
use crate::slot::{does, is_allowed};
use crate::wire::{GetAttributes, request::Op, response::Outcome};

#[derive(Clone)]
pub struct Key {
    pub id: Vec<u8>,
    pub known: Arc<Known>,
}

/// What a function needs of a key.
pub struct Need {
    /// `CKA_SIGN` and its like.
    pub usage: CK_ATTRIBUTE_TYPE,
    /// What the mechanism must be able to do: `CKF_SIGN` and its like.
    pub flag: ck::CK_FLAGS,
    /// What a handle is called that names no key: `CKR_KEY_HANDLE_INVALID` and its like.
    pub unknown: CK_RV,
    /// What a key of the wrong type is called.
    pub inconsistent: CK_RV,
}

/// The object of a handle. `CKR_OBJECT_HANDLE_INVALID`, or what `unknown` says.
pub fn object(
    session: CK_SESSION_HANDLE,
    handle: CK_OBJECT_HANDLE,
    unknown: CK_RV,
) -> Result<Object> {
    with(|application| {
        let slot = application.session(session)?.slot;
        application.object(slot, handle).ok_or(Rv(unknown))
    })
}

/// The key of a handle, checked for a use with a mechanism.
pub fn key_for(
    session: CK_SESSION_HANDLE,
    handle: CK_OBJECT_HANDLE,
    rule: &Rule,
    need: &Need,
) -> Result<Key> {
    let object = object(session, handle, need.unknown)?;
    let types = key_types(object.slot, rule, need.flag)?;
    let stale = object.known.is_some() && !object.fresh;
    let known = match &object.known {
        Some(known) => known.clone(),
        None => fetch(&object, handle, need.unknown)?,
    };
    let check = |known: &Known| check(&object, known, rule, need, &types);
    let known = match check(&known) {
        Err(Rv(ck::CKR_USER_NOT_LOGGED_IN)) => return refuse(ck::CKR_USER_NOT_LOGGED_IN),
        // It may have been allowed since.
        Err(_) if stale => {
            let known = fetch(&object, handle, need.unknown)?;
            check(&known)?;
            known
        }
        other => {
            other?;
            known
        }
    };
    Ok(Key { id: object.id, known })
}

/// Key types that the vault's mechanism takes. `CKR_MECHANISM_INVALID` when it cannot do this, or not
/// in this slot.
pub fn key_types(slot: usize, rule: &Rule, flag: ck::CK_FLAGS) -> Result<Vec<u32>> {
    let all = mechanisms()?;
    match all.iter().find(|info| does(info, rule.number, flag)) {
        Some(info) if is_allowed(slot, info, flag)? => Ok(info.key_types.clone()),
        _ => refuse(ck::CKR_MECHANISM_INVALID),
    }
}

fn check(object: &Object, known: &Known, rule: &Rule, need: &Need, types: &[u32]) -> Result<()> {
    let is_key = matches!(
        known.number(ck::CKA_CLASS).map(ck::CK_OBJECT_CLASS::from),
        Some(ck::CKO_PUBLIC_KEY | ck::CKO_PRIVATE_KEY | ck::CKO_SECRET_KEY)
    );
    if !is_key {
        return refuse(need.unknown);
    }
    if known.flag(ck::CKA_PRIVATE) {
        with(|application| match application.slot_at(object.slot)?.login {
            Some(_) => Ok(()),
            None => refuse(ck::CKR_USER_NOT_LOGGED_IN),
        })?;
    }
    if !known.number(ck::CKA_KEY_TYPE).is_some_and(|kind| types.contains(&kind)) {
        return refuse(need.inconsistent);
    }
    if !known.flag(need.usage) {
        return refuse(ck::CKR_KEY_FUNCTION_NOT_PERMITTED);
    }
    if !known.allows(rule.number as u32) {
        return refuse(ck::CKR_MECHANISM_INVALID);
    }
    Ok(())
}

/// Asks for the usual attributes of an object, and keeps them.
pub fn fetch(object: &Object, handle: CK_OBJECT_HANDLE, unknown: CK_RV) -> Result<Arc<Known>> {
    let types = attribute::usual().collect();
    let op = Op::GetAttributes(GetAttributes { object: object.id.clone(), types });
    match ask_there(Place::Shared(object.slot), op, Repeat::Safe) {
        Ok(Answer { outcome: Outcome::GetAttributes(result), revision, .. }) => {
            let known = Arc::new(Known::new(result.attributes.unwrap_or_default(), revision));
            with(|application| {
                application.objects.learn(handle, known.clone());
                Ok(known)
            })
        }
        Ok(_) => unexpected(),
        Err(Rv(ck::CKR_OBJECT_HANDLE_INVALID)) => refuse(unknown),
        Err(rv) => Err(rv),
    }
}

/// What a refusal of the vault means to who holds the key: a private key that it does not see may be
/// one whose user is not logged in any more.
pub fn explain(slot: usize, key: &Key, rv: Rv) -> Rv {
    let logged_in = with(|application| Ok(application.slot_at(slot)?.login.is_some()));
    match rv.0 {
        ck::CKR_KEY_HANDLE_INVALID if key.known.flag(ck::CKA_PRIVATE) && logged_in == Ok(false) => {
            Rv(ck::CKR_USER_NOT_LOGGED_IN)
        }
        _ => rv,
    }
}
