//! How it looks.
