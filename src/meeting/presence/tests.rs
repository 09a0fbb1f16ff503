//! Presence as it is derived: by example, and for ten thousand meetings that went in every way there is.

mod proofs;
mod stories;
