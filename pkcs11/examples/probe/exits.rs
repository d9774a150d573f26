//! How programs end, and what they do to descriptors, signals and privileges under the module: `exits
//! WHAT`.

use std::fs::File;
use std::io::{Read, Seek, Write};
use std::os::fd::{AsRawFd, FromRawFd, RawFd};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use cryptoki_sys as ck;

use crate::call;
use crate::module::{Module, check, expect};

pub fn run(module: &Module, arguments: &[String]) {
    module.initialize();
    let session = module.open();
    module.log_in(session);
    let (_, key) = module.make_pair(session, Some("exits")).expect("a pair");
    module.sign(session, key, b"before").expect("a signature");
    match arguments.first().map(String::as_str) {
        Some("never finalized") => {}
        Some("exit") => busy(module, key, || end(|code| std::process::exit(code))),
        // SAFETY: ends the process.
        Some("_exit") => busy(module, key, || end(|code| unsafe { libc::_exit(code) })),
        Some("unload") => busy(module, key, || module.unload()),
        Some("finalize") => finalize_under_use(module, key),
        Some("exec") => busy(module, key, exec),
        Some("signals") => signals(module, key),
        Some("descriptors") => descriptors(module, session, key),
        Some("daemon") => daemon(module, session, key),
        Some("limits") => limits(module, session, key),
        Some("privileges") => privileges(module, session, key),
        _ => panic!("no such exit"),
    }
}

/// Acts while four threads sign, which goes on after it.
fn busy(module: &Module, key: u64, act: impl FnOnce()) {
    let (stop, done) = (AtomicBool::new(false), AtomicU64::new(0));
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let session = module.open();
                while !stop.load(Ordering::Relaxed) {
                    module.sign(session, key, b"busy").expect("a signature");
                    done.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        let signed = |more: u64| {
            let have = done.load(Ordering::Relaxed);
            while done.load(Ordering::Relaxed) < have + more {
                std::thread::sleep(Duration::from_millis(1));
            }
        };
        signed(100);
        act();
        signed(100);
        stop.store(true, Ordering::Relaxed);
    });
}

fn end(leave: impl FnOnce(i32)) {
    println!("exits: as it should be");
    leave(0);
}

/// Calls that have begun end as they can; those that begin later hear that there is no module.
fn finalize_under_use(module: &Module, key: u64) {
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let session = module.open();
                loop {
                    match module.sign(session, key, b"x") {
                        Ok(_) => {}
                        Err(ck::CKR_CRYPTOKI_NOT_INITIALIZED) => break,
                        Err(rv) => {
                            check(
                                matches!(rv, ck::CKR_SESSION_HANDLE_INVALID | ck::CKR_DEVICE_ERROR),
                                "an end that is told",
                            );
                            break;
                        }
                    }
                }
            });
        }
        for _ in 0..20 {
            std::thread::sleep(Duration::from_millis(5));
            module.finalize();
            module.initialize();
            module.slot();
        }
        module.finalize();
    });
}

/// What is executed has no descriptor of the module.
fn exec() {
    for _ in 0..10 {
        let script = "for fd in /proc/self/fd/*; do readlink $fd; done | grep -c socket:";
        let said = std::process::Command::new("sh").args(["-c", script]).output();
        let said = said.expect("a shell").stdout;
        check(said == b"0\n", "no socket is inherited");
    }
}

extern "C" fn ignore(_: libc::c_int) {}

fn signals(module: &Module, key: u64) {
    for flags in [0, libc::SA_RESTART] {
        // SAFETY: a handler that does nothing.
        unsafe {
            let mut action: libc::sigaction = std::mem::zeroed();
            action.sa_sigaction = ignore as *const () as usize;
            action.sa_flags = flags;
            for signal in [libc::SIGUSR1, libc::SIGCHLD, libc::SIGALRM] {
                check(libc::sigaction(signal, &action, std::ptr::null_mut()) == 0, "sigaction");
            }
        }
        let threads: Vec<libc::pthread_t> = Vec::new();
        let threads = std::sync::Mutex::new(threads);
        let left = AtomicU64::new(4);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    // SAFETY: of this thread, which lives until no more signals are sent to it.
                    threads.lock().unwrap().push(unsafe { libc::pthread_self() });
                    let session = module.open();
                    for _ in 0..300 {
                        module.sign(session, key, b"signals").expect("a signature");
                    }
                    left.fetch_sub(1, Ordering::Relaxed);
                    while left.load(Ordering::Relaxed) > 0 {
                        std::thread::sleep(Duration::from_millis(1));
                    }
                    threads.lock().unwrap().clear();
                });
            }
            let mut sent = 0_u64;
            while left.load(Ordering::Relaxed) > 0 {
                for thread in threads.lock().unwrap().iter() {
                    // SAFETY: the thread waits for `left`, or for the lock held here.
                    unsafe { libc::pthread_kill(*thread, libc::SIGUSR1) };
                    sent += 1;
                }
                // SAFETY: signals to itself, that have handlers.
                unsafe { libc::kill(libc::getpid(), libc::SIGCHLD) };
                std::thread::sleep(Duration::from_micros(50));
            }
            check(sent > 100, "signals were sent");
        });
    }
}

fn sockets() -> Vec<RawFd> {
    let links = std::fs::read_dir("/proc/self/fd").expect("descriptors").flatten();
    let is_socket = |entry: &std::fs::DirEntry| {
        std::fs::read_link(entry.path())
            .is_ok_and(|target| target.to_string_lossy().starts_with("socket:"))
    };
    links
        .filter(is_socket)
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter(|number| *number > 2)
        .collect()
}

/// As daemons do; the probe has none of its own but the first three.
fn close_all() -> RawFd {
    let found = sockets();
    check(found.len() == 1, "the module has one socket");
    for number in 3..256 {
        // SAFETY: what a daemon does.
        unsafe { libc::close(number) };
    }
    found[0]
}

/// The module's number is given to a file, and then to a socket of the program's own.
fn descriptors(module: &Module, session: u64, key: u64) {
    let number = close_all();
    let mut file = unnamed_file();
    // SAFETY: puts the file there.
    check(unsafe { libc::dup2(file.as_raw_fd(), number) } == number, "dup2");
    module.sign(session, key, b"after").expect("a signature by a new connection");
    check(file.metadata().expect("a file").len() == 0, "nothing is written to a file");
    // SAFETY: the number is the file's still.
    let mut same = unsafe { File::from_raw_fd(number) };
    same.write_all(b"mine").expect("the program's own write");
    file.rewind().expect("a file");
    let mut text = String::new();
    file.read_to_string(&mut text).expect("a file");
    check(text == "mine", "and its descriptor is not closed");

    let number = sockets()[0];
    let mut pair = [0; 2];
    // SAFETY: a socket pair, of which one end goes to the module's number.
    unsafe {
        libc::socketpair(libc::AF_UNIX, libc::SOCK_STREAM, 0, pair.as_mut_ptr());
        check(libc::dup2(pair[0], number) == number, "dup2");
    }
    module.sign(session, key, b"after").expect("a signature by a new connection");
    module.finalize();
    let mut buffer = [0_u8; 16];
    // SAFETY: reads what was sent to the pair.
    let count = unsafe { libc::recv(pair[1], buffer.as_mut_ptr().cast(), 16, libc::MSG_DONTWAIT) };
    check(count < 0, "nothing is sent to a socket of the program's, and it is not shut down");
    // SAFETY: asks whether the number is open.
    check(unsafe { libc::fcntl(number, libc::F_GETFD) } >= 0, "nor closed");
}

/// A child that gives the number another meaning, and forks again; the parent does not notice.
fn daemon(module: &Module, session: u64, key: u64) {
    let act = || {
        let number = close_all_after_use(module, session, key);
        let file = unnamed_file();
        // SAFETY: puts the file there.
        check(unsafe { libc::dup2(file.as_raw_fd(), number) } == number, "dup2");
        in_child(|| {
            module.sign(session, key, b"x").expect("a grandchild signs");
            check(unsafe { libc::fcntl(number, libc::F_GETFD) } >= 0, "its file is open");
        });
        check(file.metadata().expect("a file").len() == 0, "and empty");
        module.sign(session, key, b"x").expect("a child signs");
    };
    in_child(act);
    module.sign(session, key, b"x").expect("the parent signs");
    module.finalize();
}

fn close_all_after_use(module: &Module, session: u64, key: u64) -> RawFd {
    module.sign(session, key, b"x").expect("a child signs");
    close_all()
}

fn in_child(act: impl FnOnce()) {
    // SAFETY: the child acts, and exits.
    match unsafe { libc::fork() } {
        0 => {
            let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(act));
            unsafe { libc::_exit(i32::from(done.is_err())) }
        }
        child => {
            let mut status = 0;
            unsafe { libc::waitpid(child, &mut status, 0) };
            check(status == 0, "the child is content");
        }
    }
}

fn unnamed_file() -> File {
    // SAFETY: the descriptor is owned at once.
    unsafe { File::from_raw_fd(libc::memfd_create(c"probe".as_ptr(), 0)) }
}

/// No descriptor to spare: an error, and no lost login.
fn limits(module: &Module, session: u64, key: u64) {
    let number = sockets()[0];
    let set = |most: u64| {
        let limit = libc::rlimit { rlim_cur: most, rlim_max: 1024 };
        // SAFETY: a plain system call.
        check(unsafe { libc::setrlimit(libc::RLIMIT_NOFILE, &limit) } == 0, "setrlimit");
    };
    set(3);
    module.sign(session, key, b"x").expect("what is open goes on");
    // SAFETY: closes the module's connection, as a program that closes all.
    unsafe { libc::close(number) };
    for _ in 0..3 {
        let refused = module.sign(session, key, b"x");
        check(
            matches!(refused, Err(ck::CKR_DEVICE_REMOVED | ck::CKR_HOST_MEMORY)),
            "no descriptor, no connection",
        );
    }
    set(1024);
    module.sign(session, key, b"x").expect("with one it works, and is logged in");
    module.finalize();
}

/// A connection outlives root and the view of the file system; another is not to be had.
fn privileges(module: &Module, session: u64, key: u64) {
    let empty = std::env::temp_dir().join(format!("probe-{}", std::process::id()));
    std::fs::create_dir(&empty).expect("a directory");
    std::env::set_current_dir(&empty).expect("a directory");
    std::fs::remove_dir(&empty).expect("a directory");
    // SAFETY: as a daemon does; nothing of the process needs root after it.
    unsafe {
        check(libc::chroot(c".".as_ptr()) == 0, "chroot");
        check(libc::setgid(65534) == 0 && libc::setuid(65534) == 0, "privileges are given up");
    }
    module.sign(session, key, b"x").expect("the connection goes on");
    in_child(|| {
        let refused = module.sign(session, key, b"x");
        check(refused == Err(ck::CKR_DEVICE_REMOVED), "a child finds no socket");
    });
    module.sign(session, key, b"x").expect("and still");
    let rv = call!(module, C_Finalize(std::ptr::null_mut()));
    expect(rv, ck::CKR_OK, "C_Finalize");
}
