//! The socket. Its descriptor is a number in a table that is the program's: a program may close every
//! number that it does not know, as daemons do, and open files of its own in their places. So a
//! descriptor is looked at before it is written to, shut down or closed.

use std::io;
use std::mem;
use std::os::fd::RawFd;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::time::{Duration, Instant};

/// A connected stream socket that closes on exec.
pub struct Socket {
    descriptor: RawFd,
    identity: Identity,
}

/// What a descriptor stands for: no two open sockets have the same.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Identity {
    pub device: u64,
    pub inode: u64,
}

impl Socket {
    /// Connects. No connect, read or write takes longer than `timeout`.
    pub fn connect(path: &Path, timeout: Duration, deadline: Instant) -> io::Result<Socket> {
        let address = address_of(path)?;
        // SAFETY: a plain system call.
        let descriptor =
            unsafe { libc::socket(libc::AF_UNIX, libc::SOCK_STREAM | libc::SOCK_CLOEXEC, 0) };
        if descriptor < 0 {
            return Err(io::Error::last_os_error());
        }
        let Some(identity) = identity_of(descriptor) else {
            let error = io::Error::last_os_error();
            // SAFETY: opened above, and nobody else knows it.
            unsafe { libc::close(descriptor) };
            return Err(error);
        };
        let socket = Socket { descriptor, identity };
        socket.set_timeout(libc::SO_SNDTIMEO, timeout)?;
        socket.set_timeout(libc::SO_RCVTIMEO, timeout)?;
        let length = mem::size_of::<libc::sockaddr_un>() as libc::socklen_t;
        loop {
            // SAFETY: `address` is a sockaddr_un of that length.
            let result = unsafe { libc::connect(descriptor, (&raw const address).cast(), length) };
            if result == 0 {
                return Ok(socket);
            }
            // It waited for room in the vault's backlog, and a signal came.
            if !is_interruption() || Instant::now() >= deadline {
                return Err(io::Error::last_os_error());
            }
        }
    }

    pub fn descriptor(&self) -> RawFd {
        self.descriptor
    }

    pub fn identity(&self) -> Identity {
        self.identity
    }

    /// The descriptor still stands for this socket.
    pub fn is_own(&self) -> bool {
        identity_of(self.descriptor) == Some(self.identity)
    }

    /// One write, without SIGPIPE, which is the program's to have; `WouldBlock` where it would have to
    /// wait and is not told to. The caller has asked `is_own`.
    pub fn send(&self, bytes: &[u8], wait: bool) -> io::Result<usize> {
        let flags = libc::MSG_NOSIGNAL | if wait { 0 } else { libc::MSG_DONTWAIT };
        // SAFETY: `bytes` are the module's own.
        let count =
            unsafe { libc::send(self.descriptor, bytes.as_ptr().cast(), bytes.len(), flags) };
        usize::try_from(count).map_err(|_| io::Error::last_os_error())
    }

    /// One read. The caller has asked `is_own`.
    pub fn receive(&self, room: &mut [u8]) -> io::Result<usize> {
        // SAFETY: `room` is the module's own.
        let count = unsafe { libc::recv(self.descriptor, room.as_mut_ptr().cast(), room.len(), 0) };
        usize::try_from(count).map_err(|_| io::Error::last_os_error())
    }

    /// Waits until there is something to read, or an end, at most so long.
    pub fn is_readable(&self, within: Duration) -> bool {
        let mut one = libc::pollfd { fd: self.descriptor, events: libc::POLLIN, revents: 0 };
        let ms = within.as_millis().clamp(1, i32::MAX as u128) as libc::c_int;
        // SAFETY: `one` is one pollfd.
        unsafe { libc::poll(&raw mut one, 1, ms) > 0 }
    }

    /// Ends reads and writes of all threads.
    pub fn shut_down(&self) {
        if self.is_own() {
            // SAFETY: the descriptor is this socket's.
            unsafe { libc::shutdown(self.descriptor, libc::SHUT_RDWR) };
        }
    }

    fn set_timeout(&self, option: libc::c_int, timeout: Duration) -> io::Result<()> {
        let value = libc::timeval {
            tv_sec: timeout.as_secs() as libc::time_t,
            tv_usec: timeout.subsec_micros() as libc::suseconds_t,
        };
        let length = mem::size_of::<libc::timeval>() as libc::socklen_t;
        // SAFETY: `value` is a timeval of that length.
        let result = unsafe {
            libc::setsockopt(
                self.descriptor,
                libc::SOL_SOCKET,
                option,
                (&raw const value).cast(),
                length,
            )
        };
        if result == 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        close(self.descriptor, self.identity);
    }
}

/// Closes a descriptor, unless it stands for something else by now.
pub fn close(descriptor: RawFd, identity: Identity) {
    if identity_of(descriptor) == Some(identity) {
        // SAFETY: the descriptor is the socket's, and nobody uses it after this.
        unsafe { libc::close(descriptor) };
    }
}

fn identity_of(descriptor: RawFd) -> Option<Identity> {
    // SAFETY: an all-zero stat is one, and fstat writes no more than that.
    unsafe {
        let mut status: libc::stat = mem::zeroed();
        (libc::fstat(descriptor, &raw mut status) == 0)
            .then_some(Identity { device: status.st_dev, inode: status.st_ino })
    }
}

fn address_of(path: &Path) -> io::Result<libc::sockaddr_un> {
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
    Ok(address)
}

fn is_interruption() -> bool {
    io::Error::last_os_error().kind() == io::ErrorKind::Interrupted
}
