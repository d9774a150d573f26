//! One connection, used by many threads at once and none of its own: who waits for an answer and
//! finds nobody reading reads, and hands the answers of others to them. Alone, a request costs one
//! write and one read.

use std::io;
use std::mem;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd, RawFd};
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

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
    socket: OwnedFd,
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
    answer: Option<Outcome>,
}

impl Connection {
    /// Connects and says hello.
    pub fn open(path: &Path, timeout: Duration) -> io::Result<Connection> {
        let socket = connect(path, timeout)?;
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
        match connection.exchange(&mut request) {
            Ok(Outcome::Hello(limits)) => {
                connection.data_bytes_max = limits.data_bytes_max as usize;
                connection.in_flight_max = (limits.in_flight_max as usize).max(1);
                Ok(connection)
            }
            Ok(Outcome::Error(error)) => Err(io::Error::other(error.message)),
            _ => Err(io::Error::other("no hello from the vault")),
        }
    }

    pub fn is_alive(&self) -> bool {
        self.alive.load(Ordering::Acquire)
    }

    pub fn descriptor(&self) -> RawFd {
        self.socket.as_raw_fd()
    }

    /// Sends a request, giving it its id, and waits for its answer.
    pub fn exchange(&self, request: &mut Request) -> Result<Outcome, Broken> {
        let deadline = Instant::now() + self.timeout;
        let wake = Arc::new(Condvar::new());
        request.id = self.enlist(&wake, deadline)?;
        let mut message = frame::encode(request);
        let sent = self.send(&message);
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
        while inbox.waiting.len() >= self.in_flight_max {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() || !self.is_alive() {
                return Err(Broken::Unsent);
            }
            inbox = self.room.wait_timeout(inbox, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        let id = inbox.free_id();
        inbox.waiting.push(Waiting { id, wake: wake.clone(), answer: None });
        Ok(id)
    }

    fn send(&self, message: &[u8]) -> Result<(), Broken> {
        let _turn = lock(&self.writing);
        if !self.is_alive() {
            return Err(Broken::Unsent);
        }
        let mut sent = 0;
        while sent < message.len() {
            let rest = &message[sent..];
            // SAFETY: `rest` is the module's own; without SIGPIPE, which is the program's to have.
            let count = unsafe {
                libc::send(self.descriptor(), rest.as_ptr().cast(), rest.len(), libc::MSG_NOSIGNAL)
            };
            match usize::try_from(count) {
                Ok(count) => sent += count,
                Err(_) if interrupted() => {}
                // The vault does nothing before it has the whole frame.
                Err(_) => return Err(Broken::Unsent),
            }
        }
        Ok(())
    }

    fn wait(&self, id: u32, wake: &Condvar, deadline: Instant) -> Result<Outcome, Broken> {
        let mut inbox = lock(&self.inbox);
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
                continue;
            }
            inbox.reading = true;
            let mut buffer = mem::take(&mut inbox.buffer);
            drop(inbox);
            let received = self.receive(&mut buffer);
            inbox = lock(&self.inbox);
            inbox.reading = false;
            inbox.buffer = buffer;
            match received {
                Ok(responses) => inbox.deliver(responses),
                Err(_) => {
                    self.alive.store(false, Ordering::Release);
                    inbox.wake_all();
                }
            }
        }
    }

    /// One read, and the answers that it completed; none when it took as long as a request may.
    fn receive(&self, buffer: &mut Vec<u8>) -> io::Result<Vec<Response>> {
        let have = buffer.len();
        buffer.resize(have + frame::missing(buffer).max(READ_BYTES), 0);
        let rest = &mut buffer[have..];
        // SAFETY: `rest` is the module's own.
        let count =
            unsafe { libc::recv(self.descriptor(), rest.as_mut_ptr().cast(), rest.len(), 0) };
        let count = match usize::try_from(count) {
            Ok(0) => Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(count) => Ok(count),
            Err(_) if interrupted() || timed_out() => Ok(0),
            Err(_) => Err(io::Error::last_os_error()),
        };
        buffer.truncate(have + *count.as_ref().unwrap_or(&0));
        count?;
        frame::take_all(buffer).map_err(|_| io::ErrorKind::InvalidData.into())
    }

    /// Ends the connection for all who wait.
    fn fail(&self) {
        self.alive.store(false, Ordering::Release);
        // SAFETY: wakes who reads; the descriptor stays open as long as `self` is.
        unsafe { libc::shutdown(self.descriptor(), libc::SHUT_RDWR) };
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

    fn take_answer(&mut self, id: u32) -> Option<Outcome> {
        let index = self.waiting.iter().position(|w| w.id == id && w.answer.is_some())?;
        self.waiting.swap_remove(index).answer
    }

    fn leave(&mut self, id: u32) {
        self.waiting.retain(|waiting| waiting.id != id);
    }

    /// Answers that nobody waits for any more are dropped.
    fn deliver(&mut self, responses: Vec<Response>) {
        for Response { id, outcome } in responses {
            if let Some(waiting) = self.waiting.iter_mut().find(|waiting| waiting.id == id) {
                waiting.answer = outcome;
                waiting.wake.notify_one();
            }
        }
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

/// A socket that closes on exec, whose connect, reads and writes end in bounded time.
fn connect(path: &Path, timeout: Duration) -> io::Result<OwnedFd> {
    let bytes = path.as_os_str().as_bytes();
    // SAFETY: an all-zero sockaddr_un is one.
    let mut address: libc::sockaddr_un = unsafe { mem::zeroed() };
    address.sun_family = libc::AF_UNIX as libc::sa_family_t;
    if bytes.len() >= address.sun_path.len() {
        return Err(io::ErrorKind::InvalidFilename.into());
    }
    for (place, byte) in address.sun_path.iter_mut().zip(bytes) {
        *place = *byte as libc::c_char;
    }
    // SAFETY: plain system calls; the descriptor is owned at once.
    let socket = unsafe {
        let raw = libc::socket(libc::AF_UNIX, libc::SOCK_STREAM | libc::SOCK_CLOEXEC, 0);
        if raw < 0 {
            return Err(io::Error::last_os_error());
        }
        OwnedFd::from_raw_fd(raw)
    };
    set_timeout(&socket, libc::SO_SNDTIMEO, timeout)?;
    set_timeout(&socket, libc::SO_RCVTIMEO, timeout)?;
    let length = mem::size_of::<libc::sockaddr_un>() as libc::socklen_t;
    // SAFETY: `address` is a sockaddr_un of that length.
    let result = unsafe { libc::connect(socket.as_raw_fd(), (&raw const address).cast(), length) };
    if result == 0 { Ok(socket) } else { Err(io::Error::last_os_error()) }
}

fn set_timeout(socket: &OwnedFd, option: libc::c_int, timeout: Duration) -> io::Result<()> {
    let value = libc::timeval {
        tv_sec: timeout.as_secs() as libc::time_t,
        tv_usec: timeout.subsec_micros() as libc::suseconds_t,
    };
    let length = mem::size_of::<libc::timeval>() as libc::socklen_t;
    // SAFETY: `value` is a timeval of that length.
    let result = unsafe {
        libc::setsockopt(
            socket.as_raw_fd(),
            libc::SOL_SOCKET,
            option,
            (&raw const value).cast(),
            length,
        )
    };
    if result == 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
}

fn interrupted() -> bool {
    io::Error::last_os_error().kind() == io::ErrorKind::Interrupted
}

fn timed_out() -> bool {
    io::Error::last_os_error().kind() == io::ErrorKind::WouldBlock
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
