//! The way to the vault: where it is, one connection, and a new one when that is lost.

mod address;
mod connection;
mod frame;

use std::path::PathBuf;
use std::sync::atomic::{AtomicI32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use cryptoki_sys as ck;

pub use connection::{Broken, Connection};

use crate::ffi::boundary::tell;
use crate::rv::{Result, Rv};

const DEFAULT_TIMEOUT_MS: u64 = 30_000;
/// No program waits longer for one answer, whatever its environment says.
const TIMEOUT_MS_MAX: u64 = 600_000;

/// The process's way to one vault. Its locks are held while it talks, so a forked child makes itself
/// another `Link`.
pub struct Link {
    sockets: Vec<PathBuf>,
    timeout: Duration,
    current: Mutex<Option<Arc<Connection>>>,
    /// Held by who opens sessions on a new connection.
    opening: Mutex<()>,
    descriptor: AtomicI32,
}

impl Link {
    /// From the environment: `COFFER_SOCKET`, `COFFER_TIMEOUT_MS`.
    pub fn from_environment() -> Link {
        let timeout_ms = std::env::var("COFFER_TIMEOUT_MS")
            .ok()
            .and_then(|text| text.parse().ok())
            .unwrap_or(DEFAULT_TIMEOUT_MS);
        Link::new(address::sockets(), Duration::from_millis(timeout_ms.clamp(1, TIMEOUT_MS_MAX)))
    }

    fn new(sockets: Vec<PathBuf>, timeout: Duration) -> Link {
        Link {
            sockets,
            timeout,
            current: Mutex::new(None),
            opening: Mutex::new(()),
            descriptor: AtomicI32::new(-1),
        }
    }

    /// For a forked child: the same vault by a connection of its own. Takes no lock of `self`.
    pub fn renewed(&self) -> Link {
        Link::new(self.sockets.clone(), self.timeout)
    }

    /// In a forked child: closes the copy of the parent's connection, so that the vault sees it end
    /// when the parent ends it. Takes no lock.
    pub fn abandon(&self) {
        let descriptor = self.descriptor.load(Ordering::Relaxed);
        if descriptor >= 0 {
            // SAFETY: the descriptor is this process's copy; `self` is never used again.
            unsafe { libc::close(descriptor) };
        }
    }

    /// The connection, a new one when there is none that works. `CKR_DEVICE_REMOVED` when no vault
    /// answers.
    pub fn connection(&self) -> Result<Arc<Connection>> {
        let mut current = lock(&self.current);
        if let Some(connection) = current.as_ref().filter(|connection| connection.is_alive()) {
            return Ok(connection.clone());
        }
        *current = None;
        self.descriptor.store(-1, Ordering::Relaxed);
        for socket in &self.sockets {
            match Connection::open(socket, self.timeout) {
                Ok(connection) => {
                    self.descriptor.store(connection.descriptor(), Ordering::Relaxed);
                    return Ok(current.insert(Arc::new(connection)).clone());
                }
                Err(error) => tell(|| format!("{}: {error}", socket.display())),
            }
        }
        Err(Rv(ck::CKR_DEVICE_REMOVED))
    }

    /// One thread at a time opens sessions.
    pub fn opening(&self) -> MutexGuard<'_, ()> {
        lock(&self.opening)
    }
}

/// A panic under a lock leaves nothing half done that the next holder minds.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
