//! What a meeting is.

pub mod text;
