//! Stories of the whole editor.
