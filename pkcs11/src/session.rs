//! Session management: PKCS#11 v3.2 §5.6. Opening a session asks the vault nothing: the sessions of a
//! slot share one wire session, opened when it is needed.

use cryptoki_sys as ck;
use cryptoki_sys::{
    CK_BYTE, CK_FLAGS, CK_NOTIFY, CK_OBJECT_HANDLE, CK_SESSION_HANDLE, CK_SESSION_INFO, CK_SLOT_ID,
    CK_ULONG, CK_USER_TYPE, CK_UTF8CHAR, CK_VOID_PTR,
};

use crate::application::{Login, Session, WireSession, state_of, with, with_session};
use crate::exchange::{
    Answer, Place, Repeat, ask, ask_there, disconnect, refresh_slots, unexpected,
};
use crate::ffi::arguments;
use crate::message;
use crate::operation::{Verb, discard};
use crate::revision::Revision;
use crate::rv::{Result, Rv, refuse};
use crate::slot::{has_user_pin, slot_with_token};
use crate::wire::{
    self, CloseSession, LoginResult, Logout, Role, Status, request::Op, response::Outcome,
};

/// Who logs in as CKU_USER without saying a name, and as CKU_SO.
pub const USER: &str = "user";
const OFFICER: &str = "so";

export! {
    fn C_OpenSession(
        id: CK_SLOT_ID,
        flags: CK_FLAGS,
        _application: CK_VOID_PTR,
        _notify: CK_NOTIFY,
        session: *mut CK_SESSION_HANDLE,
    ) {
        let place = arguments::place(session)?;
        with(|_| Ok(()))?;
        if flags & ck::CKF_SERIAL_SESSION == 0 {
            return refuse(ck::CKR_SESSION_PARALLEL_NOT_SUPPORTED);
        }
        let slot = slot_with_token(id)?;
        let read_write = flags & ck::CKF_RW_SESSION != 0;
        place.put(with(|application| {
            let login = application.slots[slot].login.as_ref().map(|login| login.kind);
            if login == Some(ck::CKU_SO) && !read_write {
                return refuse(ck::CKR_SESSION_READ_WRITE_SO_EXISTS);
            }
            Ok(application.add_session(slot, read_write))
        })?);
        Ok(())
    }

    fn C_CloseSession(session: CK_SESSION_HANDLE) {
        close(&[session])
    }

    fn C_CloseAllSessions(id: CK_SLOT_ID) {
        let handles = with(|application| {
            let slot = application.slot(id)?;
            let of_slot = application.sessions.iter().filter(|(_, session)| session.slot == slot);
            Ok(of_slot.map(|(handle, _)| *handle).collect::<Vec<_>>())
        })?;
        close(&handles)
    }

    fn C_GetSessionInfo(session: CK_SESSION_HANDLE, info: *mut CK_SESSION_INFO) {
        let place = arguments::place(info)?;
        look_at_login(session)?;
        place.put(with(|application| {
            let Session { slot, read_write, .. } = *application.session(session)?;
            let login = application.slots[slot].login.as_ref().map(|login| login.kind);
            let read_write_flag = if read_write { ck::CKF_RW_SESSION } else { 0 };
            Ok(CK_SESSION_INFO {
                slotID: application.slots[slot].id(),
                state: state_of(read_write, login),
                flags: ck::CKF_SERIAL_SESSION | read_write_flag,
                ulDeviceError: 0,
            })
        })?);
        Ok(())
    }

    /// The state of an operation is in the vault, and stays there.
    fn C_GetOperationState(
        session: CK_SESSION_HANDLE,
        _state: *mut CK_BYTE,
        length: *mut CK_ULONG,
    ) {
        let _place = arguments::place(length)?;
        with_session(session, |session| match session.operations.is_empty() {
            true => refuse(ck::CKR_OPERATION_NOT_INITIALIZED),
            false => refuse(ck::CKR_STATE_UNSAVEABLE),
        })
    }

    fn C_SetOperationState(
        session: CK_SESSION_HANDLE,
        state: *mut CK_BYTE,
        length: CK_ULONG,
        _encryption_key: CK_OBJECT_HANDLE,
        _authentication_key: CK_OBJECT_HANDLE,
    ) {
        with_session(session, |_| Ok(()))?;
        arguments::input(state, length)?;
        refuse(ck::CKR_SAVED_STATE_INVALID)
    }

    /// A user PIN of the form `name:pin` logs in the user of that name.
    fn C_Login(
        session: CK_SESSION_HANDLE,
        kind: CK_USER_TYPE,
        pin: *mut CK_UTF8CHAR,
        length: CK_ULONG,
    ) {
        let pin = arguments::pin(pin, length)?;
        let colon = pin.iter().position(|byte| *byte == b':').filter(|_| kind == ck::CKU_USER);
        match colon.and_then(|at| Some((std::str::from_utf8(&pin[..at]).ok()?, &pin[at + 1..]))) {
            Some((name, pin)) => log_in(session, kind, name, pin),
            None => log_in(session, kind, if kind == ck::CKU_SO { OFFICER } else { USER }, pin),
        }
    }

    fn C_LoginUser(
        session: CK_SESSION_HANDLE,
        kind: CK_USER_TYPE,
        pin: *mut CK_UTF8CHAR,
        length: CK_ULONG,
        name: *mut CK_UTF8CHAR,
        name_length: CK_ULONG,
    ) {
        let pin = arguments::pin(pin, length)?;
        let name = arguments::input(name, name_length)?;
        match std::str::from_utf8(name) {
            Ok(name) if !name.is_empty() => log_in(session, kind, name, pin),
            _ => refuse(ck::CKR_ARGUMENTS_BAD),
        }
    }

    fn C_Logout(session: CK_SESSION_HANDLE) {
        let slot = with(|application| {
            let slot = application.session(session)?.slot;
            match application.slots[slot].login {
                Some(_) => Ok(slot),
                None => {
                    application.slots[slot].missed_login = None;
                    refuse(ck::CKR_USER_NOT_LOGGED_IN)
                }
            }
        })?;
        // On a new connection the login is resumed first, so that it ends everywhere.
        let answer = ask(Place::Shared(slot), Op::Logout(Logout {}), Repeat::Never);
        forget_login(slot)?;
        match answer {
            Ok(Outcome::Logout(_)) | Err(Rv(ck::CKR_USER_NOT_LOGGED_IN)) => Ok(()),
            Ok(_) => unexpected(),
            Err(rv) => Err(rv),
        }
    }

    fn C_SessionCancel(session: CK_SESSION_HANDLE, flags: CK_FLAGS) {
        let ended = with_session(session, |session| {
            let verbs = CANCELLED.iter().filter(|(flag, ..)| flags & flag != 0);
            if flags & ck::CKF_FIND_OBJECTS != 0 {
                session.search = None;
            }
            let operations: Vec<_> =
                verbs.filter_map(|(_, verb)| session.operations.remove(verb)).collect();
            let verbs = MESSAGES_CANCELLED.iter().filter(|(flag, ..)| flags & flag != 0);
            let messages: Vec<_> =
                verbs.filter_map(|(_, verb)| session.messages.remove(verb)).collect();
            Ok((operations, messages))
        })?;
        ended.0.into_iter().for_each(discard);
        ended.1.into_iter().for_each(message::discard);
        Ok(())
    }
}

/// PKCS#11 v3.2 §5.6.10.
const CANCELLED: &[(CK_FLAGS, Verb)] = &[
    (ck::CKF_ENCRYPT, Verb::Encrypt),
    (ck::CKF_DECRYPT, Verb::Decrypt),
    (ck::CKF_SIGN, Verb::Sign),
    (ck::CKF_VERIFY, Verb::Verify),
    (ck::CKF_DIGEST, Verb::Digest),
];
const MESSAGES_CANCELLED: &[(CK_FLAGS, Verb)] =
    &[(ck::CKF_MESSAGE_ENCRYPT, Verb::Encrypt), (ck::CKF_MESSAGE_DECRYPT, Verb::Decrypt)];

fn log_in(session: CK_SESSION_HANDLE, kind: CK_USER_TYPE, user: &str, pin: &[u8]) -> Result<()> {
    make_sure_of_login(session)?;
    let slot = with(|application| {
        let slot = application.session(session)?.slot;
        match kind {
            ck::CKU_USER | ck::CKU_SO => {}
            // No key asks for a login at each use.
            ck::CKU_CONTEXT_SPECIFIC => return refuse(ck::CKR_OPERATION_NOT_INITIALIZED),
            _ => return refuse(ck::CKR_USER_TYPE_INVALID),
        }
        match &application.slots[slot].login {
            Some(login) if login.kind == kind && login.user == user => {
                return refuse(ck::CKR_USER_ALREADY_LOGGED_IN);
            }
            Some(_) => return refuse(ck::CKR_USER_ANOTHER_ALREADY_LOGGED_IN),
            None => application.slots[slot].missed_login = None,
        }
        let mut others = application.sessions.values().filter(|session| session.slot == slot);
        if kind == ck::CKU_SO && others.any(|session| !session.read_write) {
            return refuse(ck::CKR_SESSION_READ_ONLY_EXISTS);
        }
        Ok(slot)
    })?;
    if user == USER && !has_user_pin(slot)? {
        return refuse(ck::CKR_USER_PIN_NOT_INITIALIZED);
    }
    let answer = match ask_to_log_in(slot, user, pin) {
        // Of a login that this module never heard to be one. Without its connection there is none.
        Err(Rv(ck::CKR_USER_ALREADY_LOGGED_IN | ck::CKR_USER_ANOTHER_ALREADY_LOGGED_IN)) => {
            disconnect()?;
            ask_to_log_in(slot, user, pin)
        }
        other => other,
    };
    match answer {
        Ok(Answer { outcome: Outcome::Login(granted), .. }) if kind_of(&granted) != kind => {
            log_out_again(slot)
        }
        Ok(Answer { outcome: Outcome::Login(granted), revision, .. }) => with(|application| {
            application.slot_at(slot)?.login = Some(login_granted(granted, revision));
            Ok(())
        }),
        Ok(_) => unexpected(),
        Err(rv) => {
            let missed = matches!(rv.0, ck::CKR_DEVICE_REMOVED | ck::CKR_DEVICE_ERROR);
            if kind == ck::CKU_USER && missed {
                with(|application| {
                    application.slot_at(slot)?.missed_login = Some(user.to_owned());
                    Ok(())
                })?;
            }
            Err(rv)
        }
    }
}

pub fn login_granted(granted: LoginResult, at: Revision) -> Login {
    let kind = kind_of(&granted);
    Login { kind, user: granted.user, ticket: granted.ticket, inherited: false, granted: at }
}

/// An auditor logs in as a user, and may use no key.
pub fn kind_of(granted: &LoginResult) -> CK_USER_TYPE {
    if granted.role() == Role::So { ck::CKU_SO } else { ck::CKU_USER }
}

/// The name was that of somebody of another kind, which the vault tells with the login alone. An
/// officer who came in as CKU_USER would be one beside read-only sessions: PKCS#11 v3.2 §5.6.8.
fn log_out_again(slot: usize) -> Result<()> {
    let ended = ask(Place::Shared(slot), Op::Logout(Logout {}), Repeat::Never);
    if !matches!(ended, Ok(Outcome::Logout(_)) | Err(Rv(ck::CKR_USER_NOT_LOGGED_IN))) {
        // The login does not outlive its connection.
        disconnect()?;
    }
    refuse(ck::CKR_USER_TYPE_INVALID)
}

/// A login may end by others: an officer, say, who resets the PIN. The vault is asked when it told of
/// changes; that it cannot be asked changes nothing.
fn look_at_login(session: CK_SESSION_HANDLE) -> Result<()> {
    let changed = with(|application| {
        let slot = application.session(session)?.slot;
        let slot = application.slot_at(slot)?;
        Ok(slot.login.is_some() && !slot.heard.is_current(slot.seen))
    })?;
    if changed {
        let _ = refresh_slots();
    }
    Ok(())
}

/// Whether somebody is logged in only the vault knows: a program that logs in again after the vault was
/// restarted must not hear that it did already. A lost login is forgotten by asking anything.
fn make_sure_of_login(session: CK_SESSION_HANDLE) -> Result<()> {
    let (slot, logged_in) = with(|application| {
        let slot = application.session(session)?.slot;
        Ok((slot, application.slot_at(slot)?.login.is_some()))
    })?;
    if !logged_in {
        return Ok(());
    }
    match ask(Place::Shared(slot), Op::Status(Status {}), Repeat::Safe) {
        Ok(_) | Err(Rv(ck::CKR_USER_NOT_LOGGED_IN)) => look_at_login(session),
        Err(rv) => Err(rv),
    }
}

fn ask_to_log_in(slot: usize, user: &str, pin: &[u8]) -> Result<Answer> {
    let op = Op::Login(wire::Login { user: user.to_owned(), pin: pin.to_vec() });
    match ask_there(Place::Shared(slot), op, Repeat::Never) {
        Ok(answer) if matches!(answer.outcome, Outcome::Login(_)) => Ok(answer),
        Err(rv) if rv.0 != ck::CKR_DEVICE_ERROR => Err(rv),
        // Logged in or not: nobody knows.
        _ => {
            disconnect()?;
            unexpected()
        }
    }
}

fn forget_login(slot: usize) -> Result<()> {
    with(|application| {
        let known = application.slot_at(slot)?;
        (known.login, known.missed_login) = (None, None);
        application.objects.forget_private(slot);
        Ok(())
    })
}

/// The slot of a read/write session whose user is of that kind. `CKR_USER_NOT_LOGGED_IN`.
pub fn requires_login_as(session: CK_SESSION_HANDLE, kind: CK_USER_TYPE) -> Result<usize> {
    with(|application| {
        let slot = application.session(session)?.slot;
        match &application.slots[slot].login {
            Some(login) if login.kind == kind => Ok(slot),
            _ => refuse(ck::CKR_USER_NOT_LOGGED_IN),
        }
    })
}

/// Closes sessions of one slot, their streams and session objects; with the last of the slot goes its
/// login. The vault is told of what it holds; that it cannot be told is nobody's error.
fn close(handles: &[CK_SESSION_HANDLE]) -> Result<()> {
    let mut wires: Vec<WireSession> = Vec::new();
    with(|application| {
        for handle in handles {
            application.session(*handle)?;
            if let Some(session) = application.sessions.remove(handle) {
                wires.extend(session.wire);
                application.objects.forget_owned(*handle);
                let slot = session.slot;
                if application.sessions.values().all(|other| other.slot != slot) {
                    wires.extend(application.slots[slot].wire.take());
                    application.slots[slot].login = None;
                    application.slots[slot].missed_login = None;
                    application.objects.forget_private(slot);
                }
            }
        }
        Ok(())
    })?;
    for wire in wires {
        let _ = ask(Place::Fixed(wire), Op::CloseSession(CloseSession {}), Repeat::Never);
    }
    Ok(())
}
