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
