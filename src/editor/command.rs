//! What vim's commands need of the editor: a cursor on letters, whole lines, and the next word.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::{Edit, Editor};

/// What a stretch between two word bounds is.
#[derive(PartialEq, Eq)]
enum CharClass {
    Blank,
    Word,
    Marks,
}

fn kind(segment: &str) -> CharClass {
    if segment.contains(char::is_alphanumeric) {
        CharClass::Word
    } else if segment.trim().is_empty() {
        CharClass::Blank
    } else {
        CharClass::Marks
    }
}

impl Editor {
    /// Moves a cursor that is after the last letter of a line onto it; the selection stays.
    pub fn rest_on_letter(&mut self) {
        if self.selection().is_none() && self.cursor == self.line_span().end {
            let goal = self.goal;
            self.step_back();
            self.goal = goal;
        }
    }

    /// Moves one letter back, but never to another line.
    pub fn step_back(&mut self) {
        let back = self.text.previous(self.cursor).max(self.line_span().start);
        self.set_cursor(back);
    }

    /// Returns whether what is selected is a line from its first letter to its last.
    pub fn selects_a_line(&self) -> bool {
        self.selection() == Some(self.line_span())
    }

    /// Inserts text after the letter under the cursor; text that ends a line goes on lines of its own below.
    pub fn put_behind(&mut self, text: &str) -> Option<Edit> {
        let line = self.line_span();
        let edit = match text.strip_suffix('\n') {
            Some(lines) if !line.is_empty() => {
                self.set_cursor(line.end);
                self.insert_block(&format!("\n{lines}"))
            }
            Some(lines) => self.insert_block(lines),
            None => {
                self.set_cursor(self.text.next(self.cursor).min(line.end));
                self.insert_block(text)
            }
        };
        self.step_back();
        edit
    }

    /// Returns the bytes of the cursor's line, without its end.
    pub(super) fn line_span(&self) -> Range<usize> {
        let line = self.text.paragraph(self.text.paragraph_at(self.cursor));
        line.start..line.start + line.text.len()
    }

    /// Returns where the next word or run of marks begins; after a line's last one, the next line's start.
    pub(super) fn next_word(&self) -> usize {
        let line = self.text.paragraph(self.text.paragraph_at(self.cursor));
        let mut ahead = line.text[self.cursor - line.start..].split_word_bounds().peekable();
        let here = ahead.peek().map(|segment| kind(segment));
        let mut target = self.cursor;
        while let Some(segment) = ahead.next_if(|segment| here.as_ref() == Some(&kind(segment))) {
            target += segment.len();
        }
        while let Some(segment) = ahead.next_if(|segment| kind(segment) == CharClass::Blank) {
            target += segment.len();
        }
        let end = line.start + line.text.len();
        if target == end { self.text.next(end) } else { self.text.ceil(target) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor::Motion;

    fn at(text: &str, cursor: usize) -> Editor {
        let mut editor = Editor::new(text);
        editor.set_cursor(cursor);
        editor
    }

    #[test]
    fn the_next_word_is_found_over_marks_and_line_ends() {
        let mut editor = at("Ja, vi\nkan", 0);
        let mut stops = Vec::new();
        for _ in 0..5 {
            editor.move_cursor(Motion::NextWord, false);
            stops.push(editor.cursor());
        }
        assert_eq!(stops, [2, 4, 7, 10, 10]);
        let mut last = at("Ja, vi\nkan", 4);
        last.delete(Motion::NextWord);
        assert_eq!(last.text(), "Ja, \nkan");
    }

    #[test]
    fn the_cursor_rests_on_letters_and_stays_on_its_line() {
        let mut editor = at("på\n\nå", 3);
        editor.rest_on_letter();
        assert_eq!(editor.cursor(), 1);
        editor.move_cursor(Motion::Ahead, false);
        editor.move_cursor(Motion::Ahead, false);
        assert_eq!(editor.cursor(), 3);
        editor.set_cursor(4);
        editor.rest_on_letter();
        editor.step_back();
        assert_eq!(editor.cursor(), 4);
        assert_eq!(editor.delete(Motion::Ahead), None);
    }

    #[test]
    fn letters_are_put_behind_the_cursor_and_lines_below_it() {
        let mut editor = at("ab\ncd", 0);
        editor.put_behind("x");
        assert_eq!((editor.text(), editor.cursor()), ("axb\ncd".to_owned(), 1));
        editor.put_behind("ny\n");
        assert_eq!(editor.text(), "axb\nny\ncd");
    }
}
