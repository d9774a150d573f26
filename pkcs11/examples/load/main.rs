//! Puts load on any PKCS#11 module, and knows none: `load MODULE TOKEN PIN-FILE`, then commands on
//! standard input, each answered by a line of JSON. `npm run bench -- --only pkcs11` drives it.
//!
//! ```text
//! run WORK THREADS MILLISECONDS   how many, how long each took, and this process's CPU time
//! once WORK                       what went in and came out, for who checks it
//! import ec D                     keys in hexadecimal, so that several modules hold the same ones;
//! import rsa N E D P Q DP DQ QI   else `run` makes its own
//! import aes VALUE
//! import hmac VALUE
//! ```
//!
//! `sinceStart` in an answer is time since the call of C_Initialize.

mod keys;
mod module;
mod run;
mod work;

use std::io::{BufRead, Write};
use std::process::exit;
use std::time::Instant;

use module::{Failure, Module};

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, path, token, pin_file] = &arguments[..] else {
        eprintln!("usage: load MODULE TOKEN PIN-FILE < COMMANDS");
        exit(2);
    };
    if let Err(failure) = serve(path, token, pin_file) {
        eprintln!("load: {failure}");
        exit(1);
    }
}

fn serve(path: &str, token: &str, pin_file: &str) -> Result<(), Failure> {
    let pin = std::fs::read(pin_file).map_err(|error| Failure(format!("{pin_file}: {error}")))?;
    let end = pin.iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(pin.len());
    let module = Module::load(path)?;
    let start = Instant::now();
    let cpu_us = run::cpu_now_us();
    let since_start = || {
        let cpu_us = run::cpu_now_us() - cpu_us;
        format!("\"sinceStart\":{{\"wallUs\":{},\"cpuUs\":{cpu_us}}}", start.elapsed().as_micros())
    };
    let module = module.initialize(token)?;
    let session = module.open()?;
    module.log_in(session, &pin[..end])?;
    println!("{{{}}}", since_start());
    for line in std::io::stdin().lock().lines() {
        let line = line.map_err(|error| Failure(error.to_string()))?;
        let words: Vec<&str> = line.split_whitespace().collect();
        match obey(&module, session, &words) {
            Ok(answer) => println!("{{{answer},{}}}", since_start()),
            Err(failure) => println!("{{\"error\":\"{failure}\"}}"),
        }
        std::io::stdout().flush().map_err(|error| Failure(error.to_string()))?;
    }
    module.finalize()
}

fn obey(module: &Module, session: u64, words: &[&str]) -> Result<String, Failure> {
    match words {
        ["import", kind, parts @ ..] => keys::import(module, session, kind, parts),
        ["once", work] => run::once(module, session, work::named(work)?),
        ["run", work, threads, ms] => {
            let (threads, ms) = (count(threads)?, count(ms)?);
            run::run(module, session, work::named(work)?, threads, ms)
        }
        _ => Err(Failure(format!("no such command: {}", words.join(" ")))),
    }
}

fn count(text: &str) -> Result<u64, Failure> {
    text.parse().map_err(|_| Failure(format!("not a number: {text}")))
}
