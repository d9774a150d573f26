//! Runs a work: once, or on some threads for some time.

use std::fmt::Write;
use std::sync::Barrier;
use std::time::{Duration, Instant};

use crate::keys;
use crate::module::{Failure, Module};
use crate::work::{Work, Worker};

pub fn once(module: &Module, session: u64, work: &Work) -> Result<String, Failure> {
    let key = keys::find_or_make(module, session, work.key)?;
    let mut worker = Worker::new(module, session, key, work);
    worker.work()?;
    Ok(format!(
        "\"input\":\"{}\",\"iv\":\"{}\",\"output\":\"{}\"",
        hex(&worker.input),
        hex(&worker.iv),
        hex(worker.output())
    ))
}

/// Each thread has a session of its own; all begin together.
pub fn run(
    module: &Module,
    session: u64,
    work: &Work,
    threads: u64,
    ms: u64,
) -> Result<String, Failure> {
    let key = keys::find_or_make(module, session, work.key)?;
    let sessions = (0..threads).map(|_| module.open()).collect::<Result<Vec<_>, _>>()?;
    let begin = Barrier::new(sessions.len() + 1);
    let mut start = Instant::now();
    let mut cpu_us = cpu_now_us();
    let laps = std::thread::scope(|scope| {
        let one = |session: u64| {
            let mut worker = Worker::new(module, session, key, work);
            begin.wait();
            lap(&mut worker, Duration::from_millis(ms))
        };
        let running: Vec<_> =
            sessions.iter().map(|session| scope.spawn(move || one(*session))).collect();
        start = Instant::now();
        cpu_us = cpu_now_us();
        begin.wait();
        running
            .into_iter()
            .map(|thread| thread.join().expect("no thread panics"))
            .collect::<Result<Vec<_>, _>>()
    });
    let (wall, cpu_us) = (start.elapsed(), cpu_now_us() - cpu_us);
    for session in sessions {
        module.close(session)?;
    }
    let mut times: Vec<u32> = laps?.concat();
    times.sort_unstable();
    let quantile = |part: f64| times[((times.len() - 1) as f64 * part) as usize];
    Ok(format!(
        "\"operations\":{},\"wallUs\":{},\"cpuUs\":{cpu_us},\"p50Ns\":{},\"p99Ns\":{}",
        times.len(),
        wall.as_micros(),
        quantile(0.5),
        quantile(0.99)
    ))
}

/// How long each took, in nanoseconds: one at least.
fn lap(worker: &mut Worker, length: Duration) -> Result<Vec<u32>, Failure> {
    let mut times = Vec::with_capacity(1 << 16);
    let end = Instant::now() + length;
    let mut before = Instant::now();
    loop {
        worker.work()?;
        let after = Instant::now();
        times.push(u32::try_from((after - before).as_nanos()).unwrap_or(u32::MAX));
        before = after;
        if after >= end {
            return Ok(times);
        }
    }
}

pub fn cpu_now_us() -> i64 {
    // SAFETY: a plain system call into a value of its own.
    let usage = unsafe {
        let mut usage: libc::rusage = std::mem::zeroed();
        libc::getrusage(libc::RUSAGE_SELF, &mut usage);
        usage
    };
    [usage.ru_utime, usage.ru_stime].iter().map(|time| time.tv_sec * 1_000_000 + time.tv_usec).sum()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
