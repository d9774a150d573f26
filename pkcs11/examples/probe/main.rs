//! A program that uses the module as programs do, and as they should not: `probe MODULE PIN PART`. It
//! exits with 0 when everything was as PKCS#11 says. The tests under test/pkcs11/ run it.

mod abuse;
mod changes;
mod curves;
mod derivation;
mod dual;
mod exits;
mod forks;
mod hostile;
mod kdf;
mod legacy;
mod module;
mod post_quantum;
mod restart;
mod rsa;
mod rules;
mod search;
mod states;
mod stress;
mod symmetric;
mod tokens;

use module::Module;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, path, pin, part, rest @ ..] = &arguments[..] else {
        eprintln!(
            "usage: probe MODULE PIN abuse|changes|curves|derivation|dual|exits|kdf|mechanisms|officer|rules|states|search|post-quantum|fork|hostile|legacy|worker|relogin|restart|rsa|one|stress|symmetric|tokens"
        );
        std::process::exit(2);
    };
    // As in programs that are not of Rust: whoever writes to a broken connection dies.
    // SAFETY: the default of the system.
    unsafe { libc::signal(libc::SIGPIPE, libc::SIG_DFL) };
    let module = Module::load(path, pin);
    match part.as_str() {
        "abuse" => abuse::run(&module),
        "curves" => curves::run(&module),
        "changes" => changes::run(&module),
        "dual" => dual::run(&module),
        "mechanisms" => module.tell_mechanisms(),
        "officer" => restart::officer(&module),
        "kdf" => kdf::run(&module),
        "derivation" => derivation::run(&module),
        "rules" => rules::run(&module),
        "search" => search::run(&module),
        "post-quantum" => post_quantum::run(&module),
        "fork" => forks::run(&module),
        "worker" => forks::worker(&module),
        "restart" => restart::run(&module),
        "relogin" => restart::relogin(&module),
        "rsa" => rsa::run(&module),
        "exits" => exits::run(&module, rest),
        "hostile" => hostile::run(&module),
        "legacy" => legacy::run(&module, rest),
        "one" => restart::one(&module),
        "tokens" => tokens::run(&module, rest),
        "states" => states::run(&module),
        "stress" => stress::run(&module, rest),
        "symmetric" => symmetric::run(&module),
        _ => panic!("no such part"),
    }
    println!("{part}: as it should be");
}
