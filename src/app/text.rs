//! The text that has the keys, the decision or a line: editing, moving, searching. Where keys are commands (vim) the
//! cursor stands on a letter, a line is a line however it is wrapped, and a word ends where the next begins.

use super::prompt::kind::PromptKind;
use super::{App, Focus, Tone};
use crate::editor::{Direction, Edit, Editor, Motion};
use crate::keymap::Context;

impl App {
    /// The one-line text that letters go into, when it is not the decision.
    pub(super) fn input(&mut self) -> Option<&mut Editor> {
        self.in_front().text_input()
    }

    /// Does something to the text that has the keys.
    pub(super) fn edit(&mut self, work: impl FnOnce(&mut Editor) -> Option<Edit>) {
        if let Some(input) = self.input() {
            work(input);
            self.input_changed();
        } else if self.edits_decision()
            && let Some(open) = &mut self.open_meeting
        {
            open.edit(work);
        }
    }

    /// Moves the cursor of the text that has the keys.
    pub(super) fn move_cursor(&mut self, motion: Motion, select: bool) {
        let motion = self.motion(motion);
        if let Some(input) = self.input() {
            input.move_cursor(motion, select);
        } else if let Some(open) = &mut self.open_meeting {
            open.shown_mut().move_cursor(motion, select);
        }
    }

    pub(super) fn select_all(&mut self) {
        if let Some(input) = self.input() {
            input.select_all();
        } else if let Some(open) = &mut self.open_meeting {
            open.shown_mut().select_all();
        }
    }

    /// Deletes as far as a motion leads.
    pub(super) fn delete(&mut self, motion: Motion) {
        let motion = self.motion(motion);
        self.edit(|editor| editor.delete(motion));
    }

    /// Deletes a word or the rest of a line, to be pasted again where the keymap wants that.
    pub(super) fn kill(&mut self, motion: Motion) {
        let motion = self.motion(motion);
        if let Some(text) = self.kill_with(|editor| editor.delete(motion)) {
            self.copy_out(text, "Det slettede");
        }
    }

    /// Deletes a paragraph; pasted again it is a whole line.
    pub(super) fn kill_paragraph(&mut self) {
        if let Some(text) = self.kill_with(Editor::delete_paragraph) {
            self.copy_out(format!("{}\n", text.trim_matches('\n')), "Det slettede");
        }
    }

    /// What was deleted, when the keymap keeps it.
    fn kill_with(&mut self, work: impl FnOnce(&mut Editor) -> Option<Edit>) -> Option<String> {
        let mut taken = None;
        self.edit(|editor| {
            let edit = work(editor)?;
            taken = Some(edit.removed.clone());
            Some(edit)
        });
        taken.filter(|_| self.keymap.kills)
    }

    /// Asks what to look for in the text.
    pub(super) fn ask_find(&mut self) {
        let needle = self.needle.clone();
        if self.open_meeting.is_some() && self.view.screen().edits_decision() {
            self.ask(PromptKind::Find, &needle);
            // Retur looks for the same again, and letters look for something else
            self.select_all();
        }
    }

    /// Whether keys are commands to the decision now.
    pub(super) fn commands(&self) -> bool {
        self.contexts().contains(&Context::Normal)
    }

    /// The motion that an action means here.
    pub(super) fn motion(&self, motion: Motion) -> Motion {
        match motion {
            _ if !self.commands() => motion,
            Motion::Right => Motion::Ahead,
            Motion::WordRight => Motion::NextWord,
            Motion::RowStart => Motion::LineStart,
            Motion::RowEnd => Motion::LineEnd,
            other => other,
        }
    }

    /// After every event: a cursor that commands act on stands on a letter.
    pub(super) fn rest_cursor(&mut self) {
        if let Some(open) = self.open_meeting.as_mut().filter(|open| open.focus == Focus::Normal) {
            open.shown_mut().rest_on_letter();
        }
    }

    pub(super) fn find_again(&mut self, direction: Direction) {
        if self.needle.is_empty() {
            return self.ask(PromptKind::Find, "");
        }
        if !self.find_needle(direction) {
            self.say(Tone::Info, format!("»{}« står ikke i teksten.", self.needle));
        }
    }

    /// Goes to the next place of the needle: selected, or where keys are commands with the cursor on its first letter.
    fn find_needle(&mut self, direction: Direction) -> bool {
        let commands = self.commands();
        let Some(open) = &mut self.open_meeting else { return false };
        let editor = open.shown_mut();
        let before = editor.cursor();
        if commands && direction == Direction::Forward {
            editor.move_cursor(Motion::Right, false);
        }
        let found = editor.find(&self.needle, direction);
        match (commands, found) {
            (true, true) => editor.move_cursor(Motion::Left, false),
            (true, false) => editor.set_cursor(before),
            (false, _) => {}
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, FixedOffset};

    use super::*;
    use crate::app::{Effect, Event, Size};
    use crate::keymap::{Key, Keymap};
    use crate::meeting::Bookmark;
    use crate::store::protocol::Reply;

    const AGENDA: &[u8] = include_bytes!("../../sample-data/kkr-soehoejland-2026-03-03.txt");

    fn now() -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339("2026-03-03T10:00:00+01:00").expect("a time")
    }

    fn open(keymap: &str) -> App {
        let meeting = crate::import::read(AGENDA, "agenda.txt").expect("the sample agenda").meeting;
        let keymap = Keymap::built_in(keymap).expect("a sound keymap");
        let mut app = App::new(keymap, Size { columns: 80, rows: 24 }, now());
        app.update(
            Event::Store(Reply::Opened { meeting: Box::new(meeting), bookmark: Bookmark::default() }),
            now(),
        );
        app
    }

    /// Presses keys in the notation of keymap files; a word in quotes is typed. Returns what was copied last.
    fn press(app: &mut App, keys: &str) -> Option<String> {
        let mut copied = None;
        for word in keys.split(' ') {
            let typed: Vec<Key> = match word.strip_prefix('"') {
                Some(word) => word
                    .chars()
                    .map(|c| Key::new(crate::keymap::Code::Char(c), false, false, false))
                    .collect(),
                None => vec![Key::parse(word).expect("a key")],
            };
            for key in typed {
                for effect in app.update(Event::Key(key), now()) {
                    match effect {
                        Effect::Copy { text, .. } => copied = Some(text),
                        Effect::AskClipboard => drop(app.update(Event::Clipboard(None), now())),
                        _ => {}
                    }
                }
            }
        }
        copied
    }

    fn state(app: &App) -> (String, usize, Focus) {
        let open = app.open_meeting.as_ref().expect("a meeting");
        (open.shown().text(), open.shown().cursor(), open.focus)
    }

    #[test]
    fn vim_begins_in_commands_and_comes_back_to_them() {
        let mut app = open("vim");
        assert_eq!(state(&app).2, Focus::Normal);
        press(&mut app, "i \"ab esc");
        assert_eq!(state(&app), ("ab".to_owned(), 1, Focus::Normal));
        press(&mut app, "a \"c esc esc esc");
        assert_eq!(state(&app), ("abc".to_owned(), 2, Focus::Normal));
        press(&mut app, "space g \"2.1 enter");
        assert_eq!(state(&app), (String::new(), 0, Focus::Normal));
        press(&mut app, "space a enter");
        assert_eq!(state(&app).2, Focus::Normal);
    }

    #[test]
    fn vim_moves_lines_and_opens_new_ones() {
        let mut app = open("vim");
        press(&mut app, "i \"en enter \"to esc g g");
        assert_eq!(press(&mut app, "d d").as_deref(), Some("en\n"));
        press(&mut app, "p");
        assert_eq!(state(&app).0, "to\nen");
        press(&mut app, "y y p O \"ny esc");
        assert_eq!(state(&app).0, "to\nen\nny\nen");
        press(&mut app, "g g e x u");
        assert_eq!(state(&app).0, "to\nen\nny\nen");
    }

    #[test]
    fn a_draft_outlives_esc_in_vim_and_is_taken_by_writing() {
        let mut app = open("vim");
        press(&mut app, "space d");
        let (draft, _, focus) = state(&app);
        assert!(!draft.is_empty() && focus == Focus::Normal);
        press(&mut app, "esc esc A \"! esc");
        assert_eq!(state(&app).0, format!("{draft}!"));
        press(&mut app, "u");
        assert_eq!(state(&app).0, draft);
    }

    #[test]
    fn a_search_in_commands_selects_nothing() {
        let mut app = open("vim");
        press(&mut app, "i \"bobobo esc 0 / \"bo enter");
        assert_eq!(state(&app).1, 2);
        press(&mut app, "n n i \"x");
        assert_eq!(state(&app).0, "xbobobo");
    }

    #[test]
    fn emacs_yanks_what_it_killed_also_out_of_a_draft() {
        let mut app = open("emacs");
        press(&mut app, "\"abc ctrl-a ctrl-k ctrl-y ctrl-y");
        assert_eq!(state(&app).0, "abcabc");
        press(&mut app, "ctrl-x h ctrl-w ctrl-c d");
        let draft = state(&app).0;
        assert_eq!(press(&mut app, "ctrl-x h ctrl-w"), Some(draft));
        assert_eq!(state(&app).0, "");
    }
}
