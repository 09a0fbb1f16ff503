//! One line of guidance at each new screen of whoever uses the program for the first time; gone with the next key, and
//! never said again.

use serde_json::Value;

use super::outcome::{FileText, Outcome, Tone};
use super::screen::Guidance;
use super::user_file::{UserFile, object};
use super::{App, Role};

/// What the settings call the screens that are known.
const KNOWN: &str = "known_screens";

impl App {
    /// After every event: says what a screen is for that was never seen. Before the settings are read nobody knows.
    pub(super) fn guide(&mut self) {
        let is_asked = self.overlay.is_some() || self.notice.is_some() || self.role != Role::MinuteTaker;
        if is_asked || !self.settings.is_read {
            return;
        }
        let Some(Guidance { name, line }) = self.view.screen().guidance(self.open_meeting.as_ref()) else {
            return;
        };
        let Some(text) = with_known(self.settings.files.text(UserFile::Settings), name) else { return };
        self.carry_out(Outcome {
            file: Some(FileText { file: UserFile::Settings, text, done: None, is_remembered: true }),
            ..Outcome::default()
        });
        if self.notice.is_none() {
            self.say(Tone::Info, line);
        }
    }
}

/// A settings file that knows a screen; `None` when it does already, or says something that is not understood.
fn with_known(settings: &str, name: &str) -> Option<String> {
    let mut settings = object(settings).ok()?;
    let known = settings.entry(KNOWN).or_insert_with(|| Value::Array(Vec::new())).as_array_mut()?;
    if known.iter().any(|one| one == name) {
        return None;
    }
    known.push(name.into());
    serde_json::to_string_pretty(&settings).ok().map(|text| format!("{text}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_is_new_once() {
        let once = with_known("", "meeting").unwrap();
        assert_eq!(with_known(&once, "meeting"), None);
        assert!(with_known(&once, "preview").unwrap().contains("\"meeting\""));
        assert_eq!(with_known("ikke json", "meeting"), None);
        assert_eq!(with_known(r#"{"known_screens": 3}"#, "meeting"), None);
    }
}
