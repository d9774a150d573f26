//! Asks the vault: over the connection that there is or a new one, in a wire session of that
//! connection, again when that is safe. What was lost with a connection is made again on the way:
//! sessions are opened, logins resumed by ticket.

use std::sync::Arc;

use cryptoki_sys as ck;
use cryptoki_sys::{CK_RV, CK_SESSION_HANDLE};

use crate::application::{WireSession, with};
use crate::ffi::boundary::tell;
use crate::link::{Broken, Connection, Link};
use crate::rv::{Result, Rv, refuse};
use crate::wire::{
    ListMechanisms, Login, MechanismInfo, OpenSession, Request, Resume, Status,
    open_session::Partition, request::Op, response::Outcome,
};

/// In which session a request is asked.
#[derive(Clone, Copy)]
pub enum Place {
    /// In none.
    Vault,
    /// In the session that the slot's sessions share.
    Shared(usize),
    /// In the wire session of that PKCS#11 session alone: it owns session objects and streams.
    Own(CK_SESSION_HANDLE),
    /// In this one and no other: it holds a stream.
    Fixed(WireSession),
}

/// Whether a request whose answer got lost may be sent once more: docs/WIRE.md, "Repeating requests".
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Repeat {
    Safe,
    Never,
}

/// Asks, and returns the result; a refusal of the vault is the error.
pub fn ask(place: Place, op: Op, repeat: Repeat) -> Result<Outcome> {
    ask_there(place, op, repeat).map(|(outcome, _)| outcome)
}

/// `ask` that also tells in which wire session it was.
pub fn ask_there(place: Place, op: Op, repeat: Repeat) -> Result<(Outcome, WireSession)> {
    let link = with(|application| Ok(application.link.clone()))?;
    let mut request = Request { id: 0, session: 0, op: Some(op) };
    let answer = ask_with(&link, place, &mut request, repeat);
    erase_pins(&mut request);
    answer
}

fn ask_with(
    link: &Link,
    place: Place,
    request: &mut Request,
    repeat: Repeat,
) -> Result<(Outcome, WireSession)> {
    let mut again = true;
    loop {
        let connection = link.connection()?;
        let wire = match session_at(link, &connection, place) {
            Err(Lost::Connection) if again => {
                again = false;
                continue;
            }
            Err(Lost::Connection) => return refuse(ck::CKR_DEVICE_ERROR),
            Err(Lost::Refused(rv)) => return Err(rv),
            Ok(wire) => wire,
        };
        request.session = wire.number;
        match connection.exchange(request) {
            Ok(Outcome::Error(error)) => {
                tell(|| format!("{}: {} {}", error.name, error.message, error.hint));
                if error.code as CK_RV == ck::CKR_SESSION_HANDLE_INVALID && again {
                    // The partition was sealed meanwhile: its sessions and logins are gone.
                    again = false;
                    forget_sessions(place, wire)?;
                    continue;
                }
                return Err(Rv(error.code as CK_RV));
            }
            Ok(outcome) => return Ok((outcome, wire)),
            Err(broken) => {
                let repeatable = match broken {
                    Broken::Unsent => true,
                    Broken::Unanswered => repeat == Repeat::Safe,
                    Broken::TimedOut => false,
                };
                if !again || !repeatable {
                    return refuse(ck::CKR_DEVICE_ERROR);
                }
                again = false;
            }
        }
    }
}

/// What a program gives for a moment is not left in its memory by the module.
fn erase_pins(request: &mut Request) {
    let pins: &mut [&mut Vec<u8>] = match &mut request.op {
        Some(Op::Login(login)) => &mut [&mut login.pin],
        Some(Op::ChangePin(change)) => &mut [&mut change.old_pin, &mut change.new_pin],
        Some(Op::ResetPin(reset)) => &mut [&mut reset.pin],
        Some(Op::AddUser(user)) => &mut [&mut user.pin],
        _ => &mut [],
    };
    for pin in pins {
        pin.fill(0);
        std::hint::black_box(&**pin);
    }
}

/// Answers that are not of the request's kind: the vault is no vault.
pub fn unexpected<T>() -> Result<T> {
    refuse(ck::CKR_DEVICE_ERROR)
}

enum Lost {
    Connection,
    Refused(Rv),
}

impl From<Rv> for Lost {
    fn from(rv: Rv) -> Lost {
        Lost::Refused(rv)
    }
}

type Opened = std::result::Result<WireSession, Lost>;

fn session_at(link: &Link, connection: &Connection, place: Place) -> Opened {
    let epoch = connection.epoch;
    match place {
        Place::Vault => Ok(WireSession { epoch, number: 0 }),
        Place::Fixed(wire) if wire.epoch == epoch => Ok(wire),
        Place::Fixed(_) => Err(Lost::Refused(Rv(ck::CKR_DEVICE_ERROR))),
        Place::Shared(slot) => shared(link, connection, slot),
        Place::Own(handle) => own(link, connection, handle),
    }
}

fn shared(link: &Link, connection: &Connection, slot: usize) -> Opened {
    let known = || {
        with(|application| Ok(application.slots[slot].wire))
            .map(|wire| wire.filter(|wire| wire.epoch == connection.epoch))
    };
    if let Some(wire) = known()? {
        return Ok(wire);
    }
    let _turn = link.opening();
    if let Some(wire) = known()? {
        return Ok(wire);
    }
    let wire = open(connection, slot)?;
    resume(connection, slot, wire)?;
    with(|application| {
        application.slots[slot].wire = Some(wire);
        Ok(wire)
    })
    .map_err(Lost::from)
}

fn own(link: &Link, connection: &Connection, handle: CK_SESSION_HANDLE) -> Opened {
    let (slot, wire) = with(|application| {
        let session = application.session(handle)?;
        Ok((session.slot, session.wire))
    })?;
    if let Some(wire) = wire.filter(|wire| wire.epoch == connection.epoch) {
        return Ok(wire);
    }
    // First, because a new connection is logged in there.
    shared(link, connection, slot)?;
    let wire = open(connection, slot)?;
    with(|application| {
        application.session(handle)?.wire = Some(wire);
        Ok(wire)
    })
    .map_err(Lost::from)
}

fn open(connection: &Connection, slot: usize) -> Opened {
    let partition = with(|application| Ok(application.slots[slot].partition.clone()))?;
    let partition = Some(Partition::PartitionId(partition));
    let op = Op::OpenSession(OpenSession { read_only: false, partition });
    match direct(connection, 0, op)? {
        Outcome::OpenSession(opened) => {
            Ok(WireSession { epoch: connection.epoch, number: opened.session })
        }
        _ => Err(Lost::Refused(Rv(ck::CKR_DEVICE_ERROR))),
    }
}

/// Logs a new connection in as the slot's user: by the ticket, which a vault that started anew does not
/// know, else by `COFFER_PIN_FILE`. When neither does, the user is logged out, and who asked hears so.
fn resume(
    connection: &Connection,
    slot: usize,
    wire: WireSession,
) -> std::result::Result<(), Lost> {
    let login = with(|application| {
        let login = application.slots[slot].login.as_ref();
        Ok(login.map(|login| (login.kind, login.user.clone(), login.ticket.clone())))
    })?;
    let Some((kind, user, ticket)) = login else { return Ok(()) };
    let mut answer = direct(connection, wire.number, Op::Resume(Resume { ticket }));
    if matches!(answer, Err(Lost::Refused(_)))
        && kind == ck::CKU_USER
        && let Some(pin) = pin_of_file()
    {
        answer = direct(connection, wire.number, Op::Login(Login { user, pin }));
    }
    let granted = match answer {
        Ok(Outcome::Resume(granted) | Outcome::Login(granted)) => Some(granted),
        Ok(_) | Err(Lost::Refused(_)) => None,
        Err(Lost::Connection) => return Err(Lost::Connection),
    };
    with(|application| {
        let slot = &mut application.slots[slot];
        slot.wire = Some(wire);
        match (granted, &mut slot.login) {
            (Some(granted), Some(login)) => {
                login.ticket = granted.ticket;
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

/// The first line of the file: it may end in a newline, as it does for the command line.
fn pin_of_file() -> Option<Vec<u8>> {
    let mut pin = std::fs::read(std::env::var_os("COFFER_PIN_FILE")?).ok()?;
    let end = pin.iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(pin.len());
    pin.truncate(end);
    Some(pin)
}

fn direct(connection: &Connection, session: u32, op: Op) -> std::result::Result<Outcome, Lost> {
    let mut request = Request { id: 0, session, op: Some(op) };
    match connection.exchange(&mut request) {
        Ok(Outcome::Error(error)) => {
            tell(|| format!("{}: {} {}", error.name, error.message, error.hint));
            Err(Lost::Refused(Rv(error.code as CK_RV)))
        }
        Ok(outcome) => Ok(outcome),
        Err(Broken::TimedOut) => Err(Lost::Refused(Rv(ck::CKR_DEVICE_ERROR))),
        Err(_) => Err(Lost::Connection),
    }
}

fn forget_sessions(place: Place, wire: WireSession) -> Result<()> {
    with(|application| {
        let slot = match place {
            Place::Shared(slot) => slot,
            Place::Own(handle) => application.session(handle)?.slot,
            Place::Vault | Place::Fixed(_) => return refuse(ck::CKR_DEVICE_ERROR),
        };
        for session in application.sessions.values_mut().filter(|session| session.slot == slot) {
            session.wire = None;
        }
        let slot = &mut application.slots[slot];
        if slot.wire.is_some_and(|known| known.epoch == wire.epoch) {
            slot.wire = None;
        }
        Ok(())
    })
}

/// Asks which partitions there are, and keeps the answer.
pub fn refresh_slots() -> Result<()> {
    match ask(Place::Vault, Op::Status(Status {}), Repeat::Safe)? {
        Outcome::Status(status) => with(|application| {
            application.update_slots(status.build, status.partitions);
            Ok(())
        }),
        _ => unexpected(),
    }
}

/// What this vault can do, of what the module can speak of: asked once a process.
pub fn mechanisms() -> Result<Arc<Vec<MechanismInfo>>> {
    if let Some(known) = with(|application| Ok(application.mechanisms.clone()))? {
        return Ok(known);
    }
    match ask(Place::Vault, Op::ListMechanisms(ListMechanisms {}), Repeat::Safe)? {
        Outcome::ListMechanisms(mut list) => {
            list.mechanisms.retain(|info| crate::mechanism::rule_of(info.r#type.into()).is_some());
            let list = Arc::new(list.mechanisms);
            with(|application| {
                application.mechanisms = Some(list.clone());
                Ok(list)
            })
        }
        _ => unexpected(),
    }
}
