//! Bytes to a meeting and warnings.

pub mod markdown;
