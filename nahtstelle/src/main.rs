//! The program: see `nahtstelle --help`, or the library of the same name for what it is made of.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    nahtstelle::run().await
}
