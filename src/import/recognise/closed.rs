//! Lines that say who may read an item: by itself, or for the items after it.

use crate::meeting::{Access, secrecy};

/// A line that gathers the items after it: "LUKKEDE SAGER", "Åbne punkter".
pub(crate) fn group(plain: &str) -> Option<Access> {
    secrecy::of_group(plain)
}

/// Whether a line says that the item is closed, or open, and nothing else.
pub(crate) fn mark(plain: &str) -> Option<Access> {
    secrecy::of_mark(plain)
}
