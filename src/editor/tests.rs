//! Stories of the whole editor: what a minute-taker types, and the text after it.

use super::{Direction, Edit, Editor, Motion};

/// Returns an editor of so many columns and four rows.
fn editor(text: &str, columns: u16) -> Editor {
    let mut editor = Editor::new(text);
    editor.set_size(columns, 4);
    editor
}

fn typed(text: &str) -> Editor {
    let mut editor = Editor::default();
    for letter in text.chars() {
        editor.insert(letter.encode_utf8(&mut [0; 4]));
    }
    editor
}

/// Returns the text with a bar where the cursor is.
fn shown(editor: &Editor) -> String {
    let mut text = editor.text();
    text.insert(editor.cursor(), '|');
    text
}

/// Returns where the cursor comes by when a motion is repeated.
fn journey(editor: &mut Editor, motion: Motion, steps: usize) -> Vec<usize> {
    let places = (0..steps).map(|_| {
        editor.move_cursor(motion, false);
        editor.cursor()
    });
    places.collect()
}

#[test]
fn what_comes_in_is_clean_and_composed() {
    let mut editor = typed("Ande\u{301}n a\u{30A}");
    assert_eq!(editor.text(), "Andén å");
    assert_eq!(
        editor.insert("x\r\ny\u{1b}\u{202E}"),
        Some(Edit { at: 9, removed: String::new(), inserted: "x\ny".into() })
    );
    assert_eq!(editor.insert("\u{1b}"), None);
}

#[test]
fn an_edit_that_composes_takes_in_the_letter_before() {
    let mut editor = Editor::new("a");
    let edit = Edit { at: 0, removed: "a".into(), inserted: "å".into() };
    assert_eq!(editor.insert("\u{30A}"), Some(edit));
    assert_eq!(shown(&editor), "å|");
    // the mark was alone at a line's start until the lines were joined
    let mut joined = Editor::new("e\n\u{301}!");
    joined.set_cursor(1);
    assert!(joined.delete(Motion::Right).is_some());
    assert_eq!(shown(&joined), "é|!");
}

#[test]
fn an_emoji_typed_in_pieces_is_one_letter() {
    let mut editor = typed("x👩\u{200D}💻");
    assert_eq!(editor.delete(Motion::Left).map(|edit| edit.removed).as_deref(), Some("👩‍💻"));
    assert_eq!(shown(&editor), "x|");
}

#[test]
fn seventeen_letters_of_four_words_are_four_undos() {
    let mut editor = typed("mødet er i morgen");
    let mut undone = || {
        editor.undo();
        editor.text()
    };
    assert_eq!([undone(), undone(), undone(), undone()], ["mødet er i ", "mødet er ", "mødet ", ""]);
    assert_eq!(editor.undo(), None);
}

#[test]
fn erasing_is_undone_by_word_with_the_cursor_where_it_was() {
    let mut editor = Editor::new("en god sag");
    for _ in 0..7 {
        editor.delete(Motion::Left);
    }
    assert_eq!(shown(&editor), "en |");
    editor.undo();
    assert_eq!(shown(&editor), "en god|");
    editor.undo();
    assert_eq!(shown(&editor), "en god sag|");
    assert_eq!(editor.undo(), None);
}

#[test]
fn a_motion_or_a_paste_ends_the_word_being_undone() {
    let mut editor = typed("ab");
    editor.move_cursor(Motion::TextEnd, false);
    editor.insert("c");
    editor.insert_block("d");
    editor.insert("e");
    let mut undone = || {
        editor.undo();
        editor.text()
    };
    assert_eq!([undone(), undone(), undone(), undone()], ["abcd", "abc", "ab", ""]);
    editor.redo();
    editor.insert("x");
    assert_eq!((editor.redo(), shown(&editor)), (None, "abx|".into()));
}

#[test]
fn an_undo_hands_out_the_edit_that_did_it() {
    let mut editor = typed("ja");
    let undone = Edit { at: 0, removed: "ja".into(), inserted: String::new() };
    let redone = Edit { at: 0, removed: String::new(), inserted: "ja".into() };
    assert_eq!(editor.undo(), Some(vec![undone]));
    assert_eq!(editor.redo(), Some(vec![redone]));
}

#[test]
fn an_edit_from_elsewhere_is_one_step_and_must_fit() {
    let mut editor = Editor::new("en sag");
    editor.apply(&Edit { at: 3, removed: "sag".into(), inserted: "to\ntre".into() });
    assert_eq!(shown(&editor), "en to\ntre|");
    for (at, removed) in [(3, "sag"), (99, ""), (8, "e\n"), (usize::MAX, "e")] {
        editor.apply(&Edit { at, removed: removed.into(), inserted: "x".into() });
    }
    editor.apply(&Edit { at: 0, removed: String::new(), inserted: "\u{1b}".into() });
    assert_eq!(editor.text(), "en to\ntre");
    editor.undo();
    assert_eq!(shown(&editor), "en sag|");
}

#[test]
fn a_list_goes_on_until_an_item_stays_empty() {
    let mut editor = Editor::new("- mælk");
    editor.newline();
    assert_eq!(shown(&editor), "- mælk\n- |");
    editor.newline();
    assert_eq!(shown(&editor), "- mælk\n|");
    let mut editor = Editor::new("9. ja");
    editor.newline();
    assert_eq!(shown(&editor), "9. ja\n10. |");
    editor.set_cursor(0);
    editor.newline();
    assert_eq!(shown(&editor), "\n|9. ja\n10. ");
}

#[test]
fn words_are_danish_words_and_runs_of_marks() {
    let mut editor = Editor::new("Ærø (kl. 10.30)\n  ny");
    editor.set_cursor(0);
    assert_eq!(journey(&mut editor, Motion::WordRight, 9), [5, 7, 9, 10, 16, 17, 18, 22, 22]);
    assert_eq!(journey(&mut editor, Motion::WordLeft, 9), [20, 18, 17, 16, 11, 9, 7, 6, 0]);
    editor.move_cursor(Motion::TextEnd, false);
    assert_eq!(editor.delete(Motion::WordLeft).map(|edit| edit.removed).as_deref(), Some("ny"));
}

#[test]
fn up_and_down_follow_the_rows_and_remember_the_column() {
    let mut editor = editor("en lang linje\nx\n漢字漢字", 8);
    editor.set_cursor(13);
    assert_eq!(editor.cursor_cell(), (1, 5));
    assert_eq!(journey(&mut editor, Motion::RowDown, 3), [15, 22, 28]);
    assert_eq!(journey(&mut editor, Motion::RowUp, 4), [15, 13, 5, 0]);
    assert_eq!(journey(&mut editor, Motion::RowDown, 1), [13]);
}

#[test]
fn home_and_end_stay_on_the_visual_row() {
    let mut editor = editor("en lang linje", 8);
    editor.set_cursor(4);
    editor.move_cursor(Motion::RowEnd, false);
    assert_eq!((shown(&editor).as_str(), editor.cursor_cell()), ("en lang| linje", (0, 7)));
    editor.move_cursor(Motion::Right, false);
    assert_eq!(editor.cursor_cell(), (1, 0));
    editor.move_cursor(Motion::RowEnd, false);
    assert_eq!(editor.cursor_cell(), (1, 5));
    editor.move_cursor(Motion::RowStart, false);
    assert_eq!(editor.cursor_cell(), (1, 0));
}

#[test]
fn deleting_to_the_end_of_a_row_takes_all_of_it() {
    let mut editor = editor("en lang linje", 8);
    editor.set_cursor(3);
    assert_eq!(editor.delete(Motion::RowEnd).map(|edit| edit.removed).as_deref(), Some("lang "));
    assert_eq!(editor.delete(Motion::RowEnd).map(|edit| edit.removed).as_deref(), Some("linje"));
    assert_eq!(editor.delete(Motion::RowEnd), None);
}

#[test]
fn a_change_can_alter_the_second_row_above_it() {
    let mut editor = editor(" abc漢", 4);
    assert_eq!(editor.row_count(), 3);
    editor.delete(Motion::Left);
    assert_eq!(editor.row_count(), 1);
}

#[test]
fn a_page_moves_the_view_and_a_paragraph_the_cursor() {
    let mut editor = editor("0\n1\n2\n3\n4\n5\n6\n7", 8);
    assert_eq!(editor.top(), 4);
    editor.move_cursor(Motion::PageUp, false);
    assert_eq!((editor.top(), editor.cursor_cell().0), (1, 4));
    assert_eq!(journey(&mut editor, Motion::ParagraphUp, 3), [8, 6, 4]);
    assert_eq!(journey(&mut editor, Motion::ParagraphDown, 2), [6, 8]);
    editor.move_cursor(Motion::PageDown, false);
    assert_eq!((editor.top(), editor.cursor_cell().0), (4, 7));
}

#[test]
fn a_selection_is_replaced_cut_and_collapsed() {
    let mut editor = Editor::new("en god sag");
    editor.move_cursor(Motion::WordLeft, true);
    assert_eq!((editor.selection(), editor.selected_text().as_deref()), (Some(7..10), Some("sag")));
    editor.move_cursor(Motion::Left, false);
    assert_eq!(shown(&editor), "en god |sag");
    editor.move_cursor(Motion::TextEnd, true);
    editor.insert("ting");
    assert_eq!(shown(&editor), "en god ting|");
    editor.select_all();
    let (text, edit) = editor.cut().expect("everything is selected");
    assert_eq!((text.as_str(), edit.at, editor.is_empty()), ("en god ting", 0, true));
    assert_eq!(editor.cut(), None);
}

#[test]
fn a_paragraph_goes_with_its_line_end() {
    let mut editor = Editor::new("a\nb\nc");
    editor.set_cursor(2);
    editor.delete_paragraph();
    assert_eq!(shown(&editor), "a\n|c");
    editor.delete_paragraph();
    assert_eq!(shown(&editor), "a|");
    editor.delete_paragraph();
    assert_eq!(editor.delete_paragraph(), None);
}

#[test]
fn a_search_ignores_case_and_goes_round() {
    let mut editor = Editor::new("Ålborg\nogså ålborg, e\u{323}\u{302}");
    let mut find = |needle, direction| editor.find(needle, direction).then(|| editor.selection()).flatten();
    assert_eq!(find("ÅLB", Direction::Forward), Some(0..4));
    assert_eq!(find("ålb", Direction::Forward), Some(14..18));
    assert_eq!(find("ålb", Direction::Forward), Some(0..4));
    assert_eq!(find("ålb", Direction::Backward), Some(14..18));
    assert_eq!(find("e\u{323}", Direction::Forward), None);
    assert_eq!(find("", Direction::Forward), None);
}

#[test]
fn a_single_line_stays_one() {
    let mut editor = Editor::single_line("Jens\nHansen");
    editor.set_size(4, 1);
    editor.insert_block("\r\nogså");
    assert_eq!((editor.text().as_str(), editor.row_count()), ("Jens Hansen også", 1));
    assert_eq!((editor.newline(), editor.cursor_cell()), (None, (0, 16)));
}

#[test]
fn a_click_lands_on_the_letter_under_it() {
    let mut editor = editor("漢字 x\nkort", 8);
    let mut click = |row, column| {
        editor.click(row, column, false);
        editor.cursor()
    };
    assert_eq!([click(0, 1), click(0, 2), click(0, 40), click(1, 2), click(9, 0)], [0, 3, 8, 11, 9]);
    editor.click(1, 4, true);
    assert_eq!(editor.selected_text().as_deref(), Some("kort"));
}

#[test]
fn a_resize_keeps_the_cursor_at_its_height() {
    let mut editor = editor(&"ord ".repeat(100), 40);
    editor.set_cursor(200);
    editor.set_size(40, 10);
    let height = editor.cursor_cell().0 - editor.top();
    editor.set_size(20, 10);
    assert_eq!(editor.cursor_cell().0 - editor.top(), height);
    editor.set_size(0, 0);
    assert_eq!(editor.cursor_cell().0, editor.top());
}
