//! The text that has the keys, the decision or a line: editing, moving, searching, cutting. Where keys are commands (vim)
//! the cursor stands on a letter, a line is a line however it is wrapped, and a word ends where the next begins.

use crate::action::Action;
use crate::app::correction;
use crate::app::environment::Environment;
use crate::app::event::Effect;
use crate::app::front::Front;
use crate::app::meeting::decision::join_to_taken;
use crate::app::open_meeting::{Focus, OpenMeeting, discussion};
use crate::app::outcome::{Ask, Outcome};
use crate::app::phrases::quote;
use crate::app::prompt::kind::PromptKind;
use crate::editor::{Direction, Edit, Editor, Motion};
use crate::keymap::Context;
use crate::meeting::text::pasted;

impl Front<'_> {
    /// Does something to the text that has the keys.
    pub(in crate::app) fn edit(&mut self, work: impl FnOnce(&mut Editor) -> Option<Edit>) -> Outcome {
        if let Some(input) = self.input() {
            work(input);
            self.input_changed();
        } else if self.edits_decision()
            && let Some(open) = &mut self.open
        {
            if open.item().is_none() {
                return Outcome::info(
                    "Mødet har ingen punkter endnu: skriv det første, eller hent en dagsorden.",
                );
            }
            open.edit(work);
            if discussion::is_ahead(open) {
                return written_ahead(open, &self.environment);
            }
        }
        Outcome::default()
    }

    /// Moves the cursor of the text that has the keys.
    pub(super) fn move_cursor(&mut self, motion: Motion) -> Outcome {
        self.move_or_select(motion, false)
    }

    /// Moves its cursor, and selects what lies between.
    pub(super) fn select_text(&mut self, motion: Motion) -> Outcome {
        self.move_or_select(motion, true)
    }

    fn move_or_select(&mut self, motion: Motion, select: bool) -> Outcome {
        let motion = self.motion(motion);
        if let Some(text) = self.text() {
            text.move_cursor(motion, select);
        }
        Outcome::default()
    }

    pub(in crate::app) fn select_all(&mut self) -> Outcome {
        if let Some(text) = self.text() {
            text.select_all();
        }
        Outcome::default()
    }

    /// Returns the line that letters go into, or what is shown as the decision.
    fn text(&mut self) -> Option<&mut Editor> {
        if self.input().is_some() {
            return self.input();
        }
        self.open.as_deref_mut().map(|open| open.shown_mut())
    }

    /// Deletes as far as a motion leads.
    pub(in crate::app) fn delete(&mut self, motion: Motion) -> Outcome {
        let motion = self.motion(motion);
        self.edit(|editor| editor.delete(motion))
    }

    /// Deletes a word or the rest of a line, to be pasted again where the keymap wants that.
    pub(super) fn kill(&mut self, motion: Motion) -> Outcome {
        let motion = self.motion(motion);
        let killed = self.kill_with(|editor| editor.delete(motion));
        killed.map_or_else(Outcome::default, |text| copied(text, "Det slettede"))
    }

    /// Deletes a paragraph; pasted again it is a whole line.
    pub(super) fn kill_paragraph(&mut self) -> Outcome {
        let killed = self.kill_with(Editor::delete_paragraph);
        let line = killed.map(|text| format!("{}\n", text.trim_matches('\n')));
        line.map_or_else(Outcome::default, |text| copied(text, "Det slettede"))
    }

    /// Deletes text. Returns it when the keymap puts what is deleted on the clipboard.
    fn kill_with(&mut self, work: impl FnOnce(&mut Editor) -> Option<Edit>) -> Option<String> {
        let mut killed = None;
        self.edit(|editor| {
            let edit = work(editor)?;
            killed = Some(edit.removed.clone());
            Some(edit)
        });
        killed.filter(|_| self.environment.keymap.kills)
    }

    /// Copies what is selected.
    pub(in crate::app) fn copy(&mut self) -> Outcome {
        let is_line =
            self.takes_commands() && self.open.as_ref().is_some_and(|open| open.shown().selects_a_line());
        match self.text().and_then(|text| text.selected_text()) {
            Some(text) if is_line => copied(format!("{text}\n"), "Det markerede"),
            Some(text) => copied(text, "Det markerede"),
            None => Outcome::info("Intet er markeret. Hold Skift nede, og flyt med piletasterne."),
        }
    }

    /// Cuts what is selected.
    pub(in crate::app) fn cut(&mut self) -> Outcome {
        let mut taken = None;
        self.edit(|editor| {
            let (text, edit) = editor.cut()?;
            taken = Some(text);
            Some(edit)
        });
        taken.map_or_else(Outcome::default, |text| copied(text, "Det klippede"))
    }

    /// Puts in what was pasted. Where nothing is written it is no command either.
    pub(in crate::app) fn paste(&mut self, text: &str) -> Outcome {
        if self.input().is_none()
            && let Some(asks) = correction::before_paste(self, text)
        {
            return asks;
        }
        let text = &pasted(text);
        let is_over = self.overlay.is_some();
        if self.takes_text() {
            let mut inserted = 0;
            self.edit(|editor| editor.insert_block(text).inspect(|edit| inserted = edit.inserted.len()));
            if let Some(open) = self.open.as_mut().filter(|_| !is_over) {
                quote::note_paste(open, inserted);
            }
        } else if let Some(open) = self.open.as_mut().filter(|_| self.view.edits_decision()) {
            if open.focus() == Focus::Normal {
                open.edit(|editor| editor.put_behind(text));
            } else {
                open.set_focus(Focus::Text);
                open.edit(|editor| editor.insert_block(text));
            }
        }
        Outcome::default()
    }

    /// Writes letters that are no command into the line that is asked for, or into the decision.
    pub(in crate::app) fn write(&mut self, letters: &str) -> Outcome {
        if !self.takes_text() {
            return Outcome::default();
        }
        if self.input().is_none() && correction::lacks_reason(self) {
            return correction::say_how(self);
        }
        let edits_decision = self.edits_decision();
        let open = self.open.as_mut().filter(|_| edits_decision);
        let gap = open.map_or("", |open| join_to_taken(open, letters));
        self.edit(|editor| editor.insert(&format!("{gap}{letters}")))
    }

    /// Returns whether letters go into a text now.
    pub(super) fn takes_text(&mut self) -> bool {
        let is_focused = self.open.as_ref().is_some_and(|open| open.focus() == Focus::Text);
        self.overlay.is_some() || self.view.edits_decision() && is_focused || self.input().is_some()
    }

    /// Returns whether keys are commands to the decision now.
    fn takes_commands(&self) -> bool {
        self.contexts().contains(&Context::Normal)
    }

    /// Returns the motion that an action means here.
    fn motion(&self, motion: Motion) -> Motion {
        match motion {
            _ if !self.takes_commands() => motion,
            Motion::Right => Motion::Ahead,
            Motion::WordRight => Motion::NextWord,
            Motion::RowStart => Motion::LineStart,
            Motion::RowEnd => Motion::LineEnd,
            other => other,
        }
    }

    /// Asks what to look for in the text.
    pub(super) fn ask_find(&mut self) -> Outcome {
        if self.open.is_none() || !self.view.edits_decision() {
            return Outcome::default();
        }
        // Retur looks for the same again, and letters look for something else
        Outcome::ask(Ask::new(PromptKind::Find).with_text(self.environment.needle).selected())
    }

    /// Goes to the next place of what was searched for last.
    pub(super) fn find_again(&mut self, direction: Direction) -> Outcome {
        let needle = self.environment.needle;
        if needle.is_empty() {
            return Outcome::ask(Ask::new(PromptKind::Find));
        }
        if self.find(needle, direction) {
            return Outcome::default();
        }
        let keys = self.environment.keymap.keys_for(&[Context::Prompt], Action::Complete);
        let wider = keys.map_or_else(String::new, |keys| format!(" {keys}: i hele mødet."));
        self.ask_find().and_info(format!("»{needle}« står ikke i beslutningen.{wider}"))
    }

    /// Goes to the next place of a needle: selected, or where keys are commands with the cursor on its first letter.
    fn find(&mut self, needle: &str, direction: Direction) -> bool {
        let commands = self.takes_commands();
        let Some(open) = &mut self.open else { return false };
        let editor = open.shown_mut();
        let before = editor.cursor();
        if commands && direction == Direction::Forward {
            editor.move_cursor(Motion::Right, false);
        }
        let found = editor.find(needle, direction);
        match (commands, found) {
            (true, true) => editor.move_cursor(Motion::Left, false),
            (true, false) => editor.set_cursor(before),
            (false, _) => {}
        }
        found
    }
}

/// Says that what is written now is not yet discussed.
fn written_ahead(open: &OpenMeeting, environment: &Environment) -> Outcome {
    let discussed = open.meeting.item_under_discussion().and_then(|id| open.meeting.item(id));
    let why = match discussed {
        Some(item) if !item.state.is_done() => format!("{} drøftes stadig", item.short_name()),
        Some(item) => format!("mødet er ved {}", item.short_name()),
        None => "I er ikke nået hertil".to_owned(),
    };
    let keys = environment.keys(Action::ResumeItem);
    let resume = keys.map_or_else(String::new, |keys| format!(" {keys} tager punktet op."));
    Outcome::info(format!("Skrevet forud: {why}.{resume}"))
}

/// Puts text on the clipboard.
fn copied(text: String, what: &'static str) -> Outcome {
    Outcome::effect(Effect::Copy { text, html: None, what })
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, FixedOffset};

    use super::*;
    use crate::app::App;
    use crate::app::{Event, Size};
    use crate::keymap::{Key, Keymap};
    use crate::meeting::Bookmark;
    use crate::store::protocol::Reply;

    const AGENDA: &[u8] = include_bytes!("../../../sample-data/kkr-soehoejland-2026-03-03.txt");

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
        (open.shown().text(), open.shown().cursor(), open.focus())
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
