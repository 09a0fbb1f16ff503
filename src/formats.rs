//! Formats: each file or folder prints and reads one, over the blocks of a document. No meeting is known here.

pub mod markdown;
pub mod plain;
