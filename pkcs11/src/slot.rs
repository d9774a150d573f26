//! Slot and token management: PKCS#11 v3.2 §5.5. Slots are partitions.

use std::sync::Arc;

use cryptoki_sys as ck;
use cryptoki_sys::{
    CK_BBOOL, CK_FLAGS, CK_MECHANISM_INFO, CK_MECHANISM_TYPE, CK_SESSION_HANDLE, CK_SLOT_ID,
    CK_SLOT_INFO, CK_TOKEN_INFO, CK_ULONG, CK_UTF8CHAR, CK_VOID_PTR,
};

use crate::application::{Slot, with};
use crate::attribute::to_hex;
use crate::exchange::{Place, Repeat, ask, ask_mechanisms, mechanisms, refresh_slots, unexpected};
use crate::ffi::arguments;
use crate::general::{MANUFACTURER, VERSION};
use crate::revision::Revision;
use crate::rv::{Result, Rv, refuse};
use crate::session::{USER, requires_login_as};
use crate::wire::{
    AddUser, ChangePin, InitPartition, MechanismInfo, PartitionStatus, ResetPin, Role, request::Op,
    response::Outcome,
};

const TOKEN_FLAGS: CK_FLAGS = ck::CKF_RNG | ck::CKF_LOGIN_REQUIRED | ck::CKF_TOKEN_INITIALIZED;
const PIN_BYTES_MAX: CK_ULONG = 255;

/// What is looked for most stands at the end of the list. Programs print it in this order: a terminal
/// shows the end, and what reads as far as it must (`pkcs11-tool -M | grep -q`) reads it all.
const USUAL: &[CK_MECHANISM_TYPE] = &[
    ck::CKM_RSA_PKCS_PSS,
    ck::CKM_SHA1_RSA_PKCS_PSS,
    ck::CKM_SHA224_RSA_PKCS_PSS,
    ck::CKM_SHA256_RSA_PKCS_PSS,
    ck::CKM_SHA384_RSA_PKCS_PSS,
    ck::CKM_SHA512_RSA_PKCS_PSS,
    ck::CKM_ECDSA_SHA256,
    ck::CKM_ECDH1_DERIVE,
    ck::CKM_EDDSA,
    ck::CKM_AES_GCM,
    ck::CKM_AES_KEY_WRAP,
    ck::CKM_AES_KEY_WRAP_KWP,
];

export! {
    fn C_GetSlotList(token_present: CK_BBOOL, list: *mut CK_SLOT_ID, count: *mut CK_ULONG) {
        let mut out = arguments::output(list, count)?;
        with(|_| Ok(()))?;
        // Slots change when their number is asked for: PKCS#11 v3.2 §5.5.1.
        if out.asks_length() || with(|application| Ok(application.slots.is_empty()))? {
            match refresh_slots() {
                // Without a vault there is no slot, which is no error to who only looks.
                Ok(()) | Err(Rv(ck::CKR_DEVICE_REMOVED)) => {}
                Err(rv) => return Err(rv),
            }
        }
        let ids: Vec<CK_SLOT_ID> = with(|application| {
            let listed = |slot: &&Slot| {
                slot.listed && (token_present == ck::CK_FALSE || slot.has_token())
            };
            Ok(application.slots.iter().filter(listed).map(Slot::id).collect())
        })?;
        out.fill(&ids)
    }

    fn C_GetSlotInfo(id: CK_SLOT_ID, info: *mut CK_SLOT_INFO) {
        let place = arguments::place(info)?;
        let (label, present) =
            look_again(id, |slot| Ok((slot.status.label.clone(), slot.has_token())))?;
        place.put(CK_SLOT_INFO {
            slotDescription: arguments::padded(&format!("Coffer partition {label}")),
            manufacturerID: arguments::padded(MANUFACTURER),
            flags: if present { ck::CKF_TOKEN_PRESENT } else { 0 },
            hardwareVersion: VERSION,
            firmwareVersion: VERSION,
        });
        Ok(())
    }

    fn C_GetTokenInfo(id: CK_SLOT_ID, info: *mut CK_TOKEN_INFO) {
        let place = arguments::place(info)?;
        place.put(token_info(id)?);
        Ok(())
    }

    fn C_WaitForSlotEvent(flags: CK_FLAGS, slot: *mut CK_SLOT_ID, reserved: CK_VOID_PTR) {
        let _place = arguments::place(slot)?;
        with(|_| Ok(()))?;
        if !reserved.is_null() {
            return refuse(ck::CKR_ARGUMENTS_BAD);
        }
        if flags & ck::CKF_DONT_BLOCK == 0 {
            return refuse(ck::CKR_FUNCTION_NOT_SUPPORTED);
        }
        refuse(ck::CKR_NO_EVENT)
    }

    fn C_GetMechanismList(
        id: CK_SLOT_ID,
        list: *mut CK_MECHANISM_TYPE,
        count: *mut CK_ULONG,
    ) {
        let mut out = arguments::output(list, count)?;
        let mut numbers: Vec<CK_MECHANISM_TYPE> =
            mechanisms_of(id)?.iter().map(|info| info.r#type.into()).collect();
        numbers.sort_by_key(|number| USUAL.contains(number));
        out.fill(&numbers)
    }

    fn C_GetMechanismInfo(
        id: CK_SLOT_ID,
        mechanism: CK_MECHANISM_TYPE,
        info: *mut CK_MECHANISM_INFO,
    ) {
        let place = arguments::place(info)?;
        let mechanisms = mechanisms_of(id)?;
        let found = mechanisms.iter().find(|info| CK_MECHANISM_TYPE::from(info.r#type) == mechanism);
        let found = found.ok_or(Rv(ck::CKR_MECHANISM_INVALID))?;
        place.put(CK_MECHANISM_INFO {
            ulMinKeySize: found.key_size_min.into(),
            ulMaxKeySize: found.key_size_max.into(),
            flags: CK_FLAGS::from(found.flags) | curve_flags(mechanism),
        });
        Ok(())
    }

    /// Destroys every object of the partition, by the officer's PIN: docs/PKCS11.md, "Tokens".
    fn C_InitToken(
        id: CK_SLOT_ID,
        pin: *mut CK_UTF8CHAR,
        length: CK_ULONG,
        label: *mut CK_UTF8CHAR,
    ) {
        let so_pin = arguments::pin(pin, length)?.to_vec();
        let label = label_of(arguments::input(label, LABEL_BYTES)?)?;
        look_again(id, require_token)?;
        let (slot, partition) = with(|application| {
            let slot = application.slot(id)?;
            if application.sessions.values().any(|session| session.slot == slot) {
                return refuse(ck::CKR_SESSION_EXISTS);
            }
            Ok((slot, application.slot_at(slot)?.partition.clone()))
        })?;
        let init = InitPartition { partition_id: partition, so_pin, label, ..Default::default() };
        let answer = ask(Place::Vault, Op::InitPartition(init), Repeat::Never);
        with(|application| {
            // Outside of sessions nothing was told of the slot: a wrong PIN counts, too.
            application.slot_at(slot)?.seen = Revision::default();
            if answer.is_ok() {
                application.objects.forget_slot(slot);
            }
            Ok(())
        })?;
        answer.map(drop)
    }

    /// The officer gives the user `user` a PIN, and makes that user when there is none.
    fn C_InitPIN(session: CK_SESSION_HANDLE, pin: *mut CK_UTF8CHAR, length: CK_ULONG) {
        // Each request's copy is erased once it was sent.
        let given = arguments::pin(pin, length)?;
        let slot = requires_login_as(session, ck::CKU_SO)?;
        let reset = Op::ResetPin(ResetPin { name: USER.into(), pin: given.to_vec() });
        match ask(Place::Shared(slot), reset, Repeat::Never) {
            Err(Rv(ck::CKR_USER_PIN_NOT_INITIALIZED)) => {
                let pin = given.to_vec();
                let op = Op::AddUser(AddUser { name: USER.into(), role: Role::User.into(), pin });
                match ask(Place::Shared(slot), op, Repeat::Never)? {
                    Outcome::AddUser(_) => Ok(()),
                    _ => unexpected(),
                }
            }
            Ok(Outcome::ResetPin(_)) => Ok(()),
            Ok(_) => unexpected(),
            Err(rv) => Err(rv),
        }
    }

    /// The logged-in user's PIN, or that of the user `user`. It ends the tickets that the user has; the
    /// login here gets another.
    fn C_SetPIN(
        session: CK_SESSION_HANDLE,
        old_pin: *mut CK_UTF8CHAR,
        old_length: CK_ULONG,
        new_pin: *mut CK_UTF8CHAR,
        new_length: CK_ULONG,
    ) {
        let old_pin = arguments::pin(old_pin, old_length)?.to_vec();
        let new_pin = arguments::pin(new_pin, new_length)?.to_vec();
        let (slot, user) = with(|application| {
            let slot = match application.session(session)? {
                session if session.read_write => session.slot,
                _ => return refuse(ck::CKR_SESSION_READ_ONLY),
            };
            let login = application.slots[slot].login.as_ref();
            Ok((slot, login.map_or(USER.to_owned(), |login| login.user.clone())))
        })?;
        let op = Op::ChangePin(ChangePin { user: user.clone(), old_pin, new_pin });
        let Outcome::ChangePin(changed) = ask(Place::Shared(slot), op, Repeat::Never)? else {
            return unexpected();
        };
        with(|application| {
            let login = application.slot_at(slot)?.login.as_mut();
            if let Some(login) = login.filter(|login| login.user == user)
                && !changed.ticket.is_empty()
            {
                (login.ticket, login.inherited) = (changed.ticket, false);
            }
            Ok(())
        })
    }
}

const LABEL_BYTES: CK_ULONG = 32;

/// A token's label: text, padded with blanks.
fn label_of(padded: &[u8]) -> Result<String> {
    let text = std::str::from_utf8(padded).map_err(|_| Rv(ck::CKR_ARGUMENTS_BAD))?;
    Ok(text.trim_end_matches(' ').to_owned())
}

/// Whether there is somebody whom CKU_USER can mean; asks again before it says no.
pub fn has_user_pin(slot: usize) -> Result<bool> {
    let known = || {
        with(|application| {
            let slot = application.slot_at(slot)?;
            let set = slot.status.user_pin.unwrap_or_default().set;
            Ok((set || !slot.has_token(), slot.heard.is_fresh(slot.seen)))
        })
    };
    match known()? {
        (false, false) => {
            refresh_if_there()?;
            known().map(|(set, _)| set)
        }
        (set, _) => Ok(set),
    }
}

/// Looks at a slot; asks the vault first when it is not known.
fn look<T>(id: CK_SLOT_ID, act: impl Fn(&Slot) -> Result<T>) -> Result<T> {
    let try_it = || {
        with(|application| {
            let slot = application.slot(id)?;
            act(&application.slots[slot])
        })
    };
    match try_it() {
        Err(Rv(ck::CKR_SLOT_ID_INVALID | ck::CKR_TOKEN_NOT_PRESENT)) => {
            refresh_slots()?;
            try_it()
        }
        other => other,
    }
}

/// `look` at what is still true.
fn look_again<T>(id: CK_SLOT_ID, act: impl Fn(&Slot) -> Result<T>) -> Result<T> {
    if !look(id, |slot| Ok(slot.heard.is_fresh(slot.seen)))? {
        refresh_if_there()?;
    }
    look(id, act)
}

/// Without a vault, what was true last stays.
fn refresh_if_there() -> Result<()> {
    match refresh_slots() {
        Err(Rv(ck::CKR_DEVICE_REMOVED | ck::CKR_DEVICE_ERROR)) => Ok(()),
        other => other,
    }
}

/// What can be done in a slot: an approved-only partition takes approved mechanisms alone.
fn mechanisms_of(id: CK_SLOT_ID) -> Result<Arc<Vec<MechanismInfo>>> {
    look_again(id, require_token)?;
    let (is_usual, partition) = look(id, |slot| {
        let is_usual = !slot.status.approved_only && slot.status.allowed.is_empty();
        Ok((is_usual, slot.partition.clone()))
    })?;
    if !is_usual {
        return ask_mechanisms(partition);
    }
    // What every partition has whose officer left the policy as it was.
    let all = mechanisms()?;
    let usual = all.iter().filter_map(|info| {
        let flags = info.flags & !info.switched_flags;
        (flags != 0).then(|| MechanismInfo { flags, ..info.clone() })
    });
    Ok(Arc::new(usual.collect()))
}

pub fn does(info: &MechanismInfo, number: ck::CK_MECHANISM_TYPE, flag: ck::CK_FLAGS) -> bool {
    ck::CK_MECHANISM_TYPE::from(info.r#type) == number && ck::CK_FLAGS::from(info.flags) & flag != 0
}

/// Whether the policy of a slot's partition leaves this to a mechanism. Nothing is asked of one that
/// no policy takes away.
pub fn is_allowed(slot: usize, info: &MechanismInfo, flag: ck::CK_FLAGS) -> Result<bool> {
    let is_switched = ck::CK_FLAGS::from(info.switched_flags) & flag != 0;
    let known = || {
        with(|application| {
            let slot = application.slot_at(slot)?;
            let lacks_approval = slot.status.approved_only && !info.approved;
            let may_be_on = is_switched && !slot.status.allowed.is_empty();
            Ok((lacks_approval, may_be_on, slot.heard.is_fresh(slot.seen)))
        })
    };
    let (mut lacks_approval, mut may_be_on, is_fresh) = known()?;
    if is_switched && !is_fresh {
        refresh_if_there()?;
        (lacks_approval, may_be_on, _) = known()?;
    }
    match (is_switched, may_be_on, lacks_approval) {
        (false, _, false) => return Ok(true),
        (true, false, _) => return Ok(false),
        _ => {}
    }
    let partition = with(|application| Ok(application.slot_at(slot)?.partition.clone()))?;
    Ok(ask_mechanisms(partition)?.iter().any(|left| does(left, info.r#type.into(), flag)))
}

fn require_token(slot: &Slot) -> Result<()> {
    if slot.has_token() { Ok(()) } else { refuse(ck::CKR_TOKEN_NOT_PRESENT) }
}

/// The place of a slot whose token is there. For C_OpenSession.
pub fn slot_with_token(id: CK_SLOT_ID) -> Result<usize> {
    if look(id, |slot| Ok(!slot.heard.is_current(slot.seen)))? {
        refresh_if_there()?;
    }
    look(id, require_token)?;
    with(|application| application.slot(id))
}

fn token_info(id: CK_SLOT_ID) -> Result<CK_TOKEN_INFO> {
    look_again(id, require_token)?;
    with(|application| {
        let index = application.slot(id)?;
        let sessions = application.sessions.values().filter(|session| session.slot == index);
        let (all, read_write) = sessions.fold((0, 0), |(all, read_write), session| {
            (all + 1, read_write + CK_ULONG::from(session.read_write))
        });
        let slot = &application.slots[index];
        Ok(CK_TOKEN_INFO {
            label: arguments::padded(&slot.status.label),
            manufacturerID: arguments::padded(MANUFACTURER),
            model: arguments::padded("Coffer"),
            serialNumber: arguments::padded(&to_hex(&slot.partition)[..]),
            flags: TOKEN_FLAGS | pin_flags(&slot.status),
            ulMaxSessionCount: ck::CK_EFFECTIVELY_INFINITE,
            ulSessionCount: all,
            ulMaxRwSessionCount: ck::CK_EFFECTIVELY_INFINITE,
            ulRwSessionCount: read_write,
            ulMaxPinLen: PIN_BYTES_MAX,
            ulMinPinLen: slot.status.pin_bytes_min.into(),
            ulTotalPublicMemory: ck::CK_UNAVAILABLE_INFORMATION,
            ulFreePublicMemory: ck::CK_UNAVAILABLE_INFORMATION,
            ulTotalPrivateMemory: ck::CK_UNAVAILABLE_INFORMATION,
            ulFreePrivateMemory: ck::CK_UNAVAILABLE_INFORMATION,
            hardwareVersion: VERSION,
            firmwareVersion: VERSION,
            utcTime: [b' '; 16],
        })
    })
}

/// PKCS#11 v3.2 §3.2, CK_TOKEN_INFO.
fn pin_flags(status: &PartitionStatus) -> CK_FLAGS {
    let user = status.user_pin.unwrap_or_default();
    let so = status.so_pin.unwrap_or_default();
    let flags = [
        (user.set, ck::CKF_USER_PIN_INITIALIZED),
        (user.count_low, ck::CKF_USER_PIN_COUNT_LOW),
        (user.final_try, ck::CKF_USER_PIN_FINAL_TRY),
        (user.locked, ck::CKF_USER_PIN_LOCKED),
        (so.count_low, ck::CKF_SO_PIN_COUNT_LOW),
        (so.final_try, ck::CKF_SO_PIN_FINAL_TRY),
        (so.locked, ck::CKF_SO_PIN_LOCKED),
    ];
    flags.iter().filter(|(set, _)| *set).fold(0, |all, (_, flag)| all | flag)
}

/// How curves are named and points written: PKCS#11 v3.2 §6.3.
fn curve_flags(mechanism: CK_MECHANISM_TYPE) -> CK_FLAGS {
    let curves = [
        ck::CKM_EC_KEY_PAIR_GEN,
        ck::CKM_ECDSA,
        ck::CKM_ECDSA_SHA1,
        ck::CKM_ECDSA_SHA224,
        ck::CKM_ECDSA_SHA256,
        ck::CKM_ECDSA_SHA384,
        ck::CKM_ECDSA_SHA512,
        ck::CKM_ECDH1_DERIVE,
    ];
    if curves.contains(&mechanism) {
        ck::CKF_EC_F_P | ck::CKF_EC_OID | ck::CKF_EC_UNCOMPRESS
    } else {
        0
    }
}
