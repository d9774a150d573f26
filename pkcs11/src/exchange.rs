//! Asks the vault: over the connection that there is or a new one, in a wire session of that
//! connection, again when that is safe. What was lost with a connection is made again on the way:
//! sessions are opened, logins resumed by ticket.

use std::sync::Arc;
use std::time::Instant;

use cryptoki_sys as ck;
use cryptoki_sys::CK_SESSION_HANDLE;

use crate::application::{WireSession, with};
use crate::ffi::boundary::tell;
use crate::link::{Broken, Connection, Link};
use crate::revision::Revision;
use crate::rv::{Result, Rv, refuse};
use crate::session;
use crate::wire::{
    ListMechanisms, Login, Logout, MechanismInfo, OpenSession, Request, Resume, Status,
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

/// What the vault said, in which of its sessions, and what it had told of changes by then.
pub struct Answer {
    pub outcome: Outcome,
    pub wire: WireSession,
    pub revision: Revision,
}

/// Asks, and returns the result; a refusal of the vault is the error.
pub fn ask(place: Place, op: Op, repeat: Repeat) -> Result<Outcome> {
    ask_there(place, op, repeat).map(|answer| answer.outcome)
}

/// `ask` that also tells where and when.
pub fn ask_there(place: Place, op: Op, repeat: Repeat) -> Result<Answer> {
    let link = with(|application| Ok(application.link.clone()))?;
    let mut request = Request { id: 0, session: 0, op: Some(op) };
    let answer = ask_with(&link, place, &mut request, repeat);
    erase_pins(&mut request);
    answer
}

fn ask_with(link: &Link, place: Place, request: &mut Request, repeat: Repeat) -> Result<Answer> {
    let mut again = true;
    let deadline = link.deadline();
    loop {
        let connection = match place {
            Place::Fixed(wire) => link.connection_of(wire.epoch)?,
            _ => link.connection(deadline)?,
        };
        let way = Way { link, connection: &connection, deadline };
        let wire = match session_at(way, place) {
            Err(Lost::Connection) if again => {
                again = false;
                continue;
            }
            Err(Lost::Connection) => return refuse(ck::CKR_DEVICE_ERROR),
            Err(Lost::Refused(rv)) => return Err(rv),
            Ok(wire) => wire,
        };
        request.session = wire.number;
        let answer = connection.exchange(request, deadline);
        let number = answer.as_ref().map_or(0, |(_, number)| *number);
        let revision = Revision { epoch: connection.epoch, number };
        hear(place, revision)?;
        match answer {
            Ok((Outcome::Error(error), _)) => {
                tell(|| format!("{}: {}. {}", error.name, error.message, error.hint));
                let refusal = Rv::of_vault(error.code);
                if refusal.0 == ck::CKR_SESSION_HANDLE_INVALID && again {
                    // The partition was sealed meanwhile: its sessions and logins are gone.
                    again = false;
                    forget_sessions(place, wire)?;
                    continue;
                }
                return Err(refusal);
            }
            Ok((outcome, _)) => return Ok(Answer { outcome, wire, revision }),
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

/// The revision that an answer told is that of the slot where it was asked.
fn hear(place: Place, revision: Revision) -> Result<()> {
    with(|application| {
        let slot = match place {
            Place::Shared(slot) => Some(slot),
            Place::Own(handle) => application.sessions.get(&handle).map(|session| session.slot),
            Place::Vault | Place::Fixed(_) => None,
        };
        if let Some(slot) = slot {
            application.slot_at(slot)?.heard.hear(revision);
        }
        Ok(())
    })
}

/// Ends the connection, so that the next request makes another: what is known of this one may be wrong.
pub fn disconnect() -> Result<()> {
    with(|application| Ok(application.link.clone()))?.disconnect();
    Ok(())
}

/// What a program gives for a moment is not left in its memory by the module.
fn erase_pins(request: &mut Request) {
    let pins: &mut [&mut Vec<u8>] = match &mut request.op {
        Some(Op::Login(login)) => &mut [&mut login.pin],
        Some(Op::ChangePin(change)) => &mut [&mut change.old_pin, &mut change.new_pin],
        Some(Op::ResetPin(reset)) => &mut [&mut reset.pin],
        Some(Op::AddUser(user)) => &mut [&mut user.pin],
        Some(Op::InitPartition(init)) => &mut [&mut init.so_pin],
        _ => &mut [],
    };
    for pin in pins {
        erase(pin);
    }
}

pub fn erase(bytes: &mut [u8]) {
    bytes.fill(0);
    std::hint::black_box(bytes);
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

/// To the vault, for as long as a function may take.
#[derive(Clone, Copy)]
struct Way<'a> {
    link: &'a Link,
    connection: &'a Connection,
    deadline: Instant,
}

fn session_at(way: Way, place: Place) -> Opened {
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
        let slot = application.slot_at(slot)?;
        if slot.wire.is_some_and(|known| known.epoch == wire.epoch) {
            slot.wire = None;
        }
        Ok(())
    })
}

/// The vault has fewer. A peer that lists more is none.
const PARTITIONS_MAX: usize = 1024;

/// Asks which partitions there are, and keeps the answer.
pub fn refresh_slots() -> Result<()> {
    let Answer { outcome, wire, .. } =
        ask_there(Place::Vault, Op::Status(Status {}), Repeat::Safe)?;
    match outcome {
        Outcome::Status(status) if status.partitions.len() <= PARTITIONS_MAX => {
            with(|application| {
                application.update_slots(status.build, status.partitions, wire.epoch);
                Ok(())
            })
        }
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
            list.mechanisms.sort_by_key(|info| info.r#type);
            list.mechanisms.dedup_by_key(|info| info.r#type);
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
