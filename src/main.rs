//! The program: hands over to the shell.

// a program that minutes a meeting does not give up; a test may
#![cfg_attr(not(test), warn(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::unreachable))]

use std::process::ExitCode;

fn main() -> ExitCode {
    referent::shell::main()
}
