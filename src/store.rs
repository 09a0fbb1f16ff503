//! The sled store and its thread.
