//! The sessions of the vault that requests are asked in. They end with their connection, so on a new
//! one they are opened again, and logins resumed: by ticket, or by `COFFER_PIN_FILE`.

use std::time::Instant;

use cryptoki_sys as ck;
use cryptoki_sys::CK_SESSION_HANDLE;

use crate::application::{WireSession, with};
use crate::exchange::{Place, erase_pins};
use crate::ffi::boundary::tell;
use crate::link::{Broken, Connection, Link};
use crate::revision::Revision;
use crate::rv::{Result, Rv, refuse};
use crate::session;
use crate::wire::{
    Login, Logout, OpenSession, Request, Resume, open_session::Partition, request::Op,
    response::Outcome,
};

/// Why there is none.
pub enum Lost {
    Connection,
    Refused(Rv),
}

impl From<Rv> for Lost {
    fn from(rv: Rv) -> Lost {
        Lost::Refused(rv)
    }
}

type Opened = std::result::Result<WireSession, Lost>;

/// To the vault, for as long as a function may take.
#[derive(Clone, Copy)]
pub struct Way<'a> {
    pub link: &'a Link,
    pub connection: &'a Connection,
    pub deadline: Instant,
}

/// The wire session of a place: opened, and logged in, where the connection is a new one.
pub fn session_at(way: Way, place: Place) -> Opened {
    let epoch = way.connection.epoch;
    match place {
        Place::Vault => Ok(WireSession { epoch, number: 0 }),
        Place::Fixed(wire) => Ok(wire),
        Place::Shared(slot) => shared(way, slot),
        Place::Own(handle) => own(way, handle),
    }
}

fn shared(way: Way, slot: usize) -> Opened {
    let known = || {
        with(|application| Ok(application.slot_at(slot)?.wire))
            .map(|wire| wire.filter(|wire| wire.epoch == way.connection.epoch))
    };
    if let Some(wire) = known()? {
        return Ok(wire);
    }
    let _turn = way.link.opening();
    if let Some(wire) = known()? {
        return Ok(wire);
    }
    let wire = open(way, slot)?;
    resume(way, slot, wire)?;
    with(|application| {
        application.slot_at(slot)?.wire = Some(wire);
        Ok(wire)
    })
    .map_err(Lost::from)
}

fn own(way: Way, handle: CK_SESSION_HANDLE) -> Opened {
    let (slot, wire) = with(|application| {
        let session = application.session(handle)?;
        Ok((session.slot, session.wire))
    })?;
    if let Some(wire) = wire.filter(|wire| wire.epoch == way.connection.epoch) {
        return Ok(wire);
    }
    // First, because a new connection is logged in there.
    shared(way, slot)?;
    let wire = open(way, slot)?;
    with(|application| {
        application.session(handle)?.wire = Some(wire);
        Ok(wire)
    })
    .map_err(Lost::from)
}

fn open(way: Way, slot: usize) -> Opened {
    let partition = with(|application| Ok(application.slot_at(slot)?.partition.clone()))?;
    let partition = Some(Partition::PartitionId(partition));
    let op = Op::OpenSession(OpenSession { read_only: false, partition });
    match direct(way, 0, op)? {
        (Outcome::OpenSession(opened), _) => {
            Ok(WireSession { epoch: way.connection.epoch, number: opened.session })
        }
        _ => Err(Lost::Refused(Rv(ck::CKR_DEVICE_ERROR))),
    }
}

/// Logs a new connection in as the slot's user: by the ticket, which a vault that started anew does not
/// know, else by `COFFER_PIN_FILE`. When neither does, the user is logged out, and who asked hears so.
/// A vault that cannot say now is asked again by the next request.
fn resume(way: Way, slot: usize, wire: WireSession) -> std::result::Result<(), Lost> {
    let login = with(|application| {
        let login = application.slot_at(slot)?.login.as_ref();
        Ok(login.map(|login| {
            let resume = Resume { ticket: login.ticket.clone(), own_ticket: login.inherited };
            (login.kind, login.user.clone(), resume)
        }))
    })?;
    let Some((kind, user, by_ticket)) = login else { return make_up_for_login(way, slot, wire) };
    let mut answer = direct(way, wire.number, Op::Resume(by_ticket));
    if matches!(answer, Err(Lost::Refused(rv)) if ends_login(rv))
        && kind == ck::CKU_USER
        && let Some(pin) = pin_of_file()?
    {
        answer = log_in_user(way, wire, user, pin);
    }
    let granted = match answer {
        Ok((Outcome::Resume(granted) | Outcome::Login(granted), at)) => Some((granted, at)),
        Ok(_) => return Err(Lost::Refused(Rv(ck::CKR_DEVICE_ERROR))),
        Err(Lost::Refused(rv)) if ends_login(rv) => None,
        Err(lost) => return Err(lost),
    };
    with(|application| {
        let slot = application.slot_at(slot)?;
        slot.wire = Some(wire);
        match (granted, &mut slot.login) {
            (Some((granted, at)), Some(login)) => {
                (login.ticket, login.granted) = (granted.ticket, at);
                login.inherited = false;
                Ok(())
            }
            _ => {
                slot.login = None;
                refuse(ck::CKR_USER_NOT_LOGGED_IN)
            }
        }
    })
    .map_err(Lost::from)
}

/// The vault has judged the ticket or the PIN, and will not judge otherwise a moment later.
fn ends_login(refusal: Rv) -> bool {
    !matches!(
        refusal.0,
        ck::CKR_DEVICE_ERROR
            | ck::CKR_DEVICE_MEMORY
            | ck::CKR_HOST_MEMORY
            | ck::CKR_GENERAL_ERROR
            | ck::CKR_FUNCTION_FAILED
            | ck::CKR_FUNCTION_REJECTED
            | ck::CKR_SESSION_HANDLE_INVALID
            | ck::CKR_SESSION_COUNT
            | ck::CKR_TOKEN_NOT_PRESENT
    )
}

/// A login that came while no vault answered, by `COFFER_PIN_FILE`: libp11, which OpenSSL's engine is
/// made of, logs a worker in once in its life, and would stay without keys. A wrong PIN counts, so
/// that one answer is enough.
fn make_up_for_login(way: Way, slot: usize, wire: WireSession) -> std::result::Result<(), Lost> {
    let Some(user) = with(|application| Ok(application.slot_at(slot)?.missed_login.clone()))?
    else {
        return Ok(());
    };
    let granted = match pin_of_file()? {
        None => None,
        Some(pin) => match log_in_user(way, wire, user, pin) {
            Ok((Outcome::Login(granted), at)) => Some((granted, at)),
            Ok(_) => return Err(Lost::Refused(Rv(ck::CKR_DEVICE_ERROR))),
            Err(Lost::Refused(rv)) if ends_login(rv) => None,
            Err(lost) => return Err(lost),
        },
    };
    with(|application| {
        let slot = application.slot_at(slot)?;
        slot.missed_login = None;
        slot.login = granted.map(|(granted, at)| session::login_granted(granted, at));
        Ok(())
    })
    .map_err(Lost::from)
}

/// By PIN, as CKU_USER: the name may be an officer's, or have become one.
fn log_in_user(
    way: Way,
    wire: WireSession,
    user: String,
    pin: Vec<u8>,
) -> std::result::Result<(Outcome, Revision), Lost> {
    let answer = direct(way, wire.number, Op::Login(Login { user, pin }))?;
    match &answer.0 {
        Outcome::Login(granted) if session::kind_of(granted) != ck::CKU_USER => {
            direct(way, wire.number, Op::Logout(Logout {}))
                .inspect_err(|_| way.connection.fail())?;
            Err(Lost::Refused(Rv(ck::CKR_USER_TYPE_INVALID)))
        }
        _ => Ok(answer),
    }
}

/// The first line of the file: it may end in a newline, as it does for the command line. A process
/// without a descriptor to spare may have one the next time: `CKR_HOST_MEMORY`.
fn pin_of_file() -> Result<Option<Vec<u8>>> {
    let path = with(|application| Ok(application.settings.path("COFFER_PIN_FILE")))?;
    let Some(path) = path else { return Ok(None) };
    let mut pin = match std::fs::read(path) {
        Ok(pin) => pin,
        Err(error) => match error.raw_os_error() {
            Some(libc::EMFILE | libc::ENFILE | libc::ENOMEM) => return refuse(ck::CKR_HOST_MEMORY),
            _ => return Ok(None),
        },
    };
    let end = pin.iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(pin.len());
    pin.truncate(end);
    Ok(Some(pin))
}

fn direct(way: Way, session: u32, op: Op) -> std::result::Result<(Outcome, Revision), Lost> {
    let mut request = Request { id: 0, session, op: Some(op) };
    let answer = way.connection.exchange(&mut request, way.deadline);
    erase_pins(&mut request);
    match answer {
        Ok((Outcome::Error(error), _)) => {
            tell(|| format!("{}: {}. {}", error.name, error.message, error.hint));
            Err(Lost::Refused(Rv::of_vault(error.code)))
        }
        Ok((outcome, number)) => Ok((outcome, Revision { epoch: way.connection.epoch, number })),
        Err(Broken::TimedOut) => {
            // What it came to on this connection nobody knows: the next request makes another.
            way.connection.fail();
            Err(Lost::Refused(Rv(ck::CKR_DEVICE_ERROR)))
        }
        Err(_) => Err(Lost::Connection),
    }
}
