//! Every text of an item, for those that read all of them: what is secret, what names what is secret.

use super::{Bilag, Decision, Indstilling, Item, Section, Statement, Task};

/// A text of an item. Whoever reads texts says of each kind what it does with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemText<'a> {
    /// What the item is about.
    Title(&'a str),
    /// The number of its case.
    CaseNumber(&'a str),
    /// The initials of those who prepared the case.
    Initials(&'a str),
    /// Who introduces it.
    Presenter(&'a str),
    /// A headed text.
    Section(&'a Section),
    /// What the body is recommended to decide.
    Indstilling(&'a Indstilling),
    /// An attached document.
    Bilag(&'a Bilag),
    /// Words made from the indstilling, not yet taken.
    Draft(&'a str),
    /// The words of the decision.
    Decision(&'a str),
    /// What a member had entered.
    Statement(&'a Statement),
    /// What somebody is to do.
    Task(&'a Task),
}

impl Item {
    /// Returns every text of the item that is there.
    pub fn texts(&self) -> impl Iterator<Item = ItemText<'_>> {
        let Item {
            title,
            presenter,
            case_no,
            initials,
            sections,
            indstilling,
            bilag,
            draft,
            decision,
            id: _,
            number: _,
            level: _,
            minutes: _,
            starts: _,
            closed: _,
            doubtful: _,
            opened: _,
            added: _,
            state: _,
        } = self;
        let head = [
            Some(ItemText::Title(title)),
            case_no.as_deref().map(ItemText::CaseNumber),
            initials.as_deref().map(ItemText::Initials),
            presenter.as_deref().map(ItemText::Presenter),
        ];
        head.into_iter()
            .flatten()
            .chain(sections.iter().map(ItemText::Section))
            .chain(indstilling.iter().map(ItemText::Indstilling))
            .chain(bilag.iter().map(ItemText::Bilag))
            .chain(draft.as_deref().map(ItemText::Draft))
            .chain(decision.iter().flat_map(Decision::texts))
    }
}

impl Decision {
    fn texts(&self) -> impl Iterator<Item = ItemText<'_>> {
        let Decision { text, statements, tasks, outcomes: _, votes: _ } = self;
        std::iter::once(ItemText::Decision(text))
            .chain(statements.iter().map(ItemText::Statement))
            .chain(tasks.iter().map(ItemText::Task))
    }
}
