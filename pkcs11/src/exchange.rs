//! Asks the vault: over the connection that there is or a new one, in a wire session of that
//! connection, again when that is safe. What was lost with a connection `wire_session` makes again.

use std::sync::Arc;

use cryptoki_sys as ck;
use cryptoki_sys::CK_SESSION_HANDLE;

use crate::application::{WireSession, with};
use crate::ffi::boundary::tell;
use crate::link::{Broken, Link};
use crate::revision::Revision;
use crate::rv::{Result, Rv, refuse};
use crate::wire::{
    Attribute, ListMechanisms, MechanismInfo, Request, Status, attribute::Value, request::Op,
    response::Outcome,
};
use crate::wire_session::{Lost, Way, session_at};

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

/// RSA of more bits than this takes up to a minute to make, and longer on a busy machine.
const USUAL_MODULUS_BITS_MAX: u32 = 4096;

fn takes_long(request: &Request) -> bool {
    let Some(Op::GenerateKeyPair(pair)) = &request.op else { return false };
    let attributes = pair.public_template.iter().flat_map(|template| &template.attributes);
    let is_long = |attribute: &Attribute| {
        u64::from(attribute.r#type) == ck::CKA_MODULUS_BITS
            && matches!(attribute.value, Some(Value::Number(bits)) if bits > USUAL_MODULUS_BITS_MAX)
    };
    attributes.into_iter().any(is_long)
}

fn ask_with(link: &Link, place: Place, request: &mut Request, repeat: Repeat) -> Result<Answer> {
    let mut again = true;
    let deadline = if takes_long(request) { link.long_deadline() } else { link.deadline() };
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
pub fn erase_pins(request: &mut Request) {
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

fn erase(bytes: &mut [u8]) {
    bytes.fill(0);
    std::hint::black_box(bytes);
}

/// Answers that are not of the request's kind: the vault is no vault.
pub fn unexpected<T>() -> Result<T> {
    refuse(ck::CKR_DEVICE_ERROR)
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
    let list = ask_mechanisms(Vec::new())?;
    with(|application| {
        application.mechanisms = Some(list.clone());
        Ok(list)
    })
}

/// Those that the policy of a partition allows, which may change: asked each time.
pub fn ask_mechanisms(partition_id: Vec<u8>) -> Result<Arc<Vec<MechanismInfo>>> {
    let asked = Op::ListMechanisms(ListMechanisms { partition_id });
    match ask(Place::Vault, asked, Repeat::Safe)? {
        Outcome::ListMechanisms(mut list) => {
            list.mechanisms.sort_by_key(|info| info.r#type);
            list.mechanisms.dedup_by_key(|info| info.r#type);
            list.mechanisms.retain(|info| crate::mechanism::rule_of(info.r#type.into()).is_some());
            Ok(Arc::new(list.mechanisms))
        }
        _ => unexpected(),
    }
}
