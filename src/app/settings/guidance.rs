//! One line of guidance at each screen that is opened for the first time; gone with the next key, and not
//! shown again.

use serde_json::Value;

use super::Settings;
use super::user_file::{UserFile, object, printed};
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{FileText, Outcome};
use crate::app::screen::{Guidance, Screen};

/// The name in the settings of the screens shown before.
const KNOWN: &str = "known_screens";

/// Returns the guidance of a screen that was never shown, and remembers it as shown. Nothing before the
/// settings are read.
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

/// Returns the settings with a screen added; `None` when it is there already, or they are not understood.
fn with_known(settings: &str, name: &str) -> Option<String> {
    let mut settings = object(settings).ok()?;
    let known_screens = settings.entry(KNOWN).or_insert_with(|| Value::Array(Vec::new())).as_array_mut()?;
    if known_screens.iter().any(|one| one == name) {
        return None;
    }
    known_screens.push(name.into());
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
