//! What the words of a text say of secrecy together.

use crate::meeting::Access;

/// What the words of a text say together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Reading {
    /// "lukket punkt", "ikke offentligt".
    pub(super) closed: bool,
    /// "for lukkede døre", "uden tilhørere".
    pub(super) doors: bool,
    /// "åbent punkt", "offentlig dagsorden", "ikke fortroligt".
    pub(super) open: bool,
    /// Something near secrecy.
    pub(super) doubt: bool,
    /// "ikke" stands before what is closed.
    pub(super) negated: bool,
    /// "fortroligt", "internt": closed or doubtful where it is a mark.
    pub(super) secret: bool,
    pub(super) sensitive: bool,
    /// Whether every word belongs to a mark, as in "Den lukkede del".
    pub(super) is_mark: bool,
    /// Whether the words are seldom said of anything but secrecy.
    pub(super) is_telling: bool,
}

impl Reading {
    /// Returns what a mark says; what is both open and closed is doubtful.
    pub(super) fn access(&self) -> Option<Access> {
        let closed = self.closed || self.doors || self.secret && self.is_mark;
        if closed && self.open {
            Some(Access::Doubtful)
        } else if closed {
            Some(Access::Closed)
        } else if self.doubt || self.secret || self.sensitive && self.is_mark {
            Some(Access::Doubtful)
        } else if self.open {
            Some(Access::Open)
        } else {
            None
        }
    }

    /// Returns what a line is doubtful for that is neither a mark nor a sentence about its item.
    pub(super) fn strongest_doubt(&self, line: &str) -> Option<Access> {
        // a line of few words says little else
        let is_short = line.split_whitespace().count() <= 8;
        let doubtful = self.is_telling || self.doubt || is_short && (self.secret || self.sensitive);
        doubtful.then_some(Access::Doubtful)
    }

    /// Returns whether a title that is more than a mark is doubtful for its words.
    pub(super) fn is_doubtful_title(&self) -> bool {
        self.closed || self.doors || self.doubt || self.secret
    }

    /// "fortrolige"
    pub(super) fn is_secret(&self) -> bool {
        self.secret
    }

    /// Returns whether words in brackets behind a title leave a doubt: "(tavshedspligt, jf. forvaltningsloven)".
    pub(super) fn is_doubtful_bracket(&self) -> bool {
        self.is_doubtful_title() || self.sensitive
    }
}
