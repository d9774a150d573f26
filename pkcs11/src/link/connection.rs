//! One connection, used by many threads at once and none of its own: who waits for an answer and
//! finds nobody reading reads, and hands the answers of others to them. Alone, a request costs one
//! write and one read.

use std::io;
use std::mem;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::socket::Socket;
use super::{frame, lock};
use crate::wire::{Hello, Request, Response, request::Op, response::Outcome};

const READ_BYTES: usize = 16 * 1024;
const PROTOCOL_VERSION: u32 = 1;

/// Numbers connections of the process, so that what was opened on one is not taken for another's.
static EPOCHS: AtomicU64 = AtomicU64::new(1);

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// Not one whole request left: it did not happen.
    Unsent,
    /// It may have happened or not.
    Unanswered,
    /// As unanswered, and the vault is slower than the program wants to wait.
    TimedOut,
}

pub struct Connection {
    pub epoch: u64,
    /// The largest data of one message.
    pub data_bytes_max: usize,
    socket: Socket,
    timeout: Duration,
    in_flight_max: usize,
    alive: AtomicBool,
    writing: Mutex<()>,
    inbox: Mutex<Inbox>,
    room: Condvar,
}

#[derive(Default)]
struct Inbox {
    buffer: Vec<u8>,
    waiting: Vec<Waiting>,
    reading: bool,
    last_id: u32,
}

struct Waiting {
    id: u32,
    wake: Arc<Condvar>,
    answer: Option<Answer>,
}

/// What the vault said, and the revision that it told with it: 0 when it told none.
type Answer = (Outcome, u32);

impl Connection {
    /// Connects and says hello.
    pub fn open(path: &Path, timeout: Duration, deadline: Instant) -> io::Result<Connection> {
        let socket = Socket::connect(path, timeout, deadline)?;
        let mut connection = Connection {
            epoch: EPOCHS.fetch_add(1, Ordering::Relaxed),
            data_bytes_max: 0,
            socket,
            timeout,
            in_flight_max: 1,
            alive: AtomicBool::new(true),
            writing: Mutex::new(()),
            inbox: Mutex::default(),
            room: Condvar::new(),
        };
        let client = format!("pkcs11 {}", program_name());
        let hello = Op::Hello(Hello { version: PROTOCOL_VERSION, client });
        let mut request = Request { id: 0, session: 0, op: Some(hello) };
        match connection.exchange(&mut request, deadline) {
            Ok((Outcome::Hello(limits), _)) => {
                connection.data_bytes_max = limits.data_bytes_max as usize;
                connection.in_flight_max = (limits.in_flight_max as usize).max(1);
                Ok(connection)
            }
            Ok((Outcome::Error(error), _)) => Err(io::Error::other(error.message)),
            _ => Err(io::Error::other("no hello from the vault")),
        }
    }

    pub fn is_alive(&self) -> bool {
        self.alive.load(Ordering::Acquire)
    }

    pub fn socket(&self) -> &Socket {
        &self.socket
    }

    /// Sends a request, giving it its id, and waits for its answer.
    pub fn exchange(&self, request: &mut Request, deadline: Instant) -> Result<Answer, Broken> {
        let wake = Arc::new(Condvar::new());
        request.id = self.enlist(&wake, deadline)?;
        let mut message = frame::encode(request);
        let sent = self.send(&message, deadline);
        erase(&mut message);
        if let Err(broken) = sent {
            self.fail();
            lock(&self.inbox).leave(request.id);
            return Err(broken);
        }
        let answer = self.wait(request.id, &wake, deadline);
        self.room.notify_one();
        answer
    }

    /// A place among the waiting, and an id that none of them has.
    fn enlist(&self, wake: &Arc<Condvar>, deadline: Instant) -> Result<u32, Broken> {
        let mut inbox = lock(&self.inbox);
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            if !self.is_alive() {
                return Err(Broken::Unsent);
            }
            if left.is_zero() {
                return Err(Broken::TimedOut);
            }
            if inbox.waiting.len() < self.in_flight_max {
                break;
            }
            inbox = self.room.wait_timeout(inbox, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        let id = inbox.free_id();
        inbox.waiting.push(Waiting { id, wake: wake.clone(), answer: None });
        Ok(id)
    }

    fn send(&self, message: &[u8], deadline: Instant) -> Result<(), Broken> {
        let _turn = lock(&self.writing);
        if !self.is_alive() || !self.socket.is_own() {
            return Err(Broken::Unsent);
        }
        let mut sent = 0;
        while sent < message.len() {
            match self.socket.send(&message[sent..]) {
                Ok(count) => sent += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                    return Err(Broken::TimedOut);
                }
                // The vault does nothing before it has the whole frame.
                Err(_) => return Err(Broken::Unsent),
            }
            if sent < message.len() && Instant::now() >= deadline {
                return Err(Broken::TimedOut);
            }
        }
        Ok(())
    }

    fn wait(&self, id: u32, wake: &Condvar, deadline: Instant) -> Result<Answer, Broken> {
        let mut inbox = lock(&self.inbox);
        // Who has just sent may read at once: it has looked at the descriptor, and has all its time.
        let mut has_just_sent = true;
        loop {
            if let Some(answer) = inbox.take_answer(id) {
                inbox.pass_reading_on();
                return Ok(answer);
            }
            let left = deadline.saturating_duration_since(Instant::now());
            if !self.is_alive() || left.is_zero() {
                inbox.leave(id);
                inbox.pass_reading_on();
                return Err(if self.is_alive() { Broken::TimedOut } else { Broken::Unanswered });
            }
            if inbox.reading {
                inbox = wake.wait_timeout(inbox, left).unwrap_or_else(PoisonError::into_inner).0;
                has_just_sent = false;
                continue;
            }
            inbox.reading = true;
            let mut buffer = mem::take(&mut inbox.buffer);
            drop(inbox);
            let at_once = has_just_sent && left > self.timeout / 8 * 7;
            let received = self.receive(&mut buffer, (!at_once).then_some(left));
            has_just_sent = false;
            inbox = lock(&self.inbox);
            inbox.reading = false;
            inbox.buffer = buffer;
            if received.and_then(|responses| inbox.deliver(responses)).is_err() {
                drop(inbox);
                self.fail();
                inbox = lock(&self.inbox);
            }
        }
    }

    /// One read, and the answers that it completed; none when nothing came in time.
    fn receive(&self, buffer: &mut Vec<u8>, within: Option<Duration>) -> io::Result<Vec<Response>> {
        if let Some(left) = within {
            if !self.socket.is_own() {
                return Err(io::ErrorKind::NotConnected.into());
            }
            if !self.socket.is_readable(left) {
                return Ok(Vec::new());
            }
        }
        let have = buffer.len();
        buffer.resize(have + frame::missing(buffer).max(READ_BYTES), 0);
        let count = match self.socket.receive(&mut buffer[have..]) {
            Ok(0) => Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(count) => Ok(count),
            Err(error) => match error.kind() {
                io::ErrorKind::Interrupted | io::ErrorKind::WouldBlock => Ok(0),
                _ => Err(error),
            },
        };
        buffer.truncate(have + *count.as_ref().unwrap_or(&0));
        count?;
        frame::take_all(buffer).map_err(|_| io::ErrorKind::InvalidData.into())
    }

    /// Ends the connection for all who wait.
    pub fn fail(&self) {
        self.alive.store(false, Ordering::Release);
        self.socket.shut_down();
        lock(&self.inbox).wake_all();
        self.room.notify_all();
    }
}

impl Inbox {
    fn free_id(&mut self) -> u32 {
        loop {
            self.last_id = self.last_id.checked_add(1).unwrap_or(1);
            if self.waiting.iter().all(|waiting| waiting.id != self.last_id) {
                return self.last_id;
            }
        }
    }

    fn take_answer(&mut self, id: u32) -> Option<Answer> {
        let index = self.waiting.iter().position(|w| w.id == id && w.answer.is_some())?;
        self.waiting.swap_remove(index).answer
    }

    fn leave(&mut self, id: u32) {
        self.waiting.retain(|waiting| waiting.id != id);
    }

    /// Answers that nobody waits for any more are dropped, and so is a second one. One that says
    /// nothing is no answer: the peer does not speak the protocol.
    fn deliver(&mut self, responses: Vec<Response>) -> io::Result<()> {
        for Response { id, revision, outcome } in responses {
            let outcome = outcome.ok_or(io::ErrorKind::InvalidData)?;
            let mut waiting = self.waiting.iter_mut();
            if let Some(waiting) = waiting.find(|w| w.id == id && w.answer.is_none()) {
                waiting.answer = Some((outcome, revision));
                waiting.wake.notify_one();
            }
        }
        Ok(())
    }

    /// Who stops reading wakes one who still waits, to read in its place.
    fn pass_reading_on(&self) {
        if self.reading {
            return;
        }
        if let Some(next) = self.waiting.iter().find(|waiting| waiting.answer.is_none()) {
            next.wake.notify_one();
        }
    }

    fn wake_all(&self) {
        self.waiting.iter().for_each(|waiting| waiting.wake.notify_one());
    }
}

/// A request may have carried a PIN.
fn erase(bytes: &mut [u8]) {
    bytes.fill(0);
    std::hint::black_box(bytes);
}

/// For the audit log: at most 48 printable characters.
fn program_name() -> String {
    let path = std::env::current_exe().unwrap_or_default();
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let printable = |c: &char| c.is_ascii_graphic();
    name.unwrap_or_default().chars().filter(printable).take(48).collect()
}
