//! What a meeting is.
