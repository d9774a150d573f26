//! The way to the vault: where it is, one connection, and a new one when that is lost.

mod address;
mod connection;
pub mod frame;
mod inbox;
mod socket;

use std::path::PathBuf;
use std::sync::atomic::{AtomicI32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use cryptoki_sys as ck;

pub use connection::{Broken, Connection};
use socket::{Identity, Socket};

use crate::ffi::boundary::tell;
use crate::rv::{Result, Rv, refuse};
use crate::settings::Settings;

const DEFAULT_TIMEOUT_MS: u64 = 30_000;
/// No program waits longer for one answer, whatever its environment says.
const TIMEOUT_MS_MAX: u64 = 600_000;
/// A function that takes long has so many times the time of others.
const LONG_TIMEOUTS: u32 = 10;

/// The process's way to one vault. Its locks are held while it talks, so a forked child makes itself
/// another `Link`.
pub struct Link {
    sockets: Vec<PathBuf>,
    timeout: Duration,
    current: Mutex<Option<Arc<Connection>>>,
    /// Held by who opens sessions on a new connection.
    opening: Mutex<()>,
    /// How often no vault answered.
    failures: AtomicU64,
    open: OpenDescriptor,
}

/// The descriptor of the connection, for a forked child, which may take no lock.
struct OpenDescriptor {
    number: AtomicI32,
    device: AtomicU64,
    inode: AtomicU64,
}

impl Link {
    /// By `COFFER_SOCKET`, `COFFER_TIMEOUT_MS` and their like.
    pub fn by(settings: &Settings) -> Link {
        let timeout_ms = settings.number("COFFER_TIMEOUT_MS").unwrap_or(DEFAULT_TIMEOUT_MS);
        Link::new(
            address::sockets(settings),
            Duration::from_millis(timeout_ms.clamp(1, TIMEOUT_MS_MAX)),
        )
    }

    fn new(sockets: Vec<PathBuf>, timeout: Duration) -> Link {
        Link {
            sockets,
            timeout,
            current: Mutex::new(None),
            opening: Mutex::new(()),
            failures: AtomicU64::new(0),
            open: OpenDescriptor::none(),
        }
    }

    /// For a forked child: the same vault by a connection of its own. Takes no lock of `self`.
    pub fn renewed(&self) -> Link {
        Link::new(self.sockets.clone(), self.timeout)
    }

    /// In a forked child: closes the copy of the parent's connection, so that the vault sees it end
    /// when the parent ends it. Takes no lock; `self` is never used again.
    pub fn abandon(&self) {
        self.open.close();
    }

    /// When a function that begins now has waited long enough.
    pub fn deadline(&self) -> Instant {
        Instant::now() + self.timeout
    }

    /// The same of a function that takes long by what it asks for.
    pub fn long_deadline(&self) -> Instant {
        let timeout_max = Duration::from_millis(TIMEOUT_MS_MAX);
        Instant::now() + self.timeout.saturating_mul(LONG_TIMEOUTS).min(timeout_max)
    }

    /// The connection, a new one when there is none that works. `CKR_DEVICE_REMOVED` when no vault
    /// answers.
    pub fn connection(&self, deadline: Instant) -> Result<Arc<Connection>> {
        let failures = self.failures.load(Ordering::Acquire);
        let mut current = lock(&self.current);
        if let Some(connection) = current.as_ref().filter(|connection| connection.is_alive()) {
            return Ok(connection.clone());
        }
        // Another thread tried while this one waited: many would wait for the same vault in turn.
        if self.failures.load(Ordering::Acquire) != failures {
            return refuse(ck::CKR_DEVICE_REMOVED);
        }
        self.open.forget();
        *current = None;
        for socket in &self.sockets {
            match Connection::open(socket, self.timeout, deadline) {
                Ok(connection) => {
                    self.open.remember(connection.socket());
                    return Ok(current.insert(Arc::new(connection)).clone());
                }
                Err(error) => tell(|| format!("{}: {error}", socket.display())),
            }
        }
        self.failures.fetch_add(1, Ordering::Release);
        refuse(ck::CKR_DEVICE_REMOVED)
    }

    /// The connection of that number, if it is still the one: no other knows what was opened there.
    pub fn connection_of(&self, epoch: u64) -> Result<Arc<Connection>> {
        let current = lock(&self.current);
        let same = current.as_ref().filter(|c| c.epoch == epoch && c.is_alive());
        same.cloned().ok_or(Rv(ck::CKR_DEVICE_ERROR))
    }

    pub fn disconnect(&self) {
        if let Some(connection) = lock(&self.current).take() {
            self.open.forget();
            connection.fail();
        }
    }

    /// One thread at a time opens sessions.
    pub fn opening(&self) -> MutexGuard<'_, ()> {
        lock(&self.opening)
    }
}

impl OpenDescriptor {
    fn none() -> OpenDescriptor {
        let (device, inode) = (AtomicU64::new(0), AtomicU64::new(0));
        OpenDescriptor { number: AtomicI32::new(-1), device, inode }
    }

    fn remember(&self, socket: &Socket) {
        let Identity { device, inode } = socket.identity();
        self.device.store(device, Ordering::Relaxed);
        self.inode.store(inode, Ordering::Relaxed);
        self.number.store(socket.descriptor(), Ordering::Release);
    }

    fn forget(&self) {
        self.number.store(-1, Ordering::Release);
    }

    fn close(&self) {
        let number = self.number.load(Ordering::Acquire);
        let device = self.device.load(Ordering::Relaxed);
        let inode = self.inode.load(Ordering::Relaxed);
        if number >= 0 {
            socket::close(number, Identity { device, inode });
        }
    }
}

/// A panic under a lock leaves nothing half done that the next holder minds.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
