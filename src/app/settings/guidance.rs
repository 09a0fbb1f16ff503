//! One line of guidance at each new screen of whoever uses the program for the first time; gone with the next key, and
//! never said again.

use serde_json::Value;

use super::Settings;
use super::user_file::{UserFile, object, printed};
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{FileText, Outcome};
use crate::app::screen::{Guidance, Screen};

/// What the settings call the screens that are known.
const KNOWN: &str = "known_screens";

/// Says what a screen is for that was never seen, and remembers that it was. Before the settings are read nobody knows.
pub(in crate::app) fn guide(view: &dyn Screen, open: Option<&OpenMeeting>, settings: &Settings) -> Outcome {
    let Some(Guidance { name, line }) = view.guidance(open).filter(|_| settings.is_read) else {
        return Outcome::default();
    };
    let Some(text) = with_known(settings.files.text(UserFile::Settings), name) else {
        return Outcome::default();
    };
    let file = FileText::remembered(UserFile::Settings, text);
    Outcome { file: Some(file), ..Outcome::info(line) }
}

/// Returns a settings file that knows a screen; `None` when it does already, or says something that is not understood.
fn with_known(settings: &str, name: &str) -> Option<String> {
    let mut settings = object(settings).ok()?;
    let known = settings.entry(KNOWN).or_insert_with(|| Value::Array(Vec::new())).as_array_mut()?;
    if known.iter().any(|one| one == name) {
        return None;
    }
    known.push(name.into());
    Some(printed(settings))
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
