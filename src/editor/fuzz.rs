//! Long random sequences of everything an editor can do, checked after each step against the plainest models.

use proptest::prelude::*;
use proptest::sample::select;
use unicode_normalization::is_nfc;
use unicode_segmentation::UnicodeSegmentation;

use super::{Direction, Edit, Editor, Motion, wrap};

/// What texts are made of: letters that join, that are wide, that have no width, and what must not stay.
const PIECES: [&str; 38] = [
    "a",
    "e",
    "ø",
    "Å",
    "ord",
    "kommune",
    " ",
    " ",
    "  ",
    "\n",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\u{1b}",
    "- ",
    "1. ",
    ".",
    "§ 3, ",
    "\u{301}",
    "\u{323}",
    "\u{200D}",
    "👩",
    "💻",
    "👩‍💻",
    "🇩",
    "🇰",
    "⏳",
    "\u{FE0E}",
    "\u{FE0F}",
    "漢",
    "\u{1100}",
    "\u{1161}",
    "\u{3000}",
    "\u{A0}",
    "\u{AD}",
    "\u{E33}",
    "क्\u{200D}",
];

const MOTIONS: [Motion; 18] = [
    Motion::Left,
    Motion::Right,
    Motion::WordLeft,
    Motion::WordRight,
    Motion::RowUp,
    Motion::RowDown,
    Motion::RowStart,
    Motion::RowEnd,
    Motion::PageUp,
    Motion::PageDown,
    Motion::ParagraphUp,
    Motion::ParagraphDown,
    Motion::LineStart,
    Motion::LineEnd,
    Motion::Ahead,
    Motion::NextWord,
    Motion::TextStart,
    Motion::TextEnd,
];

#[derive(Debug, Clone)]
enum FuzzStep {
    Insert(String),
    InsertBlock(String),
    Newline,
    Delete(Motion),
    DeleteParagraph,
    Cut,
    Move(Motion, bool),
    SetCursor(usize),
    Click(usize, u16, bool),
    SelectAll,
    ClearSelection,
    Find(String, Direction),
    Apply(usize, usize, String),
    Undo,
    Redo,
    SetSize(u16, u16),
}

fn text(pieces: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(select(&PIECES[..]), 0..pieces).prop_map(|pieces| pieces.concat())
}

fn step() -> impl Strategy<Value = FuzzStep> {
    let motion = || select(&MOTIONS[..]);
    let directions = &[Direction::Forward, Direction::Backward][..];
    prop_oneof![
        8 => select(&PIECES[..]).prop_map(|piece| FuzzStep::Insert(piece.to_owned())),
        3 => text(12).prop_map(FuzzStep::InsertBlock),
        2 => Just(FuzzStep::Newline),
        6 => motion().prop_map(FuzzStep::Delete),
        1 => Just(FuzzStep::DeleteParagraph),
        1 => Just(FuzzStep::Cut),
        8 => (motion(), any::<bool>()).prop_map(|(motion, select)| FuzzStep::Move(motion, select)),
        4 => (0..300_usize).prop_map(FuzzStep::SetCursor),
        2 => (0..40_usize, 0..45_u16, any::<bool>()).prop_map(|(row, column, select)| FuzzStep::Click(row, column, select)),
        1 => Just(FuzzStep::SelectAll),
        1 => Just(FuzzStep::ClearSelection),
        2 => (text(3), select(directions)).prop_map(|(needle, direction)| FuzzStep::Find(needle, direction)),
        2 => (0..300_usize, 0..10_usize, text(4)).prop_map(|(at, length, text)| FuzzStep::Apply(at, length, text)),
        3 => Just(FuzzStep::Undo),
        3 => Just(FuzzStep::Redo),
        3 => (0..40_u16, 0..7_u16).prop_map(|(columns, rows)| FuzzStep::SetSize(columns, rows)),
    ]
}

/// An editor beside the plainest model of its text: a `String` on which its edits are carried out.
struct Pair {
    editor: Editor,
    model: String,
    columns: usize,
    rows: usize,
    /// Edits from elsewhere are carried out as they are, composed or not.
    composed: bool,
}

impl Pair {
    fn take(&mut self, step: &FuzzStep) {
        let editor = &mut self.editor;
        let edits: Vec<Edit> = match step {
            FuzzStep::Insert(text) => editor.insert(text).into_iter().collect(),
            FuzzStep::InsertBlock(text) => editor.insert_block(text).into_iter().collect(),
            FuzzStep::Newline => editor.newline().into_iter().collect(),
            FuzzStep::Delete(motion) => editor.delete(*motion).into_iter().collect(),
            FuzzStep::DeleteParagraph => editor.delete_paragraph().into_iter().collect(),
            FuzzStep::Cut => editor.cut().map(|(_, edit)| edit).into_iter().collect(),
            FuzzStep::Apply(at, length, text) => self.edit_from_elsewhere(*at, *length, text),
            FuzzStep::Undo => editor.undo().unwrap_or_default(),
            FuzzStep::Redo => editor.redo().unwrap_or_default(),
            other => {
                self.look_around(other);
                Vec::new()
            }
        };
        edits.iter().for_each(|edit| replay(&mut self.model, edit));
    }

    /// The steps that leave the text alone.
    fn look_around(&mut self, step: &FuzzStep) {
        let editor = &mut self.editor;
        match step {
            FuzzStep::Move(motion, select) => editor.move_cursor(*motion, *select),
            FuzzStep::SetCursor(byte) => editor.set_cursor(*byte),
            FuzzStep::Click(row, column, select) => editor.click(*row, *column, *select),
            FuzzStep::SelectAll => editor.select_all(),
            FuzzStep::ClearSelection => editor.clear_selection(),
            FuzzStep::Find(needle, direction) => {
                let found = editor.find(needle, *direction);
                assert!(!found || editor.selected_text().is_some());
            }
            FuzzStep::SetSize(columns, rows) => {
                editor.set_size(*columns, *rows);
                (self.columns, self.rows) = (usize::from(*columns).max(1), usize::from(*rows).max(1));
            }
            edit => unreachable!("{edit:?} alters the text"),
        }
    }

    fn edit_from_elsewhere(&mut self, at: usize, length: usize, text: &str) -> Vec<Edit> {
        self.composed = false;
        let removed = self.model.get(at..at + length).unwrap_or("ikke her").to_owned();
        let edit = Edit { at, removed, inserted: text.to_owned() };
        let before = self.editor.text();
        self.editor.apply(&edit);
        if self.editor.text() == before { Vec::new() } else { vec![edit] }
    }

    fn check(&self) {
        let editor = &self.editor;
        assert_eq!(editor.text(), self.model);
        assert_eq!(editor.len(), self.model.len());
        assert!(!self.composed || is_nfc(&self.model), "{:?}", self.model);
        let rows: Vec<_> = (0..editor.row_count()).filter_map(|index| editor.row(index)).collect();
        let expected = plain_rows(&self.model, self.columns);
        assert_eq!(rows.iter().map(|row| (row.start, row.text)).collect::<Vec<_>>(), expected);
        assert_eq!(editor.row(rows.len()), None);
        assert!(is_boundary(&self.model, editor.cursor()), "cursor {}", editor.cursor());
        if let Some(selection) = editor.selection() {
            assert!(is_boundary(&self.model, selection.start) && is_boundary(&self.model, selection.end));
        }
        let (row, column) = editor.cursor_cell();
        assert!((editor.top()..editor.top() + self.rows).contains(&row));
        assert!(editor.top() == 0 || editor.top() + self.rows <= editor.row_count());
        assert!(usize::from(column) <= self.columns);
    }
}

fn replay(model: &mut String, edit: &Edit) {
    let range = edit.at..edit.at + edit.removed.len();
    assert_eq!(model[range.clone()], edit.removed);
    model.replace_range(range, &edit.inserted);
}

fn is_boundary(text: &str, at: usize) -> bool {
    at == text.len() || text.grapheme_indices(true).any(|(start, _)| start == at)
}

/// Returns every paragraph wrapped from its beginning, word by word.
fn plain_rows(text: &str, columns: usize) -> Vec<(usize, &str)> {
    let mut rows = Vec::new();
    let mut paragraph = 0;
    for line in text.split('\n') {
        let (mut start, mut used, mut word) = (0, 0, None);
        for (at, grapheme) in line.grapheme_indices(true) {
            let is_blank = matches!(grapheme, " " | "\u{3000}");
            if !is_blank && at > start && used + wrap::width(grapheme) > columns {
                let end = word.take().unwrap_or(at);
                rows.push((paragraph + start, &line[start..end]));
                (start, used) = (end, line[end..at].graphemes(true).map(wrap::width).sum());
            }
            // what a row took over from the one before can fill it to the brim
            if !is_blank && at > start && used + wrap::width(grapheme) > columns {
                rows.push((paragraph + start, &line[start..at]));
                (start, used) = (at, 0);
            }
            used += wrap::width(grapheme);
            if is_blank {
                word = Some(at + grapheme.len());
            }
        }
        rows.push((paragraph + start, &line[start..]));
        paragraph += line.len() + 1;
    }
    rows
}

fn run(editor: Editor, columns: usize, rows: usize, steps: &[FuzzStep]) {
    let original = editor.text();
    let mut pair = Pair { model: original.clone(), editor, columns, rows, composed: true };
    pair.check();
    for step in steps {
        pair.take(step);
        pair.check();
    }
    let last = loop {
        let before = pair.editor.text();
        match pair.editor.redo() {
            Some(_) => {}
            None => break before,
        }
    };
    while pair.editor.undo().is_some() {}
    assert_eq!(pair.editor.text(), original);
    while pair.editor.redo().is_some() {}
    assert_eq!(pair.editor.text(), last);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_editor_is_a_string_with_a_cursor(
        first in text(40),
        columns in 0..40_u16,
        steps in prop::collection::vec(step(), 0..60),
    ) {
        let mut editor = Editor::new(&first);
        editor.set_size(columns, 3);
        run(editor, usize::from(columns.max(1)), 3, &steps);
    }

    #[test]
    fn a_single_line_is_one_too(first in text(12), mut steps in prop::collection::vec(step(), 0..30)) {
        steps.retain(|step| !matches!(step, FuzzStep::SetSize(..)));
        run(Editor::single_line(&first), usize::MAX, 1, &steps);
    }
}
