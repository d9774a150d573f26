//! One connection, used by many threads at once and none of its own: who waits for an answer and
//! finds nobody reading reads, and hands the answers of others to them. Alone, a request costs one
//! write and one read.

use std::io;
use std::mem;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::frame::Incoming;
use super::inbox::{Answer, Inbox};
use super::socket::Socket;
use super::{frame, lock};
use crate::wire::{Hello, Request, Response, request::Op, response::Outcome};

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
        self.wait(request.id, &wake, deadline)
    }

    /// A place among the waiting, and an id that none of them has.
    fn enlist(&self, wake: &Arc<Condvar>, deadline: Instant) -> Result<u32, Broken> {
        let mut inbox = lock(&self.inbox);
        while inbox.is_full(self.in_flight_max) {
            let left = deadline.saturating_duration_since(Instant::now());
            if !self.is_alive() {
                return Err(Broken::Unsent);
            }
            if left.is_zero() {
                return Err(Broken::TimedOut);
            }
            inbox.for_room += 1;
            inbox = self.room.wait_timeout(inbox, left).unwrap_or_else(PoisonError::into_inner).0;
            inbox.for_room -= 1;
        }
        Ok(inbox.enlist(wake))
    }

    fn send(&self, message: &[u8], deadline: Instant) -> Result<(), Broken> {
        let _turn = lock(&self.writing);
        if !self.is_alive() || !self.socket.is_own() {
            return Err(Broken::Unsent);
        }
        let mut sent = 0;
        let mut is_stuck = false;
        let result = loop {
            match self.socket.send(&message[sent..], is_stuck) {
                Ok(count) => sent += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if error.kind() == io::ErrorKind::WouldBlock && !is_stuck => {
                    is_stuck = true;
                    self.set_stuck(true);
                }
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                    break Err(Broken::TimedOut);
                }
                // The vault does nothing before it has the whole frame.
                Err(_) => break Err(Broken::Unsent),
            }
            if sent == message.len() {
                break Ok(());
            }
            if Instant::now() >= deadline {
                break Err(Broken::TimedOut);
            }
        };
        if is_stuck {
            self.set_stuck(false);
        }
        result
    }

    fn set_stuck(&self, stuck: bool) {
        let mut inbox = lock(&self.inbox);
        inbox.stuck = stuck;
        wake(inbox);
    }

    fn wait(&self, id: u32, woken: &Condvar, deadline: Instant) -> Result<Answer, Broken> {
        let mut inbox = lock(&self.inbox);
        // Who has just sent has looked at the descriptor.
        let mut has_just_sent = true;
        loop {
            if let Some(answer) = inbox.take_answer(id) {
                self.leave(inbox);
                return Ok(answer);
            }
            let left = deadline.saturating_duration_since(Instant::now());
            if !self.is_alive() || left.is_zero() {
                inbox.leave(id);
                self.leave(inbox);
                return Err(if self.is_alive() { Broken::TimedOut } else { Broken::Unanswered });
            }
            if inbox.reading {
                inbox.sleeps(id, true);
                inbox = woken.wait_timeout(inbox, left).unwrap_or_else(PoisonError::into_inner).0;
                inbox.sleeps(id, false);
                has_just_sent = false;
                continue;
            }
            inbox.reading = true;
            let mut incoming = mem::take(&mut inbox.incoming);
            wake(inbox);
            let received = self.receive(&mut incoming, left, has_just_sent);
            has_just_sent = false;
            inbox = lock(&self.inbox);
            inbox.reading = false;
            inbox.incoming = incoming;
            if received.and_then(|responses| inbox.deliver(responses)).is_err() {
                drop(inbox);
                self.fail();
                inbox = lock(&self.inbox);
            }
        }
    }

    /// After the answer is taken: who waited for it may have others to wake, and makes room.
    fn leave(&self, inbox: MutexGuard<Inbox>) {
        let makes_room = inbox.for_room > 0;
        wake(inbox);
        if makes_room {
            self.room.notify_one();
        }
    }

    /// One read, and the answers that it completed; none when nothing came in time. Alone, it is all
    /// that is asked of the system: the socket itself ends a read that takes the whole time-out.
    fn receive(
        &self,
        incoming: &mut Incoming,
        left: Duration,
        has_just_sent: bool,
    ) -> io::Result<Vec<Response>> {
        if !has_just_sent && !self.socket.is_own() {
            return Err(io::ErrorKind::NotConnected.into());
        }
        if left <= self.timeout / 8 * 7 && !self.socket.is_readable(left) {
            return Ok(Vec::new());
        }
        match self.socket.receive(incoming.room()) {
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(count) => incoming.fill(count),
            Err(error) => match error.kind() {
                io::ErrorKind::Interrupted | io::ErrorKind::WouldBlock => return Ok(Vec::new()),
                _ => return Err(error),
            },
        }
        incoming.take_all().map_err(|_| io::ErrorKind::InvalidData.into())
    }

    /// Ends the connection for all who wait.
    pub fn fail(&self) {
        self.alive.store(false, Ordering::Release);
        self.socket.shut_down();
        lock(&self.inbox).wake_all();
        self.room.notify_all();
    }
}

/// Wakes whom there is reason to, after the lock is free: none wakes to wait for it.
fn wake(mut inbox: MutexGuard<Inbox>) {
    let woken = inbox.take_wakes();
    drop(inbox);
    woken.iter().for_each(|wake| wake.notify_one());
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

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::os::unix::net::{UnixListener, UnixStream};
    use std::thread;

    use prost::Message;

    use super::*;
    use crate::wire::{Digest, DigestResult, HelloResult};

    const THREADS: u8 = 8;
    const LENGTH: usize = 800_000;
    const PATIENCE: Duration = Duration::from_secs(120);

    fn read_request(stream: &mut UnixStream) -> Option<Request> {
        let mut header = [0; 4];
        stream.read_exact(&mut header).ok()?;
        let mut body = vec![0; u32::from_be_bytes(header) as usize];
        stream.read_exact(&mut body).ok()?;
        Request::decode(&body[..]).ok()
    }

    fn write_answer(stream: &mut UnixStream, id: u32, outcome: Outcome) {
        let body =
            Response { id, revision: 0, approval: 0, outcome: Some(outcome) }.encode_to_vec();
        let frame = [&(body.len() as u32).to_be_bytes()[..], &body].concat();
        stream.write_all(&frame).expect("the module reads");
    }

    /// Reads nothing before its last answer is read, as a vault that holds few bytes for a peer.
    fn echo(listener: UnixListener) {
        let (mut stream, _) = listener.accept().expect("a connection");
        while let Some(Request { id, op, .. }) = read_request(&mut stream) {
            let outcome = match op {
                Some(Op::Digest(digest)) => Outcome::Digest(DigestResult { digest: digest.data }),
                _ => Outcome::Hello(HelloResult { in_flight_max: 64, ..Default::default() }),
            };
            write_answer(&mut stream, id, outcome);
        }
    }

    #[test]
    fn threads_that_cannot_send_have_one_that_reads() {
        let path = std::env::temp_dir().join(format!("coffer-echo-{}.sock", std::process::id()));
        let listener = UnixListener::bind(&path).expect("a socket");
        let vault = thread::spawn(|| echo(listener));
        let deadline = Instant::now() + PATIENCE;
        let connection = Connection::open(&path, PATIENCE, deadline).expect("a hello");
        std::fs::remove_file(&path).expect("the socket's file");
        thread::scope(|scope| {
            for thread in 0..THREADS {
                let connection = &connection;
                scope.spawn(move || {
                    for round in 0..20 {
                        let data = vec![thread ^ round; LENGTH];
                        let op = Op::Digest(Digest { data: data.clone(), ..Default::default() });
                        let mut request = Request { id: 0, session: 0, op: Some(op) };
                        let answer = connection.exchange(&mut request, deadline);
                        assert!(matches!(answer, Ok((Outcome::Digest(d), _)) if d.digest == data));
                    }
                });
            }
        });
        drop(connection);
        vault.join().expect("the vault ends with its connection");
    }
}
