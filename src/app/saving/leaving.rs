//! Leaving a meeting or the program: asks first when changes are unsaved, which can be written elsewhere.

use super::Saving;
use crate::app::confirm::kind::ConfirmAction;
use crate::app::environment::Environment;
use crate::app::event::Effect;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Ask, Outcome, Tone};
use crate::app::prompt::kind::PromptKind;
use crate::app::prompt::line::{PromptLine, Typed, in_meeting};
use crate::export::{self, Edition};
use crate::meeting::MeetingId;
use crate::store::protocol::Request;

/// Quits the program; asks first when changes would be lost.
pub(in crate::app) fn quit(at_risk: bool) -> Outcome {
    if at_risk {
        return Outcome::confirm("Det seneste er ikke gemt. Afslut alligevel?", ConfirmAction::Quit);
    }
    Outcome::effect(Effect::Quit)
}

/// Opens another meeting; asks first when changes would be lost.
pub(in crate::app) fn leave_for(at_risk: bool, id: MeetingId) -> Outcome {
    if at_risk {
        return ask_to_leave(ConfirmAction::Open { id });
    }
    Outcome::ask_store(Request::Open(id))
}

/// Asks whether to leave the meeting although changes are unsaved.
pub(in crate::app) fn ask_to_leave(action: ConfirmAction) -> Outcome {
    Outcome::confirm("Det seneste er ikke gemt. Forlad mødet alligevel?", action)
}

/// Reports that another meeting can be opened only when this one is saved.
pub(in crate::app) fn wait_for_saving() -> Outcome {
    Outcome::say(Tone::Error, "Det seneste er ikke gemt endnu; prøv igen, når det er.")
}

/// Asks for the file to write the meeting to.
pub(in crate::app) fn ask_elsewhere(open: &OpenMeeting) -> Outcome {
    Outcome::ask(Ask::new(PromptKind::Elsewhere).with_text(format!("~/{}.json", open.meeting.id)))
}

/// The file to write the meeting to when the store cannot.
pub(in crate::app) struct ElsewherePrompt;

impl PromptLine for ElsewherePrompt {
    fn question(&self) -> &'static str {
        "Skriv mødet til en anden fil; referatet lægges ved siden af"
    }

    fn is_path(&self) -> bool {
        true
    }

    fn answer(&self, typed: Typed<'_>, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        in_meeting(open, |open| write_elsewhere(open, typed.text).and_close())
    }
}

/// Writes the meeting file, and the referat beside it, outside the store.
fn write_elsewhere(open: &mut OpenMeeting, path: &str) -> Outcome {
    open.settle();
    Outcome::effect(Effect::WriteElsewhere {
        meeting: open.meeting.id.clone(),
        revision: open.meeting.revision,
        path: path.to_owned(),
        json: export::json(&open.meeting),
        markdown: export::markdown(&open.meeting, Edition::Full),
    })
}

/// Reports where a meeting was written.
pub(in crate::app) fn say_written(paths: &[String]) -> Outcome {
    let paths: Vec<String> = paths.iter().map(|path| format!("»{path}«")).collect();
    Outcome::info(format!("Mødet er skrevet til {}.", paths.join(" og ")))
}

/// Reports whether all changes are saved.
pub(in crate::app) fn saved(saving: &Saving) -> Outcome {
    match (saving.failure(), saving.is_saved()) {
        (Some(reason), _) => Outcome::say(Tone::Error, format!("Ikke gemt: {reason}")),
        (None, true) => Outcome::info("Alt er gemt; der gemmes, mens du skriver."),
        (None, false) => Outcome::info("Der gemmes nu."),
    }
}
