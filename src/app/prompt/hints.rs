//! The keys at the foot while a line is asked for.

use crate::action::Action;
use crate::app::screen::Hint;

pub(super) const IN_LINE: &[Hint] = &[(Action::Choose, "skriv"), (Action::Close, "fortryd")];

pub(super) const IN_FIND: &[Hint] =
    &[(Action::Choose, "find her"), (Action::Complete, "i hele mødet"), (Action::Close, "luk")];

pub(super) const IN_PATH: &[Hint] =
    &[(Action::Choose, "vælg"), (Action::Close, "luk"), (Action::Complete, "fuldfør")];

pub(super) const IN_EXPORT: &[Hint] = &[
    (Action::Choose, "gem"),
    (Action::Close, "luk"),
    (Action::MoveDown, "andet format"),
    (Action::Complete, "fuldfør"),
];

pub(super) const IN_STATEMENT: &[Hint] =
    &[(Action::Choose, "skriv"), (Action::Close, "fortryd"), (Action::Complete, "anden art")];
