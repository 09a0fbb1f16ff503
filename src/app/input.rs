//! The way of a key, a paste or the mouse: to an action, to what it means where the user is, to what follows from it.
//!
//! | file | what is in it |
//! |---|---|
//! | `keys`, `dispatch`, `carry_out` | from keys to an action, from an action to what it does, and what follows |
//! | `text` | the text that has the keys: editing, moving, searching, cutting |
//! | `pointer`, `mouse` | what stands where on the screen, and what the mouse does there |

mod carry_out;
mod dispatch;
mod keys;
pub(super) mod mouse;
pub mod pointer;
mod text;

use crate::keymap::Key;

/// What earlier keys, the mouse and the clipboard have left.
#[derive(Debug, Default)]
pub(super) struct InputState {
    /// The keys of a sequence that is not finished.
    pub(super) pending: Vec<Key>,
    /// What is known of the mouse.
    pointer: pointer::Pointer,
    /// Whether what the clipboard holds is to be quoted.
    quoting: bool,
    /// What was copied last; pasted when the system's clipboard does not answer.
    pub(super) last_copied: String,
    /// What was searched for last in a text.
    pub(super) needle: String,
}
