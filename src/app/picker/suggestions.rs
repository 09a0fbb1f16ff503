//! Suggestions for a word, which arrive while their list is open.

use crate::app::{App, Overlay};

/// Takes in the suggestions for a word; if the last row of the list was selected, it stays selected.
pub(in crate::app) fn take(app: &mut App, word: String, suggestions: Vec<String>) {
    let before = row_count(app);
    app.settings.spelling.set_suggested(word, suggestions);
    let after = row_count(app);
    if let Some(Overlay::Picker(picker)) = &mut app.overlay {
        picker.keep_last_row(before, after);
    }
}

/// Returns the number of rows of the list in front.
fn row_count(app: &App) -> usize {
    match &app.overlay {
        Some(Overlay::Picker(picker)) => app.rows(picker).len(),
        Some(_) | None => 0,
    }
}
