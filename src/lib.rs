//! `referent`: live minuting of Danish public meetings in the terminal, from *dagsorden* to *referat*.
//!
//! # Where to start
//!
//! Read [`meeting`] first: what a meeting is, with the glossary of the trade. Then [`app`]: how it changes. A
//! keystroke goes like this:
//!
//! 1. [`shell`] reads the key and calls [`app::App::update`] with an [`app::Event`] and the time.
//! 2. [`keymap`] returns an [`action::Action`], an unfinished sequence, or nothing: then it is text.
//! 3. The action becomes a [`meeting::Change`]; only [`meeting::Meeting::apply`] alters a meeting.
//! 4. `update` returns [`app::Effect`]s, [`app::Effect::Store`] with the change among them.
//! 5. The shell hands the change to the store's thread ([`store::StoreHandle`]) and draws
//!    ([`screen::Display`]).
//! 6. The store writes and flushes; only when [`store::protocol::Reply::Saved`] comes back, the change counts as
//!    saved.
//!
//! # The rooms
//!
//! | room | what is in it |
//! |---|---|
//! | [`meeting`] | what a meeting is, and every change to it as a value |
//! | [`draft`] | from an indstilling to the words of a beslutning |
//! | [`completion`] | words offered while a decision is written |
//! | [`spelling`] | Danish spelling by hunspell's dictionary |
//! | [`lint`] | where a decision deviates from its indstilling |
//! | [`import`] | bytes to a meeting and warnings |
//! | [`document`] | a meeting as the blocks of a document, and who may read it |
//! | [`formats`] | blocks to Markdown (and back), HTML, Word and plain text; no meeting is known here |
//! | [`export`] | a meeting in a format |
//! | [`editor`] | the text editor: pure, knows no terminal |
//! | [`action`] | every command once: variant, name, help |
//! | [`keymap`] | keys to actions; the tables are `keymaps/*.json` |
//! | [`app`] | how it changes: events in, effects out |
//! | [`screen`] | how it looks: `&App` in, cells out |
//! | [`store`] | sled, the journal, the mirror, the history, recovery |
//! | [`cli`] | the command line |
//! | [`shell`] | the outside world: terminal, files, clipboard, clock, signals |
//! | `main.rs` | the program, which calls [`shell::main`] |
//! | `test_rounds` | how many rounds a random test runs |
//!
//! A thing has one name in every room: `attendance` is `meeting/attendance.rs` (what it is),
//! `app/attendance.rs` (how it changes), `screen/attendance.rs` (how it looks) and `tests/it/attendance.rs`
//! (proof). `app/meeting.rs` is a screen and [`meeting`] the model; `app/screen.rs` is the trait of every screen and
//! [`screen`] the drawing. Inside a room the name of a file is read with that of its folder: `words`, `parts`, `rows`,
//! `title`, `layout` or `entry` are those of the folder that they stand in.
//!
//! # Invariants
//!
//! Imports run one way. The exact table is in `tests/it/layers.rs`, which reads the `use` lines; in short:
//!
//! ```text
//! shell -> store, screen -> app -> keymap -> action
//!                            |\-> store::protocol
//!                            |\-> editor
//!                            |\-> completion -> spelling
//!                            |\-> completion, lint -> draft
//!                             \-> import, export -> formats -> document
//!                                  all of these -> meeting -> (std, serde, chrono types)
//! ```
//!
//! - `meeting`, `draft`, `completion`, `spelling`, `lint`, `import`, `document`, `formats`, `export` and
//!   `editor` are pure: no terminal, no store, no clock, no files.
//! - `app` does no I/O, and time comes in as an argument; `screen` changes nothing.
//! - `store` alone knows sled, `shell::input` alone knows crossterm's keys, `shell` alone reads the time of day.
//! - No text in a meeting holds a character that a terminal would obey ([`meeting::text::clean`]).

// a program that minutes a meeting does not give up; a test may
#![cfg_attr(not(test), warn(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::unreachable))]

pub mod action;
pub mod app;
pub mod cli;
pub mod completion;
pub mod document;
pub mod draft;
pub mod editor;
pub mod export;
pub mod formats;
pub mod import;
pub mod keymap;
pub mod lint;
pub mod meeting;
pub mod screen;
pub mod shell;
pub mod spelling;
pub mod store;
#[cfg(test)]
mod test_rounds;
