//! Many threads that sign, find, make and destroy while the vault dies and comes back: `stress THREADS
//! SECONDS TIMELINE SIGNATURES`. Into the file TIMELINE the supervisor writes when the vault went down
//! and when it was ready again, by the monotonic clock, a line of two numbers of nanoseconds each. A
//! turn may fail only if a part of it lies in such a time. What was signed goes into the file
//! SIGNATURES, for another to verify: point, message and signature, of 65, 8 and 64 bytes.

use std::sync::atomic::{AtomicU64, Ordering};

use cryptoki_sys as ck;

use crate::call;
use crate::module::{Module, attr, check, expect};

/// A turn that failed: when it began and ended, and how.
struct Failure {
    began: u64,
    ended: u64,
    kind: u64,
    rv: ck::CK_RV,
}

/// What a thread brings home.
#[derive(Default)]
struct Harvest {
    done: u64,
    longest: u64,
    failures: Vec<Failure>,
    signed: Vec<u8>,
}

/// A key pair, and the public key for who verifies without this module.
struct Pair {
    public: u64,
    private: u64,
    point: Vec<u8>,
}

pub fn run(module: &Module, arguments: &[String]) {
    let [threads, seconds, timeline, signatures] = arguments else {
        panic!("stress THREADS SECONDS TIMELINE SIGNATURES")
    };
    let number = |text: &String| text.parse::<u64>().expect("a number");
    module.initialize();
    let session = module.open();
    module.log_in(session);
    let label = format!("stress-{}", std::process::id());
    let pair = pair(module, session, Some(&label)).expect("a pair");
    println!("begun");
    let end = now() + number(seconds) * 1_000_000_000;
    let turns = AtomicU64::new(0);
    let harvests: Vec<Harvest> = std::thread::scope(|scope| {
        let work = || {
            let session = module.open();
            let mut harvest = Harvest::default();
            while now() < end {
                let round = turns.fetch_add(1, Ordering::Relaxed);
                let began = now();
                let result = turn(module, session, &pair, &label, round, &mut harvest.signed);
                let ended = now();
                harvest.longest = harvest.longest.max(ended - began);
                match result {
                    Ok(()) => harvest.done += 1,
                    Err(rv) => {
                        harvest.failures.push(Failure { began, ended, kind: round % 16, rv });
                        module.cancel_all(session);
                        std::thread::sleep(std::time::Duration::from_millis(2));
                    }
                }
            }
            harvest
        };
        let running: Vec<_> = (0..number(threads)).map(|_| scope.spawn(work)).collect();
        running.into_iter().map(|thread| thread.join().expect("a thread ends")).collect()
    });
    println!("ended");
    // The supervisor has written the last line.
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).expect("a line");
    judge(&harvests, &std::fs::read_to_string(timeline).expect("the timeline"));
    let signed: Vec<u8> = harvests.into_iter().flat_map(|harvest| harvest.signed).collect();
    std::fs::write(signatures, signed).expect("the signatures are written");
    module.finalize();
}

fn judge(harvests: &[Harvest], timeline: &str) {
    let down: Vec<(u64, u64)> = timeline
        .lines()
        .map(|line| {
            let (from, to) = line.split_once(' ').expect("two numbers");
            (from.parse().expect("a number"), to.parse().expect("a number"))
        })
        .collect();
    let done: u64 = harvests.iter().map(|harvest| harvest.done).sum();
    let longest = harvests.iter().map(|harvest| harvest.longest).max().unwrap_or(0);
    let failures: Vec<&Failure> = harvests.iter().flat_map(|harvest| &harvest.failures).collect();
    println!("{done} turns, {} failed, longest {} ms", failures.len(), longest / 1_000_000);
    let excused = |failure: &&&Failure| {
        down.iter().any(|(from, to)| failure.began <= *to && failure.ended >= *from)
    };
    let wrong: Vec<_> = failures.iter().filter(|failure| !excused(failure)).collect();
    for failure in wrong.iter().take(10) {
        let since = down.iter().map(|(_, to)| failure.began as i64 - *to as i64);
        let since = since.min_by_key(|ns| ns.abs()).unwrap_or(0) / 1000;
        let Failure { kind, rv, .. } = failure;
        eprintln!("turn of kind {kind} failed with 0x{rv:x}, {since} us after the vault was ready");
    }
    assert!(wrong.is_empty(), "{} turns failed while the vault was there", wrong.len());
    check(done > 0, "something worked");
}

fn turn(
    module: &Module,
    session: u64,
    own: &Pair,
    label: &str,
    round: u64,
    signed: &mut Vec<u8>,
) -> Result<(), ck::CK_RV> {
    let message = round.to_ne_bytes();
    match round % 16 {
        0 => {
            let made = pair(module, session, None)?;
            sign(module, session, &made, &message, signed)?;
            ok(call!(module, C_DestroyObject(session, made.private)))?;
            ok(call!(module, C_DestroyObject(session, made.public)))
        }
        1 => {
            let found = module.find(session, &[attr(ck::CKA_LABEL, label.as_bytes())])?;
            assert!(found == [own.private], "the key is found, by its handle");
            Ok(())
        }
        _ => {
            let signature = sign(module, session, own, &message, signed)?;
            if round.is_multiple_of(4) {
                ok(module.verify(session, own.public, &message, &signature))?;
                match module.verify(session, own.public, b"another", &signature) {
                    ck::CKR_SIGNATURE_INVALID => {}
                    ck::CKR_OK => panic!("a signature of another message verifies"),
                    rv => return Err(rv),
                }
            }
            Ok(())
        }
    }
}

fn sign(
    module: &Module,
    session: u64,
    pair: &Pair,
    message: &[u8; 8],
    signed: &mut Vec<u8>,
) -> Result<Vec<u8>, ck::CK_RV> {
    let signature = module.sign(session, pair.private, message)?;
    assert_eq!(signature.len(), 64, "of P-256");
    signed.extend_from_slice(&pair.point);
    signed.extend_from_slice(message);
    signed.extend_from_slice(&signature);
    Ok(signature)
}

fn pair(module: &Module, session: u64, label: Option<&str>) -> Result<Pair, ck::CK_RV> {
    let (public, private) = module.make_pair(session, label)?;
    let mut point = [0_u8; 67];
    let mut asked = [attr(ck::CKA_EC_POINT, &[])];
    (asked[0].pValue, asked[0].ulValueLen) = (point.as_mut_ptr().cast(), 67);
    ok(call!(module, C_GetAttributeValue(session, public, asked.as_mut_ptr(), 1)))?;
    // The DER of an OCTET STRING.
    expect(asked[0].ulValueLen, 67, "the point's length");
    Ok(Pair { public, private, point: point[2..].to_vec() })
}

fn now() -> u64 {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: a plain system call into a value of its own.
    unsafe { libc::clock_gettime(libc::CLOCK_MONOTONIC, &mut time) };
    time.tv_sec as u64 * 1_000_000_000 + time.tv_nsec as u64
}

fn ok(rv: ck::CK_RV) -> Result<(), ck::CK_RV> {
    if rv == ck::CKR_OK { Ok(()) } else { Err(rv) }
}
