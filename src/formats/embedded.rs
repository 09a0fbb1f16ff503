//! What a Word file or a page carries beside its pages, so that it can be read back without loss.
//!
//! It is the Markdown of the very blocks that were printed: nothing is embedded that is not on the pages, so
//! the open edition embeds nothing closed. A digest of the words on the pages is embedded too. When the pages
//! have been edited since, the digest differs and the edited words are read. The digest finds edits; it is no
//! signature. A change that leaves every word and paragraph where it was (fonts, page breaks) is no edit.

use crc32fast::Hasher;

use super::markdown;
use crate::document::Block;

/// What a document carries beside its pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Embedded {
    /// The document as Markdown, when its words are those that were printed.
    Current(String),
    /// Nothing that can be relied on: the words were edited after they had been printed.
    Edited,
}

/// What is embedded: the Markdown, and the digest of the words beside which it is.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct EmbeddedMarkdown {
    /// The Markdown of the blocks.
    pub(super) markdown: String,
    /// See [`TextDigest`].
    pub(super) digest: String,
}

impl EmbeddedMarkdown {
    /// Returns what is embedded beside pages with a digest.
    pub(super) fn of(blocks: &[Block], digest: String) -> Self {
        EmbeddedMarkdown { markdown: markdown::print(blocks), digest }
    }

    /// Returns what can be relied on when the pages now have a digest.
    pub(super) fn beside(self, digest: &str) -> Embedded {
        if self.digest == digest { Embedded::Current(self.markdown) } else { Embedded::Edited }
    }
}

/// A digest of words and of where their paragraphs end. Blanks do not count: programs set them as they like.
#[derive(Debug, Default)]
pub(super) struct TextDigest {
    hasher: Hasher,
    /// Whether a paragraph has ended since the last word.
    has_ended: bool,
}

impl TextDigest {
    /// Adds words.
    pub(super) fn words(&mut self, words: &str) {
        for c in words.chars().filter(|c| !c.is_whitespace()) {
            if std::mem::take(&mut self.has_ended) {
                self.hasher.update(b"\n");
            }
            self.hasher.update(c.encode_utf8(&mut [0; 4]).as_bytes());
        }
    }

    /// Adds the end of a paragraph, a line or a cell; several in turn are one.
    pub(super) fn end(&mut self) {
        self.has_ended = true;
    }

    /// Adds what changes the meaning of words without changing them: that they are struck out or hidden.
    pub(super) fn mark(&mut self) {
        self.hasher.update(b"\0");
    }

    /// Returns the digest.
    pub(super) fn finish(self) -> String {
        format!("{:08x}", self.hasher.finalize())
    }
}
