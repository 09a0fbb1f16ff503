//! The keys at the foot of the review, by the selected row.

use crate::action::Action;
use crate::app::screen::Hint;

pub(super) const ON_OTHER_READING: &[Hint] = &[
    (Action::OtherReading, "del på den anden måde"),
    (Action::Close, "luk"),
    (Action::ScrollDown, "rul filen"),
    (Action::Undo, "fortryd"),
];

pub(super) const ON_CANDIDATE: &[Hint] = &[
    (Action::MarkItem, "er et punkt"),
    (Action::MoveDown, "er det ikke"),
    (Action::Close, "luk"),
    (Action::ScrollDown, "rul filen"),
    (Action::Undo, "fortryd"),
];

pub(super) const ON_PREAMBLE: &[Hint] =
    &[(Action::RemoveRow, "fjern"), (Action::Close, "videre"), (Action::ScrollDown, "rul filen")];

pub(super) const IN_REVIEW: &[Hint] = &[
    (Action::EditRow, "ret"),
    (Action::Close, "videre"),
    (Action::EditNumber, "nummer"),
    (Action::ChangeKind, "art"),
    (Action::MergeItem, "læg til forrige"),
    (Action::SplitItem, "del"),
    (Action::MarkAnnex, "bilag"),
    (Action::RemoveRow, "fjern"),
    (Action::ScrollDown, "rul filen"),
    (Action::Undo, "fortryd"),
];
