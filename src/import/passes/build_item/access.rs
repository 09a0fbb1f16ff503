//! Who may read an item: what its title, its texts and the rest of the document say together.

use crate::import::line::SourceLine;
use crate::import::passes::build_item::BuiltItem;
use crate::import::recognise::closed;
use crate::meeting::{Access, secrecy};

/// What is said of an item outside of it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct SaidBefore {
    /// What its list says, and sentences that name it.
    pub(crate) access: Access,
    /// Whether it is named as open, which answers a doubt about its title.
    pub(crate) opens: bool,
    /// Whether a sentence that is said of no other item opens it, which answers a doubtful mark as well.
    pub(crate) opens_alone: bool,
}

impl BuiltItem {
    /// Marks the item by something that was said of who may read it; what closes it weighs more than what opens it.
    pub(super) fn access(&mut self, access: Access) {
        self.says_open |= access == Access::Open;
        self.item.closed |= access == Access::Closed;
        self.item.doubtful |= access == Access::Doubtful;
    }

    /// Marks the item by its title with what that says, its texts, and what is said of it elsewhere.
    pub(super) fn mark(&mut self, (title, of_title): (&str, Option<Access>), said: SaidBefore) {
        // "Lukkede punkter: Ingen" closes nothing
        let marked = of_title.filter(|_| !secrecy::is_empty_list(&self.item));
        // "Lukket fritidsklub" is open where "Åbent punkt: Ja" stands under it
        // what is said of several items answers no mark that one of them bears
        let is_open = self.says_open || said.opens_alone || said.opens && !secrecy::bears_mark(title);
        let marked = marked.filter(|access| !(is_open && *access == Access::Doubtful));
        // what opens an item by itself opens it in a closed part, too
        let of_part = said.access;
        self.access(marked.map_or(of_part, |own| if own.is_withheld() { own.max(of_part) } else { own }));
        if let Some(access) = secrecy::of_item(&self.item) {
            self.access(access);
        }
    }
}

/// Returns the lines of a decision without "Åbent punkt" at their end: that stands over the heading of the next item.
pub(super) fn without_next_mark(lines: &[SourceLine]) -> &[SourceLine] {
    let last = lines.iter().rposition(|line| !line.is_blank());
    let mark = last.filter(|&at| closed::mark(&lines[at].plain) == Some(Access::Open));
    &lines[..mark.unwrap_or(lines.len())]
}
