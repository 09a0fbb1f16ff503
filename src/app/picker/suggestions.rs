//! What may have been meant by a word comes in while its list is open.

use crate::app::{App, Overlay};

/// Takes in what may have been meant by a word; whoever had gone on to the last row of the list stays on it.
pub(in crate::app) fn take(app: &mut App, word: String, suggestions: Vec<String>) {
    let before = row_count(app);
    app.settings.spelling.set_suggested(word, suggestions);
    let after = row_count(app);
    if let Some(Overlay::Picker(picker)) = &mut app.overlay {
        picker.keep_last_row(before, after);
    }
}

/// Returns how many rows the list has, when it is one of spelling.
fn row_count(app: &App) -> usize {
    match &app.overlay {
        Some(Overlay::Picker(picker)) if picker.kind().is_spelling() => app.rows(picker).len(),
        _ => 0,
    }
}
