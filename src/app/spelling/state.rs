//! What is known of spelling: whether it is on, the dictionary, and the words that are right beside it.

use std::collections::HashSet;
use std::sync::Arc;

use crate::spelling::Speller;

/// Whether words are looked up while one writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Checking {
    /// As soon as there is a dictionary.
    #[default]
    On,
    /// Not at all.
    Off,
}

/// The dictionary, as far as it is known.
#[derive(Debug, Default)]
pub(in crate::app) enum Dictionary {
    /// Nobody asked for it.
    #[default]
    Unasked,
    /// It is being read.
    Asked,
    /// Here it is.
    Here(Arc<Speller>),
    /// There is none: what to do about it.
    Missing(String),
}

/// Spelling as a whole.
#[derive(Debug, Default)]
pub struct Spelling {
    pub(in crate::app) checking: Checking,
    pub(in crate::app) dictionary: Dictionary,
    /// The user's own words, in small letters.
    pub(in crate::app) own: HashSet<String>,
    /// What may have been meant by a word, once it was thought of.
    pub(in crate::app) suggested: Option<(String, Vec<String>)>,
    /// Whether it was said that there is no dictionary.
    pub(in crate::app) told: bool,
}
