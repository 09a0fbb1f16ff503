//! The outside world: terminal, files, clipboard, clock and signals. The time of day is read here only.
//!
//! | file | what is in it |
//! |---|---|
//! | `start`, `run`, `incoming` | from the command line to the loop, the loop, and its queue |
//! | `commands` | the commands without a screen |
//! | `follow` | the chair's screen of a meeting that another program minutes |
//! | `terminal`, `input`, `signals`, `pause` | the terminal, its keys, signals, suspending |
//! | `clipboard`, `dictionary`, `search` | slow work, on separate threads |
//! | `files`, `paths`, `user_files`, `locations` | files outside the store, and their places |
//! | `chair_page`, `kept_page` | the chair's page, as a command and kept by the minute-taker's program |
//! | `progress`, `fallback`, `fault` | a slow start, a store that fails, a bug of the program |

mod chair_page;
mod clipboard;
mod commands;
mod dictionary;
mod fallback;
mod fault;
mod files;
mod follow;
mod incoming;
mod input;
mod kept_page;
mod locations;
mod paths;
mod pause;
mod progress;
mod run;
mod search;
mod signals;
mod start;
mod terminal;
mod user_files;

use std::ffi::OsString;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use chrono::{DateTime, FixedOffset, Local};

use crate::app::Event;
use crate::cli::{Cli, Command, Refusal};
use crate::export::Edition;
use crate::meeting::text::{clean_line, is_unseen, visible};
use commands::{Notation, Storing};
use fault::Fault;
use files::Existing;
use start::StartWith;

/// The exit status after a failure.
const FAILED: u8 = 1;
/// The exit status after a wrong command line.
const WRONG_USAGE: u8 = 2;

/// Why something failed, in one sentence for the user.
pub(crate) type Sentence = String;

/// Runs the program, from the command line to the exit status.
pub fn main() -> ExitCode {
    main_with(std::env::args_os(), |_| {})
}

/// Runs with these arguments; `watch` sees each event before the program does (for tests).
pub fn main_with(
    arguments: impl IntoIterator<Item = OsString>,
    watch: impl FnMut(&Event) + 'static,
) -> ExitCode {
    let cli = match Cli::read(arguments) {
        Ok(cli) => cli,
        Err(Refusal::Shown(text)) => return ExitCode::from(print(&text)),
        Err(Refusal::Wrong(text)) => {
            print_error(&text);
            return ExitCode::from(WRONG_USAGE);
        }
    };
    let fault = Fault::watch();
    let environment = ShellEnvironment { watch: Box::new(watch), fault: fault.clone() };
    match catch_unwind(AssertUnwindSafe(|| dispatch(cli, environment))) {
        Ok(Ok(code)) => ExitCode::from(code),
        Ok(Err(sentence)) => {
            print_error(&sentence);
            ExitCode::from(FAILED)
        }
        Err(_) => {
            print_error(&fault.sentence("prøv igen"));
            ExitCode::from(fault::STATUS)
        }
    }
}

/// What the program gets beside its arguments.
struct ShellEnvironment {
    watch: Box<dyn FnMut(&Event)>,
    fault: Fault,
}

fn dispatch(cli: Cli, environment: ShellEnvironment) -> Result<u8, Sentence> {
    let dir = locations::data_dir(cli.data_dir.as_deref())?;
    let keymap = || locations::keymap(cli.keymap.as_deref());
    match cli.command {
        None => start::minutes(&dir, keymap()?, StartWith::of(cli.target), environment),
        Some(Command::New { body: Some(body), date: Some(day) }) => commands::new(&dir, &body, &day),
        Some(Command::New { .. }) => start::minutes(&dir, keymap()?, StartWith::NewMeeting, environment),
        Some(Command::Import { files, reason, dry_run, json }) => {
            let storing = Storing::of(dry_run);
            commands::import(&dir, &files, reason.as_deref(), storing, Notation::of(json))
        }
        Some(Command::List { json, find: None }) => commands::list(&dir, Notation::of(json)),
        Some(Command::List { json, find: Some(words) }) => commands::find(&dir, &words, Notation::of(json)),
        Some(Command::Show { id, json, open }) => {
            commands::show(&dir, &id, Notation::of(json), Edition::of(open))
        }
        Some(Command::Export(args)) => commands::export(&dir, &args),
        Some(Command::Schema) => Ok(print(&crate::export::schema())),
        Some(Command::Next { id, date, json, output, force }) => {
            let existing = Existing::forced(force);
            commands::next(&dir, &id, date.as_deref(), Notation::of(json), output.as_deref(), existing)
        }
        Some(Command::Delete { id, yes }) => commands::delete(&dir, &id, yes),
        Some(Command::FindPerson { name }) => commands::find_person(&dir, &name),
        Some(Command::RemovePerson { id, name, reason }) => {
            commands::remove_person(&dir, &id, &name, reason.as_deref())
        }
        Some(Command::Check { id }) => commands::check(&dir, &id),
        Some(Command::Chair { id, page: None, .. }) => follow::chair(&dir, keymap()?, id.as_deref()),
        Some(Command::Chair { page: Some(page), remove: true, .. }) => commands::remove_page(&page),
        Some(Command::Chair { id, page: Some(page), closed, remove: false }) => {
            let edition = Edition::of(!closed);
            commands::keep_page(&dir, keymap()?, id.as_deref(), &page, edition)
        }
        Some(Command::Keys { json }) => commands::keys(&keymap()?, Notation::of(json)),
        Some(Command::Completions { shell }) => Ok(commands::completions(shell)),
        Some(Command::Man) => commands::man(),
        Some(Command::HoldClipboard) => clipboard::hold(),
    }
}

/// Returns the time, with the offset of this place.
#[expect(clippy::disallowed_methods, reason = "the one place where the clock is read")]
pub(crate) fn now() -> DateTime<FixedOffset> {
    Local::now().fixed_offset()
}

/// Prints text, with hidden characters made visible; returns the exit status.
fn print(text: &str) -> u8 {
    print_bytes(visible(text).as_bytes())
}

/// Prints JSON with invisible characters escaped, so that they are both seen and kept.
fn print_json(json: &str) -> u8 {
    let mut text = String::with_capacity(json.len());
    for c in json.chars() {
        if is_unseen(c) {
            c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| text.push_str(&format!("\\u{unit:04x}")));
        } else {
            text.push(c);
        }
    }
    print_bytes(text.as_bytes())
}

/// Prints to standard output. A reader that closes early (`| head`) is no error.
fn print_bytes(bytes: &[u8]) -> u8 {
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Ok(()) => 0,
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => 0,
        Err(error) => {
            print_error(&format!("der kunne ikke skrives til skærmen: {error}."));
            FAILED
        }
    }
}

/// Prints a sentence on standard error, on one line and without control characters.
fn print_error(sentence: &str) {
    let _ = writeln!(std::io::stderr(), "referent: {}", visible(&clean_line(sentence)));
}
