//! One row of a list to choose from.

/// One row of a list, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PickerRow {
    /// The left column: a number, a sign, the keys.
    pub sign: String,
    /// The text.
    pub label: String,
    /// The right column.
    pub hint: String,
    /// Words it is also found by.
    pub words: &'static str,
}

/// A row with what it stands for.
pub(in crate::app) struct ChoiceRow<C> {
    /// The row as it is shown.
    pub(in crate::app) shown: PickerRow,
    /// What it stands for.
    pub(in crate::app) choice: C,
}

/// Returns a row.
pub(in crate::app) fn row<C>(sign: &str, label: &str, hint: &str, choice: C) -> ChoiceRow<C> {
    let shown =
        PickerRow { sign: sign.to_owned(), label: label.to_owned(), hint: hint.to_owned(), words: "" };
    ChoiceRow { shown, choice }
}
