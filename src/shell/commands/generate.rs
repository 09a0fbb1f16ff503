//! `referent completions` and `referent man`: files for packages, generated from the command line.

use clap::CommandFactory;

use crate::cli::Cli;
use crate::shell::{Sentence, print};

/// Prints the completions of a shell.
pub(in crate::shell) fn completions(shell: clap_complete::Shell) -> u8 {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "referent", &mut script);
    print(&String::from_utf8_lossy(&script))
}

/// Prints the manual page.
pub(in crate::shell) fn man() -> Result<u8, Sentence> {
    let mut page = Vec::new();
    let rendered = clap_mangen::Man::new(Cli::command()).render(&mut page);
    rendered.map_err(|error| format!("manualsiden kan ikke skrives: {error}."))?;
    Ok(print(&String::from_utf8_lossy(&page)))
}
