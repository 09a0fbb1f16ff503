//! The chair's page that this program keeps up to date: its place is asked for once, and remembered per body.

use serde_json::{Map, Value};

use crate::action::Action;
use crate::app::environment::Environment;
use crate::app::event::Effect;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Ask, FileText, Outcome, Tone};
use crate::app::prompt::kind::PromptKind;
use crate::app::prompt::line::{PromptLine, Typed, in_meeting};
use crate::app::settings::user_file::{UserFile, object, printed};
use crate::keymap::Context;

/// The name of the pages in the settings.
const PAGES: &str = "chair_page";

/// Asks where to put the page; removes the one that is kept.
pub(in crate::app) fn toggle(open: &mut OpenMeeting, environment: &Environment) -> Outcome {
    if environment.settings.chair_page.is_some() {
        return Outcome::effect(Effect::RemoveChairPage);
    }
    let before = page_of(environment.settings.files.text(UserFile::Settings), &open.meeting.body);
    Outcome::ask(
        Ask::new(PromptKind::ChairPage).with_text(before.unwrap_or_else(|| "formand.html".to_owned())),
    )
}

/// Reports where the page is, and remembers it for the body; nothing when none is kept any longer.
pub(in crate::app) fn notify(open: &mut OpenMeeting, environment: &Environment) -> Outcome {
    let Some(path) = &environment.settings.chair_page else { return Outcome::default() };
    let keys = environment.keymap.keys_for(&[Context::Everywhere], Action::ChairPage).unwrap_or_default();
    let settings = environment.settings.files.text(UserFile::Settings);
    let text = with_page(settings, &open.meeting.body, path);
    let file = text.map(|text| FileText::remembered(UserFile::Settings, text));
    let sentence = Outcome::info(format!("Formandens side holdes opdateret; {keys} fjerner den: »{path}«"));
    Outcome { file, ..sentence }
}

/// The file of the chair's page.
pub(in crate::app) struct ChairPagePrompt;

impl PromptLine for ChairPagePrompt {
    fn question(&self) -> &'static str {
        "Formandens side: en .html-fil i en mappe, som formanden kan læse"
    }

    fn is_path(&self) -> bool {
        true
    }

    fn answer(&self, typed: Typed<'_>, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        in_meeting(open, |open| answer(open, typed.text))
    }
}

/// Takes the path of the page. The line stays open when a browser would not show such a file.
fn answer(open: &OpenMeeting, path: &str) -> Outcome {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
    if ending != "html" && ending != "htm" {
        return Outcome::say(Tone::Warning, "Navnet skal ende på .html, så en browser kan vise siden.");
    }
    let effect = Effect::KeepChairPage { meeting: open.meeting.id.clone(), path: path.to_owned() };
    Outcome::effect(effect).and_close()
}

/// Returns the path of the page of a body in the settings.
fn page_of(settings: &str, body: &str) -> Option<String> {
    object(settings).ok()?.get(PAGES)?.get(body)?.as_str().map(str::to_owned)
}

/// Returns the settings with the path added; `None` when they have it already, or are not understood.
fn with_page(settings: &str, body: &str, path: &str) -> Option<String> {
    if page_of(settings, body).as_deref() == Some(path) {
        return None;
    }
    let mut settings = object(settings).ok()?;
    let pages = settings.entry(PAGES).or_insert_with(|| Value::Object(Map::new())).as_object_mut()?;
    pages.insert(body.to_owned(), path.into());
    Some(printed(settings))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_a_body_is_kept_beside_what_else_is_said() {
        let text = with_page(r#"{"spelling": false}"#, "Engum Byråd", "/fælles/formand.html").unwrap();
        assert_eq!(page_of(&text, "Engum Byråd").as_deref(), Some("/fælles/formand.html"));
        assert_eq!(page_of(&text, "Viby Byråd"), None);
        assert!(text.contains("\"spelling\": false"));
        assert_eq!(with_page(&text, "Engum Byråd", "/fælles/formand.html"), None);
        assert_eq!(with_page("ikke json", "Engum Byråd", "x.html"), None);
    }
}
