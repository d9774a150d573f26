//! How fast, for who compares: `first LABEL`, from C_Initialize to the first signature of a key found by
//! its label, and `speed THREADS SECONDS`, ECDSA signatures of one key. Tells numbers, judges none.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use cryptoki_sys as ck;

use crate::module::{Module, attr};

pub fn first(module: &Module, arguments: &[String]) {
    let label = arguments.first().map(String::as_str).unwrap_or("counted");
    let (start, cpu) = (Instant::now(), cpu_ms());
    module.initialize();
    let session = module.open();
    module.log_in(session);
    let class = ck::CKO_PRIVATE_KEY.to_ne_bytes();
    let template = [attr(ck::CKA_LABEL, label.as_bytes()), attr(ck::CKA_CLASS, &class)];
    let found = module.find(session, &template).expect("a search");
    module.sign(session, found[0], b"first").expect("a signature");
    let ms = start.elapsed().as_secs_f64() * 1000.0;
    println!("{ms:.1} ms, of them {:.1} ms of this process's CPU", cpu_ms() - cpu);
    module.finalize();
}

pub fn run(module: &Module, arguments: &[String]) {
    let number = |index: usize| arguments.get(index).and_then(|text| text.parse().ok());
    let (threads, seconds) = (number(0).unwrap_or(1), number(1).unwrap_or(3));
    module.initialize();
    let session = module.open();
    module.log_in(session);
    let (_, key) = module.make_pair(session, None).expect("a pair");
    let done = AtomicU64::new(0);
    let (start, cpu) = (Instant::now(), cpu_ms());
    let end = start + Duration::from_secs(seconds);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let session = module.open();
                while Instant::now() < end {
                    module.sign(session, key, b"message").expect("a signature");
                    done.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
    });
    let count = done.into_inner() as f64;
    let rate = count / start.elapsed().as_secs_f64();
    println!(
        "{rate:.0} signatures/s, {:.1} us of this process's CPU each",
        (cpu_ms() - cpu) * 1000.0 / count
    );
    module.finalize();
}

fn cpu_ms() -> f64 {
    // SAFETY: a plain system call into a value of its own.
    let usage = unsafe {
        let mut usage: libc::rusage = std::mem::zeroed();
        libc::getrusage(libc::RUSAGE_SELF, &mut usage);
        usage
    };
    [usage.ru_utime, usage.ru_stime]
        .iter()
        .map(|time| time.tv_sec as f64 * 1000.0 + time.tv_usec as f64 / 1000.0)
        .sum()
}
