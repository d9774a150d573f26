//! Writes `coffer.v1.rs` from `proto/`, without protoc: `cargo run -- PROTO_DIRECTORY OUT_DIRECTORY`.
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(protos), Some(out)) = (arguments.next(), arguments.next()) else {
        return Err("usage: coffer-pkcs11-generate PROTO_DIRECTORY OUT_DIRECTORY".into());
    };
    let files = protox::compile(["coffer/v1/message.proto"], [protos])?;
    prost_build::Config::new().out_dir(out).compile_fds(files)?;
    Ok(())
}
