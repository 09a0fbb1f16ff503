//! From a key to what it means where the user is.

use super::open_meeting::Focus;
use super::overlay::Overlay;
use super::picker::{Picker, PickerKind};
use super::{App, Tone, View};
use crate::keymap::{Code, Context, Key, Meaning, label};

impl App {
    /// The contexts that keys are looked up in, innermost first.
    pub fn contexts(&self) -> Vec<Context> {
        match self.overlay {
            Some(Overlay::Picker(Picker { kind: PickerKind::Points, .. })) => {
                vec![Context::Points, Context::Prompt, Context::Everywhere]
            }
            Some(Overlay::Picker(Picker { kind: PickerKind::Phrases, .. })) => {
                vec![Context::Phrases, Context::Prompt, Context::Everywhere]
            }
            Some(Overlay::Picker(Picker { kind: PickerKind::Entries | PickerKind::Moments, .. })) => {
                vec![Context::Entries, Context::Prompt, Context::Everywhere]
            }
            Some(Overlay::AttendanceEntry(_)) => {
                vec![Context::AttendanceEntry, Context::Prompt, Context::Everywhere]
            }
            Some(Overlay::Confirm(ref confirm)) if confirm.deed.leaves() => {
                vec![Context::Leaving, Context::Prompt, Context::Everywhere]
            }
            Some(_) => vec![Context::Prompt, Context::Everywhere],
            None => self.contexts_of_view(),
        }
    }

    /// The contexts of the screen, whatever lies over it.
    pub fn contexts_of_view(&self) -> Vec<Context> {
        let mut contexts = Vec::with_capacity(6);
        self.push_view(&mut contexts);
        contexts.push(Context::Everywhere);
        contexts
    }

    fn push_view(&self, contexts: &mut Vec<Context>) {
        match self.view {
            View::Meetings => contexts.push(Context::Meetings),
            View::Attendance => contexts.push(Context::Attendance),
            View::Chair => contexts.push(Context::Chair),
            View::Clock => contexts.push(Context::Clock),
            View::Preview => contexts.push(Context::Preview),
            View::Review => contexts.push(Context::Review),
            View::Merge => contexts.push(Context::Merge),
            View::History => contexts.push(Context::History),
            View::Meeting => {
                let open = self.open_meeting.as_ref();
                let focus = open.map_or(Focus::Agenda, |open| open.focus);
                let in_text = matches!(focus, Focus::Text | Focus::Normal);
                if in_text && open.is_some_and(|open| open.proposal.is_some()) {
                    contexts.push(Context::Draft);
                }
                if focus == Focus::Text && open.is_some_and(|open| open.words.offer().is_some()) {
                    contexts.push(Context::Completion);
                }
                contexts.push(match focus {
                    Focus::Text => Context::Text,
                    Focus::Normal => Context::Normal,
                    Focus::Agenda => Context::Agenda,
                    Focus::Case => Context::Case,
                });
                if self.keymap.modal && focus != Focus::Text {
                    contexts.push(Context::Leader);
                }
                contexts.push(Context::Meeting);
            }
        }
    }

    pub(super) fn key(&mut self, key: Key) {
        self.notice = None;
        if key.code == Code::Esc && !self.pending.is_empty() {
            self.pending.clear();
            return;
        }
        self.pending.push(key);
        match self.keymap.meaning(&self.contexts(), &self.pending) {
            Meaning::Pending => {}
            Meaning::Actions(actions) => {
                self.pending.clear();
                self.perform(actions);
            }
            Meaning::Unbound => self.unbound(),
        }
    }

    fn unbound(&mut self) {
        let keys = std::mem::take(&mut self.pending);
        match keys.as_slice() {
            [key] => match key.text() {
                Some(c) => self.write(&c.to_string()),
                None => self.say_unbound(&keys),
            },
            _ => self.say_unbound(&keys),
        }
    }

    fn say_unbound(&mut self, keys: &[Key]) {
        let help = self.keymap.keys_for(&[Context::Everywhere], crate::action::Action::Help);
        let help = help.map_or_else(String::new, |keys| format!(" {keys} viser tasterne."));
        self.say(Tone::Info, format!("{} gør ikke noget her.{help}", label(keys)));
    }

    /// Letters that are no command: into the line that is asked for, or into the decision.
    pub(super) fn write(&mut self, letters: &str) {
        if !self.takes_text() && self.view == View::Meeting && !self.keymap.modal {
            // whoever types means the decision, wherever the focus was left
            self.edit_decision();
        }
        if !self.takes_text() {
            return;
        }
        if self.input().is_none() && self.is_sealed() {
            return self.say_sealed();
        }
        let follows_draft = self.overlay.is_none() && letters.chars().all(char::is_alphanumeric);
        if follows_draft && let Some(open) = self.open_meeting.as_mut().filter(|_| self.view == View::Meeting)
        {
            open.space_after_draft();
        }
        self.edit(|editor| editor.insert(letters));
    }

    /// Whether letters go into a text now.
    pub(super) fn takes_text(&self) -> bool {
        self.overlay.is_some()
            || match self.view {
                View::Meetings | View::Attendance => true,
                View::Meeting => self.open_meeting.as_ref().is_some_and(|open| open.focus == Focus::Text),
                View::Chair | View::Clock | View::Preview | View::Review | View::Merge | View::History => {
                    false
                }
            }
    }
}
