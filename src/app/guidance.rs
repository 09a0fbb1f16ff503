//! One line of guidance at each new screen of whoever uses the program for the first time; gone with the next key, and
//! never said again.

use serde_json::Value;

use super::outcome::{FileText, Outcome, Tone};
use super::user_file::{UserFile, object};
use super::{App, OpenMeeting, Role, View};

/// What the settings call the screens that are known.
const KNOWN: &str = "known_screens";

const MEETING: &str = "Skriv, eller F5 for et forslag; F9 går videre. F2: menu.";
const ATTENDANCE: &str = "Skriv et navn, så 1 (her) eller 3 (afbud); F9: resten her.";
const ABSENT: &str = "Her står kun fraværende. Insert: skriv en, der er her.";
const PREVIEW: &str = "Sådan bliver referatet: e gemmer det, c kopierer det.";
const END: &str = "Se listen igennem, læs referatet, og slut med l.";
const CHAIR: &str = "Formandens skærm: hvad der drøftes, og hvad der mangler.";
const REVIEW: &str = "Er dagsordenen læst rigtigt? Retur retter, Esc går videre.";

impl App {
    /// After every event: says what a screen is for that was never seen. Before the settings are read nobody knows.
    pub(super) fn guide(&mut self) {
        let is_asked = self.overlay.is_some() || self.notice.is_some() || self.role != Role::MinuteTaker;
        let Some((name, line)) =
            guidance(&self.view, self.open_meeting.as_ref()).filter(|_| !is_asked && self.settings.is_read)
        else {
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

/// The name of a screen, and what it is for.
fn guidance(view: &View, open: Option<&OpenMeeting>) -> Option<(&'static str, &'static str)> {
    match view {
        View::Meeting(_) => Some(("meeting", MEETING)),
        View::Attendance(_) => {
            let only_absent = open.is_some_and(|open| open.meeting.lists_only_absent());
            Some(("attendance", if only_absent { ABSENT } else { ATTENDANCE }))
        }
        View::Preview(_) => Some(("preview", PREVIEW)),
        View::EndPage(_) => Some(("end_page", END)),
        View::Chair(_) => Some(("chair", CHAIR)),
        View::Review(_) => Some(("review", REVIEW)),
        View::Meetings(_) | View::Clock(_) | View::Merge(_) | View::History(_) => None,
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

    /// The line at the foot of a window of 80 columns has room for so much beside what is said of saving.
    #[test]
    fn the_lines_fit_at_the_foot() {
        for line in [MEETING, ATTENDANCE, ABSENT, PREVIEW, END, CHAIR, REVIEW] {
            assert!(line.chars().count() <= 61, "{line}");
        }
    }

    #[test]
    fn a_screen_is_new_once() {
        let once = with_known("", "meeting").unwrap();
        assert_eq!(with_known(&once, "meeting"), None);
        assert!(with_known(&once, "preview").unwrap().contains("\"meeting\""));
        assert_eq!(with_known("ikke json", "meeting"), None);
        assert_eq!(with_known(r#"{"known_screens": 3}"#, "meeting"), None);
    }
}
